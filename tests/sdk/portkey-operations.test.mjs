// What Portkey's SDK can ask of the mock provider beyond plain chat.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { before, test } from 'node:test';

const require = createRequire(`${process.env.SDK_ENVIRONMENT}/`);
const { Portkey } = require('portkey-ai');

const model = 'gpt-4o';
const messages = [{ role: 'user', content: 'What is the weather?' }];
const parameters = { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] };
let client;

before(async () => {
  const administrator = new Portkey({ apiKey: process.env.PORTKEY_ADMIN_API_KEY });
  const created = await administrator.virtualKeys.create({ name: 'operations', provider: 'openai', key: 'not-a-real-key' });
  client = new Portkey({ virtualKey: created.slug ?? created.data.slug });
});

test('chat calls a tool', async () => {
  const tools = [{ type: 'function', function: { name: 'weather', parameters } }];
  const answer = await client.chat.completions.create({ model, messages, tools });
  assert.ok(JSON.parse(answer.choices[0].message.tool_calls[0].function.arguments).city);
});

test('chat follows a schema', async () => {
  const format = { type: 'json_schema', json_schema: { name: 'weather', schema: parameters } };
  const answer = await client.chat.completions.create({ model, messages, response_format: format });
  assert.ok(JSON.parse(answer.choices[0].message.content).city);
});

test('completions', async () => {
  const answer = await client.completions.create({ model, prompt: 'Hello', max_tokens: 100 });
  assert.match(answer.choices[0].text, /You said: Hello$/);
});

test('embeddings', async () => {
  const answer = await client.embeddings.create({ model: 'text-embedding-3-small', input: ['a', 'b'] });
  assert.deepEqual(answer.data.map((row) => row.embedding.length), [1536, 1536]);
});

test('responses', async () => {
  const plain = await client.responses.create({ model, input: 'Hello' });
  assert.match(plain.output[0].content[0].text, /You said: Hello$/);
  let text = '';
  for await (const event of await client.responses.create({ model, input: 'Hello', stream: true })) {
    if (event.type === 'response.output_text.delta') text += event.delta;
  }
  assert.equal(text, plain.output[0].content[0].text);
});
