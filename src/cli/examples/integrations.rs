//! Examples of `integrations`.

use super::Table;

pub(super) const TABLE: Table = &[
    (
        "create",
        &[
            (
                "Keep the organisation's OpenAI key once, for all workspaces to come",
                "portkeyctl integrations create --name 'OpenAI production' \\\n  \
             --provider openai --key-env OPENAI_API_KEY",
            ),
            (
                "Bedrock through a role, without any key",
                "portkeyctl integrations create --name Bedrock --provider bedrock \\\n  \
             --auth-mode assumedRole --region eu-central-1 \\\n  \
             --role-arn arn:aws:iam::123456789012:role/portkey",
            ),
            (
                "One that belongs to a workspace, and tracks the cost with its discount",
                "portkeyctl integrations create --name 'Own key' -w Research \\\n  \
             --provider openai --key-file lab.key --pricing-multiplier default=0.8",
            ),
        ],
    ),
    (
        "list",
        &[
            ("Those of the organisation", "portkeyctl integrations list --type organisation"),
            ("The slugs of those that one workspace may use", "portkeyctl integrations list -w Research -q"),
        ],
    ),
    (
        "get",
        &[
            ("What it is, without its secrets", "portkeyctl integrations get openai-prod"),
            ("The AI provider behind it", "portkeyctl integrations get openai-prod --jq .ai_provider_id"),
        ],
    ),
    (
        "update",
        &[
            (
                "Rotate the credential for all providers over it at once",
                "portkeyctl integrations update openai-prod --key-file new.key",
            ),
            (
                "Track the cost with the discount of the new contract",
                "portkeyctl integrations update openai-prod --pricing-multiplier default=0.9",
            ),
        ],
    ),
    (
        "edit",
        &[
            ("Change what there is, in VISUAL or EDITOR", "portkeyctl integrations edit openai-prod"),
            (
                "Any program that changes a file is an editor",
                "EDITOR='sed -i s/OpenAI/ChatGPT/' \\\n  \
             portkeyctl integrations edit openai-prod --yes",
            ),
        ],
    ),
    (
        "delete",
        &[
            ("What would be sent", "portkeyctl integrations delete old-openai --dry-run"),
            ("Without a question", "portkeyctl integrations delete old-openai --yes"),
        ],
    ),
    (
        "models list",
        &[
            ("Which there are, and what they cost", "portkeyctl integrations models list openai-prod"),
            (
                "Those that pass, one a line",
                "portkeyctl integrations models list openai-prod \\\n  \
             --jq '.[] | select(.enabled) | .slug'",
            ),
        ],
    ),
    (
        "models enable",
        &[
            ("Let two models pass", "portkeyctl integrations models enable openai-prod gpt-4o o3-mini"),
            ("What would be sent", "portkeyctl integrations models enable openai-prod gpt-4o --dry-run"),
        ],
    ),
    (
        "models disable",
        &[
            ("Let an expensive model pass no longer", "portkeyctl integrations models disable openai-prod gpt-4o"),
            ("What would be sent", "portkeyctl integrations models disable openai-prod gpt-4o --dry-run"),
        ],
    ),
    (
        "models set",
        &[
            (
                "Let only models pass that are listed and enabled",
                "portkeyctl integrations models set openai-prod --only-listed",
            ),
            (
                "A model that Portkey does not know, with its price",
                "portkeyctl integrations models set openai-prod llama-70b --custom \\\n  \
             --input-price 0.60/M --output-price 0.80/M",
            ),
            (
                "A fine-tuned one, which costs what its base does",
                "portkeyctl integrations models set openai-prod ft:gpt-4o:contoso \\\n  \
             --finetune-of gpt-4o",
            ),
        ],
    ),
    (
        "models delete",
        &[
            ("Forget a custom model", "portkeyctl integrations models delete openai-prod tuned --yes"),
            ("What would be sent", "portkeyctl integrations models delete openai-prod tuned --dry-run"),
        ],
    ),
    (
        "workspaces list",
        &[
            ("Who may use it, and how much", "portkeyctl integrations workspaces list openai-prod"),
            (
                "Budgets and rate limits for a spreadsheet",
                "portkeyctl integrations workspaces list openai-prod -o csv > grants.csv",
            ),
        ],
    ),
    (
        "workspaces grant",
        &[
            (
                "Let a workspace use it, for 500 dollars a month",
                "portkeyctl integrations workspaces grant openai-prod Research \\\n  \
             --credit-limit 500 --reset monthly",
            ),
            (
                "Call the provider that is made there by a name of your choice",
                "portkeyctl integrations workspaces grant openai-prod Research \\\n  \
             --default-provider-slug openai",
            ),
        ],
    ),
    (
        "workspaces revoke",
        &[
            ("What would be sent", "portkeyctl integrations workspaces revoke openai-prod Research --dry-run"),
            ("Without a question", "portkeyctl integrations workspaces revoke openai-prod Research --yes"),
        ],
    ),
    (
        "workspaces set",
        &[
            (
                "Slow one workspace down",
                "portkeyctl integrations workspaces set openai-prod Research \\\n  \
             --rate-limit 1000/minute",
            ),
            (
                "Let every workspace have it that is made in the future",
                "portkeyctl integrations workspaces set openai-prod --global on \\\n  \
             --credit-limit 50 --reset monthly",
            ),
            (
                "Begin to count the usage of one workspace at zero",
                "portkeyctl integrations workspaces set openai-prod Research --reset-usage",
            ),
        ],
    ),
];
