"""What is different about large files: they are read in parts, and past 20 MB no line is named."""

from pathlib import Path

import pytest
import tomli

from diplo_cli import (
    DatasetError,
    MeetingRow,
    SectorRow,
    SourceRow,
    caching,
    dataset,
    find,
    open_index,
    parts,
    reading,
)
from tests.builders import Write, problems_in


def test_in_a_large_file_the_record_is_named_instead_of_the_line(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dataset, "LARGE", 100)
    path = write(
        """
        [[meetings]]
        id = "first"
        date = 2023-06-22
        [[meetings.documents]]
        id = "wagons"
        title = "Wagons"
        type = "contract"
        implements = ["nothing"]
        [[meetings.topics]]
        summary = 1
        [[meetings]]
        id = "first"
        date = "2023"
        """
    )
    assert problems_in(path) == [
        "data.toml: summary must be text, not 1, in topics no. 1; put it in quotes",
        "data.toml: date must be a date, not '2023', in meetings first; "
        "write it like 2023-06-22, without quotes",
        "data.toml: implements names no document or initiative 'nothing', in documents wagons; "
        "add it to [[initiatives]] or leave it out",
        "data.toml: id 'first' is given twice, in meetings first "
        "(first at data.toml, in meetings first); give one of them another id, or make them one",
    ]


def test_lines_are_looked_for_in_small_files_beside_a_large_one(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dataset, "LARGE", 100)
    sector = '[[sectors]]\nid = "rail"\nname = "Rail"\n'
    small, large = write(sector, "b.toml"), write(sector + "#" * 100, "a.toml")
    assert problems_in(large, small) == [
        "b.toml:2: id 'rail' is given twice (first at a.toml, in sectors rail); "
        "give one of them another id, or make them one"
    ]


MEETING = """
[[meetings]]
id = "{id}"
date = 2023-01-01
summary = "{id}"
"""
SOURCE = """
[[sources]]
id = "{id}"
publisher = "Gazette"
"""
HEADER_IN_A_STRING = """
[[meetings]]
id = "b"
date = 2023-01-01
summary = \'\'\'
[[meetings]]
id = "no"
\'\'\'
"""


@pytest.fixture
def in_parts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """Read files in parts of one meeting; give what is parsed."""
    monkeypatch.setenv("DIPLO_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr(caching, "JUST_NOW_NS", 0)
    monkeypatch.setattr(reading, "LARGE", 0)
    monkeypatch.setattr(parts, "PART", 1)
    parsed: list[str] = []
    loads = tomli.loads

    def noted(text: str) -> dict[str, object]:
        parsed.append(text)
        return loads(text)

    monkeypatch.setattr(tomli, "loads", noted)
    return parsed


def test_a_large_file_is_never_parsed_whole(write: Write, in_parts: list[str]) -> None:
    sector = '[[sectors]]\nid = "rail"\nname = "Rail"\n'
    both = "".join(SOURCE.format(id=name) + MEETING.format(id=name) for name in "ab")
    index = open_index([write("\ufeff" + both + SOURCE.format(id="c") + sector)])
    assert [row.id for row in find(index, MeetingRow)] == ["a", "b"]
    assert [row.id for row in find(index, SourceRow)] == ["a", "b", "c"]
    assert [row.id for row in find(index, SectorRow)] == ["rail"]
    assert max(text.count("[[meetings]]") for text in in_parts) == 1


def test_it_is_told_how_much_of_a_large_file_is_read(write: Write, in_parts: list[str]) -> None:
    told: list[float] = []
    path = write(MEETING.format(id="a") + MEETING.format(id="b"))
    open_index([path], lambda _what, done, total: told.append(done / total))
    assert told[0] == 0
    assert 0.4 < told[-1] < 0.6


@pytest.mark.parametrize(
    "text",
    [
        MEETING.format(id="a") + HEADER_IN_A_STRING,
        "sources = []" + MEETING.format(id="a") + MEETING.format(id="b"),
        'meetings = [{ id = "a", date = 2023-01-01 }, { id = "b", date = 2023-01-02 }]',
    ],
    ids=["a header in a string", "a list that no header adds to", "meetings in a list"],
)
def test_what_can_not_be_cut_is_read_whole(text: str, write: Write, in_parts: list[str]) -> None:
    assert [row.id for row in find(open_index([write(text)]), MeetingRow)] == ["a", "b"]
    assert text in in_parts


@pytest.mark.parametrize("table", ['[dataset]\ntitle = "A"\n', "[sources]\n"])
def test_what_may_not_be_there_twice_is_an_error_in_parts_as_well(
    table: str, write: Write, in_parts: list[str]
) -> None:
    text = table + MEETING.format(id="a") + table
    with pytest.raises(DatasetError):
        open_index([write(text)])


def test_a_list_that_a_header_adds_to_is_an_error_in_parts_as_well(
    write: Write, in_parts: list[str]
) -> None:
    sources = 'sources = [{ id = "s", publisher = "Gazette" }]\n'
    with pytest.raises(DatasetError):
        open_index([write(sources + MEETING.format(id="a") + SOURCE.format(id="t"))])
