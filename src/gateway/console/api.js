// The key, and calls of the control API.
//
// The key is in this tab's storage, which ends with the tab. It is in no cookie, so a request that another page makes the
// browser send does not carry it.

const PLACE = 'portkeyctl.key';

/** What the gateway says no with, or 0 when nothing answers. */
export class Refusal extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

export const key = {
  read: () => sessionStorage.getItem(PLACE),
  keep: (value) => sessionStorage.setItem(PLACE, value),
  forget: () => sessionStorage.removeItem(PLACE),
};

async function send(path, options) {
  let response;
  try {
    const fixed = { cache: 'no-store', credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' };
    response = await fetch(path, { ...fixed, ...options });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new Refusal(0, 'The gateway does not answer.');
  }
  let answer;
  try {
    answer = await response.json();
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new Refusal(response.ok ? 0 : response.status, `The gateway answered ${response.status} with no JSON.`);
  }
  if (response.ok) return answer;
  throw new Refusal(response.status, answer?.data?.message ?? answer?.message ?? `The gateway answered ${response.status}.`);
}

const withBody = (body) => (body === undefined ? {} : { body: JSON.stringify(body) });

/** Calls an operation of the control API, by its path below `/_portkey`, or of the management API, by its path from `/v1`. */
export function call(method, path, { body, signal, with: value = key.read() } = {}) {
  // A header takes no other characters, and no key has any.
  if (!/^[\x21-\x7e]+$/.test(value ?? '')) return Promise.reject(new Refusal(401, 'That is no key.'));
  const headers = { 'x-portkey-api-key': value };
  if (body !== undefined) headers['content-type'] = 'application/json';
  const place = path.startsWith('/v1/') ? path : `/_portkey${path}`;
  return send(place, { method, headers, signal, ...withBody(body) });
}

/** The key that a ticket stands for. */
export async function redeem(ticket) {
  const headers = { 'content-type': 'application/json' };
  return (await send('/console/key', { method: 'POST', headers, ...withBody({ ticket }) })).key;
}
