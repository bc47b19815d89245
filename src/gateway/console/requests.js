// The requests: one row each, the newest on top; opened, the way that it took and what governed it.

import { byId, element, say, setText } from './dom.js';
import { MOST } from './feed.js';
import { amount, count, dateTime, duration, plain, time } from './words.js';

/** Milliseconds between two sentences to those who do not see the page. */
const QUIET = 5000;

const list = byId('request-list');
const only = byId('only');
const pauseButton = byId('pause');

/** Entries that came while the list was paused. */
let held = [];
let isPaused = false;
/** Whether what comes is what was there before the page. */
let isFirst = true;
let unsaid = 0;
let saying;

const last = (entry) => entry.attempts.at(-1);
const target = (attempt) => (attempt.virtual_key ? `${attempt.provider}@${attempt.virtual_key}` : attempt.provider);
const struck = (entry) => entry.attempts.some((attempt) => attempt.faults?.length > 0);
const limited = (entry) =>
  ['rate_limit', 'budget'].includes(entry.reason) || entry.attempts.some((attempt) => attempt.answered_by === 'limit');
const retries = (entry) => entry.attempts.reduce((sum, attempt) => sum + attempt.retries, 0);

const FILTERS = {
  all: () => true,
  failed: (entry) => entry.status >= 400 || entry.end !== undefined,
  governed: limited,
  faulty: struck,
};

function level(status) {
  if (status < 400) return 'good';
  return status < 500 ? 'warn' : 'bad';
}

const badge = (text, kind = '') => element('span', { class: `badge ${kind}` }, text);

function marks(entry) {
  const made = [];
  if (struck(entry)) made.push(badge('fault', 'warn'));
  if (entry.attempts.length > 1) made.push(badge(`${entry.attempts.length} targets`));
  if (retries(entry) > 0) made.push(badge(count(retries(entry), 'retry').replace('retrys', 'retries')));
  if (entry.cache === 'HIT') made.push(badge('cache', 'good'));
  if (entry.stream) made.push(badge('stream'));
  return element('span', { class: 'marks' }, ...made);
}

function summary(entry, now) {
  const answered = last(entry);
  const way = element('span', { class: 'way' }, element('span', { class: 'mono' }, entry.model ?? entry.path));
  if (answered) way.append(element('span', { class: 'to' }, ` → ${target(answered)}`));
  way.append(marks(entry));
  const figures = [];
  if (entry.input_tokens + entry.output_tokens > 0) figures.push(`${entry.input_tokens}+${entry.output_tokens} tokens`);
  if (entry.cost > 0) figures.push(amount(entry.cost, 'cost'));
  figures.push(duration(entry.latency_ms));
  const why = entry.message ?? entry.end;
  return element(
    'summary',
    {},
    element('time', { datetime: entry.at, title: `${dateTime(entry.at)} UTC` }, time(entry.at, now)),
    element('span', { class: `badge status ${level(entry.status)}` }, String(entry.status)),
    way,
    element('span', { class: 'figures' }, figures.join(' · ')),
    why ? element('span', { class: 'why' }, why) : null,
  );
}

function facts(pairs) {
  const known = pairs.filter(([, value]) => value !== undefined && value !== null && value !== '');
  return element('dl', {}, ...known.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, String(value))]));
}

function attempt(one) {
  const model = one.model ? ` ${one.model}` : '';
  return element(
    'li',
    {},
    badge(String(one.status), level(one.status)),
    ` ${target(one)}${model}`,
    facts([
      ['answered by', one.answered_by],
      ['named by', `${one.by}${one.option === 'config' ? '' : ` (${one.option})`}`],
      ['governed by', one.governed_by?.map(plain).join(', ')],
      ['faults', one.faults?.join(', ')],
      ['retries', one.retries || undefined],
      ['first byte', duration(one.latency_ms)],
    ]),
  );
}

function details(entry) {
  const more = element(
    'div',
    { class: 'more' },
    facts([
      ['path', entry.path],
      ['API key', entry.api_key],
      ['workspace', entry.workspace],
      ['config', entry.config],
      ['cache', entry.cache],
      ['tokens from', entry.usage],
      ['end', entry.end],
      ['reason', entry.reason],
      ['trace', entry.trace_id],
    ]),
  );
  if (entry.attempts.length > 0) {
    more.append(element('h3', {}, 'What was tried'), element('ol', { class: 'tries' }, ...entry.attempts.map(attempt)));
  }
  for (const [title, body] of [['Request', entry.request_body], ['Answer', entry.response_body]]) {
    if (body !== undefined) more.append(element('h3', {}, title), element('pre', { tabindex: '0' }, body));
  }
  return more;
}

function row(entry, now, isNew) {
  const opened = element('details', {}, summary(entry, now));
  // Made when somebody looks: most rows are never opened.
  opened.addEventListener('toggle', () => opened.open && opened.childElementCount === 1 && opened.append(details(entry)));
  const made = element('li', { class: isNew ? 'new' : null }, opened);
  made.entry = entry;
  made.hidden = !FILTERS[only.value](entry);
  return made;
}

function tellOfEmptiness() {
  const shown = [...list.children].some((one) => !one.hidden);
  const empty = byId('requests-empty');
  empty.hidden = shown;
  if (!shown && list.childElementCount > 0) setText(empty, 'None of the requests here are of this kind.');
}

function tellOfPause() {
  setText(pauseButton, isPaused ? `Go on${held.length > 0 ? ` (${held.length} new)` : ''}` : 'Pause');
}

/** One sentence for all that came in a while. */
function announce(entries) {
  unsaid += entries.length;
  const newest = entries.at(-1);
  saying ??= setTimeout(() => {
    saying = undefined;
    say(`${count(unsaid, 'request')}, the last one ${newest.status}${newest.model ? ` for ${newest.model}` : ''}`);
    unsaid = 0;
  }, QUIET);
}

function show(entries, now, isNew) {
  const rows = entries.slice(-MOST).map((entry) => row(entry, now, isNew)).reverse();
  list.prepend(...rows);
  while (list.childElementCount > MOST) list.lastElementChild.remove();
  tellOfEmptiness();
}

/** Adds requests, the oldest first. */
export function add({ entries, missed, isAnew }, now) {
  if (isAnew) {
    list.replaceChildren();
    held = [];
  }
  if (missed) {
    byId('requests-more').hidden = false;
    setText(byId('requests-more'), 'There were more than the page can follow; portkeyctl gateway logs has them all.');
  }
  const isNew = !isFirst;
  isFirst = false;
  if (entries.length === 0) return;
  if (isPaused) {
    held = [...held, ...entries].slice(-MOST);
    tellOfPause();
    return;
  }
  show(entries, now, isNew);
  if (isNew) announce(entries);
}

/** Forgets all of them. */
export function clear() {
  list.replaceChildren();
  held = [];
  clearTimeout(saying);
  saying = undefined;
  unsaid = 0;
  isFirst = true;
  byId('requests-more').hidden = true;
}

/** Slugs of virtual keys that requests went to. */
export function slugs() {
  return [...list.children].flatMap(({ entry }) => entry.attempts.map((one) => one.virtual_key).filter(Boolean));
}

/** Makes the controls work. `now` tells the gateway's time. */
export function prepare(now) {
  setText(byId('base-url'), `${location.origin}/v1`);
  only.addEventListener('change', () => {
    for (const one of list.children) one.hidden = !FILTERS[only.value](one.entry);
    tellOfEmptiness();
  });
  pauseButton.addEventListener('click', () => {
    isPaused = !isPaused;
    pauseButton.setAttribute('aria-pressed', String(isPaused));
    if (!isPaused) {
      show(held, now(), true);
      held = [];
    }
    tellOfPause();
  });
}
