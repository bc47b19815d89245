//! A chat completion request for Anthropic.

use serde_json::Number;

use super::{
    Unsupported,
    chat::{self, Role},
    messages::{self, Block, Format, OutputConfig, Source, ToolChoice},
    wire::{Json, Text, TextOr, read, write},
};

/// Anthropic demands `max_tokens`, OpenAI does not: this is sent for a request that has neither it nor
/// `max_completion_tokens`. Every current model of Anthropic's can answer this much.
pub const DEFAULT_MAX_TOKENS: u64 = 4096;

/// The body of a Messages request that asks what a chat completion request asks.
///
/// # Errors
/// When the body is no such request, or asks for what Anthropic cannot do.
pub fn to_messages(chat: &[u8]) -> Result<Vec<u8>, Unsupported> {
    let request: chat::Request<'_> = read(chat)?;
    refuse(&request)?;
    let (system, messages) = conversation(request.messages)?;
    let tools = request.tools.map(tools).transpose()?.filter(|tools| !tools.is_empty());
    let tool_choice = tool_choice(request.tool_choice.as_ref(), request.parallel_tool_calls, tools.is_some())?;
    let (thinking, effort) = effort(request.thinking, request.reasoning_effort);
    let format = request.response_format.map(format).transpose()?.flatten();
    let user_id = request.user.or(request.metadata.and_then(|metadata| metadata.user_id));
    Ok(write(&messages::Request {
        model: request.model,
        max_tokens: Some(request.max_completion_tokens.or(request.max_tokens).unwrap_or(DEFAULT_MAX_TOKENS)),
        system,
        messages,
        stop_sequences: request.stop.map(|stop| match stop {
            TextOr::Text(one) => vec![one],
            TextOr::Parts(many) => many,
        }),
        temperature: request.temperature.map(temperature),
        top_p: request.top_p,
        top_k: request.top_k,
        stream: request.stream,
        metadata: user_id.map(|user_id| messages::Metadata { user_id: Some(user_id) }),
        tools,
        tool_choice,
        thinking,
        output_config: (effort.is_some() || format.is_some()).then_some(OutputConfig { effort, format }),
        mcp_servers: None,
        container: None,
    }))
}

/// What would make the answer another one, and has no counterpart. `seed`, `prediction`, `store`, `service_tier` and the
/// like are no more than hints, or mean nothing to another provider, and are left out.
fn refuse(request: &chat::Request<'_>) -> Result<(), Unsupported> {
    let penalty = |penalty: Option<f64>| penalty.is_some_and(|penalty| penalty != 0.0);
    let audio = |modality: &Text<'_>| modality.as_str() != "text";
    for (asked, param) in [
        (request.n.is_some_and(|n| n != 1), "n"),
        (request.logprobs == Some(true), "logprobs"),
        (request.top_logprobs.is_some_and(|count| count > 0), "top_logprobs"),
        (request.logit_bias.as_ref().is_some_and(|bias| !bias.is_empty_object()), "logit_bias"),
        (penalty(request.presence_penalty), "presence_penalty"),
        (penalty(request.frequency_penalty), "frequency_penalty"),
        (request.modalities.iter().flatten().any(audio), "modalities"),
        (request.audio.is_some(), "audio"),
        (request.functions.is_some(), "functions"),
        (request.function_call.is_some(), "function_call"),
        (request.web_search_options.is_some(), "web_search_options"),
    ] {
        if asked {
            return Err(unsupported(param));
        }
    }
    Ok(())
}

fn unsupported(param: impl Into<String>) -> Unsupported {
    let param = param.into();
    let message = format!("`{param}`: Anthropic's Messages API has nothing that corresponds to this");
    Unsupported::new(param, message)
}

/// Anthropic's own endpoint in OpenAI's form caps at 1, too: OpenAI's scale ends at 2, Anthropic's at 1.
fn temperature(given: Number) -> Number {
    if given.as_f64().is_some_and(|given| given > 1.0) { Number::from(1) } else { given }
}

/// `none` switches thinking off; every other effort is told as it is and lets the model decide how much to think, as
/// Portkey's gateway does. A `thinking` of the caller's own wins.
fn effort<'a>(thinking: Option<Json<'a>>, effort: Option<Text<'a>>) -> (Option<Json<'a>>, Option<Text<'a>>) {
    let of_type = |r#type: &str| Json::of(&std::collections::BTreeMap::from([("type", r#type)]));
    match effort {
        None => (thinking, None),
        Some(effort) => match effort.as_str() {
            "none" => (thinking.or_else(|| of_type("disabled")), None),
            "minimal" => (thinking.or_else(|| of_type("adaptive")), Some("low".into())),
            _ => (thinking.or_else(|| of_type("adaptive")), Some(effort)),
        },
    }
}

/// Anthropic keeps to a schema, but has no mode of "any JSON object".
fn format(format: chat::ResponseFormat<'_>) -> Result<Option<Format<'_>>, Unsupported> {
    match format.r#type.as_str() {
        "text" => Ok(None),
        "json_schema" => {
            let Some(schema) = format.json_schema.and_then(|schema| schema.schema) else {
                let param = "response_format.json_schema.schema";
                return Err(Unsupported::new(param, format!("`{param}` is missing")));
            };
            Ok(Some(Format { r#type: "json_schema".into(), schema: Some(schema) }))
        }
        _ => Err(unsupported("response_format")),
    }
}

fn tools(tools: Vec<chat::Tool<'_>>) -> Result<Vec<messages::Tool<'_>>, Unsupported> {
    tools
        .into_iter()
        .enumerate()
        .map(|(index, tool)| {
            let (r#type, cache_control) = (tool.r#type, tool.cache_control);
            let Some(function) = tool.function.filter(|_| r#type.as_str() == "function") else {
                return Err(unsupported(format!("tools[{index}].type")));
            };
            // A function without parameters may be offered in several ways; Anthropic wants a schema in every case.
            let schema = function.parameters.filter(|schema| !schema.is_empty_object());
            Ok(messages::Tool {
                r#type: None,
                name: function.name,
                description: function.description,
                input_schema: schema.or_else(|| Json::object(r#"{"type":"object","properties":{}}"#)),
                strict: function.strict,
                cache_control,
            })
        })
        .collect()
}

fn tool_choice<'a>(
    choice: Option<&Json<'a>>,
    parallel: Option<bool>,
    has_tools: bool,
) -> Result<Option<ToolChoice<'a>>, Unsupported> {
    let disable_parallel_tool_use = (parallel == Some(false)).then_some(true);
    let of_type = |r#type: &'static str| ToolChoice { r#type: r#type.into(), name: None, disable_parallel_tool_use };
    let choice = match choice.map(Json::as_str) {
        None if disable_parallel_tool_use.is_none() => return Ok(None),
        None | Some("\"auto\"") => of_type("auto"),
        Some("\"required\"") => of_type("any"),
        Some("\"none\"") => ToolChoice { r#type: "none".into(), ..ToolChoice::default() },
        Some(named) => {
            // Small, so reading it apart from the body costs nothing that matters.
            let named: chat::NamedTool<'_> = serde_json::from_str(named).map_err(|_| unsupported("tool_choice"))?;
            let name = named.function.and_then(|function| function.name);
            let Some(name) = name.filter(|_| named.r#type.as_str() == "function") else {
                return Err(unsupported("tool_choice"));
            };
            let name = Some(name.as_str().to_owned().into());
            ToolChoice { name, ..of_type("tool") }
        }
    };
    // OpenAI lets a choice be given that has no tools to choose from; Anthropic does not.
    Ok(Some(choice).filter(|choice| has_tools || !matches!(choice.r#type.as_str(), "auto" | "none")))
}

type Conversation<'a> = (Option<TextOr<'a, Block<'a>>>, Vec<messages::Message<'a>>);

/// Instructions are not part of Anthropic's conversation: wherever they stand, they go to its head. Results of tools
/// are said by the user, and those of one turn have to come together.
fn conversation(given: Vec<chat::Message<'_>>) -> Result<Conversation<'_>, Unsupported> {
    let mut system = Vec::new();
    let mut messages = Vec::with_capacity(given.len());
    let mut results = Vec::new();
    for (index, message) in given.into_iter().enumerate() {
        let param = format!("messages[{index}]");
        if message.function_call.is_some() {
            return Err(unsupported(format!("{param}.function_call")));
        }
        if message.role != Role::Tool {
            flush(&mut results, &mut messages);
        }
        match message.role {
            Role::Developer | Role::System => system.extend(texts(message, &param)?),
            Role::User => {
                let content = user_content(message, &param)?;
                messages.push(messages::Message { role: messages::Role::User, content });
            }
            Role::Assistant => {
                let content = assistant_content(message, &param)?;
                messages.push(messages::Message { role: messages::Role::Assistant, content });
            }
            Role::Tool => results.push(result(message, &param)?),
            Role::Function => return Err(unsupported(format!("{param}.role"))),
        }
    }
    flush(&mut results, &mut messages);
    Ok((joined(system), messages))
}

fn flush<'a>(results: &mut Vec<Block<'a>>, messages: &mut Vec<messages::Message<'a>>) {
    if !results.is_empty() {
        let content = TextOr::Parts(std::mem::take(results));
        messages.push(messages::Message { role: messages::Role::User, content });
    }
}

/// A single plain text as a string, anything else as blocks.
fn joined(mut blocks: Vec<Block<'_>>) -> Option<TextOr<'_, Block<'_>>> {
    match blocks.as_mut_slice() {
        [] => None,
        [one] if one.cache_control.is_none() && one.r#type.as_str() == "text" => one.text.take().map(TextOr::Text),
        _ => Some(TextOr::Parts(blocks)),
    }
}

/// The texts of a message that can have nothing else. Empty ones are left out: Anthropic refuses them.
fn texts<'a>(message: chat::Message<'a>, param: &str) -> Result<Vec<Block<'a>>, Unsupported> {
    let cache_control = message.cache_control;
    let mut blocks = match message.content {
        None => Vec::new(),
        Some(TextOr::Text(text)) => vec![Block::text(text)],
        Some(TextOr::Parts(parts)) => {
            let block = |(index, part)| text(part, &format!("{param}.content[{index}]"));
            parts.into_iter().enumerate().map(block).collect::<Result<_, _>>()?
        }
    };
    blocks.retain(|block| block.text.as_ref().is_some_and(|text| !text.as_str().is_empty()));
    if let (Some(cache_control), Some(last)) = (cache_control, blocks.last_mut()) {
        last.cache_control.get_or_insert(cache_control);
    }
    Ok(blocks)
}

fn text<'a>(part: chat::Part<'a>, param: &str) -> Result<Block<'a>, Unsupported> {
    let text = match part.r#type.as_str() {
        "text" => part.text.ok_or_else(|| missing(format!("{param}.text"))),
        "refusal" => part.refusal.ok_or_else(|| missing(format!("{param}.refusal"))),
        _ => Err(unsupported(format!("{param}.type"))),
    };
    Ok(Block { cache_control: part.cache_control, ..Block::text(text?) })
}

fn missing(param: String) -> Unsupported {
    let message = format!("`{param}` is missing");
    Unsupported::new(param, message)
}

fn user_content<'a>(message: chat::Message<'a>, param: &str) -> Result<TextOr<'a, Block<'a>>, Unsupported> {
    let mut blocks = match message.content {
        None => return Err(missing(format!("{param}.content"))),
        Some(TextOr::Text(text)) => match message.cache_control {
            None => return Ok(TextOr::Text(text)),
            Some(_) => vec![Block::text(text)],
        },
        Some(TextOr::Parts(parts)) => parts
            .into_iter()
            .enumerate()
            .map(|(index, part)| {
                let param = format!("{param}.content[{index}]");
                match part.r#type.as_str() {
                    "image_url" => image(part, &param),
                    "file" => file(part, &param),
                    _ => text(part, &param),
                }
            })
            .collect::<Result<Vec<_>, _>>()?,
    };
    if let (Some(cache_control), Some(last)) = (message.cache_control, blocks.last_mut()) {
        last.cache_control.get_or_insert(cache_control);
    }
    Ok(TextOr::Parts(blocks))
}

fn image<'a>(part: chat::Part<'a>, param: &str) -> Result<Block<'a>, Unsupported> {
    let url = part.image_url.ok_or_else(|| missing(format!("{param}.image_url")))?.url;
    let source = source(url, &format!("{param}.image_url.url"))?;
    let r#type = if is_pdf(&source) { "document" } else { "image" };
    Ok(Block { r#type: r#type.into(), source: Some(source), cache_control: part.cache_control, ..Block::default() })
}

fn is_pdf(source: &Source<'_>) -> bool {
    source.media_type.as_ref().is_some_and(|media_type| media_type.as_str() == "application/pdf")
}

/// A data URL carries the bytes themselves; any other is fetched by Anthropic.
fn source<'a>(url: Text<'a>, param: &str) -> Result<Source<'a>, Unsupported> {
    let Some(data) = url.as_str().strip_prefix("data:") else {
        return Ok(Source { r#type: "url".into(), url: Some(url), ..Source::default() });
    };
    let Some((media_type, data)) = data.split_once(";base64,") else {
        return Err(Unsupported::new(
            param,
            format!("`{param}`: a data URL must be `data:<media type>;base64,<data>`"),
        ));
    };
    // A media type may have parameters, which Anthropic does not know.
    let media_type = media_type.split(';').next().unwrap_or_default();
    Ok(Source {
        r#type: "base64".into(),
        media_type: Some(media_type.to_owned().into()),
        data: Some(data.to_owned().into()),
        url: None,
    })
}

/// A PDF. A file that was uploaded to OpenAI (`file_id`) is not at Anthropic.
fn file<'a>(part: chat::Part<'a>, param: &str) -> Result<Block<'a>, Unsupported> {
    let file = part.file.ok_or_else(|| missing(format!("{param}.file")))?;
    let source = match (file.file_data, file.file_url) {
        (Some(data), _) if data.as_str().starts_with("data:") => source(data, &format!("{param}.file.file_data"))?,
        (Some(data), _) => {
            let media_type = file.mime_type.unwrap_or_else(|| "application/pdf".into());
            Source { r#type: "base64".into(), media_type: Some(media_type), data: Some(data), url: None }
        }
        (None, Some(url)) => Source { r#type: "url".into(), url: Some(url), ..Source::default() },
        (None, None) => return Err(unsupported(format!("{param}.file"))),
    };
    if source.r#type.as_str() == "base64" && !is_pdf(&source) {
        let message = format!("`{param}.file`: Anthropic takes PDF documents only");
        return Err(Unsupported::new(format!("{param}.file"), message));
    }
    let cache_control = part.cache_control;
    Ok(Block {
        r#type: "document".into(),
        source: Some(source),
        title: file.filename,
        cache_control,
        ..Block::default()
    })
}

fn assistant_content<'a>(mut message: chat::Message<'a>, param: &str) -> Result<TextOr<'a, Block<'a>>, Unsupported> {
    let calls = message.tool_calls.take().unwrap_or_default();
    let refusal = message.refusal.take().filter(|refusal| !refusal.as_str().is_empty());
    let mut blocks = match message.content_blocks.take() {
        // The calls stand in `tool_calls`.
        Some(said) => said.into_iter().filter(|block| block.r#type.as_str() != "tool_use").collect(),
        None => texts(message, param)?,
    };
    blocks.extend(refusal.map(Block::text));
    for (index, call) in calls.into_iter().enumerate() {
        blocks.push(tool_use(call, &format!("{param}.tool_calls[{index}]"))?);
    }
    Ok(joined(blocks).unwrap_or(TextOr::Text("".into())))
}

fn tool_use<'a>(call: chat::ToolCall<'a>, param: &str) -> Result<Block<'a>, Unsupported> {
    if call.r#type.is_some_and(|r#type| r#type.as_str() != "function") {
        return Err(unsupported(format!("{param}.type")));
    }
    let function = call.function.ok_or_else(|| missing(format!("{param}.function")))?;
    let arguments = function.arguments.unwrap_or_default();
    let input = match arguments.as_str().trim() {
        "" => Json::object("{}"),
        arguments => Json::object(arguments),
    };
    let input = input.ok_or_else(|| {
        let param = format!("{param}.function.arguments");
        let message = format!("`{param}` must be a JSON object");
        Unsupported::new(param, message)
    })?;
    Ok(Block {
        r#type: "tool_use".into(),
        id: Some(call.id.ok_or_else(|| missing(format!("{param}.id")))?),
        name: Some(function.name.ok_or_else(|| missing(format!("{param}.function.name")))?),
        input: Some(input),
        ..Block::default()
    })
}

fn result<'a>(mut message: chat::Message<'a>, param: &str) -> Result<Block<'a>, Unsupported> {
    let id = message.tool_call_id.take().ok_or_else(|| missing(format!("{param}.tool_call_id")))?;
    let cache_control = message.cache_control.take();
    let content = joined(texts(message, param)?);
    Ok(Block { r#type: "tool_result".into(), tool_use_id: Some(id), content, cache_control, ..Block::default() })
}
