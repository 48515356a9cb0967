import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { accountsBulkTargets } from '../../../accounts/bulk.js';
import { bitacoraBulkTargets } from '../../../bitacora/bulk.js';
import { clientsBulkTargets } from '../../../clients/bulk.js';
import { contractedServicesBulkTargets } from '../../../contracted-services/bulk.js';
import { solutionsBulkTargets } from '../../../solutions/bulk.js';
import { describeFile } from '../../testing/describe-format.js';
import { EXCHANGE_FILES } from './exchange-format.js';

const targets = [
  ...clientsBulkTargets,
  ...accountsBulkTargets,
  ...contractedServicesBulkTargets,
  ...solutionsBulkTargets,
  ...bitacoraBulkTargets,
];
const emitters = EXCHANGE_FILES.flatMap((file) => file.emitters);
/** Tables as they mean, however they are aligned. */
const plain = (line: string) => line.replace(/\s*\|\s*/g, '|').replace(/-{2,}/g, '---');

describe('the exchange format', () => {
  it('is documented column by column', () => {
    const document = readFileSync(path.join('docs', 'exchange-format.md'), 'utf8').split('\n').map(plain);
    for (const file of EXCHANGE_FILES) {
      const heading = document.indexOf(`### ${file.name}`);
      const table = describeFile(file).map(plain);
      const start = document.indexOf(table[0] as string, heading);
      expect(heading).toBeGreaterThan(0);
      expect(document.slice(start, start + table.length)).toEqual(table);
    }
  });

  it('fills every column of every target', () => {
    expect(emitters.map((emitter) => emitter.entity).sort()).toEqual(
      targets.map((target) => target.entity).sort(),
    );
    for (const { entity, columns, key } of emitters) {
      const target = targets.find((candidate) => candidate.entity === entity);
      expect(columns.map((column) => column.target).sort()).toEqual(
        Object.keys(target?.columns ?? {}).sort(),
      );
      expect(columns.map((column) => column.target)).toEqual(expect.arrayContaining([...key]));
    }
  });

  it('gives every column one place: no header or alias names two of a file', () => {
    for (const file of EXCHANGE_FILES) {
      for (const { columns } of file.emitters) {
        const names = columns.flatMap(({ header, aliases }) => [header, ...(aliases ?? [])]);
        expect(new Set(names).size).toBe(names.length);
      }
    }
  });
});
