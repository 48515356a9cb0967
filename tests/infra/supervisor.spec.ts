import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../../infra/lib/processes.mjs';
import { removeFolder, run, type Running, temporaryDataDir, until } from './running.js';

interface State {
  supervisor: { pid: number };
  ready: boolean;
  children: Record<string, { pid: number }>;
}

describe('supervisor', () => {
  let dataDir: string;
  let started: Running[];

  beforeEach(() => {
    dataDir = temporaryDataDir();
    started = [];
  });

  afterEach(async () => {
    for (const { process: child } of started) child.kill('SIGTERM');
    await Promise.all(started.map(({ ended }) => ended));
    removeFolder(dataDir);
  });

  const journalFile = () => join(dataDir, 'journal');
  const journal = () =>
    existsSync(journalFile()) ? readFileSync(journalFile(), 'utf8').trim().split('\n') : [];
  const state = () => JSON.parse(readFileSync(join(dataDir, 'supervisor.json'), 'utf8')) as State;

  function supervise(...children: string[]): Running {
    const running = run('fakes/supervised.mjs', [dataDir, journalFile(), ...children]);
    started.push(running);
    return running;
  }

  async function ready(running: Running): Promise<State> {
    await until('READY', () => running.output().includes('READY'), running.output);
    await until('ready on record', () => state().ready, running.output);
    const names = Object.keys(state().children);
    await until('its children up', () => names.every((name) => journal().includes(`${name} started`)));
    return state();
  }

  it('stops its children from the highest stage to the lowest and leaves nothing', async () => {
    const running = supervise('database:steady:0', 'api:steady:2', 'worker:steady:3');
    const { children } = await ready(running);

    running.process.kill('SIGINT');

    expect(await running.ended).toBe(0);
    expect(journal().slice(3)).toEqual([
      'worker asked to stop',
      'api asked to stop',
      'database asked to stop',
    ]);
    expect(Object.values(children).filter(({ pid }) => isAlive(pid))).toEqual([]);
    expect(existsSync(join(dataDir, 'supervisor.json'))).toBe(false);
  });

  it('refuses a second start and names the process and the address of the first', async () => {
    const { supervisor } = await ready(supervise('api:steady:2'));

    const second = supervise('api:steady:2');

    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`process ${supervisor.pid}, http://127.0.0.1:1`);
    expect(isAlive(supervisor.pid)).toBe(true);
    expect(state().supervisor.pid).toBe(supervisor.pid);
  });

  it('lets exactly one of two simultaneous starts through', async () => {
    const both = [supervise('api:steady:2'), supervise('api:steady:2')];

    await until('one is ready', () => both.some(({ output }) => output().includes('READY')));
    await until('one is refused', () => both.some(({ output }) => output().includes('Already running')));

    expect(both.filter(({ output }) => output().includes('READY'))).toHaveLength(1);
  });

  it('starts after kill -9 and ends the recorded children of the killed run', async () => {
    const first = supervise('api:steady:2', 'worker:steady:3');
    const { children } = await ready(first);
    first.process.kill('SIGKILL');
    await first.ended;
    expect(Object.values(children).every(({ pid }) => isAlive(pid))).toBe(true);

    await ready(supervise('api:steady:2'));

    expect(Object.values(children).filter(({ pid }) => isAlive(pid))).toEqual([]);
  });

  it('leaves a process alone that only has a recorded pid', async () => {
    const first = supervise('api:steady:2');
    const before = await ready(first);
    first.process.kill('SIGKILL');
    await first.ended;
    const stranger = run('fakes/child.mjs', ['steady', 'stranger', journalFile()]);
    started.push(stranger);
    const strangerPid = stranger.process.pid as number;
    const { writeJson } = await import('../../infra/lib/files.mjs');
    const orphan = before.children.api as { pid: number };
    const forged = { ...orphan, pid: strangerPid };
    writeJson(join(dataDir, 'supervisor.json'), { ...before, children: { api: orphan, worker: forged } });

    await ready(supervise('mailbox:steady:1'));

    expect(isAlive(orphan.pid)).toBe(false);
    expect(isAlive(strangerPid)).toBe(true);
  });

  it('starts a killed child again', async () => {
    const running = supervise('api:steady:2');
    const first = (await ready(running)).children.api as { pid: number };
    expect(journal()).toEqual(['api started']);

    process.kill(first.pid, 'SIGKILL');

    await until(
      'the child is back',
      () => (state().children.api?.pid ?? first.pid) !== first.pid,
      running.output,
    );
    expect(running.output()).toContain('api ended (SIGKILL)');
    await until('it runs', () => journal().length === 2, running.output);
  });

  it('stops all after five deaths within a minute and shows the last lines', async () => {
    const running = supervise('database:steady:0', 'worker:dying:3');

    expect(await running.ended).toBe(1);

    expect(running.output()).toContain('worker ended 5 times within a minute');
    expect(running.output()).toContain('worker says why it ends');
    expect(journal().filter((line) => line === 'worker started')).toHaveLength(5);
    expect(journal().at(-1)).toBe('database asked to stop');
  });

  it('kills a child that does not stop when asked a second time', async () => {
    const running = supervise('api:stubborn:2');
    const { children } = await ready(running);
    running.process.kill('SIGINT');
    await until('the child was asked', () => journal().includes('api asked to stop'));
    await new Promise((resolve) => setTimeout(resolve, 1_100));

    running.process.kill('SIGINT');

    expect(await running.ended).toBe(0);
    expect(isAlive(children.api?.pid as number)).toBe(false);
  });
});
