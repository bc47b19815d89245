// The console in a real browser, against the gateway that `gateway exec` has started.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';

const require = createRequire(`${process.env.SDK_ENVIRONMENT}/`);
const { chromium } = require('playwright-core');
const axe = require('axe-core');

const { PORTKEY_ADMIN_API_KEY: adminKey, OPENAI_API_KEY: key, OPENAI_BASE_URL: api } = process.env;
const origin = new URL(api).origin;
const patience = 30_000;
const settings = [
  ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP rebound.example 127.0.0.1'],
];

let browser;
/** What pages complained of. */
let complaints = [];

before(async () => {
  const limits = ['--credit-limit', '2000', '--budget-type', 'tokens', '--alert-threshold', '30', '--rate-limit', '1000/minute'];
  const flags = ['create', '--provider', 'openai', '--name', 'Lab', '--slug', 'lab', '--key-file', '-', ...limits];
  execFileSync('vk', flags, { input: 'not-a-real-key\n' });
  // Playwright gives it a folder of its own, which goes with it.
  const chrome = { executablePath: process.env.CHROMIUM, chromiumSandbox: false, args: settings };
  browser = await chromium.launch(chrome);
});

after(() => browser?.close());

/** A page of a browser that knows nothing yet, in a window of this width. */
async function newPage({ width = 1280, height = 900, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.asked = [];
  page.on('request', (request) => page.asked.push(request.url()));
  return page;
}

async function enterKey(page) {
  await page.goto(`${origin}/`);
  await page.getByLabel('Key', { exact: true }).fill(adminKey);
  await page.keyboard.press('Enter');
  await page.getByText('Live', { exact: true }).waitFor();
}

const ask = (model, headers = {}) =>
  fetch(`${api}/chat/completions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ model, messages: [{ role: 'user', content: 'Hello' }] }),
  });

const rows = (page) => page.locator('#request-list > li');
const faults = (page) => page.locator('#fault-list > li');

test('without the key there is nothing to see, and a wrong one is refused', async () => {
  const page = await newPage();
  await ask('@lab/gpt-4o');
  await page.goto(`${origin}/`);
  await page.getByLabel('Key', { exact: true }).fill('not-a-real-key-at-all');
  await page.getByRole('button', { name: 'Open the console' }).click();
  await page.getByText('The gateway does not know this key.').waitFor();
  await page.getByLabel('Key', { exact: true }).fill(key);
  await page.keyboard.press('Enter');
  await page.getByText('own organisation key alone').waitFor();
  assert.equal(await page.locator('#console').isVisible(), false);
  assert.equal(await rows(page).count(), 0);
  assert.equal(await page.evaluate(() => sessionStorage.length), 0);
  await page.context().close();
});

test('a request arrives while one looks, with the way that it took, and the budget fills', async () => {
  const page = await newPage();
  await enterKey(page);
  const meter = page.getByRole('meter', { name: 'Budget of lab' });
  const filled = async () => Number(await meter.getAttribute('aria-valuenow'));
  const [before, seen] = [await filled(), await rows(page).count()];
  await ask('@lab/gpt-4o');
  await page.waitForFunction((seen) => document.querySelectorAll('#request-list > li').length > seen, seen);
  const newest = rows(page).first();
  assert.match(await newest.innerText(), /200\s+@lab\/gpt-4o → openai@lab/);
  await newest.locator('summary').focus();
  await page.keyboard.press('Enter');
  const details = await newest.locator('.more').innerText();
  for (const words of ['answered by\nmock', 'named by\nmodel prefix', 'governed by\nvirtual key lab']) {
    assert.ok(details.replaceAll(/\s*\n\s*/g, '\n').includes(words), `${words} in ${details}`);
  }
  await page.waitForFunction((before) => Number(document.querySelector('[role=meter]').ariaValueNow) > before, before);
  assert.match(await page.locator('#limit-list').innerText(), /2,000 tokens/);
  // Who does not see it is told, after a while.
  await page.locator('#news', { hasText: /^1 request, the last one 200 for @lab/ }).waitFor({ state: 'attached' });
  const foreign = page.asked.filter((url) => new URL(url).origin !== origin);
  assert.deepEqual(foreign, [], 'nothing comes from elsewhere');
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test('a fault is added, strikes and is removed', async () => {
  const page = await newPage();
  await enterKey(page);
  await page.getByLabel('Status, from 400 to 599').fill('200');
  await page.getByRole('button', { name: 'Add the fault' }).click();
  await page.getByText('an error is from 400 to 599').waitFor();
  await page.getByLabel('Status, from 400 to 599').fill('503');
  await page.getByLabel('For calls to').fill('@lab');
  await page.getByRole('button', { name: 'Add the fault' }).click();
  await faults(page).getByText('status=503').waitFor();
  assert.equal((await ask('@lab/gpt-4o')).status, 503);
  await faults(page).getByText('struck 1 of 1 call').waitFor();
  await rows(page).first().getByText('fault', { exact: true }).waitFor();
  await page.getByRole('button', { name: /^Remove fault f/ }).click();
  await page.getByText('providers do what they should').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'faults-title', 'the focus is not lost');
  assert.equal((await ask('@lab/gpt-4o')).status, 200);
  await page.context().close();
});

test('the clock is put forward, stands, and goes back', async () => {
  const page = await newPage();
  await enterKey(page);
  const shown = async () => Date.parse(await page.locator('#clock-now').getAttribute('datetime'));
  const began = await shown();
  await page.getByRole('button', { name: '+31 days' }).click();
  await page.getByText(/31 d .*ahead of the machine|31 d ahead/).waitFor();
  assert.ok((await shown()) - began >= 31 * 86_400_000);
  await page.getByRole('button', { name: 'Freeze' }).click();
  await page.locator('#clock-mode', { hasText: 'frozen' }).waitFor();
  await page.getByLabel('Advance by', { exact: true }).fill('nonsense');
  await page.keyboard.press('Enter');
  await page.locator('#clock-error', { hasText: 'advance' }).waitFor();
  await page.getByRole('button', { name: 'Back to the machine’s time' }).click();
  await page.locator('#clock-mode', { hasText: 'the machine’s time' }).waitFor();
  assert.ok(Math.abs((await shown()) - Date.now()) < 5000);
  await page.context().close();
});

test('what callers write stays text', async () => {
  const page = await newPage();
  await enterKey(page);
  const hostile = '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>';
  await ask(hostile);
  await ask('@lab/gpt-4o', { 'x-portkey-trace-id': hostile });
  const row = rows(page).filter({ hasText: '<img src=x onerror=' }).first();
  await row.waitFor();
  await row.locator('summary').click();
  await row.locator('.more').waitFor();
  assert.equal(await page.locator('#console img, #console script').count(), 0);
  assert.equal(await page.title(), 'Local gateway');
  const makesMarkup = () => page.evaluate(() => (document.body.innerHTML = '<b>'));
  await assert.rejects(makesMarkup, /TrustedHTML/, 'and nothing could make it more');
  await page.context().close();
});

test('a ticket opens the page once, and is nowhere to be found afterwards', async () => {
  const address = execFileSync('portkeyctl', ['gateway', 'console', '--print'], { encoding: 'utf8' }).trim();
  assert.match(address, /\/#ticket=[0-9a-f]{48}$/);
  const page = await newPage();
  await page.goto(address);
  await page.getByText('Live', { exact: true }).waitFor();
  assert.equal(page.url(), `${origin}/`);
  assert.equal(await page.evaluate(() => localStorage.length + document.cookie.length), 0);
  await page.reload();
  await page.getByText('Live', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Forget the key' }).click();
  await page.getByLabel('Key', { exact: true }).waitFor();
  assert.equal(await page.evaluate(() => sessionStorage.length), 0);
  assert.equal(await rows(page).count(), 0);
  const another = await newPage();
  await another.goto(address);
  await another.getByText('This ticket was used already').waitFor();
  await Promise.all([page.context().close(), another.context().close()]);
});

test('a link to a key brings its budget into view', async () => {
  execFileSync('vk', ['create', '--provider', 'openai', '--name', 'Plain', '--slug', 'plain', '--key-file', '-'], { input: 'not-a-real-key\n' });
  const focused = { lab: 'Budget', plain: 'Without a limit' };
  for (const [slug, text] of Object.entries(focused)) {
    const address = execFileSync('portkeyctl', ['open', 'vk', slug, '--print'], { encoding: 'utf8' }).trim();
    assert.match(address, new RegExp(`/#ticket=[0-9a-f]{48}&level=virtual_key&name=${slug}$`));
    const page = await newPage({ height: 300 });
    await page.goto(address);
    const isThere = ([slug, text]) => [slug, text].every((part) => document.activeElement.textContent.includes(part));
    await page.waitForFunction(isThere, [slug, text]);
    await page.waitForFunction(() => {
      const { top, bottom } = document.activeElement.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    assert.equal(page.url(), `${origin}/`);
    assert.deepEqual(complaints, []);
    await page.context().close();
  }
});

test('a list that is paused keeps still, and shows what is asked for', async () => {
  const page = await newPage();
  await enterKey(page);
  const seen = await rows(page).count();
  await page.getByRole('button', { name: 'Pause' }).click();
  await ask('paused-meanwhile');
  await page.getByRole('button', { name: 'Go on (1 new)' }).click();
  await rows(page).first().getByText('paused-meanwhile').waitFor();
  assert.equal(await rows(page).count(), seen + 1);
  await ask('@lab/gpt-4o');
  await rows(page).first().getByText('@lab/gpt-4o').waitFor();
  await page.getByLabel('Show').selectOption('failed');
  const shown = await rows(page).filter({ visible: true }).locator('.status').allInnerTexts();
  assert.ok(shown.length > 0 && shown.every((status) => Number(status) >= 400), String(shown));
  await page.context().close();
});

test('an idle page asks little, a hidden one nothing, and one that is seen again catches up', async () => {
  const page = await newPage();
  await enterKey(page);
  const asked = async (ms) => {
    page.asked.length = 0;
    await page.waitForTimeout(ms);
    return page.asked.length;
  };
  let isQuiet = false;
  for (let tries = 0; tries < 5 && !isQuiet; tries += 1) isQuiet = (await asked(4000)) === 0;
  assert.ok(isQuiet, 'one question stands, and no other is asked');
  const turn = (hidden) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  const seen = await rows(page).count();
  await turn(true);
  await ask('@lab/gpt-4o-mini');
  assert.equal(await asked(1500), 0);
  assert.equal(await rows(page).count(), seen);
  await turn(false);
  await rows(page).first().getByText('@lab/gpt-4o-mini').waitFor();
  await page.context().close();
});

test('a page of another origin learns nothing', async () => {
  await ask('@lab/gpt-4o');
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>hostile</title>');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const page = await newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  // Even with the key, which it does not have.
  const got = await page.evaluate(
    async ([origin, key]) => {
      const outcome = async (action) => {
        try {
          return await action();
        } catch (error) {
          return error.name;
        }
      };
      const read = (path, options) => outcome(async () => (await fetch(origin + path, options)).text());
      const withKey = { headers: { 'x-portkey-api-key': key } };
      const frame = document.createElement('iframe');
      frame.src = `${origin}/`;
      const framed = new Promise((resolve) => frame.addEventListener('load', resolve));
      document.body.append(frame);
      await framed;
      const script = document.createElement('script');
      script.src = `${origin}/console/api.js`;
      const loaded = new Promise((resolve) => {
        script.addEventListener('load', () => resolve('loaded'));
        script.addEventListener('error', () => resolve('refused'));
      });
      document.head.append(script);
      return {
        page: await read('/', { headers: { accept: 'text/html' } }),
        logs: await read('/_portkey/logs', withKey),
        usage: await read('/_portkey/usage'),
        fault: await read('/_portkey/faults', { method: 'POST', body: '{"reset": true}', mode: 'no-cors' }),
        ticket: await read('/console/key', { method: 'POST', body: '{"ticket": "x"}', mode: 'no-cors' }),
        metrics: await read('/metrics'),
        module: await outcome(() => import(`${origin}/console/main.js`)),
        script: await loaded,
        frame: await outcome(() => frame.contentWindow.document.body.textContent),
      };
    },
    [origin, adminKey],
  );
  const nothing = { page: 'TypeError', logs: 'TypeError', usage: 'TypeError', metrics: 'TypeError', module: 'TypeError' };
  assert.deepEqual(got, { ...nothing, fault: '', ticket: '', script: 'refused', frame: 'SecurityError' });
  const standing = await fetch(`${origin}/_portkey/faults`, { headers: { 'x-portkey-api-key': adminKey } });
  assert.equal((await standing.json()).total, 0, 'nothing was changed either');

  // A name of the attacker's own that points here: the page would be of its origin.
  const response = await page.goto(`http://rebound.example:${new URL(origin).port}/`);
  assert.equal(response.status(), 403);
  server.close();
  await page.context().close();
});

for (const colorScheme of ['light', 'dark']) {
  for (const width of [1280, 360]) {
    test(`it is accessible, ${colorScheme}, at ${width} pixels`, async () => {
      const page = await newPage({ width, colorScheme, reducedMotion: 'reduce' });
      const check = async () => {
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `it is ${wide} pixels wide`);
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(() => window.axe.run());
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(', ')}`);
        assert.deepEqual(found, []);
      };
      await page.goto(`${origin}/`);
      await page.getByLabel('Key', { exact: true }).waitFor();
      await check();
      await enterKey(page);
      await ask('@lab/gpt-4o');
      await ask('@lab/gpt-4o', { 'x-portkey-local-fault': 'status=500' });
      // Rows move while others come, so the last one has to be there first.
      await ask(`last-${colorScheme}-${width}`);
      await rows(page).first().getByText(`last-${colorScheme}-${width}`).waitFor();
      const struck = rows(page).filter({ hasText: 'fault' }).first();
      await struck.locator('summary').click();
      await struck.locator('.tries').waitFor();
      await check();
      if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/${colorScheme}-${width}.png`, fullPage: true });
      await page.context().close();
    });
  }
}
