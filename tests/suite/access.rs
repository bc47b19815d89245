//! Who may do what: every operation, asked for by every kind of key, with and without the scope, from the workspace that
//! the thing belongs to and from another one.
//!
//! The table is the reading of Portkey's documentation of API keys and their scopes, by hand; what the gateway does is
//! compared with it. A refusal must also have changed nothing.

use http::{Method, StatusCode};
use portkeyctl::api::{api_keys::ApiKeyKind, scopes};
use serde_json::{Value, json};

use super::world::World;

/// What a key of another workspace gets.
#[derive(Clone, Copy, PartialEq)]
enum Elsewhere {
    /// 403: it cannot see the thing.
    Refused,
    /// A list without the thing.
    NothingOfIt,
}
use Elsewhere::{NothingOfIt, Refused};

/// One operation on one kind of thing.
struct Row {
    name: &'static str,
    /// One of them suffices.
    scopes: &'static [&'static str],
    /// Whether a key of the organisation may, a service key of the workspace, and a person's key of it, each with all the
    /// scopes that such a key can hold.
    organisation: bool,
    service: bool,
    user: bool,
    elsewhere: Elsewhere,
    request: fn(&World) -> (Method, String, Option<Value>),
}

/// An operation that a key of each kind may do.
const fn everyone(
    name: &'static str,
    scopes: &'static [&'static str],
    elsewhere: Elsewhere,
    request: fn(&World) -> (Method, String, Option<Value>),
) -> Row {
    Row { name, scopes, organisation: true, service: true, user: true, elsewhere, request }
}

/// An operation for services alone, of the organisation or of the workspace.
const fn services(
    name: &'static str,
    scopes: &'static [&'static str],
    request: fn(&World) -> (Method, String, Option<Value>),
) -> Row {
    Row { name, scopes, organisation: true, service: true, user: false, elsewhere: Refused, request }
}

/// An operation for keys of the organisation alone.
const fn organisation(
    name: &'static str,
    scopes: &'static [&'static str],
    request: fn(&World) -> (Method, String, Option<Value>),
) -> Row {
    Row { name, scopes, organisation: true, service: false, user: false, elsewhere: Refused, request }
}

fn get(path: String) -> (Method, String, Option<Value>) {
    (Method::GET, path, None)
}

fn post(path: String, body: Value) -> (Method, String, Option<Value>) {
    (Method::POST, path, Some(body))
}

fn put(path: String, body: Value) -> (Method, String, Option<Value>) {
    (Method::PUT, path, Some(body))
}

fn delete(path: String) -> (Method, String, Option<Value>) {
    (Method::DELETE, path, None)
}

const ROWS: &[Row] = &[
    everyone("virtual-keys.create", &["virtual_keys.create"], Refused, |world| {
        post("/virtual-keys".to_owned(), world.virtual_key("another"))
    }),
    everyone("virtual-keys.list", &["virtual_keys.list"], NothingOfIt, |_| {
        get("/virtual-keys?page_size=100".to_owned())
    }),
    everyone("virtual-keys.get", &["virtual_keys.read"], Refused, |_| get("/virtual-keys/own-key".to_owned())),
    everyone("virtual-keys.update", &["virtual_keys.update"], Refused, |_| {
        put("/virtual-keys/own-key".to_owned(), json!({"note": "changed"}))
    }),
    everyone("virtual-keys.delete", &["virtual_keys.delete"], Refused, |_| delete("/virtual-keys/own-key".to_owned())),
    everyone("providers.create", &["providers.create"], Refused, |world| {
        post("/providers".to_owned(), json!({"name": "another", "integration_id": "shared", "workspace_id": world.own}))
    }),
    // The workspace is named, which a key of another one is refused for.
    everyone("providers.list", &["providers.list"], Refused, |world| {
        get(format!("/providers?workspace_id={}", world.own))
    }),
    everyone("providers.get", &["providers.read"], Refused, |_| get("/providers/own-provider".to_owned())),
    everyone("providers.update", &["providers.update"], Refused, |_| {
        put("/providers/own-provider".to_owned(), json!({"note": "changed"}))
    }),
    everyone("providers.delete", &["providers.delete"], Refused, |_| delete("/providers/own-provider".to_owned())),
    everyone("configs.create", &["configs.create"], Refused, |world| {
        let body = json!({"name": "another", "config": {"retry": {"attempts": 1}}, "workspace_id": world.own});
        post("/configs".to_owned(), body)
    }),
    everyone("configs.list", &["configs.list"], NothingOfIt, |_| get("/configs?page_size=100".to_owned())),
    everyone("configs.get", &["configs.read"], Refused, |world| get(format!("/configs/{}", world.config))),
    everyone("configs.versions", &["configs.read"], Refused, |world| {
        get(format!("/configs/{}/versions", world.config))
    }),
    everyone("configs.update", &["configs.update"], Refused, |world| {
        put(format!("/configs/{}", world.config), json!({"config": {"retry": {"attempts": 1}}}))
    }),
    everyone("configs.delete", &["configs.delete"], Refused, |world| delete(format!("/configs/{}", world.config))),
    organisation("api-keys.create organisation service", &["organisation_service_api_keys.create"], |_| {
        post("/api-keys/organisation/service".to_owned(), json!({"name": "k", "scopes": ["virtual_keys.list"]}))
    }),
    services("api-keys.create workspace service", &["workspace_service_api_keys.create"], |world| {
        let body = json!({"name": "k", "scopes": ["virtual_keys.list"], "workspace_id": world.own});
        post("/api-keys/workspace/service".to_owned(), body)
    }),
    services("api-keys.create workspace user", &["workspace_user_api_keys.create"], |world| {
        let body =
            json!({"name": "k", "scopes": ["virtual_keys.list"], "workspace_id": world.own, "user_id": world.person});
        post("/api-keys/workspace/user".to_owned(), body)
    }),
    Row {
        elsewhere: NothingOfIt,
        ..services(
            "api-keys.list",
            &["workspace_service_api_keys.list", "workspace_user_api_keys.list", "organisation_service_api_keys.list"],
            |_| get("/api-keys?page_size=100".to_owned()),
        )
    },
    organisation("api-keys.get organisation", &["organisation_service_api_keys.read"], |world| {
        get(format!("/api-keys/{}", world.keys[0]))
    }),
    organisation("api-keys.update organisation", &["organisation_service_api_keys.update"], |world| {
        put(format!("/api-keys/{}", world.keys[0]), json!({"name": "changed"}))
    }),
    organisation("api-keys.delete organisation", &["organisation_service_api_keys.delete"], |world| {
        delete(format!("/api-keys/{}", world.keys[0]))
    }),
    organisation(
        "api-keys.rotate organisation",
        &["organisation_service_api_keys.rotate", "organisation_service_api_keys.update"],
        |world| post(format!("/api-keys/{}/rotate", world.keys[0]), json!({})),
    ),
    services("api-keys.get service", &["workspace_service_api_keys.read"], |world| {
        get(format!("/api-keys/{}", world.keys[1]))
    }),
    services("api-keys.update service", &["workspace_service_api_keys.update"], |world| {
        put(format!("/api-keys/{}", world.keys[1]), json!({"name": "changed"}))
    }),
    services("api-keys.delete service", &["workspace_service_api_keys.delete"], |world| {
        delete(format!("/api-keys/{}", world.keys[1]))
    }),
    services(
        "api-keys.rotate service",
        &["workspace_service_api_keys.rotate", "workspace_service_api_keys.update"],
        |world| post(format!("/api-keys/{}/rotate", world.keys[1]), json!({})),
    ),
    services("api-keys.get user", &["workspace_user_api_keys.read"], |world| {
        get(format!("/api-keys/{}", world.keys[2]))
    }),
    services("api-keys.update user", &["workspace_user_api_keys.update"], |world| {
        put(format!("/api-keys/{}", world.keys[2]), json!({"name": "changed"}))
    }),
    services("api-keys.delete user", &["workspace_user_api_keys.delete"], |world| {
        delete(format!("/api-keys/{}", world.keys[2]))
    }),
    services("api-keys.rotate user", &["workspace_user_api_keys.rotate", "workspace_user_api_keys.update"], |world| {
        post(format!("/api-keys/{}/rotate", world.keys[2]), json!({}))
    }),
    // A key of the organisation makes one of the organisation, a key of a workspace one of its own.
    everyone(
        "integrations.create without a workspace",
        &["organisation_integrations.create", "workspace_integrations.create"],
        NothingOfIt,
        |_| post("/integrations".to_owned(), json!({"name": "i", "ai_provider_id": "openai", "key": "not-a-real-key"})),
    ),
    everyone(
        "integrations.create workspace",
        &["workspace_integrations.create", "organisation_integrations.create"],
        Refused,
        |world| {
            let body =
                json!({"name": "i", "ai_provider_id": "openai", "key": "not-a-real-key", "workspace_id": world.own});
            post("/integrations".to_owned(), body)
        },
    ),
    everyone(
        "integrations.list",
        &["workspace_integrations.list", "organisation_integrations.list"],
        NothingOfIt,
        |_| get("/integrations".to_owned()),
    ),
    organisation("integrations.get organisation", &["organisation_integrations.read"], |_| {
        get("/integrations/shared".to_owned())
    }),
    organisation("integrations.update organisation", &["organisation_integrations.update"], |_| {
        put("/integrations/shared".to_owned(), json!({"name": "changed"}))
    }),
    organisation("integrations.delete organisation", &["organisation_integrations.delete"], |_| {
        delete("/integrations/unused".to_owned())
    }),
    organisation("integrations.models.list organisation", &["organisation_integrations.read"], |_| {
        get("/integrations/shared/models".to_owned())
    }),
    organisation("integrations.models.update organisation", &["organisation_integrations.update"], |_| {
        put("/integrations/shared/models".to_owned(), json!({"models": [], "allow_all_models": false}))
    }),
    organisation("integrations.models.delete organisation", &["organisation_integrations.update"], |_| {
        delete("/integrations/shared/models?slugs=tuned".to_owned())
    }),
    organisation("integrations.workspaces.list", &["organisation_integrations.read"], |_| {
        get("/integrations/shared/workspaces".to_owned())
    }),
    organisation("integrations.workspaces.update", &["organisation_integrations.update"], |world| {
        put("/integrations/shared/workspaces".to_owned(), json!({"workspaces": [{"id": world.other, "enabled": true}]}))
    }),
    everyone(
        "integrations.get workspace",
        &["workspace_integrations.read", "organisation_integrations.read"],
        Refused,
        |_| get("/integrations/own-integration".to_owned()),
    ),
    everyone(
        "integrations.update workspace",
        &["workspace_integrations.update", "organisation_integrations.update"],
        Refused,
        |_| put("/integrations/own-integration".to_owned(), json!({"name": "changed"})),
    ),
    everyone(
        "integrations.delete workspace",
        &["workspace_integrations.delete", "organisation_integrations.delete"],
        Refused,
        |_| delete("/integrations/own-integration".to_owned()),
    ),
    everyone(
        "integrations.models.list workspace",
        &["workspace_integrations.read", "organisation_integrations.read"],
        Refused,
        |_| get("/integrations/own-integration/models".to_owned()),
    ),
    everyone(
        "integrations.models.update workspace",
        &["workspace_integrations.update", "organisation_integrations.update"],
        Refused,
        |_| put("/integrations/own-integration/models".to_owned(), json!({"models": [], "allow_all_models": false})),
    ),
    everyone(
        "integrations.models.delete workspace",
        &["workspace_integrations.update", "organisation_integrations.update"],
        Refused,
        |_| delete("/integrations/own-integration/models?slugs=tuned".to_owned()),
    ),
    organisation("workspaces.create", &["workspaces.create"], |_| {
        post("/admin/workspaces".to_owned(), json!({"name": "Third"}))
    }),
    everyone("workspaces.list", &["workspaces.list"], NothingOfIt, |_| get("/admin/workspaces".to_owned())),
    everyone("workspaces.get", &["workspaces.read"], Refused, |world| get(format!("/admin/workspaces/{}", world.own))),
    everyone("workspaces.update", &["workspaces.update"], Refused, |world| {
        put(format!("/admin/workspaces/{}", world.own), json!({"description": "changed"}))
    }),
    organisation("workspaces.delete", &["workspaces.delete"], |world| {
        let body = json!({"name": "Own", "force_delete": true});
        (Method::DELETE, format!("/admin/workspaces/{}", world.own), Some(body))
    }),
    everyone("workspaces.members.add", &["workspace_users.create"], Refused, |world| {
        let body = json!({"users": [{"id": world.newcomer, "role": "member"}]});
        post(format!("/admin/workspaces/{}/users", world.own), body)
    }),
    everyone("workspaces.members.list", &["workspace_users.list"], Refused, |world| {
        get(format!("/admin/workspaces/{}/users", world.own))
    }),
    everyone("workspaces.members.get", &["workspace_users.read"], Refused, |world| {
        get(format!("/admin/workspaces/{}/users/{}", world.own, world.person))
    }),
    everyone("workspaces.members.update", &["workspace_users.update"], Refused, |world| {
        put(format!("/admin/workspaces/{}/users/{}", world.own, world.person), json!({"role": "manager"}))
    }),
    everyone("workspaces.members.remove", &["workspace_users.delete"], Refused, |world| {
        delete(format!("/admin/workspaces/{}/users/{}", world.own, world.person))
    }),
    organisation("users.list", &["organisation_users.list"], |_| get("/admin/users".to_owned())),
    organisation("users.get", &["organisation_users.read"], |world| get(format!("/admin/users/{}", world.person))),
];

/// Which of the scopes that its kind can hold a key holds.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Holding {
    /// All.
    All,
    /// The operation's alone.
    Only,
    /// All but the operation's.
    Without,
}
use Holding::{All, Only, Without};

/// Whose key asks.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Caller {
    Organisation(Holding),
    Service(Holding),
    User(Holding),
    OtherService,
    OtherUser,
    Expired,
    Deleted,
    Unknown,
    Nobody,
}

const CALLERS: &[Caller] = &[
    Caller::Organisation(All),
    Caller::Organisation(Only),
    Caller::Organisation(Without),
    Caller::Service(All),
    Caller::Service(Only),
    Caller::Service(Without),
    Caller::User(All),
    Caller::User(Only),
    Caller::User(Without),
    Caller::OtherService,
    Caller::OtherUser,
    Caller::Expired,
    Caller::Deleted,
    Caller::Unknown,
    Caller::Nobody,
];

/// The value of a key for this caller; none when no such key can be.
async fn value(world: &World, caller: Caller, row: &Row) -> Option<Option<String>> {
    let (kind, holding, workspace) = match caller {
        Caller::Organisation(holding) => (ApiKeyKind::OrganisationService, holding, &world.own),
        Caller::Service(holding) => (ApiKeyKind::WorkspaceService, holding, &world.own),
        Caller::User(holding) => (ApiKeyKind::WorkspaceUser, holding, &world.own),
        Caller::OtherService => (ApiKeyKind::WorkspaceService, All, &world.other),
        Caller::OtherUser => (ApiKeyKind::WorkspaceUser, All, &world.other),
        Caller::Expired | Caller::Deleted => (ApiKeyKind::OrganisationService, All, &world.own),
        Caller::Unknown => return Some(Some("nobody-has-this-key".to_owned())),
        Caller::Nobody => return Some(None),
    };
    let held: Vec<String> = scopes::all(kind)
        .into_iter()
        .filter(|scope| match holding {
            All => true,
            Only => row.scopes.contains(&scope.as_str()),
            Without => !row.scopes.contains(&scope.as_str()),
        })
        // One of them has to suffice.
        .take(if holding == Only { 1 } else { usize::MAX })
        .collect();
    if held.is_empty() {
        return None;
    }
    let (id, value) = world.key("caller", kind, workspace, held).await;
    match caller {
        Caller::Expired => {
            // A key cannot be made expired: it is made to last a second.
            let end = jiff::Timestamp::now() + jiff::SignedDuration::from_secs(1);
            let change = json!({"expires_at": end.to_string()});
            world.admin(Method::PUT, &format!("/api-keys/{id}"), Some(change)).await;
            while world.send(Some(&value), Method::GET, "/virtual-keys", None).await.0 == StatusCode::OK {
                tokio::time::sleep(std::time::Duration::from_millis(20)).await;
            }
        }
        Caller::Deleted => {
            world.admin(Method::DELETE, &format!("/api-keys/{id}"), None).await;
        }
        _ => {}
    }
    Some(Some(value))
}

/// What the table says.
fn expected(caller: Caller, row: &Row) -> StatusCode {
    let allowed = |may: bool| if may { StatusCode::OK } else { StatusCode::FORBIDDEN };
    match caller {
        Caller::Organisation(holding) => allowed(row.organisation && holding != Without),
        Caller::Service(holding) => allowed(row.service && holding != Without),
        Caller::User(holding) => allowed(row.user && holding != Without),
        Caller::OtherService => allowed(row.service && row.elsewhere == NothingOfIt),
        Caller::OtherUser => allowed(row.user && row.elsewhere == NothingOfIt),
        Caller::Expired | Caller::Deleted | Caller::Unknown | Caller::Nobody => StatusCode::UNAUTHORIZED,
    }
}

/// Whether an answer says anything of what belongs to the first workspace.
fn speaks_of(answer: &Value, world: &World) -> bool {
    let text = answer.to_string();
    [
        "own-key",
        "own-provider",
        "own-integration",
        "own-config",
        world.config.as_str(),
        world.own.as_str(),
        world.keys[1].as_str(),
    ]
    .iter()
    .any(|thing| text.contains(thing))
}

#[tokio::test(flavor = "current_thread")]
async fn every_key_may_do_what_the_table_says_and_nothing_else() {
    let mut cases = 0;
    let mut wrong = Vec::new();
    let (mut world, mut uses) = (World::new().await, 0);
    for row in ROWS {
        for &caller in CALLERS {
            // Waiting for a key to expire takes its time: one operation of each effect is enough.
            let waits = ["virtual-keys.get", "api-keys.update service", "workspaces.delete"].contains(&row.name);
            if caller == Caller::Expired && !waits {
                continue;
            }
            // Every caller is one more key in the world.
            uses += 1;
            if uses % 20 == 0 {
                world = World::new().await;
            }
            let Some(key) = value(&world, caller, row).await else { continue };
            let before = world.state().await;
            let (verb, path, body) = (row.request)(&world);
            let (status, answer) = world.send(key.as_deref(), verb, &path, body).await;
            cases += 1;
            let expected = expected(caller, row);
            let code = answer["data"]["errorCode"].as_str();
            let told = match expected {
                StatusCode::FORBIDDEN => code == Some("AB03"),
                StatusCode::UNAUTHORIZED => code == Some("AB05"),
                _ => true,
            };
            let leaks = matches!(caller, Caller::OtherService | Caller::OtherUser) && speaks_of(&answer, &world);
            let changed = status == StatusCode::OK || world.state().await != before;
            let wrongly_changed = changed && expected != StatusCode::OK;
            if status != expected || !told || leaks || wrongly_changed {
                wrong.push(format!(
                    "{} by {caller:?}: {status}, not {expected}{}{}: {answer}",
                    row.name,
                    if leaks { ", and tells of another workspace" } else { "" },
                    if wrongly_changed { ", and has changed something" } else { "" },
                ));
            }
            if changed {
                world = World::new().await;
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {cases} cases:\n{}", wrong.len(), wrong.join("\n"));
    assert!(cases > 500, "only {cases} cases");
}

/// Every operation that is served stands in the table.
#[test]
fn the_table_knows_every_operation() {
    let known = |name: &str| ROWS.iter().any(|row| row.name.split(' ').next() == Some(name));
    let left_out: Vec<_> = portkeyctl::gateway::admin::operations().filter(|name| !known(name)).collect();
    assert!(left_out.is_empty(), "{left_out:?}");
}
