// Following the log. The gateway answers when there is something, so an idle page asks once a minute; a hidden one does not
// ask at all, and catches up when it is seen again.

import { Refusal, call } from './api.js';

/** Requests of one answer, and of the page. */
export const MOST = 200;
/** Seconds that the gateway may take to answer. */
const WAIT = 45;
/** Milliseconds between two questions at least: what comes in bursts is shown together. */
const PAUSE = 250;
/** Milliseconds between two tries to reach a gateway that does not answer, at most. */
const LONGEST_PAUSE = 15000;

const isAbort = (error) => error.name === 'AbortError';

/** Resolves after a time, or early when the signal says so. */
function sleep(ms, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
}

/** Resolves when the page is seen. */
function seen(signal) {
  return new Promise((resolve) => {
    function look() {
      if (document.hidden && !signal.aborted) return;
      document.removeEventListener('visibilitychange', look);
      signal.removeEventListener('abort', look);
      resolve();
    }
    document.addEventListener('visibilitychange', look);
    signal.addEventListener('abort', look);
    look();
  });
}

/** Calls an operation, and gives up when the page is hidden. */
async function callWhileSeen(path, signal) {
  const hidden = new AbortController();
  const look = () => document.hidden && hidden.abort();
  document.addEventListener('visibilitychange', look);
  try {
    return await call('GET', path, { signal: AbortSignal.any([signal, hidden.signal]) });
  } finally {
    document.removeEventListener('visibilitychange', look);
  }
}

/**
 * Follows the log until the signal says stop.
 *
 * `onPage({ entries, missed, isAnew })` gets new requests, the oldest first; `missed`: some in between were left out;
 * `isAnew`: the gateway is another than before. `onState(state, seconds)` is told `live`, `lost` and `ending`.
 * `onRefused(refusal)`: the key is not good any more.
 */
export async function follow(signal, { onPage, onState, onRefused }) {
  let after;
  let failures = 0;
  while (!signal.aborted) {
    await seen(signal);
    if (signal.aborted) return;
    const asked = performance.now();
    try {
      const place = after === undefined ? '' : `&after=${after}&wait=${failures === 0 ? WAIT : 0}`;
      const page = await callWhileSeen(`/logs?limit=${MOST}${place}`, signal);
      const isAnew = after !== undefined && page.after < after;
      const isBehind = after !== undefined && page.data.length >= MOST;
      // What is further away than a page is not shown anyway: the newest ones are next.
      const newest = isBehind ? await callWhileSeen(`/logs?limit=${MOST}`, signal) : page;
      const missed = isBehind && newest.data.length > 0 && newest.data[0].id > after + 1;
      after = newest.after;
      failures = page.ending ? failures + 1 : 0;
      onState(page.ending ? 'ending' : 'live');
      onPage({ entries: newest.data, missed, isAnew });
    } catch (error) {
      if (isAbort(error)) continue;
      if (!(error instanceof Refusal)) throw error;
      if (error.status === 401 || error.status === 403) return onRefused(error);
      failures += 1;
      const pause = Math.min(LONGEST_PAUSE, 500 * 2 ** failures);
      onState('lost', Math.round(pause / 1000));
    }
    const pause = failures > 0 ? Math.min(LONGEST_PAUSE, 500 * 2 ** failures) : PAUSE;
    await sleep(Math.max(0, asked + pause - performance.now()), signal);
  }
}
