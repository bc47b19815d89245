//! New values for API keys.

use super::*;

#[tokio::test]
async fn both_values_work_until_the_transition_ends() {
    let local = local();
    let (id, first) = local.make(APPS, SERVICE, lists("lab")).await;
    let path = format!("/api-keys/{id}/rotate");
    let (status, rotated) = local.send(APPS, Method::POST, &path, None).await;
    assert_eq!(status, StatusCode::OK, "{rotated}");
    assert_eq!(rotated["id"], json!(id));
    let second = rotated["key"].as_str().unwrap().to_owned();
    assert_ne!(first, second);
    assert_eq!((local.works(&first).await, local.works(&second).await), (StatusCode::OK, StatusCode::OK));
    let shown = local.key(&id).await;
    assert_eq!(shown["key_transition_expires_at"], rotated["key_transition_expires_at"]);
    assert!(shown["last_rotated_at"].is_string());
    assert_eq!(shown["key"], json!(crate::secret::mask(&second)));
    let time = |value: &Value| value.as_str().unwrap().parse::<Timestamp>().unwrap().get().as_second();
    assert_eq!(time(&shown["key_transition_expires_at"]) - time(&shown["last_rotated_at"]), 1800);

    // A third value has to wait.
    let (status, answer) = local.send(ADMIN, Method::POST, &path, Some(json!({}))).await;
    assert_eq!((status, &answer["data"]["errorCode"]), (StatusCode::CONFLICT, &json!("AB07")));
    let until = rotated["key_transition_expires_at"].as_str().unwrap();
    assert!(answer["data"]["message"].as_str().unwrap().contains(until), "{answer}");

    // A change leaves both values alone.
    local.change(&id, json!({"name": "renamed"})).await;
    assert_eq!((local.works(&first).await, local.works(&second).await), (StatusCode::OK, StatusCode::OK));

    local.tamper(&id, |key| key.former.as_mut().unwrap().expires_at = "2026-01-01".parse().unwrap()).await;
    assert_eq!((local.works(&first).await, local.works(&second).await), (StatusCode::UNAUTHORIZED, StatusCode::OK));
    assert_eq!(local.key(&id).await.get("key_transition_expires_at"), None);
    let (status, _) =
        local.send(ADMIN, Method::POST, &path, Some(json!({"key_transition_period_ms": 3_600_000}))).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!((local.works(&first).await, local.works(&second).await), (StatusCode::UNAUTHORIZED, StatusCode::OK));
    // With the key, all its values go.
    local.send(ADMIN, Method::DELETE, &format!("/api-keys/{id}"), None).await;
    assert_eq!(local.works(&second).await, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_transition_is_neither_too_short_nor_longer_than_the_period() {
    let local = local();
    let mut body = lists("lab");
    body["rotation_policy"] = json!({"rotation_period_days": 1, "key_transition_period_ms": 7_200_000});
    let (id, _) = local.make(APPS, SERVICE, body).await;
    let path = format!("/api-keys/{id}/rotate");
    for (period, part) in [
        (json!({"key_transition_period_ms": 1_799_999}), "at least 1800000"),
        (json!({"key_transition_period_ms": 86_400_000}), "shorter than the period"),
        (json!({"key_transition_period_ms": "long"}), "key_transition_period_ms"),
        (json!({"transition": 1}), "transition is not a field"),
    ] {
        let message = local.refused(Method::POST, &path, period).await;
        assert!(message.contains(part), "{part} in {message}");
    }
    // The policy's own is what counts when the request names none.
    let (_, rotated) = local.send(ADMIN, Method::POST, &path, None).await;
    let shown = local.key(&id).await;
    let time = |value: &Value| value.as_str().unwrap().parse::<Timestamp>().unwrap().get().as_second();
    assert_eq!(time(&rotated["key_transition_expires_at"]) - time(&shown["last_rotated_at"]), 7200);

    local.change(&id, json!({"rotation_policy": null})).await;
    local.tamper(&id, |key| key.former = None).await;
    let message = local.refused(Method::POST, &path, json!({"key_transition_period_ms": u64::MAX})).await;
    assert!(message.contains("9999"), "{message}");
    let (status, _) =
        local.send(ADMIN, Method::POST, &path, Some(json!({"key_transition_period_ms": 86_400_000}))).await;
    assert_eq!(status, StatusCode::OK);
}

#[tokio::test]
async fn the_dates_of_a_policy_are_midnights() {
    let local = local();
    let mut body = lists("lab");
    body["rotation_policy"] = json!({"next_rotation_at": "2099-05-05T17:30:00Z"});
    let (id, _) = local.make(APPS, SERVICE, body).await;
    let policy = async || local.key(&id).await["rotation_policy"].clone();
    assert_eq!(
        policy().await,
        json!({"next_rotation_at": "2099-05-05T00:00:00.000Z", "key_transition_period_ms": 1_800_000, "status": "ACTIVE"})
    );
    // The period comes after the date.
    let both = json!({"rotation_period": "monthly", "next_rotation_at": "2099-05-05"});
    local.change(&id, json!({"rotation_policy": both})).await;
    assert_eq!(policy().await["next_rotation_at"], "2099-05-05T00:00:00.000Z");
    local.change(&id, json!({"rotation_policy": {"rotation_period": "monthly"}})).await;
    assert!(policy().await["next_rotation_at"].as_str().unwrap().ends_with("-01T00:00:00.000Z"));

    // A date that has come and gone may come back, and a rotation meets it.
    local.tamper(&id, |key| key.rotation_policy.as_mut().unwrap().next_rotation_at = "2026-01-01".parse().ok()).await;
    let shown = local.key(&id).await;
    local.change(&id, shown.clone()).await;
    assert_eq!(local.key(&id).await, shown);
    local.send(ADMIN, Method::POST, &format!("/api-keys/{id}/rotate"), None).await;
    let next: Timestamp = policy().await["next_rotation_at"].as_str().unwrap().parse().unwrap();
    assert!(next > local.gateway.clock().now());
}

#[tokio::test]
async fn the_gateways_own_keys_keep_their_values() {
    let local = local();
    let (admin, apps) = local
        .gateway
        .store()
        .read(|rows| {
            Ok::<_, crate::gateway::store::StoreError>((rows.admin_key()?.unwrap(), rows.application_key()?.unwrap()))
        })
        .unwrap();
    for key in [admin, apps] {
        let path = format!("/api-keys/{}", key.id);
        assert_eq!(local.status(ADMIN, Method::DELETE, &path, json!({})).await, conflict());
        assert_eq!(local.status(ADMIN, Method::POST, &format!("{path}/rotate"), json!({})).await, conflict());
        for change in [
            json!({"scopes": ["virtual_keys.list"]}),
            json!({"expires_at": "2099-01-01"}),
            json!({"rotation_policy": {"rotation_period": "weekly"}}),
        ] {
            assert_eq!(local.status(ADMIN, Method::PUT, &path, change).await, conflict());
        }
        let mut shown = local.key(&key.id).await;
        shown["description"] = json!("changed");
        local.change(&key.id, shown).await;
        assert_eq!(local.key(&key.id).await["description"], "changed");
    }
    assert_eq!((local.works(ADMIN).await, local.works(APPS).await), (StatusCode::OK, StatusCode::OK));
}
