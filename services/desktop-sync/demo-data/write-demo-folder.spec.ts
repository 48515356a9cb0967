import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDemoFolder } from './write-demo-folder.js';

async function digest(seed: number, asOf: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'demo-'));
  try {
    await writeDemoFolder({ clients: 60, seed, asOf, folder });
    const hash = createHash('sha256');
    for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(join(folder, file)));
    return hash.digest('hex');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('demo folder', () => {
  it('has the same bytes for the same seed and day, and others for another', async () => {
    const first = await digest(1, '2026-11-24');
    expect(await digest(1, '2026-11-24')).toBe(first);
    expect(await digest(2, '2026-11-24')).not.toBe(first);
    expect(await digest(1, '2026-11-25')).not.toBe(first);
  });

  it('holds no address outside .example', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'demo-'));
    await writeDemoFolder({ clients: 60, seed: 1, asOf: '2026-11-24', folder });
    const text = readdirSync(folder)
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n');
    rmSync(folder, { recursive: true, force: true });
    const addresses = text.match(/[^;\s]+@[^;\s]+/g) ?? [];
    expect(addresses.length).toBeGreaterThan(50);
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
  });
});
