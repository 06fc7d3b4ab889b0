"""`diplo timeline`: a tree by year on a screen, rows for scripts, a diagram for GitHub."""

import json
from pathlib import Path

import pytest

from tests.cli import Run, Write, imports, toml
from tests.cli.terminal import Terminal
from tests.cli.test_start import HEAVY


def test_a_tree_by_year_has_meetings_with_documents_and_figures_under_them(world: Run) -> None:
    done = world("timeline", "--year", "2023")
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[0] == "2023"
    assert lines[1].startswith("  2023-06-22  Meeting in Baku: Ali Asadov; Alikhan Smailov  ")
    assert lines[2].startswith("    document  Memorandum on museums  ")
    assert lines[3].startswith("    document  Agreement on trains  ")
    assert lines[4].startswith("    figure    Freight by rail: +21 % (2022)  ")
    assert lines[4].endswith("  news-2023#3  2023-06-22-baku-figure-1")
    assert len(lines) == 5


def test_years_are_apart(world: Run) -> None:
    lines = world("timeline").out.splitlines()
    assert [lines[at + 1] for at, line in enumerate(lines) if not line] == ["2025"]


def test_a_document_signed_later_says_so_and_a_long_meeting_when_it_ended(
    diplo: Run, write: Write
) -> None:
    path = write(
        '[[meetings]]\nid = "m"\ndate = 2023-01-01\nend_date = 2023-01-03\n'
        'documents = [{ id = "d", title = "D", type = "treaty", signed_on = 2023-02-01 }]\n'
    )
    lines = diplo("timeline", "--data", path).out.splitlines()
    assert lines[1].startswith("  2023-01-01  Meeting, until 2023-01-03  ")
    assert lines[2].startswith("    document  D (signed 2023-02-01)  ")


def test_json_has_an_object_for_each_entry(world: Run) -> None:
    rows = json.loads(world("timeline", "--json").out)
    assert rows[3] == {
        "date": "2023-06-22",
        "end_date": None,
        "kind": "figure",
        "id": "2023-06-22-baku-figure-1",
        "title": "Freight by rail",
        "meeting": "2023-06-22-baku",
        "countries": [],
        "participants": [],
        "sectors": ["rail"],
        "type": None,
        "signed_on": None,
        "value": 21,
        "unit": "percent",
        "measure": "change",
        "qualifier": None,
        "period": "2022",
        "cite": ["news-2023#3"],
    }


def test_another_order_makes_a_plain_list(world: Run) -> None:
    lines = world("timeline", "--sort", "-value").out.splitlines()
    assert lines[0].split() == ["Date", "Kind", "Title", "Value", "Countries", "ID", "Source"]
    assert "nearly 500,000,000 USD" in lines[1]


def test_a_diagram_has_a_section_a_year_and_a_line_a_meeting(world: Run) -> None:
    done = world("timeline", "--format", "mermaid")
    assert (done.code, done.err) == (0, "")
    assert done.out == (
        "timeline\n"
        "    section 2023\n"
        "        2023-06-22 : Meeting in Baku#58; Ali Asadov#59; Alikhan Smailov"
        " : Memorandum on museums : Agreement on trains"
        " : Freight by rail#58; +21 #37; (2022)\n"
        "    section 2025\n"
        "        2025-03-03 : Meeting in Astana#58; Ali Asadov : Health"
        " : Trade#58; nearly 500,000,000 USD\n"
    )


def test_a_file_named_mmd_gets_the_diagram(world: Run, tmp_path: Path) -> None:
    assert world("timeline", "-o", "a.mmd").code == 0
    written = (tmp_path / "a.mmd").read_text(encoding="utf-8")
    assert written == world("timeline", "--format", "mermaid").out


def test_hostile_titles_break_neither_tree_nor_diagram(diplo: Run, write: Write) -> None:
    title = 'a : b;#c\n%%{init}%%\x1b[31m ```"<script>'
    path = write(
        '[[meetings]]\nid = "m"\ndate = 2023-01-01\n'
        f"documents = [{{ id = 'd', title = {toml(title)}, type = 'treaty' }}]\n"
    )
    drawn = diplo("timeline", "--data", path, "--format", "mermaid").out
    assert drawn.splitlines()[2:] == [
        "        2023-01-01 : Meeting : a #58; b#59;#35;c #37;#37;#123;init#125;#37;#37;"
        "#92;x1b#91;31m #96;#96;#96;#34;#60;script#62;"
    ]
    assert "\x1b" not in diplo("timeline", "--data", path).out


def test_no_other_command_draws_a_diagram(world: Run) -> None:
    done = world("docs", "--format", "mermaid")
    assert done.code == 2
    assert "'mermaid' is not one of" in done.err


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (["--json", "--format", "mermaid"], "--json and --format mermaid exclude each other"),
        (["--format", "mermaid", "--columns", "id"], "--columns: a diagram shows all, by date"),
        (["--format", "mermaid", "--sort", "id"], "--sort: a diagram shows all, by date"),
        (["--sector", "transprot"], "the nearest: Transport"),
        (["--format", "pdf"], "'pdf' is not one of 'table', 'json'"),
    ],
)
def test_what_makes_no_sense_is_a_usage_error(asked: list[str], says: str, world: Run) -> None:
    done = world("timeline", *asked)
    assert (done.code, done.out) == (2, "")
    assert says in done.err
    assert len(done.err.splitlines()) == 1


@pytest.mark.no_cover
def test_nothing_to_tell_is_an_empty_answer(world: Run) -> None:
    assert world("timeline", "--year", "1999") == (0, "", "")
    assert world("timeline", "--year", "1999", "--json").out == "[]\n"
    assert world("timeline", "--year", "1999", "--format", "mermaid").out == "timeline\n"


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_a_tree_fits_the_screen(width: int, tmp_path: Path, environment: dict[str, str]) -> None:
    seen = Terminal(tmp_path, environment).run("timeline", size=(500, width))
    assert (seen.code, seen.err) == (0, "")
    assert max(map(len, seen.lines)) <= width
    assert seen.lines[-1] == "19 entries in the bundled dataset"


def test_a_tree_in_a_pipe_imports_nothing_heavy(
    environment: dict[str, str], settings: dict[str, str]
) -> None:
    around = {**environment, **settings}
    imports("timeline", environment=around)  # warms the cache
    assert imports("timeline", environment=around) & HEAVY == set()
