//! Examples of `workspaces`.

use super::Table;

pub(super) const TABLE: Table = &[
    (
        "create",
        &[
            (
                "A team with its first member, and 1000 dollars a month for all it does",
                "portkeyctl workspaces create --name Search --user member@localhost \\\n  \
             --credit-limit 1000 --reset monthly",
            ),
            (
                "Mark all its requests, for the bill",
                "portkeyctl workspaces create --name Support --metadata cost-centre=4711",
            ),
        ],
    ),
    (
        "list",
        &[
            ("Which there are", "portkeyctl workspaces list"),
            ("The id behind a name", "portkeyctl workspaces list --exact-name Research --jq '.[].id'"),
        ],
    ),
    (
        "get",
        &[
            ("Its limits and defaults", "portkeyctl workspaces get Research"),
            ("The same for a script", "portkeyctl workspaces get Research -o json"),
        ],
    ),
    (
        "update",
        &[
            ("Slow a team down", "portkeyctl workspaces update Research --rate-limit 5000/minute"),
            (
                "Another name, and no description",
                "portkeyctl workspaces update Research --name Science --clear description",
            ),
        ],
    ),
    (
        "edit",
        &[
            ("Change what there is, in VISUAL or EDITOR", "portkeyctl workspaces edit Research"),
            (
                "Any program that changes a file is an editor",
                "EDITOR='sed -i s/Research/Science/' portkeyctl workspaces edit Research -y",
            ),
        ],
    ),
    (
        "delete",
        &[
            ("What would be sent", "portkeyctl workspaces delete Research --dry-run"),
            ("With all that is in it, and without a question", "portkeyctl workspaces delete Research --force --yes"),
        ],
    ),
    (
        "members add",
        &[
            (
                "Let people manage a workspace",
                "portkeyctl workspaces members add Research admin@localhost --role manager",
            ),
            ("What would be sent", "portkeyctl workspaces members add Research admin@localhost --dry-run"),
        ],
    ),
    (
        "members list",
        &[
            ("Who is in it", "portkeyctl workspaces members list Research"),
            (
                "The addresses of those who manage it",
                "portkeyctl workspaces members list Research --role manager --jq '.[].email'",
            ),
        ],
    ),
    (
        "members get",
        &[
            ("What somebody is in it", "portkeyctl workspaces members get Research member@localhost"),
            ("The role alone", "portkeyctl workspaces members get Research member@localhost --jq .role"),
        ],
    ),
    (
        "members update",
        &[
            (
                "Let somebody do everything in it from now on",
                "portkeyctl workspaces members update Research member@localhost --role admin",
            ),
            (
                "What would be sent",
                "portkeyctl workspaces members update Research member@localhost \\\n  \
             --role manager --dry-run",
            ),
        ],
    ),
    (
        "members remove",
        &[
            ("What would be sent", "portkeyctl workspaces members remove Research member@localhost --dry-run"),
            ("Without a question", "portkeyctl workspaces members remove Research member@localhost --yes"),
        ],
    ),
];
