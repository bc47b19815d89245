//! The picture in the README: `docs/session.sh`, run on a real terminal, is what `docs/session.svg` shows.
//!
//! With `SNAPSHOTS=overwrite`, the picture is drawn anew.

use std::fs;

use snapbox::IntoData as _;

use super::{
    env::{TestEnv, project},
    secrets::assert_hidden,
    terminal::Terminal,
};

/// For who does not see the picture.
const TITLE: &str = "A shell in which vk creates a virtual key with a budget of 100 tokens, tests it until the budget \
    is used up, and is told why the next request is refused";

/// What a terminal shows of the session.
fn session() -> String {
    let env = TestEnv::new().set("TERM", "xterm-256color");
    let mut command = env.command(env!("CARGO_BIN_EXE_portkeyctl"));
    command.args(["gateway", "exec", "--seed", "1", "--", "bash"]).arg(project().join("docs/session.sh"));
    let (shown, _) = Terminal::of(command).end_in_the_open();
    // It reads byte by byte.
    let bytes = shown.chars().map(|c| u8::try_from(u32::from(c)).expect("a byte")).collect();
    let shown = String::from_utf8(bytes).expect("UTF-8").replace("\r\n", "\n");
    assert_hidden("docs/session.sh".as_ref(), &shown.replace("echo not-a-real-key", "echo"));
    shown
}

/// The picture of what a terminal shows: it scales, and it has a title.
fn picture(shown: &str) -> String {
    // What ends bold alone is not known to what draws; here nothing else is on at the same time.
    let shown = shown.trim_end().replace("\u{1b}[22m", "\u{1b}[0m");
    let drawn = anstyle_svg::Term::new().palette(anstyle_svg::WIN10_CONSOLE).render_svg(&shown);
    let (head, body) = drawn.split_once('\n').expect("a line of the root");
    let length = |name: &str| -> usize {
        let (_, value) = head.split_once(&format!("{name}=\"")).expect("a length");
        value.split("px").next().expect("pixels").parse().expect("a number")
    };
    let (width, height) = (length("width"), length("height"));
    format!(
        "<svg role=\"img\" aria-labelledby=\"title\" width=\"{width}px\" height=\"{height}px\" \
         viewBox=\"0 0 {width} {height}\" xmlns=\"http://www.w3.org/2000/svg\">\n  \
         <title id=\"title\">{TITLE}</title>\n{body}"
    )
}

#[test]
fn the_picture_in_the_readme_is_of_a_real_session() {
    let path = project().join("docs/session.svg");
    let drawn = picture(&session());
    if std::env::var("SNAPSHOTS").as_deref() == Ok("overwrite") {
        fs::write(&path, &drawn).expect("a file");
    }
    let kept = fs::read_to_string(&path).expect("docs/session.svg");
    snapbox::assert_data_eq!(drawn, kept.raw());
    let readme = fs::read_to_string(project().join("README.md")).expect("README.md");
    let (alternative, _) = readme.split_once("](docs/session.svg)").expect("the README shows the picture");
    let (_, alternative) = alternative.rsplit_once("![").expect("an image");
    assert!(alternative.len() > 40, "the picture has to be told to who does not see it");
}
