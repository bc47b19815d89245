use serde_json::{Value, json};

use super::{super::*, data};

/// In the form of the documentation's example of a stream with tools
/// (<https://platform.claude.com/docs/en/build-with-claude/streaming>).
pub const TOOL_USE: &str = r#"event: message_start
data: {"type":"message_start","message":{"id":"msg_01invented","type":"message","role":"assistant","content":[],"model":"claude-sonnet-4-5-20250929","stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":472,"cache_creation_input_tokens":0,"cache_read_input_tokens":28,"output_tokens":2}}}

event: content_block_start
data: {"type":"content_block_start","index":0,"content_block":{"type":"thinking","thinking":"","signature":""}}

event: content_block_delta
data: {"type":"content_block_delta","index":0,"delta":{"type":"thinking_delta","thinking":"Hm."}}

event: content_block_delta
data: {"type":"content_block_delta","index":0,"delta":{"type":"signature_delta","signature":"c2ln"}}

event: content_block_stop
data: {"type":"content_block_stop","index":0}

event: content_block_start
data: {"type":"content_block_start","index":1,"content_block":{"type":"text","text":""}}

event: ping
data: {"type": "ping"}

event: content_block_delta
data: {"type":"content_block_delta","index":1,"delta":{"type":"text_delta","text":"Okay, let's check – \"SF\""}}

event: content_block_delta
data: {"type":"content_block_delta","index":1,"delta":{"type":"text_delta","text":":"}}

event: content_block_stop
data: {"type":"content_block_stop","index":1}

event: content_block_start
data: {"type":"content_block_start","index":2,"content_block":{"type":"tool_use","id":"toolu_01invented","name":"get_weather","input":{}}}

event: content_block_delta
data: {"type":"content_block_delta","index":2,"delta":{"type":"input_json_delta","partial_json":""}}

event: content_block_delta
data: {"type":"content_block_delta","index":2,"delta":{"type":"input_json_delta","partial_json":"{\"location\": \"San"}}

event: content_block_delta
data: {"type":"content_block_delta","index":2,"delta":{"type":"input_json_delta","partial_json":" Francisco\"}"}}

event: content_block_stop
data: {"type":"content_block_stop","index":2}

event: content_block_start
data: {"type":"content_block_start","index":3,"content_block":{"type":"tool_use","id":"toolu_02invented","name":"now","input":{}}}

event: content_block_stop
data: {"type":"content_block_stop","index":3}

event: message_delta
data: {"type":"message_delta","delta":{"stop_reason":"tool_use","stop_sequence":null},"usage":{"output_tokens":89}}

event: message_stop
data: {"type":"message_stop"}

"#;

fn translated(stream: &str, include_usage: bool) -> Vec<Value> {
    let (mut chunks, mut out) = (ChatStream::new(1_760_000_000, include_usage, Compliance::Strict), Vec::new());
    chunks.feed(stream.as_bytes(), &mut out);
    chunks.finish(&mut out);
    data(&out)
}

fn deltas(events: &[Value]) -> Vec<Value> {
    events.iter().filter_map(|event| event["choices"].get(0)).map(|choice| choice["delta"].clone()).collect()
}

#[test]
fn texts_and_tools_arrive_piece_by_piece() {
    let events = translated(TOOL_USE, false);
    assert_eq!(
        deltas(&events),
        [
            json!({"role": "assistant", "content": ""}),
            json!({"content": "Okay, let's check – \"SF\""}),
            json!({"content": ":"}),
            json!({"tool_calls": [{"index": 0, "id": "toolu_01invented", "type": "function",
                "function": {"name": "get_weather", "arguments": ""}}]}),
            json!({"tool_calls": [{"index": 0, "function": {"arguments": "{\"location\": \"San"}}]}),
            json!({"tool_calls": [{"index": 0, "function": {"arguments": " Francisco\"}"}}]}),
            json!({"tool_calls": [{"index": 1, "id": "toolu_02invented", "type": "function",
                "function": {"name": "now", "arguments": ""}}]}),
            json!({"tool_calls": [{"index": 1, "function": {"arguments": "{}"}}]}),
            json!({}),
        ]
    );
    let (done, chunks) = events.split_last().unwrap();
    assert_eq!(done, "[DONE]");
    for chunk in chunks {
        assert_eq!(
            (&chunk["id"], &chunk["object"], &chunk["created"], &chunk["model"], &chunk["provider"]),
            (
                &json!("msg_01invented"),
                &json!("chat.completion.chunk"),
                &json!(1_760_000_000),
                &json!("claude-sonnet-4-5-20250929"),
                &json!("anthropic")
            )
        );
        assert!(chunk.get("usage").is_none());
    }
    assert_eq!(chunks.last().unwrap()["choices"][0]["finish_reason"], "tool_calls");
}

#[test]
fn the_usage_comes_last_when_it_is_asked_for() {
    let events = translated(TOOL_USE, true);
    let [chunks @ .., usage, done] = events.as_slice() else { panic!() };
    assert_eq!(done, "[DONE]");
    assert!(chunks.iter().all(|chunk| chunk.get("usage") == Some(&Value::Null)));
    assert_eq!((&usage["choices"], &usage["usage"]["prompt_tokens"]), (&json!([]), &json!(500)));
    assert_eq!(usage["usage"]["completion_tokens"], 89);
    assert_eq!(usage["usage"]["prompt_tokens_details"]["cached_tokens"], 28);
}

fn failure(stream: &str) -> (Value, Value) {
    let events = translated(stream, true);
    let [.., error, done] = events.as_slice() else { panic!("{events:?}") };
    assert_eq!((done, &error["provider"]), (&json!("[DONE]"), &json!("anthropic")));
    (error["error"]["message"].clone(), error["error"]["type"].clone())
}

#[test]
fn errors_end_the_stream() {
    let start = TOOL_USE.split_inclusive("\n\n").next().unwrap();
    let overloaded = "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}\n\n";
    let expected = (json!("anthropic error: Overloaded"), json!("overloaded_error"));
    assert_eq!(failure(&format!("{start}{overloaded}{TOOL_USE}")), expected);
    let broken = (json!("anthropic error: the stream ended before the answer did"), json!("api_error"));
    assert_eq!(failure(start), broken);
    assert_eq!(failure(""), broken);
    assert_eq!(failure(&TOOL_USE[..700]).1, "api_error");
    assert_eq!(failure("data: [1]\n\n").0, "anthropic error: an event cannot be read");
    let large = format!("data: {{\"type\":\"ping\",\"x\":\"{}\"}}\n\n", "x".repeat(1 << 20));
    assert_eq!(failure(&large).0, "anthropic error: an event is larger than 1048576 bytes");
}

#[test]
fn a_missing_last_event_and_unknown_ones_do_no_harm() {
    let without = TOOL_USE.replace("event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n", "");
    let unknown = without.replace("{\"type\": \"ping\"}", "{\"type\": \"something_new\", \"delta\": {\"x\": 1}}");
    assert_eq!(translated(&unknown, true), translated(TOOL_USE, true));
}

#[test]
fn a_relaxed_stream_tells_every_block() {
    let (mut chunks, mut out) = (ChatStream::new(0, false, Compliance::Relaxed), Vec::new());
    chunks.feed(TOOL_USE.as_bytes(), &mut out);
    let events = data(&out);
    let blocks: Vec<_> = deltas(&events).into_iter().filter_map(|delta| delta.get("content_blocks").cloned()).collect();
    assert_eq!(
        blocks,
        [
            json!([{"index": 0, "delta": {"thinking": "", "signature": ""}}]),
            json!([{"index": 0, "delta": {"thinking": "Hm."}}]),
            json!([{"index": 0, "delta": {"signature": "c2ln"}}]),
            json!([{"index": 1, "delta": {"text": ""}}]),
            json!([{"index": 1, "delta": {"text": "Okay, let's check – \"SF\""}}]),
            json!([{"index": 1, "delta": {"text": ":"}}]),
        ]
    );
    assert_eq!(deltas(&events).iter().filter(|delta| delta.get("content").is_some()).count(), 3);
    assert_eq!(events[events.len() - 2]["choices"][0]["finish_reason"], "tool_use");
}
