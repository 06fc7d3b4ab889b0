"""An index that is kept answers as one built anew: after any edit, of any file."""

import json
import sqlite3
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diplo_cli import (
    DatasetError,
    Filter,
    build,
    caching,
    copying,
    find,
    index_of,
    load,
    open_index,
    renewal,
    share,
    workers,
)
from diplo_cli.index import Index
from diplo_cli.nouns import NOUNS
from diplo_cli.query import select
from diplo_cli.rows import OrganizationRow, SectorRow
from diplo_cli.searching import find_text
from tests.builders import Table, Write, datasets, edit, to_toml

REGISTRIES = """
[[sectors]]
id = "transport"
name = "Transport"
[[sectors]]
id = "rail"
name = "Rail"
[[organizations]]
id = "railways"
name = "Railways"
kind = "company"
country = "AZ"
[[people]]
id = "ali"
name = "Ali"
country = "AZ"
[[sources]]
id = "gazette"
publisher = "Gazette"
"""
YEAR = """
[[meetings]]
id = "{year}"
date = {year}-01-02
[[meetings.participants]]
person = "ali"
role = "Minister in {year}"
[[meetings.documents]]
id = "{year}-wagons"
title = "Wagons"
type = "contract"
parties = ["railways"]
sectors = ["rail"]
cite = ["gazette#1"]
"""


@pytest.fixture
def folder(tmp_path: Path, cache: Path) -> Path:
    """Give a dataset of three files, of which none has an index yet."""
    data = tmp_path / "data"
    data.mkdir()
    (data / "registries.toml").write_text(REGISTRIES)
    for year in (2020, 2021):
        (data / f"{year}.toml").write_text(YEAR.format(year=year))
    return data


def read_when_opening(folder: Path) -> list[str]:
    """Open the index of a folder, and name the files that had to be read for it."""
    read: list[str] = []
    open_index([folder], lambda what, _done, _total: read.append(Path(what).name))
    return read


def everything(index: Index) -> dict[str, list[object]]:
    """Give all that an index can be asked: rows, facets, names and counts."""
    rows = {noun: [json.loads(row) for row in select(index, noun)] for noun in NOUNS}
    facets = index.select(
        "SELECT entry.noun, id, facet, value FROM facet JOIN entry ON key = entry"
        " ORDER BY 1, 2, 3, 4"
    )
    names = index.select("SELECT noun, id, kind, label, words FROM name ORDER BY 1, 2, 5")
    labels = index.select("SELECT noun, id, sort, label FROM entry ORDER BY 1, 2")
    meta = index.select("SELECT name, value FROM meta WHERE name <> 'identity' ORDER BY 1")
    told = {"facets": list(facets), "names": list(names), "labels": list(labels)}
    return {**rows, **told, "meta": list(meta)}


def some_words(index: Index) -> list[str]:
    """Give a few of the words that can be looked for."""
    index.searchable()
    return [word for (word,) in index.select("SELECT word FROM word ORDER BY word LIMIT 2")]


def test_only_the_file_that_changed_is_read(folder: Path) -> None:
    assert read_when_opening(folder) == ["2020.toml", "2021.toml", "registries.toml"]
    edit(folder / "2020.toml", "Wagons", "Carriages")
    assert read_when_opening(folder) == ["2020.toml"]
    assert everything(open_index([folder])) == everything(index_of(load(folder)))


def test_files_that_show_a_name_are_read_when_it_changes(folder: Path) -> None:
    (folder / "2022.toml").write_text('[[meetings]]\nid = "2022"\ndate = 2022-01-02\n')
    open_index([folder])
    edit(folder / "registries.toml", 'name = "Railways"', 'name = "Azerbaijan Railways"')
    assert read_when_opening(folder) == ["registries.toml", "2020.toml", "2021.toml"]
    assert everything(open_index([folder])) == everything(index_of(load(folder)))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('kind = "company"\ncountry = "AZ"', 'kind = "agency"\ncountry = "KZ"'),
        ('name = "Ali"\ncountry = "AZ"', 'name = "Ali"\ncountry = "KZ"'),
        ('name = "Rail"\n', 'name = "Rail"\nbroader = "transport"\n'),
        ('name = "Rail"\n', 'name = "Tracks"\naliases = ["Lines"]\n'),
        ('publisher = "Gazette"', 'publisher = "The Gazette"'),
        ("[[sectors]]", '[[countries]]\nid = "XK"\nname = "Kosova"\n[[sectors]]'),
    ],
)
def test_what_a_registry_says_anew_stands_in_all_rows(folder: Path, old: str, new: str) -> None:
    open_index([folder])
    text = (folder / "registries.toml").read_text().replace(old, new, 1)
    (folder / "registries.toml").write_text(text)
    assert everything(open_index([folder])) == everything(index_of(load(folder)))


def test_files_that_come_and_go_are_counted(folder: Path) -> None:
    open_index([folder])
    (folder / "2022.toml").write_text(YEAR.format(year=2022))
    [row] = find(open_index([folder]), OrganizationRow)
    assert (row.document_count, row.meeting_count) == (3, 3)
    (folder / "2020.toml").unlink()
    (folder / "2021.toml").rename(folder / "1921.toml")
    assert everything(open_index([folder])) == everything(index_of(load(folder)))
    [row] = find(open_index([folder]), OrganizationRow)
    assert (row.document_count, row.meeting_count) == (2, 2)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("2020.toml", '"railways"', '"rialways"'),
        ("2020.toml", '"2020-wagons"', '"2021-wagons"'),
        ("2020.toml", "gazette#1", "gazette#x"),
        ("2020.toml", "date = 2020-01-02", "date = 2020-01-02\nend_date = 2020-01-01"),
        ("2020.toml", "date = 2020-01-02", 'date = 2020-01-02\ncountry = "UK"'),
        ("2020.toml", "date = 2020-01-02", 'date = "2020-01-02"'),
        ("2020.toml", "title", "titel"),
        ("registries.toml", '"ali"', '"vali"'),
        ("registries.toml", '"gazette"', '"gazeta"'),
        ("registries.toml", 'name = "Rail"', 'name = "Rail"\nbroader = "rail"'),
        ("registries.toml", 'name = "Rail"', 'name = "Rail"\nbroader = "roads"'),
        ("registries.toml", "[[sources]]", '[[sectors]]\nid = "rail"\nname = "R"\n[[sources]]'),
    ],
)
def test_a_fault_across_files_is_told_as_by_a_full_check(
    folder: Path, name: str, old: str, new: str
) -> None:
    open_index([folder])
    edit(folder / name, old, new)
    with pytest.raises(DatasetError) as known:
        load(folder)
    for _ in range(2):
        with pytest.raises(DatasetError) as found:
            open_index([folder])
        assert found.value.problems == known.value.problems
    edit(folder / name, new, old)
    assert everything(open_index([folder])) == everything(index_of(load(folder)))


def test_a_reference_to_what_another_file_no_longer_has_is_told(folder: Path) -> None:
    (folder / "more.toml").write_text('[[sources]]\nid = "times"\npublisher = "Times"\n')
    edit(folder / "2020.toml", "gazette#1", "times")
    open_index([folder])
    (folder / "more.toml").unlink()
    with pytest.raises(DatasetError, match=r"2020\.toml:14: cite names no source 'times'"):
        open_index([folder])


def test_registries_are_found_however_they_are_written(folder: Path) -> None:
    text = (folder / "registries.toml").read_text()
    (folder / "registries.toml").write_text(text.replace("[[", "  [[ ").replace("]]", "]] # note"))
    assert everything(open_index([folder])) == everything(index_of(load(folder)))


def test_text_that_looks_like_a_registry_is_none(folder: Path) -> None:
    trap = """
[[organizations]]
id = "railways"
name = "Trap"
kind = "bank"
"""
    with (folder / "2020.toml").open("a") as file:
        file.write(f"note = '''{trap}'''\n")
    assert everything(open_index([folder])) == everything(index_of(load(folder)))


@pytest.fixture
def side_by_side(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let even small files be read by two workers."""
    monkeypatch.setattr(workers, "WORTHWHILE", 0)
    monkeypatch.setattr(workers, "cores", lambda: 2)


def test_files_read_side_by_side_give_the_same(folder: Path, side_by_side: None) -> None:
    assert read_when_opening(folder) == ["2020.toml", "2021.toml", "registries.toml"]
    assert everything(open_index([folder])) == everything(index_of(load(folder)))


def test_a_fault_in_a_file_read_by_a_worker_is_told(folder: Path, side_by_side: None) -> None:
    edit(folder / "2021.toml", "title", "titel")
    with pytest.raises(DatasetError, match="has no field 'titel'"):
        open_index([folder])


@pytest.mark.parametrize("start", ["raise SystemExit", "import sys; sys.stdin.buffer.read(9)"])
def test_a_worker_that_dies_is_done_without(
    folder: Path, side_by_side: None, monkeypatch: pytest.MonkeyPatch, start: str
) -> None:
    monkeypatch.setattr(workers, "START", start)
    assert everything(open_index([folder])) == everything(index_of(load(folder)))


def test_where_no_process_can_be_started_files_are_read_in_this_one(
    folder: Path, side_by_side: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/nonexistent/python")
    assert everything(open_index([folder])) == everything(index_of(load(folder)))


@pytest.fixture
def copied_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let even a small cache be copied by another process."""
    monkeypatch.setattr(copying, "WORTHWHILE", 0)
    monkeypatch.setattr(copying, "cores", lambda: 2)


def test_a_cache_copied_while_a_file_is_read_gives_the_same(
    folder: Path, copied_aside: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_index([folder])
    edit(folder / "2020.toml", "Wagons", "Carriages")
    monkeypatch.setattr(copying, "make", lambda *_: pytest.fail("this process made the copy"))
    assert read_when_opening(folder) == ["2020.toml"]
    assert everything(open_index([folder])) == everything(index_of(load(folder)))


@pytest.mark.parametrize(
    "start", ["raise SystemExit", "import sys; open(sys.argv[1], 'w').write('SQLite')"]
)
def test_a_copy_that_another_process_made_only_in_part_is_made_by_this_one(
    folder: Path, copied_aside: None, monkeypatch: pytest.MonkeyPatch, start: str
) -> None:
    open_index([folder])
    edit(folder / "2020.toml", "Wagons", "Carriages")
    monkeypatch.setattr(copying, "START", start)
    assert read_when_opening(folder) == ["2020.toml"]
    assert everything(open_index([folder])) == everything(index_of(load(folder)))


def test_an_interrupt_ends_the_process_that_copies_the_cache(
    folder: Path, copied_aside: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    right = everything(open_index([folder]))
    (folder / "2020.toml").touch()
    with monkeypatch.context() as slow, pytest.raises(KeyboardInterrupt):
        slow.setattr(copying, "START", "import time; time.sleep(600)")
        open_index([folder], interrupted)  # which would wait for that process otherwise
    assert not list((folder.parent / "cache").glob(".*"))
    assert everything(open_index([folder])) == right


def test_an_interrupt_waits_for_the_thread_that_makes_indexes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    slow = (
        "CREATE TABLE slow AS WITH RECURSIVE n (i) AS"
        " (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1000000) SELECT i FROM n;"
    )
    data = load(folder)
    before = threading.active_count()
    monkeypatch.setattr(build, "INDEXES", slow)
    monkeypatch.setattr(renewal, "registry_entry", interrupted)
    with pytest.raises(KeyboardInterrupt):
        index_of(data)
    assert threading.active_count() == before


def test_a_fault_while_indexes_are_made_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = load(folder)
    monkeypatch.setattr(build, "INDEXES", "CREATE INDEX again ON nothing (id);")
    with pytest.raises(sqlite3.OperationalError, match="nothing"):
        index_of(data)


def test_a_dataset_of_which_most_has_changed_is_built_anew(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_index([folder])
    for year in (2020, 2021):
        edit(folder / f"{year}.toml", "Wagons", "Carriages")
    edit(folder / "registries.toml", "Railways", "Railroads")
    monkeypatch.setattr(copying, "remove_files", lambda *_: pytest.fail("something was kept"))
    assert everything(open_index([folder])) == everything(index_of(load(folder)))


def test_a_file_of_more_entries_than_keys_have_room_for_is_an_error(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(share, "SHIFT", 1)
    with pytest.raises(DatasetError, match="this file has too many records; split it"):
        open_index([folder])


def test_the_order_of_files_is_nothing_to_a_search(folder: Path) -> None:
    open_index([folder])
    assert [hit.id for hit in find_text(open_index([folder]), "wagons")] == [
        "2021-wagons",
        "2020-wagons",
    ]
    edit(folder / "2021.toml", "Wagons", "Carriages")
    assert [hit.id for hit in find_text(open_index([folder]), "wagons")] == ["2020-wagons"]
    (folder / "2020.toml").rename(folder / "3000.toml")
    assert [hit.id for hit in find_text(open_index([folder]), "wagons")] == ["2020-wagons"]
    assert [hit.id for hit in find_text(index_of(load(folder)), "wagons")] == ["2020-wagons"]


# Any dataset, cut into files in any way, edited in any way.

CUTS = st.lists(st.integers(0, 3), min_size=40, max_size=40)


def cut(tables: Table, places: list[int]) -> dict[str, str]:
    """Put each table of a dataset into one of four files."""
    files: dict[str, Table] = {}
    numbers = iter(places * 10)
    for name, many in tables.items():
        for each in many:
            files.setdefault(f"{next(numbers)}.toml", {}).setdefault(name, []).append(each)
    return {name: to_toml(part) for name, part in files.items()}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give a folder for many datasets, with a cache beside it."""
    root = tmp_path_factory.mktemp("kept")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DIPLO_CACHE_DIR", str(root / "cache"))
        patch.setattr(caching, "JUST_NOW_NS", 0)
        (root / "data").mkdir()
        yield root / "data"


@pytest.mark.no_cover
@settings(deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(states=st.lists(st.tuples(datasets(), CUTS), min_size=2, max_size=4), keep=st.booleans())
def test_after_any_edits_an_index_answers_as_one_built_anew(
    place: Path, states: list[tuple[Table, list[int]]], keep: bool
) -> None:
    first, *_ = states
    if keep:  # one dataset, cut anew each time: records move from file to file
        states = [(first[0], places) for _, places in states]
    for tables, places in states:
        files = cut(tables, places)
        for old in place.iterdir():
            if old.name not in files:
                old.unlink()
        for name, text in files.items():
            if not (place / name).exists() or (place / name).read_text() != text:
                (place / name).write_text(text)
        if files:
            kept, anew = open_index([place]), index_of(load(place))
            assert everything(kept) == everything(anew)
            for word in some_words(anew):
                assert find_text(kept, word) == find_text(anew, word)


def test_a_statement_of_the_view_gives_what_the_query_gives(folder: Path) -> None:
    index = open_index([folder])
    sql = "SELECT id FROM facet JOIN entry ON key = entry WHERE facet.noun = ? AND facet = ?"
    found = list(index.select(f"{sql} AND value = ?", ("sectors", "country", "AZ")))
    rows = find(index, SectorRow, Filter(country=("AZ",)))
    assert [name for (name,) in found] == [row.id for row in rows] == ["rail"]


def test_a_big_cache_is_opened_by_its_seal_and_never_when_changed(
    write: Write, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(caching, "SMALL", 0)
    right = everything(open_index([folder]))
    [cache] = (tmp_path / "cache").glob("*.sqlite")
    assert cache.with_suffix(".seal").exists()
    whole = cache.read_bytes()
    with monkeypatch.context() as sealed:
        sealed.setattr(caching, "checksum", lambda _: pytest.fail("the seal was not trusted"))
        assert everything(open_index([folder])) == right
    for at in range(200, len(whole), len(whole) // 50):
        cache.write_bytes(whole[:at] + bytes([whole[at] ^ 4]) + whole[at + 1 :])
        assert everything(open_index([folder])) == right
        assert read_when_opening(folder) == []
    for at in range(0, len(whole), len(whole) // 20):
        cache.write_bytes(whole[:at])
        assert everything(open_index([folder])) == right


def test_a_big_cache_is_sealed_as_soon_as_the_clock_has_moved_on(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(caching, "SMALL", 0)
    monkeypatch.setattr(caching, "are_settled", lambda _: False)  # nothing else seals it
    open_index([folder])
    [cache] = (tmp_path / "cache").glob("*.sqlite")
    assert cache.with_suffix(".seal").stat().st_mtime_ns > cache.stat().st_ctime_ns


def test_a_big_cache_is_not_sealed_where_the_clock_stands_still(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(caching, "SMALL", 0)
    monkeypatch.setattr(caching, "are_settled", lambda _: False)
    monkeypatch.setattr(caching, "_changed", lambda _: time.time_ns() + 10**9)
    right = everything(open_index([folder]))
    assert not list((tmp_path / "cache").glob("*.seal"))
    assert everything(open_index([folder])) == right


def test_a_seal_of_another_cache_is_not_taken(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(caching, "SMALL", 0)
    right = everything(open_index([folder]))
    [cache] = (tmp_path / "cache").glob("*.sqlite")
    seal = cache.with_suffix(".seal").read_bytes()
    with sqlite3.connect(cache) as database:
        database.execute("UPDATE stored SET row = '{}'")
    database.close()
    cache.with_suffix(".seal").write_bytes(seal)
    assert everything(open_index([folder])) == right
