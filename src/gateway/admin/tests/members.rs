//! The people of workspaces.

use super::*;
use crate::api::{api_keys::ApiKeyKind, scopes};

const ALL: [&str; 5] = [
    "workspace_users.create",
    "workspace_users.list",
    "workspace_users.read",
    "workspace_users.update",
    "workspace_users.delete",
];

/// A workspace, and the ids of the three people of a new gateway: owner, admin, member.
async fn workspace(local: &Local) -> (Value, [Value; 3]) {
    let made = local.workspace(json!({"name": "Lab"})).await;
    let ids = local
        .gateway
        .store()
        .read(|rows| {
            let mut people = rows.users()?;
            people.sort_by_key(|person| person.sequence);
            Ok::<_, crate::gateway::store::StoreError>(people.into_iter().map(|person| json!(person.id)).collect())
        })
        .unwrap();
    let ids: Vec<Value> = ids;
    (made, ids.try_into().unwrap())
}

fn users_of(workspace: &Value) -> String {
    format!("/admin/workspaces/{}/users", workspace["slug"].as_str().unwrap())
}

fn one(workspace: &Value, id: &Value) -> String {
    format!("{}/{}", users_of(workspace), id.as_str().unwrap())
}

#[tokio::test]
async fn a_member_comes_changes_and_goes() {
    let local = local();
    let (made, [owner, admin, member]) = workspace(&local).await;
    let path = users_of(&made);
    let body = json!({"users": [{"id": admin, "role": "ws-manager"}, {"id": member, "role": "member"}]});
    assert_eq!(local.done(ADMIN, Method::POST, &path, Some(body.clone())).await, json!({}));
    local.fails(ADMIN, Method::POST, &path, body, Code::Conflict).await;

    let list = local.done(ADMIN, Method::GET, &path, None).await;
    same_shape(r#"{"object": "list", "total": 3, "data": []}"#, &list);
    let ids: Vec<_> = list["data"].as_array().unwrap().iter().map(|item| &item["id"]).collect();
    assert_eq!(ids, [&member, &admin, &owner]);
    let shown = local.done(ADMIN, Method::GET, &one(&made, &member), None).await;
    assert_eq!(shown, list["data"][0]);
    let created_at = shown["created_at"].clone();
    let mut expected = json!({"object": "workspace-user", "id": member, "first_name": "Local", "last_name": "Member",
        "org_role": "member", "role": "member", "created_at": created_at, "last_updated_at": created_at,
        "status": "active", "workspace_id": made["id"], "email": "member@localhost", "settings": {}});
    expected["scopes"] = shown["scopes"].clone();
    assert_eq!(shown, expected);
    let scopes_of = |item: &Value| item["scopes"].as_array().unwrap().len();
    assert_eq!(
        (scopes_of(&list["data"][0]), scopes_of(&list["data"][1])),
        (18, scopes::all(ApiKeyKind::WorkspaceUser).len())
    );

    for (query, total) in [
        ("?role=manager", 1),
        ("?role=admin", 1),
        ("?email=MEMBER@localhost", 1),
        ("?email=nobody@localhost", 0),
        ("?workspaceId=ws-x&pageSize=2&currentPage=1", 3),
    ] {
        let found = local.done(ADMIN, Method::GET, &format!("{path}{query}"), None).await;
        assert_eq!(found["total"], total, "{query}");
    }
    let cut = local.done(ADMIN, Method::GET, &format!("{path}?page_size=2&current_page=1"), None).await;
    assert_eq!((cut["data"].as_array().unwrap().len(), &cut["data"][0]["id"]), (1, &owner));

    // Sent back as it was shown, with another role.
    let mut back = shown;
    back["role"] = json!("admin");
    assert_eq!(local.done(ADMIN, Method::PUT, &one(&made, &member), Some(back)).await, json!({}));
    assert_eq!(local.done(ADMIN, Method::GET, &one(&made, &member), None).await["role"], "admin");

    assert_eq!(local.done(ADMIN, Method::DELETE, &one(&made, &member), None).await, json!({}));
    for verb in [Method::GET, Method::PUT, Method::DELETE] {
        local.fails(ADMIN, verb, &one(&made, &member), json!({"role": "member"}), Code::Forbidden).await;
    }
    assert_eq!(local.done(ADMIN, Method::GET, &path, None).await["total"], 2);
}

#[tokio::test]
async fn who_goes_takes_their_keys_of_this_workspace_along() {
    let local = local();
    let (made, [owner, ..]) = workspace(&local).await;
    let elsewhere = local.workspace(json!({"name": "Elsewhere"})).await;
    let mut keys = Vec::new();
    for (token, workspace, kind, user) in [
        ("personal", &made, ApiKeyKind::WorkspaceUser, Some(&owner)),
        ("elsewhere", &elsewhere, ApiKeyKind::WorkspaceUser, Some(&owner)),
        ("service", &made, ApiKeyKind::WorkspaceService, None),
    ] {
        let key = local.key_of(&workspace["id"], token, &["virtual_keys.list"]).await;
        keys.push(Change::PutApiKey(ApiKey { kind, user_id: user.map(|id| id.as_str().unwrap().to_owned()), ..key }));
    }
    local.gateway.store().write(move |_| Ok((keys, ()))).await.unwrap();
    local.done("personal", Method::GET, "/virtual-keys", None).await;
    local.done(ADMIN, Method::DELETE, &one(&made, &owner), None).await;
    local.fails("personal", Method::GET, "/virtual-keys", json!({}), Code::Unauthorised).await;
    for token in ["elsewhere", "service"] {
        local.done(token, Method::GET, "/virtual-keys", None).await;
    }
}

#[tokio::test]
async fn faults_of_members_are_named_and_nobody_is_half_added() {
    let local = local();
    let (made, [owner, admin, _]) = workspace(&local).await;
    let path = users_of(&made);
    let body = json!({"users": [{"id": admin, "role": "member"}, {"id": "nobody", "role": "admin"},
        {"id": admin, "role": "admin"}], "brandNew": 1});
    let message = local.refused(Method::POST, &path, body).await;
    for part in ["users[1].id names nobody", "users[2].id names", "again", "brandNew is not a field"] {
        assert!(message.contains(part), "{part} in {message}");
    }
    for (body, part) in [
        (json!({"users": []}), "users is empty"),
        (json!({}), "users"),
        (json!({"users": [{"id": admin, "role": "king"}]}), "users[0].role"),
        (json!({"users": [{"id": admin, "role": "admin", "rank": 1}]}), "rank"),
    ] {
        let message = local.refused(Method::POST, &path, body).await;
        assert!(message.contains(part), "{part} in {message}");
    }
    assert_eq!(local.done(ADMIN, Method::GET, &path, None).await["total"], 1);
    let owner = one(&made, &owner);
    for (field, part) in [
        ("rank", "rank is not a field"),
        ("email", "email cannot change"),
        ("scopes", "scopes cannot change"),
        ("user_id", "user_id is not the person"),
        ("workspace_id", "workspace_id is not the workspace"),
    ] {
        let message = local.refused(Method::PUT, &owner, json!({"role": "member", field: "x"})).await;
        assert!(message.contains(part), "{part} in {message}");
    }
    assert_eq!(local.done(ADMIN, Method::GET, &owner, None).await["role"], "admin");
}

#[tokio::test]
async fn members_are_closed_to_other_workspaces() {
    let local = local();
    let (made, [owner, admin, _]) = workspace(&local).await;
    let other = local.workspace(json!({"name": "Other"})).await;
    local.key_of(&made["id"], "home", &ALL).await;
    let adding = json!({"users": [{"id": admin, "role": "member"}]});
    local.done("home", Method::POST, &users_of(&made), Some(adding.clone())).await;
    local.done("home", Method::PUT, &one(&made, &admin), Some(json!({"role": "manager"}))).await;
    local.done("home", Method::DELETE, &one(&made, &admin), None).await;
    for (index, (verb, single, body)) in [
        (Method::POST, false, adding),
        (Method::GET, false, json!({})),
        (Method::GET, true, json!({})),
        (Method::PUT, true, json!({"role": "member"})),
        (Method::DELETE, true, json!({})),
    ]
    .into_iter()
    .enumerate()
    {
        let path = |workspace| if single { one(workspace, &owner) } else { users_of(workspace) };
        local.fails("home", verb.clone(), &path(&other), body.clone(), Code::Forbidden).await;
        let token = format!("without {index}");
        let others: Vec<&str> = ALL.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, &s)| s).collect();
        local.key_of(&made["id"], &token, &others).await;
        local.fails(&token, verb, &path(&made), body, Code::Forbidden).await;
    }
    local.done("home", Method::GET, &one(&made, &owner), None).await;
}
