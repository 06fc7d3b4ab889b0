"""Sentences in the shapes of newspapers' reports: speech, background, several meetings in one."""

import pytest

from diplo_cli.draft.drafting import draft
from tests.draft.found import EMPTY, meeting, meetings, titles


def met(text: str) -> list[list[str]]:
    """Give who met, meeting by meeting."""
    return [[each.name for each in found.people] for found in meetings(text)]


@pytest.mark.parametrize(
    "told",
    [
        "The Irish ambassador, Ana Bee, said that his government welcomed the deal.",
        "“President Vella received Mr Kass for a good talk,” Foreign Minister Ana Bee told radio.",
        "The two met in Riga, Irish Foreign Minister Ana Bee told the Hive Agency.",
        "Vella met Kass at the airport, Foreign Minister Ana Bee said later.",
    ],
)
def test_who_only_tells_of_a_meeting_of_others_was_not_there(told: str) -> None:
    text = f"Riga, 4 March 2025. Latvian President Leo Vella met Estonian Minister Ivo Kass. {told}"
    assert met(text) == [["Leo Vella", "Ivo Kass"]]


def test_who_tells_of_the_talks_that_they_held_was_there() -> None:
    text = "Riga, 4 March 2025. After meeting Estonian Minister Ivo Kass, Minister Leo Vella said"
    assert met(f"{text} they would meet again.") == [["Ivo Kass", "Leo Vella"]]


@pytest.mark.parametrize(
    "told",
    [
        "Over 20 agreements have been signed between the two countries, including a pact on wax.",
        "To date the two countries have signed some 30 documents, among them a treaty on honey.",
        "Malta and Estonia signed in Tallinn last month an agreement on wax.",
        "Malta and Estonia signed in May a key agreement on wax.",
        "Their presidents signed an agreement on wax in Tallinn in August.",
        "Under the Wax Treaty, signed by then Presidents Ivo Kass and Jan Mori, they sell honey.",
    ],
)
def test_documents_of_other_times_are_none_of_the_meeting(told: str) -> None:
    text = (
        f"Riga, 4 October 2025. Latvian President Leo Vella received Irish Minister Ana Bee. {told}"
    )
    assert titles(text) == []
    assert met(text) == [["Leo Vella", "Ana Bee"]]


@pytest.mark.parametrize(
    "told",
    [
        "The two countries have signed more than 20 agreements during the visit, including {}.",
        "Over 20 agreements were signed on Friday, including {}.",
        "The ministers signed in Riga in October {}.",
    ],
)
def test_many_documents_that_were_signed_now_are_of_the_meeting(told: str) -> None:
    text = "Riga, 4 October 2025. Latvian President Leo Vella received Irish Minister Ana Bee. "
    assert titles(text + told.format("a pact on wax")) == ["Pact on wax"]


@pytest.mark.parametrize(
    "told",
    [
        "He told the press that experts of the two would meet in Ventspils in November.",
        "They will carry out the plan that the two leaders signed in Tallinn in August.",
        "Malta and Estonia signed in May a pact on the port in Liepaja.",
        "The guest was shown round and today travels to Daugavpils.",
        "\n\nOn 6 October the guest arrived in Liepaja.",
    ],
)
def test_where_something_was_or_will_be_at_another_time_they_did_not_meet(told: str) -> None:
    where = "On 4 October Latvian President Leo Vella received Irish Minister Ana Bee."
    found = meeting(f"5 October 2025. {where} {told}")
    assert (found.city, found.country) == (None, "LV")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("{} on Saturday. They signed an annex to the 1987 Wax Trade Agreement.", "0001-01-01"),
        (
            "RIGA, May 3. {} on Saturday. Under the 1973 honey treaty, Malta sells wax.",
            "0001-05-03",
        ),
        ("RIGA, May 26. {} on May 24 in Sofia.", "0001-05-24"),
        ("RIGA, May 26. {}. The guest came on May 24.", "0001-05-26"),
        (
            "5 May 2004. A sitting took place yesterday in Riga under the chairmanship of {}.",
            "2004-05-04",
        ),
    ],
)
def test_a_day_of_something_else_is_not_that_of_the_meeting(text: str, day: str) -> None:
    joint = " and " if "sitting" in text else " met "
    both = f"Minister Leo Vella of Latvia{joint}Minister Ana Bee of Malta"
    found = draft(text.format(both), EMPTY).tables.meetings[0]
    assert found.date.isoformat() == day


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "They signed a protocol on talks between the Foreign Ministries and a plan on wax.",
            ["Protocol on talks", "Plan on wax"],
        ),
        (
            "They signed six pacts, including one on wax, one on bees, and others on hay and rye.",
            ["Pact on wax", "Pact on bees", "Pact on hay", "Pact on rye"],
        ),
        (
            "They signed a pact on honey, under which Malta gives three hives, and an MoU on wax.",
            ["Pact on honey", "MoU on wax"],
        ),
        (
            "They signed an additional protocol to the Agreement on Wax.",
            ["Additional protocol to the Agreement on Wax"],
        ),
        ("They signed a 31-point declaration on honey.", ["Declaration on honey"]),
        ("They signed two pacts, an official communiqué sent to the press announced.", []),
        (
            "A plan for trade in wax in 2025-2027 was signed by both.",
            ["Plan for trade in wax in 2025-2027"],
        ),
        (
            "They signed the Treaty of Friendship between Latvia and Ireland in Riga on Monday"
            " on behalf of their respective countries.",
            ["Treaty of Friendship"],
        ),
        (
            "Besides this main document, pacts on wax and on hay were signed.",
            ["Pact on wax", "Pact on hay"],
        ),
        (
            "Among those signed were agreements on wax and on hay.",
            ["Agreement on wax", "Agreement on hay"],
        ),
    ],
)
def test_documents_are_told_apart_from_what_stands_beside_them(
    told: str, expected: list[str]
) -> None:
    text = "Riga, 4 October 2025. Latvian Minister Leo Vella received Irish Minister Ana Bee."
    assert titles(f"{text} Several documents were signed. {told}") == expected


@pytest.mark.parametrize("did", ["has signed three deals with", "held talks with"])
def test_a_visit_may_be_of_whose_counterpart_is_at_home(did: str) -> None:
    text = f"President Leo Vella {did} his Irish counterpart, Ana Bee, during her visit to Latvia."
    for each in (text, text.replace(" her ", " his ")):
        found = draft(f"Riga, 4 October 2025 — {each}", EMPTY).tables.meetings[0]
        assert [(who.country, who.side) for who in found.participants] == [
            ("LV", "host"),
            ("IE", "guest"),
        ]


def test_who_came_along_is_told_where_they_landed() -> None:
    along = "accompanied by her spouse, Jan Bee, Minister Ivo Kass and Deputy Minister Eva Hay"
    talks = "Mrs Bee held talks with Latvian President Leo Vella."
    text = (
        f"On 4 October 2025 President Ana Bee of Ireland arrived at Riga Airport {along}. {talks}"
    )
    assert met(text) == [["Ana Bee", "Leo Vella", "Ivo Kass", "Eva Hay"]]
    text = f"Riga, 4 October 2025. President Ana Bee of Ireland came on Friday. {talks}"
    welcome = (
        "She was welcomed at the airport by Minister Ivo Kass, accompanied by Adviser Eva Hay."
    )
    assert met(f"{text} {welcome}") == [["Ana Bee", "Leo Vella"]]


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ("Amir Kass met his Irish colleague Ana Bee.", ["Amir Kass", "Ana Bee"]),
        ("Minister Ivo Kass met Minister Ana Bee of Malta and Col.Gen. Jan Mori.", 3),
        ("Minister Ivo Kass met Minister Ana Bee of Malta. They saw the King Vella Causeway.", 2),
    ],
)
def test_what_a_style_or_a_rank_begins(told: str, named: list[str] | int) -> None:
    (found,) = met(f"Riga, 4 October 2025. {told}")
    names = ["Ivo Kass", "Ana Bee", "Jan Mori"]
    assert found == (names[:named] if isinstance(named, int) else named)


@pytest.mark.parametrize(
    "others", ["Others on the Irish team are", "Others in Ireland's delegation were"]
)
def test_others_of_a_delegation_are_of_its_side(others: str) -> None:
    text = "Riga, 4 October 2025. Irish Minister Ana Bee met Latvian Minister Leo Vella in Riga."
    found = draft(f"{text} {others} Attorney General Ivo Kass and Adviser Eva Hay.", EMPTY)
    codes = [each.country for each in found.tables.meetings[0].participants]
    assert codes == ["IE", "LV", "IE", "IE"]


@pytest.mark.parametrize("state", ["Vietnam", "the SR of Vietnam", "the S.R. of Vietnam"])
def test_who_is_received_at_an_office_is_no_officer_of_it(state: str) -> None:
    text = f"received at his office on Friday Mr Ivo Kass, Minister of Wax of {state}."
    found = draft(f"Riga, 4 October 2025. Prime Minister Leo Vella {text}", EMPTY)
    roles = [(each.role, each.country) for each in found.tables.meetings[0].participants]
    assert roles == [("Prime Minister", "LV"), ("Minister of Wax", "VN")]


def test_a_leader_is_no_counterpart_of_a_minister() -> None:
    text = "Riga, 4 October 2025. Irish President Ana Bee met Latvian leader Leo Vella in Riga."
    told = "Irish Foreign Minister Eva Hay met her Maltese and Latvian counterparts."
    found = draft(f"{text} {told}", EMPTY).tables.meetings[0]
    assert [each.role for each in found.participants][:2] == ["President", None]


@pytest.mark.parametrize("fields", ["Sports, Education", "Sports, Culture, Physical Education"])
def test_the_fields_of_a_body_go_on_up_to_its_acronym(fields: str) -> None:
    body = f"Institute of {fields} and Recreation"
    text = f"Irish Minister Ana Bee met the Director of the {body} (INDER) Leo Vella in Riga."
    found = draft(f"Riga, 4 October 2025. {text}", EMPTY).tables
    assert found.meetings[0].participants[1].role == f"Director of the {body}"
    assert [each.name for each in found.people] == ["Ana Bee", "Leo Vella"]


@pytest.mark.parametrize("office", ["Wax Bank Director", "UNHCR Representative", "Bureau Chief"])
def test_a_town_may_stand_between_an_office_and_its_holder(office: str) -> None:
    text = f"Latvian Minister Leo Vella met {office} in Riga Ana Bee."
    assert met(f"Riga, 4 October 2025. {text}") == [["Leo Vella", "Ana Bee"]]
