//! As little HTTP as the tests need, by hand: they have to see exactly what is on the wire.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    time::Duration,
};

use serde_json::Value;

/// The start line and headers of a message.
#[derive(Debug, Clone)]
pub struct Head {
    /// Request line or status line.
    pub start: String,
    /// Names in lower case, in the order in which they came.
    pub headers: Vec<(String, String)>,
}

impl Head {
    /// Reads up to the empty line; nothing when the other side closed before it said anything.
    pub fn read(reader: &mut impl BufRead) -> Option<Self> {
        let start = line(reader)?;
        let mut headers = Vec::new();
        loop {
            let line = line(reader)?;
            if line.is_empty() {
                return Some(Self { start, headers });
            }
            let (name, value) = line.split_once(':').expect("a header has a colon");
            headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
    }

    /// The value of a header, by its name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Reads the body that belongs to this head.
    pub fn read_body(&self, reader: &mut impl BufRead) -> Vec<u8> {
        let mut body = Vec::new();
        if self.header("transfer-encoding").is_some_and(|coding| coding.eq_ignore_ascii_case("chunked")) {
            while let Some(chunk) = read_chunk(reader) {
                body.extend(chunk);
            }
        } else if let Some(length) = self.header("content-length") {
            body.resize(length.parse().expect("a length"), 0);
            reader.read_exact(&mut body).expect("the whole body");
        }
        body
    }
}

/// One chunk of a chunked body; nothing after the last one.
pub fn read_chunk(reader: &mut impl BufRead) -> Option<Vec<u8>> {
    let size = usize::from_str_radix(&line(reader)?, 16).expect("the size of a chunk");
    let mut chunk = vec![0; size];
    reader.read_exact(&mut chunk).expect("the whole chunk");
    line(reader);
    (size > 0).then_some(chunk)
}

fn line(reader: &mut impl BufRead) -> Option<String> {
    let mut line = String::new();
    match reader.read_line(&mut line) {
        Ok(0) | Err(_) => None,
        Ok(_) => Some(line.trim_end_matches(['\r', '\n']).to_owned()),
    }
}

/// An answer, whole.
#[derive(Debug)]
pub struct Reply {
    /// Status code.
    pub status: u16,
    /// Its head.
    pub head: Head,
    /// Its body.
    pub body: Vec<u8>,
}

impl Reply {
    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error} in {}", self.text()))
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// A request that is about to be sent.
#[derive(Clone)]
pub struct Request<'a> {
    method: &'a str,
    url: String,
    headers: Vec<(&'a str, String)>,
    body: Option<String>,
}

impl<'a> Request<'a> {
    /// A request without headers or body. `url` is `http://HOST:PORT/PATH`.
    pub fn new(method: &'a str, url: impl Into<String>) -> Self {
        Self { method, url: url.into(), headers: Vec::new(), body: None }
    }

    /// Adds a header.
    pub fn header(mut self, name: &'a str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// Sets a JSON body.
    pub fn json(mut self, body: &Value) -> Self {
        self.body = Some(body.to_string());
        self.header("content-type", "application/json")
    }

    /// Sends it and gives the connection, for reading the answer piece by piece.
    pub fn open(&self) -> std::io::Result<BufReader<TcpStream>> {
        let rest = self.url.strip_prefix("http://").expect("an http URL");
        let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
        let mut stream = TcpStream::connect(authority)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        let mut message = format!("{} /{path} HTTP/1.1\r\nhost: {authority}\r\nconnection: close\r\n", self.method);
        for (name, value) in &self.headers {
            message += &format!("{name}: {value}\r\n");
        }
        let body = self.body.as_deref().unwrap_or_default();
        message += &format!("content-length: {}\r\n\r\n{body}", body.len());
        stream.write_all(message.as_bytes())?;
        Ok(BufReader::new(stream))
    }

    /// Sends it and reads the answer; an error when there is none or it breaks off.
    pub fn try_send(&self) -> std::io::Result<Reply> {
        let broken = || std::io::Error::from(std::io::ErrorKind::UnexpectedEof);
        let mut reader = self.open()?;
        let mut bytes = Vec::new();
        reader.read_to_end(&mut bytes)?;
        let mut rest = bytes.as_slice();
        let head = Head::read(&mut rest).ok_or_else(broken)?;
        let whole = head
            .header("content-length")
            .is_none_or(|length| length.parse().is_ok_and(|length: usize| rest.len() >= length));
        if !whole {
            return Err(broken());
        }
        let status = head.start.split(' ').nth(1).and_then(|code| code.parse().ok()).ok_or_else(broken)?;
        let body = head.read_body(&mut rest);
        Ok(Reply { status, head, body })
    }

    /// Sends it and reads the answer.
    pub fn send(&self) -> Reply {
        self.try_send().unwrap_or_else(|error| panic!("{} {}: {error}", self.method, self.url))
    }
}
