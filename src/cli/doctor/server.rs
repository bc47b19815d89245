//! What answers at the base URL, without a key: whether it is Portkey's API, what time it is there, and which version.

use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::{HeaderMap, Request, Response, StatusCode, header};
use serde_json::Value;
use url::Url;

use super::{Group, STEP};
use crate::{
    api::{
        ClientError, TlsOptions,
        transport::{self, Transport, TransportError},
    },
    output::findings::Finding,
};

const GROUP: Group = Group("server");

/// How far clocks may be apart. Signed requests and expiries begin to go wrong a little later.
const TOLERANCE: Duration = Duration::from_secs(60);

/// A list that every Portkey API has, and that nobody sees without a key.
const LIST: &str = "virtual-keys?page_size=1";
/// Where gateways tell their version. Portkey's cloud does not.
const HEALTH: &str = "health";

/// The checks of this file.
pub(super) async fn look(url: &Url, options: &TlsOptions) -> Vec<Finding> {
    let transport = match Transport::http(url, options) {
        Ok(transport) => transport,
        Err(error) => return vec![unusable(&error)],
    };
    let asked = SystemTime::now();
    let (list, health) = tokio::join!(get(&transport, url, LIST), get(&transport, url, HEALTH));
    let answered = SystemTime::now();
    let mut findings = Vec::new();
    match &list {
        Ok(answer) => {
            findings.push(api(answer));
            findings.push(clock(answer.headers(), asked, answered));
        }
        Err(error) => {
            let mend = "the way there is open, and no answer came: try again, or ask who runs the server";
            findings.push(GROUP.failed("api", format!("no answer: {}", error.reason), mend));
        }
    }
    findings.push(version(health.as_ref().ok()));
    findings
}

fn unusable(error: &ClientError) -> Finding {
    GROUP.failed("api", error.to_string(), error.hint().unwrap_or_default())
}

async fn get(transport: &Transport, url: &Url, path: &str) -> Result<Response<Bytes>, TransportError> {
    let uri = format!("{}/{path}", url.as_str().trim_end_matches('/'));
    let request = Request::get(uri).header(header::ACCEPT, "application/json").body(Bytes::new());
    let request = request.map_err(|error| TransportError {
        sent: false,
        timed_out: false,
        refused: false,
        reason: error.to_string(),
    })?;
    transport.execute(request, STEP).await
}

/// Whether this is an answer that Portkey's API gives to somebody without a key. Its words are not repeated.
fn api(answer: &Response<Bytes>) -> Finding {
    let mend = "check the base URL: `portkeyctl config get base_url`";
    let status = answer.status();
    if status.is_redirection() {
        let to = answer.headers().get(header::LOCATION).and_then(|to| to.to_str().ok());
        let to =
            to.and_then(|to| Url::parse(to).ok()).map_or_else(|| "elsewhere".to_owned(), |to| transport::origin(&to));
        return GROUP.failed(
            "api",
            format!("redirects to {to} (status {}), where no key is sent", status.as_u16()),
            "give the API's final address as the base URL; a login page of the network redirects, too",
        );
    }
    let kind = answer.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    if kind == "text/html" || answer.body().trim_ascii_start().starts_with(b"<") {
        let found = format!("answers with a web page (status {}), and not as an API does", status.as_u16());
        let mend = format!("{mend}; a login page of the network or a proxy's refusal may stand in between");
        return GROUP.failed("api", found, mend);
    }
    let Ok(body) = serde_json::from_slice::<Value>(answer.body()) else {
        let found = format!("answers with what is not JSON (status {})", status.as_u16());
        return GROUP.failed("api", found, mend);
    };
    // `{success, data}` of an error, `{object, total, data}` of a list, `{error: …}` of the data plane.
    let is_ours = ["success", "data", "object", "error"].iter().any(|member| body.get(member).is_some());
    match status {
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN if is_ours => {
            GROUP.ok("api", "speaks Portkey's API, and asks for a key")
        }
        status if status.is_success() && is_ours => GROUP.ok("api", "speaks Portkey's API"),
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => GROUP.failed(
            "api",
            format!("is an API, and knows no virtual keys (status {})", status.as_u16()),
            format!("{mend}; Portkey's ends in /v1, and gateways without a management API have none"),
        ),
        status if status.is_server_error() || status == StatusCode::TOO_MANY_REQUESTS => GROUP.warning(
            "api",
            format!("answers with status {} for now", status.as_u16()),
            "try again later, or ask who runs the server",
        ),
        status => GROUP.failed("api", format!("answers not as Portkey's API does (status {})", status.as_u16()), mend),
    }
}

/// This machine's clock against the `Date` of an answer, which lies between the two instants.
fn clock(headers: &HeaderMap, asked: SystemTime, answered: SystemTime) -> Finding {
    let date = headers.get(header::DATE).and_then(|date| date.to_str().ok());
    let Some(server) = date.and_then(|date| jiff::fmt::rfc2822::parse(date).ok()) else {
        return GROUP.skipped("clock", "the server does not tell the time");
    };
    let server = SystemTime::from(server.timestamp());
    // Inside of what is known, there is no difference; the header knows whole seconds.
    let (apart, place) = if server > answered {
        (server.duration_since(answered).unwrap_or_default(), "behind")
    } else {
        (asked.duration_since(server).unwrap_or_default(), "ahead of")
    };
    if apart <= TOLERANCE {
        return GROUP.ok("clock", format!("within {} s of the server's", apart.as_secs() + 1));
    }
    let seconds = i64::try_from(apart.as_secs()).unwrap_or(i64::MAX);
    GROUP.warning(
        "clock",
        format!("this machine's is {:#} {place} the server's", rounded(seconds)),
        "set it right: on Linux `timedatectl set-ntp true`; expiries and certificates are judged by it",
    )
}

/// A span that people can read: whole minutes and above for long ones.
fn rounded(seconds: i64) -> jiff::SignedDuration {
    jiff::SignedDuration::from_secs(if seconds >= 600 { seconds / 60 * 60 } else { seconds })
}

fn version(health: Option<&Response<Bytes>>) -> Finding {
    let body = health.filter(|answer| answer.status().is_success());
    let body = body.and_then(|answer| serde_json::from_slice::<Value>(answer.body()).ok());
    let told = body.as_ref().and_then(|body| body.get("version")?.as_str());
    // What is no version is not repeated.
    let is_version = |text: &&str| {
        text.len() <= 40 && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '+' | '_'))
    };
    match told.filter(is_version) {
        Some(version) => GROUP.ok("version", version),
        None => GROUP.skipped("version", "the server does not tell"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::findings::Verdict;

    fn answer(status: u16, kind: &str, body: &'static str) -> Response<Bytes> {
        Response::builder().status(status).header("content-type", kind).body(Bytes::from(body)).unwrap()
    }

    #[test]
    fn what_answers_is_told_apart() {
        for (status, kind, body, verdict, word) in [
            (401, "application/json", r#"{"success":false,"data":{"message":"no"}}"#, Verdict::Ok, "asks for a key"),
            (200, "application/json", r#"{"object":"list","total":0,"data":[]}"#, Verdict::Ok, "speaks"),
            (200, "text/html; charset=utf-8", "<!doctype html>", Verdict::Failed, "web page"),
            (503, "", "  <html>", Verdict::Failed, "web page"),
            (200, "text/plain", "hello", Verdict::Failed, "not JSON"),
            (404, "application/json", r#"{"error":{"message":"Invalid URL"}}"#, Verdict::Failed, "no virtual keys"),
            (503, "application/json", "{}", Verdict::Warning, "503"),
            (200, "application/json", "[]", Verdict::Failed, "not as Portkey"),
        ] {
            let finding = api(&answer(status, kind, body));
            assert_eq!(finding.verdict, verdict, "{finding:?}");
            assert!(finding.found.contains(word), "{finding:?}");
        }
        let mut elsewhere = answer(302, "", "");
        elsewhere.headers_mut().insert("location", "https://login.example.com/?token=hunter2".parse().unwrap());
        let finding = api(&elsewhere);
        assert!(finding.found.contains("https://login.example.com (") && !finding.found.contains("hunter2"));
    }

    #[test]
    fn clocks_are_compared() {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000);
        let told = |date: &str| {
            let headers = HeaderMap::from_iter([(header::DATE, date.parse().unwrap())]);
            clock(&headers, now, now + Duration::from_secs(2))
        };
        assert_eq!(told("Fri, 15 Jan 2027 08:00:01 GMT").verdict, Verdict::Ok);
        assert_eq!(told("Fri, 15 Jan 2027 08:01:02 GMT").verdict, Verdict::Ok);
        let behind = told("Fri, 15 Jan 2027 08:10:30 GMT");
        assert!(behind.verdict == Verdict::Warning && behind.found.contains("10m behind"), "{behind:?}");
        let ahead = told("Fri, 15 Jan 2027 07:58:30 GMT");
        assert!(ahead.verdict == Verdict::Warning && ahead.found.contains("1m 30s ahead"), "{ahead:?}");
        assert_eq!(told("yesterday").verdict, Verdict::Skipped);
    }

    #[test]
    fn versions_are_told_and_nothing_else() {
        let of = |body| version(Some(&answer(200, "application/json", body))).found;
        assert_eq!(of(r#"{"version":"1.2.3-rc.1"}"#), "1.2.3-rc.1");
        assert!(of(r#"{"version":"sk hunter2"}"#).contains("does not tell"));
    }
}
