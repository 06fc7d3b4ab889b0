"""What patterns were compiled to, kept for the next draft: the same patterns, or none."""

import json
import pkgutil
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import pytest

import diplo_cli.draft
from diplo_cli.caching import PATTERNS
from diplo_cli.draft import compiling
from diplo_cli.draft.compiling import PROGRAMS, compiled
from diplo_cli.draft.kept_patterns import kept_patterns
from diplo_cli.draft.rare_patterns import RarePattern

HARD = r"(?P<day>\d{1,2})(?:st|nd)?\s(?P<month>[A-ZÀ-Þ]\w+)(?<!May)|(?P=day)?x"


@pytest.fixture(autouse=True)
def none_known(monkeypatch: pytest.MonkeyPatch, cache: Path) -> None:
    for name, nothing in (("asked", False), ("known", {}), ("new", {})):
        monkeypatch.setattr(PROGRAMS, name, nothing)


def all_patterns() -> Iterator[tuple[str, int]]:
    """Give each pattern of the modules that draft, with its flags."""
    for module in pkgutil.iter_modules(diplo_cli.draft.__path__):
        for value in vars(import_module(f"diplo_cli.draft.{module.name}")).values():
            if isinstance(value, RarePattern | re.Pattern) and isinstance(value.pattern, str):
                yield value.pattern, int(value.flags)


def test_a_pattern_from_its_program_is_the_same_as_a_compiled_one() -> None:
    patterns = set(sorted({*all_patterns()})[::5])  # to compile all of them takes seconds
    assert len(patterns) > 200
    with kept_patterns():
        made = {pattern: compiled(*pattern) for pattern in patterns}
    assert PROGRAMS.new.keys() == patterns
    with kept_patterns():
        assert PROGRAMS.known.keys() == patterns
        for pattern, new in made.items():
            plain = re.compile(*pattern)
            assert compiled(*pattern) == new == plain
            assert compiled(*pattern).groupindex == plain.groupindex
        assert not PROGRAMS.new


def test_a_pattern_finds_what_it_found() -> None:
    for _ in range(2):
        with kept_patterns():
            found = compiled(HARD, re.IGNORECASE).search("on 3RD or 2nd march")
            assert found is not None
            assert found.groupdict() == {"day": "2", "month": "march"}


def test_nothing_is_kept_unless_it_is_asked_for(cache: Path) -> None:
    assert compiled(HARD) == re.compile(HARD)
    assert not PROGRAMS.new
    assert not cache.exists()


def test_a_process_learns_what_another_one_compiled() -> None:
    with kept_patterns():
        compiled(HARD)
        told, PROGRAMS.new = json.loads(json.dumps(PROGRAMS.tell())), {}
        PROGRAMS.learn(told)
    with kept_patterns():
        assert PROGRAMS.known.keys() == {(HARD, 0)}
        assert compiled(HARD) == re.compile(HARD)


def test_a_wrong_pattern_is_told_as_ever() -> None:
    with kept_patterns(), pytest.raises(re.error, match="missing"):
        compiled("(")
    assert not PROGRAMS.new


def test_what_another_process_kept_meanwhile_stays() -> None:
    with kept_patterns():
        compiled("mine")
        before = PROGRAMS.new
        with kept_patterns():
            compiled("theirs")
        PROGRAMS.new = before
    with kept_patterns():
        assert PROGRAMS.known.keys() == {("mine", 0), ("theirs", 0)}


@pytest.mark.parametrize(
    "damage",
    [
        lambda whole: b"",
        lambda whole: whole[:1000],
        lambda whole: whole.replace(b"mine", b"ours"),
        lambda whole: whole[:-1] + bytes([whole[-1] ^ 1]),
    ],
)
def test_what_is_damaged_is_made_anew(cache: Path, damage: Callable[[bytes], bytes]) -> None:
    with kept_patterns():
        compiled("mine")
    (cache / PATTERNS).write_bytes(damage((cache / PATTERNS).read_bytes()))
    with kept_patterns():
        assert not PROGRAMS.known
        assert compiled("mine") == re.compile("mine")
    with kept_patterns():
        assert PROGRAMS.known


def test_what_others_may_write_is_not_taken(cache: Path) -> None:
    with kept_patterns():
        compiled("mine")
    cache.chmod(0o777)
    with kept_patterns():
        assert not PROGRAMS.known
        compiled("ours")
    cache.chmod(0o700)
    (cache / PATTERNS).chmod(0o666)
    with kept_patterns():
        assert not PROGRAMS.known


def test_without_a_place_for_it_patterns_are_compiled(cache: Path) -> None:
    cache.write_text("no folder")
    for _ in range(2):
        with kept_patterns():
            assert not PROGRAMS.known
            assert compiled(HARD) == re.compile(HARD)


def test_what_another_python_kept_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    with kept_patterns():
        compiled("mine")
    monkeypatch.setattr("diplo_cli.draft.kept_patterns.IDENTITY", b"patterns, another Python")
    with kept_patterns():
        assert not PROGRAMS.known


@pytest.mark.parametrize("part", ["_sre", "_compiler", "_parser"])
def test_a_python_that_compiles_otherwise_keeps_nothing(
    part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiling, part, None)
    with kept_patterns():
        assert compiled(HARD) == re.compile(HARD)
        assert not PROGRAMS.new


def test_a_program_that_python_refuses_is_not_used() -> None:
    with kept_patterns():
        compiled("mine")
        program = PROGRAMS.new["mine", 0]
        PROGRAMS.new["mine", 0] = program._replace(code=b"\xff" * len(program.code))
        assert compiled("mine") == re.compile("mine")
        assert not PROGRAMS.new


def test_what_a_killed_draft_left_of_its_cache_is_removed(cache: Path) -> None:
    cache.mkdir(mode=0o700)
    (cache / f".diplo-{'0' * 16}.tmp").touch()
    with kept_patterns():
        assert not [*cache.iterdir()]
