// The gateway's clock: what it shows, and moving it.

import { call } from './api.js';
import { byId, say, setText } from './dom.js';
import { dateTime, span } from './words.js';

const MODES = { real: 'the machine’s time', offset: 'moved', frozen: 'frozen' };

/** What the gateway said, and when. */
let state;
let ticking;

/** The gateway's time, in milliseconds since 1970. */
export function now() {
  if (state === undefined) return Date.now();
  return state.shown + (state.mode === 'frozen' ? 0 : performance.now() - state.heard);
}

function tick() {
  const shown = dateTime(now());
  setText(byId('clock-now'), shown);
  byId('clock-now').setAttribute('datetime', `${shown.replace(' ', 'T')}Z`);
}

function away(seconds) {
  // A second is what the way here takes.
  if (Math.abs(seconds) <= 1) return '';
  return `${span(seconds)} ${seconds > 0 ? 'ahead of' : 'behind'} the machine`;
}

/** Shows what the gateway said. */
export function show(answer) {
  state = { mode: answer.mode, shown: Date.parse(answer.now), heard: performance.now() };
  setText(byId('clock-mode'), MODES[answer.mode] ?? answer.mode);
  byId('clock-mode').className = `badge ${answer.mode === 'real' ? '' : 'warn'}`;
  setText(byId('clock-offset'), away(answer.offset_seconds));
  setText(byId('freeze'), answer.mode === 'frozen' ? 'Let it run on' : 'Freeze');
  run();
}

/** Ticks while there is somebody to see it. */
function run() {
  clearInterval(ticking);
  tick();
  if (!document.hidden && state?.mode !== 'frozen') ticking = setInterval(tick, 1000);
}

/** Forgets what it showed. */
export function clear() {
  state = undefined;
  clearInterval(ticking);
}

/** Makes the controls work. `changed` is called when the time has moved. */
export function prepare(changed) {
  async function move(method, body) {
    setText(byId('clock-error'), '');
    try {
      show(await call(method, '/clock', { body }));
      say(`The clock shows ${dateTime(now())} UTC`);
      changed();
    } catch (error) {
      setText(byId('clock-error'), error.message);
    }
  }
  for (const button of document.querySelectorAll('[data-advance]')) {
    button.addEventListener('click', () => move('PUT', { advance: button.dataset.advance }));
  }
  byId('advance-form').addEventListener('submit', (event) => {
    event.preventDefault();
    move('PUT', { advance: byId('advance').value.trim() });
  });
  byId('freeze').addEventListener('click', () => move('PUT', state?.mode === 'frozen' ? { resume: true } : { freeze: true }));
  byId('clock-reset').addEventListener('click', () => move('DELETE'));
  document.addEventListener('visibilitychange', () => state && run());
}
