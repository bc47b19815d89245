use super::*;
use crate::gateway::journal::testing;

fn entry(slug: &str, model: &str, status: u16) -> Entry {
    let mut entry = testing::entry(status, slug);
    for attempt in &mut entry.attempts {
        attempt.model = Some(model.into());
        attempt.retries = 2;
    }
    let reason = (status == 429).then_some("rate_limit");
    Entry { cache: "MISS", input_tokens: 10, output_tokens: 5, cost: 0.25, reason, ..entry }
}

fn value(metrics: &Metrics, series: &str) -> Option<f64> {
    let text = metrics.text().unwrap();
    text.lines().find_map(|line| line.strip_prefix(series)?.strip_prefix(' ')?.parse().ok())
}

#[test]
fn a_request_is_counted_everywhere_where_it_belongs() {
    let metrics = Metrics::default();
    let in_flight = metrics.begin();
    assert_eq!(value(&metrics, "portkey_gateway_requests_in_flight"), Some(1.0));
    metrics.count(&entry("lab", "gpt-4o", 200), Duration::from_millis(3));
    metrics.count(&entry("lab", "gpt-4o", 200), Duration::from_millis(3));
    metrics.count(&entry("lab", "gpt-4o", 429), Duration::from_millis(3));
    metrics.count_admin(404);
    drop(in_flight);
    for (series, expected) in [
        (r#"requests_total{endpoint="/v1/chat/completions",provider="lab",status="2xx"}"#, 2.0),
        (r#"requests_total{endpoint="/v1/chat/completions",provider="lab",status="4xx"}"#, 1.0),
        (r#"tokens_total{provider="lab",model="gpt-4o",direction="input"}"#, 30.0),
        (r#"cost_dollars_total{provider="lab",model="gpt-4o"}"#, 0.75),
        (r#"refusals_total{reason="rate_limit"}"#, 1.0),
        (r#"refusals_total{reason="budget"}"#, 0.0),
        (r#"request_duration_seconds_bucket{le="0.0025",endpoint="/v1/chat/completions"}"#, 0.0),
        (r#"request_duration_seconds_bucket{le="0.005",endpoint="/v1/chat/completions"}"#, 3.0),
        (r#"cache_lookups_total{result="MISS"}"#, 3.0),
        (r#"attempts_total{answered_by="mock"}"#, 3.0),
        (r#"admin_requests_total{status="4xx"}"#, 1.0),
        ("retries_total", 6.0),
        ("requests_in_flight", 0.0),
    ] {
        assert_eq!(value(&metrics, &format!("portkey_gateway_{series}")), Some(expected), "{series}");
    }
    assert!(value(&metrics, "process_start_time_seconds").is_some_and(|at| at > 1.7e9));
}

#[test]
fn callers_cannot_multiply_the_series() {
    let metrics = Metrics::default();
    for number in 0..3 * NAMES {
        let name = format!("name-{number}");
        metrics.count(&entry(&name, "one", 200), Duration::ZERO);
        metrics.count(&entry("one", &name, 200), Duration::ZERO);
    }
    let text = metrics.text().unwrap();
    let series =
        |name: &str| text.lines().filter(|line| line.starts_with(&format!("portkey_gateway_{name}{{"))).count();
    assert_eq!(series("requests_total"), NAMES + 1);
    // "one" with the models, the others with "one".
    assert!(series("cost_dollars_total") <= 2 * NAMES + 3, "{}", series("cost_dollars_total"));
    assert!(text.contains(r#"provider="other",model="one""#) && text.contains(r#"model="other""#));
    let all = |name: &str| -> f64 {
        let lines = text.lines().filter(|line| line.starts_with(&format!("portkey_gateway_{name}{{")));
        lines.map(|line| line.rsplit(' ').next().unwrap().parse::<f64>().unwrap()).sum()
    };
    assert_eq!(all("requests_total") as usize, 6 * NAMES, "none is lost");
}

#[test]
fn names_cannot_break_the_text() {
    let metrics = Metrics::default();
    metrics.count(&entry("lab", "a\"} 1\n# EOF\\", 200), Duration::ZERO);
    let text = metrics.text().unwrap();
    assert_eq!(text.lines().filter(|line| *line == "# EOF").count(), 1, "{text}");
    assert!(text.contains(r#"model="a\"} 1\n# EOF\\""#), "{text}");
}
