"""`diplo sql`: the options, every format, and what is said when it can't be."""

import csv
import io
import json
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from diplo_cli.tables import EVERY
from diplo_cli.tables.full_text import FULL_TEXT
from tests.builders import Write
from tests.cli import WORLD, Run, python, settle, shell
from tests.cli.terminal import Terminal


@pytest.fixture
def world(tmp_path: Path) -> dict[str, str]:
    return settle(tmp_path, WORLD)


TITLES = "SELECT id, title FROM documents ORDER BY title"


def test_a_query_is_answered_as_a_table(diplo: Run, world: dict[str, str]) -> None:
    done = diplo("sql", TITLES, **world)
    assert (done.code, done.err) == (0, "")
    assert done.out == (
        "ID                  Title\n"
        "2023-06-22-trains   Agreement on trains\n"
        "2025-03-03-health   Health\n"
        "2023-06-22-museums  Memorandum on museums\n"
    )


@pytest.mark.parametrize(
    ("selected", "wanted"),
    [
        ("5 AS GDP, 6 AS Id", ["GDP", "Id"]),
        ('5 AS "share in %", 6 AS "valid_FROM"', ["share in %", "valid_FROM"]),
        ("count(*), min(date), max(id) AS last", ["count(*)", "min(date)", "last"]),
        ("id, id, valid_from", ["ID", "id_2", "Valid from"]),
    ],
)
def test_a_name_of_the_querys_own_stands_as_written(
    selected: str, wanted: list[str], diplo: Run, world: dict[str, str]
) -> None:
    heading = diplo("sql", f"SELECT {selected} FROM documents", **world).out.splitlines()[0]
    assert re.split(r"  +", heading) == wanted


def test_a_query_is_answered_as_json(diplo: Run, world: dict[str, str]) -> None:
    done = diplo("sql", "SELECT name, value, period FROM figures ORDER BY name", "--json", **world)
    assert json.loads(done.out) == [
        {"name": "Freight by rail", "value": 21, "period": "2022"},
        {"name": "Trade", "value": 500000000, "period": None},
    ]


@pytest.mark.no_cover
@pytest.mark.parametrize(
    ("chosen", "wanted"),
    [
        ("jsonl", '{"id":"2025-03-03-health","title":"Health"}\n'),
        ("csv", "id,title\n2025-03-03-health,Health\n"),
        ("tsv", "id\ttitle\n2025-03-03-health\tHealth\n"),
        ("markdown", "| id | title |\n| --- | --- |\n| 2025-03-03-health | Health |\n"),
    ],
)
def test_a_query_is_answered_in_every_format(
    chosen: str, wanted: str, diplo: Run, world: dict[str, str]
) -> None:
    query = "SELECT id, title FROM documents WHERE type = 'treaty'"
    assert diplo("sql", query, "--format", chosen, **world).out == wanted


def test_an_empty_answer_is_an_answer(diplo: Run, world: dict[str, str]) -> None:
    done = diplo("sql", "SELECT id FROM documents WHERE 0", "--json", **world)
    assert (done.code, done.out, done.err) == (0, "[]\n", "")


@pytest.mark.no_cover
def test_rows_are_chosen_sorted_limited_and_counted(diplo: Run, world: dict[str, str]) -> None:
    def ask(*options: str) -> str:
        return diplo("sql", "SELECT id, title FROM documents", *options, **world).out

    assert ask("--columns", "title", "--sort", "-title", "--limit", "1", "--json") == (
        '[\n{"title":"Memorandum on museums"}\n]\n'
    )
    assert ask("--count") == "3\n"
    assert ask("--count", "--limit", "2") == "2\n"


def test_a_column_that_is_not_there_is_a_usage_error(diplo: Run, world: dict[str, str]) -> None:
    done = diplo("sql", "SELECT 1 AS a", "--columns", "b", **world)
    assert (done.code, done.out) == (2, "")
    assert done.err == "diplo: --columns: rows have no 'b'; the columns are a\n"


COMMAS = """SELECT 1 AS "a,b", max(1, 2), 3 AS "say ""x, y", 4 AS n, 5 AS [ z], 6 AS ["q"]"""


@pytest.mark.parametrize(
    ("columns", "wanted"),
    [
        ('"a,b"', ["a,b"]),
        (""" "a,b" , n,"max(1, 2)" """, ["a,b", "n", "max(1, 2)"]),
        ('"say ""x, y"," z"', ['say "x, y', " z"]),
        ('"""q""",n', ['"q"', "n"]),
    ],
)
def test_a_column_with_a_comma_is_chosen_in_quotes(
    columns: str, wanted: list[str], diplo: Run, world: dict[str, str]
) -> None:
    done = diplo("sql", COMMAS, "--columns", columns, "--json", **world)
    assert list(json.loads(done.out)[0]) == wanted


def test_a_wrong_column_is_told_the_others_as_they_are_chosen(
    diplo: Run, world: dict[str, str]
) -> None:
    done = diplo("sql", COMMAS, "--columns", "a,b", **world)
    assert (done.code, done.out) == (2, "")
    assert done.err.endswith(
        """columns are "a,b", "max(1, 2)", "say ""x, y", n, " z", \"""q\"""\n"""
    )


def test_a_query_comes_from_standard_input(diplo: Run, world: dict[str, str]) -> None:
    done = diplo("sql", "-", "--count", typed="SELECT * FROM people -- all of them\n", **world)
    assert (done.code, done.out, done.err) == (0, "2\n", "")


def test_without_a_query_it_says_what_to_give(diplo: Run, world: dict[str, str]) -> None:
    done = diplo("sql", **world)
    assert (done.code, done.out) == (2, "")
    assert done.err == "diplo: sql: there is no query; give a SELECT, or see `diplo sql --schema`\n"


def test_a_write_is_refused_in_a_line(diplo: Run, world: dict[str, str]) -> None:
    done = diplo("sql", "DELETE FROM stored", **world)
    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1
    assert "DELETE is refused; diplo sql only reads" in done.err


def test_a_runaway_query_ends_in_a_line_and_leaves_no_file(
    diplo: Run, world: dict[str, str], tmp_path: Path
) -> None:
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
    done = diplo("sql", endless, "--timeout", "0.3", "-o", "out.csv", **world)
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "diplo: sql: no answer within 0.3 seconds; ask for less, or raise --timeout\n"
    )
    assert not (tmp_path / "out.csv").exists()


def test_a_step_that_never_ends_ends_in_the_same_line(
    diplo: Run, world: dict[str, str], tmp_path: Path
) -> None:
    step = "instr(printf('%.*c', 20000000, 'a'), printf('%.*c', 9000000, 'a') || 'b')"
    done = diplo("sql", f"SELECT {step}", "--timeout", "0.2", "-o", "out.csv", **world)
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "diplo: sql: no answer within 0.2 seconds; ask for less, or raise --timeout\n"
    )
    assert not (tmp_path / "out.csv").exists()


@pytest.mark.no_cover
@pytest.mark.parametrize("errors", ["2>&-", "2>/dev/full"])
def test_a_step_that_never_ends_ends_where_nothing_can_be_said_too(
    errors: str, environment: dict[str, str], world: dict[str, str], tmp_path: Path
) -> None:
    step = "instr(printf('%.*c', 20000000, 'a'), printf('%.*c', 9000000, 'a') || 'b')"
    asked = f'timeout 20 {sys.executable} -m diplo_cli sql "SELECT {step}" --timeout 0.2 {errors}'
    done = shell(asked, tmp_path, {**environment, **world})
    assert (done.code, done.out) == (2, "")


def test_a_query_that_takes_too_much_memory_is_refused(
    environment: dict[str, str], world: dict[str, str]
) -> None:
    query = "SELECT group_concat(hex(randomblob(1000000))) FROM json_each('[1,2,3,4,5,6,7]')"
    script = (
        f"import sys; sys.argv[1:] = ['sql', {query!r}]; import diplo_cli.sql as sql\n"
        "sql.MEMORY_BYTES = 8 << 20\n"
        "from diplo_cli.__main__ import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**environment, **world},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "diplo: sql: this needs more than 8 MB; ask for less\n"


def test_an_interrupt_ends_a_query_at_once_and_silently(
    environment: dict[str, str], world: dict[str, str], tmp_path: Path
) -> None:
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    unmeasured = {k: v for k, v in environment.items() if not k.startswith("COVERAGE")}
    process = subprocess.Popen(
        python("sql", endless),
        env={**unmeasured, **world},  # what measures coverage can swallow an interrupt
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(2)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=10)
    assert (process.returncode, out, err) == (130, b"", b"")


@pytest.mark.no_cover
def test_hostile_text_drives_no_terminal_and_breaks_no_csv(
    diplo: Run, write: Write, tmp_path: Path
) -> None:
    hostile = 'a\x1b[2J,"b"\r\n=1+1\u202e'
    file = write(WORLD.replace('"Health"', json.dumps(hostile)))
    query = "SELECT title FROM documents WHERE type = 'treaty'"
    table = diplo("sql", query, "--data", file).out
    assert table == 'Title\na\\x1b[2J,"b"\\r\\n=1+1\\u202e\n'
    diplo("sql", query, "--data", file, "-o", "out.csv")
    text = (tmp_path / "out.csv").read_bytes().decode()
    assert "\x1b" in text  # a file of data keeps it
    assert json.loads(diplo("sql", query, "--data", file, "--json").out)[0]["title"] == hostile
    assert list(csv.reader(io.StringIO(text, newline="")))[1] == [hostile]


def test_the_schema_shows_every_table_and_view(diplo: Run, world: dict[str, str]) -> None:
    done = diplo("sql", "--schema", **world)
    assert (done.code, done.err) == (0, "")
    assert all(
        f"{each.name} (" in done.out and each.example in done.out for each in (*EVERY, *FULL_TEXT)
    )


def test_the_schema_of_one_table_is_shown_alone(diplo: Run, world: dict[str, str]) -> None:
    done = diplo("sql", "--schema", "document_parties", **world)
    assert done.out == (
        "document_parties (table)\n"
        "  The organizations that are parties to a document.\n"
        "    document      text     key, of documents      The document.\n"
        "    organization  text     key, of organizations  The organization.\n"
        "    place         integer                         Its place in the list, from 1.\n"
        "  e.g. SELECT organization, count(*) AS documents FROM document_parties"
        " GROUP BY organization\n"
    )


def test_the_schema_is_there_for_scripts(diplo: Run, world: dict[str, str]) -> None:
    found = json.loads(diplo("sql", "--schema", "sector_within", "--json", **world).out)
    assert [each["name"] for each in found] == ["sector_within"]
    assert found[0]["columns"][1] == {
        "name": "within", "type": "text", "key": True, "refers": "sectors",
        "about": "A sector it is part of.",
    }  # fmt: skip


def test_a_table_that_is_not_there_names_the_nearest(diplo: Run, world: dict[str, str]) -> None:
    done = diplo("sql", "--schema", "documentz", **world)
    assert done.code == 2
    assert "there is no table 'documentz'; did you mean documents or" in done.err


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_the_schema_fits_a_terminal(
    width: int, tmp_path: Path, environment: dict[str, str]
) -> None:
    seen = Terminal(tmp_path, environment).run("sql", "--schema", "--no-pager", size=(50, width))
    assert seen.code == 0
    assert max(map(len, seen.lines)) <= width


@pytest.mark.no_cover
def test_a_query_that_begins_with_a_comment_is_no_option(diplo: Run, world: dict[str, str]) -> None:
    for query in ("-- all of them\nSELECT 1 AS one", "--all of them\nSELECT 1 AS one"):
        assert diplo("sql", query, "--json", **world) == (0, '[\n{"one":1}\n]\n', "")
    assert "no such option: --jsom" in diplo("sql", "SELECT 1", "--jsom", **world).err


def test_a_timeout_that_is_no_number_is_a_usage_error(diplo: Run, world: dict[str, str]) -> None:
    done = diplo("sql", "SELECT 1", "--timeout", "nan", **world)
    assert (done.code, done.out) == (2, "")
    assert done.err == "diplo: --timeout: 'nan' is no number of seconds; write it like 10\n"
