//! Walks the pages of a list that no operation of the contract describes.

use serde_json::Value;
use url::Url;

use super::{Client, ClientError, PreparedRequest};
use crate::api::page::MAX_PAGE_SIZE;

/// The rows of a reply that is a list: an array, `{data: […], total}`, or `{total, models: […]}`, where the only array
/// holds the rows under a name of its own.
pub fn list_rows(reply: &Value) -> Option<&Vec<Value>> {
    let object = match reply {
        Value::Array(rows) => return Some(rows),
        Value::Object(object) => object,
        _ => return None,
    };
    if let Some(data) = object.get("data") {
        // The wrapper of success around a list.
        return data.as_array().or_else(|| if data.is_object() { list_rows(data) } else { None });
    }
    let mut arrays = object.values().filter_map(Value::as_array);
    let (first, second) = (arrays.next(), arrays.next());
    first.filter(|_| second.is_none() && object.contains_key("total"))
}

/// How many rows there are on all pages, when the server says.
fn total(reply: &Value) -> Option<u64> {
    let total = reply.get("total").or_else(|| reply.get("data")?.get("total"))?;
    total.as_u64().or_else(|| total.as_str()?.parse().ok())
}

/// One page, or what came in its place.
#[derive(Debug)]
pub enum RawPage {
    /// Rows, as they came.
    Rows(Vec<Value>),
    /// The first answer is no list: the whole of it.
    Other(super::RawReply),
}

/// The pages of a list, fetched one after the other.
pub struct RawPages {
    client: Client,
    request: PreparedRequest,
    limit: Option<u64>,
    size: u64,
    page: u64,
    received: u64,
    shown: u64,
    total: Option<u64>,
    last: Vec<Value>,
    done: bool,
}

impl RawPages {
    /// Walks a list from the page that the request names, or from the first, up to `limit` rows.
    pub fn new(client: Client, mut request: PreparedRequest, limit: Option<u64>) -> Self {
        let names = page_names(&request.url);
        let given = |name: &str| {
            let mut pairs = request.url.query_pairs();
            pairs.find(|(key, _)| key == name).and_then(|(_, value)| value.parse::<u64>().ok())
        };
        let page = given(names.page).unwrap_or(0);
        let most = u64::from(MAX_PAGE_SIZE);
        let size = given(names.size).unwrap_or_else(|| limit.unwrap_or(most).clamp(1, most));
        set(&mut request.url, names.size, size);
        // Rows of earlier pages count as received: the total counts them, too.
        let received = page.saturating_mul(size);
        Self {
            client,
            request,
            limit,
            size,
            page,
            received,
            shown: 0,
            total: None,
            last: Vec::new(),
            done: limit == Some(0),
        }
    }

    /// The next page; `None` when there is none, or the limit is reached.
    ///
    /// # Errors
    /// As [`Client::send_raw`], and when an answer after the first is no list.
    pub async fn next(&mut self) -> Result<Option<RawPage>, ClientError> {
        if self.done {
            return Ok(None);
        }
        let name = page_names(&self.request.url).page;
        set(&mut self.request.url, name, self.page);
        let reply = self.client.send_raw(&self.request).await?;
        let json = reply.json().unwrap_or_default();
        let Some(rows) = list_rows(&json) else {
            self.done = true;
            let is_first = self.last.is_empty();
            return if is_first { Ok(Some(RawPage::Other(reply))) } else { Err(self.not_a_list()) };
        };
        self.total = total(&json).or(self.total);
        self.page += 1;
        // A server that ignores the page number gives the same rows for ever.
        let keys: Vec<Value> = rows.iter().map(|row| key(row).unwrap_or(row).clone()).collect();
        if rows.is_empty() || keys == self.last {
            self.done = true;
            return Ok(None);
        }
        self.last = keys;
        self.received += rows.len() as u64;
        // Without a total, an empty page or one that repeats itself tells the end: servers cut pages as they like. Rows
        // without a name may be the same and look different, so there a page that is not full has to be the last.
        let is_anonymous = rows.iter().any(|row| key(row).is_none());
        let is_full = rows.len() as u64 == self.size;
        let is_last = self.total.map_or(is_anonymous && !is_full, |total| self.received >= total);
        let room = self.limit.map_or(u64::MAX, |limit| limit - self.shown);
        let rows: Vec<Value> = rows.iter().take(usize::try_from(room).unwrap_or(usize::MAX)).cloned().collect();
        self.shown += rows.len() as u64;
        self.done = is_last || self.limit.is_some_and(|limit| self.shown >= limit);
        Ok(Some(RawPage::Rows(rows)))
    }

    /// How many rows were given out of how many there are, when the limit cut some off.
    pub fn cut(&self) -> Option<(u64, u64)> {
        let at_limit = self.limit.is_some_and(|limit| self.shown >= limit);
        self.total.filter(|total| at_limit && *total > self.shown).map(|total| (self.shown, total))
    }

    /// How many rows the server gave out of how many it says that there are, when it stopped before the end.
    pub fn missing(&self) -> Option<(u64, u64)> {
        let at_limit = self.limit.is_some_and(|limit| self.shown >= limit);
        self.total.filter(|total| !at_limit && *total > self.received).map(|total| (self.received, total))
    }

    fn not_a_list(&self) -> ClientError {
        ClientError::Decode {
            operation: "this request",
            place: format!("page {}", self.page),
            reason: "it is not a list as the pages before it".to_owned(),
        }
    }
}

/// What tells a row from others: its id or slug.
fn key(row: &Value) -> Option<&Value> {
    row.get("id").or_else(|| row.get("slug")).filter(|name| !name.is_null())
}

/// How a list spells its paging parameters.
struct PageNames {
    page: &'static str,
    size: &'static str,
}

/// Portkey spells them in snake_case, but for the lists of users and invites. What the person wrote goes first.
fn page_names(url: &Url) -> PageNames {
    let has = |names: [&str; 2]| url.query_pairs().any(|(key, _)| names.iter().any(|name| key == *name));
    let (snake, camel) = (["current_page", "page_size"], ["currentPage", "pageSize"]);
    let path = url.path().trim_end_matches('/');
    let of_users = path.ends_with("/admin/users") || path.ends_with("/admin/users/invites");
    let [page, size] = if has(camel) || (of_users && !has(snake)) { camel } else { snake };
    PageNames { page, size }
}

/// Puts a parameter in place of what the query has under that name.
fn set(url: &mut Url, name: &str, value: u64) {
    let mut pairs: Vec<String> = url
        .query()
        .unwrap_or_default()
        .split('&')
        .filter(|pair| !pair.is_empty() && pair.split('=').next() != Some(name))
        .map(str::to_owned)
        .collect();
    pairs.push(format!("{name}={value}"));
    url.set_query(Some(&pairs.join("&")));
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn lists_of_every_form() {
        for (reply, count) in [
            (json!([1, 2]), Some(2)),
            (json!({"object": "list", "total": 1, "data": [1]}), Some(1)),
            (json!({"success": true, "data": {"total": 1, "data": [1]}}), Some(1)),
            (json!({"total": 3, "models": [1, 2, 3], "allow_all_models": true}), Some(3)),
            (json!({"total": 0, "workspaces": []}), Some(0)),
            (json!({"slug": "a", "tags": []}), None),
            (json!({"total": 1, "a": [], "b": []}), None),
            (json!({"success": true, "data": {"slug": "a"}}), None),
            (json!("text"), None),
        ] {
            assert_eq!(list_rows(&reply).map(Vec::len), count, "{reply}");
        }
    }

    #[test]
    fn parameters_are_spelled_as_the_list_spells_them() {
        let names = |path: &str| page_names(&Url::parse(&format!("https://host/v1{path}")).unwrap()).page;
        assert_eq!(names("/configs"), "current_page");
        assert_eq!(names("/admin/workspaces/ws-1/users"), "current_page");
        assert_eq!(names("/admin/users"), "currentPage");
        assert_eq!(names("/admin/users/invites?role=admin"), "currentPage");
        assert_eq!(names("/admin/users?page_size=5"), "current_page");
        assert_eq!(names("/configs?pageSize=5"), "currentPage");
    }

    #[test]
    fn a_parameter_is_set_once_and_the_others_stay_as_typed() {
        let mut url = Url::parse("https://host/v1/x?a=%2F&page_size=5&b").unwrap();
        set(&mut url, "page_size", 7);
        assert_eq!(url.as_str(), "https://host/v1/x?a=%2F&b&page_size=7");
    }
}
