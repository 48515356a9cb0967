import { describe, expect, it } from '@jest/globals';
import { compare, runReadModelChaos } from './run.mjs';

/** The short form of `npm run chaos -- read-model`, on the built server. */
describe('the grid under edits, imports, kills and passing days', () => {
  it('agrees with its sources, and a planted difference would be noticed', async () => {
    const { system, ...outcome } = await runReadModelChaos({ clients: 300, rounds: 2, seed: 20_261_124 });
    try {
      expect(outcome).toMatchObject({ differences: 0, imports: 2 });
      expect(outcome.compared).toBeGreaterThan(300);
      expect(outcome.edits.done).toBeGreaterThan(10);
      expect(outcome.kills).toBeGreaterThan(1);
      expect(outcome.days).toBeGreaterThan(0);

      await system.query(
        `update client_panel.client_rows set city = 'Otra'
          where client_id = (select min(client_id::text)::uuid from client_panel.client_rows)`,
      );
      expect(await compare(system)).toMatchObject({ differences: 1 });
    } finally {
      await system.stop();
    }
  }, 300_000);
});
