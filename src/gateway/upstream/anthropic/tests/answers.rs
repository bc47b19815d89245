use axum::http::StatusCode;
use serde_json::{Value, json};

use super::{super::*, json};

#[test]
fn a_message_becomes_a_chat_completion() {
    let message = json!({
        "id": "msg_01Xy7invented", "type": "message", "role": "assistant", "model": "claude-sonnet-4-5-20250929",
        "content": [
            {"type": "thinking", "thinking": "The user wants…", "signature": "c2ln"},
            {"type": "text", "text": "I'll check \"San Francisco\".", "citations": null},
            {"type": "tool_use", "id": "toolu_01Ainvented", "name": "get_weather", "input": {"location": "San Francisco, CA"}},
        ],
        "stop_reason": "tool_use", "stop_sequence": null,
        "usage": {"input_tokens": 20, "cache_creation_input_tokens": 10, "cache_read_input_tokens": 100,
            "cache_creation": {"ephemeral_5m_input_tokens": 10}, "output_tokens": 65, "service_tier": "standard"},
    });
    let body = to_chat_completion(message.to_string().as_bytes(), 1_760_000_000, Compliance::Strict).unwrap();
    assert_eq!(
        String::from_utf8(body).unwrap(),
        concat!(
            r#"{"id":"msg_01Xy7invented","object":"chat.completion","created":1760000000,"model":"claude-sonnet-4-5-20250929","#,
            r#""provider":"anthropic","choices":[{"index":0,"message":{"role":"assistant","content":"I'll check \"San Francisco\".","#,
            r#""refusal":null,"tool_calls":[{"id":"toolu_01Ainvented","type":"function","function":{"name":"get_weather","#,
            r#""arguments":"{\"location\":\"San Francisco, CA\"}"}}]},"logprobs":null,"finish_reason":"tool_calls"}],"#,
            r#""usage":{"prompt_tokens":130,"completion_tokens":65,"total_tokens":195,"prompt_tokens_details":{"cached_tokens":100},"#,
            r#""cache_read_input_tokens":100,"cache_creation_input_tokens":10}}"#
        )
    );
}

#[test]
fn reasons_and_contents() {
    let of = |content: Value, reason: Value| {
        let message = json!({"type": "message", "id": "m", "model": "c", "content": content, "stop_reason": reason,
            "usage": {"input_tokens": 1, "output_tokens": 2}});
        let answer = json(&to_chat_completion(message.to_string().as_bytes(), 0, Compliance::Strict).unwrap());
        let choice = &answer["choices"][0];
        (choice["message"]["content"].clone(), choice["finish_reason"].clone())
    };
    let text = json!([{"type": "text", "text": "a"}, {"type": "text", "text": "b"}]);
    for (reason, expected) in [
        ("end_turn", "stop"),
        ("stop_sequence", "stop"),
        ("pause_turn", "stop"),
        ("max_tokens", "length"),
        ("model_context_window_exceeded", "length"),
        ("refusal", "content_filter"),
        ("something_new", "stop"),
    ] {
        assert_eq!(of(text.clone(), json!(reason)), (json!("ab"), json!(expected)));
    }
    assert_eq!(of(json!([]), Value::Null), (json!(""), json!("stop")));
    let call = json!([{"type": "tool_use", "id": "t", "name": "n", "input": {}}]);
    assert_eq!(of(call, json!("tool_use")), (Value::Null, json!("tool_calls")));
}

#[test]
fn what_is_no_answer_is_not_translated() {
    for body in
        ["", "{}", "[]", "<html>", r#"{"type":"error","error":{"type":"x","message":"y"}}"#, r#"{"type":"message"}"#]
    {
        assert_eq!(to_chat_completion(body.as_bytes(), 0, Compliance::Strict), None, "{body}");
        assert_eq!(to_message(body.as_bytes()), None, "{body}");
    }
    assert_eq!(to_message(br#"{"choices":[]}"#), None);
}

#[test]
fn a_chat_completion_becomes_a_message() {
    let completion = json!({
        "id": "chatcmpl-invented1", "object": "chat.completion", "created": 1, "model": "gpt-4o-2024-08-06",
        "choices": [{"index": 0, "logprobs": null, "finish_reason": "tool_calls", "message": {
            "role": "assistant", "content": "Wait.", "refusal": null, "annotations": [], "tool_calls": [
                {"id": "call_1", "type": "function", "function": {"name": "look", "arguments": "{\"at\":1}"}},
                {"id": "", "type": "function", "function": {"name": "now", "arguments": "not JSON"}},
            ]}}],
        "usage": {"prompt_tokens": 50, "completion_tokens": 7, "total_tokens": 57,
            "prompt_tokens_details": {"cached_tokens": 40, "audio_tokens": 0}},
    });
    assert_eq!(
        json(&to_message(completion.to_string().as_bytes()).unwrap()),
        json!({
            "id": "chatcmpl-invented1", "type": "message", "role": "assistant", "model": "gpt-4o-2024-08-06",
            "content": [
                {"type": "text", "text": "Wait."},
                {"type": "tool_use", "id": "call_1", "name": "look", "input": {"at": 1}},
                {"type": "tool_use", "id": "toolu_chatcmpl-invented1_1", "name": "now", "input": {}},
            ],
            "stop_reason": "tool_use", "stop_sequence": null,
            "usage": {"input_tokens": 10, "cache_creation_input_tokens": 0, "cache_read_input_tokens": 40, "output_tokens": 7},
        })
    );
}

#[test]
fn finish_reasons() {
    let of = |message: Value, reason: Value| {
        let completion = json!({"choices": [{"message": message, "finish_reason": reason}]});
        json(&to_message(completion.to_string().as_bytes()).unwrap())["stop_reason"].clone()
    };
    let said = json!({"content": "x"});
    for (reason, expected) in [
        ("stop", "end_turn"),
        ("length", "max_tokens"),
        ("content_filter", "refusal"),
        ("stop_sequence", "stop_sequence"),
    ] {
        assert_eq!(of(said.clone(), json!(reason)), expected);
    }
    assert_eq!(of(said, Value::Null), "end_turn");
    let calls = json!({"content": null, "tool_calls": [{"function": {"name": "x"}}]});
    assert_eq!(of(calls, json!("stop")), "tool_use");
}

#[test]
fn errors_of_anthropic_in_openais_form() {
    let error = |body: &str| {
        to_chat_error(StatusCode::BAD_REQUEST, body.as_bytes()).map(|body| String::from_utf8(body).unwrap())
    };
    let body = r#"{"type":"error","error":{"type":"not_found_error","message":"model: x"},"request_id":"req_1"}"#;
    let expected = r#"{"error":{"message":"anthropic error: model: x","type":"not_found_error","param":null,"code":null},"provider":"anthropic"}"#;
    assert_eq!(error(body).as_deref(), Some(expected));
    assert!(error(r#"{"error":{"message":"m"}}"#).unwrap().contains(r#""type":"invalid_request_error""#));
    for body in ["", "<html>", "{}", r#"{"error":"text"}"#, r#"{"error":{}}"#] {
        assert_eq!(error(body), None, "{body}");
    }
}

#[test]
fn errors_in_anthropics_form() {
    let error = |status: u16, body: &str| {
        let body = json(&to_message_error(StatusCode::from_u16(status).unwrap(), body.as_bytes()));
        assert_eq!(body["type"], "error");
        (body["error"]["type"].as_str().unwrap().to_owned(), body["error"]["message"].as_str().unwrap().to_owned())
    };
    for (status, body, r#type, message) in [
        (
            429,
            r#"{"error":{"message":"slow \"down\"","type":"requests","param":null,"code":429}}"#,
            "rate_limit_error",
            "slow \"down\"",
        ),
        (
            401,
            r#"{"status":"failure","message":"Portkey Error","error":{"message":"key","code":"03"}}"#,
            "authentication_error",
            "key",
        ),
        (400, r#"{"status":"failure","message":"no"}"#, "invalid_request_error", "no"),
        (412, r#"{"error":"text"}"#, "invalid_request_error", "text"),
        (502, "<html>Bad gateway</html>\n", "api_error", "<html>Bad gateway</html>"),
        (529, "", "overloaded_error", "unknown error"),
        (404, "", "not_found_error", "Not Found"),
        (404, r#"{"type":"error","error":{"type":"api_error","message":"kept"}}"#, "api_error", "kept"),
    ] {
        assert_eq!(error(status, body), (r#type.to_owned(), message.to_owned()), "{body}");
    }
    assert!(error(500, &"x".repeat(10_000)).1.len() <= 500);
}

#[test]
fn a_relaxed_answer_keeps_what_was_thought_and_takes_it_back() {
    let said = json!([
        {"type": "thinking", "thinking": "Hm.", "signature": "c2ln"},
        {"type": "redacted_thinking", "data": "eHg="},
        {"type": "text", "text": "Wait."},
        {"type": "tool_use", "id": "toolu_1", "name": "now", "input": {}},
    ]);
    let message = json!({"type": "message", "id": "m", "model": "c", "content": said, "stop_reason": "tool_use"});
    let relaxed = to_chat_completion(message.to_string().as_bytes(), 0, Compliance::Relaxed).unwrap();
    let choice = json(&relaxed)["choices"][0].clone();
    assert_eq!(choice["finish_reason"], "tool_use");
    assert_eq!(choice["message"]["content"], "Wait.");
    assert_eq!(choice["message"]["content_blocks"].as_array().unwrap(), &said.as_array().unwrap()[..3]);
    let next = json!({"messages": [choice["message"]]});
    let request = json(&to_messages(next.to_string().as_bytes()).unwrap());
    assert_eq!(request["messages"], json!([{"role": "assistant", "content": said}]));
}
