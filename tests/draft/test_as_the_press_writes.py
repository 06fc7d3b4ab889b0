"""Sentences in the shapes of press reports, with what stands around their facts there."""

import pytest

from tests.draft.found import documents, meetings, titles
from tests.draft.test_participants import meeting

SIGNED = "Riga, 4 March 2025. Ministers Ana Bee and Leo Vella signed "


def countries(text: str) -> list[str | None]:
    return [each.country for each in meeting(text).participants]


@pytest.mark.parametrize("joint", ["and", ", and", ","])
@pytest.mark.parametrize(
    "other", ["an MoU on wax", "a pact between the Bee Board and the Wax Board"]
)
def test_whom_a_document_is_between_did_not_sign_the_next_one(joint: str, other: str) -> None:
    bodies = "the Council for Honey and the Arts of Malta and the Wax Council of Latvia"
    joined = joint if joint.startswith(",") else f" {joint}"
    text = f"{SIGNED}an MoU on Honey and Artistic Work between {bodies}{joined} {other}."
    first, second = documents(text)
    assert first.title == "MoU on Honey and Artistic Work"
    assert [each.name for each in first.parties] == [
        "Council for Honey and the Arts of Malta",
        "Wax Council of Latvia",
    ]
    assert second.title in {"MoU on wax", "Pact"}


@pytest.mark.parametrize(
    "told",
    [
        "Bee has already visited Estonia, where she met with President Ivo Kass.",
        "Earlier Bee visited Estonia, where she held talks with President Ivo Kass.",
    ],
)
def test_whom_a_guest_met_on_the_way_is_of_another_meeting(told: str) -> None:
    text = f"Riga, 4 March 2025. Latvian Minister Leo Vella received Irish Minister Ana Bee. {told}"
    assert [[each.name for each in found.people] for found in meetings(text)] == [
        ["Leo Vella", "Ana Bee"]
    ]


def test_who_leaves_a_city_on_a_visit_is_at_home_there() -> None:
    text = (
        "4 March 2025\n\nPrime Minister Ana Bee left Dhaka for Tokyo on a four-day official visit."
        " She met her Japanese counterpart Jun Mori in Tokyo."
    )
    assert countries(text) == ["BD", "JP"]


@pytest.mark.parametrize(
    "told",
    [
        "The meeting followed one on the sidelines of the Bee Summit in Lima, Peru.",
        "She spoke of her visits to Japan, Latvia and Peru.",
    ],
)
def test_where_something_else_is_tells_no_country(told: str) -> None:
    text = (
        "Moscow, 4 March 2025. Foreign Secretary Ana Bee is in Moscow for talks with Russian "
        f"Foreign Minister Ivo Kass. {told}"
    )
    assert countries(text) == [None, "RU"]


def test_an_emperor_of_one_name_does_not_bear_his_country_s() -> None:
    text = "Tokyo, 4 March 2025. Premier Ana Bee of Malta called on the Emperor of Japan Masahito."
    assert [each.name for each in meetings(text)[0].people] == ["Ana Bee", "Masahito"]


@pytest.mark.parametrize("more", ["affirming their ties", "expressing hope", "marking a new page"])
def test_what_a_statement_says_is_no_part_of_its_title(more: str) -> None:
    assert titles(f"They issued a joint statement, {more}.") == ["Joint statement"]
