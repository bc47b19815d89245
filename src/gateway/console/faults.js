// The faults that stand, and adding one.

import { call } from './api.js';
import { byId, element, say, setText } from './dom.js';
import { count } from './words.js';

/** The effects that the form offers, as members of a fault: what their value is called, and what it is at first. */
const EFFECTS = {
  status: { label: 'Status, from 400 to 599', value: '429', read: Number },
  latency: { label: 'So much later: 500ms, 100ms..2s', value: '500ms', read: String },
  reset: { read: () => true },
  stall: { label: 'For so long: 30s, forever', value: 'forever', read: String },
  malformed: { read: () => true },
  break_after: { label: 'After so many events, or bytes: 3, 512B', value: '3', read: (text) => (/^\d+$/.test(text) ? Number(text) : text) },
};

const STATES = { spent: 'has struck as often as it was to', expired: 'is over' };

const list = byId('fault-list');
const form = byId('fault-form');

function describe(fault) {
  const often = [];
  if (fault.rate !== undefined) often.push(`${Math.round(fault.rate * 1000) / 10} % of them`);
  if (fault.times !== undefined) often.push(`at most ${count(fault.times, 'time')}`);
  const whom = fault.match === '' ? 'all calls' : fault.match;
  const past = `struck ${fault.struck} of ${count(fault.seen, 'call')}`;
  return [whom, ...often, past, STATES[fault.state]].filter(Boolean).join(' · ');
}

/** Shows the faults. */
export function show(faults) {
  // Kept where they can be, so that the focus stays on a button that somebody is about to press.
  const before = new Map([...list.children].map((row) => [row.dataset.id, row]));
  const rows = faults.map((fault) => {
    const row = before.get(fault.id) ?? makeRow(fault.id);
    row.dataset.state = fault.state;
    setText(row.querySelector('.mono'), fault.effect);
    setText(row.querySelector('p'), describe(fault));
    return row;
  });
  for (const row of list.children) if (!rows.includes(row)) row.remove();
  rows.forEach((row, place) => list.children[place] !== row && list.insertBefore(row, list.children[place] ?? null));
  byId('faults-empty').hidden = faults.length > 0;
  byId('faults-clear').hidden = faults.length < 2;
}

function makeRow(id) {
  const remove = element('button', { type: 'button', 'aria-label': `Remove fault ${id}` }, 'Remove');
  const title = element('div', {}, element('span', { class: 'badge' }, id), ' ', element('span', { class: 'mono' }));
  const row = element('li', { 'data-id': id }, title, element('p'), remove);
  remove.addEventListener('click', () => take(row, id));
  return row;
}

/** Asks for the faults, and shows them. */
export async function look() {
  show((await call('GET', '/faults')).data);
}

/** Does what is asked; what the gateway says against it stands in the form. */
async function attempt(action, done) {
  setText(byId('fault-error'), '');
  try {
    await action();
    await look();
    say(done);
    return true;
  } catch (error) {
    setText(byId('fault-error'), error.message);
    return false;
  }
}

async function take(row, id) {
  const next = row.nextElementSibling ?? row.previousElementSibling;
  const gone = await attempt(() => call('DELETE', `/faults/${encodeURIComponent(id)}`), `Fault ${id} is removed`);
  // The button that had the focus is gone with its row.
  if (gone) (next?.querySelector('button') ?? byId('faults-title')).focus();
}

function rule() {
  const text = (id) => byId(id).value.trim();
  const number = (id, of = (value) => value) => (text(id) === '' ? undefined : of(Number(text(id))));
  const effect = byId('effect').value;
  return {
    [effect]: EFFECTS[effect].read(text('value')),
    provider: text('provider') || undefined,
    model: text('model') || undefined,
    rate: number('rate', (percent) => percent / 100),
    times: number('times'),
  };
}

function offerValue() {
  const { label, value } = EFFECTS[byId('effect').value];
  byId('value-field').hidden = label === undefined;
  byId('value').disabled = label === undefined;
  setText(byId('value-label'), label ?? '');
  byId('value').value = value ?? '';
}

/** Offers slugs for the provider. */
export function offer(slugs) {
  const options = byId('slugs');
  const names = [...new Set(slugs)].sort().map((slug) => `@${slug}`);
  if (names.join() === [...options.children].map((option) => option.value).join()) return;
  options.replaceChildren(...names.map((name) => element('option', { value: name })));
}

/** Forgets all of them. */
export function clear() {
  list.replaceChildren();
}

/** Makes the controls work. */
export function prepare() {
  offerValue();
  byId('effect').addEventListener('change', offerValue);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    attempt(() => call('POST', '/faults', { body: rule() }), 'The fault is added');
  });
  byId('faults-clear').addEventListener('click', async () => {
    if (await attempt(() => call('DELETE', '/faults'), 'All faults are removed')) byId('faults-title').focus();
  });
}
