//! The names of the headers that callers may send, each made once: a name in a text would be read anew for every request.

use axum::http::HeaderName;

macro_rules! names {
    ($($constant:ident: $name:literal, $doc:literal;)*) => {
        $(#[doc = $doc] pub static $constant: HeaderName = HeaderName::from_static($name);)*
    };
}

names! {
    API_KEY: "x-portkey-api-key", "The caller's Portkey key.";
    PROVIDER: "x-portkey-provider", "`@slug`, or an AI provider's id.";
    VIRTUAL_KEY: "x-portkey-virtual-key", "A virtual key's slug.";
    CONFIG: "x-portkey-config", "A config, or the slug of one.";
    METADATA: "x-portkey-metadata", "What the request carries.";
    DEBUG: "x-portkey-debug", "`false`: neither log nor cache.";
    CUSTOM_HOST: "x-portkey-custom-host", "Where the provider is reached.";
    FORWARD_HEADERS: "x-portkey-forward-headers", "Headers that go on to the provider.";
    REQUEST_TIMEOUT: "x-portkey-request-timeout", "Milliseconds.";
    STRICT: "x-portkey-strict-open-ai-compliance", "`false`: answers may have more than OpenAI's.";
    CACHE: "x-portkey-cache", "The mode of the cache.";
    CACHE_TTL: "x-portkey-cache-ttl", "Seconds.";
    CACHE_NAMESPACE: "x-portkey-cache-namespace", "Stands for the headers.";
    CACHE_FORCE_REFRESH: "x-portkey-cache-force-refresh", "`true`: asks anew.";
    FETCH_INTEGRATED_MODELS: "x-portkey-fetch-integrated-models", "`true`: the models of the workspace.";
    TRACE_ID: "x-portkey-trace-id", "The request's name.";
    TRACEPARENT: "traceparent", "The same in W3C's form.";
}
