/** What every micro-frontend's module exports. */
export interface LifeCycles {
  bootstrap(props: SlotProps): Promise<unknown>;
  mount(props: SlotProps): Promise<unknown>;
  unmount(props: SlotProps): Promise<unknown>;
}

export interface SlotProps {
  domElement: HTMLElement;
  name: string;
  props: Record<string, unknown>;
}

/** Imports through the import map; a later attempt asks under another address, past any cached failure. */
export async function loadModule(name: string, attempt: number): Promise<LifeCycles> {
  const address = attempt === 0 ? name : `${import.meta.resolve(name)}?attempt=${attempt}`;
  return (await import(/* @vite-ignore */ address)) as LifeCycles;
}

/** Rejects when `work` takes longer than `milliseconds`; the work itself cannot be stopped. */
export function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds);
    void work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
