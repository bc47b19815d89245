//! What the profile of a line has on its server: from the cache, or asked for in the time that is left.

use std::{
    ffi::OsString,
    io,
    sync::{Arc, Mutex, PoisonError, mpsc, mpsc::Sender},
    thread,
    time::Instant,
};

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use super::{Entry, words};
use crate::{
    api::{
        Call, Empty, Operation,
        page::Paged,
        parameters::{InWorkspace, PageInWorkspace, Slug},
        {api_keys, configs, integrations, providers, users, virtual_keys, workspaces},
    },
    auth::profiles::ConfigFile,
    completion::cache::{Cache, Candidate},
    context::Context,
    env_vars,
    gateway::pricing,
    local,
    output::{Output, OutputOptions, screen},
    prompt::Prompt,
    settings::{CredentialSource, Flags, Settings},
};

/// So many things are worth being listed at a prompt; whoever has more sees the newest.
const MOST: u64 = 1000;
/// So many columns of a name tell what it is.
const HELP_COLUMNS: usize = 60;

/// A line that is being written.
#[derive(Debug)]
pub(super) struct Session {
    /// Under which name the program is called.
    pub(super) entry: Entry,
    /// Whose data it is.
    pub(super) flags: Flags,
    /// The words, without quotes.
    pub(super) words: Vec<OsString>,
    /// Which of them is to be completed.
    pub(super) current: usize,
    /// When an answer is no longer waited for.
    pub(super) deadline: Instant,
    /// What was found by now: the engine asks more than once.
    found: Mutex<Vec<(Resource, Vec<Candidate>)>>,
}

/// Things with names of their own on the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Resource {
    VirtualKeys,
    Integrations,
    Providers,
    Configs,
    ApiKeys,
    Workspaces,
    Users,
    /// The models of the one of these that the line names.
    Models(Owner),
}

/// Whose models.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    VirtualKey,
    Integration,
    Provider,
}

impl Session {
    /// A line, by its words without quotes.
    pub(super) fn new(entry: Entry, words: Vec<OsString>, current: usize, deadline: Instant) -> Self {
        Self { entry, flags: words::flags(&words, current), words, current, deadline, found: Mutex::default() }
    }

    /// The settings of the line, and the profiles; none when they make no sense.
    pub(super) fn settle(&self) -> Option<(Settings, ConfigFile)> {
        let config = ConfigFile::load(&env_vars::process).ok()?;
        let settings = Settings::resolve(&self.flags, &env_vars::process, config.config()).ok()?;
        Some((settings, config))
    }

    /// The value that the words before the cursor give to an argument.
    pub(super) fn value_of(&self, argument: &str) -> Option<String> {
        let before = self.words.get(..self.current)?;
        let matches = self.entry.command().ignore_errors(true).try_get_matches_from(before).ok()?;
        let mut innermost = &matches;
        while let Some((_, inner)) = innermost.subcommand() {
            innermost = inner;
        }
        innermost.try_get_one::<String>(argument).ok()?.cloned()
    }
}

/// What there is of a resource, as far as that is known when the time is up.
pub(super) fn find(session: &Arc<Session>, resource: Resource) -> Vec<Candidate> {
    let mut found = session.found.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, known)) = found.iter().find(|(known, _)| *known == resource) {
        return known.clone();
    }
    let candidates = wait_for(session, resource);
    found.push((resource, candidates.clone()));
    candidates
}

fn wait_for(session: &Arc<Session>, resource: Resource) -> Vec<Candidate> {
    let (sender, receiver) = mpsc::channel();
    let asking = Arc::clone(session);
    // In a thread that may be left behind: keyrings, and disks far away, know no deadline.
    let work = move || ask(&asking, resource, &sender);
    let mut found = Vec::new();
    if thread::Builder::new().name("completion-lookup".to_owned()).spawn(work).is_err() {
        return found;
    }
    while let Ok(page) = receiver.recv_timeout(session.deadline.saturating_duration_since(Instant::now())) {
        found.extend(page);
    }
    in_order(found)
}

/// By the alphabet, each once.
fn in_order(mut found: Vec<Candidate>) -> Vec<Candidate> {
    found.sort_by(|a, b| a.value.cmp(&b.value));
    found.dedup_by(|a, b| a.value == b.value);
    found
}

fn ask(session: &Session, resource: Resource, answers: &Sender<Vec<Candidate>>) -> Option<()> {
    let (mut settings, config) = session.settle()?;
    let key_is_typed = matches!(&settings.credential.value, CredentialSource::File(path) if path.as_os_str() == "-");
    if key_is_typed && !settings.local {
        return None;
    }
    let owner = match resource {
        Resource::Models(_) => Some(session.value_of("slug")?),
        _ => None,
    };
    let cache = Cache::of(&settings);
    let workspace = settings.workspace.as_ref().map(|workspace| workspace.value.as_str());
    let name = cache_name(resource, workspace, owner.as_deref());
    if let Some(kept) = cache.read(&name) {
        return answers.send(kept).ok();
    }
    // Looking must not make a gateway.
    if settings.local && !local::exists(&settings.data_dir.value) {
        return None;
    }
    settings.retries.value = 0;
    settings.timeout.value = session.deadline.checked_duration_since(Instant::now())?;
    let options = OutputOptions { quiet: true, ..OutputOptions::default() };
    let silence = Output::with_streams(options, Box::new(io::sink()), Box::new(io::sink()));
    let mut asking = Asking {
        asked: cache.ask(),
        cx: Context::new(settings, silence, Prompt::new(false), config),
        answers,
        found: Vec::new(),
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().ok()?;
    runtime.block_on(asking.everything(resource, owner.unwrap_or_default())).ok()?;
    cache.keep(&name, asking.asked, asking.found);
    Some(())
}

/// What an answer is kept under: what was asked, and where.
fn cache_name(resource: Resource, workspace: Option<&str>, owner: Option<&str>) -> String {
    let kind = match resource {
        Resource::VirtualKeys => "virtual-keys",
        Resource::Integrations => "integrations",
        Resource::Providers => "providers",
        Resource::Configs => "configs",
        Resource::ApiKeys => "api-keys",
        Resource::Workspaces => "workspaces",
        Resource::Users => "users",
        Resource::Models(Owner::VirtualKey) => "virtual-key-models",
        Resource::Models(Owner::Integration) => "integration-models",
        Resource::Models(Owner::Provider) => "provider-models",
    };
    let [workspace, owner] =
        [workspace, owner].map(|part| utf8_percent_encode(part.unwrap_or_default(), NON_ALPHANUMERIC).to_string());
    format!("{kind}.{workspace}.{owner}")
}

/// A question on its way.
struct Asking<'a> {
    cx: Context,
    asked: crate::completion::cache::Asked,
    answers: &'a Sender<Vec<Candidate>>,
    found: Vec<Candidate>,
}

impl Asking<'_> {
    async fn everything(&mut self, resource: Resource, owner: String) -> anyhow::Result<()> {
        const SLUG: &str = "slug";
        match resource {
            Resource::VirtualKeys => {
                let query = self.page_in_workspace().await?;
                self.pages::<virtual_keys::ListAll>(query, SLUG).await
            }
            Resource::Providers => {
                let query = self.page_in_workspace().await?;
                self.pages::<providers::ListAll>(query, SLUG).await
            }
            Resource::Configs => {
                let query = self.page_in_workspace().await?;
                self.pages::<configs::ListAll>(query, SLUG).await
            }
            Resource::Integrations => {
                // Of the organisation, unless the line itself names a workspace, as `integrations list` has it.
                let is_named = self.cx.settings.workspace.as_ref().is_some_and(|workspace| workspace.is_from_flag());
                let workspace_id = if is_named { self.cx.workspace().await? } else { None };
                let query = integrations::ListQuery { workspace_id, ..integrations::ListQuery::default() };
                self.pages::<integrations::ListAll>(query, SLUG).await
            }
            Resource::ApiKeys => {
                let workspace_id = self.cx.workspace().await?;
                let query = api_keys::ListQuery { workspace_id, ..api_keys::ListQuery::default() };
                self.pages::<api_keys::ListAll>(query, "id").await
            }
            Resource::Workspaces => self.pages::<workspaces::ListAll>(workspaces::ListQuery::default(), SLUG).await,
            Resource::Users => self.pages::<users::ListAll>(users::ListQuery::default(), "email").await,
            Resource::Models(whose) => self.models(whose, owner).await,
        }
    }

    async fn page_in_workspace(&mut self) -> anyhow::Result<PageInWorkspace> {
        Ok(PageInWorkspace { workspace_id: self.cx.workspace().await?, ..PageInWorkspace::default() })
    }

    async fn pages<O: Paged<Path = Empty, Body = Empty>>(&mut self, query: O::Query, key: &str) -> anyhow::Result<()> {
        let mut pages = self.cx.client().await?.pages::<O>(Empty {}, query, Some(MOST));
        while let Some(page) = pages.next().await? {
            self.tell(page.rows.iter().filter_map(|row| candidate(row, key)).collect());
        }
        Ok(())
    }

    /// The models of an integration, and those of its AI provider that have a price.
    async fn models(&mut self, whose: Owner, slug: String) -> anyhow::Result<()> {
        let path = Slug { slug };
        let query = InWorkspace { workspace_id: self.cx.workspace().await? };
        let one = match whose {
            Owner::VirtualKey => self.one::<virtual_keys::Get>(path, query).await?,
            Owner::Provider => self.one::<providers::Get>(path, query).await?,
            Owner::Integration => {
                let listed = self.one::<integrations::models::ListAll>(path.clone(), Empty {}).await?;
                let rows = listed.get("models").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
                self.tell(rows.iter().filter_map(|row| candidate(row, "slug")).collect());
                self.one::<integrations::Get>(path, Empty {}).await?
            }
        };
        let provider = ["ai_provider_id", "ai_provider_name", "provider"]
            .iter()
            .find_map(|name| one.get(*name).and_then(Value::as_str))
            .unwrap_or_default();
        self.tell(models_with_prices(Some(provider)));
        Ok(())
    }

    async fn one<O: Operation<Body = Empty>>(&mut self, path: O::Path, query: O::Query) -> anyhow::Result<Value> {
        let call: Call<O> = Call { path, query, body: Empty {} };
        Ok(self.cx.client().await?.send(call).await?.raw)
    }

    fn tell(&mut self, candidates: Vec<Candidate>) {
        self.found.extend_from_slice(&candidates);
        // Nobody listens any more when the time was up; what is found is kept for the next time.
        let _ = self.answers.send(candidates);
    }
}

/// The models that the program knows a price of, of one AI provider or of all.
pub(super) fn models_with_prices(provider: Option<&str>) -> Vec<Candidate> {
    let models = pricing::models(provider);
    in_order(models.map(|value| Candidate { value: value.to_owned(), help: String::new() }).collect())
}

/// A row of a list, by one of its members, with its name beside it.
fn candidate(row: &Value, key: &str) -> Option<Candidate> {
    let text = |key: &str| row.get(key).and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty());
    // A server that names a thing `$(…)`, or `--yes`, must not get that onto somebody's command line.
    let value = text(key).filter(|value| value.chars().all(is_harmless) && !value.starts_with('-'))?;
    let help = match (text("name"), text("first_name"), text("last_name")) {
        (Some(name), ..) => name.to_owned(),
        (None, Some(first), Some(last)) => format!("{first} {last}"),
        (None, first, last) => first.or(last).unwrap_or_default().to_owned(),
    };
    Some(Candidate { value: value.to_owned(), help: screen::shortened(&screen::line(&help), HELP_COLUMNS) })
}

/// Whether no shell reads it as anything but itself.
fn is_harmless(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '.' | '_' | '-' | '/' | ':' | '@' | '+')
}

#[cfg(test)]
mod tests {
    use std::{
        net::TcpListener,
        time::{Duration, SystemTime},
    };

    use serde_json::json;

    use super::*;

    #[test]
    fn a_row_is_told_by_its_name_on_one_harmless_line() {
        let of = |row: Value, key| candidate(&row, key).map(|found| (found.value, found.help));
        let told = |value: &str, help: &str| Some((value.to_owned(), help.to_owned()));
        assert_eq!(of(json!({"slug": "lab-1", "name": "The lab"}), "slug"), told("lab-1", "The lab"));
        assert_eq!(of(json!({"slug": "lab", "name": "a\u{1b}[2J\nb"}), "slug"), told("lab", "a\\u{1b}[2J\\nb"));
        let user = json!({"email": "ada@example.com", "first_name": "Ada", "last_name": "L"});
        assert_eq!(of(user, "email"), told("ada@example.com", "Ada L"));
        for slug in ["$(reboot)", "a b", "a;b", "a\nb", "", "`x`", "a*", "--yes"] {
            assert_eq!(of(json!({"slug": slug}), "slug"), None, "{slug}");
        }
    }

    #[test]
    fn each_answer_has_a_file_of_its_own() {
        let name = cache_name(Resource::VirtualKeys, Some("../My team"), None);
        assert_eq!(name, "virtual-keys.%2E%2E%2FMy%20team.");
        let models = |owner| cache_name(Resource::Models(Owner::Integration), None, Some(owner));
        assert_ne!(models("a"), models("b"));
    }

    fn session(line: &str) -> Session {
        let words: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        let current = words.len() - 1;
        Session::new(Entry::Portkeyctl, words, current, Instant::now() + Duration::from_millis(150))
    }

    #[test]
    fn a_line_tells_whose_models_are_meant() {
        let line = session("portkeyctl integrations models enable -w ws-a lab ");
        assert_eq!(line.value_of("slug").as_deref(), Some("lab"));
        assert_eq!(session("portkeyctl integrations models enable ").value_of("slug"), None);
        assert_eq!(session("portkeyctl nonsense ").value_of("slug"), None);
    }

    #[test]
    fn a_server_that_is_silent_is_not_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let key = folder.path().join("key");
        std::fs::write(&key, "key").unwrap();
        let silent = TcpListener::bind("127.0.0.1:0").unwrap();
        let line = format!(
            "portkeyctl vk get --base-url http://{}/{:?} --api-key-file {} ",
            silent.local_addr().unwrap(),
            SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_nanos(),
            key.display()
        );
        let started = Instant::now();
        assert_eq!(find(&Arc::new(session(&line)), Resource::VirtualKeys), []);
        let took = started.elapsed();
        assert!(took >= Duration::from_millis(100) && took < Duration::from_secs(5), "{took:?}");
    }
}
