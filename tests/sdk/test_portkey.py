"""Portkey's SDK against the local gateway: management and data plane. All that it is told comes from `gateway exec`."""

import os
import subprocess

import pytest
from portkey_ai import AsyncPortkey, Portkey, createHeaders

MESSAGES = [{"role": "user", "content": "Say hello"}]
DEPLOYMENTS = [
    {"deploymentName": "gpt4o-a", "apiVersion": "2024-10-21", "alias": "gpt-4o", "is_default": True},
    {"deploymentName": "mini-a", "apiVersion": "2024-10-21", "alias": "gpt-4o-mini", "is_default": False},
]


def administrator():
    return Portkey(api_key=os.environ["PORTKEY_ADMIN_API_KEY"])


def slug_of(created):
    """Portkey answers `{success, data: {slug}}`, which the SDK hands through as it is."""
    return created.slug or created.data["slug"]


@pytest.fixture(scope="module")
def azure():
    """The slug of an Azure virtual key with two deployments, made by the management API."""
    created = administrator().virtual_keys.create(
        name="lab azure",
        provider="azure-openai",
        key="not-a-real-key",
        resourceName="lab-eastus",
        deploymentConfig=DEPLOYMENTS,
    )
    return slug_of(created)


def ask(client, model="gpt-4o", **more):
    return client.chat.completions.create(model=model, messages=MESSAGES, **more)


def test_the_environment_is_enough():
    assert Portkey().base_url == os.environ["PORTKEY_PROXY"]


def test_life_of_a_virtual_key():
    keys = administrator().virtual_keys
    created = keys.create(
        name="research",
        provider="openai",
        key="not-a-real-key",
        note="first",
        usage_limits={"credit_limit": 10, "periodic_reset": "monthly", "alert_threshold": 9},
        rate_limits=[{"type": "requests", "unit": "rpm", "value": 60}],
    )
    slug = slug_of(created)

    listed = keys.list()
    assert listed.object == "list"
    assert listed.total == len(listed.data)
    row = next(row for row in listed.data if row["slug"] == slug)
    assert row["provider"] == "openai"
    assert row["usage_limits"]["credit_limit"] == 10
    assert row["object"] == "virtual-key"

    got = keys.retrieve(slug=slug)
    assert (got.name, got.note, got.ai_provider_name, got.status) == ("research", "first", "openai", "active")
    assert got.key == ""
    assert got.masked_api_key.startswith("no*****")
    assert got.rate_limits == [{"type": "requests", "unit": "rpm", "value": 60}]

    # What the SDK is not given, it leaves out, and what is left out stays.
    keys.update(slug=slug, note="second")
    got = keys.retrieve(slug=slug)
    assert (got.name, got.note, got.usage_limits["credit_limit"]) == ("research", "second", 10)
    keys.update(slug=slug, name="renamed", note=None)
    got = keys.retrieve(slug=slug)
    assert (got.name, got.note) == ("renamed", None)

    keys.delete(slug=slug)
    assert slug not in [row["slug"] for row in keys.list().data]
    with pytest.raises(Exception) as gone:
        keys.retrieve(slug=slug)
    assert getattr(gone.value, "status_code", None) in (403, 404)


def test_unset_limits_are_null_in_lists(azure):
    row = next(row for row in administrator().virtual_keys.list().data if row["slug"] == azure)
    assert row["rate_limits"] is None
    assert row["usage_limits"] is None


def test_command_line_and_sdk_see_the_same_keys(azure):
    run = subprocess.run(["vk", "list", "-q"], capture_output=True, text=True, check=True)
    listed = [row["slug"] for row in administrator().virtual_keys.list().data]
    assert azure in listed
    assert run.stdout.split() == listed


def test_an_applications_key_sees_its_workspace(azure):
    assert azure in [row["slug"] for row in Portkey().virtual_keys.list().data]


def test_plain_answer_with_usage(azure):
    answer = ask(Portkey(virtual_key=azure))
    assert answer.choices[0].message.content
    assert answer.usage.total_tokens == answer.usage.prompt_tokens + answer.usage.completion_tokens > 0


def test_stream_says_what_the_plain_answer_says(azure):
    client = Portkey(virtual_key=azure)
    text = "".join(
        chunk.choices[0].delta.content or "" for chunk in ask(client, stream=True) if chunk.choices
    )
    assert text == ask(client).choices[0].message.content


def test_three_ways_to_name_the_virtual_key(azure):
    answers = [
        ask(Portkey(virtual_key=azure)),
        ask(Portkey(provider=f"@{azure}")),
        ask(Portkey(), model=f"@{azure}/gpt-4o"),
    ]
    assert len({answer.choices[0].message.content for answer in answers}) == 1


def test_alias_chooses_the_deployment_and_an_unknown_one_the_default(azure):
    client = Portkey(virtual_key=azure)
    models = {model: ask(client, model=model).model for model in ["gpt-4o", "gpt-4o-mini", "no-such-alias"]}
    assert models["gpt-4o"] == models["no-such-alias"] != models["gpt-4o-mini"]


def test_headers_for_other_clients(azure):
    import openai

    headers = createHeaders(api_key=os.environ["PORTKEY_API_KEY"], virtual_key=azure)
    client = openai.OpenAI(api_key="unused", base_url=os.environ["PORTKEY_BASE_URL"], default_headers=headers)
    assert ask(client).choices[0].message.content == ask(Portkey(virtual_key=azure)).choices[0].message.content


def test_asynchronous_client(azure):
    import asyncio

    answer = asyncio.run(ask(AsyncPortkey(virtual_key=azure)))
    assert answer.choices[0].message.content == ask(Portkey(virtual_key=azure)).choices[0].message.content


def test_wrong_key_is_401(azure):
    with pytest.raises(Exception) as refused:
        ask(Portkey(api_key="wrong", virtual_key=azure))
    assert refused.value.status_code == 401
    with pytest.raises(Exception) as refused:
        Portkey(api_key="wrong").virtual_keys.list()
    assert refused.value.status_code == 401


def test_administration_key_cannot_call_models(azure):
    with pytest.raises(Exception) as refused:
        ask(Portkey(api_key=os.environ["PORTKEY_ADMIN_API_KEY"], virtual_key=azure))
    assert refused.value.status_code == 403


def test_models(azure):
    models = Portkey().models.list().data
    assert any(model.id.startswith(f"@{azure}/") for model in models)
