import { createApp, h, shallowReactive, type App, type Component } from 'vue';

/** What the shell hands to a micro-frontend: the element to draw in, and the properties of its root component. */
export interface MicroFrontendProps {
  domElement: HTMLElement;
  name?: string;
  props?: Record<string, unknown>;
}

export interface LifeCycles {
  bootstrap(props: MicroFrontendProps): Promise<void>;
  mount(props: MicroFrontendProps): Promise<void>;
  unmount(props: MicroFrontendProps): Promise<void>;
}

/** Sent up from a micro-frontend's element when it breaks after having been mounted. */
export const BROKEN_EVENT = 'micro-frontend:broken';

/**
 * The single-spa life cycles of a Vue component. `loadRoot` is a dynamic import, so that the module that the
 * page registers stays tiny and styles arrive with the component:
 *
 *   export const { bootstrap, mount, unmount } = defineMicroFrontend(() => import('./App.vue'));
 */
export function defineMicroFrontend(loadRoot: () => Promise<{ default: Component }>): LifeCycles {
  const running = new WeakMap<HTMLElement, App>();
  let root: Component | null = null;

  return {
    async bootstrap() {
      root ??= (await loadRoot()).default;
    },
    async mount({ domElement, props }) {
      const component = root ?? (await loadRoot()).default;
      const app = mountComponent(component, domElement, props ?? {});
      running.set(domElement, app);
    },
    unmount({ domElement }) {
      running.get(domElement)?.unmount();
      running.delete(domElement);
      domElement.replaceChildren();
      return Promise.resolve();
    },
  };
}

/** How many roots this page has mounted; see below. */
let mountedRoots = 0;

/** Mounts, or throws what the component threw; later errors go up as an event to the slot's boundary. */
function mountComponent(component: Component, element: HTMLElement, props: Record<string, unknown>): App {
  const live = shallowReactive({ ...props });
  const app = createApp({ render: () => h(component, { ...live }) });
  // Each application counts its `useId` from zero: without a prefix of its own, labels of one micro-frontend would
  // name the fields of another.
  app.config.idPrefix = `app${++mountedRoots}`;
  const early: unknown[] = [];
  let mounted = false;
  app.config.errorHandler = (error) => {
    if (!mounted) early.push(error);
    else element.dispatchEvent(new CustomEvent(BROKEN_EVENT, { bubbles: true, detail: error }));
  };
  app.mount(element);
  mounted = true;
  if (early.length > 0) {
    app.unmount();
    element.replaceChildren();
    throw early[0];
  }
  return app;
}
