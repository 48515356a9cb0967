import { expect, it } from '@jest/globals';
import {
  COVER_PLACEHOLDERS,
  type CoverPlaceholder,
  fillCover,
  strangePlaceholders,
} from './cover-template.js';

const names = Object.keys(COVER_PLACEHOLDERS) as CoverPlaceholder[];
const values = Object.fromEntries(names.map((name) => [name, `<${name}>`])) as Record<
  CoverPlaceholder,
  string
>;

it('a template has every known placeholder filled, once, whatever its value looks like', () => {
  expect(
    fillCover('Al {{saldosAl}}: {{ razonSocial }}', { ...values, razonSocial: '{{codigo}} $& S.A.' }),
  ).toBe('Al <saldosAl>: {{codigo}} $& S.A.');
  for (const name of names) expect(fillCover(`{{${name}}}`, values)).toBe(`<${name}>`);
});

it('what is no placeholder is told, and is none of the object that holds them', () => {
  expect(strangePlaceholders('{{constructor}} {{}} }} {razonSocial}', 'text')).toEqual([
    '{{constructor}}',
    '{{}}',
    '}}',
  ]);
  expect(fillCover('{{constructor}}', values)).toBe('{{constructor}}');
});

it('a subject may name whom and what it is about, and no amounts', () => {
  expect(names.filter((name) => strangePlaceholders(`{{${name}}}`, 'subject').length === 0)).toEqual([
    'razonSocial',
    'codigo',
    'saldosAl',
    'numero',
    'empresa',
  ]);
});
