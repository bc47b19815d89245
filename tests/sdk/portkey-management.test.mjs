// Every management method of Portkey's SDK against the local gateway. A method is called through `noted`, and the last
// test compares what was called with what the SDK has.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { before, test } from 'node:test';

const require = createRequire(`${process.env.SDK_ENVIRONMENT}/`);
const { Portkey } = require('portkey-ai');

const five = ['create', 'delete', 'list', 'retrieve', 'update'];
const methods = {
  virtualKeys: five,
  apiKeys: five,
  integrations: five,
  'integrations.models': ['delete', 'list', 'update'],
  'integrations.workspaces': ['list', 'update'],
  providers: five,
  configs: five,
  'admin.users': ['delete', 'list', 'retrieve', 'update'],
  'admin.users.invites': ['create', 'delete', 'list', 'resend', 'retrieve'],
  'admin.workspaces': five,
  'admin.workspaces.users': five,
};
const expected = Object.entries(methods).flatMap(([noun, names]) => names.map((name) => `${noun}.${name}`)).sort();
const roots = [...new Set(Object.keys(methods).map((noun) => noun.split('.')[0]))];
// What every noun has from the SDK's base class.
const inherited = ['client', 'post', 'put', 'getMethod', 'deleteMethod'];
const called = new Set();

const plain = new Portkey({ apiKey: process.env.PORTKEY_ADMIN_API_KEY });
const noted = (target, path = '') =>
  new Proxy(target, {
    get(_, name) {
      const value = target[name];
      const here = path ? `${path}.${name}` : name;
      if (typeof value === 'function') {
        return (...given) => {
          called.add(here);
          return value.apply(target, given);
        };
      }
      return value && typeof value === 'object' ? noted(value, here) : value;
    },
  });
const administrator = noted(plain);
const { virtualKeys, apiKeys, integrations, providers, configs, admin } = administrator;

const budget = { type: 'cost', credit_limit: 10, alert_threshold: 9, periodic_reset: 'monthly' };
const rates = [{ type: 'requests', unit: 'rpm', value: 60 }];
const codes = { 400: 'AB01', 401: 'AB05', 403: 'AB03', 409: 'AB07' };
const later = '2099-01-31T00:00:00Z';

const refused = (status, promise) =>
  assert.rejects(promise, (error) => {
    assert.equal(error.status, status, JSON.stringify(error.error));
    assert.equal(error.error.success, false);
    assert.equal(error.error.data.errorCode, codes[status]);
    assert.ok(error.error.data.message);
    return true;
  });
const isGone = (promise) => assert.rejects(promise, (error) => [403, 404].includes(error.status));
// The server may add to what it was given, in budgets what has been used.
const part = (got, wanted) =>
  got && wanted && typeof wanted === 'object' && !Array.isArray(wanted)
    ? Object.fromEntries(Object.keys(wanted).map((name) => [name, part(got[name], wanted[name])]))
    : got;
const has = (got, wanted) => assert.deepEqual(part(got, wanted), wanted);

let workspace;
let person;
let integration;

before(async () => {
  workspace = await admin.workspaces.create({ name: 'lab node' });
  [person] = (await admin.users.list({ role: 'member' })).data;
  const made = await integrations.create({ name: 'lab openai', ai_provider_id: 'openai', key: 'not-a-real-key' });
  integration = made.slug;
});

test('the SDK has these methods', () => {
  const found = [];
  const walk = (noun, path) => {
    const own = Object.getOwnPropertyNames(Object.getPrototypeOf(noun)).filter((name) => name !== 'constructor');
    found.push(...own.map((name) => `${path}.${name}`));
    for (const [name, value] of Object.entries(noun)) {
      if (!inherited.includes(name)) walk(value, `${path}.${name}`);
    }
  };
  for (const root of roots) walk(plain[root], root);
  assert.deepEqual(found.sort(), expected);
});

test('a virtual key', async () => {
  const made = await virtualKeys.create({
    name: 'lab openai',
    provider: 'openai',
    key: 'not-a-real-key',
    note: 'first',
    workspace_id: workspace.slug,
    usage_limits: budget,
    rate_limits: rates,
    expires_at: later,
  });
  const { slug } = made.data;
  const listed = await virtualKeys.list({ workspace_id: workspace.id });
  assert.deepEqual(listed.data.map((row) => row.slug), [slug]);
  has(listed.data[0], { provider: 'openai', workspace_id: workspace.id, workspace_name: 'lab node' });
  has(listed.data[0], { rate_limits: rates });

  has(await virtualKeys.retrieve({ slug }), {
    name: 'lab openai',
    note: 'first',
    ai_provider_name: 'openai',
    status: 'active',
    key: '',
    masked_api_key: 'no*****key',
    usage_limits: budget,
    expires_at: '2099-01-31T00:00:00.000Z',
  });
  const changed = { name: 'lab two', note: null, usage_limits: { ...budget, credit_limit: 20 }, rate_limits: [] };
  await virtualKeys.update({ slug, key: 'not-a-real-two', ...changed });
  has(await virtualKeys.retrieve({ slug }), { ...changed, masked_api_key: 'no*****two' });

  await virtualKeys.delete({ slug });
  assert.equal((await virtualKeys.list({ workspace_id: workspace.id })).total, 0);
  await isGone(virtualKeys.retrieve({ slug }));
});

// The bodies of Portkey's page about creating a virtual key, and what has to be in `model_config` afterwards. The SDK
// rewrites the names of the first level to snake_case on the way.
const deploymentConfig = [
  { apiVersion: '2024-08-01-preview', deploymentName: 'gpt4o-a', alias: 'gpt-4o', is_default: true },
  { apiVersion: '2024-08-01-preview', deploymentName: 'mini-a', is_default: false },
];
const azure = { provider: 'azure-openai', resourceName: 'lab-eastus', deploymentConfig };
const entra = { azureAuthMode: 'entra', azureEntraClientId: 'lab-client', azureEntraTenantId: 'lab-tenant' };
const managed = { azureAuthMode: 'managed', azureManagedClientId: 'lab-identity' };
const bedrock = {
  awsRegion: 'us-east-1',
  awsAuthType: 'assumedRole',
  awsRoleArn: 'arn:aws:iam::000000000000:role/lab',
  awsExternalId: 'lab-external',
};
const documented = {
  generic: [{ provider: 'openai', key: 'not-a-real-key', note: 'for the lab', usage_limits: budget }, {}],
  azure: [{ ...azure, key: 'not-a-real-key' }, { resourceName: 'lab-eastus' }],
  'azure entra': [{ ...azure, ...entra, azureEntraClientSecret: 'not-a-real-secret' }, entra],
  'azure managed': [{ ...azure, ...managed }, managed],
  bedrock: [{ provider: 'bedrock', ...bedrock }, bedrock],
  'workers ai': [
    { provider: 'workers-ai', key: 'not-a-real-key', workersAiAccountId: 'lab-account' },
    { workersAiAccountId: 'lab-account' },
  ],
};
for (const [name, [body, config]] of Object.entries(documented)) {
  test(`the documented virtual key: ${name}`, async () => {
    const made = await virtualKeys.create({ name: `lab ${name}`, workspace_id: workspace.id, ...body });
    const { slug } = made.data;
    const got = await virtualKeys.retrieve({ slug });
    has(got, { name: `lab ${name}`, ai_provider_name: body.provider });
    has(got.model_config, config);
    assert.ok(!JSON.stringify(got).includes('not-a-real'));
    if (body.deploymentConfig) {
      assert.equal(got.model_config.deploymentConfig.length, 2);
      got.model_config.deploymentConfig.forEach((shown, index) => has(shown, deploymentConfig[index]));
    }
    if (body.note) has(got, { note: body.note, usage_limits: body.usage_limits });
    await virtualKeys.delete({ slug });
  });
}

// With scopes of things in workspaces and with a workspace that it does not have.
test('the documented key of an organisation', async () => {
  const actions = ['create', 'update', 'delete', 'read', 'list'];
  const scopes = ['logs.export', 'logs.list', 'logs.view', ...actions.map((action) => `configs.${action}`)];
  scopes.push(...[...actions, 'copy'].map((action) => `virtual_keys.${action}`));
  assert.equal(scopes.length, 14);
  const made = await apiKeys.create({
    type: 'organisation',
    'sub-type': 'service',
    name: 'lab organisation',
    scopes,
    workspace_id: 'ws-resear-1f0c9a',
  });
  const got = await apiKeys.retrieve({ id: made.id });
  has(got, { name: 'lab organisation', type: 'organisation-service', workspace_id: null });
  assert.deepEqual([...got.scopes].sort(), [...scopes].sort());
  assert.equal(got.key, `${made.key.slice(0, 2)}*****${made.key.slice(-3)}`);

  const own = new Portkey({ apiKey: made.key });
  assert.equal((await own.virtualKeys.list()).object, 'list');
  await refused(403, own.integrations.list());
  // The SDK sends the id once more, in the body of the DELETE.
  await apiKeys.delete({ id: made.id });
  await refused(401, own.virtualKeys.list());
});

test("a program's key", async () => {
  const made = await apiKeys.create({
    type: 'workspace',
    'sub-type': 'service',
    name: 'lab service',
    description: 'for a program',
    workspace_id: workspace.slug,
    rate_limits: rates,
    usage_limits: budget,
    scopes: ['virtual_keys.list', 'virtual_keys.read'],
    defaults: { metadata: { team: 'lab' } },
    expires_at: later,
    alert_emails: ['lab@example.com'],
  });
  const listed = await apiKeys.list({ workspace_id: workspace.id, page_size: 10, current_page: 0 });
  assert.deepEqual([listed.total, listed.data.map((row) => row.id)], [1, [made.id]]);
  const got = await apiKeys.retrieve({ id: made.id });
  has(got, {
    name: 'lab service',
    description: 'for a program',
    type: 'workspace-service',
    workspace_id: workspace.id,
    user_id: null,
    rate_limits: rates,
    alert_emails: ['lab@example.com'],
    expires_at: '2099-01-31T00:00:00.000Z',
  });
  assert.equal(got.usage_limits.credit_limit, 10);
  assert.deepEqual(got.defaults.metadata, { team: 'lab' });
  const own = new Portkey({ apiKey: made.key });
  assert.equal((await own.virtualKeys.list()).object, 'list');
  await refused(403, own.virtualKeys.delete({ slug: 'lab' }));

  await apiKeys.update({
    id: made.id,
    name: 'lab two',
    description: 'changed',
    rate_limits: null,
    usage_limits: { credit_limit: 20 },
    scopes: ['virtual_keys.list'],
    defaults: { metadata: { team: 'two' } },
    expires_at: null,
  });
  const changed = await apiKeys.retrieve({ id: made.id });
  has(changed, { name: 'lab two', description: 'changed', rate_limits: [], expires_at: null });
  has(changed, { scopes: ['virtual_keys.list'], alert_emails: ['lab@example.com'] });
  assert.equal(changed.usage_limits.credit_limit, 20);
  assert.deepEqual(changed.defaults.metadata, { team: 'two' });
  await apiKeys.delete({ id: made.id });
  await isGone(apiKeys.retrieve({ id: made.id }));
});

test("a person's key", async () => {
  await admin.workspaces.users.create({ workspaceId: workspace.id, users: [{ id: person.id, role: 'member' }] });
  const asked = { type: 'workspace', 'sub-type': 'user', name: 'lab person', scopes: ['virtual_keys.list'] };
  await refused(400, apiKeys.create({ ...asked, workspace_id: workspace.id }));
  const made = await apiKeys.create({ ...asked, workspace_id: workspace.id, user_id: person.id });
  const got = await apiKeys.retrieve({ id: made.id });
  has(got, { type: 'workspace-user', user_id: person.id, workspace_id: workspace.id });
  // They leave, and their key goes with them.
  await admin.workspaces.users.delete({ workspaceId: workspace.id, userId: person.id });
  await isGone(apiKeys.retrieve({ id: made.id }));
});

test('a rotation, for which the SDK has no method', async () => {
  const made = await apiKeys.create({
    type: 'workspace',
    'sub-type': 'service',
    name: 'lab',
    scopes: ['virtual_keys.list'],
    workspace_id: workspace.id,
  });
  const rotated = await plain.post(`/api-keys/${made.id}/rotate`, { key_transition_period_ms: 1_800_000 });
  assert.equal(rotated.id, made.id);
  assert.notEqual(rotated.key, made.key);
  assert.match(rotated.key_transition_expires_at, /Z$/);
  for (const apiKey of [made.key, rotated.key]) {
    assert.equal((await new Portkey({ apiKey }).virtualKeys.list()).object, 'list');
  }
  await apiKeys.delete({ id: made.id });
});

test('an integration', async () => {
  const configurations = {
    azure_auth_mode: 'default',
    azure_resource_name: 'lab-eastus',
    azure_deployment_config: [
      {
        azure_deployment_name: 'gpt4o-a',
        azure_api_version: '2024-08-01-preview',
        azure_model_slug: 'gpt-4o',
        alias: 'gpt-4o',
        is_default: true,
      },
    ],
  };
  const made = await integrations.create({
    name: 'lab azure',
    description: 'first',
    key: 'not-a-real-key',
    ai_provider_id: 'azure-openai',
    slug: 'lab-azure',
    configurations,
  });
  const asked = { name: 'lab own', ai_provider_id: 'openai', key: 'not-a-real-key', workspace_id: workspace.slug };
  const own = await integrations.create(asked);
  const ofOrganisation = await integrations.list({ type: 'organisation', current_page: 0, page_size: 100 });
  const slugs = ofOrganisation.data.map((row) => row.slug);
  assert.ok(slugs.includes('lab-azure') && !slugs.includes(own.slug));
  const ofWorkspace = await integrations.list({ type: 'workspace', workspace_id: workspace.id });
  assert.deepEqual(ofWorkspace.data.map((row) => row.slug), [own.slug]);
  has(await integrations.retrieve({ slug: own.slug }), { type: 'workspace', workspace_id: workspace.slug });

  const got = await integrations.retrieve({ slug: 'lab-azure' });
  has(got, { id: made.id, name: 'lab azure', description: 'first', masked_key: 'no*****key', status: 'active' });
  assert.equal(got.configurations.azure_resource_name, 'lab-eastus');
  await integrations.update({
    slug: 'lab-azure',
    name: 'lab two',
    description: 'second',
    key: 'not-a-real-two',
    configurations: { ...configurations, azure_resource_name: 'lab-westus' },
  });
  const changed = await integrations.retrieve({ slug: 'lab-azure' });
  has(changed, { name: 'lab two', description: 'second', masked_key: 'no*****two' });
  assert.equal(changed.configurations.azure_resource_name, 'lab-westus');
  for (const slug of ['lab-azure', own.slug]) {
    await integrations.delete({ slug });
    await isGone(integrations.retrieve({ slug }));
  }
});

test('models of an integration', async () => {
  const pay_as_you_go = { request_token: { price: 0.001 }, response_token: { price: 0.002 } };
  const pricing_config = { type: 'static', pay_as_you_go };
  const model = { slug: 'lab-model', enabled: true, is_custom: true, pricing_config };
  await integrations.models.update({ slug: integration, allow_all_models: false, models: [model] });
  const listed = await integrations.models.list({ slug: integration });
  assert.equal(listed.allow_all_models, false);
  has(listed.models.find((row) => row.slug === 'lab-model'), model);

  await integrations.models.update({ slug: integration, allow_all_models: true, models: [] });
  assert.equal((await integrations.models.list({ slug: integration })).allow_all_models, true);
  await integrations.models.delete({ slug: integration, slugs: 'lab-model' });
  assert.ok(!(await integrations.models.list({ slug: integration })).models.some((row) => row.slug === 'lab-model'));
});

test('workspaces of an integration, and a provider of it', async () => {
  const limited = { id: workspace.slug, enabled: true, usage_limits: [budget], rate_limits: rates };
  const asked = { name: 'lab dev', integration_id: integration, workspace_id: workspace.id, slug: 'lab-dev' };
  await refused(403, providers.create(asked));
  await integrations.workspaces.update({ slug: integration, create_default_provider: false, workspaces: [limited] });
  const listed = await integrations.workspaces.list({ slug: integration });
  const grant = listed.workspaces.find((row) => row.id === workspace.slug);
  has(grant, { enabled: true, rate_limits: rates });
  assert.equal(grant.usage_limits[0].credit_limit, 10);

  const limits = { usage_limits: budget, rate_limits: rates, expires_at: later };
  const made = await providers.create({ ...asked, note: 'first', ...limits });
  assert.equal(made.slug, 'lab-dev');
  const got = await providers.retrieve({ slug: 'lab-dev', workspace_id: workspace.slug });
  has(got, { id: made.id, name: 'lab dev', note: 'first', integration_id: integration, workspace_id: workspace.id });
  has(got, { rate_limits: rates, expires_at: '2099-01-31T00:00:00.000Z', status: 'active', object: 'provider' });
  const list = await providers.list({ workspace_id: workspace.id, current_page: 0, page_size: 50 });
  assert.deepEqual(list.data.map((row) => row.slug), ['lab-dev']);

  // The SDK sends the workspace of an update in the body, where the one for Python puts it in the query.
  const changed = { name: 'lab two', note: 'second', rate_limits: null, expires_at: null };
  await providers.update({ slug: 'lab-dev', workspace_id: workspace.id, reset_usage: true, ...changed });
  const after = await providers.retrieve({ slug: 'lab-dev', workspace_id: workspace.id });
  has(after, { name: 'lab two', note: 'second', expires_at: null });
  assert.ok(!after.rate_limits?.length);
  assert.equal(after.usage_limits.credit_limit, 10);

  await providers.delete({ slug: 'lab-dev', workspace_id: workspace.id });
  await isGone(providers.retrieve({ slug: 'lab-dev', workspace_id: workspace.id }));
  await integrations.workspaces.update({ slug: integration, workspaces: [{ id: workspace.id, enabled: false }] });
  const enabled = (await integrations.workspaces.list({ slug: integration })).workspaces.filter((row) => row.enabled);
  assert.ok(!enabled.some((row) => row.id === workspace.slug));
});

test('a workspace', async () => {
  const made = await admin.workspaces.create({
    name: 'Research',
    description: 'first',
    defaults: { metadata: { team: 'lab' } },
    users: [person.id],
  });
  const listed = await admin.workspaces.list({ exact_name: 'Research', page_size: 10, current_page: 0 });
  assert.deepEqual(listed.data.map((row) => row.slug), [made.slug]);
  for (const workspaceId of [made.id, made.slug]) {
    const got = await admin.workspaces.retrieve({ workspaceId });
    has(got, { id: made.id, slug: made.slug, name: 'Research', description: 'first', is_default: 0 });
    assert.deepEqual(got.defaults.metadata, { team: 'lab' });
    assert.ok(got.users.some((user) => user.id === person.id));
  }
  await admin.workspaces.update({
    workspaceId: made.id,
    name: 'Research two',
    description: 'second',
    defaults: { metadata: { team: 'two' } },
  });
  const got = await admin.workspaces.retrieve({ workspaceId: made.slug });
  has(got, { name: 'Research two', description: 'second', slug: made.slug });
  assert.deepEqual(got.defaults.metadata, { team: 'two' });

  await refused(400, admin.workspaces.delete({ workspaceId: made.id, name: 'another' }));
  await virtualKeys.create({ name: 'lab', provider: 'openai', key: 'not-a-real-key', workspace_id: made.id });
  await refused(409, admin.workspaces.delete({ workspaceId: made.id, name: 'Research two' }));
  await admin.workspaces.delete({ workspaceId: made.id, name: 'Research two', force_delete: true });
  await refused(403, admin.workspaces.retrieve({ workspaceId: made.id }));
});

test('a config', async () => {
  const config = { strategy: { mode: 'fallback' }, targets: [{ provider: '@lab' }, { virtual_key: 'lab' }] };
  const made = await configs.create({ name: 'lab router', config, isDefault: 1, workspace_id: workspace.id });
  assert.match(made.slug, /^pc-lab-ro-[0-9a-f]{6}$/);
  const got = await configs.retrieve({ slug: made.slug });
  has(got, { id: made.id, name: 'lab router', version_id: made.version_id, is_default: 1, workspace_id: workspace.id });
  assert.deepEqual(JSON.parse(got.config), config);
  const listed = await configs.list({ workspace_id: workspace.id });
  assert.deepEqual(listed.data.map((row) => row.slug), [made.slug]);

  const changed = await configs.update({ slug: made.slug, name: 'lab retries', config: { retry: { attempts: 2 } } });
  assert.notEqual(changed.version_id, made.version_id);
  has(await configs.retrieve({ slug: made.slug }), { name: 'lab retries', config: '{"retry":{"attempts":2}}' });
  await refused(400, configs.update({ slug: made.slug, config: { retry: { attempts: 6 } } }));
  await configs.delete({ slug: made.slug });
  await isGone(configs.retrieve({ slug: made.slug }));
});

test('people of a workspace', async () => {
  const { users } = admin.workspaces;
  const workspaceId = workspace.slug;
  await users.create({ workspaceId, users: [{ id: person.id, role: 'manager' }] });
  const page = { page_size: 10, current_page: 0 };
  const listed = await users.list({ workspaceId, role: 'manager', email: person.email, ...page });
  assert.equal(listed.total, 1);
  has(listed.data[0], { id: person.id, email: person.email, role: 'manager', workspace_id: workspace.id });
  const got = await users.retrieve({ workspaceId, userId: person.id });
  has(got, { role: 'manager', org_role: 'member', status: 'active' });
  await users.update({ workspaceId, userId: person.id, role: 'admin' });
  assert.equal((await users.retrieve({ workspaceId, userId: person.id })).role, 'admin');
  assert.ok((await admin.users.retrieve({ userId: person.id })).workspace_ids.includes(workspace.id));
  await users.delete({ workspaceId, userId: person.id });
  await isGone(users.retrieve({ workspaceId, userId: person.id }));
});

test('people of the organisation', async () => {
  const listed = await admin.users.list({ pageSize: 50, currentPage: 0 });
  assert.deepEqual(listed.data.map((user) => user.role).sort(), ['admin', 'member', 'owner']);
  for (const user of listed.data) {
    assert.deepEqual((await admin.users.list({ email: user.email })).data, [user]);
    const got = await admin.users.retrieve({ userId: user.id });
    has(got, { id: user.id, email: user.email, role: user.role, object: 'user' });
  }
  assert.equal((await admin.users.list({ pageSize: 2, currentPage: 1 })).data.length, 1);
});

// The local organisation has its three people: the gateway reads `/admin/users` and serves nothing else of it.
test('people of the organisation do not change', async () => {
  const { users } = admin;
  const inviteId = person.id;
  const calls = [
    () => users.update({ userId: person.id, role: 'admin' }),
    () => users.delete({ userId: person.id }),
    () => users.invites.create({ email: 'new@example.com', role: 'member', workspaces: [] }),
    () => users.invites.retrieve({ inviteId }),
    () => users.invites.list(),
    () => users.invites.delete({ inviteId }),
    () => users.invites.resend({ inviteId }),
  ];
  for (const call of calls) await assert.rejects(call(), (error) => error.status >= 400 && error.status < 500);
  has(await users.retrieve({ userId: person.id }), { role: 'member' });
  assert.equal((await users.list({})).total, 3);
});

test('every method was called', () => {
  assert.deepEqual([...called].sort(), expected);
});
