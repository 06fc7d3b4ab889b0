"""What governments and organizations of many countries put on their own sites about a meeting."""

import pytest

from diplo_cli.draft.drafting import draft
from tests.draft.found import EMPTY, documents, meeting, sides, titles

NOTE = "Media Note\nOffice of the Spokesperson\nMarch 4, 2025"


def test_an_office_of_the_publisher_s_needs_no_country_beside_it() -> None:
    told = (
        "Under Secretary for Wax Leo Vella and Latvian Foreign Minister Ana Bee signed a Memorandum"
        " of Understanding on Honey today in Riga."
    )
    found = meeting(f"Signing of Honey Memorandum with Latvia\n\n{NOTE}\n\n{told}")
    assert sides(found) == {"leo-vella": ("US", "guest"), "ana-bee": ("LV", "host")}
    assert [each.countries for each in found.documents] == [("LV", "US")]


def test_a_secretary_of_state_abroad_is_the_publisher_s() -> None:
    told = "Secretary of State Leo Vella met today with Latvian Premier Ana Bee in Valletta, Malta."
    found = meeting(f"Secretary Vella's Meeting with Premier Bee\n\n{NOTE}\n\n{told}")
    assert sides(found) == {"leo-vella": ("US", "other"), "ana-bee": ("LV", "other")}


@pytest.mark.parametrize(
    "told",
    [
        "The MoU was signed on behalf of the EU by Commissioner for Trade Ana Bee, and Commissioner"
        " for Wax, Eva Mead. The signatories for Malta were Honey Minister Leo Vella, and Minister"
        " for Wax Max Comb.",
        "Signing for the EU were Commissioner for Trade Ana Bee and Ms. Eva Mead. The signatories"
        " from Malta were Honey Minister Leo Vella and Mr. Max Comb.",
    ],
)
def test_all_whom_a_list_names_sign_for_one_side(told: str) -> None:
    found = meeting(f"Brussels, 4 March 2025. The EU and Malta signed an MoU on honey. {told}")
    assert sides(found) == {
        "ana-bee": ("EU", "host"),
        "eva-mead": ("EU", "host"),
        "leo-vella": ("MT", "guest"),
        "max-comb": ("MT", "guest"),
    }


@pytest.mark.parametrize(
    "office",
    ["The President of the European Commission,", "European Commission Executive Vice-President"],
)
def test_the_union_is_at_home_in_brussels(office: str) -> None:
    told = f"{office} Ana Bee and the President of Malta, Leo Vella, signed an MoU on honey."
    found = meeting(f"Brussels, 4 March 2025\n\n{told}")
    assert sides(found) == {"ana-bee": ("EU", "host"), "leo-vella": ("MT", "guest")}


@pytest.mark.parametrize(
    ("head", "unit"),
    [
        ("Ottawa, Ontario - Global Affairs Canada", "CAD"),
        ("Media Note\nOffice of the Spokesperson", "USD"),
    ],
)
def test_a_dollar_is_the_publisher_s(head: str, unit: str) -> None:
    text = f"{head}\n\nMinister Ana Bee met Maltese Minister Leo Vella. She pledged $40 million."
    (found,) = draft(text, EMPTY).tables.meetings
    assert [each.unit for each in found.figures] == [unit]


def test_the_president_of_the_republic_heads_a_state() -> None:
    told = "The President of the Republic, Ms Ana Bee, met the Prime Minister of Malta, Leo Vella."
    (one, _) = meeting(f"Riga, 4 March 2025. {told}").participants
    assert (one.role, one.level) == ("President", "head-of-state")


@pytest.mark.parametrize(
    ("office", "role", "level"),
    [
        ("Alternate Minister of Honey", "Alternate Minister of Honey", "deputy-minister"),
        ("special climate envoy", "Special Climate Envoy", "official"),
        ("Chairman of the Council of Ministers", None, "head-of-government"),
        ("Secretary of Energy", "Secretary of Energy", "minister"),
    ],
)
def test_offices_of_governments(office: str, role: str | None, level: str) -> None:
    (one, _) = meeting(f"Riga, 4 March 2025. Maltese {office} Leo Vella met {BEE}.").participants
    assert (one.role, one.level, one.country) == (role or office, level, "MT")


BEE = "Latvian Minister of Wax Ana Bee"


def test_a_list_of_regions_is_no_country_of_an_officer() -> None:
    told = (
        "The MoU was signed by the EBRD's Managing Director for Malta, Eastern Europe, Caucasus and"
        f" Central Asia, Leo Vella and {BEE}."
    )
    (_, one) = sorted(meeting(f"Riga, 4 March 2025. {told}").participants, key=lambda p: p.person)
    region = "Malta, Eastern Europe, Caucasus and Central Asia"
    assert (one.role, one.country) == (f"EBRD Managing Director for {region}", None)


def test_a_nation_s_body_may_stand_behind_a_comma() -> None:
    told = f"The MoU was signed by Leo Vella, Chairman, Maltese Honey Authority and {BEE}."
    found = meeting(f"Riga, 4 March 2025. {told}")
    assert ("Chairman, Maltese Honey Authority", "MT") in [
        (each.role, each.country) for each in found.participants
    ]


def test_one_is_welcomed_to_a_city_behind_the_name() -> None:
    told = (
        "The Prime Minister of Latvia, the Hon Ana Bee, welcomed the Prime Minister of Malta,"
        " Rt Hon Leo Vella, to Riga for talks on 4 March 2025."
    )
    assert meeting(told).city == "Riga"


def test_numerous_further_documents_are_none() -> None:
    told = "signed an MoU on honey in Riga today, and numerous accompanying documents were signed"
    assert titles(f"{BEE} and Maltese Minister of Wax Leo Vella {told}.") == ["MoU on honey"]


def test_quotes_attributable_to_somebody_are_no_list() -> None:
    text = (
        "Latvia and Malta signed a Honey Agreement.\n\n"
        f"Quotes attributable to {BEE}:\n\n"
        "“This agreement will make it easier to sell honey.”"
    )
    assert [each.title for each in documents(text)] == ["Honey Agreement"]


def test_a_title_ends_before_what_else_was_done() -> None:
    told = "signed agreements on wax, on honey as well as agreed on the opening of a school in Riga"
    found = titles(f"{BEE} and Maltese Minister of Wax Leo Vella {told}.")
    assert found == ["Agreement on wax", "Agreement on honey"]
