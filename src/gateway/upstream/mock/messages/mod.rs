//! `POST /v1/messages`, in Anthropic's form.

mod answer;
mod content;
mod request;
mod stream;

#[cfg(test)]
mod tests;

use self::{answer::Answer, request::Request};
use super::{Answered, Asked, MockError, to_json};

/// Answers with a message.
///
/// # Errors
/// [`MockError::Invalid`]
pub fn answer(asked: &Asked<'_>) -> Result<Answered, MockError> {
    let request = Request::parse(asked.body)?;
    let answer = Answer::compose(asked, &request)?;
    let (input, output) = (answer.input_tokens, answer.reply.tokens);
    Ok(if request.stream == Some(true) {
        Answered::streamed(stream::events(asked.encoding, &answer), input, output)
    } else {
        Answered::whole(to_json(&answer.message()), input, output)
    })
}
