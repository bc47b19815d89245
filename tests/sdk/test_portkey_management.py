"""Keys, integrations, providers and configs by every method that Portkey's SDK has for them, against the local gateway."""

import json
import re

import pytest

FIVE = ("create", "delete", "list", "retrieve", "update")
NOUNS = {
    "virtual_keys": FIVE,
    "api_keys": FIVE,
    "integrations": FIVE,
    "integrations.models": ("delete", "list", "update"),
    "integrations.workspaces": ("list", "update"),
    "providers": FIVE,
    "configs": FIVE,
}
METHODS = {f"{noun}.{method}" for noun, methods in NOUNS.items() for method in methods}
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z")
BUDGET = {"type": "cost", "credit_limit": 10, "alert_threshold": 9, "periodic_reset": "monthly"}
RATE = [{"type": "requests", "unit": "rpm", "value": 60}]
DEPLOYMENTS = [
    {"apiVersion": "2024-08-01-preview", "deploymentName": "gpt4o-a", "alias": "gpt-4o", "is_default": True},
    {"apiVersion": "2024-08-01-preview", "deploymentName": "mini-a", "is_default": False},
]
# The bodies of Portkey's page about creating a virtual key, and what has to be in `model_config` afterwards.
AZURE = {"provider": "azure-openai", "resourceName": "lab-eastus", "deploymentConfig": DEPLOYMENTS}
ENTRA = {"azureAuthMode": "entra", "azureEntraClientId": "lab-client", "azureEntraTenantId": "lab-tenant"}
MANAGED = {"azureAuthMode": "managed", "azureManagedClientId": "lab-identity"}
BEDROCK = {"awsRegion": "us-east-1", "awsAuthType": "assumedRole"}
ROLE = {"awsRoleArn": "arn:aws:iam::000000000000:role/lab", "awsExternalId": "lab-external"}
VIRTUAL_KEYS = {
    "generic": ({"provider": "openai", "key": "not-a-real-key", "note": "for the lab", "usage_limits": BUDGET}, {}),
    "azure": ({**AZURE, "key": "not-a-real-key"}, {"resourceName": "lab-eastus"}),
    "azure entra": ({**AZURE, **ENTRA, "azureEntraClientSecret": "not-a-real-secret"}, ENTRA),
    "azure managed": ({**AZURE, **MANAGED}, MANAGED),
    "bedrock": ({"provider": "bedrock", **BEDROCK, **ROLE}, {**BEDROCK, **ROLE}),
    "workers ai": (
        {"provider": "workers-ai", "key": "not-a-real-key", "workersAiAccountId": "lab-account"},
        {"workersAiAccountId": "lab-account"},
    ),
}
# The scopes of Portkey's page about creating an API key.
SCOPES = [f"logs.{action}" for action in ("export", "list", "view")]
SCOPES += [f"configs.{action}" for action in ("create", "update", "delete", "read", "list")]
SCOPES += [f"virtual_keys.{action}" for action in ("create", "update", "delete", "read", "list", "copy")]


@pytest.fixture
def integration(sdk):
    """The slug of an integration of the organisation, for one test."""
    slug = sdk.integrations.create(name="lab openai", ai_provider_id="openai", key="not-a-real-key").slug
    yield slug
    sdk.integrations.delete(slug=slug)


def test_the_sdk_has_these_methods(sdk):
    assert sdk.methods(NOUNS) == METHODS


def test_a_virtual_key(sdk, workspace, is_gone):
    made = sdk.virtual_keys.create(
        name="lab openai",
        provider="openai",
        key="not-a-real-key",
        note="first",
        workspace_id=workspace.slug,
        usage_limits=BUDGET,
        rate_limits=RATE,
        expires_at="2099-01-31T00:00:00Z",
    )
    slug = made.slug or made.data["slug"]
    listed = sdk.virtual_keys.list(workspace_id=workspace.id)
    assert listed.object == "list"
    assert [row["slug"] for row in listed.data] == [slug]
    row = listed.data[0]
    assert (row["provider"], row["workspace_id"], row["workspace_name"]) == ("openai", workspace.id, workspace.name)
    assert (row["rate_limits"], row["expires_at"]) == (RATE, "2099-01-31T00:00:00.000Z")

    got = sdk.virtual_keys.retrieve(slug=slug)
    assert UUID.fullmatch(got.id) and TIME.fullmatch(got.created_at)
    assert (got.name, got.note, got.ai_provider_name, got.status) == ("lab openai", "first", "openai", "active")
    assert (got.key, got.masked_api_key) == ("", "no*****key")
    assert got.usage_limits["credit_limit"] == 10

    rate = [{"type": "tokens", "unit": "rpd", "value": 5000}]
    sdk.virtual_keys.update(
        slug=slug,
        name="lab two",
        key="not-a-real-two",
        note="second",
        usage_limits={**BUDGET, "credit_limit": 20},
        rate_limits=rate,
    )
    got = sdk.virtual_keys.retrieve(slug=slug)
    assert (got.name, got.note, got.masked_api_key) == ("lab two", "second", "no*****two")
    assert (got.usage_limits["credit_limit"], got.rate_limits) == (20, rate)
    assert got.expires_at == "2099-01-31T00:00:00.000Z"

    sdk.virtual_keys.delete(slug=slug)
    assert sdk.virtual_keys.list(workspace_id=workspace.id).data == []
    is_gone(sdk.virtual_keys.retrieve, slug=slug)


@pytest.mark.parametrize("example", VIRTUAL_KEYS)
def test_the_documented_virtual_keys(sdk, workspace, example):
    body, config = VIRTUAL_KEYS[example]
    made = sdk.virtual_keys.create(name=f"lab {example}", workspace_id=workspace.id, **body)
    assert made.success is True
    got = sdk.virtual_keys.retrieve(slug=made.data["slug"])
    assert (got.name, got.ai_provider_name) == (f"lab {example}", body["provider"])
    # As an attribute it is that of the SDK's own base class.
    shown = got.model_extra["model_config"]
    assert {name: shown.get(name) for name in config} == config
    assert "not-a-real" not in got.model_dump_json()
    if "deploymentConfig" in body:
        deployments = shown["deploymentConfig"]
        assert [{**kept, **given} for kept, given in zip(deployments, DEPLOYMENTS, strict=True)] == deployments
    if "note" in body:
        assert got.note == body["note"]
        # The server adds what has been used, and when that begins again.
        assert {name: got.usage_limits[name] for name in BUDGET} == BUDGET
    sdk.virtual_keys.delete(slug=made.data["slug"])


def test_the_documented_key_of_an_organisation(sdk, refused, with_key):
    """With scopes of things in workspaces and with a workspace that it does not have."""
    assert len(SCOPES) == 14
    made = sdk.api_keys.create(
        type="organisation", sub_type="service", name="lab organisation", scopes=SCOPES, workspace_id="ws-resear-1f0c9a"
    )
    assert made.object == "api-key"
    got = sdk.api_keys.retrieve(id=made.id)
    assert (got.name, got.type, got.workspace_id) == ("lab organisation", "organisation-service", None)
    assert sorted(got.scopes) == sorted(SCOPES)
    assert got.key == f"{made.key[:2]}*****{made.key[-3:]}"

    own = with_key(made.key)
    assert own.virtual_keys.list().object == "list"
    refused(403, own.integrations.list)
    refused(403, own.api_keys.list)
    sdk.api_keys.delete(id=made.id)
    refused(401, own.virtual_keys.list)


def test_a_programs_key(sdk, workspace, refused, is_gone, with_key):
    made = sdk.api_keys.create(
        type="workspace",
        sub_type="service",
        name="lab service",
        description="for a program",
        workspace_id=workspace.slug,
        rate_limits=RATE,
        usage_limits=BUDGET,
        scopes=["virtual_keys.list", "virtual_keys.read"],
        defaults={"metadata": {"team": "lab"}},
        expires_at="2099-01-31T00:00:00Z",
        alert_emails=["lab@example.com"],
    )
    assert UUID.fullmatch(made.id)
    listed = sdk.api_keys.list(workspace_id=workspace.id, page_size=10, current_page=0)
    assert [row["id"] for row in listed.data] == [made.id]
    assert listed.total == 1
    assert listed.data[0]["workspace_id"] == workspace.id

    got = sdk.api_keys.retrieve(id=made.id)
    assert (got.name, got.description, got.type) == ("lab service", "for a program", "workspace-service")
    assert (got.status, got.creation_mode, got.user_id) == ("active", "api", None)
    assert (got.rate_limits, got.usage_limits["credit_limit"]) == (RATE, 10)
    assert got.defaults["metadata"] == {"team": "lab"}
    assert (got.expires_at, got.alert_emails) == ("2099-01-31T00:00:00.000Z", ["lab@example.com"])
    own = with_key(made.key)
    assert own.virtual_keys.list().total == sdk.virtual_keys.list(workspace_id=workspace.id).total
    refused(403, own.virtual_keys.create, name="lab", provider="openai", key="not-a-real-key")

    sdk.api_keys.update(
        id=made.id,
        name="lab two",
        description="changed",
        rate_limits=[{"type": "requests", "unit": "rpd", "value": 9}],
        usage_limits={"credit_limit": 20},
        scopes=["virtual_keys.list", "virtual_keys.create"],
        defaults={"metadata": {"team": "two"}},
        expires_at=None,
    )
    got = sdk.api_keys.retrieve(id=made.id)
    assert (got.name, got.description, got.expires_at) == ("lab two", "changed", None)
    assert (got.rate_limits[0]["value"], got.usage_limits["credit_limit"]) == (9, 20)
    assert sorted(got.scopes) == ["virtual_keys.create", "virtual_keys.list"]
    assert got.defaults["metadata"] == {"team": "two"}
    assert got.alert_emails == ["lab@example.com"], "what is left out stays"
    made_with_it = own.virtual_keys.create(name="lab", provider="openai", key="not-a-real-key").data["slug"]
    sdk.virtual_keys.delete(slug=made_with_it)

    sdk.api_keys.delete(id=made.id)
    is_gone(sdk.api_keys.retrieve, id=made.id)


def test_a_persons_key(sdk, workspace, person, refused, is_gone):
    sdk.admin.workspaces.users.create(workspace_id=workspace.id, users=[{"id": person.id, "role": "member"}])
    asked = {"type": "workspace", "sub_type": "user", "name": "lab person", "scopes": ["virtual_keys.list"]}
    assert "user_id" in refused(400, sdk.api_keys.create, workspace_id=workspace.id, **asked)
    made = sdk.api_keys.create(workspace_id=workspace.id, user_id=person.id, **asked)
    got = sdk.api_keys.retrieve(id=made.id)
    assert (got.type, got.user_id, got.workspace_id) == ("workspace-user", person.id, workspace.id)
    # They leave, and their key goes with them.
    sdk.admin.workspaces.users.delete(workspace_id=workspace.id, user_id=person.id)
    is_gone(sdk.api_keys.retrieve, id=made.id)


def test_no_persons_key_of_an_organisation(sdk, person, refused):
    asked = {"name": "lab", "scopes": ["logs.list"], "user_id": person.id}
    refused(400, sdk.api_keys.create, type="organisation", sub_type="user", **asked)


def test_a_rotation(sdk, workspace, with_key):
    """The SDK has no method for it; its generic POST does it."""
    made = sdk.api_keys.create(
        type="workspace", sub_type="service", name="lab", scopes=["virtual_keys.list"], workspace_id=workspace.id
    )
    rotated = sdk.post(f"/api-keys/{made.id}/rotate", key_transition_period_ms=1_800_000)
    assert rotated.id == made.id
    assert rotated.key != made.key
    assert TIME.fullmatch(rotated.key_transition_expires_at)
    for key in (made.key, rotated.key):
        assert with_key(key).virtual_keys.list().object == "list"
    assert sdk.api_keys.retrieve(id=made.id).key == f"{rotated.key[:2]}*****{rotated.key[-3:]}"
    sdk.api_keys.delete(id=made.id)


def test_an_integration(sdk, workspace, is_gone):
    slug = f"lab-azure-{sdk.kind}"
    deployment = {
        "azure_deployment_name": "gpt4o-a",
        "azure_api_version": "2024-08-01-preview",
        "azure_model_slug": "gpt-4o",
        "alias": "gpt-4o",
        "is_default": True,
    }
    configurations = {
        "azure_auth_mode": "default",
        "azure_resource_name": "lab-eastus",
        "azure_deployment_config": [deployment],
    }
    made = sdk.integrations.create(
        name="lab azure",
        description="first",
        key="not-a-real-key",
        ai_provider_id="azure-openai",
        slug=slug,
        configurations=configurations,
    )
    assert made.slug == slug
    own = sdk.integrations.create(
        name="lab own", ai_provider_id="openai", key="not-a-real-key", workspace_id=workspace.slug
    )
    listed = sdk.integrations.list(type="organisation", current_page=0, page_size=100)
    assert slug in [row.slug for row in listed.data]
    assert own.slug not in [row.slug for row in listed.data]
    assert [row.slug for row in sdk.integrations.list(type="workspace", workspace_id=workspace.id).data] == [own.slug]

    got = sdk.integrations.retrieve(slug=slug)
    assert (got.id, got.name, got.description) == (made.id, "lab azure", "first")
    assert (got.ai_provider_id, got.status, got.object) == ("azure-openai", "active", "integration")
    assert got.masked_key == "no*****key"
    assert got.configurations["azure_resource_name"] == "lab-eastus"
    assert got.configurations["azure_deployment_config"][0]["azure_deployment_name"] == "gpt4o-a"
    got = sdk.integrations.retrieve(slug=own.slug)
    assert (got.type, got.workspace_id) == ("workspace", workspace.slug)

    sdk.integrations.update(
        slug=slug,
        name="lab two",
        description="second",
        key="not-a-real-two",
        configurations={**configurations, "azure_resource_name": "lab-westus"},
    )
    got = sdk.integrations.retrieve(slug=slug)
    assert (got.name, got.description, got.masked_key) == ("lab two", "second", "no*****two")
    assert got.configurations["azure_resource_name"] == "lab-westus"
    for gone in (slug, own.slug):
        sdk.integrations.delete(slug=gone)
        is_gone(sdk.integrations.retrieve, slug=gone)


def test_models_of_an_integration(sdk, integration):
    tokens = {"request_token": {"price": 0.001}, "response_token": {"price": 0.002}}
    prices = {"type": "static", "pay_as_you_go": tokens}
    custom = {"slug": "lab-model", "enabled": True, "is_custom": True, "pricing_config": prices}
    tuned = {"slug": "lab-tuned", "enabled": False, "is_finetune": True, "base_model_slug": "gpt-4o"}
    sdk.integrations.models.update(slug=integration, allow_all_models=False, models=[custom, tuned])

    listed = sdk.integrations.models.list(slug=integration)
    assert listed.allow_all_models is False
    models = {model.slug: model for model in listed.models}
    assert listed.total == len(listed.models)
    assert (models["lab-model"].enabled, models["lab-model"].is_custom) == (True, True)
    assert models["lab-model"].pricing_config == prices
    assert (models["lab-tuned"].enabled, models["lab-tuned"].base_model_slug) == (False, "gpt-4o")
    assert sdk.integrations.retrieve(slug=integration).allow_all_models is False

    # What is not mentioned stays.
    sdk.integrations.models.update(slug=integration, allow_all_models=True, models=[])
    assert sdk.integrations.models.list(slug=integration).allow_all_models is True
    sdk.integrations.models.delete(slug=integration, slugs="lab-model,lab-tuned")
    left = {model.slug for model in sdk.integrations.models.list(slug=integration).models}
    assert not {"lab-model", "lab-tuned"} & left


def test_workspaces_of_an_integration(sdk, workspace, integration):
    sdk.integrations.workspaces.update(slug=integration, workspaces=[{"id": workspace.id, "enabled": True}])
    listed = sdk.integrations.workspaces.list(slug=integration)
    grant = next(grant for grant in listed.workspaces if grant.id == workspace.slug)
    assert (grant.enabled, grant.usage_limits, grant.rate_limits) == (True, None, None)
    given = sdk.providers.retrieve(slug=integration, workspace_id=workspace.id)
    assert given.note == "Created automatically on integration access grant"

    limited = {"id": workspace.slug, "enabled": True, "usage_limits": [BUDGET], "rate_limits": RATE}
    sdk.integrations.workspaces.update(slug=integration, workspaces=[limited])
    # The SDK's type has an object where Portkey documents an array, so its own method cannot read limits.
    listed = sdk.read(f"/integrations/{integration}/workspaces")
    grant = next(grant for grant in listed.workspaces if grant["id"] == workspace.slug)
    assert (grant["usage_limits"][0]["credit_limit"], grant["rate_limits"]) == (10, RATE)

    cleared = {**limited, "usage_limits": None, "rate_limits": None}
    sdk.integrations.workspaces.update(slug=integration, workspaces=[cleared])
    grants = sdk.integrations.workspaces.list(slug=integration).workspaces
    grant = next(grant for grant in grants if grant.id == workspace.slug)
    assert (grant.usage_limits, grant.rate_limits) == (None, None)

    sdk.integrations.workspaces.update(slug=integration, workspaces=[{"id": workspace.slug, "enabled": False}])
    enabled = [grant.id for grant in sdk.integrations.workspaces.list(slug=integration).workspaces if grant.enabled]
    assert workspace.slug not in enabled


def test_access_of_every_workspace_to_an_integration(sdk, workspace, integration):
    sdk.integrations.workspaces.update(
        slug=integration,
        global_workspace_access={"enabled": True},
        override_existing_workspaces_access=True,
        workspaces=[],
    )
    listed = sdk.integrations.workspaces.list(slug=integration)
    assert listed.global_workspace_access["enabled"] is True
    everywhere = {space.slug for space in sdk.admin.workspaces.list(page_size=100).data}
    assert {grant.id for grant in listed.workspaces if grant.enabled} == everywhere
    assert workspace.slug in everywhere
    later = sdk.admin.workspaces.create(name=f"later {sdk.kind}")
    assert sdk.providers.retrieve(slug=integration, workspace_id=later.id).integration_id == integration


def test_a_provider(sdk, workspace, integration, refused, is_gone):
    grant = {"id": workspace.id, "enabled": True, "create_default_provider": False}
    asked = {"name": "lab dev", "integration_id": integration, "workspace_id": workspace.id}
    refused(403, sdk.providers.create, **asked)
    sdk.integrations.workspaces.update(slug=integration, workspaces=[grant])
    slug = f"lab-dev-{sdk.kind}"
    made = sdk.providers.create(
        **asked, slug=slug, note="first", usage_limits=BUDGET, rate_limits=RATE, expires_at="2099-01-31T00:00:00Z"
    )
    assert made.slug == slug
    got = sdk.providers.retrieve(slug=slug, workspace_id=workspace.slug)
    assert (got.id, got.name, got.note, got.object) == (made.id, "lab dev", "first", "provider")
    assert (got.integration_id, got.workspace_id, got.status) == (integration, workspace.id, "active")
    assert (got.usage_limits["credit_limit"], got.rate_limits) == (10, RATE)
    assert got.expires_at == "2099-01-31T00:00:00.000Z"
    # The SDK's type of a listed provider has an object where Portkey's answers have an array.
    listed = sdk.read(f"/providers?workspace_id={workspace.id}")
    assert next(row for row in listed.data if row["slug"] == slug)["rate_limits"] == RATE
    refused(409, sdk.providers.create, **asked, slug=slug)

    changed = sdk.providers.update(
        slug=slug,
        workspace_id=workspace.id,
        name="lab two",
        note="second",
        usage_limits={**BUDGET, "credit_limit": 20},
        rate_limits=[],
        expires_at=None,
        reset_usage=True,
    )
    assert (changed.id, changed.slug) == (made.id, slug)
    got = sdk.providers.retrieve(slug=slug, workspace_id=workspace.id)
    assert (got.name, got.note, got.usage_limits["credit_limit"]) == ("lab two", "second", 20)
    assert (got.expires_at, got.rate_limits or None) == (None, None)
    listed = sdk.providers.list(workspace_id=workspace.id, current_page=0, page_size=50)
    assert (listed.object, listed.total, [row.slug for row in listed.data]) == ("list", 1, [slug])

    sdk.providers.delete(slug=slug, workspace_id=workspace.id)
    assert sdk.providers.list(workspace_id=workspace.id).total == 0
    is_gone(sdk.providers.retrieve, slug=slug, workspace_id=workspace.id)


def test_a_config(sdk, workspace, refused, is_gone):
    routed = {"strategy": {"mode": "fallback"}, "targets": [{"provider": "@lab"}, {"virtual_key": "lab"}]}
    made = sdk.configs.create(name="lab router", config=routed, is_default=1, workspace_id=workspace.id)
    assert UUID.fullmatch(made.id) and UUID.fullmatch(made.version_id) and made.object == "config"
    assert re.fullmatch(r"pc-lab-ro-[0-9a-f]{6}", made.slug)
    got = sdk.configs.retrieve(slug=made.slug)
    assert (got.id, got.slug, got.name, got.version_id) == (made.id, made.slug, "lab router", made.version_id)
    assert (got.workspace_id, got.is_default, got.status, got.format) == (workspace.id, 1, "active", "json")
    assert json.loads(got.config) == routed
    assert TIME.fullmatch(got.created_at) and UUID.fullmatch(got.owner_id)
    listed = sdk.configs.list(workspace_id=workspace.slug)
    assert (listed.object, listed.total, [row["slug"] for row in listed.data]) == ("list", 1, [made.slug])
    assert "config" not in listed.data[0]

    changed = sdk.configs.update(slug=made.slug, name="lab retries", config={"retry": {"attempts": 2}}, status="active")
    assert changed.version_id != made.version_id
    got = sdk.configs.retrieve(slug=made.slug)
    assert (got.name, got.version_id, json.loads(got.config)) == (
        "lab retries",
        changed.version_id,
        {"retry": {"attempts": 2}},
    )
    assert "config.retry.attempts" in refused(400, sdk.configs.update, slug=made.slug, config={"retry": {"attempts": 6}})
    versions = sdk.read(f"/configs/{made.slug}/versions")
    assert [version["version_id"] for version in versions.data] == [changed.version_id, made.version_id]

    key = sdk.api_keys.create(
        type="workspace",
        sub_type="service",
        name="lab default",
        workspace_id=workspace.id,
        scopes=["completions.write"],
        defaults={"config_id": made.slug},
    )
    assert sdk.api_keys.retrieve(id=key.id).defaults["config_id"] == made.id
    assert "lab default" in refused(409, sdk.configs.delete, slug=made.slug)
    sdk.api_keys.delete(id=key.id)
    sdk.configs.delete(slug=made.slug)
    assert sdk.configs.list(workspace_id=workspace.id).total == 0
    is_gone(sdk.configs.retrieve, slug=made.slug)


def test_every_method_was_called(sdk):
    assert sdk.called(NOUNS) == METHODS
