# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_portkeyctl_global_optspecs
    string join \n profile= base-url= api-key-file= w/workspace= local data-dir= o/output= json q/quiet fields= no-headers wide color= timeout= retries= ca-cert= no-input v/verbose h/help V/version
end

function __fish_portkeyctl_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_portkeyctl_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_portkeyctl_using_subcommand
    set -l cmd (__fish_portkeyctl_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -l json
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -f -a "virtual-keys" -d 'Virtual keys: a provider\'s credential in the gateway, under a name of its own'
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -f -a "vk" -d 'Virtual keys: a provider\'s credential in the gateway, under a name of its own'
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -f -a "integrations" -d 'Integrations: a provider\'s credential, kept once and granted to workspaces'
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -f -a "int" -d 'Integrations: a provider\'s credential, kept once and granted to workspaces'
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -f -a "providers" -d 'Providers: what a workspace calls an integration by, with limits of its own'
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -f -a "prov" -d 'Providers: what a workspace calls an integration by, with limits of its own'
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -f -a "configs" -d 'Configs: how requests are routed, under a slug of their own'
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -f -a "cfg" -d 'Configs: how requests are routed, under a slug of their own'
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -f -a "api-keys" -d 'API keys: what a program or a person shows to Portkey, and what that allows'
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -f -a "ak" -d 'API keys: what a program or a person shows to Portkey, and what that allows'
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -f -a "workspaces" -d 'Workspaces: the keys, providers and people of one team'
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -f -a "ws" -d 'Workspaces: the keys, providers and people of one team'
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -f -a "users" -d 'The people of the organisation'
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -f -a "auth" -d 'Log in to Portkey, and keep profiles'
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -f -a "gateway" -d 'The local gateway: management API and data plane on this machine'
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -f -a "gw" -d 'The local gateway: management API and data plane on this machine'
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -f -a "api" -d 'Send a request to any endpoint of the API'
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -f -a "completions" -d 'Print a completion script for a shell'
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -f -a "generate" -d 'Write the generated files of the project'
complete -c portkeyctl -n "__fish_portkeyctl_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -f -a "create" -d 'Create a virtual key'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -f -a "list" -d 'List virtual keys'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -f -a "ls" -d 'List virtual keys'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -f -a "get" -d 'Show one virtual key'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -f -a "update" -d 'Change a virtual key'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -f -a "test" -d 'Test a virtual key with one small request to a model'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -f -a "edit" -d 'Edit a virtual key in your editor'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -f -a "copy" -d 'Copy a virtual key, with another limit or name'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -f -a "cp" -d 'Copy a virtual key, with another limit or name'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -f -a "import" -d 'Create many virtual keys from a file'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -f -a "delete" -d 'Delete virtual keys'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -f -a "rm" -d 'Delete virtual keys'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -f -a "rotate" -d 'Replace the provider\'s credential, and nothing else'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l name -d 'Name of the virtual key; its slug is made from it' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l provider -d 'The AI provider, such as openai, azure-openai, bedrock or anthropic' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l slug -d 'Slug of the virtual key, instead of one made from its name' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l note -d 'Free text about the key' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l key-file -d 'Read the provider\'s credential from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l key-env -d 'Read the provider\'s credential from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l key -d 'The provider\'s credential itself; other users of this machine and the shell\'s history can see it' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l secret-mapping -d 'Let an external secret manager supply a field, as TARGET=REFERENCE[,key=MEMBER][,format=json]; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l tag -d 'Tag, as KEY=VALUE; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l from-file -d 'Read the whole request from a JSON or YAML file, or from standard input with `-`; flags win over it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l credit-limit -d 'Budget in US dollars or tokens, such as 50 or 2M' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l budget-type -d 'What the budget counts [default: cost]' -r -f -a "cost\t'US dollars'
tokens\t'Tokens'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l alert-threshold -d 'Tell the owners at this amount, in the unit of the budget' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l reset -d 'Start the budget again: monthly, weekly, or every so many days such as 14d' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l rate-limit -d 'Rate limit such as 1000/minute, requests:1000rpm or tokens:1M/hour; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l expires-at -d 'Stop working at this date (midnight UTC) or time' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l expires-in -d 'Stop working after this span, such as 30d or 12h' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l auth-mode -d 'How to prove oneself to the provider, where there are several ways' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l region -d 'Region of AWS, Vertex AI or Oracle Cloud' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l custom-host -d 'Base URL of a self-hosted or OpenAI-compatible server, usually ending in /v1' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l header -d 'Header to send to the provider, as \'NAME: VALUE\'; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l header-env -d 'Header to send to the provider, with its value from an environment variable, as NAME=VARIABLE; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l set -d 'Set any field of the request, also one that this version does not know; the value is JSON where it reads as JSON; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l resource-name -d 'Azure resource: the first label of RESOURCE.openai.azure.com' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l deployment -d 'Azure deployment, as NAME,api-version=VERSION[,model=MODEL][,alias=ALIAS][,default]; the model is for integrations alone, which need it; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l client-id -d 'Client id of the Entra application, the managed identity or the workload identity' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l tenant-id -d 'Tenant id (entra, workload)' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l client-secret-file -d 'Read the Entra client secret from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l client-secret-env -d 'Read the Entra client secret from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l access-key-id -d 'AWS access key id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l secret-access-key-file -d 'Read the AWS secret access key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l secret-access-key-env -d 'Read the AWS secret access key from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l session-token-file -d 'Read the AWS session token from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l session-token-env -d 'Read the AWS session token from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l role-arn -d 'ARN of the role to assume' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l external-id -d 'External id that the role demands' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l project -d 'Google Cloud project id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l service-account-file -d 'Read the service-account key (JSON) from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l account-id -d 'Cloudflare account id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l allow-unknown-provider -d 'Take a provider id that this version does not know'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l dry-run -d 'Print the request, with its secrets hidden, and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from create" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from list" -l limit -d 'Show so many at most' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from list" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from list" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from list" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from list" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from list" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from list" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from list" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from list" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from list" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from list" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from list" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from list" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from list" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from ls" -l limit -d 'Show so many at most' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from ls" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from ls" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from ls" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from ls" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from ls" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from ls" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from ls" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from ls" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from ls" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from ls" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from ls" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from ls" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from ls" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from ls" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from ls" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from ls" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from ls" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from get" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from get" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from get" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from get" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from get" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from get" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from get" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from get" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from get" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from get" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from get" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from get" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from get" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from get" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from get" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from get" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from get" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l name -d 'New name' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l clear -d 'Remove the value of these fields, separated by commas' -r -f -a "note\t''
usage-limits\t''
rate-limits\t''
expires-at\t''
secret-mappings\t''
tags\t''"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l note -d 'Free text about the key' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l key-file -d 'Read the provider\'s credential from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l key-env -d 'Read the provider\'s credential from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l key -d 'The provider\'s credential itself; other users of this machine and the shell\'s history can see it' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l secret-mapping -d 'Let an external secret manager supply a field, as TARGET=REFERENCE[,key=MEMBER][,format=json]; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l tag -d 'Tag, as KEY=VALUE; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l from-file -d 'Read the whole request from a JSON or YAML file, or from standard input with `-`; flags win over it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l credit-limit -d 'Budget in US dollars or tokens, such as 50 or 2M' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l budget-type -d 'What the budget counts [default: cost]' -r -f -a "cost\t'US dollars'
tokens\t'Tokens'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l alert-threshold -d 'Tell the owners at this amount, in the unit of the budget' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l reset -d 'Start the budget again: monthly, weekly, or every so many days such as 14d' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l rate-limit -d 'Rate limit such as 1000/minute, requests:1000rpm or tokens:1M/hour; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l expires-at -d 'Stop working at this date (midnight UTC) or time' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l expires-in -d 'Stop working after this span, such as 30d or 12h' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l auth-mode -d 'How to prove oneself to the provider, where there are several ways' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l region -d 'Region of AWS, Vertex AI or Oracle Cloud' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l custom-host -d 'Base URL of a self-hosted or OpenAI-compatible server, usually ending in /v1' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l header -d 'Header to send to the provider, as \'NAME: VALUE\'; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l header-env -d 'Header to send to the provider, with its value from an environment variable, as NAME=VARIABLE; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l set -d 'Set any field of the request, also one that this version does not know; the value is JSON where it reads as JSON; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l resource-name -d 'Azure resource: the first label of RESOURCE.openai.azure.com' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l deployment -d 'Azure deployment, as NAME,api-version=VERSION[,model=MODEL][,alias=ALIAS][,default]; the model is for integrations alone, which need it; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l client-id -d 'Client id of the Entra application, the managed identity or the workload identity' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l tenant-id -d 'Tenant id (entra, workload)' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l client-secret-file -d 'Read the Entra client secret from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l client-secret-env -d 'Read the Entra client secret from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l access-key-id -d 'AWS access key id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l secret-access-key-file -d 'Read the AWS secret access key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l secret-access-key-env -d 'Read the AWS secret access key from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l session-token-file -d 'Read the AWS session token from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l session-token-env -d 'Read the AWS session token from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l role-arn -d 'ARN of the role to assume' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l external-id -d 'External id that the role demands' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l project -d 'Google Cloud project id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l service-account-file -d 'Read the service-account key (JSON) from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l account-id -d 'Cloudflare account id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l reset-usage -d 'Set the usage counter to zero'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l dry-run -d 'Print the request, with its secrets hidden, and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from update" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from test" -l model -d 'The model to ask; otherwise a small one of those that may be used' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from test" -l prompt -d 'What to say to it' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from test" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from test" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from test" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from test" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from test" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from test" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from test" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from test" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from test" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from test" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from test" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from test" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from test" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from test" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from test" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from test" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from test" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from test" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from test" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from test" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from edit" -l from-file -d 'Begin with this text, as an edit that was given up leaves it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from edit" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from edit" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from edit" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from edit" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from edit" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from edit" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from edit" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from edit" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from edit" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from edit" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from edit" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Make the changes without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from edit" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from edit" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from edit" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from edit" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from edit" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l name -d 'Name of the copy; its slug is made from it' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l slug -d 'Slug of the copy, instead of one made from its name' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l note -d 'Free text about the copy, instead of that of the original' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l key-file -d 'Read the provider\'s credential from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l key-env -d 'Read the provider\'s credential from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l key -d 'The provider\'s credential itself; other users of this machine and the shell\'s history can see it' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l clear -d 'Do not copy the value of these fields, separated by commas' -r -f -a "note\t''
usage-limits\t''
rate-limits\t''
expires-at\t''
secret-mappings\t''
tags\t''"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l credit-limit -d 'Budget in US dollars or tokens, such as 50 or 2M' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l budget-type -d 'What the budget counts [default: cost]' -r -f -a "cost\t'US dollars'
tokens\t'Tokens'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l alert-threshold -d 'Tell the owners at this amount, in the unit of the budget' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l reset -d 'Start the budget again: monthly, weekly, or every so many days such as 14d' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l rate-limit -d 'Rate limit such as 1000/minute, requests:1000rpm or tokens:1M/hour; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l expires-at -d 'Stop working at this date (midnight UTC) or time' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l expires-in -d 'Stop working after this span, such as 30d or 12h' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l auth-mode -d 'How to prove oneself to the provider, where there are several ways' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l region -d 'Region of AWS, Vertex AI or Oracle Cloud' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l custom-host -d 'Base URL of a self-hosted or OpenAI-compatible server, usually ending in /v1' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l header -d 'Header to send to the provider, as \'NAME: VALUE\'; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l header-env -d 'Header to send to the provider, with its value from an environment variable, as NAME=VARIABLE; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l set -d 'Set any field of the request, also one that this version does not know; the value is JSON where it reads as JSON; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l resource-name -d 'Azure resource: the first label of RESOURCE.openai.azure.com' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l deployment -d 'Azure deployment, as NAME,api-version=VERSION[,model=MODEL][,alias=ALIAS][,default]; the model is for integrations alone, which need it; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l client-id -d 'Client id of the Entra application, the managed identity or the workload identity' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l tenant-id -d 'Tenant id (entra, workload)' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l client-secret-file -d 'Read the Entra client secret from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l client-secret-env -d 'Read the Entra client secret from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l access-key-id -d 'AWS access key id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l secret-access-key-file -d 'Read the AWS secret access key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l secret-access-key-env -d 'Read the AWS secret access key from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l session-token-file -d 'Read the AWS session token from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l session-token-env -d 'Read the AWS session token from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l role-arn -d 'ARN of the role to assume' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l external-id -d 'External id that the role demands' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l project -d 'Google Cloud project id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l service-account-file -d 'Read the service-account key (JSON) from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l account-id -d 'Cloudflare account id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l dry-run -d 'Print the request, with its secrets hidden, and make nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from copy" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l name -d 'Name of the copy; its slug is made from it' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l slug -d 'Slug of the copy, instead of one made from its name' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l note -d 'Free text about the copy, instead of that of the original' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l key-file -d 'Read the provider\'s credential from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l key-env -d 'Read the provider\'s credential from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l key -d 'The provider\'s credential itself; other users of this machine and the shell\'s history can see it' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l clear -d 'Do not copy the value of these fields, separated by commas' -r -f -a "note\t''
usage-limits\t''
rate-limits\t''
expires-at\t''
secret-mappings\t''
tags\t''"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l credit-limit -d 'Budget in US dollars or tokens, such as 50 or 2M' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l budget-type -d 'What the budget counts [default: cost]' -r -f -a "cost\t'US dollars'
tokens\t'Tokens'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l alert-threshold -d 'Tell the owners at this amount, in the unit of the budget' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l reset -d 'Start the budget again: monthly, weekly, or every so many days such as 14d' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l rate-limit -d 'Rate limit such as 1000/minute, requests:1000rpm or tokens:1M/hour; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l expires-at -d 'Stop working at this date (midnight UTC) or time' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l expires-in -d 'Stop working after this span, such as 30d or 12h' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l auth-mode -d 'How to prove oneself to the provider, where there are several ways' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l region -d 'Region of AWS, Vertex AI or Oracle Cloud' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l custom-host -d 'Base URL of a self-hosted or OpenAI-compatible server, usually ending in /v1' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l header -d 'Header to send to the provider, as \'NAME: VALUE\'; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l header-env -d 'Header to send to the provider, with its value from an environment variable, as NAME=VARIABLE; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l set -d 'Set any field of the request, also one that this version does not know; the value is JSON where it reads as JSON; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l resource-name -d 'Azure resource: the first label of RESOURCE.openai.azure.com' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l deployment -d 'Azure deployment, as NAME,api-version=VERSION[,model=MODEL][,alias=ALIAS][,default]; the model is for integrations alone, which need it; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l client-id -d 'Client id of the Entra application, the managed identity or the workload identity' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l tenant-id -d 'Tenant id (entra, workload)' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l client-secret-file -d 'Read the Entra client secret from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l client-secret-env -d 'Read the Entra client secret from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l access-key-id -d 'AWS access key id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l secret-access-key-file -d 'Read the AWS secret access key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l secret-access-key-env -d 'Read the AWS secret access key from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l session-token-file -d 'Read the AWS session token from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l session-token-env -d 'Read the AWS session token from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l role-arn -d 'ARN of the role to assume' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l external-id -d 'External id that the role demands' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l project -d 'Google Cloud project id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l service-account-file -d 'Read the service-account key (JSON) from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l account-id -d 'Cloudflare account id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l dry-run -d 'Print the request, with its secrets hidden, and make nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from cp" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from import" -l format -d 'The form of the file; its extension tells it otherwise' -r -f -a "csv\t'The first line names the fields'
jsonl\t'One JSON object a line'
yaml\t'A list of objects'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from import" -l concurrency -d 'Send so many requests at once' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from import" -l journal -d 'Keep the journal here [default: FILE.import-journal; none for standard input]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from import" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from import" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from import" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from import" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from import" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from import" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from import" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from import" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from import" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from import" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from import" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from import" -l continue-on-error -d 'Go on with the other rows when one is refused'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from import" -l allow-unknown-provider -d 'Take provider ids that this version does not know'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from import" -l allow-unknown-fields -d 'Take fields of providers that this version does not know'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from import" -l dry-run -d 'Check the rows, and make nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from import" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from import" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from import" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from import" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from import" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from import" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from delete" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from delete" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from delete" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from delete" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from delete" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from delete" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from delete" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from delete" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from delete" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from delete" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from delete" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Delete without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from delete" -l if-exists -d 'Be content when there is none'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from delete" -l dry-run -d 'Print the requests and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from delete" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from delete" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from delete" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from delete" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from delete" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rm" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rm" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rm" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rm" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rm" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rm" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rm" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rm" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rm" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rm" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rm" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rm" -s y -l yes -d 'Delete without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rm" -l if-exists -d 'Be content when there is none'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rm" -l dry-run -d 'Print the requests and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rm" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rm" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rm" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rm" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rm" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rm" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rm" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rm" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rotate" -l key-file -d 'Read the provider\'s credential from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rotate" -l key-env -d 'Read the provider\'s credential from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rotate" -l key -d 'The provider\'s credential itself; other users of this machine and the shell\'s history can see it' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rotate" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rotate" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rotate" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rotate" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rotate" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rotate" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rotate" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rotate" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rotate" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rotate" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rotate" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rotate" -l dry-run -d 'Print the request, with its secrets hidden, and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rotate" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rotate" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rotate" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rotate" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rotate" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rotate" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rotate" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rotate" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from rotate" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create a virtual key'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from help" -f -a "list" -d 'List virtual keys'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from help" -f -a "get" -d 'Show one virtual key'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change a virtual key'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from help" -f -a "test" -d 'Test a virtual key with one small request to a model'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from help" -f -a "edit" -d 'Edit a virtual key in your editor'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from help" -f -a "copy" -d 'Copy a virtual key, with another limit or name'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from help" -f -a "import" -d 'Create many virtual keys from a file'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Delete virtual keys'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from help" -f -a "rotate" -d 'Replace the provider\'s credential, and nothing else'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand virtual-keys; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -f -a "create" -d 'Create a virtual key'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -f -a "list" -d 'List virtual keys'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -f -a "ls" -d 'List virtual keys'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -f -a "get" -d 'Show one virtual key'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -f -a "update" -d 'Change a virtual key'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -f -a "test" -d 'Test a virtual key with one small request to a model'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -f -a "edit" -d 'Edit a virtual key in your editor'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -f -a "copy" -d 'Copy a virtual key, with another limit or name'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -f -a "cp" -d 'Copy a virtual key, with another limit or name'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -f -a "import" -d 'Create many virtual keys from a file'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -f -a "delete" -d 'Delete virtual keys'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -f -a "rm" -d 'Delete virtual keys'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -f -a "rotate" -d 'Replace the provider\'s credential, and nothing else'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and not __fish_seen_subcommand_from create list ls get update test edit copy cp import delete rm rotate help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l name -d 'Name of the virtual key; its slug is made from it' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l provider -d 'The AI provider, such as openai, azure-openai, bedrock or anthropic' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l slug -d 'Slug of the virtual key, instead of one made from its name' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l note -d 'Free text about the key' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l key-file -d 'Read the provider\'s credential from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l key-env -d 'Read the provider\'s credential from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l key -d 'The provider\'s credential itself; other users of this machine and the shell\'s history can see it' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l secret-mapping -d 'Let an external secret manager supply a field, as TARGET=REFERENCE[,key=MEMBER][,format=json]; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l tag -d 'Tag, as KEY=VALUE; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l from-file -d 'Read the whole request from a JSON or YAML file, or from standard input with `-`; flags win over it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l credit-limit -d 'Budget in US dollars or tokens, such as 50 or 2M' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l budget-type -d 'What the budget counts [default: cost]' -r -f -a "cost\t'US dollars'
tokens\t'Tokens'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l alert-threshold -d 'Tell the owners at this amount, in the unit of the budget' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l reset -d 'Start the budget again: monthly, weekly, or every so many days such as 14d' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l rate-limit -d 'Rate limit such as 1000/minute, requests:1000rpm or tokens:1M/hour; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l expires-at -d 'Stop working at this date (midnight UTC) or time' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l expires-in -d 'Stop working after this span, such as 30d or 12h' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l auth-mode -d 'How to prove oneself to the provider, where there are several ways' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l region -d 'Region of AWS, Vertex AI or Oracle Cloud' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l custom-host -d 'Base URL of a self-hosted or OpenAI-compatible server, usually ending in /v1' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l header -d 'Header to send to the provider, as \'NAME: VALUE\'; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l header-env -d 'Header to send to the provider, with its value from an environment variable, as NAME=VARIABLE; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l set -d 'Set any field of the request, also one that this version does not know; the value is JSON where it reads as JSON; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l resource-name -d 'Azure resource: the first label of RESOURCE.openai.azure.com' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l deployment -d 'Azure deployment, as NAME,api-version=VERSION[,model=MODEL][,alias=ALIAS][,default]; the model is for integrations alone, which need it; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l client-id -d 'Client id of the Entra application, the managed identity or the workload identity' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l tenant-id -d 'Tenant id (entra, workload)' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l client-secret-file -d 'Read the Entra client secret from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l client-secret-env -d 'Read the Entra client secret from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l access-key-id -d 'AWS access key id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l secret-access-key-file -d 'Read the AWS secret access key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l secret-access-key-env -d 'Read the AWS secret access key from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l session-token-file -d 'Read the AWS session token from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l session-token-env -d 'Read the AWS session token from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l role-arn -d 'ARN of the role to assume' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l external-id -d 'External id that the role demands' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l project -d 'Google Cloud project id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l service-account-file -d 'Read the service-account key (JSON) from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l account-id -d 'Cloudflare account id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l allow-unknown-provider -d 'Take a provider id that this version does not know'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l dry-run -d 'Print the request, with its secrets hidden, and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from create" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from list" -l limit -d 'Show so many at most' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from list" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from list" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from list" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from list" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from list" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from list" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from list" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from list" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from list" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from list" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from list" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from list" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from list" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from ls" -l limit -d 'Show so many at most' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from ls" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from ls" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from ls" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from ls" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from ls" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from ls" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from ls" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from ls" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from ls" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from ls" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from ls" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from ls" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from ls" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from ls" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from ls" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from ls" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from ls" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from get" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from get" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from get" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from get" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from get" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from get" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from get" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from get" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from get" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from get" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from get" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from get" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from get" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from get" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from get" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from get" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from get" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l name -d 'New name' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l clear -d 'Remove the value of these fields, separated by commas' -r -f -a "note\t''
usage-limits\t''
rate-limits\t''
expires-at\t''
secret-mappings\t''
tags\t''"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l note -d 'Free text about the key' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l key-file -d 'Read the provider\'s credential from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l key-env -d 'Read the provider\'s credential from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l key -d 'The provider\'s credential itself; other users of this machine and the shell\'s history can see it' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l secret-mapping -d 'Let an external secret manager supply a field, as TARGET=REFERENCE[,key=MEMBER][,format=json]; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l tag -d 'Tag, as KEY=VALUE; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l from-file -d 'Read the whole request from a JSON or YAML file, or from standard input with `-`; flags win over it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l credit-limit -d 'Budget in US dollars or tokens, such as 50 or 2M' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l budget-type -d 'What the budget counts [default: cost]' -r -f -a "cost\t'US dollars'
tokens\t'Tokens'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l alert-threshold -d 'Tell the owners at this amount, in the unit of the budget' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l reset -d 'Start the budget again: monthly, weekly, or every so many days such as 14d' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l rate-limit -d 'Rate limit such as 1000/minute, requests:1000rpm or tokens:1M/hour; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l expires-at -d 'Stop working at this date (midnight UTC) or time' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l expires-in -d 'Stop working after this span, such as 30d or 12h' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l auth-mode -d 'How to prove oneself to the provider, where there are several ways' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l region -d 'Region of AWS, Vertex AI or Oracle Cloud' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l custom-host -d 'Base URL of a self-hosted or OpenAI-compatible server, usually ending in /v1' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l header -d 'Header to send to the provider, as \'NAME: VALUE\'; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l header-env -d 'Header to send to the provider, with its value from an environment variable, as NAME=VARIABLE; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l set -d 'Set any field of the request, also one that this version does not know; the value is JSON where it reads as JSON; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l resource-name -d 'Azure resource: the first label of RESOURCE.openai.azure.com' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l deployment -d 'Azure deployment, as NAME,api-version=VERSION[,model=MODEL][,alias=ALIAS][,default]; the model is for integrations alone, which need it; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l client-id -d 'Client id of the Entra application, the managed identity or the workload identity' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l tenant-id -d 'Tenant id (entra, workload)' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l client-secret-file -d 'Read the Entra client secret from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l client-secret-env -d 'Read the Entra client secret from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l access-key-id -d 'AWS access key id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l secret-access-key-file -d 'Read the AWS secret access key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l secret-access-key-env -d 'Read the AWS secret access key from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l session-token-file -d 'Read the AWS session token from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l session-token-env -d 'Read the AWS session token from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l role-arn -d 'ARN of the role to assume' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l external-id -d 'External id that the role demands' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l project -d 'Google Cloud project id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l service-account-file -d 'Read the service-account key (JSON) from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l account-id -d 'Cloudflare account id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l reset-usage -d 'Set the usage counter to zero'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l dry-run -d 'Print the request, with its secrets hidden, and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from update" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from test" -l model -d 'The model to ask; otherwise a small one of those that may be used' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from test" -l prompt -d 'What to say to it' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from test" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from test" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from test" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from test" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from test" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from test" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from test" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from test" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from test" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from test" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from test" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from test" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from test" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from test" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from test" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from test" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from test" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from test" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from test" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from test" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from edit" -l from-file -d 'Begin with this text, as an edit that was given up leaves it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from edit" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from edit" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from edit" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from edit" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from edit" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from edit" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from edit" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from edit" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from edit" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from edit" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from edit" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Make the changes without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from edit" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from edit" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from edit" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from edit" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from edit" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l name -d 'Name of the copy; its slug is made from it' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l slug -d 'Slug of the copy, instead of one made from its name' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l note -d 'Free text about the copy, instead of that of the original' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l key-file -d 'Read the provider\'s credential from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l key-env -d 'Read the provider\'s credential from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l key -d 'The provider\'s credential itself; other users of this machine and the shell\'s history can see it' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l clear -d 'Do not copy the value of these fields, separated by commas' -r -f -a "note\t''
usage-limits\t''
rate-limits\t''
expires-at\t''
secret-mappings\t''
tags\t''"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l credit-limit -d 'Budget in US dollars or tokens, such as 50 or 2M' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l budget-type -d 'What the budget counts [default: cost]' -r -f -a "cost\t'US dollars'
tokens\t'Tokens'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l alert-threshold -d 'Tell the owners at this amount, in the unit of the budget' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l reset -d 'Start the budget again: monthly, weekly, or every so many days such as 14d' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l rate-limit -d 'Rate limit such as 1000/minute, requests:1000rpm or tokens:1M/hour; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l expires-at -d 'Stop working at this date (midnight UTC) or time' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l expires-in -d 'Stop working after this span, such as 30d or 12h' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l auth-mode -d 'How to prove oneself to the provider, where there are several ways' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l region -d 'Region of AWS, Vertex AI or Oracle Cloud' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l custom-host -d 'Base URL of a self-hosted or OpenAI-compatible server, usually ending in /v1' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l header -d 'Header to send to the provider, as \'NAME: VALUE\'; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l header-env -d 'Header to send to the provider, with its value from an environment variable, as NAME=VARIABLE; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l set -d 'Set any field of the request, also one that this version does not know; the value is JSON where it reads as JSON; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l resource-name -d 'Azure resource: the first label of RESOURCE.openai.azure.com' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l deployment -d 'Azure deployment, as NAME,api-version=VERSION[,model=MODEL][,alias=ALIAS][,default]; the model is for integrations alone, which need it; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l client-id -d 'Client id of the Entra application, the managed identity or the workload identity' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l tenant-id -d 'Tenant id (entra, workload)' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l client-secret-file -d 'Read the Entra client secret from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l client-secret-env -d 'Read the Entra client secret from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l access-key-id -d 'AWS access key id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l secret-access-key-file -d 'Read the AWS secret access key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l secret-access-key-env -d 'Read the AWS secret access key from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l session-token-file -d 'Read the AWS session token from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l session-token-env -d 'Read the AWS session token from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l role-arn -d 'ARN of the role to assume' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l external-id -d 'External id that the role demands' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l project -d 'Google Cloud project id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l service-account-file -d 'Read the service-account key (JSON) from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l account-id -d 'Cloudflare account id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l dry-run -d 'Print the request, with its secrets hidden, and make nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from copy" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l name -d 'Name of the copy; its slug is made from it' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l slug -d 'Slug of the copy, instead of one made from its name' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l note -d 'Free text about the copy, instead of that of the original' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l key-file -d 'Read the provider\'s credential from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l key-env -d 'Read the provider\'s credential from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l key -d 'The provider\'s credential itself; other users of this machine and the shell\'s history can see it' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l clear -d 'Do not copy the value of these fields, separated by commas' -r -f -a "note\t''
usage-limits\t''
rate-limits\t''
expires-at\t''
secret-mappings\t''
tags\t''"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l credit-limit -d 'Budget in US dollars or tokens, such as 50 or 2M' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l budget-type -d 'What the budget counts [default: cost]' -r -f -a "cost\t'US dollars'
tokens\t'Tokens'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l alert-threshold -d 'Tell the owners at this amount, in the unit of the budget' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l reset -d 'Start the budget again: monthly, weekly, or every so many days such as 14d' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l rate-limit -d 'Rate limit such as 1000/minute, requests:1000rpm or tokens:1M/hour; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l expires-at -d 'Stop working at this date (midnight UTC) or time' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l expires-in -d 'Stop working after this span, such as 30d or 12h' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l auth-mode -d 'How to prove oneself to the provider, where there are several ways' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l region -d 'Region of AWS, Vertex AI or Oracle Cloud' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l custom-host -d 'Base URL of a self-hosted or OpenAI-compatible server, usually ending in /v1' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l header -d 'Header to send to the provider, as \'NAME: VALUE\'; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l header-env -d 'Header to send to the provider, with its value from an environment variable, as NAME=VARIABLE; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l set -d 'Set any field of the request, also one that this version does not know; the value is JSON where it reads as JSON; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l resource-name -d 'Azure resource: the first label of RESOURCE.openai.azure.com' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l deployment -d 'Azure deployment, as NAME,api-version=VERSION[,model=MODEL][,alias=ALIAS][,default]; the model is for integrations alone, which need it; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l client-id -d 'Client id of the Entra application, the managed identity or the workload identity' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l tenant-id -d 'Tenant id (entra, workload)' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l client-secret-file -d 'Read the Entra client secret from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l client-secret-env -d 'Read the Entra client secret from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l access-key-id -d 'AWS access key id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l secret-access-key-file -d 'Read the AWS secret access key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l secret-access-key-env -d 'Read the AWS secret access key from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l session-token-file -d 'Read the AWS session token from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l session-token-env -d 'Read the AWS session token from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l role-arn -d 'ARN of the role to assume' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l external-id -d 'External id that the role demands' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l project -d 'Google Cloud project id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l service-account-file -d 'Read the service-account key (JSON) from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l account-id -d 'Cloudflare account id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l dry-run -d 'Print the request, with its secrets hidden, and make nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from cp" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from import" -l format -d 'The form of the file; its extension tells it otherwise' -r -f -a "csv\t'The first line names the fields'
jsonl\t'One JSON object a line'
yaml\t'A list of objects'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from import" -l concurrency -d 'Send so many requests at once' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from import" -l journal -d 'Keep the journal here [default: FILE.import-journal; none for standard input]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from import" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from import" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from import" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from import" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from import" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from import" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from import" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from import" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from import" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from import" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from import" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from import" -l continue-on-error -d 'Go on with the other rows when one is refused'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from import" -l allow-unknown-provider -d 'Take provider ids that this version does not know'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from import" -l allow-unknown-fields -d 'Take fields of providers that this version does not know'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from import" -l dry-run -d 'Check the rows, and make nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from import" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from import" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from import" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from import" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from import" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from import" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from delete" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from delete" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from delete" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from delete" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from delete" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from delete" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from delete" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from delete" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from delete" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from delete" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from delete" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Delete without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from delete" -l if-exists -d 'Be content when there is none'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from delete" -l dry-run -d 'Print the requests and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from delete" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from delete" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from delete" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from delete" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from delete" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rm" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rm" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rm" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rm" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rm" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rm" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rm" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rm" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rm" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rm" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rm" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rm" -s y -l yes -d 'Delete without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rm" -l if-exists -d 'Be content when there is none'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rm" -l dry-run -d 'Print the requests and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rm" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rm" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rm" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rm" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rm" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rm" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rm" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rm" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rotate" -l key-file -d 'Read the provider\'s credential from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rotate" -l key-env -d 'Read the provider\'s credential from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rotate" -l key -d 'The provider\'s credential itself; other users of this machine and the shell\'s history can see it' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rotate" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rotate" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rotate" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rotate" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rotate" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rotate" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rotate" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rotate" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rotate" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rotate" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rotate" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rotate" -l dry-run -d 'Print the request, with its secrets hidden, and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rotate" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rotate" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rotate" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rotate" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rotate" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rotate" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rotate" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rotate" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from rotate" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create a virtual key'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from help" -f -a "list" -d 'List virtual keys'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from help" -f -a "get" -d 'Show one virtual key'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change a virtual key'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from help" -f -a "test" -d 'Test a virtual key with one small request to a model'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from help" -f -a "edit" -d 'Edit a virtual key in your editor'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from help" -f -a "copy" -d 'Copy a virtual key, with another limit or name'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from help" -f -a "import" -d 'Create many virtual keys from a file'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Delete virtual keys'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from help" -f -a "rotate" -d 'Replace the provider\'s credential, and nothing else'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand vk; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -f -a "create" -d 'Create an integration'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -f -a "list" -d 'List integrations'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -f -a "ls" -d 'List integrations'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -f -a "get" -d 'Show one integration'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -f -a "update" -d 'Change an integration'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -f -a "edit" -d 'Edit an integration in your editor'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -f -a "delete" -d 'Delete integrations'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -f -a "rm" -d 'Delete integrations'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -f -a "models" -d 'Which models an integration allows, and what they cost'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -f -a "model" -d 'Which models an integration allows, and what they cost'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -f -a "workspaces" -d 'Which workspaces may use an integration, and how much'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -f -a "ws" -d 'Which workspaces may use an integration, and how much'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l name -d 'Name of the integration; its slug is made from it' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l provider -d 'The AI provider, such as openai, azure-openai, bedrock or anthropic' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l slug -d 'Slug of the integration, unique in the organisation, instead of one made from its name' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l default-provider-slug -d 'Slug of that provider, instead of the integration\'s own' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l description -d 'Free text about the integration' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l key-file -d 'Read the provider\'s credential from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l key-env -d 'Read the provider\'s credential from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l key -d 'The provider\'s credential itself; other users of this machine and the shell\'s history can see it' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l secret-mapping -d 'Let an external secret manager supply a field, as TARGET=REFERENCE[,key=MEMBER][,format=json]; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l pricing-multiplier -d 'Multiply the tracked cost, as NAME=FACTOR: default=0.8 is a discount of 20 %; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l tag -d 'Tag, as KEY=VALUE; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l auth-mode -d 'How to prove oneself to the provider, where there are several ways' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l region -d 'Region of AWS, Vertex AI or Oracle Cloud' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l custom-host -d 'Base URL of a self-hosted or OpenAI-compatible server, usually ending in /v1' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l header -d 'Header to send to the provider, as \'NAME: VALUE\'; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l header-env -d 'Header to send to the provider, with its value from an environment variable, as NAME=VARIABLE; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l set -d 'Set any field of the request, also one that this version does not know; the value is JSON where it reads as JSON; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l resource-name -d 'Azure resource: the first label of RESOURCE.openai.azure.com' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l deployment -d 'Azure deployment, as NAME,api-version=VERSION[,model=MODEL][,alias=ALIAS][,default]; the model is for integrations alone, which need it; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l client-id -d 'Client id of the Entra application, the managed identity or the workload identity' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l tenant-id -d 'Tenant id (entra, workload)' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l client-secret-file -d 'Read the Entra client secret from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l client-secret-env -d 'Read the Entra client secret from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l access-key-id -d 'AWS access key id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l secret-access-key-file -d 'Read the AWS secret access key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l secret-access-key-env -d 'Read the AWS secret access key from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l session-token-file -d 'Read the AWS session token from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l session-token-env -d 'Read the AWS session token from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l role-arn -d 'ARN of the role to assume' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l external-id -d 'External id that the role demands' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l project -d 'Google Cloud project id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l service-account-file -d 'Read the service-account key (JSON) from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l account-id -d 'Cloudflare account id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l from-file -d 'Read the whole request from a JSON or YAML file, or from standard input with `-`; flags win over it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l allow-unknown-provider -d 'Take a provider id that this version does not know'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l no-default-provider -d 'Do not make a provider in the workspace that the integration belongs to'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l dry-run -d 'Print the request, with its secrets hidden, and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from create" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from list" -l type -d 'Whose integrations [default: all]' -r -f -a "workspace\t'Those of workspaces'
organisation\t'Those of the organisation'
all\t'Both'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from list" -l limit -d 'Show so many at most' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from list" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from list" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from list" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from list" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from list" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from list" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from list" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from list" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from list" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from list" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from list" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from list" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from list" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ls" -l type -d 'Whose integrations [default: all]' -r -f -a "workspace\t'Those of workspaces'
organisation\t'Those of the organisation'
all\t'Both'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ls" -l limit -d 'Show so many at most' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ls" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ls" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ls" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ls" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ls" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ls" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ls" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ls" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ls" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ls" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ls" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ls" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ls" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ls" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ls" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ls" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ls" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from get" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from get" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from get" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from get" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from get" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from get" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from get" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from get" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from get" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from get" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from get" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from get" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from get" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from get" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from get" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from get" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from get" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l name -d 'New name' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l clear -d 'Remove the value of these fields, separated by commas' -r -f -a "description\t''
secret-mappings\t''
pricing-adjustments\t''
tags\t''"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l description -d 'Free text about the integration' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l key-file -d 'Read the provider\'s credential from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l key-env -d 'Read the provider\'s credential from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l key -d 'The provider\'s credential itself; other users of this machine and the shell\'s history can see it' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l secret-mapping -d 'Let an external secret manager supply a field, as TARGET=REFERENCE[,key=MEMBER][,format=json]; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l pricing-multiplier -d 'Multiply the tracked cost, as NAME=FACTOR: default=0.8 is a discount of 20 %; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l tag -d 'Tag, as KEY=VALUE; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l auth-mode -d 'How to prove oneself to the provider, where there are several ways' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l region -d 'Region of AWS, Vertex AI or Oracle Cloud' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l custom-host -d 'Base URL of a self-hosted or OpenAI-compatible server, usually ending in /v1' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l header -d 'Header to send to the provider, as \'NAME: VALUE\'; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l header-env -d 'Header to send to the provider, with its value from an environment variable, as NAME=VARIABLE; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l set -d 'Set any field of the request, also one that this version does not know; the value is JSON where it reads as JSON; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l resource-name -d 'Azure resource: the first label of RESOURCE.openai.azure.com' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l deployment -d 'Azure deployment, as NAME,api-version=VERSION[,model=MODEL][,alias=ALIAS][,default]; the model is for integrations alone, which need it; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l client-id -d 'Client id of the Entra application, the managed identity or the workload identity' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l tenant-id -d 'Tenant id (entra, workload)' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l client-secret-file -d 'Read the Entra client secret from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l client-secret-env -d 'Read the Entra client secret from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l access-key-id -d 'AWS access key id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l secret-access-key-file -d 'Read the AWS secret access key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l secret-access-key-env -d 'Read the AWS secret access key from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l session-token-file -d 'Read the AWS session token from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l session-token-env -d 'Read the AWS session token from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l role-arn -d 'ARN of the role to assume' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l external-id -d 'External id that the role demands' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l project -d 'Google Cloud project id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l service-account-file -d 'Read the service-account key (JSON) from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l account-id -d 'Cloudflare account id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l from-file -d 'Read the whole request from a JSON or YAML file, or from standard input with `-`; flags win over it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l dry-run -d 'Print the request, with its secrets hidden, and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from update" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from edit" -l from-file -d 'Begin with this text, as an edit that was given up leaves it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from edit" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from edit" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from edit" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from edit" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from edit" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from edit" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from edit" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from edit" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from edit" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from edit" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from edit" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Make the changes without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from edit" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from edit" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from edit" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from edit" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from edit" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from delete" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from delete" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from delete" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from delete" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from delete" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from delete" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from delete" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from delete" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from delete" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from delete" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from delete" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Delete without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from delete" -l if-exists -d 'Be content when there is none'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from delete" -l dry-run -d 'Print the requests and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from delete" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from delete" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from delete" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from delete" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from delete" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from rm" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from rm" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from rm" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from rm" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from rm" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from rm" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from rm" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from rm" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from rm" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from rm" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from rm" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from rm" -s y -l yes -d 'Delete without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from rm" -l if-exists -d 'Be content when there is none'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from rm" -l dry-run -d 'Print the requests and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from rm" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from rm" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from rm" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from rm" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from rm" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from rm" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from rm" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from rm" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from models" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from models" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from models" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from models" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from models" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from models" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from models" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from models" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from models" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from models" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from models" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from models" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from models" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from models" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from models" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from models" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from models" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from models" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from models" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from models" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from models" -f -a "list" -d 'List the models that an integration speaks of'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from models" -f -a "ls" -d 'List the models that an integration speaks of'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from models" -f -a "enable" -d 'Let models pass'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from models" -f -a "disable" -d 'Let models pass no longer'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from models" -f -a "set" -d 'Add or change a model, or say what becomes of models that are not listed'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from models" -f -a "delete" -d 'Delete custom and fine-tuned models'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from models" -f -a "rm" -d 'Delete custom and fine-tuned models'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from models" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from model" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from model" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from model" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from model" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from model" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from model" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from model" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from model" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from model" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from model" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from model" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from model" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from model" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from model" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from model" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from model" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from model" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from model" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from model" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from model" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from model" -f -a "list" -d 'List the models that an integration speaks of'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from model" -f -a "ls" -d 'List the models that an integration speaks of'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from model" -f -a "enable" -d 'Let models pass'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from model" -f -a "disable" -d 'Let models pass no longer'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from model" -f -a "set" -d 'Add or change a model, or say what becomes of models that are not listed'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from model" -f -a "delete" -d 'Delete custom and fine-tuned models'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from model" -f -a "rm" -d 'Delete custom and fine-tuned models'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from model" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from workspaces" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from workspaces" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from workspaces" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from workspaces" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from workspaces" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from workspaces" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from workspaces" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from workspaces" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from workspaces" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from workspaces" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from workspaces" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from workspaces" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from workspaces" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from workspaces" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from workspaces" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from workspaces" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from workspaces" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from workspaces" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from workspaces" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from workspaces" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from workspaces" -f -a "list" -d 'List the workspaces that an integration was granted to'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from workspaces" -f -a "ls" -d 'List the workspaces that an integration was granted to'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from workspaces" -f -a "grant" -d 'Let workspaces use an integration'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from workspaces" -f -a "revoke" -d 'Withdraw an integration from workspaces'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from workspaces" -f -a "set" -d 'Change the limits of workspaces, or what all workspaces get'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from workspaces" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ws" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ws" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ws" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ws" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ws" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ws" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ws" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ws" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ws" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ws" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ws" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ws" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ws" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ws" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ws" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ws" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ws" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ws" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ws" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ws" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ws" -f -a "list" -d 'List the workspaces that an integration was granted to'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ws" -f -a "ls" -d 'List the workspaces that an integration was granted to'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ws" -f -a "grant" -d 'Let workspaces use an integration'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ws" -f -a "revoke" -d 'Withdraw an integration from workspaces'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ws" -f -a "set" -d 'Change the limits of workspaces, or what all workspaces get'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from ws" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create an integration'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from help" -f -a "list" -d 'List integrations'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from help" -f -a "get" -d 'Show one integration'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change an integration'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from help" -f -a "edit" -d 'Edit an integration in your editor'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Delete integrations'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from help" -f -a "models" -d 'Which models an integration allows, and what they cost'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from help" -f -a "workspaces" -d 'Which workspaces may use an integration, and how much'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand integrations; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -f -a "create" -d 'Create an integration'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -f -a "list" -d 'List integrations'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -f -a "ls" -d 'List integrations'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -f -a "get" -d 'Show one integration'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -f -a "update" -d 'Change an integration'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -f -a "edit" -d 'Edit an integration in your editor'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -f -a "delete" -d 'Delete integrations'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -f -a "rm" -d 'Delete integrations'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -f -a "models" -d 'Which models an integration allows, and what they cost'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -f -a "model" -d 'Which models an integration allows, and what they cost'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -f -a "workspaces" -d 'Which workspaces may use an integration, and how much'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -f -a "ws" -d 'Which workspaces may use an integration, and how much'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and not __fish_seen_subcommand_from create list ls get update edit delete rm models model workspaces ws help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l name -d 'Name of the integration; its slug is made from it' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l provider -d 'The AI provider, such as openai, azure-openai, bedrock or anthropic' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l slug -d 'Slug of the integration, unique in the organisation, instead of one made from its name' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l default-provider-slug -d 'Slug of that provider, instead of the integration\'s own' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l description -d 'Free text about the integration' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l key-file -d 'Read the provider\'s credential from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l key-env -d 'Read the provider\'s credential from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l key -d 'The provider\'s credential itself; other users of this machine and the shell\'s history can see it' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l secret-mapping -d 'Let an external secret manager supply a field, as TARGET=REFERENCE[,key=MEMBER][,format=json]; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l pricing-multiplier -d 'Multiply the tracked cost, as NAME=FACTOR: default=0.8 is a discount of 20 %; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l tag -d 'Tag, as KEY=VALUE; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l auth-mode -d 'How to prove oneself to the provider, where there are several ways' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l region -d 'Region of AWS, Vertex AI or Oracle Cloud' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l custom-host -d 'Base URL of a self-hosted or OpenAI-compatible server, usually ending in /v1' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l header -d 'Header to send to the provider, as \'NAME: VALUE\'; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l header-env -d 'Header to send to the provider, with its value from an environment variable, as NAME=VARIABLE; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l set -d 'Set any field of the request, also one that this version does not know; the value is JSON where it reads as JSON; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l resource-name -d 'Azure resource: the first label of RESOURCE.openai.azure.com' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l deployment -d 'Azure deployment, as NAME,api-version=VERSION[,model=MODEL][,alias=ALIAS][,default]; the model is for integrations alone, which need it; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l client-id -d 'Client id of the Entra application, the managed identity or the workload identity' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l tenant-id -d 'Tenant id (entra, workload)' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l client-secret-file -d 'Read the Entra client secret from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l client-secret-env -d 'Read the Entra client secret from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l access-key-id -d 'AWS access key id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l secret-access-key-file -d 'Read the AWS secret access key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l secret-access-key-env -d 'Read the AWS secret access key from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l session-token-file -d 'Read the AWS session token from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l session-token-env -d 'Read the AWS session token from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l role-arn -d 'ARN of the role to assume' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l external-id -d 'External id that the role demands' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l project -d 'Google Cloud project id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l service-account-file -d 'Read the service-account key (JSON) from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l account-id -d 'Cloudflare account id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l from-file -d 'Read the whole request from a JSON or YAML file, or from standard input with `-`; flags win over it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l allow-unknown-provider -d 'Take a provider id that this version does not know'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l no-default-provider -d 'Do not make a provider in the workspace that the integration belongs to'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l dry-run -d 'Print the request, with its secrets hidden, and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from create" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from list" -l type -d 'Whose integrations [default: all]' -r -f -a "workspace\t'Those of workspaces'
organisation\t'Those of the organisation'
all\t'Both'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from list" -l limit -d 'Show so many at most' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from list" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from list" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from list" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from list" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from list" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from list" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from list" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from list" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from list" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from list" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from list" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from list" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from list" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ls" -l type -d 'Whose integrations [default: all]' -r -f -a "workspace\t'Those of workspaces'
organisation\t'Those of the organisation'
all\t'Both'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ls" -l limit -d 'Show so many at most' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ls" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ls" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ls" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ls" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ls" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ls" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ls" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ls" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ls" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ls" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ls" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ls" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ls" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ls" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ls" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ls" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ls" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from get" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from get" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from get" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from get" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from get" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from get" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from get" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from get" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from get" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from get" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from get" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from get" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from get" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from get" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from get" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from get" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from get" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l name -d 'New name' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l clear -d 'Remove the value of these fields, separated by commas' -r -f -a "description\t''
secret-mappings\t''
pricing-adjustments\t''
tags\t''"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l description -d 'Free text about the integration' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l key-file -d 'Read the provider\'s credential from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l key-env -d 'Read the provider\'s credential from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l key -d 'The provider\'s credential itself; other users of this machine and the shell\'s history can see it' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l secret-mapping -d 'Let an external secret manager supply a field, as TARGET=REFERENCE[,key=MEMBER][,format=json]; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l pricing-multiplier -d 'Multiply the tracked cost, as NAME=FACTOR: default=0.8 is a discount of 20 %; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l tag -d 'Tag, as KEY=VALUE; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l auth-mode -d 'How to prove oneself to the provider, where there are several ways' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l region -d 'Region of AWS, Vertex AI or Oracle Cloud' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l custom-host -d 'Base URL of a self-hosted or OpenAI-compatible server, usually ending in /v1' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l header -d 'Header to send to the provider, as \'NAME: VALUE\'; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l header-env -d 'Header to send to the provider, with its value from an environment variable, as NAME=VARIABLE; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l set -d 'Set any field of the request, also one that this version does not know; the value is JSON where it reads as JSON; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l resource-name -d 'Azure resource: the first label of RESOURCE.openai.azure.com' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l deployment -d 'Azure deployment, as NAME,api-version=VERSION[,model=MODEL][,alias=ALIAS][,default]; the model is for integrations alone, which need it; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l client-id -d 'Client id of the Entra application, the managed identity or the workload identity' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l tenant-id -d 'Tenant id (entra, workload)' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l client-secret-file -d 'Read the Entra client secret from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l client-secret-env -d 'Read the Entra client secret from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l access-key-id -d 'AWS access key id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l secret-access-key-file -d 'Read the AWS secret access key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l secret-access-key-env -d 'Read the AWS secret access key from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l session-token-file -d 'Read the AWS session token from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l session-token-env -d 'Read the AWS session token from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l role-arn -d 'ARN of the role to assume' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l external-id -d 'External id that the role demands' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l project -d 'Google Cloud project id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l service-account-file -d 'Read the service-account key (JSON) from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l account-id -d 'Cloudflare account id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l from-file -d 'Read the whole request from a JSON or YAML file, or from standard input with `-`; flags win over it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l dry-run -d 'Print the request, with its secrets hidden, and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from update" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from edit" -l from-file -d 'Begin with this text, as an edit that was given up leaves it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from edit" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from edit" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from edit" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from edit" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from edit" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from edit" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from edit" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from edit" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from edit" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from edit" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from edit" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Make the changes without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from edit" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from edit" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from edit" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from edit" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from edit" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from delete" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from delete" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from delete" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from delete" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from delete" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from delete" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from delete" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from delete" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from delete" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from delete" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from delete" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Delete without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from delete" -l if-exists -d 'Be content when there is none'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from delete" -l dry-run -d 'Print the requests and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from delete" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from delete" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from delete" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from delete" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from delete" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from rm" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from rm" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from rm" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from rm" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from rm" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from rm" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from rm" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from rm" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from rm" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from rm" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from rm" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from rm" -s y -l yes -d 'Delete without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from rm" -l if-exists -d 'Be content when there is none'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from rm" -l dry-run -d 'Print the requests and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from rm" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from rm" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from rm" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from rm" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from rm" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from rm" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from rm" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from rm" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from models" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from models" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from models" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from models" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from models" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from models" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from models" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from models" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from models" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from models" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from models" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from models" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from models" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from models" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from models" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from models" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from models" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from models" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from models" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from models" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from models" -f -a "list" -d 'List the models that an integration speaks of'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from models" -f -a "ls" -d 'List the models that an integration speaks of'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from models" -f -a "enable" -d 'Let models pass'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from models" -f -a "disable" -d 'Let models pass no longer'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from models" -f -a "set" -d 'Add or change a model, or say what becomes of models that are not listed'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from models" -f -a "delete" -d 'Delete custom and fine-tuned models'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from models" -f -a "rm" -d 'Delete custom and fine-tuned models'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from models" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from model" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from model" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from model" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from model" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from model" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from model" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from model" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from model" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from model" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from model" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from model" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from model" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from model" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from model" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from model" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from model" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from model" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from model" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from model" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from model" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from model" -f -a "list" -d 'List the models that an integration speaks of'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from model" -f -a "ls" -d 'List the models that an integration speaks of'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from model" -f -a "enable" -d 'Let models pass'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from model" -f -a "disable" -d 'Let models pass no longer'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from model" -f -a "set" -d 'Add or change a model, or say what becomes of models that are not listed'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from model" -f -a "delete" -d 'Delete custom and fine-tuned models'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from model" -f -a "rm" -d 'Delete custom and fine-tuned models'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from model" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from workspaces" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from workspaces" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from workspaces" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from workspaces" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from workspaces" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from workspaces" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from workspaces" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from workspaces" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from workspaces" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from workspaces" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from workspaces" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from workspaces" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from workspaces" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from workspaces" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from workspaces" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from workspaces" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from workspaces" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from workspaces" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from workspaces" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from workspaces" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from workspaces" -f -a "list" -d 'List the workspaces that an integration was granted to'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from workspaces" -f -a "ls" -d 'List the workspaces that an integration was granted to'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from workspaces" -f -a "grant" -d 'Let workspaces use an integration'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from workspaces" -f -a "revoke" -d 'Withdraw an integration from workspaces'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from workspaces" -f -a "set" -d 'Change the limits of workspaces, or what all workspaces get'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from workspaces" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ws" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ws" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ws" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ws" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ws" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ws" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ws" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ws" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ws" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ws" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ws" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ws" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ws" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ws" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ws" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ws" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ws" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ws" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ws" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ws" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ws" -f -a "list" -d 'List the workspaces that an integration was granted to'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ws" -f -a "ls" -d 'List the workspaces that an integration was granted to'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ws" -f -a "grant" -d 'Let workspaces use an integration'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ws" -f -a "revoke" -d 'Withdraw an integration from workspaces'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ws" -f -a "set" -d 'Change the limits of workspaces, or what all workspaces get'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from ws" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create an integration'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from help" -f -a "list" -d 'List integrations'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from help" -f -a "get" -d 'Show one integration'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change an integration'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from help" -f -a "edit" -d 'Edit an integration in your editor'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Delete integrations'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from help" -f -a "models" -d 'Which models an integration allows, and what they cost'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from help" -f -a "workspaces" -d 'Which workspaces may use an integration, and how much'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand int; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -f -a "create" -d 'Create a provider'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -f -a "list" -d 'List the providers of a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -f -a "ls" -d 'List the providers of a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -f -a "get" -d 'Show one provider'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -f -a "update" -d 'Change a provider'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -f -a "test" -d 'Test a provider with one small request to a model'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -f -a "edit" -d 'Edit a provider in your editor'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -f -a "delete" -d 'Delete providers'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -f -a "rm" -d 'Delete providers'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -l name -d 'Name of the provider; its slug is made from it' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -l integration -d 'The integration that it uses, by slug' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -l slug -d 'Slug of the provider, unique in the workspace, instead of one made from its name' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -l note -d 'Free text about the provider' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -l set -d 'Set any field of the request, also one that this version does not know; the value is JSON where it reads as JSON; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -l from-file -d 'Read the whole request from a JSON or YAML file, or from standard input with `-`; flags win over it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -l credit-limit -d 'Budget in US dollars or tokens, such as 50 or 2M' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -l budget-type -d 'What the budget counts [default: cost]' -r -f -a "cost\t'US dollars'
tokens\t'Tokens'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -l alert-threshold -d 'Tell the owners at this amount, in the unit of the budget' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -l reset -d 'Start the budget again: monthly, weekly, or every so many days such as 14d' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -l rate-limit -d 'Rate limit such as 1000/minute, requests:1000rpm or tokens:1M/hour; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -l expires-at -d 'Stop working at this date (midnight UTC) or time' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -l expires-in -d 'Stop working after this span, such as 30d or 12h' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -l dry-run -d 'Print the request and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from create" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from list" -l limit -d 'Show so many at most' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from list" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from list" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from list" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from list" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from list" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from list" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from list" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from list" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from list" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from list" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from list" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from list" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from list" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from ls" -l limit -d 'Show so many at most' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from ls" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from ls" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from ls" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from ls" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from ls" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from ls" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from ls" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from ls" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from ls" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from ls" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from ls" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from ls" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from ls" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from ls" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from ls" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from ls" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from ls" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from get" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from get" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from get" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from get" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from get" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from get" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from get" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from get" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from get" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from get" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from get" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from get" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from get" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from get" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from get" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from get" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from get" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -l name -d 'New name' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -l clear -d 'Remove the value of these fields, separated by commas' -r -f -a "note\t''
usage-limits\t''
rate-limits\t''
expires-at\t''"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -l note -d 'Free text about the provider' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -l set -d 'Set any field of the request, also one that this version does not know; the value is JSON where it reads as JSON; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -l from-file -d 'Read the whole request from a JSON or YAML file, or from standard input with `-`; flags win over it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -l credit-limit -d 'Budget in US dollars or tokens, such as 50 or 2M' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -l budget-type -d 'What the budget counts [default: cost]' -r -f -a "cost\t'US dollars'
tokens\t'Tokens'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -l alert-threshold -d 'Tell the owners at this amount, in the unit of the budget' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -l reset -d 'Start the budget again: monthly, weekly, or every so many days such as 14d' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -l rate-limit -d 'Rate limit such as 1000/minute, requests:1000rpm or tokens:1M/hour; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -l expires-at -d 'Stop working at this date (midnight UTC) or time' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -l expires-in -d 'Stop working after this span, such as 30d or 12h' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -l reset-usage -d 'Set the usage counter to zero'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -l dry-run -d 'Print the request and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from update" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from test" -l model -d 'The model to ask; otherwise a small one of those that may be used' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from test" -l prompt -d 'What to say to it' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from test" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from test" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from test" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from test" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from test" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from test" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from test" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from test" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from test" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from test" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from test" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from test" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from test" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from test" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from test" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from test" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from test" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from test" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from test" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from test" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from edit" -l from-file -d 'Begin with this text, as an edit that was given up leaves it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from edit" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from edit" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from edit" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from edit" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from edit" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from edit" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from edit" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from edit" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from edit" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from edit" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from edit" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Make the changes without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from edit" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from edit" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from edit" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from edit" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from edit" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from delete" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from delete" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from delete" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from delete" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from delete" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from delete" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from delete" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from delete" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from delete" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from delete" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from delete" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Delete without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from delete" -l if-exists -d 'Be content when there is none'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from delete" -l dry-run -d 'Print the requests and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from delete" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from delete" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from delete" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from delete" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from delete" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from rm" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from rm" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from rm" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from rm" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from rm" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from rm" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from rm" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from rm" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from rm" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from rm" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from rm" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from rm" -s y -l yes -d 'Delete without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from rm" -l if-exists -d 'Be content when there is none'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from rm" -l dry-run -d 'Print the requests and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from rm" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from rm" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from rm" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from rm" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from rm" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from rm" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from rm" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from rm" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create a provider'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the providers of a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from help" -f -a "get" -d 'Show one provider'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change a provider'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from help" -f -a "test" -d 'Test a provider with one small request to a model'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from help" -f -a "edit" -d 'Edit a provider in your editor'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Delete providers'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand providers; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -f -a "create" -d 'Create a provider'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -f -a "list" -d 'List the providers of a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -f -a "ls" -d 'List the providers of a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -f -a "get" -d 'Show one provider'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -f -a "update" -d 'Change a provider'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -f -a "test" -d 'Test a provider with one small request to a model'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -f -a "edit" -d 'Edit a provider in your editor'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -f -a "delete" -d 'Delete providers'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -f -a "rm" -d 'Delete providers'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and not __fish_seen_subcommand_from create list ls get update test edit delete rm help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -l name -d 'Name of the provider; its slug is made from it' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -l integration -d 'The integration that it uses, by slug' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -l slug -d 'Slug of the provider, unique in the workspace, instead of one made from its name' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -l note -d 'Free text about the provider' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -l set -d 'Set any field of the request, also one that this version does not know; the value is JSON where it reads as JSON; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -l from-file -d 'Read the whole request from a JSON or YAML file, or from standard input with `-`; flags win over it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -l credit-limit -d 'Budget in US dollars or tokens, such as 50 or 2M' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -l budget-type -d 'What the budget counts [default: cost]' -r -f -a "cost\t'US dollars'
tokens\t'Tokens'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -l alert-threshold -d 'Tell the owners at this amount, in the unit of the budget' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -l reset -d 'Start the budget again: monthly, weekly, or every so many days such as 14d' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -l rate-limit -d 'Rate limit such as 1000/minute, requests:1000rpm or tokens:1M/hour; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -l expires-at -d 'Stop working at this date (midnight UTC) or time' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -l expires-in -d 'Stop working after this span, such as 30d or 12h' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -l dry-run -d 'Print the request and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from create" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from list" -l limit -d 'Show so many at most' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from list" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from list" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from list" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from list" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from list" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from list" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from list" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from list" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from list" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from list" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from list" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from list" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from list" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from ls" -l limit -d 'Show so many at most' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from ls" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from ls" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from ls" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from ls" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from ls" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from ls" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from ls" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from ls" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from ls" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from ls" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from ls" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from ls" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from ls" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from ls" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from ls" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from ls" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from ls" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from get" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from get" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from get" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from get" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from get" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from get" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from get" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from get" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from get" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from get" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from get" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from get" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from get" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from get" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from get" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from get" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from get" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -l name -d 'New name' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -l clear -d 'Remove the value of these fields, separated by commas' -r -f -a "note\t''
usage-limits\t''
rate-limits\t''
expires-at\t''"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -l note -d 'Free text about the provider' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -l set -d 'Set any field of the request, also one that this version does not know; the value is JSON where it reads as JSON; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -l from-file -d 'Read the whole request from a JSON or YAML file, or from standard input with `-`; flags win over it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -l credit-limit -d 'Budget in US dollars or tokens, such as 50 or 2M' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -l budget-type -d 'What the budget counts [default: cost]' -r -f -a "cost\t'US dollars'
tokens\t'Tokens'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -l alert-threshold -d 'Tell the owners at this amount, in the unit of the budget' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -l reset -d 'Start the budget again: monthly, weekly, or every so many days such as 14d' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -l rate-limit -d 'Rate limit such as 1000/minute, requests:1000rpm or tokens:1M/hour; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -l expires-at -d 'Stop working at this date (midnight UTC) or time' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -l expires-in -d 'Stop working after this span, such as 30d or 12h' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -l reset-usage -d 'Set the usage counter to zero'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -l dry-run -d 'Print the request and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from update" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from test" -l model -d 'The model to ask; otherwise a small one of those that may be used' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from test" -l prompt -d 'What to say to it' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from test" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from test" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from test" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from test" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from test" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from test" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from test" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from test" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from test" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from test" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from test" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from test" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from test" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from test" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from test" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from test" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from test" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from test" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from test" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from test" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from edit" -l from-file -d 'Begin with this text, as an edit that was given up leaves it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from edit" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from edit" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from edit" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from edit" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from edit" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from edit" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from edit" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from edit" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from edit" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from edit" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from edit" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Make the changes without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from edit" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from edit" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from edit" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from edit" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from edit" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from delete" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from delete" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from delete" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from delete" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from delete" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from delete" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from delete" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from delete" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from delete" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from delete" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from delete" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Delete without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from delete" -l if-exists -d 'Be content when there is none'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from delete" -l dry-run -d 'Print the requests and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from delete" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from delete" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from delete" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from delete" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from delete" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from rm" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from rm" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from rm" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from rm" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from rm" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from rm" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from rm" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from rm" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from rm" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from rm" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from rm" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from rm" -s y -l yes -d 'Delete without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from rm" -l if-exists -d 'Be content when there is none'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from rm" -l dry-run -d 'Print the requests and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from rm" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from rm" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from rm" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from rm" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from rm" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from rm" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from rm" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from rm" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create a provider'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the providers of a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from help" -f -a "get" -d 'Show one provider'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change a provider'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from help" -f -a "test" -d 'Test a provider with one small request to a model'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from help" -f -a "edit" -d 'Edit a provider in your editor'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Delete providers'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand prov; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -f -a "create" -d 'Create a config'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -f -a "list" -d 'List the configs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -f -a "ls" -d 'List the configs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -f -a "get" -d 'Show one config, as it is or as it was'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -f -a "update" -d 'Change a config'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -f -a "edit" -d 'Edit a config in your editor'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -f -a "delete" -d 'Delete configs, with all their versions'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -f -a "rm" -d 'Delete configs, with all their versions'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -f -a "versions" -d 'List the versions of a config, the newest first'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from create" -l name -d 'The same, as a flag' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from create" -l config -d 'What the config says: a JSON or YAML file, standard input with `-`, or the JSON itself' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from create" -l set -d 'Set any field of the request, such as `config.retry.attempts=3`; the value is JSON where it reads as JSON; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from create" -l from-file -d 'Read the whole request from a JSON or YAML file, or from standard input with `-`; flags win over it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from create" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from create" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from create" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from create" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from create" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from create" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from create" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from create" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from create" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from create" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from create" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from create" -l default -d 'Make it the default of the workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from create" -l dry-run -d 'Print the request and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from create" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from create" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from create" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from create" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from create" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from list" -l limit -d 'Show so many at most' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from list" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from list" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from list" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from list" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from list" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from list" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from list" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from list" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from list" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from list" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from list" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from list" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from list" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from ls" -l limit -d 'Show so many at most' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from ls" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from ls" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from ls" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from ls" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from ls" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from ls" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from ls" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from ls" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from ls" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from ls" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from ls" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from ls" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from ls" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from ls" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from ls" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from ls" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from ls" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from get" -l version -d 'Show this version, by its id; `versions` lists them' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from get" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from get" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from get" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from get" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from get" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from get" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from get" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from get" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from get" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from get" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from get" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from get" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from get" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from get" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from get" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from get" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from update" -l name -d 'New name' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from update" -l status -d 'New status' -r -f -a "active\t''
archived\t''"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from update" -l config -d 'What the config says: a JSON or YAML file, standard input with `-`, or the JSON itself' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from update" -l set -d 'Set any field of the request, such as `config.retry.attempts=3`; the value is JSON where it reads as JSON; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from update" -l from-file -d 'Read the whole request from a JSON or YAML file, or from standard input with `-`; flags win over it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from update" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from update" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from update" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from update" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from update" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from update" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from update" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from update" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from update" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from update" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from update" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from update" -l dry-run -d 'Print the request and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from update" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from update" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from update" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from update" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from update" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from edit" -l from-file -d 'Begin with this text, as an edit that was given up leaves it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from edit" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from edit" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from edit" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from edit" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from edit" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from edit" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from edit" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from edit" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from edit" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from edit" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from edit" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Make the changes without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from edit" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from edit" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from edit" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from edit" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from edit" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from delete" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from delete" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from delete" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from delete" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from delete" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from delete" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from delete" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from delete" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from delete" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from delete" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from delete" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Delete without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from delete" -l if-exists -d 'Be content when there is none'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from delete" -l dry-run -d 'Print the requests and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from delete" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from delete" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from delete" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from delete" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from delete" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from rm" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from rm" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from rm" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from rm" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from rm" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from rm" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from rm" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from rm" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from rm" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from rm" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from rm" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from rm" -s y -l yes -d 'Delete without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from rm" -l if-exists -d 'Be content when there is none'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from rm" -l dry-run -d 'Print the requests and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from rm" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from rm" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from rm" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from rm" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from rm" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from rm" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from rm" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from rm" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from versions" -l limit -d 'Show so many at most' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from versions" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from versions" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from versions" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from versions" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from versions" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from versions" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from versions" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from versions" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from versions" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from versions" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from versions" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from versions" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from versions" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from versions" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from versions" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from versions" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from versions" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from versions" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from versions" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from versions" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create a config'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the configs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from help" -f -a "get" -d 'Show one config, as it is or as it was'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change a config'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from help" -f -a "edit" -d 'Edit a config in your editor'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Delete configs, with all their versions'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from help" -f -a "versions" -d 'List the versions of a config, the newest first'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand configs; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -f -a "create" -d 'Create a config'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -f -a "list" -d 'List the configs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -f -a "ls" -d 'List the configs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -f -a "get" -d 'Show one config, as it is or as it was'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -f -a "update" -d 'Change a config'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -f -a "edit" -d 'Edit a config in your editor'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -f -a "delete" -d 'Delete configs, with all their versions'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -f -a "rm" -d 'Delete configs, with all their versions'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -f -a "versions" -d 'List the versions of a config, the newest first'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and not __fish_seen_subcommand_from create list ls get update edit delete rm versions help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from create" -l name -d 'The same, as a flag' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from create" -l config -d 'What the config says: a JSON or YAML file, standard input with `-`, or the JSON itself' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from create" -l set -d 'Set any field of the request, such as `config.retry.attempts=3`; the value is JSON where it reads as JSON; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from create" -l from-file -d 'Read the whole request from a JSON or YAML file, or from standard input with `-`; flags win over it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from create" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from create" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from create" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from create" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from create" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from create" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from create" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from create" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from create" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from create" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from create" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from create" -l default -d 'Make it the default of the workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from create" -l dry-run -d 'Print the request and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from create" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from create" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from create" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from create" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from create" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from list" -l limit -d 'Show so many at most' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from list" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from list" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from list" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from list" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from list" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from list" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from list" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from list" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from list" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from list" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from list" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from list" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from list" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from ls" -l limit -d 'Show so many at most' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from ls" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from ls" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from ls" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from ls" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from ls" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from ls" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from ls" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from ls" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from ls" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from ls" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from ls" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from ls" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from ls" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from ls" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from ls" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from ls" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from ls" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from get" -l version -d 'Show this version, by its id; `versions` lists them' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from get" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from get" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from get" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from get" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from get" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from get" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from get" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from get" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from get" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from get" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from get" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from get" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from get" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from get" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from get" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from get" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from update" -l name -d 'New name' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from update" -l status -d 'New status' -r -f -a "active\t''
archived\t''"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from update" -l config -d 'What the config says: a JSON or YAML file, standard input with `-`, or the JSON itself' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from update" -l set -d 'Set any field of the request, such as `config.retry.attempts=3`; the value is JSON where it reads as JSON; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from update" -l from-file -d 'Read the whole request from a JSON or YAML file, or from standard input with `-`; flags win over it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from update" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from update" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from update" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from update" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from update" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from update" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from update" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from update" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from update" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from update" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from update" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from update" -l dry-run -d 'Print the request and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from update" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from update" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from update" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from update" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from update" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from edit" -l from-file -d 'Begin with this text, as an edit that was given up leaves it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from edit" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from edit" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from edit" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from edit" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from edit" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from edit" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from edit" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from edit" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from edit" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from edit" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from edit" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Make the changes without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from edit" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from edit" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from edit" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from edit" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from edit" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from delete" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from delete" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from delete" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from delete" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from delete" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from delete" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from delete" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from delete" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from delete" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from delete" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from delete" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Delete without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from delete" -l if-exists -d 'Be content when there is none'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from delete" -l dry-run -d 'Print the requests and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from delete" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from delete" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from delete" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from delete" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from delete" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from rm" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from rm" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from rm" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from rm" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from rm" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from rm" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from rm" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from rm" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from rm" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from rm" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from rm" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from rm" -s y -l yes -d 'Delete without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from rm" -l if-exists -d 'Be content when there is none'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from rm" -l dry-run -d 'Print the requests and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from rm" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from rm" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from rm" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from rm" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from rm" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from rm" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from rm" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from rm" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from versions" -l limit -d 'Show so many at most' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from versions" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from versions" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from versions" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from versions" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from versions" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from versions" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from versions" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from versions" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from versions" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from versions" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from versions" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from versions" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from versions" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from versions" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from versions" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from versions" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from versions" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from versions" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from versions" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from versions" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create a config'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the configs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from help" -f -a "get" -d 'Show one config, as it is or as it was'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change a config'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from help" -f -a "edit" -d 'Edit a config in your editor'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Delete configs, with all their versions'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from help" -f -a "versions" -d 'List the versions of a config, the newest first'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand cfg; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -f -a "create" -d 'Create an API key'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -f -a "list" -d 'List API keys'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -f -a "ls" -d 'List API keys'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -f -a "get" -d 'Show one API key: its scopes, limits and defaults, and its value masked'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -f -a "update" -d 'Change an API key'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -f -a "test" -d 'Test an API key with one small request to a model'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -f -a "edit" -d 'Edit an API key in your editor'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -f -a "delete" -d 'Delete API keys; they stop working at once'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -f -a "rm" -d 'Delete API keys; they stop working at once'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -f -a "rotate" -d 'Give an API key a new value'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l name -d 'Name of the key' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l type -d 'What the key belongs to' -r -f -a "organisation\t'It administers the organisation, and calls no models'
workspace\t'It works in one workspace'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l user -d 'A key for this person, by id or e-mail address; a member of the workspace' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l description -d 'Free text about the key' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l set -d 'Set any field of the request, also one that this version does not know; the value is JSON where it reads as JSON; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l from-file -d 'Read the whole request from a JSON or YAML file, or from standard input with `-`; flags win over it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l scope -d 'What the key may do, such as completions.write, \'virtual_keys.*\' or \'*.list\'; repeatable, or separated by commas' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l scopes-from -d 'What the key may do, by a name for many scopes; what they are is told' -r -f -a "read-only\t'Everything that changes nothing'
developer\t'Read everything, create and change what applications are built from, call models'
admin\t'Everything'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l metadata -d 'Metadata of every request made with the key, as KEY=VALUE; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l config -d 'Config of every request made with the key, by slug or id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l credit-limit -d 'Budget in US dollars or tokens, such as 50 or 2M' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l budget-type -d 'What the budget counts [default: cost]' -r -f -a "cost\t'US dollars'
tokens\t'Tokens'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l alert-threshold -d 'Tell the owners at this amount, in the unit of the budget' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l reset -d 'Start the budget again: monthly, weekly, or every so many days such as 14d' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l rate-limit -d 'Rate limit such as 1000/minute, requests:1000rpm or tokens:1M/hour; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l expires-at -d 'Stop working at this date (midnight UTC) or time' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l expires-in -d 'Stop working after this span, such as 30d or 12h' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l alert-email -d 'Tell this address of alerts, too; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l rotate-every -d 'Give the key a new value by itself: weekly, monthly, or every so many days such as 90d' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l rotate-at -d 'Give the key a new value by itself at this date, midnight UTC' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l transition -d 'Let the former value work this long after it was replaced by itself, such as 2h; 30m at least' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l key-out -d 'Write the key to this file, which only you can read, instead of printing it; if that fails once the key is made, it is printed, because it would be lost' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l save-to-profile -d 'Keep the key in the keyring under this profile, instead of printing it; if that fails once the key is made, it is printed, because it would be lost' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l service -d 'A key for a program; that is what keys are for unless --user is given'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l dry-run -d 'Print the request and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l allow-unknown-scope -d 'Take scopes that this version does not know, or knows for other kinds of keys'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l allow-config-override -d 'Let a request bring a config of its own; it may when nothing is said'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l no-allow-config-override -d 'Refuse requests that bring a config of their own'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l key-only -d 'Print the key alone on standard output'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l insecure-storage -d 'Let a new profile keep its key in clear in a file that only you can read, instead of the keyring'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l force -d 'Overwrite the file, or the key that the profile has'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from create" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from list" -l limit -d 'Show so many at most' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from list" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from list" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from list" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from list" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from list" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from list" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from list" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from list" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from list" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from list" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from list" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from list" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from list" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from ls" -l limit -d 'Show so many at most' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from ls" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from ls" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from ls" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from ls" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from ls" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from ls" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from ls" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from ls" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from ls" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from ls" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from ls" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from ls" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from ls" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from ls" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from ls" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from ls" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from ls" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from get" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from get" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from get" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from get" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from get" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from get" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from get" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from get" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from get" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from get" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from get" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from get" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from get" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from get" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from get" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from get" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from get" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l name -d 'New name' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l add-scope -d 'Add these scopes to those that the key has; as --scope' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l remove-scope -d 'Take these scopes from the key; as --scope' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l clear -d 'Remove the value of these fields, separated by commas' -r -f -a "description\t''
metadata\t''
config\t''
usage-limits\t''
rate-limits\t''
expires-at\t''
alert-emails\t''
rotation-policy\t''"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l description -d 'Free text about the key' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l set -d 'Set any field of the request, also one that this version does not know; the value is JSON where it reads as JSON; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l from-file -d 'Read the whole request from a JSON or YAML file, or from standard input with `-`; flags win over it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l scope -d 'What the key may do, such as completions.write, \'virtual_keys.*\' or \'*.list\'; repeatable, or separated by commas' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l scopes-from -d 'What the key may do, by a name for many scopes; what they are is told' -r -f -a "read-only\t'Everything that changes nothing'
developer\t'Read everything, create and change what applications are built from, call models'
admin\t'Everything'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l metadata -d 'Metadata of every request made with the key, as KEY=VALUE; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l config -d 'Config of every request made with the key, by slug or id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l credit-limit -d 'Budget in US dollars or tokens, such as 50 or 2M' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l budget-type -d 'What the budget counts [default: cost]' -r -f -a "cost\t'US dollars'
tokens\t'Tokens'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l alert-threshold -d 'Tell the owners at this amount, in the unit of the budget' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l reset -d 'Start the budget again: monthly, weekly, or every so many days such as 14d' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l rate-limit -d 'Rate limit such as 1000/minute, requests:1000rpm or tokens:1M/hour; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l expires-at -d 'Stop working at this date (midnight UTC) or time' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l expires-in -d 'Stop working after this span, such as 30d or 12h' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l alert-email -d 'Tell this address of alerts, too; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l rotate-every -d 'Give the key a new value by itself: weekly, monthly, or every so many days such as 90d' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l rotate-at -d 'Give the key a new value by itself at this date, midnight UTC' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l transition -d 'Let the former value work this long after it was replaced by itself, such as 2h; 30m at least' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l reset-usage -d 'Set the usage counter to zero'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l dry-run -d 'Print the request and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l allow-unknown-scope -d 'Take scopes that this version does not know, or knows for other kinds of keys'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l allow-config-override -d 'Let a request bring a config of its own; it may when nothing is said'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l no-allow-config-override -d 'Refuse requests that bring a config of their own'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from update" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from test" -l key-file -d 'Read the API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from test" -l key-env -d 'Read the API key from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from test" -l virtual-key -d 'Send the request by this virtual key' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from test" -l provider -d 'Send the request by this provider' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from test" -l config -d 'Send the request by this config' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from test" -l model -d 'The model to ask; otherwise a small one of those that may be used' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from test" -l prompt -d 'What to say to it' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from test" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from test" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from test" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from test" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from test" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from test" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from test" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from test" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from test" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from test" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from test" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from test" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from test" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from test" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from test" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from test" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from test" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from test" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from test" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from test" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from edit" -l from-file -d 'Begin with this text, as an edit that was given up leaves it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from edit" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from edit" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from edit" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from edit" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from edit" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from edit" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from edit" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from edit" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from edit" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from edit" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from edit" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Make the changes without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from edit" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from edit" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from edit" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from edit" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from edit" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from delete" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from delete" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from delete" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from delete" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from delete" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from delete" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from delete" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from delete" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from delete" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from delete" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from delete" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Delete without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from delete" -l if-exists -d 'Be content when there is none'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from delete" -l dry-run -d 'Print the requests and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from delete" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from delete" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from delete" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from delete" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from delete" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rm" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rm" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rm" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rm" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rm" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rm" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rm" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rm" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rm" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rm" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rm" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rm" -s y -l yes -d 'Delete without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rm" -l if-exists -d 'Be content when there is none'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rm" -l dry-run -d 'Print the requests and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rm" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rm" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rm" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rm" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rm" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rm" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rm" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rm" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rotate" -l transition -d 'Let the former value work this long, such as 2h; 30m at least, and when nothing is said' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rotate" -l key-out -d 'Write the key to this file, which only you can read, instead of printing it; if that fails once the key is made, it is printed, because it would be lost' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rotate" -l save-to-profile -d 'Keep the key in the keyring under this profile, instead of printing it; if that fails once the key is made, it is printed, because it would be lost' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rotate" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rotate" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rotate" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rotate" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rotate" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rotate" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rotate" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rotate" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rotate" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rotate" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rotate" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rotate" -l dry-run -d 'Print the request and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rotate" -l key-only -d 'Print the key alone on standard output'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rotate" -l insecure-storage -d 'Let a new profile keep its key in clear in a file that only you can read, instead of the keyring'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rotate" -l force -d 'Overwrite the file, or the key that the profile has'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rotate" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rotate" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rotate" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rotate" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rotate" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rotate" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rotate" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rotate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from rotate" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create an API key'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from help" -f -a "list" -d 'List API keys'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from help" -f -a "get" -d 'Show one API key: its scopes, limits and defaults, and its value masked'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change an API key'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from help" -f -a "test" -d 'Test an API key with one small request to a model'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from help" -f -a "edit" -d 'Edit an API key in your editor'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Delete API keys; they stop working at once'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from help" -f -a "rotate" -d 'Give an API key a new value'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api-keys; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -f -a "create" -d 'Create an API key'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -f -a "list" -d 'List API keys'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -f -a "ls" -d 'List API keys'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -f -a "get" -d 'Show one API key: its scopes, limits and defaults, and its value masked'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -f -a "update" -d 'Change an API key'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -f -a "test" -d 'Test an API key with one small request to a model'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -f -a "edit" -d 'Edit an API key in your editor'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -f -a "delete" -d 'Delete API keys; they stop working at once'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -f -a "rm" -d 'Delete API keys; they stop working at once'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -f -a "rotate" -d 'Give an API key a new value'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and not __fish_seen_subcommand_from create list ls get update test edit delete rm rotate help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l name -d 'Name of the key' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l type -d 'What the key belongs to' -r -f -a "organisation\t'It administers the organisation, and calls no models'
workspace\t'It works in one workspace'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l user -d 'A key for this person, by id or e-mail address; a member of the workspace' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l description -d 'Free text about the key' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l set -d 'Set any field of the request, also one that this version does not know; the value is JSON where it reads as JSON; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l from-file -d 'Read the whole request from a JSON or YAML file, or from standard input with `-`; flags win over it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l scope -d 'What the key may do, such as completions.write, \'virtual_keys.*\' or \'*.list\'; repeatable, or separated by commas' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l scopes-from -d 'What the key may do, by a name for many scopes; what they are is told' -r -f -a "read-only\t'Everything that changes nothing'
developer\t'Read everything, create and change what applications are built from, call models'
admin\t'Everything'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l metadata -d 'Metadata of every request made with the key, as KEY=VALUE; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l config -d 'Config of every request made with the key, by slug or id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l credit-limit -d 'Budget in US dollars or tokens, such as 50 or 2M' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l budget-type -d 'What the budget counts [default: cost]' -r -f -a "cost\t'US dollars'
tokens\t'Tokens'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l alert-threshold -d 'Tell the owners at this amount, in the unit of the budget' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l reset -d 'Start the budget again: monthly, weekly, or every so many days such as 14d' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l rate-limit -d 'Rate limit such as 1000/minute, requests:1000rpm or tokens:1M/hour; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l expires-at -d 'Stop working at this date (midnight UTC) or time' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l expires-in -d 'Stop working after this span, such as 30d or 12h' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l alert-email -d 'Tell this address of alerts, too; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l rotate-every -d 'Give the key a new value by itself: weekly, monthly, or every so many days such as 90d' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l rotate-at -d 'Give the key a new value by itself at this date, midnight UTC' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l transition -d 'Let the former value work this long after it was replaced by itself, such as 2h; 30m at least' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l key-out -d 'Write the key to this file, which only you can read, instead of printing it; if that fails once the key is made, it is printed, because it would be lost' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l save-to-profile -d 'Keep the key in the keyring under this profile, instead of printing it; if that fails once the key is made, it is printed, because it would be lost' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l service -d 'A key for a program; that is what keys are for unless --user is given'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l dry-run -d 'Print the request and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l allow-unknown-scope -d 'Take scopes that this version does not know, or knows for other kinds of keys'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l allow-config-override -d 'Let a request bring a config of its own; it may when nothing is said'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l no-allow-config-override -d 'Refuse requests that bring a config of their own'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l key-only -d 'Print the key alone on standard output'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l insecure-storage -d 'Let a new profile keep its key in clear in a file that only you can read, instead of the keyring'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l force -d 'Overwrite the file, or the key that the profile has'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from create" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from list" -l limit -d 'Show so many at most' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from list" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from list" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from list" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from list" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from list" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from list" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from list" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from list" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from list" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from list" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from list" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from list" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from list" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from ls" -l limit -d 'Show so many at most' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from ls" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from ls" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from ls" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from ls" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from ls" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from ls" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from ls" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from ls" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from ls" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from ls" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from ls" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from ls" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from ls" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from ls" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from ls" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from ls" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from ls" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from get" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from get" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from get" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from get" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from get" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from get" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from get" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from get" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from get" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from get" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from get" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from get" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from get" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from get" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from get" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from get" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from get" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l name -d 'New name' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l add-scope -d 'Add these scopes to those that the key has; as --scope' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l remove-scope -d 'Take these scopes from the key; as --scope' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l clear -d 'Remove the value of these fields, separated by commas' -r -f -a "description\t''
metadata\t''
config\t''
usage-limits\t''
rate-limits\t''
expires-at\t''
alert-emails\t''
rotation-policy\t''"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l description -d 'Free text about the key' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l set -d 'Set any field of the request, also one that this version does not know; the value is JSON where it reads as JSON; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l from-file -d 'Read the whole request from a JSON or YAML file, or from standard input with `-`; flags win over it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l scope -d 'What the key may do, such as completions.write, \'virtual_keys.*\' or \'*.list\'; repeatable, or separated by commas' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l scopes-from -d 'What the key may do, by a name for many scopes; what they are is told' -r -f -a "read-only\t'Everything that changes nothing'
developer\t'Read everything, create and change what applications are built from, call models'
admin\t'Everything'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l metadata -d 'Metadata of every request made with the key, as KEY=VALUE; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l config -d 'Config of every request made with the key, by slug or id' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l credit-limit -d 'Budget in US dollars or tokens, such as 50 or 2M' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l budget-type -d 'What the budget counts [default: cost]' -r -f -a "cost\t'US dollars'
tokens\t'Tokens'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l alert-threshold -d 'Tell the owners at this amount, in the unit of the budget' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l reset -d 'Start the budget again: monthly, weekly, or every so many days such as 14d' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l rate-limit -d 'Rate limit such as 1000/minute, requests:1000rpm or tokens:1M/hour; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l expires-at -d 'Stop working at this date (midnight UTC) or time' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l expires-in -d 'Stop working after this span, such as 30d or 12h' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l alert-email -d 'Tell this address of alerts, too; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l rotate-every -d 'Give the key a new value by itself: weekly, monthly, or every so many days such as 90d' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l rotate-at -d 'Give the key a new value by itself at this date, midnight UTC' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l transition -d 'Let the former value work this long after it was replaced by itself, such as 2h; 30m at least' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l reset-usage -d 'Set the usage counter to zero'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l dry-run -d 'Print the request and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l allow-unknown-scope -d 'Take scopes that this version does not know, or knows for other kinds of keys'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l allow-config-override -d 'Let a request bring a config of its own; it may when nothing is said'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l no-allow-config-override -d 'Refuse requests that bring a config of their own'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from update" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from test" -l key-file -d 'Read the API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from test" -l key-env -d 'Read the API key from an environment variable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from test" -l virtual-key -d 'Send the request by this virtual key' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from test" -l provider -d 'Send the request by this provider' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from test" -l config -d 'Send the request by this config' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from test" -l model -d 'The model to ask; otherwise a small one of those that may be used' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from test" -l prompt -d 'What to say to it' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from test" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from test" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from test" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from test" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from test" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from test" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from test" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from test" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from test" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from test" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from test" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from test" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from test" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from test" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from test" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from test" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from test" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from test" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from test" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from test" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from edit" -l from-file -d 'Begin with this text, as an edit that was given up leaves it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from edit" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from edit" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from edit" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from edit" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from edit" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from edit" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from edit" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from edit" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from edit" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from edit" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from edit" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Make the changes without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from edit" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from edit" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from edit" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from edit" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from edit" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from delete" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from delete" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from delete" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from delete" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from delete" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from delete" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from delete" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from delete" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from delete" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from delete" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from delete" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Delete without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from delete" -l if-exists -d 'Be content when there is none'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from delete" -l dry-run -d 'Print the requests and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from delete" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from delete" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from delete" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from delete" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from delete" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rm" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rm" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rm" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rm" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rm" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rm" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rm" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rm" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rm" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rm" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rm" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rm" -s y -l yes -d 'Delete without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rm" -l if-exists -d 'Be content when there is none'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rm" -l dry-run -d 'Print the requests and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rm" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rm" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rm" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rm" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rm" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rm" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rm" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rm" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rotate" -l transition -d 'Let the former value work this long, such as 2h; 30m at least, and when nothing is said' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rotate" -l key-out -d 'Write the key to this file, which only you can read, instead of printing it; if that fails once the key is made, it is printed, because it would be lost' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rotate" -l save-to-profile -d 'Keep the key in the keyring under this profile, instead of printing it; if that fails once the key is made, it is printed, because it would be lost' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rotate" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rotate" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rotate" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rotate" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rotate" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rotate" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rotate" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rotate" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rotate" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rotate" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rotate" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rotate" -l dry-run -d 'Print the request and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rotate" -l key-only -d 'Print the key alone on standard output'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rotate" -l insecure-storage -d 'Let a new profile keep its key in clear in a file that only you can read, instead of the keyring'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rotate" -l force -d 'Overwrite the file, or the key that the profile has'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rotate" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rotate" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rotate" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rotate" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rotate" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rotate" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rotate" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rotate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from rotate" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create an API key'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from help" -f -a "list" -d 'List API keys'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from help" -f -a "get" -d 'Show one API key: its scopes, limits and defaults, and its value masked'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change an API key'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from help" -f -a "test" -d 'Test an API key with one small request to a model'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from help" -f -a "edit" -d 'Edit an API key in your editor'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Delete API keys; they stop working at once'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from help" -f -a "rotate" -d 'Give an API key a new value'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ak; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -f -a "create" -d 'Create a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -f -a "list" -d 'List workspaces'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -f -a "ls" -d 'List workspaces'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -f -a "get" -d 'Show one workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -f -a "update" -d 'Change a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -f -a "edit" -d 'Edit a workspace in your editor'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -f -a "delete" -d 'Delete workspaces'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -f -a "rm" -d 'Delete workspaces'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -f -a "members" -d 'The people of a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -f -a "users" -d 'The people of a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -l name -d 'Name of the workspace; its slug is made from it' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -l user -d 'First member, by id or e-mail address; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -l icon -d 'An emoji, shown before the name' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -l description -d 'Free text about the workspace' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -l metadata -d 'Metadata of every request made in the workspace, as KEY=VALUE; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -l input-guardrail -d 'Check every request with this guardrail, by slug; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -l output-guardrail -d 'Check every answer with this guardrail, by slug; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -l user-key-config -d 'Config of people\'s own API keys, by slug' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -l set -d 'Set any field of the request; the value is JSON where it reads as such; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -l from-file -d 'Read the whole request from a JSON or YAML file, or from standard input with `-`; flags win over it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -l credit-limit -d 'Budget in US dollars or tokens, such as 50 or 2M' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -l budget-type -d 'What the budget counts [default: cost]' -r -f -a "cost\t'US dollars'
tokens\t'Tokens'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -l alert-threshold -d 'Tell the owners at this amount, in the unit of the budget' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -l reset -d 'Start the budget again: monthly, weekly, or every so many days such as 14d' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -l rate-limit -d 'Rate limit such as 1000/minute, requests:1000rpm or tokens:1M/hour; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -l dry-run -d 'Print the request and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from create" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from list" -l name -d 'Only workspaces whose name contains this' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from list" -l exact-name -d 'Only the workspace of this name' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from list" -l status -d 'Only workspaces of these kinds, separated by a comma [default: active]' -r -f -a "active\t''
archived\t''"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from list" -l limit -d 'Show so many at most' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from list" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from list" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from list" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from list" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from list" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from list" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from list" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from list" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from list" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from list" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from list" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from list" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from list" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from ls" -l name -d 'Only workspaces whose name contains this' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from ls" -l exact-name -d 'Only the workspace of this name' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from ls" -l status -d 'Only workspaces of these kinds, separated by a comma [default: active]' -r -f -a "active\t''
archived\t''"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from ls" -l limit -d 'Show so many at most' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from ls" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from ls" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from ls" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from ls" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from ls" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from ls" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from ls" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from ls" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from ls" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from ls" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from ls" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from ls" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from ls" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from ls" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from ls" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from ls" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from ls" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from get" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from get" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from get" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from get" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from get" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from get" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from get" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from get" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from get" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from get" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from get" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from get" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from get" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from get" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from get" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from get" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -l name -d 'New name' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -l clear -d 'Remove the value of these fields, separated by commas' -r -f -a "icon\t''
description\t''
metadata\t''
input-guardrails\t''
output-guardrails\t''
user-key-config\t''
usage-limits\t''
rate-limits\t''"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -l icon -d 'An emoji, shown before the name' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -l description -d 'Free text about the workspace' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -l metadata -d 'Metadata of every request made in the workspace, as KEY=VALUE; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -l input-guardrail -d 'Check every request with this guardrail, by slug; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -l output-guardrail -d 'Check every answer with this guardrail, by slug; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -l user-key-config -d 'Config of people\'s own API keys, by slug' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -l set -d 'Set any field of the request; the value is JSON where it reads as such; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -l from-file -d 'Read the whole request from a JSON or YAML file, or from standard input with `-`; flags win over it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -l credit-limit -d 'Budget in US dollars or tokens, such as 50 or 2M' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -l budget-type -d 'What the budget counts [default: cost]' -r -f -a "cost\t'US dollars'
tokens\t'Tokens'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -l alert-threshold -d 'Tell the owners at this amount, in the unit of the budget' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -l reset -d 'Start the budget again: monthly, weekly, or every so many days such as 14d' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -l rate-limit -d 'Rate limit such as 1000/minute, requests:1000rpm or tokens:1M/hour; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -l dry-run -d 'Print the request and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from update" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from edit" -l from-file -d 'Begin with this text, as an edit that was given up leaves it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from edit" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from edit" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from edit" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from edit" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from edit" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from edit" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from edit" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from edit" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from edit" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from edit" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from edit" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Make the changes without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from edit" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from edit" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from edit" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from edit" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from edit" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from delete" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from delete" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from delete" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from delete" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from delete" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from delete" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from delete" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from delete" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from delete" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from delete" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from delete" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from delete" -l force -d 'Delete what is in them, too: keys, providers, integrations, memberships'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Delete without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from delete" -l if-exists -d 'Be content when there is none'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from delete" -l dry-run -d 'Print the requests and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from delete" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from delete" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from delete" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from delete" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from delete" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from rm" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from rm" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from rm" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from rm" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from rm" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from rm" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from rm" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from rm" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from rm" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from rm" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from rm" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from rm" -l force -d 'Delete what is in them, too: keys, providers, integrations, memberships'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from rm" -s y -l yes -d 'Delete without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from rm" -l if-exists -d 'Be content when there is none'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from rm" -l dry-run -d 'Print the requests and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from rm" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from rm" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from rm" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from rm" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from rm" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from rm" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from rm" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from rm" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from members" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from members" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from members" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from members" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from members" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from members" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from members" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from members" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from members" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from members" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from members" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from members" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from members" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from members" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from members" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from members" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from members" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from members" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from members" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from members" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from members" -f -a "add" -d 'Add people of the organisation to a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from members" -f -a "list" -d 'List the members of a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from members" -f -a "ls" -d 'List the members of a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from members" -f -a "get" -d 'Show one member'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from members" -f -a "update" -d 'Give a member another role'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from members" -f -a "remove" -d 'Remove members from a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from members" -f -a "rm" -d 'Remove members from a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from members" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from users" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from users" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from users" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from users" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from users" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from users" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from users" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from users" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from users" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from users" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from users" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from users" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from users" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from users" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from users" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from users" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from users" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from users" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from users" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from users" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from users" -f -a "add" -d 'Add people of the organisation to a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from users" -f -a "list" -d 'List the members of a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from users" -f -a "ls" -d 'List the members of a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from users" -f -a "get" -d 'Show one member'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from users" -f -a "update" -d 'Give a member another role'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from users" -f -a "remove" -d 'Remove members from a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from users" -f -a "rm" -d 'Remove members from a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from users" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from help" -f -a "list" -d 'List workspaces'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from help" -f -a "get" -d 'Show one workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from help" -f -a "edit" -d 'Edit a workspace in your editor'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Delete workspaces'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from help" -f -a "members" -d 'The people of a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand workspaces; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -f -a "create" -d 'Create a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -f -a "list" -d 'List workspaces'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -f -a "ls" -d 'List workspaces'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -f -a "get" -d 'Show one workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -f -a "update" -d 'Change a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -f -a "edit" -d 'Edit a workspace in your editor'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -f -a "delete" -d 'Delete workspaces'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -f -a "rm" -d 'Delete workspaces'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -f -a "members" -d 'The people of a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -f -a "users" -d 'The people of a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and not __fish_seen_subcommand_from create list ls get update edit delete rm members users help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -l name -d 'Name of the workspace; its slug is made from it' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -l user -d 'First member, by id or e-mail address; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -l icon -d 'An emoji, shown before the name' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -l description -d 'Free text about the workspace' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -l metadata -d 'Metadata of every request made in the workspace, as KEY=VALUE; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -l input-guardrail -d 'Check every request with this guardrail, by slug; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -l output-guardrail -d 'Check every answer with this guardrail, by slug; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -l user-key-config -d 'Config of people\'s own API keys, by slug' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -l set -d 'Set any field of the request; the value is JSON where it reads as such; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -l from-file -d 'Read the whole request from a JSON or YAML file, or from standard input with `-`; flags win over it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -l credit-limit -d 'Budget in US dollars or tokens, such as 50 or 2M' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -l budget-type -d 'What the budget counts [default: cost]' -r -f -a "cost\t'US dollars'
tokens\t'Tokens'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -l alert-threshold -d 'Tell the owners at this amount, in the unit of the budget' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -l reset -d 'Start the budget again: monthly, weekly, or every so many days such as 14d' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -l rate-limit -d 'Rate limit such as 1000/minute, requests:1000rpm or tokens:1M/hour; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -l dry-run -d 'Print the request and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from create" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from list" -l name -d 'Only workspaces whose name contains this' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from list" -l exact-name -d 'Only the workspace of this name' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from list" -l status -d 'Only workspaces of these kinds, separated by a comma [default: active]' -r -f -a "active\t''
archived\t''"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from list" -l limit -d 'Show so many at most' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from list" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from list" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from list" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from list" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from list" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from list" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from list" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from list" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from list" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from list" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from list" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from list" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from list" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from ls" -l name -d 'Only workspaces whose name contains this' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from ls" -l exact-name -d 'Only the workspace of this name' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from ls" -l status -d 'Only workspaces of these kinds, separated by a comma [default: active]' -r -f -a "active\t''
archived\t''"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from ls" -l limit -d 'Show so many at most' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from ls" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from ls" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from ls" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from ls" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from ls" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from ls" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from ls" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from ls" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from ls" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from ls" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from ls" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from ls" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from ls" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from ls" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from ls" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from ls" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from ls" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from get" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from get" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from get" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from get" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from get" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from get" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from get" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from get" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from get" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from get" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from get" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from get" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from get" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from get" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from get" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from get" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -l name -d 'New name' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -l clear -d 'Remove the value of these fields, separated by commas' -r -f -a "icon\t''
description\t''
metadata\t''
input-guardrails\t''
output-guardrails\t''
user-key-config\t''
usage-limits\t''
rate-limits\t''"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -l icon -d 'An emoji, shown before the name' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -l description -d 'Free text about the workspace' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -l metadata -d 'Metadata of every request made in the workspace, as KEY=VALUE; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -l input-guardrail -d 'Check every request with this guardrail, by slug; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -l output-guardrail -d 'Check every answer with this guardrail, by slug; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -l user-key-config -d 'Config of people\'s own API keys, by slug' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -l set -d 'Set any field of the request; the value is JSON where it reads as such; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -l from-file -d 'Read the whole request from a JSON or YAML file, or from standard input with `-`; flags win over it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -l credit-limit -d 'Budget in US dollars or tokens, such as 50 or 2M' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -l budget-type -d 'What the budget counts [default: cost]' -r -f -a "cost\t'US dollars'
tokens\t'Tokens'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -l alert-threshold -d 'Tell the owners at this amount, in the unit of the budget' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -l reset -d 'Start the budget again: monthly, weekly, or every so many days such as 14d' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -l rate-limit -d 'Rate limit such as 1000/minute, requests:1000rpm or tokens:1M/hour; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -l dry-run -d 'Print the request and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from update" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from edit" -l from-file -d 'Begin with this text, as an edit that was given up leaves it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from edit" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from edit" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from edit" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from edit" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from edit" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from edit" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from edit" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from edit" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from edit" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from edit" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from edit" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Make the changes without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from edit" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from edit" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from edit" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from edit" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from edit" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from delete" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from delete" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from delete" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from delete" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from delete" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from delete" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from delete" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from delete" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from delete" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from delete" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from delete" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from delete" -l force -d 'Delete what is in them, too: keys, providers, integrations, memberships'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Delete without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from delete" -l if-exists -d 'Be content when there is none'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from delete" -l dry-run -d 'Print the requests and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from delete" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from delete" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from delete" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from delete" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from delete" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from rm" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from rm" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from rm" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from rm" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from rm" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from rm" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from rm" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from rm" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from rm" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from rm" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from rm" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from rm" -l force -d 'Delete what is in them, too: keys, providers, integrations, memberships'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from rm" -s y -l yes -d 'Delete without asking'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from rm" -l if-exists -d 'Be content when there is none'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from rm" -l dry-run -d 'Print the requests and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from rm" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from rm" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from rm" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from rm" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from rm" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from rm" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from rm" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from rm" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from members" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from members" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from members" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from members" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from members" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from members" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from members" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from members" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from members" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from members" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from members" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from members" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from members" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from members" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from members" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from members" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from members" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from members" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from members" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from members" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from members" -f -a "add" -d 'Add people of the organisation to a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from members" -f -a "list" -d 'List the members of a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from members" -f -a "ls" -d 'List the members of a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from members" -f -a "get" -d 'Show one member'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from members" -f -a "update" -d 'Give a member another role'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from members" -f -a "remove" -d 'Remove members from a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from members" -f -a "rm" -d 'Remove members from a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from members" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from users" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from users" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from users" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from users" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from users" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from users" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from users" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from users" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from users" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from users" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from users" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from users" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from users" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from users" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from users" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from users" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from users" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from users" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from users" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from users" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from users" -f -a "add" -d 'Add people of the organisation to a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from users" -f -a "list" -d 'List the members of a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from users" -f -a "ls" -d 'List the members of a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from users" -f -a "get" -d 'Show one member'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from users" -f -a "update" -d 'Give a member another role'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from users" -f -a "remove" -d 'Remove members from a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from users" -f -a "rm" -d 'Remove members from a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from users" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from help" -f -a "list" -d 'List workspaces'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from help" -f -a "get" -d 'Show one workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from help" -f -a "edit" -d 'Edit a workspace in your editor'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Delete workspaces'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from help" -f -a "members" -d 'The people of a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand ws; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and not __fish_seen_subcommand_from list ls get help" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and not __fish_seen_subcommand_from list ls get help" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and not __fish_seen_subcommand_from list ls get help" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and not __fish_seen_subcommand_from list ls get help" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and not __fish_seen_subcommand_from list ls get help" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and not __fish_seen_subcommand_from list ls get help" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and not __fish_seen_subcommand_from list ls get help" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and not __fish_seen_subcommand_from list ls get help" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and not __fish_seen_subcommand_from list ls get help" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and not __fish_seen_subcommand_from list ls get help" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and not __fish_seen_subcommand_from list ls get help" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and not __fish_seen_subcommand_from list ls get help" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and not __fish_seen_subcommand_from list ls get help" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and not __fish_seen_subcommand_from list ls get help" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and not __fish_seen_subcommand_from list ls get help" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and not __fish_seen_subcommand_from list ls get help" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and not __fish_seen_subcommand_from list ls get help" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and not __fish_seen_subcommand_from list ls get help" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and not __fish_seen_subcommand_from list ls get help" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and not __fish_seen_subcommand_from list ls get help" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and not __fish_seen_subcommand_from list ls get help" -f -a "list" -d 'List the people of the organisation'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and not __fish_seen_subcommand_from list ls get help" -f -a "ls" -d 'List the people of the organisation'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and not __fish_seen_subcommand_from list ls get help" -f -a "get" -d 'Show one person'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and not __fish_seen_subcommand_from list ls get help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from list" -l role -d 'Only people of this role in the organisation' -r -f -a "owner\t''
admin\t''
member\t''"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from list" -l email -d 'Only the person with this e-mail address' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from list" -l limit -d 'Show so many at most' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from list" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from list" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from list" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from list" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from list" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from list" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from list" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from list" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from list" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from list" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from list" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from list" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from list" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from ls" -l role -d 'Only people of this role in the organisation' -r -f -a "owner\t''
admin\t''
member\t''"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from ls" -l email -d 'Only the person with this e-mail address' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from ls" -l limit -d 'Show so many at most' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from ls" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from ls" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from ls" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from ls" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from ls" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from ls" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from ls" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from ls" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from ls" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from ls" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from ls" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from ls" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from ls" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from ls" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from ls" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from ls" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from ls" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from get" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from get" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from get" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from get" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from get" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from get" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from get" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from get" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from get" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from get" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from get" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from get" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from get" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from get" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from get" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from get" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from get" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the people of the organisation'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from help" -f -a "get" -d 'Show one person'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand users; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status list ls switch token help" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status list ls switch token help" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status list ls switch token help" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status list ls switch token help" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status list ls switch token help" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status list ls switch token help" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status list ls switch token help" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status list ls switch token help" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status list ls switch token help" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status list ls switch token help" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status list ls switch token help" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status list ls switch token help" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status list ls switch token help" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status list ls switch token help" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status list ls switch token help" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status list ls switch token help" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status list ls switch token help" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status list ls switch token help" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status list ls switch token help" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status list ls switch token help" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status list ls switch token help" -f -a "login" -d 'Log in: keep a Portkey API key under a profile'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status list ls switch token help" -f -a "logout" -d 'Log out: forget a profile and its key'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status list ls switch token help" -f -a "status" -d 'Show which key, address and workspace are used, and where each comes from'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status list ls switch token help" -f -a "list" -d 'List the profiles'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status list ls switch token help" -f -a "ls" -d 'List the profiles'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status list ls switch token help" -f -a "switch" -d 'Use another profile from now on'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status list ls switch token help" -f -a "token" -d 'Print the key that is used, for another program to read'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status list ls switch token help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from login" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from login" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l with-token -d 'Read the key from standard input'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l insecure-storage -d 'Keep the key in clear in a file that only you can read, instead of the keyring'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l no-verify -d 'Store the key without trying it'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from login" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from login" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from login" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from login" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l all -d 'Forget every profile'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from status" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from status" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l offline -d 'Do not ask the server whether it accepts the key'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from status" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from list" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from list" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from list" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from list" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from list" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from list" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from list" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from list" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from list" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from list" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from list" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from list" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from list" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from list" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from ls" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from ls" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from ls" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from ls" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from ls" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from ls" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from ls" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from ls" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from ls" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from ls" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from ls" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from ls" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from ls" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from ls" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from ls" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from ls" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from ls" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from ls" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from switch" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from switch" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from switch" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from switch" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from switch" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from switch" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from switch" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from switch" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from switch" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from switch" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from switch" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from switch" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from switch" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from switch" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from switch" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from switch" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from switch" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from switch" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from switch" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from switch" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from token" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from token" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from token" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from token" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from token" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from token" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from token" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from token" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from token" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from token" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from token" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from token" -l reveal -d 'Print it on a terminal, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from token" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from token" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from token" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from token" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from token" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from token" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from token" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from token" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from token" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "login" -d 'Log in: keep a Portkey API key under a profile'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "logout" -d 'Log out: forget a profile and its key'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "status" -d 'Show which key, address and workspace are used, and where each comes from'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the profiles'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "switch" -d 'Use another profile from now on'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "token" -d 'Print the key that is used, for another program to read'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -f -a "start" -d 'Start the local gateway'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -f -a "stop" -d 'Stop the gateway of the data folder'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -f -a "status" -d 'Tell whether a gateway serves the data folder, and where'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -f -a "env" -d 'Print the variables that point SDKs and this program at the running gateway'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -f -a "exec" -d 'Run a command with a gateway of its own'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -f -a "clock" -d 'Show or move the clock of a running gateway'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -f -a "fault" -d 'Let something go wrong in a running gateway: errors, delays, broken connections'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -f -a "snapshot" -d 'Keep the state of a running gateway under a name, in its memory'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -f -a "snapshots" -d 'List the snapshots of a running gateway, or delete some'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -f -a "restore" -d 'Put a running gateway back to a snapshot'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -f -a "reset" -d 'Make a running gateway as a new one: its keys and ids stay, everything else goes'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -f -a "logs" -d 'Show the requests that a running gateway\'s data plane has served or refused'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -f -a "events" -d 'Show which budgets of a running gateway came to their alert threshold or their end'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -f -a "usage" -d 'Show how the budgets and rate limits of a running gateway stand, the most used first'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -f -a "seed" -d 'Make in a running gateway what a file describes'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -l host -d 'Listen on this address' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -l port -d 'Listen on this port; 0 picks a free one' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -l ready-file -d 'Write a line of JSON with URL and process id to this file once it is ready' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -l drain -d 'Give requests in flight this time to end when it stops' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -l seed-file -d 'Make what this file describes before it is ready, as `gateway seed` does; repeatable' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -l seed -d 'Derive ids, the ends of slugs and what is chosen at random from this number: the same requests make the same ones. With --ephemeral alone: in a folder that is kept, those of an earlier run would be taken already' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -l limits -d 'Enforce budgets and rate limits like this' -r -f -a "portkey\t'As Portkey does: what is in flight may overrun a budget'
strict\t'Set aside the most that a call may use: nothing is overrun'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -l upstream -d 'Answer calls without a custom host like this [default: mock; live with --record and --replay]' -r -f -a "mock\t'The built-in mock provider'
live\t'The provider itself'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -l secrets -d 'Take the secrets of secret references from this file, in YAML or JSON, instead of a secret manager' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -l record -d 'Keep every exchange with an upstream as a file in this folder, without credentials' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -l replay -d 'Answer from the recordings in this folder, and refuse what was not recorded' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -l dangerously-listen-beyond-this-machine -d 'Allow an address that other machines can reach; the keys are still demanded, but travel in clear'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -l ephemeral -d 'Keep nothing on disk'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -l detach -d 'Go on in the background once it is ready'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -l detached -d 'The background process of `--detach` itself'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -l log-bodies -d 'Keep the bodies of requests and answers in the log of requests'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from start" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from stop" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from stop" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from stop" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from stop" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from stop" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from stop" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from stop" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from stop" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from stop" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from stop" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from stop" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from stop" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from stop" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from stop" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from stop" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from stop" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from stop" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from stop" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from stop" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from stop" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from status" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from status" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from status" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from status" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from status" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from status" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from status" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from status" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from status" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from status" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from status" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from status" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from status" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from status" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from status" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from status" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from status" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from env" -l shell -d 'Write for this shell [default: from SHELL]' -r -f -a "sh\t'sh, bash, zsh'
fish\t'fish'
powershell\t'PowerShell'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from env" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from env" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from env" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from env" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from env" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from env" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from env" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from env" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from env" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from env" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from env" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from env" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from env" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from env" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from env" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from env" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from env" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from env" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from env" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from env" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from exec" -l host -d 'Listen on this address' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from exec" -l port -d 'Listen on this port; 0 picks a free one' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from exec" -l seed-file -d 'Make what this file describes before it is ready, as `gateway seed` does; repeatable' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from exec" -l seed -d 'Derive ids, the ends of slugs and what is chosen at random from this number: the same requests make the same ones. Without --data-dir alone: in a folder that is kept, those of an earlier run would be taken already' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from exec" -l limits -d 'Enforce budgets and rate limits like this' -r -f -a "portkey\t'As Portkey does: what is in flight may overrun a budget'
strict\t'Set aside the most that a call may use: nothing is overrun'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from exec" -l upstream -d 'Answer calls without a custom host like this [default: mock; live with --record and --replay]' -r -f -a "mock\t'The built-in mock provider'
live\t'The provider itself'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from exec" -l secrets -d 'Take the secrets of secret references from this file, in YAML or JSON, instead of a secret manager' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from exec" -l record -d 'Keep every exchange with an upstream as a file in this folder, without credentials' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from exec" -l replay -d 'Answer from the recordings in this folder, and refuse what was not recorded' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from exec" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from exec" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from exec" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from exec" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from exec" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from exec" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from exec" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from exec" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from exec" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from exec" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from exec" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from exec" -l dangerously-listen-beyond-this-machine -d 'Allow an address that other machines can reach; the keys are still demanded, but travel in clear'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from exec" -l log-bodies -d 'Keep the bodies of requests and answers in the log of requests'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from exec" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from exec" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from exec" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from exec" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from exec" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from exec" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from exec" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from exec" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from exec" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from clock" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from clock" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from clock" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from clock" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from clock" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from clock" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from clock" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from clock" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from clock" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from clock" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from clock" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from clock" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from clock" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from clock" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from clock" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from clock" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from clock" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from clock" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from clock" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from clock" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from clock" -f -a "show" -d 'Show the time, and how it runs (this is the default)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from clock" -f -a "advance" -d 'Put it forward by a span such as 31d, 1h30m or 90s'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from clock" -f -a "freeze" -d 'Let it stand, at once or at a time'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from clock" -f -a "set" -d 'Set it; it goes on running, or standing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from clock" -f -a "resume" -d 'Let it run on from where it stands'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from clock" -f -a "reset" -d 'Make it the machine\'s clock again'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from clock" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from fault" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from fault" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from fault" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from fault" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from fault" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from fault" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from fault" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from fault" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from fault" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from fault" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from fault" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from fault" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from fault" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from fault" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from fault" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from fault" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from fault" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from fault" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from fault" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from fault" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from fault" -f -a "add" -d 'Let something go wrong with calls of providers'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from fault" -f -a "list" -d 'List the faults, with how often they struck'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from fault" -f -a "ls" -d 'List the faults, with how often they struck'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from fault" -f -a "remove" -d 'Take faults away'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from fault" -f -a "rm" -d 'Take faults away'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from fault" -f -a "clear" -d 'Take all faults away'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from fault" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshot" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshot" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshot" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshot" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshot" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshot" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshot" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshot" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshot" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshot" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshot" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshot" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshot" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshot" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshot" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshot" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshot" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshot" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshot" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshot" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshots" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshots" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshots" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshots" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshots" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshots" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshots" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshots" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshots" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshots" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshots" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshots" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshots" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshots" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshots" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshots" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshots" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshots" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshots" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshots" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshots" -f -a "list" -d 'List them (this is the default)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshots" -f -a "ls" -d 'List them (this is the default)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshots" -f -a "delete" -d 'Delete some, and give their memory back'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshots" -f -a "rm" -d 'Delete some, and give their memory back'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from snapshots" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from restore" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from restore" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from restore" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from restore" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from restore" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from restore" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from restore" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from restore" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from restore" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from restore" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from restore" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from restore" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from restore" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from restore" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from restore" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from restore" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from restore" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from restore" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from restore" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from restore" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from reset" -l only -d 'Reset this part alone; repeatable' -r -f -a "state\t''
usage\t''
logs\t''
memory\t''
faults\t''
clock\t''"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from reset" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from reset" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from reset" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from reset" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from reset" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from reset" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from reset" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from reset" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from reset" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from reset" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from reset" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from reset" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from reset" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from reset" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from reset" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from reset" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from reset" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from reset" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from reset" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from reset" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from logs" -l status -d 'Only requests with this status, such as 429, or of this class, such as 4xx' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from logs" -l virtual-key -d 'Only requests for which this virtual key was tried' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from logs" -l limit -d 'Begin with the newest N; 0 with --follow prints new ones alone' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from logs" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from logs" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from logs" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from logs" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from logs" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from logs" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from logs" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from logs" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from logs" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from logs" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from logs" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from logs" -s f -l follow -d 'Go on printing requests as they end, until interrupted or the gateway stops'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from logs" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from logs" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from logs" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from logs" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from logs" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from logs" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from logs" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from logs" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from logs" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from events" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from events" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from events" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from events" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from events" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from events" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from events" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from events" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from events" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from events" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from events" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from events" -s f -l follow -d 'Go on printing events as they come, until interrupted or the gateway stops'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from events" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from events" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from events" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from events" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from events" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from events" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from events" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from events" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from events" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from usage" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from usage" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from usage" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from usage" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from usage" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from usage" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from usage" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from usage" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from usage" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from usage" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from usage" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from usage" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from usage" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from usage" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from usage" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from usage" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from usage" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from usage" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from usage" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from usage" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from seed" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from seed" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from seed" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from seed" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from seed" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from seed" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from seed" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from seed" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from seed" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from seed" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from seed" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from seed" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from seed" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from seed" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from seed" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from seed" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from seed" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from seed" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from seed" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from seed" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from help" -f -a "start" -d 'Start the local gateway'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from help" -f -a "stop" -d 'Stop the gateway of the data folder'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from help" -f -a "status" -d 'Tell whether a gateway serves the data folder, and where'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from help" -f -a "env" -d 'Print the variables that point SDKs and this program at the running gateway'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from help" -f -a "exec" -d 'Run a command with a gateway of its own'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from help" -f -a "clock" -d 'Show or move the clock of a running gateway'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from help" -f -a "fault" -d 'Let something go wrong in a running gateway: errors, delays, broken connections'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from help" -f -a "snapshot" -d 'Keep the state of a running gateway under a name, in its memory'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from help" -f -a "snapshots" -d 'List the snapshots of a running gateway, or delete some'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from help" -f -a "restore" -d 'Put a running gateway back to a snapshot'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from help" -f -a "reset" -d 'Make a running gateway as a new one: its keys and ids stay, everything else goes'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from help" -f -a "logs" -d 'Show the requests that a running gateway\'s data plane has served or refused'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from help" -f -a "events" -d 'Show which budgets of a running gateway came to their alert threshold or their end'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from help" -f -a "usage" -d 'Show how the budgets and rate limits of a running gateway stand, the most used first'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from help" -f -a "seed" -d 'Make in a running gateway what a file describes'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gateway; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -f -a "start" -d 'Start the local gateway'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -f -a "stop" -d 'Stop the gateway of the data folder'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -f -a "status" -d 'Tell whether a gateway serves the data folder, and where'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -f -a "env" -d 'Print the variables that point SDKs and this program at the running gateway'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -f -a "exec" -d 'Run a command with a gateway of its own'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -f -a "clock" -d 'Show or move the clock of a running gateway'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -f -a "fault" -d 'Let something go wrong in a running gateway: errors, delays, broken connections'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -f -a "snapshot" -d 'Keep the state of a running gateway under a name, in its memory'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -f -a "snapshots" -d 'List the snapshots of a running gateway, or delete some'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -f -a "restore" -d 'Put a running gateway back to a snapshot'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -f -a "reset" -d 'Make a running gateway as a new one: its keys and ids stay, everything else goes'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -f -a "logs" -d 'Show the requests that a running gateway\'s data plane has served or refused'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -f -a "events" -d 'Show which budgets of a running gateway came to their alert threshold or their end'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -f -a "usage" -d 'Show how the budgets and rate limits of a running gateway stand, the most used first'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -f -a "seed" -d 'Make in a running gateway what a file describes'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and not __fish_seen_subcommand_from start stop status env exec clock fault snapshot snapshots restore reset logs events usage seed help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -l host -d 'Listen on this address' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -l port -d 'Listen on this port; 0 picks a free one' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -l ready-file -d 'Write a line of JSON with URL and process id to this file once it is ready' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -l drain -d 'Give requests in flight this time to end when it stops' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -l seed-file -d 'Make what this file describes before it is ready, as `gateway seed` does; repeatable' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -l seed -d 'Derive ids, the ends of slugs and what is chosen at random from this number: the same requests make the same ones. With --ephemeral alone: in a folder that is kept, those of an earlier run would be taken already' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -l limits -d 'Enforce budgets and rate limits like this' -r -f -a "portkey\t'As Portkey does: what is in flight may overrun a budget'
strict\t'Set aside the most that a call may use: nothing is overrun'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -l upstream -d 'Answer calls without a custom host like this [default: mock; live with --record and --replay]' -r -f -a "mock\t'The built-in mock provider'
live\t'The provider itself'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -l secrets -d 'Take the secrets of secret references from this file, in YAML or JSON, instead of a secret manager' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -l record -d 'Keep every exchange with an upstream as a file in this folder, without credentials' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -l replay -d 'Answer from the recordings in this folder, and refuse what was not recorded' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -l dangerously-listen-beyond-this-machine -d 'Allow an address that other machines can reach; the keys are still demanded, but travel in clear'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -l ephemeral -d 'Keep nothing on disk'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -l detach -d 'Go on in the background once it is ready'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -l detached -d 'The background process of `--detach` itself'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -l log-bodies -d 'Keep the bodies of requests and answers in the log of requests'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from start" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from stop" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from stop" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from stop" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from stop" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from stop" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from stop" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from stop" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from stop" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from stop" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from stop" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from stop" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from stop" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from stop" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from stop" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from stop" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from stop" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from stop" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from stop" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from stop" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from stop" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from status" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from status" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from status" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from status" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from status" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from status" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from status" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from status" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from status" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from status" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from status" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from status" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from status" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from status" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from status" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from status" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from status" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from env" -l shell -d 'Write for this shell [default: from SHELL]' -r -f -a "sh\t'sh, bash, zsh'
fish\t'fish'
powershell\t'PowerShell'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from env" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from env" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from env" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from env" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from env" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from env" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from env" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from env" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from env" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from env" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from env" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from env" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from env" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from env" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from env" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from env" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from env" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from env" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from env" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from env" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from exec" -l host -d 'Listen on this address' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from exec" -l port -d 'Listen on this port; 0 picks a free one' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from exec" -l seed-file -d 'Make what this file describes before it is ready, as `gateway seed` does; repeatable' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from exec" -l seed -d 'Derive ids, the ends of slugs and what is chosen at random from this number: the same requests make the same ones. Without --data-dir alone: in a folder that is kept, those of an earlier run would be taken already' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from exec" -l limits -d 'Enforce budgets and rate limits like this' -r -f -a "portkey\t'As Portkey does: what is in flight may overrun a budget'
strict\t'Set aside the most that a call may use: nothing is overrun'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from exec" -l upstream -d 'Answer calls without a custom host like this [default: mock; live with --record and --replay]' -r -f -a "mock\t'The built-in mock provider'
live\t'The provider itself'"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from exec" -l secrets -d 'Take the secrets of secret references from this file, in YAML or JSON, instead of a secret manager' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from exec" -l record -d 'Keep every exchange with an upstream as a file in this folder, without credentials' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from exec" -l replay -d 'Answer from the recordings in this folder, and refuse what was not recorded' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from exec" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from exec" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from exec" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from exec" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from exec" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from exec" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from exec" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from exec" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from exec" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from exec" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from exec" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from exec" -l dangerously-listen-beyond-this-machine -d 'Allow an address that other machines can reach; the keys are still demanded, but travel in clear'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from exec" -l log-bodies -d 'Keep the bodies of requests and answers in the log of requests'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from exec" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from exec" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from exec" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from exec" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from exec" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from exec" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from exec" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from exec" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from exec" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from clock" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from clock" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from clock" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from clock" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from clock" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from clock" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from clock" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from clock" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from clock" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from clock" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from clock" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from clock" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from clock" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from clock" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from clock" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from clock" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from clock" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from clock" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from clock" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from clock" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from clock" -f -a "show" -d 'Show the time, and how it runs (this is the default)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from clock" -f -a "advance" -d 'Put it forward by a span such as 31d, 1h30m or 90s'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from clock" -f -a "freeze" -d 'Let it stand, at once or at a time'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from clock" -f -a "set" -d 'Set it; it goes on running, or standing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from clock" -f -a "resume" -d 'Let it run on from where it stands'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from clock" -f -a "reset" -d 'Make it the machine\'s clock again'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from clock" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from fault" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from fault" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from fault" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from fault" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from fault" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from fault" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from fault" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from fault" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from fault" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from fault" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from fault" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from fault" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from fault" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from fault" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from fault" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from fault" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from fault" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from fault" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from fault" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from fault" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from fault" -f -a "add" -d 'Let something go wrong with calls of providers'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from fault" -f -a "list" -d 'List the faults, with how often they struck'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from fault" -f -a "ls" -d 'List the faults, with how often they struck'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from fault" -f -a "remove" -d 'Take faults away'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from fault" -f -a "rm" -d 'Take faults away'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from fault" -f -a "clear" -d 'Take all faults away'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from fault" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshot" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshot" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshot" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshot" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshot" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshot" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshot" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshot" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshot" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshot" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshot" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshot" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshot" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshot" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshot" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshot" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshot" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshot" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshot" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshot" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshots" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshots" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshots" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshots" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshots" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshots" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshots" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshots" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshots" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshots" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshots" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshots" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshots" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshots" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshots" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshots" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshots" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshots" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshots" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshots" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshots" -f -a "list" -d 'List them (this is the default)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshots" -f -a "ls" -d 'List them (this is the default)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshots" -f -a "delete" -d 'Delete some, and give their memory back'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshots" -f -a "rm" -d 'Delete some, and give their memory back'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from snapshots" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from restore" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from restore" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from restore" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from restore" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from restore" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from restore" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from restore" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from restore" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from restore" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from restore" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from restore" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from restore" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from restore" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from restore" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from restore" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from restore" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from restore" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from restore" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from restore" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from restore" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from reset" -l only -d 'Reset this part alone; repeatable' -r -f -a "state\t''
usage\t''
logs\t''
memory\t''
faults\t''
clock\t''"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from reset" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from reset" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from reset" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from reset" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from reset" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from reset" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from reset" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from reset" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from reset" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from reset" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from reset" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from reset" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from reset" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from reset" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from reset" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from reset" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from reset" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from reset" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from reset" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from reset" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from logs" -l status -d 'Only requests with this status, such as 429, or of this class, such as 4xx' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from logs" -l virtual-key -d 'Only requests for which this virtual key was tried' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from logs" -l limit -d 'Begin with the newest N; 0 with --follow prints new ones alone' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from logs" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from logs" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from logs" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from logs" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from logs" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from logs" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from logs" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from logs" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from logs" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from logs" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from logs" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from logs" -s f -l follow -d 'Go on printing requests as they end, until interrupted or the gateway stops'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from logs" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from logs" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from logs" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from logs" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from logs" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from logs" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from logs" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from logs" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from logs" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from events" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from events" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from events" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from events" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from events" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from events" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from events" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from events" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from events" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from events" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from events" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from events" -s f -l follow -d 'Go on printing events as they come, until interrupted or the gateway stops'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from events" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from events" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from events" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from events" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from events" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from events" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from events" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from events" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from events" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from usage" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from usage" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from usage" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from usage" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from usage" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from usage" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from usage" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from usage" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from usage" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from usage" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from usage" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from usage" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from usage" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from usage" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from usage" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from usage" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from usage" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from usage" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from usage" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from usage" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from seed" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from seed" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from seed" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from seed" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from seed" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from seed" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from seed" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from seed" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from seed" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from seed" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from seed" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from seed" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from seed" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from seed" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from seed" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from seed" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from seed" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from seed" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from seed" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from seed" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from help" -f -a "start" -d 'Start the local gateway'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from help" -f -a "stop" -d 'Stop the gateway of the data folder'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from help" -f -a "status" -d 'Tell whether a gateway serves the data folder, and where'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from help" -f -a "env" -d 'Print the variables that point SDKs and this program at the running gateway'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from help" -f -a "exec" -d 'Run a command with a gateway of its own'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from help" -f -a "clock" -d 'Show or move the clock of a running gateway'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from help" -f -a "fault" -d 'Let something go wrong in a running gateway: errors, delays, broken connections'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from help" -f -a "snapshot" -d 'Keep the state of a running gateway under a name, in its memory'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from help" -f -a "snapshots" -d 'List the snapshots of a running gateway, or delete some'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from help" -f -a "restore" -d 'Put a running gateway back to a snapshot'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from help" -f -a "reset" -d 'Make a running gateway as a new one: its keys and ids stay, everything else goes'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from help" -f -a "logs" -d 'Show the requests that a running gateway\'s data plane has served or refused'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from help" -f -a "events" -d 'Show which budgets of a running gateway came to their alert threshold or their end'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from help" -f -a "usage" -d 'Show how the budgets and rate limits of a running gateway stand, the most used first'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from help" -f -a "seed" -d 'Make in a running gateway what a file describes'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand gw; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api" -s f -l field -d 'Set a field; repeatable. The value is JSON where it reads as such, else text; `@PATH` reads it from a file, `@-` from standard input' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api" -l raw-field -d 'Set a field to a text as it stands, even `5` or `@name`; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api" -l input -d 'Read the whole body from a JSON or YAML file, or from standard input with `-`; fields win over it' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api" -s H -l header -d 'Send a header, as \'NAME: VALUE\'; repeatable' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api" -l limit -d 'Stop after so many rows' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api" -l paginate -d 'Fetch every page of a list, and print the rows as one'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api" -s i -l include -d 'Print the status and the headers of an answer of success, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api" -l dry-run -d 'Print the request, with its secrets hidden, and send nothing'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand api" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand completions" -l name -d 'Complete this name of the program' -r -f -a "portkeyctl\t''
vk\t''"
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand completions" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand completions" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand completions" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand completions" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand completions" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand completions" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand completions" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand completions" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand completions" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand completions" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand completions" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand completions" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand completions" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand completions" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand completions" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand completions" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand completions" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand completions" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand completions" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand completions" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand generate" -l root -d 'Root of the project' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand generate" -l profile -d 'Use the profile NAME [env: PORTKEY_PROFILE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand generate" -l base-url -d 'Talk to the API at URL [env: PORTKEY_BASE_URL]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand generate" -l api-key-file -d 'Read the Portkey API key from a file, or from standard input with `-`' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand generate" -s w -l workspace -d 'Work in this workspace, by id, slug or exact name [env: PORTKEY_WORKSPACE]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand generate" -l data-dir -d 'Keep the local gateway\'s data in this folder [env: PORTKEYCTL_DATA_DIR]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand generate" -s o -l output -d 'Print the answer as table, json, yaml, csv or name [env: PORTKEYCTL_OUTPUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand generate" -l fields -d 'Show these columns or keys, in this order' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand generate" -l color -d 'Colour the output: auto, always or never; NO_COLOR is honoured' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand generate" -l timeout -d 'Give up on a request after this time, such as 30 or 1m30s [env: PORTKEYCTL_TIMEOUT]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand generate" -l retries -d 'Try a request again so many times [env: PORTKEY_MAX_RETRIES]' -r
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand generate" -l ca-cert -d 'Trust the certificates in this PEM file, too [env: PORTKEYCTL_CA_CERT]' -r -F
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand generate" -l check -d 'Write nothing; fail when a file is not what would be written'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand generate" -l local -d 'Use the local gateway, without a server of its own if none runs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand generate" -l json
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand generate" -s q -l quiet -d 'Print names alone, and no notes; the same as `-o name`'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand generate" -l no-headers -d 'Leave out the header line of table and csv'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand generate" -l wide -d 'Show more columns'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand generate" -l no-input -d 'Never ask; say what is missing instead'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand generate" -s v -l verbose -d 'Show the requests, with secrets hidden; twice to show their bodies, too'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand generate" -s h -l help -d 'Print help'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand generate" -s V -l version -d 'Print version'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and not __fish_seen_subcommand_from virtual-keys integrations providers configs api-keys workspaces users auth gateway api completions generate help" -f -a "virtual-keys" -d 'Virtual keys: a provider\'s credential in the gateway, under a name of its own'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and not __fish_seen_subcommand_from virtual-keys integrations providers configs api-keys workspaces users auth gateway api completions generate help" -f -a "integrations" -d 'Integrations: a provider\'s credential, kept once and granted to workspaces'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and not __fish_seen_subcommand_from virtual-keys integrations providers configs api-keys workspaces users auth gateway api completions generate help" -f -a "providers" -d 'Providers: what a workspace calls an integration by, with limits of its own'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and not __fish_seen_subcommand_from virtual-keys integrations providers configs api-keys workspaces users auth gateway api completions generate help" -f -a "configs" -d 'Configs: how requests are routed, under a slug of their own'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and not __fish_seen_subcommand_from virtual-keys integrations providers configs api-keys workspaces users auth gateway api completions generate help" -f -a "api-keys" -d 'API keys: what a program or a person shows to Portkey, and what that allows'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and not __fish_seen_subcommand_from virtual-keys integrations providers configs api-keys workspaces users auth gateway api completions generate help" -f -a "workspaces" -d 'Workspaces: the keys, providers and people of one team'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and not __fish_seen_subcommand_from virtual-keys integrations providers configs api-keys workspaces users auth gateway api completions generate help" -f -a "users" -d 'The people of the organisation'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and not __fish_seen_subcommand_from virtual-keys integrations providers configs api-keys workspaces users auth gateway api completions generate help" -f -a "auth" -d 'Log in to Portkey, and keep profiles'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and not __fish_seen_subcommand_from virtual-keys integrations providers configs api-keys workspaces users auth gateway api completions generate help" -f -a "gateway" -d 'The local gateway: management API and data plane on this machine'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and not __fish_seen_subcommand_from virtual-keys integrations providers configs api-keys workspaces users auth gateway api completions generate help" -f -a "api" -d 'Send a request to any endpoint of the API'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and not __fish_seen_subcommand_from virtual-keys integrations providers configs api-keys workspaces users auth gateway api completions generate help" -f -a "completions" -d 'Print a completion script for a shell'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and not __fish_seen_subcommand_from virtual-keys integrations providers configs api-keys workspaces users auth gateway api completions generate help" -f -a "generate" -d 'Write the generated files of the project'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and not __fish_seen_subcommand_from virtual-keys integrations providers configs api-keys workspaces users auth gateway api completions generate help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from virtual-keys" -f -a "create" -d 'Create a virtual key'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from virtual-keys" -f -a "list" -d 'List virtual keys'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from virtual-keys" -f -a "get" -d 'Show one virtual key'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from virtual-keys" -f -a "update" -d 'Change a virtual key'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from virtual-keys" -f -a "test" -d 'Test a virtual key with one small request to a model'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from virtual-keys" -f -a "edit" -d 'Edit a virtual key in your editor'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from virtual-keys" -f -a "copy" -d 'Copy a virtual key, with another limit or name'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from virtual-keys" -f -a "import" -d 'Create many virtual keys from a file'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from virtual-keys" -f -a "delete" -d 'Delete virtual keys'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from virtual-keys" -f -a "rotate" -d 'Replace the provider\'s credential, and nothing else'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from integrations" -f -a "create" -d 'Create an integration'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from integrations" -f -a "list" -d 'List integrations'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from integrations" -f -a "get" -d 'Show one integration'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from integrations" -f -a "update" -d 'Change an integration'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from integrations" -f -a "edit" -d 'Edit an integration in your editor'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from integrations" -f -a "delete" -d 'Delete integrations'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from integrations" -f -a "models" -d 'Which models an integration allows, and what they cost'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from integrations" -f -a "workspaces" -d 'Which workspaces may use an integration, and how much'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from providers" -f -a "create" -d 'Create a provider'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from providers" -f -a "list" -d 'List the providers of a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from providers" -f -a "get" -d 'Show one provider'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from providers" -f -a "update" -d 'Change a provider'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from providers" -f -a "test" -d 'Test a provider with one small request to a model'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from providers" -f -a "edit" -d 'Edit a provider in your editor'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from providers" -f -a "delete" -d 'Delete providers'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from configs" -f -a "create" -d 'Create a config'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from configs" -f -a "list" -d 'List the configs'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from configs" -f -a "get" -d 'Show one config, as it is or as it was'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from configs" -f -a "update" -d 'Change a config'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from configs" -f -a "edit" -d 'Edit a config in your editor'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from configs" -f -a "delete" -d 'Delete configs, with all their versions'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from configs" -f -a "versions" -d 'List the versions of a config, the newest first'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from api-keys" -f -a "create" -d 'Create an API key'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from api-keys" -f -a "list" -d 'List API keys'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from api-keys" -f -a "get" -d 'Show one API key: its scopes, limits and defaults, and its value masked'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from api-keys" -f -a "update" -d 'Change an API key'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from api-keys" -f -a "test" -d 'Test an API key with one small request to a model'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from api-keys" -f -a "edit" -d 'Edit an API key in your editor'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from api-keys" -f -a "delete" -d 'Delete API keys; they stop working at once'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from api-keys" -f -a "rotate" -d 'Give an API key a new value'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from workspaces" -f -a "create" -d 'Create a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from workspaces" -f -a "list" -d 'List workspaces'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from workspaces" -f -a "get" -d 'Show one workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from workspaces" -f -a "update" -d 'Change a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from workspaces" -f -a "edit" -d 'Edit a workspace in your editor'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from workspaces" -f -a "delete" -d 'Delete workspaces'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from workspaces" -f -a "members" -d 'The people of a workspace'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from users" -f -a "list" -d 'List the people of the organisation'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from users" -f -a "get" -d 'Show one person'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from auth" -f -a "login" -d 'Log in: keep a Portkey API key under a profile'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from auth" -f -a "logout" -d 'Log out: forget a profile and its key'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from auth" -f -a "status" -d 'Show which key, address and workspace are used, and where each comes from'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from auth" -f -a "list" -d 'List the profiles'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from auth" -f -a "switch" -d 'Use another profile from now on'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from auth" -f -a "token" -d 'Print the key that is used, for another program to read'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from gateway" -f -a "start" -d 'Start the local gateway'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from gateway" -f -a "stop" -d 'Stop the gateway of the data folder'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from gateway" -f -a "status" -d 'Tell whether a gateway serves the data folder, and where'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from gateway" -f -a "env" -d 'Print the variables that point SDKs and this program at the running gateway'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from gateway" -f -a "exec" -d 'Run a command with a gateway of its own'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from gateway" -f -a "clock" -d 'Show or move the clock of a running gateway'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from gateway" -f -a "fault" -d 'Let something go wrong in a running gateway: errors, delays, broken connections'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from gateway" -f -a "snapshot" -d 'Keep the state of a running gateway under a name, in its memory'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from gateway" -f -a "snapshots" -d 'List the snapshots of a running gateway, or delete some'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from gateway" -f -a "restore" -d 'Put a running gateway back to a snapshot'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from gateway" -f -a "reset" -d 'Make a running gateway as a new one: its keys and ids stay, everything else goes'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from gateway" -f -a "logs" -d 'Show the requests that a running gateway\'s data plane has served or refused'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from gateway" -f -a "events" -d 'Show which budgets of a running gateway came to their alert threshold or their end'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from gateway" -f -a "usage" -d 'Show how the budgets and rate limits of a running gateway stand, the most used first'
complete -c portkeyctl -n "__fish_portkeyctl_using_subcommand help; and __fish_seen_subcommand_from gateway" -f -a "seed" -d 'Make in a running gateway what a file describes'
