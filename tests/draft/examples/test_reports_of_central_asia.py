"""What agencies between the Black Sea and the Altai report, in the shapes that they give it."""

import datetime

import pytest

from diplo_cli.draft.drafting import draft
from tests.draft.found import EMPTY, documents, meeting, sides, titles

BOTH = {"ana-bee": ("LV", "host"), "leo-vella": ("MT", "guest")}
A_BEE = "Minister of Wax Ana Bee"
A_VELLA = "Minister of Honey Leo Vella"


@pytest.mark.parametrize(
    "signed",
    [
        f"signed for Latvia by {A_BEE} and for Malta by {A_VELLA}",
        f"signed for Latvia by {A_BEE}, and for Malta by {A_VELLA}",
        f"signed for Latvia by {A_BEE}, for Malta by {A_VELLA}",
        f"signed for Latvia by {A_BEE} while for the government of Malta by {A_VELLA}",
        f"signed on the part of Latvia by {A_BEE}, and on the part of Malta by {A_VELLA}",
    ],
)
def test_each_signs_for_the_country_told_before_them(signed: str) -> None:
    text = f"Riga, 4 March 2025. The agreement on honey was {signed}."
    assert sides(meeting(text)) == BOTH
    assert titles(text) == ["Agreement on honey"]


def test_for_whom_it_is_signed_is_not_what_it_is_on() -> None:
    assert titles(f"The minutes of the session were signed for Latvia by {A_BEE}.") == [
        "Minutes of the session"
    ]


def test_a_country_told_first_signs_too() -> None:
    text = (
        f"Riga, 4 March 2025. For Latvia the agreement on honey was signed by {A_BEE},"
        f" for Malta by {A_VELLA}."
    )
    assert sides(meeting(text)) == BOTH
    assert titles(text) == ["Agreement on honey"]


MET = "RIGA, June 14. Minister of Wax of Latvia Ana Bee met Minister of Honey of Malta Leo Vella."


@pytest.mark.parametrize(
    "told",
    [
        "In October 2016, Latvia, Malta and Peru signed an agreement on bees.",
        "In 2017, the two companies launched a ferry.",
        "The treaty on honey was signed on May 24, 2005, and they praised it.",
        "The countries established diplomatic relations on May 24, 1992.",
        "They recalled the treaty signed on 24 May 2005.",
    ],
)
def test_the_year_of_what_was_done_long_ago_is_none_of_the_report_s(told: str) -> None:
    found = draft(f"{MET} Trade is growing.\n\n{told}", EMPTY).tables.meetings[0]
    assert found.date == datetime.date(1, 6, 14)


@pytest.mark.parametrize(("day", "year"), [("18 November", 2024), ("18 March", 2025)])
def test_a_plan_is_signed_late_in_the_year_before_it_begins(day: str, year: int) -> None:
    text = f"RIGA, {day} – The plan for honey of Latvia and Malta for 2025-2027 was signed."
    assert draft(text, EMPTY).tables.meetings[0].date.year == year


@pytest.mark.parametrize("told", ["They referred to the programme", "She pointed to the pact"])
def test_where_an_older_document_was_signed_they_did_not_meet(told: str) -> None:
    text = (
        "RIGA – President Ana Bee of Latvia and President Leo Vella of Malta signed a joint "
        f"statement. {told} signed in Valletta."
    )
    assert draft(text, EMPTY).tables.meetings[0].city == "Riga"


@pytest.mark.parametrize(
    ("region", "country"),
    [("Tula Oblast", "RU"), ("Sughd Province", "TJ"), ("East Azerbaijan Province", "IR")],
)
def test_a_region_tells_whose_governor_signs(region: str, country: str) -> None:
    text = (
        f"Riga, 4 March 2025. The agreement on honey was signed for Latvia by {A_BEE} and for the "
        f"government of {region} by Governor Leo Vella."
    )
    assert sides(meeting(text))["leo-vella"] == (country, "guest")


AGENCIES = "the Bee Agency of Malta and the Wax Board of Latvia"


@pytest.mark.parametrize(
    "when",
    [
        "on December 13",
        "on 13 December",
        "on Dec. 13, 2017",
        "in Riga on 13 Dec.",
        "on Tuesday 5 May",
        "here last week",
        "at the Bee House",
        "at the Bee House on 5 May",
        "during the visit of Minister Ana Roy",
    ],
)
def test_those_between_whom_it_was_signed_may_stand_after_the_day(when: str) -> None:
    (found,) = documents(f"A memorandum on honey was signed {when} between {AGENCIES}.")
    assert found.title == "Memorandum on honey"
    assert [each.name for each in found.parties] == [
        "Bee Agency of Malta",
        "Wax Board of Latvia",
    ]


@pytest.mark.parametrize("when", ["on Dec. 13", "on Dec 13, 2017", "in Riga on Aug. 3", "on 3 Aug"])
def test_a_day_of_a_short_month_is_not_what_it_is_on(when: str) -> None:
    assert titles(f"{AGENCIES[0].upper()}{AGENCIES[1:]} signed a memorandum {when}.") == [
        "Memorandum"
    ]


def parties(text: str) -> list[str]:
    (found,) = documents(text)
    return [each.name for each in found.parties]


@pytest.mark.parametrize(
    "who",
    ["Officials from", "Senior officials from", "Representatives from", "Officials of", ""],
)
def test_companies_named_by_their_countries_are_parted(who: str) -> None:
    text = f"{who} Malta Railways, Bee Freight Austria and the Wax Company of Latvia".strip()
    assert parties(f"{text} signed a memorandum.") == [
        "Malta Railways",
        "Bee Freight Austria",
        "Wax Company of Latvia",
    ]


@pytest.mark.parametrize(
    "who",
    [
        "Chairman of Malta Railways Ana Bee, Head of Honey Shipping LLC Leo Vella, President of "
        "Latvian Railways Ivo Kass and Director of the Wax Bank Jun Mori",
        "Ana Bee, Chairman of Malta Railways, Leo Vella, Head of Honey Shipping LLC, Ivo Kass, "
        "President of Latvian Railways and Jun Mori, Director of the Wax Bank",
    ],
)
def test_each_of_many_heads_signs_for_what_he_heads(who: str) -> None:
    assert parties(f"The protocol was signed by {who}.") == [
        "Malta Railways",
        "Honey Shipping LLC",
        "Latvian Railways",
        "Wax Bank",
    ]


@pytest.mark.parametrize(
    "company",
    ["the State Bee Corporation of Malta", "the Maltese state beekeeping corporation"],
)
def test_a_company_s_name_in_full_is_no_party_of_its_own(company: str) -> None:
    text = f"The Wax Agency of Latvia and BEECORP, {company}, signed a memorandum."
    assert parties(text) == ["Wax Agency of Latvia", "BEECORP"]


@pytest.mark.parametrize("who", ["Heads of", "The heads of the", "The", "Senior officials of the"])
def test_the_railway_authorities_of_several_countries_are_several(who: str) -> None:
    text = f"{who} railway authorities of Malta, Latvia and Peru signed a memorandum on tariffs."
    assert [each[-5:].strip() for each in parties(text)] == ["Malta", "atvia", "Peru"]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("RIGA, Dec. 15 (HNA)-", (1, 12, 15)),
        ("Riga, Dec 15, HONEY-", (1, 12, 15)),
        ("Riga, 07.06.24. /Honey/. ", (2024, 6, 7)),
        ("Riga-HNA. ", (1, 1, 1)),
        ("RIGA. HONEYFORM ", (1, 1, 1)),
    ],
)
def test_a_dateline_may_be_joined_to_what_follows(line: str, day: tuple[int, int, int]) -> None:
    text = f"{line}Foreign Minister Ana Bee received Maltese Wax Minister Leo Vella."
    found = draft(text, EMPTY).tables.meetings[0]
    assert (found.date, found.city) == (datetime.date(*day), "Riga")
    assert sides(found) == BOTH
    assert found.participants[0].role == "Foreign Minister"


@pytest.mark.parametrize("where", ["to the country", "to our country", "in our country"])
@pytest.mark.parametrize("whose", ["Ambassador of Malta {}", "Maltese Ambassador {},"])
def test_an_ambassador_may_be_sent_to_this_country(where: str, whose: str) -> None:
    text = f"Riga, 4 March 2025. Minister Ana Bee received {whose.format(where)} Leo Vella."
    assert sides(meeting(text)) == BOTH


@pytest.mark.parametrize(
    "told",
    [
        "The talks resulted in signing a protocol on honey.",
        "The meeting is resulted in signing a protocol on honey by the ministers.",
        "The session culminated in signing the protocol on honey.",
        "After the plenary meeting, ceremony of signing protocol on honey was held.",
        "After the talks, the ceremony of signing a protocol on honey took place.",
        "As part of the visit, the signing ceremony of the protocol on honey was held.",
    ],
)
def test_talks_may_end_in_a_signing(told: str) -> None:
    assert titles(told) == ["Protocol on honey"]


@pytest.mark.parametrize(
    "told",
    [
        "They met with the agreement to contribute to the signing of a wax agreement this year.",
        "The talks contributed to the signing of a wax agreement.",
    ],
)
def test_what_only_contributes_to_a_signing_is_none(told: str) -> None:
    assert titles(told) == []


@pytest.mark.parametrize(
    "said",
    [
        "Minister of Wax of the Republic of Latvia Ana Bee tweeted",
        "Minister of Wax Ana Bee wrote on X",
        "Minister Ana Bee posted on her Facebook page",
        "Minister of Wax Ana Bee said on his Twitter account",
    ],
)
def test_who_tells_of_it_online_is_no_part_of_a_title(said: str) -> None:
    assert titles(f"Latvia and Malta have signed a memorandum on honey, {said}.") == [
        "Memorandum on honey"
    ]


@pytest.mark.parametrize("says", ["stipulates", "envisages", "provides", "states"])
def test_what_a_document_says_that_they_will_do_is_no_title(says: str) -> None:
    text = (
        f"Latvia and Malta have signed a memorandum. The memorandum {says} that the Maltese side "
        "will buy honey. The memorandum was signed by Ministers Ana Bee and Leo Vella."
    )
    assert titles(text) == ["Memorandum"]


@pytest.mark.parametrize(
    ("office", "role"),
    [
        ("Chairman of Riga city", "Chairman of Riga city"),
        ("Acting Mayor of Riga", "Acting Mayor of Riga"),
        ("Acting Head of Riga city", "Acting Head of Riga city"),
    ],
)
def test_a_city_has_a_chairman_or_an_acting_mayor(office: str, role: str) -> None:
    found = meeting(f"In Riga {office} Ana Bee met Mayor of Valletta Leo Vella.")
    assert sides(found) == BOTH
    assert found.participants[0].role == role


@pytest.mark.parametrize(
    "told",
    [
        "Talks between Latvia and Malta were held in Riga on April 25-26, reports the ministry. "
        "The delegation of Malta was headed by Minister Leo Vella.",
        "Latvian Minister Ana Bee told Maltese Minister Leo Vella in Riga that trade was growing. "
        "The meeting took place on 25 April, the ministry said.",
    ],
)
def test_a_day_without_a_year_may_stand_in_another_sentence(told: str) -> None:
    found = draft(told, EMPTY).tables.meetings[0]
    assert found.date == datetime.date(1, 4, 25)


@pytest.mark.parametrize(
    "what",
    [
        "programme of cooperation for 2025-2027",
        "plan of work for 2025",
        "memorandum of understanding (MoU) on expanding economic cooperation",
    ],
)
def test_the_city_of_signing_is_left_out_behind_the_years(what: str) -> None:
    assert titles(f"Latvia and Malta signed a {what} in Riga.") == [f"{what[0].upper()}{what[1:]}"]


@pytest.mark.parametrize(
    "where",
    [
        "in Latvia’s capital city",
        "in the capital city of Latvia",
        "at the City Hall of Riga",
        "at the Town Hall of the city of Riga",
    ],
)
def test_a_city_is_told_by_its_country_or_its_hall(where: str) -> None:
    text = f"Minister Leo Vella of Malta met Minister Ana Bee of Latvia {where} on 4 May 2021."
    assert meeting(text).city == "Riga"
    farm = "They signed a pact with the county surrounding the capital city of Valletta."
    text = f"Minister Leo Vella of Malta met Minister Ana Bee of Latvia on 4 May 2021. {farm}"
    assert meeting(text).city is None


def test_armenia_and_russia_go_by_two_letters_at_home() -> None:
    text = "RA Minister of Wax Ana Bee received RF Minister of Honey Leo Vella in Yerevan."
    assert sides(meeting(text)) == {"ana-bee": ("AM", "host"), "leo-vella": ("RU", "guest")}


@pytest.mark.parametrize("who", ["the two countries’ senates", "the senates of the two countries"])
def test_the_senates_of_both_sign(who: str) -> None:
    (found,) = documents(f"A memorandum was signed between {who}.")
    assert [each.name for each in found.parties] == [
        "Senate of Kazakhstan",
        "Senate of Uzbekistan",
    ]
    assert found.title == "Memorandum"


@pytest.mark.parametrize("kind", ["Assistance Mission", "Mission", "Wax Initiative"])
@pytest.mark.parametrize(
    ("who", "role"),
    [
        ("Head of the UN {} in Malta Leo Vella", "Head of the UN {}"),
        ("Leo Vella, Envoy and Head of the UN {} in Malta", "Envoy and Head of the UN {}"),
    ],
)
def test_a_mission_ends_the_name_of_a_body(kind: str, who: str, role: str) -> None:
    found = meeting(f"Latvian President Ana Bee received {who.format(kind)} in Riga.")
    assert [each.role for each in found.participants] == ["President", role.format(kind)]


@pytest.mark.parametrize(
    "met",
    [
        "Prime Minister of Latvia held a farewell meeting with Ambassador of Malta Leo Vella.",
        "The Prime Minister of Latvia met with Ambassador of Malta Leo Vella.",
        "The Latvian Minister of Wax received Maltese Foreign Minister Leo Vella.",
        "Mayor of Riga received a delegation led by the Maltese Foreign Minister Leo Vella.",
    ],
)
def test_who_receives_is_at_home_though_unnamed(met: str) -> None:
    found = draft(met, EMPTY).tables.meetings[0]
    assert found.country == "LV"
    assert sides(found) == {"leo-vella": ("MT", "guest")}


@pytest.mark.parametrize(
    "what",
    [
        "a Trade and Investment Framework Agreement",
        "an Economic and Technical Cooperation Agreement",
        "the Friendship and Cooperation Treaty",
        "a Comprehensive Trade and Economic Partnership Agreement",
        "a Plant Protection and Quarantine Protocol",
    ],
)
def test_two_fields_in_capitals_are_of_one_title(what: str) -> None:
    title = what.partition(" ")[2]
    assert titles(f"They signed {what}.") == [title]
    assert titles(f"They signed an MoU on bees and {what}.") == ["MoU on bees", title]
    assert titles(f"{what[0].upper()}{what[1:]} was signed by the ministers.") == [title]


def test_two_titles_in_capitals_stay_two() -> None:
    assert titles("They signed the Honey Agreement and Wax Cooperation Protocol.") == [
        "Honey Agreement",
        "Wax Cooperation Protocol",
    ]


@pytest.mark.parametrize("where", ["", " at the forum", " during the visit"])
def test_the_following_agreements_may_be_told_by_what_they_are_on(where: str) -> None:
    text = f"The parties signed the following agreements{where}: on honey, on wax, and on bees."
    assert titles(text) == ["Agreement on honey", "Agreement on wax", "Agreement on bees"]


def test_documents_of_companies_in_general_are_none_but_the_one_told() -> None:
    (found,) = documents(
        "A number of memoranda were signed between Latvian and Maltese concerns, including "
        "between the Bee Bank and the Wax Fund."
    )
    assert found.title == "Memorandum"
    assert [each.name for each in found.parties] == ["Bee Bank", "Wax Fund"]


@pytest.mark.parametrize(
    ("of", "each"),
    [
        ("administrations", "Administration"),
        ("city administrations", "City administration"),
        ("universities", "University"),
    ],
)
def test_each_city_has_an_administration_of_its_own(of: str, each: str) -> None:
    assert parties(f"An agreement was signed between the {of} of Riga and Valletta.") == [
        f"{each} of Riga",
        f"{each} of Valletta",
    ]
    assert parties(f"A pact was signed between the {of} of Riga and the Bee District of Gozo.") == [
        f"{each} of Riga",
        f"{each} of the Bee District of Gozo",
    ]


OF_ENERGY = (
    "memorandum between the Ministry of Energy of Malta and the Ministry of Energy of Latvia"
)


@pytest.mark.parametrize(
    "text",
    [
        f"They signed documents:\n\nA {OF_ENERGY};\n\nAn agreement between the health ministries "
        "on bees;\n\nA document on wax.",
        f"A {OF_ENERGY} was signed. An agreement between the health ministries was signed, too.",
    ],
)
def test_ministries_of_another_field_are_not_those_named_before(text: str) -> None:
    assert [each.name for each in documents(text, codes=("MT", "LV"))[1].parties] == [
        "Ministry of Health of Malta",
        "Ministry of Health of Latvia",
    ]


@pytest.mark.parametrize("region", ["Bee Province of Latvia", "Bee Region of Latvia"])
def test_a_city_s_region_is_no_party_of_its_own(region: str) -> None:
    assert parties(
        f"A pact was signed between the council of the city of Cesis, {region} and the council of "
        "the city of Valletta of Malta."
    ) == [f"council of the city of Cesis of {region}", "council of the city of Valletta of Malta"]


CO_CHAIR = "Co-Chair of the Latvia-Malta Intergovernmental Commission on Economic Cooperation"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"Minister of Wax of Latvia, {CO_CHAIR} Ana Bee", "Minister of Honey of Malta Leo Vella"),
        (f"Minister of Wax of Latvia, {CO_CHAIR}, Ana Bee", "Maltese Minister of Honey Leo Vella"),
        (
            f"Minister of Wax, {CO_CHAIR} Ana Bee",
            "Minister of Honey, co-chair of the commission on the Maltese side Leo Vella",
        ),
        (
            f"Ana Bee, {CO_CHAIR}, Minister of Wax of Latvia",
            "Leo Vella, co-head of the commission from the Maltese side, Minister of Honey",
        ),
        (
            "Minister of Wax, co-head of the commission on behalf of Latvia Ana Bee",
            "Minister of Honey of Malta – Co-President of the Joint Committee Leo Vella",
        ),
    ],
)
def test_a_co_chair_of_a_commission_has_another_office(one: str, other: str) -> None:
    found = draft(f"Riga, 4 March 2025. {one} met with {other}.", EMPTY).tables.meetings[0]
    assert sides(found) == BOTH
    assert {each.role for each in found.participants} == {"Minister of Wax", "Minister of Honey"}
