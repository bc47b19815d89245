//! People of the organisation.

use super::*;

#[tokio::test]
async fn people_are_found_by_role_and_address() {
    let local = local();
    let (status, all) = local.send(ADMIN, Method::GET, "/admin/users", None).await;
    assert_eq!((status, &all["object"], &all["total"]), (StatusCode::OK, &json!("list"), &json!(3)));
    let ids = async |query: &str| {
        let (status, list) = local.send(ADMIN, Method::GET, &format!("/admin/users{query}"), None).await;
        assert_eq!(status, StatusCode::OK, "{list}");
        let people = list["data"].as_array().unwrap().iter();
        let found: Vec<_> = people.map(|user| user["email"].as_str().unwrap().to_owned()).collect();
        (found, list["total"].as_u64().unwrap())
    };
    assert_eq!(ids("?role=owner").await, (vec!["owner@localhost".to_owned()], 1));
    assert_eq!(ids("?email=Member@localhost").await, (vec!["member@localhost".to_owned()], 1));
    assert_eq!(ids("?email=member@localhost&role=admin").await, (vec![], 0));
    let (first, total) = ids("?currentPage=0&pageSize=2").await;
    assert_eq!((first.len(), total), (2, 3));
    let (second, _) = ids("?current_page=1&page_size=2").await;
    assert_eq!(second.len(), 1);
    assert!(!first.contains(&second[0]));
    let message = local.refused(Method::GET, "/admin/users?role=king", json!({})).await;
    assert!(message.contains("role"), "{message}");
}

#[tokio::test]
async fn a_person_is_shown_with_their_workspaces() {
    let local = local();
    let (_, list) = local.send(ADMIN, Method::GET, "/admin/users?role=member", None).await;
    let listed = &list["data"][0];
    let id = listed["id"].as_str().unwrap();
    let (status, user) = local.send(ADMIN, Method::GET, &format!("/admin/users/{id}"), None).await;
    assert_eq!((status, &user), (StatusCode::OK, listed));
    let home = local.gateway.store().read(|rows| rows.default_workspace()).unwrap().unwrap().id;
    assert_eq!((&user["object"], &user["role"]), (&json!("user"), &json!("member")));
    assert_eq!(user["workspace_ids"], json!([home]));
    assert!(user["created_at"].is_string() && user["last_updated_at"].is_string());
    let leaving = vec![Change::DeleteMember { workspace_id: home, user_id: id.to_owned() }];
    local.gateway.store().write(move |_| Ok((leaving, ()))).await.unwrap();
    let (_, user) = local.send(ADMIN, Method::GET, &format!("/admin/users/{id}"), None).await;
    assert_eq!(user["workspace_ids"], json!([]));
}

#[tokio::test]
async fn a_workspace_does_not_see_the_organisations_people() {
    let local = local();
    for path in ["/admin/users", "/admin/users/00000000-0000-4000-8000-000000000000"] {
        let (status, answer) = local.send(APPS, Method::GET, path, None).await;
        assert_eq!((status, &answer["data"]["errorCode"]), (StatusCode::FORBIDDEN, &json!("AB03")), "{path}");
    }
    let unknown = "/admin/users/00000000-0000-4000-8000-000000000000";
    assert_eq!(local.send(ADMIN, Method::GET, unknown, None).await.0, StatusCode::FORBIDDEN);
}
