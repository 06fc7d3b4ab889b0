"""A name speaks for the one of two countries where it is common, and never for a third."""

import pytest

from diplo_cli.countries import is_country
from diplo_cli.draft.naming import by_name
from diplo_cli.draft.word_lists import word_list
from diplo_cli.names import fold
from tests.draft.found import meeting, sides


@pytest.mark.parametrize(
    ("name", "candidates", "expected"),
    [
        ("Đặng Minh Khang", {"VN", "FI"}, "VN"),
        ("Pekka Löfgren", {"VN", "FI"}, "FI"),
        ("Nodar Gelashvili", {"GE", "AM"}, "GE"),
        ("Armen Sargsyan", {"GE", "AM"}, "AM"),
        ("Armen Sargsyan", {"GE", "GH"}, None),
        ("Ruslan Umarov", {"UZ", "KZ", "DE"}, None),
        ("Xu", set(), None),
    ],
)
def test_the_one_country_that_a_name_speaks_for(
    name: str, candidates: set[str | None], expected: str | None
) -> None:
    assert by_name(name, candidates)[0] == expected


def test_ministers_whom_the_text_gives_no_country_are_told_by_their_names() -> None:
    text = (
        "Helsinki, 3 March 2025 – Vietnam and Finland held talks on honey in Helsinki on Monday. "
        "Honey Minister Trần Văn Hòa met Wax Minister Saara Virtanen."
    )
    found = sides(meeting(text))
    assert list(found.values()) == [("VN", "guest"), ("FI", "host")]


def test_forms_of_names_are_folded_and_of_countries() -> None:
    for form in word_list("names")["form"]:
        assert all(map(is_country, form["countries"]))
        kinds = set(form) - {"countries"}
        assert kinds <= {"names", "first", "beginnings", "endings"}
        assert all(fold(each) == each for kind in kinds for each in form[kind])
