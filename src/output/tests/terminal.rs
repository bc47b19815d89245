//! What a terminal shows: what fits, what is coloured, what a hostile name cannot do.

use super::*;

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
