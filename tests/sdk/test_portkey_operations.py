"""What Portkey's SDK can ask of the mock provider beyond plain chat."""

import json
import os

import pytest
from portkey_ai import Portkey

MODEL = "gpt-4o"
WEATHER = {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}
ASKED = [{"role": "user", "content": "What is the weather?"}]


@pytest.fixture(scope="module")
def client():
    """A client of a virtual key that the mock provider answers for."""
    keys = Portkey(api_key=os.environ["PORTKEY_ADMIN_API_KEY"]).virtual_keys
    created = keys.create(name="operations", provider="openai", key="not-a-real-key")
    return Portkey(virtual_key=created.slug or created.data["slug"])


def test_chat_calls_a_tool(client):
    tool = {"type": "function", "function": {"name": "weather", "parameters": WEATHER}}
    answer = client.chat.completions.create(model=MODEL, messages=ASKED, tools=[tool], tool_choice="required")
    call = answer.choices[0].message.tool_calls[0]
    assert call.function.name == "weather" and json.loads(call.function.arguments)["city"]


def test_chat_follows_a_schema(client):
    format = {"type": "json_schema", "json_schema": {"name": "weather", "schema": WEATHER}}
    answer = client.chat.completions.create(model=MODEL, messages=ASKED, response_format=format)
    assert json.loads(answer.choices[0].message.content)["city"]


def test_completions(client):
    plain = client.completions.create(model=MODEL, prompt="Hello", max_tokens=100)
    assert plain.choices[0].text.endswith("You said: Hello")
    stream = client.completions.create(model=MODEL, prompt="Hello", max_tokens=100, stream=True)
    assert "".join(chunk.choices[0].text for chunk in stream if chunk.choices) == plain.choices[0].text


def test_embeddings(client):
    # The SDK asks for base64 unless it is told otherwise, and hands it through.
    answer = client.embeddings.create(model="text-embedding-3-small", input=["a", "b"], encoding_format="float")
    assert [len(row.embedding) for row in answer.data] == [1536, 1536]
    assert answer.usage.total_tokens == 2


def test_responses(client):
    plain = client.responses.create(model=MODEL, input="Hello")
    assert plain.output[0].content[0].text.endswith("You said: Hello")
    events = list(client.responses.create(model=MODEL, input="Hello", stream=True))
    assert events[-1].type == "response.completed"
    text = "".join(event.delta for event in events if event.type == "response.output_text.delta")
    assert text == plain.output[0].content[0].text
