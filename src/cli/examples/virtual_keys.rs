//! Examples of `virtual-keys`.

use super::Table;

pub(super) const TABLE: Table = &[
    (
        "create",
        &[
            (
                "Keep an OpenAI key that a variable holds, with 50 dollars a month to spend",
                "portkeyctl vk create --name 'OpenAI EU' --provider openai \\\n  \
             --key-env OPENAI_API_KEY --credit-limit 50 --reset monthly",
            ),
            (
                "An Azure deployment; the key comes through a pipe, and no history keeps it",
                "cat azure.key | portkeyctl vk create --name 'Azure EU' --key-file - \\\n  \
             --provider azure-openai --resource-name contoso-eu \\\n  \
             --deployment gpt4o-eu,api-version=2024-10-21",
            ),
            (
                "Look at the request first: a server of one's own that speaks as OpenAI does",
                "portkeyctl vk create --name vLLM --provider openai --key-file lab.key \\\n  \
             --custom-host https://vllm.example.com/v1 --dry-run",
            ),
        ],
    ),
    (
        "list",
        &[
            (
                "The slugs of all that do not work any more",
                "portkeyctl vk list --jq '.[] | select(.status != \"active\") | .slug'",
            ),
            (
                "Budgets and ends for a spreadsheet",
                "portkeyctl vk list -o csv --fields slug,usage_limits,expires_at > list.csv",
            ),
            ("Watch the budgets of one workspace fill up", "portkeyctl vk list -w Research --watch 5"),
        ],
    ),
    (
        "get",
        &[
            ("Limits, dates and status, in words", "portkeyctl vk get research"),
            (
                "How much of the budget is used, as a number for a script",
                "portkeyctl vk get research --jq .usage_limits.current_usage",
            ),
        ],
    ),
    (
        "update",
        &[
            (
                "Slow it down, and let it end with the quarter",
                "portkeyctl vk update research --rate-limit 500/minute --expires-in 90d",
            ),
            ("Let it live on, without tags", "portkeyctl vk update research --clear expires-at,tags"),
            ("Begin to count its usage at zero", "portkeyctl vk update research --reset-usage"),
        ],
    ),
    (
        "test",
        &[
            ("Does it work? If not, why?", "portkeyctl vk test research"),
            (
                "Hold up a deployment unless this model answers within 20 seconds",
                "portkeyctl vk test research --model gpt-4o --timeout 20 -o json",
            ),
        ],
    ),
    (
        "edit",
        &[
            ("Change what there is, in VISUAL or EDITOR", "portkeyctl vk edit research"),
            (
                "Any program that changes a file is an editor",
                "EDITOR='sed -i s/autumn/winter/' portkeyctl vk edit research --yes",
            ),
        ],
    ),
    (
        "copy",
        &[
            (
                "The same over the same credential, with twice the budget",
                "portkeyctl vk copy research --name 'Research, winter' --credit-limit 100",
            ),
            (
                "The same with a credential of its own, and without an end",
                "portkeyctl vk copy research --name 'Research, own key' \\\n  \
             --key-env OPENAI_API_KEY --clear expires-at",
            ),
        ],
    ),
    (
        "import",
        &[
            ("Check all rows, and make nothing", "portkeyctl vk import keys.csv --dry-run"),
            (
                "Make them, 32 at a time, whatever becomes of single ones",
                "portkeyctl vk import keys.csv --concurrency 32 --continue-on-error",
            ),
            (
                "What another program writes, a JSON object a line",
                "echo '{\"name\":\"Ops\",\"provider\":\"openai\",\"key_env\":\"OPENAI_API_KEY\"}' |\n  \
             portkeyctl vk import - --format jsonl",
            ),
        ],
    ),
    (
        "delete",
        &[
            ("What would be sent", "portkeyctl vk delete research --dry-run"),
            ("Two of them, without a question", "portkeyctl vk delete research search --yes"),
            (
                "All that have expired",
                "portkeyctl vk list --jq '.[] | select(.status == \"expired\") | .slug' |\n  \
             xargs -r portkeyctl vk delete --yes",
            ),
        ],
    ),
    (
        "rotate",
        &[
            ("Put a new credential in place of the former one", "portkeyctl vk rotate research --key-file new.key"),
            ("The same, from whatever prints it", "cat new.key | portkeyctl vk rotate research --key-file -"),
        ],
    ),
];
