"""Text of a dataset never drives the terminal, in no format that people read, in no error."""

import json
import os
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli import NOUNS, Run, Write, settle, toml, unmeasure
from tests.cli.terminal import STYLE, Seen, Terminal

# Sequences that clear, colour, retitle and link; controls of one and two bytes; newlines of all
# kinds; what turns the direction of text or hides in it; and what Rich would take for markup.
HOSTILE = (
    "a\x1b[2Jb\x1b]0;title\x07c\x1b]8;;http://x\x1b\\d\x9b31me\x00\x08\x7f\x85"
    "f\nNEWLINE\rg\r\nh\ti\x0bj\x0ck\u2028l\u2029m"
    "\u202en\u2066o\u200fp\u061cq\u200br\ufeffs\u00adt\U000e0041"
    "[red]x[/red][/][link=file:///x]y[/link]:smile:"
)
SHOWN = (
    r"a\x1b[2Jb\x1b]0;title\x07c\x1b]8;;http://x\x1b\d\x9b31me\x00\x08\x7f\x85"
    r"f\nNEWLINE\rg\r\nh\ti\x0bj\x0ck\u2028l\u2029m"
    r"\u202en\u2066o\u200fp\u061cq\u200br\ufeffs\xadt\U000e0041"
    "[red]x[/red][/][link=file:///x]y[/link]:smile:"
)
TEXT = toml(HOSTILE)

DATASET = f"""\
[dataset]
title = {TEXT}
[[countries]]
id = "AZ"
name = {TEXT}
[[sectors]]
id = "s"
name = {TEXT}
aliases = [{TEXT}]
[[organizations]]
id = "o"
name = {TEXT}
kind = "ministry"
country = "AZ"
acronym = {TEXT}
note = {TEXT}
[[people]]
id = "p"
name = {TEXT}
country = "AZ"
roles = [{TEXT}]
[[initiatives]]
id = "i"
name = {TEXT}
kind = "other"
sectors = ["s"]
countries = ["AZ"]
place = {TEXT}
[[sources]]
id = "q"
publisher = {TEXT}
title = {TEXT}
via = {TEXT}
file = "x.txt"
[[meetings]]
id = "m"
date = 2023-01-02
city = {TEXT}
country = "AZ"
summary = {TEXT}
cite = ["q#1"]
extra = {{ {TEXT} = {TEXT} }}
participants = [{{ person = "p", role = {TEXT} }}]
[[meetings.topics]]
id = "t"
summary = {TEXT}
by = ["AZ"]
sectors = ["s"]
initiatives = ["i"]
people = ["p"]
organizations = ["o"]
[[meetings.figures]]
id = "f"
name = {TEXT}
value = 5
unit = {TEXT}
qualifier = {TEXT}
[[meetings.documents]]
id = "d"
title = {TEXT}
type = "treaty"
parties = ["o"]
signatories = ["p"]
sectors = ["s"]
initiatives = ["i"]
place = {TEXT}
number = {TEXT}
url = {TEXT}
"""

RECORDS = dict(zip(NOUNS, ["m", "d", "o", "p", "s", "t", "i", "f", "q"], strict=True))
EVERY_NOUN = pytest.mark.parametrize("noun", NOUNS)
WIDE = (1000, 9000)  # so wide and high that nothing is folded or paged


def driving(text: str) -> list[str]:
    """Find the characters that could drive a terminal or turn a text, newlines apart."""
    known = {"\n", "\u200c", "\u200d"}
    kinds = ("Cc", "Cf", "Zl", "Zp", "Cs", "Co", "Cn")
    return [each for each in text if unicodedata.category(each) in kinds and each not in known]


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "x.txt").write_text("text", encoding="utf-8")
    return settle(folder, DATASET)


@pytest.fixture
def in_a_pipe(diplo: Run, settings: dict[str, str]) -> Callable[..., str]:
    """Ask the hostile dataset; the answer must succeed."""

    def ask(*arguments: str, **more: str) -> str:
        done = diplo(*arguments, **settings, **more)
        assert (done.code, done.err) == (0, "")
        return str(done.out)

    return ask


@pytest.fixture
def terminal(tmp_path: Path, environment: dict[str, str], settings: dict[str, str]) -> Terminal:
    return Terminal(tmp_path, {**environment, **settings})


@pytest.fixture
def on_a_terminal(terminal: Terminal) -> Callable[..., Seen]:
    """Ask the hostile dataset on a terminal; the answer must succeed."""

    def ask(*arguments: str) -> Seen:
        seen = terminal.run(*arguments, size=WIDE)
        assert (seen.code, seen.err) == (0, "")
        return seen

    return ask


@EVERY_NOUN
def test_a_list_in_a_pipe_shows_hostile_text_as_harmless_signs(
    noun: str, in_a_pipe: Callable[..., str]
) -> None:
    written = in_a_pipe(noun)
    assert driving(written) == []
    assert SHOWN in written
    assert written.count("\n") == 2


@EVERY_NOUN
def test_a_page_in_a_pipe_shows_hostile_text_as_harmless_signs(
    noun: str, in_a_pipe: Callable[..., str]
) -> None:
    written = in_a_pipe(noun, "show", RECORDS[noun])
    assert driving(written) == []
    assert SHOWN in written
    assert "\nNEWLINE" not in written


@EVERY_NOUN
def test_a_list_on_a_terminal_shows_hostile_text_as_harmless_signs(
    noun: str, on_a_terminal: Callable[..., Seen]
) -> None:
    seen = on_a_terminal(noun)
    assert driving(seen.text) == []
    assert SHOWN in seen.text
    assert len(seen.lines) == 4  # with the heading, an empty line and the total


@EVERY_NOUN
def test_a_page_on_a_terminal_shows_hostile_text_as_harmless_signs(
    noun: str, on_a_terminal: Callable[..., Seen]
) -> None:
    seen = on_a_terminal(noun, "show", RECORDS[noun])
    assert driving(seen.text) == []
    assert SHOWN in seen.text
    assert "\nNEWLINE" not in seen.text


@pytest.mark.parametrize("size", [(500, 40), (500, 80)])
@pytest.mark.parametrize("asked", ["docs", "docs show d", "meetings show m"])
def test_text_folded_to_a_narrow_screen_is_harmless_too(
    asked: str, size: tuple[int, int], terminal: Terminal
) -> None:
    seen = terminal.run(*asked.split(), size=size)
    assert (seen.code, driving(seen.text)) == (0, [])


def test_only_bold_and_dim_are_sent_to_a_terminal(on_a_terminal: Callable[..., Seen]) -> None:
    sent = {*STYLE.findall(on_a_terminal("docs").raw), *STYLE.findall(on_a_terminal("topics").raw)}
    assert sent == {"\x1b[1m", "\x1b[2m", "\x1b[0m"}


@EVERY_NOUN
def test_markdown_shows_hostile_text_as_harmless_signs(
    noun: str, in_a_pipe: Callable[..., str]
) -> None:
    written = in_a_pipe(noun, "--format", "markdown")
    assert driving(written) == []
    assert written.count("\n") == 3
    assert r"\[red\]x\[/red\]" in written


@pytest.mark.parametrize("noun", ["docs", "meetings", "sources"])
def test_a_page_of_markdown_shows_hostile_text_as_harmless_signs(
    noun: str, in_a_pipe: Callable[..., str]
) -> None:
    written = in_a_pipe(noun, "show", RECORDS[noun], "--format", "markdown")
    assert driving(written) == []
    assert "\nNEWLINE" not in written
    assert r"\[red\]x\[/red\]" in written


@pytest.mark.parametrize("format_", ["markdown", "csv", "tsv", "json", "jsonl"])
@pytest.mark.parametrize("asked", ["docs", "docs show d"])
def test_no_format_drives_a_terminal(
    asked: str, format_: str, on_a_terminal: Callable[..., Seen]
) -> None:
    seen = on_a_terminal(*asked.split(), "--format", format_)
    own = {"csv": "\r\n", "tsv": "\t"}.get(format_, "\n")
    assert driving(seen.raw.replace(own, "\n")) == []
    assert "smile" in seen.raw


def test_csv_on_a_terminal_shows_controls_as_signs(on_a_terminal: Callable[..., Seen]) -> None:
    seen = on_a_terminal("orgs", "--format", "csv", "--columns", "id,name")
    assert seen.raw == f"id,name\r\no,{SHOWN}\r\n"


@EVERY_NOUN
def test_json_gives_hostile_text_back_intact(noun: str, in_a_pipe: Callable[..., str]) -> None:
    written = in_a_pipe(noun, "show", RECORDS[noun], "--json")
    key = {"meetings": "summary", "docs": "title", "topics": "summary", "sources": "publisher"}
    assert json.loads(written)[key.get(noun, "name")] == HOSTILE


def test_json_gives_every_other_field_back_intact(in_a_pipe: Callable[..., str]) -> None:
    (meeting,) = json.loads(in_a_pipe("meetings", "--json"))
    (document,) = json.loads(in_a_pipe("docs", "--json"))
    assert meeting["extra"] == {HOSTILE: HOSTILE}
    assert [meeting["city"], meeting["participants"][0]["role"]] == [HOSTILE] * 2
    assert [document[key] for key in ("place", "number", "url")] == [HOSTILE] * 3
    assert document["parties"][0]["name"] == HOSTILE


def test_markup_is_no_style_where_colour_is_forced(in_a_pipe: Callable[..., str]) -> None:
    written = in_a_pipe("docs", FORCE_COLOR="1")
    assert driving(STYLE.sub("", written)) == []
    assert STYLE.findall(written) == ["\x1b[1m", "\x1b[0m"]


# Errors: what they quote of a dataset, a path or the command line is one clean line each.


def test_problems_of_a_hostile_dataset_are_one_clean_line_each(diplo: Run, write: Write) -> None:
    path = write(
        f"[[meetings]]\nid = {TEXT}\ndate = {TEXT}\nvisit = {TEXT}\n{TEXT} = 1\n"
        f"[[people]]\nid = 'p'\nname = 'P'\ncountry = {TEXT}\n"
        f"[[sectors]]\nid = 's'\nname = 'S'\nbroader = {toml(HOSTILE + '!')}\n"
    )
    done = diplo("docs", "--data", path)
    assert (done.code, done.out, driving(done.err)) == (1, "", [])
    assert [line.startswith(f"{path}:") for line in done.err.splitlines()] == [True] * 6


@pytest.mark.parametrize(
    "asked",
    [
        ("docs", "--sector"),
        ("docs", "--year"),
        ("docs", "--type"),
        ("docs", "--columns"),
        ("docs", "--sort"),
        ("docs", "--limit"),
        ("docs", "--format"),
        ("docs", "show"),
        ("docs",),
        ("docs", "--data"),
        ("docs", "list"),
        ("schema",),
        ("cache",),
        (),
    ],
    ids=" ".join,
)
def test_what_was_typed_comes_back_in_one_clean_line(
    asked: tuple[str, ...], diplo: Run, settings: dict[str, str]
) -> None:
    done = diplo(*asked, "zz " + HOSTILE.replace("\0", ""), **settings)
    assert (done.out, driving(done.err), done.err.count("\n")) == ("", [], 1)
    assert done.code in (1, 2)


def test_a_hostile_option_comes_back_in_one_clean_line(diplo: Run) -> None:
    done = diplo("docs", "--" + HOSTILE.replace("\0", ""))
    assert (done.code, driving(done.err), done.err.count("\n")) == (2, [], 1)


def test_a_hostile_suggestion_is_harmless(diplo: Run, settings: dict[str, str]) -> None:
    done = diplo("docs", "--ministry", "zzz", **settings)
    assert (done.code, driving(done.err), done.err.count("\n")) == (2, [], 1)


def test_a_hostile_file_name_is_one_clean_line(diplo: Run, tmp_path: Path) -> None:
    folder = tmp_path / "a\x1b[31m\nb"
    folder.mkdir()
    (folder / "\u202e.toml").write_text("x", encoding="utf-8")
    done = diplo("docs", "--data", folder)
    assert (done.code, driving(done.err), done.err.count("\n")) == (1, [], 1)
    done = diplo("docs", "-o", folder)
    assert (done.code, driving(done.err), done.err.count("\n")) == (1, [], 1)


def test_a_hostile_file_name_is_harmless_below_a_table(
    terminal: Terminal, tmp_path: Path, write: Write
) -> None:
    path = write("[[sectors]]\nid = 'a'\nname = 'A'\n", "a\x1b[31m\n[red]b.toml")
    seen = terminal.run("sectors", "--data", path.name, size=WIDE)
    assert seen.lines[-1] == r"1 sector in a\x1b[31m\n[red]b.toml"


def test_the_traceback_of_a_fault_is_harmless_too(
    diplo: Run, write: Write, environment: dict[str, str]
) -> None:
    unmeasure(environment)
    fault = f"import sqlite3\ndef broken(*_, **__):\n    raise RuntimeError({HOSTILE!r})\n"
    folder = write(f"{fault}sqlite3.connect = broken\n", "fault/sitecustomize.py").parent
    path = os.pathsep.join([str(folder), *filter(None, [environment.get("PYTHONPATH")])])
    done = diplo("docs", PYTHONPATH=path, DIPLO_DEBUG="1")
    assert (done.code, driving(done.err)) == (70, [])
    assert "Traceback" in done.err
