//! Runs the documents. A ```` ```console ```` block is a conversation with a shell: lines that begin with `$ ` are commands
//! (continued by `> `), what follows is their output, both streams as a terminal shows them. `? N` right below a command
//! says that it ends with that exit code; without it, it has to succeed. `[..]` stands for anything within a line, `...` on
//! a line of its own for any lines. Blocks of `sh`, `python` and `js` have to succeed. One bash runs the whole file, in a
//! home folder of its own, so what one block sets up the next one finds. `no-run` after the language leaves a block alone.
//!
//! With `SNAPSHOTS=overwrite`, the files are rewritten with what was printed.

use std::{
    collections::HashMap,
    fmt::Write as _,
    fs,
    io::{PipeReader, Read, Write},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, Stdio},
    sync::mpsc,
    time::Duration,
};

use snapbox::{
    Data,
    filter::NormalizeToExpected,
    report::{Palette, write_diff},
};

use super::{
    env::{TestEnv, installed, project, skip},
    secrets::assert_hidden,
};

/// Ends the output of a command; no command prints it.
const SEPARATOR: u8 = 0x1e;
/// A command that takes longer hangs.
const PATIENCE: Duration = Duration::from_secs(60);

#[test]
fn the_documents_do_what_they_say() {
    let mut files: Vec<_> = ["README.md", "CONTRIBUTING.md", "SECURITY.md"].map(|name| project().join(name)).into();
    files.extend(markdown_files(&project().join("docs")));
    run_all(&files);
}

#[test]
fn the_transcripts_do_what_they_say() {
    let files = markdown_files(&project().join("tests/transcripts"));
    for file in &files {
        let text = fs::read_to_string(file).expect("a transcript");
        assert!(blocks(&text).iter().any(|block| block.runs()), "{} runs nothing", file.display());
    }
    assert!(files.len() >= 5, "the transcripts are missing");
    run_all(&files);
}

fn markdown_files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    files.sort();
    files
}

fn run_all(files: &[PathBuf]) {
    let mut report = String::new();
    for file in files {
        let text = fs::read_to_string(file).expect("a document");
        let mut told = run_file(file, &text);
        if std::env::var("SNAPSHOTS").as_deref() == Ok("overwrite") && !told.rewritten.is_empty() {
            fs::write(file, rewrite(&text, &told.rewritten)).expect("a document");
            told.report.clear();
        }
        report += &told.report;
    }
    assert!(report.is_empty(), "{report}\nSNAPSHOTS=overwrite rewrites the files with what was printed.");
}

/// A fenced block.
struct Block {
    /// The line number of its first line, from 0.
    first: usize,
    /// `console`, or another language.
    language: String,
    /// Whether it says `no-run`.
    no_run: bool,
    body: Vec<String>,
}

impl Block {
    fn runs(&self) -> bool {
        !self.no_run && matches!(self.language.as_str(), "console" | "sh" | "python" | "js")
    }
}

fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<Block> = None;
    for (number, line) in text.lines().enumerate() {
        match (&mut open, line.strip_prefix("```")) {
            (None, Some(info)) => {
                let mut words = info.split([',', ' ']);
                let language = words.next().unwrap_or_default().to_owned();
                let no_run = words.any(|word| word == "no-run");
                open = Some(Block { first: number + 1, language, no_run, body: Vec::new() });
            }
            (Some(_), Some("")) => blocks.extend(open.take()),
            (Some(block), _) => block.body.push(line.to_owned()),
            (None, None) => {}
        }
    }
    assert!(open.is_none(), "a block is not closed");
    blocks
}

/// A command of a console block.
struct Step {
    /// As it stands in the block, prompts and all.
    shown: String,
    command: String,
    code: i32,
    output: String,
}

fn steps(block: &Block) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for line in &block.body {
        if let Some(command) = line.strip_prefix("$ ") {
            let shown = format!("{line}\n");
            steps.push(Step { shown, command: command.to_owned(), code: 0, output: String::new() });
            continue;
        }
        let step = steps.last_mut().expect("a console block begins with a command");
        let code = line.strip_prefix("? ").and_then(|code| code.parse().ok());
        match (line.strip_prefix("> "), code) {
            (Some(more), _) if step.output.is_empty() => {
                let _ = write!(step.command, "\n{more}");
                let _ = writeln!(step.shown, "{line}");
            }
            (_, Some(code)) if step.output.is_empty() => step.code = code,
            _ => {
                let _ = writeln!(step.output, "{line}");
            }
        }
    }
    steps
}

#[derive(Default)]
struct Told {
    /// What did not go as the file says.
    report: String,
    /// The new bodies of the blocks that differ, by their first line.
    rewritten: HashMap<usize, String>,
}

fn run_file(file: &Path, text: &str) -> Told {
    let name = file.strip_prefix(project()).expect("a file of the project").display().to_string();
    let blocks = blocks(text);
    let mut told = Told::default();
    if !blocks.iter().any(Block::runs) {
        return told;
    }
    if blocks.iter().any(|block| block.runs() && block.body.iter().any(|line| line.contains("curl "))) && !has_curl() {
        skip(&name, "curl is not installed");
        return told;
    }
    let mut session = Session::start();
    for block in blocks.iter().filter(|block| block.runs()) {
        let place = format!("{name}:{}", block.first + 1);
        let body = block.body.join("\n");
        match block.language.as_str() {
            "console" => run_console(&mut session, block, &place, &mut told),
            "sh" => must_succeed(&mut session, &body, &place, &mut told),
            "python" => match session.python(&body) {
                Some(command) => must_succeed(&mut session, &command, &place, &mut told),
                None => skip(&place, "the Python SDKs are not installed (tests/run installs them)"),
            },
            _ => match session.node(&body) {
                Some(command) => must_succeed(&mut session, &command, &place, &mut told),
                None => skip(&place, "the Node SDKs are not installed (tests/run installs them)"),
            },
        }
    }
    told
}

fn has_curl() -> bool {
    Command::new("curl").arg("--version").stdout(Stdio::null()).status().is_ok()
}

fn must_succeed(session: &mut Session, command: &str, place: &str, told: &mut Told) {
    let (output, code) = session.run(command);
    if code != 0 {
        let _ = writeln!(told.report, "{place}: exit code {code}\n{output}");
    }
}

fn run_console(session: &mut Session, block: &Block, place: &str, told: &mut Told) {
    let mut body = String::new();
    let mut differs = false;
    for step in steps(block) {
        let (output, code) = session.run(&step.command);
        let expected = Data::text(step.output.clone());
        let actual = NormalizeToExpected::new().redact().normalize(Data::text(output), &expected);
        body += &step.shown;
        if code != 0 {
            let _ = writeln!(body, "? {code}");
        }
        let shown = actual.render().unwrap_or_default();
        body += &if shown == step.output { shown.clone() } else { without_chance(&shown, &session.env) };
        if !shown.is_empty() && !shown.ends_with('\n') {
            body.push('\n');
        }
        if code != step.code {
            differs = true;
            let _ = writeln!(told.report, "{place}: `{}`: exit code {code}, not {}\n{shown}", step.command, step.code);
        } else if shown != step.output {
            differs = true;
            let _ = writeln!(told.report, "{place}: `{}`:", step.command);
            let palette = Palette::plain();
            let (document, printed) = ("in the document", "printed");
            write_diff(&mut told.report, &expected, &actual, Some(&document), Some(&printed), palette).expect("a diff");
        }
    }
    if differs {
        told.rewritten.insert(block.first, body);
    }
}

/// Puts `[..]` where the next run will print something else: folders, ports, process ids, ids, the time.
fn without_chance(text: &str, env: &TestEnv) -> String {
    let root = env.home();
    let root = root.parent().expect("a folder").to_str().expect("UTF-8");
    let text = text.replace(root, "[..]");
    let shape = |c: char| if c.is_ascii_digit() { '0' } else { c };
    let mut result = String::new();
    let mut rest = text.as_str();
    'text: while let Some(first) = rest.chars().next() {
        for (before, volatile) in VOLATILE {
            let Some(tail) = rest.strip_prefix(before) else { continue };
            let length = tail.find(|c: char| !volatile.contains(shape(c))).unwrap_or(tail.len());
            if length > 0 {
                result += before;
                result += "[..]";
                rest = &tail[length..];
                continue 'text;
            }
        }
        result.push(first);
        rest = &rest[first.len_utf8()..];
    }
    without_names_of_chance(&result)
}

/// The same for ids and for the end of slugs that were made from a name, wherever they stand.
fn without_names_of_chance(text: &str) -> String {
    let mut result = String::new();
    let mut rest = text;
    while !rest.is_empty() {
        let length = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(rest.len());
        let (word, tail) = rest.split_at(length);
        let is_hex = |text: &str| text.bytes().all(|byte| byte.is_ascii_hexdigit());
        match word.rsplit_once('-') {
            _ if word.len() == 36 && word.matches('-').count() == 4 && is_hex(&word.replace('-', "")) => {
                result += "[..]"
            }
            Some((name, end)) if end.len() == 6 && is_hex(end) => result += &format!("{name}-[..]"),
            _ => result += word,
        }
        let next = tail.chars().next().map_or(0, char::len_utf8);
        result += &tail[..next];
        rest = &tail[next..];
    }
    result
}

/// What stands before a volatile piece of text, and the characters of that piece; `0` stands for all digits.
const VOLATILE: [(&str, &str); 10] = [
    ("http://127.0.0.1:", "0"),
    ("(process ", "0"),
    ("pid       ", "0"),
    ("created at        ", "0-: "),
    ("\"created_at\": \"", "0-:TZ."),
    ("id                ", "0abcdef-"),
    ("\"id\": \"", "0abcdef-"),
    ("\"key\": \"", "0abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+/="),
    ("last updated at   ", "0-: "),
    ("last verified     ", "0-: "),
];

fn rewrite(text: &str, bodies: &HashMap<usize, String>) -> String {
    let mut result = String::new();
    let mut skipping = false;
    for (number, line) in text.lines().enumerate() {
        if let Some(body) = bodies.get(&number) {
            result += body;
            skipping = true;
        }
        skipping &= line != "```";
        if !skipping {
            result += line;
            result.push('\n');
        }
    }
    result
}

/// One bash, and the machine that it runs on.
struct Session {
    bash: Child,
    stdin: ChildStdin,
    output: mpsc::Receiver<Vec<u8>>,
    buffer: Vec<u8>,
    scripts: u32,
    // Removed last, when nothing writes into it any more.
    env: TestEnv,
}

impl Session {
    fn start() -> Self {
        let env = TestEnv::new();
        // As if this were the project's folder after a build.
        let release = env.work().join("target/release");
        fs::create_dir_all(&release).expect("a folder");
        for program in [env!("CARGO_BIN_EXE_portkeyctl"), env!("CARGO_BIN_EXE_vk")] {
            let link = release.join(Path::new(program).file_name().expect("a name"));
            std::os::unix::fs::symlink(program, link).expect("a link");
        }
        let (reader, writer) = std::io::pipe().expect("a pipe");
        let mut command = env.command("bash");
        command
            .args(["--norc", "--noprofile"])
            .stdin(Stdio::piped())
            .stdout(writer.try_clone().expect("a pipe"))
            .stderr(writer);
        let mut bash = command.spawn().expect("bash");
        drop(command);
        let stdin = bash.stdin.take().expect("a pipe");
        let (sender, output) = mpsc::channel();
        std::thread::spawn(move || forward(reader, &sender));
        let mut session = Self { bash, stdin, output, buffer: Vec::new(), scripts: 0, env };
        let (told, code) = session.run("cargo() { [ \"$*\" = 'build --release' ]; }");
        assert_eq!((told.as_str(), code), ("", 0));
        session
    }

    /// Runs a command: what it printed, and its exit code.
    fn run(&mut self, command: &str) -> (String, i32) {
        let script = self.script("command.sh", command);
        // Sourced, so that what it sets stays set; with standard input of its own, or it would read our next command.
        writeln!(self.stdin, ". '{}' </dev/null; printf '\\036%s\\036' \"$?\"", script.display()).expect("bash runs");
        let output = self.read_to_separator(command);
        let code = self.read_to_separator(command).parse().expect("an exit code");
        assert_hidden(command.as_ref(), &output);
        (output, code)
    }

    fn read_to_separator(&mut self, command: &str) -> String {
        loop {
            if let Some(end) = self.buffer.iter().position(|byte| *byte == SEPARATOR) {
                let rest = self.buffer.split_off(end + 1);
                let mut text = std::mem::replace(&mut self.buffer, rest);
                text.pop();
                return String::from_utf8(text).expect("UTF-8");
            }
            match self.output.recv_timeout(PATIENCE) {
                Ok(bytes) => self.buffer.extend(bytes),
                Err(_) => panic!("`{command}` hangs after {:?}", String::from_utf8_lossy(&self.buffer)),
            }
        }
    }

    fn script(&mut self, name: &str, text: &str) -> PathBuf {
        self.scripts += 1;
        let folder = self.env.work().join("target");
        let path = folder.join(format!("{}-{name}", self.scripts));
        fs::write(&path, format!("{text}\n")).expect("a file");
        path
    }

    fn python(&mut self, text: &str) -> Option<String> {
        let python = installed().join("venv/bin/python");
        python.exists().then(|| format!("'{}' '{}'", python.display(), self.script("example.py", text).display()))
    }

    fn node(&mut self, text: &str) -> Option<String> {
        let modules = installed().join("node_modules");
        modules.join("portkey-ai").exists().then(|| {
            let script = self.script("example.mjs", text);
            let link = script.with_file_name("node_modules");
            // There from the block before.
            let _ = std::os::unix::fs::symlink(&modules, link);
            format!("node '{}'", script.display())
        })
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // A gateway in the background outlives its shell, and must not outlive the test. The rest is done by `TestEnv`.
        let _ = self.env.command(env!("CARGO_BIN_EXE_portkeyctl")).args(["gateway", "stop", "-q"]).status();
        let _ = self.bash.kill();
        let _ = self.bash.wait();
    }
}

fn forward(mut reader: PipeReader, sender: &mpsc::Sender<Vec<u8>>) {
    let mut bytes = [0; 4096];
    while let Ok(count @ 1..) = reader.read(&mut bytes) {
        if sender.send(bytes[..count].to_vec()).is_err() {
            return;
        }
    }
}
