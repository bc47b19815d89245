//! A rule in one line, `status=429; retry-after=2`: the value of the request header, and how lists show what a rule does.
//!
//! The names are those of the rule's members, with dashes. A member that is only on or off stands without a value.

use std::fmt::Write as _;

use serde_json::{Map, Value};

use super::rule::{FaultRule, Objection};
use crate::likeness;

/// The members that say to which requests a rule applies; the others but [`HOW_OFTEN`] say what it does to them.
const MATCH: [&str; 5] = ["provider", "ai_provider", "model", "path", "api_key"];
const HOW_OFTEN: [&str; 4] = ["rate", "times", "ttl", "seed"];
/// All that a header may say.
const MEMBERS: [&str; 18] = [
    "provider",
    "ai_provider",
    "model",
    "path",
    "api_key",
    "rate",
    "times",
    "status",
    "message",
    "retry_after",
    "retry_after_ms",
    "latency",
    "ttft",
    "delay_between",
    "reset",
    "stall",
    "malformed",
    "break_after",
];
/// Belong to a rule that stays, while what a header asks for ends with its request.
const OF_STANDING_RULES: [&str; 2] = ["ttl", "seed"];
/// Members whose values are texts, whatever they look like.
const TEXTS: [&str; 6] = ["provider", "ai_provider", "model", "path", "api_key", "message"];
/// Members that stand for themselves.
const SWITCHES: [&str; 2] = ["reset", "malformed"];

/// Reads the header of a request.
///
/// # Errors
/// In words, with the part that is wrong.
pub fn read(text: &str) -> Result<FaultRule, String> {
    let mut members = Map::new();
    for part in text.split(';').map(str::trim).filter(|part| !part.is_empty()) {
        let (name, value) = match part.split_once('=') {
            Some((name, value)) => (name.trim_end(), Some(value.trim_start())),
            None => (part, None),
        };
        if value.is_none() && name.parse::<u16>().is_ok() {
            return Err(format!("`{part}`: write status={part}"));
        }
        let member = name.replace('-', "_");
        if OF_STANDING_RULES.contains(&member.as_str()) {
            return Err(format!("`{part}`: what a header asks for ends with its request; leave it out"));
        }
        if !MEMBERS.contains(&member.as_str()) {
            let mend = match likeness::nearest(&member, MEMBERS) {
                Some(known) => format!("did you mean {}?", dashed(known)),
                None => format!("there are {}", MEMBERS.map(dashed).join(", ")),
            };
            return Err(format!("`{part}`: there is no {name}; {mend}"));
        }
        if members
            .insert(member.clone(), value_of(&member, value).map_err(|fault| format!("`{part}`: {fault}"))?)
            .is_some()
        {
            return Err(format!("`{part}`: {name} is given twice"));
        }
        // One by one, so that it is this part that is named.
        let alone = Map::from_iter(members.get_key_value(&member).map(|(name, value)| (name.clone(), value.clone())));
        serde_json::from_value::<FaultRule>(Value::Object(alone)).map_err(|fault| format!("`{part}`: {fault}"))?;
    }
    let rule: FaultRule = serde_json::from_value(Value::Object(members)).map_err(|fault| fault.to_string())?;
    rule.check().map_err(|objection: Objection| objection.say(dashed))?;
    Ok(rule)
}

fn value_of(member: &str, value: Option<&str>) -> Result<Value, String> {
    match value {
        None if SWITCHES.contains(&member) => Ok(Value::Bool(true)),
        None if member == "stall" => Ok(Value::from("forever")),
        None => Err(format!("write {}=VALUE", dashed(member))),
        Some(_) if SWITCHES.contains(&member) => Err(format!("write {} alone", dashed(member))),
        Some(value) if TEXTS.contains(&member) => Ok(Value::from(value)),
        Some(value) => Ok(value.parse::<serde_json::Number>().map_or_else(|_| Value::from(value), Value::Number)),
    }
}

/// To which requests a rule applies; empty for all of them.
pub fn requests(rule: &FaultRule) -> String {
    write(rule, |member| MATCH.contains(&member))
}

/// What a rule does to them.
pub fn effect(rule: &FaultRule) -> String {
    write(rule, |member| !MATCH.contains(&member) && !HOW_OFTEN.contains(&member))
}

fn write(rule: &FaultRule, shown: impl Fn(&str) -> bool) -> String {
    // A rule is an object of texts, numbers and switches, which cannot fail to be JSON.
    let Ok(Value::Object(members)) = serde_json::to_value(rule) else { return String::new() };
    let mut text = String::new();
    for (member, value) in members.iter().filter(|(member, _)| shown(member)) {
        if !text.is_empty() {
            text.push_str("; ");
        }
        text.push_str(&dashed(member));
        // Writing to a string does not fail.
        let _ = match value {
            Value::Bool(_) => Ok(()),
            Value::String(value) => write!(text, "={value}"),
            value => write!(text, "={value}"),
        };
    }
    text
}

/// A member as it is called in the header and, behind two more dashes, on the command line.
pub fn dashed(member: &str) -> String {
    member.replace('_', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_and_written_alike() {
        for line in [
            "status=429; message=slow down, please; retry-after=2",
            "latency=100ms..2s",
            "reset",
            "stall=forever",
            "malformed; break-after=3",
            "break-after=512B",
            "ttft=lognormal:300ms,0.5; delay-between=50ms",
        ] {
            assert_eq!(effect(&read(line).unwrap()), line);
        }
        let rule = read(" provider = @lab;model=4;status=500;times=2 ; rate=0.5;").unwrap();
        assert_eq!((requests(&rule).as_str(), effect(&rule).as_str()), ("provider=@lab; model=4", "status=500"));
        assert_eq!((rule.times, rule.rate), (Some(2), Some(0.5)));
        assert_eq!(effect(&read("stall").unwrap()), "stall=forever");
    }

    #[test]
    fn the_part_that_is_wrong_is_named() {
        for (line, expected) in [
            ("", "a fault needs an effect"),
            ("status=high", "`status=high`: "),
            ("latency=500ms; statsu=429", "`statsu=429`: there is no statsu; did you mean status?"),
            ("colour=red", "`colour=red`: there is no colour; there are provider, "),
            ("429", "`429`: write status=429"),
            ("status", "`status`: write status=VALUE"),
            ("reset=yes", "`reset=yes`: write reset alone"),
            ("reset; reset", "`reset`: reset is given twice"),
            ("latency=500", "`latency=500`: "),
            ("status=429; ttl=3s", "`ttl=3s`: what a header asks for"),
            ("reset; break-after=3", "reset does not go with break-after"),
            ("status=99999", "`status=99999`: "),
        ] {
            let said = read(line).unwrap_err();
            assert!(said.starts_with(expected), "{line}: {said}");
        }
    }
}
