//! How long a fault lasts, and after how much it strikes, as text: `200ms`, `100ms..2s`, `lognormal:300ms,0.5`, `512B`.

use std::{fmt, str::FromStr, time::Duration};

use jiff::SignedDuration;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// No fault waits longer: a misspelt one should not hold a connection for a day.
const LONGEST: Duration = Duration::from_secs(60 * 60);

/// A span of up to an hour. Unlike those of the clock it passes in real time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span(Duration);

impl Span {
    /// The same, to wait for.
    pub fn get(self) -> Duration {
        self.0
    }
}

impl FromStr for Span {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let fault = || format!("`{text}` is not a span of time: write it like 200ms, 1.5s or 2m");
        let span: SignedDuration = text.trim().parse().map_err(|_| fault())?;
        let span = Duration::try_from(span).map_err(|_| fault())?;
        if span > LONGEST { Err(format!("{text} is longer than an hour")) } else { Ok(Self(span)) }
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Of an hour at most, so it is in jiff's range. Without the spaces it is one word.
        let span = SignedDuration::try_from(self.0).unwrap_or_default();
        f.write_str(&format!("{span:#}").replace(' ', ""))
    }
}

/// How much later an answer comes, each time anew.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Latency {
    /// Always as much.
    Fixed(Span),
    /// Anything from one to the other, all equally often.
    Uniform(Span, Span),
    /// As servers' times are: half of them below the median, few far above it. An hour at most.
    Lognormal {
        /// In the middle.
        median: Span,
        /// How far they lie apart: the standard deviation of the logarithm. 0.5 puts one of a hundred above 3.2 times
        /// the median.
        sigma: f64,
    },
}

/// The largest deviation, which already spreads over more than anybody can wait for.
const WIDEST: f64 = 5.0;

impl Latency {
    /// One of them.
    pub fn draw(self, random: &mut fastrand::Rng) -> Duration {
        match self {
            Self::Fixed(span) => span.get(),
            Self::Uniform(least, most) => least.get() + most.get().saturating_sub(least.get()).mul_f64(random.f64()),
            Self::Lognormal { median, sigma } => {
                let factor = (sigma * normal(random)).exp();
                LONGEST.min(Duration::try_from_secs_f64(median.get().as_secs_f64() * factor).unwrap_or(LONGEST))
            }
        }
    }
}

/// A number of the standard normal distribution, by Box and Muller's method. A crate of distributions would bring a
/// second generator along for this one line.
fn normal(random: &mut fastrand::Rng) -> f64 {
    // The logarithm of 0 is none.
    let radius = (-2.0 * (1.0 - random.f64()).ln()).sqrt();
    radius * (std::f64::consts::TAU * random.f64()).cos()
}

impl FromStr for Latency {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let text = text.trim();
        if let Some(rest) = text.strip_prefix("lognormal:") {
            let (median, sigma) = rest.split_once(',').ok_or("write the median and sigma: lognormal:300ms,0.5")?;
            let sigma: f64 = sigma.trim().parse().map_err(|_| format!("`{sigma}` is no sigma: write it like 0.5"))?;
            if !(0.0..=WIDEST).contains(&sigma) {
                return Err(format!("sigma is {sigma}: it goes from 0 to {WIDEST}"));
            }
            return Ok(Self::Lognormal { median: median.parse()?, sigma });
        }
        let Some((least, most)) = text.strip_prefix("uniform:").unwrap_or(text).split_once("..") else {
            return text
                .parse()
                .map(Self::Fixed)
                .map_err(|fault| format!("{fault}; or 100ms..2s, or lognormal:300ms,0.5"));
        };
        let (least, most): (Span, Span) = (least.parse()?, most.parse()?);
        if least > most { Err(format!("{least} is more than {most}")) } else { Ok(Self::Uniform(least, most)) }
    }
}

impl fmt::Display for Latency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fixed(span) => span.fmt(f),
            Self::Uniform(least, most) => write!(f, "{least}..{most}"),
            Self::Lognormal { median, sigma } => write!(f, "lognormal:{median},{sigma}"),
        }
    }
}

/// For how long nothing comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stall {
    /// Then it goes on.
    For(Span),
    /// Until whoever waits has enough.
    Forever,
}

impl FromStr for Stall {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.trim() {
            "forever" => Ok(Self::Forever),
            span => span.parse().map(Self::For).map_err(|fault: String| format!("{fault}, or forever")),
        }
    }
}

impl fmt::Display for Stall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::For(span) => span.fmt(f),
            Self::Forever => f.write_str("forever"),
        }
    }
}

/// After how much an answer breaks off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BreakAfter {
    /// After so many events of a stream. An answer that is no stream has none, and is left alone.
    Events(u64),
    /// After so many bytes of the body.
    Bytes(u64),
}

impl FromStr for BreakAfter {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let text = text.trim();
        let read = match text.strip_suffix('B') {
            Some(bytes) => bytes.parse().map(Self::Bytes),
            None => text.parse().map(Self::Events),
        };
        read.map_err(|_| format!("`{text}` is neither a number of events, such as 3, nor of bytes, such as 512B"))
    }
}

impl fmt::Display for BreakAfter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Events(events) => events.fmt(f),
            Self::Bytes(bytes) => write!(f, "{bytes}B"),
        }
    }
}

impl<'de> Deserialize<'de> for BreakAfter {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged, expecting = "write a number of events, such as 3, or of bytes, such as \"512B\"")]
        enum Given {
            Events(u64),
            Text(String),
        }
        match Given::deserialize(deserializer)? {
            Given::Events(events) => Ok(Self::Events(events)),
            Given::Text(text) => text.parse().map_err(de::Error::custom),
        }
    }
}

impl Serialize for BreakAfter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Events(events) => serializer.serialize_u64(*events),
            Self::Bytes(_) => serializer.collect_str(self),
        }
    }
}

/// In JSON they are their text.
macro_rules! written_as_text {
    ($($name:ty),*) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
            }
        }
    )*};
}

written_as_text!(Span, Latency, Stall);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_read_and_written_alike() {
        for text in ["200ms", "1h", "1m30s", "100ms..2s", "lognormal:300ms,0.5"] {
            assert_eq!(text.parse::<Latency>().unwrap().to_string(), text);
        }
        assert_eq!("uniform:1ms..2ms".parse::<Latency>().unwrap().to_string(), "1ms..2ms");
        for text in ["forever", "30s"] {
            assert_eq!(text.parse::<Stall>().unwrap().to_string(), text);
        }
        for text in ["3", "512B"] {
            assert_eq!(text.parse::<BreakAfter>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_is_no_latency_is_refused() {
        for text in ["", "200", "-1s", "2h", "2s..1s", "lognormal:1s", "lognormal:1s,-1", "lognormal:1s,NaN", "1 month"]
        {
            assert!(text.parse::<Latency>().is_err(), "{text}");
        }
    }

    fn drawn(text: &str) -> Vec<Duration> {
        let (latency, mut random) = (text.parse::<Latency>().unwrap(), fastrand::Rng::with_seed(7));
        let mut drawn: Vec<_> = (0..10_000).map(|_| latency.draw(&mut random)).collect();
        drawn.sort();
        drawn
    }

    #[test]
    fn distributions_have_their_shape() {
        let uniform = drawn("100ms..200ms");
        let millis = |duration: Duration| duration.as_secs_f64() * 1000.0;
        assert!(uniform[0] >= Duration::from_millis(100) && uniform[9_999] <= Duration::from_millis(200));
        assert!((millis(uniform[5_000]) - 150.0).abs() < 3.0);
        let lognormal = drawn("lognormal:300ms,0.5");
        assert!((millis(lognormal[5_000]) - 300.0).abs() < 10.0);
        // One standard deviation above: 300 ms times e^0.5.
        assert!((millis(lognormal[8_413]) - 494.6).abs() < 20.0);
    }
}
