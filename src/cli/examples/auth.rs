//! Examples of `auth`.

use super::Table;

pub(super) const TABLE: Table = &[
    (
        "login",
        &[
            ("Prove a key that a hidden prompt is given, and keep it in the keyring", "portkeyctl auth login"),
            (
                "A second profile with a workspace of its own, from a file",
                "portkeyctl auth login --profile dev -w Research --with-token \\\n  \
             --insecure-storage < portkey.key",
            ),
        ],
    ),
    (
        "logout",
        &[
            ("Forget a profile and its key", "portkeyctl auth logout --profile staging"),
            ("Leave nothing on this machine", "portkeyctl auth logout --all"),
        ],
    ),
    (
        "status",
        &[
            ("Which key is used, and what it may do", "portkeyctl auth status"),
            (
                "Where the address comes from, without asking the server",
                "portkeyctl auth status --offline --jq .base_url",
            ),
        ],
    ),
    (
        "list",
        &[
            ("Which there are, and which one is in use", "portkeyctl auth list"),
            ("Their names, one a line", "portkeyctl auth list -q"),
        ],
    ),
    (
        "switch",
        &[
            ("Use another profile from now on", "portkeyctl auth switch staging"),
            (
                "The same, and look at what that means",
                "portkeyctl auth switch staging && portkeyctl auth status --offline",
            ),
        ],
    ),
    (
        "token",
        &[
            (
                "Let curl read it from a file descriptor, where no list of processes shows it",
                "curl -sf \"$PORTKEY_BASE_URL/virtual-keys\" \\\n  \
             -H @<(echo \"x-portkey-api-key: $(portkeyctl auth token)\")",
            ),
            (
                "Hand the key of another profile to a program",
                "PORTKEY_API_KEY=$(portkeyctl auth token --profile staging) printenv HOME",
            ),
        ],
    ),
];
