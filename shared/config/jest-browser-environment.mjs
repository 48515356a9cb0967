import { TestEnvironment } from 'jest-environment-jsdom';

/** jsdom has no fetch of its own; Node's is the same standard. */
export default class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const { global } = this;
    Object.assign(global, {
      fetch,
      Request,
      Response,
      Headers,
      ReadableStream,
      TransformStream,
      structuredClone,
    });
    // Signals must come from the same realm as Request, or Node refuses them.
    Object.assign(global, { AbortController, AbortSignal });
  }
}
