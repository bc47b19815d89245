"""What OpenAI's SDK can ask of the mock provider beyond plain chat: tools, schemas, completions, embeddings, responses."""

import json
import math
import subprocess

import pytest
from openai import BadRequestError, OpenAI
from pydantic import BaseModel

MODEL = "gpt-4o"
WEATHER = {
    "type": "object",
    "properties": {"city": {"type": "string"}, "unit": {"enum": ["c", "f"]}},
    "required": ["city", "unit"],
    "additionalProperties": False,
}
CHAT_TOOL = {"type": "function", "function": {"name": "weather", "parameters": WEATHER, "strict": True}}
RESPONSE_TOOL = {"type": "function", "name": "weather", "parameters": WEATHER, "strict": True}
ASKED = [{"role": "user", "content": "What is the weather?"}]


class Step(BaseModel):
    explanation: str
    output: str


class Solution(BaseModel):
    steps: list[Step]
    answer: float
    note: str | None


@pytest.fixture(scope="module")
def client():
    """A client of a virtual key that the mock provider answers for."""
    command = ["vk", "create", "--provider", "openai", "--name", "operations", "--key-file", "-", "-q"]
    run = subprocess.run(command, input="not-a-real-key\n", capture_output=True, text=True, check=True)
    return OpenAI(default_headers={"x-portkey-virtual-key": run.stdout.strip()})


def chat(client, messages=ASKED, **more):
    return client.chat.completions.create(model=MODEL, messages=messages, **more)


def test_chat_calls_a_tool_and_answers_its_result(client):
    called = chat(client, tools=[CHAT_TOOL]).choices[0]
    assert called.finish_reason == "tool_calls"
    [call] = called.message.tool_calls
    arguments = json.loads(call.function.arguments)
    assert call.function.name == "weather" and arguments["unit"] in ("c", "f") and isinstance(arguments["city"], str)
    result = {"role": "tool", "tool_call_id": call.id, "content": "22 degrees"}
    answered = chat(client, [*ASKED, called.message, result], tools=[CHAT_TOOL]).choices[0]
    assert answered.finish_reason == "stop" and "22 degrees" in answered.message.content


def test_chat_streams_a_call(client):
    with client.chat.completions.stream(model=MODEL, messages=ASKED, tools=[CHAT_TOOL]) as stream:
        events = list(stream)
        final = stream.get_final_completion()
    plain = chat(client, tools=[CHAT_TOOL]).choices[0].message.tool_calls[0]
    [call] = final.choices[0].message.tool_calls
    assert (call.function.name, call.function.arguments) == ("weather", plain.function.arguments)
    assert [event.name for event in events if event.type == "tool_calls.function.arguments.done"] == ["weather"]


def test_chat_tool_choice(client):
    assert chat(client, tools=[CHAT_TOOL], tool_choice="none").choices[0].message.content
    named = {"type": "function", "function": {"name": "weather"}}
    for choice in ["required", "auto", named]:
        assert chat(client, tools=[CHAT_TOOL], tool_choice=choice).choices[0].finish_reason == "tool_calls"


def test_chat_follows_a_schema(client):
    parsed = client.chat.completions.parse(model=MODEL, messages=ASKED, response_format=Solution)
    solution = parsed.choices[0].message.parsed
    assert isinstance(solution, Solution) and solution.steps and solution.steps[0].explanation


def test_chat_tells_how_likely_its_tokens_are(client):
    choice = chat(client, logprobs=True, top_logprobs=2).choices[0]
    tokens = choice.logprobs.content
    assert "".join(token.token for token in tokens) == choice.message.content
    assert all(token.logprob < 0 and len(token.top_logprobs) == 2 for token in tokens)


def test_chat_errors_name_the_member(client):
    for param, more in [
        ("tool_choice", {"tools": [CHAT_TOOL], "tool_choice": {"type": "function", "function": {"name": "none"}}}),
        ("tools[0].function.name", {"tools": [{"type": "function", "function": {"name": "a b"}}]}),
        ("top_logprobs", {"top_logprobs": 3}),
        ("n", {"n": 0}),
    ]:
        with pytest.raises(BadRequestError) as refused:
            chat(client, **more)
        assert refused.value.param == param


def test_completions(client):
    def ask(**more):
        return client.completions.create(model=MODEL, prompt=["one", "two"], n=2, max_tokens=100, **more)

    plain = ask()
    assert plain.object == "text_completion"
    assert [choice.index for choice in plain.choices] == [0, 1, 2, 3]
    assert "one" in plain.choices[0].text and "two" in plain.choices[3].text
    assert all(choice.text.startswith(("one", "two")) for choice in ask(echo=True).choices)
    texts = [""] * 4
    for chunk in ask(stream=True, stream_options={"include_usage": True}):
        for choice in chunk.choices:
            texts[choice.index] += choice.text
    assert texts == [choice.text for choice in plain.choices]
    assert chunk.usage == plain.usage
    short = client.completions.create(model=MODEL, prompt="one").choices[0]
    assert short.finish_reason == "length"


def test_embeddings(client):
    def embed(input, model="text-embedding-3-small", **more):
        return client.embeddings.create(model=model, input=input, **more)

    # The SDK asks for base64 unless it is told otherwise.
    packed, plain = embed(["a", "b", "a"]), embed(["a", "b", "a"], encoding_format="float")
    assert [row.embedding for row in packed.data] == [pytest.approx(row.embedding, abs=1e-7) for row in plain.data]
    first, second, third = (row.embedding for row in packed.data)
    assert first == third != second and len(first) == 1536
    assert math.hypot(*first) == pytest.approx(1, abs=1e-5)
    assert packed.usage.prompt_tokens == packed.usage.total_tokens == 3
    assert len(embed("a", "text-embedding-3-large").data[0].embedding) == 3072
    assert len(embed("a", dimensions=256).data[0].embedding) == 256
    assert embed([13225, 11]).data[0].embedding == embed([[13225, 11]]).data[0].embedding
    with pytest.raises(BadRequestError) as refused:
        embed("a", dimensions=5000)
    assert refused.value.param == "dimensions"


def test_responses(client):
    plain = client.responses.create(model=MODEL, input="Hello", instructions="Be terse.", metadata={"team": "lab"})
    assert plain.status == "completed" and plain.output_text.endswith("You said: Hello")
    assert plain.usage.total_tokens == plain.usage.input_tokens + plain.usage.output_tokens
    assert (plain.instructions, plain.metadata) == ("Be terse.", {"team": "lab"})
    short = client.responses.create(model=MODEL, input="Hello", max_output_tokens=16)
    assert short.status == "incomplete" and short.incomplete_details.reason == "max_output_tokens"
    with pytest.raises(BadRequestError) as refused:
        client.responses.create(model=MODEL, input="Hello", previous_response_id=plain.id)
    assert refused.value.param == "previous_response_id" and "keeps no responses" in refused.value.message


def test_responses_stream(client):
    with client.responses.stream(model=MODEL, input="Hello") as stream:
        events = list(stream)
        final = stream.get_final_response()
    assert final.output_text == client.responses.create(model=MODEL, input="Hello").output_text
    assert "".join(event.delta for event in events if event.type == "response.output_text.delta") == final.output_text
    assert [event.sequence_number for event in events] == sorted({event.sequence_number for event in events})
    assert [event.type for event in events][:4] == [
        "response.created",
        "response.in_progress",
        "response.output_item.added",
        "response.content_part.added",
    ]


def test_responses_call_a_function_and_answer_its_output(client):
    asked = [{"role": "user", "content": "What is the weather?"}]
    called = client.responses.create(model=MODEL, input=asked, tools=[RESPONSE_TOOL])
    [call] = called.output
    assert (call.type, call.name) == ("function_call", "weather")
    with client.responses.stream(model=MODEL, input=asked, tools=[RESPONSE_TOOL]) as stream:
        streamed = stream.get_final_response().output[0]
    assert json.loads(streamed.arguments) == json.loads(call.arguments)
    output = {"type": "function_call_output", "call_id": call.call_id, "output": "22 degrees"}
    answered = client.responses.create(model=MODEL, input=[*asked, *called.output, output], tools=[RESPONSE_TOOL])
    assert "22 degrees" in answered.output_text


def test_responses_follow_a_schema(client):
    parsed = client.responses.parse(model=MODEL, input="Solve it", text_format=Solution)
    assert isinstance(parsed.output_parsed, Solution) and parsed.output_parsed.steps
