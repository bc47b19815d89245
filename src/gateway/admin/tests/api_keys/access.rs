//! Who may do what with which API keys.

use super::*;

const ACTIONS: [&str; 6] = ["create", "list", "read", "update", "delete", "rotate"];
const ENTITIES: [(&str, &str); 3] = [
    ("organisation_service_api_keys", ORGANISATION),
    ("workspace_service_api_keys", SERVICE),
    ("workspace_user_api_keys", PERSON),
];

/// A request of an action on a key of the kind that `path` makes.
fn request(action: &str, path: &str, id: &str, body: &Value) -> (Method, String, Value) {
    let one = format!("/api-keys/{id}");
    match action {
        "create" => (Method::POST, path.to_owned(), body.clone()),
        "list" => (Method::GET, format!("/api-keys?ids={id}"), json!({})),
        "read" => (Method::GET, one, json!({})),
        "update" => (Method::PUT, one, json!({"name": "renamed"})),
        "delete" => (Method::DELETE, one, json!({})),
        _ => (Method::POST, format!("{one}/rotate"), json!({})),
    }
}

#[tokio::test]
async fn each_kind_has_its_own_scopes() {
    let local = local();
    let bodies = ENTITIES.map(|(_, path)| {
        let mut body = lists("n");
        if path != ORGANISATION {
            body["workspace_id"] = json!(local.home());
        }
        if path == PERSON {
            body["user_id"] = json!(local.person());
        }
        body
    });
    for (entity, own) in ENTITIES {
        for action in ACTIONS {
            let holder = json!({"name": "holder", "scopes": [format!("{entity}.{action}")]});
            let (_, caller) = local.make(ADMIN, ORGANISATION, holder).await;
            for (index, (_, path)) in ENTITIES.iter().enumerate() {
                for wanted in ACTIONS {
                    let (id, _) = local.make(ADMIN, path, bodies[index].clone()).await;
                    let (verb, target, body) = request(wanted, path, &id, &bodies[index]);
                    let (status, answer) = local.send(&caller, verb, &target, Some(body)).await;
                    let held = wanted == action || (wanted, action) == ("rotate", "update");
                    let what = format!("{entity}.{action}: {wanted} {path}: {answer}");
                    if wanted == "list" && held {
                        // What the caller may not list is not there.
                        assert_eq!(
                            (status, &answer["total"]),
                            (StatusCode::OK, &json!(u8::from(*path == own))),
                            "{what}"
                        );
                    } else if held && *path == own {
                        assert_eq!(status, StatusCode::OK, "{what}");
                    } else {
                        assert_eq!(
                            (status, &answer["data"]["errorCode"]),
                            (StatusCode::FORBIDDEN, &json!("AB03")),
                            "{what}"
                        );
                    }
                }
            }
        }
    }
}

#[tokio::test]
async fn a_workspaces_key_stays_in_its_workspace() {
    let local = local();
    let all: Vec<String> = crate::api::scopes::known();
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    let second = local.second_workspace("second", &all).await;
    let (ours, _) = local.make(APPS, SERVICE, lists("ours")).await;
    let (organisations, _) = local.make(ADMIN, ORGANISATION, lists("organisation's")).await;
    let (theirs, _) = local.make("second", SERVICE, lists("theirs")).await;
    assert_eq!(local.key(&theirs).await["workspace_id"], json!(second.id));

    let mut elsewhere = lists("elsewhere");
    elsewhere["workspace_id"] = json!(local.home());
    assert_eq!(local.status("second", Method::POST, SERVICE, elsewhere.clone()).await, forbidden());
    elsewhere["workspace_id"] = json!(second.slug);
    local.make("second", SERVICE, elsewhere.clone()).await;
    elsewhere["workspace_id"] = json!("ws-nowhere");
    assert_eq!(local.status(ADMIN, Method::POST, SERVICE, elsewhere).await, forbidden());
    // Whatever scopes it holds.
    assert_eq!(local.status("second", Method::POST, ORGANISATION, lists("n")).await, forbidden());
    let mut other = lists("n");
    other["organisation_id"] = json!(uuid::Uuid::nil());
    assert_eq!(local.status(ADMIN, Method::POST, ORGANISATION, other).await, forbidden());

    // Our person is nobody there.
    let mut body = lists("n");
    body["user_id"] = json!(local.person());
    let (status, answer) = local.send("second", Method::POST, PERSON, Some(body)).await;
    assert_eq!((status, &answer["data"]["errorCode"]), (StatusCode::BAD_REQUEST, &json!("AB01")));

    for id in [&ours, &organisations] {
        for action in ["read", "update", "delete", "rotate"] {
            let (verb, path, body) = request(action, SERVICE, id, &json!({}));
            assert_eq!(local.status("second", verb, &path, body).await, forbidden(), "{action}");
        }
    }
    local.key(&ours).await;
    local.key(&organisations).await;
}

#[tokio::test]
async fn a_list_shows_what_the_caller_may_see() {
    let local = local();
    let second = local.second_workspace("second", &["workspace_service_api_keys.list"]).await;
    let mut person = lists("person");
    person["user_id"] = json!(local.person());
    let (person, _) = local.make(APPS, PERSON, person).await;
    let (service, _) = local.make(APPS, SERVICE, lists("service")).await;
    let (organisations, _) = local.make(ADMIN, ORGANISATION, lists("organisation's")).await;
    let (people, _) =
        local.make(ADMIN, ORGANISATION, json!({"name": "p", "scopes": ["workspace_user_api_keys.list"]})).await;
    let (_, people_value) =
        local.make(ADMIN, ORGANISATION, json!({"name": "q", "scopes": ["workspace_user_api_keys.list"]})).await;

    let names = async |key: &str, query: &str| {
        let (status, list) = local.send(key, Method::GET, &format!("/api-keys{query}"), None).await;
        assert_eq!(status, StatusCode::OK, "{list}");
        let names: Vec<_> =
            list["data"].as_array().unwrap().iter().map(|key| key["name"].as_str().unwrap().to_owned()).collect();
        (list["total"].as_u64().unwrap(), names)
    };
    let own = "Local applications";
    // Newest first, everything: the gateway's two, that of the second workspace, and the five above.
    let (total, all) = names(ADMIN, "").await;
    assert_eq!((total, all.len()), (8, 8));
    assert_eq!(all[..5], ["q", "p", "organisation's", "service", "person"]);
    assert_eq!(names(ADMIN, "?page_size=2&current_page=1").await, (8, vec!["organisation's".into(), "service".into()]));
    // One workspace.
    let home = format!("?workspace_id={}", local.home());
    assert_eq!(names(ADMIN, &home).await, (3, vec!["service".into(), "person".into(), own.into()]));
    assert_eq!(names(ADMIN, &format!("{home}&page_size=1&current_page=1")).await, (3, vec!["person".into()]));
    assert_eq!(names(APPS, "").await, (3, vec!["service".into(), "person".into(), own.into()]));
    assert_eq!(names(ADMIN, &format!("?workspaceId={}", second.slug)).await, (1, vec!["id of second".into()]));
    // One kind.
    assert_eq!(names("second", "").await, (1, vec!["id of second".into()]));
    assert_eq!(names(&people_value, "").await, (1, vec!["person".into()]));
    assert_eq!(names(&people_value, "?page_size=1&current_page=1").await, (1, vec![]));
    // By id, of which those count that there are and that may be seen.
    let ids = format!("?ids={person},{},{organisations},{service},{person},nonsense", people.to_uppercase());
    assert_eq!(
        names(ADMIN, &ids).await,
        (4, vec!["p".into(), "organisation's".into(), "service".into(), "person".into()])
    );
    assert_eq!(names(ADMIN, &format!("{ids}&page_size=1&current_page=3")).await, (4, vec!["person".into()]));
    assert_eq!(names(APPS, &ids).await, (2, vec!["service".into(), "person".into()]));
    // Another's workspace, or none.
    for (key, workspace) in [(APPS, second.id.as_str()), (ADMIN, "ws-nowhere")] {
        let path = format!("/api-keys?workspace_id={workspace}");
        assert_eq!(local.status(key, Method::GET, &path, json!({})).await, forbidden());
    }
}

#[tokio::test]
async fn a_key_may_give_what_it_does_not_hold() {
    // Portkey documents no rule against it. This test is where such a rule would be noticed.
    let local = local();
    let maker = json!({"name": "maker", "scopes": ["workspace_service_api_keys.create"]});
    let (_, maker) = local.make(APPS, SERVICE, maker).await;
    let (_, made) = local.make(&maker, SERVICE, lists("made")).await;
    assert_eq!((local.works(&maker).await, local.works(&made).await), (StatusCode::FORBIDDEN, StatusCode::OK));
    // Not beyond its kind, though: a workspace's key has no scope of the organisation.
    let body = json!({"name": "n", "scopes": ["organisation_users.list"]});
    let (status, _) = local.status(&maker, Method::POST, SERVICE, body).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
}
