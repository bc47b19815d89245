//! The rows of a file: CSV, JSON Lines or YAML.
//!
//! What is wrong is told by its place. The contents are never quoted: any cell may turn out to be a credential.

use std::path::Path;

use clap::ValueEnum;
use serde_json::{Map, Value};

use crate::{
    cli::{secret_input, values::Assignment, yaml},
    error::Failure,
};

/// The most rows of a YAML file are some millions of nodes; the reader's own bounds are those of a document for people.
const MOST_NODES: usize = 20_000_000;

/// The form of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum FileFormat {
    /// The first line names the fields
    Csv,
    /// One JSON object a line
    #[value(alias = "ndjson")]
    Jsonl,
    /// A list of objects
    #[value(alias = "yml")]
    Yaml,
}

impl FileFormat {
    /// The form that a file's name tells.
    fn of(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        <Self as ValueEnum>::from_str(&extension, true).ok()
    }

    /// The form that is given, or that the file's name tells.
    ///
    /// # Errors
    /// When neither says it.
    pub(super) fn settle(given: Option<Self>, path: &Path) -> Result<Self, Failure> {
        given.or_else(|| Self::of(path)).ok_or_else(|| {
            let file = if secret_input::is_stdin(path) { "standard input".into() } else { path.display().to_string() };
            Failure::usage(format!("--format is not given, and {file} does not tell it"))
                .hint("give --format csv, jsonl or yaml")
        })
    }
}

/// One row, as it stands in the file.
#[derive(Debug)]
pub(super) struct Row {
    /// The first is 1.
    pub number: usize,
    /// Where it stands, such as `row 3 (line 4)`.
    pub place: String,
    /// Its fields, or what is wrong with it.
    pub fields: Result<Map<String, Value>, String>,
}

/// Reads the rows of a text.
///
/// # Errors
/// When it has no rows that could be told from each other. A fault of one row stands in that row.
pub(super) fn read(format: FileFormat, text: &str) -> Result<Vec<Row>, Failure> {
    // Spreadsheets put a byte order mark in front.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let rows = match format {
        FileFormat::Csv => csv(text)?,
        FileFormat::Jsonl => lines(text),
        FileFormat::Yaml => yaml(text)?,
    };
    if rows.is_empty() { Err(Failure::usage("there are no rows in it")) } else { Ok(rows) }
}

fn csv(text: &str) -> Result<Vec<Row>, Failure> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::Headers).from_reader(text.as_bytes());
    let unreadable = || Failure::usage("this is not CSV: it is not UTF-8, or a quote is not closed");
    let header: Vec<String> = reader.headers().map_err(|_| unreadable())?.iter().map(str::to_owned).collect();
    // Without names, the first line is a row, and naming its cells would show what is in them.
    if !has_name(&header) {
        return Err(match other_separator(text) {
            Some(sign) => Failure::usage(format!("its columns are separated by {sign}, and those of CSV by commas"))
                .hint("save it with commas between the columns, or write the rows as JSON Lines or YAML"),
            None => Failure::usage("its first line has no column `name`: it has to name the fields")
                .hint("begin with a line such as name,provider,key_env,credit_limit"),
        });
    }
    let mut rows = Vec::new();
    for (index, record) in reader.records().enumerate() {
        let record = record.map_err(|_| unreadable())?;
        let number = index + 1;
        let line = record.position().map_or(0, csv::Position::line);
        rows.push(Row { number, place: format!("row {number} (line {line})"), fields: cells(&header, &record) });
    }
    Ok(rows)
}

fn has_name(header: &[String]) -> bool {
    header.iter().any(|name| name == "name")
}

/// What separates the columns instead of a comma, as spreadsheets of some languages have it, in words.
fn other_separator(text: &str) -> Option<&'static str> {
    [(b';', "`;`"), (b'\t', "tabs"), (b'|', "`|`")].into_iter().find_map(|(sign, words)| {
        let mut reader =
            csv::ReaderBuilder::new().delimiter(sign).trim(csv::Trim::Headers).from_reader(text.as_bytes());
        let header: Vec<String> = reader.headers().ok()?.iter().map(str::to_owned).collect();
        has_name(&header).then_some(words)
    })
}

fn cells(header: &[String], record: &csv::StringRecord) -> Result<Map<String, Value>, String> {
    if record.len() != header.len() {
        return Err(format!("it has {} cells, and the first line names {} fields", record.len(), header.len()));
    }
    let mut fields = Map::new();
    for (name, cell) in header.iter().zip(record) {
        if cell.is_empty() {
            continue;
        }
        // A credential is what stands there, also when it reads as a number.
        let assignment = format!("{name}={cell}");
        let parsed = if name == "key" { Assignment::of_text(&assignment) } else { assignment.parse() };
        parsed.map_err(|_| format!("`{name}` is not the name of a field"))?.apply(&mut fields);
    }
    Ok(fields)
}

fn lines(text: &str) -> Vec<Row> {
    let numbered = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    numbered
        .enumerate()
        .map(|(index, (line, text))| Row {
            number: index + 1,
            place: format!("row {} (line {})", index + 1, line + 1),
            fields: match serde_json::from_str(text) {
                Ok(Value::Object(fields)) => Ok(fields),
                Ok(_) => Err("it is not an object".to_owned()),
                Err(error) => Err(format!("it is not JSON (column {})", error.column())),
            },
        })
        .collect()
}

fn yaml(text: &str) -> Result<Vec<Row>, Failure> {
    let options = serde_saphyr::options! { budget: serde_saphyr::budget! {
        max_nodes: MOST_NODES, max_events: 2 * MOST_NODES, max_total_scalar_bytes: usize::MAX,
    } };
    let document: Value = serde_saphyr::from_str_with_options(text, options).map_err(|error| {
        let fault = yaml::Fault::of(&error, text);
        let failure = Failure::usage(format!("this {}{}", fault.what, fault.place()));
        fault.mend.into_iter().fold(failure, Failure::hint)
    })?;
    let Value::Array(items) = document else {
        return Err(Failure::usage("this is not a list: begin each row with `-`"));
    };
    let rows = items.into_iter().enumerate().map(|(index, item)| Row {
        number: index + 1,
        place: format!("row {}", index + 1),
        fields: match item {
            Value::Object(fields) => Ok(fields),
            _ => Err("it is not an object".to_owned()),
        },
    });
    Ok(rows.collect())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn fields(format: FileFormat, text: &str) -> Vec<Result<Value, String>> {
        read(format, text).unwrap().into_iter().map(|row| row.fields.map(Value::Object)).collect()
    }

    #[test]
    fn the_three_forms_say_the_same() {
        let wanted = json!({"name": "a, b", "provider": "openai", "key": "0042", "usage_limits": {"credit_limit": 5}});
        let csv = "\u{feff}name,provider,key,usage_limits.credit_limit,note\r\n\"a, b\",openai,0042,5,\r\n";
        let jsonl = format!("\n{wanted}\n");
        let yaml = "- {name: 'a, b', provider: openai, key: '0042', usage_limits: {credit_limit: 5}}\n";
        for (format, text) in [(FileFormat::Csv, csv), (FileFormat::Jsonl, jsonl.as_str()), (FileFormat::Yaml, yaml)] {
            assert_eq!(fields(format, text), [Ok(wanted.clone())], "{format:?}");
        }
    }

    #[test]
    fn faults_tell_the_place_and_not_the_contents() {
        let secret = "not-a-real-key";
        for (format, text) in [
            (FileFormat::Csv, format!("name,key\nx,{secret},more\n")),
            (FileFormat::Jsonl, format!("{{\"key\": \"{secret}\"\n\"{secret}\"\n")),
            (FileFormat::Yaml, format!("- {secret}\n")),
        ] {
            for row in read(format, &text).unwrap() {
                let fault = row.fields.unwrap_err();
                assert!(!fault.contains(secret) && row.place.starts_with("row "), "{fault}");
            }
        }
        for (format, text) in [
            (FileFormat::Csv, format!("x,openai,{secret}\n")),
            (FileFormat::Yaml, format!("key: [{secret}\n")),
            (FileFormat::Yaml, format!("key: {secret}\n")),
            (FileFormat::Jsonl, String::new()),
        ] {
            let failure = read(format, &text).unwrap_err();
            assert!(!failure.to_string().contains(secret), "{failure}");
        }
    }

    #[test]
    fn yaml_that_repeats_itself_without_end_is_told_in_words() {
        let line = |level: usize, item: &str| format!("- &a{level} [{}]\n", [item; 9].join(", "));
        let text = (1..9).fold(line(0, "ha"), |text, level| text + &line(level, &format!("*a{}", level - 1)));
        let failure = read(FileFormat::Yaml, &text).unwrap_err();
        assert!(failure.to_string().starts_with("this repeats too much by aliases (`*name`)"), "{failure}");
        assert!(failure.hints().iter().any(|hint| hint.contains("without `&` and `*`")), "{failure:?}");
    }

    #[test]
    fn another_separator_is_named() {
        for (text, sign) in [
            ("provider; name;key\r\nopenai;x;not-a-real-key\r\n", "`;`"),
            ("name\tkey\nx\tnot-a-real-key\n", "tabs"),
            ("\u{feff}\"name\"|key\nx|not-a-real-key\n", "`|`"),
        ] {
            let failure = read(FileFormat::Csv, text).unwrap_err();
            assert_eq!(failure.to_string(), format!("its columns are separated by {sign}, and those of CSV by commas"));
            assert!(failure.hints().iter().any(|hint| hint.contains("with commas")), "{failure:?}");
        }
        let failure = read(FileFormat::Csv, "names;key\n").unwrap_err();
        assert!(failure.to_string().contains("no column `name`"), "{failure}");
    }

    #[test]
    fn a_name_tells_the_form() {
        let settled = |path: &str| FileFormat::settle(None, Path::new(path)).ok();
        assert_eq!(settled("keys.CSV"), Some(FileFormat::Csv));
        assert_eq!(settled("keys.ndjson"), Some(FileFormat::Jsonl));
        assert_eq!(settled("keys.yml"), Some(FileFormat::Yaml));
        assert_eq!((settled("keys.txt"), settled("-")), (None, None));
    }
}
