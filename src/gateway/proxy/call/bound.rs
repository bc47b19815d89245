//! What a call may use at most, which strict limits set aside.

use serde::{Deserialize, Deserializer, de::IgnoredAny};
use serde_json::value::RawValue;

use crate::gateway::upstream::endpoint::Endpoint;

/// The tokens that are expected of an answer whose call names no limit.
const ASSUMED_OUTPUT: u64 = 4096;

/// The members of a body that bound its answer. Only what is asked for is read, and what has another type is the
/// provider's to refuse.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Members {
    #[serde(deserialize_with = "whole")]
    max_tokens: Option<u64>,
    #[serde(deserialize_with = "whole")]
    max_completion_tokens: Option<u64>,
    #[serde(deserialize_with = "whole")]
    max_output_tokens: Option<u64>,
    #[serde(deserialize_with = "whole")]
    n: Option<u64>,
    #[serde(deserialize_with = "whole")]
    best_of: Option<u64>,
    #[serde(deserialize_with = "prompts")]
    prompt: u64,
}

/// The most tokens of the answers to a body, all of them together. Those that a provider does not let a call bound, such
/// as those of a model's reasoning beside `max_tokens`, are not in it.
pub fn most_output(endpoint: Endpoint, body: &[u8]) -> u64 {
    let members: Members = serde_json::from_slice(body).unwrap_or_default();
    let n = members.n.unwrap_or(1).max(1);
    // What an endpoint does not read bounds nothing there.
    let (each, answers) = match endpoint {
        Endpoint::Embeddings => return 0,
        Endpoint::ChatCompletions => (members.max_completion_tokens.max(members.max_tokens), n),
        Endpoint::Completions => {
            (members.max_tokens, n.max(members.best_of.unwrap_or(1)).saturating_mul(members.prompt.max(1)))
        }
        Endpoint::Responses => (members.max_output_tokens, 1),
        Endpoint::Messages => (members.max_tokens, 1),
    };
    each.unwrap_or(ASSUMED_OUTPUT).saturating_mul(answers)
}

/// A number of tokens, or of answers: `4000.0` is one, too, and half a token needs a whole one.
pub fn number(raw: &RawValue) -> Option<u64> {
    let text = raw.get();
    text.parse().ok().or_else(|| {
        let number: f64 = text.parse().ok().filter(|number: &f64| *number >= 0.0)?;
        // Saturates.
        Some(number.ceil() as u64)
    })
}

fn whole<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u64>, D::Error> {
    Ok(number(<&RawValue>::deserialize(deserializer)?))
}

/// How many prompts: several texts, or several lists of tokens.
fn prompts<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
    let prompt = <&RawValue>::deserialize(deserializer)?.get();
    let is_one = serde_json::from_str::<Vec<u32>>(prompt).is_ok();
    let several: Option<Vec<IgnoredAny>> = serde_json::from_str(prompt).ok().filter(|_| !is_one);
    Ok(several.map_or(1, |prompts| prompts.len() as u64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_bounded_by_what_its_endpoint_reads() {
        use Endpoint::{ChatCompletions, Completions, Embeddings, Messages, Responses};
        for (endpoint, body, expected) in [
            (ChatCompletions, r#"{"max_tokens": 5}"#, 5),
            (ChatCompletions, r#"{"max_tokens": 5, "max_completion_tokens": 7, "n": 3}"#, 21),
            (ChatCompletions, r#"{"max_output_tokens": 1, "best_of": 9}"#, ASSUMED_OUTPUT),
            (ChatCompletions, r#"{"max_tokens": 4000.0}"#, 4000),
            (ChatCompletions, r#"{"max_tokens": null, "n": "many"}"#, ASSUMED_OUTPUT),
            (Completions, r#"{"max_tokens": 5, "prompt": ["a", "b"], "n": 2, "best_of": 3}"#, 30),
            (Completions, r#"{"max_tokens": 5, "prompt": [1, 2, 3]}"#, 5),
            (Completions, r#"{"max_tokens": 5, "prompt": [[1, 2], [3]]}"#, 10),
            (Completions, r#"{"max_tokens": 5, "prompt": "a"}"#, 5),
            (Responses, r#"{"max_tokens": 1, "max_output_tokens": 6, "n": 4}"#, 6),
            (Messages, r#"{"max_tokens": 8, "n": 4}"#, 8),
            (Messages, r#"{"max_tokens": 1e30}"#, u64::MAX),
            (Embeddings, r#"{"max_tokens": 8}"#, 0),
        ] {
            assert_eq!(most_output(endpoint, body.as_bytes()), expected, "{endpoint:?} {body}");
        }
    }
}
