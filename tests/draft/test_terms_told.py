"""A document holds for as long as sentences tell, where its title names no years."""

import pytest

from tests.draft.found import documents, titles

SIGNED = "The sides signed a memorandum on honey and an agreement on wax"

Years = list[tuple[str | None, str | None]]


def years(text: str) -> Years:
    """Give for how long each document of a report holds."""
    return [(each.valid_from, each.valid_until) for each in documents(text)]


@pytest.mark.parametrize(
    "told",
    [
        ", which will run for five years from 2025 to 2030.",
        ", valid for 2025–2030.",
        " between the Bee Board and the Wax Board, which covers the years 2025-30.",
        ". It will be in force from 2025 until 2030.",
        ". The memorandum lasts for an initial period of five years, from 2025 to 2030.",
        ".\n\nIt spans the years 2025 to 2030.",
        ".\n\nHoney is sweet, said the minister.\n\nThe memorandum is valid from 2025 to 2030.",
    ],
)
def test_what_is_told_of_a_document_is_its_validity(told: str) -> None:
    assert years(f"The sides signed a memorandum on honey{told}") == [("2025", "2030")]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (", which runs until 2030.", [(None, None), (None, "2030")]),
        (". The memorandum will be valid until the end of 2030.", [(None, "2030"), (None, None)]),
        (". Both expire in 2030.", [(None, "2030"), (None, "2030")]),
        (". It runs until 2030.", [(None, None), (None, None)]),
        (". The memorandum on hives is valid until 2030.", [(None, None), (None, None)]),
        (". They opened a school, which will run until 2030.", [(None, None), (None, None)]),
        (". The programme runs from 2025 to 2030.", [(None, None), (None, None)]),
        (".\n\nThe agreement remains in force until May 2030.", [(None, None), (None, "2030-05")]),
    ],
)  # fmt: skip
def test_years_belong_to_the_document_that_they_are_told_of(told: str, expected: Years) -> None:
    assert years(SIGNED + told) == expected


def test_the_paragraph_that_tells_the_years_is_cited() -> None:
    (document,) = documents(
        "They signed a memorandum on wax.\n\nWax is yellow.\n\nThe memorandum runs until 2030."
    )
    assert (document.valid_until, document.further) == ("2030", (3,))


def test_the_paragraphs_that_tell_the_fields_and_the_years_are_both_cited() -> None:
    (document,) = documents(
        "They signed a memorandum of cooperation.\n\nThe memorandum covers energy and transport."
        "\n\nWax is yellow.\n\nThe memorandum is valid until 2030."
    )
    assert (document.valid_until, document.further) == ("2030", (2, 4))


@pytest.mark.parametrize(
    "told",
    ["that takes effect on 1 January 2031", "which starts in March 2031", "valid until June"],
)
def test_the_day_from_which_a_document_holds_is_not_that_of_its_signing(told: str) -> None:
    text = f"Waxville, 5 May 2030. The two sides signed an agreement on honey, {told}."
    assert titles(text) == ["Agreement on honey"]


@pytest.mark.parametrize(
    ("told", "day"),
    [
        (" It will enter into force on 1 May 2025.", "2025-05-01"),
        (" The memorandum takes effect on January 1, 2026.", "2026-01-01"),
        ("\n\nWax is yellow.\n\nThe memorandum is to come into force in May 2025.", "2025-05"),
        (" The memorandum becomes effective as of 1 May, 2025.", "2025-05-01"),
        (" The treaty enters into force on 1 May 2025.", None),
        (" It enters into force on the first day of a month.", None),
        (" The memorandum entered into force on 1 May 2015.", None),
    ],
)
def test_when_a_document_comes_into_force_is_told_by_a_sentence(told: str, day: str | None) -> None:
    (document,) = documents(f"They signed a memorandum on wax for 2025-2030.{told}")
    assert document.in_force_on == day
    assert (document.valid_from, document.valid_until) == ("2025", "2030")
