import type { Page } from '@playwright/test';
import { PANEL_PATH } from './portal.js';

/** What is left in the page after a micro-frontend was mounted and unmounted. */
export interface Traces {
  /** Children that the app's own element still has. */
  inElement: number;
  /** Elements that the page has in all: dialogs and menus are drawn outside of the app's element. */
  elements: number;
  styles: number;
  /** Listeners that the browser holds for the whole page after a garbage collection; what is cached moves it by a few. */
  listeners: number;
}

export interface Subject {
  /** Its name in the import map, or the address of its module. */
  module: string;
  props?: Record<string, unknown>;
  /** What is there once it has drawn what it fetched. */
  ready: string;
}

/** The real page of a client with its import map and slots, but without the shell: nothing mounts by itself. */
export async function openBench(page: Page, code: string): Promise<void> {
  await page.route(/\?conformance$/, async (route) => {
    const answer = await route.fetch();
    const html = (await answer.text()).replace(
      /<script type="module"[^>]*src="\/shell\/[^>]*><\/script>/,
      '',
    );
    await route.fulfill({ response: answer, body: html });
  });
  await page.goto(`${PANEL_PATH}/${code}/mensajes?conformance`);
  await page.evaluate(async () => {
    const core = '@panel/mfe-kit/core';
    const { loadSession } = (await import(core)) as { loadSession: () => Promise<unknown> };
    await loadSession();
  });
}

/** Mounts and unmounts so many times, and tells what was left after the first time. */
export async function mountAgainAndAgain(page: Page, subject: Subject, times: number): Promise<Traces> {
  // What is fetched and cached once (style sheets, chunks) belongs to the first time.
  await mountOnce(page, subject);
  const first = await traces(page);
  for (let time = 1; time < times; time++) await mountOnce(page, subject);
  return first;
}

async function mountOnce(page: Page, { module, props = {}, ready }: Subject): Promise<void> {
  await page.evaluate(
    async ({ module, props }) => {
      const app = (await import(module)) as Record<'bootstrap' | 'mount', (props: object) => Promise<void>>;
      const domElement = document.createElement('div');
      domElement.id = 'bench';
      // A list draws as many rows as fit.
      Object.assign(domElement.style, { position: 'fixed', inset: '0' });
      document.body.append(domElement);
      await app.bootstrap({ domElement, name: module, props });
      await app.mount({ domElement, name: module, props });
    },
    { module, props },
  );
  await page.locator(ready).first().waitFor();
  await page.evaluate(async (name) => {
    const app = (await import(name)) as { unmount: (props: object) => Promise<void> };
    const domElement = document.querySelector('#bench')!;
    await app.unmount({ domElement, name, props: {} });
    document.querySelector('#bench-left')?.remove();
    domElement.id = 'bench-left';
  }, module);
}

/** What is left in the page now, after a garbage collection. */
export async function traces(page: Page): Promise<Traces> {
  const counted = await page.evaluate(() => ({
    inElement: document.querySelector('#bench-left')!.childNodes.length,
    elements: document.querySelectorAll('body *').length,
    styles: document.querySelectorAll('style, link[rel="stylesheet"]').length,
  }));
  return { ...counted, listeners: await listenersAlive(page) };
}

async function listenersAlive(page: Page): Promise<number> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Performance.enable');
  await browser.send('HeapProfiler.collectGarbage');
  const { metrics } = await browser.send('Performance.getMetrics');
  await browser.detach();
  return metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? 0;
}
