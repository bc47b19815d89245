//! The second step: the first virtual key, as `vk create` asks for it.

use super::insist;
use crate::{
    api::{Call, Empty, parameters::PageInWorkspace, virtual_keys::ListAll},
    cli::virtual_keys,
    context::Context,
};

/// Offers to make a virtual key, and gives the slug of one that is there in the end.
///
/// # Errors
/// When the person breaks off.
pub(super) async fn offer(cx: &mut Context, is_local: bool) -> anyhow::Result<Option<String>> {
    let (total, newest) = match known(cx).await {
        Ok(known) => known,
        // What kind of key it is, or whether the server is there, is no reason not to go on.
        Err(error) => {
            cx.output.error(&error);
            (0, None)
        }
    };
    let question = match &newest {
        Some(slug) if total == 1 => {
            cx.output.note(&format!("There is a virtual key: {slug}"));
            "Make another one?"
        }
        Some(slug) => {
            cx.output.note(&format!("There are {total} virtual keys, the newest is {slug}"));
            "Make another one?"
        }
        None => "Make a virtual key now? It keeps the credential of an AI provider",
    };
    if !cx.prompt.confirm("vk create", question, newest.is_none())? {
        return Ok(newest);
    }
    if is_local {
        cx.output.note("A mock provider answers here, so any text will do as the credential");
    }
    let made = insist(cx, async |cx| virtual_keys::create_by_asking(cx).await).await?;
    Ok(made.or(newest))
}

/// How many there are, and the slug of the newest.
async fn known(cx: &mut Context) -> anyhow::Result<(u64, Option<String>)> {
    let query =
        PageInWorkspace { page_size: Some(1), workspace_id: cx.workspace().await?, ..PageInWorkspace::default() };
    let call: Call<ListAll> = Call { path: Empty {}, query, body: Empty {} };
    let listed = cx.client().await?.send(call).await?.value;
    let newest = listed.data.into_iter().next().map(|key| key.slug);
    Ok((listed.total, newest))
}
