"""Clients of the management API that are not installed here, by the requests that they are documented to send.

The first half is portkey-admin-mcp, the second Portkey's Terraform provider. Python's own HTTP client sends no more
than it is told, so that a request without a body or without a content type is really one.
"""

import http.client
import json
import os
import re
import urllib.parse
import uuid
from datetime import datetime, timezone

import pytest

BASE = urllib.parse.urlsplit(os.environ["PORTKEY_BASE_URL"])
NOBODY = "4c1f7a02-9d55-4e0b-8a36-0b6f2f9d1e77"
BUDGET = {"type": "cost", "credit_limit": 10, "alert_threshold": 9, "periodic_reset": "monthly"}
RATE = {"type": "requests", "unit": "rpm", "value": 60}
UNSET = (None, [], {}, "")


def send(method, path, body=None, status=200):
    """The answer to one request, which has this status; as text, and read."""
    connection = http.client.HTTPConnection(BASE.hostname, BASE.port, timeout=30)
    headers = {"x-portkey-api-key": os.environ["PORTKEY_ADMIN_API_KEY"]}
    if body is not None:
        headers["Content-Type"] = "application/json"
    connection.request(method, BASE.path + path, None if body is None else json.dumps(body), headers)
    response = connection.getresponse()
    text = response.read().decode()
    connection.close()
    assert response.status == status, f"{method} {path}: {response.status} {text}"
    assert response.headers["content-type"].startswith("application/json")
    return text


def ask(method, path, body=None, status=200):
    return json.loads(send(method, path, body, status))


def refusal(method, path, body=None, status=400, code="AB01"):
    """The text of the envelope that Portkey documents for errors."""
    answer = ask(method, path, body, status)
    assert answer["success"] is False
    assert answer["data"]["errorCode"] == code
    return answer["data"]["message"]


def virtual_key(**body):
    body = {"name": "lab", "provider": "openai", "key": "not-a-real-key", **body}
    return ask("POST", "/virtual-keys", body)["data"]["slug"]


def api_key(workspace, **body):
    body = {"name": "lab", "scopes": ["virtual_keys.list"], "workspace_id": workspace["slug"], **body}
    return ask("POST", "/api-keys/workspace/service", body)["id"]


def custom(slug):
    return {"slug": slug, "enabled": True, "is_custom": True}


@pytest.fixture
def workspace():
    return ask("POST", "/admin/workspaces", {"name": "lab"})


@pytest.fixture
def integration():
    return ask("POST", "/integrations", {"name": "lab", "ai_provider_id": "openai", "key": "not-a-real-key"})["slug"]


@pytest.fixture
def provider(workspace, integration):
    """The path of a provider with limits, its workspace included."""
    ask("PUT", f"/integrations/{integration}/workspaces", {"workspaces": [{"id": workspace["id"], "enabled": True}]})
    body = {"name": "dev", "integration_id": integration, "workspace_id": workspace["id"]}
    body |= {"usage_limits": BUDGET, "rate_limits": [RATE], "expires_at": "2099-01-31T00:00:00Z"}
    return f"/providers/{ask('POST', '/providers', body)['slug']}?workspace_id={workspace['id']}"


def models(integration):
    return {model["slug"] for model in ask("GET", f"/integrations/{integration}/models")["models"]}


# portkey-admin-mcp


def test_mcp_limits_of_a_virtual_key():
    slug = virtual_key(usage_limits=BUDGET, rate_limits=[RATE])
    got = ask("GET", f"/virtual-keys/{slug}")
    assert {name: got["usage_limits"][name] for name in BUDGET} == BUDGET
    assert got["rate_limits"] == [RATE]


def test_mcp_limits_of_an_api_key(workspace):
    got = ask("GET", f"/api-keys/{api_key(workspace, usage_limits=BUDGET, rate_limits=[RATE])}")
    assert {name: got["usage_limits"][name] for name in BUDGET} == BUDGET
    assert got["rate_limits"] == [RATE]


def test_mcp_an_azure_virtual_key_with_one_deployment():
    azure = {"provider": "azure-openai", "apiVersion": "2024-10-21", "resourceName": "lab", "deploymentName": "gpt4o-a"}
    config = ask("GET", f"/virtual-keys/{virtual_key(**azure)}")["model_config"]
    flat = {"apiVersion": "2024-10-21", "deploymentName": "gpt4o-a"}
    deployments = config.get("deploymentConfig") or [config]
    assert config["resourceName"] == "lab"
    assert {name: deployments[0][name] for name in flat} == flat


def test_mcp_a_bodiless_delete_of_a_workspace_is_told_what_is_missing(workspace):
    assert re.search(r"\bname\b", refusal("DELETE", f"/admin/workspaces/{workspace['slug']}"))
    assert ask("GET", f"/admin/workspaces/{workspace['slug']}")["id"] == workspace["id"]


def test_mcp_ids_are_uuids_of_rfc_4122(workspace):
    api_key(workspace)
    ids = [thing["id"] for path in ("/api-keys", "/admin/users") for thing in ask("GET", path)["data"]]
    assert len(ids) >= 4
    for text in ids:
        read = uuid.UUID(text)
        assert (str(read), read.variant, read.version) == (text, uuid.RFC_4122, 4)


def test_mcp_the_end_of_a_transition_is_in_utc(workspace):
    rotated = ask("POST", f"/api-keys/{api_key(workspace)}/rotate", {"key_transition_period_ms": 3_600_000})
    assert rotated["key_transition_expires_at"].endswith("Z")
    until = datetime.fromisoformat(rotated["key_transition_expires_at"].replace("Z", "+00:00"))
    assert 3500 < (until - datetime.now(timezone.utc)).total_seconds() <= 3600


def test_mcp_a_rotation_without_a_body(workspace):
    key = api_key(workspace)
    assert ask("POST", f"/api-keys/{key}/rotate")["id"] == key


def test_mcp_the_users_of_a_workspace_are_a_list(workspace):
    for got in (workspace, ask("GET", f"/admin/workspaces/{workspace['id']}")):
        assert [user["org_role"] for user in got["users"]] == ["owner"]


def test_mcp_reset_usage_of_an_api_key_is_a_number_or_null(workspace):
    key = api_key(workspace, usage_limits=BUDGET)
    ask("PUT", f"/api-keys/{key}", {"reset_usage": True})
    shown = [ask("GET", f"/api-keys/{key}"), *ask("GET", "/api-keys")["data"]]
    assert all(type(got["reset_usage"]) in (int, float, type(None)) for got in shown)
    assert shown[0]["last_reset_at"] is not None


def test_mcp_the_text_of_an_error_is_where_it_is_looked_for():
    assert "name" in refusal("POST", "/virtual-keys", {"provider": "openai", "key": "not-a-real-key"})
    assert refusal("GET", f"/api-keys/{NOBODY}", status=403, code="AB03")
    assert refusal("GET", "/admin/workspaces/ws-none-000000", status=403, code="AB03")


# Portkey's Terraform provider


def test_terraform_null_clears_the_limits_of_a_workspace(workspace):
    path = f"/admin/workspaces/{workspace['slug']}"
    given = {"description": "lab", "icon": "🚀", "usage_limits": [BUDGET], "rate_limits": [RATE]}
    ask("PUT", path, given)
    got = ask("GET", path)
    assert (got["icon"], got["usage_limits"][0]["credit_limit"], got["rate_limits"]) == ("🚀", 10, [RATE])
    ask("PUT", path, {"description": None, "icon": "", "usage_limits": None, "rate_limits": None})
    got = ask("GET", path)
    assert all(got[name] in UNSET for name in given)
    assert got["name"] == "lab"


def test_terraform_null_clears_what_an_api_key_has(workspace):
    key = api_key(
        workspace,
        rate_limits=[RATE],
        usage_limits=BUDGET,
        alert_emails=["lab@example.com"],
        expires_at="2099-01-31T00:00:00Z",
        rotation_policy={"rotation_period": "monthly"},
        defaults={"metadata": {"team": "lab"}},
    )
    cleared = ["rate_limits", "usage_limits", "alert_emails", "expires_at", "rotation_policy"]
    got = ask("GET", f"/api-keys/{key}")
    assert all(got[name] not in UNSET for name in cleared)
    ask("PUT", f"/api-keys/{key}", {**dict.fromkeys(cleared), "defaults": {"config_id": None}})
    got = ask("GET", f"/api-keys/{key}")
    assert all(got.get(name) in UNSET for name in cleared)
    assert got["defaults"]["config_id"] is None
    assert (got["name"], got["defaults"]["metadata"]) == ("lab", {"team": "lab"})


def test_terraform_null_clears_the_limits_of_a_provider(provider):
    cleared = ["usage_limits", "rate_limits", "expires_at"]
    assert all(ask("GET", provider)[name] not in UNSET for name in cleared)
    ask("PUT", provider, dict.fromkeys(cleared))
    got = ask("GET", provider)
    assert all(got[name] in UNSET for name in cleared)
    assert got["name"] == "dev"


@pytest.mark.parametrize("nothing", [None, []])
def test_terraform_clears_the_limits_of_a_grant(workspace, integration, nothing):
    path = f"/integrations/{integration}/workspaces"
    for usage, rates in (([BUDGET], [RATE]), (nothing, nothing)):
        change = {"id": workspace["slug"], "enabled": True, "usage_limits": usage, "rate_limits": rates}
        ask("PUT", path, {"workspaces": [change]})
        grant = next(grant for grant in ask("GET", path)["workspaces"] if grant["id"] == workspace["slug"])
        assert (grant["rate_limits"] or None) == (rates or None)
        assert bool(grant["usage_limits"]) == bool(usage)


def test_terraform_an_empty_list_clears_secret_mappings(integration):
    path = f"/integrations/{integration}"
    mapping = {"target_field": "key", "secret_reference_id": "lab-secret"}
    ask("PUT", path, {"secret_mappings": [mapping]})
    assert ask("GET", path)["secret_mappings"][0]["target_field"] == "key"
    ask("PUT", path, {"secret_mappings": [], "key": "not-a-real-key"})
    assert ask("GET", path)["secret_mappings"] in UNSET


def test_terraform_deletes_models_by_a_body(integration):
    path = f"/integrations/{integration}/models"
    ask("PUT", path, {"models": [custom("lab-one"), custom("lab-two")]})
    assert ask("DELETE", path, {"models": []}) == {}
    assert {"lab-one", "lab-two"} <= models(integration)
    ask("DELETE", path, {"models": ["lab-one"]})
    assert "lab-one" not in models(integration)
    assert "lab-two" in models(integration)


def test_terraform_deletes_a_workspace_with_all_that_is_in_it(workspace):
    slug, key = virtual_key(workspace_id=workspace["id"]), api_key(workspace)
    path = f"/admin/workspaces/{workspace['id']}"
    assert "Virtual Keys" in refusal("DELETE", path, {"name": "lab"}, 409, "AB07")
    ask("DELETE", path, {"name": "lab", "force_delete": True})
    for gone in (path, f"/virtual-keys/{slug}", f"/api-keys/{key}"):
        refusal("GET", gone, status=403, code="AB03")
    assert workspace["slug"] not in [row["slug"] for row in ask("GET", "/admin/workspaces?page_size=100")["data"]]


def test_terraform_reads_again_what_it_has_put(workspace, integration, provider):
    paths = ["/admin/workspaces/" + workspace["slug"], "/api-keys/" + api_key(workspace)]
    paths += ["/integrations/" + integration, "/virtual-keys/" + virtual_key(), provider]
    for path in paths:
        assert isinstance(ask("PUT", path, {"name": "lab two"}), dict)
        assert ask("GET", path)["name"] == "lab two"


@pytest.mark.parametrize("override", [None, True, False])
def test_terraform_allow_config_override_is_a_number_or_null(workspace, override):
    key = api_key(workspace, defaults={"metadata": {"team": "lab"}, "allow_config_override": override})
    got = ask("GET", f"/api-keys/{key}")
    shown = got["allow_config_override"]
    assert shown == (None if override is None else int(override)) and not isinstance(shown, bool)
    assert isinstance(got["defaults"]["allow_config_override"], bool)
    row = next(row for row in ask("GET", "/api-keys?page_size=100")["data"] if row["id"] == key)
    assert row["allow_config_override"] == shown and not isinstance(row["allow_config_override"], bool)


def test_terraform_times_are_rfc_3339(workspace, integration, provider):
    key = api_key(workspace, usage_limits=BUDGET, expires_at="2099-01-31T12:00:00+02:00")
    ask("POST", f"/api-keys/{key}/rotate")
    ask("PUT", f"/integrations/{integration}/models", {"models": [custom("lab-model")]})
    paths = [f"/api-keys/{key}", "/api-keys", "/virtual-keys", "/admin/workspaces", "/admin/users", provider]
    paths += [f"/admin/workspaces/{workspace['id']}", f"/admin/workspaces/{workspace['id']}/users"]
    paths += ["/integrations", f"/integrations/{integration}", f"/integrations/{integration}/models"]
    times = [time for path in paths for time in re.findall(r'"\w+_at":"([^"]*)"', send("GET", path))]
    assert len(times) > 30
    for time in times:
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", time), time
    assert "2099-01-31T10:00:00.000Z" in times


def test_terraform_whole_numbers_have_no_point(workspace, integration):
    budget = {**BUDGET, "credit_limit": 10.0, "alert_threshold": 9.0}
    limits = {"usage_limits": budget, "rate_limits": [{**RATE, "value": 60.0}]}
    lists = {**limits, "usage_limits": [budget]}
    grant = {"id": workspace["id"], "enabled": True, **lists}
    ask("PUT", f"/integrations/{integration}/workspaces", {"workspaces": [grant]})
    ask("PUT", f"/admin/workspaces/{workspace['id']}", lists)
    key, slug = api_key(workspace, **limits), virtual_key(**limits)
    own = {"name": "own", "integration_id": integration, "workspace_id": workspace["id"], **limits}
    provider = ask("POST", "/providers", own)["slug"]
    paths = [f"/api-keys/{key}", f"/virtual-keys/{slug}", f"/admin/workspaces/{workspace['id']}"]
    paths += [f"/providers/{provider}?workspace_id={workspace['id']}", f"/integrations/{integration}/workspaces"]
    for path in paths:
        text = send("GET", path)
        assert re.search(r'"credit_limit":10[,}]', text) and re.search(r'"value":60[,}]', text), path
        assert not re.search(r":\d+\.0\b", text), path


@pytest.mark.parametrize(
    "path",
    [
        "/virtual-keys/none",
        f"/api-keys/{NOBODY}",
        "/integrations/none",
        "/integrations/none/models",
        "/integrations/none/workspaces",
        "/providers/none?workspace_id={workspace}",
        "/providers/none?workspace_id=ws-none-000000",
        "/admin/workspaces/ws-none-000000",
        "/admin/workspaces/ws-none-000000/users",
        f"/admin/workspaces/{{workspace}}/users/{NOBODY}",
        f"/admin/users/{NOBODY}",
    ],
)
def test_terraform_what_is_missing_is_403_or_404(workspace, path):
    with pytest.raises(AssertionError, match=r": 40[34] \{"):
        send("GET", path.format(workspace=workspace["id"]))


def test_terraform_a_persons_key(workspace):
    """Made for a member, whose id the provider has from the list of people."""
    member = next(person["id"] for person in ask("GET", "/admin/users")["data"] if person["role"] == "member")
    ask("POST", f"/admin/workspaces/{workspace['slug']}/users", {"users": [{"id": member, "role": "member"}]})
    body = {"name": "lab", "scopes": ["virtual_keys.list"], "workspace_id": workspace["slug"], "user_id": member}
    key = ask("POST", "/api-keys/workspace/user", body)["id"]
    got = ask("GET", f"/api-keys/{key}")
    assert (got["type"], got["user_id"], got["workspace_id"]) == ("workspace-user", member, workspace["id"])
