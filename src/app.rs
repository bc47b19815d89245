//! From the arguments to the exit code: parse, resolve the settings, make the context, run the command, tell the error.

use std::{
    ffi::OsString,
    panic::{self, AssertUnwindSafe},
    process::ExitCode,
    sync::Arc,
};

use anyhow::Context as _;

use crate::{
    auth::profiles::ConfigFile,
    cli::{Entry, Invocation, completions, config, run, typed_keys},
    context::Context,
    env_vars,
    error::{Failure, Interrupted, Kind},
    output::{Format, Output, OutputOptions, jq::Expression},
    prompt::Prompt,
    settings::{self, Flags, Settings},
};

/// Runs the program under one of its names.
pub fn main(entry: Entry) -> ExitCode {
    install_panic_hook();
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| start(entry, std::env::args_os().collect())));
    ExitCode::from(outcome.unwrap_or(Kind::Bug.exit_code()))
}

/// A panic is a bug of ours: it says so, and never repeats the arguments, which may hold a secret.
fn install_panic_hook() {
    panic::set_hook(Box::new(|info| {
        let place = info.location().map_or_else(String::new, |place| format!(" at {}:{}", place.file(), place.line()));
        let output = Output::new(OutputOptions::default());
        output.error(&anyhow::Error::new(
            Failure::new(Kind::Bug, format!("portkeyctl {} broke{place}", env!("CARGO_PKG_VERSION")))
                .hint("this is a bug; please report it with this line and the name of the command"),
        ));
    }));
}

/// What clap prints for `--version`.
fn version(entry: Entry) -> String {
    format!("{} {}\n", entry.name(), env!("CARGO_PKG_VERSION"))
}

fn start(entry: Entry, arguments: Vec<OsString>) -> u8 {
    if completions::answer(entry, &arguments) {
        return 0;
    }
    // Scripts ask for the version alone, and need not wait until all commands have been put together.
    if let [_, only] = arguments.as_slice()
        && (only == "--version" || only == "-V")
    {
        let output = Output::new(OutputOptions::default());
        let told = output.text(&version(entry)).and_then(|()| output.finish());
        return told.map_or(Kind::Failed.exit_code(), |()| 0);
    }
    let invocation = match Invocation::parse(entry, arguments.iter().cloned()) {
        Ok(invocation) => invocation,
        Err(error) => return refuse_arguments(&config::elsewhere(error, &arguments), &arguments),
    };
    let Invocation { flags, command } = invocation;
    let hidden = typed_keys::among(&arguments);
    let early = output_options(&flags, flags.format.unwrap_or_default(), flags.wide);
    let early = Output::new(OutputOptions { hidden: hidden.clone(), ..early });
    let (settings, config) = match settle(&flags) {
        Ok(settled) => settled,
        Err(_) if command.mends_settings() => match settle_leniently(&flags) {
            Ok(settled) => settled,
            Err(error) => return early.error(&error),
        },
        Err(error) => return early.error(&error),
    };
    let mut options = output_options(&flags, settings.form.value.format, settings.form.value.wide);
    options.color = settings.color.value;
    options.hidden = hidden;
    // An expression that is none is refused before anything is sent.
    let compiled = flags.jq.as_deref().map(Expression::compile).transpose();
    let checked = compiled.and_then(|expression| {
        options.jq = expression.map(Arc::new);
        options.check()
    });
    if let Err(error) = checked {
        return early.error(&error.into());
    }
    let output = Output::new(options);
    for warning in &settings.warnings {
        output.warn("settings", warning);
    }
    let prompt = Prompt::new(!settings.no_input);
    let mut cx = Context::new(settings, output, prompt, config);
    let changes_unseen = command.changes_unseen();
    let outcome = runtime(command.serves()).and_then(|runtime| runtime.block_on(run(&mut cx, command)));
    cx.completions.settle(changes_unseen || outcome.is_err());
    let outcome = outcome.and_then(|code| cx.output.finish().map(|()| code).context("cannot write to stdout"));
    match outcome {
        Ok(code) => {
            cx.output.warn_of_unused_flags();
            code
        }
        // Whoever reads us has read enough.
        Err(error) if Output::is_broken_pipe(&error) => 0,
        Err(error) => match error.downcast_ref() {
            Some(Interrupted(code)) => *code,
            None => cx.output.error(&error),
        },
    }
}

fn settle(flags: &Flags) -> anyhow::Result<(Settings, ConfigFile)> {
    let config = ConfigFile::load(&env_vars::process)?;
    let settings = Settings::resolve(flags, &env_vars::process, config.config())?;
    Ok((settings, config))
}

/// For commands that mend the settings: with what can be understood of the file, and without the variables that make no
/// sense.
fn settle_leniently(flags: &Flags) -> anyhow::Result<(Settings, ConfigFile)> {
    let malformed = settings::malformed_variables(&env_vars::process);
    let environment = |name: &str| {
        let is_malformed = malformed.iter().any(|(variable, _)| variable.name == name);
        env_vars::process(name).filter(|_| !is_malformed)
    };
    let config = match ConfigFile::load(&environment) {
        Ok(config) => config,
        Err(_) => ConfigFile::load_in_part(&environment)?,
    };
    let settings = Settings::resolve(flags, &environment, config.config())?;
    Ok((settings, config))
}

fn output_options(flags: &Flags, format: Format, wide: bool) -> OutputOptions {
    OutputOptions {
        format,
        fields: flags.fields.clone(),
        headers: !flags.no_headers,
        wide,
        color: flags.color.unwrap_or_default(),
        verbose: flags.verbose,
        quiet: flags.quiet,
        ..OutputOptions::default()
    }
}

/// A short command needs one thread; a server wants every core.
fn runtime(serves: bool) -> anyhow::Result<tokio::runtime::Runtime> {
    let mut builder = if serves {
        tokio::runtime::Builder::new_multi_thread()
    } else {
        tokio::runtime::Builder::new_current_thread()
    };
    builder.enable_all().build().context("cannot start the asynchronous runtime")
}

/// Prints help and version on stdout; tells a wrong command line like any other error, as JSON where that was asked.
fn refuse_arguments(error: &clap::Error, arguments: &[OsString]) -> u8 {
    use clap::error::ErrorKind;
    let printed = matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
    let by_variable = || env_vars::PORTKEYCTL_OUTPUT.read(&env_vars::process)?.parse().ok();
    let wants_json = wanted_format(arguments).or_else(by_variable).is_some_and(Format::is_structured);
    if wants_json && !printed {
        let text = error.to_string();
        let message = text.trim_start_matches("error: ").split("\n\n").next().unwrap_or_default().trim().to_owned();
        let tips = text.lines().filter_map(|line| line.trim().strip_prefix("tip: "));
        let failure = tips.fold(Failure::usage(message), Failure::hint);
        let output = Output::new(OutputOptions { format: Format::Json, ..OutputOptions::default() });
        return output.error(&failure.into());
    }
    match error.print() {
        Ok(()) if printed => 0,
        Err(error) if printed && error.kind() == std::io::ErrorKind::BrokenPipe => 0,
        Err(error) if printed => {
            let failure = Failure::new(Kind::Failed, "cannot write the help").caused_by(error);
            Output::new(OutputOptions::default()).error(&failure.into())
        }
        _ => Kind::Usage.exit_code(),
    }
}

/// The format that a command line asks for, when it cannot be parsed as a whole.
fn wanted_format(arguments: &[OsString]) -> Option<Format> {
    let words: Vec<&str> = arguments.iter().filter_map(|word| word.to_str()).collect();
    words.iter().enumerate().find_map(|(index, word)| match *word {
        "-o" | "--output" => words.get(index + 1)?.parse().ok(),
        "--json" | "-ojson" | "-o=json" | "--jq" => Some(Format::Json),
        other if other.starts_with("--jq=") => Some(Format::Json),
        other => other.strip_prefix("--output=")?.parse().ok(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_claps() {
        for entry in [Entry::Portkeyctl, Entry::Vk] {
            assert_eq!(version(entry), entry.command().render_version());
        }
    }
}
