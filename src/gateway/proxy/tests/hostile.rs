//! Clients that are not in earnest, over real connections.

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use super::*;

/// The gateway of `local` on a port of its own.
async fn served(local: &Local) -> std::net::SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let gateway = local.gateway.clone();
    tokio::spawn(async move {
        crate::gateway::server::serve(&gateway, listener, std::future::pending(), Duration::ZERO).await
    });
    address
}

/// Sends bytes, half-closes when told to, and reads the status line of what comes back; empty when nothing does.
async fn answer_to(address: std::net::SocketAddr, bytes: &[u8], half_close: bool) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    // A refusal may come, and the connection close, before everything is sent.
    let _ = stream.write_all(bytes).await;
    if half_close {
        let _ = stream.shutdown().await;
    }
    let mut answer = Vec::new();
    let mut buffer = [0; 4096];
    while !answer.contains(&b'\n') {
        match tokio::time::timeout(Duration::from_secs(20), stream.read(&mut buffer)).await.expect("no answer") {
            Ok(0) | Err(_) => break,
            Ok(read) => answer.extend_from_slice(&buffer[..read]),
        }
    }
    String::from_utf8_lossy(&answer).lines().next().unwrap_or_default().to_owned()
}

fn head(length: usize) -> String {
    format!(
        "POST /v1/chat/completions HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n\
         x-portkey-api-key: {APPS}\r\nx-portkey-virtual-key: lab\r\ncontent-length: {length}\r\n\r\n"
    )
}

fn with_body(body: &[u8]) -> Vec<u8> {
    [head(body.len()).as_bytes(), body].concat()
}

#[tokio::test]
async fn each_gets_its_status_and_the_next_client_an_answer() {
    let local = local();
    local.create(json!({"name": "lab", "slug": "lab", "provider": "openai", "key": PROVIDER_SECRET})).await;
    let address = served(&local).await;
    let deep = |open: &str, close: &str| {
        format!("{{\"model\":\"m\",\"messages\":{}{}}}", open.repeat(100_000), close.repeat(100_000)).into_bytes()
    };
    let flood: String = (0..2000).map(|index| format!("x-flood-{index}: {}\r\n", "y".repeat(100))).collect();
    let good = hello("m").to_string();
    let cases: Vec<(&str, Vec<u8>, bool, &str)> = vec![
        ("invalid UTF-8", with_body(b"{\"model\":\"\xff\xfe\",\"messages\":[]}"), false, "400"),
        ("deep JSON", with_body(&deep("[", "]")), false, "400"),
        ("deep JSON that never ends", with_body(&deep("[", "")), false, "400"),
        ("not JSON", with_body(b"model=m"), false, "400"),
        ("announced as too large", head(33 * 1024 * 1024).into_bytes(), false, "413"),
        ("a body that ends early", [head(1000).as_bytes(), b"{\"model\":"].concat(), true, ""),
        ("a flood of headers", format!("GET / HTTP/1.1\r\nhost: localhost\r\n{flood}\r\n").into_bytes(), false, "431"),
        ("no HTTP", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n".to_vec(), false, "400"),
        ("half-closed after a whole request", with_body(good.as_bytes()), true, "200"),
    ];
    for (what, bytes, half_close, status) in cases {
        let line = answer_to(address, &bytes, half_close).await;
        let expected = line.split(' ').nth(1).unwrap_or_default();
        // Whoever ends a body early may be answered or just be left.
        assert!(expected == status || (status.is_empty() && matches!(expected, "400" | "")), "{what}: {line}");
        assert!(answer_to(address, &with_body(good.as_bytes()), false).await.contains("200"), "after {what}");
    }
    // The log has those, too, of which nothing was understood.
    let log = local.gateway.journal().read(&crate::gateway::journal::Filter::default());
    let unread: Vec<_> = log.entries.iter().filter(|entry| entry.path == crate::gateway::proxy::UNREAD_PATH).collect();
    let told: Vec<_> = unread.iter().map(|entry| (entry.status, entry.end, entry.reason)).collect();
    assert_eq!(
        told,
        [(431, Some("refused"), Some("too_large")), (400, Some("refused"), Some("invalid_request"))],
        "{unread:?}"
    );
}

#[tokio::test]
async fn deep_json_is_refused_where_a_config_has_to_read_it() {
    let local = local();
    local.create(json!({"name": "lab", "slug": "lab", "provider": "openai", "key": PROVIDER_SECRET})).await;
    let body = format!("{{\"model\":\"m\",\"x\":{}{}}}", "[".repeat(1000), "]".repeat(1000));
    let config = r#"{"provider":"@lab","override_params":{"n":1}}"#;
    let request =
        Request::post("/v1/chat/completions").header("x-portkey-api-key", APPS).header("x-portkey-config", config);
    let response = local.send(request.body(Body::from(body)).unwrap()).await;
    assert_eq!(response.status(), StatusCode::BAD_REQUEST);
    assert!(text(response).await.contains("cannot be read as a whole"));
}

#[tokio::test]
async fn a_client_that_sends_nothing_more_does_not_keep_others_waiting() {
    let local = local();
    local.create(json!({"name": "lab", "slug": "lab", "provider": "openai", "key": PROVIDER_SECRET})).await;
    let address = served(&local).await;
    let mut waiting = Vec::new();
    for _ in 0..200 {
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(&head(1000).as_bytes()[..60]).await.unwrap();
        waiting.push(stream);
    }
    let good = with_body(hello("m").to_string().as_bytes());
    assert!(answer_to(address, &good, false).await.contains("200"));
}

#[tokio::test]
async fn a_call_that_comes_back_is_refused() {
    let local = local();
    let address = served(&local).await;
    let config = json!({"provider": "openai", "api_key": APPS, "custom_host": format!("http://{address}/v1"),
        "forward_headers": ["x-portkey-config"]})
    .to_string();
    let response = local.chat(&[("x-portkey-config", &config)], hello("gpt-4o")).await;
    assert_eq!(response.status(), StatusCode::LOOP_DETECTED);
    let log = local.gateway.journal().read(&crate::gateway::journal::Filter::default());
    assert_eq!(log.entries.len(), 2, "once around");
}

#[tokio::test]
async fn whoever_may_only_list_says_not_where_a_credential_goes() {
    let (host, mut seen) = recorder().await;
    let local = forwarding_to(&host).await;
    let key = json!({"name": "lister", "scopes": ["virtual_keys.list"]});
    let key = local.manage("POST", "/v1/api-keys/workspace/service", key).await["key"].as_str().unwrap().to_owned();
    let own = [("x-portkey-api-key", key.as_str()), ("x-portkey-virtual-key", "lab")];
    assert_eq!(local.get("/v1/models", &own).await.status(), StatusCode::OK);
    assert!(seen.recv().await.is_some());
    let host = ("x-portkey-custom-host", host.as_str());
    assert_eq!(local.get("/v1/models", &[own[0], own[1], host]).await.status(), StatusCode::FORBIDDEN);
    let config = json!({"provider": "@lab", "custom_host": host.1}).to_string();
    let config = ("x-portkey-config", config.as_str());
    assert_eq!(local.get("/v1/models", &[own[0], config]).await.status(), StatusCode::FORBIDDEN);
    assert!(seen.try_recv().is_err());
}
