//! Checks that several nouns share. Each adds its faults to a list, a sentence that names the field and the mend; and
//! [`refuse`] tells all of them at once, so that one more try is enough.

use serde::Serialize;
use serde_json::Value;

use crate::api::{
    ApiError, Fields, Patch,
    limits::{RateLimit, UsageLimits},
    providers_catalog,
};

/// The longest name and slug (Portkey's rule for integrations).
pub(super) const LONGEST_NAME: usize = 255;

/// Refuses a request with everything that is wrong with it.
///
/// # Errors
/// 400 when there is a fault.
pub(super) fn refuse(faults: Vec<String>) -> Result<(), ApiError> {
    if faults.is_empty() { Ok(()) } else { Err(ApiError::invalid(format!("Invalid request: {}", faults.join("; ")))) }
}

/// A name for people: not blank, and at most `longest` characters.
pub(super) fn name(name: &str, longest: usize, faults: &mut Vec<String>) {
    if name.trim().is_empty() {
        faults.push("name is missing: give it a name".to_owned());
    } else if name.chars().count() > longest {
        faults.push(format!("name must be at most {longest} characters long"));
    }
}

/// The id of an AI provider, of which an alias is folded. One that is not in the catalogue passes: the live service takes
/// more than its documented list.
pub(super) fn ai_provider(field: &str, id: &mut String, faults: &mut Vec<String>) {
    let is_id = |text: &str| {
        !text.starts_with('-')
            && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    if let Some(known) = providers_catalog::find(id) {
        known.id.clone_into(id);
    } else if id.is_empty() {
        faults.push(format!("{field} is missing: name it by its id, such as openai"));
    } else if !is_id(id) {
        faults.push(format!("{field} must be an id in lower case, such as azure-openai"));
    }
}

/// A slug that somebody chose: `^[a-zA-Z0-9_-]+$`, at most 255 characters. An empty one counts as not given.
pub(super) fn slug(field: &str, slug: &mut Option<String>, faults: &mut Vec<String>) {
    *slug = slug.take().filter(|slug| !slug.is_empty());
    let valid = |slug: &String| {
        slug.len() <= LONGEST_NAME
            && slug.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
    };
    if slug.as_ref().is_some_and(|slug| !valid(slug)) {
        faults.push(format!("{field} must be 1 to {LONGEST_NAME} letters, digits, `_` and `-`"));
    }
    // Where the API takes slug or id, such a slug would stand in for a thing of somebody else's.
    if slug.as_ref().is_some_and(|slug| uuid::Uuid::try_parse(slug).is_ok()) {
        faults.push(format!("{field} must not have the form of an id: choose a name"));
    }
}

/// A budget and rate limits.
pub(super) fn limits(usage: Option<&UsageLimits>, rates: Option<&[RateLimit]>, faults: &mut Vec<String>) {
    faults.extend(usage.map(UsageLimits::faults).unwrap_or_default());
    faults.extend(rates.map(RateLimit::faults).unwrap_or_default());
}

/// A budget and rate limits of an update. `{}` is a way to write "none".
pub(super) fn limit_patches(usage: &mut Patch<UsageLimits>, rates: &Patch<Vec<RateLimit>>, faults: &mut Vec<String>) {
    if *usage == Patch::Set(UsageLimits::default()) {
        *usage = Patch::Clear;
    }
    let usage = if let Patch::Set(limits) = usage { Some(&*limits) } else { None };
    let rates = if let Patch::Set(limits) = rates { Some(limits.as_slice()) } else { None };
    limits(usage, rates, faults);
}

/// Takes out of budgets what says nothing: `{}` is a way to write "none".
pub(super) fn drop_empty(budgets: &mut Vec<UsageLimits>) {
    budgets.retain(|budget| *budget != UsageLimits::default());
}

/// Budgets of a workspace or of a grant.
pub(super) fn budgets(place: &str, budgets: &[UsageLimits], faults: &mut Vec<String>) {
    for (index, budget) in budgets.iter().enumerate() {
        faults.extend(budget.faults().into_iter().map(|fault| {
            let fault = fault.replace("usage_limits.", &format!("usage_limits[{index}]."));
            format!("{place}{fault}")
        }));
    }
}

/// Fields of a body that nobody knows. `tolerated` are those that clients are known to send for nothing.
pub(super) fn unknown(other: &Fields, tolerated: &[&str], faults: &mut Vec<String>) {
    let unknown = other.0.keys().filter(|name| !tolerated.contains(&name.as_str()));
    faults.extend(unknown.map(|name| format!("{name} is not a field of this request: leave it out")));
}

/// Fields of an update that cannot be changed but are shown: a client that sends back what it read may repeat them.
/// `computed` are those that may be others by then.
///
/// # Errors
/// 500 when what is shown cannot be written as JSON.
pub(super) fn repeated(
    other: &Fields,
    shown: &impl Serialize,
    computed: &[&str],
    faults: &mut Vec<String>,
) -> Result<(), ApiError> {
    if other.is_empty() {
        return Ok(());
    }
    let shown = serde_json::to_value(shown)
        .map_err(|_| ApiError::new(crate::api::Code::Server, "The answer cannot be written as JSON."))?;
    let is_unset = |value: &Value| value.is_null() || *value == Value::Array(Vec::new()) || *value == "";
    for (name, value) in &other.0 {
        match shown.get(name) {
            Some(_) if computed.contains(&name.as_str()) => {}
            Some(now) if now == value || (is_unset(now) && is_unset(value)) => {}
            Some(_) => faults.push(format!("{name} cannot change here: leave it out")),
            None => faults.push(format!("{name} is not a field of this request: leave it out")),
        }
    }
    Ok(())
}
