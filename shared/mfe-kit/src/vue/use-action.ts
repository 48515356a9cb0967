import { shallowRef } from 'vue';

/** An action that a person starts: running once at a time, its failure kept for the screen. */
export function useAction() {
  const busy = shallowRef(false);
  const problem = shallowRef<unknown>();

  /** Runs `work`; answers whether it went well. */
  async function run(work: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false;
    busy.value = true;
    problem.value = undefined;
    try {
      await work();
      return true;
    } catch (error) {
      problem.value = error;
      return false;
    } finally {
      busy.value = false;
    }
  }

  return { busy, problem, run };
}
