// Values in words. Times are UTC throughout, as the resets of budgets are.

const WINDOWS = { rps: 'second', rpm: 'minute', rph: 'hour', rpd: 'day', rpw: 'week' };

const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const fractions = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });

/** `2026-11-21 17:03:22` */
export const dateTime = (instant) => new Date(instant).toISOString().slice(0, 19).replace('T', ' ');

/** `17:03:22`, with the date in front when it is another than that of `today`. */
export function time(instant, today) {
  const [date, clock] = dateTime(instant).split(' ');
  return date === dateTime(today).split(' ')[0] ? clock : `${date.slice(5)} ${clock}`;
}

/** `1 call`, `2 calls` */
export const count = (number, noun) => `${numbers.format(number)} ${noun}${number === 1 ? '' : 's'}`;

/** `0.000125 USD`, `1,200 tokens` */
export function amount(value, counts) {
  return counts === 'cost' ? `${fractions.format(value)} USD` : `${numbers.format(value)} ${counts}`;
}

/** `12.4 / 50 USD (24.8 %)` */
export function standing(limit) {
  const used = amount(limit.used, limit.counts).split(' ')[0];
  return `${used} / ${amount(limit.limit, limit.counts)} (${limit.percent} %)`;
}

/** `Budget`, `Requests a minute` */
export function kind(limit) {
  if (limit.limit_type === 'budget') return 'Budget';
  const counts = limit.counts.charAt(0).toUpperCase() + limit.counts.slice(1);
  return `${counts} a ${WINDOWS[limit.unit] ?? limit.unit}`;
}

/** `virtual_key` as `virtual key` */
export const plain = (name) => name.replaceAll('_', ' ');

/** `1.2 ms`, `3.4 s` */
export const duration = (ms) => (ms < 1000 ? `${ms.toFixed(1)} ms` : `${(ms / 1000).toFixed(2)} s`);

/** `31 d 2 h`, the two largest units of a number of seconds. */
export function span(seconds) {
  const units = [['d', 86400], ['h', 3600], ['min', 60], ['s', 1]];
  let rest = Math.abs(seconds);
  const parts = [];
  for (const [unit, length] of units) {
    const whole = Math.floor(rest / length);
    rest -= whole * length;
    if (whole > 0) parts.push(`${whole} ${unit}`);
  }
  return parts.slice(0, 2).join(' ') || '0 s';
}
