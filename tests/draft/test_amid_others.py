"""Documents, days, people and places told amid what is like them and is none."""

import pytest

from tests.draft.found import documents, lines_of, meeting, meetings, titles, told_of

HEAD = "TASHKENT, 4 March 2025. The presidents met on Tuesday.\n\n"
TWO = "They signed an accord on honey and an MoU on wax."


@pytest.mark.parametrize(
    "told",
    [
        "agreed to go on with the bee programme signed on 5 August 2022, and to deal with wasps",
        "agreed to deal promptly with the smuggling of bees",
        "discussed an exchange of training programmes for beekeepers, and signed nothing",
        "welcomed a committee that is aimed at reaching an agreement to recognize bees",
    ],
)
def test_what_is_only_like_a_document_was_not_signed(told: str) -> None:
    assert not titles(f"{HEAD}The two ministers {told}.")


def test_what_was_signed_in_an_earlier_year_is_no_news() -> None:
    sentence = "In 2023, a delegation travelled to Riga, where an agreement on honey was signed."
    assert not titles(HEAD + sentence)
    assert titles(HEAD + sentence.replace("2023", "2025")) == ["Agreement on honey"]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (
            "{long}, “MoU on Wax” and “MoU on Bees” were among the documents signed by ministers,"
            " governors and officials.",
            ["MoU on Wax", "MoU on Bees"],
        ),
        (
            "“MoU on Wax” and “MoU on Bees” were among documents signed during the visit.",
            ["MoU on Wax", "MoU on Bees"],
        ),
        (
            "Agreements were exchanged by both. This included an MoU on honey, as well as a pact"
            " on wax.",
            ["MoU on honey", "Pact on wax"],
        ),
        (
            "Also, the exchange of notes on the Honey Project was signed between Ms. Ana Bee and"
            " Secretary Reyes.",
            ["Exchange of notes on the Honey Project"],
        ),
        (
            "They signed three agreements in the honey, wax and tourism sectors.",
            [
                "Agreement in the honey sector",
                "Agreement in the wax sector",
                "Agreement in the tourism sector",
            ],
        ),
        (
            "Both inked the second cycle of the five-year programme for honey.",
            ["Five-year programme for honey"],
        ),
        (
            "The minister informed that both countries have adopted a road map on honey.",
            ["Road map on honey"],
        ),
        (
            "The cabinets closed with 22 agreements included in the Declaration of Khiva signed by"
            " President Leo Vella and his counterpart Ana Bee.",
            ["Declaration of Khiva"],
        ),
        (
            "They signed an accord on honey under the witness of both Prime Ministers in Riga.",
            ["Accord on honey"],
        ),
        (
            "The deal, signed by Leo Vella, is aimed at developing relations.",
            ["Deal aimed at developing relations"],
        ),
        (
            "With the signing of the accord on bees, the understanding that both reached bears"
            " fruit.",
            ["Accord on bees"],
        ),
    ],
)
def test_these_were_signed(told: str, found: list[str]) -> None:
    long = [f"“Memorandum of Understanding on the Committee on Hive {n}”" for n in range(9)]
    first = titles(HEAD + told.format(long=", ".join(long)))
    assert first[-len(found) :] == found
    assert len(first) == len(found) + told.count("{long}") * len(long)


@pytest.mark.parametrize(
    "told",
    [
        f"{TWO} The first provides for the exchange of queens, while the other covers hives.",
        "They signed two MoUs, on honey and on wax. The first MoU provides for hives. The second"
        " MoU covers queens.",
    ],
)
def test_what_each_of_two_provides_for_is_no_further_document(told: str) -> None:
    assert len(titles(HEAD + told)) == len("AB")


def test_a_plan_that_is_a_document_for_something_is_told_once() -> None:
    told = "They signed a plan on honey. This plan is a reference document for both. The document"
    assert titles(f"{HEAD}{told} was signed by Foreign Minister Leo Vella.") == ["Plan on honey"]


def test_lines_below_titles_say_what_each_is_for() -> None:
    text = """
        List of agreements signed during the visit of the President to Uzbekistan

        Tashkent, 4 March 2025

        Memorandum of Understanding in the field of honey
        This MoU will help beekeepers. It provides for fairs.

        Programme for cooperation for the years 2025-2026
        Both share a love of bees. This programme envisages exchanges.

        Protocol on wax
        The aim of this Protocol is to ease trade.
    """
    assert titles(text) == [
        "Memorandum of Understanding in the field of honey",
        "Programme for cooperation for the years 2025-2026",
        "Protocol on wax",
    ]


def test_a_line_below_an_item_explains_it_or_goes_on_with_it() -> None:
    text = """
        The presidents met in Tashkent on 4 March 2025. The documents signed are as follows:

        1. MoU for cooperation in the development of hives
        The MoU seeks to bring together beekeepers. (AN/EP)
        2. Programme for 2025-2029 between the Ministry of Honey and the
        Ministry of Wax, Sports and Tourism of the Republic of Uzbekistan.
    """
    first, second = documents(text)
    assert first.title == "MoU for cooperation in the development of hives"
    assert [each.name for each in second.parties] == [
        "Ministry of Honey",
        "Ministry of Wax, Sports and Tourism of the Republic of Uzbekistan",
    ]


def test_links_below_the_text_are_left_out_within_its_block_too() -> None:
    text = """
        Podgorica, 24 October 2019
        Minister Leo Vella met Minister Ana Bee of Croatia in Podgorica.
        Related articles:
        The visitors are welcome in Riga Mar 24, 2025
        Statement on the signing of the Agreement on Tourism Mar 21, 2025
    """
    lines, source = lines_of(text)
    assert source.published is not None
    assert source.published.isoformat() == "2019-10-24"
    assert not any("Tourism" in line.text for line in lines)


def test_an_hour_is_no_prime_minister() -> None:
    text = "Published: 22 Mar 2021 07:10 PM BdST Updated: 22 Mar 2021\n\nMinisters met in Dhaka."
    lines, _ = lines_of(text)
    assert not [each.name for line in lines for each in line.people]


def test_two_joined_surnames_name_both() -> None:
    text = (
        "President Leo Vella of Malta received President Ana Bee of Latvia in Valletta on 4 March"
        " 2025. The Vella-Bee meeting was long."
    )
    lines, _ = lines_of(text)
    people = meetings(text)[0].people
    assert [each.name for each in people] == ["Leo Vella", "Ana Bee"]
    assert len(lines) == len(text.split(". "))
    told, _, _ = told_of(text)
    assert {each.name for each in told[-1].people} == {"Leo Vella", "Ana Bee"}


@pytest.mark.parametrize(
    ("text", "city"),
    [
        (
            "The ministers of Estonia and Latvia met in Tallinn on 4 March 2025 after Prime"
            " Minister Jan Ozols signed a declaration in Riga in 2019.",
            "Tallinn",
        ),
        (
            "4 March 2025\n\nMalta will go on helping Cyprus, Maltese Prime Minister Leo Vella said"
            " at a ceremony in Nicosia yesterday. He and President Ana Bee of Cyprus witnessed the"
            " signing of an MoU between Lister Hospital and Hive Hospital in Valletta.",
            "Nicosia",
        ),
    ],
)
def test_a_city_of_another_year_or_of_a_house_is_no_place_of_a_meeting(
    text: str, city: str
) -> None:
    assert meetings(text)[0].place.city == city


def people(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(each.name, each.title, each.country) for each in meetings(text)[0].people]


@pytest.mark.parametrize("style", ["Dr.", "Ms.", "Hon.", "J.", "His Excellency J."])
def test_a_full_stop_before_a_name_ends_no_dateline(style: str) -> None:
    text = f"Doha, 5 March 2025. Latvian Defence Minister {style} Bee called on Qatari Defence"
    assert people(f"{text} Minister Ms. Ana Vella.")[0][1:] == ("Defence Minister", "LV")


@pytest.mark.parametrize("style", ["His Excellency", "Her Excellency Dr.", "H.E. Mr.", "Mr"])
@pytest.mark.parametrize("office", ["President of Kenya", "Minister of Health of Kenya"])
def test_what_stands_before_a_name_is_no_part_of_the_office(office: str, style: str) -> None:
    text = f"5 March 2025\n\n{office} {style} Ole van der Berg met Maltese Minister Leo Vella."
    told = ("Ole van der Berg", office.removesuffix(" of Kenya"), "KE")
    assert people(text)[0] == told


def test_a_body_ends_before_its_head_s_style() -> None:
    text = (
        "Leo Vella of Malta met Chairman of the State Bee Agency of Peru His Excellency Ivo Borg."
    )
    assert people(f"5 March 2025\n\nMinister {text}")[1][:2] == (
        "Ivo Borg",
        "Chairman of the State Bee Agency",
    )


@pytest.mark.parametrize("name", ["Tom Johnson", "Ivo Andersson", "Ana Bee"])
def test_a_name_that_ends_in_son_makes_nobody_a_son(name: str) -> None:
    text = f"""
        Lima, 5 March 2025. Peruvian Minister Ana Soto received Maltese Minister Leo Vella.

        Also present were Peru's Finance Minister {name} and the Head of the Bee Agency Ivo Borg.
    """
    assert [each[0] for each in people(text)[2:]] == [name, "Ivo Borg"]


def test_who_speaks_of_talks_in_a_statement_was_not_there() -> None:
    text = (
        "Latvian President Ana Bee met Maltese President Leo Vella in Riga on 5 March 2025. UN"
        " Secretary-General Ivo Borg welcomed the talks in a statement, as did EU High"
        " Representative Mara Savva."
    )
    assert [each[0] for each in people(text)] == ["Ana Bee", "Leo Vella"]


@pytest.mark.parametrize(("whose", "country"), [("guest", "MT"), ("host", "LV")])
def test_the_guest_s_company_is_of_the_country_that_is_not_the_host_s(
    whose: str, country: str
) -> None:
    text = (
        "Latvian President Ana Bee and Maltese President Leo Vella met in Riga on 5 March 2025. The"
        f" {whose} was accompanied by Deputy Minister of Economy Karim Beeri and adviser Ivo Borg."
    )
    found = meeting(text).participants
    assert [each.country for each in found[2:]] == [country, country]


def test_a_stock_exchange_is_of_its_city() -> None:
    text = f"{HEAD}An MoU was signed by the Bee Board of Kazakhstan and Riga Stock Exchange."
    parties = documents(text)[0].parties
    assert [(each.name, each.country) for each in parties][1] == ("Riga Stock Exchange", "LV")


@pytest.mark.parametrize(
    "told",
    [
        "took steps aimed at carrying out the documents signed within the league, including {}",
        "spoke of the implementation of the agreements signed with each other, such as {}",
        "went through the memoranda signed, among them {}",
    ],
)
@pytest.mark.parametrize("title", ["the Honey Agreement", "the “Programme of Honey for 2025-2027”"])
def test_documents_signed_some_time_are_only_named(told: str, title: str) -> None:
    assert not titles(f"{HEAD}The two ministers {told.format(title)}.")
