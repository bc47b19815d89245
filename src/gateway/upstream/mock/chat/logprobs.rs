//! How likely the mock provider pretends its tokens to be: always the same for the same text, with probabilities that
//! add up to less than one.

use serde::Serialize;

use crate::gateway::upstream::tokens::Encoding;

/// Of a text, token by token.
#[derive(Debug, Serialize)]
pub struct Logprobs {
    /// In order.
    pub content: Vec<TokenLogprob>,
    refusal: Option<()>,
}

/// Of one token, and of those that might have stood in its place.
#[derive(Debug, Serialize)]
pub struct TokenLogprob {
    #[serde(flatten)]
    token: Likelihood,
    top_logprobs: Vec<Likelihood>,
}

#[derive(Debug, Clone, Serialize)]
struct Likelihood {
    token: String,
    logprob: f64,
    bytes: Vec<u8>,
}

impl Logprobs {
    /// Of `text`, with `top` tokens for each place.
    pub fn of(encoding: &Encoding, text: &str, top: usize) -> Self {
        let place = |(index, token): (usize, String)| {
            // From 0.6 to 0.99.
            let varied = token.bytes().fold(index, |sum, byte| sum * 31 % 1000 + usize::from(byte)) % 40;
            let probability = 0.99 - varied as f64 / 100.0;
            let others = ('a'..='z').map(String::from).filter(|letter| *letter != token);
            // Each has half of what is left, so all of them together never have it all.
            let halves = std::iter::successors(Some((1.0 - probability) / 2.0), |left| Some(left / 2.0));
            let token = Likelihood::new(token.clone(), probability);
            let alternatives = others.zip(halves).map(|(letter, probability)| Likelihood::new(letter, probability));
            let top_logprobs = std::iter::once(token.clone()).chain(alternatives).take(top).collect();
            TokenLogprob { token, top_logprobs }
        };
        Self { content: encoding.split(text).into_iter().enumerate().map(place).collect(), refusal: None }
    }
}

impl Likelihood {
    fn new(token: String, probability: f64) -> Self {
        Self { logprob: probability.ln(), bytes: token.as_bytes().to_vec(), token }
    }
}
