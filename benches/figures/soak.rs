//! Many requests to an upstream of which some fail in every way in which an upstream can. Every answer has to be whole, or
//! exactly what the upstream's failure comes to; anything else would be an error of the gateway's own.

use std::{cell::Cell, net::SocketAddr, rc::Rc};

use bytes::Bytes;
use http::{Request, StatusCode};
use http_body_util::{BodyExt as _, Full};
use hyper::{
    body::Incoming,
    client::conn::http1::{self, SendRequest},
};
use hyper_util::rt::TokioIo;
use tokio::{net::TcpStream, task::LocalSet};

use super::{
    figures::Options,
    governed::Governed,
    peers::Server,
    report::{Bound, Row, short},
    residence::megabytes,
    throughput::CONNECTIONS,
    upstream::{ANSWER, Ask, EVENTS},
};

/// How many of the requests that do not fail are streams.
const STREAMED: f64 = 0.05;
/// What the upstream's 500 comes to.
const FAILURE: &str = r#"{"error":{"message":"openai error: The server had an error","type":"server_error","param":null,"code":null},"provider":"openai"}"#;

/// An answer as the caller sees it.
#[derive(Debug)]
struct Answer {
    status: StatusCode,
    body: Vec<u8>,
    /// Whether it came to its end.
    whole: bool,
}

impl Answer {
    /// Whether it is what the request must come to.
    fn is_right(&self, ask: Ask) -> bool {
        let text = String::from_utf8_lossy(&self.body);
        let failed = |beginning: &str, end: &str| {
            self.whole && self.status == 500 && text.starts_with(beginning) && text.ends_with(end)
        };
        let events = || text.matches("data: {").count();
        match ask {
            Ask::Whole => self.whole && self.status == 200 && text == ANSWER,
            Ask::Events | Ask::Slow => {
                self.whole && self.status == 200 && events() == EVENTS && text.ends_with("data: [DONE]\n\n")
            }
            Ask::Status => failed(FAILURE, FAILURE),
            Ask::Reset => failed("Message: fetch failed Cause: ", " Name: ExchangeError"),
            Ask::HalfAnswer => failed("Message: terminated Cause: ", " Name: TypeError"),
            // What came before the break is passed on, and the caller can tell that it is not all.
            Ask::HalfStream => !self.whole && self.status == 200 && events() == EVENTS / 2,
        }
    }
}

/// What the callers share.
struct Soak {
    address: SocketAddr,
    headers: Vec<(String, String)>,
    fault_rate: f64,
    /// Requests that are still to be sent.
    left: Cell<u64>,
    wrong: Cell<u64>,
    faults: Cell<u64>,
}

/// All of it.
pub fn soak(options: &Options) -> Vec<Row> {
    let upstream = Server::upstream();
    let gateway = Governed::start(Some(&upstream));
    let soak = Rc::new(Soak {
        address: gateway.server.address,
        headers: gateway.headers().map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec(),
        fault_rate: options.fault_rate,
        left: Cell::new(0),
        wrong: Cell::new(0),
        faults: Cell::new(0),
    });
    let early = options.soak / 5;
    run(&soak, early);
    let at_first = megabytes(&gateway.server);
    run(&soak, options.soak - early);
    let in_the_end = megabytes(&gateway.server);
    let what =
        format!("soak: {} requests, everything on, {} of them failed by the upstream", options.soak, soak.faults.get());
    vec![
        Row {
            what,
            ours: format!("{} wrong answers", soak.wrong.get()),
            peer: "none".to_owned(),
            ratio: soak.wrong.get() as f64,
            unit: "",
            bound: Bound::AtMost(0.0),
        },
        Row {
            what: "resident memory after it".to_owned(),
            ours: format!("{} MB", short(in_the_end)),
            peer: format!("after the first {early}, {} MB", short(at_first)),
            ratio: in_the_end / at_first,
            unit: "x",
            bound: Bound::AtMost(1.1),
        },
    ]
}

fn run(soak: &Rc<Soak>, count: u64) {
    soak.left.set(count);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let tasks = LocalSet::new();
    for number in 0..CONNECTIONS as u64 {
        tasks.spawn_local(Rc::clone(soak).call(fastrand::Rng::with_seed(number)));
    }
    runtime.block_on(tasks);
}

impl Soak {
    /// One caller, until nothing is left to be sent.
    async fn call(self: Rc<Self>, mut random: fastrand::Rng) {
        let mut connection: Option<SendRequest<Full<Bytes>>> = None;
        while let Some(left) = self.left.get().checked_sub(1) {
            self.left.set(left);
            let ask = if random.f64() < self.fault_rate {
                self.faults.set(self.faults.get() + 1);
                Ask::FAULTS[random.usize(..Ask::FAULTS.len())]
            } else if random.f64() < STREAMED {
                Ask::Events
            } else {
                Ask::Whole
            };
            let mut sender = match connection.take() {
                Some(sender) => sender,
                None => self.connect().await,
            };
            let answer = self.exchange(&mut sender, ask).await;
            let is_right = answer.as_ref().is_some_and(|answer| answer.is_right(ask));
            if !is_right {
                self.wrong.set(self.wrong.get() + 1);
                if self.wrong.get() <= 10 {
                    eprintln!("{ask:?}: {answer:?}");
                }
            }
            // A caller keeps a connection for as long as the gateway does, which closes it when a stream breaks off.
            let stays = answer.is_some_and(|answer| answer.whole);
            connection = if stays && sender.ready().await.is_ok() { Some(sender) } else { None };
        }
    }

    async fn connect(&self) -> SendRequest<Full<Bytes>> {
        let stream = TcpStream::connect(self.address).await.expect("a connection");
        stream.set_nodelay(true).expect("a socket");
        let (sender, connection) = http1::handshake(TokioIo::new(stream)).await.expect("a connection");
        // What becomes of it, the sender says.
        tokio::task::spawn_local(async move { drop(connection.await) });
        sender
    }

    /// The answer; none when there is no head of one.
    async fn exchange(&self, sender: &mut SendRequest<Full<Bytes>>, ask: Ask) -> Option<Answer> {
        let mut request = Request::post("/v1/chat/completions")
            .header("host", self.address.to_string())
            .header("content-type", "application/json");
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        let request = request.body(Full::from(ask.body())).expect("a request");
        let (head, mut body) = sender.send_request(request).await.ok()?.into_parts();
        let mut answer = Answer { status: head.status, body: Vec::new(), whole: true };
        while let Some(frame) = Incoming::frame(&mut body).await {
            match frame.map(|frame| frame.into_data()) {
                Ok(Ok(data)) => answer.body.extend_from_slice(&data),
                Ok(Err(_)) => {}
                Err(_) => answer.whole = false,
            }
        }
        Some(answer)
    }
}
