//! Whole answers.

use serde::Deserialize;

use super::{
    Compliance, PROVIDER,
    chat::{self, Call, ReceivedMessage, ToolCall},
    finish_reason,
    messages::{self, Block},
    stop_reason,
    wire::{Json, Text, TextOr, write},
};
use crate::gateway::upstream::endpoint::Endpoint;

/// A chat completion that says what a message of Anthropic's says, created at `created_seconds` since 1970 (Anthropic
/// does not tell). What the model thought is left out, as OpenAI does, unless the answer may be relaxed.
///
/// `None` for a body that is no message.
pub fn to_chat_completion(messages_answer: &[u8], created_seconds: i64, compliance: Compliance) -> Option<Vec<u8>> {
    let answer: messages::Received<'_> = serde_json::from_slice(messages_answer).ok()?;
    if answer.r#type.as_str() != "message" {
        return None;
    }
    let content_blocks = match compliance {
        Compliance::Strict => None,
        Compliance::Relaxed => Some(untouched(messages_answer, &answer)?),
    };
    let mut content: Option<String> = None;
    let mut tool_calls = Vec::new();
    for block in answer.content {
        match block.r#type.as_str() {
            "text" => content.get_or_insert_default().push_str(block.text.unwrap_or_default().as_str()),
            "tool_use" => tool_calls.push(ToolCall {
                index: None,
                id: block.id,
                r#type: Some("function".into()),
                function: Some(Call { name: block.name, arguments: Some(arguments(block.input.as_ref())) }),
            }),
            _ => {}
        }
    }
    if tool_calls.is_empty() {
        content.get_or_insert_default();
    }
    let message = chat::AssistantMessage { role: "assistant", content, refusal: None, content_blocks, tool_calls };
    let finish_reason = finish_reason(answer.stop_reason.as_ref().map(Text::as_str), compliance);
    Some(write(&chat::Completion {
        id: answer.id.as_str(),
        object: "chat.completion",
        created: created_seconds,
        model: answer.model.as_str(),
        provider: PROVIDER,
        choices: [chat::Choice { index: 0, message, logprobs: None, finish_reason }],
        usage: answer.usage.usage(Endpoint::Messages).unwrap_or_default().into(),
    }))
}

/// The blocks that call no tools, as they came.
fn untouched<'a>(body: &'a [u8], answer: &messages::Received<'_>) -> Option<Vec<Json<'a>>> {
    #[derive(Deserialize)]
    struct Untouched<'a> {
        #[serde(borrow)]
        content: Vec<Json<'a>>,
    }
    let Untouched { content } = serde_json::from_slice(body).ok()?;
    let blocks = content.into_iter().zip(&answer.content);
    Some(blocks.filter(|(_, block)| block.r#type.as_str() != "tool_use").map(|(json, _)| json).collect())
}

fn arguments<'a>(input: Option<&Json<'_>>) -> Text<'a> {
    input.map_or("{}", Json::as_str).to_owned().into()
}

/// A message in Anthropic's form that says what the first choice of a chat completion says.
///
/// `None` for a body that is no chat completion.
pub fn to_message(chat_answer: &[u8]) -> Option<Vec<u8>> {
    let answer: chat::Received<'_> = serde_json::from_slice(chat_answer).ok()?;
    let choice = answer.choices?.into_iter().next()?;
    let said = choice.message?;
    let id = answer.id.unwrap_or_default();
    let content = blocks(said, id.as_str());
    let calls_tools = content.iter().any(|block| block.r#type.as_str() == "tool_use");
    let usage = answer.usage.and_then(|usage| usage.usage(Endpoint::ChatCompletions)).unwrap_or_default();
    Some(write(&messages::Answer {
        id: id.as_str(),
        r#type: "message",
        role: "assistant",
        model: answer.model.as_ref().map_or("", Text::as_str),
        content,
        stop_reason: Some(stop_reason(choice.finish_reason.as_ref().map(Text::as_str), calls_tools)),
        stop_sequence: None,
        usage: usage.into(),
    }))
}

fn blocks<'a>(said: ReceivedMessage<'a>, answer_id: &str) -> Vec<Block<'a>> {
    let texts = match said.content {
        None => Vec::new(),
        Some(TextOr::Text(text)) => vec![text],
        Some(TextOr::Parts(parts)) => parts.into_iter().filter_map(|part| part.text.or(part.refusal)).collect(),
    };
    let texts = texts.into_iter().chain(said.refusal).filter(|text| !text.as_str().is_empty()).map(Block::text);
    let calls = said.tool_calls.unwrap_or_default().into_iter().enumerate();
    let calls = calls.filter_map(|(index, call)| tool_use(call, answer_id, index));
    texts.chain(calls).collect()
}

/// Arguments that are no JSON object, as a model may well write them, come as an empty one: Anthropic's clients expect
/// an object, and the tool will say what it misses.
fn tool_use<'a>(call: ToolCall<'a>, answer_id: &str, index: usize) -> Option<Block<'a>> {
    let function = call.function?;
    let arguments = function.arguments.unwrap_or_default();
    Some(Block {
        r#type: "tool_use".into(),
        id: Some(tool_use_id(call.id, answer_id, index)),
        name: Some(function.name.unwrap_or_default()),
        input: Json::object(arguments.as_str()).or_else(|| Json::object("{}")),
        ..Block::default()
    })
}

/// A call's id, or one that is made of the answer's id: some upstreams give none, and without one no result can be
/// given back. Anthropic's ids have letters, digits, `_` and `-`.
pub(super) fn tool_use_id<'a>(given: Option<Text<'a>>, answer_id: &str, index: usize) -> Text<'a> {
    match given {
        Some(id) if !id.as_str().is_empty() => id,
        _ => {
            let allowed = |character: &char| character.is_ascii_alphanumeric() || matches!(character, '_' | '-');
            let answer: String = answer_id.chars().filter(allowed).collect();
            format!("toolu_{answer}_{index}").into()
        }
    }
}
