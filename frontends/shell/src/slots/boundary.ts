import type { AppEntry } from '../registry';
import { loadModule, within, type LifeCycles } from './load-module';
import { errorMessage, loadingMessage } from './messages';

/** Sent up by the kit when a mounted micro-frontend throws; see `defineMicroFrontend`. */
const BROKEN_EVENT = 'micro-frontend:broken';

const LOAD_LIMIT = 15_000;
const BOOTSTRAP_LIMIT = 10_000;
const MOUNT_LIMIT = 8_000;
const UNMOUNT_LIMIT = 3_000;
const SKELETON_DELAY = 150;

export interface BoundaryOptions {
  entry: AppEntry;
  container: HTMLElement;
  props?: Record<string, unknown>;
  /** Offered beside "Reintentar" when it cannot be shown. */
  onClose?: () => void;
  load?: (module: string, attempt: number) => Promise<LifeCycles>;
}

/**
 * One micro-frontend in its slot. Whatever it does (does not load, hangs, throws while drawing or later), the slot
 * shows a message with a retry and the rest of the page keeps working.
 */
export class Boundary {
  private readonly root = document.createElement('div');
  private readonly load: (module: string, attempt: number) => Promise<LifeCycles>;
  private running: LifeCycles | null = null;
  private attempt = 0;
  /** Grows with every start and stop, so that a late answer of an earlier one is recognised. */
  private round = 0;

  constructor(private readonly options: BoundaryOptions) {
    this.load = options.load ?? loadModule;
    this.root.className = 'slot-root';
    this.root.addEventListener(BROKEN_EVENT, (event) => {
      event.stopPropagation();
      void this.fail((event as CustomEvent<unknown>).detail);
    });
  }

  /** Shows the micro-frontend, or why it cannot be shown. Never rejects. */
  async mount(): Promise<void> {
    const round = ++this.round;
    this.options.container.replaceChildren(this.root);
    const skeleton = setTimeout(() => this.root.replaceChildren(loadingMessage()), SKELETON_DELAY);
    try {
      await this.start(round, skeleton);
    } catch (error) {
      if (round === this.round) await this.fail(error);
    } finally {
      clearTimeout(skeleton);
    }
  }

  async unmount(): Promise<void> {
    this.round++;
    await this.stop();
    this.root.remove();
  }

  private async start(round: number, skeleton: ReturnType<typeof setTimeout>): Promise<void> {
    const { entry, props = {} } = this.options;
    const app = await within(LOAD_LIMIT, this.load(entry.module, this.attempt));
    const element = document.createElement('div');
    element.className = 'slot-root__app';
    const slotProps = { domElement: element, name: entry.module, props };
    await within(BOOTSTRAP_LIMIT, app.bootstrap(slotProps));
    if (round !== this.round) return;
    clearTimeout(skeleton);
    this.root.replaceChildren(element);
    this.running = app;
    await within(MOUNT_LIMIT, app.mount(slotProps));
  }

  private async fail(error: unknown): Promise<void> {
    const round = ++this.round;
    reportError(error);
    await this.stop();
    if (round !== this.round) return;
    const retry = () => {
      this.attempt++;
      void this.mount();
    };
    this.root.replaceChildren(errorMessage(this.options.entry.title, retry, this.options.onClose));
  }

  private async stop(): Promise<void> {
    const app = this.running;
    const element = this.root.querySelector<HTMLElement>(':scope > .slot-root__app');
    this.running = null;
    if (app !== null && element !== null) {
      const { entry, props = {} } = this.options;
      const gone = app.unmount({ domElement: element, name: entry.module, props });
      // It is being thrown away: whether it manages to tidy up changes nothing for the page.
      await within(UNMOUNT_LIMIT, gone).catch(reportError);
    }
    this.root.replaceChildren();
  }
}
