"""What Portkey's SDK for Python sends, and what it cannot do without, each by itself.

The requests are taken down on their way out, so that a test says what the gateway was really asked.
"""

import asyncio
import json
import os
import threading
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import openai
import pytest
from portkey_ai import AsyncPortkey, Portkey, createHeaders
from portkey_ai.api_resources.apis.api_keys import ApiKeys, AsyncApiKeys

MESSAGES = [{"role": "user", "content": "Say hello"}]


class Watched:
    """The SDK's client, and what went over the wire."""

    def __init__(self, key):
        self.responses = []
        hooks = {"response": [self.responses.append]}
        self.http = httpx.Client(base_url=os.environ["PORTKEY_PROXY"], event_hooks=hooks)
        self.sdk = Portkey(api_key=key, http_client=self.http)

    @property
    def request(self):
        return self.responses[-1].request

    @property
    def path(self):
        return self.request.url.path.removeprefix(urllib.parse.urlsplit(os.environ["PORTKEY_PROXY"]).path)

    @property
    def query(self):
        return dict(self.request.url.params)

    @property
    def body(self):
        return json.loads(self.request.content)

    @property
    def answer(self):
        return self.responses[-1].json()


@pytest.fixture
def watched():
    client = Watched(os.environ["PORTKEY_ADMIN_API_KEY"])
    yield client
    client.http.close()


@pytest.fixture
def application():
    client = Watched(os.environ["PORTKEY_API_KEY"])
    yield client
    client.http.close()


@pytest.fixture
def workspace(watched):
    return watched.sdk.admin.workspaces.create(name="lab")


@pytest.fixture
def virtual_key(watched):
    made = watched.sdk.virtual_keys.create(name="lab", provider="openai", key="not-a-real-key")
    yield made.data["slug"]
    watched.sdk.virtual_keys.delete(slug=made.data["slug"])


@pytest.fixture
def integration(watched):
    made = watched.sdk.integrations.create(name="lab", ai_provider_id="openai", key="not-a-real-key")
    yield made.slug
    watched.sdk.integrations.delete(slug=made.slug)


def test_virtual_keys_are_listed_without_paging(watched, virtual_key):
    listed = watched.sdk.virtual_keys.list()
    assert str(watched.request.url).endswith("/virtual-keys?")
    assert virtual_key in [row["slug"] for row in listed.data]


def test_workspaces_are_paged_in_camel_case(watched, workspace):
    list_page = watched.sdk.admin.workspaces.list
    first, second = list_page(page_size=1, current_page=0), list_page(page_size=1, current_page=1)
    assert watched.query == {"pageSize": "1", "currentPage": "1"}
    assert first.data[0].slug == workspace.slug
    assert second.data[0].slug != workspace.slug
    assert first.total == second.total >= 2


def test_people_are_paged_in_camel_case(watched):
    pages = [watched.sdk.admin.users.list(page_size=1, current_page=page).data for page in range(4)]
    assert watched.query == {"pageSize": "1", "currentPage": "3"}
    assert len({user.id for page in pages for user in page}) == 3
    assert pages[3] == []


def test_the_rest_is_paged_in_snake_case_from_0(watched, workspace):
    sdk = watched.sdk
    for name in ("first", "second"):
        sdk.virtual_keys.create(name=name, provider="openai", key="not-a-real-key", workspace_id=workspace.id)
        asked = {"name": name, "scopes": ["logs.list"], "workspace_id": workspace.id}
        sdk.api_keys.create(type="workspace", sub_type="service", **asked)
    for noun in (sdk.api_keys, sdk.integrations, sdk.providers):
        pages = [noun.list(workspace_id=workspace.id, page_size=1, current_page=page) for page in (0, 1)]
        assert watched.query == {"workspace_id": workspace.id, "page_size": "1", "current_page": "1"}
        assert pages[0].total == pages[1].total == 2
        first, second = (page.data for page in pages)
        assert len(first) == len(second) == 1
        assert first != second


def test_members_are_paged_in_snake_case_from_0(watched):
    person = watched.sdk.admin.users.list(role="member").data[0].id
    space = watched.sdk.admin.workspaces.create(name="lab", users=[person]).id
    members = watched.sdk.admin.workspaces.users
    pages = [members.list(workspace_id=space, page_size=1, current_page=page) for page in (0, 1)]
    assert watched.query == {"page_size": "1", "current_page": "1"}
    assert [page.total for page in pages] == [2, 2]
    assert pages[0].data != pages[1].data


def test_kind_and_id_of_an_api_key_are_repeated_in_the_body(watched):
    keys = watched.sdk.api_keys
    made = keys.create(type="organisation", sub_type="service", name="lab", scopes=["logs.list"])
    assert watched.path == "/api-keys/organisation/service"
    assert (watched.body["type"], watched.body["sub-type"]) == ("organisation", "service")
    keys.update(id=made.id, name="lab two")
    assert watched.body == {"id": made.id, "name": "lab two"}
    assert keys.retrieve(id=made.id).name == "lab two"


def test_override_of_access_has_a_spelling_of_its_own(watched, workspace, integration):
    update = watched.sdk.integrations.workspaces.update
    update(slug=integration, global_workspace_access={"enabled": True}, override_existing_workspaces_access=False)
    assert "override_existing_workspaces_access" in watched.body
    granted = watched.sdk.integrations.workspaces.list
    assert workspace.slug not in [grant.id for grant in granted(slug=integration).workspaces if grant.enabled]
    update(slug=integration, global_workspace_access={"enabled": True}, override_existing_workspaces_access=True)
    assert workspace.slug in [grant.id for grant in granted(slug=integration).workspaces if grant.enabled]


def test_a_workspace_is_deleted_by_id_and_name_in_the_body(watched, workspace):
    watched.sdk.admin.workspaces.delete(workspace_id=workspace.id, name=workspace.name)
    assert (watched.request.method, watched.body) == ("DELETE", {"workspace_id": workspace.id, "name": workspace.name})
    assert workspace.slug not in [row.slug for row in watched.sdk.admin.workspaces.list(page_size=100).data]


def test_members_carry_workspace_and_person_in_the_body(watched, workspace):
    person = watched.sdk.admin.users.list(role="member").data[0].id
    members = watched.sdk.admin.workspaces.users
    members.create(workspace_id=workspace.slug, users=[{"id": person, "role": "member"}])
    assert watched.body["workspace_id"] == workspace.slug
    members.update(workspace_id=workspace.slug, user_id=person, role="manager")
    assert watched.body == {"user_id": person, "role": "manager"}
    assert members.retrieve(workspace_id=workspace.slug, user_id=person).role == "manager"


def test_the_workspace_of_a_providers_update_is_in_the_query(watched, workspace, integration):
    watched.sdk.integrations.workspaces.update(slug=integration, workspaces=[{"id": workspace.id, "enabled": True}])
    watched.sdk.providers.update(slug=integration, workspace_id=workspace.id, note="changed")
    assert (watched.query, watched.body) == ({"workspace_id": workspace.id}, {"note": "changed"})
    assert watched.sdk.providers.retrieve(slug=integration, workspace_id=workspace.id).note == "changed"


def test_empty_text_is_dropped_and_null_is_kept(watched, virtual_key):
    watched.sdk.virtual_keys.update(slug=virtual_key, note="for the lab")
    watched.sdk.virtual_keys.update(slug=virtual_key, name="", note=None)
    assert watched.body == {"note": None}
    got = watched.sdk.virtual_keys.retrieve(slug=virtual_key)
    assert (got.name, got.note) == ("lab", None)


def test_there_is_no_method_for_a_rotation_and_the_generic_one_does_it(watched):
    assert not hasattr(ApiKeys, "rotate") and not hasattr(AsyncApiKeys, "rotate")
    made = watched.sdk.api_keys.create(type="organisation", sub_type="service", name="lab", scopes=["logs.list"])
    rotated = watched.sdk.post(f"/api-keys/{made.id}/rotate")
    assert watched.body == {}
    assert rotated.key not in (None, made.key)


def test_every_answer_is_a_json_object_with_a_content_type(watched, workspace, integration):
    sdk, person = watched.sdk, watched.sdk.admin.users.list(role="member").data[0].id
    members, grant = sdk.admin.workspaces.users, {"id": workspace.id, "enabled": True}
    key = sdk.virtual_keys.create(name="lab", provider="openai", key="not-a-real-key").data["slug"]
    custom = [{"slug": "lab-model", "enabled": True, "is_custom": True}]
    own = sdk.api_keys.create(type="organisation", sub_type="service", name="lab", scopes=["logs.list"]).id
    empty = [
        lambda: sdk.virtual_keys.update(slug=key, name="lab two"),
        lambda: sdk.virtual_keys.delete(slug=key),
        lambda: sdk.api_keys.update(id=own, name="lab two"),
        lambda: sdk.api_keys.delete(id=own),
        lambda: sdk.integrations.update(slug=integration, name="lab two"),
        lambda: sdk.integrations.workspaces.update(slug=integration, workspaces=[grant]),
        lambda: sdk.integrations.models.update(slug=integration, models=custom),
        lambda: sdk.integrations.models.delete(slug=integration, slugs="lab-model"),
        lambda: sdk.providers.delete(slug=integration, workspace_id=workspace.id),
        lambda: members.create(workspace_id=workspace.id, users=[{"id": person, "role": "member"}]),
        lambda: members.update(workspace_id=workspace.id, user_id=person, role="admin"),
        lambda: members.delete(workspace_id=workspace.id, user_id=person),
        lambda: sdk.admin.workspaces.update(workspace_id=workspace.id, name="lab two"),
        lambda: sdk.admin.workspaces.delete(workspace_id=workspace.id, name="lab two"),
    ]
    for call in empty:
        call()
        response = watched.responses[-1]
        assert response.status_code == 200
        assert response.headers["content-type"].startswith("application/json")
        assert isinstance(watched.answer, dict), f"{watched.request.method} {watched.path}"


def test_unset_limits_of_listed_providers_are_null(watched, workspace, integration):
    watched.sdk.integrations.workspaces.update(slug=integration, workspaces=[{"id": workspace.id, "enabled": True}])
    listed = watched.sdk.providers.list(workspace_id=workspace.id)
    assert [row.slug for row in listed.data] == [integration]
    assert watched.answer["data"][0]["rate_limits"] is None


def test_unset_limits_of_an_integrations_workspaces_are_null(watched, workspace, integration):
    watched.sdk.integrations.workspaces.update(slug=integration, workspaces=[{"id": workspace.id, "enabled": True}])
    watched.sdk.integrations.workspaces.list(slug=integration)
    grant = next(grant for grant in watched.answer["workspaces"] if grant["id"] == workspace.slug)
    assert (grant["usage_limits"], grant["rate_limits"]) == (None, None)


def test_the_workspaces_of_a_list_are_its_data(watched, workspace):
    listed = watched.sdk.admin.workspaces.list()
    assert workspace.slug in [row["slug"] for row in watched.answer["data"]]
    assert len(listed.data) == len(watched.answer["data"])


class Upstream(BaseHTTPRequestHandler):
    """A provider that notes what it is sent."""

    def do_POST(self):
        self.rfile.read(int(self.headers["content-length"]))
        self.server.seen.append(dict(self.headers))
        choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "Hello"}}
        body = {"id": "lab", "object": "chat.completion", "created": 0, "model": "gpt-4o", "choices": [choice]}
        text = json.dumps(body).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *_):
        pass


@pytest.fixture
def upstream(watched):
    """A provider, and the slug of a virtual key for it."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Upstream)
    server.seen = []
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    host = f"http://127.0.0.1:{server.server_port}/v1"
    made = watched.sdk.virtual_keys.create(name="up", provider="openai", key="not-a-real-key", customHost=host)
    yield server, made.data["slug"]
    server.shutdown()
    thread.join()
    server.server_close()


def holds_nothing_but_its_own(headers):
    """Whether the request to the provider has the provider's key and neither ours nor a placeholder."""
    text = str(headers)
    own = {name.lower(): value for name, value in headers.items()}
    assert own["authorization"] == "Bearer not-a-real-key"
    foreign = [os.environ["PORTKEY_API_KEY"], "OPENAI_API_KEY", "x-portkey", "X-Portkey"]
    return not any(word in text for word in foreign)


def test_the_placeholder_never_reaches_the_provider(application, upstream):
    server, slug = upstream
    answer = application.sdk.copy(virtual_key=slug).chat.completions.create(model="gpt-4o", messages=MESSAGES)
    assert application.request.headers["authorization"] == "Bearer OPENAI_API_KEY"
    assert answer.choices[0].message.content == "Hello"
    assert len(server.seen) == 1 and holds_nothing_but_its_own(server.seen[0])


def test_a_dummy_for_openais_sdk_never_reaches_the_provider(upstream):
    server, slug = upstream
    headers = createHeaders(api_key=os.environ["PORTKEY_API_KEY"], virtual_key=slug)
    client = openai.OpenAI(api_key="dummy", base_url=os.environ["PORTKEY_BASE_URL"], default_headers=headers)
    answer = client.chat.completions.create(model="gpt-4o", messages=MESSAGES)
    assert answer.choices[0].message.content == "Hello"
    assert len(server.seen) == 1 and holds_nothing_but_its_own(server.seen[0])
    assert "dummy" not in str(server.seen)


def test_the_placeholder_for_openais_key_beside_portkeys_own(application, virtual_key):
    sdk = application.sdk.copy(virtual_key=virtual_key)
    answer = sdk.chat.completions.create(model="gpt-4o", messages=MESSAGES)
    headers = application.request.headers
    assert headers["authorization"] == "Bearer OPENAI_API_KEY"
    assert headers["x-portkey-api-key"] == os.environ["PORTKEY_API_KEY"]
    assert headers["x-portkey-strict-open-ai-compliance"] == "false"
    assert answer.choices[0].message.content


def test_a_chat_without_a_model_is_for_the_default_one(application, virtual_key):
    sdk = application.sdk.copy(virtual_key=virtual_key)
    answer = sdk.chat.completions.create(messages=MESSAGES)
    assert application.body["model"] == "portkey-default"
    assert answer.choices[0].message.content


def test_a_failure_with_a_trace_id_is_not_tried_again(watched, application):
    """The SDK sends again what fails without one, and then a request is paid for twice."""
    dead = {"provider": "openai", "key": "not-a-real-key", "customHost": "http://127.0.0.1:9/v1"}
    slug = watched.sdk.virtual_keys.create(name="dead", **dead).data["slug"]
    with pytest.raises(Exception) as error:
        application.sdk.copy(virtual_key=slug).chat.completions.create(model="gpt-4o", messages=MESSAGES)
    assert error.value.status_code >= 500
    assert "x-portkey-trace-id" in application.responses[0].headers
    assert len(application.responses) == 1


def test_the_environment_is_enough_for_both_clients():
    assert Portkey().virtual_keys.list().object == "list"
    assert asyncio.run(AsyncPortkey().virtual_keys.list()).object == "list"
    assert Portkey().base_url == AsyncPortkey().base_url == os.environ["PORTKEY_PROXY"]
