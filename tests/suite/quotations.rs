//! What documents say of the project itself: the source that they quote is the source, their links lead somewhere, and the
//! commands that they name in passing exist.

use std::{collections::BTreeMap, fs, path::Path};

use portkeyctl::cli::Entry;

use super::env::project;

#[test]
fn documents_quote_what_is_in_the_source() {
    let mut quotes = BTreeMap::<String, usize>::new();
    for document in ["README.md", "CONTRIBUTING.md", "SECURITY.md", "docs/architecture.md"] {
        for (path, quoted) in quoted(&read(document)) {
            let source = read(&path);
            assert_quoted(document, &path, &source, &quoted);
            *quotes.entry(format!("{document} {path}")).or_default() += 1;
        }
    }
    // The three files of an operation, as CONTRIBUTING.md promises.
    for layer in ["api", "cli", "gateway/admin"] {
        assert!(quotes.contains_key(&format!("CONTRIBUTING.md src/{layer}/users.rs")), "{layer}: {quotes:?}");
    }
}

/// The blocks of Rust that say which file they are from: ```` ```rust src/file.rs ````.
fn quoted(text: &str) -> Vec<(String, String)> {
    let mut quotes = Vec::new();
    let mut open: Option<(String, String)> = None;
    for line in text.lines() {
        match (&mut open, line.strip_prefix("```")) {
            (None, Some(info)) => {
                let path = info.strip_prefix("rust ").map(str::to_owned);
                open = Some((path.unwrap_or_default(), String::new()));
            }
            (Some(_), Some("")) => quotes.extend(open.take().filter(|(path, _)| !path.is_empty())),
            (Some((_, body)), _) => {
                body.push_str(line);
                body.push('\n');
            }
            (None, None) => {}
        }
    }
    quotes
}

/// Holds a quotation to its source: its parts, between lines of `…`, stand there word for word and in this order.
fn assert_quoted(document: &str, path: &str, source: &str, quoted: &str) {
    let mut rest = source;
    for part in quoted.split("\n// …\n") {
        let part = part.trim_matches('\n');
        assert!(!part.is_empty(), "{document}: a quotation of {path} has an empty part");
        let at = rest.find(part).unwrap_or_else(|| panic!("{document} quotes what is not in {path}:\n{part}"));
        rest = &rest[at + part.len()..];
    }
}

#[test]
fn quotations_are_told_from_inventions() {
    let block = quoted("a\n```rust src/a.rs\nfn a() {}\n// …\nfn c() {}\n```\n```rust\nfn free() {}\n```\n");
    assert_eq!(block, [("src/a.rs".to_owned(), "fn a() {}\n// …\nfn c() {}\n".to_owned())]);
    assert_quoted("a document", "src/a.rs", "fn a() {}\nfn b() {}\nfn c() {}\n", &block[0].1);
    let invented = std::panic::catch_unwind(|| assert_quoted("a document", "src/a.rs", "fn a() {}\n", &block[0].1));
    assert!(invented.is_err());
}

/// The documents for readers, by their paths.
fn documents() -> Vec<String> {
    let guides = fs::read_dir(project().join("docs")).expect("a folder");
    let guides = guides.map(|entry| entry.expect("an entry").file_name().into_string().expect("UTF-8"));
    let guides = guides.filter(|name| name.ends_with(".md")).map(|name| format!("docs/{name}"));
    ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"]
        .map(str::to_owned)
        .into_iter()
        .chain(guides)
        .collect()
}

fn read(document: &str) -> String {
    fs::read_to_string(project().join(document)).unwrap_or_else(|error| panic!("{document}: {error}"))
}

#[test]
fn links_between_documents_lead_somewhere() {
    let mut faults = Vec::new();
    for document in documents() {
        let folder = Path::new(&document).parent().expect("a folder");
        let text = read(&document);
        for (index, _) in text.match_indices("](") {
            let target = text[index + 2..].split(')').next().unwrap_or_default();
            let path = target.split('#').next().unwrap_or_default();
            if !path.is_empty() && !path.contains("://") && !project().join(folder).join(path).exists() {
                faults.push(format!("{document} links to {target}"));
            }
        }
    }
    assert!(faults.is_empty(), "nothing is there: {faults:#?}");
}

#[test]
fn the_readme_leads_to_every_document() {
    let readme = read("README.md");
    let lost: Vec<String> = documents()
        .into_iter()
        .filter(|document| document != "README.md" && !readme.contains(&format!("]({document})")))
        .collect();
    assert!(lost.is_empty(), "nothing leads to {lost:?}");
}

#[test]
fn the_readmes_figures_are_those_of_the_benchmarks() {
    let (readme, benchmarks) = (read("README.md"), read("docs/benchmarks.md"));
    let cells = |text: &str, beginning: &str| -> Vec<String> {
        let row = text.lines().find(|line| line.starts_with(beginning)).unwrap_or_else(|| panic!("no {beginning}"));
        row.split(" | ").map(str::to_owned).collect()
    };
    let shown = cells(&readme, "| a list of three keys");
    let (_, from_here) = benchmarks.split_once("\n| `vk list` over HTTP").expect("the row of `vk list`");
    let (curl, sdk) = (cells(&benchmarks, "| `vk list` over HTTP"), cells(from_here, "| the same |"));
    for (shown, measured) in [(&shown[1], &curl[1]), (&shown[2], &curl[2]), (&shown[3], &sdk[2])] {
        let (shown_ms, measured_ms) = (milliseconds(shown), milliseconds(measured));
        let is_rounded = (shown_ms - measured_ms).abs() <= measured_ms * 0.05;
        assert!(is_rounded, "README.md shows {shown}, docs/benchmarks.md has {measured}");
    }
}

/// The duration in a text such as `2.2 s, with the import` or `curl, 9.49 ms`.
fn milliseconds(text: &str) -> f64 {
    let words: Vec<&str> = text.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let found = words.windows(2).find_map(|pair| match (pair[0].parse::<f64>(), pair[1]) {
        (Ok(number), "ms") => Some(number),
        (Ok(number), "s") => Some(number * 1000.0),
        _ => None,
    });
    found.unwrap_or_else(|| panic!("no duration in {text}"))
}

#[test]
fn commands_that_are_named_in_passing_exist() {
    let mut faults = Vec::new();
    for document in documents() {
        for span in spans(&read(&document)) {
            faults.extend(unknown_command(&span).map(|word| format!("{document}: `{span}`: there is no {word}")));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
    assert_eq!(unknown_command("portkeyctl gateway strat --port 0"), Some("strat".to_owned()));
    assert_eq!(unknown_command("vk get SLUG"), None);
}

/// What stands between backticks within the text; blocks are run, or say that they are not.
fn spans(text: &str) -> Vec<String> {
    let mut prose = String::new();
    let mut within = false;
    for line in text.lines() {
        if line.starts_with("```") {
            within = !within;
        } else if !within {
            // Some show how a block begins.
            prose.push_str(&line.replace("```", ""));
            prose.push('\n');
        }
    }
    prose.split('`').skip(1).step_by(2).map(|span| span.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// The word of a command line that should be a command and is none. Flags and placeholders end it.
fn unknown_command(line: &str) -> Option<String> {
    let mut words = line.split(' ');
    let mut command = match words.next()? {
        "portkeyctl" => Entry::Portkeyctl.command(),
        "vk" => Entry::Vk.command(),
        _ => return None,
    };
    command.build();
    for word in words {
        let is_name = word.chars().all(|c| c.is_ascii_lowercase() || c == '-') && !word.starts_with('-');
        // `help` takes topics as well as commands.
        if !is_name || word == "help" || !command.has_subcommands() {
            break;
        }
        match command.find_subcommand(word) {
            Some(inner) => command = inner.clone(),
            // `completions` takes a shell as well as a command.
            None if command.get_positionals().next().is_some() => break,
            None => return Some(word.to_owned()),
        }
    }
    None
}
