import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../../infra/settings.mjs';
import { SIZES } from './sizes.mjs';

const FILE = path.join(ROOT, 'docs/benchmarks.md');
const INTRODUCTION = `# Benchmarks

Written by \`npm run bench\`; each section says when and where it was measured. Figures are ratios to a floor that does
the same work with less, measured in turns in the same run; absolute figures depend on the machine and its load. A row
that does not hold says so: the measure is never changed to fit.
`;

/** Puts each part's table into docs/benchmarks.md, in place of the one that was there for the same part and size. */
export function writeReport({ results, size, machine }) {
  const sections = existsSync(FILE) ? readSections(readFileSync(FILE, 'utf8')) : new Map();
  for (const { name, rows } of results) {
    const title = `${name}, ${SIZES[size].clients.toLocaleString('en')} clients`;
    sections.set(title, sectionOf(rows, machine));
  }
  const body = [...sections].sort().map(([title, text]) => `\n## ${title}\n${text}`);
  writeFileSync(FILE, INTRODUCTION + body.join(''));
}

function readSections(text) {
  const [, ...parts] = text.split(/^## /m);
  return new Map(
    parts.map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end), `${part.slice(end + 1).trimEnd()}\n`];
    }),
  );
}

function sectionOf(rows, machine) {
  const table = rows.map(
    ({ what, measured, floor, ratio, target, holds }) =>
      `| ${what} | ${measured} | ${floor} | ${ratio?.toFixed(2) ?? ''} | ${target} | ${holds ? 'yes' : '**no**'} |`,
  );
  const day = new Date().toISOString().slice(0, 10);
  return [
    `${day}, ${machine.text}.\n`,
    '| | measured | floor | ratio | target | holds |',
    '|---|---|---|---|---|---|',
    ...table,
    '',
  ].join('\n');
}
