//! What a request says of an API key: checked, and carried over into the record.

use serde_json::Value;

use super::{
    organisation,
    rotation::{settle, settle_patch},
};
use crate::{
    api::{
        ApiError, Fields, Patch,
        api_keys::{ApiKeyChange, ApiKeyKind, KeyDefaults, KeyHolder, KeyLevel, NewApiKey},
        scopes,
        timestamp::Timestamp,
    },
    gateway::{
        admin::{
            Cx,
            budgets::{Account, settle_new},
            check::{self, refuse},
            configs::default_config,
        },
        store::{
            Change, Rows, random,
            records::{self, ApiKey},
        },
    },
};

/// The longest name (validators of Portkey's Terraform provider).
const LONGEST_NAME: usize = 100;
/// The longest description (the same).
const LONGEST_DESCRIPTION: usize = 200;

/// What Portkey's Python SDK repeats in the body.
const REPEATED: [&str; 3] = ["type", "sub-type", "id"];

/// Members of an answer that may come back in a change and set nothing: the server keeps them.
const SHOWN: [&str; 15] = [
    "sub-type",
    "object",
    "status",
    "created_at",
    "last_updated_at",
    "creation_mode",
    "last_reset_at",
    "expiry_enforced",
    "next_usage_reset_at",
    "api_key_defaults_id",
    "last_rotated_at",
    "key_transition_expires_at",
    "id",
    "type",
    "key",
];

/// Checks a new key as far as that can be done without the store, and settles what it leaves open.
pub(super) fn check_new(body: &mut NewApiKey, kind: ApiKeyKind, now: Timestamp) -> Vec<String> {
    let mut faults = Vec::new();
    check::unknown(&body.other, &REPEATED, &mut faults);
    check::name(&body.name, LONGEST_NAME, &mut faults);
    check_description(body.description.as_deref(), &mut faults);
    for id in [&mut body.organisation_id, &mut body.workspace_id, &mut body.user_id] {
        *id = id.take().filter(|id| !id.is_empty());
    }
    if let Some(id) = &mut body.user_id {
        id.make_ascii_lowercase();
    }
    match (kind, &body.user_id) {
        (ApiKeyKind::WorkspaceUser, None) => {
            faults.push("user_id is missing: name the person that the key is for, by id".to_owned());
        }
        (ApiKeyKind::WorkspaceUser, Some(_)) | (_, None) => {}
        (_, Some(_)) => {
            faults.push("user_id is for keys of people: leave it out, or make it a workspace/user key".to_owned())
        }
    }
    check_scopes(&mut body.scopes, kind, &mut faults);
    // A rate limit of 0 passes: the spec allows it on API keys alone, and then it limits nothing.
    check::limits(body.usage_limits.as_ref(), None, &mut faults);
    settle_new(body.usage_limits.as_mut_slice());
    body.alert_emails = body.alert_emails.take().filter(|emails| !emails.is_empty());
    check_emails(body.alert_emails.as_deref().unwrap_or_default(), &mut faults);
    if let Some(defaults) = &body.defaults {
        check_defaults(defaults, &mut faults);
    }
    body.rotation_policy = body.rotation_policy.take().map(|policy| settle(policy, None, now, &mut faults));
    faults
}

/// The key as the change would have it, and what that does to the counting of its usage.
///
/// # Errors
/// 400 with everything that is wrong with the change.
pub(super) fn changed(
    cx: &Cx,
    rows: &Rows<'_>,
    before: &ApiKey,
    mut change: ApiKeyChange,
) -> Result<(ApiKey, Vec<Change>), ApiError> {
    let now = cx.now;
    let mut faults = Vec::new();
    let mut key = before.clone();
    let shown_override = check_fixed(rows, before, &mut change.other, &mut faults)?;
    check::unknown(&change.other, &SHOWN, &mut faults);

    if let Some(name) = change.name {
        check::name(&name, LONGEST_NAME, &mut faults);
        key.name = name;
    }
    if let Patch::Set(description) = &change.description {
        check_description(Some(description), &mut faults);
    }
    change.description.apply_to(&mut key.description);
    if let Some(mut scopes) = change.scopes {
        // What an earlier version has let pass may come back.
        if scopes != key.scopes {
            check_scopes(&mut scopes, key.kind, &mut faults);
        }
        key.scopes = scopes;
    }
    change.rate_limits.apply_to_list(&mut key.rate_limits);
    check::limit_patches(&mut change.usage_limits, &Patch::Keep, &mut faults);
    let stored = before.usage_limits.as_slice();
    if let Patch::Set(limits) = &mut change.usage_limits {
        Account::of_key(before).settle(cx, rows, stored, std::slice::from_mut(limits))?;
    }
    change.usage_limits.apply_to(&mut key.usage_limits);
    let reset = change.reset_usage == Some(true);
    if reset {
        key.last_reset_at = Some(now);
    }
    let recounts = Account::of_key(before).changes(stored, key.usage_limits.as_slice(), reset, now);
    if change.alert_emails == Patch::Set(Vec::new()) {
        change.alert_emails = Patch::Clear;
    }
    if let Patch::Set(emails) = &change.alert_emails {
        check_emails(emails, &mut faults);
    }
    change.alert_emails.apply_to(&mut key.alert_emails);
    change.expires_at.apply_to(&mut key.expires_at);
    match change.defaults {
        Patch::Keep => {}
        Patch::Clear => key.defaults = None,
        Patch::Set(defaults) => key.defaults = changed_defaults(rows, before, defaults, shown_override, &mut faults)?,
    }
    settle_patch(change.rotation_policy, before.rotation_policy.as_ref(), now, &mut faults)
        .apply_to(&mut key.rotation_policy);
    refuse(faults)?;
    Ok((key, recounts))
}

/// The defaults of a key after a change of them. `shown_override` tells whether the change brings
/// `allow_config_override` as it is shown beside them.
fn changed_defaults(
    rows: &Rows<'_>,
    before: &ApiKey,
    mut change: KeyDefaults,
    shown_override: bool,
    faults: &mut Vec<String>,
) -> Result<Option<records::KeyDefaults>, ApiError> {
    let stored = before.defaults.as_ref();
    check_defaults(&change, faults);
    settle_config(rows, before.workspace_id.as_deref(), stored, &mut change, faults)?;
    // A key that says nothing is shown with `false` in its defaults and with null beside them. Both together are what
    // was shown, not a wish to forbid.
    let says_nothing = stored.is_none_or(|stored| stored.allow_config_override.is_none());
    if shown_override && says_nothing && change.allow_config_override == Some(false) {
        change.allow_config_override = None;
    }
    Ok(change_defaults(stored.cloned(), change))
}

/// Checks what a change may repeat but not alter. Answers whether it brings `allow_config_override` as it is shown
/// beside the defaults.
fn check_fixed(rows: &Rows<'_>, key: &ApiKey, other: &mut Fields, faults: &mut Vec<String>) -> Result<bool, ApiError> {
    let given = |name: &str| other.0.get(name).filter(|value| !value.is_null());
    let mut fixed = |name: &str, is_same: bool| {
        if !is_same {
            faults.push(format!("{name} cannot change: make another key"));
        }
    };
    if let Some(id) = given("id") {
        fixed("id", id.as_str().is_some_and(|id| id.eq_ignore_ascii_case(&key.id)));
    }
    if let Some(kind) = given("type") {
        let level = if key.workspace_id.is_some() { KeyLevel::Workspace } else { KeyLevel::Organisation };
        fixed("type", kind.as_str() == Some(&key.kind.to_string()) || is_word(kind, level));
    }
    if let Some(holder) = given("sub-type") {
        let own = if key.kind == ApiKeyKind::WorkspaceUser { KeyHolder::User } else { KeyHolder::Service };
        fixed("sub-type", is_word(holder, own));
    }
    if let Some(id) = given("organisation_id") {
        let own = organisation(rows)?;
        fixed("organisation_id", id.as_str().is_some_and(|id| id.eq_ignore_ascii_case(&own)));
    }
    if let Some(name) = given("workspace_id") {
        let named = name.as_str().map_or(Ok(None), |name| rows.workspace_named(name))?;
        fixed("workspace_id", named.is_some_and(|named| key.workspace_id == Some(named.id)));
    }
    if let Some(id) = given("user_id") {
        fixed("user_id", id.as_str().map(str::to_ascii_lowercase) == key.user_id);
    }
    if let Some(masked) = given("key")
        && masked != key.masked.as_str()
    {
        faults.push("key cannot be set: rotate the key to give it a new value".to_owned());
    }
    for name in ["organisation_id", "workspace_id", "user_id"] {
        other.0.shift_remove(name);
    }
    let Some(given) = other.0.shift_remove("allow_config_override") else { return Ok(false) };
    let stored = key.defaults.as_ref().and_then(|defaults| defaults.allow_config_override);
    let is_shown = given == stored.map_or(Value::Null, |allowed| Value::from(u8::from(allowed)));
    if !is_shown {
        faults.push("allow_config_override is set inside defaults: write defaults.allow_config_override".to_owned());
    }
    Ok(is_shown)
}

fn is_word(given: &Value, word: impl serde::Serialize) -> bool {
    serde_json::to_value(word).is_ok_and(|word| *given == word)
}

fn check_description(description: Option<&str>, faults: &mut Vec<String>) {
    if description.is_some_and(|text| text.chars().count() > LONGEST_DESCRIPTION) {
        faults.push(format!("description must be at most {LONGEST_DESCRIPTION} characters long"));
    }
}

/// Checks scopes, and drops those that are named twice.
fn check_scopes(given: &mut Vec<String>, kind: ApiKeyKind, faults: &mut Vec<String>) {
    if given.is_empty() {
        faults.push("scopes is missing: name what the key may do, such as completions.write".to_owned());
    }
    let mut seen = std::collections::HashSet::new();
    given.retain(|scope| seen.insert(scope.clone()));
    for scope in given {
        let holders = scopes::holders(scope);
        if holders.contains(&kind) {
            continue;
        }
        faults.push(if holders.is_empty() {
            match scopes::suggest(scope, kind) {
                Some(meant) => format!("scopes: there is no {scope}: did you mean {meant}?"),
                None => format!("scopes: there is no {scope}: scopes are entity.action, such as virtual_keys.list"),
            }
        } else {
            let holders: Vec<String> = holders.iter().map(ToString::to_string).collect();
            format!("scopes: {scope} is not for {kind} keys, but for {} keys: leave it out", holders.join(" and "))
        });
    }
}

fn check_emails(emails: &[String], faults: &mut Vec<String>) {
    for (index, email) in emails.iter().enumerate() {
        let plain = email.len() <= 254 && !email.chars().any(|letter| letter.is_whitespace() || letter.is_control());
        let parts = email.split_once('@');
        if !plain || !parts.is_some_and(|(name, host)| !name.is_empty() && !host.is_empty() && !host.contains('@')) {
            faults.push(format!("alert_emails[{index}] must be an e-mail address, such as team@example.com"));
        }
    }
}

fn check_defaults(defaults: &KeyDefaults, faults: &mut Vec<String>) {
    let Patch::Set(metadata) = &defaults.metadata else { return };
    for (name, _) in metadata.iter().filter(|(_, value)| !value.is_string()) {
        faults.push(format!("defaults.metadata.{name} must be text"));
    }
}

/// Puts the id of the config in place of the slug, by which it may be named, too. What is named already stays.
pub(super) fn settle_config(
    rows: &Rows<'_>,
    workspace_id: Option<&str>,
    stored: Option<&records::KeyDefaults>,
    defaults: &mut KeyDefaults,
    faults: &mut Vec<String>,
) -> Result<(), ApiError> {
    let Patch::Set(named) = &mut defaults.config_id else { return Ok(()) };
    let is_stored = stored.is_some_and(|stored| stored.config_id.as_ref() == Some(named));
    if named.is_empty() || is_stored {
        return Ok(());
    }
    if let Some(config) = default_config(rows, workspace_id, "defaults.config_id", named, faults)? {
        *named = config.id;
    }
    Ok(())
}

/// Defaults after a change: what is named changes. None when nothing is left.
pub(super) fn change_defaults(
    stored: Option<records::KeyDefaults>,
    change: KeyDefaults,
) -> Option<records::KeyDefaults> {
    let mut defaults = stored.unwrap_or_else(|| records::KeyDefaults {
        id: random::uuid(),
        metadata: None,
        config_id: None,
        allow_config_override: None,
    });
    change.metadata.apply_to(&mut defaults.metadata);
    change.config_id.apply_to(&mut defaults.config_id);
    defaults.metadata = defaults.metadata.filter(|metadata| !metadata.is_empty());
    defaults.config_id = defaults.config_id.filter(|config| !config.is_empty());
    defaults.allow_config_override = change.allow_config_override.or(defaults.allow_config_override);
    let says_something =
        defaults.metadata.is_some() || defaults.config_id.is_some() || defaults.allow_config_override.is_some();
    says_something.then_some(defaults)
}
