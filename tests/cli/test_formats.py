"""Every format gives what it promises: JSON every field, the others every scalar, exactly."""

import csv
import io
import json
import re
import subprocess

import pytest

from tests.cli import NOUNS, Ask, Run, Write, python, toml
from tests.test_schema import KEYS

pytestmark = pytest.mark.no_cover

# What a text may hold that a format has to keep apart from its own signs.
TEXTS = [
    'comma, "quotes" and ""more""',
    "two\nlines",
    "old\rand\r\nnew lines",
    "a\ttab and a \\ and a \\t and a \\\\n",
    "semicolon; and; more",
    "  spaces around  ",
    "pipe | and \\| and <b>html</b> &amp; & `code` *star* _line_ ~~gone~~ [link](x)",
    "\x1b[31mred\x07 \x00 \x7f \x9b2J \u202e \u2028 \u200b",
    "=1+1",
    "Əli Hüseyn oğlu – ışık",
    "会議 👨‍👩‍👧",
    "null",
    "-5",
    "'single'",
]


def notes(*texts: str) -> str:
    """Make a dataset of people, in order, each named and annotated with one of the texts."""
    return "".join(
        f"[[people]]\nid = 'p{number:02}'\nname = {toml(text)}\nnote = {toml(text)}\n"
        for number, text in enumerate(texts)
    )


@pytest.fixture
def world(diplo: Run, settings: dict[str, str]) -> Ask:
    """Ask the small dataset; the answer must succeed."""

    def ask(*arguments: str) -> str:
        done = diplo(*arguments, **settings)
        assert (done.code, done.err) == (0, "")
        return str(done.out)

    return ask


@pytest.fixture
def written(write: Write, environment: dict[str, str]) -> Ask:
    """List the names and notes of people with these texts: what is printed, to the byte."""

    def ask(format_: str, *texts: str) -> str:
        options = ["--columns", "name,note", "--sort", "id", "--format", format_]
        words = python("people", "--data", write(notes(*texts)), *options)
        done = subprocess.run(words, env=environment, capture_output=True, check=True)
        return done.stdout.decode()

    return ask


@pytest.mark.parametrize("noun", NOUNS)
def test_the_keys_of_json_are_those_promised_in_that_order(noun: str, world: Ask) -> None:
    rows = json.loads(world(noun, "--json"))
    assert {" ".join(row) for row in rows} == {KEYS[noun]}


def test_a_full_document_is_given_as_promised(world: Ask) -> None:
    assert json.loads(world("docs", "--json"))[1] == {
        "id": "2023-06-22-trains",
        "title": "Agreement on trains",
        "type": "agreement",
        "status": "signed",
        "date": "2023-06-22",
        "meeting": "2023-06-22-baku",
        "sectors": ["rail"],
        "initiatives": ["middle-corridor"],
        "countries": ["AZ"],
        "parties": [
            {
                "id": "azerbaijan-railways",
                "name": "Azerbaijan Railways",
                "kind": "company",
                "country": "AZ",
            }
        ],
        "signatories": ["ali-asadov"],
        "signed_on": None,
        "place": None,
        "valid_from": None,
        "valid_until": None,
        "in_force_on": None,
        "ended_on": None,
        "implements": [],
        "amends": [],
        "supersedes": [],
        "number": None,
        "url": None,
        "note": None,
        "cite": ["news-2023#4"],
        "extra": {},
    }


def test_a_participant_is_given_with_the_country_of_the_person(world: Ask) -> None:
    first = json.loads(world("meetings", "--json"))[0]["participants"][0]
    assert list(first.items()) == [
        ("id", "ali-asadov"),
        ("name", "Ali Asadov"),
        ("role", "Prime Minister"),
        ("level", None),
        ("country", "AZ"),
        ("side", "host"),
    ]


@pytest.mark.parametrize("noun", NOUNS)
def test_no_list_of_json_is_null_and_extra_is_a_table(noun: str, diplo: Run, write: Write) -> None:
    path = write(
        "[[sectors]]\nid = 's'\nname = 'S'\n[[people]]\nid = 'p'\nname = 'P'\n"
        "[[organizations]]\nid = 'o'\nname = 'O'\nkind = 'other'\n"
        "[[initiatives]]\nid = 'i'\nname = 'I'\nkind = 'other'\n"
        "[[sources]]\nid = 'q'\npublisher = 'Q'\n[[meetings]]\nid = 'm'\ndate = 2023-01-01\n"
        "topics = [{ summary = 'T' }]\nfigures = [{ name = 'F', value = 1, unit = 'days' }]\n"
        "documents = [{ id = 'd', title = 'D', type = 'treaty' }]\n"
    )
    (row,) = json.loads(diplo(noun, "--data", path, "--json").out)
    lists = "sectors initiatives parties signatories implements amends supersedes cite formats"
    lists += " participants people organizations aliases by roles countries"
    assert row["extra"] == {}
    assert {key for key in row if key in lists.split()} == {
        key for key, value in row.items() if value == []
    }


def test_json_flag_and_format_say_the_same(world: Ask) -> None:
    assert world("docs", "--json") == world("docs", "--format", "json")


def test_json_lines_hold_the_rows_of_json_one_a_line(world: Ask) -> None:
    lines = world("topics", "--format", "jsonl").splitlines()
    assert [json.loads(line) for line in lines] == json.loads(world("topics", "--json"))


def test_an_answer_without_rows_is_well_formed_in_every_format(world: Ask) -> None:
    def empty(format_: str) -> str:
        return str(world("sectors", "--year", "1999", "--format", format_))

    header = KEYS["sectors"].split()
    assert empty("json") == "[]\n"
    assert empty("jsonl") == ""
    assert empty("csv") == f"{','.join(header)}\n"
    assert empty("tsv") == "\t".join(header) + "\n"
    assert empty("table").splitlines() == ["Name  Part of  Docs  Topics  ID"]
    assert [len(cells(line)) for line in empty("markdown").splitlines()] == [7, 7]


def test_json_gives_any_text_back_exactly(written: Ask) -> None:
    rows = json.loads(written("json", *TEXTS))
    assert [(row["name"], row["note"]) for row in rows] == [(text, text) for text in TEXTS]


def test_json_lines_give_any_text_back_exactly(written: Ask) -> None:
    rows = [json.loads(line) for line in written("jsonl", *TEXTS).split("\n")[:-1]]
    assert [(row["name"], row["note"]) for row in rows] == [(text, text) for text in TEXTS]


def test_csv_gives_any_text_back_exactly(written: Ask) -> None:
    rows = list(csv.reader(io.StringIO(written("csv", *TEXTS), newline="")))
    assert rows == [["name", "note"], *([text, text] for text in TEXTS)]


def test_csv_lines_end_as_the_standard_says(written: Ask) -> None:
    assert written("csv", 'a "b"') == 'name,note\r\n"a ""b""","a ""b"""\r\n'


def test_tsv_escapes_can_be_taken_back(written: Ask) -> None:
    header, *rows, end = written("tsv", *TEXTS).split("\n")
    assert (header, end) == ("name\tnote", "")
    assert [list(map(unescape, row.split("\t"))) for row in rows] == [[text] * 2 for text in TEXTS]


def unescape(value: str) -> str:
    signs = {"t": "\t", "n": "\n", "r": "\r", "\\": "\\"}
    return re.sub(r"\\(.)", lambda found: signs[found[1]], value)


def test_tsv_writes_tabs_newlines_and_backslashes_as_signs(written: Ask) -> None:
    assert written("tsv", "a\tb\nc\\d\re").split("\n")[1] == "\t".join([r"a\tb\nc\\d\re"] * 2)


def test_csv_joins_lists_and_leaves_nulls_empty(world: Ask) -> None:
    written = world("meetings", "--format", "csv", "--columns", "countries,participants,visit,cite")
    assert list(csv.reader(io.StringIO(written))) == [
        ["countries", "participants", "visit", "cite"],
        ["AZ; KZ", "Ali Asadov; Alikhan Smailov", "official", "news-2023#1"],
        ["AZ; KZ", "Ali Asadov", "", ""],
    ]


@pytest.mark.parametrize("format_", ["csv", "tsv"])
def test_numbers_of_a_table_are_plain_numbers(format_: str, world: Ask) -> None:
    columns = ["figures", "--columns", "value,unit", "--format", format_]
    separator = {"csv": ",", "tsv": "\t"}[format_]
    assert world(*columns).splitlines()[1:] == [f"21{separator}percent", f"500000000{separator}USD"]


def cells(line: str) -> list[str]:
    """Read the cells of a line of a Markdown table as GitHub does: an escaped pipe divides none."""
    return re.findall(r"((?:\\.|[^|\\])*)\|", line)[1:]


def rendered(cell: str) -> str:
    """Give the text that a reader of the rendered cell sees."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", cell.replace("<br>", "\n")).strip()


def test_a_cell_of_markdown_shows_the_text(written: Ask) -> None:
    texts = [text for text in TEXTS if "\x1b" not in text]
    heading, rule, *rows = written("markdown", *texts).splitlines()
    shown = [re.sub("\r\n|\r", "\n", text).replace("\t", "\\t").strip() for text in texts]
    assert (heading, rule) == ("| name | note |", "| --- | --- |")
    assert [list(map(rendered, cells(row))) for row in rows] == [[text] * 2 for text in shown]


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("a|b", r"a\|b"),
        ("one\ntwo", "one<br>two"),
        ("<script>", r"\<script\>"),
        ("**bold** _it_", r"\*\*bold\*\* \_it\_"),
        ("[x](y) ![z](w)", r"\[x\](y) !\[z\](w)"),
        ("`c` \\ ~s~ &lt;", r"\`c\` \\ \~s\~ \&lt;"),
        ("$5bn and A$7bn, B$", r"\$5bn and A\$7bn, B\$"),  # mathematics on GitHub
    ],
)
def test_no_character_of_a_cell_means_anything_to_markdown(
    text: str, cell: str, written: Ask
) -> None:
    assert written("markdown", text).splitlines()[2] == f"| {cell} | {cell} |"


@pytest.mark.parametrize("noun", NOUNS)
def test_every_line_of_a_markdown_table_has_as_many_cells(noun: str, world: Ask) -> None:
    lines = world(noun, "--format", "markdown").splitlines()
    assert {len(cells(line)) for line in lines} == {len(KEYS[noun].split())}


@pytest.mark.parametrize(("format_", "more"), [("jsonl", 0), ("csv", 1), ("markdown", 2)])
def test_a_list_longer_than_any_buffer_is_whole(format_: str, more: int, written: Ask) -> None:
    texts = [f"{'word ' * 60}{number}" for number in range(300)]
    assert len(written(format_, *texts).splitlines()) == len(texts) + more
