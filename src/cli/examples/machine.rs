//! Examples of the commands about the machine that the program runs on: its settings, its shells and its SDKs.

use super::Table;

pub(super) const TABLE: Table = &[
    (
        "init",
        &[
            ("From nothing to a first key, question by question", "portkeyctl init"),
            ("The same for the local gateway, without an account", "portkeyctl init --local"),
        ],
    ),
    (
        "config list",
        &[
            ("What holds here, and why", "portkeyctl config list"),
            ("What would hold for another profile", "portkeyctl config list --profile staging"),
        ],
    ),
    (
        "config get",
        &[
            ("Which server commands talk to", "portkeyctl config get base_url"),
            ("A value with where it comes from", "portkeyctl config get timeout -o json"),
        ],
    ),
    (
        "config set",
        &[
            ("Give up after 10 s, whatever the profile", "portkeyctl config set --global timeout 10s"),
            ("Have a profile work in one workspace", "portkeyctl config set workspace Research --profile staging"),
        ],
    ),
    (
        "config unset",
        &[
            ("Wait for as long as usual again", "portkeyctl config unset --global timeout"),
            ("Let a profile go without a workspace", "portkeyctl config unset workspace --profile staging"),
        ],
    ),
    (
        "config path",
        &[
            ("Where the file is", "portkeyctl config path"),
            ("Keep a copy of it", "cp \"$(portkeyctl config path)\" settings.toml"),
        ],
    ),
    (
        "config edit",
        &[
            ("Change several settings at once", "portkeyctl config edit"),
            ("In another editor, this time", "EDITOR='code --wait' portkeyctl config edit"),
        ],
    ),
    (
        "doctor",
        &[
            ("Find out why commands fail", "portkeyctl doctor"),
            ("The same without asking any server", "portkeyctl doctor --offline"),
            ("For the report of a bug; no secret is in it", "portkeyctl doctor -o json > report.json"),
        ],
    ),
    (
        "env",
        &[
            ("Have the SDKs of this shell find the gateway", "eval \"$(portkeyctl env)\""),
            ("One of the values, for a script", "portkeyctl env -o json --jq .OPENAI_BASE_URL"),
            ("Undo it", "eval \"$(portkeyctl env --unset)\""),
        ],
    ),
    (
        "run",
        &[
            ("Try a program against the gateway", "portkeyctl run -- ./suite.sh"),
            ("With all its requests at one virtual key", "portkeyctl run --virtual-key research -- ./suite.sh"),
            ("Against the local gateway", "portkeyctl run --local -- ./suite.sh"),
        ],
    ),
    (
        "open",
        &[
            ("The console of the gateway in use", "portkeyctl open"),
            ("The address of a section, for somebody else", "portkeyctl open virtual-keys --print"),
            ("The budgets of a virtual key, as they fill", "portkeyctl open vk research --local"),
        ],
    ),
];
