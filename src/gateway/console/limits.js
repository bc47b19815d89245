// Budgets and rate limits, by whom they are of, the most used first; and what the owners of budgets were told.

import { byId, element, say, setText } from './dom.js';
import { amount, dateTime, kind, plain, standing } from './words.js';

/** Owners of limits on the page: a gateway can have thousands. */
const MOST = 50;
/** Names of virtual keys without limits on the page. */
const MOST_NAMES = 20;
/** Alerts on the page. */
const MOST_ALERTS = 8;

const list = byId('limit-list');
/** The elements of owners, by what names them: they stay when their limits move, so that bars fill rather than jump. */
const shown = new Map();

/** The owner that is to be brought into view, until it is there. */
let sought;

const nameOf = (limit) => JSON.stringify([limit.level, limit.workspace, limit.name]);

function level(percent) {
  if (percent >= 100) return 'bad';
  return percent >= 75 ? 'warn' : 'good';
}

function makeLimit() {
  const filling = element('div');
  const bar = element('div', { class: 'bar', role: 'meter', 'aria-valuemin': '0', 'aria-valuemax': '100' }, filling);
  const [title, figures] = [element('span'), element('span')];
  const note = element('p', { class: 'note' });
  const root = element('div', { class: 'limit' }, element('div', { class: 'line' }, title, figures), bar, note);
  return { root, filling, bar, title, figures, note };
}

function fillLimit(made, limit) {
  const share = Math.min(limit.percent, 100);
  setText(made.title, kind(limit));
  setText(made.figures, standing(limit));
  setText(made.note, limit.resets_at ? `begins again ${dateTime(limit.resets_at)}` : '');
  made.note.hidden = !limit.resets_at;
  made.filling.style.transform = `scaleX(${share / 100})`;
  made.bar.setAttribute('aria-label', `${kind(limit)} of ${limit.name}`);
  made.bar.setAttribute('aria-valuenow', String(share));
  made.bar.setAttribute('aria-valuetext', standing(limit));
  made.root.dataset.level = level(limit.percent);
}

function makeOwner(limit) {
  const where = limit.workspace && limit.workspace !== limit.name ? ` in ${limit.workspace}` : '';
  const title = element('h3', {}, limit.name, element('small', {}, `${plain(limit.level)}${where}`));
  return { root: element('li', {}, title), limits: [] };
}

function fillOwner(owner, limits) {
  while (owner.limits.length < limits.length) {
    const made = makeLimit();
    owner.limits.push(made);
    owner.root.append(made.root);
  }
  for (const made of owner.limits.splice(limits.length)) made.root.remove();
  owner.limits.forEach((made, place) => fillLimit(made, limits[place]));
}

/** Shows how limits stand. */
export function show(standings) {
  const owners = new Map();
  for (const limit of standings) {
    const name = nameOf(limit);
    owners.set(name, [...(owners.get(name) ?? []), limit]);
  }
  const names = [...owners.keys()].slice(0, MOST);
  for (const [name, owner] of shown) {
    if (!names.includes(name)) {
      owner.root.remove();
      shown.delete(name);
    }
  }
  names.forEach((name, place) => {
    // A budget before the windows of a rate limit, whichever is fuller.
    const limits = owners.get(name).toSorted((one, other) => kind(one).localeCompare(kind(other)));
    if (!shown.has(name)) shown.set(name, makeOwner(limits[0]));
    const owner = shown.get(name);
    fillOwner(owner, limits);
    if (list.children[place] !== owner.root) list.insertBefore(owner.root, list.children[place] ?? null);
  });
  byId('limits-empty').hidden = names.length > 0;
  byId('limits-more').hidden = owners.size <= MOST;
  setText(byId('limits-more'), `${owners.size - MOST} more are used less; portkeyctl gateway usage has them all.`);
  find(owners);
}

/** Brings an owner of limits into view, once it is there: by its level and name, if there are any. */
export function seek(level, name) {
  sought = level && name ? { level, name } : undefined;
}

function bring(element) {
  sought = undefined;
  element.tabIndex = -1;
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
}

/** Brings what is sought into view, if it is among `owners`. */
function find(owners) {
  const isSought = ([limit]) => limit.level === sought.level && limit.name === sought.name;
  const found = sought && [...owners.entries()].find(([, limits]) => isSought(limits));
  if (found && shown.has(found[0])) bring(shown.get(found[0]).root);
}

/** Names the virtual keys that nothing limits. `keys` are some of all `total`. */
export function showUnlimited({ data: keys, total }, standings) {
  const limited = new Set(standings.filter((limit) => limit.level === 'virtual_key').map((limit) => limit.name));
  const slugs = keys.map((key) => key.slug).filter((slug) => !limited.has(slug));
  const isAll = slugs.length <= MOST_NAMES && keys.length >= total;
  byId('unlimited').hidden = slugs.length === 0;
  setText(byId('unlimited'), `Without a limit: ${slugs.slice(0, MOST_NAMES).join(', ')}${isAll ? '' : ', …'}`);
  if (sought?.level === 'virtual_key' && slugs.includes(sought.name)) bring(byId('unlimited'));
}

const sentence = (event) => {
  const whole = amount(event.limit, event.type);
  const what = event.event === 'budget.exhausted' ? `is used up (${whole})` : `reached its alert threshold (of ${whole})`;
  return `The budget of ${event.name} ${what}`;
};

/** Shows events that came, the oldest first. `isFirst`: they were there before the page. */
export function tell(events, isFirst) {
  const alerts = byId('alert-list');
  for (const event of events) {
    alerts.prepend(element('li', {}, element('time', { datetime: event.at }, dateTime(event.at)), sentence(event)));
  }
  while (alerts.childElementCount > MOST_ALERTS) alerts.lastElementChild.remove();
  byId('alerts').hidden = alerts.childElementCount === 0;
  if (events.length > 0 && !isFirst) say(sentence(events.at(-1)));
}

/** Forgets all of them. */
export function clear() {
  shown.clear();
  list.replaceChildren();
  byId('alert-list').replaceChildren();
  byId('alerts').hidden = true;
  byId('unlimited').hidden = true;
}
