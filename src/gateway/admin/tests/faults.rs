//! Requests that are refused.

use super::*;

#[tokio::test]
async fn every_fault_is_named_at_once_with_its_field() {
    let local = local();
    let message = local
        .refused(
            Method::POST,
            "/virtual-keys",
            json!({"slug": "no spaces", "provider": "openai", "usage_limits": {"credit_limit": 0.5},
                "rate_limits": [{"unit": "rpm", "value": 0}],
                "secret_mappings": [{"target_field": "name", "secret_reference_id": "r"}], "brandNew": 1}),
        )
        .await;
    for part in [
        "name is missing",
        "slug must be",
        "credit_limit must be at least 1",
        "rate_limits[0].value",
        "secret_mappings[0].target_field",
        "brandNew is not a field",
    ] {
        assert!(message.contains(part), "{part} in {message}");
    }
    let cases = [
        (json!({"name": "n"}), "provider is missing"),
        (json!({"name": "n", "provider": "Open AI"}), "provider must be an id"),
        (json!({"name": "n", "provider": "openai"}), "key is missing"),
        (json!({"name": 5, "provider": "openai"}), "name: invalid type: integer `5`"),
        (
            json!({"name": "n", "provider": "openai", "usage_limits": {"credit_limit": "x"}}),
            "usage_limits.credit_limit: ",
        ),
        (
            json!({"name": "n", "provider": "openai", "rate_limits": [{"unit": "year"}]}),
            "rate_limits[0].unit: unknown variant `year`",
        ),
        (json!({"name": "n", "provider": "openai", "expires_at": "soon"}), "expires_at: `soon` is not a time"),
        (json!({"name": "n", "provider": "openai", "key": 12345}), "key must be text"),
        (json!({"name": "n", "usage_limits": "10"}), "usage_limits: invalid type: string \"10\", expected an object"),
        (json!("text"), "the body must be a JSON object"),
    ];
    for (body, part) in cases {
        let message = local.refused(Method::POST, "/virtual-keys", body.clone()).await;
        assert!(message.contains(part), "{part} in {message}, for {body}");
        assert!(!message.contains("12345") && !message.contains("at line"), "{message}");
    }
    for (query, part) in [("page_size=many", "page_size: "), ("current_page=-1", "current_page: ")] {
        let message = local.refused(Method::GET, &format!("/virtual-keys?{query}"), json!({})).await;
        assert!(message.contains(part), "{message}");
    }
    let slug = local.create(ADMIN, openai("fixed")).await;
    for (body, part) in [
        (json!({"provider": "anthropic"}), "provider cannot change"),
        (json!({"slug": "other"}), "slug cannot change"),
        (json!({"name": " "}), "name is missing"),
        (json!({"usage_limits": {"alert_threshold": 5}}), "credit_limit is missing"),
        (json!({"resourceName": "r"}), "resourceName is not a field of openai"),
    ] {
        let message = local.refused(Method::PUT, &format!("/virtual-keys/{slug}"), body).await;
        assert!(message.contains(part), "{part} in {message}");
    }
}

#[tokio::test]
async fn bodies_are_read_leniently_and_not_without_end() {
    let local = local();
    let post = |body: Vec<u8>| {
        Request::post("/v1/virtual-keys").header("x-portkey-api-key", APPS).body(Body::from(body)).unwrap()
    };
    let (status, answer) = local.raw(post(b"{\"name\": ".to_vec())).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert!(answer["data"]["message"].as_str().unwrap().contains("EOF"), "{answer}");
    let (status, _) = local.raw(post(openai("x").to_string().into_bytes().into_iter().chain(*b"x").collect())).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    let (status, answer) = local.raw(post(vec![b' '; 1024 * 1024 + 1])).await;
    assert_eq!((status, &answer["data"]["errorCode"]), (StatusCode::PAYLOAD_TOO_LARGE, &json!("AB01")));
}

#[tokio::test]
async fn paths_that_are_not_served_are_invalid_requests() {
    let local = local();
    for (verb, path) in
        [(Method::GET, "/workspaces"), (Method::GET, "/admin/workspaces/x/members"), (Method::PUT, "/api-keys")]
    {
        let message = local.refused(verb.clone(), path, json!({})).await;
        assert!(message.contains(&format!("does not serve {verb} {path}")), "{message}");
    }
}
