//! `--jq`: what JSON would be printed, put through an expression first.
//!
//! As `gh --jq` has it: every result is a line of its own, strings are printed without quotes, `null` is an empty line,
//! and everything else is JSON. The expression reads the environment (`env`, `$ENV`) and nothing else: no files, no
//! further inputs.

use std::fmt;

use jaq_core::{
    Compiler, Ctx, Filter, Vars,
    data::JustLut,
    load::{self, Arena, File, Loader},
};
use jaq_json::Val;
use serde_json::Value;

use super::{json, screen};
use crate::error::Failure;

/// `env`, because jaq's own panics where a variable is not UTF-8; and jq's formats of rows, which jaq keeps in a crate with
/// parsers of five other formats.
const DEFINITIONS: &str = r#"
def env: $ENV;
def cell(text; $format):
  if isstring then text elif . == null then "" elif isarray or isobject
  then error("\(tojson) is no cell of a row of \($format)") else tojson end;
def @csv: map(cell("\"" + gsub("\""; "\"\"") + "\""; "CSV")) | join(",");
def @tsv: map(cell(gsub("\\\\"; "\\\\") | gsub("\t"; "\\t") | gsub("\n"; "\\n") | gsub("\r"; "\\r"); "TSV")) | join("\t");
"#;
/// Where jq is explained.
const MANUAL: &str = "the language: https://jqlang.org/manual/";
/// Characters of an expression that an error repeats.
const SHOWN: usize = 24;
/// Columns of a reason that the expression did not fit.
const LONGEST_REASON: usize = 200;

/// A compiled expression.
pub struct Expression {
    filter: Filter<JustLut<Val>>,
    /// `$ENV`, which no answer changes.
    environment: Val,
}

impl fmt::Debug for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Expression").finish_non_exhaustive()
    }
}

impl Expression {
    /// Reads an expression.
    ///
    /// # Errors
    ///
    /// Usage: what is wrong, and at which character.
    pub fn compile(code: &str) -> Result<Self, Failure> {
        let ours = load::parse(DEFINITIONS, |parser| parser.defs()).unwrap_or_default();
        let definitions = jaq_core::defs().chain(jaq_std::defs()).chain(jaq_json::defs()).chain(ours);
        let functions = jaq_core::funs().chain(jaq_std::funs()).chain(jaq_json::funs());
        let arena = Arena::default();
        let modules = Loader::new(definitions)
            .load(&arena, File { code, path: () })
            .map_err(|errors| errors.into_iter().map(|(_, error)| not_read(code, &error)).next().unwrap_or_else(odd))?;
        let filter =
            Compiler::default().with_funs(functions).with_global_vars(["$ENV"]).compile(modules).map_err(|errors| {
                let first = errors.into_iter().flat_map(|(_, errors)| errors).next();
                first.map_or_else(odd, |(found, unknown)| {
                    faulty(code, found, &format!("there is no {} `{}`", unknown.as_str(), screen::line(found)))
                })
            })?;
        Ok(Self { filter, environment: Val::obj(variables().collect()) })
    }

    /// The results for `value`, one a line; structures over several lines where somebody reads them.
    ///
    /// # Errors
    ///
    /// Usage, when the expression does not fit the value, or a result has no form in JSON.
    pub fn apply(&self, value: &Value, is_terminal: bool) -> Result<String, Failure> {
        let input = jaq_json::read::parse_single(&serde_json::to_vec(value).map_err(|error| misfit(&error))?)
            .map_err(|error| misfit(&error))?;
        let context = Ctx::<JustLut<Val>>::new(&self.filter.lut, Vars::new([self.environment.clone()]));
        let mut text = String::new();
        for result in self.filter.id.run((context, input)) {
            match result {
                Ok(value) => text += &line(&value, is_terminal)?,
                Err(exception) => match exception.get_err() {
                    Ok(error) => return Err(misfit(&told(error))),
                    // `halt` ends it; the number that it may give is jq's own exit code, and not one of ours.
                    Err(_) => break,
                },
            }
        }
        Ok(text)
    }
}

/// The environment. What is not UTF-8 has no form in JSON, and is left out.
fn variables() -> impl Iterator<Item = (Val, Val)> {
    std::env::vars_os()
        .filter_map(|(name, value)| Some((Val::from(name.into_string().ok()?), Val::from(value.into_string().ok()?))))
}

/// What an error says: `error("text")` without the quotes. It quotes the value that it is about, which may be all there is.
fn told(error: jaq_json::Error) -> String {
    let text = match error.into_val() {
        Val::TStr(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
        value => value.to_string(),
    };
    screen::shortened(&text, LONGEST_REASON)
}

fn line(value: &Val, is_terminal: bool) -> Result<String, Failure> {
    match value {
        Val::Null => Ok("\n".to_owned()),
        Val::TStr(bytes) => {
            let text = String::from_utf8_lossy(bytes);
            Ok(if is_terminal { screen::paragraph(&text) } else { text.into_owned() } + "\n")
        }
        _ => {
            // What jq calculates with is more than JSON: `nan`, bytes, keys that are no strings.
            let text = value.to_string();
            let value: Value = serde_json::from_str(&text)
                .map_err(|_| Failure::usage(format!("--jq: a result has no form in JSON: {}", shown(&text))))?;
            let written = if is_terminal { json::document(&value) } else { json::line(&value) };
            written.map_err(|error| misfit(&error))
        }
    }
}

/// An expression that is no expression.
fn not_read(code: &str, error: &load::Error<&str>) -> Failure {
    let first = match error {
        load::Error::Io(errors) => errors.first().map(|(found, reason)| faulty(code, found, reason)),
        load::Error::Lex(errors) => errors.first().map(|(expected, found)| match expected {
            load::lex::Expect::Delim(open) => faulty(code, open, &format!("`{open}` is not closed")),
            _ => faulty(code, found, &unexpected(found, expected.as_str())),
        }),
        load::Error::Parse(errors) => {
            errors.first().map(|(expected, found)| faulty(code, found, &unexpected(found, expected.as_str())))
        }
    };
    first.unwrap_or_else(odd)
}

fn unexpected(found: &str, expected: &str) -> String {
    if found.is_empty() {
        format!("it ends where there should be a {expected}")
    } else {
        format!("there should be a {expected} before `{}`", shown(found))
    }
}

/// `found` is a part of `code`.
fn faulty(code: &str, found: &str, what: &str) -> Failure {
    let start = load::span(code, found).start.min(code.len());
    let before = code.get(..start).unwrap_or_default();
    let line = before.matches('\n').count();
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    let place = if code.contains('\n') {
        format!("line {}, character {column}", line + 1)
    } else {
        format!("character {column}")
    };
    Failure::usage(format!("--jq: {what} (at {place})")).hint(MANUAL)
}

/// An error without a place.
fn odd() -> Failure {
    Failure::usage("--jq: this is not an expression").hint(MANUAL)
}

/// An expression that does not fit the answer.
fn misfit(error: &dyn fmt::Display) -> Failure {
    Failure::usage(format!("--jq: {}", screen::line(&error.to_string())))
        .hint("see what it is applied to with `-o json` in place of --jq")
}

fn shown(text: &str) -> String {
    screen::line(&screen::shortened(text.lines().next().unwrap_or_default(), SHOWN))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn applied(code: &str, value: &Value) -> Result<String, String> {
        Expression::compile(code)
            .and_then(|expression| expression.apply(value, false))
            .map_err(|failure| failure.to_string())
    }

    #[test]
    fn a_result_is_a_line_and_strings_are_bare() {
        let rows = json!([{"slug": "lab", "usage_limits": {"credit_limit": 50.0}}, {"slug": "a\nb\u{1b}", "n": null}]);
        assert_eq!(applied(".[].slug", &rows).unwrap(), "lab\na\nb\u{1b}\n");
        assert_eq!(applied(".[0]", &rows).unwrap(), "{\"slug\":\"lab\",\"usage_limits\":{\"credit_limit\":50.0}}\n");
        assert_eq!(applied(".[1].n, (.[0].usage_limits.credit_limit | . > 49), length", &rows).unwrap(), "\ntrue\n2\n");
        assert_eq!(applied("[.[] | select(.n)]", &rows).unwrap(), "[]\n");
        assert_eq!(applied("empty", &rows).unwrap(), "");
        assert_eq!(applied(".[0] | \"\\(.slug): \\(.usage_limits.credit_limit)\"", &rows).unwrap(), "lab: 50.0\n");
        assert_eq!(
            applied("18446744073709551615, 1e300, (1, halt, 2)", &rows).unwrap(),
            "18446744073709551615\n1e+300\n1\n"
        );
    }

    #[test]
    fn the_libraries_are_there() {
        let value = json!({"at": "2026-03-14T09:26:53Z", "b": 1, "a": ["x", "y z"]});
        assert_eq!(applied(".at | fromdate | . + 1 | todate", &value).unwrap(), "2026-03-14T09:26:54Z\n");
        assert_eq!(applied(".a | @sh, @csv, @tsv, @base64", &value).unwrap().lines().count(), 4);
        assert_eq!(
            applied("keys, (.at | test(\"^2026\")), (.b | sqrt | floor)", &value).unwrap(),
            "[\"a\",\"at\",\"b\"]\ntrue\n1\n"
        );
        let row = json!(["a\"b", 1.5, null, true, "x\ty\\\n"]);
        assert_eq!(applied("@csv", &row).unwrap(), "\"a\"\"b\",1.5,,true,\"x\ty\\\n\"\n");
        assert_eq!(applied("@tsv", &row).unwrap(), "a\"b\t1.5\t\ttrue\tx\\ty\\\\\\n\n");
        assert_eq!(applied("[[1]] | @csv", &row).unwrap_err(), "--jq: [1] is no cell of a row of CSV");
        assert_eq!(applied("$ENV.PATH == env.PATH", &value).unwrap(), "true\n");
        assert_eq!(applied("to_entries | map(.key) | join(\" \")", &value).unwrap(), "at b a\n");
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        for (code, said) in [
            ("", "(at character 1)"),
            (".[] | ", "it ends where there should be a"),
            (".[] | slug", "there is no filter `slug` (at character 7)"),
            ("é | $x", "character"),
            (".[\n0", "`[` is not closed (at line 1, character 2)"),
            (".a\n| nofilter", "there is no filter `nofilter` (at line 2, character 3)"),
            ("include \"x\"; .", "(at character"),
            (". | input", "there is no filter `input`"),
            (".a | %", "(at character 6)"),
        ] {
            let error = Expression::compile(code).unwrap_err();
            assert!(error.to_string().contains(said), "{code}: {error}");
            assert_eq!(error.kind(), crate::error::Kind::Usage, "{code}");
        }
        let error = applied(".slug.name", &json!({"slug": "lab"})).unwrap_err();
        assert!(error.starts_with("--jq: cannot index"), "{error}");
        for odd in ["nan", "{(1|tostring): infinite}", "\"a\" | tobytes", "{(\"1\" | tonumber): 1}"] {
            let error = applied(odd, &json!({})).expect_err(odd);
            assert!(error.contains("no form in JSON"), "{odd}: {error}");
        }
        assert_eq!(applied("error(\"no budget\")", &Value::Null).unwrap_err(), "--jq: no budget");
    }

    #[test]
    fn a_terminal_is_not_driven_by_a_bare_string() {
        let expression = Expression::compile(".").unwrap();
        assert_eq!(expression.apply(&json!("a\u{1b}[2J\nb"), true).unwrap(), "a\\u{1b}[2J\nb\n");
        assert_eq!(expression.apply(&json!({"a": "\u{9b}"}), true).unwrap(), "{\n  \"a\": \"\\u009b\"\n}\n");
    }
}
