import { emit, on } from '../bus';
import { createStore } from '../store';
import { LiveConnection, type LiveMessage, type LiveReport, type LiveState } from './connection';

/** The state of the live connection, for the header. */
export const liveState = createStore<LiveState>('connecting');

const listeners = new Map<string, Set<(message: LiveMessage) => void>>();
let reconnect: (() => void) | null = null;
let wasOnline = false;

/**
 * Calls `listener` for each change of `topic`, e.g. `messages`. Messages carry no data: fetch again what is
 * shown. A message whose `id` is `*` stands for many changes. The result ends it.
 */
export function onLive(topic: string, listener: (message: LiveMessage) => void): () => void {
  const set = listeners.get(topic) ?? new Set();
  listeners.set(topic, set);
  set.add(listener);
  return () => set.delete(listener);
}

/** Starts the live connection, once; the shell calls it as soon as there is a session. */
export function startLive(): void {
  if (reconnect !== null) return;
  reconnect = typeof SharedWorker === 'undefined' ? connectAlone() : connectShared();
  addEventListener('online', () => reconnect?.());
  on('session.opened', () => reconnect?.());
}

function connectShared(): () => void {
  const worker = new SharedWorker(new URL('./live-worker.ts', import.meta.url), {
    type: 'module',
    name: 'live',
  });
  worker.port.onmessage = ({ data }: MessageEvent<LiveReport>) => receive(data);
  addEventListener('pagehide', () => worker.port.postMessage('leave'));
  return () => worker.port.postMessage('connect');
}

function connectAlone(): () => void {
  const connection = new LiveConnection(receive);
  connection.connect();
  return () => connection.connect();
}

function receive(report: LiveReport): void {
  if (report.kind === 'message') {
    for (const listener of [...(listeners.get(report.message.topic) ?? [])]) listener(report.message);
    return;
  }
  const back = report.state === 'online' && wasOnline && liveState.get() !== 'online';
  wasOnline ||= report.state === 'online';
  liveState.set(report.state);
  if (back) emit('live.reconnected');
}
