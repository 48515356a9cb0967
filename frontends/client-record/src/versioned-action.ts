import { ProblemError, useAction } from '@panel/mfe-kit';
import { computed, type Ref, type ShallowRef } from 'vue';
import type { ChangedClient, Client } from './api';

/**
 * A change of a client that was read. When somebody changed the client since, the refusal says so and the record is read
 * again: what was typed stays, and a second press is a decision about the client as it is now.
 */
export function useVersionedAction(client: Readonly<ShallowRef<Client | undefined>>, reload: () => void) {
  const { busy, problem, run } = useAction();

  async function change(
    work: (version: number) => Promise<ChangedClient>,
  ): Promise<ChangedClient | undefined> {
    let changed: ChangedClient | undefined;
    const { value: known } = client;
    if (known === undefined) return undefined;
    await run(async () => (changed = await work(known.version)));
    if (problem.value instanceof ProblemError && problem.value.status === 412) reload();
    return changed;
  }

  const refusal: Ref<ProblemError | undefined> = computed(() =>
    problem.value instanceof ProblemError ? problem.value : undefined,
  );
  return { busy, problem: refusal, run: change };
}
