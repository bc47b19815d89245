use serde_json::{Value, json};

use super::{super::*, data};

/// In the form in which OpenAI streams (<https://platform.openai.com/docs/api-reference/chat-streaming>).
pub const TOOL_CALLS: &str = r#"data: {"id":"","object":"","created":0,"model":"","prompt_filter_results":[],"choices":[]}

data: {"id":"chatcmpl-invented1","object":"chat.completion.chunk","created":1,"model":"gpt-4o","choices":[{"index":0,"delta":{"role":"assistant","content":"","refusal":null},"logprobs":null,"finish_reason":null}],"usage":null}

data: {"id":"chatcmpl-invented1","object":"chat.completion.chunk","created":1,"model":"gpt-4o","choices":[{"index":0,"delta":{"content":"Grüß \"Gott\""},"finish_reason":null}],"usage":null}

data: {"id":"chatcmpl-invented1","object":"chat.completion.chunk","created":1,"model":"gpt-4o","choices":[{"index":0,"delta":{"content":"."},"finish_reason":""}]}

data: {"id":"chatcmpl-invented1","choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"call_1","type":"function","function":{"name":"look","arguments":""}}]},"finish_reason":null}]}

data: {"id":"chatcmpl-invented1","choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"arguments":"{\"at\""}}]},"finish_reason":null}]}

data: {"id":"chatcmpl-invented1","choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"arguments":":1}"}}]},"finish_reason":null}]}

data: {"id":"chatcmpl-invented1","choices":[{"index":0,"delta":{"tool_calls":[{"index":1,"id":"","type":"function","function":{"name":"now","arguments":"{}"}}]},"finish_reason":null}]}

data: {"id":"chatcmpl-invented1","choices":[{"index":0,"delta":{},"finish_reason":"tool_calls"}],"usage":null}

data: {"id":"chatcmpl-invented1","choices":[],"usage":{"prompt_tokens":50,"completion_tokens":9,"total_tokens":59,"prompt_tokens_details":{"cached_tokens":40}}}

data: [DONE]

"#;

fn translated(stream: &str) -> Vec<Value> {
    let (mut events, mut out) = (MessageStream::new(), Vec::new());
    events.feed(stream.as_bytes(), &mut out);
    events.finish(&mut out);
    let events = data(&out);
    let names: Vec<_> =
        std::str::from_utf8(&out).unwrap().lines().filter_map(|line| line.strip_prefix("event: ")).collect();
    assert_eq!(names, events.iter().map(|event| event["type"].as_str().unwrap()).collect::<Vec<_>>());
    events
}

#[test]
fn texts_and_tools_become_blocks() {
    let begun = json!({"id": "chatcmpl-invented1", "type": "message", "role": "assistant", "model": "gpt-4o", "content": [],
        "stop_reason": null, "stop_sequence": null, "usage": {"input_tokens": 0, "cache_creation_input_tokens": 0,
        "cache_read_input_tokens": 0, "output_tokens": 0}});
    let start =
        |index: u64, block: Value| json!({"type": "content_block_start", "index": index, "content_block": block});
    let text =
        |text: &str| json!({"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": text}});
    let input = |index: u64, json: &str| {
        json!({"type": "content_block_delta", "index": index,
        "delta": {"type": "input_json_delta", "partial_json": json}})
    };
    let stop = |index: u64| json!({"type": "content_block_stop", "index": index});
    let expected = [
        json!({"type": "message_start", "message": begun}),
        start(0, json!({"type": "text", "text": ""})),
        text("Grüß \"Gott\""),
        text("."),
        stop(0),
        start(1, json!({"type": "tool_use", "id": "call_1", "name": "look", "input": {}})),
        input(1, "{\"at\""),
        input(1, ":1}"),
        stop(1),
        start(2, json!({"type": "tool_use", "id": "toolu_chatcmpl-invented1_1", "name": "now", "input": {}})),
        input(2, "{}"),
        stop(2),
        json!({"type": "message_delta", "delta": {"stop_reason": "tool_use", "stop_sequence": null},
            "usage": {"input_tokens": 10, "cache_creation_input_tokens": 0, "cache_read_input_tokens": 40, "output_tokens": 9}}),
        json!({"type": "message_stop"}),
    ];
    assert_eq!(translated(TOOL_CALLS), expected);
    assert_eq!(translated(&TOOL_CALLS.replace("data: [DONE]\n\n", "")), expected, "some upstreams leave it out");
}

#[test]
fn errors_end_the_stream() {
    let failure = |stream: &str| {
        let events = translated(stream);
        let error = events.last().unwrap();
        assert_eq!(error["type"], "error", "{events:?}");
        error["error"]["message"].as_str().unwrap().to_owned()
    };
    let begin = &TOOL_CALLS
        [..TOOL_CALLS.find("data: {\"id\":\"chatcmpl-invented1\",\"choices\":[{\"index\":0,\"delta\":{},").unwrap()];
    assert_eq!(failure(begin), "the stream ended before the answer did");
    assert_eq!(failure(""), "the stream ended before the answer did");
    assert_eq!(failure("data: [DONE]\n\n"), "the stream ended before the answer began");
    assert_eq!(failure(&format!("{begin}data: {{\"error\":{{\"message\":\"full\",\"code\":1}}}}\n\n")), "full");
    assert_eq!(failure("data: {\n\n"), "an event cannot be read");
    let piece = "data: {\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"x\"}}]}}]}\n\n";
    assert_eq!(failure(&format!("{begin}{piece}")), "the calls of several tools are mixed up");
}
