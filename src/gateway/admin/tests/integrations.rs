//! Integrations: made, shown, changed, listed and deleted.

use super::*;

const KEY: &str = "sk-not-a-real-0123456789";
const WORKSPACE_SCOPES: [&str; 6] = [
    "workspace_integrations.create",
    "workspace_integrations.list",
    "workspace_integrations.read",
    "workspace_integrations.update",
    "workspace_integrations.delete",
    "organisation_integrations.list",
];

fn openai(name: &str) -> Value {
    json!({"name": name, "ai_provider_id": "open-ai", "key": KEY})
}

#[tokio::test]
async fn an_integration_lives_and_dies() {
    let local = local();
    let made = local
        .ok(
            ADMIN,
            Method::POST,
            "/integrations",
            json!({
            "name": "Lab", "slug": "lab", "ai_provider_id": "openai", "key": KEY, "description": "of the lab",
            "tags": {"team": "lab"}, "configurations": {"openai_project": "p", "custom_headers": {"X-Lab": KEY}},
            "pricing_adjustments": {"multiplier": {"default": 0.8}}}),
        )
        .await;
    same_shape(r#"{"id": "x", "slug": "lab", "object": "integration"}"#, &made);
    let shown = local.ok(ADMIN, Method::GET, "/integrations/lab", json!({})).await;
    assert_eq!(
        shown["configurations"],
        json!({"openai_project": "p", "masked_custom_headers": {"X-Lab": "sk*****789"}})
    );
    assert_eq!((&shown["masked_key"], &shown["type"]), (&json!("sk*****789"), &json!("organisation")));
    assert_eq!((&shown["allow_all_models"], &shown["workspace_count"]), (&json!(true), &json!(0)));
    assert_eq!((&shown["status"], &shown["last_updated_at"]), (&json!("active"), &Value::Null));
    assert_eq!(
        local.ok(ADMIN, Method::GET, &format!("/integrations/{}", made["id"].as_str().unwrap()), json!({})).await,
        shown
    );

    // What was shown may come back, and then nothing changes.
    assert_eq!(local.ok(ADMIN, Method::PUT, "/integrations/lab", shown.clone()).await, json!({}));
    assert_eq!(local.ok(ADMIN, Method::GET, "/integrations/lab", json!({})).await, shown);

    let change = json!({"name": "Lab 2", "description": null, "key": "sk-not-a-real-another", "tags": null,
        "pricing_adjustments": null, "configurations": {"openai_organization": "o"}});
    local.ok(ADMIN, Method::PUT, "/integrations/lab", change).await;
    let changed = local.ok(ADMIN, Method::GET, "/integrations/lab", json!({})).await;
    assert_eq!((&changed["name"], &changed["description"]), (&json!("Lab 2"), &Value::Null));
    assert_eq!((&changed["tags"], &changed["pricing_adjustments"]), (&Value::Null, &Value::Null));
    assert_eq!(changed["masked_key"], "sk*****her");
    // The fields are replaced as a whole, but a secret one stays until it is named.
    assert_eq!(
        changed["configurations"],
        json!({"openai_organization": "o", "masked_custom_headers": {"X-Lab": "sk*****789"}})
    );
    assert!(changed["last_updated_at"].is_string());
    local.ok(ADMIN, Method::PUT, "/integrations/lab", json!({"configurations": {"custom_headers": null}})).await;
    let changed = local.ok(ADMIN, Method::GET, "/integrations/lab", json!({})).await;
    assert_eq!(changed["configurations"], json!({}));

    assert_eq!(local.ok(ADMIN, Method::DELETE, "/integrations/lab", json!({})).await, json!({}));
    for verb in [Method::GET, Method::PUT, Method::DELETE] {
        assert_eq!(local.no(ADMIN, verb, "/integrations/lab", json!({})).await, (403, "AB03".to_owned()));
    }
}

#[tokio::test]
async fn faults_are_named_in_snake_case_and_all_at_once() {
    let local = local();
    let azure = |configurations: Value| json!({"name": "a", "ai_provider_id": "azure-openai", "key": KEY, "configurations": configurations});
    let cases = [
        (
            json!({"slug": "no spaces", "default_provider_slug": "no spaces", "brandNew": 1}),
            vec![
                "name is missing",
                "ai_provider_id is missing",
                "slug must be",
                "default_provider_slug must be",
                "brandNew is not",
            ],
        ),
        (
            azure(json!({})),
            vec!["azure_auth_mode is missing", "azure_resource_name is missing", "azure_deployment_config is missing"],
        ),
        (azure(json!({"azure_auth_mode": "key"})), vec!["azure_auth_mode must be one of default, entra"]),
        (
            azure(json!({"azure_auth_mode": "default", "resource_name": "r"})),
            vec!["configurations.resource_name is the name in a virtual key: write azure_resource_name"],
        ),
        (
            azure(json!({"azure_auth_mode": "default", "resourceName": "r"})),
            vec!["configurations.resourceName is the name in a virtual key"],
        ),
        (
            azure(json!({"azure_auth_mode": "default", "azure_deployment_name": "d"})),
            vec!["azure_deployment_name is not a field of an integration"],
        ),
        (
            azure(json!({"azure_auth_mode": "default", "azure_resource_name": "r", "azure_deployment_config": [
            {"apiVersion": "v", "azure_deployment_name": "d"}, {"azure_api_version": "2024-08-01-preview-and-more-of-it", "azure_model_slug": "m"}]})),
            vec![
                "azure_deployment_config[0].apiVersion is not a field",
                "azure_deployment_config[0].azure_model_slug is missing",
                "azure_deployment_config[0].azure_api_version is missing",
                "[1].azure_api_version must be at most 30",
            ],
        ),
        (
            json!({"name": "b", "ai_provider_id": "bedrock", "configurations": {"aws_auth_type": "accessKey", "aws_region": "eu-west-1"}}),
            vec!["aws_access_key_id is missing", "aws_secret_access_key is missing"],
        ),
        (json!({"name": "b", "ai_provider_id": "openai"}), vec!["key is missing"]),
        (
            json!({"name": "b", "ai_provider_id": "openai", "key": KEY, "configurations": {"aws_region": "x", "nonsense": 1}}),
            vec!["aws_region is not a field of openai", "configurations.nonsense is not a field of any"],
        ),
        (
            json!({"name": "b", "ai_provider_id": "openai", "secret_mappings": [{"target_field": "model_config.x", "secret_reference_id": "r"}]}),
            vec!["secret_mappings[0].target_field must be `key` or `configurations.`"],
        ),
        (
            json!({"name": "b", "ai_provider_id": "openai", "key": KEY, "pricing_adjustments": {"multiplier": {"default": -1}}}),
            vec!["pricing_adjustments.multiplier.default"],
        ),
        (
            json!({"name": "b", "ai_provider_id": "openai", "key": KEY, "default_provider_slug": "x"}),
            vec!["default_provider_slug belongs to"],
        ),
    ];
    for (body, parts) in cases {
        let message = local.refused(Method::POST, "/integrations", body.clone()).await;
        for part in parts {
            assert!(message.contains(part), "{part} in {message}, for {body}");
        }
        assert!(!message.contains(KEY), "{message}");
    }
    local
        .ok(
            ADMIN,
            Method::POST,
            "/integrations",
            json!({"name": "n", "slug": "n", "ai_provider_id": "openai", "key": KEY}),
        )
        .await;
    for (body, part) in [
        (json!({"ai_provider_id": "anthropic"}), "ai_provider_id cannot change"),
        (json!({"slug": "m"}), "slug cannot change"),
        (json!({"workspace_id": "w"}), "workspace_id is not a field"),
        (json!({"allow_all_models": false}), "allow_all_models cannot change here"),
        (json!({"configurations": {"masked_custom_headers": {"a": "b"}}}), "give a new one as custom_headers"),
        (json!({"name": ""}), "name is missing"),
    ] {
        let message = local.refused(Method::PUT, "/integrations/n", body).await;
        assert!(message.contains(part), "{part} in {message}");
    }
    let taken = json!({"name": "n", "slug": "n", "ai_provider_id": "openai", "key": KEY});
    assert_eq!(local.no(ADMIN, Method::POST, "/integrations", taken).await, (409, "AB07".to_owned()));
}

#[tokio::test]
async fn fields_have_the_names_of_their_provider() {
    let local = local();
    let azure = json!({"azure_auth_mode": "apiKey", "azure_resource_name": "lab-eastus", "azure_deployment_config": [
        {"azure_api_version": "2024-08-01-preview", "azure_deployment_name": "a", "azure_model_slug": "gpt-4o", "alias": "four", "is_default": true}]});
    local.ok(APPS, Method::POST, "/integrations",
        json!({"name": "a", "slug": "azure", "ai_provider_id": "azure-openai", "key": KEY, "configurations": azure})).await;
    let mut expected = azure.clone();
    expected["azure_auth_mode"] = json!("default");
    let shown = local.ok(APPS, Method::GET, "/integrations/azure", json!({})).await;
    assert_eq!(shown["configurations"], expected);
    // The data plane has the names of a virtual key.
    let (key, fields) = local.target("azure");
    assert_eq!((key.as_deref(), &fields["deploymentConfig"][0]["deploymentName"]), (Some(KEY), &json!("a")));
    assert_eq!(fields["deploymentConfig"][0]["aiModelName"], "gpt-4o");

    let foundry = json!({"azure_auth_mode": "default", "azure_foundry_url": "https://lab.services.ai.azure.com/models",
        "azure_api_version": "v", "azure_deployment_name": "d"});
    local.ok(APPS, Method::POST, "/integrations",
        json!({"name": "f", "slug": "foundry", "ai_provider_id": "azure-ai", "key": KEY, "configurations": foundry})).await;
    assert_eq!(local.ok(APPS, Method::GET, "/integrations/foundry", json!({})).await["configurations"], foundry);
    assert_eq!(local.target("foundry").1["azureApiVersion"], "v");

    let bedrock = json!({"aws_auth_type": "accessKey", "aws_region": "eu-west-1", "aws_access_key_id": "AKIA-not-a-real-id",
        "aws_secret_access_key": "not-a-real-secret-of-aws"});
    local
        .ok(
            APPS,
            Method::POST,
            "/integrations",
            json!({"name": "b", "slug": "bedrock", "ai_provider_id": "bedrock", "configurations": bedrock}),
        )
        .await;
    let shown = local.ok(APPS, Method::GET, "/integrations/bedrock", json!({})).await;
    let masked = json!({"aws_auth_type": "accessKey", "aws_region": "eu-west-1",
        "masked_aws_access_key_id": "AK*****-id", "masked_aws_secret_access_key": "no*****aws"});
    assert_eq!((&shown["configurations"], &shown["masked_key"]), (&masked, &Value::Null));
    // A masked text in place of a secret is not a new one; a new one is.
    let change = json!({"configurations": {"aws_auth_type": "accessKey", "aws_region": "us-east-1",
        "aws_access_key_id": "AK*****-id", "aws_secret_access_key": "not-a-real-secret-two"}});
    local.ok(APPS, Method::PUT, "/integrations/bedrock", change).await;
    let fields = local.target("bedrock").1;
    assert_eq!(
        (&fields["awsAccessKeyId"], &fields["awsSecretAccessKey"]),
        (&json!("AKIA-not-a-real-id"), &json!("not-a-real-secret-two"))
    );
    assert_eq!(fields["awsRegion"], "us-east-1");
    // Another mode takes the credentials of the former away.
    let role = json!({"configurations": {"aws_auth_type": "assumedRole", "aws_region": "us-east-1", "aws_role_arn": "arn:aws:iam::0:role/lab"}});
    local.ok(APPS, Method::PUT, "/integrations/bedrock", role.clone()).await;
    assert_eq!(
        local.ok(APPS, Method::GET, "/integrations/bedrock", json!({})).await["configurations"],
        role["configurations"]
    );

    let mapped = json!({"name": "m", "slug": "mapped", "ai_provider_id": "openai",
        "secret_mappings": [{"target_field": "key", "secret_reference_id": "r"}, {"target_field": "openai_project", "secret_reference_id": "r"}]});
    local.ok(APPS, Method::POST, "/integrations", mapped).await;
    let shown = local.ok(APPS, Method::GET, "/integrations/mapped", json!({})).await;
    assert_eq!(shown["secret_mappings"][1]["target_field"], "configurations.openai_project");
}

#[tokio::test]
async fn a_virtual_keys_integration_is_shown_in_an_integrations_words() {
    let local = local();
    local
        .create(
            APPS,
            json!({"name": "flat", "slug": "flat", "provider": "azure-openai", "key": KEY, "resourceName": "r",
        "deploymentName": "d", "apiVersion": "2024-08-01-preview"}),
        )
        .await;
    let shown = local.ok(APPS, Method::GET, "/integrations/flat", json!({})).await;
    let expected = json!({"azure_auth_mode": "default", "azure_resource_name": "r", "azure_deployment_config": [{
        "azure_api_version": "2024-08-01-preview", "azure_deployment_name": "d", "azure_model_slug": "d", "is_default": true}]});
    assert_eq!(shown["configurations"], expected);
    local.ok(APPS, Method::PUT, "/integrations/flat", shown.clone()).await;
    assert_eq!(local.ok(APPS, Method::GET, "/integrations/flat", json!({})).await["configurations"], expected);
    assert_eq!(local.chat(APPS, "flat").await, 200);
}

#[tokio::test]
async fn a_workspace_sees_its_own_and_what_it_was_granted() {
    let local = local();
    let second = local.second_workspace("second", &WORKSPACE_SCOPES).await;
    let make = async |key: &'static str, slug: &str, workspace: Option<&str>| {
        let mut body = openai(slug);
        body["slug"] = json!(slug);
        body["workspace_id"] = json!(workspace);
        local.send(key, Method::POST, "/integrations", Some(body)).await.0.as_u16()
    };
    assert_eq!(make(ADMIN, "org-1", None).await, 200);
    assert_eq!(make(APPS, "own-1", None).await, 200);
    assert_eq!(make("second", "second-1", None).await, 200);
    assert_eq!(make(ADMIN, "org-2", None).await, 200);
    assert_eq!(make(ADMIN, "second-2", Some(&second.slug)).await, 200);
    assert_eq!(make(APPS, "never", Some(&second.slug)).await, 403);
    assert_eq!(make(ADMIN, "never", Some("ws-nowhere")).await, 403);
    local
        .ok(
            ADMIN,
            Method::PUT,
            "/integrations/org-1/workspaces",
            json!({"workspaces": [{"id": second.slug, "enabled": true}]}),
        )
        .await;

    let list = async |key: &str, query: &str| {
        let list = local.ok(key, Method::GET, &format!("/integrations{query}"), json!({})).await;
        let slugs: Vec<_> =
            list["data"].as_array().unwrap().iter().map(|item| item["slug"].as_str().unwrap().to_owned()).collect();
        (list["total"].as_u64().unwrap(), slugs.join(" "))
    };
    let is = |total: u64, slugs: &str| (total, slugs.to_owned());
    assert_eq!(list(ADMIN, "").await, is(5, "second-2 org-2 second-1 own-1 org-1"));
    assert_eq!(list(ADMIN, "?type=organisation").await, is(2, "org-2 org-1"));
    assert_eq!(list(ADMIN, "?type=workspace&page_size=2").await, is(3, "second-2 second-1"));
    assert_eq!(list(ADMIN, "?type=workspace&page_size=2&current_page=1").await, is(3, "own-1"));
    assert_eq!(list(ADMIN, &format!("?workspace_id={}", second.id)).await, is(3, "second-2 second-1 org-1"));
    assert_eq!(list("second", "").await, is(3, "second-2 second-1 org-1"));
    for (page, slugs) in ["second-2", "second-1", "org-1", ""].into_iter().enumerate() {
        assert_eq!(list("second", &format!("?page_size=1&current_page={page}")).await, is(3, slugs));
    }
    assert_eq!(list("second", "?type=organisation").await, is(1, "org-1"));
    assert_eq!(list("second", "?type=workspace").await, is(2, "second-2 second-1"));
    assert_eq!(list(APPS, "").await, is(1, "own-1"));
    local.second_workspace("no-scope", &["virtual_keys.list"]).await;
    assert_eq!(local.no("no-scope", Method::GET, "/integrations", json!({})).await.0, 403);
    let kinds = local.ok("second", Method::GET, "/integrations", json!({})).await;
    assert_eq!(
        (&kinds["data"][0]["type"], &kinds["data"][0]["workspace_id"]),
        (&json!("workspace"), &json!(second.slug))
    );
    assert_eq!((&kinds["data"][2]["type"], kinds["data"][2].get("workspace_id")), (&json!("organisation"), None));

    // Neither another workspace's nor the organisation's is a workspace's to read or change.
    for slug in ["org-1", "own-1", "org-2", "nowhere"] {
        for verb in [Method::GET, Method::PUT, Method::DELETE] {
            let path = format!("/integrations/{slug}");
            assert_eq!(local.no("second", verb, &path, json!({})).await, (403, "AB03".to_owned()), "{slug}");
        }
        for below in ["workspaces", "models"] {
            let path = format!("/integrations/{slug}/{below}");
            assert_eq!(local.no("second", Method::PUT, &path, json!({below: []})).await.0, 403, "{path}");
            assert_eq!(local.no("second", Method::GET, &path, json!({})).await.0, 403, "{path}");
        }
    }
    local.ok("second", Method::PUT, "/integrations/second-2", json!({"name": "mine"})).await;
}

/// Wherever the granted ones fall among a workspace's own, each page holds what the whole list holds there.
#[tokio::test]
async fn pages_of_own_and_granted_integrations_join() {
    let local = local();
    let own = local.default_workspace();
    let mut slugs = Vec::new();
    for number in 0..12 {
        let granted = [0, 3, 4, 9, 11].contains(&number);
        let slug = format!("i{number}");
        let mut body = openai(&slug);
        body["slug"] = json!(slug);
        local.ok(if granted { ADMIN } else { APPS }, Method::POST, "/integrations", body).await;
        if granted {
            let body = json!({"workspaces": [{"id": own.id, "enabled": true}]});
            local.ok(ADMIN, Method::PUT, &format!("/integrations/{slug}/workspaces"), body).await;
        }
        slugs.insert(0, slug);
    }
    for size in 1..=13 {
        for (page, expected) in slugs.chunks(size).enumerate() {
            let path = format!("/integrations?page_size={size}&current_page={page}");
            let list = local.ok(APPS, Method::GET, &path, json!({})).await;
            let found: Vec<_> = list["data"].as_array().unwrap().iter().map(|item| item["slug"].clone()).collect();
            assert_eq!(
                (&list["total"], found),
                (&json!(12), expected.iter().map(|slug| json!(slug)).collect()),
                "{path}"
            );
        }
    }
}

#[tokio::test]
async fn an_integration_of_a_workspace_brings_a_provider() {
    let local = local();
    let with = |slug: &str, more: Value| {
        let mut body = openai("Of the workspace");
        body["slug"] = json!(slug);
        body.as_object_mut().unwrap().extend(more.as_object().cloned().unwrap());
        body
    };
    local.ok(APPS, Method::POST, "/integrations", with("one", json!({}))).await;
    assert_eq!(local.chat(APPS, "one").await, 200);
    local.ok(APPS, Method::POST, "/integrations", with("two", json!({"default_provider_slug": "deux"}))).await;
    assert_eq!((local.chat(APPS, "deux").await, local.chat(APPS, "two").await), (200, 400));
    local.ok(APPS, Method::POST, "/integrations", with("three", json!({"create_default_provider": false}))).await;
    assert_eq!(local.chat(APPS, "three").await, 400);
    let taken = with("four", json!({"default_provider_slug": "deux"}));
    assert_eq!(local.no(APPS, Method::POST, "/integrations", taken).await, (400, "AB01".to_owned()));
    assert_eq!(local.no(APPS, Method::GET, "/integrations/four", json!({})).await.0, 403);
    let generated = local.ok(APPS, Method::POST, "/integrations", openai("Lab Two")).await;
    let slug = generated["slug"].as_str().unwrap();
    assert!(slug.starts_with("lab-two-"), "{slug}");
    assert_eq!(local.chat(APPS, slug).await, 200);

    // It goes with its integration, but what somebody made does not.
    let path = "/integrations/one";
    local.ok(APPS, Method::POST, "/providers", json!({"name": "mine", "slug": "mine", "integration_id": "one"})).await;
    let (status, answer) = local.send(APPS, Method::DELETE, path, None).await;
    let message = answer["data"]["message"].as_str().unwrap();
    assert_eq!((status, &answer["data"]["errorCode"]), (StatusCode::CONFLICT, &json!("AB07")));
    assert!(message.contains("mine in ") && !message.contains("one in "), "{message}");
    local.ok(APPS, Method::DELETE, "/providers/mine", json!({})).await;
    local.ok(APPS, Method::DELETE, path, json!({})).await;
    assert_eq!((local.chat(APPS, "one").await, local.chat(APPS, "deux").await), (400, 200));
    assert_eq!(local.no(APPS, Method::GET, "/providers/one", json!({})).await.0, 403);
}
