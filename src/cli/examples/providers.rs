//! Examples of `providers`.

use super::Table;

pub(super) const TABLE: Table = &[
    (
        "create",
        &[
            (
                "Give a workspace a second name for an integration, with a budget of its own",
                "portkeyctl providers create --name Batch --integration openai-prod \\\n  \
             -w Research --credit-limit 200 --reset monthly",
            ),
            (
                "One for a trial, which slows down and ends by itself",
                "portkeyctl providers create --name Trial --slug trial \\\n  \
             --integration openai-prod --rate-limit 100/minute --expires-in 30d",
            ),
        ],
    ),
    (
        "list",
        &[
            ("Those of one workspace", "portkeyctl providers list -w Research"),
            ("As requests name them", "portkeyctl providers list --jq '.[] | \"@\\(.slug)\"'"),
        ],
    ),
    (
        "get",
        &[
            ("Limits, dates and status, in words", "portkeyctl providers get openai-team"),
            ("The integration behind it", "portkeyctl providers get openai-team --jq .integration_id"),
        ],
    ),
    (
        "update",
        &[
            ("Slow it down", "portkeyctl providers update openai-team --rate-limit tokens:1M/hour"),
            ("Let it live on", "portkeyctl providers update openai-team --clear expires-at"),
            ("Begin to count its usage at zero", "portkeyctl providers update openai-team --reset-usage"),
        ],
    ),
    (
        "test",
        &[
            ("Does it work? If not, why?", "portkeyctl providers test @openai-team"),
            (
                "What a certain model answers",
                "portkeyctl providers test @openai-team --model gpt-4o --prompt 'Who is it?'",
            ),
        ],
    ),
    (
        "edit",
        &[
            ("Change what there is, in VISUAL or EDITOR", "portkeyctl providers edit openai-team"),
            (
                "Any program that changes a file is an editor",
                "EDITOR='sed -i s/Team/Crew/' portkeyctl providers edit openai-team --yes",
            ),
        ],
    ),
    (
        "delete",
        &[
            ("What would be sent", "portkeyctl providers delete openai-team --dry-run"),
            ("Without a question", "portkeyctl providers delete openai-team --yes"),
        ],
    ),
];
