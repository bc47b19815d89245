use serde_json::{Value, json};

use crate::gateway::upstream::{
    endpoint::Endpoint,
    mock::testing::{self, part},
    usage::Usage,
};

async fn answer(body: Value) -> Value {
    testing::answer(Endpoint::Messages, body).await
}

fn hello() -> Value {
    json!({"max_tokens": 100, "messages": [{"role": "user", "content": "Hello"}]})
}

fn with(name: &str, value: Value) -> Value {
    let mut body = hello();
    body[name] = value;
    body
}

async fn events(mut body: Value) -> Vec<Value> {
    body["stream"] = json!(true);
    testing::events(Endpoint::Messages, body).await
}

fn names(events: &[Value]) -> Vec<&str> {
    let mut names: Vec<_> = events.iter().map(|event| event["type"].as_str().unwrap()).collect();
    names.dedup();
    names
}

const SEQUENCE: [&str; 7] = [
    "message_start",
    "content_block_start",
    "ping",
    "content_block_delta",
    "content_block_stop",
    "message_delta",
    "message_stop",
];

fn weather() -> Value {
    let schema = json!({"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]});
    json!([{"type": "bash_20250124", "name": "bash"}, {"name": "weather", "input_schema": schema}, {"name": "time", "input_schema": {"type": "object"}}])
}

#[tokio::test]
async fn answers_in_anthropics_form() {
    let plain = answer(with("system", json!([{"type": "text", "text": "Be terse."}]))).await;
    let said = "mock azure-openai (deployment gpt4o-a, model gpt-4o, virtual key azure-eu): You said: Hello";
    assert_eq!(plain["content"], json!([{"type": "text", "text": said}]));
    assert_eq!(
        (&plain["type"], &plain["role"], &plain["model"]),
        (&json!("message"), &json!("assistant"), &json!("gpt4o-a"))
    );
    assert_eq!((&plain["stop_reason"], &plain["stop_sequence"]), (&json!("end_turn"), &Value::Null));
    assert!(plain["id"].as_str().unwrap().starts_with("msg_01"));
    assert!(plain["usage"]["input_tokens"].as_u64() > answer(hello()).await["usage"]["input_tokens"].as_u64());

    let (_, usage) = testing::text_and_usage(part(), Endpoint::Messages, &hello()).await;
    let plain = answer(hello()).await;
    let told = |name: &str| plain["usage"][name].as_u64().unwrap();
    assert_eq!(usage, Usage { input: told("input_tokens"), output: told("output_tokens"), ..Usage::default() });
}

#[tokio::test]
async fn streams_what_it_would_have_answered() {
    let (events, plain) = (events(hello()).await, answer(hello()).await);
    assert_eq!(names(&events), SEQUENCE);
    let text: String = events.iter().filter_map(|event| event["delta"]["text"].as_str()).collect();
    assert_eq!(plain["content"][0]["text"], text);
    let message = &events[0]["message"];
    assert_eq!((&message["content"], &message["stop_reason"]), (&json!([]), &Value::Null));
    let end = &events[events.len() - 2];
    assert_eq!((&end["delta"]["stop_reason"], &end["usage"]), (&json!("end_turn"), &plain["usage"]));
}

#[tokio::test]
async fn a_limit_or_a_sequence_ends_it() {
    let short = answer(with("max_tokens", json!(3))).await;
    assert_eq!((&short["stop_reason"], &short["usage"]["output_tokens"]), (&json!("max_tokens"), &json!(3)));
    let stopped = answer(with("stop_sequences", json!(["nowhere", ": You"]))).await;
    assert_eq!((&stopped["stop_reason"], &stopped["stop_sequence"]), (&json!("stop_sequence"), &json!(": You")));
    let nothing = with("stop_sequences", json!(["mock"]));
    assert_eq!(answer(nothing.clone()).await["content"], json!([]));
    assert_eq!(names(&events(nothing).await), ["message_start", "message_delta", "message_stop"]);
}

#[tokio::test]
async fn a_tool_is_used_until_its_result_is_there() {
    let body = with("tools", weather());
    let (used, events) = (answer(body.clone()).await, events(body).await);
    assert_eq!(used["stop_reason"], "tool_use");
    let call = &used["content"][0];
    assert_eq!((&call["name"], &call["input"]), (&json!("weather"), &json!({"city": "mock city"})));
    assert_eq!(names(&events), SEQUENCE);
    let input: String = events.iter().filter_map(|event| event["delta"]["partial_json"].as_str()).collect();
    assert_eq!(serde_json::from_str::<Value>(&input).unwrap(), call["input"]);

    let result =
        json!({"type": "tool_result", "tool_use_id": call["id"], "content": [{"type": "text", "text": "22 degrees"}]});
    let mut body = with("tools", weather());
    let messages = body["messages"].as_array_mut().unwrap();
    messages.push(json!({"role": "assistant", "content": used["content"]}));
    messages.push(json!({"role": "user", "content": [result, {"type": "text", "text": "a reminder"}]}));
    let answered = answer(body).await;
    assert!(answered["content"][0]["text"].as_str().unwrap().ends_with("The tool said: 22 degrees"));
}

#[tokio::test]
async fn the_choice_of_tools_is_honoured() {
    for (choice, expected) in [
        (json!({"type": "auto", "disable_parallel_tool_use": true}), Some("weather")),
        (json!({"type": "any"}), Some("weather")),
        (json!({"type": "tool", "name": "time"}), Some("time")),
        (json!({"type": "none"}), None),
    ] {
        let mut body = with("tools", weather());
        body["tool_choice"] = choice;
        assert_eq!(answer(body).await["content"][0]["name"].as_str(), expected);
    }
}

#[tokio::test]
async fn a_schema_is_followed() {
    let format = json!({"type": "json_schema", "schema": {"type": "object", "properties": {"n": {"const": 5}}}});
    for body in [with("output_format", format.clone()), with("output_config", json!({"format": format}))] {
        assert_eq!(answer(body).await["content"][0]["text"], r#"{"n":5}"#);
    }
}

#[tokio::test]
async fn a_wrong_member_is_named() {
    let using = json!({"role": "assistant", "content": [{"type": "tool_use", "id": "t", "name": "f", "input": {}}]});
    let result = json!({"role": "user", "content": [{"type": "tool_result", "tool_use_id": "t"}]});
    let user = json!({"role": "user", "content": "x"});
    for (body, param) in [
        (json!({"messages": [user]}), "max_tokens"),
        (json!({"max_tokens": 5}), "messages"),
        (with("max_tokens", json!(0)), "max_tokens"),
        (with("messages", json!([])), "messages"),
        (with("messages", json!([{"role": "system", "content": "x"}])), "messages[0].role"),
        (with("messages", json!([{"role": "user"}])), "messages[0].content"),
        (with("messages", json!([{"role": "user", "content": ""}])), "messages[0].content"),
        (with("messages", json!([{"role": "user", "content": [{"type": "text"}]}])), "messages[0].content[0].text"),
        (
            with("messages", json!([{"role": "user", "content": [{"type": "text", "text": ""}]}])),
            "messages[0].content[0].text",
        ),
        (with("messages", json!([{"role": "user", "content": [{"type": "song"}]}])), "messages[0].content[0].type"),
        (with("messages", json!([user, using, user])), "messages[2].content"),
        (with("messages", json!([user, using])), "messages[1].content"),
        (with("messages", json!([user, result])), "messages[1].content"),
        (with("temperature", json!(1.5)), "temperature"),
        (with("tool_choice", json!({"type": "any"})), "tool_choice"),
        (with("tools", json!([{"name": "f"}])), "tools[0].input_schema"),
        (with("tools", json!([{"name": "f", "input_schema": {"type": "string"}}])), "tools[0].input_schema.type"),
        (with("output_format", json!({"type": "text"})), "output_format.type"),
    ] {
        testing::refused(Endpoint::Messages, body, param).await;
    }
}
