"""Talks of one day between the same sides: one meeting of the visit."""

import pytest

from diplo_cli.draft.drafting import draft
from diplo_cli.draft.writing import to_toml
from tests.draft.found import EMPTY

RECEIVED = "VALLETTA, 5 March 2025. President of Malta Leo Vella received Latvian Minister Ana Bee."


def met(text: str) -> list[tuple[str, list[str]]]:
    """Give the day of each meeting and the surnames of those who took part."""
    return [
        (f"{each.date:%d}", [one.person.split("-")[-1] for one in each.participants])
        for each in draft(text, EMPTY).tables.meetings
    ]


@pytest.mark.parametrize(
    "then",
    [
        "Later that day, Bee had talks with Maltese Wax Minister Ivo Borg.",
        "\n\nOn the same day, Maltese Wax Minister Ivo Borg met with Bee in Valletta.",
        "\n\nMinister Bee then called on Wax Minister of Malta Ivo Borg.",
    ],
)
def test_talks_of_one_day_with_the_same_guest_are_one_meeting(then: str) -> None:
    assert met(f"{RECEIVED} {then}") == [("05", ["vella", "bee", "borg"])]


@pytest.mark.parametrize(
    ("then", "others"),
    [
        (
            "The next day, Bee had talks with Maltese Wax Minister Ivo Borg.",
            ("06", ["bee", "borg"]),
        ),
        ("\n\nVella also received Peruvian Minister Luis Soto.", ("05", ["vella", "soto"])),
    ],
)
def test_another_day_and_another_guest_make_another_meeting(
    then: str, others: tuple[str, list[str]]
) -> None:
    assert met(f"{RECEIVED} {then}") == [("05", ["vella", "bee"]), others]


def test_what_one_meeting_holds_is_marked_for_review_and_cites_all() -> None:
    text = (
        f"{RECEIVED}\n\nOn the same day Bee had talks with Maltese Wax Minister Ivo Borg, in an "
        "expanded format. They signed an MoU on wax."
    )
    drafted = draft(text, EMPTY)
    (found,) = drafted.tables.meetings
    assert found.formats == ("delegations", "signing")
    assert [each.rpartition("#")[2] for each in found.cite] == ["1", "2"]
    assert [each.title for each in found.documents] == ["MoU on wax"]
    assert "date = 2025-03-05  # review: several talks of this day" in to_toml(drafted)


def test_an_organization_s_guest_has_a_meeting_of_their_own() -> None:
    then = "\n\nVella also received UNESCO Director-General Eva Ruiz."
    assert met(RECEIVED + then) == [("05", ["vella", "bee"]), ("05", ["vella", "ruiz"])]


def test_a_day_without_its_year_stays_in_doubt_where_talks_are_joined() -> None:
    text = (
        "Maltese President Leo Vella held talks with Latvian Minister Ana Bee in Valletta on "
        "March 5.\n\nEarlier the same day, Maltese Wax Minister Ivo Borg received Latvian Minister "
        "Ana Bee."
    )
    drafted = draft(text, EMPTY)
    (found,) = drafted.tables.meetings
    assert (found.date.month, found.date.day) == (3, 5)
    notes = [each.note for each in drafted.reviews if each.field == "date"]
    assert notes == [
        "the text gives the day without its year",
        "several talks of this day are one meeting here",
    ]
