"""Common wordings, each in a report of its own: who was there, where, and what was signed.

Invented names stand in for whatever a report names; the rules are general, so the wording alone
decides.
"""

import datetime

import pytest

from diplo_cli.draft.drafting import draft
from tests.draft.found import EMPTY, documents, meetings

ZAHRA = ("Ana Zahra", "Trade Minister", "MT")
TALKS = "RIGA, 14 March 2024. President Ivo Borg of Malta met Latvian President Ilze Ozola.\n\n"


@pytest.mark.parametrize(
    ("sentence", "titles"),
    [
        ("The visit saw the two sides sign an MoU on honey.", ["MoU on honey"]),
        ("The Agreement, which covers honey, was signed by both.", ["Agreement on honey"]),
        ("They signed an MoU which provides for wax research.", ["MoU on wax research"]),
        (
            "They signed a landmark, ten-year agreement on honey.",
            ["Ten-year agreement on honey"],
        ),
        ("The MoU on honey was the third document signed there.", ["MoU on honey"]),
        ("They signed a protocol as a result of this session.", ["Protocol"]),
        ("The two sides renewed an MoU on honey.", ["MoU on honey"]),
        ("The MoU on honey, signed by both ministers, will last a year.", ["MoU on honey"]),
        (
            "They signed an MoU on bee keepers (MoU on BK) in Malta.",
            ["MoU on bee keepers in Malta"],
        ),
        (
            "The ceremony featured the signing of one agreement, on honey, and two protocols, on"
            " wax and bees.",
            ["Agreement on honey", "Protocol on wax", "Protocol on bees"],
        ),
        (
            "Two texts were signed, i.e. a memorandum on honey and a protocol on wax.",
            ["Memorandum on honey", "Protocol on wax"],
        ),
        (
            "The following were signed: agreement on honey, memorandum on wax.",
            ["Agreement on honey", "Memorandum on wax"],
        ),
        (
            "The following documents were signed at the talks: an agreement on honey and a"
            " memorandum on wax.",
            ["Agreement on honey", "Memorandum on wax"],
        ),
        (
            "They signed an MoU on honey whilst another was signed for wax research.",
            ["MoU on honey", "MoU for wax research"],
        ),
        (
            "They inked three agreements focused not only on honey but also on wax as well as"
            " bees.",
            ["Agreement on honey", "Agreement on wax", "Agreement on bees"],
        ),
        (
            "Two MoUs were signed. The agency reported on Monday that the MoUs pertained to honey"
            " and wax.",
            ["MoU on honey", "MoU on wax"],
        ),
        (
            "They signed two protocols. The documents cover honey and wax.",
            ["Protocol on honey", "Protocol on wax"],
        ),
        (
            "They signed two MoUs. The agreements cover honey and wax.",
            ["MoU on honey", "MoU on wax"],
        ),
        (
            "They signed two MoUs and two agreements. The agreements cover honey and wax.",
            ["Agreement on honey", "Agreement on wax"],
        ),
        (
            "They signed two MoUs. The deals cover honey and wax.",
            ["MoU on honey", "MoU on wax"],
        ),
        (
            "They signed three agreements on honey, wax and sports and youth.",
            ["Agreement on honey", "Agreement on wax", "Agreement on sports and youth"],
        ),
        (
            "The agreements signed included those related to honey and wax.",
            ["Agreement on honey", "Agreement on wax"],
        ),
        (
            "Two MoUs were signed. The MoUs, whose signing both leaders, N N and M M, watched,"
            " include an MoU on honey and an MoU on wax.",
            ["MoU on honey", "MoU on wax"],
        ),
        (
            "They signed two MoUs. The MoUs also covered cooperation in honey and wax.",
            ["MoU on cooperation in honey", "MoU on cooperation in wax"],
        ),
        (
            "They signed a loan agreement, worth 4,420 dinars (KWD), to finance hives.",
            ["Loan agreement to finance hives"],
        ),
        ("It was in Riga that both signed an MoU on honey.", ["MoU on honey"]),
        ("They gave their signatures to an MoU on honey.", ["MoU on honey"]),
        ("They signed an MoU each on honey and wax.", ["MoU on honey", "MoU on wax"]),
        ("Two MoUs (on honey and wax) were signed.", ["MoU on honey", "MoU on wax"]),
        ("An MoU (on honey) was signed.", ["MoU on honey"]),
        (
            "In addition to the MoU on honey, the parties signed an MoU on wax.",
            ["MoU on honey", "MoU on wax"],
        ),
        (
            "They saw a signing ceremony. Among the documents: an MoU on honey, an MoU on wax.",
            ["MoU on honey", "MoU on wax"],
        ),
        (
            "One document, the MoU on honey, was signed by both presidents.",
            ["MoU on honey"],
        ),
        (
            "Two MoUs were signed in the following areas:\n- honey\n- wax",
            ["Honey", "Wax"],
        ),
        (
            "The signed MoUs are in the areas of:\n\n• honey\n\n• wax",
            ["Honey", "Wax"],
        ),
        (
            "The leaders signed the Treaty on honey, and members of the delegations signed the"
            " Agreement on wax.",
            ["Treaty on honey", "Agreement on wax"],
        ),
        ("Signing the MoU on honey were Minister N N and Minister M M.", ["MoU on honey"]),
        ("A ceremony was held to sign an MoU on honey.", ["MoU on honey"]),
        ("The newly signed MoU on honey opens doors.", ["MoU on honey"]),
        ("The signed agreement deals with honey.", ["Agreement on honey"]),
        ("MoU on honey signed", ["MoU on honey"]),
        ("Malta becomes the third country to sign an MoU on honey.", ["MoU on honey"]),
        ("Thanks to the MoU on honey signed today, bees will thrive.", ["MoU on honey"]),
        ("This was stated after the signing of the MoU on honey.", ["MoU on honey"]),
        ("Minister N N signed the MoU on honey for Malta, and M M for Latvia.", ["MoU on honey"]),
        ("The MoU on honey will help bees. It was signed by ministers.", ["MoU on honey"]),
        ("They signed an MoU under which both will keep bees.", ["MoU"]),
        ("They signed an agreement that contained nine points on honey.", ["Agreement"]),
        (
            "The ministers then signed the 'Agreement on honey' and the 'Memorandum on wax'.",
            ["Agreement on honey", "Memorandum on wax"],
        ),
        (
            "The documents included an MoU on honey, signed by N N and M M, and an MoU on wax,"
            " signed by both ministers.",
            ["MoU on honey", "MoU on wax"],
        ),
        ("They signed a landmark treaty on honey.", ["Treaty on honey"]),
        ("The Honey Agreement, signed today, will cut tariffs.", ["Honey Agreement"]),
        ("The Honey Agreement signed on 5 May 2019 will cut tariffs.", []),
        ("The MoU, which was signed by both ministers, covers honey.", ["MoU on honey"]),
        (
            "Minister Ivo Borg signed an MoU on honey and wax and his counterpart Ana Ozola.",
            ["MoU on honey and wax"],
        ),
        (
            "On the Maltese side Minister Ivo Borg signed an MoU on honey, and Minister Ana Ozola"
            " from the Latvian side.",
            ["MoU on honey"],
        ),
        ("Malta signed an MoU on honey with the World Food Programme.", ["MoU on honey"]),
        ("The Honey Agreement which is to be signed on Friday will cut tariffs.", []),
        ("The Honey Protocol Chile and Peru signed yesterday will be a model.", []),
        ("Borg has not signed an MoU on honey and his Latvian counterpart regrets it.", []),
        ("They signed a Historic Hives Agreement.", ["Historic Hives Agreement"]),
    ],
)
def test_a_wording_of_signing_is_read(sentence: str, titles: list[str]) -> None:
    found = [each.title for each in documents(f"{TALKS}{sentence}", ("MT", "LV"))]
    assert found == titles


def test_the_only_document_is_on_what_the_headline_says() -> None:
    text = (
        "Malta and Latvia ink MoU for bee research\n\n14 March 2024\n\nA Memorandum of"
        " Understanding (MoU) with the Bee Board was signed by the ministers."
    )
    (found,) = documents(text, ("MT", "LV"))
    assert found.title.startswith("Memorandum of Understanding for bee research")


@pytest.mark.parametrize(
    "sentence",
    [
        "The MoU on honey, signed by both ministers in 2015, will last a year.",
        "Malta earlier signed an agreement on honey with France.",
        "The two governments put into force an agreement on honey.",
        "It was agreed that a memorandum on honey would be signed in the autumn.",
        "The signing of the agreement on honey was postponed.",
        "The sides recalled the agreement on honey signed in 2019.",
        "The summit, held in Valletta last month, saw the two sides sign an MoU on honey.",
        "The MoU on honey was not signed.",
    ],
)
def test_a_wording_of_no_signing_is_none(sentence: str) -> None:
    assert documents(f"{TALKS}{sentence}", ("MT", "LV")) == []


@pytest.mark.parametrize(
    ("sentence", "person", "role", "country"),
    [
        ("Flanked by Trade Minister Ana Zahra, Borg praised the ties.", *ZAHRA),
        (
            "Energy Minister Juris Vilks represented Latvia at the talks, while Trade Minister Ana"
            " Zahra sat for Malta.",
            *ZAHRA,
        ),
        (
            "The Latvian side was represented by Energy Minister Juris Vilks, while Maltese"
            " representatives included Trade Minister Ana Zahra.",
            *ZAHRA,
        ),
        (
            "The ministers of energy and trade, Juris Vilks and Ana Zahra, attended for Latvia and"
            " Malta respectively.",
            "Juris Vilks",
            "Minister of Energy and Trade",
            "LV",
        ),
    ],
)
def test_whoever_a_wording_tells_of_was_there(
    sentence: str, person: str, role: str, country: str
) -> None:
    tables = draft(f"{TALKS}{sentence}", EMPTY).tables
    (meeting,) = tables.meetings
    names = {each.id: each.name for each in tables.people}
    there = [(names[each.person], each.role, each.country) for each in meeting.participants]
    assert (person, role, country) in there


@pytest.mark.parametrize(
    "sentence",
    [
        "The following took part in the talks:\n\n- Juris Vilks, Minister of Energy of Latvia;\n\n"
        "- Ana Zahra, Minister of Trade of Malta.",
        "Latvian side:\n- Juris Vilks, Minister of Energy\n\nMaltese side:\n- Ana Zahra, Minister"
        " of Trade",
        "The Latvian delegation: Energy Minister Juris Vilks. The Maltese delegation: Trade"
        " Minister Ana Zahra.",
        "Energy Minister Juris Vilks – from the Latvian side, Trade Minister Ana Zahra – from the"
        " Maltese side took part in the meeting.",
        "For Latvia, the energy minister, Juris Vilks, took part; for Malta, the trade minister,"
        " Ana Zahra.",
        "Representing Latvia was Energy Minister Juris Vilks; representing Malta was Trade Minister"
        " Ana Zahra.",
        "Present were, for Latvia: Juris Vilks, Minister of Energy; for Malta: Ana Zahra, Minister"
        " of Trade.",
        "The governors of the central banks of Latvia and Malta, Juris Vilks and Ana Zahra, were"
        " also there.",
    ],
)
def test_of_either_side_somebody_was_there(sentence: str) -> None:
    tables = draft(f"{TALKS}{sentence}", EMPTY).tables
    (meeting,) = tables.meetings
    sides = {each.person: (each.country, each.side) for each in meeting.participants}
    assert sides["juris-vilks"] == ("LV", "host")
    assert sides["ana-zahra"] == ("MT", "guest")


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        (
            "The minister also met her counterparts from Kenya and Peru, N N and M M.",
            "Trade Minister",
        ),
        ("She also met her counterparts from Kenya and Peru, N N and M M.", "Trade Minister"),
    ],
)
def test_a_counterpart_has_the_office_of_whoever_acts(sentence: str, role: str) -> None:
    text = (
        "RIGA, 14 March 2024. Latvian Trade Minister Ilze Ozola met Maltese Minister Ivo Borg."
        f" {sentence.replace('N N', 'Ana Roy').replace('M M', 'Luis Paz')}"
    )
    roles = {each.name: each.title for meeting in meetings(text) for each in meeting.people}
    assert (roles["Ana Roy"], roles["Luis Paz"]) == (role, role)


def test_who_chaired_a_side_is_of_it() -> None:
    text = (
        "RIGA, 14 March 2024. The commission met. Ivo Borg, Minister of Finance, chaired the"
        " Maltese side and Ilze Ozola, Minister of Finance, chaired the Latvian side."
    )
    (meeting,) = draft(text, EMPTY).tables.meetings
    assert [each.country for each in meeting.participants] == ["MT", "LV"]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "The summit of Malta and Latvia was held in Riga, attended by President Ivo Borg and a"
            " delegation composed of Ministers Roy and Zahra.",
            {"ivo-borg": "MT", "roy": "MT", "zahra": "MT"},
        ),
        (
            "Latvia and Malta agree\n\nPrime Minister Ilze Ozola and the Maltese Vice Premier Ivo"
            " Borg met in Riga. A dinner for the Maltese Vice Premier and his delegation was given"
            " by Prime Minister Ilze Ozola.",
            {"ilze-ozola": "LV", "ivo-borg": "MT"},
        ),
    ],
)
def test_of_which_country_those_with_a_delegation_are(text: str, sides: dict[str, str]) -> None:
    (meeting,) = draft(text, EMPTY).tables.meetings
    assert {each.person: each.country for each in meeting.participants} == sides


@pytest.mark.parametrize(
    "text",
    [
        "On the 13th of July 2024 the commission met in Riga.\n\nMr. Ivo Borg and Ms. Ana Roy held"
        " talks and agreed on the next session, which is to take place on the 22nd of August 2024.",
        "Publish Date: 13July 2024 - 10:36\n\nMinister Ivo Borg met Minister Ana Roy in Riga.",
    ],
)
def test_the_day_is_found_beside_one_to_come_and_without_a_space(text: str) -> None:
    (meeting,) = meetings(text)
    assert meeting.date == datetime.date(2024, 7, 13)


def test_ministers_of_one_country_are_all_of_it() -> None:
    text = f"{TALKS}The Maltese ministers Ana Zahra and Luca Vella came with the President."
    (meeting,) = draft(text, EMPTY).tables.meetings
    assert [each.country for each in meeting.participants] == ["MT", "LV", "MT", "MT"]


@pytest.mark.parametrize("opener", ["Since", "Welcoming", "Although", "Alongside", "Only"])
def test_what_opens_a_sentence_is_of_no_name(opener: str) -> None:
    text = f"{TALKS}{opener} Ivo Borg arrived, much has been said."
    (meeting,) = meetings(text)
    assert {each.name for each in meeting.people} == {"Ivo Borg", "Ilze Ozola"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The ministers met in New Zealand's capital Wellington.", ("Wellington", "NZ")),
        ("The ministers met in south China's Guangzhou.", ("Guangzhou", "CN")),
        ("(Riga) The ministers of Latvia and Malta held talks.", ("Riga", "LV")),
        ("Riga - eHoney of Latvia met Minister Ivo Borg of Malta.", ("Riga", "LV")),
        (
            "PORT OF SPAIN: 16TH MAY, 2021\n\nMinister Ivo Borg of Malta met Minister Ana Roy of"
            " Trinidad and Tobago.",
            ("Port of Spain", "TT"),
        ),
        (
            "Minister Ivo Borg of Malta met Minister Ana Roy of Kenya in Nairobi. It was agreed"
            " that the next talks be held in Valletta on 3 May.",
            ("Nairobi", "KE"),
        ),
        (
            "Minister Ivo Borg of Malta met Minister Ana Roy of Kenya. He was in Kenya for the"
            " second stop of his official visit, and cancelled his trip to Ghana.",
            (None, "KE"),
        ),
        ("The Latvian capital Riga hosted talks between both ministers.", ("Riga", "LV")),
        ("Visiting Minister Ivo Borg of Malta met Minister Ana Roy of Kenya.", (None, "KE")),
        (
            "Minister Ivo Borg of Malta met Minister Ana Roy of Kenya in Nairobi. They agreed to"
            " open an embassy in Valletta.",
            ("Nairobi", "KE"),
        ),
        (
            "Valletta welcomes Kenyan guest\n\n3 May 2024\n\nMinister Ivo Borg of Malta met"
            " Minister Ana Roy of Kenya.",
            ("Valletta", "MT"),
        ),
        (
            "President Ana Roy received visiting Malta Prime Minister Ivo Borg. The President of"
            " Kenya thanked him.",
            (None, "KE"),
        ),
        (
            "Minister Ivo Borg of Malta met Minister Ana Roy of Kenya. He recalled his trip to"
            " Malta last year.",
            (None, None),
        ),
        (
            "Malta and Kenya agree\n\nMinister Ivo Borg of Malta met Minister Ana Roy of Kenya."
            "\n\nThey told reporters in the Kenyan capital Nairobi that trade grew.",
            ("Nairobi", "KE"),
        ),
        (
            "Minister Ivo Borg of Malta, who is in Kenya for the Bee Forum, met Minister Ana Roy of"
            " Kenya.",
            (None, "KE"),
        ),
        (
            "Minister Ivo Borg of Malta met Minister Ana Roy of Kenya, as agreed when she visited"
            " Malta last March.",
            (None, None),
        ),
        (
            "Minister Ivo Borg of Malta met Minister Ana Roy of Kenya in the country's capital"
            " Nairobi.",
            ("Nairobi", "KE"),
        ),
        (
            "Following the meetings held in Rome in March, Minister Ana Roy of Kenya received"
            " Minister Ivo Borg of Malta.",
            (None, "KE"),
        ),
        (
            "Minister Ivo Borg of Malta met Minister Ana Roy of Ukraine. It took place in Odessa.",
            ("Odessa", "UA"),
        ),
        (
            "Minister Ivo Borg of Malta had a conversation with Minister Ana Roy of Kenya. In the"
            " video conference both spoke of Nairobi.",
            (None, None),
        ),
        (
            "Borg and Roy Talk by Phone\n\nMinister Ivo Borg of Malta spoke with Minister Ana Roy"
            " of Kenya, who is in Nairobi.",
            (None, None),
        ),
    ],
)
def test_a_wording_of_place_is_read(text: str, place: tuple[str, str]) -> None:
    (meeting,) = meetings(text)
    assert (meeting.place.city, meeting.place.country) == place


@pytest.mark.parametrize(
    "item",
    [
        "- {0} – {1}: MoU on wax;",
        "- MoU on wax ({0} – {1});",
        "- MoU on wax ({0} and {1});",
        "1. MoU on wax. Parties: {0} and {1}.",
        "- MoU on wax\nSigned by: {0} and {1}",
        "- MoU of {0} and {1} on wax;",
    ],
)
def test_an_item_names_its_parties_in_many_places(item: str) -> None:
    bees, wax = "the Bee Ministry of Kenya", "the Wax Board (WB) of Malta"
    items = f"{item.format(bees, wax)}\n\n- Protocol on honey."
    first, _ = documents(f"The following documents were signed:\n\n{items}", ("KE", "MT"))
    assert first.title == "MoU on wax"
    assert [each.name for each in first.parties] == [
        "Bee Ministry of Kenya",
        "Wax Board of Malta",
    ]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "The Ministry of Wax and Honey of Kenya signed an MoU with the Bee Board of Malta.",
            "KE MT",
        ),
        ("The Wax Union of Kenya and the Football Federation of Malta signed an MoU.", "KE MT"),
        (
            "An MoU was signed between the University of Tartu and the University of Coimbra.",
            "EE PT",
        ),
        (
            "An MoU was signed between the Port of Tallinn and the Ministry of Wax of Malta.",
            "EE MT",
        ),
        ("An MoU was signed between the Riigikogu and the Bee Board of Malta.", "EE MT"),
        ("Between the Bee Board of Kenya and the Bank of Malta an MoU was signed.", "KE MT"),
        (
            "An MoU between the Ministry of Wax of Kenya and the Ministry of Wax of Malta on"
            " cooperation between Acme and Bolt was signed.",
            "KE MT",
        ),
        ("The parliaments of the two countries signed an MoU.", "EE PT"),
    ],
)
def test_whose_a_party_is(text: str, parties: str) -> None:
    (found,) = documents(text, ("EE", "PT"))
    assert [each.country for each in found.parties] == parties.split()


@pytest.mark.parametrize(
    "text",
    [
        "An MoU was signed by eight companies representing the two countries.",
        "The chiefs of Estonia and the Iberian nation of Portugal signed an MoU.",
        "The Estonian government and the government of Portugal signed an MoU.",
    ],
)
def test_countries_sign_where_no_body_is_named(text: str) -> None:
    (found,) = documents(text, ("EE", "PT"))
    assert (found.parties, found.countries) == ((), ("EE", "PT"))


def test_names_in_capitals_are_of_companies() -> None:
    (found,) = documents("An MoU on wax was signed by KTZ Express and DP World.")
    assert [each.name for each in found.parties] == ["KTZ Express", "DP World"]


def test_for_whom_agreements_are_signed_is_no_subject() -> None:
    text = "Envoy Ivo Borg signed the agreements for Malta and Minister Ana Roy signed for Kenya."
    assert documents(text) == []


def test_programmes_that_an_mou_is_on_are_no_documents() -> None:
    (found,) = documents(
        "They signed an MoU on Training and Capacity Building Programmes for bees."
    )
    assert found.title == "MoU on Training and Capacity Building Programmes for bees"


@pytest.mark.parametrize(
    ("when", "day"), [("a day earlier", 13), ("two days ago", 12), ("three days earlier", 11)]
)
def test_days_are_counted_back(when: str, day: int) -> None:
    (meeting,) = meetings(f"14 March 2024\n\nMinister Ivo Borg met Minister Ana Roy {when}.")
    assert meeting.date == datetime.date(2024, 3, day)


def test_the_day_of_a_signing_may_be_told_later() -> None:
    (meeting,) = meetings(
        "2024-03-14\n\nMinister Ivo Borg and Minister Ana Roy signed a plan. It was signed on"
        " February 27 at a dinner."
    )
    assert meeting.date == datetime.date(2024, 2, 27)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A plan was signed on Wednesday by both.\n\nMinister Ivo Borg met Minister Ana Roy.", 13),
        ("Minister Ivo Borg said on Wednesday that he met Minister Ana Roy on March 9.", 9),
        ("Minister Ivo Borg met Minister Ana Roy ahead of a summit slated for Friday.", 14),
        (
            "A plan on bees and wax was signed on Wednesday by both sides in the city of Riga."
            '\n\n"What we sign today is large," Minister Ivo Borg'
            " told Minister Ana Roy.",
            13,
        ),
        ("Minister Ivo Borg met Minister Ana Roy. Both put their names to a plan on March 12.", 12),
    ],
)
def test_the_day_is_that_of_the_signing_not_of_its_report(text: str, day: int) -> None:
    (meeting,) = meetings(f"Ministers agree\n\n14 March 2024\n\n{text}")
    assert meeting.date == datetime.date(2024, 3, day)


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        (
            "Zambia and Eswatini agree\n\n6 June 2022\n\nPresident Ivo Borg and King Juris III met"
            " in Manzini.",
            ["ZM", "SZ"],
        ),
        (
            "Ethiopia and Colombia agree\n\nADDIS ABABA, 17 May 2023 - Vice President Ana Paz and"
            " the Ethiopian Deputy Prime Minister, Abebe Bekele, met in Addis Ababa. They spoke of"
            " Spain, Kenya and Peru.",
            ["CO", "ET"],
        ),
        (
            "S. Sudan, Egypt agree\n\n12 March 2018\n\nThe Egyptian Foreign Minister, Ali Omar, who"
            " is visiting, and his counterpart Deng Kuol met in Juba.",
            ["EG", "SS"],
        ),
        (
            "The commission met in Riga on 3 May 2024. Leading Malta's delegation was the Minister"
            " of Trade, Ivo Borg. At the head of the Latvian side was Ilze Ozola, Minister of"
            " Trade.",
            ["MT", "LV"],
        ),
        (
            "RIGA, 3 May 2024 - After honours for President Ivo Borg of Malta and his delegation,"
            " President Ilze Ozola joined him for talks.",
            ["MT", "LV"],
        ),
    ],
)
def test_of_which_country_two_who_meet_are(text: str, countries: list[str]) -> None:
    (meeting,) = draft(text, EMPTY).tables.meetings
    assert [each.country for each in meeting.participants] == countries


def test_a_month_before_a_country_is_no_city() -> None:
    (meeting,) = meetings(
        "President Ilze Ozola of Latvia met President Ivo Borg of Malta. In April, Malta held a"
        " summit."
    )
    assert meeting.place.city != "April"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "RIGA, 7 Dec (AG) – Minister Ivo Borg met Minister Ana Roy on the margins of the"
            " summit, held Thursday 6 December 2018.",
            datetime.date(2018, 12, 6),
        ),
        (
            "RIGA, 8 Mar (AG) – Minister Ivo Borg met Minister Ana Roy here today. The plan is"
            " valid until December 2026. It is the plan of 2023.",
            datetime.date(2023, 3, 8),
        ),
        (
            "Thursday, July 14, 2011 - 20:51. Updated on Wednesday, September 11, 2013 - 09:54."
            "\n\nMinister Ivo Borg met Minister Ana Roy yesterday.",
            datetime.date(2011, 7, 13),
        ),
        (
            "AG | Updated: Sep 27, 2019 05:58\n\nRIGA, Sept 27: Minister Ivo Borg met Minister Ana"
            " Roy on Thursday.",
            datetime.date(2019, 9, 26),
        ),
        (
            "27th March, 2023: Minister Ivo Borg met Minister Ana Roy on Saturday, 25th March"
            " 2023.",
            datetime.date(2023, 3, 25),
        ),
    ],
)
def test_the_year_is_that_of_what_a_report_tells(text: str, day: datetime.date) -> None:
    (meeting,) = meetings(f"Ministers meet\n\n{text}")
    assert meeting.date == day


def test_the_day_a_session_came_to_a_close_is_its_own() -> None:
    (meeting,) = meetings(
        "Ministers agree\n\n6 April 2025\n\nMinister Ivo Borg and Minister Ana Roy met as the"
        " session came to a close in Riga on April 4, 2025."
    )
    assert meeting.date == datetime.date(2025, 4, 4)


def test_for_whom_somebody_signed_the_loan_agreements_is_told() -> None:
    (meeting,) = draft(
        "DHAKA, 29 March 2023 - Minister Ali Khan of Bangladesh met Ivo Borg, chief of an office in"
        " Dhaka. Ivo Borg, chief of the office, signed the loan agreements for Japan.",
        EMPTY,
    ).tables.meetings
    assert {each.person: each.country for each in meeting.participants}["ivo-borg"] == "JP"


def test_two_who_sign_one_document_are_of_two_sides() -> None:
    (meeting,) = draft(
        "RIGA, 14 March 2024. Malta and Latvia agreed in Riga.\n\nAn MoU on honey was signed by"
        " Ilze Ozola, Director General of Bees of Latvia, and Ivo Borg, Head of the Bee Agency.",
        EMPTY,
    ).tables.meetings
    assert [each.country for each in meeting.participants] == ["LV", "MT"]


def test_an_officer_is_of_the_country_of_an_acronym_spelled_out() -> None:
    (meeting,) = draft(
        "RIGA, 14 March 2024. An MoU on honey was signed by the Bee Board of Malta (Beebo), the"
        " Wax Agency (LWA) of Latvia and Kenya Bees Limited (KBL).\n\nBeebo governor Ivo Borg,"
        " LWA President Ilze Ozola and Ana Roy, Director of KBL, signed it.",
        EMPTY,
    ).tables.meetings
    assert [each.country for each in meeting.participants] == ["MT", "LV", "KE"]


def test_counterparts_of_several_countries_are_met_one_by_one() -> None:
    text = (
        "RIGA, 14 March 2024. Minister Ilze Ozola of Latvia met Maltese Minister Ivo Borg. She also"
        " met her counterparts from Kenya and Peru, Ana Roy and Luis Paz."
    )
    found = [{each.name for each in meeting.people} for meeting in meetings(text)]
    assert found == [
        {"Ilze Ozola", "Ivo Borg"},
        {"Ilze Ozola", "Ana Roy"},
        {"Ilze Ozola", "Luis Paz"},
    ]


def test_whoever_is_invited_at_talks_was_there() -> None:
    text = (
        "Premier Ivo Borg of Malta invited Premier Ana Roy to Valletta during their talks in Riga."
    )
    (meeting,) = meetings(text)
    assert [each.name for each in meeting.people] == ["Ivo Borg", "Ana Roy"]


def test_with_whom_a_delegation_held_talks_is_none_of_it() -> None:
    text = (
        "Riga, 3 May 2024. A delegation from Malta headed by Minister Ivo Borg arrived in Riga and"
        " held talks with Minister Ilze Ozola."
    )
    (meeting,) = draft(text, EMPTY).tables.meetings
    assert [each.country for each in meeting.participants] == ["MT", "LV"]


def test_a_space_that_a_page_has_lost_is_put_back() -> None:
    text = "In Riga,the capital,two MoUs were signed.The MoUs cover honey and wax."
    assert [each.title for each in documents(text)] == ["MoU on honey", "MoU on wax"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Vice Rectors, Deans and Directors of both colleges were present.",
        "Ana Roy, Joint Secretary (West Asia), attended the meeting.",
        "The Ministers and Invest Malta were at the talks.",
        "Also present was the Pro-Vice-Chancellor, Botho University.",
    ],
)
def test_offices_and_regions_are_no_names(sentence: str) -> None:
    (meeting,) = meetings(TALKS + sentence)
    names = {each.name for each in meeting.people}
    assert names - {"Ana Roy"} == {"Ivo Borg", "Ilze Ozola"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayors of Riga and Valletta, Ivo Borg and Ana Roy, met.",
        "Mayors of Riga and Valletta Ivo Borg and Ana Roy met.",
        "An MoU was signed by the mayors of Riga and Valletta, Ivo Borg and Ana Roy.",
    ],
)
def test_mayors_of_two_cities_are_of_their_countries(sentence: str) -> None:
    (meeting,) = meetings(f"RIGA, 14 March 2024. {sentence}")
    assert {(each.name, each.title, each.country) for each in meeting.people} == {
        ("Ivo Borg", "Mayor", "LV"),
        ("Ana Roy", "Mayor", "MT"),
    }


def test_countries_before_their_ministers_are_theirs() -> None:
    (meeting,) = meetings(
        "The Foreign Ministers of Latvia, Ivo Borg, of Malta, Ana Roy, and of Kenya, Tom Oba, met."
    )
    assert {(each.name, each.country) for each in meeting.people} == {
        ("Ivo Borg", "LV"),
        ("Ana Roy", "MT"),
        ("Tom Oba", "KE"),
    }


def test_a_minister_keeps_his_office_among_other_ministers() -> None:
    (meeting,) = meetings(
        "Minister Luis Paz of Peru met the foreign ministers of Malta and Kenya, Ivo Borg and Ana"
        " Roy."
    )
    assert [each.title for each in meeting.people] == [
        "Minister",
        "Foreign Minister",
        "Foreign Minister",
    ]
    (meeting,) = meetings(
        "Minister Luis Paz of Peru met Minister Ana Roy of Kenya. The energy ministers spoke."
    )
    assert [each.title for each in meeting.people] == ["Energy Minister", "Energy Minister"]


@pytest.mark.parametrize(
    ("sentence", "titles"),
    [
        ("They signed an MoU in several areas.", ["MoU in several areas"]),
        (
            "They signed an MoU in several areas, the newspaper says, and talked.",
            ["MoU in several areas"],
        ),
        ("They signed MoUs in several areas.", []),
        (
            "They signed nine MoUs. The MoUs included cooperation on honey, study of wax and bees.",
            ["MoU on cooperation on honey", "MoU on study of wax", "MoU on bees"],
        ),
        (
            "They signed nine MoUs. These include honey, wax and bees.",
            ["MoU on honey", "MoU on wax", "MoU on bees"],
        ),
        (
            "They signed nine MoUs. The MoUs include those on honey, on wax and on bees.",
            ["MoU on honey", "MoU on wax", "MoU on bees"],
        ),
        ("They signed nine MoUs. They included their aides in the talks.", []),
        ("They signed nine MoUs. Some 300 people came. They included ministers and envoys.", []),
    ],
)
def test_documents_in_areas_and_some_of_many(sentence: str, titles: list[str]) -> None:
    assert [each.title for each in documents(sentence)] == titles


HEALTH = ("Ministry of Health of Kazakhstan", "Ministry of Health of Uzbekistan")
SPORT = ("Ministry of Sport of Kazakhstan", "Ministry of Sport of Uzbekistan")
BEES = ("Bee Board of Kazakhstan", "Bee Fund of Uzbekistan")
WAX = ("Ministry of Wax of Kazakhstan", "Wax Bank of Uzbekistan")


@pytest.mark.parametrize(
    ("sentence", "pairs"),
    [
        ("The health and sport ministries of the two countries signed MoUs.", [HEALTH, SPORT]),
        (
            "Two MoUs were signed by the health and sport ministries of both states.",
            [HEALTH, SPORT],
        ),
        (
            "MoUs were signed between the ministries of health and sport of Kazakhstan and"
            " Uzbekistan.",
            [HEALTH, SPORT],
        ),
        (
            "The Bee Board of Kazakhstan and the Bee Fund of Uzbekistan as well as the Ministry of"
            " Wax of Kazakhstan and the Wax Bank of Uzbekistan signed MoUs.",
            [BEES, WAX],
        ),
        (
            "The MoUs signed include those between the Bee Board of Kazakhstan and the Bee Fund of"
            " Uzbekistan and between the Ministry of Wax of Kazakhstan and the Wax Bank of"
            " Uzbekistan.",
            [BEES, WAX],
        ),
        (
            "The Bee Board of Kazakhstan signed MoUs with the Bee Fund of Uzbekistan and the Wax"
            " Bank of Uzbekistan.",
            [BEES, ("Bee Board of Kazakhstan", "Wax Bank of Uzbekistan")],
        ),
    ],
)
def test_each_pair_signs_its_own(sentence: str, pairs: list[tuple[str, str]]) -> None:
    found = documents(sentence)
    assert [each.title for each in found] == ["MoU", "MoU"]
    assert [tuple(party.name for party in each.parties) for each in found] == pairs


def test_one_pair_of_ministries_signs_what_it_signs() -> None:
    text = "The ministries of health of the two countries signed MoUs on bees and wax."
    assert [each.title for each in documents(text)] == ["MoU on bees", "MoU on wax"]


@pytest.mark.parametrize(
    "tail",
    [
        " and talked about wax",
        " and toured the hive",
        ", then planted a tree",
        " as they seek closer ties",
        " bringing to five the number of their accords",
        " in front of journalists",
        " for the first time in years",
        " with immediate effect",
        " earlier this week",
        " after months of talks",
        " following lengthy negotiations",
        ", ending a long dispute",
        ", a move that angered Kenya",
        ", described as historic",
        ", their first since 1991",
        ", with the presidents looking on",
        " on the second day of the visit",
        " in the Latvian capital",
        " in two copies",
        " by video conference",
        " as planned",
        ", it emerged on Monday",
        ", among other things",
        " as well",
        " in line with their plan",
        " for mutual benefit",
        " to take effect in May",
        ", pending ratification",
        ", as Governor Ivo Borg seeks to deepen ties",
        " in Riga, as both countries seek more trade",
        " in Riga, the capital of Latvia",
        ", the first of President Borg's government",
        ", the largest so far",
        ", thus opening a new page",
        ", in what he called a new chapter",
        " in a bid to boost trade",
        " in the hope of more trade",
        " following two days of talks",
        " along with other officials",
        " to round off the visit",
        ", details of which were not given",
        ", of which no details were given",
        ", before leaving for Malta",
        ", and pledged to trade more",
        ", something both had wanted",
        " and will meet again in May",
        " on the occasion of HH Amir of the State of Malta Sheikh Ivo's visit to Riga",
        " once the talks were over",
        " at 10 a.m.",
    ],
)
def test_how_it_was_signed_is_no_part_of_a_title(tail: str) -> None:
    assert [each.title for each in documents(f"They signed an MoU on honey{tail}.")] == [
        "MoU on honey"
    ]


@pytest.mark.parametrize(
    ("sentence", "titles"),
    [
        ("Borg put pen to paper on Friday for an MoU on honey.", ["MoU on honey"]),
        (
            "Minister Ana Roy signed with Minister Juris Vilks, on Monday in Riga, the executive"
            " programme of the joint agreement on honey.",
            ["Executive programme of the joint agreement on honey"],
        ),
        (
            "He witnessed the signing by the Bee Bank and the Government of Latvia of the project"
            " agreement for the Honey Project.",
            ["Project agreement for the Honey Project"],
        ),
        (
            "An MoU on honey was signed, and so was a sister-city agreement between Riga and"
            " Valletta.",
            ["MoU on honey", "Sister-city agreement"],
        ),
        ("The Honey Agreement we signed today will help.", ["Honey Agreement"]),
        ('"The Honey Agreement we signed today will help," he said.', ["Honey Agreement"]),
        ("The agreement we signed today will help.", []),
        (
            "The other, the Honey Agreement, bears the signatures of Ivo Borg and Ana Roy.",
            ["Honey Agreement"],
        ),
        (
            "As for the MoU on wax, signed by Ivo Borg and Ana Roy, it announces trade.",
            ["MoU on wax"],
        ),
        (
            "Minister Ivo Borg signed the MoU on honey on the Latvians' behalf, and Ana Roy on that"
            " of the UNDP.",
            ["MoU on honey"],
        ),
        (
            "An MoU on honey, thanks to which they will help each other, was signed.",
            ["MoU on honey"],
        ),
        (
            "An MoU on bees in Malta, Latvia's only ally, was signed by both.",
            ["MoU on bees in Malta"],
        ),
        (
            "Cooperation in honey and in wax is the subject of two MoUs that Malta and Latvia have"
            " signed.",
            ["MoU in honey", "MoU in wax"],
        ),
        ("The MoU on honey and wax was subscribed by both.", ["MoU on honey and wax"]),
        ("They signed an MoU on honey. Ivo Borg signed the MoU document.", ["MoU on honey"]),
        (
            "They signed an MoU on honey.\n\nChairman Ivo Borg signed the document with Minister"
            " Ana Roy and Director Juris Vilks.",
            ["MoU on honey"],
        ),
        (
            "They signed an MoU on honey.\n\nIvo Borg put his name to the MoU together with Ana"
            " Roy, the director of the Wax Board.",
            ["MoU on honey"],
        ),
        ("At the end the minutes of the session were signed too.", ["Minutes of the session"]),
        (
            "Borg signed this Wednesday in Riga two memoranda between both ministries: one for the"
            " start of consultations and another for the study of honey.",
            [
                "Memorandum for the start of consultations",
                "Memorandum for the study of honey",
            ],
        ),
        (
            "Borg signed in the afternoon of Thursday, March 29, 2018 in Riga, with the Ambassador"
            " of Latvia, Ana Roy, the agreement to build a hive.",
            ["Agreement to build a hive"],
        ),
        (
            "One of the documents allows visits, and at the same time two memoranda were signed,"
            " one on honey and the other on wax.",
            ["Memorandum on honey", "Memorandum on wax"],
        ),
        (
            "A General Agreement, which will set up a Commission, and an MoU on honey were signed.",
            ["General Agreement", "MoU on honey"],
        ),
        (
            "The Loan Agreement, which gives access to the money, was signed today by both.",
            ["Loan Agreement"],
        ),
        (
            "An MoU on honey was signed, in addition to a protocol on wax.",
            ["MoU on honey", "Protocol on wax"],
        ),
        ("The MoU on honey was entered into by both ministers.", ["MoU on honey"]),
        (
            "Both signed two agreements in a brief ceremony in Riga on Sunday: an air services"
            " agreement, and an MoU on honey.",
            ["Air services agreement", "MoU on honey"],
        ),
        ("An energy MOU, to advance co-operation in energy, was signed.", ["Energy MOU"]),
        (
            "The Bee Hall was yesterday the scene of the signing of an MoU on honey.",
            ["MoU on honey"],
        ),
        (
            "A plan on bees was concluded by both, and the Bee Board put its name, together with"
            " the Wax Board, to a memorandum on wax.",
            ["Plan on bees", "Memorandum on wax"],
        ),
        (
            "Trade helps, says the Statement of Intent that the minister, Ivo Borg, signed with his"
            " counterpart, Ana Roy.",
            ["Statement of Intent"],
        ),
        ("Trade grows on the basis of the MoU on bees that the two chambers signed.", []),
        ("They signed the MoU on honey 30 years ago.", []),
        ('"Today we put our signatures to the MoU on honey," he said.', ["MoU on honey"]),
        (
            "Both put their names yesterday, 25 February, to an agreement on honey.",
            ["Agreement on honey"],
        ),
        (
            "They signed an MoU on honey, one on wax and a separate one in the fields of bees and"
            " trade.",
            ["MoU on honey", "MoU on wax", "MoU in the fields of bees and trade"],
        ),
    ],
)
def test_a_signing_told_another_way_round_is_read(sentence: str, titles: list[str]) -> None:
    assert [each.title for each in documents(sentence)] == titles


@pytest.mark.parametrize(
    ("sentence", "titles"),
    [
        (
            "They signed three MoUs. One is on honey, another on wax, the third on bees.",
            ["MoU on honey", "MoU on wax", "MoU on bees"],
        ),
        (
            "They signed three MoUs. One of the MoUs is on honey, another on wax. The last is on"
            " bees.",
            ["MoU on honey", "MoU on wax", "MoU on bees"],
        ),
        (
            "They signed three accords. The first of the three accords borders on honey, the second"
            " one on wax and the last on bees.",
            ["Accord on honey", "Accord on wax", "Accord on bees"],
        ),
        (
            "They signed two agreements. The first agreement is on the Wax Program (EUR 2 million)."
            " The second agreement, on the Hive (EUR 4 million), helps many.",
            [
                "Agreement on the Wax Program (EUR 2 million)",
                "Agreement on the Hive (EUR 4 million)",
            ],
        ),
        (
            "They signed two MoUs. The second day, on Monday, brings guests.",
            [],
        ),
    ],
)
def test_documents_told_one_by_one_are_of_the_kind_told(sentence: str, titles: list[str]) -> None:
    assert [each.title for each in documents(sentence)] == titles


@pytest.mark.parametrize(
    ("sentence", "titles"),
    [
        (
            "They signed ten MoUs. Gas is the focus of an MoU on hydrocarbons. An MoU on honey is"
            " to bring an exchange. In the health sector came an MoU on wax, which is to improve"
            " medicine, and another to implement the Bee Scheme.",
            [
                "MoU on hydrocarbons",
                "MoU on honey",
                "MoU on wax",
                "MoU to implement the Bee Scheme",
            ],
        ),
        (
            "They signed five agreements. There is a financing agreement of 2 million for bees.",
            ["Financing agreement of 2 million for bees"],
        ),
        ("They signed one MoU on honey. Gas is the focus of an MoU on wax.", ["MoU on honey"]),
        (
            "They signed eleven agreements. The rest of the agreements are one on space; one on"
            " mines; and one on gas.",
            ["Agreement on space", "Agreement on mines", "Agreement on gas"],
        ),
        (
            "They signed seven agreements. In justice, four were sealed: an agreement on honey, an"
            " agreement on bees, another on wax in civil matters and one on mead.",
            [
                "Agreement on honey",
                "Agreement on bees",
                "Agreement on wax in civil matters",
                "Agreement on mead",
            ],
        ),
        (
            "They signed seven agreements. The agreement on the environment determines the rest.",
            ["Agreement on the environment"],
        ),
        (
            "They signed two MoUs, on honey and on wax trade. The MoU on wax trade will help.",
            ["MoU on honey", "MoU on wax trade"],
        ),
        ("They signed two MoUs. The MoU of the two bodies helps.", []),
        (
            "They put two MoUs in place. Ivo Borg signed the MoUs. Under the second, the MoU on"
            " wax, both will trade.",
            ["MoU on wax"],
        ),
        ("They signed ten MoUs. An MoU on honey will be signed next year.", []),
        ("They signed ten MoUs. An MoU on honey has been in force since 2019.", []),
        ("They signed ten MoUs. They hold talks on an MoU on honey.", []),
        ("They signed ten agreements. They have a plan on honey.", []),
        ("They signed three agreements. A protest rejected an agreement on fish.", []),
        ("They signed three agreements. The two have an agreement on fish.", []),
        ("They have 20 agreements. They signed MoUs. An agreement on wax covers bees.", []),
        ("They met. Gas is the focus of an MoU on hydrocarbons.", []),
    ],
)
def test_documents_counted_before_are_named_later(sentence: str, titles: list[str]) -> None:
    assert [each.title for each in documents(sentence)] == titles


def test_protocols_on_the_same_are_told_apart_by_their_parties() -> None:
    found = documents(
        "Two protocols on honey were signed. One is between the Bee Board of Malta and the Wax"
        " Board of Latvia; the other is between the Bee Board of Malta and Latvia's Bee Port."
    )
    assert [each.title for each in found] == ["Protocol on honey", "Protocol on honey"]
    assert [len(each.parties) for each in found] == [2, 2]


def test_a_document_on_what_others_are_on_is_kept() -> None:
    found = documents(
        "They signed a treaty on trade. Two MoUs on trade were also signed. One is between the Bee"
        " Board of Malta and the Wax Fund of Latvia."
    )
    assert [each.title for each in found] == ["Treaty on trade", "MoU on trade"]


@pytest.mark.parametrize(
    ("sentence", "titles"),
    [
        ("an MoU on honey and will review trade, and a protocol on wax", ["MoU on honey"]),
        ("an agreement on local time standards", ["Agreement on local time standards"]),
        ("an MoU on details of trade", ["MoU on details of trade"]),
        ("an MoU on measures to mark the day of bees", ["MoU on measures to mark the day of bees"]),
        ("an MoU on trade with each other", ["MoU on trade with each other"]),
        ("a Latvian counterpart-funding agreement", ["Latvian counterpart-funding agreement"]),
    ],
)
def test_what_a_document_is_on_is_read_whole(sentence: str, titles: list[str]) -> None:
    assert [each.title for each in documents(f"They signed {sentence}.")][:1] == titles


def test_a_document_after_what_they_will_do_is_found() -> None:
    text = "They signed an MoU on honey and will review trade, and a protocol on wax."
    assert [each.title for each in documents(text)] == ["MoU on honey", "Protocol on wax"]


def test_pairs_told_apart_by_semicolons_sign_each_their_own() -> None:
    found = documents(
        "MoUs for academic work were signed on Sunday between the University of Malta and the"
        " University of Riga; Gozo University and Bee National University; and the Wax University"
        " and Latvian Hive University."
    )
    assert [each.title for each in found] == ["MoU for academic work"] * 3
    assert [len(each.parties) for each in found] == [2, 2, 2]


@pytest.mark.parametrize(
    "said",
    [
        "{0} yesterday in Riga, Latvia, sealed {1}.",
        "{0} this week signed {1}.",
        "{0} earlier today signed {1}.",
        "{0}, in the presence of both ministers, signed {1}.",
        "{0}, represented by its head, Ivo Borg, signed {1}.",
        "{0} through its head Ivo Borg signed {1}.",
        "{0}, with the help of the Wax Fund, signed {1}.",
        "Five days after the visit, {0} signed {1}.",
        "16th March, 2025 {0} signed {1}.",
        "For this purpose {0} signed {1}.",
        "To this end {0} signed {1}.",
        "On the digital front {0} signed {1}.",
        "In the health sector {0} signed {1}.",
    ],
)
def test_when_where_and_why_name_none_of_who_signs(said: str) -> None:
    (found,) = documents(said.format("Acme JSC and the Bee Board of Latvia", "an MoU on honey"))
    assert found.title == "MoU on honey"
    assert {each.name for each in found.parties} == {"Acme JSC", "Bee Board of Latvia"}


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "The Bee Agency of Malta signed an MoU on honey with its Latvian counterpart.",
            ["Bee Agency of Malta", "Bee Agency of Latvia"],
        ),
        (
            "The Bee Agency of Malta has signed an MoU on honey with its counterpart in Latvia.",
            ["Bee Agency of Malta", "Bee Agency of Latvia"],
        ),
        (
            "The Wax Ministry of Malta signed an MoU on honey with the corresponding Latvian"
            " ministry.",
            ["Wax Ministry of Malta", "Wax Ministry of Latvia"],
        ),
        (
            "An MoU on honey was signed between the Bee Agency of Malta and its counterpart"
            " institution from Latvia.",
            ["Bee Agency of Malta", "LV"],
        ),
    ],
)
def test_a_counterpart_signs_too(sentence: str, told: list[str]) -> None:
    (found,) = documents(sentence)
    assert found.title == "MoU on honey"
    assert sorted([*(each.name for each in found.parties), *found.countries]) == sorted(told)


def test_people_of_a_report_are_no_parties() -> None:
    (meeting,) = draft(
        "RIGA, 14 March 2024. The Foreign Minister of Malta, Ivo Borg, met his Latvian counterpart"
        " Ilze Ozola in Riga. Ivo Borg and Latvia signed an MoU on honey.",
        EMPTY,
    ).tables.meetings
    (document,) = meeting.documents
    assert document.parties == ()
    assert set(document.countries) == {"LV", "MT"}


def test_what_a_company_does_is_no_part_of_its_name() -> None:
    (found,) = documents(
        "A contract on bees was signed by Latvia's Wax Plant, which makes machines, and Malta's"
        " Beefirm, which sells them."
    )
    assert [each.name for each in found.parties] == ["Wax Plant", "Beefirm"]
    (found,) = documents(
        "The Latvian company Wax, finally, has signed a contract with Maltese company Bee-Agro."
    )
    assert [each.name for each in found.parties] == ["Wax", "Bee-Agro"]


@pytest.mark.parametrize(
    "title",
    [
        "MoU on goods produced and sold in Peru",
        "MoU on capital markets in the capital market of Peru",
        "Agreement on cooperation, called the Bee Plan",
        "Programme of cooperation through 2028",
        "MoU to strengthen ties",
    ],
)
def test_titles_keep_their_ends(title: str) -> None:
    assert [each.title for each in documents(f"They signed the {title}.")] == [title]


@pytest.mark.parametrize(
    ("document", "kind", "title"),
    [
        ("an FTA", "agreement", "FTA"),
        ("the CEPA", "agreement", "CEPA"),
        ("a Free Trade Agreement (FTA)", "agreement", "Free Trade Agreement (FTA)"),
        ("an MLAT", "treaty", "MLAT"),
        ("an M.O.U. on honey", "memorandum", "M.O.U. on honey"),
        ("a record of discussion on honey", "protocol", "Record of discussion on honey"),
        ("a status of forces agreement", "agreement", "Status of forces agreement"),
    ],
)
def test_short_names_and_names_of_several_words(document: str, kind: str, title: str) -> None:
    assert [(each.type, each.title) for each in documents(f"They signed {document}.")] == [
        (kind, title)
    ]


@pytest.mark.parametrize(
    ("subject", "sectors"),
    [
        ("education and science", {"education", "science"}),
        ("African swine fever", {"agriculture"}),
        ("an outdoor gym", {"sport"}),
        ("communications and information technology", {"digital", "telecom"}),
    ],
)
def test_subjects_of_more_sectors(subject: str, sectors: set[str]) -> None:
    (found,) = documents(f"They signed an MoU on {subject}.")
    assert set(found.sectors) == sectors


@pytest.mark.parametrize(
    "opening",
    [
        "However,",
        "For the first time ever,",
        "Minutes later,",
        "That same day,",
        "Here on Monday,",
        "To boost trade,",
        "Against this backdrop,",
        "Thanks to long talks,",
        "Having met in Riga,",
        "Hoping to boost trade,",
        "Convinced that honey matters,",
        "Witnessed by President Ivo Borg,",
        "As a result of which",
        "Yet",
        "The ministry said",
        "It should be noted that",
    ],
)
@pytest.mark.parametrize(
    "rest",
    [
        "Malta and Latvia signed an MoU on honey.",
        "an MoU on honey was signed between Malta and Latvia.",
    ],
)
def test_what_opens_a_sentence_is_none_of_who_signs(opening: str, rest: str) -> None:
    (found,) = documents(f"{opening} {rest}")
    assert (found.title, found.countries) == ("MoU on honey", ("LV", "MT"))


def test_countries_before_a_comma_sign_too() -> None:
    (found,) = documents("Malta, Latvia and Kenya signed an MoU on honey.")
    assert set(found.countries) == {"MT", "LV", "KE"}


@pytest.mark.parametrize(
    "who",
    [
        "Maltese and Latvian officials",
        "Malta and Latvia authorities",
        "the delegations of Malta and Latvia",
        "the health authorities of Malta and Latvia",
        "Maltese and Latvian agencies",
    ],
)
@pytest.mark.parametrize(
    "told", ["{} signed an MoU on honey.", "An MoU on honey was signed by {}."]
)
def test_bodies_told_in_general_sign_for_their_countries(who: str, told: str) -> None:
    sentence = told.format(who)
    (found,) = documents(sentence[0].upper() + sentence[1:])
    assert (found.title, found.parties, found.countries) == ("MoU on honey", (), ("LV", "MT"))


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        (
            "Malta’s State Committee on Property and Latvia’s State Committee on Land Management"
            " and Geodesy signed an MoU.",
            [
                ("State Committee on Property of Malta", "MT"),
                ("State Committee on Land Management and Geodesy of Latvia", "LV"),
            ],
        ),
        (
            "An MoU was signed between the Ministry of Information and Broadcasting and"
            " Organization of Cinema of Malta.",
            [
                ("Ministry of Information and Broadcasting", "MT"),
                ("Organization of Cinema of Malta", "MT"),
            ],
        ),
        (
            "Honey University of Malta and Riga University of Wax held an MoU signing ceremony.",
            [("Honey University of Malta", "MT"), ("Riga University of Wax", "LV")],
        ),
        (
            "Acme, Malta's largest energy company, signed an MoU with Bolt, Latvia's biggest bank.",
            [("Acme", "MT"), ("Bolt", "LV")],
        ),
        (
            "They signed an MoU between the Ministry of Wax of Malta and the Latvian Bee Agency,"
            " pledging more cooperation.",
            [("Ministry of Wax of Malta", "MT"), ("Latvian Bee Agency", "LV")],
        ),
    ],
)
def test_where_the_names_of_parties_begin_and_end(
    sentence: str, parties: list[tuple[str, str | None]]
) -> None:
    (found,) = documents(sentence)
    assert found.title == "MoU"
    assert [(each.name, each.country) for each in found.parties] == parties


@pytest.mark.parametrize(
    ("who", "names"),
    [
        ("Maltese and Latvian space agencies", ["Space Agency of Malta", "Space Agency of Latvia"]),
        (
            "the customs services of Malta and Latvia",
            ["Customs Service of Malta", "Customs Service of Latvia"],
        ),
        (
            "the stock exchanges of Malta and Latvia",
            ["Stock Exchange of Malta", "Stock Exchange of Latvia"],
        ),
        (
            "the Maltese and Latvian national libraries",
            ["National Library of Malta", "National Library of Latvia"],
        ),
        (
            "the Ministry of Health of Malta and that of Latvia",
            ["Ministry of Health of Malta", "Ministry of Health of Latvia"],
        ),
        (
            "Malta's Ministry of Health and its counterpart in Latvia",
            ["Ministry of Health of Malta", "Ministry of Health of Latvia"],
        ),
        ("the Bee Board in Malta and the Wax Fund in Latvia", ["Bee Board", "Wax Fund"]),
        ("the Bee Board from Malta and the Wax Fund from Latvia", ["Bee Board", "Wax Fund"]),
    ],
)
@pytest.mark.parametrize(
    "told", ["{} signed an MoU on honey.", "An MoU on honey was signed by {}."]
)
def test_bodies_of_each_of_two_countries(who: str, names: list[str], told: str) -> None:
    sentence = told.format(who)
    (found,) = documents(sentence[0].upper() + sentence[1:], ("LV", "MT"))
    assert [each.name for each in found.parties] == names
    assert [each.country for each in found.parties] == ["MT", "LV"]


@pytest.mark.parametrize(
    "who",
    [
        "Malta, represented by Ivo Borg, and Latvia, represented by Ilze Ozola,",
        "Malta and its neighbour Latvia",
        "Malta's government and that of Latvia",
        "The Maltese delegation and Latvia",
        "The island of Malta and Latvia",
        "High-level delegations from Malta and Latvia",
    ],
)
def test_two_countries_told_in_many_ways(who: str) -> None:
    (found,) = documents(f"{who} signed an MoU on honey.")
    assert (found.parties, found.countries) == ((), ("LV", "MT"))


def test_a_body_that_represents_a_country_signs() -> None:
    (found,) = documents(
        "An MoU on honey was signed between Malta, represented by the Ministry of Wax, and Latvia,"
        " represented by the Ministry of Bees."
    )
    assert [each.name for each in found.parties] == [
        "Ministry of Wax of Malta",
        "Ministry of Bees of Latvia",
    ]
