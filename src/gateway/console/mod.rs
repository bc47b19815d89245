//! The console: a page in a browser that shows what the gateway does, and lets one drive it.
//!
//! The page is files of this folder, served as they are: no build, no framework, nothing from elsewhere. All that it shows
//! and does goes through the control API with the gateway's organisation key, which it holds for as long as its tab is
//! open; the files themselves tell nothing. What callers wrote only ever becomes text, which the policy that goes with the
//! page enforces where the browser can ([`POLICY`]).
//!
//! | file | holds |
//! |---|---|
//! | `ticket.rs` | how the page gets the key without anybody typing it |
//! | `index.html`, `console.css`, `icon.svg` | what it looks like |
//! | `main.js` | which part of the page is shown, and since when |
//! | `api.js` | the key, and calls of the control API |
//! | `feed.js` | following the log |
//! | `requests.js`, `limits.js`, `faults.js`, `clock.js` | the four parts of the page |
//! | `dom.js`, `words.js` | elements, and values in words |

#[cfg(test)]
mod tests;
mod ticket;

use std::sync::LazyLock;

use axum::{
    Router,
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use sha2::{Digest as _, Sha256};

use super::{Gateway, admin::request::respond, control};

pub use ticket::{Ticket, Tickets};

/// Below this path are the files of the page.
const FOLDER: &str = "/console";

/// What the page may do: run and apply its own files, talk to its own gateway. No page of anybody's may hold it in a frame, and
/// no text can become markup or script.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// What every file comes with. A browser keeps the files and asks each time whether they are still the same, so that a page
/// is never of another version than its gateway.
const HEADERS: [(&str, &str); 7] = [
    ("content-security-policy", POLICY),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("cache-control", "no-cache"),
];

/// A file of the page.
struct File {
    name: &'static str,
    content_type: &'static str,
    text: &'static str,
}

macro_rules! files {
    ($($name:literal: $content_type:literal),* $(,)?) => {
        &[$(File { name: $name, content_type: $content_type, text: include_str!($name) }),*]
    };
}

/// The first one is the page itself.
const FILES: &[File] = files![
    "index.html": "text/html; charset=utf-8",
    "console.css": "text/css; charset=utf-8",
    "icon.svg": "image/svg+xml",
    "main.js": "text/javascript; charset=utf-8",
    "api.js": "text/javascript; charset=utf-8",
    "feed.js": "text/javascript; charset=utf-8",
    "requests.js": "text/javascript; charset=utf-8",
    "limits.js": "text/javascript; charset=utf-8",
    "faults.js": "text/javascript; charset=utf-8",
    "clock.js": "text/javascript; charset=utf-8",
    "dom.js": "text/javascript; charset=utf-8",
    "words.js": "text/javascript; charset=utf-8",
];

/// Tells whether a browser has the present version of all files.
static TAG: LazyLock<Option<HeaderValue>> = LazyLock::new(|| {
    let hash = FILES.iter().fold(Sha256::new(), |hash, file| hash.chain_update(file.text)).finalize();
    let tag: String = hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    HeaderValue::from_str(&format!("\"{tag}\"")).ok()
});

/// The routes of the page: `/` and what is below [`FOLDER`].
pub fn routes() -> Router<Gateway> {
    Router::new()
        .route("/", get(front))
        .route(&format!("{FOLDER}/{{name}}"), get(file))
        .route(&format!("{FOLDER}/key"), post(ticket::redeem))
}

/// `GET /`: the page for who asks for HTML, as browsers do and SDKs do not; else the words of Portkey's own gateway.
async fn front(State(gateway): State<Gateway>, uri: Uri, headers: HeaderMap) -> Response {
    let mut response = match FILES.first() {
        Some(page) if wants_html(&headers) => served(&gateway, &uri, &headers, page),
        _ => "AI Gateway says hey!".into_response(),
    };
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept"));
    response
}

/// `GET /console/NAME`
async fn file(State(gateway): State<Gateway>, Path(name): Path<String>, uri: Uri, headers: HeaderMap) -> Response {
    match FILES.iter().skip(1).find(|file| file.name == name) {
        Some(file) => served(&gateway, &uri, &headers, file),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// A file, for a browser that knows the gateway by a name of this machine.
fn served(gateway: &Gateway, uri: &Uri, headers: &HeaderMap, file: &File) -> Response {
    if let Err(error) = control::admit_page(gateway, uri, headers) {
        return respond::<()>(Err(error));
    }
    let is_known = TAG.as_ref().is_some_and(|tag| headers.get(header::IF_NONE_MATCH) == Some(tag));
    let mut response = if is_known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(header::CONTENT_TYPE, file.content_type)], file.text).into_response()
    };
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    if let Some(tag) = &*TAG {
        response.headers_mut().insert(header::ETAG, tag.clone());
    }
    response
}

/// Whether `text/html` is named, and not by `q=0`. `*/*`, which everybody sends, does not count.
fn wants_html(headers: &HeaderMap) -> bool {
    let ranges = headers.get_all(header::ACCEPT).into_iter().filter_map(|value| value.to_str().ok());
    ranges.flat_map(|value| value.split(',')).any(|range| {
        let mut parts = range.split(';').map(str::trim);
        let is_html = parts.next().is_some_and(|name| name.eq_ignore_ascii_case("text/html"));
        let weight = parts.find_map(|part| part.strip_prefix("q=")).map_or(Ok(1.0), str::parse::<f32>);
        is_html && weight.is_ok_and(|weight| weight > 0.0)
    })
}
