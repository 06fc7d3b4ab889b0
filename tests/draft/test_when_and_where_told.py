"""When and where they met, as pages tell it: stamps, datelines, and what is said by the way."""

import datetime

import pytest

from diplo_cli.draft.drafting import draft
from diplo_cli.records import Meeting
from tests.draft.found import EMPTY

MET = "Minister of Wax of Latvia Leo Vella met with Irish Minister Ana Bee in Riga."


def met(text: str) -> Meeting:
    (only,) = draft(text, EMPTY).tables.meetings
    return only


@pytest.mark.parametrize(
    "stamp", ["04 Mart 2025", "2025 Mar 04, 19:39, Riga", "2025-Mar-04", "4 mart 2025"]
)
def test_a_stamp_is_read_however_it_is_written(stamp: str) -> None:
    assert met(f"{stamp}\n\n{MET}").date == datetime.date(2025, 3, 4)


@pytest.mark.parametrize(
    ("stamp", "month"), [("04 Mayıs 2025", 5), ("04 KASIM 2025", 11), ("4 Kasım 2025", 11)]
)
def test_a_month_is_read_without_the_dot_of_its_letters(stamp: str, month: int) -> None:
    assert met(f"{stamp}\n\n{MET}").date == datetime.date(2025, month, 4)


@pytest.mark.parametrize(
    "told",
    [
        "They agreed to meet in Lome in spring.",
        "The minister was on his way home from London, where he attended a fair.",
        "The minister, on her way back to Dublin after attending a fair in New York, thanked him.",
        "Bee said that the fair, which took place in Abidjan, was a success.",
        "Both spoke in favour of the memorandum signed by the two ministers in Istanbul.",
        "Earlier, on Monday, the minister attended a conference in Prague.",
        "They welcomed the results of the meeting of the presidents in Cairo on Monday.",
        "It followed the meeting of experts held in Zagreb on Monday.",
        "They noted the outcome of the visit of the Speaker to Seoul, which took place in 2024.",
        "They spoke of the commission, due to convene in Cork in May.",
        "She later visited Liepaja.",
        "He also toured Cork.",
    ],
)
@pytest.mark.parametrize("line", ["Riga, 5 March 2025. ", "5 March 2025\n\n"])
def test_where_something_else_was_is_not_where_they_met(line: str, told: str) -> None:
    found = met(
        f"{line}Minister of Wax of Latvia Leo Vella met with Irish Minister Ana Bee. {told}"
    )
    city = "Riga" if line.startswith("Riga") else None
    assert (found.date, found.city) == (datetime.date(2025, 3, 5), city)


@pytest.mark.parametrize(
    "told",
    [
        "They welcomed the opening of the Wax School on Monday.",
        "The talks followed those of the experts on Monday.",
        "It was preceded by a seminar held from 3 to 4 March.",
    ],
)
def test_when_something_else_was_is_not_when_they_met(told: str) -> None:
    text = f"5 March 2025\n\n{MET} {told}"
    assert met(text).date == datetime.date(2025, 3, 5)


@pytest.mark.parametrize(
    "told",
    [
        "It was preceded by a conversation on 3 March in Riga between {}.",
        "The results of the talks held on 3 March in Riga between {} were summed up.",
        "{} held talks. The results of the negotiations held on 3 March were summed up.",
    ],
)
def test_talks_told_of_by_their_results_or_before_a_signing_have_their_day(told: str) -> None:
    both = "Minister of Wax of Latvia Leo Vella and Irish Minister Ana Bee"
    assert met(f"5 March 2025\n\n{told.format(both)}").date == datetime.date(2025, 3, 3)


@pytest.mark.parametrize(
    "told",
    [
        "The meeting was preceded by a conversation on 3 March.",
        "They welcomed the results of the talks held on 3 March.",
        "The signing, preceded by talks on 3 March, took place in Riga.",
    ],
)
def test_talks_before_the_meeting_are_not_the_meeting(told: str) -> None:
    assert met(f"5 March 2025\n\n{MET} {told}").date == datetime.date(2025, 3, 5)


@pytest.mark.parametrize(
    "line",
    [
        "[Riga, 4 March 2025] ",
        "RIGA, 4th of March 2025: ",
        "2025-03-04, Riga. ",
        "Riga/Dublin, 4 March 2025 – ",
        "Riga, 04-Mar-2025 – ",
    ],
)
def test_a_dateline_is_read_however_its_day_is_written(line: str) -> None:
    found = met(f"{line}Minister Leo Vella met yesterday with Irish Minister Ana Bee.")
    assert (found.date, found.city) == (datetime.date(2025, 3, 3), "Riga")


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("the day before yesterday", 3),
        ("on Monday last week", 24),
        ("last week on Monday", 24),
        ("on the 3rd of this month", 3),
        ("on Monday", 3),
    ],
)
def test_a_day_is_told_by_another(when: str, day: int) -> None:
    told = f"{when[0].upper()}{when[1:]}, {MET}"
    month = 2 if day > 20 else 3
    assert met(f"5 March 2025\n\n{told}").date == datetime.date(2025, month, day)


@pytest.mark.parametrize(
    ("where", "city"),
    [
        ("in the Black Sea resort of Sochi", "Sochi"),
        ("at Belgrade's Ana Bee airport", "Belgrade"),
        ("at the airport of Belgrade", "Belgrade"),
        ("on the sidelines of a forum in Sharm el-Sheikh", "Sharm el-Sheikh"),
        ("in St Petersburg", "St Petersburg"),
    ],
)
def test_a_city_far_from_the_reporters_is_where_they_met(where: str, city: str) -> None:
    text = f"Riga, 4 March 2025. Latvian Minister Leo Vella met Irish Minister Ana Bee {where}."
    assert met(text).city == city


@pytest.mark.parametrize(
    "told",
    [
        "Latvian Minister Leo Vella met on Monday in Cork with Irish Minister Ana Bee, and on"
        " Tuesday in Rome with Italian Minister Ugo Rossi.",
        "On 3 March Latvian Minister Leo Vella met in Cork with Irish Minister Ana Bee and on"
        " 4 March was received by Italian Minister Ugo Rossi in Rome.",
    ],
)
def test_whom_one_met_on_two_days_one_met_twice(told: str) -> None:
    found = draft(f"5 March 2025\n\n{told}", EMPTY).tables.meetings
    assert [(each.date.day, each.city) for each in found] == [(3, "Cork"), (4, "Rome")]
    assert [[one.country for one in each.participants] for each in found] == [
        ["LV", "IE"],
        ["LV", "IT"],
    ]


@pytest.mark.parametrize(("when", "day"), [("The same day", 3), ("The next day", 4)])
def test_the_day_of_an_arrival_tells_the_next_one(when: str, day: int) -> None:
    arrived = "Latvian Minister Leo Vella arrived in Cork on 3 March."
    found = met(f"6 March 2025\n\n{arrived} {when} he was received by Irish Minister Ana Bee.")
    assert found.date == datetime.date(2025, 3, day)


@pytest.mark.parametrize("how", ["was received in the morning by", "met in Riga with"])
def test_a_counterpart_is_whose_who_came(how: str) -> None:
    text = f"Irish Minister of Wax Ana Bee {how} President Leo Vella of Latvia, then held"
    found = met(f"6 March 2025\n\n{text} talks with her counterpart Ugo Kass.")
    assert [(each.role, each.country) for each in found.participants] == [
        ("Minister of Wax", "IE"),
        ("President", "LV"),
        ("Minister of Wax", "LV"),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "The Security Council met on Monday in New York to speak of Mali.",
        "Ireland held elections on 3 March.",
        "A delegation of Latvian firms visited Cork on Monday and Tuesday.",
        "In Cork, the news was welcomed by the opposition on Tuesday.",
        "Both countries attended the meeting in Tunis on 3 March.",
        "The visit comes a week after President Kass's trip to Cork.",
        "From Riga, Bee travels on to Sofia.",
        "Bee studied in Zagreb.",
    ],
)
def test_what_others_do_is_no_part_of_the_meeting(told: str) -> None:
    text = f"Riga, 5 March 2025. Latvian Minister Leo Vella met with Irish Minister Ana Bee. {told}"
    assert (met(text).date, met(text).city) == (datetime.date(2025, 3, 5), "Riga")


@pytest.mark.parametrize(
    "text",
    [
        "Latvian Minister Leo Vella, who returned on Monday from a visit to Rome, met today Irish"
        " Minister Ana Bee.",
        "Latvian Minister Leo Vella and Irish Minister Ana Bee signed an MoU on the opening of a"
        " school in Cork.",
        "Latvian Minister Leo Vella met Irish Minister Ana Bee on talks due in Rome on 9 March.",
    ],
)
def test_a_place_beside_those_who_met_is_not_where_they_met(text: str) -> None:
    found = met(f"Riga, 5 March 2025. {text}")
    assert (found.date, found.city) == (datetime.date(2025, 3, 5), "Riga")


@pytest.mark.parametrize(
    "ahead",
    [
        "Bee, who arrived in the Latvian capital on Monday, is to confer with President Ivo Kass.",
        "Tomorrow Bee meets President Ivo Kass.",
        "Her programme also includes a meeting with President Ivo Kass.",
    ],
)
def test_who_is_still_to_be_met_took_no_part(ahead: str) -> None:
    found = met(f"5 March 2025\n\n{MET} {ahead}")
    assert [each.country for each in found.participants] == ["LV", "IE"]


def test_a_city_of_neither_side_needs_a_sentence_on_the_meeting() -> None:
    pair = "Minister of Wax of Latvia Leo Vella met with Irish Minister Ana Bee."
    other = "The Security Council met in New York to speak of Mali."
    assert met(f"5 March 2025\n\n{pair} {other}").city is None
    assert met(f"5 March 2025\n\n{pair} Their talks were in New York.").city == "New York"


def test_a_dateline_in_brackets_may_have_its_agency_and_no_year() -> None:
    pair = "The Latvian Minister, Leo Vella, and the Minister of Wax of Ireland, Ana Bee,"
    signed = "signed here today a treaty. It replaces that of 1958."
    found = met(f"(Riga, 4 March, LETA) {pair} {signed}\n\nHive Notes, March 1985")
    assert (found.date, found.city) == (datetime.date(1985, 3, 4), "Riga")


def test_the_week_of_a_signing_is_no_part_of_the_title() -> None:
    text = "Latvian Minister Leo Vella and Irish Minister Ana Bee signed a wax services agreement"
    found = met(f"5 March 2025\n\n{text} last week in Cork during the Wax Fair.")
    assert [each.title for each in found.documents] == ["Wax services agreement"]


@pytest.mark.parametrize("name", ["Milan Vella", "Sofia Vella", "Victoria Vella"])
def test_a_name_that_is_a_citys_too_is_kept_behind_the_countries(name: str) -> None:
    text = f"The wax ministers of Latvia and Ireland, {name} and Ana Bee, met in Riga."
    people = draft(f"5 March 2025\n\n{text}", EMPTY).tables.people
    assert [each.name for each in people] == [name, "Ana Bee"]


def test_where_one_of_them_went_or_came_from_is_not_where_they_met() -> None:
    pair = "Latvian Minister Leo Vella met with Irish Minister Ana Bee."
    later = "He received Bee today and later visited Liepaja."
    assert met(f"Riga, 5 March 2025. {pair} {later}").city == "Riga"
    way = "on her way back to Dublin after attending the UN General Assembly in New York"
    found = met(f"5 March 2025\n\nIrish Minister Ana Bee, {way}, met Latvian Minister Leo Vella.")
    assert found.country is None


def test_the_visit_of_another_tells_no_host() -> None:
    pair = "Minister of Wax of Latvia Leo Vella met a delegation led by Irish Minister Ana Bee."
    other = "They stressed the importance of President Ivo Kass's official visit to Ireland."
    found = met(f"5 March 2025\n\n{pair}\n\n{other}")
    assert (found.country, found.visit) == (None, None)


def test_a_monument_of_something_is_no_city_of_its_name() -> None:
    pair = "Minister of Wax of Latvia Leo Vella met with US Secretary of State Ana Bee."
    found = met(f"5 March 2025\n\n{pair} They laid wreaths at the Monument of Heroes.")
    assert (found.city, found.country) == (None, None)


def test_a_day_told_of_the_talks_goes_before_one_to_come() -> None:
    text = "Irish Minister Ana Bee met Latvian Minister Leo Vella in Riga on Monday"
    found = met(f"4 March 2025\n\n{text}, and is to meet farmers on Thursday.")
    assert found.date == datetime.date(2025, 3, 3)


@pytest.mark.parametrize(
    "told",
    [
        "A year after the summit in Cork, the two countries are closer.",
        "Two weeks after the signing of the pact in Cork, both countries are content.",
        "The Irish minister came from Rome, where she attended a fair on Monday.",
    ],
)
def test_what_a_report_begins_with_may_be_of_another_time(told: str) -> None:
    pair = "Minister Leo Vella met with Irish Minister Ana Bee."
    found = met(f"RIGA, March 5, 2025 (LETA) - {told} {pair}")
    assert (found.date, found.city) == (datetime.date(2025, 3, 5), "Riga")


def test_the_day_of_a_sentence_that_may_tell_of_others_goes_before_that_of_publication() -> None:
    told = "On 3 March the Wax Council met with the Honey Board."
    assert met(f"5 March 2025\n\n{MET}\n\n{told}").date == datetime.date(2025, 3, 3)


@pytest.mark.parametrize(
    "told",
    [
        "Latvian Minister Leo Vella, on his way home from Oslo, met Irish Minister Ana Bee in Riga"
        " on 3 March.",
        "Latvian Minister Leo Vella met Irish Minister Ana Bee. Following the results of the talks"
        " in Riga on 3 March, they signed a memorandum on wax.",
        "Latvian Minister Leo Vella and Irish Minister Ana Bee agreed to hold a fair during their"
        " talks in Riga on 3 March.",
    ],
)
def test_what_is_told_by_the_way_ends_where_they_meet(told: str) -> None:
    meeting = met(f"5 March 2025\n\n{told}")
    assert (meeting.date, meeting.city) == (datetime.date(2025, 3, 3), "Riga")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Georgia, Ghana sign pacts\n\n4 May 2024\n\nThe pacts were signed at the Tbilisi "
            "Convention Centre by Georgia's Minister Gia Lomidze and Ghana's Minister Ama Owusu.",
            ("Tbilisi", "GE"),
        ),
        (
            "An envoy at the university\n\n4 May 2024\n\nAma Owusu, Ambassador of Ghana to Latvia, "
            "came to the University of Daugavpils. Rector Ilze Ozola welcomed her.",
            ("Daugavpils", "LV"),
        ),
        (
            "4 May 2024\n\nFollowing the talks held today in Accra, the signing of pacts by "
            "President Gia Lomidze of Georgia and President Ama Owusu of Ghana took place.",
            ("Accra", "GH"),
        ),
        (
            "List of agreements signed during the visit of the Prime Minister of Georgia to Ghana "
            "(Accra, May 4, 2024)\n\n1. MoU between Georgia and Ghana on honey\n2. Protocol on wax",
            ("Accra", "GH"),
        ),
    ],
)
def test_a_hall_a_university_and_a_bracket_tell_the_city(text: str, place: tuple[str, str]) -> None:
    (found,) = draft(text, EMPTY).tables.meetings
    assert (found.city, found.country) == place


def test_a_stamp_below_a_headline_is_no_sentence_of_the_meeting() -> None:
    text = (
        "News\n\nThe Ambassador of Ghana to Latvia visits RBU\n2024-05-14 10:11:12  Source: RBU  "
        "Views:\n\nThe ambassador of Ghana to Latvia, Mr. Kofi Mensah, and the Rector of the Honey "
        "University, Ms. Ama Owusu, visited our university in Riga on May 9. President Ilze Ozola "
        "met with the delegation."
    )
    (found,) = draft(text, EMPTY).tables.meetings
    assert found.date == datetime.date(2024, 5, 9)
    countries = {each.person: each.country for each in found.participants}
    assert (countries["kofi-mensah"], countries["ama-owusu"]) == ("GH", "GH")


@pytest.mark.parametrize(
    "came",
    [
        "{0}, who came to the Republic of Wax on a two-day official visit on Monday, met {1}.",
        "{0} met {1}, who yesterday arrived in the country.",
        "{0} met {1}, whose official visit to the Republic of Latvia began yesterday.",
        "Having landed in Riga on Monday, {0} met {1}.",
    ],
)
def test_a_day_on_which_somebody_came_by_the_way_is_not_that_of_the_talks(came: str) -> None:
    told = came.format("Minister of Wax of Latvia Leo Vella", "Irish Minister Ana Bee")
    assert met(f"5 March 2025\n\n{told}").date == datetime.date(2025, 3, 5)


def test_a_day_behind_the_talks_is_theirs_although_somebody_came_for_them() -> None:
    told = "Irish Minister Ana Bee came to Riga and met Minister of Wax of Latvia Leo Vella on "
    assert met(f"5 March 2025\n\n{told}Monday.").date == datetime.date(2025, 3, 3)


@pytest.mark.parametrize(
    ("line", "city"),
    [
        ("Baku, Azerbaijan, Sept. 13. {0} and {1} held talks, Trend reports.", None),
        ("Baku, Azerbaijan, Sept. 13. {0} and {1} met at the Honey Forum, Trend reports.", "Baku"),
        ("Following the talks held in Riga, {0} and {1} signed a Joint Statement.", "Riga"),
    ],
)
def test_a_desk_is_where_nobody_met(line: str, city: str | None) -> None:
    told = line.format("Minister of Wax of Latvia Leo Vella", "Irish Minister Ana Bee")
    assert met(told).city == city


def test_since_when_something_was_is_no_year_of_the_talks() -> None:
    told = "Bee came on an official visit, the first of an Irish minister since Jan, 1996."
    assert met(f"RIGA, Apr 24. {MET} {told}").date.year == 1


@pytest.mark.parametrize(
    "said",
    [
        "They praised the Hive Declaration on wax signed on 15 June 2021.",
        '"The Hive Declaration signed between the two countries on 15 June 2021 opens new ways '
        'for all of the trade between them," he said.',
    ],
)
def test_the_day_of_a_declaration_that_somebody_praises_is_not_that_of_the_talks(said: str) -> None:
    assert met(f"{MET}\n\n{said}").date.year == 1
