"""Sentences in the shapes of reports from small states, ports, banks and agencies."""

import pytest

from diplo_cli.draft.drafting import draft
from diplo_cli.records import Document
from tests.draft.found import EMPTY, documents, meetings
from tests.draft.test_participants import meeting


def people(text: str) -> list[tuple[str, str | None]]:
    return [(each.name, each.title) for found in meetings(text) for each in found.people]


def countries(text: str) -> list[str | None]:
    return [each.country for each in meeting(text).participants]


def drafted(text: str) -> list[Document]:
    return [each for one in draft(text, EMPTY).tables.meetings for each in one.documents]


@pytest.mark.parametrize("name", ["Leo d'Api", "Leo D'Api", "Leo d’Api", "Leo dell'Api da Cera"])
@pytest.mark.parametrize("other", ["Ana dall'Ape", "Ana d'Abeille", "Ana al-Nahl"])
def test_a_small_word_joined_to_a_name_is_part_of_it(name: str, other: str) -> None:
    text = (
        f"Riga, 4 March 2025. Italy's Minister of Honey, {name}, received French Minister {other}."
    )
    assert people(text) == [(name, "Minister of Honey"), (other, "Minister")]


@pytest.mark.parametrize(
    ("country", "code"),
    [
        ("St Lucia", "LC"),
        ("St. Lucia", "LC"),
        ("Antigua & Barbuda", "AG"),
        ("Trinidad & Tobago", "TT"),
        ("Timor Leste", "TL"),
    ],
)
def test_a_country_s_name_may_be_written_in_short(country: str, code: str) -> None:
    signed = documents(f"4 March 2025. {country} and Malta have signed an agreement on honey.")
    assert [(each.parties, each.countries) for each in signed] == [
        ((), tuple(sorted([code, "MT"])))
    ]
    text = (
        f"Riga, 4 March 2025. Leo Vella, the Foreign Minister of {country}, met Ana Bee of Malta."
    )
    assert countries(text) == [code, "MT"]


def test_a_city_s_name_may_be_written_with_hyphens() -> None:
    text = "Port-of-Spain, 4 March 2025. Honey Minister Leo Vella met Cuban Minister Ana Bee."
    found = meeting(text)
    assert (found.city, found.country) == ("Port-of-Spain", "TT")
    assert countries(text) == ["TT", "CU"]


@pytest.mark.parametrize("tongue", ["Spanish speaking", "Spanish-speaking", "Spanish language"])
def test_a_language_is_no_country(tongue: str) -> None:
    text = (
        "Riga, 4 March 2025. The agreement on honey was signed at the University of Riga by the"
        f" governor of Gozo in Malta, Leo Vella, who is visiting the {tongue} city."
    )
    assert [each.countries for each in drafted(text)] == [("LV", "MT")]
