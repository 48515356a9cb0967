import { describe, expect, it } from '@jest/globals';
import { rank } from './rank';

const LABELS = [
  'Ir a Datos administrativos',
  'Abrir Cuentas corrientes',
  'Abrir Mensajes',
  'Enviar correo electrónico',
  'Elegir columnas',
];
const best = (typed: string) =>
  LABELS.map((label) => ({ label, score: rank(typed, label) }))
    .filter(({ score }) => score !== null)
    .sort((one, other) => other.score! - one.score!)
    .map(({ label }) => label);

describe('rank', () => {
  it('needs neither accents nor capitals', () => {
    expect(best('ELECTRONICO')).toEqual(['Enviar correo electrónico']);
    expect(rank('núñez', 'Nunez y Asociados')).toBe(0.9);
  });

  it('takes the beginning first, then words, then what is within, then letters in order', () => {
    const scores = ['abrir cue', 'cuentas abrir', 'orrientes', 'acc'].map((typed) =>
      rank(typed, 'Abrir Cuentas corrientes'),
    );
    expect(scores).toEqual([...scores].sort((one, other) => other! - one!));
    expect(new Set(scores).size).toBe(4);
  });

  it('finds what is typed in part, words in any order', () => {
    expect(best('men')[0]).toBe('Abrir Mensajes');
    expect(best('corr')[0]).toBe('Abrir Cuentas corrientes');
    expect(best('correo env')).toEqual(['Enviar correo electrónico']);
    expect(best('elcol')[0]).toBe('Elegir columnas');
  });

  it('leaves out what does not have the letters, and takes signs as they are', () => {
    expect(best('xyz')).toEqual([]);
    expect(rank('(.*)', 'Abrir Mensajes')).toBeNull();
  });
});
