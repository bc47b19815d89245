//! What completions and embeddings are given: texts, or tokens, one or many.

use serde::Deserialize;

use super::MockError;
use crate::gateway::upstream::tokens::Encoding;

/// A text, several, one as tokens, or several of these.
#[derive(Debug, Deserialize)]
#[serde(
    untagged,
    expecting = "expected a string, an array of strings, an array of tokens or an array of arrays of tokens"
)]
pub enum Inputs {
    /// A text.
    Text(String),
    /// Several texts.
    Texts(Vec<String>),
    /// The tokens of a text.
    Tokens(Vec<u32>),
    /// The tokens of several texts.
    TokenLists(Vec<Vec<u32>>),
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// As text.
    pub text: String,
    /// How many it has.
    pub tokens: u64,
}

impl Inputs {
    /// All of them, with what they count as.
    ///
    /// # Errors
    /// [`MockError::Invalid`] for tokens that the encoding does not have.
    pub fn read(self, encoding: &Encoding, param: &str) -> Result<Vec<Input>, MockError> {
        let counted = |text: String| Input { tokens: encoding.count(&text), text };
        let decoded = |tokens: Vec<u32>| match encoding.decode(&tokens) {
            Some(text) => Ok(Input { text, tokens: tokens.len() as u64 }),
            None => {
                Err(MockError::invalid(param, format!("`{param}` has a token that the model's encoding does not have")))
            }
        };
        match self {
            Inputs::Text(text) => Ok(vec![counted(text)]),
            Inputs::Texts(texts) => Ok(texts.into_iter().map(counted).collect()),
            Inputs::Tokens(tokens) => Ok(vec![decoded(tokens)?]),
            Inputs::TokenLists(lists) => lists.into_iter().map(decoded).collect(),
        }
    }
}
