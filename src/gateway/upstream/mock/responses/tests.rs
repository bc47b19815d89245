use serde_json::{Value, json};

use crate::gateway::upstream::{
    endpoint::Endpoint,
    mock::testing::{self, part},
    usage::Usage,
};

async fn answer(body: Value) -> Value {
    testing::answer(Endpoint::Responses, body).await
}

async fn events(mut body: Value) -> Vec<Value> {
    body["stream"] = json!(true);
    let events = testing::events(Endpoint::Responses, body).await;
    for (number, event) in events.iter().enumerate() {
        assert_eq!(event["sequence_number"], number);
    }
    events
}

fn names(events: &[Value]) -> Vec<&str> {
    let mut names: Vec<_> = events.iter().map(|event| event["type"].as_str().unwrap()).collect();
    names.dedup();
    names
}

fn deltas(events: &[Value]) -> String {
    events.iter().filter_map(|event| event["delta"].as_str()).collect()
}

fn weather() -> Value {
    json!([{"type": "web_search"}, {"type": "function", "name": "weather", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}}])
}

#[tokio::test]
async fn answers_a_text_and_items_alike() {
    let plain = answer(json!({"input": "Hello"})).await;
    let output = &plain["output"][0];
    let said = "mock azure-openai (deployment gpt4o-a, model gpt-4o, virtual key azure-eu): You said: Hello";
    assert_eq!(output["content"], json!([{"type": "output_text", "annotations": [], "logprobs": [], "text": said}]));
    assert_eq!((&plain["status"], &plain["object"]), (&json!("completed"), &json!("response")));
    let message =
        json!({"role": "user", "content": [{"type": "input_text", "text": "Hello"}, {"type": "input_image"}]});
    let items = answer(json!({"input": [{"role": "developer", "content": "Be terse."}, message]})).await;
    assert_eq!(items["output"][0]["content"], output["content"]);
    assert!(items["usage"]["input_tokens"].as_u64() > plain["usage"]["input_tokens"].as_u64());

    let (_, usage) = testing::text_and_usage(part(), Endpoint::Responses, &json!({"input": "Hello"})).await;
    let told = |name: &str| plain["usage"][name].as_u64().unwrap();
    let expected = Usage { input: told("input_tokens"), output: told("output_tokens"), ..Usage::default() };
    assert_eq!((usage, usage.total()), (expected, told("total_tokens")));
}

#[tokio::test]
async fn streams_a_message() {
    let body = json!({"input": "Hello"});
    let (events, plain) = (events(body.clone()).await, answer(body).await);
    let expected = [
        "response.created",
        "response.in_progress",
        "response.output_item.added",
        "response.content_part.added",
        "response.output_text.delta",
        "response.output_text.done",
        "response.content_part.done",
        "response.output_item.done",
        "response.completed",
    ];
    assert_eq!(names(&events), expected);
    let last = &events.last().unwrap()["response"];
    assert_eq!(last["output"], json!([events[events.len() - 2]["item"]]));
    let text = plain["output"][0]["content"][0]["text"].as_str().unwrap();
    assert_eq!(deltas(&events), text);
    assert_eq!(last["output"][0]["content"], plain["output"][0]["content"]);
    assert_eq!(last["usage"], plain["usage"]);
    let first = &events[0]["response"];
    assert_eq!(
        (&first["status"], &first["output"], &first["usage"]),
        (&json!("in_progress"), &json!([]), &Value::Null)
    );
    assert_eq!(first["id"], last["id"]);
}

#[tokio::test]
async fn a_function_is_called_until_its_output_is_there() {
    let body = json!({"input": "Weather?", "tools": weather()});
    let (called, events) = (answer(body.clone()).await, events(body).await);
    let call = &called["output"][0];
    assert_eq!(
        (&call["type"], &call["name"], &call["status"]),
        (&json!("function_call"), &json!("weather"), &json!("completed"))
    );
    assert_eq!(call["arguments"], r#"{"city":"mock city"}"#);
    let expected = [
        "response.created",
        "response.in_progress",
        "response.output_item.added",
        "response.function_call_arguments.delta",
        "response.function_call_arguments.done",
        "response.output_item.done",
        "response.completed",
    ];
    assert_eq!(names(&events), expected);
    assert_eq!(deltas(&events), call["arguments"].as_str().unwrap());

    let output = json!({"type": "function_call_output", "call_id": call["call_id"], "output": "22 degrees"});
    let body = json!({"input": [{"role": "user", "content": "Weather?"}, {"type": "reasoning", "summary": []}, call, output], "tools": weather()});
    let answered = answer(body).await;
    assert!(answered["output"][0]["content"][0]["text"].as_str().unwrap().ends_with("The tool said: 22 degrees"));
    let none = answer(json!({"input": "x", "tools": weather(), "tool_choice": "none"})).await;
    assert_eq!((&none["output"][0]["type"], &none["tool_choice"]), (&json!("message"), &json!("none")));
    let named = json!({"type": "function", "name": "weather"});
    assert_eq!(
        answer(json!({"input": "x", "tools": weather(), "tool_choice": named})).await["output"][0]["name"],
        "weather"
    );
}

#[tokio::test]
async fn a_limit_makes_it_incomplete() {
    let body = json!({"input": "Hello", "max_output_tokens": 16});
    let plain = answer(body.clone()).await;
    assert_eq!((&plain["status"], &plain["output"][0]["status"]), (&json!("incomplete"), &json!("incomplete")));
    assert_eq!(plain["incomplete_details"], json!({"reason": "max_output_tokens"}));
    assert_eq!(plain["usage"]["output_tokens"], 16);
    assert_eq!(events(body).await.last().unwrap()["type"], "response.incomplete");
}

#[tokio::test]
async fn a_schema_is_followed() {
    let schema =
        json!({"type": "object", "properties": {"n": {"const": 5}}, "required": ["n"], "additionalProperties": false});
    let format = json!({"type": "json_schema", "name": "numbers", "strict": true, "schema": schema});
    let plain = answer(json!({"input": "x", "text": {"format": format}})).await;
    assert_eq!(plain["output"][0]["content"][0]["text"], r#"{"n":5}"#);
    assert_eq!(plain["text"]["format"]["schema"], schema);
}

#[tokio::test]
async fn a_wrong_member_is_named() {
    let call = json!({"type": "function_call", "call_id": "c", "name": "f", "arguments": "{}"});
    let output = json!({"type": "function_call_output", "call_id": "c", "output": "x"});
    for (body, param) in [
        (json!({}), "input"),
        (json!({"input": []}), "input"),
        (json!({"input": 5}), "input"),
        (json!({"input": "x", "previous_response_id": "resp_1"}), "previous_response_id"),
        (json!({"input": "x", "conversation": "conv_1"}), "conversation"),
        (json!({"input": "x", "background": true}), "background"),
        (json!({"input": "x", "max_output_tokens": 15}), "max_output_tokens"),
        (json!({"input": "x", "tool_choice": "required"}), "tool_choice"),
        (json!({"input": "x", "tools": [{"type": "function"}]}), "tools[0].name"),
        (json!({"input": "x", "text": {"format": {"type": "json_schema", "name": "x"}}}), "text.format.schema"),
        (json!({"input": "x", "text": {"format": {"type": "json_schema", "schema": {}}}}), "text.format.name"),
        (json!({"input": [{"role": "user"}]}), "input[0].content"),
        (json!({"input": [{"content": "x"}]}), "input[0].role"),
        (json!({"input": [{"role": "king", "content": "x"}]}), "input[0].role"),
        (json!({"input": [{"role": "user", "content": [{"type": "input_text"}]}]}), "input[0].content[0].text"),
        (json!({"input": [{"role": "user", "content": [{"type": "song"}]}]}), "input[0].content[0].type"),
        (json!({"input": [{"type": "item_reference", "id": "x"}]}), "input[0]"),
        (json!({"input": [{"type": "song"}]}), "input[0].type"),
        (json!({"input": [call]}), "input[0]"),
        (json!({"input": [output]}), "input[0].call_id"),
    ] {
        testing::refused(Endpoint::Responses, body, param).await;
    }
}
