//! Who may do what, and in which workspace.

use super::*;

#[tokio::test]
async fn workspaces_are_closed_to_each_other() {
    let local = local();
    let second = local.second_workspace("second", &SCOPES).await;
    let named = |workspace: &str| {
        let mut body = openai("same");
        body["slug"] = json!("same");
        body["workspace_id"] = json!(workspace);
        body
    };
    local
        .create(APPS, {
            let mut body = openai("same");
            body["slug"] = json!("same");
            body
        })
        .await;
    // The same slug in another workspace is another key, with an integration of another name.
    local.create(ADMIN, named(&second.slug)).await;
    let theirs = local.get("second", "same").await;
    assert!(theirs["integration_id"].as_str().unwrap().starts_with("same-"), "{theirs}");
    assert_ne!(theirs["id"], local.get(APPS, "same").await["id"]);

    let path = format!("/virtual-keys/same?workspace_id={}", second.id);
    let (_, by_admin) = local.send(ADMIN, Method::GET, &path, None).await;
    assert_eq!(by_admin, theirs);
    let (status, _) = local.send(APPS, Method::GET, &path, None).await;
    assert_eq!(status, StatusCode::FORBIDDEN);
    let (status, _) = local.send(APPS, Method::POST, "/virtual-keys", Some(named(&second.id))).await;
    assert_eq!(status, StatusCode::FORBIDDEN);
    let (status, _) = local.send(ADMIN, Method::GET, "/virtual-keys?workspace_id=ws-nowhere", None).await;
    assert_eq!(status, StatusCode::FORBIDDEN);
    let message = local.refused(Method::PUT, "/virtual-keys/same", json!({"note": "n"})).await;
    assert!(message.contains("workspace_id"), "{message}");
    // In the body, as the Node SDK does it.
    local.update("same", json!({"note": "theirs", "workspace_id": second.slug})).await;
    assert_eq!(local.get("second", "same").await["note"], "theirs");
    assert_eq!(local.get(APPS, "same").await["note"], Value::Null);

    let total = async |key, path: &str| local.send(key, Method::GET, path, None).await.1["total"].clone();
    assert_eq!(total("second", "/virtual-keys").await, 1);
    assert_eq!(total(ADMIN, "/virtual-keys").await, 2);
    assert_eq!(total(ADMIN, &format!("/virtual-keys?workspaceId={}", second.slug)).await, 1);
    let (status, _) = local.send("second", Method::DELETE, "/virtual-keys/same", None).await;
    assert_eq!(status, StatusCode::OK);
    local.get(APPS, "same").await;
}

#[tokio::test]
async fn keys_are_asked_for_and_scopes_are_held() {
    let local = local();
    let unauthorised = json!({"success": false, "data": {"message": "Unauthorised Request", "errorCode": "AB05"}});
    for key in ["wrong", "", "admin-key-of-the-test"] {
        assert_eq!(
            local.send(key, Method::GET, "/virtual-keys", None).await,
            (StatusCode::UNAUTHORIZED, unauthorised.clone())
        );
    }
    let bearer = |value: &str| {
        let request = Request::get("/v1/virtual-keys").header(header::AUTHORIZATION, value);
        request.header(header::CONTENT_TYPE, "application/json").body(Body::empty()).unwrap()
    };
    assert_eq!(local.raw(bearer(&format!("Bearer {APPS}"))).await.0, StatusCode::OK);
    assert_eq!(local.raw(bearer(&format!("Basic {APPS}"))).await.0, StatusCode::UNAUTHORIZED);

    for (index, scope) in SCOPES.iter().enumerate() {
        let token = format!("without {scope}");
        let others: Vec<&str> = SCOPES.iter().filter(|other| *other != scope).copied().collect();
        local.second_workspace(&token, &others).await;
        let (verb, path) = [
            (Method::POST, "/virtual-keys"),
            (Method::GET, "/virtual-keys"),
            (Method::GET, "/virtual-keys/x"),
            (Method::PUT, "/virtual-keys/x"),
            (Method::DELETE, "/virtual-keys/x"),
        ][index]
            .clone();
        // Even a body that does not validate is not looked at.
        let (status, answer) = local.send(&token, verb, path, Some(json!("nonsense"))).await;
        assert_eq!((status, &answer["data"]["errorCode"]), (StatusCode::FORBIDDEN, &json!("AB03")), "{scope}");
    }
}
