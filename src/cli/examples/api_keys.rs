//! Examples of `api-keys`.

use super::Table;

pub(super) const TABLE: Table = &[
    (
        "create",
        &[
            (
                "A key for a program that calls models, into a file that only you can read",
                "portkeyctl api-keys create --name search-backend -w Research \\\n  \
             --type workspace --scope completions.write --key-out search.key",
            ),
            (
                "A key for reports in CI, which reads everything and changes nothing",
                "portkeyctl api-keys create --name reports --type organisation \\\n  \
             --scopes-from read-only --expires-in 90d --key-only > reports.key",
            ),
            (
                "A person's own, with 20 dollars a month",
                "portkeyctl api-keys create --name notebook --user member@localhost \\\n  \
             --scopes-from developer --credit-limit 20 --reset monthly",
            ),
        ],
    ),
    (
        "list",
        &[
            ("Those of one workspace", "portkeyctl api-keys list -w Research"),
            (
                "Which end, and when",
                "portkeyctl api-keys list \\\n  \
             --jq '.[] | select(.expires_at) | [.name, .expires_at] | @tsv'",
            ),
            (
                "The id behind a name, for the commands that take one",
                "KEY_ID=$(portkeyctl api-keys list \\\n  \
             --jq '.[] | select(.name == \"chat-backend\") | .id')",
            ),
        ],
    ),
    (
        "get",
        &[
            ("What it may do, its limits and its defaults", "portkeyctl api-keys get \"$KEY_ID\""),
            ("Its scopes, one a line", "portkeyctl api-keys get \"$KEY_ID\" --jq '.scopes[]'"),
        ],
    ),
    (
        "update",
        &[
            ("Let it read logs, too", "portkeyctl api-keys update \"$KEY_ID\" --add-scope logs.list,logs.view"),
            (
                "Send all its requests by a config, whatever they ask for",
                "portkeyctl api-keys update \"$KEY_ID\" \\\n  \
             --config pc-failov-1a2b3c --no-allow-config-override",
            ),
            ("Have it rotated by itself", "portkeyctl api-keys update \"$KEY_ID\" --rotate-every 90d --transition 1d"),
        ],
    ),
    (
        "test",
        &[
            (
                "Does a key in a file call models by this virtual key?",
                "portkeyctl api-keys test --key-file chat-backend.key --virtual-key research",
            ),
            ("Does the key in use reach this model?", "portkeyctl api-keys test --model @research/gpt-4o"),
        ],
    ),
    (
        "edit",
        &[
            ("Change what there is, in VISUAL or EDITOR", "portkeyctl api-keys edit \"$KEY_ID\""),
            (
                "Any program that changes a file is an editor",
                "EDITOR='sed -i s/chat-/talk-/' portkeyctl api-keys edit \"$KEY_ID\" --yes",
            ),
        ],
    ),
    (
        "delete",
        &[
            ("What would be sent", "portkeyctl api-keys delete \"$KEY_ID\" --dry-run"),
            ("Stop it at once, without a question", "portkeyctl api-keys delete \"$KEY_ID\" --yes"),
        ],
    ),
    (
        "rotate",
        &[
            (
                "A new value into the file that the program reads; both work for two hours",
                "portkeyctl api-keys rotate \"$KEY_ID\" --transition 2h \\\n  \
             --key-out chat-backend.key --force",
            ),
            (
                "Hand the new value to another program, and show it nowhere",
                "portkeyctl api-keys rotate \"$KEY_ID\" --key-only | sha256sum",
            ),
        ],
    ),
];
