//! What reaches an upstream, and what comes back.

use super::*;

#[tokio::test]
async fn a_forwarded_call_carries_the_providers_secret_and_none_of_the_callers() {
    let (host, mut seen) = recorder().await;
    let local = forwarding_to(&format!("{host}/v1/")).await;
    let headers = [
        ("x-portkey-virtual-key", "lab"),
        ("authorization", "Bearer OPENAI_API_KEY"),
        ("x-portkey-metadata", "{}"),
        ("x-portkey-forward-headers", "x-team"),
        ("x-team", "red"),
        ("cookie", "a=b"),
        ("accept-encoding", "gzip"),
    ];
    let mut body = hello("@lab/gpt-4o").to_string();
    body.push('\n');
    let mut request = chat(&headers, json!({}));
    *request.body_mut() = Body::from(body);
    let response = local.send(request).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.headers()["x-upstream"], "yes");
    assert!(!response.headers().contains_key("keep-alive"));
    assert_ne!(response.headers()["x-portkey-trace-id"], "forged");
    assert_eq!(text(response).await, "{\"data\":[]}");

    let seen = seen.recv().await.unwrap();
    assert_eq!((seen.method, seen.uri.to_string()), (Method::POST, "/v1/chat/completions".to_owned()));
    assert_eq!(seen.body, format!("{}\n", hello("gpt-4o")));
    assert_eq!(seen.headers[header::AUTHORIZATION], format!("Bearer {PROVIDER_SECRET}"));
    let mut names: Vec<_> = seen.headers.keys().map(header::HeaderName::as_str).collect();
    names.sort_unstable();
    assert_eq!(
        names,
        ["accept-encoding", "authorization", "cdn-loop", "content-length", "content-type", "host", "x-team"]
    );
}

#[tokio::test]
async fn azure_on_a_custom_host_gets_azures_path() {
    let (host, mut seen) = recorder().await;
    let local = with_azure().await;
    let headers = [("x-portkey-virtual-key", "azure"), ("x-portkey-custom-host", host.as_str())];
    assert_eq!(local.chat(&headers, hello("gpt-4o")).await.status(), StatusCode::OK);
    let seen = seen.recv().await.unwrap();
    assert_eq!(seen.uri, "/deployments/gpt4o-a/chat/completions?api-version=2024-08-01-preview");
    assert_eq!(seen.headers["api-key"], PROVIDER_SECRET);
    assert!(!seen.headers.contains_key(header::AUTHORIZATION));
    assert_eq!(seen.headers[header::ACCEPT_ENCODING], "identity");
}

#[tokio::test]
async fn events_pass_through_while_the_upstream_is_still_speaking() {
    let go_on = Arc::new(Notify::new());
    let waiting = Arc::clone(&go_on);
    let app = Router::new().route(
        "/chat/completions",
        post(move || async move {
            let second = futures_util::stream::once(async move {
                waiting.notified().await;
                Ok::<_, std::io::Error>("data: [DONE]\n\n")
            });
            let events = futures_util::stream::iter([Ok("data: {}\n\n")]).chain(second);
            ([(header::CONTENT_TYPE, "text/event-stream")], Body::from_stream(events))
        }),
    );
    let local = forwarding_to(&upstream(app).await).await;
    let response = local.chat(&[], hello("@lab/m")).await;
    assert_eq!(response.headers()[header::CONTENT_TYPE], "text/event-stream");
    let mut events = response.into_body().into_data_stream();
    assert_eq!(events.next().await.unwrap().unwrap(), "data: {}\n\n");
    go_on.notify_one();
    assert_eq!(events.next().await.unwrap().unwrap(), "data: [DONE]\n\n");
    assert!(events.next().await.is_none());
}

#[tokio::test]
async fn a_caller_who_goes_away_ends_the_upstreams_work() {
    let (sender, mut ended) = mpsc::unbounded_channel();
    struct Ended(mpsc::UnboundedSender<()>);
    impl Drop for Ended {
        fn drop(&mut self) {
            let _ = self.0.send(());
        }
    }
    let app = Router::new().route(
        "/chat/completions",
        post(move || async move {
            let guard = Ended(sender);
            let first = futures_util::stream::iter([Ok::<_, std::io::Error>("data: {}\n\n")]);
            let never = futures_util::stream::once(async move {
                let _guard = guard;
                std::future::pending().await
            });
            let content_type = [(header::CONTENT_TYPE, "text/event-stream")];
            (content_type, Body::from_stream(first.chain(never))).into_response()
        }),
    );
    let local = forwarding_to(&upstream(app).await).await;
    let mut asked = hello("@lab/m");
    asked["stream"] = json!(true);
    let mut events = local.chat(&[], asked).await.into_body().into_data_stream();
    events.next().await.unwrap().unwrap();
    drop(events);
    tokio::time::timeout(Duration::from_secs(10), ended.recv()).await.expect("the upstream is left alone").unwrap();
}

#[tokio::test]
async fn redirects_and_errors_of_the_upstream_are_answers() {
    let app = Router::new()
        .route("/moved/chat/completions", post(|| async { Redirect::temporary("http://127.0.0.1:1/elsewhere") }))
        .route("/broken/chat/completions", post(|| async { (StatusCode::IM_A_TEAPOT, "short and stout") }));
    let host = upstream(app).await;
    let local = forwarding_to(&host).await;
    for (path, status) in [("/moved", StatusCode::TEMPORARY_REDIRECT), ("/broken", StatusCode::IM_A_TEAPOT)] {
        let response = local.chat(&[("x-portkey-custom-host", &format!("{host}{path}"))], hello("@lab/m")).await;
        assert_eq!(response.status(), status);
        assert_eq!(response.headers()["x-portkey-provider"], "openai");
    }
}

#[tokio::test]
async fn an_upstream_that_does_not_answer() {
    let app = Router::new().route("/chat/completions", post(std::future::pending::<()>));
    let local = forwarding_to(&upstream(app).await).await;
    let response = local.chat(&[("x-portkey-request-timeout", "30")], hello("@lab/m")).await;
    assert_eq!(response.status(), StatusCode::REQUEST_TIMEOUT);
    assert_eq!(
        text(response).await,
        r#"{"error":{"message":"Request exceeded the timeout sent in the request: 30ms","type":"timeout_error","param":null,"code":null}}"#
    );

    let closed = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let response = local.chat(&[("x-portkey-custom-host", &format!("http://{closed}"))], hello("@lab/m")).await;
    assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
    let body = text(response).await;
    assert!(body.starts_with("Message: fetch failed Cause: ") && !body.contains(PROVIDER_SECRET), "{body}");

    for host in ["http://169.254.169.254/v1", "ftp://127.0.0.1", "http://10.0.0.1"] {
        let response = local.chat(&[("x-portkey-custom-host", host)], hello("@lab/m")).await;
        assert_eq!(response.status(), StatusCode::BAD_REQUEST);
        assert_eq!(json_of(response).await, json!({"status": "failure", "message": "Invalid custom host"}));
    }
}
