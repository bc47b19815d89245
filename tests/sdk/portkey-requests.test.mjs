// What Portkey's SDK for Node sends, and what it cannot do without, each by itself. The requests are taken down on
// their way out, so that a test says what the gateway was really asked.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { before, test } from 'node:test';

const seen = [];
const send = globalThis.fetch;
// The SDK takes hold of `fetch` when a client is made.
globalThis.fetch = async (input, init) => {
  const response = await send(input, init);
  const url = new URL(input);
  seen.push({
    method: init.method.toUpperCase(),
    path: url.pathname.slice(new URL(process.env.PORTKEY_BASE_URL).pathname.length),
    query: Object.fromEntries(url.searchParams),
    headers: new Headers(init.headers),
    body: init.body && JSON.parse(init.body),
    status: response.status,
    type: response.headers.get('content-type'),
    answer: await response.clone().json(),
  });
  return response;
};
const last = () => seen.at(-1);

const require = createRequire(`${process.env.SDK_ENVIRONMENT}/`);
const { Portkey } = require('portkey-ai');
const administrator = new Portkey({ apiKey: process.env.PORTKEY_ADMIN_API_KEY });
const { virtualKeys, apiKeys, integrations, providers, admin } = administrator;
const application = new Portkey({});

let person;
let spaces = 0;
const workspace = () => {
  spaces += 1;
  return admin.workspaces.create({ name: `lab ${spaces}` });
};
const integration = async () =>
  (await integrations.create({ name: 'lab', ai_provider_id: 'openai', key: 'not-a-real-key' })).slug;

before(async () => {
  [person] = (await admin.users.list({ role: 'member' })).data;
});

test('names of the first level are written in snake_case, and those below as they are', async () => {
  const deploymentConfig = [{ apiVersion: '2024-10-21', deploymentName: 'gpt4o-a', alias: 'gpt-4o', is_default: true }];
  const made = await virtualKeys.create({
    name: 'lab azure',
    provider: 'azure-openai',
    azureAuthMode: 'entra',
    azureEntraClientId: 'lab-client',
    azureEntraClientSecret: 'not-a-real-secret',
    azureEntraTenantId: 'lab-tenant',
    resourceName: 'lab-eastus',
    deploymentConfig,
  });
  assert.deepEqual(last().body, {
    name: 'lab azure',
    provider: 'azure-openai',
    azure_auth_mode: 'entra',
    azure_entra_client_id: 'lab-client',
    azure_entra_client_secret: 'not-a-real-secret',
    azure_entra_tenant_id: 'lab-tenant',
    resource_name: 'lab-eastus',
    deployment_config: deploymentConfig,
  });
  const { slug } = made.data;
  const { model_config } = await virtualKeys.retrieve({ slug });
  assert.equal(model_config.azureAuthMode, 'entra');
  assert.equal(model_config.resourceName, 'lab-eastus');
  assert.equal(model_config.deploymentConfig[0].deploymentName, 'gpt4o-a');
  assert.ok(!JSON.stringify(last().answer).includes('not-a-real'));
});

test('both spellings are one field when a virtual key changes', async () => {
  const created = { name: 'lab aws', provider: 'bedrock', awsAuthType: 'assumedRole', awsRegion: 'us-east-1' };
  const made = await virtualKeys.create({ ...created, awsRoleArn: 'arn:aws:iam::000000000000:role/lab' });
  const { slug } = made.data;
  await virtualKeys.update({ slug, awsRegion: 'eu-west-1' });
  assert.deepEqual(last().body, { aws_region: 'eu-west-1' });
  const { model_config } = await virtualKeys.retrieve({ slug });
  assert.deepEqual([model_config.awsRegion, model_config.aws_region], ['eu-west-1', undefined]);
});

test('a GET has the content type of JSON', async () => {
  assert.equal((await virtualKeys.list()).object, 'list');
  const { method, headers, body } = last();
  assert.deepEqual([method, headers.get('content-type'), body], ['GET', 'application/json', undefined]);
});

test('a DELETE without a body has it, too', async () => {
  const { slug } = (await virtualKeys.create({ name: 'lab', provider: 'openai', key: 'not-a-real-key' })).data;
  await virtualKeys.delete({ slug });
  const { method, headers, body } = last();
  assert.deepEqual([method, headers.get('content-type'), body], ['DELETE', 'application/json', undefined]);
  assert.ok(!(await virtualKeys.list()).data.some((row) => row.slug === slug));
});

test('kind and id of an API key are repeated in the bodies, that of its DELETE too', async () => {
  const kind = { type: 'organisation', 'sub-type': 'service' };
  const made = await apiKeys.create({ ...kind, name: 'lab', scopes: ['logs.list'] });
  assert.equal(last().path, '/api-keys/organisation/service');
  assert.equal(last().body['sub-type'], 'service');
  await apiKeys.update({ id: made.id, name: 'lab two' });
  assert.deepEqual(last().body, { id: made.id, name: 'lab two' });
  assert.equal((await apiKeys.retrieve({ id: made.id })).name, 'lab two');
  await apiKeys.delete({ id: made.id });
  assert.deepEqual([last().method, last().body], ['DELETE', { id: made.id }]);
  assert.ok(!(await apiKeys.list({ page_size: 100 })).data.some((row) => row.id === made.id));
});

test('a workspace is deleted with its id and name in the body', async () => {
  const { id, slug, name } = await workspace();
  await admin.workspaces.delete({ workspaceId: id, name });
  assert.deepEqual([last().method, last().body], ['DELETE', { workspace_id: id, name }]);
  assert.ok(!(await admin.workspaces.list({ page_size: 100 })).data.some((row) => row.slug === slug));
});

test('a member is removed with workspace and person in the body', async () => {
  const { slug: workspaceId } = await workspace();
  await admin.workspaces.users.create({ workspaceId, users: [{ id: person.id, role: 'member' }] });
  assert.equal(last().body.workspace_id, workspaceId);
  await admin.workspaces.users.update({ workspaceId, userId: person.id, role: 'manager' });
  assert.deepEqual(last().body, { user_id: person.id, role: 'manager' });
  assert.equal((await admin.workspaces.users.retrieve({ workspaceId, userId: person.id })).role, 'manager');
  await admin.workspaces.users.delete({ workspaceId, userId: person.id });
  assert.deepEqual(last().body, { workspace_id: workspaceId, user_id: person.id });
  const left = await admin.workspaces.users.list({ workspaceId });
  assert.ok(!left.data.some((member) => member.id === person.id));
});

test("the workspace of a provider's update is in the body", async () => {
  const slug = await integration();
  const { id } = await workspace();
  await integrations.workspaces.update({ slug, workspaces: [{ id, enabled: true }] });
  await providers.update({ slug, workspace_id: id, note: 'changed' });
  assert.deepEqual([last().query, last().body], [{}, { workspace_id: id, note: 'changed' }]);
  assert.equal((await providers.retrieve({ slug, workspace_id: id })).note, 'changed');
});

test('override of access has a spelling of its own', async () => {
  const slug = await integration();
  const { slug: space } = await workspace();
  const enabled = async () =>
    (await integrations.workspaces.list({ slug })).workspaces.filter((grant) => grant.enabled).map((grant) => grant.id);
  const asked = { slug, global_workspace_access: { enabled: true } };
  await integrations.workspaces.update({ ...asked, override_existing_workspaces_access: false });
  assert.ok(!(await enabled()).includes(space));
  await integrations.workspaces.update({ ...asked, override_existing_workspaces_access: true });
  assert.ok((await enabled()).includes(space));
});

test('a list of members names the workspace in the query, too', async () => {
  const { slug: workspaceId, id } = await workspace();
  const listed = await admin.workspaces.users.list({ workspaceId });
  assert.deepEqual(last().query, { workspaceId });
  assert.deepEqual(listed.data.map((member) => [member.workspace_id, member.org_role]), [[id, 'owner']]);
});

test('models are asked for with the key as a bearer', async () => {
  const { slug } = (await virtualKeys.create({ name: 'lab', provider: 'openai', key: 'not-a-real-key' })).data;
  const models = await application.models.list();
  assert.equal(last().headers.get('authorization'), `Bearer ${process.env.PORTKEY_API_KEY}`);
  assert.ok(models.data.some((model) => model.id.startsWith(`@${slug}/`)));
});

test('the bearer alone is enough', async () => {
  const { slug } = (await virtualKeys.create({ name: 'lab', provider: 'openai', key: 'not-a-real-key' })).data;
  const headers = { authorization: `Bearer ${process.env.PORTKEY_API_KEY}` };
  const answer = await fetch(`${process.env.PORTKEY_BASE_URL}/models`, { method: 'get', headers });
  assert.equal(answer.status, 200);
  assert.ok(last().answer.data.some((model) => model.id.startsWith(`@${slug}/`)));
});

test('the environment is enough', async () => {
  assert.equal((await application.virtualKeys.list()).object, 'list');
  assert.equal(last().headers.get('x-portkey-api-key'), process.env.PORTKEY_API_KEY);
  assert.equal(application.baseURL, process.env.PORTKEY_BASE_URL);
});

test('every answer is a JSON object with its content type', () => {
  assert.ok(seen.length > 30);
  for (const { method, path, status, type, answer } of seen) {
    const what = `${method} ${path}`;
    assert.equal(status, 200, what);
    assert.match(type, /^application\/json/, what);
    assert.ok(answer && typeof answer === 'object' && !Array.isArray(answer), what);
  }
});
