//! `POST /v1/chat/completions`

mod answer;
mod logprobs;
mod request;
mod stream;

#[cfg(test)]
mod tests;

use self::{answer::Answer, request::ChatRequest};
use super::{Answered, Asked, MockError, to_json};

/// Answers a chat completion.
///
/// # Errors
/// [`MockError::Invalid`]
pub fn answer(asked: &Asked<'_>) -> Result<Answered, MockError> {
    let request = ChatRequest::parse(asked.body)?;
    let answer = Answer::compose(asked, &request, &request.order()?);
    let (input, output) = (answer.usage.prompt_tokens, answer.usage.completion_tokens);
    Ok(if request.is_stream() {
        Answered::streamed(stream::events(asked.encoding, &answer, request.wants_stream_usage()), input, output)
    } else {
        Answered::whole(to_json(&answer), input, output)
    })
}
