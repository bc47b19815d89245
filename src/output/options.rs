//! What the command line says about output: form, colour, fields.

use std::{fmt, str::FromStr, sync::Arc};

use super::jq;
use crate::{error::Failure, likeness::did_you_mean, secret::Secret};

/// The form of the result on stdout.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Format {
    /// Columns for people.
    #[default]
    Table,
    /// The API's own keys in the order received, indented by two spaces.
    Json,
    /// The same as a YAML document.
    Yaml,
    /// RFC 4180 with `\n` line ends and a header line.
    Csv,
    /// The name that other commands take, one a line.
    Name,
}

impl Format {
    /// Every format, in the order of the documentation.
    pub const ALL: [Format; 5] = [Format::Table, Format::Json, Format::Yaml, Format::Csv, Format::Name];

    /// As it is written after `-o`.
    pub fn word(self) -> &'static str {
        match self {
            Format::Table => "table",
            Format::Json => "json",
            Format::Yaml => "yaml",
            Format::Csv => "csv",
            Format::Name => "name",
        }
    }

    /// Whether errors and warnings are objects too. They are JSON under both, since every YAML reader takes JSON.
    pub fn is_structured(self) -> bool {
        matches!(self, Format::Json | Format::Yaml)
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

/// The form as people ask for it: a format, or the table with more columns.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Form {
    /// The format.
    pub format: Format,
    /// Whether the second tier of columns is shown.
    pub wide: bool,
}

impl Form {
    /// Every form as it is written after `-o`, in the order of the documentation.
    pub const WORDS: [&str; 6] = ["table", "wide", "json", "yaml", "csv", "name"];

    /// As it is written after `-o`. Only a table has more columns to show.
    pub fn word(self) -> &'static str {
        if self.wide && self.format == Format::Table { "wide" } else { self.format.word() }
    }
}

impl FromStr for Form {
    type Err = Failure;

    fn from_str(text: &str) -> Result<Self, Failure> {
        if text == "wide" {
            return Ok(Self { format: Format::Table, wide: true });
        }
        let known = Format::ALL.into_iter().find(|format| format.word() == text);
        known.map(|format| Self { format, wide: false }).ok_or_else(|| {
            let likely = did_you_mean(text, Form::WORDS);
            Failure::usage(format!("`{text}` is not an output format{likely}: use one of {}", Form::WORDS.join(", ")))
        })
    }
}

impl FromStr for Format {
    type Err = Failure;

    /// The format of a [`Form`]; `wide` is the table.
    fn from_str(text: &str) -> Result<Self, Failure> {
        text.parse().map(|form: Form| form.format)
    }
}

/// When to colour.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set and not empty or `TERM` is `dumb`.
    #[default]
    Auto,
    /// Also into files and pipes.
    Always,
    /// Never.
    Never,
}

impl Color {
    /// Every choice, in the order of the documentation.
    pub const ALL: [Color; 3] = [Color::Auto, Color::Always, Color::Never];

    /// As it is written after `--color`.
    pub fn word(self) -> &'static str {
        match self {
            Color::Auto => "auto",
            Color::Always => "always",
            Color::Never => "never",
        }
    }

    /// Whether a stream is coloured. `plain_terminal` says that the environment asks for no colour.
    pub fn applies(self, is_terminal: bool, plain_terminal: bool) -> bool {
        match self {
            Color::Auto => is_terminal && !plain_terminal,
            Color::Always => true,
            Color::Never => false,
        }
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

impl FromStr for Color {
    type Err = Failure;

    fn from_str(text: &str) -> Result<Self, Failure> {
        Color::ALL.into_iter().find(|color| color.word() == text).ok_or_else(|| {
            let known = Color::ALL.map(Color::word).join(", ");
            let likely = did_you_mean(text, Color::ALL.map(Color::word));
            Failure::usage(format!("`{text}` does not say when to colour{likely}: use one of {known}"))
        })
    }
}

/// What the command line says about output.
#[derive(Debug, Clone)]
pub struct OutputOptions {
    /// Form of the result.
    pub format: Format,
    /// Paths such as `usage_limits.credit_limit` that pick and order columns or keys; empty for the usual ones.
    pub fields: Vec<String>,
    /// Whether tables and CSV begin with a header line.
    pub headers: bool,
    /// Whether the second tier of columns is shown.
    pub wide: bool,
    /// When to colour.
    pub color: Color,
    /// How often `-v` was given; [`Output::trace`] writes from 1.
    pub verbose: u8,
    /// Whether notes are left out.
    pub quiet: bool,
    /// Keys that were typed as arguments: nothing on stderr repeats them.
    pub hidden: Vec<Secret>,
    /// What JSON is put through on its way out.
    pub jq: Option<Arc<jq::Expression>>,
    /// Overrides the look at stdout.
    pub stdout_is_terminal: Option<bool>,
    /// Overrides the look at stderr.
    pub stderr_is_terminal: Option<bool>,
    /// Overrides the terminal's width, in columns. Only used when stdout is a terminal.
    pub width: Option<usize>,
    /// Overrides whether budgets have a bar, which takes a terminal with colours and UTF-8.
    pub bars: Option<bool>,
    /// Overrides the time that `3 d ago` counts from.
    pub now: Option<jiff::Timestamp>,
}

impl Default for OutputOptions {
    fn default() -> Self {
        Self {
            format: Format::Table,
            fields: Vec::new(),
            headers: true,
            wide: false,
            color: Color::Auto,
            verbose: 0,
            quiet: false,
            hidden: Vec::new(),
            jq: None,
            stdout_is_terminal: None,
            stderr_is_terminal: None,
            width: None,
            bars: None,
            now: None,
        }
    }
}

impl OutputOptions {
    /// Refuses flags that contradict each other, before anything is sent.
    ///
    /// # Errors
    ///
    /// Usage, when fields are picked for a format that shows names alone, or an expression is given for one that is not JSON.
    pub fn check(&self) -> Result<(), Failure> {
        if self.format == Format::Name && !self.fields.is_empty() {
            return Err(Failure::usage("--fields does not go with `-o name` or `-q`, which print the name alone")
                .hint("use `-o csv --no-headers` for chosen fields"));
        }
        if self.jq.is_some() && self.format != Format::Json {
            return Err(Failure::usage(format!("--jq reads JSON, and does not go with `-o {}`", self.format)));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_one_of_the_words_and_a_slip_is_told() {
        for word in Form::WORDS {
            let form: Form = word.parse().unwrap();
            assert_eq!((form.wide, form.format.word()), if word == "wide" { (true, "table") } else { (false, word) });
        }
        let told = |text: &str| text.parse::<Form>().unwrap_err().to_string();
        assert_eq!(
            told("jsn"),
            "`jsn` is not an output format (did you mean json?): use one of table, wide, json, yaml, csv, name"
        );
        assert!(told("qqq").starts_with("`qqq` is not an output format: use one of table, wide"));
        assert!("alway".parse::<Color>().unwrap_err().to_string().contains("(did you mean always?)"));
    }
}
