// OpenAI's SDK against the local gateway. Base URL and key come from the environment that `gateway exec` sets.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { before, test } from 'node:test';

const require = createRequire(`${process.env.SDK_ENVIRONMENT}/`);
const OpenAI = require('openai').default;

const messages = [{ role: 'user', content: 'Say hello' }];
const slug = 'lab-azure';
const byHeader = () => new OpenAI({ defaultHeaders: { 'x-portkey-virtual-key': slug } });
const ask = (client, model = 'gpt-4o', more = {}) => client.chat.completions.create({ model, messages, ...more });
const text = (answer) => answer.choices[0].message.content;

before(() => {
  const flags = ['create', '--provider', 'azure-openai', '--name', 'lab azure', '--slug', slug, '--key-file', '-'];
  flags.push('--resource-name', 'lab-eastus');
  flags.push('--deployment', 'gpt4o-a,api-version=2024-10-21,alias=gpt-4o,default');
  flags.push('--deployment', 'mini-a,api-version=2024-10-21,alias=gpt-4o-mini');
  execFileSync('vk', flags, { input: 'not-a-real-key\n' });
});

test('plain answer with usage', async () => {
  const answer = await ask(byHeader());
  assert.ok(text(answer));
  assert.equal(answer.usage.total_tokens, answer.usage.prompt_tokens + answer.usage.completion_tokens);
  assert.ok(answer.usage.prompt_tokens > 0);
});

test('a stream says what the plain answer says', async () => {
  let streamed = '';
  for await (const chunk of await ask(byHeader(), 'gpt-4o', { stream: true })) {
    streamed += chunk.choices[0]?.delta?.content ?? '';
  }
  assert.equal(streamed, text(await ask(byHeader())));
});

test('three ways to name the virtual key', async () => {
  const answers = await Promise.all([
    ask(byHeader()),
    ask(new OpenAI({ defaultHeaders: { 'x-portkey-provider': `@${slug}` } })),
    ask(new OpenAI(), `@${slug}/gpt-4o`),
  ]);
  assert.equal(new Set(answers.map(text)).size, 1);
});

test('the alias chooses the deployment, and an unknown one the default', async () => {
  const [big, small, unknown] = await Promise.all(
    ['gpt-4o', 'gpt-4o-mini', 'no-such-alias'].map((model) => ask(byHeader(), model)),
  );
  assert.equal(big.model, unknown.model);
  assert.notEqual(big.model, small.model);
});

test('same request, same answer', async () => {
  assert.deepEqual({ ...(await ask(byHeader())) }, { ...(await ask(byHeader())) });
});

test('a wrong key is 401', async () => {
  const client = new OpenAI({ apiKey: 'wrong', defaultHeaders: { 'x-portkey-virtual-key': slug } });
  await assert.rejects(ask(client), { status: 401 });
});

test('models', async () => {
  const models = await new OpenAI().models.list();
  assert.ok(models.data.some((model) => model.id.startsWith(`@${slug}/`)));
});
