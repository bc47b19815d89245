//! A provider's server, played by the test: it writes down what it is sent, byte for byte, and answers as it was told.

use std::{
    io::{BufReader, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{Arc, Mutex, mpsc},
    thread,
    time::Duration,
};

use serde_json::{Value, json};

use super::http::Head;

/// What the server was sent.
#[derive(Debug, Clone)]
pub struct Seen {
    /// Request line and headers.
    pub head: Head,
    /// Body.
    pub body: Value,
}

/// How the server answers.
#[derive(Debug, Clone, Copy)]
pub enum Manner {
    /// At once.
    Plain,
    /// After this time.
    Slow(Duration),
    /// As an event stream of so many events, one whenever the test says so.
    Stream(u32),
    /// With this status and an error in OpenAI's form.
    Refuse(u16),
}

/// The server. Its thread ends with the process.
pub struct Upstream {
    address: SocketAddr,
    seen: Arc<Mutex<Vec<Seen>>>,
    step: mpsc::SyncSender<()>,
}

impl Upstream {
    /// Starts it on a free port of the loopback address.
    pub fn start(manner: Manner) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        let seen = Arc::new(Mutex::new(Vec::new()));
        let (step, steps) = mpsc::sync_channel(64);
        let steps = Arc::new(Mutex::new(steps));
        let book = Arc::clone(&seen);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (book, steps) = (Arc::clone(&book), Arc::clone(&steps));
                thread::spawn(move || serve(&stream.expect("a connection"), manner, &book, &steps));
            }
        });
        Self { address, seen, step }
    }

    /// What goes into a virtual key as its custom host.
    pub fn url(&self) -> String {
        format!("http://{}/v1", self.address)
    }

    /// Everything that it was sent so far, oldest first.
    pub fn seen(&self) -> Vec<Seen> {
        self.seen.lock().expect("no thread died").clone()
    }

    /// Waits until it was sent so many requests.
    pub fn wait_for(&self, count: usize) {
        super::env::wait_until("the upstream is reached", || self.seen().len() >= count);
    }

    /// Lets a stream go on by one event.
    pub fn step(&self) {
        self.step.send(()).expect("the server runs");
    }
}

fn serve(stream: &TcpStream, manner: Manner, book: &Mutex<Vec<Seen>>, steps: &Mutex<mpsc::Receiver<()>>) {
    let mut reader = BufReader::new(stream);
    while let Some(head) = Head::read(&mut reader) {
        let body = head.read_body(&mut reader);
        let body = serde_json::from_slice(&body).unwrap_or(Value::Null);
        book.lock().expect("no thread died").push(Seen { head, body });
        // Whoever asked may have gone away; then there is nobody to answer.
        if answer(stream, manner, steps).is_err() {
            return;
        }
    }
}

fn answer(mut stream: &TcpStream, manner: Manner, steps: &Mutex<mpsc::Receiver<()>>) -> std::io::Result<()> {
    match manner {
        Manner::Plain => whole(stream, 200, &completion()),
        Manner::Slow(time) => {
            thread::sleep(time);
            whole(stream, 200, &completion())
        }
        Manner::Refuse(status) => {
            let error =
                json!({"error": {"message": "the upstream says no", "type": "invalid_request_error", "code": "no"}});
            whole(stream, status, &error)
        }
        Manner::Stream(events) => {
            stream.write_all(
                b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n",
            )?;
            let steps = steps.lock().expect("no thread died");
            for number in 0..events {
                steps.recv().expect("the test runs");
                let event = format!("data: {}\n\n", json!({"object": "chat.completion.chunk", "number": number}));
                chunk(stream, &event)?;
            }
            chunk(stream, "data: [DONE]\n\n")?;
            stream.write_all(b"0\r\n\r\n")
        }
    }
}

fn chunk(mut stream: &TcpStream, text: &str) -> std::io::Result<()> {
    stream.write_all(format!("{:x}\r\n{text}\r\n", text.len()).as_bytes())
}

fn whole(mut stream: &TcpStream, status: u16, body: &Value) -> std::io::Result<()> {
    let body = body.to_string();
    let head =
        format!("HTTP/1.1 {status} Status\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n", body.len());
    stream.write_all(format!("{head}{body}").as_bytes())
}

fn completion() -> Value {
    json!({
        "id": "chatcmpl-upstream", "object": "chat.completion", "created": 1, "model": "upstream-model",
        "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "from upstream"}}],
        "usage": {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3},
    })
}
