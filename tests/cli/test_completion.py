"""TAB completes commands, options and values, and can't be made to run anything."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pexpect
import pytest

from tests.cli import Ask, Run, Write, imports, shell, toml

pytestmark = pytest.mark.no_cover

SHELLS = ("bash", "zsh", "fish")
COMMANDS = (
    "meetings docs topics figures initiatives orgs people sectors sources search"
    " stats timeline compare followup brief sql diff export serve"
    " check draft new merge schema cache"
)
OPTIONS = (
    "--sector --ministry --org --country --person --initiative --type --kind --meeting --since"
    " --until --year --format --json --output --force --columns --sort --limit --count --safe"
    " --pager --no-pager --data --help"
)
Words = Callable[..., list[str]]

HARMLESS = re.compile(r"[\w ,.()/-]*")

HOSTILE = [
    '$(touch ran) `touch ran` "; touch ran; "',
    "'; touch ran; '",
    "\\'; touch ran; \\\"",
    "two\nlines\ntouch ran",
    ')" ; touch ran #',
    "\"))'; touch ran; #",
    "\x1b[31mred\x07 \u202e tab\t: colon",
]


def asking(of: str, line: str) -> dict[str, str]:
    """Give the settings by which a shell asks what may follow on a line."""
    if of == "bash":
        words = line.split(" ")
        around = {"COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)}
    else:
        around = {"_TYPER_COMPLETE_ARGS": line, "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    return {"_DIPLO_COMPLETE": f"complete_{of}", **around}


@pytest.fixture
def answer(diplo: Run, settings: dict[str, str]) -> Ask:
    """Ask what may follow on a line, as a shell does."""

    def ask(of: str, line: str, **around: str) -> str:
        done = diplo(**{**settings, **asking(of, line), **around})
        assert (done.code, done.err) == (0, "")
        return str(done.out)

    return ask


@pytest.fixture
def offered(answer: Ask) -> Words:
    """Ask bash's way: the words offered."""

    def ask(line: str, **around: str) -> list[str]:
        return answer("bash", line, **around).split()

    return ask


def test_every_command_is_offered(offered: Words) -> None:
    assert offered("diplo ") == COMMANDS.split()


def test_the_beginning_of_a_command_is_completed(offered: Words) -> None:
    assert offered("diplo so") == ["sources"]


def test_list_and_show_are_offered_after_a_noun(offered: Words) -> None:
    assert offered("diplo docs ") == ["list", "show"]


@pytest.mark.parametrize("command", ["docs", "docs list"])
def test_every_option_of_a_list_is_offered(command: str, offered: Words) -> None:
    assert set(offered(f"diplo {command} --")) == set(OPTIONS.split())


def test_the_beginning_of_an_option_is_completed(offered: Words) -> None:
    assert offered("diplo topics --st") == ["--stance"]


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("docs --sector ", "culture rail transport"),
        ("docs --sector t", "transport"),
        ("docs list --sector t", "transport"),
        ("docs --year 2023 --sector t", "transport"),
        ("docs --ministry ", "ministry-of-culture-kz"),
        ("docs --org ", "azerbaijan-railways ministry-of-culture-kz"),
        ("docs --person ", "ali-asadov alikhan-smailov"),
        ("docs --initiative m", "middle-corridor"),
        ("docs --type a", "agreement action-plan"),
        ("docs --kind c", "committee company city chamber"),
        ("orgs --kind c", "committee company city chamber"),
        ("initiatives --kind c", "corridor cable"),
        ("topics --stance w", "welcomed wished"),
        ("docs --meeting ", "2023-06-22-baku 2025-03-03-astana"),
        ("docs --format ", "table json jsonl csv tsv markdown"),
        ("docs --sector zzz", ""),
        ("schema so", "sources"),
        ("cache ", "path clear"),
    ],
)
def test_the_values_of_an_option_are_offered(line: str, values: str, offered: Words) -> None:
    assert set(offered(f"diplo {line}")) == set(values.split())


@pytest.mark.parametrize(
    ("noun", "values"),
    [
        ("meetings", "2023-06-22-baku 2025-03-03-astana"),
        ("docs", "2023-06-22-museums 2023-06-22-trains 2025-03-03-health"),
        ("orgs", "azerbaijan-railways ministry-of-culture-kz"),
        ("people", "ali-asadov alikhan-smailov"),
        ("sectors", "culture rail transport"),
        ("topics", "2023-06-22-baku-topic-1 2025-03-03-astana-topic-1"),
        ("initiatives", "middle-corridor"),
        ("figures", "2023-06-22-baku-figure-1 2025-03-03-astana-figure-1"),
        ("sources", "news-2023"),
    ],
)
def test_the_ids_to_show_are_offered(noun: str, values: str, offered: Words) -> None:
    assert offered(f"diplo {noun} show ") == values.split()


@pytest.mark.parametrize("option", ["--data other.toml", "--data=other.toml"])
@pytest.mark.parametrize("line", ["docs {} --sector ", "sectors show {} "])
def test_values_are_those_of_the_dataset_on_the_line(
    line: str, option: str, offered: Words, write: Write
) -> None:
    write("[[sectors]]\nid = 'elsewhere'\nname = 'E'\n", "other.toml")
    assert offered(f"diplo {line.format(option)}") == ["elsewhere"]


@pytest.mark.parametrize("of", SHELLS)
@pytest.mark.parametrize("dataset", ["[[sectors]]\nid = 'A B'\n", "[[[", "\0"])
def test_a_broken_dataset_offers_nothing_and_says_nothing(
    dataset: str, of: str, answer: Ask, write: Write
) -> None:
    said = answer(of, "diplo docs --sector ", DIPLO_DATA=str(write(dataset)))
    assert said.strip() == ("_files" if of == "zsh" else "")


@pytest.mark.parametrize("of", SHELLS)
def test_a_missing_dataset_offers_nothing_and_says_nothing(of: str, answer: Ask) -> None:
    said = answer(of, "diplo docs show ", DIPLO_DATA="/nowhere")
    assert said.strip() == ("_files" if of == "zsh" else "")


@pytest.mark.parametrize(
    "line", ["diplo nonsense ", "diplo docs nonsense ", "diplo docs --nonsense x --", "diplo 'x "]
)
@pytest.mark.parametrize("of", SHELLS)
def test_a_line_that_makes_no_sense_is_completed_without_a_word(
    of: str, line: str, diplo: Run
) -> None:
    done = diplo(**asking(of, line))
    assert (done.code, done.err) == (0, "")


def test_zsh_and_fish_are_told_what_a_value_is(answer: Ask) -> None:
    line = "diplo docs --initiative "
    assert answer("fish", line) == "middle-corridor\tMiddle Corridor\n"
    assert answer("zsh", line) == '_arguments \'*: :(("middle-corridor":"Middle Corridor"))\'\n'


@pytest.mark.parametrize("of", ["zsh", "fish"])
def test_zsh_and_fish_are_told_what_every_command_is(of: str, answer: Ask) -> None:
    said = answer(of, "diplo ")
    assert all(name in said for name in COMMANDS.split())
    assert "Who met whom, where and when." in said


@pytest.fixture
def hostile(write: Write) -> dict[str, str]:
    """Give the settings of a dataset with names that would like to run."""
    tables = "".join(
        f"[[organizations]]\nid = 'o{n}'\nname = {toml(name)}\nkind = 'ministry'\n"
        for n, name in enumerate(HOSTILE)
    )
    return {"DIPLO_DATA": str(write(tables))}


def test_what_fish_is_told_of_hostile_names_is_harmless(
    hostile: dict[str, str], answer: Ask
) -> None:
    lines = answer("fish", "diplo docs --ministry ", **hostile).split("\n")[:-1]
    assert [line.partition("\t")[0] for line in lines] == [f"o{n}" for n in range(len(HOSTILE))]
    assert [line for line in lines if not HARMLESS.fullmatch(line.partition("\t")[2])] == []


def test_what_zsh_is_told_of_hostile_names_is_harmless(
    hostile: dict[str, str], answer: Ask
) -> None:
    said = answer("zsh", "diplo docs --ministry ", **hostile)
    found = re.fullmatch(r"_arguments '\*: :\(\((.*)\)\)'\n", said, re.DOTALL)
    assert found
    lines = found[1].split("\n")
    assert len(lines) == len(HOSTILE)
    for number, line in enumerate(lines):
        assert re.fullmatch(rf'"o{number}":"{HARMLESS.pattern}"', line)


@pytest.mark.parametrize("line", ["diplo docs --ministry ", "diplo docs --", "diplo orgs show "])
def test_evaluating_what_zsh_is_told_runs_nothing(
    line: str, hostile: dict[str, str], tmp_path: Path, environment: dict[str, str]
) -> None:
    # As zsh does: the answer is evaluated, and then `_arguments` evaluates the list inside.
    script = """
        ran() { echo ran; }
        touch() { echo "ran $*"; }
        _arguments() { inner=${1#*((}; inner=${inner%))*}; eval "each=( $inner )"; }
        eval "$(diplo)"
        echo "${#each[@]} offered"
    """
    done = shell(script, tmp_path, environment, **hostile, **asking("zsh", line))
    assert (done.code, done.err) == (0, "")
    assert re.fullmatch(r"\d+ offered\n", done.out)
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize("line", ["diplo docs --sector ", "diplo docs --", "diplo docs show "])
@pytest.mark.parametrize("of", ["bash", "zsh"])
def test_completion_imports_no_rich(
    of: str, line: str, settings: dict[str, str], environment: dict[str, str]
) -> None:
    around = {**environment, **settings, **asking(of, line)}
    imports(environment=around)  # warms the cache
    modules = imports(environment=around)
    assert "typer" in modules
    assert {"rich", "tomli", "pycountry", "msgspec", "tree_sitter"} & modules == set()


@pytest.mark.parametrize("of", SHELLS)
def test_the_script_for_each_shell_can_be_shown(of: str, diplo: Run) -> None:
    signs = {"bash": "complete -o default", "zsh": "#compdef diplo", "fish": "complete --command"}
    done = diplo("--show-completion", of, _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1")
    assert (done.code, done.err) == (0, "")
    assert signs[of] in done.out


def programmable(bash: str | None) -> bool:
    if bash is None:
        return False
    return (
        subprocess.run([bash, "-c", "type complete compgen"], capture_output=True).returncode == 0
    )


@pytest.mark.skipif(
    not programmable(shutil.which("bash")), reason="there is no bash that completes"
)
def test_tab_completes_in_a_real_bash(
    environment: dict[str, str], settings: dict[str, str], tmp_path: Path
) -> None:
    program = tmp_path / "bin" / "diplo"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m diplo_cli "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    around = {**environment, **settings, "PS1": "> ", "TERM": "dumb", "HISTFILE": ""}
    around["PATH"] = f"{program.parent}:{environment['PATH']}"
    child: pexpect.spawn[str] = pexpect.spawn(
        "bash",
        ["--norc", "--noprofile"],
        cwd=str(tmp_path),
        env=around,
        encoding="utf-8",
        timeout=30,
    )
    child.expect_exact("> ")
    child.sendline('source <(diplo --show-completion bash) && echo "rea"dy')
    child.expect_exact("ready\r\n> ")
    child.send("diplo docs --sec\tt\t--count\n")
    child.expect_exact("diplo docs --sector transport --count\r\n1\r\n")
    child.send("diplo people sh\tali-\t\n")
    child.expect_exact("diplo people show ali-asadov")
    child.sendline("exit")
    child.expect(pexpect.EOF)
