use serde_json::{Value, json};

use super::{super::*, json};

fn messages(chat: &Value) -> Value {
    json(&to_messages(chat.to_string().as_bytes()).unwrap())
}

fn chat(messages: &Value) -> Value {
    json(&to_chat(messages.to_string().as_bytes()).unwrap())
}

/// A chat request with one message and these members.
fn with(members: Value) -> Value {
    let mut chat = json!({"model": "claude-sonnet-4-5", "messages": [{"role": "user", "content": "Hi"}]});
    chat.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
    chat
}

fn param(result: Result<Vec<u8>, Unsupported>) -> Option<String> {
    result.map(|body| panic!("{}", String::from_utf8(body).unwrap())).unwrap_err().param
}

#[test]
fn a_chat_becomes_messages() {
    let chat = json!({
        "model": "claude-sonnet-4-5", "max_tokens": 100, "max_completion_tokens": 200, "temperature": 1.5, "top_p": 0.9,
        "top_k": 5, "stop": "END", "stream": true, "stream_options": {"include_usage": true}, "user": "u-1", "seed": 7,
        "presence_penalty": 0, "n": 1, "logprobs": false, "logit_bias": {}, "response_format": {"type": "text"},
        "messages": [
            {"role": "system", "content": "Be brief."},
            {"role": "user", "name": "ann", "content": [
                {"type": "text", "text": "What is \"this\"?"},
                {"type": "image_url", "image_url": {"url": "data:image/png;base64,iVBORw0KGgo=", "detail": "low"}},
                {"type": "image_url", "image_url": {"url": "https://example.com/a.jpg"}},
                {"type": "file", "file": {"filename": "a.pdf", "file_data": "data:application/pdf;base64,JVBERi0="}},
            ]},
            {"role": "assistant", "content": "Let me look.", "tool_calls": [
                {"id": "call_1", "type": "function", "function": {"name": "look", "arguments": "{\"at\": \"1\"}"}},
                {"id": "call_2", "type": "function", "function": {"name": "now", "arguments": ""}},
            ]},
            {"role": "tool", "tool_call_id": "call_1", "content": "A cat."},
            {"role": "tool", "tool_call_id": "call_2", "content": [{"type": "text", "text": "Noon"}, {"type": "text", "text": "."}]},
            {"role": "developer", "content": "In English."},
            {"role": "user", "content": "Well?"},
        ],
    });
    assert_eq!(
        messages(&chat),
        json!({
            "model": "claude-sonnet-4-5", "max_tokens": 200, "temperature": 1, "top_p": 0.9, "top_k": 5,
            "stop_sequences": ["END"], "stream": true, "metadata": {"user_id": "u-1"},
            "system": [{"type": "text", "text": "Be brief."}, {"type": "text", "text": "In English."}],
            "messages": [
                {"role": "user", "content": [
                    {"type": "text", "text": "What is \"this\"?"},
                    {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": "iVBORw0KGgo="}},
                    {"type": "image", "source": {"type": "url", "url": "https://example.com/a.jpg"}},
                    {"type": "document", "title": "a.pdf",
                     "source": {"type": "base64", "media_type": "application/pdf", "data": "JVBERi0="}},
                ]},
                {"role": "assistant", "content": [
                    {"type": "text", "text": "Let me look."},
                    {"type": "tool_use", "id": "call_1", "name": "look", "input": {"at": "1"}},
                    {"type": "tool_use", "id": "call_2", "name": "now", "input": {}},
                ]},
                {"role": "user", "content": [
                    {"type": "tool_result", "tool_use_id": "call_1", "content": "A cat."},
                    {"type": "tool_result", "tool_use_id": "call_2",
                     "content": [{"type": "text", "text": "Noon"}, {"type": "text", "text": "."}]},
                ]},
                {"role": "user", "content": "Well?"},
            ],
        })
    );
}

#[test]
fn the_least_chat_gets_a_limit() {
    let expected = json!({"model": "m", "max_tokens": 4096, "messages": [{"role": "user", "content": "Hi"}]});
    assert_eq!(messages(&json!({"model": "m", "messages": [{"role": "user", "content": "Hi"}]})), expected);
    assert_eq!(messages(&json!({"messages": []})), json!({"max_tokens": 4096, "messages": []}));
}

#[test]
fn tools_and_their_choice() {
    let offered = json!([
        {"type": "function", "function": {
            "name": "weather", "description": "d", "strict": true, "parameters": {"type": "object", "$defs": {"x": {}}}}},
        {"type": "function", "function": {"name": "now", "parameters": {}}, "cache_control": {"type": "ephemeral"}},
    ]);
    assert_eq!(
        messages(&with(json!({"tools": offered})))["tools"],
        json!([
            {"name": "weather", "description": "d", "input_schema": {"type": "object", "$defs": {"x": {}}}, "strict": true},
            {"name": "now", "input_schema": {"type": "object", "properties": {}}, "cache_control": {"type": "ephemeral"}},
        ])
    );
    let named = json!({"type": "function", "function": {"name": "now"}});
    for (choice, parallel, expected) in [
        (Value::Null, Value::Null, Value::Null),
        (Value::Null, json!(true), Value::Null),
        (Value::Null, json!(false), json!({"type": "auto", "disable_parallel_tool_use": true})),
        (json!("auto"), Value::Null, json!({"type": "auto"})),
        (json!("required"), json!(false), json!({"type": "any", "disable_parallel_tool_use": true})),
        (json!("none"), json!(false), json!({"type": "none"})),
        (named, json!(true), json!({"type": "tool", "name": "now"})),
    ] {
        let chat = with(json!({"tools": offered, "tool_choice": choice, "parallel_tool_calls": parallel}));
        assert_eq!(messages(&chat)["tool_choice"], expected, "{choice}");
    }
    let without = messages(&with(json!({"tools": [], "tool_choice": "none", "parallel_tool_calls": false})));
    assert_eq!((&without["tools"], &without["tool_choice"]), (&Value::Null, &Value::Null));
}

#[test]
fn effort_thinking_and_schemas() {
    for (members, thinking, output) in [
        (json!({"reasoning_effort": "high"}), json!({"type": "adaptive"}), json!({"effort": "high"})),
        (json!({"reasoning_effort": "minimal"}), json!({"type": "adaptive"}), json!({"effort": "low"})),
        (json!({"reasoning_effort": "none"}), json!({"type": "disabled"}), Value::Null),
        (
            json!({"thinking": {"type": "enabled", "budget_tokens": 1024}}),
            json!({"type": "enabled", "budget_tokens": 1024}),
            Value::Null,
        ),
        (
            json!({"response_format": {"type": "json_schema", "json_schema": {"name": "n", "schema": {"type": "object"}}}}),
            Value::Null,
            json!({"format": {"type": "json_schema", "schema": {"type": "object"}}}),
        ),
    ] {
        let request = messages(&with(members.clone()));
        assert_eq!((&request["thinking"], &request["output_config"]), (&thinking, &output), "{members}");
    }
}

#[test]
fn cache_control_is_carried_to_anthropic() {
    let mark = json!({"type": "ephemeral", "ttl": "1h"});
    let chat = json!({"messages": [
        {"role": "system", "content": "S", "cache_control": mark},
        {"role": "user", "content": [{"type": "text", "text": "U", "cache_control": mark}]},
    ]});
    let request = messages(&chat);
    assert_eq!(request["system"], json!([{"type": "text", "text": "S", "cache_control": mark}]));
    assert_eq!(request["messages"][0]["content"], json!([{"type": "text", "text": "U", "cache_control": mark}]));
}

#[test]
fn what_anthropic_cannot_do_is_refused_by_name() {
    for (members, expected) in [
        (json!({"n": 2}), "n"),
        (json!({"logprobs": true}), "logprobs"),
        (json!({"top_logprobs": 3}), "top_logprobs"),
        (json!({"logit_bias": {"1": 5}}), "logit_bias"),
        (json!({"presence_penalty": 0.5}), "presence_penalty"),
        (json!({"frequency_penalty": -1}), "frequency_penalty"),
        (json!({"modalities": ["text", "audio"]}), "modalities"),
        (json!({"functions": []}), "functions"),
        (json!({"web_search_options": {}}), "web_search_options"),
        (json!({"response_format": {"type": "json_object"}}), "response_format"),
        (json!({"response_format": {"type": "json_schema"}}), "response_format.json_schema.schema"),
        (json!({"tools": [{"type": "custom", "custom": {"name": "x"}}]}), "tools[0].type"),
        (json!({"tool_choice": {"type": "allowed_tools"}}), "tool_choice"),
        (json!({"max_tokens": "many"}), "max_tokens"),
        (json!({"messages": [{"role": "function", "name": "x", "content": "y"}]}), "messages[0].role"),
        (json!({"messages": [{"role": "robot", "content": "y"}]}), "messages[0].role"),
        (json!({"messages": [{"role": "user"}]}), "messages[0].content"),
        (json!({"messages": [{"content": "x"}]}), "messages[0].role"),
        (json!({"messages": [{"role": "tool", "content": "x"}]}), "messages[0].tool_call_id"),
        (json!({"messages": [{"role": "user", "content": [{"type": "input_audio"}]}]}), "messages[0].content[0].type"),
        (
            json!({"messages": [{"role": "user", "content": [{"type": "file", "file": {"file_id": "file-1"}}]}]}),
            "messages[0].content[0].file",
        ),
        (
            json!({"messages": [{"role": "user", "content": [{"type": "image_url", "image_url": {"url": "data:x"}}]}]}),
            "messages[0].content[0].image_url.url",
        ),
        (
            json!({"messages": [{"role": "assistant", "tool_calls": [{"id": "1", "function": {"name": "x", "arguments": "[1]"}}]}]}),
            "messages[0].tool_calls[0].function.arguments",
        ),
    ] {
        let chat = with(members);
        assert_eq!(param(to_messages(chat.to_string().as_bytes())).as_deref(), Some(expected), "{chat}");
    }
    assert_eq!(param(to_messages(b"{}")).as_deref(), Some("messages"));
    for body in ["", "[]", "null", "{\"messages\":", "\u{0}"] {
        assert!(to_messages(body.as_bytes()).is_err() && to_chat(body.as_bytes()).is_err(), "{body}");
    }
}

#[test]
fn messages_become_a_chat() {
    let messages = json!({
        "model": "gpt-4o", "max_tokens": 1024, "temperature": 0.5, "top_k": 3, "stop_sequences": ["END"], "stream": true,
        "metadata": {"user_id": "u-1"}, "thinking": {"type": "enabled", "budget_tokens": 1024},
        "output_config": {"effort": "max", "format": {"type": "json_schema", "schema": {"type": "object"}}},
        "system": [{"type": "text", "text": "Be brief.", "cache_control": {"type": "ephemeral"}}],
        "tools": [{"type": "custom", "name": "look", "input_schema": {"type": "object"}}],
        "tool_choice": {"type": "tool", "name": "look", "disable_parallel_tool_use": true},
        "messages": [
            {"role": "user", "content": [
                {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": "iVBORw0KGgo="}},
                {"type": "document", "source": {"type": "text", "media_type": "text/plain", "data": "Text"}},
                {"type": "document", "source": {"type": "base64", "media_type": "application/pdf", "data": "JVBERi0="}},
            ]},
            {"role": "assistant", "content": [
                {"type": "thinking", "thinking": "Hm.", "signature": "c2ln"},
                {"type": "tool_use", "id": "toolu_1", "name": "look", "input": {"at": [1, 2]}},
            ]},
            {"role": "user", "content": [
                {"type": "text", "text": "And?"},
                {"type": "tool_result", "tool_use_id": "toolu_1", "is_error": false, "content": [
                    {"type": "text", "text": "A cat."},
                    {"type": "image", "source": {"type": "url", "url": "https://example.com/a.jpg"}},
                ]},
            ]},
        ],
    });
    assert_eq!(
        chat(&messages),
        json!({
            "model": "gpt-4o", "max_completion_tokens": 1024, "temperature": 0.5, "top_k": 3, "stop": ["END"],
            "stream": true, "stream_options": {"include_usage": true}, "user": "u-1", "reasoning_effort": "xhigh",
            "response_format": {"type": "json_schema",
                "json_schema": {"name": "answer", "strict": true, "schema": {"type": "object"}}},
            "tools": [{"type": "function", "function": {"name": "look", "parameters": {"type": "object"}}}],
            "tool_choice": {"type": "function", "function": {"name": "look"}}, "parallel_tool_calls": false,
            "messages": [
                {"role": "system", "content": "Be brief."},
                {"role": "user", "content": [
                    {"type": "image_url", "image_url": {"url": "data:image/png;base64,iVBORw0KGgo="}},
                    {"type": "text", "text": "Text"},
                    {"type": "file",
                     "file": {"filename": "document.pdf", "file_data": "data:application/pdf;base64,JVBERi0="}},
                ]},
                {"role": "assistant", "content": null, "tool_calls": [
                    {"id": "toolu_1", "type": "function", "function": {"name": "look", "arguments": "{\"at\":[1,2]}"}},
                ]},
                {"role": "tool", "tool_call_id": "toolu_1", "content": "A cat."},
                {"role": "user", "content": [
                    {"type": "text", "text": "And?"},
                    {"type": "image_url", "image_url": {"url": "https://example.com/a.jpg"}},
                ]},
            ],
        })
    );
}

#[test]
fn what_only_anthropic_does_is_refused_by_name() {
    let with = |members: Value| {
        let mut messages = json!({"model": "m", "max_tokens": 1, "messages": []});
        messages.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
        messages
    };
    let user = |block: Value| json!({"messages": [{"role": "user", "content": [block]}]});
    for (members, expected) in [
        (json!({"mcp_servers": [{"type": "url"}]}), "mcp_servers"),
        (json!({"container": "c"}), "container"),
        (json!({"tools": [{"type": "web_search_20250305", "name": "web_search"}]}), "tools[0].type"),
        (json!({"tool_choice": {"type": "tool"}}), "tool_choice"),
        (user(json!({"type": "search_result"})), "messages[0].content[0].type"),
        (
            user(json!({"type": "image", "source": {"type": "file", "file_id": "f"}})),
            "messages[0].content[0].source.type",
        ),
        (
            user(json!({"type": "document", "source": {"type": "url", "url": "https://example.com"}})),
            "messages[0].content[0].source.type",
        ),
        (user(json!({"type": "tool_result"})), "messages[0].content[0].tool_use_id"),
        (user(json!({"text": "x"})), "messages[0].content[0].type"),
        (
            json!({"messages": [{"role": "assistant", "content": [{"type": "server_tool_use"}]}]}),
            "messages[0].content[0].type",
        ),
    ] {
        let messages = with(members);
        assert_eq!(param(to_chat(messages.to_string().as_bytes())).as_deref(), Some(expected), "{messages}");
    }
    assert!(to_chat(with(json!({"mcp_servers": []})).to_string().as_bytes()).is_ok());
}
