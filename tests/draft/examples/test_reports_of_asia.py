"""Sentences in the shapes that news agencies of South and East Asia give them."""

import datetime

import pytest

from diplo_cli.draft.drafting import draft
from diplo_cli.records import Meeting
from tests.draft.found import EMPTY, documents, titles

RIGA = "Riga, 4 March 2025. "


def meeting(text: str) -> Meeting:
    return draft(text, EMPTY).tables.meetings[0]


@pytest.mark.parametrize("joint", [" and", ", and"])
@pytest.mark.parametrize("third", ["the Government of Peru", "the Government of the Netherlands"])
def test_governments_in_a_row_are_one_party_each(joint: str, third: str) -> None:
    first, second = "the Government of Latvia", "the Government of Malta"
    (found,) = documents(
        f"{RIGA}A pact between {first}, {second}{joint} {third} on wax was signed."
    )
    assert not found.parties
    assert {"LV", "MT"} < {*found.countries}
    assert len(found.countries) == 3


def test_a_government_after_its_ministry_says_whose_that_is() -> None:
    ours, theirs = "the Wax Ministry, Government of Latvia", "the Bee Ministry, Government of Malta"
    (found,) = documents(f"{RIGA}They signed a pact between {ours}, and {theirs}, on honey.")
    assert [each.country for each in found.parties] == ["LV", "MT"]


@pytest.mark.parametrize("lead", ["", "Latvia and Malta held talks, following which "])
@pytest.mark.parametrize(
    "name",
    ["Honey and Wax Agreement", "Bee, Wax and Honey Trade Treaty", "Bee and Wax Transit Protocol"],
)
def test_an_and_within_a_name_in_capitals_parts_nothing(name: str, lead: str) -> None:
    the = "the" if lead else "The"
    assert titles(f"{RIGA}{lead}{the} {name} on hives was signed.") == [f"{name} on hives"]
    assert titles(f"{RIGA}Latvia and Malta signed the {name}.") == [name]
    assert titles(f"{RIGA}They witnessed the signing of the {name} and a plan on bees.") == [
        name,
        "Plan on bees",
    ]


@pytest.mark.parametrize("first", ["Joint Declaration", "Bee Charter"])
def test_a_document_before_an_and_is_one_of_two(first: str) -> None:
    assert titles(f"{RIGA}They signed the {first} and Wax Agreement on hives.")[-1] == (
        "Wax Agreement on hives"
    )


def test_a_kind_after_two_fields_is_the_document_s() -> None:
    (found,) = documents(f"{RIGA}Latvia and Malta signed a honey and wax trade agreement on hives.")
    assert (found.title, found.type) == ("Honey and wax trade agreement on hives", "agreement")


@pytest.mark.parametrize("letter", ["letter of exchange", "Letter of Acceptance"])
@pytest.mark.parametrize(
    "told", ["Latvia and Malta signed a {} on hives.", "A {} on hives was exchanged."]
)
def test_a_letter_by_which_two_agree_is_a_document(letter: str, told: str) -> None:
    (found,) = documents(f"{RIGA}{told.format(letter)}")
    assert (found.title.lower(), found.type) == (f"{letter} on hives".lower(), "exchange-of-notes")


@pytest.mark.parametrize("joint", [", along with", " together with"])
@pytest.mark.parametrize("done", ["signed", "exchanged"])
def test_what_was_signed_along_with_another_is_one_more(joint: str, done: str) -> None:
    text = f"{RIGA}A pact on wax was {done}{joint} a plan on bees."
    assert titles(text) == ["Pact on wax", "Plan on bees"]


@pytest.mark.parametrize("what", ["the agreement", "the Exchange of Notes", "the pact on wax"])
@pytest.mark.parametrize("again", ["{}", "it", "the same document"])
@pytest.mark.parametrize("joint", [" and", ", while"])
def test_what_each_of_two_signed_for_a_side_is_one(what: str, again: str, joint: str) -> None:
    text = (
        f"{RIGA}Minister Ana Bee signed {what} on behalf of the Government of Latvia{joint} "
        f"Ambassador Leo Vella signed {again.format(what)} on behalf of the Government of Malta."
    )
    (found,) = documents(text)
    assert found.title.lower() == what.removeprefix("the ").lower()


def test_what_two_signed_each_of_another_name_is_two() -> None:
    one, other = "the pact on wax on behalf of Latvia", "the pact on bees on behalf of Malta"
    assert titles(f"{RIGA}Ana Bee signed {one} and Leo Vella signed {other}.") == [
        "Pact on wax",
        "Pact on bees",
    ]


@pytest.mark.parametrize(
    "signed",
    ["signed in Lima on 3 May 2010", "signed between Peru and Malta on 3 May, 2010"],
)
def test_the_day_of_what_they_carry_out_is_not_the_meeting_s(signed: str) -> None:
    text = (
        "A meeting between Latvian Minister Ana Bee and her Maltese counterpart Leo Vella was held "
        f"today. They discussed cooperation under the pact on wax {signed}."
    )
    assert meeting(text).date == datetime.date(1, 1, 1)


def test_a_paper_under_a_plan_was_signed_on_its_own_day() -> None:
    text = (
        "Latvian Minister Ana Bee met Maltese Minister Leo Vella. "
        "A protocol under the plan was signed in Riga on 4 March 2025."
    )
    assert meeting(text).date == datetime.date(2025, 3, 4)


@pytest.mark.parametrize("years", ["2023 to 2026", "2023 through 2026", "2023–2026"])
def test_the_years_of_a_plan_are_not_the_report_s(years: str) -> None:
    text = (
        f"RIGA; Ministers Ana Bee and Leo Vella today signed a plan on wax for the years {years}."
    )
    assert meeting(text).date == datetime.date(1, 1, 1)


@pytest.mark.parametrize(
    ("country", "code"),
    [
        ("Timor Leste", "TL"),
        ("the Democratic Republic of Timor Leste", "TL"),
        ("the State of Eritrea", "ER"),
        ("the State of Palestine", "PS"),
        ("the Republic of the Union of Myanmar", "MM"),
    ],
)
def test_a_state_s_full_name_ends_an_office(country: str, code: str) -> None:
    text = f"{RIGA}Ana Bee, Minister for Wax of {country}, met Latvian Minister Leo Vella in Riga."
    first = meeting(text).participants[0]
    assert (first.person, first.role, first.country) == ("ana-bee", "Minister for Wax", code)


@pytest.mark.parametrize("line", ["HNA Hanoi, March 4, 2025 — ", "HNA Hanoi, 4 March 2025 —\n\n"])
def test_an_agency_may_stand_before_the_city_of_a_dateline(line: str) -> None:
    found = meeting(f"{line}Minister Ana Bee received Latvian Minister Leo Vella here today.")
    assert (found.date, found.city) == (datetime.date(2025, 3, 4), "Hanoi")


@pytest.mark.parametrize("day", ["Mar. 3", "Mar 3", "3 Mar.", "March 3"])
@pytest.mark.parametrize("where", ["", "here "])
def test_a_short_month_is_no_part_of_a_document(day: str, where: str) -> None:
    text = f"{RIGA}The pact on wax was signed {where}on {day} by Latvia and Malta."
    assert titles(text) == ["Pact on wax"]
    (found,) = documents(f"{RIGA}On {day} Latvia and Malta signed a pact on wax.")
    assert (found.title, found.countries) == ("Pact on wax", ("LV", "MT"))


@pytest.mark.parametrize("rank", ["Minister", "Senior Minister", "Delegate Minister"])
def test_a_minister_attached_to_another_is_one(rank: str) -> None:
    role = f"{rank} attached to the Prime Minister"
    text = f"{RIGA}Ana Bee, Prime Minister of Malta, met Leo Vella, {role}."
    found = meeting(text).participants
    assert [each.person for each in found] == ["ana-bee", "leo-vella"]
    assert found[1].role == f"{rank} Attached to the Prime Minister"


@pytest.mark.parametrize(
    "rank", ["Head of Chancery", "Second Secretary", "Counsellor", "Deputy Chief of Mission"]
)
def test_who_has_a_rank_of_a_mission_came_with_the_ambassador(rank: str) -> None:
    text = (
        f"{RIGA}The Ambassador of Malta Ana Bee called on Latvian Minister Leo Vella. Secretary to "
        f"the Minister Ivo Kass, {rank} Mr. Jon Berg and First Secretary Eva Lund were present."
    )
    found = {each.person: each.country for each in meeting(text).participants}
    assert found == {
        "ana-bee": "MT",
        "leo-vella": "LV",
        "ivo-kass": "LV",
        "jon-berg": "MT",
        "eva-lund": "MT",
    }


@pytest.mark.parametrize("mission", ["Embassy of Malta", "High Commission of Malta"])
def test_the_city_of_an_embassy_is_no_party(mission: str) -> None:
    (found,) = documents(f"{RIGA}An MoU was signed between the {mission}, Riga and the Wax Board.")
    assert [each.name for each in found.parties] == [mission, "Wax Board"]
    (found,) = documents(f"{RIGA}The {mission}, the Bee Board and the Wax Board signed an MoU.")
    assert [each.name for each in found.parties] == [mission, "Bee Board", "Wax Board"]


@pytest.mark.parametrize("body", ["Bureau", "Directorate", "Department"])
def test_the_fields_of_a_bureau_are_of_one(body: str) -> None:
    bees = f"{body} of Bees and Wild Honey"
    (found,) = documents(f"{RIGA}A pact was signed between the {bees} and Malta's Wax Agency.")
    assert [each.name for each in found.parties] == [bees, "Wax Agency of Malta"]


@pytest.mark.parametrize("kind", ["Presidential", "Parliamentary", "Special"])
def test_what_a_committee_is_on_belongs_to_its_name(kind: str) -> None:
    body = f"{kind} Committee on Bee Growth of Malta"
    (found,) = documents(f"{RIGA}The Wax Ministry of Peru signed an MoU on hives with the {body}.")
    assert (found.title, found.parties[1].name) == ("MoU on hives", body)


LISTED = """
    Riga, 4 March 2025. The following documents were signed:
    1. Memorandum on Honey between the Bee Board and the Wax Board of
    Malta was
    signed by Ana Bee, Director of Bees, and Leo
    Vella, Director of Wax.
    2. Pact on Hives
"""


def test_a_line_that_ends_the_sentence_before_it_is_no_line_on_who_signed() -> None:
    found = documents(LISTED)
    assert [each.title for each in found] == ["Memorandum on Honey", "Pact on Hives"]
    assert [each.name for each in found[0].signatories] == ["Ana Bee", "Leo Vella"]


@pytest.mark.parametrize("joint", ["while", "and", "whilst"])
@pytest.mark.parametrize(
    "told",
    [
        "Minister Ana Bee signed {} on behalf of Latvia {} Minister Leo Vella signed on behalf of",
        "On behalf of Latvia, Minister Ana Bee signed {} {} Minister Leo Vella signed on behalf of",
    ],
)
@pytest.mark.parametrize("what", ["the pact", "the pact on wax"])
def test_who_signs_for_the_second_country_is_of_that(told: str, joint: str, what: str) -> None:
    text = f"Riga, 4 March 2025. {told.format(what, joint)} the Government of Malta."
    found = meeting(text)
    assert {each.person: each.country for each in found.participants} == {
        "ana-bee": "LV",
        "leo-vella": "MT",
    }
    assert set(found.documents[0].signatories) == {"ana-bee", "leo-vella"}
    assert set(found.documents[0].countries) == {"LV", "MT"}


@pytest.mark.parametrize(
    "told",
    [
        "while mentioning her visit to Peru, that she looked ahead",
        "that her visit to Peru in May this year went well",
    ],
)
def test_a_visit_only_mentioned_tells_no_place(told: str) -> None:
    text = (
        "8 August 2024\n\nMinister for Wax Ana Bee received a courtesy call from Leo Vella, "
        f"Ambassador of Malta to Latvia. Minister Bee stated, {told}."
    )
    assert meeting(text).country == "LV"


@pytest.mark.parametrize(
    "titles_of_honour",
    [
        "Specialist Dr.",
        "Retired Rear Admiral",
        "Dato Seri Setia",
        "Pehin Datu Lailaraja Major General (Rtd) Dato Paduka Seri Haji",
    ],
)
def test_titles_of_honour_are_no_part_of_a_name(titles_of_honour: str) -> None:
    text = f"{RIGA}The pact was signed by Latvian Minister {titles_of_honour} Ana Berit Bee"
    found = meeting(f"{text} and his Maltese counterpart Leo Vella.")
    assert [each.person for each in found.participants] == ["ana-berit-bee", "leo-vella"]


@pytest.mark.parametrize(
    "told",
    [
        "Maltese government officials, who accompanied Bee during the visit are {}",
        "The Maltese officials who came with Bee were {}",
    ],
)
def test_who_accompanied_a_guest_is_of_the_guest_s_country(told: str) -> None:
    who = "Minister of Wax Jon Berg and Deputy Foreign Minister Eva Lund"
    met = "President Leo Vella received Prime Minister of Malta Ana Bee."
    text = f"{RIGA}{met} {told.format(who)}."
    countries = {each.person: each.country for each in meeting(text).participants}
    assert countries["jon-berg"] == countries["eva-lund"] == "MT"


def test_a_party_s_secretary_is_no_delegation() -> None:
    text = (
        "Riga, 4 March 2025. Maltese Minister Leo Vella visited Latvia. While in Riga, Minister "
        "Leo Vella met with Party General Secretary and President Ana Bee, and Speaker Eva Lund."
    )
    countries = {each.person: each.country for each in meeting(text).participants}
    assert countries == {"leo-vella": "MT", "ana-bee": "LV", "eva-lund": "LV"}


@pytest.mark.parametrize("agreed", ["Latvia and Malta agreed on", "The talks resulted in"])
def test_what_was_counted_as_agreed_is_listed_after_it(agreed: str) -> None:
    listed = "The three pacts are an MoU on Honey, a plan on Wax, and an MoU on Bees."
    assert titles(f"{RIGA}{agreed} three pacts. {listed}") == [
        "MoU on Honey",
        "Plan on Wax",
        "MoU on Bees",
    ]
    assert titles(f"{RIGA}They discussed three pacts. {listed}") == []


@pytest.mark.parametrize(
    ("what", "again"),
    [("Memorandum of Cooperation (MoC)", "MoC"), ("pact", "pact"), ("treaty", "treaty")],
)
def test_what_they_agreed_on_was_signed_by_whom_the_next_sentence_names(
    what: str, again: str
) -> None:
    between = "between the Ministry of Bees of Latvia and the Wax Ministry of Malta"
    who = "Minister Ana Bee and Minister Leo Vella"
    (found,) = documents(
        f"{RIGA}The two also agreed on a {what} {between}. The {again} was signed by {who}."
    )
    assert [each.name for each in found.parties] == [
        "Ministry of Bees of Latvia",
        "Wax Ministry of Malta",
    ]
    assert [each.name for each in found.signatories] == ["Ana Bee", "Leo Vella"]


@pytest.mark.parametrize(
    "who",
    [
        "Secretary at the Ministry of Wax Ana Bee and Maltese Ambassador Leo Vella",
        "Ana Bee, Director at the Bee Board, and Leo Vella, Ambassador of Malta, at the ministry",
        "Minister Ana Bee on behalf of Latvia and Maltese Ambassador Leo Vella",
        "Minister Ana Bee on behalf of the government of Latvia and Ambassador Leo Vella",
    ],
)
def test_all_who_sign_are_named_past_an_office_and_a_country(who: str) -> None:
    (found,) = documents(f"{RIGA}The pact on hives was signed by {who}.")
    assert [each.name for each in found.signatories] == ["Ana Bee", "Leo Vella"]


@pytest.mark.parametrize(
    "office",
    [
        "Secretary Ministry of Wax",
        "Additional Secretary Ministry of Trade and Industry",
        "Chairman National Hive Authority",
        "Director General Bee Board",
    ],
)
def test_an_office_may_stand_before_its_body_by_no_of(office: str) -> None:
    found = meeting(f"{RIGA}Maltese Ambassador Leo Vella met {office} Ana Bee.").participants
    assert [(each.person, each.role) for each in found] == [
        ("leo-vella", "Ambassador"),
        ("ana-bee", office),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "The two sides also signed through diplomatic channels the {}",
        "They held talks during which the third phase of the {} was also signed",
    ],
)
def test_how_or_which_phase_of_it_was_signed_hides_no_document(told: str) -> None:
    name = "Malta-Latvia Bee Trade Agreement"
    assert titles(f"{RIGA}{told.format(name)}.") == [name]


@pytest.mark.parametrize("lead", ["MoUs signed during Minister Vella’s visit", "The MoUs signed"])
def test_who_signed_what_was_signed_by_name_is_host_or_guest(lead: str) -> None:
    who = "Latvia's Minister of Bees Ana Bee and Malta's Minister of Bees Jon Berg"
    text = f"{RIGA}Maltese Minister Leo Vella was in Riga. {lead} include an MoU on Wax signed by"
    found = meeting(f"{text} {who}.")
    sides = {each.person: each.side for each in found.participants}
    assert (sides["ana-bee"], sides["jon-berg"]) == ("host", "guest")
    assert found.documents[0].signatories == ("ana-bee", "jon-berg")


@pytest.mark.parametrize("body", ["Administration", "System"])
def test_the_fields_of_an_administration_are_of_one(body: str) -> None:
    theirs = f"National {body} of Honey and Wild Bees Malta"
    (found,) = documents(
        f"{RIGA}A pact was signed between the Wax Board of Latvia and the {theirs}."
    )
    assert [each.name for each in found.parties] == ["Wax Board of Latvia", theirs]


@pytest.mark.parametrize("who", ["President Ana Bee", "The Head of State", "The President"])
def test_an_ambassador_beside_a_guest_told_of_before_joins_that_meeting(who: str) -> None:
    met = "President Ana Bee met visiting Maltese Finance Minister Leo Vella."
    more = f"{who} met Finance Minister Leo Vella and Ambassador of Malta Jon Berg in Riga."
    (found,) = draft(f"{RIGA}{met} {more}", EMPTY).tables.meetings
    assert [each.person for each in found.participants] == ["ana-bee", "leo-vella", "jon-berg"]


def test_there_are_also_more_of_what_was_counted() -> None:
    signed = f"{RIGA}Latvia and Malta signed nine documents. There are also"
    told = (
        "two protocols on wax and hives between the Bee Board of Latvia and the Wax Board of Malta"
    )
    assert titles(f"{signed} {told}; a letter of intent on bees.") == [
        "Protocol on wax",
        "Protocol on hives",
        "Letter of intent on bees",
    ]
    assert titles(f"{signed} two protocols on wax and hives in force between them.") == []


@pytest.mark.parametrize("second", ["signed for Malta", "was the signatory for Malta"])
def test_an_item_s_next_sentence_tells_who_signed_it_for_whom(second: str) -> None:
    text = f"""
        Riga, 4 March 2025. Latvia and Malta signed two MoUs. The MoUs are:

        - An MoU on Wax. Minister Ana Bee signed for Latvia, and Minister Leo Vella {second}.

        - An MoU on Hives. Director Eva Lund signed for Latvia and Jon Berg {second}.
    """
    found = documents(text)
    assert [each.title for each in found] == ["MoU on Wax", "MoU on Hives"]
    assert [[one.name for one in each.signatories] for each in found] == [
        ["Ana Bee", "Leo Vella"],
        ["Eva Lund", "Jon Berg"],
    ]
