use proptest::{collection::vec, option, prelude::*, sample::select};
use serde_json::{Value, json};

use super::{super::*, chat_streams::TOOL_USE, json, message_streams::TOOL_CALLS};

fn text() -> impl Strategy<Value = String> {
    "[a-zé\"\\\\\n\u{1F600}]{1,12}"
}

/// Content that has one form only: a string, or several parts.
fn texts() -> impl Strategy<Value = Value> {
    let part = text().prop_map(|text| json!({"type": "text", "text": text}));
    prop_oneof![text().prop_map(Value::from), vec(part, 2..4).prop_map(Value::from)]
}

fn user_content() -> impl Strategy<Value = Value> {
    let image = select(vec!["data:image/png;base64,iVBORw0KGgo=", "https://example.com/a.png"])
        .prop_map(|url| json!({"type": "image_url", "image_url": {"url": url}}));
    let said = text().prop_map(|text| json!({"type": "text", "text": text}));
    prop_oneof![texts(), (said, image).prop_map(|(said, image)| json!([said, image]))]
}

/// A question, perhaps calls with their results, and an answer.
fn turn() -> impl Strategy<Value = Vec<Value>> {
    (user_content(), option::of(texts()), vec((text(), texts()), 0..3), texts()).prop_map(
        |(question, aside, calls, answer)| {
            let mut turn = vec![json!({"role": "user", "content": question})];
            if !calls.is_empty() {
                let call = |(index, (argument, _)): (usize, &(String, Value))| {
                    let arguments = json!({"value": argument}).to_string();
                    let function = json!({"name": "tool", "arguments": arguments});
                    json!({"id": format!("call_{index}"), "type": "function", "function": function})
                };
                let tool_calls: Vec<_> = calls.iter().enumerate().map(call).collect();
                turn.push(json!({"role": "assistant", "content": aside, "tool_calls": tool_calls}));
                turn.extend(calls.into_iter().enumerate().map(|(index, (_, result))| {
                    json!({"role": "tool", "tool_call_id": format!("call_{index}"), "content": result})
                }));
            }
            turn.push(json!({"role": "assistant", "content": answer}));
            turn
        },
    )
}

fn chat() -> impl Strategy<Value = Value> {
    let choice = select(vec![
        Value::Null,
        json!("auto"),
        json!("required"),
        json!("none"),
        json!({"type": "function", "function": {"name": "tool"}}),
    ]);
    (option::of(texts()), vec(turn(), 1..4), 1u64..9999, option::of(vec(text(), 1..3)), choice, any::<bool>()).prop_map(
        |(system, turns, limit, stop, choice, is_stream)| {
            let system = system.map(|content| json!({"role": "system", "content": content}));
            let messages: Vec<_> = system.into_iter().chain(turns.into_iter().flatten()).collect();
            let mut chat = json!({
                "model": "m", "messages": messages, "max_completion_tokens": limit, "temperature": 0.5, "user": "u",
                "tools": [{"type": "function", "function": {"name": "tool", "parameters": {"type": "object"}}}],
            });
            for (name, value) in [("stop", json!(stop)), ("tool_choice", choice)] {
                if !value.is_null() {
                    chat[name] = value;
                }
            }
            if is_stream {
                chat["stream"] = true.into();
                chat["stream_options"] = json!({"include_usage": true});
            }
            chat
        },
    )
}

fn answer() -> impl Strategy<Value = Value> {
    let counts = (0u64..9999, 0u64..9999, 0u64..9999, 0u64..9999);
    (option::of(text()), vec(text(), 0..3), counts).prop_map(|(said, arguments, (fresh, read, written, output))| {
        let call = |(index, argument): (usize, &String)| {
            let function = json!({"name": "tool", "arguments": json!({"value": argument}).to_string()});
            json!({"id": format!("call_{index}"), "type": "function", "function": function})
        };
        let calls: Vec<_> = arguments.iter().enumerate().map(call).collect();
        let mut message = json!({"role": "assistant", "content": said, "refusal": null});
        let reason = if calls.is_empty() {
            message["content"] = said.unwrap_or_default().into();
            "stop"
        } else {
            message["tool_calls"] = calls.into();
            "tool_calls"
        };
        let input = fresh + read + written;
        let mut usage = json!({"prompt_tokens": input, "completion_tokens": output, "total_tokens": input + output,
            "prompt_tokens_details": {"cached_tokens": read}});
        if read + written > 0 {
            usage["cache_read_input_tokens"] = read.into();
            usage["cache_creation_input_tokens"] = written.into();
        }
        json!({"id": "a", "object": "chat.completion", "created": 5, "model": "m", "provider": "anthropic",
            "choices": [{"index": 0, "message": message, "logprobs": null, "finish_reason": reason}], "usage": usage})
    })
}

/// What comes out when `stream` is cut at these places.
fn cut(stream: &str, cuts: &[usize], mut feed: impl FnMut(&[u8], &mut Vec<u8>)) -> String {
    let mut cuts: Vec<_> = cuts.iter().map(|cut| cut % stream.len()).chain([0, stream.len()]).collect();
    cuts.sort_unstable();
    let mut out = Vec::new();
    for pair in cuts.windows(2) {
        feed(&stream.as_bytes()[pair[0]..pair[1]], &mut out);
    }
    String::from_utf8(out).unwrap()
}

proptest! {
    #[test]
    fn a_request_there_and_back_is_the_same(chat in chat()) {
        let there = to_messages(chat.to_string().as_bytes()).unwrap();
        prop_assert_eq!(json(&to_chat(&there).unwrap()), chat);
    }

    #[test]
    fn an_answer_there_and_back_is_the_same(answer in answer()) {
        let there = to_message(answer.to_string().as_bytes()).unwrap();
        prop_assert_eq!(json(&to_chat_completion(&there, 5, Compliance::Strict).unwrap()), answer);
    }

    #[test]
    fn streams_may_be_cut_anywhere(cuts in vec(any::<usize>(), 0..30), is_crlf: bool) {
        let lines = |stream: &str| if is_crlf { stream.replace('\n', "\r\n") } else { stream.to_owned() };
        let chat = |cuts: &[usize]| {
            let mut stream = ChatStream::new(0, true, Compliance::Strict);
            cut(&lines(TOOL_USE), cuts, |chunk, out| stream.feed(chunk, out))
        };
        prop_assert_eq!(chat(&cuts), chat(&[]));
        let messages = |cuts: &[usize]| {
            let mut stream = MessageStream::new();
            cut(&lines(TOOL_CALLS), cuts, |chunk, out| stream.feed(chunk, out))
        };
        prop_assert_eq!(messages(&cuts), messages(&[]));
    }

    #[test]
    fn streams_there_and_back_keep_what_is_said(cuts in vec(any::<usize>(), 0..10)) {
        let (mut there, mut back, mut again) = (MessageStream::new(), ChatStream::new(0, true, Compliance::Strict), MessageStream::new());
        let first = cut(TOOL_CALLS, &cuts, |chunk, out| there.feed(chunk, out));
        let chunks = cut(&first, &cuts, |chunk, out| back.feed(chunk, out));
        prop_assert_eq!(cut(&chunks, &cuts, |chunk, out| again.feed(chunk, out)), first);
        prop_assert_eq!((there.usage(), back.usage()), (again.usage(), again.usage()));
    }

    #[test]
    fn nothing_panics(noise in vec(any::<u8>(), 0..200), at in any::<usize>(), chat in chat(), answer in answer()) {
        for body in [chat.to_string(), answer.to_string(), TOOL_USE.to_owned(), TOOL_CALLS.to_owned()] {
            let mut body = body.into_bytes();
            let at = at % body.len();
            body.splice(at..at, noise.iter().copied());
            let _ = (to_messages(&body), to_chat(&body), to_message(&body), to_chat_completion(&body, 0, Compliance::Strict));
            let (mut chunks, mut events, mut out) = (ChatStream::new(0, false, Compliance::Strict), MessageStream::new(), Vec::new());
            chunks.feed(&body, &mut out);
            chunks.finish(&mut out);
            prop_assert!(out.ends_with(b"data: [DONE]\n\n"));
            events.feed(&body, &mut out);
            events.finish(&mut out);
        }
    }
}
