//! `POST /v1/responses`
//!
//! Nothing is stored, so what refers to an earlier response is refused.

mod answer;
mod input;
mod request;
mod stream;

#[cfg(test)]
mod tests;

use self::{answer::Answer, request::Request};
use super::{Answered, Asked, MockError, to_json};

/// Answers with a response.
///
/// # Errors
/// [`MockError::Invalid`]
pub fn answer(asked: &Asked<'_>) -> Result<Answered, MockError> {
    let request = Request::parse(asked.body)?;
    let answer = Answer::compose(asked, &request)?;
    let (input, output) = (answer.input_tokens, answer.output_tokens);
    Ok(if request.stream == Some(true) {
        Answered::streamed(stream::events(asked.encoding, &answer), input, output)
    } else {
        Answered::whole(to_json(&answer.response()), input, output)
    })
}
