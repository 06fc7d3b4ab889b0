"""Sentences in the shapes of press reports, with what stands around their facts there."""

import textwrap

import pytest

from diplo_cli.draft.drafting import draft
from diplo_cli.draft.report import read_report
from tests.draft.found import EMPTY, countries, documents, meeting, meetings, titles

SIGNED = "Riga, 4 March 2025. Ministers Ana Bee and Leo Vella signed "


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


MET = "Latvian Minister Leo Vella met Irish Minister Ana Bee in Riga on Friday."


@pytest.mark.parametrize(
    "told",
    [
        "The bridge was built in 1954.",
        "The two countries established diplomatic relations on 17 June 1992.",
        "Bee, who took office in July 2018, is on her first visit.",
        "They agreed to hold the next session in Dublin in 2027.",
        "A plan for 2021-2025 was discussed.",
        "The Wax Treaty was signed in 2009.",
    ],
)
def test_a_year_of_something_else_is_not_that_of_the_meeting(told: str) -> None:
    assert meetings(f"{MET} {told}")[0].date.year == 1


@pytest.mark.parametrize(
    "told",
    [
        "They discussed the bee talks in Tartu.",
        "She thanked Latvia for the bee school in Daugavpils.",
        "They mentioned the latest session, in Cork, on 3 February 2025.",
    ],
)
def test_a_city_that_is_only_spoken_of_is_not_where_they_met(told: str) -> None:
    text = f"Riga, 4 March 2025. Latvian Minister Leo Vella met Irish Minister Ana Bee. {told}"
    assert meetings(text)[0].place.city == "Riga"


def test_a_document_on_something_in_another_city_was_signed_in_that_of_the_dateline() -> None:
    text = "Riga, 4 March 2025. Ministers Leo Vella of Latvia and Ana Bee of Ireland signed an MoU"
    assert meetings(f"{text} on a bee school in Daugavpils.")[0].place.city == "Riga"


def test_the_day_they_met_is_told_beside_a_later_day_of_publication() -> None:
    text = "13 March 2025\n\nIrish Minister Ana Bee called on Latvian Minister Leo Vella"
    found = meetings(f"{text} on 8 March 2025 in Riga. It was a follow-up to talks on Feb. 16.")
    assert found[0].date.isoformat() == "2025-03-08"


ONE_A_LINE = """\
Latvia and Malta sign two documents
Riga, 4 March 2025. Latvian President Ana Bee received Maltese Prime Minister Leo Vella, who is on \
an official visit to Latvia at her invitation, in the Castle on Tuesday morning.
The two sides signed the following:
- Agreement on honey
- MoU on wax
Ana Bee said that the talks had opened a new page in the history of the two peoples and that she \
looked forward to further meetings of this kind."""


def test_paragraphs_on_lines_of_one_block_are_read_apart() -> None:
    tables = draft(ONE_A_LINE, EMPTY).tables
    assert tables.sources[0].title == "Latvia and Malta sign two documents"
    (found,) = tables.meetings
    assert found.city == "Riga"
    assert [each.title for each in found.documents] == ["Agreement on honey", "MoU on wax"]
    cites = [found.cite, *(each.cite for each in found.documents)]
    assert {cite.partition("#")[2] for each in cites for cite in each} == {"1"}


def test_nothing_in_a_paragraph_is_told_by_the_number_of_its_block() -> None:
    assert draft(f"{ONE_A_LINE}\n\nBees were seen.", EMPTY).empty == (2,)


RECEIVED = "Riga, 4 March 2025. Latvian Minister Leo Vella received Irish Minister Ana Bee"


@pytest.mark.parametrize(
    "told",
    [
        " ahead of President Ivo Kass's state visit to Ireland.",
        " following President Kass's visit to Dublin.",
        ". They discussed Prime Minister Kass's planned visit to Ireland.",
        ". She spoke about the forthcoming visit of Prime Minister Kass to Ireland.",
        ", who came after a visit to Estonia where she held talks with President Jaan Tamm.",
    ],
)
def test_a_visit_of_another_time_is_not_where_they_met(told: str) -> None:
    found = [
        (each.place, [who.name for who in each.people[:2]]) for each in meetings(RECEIVED + told)
    ]
    assert found == [(("Riga", "LV"), ["Leo Vella", "Ana Bee"])]


@pytest.mark.parametrize("city", ["New York", "Geneva"])
def test_a_minister_who_meets_abroad_is_of_the_dateline_s_country(city: str) -> None:
    text = f"Riga, 4 March 2025 (LETA) - Foreign Minister Leo Vella met in {city} with Ana Bee,"
    assert countries(f"{text} Foreign Minister of Ireland.") == ["LV", "IE"]


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("will hold talks on Thursday", "2025-03-06"),
        ("discussed the implementation of the accord signed on March 1", "2025-03-04"),
        ("met today. The museum was opened on 3 May 1998", "2025-03-04"),
    ],
)
def test_the_day_is_that_of_the_meeting(told: str, day: str) -> None:
    text = f"Riga, 4 March 2025. Latvian Minister Leo Vella and Irish Minister Ana Bee {told}."
    assert meetings(text)[0].date.isoformat() == day


@pytest.mark.parametrize(
    ("dateline", "city"),
    [
        ("Rome, Feb.6, 2025 (ANSA): ", "Rome"),
        ("Politics\nHanoi (VNA) - On 6 February 2025 ", "Hanoi"),
        ("MALE (Maldives), 6 February 2025: ", "Male"),
    ],
)
def test_a_dateline_may_stand_below_a_heading_or_be_run_together(dateline: str, city: str) -> None:
    text = f"{dateline}Maldivian Minister Ana Bee met Irish Minister Leo Vella."
    (found,) = meetings(text)
    assert (found.place.city, found.date.isoformat()) == (city, "2025-02-06")


@pytest.mark.parametrize(
    "told",
    [
        "The MoU, first inked by Minister Ana Bee in Dublin, was signed by Minister Leo Vella.",
        "Minister Ana Bee of Ireland met Minister Leo Vella after their last talks at the summit "
        "held in Estonia.",
    ],
)
def test_where_they_were_before_is_not_where_they_met(told: str) -> None:
    assert meetings(f"Riga, 4 March 2025. {told}")[0].place == ("Riga", "LV")


def test_towns_that_a_guest_toured_are_not_where_they_met() -> None:
    text = (
        "Irish Minister Ana Bee visited Latvia on 4 March 2025. She visited Tartu and Daugavpils."
    )
    assert meetings(f"{text} She met Minister Leo Vella.")[0].place == (None, "LV")


def test_what_was_signed_at_the_latest_session_is_no_news() -> None:
    told = "They mentioned the latest session, in Cork, where a protocol on bees was signed."
    assert not titles(f"{RECEIVED}. {told}")


def test_lines_that_were_broken_at_one_width_are_joined() -> None:
    sentences = [
        "Latvia and Malta sign two documents",
        "Riga, 4 March 2025. Latvian President Ana Bee received Maltese Prime Minister Leo Vella, "
        "who is on an official visit to Latvia, in the Castle on Tuesday morning.",
        "The two sides signed an Agreement on cooperation in the field of honey between the Bee "
        "Board of Latvia and the Honey Council of Malta.",
    ]
    text = "\n\n".join(textwrap.fill(each, 64) for each in sentences)
    (found,) = documents(text)
    assert found.title == "Agreement on cooperation in the field of honey"
    blocks = read_report(text, "report").blocks
    assert [each.lines for each in blocks] == [(each,) for each in sentences]


def test_lines_of_a_list_are_not_taken_for_broken() -> None:
    items = ["- Agreement on honey and bees", "- MoU on wax", "- Protocol on the queens of hives"]
    (block,) = read_report("\n".join(items), "report").blocks
    assert block.lines == tuple(items)


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("signed a joint statement in Riga on Tuesday. A forum was held on Monday", "2025-03-04"),
        ("met on a visit from Tuesday 4 to Thursday 6 March 2025", "2025-03-04"),
    ],
)
def test_the_day_of_the_leaders_is_told_first(told: str, day: str) -> None:
    text = f"Riga, 8 March 2025. Latvian President Leo Vella and Irish President Ana Bee {told}."
    assert meetings(text)[0].date.isoformat() == day


def test_an_hour_of_the_united_states_puts_the_month_first() -> None:
    text = "U.S. Department of State\n\n03/04/2025 09:30 AM EST\n\nSecretary of State Leo Vella"
    found = meetings(f"{text} spoke today with Irish Foreign Minister Ana Bee.")
    assert found[0].date.isoformat() == "2025-03-04"


def test_whose_counterpart_is_of_one_country_is_of_the_other() -> None:
    text = "Minister Leo Vella and his Irish counterpart signed an MoU between Latvia and Ireland"
    assert countries(f"{text} in Dublin on 4 March 2025.") == ["LV"]


def test_who_signs_during_a_visit_is_not_at_home() -> None:
    text = "4 March 2025\n\nMinister Leo Vella signed a treaty with Latvia during his visit to Riga"
    assert countries(f"{text}. He also met President Ana Bee.") == [None, "LV"]


def test_a_home_town_is_not_where_they_met() -> None:
    text = "Latvian President Leo Vella met Irish President Ana Bee on 4 March 2025. Later Bee"
    assert meetings(f"{text} visited Daugavpils, the hometown of Vella.")[0].place.city is None


def test_the_headlines_that_a_page_ends_with_are_no_part_of_the_report() -> None:
    links = "Latvian President arrives in Estonia\nMinisters discuss bees with World Bank"
    body = [f"{RECEIVED}.", "They praised honey.", "They praised wax.", "They praised bees."]
    blocks = read_report("\n\n".join([*body, links]), "report").blocks
    assert [each.text for each in blocks] == body


def test_a_list_that_a_report_ends_with_is_part_of_it() -> None:
    signed = ["Agreement to open a school of bees", "MoU to plant a garden of flowers"]
    body = [f"{RECEIVED}.", "They praised honey.", "They signed:", "\n".join(signed)]
    assert titles("\n\n".join(body)) == signed


def test_a_dateline_may_be_a_paragraph_of_its_own() -> None:
    text = (
        "Highlights Latvia and Ireland signed an accord on bees.\n\nRIGA, 4 March 2025 (LETA):\n\n"
    )
    (found,) = meetings(f"{text}Latvian Minister Leo Vella met Irish Minister Ana Bee.")
    assert (found.place.city, found.date.isoformat()) == ("Riga", "2025-03-04")


def test_each_of_several_partners_signs_what_was_signed_with_them() -> None:
    text = (
        "Riga, 4 March 2025. Latvian Foreign Minister Leo Vella signed an accord on bees with "
        "Irish Foreign Minister Ana Bee and an accord on wax with Peruvian Foreign Minister Ivo "
        "Soto."
    )
    found = meeting(text).documents
    assert [each.countries for each in found] == [("IE", "LV"), ("LV", "PE")]


def test_documents_of_two_pairs_of_countries_are_two() -> None:
    text = (
        "Latvia and Ireland sign memorandum on bees\n\nOn 4 March 2025, Latvian Minister Leo Vella "
        "signed a memorandum of understanding with Irish Minister Ana Bee.\n\nOn 5 March, he "
        "signed a memorandum of understanding with Peruvian Minister Ivo Soto."
    )
    found = [each for one in draft(text, EMPTY).tables.meetings for each in one.documents]
    assert [(each.title, each.countries) for each in found] == [
        ("Memorandum of understanding on bees", ("IE", "LV")),
        ("Memorandum of understanding", ("LV", "PE")),
    ]


def test_what_was_counted_long_ago_tells_no_year() -> None:
    text = "MOSCOW, June 17. /TASS/. Russia and Malta signed a protocol in Moscow on Wednesday."
    told = "It was signed by Ministers Ivo Kass and Ana Bee. Trade fell from 60 percent in 1990."
    assert draft(f"{text}\n\n{told}", EMPTY).tables.meetings[0].date.isoformat() == "0001-06-17"


def test_a_document_taken_up_is_named_without_how_it_was_signed() -> None:
    text = "An MoU and a Grant Agreement for the Bee Fund were signed between Latvia and Ireland."
    again = "Ana Bee signed the MoU and the Grant Agreement on behalf of Ireland."
    assert titles(f"{text}\n\n{again}") == ["MoU", "Grant Agreement for the Bee Fund"]


def test_others_who_did_the_same_signed_another() -> None:
    found = documents("Acme and Bolt signed an MoU on wax, as did the Bee Board and the Bee Fund.")
    assert [(each.title, len(each.parties)) for each in found] == [("MoU on wax", 0), ("MoU", 2)]


def test_who_looked_on_is_no_document() -> None:
    assert titles("""
        List of outcomes

        I. MoUs/Agreements signed in Riga in the presence of Presidents Ana Bee and Leo Vella

        1. Agreement on visas

        2. MoU on honey
    """) == ["Agreement on visas", "MoU on honey"]
