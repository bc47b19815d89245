//! Reading what the live service, its spec and its clients write differently: `0` for `false`, `10.0` for `10`, `null` for
//! an empty list. Writing is strict.

use serde::{Deserialize, Deserializer, de};
use serde_json::Value;

/// `null` is what the type is when nothing is set.
pub fn null_is_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Default + Deserialize<'de>,
{
    Option::<T>::deserialize(deserializer).map(Option::unwrap_or_default)
}

/// A boolean, also as `0`, `1`, `"true"`, `"false"`; `null` counts as not given.
pub fn flag<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<bool>, D::Error> {
    let wrong = || de::Error::custom("must be true or false");
    Ok(match Option::<Value>::deserialize(deserializer)? {
        None | Some(Value::Null) => None,
        Some(Value::Bool(value)) => Some(value),
        Some(Value::Number(number)) => match number.as_f64() {
            Some(0.0) => Some(false),
            Some(1.0) => Some(true),
            _ => return Err(wrong()),
        },
        Some(Value::String(text)) => Some(text.parse().map_err(|_| wrong())?),
        Some(_) => return Err(wrong()),
    })
}

/// As [`flag`], and not given is `false`.
pub fn switch<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    flag(deserializer).map(Option::unwrap_or_default)
}

/// A whole number of 0 or more, also as `10.0`.
pub fn whole<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
    let number = serde_json::Number::deserialize(deserializer)?;
    number
        .as_u64()
        // 2^53: up to here every whole f64 is exact.
        .or_else(|| {
            let float = number.as_f64()?;
            (float.fract() == 0.0 && (0.0..=9_007_199_254_740_992.0).contains(&float)).then_some(float as u64)
        })
        .ok_or_else(|| de::Error::custom(format!("must be a whole number of 0 or more, not {number}")))
}

/// One thing, an array of them, or `null`. What stands in them is read as it comes, so that a caller who watches for
/// faults or unknown fields sees them.
pub fn one_or_many<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<Vec<T>>, D::Error> {
    struct OneOrMany<T>(std::marker::PhantomData<T>);

    impl<'de, T: Deserialize<'de>> de::Visitor<'de> for OneOrMany<T> {
        type Value = Option<Vec<T>>;

        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("an array")
        }

        fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
            Ok(None)
        }

        fn visit_none<E: de::Error>(self) -> Result<Self::Value, E> {
            Ok(None)
        }

        fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
            deserializer.deserialize_any(self)
        }

        fn visit_seq<A: de::SeqAccess<'de>>(self, items: A) -> Result<Self::Value, A::Error> {
            Vec::deserialize(de::value::SeqAccessDeserializer::new(items)).map(Some)
        }

        fn visit_map<A: de::MapAccess<'de>>(self, members: A) -> Result<Self::Value, A::Error> {
            T::deserialize(de::value::MapAccessDeserializer::new(members)).map(|one| Some(vec![one]))
        }
    }

    deserializer.deserialize_any(OneOrMany(std::marker::PhantomData))
}

/// As [`whole`]; `null` and absent count as not given.
pub fn maybe_whole<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u64>, D::Error> {
    #[derive(Deserialize)]
    struct Whole(#[serde(deserialize_with = "whole")] u64);
    Ok(Option::<Whole>::deserialize(deserializer)?.map(|Whole(number)| number))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_spelling_of_a_boolean() {
        let cases =
            [(json!(0), Some(false)), (json!(1), Some(true)), (json!("false"), Some(false)), (json!(null), None)];
        for (written, read) in cases {
            assert_eq!(flag(&written).unwrap(), read, "{written}");
        }
        assert!(flag(&json!(2)).is_err() && flag(&json!("yes")).is_err() && flag(&json!([])).is_err());
    }

    #[test]
    fn whole_numbers_may_have_a_point() {
        for (written, read) in [(json!(10), Some(10)), (json!(10.0), Some(10)), (json!(null), None)] {
            assert_eq!(maybe_whole(&written).unwrap(), read, "{written}");
        }
        for wrong in [json!(1.5), json!(-1), json!("1")] {
            assert!(maybe_whole(&wrong).is_err(), "{wrong}");
        }
    }
}
