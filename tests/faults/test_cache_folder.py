"""Whatever becomes of the cache's folder, the answer is right, and nobody else's files are used."""

import os
import shutil
import stat
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from diplo_cli import caching, open_index
from diplo_cli.query import Filter, count
from tests.cli.terminal import as_a_user
from tests.conftest import Result
from tests.faults import COUNT, DIPLO, FULL, Place, rounds
from tests.faults.conftest import Tried

pytestmark = pytest.mark.no_cover

ANSWER = Result(0, COUNT, "")
NOBODY = 65534
ROOT = os.geteuid() == 0
root = pytest.mark.skipif(not ROOT, reason="only root can mount, or give files away")


def ask(place: Place) -> Result:
    return place.run("docs", "--count")


def mounted(kind: str, *options: str, at: Path) -> bool:
    """Mount something; False where that isn't allowed, as in most containers."""
    at.mkdir(exist_ok=True)
    done = subprocess.run(["mount", "-t", kind, *options, at], capture_output=True, check=False)
    return done.returncode == 0


@contextmanager
def mount(kind: str, *options: str, at: Path) -> Iterator[None]:
    """Mount something for a while, or skip the test."""
    if not ROOT or not mounted(kind, *options, at=at):
        pytest.skip("nothing can be mounted here")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", at], check=True)


def test_a_cache_folder_on_a_read_only_disk_is_used_but_not_written(
    place: Place, tried: Tried
) -> None:
    with mount("tmpfs", "-o", "size=4m,mode=0700", "tmpfs", at=place.cache):
        assert ask(place) == ANSWER
        subprocess.run(["mount", "-o", "remount,ro", place.cache], check=True)
        before = [path.stat().st_ino for path in place.cache.iterdir()]
        assert ask(place) == ANSWER
        (place.data / "c.toml").write_text("")
        place.settle()
        assert ask(place) == Result(0, "3\n", "")
        assert [path.stat().st_ino for path in place.cache.iterdir()] == before
    tried("cache folder read-only", 3)


def test_a_cache_folder_that_nobody_may_write_is_done_without(place: Place) -> None:
    place.cache.mkdir(mode=0o500)
    place.folder.chmod(0o755)
    user = as_a_user if ROOT else None
    assert place.run("docs", "--count", preexec_fn=user) == ANSWER
    assert list(place.cache.iterdir()) == []


# How much a disk has left, in KiB: from nothing at all to nearly enough.
LEFT = (0, 4, 16, 64, 96, 128) if FULL else (4, 64)


@pytest.mark.parametrize("left", LEFT)
def test_an_answer_needs_no_room_for_its_cache(left: int, place: Place, tried: Tried) -> None:
    with mount("tmpfs", "-o", "size=1m,mode=0700", "tmpfs", at=place.cache):
        (place.cache / "fill").write_bytes(b"x" * ((1024 - left) << 10))
        assert ask(place) == ANSWER
        assert place.run("search", "paper", "--count") == Result(0, "20\n", "")
        kept = {path.suffix for path in place.cache.iterdir() if path.name != "fill"}
        assert kept <= {".sqlite", ".seal"}
    tried("disk full under the cache", 2)


WRITTEN = ("docs --json -o {}", "export csv {}", "export sqlite {}", "export jsonl {}",
           "draft one.txt -o {}", "new person --name Gela --country GE --into {}")  # fmt: skip


@pytest.mark.parametrize("words", WRITTEN[: rounds(2, len(WRITTEN))])
def test_what_a_full_disk_has_no_room_for_is_not_there_at_all(
    words: str, place: Place, tried: Tried
) -> None:
    disk, sources = place.folder / "disk", place.sources()
    with mount("tmpfs", "-o", "size=64k", "tmpfs", at=disk):
        (disk / "fill").write_bytes(b"x" * (60 << 10))
        with closing(os.fdopen(os.open(disk / "rest", os.O_CREAT | os.O_WRONLY), "wb", 0)) as rest:
            try:
                while rest.write(b"x" * 512):
                    pass
            except OSError:
                pass
        done = place.run(*words.format("disk/out").split())
        assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
        assert "this can't be written: " in done.err
        assert {path.name for path in disk.iterdir()} == {"fill", "rest"}
    assert place.sources() == sources
    tried("disk full under what is written", 1)


def test_a_merge_on_a_full_disk_changes_nothing(place: Place, tried: Tried) -> None:
    disk, sources = place.folder / "disk", place.sources()
    with mount("tmpfs", "-o", "size=64k", "tmpfs", at=disk):
        for name, content in sources.items():
            (disk / name).write_bytes(content)
        free = shutil.disk_usage(disk).free
        (disk / "fill").write_bytes(b"x" * (free - 8192))
        done = place.run("merge", "people", "ali-asadov", "asadov", "--data", "disk")
        assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
        assert "no space left on device; nothing was changed" in done.err
        assert {name: (disk / name).read_bytes() for name in sources} == sources
        assert {path.name for path in disk.iterdir()} == {*sources, "fill"}
    tried("disk full under what is written", 1)


@pytest.mark.parametrize("limit", [0, 1, 8, 40])
def test_files_that_may_not_grow_are_as_good_as_a_full_disk(
    limit: int, place: Place, tried: Tried
) -> None:
    # Without bytecode: Python 3.11 keeps what it could write of that, too, and trips over it later.
    bytecode = "PYTHONDONTWRITEBYTECODE=1"
    limited = ("env", bytecode, "bash", "-c", f'ulimit -f {limit}; exec "$@"', "bash")
    program = (*limited, *DIPLO)
    assert place.run("docs", "--count", program=program) == ANSWER
    done = place.run("export", "sqlite", "out.db", program=program)
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert not (place.folder / "out.db").exists()
    assert place.litter() == []
    tried("files that may not grow", 2)


@pytest.mark.parametrize("when", ["index", "words"])
def test_a_cache_folder_deleted_in_mid_run_changes_no_answer(
    when: str, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIPLO_CACHE_DIR", str(place.cache))
    gone: list[str] = []

    def delete(what: str, _done: int, _total: int) -> None:
        if (what == "words to search for") == (when == "words") and place.cache.exists():
            shutil.rmtree(place.cache)
            gone.append(what)

    index = open_index([place.data], delete)
    index.searchable(delete)
    assert count(index, "docs", Filter()) == int(COUNT)
    assert next(index.select("SELECT count(*) FROM words.word"))[0] > 0
    assert gone


def test_words_deleted_as_they_are_attached_are_made_in_memory(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIPLO_CACHE_DIR", str(place.cache))
    index = open_index([place.data])
    opened = caching.open_cache

    def opened_and_gone(cache: Path, identity: bytes) -> object:
        found = opened(cache, identity)
        shutil.rmtree(place.cache)
        return found

    monkeypatch.setattr("diplo_cli.index.open_cache", opened_and_gone)
    index.searchable()
    index.searchable()
    assert next(index.select("SELECT count(*) FROM words.word"))[0] > 0


def in_the_place_of(place: Place, change: Callable[[Path], object]) -> Result:
    """Ask, change the one cache that was made, and ask again."""
    assert ask(place) == ANSWER
    [cache] = place.cache.glob("*.sqlite")
    change(cache)
    return ask(place)


def test_a_folder_where_the_cache_should_be_is_done_without(place: Place) -> None:
    def change(cache: Path) -> None:
        cache.unlink()
        cache.mkdir()

    assert in_the_place_of(place, change) == ANSWER
    assert place.litter() == []


def test_a_cache_folder_that_is_a_link_of_one_s_own_is_used(place: Place) -> None:
    (place.folder / "elsewhere").mkdir(mode=0o700)
    place.cache.symlink_to("elsewhere")
    assert ask(place) == ANSWER
    assert len(list((place.folder / "elsewhere").iterdir())) == 1


@root
@pytest.mark.parametrize("kind", ["link", "folder"])
def test_a_cache_folder_of_another_user_is_not_used(kind: str, place: Place) -> None:
    if kind == "folder":
        place.cache.mkdir(mode=0o700)
    else:
        (place.folder / "elsewhere").mkdir(mode=0o700)
        place.cache.symlink_to("elsewhere")
    os.lchown(place.cache, NOBODY, NOBODY)
    assert ask(place) == ANSWER
    assert list(place.cache.iterdir()) == []
    done = place.run("cache", "path")
    assert done.err.startswith(f"{place.cache}: ")
    assert "it is not used" in done.err


@pytest.mark.parametrize("mode", [0o777, 0o770, 0o1777])
def test_a_cache_folder_that_others_may_write_is_not_used(mode: int, place: Place) -> None:
    place.cache.mkdir()
    place.cache.chmod(mode)
    assert ask(place) == ANSWER
    assert list(place.cache.iterdir()) == []
    done = place.run("cache", "path")
    assert (done.code, done.out) == (0, f"{place.cache}\n")
    assert done.err == f"{place.cache}: others may write here, so it is not used; chmod 700 it\n"


@root
@pytest.mark.parametrize("ending", ["", "-words"])
def test_a_cache_planted_by_another_user_is_not_opened(ending: str, place: Place) -> None:
    def count_papers() -> Result:
        return place.run("search", "paper", "--count")

    assert count_papers() == Result(0, "20\n", "")
    [index] = [path for path in place.cache.iterdir() if "-" not in path.stem]
    planted = index.with_stem(index.stem + ending)
    os.chown(planted, NOBODY, NOBODY)
    before = planted.stat().st_ino
    assert count_papers() == Result(0, "20\n", "")
    assert (planted.stat().st_uid, planted.stat().st_ino != before) == (0, True)


@root
def test_a_seal_planted_by_another_user_seals_nothing(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIPLO_CACHE_DIR", str(place.cache))
    monkeypatch.setattr(caching, "SMALL", 0)
    open_index([place.data]).close()
    [cache], [seal] = place.cache.glob("*.sqlite"), place.cache.glob("*.seal")
    damage(cache)
    seal.write_bytes(caching._state(cache.stat()))
    os.chown(seal, NOBODY, NOBODY)
    assert count(open_index([place.data]), "docs", Filter()) == int(COUNT)
    assert seal.stat().st_uid == NOBODY


def damage(cache: Path) -> None:
    """Change the numbers of a cache in a way that SQLite can't see."""
    whole = cache.read_bytes()
    at = whole.rindex(b"count:docs") + len("count:docs")
    cache.write_bytes(whole[:at] + b"\x07" + whole[at + 1 :])


@pytest.mark.parametrize("mask", [0o777, 0o077, 0o000])
def test_a_cache_is_its_owner_s_alone_whatever_the_mask(mask: int, place: Place) -> None:
    place.folder.chmod(0o777)
    folder = place.folder / "deep" / "cache"
    settings = {"DIPLO_CACHE_DIR": str(folder)}
    words = ("search", "paper", "--count")
    assert place.run(*words, settings=settings, umask=mask) == Result(0, "20\n", "")
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in [folder, *folder.iterdir()]}
    assert modes.pop(folder) == 0o700
    assert set(modes.values()) == {0o600}
    assert len(modes) == 2


def test_many_first_questions_at_once_get_the_same_answer(place: Place, tried: Tried) -> None:
    number = rounds(6, 50)
    asking = [place.start("search", "paper", "--count") for _ in range(number)]
    assert {process.communicate(timeout=300) for process in asking} == {("20\n", "")}
    assert {process.returncode for process in asking} == {0}
    assert sorted(path.suffix for path in place.cache.iterdir()) == [".sqlite", ".sqlite"]
    tried("processes at once on a cold cache", number)
