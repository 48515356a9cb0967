import { expect, it } from '@jest/globals';
import { previewOf } from './cover';
import { emptyForm } from './form';

const form = { ...emptyForm(), legalName: 'Cristal S.A.' };

it('a preview names a client of an example and the company of the form', () => {
  const pieces = previewOf('{{empresa}} a {{ razonSocial }}', 'text', form);
  expect(pieces.map(({ text }) => text).join('')).toBe('Cristal S.A. a Núñez y Asociados S.R.L.');
  expect(pieces.some(({ unknown }) => unknown)).toBe(false);
});

it('what stands for nothing is marked, and so is an amount in the subject', () => {
  const marked = (template: string, part: 'subject' | 'text') =>
    previewOf(template, part, form).flatMap(({ text, unknown }) => (unknown ? [text] : []));
  expect(marked('{{nombre}} {{saldo}} {{toString}} {{', 'text')).toEqual([
    '{{nombre}}',
    '{{toString}}',
    '{{',
  ]);
  expect(marked('{{saldo}} {{codigo}}', 'subject')).toEqual(['{{saldo}}']);
});
