//! What the tests of all operations ask with.

use http_body_util::BodyExt;
use serde_json::Value;

use super::{Endpoint, MockError, Part, Usage};
use crate::gateway::upstream::tokens::Encodings;

/// An Azure deployment.
pub fn part() -> Part {
    Part {
        provider: "azure-openai".into(),
        slug: "azure-eu".into(),
        deployment: Some("gpt4o-a".into()),
        model: Some("gpt-4o".into()),
    }
}

/// A model without a deployment.
pub fn model(name: &str) -> Part {
    Part { provider: "openai".into(), slug: "lab".into(), deployment: None, model: Some(name.into()) }
}

/// The body of an answer, and what the gateway is told that it used.
pub async fn text_and_usage(part: Part, endpoint: Endpoint, body: &Value) -> (String, Usage) {
    let encodings = Encodings::default();
    let answered = super::answer(&encodings, endpoint, part, body.to_string().into());
    let answered = answered.await.unwrap_or_else(|error| panic!("{body}: {error:?}"));
    let bytes = answered.response.into_body().collect().await.unwrap().to_bytes();
    (String::from_utf8(bytes.to_vec()).unwrap(), answered.usage)
}

pub async fn text(part: Part, endpoint: Endpoint, body: &Value) -> String {
    text_and_usage(part, endpoint, body).await.0
}

pub async fn answer_as(part: Part, endpoint: Endpoint, body: Value) -> Value {
    serde_json::from_str(&text(part, endpoint, &body).await).unwrap()
}

pub async fn answer(endpoint: Endpoint, body: Value) -> Value {
    answer_as(part(), endpoint, body).await
}

/// The data of a stream's events, without a closing `[DONE]`. An event that has a name has it as its type, too.
pub async fn events(endpoint: Endpoint, body: Value) -> Vec<Value> {
    let text = text(part(), endpoint, &body).await;
    let mut events = Vec::new();
    for event in text.split_terminator("\n\n") {
        let (name, data) = match event.split_once('\n') {
            Some((name, data)) => (name.strip_prefix("event: "), data),
            None => (None, event),
        };
        let data = data.strip_prefix("data: ").unwrap();
        if data != "[DONE]" {
            let data: Value = serde_json::from_str(data).unwrap();
            assert_eq!(name, data["type"].as_str());
            events.push(data);
        }
    }
    events
}

pub async fn refused_as(part: Part, endpoint: Endpoint, body: Value, param: &str) {
    match super::answer(&Encodings::default(), endpoint, part, body.to_string().into()).await {
        Err(MockError::Invalid { message, param: named }) => {
            assert_eq!(named.as_deref(), Some(param), "{body}: {message}")
        }
        other => panic!("{body}: {other:?}"),
    }
}

pub async fn refused(endpoint: Endpoint, body: Value, param: &str) {
    refused_as(part(), endpoint, body, param).await;
}
