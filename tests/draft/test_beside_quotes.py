"""Documents named with quotation marks and without them, side by side."""

import pytest

from tests.draft.found import titles

HEAD = "TASHKENT, 4 March 2025. The presidents met on Tuesday.\n\n"


@pytest.mark.parametrize(
    "told",
    [
        "They signed the “Wax Plan” and a pact on honey.",
        "They signed the “Wax Plan”, as well as a pact on honey.",
        "The “Wax Plan” and a pact on honey were signed.",
        "The documents signed include the “Wax Plan” and a pact on honey.",
    ],
)
def test_what_has_no_marks_follows_what_has_them(told: str) -> None:
    assert titles(HEAD + told) == ["Wax Plan", "Pact on honey"]


def test_what_has_marks_stands_amid_what_has_none() -> None:
    told = "They signed a pact on honey, the “Wax Plan” and a protocol on bees."
    assert titles(HEAD + told) == ["Pact on honey", "Wax Plan", "Protocol on bees"]


def test_several_with_marks_have_one_without_beside_them() -> None:
    told = "They signed the “Wax Plan”, a pact on honey, the “Bee Agreement” and a treaty on bees."
    assert sorted(titles(HEAD + told)) == [
        "Bee Agreement",
        "Pact on honey",
        "Treaty on bees",
        "Wax Plan",
    ]


@pytest.mark.parametrize("told", ["the “Wax Plan”, a pact on honey", "a pact, the “Wax Plan”"])
def test_what_only_a_comma_parts_may_be_the_same(told: str) -> None:
    assert titles(f"{HEAD}They signed {told}.") == ["Wax Plan"]
