"""The meetings of a report: when, where, on what visit, in which formats."""

import datetime

import pytest

from tests.draft.found import meetings

PAIR = "Prime Minister of Georgia Nino Beridze met with President of Cyprus Eleni Markou"


def report(body: str) -> str:
    return f"6 March 2025\n\n{body}"


@pytest.mark.parametrize(
    ("when", "day"),
    [("today", 6), ("yesterday", 5), ("on Monday", 3), ("on March 4", 4), ("on 4 March 2025", 4)],
)
def test_the_day_goes_by_the_day_of_publication(when: str, day: int) -> None:
    (found,) = meetings(report(f"{PAIR} in Nicosia {when} to speak about trade and ports."))
    assert found.date == datetime.date(2025, 3, day)


def test_a_day_that_only_the_publication_gives_is_marked() -> None:
    (found,) = meetings(report(f"{PAIR} in Nicosia to speak about trade and about ports."))
    assert [each.field for each in found.reviews] == ["date"]


def test_a_report_without_any_day_has_a_meeting_to_be_dated() -> None:
    (found,) = meetings(f"{PAIR} in Nicosia to speak about trade.")
    assert found.date == datetime.date(1, 1, 1)
    assert [(each.field, each.note) for each in found.reviews] == [
        ("date", "the text gives no day at all: put it in")
    ]


def test_a_day_without_a_year_takes_the_year_that_its_weekday_fits() -> None:
    text = f"NICOSIA, May 18 (CNA) – {PAIR} on Friday. The line is to open on January 1, 2019."
    assert meetings(text)[0].date == datetime.date(2018, 5, 18)


def test_a_span_of_days_means_the_day_of_the_report_within_it() -> None:
    (found,) = meetings(report(f"{PAIR}, who was in Nicosia on a visit on 5 and 6 March 2025."))
    assert found.date == datetime.date(2025, 3, 6)


def test_one_who_meets_several_each_apart_has_as_many_meetings() -> None:
    text = (
        "Foreign Minister of Georgia Nino Beridze held separate meetings in Nicosia today with "
        "Foreign Minister of Malta Carl Borg, Foreign Minister of Latvia Anna Ozola and Foreign "
        "Minister of Cyprus Eleni Markou."
    )
    found = meetings(report(text))
    assert [[each.name for each in meeting.people] for meeting in found] == [
        ["Nino Beridze", "Carl Borg"],
        ["Nino Beridze", "Anna Ozola"],
        ["Nino Beridze", "Eleni Markou"],
    ]


def test_someone_met_by_their_office_alone_is_known() -> None:
    text = (
        f"{PAIR} in Nicosia today. At noon, Cypriot Parliament Speaker Petros Lazarou had a "
        "meeting with the Georgian Prime Minister."
    )
    second = meetings(report(text))[1]
    assert [each.name for each in second.people] == ["Nino Beridze", "Petros Lazarou"]


def test_a_name_without_an_office_may_begin_the_sentence() -> None:
    text = "Nino Beridze met with President of Cyprus Eleni Markou in Nicosia today."
    assert [each.name for each in meetings(report(text))[0].people] == [
        "Nino Beridze",
        "Eleni Markou",
    ]


def test_she_is_whom_the_report_named_first() -> None:
    text = (
        "Foreign Minister Nino Beridze met Cypriot President Eleni Markou in Nicosia today. In "
        "the afternoon she held talks with her counterpart Petros Lazarou."
    )
    assert meetings(report(text))[1].people[1].title == "Foreign Minister"


def test_whoever_is_only_spoken_of_takes_no_part() -> None:
    text = f"{PAIR} in Nicosia today. They recalled Prime Minister Carl Borg's visit to Riga."
    assert [each.name for each in meetings(report(text))[0].people] == [
        "Nino Beridze",
        "Eleni Markou",
    ]


@pytest.mark.parametrize(
    ("where", "city", "country"),
    [
        ("in Larnaca", "Larnaca", "CY"),
        ("in Fulacunda", None, "CY"),
        ("in Telavi, Georgia,", "Telavi", "GE"),
        ("in Washington DC", "Washington", "US"),
        ("at the Palais des Nations", None, "CH"),
        ("at the Palais des Nations of Geneva", "Geneva", "CH"),
        ("in central Larnaca", "Larnaca", "CY"),
        ("in the small Georgian town of Hivetown", "Hivetown", "GE"),
        ("at the end of the Wax Summit, Batumi, 6 March 2025,", "Batumi", "GE"),
        ("at the Fifth Honey Summit in Latvia", None, "LV"),
        ("on the margins of the World Wax Forum held in Latvia", None, "LV"),
        ("at Downing Street", None, "CY"),
        ("in the Cypriot capital", "Nicosia", "CY"),
        ("on the sidelines of the Batumi Energy Forum", "Batumi", "GE"),
        ("in Tiflis", "Tiflis", "GE"),
        ("in Borjomi", "Borjomi", "GE"),
    ],
)
def test_the_place_is_a_city_or_a_house_of_state(
    where: str, city: str | None, country: str | None
) -> None:
    text = f"{PAIR} {where} today. President Markou received the Georgian guest."
    place = meetings(report(text))[0].place
    assert (place.city, place.country) == (city, country)


def test_the_city_of_the_sentence_beats_the_dateline() -> None:
    (found,) = meetings(f"TBILISI, 6 March 2025 – {PAIR} in Nicosia to speak about trade.")
    assert (found.place.city, found.place.country) == ("Nicosia", "CY")


def test_a_city_told_of_another_time_is_no_place() -> None:
    text = f"{PAIR}, who is on a visit to Georgia. She recalled her recent visit to Brussels."
    assert meetings(report(text))[0].place.country == "GE"


def test_a_call_has_no_place() -> None:
    text = (
        "Prime Minister of Georgia Nino Beridze spoke by phone with President Eleni Markou today."
    )
    (found,) = meetings(f"TBILISI, 6 March 2025 – {text}")
    assert found.call
    assert found.place.city is None


@pytest.mark.parametrize("kind", ["state", "official", "working", "private"])
def test_the_kind_of_visit_is_read(kind: str) -> None:
    (found,) = meetings(report(f"{PAIR}, who is on a three-day {kind} visit to Tbilisi, today."))
    assert found.visit == kind


def test_a_visit_that_is_only_invited_to_is_none() -> None:
    text = f"{PAIR} in Nicosia today. She invited him to pay an official visit to Georgia."
    assert meetings(report(text))[0].visit is None


def test_the_formats_of_the_talks_are_read() -> None:
    text = f"{PAIR} one-on-one in Nicosia today. Then talks went on in an expanded format."
    assert meetings(report(text))[0].formats == ("one-on-one", "delegations")


@pytest.mark.parametrize(
    "told",
    [
        "in narrow and extended formats",
        "in a narrow format and in an expanded one",
        "in a restricted, then in an enlarged composition",
        "in expanded and narrow formats",
    ],
)
def test_two_formats_may_share_one_word(told: str) -> None:
    text = f"{PAIR} in Nicosia today. They talked {told} about honey."
    assert meetings(report(text))[0].formats == ("one-on-one", "delegations")


def test_a_second_meeting_is_told_apart_with_its_blocks() -> None:
    text = (
        f"{PAIR} in Nicosia on Monday, and the two of them spoke about trade.\n\n"
        "On Tuesday, Beridze also met with Foreign Minister of Cyprus Maria Christou there.\n\n"
        "They discussed student exchanges and the teaching of languages at universities."
    )
    first, second = meetings(report(text))
    assert (first.date.day, second.date.day) == (3, 4)
    assert [each.name for each in second.people] == ["Nino Beridze", "Maria Christou"]
    assert first.blocks == {2}
    assert second.blocks == {3, 4}


def test_a_day_and_month_without_any_year_stay() -> None:
    (found,) = meetings(f"NICOSIA, July 13 (AG) -- {PAIR} for talks about trade and ports.")
    assert found.date == datetime.date(1, 7, 13)
    assert "year" in found.reviews[0].note


def test_the_day_of_leaving_is_not_that_of_the_talks() -> None:
    text = f"{PAIR} for talks in Nicosia on March 3, and left Cyprus on March 5."
    (found,) = meetings(report(text))
    assert found.date == datetime.date(2025, 3, 3)


def test_a_later_sentence_s_day_long_past_is_not_the_meetings() -> None:
    text = f"{PAIR} in Nicosia.\n\nThey praised the plan signed on 26 February."
    (found,) = meetings(report(text))
    assert found.date == datetime.date(2025, 3, 6)


def test_a_numbered_paragraph_tells_of_the_meeting() -> None:
    text = (
        f"1. {PAIR} in Nicosia on 4 March, and both of them spoke at length about trade, ports, "
        "shipping and the many ties that bind the two peoples together."
    )
    (found,) = meetings(report(text))
    assert len(found.people) == 2


def test_who_receives_a_welcome_is_no_host() -> None:
    text = (
        "Georgian Prime Minister Nino Beridze received a ceremonial welcome and met President "
        "Eleni Markou, and the ties of Georgia and Cyprus were praised by both."
    )
    (found,) = meetings(report(text))
    assert found.place.country == "CY"


def test_the_other_side_of_a_guest_is_the_host() -> None:
    text = (
        "Cyprus and Georgia spoke about trade as President Eleni Markou met the visiting Georgian "
        "Prime Minister, Nino Beridze."
    )
    (found,) = meetings(report(text))
    assert found.place.country == "CY"


def test_meetings_still_to_come_are_none() -> None:
    text = f"{PAIR} today. He will also be holding talks with President of Kenya Grace Otieno."
    (found,) = meetings(report(text))
    assert len(found.people) == 2


@pytest.mark.parametrize(
    "text",
    [
        f"In Larnaca on Wednesday, {PAIR}.",
        f"Larnaca hosted their talks: {PAIR} today.",
        f"Larnaca was the venue where {PAIR} today.",
        f"{PAIR} today. The papers were signed in Larnaca.",
    ],
)
def test_a_city_counts_wherever_the_sentence_has_it(text: str) -> None:
    assert meetings(report(text))[0].place.city == "Larnaca"


def test_a_guest_who_came_to_a_country_was_there() -> None:
    (found,) = meetings(report(f"{PAIR}, who had come to Georgia for a day."))
    assert found.place.country == "GE"


def test_a_dateline_may_be_a_country_alone() -> None:
    (found,) = meetings(f"6 March 2025\n\nGeorgia - {PAIR} on Wednesday to speak about honey.")
    assert found.place.country == "GE"


def test_the_day_of_a_report_before_its_first_sentence_is_not_the_meetings() -> None:
    (found,) = meetings(f"2025-03-06 {PAIR} on Tuesday to speak about honey.")
    assert found.date == datetime.date(2025, 3, 4)


def test_the_day_of_a_statement_is_not_the_meetings() -> None:
    text = "Georgia and Cyprus held a session of their honey commission on Tuesday.\n\n" + (
        f"{PAIR}, says a statement issued by the bees on Wednesday."
    )
    assert meetings(report(text))[0].date == datetime.date(2025, 3, 4)


def test_the_next_day_is_the_one_after_the_meeting_told_before() -> None:
    text = (
        f"{PAIR} in Nicosia on Monday.\n\n"
        "The next day, Beridze met in Larnaca with Mayor Anna Kyri."
    )
    assert [each.date.day for each in meetings(report(text))] == [3, 4]


def test_where_a_report_was_written_is_not_where_they_met() -> None:
    text = f"{PAIR} on Wednesday to speak about honey.\n\n*Writing by Lasha Kobali in Batumi"
    assert meetings(report(text))[0].place.city is None


def test_a_programme_of_years_tells_the_reports_year_where_its_weekday_fits() -> None:
    text = f"NICOSIA, July 31 (CNA) – {PAIR} on Monday. It is the honey programme of 2023-2026."
    assert meetings(f"{text} The bees of 2012 are gone.")[0].date == datetime.date(2023, 7, 31)


@pytest.mark.parametrize("verb", ["received", "hosted", "welcomed"])
@pytest.mark.parametrize("led", ["led", "headed"])
def test_who_leads_a_delegation_that_is_received_is_no_host(verb: str, led: str) -> None:
    text = (
        f"Mayor Andreas Pavlou {verb} a delegation {led} by the Minister of Honey of Georgia, "
        "Nino Beridze."
    )
    (found,) = meetings(f"NICOSIA, 6 March 2025. {text}")
    assert found.place == ("Nicosia", "CY")


@pytest.mark.parametrize(("day", "number"), [("first", 23), ("second", 24)])
def test_a_day_of_the_visit_is_counted_from_its_beginning(day: str, number: int) -> None:
    text = (
        "Speaker of Georgia Nino Beridze paid a visit to Cyprus on 23-24 May.\n\n"
        f"On the {day} day of the visit, she met with President of Cyprus Eleni Markou."
    )
    assert [each.date.day for each in meetings(f"24 May 2025\n\n{text}")] == [number]


def test_where_a_guest_invites_the_host_is_not_where_they_met() -> None:
    text = (
        "President of Cyprus Eleni Markou received Speaker of Georgia Nino Beridze.\n\n"
        "Beridze handed over the official invitation of the Prime Minister of Georgia, the keeper "
        "of all bees and hives of the realm, to visit Batumi."
    )
    assert meetings(report(text))[0].place.country == "CY"


def test_a_sentence_names_the_place_before_it_turns_to_another_year() -> None:
    text = (
        "A delegation of Malta headed by Minister Ivo Borg visited a university last Thursday. "
        "Minister of Honey of Latvia Ilze Ozola received them in the Senate Hall in Riga and told "
        "them that 61 study there, three times more than in 2021."
    )
    assert meetings(report(text))[0].place == ("Riga", "LV")


def test_a_city_that_no_list_knows_is_told_by_its_country() -> None:
    text = PAIR + " in Hivetown, Latvia, on Tuesday."
    assert meetings(report(text))[0].place == ("Hivetown", "LV")


def test_a_house_of_an_earlier_signing_is_no_place() -> None:
    text = (
        f"{PAIR}, who had today a treaty of bees signed earlier at Downing Street in London read."
    )
    assert meetings(report(text))[0].place.country != "GB"


def test_a_headline_in_capitals_names_the_city() -> None:
    text = (
        "6 March 2025\n\nPresident of Georgia Receives Nino Beridze, the Prime Minister of Cyprus, "
        "Who Arrived in Batumi For a Visit.\n\nShe praised the bees of both countries at length."
    )
    assert meetings(text)[0].place == ("Batumi", "GE")


@pytest.mark.parametrize("verb", ["granted audience to", "received", "hosted"])
def test_whoever_grants_an_audience_is_the_host(verb: str) -> None:
    text = (
        f"On 6 March 2025 the President of Cyprus, Eleni Markou, {verb} the Georgian "
        "Minister of Honey, Nino Beridze, and spoke about hives."
    )
    assert meetings(report(text))[0].place.country == "CY"


def test_where_one_came_from_is_the_place_of_the_meeting_there() -> None:
    text = (
        f"{PAIR} here on Tuesday. Beridze had arrived from Riga, where she called on Crown Prince "
        "Janis Berzs of Latvia on Monday."
    )
    assert [each.place for each in meetings(f"NICOSIA, 4 March 2025 – {text}")] == [
        ("Nicosia", "CY"),
        ("Riga", "LV"),
    ]


def test_a_city_in_a_sentence_of_an_old_signing_is_no_place() -> None:
    text = (
        "NICOSIA, 4 March 2025 – Prime Minister of Georgia Nino Beridze met with President of "
        "Cyprus Eleni Markou today. A treaty signed in Tbilisi on 30 October 2009 was named."
    )
    assert meetings(text)[0].place == ("Nicosia", "CY")


def test_a_weekday_beside_a_day_tells_its_year() -> None:
    text = f"{PAIR} in Nicosia on Monday (May 5). Trade grew by 6.1 percent in 2024."
    assert meetings(text)[0].date == datetime.date(2025, 5, 5)


def test_the_day_of_talks_within_a_visit_is_found_after_its_end_too() -> None:
    text = (
        "At the invitation of President of Cyprus Eleni Markou, Prime Minister of Georgia Nino "
        "Beridze paid a visit to Cyprus from 4th to 6th March 2025. On 4th March, the two leaders "
        "held talks in Nicosia."
    )
    assert meetings(report(text))[0].date == datetime.date(2025, 3, 4)


def test_the_day_a_visit_was_wound_up_is_not_that_of_the_talks() -> None:
    text = (
        "Prime Minister of Georgia Nino Beridze on Wednesday wound up a visit to Cyprus, where "
        "she met with President Eleni Markou. In Nicosia on Tuesday, Beridze and Markou "
        "discussed honey."
    )
    assert meetings(report(text))[0].date == datetime.date(2025, 3, 4)


def test_a_weekday_in_the_sentence_before_is_that_of_the_meeting() -> None:
    text = (
        "Nobody in Nicosia spoke of honey on Tuesday. In the palace, Prime Minister of Georgia "
        "Nino Beridze met with President of Cyprus Eleni Markou and signed an accord."
    )
    assert meetings(report(text))[0].date == datetime.date(2025, 3, 4)


def test_a_city_of_an_earlier_signing_in_the_same_sentence_is_no_place() -> None:
    text = (
        "NICOSIA, 4 March 2025 – Prime Minister of Georgia Nino Beridze met with President of "
        "Cyprus Eleni Markou today, a year after the memorandum was concluded in Tbilisi."
    )
    assert meetings(text)[0].place == ("Nicosia", "CY")


def test_a_year_named_only_for_its_counts_is_over() -> None:
    text = f"NICOSIA, July 10 (CNA) – {PAIR}. Trade still didn't exceed 7 million euros in 2024."
    assert meetings(text)[0].date == datetime.date(2025, 7, 10)


def test_the_day_of_the_first_sentence_has_the_latest_year_of_the_text() -> None:
    text = (
        "Prime Minister of Georgia Nino Beridze left Nicosia on August 29, wrapping up a visit "
        "to Cyprus. President Eleni Markou received her. They signed a plan for 2024–2028."
    )
    assert meetings(text)[0].date.year == 2024


def test_a_meeting_cites_whoever_came_the_day_and_the_place() -> None:
    (found,) = meetings(
        report(
            f"{PAIR} to speak about honey and about wax.\n\nThe weather was fine.\n\n"
            "The talks on Tuesday were also attended by Georgian Minister of Bees Gia Kldia.\n\n"
            "President Markou received her guest in Nicosia."
        )
    )
    assert found.cites == (2, 4, 5)


def test_a_meeting_cites_what_announces_the_list_of_its_documents() -> None:
    (found,) = meetings(
        report(
            f"{PAIR} in Nicosia today.\n\nAfter the talks the following were signed:\n\n"
            "- Memorandum on honey;\n\n- Agreement on wax."
        )
    )
    assert found.cites == (2, 3)


def test_a_weekday_that_the_report_begins_with_is_the_day_where_nothing_nearer_is() -> None:
    body = "The commission began its work on Tuesday. It meets twice a year in turn."
    (found,) = meetings(report(f"{body}\n\n{PAIR} at length."))
    assert (found.date, found.reviews) == (datetime.date(2025, 3, 4), ())


def test_a_report_may_come_weeks_after_what_its_own_sentence_dates() -> None:
    (found,) = meetings(report(f"{PAIR} in Nicosia on February 12 to speak about honey."))
    assert found.date == datetime.date(2025, 2, 12)


@pytest.mark.parametrize("mark", [".–", ".-", " –", ":"])
def test_a_dateline_ends_with_any_mark(mark: str) -> None:
    (found,) = meetings(report(f"Nicosia{mark} {PAIR} on Monday to speak about honey."))
    assert found.place.city == "Nicosia"


def test_who_has_been_there_for_a_week_is_met_all_the_same() -> None:
    (found,) = meetings(
        report(
            "President Eleni Markou today received Nino Beridze, who was there since last week,"
            " in Nicosia.\n\nMarkou thanked Beridze for the fair on Sunday, March 2."
        )
    )
    assert found.date == datetime.date(2025, 3, 6)


def test_the_day_is_that_of_the_sentence_which_names_them_both_first() -> None:
    (found,) = meetings(
        report(
            "Foreign Ministers Nino Beridze of Georgia and Eleni Markou of Cyprus agreed on Tuesday"
            " to sell honey.\n\nBeridze and Markou met in Nicosia.\n\nThey will meet again today."
        )
    )
    assert found.date == datetime.date(2025, 3, 4)


def test_a_small_town_opens_a_report_of_its_own_country() -> None:
    (found,) = meetings(
        report("Maun - Botswana President Eleni Markou met Nino Beridze of Georgia on Monday.")
    )
    assert (found.place.city, found.place.country) == ("Maun", "BW")


def test_a_state_visit_tells_where_it_is_to() -> None:
    (found,) = meetings(
        report(f"{PAIR} to speak about honey. Beridze is on a State Visit to Cyprus this week.")
    )
    assert found.place.country == "CY"


def test_the_day_of_coming_is_not_that_of_a_meeting_told_before() -> None:
    text = f"{PAIR} to speak of wax.\n\nBeridze came to Cyprus on Tuesday for a visit of two days."
    assert meetings(f"NICOSIA, 6 March 2025 – {text}")[0].date == datetime.date(2025, 3, 6)


def test_the_day_of_agreements_only_spoken_of_is_not_the_meetings() -> None:
    text = f"{PAIR} in Nicosia.\n\nThe two praised the wax agreements signed on March 4 in Riga."
    assert meetings(report(text))[0].date == datetime.date(2025, 3, 6)


def test_a_weekday_counts_though_its_sentence_goes_on_to_what_is_expected() -> None:
    text = (
        "Foreign Ministers Nino Beridze of Georgia and Eleni Markou of Cyprus agreed on Wednesday "
        "to hold a summit of bees, which is expected to be held in May.\n\n"
        "Beridze and Markou met in Larnaca among the hives."
    )
    assert meetings(report(text))[0].date == datetime.date(2025, 3, 5)


def test_a_signing_takes_its_own_day_and_not_that_of_the_session() -> None:
    text = (
        "Georgia and Cyprus praised the minutes of the wax commission, held on 3 March 2025.\n\n"
        "The signing took place this morning in Nicosia between Prime Minister of Georgia Nino "
        "Beridze and President of Cyprus Eleni Markou."
    )
    assert meetings(report(text))[0].date == datetime.date(2025, 3, 6)


def test_letters_of_credence_are_presented_at_a_meeting() -> None:
    text = (
        "Ambassador of Georgia Nino Beridze presented her letters of credence to President of "
        "Cyprus Eleni Markou on 4 March.\n\nShe will call on the Speaker, Andreas Pavlou."
    )
    (found,) = meetings(report(text))
    assert [each.name for each in found.people] == ["Nino Beridze", "Eleni Markou"]
    assert found.date == datetime.date(2025, 3, 4)


def test_what_a_guest_attended_before_is_not_the_meeting() -> None:
    text = (
        "President Eleni Markou of Cyprus today received Prime Minister Nino Beridze of Georgia, "
        "who has been there since last week, when she attended a feast of bees.\n\n"
        "Markou thanked Beridze for joining the feast this Sunday, 2 March."
    )
    assert meetings(report(text))[0].date == datetime.date(2025, 3, 6)


def test_a_city_that_a_later_summit_is_in_is_no_place() -> None:
    text = f"{PAIR}.\n\nBeridze said she is glad to attend the Wax Summit in central Riga in May."
    assert meetings(report(text))[0].place.city is None


def test_a_house_is_told_by_its_city() -> None:
    text = (
        "Invited by Prime Minister of Georgia Nino Beridze, President of Cyprus Eleni Markou was "
        "on a visit to Georgia.\n\nThe ceremony on 4 March at Batumi’s Wax Palace was followed by "
        "a meeting of both leaders."
    )
    assert meetings(report(text))[0].place == ("Batumi", "GE")


def test_one_side_named_at_a_house_of_the_other_met_there() -> None:
    text = "The Prime Minister hosted President Eleni Markou of Cyprus at Chequers on Tuesday."
    assert meetings(report(text))[0].place == (None, "GB")


def test_a_report_from_home_of_a_visit_abroad_tells_of_a_meeting_abroad() -> None:
    text = (
        "Georgia and Cyprus signed pacts on bees during Prime Minister Nino Beridze's visit to the "
        "island nation, the Ministry of Honey said.\n\nPrime Minister Nino Beridze held talks."
    )
    (found,) = meetings(f"Tbilisi [Georgia], March 6, 2025 (Agenda.ge): {text}")
    assert found.place.country == "CY"


def test_who_met_in_neither_country_of_the_headline_met_on_neutral_ground() -> None:
    text = (
        "Georgia, Cyprus agree on bees\n\n6 March 2025\n\nPresident Nino Beridze and President of "
        "Cyprus Eleni Markou signed a pact on wax.\n\nThe signing took place in Latvia, where "
        "President Beridze and President Markou attended a session of keepers."
    )
    (found,) = meetings(text)
    assert found.place.country == "LV"
    assert found.ground is None


def test_the_morning_of_a_day_is_that_day() -> None:
    text = f"On the morning of March 4, 2025, {PAIR[0].lower()}{PAIR[1:]} to speak of wax."
    assert meetings(report(text))[0].date == datetime.date(2025, 3, 4)


def test_a_meeting_told_of_by_it_included_takes_the_place_before_it() -> None:
    text = (
        "On 4 March 2025 a seminar of both ministries took place in the Georgian city of Batumi. "
        "It included a bilateral meeting between the Minister of Honey of Georgia, Nino Beridze, "
        "and the Minister of Honey of Cyprus, Eleni Markou, as well as talks on wax."
    )
    assert meetings(report(text))[0].place == ("Batumi", "GE")


def test_a_union_s_officer_has_no_home_to_be_guessed() -> None:
    text = (
        "The pact was signed by Ivo Borg, Vice-President of the European Commission, and Nino "
        "Beridze, Georgia's Minister of Honey. Such pacts bind Canada and Canadian keepers too."
    )
    assert meetings(report(text))[0].place.country is None


def test_who_will_host_the_next_session_did_not_host_this_one() -> None:
    text = (
        "NICOSIA, 4 March 2025 – Keepers spoke of wax at a joint session of the governments of "
        "Cyprus and Georgia. Cyprus will host the next session.\n\nThe delegation of Cyprus was "
        "led by President Eleni Markou and included Honey Minister Ivo Borg; Wax Minister Jan Holm."
    )
    (found,) = meetings(text)
    assert found.place.country is None
    assert [each.name for each in found.people] == ["Eleni Markou", "Ivo Borg", "Jan Holm"]


def test_the_first_day_of_a_visit_that_is_over_is_the_meetings() -> None:
    text = (
        "Between 24-26 February 2025, Prime Minister of Georgia Nino Beridze led a delegation to "
        "Cyprus and Malta.\n\nWhile in Cyprus, Beridze met with President Eleni Markou."
    )
    assert meetings(report(text))[0].date == datetime.date(2025, 2, 24)


def test_those_whom_only_the_headline_names_in_full_met() -> None:
    text = (
        "The President of Cyprus, Eleni Markou, meets the Georgian Minister of Honey, Dr Nino "
        "Beridze\n\n4 March 2025\n\nOn Tuesday the President of Cyprus met the Georgian Minister "
        "of Honey in Larnaca.\n\nMs Markou and Ms Beridze spoke of bees, of wax and of hives."
    )
    (found,) = meetings(text)
    assert [each.name for each in found.people] == ["Eleni Markou", "Nino Beridze"]


def test_those_who_gave_a_joint_statement_met() -> None:
    text = (
        "The signing took place today in Nicosia during a joint press statement by the President "
        "of Cyprus, Ms Eleni Markou, and the Prime Minister of Georgia, Ms Nino Beridze."
    )
    (found,) = meetings(report(text))
    assert [each.name for each in found.people] == ["Eleni Markou", "Nino Beridze"]


def test_a_meeting_of_an_earlier_month_is_only_recalled() -> None:
    text = (
        f"{PAIR} on Tuesday.\n\nKing Ivo Borg of Malta received his Cypriot counterpart Eleni "
        "Markou in January and spoke of wax."
    )
    assert len(meetings(report(text))) == 1


@pytest.mark.parametrize(
    ("body", "city", "country"),
    [
        ("{pair}. Talks were on the recent honey forum held in Larnaca.", None, None),
        ("They had come to Riga for a fair: {pair}.", "Riga", "LV"),
        ("{pair}. They met about a trade office in Osaka.", None, None),
        ("{pair}. The talks, of an hour (France time), were on honey.", None, "FR"),
        (
            "On 5 March 2025, Riga hosted the 7th session of the Honey Board. {pair} there.",
            "Riga",
            "LV",
        ),
        ("{pair} from 5 to 6 March in Riga Latvia.", "Riga", "LV"),
        (
            "{pair}. The ceremony, a brief one, took place at the Honey Ministry in Riga.",
            "Riga",
            "LV",
        ),
        ("{pair}, who is in the Republic of Latvia on an official visit.", None, "LV"),
        ("{pair}. They held a joint meeting at the National Library of Latvia.", None, "LV"),
    ],
)
def test_where_they_met_is_told_in_many_ways(
    body: str, city: str | None, country: str | None
) -> None:
    (found,) = meetings(report(body.format(pair=PAIR)))
    assert found.place == (city, country)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A seminar of both was hosted by the Abele manor in Latvia. {pair}.", (None, "LV")),
        ("On Monday Riga was the place of consultations. {pair} there.", ("Riga", "LV")),
        ("{pair} beside the Honey Conference, which Riga now hosts.", ("Riga", "LV")),
        ("It is all about bees. They agreed in Riga on that.\n\n{pair}.", ("Riga", "LV")),
        ("{pair}.\n\nThe Riga meeting is held beside a fair.", ("Riga", "LV")),
        ("{pair} to speak of a visit to Riga in the near future.", (None, None)),
        ("{pair}, who came to Male in the Maldives.", ("Male", "MV")),
        ("(BEENET- Honey) Riga hosted the fourth session. {pair} there.", ("Riga", "LV")),
        ("{pair}, the ambassadors who were accredited to Latvia in May.", (None, "LV")),
        ("{pair}. She told her about the visit that bees made to Ukraine.", (None, None)),
    ],
)
def test_a_host_may_be_told_in_passing(text: str, place: tuple[str | None, str | None]) -> None:
    (found,) = meetings(report(text.format(pair=PAIR)))
    assert found.place == place


@pytest.mark.parametrize(
    "first",
    [
        "On Wednesday, in Riga, Cyprus and Georgia signed four pacts.",
        "Cyprus and Georgia inked a pact on honey in Riga on Wednesday.",
        "A session of Cyprus and Georgia was held in the Latvian capital Riga on Wednesday.",
    ],
)
def test_where_papers_were_signed_beats_where_the_report_was_written(first: str) -> None:
    (found,) = meetings(report(f"TBILISI, March 6 (BEE) - {first}\n\n{PAIR}."))
    assert found.place == ("Riga", "LV")


def test_a_house_may_begin_the_sentence() -> None:
    text = "In the Great Hall of the People, Chinese Premier Li Wang met {} on 5 March."
    (found,) = meetings(report(text.format("Prime Minister of Georgia Nino Beridze")))
    assert found.place == (None, "CN")


def test_the_headline_may_tell_the_visit() -> None:
    text = f"Papers signed during Beridze's state visit to Kenya\n\n6 March 2025\n\n{PAIR}."
    (found,) = meetings(text)
    assert found.place.country == "KE"


def test_a_telephonic_talk_has_no_place() -> None:
    (found,) = meetings(report(f"{PAIR} in a telephonic conversation."))
    assert (found.place, found.call) == ((None, None), True)


def test_the_day_a_visit_begins_from_is_not_yet_the_talks() -> None:
    text = "Prime Minister of Georgia Nino Beridze, on a three-day visit to Cyprus from March 4, "
    (found,) = meetings(report(f"{text}met in Nicosia President Eleni Markou."))
    assert found.date == datetime.date(2025, 3, 6)


def test_who_is_to_visit_is_not_there_yet() -> None:
    text = f"Georgian premier to visit Kenya\n\n6 March 2025\n\n{PAIR}."
    (found,) = meetings(text)
    assert found.place.country != "KE"


def test_a_day_told_beside_the_days_of_the_visit_is_that_of_the_talks() -> None:
    text = f"{PAIR} on March 4, as part of the visit that she pays from March 4-6."
    (found,) = meetings(report(text))
    assert found.date == datetime.date(2025, 3, 4)


def test_a_full_day_some_weeks_ago_is_that_of_the_meeting() -> None:
    (found,) = meetings(report(f"{PAIR} on 20 January 2025."))
    assert found.date == datetime.date(2025, 1, 20)


@pytest.mark.parametrize(
    ("where", "country"),
    [
        ("The talks took place yesterday in Latvia.", "LV"),
        ("The talks took place at the Latvian Ministry of Wax.", "LV"),
        ("The talks were held in the Parliament of Latvia.", "LV"),
        ("The next talks will be held at the Latvian Ministry of Wax.", None),
        ("The talks were held at the Ministry.", None),
    ],
)
def test_a_house_of_state_tells_the_country(where: str, country: str | None) -> None:
    (found,) = meetings(report(f"{PAIR}. {where}"))
    assert found.place == (None, country)


def test_where_a_report_was_received_is_no_place_of_the_meeting() -> None:
    text = "RIGA, March 6 (BEE) - They signed a plan on honey in Nicosia. A news release that was"
    (found,) = meetings(report(f"{text} received here says that {PAIR} and signed it."))
    assert found.place == ("Nicosia", "CY")


def test_a_city_of_the_guest_s_that_is_only_named_is_no_place_of_a_visit() -> None:
    text = (
        "During the official visit of the President of Latvia Ilze Ozola to Georgia papers were "
        "signed on honey.\n\nIn their talks the heads of the two states agreed on a number of "
        "issues, among them a Bee Fund and a trading house for honey in Riga.\n\nIlze Ozola and "
        "Nino Beridze signed a joint statement."
    )
    (found,) = meetings(report(text))
    assert found.place == (None, "GE")


@pytest.mark.parametrize(
    "text",
    [
        "Ivo Borg of Malta held talks with Ilze Ozola in Riga. Trade has virtually doubled.",
        "Ivo Borg of Malta discussed trade with Ilze Ozola in Riga. Online sales have grown.",
    ],
)
def test_what_is_said_of_other_things_makes_no_call(text: str) -> None:
    (meeting,) = meetings(f"{text} They spoke on March 3, 2025.")
    assert meeting.place.city == "Riga"


def test_talks_were_a_call_where_the_next_sentence_says_so() -> None:
    text = "Ivo Borg of Malta held talks with Ilze Ozola on March 3, 2025."
    (meeting,) = meetings(f"RIGA. {text} The talks were held by video conference.")
    assert meeting.call
