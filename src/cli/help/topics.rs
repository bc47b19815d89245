//! The topics of `help TOPIC`. Each is a text in Markdown, which is also a document of the project: there is one text for
//! the terminal, the manual and the website.

use std::fmt::Write as _;

use crate::{env_vars, error::Kind};

/// Something to know that is no command.
#[derive(Debug)]
pub struct Topic {
    /// As it is typed behind `help`.
    pub name: &'static str,
    /// What it is about, on one line.
    pub about: &'static str,
    /// The document that holds the same text, below the root of the project.
    pub document: &'static str,
    text: Text,
}

/// Where a text comes from.
#[derive(Debug)]
enum Text {
    /// A file that is written for this.
    Own(&'static str),
    /// What the code knows, as a text.
    Made(fn() -> String),
    /// A document that tests run.
    Document(&'static str),
}

/// Every topic, in the order in which they are listed.
pub const ALL: &[Topic] = &[
    Topic {
        name: "concepts",
        about: "Virtual keys, integrations, providers, API keys, and how they hang together",
        document: "docs/concepts.md",
        text: Text::Own(include_str!("concepts.md")),
    },
    Topic {
        name: "environment",
        about: "The environment variables that are read",
        document: "docs/reference/environment.md",
        text: Text::Made(environment),
    },
    Topic {
        name: "exit-codes",
        about: "What the exit code tells a script",
        document: "docs/exit-codes.md",
        text: Text::Made(exit_codes),
    },
    Topic {
        name: "output",
        about: "Formats, jq, watching, and what scripts may rely on",
        document: "docs/scripting.md",
        text: Text::Document(include_str!("../../../docs/scripting.md")),
    },
];

impl Topic {
    /// The text, in Markdown.
    pub fn text(&self) -> String {
        match self.text {
            Text::Own(text) | Text::Document(text) => text.to_owned(),
            Text::Made(make) => make(),
        }
    }

    /// Whether the document is written from the text, and not the other way round.
    pub fn is_generated(&self) -> bool {
        !matches!(self.text, Text::Document(_))
    }
}

fn exit_codes() -> String {
    let mut text = "# Exit codes\n\nThe exit code says what kind of thing went wrong, so that a script can tell \"fix the command\" from \"try \
        again\". Under `-o json` and `-o yaml` the same kind stands in the error object on stderr, as `code`.\n\n\
        | exit code | `code` | when |\n| --- | --- | --- |\n| 0 | | done; also an empty list, something already absent under `--if-exists`, \
        and a reader that closed the pipe |\n"
        .to_owned();
    for kind in Kind::ALL {
        // Writing to a `String` cannot fail.
        let _ = writeln!(text, "| {} | `{}` | {} |", kind.exit_code(), kind.json_code(), kind.when());
    }
    text.push_str(
        "\n`portkeyctl run -- COMMAND` and `portkeyctl gateway exec -- COMMAND` end with the exit code of COMMAND: 128 and the number of the signal \
         when one ended it, 127 when there is no such command, 126 when it cannot be run.\n\n`portkeyctl doctor` ends with 1 when one of its \
         checks has failed. What it says is its answer, on stdout, and there is no error object.\n",
    );
    text
}

fn environment() -> String {
    let mut text =
        "# Environment variables\n\nA flag wins over a variable, a variable over the profile, and the profile over what the configuration file says for \
         all of them. An empty variable counts as not set.\n\n\
         | variable | meaning |\n| --- | --- |\n"
            .to_owned();
    for variable in env_vars::ALL {
        let _ = writeln!(text, "| `{}` | {} |", variable.name, variable.help);
    }
    text
}
