//! From the command line to the request.

use clap::Parser;
use serde_json::{Value, json};

use super::*;
use crate::api::RawCall;

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
