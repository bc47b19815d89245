//! By what a request to a model goes, and the header that says so.

use http::HeaderName;

use crate::gateway::proxy::names;

/// By what a request goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// A virtual key, by its slug.
    VirtualKey(String),
    /// A provider, by its slug, with the `@` of the header or without.
    Provider(String),
    /// A config, by its slug.
    Config(String),
}

/// The headers of all routes.
pub(super) static HEADERS: [&HeaderName; 3] = [&names::VIRTUAL_KEY, &names::PROVIDER, &names::CONFIG];

impl Route {
    /// The header, and what is to stand in it.
    pub fn header(&self) -> (&'static HeaderName, String) {
        match self {
            Self::VirtualKey(slug) => (&names::VIRTUAL_KEY, slug.clone()),
            Self::Provider(slug) => (&names::PROVIDER, format!("@{}", slug.trim_start_matches('@'))),
            Self::Config(slug) => (&names::CONFIG, slug.clone()),
        }
    }

    /// The flag that chooses it.
    pub fn flag(&self) -> &'static str {
        match self {
            Self::VirtualKey(_) => "--virtual-key",
            Self::Provider(_) => "--provider",
            Self::Config(_) => "--config",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_has_its_header() {
        let slug = || "lab".to_owned();
        for (route, value) in [
            (Route::VirtualKey(slug()), "lab"),
            (Route::Provider(slug()), "@lab"),
            (Route::Provider("@lab".to_owned()), "@lab"),
            (Route::Config(slug()), "lab"),
        ] {
            let (header, told) = route.header();
            assert_eq!(told, value, "{route:?}");
            assert!(HEADERS.contains(&header), "{route:?}");
        }
    }
}
