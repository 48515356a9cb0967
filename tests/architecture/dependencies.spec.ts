import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

interface CruiseResult {
  summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] };
}

const root = resolve(import.meta.dirname, '../..');
const planted = resolve(import.meta.dirname, 'planted');
/** Far below what is there, far above zero: a cruiser that reads nothing reports no violation either. */
const FEWEST_MODULES = 150;

/** Runs dependency-cruiser as a developer would, and gives its report. */
function cruise(folder: string): CruiseResult {
  const bin = resolve(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [
    'services',
    'frontends',
    '--config',
    resolve(root, '.dependency-cruiser.cjs'),
    '--output-type',
    'json',
  ];
  try {
    return JSON.parse(
      execFileSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 }),
    );
  } catch (error) {
    // Violations end with a status of their number; the report is complete all the same.
    return JSON.parse((error as { stdout: string }).stdout);
  }
}

describe('imports', () => {
  it('keep the architecture', () => {
    const { summary } = cruise(root);
    expect(summary.violations.map((v) => `${v.rule.name}: ${v.from} -> ${v.to}`)).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThan(FEWEST_MODULES);
  }, 120_000);

  it('that break it are found, one by one', () => {
    const found = cruise(planted).summary.violations.map((v) => `${v.rule.name}: ${v.from}`);
    expect(found).toEqual(
      expect.arrayContaining([
        'no-cycles: services/bitacora/application/first.ts',
        'domains-through-public: services/accounts/application/read-client.ts',
        'tests-compose-domains: services/accounts/testing/peek.ts',
        'bulk-for-desktop-sync-alone: services/accounts/application/read-client.ts',
        'nobody-imports-client-panel: services/accounts/application/read-client.ts',
        'platform-below-domains: services/platform/clock/clock.ts',
        'domain-rules-are-pure: services/accounts/domain/balance.ts',
        'layers-point-inwards: services/clients/application/open-client.ts',
        'micro-frontends-apart: frontends/tab-accounts/src/main.ts',
        'reka-behind-ui-kit: frontends/tab-accounts/src/main.ts',
      ]),
    );
  }, 60_000);
});
