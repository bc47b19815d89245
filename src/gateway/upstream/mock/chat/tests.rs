use serde_json::{Value, json};

use crate::gateway::upstream::{
    endpoint::Endpoint,
    mock::{
        Part,
        seal::{FIRST_SECOND, SECONDS},
        testing::{self, part, refused},
    },
    tokens::Encodings,
    usage::Usage,
};

const CHAT: Endpoint = Endpoint::ChatCompletions;

async fn text(part: Part, body: &Value) -> String {
    testing::text(part, CHAT, body).await
}

async fn answer(body: Value) -> Value {
    testing::answer(CHAT, body).await
}

fn hello() -> Value {
    json!({"model": "gpt-4o", "messages": [
        {"role": "system", "content": "You are terse."},
        {"role": "user", "content": "first"},
        {"role": "user", "content": [{"type": "text", "text": "Hello, "}, {"type": "image_url", "image_url": {"url": "x"}}, {"type": "text", "text": "world"}]},
    ]})
}

fn with(name: &str, value: Value) -> Value {
    let mut body = hello();
    body[name] = value;
    body
}

#[tokio::test]
async fn answers_in_openais_form_and_names_the_deployment() {
    let answer = answer(hello()).await;
    let text = "mock azure-openai (deployment gpt4o-a, model gpt-4o, virtual key azure-eu): You said: Hello, world";
    assert_eq!(
        answer["choices"],
        json!([{"index": 0, "message": {"role": "assistant", "content": text, "refusal": null}, "logprobs": null, "finish_reason": "stop"}])
    );
    assert_eq!((answer["object"].as_str(), answer["model"].as_str()), (Some("chat.completion"), Some("gpt4o-a")));
    assert_eq!(answer["provider"], "azure-openai");
    let id = answer["id"].as_str().unwrap();
    assert!(id.starts_with("chatcmpl-") && id.len() == 38, "{id}");
    let created = answer["created"].as_u64().unwrap();
    assert!((FIRST_SECOND..FIRST_SECOND + SECONDS).contains(&created));
}

#[tokio::test]
async fn counts_tokens_as_the_cookbook_says() {
    // Three for each message, three for the answer's beginning, and what role and text have themselves.
    let encoding = Encodings::default().of("gpt-4o").await.unwrap();
    let expected: u64 = ["system", "You are terse.", "user", "first", "user", "Hello, ", "world"]
        .map(|text| encoding.count(text))
        .iter()
        .sum::<u64>()
        + 3 * 3
        + 3;
    let answer = answer(hello()).await;
    let usage = &answer["usage"];
    assert_eq!(usage["prompt_tokens"], expected);
    let text = answer["choices"][0]["message"]["content"].as_str().unwrap();
    assert_eq!(usage["completion_tokens"], encoding.count(text));
    assert_eq!(usage["total_tokens"], expected + encoding.count(text));
}

#[tokio::test]
async fn the_same_request_gets_the_same_bytes_and_another_gets_another_id() {
    assert_eq!(text(part(), &hello()).await, text(part(), &hello()).await);
    let other = Part { deployment: Some("gpt4o-b".into()), ..part() };
    let id = |text: String| serde_json::from_str::<Value>(&text).unwrap()["id"].clone();
    assert_ne!(id(text(part(), &hello()).await), id(text(other, &hello()).await));
}

#[tokio::test]
async fn honours_n_limits_and_stop() {
    let several = answer(with("n", json!(3))).await;
    let indices: Vec<_> =
        several["choices"].as_array().unwrap().iter().map(|choice| choice["index"].as_u64()).collect();
    assert_eq!(indices, [Some(0), Some(1), Some(2)]);
    assert_ne!(several["choices"][0]["message"], several["choices"][1]["message"]);

    for name in ["max_tokens", "max_completion_tokens"] {
        let short = answer(with(name, json!(4))).await;
        assert_eq!(short["choices"][0]["finish_reason"], "length", "{name}");
        assert_eq!(short["usage"]["completion_tokens"], 4, "{name}");
    }
    for stop in [json!(" You said"), json!(["nowhere", " You said"])] {
        let stopped = answer(with("stop", stop)).await;
        let text = stopped["choices"][0]["message"]["content"].as_str().unwrap();
        assert!(text.ends_with("azure-eu):"), "{text}");
        assert_eq!(stopped["choices"][0]["finish_reason"], "stop");
    }
}

#[tokio::test]
async fn json_mode_answers_an_object() {
    let answer = answer(with("response_format", json!({"type": "json_object"}))).await;
    let text = answer["choices"][0]["message"]["content"].as_str().unwrap();
    let object: Value = serde_json::from_str(text).unwrap();
    assert_eq!(object["you_said"], "Hello, world");
    assert_eq!(object["deployment"], "gpt4o-a");
}

fn weather() -> Value {
    let parameters = json!({"type": "object", "properties": {"city": {"type": "string"}, "unit": {"enum": ["c", "f"]}}, "required": ["city"]});
    json!([
        {"type": "custom", "custom": {"name": "free"}},
        {"type": "function", "function": {"name": "weather", "parameters": parameters}},
        {"type": "function", "function": {"name": "time"}},
    ])
}

fn with_tools(name: &str, value: Value) -> Value {
    let mut body = with("tools", weather());
    body[name] = value;
    body
}

fn after_the_result(mut body: Value) -> Value {
    let call = json!({"id": "call_1", "type": "function", "function": {"name": "weather", "arguments": "{}"}});
    let messages = body["messages"].as_array_mut().unwrap();
    messages.push(json!({"role": "assistant", "content": null, "tool_calls": [call]}));
    messages.push(json!({"role": "tool", "tool_call_id": "call_1", "content": "22 degrees"}));
    body
}

#[tokio::test]
async fn a_tool_is_called_until_its_result_is_there() {
    let called = answer(with("tools", weather())).await;
    let choice = &called["choices"][0];
    assert_eq!(choice["finish_reason"], "tool_calls");
    assert_eq!(choice["message"]["content"], Value::Null);
    let call = &choice["message"]["tool_calls"][0];
    assert!(call["id"].as_str().unwrap().starts_with("call_"));
    assert_eq!(call["function"], json!({"name": "weather", "arguments": r#"{"city":"mock city","unit":"c"}"#}));
    assert!(called["usage"]["prompt_tokens"].as_u64() > answer(hello()).await["usage"]["prompt_tokens"].as_u64());

    let answered = answer(after_the_result(with("tools", weather()))).await;
    assert_eq!(answered["choices"][0]["finish_reason"], "stop");
    let text = answered["choices"][0]["message"]["content"].as_str().unwrap();
    assert!(text.ends_with(": The tool said: 22 degrees"), "{text}");
}

#[tokio::test]
async fn the_choice_of_tools_is_honoured() {
    let named = json!({"type": "function", "function": {"name": "time"}});
    let allowed = json!({"type": "allowed_tools", "allowed_tools": {"mode": "required", "tools": [named]}});
    for (choice, expected) in [
        (json!("auto"), Some("weather")),
        (json!("required"), Some("weather")),
        (named, Some("time")),
        (allowed, Some("time")),
        (json!("none"), None),
    ] {
        let answer = answer(with_tools("tool_choice", choice.clone())).await;
        let name = answer["choices"][0]["message"]["tool_calls"][0]["function"]["name"].as_str();
        assert_eq!(name, expected, "{choice}");
        if choice == "required" {
            let again = self::answer(after_the_result(with_tools("tool_choice", choice))).await;
            assert_eq!(again["choices"][0]["finish_reason"], "tool_calls", "required even after a result");
        }
    }
    let only_custom = json!([{"type": "custom", "custom": {"name": "free"}}]);
    assert_eq!(answer(with("tools", only_custom)).await["choices"][0]["finish_reason"], "stop");
}

#[tokio::test]
async fn a_call_streams_in_pieces() {
    let events = testing::events(CHAT, with_tools("stream", json!(true))).await;
    let first = &events[0]["choices"][0]["delta"];
    assert_eq!((&first["role"], first.get("content")), (&json!("assistant"), Some(&Value::Null)));
    assert_eq!(first["tool_calls"][0]["function"], json!({"name": "weather", "arguments": ""}));
    let rest = &events[1..events.len() - 1];
    let pieces = rest.iter().map(|event| &event["choices"][0]["delta"]["tool_calls"][0]);
    assert!(pieces.clone().all(|piece| piece["index"] == 0 && piece.get("id").is_none()));
    let arguments: String = pieces.map(|piece| piece["function"]["arguments"].as_str().unwrap()).collect();
    assert_eq!(arguments, r#"{"city":"mock city","unit":"c"}"#);
    assert!(rest.len() > 3);
    assert_eq!(events.last().unwrap()["choices"][0]["finish_reason"], "tool_calls");
}

#[tokio::test]
async fn a_schema_is_followed() {
    let schema = json!({"type": "object", "properties": {"n": {"type": "integer", "minimum": 4}}, "required": ["n"], "additionalProperties": false});
    let format = json!({"type": "json_schema", "json_schema": {"name": "numbers", "schema": schema, "strict": true}});
    let answer = answer(with("response_format", format)).await;
    assert_eq!(answer["choices"][0]["message"]["content"], r#"{"n":4}"#);
    assert_eq!(answer["choices"][0]["finish_reason"], "stop");
}

#[tokio::test]
async fn likelihoods_are_of_the_tokens() {
    let mut body = with("logprobs", json!(true));
    body["top_logprobs"] = json!(3);
    let plain = answer(body.clone()).await;
    let choice = &plain["choices"][0];
    let tokens = choice["logprobs"]["content"].as_array().unwrap();
    let text: String = tokens.iter().map(|token| token["token"].as_str().unwrap()).collect();
    assert_eq!(choice["message"]["content"], text);
    for token in tokens {
        let top = token["top_logprobs"].as_array().unwrap();
        assert_eq!((top.len(), &top[0]["token"], &top[0]["logprob"]), (3, &token["token"], &token["logprob"]));
        let logprobs: Vec<f64> = top.iter().map(|one| one["logprob"].as_f64().unwrap()).collect();
        assert!(logprobs.is_sorted_by(|one, next| one >= next), "{logprobs:?}");
        assert!(logprobs.iter().map(|logprob| logprob.exp()).sum::<f64>() < 1.0, "{logprobs:?}");
    }
    body["stream"] = json!(true);
    let events = testing::events(CHAT, body).await;
    let streamed: Vec<_> =
        events.iter().filter_map(|event| event["choices"][0]["logprobs"]["content"].as_array()).flatten().collect();
    assert_eq!(streamed, tokens.iter().collect::<Vec<_>>());
    assert_eq!(answer(with_tools("logprobs", json!(true))).await["choices"][0]["logprobs"], Value::Null);
}

#[tokio::test]
async fn what_is_used_is_told_to_the_gateway_too() {
    for stream in [false, true] {
        let (_, usage) = testing::text_and_usage(part(), CHAT, &with("stream", json!(stream))).await;
        let plain = answer(with("stream", json!(false))).await;
        let (input, output) = (&plain["usage"]["prompt_tokens"], &plain["usage"]["completion_tokens"]);
        let expected = Usage { input: input.as_u64().unwrap(), output: output.as_u64().unwrap(), ..Usage::default() };
        assert_eq!(usage, expected);
    }
}

#[tokio::test]
async fn calls_and_results_belong_together() {
    let mut unanswered = after_the_result(hello());
    unanswered["messages"].as_array_mut().unwrap().pop();
    refused(CHAT, unanswered, "messages[4].role").await;
    let mut stray = after_the_result(hello());
    stray["messages"][4]["tool_call_id"] = json!("call_2");
    refused(CHAT, stray, "messages[4].tool_call_id").await;
    let mut unnamed = after_the_result(hello());
    unnamed["messages"][4].as_object_mut().unwrap().remove("tool_call_id");
    refused(CHAT, unnamed, "messages[4].tool_call_id").await;
}

#[tokio::test]
async fn what_cannot_be_done_is_refused() {
    let schema = |schema: Value| json!({"type": "json_schema", "json_schema": {"name": "x", "schema": schema}});
    for (name, value, param) in [
        ("tool_choice", json!("required"), "tool_choice"),
        ("top_logprobs", json!(3), "top_logprobs"),
        ("modalities", json!(["text", "audio"]), "modalities"),
        ("function_call", json!({"name": "f"}), "function_call"),
        ("response_format", json!({"type": "xml"}), "response_format.type"),
        ("response_format", json!({"type": "json_schema"}), "response_format.json_schema"),
        ("response_format", schema(json!(null)), "response_format.json_schema.schema"),
        ("response_format", schema(json!({"type": "king"})), "response_format.json_schema.schema.type"),
        ("tools", json!([{"type": "function"}]), "tools[0].function"),
        ("tools", json!([{"type": "function", "function": {"name": "a b"}}]), "tools[0].function.name"),
        ("tools", json!([{"type": "function", "function": {}}]), "tools[0].function.name"),
    ] {
        refused(CHAT, with(name, value), param).await;
    }
    for (choice, param) in [
        (json!({"type": "function", "function": {"name": "none"}}), "tool_choice"),
        (json!({"type": "function"}), "tool_choice.function"),
        (json!({"type": "custom", "custom": {"name": "free"}}), "tool_choice"),
        (json!("sometimes"), "tool_choice"),
    ] {
        refused(CHAT, with_tools("tool_choice", choice), param).await;
    }
    let loose = json!({"type": "object", "properties": {}});
    let strict = json!([{"type": "function", "function": {"name": "f", "strict": true, "parameters": loose}}]);
    refused(CHAT, with("tools", strict), "tools[0].function.parameters.additionalProperties").await;
    answer(with("logprobs", json!(false))).await;
}

#[tokio::test]
async fn a_wrong_member_is_named() {
    for (body, param) in [
        (json!({"model": "m"}), "messages"),
        (with("messages", json!([])), "messages"),
        (with("messages", json!("hi")), "messages"),
        (with("messages", json!([{"role": "king", "content": "x"}])), "messages[0].role"),
        (with("messages", json!([{"content": "x"}])), "messages[0].role"),
        (with("messages", json!([{"role": "user", "content": 1}])), "messages[0].content"),
        (with("messages", json!([{"role": "user"}])), "messages[0].content"),
        (with("messages", json!([{"role": "user", "content": [{"type": "text"}]}])), "messages[0].content[0].text"),
        (with("n", json!(0)), "n"),
        (with("n", json!(129)), "n"),
        (with("n", json!("2")), "n"),
        (with("max_tokens", json!(0)), "max_tokens"),
        (with("max_completion_tokens", json!(-1)), "max_completion_tokens"),
        (with("stop", json!(["a", "b", "c", "d", "e"])), "stop"),
        (with("stop", json!(5)), "stop"),
        (with("stream", json!("yes")), "stream"),
        (with("stream_options", json!({"include_usage": true})), "stream_options"),
    ] {
        refused(CHAT, body, param).await;
    }
    let unnamed = Part { deployment: None, model: None, ..part() };
    testing::refused_as(unnamed, CHAT, hello(), "model").await;
}

#[tokio::test]
async fn streams_what_it_would_have_answered() {
    let mut body = with("stream", json!(true));
    body["stream_options"] = json!({"include_usage": true});
    body["n"] = json!(2);
    let text = text(part(), &body).await;
    let events: Vec<&str> = text.split_terminator("\n\n").map(|event| event.strip_prefix("data: ").unwrap()).collect();
    let (done, chunks) = events.split_last().unwrap();
    assert_eq!(*done, "[DONE]");
    let chunks: Vec<Value> = chunks.iter().map(|chunk| serde_json::from_str(chunk).unwrap()).collect();
    let (last, rest) = chunks.split_last().unwrap();
    assert_eq!(last["choices"], json!([]));
    assert_eq!(rest[0]["choices"][0]["delta"]["role"], "assistant");
    assert!(rest.iter().all(|chunk| chunk["object"] == "chat.completion.chunk"
        && chunk["id"] == last["id"]
        && chunk["usage"].is_null()));

    let plain = answer(with("n", json!(2))).await;
    assert_eq!(last["usage"], plain["usage"]);
    for index in 0..2 {
        let of_choice = || rest.iter().map(|chunk| &chunk["choices"][0]).filter(|choice| choice["index"] == index);
        let whole: String = of_choice().filter_map(|choice| choice["delta"]["content"].as_str()).collect();
        assert_eq!(plain["choices"][index]["message"]["content"], whole);
        let reasons: Vec<_> = of_choice().filter_map(|choice| choice["finish_reason"].as_str()).collect();
        assert_eq!(reasons, ["stop"]);
        assert!(of_choice().count() > 5, "token by token");
    }
}

#[tokio::test]
async fn without_include_usage_no_chunk_has_a_usage_member() {
    let text = text(part(), &with("stream", json!(true))).await;
    assert!(!text.contains("usage"));
    assert!(text.ends_with("data: [DONE]\n\n"));
}

#[tokio::test]
async fn large_messages_are_answered_with_their_end() {
    let mut body = hello();
    body["messages"][1]["content"] = json!("x".repeat(1 << 20));
    body["messages"][2]["content"] = json!(format!("{} the end", "wörd ".repeat(20_000)));
    let answer = answer(body).await;
    let text = answer["choices"][0]["message"]["content"].as_str().unwrap();
    assert!(text.ends_with("the end") && text.contains("You said: …") && text.len() < 500, "{text}");
    assert!(answer["usage"]["prompt_tokens"].as_u64() > Some(40_000));
}
