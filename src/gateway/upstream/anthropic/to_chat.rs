//! A Messages request for an upstream in OpenAI's form.

use super::{
    Unsupported,
    chat::{self, Call, ImageUrl, JsonSchema, Part, ResponseFormat, ToolCall},
    messages::{self, Block, Role, Source},
    wire::{Json, Text, TextOr, read, write},
};

/// The body of a chat completion request that asks what a Messages request asks. When it asks for events, these are to
/// tell the usage, because those of Anthropic's always do.
///
/// `thinking` is left out: it is how an answer is made that is asked of a model with other means. What the caller wants
/// to spend is in `output_config.effort`.
///
/// # Errors
/// When the body is no such request, or asks for what only Anthropic does.
pub fn to_chat(messages: &[u8]) -> Result<Vec<u8>, Unsupported> {
    let request: messages::Request<'_> = read(messages)?;
    if request.mcp_servers.is_some_and(|servers| !servers.is_empty()) {
        return Err(unsupported("mcp_servers"));
    }
    if request.container.is_some() {
        return Err(unsupported("container"));
    }
    let mut messages = Vec::with_capacity(request.messages.len() + 1);
    if let Some(system) = request.system {
        let content = plain(system, "system")?;
        messages.push(chat::Message::new(chat::Role::System, Some(content)));
    }
    for (index, message) in request.messages.into_iter().enumerate() {
        let param = format!("messages[{index}].content");
        match message.role {
            Role::System => {
                let content = plain(message.content, &param)?;
                messages.push(chat::Message::new(chat::Role::System, Some(content)));
            }
            Role::User => user(message.content, &param, &mut messages)?,
            Role::Assistant => messages.push(assistant(message.content, &param)?),
        }
    }
    let (tool_choice, parallel_tool_calls) = request.tool_choice.map(tool_choice).transpose()?.unwrap_or_default();
    let output = request.output_config.unwrap_or_default();
    let include_usage = || Json::object(r#"{"include_usage":true}"#);
    Ok(write(&chat::Request {
        model: request.model,
        messages,
        max_completion_tokens: request.max_tokens,
        stop: request.stop_sequences.map(TextOr::Parts),
        temperature: request.temperature,
        top_p: request.top_p,
        top_k: request.top_k,
        stream: request.stream,
        stream_options: request.stream.filter(|stream| *stream).and_then(|_| include_usage()),
        user: request.metadata.and_then(|metadata| metadata.user_id),
        tools: request.tools.map(tools).transpose()?.filter(|tools| !tools.is_empty()),
        tool_choice,
        parallel_tool_calls,
        response_format: output.format.map(format).transpose()?,
        reasoning_effort: output.effort.map(effort),
        ..chat::Request::default()
    }))
}

fn unsupported(param: impl Into<String>) -> Unsupported {
    let param = param.into();
    let message = format!("`{param}`: OpenAI's chat completions have nothing that corresponds to this");
    Unsupported::new(param, message)
}

/// OpenAI's scale ends with `xhigh`.
fn effort(effort: Text<'_>) -> Text<'_> {
    if effort.as_str() == "max" { "xhigh".into() } else { effort }
}

/// OpenAI wants a name for a schema, and nobody sees it.
fn format(format: messages::Format<'_>) -> Result<ResponseFormat<'_>, Unsupported> {
    if format.r#type.as_str() != "json_schema" {
        return Err(unsupported("output_config.format.type"));
    }
    let json_schema = JsonSchema { name: Some("answer".into()), strict: Some(true), schema: format.schema };
    Ok(ResponseFormat { r#type: "json_schema".into(), json_schema: Some(json_schema) })
}

fn tools(tools: Vec<messages::Tool<'_>>) -> Result<Vec<chat::Tool<'_>>, Unsupported> {
    let tool = |(index, tool): (usize, _)| {
        let tool: messages::Tool<'_> = tool;
        if tool.r#type.is_some_and(|r#type| r#type.as_str() != "custom") {
            return Err(unsupported(format!("tools[{index}].type")));
        }
        let function = chat::Function {
            name: tool.name,
            description: tool.description,
            parameters: tool.input_schema,
            strict: tool.strict,
        };
        Ok(chat::Tool { r#type: "function".into(), function: Some(function), cache_control: None })
    };
    tools.into_iter().enumerate().map(tool).collect()
}

type Choice<'a> = (Option<Json<'a>>, Option<bool>);

fn tool_choice(choice: messages::ToolChoice<'_>) -> Result<Choice<'_>, Unsupported> {
    let parallel_tool_calls = choice.disable_parallel_tool_use.map(|disabled| !disabled);
    let choice = match (choice.r#type.as_str(), choice.name) {
        ("auto", _) => Json::of(&"auto"),
        ("any", _) => Json::of(&"required"),
        ("none", _) => Json::of(&"none"),
        ("tool", name @ Some(_)) => {
            let function = Some(Call { name, arguments: None });
            Json::of(&chat::NamedTool { r#type: "function".into(), function })
        }
        _ => return Err(unsupported("tool_choice")),
    };
    Ok((choice, parallel_tool_calls))
}

/// Content that can have nothing but texts.
fn plain<'a>(content: TextOr<'a, Block<'a>>, param: &str) -> Result<TextOr<'a, Part<'a>>, Unsupported> {
    let blocks = match content {
        TextOr::Text(text) => return Ok(TextOr::Text(text)),
        TextOr::Parts(blocks) => blocks,
    };
    let part = |(index, block): (usize, Block<'a>)| match block.r#type.as_str() {
        "text" => Ok(Part::text(block.text.unwrap_or_default())),
        _ => Err(unsupported(format!("{param}[{index}].type"))),
    };
    let parts: Vec<_> = blocks.into_iter().enumerate().map(part).collect::<Result<_, _>>()?;
    Ok(joined(parts).unwrap_or(TextOr::Text("".into())))
}

/// A single text as a string, which every upstream takes; anything else as parts.
fn joined(mut parts: Vec<Part<'_>>) -> Option<TextOr<'_, Part<'_>>> {
    match parts.as_mut_slice() {
        [] => None,
        [one] if one.r#type.as_str() == "text" => one.text.take().map(TextOr::Text),
        _ => Some(TextOr::Parts(parts)),
    }
}

/// Results of tools become messages of their own, and first: OpenAI wants them right behind the call. Images in them are
/// said by the user, because OpenAI's tools have texts only.
fn user<'a>(
    content: TextOr<'a, Block<'a>>,
    param: &str,
    messages: &mut Vec<chat::Message<'a>>,
) -> Result<(), Unsupported> {
    let blocks = match content {
        text @ TextOr::Text(_) => {
            messages.push(chat::Message::new(chat::Role::User, Some(plain(text, param)?)));
            return Ok(());
        }
        TextOr::Parts(blocks) => blocks,
    };
    let mut parts = Vec::new();
    for (index, block) in blocks.into_iter().enumerate() {
        let param = format!("{param}[{index}]");
        if block.r#type.as_str() == "tool_result" {
            messages.push(result(block, &param, &mut parts)?);
        } else {
            parts.push(part(block, &param)?);
        }
    }
    if let Some(content) = joined(parts) {
        messages.push(chat::Message::new(chat::Role::User, Some(content)));
    }
    Ok(())
}

fn result<'a>(block: Block<'a>, param: &str, images: &mut Vec<Part<'a>>) -> Result<chat::Message<'a>, Unsupported> {
    let Some(id) = block.tool_use_id else {
        return Err(Unsupported::new(format!("{param}.tool_use_id"), format!("`{param}.tool_use_id` is missing")));
    };
    let content = match block.content {
        None => TextOr::Text("".into()),
        Some(TextOr::Text(text)) => TextOr::Text(text),
        Some(TextOr::Parts(blocks)) => {
            let mut texts = Vec::new();
            for (index, block) in blocks.into_iter().enumerate() {
                let is_text = block.r#type.as_str() == "text";
                let part = part(block, &format!("{param}.content[{index}]"))?;
                if is_text { texts.push(part) } else { images.push(part) }
            }
            joined(texts).unwrap_or(TextOr::Text("".into()))
        }
    };
    Ok(chat::Message { tool_call_id: Some(id), ..chat::Message::new(chat::Role::Tool, Some(content)) })
}

fn part<'a>(block: Block<'a>, param: &str) -> Result<Part<'a>, Unsupported> {
    match (block.r#type.as_str(), block.source) {
        ("text", _) => Ok(Part::text(block.text.unwrap_or_default())),
        ("image", Some(source)) => {
            let url = url(source).ok_or_else(|| unsupported(format!("{param}.source.type")))?;
            Ok(Part { r#type: "image_url".into(), image_url: Some(ImageUrl { url }), ..Part::default() })
        }
        ("document", Some(source)) if source.r#type.as_str() == "text" => {
            Ok(Part::text(source.data.unwrap_or_default()))
        }
        ("document", Some(source)) if source.r#type.as_str() == "base64" => {
            // OpenAI wants a name with the bytes.
            let filename = block.title.or_else(|| Some("document.pdf".into()));
            let file = chat::File { filename, file_data: url(source), ..chat::File::default() };
            Ok(Part { r#type: "file".into(), file: Some(file), ..Part::default() })
        }
        ("document", Some(_)) => Err(unsupported(format!("{param}.source.type"))),
        _ => Err(unsupported(format!("{param}.type"))),
    }
}

fn url(source: Source<'_>) -> Option<Text<'_>> {
    match (source.r#type.as_str(), source.url, source.media_type, source.data) {
        ("url", url, _, _) => url,
        ("base64", _, Some(media_type), Some(data)) => {
            Some(format!("data:{};base64,{}", media_type.as_str(), data.as_str()).into())
        }
        _ => None,
    }
}

/// What the model thought has no place in OpenAI's conversation.
fn assistant<'a>(content: TextOr<'a, Block<'a>>, param: &str) -> Result<chat::Message<'a>, Unsupported> {
    let blocks = match content {
        text @ TextOr::Text(_) => {
            return Ok(chat::Message::new(chat::Role::Assistant, Some(plain(text, param)?)));
        }
        TextOr::Parts(blocks) => blocks,
    };
    let mut parts = Vec::new();
    let mut calls = Vec::new();
    for (index, block) in blocks.into_iter().enumerate() {
        match block.r#type.as_str() {
            "text" => parts.push(Part::text(block.text.unwrap_or_default())),
            "tool_use" => calls.push(tool_call(block)),
            "thinking" | "redacted_thinking" => {}
            _ => return Err(unsupported(format!("{param}[{index}].type"))),
        }
    }
    // An answer without texts is null beside calls, and empty otherwise.
    let content = joined(parts).or_else(|| calls.is_empty().then(|| TextOr::Text("".into())));
    let tool_calls = (!calls.is_empty()).then_some(calls);
    Ok(chat::Message { tool_calls, ..chat::Message::new(chat::Role::Assistant, content) })
}

fn tool_call(block: Block<'_>) -> ToolCall<'_> {
    let arguments = block.input.map_or_else(|| "{}".into(), |input| input.as_str().to_owned().into());
    ToolCall {
        index: None,
        id: block.id,
        r#type: Some("function".into()),
        function: Some(Call { name: block.name, arguments: Some(arguments) }),
    }
}
