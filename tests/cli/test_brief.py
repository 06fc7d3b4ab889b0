"""`diplo brief` as a user meets it: in a pipe, on a terminal, as HTML, Word and JSON files."""

import io
import json
import re
import subprocess
import sys
from functools import partial
from html.parser import HTMLParser
from pathlib import Path

import docx
import pytest

from tests.cli import WORLD, Run, imports, settle
from tests.cli.terminal import Terminal

ASKED = ("brief", "AZ", "KZ", "--today", "2025-06-30")
HEADINGS = [
    "Where things stand",
    "The last meeting: 3 March 2025, Baku",
    "Standing commitments and concerns",
    "Initiatives",
    "Documents by sector",
    "Figures",
    "Who is who",
    "Sources",
]
VOID = {"meta", "link", "br", "img", "input", "hr"}


class Outline(HTMLParser):
    """Reads a page as a browser's parser would start to: tags closed in order, ids, links."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag that opens, and what it carries."""
        given = dict(attrs)
        self.tags.add(tag)
        self.attributes |= given.keys()
        self.ids += [given["id"] or ""] if "id" in given else []
        self.links += [given["href"] or ""] if "href" in given else []
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Hold a tag that closes against the one opened last."""
        assert self.open.pop() == tag


def test_a_pipe_gets_markdown_with_footnotes(diplo: Run) -> None:
    done = diplo(*ASKED)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("# Briefing: Azerbaijan and Kazakhstan\n")
    assert re.findall(r"^## (.+)$", done.out, re.MULTILINE) == HEADINGS
    used = re.findall(r"\[\^(\d+)\](?!:)", done.out)
    defined = re.findall(r"^\[\^(\d+)\]: ", done.out, re.MULTILINE)
    assert list(dict.fromkeys(used)) == defined == [str(n) for n in range(1, 39)]


def test_every_line_of_markdown_that_states_something_has_a_footnote(diplo: Run) -> None:
    for line in diplo(*ASKED).out.splitlines():
        if line.startswith("- ") or re.match(r"\| (?!---)", line):
            heading = re.match(r"\| (Field|Date|Figure|Name) \|", line)
            assert heading or "[^" in line, line


def test_each_row_of_a_table_has_as_many_cells_as_its_heading(diplo: Run) -> None:
    tables = re.findall(r"(?:^\|.*\n)+", diplo(*ASKED).out, re.MULTILINE)
    assert len(tables) > 10
    for table in tables:
        assert len({len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()}) == 1


def test_html_is_one_page_with_everything_in_it(diplo: Run) -> None:
    page = Outline(diplo(*ASKED, "--format", "html").out)
    assert page.open == []
    assert len(page.ids) == len(set(page.ids))
    assert not page.tags & {"script", "link", "img", "iframe", "object"}
    assert not {each for each in page.attributes if each.startswith(("on", "src", "style"))}
    assert {"main", "header", "section", "h1", "h2", "h3", "table", "th"} <= page.tags


def test_footnotes_of_html_lead_to_the_source_and_back(diplo: Run) -> None:
    page = Outline(diplo(*ASKED, "--format", "html").out)
    targets = [link.removeprefix("#") for link in page.links]
    assert set(targets) <= set(page.ids)
    assert {f"note-{n}" for n in range(1, 39)} | {f"ref-{n}-1" for n in range(1, 39)} <= set(
        targets
    )


def test_html_says_its_language_and_how_to_print(diplo: Run) -> None:
    page = diplo(*ASKED, "--format", "html").out
    assert '<html lang="en">' in page
    assert "@page { size: A4;" in page
    assert "url(" not in page


def word(path: Path) -> list[tuple[str, str]]:
    """Read a Word file back: the style and text of each paragraph."""
    return [
        ((each.style.name or "") if each.style else "", each.text)
        for each in docx.Document(str(path)).paragraphs
    ]


def test_a_word_file_has_real_headings_tables_and_a_list_of_footnotes(
    diplo: Run, tmp_path: Path
) -> None:
    done = diplo(*ASKED, "-o", "brief.docx")
    assert (done.code, done.out, done.err) == (0, "", "")
    read = docx.Document(str(tmp_path / "brief.docx"))
    found = word(tmp_path / "brief.docx")
    assert found[0] == ("Title", "Briefing: Azerbaijan and Kazakhstan")
    assert [text for style, text in found if style == "Heading 1"] == HEADINGS
    assert [text for _, text in found if re.match(r"\[38\] ", text)] == [
        "[38] Azernews, 22 June 2023, 15:56, paragraph 13."
    ]
    tables = {tuple(cell.text for cell in table.rows[0].cells): table for table in read.tables}
    signed = [table for table in read.tables if table.rows[0].cells[1].text == "Document"]
    assert len(tables[("Field", "Stance", "Matter")].rows) == 41
    assert sum(len(table.rows) - 1 for table in signed) == 14


def test_a_number_in_a_word_file_links_to_its_footnote(diplo: Run, tmp_path: Path) -> None:
    diplo(*ASKED, "-o", "brief.docx")
    xml = docx.Document(str(tmp_path / "brief.docx")).element.xml
    anchors = set(re.findall(r'w:anchor="(note-\d+)"', xml))
    assert anchors == set(re.findall(r'w:bookmarkStart [^>]*w:name="(note-\d+)"', xml))
    assert len(anchors) == 38


def test_the_same_briefing_twice_is_the_same_bytes(diplo: Run, tmp_path: Path) -> None:
    for name in ("a.html", "b.html"):
        diplo(*ASKED, "-o", name, TZ="Asia/Tokyo" if name < "b" else "America/Lima")
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_json_gives_sections_statements_and_notes(diplo: Run) -> None:
    told = json.loads(diplo(*ASKED, "--json").out)
    assert list(told) == [
        "title", "subtitle", "remark", "countries", "today", "horizon", "meetings", "sections",
        "notes",
    ]  # fmt: skip
    assert told["countries"] == ["AZ", "KZ"]
    assert [each["title"] for each in told["sections"]] == HEADINGS[:-1]
    first = told["sections"][0]["blocks"][0]
    assert list(first) == ["kind", "title", "statements"]
    assert len(first["statements"]) == 5
    assert told["notes"][0] == {
        "number": 1,
        "text": "Azernews, 22 June 2023, 15:56, paragraph 2.",
        "cite": "azernews-2023-06-22#2",
        "source": "azernews-2023-06-22",
        "paragraph": 2,
        "url": None,
    }


@pytest.mark.no_cover
@pytest.mark.parametrize(
    ("name", "begins"),
    [("b.md", "# Brief"), ("b.html", "<!DOCTYPE"), ("b.json", '{"title"'), ("b", "# Brief")],
)
def test_the_name_of_the_file_chooses_the_format(
    name: str, begins: str, diplo: Run, tmp_path: Path
) -> None:
    assert diplo(*ASKED, "-o", name).code == 0
    assert (tmp_path / name).read_text("utf-8").startswith(begins)


@pytest.mark.no_cover
@pytest.mark.parametrize("name", ["b.docx", "b.html"])
def test_a_file_is_not_overwritten_unasked(name: str, diplo: Run, tmp_path: Path) -> None:
    (tmp_path / name).write_text("mine")
    done = diplo(*ASKED, "-o", name)
    assert (done.code, (tmp_path / name).read_text()) == (1, "mine")
    assert "add --force to replace it" in done.err
    assert diplo(*ASKED, "-o", name, "--force").code == 0


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_a_terminal_gets_a_page_that_fits(
    width: int, tmp_path: Path, environment: dict[str, str]
) -> None:
    seen = Terminal(tmp_path, environment).run(*ASKED, size=(900, width), PAGER="")
    assert seen.code == 0
    assert max(map(len, seen.lines)) <= width
    assert [line for line in seen.lines if line in HEADINGS] == HEADINGS
    assert "[^" not in seen.text


def test_markdown_asked_for_on_a_terminal_is_raw(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    seen = Terminal(tmp_path, environment).run(*ASKED, "--format", "markdown", PAGER="")
    assert "[^1]" in seen.text


def test_countries_that_never_met_give_an_empty_briefing(diplo: Run, tmp_path: Path) -> None:
    told = "The dataset records no meeting of Azerbaijan and Turkey up to 30 June 2025"
    asked = ("brief", "AZ", "Turkey", "--today", "2025-06-30")
    for form in ("markdown", "html", "json"):
        done = diplo(*asked, "--format", form)
        assert (done.code, done.err) == (0, "")
        assert told in done.out
    assert diplo(*asked, "-o", "b.docx").code == 0
    assert any(told in text for _, text in word(tmp_path / "b.docx"))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("AZ", "Kazakstan"), "diplo: no country answers to 'Kazakstan'; the nearest: Kazakhstan"),
        (("AZ", "--today", "2025"), "diplo: --today: '2025' is no day; write it like 2025-03-03"),
        (("AZ", "--horizon", "x"), "diplo: --horizon: 'x' is no whole number of days"),
        (("AZ", "--format", "docx"), "diplo: --format docx: a Word file is no text; name its file"),
        (("AZ", "--format", "docx", "-o", "-"), "diplo: --format docx: a Word file is no text"),
        (("AZ", "--format", "docx", "-o", "/dev/stdout"), "diplo: --format docx: a Word file is"),
        (
            ("AZ", "--json", "--format", "html"),
            "diplo: --json and --format html exclude each other",
        ),
        (("AZ", "-o", "b.PDF"), "diplo: --output: a briefing can't be a .pdf file; write .docx"),
        (("AZ", "--format", "pdf"), "diplo brief: invalid value for '--format'"),
        ((), "diplo brief: missing argument 'COUNTRY...'"),
    ],
)
def test_a_wrong_command_line_is_answered_in_one_line(
    words: tuple[str, ...], told: str, diplo: Run
) -> None:
    done = diplo("brief", *words)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith(told)


def test_the_name_of_a_folder_is_no_word_file(diplo: Run, tmp_path: Path) -> None:
    done = diplo(*ASKED, "-o", "b.docx/")
    assert (done.code, done.out) == (1, "")
    assert done.err == "diplo: b.docx/: this is the name of a folder; name a file\n"
    assert list(tmp_path.glob("*.docx")) == []


def test_without_python_docx_a_word_file_says_what_to_install(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    blocked = "import sys; sys.modules['docx'] = None; from diplo_cli.__main__ import main; main()"
    command = [sys.executable, "-c", blocked, *ASKED, "-o", "b.docx"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "diplo: a Word file needs python-docx; install it: pip install 'diplo-cli[docx]'\n"
    )
    assert list(tmp_path.glob("*.docx")) == []


def test_nothing_heavy_is_imported_for_a_pipe(environment: dict[str, str]) -> None:
    for form in ("markdown", "html", "json"):
        modules = imports(*ASKED, "--format", form, environment=environment)
        modules = imports(*ASKED, "--format", form, environment=environment)
        assert modules & {"rich", "docx", "pycountry", "tomli"} == set()


def test_a_dataset_that_cites_little_is_told_all_the_same(diplo: Run, tmp_path: Path) -> None:
    world = partial(diplo, **settle(tmp_path, WORLD))
    done = world("brief", "AZ", "KZ")
    assert done.code == 0
    assert "The dataset cites no source here; its record is 2025-03-03-health" in done.out.replace(
        "\\", ""
    )


MARKUP = """
[[people]]
id = "p"
name = "<script>alert(1)</script> | *x* [y](z)"
country = "AZ"
[[sources]]
id = "s"
publisher = "\\"><img src=x onerror=alert(1)>"
url = "javascript:alert(1)"
[[sources]]
id = "t"
publisher = "T"
url = "https://example.org/?a=1&b=<2>"
[[meetings]]
id = "m"
date = 2024-01-01
city = "# No heading"
summary = "</section></main><h1>x"
cite = ["s#1", "t"]
participants = [{ person = "p" }]
"""


def test_markup_of_the_dataset_means_nothing_to_html(diplo: Run, tmp_path: Path) -> None:
    done = diplo("brief", "AZ", "--format", "html", **settle(tmp_path, MARKUP))
    page = Outline(done.out)
    assert page.open == []
    assert not page.tags & {"script", "img"}
    assert not any("javascript" in link for link in page.links)
    assert "https://example.org/?a=1&b=<2>" in page.links


def test_markup_of_the_dataset_means_nothing_to_markdown(diplo: Run, tmp_path: Path) -> None:
    out = diplo("brief", "AZ", **settle(tmp_path, MARKUP)).out
    assert r"\<script\>alert(1)\</script\> \| \*x\* \[y\](z)" in out
    assert "<img" not in out.replace("\\<", "")
    assert "javascript:alert(1)" in out
    assert "<javascript" not in out
    assert re.findall(r"^# .*", out, re.MULTILINE) == ["# Briefing: Azerbaijan"]


def test_a_word_file_can_be_read_from_memory(diplo: Run, tmp_path: Path) -> None:
    assert diplo(*ASKED, "-o", "b.docx").code == 0
    read = docx.Document(io.BytesIO((tmp_path / "b.docx").read_bytes()))
    assert read.core_properties.title == "Briefing: Azerbaijan and Kazakhstan"
    assert str(read.core_properties.created).startswith("2025-06-30")
