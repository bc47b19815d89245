"""Workspaces and people by every method that Portkey's SDK has for them, against the local gateway."""

import re

import pytest
from portkey_ai.api_resources.exceptions import APIStatusError

FIVE = ("create", "delete", "list", "retrieve", "update")
NOUNS = {
    "admin.users": ("delete", "list", "retrieve", "update"),
    "admin.users.invites": ("create", "delete", "list", "retrieve"),
    "admin.workspaces": FIVE,
    "admin.workspaces.users": FIVE,
}
METHODS = {f"{noun}.{method}" for noun, methods in NOUNS.items() for method in methods}
# The asynchronous client has it one level too high.
RESEND = {"sync": "admin.users.invites.resend", "async": "admin.users.resend"}
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


def test_the_sdk_has_these_methods(sdk):
    assert sdk.methods(NOUNS) == METHODS | {RESEND[sdk.kind]}


def test_a_workspace(sdk, person, refused):
    name = f"Research {sdk.kind}"
    made = sdk.admin.workspaces.create(
        name=name, description="first", defaults={"metadata": {"team": "lab"}}, users=[person.id]
    )
    assert UUID.fullmatch(made.id) and made.slug.startswith("ws-")
    listed = sdk.admin.workspaces.list(exact_name=name, page_size=10, current_page=0)
    assert [row.slug for row in listed.data] == [made.slug]
    assert made.slug in [row.slug for row in sdk.admin.workspaces.list(name="Resea", status="active").data]
    for named in (made.id, made.slug):
        got = sdk.admin.workspaces.retrieve(workspace_id=named)
        assert (got.id, got.slug, got.name, got.description) == (made.id, made.slug, name, "first")
    assert got.defaults["metadata"] == {"team": "lab"}
    assert person.id in [user["id"] for user in got.users]
    assert got.is_default == 0

    sdk.admin.workspaces.update(
        workspace_id=made.id, name=f"{name} two", description="second", defaults={"metadata": {"team": "two"}}
    )
    got = sdk.admin.workspaces.retrieve(workspace_id=made.slug)
    assert (got.name, got.description, got.slug) == (f"{name} two", "second", made.slug)
    assert got.defaults["metadata"] == {"team": "two"}

    assert "name" in refused(400, sdk.admin.workspaces.delete, workspace_id=made.id, name="another")
    key = sdk.virtual_keys.create(name="lab", provider="openai", key="not-a-real-key", workspace_id=made.id)
    message = refused(409, sdk.admin.workspaces.delete, workspace_id=made.id, name=f"{name} two")
    assert message.startswith("Unable to delete. Please ensure that all Virtual Keys are deleted")
    sdk.virtual_keys.delete(slug=key.data["slug"])
    for provider in sdk.providers.list(workspace_id=made.id).data:
        sdk.providers.delete(slug=provider.slug, workspace_id=made.id)
    sdk.admin.workspaces.delete(workspace_id=made.id, name=f"{name} two")
    refused(403, sdk.admin.workspaces.retrieve, workspace_id=made.id)


def test_people_of_a_workspace(sdk, workspace, person, is_gone):
    members = sdk.admin.workspaces.users
    members.create(workspace_id=workspace.slug, users=[{"id": person.id, "role": "manager"}])
    # The synchronous client has no type for this list: its rows are dictionaries.
    row = members.list(workspace_id=workspace.id, role="manager", email=person.email, page_size=10, current_page=0)
    assert row.total == 1
    row = row.data[0] if isinstance(row.data[0], dict) else row.data[0].model_dump()
    assert (row["id"], row["email"], row["role"]) == (person.id, person.email, "manager")
    assert row["object"] == "workspace-user"
    got = members.retrieve(workspace_id=workspace.id, user_id=person.id)
    assert (got.first_name, got.org_role, got.role, got.status) == (person.first_name, "member", "manager", "active")
    assert got.workspace_id == workspace.id

    members.update(workspace_id=workspace.id, user_id=person.id, role="admin")
    assert members.retrieve(workspace_id=workspace.id, user_id=person.id).role == "admin"
    assert workspace.id in sdk.admin.users.retrieve(user_id=person.id).workspace_ids
    members.delete(workspace_id=workspace.id, user_id=person.id)
    is_gone(members.retrieve, workspace_id=workspace.id, user_id=person.id)


def test_people_of_the_organisation(sdk):
    listed = sdk.admin.users.list(page_size=50, current_page=0)
    assert (listed.object, listed.total) == ("list", 3)
    assert {user.role for user in listed.data} == {"owner", "admin", "member"}
    assert [len(sdk.admin.users.list(page_size=2, current_page=page).data) for page in (0, 1, 2)] == [2, 1, 0]
    for user in listed.data:
        assert sdk.admin.users.list(email=user.email).data == [user]
        assert sdk.admin.users.list(role=user.role).data == [user]
        got = sdk.admin.users.retrieve(user_id=user.id)
        assert (got.id, got.email, got.role, got.object) == (user.id, user.email, user.role, "user")


def test_people_of_the_organisation_do_not_change(sdk, person):
    """The local organisation has its three people: the gateway reads `/admin/users` and serves nothing else of it."""
    users, invites = sdk.admin.users, sdk.admin.users.invites
    resend = invites.resend if sdk.kind == "sync" else users.resend
    invitation = {"email": "new@example.com", "role": "member", "workspaces": []}
    calls = [
        lambda: users.update(user_id=person.id, role="admin"),
        lambda: users.delete(user_id=person.id),
        lambda: invites.create(**invitation),
        lambda: invites.retrieve(invite_id=person.id),
        lambda: invites.list(),
        lambda: invites.delete(invite_id=person.id),
        lambda: resend(invite_id=person.id),
    ]
    for call in calls:
        with pytest.raises(APIStatusError) as error:
            call()
        assert 400 <= error.value.status_code < 500
        assert error.value.response.json()
    assert sdk.admin.users.retrieve(user_id=person.id).role == "member"
    assert sdk.admin.users.list().total == 3


def test_every_method_was_called(sdk):
    assert sdk.called(NOUNS) == METHODS | {RESEND[sdk.kind]}
