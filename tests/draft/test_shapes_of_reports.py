"""Shapes of sentences that agencies and ministries use, each with other names: who and where."""

import pytest

from diplo_cli.draft.drafting import draft
from diplo_cli.draft.offices import offices
from diplo_cli.draft.people import people_in
from diplo_cli.draft.tokens import read_sentence
from diplo_cli.records import Meeting
from tests.draft.found import EMPTY


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (
            "Foreign Minister Malta Ivo Borg and Foreign Minister of Cuba Ana Ruiz met.",
            [("Ivo Borg", "Foreign Minister", "MT"), ("Ana Ruiz", "Foreign Minister", "CU")],
        ),
        (
            "the Honey Minister of the landlocked nation Ivo Borg and the Minister of Wax Ana Ruiz",
            [("Ivo Borg", "Honey Minister", None), ("Ana Ruiz", "Minister of Wax", None)],
        ),
        (
            "Minister of Foreign Affairs and Gambians Abroad, Dr Ivo Borg, met her.",
            [("Ivo Borg", "Minister of Foreign Affairs and Gambians Abroad", "GM")],
        ),
        (
            "the Director General of the Ministry of Foreign Affairs, International Cooperation "
            "and "
            "External Trade of Vanuatu, Ivo Borg, met her.",
            [
                (
                    "Ivo Borg",
                    "Director General of the Ministry of Foreign Affairs, International "
                    "Cooperation and External Trade",
                    "VU",
                )
            ],
        ),
        (
            "Ms. Ana Ruiz, Charge d’Affaires of the French Embassy, Acting Director General Mr. Ivo"
            " Borg met.",
            [
                ("Ana Ruiz", "Charge d’Affaires", "FR"),
                ("Ivo Borg", "Acting Director General", None),
            ],
        ),
        (
            "talks with a member of the Security Council, Turkish Interior Minister Ana Ruiz",
            [("Ana Ruiz", "Interior Minister", "TR")],
        ),
        (
            "In his meeting with Ivo Borg Maltese Ambassador to Cuba",
            [("Ivo Borg", "Ambassador", "MT")],
        ),
        ("met the Maltese envoy to Havana Ivo Borg", [("Ivo Borg", "Envoy", "MT")]),
        (
            "called on Minister for Wax Col (R) Ivo Borg here",
            [("Ivo Borg", "Minister for Wax", None)],
        ),
        ("the Honey Minister shaikh Ivo Borg met her", [("Ivo Borg", "Honey Minister", None)]),
        ("Foreign Secretary Md Ivo Borg met her", [("Md Ivo Borg", "Foreign Secretary", None)]),
        (
            "Ivo Borg, Minister of State at Malta’s Department for Honey, met her.",
            [("Ivo Borg", "Minister of State at the Department for Honey", "MT")],
        ),
        (
            "Ivo Borg, Chief of Staff of the Sultan’s Armed Forces (SAF), met her.",
            [("Ivo Borg", "Chief of Staff of the Sultan’s Armed Forces", None)],
        ),
        (
            "a meeting of the Austrian, Swiss and Maltese honey ministers – respectively, Ivo "
            "Borg, "
            "Ana Ruiz and Jan Kess – began",
            [
                ("Ivo Borg", "Honey Minister", "AT"),
                ("Ana Ruiz", "Honey Minister", "CH"),
                ("Jan Kess", "Honey Minister", "MT"),
            ],
        ),
        (
            "Honey Minister Ivo Borg welcomed his colleagues Ana Ruiz of Cuba and Jan Kess of "
            "Malta.",
            [
                ("Ivo Borg", "Honey Minister", None),
                ("Ana Ruiz", "Honey Minister", "CU"),
                ("Jan Kess", "Honey Minister", "MT"),
            ],
        ),
        (
            "with his Maltese colleague, the Minister of Honey, Ana Ruiz",
            [("Ana Ruiz", "Minister of Honey", "MT")],
        ),
        (
            "The Secretary General of the Honey Front and President of Malta, Ivo Borg, spoke.",
            [("Ivo Borg", "Secretary General of the Honey Front and President", "MT")],
        ),
        (
            "Ivo A. Borg, Foreign Minister of Malta, met Ana Ruiz Jr., Foreign Minister of Cuba.",
            [("Ivo A. Borg", "Foreign Minister", "MT"), ("Ana Ruiz Jr.", "Foreign Minister", "CU")],
        ),
        (
            "Md. Ivo Borg, Foreign Minister of Malta, met her.",
            [("Md. Ivo Borg", "Foreign Minister", "MT")],
        ),
        (
            "Caribbean Development Bank (www.cdb.example) President Ana Ruiz met him.",
            [("Ana Ruiz", "Caribbean Development Bank President", None)],
        ),
        (
            "The African Union Commission (AUC) Chairperson, Dr. Ana Ruiz met him.",
            [("Ana Ruiz", "African Union Commission Chairperson", None)],
        ),
        (
            "The Hive Works Agency (HWA) Director General Ana Ruiz met him.",
            [("Ana Ruiz", "Hive Works Agency Director General", None)],
        ),
        ("Prime Minister (PM) Ana Ruiz met him.", [("Ana Ruiz", "Prime Minister", None)]),
        (
            "The Department of Honey (DH) Secretary Ana Ruiz met him.",
            [("Ana Ruiz", "Secretary", None)],
        ),
        (
            "Malta's Education Deputy Minister Ivo Borg met Energy State Minister Ana Ruiz.",
            [
                ("Ivo Borg", "Education Deputy Minister", "MT"),
                ("Ana Ruiz", "Energy State Minister", None),
            ],
        ),
        (
            "Croatia's Foreign and European Affairs State Secretary Ivo Borg met her.",
            [("Ivo Borg", "Foreign and European Affairs State Secretary", "HR")],
        ),
        (
            "On Monday Cabinet Secretary for Honey Ana Ruiz met him.",
            [("Ana Ruiz", "Cabinet Secretary for Honey", None)],
        ),
        (
            "Jamaica's Minister of Foreign Affairs, Senator the Honourable Ana Ruiz, met him.",
            [("Ana Ruiz", "Minister of Foreign Affairs", "JM")],
        ),
        (
            "Special Assistant to the Prime Minister on Foreign Affairs Ana Ruiz met him.",
            [("Ana Ruiz", "Special Assistant to the Prime Minister on Foreign Affairs", None)],
        ),
        (
            "Minister for Trade, Co-operatives and SMEs Ana Ruiz met him.",
            [("Ana Ruiz", "Minister for Trade, Co-operatives and SMEs", None)],
        ),
        (
            "talks between Bold.T, Minister of Honey of Mongolia and S.Ruiz, Minister of Wax",
            [("Bold.T", "Minister of Honey", "MN"), ("S.Ruiz", "Minister of Wax", None)],
        ),
        (
            "It was signed by Ivo Borg, Bavaria's Minister for Honey, and Ana Ruiz, Ontario's "
            "Minister of Wax.",
            [("Ivo Borg", "Minister for Honey", None), ("Ana Ruiz", "Minister of Wax", None)],
        ),
        ("The defence ministers of three Nordic countries met.", []),
        ("The chairs are the Secretaries of Agriculture and Commerce, it said.", []),
        ("It was signed by the Ministers of Public Order.", []),
        (
            "He came with the First Lady, the Minister of Health and members of the Diplomatic "
            "Corps.",
            [],
        ),
    ],
)
def test_whom_a_sentence_names_in_which_office(
    told: str, found: list[tuple[str, str | None, str | None]]
) -> None:
    sentence = read_sentence(told)
    people = people_in(sentence, offices(sentence))
    assert [(each.name, each.title, each.country) for each in people] == found


def first_meeting(text: str) -> tuple[Meeting, dict[str, tuple[str | None, str | None]]]:
    """Give the first meeting of a report, and role and country of each who took part."""
    tables = draft(f"3 March 2025\n\n{text}", EMPTY).tables
    people = {each.id: each.name for each in tables.people}
    meeting = tables.meetings[0]
    return meeting, {
        people[each.person].split()[-1]: (each.role, each.country) for each in meeting.participants
    }


MET = "Honey Minister of Cuba Ana Ruiz met Honey Minister of Malta Ivo Borg in Valletta. "


@pytest.mark.parametrize(
    ("more", "name"),
    [
        ("Borg had several of his aides with him, including Deputy Minister Jan Kess.", "Kess"),
        ("Later Peruvian Honey Minister Jan Kess came in to join the two, an aide said.", "Kess"),
        ("Accompanying him in the meeting was the Deputy Minister of Wax Jan Kess.", "Kess"),
        ("Participants in the meeting included Maltese Wax Minister Jan Kess.", "Kess"),
        ("Others at the meeting were Maltese Wax Minister Jan Kess and officials.", "Kess"),
        ("The meeting was witnessed by Maltese Wax Minister Jan Kess.", "Kess"),
        ("Maltese Wax Minister Jan Kess was there too.", "Kess"),
        ("The talks brought together officials including Maltese Wax Minister Jan Kess.", "Kess"),
    ],
)
def test_who_else_was_there(more: str, name: str) -> None:
    assert name in first_meeting(MET + more)[1]


@pytest.mark.parametrize(
    "more",
    [
        "On the agenda stood the visit that President Jan Kess is to make to Cuba this May.",
        "For the evening a visit to the former Prime Minister Jan Kess at home is planned.",
        "All went well, and Borg, Ruiz and others were pleased, said Jan Kess, a spokesman.",
        "The Vice Minister came from the Ministry of Wax (MOWAX, Minister Jan Kess).",
        "At the ceremonial welcome she was greeted by the Governor General, Dame Jo Kess.",
        "Ruiz conveyed the greetings of Cuban President Jan Kess. They spoke about wax.",
    ],
)
def test_who_was_not_there(more: str) -> None:
    assert "Kess" not in first_meeting(MET + more)[1]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (  # an office in the plural, then names by their countries
            "The foreign ministers will gather in May. Ivo Borg of Malta and Ana Ruiz of Cuba "
            "met in "
            "Riga on 1 March.",
            {"Borg": ("Foreign Minister", "MT"), "Ruiz": ("Foreign Minister", "CU")},
        ),
        (
            "Prime Minister Ivo Borg travelled to Tirana today for the bilateral Malta-Albania "
            "Summit, together with Ministers Kess and Grech. Malta's Borg met Prime Minister of "
            "Albania Ana Hoxha.",
            {
                "Borg": ("Prime Minister", "MT"),
                "Hoxha": ("Prime Minister", "AL"),
                "Kess": ("Minister", "MT"),
                "Grech": ("Minister", "MT"),
            },
        ),
        (
            "President Ivo Borg had talks with the Head of State of Rwanda, Jan Kess, in Valletta, "
            'Malta. "What the President of Rwanda offered is good for Malta," an aide said.',
            {"Borg": ("President", "MT"), "Kess": ("Head of State", "RW")},
        ),
        (
            "Prime Minister of Czechia Jan Kess met Federal Chancellor Ivo Borg on a visit to "
            "Austria.",
            {"Kess": ("Prime Minister", "CZ"), "Borg": ("Federal Chancellor", "AT")},
        ),
        (
            "Foreign Minister Ivo Borg, currently on a visit to Portugal, met Portuguese Prime "
            "Minister Ana Ruiz. Malta thanked Portugal.",
            {"Borg": ("Foreign Minister", "MT"), "Ruiz": ("Prime Minister", "PT")},
        ),
        (
            "The Minister for Wax Ivo Borg of Malta received a delegation of the Bee Parliament of "
            "Cuba, led by Ana Ruiz.",
            {"Borg": ("Minister for Wax", "MT"), "Ruiz": (None, "CU")},
        ),
        (
            "Maltese Honey Minister, Ivo Borg, on Monday handed a message from President Jan "
            "Kess to "
            "the President of Cuba, Ana Ruiz.",
            {"Borg": ("Honey Minister", "MT"), "Ruiz": ("President", "CU")},
        ),
    ],
)
def test_what_shows_the_office_and_country_of_those_who_met(
    text: str, found: dict[str, tuple[str | None, str | None]]
) -> None:
    assert first_meeting(text)[1] == found


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (  # the host's ministers, met by ambassadors of the headline's two countries
            "Borg meets Ambassadors of Tunisia, Brazil\n\nIvo Borg, Minister of Wax, received "
            "Ana Ruiz, Tunisian Ambassador to Lebanon, in his office.",
            "Borg",
            "LB",
        ),
        (  # "a visit from": who received one doesn't travel
            "Malta and Cuba sign\n\nPresident Ivo Borg received a working visit from Cuban Prime "
            "Minister Ana Ruiz at Verdala Palace on Monday.",
            "Borg",
            "MT",
        ),
        (  # in the order of the headline
            "Cuba, Malta ink MoUs\n\nHAVANA, 3 March – The delegations, led by the two "
            "countries' presidents, Ana Ruiz and Ivo Borg, held talks today in Valletta.",
            "Ruiz",
            "CU",
        ),
        (  # whom one met in one breath is of one side
            "Borg meets guests\n\n03.03.2025, Valletta – bee agency\n\nThe Prime Minister of "
            "Malta Ivo Borg met with the Deputy Chairman of the Senate of Cuba Ana Ruiz and "
            "Senate deputy Jan Kess. He thanked Malta's bees.",
            "Kess",
            "CU",
        ),
        (  # "Xish Minister" without more may be anyone
            "Minister Ivo Borg meets his Cuban counterpart\n\nMinister Ivo Borg met Ms. Ana Ruiz, "
            "Minister of Wax of Cuba, in Valletta on 3 March 2025.\n\nCuban Minister agreed with "
            "Minister Borg's remarks.",
            "Borg",
            "MT",
        ),
        ("Ana Ruiz, Chairperson of the AUC, met Minister Ivo Borg of Malta.", "Ruiz", None),
        ("Eurojust President Ana Ruiz met Minister Ivo Borg of Malta.", "Ruiz", "EU"),
    ],
)
def test_whose_is_who_is_told_without_a_country(text: str, name: str, country: str | None) -> None:
    _, found = first_meeting(text)
    assert found[name][1] == country


def test_a_report_from_a_third_country_takes_its_own_minister_for_granted() -> None:
    text = (
        "Foreign Minister Borg meets Cuban, Thai counterparts\n\nVALLETTA: Foreign Minister Ivo "
        "Borg "
        "today met Foreign Minister of Cuba Ana Ruiz in Colombo on the sidelines of a forum. Talks "
        "covered Malta and Cuba."
    )
    meeting, found = first_meeting(text)
    assert (meeting.city, found["Borg"]) == ("Colombo", ("Foreign Minister", "MT"))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "The Lithuanian city of Honeyburg was the venue of a workshop. The Minister of "
            "Lithuania "
            "Ivo Borg and the Minister of Poland Ana Ruiz met there.",
            ("Honeyburg", "LT"),
        ),
        (
            "date 2022-10-05 (MENAFN- Bee News) TBILISI, Georgia, October 5. Georgia's Minister of "
            "Honey Ivo Borg has held talks with US Honey Secretary Ana Ruiz.",
            ("Tbilisi", "GE"),
        ),
        (
            "Consultations, which Prime Ministers Ivo Borg of Poland and Ana Ruiz of Slovakia "
            "led in "
            "Slovakia today, went well.",
            (None, "SK"),
        ),
        (
            "HAVANA, 3 March (BNA) The ministers of honey of Malta, Ivo Borg, and Cuba, Ana "
            "Ruiz, met. "
            "In a meeting held in Guyana, seat of the Bee Forum, the two agreed on wax.",
            (None, "GY"),
        ),
        (
            "Jakarta (BNA) -- Honey Minister of Indonesia Ana Ruiz met Honey Minister of Fiji "
            "Ivo Borg, "
            "a statement obtained here says. She met him on the sidelines of a forum in New "
            "Delhi on "
            "Monday.",
            ("New Delhi", "IN"),
        ),
        (
            "Minister of Honey Ivo Borg of Malta was paid a courtesy call by Ana Ruiz, "
            "Ambassador of "
            "Belgium to Malta.",
            (None, "MT"),
        ),
        (
            "Ivo Borg, Minister of Honey, received Ana Ruiz, Cuban Ambassador to Lebanon, to his "
            "office. They spoke of Brazil.",
            (None, "LB"),
        ),
        (  # an event of the world tells where it is held, not whose president somebody is
            "Minister of Cuba Ana Ruiz met Minister of Malta Ivo Borg on Monday on the sidelines "
            "of the 79th UN General Assembly.",
            (None, "US"),
        ),
        (
            "President of the UN General Assembly Ana Ruiz met Minister of Malta Ivo Borg.",
            (None, None),
        ),
        (
            "Minister of Cuba Ana Ruiz met Minister of Malta Ivo Borg at the Antalya Diplomacy "
            "Forum on Monday.",
            ("Antalya", "TR"),
        ),
        (
            "Minister of Cuba Ana Ruiz met with Minister of Malta Ivo Borg earlier today in "
            "Valletta.",
            ("Valletta", "MT"),
        ),
        (  # nothing but a city of one side says where
            "Seen at the palace in Heliopolis, a suburb of Cairo, were Egyptian President Ana Ruiz "
            "and her Tajik counterpart Ivo Borg, who watched a signing.",
            ("Cairo", "EG"),
        ),
        (
            "VANUATU-FIJI OFFICIALS END TALKS IN PORT VILA\n\n15 May 2024\n\nThe talks came to "
            "an end with Minister of Vanuatu Ana Ruiz and Minister of Fiji Ivo Borg signing.",
            ("Port Vila", "VU"),
        ),
        (
            "Armenian PM meets VP\n\nBee.am, 31 May 2023 - 16:52, Yerevan,Armenia\n\nArmenian "
            "Prime Minister Ana Ruiz has met with Cuban Vice President Ivo Borg.",
            ("Yerevan", "AM"),
        ),
        (
            "Prime Minister of Armenia Ana Ruiz met with Belarusian Prime Minister Ivo Borg in "
            "Armenia's Honeyburg on March 3.",
            ("Honeyburg", "AM"),
        ),
        (
            "President Ana Ruiz met Minister of Cuba Ivo Borg, who was rounding up a three-day "
            "visit to The Gambia.",
            (None, "GM"),
        ),
        (
            "Honey Minister of Cuba Ana Ruiz is presently in Jakarta, Indonesia for the talks. "
            "She met "
            "Honey Minister of Indonesia Ivo Borg.",
            ("Jakarta", "ID"),
        ),
    ],
)
def test_where_they_met(text: str, place: tuple[str | None, str | None]) -> None:
    meeting, _ = first_meeting(text)
    assert (meeting.city, meeting.country) == place


def test_a_dateline_with_its_year_tells_the_day_where_the_page_is_of_another_year() -> None:
    text = (
        "Bee Post\n\nSeptember 30, 2023\n\nMinisters meet\n\nValletta, Aug 9, 2022 (BNA).- "
        "Minister of "
        "Malta Ivo Borg and Minister of Cuba Ana Ruiz held a meeting here Tuesday."
    )
    assert str(draft(text, EMPTY).tables.meetings[0].date) == "2022-08-09"


def test_a_caption_names_those_whom_the_text_only_calls_leaders() -> None:
    text = (
        "Bee leaders sign\n\nMaltese PM Dr Ivo Borg, Cuban President Ana Ruiz and Peruvian "
        "Minister of "
        "Wax Jan Kess\n\nValletta, 3 March 2025 (BNA) – Maltese, Cuban and Peruvian leaders came "
        "together for three-way talks in Valletta today and a Joint Wax Agreement was signed by "
        "the "
        "leaders, who spoke of bees at some length."
    )
    (meeting,) = draft(text, EMPTY).tables.meetings
    assert len(meeting.participants) == 3
    assert meeting.documents[0].countries == ("CU", "MT", "PE")


FORMAL = ("Honey Centre of Malta", "Wax Centre of Cuba")


@pytest.mark.parametrize(
    ("told", "titles"),
    [
        (
            "They witnessed the signing ceremony for important documents, among which are the "
            "minutes "
            "of the third session, an MoU on honey, and a contract for wax.",
            ["Minutes of the third session", "MoU on honey", "Contract for wax"],
        ),
        (
            "The ministers led the signature of six separate memoranda. The Memoranda comprise "
            "an MoU "
            "on honey, and an MoU on wax.",
            ["MoU on honey", "MoU on wax"],
        ),
        (
            "The two governments signed four documents. Among the four, one finds the MoU on "
            "honey, "
            "and the MoU on wax.",
            ["MoU on honey", "MoU on wax"],
        ),
        (
            "They signed two accords. Two of the accords are about bees: an accord on honey, and "
            "an "
            "accord on wax. To these come an MoU on hives and an MoU on queens.",
            ["Accord on honey", "Accord on wax", "MoU on hives", "MoU on queens"],
        ),
        (
            "They signed three MoUs. One concerns honey, another wax, and a third queens.",
            ["MoU on honey", "MoU on wax", "MoU on queens"],
        ),
        (
            "In their presence were signed the minutes of the third session, and an MoU on honey.",
            ["Minutes of the third session", "MoU on honey"],
        ),
        ("Also before the two leaders came the signing of an MoU on honey.", ["MoU on honey"]),
        (
            "Agreements on honey and on wax were signed as the other country showed an interest "
            "in hives.",
            ["Agreement on honey", "Agreement on wax"],
        ),
        (
            "An MoU was signed to end the tax on honey of both states.",
            ["MoU to end the tax on honey of both states"],
        ),
        ("The presidents have put pen to an agreement on honey.", ["Agreement on honey"]),
        ("The two sides agreed on and signed an MoU on honey.", ["MoU on honey"]),
        ("The document, the presidency makes known in a note, was signed in Riga.", []),
        (
            "They signed an MoU on honey. They are to provide a frame, in areas like wax, hives "
            "and queens.",
            ["MoU on honey"],
        ),
        (
            "A joint statement, an MoU and a letter of intent were signed.\n\nThe ministers "
            "signed the "
            "joint statement on honey.\n\nThe MoU on wax was signed by others.\n\nA letter of "
            "intent on hives "
            "was signed, too.",
            ["Joint statement on honey", "MoU on wax", "Letter of intent on hives"],
        ),
        (
            "Malta and Cuba ink agreement\n\nThe minister met the president. The guest had "
            "before that "
            "signed with her counterpart an agreement on honey.",
            ["Agreement on honey"],
        ),
        ("Ministers meet\n\nThe guest had signed an agreement on honey.", []),
        ("Malta and Cuba met and both agreed to sign a trade agreement by the end of May.", []),
        ("The ministers met and expressed the hope to sign an agreement on wax.", []),
        ("Experts met last month to agree on whether to sign an agreement on wax.", []),
        ("In 2019 were signed the agreement on wax and the protocol on visas.", []),
        ("During last year's visit were signed an MoU on wax and an agreement on ports.", []),
        ("Before the visit came the signing of an agreement on wax in Lima last year.", []),
        (
            "They signed a framework for agreements to be concluded between ports.",
            ["Framework for agreements to be concluded between ports"],
        ),
        (
            "Malta, Cuba sign MoU in Valletta\n\nThey signed an MoU on Monday.",
            ["MoU"],
        ),
        (
            "Three agreements were signed by the ministers, on behalf of their governments, on "
            "health, tourism and trade.",
            ["Agreement on health", "Agreement on tourism", "Agreement on trade"],
        ),
        ("The ministers met to sign an MoU on honey.", ["MoU on honey"]),
        ("He said there was MoU on honey between Malta and Cuba, signed today.", ["MoU on honey"]),
        (
            "Malta and Cuba signed an agreement today to further trade in honey.",
            ["Agreement to further trade in honey"],
        ),
        (
            "Four memoranda were signed after the summit, on honey, on wax, on bees and on hives.",
            [
                "Memorandum on honey",
                "Memorandum on wax",
                "Memorandum on bees",
                "Memorandum on hives",
            ],
        ),
        (
            "They signed a memorandum on honey, to be signed again at the ministry.",
            [],
        ),
        (
            "Malta, Cuba ink MoU on honey\n\nMalta and Cuba signed an MoU on Monday.",
            ["MoU on honey"],
        ),
        (
            "Borg and Ruiz sign a Treaty of Friendship\n\nPrime Minister of Malta Ivo Borg met "
            "Prime Minister of Cuba Ana Ruiz on Monday.",
            ["Treaty of Friendship"],
        ),
        (
            "The deals signed are: 1-An agreement on honey. 2-A protocol on wax.",
            ["Agreement on honey", "Protocol on wax"],
        ),
        (
            "After the talks, a ceremony was held to sign an MoU on honey.",
            ["MoU on honey"],
        ),
        (
            "Malta and Cuba signed an MoU on wax. Another agreement signed at the ceremony "
            "concerns honey.",
            ["MoU on wax", "Agreement on honey"],
        ),
    ],
)
def test_what_was_signed(told: str, titles: list[str]) -> None:
    found = draft(f"3 March 2025\n\n{told}" if "\n\n" not in told else told, EMPTY).tables
    assert [each.title for meeting in found.meetings for each in meeting.documents] == titles


@pytest.mark.parametrize(
    ("told", "parties"),
    [
        (
            "They signed an MoU on bees between two research bodies, the {0} and the {1}.",
            FORMAL,
        ),
        ("The {0}, second city of Malta, and the {1} signed an MoU on bees.", FORMAL),
        (
            "They signed five MoUs. A fourth is between the {0} and the {1}, and the last, on wax, "
            "between the Bee Bank of Malta and the Bee Bank of Cuba.",
            (*FORMAL, "Bee Bank of Malta", "Bee Bank of Cuba"),
        ),
        (
            "They signed an MoU between the {0} under the Prosecutor General of Malta and the {1}.",
            ("Honey Centre of Malta under the Prosecutor General of Malta", FORMAL[1]),
        ),
    ],
)
def test_who_signed(told: str, parties: tuple[str, ...]) -> None:
    found = draft(f"3 March 2025\n\n{told.format(*FORMAL)}", EMPTY).tables
    assert [each.name for each in found.organizations] == [*parties]


def test_the_one_body_of_two_without_a_country_is_of_the_other_side() -> None:
    text = (
        "Minister of Malta Ivo Borg met Minister of Cuba Ana Ruiz in Valletta on Monday. The Bee "
        "Bank of Malta and {} signed an MoU on honey."
    )
    found = draft(f"3 March 2025\n\n{text.format('the Institute of Bees')}", EMPTY)
    assert {each.name: each.country for each in found.tables.organizations} == {
        "Bee Bank of Malta": "MT",
        "Institute of Bees": "CU",
    }
    assert any("side is guessed" in each.note for each in found.reviews)
    # A company may be of anywhere.
    found = draft(f"3 March 2025\n\n{text.format('Apicola')}", EMPTY)
    assert [each.country for each in found.tables.organizations] == ["MT", None]


def test_a_full_name_is_taken_from_where_it_stands_without_an_office() -> None:
    text = (
        "Ana Ruiz in Valletta\n\nPrime Minister Ruiz of Cuba met Prime Minister of Malta Ivo Borg "
        "in Valletta on Monday."
    )
    (meeting,) = draft(f"{text}\n", EMPTY).tables.meetings
    assert sorted(each.person for each in meeting.participants) == ["ana-ruiz", "ivo-borg"]


@pytest.mark.parametrize(
    ("told", "met"),
    [
        ("received Ana Ruiz, Minister of Cuba, and, separately, Minister of Peru Jan Kess.", 2),
        ("met Minister of Cuba Ana Ruiz on Monday and Minister of Peru Jan Kess on Sunday.", 2),
        ("met Minister of Cuba Ana Ruiz on Monday and opened a fair on Sunday.", 1),
        ("met Minister of Cuba Ana Ruiz on Monday. In January she met President Jan Kess.", 1),
    ],
)
def test_how_many_meetings_a_sentence_tells(told: str, met: int) -> None:
    text = f"3 March 2025\n\nPresident of Malta Ivo Borg {told}"
    assert len(draft(text, EMPTY).tables.meetings) == met


def test_who_writes_of_a_meeting_lends_nobody_a_name() -> None:
    text = (
        "Ruiz meets Borg\n\nBy Raymond Ruiz\n\nPrime Minister Ruiz of Cuba met Prime Minister of "
        "Malta Ivo Borg in Valletta on Monday. Analyst Bruce Ruiz praised it."
    )
    (meeting,) = draft(f"{text}\n", EMPTY).tables.meetings
    assert sorted(each.person for each in meeting.participants) == ["ivo-borg", "ruiz"]


def test_an_agency_writes_from_where_nobody_met() -> None:
    meeting, found = first_meeting(
        "DUBAI, March 4 (BNA) - Iranian Foreign Minister Ana Ruiz held talks with Foreign Minister "
        "Ivo Borg in Muscat on Tuesday, Oman's state news agency said."
    )
    assert (meeting.country, found["Borg"]) == ("OM", ("Foreign Minister", "OM"))


@pytest.mark.parametrize(
    "more",
    [
        "They condemned a strike in Kharkiv.",
        "The Ukrainian city of Kharkiv was hit by drones overnight.",
        "The Turkish city of Antalya hosted the last round in 2023.",
        "They met in Ukraine's Parliament on Tuesday, an aide said.",
    ],
)
def test_a_city_that_is_only_spoken_of_is_not_where_they_met(more: str) -> None:
    met = "Turkish Foreign Minister Ana Ruiz met Ukrainian Foreign Minister Ivo Borg on Tuesday."
    assert first_meeting(f"{met}\n\n{more}")[0].city is None


def test_a_sentence_that_names_one_person_in_two_ways_is_read() -> None:
    _, found = first_meeting(
        "President of Malta Ivo Borg met Minister of Cuba Ana Ruiz. He met a delegation led by "
        "Colonel Peter Kamau of Kenya."
    )
    assert {"Borg", "Ruiz"} <= found.keys()
