import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { builtFile, bytesSent, importMap, LIBRARIES } from './lib/built-files.js';
import { mountAgainAndAgain, openBench, traces, type Subject, type Traces } from './lib/conformance.js';
import { expect, test } from './lib/test.js';

const CODE = '000123-00';
const TIMES = 20;
const KILOBYTE = 1_000;
const LIST_BUDGET = 300 * KILOBYTE;
const TAB_BUDGET = 30 * KILOBYTE;

/** Every micro-frontend of the build. */
const SUBJECTS: readonly Subject[] = [
  { module: '@panel/access', ready: '#bench form' },
  {
    module: '@panel/client-export',
    props: { selection: { kind: 'codes', codes: [CODE] } },
    ready: '[role="dialog"] input[type="radio"]',
  },
  { module: '@panel/client-grid', ready: '#bench [role="gridcell"]' },
  {
    module: '@panel/client-mass-change',
    props: { selection: { kind: 'codes', codes: [CODE] } },
    ready: '[role="dialog"] input[type="checkbox"]',
  },
  {
    module: '@panel/client-record',
    props: { mode: 'edit', code: CODE },
    ready: '[role="dialog"] textarea',
  },
  { module: '@panel/company', ready: '#bench form fieldset' },
  { module: '@panel/mail-dialog', props: { code: CODE }, ready: '[role="dialog"] textarea' },
  { module: '@panel/statement-dialog', props: { code: CODE }, ready: '[role="dialog"] iframe' },
  { module: '@panel/tab-accounts', ready: '#bench :is(table, .ui-state)' },
  { module: '@panel/tab-administrative', ready: '#bench h2' },
  { module: '@panel/tab-messages', ready: '#bench :is(article, .ui-state)' },
  { module: '@panel/users', ready: '#bench table' },
];

test.describe('mounted again and again', () => {
  test('every micro-frontend of the build is tried', () => {
    const built = Object.keys(importMap()).filter((name) => !LIBRARIES.includes(name));
    expect(SUBJECTS.map(({ module }) => module).sort()).toEqual(built.sort());
  });

  for (const subject of SUBJECTS) {
    test(`${subject.module} leaves nothing behind`, async ({ page }) => {
      await openBench(page, CODE);
      const first = await mountAgainAndAgain(page, subject, TIMES);
      // The browser may need more than one garbage collection; what truly stays, stays after any number of them.
      await expect.poll(async () => leftBehind(first, await traces(page))).toEqual([]);
    });
  }

  test('one that leaves something behind is noticed', async ({ page }) => {
    await page.route('**/untidy.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: UNTIDY_MODULE }),
    );
    await openBench(page, CODE);
    const first = await mountAgainAndAgain(page, { module: '/untidy.js', ready: 'p.untidy' }, TIMES);
    // Longer than garbage takes to be collected.
    await page.waitForTimeout(2_000);
    expect(leftBehind(first, await traces(page))).toEqual([
      'in its element',
      'in the page',
      'style sheets',
      'listeners',
    ]);
  });
});

test.describe('what is loaded', () => {
  test('there is one Vue', () => {
    const scripts = builtScripts();
    expect(scripts.length).toBeGreaterThan(SUBJECTS.length);
    expect(scripts.filter((address) => holdsVue(readFileSync(builtFile(address), 'utf8')))).toEqual([
      importMap().vue,
    ]);
  });

  test('the list stays within its budget', async ({ page, portal }) => {
    const loaded = watchFiles(page);
    await portal.open();
    await expect(portal.rows().first()).toBeVisible();
    expect(loaded.size, 'files that were seen').toBeGreaterThan(8);
    expect(bytesOf(loaded)).toBeLessThanOrEqual(LIST_BUDGET);
  });

  for (const tab of ['cuentas-corrientes', 'mensajes']) {
    test(`the tab ${tab} stays within its budget`, async ({ page, portal }) => {
      const loaded = watchFiles(page);
      await portal.openClient(CODE, tab);
      await expect(portal.tabPanel.locator('.slot-root__app')).not.toBeEmpty();
      const own = new Set([...loaded].filter((address) => /^\/mfe\/tab-(?!administrative)/.test(address)));
      expect(own.size, 'files of the tab: module, component, style sheet').toBeGreaterThanOrEqual(3);
      expect(bytesOf(own)).toBeLessThanOrEqual(TAB_BUDGET);
    });
  }
});

/** In words what grew from the first time to the last. A listener that stays each time shows as many as the times. */
function leftBehind(first: Traces, last: Traces): string[] {
  const grown = {
    'in its element': last.inElement,
    'in the page': last.elements - first.elements,
    'style sheets': last.styles - first.styles,
    listeners: Math.floor((last.listeners - first.listeners) / (TIMES / 2)),
  };
  return Object.entries(grown)
    .filter(([, count]) => count > 0)
    .map(([what]) => what);
}

const UNTIDY_MODULE = `
  export const bootstrap = async () => {};
  export async function mount({ domElement }) {
    const paragraph = Object.assign(document.createElement('p'), { className: 'untidy', textContent: 'x' });
    domElement.append(paragraph);
    document.body.append(document.createElement('div'));
    document.head.append(document.createElement('style'));
    addEventListener('resize', () => paragraph.textContent);
  }
  export const unmount = async () => {};
`;

/** The addresses of the scripts and style sheets that the page asks for from now on. */
function watchFiles(page: Page): Set<string> {
  const addresses = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\.(js|css)$/.test(pathname)) addresses.add(pathname);
  });
  return addresses;
}

const bytesOf = (addresses: Iterable<string>): number =>
  [...addresses].reduce((sum, address) => sum + bytesSent(address), 0);

/** Every script of the present build; those of earlier ones stay in the folder and are not among them. */
function builtScripts(): string[] {
  const page = readFileSync(builtFile('/index.html'), 'utf8');
  return [...new Set(page.match(/\/(?:lib|mfe|shell)\/[^"]+\.js/g))];
}

/** A mark that Vue's renderer puts on each node it makes. */
const holdsVue = (script: string): boolean => script.includes('__v_isVNode');
