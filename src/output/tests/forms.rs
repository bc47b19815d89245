//! Every format from fixed objects.

use super::*;

#[test]
fn a_list_in_every_format() {
    let rows = rows();
    assert_eq!(
        listed(piped(Format::Table), &rows),
        "SLUG         STATUS   BUDGET\nopenai-prod  active   50 USD monthly\n東京         expired\n"
    );
    assert_eq!(
        listed(piped(Format::Csv), &rows),
        "SLUG,STATUS,BUDGET\nopenai-prod,active,50 USD monthly\n東京,expired,\n"
    );
    assert_eq!(listed(piped(Format::Name), &rows), "openai-prod\n東京\n");
    let json = listed(piped(Format::Json), &rows);
    assert_eq!(serde_json::from_str::<Value>(&json).unwrap(), Value::Array(rows.clone()));
    assert!(json.starts_with("[\n  {\n    \"slug\": \"openai-prod\",\n"), "{json}");
    assert_eq!(json, format!("{}\n", serde_json::to_string_pretty(&rows).unwrap()));
    let yaml = listed(piped(Format::Yaml), &rows);
    assert_eq!(serde_saphyr::from_str::<Value>(&yaml).unwrap(), Value::Array(rows));
    assert!(yaml.starts_with("- slug: openai-prod\n"), "{yaml}");
}

#[test]
fn an_empty_list_is_still_a_document() {
    assert_eq!(listed(piped(Format::Json), &[]), "[]\n");
    assert_eq!(listed(piped(Format::Yaml), &[]), "[]\n");
    assert_eq!(listed(piped(Format::Csv), &[]), "SLUG,STATUS,BUDGET\n");
    assert_eq!(listed(piped(Format::Table), &[]), "SLUG  STATUS  BUDGET\n");
    assert_eq!(listed(piped(Format::Name), &[]), "");
    assert_eq!(listed(fields(Format::Json, &["nonsense"]), &[]), "[]\n");
}

#[test]
fn headers_and_wide_columns_are_flags() {
    let options = OutputOptions { headers: false, wide: true, ..piped(Format::Csv) };
    assert_eq!(listed(options, &rows()), "openai-prod,active,50 USD monthly,\n東京,expired,,\"a,b\"\n");
    let options = OutputOptions { headers: false, ..piped(Format::Table) };
    assert_eq!(listed(options, &rows()), "openai-prod  active   50 USD monthly\n東京         expired\n");
}

#[test]
fn one_thing_in_every_format() {
    let thing = json!({
        "status": "active", "slug": "azure", "note": "", "object": "virtual-key", "tags": ["a", "b"], "rate_limits": [],
        "usage_limits": {"credit_limit": 50, "type": "cost"},
        "model_config": {"resourceName": "acme", "deployments": [{"apiVersion": "v1", "isDefault": true}]}
    });
    assert_eq!(
        shown(piped(Format::Table), &thing),
        "slug             azure\n\
         status           active\n\
         tags             a, b\n\
         budget           50 USD\n\
         \n\
         model config\n\
         \x20 resource name  acme\n\
         \x20 deployments\n\
         \x20   1            api version v1, is default\n"
    );
    assert_eq!(shown(piped(Format::Json), &thing), format!("{}\n", serde_json::to_string_pretty(&thing).unwrap()));
    assert_eq!(serde_saphyr::from_str::<Value>(&shown(piped(Format::Yaml), &thing)).unwrap(), thing);
    assert_eq!(shown(piped(Format::Csv), &thing), "SLUG,STATUS,BUDGET\nazure,active,50 USD\n");
    assert_eq!(shown(piped(Format::Name), &thing), "azure\n");
}

#[test]
fn an_expression_is_given_what_would_be_printed() {
    let jq = |code: &str, picked: &[&str]| OutputOptions {
        jq: Some(Arc::new(jq::Expression::compile(code).unwrap())),
        ..fields(Format::Json, picked)
    };
    assert_eq!(listed(jq(".[] | .slug", &[]), &rows()), "openai-prod\n東京\n");
    assert_eq!(listed(jq(".", &["slug"]), &rows()), "[{\"slug\":\"openai-prod\"},{\"slug\":\"東京\"}]\n");
    assert_eq!(listed(jq("length", &[]), &[]), "0\n");
    assert_eq!(shown(jq(".status", &[]), &rows()[0]), "active\n");
    let followed = captured(jq(".slug", &[]), |output| {
        let mut list = output.follow(&VIEW);
        rows().iter().try_for_each(|row| list.push(row))?;
        list.finish()
    });
    assert_eq!(followed.0, "openai-prod\n東京\n", "each row of a stream by itself");
    let (text, _) = captured(jq("length", &[]), |output| output.list(&VIEW).push(&rows()[0]));
    assert_eq!(text, "", "nothing is said of half a list");
    let (text, _) = captured(jq(".deleted", &[]), |output| output.deleted("lab"));
    assert_eq!(text, "lab\n");
    let (text, stderr) = captured(jq(".key.value", &[]), |output| {
        output.has_changed_something();
        output.object(&VIEW, &json!({"slug": "lab", "key": "shown-once"}))
    });
    assert!(text.contains("shown-once") && stderr.contains("\"jq_failed\""), "{text} {stderr}");
    let (_, stderr) = captured(jq(".", &[]), |output| {
        output.text("a script\n")?;
        output.warn_of_unused_flags();
        Ok(())
    });
    assert!(stderr.contains("\"jq_unused\"") && !stderr.contains("fields_unused"), "{stderr}");
    let picking = || OutputOptions { fields: vec!["slug".to_owned()], ..OutputOptions::default() };
    let (_, stderr) = captured(picking(), |output| {
        output.text("a script\n")?;
        output.warn_of_unused_flags();
        Ok(())
    });
    assert!(stderr.contains("--fields was applied to nothing"), "{stderr}");
    let (_, stderr) = captured(picking(), |output| {
        output.list(&VIEW).finish()?;
        output.warn_of_unused_flags();
        Ok(())
    });
    assert_eq!(stderr, "", "a list without rows has fields");
    assert!(OutputOptions { format: Format::Yaml, ..jq(".", &[]) }.check().is_err());
}

#[test]
fn fields_pick_and_order() {
    let row = &rows()[0];
    let picked = ["usage_limits.credit_limit", "slug"];
    assert_eq!(
        listed(fields(Format::Csv, &picked), std::slice::from_ref(row)),
        "USAGE_LIMITS.CREDIT_LIMIT,SLUG\n50,openai-prod\n"
    );
    assert_eq!(
        shown(fields(Format::Json, &picked), row),
        "{\n  \"usage_limits.credit_limit\": 50,\n  \"slug\": \"openai-prod\"\n}\n"
    );
    // The second row has no budget to look into.
    assert_eq!(listed(fields(Format::Csv, &picked), &rows()).lines().last(), Some(",東京"));
}

#[test]
fn deletions_are_one_document() {
    let deleted = |format, requested, names: &[&str]| {
        captured(piped(format), |output| {
            let mut deletions = output.deletions(requested);
            names.iter().try_for_each(|name| deletions.push(name))?;
            deletions.finish()
        })
        .0
    };
    assert_eq!(deleted(Format::Json, 1, &["a"]), "{\n  \"deleted\": \"a\"\n}\n");
    assert_eq!(
        deleted(Format::Json, 2, &["a", "b"]),
        "[\n  {\n    \"deleted\": \"a\"\n  },\n  {\n    \"deleted\": \"b\"\n  }\n]\n"
    );
    assert_eq!(deleted(Format::Json, 2, &[]), "[]\n");
    assert_eq!(deleted(Format::Json, 1, &[]), "");
    assert_eq!(deleted(Format::Yaml, 1, &["a"]), "deleted: a\n");
    assert_eq!(deleted(Format::Yaml, 2, &["a"]), "- deleted: a\n");
    assert_eq!(deleted(Format::Csv, 2, &["a", "b"]), "DELETED\na\nb\n");
    assert_eq!(deleted(Format::Name, 2, &["a", "b"]), "a\nb\n");
    assert_eq!(deleted(Format::Table, 2, &["a", "b"]), "");
}

#[test]
fn bytes_go_into_a_pipe_as_they_are() {
    let written = |options| captured(options, |output| Ok(output.verbatim(b"a\x1b[2J\xff")?)).0;
    assert_eq!(written(on_terminal(80)), "a\\u{1b}[2J\u{fffd}\n");
    let sink = Sink::default();
    let output = Output::with_streams(piped(Format::Json), Box::new(sink.clone()), Box::new(Sink::default()));
    output.verbatim(b"a\x1b[2J\xff").unwrap();
    assert_eq!(*sink.0.lock().unwrap(), b"a\x1b[2J\xff");
}

#[test]
fn yaml_keeps_words_that_look_like_something_else() {
    let tricky = json!({
        "a": "yes", "b": "null", "c": "1e3", "d": "- x", "e": "a: b", "f": "#", "g": "line\nline\n", "h": " x ", "i": "~",
        "j": "2026-03-14", "k": "", "l": "é\u{85}\u{2028}", "m": {}, "n": [], "o": [[1], {"p": null}], "q": -0.5, "r": "0x1F",
        "s": "long ".repeat(60), "t": "'\"\\", "u": "&a *b !c %d @e `f", "v": "---", "w": "\u{feff}x", "x": "a\tb",
        "yes": 1, "a: b": 2, "": 3, "1": 10.0, "- ": u64::MAX, "\u{202e}": 1e300
    });
    let rows = [tricky.clone(), json!({"a": "x"}), tricky];
    let text = listed(piped(Format::Yaml), &rows);
    assert_eq!(serde_saphyr::from_str::<Value>(&text).unwrap(), Value::from(rows.to_vec()), "{text}");
}
