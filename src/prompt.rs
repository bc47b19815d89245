//! The only place that asks.
//!
//! Prompts are drawn on stderr, so that stdout stays the result's, and need a terminal at stdin and at stderr. Without
//! one, or when asking is forbidden, every question is the error [`Kind::InputNeeded`], naming the flag that answers it.
//!
//! Ctrl-C ends a question with [`Kind::Interrupted`], and so does Esc where a key is waited for. `dialoguer` leaves the
//! cursor hidden and, for a hidden answer, the echo off when it is interrupted (console-rs/dialoguer#77): it is run on a
//! thread of its own, so that the asking thread can take the interruption, give the terminal back as it was, and let the
//! program end in the usual way.

use std::{
    io::{self, IsTerminal},
    sync::{
        Mutex, MutexGuard, OnceLock, PoisonError,
        mpsc::{self, Sender},
    },
    thread,
    time::{Duration, Instant},
};

use console::Term;
use dialoguer::{
    Confirm, FuzzySelect, Input, Password,
    theme::{ColorfulTheme, SimpleTheme, Theme},
};

use crate::{
    error::{Failure, Kind},
    output::screen,
    secret::Secret,
};

/// How often an empty answer is asked for again before giving up.
const ATTEMPTS: usize = 3;
/// How long after an interruption another is taken for its echo.
const GRACE: Duration = Duration::from_millis(300);

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
    /// is the default, if there is one, and otherwise asked for again.
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
        ask(move |theme, term| {
            let mut input =
                Input::<String>::with_theme(theme).with_prompt(question).validate_with(move |answer: &String| {
                    match answer.trim() {
                        "" => Err("an answer is needed".to_owned()),
                        answer => check(answer),
                    }
                });
            if let Some(default) = default {
                input = input.default(default);
            }
            input.interact_text_on(term).map(|answer| Some(answer.trim().to_owned()))
        })
    }

    /// Asks for a line of text that may be left empty.
    ///
    /// # Errors
    ///
    /// As [`Prompt::text`].
    pub fn optional_text(self, flag: &str, question: &str) -> Result<Option<String>, Failure> {
        let question = self.question(flag, question)?;
        let answer = ask(move |theme, term| {
            Input::<String>::with_theme(theme).with_prompt(question).allow_empty(true).interact_text_on(term).map(Some)
        })?;
        Ok(Some(answer.trim().to_owned()).filter(|answer| !answer.is_empty()))
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

    /// Lets one of `items` be chosen by fuzzy search, and gives its index. `default` is marked at first.
    ///
    /// # Errors
    ///
    /// As [`Prompt::text`]; also `Interrupted` by Esc, and `Usage` when there is nothing to choose from.
    pub fn choose<T: ToString>(
        self,
        flag: &str,
        question: &str,
        items: &[T],
        default: usize,
    ) -> Result<usize, Failure> {
        let question = self.question(flag, question)?;
        if items.is_empty() {
            return Err(Failure::usage(format!("there is nothing to choose from for {flag}")));
        }
        let items: Vec<String> = items.iter().map(|item| screen::line(&item.to_string())).collect();
        let default = default.min(items.len() - 1);
        ask(move |theme, term| {
            FuzzySelect::with_theme(theme)
                .with_prompt(question)
                .items(&items)
                .default(default)
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
        let typed = self.optional_text(flag, &format!("{question} Type `{name}` to go on"))?;
        if typed.as_deref() == Some(name) {
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
        Failure::new(Kind::InputNeeded, format!("{flag} is needed, and {why} ({})", screen::line(question)))
            .hint(format!("give {flag}"))
    }
}

/// What ends a question.
enum Event<T> {
    Answer(dialoguer::Result<Option<T>>),
    Interrupt,
}

/// Runs one question on a thread of its own. `None` as the answer is Esc.
fn ask<T: Send + 'static>(
    question: impl FnOnce(&dyn Theme, &Term) -> dialoguer::Result<Option<T>> + Send + 'static,
) -> Result<T, Failure> {
    let terminal = Terminal::remember();
    let (events, happened) = mpsc::channel();
    let interrupts = events.clone();
    let watched = Interrupts::watch(move || drop(interrupts.send(Event::Interrupt)))?;
    thread::Builder::new()
        .name("prompt".to_owned())
        .spawn(move || {
            let term = Term::stderr();
            let answer = if console::colors_enabled_stderr() {
                question(&ColorfulTheme::default(), &term)
            } else {
                question(&SimpleTheme, &term)
            };
            // Nobody waits any more after an interruption.
            drop(events.send(Event::Answer(answer)));
        })
        .map_err(|error| Failure::new(Kind::Failed, "cannot ask").caused_by(error))?;
    match happened.recv() {
        Ok(Event::Answer(Ok(Some(answer)))) => Ok(answer),
        Ok(Event::Answer(Ok(None))) => Err(interrupted()),
        Ok(Event::Answer(Err(dialoguer::Error::IO(error)))) if error.kind() != io::ErrorKind::Interrupted => {
            terminal.give_back();
            Err(Failure::new(Kind::Failed, "cannot read the answer from the terminal").caused_by(error))
        }
        Ok(Event::Answer(Err(_)) | Event::Interrupt) | Err(mpsc::RecvError) => {
            terminal.give_back();
            watched.leave_in_peace();
            Err(interrupted())
        }
    }
}

fn interrupted() -> Failure {
    Failure::new(Kind::Interrupted, "interrupted")
}

/// How the terminal was before the question.
struct Terminal {
    #[cfg(unix)]
    modes: Option<rustix::termios::Termios>,
}

impl Terminal {
    fn remember() -> Self {
        Self {
            #[cfg(unix)]
            modes: rustix::termios::tcgetattr(io::stdin()).ok(),
        }
    }

    /// Shows the cursor and what is typed again, on a fresh line. A terminal that is gone cannot be helped.
    fn give_back(&self) {
        #[cfg(unix)]
        if let Some(modes) = &self.modes {
            let _ = rustix::termios::tcsetattr(io::stdin(), rustix::termios::OptionalActions::Now, modes);
        }
        let term = Term::stderr();
        let _ = term.show_cursor();
        let _ = term.write_line("");
    }
}

/// Who is told of Ctrl-C at the moment.
type Listener = Box<dyn Fn() + Send>;

/// The watch over SIGINT (on Windows, Ctrl-C) while a question is open.
struct Interrupts;

impl Interrupts {
    /// Calls `listener` at every interruption until the guard is dropped.
    ///
    /// A handler cannot be taken back once it is installed. Between questions the watcher therefore does what the system
    /// would have done by default: it ends the process.
    fn watch(listener: impl Fn() + Send + 'static) -> Result<Self, Failure> {
        static WATCHER: OnceLock<Result<(), String>> = OnceLock::new();
        Self::listener().replace(Box::new(listener));
        let started = WATCHER.get_or_init(|| {
            let (ready, started) = mpsc::channel();
            thread::Builder::new()
                .name("interrupts".to_owned())
                .spawn(move || Self::run(&ready))
                .map_err(|error| error.to_string())?;
            started.recv().unwrap_or_else(|error| Err(error.to_string()))
        });
        match started {
            Ok(()) => Ok(Self),
            Err(error) => Err(Failure::new(Kind::Failed, format!("cannot watch for Ctrl-C: {error}"))),
        }
    }

    /// One Ctrl-C may be told twice: `console` raises the signal that it took off the keyboard. The program is to end with
    /// its own error, so the second is ignored for a moment.
    fn leave_in_peace(self) {
        let until = Instant::now() + GRACE;
        Self::listener().replace(Box::new(move || {
            if Instant::now() > until {
                Self::end();
            }
        }));
        std::mem::forget(self);
    }

    /// What the system does by default.
    fn end() -> ! {
        std::process::exit(i32::from(Kind::Interrupted.exit_code()))
    }

    fn listener() -> MutexGuard<'static, Option<Listener>> {
        static LISTENER: Mutex<Option<Listener>> = Mutex::new(None);
        LISTENER.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A runtime of its own, because the program's may be the very thread that asks.
    fn run(ready: &Sender<Result<(), String>>) {
        let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
            Ok(runtime) => runtime,
            Err(error) => return drop(ready.send(Err(error.to_string()))),
        };
        runtime.block_on(async {
            #[cfg(unix)]
            let signals = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::interrupt());
            #[cfg(windows)]
            let signals = tokio::signal::windows::ctrl_c();
            let mut signals = match signals {
                Ok(signals) => signals,
                Err(error) => return drop(ready.send(Err(error.to_string()))),
            };
            drop(ready.send(Ok(())));
            while signals.recv().await.is_some() {
                match Self::listener().as_ref() {
                    Some(listener) => listener(),
                    None => Self::end(),
                }
            }
        });
    }
}

impl Drop for Interrupts {
    fn drop(&mut self) {
        Self::listener().take();
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::process::Command;

    use rexpect::session::{PtySession, spawn_command};

    use super::*;

    /// Names the question that [`child`] asks.
    const QUESTION: &str = "PROMPT_UNDER_TEST";

    /// Not a test of its own: what the tests below run inside of a terminal.
    #[test]
    #[ignore = "runs inside of a terminal that the other tests make"]
    fn child() {
        let Ok(question) = std::env::var(QUESTION) else { return };
        let prompt = Prompt::new(true);
        // The terminal that `rexpect` makes does not echo, those of people do.
        let mut modes = rustix::termios::tcgetattr(io::stdin()).unwrap();
        modes.local_modes |= rustix::termios::LocalModes::ECHO;
        rustix::termios::tcsetattr(io::stdin(), rustix::termios::OptionalActions::Now, &modes).unwrap();
        eprintln!("pid={};", std::process::id());
        let answer = match question.as_str() {
            "text" => prompt.text("--name NAME", "Name", Some("prod")),
            "checked" => prompt.text_checked("--days N", "Days", None, |answer| {
                answer.parse::<u16>().map(drop).map_err(|_| "write a number".to_owned())
            }),
            "secret" => prompt.secret("--key-file PATH", "Key").map(|key| key.expose().len().to_string()),
            "choose" => prompt
                .choose("--provider ID", "Provider", &["openai", "azure-openai", "bedrock"], 0)
                .map(|index| index.to_string()),
            "confirm" => prompt.confirm("--yes", "Go on?", false).map(|yes| yes.to_string()),
            "typing" => prompt.confirm_by_typing("--yes", "This deletes it.", "prod").map(|()| "typed".to_owned()),
            other => panic!("no question `{other}`"),
        };
        let modes = rustix::termios::tcgetattr(io::stdin()).unwrap();
        let echo = modes.local_modes.contains(rustix::termios::LocalModes::ECHO);
        match answer {
            Ok(answer) => eprintln!("<answer={answer} echo={echo}>"),
            Err(failure) => eprintln!("<kind={:?} echo={echo}>", failure.kind()),
        }
    }

    fn asked(question: &str) -> PtySession {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["prompt::tests::child", "--exact", "--ignored", "--nocapture"]);
        command.env(QUESTION, question).env("NO_COLOR", "1").env("TERM", "xterm");
        spawn_command(command, Some(20_000)).unwrap()
    }

    fn said(question: &str, shown: &str, keys: &str) -> String {
        let mut session = asked(question);
        let before = session.exp_string(shown).unwrap();
        // The question is drawn before its keys are read; what is typed early is not lost but echoed.
        thread::sleep(Duration::from_millis(400));
        session.send(keys).unwrap();
        session.flush().unwrap();
        let drawn = session.exp_string("<").unwrap();
        let result = session.exp_string(">").unwrap();
        assert!(result.ends_with("echo=true"), "{question}: {result}");
        let hidden = format!("{before}{drawn}").rfind("\u{1b}[?25l");
        let shown = format!("{before}{drawn}").rfind("\u{1b}[?25h");
        assert!(hidden <= shown, "{question}: the cursor is left hidden in {drawn:?}");
        assert!(!drawn.contains("sk-geheim"), "a secret is shown in {drawn:?}");
        session.exp_eof().unwrap();
        result.trim_end_matches(" echo=true").to_owned()
    }

    #[test]
    fn answers_come_back() {
        assert_eq!(said("text", "Name", "  dev \r"), "answer=dev");
        assert_eq!(said("text", "Name", "\r"), "answer=prod");
        assert_eq!(said("secret", "Key", "sk-geheim\n"), "answer=9");
        assert_eq!(said("choose", "bedrock", "azure\r"), "answer=1");
        assert_eq!(said("confirm", "Go on?", "y"), "answer=true");
        assert_eq!(said("typing", "to go on", "prod\r"), "answer=typed");
        assert_eq!(said("typing", "to go on", "pro\r"), "kind=Interrupted");
    }

    #[test]
    fn ctrl_c_and_escape_interrupt_and_give_the_terminal_back() {
        for (question, shown) in
            [("text", "Name"), ("secret", "Key"), ("choose", "bedrock"), ("confirm", "Go on?"), ("typing", "to go on")]
        {
            assert_eq!(said(question, shown, "\u{3}"), "kind=Interrupted", "{question}");
        }
        for (question, shown) in [("choose", "bedrock"), ("confirm", "Go on?")] {
            assert_eq!(said(question, shown, "\u{1b}"), "kind=Interrupted", "{question}");
        }
    }

    #[test]
    fn a_signal_from_outside_interrupts_too() {
        for (question, shown) in [("secret", "Key"), ("choose", "bedrock")] {
            let mut session = asked(question);
            session.exp_string("pid=").unwrap();
            let pid = session.exp_string(";").unwrap().parse().unwrap();
            session.exp_string(shown).unwrap();
            thread::sleep(Duration::from_millis(400));
            let pid = rustix::process::Pid::from_raw(pid).unwrap();
            rustix::process::kill_process(pid, rustix::process::Signal::INT).unwrap();
            session.exp_string("<kind=Interrupted echo=true>").unwrap();
            session.exp_eof().unwrap();
        }
    }

    #[test]
    fn without_a_terminal_the_flag_is_named() {
        let prompt = Prompt { interactive: false };
        let failures = [
            prompt.text("--name NAME", "Name", Some("x")).unwrap_err(),
            prompt.secret("--name NAME", "Name").unwrap_err(),
            prompt.optional_text("--name NAME", "Name").unwrap_err(),
            prompt.choose("--name NAME", "Name", &["a"], 0).unwrap_err(),
            prompt.confirm("--name NAME", "Name", true).unwrap_err(),
            prompt.confirm_by_typing("--name NAME", "Name", "a").unwrap_err(),
        ];
        for failure in failures {
            assert_eq!(failure.kind(), Kind::InputNeeded);
            assert!(failure.to_string().starts_with("--name NAME is needed"), "{failure}");
            assert_eq!(failure.hints(), ["give --name NAME"]);
        }
    }
}
