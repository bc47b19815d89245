//! Recordings made of an upstream on loopback, and replayed when it is gone.

use std::{
    fs,
    sync::{
        Mutex,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use axum::{Router, routing::any};
use http_body_util::BodyExt as _;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use super::*;
use crate::{api::TlsOptions, gateway::upstream::trusted_hosts::TrustedHosts};

/// What a tape told.
#[derive(Clone, Default)]
struct Told(Arc<Mutex<Vec<String>>>);

impl Told {
    fn teller(&self) -> impl Fn(&str) + Send + Sync + 'static {
        let book = Arc::clone(&self.0);
        move |text| book.lock().unwrap().push(text.to_owned())
    }

    fn texts(&self) -> Vec<String> {
        self.0.lock().unwrap().clone()
    }
}

/// An upstream that numbers its answers, or streams for `"stream": true`; its base URL.
async fn upstream() -> String {
    let count = Arc::new(AtomicU64::new(0));
    let answer = move |body: Bytes| {
        let count = Arc::clone(&count);
        async move {
            let asked: Value = serde_json::from_slice(&body).unwrap_or_default();
            let number = count.fetch_add(1, Ordering::Relaxed);
            match (&asked["stream"], &asked["endless"]) {
                (Value::Bool(true), Value::Null) => Response::builder()
                    .header("content-type", "text/event-stream")
                    .body(Body::from("data: {\"n\":1}\n\ndata: {\"n\": 2}\n\ndata: [DONE]\n\n")),
                (Value::Bool(true), _) => {
                    let events = futures_util::stream::unfold((), |()| async {
                        tokio::time::sleep(Duration::from_millis(1)).await;
                        Some((Ok::<_, io::Error>("data: {}\n\n"), ()))
                    });
                    Response::builder().header("content-type", "text/event-stream").body(Body::from_stream(events))
                }
                _ => Response::builder()
                    .status(if number == 1 { 429 } else { 200 })
                    .header("content-type", "application/json")
                    .header("retry-after", "3")
                    .header("set-cookie", "not-a-real-cookie")
                    .body(json!({"number": number}).to_string().into()),
            }
            .unwrap()
        }
    };
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/v1", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, Router::new().fallback(any(answer))).await });
    url
}

async fn send(tape: &Tape, host: &str, slug: &str, body: &Value) -> Result<Response<Body>, ForwardError> {
    let request = Request::post(format!("{host}/chat/completions"))
        .header("authorization", "Bearer not-a-real-key")
        .header("x-gate", "not-a-real-header")
        .body(Full::from(body.to_string()))
        .unwrap();
    let forwarder = Forwarder::new(TlsOptions::default(), TrustedHosts::default());
    tape.send(&forwarder, request, Subject { ai_provider_id: "openai", slug, host }).await
}

/// Status and body of an answer.
async fn answer(tape: &Tape, host: &str, slug: &str, body: &Value) -> (u16, Bytes) {
    let response = send(tape, host, slug, body).await.unwrap();
    (response.status().as_u16(), response.into_body().collect().await.unwrap().to_bytes())
}

/// Where nobody answers.
const GONE: &str = "http://127.0.0.1:9/other";

fn chat(content: &str) -> Value {
    json!({"model": "m", "messages": [{"role": "user", "content": content}]})
}

#[tokio::test]
async fn identical_requests_are_answered_in_the_order_of_their_recording() {
    let folder = tempfile::tempdir().unwrap();
    let host = upstream().await;
    let tape = Tape::record(&folder.path().join("new"), |_| {}).unwrap();
    let mut recorded = Vec::new();
    for _ in 0..3 {
        recorded.push(answer(&tape, &host, "a", &chat("x")).await);
    }
    recorded.push(answer(&tape, &host, "b", &chat("x")).await);
    assert_eq!(recorded.iter().map(|(status, _)| *status).collect::<Vec<_>>(), [200, 429, 200, 200]);
    assert_eq!(tape.summary().unwrap().failure, None);
    drop(tape);

    // A second run into the same folder adds to it.
    let tape = Tape::record(&folder.path().join("new"), |_| {}).unwrap();
    recorded.push(answer(&tape, &host, "b", &chat("x")).await);
    let names: Vec<_> = fs::read_dir(folder.path().join("new")).unwrap().collect();
    assert_eq!(names.len(), 5);

    let tape = Tape::replay(&folder.path().join("new"), |_| {}).unwrap();
    for expected in recorded.iter().take(3).chain(recorded.get(2)) {
        assert_eq!(&answer(&tape, GONE, "a", &chat("x")).await, expected);
    }
    let summary = tape.summary().unwrap();
    assert_eq!(summary.failure, None);
    assert!(summary.notes[0].contains("3 of 5") && summary.notes[2].contains("-4.json"), "{summary:?}");
    assert_eq!(answer(&tape, GONE, "b", &chat("x")).await, recorded[3], "that of its own key");
    // A key that is called otherwise gets what is left, and then the last one.
    assert_eq!(answer(&tape, GONE, "c", &chat("x")).await, recorded[4]);
    assert_eq!(answer(&tape, GONE, "c", &chat("x")).await, recorded[4]);
}

#[tokio::test]
async fn a_stream_is_recorded_by_events_and_replayed_to_the_byte() {
    let folder = tempfile::tempdir().unwrap();
    let host = upstream().await;
    let body = json!({"model": "m", "stream": true});
    let recorded = answer(&Tape::record(folder.path(), |_| {}).unwrap(), &host, "a", &body).await;
    let file = fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap().path();
    let recording: Value = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
    let events = recording["response"]["body"]["events"].as_array().unwrap();
    let texts: Vec<_> = events.iter().map(|event| event["text"].as_str().unwrap()).collect();
    assert_eq!(texts, ["data: {\"n\":1}\n\n", "data: {\"n\": 2}\n\n", "data: [DONE]\n\n"]);
    let tape = Tape::replay(folder.path(), |_| {}).unwrap();
    assert_eq!(answer(&tape, GONE, "a", &body).await, recorded);
}

#[tokio::test]
async fn a_stream_whose_caller_goes_away_is_kept_as_far_as_it_came() {
    let folder = tempfile::tempdir().unwrap();
    let host = upstream().await;
    let body = json!({"stream": true, "endless": 1});
    let tape = Tape::record(folder.path(), |_| {}).unwrap();
    let mut stream = send(&tape, &host, "a", &body).await.unwrap().into_body();
    stream.frame().await.unwrap().unwrap();
    drop(stream);
    let mut again = send(&Tape::replay(folder.path(), |_| {}).unwrap(), GONE, "a", &body).await.unwrap().into_body();
    assert!(again.frame().await.unwrap().unwrap().into_data().unwrap().starts_with(b"data: {}\n\n"));
    while let Some(Ok(_)) = again.frame().await {}
    let text = fs::read_to_string(fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap().path()).unwrap();
    assert!(text.contains("\"complete\": false"), "{text}");
}

#[tokio::test]
async fn what_was_not_recorded_is_refused_with_what_differs() {
    let folder = tempfile::tempdir().unwrap();
    let host = upstream().await;
    let tape = Tape::record(folder.path(), |_| {}).unwrap();
    answer(&tape, &host, "a", &chat("x")).await;
    answer(&tape, &host, "a", &json!({"model": "other", "messages": []})).await;
    let told = Told::default();
    let tape = Tape::replay(folder.path(), told.teller()).unwrap();
    let Err(ForwardError::Unrecorded(reason)) = send(&tape, &host, "a", &chat("not what was asked")).await else {
        panic!("it is not known")
    };
    assert!(reason.contains("differs in messages[0].content"), "{reason}");
    assert!(!reason.contains("not what was asked"), "{reason}");
    let named = fs::read_dir(folder.path()).unwrap().any(|entry| {
        let name = entry.unwrap().file_name().into_string().unwrap();
        reason.contains(&name)
    });
    assert!(named, "{reason}");
    assert_eq!(told.texts(), [reason]);
    let summary = tape.summary().unwrap();
    assert_eq!(summary.failure.as_deref(), Some("1 request had no recording"));
    assert!(summary.notes[1].starts_with("Not asked for: chat-completions-"), "{summary:?}");
}

#[tokio::test]
async fn what_cannot_be_recorded_fails() {
    let folder = tempfile::tempdir().unwrap();
    let host = upstream().await;
    let told = Told::default();
    let path = folder.path().join("tape");
    let tape = Tape::record(&path, told.teller()).unwrap();
    fs::remove_dir(&path).unwrap();
    let failed = send(&tape, &host, "a", &chat("x")).await;
    assert!(matches!(failed, Err(ForwardError::NotRecorded(_))), "{failed:?}");
    let streamed = send(&tape, &host, "a", &json!({"stream": true})).await.unwrap();
    assert!(streamed.into_body().collect().await.is_err(), "a stream breaks off");
    assert_eq!(told.texts().len(), 2);
    assert_eq!(tape.summary().unwrap().failure.as_deref(), Some("2 exchanges could not be recorded"));
}

#[cfg(unix)]
#[tokio::test]
async fn recordings_are_private_and_hold_no_credential() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tape");
    let host = upstream().await;
    let tape = Tape::record(&path, |_| {}).unwrap();
    let body = json!({"model": "m", "tools": [{"type": "mcp", "authorization": "not-a-real-token"}]});
    answer(&tape, &host, "a", &body).await;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&path), 0o700);
    for entry in fs::read_dir(&path).unwrap() {
        let file = entry.unwrap().path();
        assert_eq!(mode(&file), 0o600);
        let text = fs::read_to_string(&file).unwrap();
        assert!(!text.contains("not-a-real-") && !text.contains("127.0.0.1"), "{text}");
    }
    // A credential is no part of what is asked: another one gets the same answer.
    let body = json!({"model": "m", "tools": [{"type": "mcp", "authorization": "not-a-real-other-token"}]});
    answer(&Tape::replay(&path, |_| {}).unwrap(), GONE, "a", &body).await;
}

#[tokio::test]
async fn a_folder_of_something_else_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let replay = || Tape::replay(folder.path(), |_| {}).unwrap_err();
    assert!(matches!(replay(), TapeError::Empty(_)));
    assert!(matches!(Tape::replay(&folder.path().join("no"), |_| {}).unwrap_err(), TapeError::Io { .. }));
    let host = upstream().await;
    answer(&Tape::record(folder.path(), |_| {}).unwrap(), &host, "a", &chat("x")).await;
    let path = fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap().path();
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("\"version\": 1", "\"version\": 2, \"new\": true")).unwrap();
    assert!(matches!(replay(), TapeError::Version { found: 2, .. }));
    assert!(Tape::record(folder.path(), |_| {}).is_err(), "versions are not mixed");
    for broken in [text.replace("\"sequence\"", "\"sequenz\""), text.replace("200", "20"), "{".to_owned()] {
        fs::write(&path, broken).unwrap();
        assert!(matches!(replay(), TapeError::Malformed { .. }), "{}", replay());
    }
}
