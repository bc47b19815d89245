//! Counting tokens with OpenAI's own encodings.
//!
//! Building an encoding takes a tenth of a second and tens of megabytes, so it happens when the first mock answer
//! needs it, on a thread of its own, once; a gateway that only forwards never pays.

use std::{
    fmt,
    hash::{BuildHasher, RandomState},
    sync::{Arc, Mutex, PoisonError},
};

use tiktoken_rs::{CoreBPE, tokenizer::Tokenizer};
use tokio::{sync::OnceCell, task::JoinError};

/// A text is encoded in parts of at most this many bytes. The encoder's regular expressions give up, by panicking, on
/// whitespace runs of a million characters, and its merging is slow on long words. A part's end costs at most one
/// token.
const PART: usize = 64 * 1024;

/// The encodings, each built at its first use.
#[derive(Debug, Default)]
pub struct Encodings {
    o200k: OnceCell<Arc<Encoding>>,
    cl100k: OnceCell<Arc<Encoding>>,
}

/// One encoding, and what it counted lately.
pub struct Encoding {
    bpe: &'static CoreBPE,
    counts: Counts,
}

impl fmt::Debug for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Encoding")
    }
}

impl Encodings {
    /// The encoding of a model; that of the current models for every name that OpenAI has not given out.
    ///
    /// # Errors
    /// When the thread that builds it fails.
    pub async fn of(&self, model: &str) -> Result<Arc<Encoding>, JoinError> {
        let (cell, build): (_, fn() -> &'static CoreBPE) =
            match tiktoken_rs::tokenizer::get_tokenizer(model).unwrap_or(Tokenizer::O200kBase) {
                Tokenizer::Cl100kBase => (&self.cl100k, tiktoken_rs::cl100k_base_singleton),
                // The encodings before these two belong to models that never answered chats; each would add a megabyte
                // to the program.
                _ => (&self.o200k, tiktoken_rs::o200k_base_singleton),
            };
        let build = || async move {
            let bpe = tokio::task::spawn_blocking(build).await?;
            Ok(Arc::new(Encoding { bpe, counts: Counts::default() }))
        };
        cell.get_or_try_init(build).await.cloned()
    }
}

impl Encoding {
    /// How many tokens a text has. What looks like a special token counts as the text it is.
    pub fn count(&self, text: &str) -> u64 {
        self.counts.of(text, || parts(text).map(|part| self.bpe.count_ordinary(part) as u64).sum())
    }

    /// The text, token by token. Tokens that end within a character are joined with those that complete it.
    pub fn split(&self, text: &str) -> Vec<String> {
        let mut pieces = Vec::new();
        for part in parts(text) {
            let mut pending = Vec::new();
            for token in self.bpe.encode_ordinary(part) {
                pending.extend(self.bpe.decode_bytes(&[token]).unwrap_or_default());
                match String::from_utf8(std::mem::take(&mut pending)) {
                    Ok(piece) => pieces.push(piece),
                    Err(error) => pending = error.into_bytes(),
                }
            }
        }
        pieces
    }

    /// The text of these tokens; none if one of them is not of this encoding. What is no character becomes U+FFFD.
    pub fn decode(&self, tokens: &[u32]) -> Option<String> {
        let bytes = self.bpe.decode_bytes(tokens).ok()?;
        Some(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// At most `limit` tokens of a text's beginning, ending with a whole character; and whether anything was cut off.
    pub fn truncate(&self, text: &mut String, limit: u64) -> bool {
        let Ok(limit) = usize::try_from(limit) else { return false };
        // A token has at least one byte, so most limits need no encoding.
        if text.len() <= limit {
            return false;
        }
        let tokens = self.bpe.encode_ordinary(text);
        let Some(kept) = tokens.get(..limit).filter(|kept| kept.len() < tokens.len()) else { return false };
        let length = self.bpe.decode_bytes(kept).map_or(0, |bytes| bytes.len());
        text.truncate(text.floor_char_boundary(length));
        true
    }
}

/// How many texts are remembered, and how long each may be: half a megabyte at most.
const SLOTS: usize = 512;
const LONGEST: usize = 1024;

/// A bounded memory of counts. Applications and tests send the same instructions again and again, and counting them is
/// the dearest part of a mock answer. A text has one place, and the last one to claim it stays.
struct Counts {
    slots: Vec<Mutex<Option<Counted>>>,
    /// Seeded at random, so that nobody can choose texts that share a place.
    hasher: RandomState,
}

struct Counted {
    text: Box<str>,
    tokens: u64,
}

impl Default for Counts {
    fn default() -> Self {
        Self { slots: std::iter::repeat_with(Mutex::default).take(SLOTS).collect(), hasher: RandomState::new() }
    }
}

impl Counts {
    fn of(&self, text: &str, count: impl FnOnce() -> u64) -> u64 {
        if text.len() > LONGEST {
            return count();
        }
        let place = self.hasher.hash_one(text) % SLOTS as u64;
        let Some(slot) = self.slots.get(place as usize) else { return count() };
        if let Some(counted) = &*slot.lock().unwrap_or_else(PoisonError::into_inner)
            && *counted.text == *text
        {
            return counted.tokens;
        }
        let tokens = count();
        *slot.lock().unwrap_or_else(PoisonError::into_inner) = Some(Counted { text: text.into(), tokens });
        tokens
    }
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (part, after) = rest.split_at(rest.floor_char_boundary(PART));
        rest = after;
        (!part.is_empty()).then_some(part)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn counts_as_openai_does() {
        let encodings = Encodings::default();
        let o200k = encodings.of("gpt-4o").await.unwrap();
        // From OpenAI's cookbook on counting tokens.
        assert_eq!(o200k.count("antidisestablishmentarianism"), 6);
        assert_eq!(o200k.count("お誕生日おめでとう"), 8);
        assert_eq!(encodings.of("gpt-3.5-turbo").await.unwrap().count("お誕生日おめでとう"), 9);
        assert_eq!(o200k.count("<|endoftext|>"), 7);
        assert_eq!(o200k.count(""), 0);
    }

    #[test]
    fn a_count_is_remembered_until_its_place_is_taken() {
        let counts = Counts::default();
        assert_eq!(counts.of("text", || 3), 3);
        assert_eq!(counts.of("text", || panic!("counted again")), 3);
        for number in 0..SLOTS as u64 * 20 {
            let text = format!("text {number}");
            assert_eq!(counts.of(&text, || number), number, "never the count of another text");
        }
        let long = "x".repeat(LONGEST + 1);
        assert_eq!((counts.of(&long, || 1), counts.of(&long, || 2)), (1, 2), "not kept");
    }

    #[tokio::test]
    async fn whitespace_without_end_is_counted() {
        let encoding = Encodings::default().of("").await.unwrap();
        assert!(encoding.count(&" ".repeat(3_000_000)) > 0);
    }

    #[tokio::test]
    async fn splits_and_truncates_at_characters() {
        let encoding = Encodings::default().of("").await.unwrap();
        let text = "Hello, 🦀🦀 wörld!";
        assert_eq!(encoding.split(text).concat(), text);
        assert_eq!(encoding.decode(&[13225, 11]).as_deref(), Some("Hello,"));
        assert_eq!(encoding.decode(&[u32::MAX]), None);
        let total = encoding.count(text);
        for limit in 0..=total + 1 {
            let mut cut = text.to_owned();
            assert_eq!(encoding.truncate(&mut cut, limit), limit < total, "{limit}");
            assert!(text.starts_with(&cut));
            assert!(encoding.count(&cut) <= limit);
        }
    }
}
