//! Anthropic's API on either side.

use super::*;

const ANSWER: &str = r#"{"id":"msg_1","type":"message","role":"assistant","model":"claude","content":[{"type":"text","text":"Hello"}],"stop_reason":"end_turn","stop_sequence":null,"usage":{"input_tokens":9,"output_tokens":3,"cache_read_input_tokens":4}}"#;

const EVENTS: &str = concat!(
    "event: message_start\ndata: {\"type\":\"message_start\",\"message\":{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"claude\",\"content\":[],\"stop_reason\":null,\"usage\":{\"input_tokens\":9,\"output_tokens\":1}}}\n\n",
    "event: content_block_start\ndata: {\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}}\n\n",
    "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"Hello\"}}\n\n",
    "event: content_block_stop\ndata: {\"type\":\"content_block_stop\",\"index\":0}\n\n",
    "event: message_delta\ndata: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\",\"stop_sequence\":null},\"usage\":{\"output_tokens\":3}}\n\n",
    "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n",
);

/// A gateway whose virtual key `claude` leads to an upstream that speaks as Anthropic does.
async fn with_anthropic(status: u16, body: &'static str) -> (Local, mpsc::UnboundedReceiver<Value>) {
    let (sender, seen) = mpsc::unbounded_channel();
    let app = Router::new().route(
        "/v1/messages",
        post(move |headers: HeaderMap, body_sent: Bytes| async move {
            assert_eq!(headers["x-api-key"], PROVIDER_SECRET);
            assert_eq!(headers["anthropic-version"], "2023-06-01");
            let sent: Value = serde_json::from_slice(&body_sent).unwrap();
            let content_type =
                if sent["stream"] == true && status == 200 { "text/event-stream" } else { "application/json" };
            let _ = sender.send(sent);
            (StatusCode::from_u16(status).unwrap(), [(header::CONTENT_TYPE, content_type)], body)
        }),
    );
    let host = format!("{}/v1", upstream(app).await);
    let local = local();
    local
        .create(json!({"name": "claude", "slug": "claude", "provider": "anthropic", "key": PROVIDER_SECRET, "customHost": host,
            "usage_limits": {"type": "tokens", "credit_limit": 10_000}}))
        .await;
    (local, seen)
}

#[tokio::test]
async fn a_chat_is_told_as_messages_and_the_answer_as_a_chat() {
    let (local, mut seen) = with_anthropic(200, ANSWER).await;
    let mut asked = hello("@claude/claude-sonnet-4");
    asked["messages"].as_array_mut().unwrap().insert(0, json!({"role": "system", "content": "Be brief."}));
    let answer = json_of(local.chat(&[], asked).await).await;
    let sent = seen.recv().await.unwrap();
    assert_eq!((&sent["model"], &sent["max_tokens"]), (&json!("claude-sonnet-4"), &json!(4096)));
    assert!(
        sent["system"].to_string().contains("Be brief.") && sent["messages"].as_array().unwrap().len() == 1,
        "{sent}"
    );
    assert_eq!(answer["choices"][0]["message"]["content"], "Hello");
    assert_eq!((&answer["object"], &answer["provider"]), (&json!("chat.completion"), &json!("anthropic")));
    assert_eq!(answer["usage"]["total_tokens"], 16);
    assert_eq!(local.tokens_of("claude"), 16);
}

#[tokio::test]
async fn a_stream_of_messages_becomes_one_of_chunks_and_is_charged() {
    let (local, _seen) = with_anthropic(200, EVENTS).await;
    let mut asked = hello("@claude/claude-sonnet-4");
    asked["stream"] = json!(true);
    let events = text(local.chat(&[], asked).await).await;
    assert!(events.contains(r#""content":"Hello""#) && events.ends_with("data: [DONE]\n\n"), "{events}");
    assert!(!events.contains("prompt_tokens"), "not asked for: {events}");
    assert_eq!(local.tokens_of("claude"), 12);
}

#[tokio::test]
async fn errors_of_anthropics_are_told_in_openais_form() {
    let error = r#"{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}"#;
    let (local, _seen) = with_anthropic(529, error).await;
    let response = local.chat(&[], hello("@claude/claude-sonnet-4")).await;
    assert_eq!(response.status().as_u16(), 529);
    let body = json_of(response).await;
    assert_eq!(body["error"]["message"], "anthropic error: Overloaded");
    assert_eq!(body["provider"], "anthropic");
}

async fn messages(local: &Local, body: Value) -> Response {
    let request =
        Request::post("/v1/messages").header("content-type", "application/json").header("x-portkey-api-key", APPS);
    local.send(request.body(Body::from(body.to_string())).unwrap()).await
}

#[tokio::test]
async fn messages_reach_anthropic_as_they_are() {
    let (local, mut seen) = with_anthropic(200, ANSWER).await;
    let asked =
        json!({"model": "@claude/claude-sonnet-4", "max_tokens": 5, "messages": [{"role": "user", "content": "hi"}]});
    assert_eq!(text(messages(&local, asked).await).await, ANSWER);
    assert_eq!(seen.recv().await.unwrap()["model"], "claude-sonnet-4");
    assert_eq!(local.tokens_of("claude"), 16);
}

#[tokio::test]
async fn messages_reach_an_openai_shaped_upstream_as_a_chat() {
    let app = Router::new().route(
        "/chat/completions",
        post(|body: Bytes| async move {
            let sent: Value = serde_json::from_slice(&body).unwrap();
            assert_eq!(sent["messages"][0], json!({"role": "user", "content": "hi"}));
            let message = json!({"role": "assistant", "content": "Hello"});
            let choice = json!({"index": 0, "message": message, "finish_reason": "stop"});
            json!({"id": "c", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice],
                "usage": {"prompt_tokens": 4, "completion_tokens": 2, "total_tokens": 6}})
            .to_string()
        }),
    );
    let local = forwarding_to(&upstream(app).await).await;
    let asked = json!({"model": "@lab/m", "max_tokens": 5, "messages": [{"role": "user", "content": "hi"}]});
    let answer = json_of(messages(&local, asked).await).await;
    assert_eq!((&answer["type"], &answer["content"][0]["text"]), (&json!("message"), &json!("Hello")));
    assert_eq!(answer["usage"]["input_tokens"], 4);
}
