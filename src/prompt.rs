//! The only place that asks.
//!
//! Prompts are drawn on stderr, so that stdout stays the result's, and need a terminal at stdin and at stderr. Without
//! one, or when asking is forbidden, every question is the error [`Kind::InputNeeded`], naming the flag that answers it.
//!
//! Ctrl-C ends a question with [`Kind::Interrupted`], and so does Esc where a key is waited for. `dialoguer` leaves the
//! cursor hidden and, for a hidden answer, the echo off when it is interrupted (console-rs/dialoguer#77): it is run on a
//! thread of its own, so that the asking thread can take the interruption, give the terminal back as it was, and let the
//! program end in the usual way.

mod interruption;

use std::io::{self, IsTerminal};

use dialoguer::{Confirm, FuzzySelect, Input, Password};

use crate::{
    error::{Failure, Kind},
    output::screen,
    secret::Secret,
};
pub use interruption::Terminal;
use interruption::ask;

/// How often an empty answer is asked for again before giving up.
const ATTEMPTS: usize = 3;

/// How many choices there are at most where each has a digit of its own.
const MOST_NUMBERED: usize = 9;

/// Asks, or says which flag would have answered.
#[derive(Debug, Clone, Copy)]
pub struct Prompt {
    interactive: bool,
}

impl Prompt {
    /// `allowed`: whether the flags and the environment let the program ask. It still takes two terminals.
    pub fn new(allowed: bool) -> Self {
        Self { interactive: allowed && io::stdin().is_terminal() && io::stderr().is_terminal() }
    }

    /// Whether somebody can be asked.
    pub fn is_interactive(self) -> bool {
        self.interactive
    }

    /// Asks for a line of text. `flag` is what gives the answer on a command line, such as `--name NAME`. An empty answer
    /// is the default, if there is one (which may be `""`), and otherwise asked for again.
    ///
    /// # Errors
    ///
    /// `InputNeeded` when nobody can be asked, `Interrupted` by Ctrl-C.
    pub fn text(self, flag: &str, question: &str, default: Option<&str>) -> Result<String, Failure> {
        self.text_checked(flag, question, default, |_| Ok(()))
    }

    /// As [`Prompt::text`], and asks again with the reason while `check` gives one.
    ///
    /// # Errors
    ///
    /// As [`Prompt::text`].
    pub fn text_checked(
        self,
        flag: &str,
        question: &str,
        default: Option<&str>,
        check: impl Fn(&str) -> Result<(), String> + Send + 'static,
    ) -> Result<String, Failure> {
        let (question, default) = (self.question(flag, question)?, default.map(str::to_owned));
        let may_be_empty = default.as_deref() == Some("");
        ask(move |theme, term| {
            let mut input =
                Input::<String>::with_theme(theme).with_prompt(question).validate_with(move |answer: &String| {
                    match answer.trim() {
                        "" if may_be_empty => Ok(()),
                        "" => Err("an answer is needed".to_owned()),
                        answer => check(answer),
                    }
                });
            if let Some(default) = default {
                input = input.default(default).show_default(!may_be_empty);
            }
            input.interact_text_on(term).map(|answer| Some(answer.trim().to_owned()))
        })
    }

    /// Asks for a secret; nothing of the answer is shown.
    ///
    /// # Errors
    ///
    /// As [`Prompt::text`]; `InputNeeded` also after several empty answers.
    pub fn secret(self, flag: &str, question: &str) -> Result<Secret, Failure> {
        let question = self.question(flag, question)?;
        let needed = self.needed(flag, &question);
        for _ in 0..ATTEMPTS {
            let question = question.clone();
            let answer = ask(move |theme, term| {
                Password::with_theme(theme)
                    .with_prompt(question)
                    // Otherwise it would ask for ever when the input has ended.
                    .allow_empty_password(true)
                    .interact_on(term)
                    .map(|answer| Some(Secret::new(answer)))
            })?;
            if !answer.expose().trim().is_empty() {
                return Ok(answer);
            }
        }
        Err(needed)
    }

    /// Lets one of `items` be chosen by fuzzy search, and gives its index. The first is marked at the start. Where a digit
    /// is enough for all of them, they are numbered, and found by their number, too.
    ///
    /// # Errors
    ///
    /// As [`Prompt::text`]; also `Interrupted` by Esc, and `Usage` when there is nothing to choose from.
    pub fn choose<T: ToString>(self, flag: &str, question: &str, items: &[T]) -> Result<usize, Failure> {
        let question = self.question(flag, question)?;
        if items.is_empty() {
            return Err(Failure::usage(format!("there is nothing to choose from for {flag}")));
        }
        let are_numbered = items.len() <= MOST_NUMBERED;
        let (ways, number): (_, fn(usize) -> String) = match are_numbered {
            true => ("number, name or arrows", |index| format!("{}. ", index + 1)),
            false => ("name or arrows", |_| String::new()),
        };
        let question = format!("{question} ({ways})");
        let shown = |(index, item): (usize, &T)| number(index) + &screen::line(&item.to_string());
        let items: Vec<String> = items.iter().enumerate().map(shown).collect();
        ask(move |theme, term| {
            FuzzySelect::with_theme(theme)
                .with_prompt(question)
                .items(&items)
                .default(0)
                .max_length(12)
                .interact_on_opt(term)
        })
    }

    /// Asks yes or no; Enter takes the default.
    ///
    /// # Errors
    ///
    /// As [`Prompt::text`]; also `Interrupted` by Esc.
    pub fn confirm(self, flag: &str, question: &str, default: bool) -> Result<bool, Failure> {
        let question = self.question(flag, question)?;
        ask(move |theme, term| Confirm::with_theme(theme).with_prompt(question).default(default).interact_on_opt(term))
    }

    /// Has `name` typed, for what cannot be undone.
    ///
    /// # Errors
    ///
    /// As [`Prompt::text`]; `Interrupted` when something else was typed.
    pub fn confirm_by_typing(self, flag: &str, question: &str, name: &str) -> Result<(), Failure> {
        let question = question.trim_end_matches(['.', '?']);
        let typed = self.text(flag, &format!("{question}? Type `{name}` to go on"), Some(""))?;
        if typed == name {
            return Ok(());
        }
        Err(Failure::new(Kind::Interrupted, format!("`{}` was not typed: nothing was changed", screen::line(name))))
    }

    /// The question as it may be shown, or that nobody can be asked.
    fn question(self, flag: &str, question: &str) -> Result<String, Failure> {
        if self.interactive { Ok(screen::line(question)) } else { Err(self.needed(flag, question)) }
    }

    fn needed(self, flag: &str, question: &str) -> Failure {
        let why = if self.interactive { "nothing was answered" } else { "nobody can be asked here" };
        let question = screen::line(question.trim_end_matches(['.', '?']));
        Failure::new(Kind::InputNeeded, format!("{question}: {why}, and {flag} is not given"))
            .hint(format!("give {flag}"))
    }
}

#[cfg(test)]
mod tests;
