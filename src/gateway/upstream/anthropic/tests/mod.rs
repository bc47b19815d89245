//! Both directions, with examples in the form of Anthropic's and OpenAI's documentation.

mod answers;
mod chat_streams;
mod message_streams;
mod properties;
mod requests;

use serde_json::Value;

fn json(body: &[u8]) -> Value {
    serde_json::from_slice(body).unwrap()
}

/// The data of every event; those that are no JSON as strings.
fn data(stream: &[u8]) -> Vec<Value> {
    let lines = std::str::from_utf8(stream).unwrap().lines().filter_map(|line| line.strip_prefix("data: "));
    lines.map(|data| serde_json::from_str(data).unwrap_or_else(|_| Value::from(data))).collect()
}
