//! The floor: an axum handler that parses a chat completion's request and answers one, and does nothing else. It is also
//! the upstream that both gateways forward to.

use axum::{Json, Router, routing::post};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
struct Request {
    model: String,
    messages: Vec<Message>,
}

#[derive(Serialize, Deserialize)]
struct Message {
    role: String,
    content: String,
}

#[derive(Serialize)]
struct Reply {
    id: &'static str,
    object: &'static str,
    created: u64,
    model: String,
    choices: [Choice; 1],
    usage: Usage,
}

#[derive(Serialize)]
struct Choice {
    index: u32,
    message: Message,
    logprobs: Option<()>,
    finish_reason: &'static str,
}

#[derive(Serialize)]
struct Usage {
    prompt_tokens: usize,
    completion_tokens: usize,
    total_tokens: usize,
}

async fn answer(Json(request): Json<Request>) -> Json<Reply> {
    let content = request.messages.last().map_or_else(String::new, |message| format!("You said: {}", message.content));
    let words = request.messages.len();
    Json(Reply {
        id: "chatcmpl-0123456789abcdef0123456789abcdef",
        object: "chat.completion",
        created: 1_700_000_000,
        model: request.model,
        choices: [Choice {
            index: 0,
            message: Message { role: "assistant".to_owned(), content },
            logprobs: None,
            finish_reason: "stop",
        }],
        usage: Usage { prompt_tokens: words, completion_tokens: words, total_tokens: 2 * words },
    })
}

/// Serves on a free port, whose number is its first line of output, until it is killed.
pub fn serve() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        println!("{}", listener.local_addr().expect("an address").port());
        let router = Router::new().route("/v1/chat/completions", post(answer));
        axum::serve(listener, router).await.expect("it serves");
    });
}
