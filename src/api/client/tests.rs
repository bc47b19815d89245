//! The client against real sockets.

use std::sync::atomic::{AtomicUsize, Ordering};

use axum::{Json, Router, extract::Query, http::HeaderMap as Headers, response::IntoResponse, routing::any};
use serde_json::json;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
};

use super::*;
use crate::{
    api::{
        Empty, TlsOptions,
        parameters::{InWorkspace, PageInWorkspace, Slug},
        virtual_keys::{Create, Delete, ListAll, NewVirtualKey},
    },
    error::Kind,
};

fn client(address: std::net::SocketAddr, retries: u32) -> Client {
    let base_url = Url::parse(&format!("http://{address}/v1")).unwrap();
    let transport = Transport::http(&base_url, &TlsOptions::default()).unwrap();
    let mut client = Client::new(ClientOptions {
        base_url,
        key: Secret::new("a-key-for-tests-0001".to_owned()),
        key_origin: Some("PORTKEY_API_KEY".to_owned()),
        transport,
        retries,
        timeout: Duration::from_secs(5),
        trace: None,
        on_wait: None,
        on_change: None,
    });
    client.first_delay = Duration::from_millis(1);
    client
}

async fn serve(router: Router) -> std::net::SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

/// Answers `statuses` in turn, then `{}` with 200; counts the requests.
fn scripted(statuses: &'static [u16]) -> (Router, Arc<AtomicUsize>) {
    let count = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&count);
    let handler = any(move || {
        let nth = counter.fetch_add(1, Ordering::SeqCst);
        let status = statuses.get(nth).copied().unwrap_or(200);
        async move { (StatusCode::from_u16(status).unwrap(), Json(json!({}))) }
    });
    (Router::new().fallback(handler), count)
}

/// Reads a whole request and closes the connection without a word; counts the requests.
async fn mute() -> (std::net::SocketAddr, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let count = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&count);
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut buffer = [0; 4096];
            if stream.read(&mut buffer).await.is_ok_and(|read| read > 0) {
                counter.fetch_add(1, Ordering::SeqCst);
            }
        }
    });
    (address, count)
}

fn create() -> Call<Create> {
    let body = NewVirtualKey { name: "n".to_owned(), provider: "openai".to_owned(), ..NewVirtualKey::default() };
    Call { path: Empty {}, query: Empty {}, body }
}

fn delete() -> Call<Delete> {
    Call { path: Slug { slug: "s".to_owned() }, query: InWorkspace::default(), body: Empty {} }
}

#[tokio::test]
async fn a_create_that_was_sent_is_never_sent_again() {
    let (address, count) = mute().await;
    let error = client(address, 4).send(create()).await.unwrap_err();
    assert!(matches!(error, ClientError::Unclear { .. }), "{error}");
    assert_eq!((error.kind(), count.load(Ordering::SeqCst)), (Kind::Unreachable, 1));
    assert!(error.hint().unwrap().contains("list"));
}

#[tokio::test]
async fn a_delete_that_was_sent_is_sent_again() {
    let (address, count) = mute().await;
    let error = client(address, 2).send(delete()).await.unwrap_err();
    assert!(matches!(error, ClientError::Unreachable { .. }), "{error}");
    assert_eq!(count.load(Ordering::SeqCst), 3);
}

#[tokio::test]
async fn nobody_waits_for_a_gateway_that_does_not_run() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let mut client = client(address, 1);
    client.first_delay = Duration::from_secs(600);
    let failed = tokio::time::timeout(Duration::from_secs(60), client.send(delete())).await.expect("it waits");
    let hint = failed.unwrap_err().hint().unwrap();
    assert!(hint.contains("gateway start --detach") && hint.contains("gateway env"), "{hint}");
}

#[tokio::test]
async fn a_create_that_did_not_arrive_is_sent_once_somebody_listens() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let mut client = client(address, 6);
    client.first_delay = Duration::from_millis(20);
    // As if it were another machine.
    client.here = false;
    let sending = tokio::spawn(async move { client.send(create()).await });
    tokio::time::sleep(Duration::from_millis(10)).await;
    let listener = TcpListener::bind(address).await.unwrap();
    let router = Router::new().fallback(any(|| async { Json(json!({"success": true, "data": {"slug": "made"}})) }));
    tokio::spawn(async move { axum::serve(listener, router).await });
    assert_eq!(sending.await.unwrap().unwrap().value.slug, "made");
}

#[tokio::test]
async fn transient_answers_are_tried_again() {
    let (router, count) = scripted(&[503, 429, 502]);
    client(serve(router).await, 4).send(delete()).await.unwrap();
    assert_eq!(count.load(Ordering::SeqCst), 4);
    let (router, count) = scripted(&[503, 503, 503]);
    assert!(client(serve(router).await, 1).send(delete()).await.is_err());
    assert_eq!(count.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn gone_after_a_second_delete_is_deleted() {
    let (router, _) = scripted(&[503, 404]);
    client(serve(router).await, 4).send(delete()).await.unwrap();
    let (router, _) = scripted(&[404]);
    let error = client(serve(router).await, 4).send(delete()).await.unwrap_err();
    assert_eq!(error.kind(), Kind::NotFound);
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let seen = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&seen);
    let other = serve(Router::new().fallback(any(move || {
        counter.fetch_add(1, Ordering::SeqCst);
        async { "{}" }
    })))
    .await;
    let to = format!("http://{other}/elsewhere");
    let router = Router::new().fallback(any(move || {
        let to = to.clone();
        async move { (StatusCode::TEMPORARY_REDIRECT, [("location", to)]) }
    }));
    let error = client(serve(router).await, 4).send(delete()).await.unwrap_err();
    assert!(matches!(error, ClientError::Redirect(_)), "{error}");
    assert_eq!(seen.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn the_key_travels_in_its_header() {
    let router = Router::new().fallback(any(|headers: Headers| async move {
        let right = headers.get(KEY_HEADER).is_some_and(|key| key == "a-key-for-tests-0001");
        let agent = headers.get("user-agent").is_some_and(|agent| agent.to_str().unwrap().starts_with("portkeyctl/"));
        if right && agent { StatusCode::OK } else { StatusCode::UNAUTHORIZED }.into_response()
    }));
    client(serve(router).await, 0).send(delete()).await.unwrap();
}

/// Answers every request over TLS with `{}`, under a certificate of its own making; gives that as PEM.
async fn encrypted() -> (std::net::SocketAddr, String) {
    let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
    let key = rustls::pki_types::PrivateKeyDer::Pkcs8(made.signing_key.serialize_der().into());
    let config = rustls::ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .unwrap();
    let acceptor = tokio_rustls::TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let acceptor = acceptor.clone();
            tokio::spawn(async move {
                let Ok(mut stream) = acceptor.accept(stream).await else { return };
                let mut buffer = [0; 4096];
                if stream.read(&mut buffer).await.is_ok() {
                    let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}").await;
                }
            });
        }
    });
    (address, made.cert.pem())
}

#[tokio::test]
async fn a_certificate_of_ones_own_is_trusted_when_it_is_named() {
    let (address, pem) = encrypted().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ca.pem");
    std::fs::write(&path, pem).unwrap();
    let base_url = Url::parse(&format!("https://localhost:{}/v1", address.port())).unwrap();
    let client = |options: TlsOptions| {
        Client::new(ClientOptions {
            base_url: base_url.clone(),
            key: Secret::new("a-key-for-tests-0001".to_owned()),
            key_origin: Some("PORTKEY_API_KEY".to_owned()),
            transport: Transport::http(&base_url, &options).unwrap(),
            retries: 0,
            timeout: Duration::from_secs(5),
            trace: None,
            on_wait: None,
            on_change: None,
        })
    };
    client(TlsOptions { ca_cert: Some(path) }).send(delete()).await.unwrap();
    let error = client(TlsOptions::default()).send(delete()).await.unwrap_err();
    assert_eq!(error.kind(), Kind::Unreachable);
    assert!(error.hint().unwrap().contains("--ca-cert"), "{error}");
}

fn row(number: usize) -> Value {
    json!({"id": number.to_string(), "name": "n", "slug": format!("k{number}"), "status": "active",
        "provider": "openai", "created_at": "2026-03-14T09:26:53.000Z", "new_field": number})
}

/// Serves `total` rows; `paging` says whether it heeds the page number.
fn rows(total: usize, paging: bool) -> Router {
    Router::new().fallback(any(move |Query(query): Query<PageInWorkspace>| async move {
        let (first, size) = query.page().window();
        let range = if paging { first.min(total)..(first + size).min(total) } else { 0..total };
        Json(json!({"object": "list", "total": total, "data": range.map(row).collect::<Vec<_>>()}))
    }))
}

async fn walk(router: Router, limit: Option<u64>) -> (Vec<String>, Option<(u64, u64)>) {
    let client = client(serve(router).await, 0);
    let mut pages = client.pages::<ListAll>(Empty {}, PageInWorkspace::default(), limit);
    let mut slugs = Vec::new();
    while let Some(page) = pages.next().await.unwrap() {
        assert_eq!(page.items.len(), page.rows.len());
        assert!(page.rows.iter().all(|row| row.get("new_field").is_some()));
        slugs.extend(page.items.into_iter().map(|item| item.slug));
    }
    (slugs, pages.cut())
}

#[tokio::test]
async fn walks_every_page_once() {
    for total in [0, 1, 100, 101, 250] {
        let (slugs, cut) = walk(rows(total, true), None).await;
        assert_eq!(slugs, (0..total).map(|number| format!("k{number}")).collect::<Vec<_>>());
        assert_eq!(cut, None);
    }
    assert_eq!(walk(rows(250, true), Some(120)).await.1, Some((120, 250)));
    assert_eq!(walk(rows(250, true), Some(120)).await.0.len(), 120);
    assert_eq!(walk(rows(3, true), Some(3)).await, (vec!["k0".into(), "k1".into(), "k2".into()], None));
    assert_eq!(walk(rows(7, false), None).await.0.len(), 7, "a server that ignores paging");
}

#[test]
fn a_wrong_answer_is_named_by_its_field_and_shows_no_value() {
    let body = br#"{"object":"list","total":1,"data":[{"id":7,"name":"sk-secret"}]}"#;
    let error = decode::<<ListAll as Operation>::Reply>(ListAll::NAME, body).unwrap_err();
    let text = error.to_string();
    assert!(text.contains("data[0]") && !text.contains("sk-secret"), "{text}");
}

fn raw(client: &Client, method: Method, path: &str) -> PreparedRequest {
    let call = RawCall { method, path: path.to_owned(), query: Vec::new(), headers: Vec::new(), body: None };
    PreparedRequest::raw(client.base_url(), &call).unwrap()
}

#[tokio::test]
async fn what_is_written_by_hand_goes_the_same_way() {
    let (router, count) = scripted(&[503, 429]);
    let here = client(serve(router).await, 4);
    let reply = here.send_raw(&raw(&here, Method::GET, "/x")).await.unwrap();
    assert_eq!((reply.json(), count.load(Ordering::SeqCst)), (Some(json!({})), 3));

    let (router, count) = scripted(&[503]);
    let here = client(serve(router).await, 4);
    assert!(here.send_raw(&raw(&here, Method::PATCH, "/x")).await.is_err());
    assert_eq!(count.load(Ordering::SeqCst), 1);

    let (address, count) = mute().await;
    let here = client(address, 4);
    for method in [Method::POST, Method::PATCH] {
        let error = here.send_raw(&raw(&here, method, "/x")).await.unwrap_err();
        assert!(matches!(error, ClientError::Unclear { .. }), "{error}");
    }
    assert_eq!(count.load(Ordering::SeqCst), 2);

    let (router, _) = scripted(&[503, 404]);
    let here = client(serve(router).await, 4);
    let reply = here.send_raw(&raw(&here, Method::DELETE, "/x")).await.unwrap();
    assert_eq!(reply.json(), Some(json!({})));
}

#[tokio::test]
async fn headers_written_by_hand_travel_and_are_not_told() {
    let router = Router::new().fallback(any(|headers: Headers| async move {
        let has = |name: &str, value: &str| headers.get(name).is_some_and(|given| given == value);
        let right = has(KEY_HEADER, "a-key-for-tests-0001") && has("x-team", "search") && has("accept", "text/csv");
        if right { StatusCode::OK } else { StatusCode::BAD_REQUEST }
    }));
    let told = Arc::new(std::sync::Mutex::new(String::new()));
    let listener = Arc::clone(&told);
    let plain = client(serve(router).await, 0);
    let mut options = Arc::into_inner(plain.options).unwrap();
    options.trace = Some(Arc::new(move |event: &TraceEvent| *listener.lock().unwrap() += &event.text(2)));
    let here = Client::new(options);
    let call = RawCall {
        method: Method::GET,
        path: "/x?api_key=sk-1".to_owned(),
        query: Vec::new(),
        headers: vec![("X-Team".to_owned(), "search".to_owned()), ("Accept".to_owned(), "text/csv".to_owned())],
        body: None,
    };
    here.send_raw(&PreparedRequest::raw(here.base_url(), &call).unwrap()).await.unwrap();
    let told = told.lock().unwrap();
    assert!(told.contains("x-team: ****") && !told.contains("search") && !told.contains("sk-1"), "{told}");
}

async fn walk_raw(router: Router, path: &str, limit: Option<u64>) -> (usize, Option<(u64, u64)>, Option<(u64, u64)>) {
    let client = client(serve(router).await, 0);
    let request = raw(&client, Method::GET, path);
    let mut pages = RawPages::new(client, request, limit);
    let mut count = 0;
    while let Some(page) = pages.next().await.unwrap() {
        let RawPage::Rows(rows) = page else { panic!("{page:?}") };
        count += rows.len();
    }
    (count, pages.cut(), pages.missing())
}

#[tokio::test]
async fn walks_every_page_of_a_list_that_it_does_not_know() {
    for total in [0, 1, 100, 101, 250] {
        assert_eq!(walk_raw(rows(total, true), "/x", None).await, (total, None, None));
    }
    assert_eq!(walk_raw(rows(250, true), "/admin/users", None).await.0, 250);
    assert_eq!(walk_raw(rows(250, true), "/x?page_size=7", None).await.0, 250);
    assert_eq!(walk_raw(rows(250, true), "/x?current_page=2&page_size=100", None).await, (50, None, None));
    assert_eq!(walk_raw(rows(250, true), "/x", Some(120)).await, (120, Some((120, 250)), None));
    assert_eq!(walk_raw(rows(7, false), "/x", None).await, (7, None, None), "a server that ignores paging");
}

#[tokio::test]
async fn a_list_that_does_not_move_on_ends() {
    let fixed = |answer: Value| Router::new().fallback(any(move || std::future::ready(Json(answer.clone()))));
    // A total that it does not keep, and none at all; rows that change but are the same things.
    assert_eq!(walk_raw(fixed(json!({"total": 9, "data": [{"id": 1}]})), "/x", None).await, (1, None, Some((1, 9))));
    assert_eq!(walk_raw(fixed(json!([{"id": 1}, {"id": 2}])), "/x", None).await, (2, None, None));
    let count = Arc::new(AtomicUsize::new(0));
    let changing = Router::new().fallback(any(move || {
        let nth = count.fetch_add(1, Ordering::SeqCst);
        std::future::ready(Json(json!({"data": [{"id": 1, "seen": nth}]})))
    }));
    assert_eq!(walk_raw(changing, "/x", None).await.0, 1);
    let count = Arc::new(AtomicUsize::new(0));
    let nameless = Router::new().fallback(any(move || {
        let nth = count.fetch_add(1, Ordering::SeqCst);
        std::future::ready(Json(json!({"data": [{"seen": nth}]})))
    }));
    assert_eq!(walk_raw(nameless, "/x", None).await.0, 1);
    assert_eq!(walk_raw(fixed(json!({"total": 2, "models": [1, 2]})), "/x", None).await, (2, None, None));
}

#[tokio::test]
async fn a_refusal_that_repeats_the_key_does_not_show_it() {
    let echo = any(|headers: Headers| async move {
        let key = headers["x-portkey-api-key"].to_str().unwrap().to_owned();
        (
            StatusCode::BAD_REQUEST,
            Json(json!({"success": false, "message": format!("x-portkey-api-key: {key}; what is this?")})),
        )
    });
    let error = client(serve(Router::new().fallback(echo)).await, 0).send(delete()).await.unwrap_err();
    let shown = format!("{error} {error:?}");
    assert!(shown.contains("what is this?") && !shown.contains("a-key-for-tests"), "{shown}");
}
