//! `POST /v1/embeddings`
//!
//! A text's vector is drawn from its hash: the same text has the same one, different texts have different ones, and
//! their angles mean nothing. Fewer dimensions are the beginning of more, brought back to length 1, as with the models.

use base64::{Engine, engine::general_purpose::STANDARD};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{
    Answered, Asked, MockError,
    inputs::{Input, Inputs},
    read, to_json,
};

const MOST_INPUTS: usize = 2048;
/// Of one input.
const MOST_TOKENS: u64 = 8192;

#[derive(Deserialize)]
struct Request {
    input: Inputs,
    dimensions: Option<u64>,
    #[serde(default)]
    encoding_format: Format,
}

#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Format {
    #[default]
    Float,
    Base64,
}

#[derive(Serialize)]
struct Answer<'a> {
    object: &'static str,
    data: Vec<Embedding>,
    model: &'a str,
    usage: Usage,
    provider: &'a str,
}

#[derive(Serialize)]
struct Embedding {
    object: &'static str,
    index: usize,
    embedding: Vector,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Vector {
    Floats(Vec<f32>),
    /// Little-endian floats.
    Base64(String),
}

#[derive(Serialize)]
struct Usage {
    prompt_tokens: u64,
    total_tokens: u64,
}

/// Answers with the embeddings of the inputs.
///
/// # Errors
/// [`MockError::Invalid`]
pub fn answer(asked: &Asked<'_>) -> Result<Answered, MockError> {
    let request: Request = read::body(asked.body)?;
    let model = asked.part.model.as_deref().unwrap_or(asked.model);
    let dimensions = dimensions(model, request.dimensions)?;
    let inputs = request.input.read(asked.encoding, "input")?;
    check(&inputs)?;
    let prompt_tokens = inputs.iter().map(|input| input.tokens).sum();
    let embed = |(index, input): (usize, &Input)| {
        let vector = vector(model, &input.text, dimensions);
        let embedding = match request.encoding_format {
            Format::Float => Vector::Floats(vector),
            Format::Base64 => {
                Vector::Base64(STANDARD.encode(vector.into_iter().flat_map(f32::to_le_bytes).collect::<Vec<_>>()))
            }
        };
        Embedding { object: "embedding", index, embedding }
    };
    let answer = Answer {
        object: "list",
        data: inputs.iter().enumerate().map(embed).collect(),
        model: asked.model,
        usage: Usage { prompt_tokens, total_tokens: prompt_tokens },
        provider: &asked.part.provider,
    };
    Ok(Answered::whole(to_json(&answer), prompt_tokens, 0))
}

fn check(inputs: &[Input]) -> Result<(), MockError> {
    if inputs.is_empty() || inputs.len() > MOST_INPUTS {
        return Err(MockError::invalid("input", format!("`input` must have between 1 and {MOST_INPUTS} texts")));
    }
    for (index, input) in inputs.iter().enumerate() {
        if input.tokens == 0 {
            return Err(MockError::invalid("input", format!("`input` cannot be an empty string (number {index})")));
        }
        if input.tokens > MOST_TOKENS {
            let message = format!(
                "the model's maximum context length is {MOST_TOKENS} tokens, but `input` has {} in number {index}",
                input.tokens
            );
            return Err(MockError::invalid("input", message));
        }
    }
    Ok(())
}

/// How long the vectors are. Only OpenAI's third generation can be told; a name that is not OpenAI's is taken for one
/// that can.
fn dimensions(model: &str, wanted: Option<u64>) -> Result<usize, MockError> {
    let (most, default) = match model {
        "text-embedding-3-large" => (3072, 3072),
        "text-embedding-3-small" => (1536, 1536),
        "text-embedding-ada-002" => {
            return match wanted {
                None => Ok(1536),
                Some(_) => Err(MockError::invalid("dimensions", "this model does not support specifying `dimensions`")),
            };
        }
        _ => (3072, 1536),
    };
    match wanted {
        None => Ok(default),
        Some(wanted) => usize::try_from(wanted).ok().filter(|wanted| (1..=most).contains(wanted)).ok_or_else(|| {
            MockError::invalid("dimensions", format!("`dimensions` must be between 1 and {most} for this model"))
        }),
    }
}

fn vector(model: &str, text: &str, dimensions: usize) -> Vec<f32> {
    let mut hash = Sha256::new_with_prefix(model);
    hash.update([0]);
    hash.update(text);
    let digest: [u8; 32] = hash.finalize().into();
    let mut state = digest.iter().take(8).fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
    let mut vector: Vec<f32> = (0..dimensions).map(|_| component(&mut state)).collect();
    let length = vector.iter().map(|component| f64::from(*component).powi(2)).sum::<f64>().sqrt();
    if length > 0.0 {
        vector.iter_mut().for_each(|component| *component = (f64::from(*component) / length) as f32);
    }
    vector
}

/// The next number from -1 to 1, of the SplitMix64 sequence (Steele, Lea and Flood, 2014): hashing each would take ten
/// times as long.
fn component(state: &mut u64) -> f32 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^= mixed >> 31;
    // The upper 24 bits, which are as many as such a number holds, as 0 to 2.
    (mixed >> 40) as f32 / 8_388_608.0 - 1.0
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::gateway::upstream::{
        endpoint::Endpoint,
        mock::testing::{self, model},
    };

    async fn answer(body: Value) -> Value {
        testing::answer(Endpoint::Embeddings, body).await
    }

    fn floats(embedding: &Value) -> Vec<f64> {
        embedding.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
    }

    #[tokio::test]
    async fn a_text_has_its_own_unit_vector() {
        let answer = answer(json!({"input": ["a", "b", "a"]})).await;
        let vectors: Vec<_> = (0..3).map(|index| floats(&answer["data"][index]["embedding"])).collect();
        assert_eq!(vectors[0], vectors[2]);
        assert_ne!(vectors[0], vectors[1]);
        for vector in &vectors {
            assert_eq!(vector.len(), 1536);
            let length = vector.iter().map(|number| number * number).sum::<f64>().sqrt();
            assert!((length - 1.0).abs() < 1e-5, "{length}");
        }
        assert_eq!(answer["data"][1]["index"], 1);
        assert_eq!(answer["usage"], json!({"prompt_tokens": 3, "total_tokens": 3}));
    }

    #[tokio::test]
    async fn base64_holds_the_same_numbers() {
        let plain = answer(json!({"input": "a", "dimensions": 7})).await;
        let packed = answer(json!({"input": "a", "dimensions": 7, "encoding_format": "base64"})).await;
        let bytes = STANDARD.decode(packed["data"][0]["embedding"].as_str().unwrap()).unwrap();
        let numbers: Vec<f32> =
            bytes.chunks_exact(4).map(|four| f32::from_le_bytes(four.try_into().unwrap())).collect();
        let expected: Vec<f32> =
            floats(&plain["data"][0]["embedding"]).into_iter().map(|number| number as f32).collect();
        assert_eq!(numbers, expected);
    }

    #[tokio::test]
    async fn tokens_are_as_good_as_text() {
        let text = answer(json!({"input": "Hello,"})).await;
        assert_eq!(text, answer(json!({"input": [13225, 11]})).await);
        assert_eq!(text, answer(json!({"input": [[13225, 11]]})).await);
    }

    #[tokio::test]
    async fn models_have_their_own_lengths() {
        for (name, expected) in [("text-embedding-3-large", 3072), ("text-embedding-3-small", 1536), ("our-own", 1536)]
        {
            let answer = testing::answer_as(model(name), Endpoint::Embeddings, json!({"input": "a"})).await;
            assert_eq!(answer["data"][0]["embedding"].as_array().unwrap().len(), expected, "{name}");
        }
        for (name, dimensions) in [("text-embedding-3-small", 1537), ("text-embedding-ada-002", 8), ("our-own", 0)] {
            let body = json!({"input": "a", "dimensions": dimensions});
            testing::refused_as(model(name), Endpoint::Embeddings, body, "dimensions").await;
        }
    }

    #[tokio::test]
    async fn a_wrong_member_is_named() {
        for (body, param) in [
            (json!({}), "input"),
            (json!({"input": ""}), "input"),
            (json!({"input": []}), "input"),
            (json!({"input": ["a", ""]}), "input"),
            (json!({"input": [1, "a"]}), "input"),
            (json!({"input": [u32::MAX]}), "input"),
            (json!({"input": vec!["a"; 2049]}), "input"),
            (json!({"input": "a ".repeat(8200)}), "input"),
            (json!({"input": "a", "encoding_format": "hex"}), "encoding_format"),
        ] {
            testing::refused(Endpoint::Embeddings, body, param).await;
        }
    }
}
