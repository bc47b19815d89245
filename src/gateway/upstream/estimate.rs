//! How many tokens a text has, roughly, where no provider has told.

use serde::{
    Deserializer,
    de::{DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor},
};

/// OpenAI's rule of thumb for English text.
pub const CHARACTERS_PER_TOKEN: u64 = 4;

/// A text as long as this without a blank among its first characters is none, but an image, audio or a file.
const LONGEST_WORD: usize = 1024;

/// The tokens of a body in JSON: a token for every four characters of its texts, rounded up. What is no JSON is a text as
/// a whole.
pub fn tokens(body: &[u8]) -> u64 {
    let mut characters = 0;
    let mut json = serde_json::Deserializer::from_slice(body);
    if Texts(&mut characters).deserialize(&mut json).and_then(|()| json.end()).is_err() {
        characters = body.len() as u64;
    }
    characters.div_ceil(CHARACTERS_PER_TOKEN)
}

/// Sums up the texts of a value, copying none of them.
struct Texts<'s>(&'s mut u64);

impl<'de> DeserializeSeed<'de> for Texts<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Texts<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        let start = text.as_bytes().get(..LONGEST_WORD);
        let is_text = start.is_none_or(|start| start.iter().any(|byte| byte.is_ascii_whitespace() || !byte.is_ascii()));
        if is_text {
            *self.0 = self.0.saturating_add(text.chars().count() as u64);
        }
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        while items.next_element_seed(Texts(&mut *self.0))?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        while members.next_key::<IgnoredAny>()?.is_some() {
            members.next_value_seed(Texts(&mut *self.0))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_count_and_images_do_not() {
        let image = "QUJD".repeat(100_000);
        let body = format!(
            r#"{{"model":"gpt-4o","messages":[{{"role":"user","content":[{{"type":"text","text":"ééé é"}},
               {{"type":"image_url","image_url":{{"url":"data:image/png;base64,{image}"}}}}]}}],"n":1,"x":null}}"#
        );
        // gpt-4o, user, text, ééé é and image_url.
        assert_eq!(tokens(body.as_bytes()), (6 + 4 + 4 + 5 + 9_u64).div_ceil(4));
        assert_eq!(tokens(format!(r#"["{}"]"#, "word ".repeat(1000)).as_bytes()), 1250);
        assert_eq!(tokens(b"12345678 no json"), 4);
        assert_eq!(tokens(b""), 0);
    }
}
