//! What a message of Anthropic's API says: a text, or blocks.

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::gateway::upstream::mock::{MockError, read};

/// A content, as far as the mock provider reads it. Images, documents and thoughts count as nothing.
#[derive(Debug, Default)]
pub struct Content {
    /// What is said.
    pub texts: Vec<String>,
    /// The tools called: their ids.
    pub calls: Vec<String>,
    /// What was called, as the tokens that it counts as.
    pub called: Vec<String>,
    /// The results of tools: which call each belongs to.
    pub results: Vec<String>,
    /// What the results say.
    pub result_texts: Vec<String>,
    /// Whether there is nothing at all.
    pub is_empty: bool,
}

#[derive(Deserialize)]
struct Block<'a> {
    r#type: String,
    text: Option<String>,
    id: Option<String>,
    name: Option<String>,
    #[serde(default, borrow)]
    input: Option<&'a RawValue>,
    tool_use_id: Option<String>,
    #[serde(default, borrow)]
    content: Option<&'a RawValue>,
}

impl Content {
    /// Reads a content that stands at `path`.
    ///
    /// # Errors
    /// [`MockError::Invalid`] with the member at fault.
    pub fn read(raw: &RawValue, path: &str) -> Result<Self, MockError> {
        if raw.get().starts_with('"') {
            let text: String = read::member(raw, path)?;
            return Ok(Self { is_empty: text.is_empty(), texts: vec![text], ..Self::default() });
        }
        let blocks: Vec<Block<'_>> = read::member(raw, path)?;
        let mut content = Self { is_empty: blocks.is_empty(), ..Self::default() };
        for (index, block) in blocks.into_iter().enumerate() {
            content.add(block, &format!("{path}[{index}]"))?;
        }
        Ok(content)
    }

    fn add(&mut self, block: Block<'_>, path: &str) -> Result<(), MockError> {
        let missing = |name: &str| MockError::missing(&format!("{path}.{name}"));
        match block.r#type.as_str() {
            "text" => match block.text.ok_or_else(|| missing("text"))? {
                text if text.is_empty() => {
                    Err(MockError::invalid(&format!("{path}.text"), "text content blocks must be non-empty"))
                }
                text => {
                    self.texts.push(text);
                    Ok(())
                }
            },
            "tool_use" => {
                self.calls.push(block.id.ok_or_else(|| missing("id"))?);
                self.called.push(block.name.ok_or_else(|| missing("name"))?);
                self.called.push(block.input.ok_or_else(|| missing("input"))?.get().to_owned());
                Ok(())
            }
            "tool_result" => {
                self.results.push(block.tool_use_id.ok_or_else(|| missing("tool_use_id"))?);
                if let Some(content) = block.content {
                    self.result_texts.extend(Self::read(content, &format!("{path}.content"))?.texts);
                }
                Ok(())
            }
            "image" | "document" | "search_result" | "thinking" | "redacted_thinking" | "container_upload" => Ok(()),
            // Of tools that run at Anthropic.
            other if other.ends_with("_tool_result") || other.ends_with("_tool_use") => Ok(()),
            other => {
                let message = format!("`{path}.type` is `{other}`, which is no kind of content block");
                Err(MockError::invalid(&format!("{path}.type"), message))
            }
        }
    }

    /// All that counts as tokens.
    pub fn all(&self) -> impl Iterator<Item = &String> {
        self.texts.iter().chain(&self.called).chain(&self.result_texts)
    }
}
