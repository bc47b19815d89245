//! Instants as Portkey writes them.

use std::{fmt, str::FromStr};

use jiff::{civil, tz::TimeZone};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// An instant, to the second, written `2026-03-14T09:26:53.000Z` as the live service does (recorded answers).
///
/// Reading takes every form that the API and its spec use: RFC 3339 with or without fractions, `2023-07-13 13:51:27`
/// (UTC), and a bare date (midnight UTC).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timestamp(jiff::Timestamp);

impl Timestamp {
    /// `instant` cut to the second.
    pub fn new(instant: jiff::Timestamp) -> Self {
        Self(jiff::Timestamp::from_second(instant.as_second()).unwrap_or(instant))
    }

    /// The instant itself.
    pub fn get(self) -> jiff::Timestamp {
        self.0
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.3}", self.0)
    }
}

impl FromStr for Timestamp {
    type Err = jiff::Error;

    fn from_str(text: &str) -> Result<Self, jiff::Error> {
        if let Ok(instant) = text.parse::<jiff::Timestamp>() {
            return Ok(Self::new(instant));
        }
        let civil = text.parse::<civil::DateTime>()?;
        Ok(Self::new(civil.to_zoned(TimeZone::UTC)?.timestamp()))
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse()
            .map_err(|_| de::Error::custom(format!("`{text}` is not a time; write it like 2027-01-31T00:00:00Z")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_form_and_writes_one() {
        for text in [
            "2026-03-14T09:26:53.000Z",
            "2026-03-14T09:26:53Z",
            "2026-03-14T10:26:53+01:00",
            "2026-03-14 09:26:53",
            "2026-03-14T09:26:53.987Z",
        ] {
            let timestamp: Timestamp = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
            assert_eq!(timestamp.to_string(), "2026-03-14T09:26:53.000Z", "{text}");
        }
        assert_eq!(
            "2026-03-14".parse::<Timestamp>().ok().map(|t| t.to_string()).as_deref(),
            Some("2026-03-14T00:00:00.000Z")
        );
        assert!("soon".parse::<Timestamp>().is_err());
    }
}
