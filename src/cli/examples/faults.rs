//! Examples of `gateway fault`.

use super::Table;

pub(super) const TABLE: Table = &[
    (
        "add",
        &[
            (
                "A third of the calls to one provider is refused, for half a minute",
                "portkeyctl gateway fault add --provider @research --status 429 \\\n  \
             --retry-after 2 --rate 30% --ttl 30s",
            ),
            (
                "A slow provider, as one is on a bad day",
                "portkeyctl gateway fault add --ai-provider anthropic \\\n  \
             --latency lognormal:800ms,0.6 --delay-between 20ms..60ms",
            ),
            (
                "Two calls find the connection broken, which retries have to get over",
                "portkeyctl gateway fault add --reset --times 2",
            ),
        ],
    ),
    (
        "list",
        &[
            ("Which there are, and how often they struck", "portkeyctl gateway fault list"),
            (
                "The ids of those that never did",
                "portkeyctl gateway fault list --jq '.[] | select(.strikes == 0) | .id'",
            ),
        ],
    ),
    (
        "remove",
        &[
            ("Mend one", "portkeyctl gateway fault remove f1"),
            (
                "Strike for the length of one command",
                "fault=$(portkeyctl gateway fault add --status 503 -q)\n\
             portkeyctl vk test research; portkeyctl gateway fault remove \"$fault\"",
            ),
        ],
    ),
    (
        "clear",
        &[
            ("Mend everything", "portkeyctl gateway fault clear"),
            ("Whatever becomes of a script, leave no fault behind", "trap 'portkeyctl gateway fault clear -q' EXIT"),
        ],
    ),
];
