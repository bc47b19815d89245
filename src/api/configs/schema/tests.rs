use serde_json::json;

use super::*;

fn faults_of(config: Value) -> Vec<String> {
    faults(config.as_object().unwrap())
}

#[test]
fn what_is_documented_passes() {
    for config in [
        json!({"retry": {"attempts": 5, "on_status_codes": [429, 529], "use_retry_after_header": true}}),
        json!({"virtual_key": "copy-of-anthropic"}),
        json!({"input_guardrails": ["pg-patron-1d0224"]}),
        json!({"cache": {"mode": "simple", "max_age": 3600}, "strategy": {"mode": "fallback"},
            "targets": [{"provider": "openai", "virtual_key": "main"},
                {"provider": "azure-openai", "resource_name": "lab", "deployment_id": "d", "api_version": "v"}]}),
        json!({"strategy": {"mode": "conditional", "default": "basic", "conditions": [
                {"query": {"metadata.plan": {"$eq": "paid"}}, "then": "fast"},
                {"query": {"$or": [{"params.model": {"$in": ["a", "b"]}}, {"url.pathname": "/v1/x"}]},
                    "then": "basic"}]},
            "targets": [{"name": "fast", "provider": "@lab"}, {"name": "basic", "weight": 0.5,
                "strategy": {"mode": "loadbalance", "sticky": {"enabled": true,
                    "hash_fields": ["metadata.user", "headers.x-team"], "ttl": 60}},
                "targets": [{"provider": "@a", "weight": 0}, {"provider": "@b", "override_params": {"model": "m"}}]}]}),
        json!({"strategy": {"mode": "single", "on_status_codes": null, "cb_config": {"failure_threshold": 3,
                "failure_threshold_percentage": 12.5, "minimum_requests": 10, "cooldown_interval": 30000,
                "failure_status_codes": [500]}},
            "targets": [{"aws_region": "eu-west-1", "workers_ai_account_id": "a", "request_timeout": 5000}]}),
    ] {
        assert_eq!(faults_of(config.clone()), Vec::<String>::new(), "{config}");
    }
}

#[test]
fn every_fault_is_told_with_its_place() {
    for (config, place) in [
        (json!({}), "config is empty"),
        (json!({"retries": 3}), "config.retries is not a member"),
        (json!({"options": []}), "config.options is of a schema"),
        (json!({"strategy": {"mode": "random"}, "targets": [{}]}), "config.strategy.mode must be one of"),
        (json!({"strategy": {}, "targets": [{}]}), "config.strategy.mode is missing"),
        (json!({"strategy": {"mode": "single"}}), "config.targets must be an array of at least one"),
        (json!({"strategy": {"mode": "single"}, "targets": []}), "config.targets must be"),
        (json!({"strategy": {"mode": "single"}, "targets": ["a"]}), "config.targets[0] must be an object"),
        (json!({"targets": [{"provider": "@a"}]}), "config.strategy is missing"),
        (
            json!({"strategy": {"mode": "fallback"}, "targets": [{}, {"retry": {"attempts": 6}}]}),
            "config.targets[1].retry.attempts must be a whole number from 0 to 5",
        ),
        (
            json!({"strategy": {"mode": "fallback"}, "targets": [{"strategy": {"mode": "fallback"}, "targets": 1}]}),
            "config.targets[0].targets must be",
        ),
        (
            json!({"strategy": {"mode": "loadbalance"}, "targets": [{"weight": -1}]}),
            "config.targets[0].weight must be a number of 0 or more",
        ),
        (json!({"strategy": {"mode": "loadbalance"}, "targets": [{"weight": 0}]}), "config.targets must have"),
        (json!({"cache": {"mode": "exact"}}), "config.cache.mode must be one of simple, semantic"),
        (json!({"cache": {"mode": "simple", "max_age": 59}}), "config.cache.max_age must be"),
        (json!({"cache": {"mode": "simple", "max_age": 7_776_001}}), "config.cache.max_age must be"),
        (json!({"cache": "simple"}), "config.cache must be an object"),
        (json!({"request_timeout": 0}), "config.request_timeout must be"),
        (json!({"forward_headers": ["a", 1]}), "config.forward_headers[1] must be text"),
        (json!({"input_guardrails": [1]}), "config.input_guardrails[0] must be"),
        (json!({"passthrough": "yes"}), "config.passthrough must be true or false"),
        (json!({"retry": {"on_status_codes": [42]}}), "config.retry.on_status_codes[0] must be"),
        (
            json!({"strategy": {"mode": "loadbalance", "sticky": {"hash_fields": ["user"]}}, "targets": [{}]}),
            "config.strategy.sticky.hash_fields[0] must be",
        ),
        (
            json!({"strategy": {"mode": "loadbalance", "cb_config": {"failure_threshold": 0}}, "targets": [{}]}),
            "config.strategy.cb_config.failure_threshold must be",
        ),
    ] {
        let found = faults_of(config.clone());
        assert!(found.iter().any(|fault| fault.starts_with(place)), "{place} in {found:?}");
    }
    let all = faults_of(json!({"cache": {"max_age": "x", "ttl": 1}, "retry": 3, "weight": "heavy"}));
    assert_eq!(all.len(), 5, "{all:?}");
}

#[test]
fn conditions_lead_somewhere_by_what_is_known() {
    let conditional = |query: Value, then: &str| {
        faults_of(json!({"strategy": {"mode": "conditional", "conditions": [{"query": query, "then": then}]},
            "targets": [{"name": "a", "provider": "@a"}]}))
    };
    assert!(conditional(json!({"metadata.plan": "paid"}), "a").is_empty());
    for (query, place) in [
        (json!({"user.plan": 1}), "query.user.plan is not known"),
        (json!({"metadata.": 1}), "query.metadata. is not known"),
        (json!({"metadata.plan": {"$like": "p"}}), "query.metadata.plan.$like is not an operator"),
        (json!({"metadata.plan": {"$in": "p"}}), "query.metadata.plan.$in must be an array"),
        (json!({"metadata.plan": {"$gt": [1]}}), "query.metadata.plan.$gt must be a plain value"),
        (json!({"metadata.plan": {"$regex": 1}}), "query.metadata.plan.$regex must be text"),
        (json!({"metadata.plan": ["p"]}), "query.metadata.plan must be a value"),
        (json!({"$and": {"metadata.plan": 1}}), "query.$and must be an array"),
        (json!({"$or": [{"x": 1}]}), "query.$or[0].x is not known"),
        (json!({}), "query is empty"),
        (json!("paid"), "query must be an object"),
    ] {
        let found = conditional(query, "a");
        let wanted = format!("config.strategy.conditions[0].{place}");
        assert!(found.iter().any(|fault| fault.starts_with(&wanted)), "{wanted} in {found:?}");
    }
    let found = conditional(json!({"metadata.plan": 1}), "b");
    assert_eq!(found, ["config.strategy.conditions[0].then is `b`, which is the name of none of the targets"]);
    let nothing = faults_of(json!({"strategy": {"mode": "conditional"}, "targets": [{"name": "a"}]}));
    assert!(nothing[0].starts_with("config.strategy.conditions is missing"), "{nothing:?}");
}

#[test]
fn targets_are_bounded() {
    let of = |mode: &str, count: usize| {
        let targets: Vec<Value> = (0..count).map(|_| json!({"name": "a"})).collect();
        json!({"strategy": {"mode": mode, "default": "a"}, "targets": targets})
    };
    assert!(faults_of(of("single", 100)).is_empty());
    assert_eq!(faults_of(of("single", 101)), ["config.targets must be at most 100 targets"]);
    assert!(faults_of(of("conditional", 1000)).is_empty());
    let nested = json!({"strategy": {"mode": "single"}, "targets": [of("single", 51)]});
    assert_eq!(faults_of(nested), ["config.targets[0].targets must be at most 50 targets"]);
}
