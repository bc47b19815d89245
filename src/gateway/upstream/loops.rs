//! Calls that come back: a custom host may lead to the gateway itself, and each round would hold a connection more.

use axum::http::{HeaderMap, HeaderName, HeaderValue};

/// Where everybody on the way writes themselves down (RFC 8586).
pub const CDN_LOOP: HeaderName = HeaderName::from_static("cdn-loop");

/// What one gateway leaves on the calls that it sends.
#[derive(Debug, Clone)]
pub struct LoopMark(HeaderValue);

impl Default for LoopMark {
    /// Another one for each gateway, whatever it is seeded with.
    fn default() -> Self {
        let mark = format!("portkeyctl-{:016x}", fastrand::u64(..));
        // Letters, digits and a dash are a header.
        Self(HeaderValue::try_from(mark).unwrap_or(HeaderValue::from_static("portkeyctl")))
    }
}

impl LoopMark {
    /// Leaves the mark beside those of others.
    pub fn leave(&self, headers: &mut HeaderMap) {
        headers.append(CDN_LOOP, self.0.clone());
    }

    /// Whether a call has been here before.
    pub fn is_on(&self, headers: &HeaderMap) -> bool {
        headers
            .get_all(CDN_LOOP)
            .iter()
            .flat_map(|value| value.as_bytes().split(|byte| *byte == b','))
            .any(|mark| mark.trim_ascii() == self.0.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gateway_knows_its_own_mark_among_others() {
        let (own, other) = (LoopMark::default(), LoopMark::default());
        let mut headers = HeaderMap::new();
        other.leave(&mut headers);
        assert!(other.is_on(&headers) && !own.is_on(&headers));
        own.leave(&mut headers);
        assert!(other.is_on(&headers) && own.is_on(&headers));
        let joined =
            headers.get_all(CDN_LOOP).iter().map(|value| value.to_str().unwrap()).collect::<Vec<_>>().join(", ");
        let joined: HeaderMap = [(CDN_LOOP, joined.parse().unwrap())].into_iter().collect();
        assert!(own.is_on(&joined));
    }
}
