// Which part of the page is shown: the question for the key, or the console for as long as the key is good.

import { Refusal, call, key, redeem } from './api.js';
import * as clock from './clock.js';
import { byId, setText } from './dom.js';
import * as faults from './faults.js';
import { follow } from './feed.js';
import * as limits from './limits.js';
import * as requests from './requests.js';

/** Milliseconds between two looks at how everything stands, at least. */
const PAUSE = 1000;

const STATES = {
  live: () => 'Live',
  lost: (seconds) => `The gateway does not answer; next try in ${seconds} s`,
  ending: () => 'The gateway is stopping',
};

/** Ends what goes on in the console. */
let session;

function tellState(state, seconds) {
  byId('state').dataset.state = state;
  setText(byId('state'), STATES[state](seconds));
}

/** Keeps limits, faults and clock fresh: once when asked, and again when asked meanwhile, never more than one at a time. */
function refresher(signal) {
  let isRunning = false;
  let isWanted = false;
  let after = 0;
  async function look() {
    const paths = ['/usage', '/faults', '/clock', `/events?after=${after}`, '/v1/virtual-keys?page_size=100'];
    const answers = paths.map((path) => call('GET', path, { signal }));
    const [usage, standing, time, events, keys] = await Promise.all(answers);
    limits.show(usage.data);
    limits.showUnlimited(keys, usage.data);
    faults.show(standing.data);
    faults.offer([...keys.data.map((one) => one.slug), ...requests.slugs()]);
    clock.show(time);
    limits.tell(events.data, after === 0);
    after = events.after;
  }
  return async function refresh() {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    while (isWanted && !signal.aborted) {
      isWanted = false;
      const began = performance.now();
      try {
        await look();
      } catch (error) {
        // Whoever follows the log tells of it, and asks for another look when the gateway is there again.
        if (!(error instanceof Refusal) && error.name !== 'AbortError') throw error;
      }
      // What takes long is done the more seldom.
      const took = performance.now() - began;
      await new Promise((resolve) => setTimeout(resolve, Math.max(PAUSE, took * 10)));
    }
    isRunning = false;
  };
}

let refresh = () => {};

function openConsole() {
  byId('gate').hidden = true;
  byId('console').hidden = false;
  byId('leave').hidden = false;
  session = new AbortController();
  refresh = refresher(session.signal);
  follow(session.signal, {
    onPage(page) {
      requests.add(page, clock.now());
      refresh();
    },
    onState: tellState,
    onRefused: refused,
  });
  byId('requests-title').focus();
}

function leave(reason = '') {
  session?.abort();
  session = undefined;
  key.forget();
  for (const part of [requests, limits, clock, faults]) part.clear();
  setText(byId('state'), '');
  byId('console').hidden = true;
  byId('leave').hidden = true;
  byId('gate').hidden = false;
  setText(byId('key-error'), reason);
  byId('key').focus();
}

const refused = (refusal) => leave(refusal.status === 401 ? 'The gateway does not know this key.' : refusal.message);

/** Opens the console with a key, unless it is the wrong one. */
async function enter(value) {
  try {
    // Requests that are shown at once are told their day by it.
    clock.show(await call('GET', '/clock', { with: value }));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // A gateway that does not answer now says nothing of the key; the console tries again.
    if (error.status === 401 || error.status === 403) return refused(error);
  }
  key.keep(value);
  openConsole();
}

/** What the address says. Its ticket is taken out of the address bar and the history. */
function told() {
  const { ticket, level, name } = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
  if (ticket !== undefined) history.replaceState(null, '', location.pathname);
  return { ticket, level, name };
}

async function start() {
  const { ticket: shown, level, name } = told();
  limits.seek(level, name);
  if (shown !== undefined) {
    try {
      return await enter(await redeem(shown));
    } catch (error) {
      return leave(error.message);
    }
  }
  return key.read() === null ? leave() : enter(key.read());
}

byId('key-form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const field = byId('key');
  const value = field.value.trim();
  field.value = '';
  setText(byId('key-error'), '');
  await enter(value);
});
byId('leave').addEventListener('click', () => leave());
// A ticket that comes while the page is open: the address was pasted over it.
addEventListener('hashchange', () => {
  if (/^#ticket=/.test(location.hash)) {
    session?.abort();
    start();
  }
});
requests.prepare(clock.now);
faults.prepare();
clock.prepare(() => refresh());
start();
