# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_vk_global_optspecs
    string join \n profile= base-url= api-key-file= w/workspace= local data-dir= o/output= json q/quiet jq= fields= no-headers wide color= timeout= retries= ca-cert= no-input v/verbose h/help V/version
end

function __fish_vk_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_vk_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_vk_using_subcommand
    set -l cmd (__fish_vk_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c vk -n "__fish_vk_needs_command" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c vk -n "__fish_vk_needs_command" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c vk -n "__fish_vk_needs_command" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c vk -n "__fish_vk_needs_command" -s w -l workspace -d 'Work in this workspace' -r
complete -c vk -n "__fish_vk_needs_command" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c vk -n "__fish_vk_needs_command" -s o -l output -d 'Print as table, wide, json, yaml, csv or name' -r
complete -c vk -n "__fish_vk_needs_command" -l jq -d 'Put the JSON answer through a jq expression, and print strings bare' -r
complete -c vk -n "__fish_vk_needs_command" -l fields -d 'Show these columns or keys, in this order' -r
complete -c vk -n "__fish_vk_needs_command" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c vk -n "__fish_vk_needs_command" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c vk -n "__fish_vk_needs_command" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c vk -n "__fish_vk_needs_command" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c vk -n "__fish_vk_needs_command" -l local -d 'Use the local gateway'
complete -c vk -n "__fish_vk_needs_command" -l json
complete -c vk -n "__fish_vk_needs_command" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c vk -n "__fish_vk_needs_command" -l no-headers -d 'Leave out the header line of table and csv'
complete -c vk -n "__fish_vk_needs_command" -l wide -d 'Show more columns, and when exactly; the same as `-o wide`'
complete -c vk -n "__fish_vk_needs_command" -l no-input -d 'Never ask; say what is missing instead'
complete -c vk -n "__fish_vk_needs_command" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c vk -n "__fish_vk_needs_command" -s h -l help -d 'Print help; --help tells more than -h'
complete -c vk -n "__fish_vk_needs_command" -s V -l version -d 'Print the version'
complete -c vk -n "__fish_vk_needs_command" -f -a "create" -d 'Create a virtual key'
complete -c vk -n "__fish_vk_needs_command" -f -a "list" -d 'List virtual keys'
complete -c vk -n "__fish_vk_needs_command" -f -a "ls" -d 'List virtual keys'
complete -c vk -n "__fish_vk_needs_command" -f -a "get" -d 'Show one virtual key'
complete -c vk -n "__fish_vk_needs_command" -f -a "update" -d 'Change a virtual key'
complete -c vk -n "__fish_vk_needs_command" -f -a "test" -d 'Test a virtual key with one small request to a model'
complete -c vk -n "__fish_vk_needs_command" -f -a "edit" -d 'Edit a virtual key in your editor'
complete -c vk -n "__fish_vk_needs_command" -f -a "copy" -d 'Copy a virtual key, with another limit or name'
complete -c vk -n "__fish_vk_needs_command" -f -a "cp" -d 'Copy a virtual key, with another limit or name'
complete -c vk -n "__fish_vk_needs_command" -f -a "import" -d 'Create many virtual keys from a file'
complete -c vk -n "__fish_vk_needs_command" -f -a "delete" -d 'Delete virtual keys'
complete -c vk -n "__fish_vk_needs_command" -f -a "rm" -d 'Delete virtual keys'
complete -c vk -n "__fish_vk_needs_command" -f -a "rotate" -d 'Replace the provider\'s credential, and nothing else'
complete -c vk -n "__fish_vk_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c vk -n "__fish_vk_using_subcommand create" -l name -d 'Name of the virtual key; its slug is made from it' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l provider -d 'The AI provider, such as openai or azure-openai' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l slug -d 'Slug, instead of one made from its name' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l note -d 'Free text about the key' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l key-file -d 'Read the credential from a file, or stdin with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand create" -l key-env -d 'Read the credential from an environment variable' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l key -d 'The provider\'s credential itself; other users of this machine and the shell\'s history can see it' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l secret-mapping -d 'Let an external secret manager supply a field, as TARGET=REFERENCE[,key=MEMBER][,format=json]; repeatable' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l tag -d 'Tag, as KEY=VALUE; repeatable' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l from-file -d 'Read the request from a file, or stdin with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand create" -l credit-limit -d 'Budget in US dollars or tokens, such as 50 or 2M' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l budget-type -d 'What the budget counts [default: cost]' -r -f -a "cost\t'US dollars'
tokens\t'Tokens'"
complete -c vk -n "__fish_vk_using_subcommand create" -l alert-threshold -d 'Tell the owners at this amount, in the unit of the budget' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l reset -d 'Start it again: monthly, weekly, every 14d' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l rate-limit -d 'Such as 1000/minute or tokens:1M/hour; repeatable' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l expires-at -d 'Stop working at this date (midnight UTC) or time' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l expires-in -d 'Stop working after this span, such as 30d or 12h' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l auth-mode -d 'How to prove oneself, where there are several ways' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l region -d 'Region of AWS, Vertex AI or Oracle Cloud' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l custom-host -d 'Base URL of a self-hosted or compatible server' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l header -d 'Header to send to the provider, as \'NAME: VALUE\'; repeatable' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l header-env -d 'Header to send to the provider, with its value from an environment variable, as NAME=VARIABLE; repeatable' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l set -d 'Set any field of the request; repeatable' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l resource-name -d 'Azure resource: the first label of RESOURCE.openai.azure.com' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l deployment -d 'Azure deployment, as NAME,api-version=VERSION[,model=MODEL][,alias=ALIAS][,default]; the model is for integrations alone, which need it; repeatable' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l client-id -d 'Client id of the Entra application, the managed identity or the workload identity' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l tenant-id -d 'Tenant id (entra, workload)' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l client-secret-file -d 'Read the Entra client secret from a file, or from standard input with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand create" -l client-secret-env -d 'Read the Entra client secret from an environment variable' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l access-key-id -d 'AWS access key id' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l secret-access-key-file -d 'Read the AWS secret access key from a file, or from standard input with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand create" -l secret-access-key-env -d 'Read the AWS secret access key from an environment variable' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l session-token-file -d 'Read the AWS session token from a file, or from standard input with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand create" -l session-token-env -d 'Read the AWS session token from an environment variable' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l role-arn -d 'ARN of the role to assume' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l external-id -d 'External id that the role demands' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l project -d 'Google Cloud project id' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l service-account-file -d 'Read the service-account key (JSON) from a file, or from standard input with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand create" -l account-id -d 'Cloudflare account id' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand create" -s w -l workspace -d 'Work in this workspace' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c vk -n "__fish_vk_using_subcommand create" -s o -l output -d 'Print as table, wide, json, yaml, csv or name' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l jq -d 'Put the JSON answer through a jq expression, and print strings bare' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l fields -d 'Show these columns or keys, in this order' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c vk -n "__fish_vk_using_subcommand create" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c vk -n "__fish_vk_using_subcommand create" -l allow-unknown-provider -d 'Take a provider id that this version does not know'
complete -c vk -n "__fish_vk_using_subcommand create" -l dry-run -d 'Print the request and send nothing'
complete -c vk -n "__fish_vk_using_subcommand create" -l local -d 'Use the local gateway'
complete -c vk -n "__fish_vk_using_subcommand create" -l json
complete -c vk -n "__fish_vk_using_subcommand create" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c vk -n "__fish_vk_using_subcommand create" -l no-headers -d 'Leave out the header line of table and csv'
complete -c vk -n "__fish_vk_using_subcommand create" -l wide -d 'Show more columns, and when exactly; the same as `-o wide`'
complete -c vk -n "__fish_vk_using_subcommand create" -l no-input -d 'Never ask; say what is missing instead'
complete -c vk -n "__fish_vk_using_subcommand create" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c vk -n "__fish_vk_using_subcommand create" -s h -l help -d 'Print help; --help tells more than -h'
complete -c vk -n "__fish_vk_using_subcommand create" -s V -l version -d 'Print the version'
complete -c vk -n "__fish_vk_using_subcommand list" -l limit -d 'Show so many at most' -r
complete -c vk -n "__fish_vk_using_subcommand list" -l watch -d 'Show it again and again, until interrupted' -r
complete -c vk -n "__fish_vk_using_subcommand list" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c vk -n "__fish_vk_using_subcommand list" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c vk -n "__fish_vk_using_subcommand list" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand list" -s w -l workspace -d 'Work in this workspace' -r
complete -c vk -n "__fish_vk_using_subcommand list" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c vk -n "__fish_vk_using_subcommand list" -s o -l output -d 'Print as table, wide, json, yaml, csv or name' -r
complete -c vk -n "__fish_vk_using_subcommand list" -l jq -d 'Put the JSON answer through a jq expression, and print strings bare' -r
complete -c vk -n "__fish_vk_using_subcommand list" -l fields -d 'Show these columns or keys, in this order' -r
complete -c vk -n "__fish_vk_using_subcommand list" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c vk -n "__fish_vk_using_subcommand list" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c vk -n "__fish_vk_using_subcommand list" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c vk -n "__fish_vk_using_subcommand list" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c vk -n "__fish_vk_using_subcommand list" -l local -d 'Use the local gateway'
complete -c vk -n "__fish_vk_using_subcommand list" -l json
complete -c vk -n "__fish_vk_using_subcommand list" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c vk -n "__fish_vk_using_subcommand list" -l no-headers -d 'Leave out the header line of table and csv'
complete -c vk -n "__fish_vk_using_subcommand list" -l wide -d 'Show more columns, and when exactly; the same as `-o wide`'
complete -c vk -n "__fish_vk_using_subcommand list" -l no-input -d 'Never ask; say what is missing instead'
complete -c vk -n "__fish_vk_using_subcommand list" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c vk -n "__fish_vk_using_subcommand list" -s h -l help -d 'Print help; --help tells more than -h'
complete -c vk -n "__fish_vk_using_subcommand list" -s V -l version -d 'Print the version'
complete -c vk -n "__fish_vk_using_subcommand ls" -l limit -d 'Show so many at most' -r
complete -c vk -n "__fish_vk_using_subcommand ls" -l watch -d 'Show it again and again, until interrupted' -r
complete -c vk -n "__fish_vk_using_subcommand ls" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c vk -n "__fish_vk_using_subcommand ls" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c vk -n "__fish_vk_using_subcommand ls" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand ls" -s w -l workspace -d 'Work in this workspace' -r
complete -c vk -n "__fish_vk_using_subcommand ls" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c vk -n "__fish_vk_using_subcommand ls" -s o -l output -d 'Print as table, wide, json, yaml, csv or name' -r
complete -c vk -n "__fish_vk_using_subcommand ls" -l jq -d 'Put the JSON answer through a jq expression, and print strings bare' -r
complete -c vk -n "__fish_vk_using_subcommand ls" -l fields -d 'Show these columns or keys, in this order' -r
complete -c vk -n "__fish_vk_using_subcommand ls" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c vk -n "__fish_vk_using_subcommand ls" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c vk -n "__fish_vk_using_subcommand ls" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c vk -n "__fish_vk_using_subcommand ls" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c vk -n "__fish_vk_using_subcommand ls" -l local -d 'Use the local gateway'
complete -c vk -n "__fish_vk_using_subcommand ls" -l json
complete -c vk -n "__fish_vk_using_subcommand ls" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c vk -n "__fish_vk_using_subcommand ls" -l no-headers -d 'Leave out the header line of table and csv'
complete -c vk -n "__fish_vk_using_subcommand ls" -l wide -d 'Show more columns, and when exactly; the same as `-o wide`'
complete -c vk -n "__fish_vk_using_subcommand ls" -l no-input -d 'Never ask; say what is missing instead'
complete -c vk -n "__fish_vk_using_subcommand ls" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c vk -n "__fish_vk_using_subcommand ls" -s h -l help -d 'Print help; --help tells more than -h'
complete -c vk -n "__fish_vk_using_subcommand ls" -s V -l version -d 'Print the version'
complete -c vk -n "__fish_vk_using_subcommand get" -l watch -d 'Show it again and again, until interrupted' -r
complete -c vk -n "__fish_vk_using_subcommand get" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c vk -n "__fish_vk_using_subcommand get" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c vk -n "__fish_vk_using_subcommand get" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand get" -s w -l workspace -d 'Work in this workspace' -r
complete -c vk -n "__fish_vk_using_subcommand get" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c vk -n "__fish_vk_using_subcommand get" -s o -l output -d 'Print as table, wide, json, yaml, csv or name' -r
complete -c vk -n "__fish_vk_using_subcommand get" -l jq -d 'Put the JSON answer through a jq expression, and print strings bare' -r
complete -c vk -n "__fish_vk_using_subcommand get" -l fields -d 'Show these columns or keys, in this order' -r
complete -c vk -n "__fish_vk_using_subcommand get" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c vk -n "__fish_vk_using_subcommand get" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c vk -n "__fish_vk_using_subcommand get" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c vk -n "__fish_vk_using_subcommand get" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c vk -n "__fish_vk_using_subcommand get" -l local -d 'Use the local gateway'
complete -c vk -n "__fish_vk_using_subcommand get" -l json
complete -c vk -n "__fish_vk_using_subcommand get" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c vk -n "__fish_vk_using_subcommand get" -l no-headers -d 'Leave out the header line of table and csv'
complete -c vk -n "__fish_vk_using_subcommand get" -l wide -d 'Show more columns, and when exactly; the same as `-o wide`'
complete -c vk -n "__fish_vk_using_subcommand get" -l no-input -d 'Never ask; say what is missing instead'
complete -c vk -n "__fish_vk_using_subcommand get" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c vk -n "__fish_vk_using_subcommand get" -s h -l help -d 'Print help; --help tells more than -h'
complete -c vk -n "__fish_vk_using_subcommand get" -s V -l version -d 'Print the version'
complete -c vk -n "__fish_vk_using_subcommand update" -l name -d 'New name' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l clear -d 'Remove the value of these fields, separated by commas' -r -f -a "note\t''
usage-limits\t''
rate-limits\t''
expires-at\t''
secret-mappings\t''
tags\t''"
complete -c vk -n "__fish_vk_using_subcommand update" -l note -d 'Free text about the key' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l key-file -d 'Read the credential from a file, or stdin with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand update" -l key-env -d 'Read the credential from an environment variable' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l key -d 'The provider\'s credential itself; other users of this machine and the shell\'s history can see it' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l secret-mapping -d 'Let an external secret manager supply a field, as TARGET=REFERENCE[,key=MEMBER][,format=json]; repeatable' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l tag -d 'Tag, as KEY=VALUE; repeatable' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l from-file -d 'Read the request from a file, or stdin with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand update" -l credit-limit -d 'Budget in US dollars or tokens, such as 50 or 2M' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l budget-type -d 'What the budget counts [default: cost]' -r -f -a "cost\t'US dollars'
tokens\t'Tokens'"
complete -c vk -n "__fish_vk_using_subcommand update" -l alert-threshold -d 'Tell the owners at this amount, in the unit of the budget' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l reset -d 'Start it again: monthly, weekly, every 14d' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l rate-limit -d 'Such as 1000/minute or tokens:1M/hour; repeatable' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l expires-at -d 'Stop working at this date (midnight UTC) or time' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l expires-in -d 'Stop working after this span, such as 30d or 12h' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l auth-mode -d 'How to prove oneself, where there are several ways' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l region -d 'Region of AWS, Vertex AI or Oracle Cloud' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l custom-host -d 'Base URL of a self-hosted or compatible server' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l header -d 'Header to send to the provider, as \'NAME: VALUE\'; repeatable' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l header-env -d 'Header to send to the provider, with its value from an environment variable, as NAME=VARIABLE; repeatable' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l set -d 'Set any field of the request; repeatable' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l resource-name -d 'Azure resource: the first label of RESOURCE.openai.azure.com' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l deployment -d 'Azure deployment, as NAME,api-version=VERSION[,model=MODEL][,alias=ALIAS][,default]; the model is for integrations alone, which need it; repeatable' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l client-id -d 'Client id of the Entra application, the managed identity or the workload identity' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l tenant-id -d 'Tenant id (entra, workload)' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l client-secret-file -d 'Read the Entra client secret from a file, or from standard input with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand update" -l client-secret-env -d 'Read the Entra client secret from an environment variable' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l access-key-id -d 'AWS access key id' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l secret-access-key-file -d 'Read the AWS secret access key from a file, or from standard input with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand update" -l secret-access-key-env -d 'Read the AWS secret access key from an environment variable' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l session-token-file -d 'Read the AWS session token from a file, or from standard input with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand update" -l session-token-env -d 'Read the AWS session token from an environment variable' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l role-arn -d 'ARN of the role to assume' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l external-id -d 'External id that the role demands' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l project -d 'Google Cloud project id' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l service-account-file -d 'Read the service-account key (JSON) from a file, or from standard input with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand update" -l account-id -d 'Cloudflare account id' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand update" -s w -l workspace -d 'Work in this workspace' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c vk -n "__fish_vk_using_subcommand update" -s o -l output -d 'Print as table, wide, json, yaml, csv or name' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l jq -d 'Put the JSON answer through a jq expression, and print strings bare' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l fields -d 'Show these columns or keys, in this order' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c vk -n "__fish_vk_using_subcommand update" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c vk -n "__fish_vk_using_subcommand update" -l reset-usage -d 'Set the usage counter to zero'
complete -c vk -n "__fish_vk_using_subcommand update" -l dry-run -d 'Print the request and send nothing'
complete -c vk -n "__fish_vk_using_subcommand update" -l local -d 'Use the local gateway'
complete -c vk -n "__fish_vk_using_subcommand update" -l json
complete -c vk -n "__fish_vk_using_subcommand update" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c vk -n "__fish_vk_using_subcommand update" -l no-headers -d 'Leave out the header line of table and csv'
complete -c vk -n "__fish_vk_using_subcommand update" -l wide -d 'Show more columns, and when exactly; the same as `-o wide`'
complete -c vk -n "__fish_vk_using_subcommand update" -l no-input -d 'Never ask; say what is missing instead'
complete -c vk -n "__fish_vk_using_subcommand update" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c vk -n "__fish_vk_using_subcommand update" -s h -l help -d 'Print help; --help tells more than -h'
complete -c vk -n "__fish_vk_using_subcommand update" -s V -l version -d 'Print the version'
complete -c vk -n "__fish_vk_using_subcommand test" -l model -d 'The model to ask; otherwise a small one of those that may be used' -r
complete -c vk -n "__fish_vk_using_subcommand test" -l prompt -d 'What to say to it' -r
complete -c vk -n "__fish_vk_using_subcommand test" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c vk -n "__fish_vk_using_subcommand test" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c vk -n "__fish_vk_using_subcommand test" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand test" -s w -l workspace -d 'Work in this workspace' -r
complete -c vk -n "__fish_vk_using_subcommand test" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c vk -n "__fish_vk_using_subcommand test" -s o -l output -d 'Print as table, wide, json, yaml, csv or name' -r
complete -c vk -n "__fish_vk_using_subcommand test" -l jq -d 'Put the JSON answer through a jq expression, and print strings bare' -r
complete -c vk -n "__fish_vk_using_subcommand test" -l fields -d 'Show these columns or keys, in this order' -r
complete -c vk -n "__fish_vk_using_subcommand test" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c vk -n "__fish_vk_using_subcommand test" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c vk -n "__fish_vk_using_subcommand test" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c vk -n "__fish_vk_using_subcommand test" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c vk -n "__fish_vk_using_subcommand test" -l local -d 'Use the local gateway'
complete -c vk -n "__fish_vk_using_subcommand test" -l json
complete -c vk -n "__fish_vk_using_subcommand test" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c vk -n "__fish_vk_using_subcommand test" -l no-headers -d 'Leave out the header line of table and csv'
complete -c vk -n "__fish_vk_using_subcommand test" -l wide -d 'Show more columns, and when exactly; the same as `-o wide`'
complete -c vk -n "__fish_vk_using_subcommand test" -l no-input -d 'Never ask; say what is missing instead'
complete -c vk -n "__fish_vk_using_subcommand test" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c vk -n "__fish_vk_using_subcommand test" -s h -l help -d 'Print help; --help tells more than -h'
complete -c vk -n "__fish_vk_using_subcommand test" -s V -l version -d 'Print the version'
complete -c vk -n "__fish_vk_using_subcommand edit" -l from-file -d 'Begin with this text, as an edit that was given up leaves it' -r -F
complete -c vk -n "__fish_vk_using_subcommand edit" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c vk -n "__fish_vk_using_subcommand edit" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c vk -n "__fish_vk_using_subcommand edit" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand edit" -s w -l workspace -d 'Work in this workspace' -r
complete -c vk -n "__fish_vk_using_subcommand edit" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c vk -n "__fish_vk_using_subcommand edit" -s o -l output -d 'Print as table, wide, json, yaml, csv or name' -r
complete -c vk -n "__fish_vk_using_subcommand edit" -l jq -d 'Put the JSON answer through a jq expression, and print strings bare' -r
complete -c vk -n "__fish_vk_using_subcommand edit" -l fields -d 'Show these columns or keys, in this order' -r
complete -c vk -n "__fish_vk_using_subcommand edit" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c vk -n "__fish_vk_using_subcommand edit" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c vk -n "__fish_vk_using_subcommand edit" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c vk -n "__fish_vk_using_subcommand edit" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c vk -n "__fish_vk_using_subcommand edit" -s y -l yes -d 'Make the changes without asking'
complete -c vk -n "__fish_vk_using_subcommand edit" -l local -d 'Use the local gateway'
complete -c vk -n "__fish_vk_using_subcommand edit" -l json
complete -c vk -n "__fish_vk_using_subcommand edit" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c vk -n "__fish_vk_using_subcommand edit" -l no-headers -d 'Leave out the header line of table and csv'
complete -c vk -n "__fish_vk_using_subcommand edit" -l wide -d 'Show more columns, and when exactly; the same as `-o wide`'
complete -c vk -n "__fish_vk_using_subcommand edit" -l no-input -d 'Never ask; say what is missing instead'
complete -c vk -n "__fish_vk_using_subcommand edit" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c vk -n "__fish_vk_using_subcommand edit" -s h -l help -d 'Print help; --help tells more than -h'
complete -c vk -n "__fish_vk_using_subcommand edit" -s V -l version -d 'Print the version'
complete -c vk -n "__fish_vk_using_subcommand copy" -l name -d 'Name of the copy; its slug is made from it' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l slug -d 'Slug of the copy, instead of one made from its name' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l note -d 'Free text about the copy, instead of that of the original' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l key-file -d 'Read the credential from a file, or stdin with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand copy" -l key-env -d 'Read the credential from an environment variable' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l key -d 'The provider\'s credential itself; other users of this machine and the shell\'s history can see it' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l clear -d 'Do not copy the value of these fields, separated by commas' -r -f -a "note\t''
usage-limits\t''
rate-limits\t''
expires-at\t''
secret-mappings\t''
tags\t''"
complete -c vk -n "__fish_vk_using_subcommand copy" -l credit-limit -d 'Budget in US dollars or tokens, such as 50 or 2M' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l budget-type -d 'What the budget counts [default: cost]' -r -f -a "cost\t'US dollars'
tokens\t'Tokens'"
complete -c vk -n "__fish_vk_using_subcommand copy" -l alert-threshold -d 'Tell the owners at this amount, in the unit of the budget' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l reset -d 'Start it again: monthly, weekly, every 14d' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l rate-limit -d 'Such as 1000/minute or tokens:1M/hour; repeatable' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l expires-at -d 'Stop working at this date (midnight UTC) or time' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l expires-in -d 'Stop working after this span, such as 30d or 12h' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l auth-mode -d 'How to prove oneself, where there are several ways' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l region -d 'Region of AWS, Vertex AI or Oracle Cloud' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l custom-host -d 'Base URL of a self-hosted or compatible server' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l header -d 'Header to send to the provider, as \'NAME: VALUE\'; repeatable' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l header-env -d 'Header to send to the provider, with its value from an environment variable, as NAME=VARIABLE; repeatable' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l set -d 'Set any field of the request; repeatable' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l resource-name -d 'Azure resource: the first label of RESOURCE.openai.azure.com' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l deployment -d 'Azure deployment, as NAME,api-version=VERSION[,model=MODEL][,alias=ALIAS][,default]; the model is for integrations alone, which need it; repeatable' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l client-id -d 'Client id of the Entra application, the managed identity or the workload identity' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l tenant-id -d 'Tenant id (entra, workload)' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l client-secret-file -d 'Read the Entra client secret from a file, or from standard input with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand copy" -l client-secret-env -d 'Read the Entra client secret from an environment variable' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l access-key-id -d 'AWS access key id' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l secret-access-key-file -d 'Read the AWS secret access key from a file, or from standard input with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand copy" -l secret-access-key-env -d 'Read the AWS secret access key from an environment variable' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l session-token-file -d 'Read the AWS session token from a file, or from standard input with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand copy" -l session-token-env -d 'Read the AWS session token from an environment variable' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l role-arn -d 'ARN of the role to assume' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l external-id -d 'External id that the role demands' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l project -d 'Google Cloud project id' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l service-account-file -d 'Read the service-account key (JSON) from a file, or from standard input with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand copy" -l account-id -d 'Cloudflare account id' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand copy" -s w -l workspace -d 'Work in this workspace' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c vk -n "__fish_vk_using_subcommand copy" -s o -l output -d 'Print as table, wide, json, yaml, csv or name' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l jq -d 'Put the JSON answer through a jq expression, and print strings bare' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l fields -d 'Show these columns or keys, in this order' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c vk -n "__fish_vk_using_subcommand copy" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c vk -n "__fish_vk_using_subcommand copy" -l dry-run -d 'Print the request, with its secrets hidden, and make nothing'
complete -c vk -n "__fish_vk_using_subcommand copy" -l local -d 'Use the local gateway'
complete -c vk -n "__fish_vk_using_subcommand copy" -l json
complete -c vk -n "__fish_vk_using_subcommand copy" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c vk -n "__fish_vk_using_subcommand copy" -l no-headers -d 'Leave out the header line of table and csv'
complete -c vk -n "__fish_vk_using_subcommand copy" -l wide -d 'Show more columns, and when exactly; the same as `-o wide`'
complete -c vk -n "__fish_vk_using_subcommand copy" -l no-input -d 'Never ask; say what is missing instead'
complete -c vk -n "__fish_vk_using_subcommand copy" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c vk -n "__fish_vk_using_subcommand copy" -s h -l help -d 'Print help; --help tells more than -h'
complete -c vk -n "__fish_vk_using_subcommand copy" -s V -l version -d 'Print the version'
complete -c vk -n "__fish_vk_using_subcommand cp" -l name -d 'Name of the copy; its slug is made from it' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l slug -d 'Slug of the copy, instead of one made from its name' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l note -d 'Free text about the copy, instead of that of the original' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l key-file -d 'Read the credential from a file, or stdin with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand cp" -l key-env -d 'Read the credential from an environment variable' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l key -d 'The provider\'s credential itself; other users of this machine and the shell\'s history can see it' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l clear -d 'Do not copy the value of these fields, separated by commas' -r -f -a "note\t''
usage-limits\t''
rate-limits\t''
expires-at\t''
secret-mappings\t''
tags\t''"
complete -c vk -n "__fish_vk_using_subcommand cp" -l credit-limit -d 'Budget in US dollars or tokens, such as 50 or 2M' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l budget-type -d 'What the budget counts [default: cost]' -r -f -a "cost\t'US dollars'
tokens\t'Tokens'"
complete -c vk -n "__fish_vk_using_subcommand cp" -l alert-threshold -d 'Tell the owners at this amount, in the unit of the budget' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l reset -d 'Start it again: monthly, weekly, every 14d' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l rate-limit -d 'Such as 1000/minute or tokens:1M/hour; repeatable' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l expires-at -d 'Stop working at this date (midnight UTC) or time' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l expires-in -d 'Stop working after this span, such as 30d or 12h' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l auth-mode -d 'How to prove oneself, where there are several ways' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l region -d 'Region of AWS, Vertex AI or Oracle Cloud' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l custom-host -d 'Base URL of a self-hosted or compatible server' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l header -d 'Header to send to the provider, as \'NAME: VALUE\'; repeatable' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l header-env -d 'Header to send to the provider, with its value from an environment variable, as NAME=VARIABLE; repeatable' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l set -d 'Set any field of the request; repeatable' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l resource-name -d 'Azure resource: the first label of RESOURCE.openai.azure.com' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l deployment -d 'Azure deployment, as NAME,api-version=VERSION[,model=MODEL][,alias=ALIAS][,default]; the model is for integrations alone, which need it; repeatable' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l client-id -d 'Client id of the Entra application, the managed identity or the workload identity' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l tenant-id -d 'Tenant id (entra, workload)' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l client-secret-file -d 'Read the Entra client secret from a file, or from standard input with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand cp" -l client-secret-env -d 'Read the Entra client secret from an environment variable' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l access-key-id -d 'AWS access key id' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l secret-access-key-file -d 'Read the AWS secret access key from a file, or from standard input with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand cp" -l secret-access-key-env -d 'Read the AWS secret access key from an environment variable' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l session-token-file -d 'Read the AWS session token from a file, or from standard input with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand cp" -l session-token-env -d 'Read the AWS session token from an environment variable' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l role-arn -d 'ARN of the role to assume' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l external-id -d 'External id that the role demands' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l project -d 'Google Cloud project id' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l service-account-file -d 'Read the service-account key (JSON) from a file, or from standard input with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand cp" -l account-id -d 'Cloudflare account id' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand cp" -s w -l workspace -d 'Work in this workspace' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c vk -n "__fish_vk_using_subcommand cp" -s o -l output -d 'Print as table, wide, json, yaml, csv or name' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l jq -d 'Put the JSON answer through a jq expression, and print strings bare' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l fields -d 'Show these columns or keys, in this order' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c vk -n "__fish_vk_using_subcommand cp" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c vk -n "__fish_vk_using_subcommand cp" -l dry-run -d 'Print the request, with its secrets hidden, and make nothing'
complete -c vk -n "__fish_vk_using_subcommand cp" -l local -d 'Use the local gateway'
complete -c vk -n "__fish_vk_using_subcommand cp" -l json
complete -c vk -n "__fish_vk_using_subcommand cp" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c vk -n "__fish_vk_using_subcommand cp" -l no-headers -d 'Leave out the header line of table and csv'
complete -c vk -n "__fish_vk_using_subcommand cp" -l wide -d 'Show more columns, and when exactly; the same as `-o wide`'
complete -c vk -n "__fish_vk_using_subcommand cp" -l no-input -d 'Never ask; say what is missing instead'
complete -c vk -n "__fish_vk_using_subcommand cp" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c vk -n "__fish_vk_using_subcommand cp" -s h -l help -d 'Print help; --help tells more than -h'
complete -c vk -n "__fish_vk_using_subcommand cp" -s V -l version -d 'Print the version'
complete -c vk -n "__fish_vk_using_subcommand import" -l format -d 'The form of the file; its extension tells it otherwise' -r -f -a "csv\t'The first line names the fields'
jsonl\t'One JSON object a line'
yaml\t'A list of objects'"
complete -c vk -n "__fish_vk_using_subcommand import" -l concurrency -d 'Send so many requests at once' -r
complete -c vk -n "__fish_vk_using_subcommand import" -l journal -d 'Keep the journal here [default: FILE.import-journal; none for standard input]' -r -F
complete -c vk -n "__fish_vk_using_subcommand import" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c vk -n "__fish_vk_using_subcommand import" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c vk -n "__fish_vk_using_subcommand import" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand import" -s w -l workspace -d 'Work in this workspace' -r
complete -c vk -n "__fish_vk_using_subcommand import" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c vk -n "__fish_vk_using_subcommand import" -s o -l output -d 'Print as table, wide, json, yaml, csv or name' -r
complete -c vk -n "__fish_vk_using_subcommand import" -l jq -d 'Put the JSON answer through a jq expression, and print strings bare' -r
complete -c vk -n "__fish_vk_using_subcommand import" -l fields -d 'Show these columns or keys, in this order' -r
complete -c vk -n "__fish_vk_using_subcommand import" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c vk -n "__fish_vk_using_subcommand import" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c vk -n "__fish_vk_using_subcommand import" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c vk -n "__fish_vk_using_subcommand import" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c vk -n "__fish_vk_using_subcommand import" -l continue-on-error -d 'Go on with the other rows when one is refused'
complete -c vk -n "__fish_vk_using_subcommand import" -l allow-unknown-provider -d 'Take provider ids that this version does not know'
complete -c vk -n "__fish_vk_using_subcommand import" -l allow-unknown-fields -d 'Take fields of providers that this version does not know'
complete -c vk -n "__fish_vk_using_subcommand import" -l dry-run -d 'Check the rows, and make nothing'
complete -c vk -n "__fish_vk_using_subcommand import" -l local -d 'Use the local gateway'
complete -c vk -n "__fish_vk_using_subcommand import" -l json
complete -c vk -n "__fish_vk_using_subcommand import" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c vk -n "__fish_vk_using_subcommand import" -l no-headers -d 'Leave out the header line of table and csv'
complete -c vk -n "__fish_vk_using_subcommand import" -l wide -d 'Show more columns, and when exactly; the same as `-o wide`'
complete -c vk -n "__fish_vk_using_subcommand import" -l no-input -d 'Never ask; say what is missing instead'
complete -c vk -n "__fish_vk_using_subcommand import" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c vk -n "__fish_vk_using_subcommand import" -s h -l help -d 'Print help; --help tells more than -h'
complete -c vk -n "__fish_vk_using_subcommand import" -s V -l version -d 'Print the version'
complete -c vk -n "__fish_vk_using_subcommand delete" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c vk -n "__fish_vk_using_subcommand delete" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c vk -n "__fish_vk_using_subcommand delete" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand delete" -s w -l workspace -d 'Work in this workspace' -r
complete -c vk -n "__fish_vk_using_subcommand delete" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c vk -n "__fish_vk_using_subcommand delete" -s o -l output -d 'Print as table, wide, json, yaml, csv or name' -r
complete -c vk -n "__fish_vk_using_subcommand delete" -l jq -d 'Put the JSON answer through a jq expression, and print strings bare' -r
complete -c vk -n "__fish_vk_using_subcommand delete" -l fields -d 'Show these columns or keys, in this order' -r
complete -c vk -n "__fish_vk_using_subcommand delete" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c vk -n "__fish_vk_using_subcommand delete" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c vk -n "__fish_vk_using_subcommand delete" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c vk -n "__fish_vk_using_subcommand delete" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c vk -n "__fish_vk_using_subcommand delete" -s y -l yes -d 'Delete without asking'
complete -c vk -n "__fish_vk_using_subcommand delete" -l if-exists -d 'Be content when there is none'
complete -c vk -n "__fish_vk_using_subcommand delete" -l dry-run -d 'Print the requests and send nothing'
complete -c vk -n "__fish_vk_using_subcommand delete" -l local -d 'Use the local gateway'
complete -c vk -n "__fish_vk_using_subcommand delete" -l json
complete -c vk -n "__fish_vk_using_subcommand delete" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c vk -n "__fish_vk_using_subcommand delete" -l no-headers -d 'Leave out the header line of table and csv'
complete -c vk -n "__fish_vk_using_subcommand delete" -l wide -d 'Show more columns, and when exactly; the same as `-o wide`'
complete -c vk -n "__fish_vk_using_subcommand delete" -l no-input -d 'Never ask; say what is missing instead'
complete -c vk -n "__fish_vk_using_subcommand delete" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c vk -n "__fish_vk_using_subcommand delete" -s h -l help -d 'Print help; --help tells more than -h'
complete -c vk -n "__fish_vk_using_subcommand delete" -s V -l version -d 'Print the version'
complete -c vk -n "__fish_vk_using_subcommand rm" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c vk -n "__fish_vk_using_subcommand rm" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c vk -n "__fish_vk_using_subcommand rm" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand rm" -s w -l workspace -d 'Work in this workspace' -r
complete -c vk -n "__fish_vk_using_subcommand rm" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c vk -n "__fish_vk_using_subcommand rm" -s o -l output -d 'Print as table, wide, json, yaml, csv or name' -r
complete -c vk -n "__fish_vk_using_subcommand rm" -l jq -d 'Put the JSON answer through a jq expression, and print strings bare' -r
complete -c vk -n "__fish_vk_using_subcommand rm" -l fields -d 'Show these columns or keys, in this order' -r
complete -c vk -n "__fish_vk_using_subcommand rm" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c vk -n "__fish_vk_using_subcommand rm" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c vk -n "__fish_vk_using_subcommand rm" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c vk -n "__fish_vk_using_subcommand rm" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c vk -n "__fish_vk_using_subcommand rm" -s y -l yes -d 'Delete without asking'
complete -c vk -n "__fish_vk_using_subcommand rm" -l if-exists -d 'Be content when there is none'
complete -c vk -n "__fish_vk_using_subcommand rm" -l dry-run -d 'Print the requests and send nothing'
complete -c vk -n "__fish_vk_using_subcommand rm" -l local -d 'Use the local gateway'
complete -c vk -n "__fish_vk_using_subcommand rm" -l json
complete -c vk -n "__fish_vk_using_subcommand rm" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c vk -n "__fish_vk_using_subcommand rm" -l no-headers -d 'Leave out the header line of table and csv'
complete -c vk -n "__fish_vk_using_subcommand rm" -l wide -d 'Show more columns, and when exactly; the same as `-o wide`'
complete -c vk -n "__fish_vk_using_subcommand rm" -l no-input -d 'Never ask; say what is missing instead'
complete -c vk -n "__fish_vk_using_subcommand rm" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c vk -n "__fish_vk_using_subcommand rm" -s h -l help -d 'Print help; --help tells more than -h'
complete -c vk -n "__fish_vk_using_subcommand rm" -s V -l version -d 'Print the version'
complete -c vk -n "__fish_vk_using_subcommand rotate" -l key-file -d 'Read the credential from a file, or stdin with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand rotate" -l key-env -d 'Read the credential from an environment variable' -r
complete -c vk -n "__fish_vk_using_subcommand rotate" -l key -d 'The provider\'s credential itself; other users of this machine and the shell\'s history can see it' -r
complete -c vk -n "__fish_vk_using_subcommand rotate" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c vk -n "__fish_vk_using_subcommand rotate" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c vk -n "__fish_vk_using_subcommand rotate" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c vk -n "__fish_vk_using_subcommand rotate" -s w -l workspace -d 'Work in this workspace' -r
complete -c vk -n "__fish_vk_using_subcommand rotate" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c vk -n "__fish_vk_using_subcommand rotate" -s o -l output -d 'Print as table, wide, json, yaml, csv or name' -r
complete -c vk -n "__fish_vk_using_subcommand rotate" -l jq -d 'Put the JSON answer through a jq expression, and print strings bare' -r
complete -c vk -n "__fish_vk_using_subcommand rotate" -l fields -d 'Show these columns or keys, in this order' -r
complete -c vk -n "__fish_vk_using_subcommand rotate" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c vk -n "__fish_vk_using_subcommand rotate" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c vk -n "__fish_vk_using_subcommand rotate" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c vk -n "__fish_vk_using_subcommand rotate" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c vk -n "__fish_vk_using_subcommand rotate" -l dry-run -d 'Print the request and send nothing'
complete -c vk -n "__fish_vk_using_subcommand rotate" -l local -d 'Use the local gateway'
complete -c vk -n "__fish_vk_using_subcommand rotate" -l json
complete -c vk -n "__fish_vk_using_subcommand rotate" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c vk -n "__fish_vk_using_subcommand rotate" -l no-headers -d 'Leave out the header line of table and csv'
complete -c vk -n "__fish_vk_using_subcommand rotate" -l wide -d 'Show more columns, and when exactly; the same as `-o wide`'
complete -c vk -n "__fish_vk_using_subcommand rotate" -l no-input -d 'Never ask; say what is missing instead'
complete -c vk -n "__fish_vk_using_subcommand rotate" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c vk -n "__fish_vk_using_subcommand rotate" -s h -l help -d 'Print help; --help tells more than -h'
complete -c vk -n "__fish_vk_using_subcommand rotate" -s V -l version -d 'Print the version'
complete -c vk -n "__fish_vk_using_subcommand help; and not __fish_seen_subcommand_from create list get update test edit copy import delete rotate help concepts environment exit-codes output" -f -a "create" -d 'Create a virtual key'
complete -c vk -n "__fish_vk_using_subcommand help; and not __fish_seen_subcommand_from create list get update test edit copy import delete rotate help concepts environment exit-codes output" -f -a "list" -d 'List virtual keys'
complete -c vk -n "__fish_vk_using_subcommand help; and not __fish_seen_subcommand_from create list get update test edit copy import delete rotate help concepts environment exit-codes output" -f -a "get" -d 'Show one virtual key'
complete -c vk -n "__fish_vk_using_subcommand help; and not __fish_seen_subcommand_from create list get update test edit copy import delete rotate help concepts environment exit-codes output" -f -a "update" -d 'Change a virtual key'
complete -c vk -n "__fish_vk_using_subcommand help; and not __fish_seen_subcommand_from create list get update test edit copy import delete rotate help concepts environment exit-codes output" -f -a "test" -d 'Test a virtual key with one small request to a model'
complete -c vk -n "__fish_vk_using_subcommand help; and not __fish_seen_subcommand_from create list get update test edit copy import delete rotate help concepts environment exit-codes output" -f -a "edit" -d 'Edit a virtual key in your editor'
complete -c vk -n "__fish_vk_using_subcommand help; and not __fish_seen_subcommand_from create list get update test edit copy import delete rotate help concepts environment exit-codes output" -f -a "copy" -d 'Copy a virtual key, with another limit or name'
complete -c vk -n "__fish_vk_using_subcommand help; and not __fish_seen_subcommand_from create list get update test edit copy import delete rotate help concepts environment exit-codes output" -f -a "import" -d 'Create many virtual keys from a file'
complete -c vk -n "__fish_vk_using_subcommand help; and not __fish_seen_subcommand_from create list get update test edit copy import delete rotate help concepts environment exit-codes output" -f -a "delete" -d 'Delete virtual keys'
complete -c vk -n "__fish_vk_using_subcommand help; and not __fish_seen_subcommand_from create list get update test edit copy import delete rotate help concepts environment exit-codes output" -f -a "rotate" -d 'Replace the provider\'s credential, and nothing else'
complete -c vk -n "__fish_vk_using_subcommand help; and not __fish_seen_subcommand_from create list get update test edit copy import delete rotate help concepts environment exit-codes output" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c vk -n "__fish_vk_using_subcommand help; and not __fish_seen_subcommand_from create list get update test edit copy import delete rotate help concepts environment exit-codes output" -f -a "concepts" -d 'Virtual keys, integrations, providers, API keys, and how they hang together'
complete -c vk -n "__fish_vk_using_subcommand help; and not __fish_seen_subcommand_from create list get update test edit copy import delete rotate help concepts environment exit-codes output" -f -a "environment" -d 'The environment variables that are read'
complete -c vk -n "__fish_vk_using_subcommand help; and not __fish_seen_subcommand_from create list get update test edit copy import delete rotate help concepts environment exit-codes output" -f -a "exit-codes" -d 'What the exit code tells a script'
complete -c vk -n "__fish_vk_using_subcommand help; and not __fish_seen_subcommand_from create list get update test edit copy import delete rotate help concepts environment exit-codes output" -f -a "output" -d 'Formats, jq, watching, and what scripts may rely on'
complete -c vk -n "__fish_vk_using_subcommand help; and __fish_seen_subcommand_from concepts" -s h -l help -d 'Print help'
complete -c vk -n "__fish_vk_using_subcommand help; and __fish_seen_subcommand_from environment" -s h -l help -d 'Print help'
complete -c vk -n "__fish_vk_using_subcommand help; and __fish_seen_subcommand_from exit-codes" -s h -l help -d 'Print help'
complete -c vk -n "__fish_vk_using_subcommand help; and __fish_seen_subcommand_from output" -s h -l help -d 'Print help'
