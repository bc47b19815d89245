//! Every format from fixed objects, and what happens when the reader or the disk is gone.

use std::sync::{Arc, Mutex};

use serde_json::json;

use super::*;
use crate::error::Kind;

const VIEW: View = View {
    columns: &[
        Column { header: "SLUG", path: "slug", wide: false, cell: None },
        Column { header: "STATUS", path: "status", wide: false, cell: None },
        Column { header: "BUDGET", path: "usage_limits", wide: false, cell: None },
        Column { header: "NOTE", path: "note", wide: true, cell: None },
    ],
    name: "slug",
};

#[derive(Clone, Default)]
struct Sink(Arc<Mutex<Vec<u8>>>);

impl Sink {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A stream that refuses everything.
struct Refuses(io::ErrorKind);

impl Write for Refuses {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(self.0.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Err(self.0.into())
    }
}

fn piped(format: Format) -> OutputOptions {
    OutputOptions {
        format,
        color: Color::Never,
        stdout_is_terminal: Some(false),
        stderr_is_terminal: Some(false),
        ..OutputOptions::default()
    }
}

fn on_terminal(width: usize) -> OutputOptions {
    OutputOptions { stdout_is_terminal: Some(true), width: Some(width), ..piped(Format::Table) }
}

fn captured(options: OutputOptions, action: impl FnOnce(&Output) -> anyhow::Result<()>) -> (String, String) {
    let (stdout, stderr) = (Sink::default(), Sink::default());
    let output = Output::with_streams(options, Box::new(stdout.clone()), Box::new(stderr.clone()));
    action(&output).unwrap();
    output.finish().unwrap();
    (stdout.text(), stderr.text())
}

fn listed(options: OutputOptions, rows: &[Value]) -> String {
    captured(options, |output| {
        let mut list = output.list(&VIEW);
        rows.iter().try_for_each(|row| list.push(row))?;
        list.finish()
    })
    .0
}

fn shown(options: OutputOptions, row: &Value) -> String {
    captured(options, |output| output.object(&VIEW, row)).0
}

fn fields(format: Format, fields: &[&str]) -> OutputOptions {
    OutputOptions { fields: fields.iter().map(|field| (*field).to_owned()).collect(), ..piped(format) }
}

fn rows() -> Vec<Value> {
    vec![
        json!({"slug": "openai-prod", "status": "active", "usage_limits": {"credit_limit": 50, "periodic_reset": "monthly"}, "note": null}),
        json!({"slug": "東京", "status": "expired", "usage_limits": null, "note": "a,b"}),
    ]
}

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

/// The instant that the examples below are looked at.
fn at_noon(options: OutputOptions) -> OutputOptions {
    OutputOptions { now: Some("2026-03-14T12:00:00Z".parse().unwrap()), ..options }
}

#[test]
fn one_thing_is_grouped_and_told_in_words() {
    let thing = json!({
        "id": "3f1c", "slug": "lab", "name": "Lab", "status": "active", "note": null, "object": "virtual-key",
        "usage_limits": {
            "credit_limit": 50, "current_usage": 12.5, "type": "cost", "alert_threshold": 40, "periodic_reset": "monthly",
            "next_usage_reset_at": "not yet", "is_threshold_alerts_sent": false, "is_expired_alerts_sent": true,
            "status": "active", "odd": {"a": 1}
        },
        "rate_limits": [{"type": "requests", "unit": "rpm", "value": 10}], "workspace_id": "ws-1", "is_default": true,
        "created_at": "yesterday", "last_updated_at": "today", "last_reset_at": null, "expires_at": null,
        "model_config": {}
    });
    let text = shown(at_noon(piped(Format::Table)), &thing);
    assert_eq!(
        text,
        "slug                      lab\n\
         status                    active\n\
         name                      Lab\n\
         is default                yes\n\
         \n\
         limits\n\
         \x20 budget                  12.50 / 50.00 USD (25 %)\n\
         \x20 alert at                40.00 USD\n\
         \x20 resets                  monthly, next not yet\n\
         \x20 is expired alerts sent  yes\n\
         \x20 budget status           active\n\
         \x20 odd\n\
         \x20   a                     1\n\
         \x20 rate limits             10 requests a minute\n\
         \n\
         dates\n\
         \x20 created                 yesterday\n\
         \x20 last updated            today\n\
         \n\
         ids\n\
         \x20 id                      3f1c\n\
         \x20 workspace id            ws-1\n"
    );
    let bare = OutputOptions { headers: false, ..at_noon(piped(Format::Table)) };
    assert!(shown(bare, &thing).lines().all(|line| !line.is_empty() && !line.starts_with(' ')));
    let colored = OutputOptions { bars: Some(true), color: Color::Always, ..at_noon(piped(Format::Table)) };
    assert!(shown(colored, &thing).contains("\u{1b}[32m██░░░░░░ 12.50 / 50.00 USD (25 %)"));
}

#[test]
fn dates_are_relative_in_tables_and_exact_when_wide() {
    const DATED: View =
        View { columns: &[Column::new("SLUG", "slug"), Column::new("CREATED", "created_at")], name: "slug" };
    let row = json!({"slug": "lab", "created_at": "2026-03-11T11:00:00.000Z"});
    let told = |options| {
        captured(at_noon(options), |output| {
            let mut list = output.list(&DATED);
            list.push(&row)?;
            list.finish()
        })
        .0
    };
    assert_eq!(told(piped(Format::Table)), "SLUG  CREATED\nlab   3 d ago\n");
    let wide = told(OutputOptions { wide: true, ..piped(Format::Table) });
    assert!(wide.contains("2026-03-11 ") && !wide.contains("ago"), "{wide}");
    assert_eq!(told(piped(Format::Csv)), "SLUG,CREATED\nlab,2026-03-11T11:00:00.000Z\n", "not for programs");
    let one = captured(at_noon(piped(Format::Table)), |output| output.object(&DATED, &row)).0;
    assert!(one.contains("2026-03-11 ") && one.contains(" (3 d ago)"), "{one}");
}

#[test]
fn what_does_not_fit_is_cut_where_it_says_least() {
    let budget = json!({"credit_limit": 50, "current_usage": 12.5, "type": "cost"});
    let rows = [
        json!({"slug": "openai-production-europe", "status": "exhausted", "usage_limits": budget, "note": "a long note about it"}),
    ];
    let told = |width| listed(OutputOptions { wide: true, bars: Some(true), ..on_terminal(width) }, &rows);
    let line = |width| told(width).lines().nth(1).unwrap().to_owned();
    assert_eq!(
        line(92),
        "openai-production-europe  exhausted  ██░░░░░░ 12.50 / 50.00 USD (25 %)  a long note about it"
    );
    assert_eq!(line(91), "openai-production-europe  exhausted  12.50 / 50.00 USD (25 %)  a long note about it");
    assert!(
        line(68).starts_with("openai-") && line(68).contains("europe  exhausted  12.50 / 50.00 USD (25 %)  a long"),
        "{}",
        line(68)
    );
    assert!(line(68).ends_with('…'), "{}", line(68));
    assert!(!listed(OutputOptions { wide: true, ..piped(Format::Table) }, &rows).contains(['…', '█']), "not in a pipe");
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
        output.warn_of_unused_expression();
        Ok(())
    });
    assert!(stderr.contains("\"jq_unused\""), "{stderr}");
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
fn unknown_fields_are_a_usage_error_that_lists_the_valid_ones() {
    for format in [Format::Table, Format::Json, Format::Yaml, Format::Csv] {
        let sink = Sink::default();
        let output = Output::with_streams(
            fields(format, &["slag", "slug", "name"]),
            Box::new(sink.clone()),
            Box::new(io::sink()),
        );
        let error = output.list(&VIEW).push(&rows()[0]).unwrap_err();
        let report = Report::of(&error);
        assert_eq!((report.exit, report.message.as_str()), (2, "`slag`, `name` are not fields here"));
        assert_eq!(report.hints, ["use some of slug, status, usage_limits, note"]);
        assert_eq!(sink.text(), "", "{format}");
    }
    assert_eq!(fields(Format::Name, &["slug"]).check().unwrap_err().kind(), Kind::Usage);
}

#[test]
fn a_slip_of_the_pen_is_refused_without_rows_and_an_unseen_field_is_not() {
    let empty = |picked: &[&str]| {
        let output = Output::with_streams(fields(Format::Json, picked), Box::new(io::sink()), Box::new(io::sink()));
        output.list(&VIEW).finish()
    };
    for slip in ["slag", "sttus", "usage_limit.credit_limit"] {
        let report = Report::of(&empty(&["slug", slip]).unwrap_err());
        assert_eq!((report.exit, report.message), (2, format!("`{slip}` is not a field here")));
    }
    empty(&["slug", "usage_limits.periodic_reset", "organisation_id", "name"]).unwrap();
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
fn a_list_that_breaks_off_is_closed() {
    for (format, row_count) in [(Format::Json, 2), (Format::Yaml, 2), (Format::Json, 0), (Format::Yaml, 0)] {
        let (text, _) = captured(piped(format), |output| {
            let mut list = output.list(&VIEW);
            rows().iter().take(row_count).try_for_each(|row| list.push(row))
        });
        if row_count == 0 {
            assert_eq!(text, "", "nothing arrived, nothing is claimed");
        } else {
            assert_eq!(serde_saphyr::from_str::<Value>(&text).unwrap(), Value::Array(rows()));
        }
    }
    let (text, _) = captured(piped(Format::Table), |output| output.list(&VIEW).push(&rows()[0]));
    assert_eq!(text.lines().count(), 2, "{text}");
}

#[test]
fn a_hostile_name_cannot_drive_the_terminal() {
    let name = "x\u{1b}]0;owned\u{7}\r\n\u{9b}31m\u{202e}\u{7f}y";
    let row = json!({"slug": name, "status": "active", "usage_limits": {"credit_limit": "\u{1b}[2J"}, "note": name});
    for format in Format::ALL {
        let options = || OutputOptions { wide: true, ..piped(format) };
        for text in [listed(options(), std::slice::from_ref(&row)), shown(options(), &row)] {
            let hazard = text.chars().find(|character| *character != '\n' && screen::is_hazard(*character));
            assert_eq!(hazard, None, "{format}: {text:?}");
        }
    }
    for format in [Format::Json, Format::Yaml] {
        assert_eq!(
            serde_saphyr::from_str::<Value>(&shown(piped(format), &row)).unwrap(),
            row,
            "{format} keeps the value"
        );
    }
    assert_eq!(listed(piped(Format::Name), &[row]).lines().count(), 1);
    for format in [Format::Table, Format::Json] {
        let (_, stderr) = captured(piped(format), |output| {
            output.error(&anyhow::anyhow!("no {name}"));
            output.warn("odd", name);
            output.note(name);
            Ok(())
        });
        assert!(!stderr.contains(['\u{1b}', '\u{7}', '\u{9b}', '\u{202e}', '\r']), "{stderr:?}");
    }
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

#[test]
fn a_table_fits_the_terminal_and_is_never_cut_in_a_pipe() {
    let rows = [
        json!({"slug": "東京".repeat(20), "status": "active", "usage_limits": null}),
        json!({"slug": "👩‍💻 team", "status": "exhausted", "usage_limits": {"credit_limit": 1_000_000, "type": "tokens"}}),
    ];
    for width in [20, 30, 31, 47, 80, 106, 107, 120] {
        let text = listed(on_terminal(width), &rows);
        assert!(text.lines().all(|line| screen::width(line) <= width), "{width}:\n{text}");
        assert_eq!(text.contains('…'), width < 107, "{width}:\n{text}");
    }
    assert!(listed(piped(Format::Table), &rows).contains(&"東京".repeat(20)));
    let columns: Vec<usize> = listed(on_terminal(80), &rows)
        .lines()
        .map(|line| screen::width(line.split(" active").next().and_then(|l| l.split(" exhausted").next()).unwrap()))
        .collect();
    assert_eq!(columns[1], columns[2], "columns are aligned by width on the screen");
}

#[test]
fn later_pages_keep_the_columns_of_the_first() {
    let rows: Vec<Value> = (0..250)
        .map(|index| json!({"slug": if index < 200 { format!("key-{index}") } else { "k".repeat(40) }, "status": "active"}))
        .collect();
    let text = listed(piped(Format::Table), &rows);
    assert_eq!(text.lines().count(), 251);
    assert_eq!(text.lines().filter(|line| line.starts_with("SLUG")).count(), 1);
    assert!(text.ends_with(&format!("{}  active\n", "k".repeat(40))), "{text}");
    let text = listed(on_terminal(30), &rows);
    assert!(text.lines().all(|line| screen::width(line) <= 30), "{text}");
    let status: Vec<usize> = text.lines().skip(1).filter_map(|line| line.find("active")).collect();
    assert_eq!(status.len(), 250, "a status is not cut for a long name");
    assert!(status.is_sorted(), "columns never get narrower");
}

#[test]
fn colour_is_only_there_when_asked_for() {
    let colored = OutputOptions { color: Color::Always, ..piped(Format::Table) };
    let text = listed(colored.clone(), &rows());
    assert!(text.contains("\u{1b}[32mactive"), "{text:?}");
    assert!(text.contains("\u{1b}[31mexpired"), "{text:?}");
    assert_eq!(console::strip_ansi_codes(&text), listed(piped(Format::Table), &rows()));
    assert!(shown(colored, &rows()[0]).contains("\u{1b}[32mactive"));
    assert!(!listed(OutputOptions { color: Color::Always, ..piped(Format::Json) }, &rows()).contains('\u{1b}'));
    assert!(Color::Auto.applies(true, false));
    assert!(!Color::Auto.applies(true, true), "NO_COLOR wins over auto");
    assert!(!Color::Auto.applies(false, false));
    assert!(Color::Always.applies(false, true));
    assert!(!Color::Never.applies(true, false));
}

#[test]
fn errors_and_warnings_take_the_form_of_the_format() {
    let failure = || {
        anyhow::Error::from(
            Failure::new(Kind::Conflict, "the name is taken")
                .hint("choose another")
                .caused_by(io::Error::other("AB07")),
        )
        .context("create `prod`")
    };
    let said = |options| {
        captured(options, |output| {
            output.warn("key_in_arguments", "others can see it");
            output.note("Created virtual key prod");
            output.trace("GET /virtual-keys");
            assert_eq!(output.error(&failure()), 6);
            Ok(())
        })
    };
    assert_eq!(
        said(OutputOptions { verbose: 1, ..piped(Format::Table) }),
        (
            String::new(),
            "warning: others can see it\nCreated virtual key prod\nGET /virtual-keys\nerror: create `prod`\n\
             caused by: the name is taken\ncaused by: AB07\nhint: choose another\n"
                .to_owned()
        )
    );
    let (_, stderr) = said(OutputOptions { quiet: true, ..piped(Format::Yaml) });
    let lines: Vec<Value> = stderr.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines[0], json!({"warning": {"code": "key_in_arguments", "message": "others can see it"}}));
    assert_eq!(
        lines[1],
        json!({"error": {"code": "conflict", "message": "create `prod`", "causes": ["the name is taken", "AB07"],
            "hints": ["choose another"], "exit": 6}})
    );
    assert_eq!(lines.len(), 2);
}

#[test]
fn a_closed_reader_is_told_from_other_errors() {
    let refused = |kind| {
        let output = Output::with_streams(piped(Format::Json), Box::new(Refuses(kind)), Box::new(io::sink()));
        let mut list = output.list(&VIEW);
        list.push(&rows()[0]).and_then(|()| list.finish()).unwrap_err()
    };
    assert!(Output::is_broken_pipe(&refused(io::ErrorKind::BrokenPipe).context("list")));
    let full = refused(io::ErrorKind::StorageFull);
    assert!(!Output::is_broken_pipe(&full));
    assert_eq!(Report::of(&full).exit, 1);
    assert!(full.to_string().starts_with("cannot write to standard output: "), "{full}");
    #[cfg(target_os = "linux")]
    {
        let disk = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let output = Output::with_streams(piped(Format::Name), Box::new(disk), Box::new(io::sink()));
        assert!(output.object(&VIEW, &rows()[0]).is_err(), "a full disk is noticed");
        assert!(output.finish().is_err(), "and not forgotten");
    }
    let socket = anyhow::Error::from(io::Error::from(io::ErrorKind::BrokenPipe));
    assert!(!Output::is_broken_pipe(&socket), "a broken connection is an error");
}

#[test]
fn words_are_read_back() {
    for format in Format::ALL {
        assert_eq!(format.to_string().parse::<Format>().unwrap(), format);
    }
    for color in Color::ALL {
        assert_eq!(color.to_string().parse::<Color>().unwrap(), color);
    }
    assert!("xml".parse::<Format>().is_err());
}

#[test]
fn a_long_table_is_not_kept() {
    let counted = Sink::default();
    let output = Output::with_streams(piped(Format::Table), Box::new(counted.clone()), Box::new(io::sink()));
    let mut list = output.list(&VIEW);
    for pushed in 1..=1000_usize {
        list.push(&rows()[0]).unwrap();
        // At most a page waits to be measured, and 8 KiB wait in the buffer (a row is 35 bytes here).
        let written = counted.text().lines().count();
        assert!(pushed - written.min(pushed) <= 100 + 8192 / 35, "{pushed} pushed, {written} written");
    }
}
