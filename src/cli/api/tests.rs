//! From the command line to the request, and from the answer to what is printed.

use std::{
    io::{self, Write},
    sync::{Arc, Mutex},
};

use clap::Parser;
use serde_json::{Value, json};

use super::*;
use crate::{
    api::{RawCall, RawReply},
    output::OutputOptions,
};

#[derive(Debug, Parser)]
struct Line {
    #[command(flatten)]
    args: ApiArgs,
}

fn parsed(words: &str) -> ApiArgs {
    Line::try_parse_from(std::iter::once("api").chain(words.split_whitespace())).unwrap().args
}

fn call(words: &str) -> anyhow::Result<RawCall> {
    let args = parsed(words);
    request::call(method_of(&args)?, &args)
}

fn body(words: &str) -> Option<Value> {
    call(words).unwrap().body
}

fn query(words: &str) -> String {
    let call = call(words).unwrap();
    assert!(call.body.is_none());
    call.query.iter().map(|(name, value)| format!("{name}={value};")).collect()
}

#[test]
fn the_method_may_be_left_out() {
    for (words, method) in
        [("/x", "GET"), ("get /x", "GET"), ("Delete x", "DELETE"), ("PATCH x", "PATCH"), ("x -f a=1", "GET")]
    {
        assert_eq!(call(words).unwrap().method.as_str(), method, "{words}");
    }
    for words in ["get", "/x --input file", "get /x --input file", "head /x --input file", "/x/{slug}"] {
        assert!(call(words).is_err(), "{words}");
    }
    assert!(Line::try_parse_from(["api", "FETCH", "/x"]).is_err());
    assert!(Line::try_parse_from(["api", "/x", "--limit", "1"]).is_err(), "--limit without --paginate");
}

#[test]
fn fields_are_typed_and_texts_are_not() {
    assert_eq!(
        body("POST x -f a=1 -f b.c=true -f b.d=text -f e=null -f f=[1] --raw-field g=5 --raw-field h.i=@name"),
        Some(json!({"a": 1, "b": {"c": true, "d": "text"}, "e": null, "f": [1], "g": "5", "h": {"i": "@name"}}))
    );
    assert_eq!(body("POST x"), Some(json!({})));
    assert_eq!(body("DELETE x"), None);
    assert_eq!(body("DELETE x -f name=n"), Some(json!({"name": "n"})));
}

#[test]
fn fields_of_a_get_are_parameters() {
    assert_eq!(
        query(r#"x -f a=1 -f b=text -f c=null -f d={"e":1} --raw-field f=7 -f a=2"#),
        r#"a=2;b=text;c=;d={"e":1};f=7;"#
    );
    assert_eq!(query("HEAD x -f a=true"), "a=true;");
}

#[test]
fn files_are_structures_or_texts() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let (key, config) = (file("key", "12345\r\n"), file("config", "{\"a\": [1]}\n"));
    assert_eq!(body(&format!("POST x -f k=@{key} -f c=@{config}")), Some(json!({"k": "12345", "c": {"a": [1]}})));

    let (whole, list) = (file("whole.yaml", "name: n\nlimit: {a: 1}\n"), file("list.json", "[1, 2]"));
    assert_eq!(
        body(&format!("PUT x --input {whole} -f limit.b=2 --raw-field name=5")),
        Some(json!({"name": "5", "limit": {"a": 1, "b": 2}}))
    );
    assert_eq!(body(&format!("PUT x --input {list}")), Some(json!([1, 2])));
    let empty = file("empty.yaml", "");
    for words in [
        format!("PUT x --input {list} -f a=1"),
        format!("PUT x --input {empty}"),
        format!("PUT x -f a=@{}", folder.path().join("none").display()),
        "PUT x --input - -f a=@-".to_owned(),
        "PUT x -f a=@- -f b=@-".to_owned(),
    ] {
        assert!(call(&words).is_err(), "{words}");
    }
}

#[derive(Clone, Default)]
struct Sink(Arc<Mutex<Vec<u8>>>);

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What an answer prints on stdout and on stderr.
fn printed(format: Format, fields: &[&str], body: &str) -> (String, String) {
    let (stdout, stderr) = (Sink::default(), Sink::default());
    let options = OutputOptions {
        format,
        fields: fields.iter().map(|field| (*field).to_owned()).collect(),
        stdout_is_terminal: Some(false),
        stderr_is_terminal: Some(false),
        ..OutputOptions::default()
    };
    let output = Output::with_streams(options, Box::new(stdout.clone()), Box::new(stderr.clone()));
    let reply =
        RawReply { status: http::StatusCode::OK, headers: http::HeaderMap::new(), body: body.to_owned().into() };
    answer::print(&output, &output, &reply).unwrap();
    output.finish().unwrap();
    let text = |sink: Sink| String::from_utf8(sink.0.lock().unwrap().clone()).unwrap();
    (text(stdout), text(stderr))
}

#[test]
fn an_answer_in_every_form() {
    use Format::{Csv, Json, Name, Table, Yaml};
    let made = r#"{"success":true,"data":{"slug":"a","id":"1"}}"#;
    let list = r#"{"object":"list","total":2,"data":[{"id":"1","tags":["t"],"object":"x"},{"id":"2","tags":[]}]}"#;
    let models = r#"{"total":2,"models":["m","n"]}"#;
    for (format, fields, body, wanted) in [
        (
            Json,
            &[][..],
            made,
            "{\n  \"success\": true,\n  \"data\": {\n    \"slug\": \"a\",\n    \"id\": \"1\"\n  }\n}\n",
        ),
        (Yaml, &["slug"], made, "slug: a\n"),
        (Name, &[], made, "a\n"),
        (Csv, &[], made, "SLUG,ID\na,1\n"),
        (Table, &[], made, "slug  a\nid    1\n"),
        (Name, &[], list, "1\n2\n"),
        (Csv, &[], list, "ID,TAGS\n1,\"[\"\"t\"\"]\"\n2,[]\n"),
        (Table, &[], list, "ID\n1\n2\n"),
        (Yaml, &["id"], list, "- id: \"1\"\n- id: \"2\"\n"),
        (Name, &[], models, "m\nn\n"),
        (Csv, &[], models, "VALUE\nm\nn\n"),
        (Json, &[], "", "{}\n"),
        (Json, &[], "7", "7\n"),
        (Csv, &[], r#"{"total":0,"data":[]}"#, ""),
        (Name, &[], "{}", ""),
        (Table, &[], "{}", ""),
        (Json, &[], "data: 1\n\n", "data: 1\n\n"),
    ] {
        let (stdout, stderr) = printed(format, fields, body);
        assert_eq!((stdout.as_str(), stderr.as_str()), (wanted, ""), "{format} {body}");
    }
    let (stdout, stderr) = printed(Csv, &[], "a,b\n");
    assert!(stdout == "a,b\n" && stderr.starts_with("warning: the answer is not JSON"), "{stderr}");
}
