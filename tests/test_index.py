"""The index: a cache that is never trusted, and memory where there can be none."""

import json
import os
import pwd
import sqlite3
import stat
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

import diplo_cli.caching
from diplo_cli import (
    DatasetError,
    Index,
    MeetingRow,
    SectorRow,
    find,
    index_of,
    load,
    open_index,
    unpacking,
)
from diplo_cli.caching import cache_folder
from diplo_cli.exporting.source import Source
from diplo_cli.query import select
from diplo_cli.sql import ask
from diplo_cli.tables.records import RECORDS
from tests.builders import Write

SECTOR = '[[sectors]]\nid = "rail"\nname = "Rail"\n'


@pytest.fixture
def folder(cache: Path) -> Path:
    """Give the folder of the cache."""
    return cache


def ids(index: Index) -> list[str]:
    """List the sectors of an index."""
    return [row.id for row in find(index, SectorRow)]


def the_cache(folder: Path) -> Path:
    """Give the one file of a cache folder."""
    [cache] = folder.iterdir()
    return cache


def read_when_opening(path: Path) -> list[Path]:
    """Open the index of a file, and give the files that had to be read for it."""
    read: list[Path] = []
    open_index([path], lambda what, _done, _total: read.append(Path(what)))
    return read


def rewrite(path: Path, text: str) -> None:
    """Write a file anew, until the clock of the file system has noticed."""
    before = path.stat().st_mtime_ns
    while path.stat().st_mtime_ns == before:
        path.write_text(text)


def test_an_index_is_kept_in_the_cache_folder(write: Write, folder: Path) -> None:
    assert ids(open_index([write(SECTOR)])) == ["rail"]
    assert the_cache(folder).suffix == ".sqlite"


def test_a_cache_that_fits_is_used_as_it_is(write: Write, folder: Path) -> None:
    path = write(SECTOR)
    open_index([path])
    before = the_cache(folder).stat()
    assert read_when_opening(path) == []
    assert ids(open_index([path])) == ["rail"]
    after = the_cache(folder).stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize("text", [SECTOR.replace("rail", "road"), SECTOR.replace("rail", "air")])
def test_a_file_that_has_changed_is_read_anew(write: Write, folder: Path, text: str) -> None:
    path = write(SECTOR)
    assert ids(open_index([path])) == ["rail"]
    rewrite(path, text)
    assert ids(open_index([path])) == [text.split('"')[1]]


def test_a_file_changed_under_its_old_time_is_read_anew(write: Write, folder: Path) -> None:
    path = write(SECTOR)
    open_index([path])
    before = path.stat()
    rewrite(path, SECTOR.replace("rail", "road"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert ids(open_index([path])) == ["road"]


def test_a_file_with_a_time_far_ahead_is_cached_and_read_anew_when_it_changes(
    write: Write, folder: Path
) -> None:
    path = write(SECTOR)
    ahead = path.stat().st_mtime_ns + 10 * 365 * 86_400 * 10**9
    os.utime(path, ns=(ahead, ahead))
    assert read_when_opening(path) == [path]
    assert read_when_opening(path) == []
    rewrite(path, SECTOR.replace("rail", "road"))
    assert ids(open_index([path])) == ["road"]
    os.utime(path, ns=(ahead, ahead))
    rewrite(path, SECTOR.replace("rail", "auto"))
    os.utime(path, ns=(ahead, ahead))
    assert ids(open_index([path])) == ["auto"]


def test_another_file_in_the_place_of_the_first_is_read_anew(write: Write, folder: Path) -> None:
    path = write(SECTOR)
    open_index([path])
    write(SECTOR.replace("rail", "road"), "new.toml").replace(path)
    assert ids(open_index([path])) == ["road"]


def test_a_file_that_joins_or_leaves_a_folder_changes_the_answer(
    write: Write, folder: Path, tmp_path: Path
) -> None:
    write(SECTOR, "data/a.toml")
    assert ids(open_index([tmp_path / "data"])) == ["rail"]
    other = write(SECTOR.replace("rail", "air"), "data/b.toml")
    assert ids(open_index([tmp_path / "data"])) == ["air", "rail"]
    other.unlink()
    assert ids(open_index([tmp_path / "data"])) == ["rail"]


def test_a_file_changed_a_moment_ago_is_not_cached(
    write: Write, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(diplo_cli.caching, "JUST_NOW_NS", 10**18)
    assert ids(open_index([write(SECTOR)])) == ["rail"]
    assert not folder.exists() or not list(folder.iterdir())


def test_a_file_changed_a_moment_ago_is_waited_for_where_reading_it_takes_longer(
    write: Write, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(diplo_cli.caching, "JUST_NOW_NS", 20_000_000)
    monkeypatch.setattr(diplo_cli.index, "BYTES_A_SECOND", 1)
    for name in ("rail", "road"):
        assert ids(open_index([write(SECTOR.replace("rail", name))])) == [name]
        assert [path.suffix for path in folder.iterdir()] == [".sqlite"]


def test_a_file_from_the_future_is_not_waited_for(
    write: Write, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(diplo_cli.index, "BYTES_A_SECOND", 1)
    monkeypatch.setattr("time.sleep", lambda _: pytest.fail("it was waited for"))
    path = write(SECTOR)
    os.utime(path, (time.time() + 3_600,) * 2)
    assert ids(open_index([path])) == ["rail"]
    assert not folder.exists()


def test_a_file_that_changes_while_it_is_read_is_not_cached(write: Write, folder: Path) -> None:
    path = write(SECTOR)
    index = open_index([path], lambda *_: rewrite(path, SECTOR.replace("rail", "road")))
    assert ids(index) == ["road"]
    assert not folder.exists() or not list(folder.iterdir())


def test_a_file_that_goes_while_it_is_read_is_missed(write: Write, folder: Path) -> None:
    files = [write(SECTOR, "a.toml"), write("", "b.toml")]

    def remove_the_first(_what: str, done: int, _total: int) -> None:
        if done == 1:
            files[0].unlink(missing_ok=True)

    with pytest.raises(DatasetError, match=r"a\.toml: there is no such file"):
        open_index(files, remove_the_first)
    assert not folder.exists() or not list(folder.iterdir())


@pytest.mark.parametrize("half", ['[[sectors]]\nid = "rail"\n', ""])
def test_a_file_that_was_half_written_when_it_was_read_is_read_again(
    write: Write, folder: Path, half: str
) -> None:
    files = [write(half, "a.toml"), write("", "b.toml")]

    def write_the_rest(_what: str, done: int, _total: int) -> None:
        if done == 1 and files[0].read_text() == half:
            rewrite(files[0], SECTOR)

    assert ids(open_index(files, write_the_rest)) == ["rail"]


def test_the_cache_of_another_version_is_built_anew(
    write: Write, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(SECTOR)
    with monkeypatch.context() as earlier:
        earlier.setattr(diplo_cli.caching, "VERSION", b"diplo 0.0.1, schema 0\n")
        open_index([path])
    assert read_when_opening(path) == [path]
    assert read_when_opening(path) == []


@pytest.mark.parametrize("left", [0, 1, 100, 4096, 10_000])
def test_a_cache_cut_short_is_built_anew(write: Write, folder: Path, left: int) -> None:
    path = write(SECTOR)
    open_index([path])
    whole = the_cache(folder).read_bytes()
    the_cache(folder).write_bytes(whole[:left])
    assert ids(open_index([path])) == ["rail"]
    assert the_cache(folder).read_bytes() == whole


@pytest.mark.parametrize("garbage", [b"not a database", b"\0" * 8192, bytes(range(256)) * 32])
def test_a_cache_full_of_something_else_is_built_anew(
    write: Write, folder: Path, garbage: bytes
) -> None:
    path = write(SECTOR)
    open_index([path])
    the_cache(folder).write_bytes(garbage)
    assert ids(open_index([path])) == ["rail"]
    assert the_cache(folder).read_bytes().startswith(b"SQLite format 3\0")


def test_a_cache_that_someone_has_changed_is_built_anew(write: Write, folder: Path) -> None:
    path = write(SECTOR)
    open_index([path])
    with closing(sqlite3.connect(the_cache(folder))) as cache:
        cache.execute("UPDATE stored SET row = replace(row, 'rail', 'changed')")
        cache.commit()
    assert ids(open_index([path])) == ["rail"]
    assert read_when_opening(path) == []


def many_meetings(count: int = 300) -> str:
    """Write meetings that fill many pages, however well they are packed."""
    noise = Random(1)
    return "".join(
        f'[[meetings]]\nid = "m{number}"\ndate = 2023-06-22\n'
        f'summary = "{noise.randbytes(400).hex()}"\n'
        for number in range(count)
    )


@pytest.mark.no_cover
def test_a_cache_damaged_on_any_page_gives_the_right_answer(write: Write, folder: Path) -> None:
    path = write(many_meetings(100))
    right = list(select(open_index([path]), "meetings"))
    whole = the_cache(folder).read_bytes()
    size = 4096
    for page in range(len(whole) // size):
        start, end = page * size, (page + 1) * size
        the_cache(folder).write_bytes(whole[:start] + b"\xff" * size + whole[end:])
        assert list(select(open_index([path]), "meetings")) == right


def test_a_cache_damaged_while_it_is_asked_gives_the_right_answer(
    write: Write, folder: Path
) -> None:
    path = write(many_meetings())
    right = list(select(open_index([path]), "meetings"))
    index = open_index([path])
    asked, again = select(index, "meetings"), select(index, "meetings")
    first = [next(asked), next(again)]
    with the_cache(folder).open("r+b") as cache:
        cache.seek(4096)
        cache.write(b"\xff" * (the_cache(folder).stat().st_size - 4096))
    assert [first[0], *asked] == right
    assert [first[1], *again] == right
    assert read_when_opening(path) == []


def test_a_block_found_damaged_in_the_middle_of_a_list_leaves_the_list_whole(
    write: Write, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unpacking, "BATCH", 7)
    path = write("".join(f'[[meetings]]\nid = "{n:03}"\ndate = 2020-01-01\n' for n in range(90)))
    open_index([path]).close()
    with closing(sqlite3.connect(the_cache(folder))) as database:
        (last,) = database.execute("SELECT max(number) FROM block").fetchone()
        (data,) = database.execute("SELECT data FROM block WHERE number = ?", (last,)).fetchone()
    index = open_index([path])
    rows = select(index, "meetings")
    first = [next(rows) for _ in range(10)]
    whole = the_cache(folder).read_bytes()
    at = whole.index(data) + len(data) // 2
    with the_cache(folder).open("r+b") as file:  # in its place, under the open index
        file.seek(at)
        file.write(bytes([whole[at] ^ 255]))
    found = [json.loads(row)["id"] for row in [*first, *rows]]
    assert found == [f"{n:03}" for n in range(90)]


@pytest.mark.parametrize("at", [0, 1])
@pytest.mark.parametrize(
    "ask",
    [
        lambda index: ask(index, "SELECT id FROM meetings ORDER BY id").rows,
        lambda index: Source(index).rows(RECORDS[0]),
        lambda index: ((json.loads(row)["id"],) for row in Source(index).records("meetings")),
    ],
    ids=["sql", "table", "records"],
)
def test_a_block_found_damaged_leaves_the_answers_of_sql_and_exports_whole(
    ask: Callable[[Index], Iterator[tuple[str, ...]]], at: int, write: Write, folder: Path
) -> None:
    sqlite3.enable_callback_tracebacks(False)  # which Datasette turns on
    path = write(many_meetings())
    open_index([path]).close()
    whole = the_cache(folder).read_bytes()
    with closing(sqlite3.connect(the_cache(folder))) as database:
        blocks = database.execute("SELECT data FROM block ORDER BY number").fetchall()
    index = open_index([path])
    with the_cache(folder).open("r+b") as file:  # in its place, under the open index
        file.seek(whole.index(blocks[-at][0]) + 20)
        file.write(bytes(20))
    assert sorted(row[0] for row in ask(index)) == sorted(f"m{n}" for n in range(300))
    assert read_when_opening(path) == []
    assert the_cache(folder).read_bytes() == whole


def test_rows_come_by_their_date_whichever_file_and_block_they_are_in(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unpacking, "BLOCKS", 1)
    monkeypatch.setattr(unpacking, "BATCH", 7)
    days = [f"2020-{month:02}-{day:02}" for month in range(1, 6) for day in range(1, 29)]
    for at in range(2):
        text = "".join(f'[[meetings]]\nid = "at-{day}"\ndate = {day}\n' for day in days[at::2])
        (tmp_path / f"{at}.toml").write_text(text)
    index = open_index([tmp_path])
    assert [json.loads(row)["date"] for row in select(index, "meetings")] == days
    assert [*select(index, "meetings", limit=50)] == [*select(index, "meetings")][:50]


def test_a_folder_in_the_place_of_a_cache_is_left_alone(write: Write, folder: Path) -> None:
    path = write(SECTOR)
    open_index([path])
    cache = the_cache(folder)
    cache.unlink()
    cache.mkdir()
    assert ids(open_index([path])) == ["rail"]
    assert the_cache(folder).is_dir()


def test_a_link_in_the_place_of_a_cache_is_not_followed(
    write: Write, folder: Path, tmp_path: Path
) -> None:
    path = write(SECTOR)
    open_index([path])
    cache = the_cache(folder)
    cache.symlink_to(cache.rename(tmp_path / "elsewhere.sqlite"))
    assert read_when_opening(path) == [path]
    assert not the_cache(folder).is_symlink()


def test_the_cache_of_another_user_is_not_used(write: Write, folder: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can give a file away")
    path = write(SECTOR)
    open_index([path])
    os.chown(the_cache(folder), 65534, 65534)
    assert read_when_opening(path) == [path]


def test_a_cache_folder_may_have_any_name(
    write: Write, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIPLO_CACHE_DIR", str(folder / "a b#c?d%20é"))
    path = write(SECTOR)
    assert read_when_opening(path) == [path]
    assert read_when_opening(path) == []


def test_a_folder_that_cannot_be_made_is_done_without(
    write: Write, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write(SECTOR)
    monkeypatch.setenv("DIPLO_CACHE_DIR", str(file / "cache"))
    assert ids(open_index([file])) == ["rail"]


def test_a_user_without_a_home_does_without(
    write: Write, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody(_uid: int) -> pwd.struct_passwd:
        raise KeyError

    for name in ("DIPLO_CACHE_DIR", "XDG_CACHE_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(pwd, "getpwuid", nobody)
    assert cache_folder() is None
    assert ids(open_index([write(SECTOR)])) == ["rail"]


def test_caches_lie_among_those_of_the_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIPLO_CACHE_DIR", "")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / ".cache"))
    found = cache_folder()
    assert found is not None
    assert found.name == "diplo"
    assert found.is_relative_to(tmp_path)


def test_a_cache_is_for_its_user_alone(write: Write, folder: Path) -> None:
    open_index([write(SECTOR)])
    assert stat.S_IMODE(the_cache(folder).stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_nothing_is_left_beside_a_cache(write: Write, folder: Path) -> None:
    path = write(SECTOR)
    open_index([path])
    rewrite(path, SECTOR)
    open_index([path])
    assert the_cache(folder).suffix == ".sqlite"


def test_nothing_is_left_where_a_cache_could_not_be_put(write: Write, folder: Path) -> None:
    path = write(SECTOR)
    open_index([path])
    cache = the_cache(folder)
    cache.unlink()
    cache.mkdir()
    open_index([path])
    assert list(folder.iterdir()) == [cache]


def test_a_dataset_with_problems_is_never_cached(write: Write, folder: Path) -> None:
    with pytest.raises(DatasetError):
        open_index([write("[[sectors]]\n")])
    assert not folder.exists() or not list(folder.iterdir())


def test_two_datasets_have_a_cache_each(write: Write, folder: Path) -> None:
    rail = write(SECTOR, "a.toml")
    road = write(SECTOR.replace("rail", "road"), "b.toml")
    for _ in range(2):
        assert ids(open_index([rail])) == ["rail"]
        assert ids(open_index([road])) == ["road"]
        assert ids(open_index([rail, road])) == ["rail", "road"]
    assert len(list(folder.iterdir())) == 3


def test_the_same_relative_path_in_two_folders_means_two_datasets(
    write: Write, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("rail", "road"):
        write(SECTOR.replace("rail", name), f"{name}/data.toml")
        monkeypatch.chdir(tmp_path / name)
        assert ids(open_index(["data.toml"])) == [name]
    assert len(list(folder.iterdir())) == 2


def test_a_pipe_is_indexed_in_memory(folder: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=(SECTOR,))
    writer.start()
    index = open_index([pipe])
    writer.join()
    assert ids(index) == ["rail"]
    assert not folder.exists() or not list(folder.iterdir())


def test_without_paths_those_of_the_environment_are_indexed(
    write: Write, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [str(write(SECTOR, "a.toml")), str(write(SECTOR.replace("rail", "air"), "b.toml"))]
    monkeypatch.setenv("DIPLO_DATA", os.pathsep.join(paths))
    index = open_index()
    assert ids(index) == ["air", "rail"]
    assert index.paths == paths


def test_the_index_of_a_loaded_dataset_is_the_same(write: Write, folder: Path) -> None:
    path = write('[[meetings]]\nid = "m"\ndate = 2023-06-22\n')
    index = index_of(load(path))
    assert index.paths == [str(path)]
    assert find(index, MeetingRow) == find(open_index([path]), MeetingRow)


def test_an_index_knows_its_keys(write: Write) -> None:
    index = index_of(load(write("")))
    assert index.meta("keys:sectors") == "id name broader aliases document_count topic_count extra"


def test_a_statement_that_is_wrong_is_an_error_of_the_index_in_memory(write: Write) -> None:
    with pytest.raises(sqlite3.OperationalError):
        list(index_of(load(write(""))).select("SELECT nothing"))


def test_building_tells_what_it_reads(write: Write, folder: Path) -> None:
    files = [write(SECTOR, "a.toml"), write("", "b.toml")]
    told: list[tuple[str, int, int]] = []
    open_index(files, lambda *what: told.append(what))
    assert told == [(str(files[0]), 0, 2), (str(files[1]), 1, 2)]
    open_index(files, lambda *what: told.append(what))
    assert len(told) == 2


def test_many_may_open_an_index_at_once(write: Write, folder: Path) -> None:
    path = write(SECTOR)
    with ThreadPoolExecutor(8) as many:
        answers = list(many.map(lambda _: ids(open_index([path])), range(32)))
    assert answers == [["rail"]] * 32
    assert the_cache(folder).suffix == ".sqlite"
