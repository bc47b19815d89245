// Anthropic's SDK against the local gateway. Its key is for Anthropic, so Portkey's travels in a header of its own.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { before, test } from 'node:test';

const require = createRequire(`${process.env.SDK_ENVIRONMENT}/`);
const Anthropic = require('@anthropic-ai/sdk').default;

const hello = { model: 'claude-sonnet-5', max_tokens: 200, messages: [{ role: 'user', content: 'Hello' }] };
const schema = { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] };
const tools = [{ name: 'weather', input_schema: schema }];
let client;

before(() => {
  const flags = ['create', '--provider', 'anthropic', '--name', 'messages', '--key-file', '-', '-q'];
  const slug = execFileSync('vk', flags, { input: 'not-a-real-key\n', encoding: 'utf8' }).trim();
  client = new Anthropic({
    apiKey: 'not-a-real-key',
    // This SDK adds the version to the path.
    baseURL: process.env.PORTKEY_BASE_URL.replace(/\/v1$/, ''),
    defaultHeaders: { 'x-portkey-api-key': process.env.PORTKEY_API_KEY, 'x-portkey-virtual-key': slug },
  });
});

test('plain answer with usage', async () => {
  const answer = await client.messages.create({ ...hello, system: 'Be terse.' });
  assert.match(answer.content[0].text, /You said: Hello$/);
  assert.equal(answer.stop_reason, 'end_turn');
  assert.ok(answer.usage.input_tokens > 0 && answer.usage.output_tokens > 0);
});

test('a stream says what the plain answer says', async () => {
  const plain = await client.messages.create(hello);
  const stream = client.messages.stream(hello);
  let text = '';
  stream.on('text', (piece) => {
    text += piece;
  });
  const final = await stream.finalMessage();
  assert.equal(text, plain.content[0].text);
  assert.deepEqual(final.content[0].text, plain.content[0].text);
  assert.equal(final.usage.output_tokens, plain.usage.output_tokens);
});

test('why it stops', async () => {
  assert.equal((await client.messages.create({ ...hello, max_tokens: 3 })).stop_reason, 'max_tokens');
  const stopped = await client.messages.create({ ...hello, stop_sequences: [' You said'] });
  assert.deepEqual([stopped.stop_reason, stopped.stop_sequence], ['stop_sequence', ' You said']);
});

test('uses a tool and answers its result', async () => {
  const used = await client.messages.create({ ...hello, tools });
  assert.equal(used.stop_reason, 'tool_use');
  const streamed = await client.messages.stream({ ...hello, tools }).finalMessage();
  assert.deepEqual(streamed.content[0].input, used.content[0].input);
  const result = { type: 'tool_result', tool_use_id: used.content[0].id, content: '22 degrees' };
  const messages = [...hello.messages, { role: 'assistant', content: used.content }, { role: 'user', content: [result] }];
  assert.match((await client.messages.create({ ...hello, messages, tools })).content[0].text, /22 degrees/);
});

test('follows a schema', async () => {
  const answer = await client.messages.create({ ...hello, output_config: { format: { type: 'json_schema', schema } } });
  assert.deepEqual(Object.keys(JSON.parse(answer.content[0].text)), ['city']);
});

test('a wrong member is named', async () => {
  await assert.rejects(client.messages.create({ ...hello, messages: [] }), (error) => {
    assert.equal(error.status, 400);
    assert.match(error.message, /messages/);
    return true;
  });
});
