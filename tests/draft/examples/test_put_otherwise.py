"""Documents of two leaders' talks, told in ways that few reports take."""

import pytest

from diplo_cli.draft.drafting import draft
from tests.draft.found import EMPTY, countries, meeting, people, sides, titles

MET = "Prime Minister of Ireland Una Roe met Prime Minister of Latvia Leo Vella in Riga. "
HONEY = ["Agreement on honey"]
SUPPLY = ["Agreement for the supply of wax"]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("They signed on behalf of their countries the Protocol on honey.", ["Protocol on honey"]),
        ("The talks saw the conclusion of an agreement on honey.", HONEY),
        (
            "They signed an agreement on honey, under which Latvia will give 3 million euros, and"
            " an MoU on wax.",
            [*HONEY, "MoU on wax"],
        ),
        (
            "They initialled and signed an agreement on honey and drafted and signed a plan on"
            " wax.",
            [*HONEY, "Plan on wax"],
        ),
        (
            "An MoU was signed between Acme Air and Riga Airport on the opening of a route.",
            ["MoU on the opening of a route"],
        ),
        ("An MoU between their institutions on honey was signed.", ["MoU on honey"]),
        ("They signed the MoU document on rail.", ["MoU on rail"]),
        ("The MoU on rail sets out fares and was signed by both ministers.", ["MoU on rail"]),
        ("The Joint Declaration lays down aims, and was issued.", ["Joint Declaration on aims"]),
        ("An MoU was signed on rail, and a prize was given to Acme Air.", ["MoU on rail"]),
        ("An agreement on honey was signed to strengthen ties.", HONEY),
        ("They signed an agreement on honey and extended by five years the pact on wax.", HONEY),
        (
            "An agreement on honey was signed, with another MoU between Acme Air and Riga Airport"
            " on rail.",
            [*HONEY, "MoU on rail"],
        ),
        (
            "Ten MoUs worth a combined $2 million were signed between companies of the two"
            " countries, including between Acme Ltd and Bee Ltd on wax, and between Hive Ltd and"
            " Comb Ltd on rail.",
            ["MoU on wax", "MoU on rail"],
        ),
        ("MoUs were signed between several companies, including Acme Ltd and Bee Ltd.", []),
        ("They signed five agreements, among them one on honey.", HONEY),
        ("They signed five agreements, one of them on honey.", HONEY),
        ("Six agreements were signed, including one on honey.", HONEY),
        ("They signed four agreements with one on honey.", HONEY),
        ("An agreement was signed by Una Roe and Leo Vella for the supply of wax.", SUPPLY),
        ("An agreement on honey was signed by Una Roe for the benefit of both.", HONEY),
        (
            "They signed two MoUs. One MoU is between Riga Bank and Cork Bank. A key MoU is on"
            " rail.",
            ["MoU", "MoU on rail"],
        ),
        (
            "They signed the document on honey. The second document, signed by Leo Vella, was"
            " related to wax. The third document was signed by Una Roe for the export of hives.",
            ["Document on honey", "Document on wax", "Document for the export of hives"],
        ),
        ("An MoU was signed on rail, and both sides toured the port.", ["MoU on rail"]),
        (
            "An MoU was signed on rail, and a plan was signed on wax.",
            ["MoU on rail", "Plan on wax"],
        ),
    ],
)
def test_a_document_is_found_however_it_is_told(told: str, expected: list[str]) -> None:
    assert titles(MET + told) == expected


@pytest.mark.parametrize(
    "offered",
    [
        "Latvia also offered a line of credit of 500 million euros for ports.",
        "Latvia announced a loan of 5 million euros for schools.",
    ],
)
def test_money_offered_is_none_of_the_agreements_counted(offered: str) -> None:
    assert titles(f"{MET}They signed five agreements. {offered}") == []


@pytest.mark.parametrize(
    "told",
    [
        "The Ukrainian city of Kharkiv was hit by missiles.",
        "The German city of Dresden hosted the same forum in 2019.",
    ],
)
def test_a_city_of_something_else_is_not_where_they_met(told: str) -> None:
    text = "Prime Minister of Ireland Una Roe met with Prime Minister of Latvia Leo Vella. "
    assert meeting(text + told).city is None


def test_who_was_in_the_country_on_a_visit_is_the_guest() -> None:
    text = "Prime Minister of Ireland Una Roe met with Latvian Prime Minister Leo Vella. "
    found = meeting(f"{text}Roe was in the country on a state visit.")
    assert (found.country, [each.side for each in found.participants]) == ("LV", ["guest", "host"])


@pytest.mark.parametrize(
    "matter",
    [
        "the official opening of the rail line",
        "the Team Europe initiative on rail transport",
        "the group of experts set up for rail safety",
        "the leaders declaration on artificial intelligence",
    ],
)
def test_what_was_welcomed_is_a_topic_where_it_is_no_greeting(matter: str) -> None:
    (topic,) = meeting(f"{MET}Roe welcomed {matter}.").topics
    assert topic.stance == "welcomed"


@pytest.mark.parametrize(
    ("matter", "sectors"),
    [
        ("regional power trade", {"energy"}),
        ("renewed energy cooperation", {"energy"}),
        ("cooperation in space to be expanded", {"science"}),
        ("exports of fuel to Lebanon", {"trade", "oil-gas"}),
    ],
)
def test_a_subject_stays_beside_a_figure_of_speech(matter: str, sectors: set[str]) -> None:
    (topic,) = meeting(f"{MET}They discussed at length {matter}.").topics
    assert {*topic.sectors} >= sectors


def test_what_two_offices_said_is_of_no_side() -> None:
    (topic,) = meeting(
        f"{MET}The President and the Foreign Minister noted the growth of trade."
    ).topics
    assert topic.by == ()


def test_it_is_the_document_of_the_sentence_before() -> None:
    text = f"{MET}They signed an agreement on honey. Roe noted that travel is easy."
    found = meeting(f"{text} It will last until 2027.")
    assert found.documents[0].valid_until is None


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("The second signed document was a protocol on wax.", "Protocol on wax"),
        ("The signed document is a protocol on wax, which helps bees.", "Protocol on wax"),
        ("The third signed agreement concerns wax.", "Agreement on wax"),
        ("They signed a protocol on 6 March on wax.", "Protocol on wax"),
        ("A protocol was signed on March 6 in Riga on wax.", "Protocol on wax"),
        ("They exchanged a document of wax cooperation agreement.", "Wax cooperation agreement"),
        ("They exchanged documents of MoU on wax.", "MoU on wax"),
        ("They signed the final protocol within the ministerial meeting.", "Final protocol"),
        ("They signed a protocol as a result of this session.", "Protocol"),
        ("The talks ended with the signing of the final document - a protocol.", "Protocol"),
    ],
)
def test_what_was_signed_is_told_beside_what_it_is(told: str, title: str) -> None:
    assert titles(f"{MET}{told}") == [title]


def test_an_adopted_plan_is_one_that_they_speak_of() -> None:
    assert titles(f"{MET}They said that the adopted plan covers areas such as wax.") == []


@pytest.mark.parametrize(
    ("what", "states"),
    [("trade", True), ("trade between the cities, twinning", False), ("twinning", False)],
)
def test_capitals_stand_for_their_states_where_no_city_is_spoken_of(
    what: str, states: bool
) -> None:
    pair = "President of Peru Ana Bee received President of Latvia Leo Vella in Lima."
    (found,) = meeting(
        f"{pair} They signed an agreement on {what} between Lima and Riga."
    ).documents
    assert found.countries == (("LV", "PE") if states else ())


def test_each_delegation_has_the_country_of_its_own_head() -> None:
    heads = "Peru headed by Minister of Wax Ana Bee, Latvia, led by L. Vella, and the Republic of"
    text = f"It was attended by delegations of {heads} Malta headed by Minister of Honey Ivo Borg."
    assert countries(f"A meeting of energy officials was held in Oslo. {text}") == [
        "PE",
        "LV",
        "MT",
    ]
    text = "The delegation of Peru was led by Minister Ana Bee, that of Malta by Minister Ivo Borg."
    assert countries(f"A meeting of energy officials was held in Oslo. {text}") == ["PE", "MT"]


def test_whom_a_guest_is_yet_to_meet_is_not_who_signed() -> None:
    signed = "Peru and Latvia signed two documents. The signing was attended by President of Peru"
    later = "Bee is also slated to meet with Minister of Wax Ivo Borg and Mayor Rita Zarb."
    assert countries(f"{signed} Ana Bee and President of Latvia Leo Vella. {later}") == ["PE", "LV"]


def test_a_pact_of_the_two_countries_is_of_those_who_sign_it() -> None:
    one = (
        "Chairman of the Honey Agency of Peru Ana Bee and Deputy Minister of Wax of Malta Ivo Borg"
    )
    first = "President of Peru Rita Zarb met President of Latvia Leo Vella in Lima."
    text = f"{first}\n\n{one} signed a memorandum between the honey agencies of the two countries."
    assert [each.countries for each in meeting(text).documents] == [("MT", "PE")]


@pytest.mark.parametrize(
    ("office", "level"),
    [
        ("Chairman of the Customs Committee under the Government", "official"),
        ("Director General of the Honey Agency under the Cabinet of Ministers", "official"),
        ("Chairman of the Committee under the President", "minister"),
    ],
)
def test_an_agency_may_be_under_the_government(office: str, level: str) -> None:
    found = meeting(f"Minister of Wax of Peru Ana Bee met {office} of Latvia Leo Vella in Lima.")
    told = next(each for each in found.participants if each.person == "leo-vella")
    assert (told.role, told.level, told.country) == (office, level, "LV")


def test_an_office_with_its_country_may_follow_a_name_without_a_comma() -> None:
    text = "Minister of Wax of Peru Ana Bee met with Leo Vella the Director of the Honey Agency of"
    assert ("Leo Vella", "Director of the Honey Agency") in people(f"{text} Latvia in Lima.")


def test_whom_a_guest_is_glad_to_have_met_was_met_elsewhere() -> None:
    text = "Speaker of the Parliament of Peru Ana Bee met President of Latvia Leo Vella in Lima."
    glad = "The guest expressed satisfaction with his visit and the talks with President Ivo Borg."
    assert countries(f"{text} {glad}") == ["PE", "LV"]


def test_offices_told_first_are_of_those_named_by_their_countries() -> None:
    text = "The Peruvian foreign minister and his Latvian counterpart met in Lima."
    named = "Peru's Ana Bee and Latvia's Leo Vella discussed honey."
    both = [("Ana Bee", "Foreign Minister"), ("Leo Vella", "Foreign Minister")]
    assert people(f"{text} {named}") == both
    premier = "The Peruvian premier and the Latvian president met in Lima."
    roles = [("Ana Bee", "Premier"), ("Leo Vella", "President")]
    assert people(f"{premier} {named}") == roles


def test_companies_told_together_are_a_party_each() -> None:
    text = f"{MET}They signed an agreement between the Beeline and Waxhold companies on honey."
    (found,) = meeting(text).documents
    assert (found.title, found.parties) == ("Agreement on honey", ("beeline", "waxhold"))


def test_the_address_of_an_agency_is_its_name() -> None:
    found = draft(f"6 March 2025\n\n{MET}They spoke of honey, Hive.Az reports.", EMPTY)
    assert found.tables.sources[0].publisher == "Hive.Az"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "an agreement and two MoUs on trade, tourism and health",
            ["Agreement on trade", "MoU on tourism", "MoU on health"],
        ),
        (
            "one treaty and 2 protocols in the fields of trade, tourism and health",
            [
                "Treaty in the field of trade",
                "Protocol in the field of tourism",
                "Protocol in the field of health",
            ],
        ),
        (
            "two agreements and two memoranda on trade, tourism, health and sport",
            [
                *("Agreement on trade", "Agreement on tourism"),
                *("Memorandum on health", "Memorandum on sport"),
            ],
        ),
    ],
)
def test_subjects_are_dealt_out_to_two_kinds_in_their_order(told: str, expected: list[str]) -> None:
    assert titles(f"{MET}They signed {told}.") == expected


def test_a_quotation_mark_stands_at_no_end_alone() -> None:
    assert titles(f"{MET}They signed 'Memorandum of Understanding on honey'.") == [
        "Memorandum of Understanding on honey"
    ]


def test_at_whose_inauguration_they_met_was_not_met() -> None:
    at = "on the sidelines of the inauguration ceremony of the new President of Peru Ivo Borg"
    text = f"Minister of Wax of Malta Ana Bee met Minister of Honey of Latvia Leo Vella {at}."
    assert countries(text) == ["MT", "LV"]


def test_a_caption_tells_of_the_same_document_though_it_names_the_bodies_otherwise() -> None:
    caption = "The ministers signed a protocol on wax between the two Defence Ministries."
    again = "They signed a protocol on wax between the two Ministries of National Defence."
    assert titles(f"{caption}\n\n{MET}{again}") == ["Protocol on wax"]


def test_three_of_a_row_whose_country_nobody_tells_are_of_one_side() -> None:
    row = "Minister of Wax Ana Bee, Minister of Honey Ivo Borg, and Minister of Trade Rita Zarb"
    text = "A meeting on trade between Latvia and Malta was held in Riga."
    assert countries(f"{text} The opening speeches were delivered by {row}.") == ["LV"] * 3


@pytest.mark.parametrize(
    "signed",
    [
        "signed by Minister of Wax Ana Bee and the Latvian Minister of Honey",
        "signed in Lima. Minister of Wax Ana Bee and Latvian Minister Ivo Borg exchanged documents",
    ],
)
def test_who_signs_with_one_of_the_other_side_is_of_their_own(signed: str) -> None:
    pair = "President of Peru Rita Zarb received President of Latvia Leo Vella in Lima."
    found = meeting(f"{pair}\n\nAn agreement on trade was {signed}.")
    assert sides(found)["ana-bee"] == ("PE", "host")
