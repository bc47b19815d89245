//! The page as a browser, an SDK and a stranger meet it: through the router, against a store in memory.

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Method, Request, StatusCode},
};
use serde_json::Value;
use tower::ServiceExt;

use super::*;
use crate::gateway::{
    Behaviour,
    in_memory::{self, ADMIN, APPS},
};

const HERE: (&str, &str) = ("host", "127.0.0.1:8787");
const HTML: (&str, &str) = ("accept", "text/html,application/xhtml+xml,*/*;q=0.8");

fn router() -> Router {
    in_memory::gateway(Behaviour::default()).router()
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    text: String,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap()
    }
}

async fn send(router: &Router, verb: Method, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
    let mut request = Request::builder().method(verb).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = router.clone().oneshot(request.body(Body::from(body.to_owned())).unwrap()).await.unwrap();
    let (status, headers) = (response.status(), response.headers().clone());
    let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    Answer { status, headers, text: String::from_utf8(bytes.to_vec()).unwrap() }
}

async fn get(router: &Router, path: &str, headers: &[(&str, &str)]) -> Answer {
    send(router, Method::GET, path, headers, "").await
}

#[tokio::test]
async fn a_browser_gets_the_page_and_everybody_else_what_portkey_says() {
    let router = router();
    for accept in [None, Some("*/*"), Some("application/json"), Some("text/html;q=0"), Some("text/html;q=x, */*")] {
        let headers: Vec<_> = accept.into_iter().map(|accept| ("accept", accept)).chain([HERE]).collect();
        let answer = get(&router, "/", &headers).await;
        assert_eq!((answer.status, answer.text.as_str()), (StatusCode::OK, "AI Gateway says hey!"), "{accept:?}");
        assert_eq!(answer.header("vary"), "accept");
        assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
    }
    for accept in [HTML.1, "text/html", "application/json, TEXT/HTML;q=0.1"] {
        let answer = get(&router, "/", &[("accept", accept), HERE]).await;
        assert!(answer.text.starts_with("<!doctype html>"), "{accept}: {}", answer.text);
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
        assert_eq!(answer.header("vary"), "accept");
    }
}

#[tokio::test]
async fn every_file_comes_with_what_keeps_others_out() {
    let router = router();
    for file in FILES.iter().skip(1) {
        let path = format!("/console/{}", file.name);
        let answer = get(&router, &path, &[HERE]).await;
        assert_eq!((answer.status, answer.text.as_str()), (StatusCode::OK, file.text), "{path}");
        assert_eq!(answer.header("content-type"), file.content_type);
        for (name, value) in HEADERS {
            assert_eq!(answer.header(name), value, "{path}");
        }
        assert!(answer.headers.keys().all(|name| !name.as_str().starts_with("access-control-")), "{path}");
        let again = get(&router, &path, &[HERE, ("if-none-match", answer.header("etag"))]).await;
        assert_eq!((again.status, again.text.as_str()), (StatusCode::NOT_MODIFIED, ""), "{path}");
        assert_eq!(get(&router, &path, &[HERE, ("if-none-match", "\"older\"")]).await.status, StatusCode::OK);
    }
    let policy: Vec<_> = POLICY.split("; ").map(str::trim).collect();
    for rule in ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"] {
        assert!(policy.contains(&rule), "{policy:?}");
    }
    assert!(!POLICY.contains("unsafe") && !POLICY.contains('*') && !POLICY.contains(':'), "{POLICY}");
    for path in ["/console", "/console/", "/console/mod.rs", "/console/..%2fmod.rs", "/console/key"] {
        assert_eq!(get(&router, path, &[HERE]).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn under_another_name_or_for_another_page_there_is_no_page() {
    let router = router();
    let page = [HTML, HERE];
    assert_eq!(get(&router, "/", &page).await.status, StatusCode::OK);
    let foreign = [("host", "rebound.example:8787"), ("host", "10.0.0.1:8787"), ("host", "localhost.example.com")];
    for host in foreign {
        assert_eq!(get(&router, "/", &[HTML, host]).await.status, StatusCode::FORBIDDEN, "{host:?}");
        assert_eq!(get(&router, "/console/main.js", &[host]).await.status, StatusCode::FORBIDDEN, "{host:?}");
    }
    for origin in ["https://evil.example", "http://127.0.0.1:8788", "null"] {
        let headers = [HTML, HERE, ("origin", origin)];
        assert_eq!(get(&router, "/", &headers).await.status, StatusCode::FORBIDDEN, "{origin}");
        assert_eq!(get(&router, "/console/main.js", &headers).await.status, StatusCode::FORBIDDEN, "{origin}");
    }
}

#[tokio::test]
async fn a_ticket_is_had_with_the_key_and_gives_it_once_to_the_page_alone() {
    let router = router();
    let json = ("content-type", "application/json");
    let issue =
        async |headers: &[(&str, &str)]| send(&router, Method::POST, "/_portkey/console/tickets", headers, "").await;
    assert_eq!(issue(&[HERE]).await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(issue(&[HERE, ("x-portkey-api-key", APPS)]).await.status, StatusCode::FORBIDDEN);
    let issued = issue(&[HERE, ("x-portkey-api-key", ADMIN)]).await;
    assert_eq!((issued.status, issued.header("cache-control")), (StatusCode::OK, "no-store"));
    let ticket = issued.json()["ticket"].as_str().unwrap().to_owned();
    assert!(ticket.len() == 48 && !issued.text.contains(ADMIN), "{}", issued.text);

    let body = format!(r#"{{"ticket":"{ticket}"}}"#);
    let redeem = async |headers: &[(&str, &str)]| send(&router, Method::POST, "/console/key", headers, &body).await;
    let own = ("origin", "http://127.0.0.1:8787");
    for (headers, status) in [
        ([HERE, json, ("origin", "https://evil.example")], StatusCode::FORBIDDEN),
        ([("host", "rebound.example"), json, ("origin", "http://rebound.example")], StatusCode::FORBIDDEN),
        ([HERE, ("content-type", "text/plain"), own], StatusCode::BAD_REQUEST),
    ] {
        let refused = redeem(&headers).await;
        assert_eq!(refused.status, status, "{headers:?}");
        assert!(!refused.text.contains(ADMIN) && !refused.text.contains(&ticket));
    }
    let redeemed = redeem(&[HERE, json, own]).await;
    assert_eq!((&redeemed.json()["key"], redeemed.header("cache-control")), (&ADMIN.into(), "no-store"));
    assert_eq!(redeem(&[HERE, json, own]).await.status, StatusCode::UNAUTHORIZED);
}

#[test]
fn nothing_comes_from_elsewhere_and_no_text_becomes_markup() {
    for File { name, text, .. } in FILES {
        for word in ["http://", "https://", "ws://", "//cdn", "url(", "@import", "'data:", "\"data:"] {
            let own = text.replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
            assert!(!own.contains(word), "{name} has {word}");
        }
        // Ways from a text to markup or code, and storage that outlives the tab.
        let ways =
            ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(", "DOMParser"];
        for word in ways.into_iter().chain(["localStorage", "document.cookie", "srcdoc", "javascript:"]) {
            assert!(!text.contains(word), "{name} has {word}");
        }
        assert!(!text.contains(" style=") && !text.contains(" onclick="), "{name}: the policy would not apply it");
    }
}

#[test]
fn every_file_is_served() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/gateway/console");
    for entry in std::fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(name.ends_with(".rs") || FILES.iter().any(|file| file.name == name), "{name}");
    }
    for File { text, .. } in FILES {
        for import in text.lines().filter_map(|line| line.split_once(" from './")?.1.split_once('\'')) {
            assert!(FILES.iter().any(|file| file.name == import.0), "{}", import.0);
        }
    }
}
