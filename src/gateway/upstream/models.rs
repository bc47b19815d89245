//! The models that the mock provider lists. It answers under any name; these are what a picker of models is shown.

/// Model names for an AI provider, as the provider writes them.
pub fn of_provider(ai_provider_id: &str) -> &'static [&'static str] {
    match ai_provider_id {
        "openai" | "open-ai" => {
            &["gpt-5", "gpt-5-mini", "gpt-4.1", "gpt-4.1-mini", "gpt-4o", "gpt-4o-mini", "o3", "o4-mini"]
        }
        "anthropic" => &["claude-opus-4-1-20250805", "claude-sonnet-4-20250514", "claude-3-5-haiku-20241022"],
        "bedrock" => &["anthropic.claude-sonnet-4-20250514-v1:0", "amazon.nova-pro-v1:0", "amazon.nova-lite-v1:0"],
        "vertex-ai" | "google" => &["gemini-2.5-pro", "gemini-2.5-flash", "gemini-2.0-flash"],
        "mistral-ai" => &["mistral-large-latest", "mistral-small-latest", "codestral-latest"],
        "groq" => &["llama-3.3-70b-versatile", "llama-3.1-8b-instant"],
        "cohere" => &["command-a-03-2025", "command-r-plus", "command-r"],
        "deepseek" => &["deepseek-chat", "deepseek-reasoner"],
        "perplexity-ai" => &["sonar", "sonar-pro"],
        "x-ai" => &["grok-4", "grok-3", "grok-3-mini"],
        "together-ai" => &["meta-llama/Llama-3.3-70B-Instruct-Turbo", "deepseek-ai/DeepSeek-V3"],
        "fireworks-ai" => &["accounts/fireworks/models/llama-v3p3-70b-instruct"],
        "openrouter" => &["openai/gpt-4o", "anthropic/claude-sonnet-4"],
        "workers-ai" => &["@cf/meta/llama-3.3-70b-instruct-fp8-fast", "@cf/meta/llama-3.1-8b-instruct"],
        "ai21" => &["jamba-large", "jamba-mini"],
        _ => &["mock-chat"],
    }
}
