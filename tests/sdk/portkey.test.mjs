// Portkey's SDK against the local gateway: management and data plane. All that it is told comes from `gateway exec`.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { before, test } from 'node:test';

const require = createRequire(`${process.env.SDK_ENVIRONMENT}/`);
const { Portkey } = require('portkey-ai');

const messages = [{ role: 'user', content: 'Say hello' }];
const administrator = new Portkey({ apiKey: process.env.PORTKEY_ADMIN_API_KEY });
const ask = (client, model = 'gpt-4o', more = {}) => client.chat.completions.create({ model, messages, ...more });
const text = (answer) => answer.choices[0].message.content;
// Portkey answers `{success, data: {slug}}`, which the SDK hands through as it is.
const slugOf = (created) => created.slug ?? created.data.slug;
let slug;

before(async () => {
  const created = await administrator.virtualKeys.create({
    name: 'lab azure',
    provider: 'azure-openai',
    key: 'not-a-real-key',
    resourceName: 'lab-eastus',
    deploymentConfig: [
      { deploymentName: 'gpt4o-a', apiVersion: '2024-10-21', alias: 'gpt-4o', is_default: true },
      { deploymentName: 'mini-a', apiVersion: '2024-10-21', alias: 'gpt-4o-mini', is_default: false },
    ],
  });
  slug = slugOf(created);
});

test('the environment is enough', () => {
  assert.equal(new Portkey({}).baseURL, process.env.PORTKEY_BASE_URL);
});

test('life of a virtual key', async () => {
  const keys = administrator.virtualKeys;
  const created = await keys.create({
    name: 'research',
    provider: 'openai',
    key: 'not-a-real-key',
    note: 'first',
    usage_limits: { credit_limit: 10, periodic_reset: 'monthly', alert_threshold: 9 },
  });
  const own = slugOf(created);

  const listed = await keys.list();
  assert.equal(listed.total, listed.data.length);
  assert.equal(listed.data.find((row) => row.slug === own).provider, 'openai');

  const got = await keys.retrieve({ slug: own });
  assert.equal(got.name, 'research');
  assert.equal(got.ai_provider_name, 'openai');
  assert.equal(got.usage_limits.credit_limit, 10);
  assert.ok(got.masked_api_key.startsWith('no*****'));

  await keys.update({ slug: own, note: null, name: 'renamed' });
  const changed = await keys.retrieve({ slug: own });
  assert.equal(changed.name, 'renamed');
  assert.equal(changed.note, null);
  assert.equal(changed.usage_limits.credit_limit, 10);

  await keys.delete({ slug: own });
  assert.ok(!(await keys.list()).data.some((row) => row.slug === own));
  await assert.rejects(keys.retrieve({ slug: own }), (error) => [403, 404].includes(error.status));
});

test('its snake_case spelling of provider fields is understood', async () => {
  const got = await administrator.virtualKeys.retrieve({ slug });
  assert.equal(got.model_config.resourceName, 'lab-eastus');
  assert.equal(got.model_config.deploymentConfig.length, 2);
});

test('command line and SDK see the same keys', async () => {
  const listed = (await administrator.virtualKeys.list()).data.map((row) => row.slug);
  assert.deepEqual(execFileSync('vk', ['list', '-q'], { encoding: 'utf8' }).trim().split('\n'), listed);
});

test('plain answer with usage', async () => {
  const answer = await ask(new Portkey({ virtualKey: slug }));
  assert.ok(text(answer));
  assert.equal(answer.usage.total_tokens, answer.usage.prompt_tokens + answer.usage.completion_tokens);
});

test('a stream says what the plain answer says', async () => {
  const client = new Portkey({ virtualKey: slug });
  let streamed = '';
  for await (const chunk of await ask(client, 'gpt-4o', { stream: true })) {
    streamed += chunk.choices[0]?.delta?.content ?? '';
  }
  assert.equal(streamed, text(await ask(client)));
});

test('three ways to name the virtual key', async () => {
  const answers = await Promise.all([
    ask(new Portkey({ virtualKey: slug })),
    ask(new Portkey({ provider: `@${slug}` })),
    ask(new Portkey({}), `@${slug}/gpt-4o`),
  ]);
  assert.equal(new Set(answers.map(text)).size, 1);
});

test('the alias chooses the deployment, and an unknown one the default', async () => {
  const client = new Portkey({ virtualKey: slug });
  const [big, small, unknown] = await Promise.all(
    ['gpt-4o', 'gpt-4o-mini', 'no-such-alias'].map((model) => ask(client, model)),
  );
  assert.equal(big.model, unknown.model);
  assert.notEqual(big.model, small.model);
});

test('a wrong key is 401', async () => {
  await assert.rejects(ask(new Portkey({ apiKey: 'wrong', virtualKey: slug })), { status: 401 });
  await assert.rejects(new Portkey({ apiKey: 'wrong' }).virtualKeys.list(), { status: 401 });
});

test('models', async () => {
  const models = await new Portkey({}).models.list();
  assert.ok(models.data.some((model) => model.id.startsWith(`@${slug}/`)));
});
