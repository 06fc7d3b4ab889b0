"""A cache that was cut short or changed at random gives the right answer all the same."""

import os
import zlib
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from diplo_cli import caching, open_index
from diplo_cli.query import Filter, count, select
from diplo_cli.searching import find_text
from tests.faults import COUNT, Place, rounds
from tests.faults.conftest import Tried

pytestmark = pytest.mark.no_cover

Damage = Callable[[bytes, Random], bytes]


def cut(whole: bytes, chance: Random) -> bytes:
    return whole[: chance.randrange(len(whole))]


def flip(whole: bytes, chance: Random) -> bytes:
    """Turn over a few bits."""
    changed = bytearray(whole)
    for _ in range(chance.randint(1, 3)):
        changed[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def blank(whole: bytes, chance: Random) -> bytes:
    """Lose a block of the disk."""
    at = chance.randrange(len(whole)) // 512 * 512
    return whole[:at] + b"\0" * min(512, len(whole) - at) + whole[at + 512 :]


def answers(place: Place) -> tuple[list[str], int, int]:
    """Ask for rows, for a filter and for words."""
    index = open_index([place.data])
    index.searchable()
    filtered = count(index, "docs", Filter(sector=("transport",)))
    found = len(find_text(index, "paper"))
    rows = [*select(index, "docs"), *select(index, "people")]
    index.close()
    return rows, filtered, found


@pytest.mark.parametrize("small", [True, False], ids=["checked each time", "sealed"])
@pytest.mark.parametrize("damage", [cut, flip, blank])
def test_a_damaged_cache_gives_the_right_answer(
    damage: Damage, small: bool, place: Place, tried: Tried, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIPLO_CACHE_DIR", str(place.cache))
    if not small:
        monkeypatch.setattr(caching, "SMALL", 0)
    right, sources, chance = answers(place), place.sources(), Random(damage.__name__)
    for _ in range(times := rounds(4, 100)):
        cache = chance.choice(sorted(place.cache.glob("*.sqlite")))
        cache.write_bytes(damage(cache.read_bytes(), chance))
        if chance.random() < 1 / 4:
            for seal in place.cache.glob("*.seal"):
                seal.write_bytes(damage(seal.read_bytes(), chance))
        assert answers(place) == right
        assert place.sources() == sources
        assert place.litter() == []
    tried(f"caches damaged ({damage.__name__}, {'small' if small else 'sealed'})", times)


@pytest.fixture
def sealed(place: Place, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a cache that has a seal, as a large one has."""
    monkeypatch.setenv("DIPLO_CACHE_DIR", str(place.cache))
    monkeypatch.setattr(caching, "SMALL", 0)
    answers(place)
    (cache,) = (path for path in place.cache.glob("*.sqlite") if "words" not in path.name)
    return cache


def rot(cache: Path, old: bytes, new: bytes) -> None:
    """Change a cache as a disk that goes bad: its times, and so its seal, stay as they are."""
    whole = cache.read_bytes()
    assert old in whole
    cache.write_bytes(whole.replace(old, new))
    caching._seal(cache, cache.stat())


def test_what_rots_in_a_row_under_a_seal_is_seen_by_the_block_s_own_checksum(
    sealed: Path, place: Place
) -> None:
    right = answers(place)
    whole = sealed.read_bytes()
    at = whole.index(b"\x78\x01")  # a compressed block
    assert len(zlib.decompressobj().decompress(whole[at:])) > 100
    rot(sealed, whole[at + 20 : at + 60], bytes(byte ^ 1 for byte in whole[at + 20 : at + 60]))
    assert answers(place) == right
    assert answers(place) == right


@pytest.mark.parametrize("age", [86_500, -1000])
def test_what_rots_elsewhere_under_a_seal_is_seen_within_a_day(
    age: int, sealed: Path, place: Place
) -> None:
    right = answers(place)
    rot(sealed, b"Ali Asadov", b"Ali Asadow")
    seal = sealed.with_suffix(".seal")
    times = seal.stat().st_mtime - age
    os.utime(seal, (times, times))
    assert answers(place) == right


@pytest.mark.parametrize("rotten", [b"Ali Asadow", b'Ali"Asadov', b"Ali Asado\xff"])
def test_what_rots_under_a_seal_is_not_taken_over_into_the_next_cache(
    rotten: bytes, sealed: Path, place: Place
) -> None:
    rows, *_ = answers(place)
    rot(sealed, b"Ali Asadov", rotten)
    (place.data / "d.toml").write_text('[[people]]\nid = "new"\nname = "New"\n')
    place.settle()
    assert {*rows} < {*answers(place)[0]}
    assert count(open_index([place.data]), "docs", Filter()) == int(COUNT)


def test_words_that_rot_under_a_seal_are_made_anew(sealed: Path, place: Place) -> None:
    right = answers(place)
    words = sealed.with_stem(f"{sealed.stem}-words")
    whole = words.read_bytes()
    words.write_bytes(whole[:8192] + b"\xff" * (len(whole) - 8192))
    caching._seal(words, words.stat())
    assert answers(place) == right
