//! What is refused, and what happens when the reader or the disk is gone.

use super::*;

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
