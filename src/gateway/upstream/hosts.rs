//! Where the APIs of AI providers live that are spoken to in OpenAI's or Anthropic's form.

use crate::api::providers_catalog;

/// Those that the catalogue of providers does not tell, from the documents of each provider.
const OPENAI_SHAPED: [(&str, &str); 16] = [
    ("cerebras", "https://api.cerebras.ai/v1"),
    ("dashscope", "https://dashscope.aliyuncs.com/compatible-mode/v1"),
    ("deepinfra", "https://api.deepinfra.com/v1/openai"),
    ("deepseek", "https://api.deepseek.com/v1"),
    ("fireworks-ai", "https://api.fireworks.ai/inference/v1"),
    ("groq", "https://api.groq.com/openai/v1"),
    ("mistral-ai", "https://api.mistral.ai/v1"),
    ("moonshot", "https://api.moonshot.cn/v1"),
    ("nebius", "https://api.studio.nebius.ai/v1"),
    ("novita-ai", "https://api.novita.ai/v3/openai"),
    ("openrouter", "https://openrouter.ai/api/v1"),
    ("perplexity-ai", "https://api.perplexity.ai"),
    ("sambanova", "https://api.sambanova.ai/v1"),
    ("together-ai", "https://api.together.xyz/v1"),
    ("x-ai", "https://api.x.ai/v1"),
    ("z-ai", "https://api.z.ai/api/paas/v4"),
];

/// The base URL of a provider's API, when it is one that this gateway can speak to.
pub fn of_provider(ai_provider_id: &str) -> Option<&'static str> {
    match ai_provider_id {
        "openai" | "anthropic" => providers_catalog::find(ai_provider_id)?.base_url,
        other => OPENAI_SHAPED.iter().find(|(id, _)| *id == other).map(|(_, url)| *url),
    }
}
