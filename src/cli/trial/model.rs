//! Which model is asked when nobody says it: a small one that answers chats, of those that the gateway lists.

use http::Method;
use serde_json::Value;

use super::{Trial, Way, send};
use crate::error::{Failure, Kind};

/// Words in the names of models that answer no chat.
const OTHER_KINDS: [&str; 15] = [
    "embed",
    "whisper",
    "tts",
    "dall-e",
    "moderation",
    "image",
    "audio",
    "realtime",
    "rerank",
    "transcribe",
    "davinci",
    "babbage",
    "sora",
    "instruct",
    "search",
];
/// Words in the names of small models, the best first.
const SMALL: [&str; 7] = ["nano", "mini", "haiku", "flash", "small", "lite", "8b"];

/// The model to ask.
///
/// # Errors
/// What the list's own refusal means; `InputNeeded` when it names no model that would do.
pub(super) async fn choose(way: &Way, trial: &Trial) -> anyhow::Result<String> {
    let reply = send(way, trial, Method::GET, "/models", None).await?;
    let list = reply.json().unwrap_or_default();
    let names: Vec<&str> = list
        .get("data")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(|model| model.get("id").and_then(Value::as_str))
        .collect();
    best(&names).map(str::to_owned).ok_or_else(|| {
        Failure::new(Kind::InputNeeded, format!("the {} lists no model that answers chats", trial.what))
            .hint("name one with --model")
            .into()
    })
}

fn best<'names>(names: &[&'names str]) -> Option<&'names str> {
    let chats = || names.iter().copied().filter(|name| !OTHER_KINDS.iter().any(|kind| name.contains(kind)));
    SMALL.iter().find_map(|word| chats().find(|name| name.contains(word))).or_else(|| chats().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_models_that_chat_come_first() {
        assert_eq!(best(&["text-embedding-3-small", "gpt-4o", "gpt-4o-mini"]), Some("gpt-4o-mini"));
        assert_eq!(best(&["whisper-1", "claude-opus-4"]), Some("claude-opus-4"));
        assert_eq!(best(&["tts-1"]), None);
    }
}
