"""The words of a dataset are kept, too: after an edit only those of what changed are read again."""

from pathlib import Path

import pytest

from diplo_cli import Index, find_text, index_of, load, open_index
from diplo_cli.searching import Search
from tests.builders import edit

REGISTRIES = """
[[sectors]]
id = "rail"
name = "Rail"
[[people]]
id = "ali"
name = "Ali"
"""
YEAR = """
[[meetings]]
id = "{year}"
date = {year}-01-02
[[meetings.participants]]
person = "ali"
role = "Minister of {year}"
[[meetings.topics]]
summary = "Wagons were counted in {year}"
sectors = ["rail"]
"""


@pytest.fixture
def folder(tmp_path: Path, cache: Path) -> Path:
    """Give a dataset of three files that has been searched."""
    data = tmp_path / "data"
    data.mkdir()
    (data / "registries.toml").write_text(REGISTRIES)
    for year in (2020, 2021):
        (data / f"{year}.toml").write_text(YEAR.format(year=year))
    find_text(open_index([data]), "wagons")
    return data


def searched(folder: Path) -> int:
    """Search a folder; give how many entries' words had to be read for it."""
    totals = [0]
    open_index([folder]).searchable(lambda _what, _done, total: totals.append(total))
    return totals[-1]


def words(index: Index) -> dict[str, str]:
    """Give every word that is searched, with its stem."""
    index.searchable()
    return dict(index.select("SELECT word, stem FROM word"))


def test_only_the_words_of_the_file_that_changed_are_read(folder: Path) -> None:
    assert searched(folder) == 0
    edit(folder / "2020.toml", "counted", "painted")
    assert searched(folder) == 2  # a meeting and its topic


def test_what_is_not_said_any_more_is_not_found(folder: Path) -> None:
    edit(folder / "2020.toml", "counted", "painted")
    index = open_index([folder])
    assert [hit.meeting for hit in find_text(index, "painted")] == ["2020"]
    assert [hit.meeting for hit in find_text(index, "counted")] == ["2021"]
    (folder / "2021.toml").unlink()
    assert find_text(open_index([folder]), "counted") == []


def test_a_word_that_is_gone_is_not_the_nearest(folder: Path) -> None:
    (folder / "2021.toml").unlink()
    edit(folder / "2020.toml", "Wagons", "Carriages")
    advice = "".join(Search(open_index([folder]), "wagens").advice())
    assert "wagons" not in advice


def test_an_unchanged_entry_is_found_by_the_new_name_of_what_it_names(folder: Path) -> None:
    edit(folder / "registries.toml", '"Rail"', '"Tramways"')
    index = open_index([folder])
    assert {hit.meeting for hit in find_text(index, "tramways")} == {"2020", "2021"}
    assert find_text(index, "rail") == []


def test_a_person_is_found_by_an_office_that_another_file_gives(folder: Path) -> None:
    edit(folder / "2021.toml", "Minister", "Ambassador")
    index = open_index([folder])
    assert [hit.noun for hit in find_text(index, "ambassador")] == ["people", "meetings"]


def test_after_edits_all_words_are_those_of_an_index_built_anew(folder: Path) -> None:
    for old, new in (("counted", "painted"), ("painted", "counted"), ("Wagons", "Kazakh wagons")):
        edit(folder / "2020.toml", old, new)
        kept, anew = open_index([folder]), index_of(load(folder))
        assert words(kept) == words(anew)
        for word in words(anew):
            assert find_text(kept, word) == find_text(anew, word)
