import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSettings } from '../../infra/settings.mjs';
import { buildWhenStale, isStale } from '../../infra/supervisor/build.mjs';
import { checkNode, packagesAreStale } from '../../infra/supervisor/install.mjs';
import { removeFolder, temporaryDataDir } from './running.js';

let root: string;
beforeEach(() => (root = temporaryDataDir()));
afterEach(() => removeFolder(root));

function write(file: string, content: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}

describe('packages', () => {
  const lock = (packages: object) => write('package-lock.json', JSON.stringify({ packages }));
  const installed = (packages: object) =>
    write('node_modules/.package-lock.json', JSON.stringify({ packages }));
  const wanted = {
    '': { name: 'panel' },
    services: { name: '@panel/services' },
    'node_modules/@panel/services': { link: true },
    'node_modules/pg': { version: '8.0.0' },
    'node_modules/only-elsewhere': { version: '1.0.0', optional: true },
  };
  const present = {
    'node_modules/@panel/services': { link: true },
    'node_modules/pg': { version: '8.0.0' },
  };

  it.each([
    ['nothing is installed', undefined, true],
    ['all is there but packages of other platforms', present, false],
    ['a version differs', { ...present, 'node_modules/pg': { version: '7.0.0' } }, true],
    ['a workspace is not linked', { 'node_modules/pg': { version: '8.0.0' } }, true],
  ])('when %s', (_case, found, stale) => {
    lock(wanted);
    if (found) installed(found);
    expect(packagesAreStale(root)).toBe(stale);
  });
});

describe('builds', () => {
  const build = {
    name: 'x',
    title: 'x',
    inputs: ['src', 'one.json'],
    output: 'dist/x.js',
    command: ['true'],
  };
  const build_ = () => buildWhenStale(build, async () => write('dist/x.js', ''), root);

  it('are repeated when a source changes, and only then', async () => {
    write('src/a.ts', 'one');
    expect(await build_()).toBe(true);
    expect(await build_()).toBe(false);

    utimesSync(join(root, 'src/a.ts'), new Date(), new Date());
    write('src/a.spec.ts', 'a test is not built');
    expect(isStale(build, root)).toBe(false);

    write('src/a.ts', 'two');
    expect(await build_()).toBe(true);
    write('src/b.ts', '');
    expect(await build_()).toBe(true);
  });

  it('are repeated when their result is gone or they failed', async () => {
    write('src/a.ts', 'one');
    await expect(buildWhenStale(build, () => Promise.reject(new Error('broken')), root)).rejects.toThrow(
      'broken',
    );
    expect(isStale(build, root)).toBe(true);
    await build_();
    removeFolder(join(root, 'dist/x.js'));
    expect(isStale(build, root)).toBe(true);
  });
});

describe('settings', () => {
  it.each(['0', '65536', 'http', '-1', ''])('refuse PORT=%j', (port) => {
    expect(() => readSettings({ PORT: port })).toThrow('PORT must be a number');
  });

  it.each([
    [{}, true],
    [{ DATABASE_URL: 'postgres://db/panel' }, false],
    [{ DATABASE_URL: 'postgres://db/panel', DEMO: '1' }, true],
    [{ DEMO: '0' }, false],
  ])('%j: demo %j', (env, demo) => {
    expect(readSettings(env).demo).toBe(demo);
  });

  it.each([
    ['20.18.3', false],
    ['20.19.0', true],
    ['18.20.0', false],
    ['22.0.0', true],
  ])('Node.js %s: %j', (version, accepted) => {
    const check = () => checkNode(version);
    if (accepted) expect(check).not.toThrow();
    else expect(check).toThrow('20.19 or newer');
  });
});
