//! New values for API keys.

use super::{KeyAction, find, new_value, refuse_for_own_key};
use crate::{
    api::{
        ApiError, Call, Code, Patch,
        api_keys::{Rotate, RotatedApiKey, Rotation, RotationPolicy, SHORTEST_TRANSITION_MS},
        timestamp::Timestamp,
    },
    gateway::{
        admin::{
            Cx, Served,
            check::{self, refuse},
        },
        schedule::{midnight, next_rotation},
        store::{
            Change, Rows, hash_of,
            records::{ApiKey, FormerValue},
        },
    },
};

impl Served for Rotate {
    /// Portkey's documentation names `rotate`, its Terraform provider `update`.
    const SCOPES: &'static [&'static str] = &[
        "organisation_service_api_keys.rotate",
        "organisation_service_api_keys.update",
        "workspace_service_api_keys.rotate",
        "workspace_service_api_keys.update",
        "workspace_user_api_keys.rotate",
        "workspace_user_api_keys.update",
    ];

    async fn serve(cx: Cx, call: Call<Rotate>) -> Result<RotatedApiKey, ApiError> {
        let store = cx.gateway.store().clone();
        let value = new_value()?;
        let (hash, masked) = (hash_of(value.expose()), value.masked());
        let plan = move |rows: &Rows<'_>| {
            let mut key = find(rows, &cx, &call.path.id, KeyAction::Rotate)?;
            let transition_ms = transition(&call.body, key.rotation_policy.as_ref())?;
            refuse_for_own_key(rows, &key, "rotated")?;
            if let Some(former) = key.former.as_ref().filter(|former| former.expires_at > cx.now) {
                // At most two values are alive at a time.
                return Err(ApiError::new(
                    Code::Conflict,
                    format!(
                        "The key was rotated and its former value works until {}. Rotate again then.",
                        former.expires_at
                    ),
                ));
            }
            let expires_at = after(cx.now, transition_ms)?;
            key.former = Some(FormerValue { hash: std::mem::replace(&mut key.hash, hash), expires_at });
            key.masked = masked;
            key.last_rotated_at = Some(cx.now);
            key.last_updated_at = Some(cx.now);
            put_off(&mut key, cx.now);
            let id = key.id.clone();
            let rotated = RotatedApiKey { id, key: value, key_transition_expires_at: expires_at };
            Ok((vec![Change::PutApiKey(key)], rotated))
        };
        store.write(plan).await
    }
}

/// How long both values work, in milliseconds.
fn transition(body: &Rotation, policy: Option<&RotationPolicy>) -> Result<u64, ApiError> {
    let mut faults = Vec::new();
    check::unknown(&body.other, &["id"], &mut faults);
    if let Some(given) = body.key_transition_period_ms {
        if given < SHORTEST_TRANSITION_MS {
            faults.push(format!("key_transition_period_ms must be at least {SHORTEST_TRANSITION_MS} (30 minutes)"));
        }
        if policy.is_some_and(|policy| policy.is_outlasted_by(given)) {
            faults.push(
                "key_transition_period_ms must be shorter than the period of the key's rotation_policy".to_owned(),
            );
        }
    }
    refuse(faults)?;
    let by_policy = || policy.and_then(|policy| policy.key_transition_period_ms);
    Ok(body.key_transition_period_ms.or_else(by_policy).unwrap_or(SHORTEST_TRANSITION_MS))
}

fn after(now: Timestamp, milliseconds: u64) -> Result<Timestamp, ApiError> {
    let end = i64::try_from(milliseconds)
        .ok()
        .and_then(|milliseconds| now.get().checked_add(jiff::SignedDuration::from_millis(milliseconds)).ok());
    end.map(Timestamp::new).ok_or_else(|| {
        ApiError::invalid("Invalid request: key_transition_period_ms ends after the year 9999: give a shorter one")
    })
}

/// A policy's date that has come is met by this rotation. Days are counted from it; the calendar goes its own way.
fn put_off(key: &mut ApiKey, now: Timestamp) {
    let Some(policy) = &mut key.rotation_policy else { return };
    if policy.next_rotation_at.is_none_or(|next| next <= now) || policy.rotation_period_days.is_some() {
        policy.next_rotation_at = next_rotation(policy, now, now);
    }
}

/// Checks a policy, and settles what it leaves open. `stored` is the one that it replaces.
pub(super) fn settle(
    mut policy: RotationPolicy,
    stored: Option<&RotationPolicy>,
    now: Timestamp,
    faults: &mut Vec<String>,
) -> RotationPolicy {
    faults.extend(policy.faults());
    let stored_next = stored.and_then(|stored| stored.next_rotation_at);
    match policy.next_rotation_at.map(midnight) {
        // What was shown may come back, even when the date has passed.
        Some(next) if Some(next) == stored_next => {}
        Some(next) if next <= now => {
            faults.push("rotation_policy.next_rotation_at must be a day after today (UTC)".to_owned());
        }
        Some(next) => policy.next_rotation_at = Some(next),
        None => policy.next_rotation_at = next_rotation(&policy, now, now),
    }
    policy.key_transition_period_ms.get_or_insert(SHORTEST_TRANSITION_MS);
    // Shown, not set.
    policy.status = None;
    policy
}

/// As [`settle`], for a change.
pub(super) fn settle_patch(
    policy: Patch<RotationPolicy>,
    stored: Option<&RotationPolicy>,
    now: Timestamp,
    faults: &mut Vec<String>,
) -> Patch<RotationPolicy> {
    match policy {
        Patch::Set(policy) => Patch::Set(settle(policy, stored, now, faults)),
        other => other,
    }
}
