//! Every operation, sent as the client sends it and served as the gateway serves it, before judges from outside: Portkey's
//! own specification, and answers of the live service that somebody has recorded.
//!
//! The specification is not part of this project: its path is in `PORTKEY_OPENAPI`. Without it the operations are served
//! all the same and compared with the recorded answers.

use std::{cell::RefCell, collections::BTreeSet, path::PathBuf};

use portkeyctl::{
    api::{
        Call, Empty, Fields, Operation, Patch, PreparedRequest, TlsOptions, api_keys, configs, integrations,
        limits::{Amount, PeriodicReset, RateLimit, RateLimitType, RateLimitUnit, UsageLimits},
        parameters::{InWorkspace, PageInWorkspace, Slug},
        providers, users, virtual_keys,
        workspaces::{self, members},
    },
    gateway::{
        Behaviour, Gateway, Options, admin,
        store::{MasterKey, Place},
    },
    secret::Secret,
};
use serde_json::{Value, json};
use tower::ServiceExt;

use super::{
    env::{ADMIN_KEY, API_KEY, project},
    spec::{Side, Spec},
};

/// Where the specification and the live service part, and the service is followed. Each has to occur.
const DIFFERENCES: &[(&str, Side, &str, &str)] = &[
    (
        "virtual-keys.create",
        Side::Request,
        "/rate_limits",
        "the specification has one object, recorded answers and Portkey's SDKs an array",
    ),
    ("providers.create", Side::Request, "/rate_limits", "the same"),
    ("providers.update", Side::Request, "/rate_limits", "the same"),
];

/// A gateway and its judges.
struct Court {
    gateway: Gateway,
    spec: Option<Spec>,
    seen: RefCell<BTreeSet<&'static str>>,
    differences: RefCell<BTreeSet<usize>>,
}

impl Court {
    fn new() -> Self {
        let spec = std::env::var_os("PORTKEY_OPENAPI").map(|path| Spec::read(&PathBuf::from(path)));
        if spec.is_none() {
            use std::io::Write as _;
            // Past the capturing of the test harness: this must not look like a check that was made.
            writeln!(std::io::stderr(), "NOT CHECKED against Portkey's specification: PORTKEY_OPENAPI is not set")
                .expect("stderr");
        }
        let gateway = Gateway::open(Options {
            place: Place::Memory,
            master_key: MasterKey::new([7; 32]),
            admin_key: Secret::new(ADMIN_KEY.to_owned()),
            api_key: Secret::new(API_KEY.to_owned()),
            tls: TlsOptions::default(),
            behaviour: Behaviour::default(),
        })
        .expect("a gateway");
        Self { gateway, spec, seen: RefCell::default(), differences: RefCell::default() }
    }

    /// Sends a call as the client does, and has both sides of it judged.
    async fn exchange<O: Operation>(&self, call: Call<O>) -> Value {
        let base = url::Url::parse("http://localhost/v1").expect("a URL");
        let request = PreparedRequest::new(&base, &call).expect("a request");
        let body = request.body().cloned();
        let bytes = body.as_ref().map_or_else(Vec::new, |body| body.to_string().into_bytes());
        let http = http::Request::builder()
            .method(O::VERB)
            .uri(request.url.as_str())
            .header("x-portkey-api-key", ADMIN_KEY)
            .body(axum::body::Body::from(bytes))
            .expect("a request");
        let response = self.gateway.router().oneshot(http).await.expect("an answer");
        let status = response.status();
        let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.expect("a body");
        let answer: Value = serde_json::from_slice(&bytes).expect("JSON");
        assert_eq!(status, 200, "{}: {answer}", O::NAME);
        if let Some(body) = &body {
            self.judge::<O>(Side::Request, body);
        }
        self.judge::<O>(Side::Answer, &answer);
        self.seen.borrow_mut().insert(O::NAME);
        answer
    }

    fn judge<O: Operation>(&self, side: Side, body: &Value) {
        let Some(spec) = &self.spec else { return };
        for (place, fault) in spec.faults(O::VERB.as_str(), O::PATH, side, body) {
            // The specification has no word for what is not set; recorded answers have null.
            if side == Side::Answer && body.pointer(&place).is_some_and(Value::is_null) {
                continue;
            }
            let known = DIFFERENCES.iter().position(|(name, of, at, _)| (*name, *of, *at) == (O::NAME, side, &*place));
            let known = known.unwrap_or_else(|| panic!("{} {side:?} {place}: {fault}\n{body:#}", O::NAME));
            self.differences.borrow_mut().insert(known);
        }
    }

    fn conclude(&self) {
        let served: BTreeSet<&str> = admin::operations().collect();
        let seen = self.seen.borrow();
        let left_out: Vec<_> = served.iter().filter(|name| !seen.contains(**name)).collect();
        assert!(left_out.is_empty(), "not judged: {left_out:?}");
        if self.spec.is_some() {
            let occurred = self.differences.borrow();
            let stale: Vec<_> = (0..DIFFERENCES.len()).filter(|index| !occurred.contains(index)).collect();
            assert!(stale.is_empty(), "differences that are none any more: {stale:?}");
        }
    }
}

/// No key of a recorded answer is missing from ours, and none has another type of JSON, unless one of them is not set.
fn resembles(recorded: &str, ours: &Value) {
    let path = project().join("tests/recorded").join(recorded);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    compare(recorded, &serde_json::from_str(&text).expect("JSON"), ours);
}

fn compare(place: &str, recorded: &Value, ours: &Value) {
    match (recorded, ours) {
        (Value::Null, _) | (_, Value::Null) => {}
        (Value::Object(recorded), Value::Object(ours)) => {
            for (name, value) in recorded {
                let place = format!("{place}: {name}");
                compare(&place, value, ours.get(name).unwrap_or_else(|| panic!("{place} is missing")));
            }
        }
        (Value::Array(recorded), Value::Array(ours)) => {
            if let (Some(recorded), Some(ours)) = (recorded.first(), ours.first()) {
                compare(&format!("{place}[0]"), recorded, ours);
            }
        }
        (recorded, ours) => assert_eq!(
            std::mem::discriminant(recorded),
            std::mem::discriminant(ours),
            "{place}: {recorded} was recorded, we answer {ours}"
        ),
    }
}

fn text(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap_or_else(|| panic!("no {name} in {value}")).to_owned()
}

fn secret(text: &str) -> Option<Secret> {
    Some(Secret::new(text.to_owned()))
}

fn budget() -> UsageLimits {
    UsageLimits {
        kind: Some(portkeyctl::api::limits::BudgetType::Cost),
        credit_limit: Some(Amount(10.0)),
        alert_threshold: Some(Amount(9.0)),
        periodic_reset: Some(PeriodicReset::Monthly),
        ..UsageLimits::default()
    }
}

fn rate_limits() -> Vec<RateLimit> {
    vec![RateLimit { kind: RateLimitType::Requests, unit: RateLimitUnit::Minute, value: 60 }]
}

fn fields(value: Value) -> Fields {
    Fields(value.as_object().expect("an object").clone())
}

fn expiry() -> portkeyctl::api::timestamp::Timestamp {
    "2099-01-01".parse().expect("a date")
}

fn call<O: Operation<Path = Empty, Query = Empty>>(body: O::Body) -> Call<O> {
    Call { path: Empty {}, query: Empty {}, body }
}

fn slug(slug: &str) -> Slug {
    Slug { slug: slug.to_owned() }
}

#[tokio::test(flavor = "current_thread")]
async fn every_operation_before_outside_judges() {
    let court = Court::new();
    let workspace = workspaces_and_people(&court).await;
    let integration = integrations_of(&court, &workspace).await;
    providers_of(&court, &workspace, &integration).await;
    virtual_keys_of(&court, &workspace).await;
    configs_of(&court, &workspace).await;
    api_keys_of(&court, &workspace).await;
    removals(&court, &workspace, &integration).await;
    court.conclude();
}

/// The UUID of a workspace that has been made for the rest.
async fn workspaces_and_people(court: &Court) -> String {
    let people =
        court.exchange(Call::<users::ListAll> { path: Empty {}, query: users::ListQuery::default(), body: Empty {} });
    let person = text(&people.await["data"][0], "id");
    court
        .exchange(Call::<users::Get> { path: users::UserId { id: person.clone() }, query: Empty {}, body: Empty {} })
        .await;

    let body = workspaces::NewWorkspace {
        name: "Research".to_owned(),
        description: Some("for the lab".to_owned()),
        defaults: Some(workspaces::WorkspaceDefaults {
            metadata: Patch::Set([("team".to_owned(), json!("lab"))].into_iter().collect()),
            ..workspaces::WorkspaceDefaults::default()
        }),
        usage_limits: Some(vec![budget()]),
        rate_limits: Some(rate_limits()),
        ..workspaces::NewWorkspace::default()
    };
    let made = court.exchange(call::<workspaces::Create>(body)).await;
    let id = text(&made, "id");
    let path = workspaces::WorkspaceId { workspace_id: id.clone() };

    let change = workspaces::WorkspaceChange {
        description: Patch::Set("for the whole lab".to_owned()),
        usage_limits: Patch::Set(vec![budget()]),
        ..workspaces::WorkspaceChange::default()
    };
    court.exchange(Call::<workspaces::Update> { path: path.clone(), query: Empty {}, body: change }).await;

    let users = vec![members::NewMember { id: person.clone(), role: members::MemberRole::Member }];
    let listed = court
        .exchange(Call::<members::ListAll> { path: path.clone(), query: members::ListQuery::default(), body: Empty {} })
        .await;
    let member = members::MemberId { workspace_id: id.clone(), user_id: person.clone() };
    // Whoever makes a workspace may be in it already.
    if listed["data"].as_array().expect("members").iter().any(|member| member["id"] == person.as_str()) {
        court.exchange(Call::<members::Remove> { path: member.clone(), query: Empty {}, body: Empty {} }).await;
    }
    let body = members::NewMembers { users, ..members::NewMembers::default() };
    court.exchange(Call::<members::Add> { path: path.clone(), query: Empty {}, body }).await;
    let listing = Call::<members::ListAll> { path: path.clone(), query: members::ListQuery::default(), body: Empty {} };
    court.exchange(listing).await;
    let body = members::MemberChange { role: members::MemberRole::Manager, other: Fields::default() };
    court.exchange(Call::<members::Update> { path: member.clone(), query: Empty {}, body }).await;
    court.exchange(Call::<members::Get> { path: member.clone(), query: Empty {}, body: Empty {} }).await;
    court.exchange(Call::<members::Remove> { path: member, query: Empty {}, body: Empty {} }).await;

    let listing =
        Call::<workspaces::ListAll> { path: Empty {}, query: workspaces::ListQuery::default(), body: Empty {} };
    resembles("workspaces-list.json", &court.exchange(listing).await);
    let got = Call::<workspaces::Get> { path, query: workspaces::GetQuery::default(), body: Empty {} };
    resembles("workspaces-get.json", &court.exchange(got).await);
    id
}

/// The slug of an integration of the organisation that the workspace has been granted.
async fn integrations_of(court: &Court, workspace: &str) -> String {
    let azure = integrations::NewIntegration {
        name: "Azure of the lab".to_owned(),
        slug: Some("azure-lab".to_owned()),
        ai_provider_id: "azure-openai".to_owned(),
        key: secret("not-a-real-azure-key"),
        description: Some("EU".to_owned()),
        configurations: Some(fields(json!({
            "azure_auth_mode": "default", "azure_resource_name": "lab-eastus",
            "azure_deployment_config": [{"azure_api_version": "2024-10-21", "azure_deployment_name": "a",
                "azure_model_slug": "gpt-4o", "alias": "gpt-4o", "is_default": true}],
        }))),
        pricing_adjustments: serde_json::from_value(json!({"multiplier": {"default": 0.8}})).expect("adjustments"),
        ..integrations::NewIntegration::default()
    };
    court.exchange(call::<integrations::Create>(azure)).await;
    let change = integrations::IntegrationChange {
        name: Some("Azure".to_owned()),
        key: secret("not-a-real-second-key"),
        description: Patch::Set("EU and US".to_owned()),
        ..integrations::IntegrationChange::default()
    };
    let path = slug("azure-lab");
    court.exchange(Call::<integrations::Update> { path: path.clone(), query: Empty {}, body: change }).await;

    let models: integrations::models::ModelsChange = serde_json::from_value(json!({
        "allow_all_models": false,
        "models": [{"slug": "gpt-4o", "enabled": true},
            {"slug": "lab-tuned", "enabled": true, "is_custom": true, "is_finetune": true, "base_model_slug": "gpt-4o",
                "pricing_config": {"type": "static", "pay_as_you_go":
                    {"request_token": {"price": 0.00025}, "response_token": {"price": 0.001}}}}],
    }))
    .expect("models");
    court.exchange(Call::<integrations::models::Update> { path: path.clone(), query: Empty {}, body: models }).await;
    let listing = || Call::<integrations::models::ListAll> { path: slug("azure-lab"), query: Empty {}, body: Empty {} };
    assert_eq!(court.exchange(listing()).await["allow_all_models"], false);
    court
        .exchange(Call::<integrations::models::Delete> {
            path: path.clone(),
            query: integrations::models::DeleteQuery { slugs: Some("lab-tuned".to_owned()) },
            body: integrations::models::DeleteBody::default(),
        })
        .await;

    let body = integrations::workspaces::GrantsChange {
        workspaces: vec![integrations::workspaces::GrantChange {
            id: workspace.to_owned(),
            enabled: true,
            usage_limits: Patch::Set(vec![budget()]),
            rate_limits: Patch::Set(rate_limits()),
            ..integrations::workspaces::GrantChange::default()
        }],
        global_workspace_access: Some(integrations::workspaces::GlobalAccess {
            enabled: true,
            usage_limits: Some(vec![budget()]),
            rate_limits: Some(rate_limits()),
        }),
        ..integrations::workspaces::GrantsChange::default()
    };
    court.exchange(Call::<integrations::workspaces::Update> { path: path.clone(), query: Empty {}, body }).await;
    let listing = Call::<integrations::workspaces::ListAll> { path: path.clone(), query: Empty {}, body: Empty {} };
    assert_eq!(court.exchange(listing).await["total"], 1);
    let listing =
        Call::<integrations::ListAll> { path: Empty {}, query: integrations::ListQuery::default(), body: Empty {} };
    court.exchange(listing).await;
    court.exchange(Call::<integrations::Get> { path, query: Empty {}, body: Empty {} }).await;
    "azure-lab".to_owned()
}

async fn providers_of(court: &Court, workspace: &str, integration: &str) {
    let place = InWorkspace { workspace_id: Some(workspace.to_owned()) };
    let body = providers::NewProvider {
        name: "lab".to_owned(),
        integration_id: integration.to_owned(),
        workspace_id: Some(workspace.to_owned()),
        slug: Some("lab".to_owned()),
        note: Some("first".to_owned()),
        usage_limits: Some(budget()),
        rate_limits: Some(rate_limits()),
        expires_at: Some(expiry()),
        ..providers::NewProvider::default()
    };
    court.exchange(Call::<providers::Create> { path: Empty {}, query: InWorkspace::default(), body }).await;
    let body = providers::ProviderChange {
        note: Patch::Set("second".to_owned()),
        rate_limits: Patch::Set(rate_limits()),
        reset_usage: Some(true),
        ..providers::ProviderChange::default()
    };
    court.exchange(Call::<providers::Update> { path: slug("lab"), query: place.clone(), body }).await;
    court.exchange(Call::<providers::Get> { path: slug("lab"), query: place.clone(), body: Empty {} }).await;
    let query = PageInWorkspace { workspace_id: Some(workspace.to_owned()), ..PageInWorkspace::default() };
    let listed = court.exchange(Call::<providers::ListAll> { path: Empty {}, query, body: Empty {} }).await;
    assert_eq!(listed["total"], 2, "the one made, and the one that came with the grant");
    court.exchange(Call::<providers::Delete> { path: slug("lab"), query: place, body: Empty {} }).await;
}

async fn virtual_keys_of(court: &Court, workspace: &str) {
    let place = InWorkspace { workspace_id: Some(workspace.to_owned()) };
    let body = virtual_keys::NewVirtualKey {
        name: "lab key".to_owned(),
        provider: "azure-openai".to_owned(),
        key: secret("not-a-real-key"),
        note: Some("first".to_owned()),
        workspace_id: Some(workspace.to_owned()),
        usage_limits: Some(budget()),
        rate_limits: Some(rate_limits()),
        expires_at: Some(expiry()),
        fields: fields(json!({"resourceName": "lab-eastus", "deploymentConfig": [
            {"apiVersion": "2024-10-21", "deploymentName": "a", "alias": "gpt-4o", "is_default": true}]})),
        ..virtual_keys::NewVirtualKey::default()
    };
    let made = court.exchange(call::<virtual_keys::Create>(body)).await;
    let path = slug(&text(&made["data"], "slug"));
    let body = virtual_keys::VirtualKeyChange {
        note: Patch::Set("second".to_owned()),
        usage_limits: Patch::Set(budget()),
        ..virtual_keys::VirtualKeyChange::default()
    };
    court.exchange(Call::<virtual_keys::Update> { path: path.clone(), query: place.clone(), body }).await;
    let query = PageInWorkspace { workspace_id: Some(workspace.to_owned()), ..PageInWorkspace::default() };
    let listed = court.exchange(Call::<virtual_keys::ListAll> { path: Empty {}, query, body: Empty {} }).await;
    resembles("virtual-keys-list.json", &listed);
    let got = Call::<virtual_keys::Get> { path: path.clone(), query: place.clone(), body: Empty {} };
    resembles("virtual-keys-get.json", &court.exchange(got).await);
    court.exchange(Call::<virtual_keys::Delete> { path, query: place, body: Empty {} }).await;
}

async fn configs_of(court: &Court, workspace: &str) {
    let place = InWorkspace { workspace_id: Some(workspace.to_owned()) };
    let body = configs::NewConfig {
        name: "lab router".to_owned(),
        config: Some(fields(json!({"strategy": {"mode": "fallback"},
            "targets": [{"provider": "@lab"}, {"virtual_key": "lab"}]}))),
        is_default: Some(true),
        workspace_id: Some(workspace.to_owned()),
        ..configs::NewConfig::default()
    };
    let call = Call::<configs::Create> { path: Empty {}, query: InWorkspace::default(), body };
    let made = court.exchange(call).await;
    let path = slug(&text(&made, "slug"));
    let body = configs::ConfigChange {
        name: Some("lab retries".to_owned()),
        config: Some(fields(json!({"retry": {"attempts": 2}}))),
        status: Some(configs::ConfigStatus::Active),
        ..configs::ConfigChange::default()
    };
    let changed = court.exchange(Call::<configs::Update> { path: path.clone(), query: place.clone(), body }).await;
    assert_ne!(changed["version_id"], made["version_id"]);
    let query = PageInWorkspace { workspace_id: Some(workspace.to_owned()), ..PageInWorkspace::default() };
    let listed = court.exchange(Call::<configs::ListAll> { path: Empty {}, query, body: Empty {} }).await;
    resembles("configs-list.json", &listed);
    let got = Call::<configs::Get> { path: path.clone(), query: place.clone(), body: Empty {} };
    resembles("configs-get.json", &court.exchange(got).await);
    let versions = Call::<configs::ListVersions> { path: path.clone(), query: place.clone(), body: Empty {} };
    assert_eq!(court.exchange(versions).await["total"], 2);
    court.exchange(Call::<configs::Delete> { path, query: place, body: Empty {} }).await;
}

async fn api_keys_of(court: &Court, workspace: &str) {
    let kind = api_keys::KindPath { level: api_keys::KeyLevel::Workspace, holder: api_keys::KeyHolder::Service };
    let body = api_keys::NewApiKey {
        name: "lab application".to_owned(),
        description: Some("for the lab".to_owned()),
        workspace_id: Some(workspace.to_owned()),
        scopes: vec!["completions.write".to_owned(), "virtual_keys.list".to_owned()],
        rate_limits: Some(rate_limits()),
        usage_limits: Some(budget()),
        alert_emails: Some(vec!["lab@example.com".to_owned()]),
        expires_at: Some(expiry()),
        defaults: Some(api_keys::KeyDefaults {
            metadata: Patch::Set([("team".to_owned(), json!("lab"))].into_iter().collect()),
            ..api_keys::KeyDefaults::default()
        }),
        rotation_policy: Some(api_keys::RotationPolicy {
            rotation_period: Some(api_keys::RotationPeriod::Monthly),
            key_transition_period_ms: Some(3_600_000),
            ..api_keys::RotationPolicy::default()
        }),
        ..api_keys::NewApiKey::default()
    };
    let made = court.exchange(Call::<api_keys::Create> { path: kind, query: Empty {}, body }).await;
    let path = api_keys::KeyId { id: text(&made, "id") };
    let body = api_keys::ApiKeyChange {
        name: Some("renamed".to_owned()),
        scopes: Some(vec!["completions.write".to_owned()]),
        reset_usage: Some(true),
        ..api_keys::ApiKeyChange::default()
    };
    court.exchange(Call::<api_keys::Update> { path: path.clone(), query: Empty {}, body }).await;
    let body = api_keys::Rotation { key_transition_period_ms: Some(1_800_000), ..api_keys::Rotation::default() };
    let rotated = court.exchange(Call::<api_keys::Rotate> { path: path.clone(), query: Empty {}, body }).await;
    resembles("api-keys-rotate.json", &rotated);
    assert_ne!(rotated["key"], made["key"]);
    let listing = Call::<api_keys::ListAll> { path: Empty {}, query: api_keys::ListQuery::default(), body: Empty {} };
    resembles("api-keys-list.json", &court.exchange(listing).await);
    let got = Call::<api_keys::Get> { path: path.clone(), query: Empty {}, body: Empty {} };
    resembles("api-keys-get.json", &court.exchange(got).await);
    court.exchange(Call::<api_keys::Delete> { path, query: Empty {}, body: Empty {} }).await;
}

async fn removals(court: &Court, workspace: &str, integration: &str) {
    let gone = Call::<integrations::Delete> { path: slug(integration), query: Empty {}, body: Empty {} };
    court.exchange(gone).await;
    let body = workspaces::WorkspaceDeletion {
        name: Some("Research".to_owned()),
        force_delete: Some(true),
        ..workspaces::WorkspaceDeletion::default()
    };
    let path = workspaces::WorkspaceId { workspace_id: workspace.to_owned() };
    court.exchange(Call::<workspaces::Delete> { path, query: Empty {}, body }).await;
}
