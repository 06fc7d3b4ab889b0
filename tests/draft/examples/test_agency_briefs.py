"""Short reports in which the people matter most: who was there, in which office, of which side."""

import pytest

from diplo_cli.draft.drafting import draft
from tests.draft.found import EMPTY, meetings

MET = "Riga, 4 March 2025. Latvian Minister Leo Vella received Irish Minister Ana Bee. "


def told(text: str, number: int = 0) -> list[str]:
    """Give those who took part in one meeting of a report: `Leo Vella, Minister, LV host`."""
    tables = draft(text, EMPTY).tables
    names = {each.id: each.name for each in tables.people}
    return [
        f"{names[each.person]}, {each.role}, {each.country} {each.side}"
        for each in tables.meetings[number].participants
    ]


@pytest.mark.parametrize(
    "there",
    [
        "Attending from the Latvian side were Trade Minister Ivo Kass, and from the Irish side – "
        "Secretary of State Una Roe.",
        "From the Latvian side the talks were attended by Trade Minister Ivo Kass. From the Irish "
        "side the talks were attended by Secretary of State Una Roe.",
        "It was attended by Trade Minister Ivo Kass, on the Latvian side, and by Secretary of "
        "State Una Roe, on the Irish side.",
    ],
)
def test_a_side_is_told_before_a_dash_or_behind_its_people(there: str) -> None:
    assert told(MET + there)[2:] == [
        "Ivo Kass, Trade Minister, LV host",
        "Una Roe, Secretary of State, IE guest",
    ]


@pytest.mark.parametrize("met", ["met with", "received", "held talks with"])
def test_those_whom_somebody_met_are_of_the_side_of_the_first(met: str) -> None:
    text = (
        f"Riga, 4 March 2025. President Leo Vella {met} Una Roe, the Minister of Trade of Ireland, "
        "Sir Ivo Kass, Chief of Customs, and Ana Bee, Permanent Secretary."
    )
    assert [each.rsplit(", ", 1)[1] for each in told(text)] == ["LV host", *["IE guest"] * 3]


def test_in_whose_presence_somebody_was_received_is_at_home() -> None:
    text = (
        "Riga, 4 March 2025. President Leo Vella received Una Roe, the Minister of Trade of "
        "Ireland, in the presence of Ivo Kass, Chief of Customs, and Ana Bee, Adviser."
    )
    assert [each.rsplit(", ", 1)[1] for each in told(text)][2:] == ["LV host"] * 2


@pytest.mark.parametrize(
    ("whom", "there"),
    [
        ("the World Bank Country Director, Una Roe", ["World Bank Country Director"]),
        (
            "the President of the World Bank, Una Roe and the Bank's Vice President, Ana Bee",
            ["President of the World Bank", "Vice President"],
        ),
    ],
)
def test_two_who_met_officers_of_an_organization_are_of_one_side(
    whom: str, there: list[str]
) -> None:
    text = (
        "Riga, 4 March 2025. Prime Minister Leo Vella and Minister of Finance Ivo Kass met with "
        f"{whom}."
    )
    names = ["Una Roe", "Ana Bee"]
    assert told(text) == [
        "Leo Vella, Prime Minister, LV host",
        "Ivo Kass, Minister of Finance, LV host",
        *(f"{name}, {role}, None guest" for name, role in zip(names, there, strict=False)),
    ]


def test_who_came_to_see_an_envoy_of_the_union_is_no_commissioner_of_it() -> None:
    text = (
        "Kampala, 4 March 2025. Minister of Trade Leo Vella received Una Roe, EU Ambassador to "
        "Uganda. The Commissioner for Mines, Ms. Ana Bee, attended."
    )
    assert told(text)[2:] == ["Ana Bee, Commissioner for Mines, UG host"]


@pytest.mark.parametrize(
    ("office", "title"),
    [
        ("Chief of the General Staff (Army, Navy and Air) General", "Chief of the General Staff"),
        ("Deputy Commander-in-Chief (Navy) Admiral", "Deputy Commander-in-Chief"),
        ("the Deputy Governor (Financial Stability and Trade), Dr.", "Deputy Governor"),
    ],
)
def test_what_an_office_is_for_in_brackets_is_no_name(office: str, title: str) -> None:
    text = f"{MET}Also present were {office} Una Roe and the Director of Banking, Mr. Ivo Kass."
    assert [each.rsplit(", ", 1)[0] for each in told(text)[2:]] == [
        f"Una Roe, {title}",
        "Ivo Kass, Director of Banking",
    ]


def test_fields_behind_an_office_are_no_name() -> None:
    text = f"{MET}Also present was Ms. Una Roe, Director General Financial Stability, LVB."
    assert told(text)[2:] == ["Una Roe, Director General, LV host"]


def test_a_king_may_have_another_style_before_his_own() -> None:
    text = (
        "Riyadh, 4 March 2025. Custodian of the Two Holy Mosques King Omar bin Saleh received at "
        "his palace today Prime Minister of Ireland Una Roe."
    )
    assert told(text) == ["Omar bin Saleh, King, SA host", "Una Roe, Prime Minister, IE guest"]


@pytest.mark.parametrize("held", ["included", "comprised"])
def test_the_delegation_is_the_one_that_was_just_told_of(held: str) -> None:
    text = (
        "Riga, 4 March 2025. An Irish delegation led by Trade Minister Una Roe called on Leo Vella,"
        f" Minister for Trade. The delegation {held} Ms. Ana Bee, DDG, and Mr. Ivo Kass, Director."
    )
    assert told(text)[2:] == [
        "Ana Bee, Deputy Director General, IE guest",
        "Ivo Kass, Director, IE guest",
    ]


@pytest.mark.parametrize(
    ("whose", "side"),
    [
        ("The Irish Minister", "IE guest"),
        ("The Deputy Prime Minister", "IE guest"),
        ("The Prime Minister", "LV host"),
    ],
)
def test_whoever_an_office_means_is_whose_company_it_is(whose: str, side: str) -> None:
    text = (
        "Riga, 4 March 2025. Deputy Prime Minister and Minister for Trade of Ireland Ana Bee met "
        f"the Prime Minister of Latvia Leo Vella. {whose} was accompanied by State Secretary Una "
        "Roe."
    )
    assert told(text)[2:] == [f"Una Roe, State Secretary, {side}"]


@pytest.mark.parametrize("he", ["H.H. also", "His Highness then", "Earlier, he"])
def test_a_style_alone_means_whoever_acted_before(he: str) -> None:
    text = (
        "Abu Dhabi, 4 March 2025. Sheikh Omar bin Saleh, Minister of Foreign Affairs, received Ana "
        "Bee, Minister of Trade of Ireland.\n\nIrish Ambassador Una Roe and Deputy Minister Ali "
        f"Hadi were also present.\n\n{he} received Ivo Kass, Foreign Minister of Latvia."
    )
    assert told(text, 1) == [
        "Omar bin Saleh, Minister of Foreign Affairs, AE host",
        "Ivo Kass, Foreign Minister, LV guest",
    ]


@pytest.mark.parametrize("what", ["the credentials of the Ambassador", "the Ambassador"])
def test_of_which_state_an_envoy_is_tells_no_place(what: str) -> None:
    text = f"KUWAIT: Foreign Minister Ali Hadi yesterday received {what} of the Vatican, Leo Vella."
    assert told(text) == [
        "Ali Hadi, Foreign Minister, KW host",
        "Leo Vella, Ambassador, VA guest",
    ]


@pytest.mark.parametrize("house", ["Majlis al-Nuwab", "Majlis ash-Shura", "Majlis A'Shura"])
def test_an_assembly_s_arabic_name_is_its_own(house: str) -> None:
    text = f"{MET}Speaker of the {house} Omar Saleh attended, and members of the {house}: Ali Hadi."
    assert [each.rsplit(", ", 1)[0] for each in told(text)[2:]] == [
        f"Omar Saleh, Speaker of the {house}",
        f"Ali Hadi, Member of the {house}",
    ]


@pytest.mark.parametrize(
    ("there", "title"),
    [
        ("the Clerk to Parliament, Mr. {}", "Clerk to the Parliament"),
        ("the head of division {}", "Head of Division"),
        ("HM the King's Chamberlain {}", "Chamberlain"),
        ("{}, Chief of Staff of the Hon. Prime Minister", "Chief of Staff of the Prime Minister"),
        ("{}, Senior Aide of the Foreign Minister", "Senior Aide of the Foreign Minister"),
        (
            "the Director of the Asia Department at the Foreign and Expatriates Ministry {}",
            "Director of the Asia Department at the Foreign and Expatriates Ministry",
        ),
    ],
)
def test_offices_of_those_who_attend_are_read(there: str, title: str) -> None:
    text = f"{MET}The meeting was attended by {there.format('Una Roe')}."
    assert [each.split(", ", 1)[1] for each in told(text)[2:]] == [f"{title}, LV host"]


def test_members_of_parliament_are_named_in_small_letters_too() -> None:
    text = f"{MET}Present were members of parliament Una Roe and Ivo Kass."
    assert [each.rsplit(", ", 1)[0] for each in told(text)[2:]] == [
        "Una Roe, Member of Parliament",
        "Ivo Kass, Member of Parliament",
    ]


def test_who_works_at_a_house_of_state_tells_no_place() -> None:
    text = f"{MET}Adviser at the Amiri Diwan Ali Hadi attended."
    assert told(text)[2:] == ["Ali Hadi, Adviser at the Amiri Diwan, LV host"]


@pytest.mark.parametrize("rank", ["First Secretary", "Counsellor", "Military Attaché"])
def test_a_rank_of_the_embassy_is_the_guest_s(rank: str) -> None:
    text = (
        "Riga, 4 March 2025. Latvian Minister Leo Vella received Irish Ambassador Ana Bee. In "
        f"attendance were the head of the Asia department Ivo Kass and Embassy {rank} Una Roe."
    )
    assert [each.rsplit(", ", 1)[1] for each in told(text)[2:]] == ["LV host", "IE guest"]


@pytest.mark.parametrize(
    "dateline",
    [
        "Riyadh, Rabi' I 12, 1440, Nov 20, 2018, HNA --",
        "RIYADH, 12 Jumada II 1440, 20 Nov 2018 (HNA) --",
        "Riyadh, Dhul-Hijjah 12, 1440 AH, November 20, 2018 --",
    ],
)
def test_a_dateline_may_tell_its_day_by_another_calendar_first(dateline: str) -> None:
    text = f"{dateline} Minister of Trade Ali Hadi met Irish Minister Ana Bee here today."
    found = draft(text, EMPTY).tables.meetings[0]
    assert (str(found.date), found.city, found.country) == ("2018-11-20", "Riyadh", "SA")


def test_a_day_before_the_dateline_s_counts_without_a_year_too() -> None:
    text = "RIGA, 6 March (HNA) - Minister Leo Vella met Irish Ambassador Ana Bee on 4 March."
    assert draft(text, EMPTY).tables.meetings[0].date.isoformat() == "0001-03-04"


@pytest.mark.parametrize("received", ["received", "on the same day hosted a reception for"])
def test_a_second_host_has_guests_of_any_rank(received: str) -> None:
    text = (
        "Riga, 4 March 2025. Minister Leo Vella received the Ambassador of Kenya, Ann Oduor.\n\n"
        f"Deputy Defence Minister Ivo Kass {received} the outgoing Irish military attaché Una Roe "
        "and the new military attaché Ana Bee."
    )
    assert told(text, 1) == [
        "Ivo Kass, Deputy Defence Minister, LV host",
        "Una Roe, Military Attaché, IE guest",
        "Ana Bee, Military Attaché, IE guest",
    ]


@pytest.mark.parametrize("call", ["had a phone talk with", "held phone talks with"])
def test_a_call_of_the_same_day_is_a_meeting_of_its_own(call: str) -> None:
    text = (
        "Riga, 4 March 2025. Foreign Minister Leo Vella received the Ambassador of Kenya, Ann "
        f"Oduor. The same day, Minister Vella {call} Irish Foreign Minister Ana Bee."
    )
    assert [each.split(",")[0] for each in told(text, 1)] == ["Leo Vella", "Ana Bee"]


@pytest.mark.parametrize(
    "announced",
    [
        "several foreign ambassadors.\n\nThey are:",
        "the following ambassadors:",
        "letters of credence from these envoys today:",
    ],
)
@pytest.mark.parametrize("marks", [("- ", "- "), ("1. ", "2. ")])
def test_those_received_may_be_listed_below(announced: str, marks: tuple[str, str]) -> None:
    one, two = marks
    text = (
        f"Rabat, 4 March 2025. HM King Omar II received {announced}\n\n{one}Ana Bee, Ambassador of "
        f"Ireland\n{two}H.E. Mr. Leo Vella, Ambassador of Latvia\n\nForeign Minister Ali Hadi was "
        "present."
    )
    assert told(text) == [
        "Omar II, King, MA host",
        "Ana Bee, Ambassador, IE guest",
        "Leo Vella, Ambassador, LV guest",
        "Ali Hadi, Foreign Minister, MA host",
    ]


def test_envoys_of_many_states_are_received_at_home() -> None:
    text = (
        "Rabat, 4 March 2025. HM King Omar II received the Ambassador of the Kingdom of Denmark, "
        "Ana Bee, the Ambassador of Latvia, Leo Vella, and the Ambassador of Ireland, Una Roe."
    )
    assert told(text)[0] == "Omar II, King, MA host"


def test_an_ambassador_of_the_host_s_who_looks_on_tells_no_place() -> None:
    text = (
        "Abu Dhabi, 4 March 2025. Minister Omar Saleh received Ana Bee, Foreign Minister of Latvia."
        "\n\nHe also received Una Roe, Trade Minister of Ireland, in the presence of Ali Hadi, UAE "
        "Ambassador to Ireland."
    )
    assert told(text, 1) == [
        "Omar Saleh, Minister, AE host",
        "Una Roe, Trade Minister, IE guest",
        "Ali Hadi, Ambassador, AE host",
    ]


def test_a_branch_behind_a_dash_holds_no_office() -> None:
    text = f"{MET}He also received Dr Una Roe, head of mission of the UN-Habitat – Baltic Branch."
    assert "Una Roe, Head of Mission of the UN-Habitat, None guest" in [*told(text), *told(text, 1)]


@pytest.mark.parametrize(
    ("office", "title"),
    [
        ("Commander of the Navy Rear Admiral", "Commander of the Navy"),
        ("Commander of Latvia's Royal Navy Vice-Admiral", "Commander of the Royal Navy"),
        ("Deputy Commander-in-Chief Vice-Senior General", "Deputy Commander-in-Chief"),
        ("Commander of Defence Services Senior General", "Commander of Defence Services"),
        ("Chief of Defence Forces General", "Chief of Defence Forces"),
        ("The Senate President", "Senate President"),
    ],
)
def test_an_office_ends_before_its_holder_s_rank(office: str, title: str) -> None:
    text = f"Riga, 4 March 2025. {office} Leo Vella received Irish Minister Ana Bee."
    assert told(text)[0] == f"Leo Vella, {title}, LV host"


def test_two_honorifics_part_nobody_from_the_guests() -> None:
    text = (
        "Riga, 4 March 2025. President Leo Vella received Una Roe, Minister of Trade of Malaysia, "
        "Tan Sri Affendi Buang, Chief of Customs."
    )
    assert told(text)[2:] == ["Affendi Buang, Chief of Customs, MY guest"]


def test_a_statement_of_a_vice_president_who_heads_an_agency_is_his_country_s() -> None:
    text = (
        "The Director-General of the International Atomic Energy Agency (IAEA), Leo Vella, met on "
        "4 March 2025 in Vienna with the Vice President of Iran and Head of the Honey Organization "
        "of Iran, Ali Hadi. The two sides signed a joint statement."
    )
    tables = draft(text, EMPTY).tables
    assert [each.name for each in tables.organizations] == ["International Atomic Energy Agency"]
    assert tables.meetings[0].documents[0].countries == ("IR",)


@pytest.mark.parametrize("opening", ["attended by", "attended by the"])
def test_offices_of_a_list_stand_before_its_names_throughout(opening: str) -> None:
    text = (
        f"{MET}The meeting was {opening} First Deputy Speaker, Ivo Kass, Assistant Speaker and "
        "Chairman of the Trade Committee, MP Una Roe, and the House Secretary-General, Ali Hadi."
    )
    assert [each.rsplit(", ", 1)[0] for each in told(text)[2:]] == [
        "Ivo Kass, First Deputy Speaker",
        "Una Roe, Assistant Speaker and Chairman of the Trade Committee",
        "Ali Hadi, House Secretary-General",
    ]


@pytest.mark.parametrize("chief", ["Chief of Defence Staff", "Chief of the Army Staff"])
def test_chiefs_of_staff_hold_meetings_of_their_own(chief: str) -> None:
    text = (
        "Riga, 4 March 2025. Irish Army Chief General Una Roe met Minister Leo Vella. General Roe "
        f"later called on General Ivo Kass, {chief}."
    )
    assert [each.name for each in meetings(text)[1].people] == ["Una Roe", "Ivo Kass"]


@pytest.mark.parametrize("kind", ["'Implementing Arrangement'", "‘Memorandum of Understanding’"])
def test_single_marks_around_a_document_s_kind_are_taken_off(kind: str) -> None:
    text = f"Riga, 4 March 2025. An {kind} on honey was signed between Latvia and Ireland."
    documents = draft(text, EMPTY).tables.meetings[0].documents
    assert [each.title for each in documents] == [f"{kind[1:-1]} on honey"]


@pytest.mark.parametrize("role", ["Director General", "Regional Director"])
def test_an_officer_of_an_organization_may_be_for_several_states(role: str) -> None:
    text = (
        f"Riga, 4 March 2025. Prime Minister Leo Vella met with EBRD {role} for Moldova and "
        "Ukraine Una Roe."
    )
    assert told(text)[1:] == [f"Una Roe, EBRD {role} for Moldova and Ukraine, None guest"]
