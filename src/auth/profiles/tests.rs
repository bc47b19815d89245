//! The file of profiles: read, changed, mended.

use super::*;
use crate::settings::{DEFAULT_BASE_URL, Preference, Preferences, parse_base_url};

const BY_HAND: &str = "\
# mine
default_profile = \"prod\" # the real one
theme = \"dark\"

[profiles.prod] # careful
base_url = \"https://portkey.example.com/v1\" # behind the VPN
workspace = \"ws-a\"
store = \"file\"
colour = \"red\"
";

fn file(text: &str) -> (tempfile::TempDir, PathBuf) {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("config.toml");
    fs::write(&path, text).unwrap();
    (home, path)
}

#[test]
fn an_absent_file_is_empty_and_reading_does_not_make_it() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("none");
    let env = |name: &str| (name == "PORTKEYCTL_CONFIG_DIR").then(|| folder.display().to_string());
    let file = ConfigFile::load(&env).unwrap();
    assert_eq!(*file.config(), Config::default());
    assert!(!folder.exists());
}

#[test]
fn a_change_keeps_comments_order_and_unknown_keys() {
    let (_home, path) = file(BY_HAND);
    let mut file = ConfigFile::open(path.clone()).unwrap();
    let mut profile = file.config().profile("prod").unwrap().clone();
    assert_eq!(profile.account("prod"), "https://portkey.example.com#prod");
    profile.base_url = parse_base_url("https://other.example.com/v1").unwrap();
    profile.workspace = None;
    file.change(|edit| {
        edit.set_default("dev");
        edit.set_profile("prod", &profile)?;
        edit.set_profile("dev", &Profile { store: StoreKind::Keyring, ..profile.clone() })
    })
    .unwrap();
    let expected = "\
# mine
default_profile = \"dev\" # the real one
theme = \"dark\"

[profiles.prod] # careful
base_url = \"https://other.example.com/v1\" # behind the VPN
store = \"file\"
colour = \"red\"

[profiles.dev]
base_url = \"https://other.example.com/v1\"
store = \"keyring\"
";
    assert_eq!(fs::read_to_string(&path).unwrap(), expected);
    assert_eq!(file.config().default_profile.as_deref(), Some("dev"));

    file.change(|edit| {
        edit.remove_profile("dev");
        Ok(())
    })
    .unwrap();
    assert_eq!(file.config().default_profile, None);
    assert_eq!(file.config().profiles.keys().collect::<Vec<_>>(), ["prod"]);
}

#[test]
fn two_writers_lose_nothing() {
    let (_home, path) = file("");
    let profile = Profile {
        base_url: parse_base_url(DEFAULT_BASE_URL).unwrap(),
        workspace: None,
        store: StoreKind::Keyring,
        preferences: Preferences::default(),
    };
    std::thread::scope(|scope| {
        for index in 0..8 {
            let (path, profile) = (path.clone(), profile.clone());
            scope.spawn(move || {
                let mut file = ConfigFile::open(path).unwrap();
                file.change(|edit| edit.set_profile(&format!("p{index}"), &profile)).unwrap();
            });
        }
    });
    assert_eq!(ConfigFile::open(path).unwrap().config().profiles.len(), 8);
}

#[test]
fn what_cannot_be_understood_is_named_with_its_line_and_left_alone() {
    let cases = [
        ("a = 1\nb = = 2\n", "line 2"),
        ("\n\ndefault_profile = 3\n", "line 3: default_profile: must be a text"),
        ("[profiles.a]\nstore = \"vault\"\n", "line 2: profiles.a.store: must be"),
        ("[profiles.a]\nbase_url = \"ftp://x\"\n", "line 2: profiles.a.base_url: "),
        ("profiles = 1\n", "line 1: profiles: must be a table"),
        ("output = \"xml\"\n", "line 1: output: `xml` is not an output format"),
        ("[profiles.a]\nretries = -1\n", "line 2: profiles.a.retries: write a whole number"),
        ("data_dir = \"here\"\n", "line 1: data_dir: write the whole path"),
        ("[profiles.\"a b\"]\nstore = \"file\"\n", "profiles.a b: 'a b' is no name"),
    ];
    for (text, expected) in cases {
        let (_home, path) = file(text);
        let failure = ConfigFile::open(path.clone()).unwrap_err();
        let message = failure.to_string();
        assert!(message.contains(expected), "{message}");
        assert!(message.contains(&path.display().to_string()), "{message}");
        assert_eq!(failure.kind(), Kind::Failed);
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
    }
}

#[test]
fn an_unknown_profile_is_met_with_the_nearest() {
    let (_home, path) = file(BY_HAND);
    let file = ConfigFile::open(path).unwrap();
    let failure = file.config().profile("prd").unwrap_err();
    assert_eq!(failure.kind(), Kind::NotAllowed);
    assert!(failure.hints()[0].contains("did you mean prod?"));
    let failure = file.config().profile("staging").unwrap_err();
    assert!(failure.hints()[0].contains("auth login --profile staging"));
}

#[test]
fn names() {
    for good in ["default", "Prod.eu-1_x"] {
        assert!(check_name(good).is_ok(), "{good}");
    }
    for bad in ["", "a b", "a/b", "a#b", "ü", "a\n"] {
        assert!(check_name(bad).is_err(), "{bad}");
    }
}

#[test]
fn what_people_prefer_is_read_in_the_forms_of_its_flags() {
    let (_home, path) =
        file("timeout = 5\noutput = \"json\"\nca_cert = \"~/ca.pem\"\n[profiles.a]\ntimeout = \"1m\"\nretries = 0\n");
    let file = ConfigFile::open(path).unwrap();
    let (everywhere, of_profile) = (&file.config().preferences, &file.config().profiles["a"].preferences);
    assert_eq!(everywhere.timeout, Some(std::time::Duration::from_secs(5)));
    assert!(everywhere.ca_cert.as_ref().unwrap().is_absolute() && everywhere.has(Preference::Output));
    assert_eq!((of_profile.timeout, of_profile.retries), (Some(std::time::Duration::from_secs(60)), Some(0)));
    assert_eq!(of_profile.output, None);
}

#[test]
fn a_setting_is_set_and_unset_without_touching_the_rest() {
    let (_home, path) = file(BY_HAND);
    let mut file = ConfigFile::open(path.clone()).unwrap();
    let (prod, timeout) = (Scope::Profile("prod".to_owned()), Key::Preference(Preference::Timeout));
    file.change(|edit| {
        edit.set(&prod, timeout, "5s".into())?;
        edit.set(&Scope::Everywhere, Key::Preference(Preference::Retries), 0.into())?;
        edit.set(&prod, Key::Workspace, "ws-b".into())
    })
    .unwrap();
    let text = fs::read_to_string(&path).unwrap();
    let expected = BY_HAND
        .replace("theme = \"dark\"\n", "theme = \"dark\"\nretries = 0\n")
        .replace("ws-a", "ws-b")
        .replace("colour = \"red\"\n", "colour = \"red\"\ntimeout = \"5s\"\n");
    assert_eq!(text, expected);
    file.change(|edit| {
        assert!(edit.unset(&prod, timeout)?);
        assert!(!edit.unset(&prod, timeout)?);
        Ok(())
    })
    .unwrap();
    assert_eq!(file.config().profiles["prod"].preferences, Preferences::default());
    let gone = file.change(|edit| edit.set(&Scope::Profile("gone".to_owned()), timeout, "5s".into()));
    assert!(gone.unwrap_err().to_string().contains("gone"));
}

#[test]
fn a_value_that_makes_no_sense_can_be_set_right() {
    let (_home, path) = file("output = \"xml\" # mine\n");
    let env = |name: &str| (name == "PORTKEYCTL_CONFIG_DIR").then(|| path.parent().unwrap().display().to_string());
    assert!(ConfigFile::load(&env).is_err());
    let mut file = ConfigFile::load_in_part(&env).unwrap();
    let output = Key::Preference(Preference::Output);
    assert!(file.change(|edit| edit.set(&Scope::Everywhere, output, "yml".into())).is_err());
    file.change(|edit| edit.set(&Scope::Everywhere, output, "yaml".into())).unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), "output = \"yaml\" # mine\n");
    let text =
        "default_profile = \"a\"\n[profiles.a]\nretries = -1\ntimeout = 5\n[profiles.b]\nbase_url = \"ftp://x\"\n";
    fs::write(&path, text).unwrap();
    let in_part = ConfigFile::load_in_part(&env).unwrap();
    assert!(in_part.config().profiles["a"].preferences.timeout.is_some());
    assert!(!in_part.config().profiles.contains_key("b"), "it would lead elsewhere");
    fs::write(&path, "output = \"yaml\" # mine\n").unwrap();
    let failure = file.rewrite("something else", "output = \"csv\"\n").unwrap_err();
    assert_eq!(failure.kind(), Kind::Conflict);
}

#[test]
fn what_is_not_read_is_known() {
    let (_home, path) = file(
        "tiemout = 3\nCredential = \"not-a-real-one\"\n[profiles.prod]\nstore = \"file\"\nbase-url = \"x\"\napi_key = \"not-a-real-key\"\n[else]\na = 1\n",
    );
    let unread = ConfigFile::open(path).unwrap().unread_keys();
    let told: Vec<_> = unread.iter().map(|key| (key.place.as_str(), key.nearest.as_deref(), key.is_secret)).collect();
    let expected = [
        ("tiemout", Some("timeout"), false),
        ("Credential", None, true),
        ("else", None, false),
        ("profiles.prod.base-url", Some("base_url"), false),
        ("profiles.prod.api_key", None, true),
    ];
    assert_eq!(told, expected);
}
