import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const INTERVAL_MS = 50;

/**
 * Waits until a URL answers 200.
 * @param {string} url
 * @param {{ limitMs: number, signal?: AbortSignal }} options
 * @throws when it does not within the limit
 */
export async function waitForOk(url, { limitMs, signal }) {
  const deadline = Date.now() + limitMs;
  while ((await statusOf(url)) !== 200) {
    signal?.throwIfAborted();
    if (Date.now() > deadline) throw new Error(`${url} did not become ready within ${limitMs / 1000} s`);
    await sleep(INTERVAL_MS, undefined, { signal });
  }
}

function statusOf(url) {
  return new Promise((resolve) => {
    const request = http.get(url, { agent: false, timeout: 2_000 }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(0));
  });
}
