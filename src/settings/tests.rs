//! Flags, variables and profiles against each other.

use std::collections::BTreeMap;

use super::{profile::StoreKind, *};

fn config() -> Config {
    let profile = |url: &str, workspace: Option<&str>| Profile {
        base_url: parse_base_url(url).unwrap(),
        workspace: workspace.map(str::to_owned),
        store: StoreKind::Keyring,
        preferences: Preferences::default(),
    };
    Config {
        default_profile: Some("prod".to_owned()),
        profiles: BTreeMap::from([
            ("prod".to_owned(), profile("https://gw.example.com/v1", Some("ws-prod"))),
            ("dev".to_owned(), profile("http://127.0.0.1:8787/v1", None)),
        ]),
        preferences: Preferences::default(),
    }
}

fn resolve(flags: &Flags, env: &[(&str, &str)]) -> Result<Settings, Failure> {
    let lookup = |name: &str| env.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
    Settings::resolve(flags, &lookup, &config())
}

fn secret(value: &str) -> CredentialSource {
    CredentialSource::Env(Secret::new(value.to_owned()))
}

#[test]
fn the_credential_comes_from_the_first_that_is_there() {
    let profile = |name: &str| CredentialSource::Profile(name.to_owned());
    let named = || Flags { profile: Some("dev".to_owned()), ..Flags::default() };
    let file = || Flags { api_key_file: Some("k".into()), ..Flags::default() };
    let both: &[(&str, &str)] = &[("PORTKEY_API_KEY", "app"), ("PORTKEY_ADMIN_API_KEY", "admin")];
    for (flags, env, value, origin) in [
        (named(), both, profile("dev"), Origin::Flag("--profile")),
        (file(), both, CredentialSource::File("k".into()), Origin::Flag("--api-key-file")),
        (Flags::default(), both, secret("admin"), Origin::Env("PORTKEY_ADMIN_API_KEY")),
        (Flags::default(), &both[..1], secret("app"), Origin::Env("PORTKEY_API_KEY")),
        (Flags::default(), &[("PORTKEY_API_KEY", "")], profile("prod"), Origin::Config),
        (Flags::default(), &[("PORTKEY_PROFILE", "dev")], profile("dev"), Origin::Env("PORTKEY_PROFILE")),
        (Flags::default(), &[], profile("prod"), Origin::Config),
    ] {
        let settings = resolve(&flags, env).unwrap();
        assert_eq!(settings.credential, Sourced { value, origin }, "{flags:?} {env:?}");
        let ignored = flags.profile.is_some() && !env.is_empty();
        assert_eq!(settings.warnings.len(), usize::from(ignored), "{:?}", settings.warnings);
    }
}

#[test]
fn the_origin_of_a_key_is_what_one_would_look_for() {
    let origin = |flags: &Flags, env: &[(&str, &str)]| resolve(flags, env).unwrap().key_origin();
    let file = Flags { api_key_file: Some("k".into()), ..Flags::default() };
    assert_eq!(origin(&file, &[]), "--api-key-file");
    assert_eq!(origin(&Flags::default(), &[("PORTKEY_ADMIN_API_KEY", "x")]), "PORTKEY_ADMIN_API_KEY");
    assert_eq!(origin(&Flags::default(), &[("PORTKEY_PROFILE", "dev")]), "profile dev");
    assert_eq!(origin(&Flags::default(), &[]), "profile prod");
}

#[test]
fn a_key_and_a_profile_in_the_environment_are_worth_a_warning() {
    let settings = resolve(&Flags::default(), &[("PORTKEY_API_KEY", "app"), ("PORTKEY_PROFILE", "dev")]).unwrap();
    assert_eq!(settings.credential.value, secret("app"));
    assert_eq!(settings.warnings.len(), 1);
}

#[test]
fn every_other_value_too() {
    let settings = resolve(&Flags::default(), &[]).unwrap();
    assert_eq!(settings.base_url.origin, Origin::Profile("prod".to_owned()));
    assert_eq!(settings.workspace.unwrap().origin, Origin::Profile("prod".to_owned()));
    assert_eq!((settings.retries.value, settings.timeout.value), (DEFAULT_RETRIES, DEFAULT_TIMEOUT));

    let env = [
        ("PORTKEY_API_KEY", "k"),
        ("PORTKEY_BASE_URL", "https://other.example.com/v1"),
        ("PORTKEY_WORKSPACE", "ws-env"),
        ("PORTKEY_MAX_RETRIES", "0"),
        ("PORTKEYCTL_TIMEOUT", "1m"),
        ("PORTKEYCTL_OUTPUT", "json"),
        ("PORTKEYCTL_DATA_DIR", "/data"),
    ];
    let settings = resolve(&Flags::default(), &env).unwrap();
    assert_eq!(settings.base_url.value.as_str(), "https://other.example.com/v1");
    assert_eq!(settings.workspace.unwrap().value, "ws-env");
    assert_eq!((settings.retries.value, settings.timeout.value), (0, Duration::from_secs(60)));
    assert_eq!((settings.form.value.format, settings.data_dir.value), (Format::Json, PathBuf::from("/data")));

    let flags = Flags {
        base_url: Some("https://flag.example.com".to_owned()),
        workspace: Some("ws-flag".to_owned()),
        retries: Some(9),
        format: Some(Format::Csv),
        ..Flags::default()
    };
    let settings = resolve(&flags, &env).unwrap();
    assert_eq!(settings.base_url.origin, Origin::Flag("--base-url"));
    assert_eq!(settings.workspace.unwrap().value, "ws-flag");
    assert_eq!((settings.retries.value, settings.form.value.format), (9, Format::Csv));
}

#[test]
fn a_stored_key_stays_with_its_origin() {
    let config = config();
    let prod = &config.profiles["prod"];
    for (url, allowed) in [
        ("https://gw.example.com/v1", true),
        ("https://gw.example.com:443/other", true),
        ("https://gw.example.com:8443/v1", false),
        ("https://gw.example.com.evil.example.com/v1", false),
        ("http://gw.example.com/v1", false),
    ] {
        let settings = resolve(&Flags::default(), &[("PORTKEY_BASE_URL", url)]).unwrap();
        let checked = settings.keep_to_origin("prod", prod);
        assert_eq!(checked.is_ok(), allowed, "{url}");
        if let Err(failure) = checked {
            assert_eq!((failure.kind(), failure.hints().len()), (Kind::NotAllowed, 2));
            assert!(failure.to_string().contains("PORTKEY_BASE_URL"), "{failure}");
        }
    }
}

#[test]
fn the_workspace_of_a_profile_is_one_of_its_own_server() {
    for (flags, expected) in [
        (Flags::default(), Some("ws-prod")),
        (Flags { base_url: Some("https://other.example.com/v1".to_owned()), ..Flags::default() }, None),
        (Flags { local: true, ..Flags::default() }, None),
    ] {
        let settings = resolve(&flags, &[]).unwrap();
        assert_eq!(settings.workspace.map(|workspace| workspace.value).as_deref(), expected, "{flags:?}");
    }
}

#[test]
fn base_urls_end_alike() {
    for (text, url) in [
        ("https://api.portkey.ai", "https://api.portkey.ai/v1"),
        ("https://api.portkey.ai/v1/", "https://api.portkey.ai/v1"),
        ("https://example.com/portkey/v1", "https://example.com/portkey/v1"),
        ("http://127.0.0.1:8787/", "http://127.0.0.1:8787/v1"),
    ] {
        assert_eq!(parse_base_url(text).unwrap().as_str(), url);
    }
    let reason = parse_base_url("https://user:hunter2@example.com/v1").unwrap_err();
    assert!(!reason.contains("hunter2"));
}

#[test]
fn malformed_values_name_their_origin() {
    for (name, value) in [
        ("PORTKEY_BASE_URL", "nonsense"),
        ("PORTKEY_BASE_URL", "ftp://x"),
        ("PORTKEY_BASE_URL", "https://user:pw@x"),
        ("PORTKEY_MAX_RETRIES", "many"),
        ("PORTKEYCTL_TIMEOUT", "0"),
        ("PORTKEYCTL_OUTPUT", "xml"),
        ("PORTKEY_PROFILE", "a/b"),
    ] {
        let failure = resolve(&Flags::default(), &[(name, value), ("PORTKEY_API_KEY", "k")]).unwrap_err();
        assert!(failure.to_string().contains(name), "{failure}");
        assert_eq!(failure.kind(), Kind::Usage);
    }
}

#[test]
fn timeouts() {
    assert_eq!(parse_timeout("1m30s"), Ok(Duration::from_secs(90)));
    assert_eq!(parse_timeout("0.5"), Ok(Duration::from_millis(500)));
    for text in ["", "0", "-1", "-5s", "x", "2d", "NaN"] {
        assert!(parse_timeout(text).is_err(), "{text}");
    }
}

#[test]
fn nobody_is_asked_in_ci() {
    assert!(resolve(&Flags::default(), &[("CI", "true")]).unwrap().no_input);
    assert!(!resolve(&Flags::default(), &[("CI", "false")]).unwrap().no_input);
}

#[test]
fn a_preference_comes_from_flag_variable_profile_file_and_default_in_this_order() {
    let mut config = config();
    let of = |seconds| Preferences { timeout: Some(Duration::from_secs(seconds)), ..Preferences::default() };
    let resolve = |flags: &Flags, env: &[(&str, &str)], config: &Config| {
        let lookup = |name: &str| env.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
        let timeout = Settings::resolve(flags, &lookup, config).unwrap().timeout;
        (timeout.value.as_secs(), timeout.origin)
    };
    let (flags, env) =
        (Flags { timeout: Some(Duration::from_secs(1)), ..Flags::default() }, [("PORTKEYCTL_TIMEOUT", "2")]);
    assert_eq!(resolve(&Flags::default(), &[], &config), (30, Origin::Default));
    config.preferences = of(4);
    assert_eq!(resolve(&Flags::default(), &[], &config), (4, Origin::Config));
    config.profiles.get_mut("prod").unwrap().preferences = of(3);
    assert_eq!(resolve(&Flags::default(), &[], &config), (3, Origin::Profile("prod".to_owned())));
    let other = Flags { profile: Some("dev".to_owned()), ..Flags::default() };
    assert_eq!(resolve(&other, &[], &config), (4, Origin::Config));
    assert_eq!(resolve(&Flags::default(), &env, &config), (2, Origin::Env("PORTKEYCTL_TIMEOUT")));
    assert_eq!(resolve(&flags, &env, &config), (1, Origin::Flag("--timeout")));
}

#[test]
fn colour_that_is_preferred_gives_way_to_no_color() {
    let mut config = config();
    config.preferences.color = Some(Color::Always);
    let color = |env: Env<'_>| Settings::resolve(&Flags::default(), env, &config).unwrap().color;
    assert_eq!(color(&|_| None), Sourced { value: Color::Always, origin: Origin::Config });
    let plain = |name: &str| (name == "NO_COLOR").then(|| "1".to_owned());
    assert_eq!(color(&plain), Sourced { value: Color::Never, origin: Origin::Env("NO_COLOR") });
}

#[test]
fn nonsense_in_the_environment_is_told_without_its_value() {
    let env = |name: &str| match name {
        "PORTKEY_BASE_URL" => Some("https://me:hunter2@gw.example.com".to_owned()),
        "PORTKEYCTL_TIMEOUT" => Some("soon".to_owned()),
        "PORTKEY_MAX_RETRIES" => Some("3".to_owned()),
        _ => None,
    };
    let malformed = malformed_variables(&env);
    let names: Vec<&str> = malformed.iter().map(|(variable, _)| variable.name).collect();
    assert_eq!(names, ["PORTKEY_BASE_URL", "PORTKEYCTL_TIMEOUT"]);
    assert!(!format!("{malformed:?}").contains("hunter2"));
}
