"""Datasets of bad bytes, tables and values: every check, the index and a question stand them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from diplo_cli.checking import Checks, check_paths
from diplo_cli.index import open_index
from diplo_cli.nouns import NOUNS
from diplo_cli.problems import DatasetError
from diplo_cli.query import select
from diplo_cli.rules import integrity
from diplo_cli.rules.faults import FAULTS
from diplo_cli.searching import Search
from tests.fuzz.harness import assert_clean, fuzz, rounds
from tests.fuzz.mutations import mangled, parted, rebuilt, revalued
from tests.fuzz.seeds import BAD, REPORT, SOUND

pytestmark = pytest.mark.no_cover

EVERYTHING = Checks(sources=True, uncited=True)
FATAL = {*FAULTS, *(rule.code for rule in integrity.RULES)}
Check = Callable[..., set[str]]
Ask = Callable[..., bool]
Record = Callable[[str, object], None]


@pytest.fixture
def check(tmp_path: Path) -> Check:
    """Hold a dataset of one or two files against every rule; give the codes of what is wrong."""
    (tmp_path / "report.txt").write_text(REPORT, "utf-8")

    def run(*contents: bytes) -> set[str]:
        for number in (1, 2):
            path = tmp_path / f"{number}.toml"
            path.unlink(missing_ok=True)
            if number <= len(contents):
                path.write_bytes(contents[number - 1])
        problems = check_paths([str(tmp_path)], EVERYTHING)
        for problem in problems:
            assert_clean(str(problem))
            assert problem.hint
        return {problem.code for problem in problems}

    return run


@pytest.fixture
def ask(check: Check, tmp_path: Path) -> Ask:
    """Check a dataset, index it, and ask it for all it holds; tell whether it answers.

    It does so if and only if no rule finds an error that forbids it.
    """

    def run(*contents: bytes) -> bool:
        refused = bool(check(*contents) & FATAL)
        try:
            index = open_index([tmp_path])
        except DatasetError as error:
            assert refused, error
            return False
        assert not refused
        for noun in NOUNS:
            assert all(row.startswith("{") for row in select(index, noun))
        list(Search(index, "trains OR corr*").hits())
        index.close()
        return True

    return run


@pytest.mark.parametrize("code", BAD)
def test_each_rule_has_an_example_that_it_finds_and_the_small_dataset_breaks_none(
    code: str, check: Check
) -> None:
    assert code in check(BAD[code].encode())
    assert not check(SOUND.encode()) & FATAL


@rounds(short=120, full=60_000)
def test_any_bytes(cases: int, ask: Ask, record_property: Record) -> None:
    fuzz(mangled(), cases, ask, record_property)


@rounds(short=120, full=50_000)
def test_any_tables(cases: int, ask: Ask, record_property: Record) -> None:
    fuzz(rebuilt(), cases, ask, record_property)


@rounds(short=120, full=50_000)
def test_any_values(cases: int, ask: Ask, record_property: Record) -> None:
    fuzz(revalued(), cases, ask, record_property)


@rounds(short=60, full=40_000)
def test_any_tables_in_two_files(cases: int, ask: Ask, record_property: Record) -> None:
    fuzz(parted(), cases, lambda files: ask(*files), record_property)
