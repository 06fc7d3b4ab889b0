"""Sentences in the shapes of reports from small states, ports, banks and agencies."""

import textwrap

import pytest

from diplo_cli.draft.drafting import draft
from diplo_cli.draft.rewording import without_asides
from diplo_cli.records import Document
from tests.draft.found import EMPTY, countries, documents, meeting, people, titles


def homes(text: str) -> dict[str, str | None]:
    """Give the countries of those whom a draft's records name."""
    return {each.name: each.country for each in draft(text, EMPTY).tables.people}


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


@pytest.mark.parametrize(
    "told",
    [
        "Ana Bee signed the MoU on honey on behalf of the Bee Development Bank (BDB), and Leo Vella"
        " on behalf of the Wax Bank.",
        "Ana Bee signed the MoU on honey on behalf of the Bee Development Bank and Leo Vella, its"
        " head, signed it on the Wax Bank's behalf.",
        "Ana Bee signed the MoU on honey on the Bee Development Bank's behalf, while Leo Vella did"
        " so on behalf of the Wax Bank, with guests in attendance.",
    ],
)
def test_for_which_bank_each_signs_is_no_part_of_the_title(told: str) -> None:
    (signed,) = documents(f"Riga, 4 March 2025. {told}")
    assert signed.title == "MoU on honey"
    assert [each.name for each in signed.parties] == ["Bee Development Bank", "Wax Bank"]


@pytest.mark.parametrize(
    "told",
    [
        "Minister Ana Bee signed the accord on honey on behalf of Malta, and Mr. Leo Vella on"
        " behalf of Cuba.",
        "Minister Ana Bee signed the accord on honey on Malta's behalf, Dr. Leo Vella signed it on"
        " Cuba’s behalf.",
        "The accord on honey was signed by Director Ana Bee on behalf of Malta and Director Leo"
        " Vella on behalf of the Republic of Cuba.",
    ],
)
def test_who_signs_on_behalf_of_a_country_is_of_it(told: str) -> None:
    text = f"Riga, 4 March 2025. {told}"
    assert homes(text) == {"Ana Bee": "MT", "Leo Vella": "CU"}
    assert [(each.title, each.countries) for each in drafted(text)] == [
        ("Accord on honey", ("CU", "MT"))
    ]


def test_for_which_of_two_countries_somebody_signs_is_open() -> None:
    told = "Minister Ana Bee of Peru signed the accord on honey on behalf of Malta and Cuba."
    assert homes(f"Riga, 4 March 2025. {told}") == {"Ana Bee": "PE"}


def test_an_inter_american_bank_is_of_no_country() -> None:
    told = "Minister Ana Bee met the President of the Inter-American Bank, Leo Vella."
    assert countries(f"Riga, 4 March 2025. {told}") == ["LV", None]


@pytest.mark.parametrize(
    "day",
    ["on Sunday, 2 March 2025", "on Sunday, March 2", "Sunday (2 March)", "on 2 March 2025"],
)
@pytest.mark.parametrize("teller", ["the agency Bee News said", "the ministry announced"])
def test_on_which_day_it_was_said_is_no_part_of_a_title(teller: str, day: str) -> None:
    assert titles(f"Malta and Latvia have signed an accord on honey, {teller} {day}.") == [
        "Accord on honey"
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (" – represented by its Rector, Leo Vella –", ", represented by its Head, Dr. Ana Bee"),
        (", represented by its Rector, Prof. Leo Vella,", ", represented by the director, Ana Bee"),
        (", represented by its Rector Leo Vella,", ", represented by its Director Ana Bee"),
    ],
)
def test_who_represents_a_body_is_no_part_of_its_name(one: str, other: str) -> None:
    told = f"A pact was signed between Wax University{one} and the National Bee Board{other}."
    (signed,) = documents(told)
    assert signed.title == "Pact"
    assert [each.name for each in signed.parties] == ["Wax University", "National Bee Board"]


@pytest.mark.parametrize(
    "where",
    [
        " at the Ministry of Finance and Wax in Riga -",
        " in Riga:",
        " on Monday (March 3) –",
        " during the visit, namely",
        "",
    ],
)
@pytest.mark.parametrize("other", ["a Letter of Exchange", "an Agreement"])
def test_where_documents_are_signed_may_stand_before_their_list(where: str, other: str) -> None:
    told = f"signed two agreements{where or ':'} a Framework Agreement for a soft loan"
    assert titles(f"Malta and Latvia {told}, and {other} for the sale of honey.") == [
        "Framework Agreement for a soft loan",
        f"{other.split(maxsplit=1)[1]} for the sale of honey",
    ]


def test_what_stands_behind_where_they_are_signed_may_be_no_list() -> None:
    told = "Malta and Latvia signed two accords in Riga – the capital – on honey."
    assert without_asides(told) == told


@pytest.mark.parametrize(
    "who",
    [
        "Officials from the Bee Port and the Wax Port Authority",
        "Senior executives representing the Bee Port and the Wax Port Authority",
        "Delegations from the Bee Port and the Wax Port Authority",
    ],
)
def test_those_who_come_from_bodies_sign_for_them(who: str) -> None:
    (signed,) = documents(f"{who} signed an MoU on honey.")
    assert [each.name for each in signed.parties] == ["Bee Port", "Wax Port Authority"]
    (signed,) = documents(f"An MoU on honey was signed by {who[0].lower()}{who[1:]}.")
    assert [each.name for each in signed.parties] == ["Bee Port", "Wax Port Authority"]


@pytest.mark.parametrize(
    "day",
    ["28th January, 2022,", "the 28th of January 2022,", "Friday 28th January, 2022,", "Friday,"],
)
def test_the_day_that_opens_a_sentence_is_no_party(day: str) -> None:
    (signed,) = documents(f"On {day} the Bee Board and the Wax Bank signed an accord on honey.")
    assert [each.name for each in signed.parties] == ["Bee Board", "Wax Bank"]
    (signed,) = documents(f"On {day} Malta signed an accord on honey with Latvia.")
    assert (signed.parties, signed.countries) == ((), ("LV", "MT"))


@pytest.mark.parametrize("saint", ["St.", "St"])
def test_a_body_may_be_named_after_a_saint(saint: str) -> None:
    text = (
        f"Riga, 4 March 2025. The President of {saint} Ambrose Chamber of Honey Leo Vella met Ana"
        f" Bee, Rector and Principal of the {saint} Rita Campus."
    )
    assert people(text) == [
        ("Leo Vella", f"President of {saint} Ambrose Chamber of Honey"),
        ("Ana Bee", f"Rector and Principal of the {saint} Rita Campus"),
    ]


def test_a_body_before_its_head_may_be_named_after_a_saint() -> None:
    told = "signed a pact with St. Ambrose Chamber of Honey, represented by its president Ana Bee"
    text = f"Riga, 4 March 2025. Minister Leo Vella {told}."
    titles = {each.name: each.roles for each in draft(text, EMPTY).tables.people}
    assert titles["Ana Bee"] == ("President of St. Ambrose Chamber of Honey",)


@pytest.mark.parametrize(
    "title",
    ["Pro Vice-Chancellor", "Pro-Chancellor", "Principal", "Harbour Master"],
)
def test_offices_of_universities_and_ports(title: str) -> None:
    text = f"Riga, 4 March 2025. Minister Leo Vella met Ana Bee, {title} of the Wax University."
    assert people(text) == [
        ("Leo Vella", "Minister"),
        ("Ana Bee", f"{title} of the Wax University"),
    ]


def test_envoys_to_a_community_are_of_their_countries() -> None:
    text = (
        "Riga, 4 March 2025. Her Excellency Ana Bee, Plenipotentiary Representative of Malta to"
        " CARICOM, and Leo Vella, High Commissioner-designate of Ghana, met Minister Ivo Kass."
    )
    assert people(text)[:2] == [
        ("Ana Bee", "Plenipotentiary Representative to CARICOM"),
        ("Leo Vella", "High Commissioner-designate"),
    ]
    assert countries(text)[:2] == ["MT", "GH"]


@pytest.mark.parametrize("style", ["Councillor", "Afioga"])
def test_styles_of_councils_and_chiefs_are_no_part_of_a_name(style: str) -> None:
    text = f"Riga, 4 March 2025. The Mayor of Riga, {style} Ivo Kass, met Minister Ana Bee."
    assert people(text) == [("Ivo Kass", "Mayor of Riga"), ("Ana Bee", "Minister")]


@pytest.mark.parametrize("degree", ["Dr.", "Prof.", "Eng."])
def test_a_degree_may_stand_within_a_name(degree: str) -> None:
    text = f"Riga, 4 March 2025. Prime Minister Kasi {degree} Leo Vella met Minister Ana Bee."
    assert people(text) == [("Kasi Leo Vella", "Prime Minister"), ("Ana Bee", "Minister")]


@pytest.mark.parametrize(
    "told",
    [
        "two grant agreements with Latvia on honey and wax",
        "grant agreements with the Government of Latvia on honey and wax",
        "two grant agreements with Latvia: one on honey and one on wax",
        "two grant agreements with Latvia under the Hive and Comb Programme on honey and wax",
        "two grant agreements with Latvia in Riga on honey and wax",
        "two grant agreements on honey and wax with Latvia",
        "two grant agreements, one on honey and one on wax, with Latvia",
    ],
)
def test_with_whom_several_are_signed_holds_for_each(told: str) -> None:
    signed = documents(f"Malta signed {told}.")
    assert [each.title for each in signed] == [
        "Grant agreement on honey",
        "Grant agreement on wax",
    ]
    assert [(each.parties, each.countries) for each in signed] == [((), ("LV", "MT"))] * 2


def test_a_body_with_which_another_signs_several_is_of_each() -> None:
    told = "The Bee Board signed three pacts with the Wax Bank on hives, honey and combs."
    assert [[party.name for party in each.parties] for each in documents(told)] == [
        ["Bee Board", "Wax Bank"]
    ] * 3


def test_with_whom_the_last_of_several_is_may_be_what_it_is_on() -> None:
    signed = documents("Malta signed two pacts with Latvia on honey and on relations with Peru.")
    assert signed[0].countries == ("LV", "MT")
    told = "Malta signed two pacts on honey and relations with Peru."
    assert "PE" not in documents(told)[0].countries


def test_a_programme_does_not_part_the_agreements_under_it() -> None:
    told = "signed two grant agreements with Latvia under the Hive and Comb Programme."
    assert titles(f"Malta {told}") == []


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "a loan agreement and a grant agreement",
            ["Loan agreement on wax", "Grant agreement on wax"],
        ),
        ("an accord and an MoU", ["Accord", "MoU on wax"]),
        ("a joint statement, and then a protocol", ["Joint statement", "Protocol on wax"]),
    ],
)
def test_with_whom_the_second_is_signed_holds_for_the_first(told: str, expected: list[str]) -> None:
    signed = documents(f"Malta signed {told} with Latvia on wax.")
    assert [each.title for each in signed] == expected
    assert [each.countries for each in signed] == [("LV", "MT")] * 2


def test_a_memorandum_each_with_two_bodies_is_two() -> None:
    signed = documents("The Bee Board signed an MoU each with the Wax Bank and the Hive Agency.")
    assert [[party.name for party in each.parties] for each in signed] == [
        ["Bee Board", "Wax Bank"],
        ["Bee Board", "Hive Agency"],
    ]


@pytest.mark.parametrize("money", ["EUR 40 million", "USD 40 million", "$40 million", "SDR 4.5m"])
def test_a_loan_that_an_agreement_is_for_is_no_other_document(money: str) -> None:
    told = f"greement for a {money} loan for the Bee Road"
    assert titles(f"Malta and the Wax Bank signed an a{told}.") == [f"A{told}"]
    assert titles(f"The Wax Bank and Malta signed a {money} loan for the Bee Road.") == [
        "Loan for the Bee Road"
    ]


@pytest.mark.parametrize("worth", ["worth EUR 40 million", "totalling US$40 million"])
def test_what_several_are_worth_may_stand_before_their_subjects(worth: str) -> None:
    signed = documents(f"Malta signed two loan agreements {worth} with Latvia for hives and honey.")
    assert [each.title for each in signed] == [
        "Loan agreement for hives",
        "Loan agreement for honey",
    ]
    assert [each.countries for each in signed] == [("LV", "MT")] * 2


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "the Commander of the 1st Forest Bee Brigade, Major General Leo Vella",
            "Commander of the 1st Forest Bee Brigade",
        ),
        (
            "the Commander of the 2nd Bee Infantry, Major General Leo Vella",
            "Commander of the 2nd Bee Infantry",
        ),
        ("the Commander of the 5th Fleet, Admiral Leo Vella", "Commander of the 5th Fleet"),
        (
            "the Commander of the First Bee Battalion, Colonel Leo Vella",
            "Commander of the First Bee Battalion",
        ),
        ("the BBB Representative in Ghana, Leo Vella", "BBB Representative"),
        ("the bank's Country Director in Ghana, Leo Vella", "Country Director"),
        ("Leo Vella, General Manager, BBB bank", "General Manager, BBB bank"),
    ],
)
def test_officers_of_numbered_units_and_of_banks_abroad(told: str, expected: str) -> None:
    text = f"Riga, 4 March 2025. Minister Ana Bee met {told}, and Deputy Minister Ivo Kass."
    assert people(text)[1] == ("Leo Vella", expected)


def test_who_was_elected_is_of_the_country_that_did_it() -> None:
    told = "the elected President of Peru, Leo Vella, and Peru's elected Vice-President Ivo Kass"
    text = f"Riga, 4 March 2025. Minister Ana Bee of Latvia met {told}."
    assert countries(text) == ["LV", "PE", "PE"]
    told = "Peru's Vice-President-elect Ivo Kass"
    text = f"Riga, 4 March 2025. Minister Ana Bee of Latvia met {told}."
    assert people(text)[1] == ("Ivo Kass", "Vice-President-elect")


@pytest.mark.parametrize("made", ["written", "painted", "designed", "composed"])
def test_who_made_a_gift_need_not_be_there(made: str) -> None:
    text = (
        f"Riga, 4 March 2025. Minister Ivo Kass presents a gift {made} by Senator Leo Vella to"
        " Maltese Ambassador Ana Bee during a courtesy call."
    )
    assert [name for name, _ in people(text)] == ["Ivo Kass", "Ana Bee"]


@pytest.mark.parametrize("held", ["comprising", "comprised of", "comprises", "comprising of"])
def test_whom_a_delegation_comprises_is_of_its_country(held: str) -> None:
    told = f"The Maltese delegation, {held} Rector Leo Vella and Vice-Rector Eva Roux,"
    text = f"Riga, 4 March 2025. {told} met with the Minister of Honey of Latvia Ivo Kass."
    assert countries(text) == ["MT", "MT", "LV"]


def test_a_page_s_clock_stands_above_the_day_of_its_story() -> None:
    text = """
        Valletta, April 4th 2025 - 00:55 UTC

        Bees Are Praised

        Wednesday, March 5th 2025 - 10:45 UTC

        Maltese Minister Leo Vella and Latvian Minister Ivo Kass met on Tuesday in Riga.
    """
    assert meeting(textwrap.dedent(text)).date.isoformat() == "2025-03-04"


@pytest.mark.parametrize(
    "told",
    [
        "The Bee Board and Wax University have extended their work after signing another MoU.",
        "The Bee Board and Wax University strengthened their ties by signing an MoU.",
        "The Bee Board and Wax University agreed to work together upon signing an MoU on Monday.",
        "The Bee Board has joined hands with Wax University by signing an MoU.",
        "The Bee Board will work with Wax University following the signing of an MoU.",
        "The Bee Board partnered with the Wax University through the signing of an MoU.",
    ],
)
def test_those_who_draw_closer_by_signing_sign(told: str) -> None:
    (signed,) = documents(told)
    assert signed.title == "MoU"
    assert [each.name for each in signed.parties] == ["Bee Board", "Wax University"]


@pytest.mark.parametrize(
    "told",
    [
        "Affixing their signatures to the MoU on honey were Minister Ana Bee of Malta and"
        " Ambassador Leo Vella of Peru.",
        "Signing the MoU on honey for Malta was Minister Ana Bee, while Dr. Leo Vella signed for"
        " Peru.",
        "Signing the MoU on honey on behalf of the Government of Malta was Minister Ana Bee, and"
        " Dr. Leo Vella signed on behalf of Peru.",
    ],
)
def test_who_signed_may_stand_behind_what_they_signed(told: str) -> None:
    text = f"Riga, 4 March 2025. {told}"
    assert homes(text) == {"Ana Bee": "MT", "Leo Vella": "PE"}
    assert [(each.title, each.countries) for each in drafted(text)] == [
        ("MoU on honey", ("MT", "PE"))
    ]


def test_for_which_body_each_signs_may_stand_before_them() -> None:
    told = "Signing the MoU on honey for the Bee Board was Ana Bee, while Leo Vella signed for the"
    (signed,) = documents(f"{told} Wax Bank.")
    assert signed.title == "MoU on honey"
    assert [each.name for each in signed.parties] == ["Bee Board", "Wax Bank"]


@pytest.mark.parametrize(
    "told",
    [
        "BDB and Malta signed a pact on honey.",
        "Malta and BDB signed a pact on honey.",
        "BDB signed a pact with the Government of Malta in Valletta on honey.",
        "BDB signed a pact with Malta on honey.",
    ],
)
def test_letters_that_sign_with_a_country_are_a_body(told: str) -> None:
    (signed,) = documents(told)
    assert signed.title == "Pact on honey"
    assert ([each.name for each in signed.parties], signed.countries) == (["BDB"], ("MT",))


def test_a_sum_is_none_of_several_loans() -> None:
    assert titles("Malta and the Wax Bank signed two loans for US$40 million.") == []
    told = "signed two loans for US$40 million for the Bee Road and the Hive Port"
    assert titles(f"Malta and the Wax Bank {told}.") == [
        "Loan for the Bee Road",
        "Loan for the Hive Port",
    ]
    told = "signed, this morning, a loan contract in the amount of US$35M"
    assert titles(f"Malta and the Wax Bank {told}.") == ["Loan contract"]


@pytest.mark.parametrize("kind", ["agreement", "accord", "pact"])
@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_who_signed_the_one_last_told_of_signed_no_other(kind: str, between: str) -> None:
    text = (
        f"Riga, 4 March 2025. Malta has signed a wax agreement with Peru.{between}Maltese Minister"
        f" Leo Vella signed the {kind} on Monday with Peru's Minister Ana Bee."
    )
    assert [(each.title, each.countries) for each in drafted(text)] == [
        ("Wax agreement", ("MT", "PE"))
    ]


def test_heads_of_two_bodies_sign_the_pact_of_these() -> None:
    told = "The Bee Board and the Wax Bank signed a pact on honey. Director Leo Vella signed the"
    (signed,) = documents(f"{told} pact with his counterpart Ana Bee.")
    assert [each.name for each in signed.parties] == ["Bee Board", "Wax Bank"]


def test_accords_with_a_name_are_one_document() -> None:
    (signed,) = documents("Malta signed the Honey Accords at a ceremony in Riga.")
    assert (signed.title, signed.countries) == ("Honey Accords", ("MT",))
    assert titles("Malta and Latvia signed accords on honey and wax.") == [
        "Accord on honey",
        "Accord on wax",
    ]


@pytest.mark.parametrize("title", ["Ambassador", "High Commissioner"])
@pytest.mark.parametrize("did", ["called on", "today called on", "has called on"])
def test_an_envoy_who_calls_on_a_minister_is_the_guest(title: str, did: str) -> None:
    text = f"Riga, 4 March 2025. {title} Ana Bee {did} the Minister of Honey, Leo Vella."
    assert countries(text) == [None, "LV"]


@pytest.mark.parametrize("style", ["Dr. the Most Hon.", "Dr. the Honourable", "Dr the Rt. Hon."])
def test_styles_may_have_an_article_within(style: str) -> None:
    text = f"Riga, 4 March 2025. Prime Minister, {style} Leo Vella, met Maltese Minister Ana Bee."
    assert people(text) == [("Leo Vella", "Prime Minister"), ("Ana Bee", "Minister")]


@pytest.mark.parametrize("title", ["Ambassador", "High Commissioner"])
@pytest.mark.parametrize("other", ["Prime Minister", "Minister of Honey"])
def test_an_envoy_of_no_told_country_is_the_guest_of_a_minister(title: str, other: str) -> None:
    told = f"{title} Ana Bee met {other} Leo Vella."
    assert countries(f"Riga, 4 March 2025. {told}") == [None, "LV"]
    assert countries(f"Riga, 4 March 2025. {told} Ties of Latvia and Malta grow.") == ["MT", "LV"]


@pytest.mark.parametrize("kind", ["Scientific Program", "Honey and Wax Program", "Work Plan"])
@pytest.mark.parametrize("years", ["2024-2026", "2024–2026", "2024-26"])
def test_a_title_may_begin_with_its_years(years: str, kind: str) -> None:
    (found,) = documents(
        f"The Bee Agency of Malta and the Wax Fund of Peru signed the {years} {kind}."
    )
    assert (found.title, found.valid_from, found.valid_until) == (f"{years} {kind}", "2024", "2026")
    assert len(found.parties) == 2


def test_whoever_signs_for_a_country_needs_no_office() -> None:
    text = (
        "Riga, 4 March 2025. Malta and Peru signed an MoU on wax. Minister of Bees Ana Bee signed "
        "for Peru and Malta's Leo Vella signed for Malta."
    )
    assert countries(text) == ["PE", "MT"]
