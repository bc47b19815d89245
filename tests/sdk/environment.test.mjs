// The SDKs by the variables of `portkeyctl run` alone: no address, no key, no header in the program.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { before, test } from 'node:test';

const openai = `
  const { default: OpenAI } = require('openai');
  new OpenAI().chat.completions.create({ model: process.argv[1], messages: [{ role: 'user', content: 'Hello' }] })
    .then((answer) => console.log(answer.choices[0].message.content));
`;
const portkey = openai.replace("require('openai')", "require('portkey-ai')").replace('default: OpenAI', 'default: Portkey').replace('new OpenAI()', 'new Portkey({})');
const anthropic = `
  const { default: Anthropic } = require('@anthropic-ai/sdk');
  new Anthropic().messages.create({ model: process.argv[1], max_tokens: 200, messages: [{ role: 'user', content: 'Hello' }] })
    .then((answer) => console.log(answer.content[0].text));
`;
// What stands in the shells of people who use these SDKs.
const others = { ANTHROPIC_API_KEY: 'not-a-real-key-of-anthropic', OPENAI_API_KEY: 'not-a-real-key-of-openai' };
const slugs = {};

before(() => {
  for (const provider of ['openai', 'anthropic']) {
    const flags = ['create', '--provider', provider, '--name', `by environment ${provider}`, '--key-file', '-', '-q'];
    slugs[provider] = execFileSync('vk', flags, { input: 'not-a-real-key\n', encoding: 'utf8' }).trim();
  }
});

function run(script, model, ...flags) {
  const command = ['run', ...flags, '--', process.execPath, '-e', script, model];
  const options = { encoding: 'utf8', cwd: process.env.SDK_ENVIRONMENT, env: { ...process.env, ...others } };
  return execFileSync('portkeyctl', command, options).trim();
}

test('the model says where', () => {
  for (const script of [openai, portkey]) assert.match(run(script, `@${slugs.openai}/gpt-4o`), /You said: Hello$/);
  assert.match(run(anthropic, `@${slugs.anthropic}/claude-sonnet-5`), /You said: Hello$/);
});

test('a flag says where', () => {
  assert.match(run(openai, 'gpt-4o', '--virtual-key', slugs.openai), /You said: Hello$/);
  assert.match(run(anthropic, 'claude-sonnet-5', '--provider', `@${slugs.anthropic}`), /You said: Hello$/);
});
