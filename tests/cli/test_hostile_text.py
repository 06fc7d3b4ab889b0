"""Text of a dataset never drives the terminal, in no format that people read, in no error."""

import io
import os
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from diplo_cli.cli.progress import _Bar
from tests.builders import to_toml
from tests.cli import NOUNS, Run, Write, settle, toml, unmeasure
from tests.cli.inside import Inside
from tests.cli.terminal import Terminal
from tests.hostile import DRIVING, PAYLOAD, driving, tables
from tests.serving import Page

pytestmark = pytest.mark.no_cover

# All that diplo itself sends to style a text: bold, dim, underlined, and colours.
STYLE = re.compile(r"\x1b\[(?:0|1|2|3[1-6]|1;33|1;4)m")
# How Rich colours and moves a progress bar: it clears its line, and hides the cursor meanwhile.
MOVE = re.compile(r"\x1b\[(?:\?25[lh]|2K|1A|(?:0|[39][0-7])m)|\r")
SHOWN = "".join(
    each.encode("unicode_escape").decode() if each in DRIVING or each == "\n" else each
    for each in PAYLOAD
)

FIRST = dict(zip(NOUNS, ["m1", "d1", "o1", "p1", "s1", "t1", "i1", "f1", "q1"], strict=True))
EVERY_NOUN = pytest.mark.parametrize("noun", NOUNS)
ON_A_TERMINAL_AND_IN_A_PIPE = pytest.mark.parametrize("terminal", [True, False])

LISTS = [[noun] for noun in NOUNS]
PAGES = [[noun, "show", FIRST[noun]] for noun in NOUNS]
OTHERS = [
    ["search", "calc"],
    ["search", "red", "--in", "docs"],
    ["stats", "--by", "sector"],
    ["stats", "--by", "ministry"],
    ["stats", "--by", "person", "--of", "meetings"],
    ["stats", "--by", "initiative", "--by", "org"],
    ["timeline"],
    ["compare", "m1", "m2"],
    ["followup", "--today", "2024-02-02"],
    ["brief", "AZ", "KZ", "--today", "2024-02-02"],
    ["diff", "before.toml", "after.toml"],
    ["check", "--sources", "before.toml"],
    ["check", "--sources", "--format", "github", "before.toml"],
]
MARKDOWN = [
    [*asked, "--format", "markdown"]
    for asked in [*LISTS, *PAGES, *OTHERS]
    if asked[0] not in ("check", "diff")
]
DRAWN = [  # whose letters stand there by their numbers
    ["timeline", "--format", "mermaid"],
    ["export", "mermaid", "-"],
]


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("hostile")
    text = to_toml(tables())
    for name, change in (("before", "1›"), ("after", "first›")):
        (folder / f"{name}.toml").write_text(text.replace("1›", change), encoding="utf-8")
    return {**settle(folder, text), "FOLDER": str(folder)}


@pytest.fixture
def inside(
    tmp_path: Path, settings: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., str]:
    """Ask the hostile dataset within this process, beside its files; nothing must go wrong."""
    monkeypatch.chdir(settings["FOLDER"])

    def ask(*arguments: str, terminal: bool = False, **more: str) -> str:
        told = Inside(tmp_path, settings).run(*arguments, terminal=terminal, **more)
        assert (told.code, told.err) == (arguments[0] in ("diff", "check"), "")
        return told.out

    return ask


def left(written: str) -> set[str]:
    """Find what could drive a terminal in an answer, diplo's own styles apart."""
    return driving(STYLE.sub("", written))


@ON_A_TERMINAL_AND_IN_A_PIPE
@pytest.mark.parametrize("asked", [*LISTS, *PAGES, *OTHERS, *MARKDOWN], ids=" ".join)
def test_no_answer_that_people_read_drives_a_terminal(
    asked: list[str], terminal: bool, inside: Callable[..., str]
) -> None:
    written = inside(*asked, terminal=terminal)
    assert left(written) == set()
    end = "=cmd|" if asked[0] == "check" else "‹"  # a message tells only how a value begins
    assert end in written


@pytest.mark.parametrize("asked", DRAWN, ids=" ".join)
def test_a_diagram_has_no_sign_that_means_anything(
    asked: list[str], inside: Callable[..., str]
) -> None:
    written = inside(*asked)
    assert left(written) == set()
    drawn = re.sub("#\\d+;|<br>", "", written)
    assert not set("<>`&;%#{}|\\") & set(drawn.replace("---|", "").replace("| n", ""))
    assert "#8249;" in written  # the sign at the end of each text


@pytest.mark.parametrize(
    "asked",
    [
        *([noun, "--format", format_] for noun in ("docs", "orgs") for format_ in ("csv", "tsv")),
        *(["docs", *of, "--format", "json"] for of in ([], ["show", "d1"])),
        *(["export", kind, "-"] for kind in ("ics", "graphml", "dot", "mermaid", "jsonl")),
        ["diff", "before.toml", "after.toml", "--format", "jsonl"],
        ["brief", "AZ", "--format", "html"],
        ["brief", "AZ", "--format", "json"],
    ],
    ids=" ".join,
)
def test_not_even_data_drives_a_terminal(asked: list[str], inside: Callable[..., str]) -> None:
    written = inside(*asked, terminal=True)
    assert left(written.replace("\r\n", "\n")) - {"\t"} == set()
    assert len(written) > 1000


@EVERY_NOUN
def test_a_list_shows_every_character_of_a_text(noun: str, inside: Callable[..., str]) -> None:
    written = inside(noun)
    assert SHOWN in written
    assert written.count("\n") == 3  # the heading, and both records


@EVERY_NOUN
def test_a_page_has_no_line_that_a_text_made(noun: str, inside: Callable[..., str]) -> None:
    for format_ in ("table", "markdown"):
        written = inside(noun, "show", FIRST[noun], "--format", format_)
        assert not re.search(r"^(line|=1\+1)", written, re.MULTILINE)


@pytest.mark.parametrize("noun", ["docs", "meetings", "sources"])
def test_markdown_means_nothing_by_a_text(noun: str, inside: Callable[..., str]) -> None:
    written = inside(noun, "show", FIRST[noun], "--format", "markdown")
    assert r"\[red\]x\[/red\]" in written
    assert r"\<script\>alert(1)\</script\>" in written
    assert not re.search(r"(?<!\\)[`<>](?!br>)", written.replace("<br>", ""))


def test_a_briefing_in_html_is_only_text(inside: Callable[..., str]) -> None:
    page = Page(inside("brief", "AZ", "KZ", "--today", "2024-02-02", "--format", "html"))
    assert not page.tags & {"script", "img", "red"}
    assert not {each for each in page.attributes if each.startswith("on")}
    assert {link[:5] for link in page.links} == {"#note", "#ref-"}
    assert "<script>alert(1)</script>" in page.text


def test_a_briefing_in_word_shows_every_character(
    inside: Callable[..., str], tmp_path: Path
) -> None:
    import docx

    file = tmp_path / "brief.docx"
    inside("brief", "AZ", "KZ", "--today", "2024-02-02", "-o", str(file))
    document = docx.Document(str(file))
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    text = "\n".join(each.text for each in [*document.paragraphs, *cells])
    assert SHOWN in text
    assert driving(text) == set()


def test_the_pager_is_given_nothing_that_drives_a_terminal(
    inside: Callable[..., str], tmp_path: Path
) -> None:
    paged = tmp_path / "paged"
    for asked in (["docs"], ["meetings", "show", "m1"], ["search", "calc"]):
        inside(*asked, terminal=True, LINES="2", DIPLO_PAGER=f"cat > {paged}")
        text = paged.read_text("utf-8")
        assert "‹" in text
        assert left(text) == set()


@pytest.mark.parametrize("columns", ["20", "40", "80"])
@pytest.mark.parametrize("asked", [["docs"], ["docs", "show", "d1"], ["compare", "m1", "m2"]])
def test_text_folded_to_a_narrow_screen_is_harmless_too(
    asked: list[str], columns: str, inside: Callable[..., str]
) -> None:
    assert left(inside(*asked, terminal=True, COLUMNS=columns)) == set()


def test_a_progress_bar_shows_a_hostile_name_as_text(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = io.StringIO()
    screen.isatty = lambda: True  # type: ignore[method-assign]  # what Rich asks
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("COLUMNS", "9000")
    monkeypatch.setenv("TERM", "xterm")
    bar = _Bar()
    bar.report(PAYLOAD, 1, 2)
    bar._appear()
    bar.close()
    assert driving(MOVE.sub("", screen.getvalue())) == set()
    assert "[red]x[/red]" in screen.getvalue()


def test_what_a_real_terminal_gets_is_harmless(
    tmp_path: Path, environment: dict[str, str], settings: dict[str, str]
) -> None:
    terminal = Terminal(tmp_path, {**environment, **settings})
    for asked in (["docs"], ["sql", "SELECT * FROM topics"]):
        seen = terminal.run(*asked, size=(1000, 9000))
        assert (seen.code, seen.err, left(seen.raw)) == (0, "", set())
        assert "‹" in seen.raw


LONG = "word " * 200_000  # a megabyte
LONG_DATASET = f"""\
[[meetings]]
id = "m"
date = 2023-01-02
country = "AZ"
documents = [{{ id = "d", title = "{LONG}", type = "treaty" }}]
"""


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("long")
    (folder / "after.toml").write_text(LONG_DATASET.replace("word", "text"), encoding="utf-8")
    return settle(folder, LONG_DATASET)


@pytest.mark.parametrize(
    "asked",
    [
        ["docs"],
        ["docs", "show", "d"],
        ["timeline"],
        ["followup"],
        ["brief", "AZ"],
        ["diff", "dataset.toml", "after.toml"],
    ],
    ids=" ".join,
)
def test_a_text_of_a_megabyte_is_cut_on_a_terminal(
    asked: list[str], long: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(Path(long["DIPLO_DATA"]).parent)
    begun = time.process_time()
    told = Inside(tmp_path, long).run(*asked, terminal=True, COLUMNS="80")
    assert time.process_time() - begun < 5
    assert told.err == ""
    assert "word" in told.out
    assert len(told.out) < 150_000


def test_a_text_of_a_megabyte_is_given_back_whole(long: dict[str, str], tmp_path: Path) -> None:
    for form in ("json", "csv", "table"):
        told = Inside(tmp_path, long).run("docs", "--format", form)
        assert LONG.strip() in told.out


# Errors: what they quote of a dataset, a path or the command line is one clean line each.

TEXT = toml(PAYLOAD)
TYPED = "zz " + PAYLOAD.replace("\0", "")


def test_problems_of_a_hostile_dataset_are_one_clean_line_each(diplo: Run, write: Write) -> None:
    path = write(
        f"[[meetings]]\nid = {TEXT}\ndate = {TEXT}\nvisit = {TEXT}\n{TEXT} = 1\n"
        f"[[people]]\nid = 'p'\nname = 'P'\ncountry = {TEXT}\n"
        f"[[sectors]]\nid = 's'\nname = 'S'\nbroader = {toml(PAYLOAD + '!')}\n"
    )
    done = diplo("docs", "--data", path)
    assert (done.code, done.out, driving(done.err)) == (1, "", set())
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
    asked: tuple[str, ...], settings: dict[str, str], tmp_path: Path
) -> None:
    done = Inside(tmp_path, settings).run(*asked, TYPED)
    assert (done.out, driving(done.err), done.err.count("\n")) == ("", set(), 1)
    assert done.code in (1, 2)


def test_a_hostile_option_comes_back_in_one_clean_line(diplo: Run) -> None:
    done = diplo("docs", "--" + TYPED)
    assert (done.code, driving(done.err), done.err.count("\n")) == (2, set(), 1)


def test_a_hostile_suggestion_is_harmless(diplo: Run, settings: dict[str, str]) -> None:
    done = diplo("docs", "--ministry", "zzz", **settings)
    assert (done.code, driving(done.err), done.err.count("\n")) == (2, set(), 1)


def test_a_hostile_file_name_is_one_clean_line(diplo: Run, tmp_path: Path) -> None:
    folder = tmp_path / "a\x1b[31m\nb"
    folder.mkdir()
    (folder / "\u202e.toml").write_text("x", encoding="utf-8")
    done = diplo("docs", "--data", folder)
    assert (done.code, driving(done.err), done.err.count("\n")) == (1, set(), 1)
    done = diplo("docs", "-o", folder)
    assert (done.code, driving(done.err), done.err.count("\n")) == (1, set(), 1)


def test_a_hostile_file_name_is_harmless_below_a_table(
    tmp_path: Path, environment: dict[str, str], write: Write
) -> None:
    path = write("[[sectors]]\nid = 'a'\nname = 'A'\n", "a\x1b[31m\n[red]b.toml")
    terminal = Terminal(tmp_path, environment)
    seen = terminal.run("sectors", "--data", path.name, size=(100, 900))
    assert seen.lines[-1] == r"1 sector in a\x1b[31m\n[red]b.toml"


def test_the_traceback_of_a_fault_is_harmless_too(
    diplo: Run, write: Write, environment: dict[str, str]
) -> None:
    unmeasure(environment)
    fault = f"import sqlite3\ndef broken(*_, **__):\n    raise RuntimeError({PAYLOAD!r})\n"
    folder = write(f"{fault}sqlite3.connect = broken\n", "fault/sitecustomize.py").parent
    path = os.pathsep.join([str(folder), *filter(None, [environment.get("PYTHONPATH")])])
    done = diplo("docs", PYTHONPATH=path, DIPLO_DEBUG="1")
    assert (done.code, driving(done.err)) == (70, set())
    assert "Traceback" in done.err
