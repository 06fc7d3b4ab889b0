"""Shapes of reports from Europe: lists that go on behind the verb, ministers told in pairs."""

import pytest

from diplo_cli.draft.drafting import draft
from tests.draft.found import EMPTY, documents, meeting, sides, titles

MET = "Prime Minister of Latvia Ilze Ozola met Irish Prime Minister Liam Daly in Riga."


def parties(text: str) -> list[str]:
    """Give the names of the bodies that are parties of a report's documents."""
    return [each.name for document in documents(text) for each in document.parties]


def test_a_list_of_what_was_signed_goes_on_behind_the_verb() -> None:
    told = (
        "An agreement on honey was signed, a programme of cooperation in the field of wax for "
        "2024-2027, a memorandum of understanding between the Ministry of Bees of Kazakhstan and "
        "the Ministry of Hives of Uzbekistan, as well as the extension of the work plan of experts."
    )
    assert titles(told) == [
        "Agreement on honey",
        "Programme of cooperation in the field of wax for 2024-2027",
        "Memorandum of understanding",
        "Work plan of experts",
    ]
    assert len(parties(told)) == 2


@pytest.mark.parametrize(
    "told",
    [
        "An agreement on honey was signed, an agreement signed by the two presidents.",
        "They signed documents including an agreement on honey, an agreement signed by N Bee.",
        "An agreement on honey was signed, a document that both sides had hailed.",
    ],
)
def test_a_document_told_once_more_is_no_other_one(told: str) -> None:
    assert titles(told) == ["Agreement on honey"]


@pytest.mark.parametrize(
    ("told", "title"),
    [
        (
            "The most important document, which was signed during the visit, is the Declaration on "
            "Honey.",
            "Declaration on Honey",
        ),
        ("Besides the Joint Declaration on Honey, inked by Ana Bee and Leo Vella.", None),
        ("Another memorandum of understanding regards wax and was signed by Ana Bee.", None),
        ("They signed a Memorandum on Honey Trade (HTMOU), and left.", "Memorandum on Honey Trade"),
        (
            "They signed a Declaration of Intent between the Ministry of Wax of Kazakhstan and the "
            "Ministry of Bees of Uzbekistan, indicating their commitment to further help bees.",
            "Declaration of Intent",
        ),
    ],
)
def test_a_title_is_what_the_sentence_calls_it(told: str, title: str | None) -> None:
    expected = {"B": "Joint Declaration on Honey", "A": "Memorandum of understanding on wax"}
    assert titles(told) == [title or expected[told[0]]]


def test_a_bridge_over_a_river_lies_between_places() -> None:
    told = (
        "An agreement on the bridge over the Wax River between Hiveni (Kazakhstan) and Beelati "
        "(Uzbekistan) was signed."
    )
    assert parties(told) == []


def test_a_kind_named_by_its_subject_is_on_no_other_one() -> None:
    told = "A wax memorandum of understanding and a memorandum of understanding on hay were signed."
    assert titles(told) == [
        "Wax memorandum of understanding",
        "Memorandum of understanding on hay",
    ]


def test_pairs_of_ministers_are_in_the_order_of_a_pair_told_before() -> None:
    found = meeting(
        f"{MET}\n\nThe Irish and Latvian Ministers of Wax, Ana Bee and Leo Vella respectively, "
        "signed a protocol on wax.\n\nThe Ministers of Economy, Nora Byrne and Juris Liepa, "
        "signed a joint statement on tourism, while the Ministers of Transport, Una Kelly and "
        "Karlis Egle, signed a memorandum on roads."
    )
    told = sides(found)
    assert {told[each] for each in ("ana-bee", "nora-byrne", "una-kelly")} == {("IE", "guest")}
    assert {told[each] for each in ("leo-vella", "juris-liepa", "karlis-egle")} == {("LV", "host")}
    assert all(each.parties == () for each in found.documents)


@pytest.mark.parametrize(
    "told",
    [
        "Both Ministers of Foreign Affairs, Juris Liepa and Nora Byrne, held short speeches.",
        "Both Ministers of Wax, Juris Liepa and Nora Byrne, made brief remarks.",
    ],
)
def test_who_spoke_briefly_was_there(told: str) -> None:
    found = sides(meeting(f"{MET} {told}"))
    assert found["juris-liepa"] == ("LV", "host")
    assert found["nora-byrne"] == ("IE", "guest")


def test_what_somebody_is_in_charge_of_may_be_a_deed() -> None:
    found = meeting(
        f"{MET} The Irish delegation included the Deputy Prime Minister in charge of monitoring "
        "the state of hives Nora Byrne and Minister of Wax Ana Bee."
    )
    (told,) = [each for each in found.participants if each.person == "nora-byrne"]
    assert (told.role, told.level) == (
        "Deputy Prime Minister in Charge of Monitoring the State of Hives",
        "deputy-head",
    )


def test_the_premier_of_a_republic_beside_another_one_leads_a_government() -> None:
    found = meeting(
        "Riga. The summit was attended by Ilze Ozola, Prime Minister of the Republic of Latvia and "
        "Mr. Liam Daly, Prime Minister of Ireland."
    )
    assert {each.level for each in found.participants} == {"head-of-government"}


def test_those_who_accompanied_the_minister_are_of_the_first_one_told() -> None:
    found = meeting(
        "The Latvian Minister of Wax, Juris Liepa, attended a meeting in Dublin at the invitation "
        "of the Irish Minister of Honey, Ana Bee. State Secretary Leo Vella accompanied the "
        "minister."
    )
    assert sides(found)["leo-vella"] == ("LV", "guest")


def test_who_says_that_it_is_an_honour_to_host_is_at_home() -> None:
    found = meeting(
        "Riga. The President of Ireland, Liam Daly, said that he is honoured to be in Latvia.\n\n"
        "The President of Latvia, Ilze Ozola, said that it is a great honour to host the Irish "
        "President."
    )
    assert found.country == "LV"


def test_the_post_of_an_envoy_only_spoken_of_is_no_place_of_the_talks() -> None:
    found = meeting(
        "Irish Minister Ana Bee and Latvian Minister Leo Vella signed a memorandum.\n\nMs Bee "
        "condemned the killing of the US Ambassador to Chad, Al Stone, calling it an outrage."
    )
    assert found.country != "TD"


def test_who_wrapped_up_a_trip_is_of_another_country_than_the_dateline() -> None:
    told = (
        "Riga, Latvia - 9 June 2015\n\nPrime Minister Liam Daly today wrapped-up a successful trip "
        "to Latvia.\n\nIn Latvia, the Prime Minister met with Prime Minister Ilze Ozola.\n\nHe "
        "announced the signing of a Declaration of Intent between the Department of Wax of Ireland "
        "and the Ministry of Wax of Latvia."
    )
    found = sides(draft(told, EMPTY).tables.meetings[0])
    assert found == {"liam-daly": ("IE", "guest"), "ilze-ozola": ("LV", "host")}


def test_where_the_host_was_last_makes_no_guest_of_him() -> None:
    found = meeting(
        "The Prime Minister, Liam Daly, today welcomed the visit of the Prime Minister of Latvia, "
        "Ilze Ozola, who is in Ireland from May 10 to 12.\n\nQuick Facts\n\n- Prime Minister Daly "
        "last visited Latvia in March 2022."
    )
    assert (found.country, sides(found)["liam-daly"]) == ("IE", ("IE", "host"))


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("They signed a Statement of Intent (SoI).", "Statement of Intent"),
        (
            "They signed the Protocol on Visas: now their citizens can travel freely.",
            "Protocol on Visas",
        ),
        (
            "In the presence of Presidents Ana Bee and Leo Vella, a ceremony was held for signing "
            "a Memorandum on Honey.",
            "Memorandum on Honey",
        ),
    ],
)
def test_what_a_title_goes_without(told: str, title: str) -> None:
    assert titles(told) == [title]


def test_an_item_may_name_a_second_document() -> None:
    text = """
        The following agreements were signed:

        - The agreement on social insurance, as well as the Administrative Agreement for its use.

        - The Plan on wax.
    """
    assert titles(text) == [
        "Agreement on social insurance",
        "Administrative Agreement for its use",
        "Plan on wax",
    ]


def test_ministers_of_one_field_are_no_body() -> None:
    told = "An agreement on honey was signed by the Ministers of Culture Ana Bee and Leo Vella."
    assert parties(told) == []


def test_the_centres_of_two_countries_are_two() -> None:
    told = "A memorandum between the Kazakh and Uzbek Research Centres was signed."
    assert parties(told) == ["Research Centre of Kazakhstan", "Research Centre of Uzbekistan"]


def test_a_pair_is_in_the_order_that_another_pair_shows() -> None:
    found = meeting(
        f"{MET}\n\nMinister of Wax Juris Liepa and Minister of Wax of Ireland Nora Byrne signed a "
        "memorandum on wax.\n\nA programme on culture was signed by Leo Vella and Ana Bee."
    )
    told = sides(found)
    assert (told["leo-vella"], told["ana-bee"]) == (("LV", "host"), ("IE", "guest"))


def test_those_between_whom_there_are_ties_took_no_part() -> None:
    found = meeting(
        "Nora Byrne, Foreign Minister of Ireland, held talks with Latvian Minister of Wax Juris "
        "Liepa. These relations are reinforced by the ties between President Leo Vella and Prime "
        "Minister Ana Bee, the minister told the meeting."
    )
    assert {*sides(found)} == {"nora-byrne", "juris-liepa"}


def test_the_day_of_a_referendum_is_not_that_of_the_talks() -> None:
    told = draft(
        "Prime Minister of Latvia Ilze Ozola met Irish Prime Minister Liam Daly. They spoke about "
        "reforms, including the referendum held on October 6.",
        EMPTY,
    )
    assert told.tables.meetings[0].date.month == 1


def test_crete_is_greek_whoever_is_named_behind_it() -> None:
    found = meeting(
        "During their meeting in Elounda, Crete, Cyprus President Ana Bee informed the Prime "
        "Minister of Greece Leo Vella."
    )
    assert (found.city, found.country) == ("Crete", "GR")


def test_a_challenge_belongs_to_a_portfolio() -> None:
    found = meeting(
        f"{MET} Also present was the Minister for Wax and Demographic Challenge, Nora Byrne."
    )
    assert "nora-byrne" in sides(found)


def test_three_countries_are_no_party() -> None:
    told = "An agreement on bees was signed between three countries, Latvia, Ireland and Malta."
    (found,) = documents(told)
    assert (found.parties, found.countries) == ((), ("IE", "LV", "MT"))


def test_who_took_part_in_a_signing_is_no_part_of_its_title() -> None:
    told = "They signed a memorandum with the participation of N Bee and M Wax on the sale of wax."
    assert titles(told) == ["Memorandum on the sale of wax"]


def test_two_countries_before_the_kind_are_the_parties() -> None:
    text = """
        The following documents were signed by Latvia, Ireland and Malta:

        - Latvia-Malta Agreement on wax

        - Agreement on bees
    """
    assert [(each.title, each.countries) for each in documents(text)] == [
        ("Agreement on wax", ("LV", "MT")),
        ("Agreement on bees", ("IE", "LV", "MT")),
    ]


@pytest.mark.parametrize("when", ["December", "summer", "year"])
def test_what_a_summit_of_last_year_saw_signed_is_no_news(when: str) -> None:
    told = f"The summit held in Riga last {when} saw the signing of an agreement on honey."
    assert titles(f"Latvia and Ireland signed a plan on wax. {told}") == ["Plan on wax"]


@pytest.mark.parametrize(
    "told",
    [
        "Ozola said she had also spoken over the phone with Maltese Prime Minister Leo Vella.",
        "The leaders met despite the influence of Maltese President Leo Vella.",
    ],
)
def test_who_is_only_spoken_of_was_not_there(told: str) -> None:
    assert {*sides(meeting(f"{MET} {told}"))} == {"ilze-ozola", "liam-daly"}


def test_the_side_told_behind_the_other_delegation_has_its_own_company() -> None:
    found = meeting(
        f"{MET} The Irish delegation included Deputy Wax Minister Nora Byrne, and the Latvian side "
        "was represented by Deputy Minister Juris Liepa and Hive Director Karlis Egle."
    )
    told = sides(found)
    assert told["nora-byrne"] == ("IE", "guest")
    assert (told["juris-liepa"], told["karlis-egle"]) == (("LV", "host"), ("LV", "host"))


def test_what_ministers_sign_is_no_field_of_theirs() -> None:
    found = meeting(
        f"{MET} The following were signed: Agreement on a bridge, signed by ministers Juris Liepa "
        "and Nora Byrne, Agreement on wax."
    )
    assert {each.role for each in found.participants} == {"Prime Minister", "Minister"}


@pytest.mark.parametrize("office", ["Chairman", "Chairwoman"])
def test_who_chairs_a_council_of_ministers_leads_a_government(office: str) -> None:
    found = meeting(
        f"Latvian Prime Minister Ilze Ozola met the {office} of the Council of Ministers of Bosnia "
        "and Herzegovina Ana Bee in Riga."
    )
    assert {each.level for each in found.participants} == {"head-of-government"}


@pytest.mark.parametrize("place", ["Washington, D.C. - Today,", "Washington, DC - Today,"])
def test_the_district_of_washington_may_stand_before_a_dash(place: str) -> None:
    told = draft(
        f"{place} Secretary of State Ana Bee and Irish Foreign Minister Liam Daly signed a "
        "memorandum on wax. U.S. Ambassador to Ireland Al Stone attended.",
        EMPTY,
    )
    assert told.tables.meetings[0].country == "US"


def test_two_offices_before_two_names_are_theirs_in_turn() -> None:
    found = meeting(
        f"{MET} A memorandum was signed by the Minister of Honey of Ireland and the Minister of "
        "Foreign Affairs and Wax of Latvia Nora Byrne and Juris Liepa."
    )
    told = {each.person: (each.role, each.country, each.side) for each in found.participants}
    assert told["nora-byrne"] == ("Minister of Honey", "IE", "guest")
    assert told["juris-liepa"] == ("Minister of Foreign Affairs and Wax", "LV", "host")


def test_where_a_representative_is_posted_is_not_where_they_met() -> None:
    found = meeting(
        f"{MET} A plan on wax was signed by the Special Representative of the President of Ireland "
        "in the Cork region Nora Byrne and Mayor of Ventspils Juris Liepa."
    )
    assert (found.city, sides(found)["nora-byrne"]) == ("Riga", ("IE", "guest"))


def test_ministers_are_told_in_the_order_of_their_leaders() -> None:
    found = meeting(
        "Prime Minister of Latvia Ilze Ozola met Irish Prime Minister Liam Daly in Dublin.\n\nThe "
        "Ministers of Foreign Affairs Juris Liepa and Nora Byrne signed a programme on wax."
    )
    assert sides(found)["juris-liepa"] == ("LV", "guest")
    assert sides(found)["nora-byrne"] == ("IE", "host")


def test_a_title_ends_before_where_a_meeting_was_held() -> None:
    told = "They signed a protocol on the results of the second meeting held in Baku today."
    assert titles(told) == ["Protocol on the results of the second meeting"]


def test_documents_on_fields_and_between_bodies_are_told_apart() -> None:
    told = (
        "Memorandums were also signed on cooperation in honey, wax and bees, as well as on "
        "cooperation between the Bee Academy of Kazakhstan and the Wax University of Uzbekistan, "
        "Hive University of Kazakhstan and the Honey Institute of Uzbekistan."
    )
    found = documents(told)
    assert [len(each.parties) for each in found] == [0, 0, 0, 2, 2]
