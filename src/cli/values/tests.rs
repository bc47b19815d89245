//! What people write, read.

use proptest::prelude::*;

use super::*;

fn limit(kind: RateLimitType, value: u64, unit: RateLimitUnit) -> Result<RateLimit, String> {
    Ok(RateLimit { kind, unit, value })
}

#[test]
fn rate_limits_as_people_write_them() {
    use RateLimitType::{Requests, Tokens};
    use RateLimitUnit::{Day, Hour, Minute, Second};
    for (text, want) in [
        ("1000/minute", limit(Requests, 1000, Minute)),
        ("requests:1000rpm", limit(Requests, 1000, Minute)),
        ("tokens:1M/hour", limit(Tokens, 1_000_000, Hour)),
        ("tokens:1.5M/hour", limit(Tokens, 1_500_000, Hour)),
        ("500k tpm", limit(Tokens, 500_000, Minute)),
        ("1_000 per day", limit(Requests, 1000, Day)),
        ("10 / s", limit(Requests, 10, Second)),
        ("tokens:1,000rpm", limit(Tokens, 1000, Minute)),
    ] {
        assert_eq!(rate_limit(text), want, "{text}");
    }
    for text in
        ["", "1000", "fast", "0/minute", "1.5/minute", "cats:5/minute", "5/fortnight", "requests:5tpm", "-1/s", "5é/s"]
    {
        assert!(rate_limit(text).is_err(), "{text}");
    }
}

#[test]
fn deployments() {
    let both: Deployment = "gpt4o-a,api-version=2024-08-01-preview,alias=gpt-4o,default".parse().unwrap();
    assert_eq!(
        both.to_json(),
        json!({"apiVersion": "2024-08-01-preview", "deploymentName": "gpt4o-a", "is_default": true, "alias": "gpt-4o"})
    );
    for text in ["", "api-version=v", "d", "d,api-version=", "d,api-version=v,colour=red", "d,api-version=v,alias="] {
        assert!(text.parse::<Deployment>().is_err(), "{text}");
    }
}

#[test]
fn assignments_take_json_and_text() {
    let mut body = Map::new();
    for text in ["a=1", "b=text", "c.d=[1,2]", "c.e=null", "resourceName=42", "f=\"1\"", "g=x=y"] {
        text.parse::<Assignment>().unwrap().apply(&mut body);
    }
    assert_eq!(
        Value::Object(body),
        json!({"a": 1, "b": "text", "c": {"d": [1, 2], "e": null}, "resourceName": "42", "f": "1", "g": "x=y"})
    );
    assert!("novalue".parse::<Assignment>().is_err());
    assert!(".x=1".parse::<Assignment>().is_err());
}

#[test]
fn targets_of_mappings_are_spelled_as_their_noun_does() {
    let target = |mapping: Result<SecretMapping, String>| mapping.map(|mapping| mapping.target_field).ok();
    let of_key = |text: &str| target(secret_mapping(text));
    let of_integration = |text: &str| target(integration_mapping(text));
    assert_eq!(of_key("awsAccessKeyId=r").as_deref(), Some("model_config.awsAccessKeyId"));
    assert_eq!(of_integration("awsAccessKeyId=r").as_deref(), Some("configurations.aws_access_key_id"));
    assert_eq!(of_integration("configurations.new_field=r").as_deref(), Some("configurations.new_field"));
    assert_eq!(of_integration("key=r").as_deref(), Some("key"));
    assert_eq!(of_integration("model_config.awsAccessKeyId=r"), None);
    assert_eq!(of_key("configurations.aws_region=r"), None);
}

#[test]
fn spans_and_resets() {
    let now: Timestamp = "2027-01-31T00:00:00Z".parse().unwrap();
    let in_span = |text: &str| after(now, span(text).unwrap()).unwrap().to_string();
    assert_eq!(in_span("30d"), "2027-03-02T00:00:00.000Z");
    assert_eq!(in_span("1 month"), "2027-02-28T00:00:00.000Z");
    assert_eq!(in_span("12h"), "2027-01-31T12:00:00.000Z");
    for text in ["", "soon", "-3d", "0d"] {
        assert!(span(text).is_err(), "{text}");
    }
    assert_eq!("14d".parse(), Ok(Reset::Days(14)));
    assert_eq!("Monthly".parse(), Ok(Reset::Periodic(PeriodicReset::Monthly)));
    assert!("0d".parse::<Reset>().is_err() && "400".parse::<Reset>().is_err());
}

proptest! {
    #[test]
    fn a_rate_limit_reads_what_it_writes(value in 1u64..1_000_000_000_000, kind in 0..2, unit in 0usize..5) {
        let kind = if kind == 0 { RateLimitType::Requests } else { RateLimitType::Tokens };
        let unit = [RateLimitUnit::Second, RateLimitUnit::Minute, RateLimitUnit::Hour, RateLimitUnit::Day, RateLimitUnit::Week][unit];
        let limit = RateLimit { kind, unit, value };
        prop_assert_eq!(rate_limit(&limit.to_string()), Ok(limit));
    }

    #[test]
    fn a_deployment_reads_what_it_writes(
        name in "[a-zA-Z][a-zA-Z0-9-]{0,20}", version in "20[0-9]{2}-[01][0-9]-[0-3][0-9](-preview)?",
        model in proptest::option::of("[a-z0-9.-]{1,12}"), alias in proptest::option::of("[a-z0-9.-]{1,12}"), default: bool,
    ) {
        let mut text = format!("{name},api-version={version}");
        if let Some(model) = &model { text += &format!(",model={model}"); }
        if let Some(alias) = &alias { text += &format!(",alias={alias}"); }
        if default { text += ",default"; }
        prop_assert_eq!(text.parse(), Ok(Deployment { name, api_version: version, model, alias, default }));
    }

    #[test]
    fn a_span_of_days_ends_that_many_days_later(days in 1i64..3650) {
        let now: Timestamp = "2027-01-31T00:00:00Z".parse().unwrap();
        let end = after(now, span(&format!("{days}d")).unwrap()).unwrap();
        prop_assert_eq!(end.get().as_second() - now.get().as_second(), days * 86_400);
    }

    #[test]
    fn an_assignment_keeps_any_json(number: i64, text in "[^\"\\\\\\p{C}]{0,20}", flag: bool) {
        let value = json!({"number": number, "text": text, "flag": flag});
        let mut body = Map::new();
        format!("field={value}").parse::<Assignment>().unwrap().apply(&mut body);
        prop_assert_eq!(&body["field"], &value);
    }

    #[test]
    fn no_text_makes_a_parser_panic(text in "\\PC{0,40}") {
        let _ = (rate_limit(&text), amount(&text), time(&text), span(&text), header(&text));
        let _ = (secret_mapping(&text), integration_mapping(&text), tag(&text));
        let _ = (text.parse::<Reset>(), text.parse::<Deployment>(), text.parse::<Assignment>());
    }
}
