//! Examples of the commands that are no noun, or have only two commands below them.

use super::Table;

pub(super) const TABLE: Table = &[
    (
        "users list",
        &[
            ("Who is in the organisation", "portkeyctl users list"),
            ("The addresses of those who own or run it", "portkeyctl users list --role admin --jq '.[].email'"),
        ],
    ),
    (
        "users get",
        &[
            ("Somebody, by address", "portkeyctl users get member@localhost"),
            ("The id behind an address", "portkeyctl users get member@localhost --jq .id"),
        ],
    ),
    (
        "usage",
        &[
            ("What is used most", "portkeyctl usage"),
            (
                "Fail in CI when a budget is used to 80 percent",
                "test \"$(portkeyctl usage --over 80 --jq length)\" -eq 0",
            ),
            ("Watch one team's budgets", "portkeyctl usage -w Research --watch 10"),
        ],
    ),
    (
        "api",
        &[
            ("All pages of a list, by slug", "portkeyctl api /configs --paginate -f workspace_id={workspace} -o name"),
            (
                "Make something of a file, with one field of your own",
                "portkeyctl api POST /configs -f name=Failover -f config=@failover.json",
            ),
            (
                "Ask a model, by way of the gateway",
                "PORTKEY_ADMIN_API_KEY= portkeyctl api POST /chat/completions \\\n  \
             --raw-field model=@research/gpt-4o --jq '.choices[0].message.content' \\\n  \
             -f 'messages=[{\"role\":\"user\",\"content\":\"Hello\"}]'",
            ),
        ],
    ),
    (
        "completions",
        &[
            ("A script that knows commands and flags, for a package", "portkeyctl completions bash > portkeyctl.bash"),
            ("The same for the other name of the program", "portkeyctl completions zsh --name vk > _vk"),
            ("For yourself, with the slugs of your own data", "portkeyctl completions install"),
        ],
    ),
    (
        "completions install",
        &[
            ("For the shell that SHELL names", "portkeyctl completions install"),
            ("See which file would get which lines", "portkeyctl completions install zsh --dry-run"),
        ],
    ),
    (
        "completions uninstall",
        &[
            ("Take our lines out of all shells", "portkeyctl completions uninstall"),
            ("See what that means for one of them", "portkeyctl completions uninstall bash --dry-run"),
        ],
    ),
];
