// What OpenAI's SDK can ask of the mock provider beyond plain chat: tools, schemas, completions, embeddings, responses.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { before, test } from 'node:test';

const require = createRequire(`${process.env.SDK_ENVIRONMENT}/`);
const OpenAI = require('openai').default;

const model = 'gpt-4o';
const messages = [{ role: 'user', content: 'What is the weather?' }];
const parameters = {
  type: 'object',
  properties: { city: { type: 'string' }, unit: { enum: ['c', 'f'] } },
  required: ['city', 'unit'],
  additionalProperties: false,
};
const chatTools = [{ type: 'function', function: { name: 'weather', parameters, strict: true } }];
const tools = [{ type: 'function', name: 'weather', parameters, strict: true }];
let client;

before(() => {
  const flags = ['create', '--provider', 'openai', '--name', 'operations', '--key-file', '-', '-q'];
  const slug = execFileSync('vk', flags, { input: 'not-a-real-key\n', encoding: 'utf8' }).trim();
  client = new OpenAI({ defaultHeaders: { 'x-portkey-virtual-key': slug } });
});

test('chat calls a tool and answers its result', async () => {
  const called = (await client.chat.completions.create({ model, messages, tools: chatTools })).choices[0];
  assert.equal(called.finish_reason, 'tool_calls');
  const [call] = called.message.tool_calls;
  assert.ok(JSON.parse(call.function.arguments).city);
  const result = { role: 'tool', tool_call_id: call.id, content: '22 degrees' };
  const all = [...messages, called.message, result];
  const answered = await client.chat.completions.create({ model, messages: all, tools: chatTools });
  assert.match(answered.choices[0].message.content, /22 degrees/);
});

test('chat streams a call', async () => {
  const stream = client.chat.completions.stream({ model, messages, tools: chatTools });
  const [call] = (await stream.finalChatCompletion()).choices[0].message.tool_calls;
  assert.equal(call.function.name, 'weather');
  assert.deepEqual(Object.keys(JSON.parse(call.function.arguments)), ['city', 'unit']);
});

test('runTools ends with an answer', async () => {
  const weather = { ...chatTools[0].function, parse: JSON.parse, function: ({ city }) => `22 degrees in ${city}` };
  const runner = client.chat.completions.runTools({ model, messages, tools: [{ type: 'function', function: weather }] });
  assert.match(await runner.finalContent(), /22 degrees in /);
});

test('chat follows a schema', async () => {
  const format = { type: 'json_schema', json_schema: { name: 'weather', schema: parameters, strict: true } };
  const parsed = await client.chat.completions.parse({ model, messages, response_format: format });
  assert.deepEqual(Object.keys(parsed.choices[0].message.parsed), ['city', 'unit']);
});

test('completions', async () => {
  const ask = { model, prompt: ['one', 'two'], max_tokens: 100 };
  const plain = await client.completions.create(ask);
  const texts = ['', ''];
  for await (const chunk of await client.completions.create({ ...ask, stream: true })) {
    for (const choice of chunk.choices) texts[choice.index] += choice.text;
  }
  assert.deepEqual(texts, plain.choices.map((choice) => choice.text));
});

test('embeddings', async () => {
  const embed = async (more) =>
    (await client.embeddings.create({ model: 'text-embedding-3-small', input: ['a', 'b'], ...more })).data;
  // The SDK asks for base64 unless it is told otherwise.
  const [packed, plain] = await Promise.all([embed({}), embed({ encoding_format: 'float' })]);
  packed.forEach((row, index) => {
    assert.equal(row.embedding.length, 1536);
    row.embedding.forEach((number, place) => assert.ok(Math.abs(number - plain[index].embedding[place]) < 1e-7));
  });
  assert.equal((await embed({ dimensions: 256 }))[0].embedding.length, 256);
});

test('responses', async () => {
  const plain = await client.responses.create({ model, input: 'Hello' });
  assert.match(plain.output_text, /You said: Hello$/);
  const stream = client.responses.stream({ model, input: 'Hello' });
  let text = '';
  stream.on('response.output_text.delta', (event) => {
    text += event.delta;
  });
  assert.equal((await stream.finalResponse()).output_text, plain.output_text);
  assert.equal(text, plain.output_text);
  await assert.rejects(client.responses.create({ model, input: 'x', previous_response_id: plain.id }), {
    status: 400,
    param: 'previous_response_id',
  });
});

test('responses call a function and answer its output', async () => {
  const called = await client.responses.create({ model, input: messages, tools });
  const [call] = called.output;
  assert.equal(call.name, 'weather');
  const streamed = await client.responses.stream({ model, input: messages, tools }).finalResponse();
  assert.equal(streamed.output[0].arguments, call.arguments);
  const output = { type: 'function_call_output', call_id: call.call_id, output: '22 degrees' };
  const answered = await client.responses.create({ model, input: [...messages, call, output], tools });
  assert.match(answered.output_text, /22 degrees/);
});

test('responses follow a schema', async () => {
  const format = { type: 'json_schema', name: 'weather', schema: parameters, strict: true };
  const parsed = await client.responses.parse({ model, input: 'x', text: { format } });
  assert.deepEqual(Object.keys(parsed.output_parsed), ['city', 'unit']);
});
