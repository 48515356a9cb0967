import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const committed = resolve(root, 'shared/contracts');

function read(folder: string): Record<string, string> {
  return Object.fromEntries(
    ['openapi', 'clients'].flatMap((part) =>
      readdirSync(join(folder, part)).map((file) => [
        `${part}/${file}`,
        readFileSync(join(folder, part, file), 'utf8'),
      ]),
    ),
  );
}

describe('committed contracts and clients', () => {
  it('are what the server of this tree publishes (run `npm run build:services && npm run contracts`)', () => {
    const fresh = mkdtempSync(join(tmpdir(), 'contracts-'));
    try {
      execFileSync(process.execPath, [join(root, 'infra/generate-contracts.mjs'), fresh], { stdio: 'pipe' });
      const published = read(fresh);
      const kept = read(committed);
      expect(Object.keys(kept).sort()).toEqual(Object.keys(published).sort());
      expect(Object.keys(published).filter((file) => published[file] !== kept[file])).toEqual([]);
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  }, 60_000);
});
