//! How many tokens a call used.

mod stream;

use serde::Deserialize;

use super::endpoint::Endpoint;

pub use stream::StreamUsage;

/// Tokens of one call, as its provider counts them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Usage {
    /// Of the request, those from the provider's cache included.
    pub input: u64,
    /// Of the answer.
    pub output: u64,
    /// Of [`Usage::input`], those that the provider read from its cache.
    pub cache_read: u64,
    /// Of [`Usage::input`], those that the provider wrote into its cache.
    pub cache_write: u64,
}

impl Usage {
    /// Tokens of request and answer.
    pub fn total(&self) -> u64 {
        self.input.saturating_add(self.output)
    }
}

/// What a whole answer says about its usage. Nothing but that member is kept of it.
///
/// `None` for what is no such answer, an error for one, and for one that does not say.
pub fn of_answer(endpoint: Endpoint, body: &[u8]) -> Option<Usage> {
    #[derive(Deserialize)]
    struct Answer {
        usage: Option<Reported>,
    }
    let answer: Answer = serde_json::from_slice(body).ok()?;
    answer.usage?.usage(endpoint)
}

/// The member `usage` of every form in which answers come.
///
/// OpenAI's chats, completions and embeddings count `prompt_tokens` and `completion_tokens`; its responses count
/// `input_tokens` and `output_tokens`; both include tokens from the cache and tell how many these are. Anthropic's
/// `input_tokens` do not include them. Portkey's gateway adds Anthropic's two cache members to OpenAI's form.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
pub(super) struct Reported {
    prompt_tokens: Option<u64>,
    completion_tokens: Option<u64>,
    prompt_tokens_details: Option<Details>,
    input_tokens: Option<u64>,
    output_tokens: Option<u64>,
    input_tokens_details: Option<Details>,
    cache_read_input_tokens: Option<u64>,
    cache_creation_input_tokens: Option<u64>,
}

#[derive(Debug, Clone, Copy, Default, Deserialize)]
struct Details {
    cached_tokens: Option<u64>,
}

impl Reported {
    /// As the endpoint's answers mean it; `None` if neither input nor output is told.
    pub(super) fn usage(&self, endpoint: Endpoint) -> Option<Usage> {
        match endpoint {
            Endpoint::ChatCompletions | Endpoint::Completions | Endpoint::Embeddings => {
                self.of_openai(self.prompt_tokens, self.completion_tokens, self.prompt_tokens_details)
            }
            Endpoint::Responses => self.of_openai(self.input_tokens, self.output_tokens, self.input_tokens_details),
            Endpoint::Messages => self.of_anthropic(),
        }
    }

    fn of_openai(&self, input: Option<u64>, output: Option<u64>, details: Option<Details>) -> Option<Usage> {
        input.or(output)?;
        let cached = details.and_then(|details| details.cached_tokens).or(self.cache_read_input_tokens);
        Some(Usage {
            input: input.unwrap_or(0),
            output: output.unwrap_or(0),
            cache_read: cached.unwrap_or(0),
            cache_write: self.cache_creation_input_tokens.unwrap_or(0),
        })
    }

    fn of_anthropic(&self) -> Option<Usage> {
        self.input_tokens.or(self.output_tokens)?;
        let cache_read = self.cache_read_input_tokens.unwrap_or(0);
        let cache_write = self.cache_creation_input_tokens.unwrap_or(0);
        let uncached = self.input_tokens.unwrap_or(0);
        Some(Usage {
            input: uncached.saturating_add(cache_read).saturating_add(cache_write),
            output: self.output_tokens.unwrap_or(0),
            cache_read,
            cache_write,
        })
    }

    /// Takes over what a later event of Anthropic's tells: its counts are cumulative, and each event may leave out what
    /// an earlier one said.
    pub(super) fn update(&mut self, later: &Self) {
        for (count, later) in [
            (&mut self.input_tokens, later.input_tokens),
            (&mut self.output_tokens, later.output_tokens),
            (&mut self.cache_read_input_tokens, later.cache_read_input_tokens),
            (&mut self.cache_creation_input_tokens, later.cache_creation_input_tokens),
        ] {
            *count = later.or(*count);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_form() {
        use Endpoint::{ChatCompletions, Completions, Embeddings, Messages, Responses};
        let usage = |input, output, cache_read, cache_write| Some(Usage { input, output, cache_read, cache_write });
        for (endpoint, body, expected) in [
            (
                ChatCompletions,
                r#"{"id":"x","choices":[{"usage":1}],"usage":{"prompt_tokens":20,"completion_tokens":5,"total_tokens":25,"prompt_tokens_details":{"cached_tokens":8,"audio_tokens":0}}}"#,
                usage(20, 5, 8, 0),
            ),
            (
                ChatCompletions,
                r#"{"usage":{"prompt_tokens":20,"completion_tokens":5,"cache_read_input_tokens":3,"cache_creation_input_tokens":4}}"#,
                usage(20, 5, 3, 4),
            ),
            (Completions, r#"{"usage":{"prompt_tokens":2,"completion_tokens":null}}"#, usage(2, 0, 0, 0)),
            (
                Embeddings,
                r#"{"data":[{"embedding":[0.1]}],"usage":{"prompt_tokens":7,"total_tokens":7}}"#,
                usage(7, 0, 0, 0),
            ),
            (
                Responses,
                r#"{"usage":{"input_tokens":20,"input_tokens_details":{"cached_tokens":6},"output_tokens":5}}"#,
                usage(20, 5, 6, 0),
            ),
            (
                Messages,
                r#"{"usage":{"input_tokens":20,"cache_read_input_tokens":100,"cache_creation_input_tokens":10,"output_tokens":5,"service_tier":"standard"}}"#,
                usage(130, 5, 100, 10),
            ),
            (Messages, r#"{"usage":{"prompt_tokens":20}}"#, None),
            (ChatCompletions, r#"{"usage":null}"#, None),
            (ChatCompletions, r#"{"usage":{}}"#, None),
            (ChatCompletions, r#"{"usage":{"prompt_tokens":-1}}"#, None),
            (ChatCompletions, r#"{"error":{"message":"no"}}"#, None),
            (ChatCompletions, r#"{"usage":{"prompt_tokens":1"#, None),
            (ChatCompletions, "", None),
        ] {
            assert_eq!(of_answer(endpoint, body.as_bytes()), expected, "{body}");
        }
    }
}
