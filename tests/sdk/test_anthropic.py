"""Anthropic's SDK against the local gateway. Its key is for Anthropic, so Portkey's travels in a header of its own."""

import os
import subprocess

import pytest
from anthropic import Anthropic, AsyncAnthropic, BadRequestError
from pydantic import BaseModel

MODEL = "claude-sonnet-5"
HELLO = [{"role": "user", "content": "Hello"}]
TOOL = {
    "name": "weather",
    "description": "The weather of a city",
    "input_schema": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
}


class Solution(BaseModel):
    steps: list[str]
    answer: int


@pytest.fixture(scope="module")
def settings():
    """Of a client of a virtual key that the mock provider answers for."""
    command = ["vk", "create", "--provider", "anthropic", "--name", "messages", "--key-file", "-", "-q"]
    run = subprocess.run(command, input="not-a-real-key\n", capture_output=True, text=True, check=True)
    headers = {"x-portkey-api-key": os.environ["PORTKEY_API_KEY"], "x-portkey-virtual-key": run.stdout.strip()}
    # This SDK adds the version to the path.
    base_url = os.environ["PORTKEY_BASE_URL"].removesuffix("/v1")
    return {"api_key": "not-a-real-key", "base_url": base_url, "default_headers": headers}


@pytest.fixture(scope="module")
def client(settings):
    return Anthropic(**settings)


def ask(client, messages=HELLO, **more):
    return client.messages.create(**{"model": MODEL, "max_tokens": 200, "messages": messages, **more})


def test_plain_answer_with_usage(client):
    answer = ask(client, system="Be terse.")
    assert (answer.type, answer.role, answer.model) == ("message", "assistant", MODEL)
    assert answer.content[0].text.endswith("You said: Hello")
    assert (answer.stop_reason, answer.stop_sequence) == ("end_turn", None)
    assert answer.usage.input_tokens > 0 and answer.usage.output_tokens > 0
    assert ask(client, system="Be terse.") == answer


def test_stream_says_what_the_plain_answer_says(client):
    plain = ask(client)
    with client.messages.stream(model=MODEL, max_tokens=200, messages=HELLO) as stream:
        text = "".join(stream.text_stream)
        final = stream.get_final_message()
    assert text == plain.content[0].text == final.content[0].text
    assert (final.stop_reason, final.usage.output_tokens) == ("end_turn", plain.usage.output_tokens)
    kinds = []
    for event in ask(client, stream=True):
        if kinds[-1:] != [event.type]:
            kinds.append(event.type)
    sequence = ["message_start", "content_block_start", "content_block_delta", "content_block_stop"]
    assert [kind for kind in kinds if kind != "ping"] == [*sequence, "message_delta", "message_stop"]


def test_why_it_stops(client):
    assert ask(client, max_tokens=3).stop_reason == "max_tokens"
    stopped = ask(client, stop_sequences=[" You said"])
    assert (stopped.stop_reason, stopped.stop_sequence) == ("stop_sequence", " You said")


def test_uses_a_tool_and_answers_its_result(client):
    used = ask(client, tools=[TOOL])
    assert used.stop_reason == "tool_use"
    [call] = used.content
    assert call.name == "weather" and isinstance(call.input["city"], str)
    with client.messages.stream(model=MODEL, max_tokens=200, messages=HELLO, tools=[TOOL]) as stream:
        assert stream.get_final_message().content[0].input == call.input
    result = {"type": "tool_result", "tool_use_id": call.id, "content": "22 degrees"}
    messages = [*HELLO, {"role": "assistant", "content": used.content}, {"role": "user", "content": [result]}]
    assert "22 degrees" in ask(client, messages, tools=[TOOL]).content[0].text
    for choice, reason in [("any", "tool_use"), ("none", "end_turn")]:
        assert ask(client, tools=[TOOL], tool_choice={"type": choice}).stop_reason == reason
    assert ask(client, tools=[TOOL], tool_choice={"type": "tool", "name": "weather"}).stop_reason == "tool_use"


def test_follows_a_schema(client):
    parsed = client.messages.parse(model=MODEL, max_tokens=200, messages=HELLO, output_format=Solution)
    assert isinstance(parsed.parsed_output, Solution) and parsed.parsed_output.steps


def test_blocks_of_all_kinds(client):
    image = {"type": "image", "source": {"type": "url", "url": "https://example.com/x.png"}}
    content = [image, {"type": "text", "text": "Hello, "}, {"type": "text", "text": "world"}]
    assert ask(client, [{"role": "user", "content": content}]).content[0].text.endswith("You said: Hello, world")


def test_errors_name_the_member(client):
    for named, more in [
        ("max_tokens", {"max_tokens": 0}),
        ("messages", {"messages": []}),
        ("temperature", {"extra_body": {"temperature": 2}}),
        ("tool_choice", {"tools": [TOOL], "tool_choice": {"type": "tool", "name": "none"}}),
    ]:
        with pytest.raises(BadRequestError) as refused:
            ask(client, **more)
        assert named in refused.value.message


def test_asynchronous_client(settings, client):
    import asyncio

    assert asyncio.run(ask(AsyncAnthropic(**settings))) == ask(client)
