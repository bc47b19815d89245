//! That the value of a new key is never lost, and never told twice.

use std::{
    io::Write,
    sync::{Arc, Mutex},
};

use serde_json::json;

use super::*;
use crate::{
    auth::profiles::ConfigFile,
    output::{Output, OutputOptions},
    prompt::Prompt,
    settings::{Flags, Settings},
};

/// What was written, or a reader that is gone.
#[derive(Clone, Default)]
struct Written(Arc<Mutex<Option<Vec<u8>>>>);

impl Written {
    fn open() -> Self {
        Self(Arc::new(Mutex::new(Some(Vec::new()))))
    }

    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone().unwrap_or_default()).unwrap()
    }
}

impl Write for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut *self.0.lock().unwrap() {
            Some(written) => written.write(bytes),
            None => Err(io::ErrorKind::BrokenPipe.into()),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn context(home: &Path, stdout: Written, stderr: Written, options: OutputOptions) -> Context {
    let config = ConfigFile::open(home.join("config.toml")).unwrap();
    let settings = Settings::resolve(&Flags::default(), &|_| None, config.config()).unwrap();
    let output = Output::with_streams(options, Box::new(stdout), Box::new(stderr));
    Context::new(settings, output, Prompt::new(false), config)
}

fn url() -> Url {
    "https://gw.example.com/v1".parse().unwrap()
}

fn made() -> (Secret, Value) {
    (Secret::new("not-a-real-value".to_owned()), json!({"id": "k1", "key": "not-a-real-value"}))
}

#[test]
fn a_place_that_fails_after_all_loses_nothing() {
    let home = tempfile::tempdir().unwrap();
    let (stdout, stderr) = (Written::open(), Written::open());
    // The flags ask for the id alone, since the key was to be in the file.
    let options = OutputOptions { format: Format::Name, quiet: true, ..OutputOptions::default() };
    let mut cx = context(home.path(), stdout.clone(), stderr.clone(), options);
    let path = home.path().join("key");
    let args = NewKeyArgs { key_out: Some(path.clone()), ..NewKeyArgs::default() };
    args.check(&cx).unwrap();
    let delivery = Delivery::prepare(&cx, &args, &url(), None).unwrap();
    std::fs::write(&path, "somebody was faster").unwrap();
    let (key, answer) = made();
    let error = delivery.hand_over(&mut cx, "k1", &key, &answer).unwrap_err();
    assert!(error.to_string().contains("was not written to"), "{error}");
    assert!(stdout.text().contains("not-a-real-value"), "{}", stdout.text());
    assert!(!stderr.text().contains("not-a-real-value") && stderr.text().contains("k1"), "{}", stderr.text());
}

#[test]
fn a_key_that_is_put_away_is_not_printed() {
    let home = tempfile::tempdir().unwrap();
    let (stdout, stderr) = (Written::open(), Written::open());
    let mut cx = context(home.path(), stdout.clone(), stderr.clone(), OutputOptions::default());
    let args = NewKeyArgs {
        key_out: Some(home.path().join("key")),
        save_to_profile: Some("ci".to_owned()),
        insecure_storage: true,
        ..NewKeyArgs::default()
    };
    let delivery = Delivery::prepare(&cx, &args, &url(), Some("ws-a".to_owned())).unwrap();
    let (key, answer) = made();
    delivery.hand_over(&mut cx, "k1", &key, &answer).unwrap();
    assert_eq!(std::fs::read_to_string(home.path().join("key")).unwrap(), "not-a-real-value\n");
    let profile = cx.config.config().profile("ci").unwrap().clone();
    assert_eq!((profile.base_url.as_str(), profile.workspace.as_deref()), (url().as_str(), Some("ws-a")));
    let stored = auth::store(StoreKind::File, &cx.config).get(&profile.account("ci")).unwrap();
    assert_eq!(stored, Some(key));
    assert!(!format!("{}{}", stdout.text(), stderr.text()).contains("not-a-real-value"));

    // Neither place is overwritten unasked, and no other server's profile at all.
    let refused = |cx: &Context, args: &NewKeyArgs, url: &Url| match Delivery::prepare(cx, args, url, None) {
        Ok(_) => panic!("{args:?} was taken"),
        Err(failure) => failure.kind(),
    };
    assert_eq!(refused(&cx, &args, &url()), Kind::Conflict);
    let profile_only =
        |overwrite| NewKeyArgs { save_to_profile: Some("ci".to_owned()), overwrite, ..NewKeyArgs::default() };
    assert_eq!(refused(&cx, &profile_only(false), &url()), Kind::Conflict);
    let elsewhere = "https://other.example.com/v1".parse().unwrap();
    assert_eq!(refused(&cx, &profile_only(true), &elsewhere), Kind::Usage);
    assert!(Delivery::prepare(&cx, &profile_only(true), &url(), None).is_ok());
}

#[test]
fn a_key_that_nobody_reads_is_a_failure() {
    let home = tempfile::tempdir().unwrap();
    let mut cx = context(home.path(), Written::default(), Written::open(), OutputOptions::default());
    let args = NewKeyArgs { key_only: true, ..NewKeyArgs::default() };
    let delivery = Delivery::prepare(&cx, &args, &url(), None).unwrap();
    let (key, answer) = made();
    let error = delivery.hand_over(&mut cx, "k1", &key, &answer).unwrap_err();
    assert!(!Output::is_broken_pipe(&error), "{error:?}");
    assert!(error.to_string().contains("API key k1 is made"), "{error}");
}

#[test]
fn output_without_the_key_is_refused_before_there_is_one() {
    let home = tempfile::tempdir().unwrap();
    let check = |args: NewKeyArgs, format, fields: &[&str]| {
        let fields = fields.iter().map(|field| (*field).to_owned()).collect();
        let options = OutputOptions { format, fields, ..OutputOptions::default() };
        args.check(&context(home.path(), Written::open(), Written::open(), options)).is_ok()
    };
    assert!(check(NewKeyArgs::default(), Format::Json, &[]));
    assert!(check(NewKeyArgs::default(), Format::Json, &["key"]));
    let check_jq = |code: &str| {
        let jq = Some(std::sync::Arc::new(Expression::compile(code).unwrap()));
        let options = OutputOptions { format: Format::Json, jq, ..OutputOptions::default() };
        NewKeyArgs::default().check(&context(home.path(), Written::open(), Written::open(), options)).is_ok()
    };
    assert!(check_jq(".key") && check_jq("{id, key}") && check_jq("\"\\(.id) \\(.key)\""));
    assert!(!check_jq(".id") && !check_jq("empty") && !check_jq(".key.value"));
    assert!(!check(NewKeyArgs::default(), Format::Json, &["id"]));
    assert!(!check(NewKeyArgs::default(), Format::Json, &["key", "name"]));
    assert!(!check(NewKeyArgs::default(), Format::Name, &[]));
    assert!(check(NewKeyArgs { key_only: true, ..NewKeyArgs::default() }, Format::Name, &[]));
    assert!(!check(NewKeyArgs { overwrite: true, ..NewKeyArgs::default() }, Format::Table, &[]));
    let to_stdout = NewKeyArgs { key_out: Some("-".into()), ..NewKeyArgs::default() };
    assert!(!check(to_stdout, Format::Table, &[]));
}
