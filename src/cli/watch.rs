//! `--watch`: a command that shows something, done again and again.

use std::{pin::pin, time::Duration};

use clap::Args;

use super::signals;
use crate::{
    context::Context,
    error::{Failure, Interrupted},
    output::{Format, Output},
    settings,
};

/// How long to wait where nobody says it.
const USUAL: &str = "2";

/// Flags of whatever can be watched.
#[derive(Debug, Clone, Copy, Default, Args)]
pub struct Watch {
    /// Show it again and again, until interrupted
    ///
    /// Every INTERVAL, such as 10 or 1m. [default: 2]
    #[arg(long = "watch", value_name = "INTERVAL", num_args = 0..=1, default_missing_value = USUAL, value_parser = interval)]
    interval: Option<Duration>,
}

fn interval(text: &str) -> Result<Duration, String> {
    let read =
        settings::parse_timeout(text).map_err(|reason| format!("{reason}; what is to be watched stands before it"))?;
    if read < Duration::from_millis(100) { Err("write a time of at least 0.1".to_owned()) } else { Ok(read) }
}

impl Watch {
    /// Shows something once, or again and again.
    ///
    /// On a terminal a table is drawn in place. Elsewhere it is printed once more when it has changed; JSON is one line for
    /// each change, YAML one document.
    ///
    /// # Errors
    /// What `show` says, when it first says it; [`Interrupted`] in the end.
    pub async fn show(
        self,
        cx: &mut Context,
        mut show: impl AsyncFnMut(&mut Context) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let Some(interval) = self.interval else { return show(cx).await };
        let output = cx.output.clone();
        if matches!(output.format(), Format::Csv | Format::Name) {
            let format = output.format();
            return Err(Failure::usage(format!(
                "--watch does not go with `-o {format}`: nothing parts one look from the next"
            ))
            .hint("use `-o json`, which is a line for each change")
            .into());
        }
        let mut interruption = pin!(signals::interruption()?);
        let mut last = None;
        loop {
            let (captured, text) = output.captured();
            cx.output = captured;
            let looked = tokio::select! {
                looked = show(cx) => looked,
                code = &mut interruption => Err(Interrupted(code).into()),
            };
            cx.output = output.clone();
            looked?;
            // Others want to change what is watched here.
            cx.let_go_of_the_local_gateway();
            let text = text.text();
            if output.draws_in_place() {
                output.draw(&heading(interval), &text)?;
            } else if last.as_ref() != Some(&text) {
                print(&output, &text, last.is_none())?;
                last = Some(text);
            }
            tokio::select! {
                () = tokio::time::sleep(interval) => {}
                code = &mut interruption => return Err(Interrupted(code).into()),
            }
        }
    }
}

fn heading(interval: Duration) -> String {
    let now = jiff::Zoned::now().strftime("%H:%M:%S");
    format!("{now}, every {interval:?}, until Ctrl-C")
}

fn print(output: &Output, text: &str, is_first: bool) -> anyhow::Result<()> {
    match output.format() {
        // What an expression has made of it has lines of its own.
        Format::Json if output.options().jq.is_none() => output.event(&serde_json::from_str(text)?),
        Format::Yaml => Ok(output.text(&format!("---\n{text}"))?),
        Format::Table if !is_first => Ok(output.text(&format!("\n{text}"))?),
        _ => Ok(output.text(text)?),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_are_times_and_names_are_told_from_them() {
        assert_eq!(interval("0.5").unwrap(), Duration::from_millis(500));
        assert_eq!(interval("1m").unwrap(), Duration::from_secs(60));
        assert_eq!(interval(USUAL).unwrap(), Duration::from_secs(2));
        for refused in ["0", "0.01", "lab", "-1"] {
            assert!(interval(refused).is_err(), "{refused}");
        }
        assert!(interval("lab").unwrap_err().contains("stands before it"));
    }
}
