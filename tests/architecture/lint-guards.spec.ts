import { describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';
import { resolve } from 'node:path';

// With CI set, typescript-eslint reads files from the disk alone; here their text is planted.
process.env.TSESTREE_SINGLE_RUN = 'false';

const root = resolve(import.meta.dirname, '../..');

/** Lints a text as if it were the given file of the project, and gives the rules it breaks. */
async function brokenRules(filePath: string, code: string): Promise<(string | null)[]> {
  const eslint = new ESLint({ cwd: root });
  const [result] = await eslint.lintText(code, { filePath: resolve(root, filePath) });
  return (result?.messages ?? []).map((message) => message.ruleId);
}

/** The files exist, so that the type-aware rules find them in the project; only their text is planted. */
describe('lint guards', () => {
  it('find a promise that nobody waits for', async () => {
    const planted = `export function save() {\n  Promise.resolve(1);\n}\n`;
    expect(await brokenRules('services/platform/clock/clock.ts', planted)).toContain(
      '@typescript-eslint/no-floating-promises',
    );
  }, 60_000);

  it('find configuration read outside its one place', async () => {
    const planted = `export const port = process.env.PORT;\n`;
    expect(await brokenRules('services/platform/clock/clock.ts', planted)).toContain(
      'no-restricted-properties',
    );
    expect(await brokenRules('services/platform/config/config.ts', planted)).not.toContain(
      'no-restricted-properties',
    );
  }, 60_000);

  it('find a type given up', async () => {
    expect(await brokenRules('services/platform/clock/clock.ts', `export const x: any = 1;\n`)).toContain(
      '@typescript-eslint/no-explicit-any',
    );
  }, 60_000);
});
