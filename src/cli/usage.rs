//! `usage`: how far the budgets are used that the key of this profile can see, the most used first.

use std::collections::HashMap;

use clap::Args;
use futures_util::{StreamExt, TryStreamExt, stream};
use serde_json::{Value, json};

use super::watch::Watch;
use crate::{
    api::{
        Call, Client, ClientError, Empty, api_keys, integrations, page::Paged, parameters::PageInWorkspace,
        parameters::Slug, providers, virtual_keys, workspaces,
    },
    context::Context,
    error::Kind,
    output::{Column, View, cells},
};

/// Grants are one request for each integration; so many are under way at once.
const AT_ONCE: usize = 8;

/// Flags of `usage`.
#[derive(Debug, Args)]
pub struct UsageArgs {
    /// Only budgets of which at least PERCENT is used
    #[arg(long, value_name = "PERCENT", value_parser = percent)]
    over: Option<f64>,
    #[command(flatten)]
    watch: Watch,
}

fn percent(text: &str) -> Result<f64, String> {
    match text.trim_end_matches('%').trim_end().parse::<f64>() {
        Ok(percent) if percent.is_finite() && percent >= 0.0 => Ok(percent),
        _ => Err("write a percentage, such as 80".to_owned()),
    }
}

const COLUMNS: &[Column] = &[
    Column { cell: Some(kind), ..Column::new("KIND", "kind") },
    Column::new("NAME", "name"),
    Column::new("WORKSPACE", "workspace"),
    Column::new("BUDGET", "usage_limits"),
    Column::new("RESETS", "resets_at"),
    Column::new("STATUS", "status"),
    Column::wide("ID", "id"),
    Column::wide("USED", "used"),
    Column::wide("LIMIT", "limit"),
    Column::wide("PERCENT", "percent"),
];
const VIEW: View = View { columns: COLUMNS, name: "id" };

fn kind(row: &Value) -> String {
    cells::text(row.get("kind")).replace('_', " ").replace("api ", "API ")
}

/// Prints the budgets.
///
/// # Errors
/// When a list cannot be read, unless this key may not read it; when it may read none of them.
pub async fn run(cx: &mut Context, args: UsageArgs) -> anyhow::Result<()> {
    args.watch.show(cx, async |cx| show(cx, args.over).await).await
}

async fn show(cx: &mut Context, over: Option<f64>) -> anyhow::Result<()> {
    let workspace = cx.workspace().await?;
    let client = cx.client().await?;
    let lists = Lists::read(&client, workspace.as_deref()).await?;
    if !lists.left_out.is_empty() {
        cx.output.note(&format!("Left out, because this key may not list them: {}", lists.left_out.join(", ")));
    }
    let mut budgets = lists.budgets(workspace.as_deref());
    let share = |row: &Value| row.get("percent").and_then(Value::as_f64);
    if let Some(over) = over {
        budgets.retain(|row| share(row).is_some_and(|percent| percent >= over));
    }
    // Those of which nobody says what was used come last; equals stay in their order.
    budgets.sort_by(|one, other| match (share(one), share(other)) {
        (Some(one), Some(other)) => other.total_cmp(&one),
        (one, other) => other.is_some().cmp(&one.is_some()),
    });
    let mut rows = cx.output.list(&VIEW);
    budgets.iter().try_for_each(|row| rows.push(row))?;
    rows.finish()
}

/// What the API lists, as it came.
#[derive(Debug, Default)]
struct Lists {
    api_keys: Vec<Value>,
    virtual_keys: Vec<Value>,
    providers: Vec<Value>,
    workspaces: Vec<Value>,
    /// `{"integration": slug, "grant": …}`
    grants: Vec<Value>,
    /// What this key may not list.
    left_out: Vec<&'static str>,
}

impl Lists {
    async fn read(client: &Client, workspace: Option<&str>) -> Result<Self, ClientError> {
        let workspace_id = workspace.map(str::to_owned);
        let keys = api_keys::ListQuery { workspace_id: workspace_id.clone(), ..api_keys::ListQuery::default() };
        let within = PageInWorkspace { workspace_id: workspace_id.clone(), ..PageInWorkspace::default() };
        let usable =
            integrations::ListQuery { workspace_id: workspace_id.clone(), ..integrations::ListQuery::default() };
        let (api_keys, virtual_keys, (workspaces, providers), grants) = tokio::join!(
            all::<api_keys::ListAll>(client, keys),
            all::<virtual_keys::ListAll>(client, within),
            workspaces_and_providers(client, workspace_id),
            grants(client, usable),
        );
        let mut lists = Self::default();
        let mut refusal = None;
        let mut allowed = 0;
        let mut take = |name, listed: Result<Vec<Value>, ClientError>| match listed {
            Ok(rows) => {
                allowed += 1;
                Ok(rows)
            }
            Err(error) if error.kind() == Kind::NotAllowed => {
                lists.left_out.push(name);
                refusal.get_or_insert(error);
                Ok(Vec::new())
            }
            Err(error) => Err(error),
        };
        let api_keys = take("API keys", api_keys)?;
        let virtual_keys = take("virtual keys", virtual_keys)?;
        let providers = take("providers", providers)?;
        let workspaces = take("workspaces", workspaces)?;
        let grants = take("grants of integrations", grants)?;
        match refusal {
            Some(refusal) if allowed == 0 => Err(refusal),
            _ => Ok(Self { api_keys, virtual_keys, providers, workspaces, grants, ..lists }),
        }
    }

    /// A row for each budget; those of `workspace` alone, where it is given by id or slug.
    fn budgets(&self, workspace: Option<&str>) -> Vec<Value> {
        let slugs: HashMap<&str, &str> =
            self.workspaces.iter().filter_map(|row| Some((word(row, "id")?, word(row, "slug")?))).collect();
        let named = |id: &str| slugs.get(id).map_or_else(|| id.to_owned(), |slug| (*slug).to_owned());
        let wanted = workspace.map(named);
        let is_wanted = |slug: &str| wanted.as_deref().is_none_or(|wanted| wanted == slug);
        let mut rows = Vec::new();
        for row in &self.api_keys {
            let workspace = word(row, "workspace_id").map(named);
            add(&mut rows, "api_key", word(row, "name"), word(row, "id"), workspace, row);
        }
        let mut seen = Vec::new();
        for (kind, list) in [("virtual_key", &self.virtual_keys), ("provider", &self.providers)] {
            for row in list {
                let (slug, workspace) = (word(row, "slug"), word(row, "workspace_id").map(named));
                // A virtual key is a provider of its workspace, and is listed as both. What a list of providers leaves
                // out, the workspace among it, is no difference.
                let is_other = |(other, of): &(Option<&str>, Option<String>)| {
                    *other != slug || (of.is_some() && workspace.is_some() && *of != workspace)
                };
                if kind == "virtual_key" || seen.iter().all(is_other) {
                    add(&mut rows, kind, slug, slug, workspace.clone(), row);
                }
                if kind == "virtual_key" {
                    seen.push((slug, workspace));
                }
            }
        }
        for row in &self.grants {
            let (integration, grant) = (word(row, "integration"), row.get("grant").unwrap_or(&Value::Null));
            let workspace = word(grant, "id").map(named);
            if workspace.as_deref().is_none_or(is_wanted) {
                add(&mut rows, "integration", integration, integration, workspace, grant);
            }
        }
        for row in &self.workspaces {
            let slug = word(row, "slug");
            if slug.is_none_or(is_wanted) {
                add(&mut rows, "workspace", word(row, "name"), slug, slug.map(str::to_owned), row);
            }
        }
        rows
    }
}

fn word<'row>(row: &'row Value, name: &str) -> Option<&'row str> {
    row.get(name).and_then(Value::as_str).filter(|word| !word.is_empty())
}

/// Adds a row for each budget of a thing, which has one, a list of them, or none.
fn add(
    rows: &mut Vec<Value>,
    kind: &str,
    name: Option<&str>,
    id: Option<&str>,
    workspace: Option<String>,
    thing: &Value,
) {
    let budgets = match thing.get("usage_limits") {
        Some(Value::Array(budgets)) => budgets.as_slice(),
        Some(budget @ Value::Object(_)) => std::slice::from_ref(budget),
        _ => &[],
    };
    // A grant has no status of its own, but it may have been withdrawn.
    let status = match (word(thing, "status"), thing.get("enabled")) {
        (Some(status), _) => Some(status),
        (None, Some(Value::Bool(enabled))) => Some(if *enabled { "active" } else { "withdrawn" }),
        (None, _) => None,
    };
    for budget in budgets {
        let Some(limit) = budget.get("credit_limit").filter(|limit| limit.is_number()) else { continue };
        let used = budget.get("current_usage").filter(|used| used.is_number());
        let resets_at = budget.get("next_usage_reset_at").or_else(|| thing.get("next_usage_reset_at"));
        rows.push(json!({
            "kind": kind,
            "name": name,
            "id": id,
            "workspace": workspace,
            "status": status,
            "type": word(budget, "type").unwrap_or("cost"),
            "used": used,
            "limit": limit,
            "percent": used.and_then(|used| share(used, limit)),
            "resets_at": resets_at,
            "usage_limits": budget,
        }));
    }
}

/// Percent to a tenth, rounded down: 100 is all of it.
fn share(used: &Value, limit: &Value) -> Option<f64> {
    let (used, limit) = (used.as_f64()?, limit.as_f64()?);
    Some(if limit > 0.0 { (used / limit * 1000.0).floor() / 10.0 } else { 100.0 })
}

async fn all<O>(client: &Client, query: O::Query) -> Result<Vec<Value>, ClientError>
where
    O: Paged<Path = Empty, Body = Empty>,
{
    let mut pages = client.pages::<O>(Empty {}, query, None);
    let mut rows = Vec::new();
    while let Some(page) = pages.next().await? {
        rows.extend(page.rows);
    }
    Ok(rows)
}

/// The workspaces, and the providers of `workspace`. Without one, those of every workspace: a key of the organisation has
/// to name the workspace whose providers it wants. That of a workspace may not list workspaces, and need not name its own.
async fn workspaces_and_providers(
    client: &Client,
    workspace: Option<String>,
) -> (Result<Vec<Value>, ClientError>, Result<Vec<Value>, ClientError>) {
    let workspaces = all::<workspaces::ListAll>(client, workspaces::ListQuery::default()).await;
    let slugs = |rows: &[Value]| rows.iter().filter_map(|row| word(row, "slug").map(str::to_owned)).map(Some).collect();
    let named: Vec<Option<String>> = match (&workspace, &workspaces) {
        (None, Ok(rows)) => slugs(rows),
        _ => vec![workspace],
    };
    let of_one = |workspace_id: Option<String>| async move {
        let query = PageInWorkspace { workspace_id: workspace_id.clone(), ..PageInWorkspace::default() };
        let mut rows = all::<providers::ListAll>(client, query).await?;
        // Portkey's spec has no workspace in these rows.
        for row in rows.iter_mut().filter_map(Value::as_object_mut) {
            if let (None | Some(Value::Null), Some(asked)) = (row.get("workspace_id"), &workspace_id) {
                row.insert("workspace_id".to_owned(), asked.clone().into());
            }
        }
        Ok::<_, ClientError>(rows)
    };
    let pages: Result<Vec<Vec<_>>, _> = stream::iter(named).map(of_one).buffered(AT_ONCE).try_collect().await;
    (workspaces, pages.map(|pages| pages.into_iter().flatten().collect()))
}

/// The grants of all integrations, each with the integration's slug.
async fn grants(client: &Client, query: integrations::ListQuery) -> Result<Vec<Value>, ClientError> {
    let listed = all::<integrations::ListAll>(client, query).await?;
    let slugs: Vec<String> = listed.iter().filter_map(|row| word(row, "slug").map(str::to_owned)).collect();
    let of_one = |slug: String| async move {
        let path = Slug { slug: slug.clone() };
        let call: Call<integrations::workspaces::ListAll> = Call { path, query: Empty {}, body: Empty {} };
        let mut received = client.send(call).await?;
        let grants = received.raw.get_mut("workspaces").map(Value::take).unwrap_or_default();
        let grants = if let Value::Array(grants) = grants { grants } else { Vec::new() };
        let named = grants.into_iter().map(|grant| json!({"integration": slug, "grant": grant}));
        Ok::<_, ClientError>(named.collect())
    };
    let pages: Vec<Vec<Value>> = stream::iter(slugs).map(of_one).buffered(AT_ONCE).try_collect().await?;
    Ok(pages.into_iter().flatten().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_are_read() {
        assert_eq!(percent("80"), Ok(80.0));
        assert_eq!(percent("99.5 %"), Ok(99.5));
        for refused in ["", "%", "-1", "nan", "inf", "most"] {
            assert!(percent(refused).is_err(), "{refused}");
        }
    }

    fn lists() -> Lists {
        let budget = |used: f64| json!({"credit_limit": 10, "current_usage": used, "next_usage_reset_at": "soon"});
        Lists {
            api_keys: vec![
                json!({"id": "k1", "name": "ci", "workspace_id": "w1", "usage_limits": budget(1.0), "status": "active"}),
                json!({"id": "k2", "name": "old", "usage_limits": {"is_expired_alerts_sent": true}}),
            ],
            virtual_keys: vec![json!({"slug": "lab", "workspace_id": "w1", "usage_limits": budget(9.999)})],
            providers: vec![
                json!({"slug": "lab", "usage_limits": budget(9.999)}),
                json!({"slug": "lab", "workspace_id": "w2", "usage_limits": budget(2.0)}),
                json!({"slug": "other", "workspace_id": "w1", "usage_limits": {"credit_limit": 5, "type": "tokens"}}),
            ],
            workspaces: vec![
                json!({"id": "w1", "slug": "ws-a", "name": "A", "usage_limits": [budget(10.0), budget(0.0)]}),
                json!({"id": "w2", "slug": "ws-b", "name": "B", "usage_limits": null}),
            ],
            grants: vec![
                json!({"integration": "org", "grant": {"id": "ws-b", "enabled": false, "usage_limits": [budget(20.0)]}}),
                json!({"integration": "org", "grant": {"id": "ws-a", "enabled": true, "usage_limits": null}}),
            ],
            left_out: Vec::new(),
        }
    }

    fn told(rows: &[Value]) -> Vec<String> {
        let one = |row: &Value| {
            format!("{} {} {} {}", kind(row), cells::text(row.get("id")), row["workspace"], row["percent"])
        };
        rows.iter().map(one).collect()
    }

    #[test]
    fn every_budget_is_a_row_and_nothing_is_one_twice() {
        let rows = lists().budgets(None);
        assert_eq!(
            told(&rows),
            [
                r#"API key k1 "ws-a" 10.0"#,
                r#"virtual key lab "ws-a" 99.9"#,
                r#"provider lab "ws-b" 20.0"#,
                r#"provider other "ws-a" null"#,
                r#"integration org "ws-b" 200.0"#,
                r#"workspace ws-a "ws-a" 100.0"#,
                r#"workspace ws-a "ws-a" 0.0"#,
            ]
        );
        assert_eq!(rows[4]["status"], "withdrawn");
        assert_eq!(
            (&rows[3]["type"], &rows[3]["used"], &rows[0]["resets_at"]),
            (&json!("tokens"), &Value::Null, &json!("soon"))
        );
    }

    #[test]
    fn a_workspace_is_known_by_both_of_its_names() {
        for name in ["w2", "ws-b"] {
            let mut lists = lists();
            // The server has left out what is of another workspace.
            (lists.api_keys, lists.virtual_keys, lists.providers) = Default::default();
            assert_eq!(told(&lists.budgets(Some(name))), [r#"integration org "ws-b" 200.0"#], "{name}");
        }
    }
}
