//! Workspaces as the API shows them. Lists and single answers have other members in Portkey (recorded answers).

use serde_json::{Map, Value, json};

use super::names;
use crate::{
    api::{
        ApiError, Patch,
        workspaces::{ListedWorkspace, NameFormat, Workspace, members::ListedMember},
    },
    gateway::{
        admin::{
            Cx,
            budgets::{Account, Usage},
        },
        store::{Rows, records},
    },
};

/// What roles may do, as the default workspace of an account has it (recorded answers). The gateway has no roles that
/// could be held to them, so they are the same in every workspace.
const SECURITY_SETTINGS: [(&str, bool); 35] = [
    ("membersViewLogs", true),
    ("managersUpdateWs", true),
    ("managersViewLogs", true),
    ("membersViewAllData", true),
    ("membersViewApiKeys", true),
    ("membersViewConfigs", true),
    ("membersViewPrompts", true),
    ("managersViewAllData", true),
    ("managersViewApiKeys", true),
    ("managersViewConfigs", true),
    ("managersViewPrompts", true),
    ("membersWriteApiKeys", true),
    ("membersWriteConfigs", false),
    ("membersWritePrompts", true),
    ("managersWriteApiKeys", true),
    ("managersWriteConfigs", true),
    ("managersWritePrompts", true),
    ("managersWriteWsUsers", true),
    ("membersViewAnalytics", true),
    ("managersViewAnalytics", true),
    ("membersViewGuardrails", true),
    ("managersViewGuardrails", true),
    ("membersViewLogMetadata", true),
    ("membersViewVirtualKeys", true),
    ("membersWriteGuardrails", false),
    ("managersViewLogMetadata", true),
    ("managersViewVirtualKeys", true),
    ("managersWriteGuardrails", true),
    ("managersWriteMcpServers", true),
    ("membersWriteVirtualKeys", true),
    ("managersWriteVirtualKeys", true),
    ("organisationAdminsViewLogs", true),
    ("managersWriteWsIntegrations", true),
    ("managersWriteWsMcpIntegrations", true),
    ("organisationAdminsViewLogMetadata", true),
];

fn security_settings() -> Value {
    Value::Object(SECURITY_SETTINGS.iter().map(|&(name, may)| (name.to_owned(), may.into())).collect())
}

/// Numbers that govern people's keys, as the default workspace of an account has them (recorded answers).
fn settings() -> Value {
    json!({
        "debug_log": 1,
        "user_api_key_ttl": 0,
        "user_key_metadata": 1,
        "user_api_key_count": -1,
        "user_api_key_max_ttl": 0,
        "user_key_metadata_override": 1,
    })
}

/// A workspace in a list, and what the answer for the workspace alone says of its usage besides.
///
/// # Errors
/// When the file cannot be read.
pub(super) fn listed(
    cx: &Cx,
    rows: &Rows<'_>,
    mut workspace: records::Workspace,
) -> Result<(ListedWorkspace, Usage), ApiError> {
    let mut budgets = std::mem::take(&mut workspace.usage_limits);
    let usage = Account::of_workspace(&workspace).show(cx, rows, &mut budgets)?;
    let listed = ListedWorkspace {
        name: names::display(&workspace),
        id: workspace.id,
        slug: workspace.slug,
        icon: workspace.icon,
        description: workspace.description,
        created_at: Some(workspace.created_at),
        last_updated_at: Some(workspace.last_updated_at.unwrap_or(workspace.created_at)),
        defaults: workspace.defaults.map(defaults),
        is_default: Some(u8::from(workspace.is_default).into()),
        scim_source_id: Patch::Clear,
        // Unset is null in both answers (recorded answers).
        usage_limits: Some(budgets).filter(|limits| !limits.is_empty()),
        rate_limits: Some(workspace.rate_limits).filter(|limits| !limits.is_empty()),
        security_settings: Some(security_settings()),
        status: Some(if workspace.archived { "archived" } else { "active" }.to_owned()),
        object: "workspace".to_owned(),
    };
    Ok((listed, usage))
}

/// A workspace by itself, with its people.
pub(super) fn single(
    cx: &Cx,
    rows: &Rows<'_>,
    workspace: records::Workspace,
    users: Vec<ListedMember>,
    format: NameFormat,
) -> Result<Workspace, ApiError> {
    let plain = workspace.name.clone();
    // Nobody made the first workspace; it is the owner's.
    let created_by = match workspace.created_by.clone() {
        Some(id) => Some(id),
        None => rows.owner()?.map(|owner| owner.id),
    };
    let creation_source = if workspace.is_default { "default" } else { "api" };
    let (listed, usage) = listed(cx, rows, workspace)?;
    let mut listed = ListedWorkspace { scim_source_id: Patch::Keep, status: None, ..listed };
    if format == NameFormat::Plain {
        listed.name = plain;
    }
    Ok(Workspace {
        listed,
        settings: Some(settings()),
        organisation_id: rows.organisation()?.map(|organisation| organisation.id),
        last_reset_at: usage.last_reset_at,
        created_by,
        creation_source: Some(creation_source.to_owned()),
        users: Some(users),
    })
}

/// Only what is set.
fn defaults(defaults: records::WorkspaceDefaults) -> Value {
    let mut shown = Map::new();
    let mut show = |name: &str, value: Option<Value>| shown.extend(value.map(|value| (name.to_owned(), value)));
    show("metadata", defaults.metadata.map(Value::Object));
    show("input_guardrails", defaults.input_guardrails.map(Value::from));
    show("output_guardrails", defaults.output_guardrails.map(Value::from));
    show("user_api_key_config", defaults.user_api_key_config.map(Value::from));
    Value::Object(shown)
}
