"""Numbers in words are read alike by what checks texts and what drafts from them."""

import re

import pytest

from diplo_cli.numerals import cardinal, cardinal_pattern


@pytest.mark.parametrize(
    ("text", "number"),
    [("one", 1), ("Twelve", 12), ("twenty-five", 25), ("ninety nine", 99), ("zero", 0)],
)
def test_a_cardinal_is_read(text: str, number: int) -> None:
    assert cardinal(text) == number


@pytest.mark.parametrize("text", ["", "dozen", "five-twenty", "twenty-ten", "12"])
def test_what_is_no_cardinal_is_nothing(text: str) -> None:
    assert cardinal(text) is None


def test_the_pattern_finds_the_longest() -> None:
    assert re.findall(cardinal_pattern(), "sixty-six of sixteen") == ["sixty-six", "sixteen"]
