//! Numbers and strings.

use serde_json::{Number, Value};

use super::{LONGEST, Maker, Place, Unfit, node::Node, pattern};

/// Up to here every whole number has a floating-point number of its own.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// A number within the bounds: 1 if it can be, and the next one for the next item.
///
/// # Errors
/// When nothing lies between the bounds.
pub fn number(integer: bool, node: &Node<'_>, place: &Place<'_>) -> Result<Value, Unfit> {
    let bounds = |keyword| node.all(keyword).filter_map(Value::as_f64);
    let step = bounds("multipleOf").filter(|step| *step > 0.0).fold(if integer { 1.0 } else { 0.0 }, common_multiple);
    let low = bounds("minimum").fold(f64::NEG_INFINITY, f64::max);
    let high = bounds("maximum").fold(f64::INFINITY, f64::min);
    let above = bounds("exclusiveMinimum").fold(f64::NEG_INFINITY, f64::max);
    let below = bounds("exclusiveMaximum").fold(f64::INFINITY, f64::min);
    let fits = |number: f64| number >= low && number <= high && number > above && number < below;
    let unit = if step > 0.0 { step } else { 1.0 };
    let (floor, ceiling) = (low.max(above), high.min(below));
    let first_multiple = (floor / unit).ceil() * unit;
    let last_multiple = (ceiling / unit).floor() * unit;
    let of_step = |number: f64| step == 0.0 || number == 0.0 || step == 1.0 || (number / step).fract() == 0.0;
    // Between two numbers there is always another; that is the last resort.
    let between = if floor.is_finite() && ceiling.is_finite() { floor / 2.0 + ceiling / 2.0 } else { 0.0 };
    let starts = [
        unit.max(1.0),
        unit,
        0.0,
        first_multiple,
        first_multiple + unit,
        last_multiple,
        last_multiple - unit,
        floor,
        between,
    ];
    let start = starts.into_iter().find(|number| number.is_finite() && fits(*number) && of_step(*number));
    let Some(start) = start else {
        return Err(Unfit::new(&place.path, "has bounds that no number lies between"));
    };
    let next = start + unit * place.ordinal as f64;
    let number = if fits(next) { next } else { start };
    let written = if number.fract() == 0.0 && number.abs() < EXACT {
        Some(Number::from(number as i64))
    } else {
        Number::from_f64(number).filter(|_| !integer || number.abs() >= EXACT)
    };
    written.map(Value::Number).ok_or_else(|| Unfit::new(&place.path, "has bounds that no number lies between"))
}

/// The least common multiple of whole numbers, and the larger one of others, which the check of the whole then judges.
fn common_multiple(one: f64, other: f64) -> f64 {
    if one == 0.0 {
        return other;
    }
    let (mut a, mut b) = (one.max(other), one.min(other));
    if one.fract() != 0.0 || other.fract() != 0.0 || a > EXACT {
        // 1 and 0.5 have 1 in common; 0.3 and 0.5 are too rare to be worth fractions.
        return a;
    }
    let product = a * b;
    while b != 0.0 {
        (a, b) = (b, a % b);
    }
    product / a
}

impl<'a> Maker<'a> {
    /// A string of the format or the pattern, else one that names the property.
    ///
    /// # Errors
    /// For a pattern that cannot be read, and lengths beyond reason.
    pub fn string(&self, node: &Node<'a>, place: &Place<'a>) -> Result<String, Unfit> {
        let least = node.least("minLength").unwrap_or(0);
        let most = node.most("maxLength").unwrap_or(u64::MAX);
        if least > LONGEST {
            return Err(Unfit::new(&format!("{}.minLength", place.path), format!("is above {LONGEST}")));
        }
        if let Some(pattern) = node.text("pattern") {
            let matches = |text: &str| self.matches(pattern, text);
            let text = pattern::text(pattern, least, most, place.ordinal, matches);
            return text.map_err(|why| Unfit::new(&format!("{}.pattern", place.path), why));
        }
        if let Some(text) = node.text("format").and_then(|format| of_format(format, place.ordinal)) {
            return Ok(text);
        }
        let mut text = format!("mock {}", place.name);
        if place.ordinal > 0 {
            text = format!("{text} {}", place.ordinal + 1);
        }
        let length = text.chars().count() as u64;
        text.extend(std::iter::repeat_n('.', usize::try_from(least.saturating_sub(length)).unwrap_or_default()));
        if length > most {
            // Where there is little room, the end is what differs.
            let skipped = usize::try_from(length - most).unwrap_or_default();
            text = text.chars().skip(skipped).collect();
        }
        Ok(text)
    }
}

/// An example of a format that JSON Schema defines. Others are annotations, and any text will do.
fn of_format(format: &str, ordinal: u64) -> Option<String> {
    // Dates and addresses of documentation (RFC 2606, 5737, 3849).
    let day = ordinal % 28 + 1;
    Some(match format {
        "date-time" => format!("2025-01-{day:02}T12:00:00Z"),
        "date" => format!("2025-01-{day:02}"),
        "time" => format!("12:00:{:02}Z", ordinal % 60),
        "duration" => format!("P{day}D"),
        "email" | "idn-email" => format!("mock{}@example.com", ordinal + 1),
        "hostname" | "idn-hostname" => format!("mock{}.example.com", ordinal + 1),
        "ipv4" => format!("192.0.2.{}", ordinal % 254 + 1),
        "ipv6" => format!("2001:db8::{:x}", ordinal % 0xfffe + 1),
        "uri" | "uri-reference" | "iri" | "iri-reference" | "url" => {
            format!("https://example.com/mock/{}", ordinal + 1)
        }
        "uri-template" => format!("https://example.com/mock/{}/{{id}}", ordinal + 1),
        "uuid" => format!("00000000-0000-4000-8000-{:012x}", ordinal + 1),
        "json-pointer" => format!("/mock/{ordinal}"),
        "relative-json-pointer" => ordinal.to_string(),
        "regex" => "^mock$".to_owned(),
        _ => return None,
    })
}
