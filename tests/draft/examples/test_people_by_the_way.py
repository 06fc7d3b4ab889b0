"""People whose names, offices and sides a report tells by the way."""

import textwrap

import pytest

from diplo_cli.draft.drafting import draft
from diplo_cli.draft.report import read_report
from tests.draft.found import EMPTY

AT_HOME = "Foreign Minister Leo Vella"


def told(text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    """Give name, office, country and side of all who met."""
    tables = draft(text, EMPTY).tables
    people = {each.id: each for each in tables.people}
    return [
        (
            people[each.person].name,
            each.role,
            each.country or people[each.person].country,
            each.side,
        )
        for meeting in tables.meetings
        for each in meeting.participants
    ]


@pytest.mark.parametrize(
    ("office", "role"),
    [
        ("The UNDP Resident Representative", "UNDP Resident Representative"),
        ("The World Bank's new country manager", "World Bank Country Manager"),
        ("The UN Coordinator", "UN Coordinator"),
        ("The AU Special Envoy", "AU Special Envoy"),
    ],
)
@pytest.mark.parametrize("posted", ["in Latvia, Ms Ana Bee", "in Latvia, Ana Bee"])
def test_an_organization_s_officer_is_of_no_country(office: str, role: str, posted: str) -> None:
    text = f"Riga, 4 March 2025. {office} {posted}, met {AT_HOME}."
    assert told(text)[0] == ("Ana Bee", role, None, "guest")


@pytest.mark.parametrize("body", ["institution", "agency", "university"])
def test_who_heads_a_country_s_body_without_a_name_has_a_country(body: str) -> None:
    text = f"Riga, 4 March 2025. The director of the Maltese {body} Ana Bee met {AT_HOME}."
    assert told(text)[0] == ("Ana Bee", "Director", "MT", "guest")


@pytest.mark.parametrize("office", ["Head", "Ambassador and Head"])
@pytest.mark.parametrize("name", [", Ms Ana Bee", ", Ana Bee"])
def test_who_heads_the_union_s_delegation_in_a_country(office: str, name: str) -> None:
    text = f"Riga, 4 March 2025. The {office} of the EU delegation in Latvia{name}, met {AT_HOME}."
    assert told(text)[0] == ("Ana Bee", f"{office} of the EU delegation", "EU", "guest")


@pytest.mark.parametrize(
    ("office", "role"),
    [
        ("minister of state at the ministry of honey", None),
        ("deputy minister at the ministry of foreign trade", None),
        ("Minister of the Omani Royal Office", None),
    ],
)
@pytest.mark.parametrize("name", ["Ali Hive", "HE Dr Ali Hive", "Lieutenant General Ali Hive"])
def test_who_works_at_a_ministry_or_a_royal_office(
    office: str, role: str | None, name: str
) -> None:
    text = f"Riga, 4 March 2025. Latvian {AT_HOME} met the {office}, {name}."
    person, held, _, _ = told(text)[1]
    assert (person, (held or "").lower()) == ("Ali Hive", (role or office).lower())


def names(text: str) -> list[str]:
    return [name for name, *_ in told(text)]


@pytest.mark.parametrize("city", ["Abu Dhabi", "Dar es Salaam", "Port Louis", "Rabat"])
@pytest.mark.parametrize("did", ["received today", "met", "received at the Hive Palace"])
def test_a_city_before_a_name_is_none_of_it(city: str, did: str) -> None:
    text = f"4 March 2025\n\nLatvian {AT_HOME} {did} in {city} Ana Bee, Minister of Honey of Malta."
    assert names(text) == ["Leo Vella", "Ana Bee"]


@pytest.mark.parametrize("where", ["at the Grand Hive", "in the Blue Wax Hall", "at Hive Manor"])
@pytest.mark.parametrize(
    "guest",
    ["Maltese Minister of Honey, Ana Bee", "Ana Bee, Minister of Honey of Malta"],
)
def test_a_house_before_an_office_is_nobody(where: str, guest: str) -> None:
    text = f"Riga, 4 March 2025. Latvia's {AT_HOME} welcomed {where}, {guest}."
    assert told(text)[1] == ("Ana Bee", "Minister of Honey", "MT", "guest")


@pytest.mark.parametrize(
    "text",
    [
        f"Latvia was represented by {AT_HOME} while Malta was represented by its Ambassador, Ms"
        " Ana Bee.",
        f"{AT_HOME} signed for Latvia while Malta was represented by its Ambassador Ana Bee.",
        f"{AT_HOME} signed for Latvia and Malta was represented by Ambassador Ana Bee.",
    ],
)
def test_who_represented_a_country_is_of_it(text: str) -> None:
    assert [(name, code) for name, _, code, _ in told(f"Riga, 4 March 2025. {text}")] == [
        ("Leo Vella", "LV"),
        ("Ana Bee", "MT"),
    ]


@pytest.mark.parametrize("did", ["was welcomed by", "held talks with", "was received by"])
def test_whose_host_somebody_is_is_of_another_country(did: str) -> None:
    text = (
        "4 March 2025\n\nMaltese President Ana Bee arrived in Riga on Monday and "
        f"{did} her host President Leo Vella."
    )
    assert told(text)[1] == ("Leo Vella", "President", "LV", "host")


@pytest.mark.parametrize("call", ["courtesy", "farewell", "introductory"])
@pytest.mark.parametrize("by", ["by", "from"])
def test_who_received_a_call_was_at_home(call: str, by: str) -> None:
    text = (
        f"4 March 2025\n\nLatvian {AT_HOME} received a {call} call {by} Maltese Foreign Minister"
        " Ana Bee."
    )
    assert [side for *_, side in told(text)] == ["host", "guest"]


PAIR = f"Riga, 4 March 2025. Latvian {AT_HOME} received Maltese Ambassador Ana Bee"


@pytest.mark.parametrize(
    "more",
    [
        " to discuss a visit by Malta's outgoing Foreign Minister Eva Hive next month.",
        ". They discussed the visit of Foreign Minister Eva Hive.",
        '. "The Maltese government, led by new Prime Minister Eva Hive, wants it," Vella said.',
        ". He praised the success of the earlier talks between Minister Eva Hive and Ivo Kass.",
        ". Ambassador Eva Hive, the official spokesman, added that they spoke of honey.",
        ". He hailed the commitment of President Eva Hive and her counterpart President Ivo Kass.",
    ],
)
def test_who_is_mentioned_was_not_there(more: str) -> None:
    assert names(f"{PAIR}{more}") == ["Leo Vella", "Ana Bee"]


def test_for_whom_somebody_stands_in_was_not_there() -> None:
    text = (
        "Riga, 4 March 2025. Director Leo Vella, standing in for Minister Eva Hive, met Maltese"
        " Ambassador Ana Bee."
    )
    assert names(text) == ["Leo Vella", "Ana Bee"]


@pytest.mark.parametrize(
    "who",
    [
        "Cabinet Secretaries Eva Hive, Ivo Kass, Ida Comb and Jan Wax",
        "Federal Ministers Eva Hive and Ivo Kass and Advisers Ida Comb and Jan Wax",
    ],
)
def test_several_of_one_rank_are_of_one_side(who: str) -> None:
    text = (
        "Nairobi, 4 March 2025. President Leo Vella of Kenya met President Ana Bee of Malta."
        f" Present were {who}."
    )
    assert [code for *_, code, _ in told(text)[2:]] == ["KE"] * 4


@pytest.mark.parametrize(
    "others", ["Senior Government officials", "Senior Officials", "Other Guests"]
)
def test_officials_in_general_are_nobody(others: str) -> None:
    text = f"{PAIR}. It was attended by the Ambassadors of Malta and Estonia, {others} and others."
    assert names(text) == ["Leo Vella", "Ana Bee"]


def test_a_member_of_parliament_s_letters_are_no_name() -> None:
    text = (
        "Riga, 4 March 2025. Hon. Ana Y. Bee (MB), Minister of Honey of the United Republic of"
        f" Tanzania met {AT_HOME}."
    )
    assert told(text)[0] == ("Ana Y. Bee", "Minister of Honey", "TZ", "guest")


@pytest.mark.parametrize("last", ["An", "The", "On", "To", "By"])
@pytest.mark.parametrize("after", [" in Riga.", " and Latvian Minister Leo Vella.", ", in Riga."])
def test_a_last_name_that_is_a_small_word(last: str, after: str) -> None:
    text = (
        f"4 March 2025\n\nMaltese Minister Ana Bee met Vietnamese Minister Tran Van {last}{after}"
    )
    assert names(text)[1] == f"Tran Van {last}"


@pytest.mark.parametrize("more", ["The two sides", "An agreement was made, they", "On Monday they"])
def test_a_sentence_that_lost_its_full_stop_is_no_name(more: str) -> None:
    text = f"4 March 2025\n\nMaltese Minister Ana Bee met Minister Tran Kim {more} agreed."
    assert names(text)[1] == "Tran Kim"


@pytest.mark.parametrize("when", ["", "On 5 May 2023 in Riga, "])
def test_a_surname_that_is_a_pronoun_too(when: str) -> None:
    text = (
        f"4 March 2025\n\n{when}He Bolin, Vice Premier of China, met {AT_HOME} of Latvia in Riga."
    )
    assert told(text)[0][:3] == ("He Bolin", "Vice Premier", "CN")


def test_a_ruler_s_style_before_whose_son_he_is_is_a_name() -> None:
    text = "Rome, 4 March 2025. The Foreign Minister of Bahrain, Sultan bin Hive, met Ana Bee."
    assert told(text)[0][:2] == ("Sultan bin Hive", "Foreign Minister")


COUPLE = "President Ana Bee and First Lady Eva Hive"


@pytest.mark.parametrize(
    "text",
    [
        f"Maltese {COUPLE} arrived in Riga, Latvia, and met President Leo Vella.",
        f"{COUPLE} of Malta were welcomed in Riga by President Leo Vella of Latvia.",
        f"Malta and Latvia signed a pact in Riga during a state visit by {COUPLE} to Latvia.",
    ],
)
def test_a_couple_is_of_one_country(text: str) -> None:
    assert [code for _, _, code, _ in told(f"4 March 2025\n\n{text}")][:2] == ["MT", "MT"]


@pytest.mark.parametrize("whose", ["Maltese", "San Marino", "Timor-Leste"])
def test_the_head_of_a_nation_s_government(whose: str) -> None:
    text = f"Riga, 4 March 2025. The Head of the {whose} Government, Ana Bee, met {AT_HOME}."
    assert told(text)[0][:2] == ("Ana Bee", "Head of Government")


@pytest.mark.parametrize(
    "posts",
    [
        "Latvia and ASEAN",
        "Latvia, Estonia and the UN",
        "Latvia, also accredited to Estonia,",
        "Estonia, concurrently accredited to Latvia,",
    ],
)
def test_an_ambassador_to_several(posts: str) -> None:
    text = f"Riga, 4 March 2025. Maltese Ambassador to {posts} Ana Bee met {AT_HOME} in Riga."
    assert told(text)[0] == ("Ana Bee", "Ambassador", "MT", "guest")


@pytest.mark.parametrize("where", ["Latvian Foreign Ministry", "Government House", "Wax Palace"])
def test_a_minister_met_at_a_ministry_works_at_none(where: str) -> None:
    text = (
        "Riga, 4 March 2025. Foreign Minister of Malta Ana Bee called on Leo Vella, Deputy Prime"
        f" Minister and Foreign Minister of Latvia at the {where}."
    )
    assert told(text)[1][:2] == ("Leo Vella", "Deputy Prime Minister and Foreign Minister")


@pytest.mark.parametrize(
    "style", ["Dato' Seri", "The Honourable Dato’ Seri", "Datuk Seri Panglima"]
)
def test_styles_of_several_words(style: str) -> None:
    text = f"Riga, 4 March 2025. {style} Ana Bee, Prime Minister of Malaysia, met {AT_HOME}."
    assert told(text)[0] == ("Ana Bee", "Prime Minister", "MY", "guest")


@pytest.mark.parametrize(
    ("cried", "role"),
    [("PRESIDENT", "President"), ("PRIME MINISTER", "Prime Minister"), ("CEO", "CEO")],
)
def test_an_office_in_capitals_is_written_as_elsewhere(cried: str, role: str) -> None:
    text = f"Riga, 4 March 2025. {cried} Leo Vella received Maltese Minister Ana Bee."
    assert told(text)[0][:2] == ("Leo Vella", role)


@pytest.mark.parametrize("rank", ["Joint", "Additional", "Special", "Permanent"])
def test_a_ministry_before_its_secretary(rank: str) -> None:
    office = f"Ministry of Trade {rank} Secretary"
    text = f"Riga, 4 March 2025. {AT_HOME} met India's {office} Ana Bee."
    assert told(text)[1] == ("Ana Bee", office, "IN", "guest")


@pytest.mark.parametrize("what", ["advisor", "special envoy", "chief of staff"])
def test_whose_adviser_somebody_met_was_not_there(what: str) -> None:
    text = f"Riga, 4 March 2025. {AT_HOME} met President Eva Hive's {what} Ana Bee of Malta."
    assert names(text) == ["Leo Vella", "Ana Bee"]


@pytest.mark.parametrize("state", ["the Republic of Congo", "the Republic of Malta", "Congo"])
def test_a_name_with_its_republic(state: str) -> None:
    text = f"Riga, 4 March 2025. Latvian {AT_HOME} met Ana Bee of {state} in Riga."
    assert names(text) == ["Leo Vella", "Ana Bee"]


def test_an_aide_with_the_rank_of_a_soldier() -> None:
    text = f"{PAIR}. The aide-de-camp, Lt. Col. Eva Hive, was in attendance."
    assert told(text)[2][:2] == ("Eva Hive", "Aide-de-camp")


TALKS = "Maltese Foreign Minister Ana Bee held talks with Estonian Minister Eva Hive in Riga today."


@pytest.mark.parametrize(
    "above",
    [
        "Bee meets Estonian Minister",
        "Ana Bee, Estonian Minister discuss ties",
        "Bee meets Estonian Minister\nHon Ana Bee",
        "Bee meets Estonian Minister\nHon Ana Bee\nMinister of Foreign Affairs\n4 March 2025",
    ],
)
def test_a_headline_right_above_the_text_is_none_of_it(above: str) -> None:
    assert [each[:3] for each in told(f"{above}\n{TALKS}")] == [
        ("Ana Bee", "Foreign Minister", "MT"),
        ("Eva Hive", "Minister", "EE"),
    ]


def test_a_text_broken_into_lines_has_no_headline() -> None:
    broken = textwrap.fill(f"On Tuesday in the hive, {TALKS}", 50)
    assert names(broken) == ["Ana Bee", "Eva Hive"]
    assert len(read_report(broken, "report").blocks) == 1


@pytest.mark.parametrize(
    ("who", "codes"),
    [
        ("Maltese attendees included Minister Eva Hive and", ["MT", "MT"]),
        ("Maltese participants included Minister Eva Hive and", ["MT", "MT"]),
        ("The attendees included Maltese Minister Eva Hive and Maltese", ["MT", "MT"]),
    ],
)
def test_attendees(who: str, codes: list[str]) -> None:
    found = told(f"{PAIR}. {who} Deputy Minister Ivo Kass.")
    assert [(name, code) for name, _, code, _ in found[2:]] == list(
        zip(["Eva Hive", "Ivo Kass"], codes, strict=True)
    )


@pytest.mark.parametrize("when", ["During a meeting", "At another meeting", "In talks"])
@pytest.mark.parametrize("said", ["the sides spoke of honey", "they discussed honey"])
def test_who_is_met_next_on_that_day_is_of_the_visit(when: str, said: str) -> None:
    text = f"{PAIR}. {when} with Latvian President Eva Hive, {said}."
    assert names(text) == ["Leo Vella", "Ana Bee", "Eva Hive"]


def test_the_meeting_told_of_is_no_other() -> None:
    text = f"{PAIR}. At the meeting with the Latvian Minister, the sides spoke of honey."
    assert names(text) == ["Leo Vella", "Ana Bee"]


@pytest.mark.parametrize("office", ["Prime Minister", "Premier"])
def test_a_leader_who_signs_with_the_guest_met_the_guest(office: str) -> None:
    text = f"{PAIR}. Bee and {office} Eva Hive of Latvia also signed the Agreement on Honey."
    assert names(text) == ["Leo Vella", "Ana Bee", "Eva Hive"]


def test_a_minister_who_signs_with_the_guest_has_no_meeting_of_their_own() -> None:
    text = f"{PAIR}. Bee and Minister Eva Hive of Latvia also signed the Agreement on Honey."
    assert names(text) == ["Leo Vella", "Ana Bee", "Eva Hive"]


@pytest.mark.parametrize("said", ["said", "announced", "confirmed"])
def test_who_only_told_of_a_visit_was_not_there(said: str) -> None:
    text = (
        "4 March 2025\n\nMaltese President Ana Bee arrived in Riga on Monday for a visit, Latvian"
        f" Information Minister Eva Hive {said}. She was received by Latvian President Leo Vella."
    )
    assert names(text) == ["Ana Bee", "Leo Vella"]


@pytest.mark.parametrize(
    "office", ["Associate Pacific Island Affairs Minister", "Islands Minister"]
)
def test_a_minister_for_islands(office: str) -> None:
    text = f"{PAIR}. Present was also {office} Eva Hive."
    assert told(text)[2][:2] == ("Eva Hive", office)


@pytest.mark.parametrize("acronym", ["", " (WFL)"])
def test_a_body_with_its_country_and_acronym(acronym: str) -> None:
    body = "Private Sector Foundation Latvia"
    text = f"{PAIR}. It was attended by the Vice Chair of {body}{acronym}, Ms Eva Hive."
    assert told(text)[2][:2] == ("Eva Hive", f"Vice Chair of {body}")


@pytest.mark.parametrize("the", ["the ", ""])
def test_who_looks_on_while_ministers_sign_meets(the: str) -> None:
    text = (
        f"Riga, 4 March 2025. Two MoUs were signed in {the}presence of Prime Minister of Malta"
        " Ivo Borg and Prime Minister of Latvia Ilze Ozola.\n\nMaltese Foreign Minister Ana Bee"
        " and Latvian Foreign Minister Leo Vella signed the MoU on honey."
    )
    assert {name for name, *_ in told(text)} >= {"Ivo Borg", "Ilze Ozola"}
