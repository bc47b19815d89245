//! Examples of `gateway`.

use super::Table;

pub(super) const TABLE: Table = &[
    (
        "start",
        &[
            (
                "A gateway in the background, and this shell pointed at it",
                "portkeyctl gateway start --detach --port 0\n\
                 eval \"$(portkeyctl gateway env)\"",
            ),
            (
                "Nothing on disk, on a free port, with what a file describes",
                "portkeyctl gateway start --ephemeral --port 0 --seed-file seed.yaml",
            ),
            (
                "Record what providers answer, for tests without them",
                "portkeyctl gateway start --port 0 --record recordings/",
            ),
        ],
    ),
    (
        "stop",
        &[
            ("Let requests in flight end, and stop", "portkeyctl gateway stop"),
            (
                "That of another data folder",
                "portkeyctl gateway start --detach --port 0 --data-dir lab -q\n\
             portkeyctl gateway stop --data-dir lab",
            ),
        ],
    ),
    (
        "status",
        &[
            ("Does one run, and where?", "portkeyctl gateway status"),
            ("Its address, for a script", "portkeyctl gateway status --jq .url"),
        ],
    ),
    (
        "env",
        &[
            ("Point SDKs and this program at it", "eval \"$(portkeyctl gateway env)\""),
            ("The same in PowerShell", "portkeyctl gateway env --shell powershell | Invoke-Expression"),
        ],
    ),
    (
        "exec",
        &[
            ("Tests of an application, against a gateway of their own", "portkeyctl gateway exec -- ./suite.sh"),
            (
                "With keys that they know, and the same choices in every run",
                "portkeyctl gateway exec --seed-file seed.yaml --seed 7 -- ./suite.sh",
            ),
            (
                "Without providers: answer from recordings, and refuse the rest",
                "portkeyctl gateway exec --replay recordings/ -- ./suite.sh",
            ),
        ],
    ),
    (
        "console",
        &[
            ("Look at requests, budgets and faults", "portkeyctl gateway console"),
            ("On a machine without a browser", "portkeyctl gateway console --print"),
        ],
    ),
    (
        "clock",
        &[
            ("What time it is there", "portkeyctl gateway clock"),
            ("See a monthly budget begin again", "portkeyctl gateway clock advance 31d && portkeyctl gateway usage"),
        ],
    ),
    (
        "clock show",
        &[
            ("The time, and how it runs", "portkeyctl gateway clock show"),
            ("The time alone", "portkeyctl gateway clock show --jq .now"),
        ],
    ),
    (
        "clock advance",
        &[
            ("Over the end of a month", "portkeyctl gateway clock advance 31d"),
            ("Over the end of a rate limit's window", "portkeyctl gateway clock advance 61s"),
        ],
    ),
    (
        "clock freeze",
        &[
            ("Let the time stand", "portkeyctl gateway clock freeze"),
            (
                "A second before a budget begins again, then over it",
                "portkeyctl gateway clock freeze 2027-01-31T23:59:59Z\n\
             portkeyctl gateway clock advance 1s",
            ),
        ],
    ),
    (
        "clock set",
        &[
            ("The first of a year", "portkeyctl gateway clock set 2028-01-01T00:00:00Z"),
            (
                "Does a key end when it should?",
                "portkeyctl gateway clock set 2099-02-01 &&\n  \
             portkeyctl vk get lab --jq .status",
            ),
        ],
    ),
    (
        "clock resume",
        &[
            ("Let it run on from where it stands", "portkeyctl gateway clock resume"),
            (
                "Stand still for one command",
                "portkeyctl gateway clock freeze -q; portkeyctl vk test research\n\
             portkeyctl gateway clock resume",
            ),
        ],
    ),
    (
        "clock reset",
        &[
            ("Back to the machine's time", "portkeyctl gateway clock reset"),
            ("Whatever becomes of a script, leave the clock right", "trap 'portkeyctl gateway clock reset -q' EXIT"),
        ],
    ),
    (
        "snapshot",
        &[
            ("Keep the state that tests begin with", "portkeyctl gateway snapshot seeded"),
            (
                "Try something out, and undo it",
                "portkeyctl gateway snapshot before -q; portkeyctl vk delete research --yes\n\
             portkeyctl gateway restore before",
            ),
        ],
    ),
    (
        "snapshots",
        &[
            ("Which there are, and how big", "portkeyctl gateway snapshots"),
            ("Is this one there?", "portkeyctl gateway snapshots -q | grep -qx base"),
        ],
    ),
    (
        "snapshots list",
        &[
            ("Which there are, and how big", "portkeyctl gateway snapshots list"),
            ("Their names, one a line", "portkeyctl gateway snapshots list -q"),
        ],
    ),
    (
        "snapshots delete",
        &[
            ("Give the memory of one back", "portkeyctl gateway snapshots delete base"),
            (
                "Of all",
                "portkeyctl gateway snapshots list -q |\n  \
             xargs -r portkeyctl gateway snapshots delete",
            ),
        ],
    ),
    (
        "restore",
        &[
            ("Begin the next test where the last one began", "portkeyctl gateway restore base"),
            (
                "The same, with the clock right and no faults",
                "portkeyctl gateway restore base -q\n\
             portkeyctl gateway reset --only clock --only faults",
            ),
        ],
    ),
    (
        "reset",
        &[
            ("As new, with the same keys", "portkeyctl gateway reset"),
            ("Count all budgets from zero, and forget the log", "portkeyctl gateway reset --only usage --only logs"),
        ],
    ),
    (
        "logs",
        &[
            ("What was refused, and why", "portkeyctl gateway logs --status 4xx"),
            ("Requests of one virtual key, as they end", "portkeyctl gateway logs -f --virtual-key research"),
            ("What each of the last hundred has cost", "portkeyctl gateway logs --limit 100 -o csv > requests.csv"),
        ],
    ),
    (
        "events",
        &[
            ("Which budgets came to their threshold or end", "portkeyctl gateway events"),
            ("As they come", "portkeyctl gateway events --follow -o json"),
        ],
    ),
    (
        "usage",
        &[
            ("How far budgets and rate limits are used", "portkeyctl gateway usage"),
            ("The one that is used most", "portkeyctl gateway usage --jq '.[0]'"),
        ],
    ),
    (
        "seed",
        &[
            ("Make what a file describes; a second time changes nothing", "portkeyctl gateway seed seed.yaml"),
            ("From another program", "echo '{\"workspaces\": [{\"name\": \"Team A\"}]}' | portkeyctl gateway seed -"),
        ],
    ),
];
