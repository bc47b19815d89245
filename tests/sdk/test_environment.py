"""The SDKs by the variables of `portkeyctl run` and `portkeyctl env` alone: no address, no key, no header in the program."""

import os
import subprocess
import sys

import pytest

OPENAI = """
from openai import OpenAI
answer = OpenAI().chat.completions.create(model="{model}", messages=[{{"role": "user", "content": "Hello"}}])
print(answer.choices[0].message.content)
"""
PORTKEY = OPENAI.replace("from openai import OpenAI", "from portkey_ai import Portkey").replace("OpenAI()", "Portkey()")
ANTHROPIC = """
from anthropic import Anthropic
hello = [{{"role": "user", "content": "Hello"}}]
print(Anthropic().messages.create(model="{model}", max_tokens=200, messages=hello).content[0].text)
"""
# What stands in the shells of people who use these SDKs.
OTHERS = {"ANTHROPIC_API_KEY": "not-a-real-key-of-anthropic", "OPENAI_API_KEY": "not-a-real-key-of-openai"}


@pytest.fixture(scope="module")
def slugs():
    """A virtual key of each kind, by its provider."""
    made = {}
    for provider in ("openai", "anthropic"):
        command = ["vk", "create", "--provider", provider, "--name", f"by environment {provider}", "--key-file", "-", "-q"]
        made[provider] = subprocess.run(command, input="not-a-real-key\n", capture_output=True, text=True, check=True).stdout.strip()
    return made


def told(command, **more):
    run = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **OTHERS, **more})
    assert run.returncode == 0, run.stderr
    return run.stdout.strip()


def run(script, model, *flags):
    return told(["portkeyctl", "run", *flags, "--", sys.executable, "-c", script.format(model=model)])


@pytest.mark.parametrize("script", [OPENAI, PORTKEY])
def test_the_model_says_where(script, slugs):
    assert run(script, f"@{slugs['openai']}/gpt-4o").endswith("You said: Hello")


def test_the_model_says_where_to_anthropic(slugs):
    assert run(ANTHROPIC, f"@{slugs['anthropic']}/claude-sonnet-5").endswith("You said: Hello")


def test_a_flag_says_where(slugs):
    for flags in (["--virtual-key", slugs["openai"]], ["--provider", "@" + slugs["openai"]]):
        assert run(OPENAI, "gpt-4o", *flags).endswith("You said: Hello")
    assert run(ANTHROPIC, "claude-sonnet-5", "--virtual-key", slugs["anthropic"]).endswith("You said: Hello")


def test_a_shell_has_it_too(slugs):
    program = ANTHROPIC.format(model=f"@{slugs['anthropic']}/claude-sonnet-5")
    script = 'eval "$(portkeyctl env --shell sh)" && "$PYTHON" -c "$PROGRAM"'
    assert told(["sh", "-c", script], PYTHON=sys.executable, PROGRAM=program).endswith("You said: Hello")
