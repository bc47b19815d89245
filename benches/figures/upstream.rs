//! An upstream that does what the request asks for: answers, streams, dawdles, fails. It speaks to its sockets itself, so
//! that every event is a write of its own and a connection can break at any byte.

use std::time::Duration;

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

use super::load::find;

/// Events of a stream, without the `[DONE]` at its end.
pub const EVENTS: usize = 64;
/// Events of a slow stream, and the time between them.
pub const SLOW_EVENTS: usize = 12;
const SLOW: Duration = Duration::from_secs(1);

/// What the upstream answers.
pub const ANSWER: &str = r#"{"id":"chatcmpl-0123456789abcdef0123456789abcdef","object":"chat.completion","created":1700000000,"model":"gpt-4o","choices":[{"index":0,"message":{"role":"assistant","content":"The sea is wide and blue."},"logprobs":null,"finish_reason":"stop"}],"usage":{"prompt_tokens":23,"completion_tokens":7,"total_tokens":30}}"#;
/// What it says when it fails with a status.
const FAILURE: &str =
    r#"{"error":{"message":"The server had an error","type":"server_error","param":null,"code":null}}"#;

/// What the upstream is to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// Answer.
    Whole,
    /// Stream [`EVENTS`] as fast as it can.
    Events,
    /// Stream [`SLOW_EVENTS`], one a second.
    Slow,
    /// Answer 500.
    Status,
    /// Reset the connection instead of answering.
    Reset,
    /// Close the connection within the answer.
    HalfAnswer,
    /// Reset the connection within the stream.
    HalfStream,
}

impl Ask {
    /// All there are.
    const ALL: [Self; 7] =
        [Self::Whole, Self::Events, Self::Slow, Self::Status, Self::Reset, Self::HalfAnswer, Self::HalfStream];
    /// Those that fail.
    pub const FAULTS: [Self; 4] = [Self::Status, Self::Reset, Self::HalfAnswer, Self::HalfStream];

    /// How the request names it, as the member `user`: every gateway passes that on.
    fn word(self) -> &'static str {
        match self {
            Self::Whole => "figures-whole",
            Self::Events => "figures-events",
            Self::Slow => "figures-slow",
            Self::Status => "figures-status",
            Self::Reset => "figures-reset",
            Self::HalfAnswer => "figures-half-answer",
            Self::HalfStream => "figures-half-stream",
        }
    }

    /// The body of a chat completion's request for it.
    pub fn body(self) -> String {
        let stream = matches!(self, Self::Events | Self::Slow | Self::HalfStream);
        serde_json::json!({"model": "gpt-4o", "stream": stream, "user": self.word(),
            "messages": [{"role": "user", "content": "Write one sentence about the sea."}]})
        .to_string()
    }

    fn of(body: &[u8]) -> Self {
        let named = |ask: &Self| find(body, format!("\"{}\"", ask.word()).as_bytes()).is_some();
        Self::ALL.into_iter().find(named).expect("a request of these figures")
    }
}

/// Serves on a free port, whose number is its first line of output, until it is killed.
pub fn serve() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        println!("{}", listener.local_addr().expect("an address").port());
        loop {
            let (stream, _) = listener.accept().await.expect("a connection");
            stream.set_nodelay(true).expect("a socket");
            // A caller that goes away ends its connection alone.
            tokio::spawn(async move { drop(converse(stream).await) });
        }
    });
}

async fn converse(mut stream: TcpStream) -> std::io::Result<()> {
    let mut buffer = Vec::new();
    loop {
        let length = loop {
            if let Some(length) = request_length(&buffer) {
                break length;
            }
            if stream.read_buf(&mut buffer).await? == 0 {
                return Ok(());
            }
        };
        let ask = Ask::of(&buffer[..length]);
        buffer.drain(..length);
        match ask {
            Ask::Whole => stream.write_all(json("200 OK", ANSWER).as_bytes()).await?,
            Ask::Status => stream.write_all(json("500 Internal Server Error", FAILURE).as_bytes()).await?,
            Ask::Events => events(&mut stream, EVENTS, Duration::ZERO, true).await?,
            Ask::Slow => events(&mut stream, SLOW_EVENTS, SLOW, true).await?,
            Ask::Reset => return stream.set_zero_linger(),
            Ask::HalfAnswer => {
                let answer = json("200 OK", ANSWER);
                return stream.write_all(&answer.as_bytes()[..answer.len() - ANSWER.len() / 2]).await;
            }
            Ask::HalfStream => {
                events(&mut stream, EVENTS / 2, Duration::ZERO, false).await?;
                // A reset throws away what has not been read.
                tokio::time::sleep(Duration::from_millis(20)).await;
                return stream.set_zero_linger();
            }
        }
    }
}

/// The length of the request at the beginning of these bytes, when it is there whole.
fn request_length(bytes: &[u8]) -> Option<usize> {
    let end = find(bytes, b"\r\n\r\n")?;
    let head = std::str::from_utf8(&bytes[..end]).expect("a head is ASCII");
    let lengths = head.lines().filter_map(|line| line.split_once(':'));
    let mut lengths = lengths.filter(|(name, _)| name.eq_ignore_ascii_case("content-length"));
    let (_, length) = lengths.next().expect("a request with a length");
    let whole = end + 4 + length.trim().parse::<usize>().expect("a length");
    (bytes.len() >= whole).then_some(whole)
}

fn json(status: &str, body: &str) -> String {
    format!("HTTP/1.1 {status}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{body}", body.len())
}

/// A stream, an event in each write; its end only if it is to be `whole`.
async fn events(stream: &mut TcpStream, count: usize, pause: Duration, whole: bool) -> std::io::Result<()> {
    let chunk = |text: &str| format!("{:x}\r\n{text}\r\n", text.len());
    stream
        .write_all(b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n")
        .await?;
    for number in 0..count {
        if !pause.is_zero() && number > 0 {
            tokio::time::sleep(pause).await;
        }
        let event = chunk(&format!(
            "data: {{\"id\":\"chatcmpl-0123456789abcdef\",\"object\":\"chat.completion.chunk\",\"created\":1700000000,\
             \"model\":\"gpt-4o\",\"choices\":[{{\"index\":0,\"delta\":{{\"content\":\" word {number}\"}},\
             \"logprobs\":null,\"finish_reason\":null}}]}}\n\n"
        ));
        stream.write_all(event.as_bytes()).await?;
    }
    if whole {
        stream.write_all(format!("{}0\r\n\r\n", chunk("data: [DONE]\n\n")).as_bytes()).await?;
    }
    Ok(())
}
