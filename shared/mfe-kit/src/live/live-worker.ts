/**
 * Holds the one live connection of this browser for all its tabs: browsers allow six connections per host, and
 * a person with several tabs open would otherwise use them up.
 */
import { LiveConnection, type LiveReport } from './connection';

const pages = new Set<MessagePort>();

const connection = new LiveConnection((report) => {
  for (const page of pages) page.postMessage(report);
});

addEventListener('connect', (event) => {
  const page = (event as MessageEvent).ports[0];
  if (page === undefined) return;
  const first = pages.size === 0;
  pages.add(page);
  page.onmessage = ({ data }: MessageEvent<'connect' | 'leave'>) => {
    if (data === 'connect') connection.connect();
    if (data === 'leave') pages.delete(page);
  };
  const state: LiveReport = { kind: 'state', state: connection.currentState() };
  page.postMessage(state);
  if (first) connection.connect();
});
