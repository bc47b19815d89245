"""OpenAI's SDK against the local gateway. Base URL and key come from the environment that `gateway exec` sets."""

import subprocess

import pytest
from openai import AuthenticationError, BadRequestError, OpenAI

MESSAGES = [{"role": "user", "content": "Say hello"}]


@pytest.fixture(scope="module")
def azure():
    """The slug of an Azure virtual key with two deployments, made by the command line."""
    command = ["vk", "create", "--provider", "azure-openai", "--name", "lab azure", "--slug", "lab-azure", "-q"]
    command += ["--key-file", "-", "--resource-name", "lab-eastus"]
    command += ["--deployment", "gpt4o-a,api-version=2024-10-21,alias=gpt-4o,default"]
    command += ["--deployment", "mini-a,api-version=2024-10-21,alias=gpt-4o-mini"]
    run = subprocess.run(command, input="not-a-real-key\n", capture_output=True, text=True, check=True)
    return run.stdout.strip()


def by_header(slug):
    return OpenAI(default_headers={"x-portkey-virtual-key": slug})


def ask(client, model="gpt-4o", **more):
    return client.chat.completions.create(model=model, messages=MESSAGES, **more)


def test_plain_answer_with_usage(azure):
    answer = ask(by_header(azure))
    assert answer.object == "chat.completion"
    assert answer.choices[0].message.role == "assistant"
    assert answer.choices[0].message.content
    assert answer.choices[0].finish_reason == "stop"
    assert answer.usage.prompt_tokens > 0
    assert answer.usage.completion_tokens > 0
    assert answer.usage.total_tokens == answer.usage.prompt_tokens + answer.usage.completion_tokens


def test_more_words_are_more_tokens(azure):
    client = by_header(azure)
    long = [{"role": "user", "content": "Say hello " * 50}]
    assert (
        client.chat.completions.create(model="gpt-4o", messages=long).usage.prompt_tokens
        > ask(client).usage.prompt_tokens + 50
    )


def test_stream_says_what_the_plain_answer_says(azure):
    client = by_header(azure)
    chunks = list(ask(client, stream=True, stream_options={"include_usage": True}))
    plain = ask(client)
    text = "".join(chunk.choices[0].delta.content or "" for chunk in chunks if chunk.choices)
    assert text == plain.choices[0].message.content
    assert chunks[0].choices[0].delta.role == "assistant"
    assert {chunk.object for chunk in chunks} == {"chat.completion.chunk"}
    assert len({chunk.id for chunk in chunks}) == 1
    assert [chunk.choices[0].finish_reason for chunk in chunks if chunk.choices][-1] == "stop"
    assert chunks[-1].usage.total_tokens == plain.usage.total_tokens


def test_three_ways_to_name_the_virtual_key(azure):
    answers = [
        ask(by_header(azure)),
        ask(OpenAI(default_headers={"x-portkey-provider": f"@{azure}"})),
        ask(OpenAI(), model=f"@{azure}/gpt-4o"),
    ]
    assert len({answer.choices[0].message.content for answer in answers}) == 1


def test_alias_chooses_the_deployment_and_an_unknown_one_the_default(azure):
    client = by_header(azure)
    deployments = {
        model: client.chat.completions.with_raw_response.create(model=model, messages=MESSAGES).parse().model
        for model in ["gpt-4o", "gpt-4o-mini", "no-such-alias"]
    }
    assert deployments["gpt-4o"] == deployments["no-such-alias"]
    assert deployments["gpt-4o"] != deployments["gpt-4o-mini"]


def test_same_request_same_answer(azure):
    client = by_header(azure)
    first, second = ask(client).model_dump(), ask(client).model_dump()
    assert first == second
    other = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Say goodbye"}])
    assert other.id != first["id"]


def test_wrong_key_is_401(azure):
    client = OpenAI(api_key="wrong", default_headers={"x-portkey-virtual-key": azure})
    with pytest.raises(AuthenticationError) as refused:
        ask(client)
    assert refused.value.status_code == 401
    assert "Invalid API Key" in refused.value.message


def test_unknown_virtual_key_is_400():
    with pytest.raises(BadRequestError) as refused:
        ask(by_header("no-such-key"))
    assert "no-such-key" in refused.value.message


def test_no_virtual_key_is_400():
    with pytest.raises(BadRequestError):
        ask(OpenAI())


def test_models(azure):
    models = OpenAI().models.list().data
    assert models
    assert all(model.object == "model" for model in models)
    assert any(model.id.startswith(f"@{azure}/") for model in models)
