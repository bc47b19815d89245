//! Examples of `configs`.

use super::Table;

pub(super) const TABLE: Table = &[
    (
        "create",
        &[
            (
                "Route by a file: which targets, in which way, with which retries",
                "portkeyctl configs create Failover --config failover.json",
            ),
            ("A short one, written out", "portkeyctl configs create Patient --config '{\"retry\": {\"attempts\": 5}}'"),
            (
                "Keep its slug, for the application to name",
                "slug=$(portkeyctl configs create Failover --config failover.json -q)",
            ),
        ],
    ),
    (
        "list",
        &[
            ("Which there are", "portkeyctl configs list"),
            (
                "Slug and name of those in use",
                "portkeyctl configs list \\\n  \
             --jq '.[] | select(.status == \"active\") | [.slug, .name] | @tsv'",
            ),
        ],
    ),
    (
        "get",
        &[
            ("What it says, as YAML", "portkeyctl configs get pc-failov-1a2b3c -o yaml"),
            (
                "The config alone, into a file for version control",
                "portkeyctl configs get pc-failov-1a2b3c --jq .config > failover.json",
            ),
        ],
    ),
    (
        "update",
        &[
            (
                "Let it say what a file says; the former version is kept",
                "portkeyctl configs update pc-failov-1a2b3c --config failover.json",
            ),
            (
                "See what one more member would make of it",
                "portkeyctl configs update pc-failov-1a2b3c \\\n  \
             --config failover.json --set config.retry.attempts=5 --dry-run",
            ),
            ("Take it out of use", "portkeyctl configs update pc-failov-1a2b3c --status archived"),
        ],
    ),
    (
        "edit",
        &[
            ("Change what there is, in VISUAL or EDITOR", "portkeyctl configs edit pc-failov-1a2b3c"),
            (
                "Any program that changes a file is an editor",
                "EDITOR='sed -i s/Failover/Fallback/' \\\n  \
             portkeyctl configs edit pc-failov-1a2b3c --yes",
            ),
        ],
    ),
    (
        "delete",
        &[
            ("What would be sent", "portkeyctl configs delete pc-failov-1a2b3c --dry-run"),
            ("Without a question", "portkeyctl configs delete pc-failov-1a2b3c --yes"),
        ],
    ),
    (
        "versions",
        &[
            ("Who changed it, and when", "portkeyctl configs versions pc-failov-1a2b3c"),
            ("What the newest two say", "portkeyctl configs versions pc-failov-1a2b3c --limit 2 -o yaml"),
        ],
    ),
];
