"""diplo as a library: what `import diplo_cli` offers."""

import importlib
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import diplo_cli
from diplo_cli import (
    DatasetError,
    DiploError,
    Document,
    DocumentRow,
    Filter,
    Index,
    MeetingRow,
    Problem,
    QueryError,
    TopicRow,
    find,
    index_of,
    load,
    open_index,
)
from diplo_cli.rows import SectorRow
from diplo_cli.text import to_json, visible
from tests.builders import Write
from tests.conftest import BUNDLED


@pytest.mark.parametrize("name", diplo_cli.__all__)
def test_every_name_offered_is_there(name: str) -> None:
    found = getattr(diplo_cli, name)
    assert found.__name__ == name
    assert getattr(importlib.import_module(found.__module__), name) is found


def test_a_name_that_is_not_offered_is_an_error() -> None:
    with pytest.raises(AttributeError, match="module 'diplo_cli' has no attribute 'lood'"):
        _ = diplo_cli.lood


def test_importing_diplo_imports_nothing_that_is_slow() -> None:
    slow = ("msgspec", "diplo_cli.records", "diplo_cli.index", "diplo_cli.query")
    code = f"import sys, diplo_cli; print([name for name in {slow} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@pytest.fixture(scope="module")
def bundled() -> Index:
    """Index the dataset that comes with diplo."""
    return index_of(load(BUNDLED))


def test_the_bundled_dataset_has_the_two_meetings_and_their_documents(bundled: Index) -> None:
    assert [row.id for row in find(bundled, MeetingRow)] == ["2023-06-22-baku", "2025-03-03-baku"]
    assert len(find(bundled, DocumentRow)) == 13
    assert len(find(bundled, DocumentRow, Filter(year=("2023",)))) == 10
    assert len(find(bundled, DocumentRow, Filter(year=("2025",)))) == 3


def test_the_bundled_documents_of_a_sector_include_the_narrower_ones(bundled: Index) -> None:
    transport = [row.id for row in find(bundled, DocumentRow, Filter(sector=("transport",)))]
    assert len(transport) == 3
    assert "2023-06-22-railways-joint-venture" in transport


def test_records_and_rows_are_typed(bundled: Index) -> None:
    data = load(BUNDLED)
    document = data.meetings[0].documents[0]
    assert isinstance(document, Document)
    row = next(row for row in find(bundled, DocumentRow) if row.id == document.id)
    assert (row.title, row.meeting) == (document.title, data.meetings[0].id)


def test_a_question_about_one_kind_of_row_gives_that_kind(bundled: Index) -> None:
    rows = find(bundled, TopicRow, Filter(meeting=("2025-03-03-baku",)))
    assert {type(row) for row in rows} == {TopicRow}
    assert {row.meeting for row in rows} == {"2025-03-03-baku"}


def test_an_index_of_files_answers_like_one_of_records(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIPLO_CACHE_DIR", str(tmp_path / "cache"))
    path = write('[[sectors]]\nid = "rail"\nname = "Rail"\n')
    assert find(open_index([path]), SectorRow) == find(index_of(load([path])), SectorRow)


def test_an_index_has_the_records_that_were_put_in_the_place_of_others(
    write: Write, tmp_path: Path
) -> None:
    for name in ("rail", "air"):
        write(f'[[sectors]]\nid = "{name}"\nname = "{name}"\n', f"data/{name}.toml")
    data = load(tmp_path / "data")
    assert [row.id for row in find(index_of(data), SectorRow)] == ["air", "rail"]
    fewer = replace(data, sectors=data.sectors[1:])
    assert [row.id for row in find(index_of(fewer), SectorRow)] == ["rail"]


def test_every_error_that_a_user_can_mend_is_of_one_class() -> None:
    assert issubclass(DatasetError, DiploError)
    assert issubclass(QueryError, DiploError)
    assert (DiploError.exit_code, QueryError.exit_code) == (1, 2)


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (Problem("a.toml", 3, "no id", "add one"), "a.toml:3: no id; add one"),
        (Problem("a.toml", 3, "no id", "add one", 7), "a.toml:3:7: no id; add one"),
        (Problem("a.toml", 0, "gone", "look for it"), "a.toml: gone; look for it"),
        (Problem("a.toml", 3, "no id"), "a.toml:3: no id"),
    ],
)
def test_a_problem_is_written_on_one_line(problem: Problem, line: str) -> None:
    assert str(problem) == line


# Text of a dataset is data: nothing in it may drive a terminal.

DRIVING = [
    *map(chr, range(0x20)),
    *map(chr, range(0x7F, 0xA0)),
    *"\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff",
]


@pytest.mark.parametrize("character", DRIVING, ids=lambda each: f"U+{ord(each):04X}")
def test_what_could_drive_a_terminal_is_written_out(character: str) -> None:
    shown = visible(f"a{character}b")
    assert shown.isascii()
    assert shown.isprintable()
    assert shown[1] == "\\"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x07", r"\x1b[31mred\x07"),
        ("one\r\ntwo\tthree", r"one\r\ntwo\tthree"),
        ("\x7f\x9b", r"\x7f\x9b"),
        ("\u202eevil", r"\u202eevil"),
        ("\U000e0041", r"\U000e0041"),
        ("Türkiye – Қазақстан 👩‍🔧 می‌شود [bold]", "Türkiye – Қазақстан 👩‍🔧 می‌شود [bold]"),
        ("", ""),
    ],
)
def test_all_other_text_is_shown_as_it_is(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize("character", DRIVING, ids=lambda each: f"U+{ord(each):04X}")
def test_json_holds_no_such_character_and_gives_it_back(character: str) -> None:
    row = SectorRow("rail", f"a{character}b", None, (character,), 0, 0, {character: [character]})
    text = to_json(row)
    assert character not in text
    back = json.loads(text)
    assert (back["name"], back["aliases"]) == (f"a{character}b", [character])
    assert back["extra"] == {character: [character]}


def test_json_writes_characters_beyond_16_bits_as_pairs() -> None:
    text = to_json(SectorRow("rail", "\U000e0041", None, (), 0, 0, {}))
    assert r'"name":"\udb40\udc41"' in text
    assert json.loads(text)["name"] == "\U000e0041"
