"""Documents told in prose with their parties, in the shapes of press reports."""

import re

import pytest

from tests.draft.found import documents, meetings

RIGA = "Riga, 4 March 2025. "


def told(text: str) -> list[tuple[str, list[str]]]:
    found = documents(f"{RIGA}{text}")
    return [(each.title, [party.name for party in each.parties]) for each in found]


@pytest.mark.parametrize(
    "purpose", ["to boost trade", "on trade", "for economic and trade cooperation"]
)
@pytest.mark.parametrize("partner", ["Wax Bank", "Wax Chamber of Commerce, Mines and Agriculture"])
def test_between_which_countries_a_cooperation_is_hides_no_partner(
    purpose: str, partner: str
) -> None:
    text = f"The Bee Bank has signed an MoU with the {partner} {purpose} between Malta and Peru."
    assert told(text) == [(f"MoU {purpose}", ["Bee Bank", partner])]


@pytest.mark.parametrize(
    "announced",
    [
        "said it",
        "announced on Monday that it has",
        "has announced it had",
        "is pleased to announce today (Tuesday) that it has",
    ],
)
def test_whoever_says_that_it_has_signed_is_a_party(announced: str) -> None:
    text = f"The Bee Bank of Malta {announced} signed a pact with Wax Ltd on honey."
    assert told(text) == [("Pact on honey", ["Bee Bank of Malta", "Wax Ltd"])]


@pytest.mark.parametrize(
    "signed",
    [
        "MoUs were signed between {}, {}, as well as {}.",
        "Three MoUs were signed between {}, {}, and {}.",
        "The MoUs were inked by {}, {}, and {}.",
    ],
)
def test_pairs_in_a_row_sign_one_document_each(signed: str) -> None:
    pairs = [
        ["Bee Board of Malta", "Wax and Comb Fund (WCF)"],
        ["Hive Bank", "Acme Ltd"],
        ["Ministry of Honey", "Swarm University"],
    ]
    found = told(signed.format(*(f"the {one} and {other}" for one, other in pairs)))
    pairs[0][1] = "Wax and Comb Fund"
    assert found == [("MoU", pair) for pair in pairs]


def test_ministries_of_two_fields_are_no_pair() -> None:
    bodies = "the Ministry of Bees and Wax of Malta, the Ministry of Honey and Combs of Peru"
    assert told(f"MoUs were signed between {bodies} and the Hive Bank.") == []


@pytest.mark.parametrize(
    ("partners", "names"),
    [
        ("GPS (UAE) and Bolt International (Korea)", ["GPS", "Bolt International"]),
        (
            "the Wax Bank, Bee Export and Import Insurance Corporation, and the Hive Fund",
            ["Wax Bank", "Bee Export and Import Insurance Corporation", "Hive Fund"],
        ),
        (
            "the Ministry of Bees and Wax and the Hive Fund",
            ["Ministry of Bees and Wax", "Hive Fund"],
        ),
        (
            "the Tula and Tver regions of Russia",
            ["Tula region of Russia", "Tver region of Russia"],
        ),
    ],
)
def test_each_partner_signs_one_of_several(partners: str, names: list[str]) -> None:
    text = f"The Bee Board signed MoUs with {partners}."
    expected = [("MoU", ["Bee Board", name]) for name in names]
    assert told(text) == expected
    assert told(f"{text} The documents are aimed at work in the honey and wax spheres.") == expected


@pytest.mark.parametrize(
    ("names", "last"),
    [
        (["Bee and Comb Foundation", "WAXSOY", "Hive Institute"], " and"),
        (["ESO", "Transbee", "EMS"], " and"),
        (["Wax Bank", "Bolt", "Hive Fund"], " and the"),
        (["Wax Bank", "Bolt", "Hive Fund"], ", and"),
    ],
)
def test_a_bare_name_between_others_is_one_of_three(names: list[str], last: str) -> None:
    bodies = f"{names[0]}, {names[1]}{last} {names[2]}"
    assert told(f"A pact on honey was signed between {bodies}.") == [("Pact on honey", names)]


FIRST = "The Bee Board of Malta signed an MoU with Acme Ltd on honey"


@pytest.mark.parametrize(
    "more",
    [
        ", Peru’s Wax Board (WB) signed a pact with Bolt JSC, and Hive Ltd signed a contract with"
        " Peru’s Comb Bank.",
        ", and Peru’s Wax Board signed a pact with Bolt JSC, while Hive Ltd signed a contract with"
        " Peru’s Comb Bank.",
    ],
)
def test_each_in_a_row_signs_its_own(more: str) -> None:
    assert told(f"{FIRST}{more}") == [
        ("MoU on honey", ["Bee Board of Malta", "Acme Ltd"]),
        ("Pact", ["Wax Board of Peru", "Bolt JSC"]),
        ("Contract", ["Hive Ltd", "Comb Bank"]),
    ]


@pytest.mark.parametrize("did", ["agreed with Bolt on wax", "opened a shop", "launched flights"])
def test_what_another_did_is_no_part_of_what_was_signed(did: str) -> None:
    assert told(f"{FIRST}, and Hive Holding {did}.") == [
        ("MoU on honey", ["Bee Board of Malta", "Acme Ltd"])
    ]


@pytest.mark.parametrize("also", ["and", "and also", "and then"])
def test_who_signs_once_more_is_said_once(also: str) -> None:
    assert told(f"{FIRST}, {also} signed a pact with Bolt JSC.") == [
        ("MoU on honey", ["Bee Board of Malta", "Acme Ltd"]),
        ("Pact", ["Bee Board of Malta", "Bolt JSC"]),
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ('of JSC "Bee Temir Bolt" {}', "of “Wax Hive” {}"),
        ('of the "Somon Bee" Trade House {}', 'of the board of "Kazakh Hive" {}'),
        ("of the «Bee Wax» Company {}", "of LLC «Hive» {}"),
    ],
)
def test_a_body_is_quoted_between_its_head_s_office_and_name(first: str, second: str) -> None:
    ana, leo = first.format("Ana Bee"), second.format("Leo van Vella")
    text = f"An agreement on honey was signed by Director {ana} and Chairman {leo}."
    bodies = [
        each.format("").removeprefix("of ").removeprefix("the ").removeprefix("board of ").strip()
        for each in (first, second)
    ]
    expected = [re.sub('["“”«»]', "", each) for each in bodies]
    assert told(text) == [("Agreement on honey", expected)]
    people = meetings(f"{RIGA}Director {ana} met with Chairman {leo}.")[0].people
    assert [each.name for each in people] == ["Ana Bee", "Leo van Vella"]


@pytest.mark.parametrize(
    "board",
    ["the board", "the Management Board", "the board of directors", "the supervisory board"],
)
def test_a_board_is_its_body_s(board: str) -> None:
    text = f"the chairwoman of {board} of Hive Bank Ana Bee"
    signed = told(f"A pact on honey was signed by {text} and CEO of TSE Leo Vella.")
    assert signed == [("Pact on honey", ["Hive Bank", "TSE"])]
    people = meetings(f"{RIGA}Director Leo Vella met with {text}.")[0].people
    assert [each.name for each in people] == ["Leo Vella", "Ana Bee"]


@pytest.mark.parametrize("it", ["The MoU", "The agreement", "The document", "The deal"])
@pytest.mark.parametrize(
    "between",
    [
        "the Minister of Wax Ana Bee and her Peruvian counterpart Leo Vella",
        "the ministers Ana Bee and Leo Vella",
        "the two ministers",
    ],
)
def test_what_was_signed_between_people_was_told_before(it: str, between: str) -> None:
    text = (
        f"Malta and Peru have signed an MoU on honey. {it} was signed on Friday between {between}."
    )
    assert [each.title for each in documents(f"{RIGA}{text}")] == ["MoU on honey"]


@pytest.mark.parametrize(
    ("heads", "bodies"),
    [
        (
            "President of the Bee Agency (BA) Ana Bee and President of Peru’s Agerwax Leo Vella",
            ["Bee Agency", "Agerwax"],
        ),
        ("Bee Group Chairman Ana Bee and HiveGas Chairman Leo Vella", ["Bee Group", "HiveGas"]),
        (
            "the Governor of the Bank of Malta, Ana Bee, together with Mr Leo Vella, Governor of"
            " the Bank of Peru,",
            ["Bank of Malta", "Bank of Peru"],
        ),
        (
            "Rector of Bee University Ana Bee and FAO Assistant Director-General and Regional"
            " Representative for the Near East Leo Vella",
            ["Bee University", "FAO"],
        ),
        ("Bee News editor-in-chief Ana Bee and WNA director Leo Vella", ["Bee News", "WNA"]),
    ],
)
def test_heads_sign_for_bodies_of_bare_names(heads: str, bodies: list[str]) -> None:
    assert told(f"{heads} signed a pact on honey.") == [("Pact on honey", bodies)]


@pytest.mark.parametrize("others", ["operators of gas", "gas transmission companies"])
def test_who_works_together_is_no_party_beside_those_who_sign(others: str) -> None:
    text = f"Malta's Bee Ltd and Peru's Wax Ltd signed an MoU to ease work between the {others}."
    assert [bodies for _, bodies in told(text)] == [["Bee Ltd", "Wax Ltd"]]


@pytest.mark.parametrize(
    "worth", ["RM2.34bil", "200 million USD", "EUR 12 mln", "R$ 4 billion", "Rs. 3.5 crore"]
)
def test_no_sum_is_left_in_a_title(worth: str) -> None:
    expected = [("MoU on wax", ["Bee Ltd", "Hive Group"])]
    assert told(
        f"The last MoU worth {worth} was signed between Bee Ltd and Hive Group on wax."
    ) == (expected)
    assert (
        told(f"An MoU between Bee Ltd and Hive Group on wax worth {worth} was signed.") == expected
    )


@pytest.mark.parametrize("day", ["(4 March 2025)", "(March 4, 2025)", "(04/03)", "(March 4)"])
@pytest.mark.parametrize("more", [", as well as an MoU on wax", " and an MoU on wax"])
def test_a_day_in_brackets_is_of_no_body_and_a_partner_of_both(day: str, more: str) -> None:
    bodies = ["Bee Board", "Wax Bank"]
    text = f"The Bee Board on Tuesday {day} signed a loan agreement with the Wax Bank{more}."
    assert told(text) == [("Loan agreement", bodies), ("MoU on wax", bodies)]


@pytest.mark.parametrize(
    "bodies", ["Chambers of Commerce and Industry", "Academies of Bees and Wax"]
)
def test_bodies_of_two_fields_are_one_of_each_country(bodies: str) -> None:
    one = bodies.replace("Chambers", "Chamber").replace("Academies", "Academy")
    assert told(f"The {bodies} of Malta and Peru have signed a pact on honey.") == [
        ("Pact on honey", [f"{one} of Malta", f"{one} of Peru"])
    ]


@pytest.mark.parametrize(
    "more",
    [
        "The deal was struck on the sidelines of a visit to Peru.",
        "The loan is issued for ten years with a grace period of two.",
    ],
)
def test_what_is_said_of_a_document_is_no_other(more: str) -> None:
    bodies = ["Bee Bank", "Wax Bank"]
    text = f"The Bee Bank and the Wax Bank signed a pact on the same occasion. {more}"
    assert told(text) == [("Pact", bodies)]


@pytest.mark.parametrize(
    ("subject", "sectors"),
    [
        ("the use of state-of-the-art pumps", ()),
        ("the supply of 230 coaches", ("rail",)),
        ("loans of the Agricultural Bank", ()),
    ],
)
def test_words_of_sectors_stand_within_others(subject: str, sectors: tuple[str, ...]) -> None:
    text = f"{RIGA}Bee Ltd and Hive Ltd signed a contract on {subject}."
    assert documents(text)[0].sectors == sectors


@pytest.mark.parametrize(
    "who",
    [
        "Mayor of Waxtown (Bee Province, Peru) Ana Bee",
        "Rector of Hive University (Bee Institute) Ana Bee",
        "Ana Bee, CEO of Wax Company (Hive Latvia)",
        "the President of the Bee Academy, Academician Ana Bee",
    ],
)
def test_brackets_and_styles_stand_beside_a_name(who: str) -> None:
    signed = documents(f"{RIGA}A pact on honey was signed by Minister Ivo Kass and {who}.")[0]
    assert [each.name for each in signed.signatories] == ["Ivo Kass", "Ana Bee"]
    people = meetings(f"{RIGA}Minister Ivo Kass met with {who}.")[0].people
    assert [each.name for each in people] == ["Ivo Kass", "Ana Bee"]


def test_a_mayor_s_city_is_told_with_its_province_in_brackets() -> None:
    who = "Mayor of Puno Ana Bee and Mayor of Lima (Bee Province, Peru) Leo Vella"
    assert told(f"{who} signed a pact on honey.") == [
        ("Pact on honey", ["City of Puno", "City of Lima"])
    ]


@pytest.mark.parametrize("opener", ["For example", "For instance", "For its part"])
def test_an_opener_is_no_party(opener: str) -> None:
    text = f"{opener}, Bee Ltd and the Wax Bank signed a pact on honey."
    assert told(text) == [("Pact on honey", ["Bee Ltd", "Wax Bank"])]


@pytest.mark.parametrize(
    "it",
    [
        "The pact, signed by {}, will help bees.",
        "These agreements, signed by {}, are expected to last.",
    ],
)
def test_who_signed_is_told_aside(it: str) -> None:
    text = f"{RIGA}Bee Ltd and the Wax Bank signed a pact on honey. "
    found = documents(text + it.format("Director Ana Bee and President Leo Vella"))
    assert [each.title for each in found] == ["Pact on honey"]
    assert [each.name for each in found[0].signatories] == ["Ana Bee", "Leo Vella"]


@pytest.mark.parametrize("form", ["Inc.", "Ltd.", "LLC", "Co., Ltd"])
def test_a_form_behind_a_comma_is_no_party(form: str) -> None:
    text = f"Hive Water Company, {form} and Wax Holding A/S signed a contract on honey."
    assert [len(bodies) for _, bodies in told(text)] == [2]


def test_what_has_been_signed_earlier_is_none_of_now() -> None:
    text = "Earlier, the Bee Exchange has signed memorandums with Wax Bank and the Hive Exchange."
    assert told(f"Bee Ltd and the Wax Bank signed a pact on honey. {text}") == [
        ("Pact on honey", ["Bee Ltd", "Wax Bank"])
    ]


@pytest.mark.parametrize(
    ("named", "country"),
    [
        ("Hivecorp, the State Honey Corporation of Peru,", "PE"),
        ("Hivecorp, the Peruvian honey maker,", "PE"),
        ("Hivecorp, the largest honey holding of Peru,", "PE"),
        ("Hivecorp, one of the leading makers of honey,", None),
    ],
)
@pytest.mark.parametrize("first", ["Wax Commission of Malta", "Waxworks"])
def test_what_is_said_of_a_party_behind_its_name_is_no_party(
    named: str, country: str | None, first: str
) -> None:
    text = f"{RIGA}A memorandum was signed between the {first} and {named} on a honey fair."
    (only,) = documents(text)
    assert [each.name for each in only.parties] == [first, "Hivecorp"]
    assert only.parties[1].country == country


def test_a_body_that_an_and_leads_to_is_a_party_beside_a_bare_name() -> None:
    text = "A memorandum was signed between Hivecorp, the Wax Bank of Peru and Bolt Ltd on honey."
    assert told(text) == [("Memorandum on honey", ["Hivecorp", "Wax Bank of Peru", "Bolt Ltd"])]


@pytest.mark.parametrize(
    ("parties", "names"),
    [
        (
            "the Secretariats of the Security Councils",
            [
                "Secretariat of the Security Council of Kazakhstan",
                "Secretariat of the Security Council of Uzbekistan",
            ],
        ),
        (
            "the administrations of the cities of Tashkent and Almaty",
            ["Administration of the City of Tashkent", "Administration of the City of Almaty"],
        ),
        (
            "the Bee Institute of the Ministry of Honey of Uzbekistan and Centre for "
            "Training and Retraining of the Wax Personnel of the Ministry of Bees of Kazakhstan",
            [
                "Bee Institute of the Ministry of Honey of Uzbekistan",
                "Centre for Training and Retraining of the Wax Personnel of the Ministry of Bees "
                "of Kazakhstan",
            ],
        ),
        (
            "the Wax Council of Uzbekistan and the National Television and Radio Company of "
            "Kazakhstan",
            ["Wax Council of Uzbekistan", "National Television and Radio Company of Kazakhstan"],
        ),
        (
            "Samarkand, the capital of the Samarkand Province of Uzbekistan and Almaty City of "
            "Kazakhstan",
            ["City of Samarkand", "Almaty City of Kazakhstan"],
        ),
    ],
)
def test_names_of_bodies_end_where_the_next_begins(parties: str, names: list[str]) -> None:
    ((_, found),) = told(f"The sides signed an Agreement on wax between {parties}.")
    assert sorted(found) == sorted(names)


@pytest.mark.parametrize(
    ("signed", "number"),
    [
        (
            "between the Bee Ministry of Kazakhstan and the Wax Ministry of Uzbekistan, as well as "
            "the honey agencies of the two countries",
            2,
        ),
    ],
)
def test_more_than_one_pair_may_have_signed(signed: str, number: int) -> None:
    found = documents(f"Memoranda of understanding were signed {signed}.")
    assert (len(found), len({each.title for each in found})) == (number, 1)


def test_towns_in_a_row_are_paired() -> None:
    signed = "Memorandums of understanding in trade, economic, and cultural spheres were signed "
    found = told(f"{signed}between Termez and Almaty, Namangan and Aktau, Tashkent and Semey.")
    assert [len(names) for _, names in found] == [2, 2, 2]
    assert "City of Almaty" in found[0][1]


@pytest.mark.parametrize(
    "text",
    [
        "The sides signed an agreement on wax following high-level talks.",
        "The sides signed an agreement on wax.– NNN-WAX",
        "The sides signed an agreement on wax. Besides, memoranda were signed between the Bee "
        "Ministry and the Wax Ministry.\n\n- 23 May 2024, 18:10",
    ],
)
def test_what_stands_behind_a_document_is_none_of_it(text: str) -> None:
    assert [found.title for found in documents(text)] == ["Agreement on wax"]


def test_this_agreement_is_the_memorandum_just_told_of() -> None:
    text = (
        "Several agreements were signed. One of the key agreements signed was the Memorandum on "
        "Wax. This agreement aims to increase the trade in honey between the two countries."
    )
    assert [found.title for found in documents(text)] == ["Memorandum on Wax"]


@pytest.mark.parametrize(
    ("signed", "title"),
    [
        ("a protocol on the carriage of wax in Riga on Tuesday", "Protocol on the carriage of wax"),
        (
            "a protocol on building a plant in Riga on Tuesday",
            "Protocol on building a plant in Riga",
        ),
    ],
)
def test_the_city_before_a_weekday_is_where_it_was_signed(signed: str, title: str) -> None:
    (found,) = documents(f"Minister Leo Vella and Irish Minister Ana Bee signed {signed}.")
    assert found.title == title


def test_pairs_told_after_fields_are_those_of_their_own_documents_only() -> None:
    text = (
        "MoUs were signed on cooperation in customs and justice, as well as on cooperation between"
        " the Bee Academy of Malta and Wax University of Peru, the Hive Bank and the Swarm Fund."
    )
    pairs = [["Bee Academy of Malta", "Wax University of Peru"], ["Hive Bank", "Swarm Fund"]]
    assert told(text) == [
        ("MoU on cooperation in customs", []),
        ("MoU on cooperation in justice", []),
        *(("MoU on cooperation", pair) for pair in pairs),
    ]


@pytest.mark.parametrize(
    "name",
    [
        "Agency for the Development of Small and Medium-Sized Enterprises",
        "Invest in Malta",
        "Produce in Malta",
    ],
)
def test_a_name_may_hold_what_ends_others(name: str) -> None:
    text = f"A pact on trade was signed between {name} and the Wax Fund of Peru."
    assert told(text) == [("Pact on trade", [name, "Wax Fund of Peru"])]


@pytest.mark.parametrize(
    ("office", "body"),
    [
        ("Head of the Board of Hive of Malta", "Hive of Malta"),
        ("Chairman of the Management Board of JSC HiveGas", "JSC HiveGas"),
        ("Chairman of JSC HiveGas", "JSC HiveGas"),
    ],
)
def test_who_chairs_a_board_signs_for_its_company(office: str, body: str) -> None:
    text = f"{office} Ivo Borgs and the CEO of Bolt Ana Zahra signed a memorandum on energy."
    assert told(text) == [("Memorandum on energy", [body, "Bolt"])]


def test_the_country_s_ministry_is_a_partner() -> None:
    text = "The Bee Agency of Malta signed a pact on honey with the country's Ministry of Health."
    assert told(text) == [("Pact on honey", ["Bee Agency of Malta", "Ministry of Health"])]


def test_what_a_party_s_document_does_is_no_part_of_its_name() -> None:
    text = "They signed a pact between the Wax Fund of Peru and HIVE, envisaging trade in honey."
    assert told(text) == [("Pact envisaging trade in honey", ["Wax Fund of Peru", "HIVE"])]


def test_the_ends_of_a_bridge_over_a_river_are_no_parties() -> None:
    text = "A pact on the bridge over the Bee River between Hive (Malta) and Comb (Peru) was signed"
    title = "Pact on the bridge over the Bee River between Hive (Malta) and Comb (Peru)"
    assert told(f"{text} by the ministers.") == [(title, [])]


def test_a_grave_accent_makes_a_genitive_too() -> None:
    text = "Malta`s Ministry of Honey and the Wax Fund of Peru signed a pact on trade."
    assert told(text) == [("Pact on trade", ["Ministry of Honey of Malta", "Wax Fund of Peru"])]


def test_who_signed_an_agreement_is_told_beside_it() -> None:
    text = (
        "They signed an agreement on the start of an aid scheme under which Malta pays for hives,"
        " an agreement signed by the Maltese PM Ivo Borg and the Peruvian PM Ana Paz."
    )
    assert [title for title, _ in told(text)] == ["Agreement on the start of an aid scheme"]
