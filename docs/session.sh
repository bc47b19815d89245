# The session that docs/session.svg shows, run as `portkeyctl gateway exec --seed 1 -- bash docs/session.sh`: in a shell with
# a gateway of its own, whose ids are the same in every run. The suite runs it on a terminal and compares; with
# SNAPSHOTS=overwrite it draws the picture anew.
set -u
stty columns 96 rows 50

# Shows a command as it is typed, and runs it. A failure is a part of the picture.
type_and_run() {
  printf '\e[32m$\e[0m \e[1m%s\e[0m\n' "$1"
  eval "$1"
  printf '\n'
}

type_and_run 'echo not-a-real-key | vk create --provider openai --name Research --slug research --key-file - \
    --budget-type tokens --credit-limit 100 --reset weekly --fields slug,provider,status'
type_and_run 'vk test research --model gpt-4o --fields answer,input_tokens,output_tokens,cost'
type_and_run 'vk list --fields slug,provider,status,usage_limits'
type_and_run 'vk test research --fields input_tokens,output_tokens \
    --prompt "Tell me how budgets, rate limits and expiries of virtual keys work, one after the other."'
type_and_run 'vk list --fields slug,provider,status,usage_limits'
type_and_run 'vk test research'
