"""Several meetings in one report: which sentences open another, and who was at which."""

import pytest

from diplo_cli.draft.drafting import draft
from diplo_cli.draft.encounters import groups_of
from tests.draft import found as share

TRIO = (
    "On Monday the Minister of Honey of Malta Ivo Borg, the Minister of Honey of Latvia Ilze Ozola "
    "and the Minister of Honey of Georgia Ana Dvali held a trilateral meeting in Riga. "
)
VISIT = "The Speaker of the Saeima of Latvia, Mrs Ilze Ozola, paid a visit to Malta on 4 March. "


def meetings(body: str) -> list[list[str]]:
    """Give the surnames of those who took part in each meeting of a report."""
    return [
        [each.name.split()[-1] for each in found.people]
        for found in share.meetings(f"6 March 2025\n\n{body}")
    ]


def test_she_meets_one_and_then_another() -> None:
    text = (
        f"{VISIT}On the first day, in Valletta, she met with the Speaker of the Parliament of "
        "Malta, Mr Ivo Borg. Ms Ozola then held a meeting with the Prime Minister, Mr Karm Vella."
    )
    assert meetings(text) == [["Ozola", "Borg"], ["Ozola", "Vella"]]


def test_who_signs_with_one_and_is_received_by_another_has_two_meetings() -> None:
    text = (
        "Honey Minister of Malta Ivo Borg and Minister of Trade of Latvia Janis Berzs signed an "
        "agreement yesterday. This morning Borg was received by President of Latvia Ilze Ozola."
    )
    assert meetings(text) == [["Borg", "Berzs"], ["Borg", "Ozola"]]


@pytest.mark.parametrize(
    "apart",
    [
        "Before that, Borg had a separate meeting with Ozola.",
        "On the fringes of the trilateral, Borg and Ozola met separately.",
        "On the sidelines Ivo Borg and Ilze Ozola held talks on bees.",
        "The Maltese Minister and the Latvian Minister also had a separate meeting.",
    ],
)
def test_two_of_three_may_meet_apart(apart: str) -> None:
    assert meetings(TRIO + apart) == [["Borg", "Ozola", "Dvali"], ["Borg", "Ozola"]]


@pytest.mark.parametrize("how", ["separate phone conversations", "separate calls"])
def test_calls_with_two_counterparts_are_two_meetings(how: str) -> None:
    text = (
        f"Foreign Minister of Malta Ivo Borg held {how} with his Latvian and Georgian "
        "counterparts, Ilze Ozola and Ana Dvali, on 4 March."
    )
    assert meetings(text) == [["Borg", "Ozola"], ["Borg", "Dvali"]]


def test_who_calls_two_counterparts_is_of_neither_country() -> None:
    text = (
        "6 March 2025\n\nForeign Minister Ivo Borg held separate calls with his Latvian and "
        "Georgian counterparts, Ilze Ozola and Ana Dvali, on 4 March.\n\nTalking to Ana Dvali, "
        "Borg said that Malta valued its ties with Georgia."
    )
    drafted = draft(text, share.EMPTY).tables
    countries = [[each.country for each in found.participants] for found in drafted.meetings]
    assert countries == [["MT", "LV"], ["MT", "GE"]]


def test_a_forum_is_another_meeting_than_the_talks_on_its_margins() -> None:
    text = (
        "A delegation of Malta led by Deputy Prime Minister Ivo Borg took part in the Honey Forum "
        "in Riga. Minister for Trade of Latvia Ilze Ozola named bees as the field of most use. "
        "On the margins of the forum the Maltese minister met with Minister of Economy Janis Berzs."
    )
    assert meetings(text) == [["Borg", "Ozola"], ["Borg", "Berzs"]]


def test_items_that_begin_with_whom_one_met_are_meetings() -> None:
    text = (
        "The Foreign Minister of Malta, Ivo Borg, held in Riga these bilateral meetings:\n\n"
        "- With the Foreign Minister of Latvia, Ilze Ozola: both spoke of honey.\n\n"
        "- With the Minister of Foreign Affairs of Georgia, Ana Dvali: embassies were reviewed."
    )
    assert meetings(text) == [["Borg", "Ozola"], ["Borg", "Dvali"]]


def test_delegations_received_one_after_another_are_as_many_meetings() -> None:
    text = (
        "Honey Minister of Malta Ivo Borg received, one after another, three delegations. "
        "Borg's first meeting was with a delegation of Latvia led by Minister of Trade Ilze Ozola. "
        "Then came the turn of Georgia. Minister for Food Ana Dvali told Borg that it wants hives."
    )
    assert meetings(text) == [["Borg", "Ozola"], ["Borg", "Dvali"]]


def test_presidents_named_with_place_and_day_received_somebody_each() -> None:
    text = (
        "The Chairperson of the Honey Union Commission, Ivo Borg, undertook a visit. He was "
        "received by Presidents Ilze Ozola of Latvia, in Riga, on 28 February; Ana Dvali of "
        "Georgia, in Tbilisi, on 2 March; and Eleni Markou of Cyprus, in Nicosia, on 3 March."
    )
    assert meetings(text) == [["Borg", "Ozola"], ["Borg", "Dvali"], ["Borg", "Markou"]]


def test_whoever_a_list_of_people_names_took_part() -> None:
    text = (
        "Minister of Economy of Malta Ivo Borg received Minister of Trade of Latvia Ilze Ozola.\n\n"
        "The Latvian delegation comprised:\n\n"
        "- Janis Berzs, Deputy Minister of Trade;\n\n"
        "- Anna Kalne, Head of the Honey Chamber."
    )
    assert meetings(text) == [["Borg", "Ozola", "Berzs", "Kalne"]]


def test_at_a_mere_ceremony_all_who_signed_took_part() -> None:
    text = (
        "Malta's Minister of Planning Ivo Borg and Latvian Ambassador Ilze Ozola witnessed the "
        "signing of a loan agreement. Janis Berzs, Chairman of the Honey Bank, and Anna Kalne, "
        "Director of the Honey Fund, signed the agreement."
    )
    assert meetings(text) == [["Borg", "Ozola", "Berzs", "Kalne"]]


def test_who_attended_the_meetings_was_at_each() -> None:
    text = (
        f"{TRIO}Before that, Borg had a separate meeting with Ozola. "
        "The Ambassador of Malta, Karm Vella, attended the meetings."
    )
    assert meetings(text) == [["Borg", "Ozola", "Dvali", "Vella"], ["Borg", "Ozola", "Vella"]]


def test_the_company_of_grocers_makes_nobody_after_a_verb_company() -> None:
    text = (
        "Minister of Wax of Malta Ivo Borg signed two accords in Riga. With the Minister of Honey "
        "of Latvia Ilze Ozola he signed one on wax. Borg, who is accompanied by 11 grocers, was "
        "also received by the President of the Saeima, Janis Berzs."
    )
    assert meetings(text) == [["Ozola", "Borg"], ["Borg", "Berzs"]]


def test_the_delegation_of_a_country_includes_its_people() -> None:
    text = (
        "Minister of Honey of Malta Ivo Borg met Minister of Wax of Latvia Ilze Ozola. "
        "The official delegation of Latvia included Minister of Trade Janis Berzs."
    )
    assert meetings(text) == [["Borg", "Ozola", "Berzs"]]


def test_what_follows_a_semicolon_takes_no_meeting_to_another_year() -> None:
    text = (
        "Foreign Minister of Malta Ivo Borg met with Foreign Minister of Latvia Ilze Ozola. "
        "On Wednesday, he met with the Foreign Minister of Georgia, Ana Dvali; Malta exported "
        "honey there in 2023."
    )
    assert meetings(text) == [["Borg", "Ozola"], ["Borg", "Dvali"]]


def test_two_who_are_both_new_met_by_themselves() -> None:
    text = (
        "Prime Minister of Malta Ivo Borg met with Prime Minister of Latvia Ilze Ozola.\n\n"
        "The Minister of Wax of Malta Karm Vella held negotiations with Janis Berzs, Minister of "
        "Honey of Latvia, in the same building."
    )
    assert meetings(text) == [["Borg", "Ozola"], ["Vella", "Berzs"]]


def test_who_attended_may_have_met_the_guest_apart_before() -> None:
    text = (
        "President of Malta Ivo Borg met with Minister of Honey of Latvia Ilze Ozola. Minister of "
        "Wax of Malta Karm Vella also attended the meeting. Earlier in the day, Vella and Ozola "
        "chaired the first session of the dialogue on bees."
    )
    assert meetings(text) == [["Borg", "Ozola", "Vella"], ["Vella", "Ozola"]]


def test_two_met_together_are_no_two_meetings() -> None:
    text = (
        "Minister of Honey of Malta Ivo Borg met with President of Apiwax Ana Dvali and Latvian "
        "Vice Minister of Wax Ilze Ozola at the ministry."
    )
    assert meetings(text) == [["Borg", "Dvali", "Ozola"]]


def test_the_guest_is_whoever_was_received() -> None:
    text = (
        "Speaker of the Saeima of Latvia Ilze Ozola received the Speaker of the Parliament of "
        "Malta, Ivo Borg. Earlier in the day the guest had conferred with the President of "
        "Latvia, Janis Berzs."
    )
    assert meetings(text) == [["Ozola", "Borg"], ["Borg", "Berzs"]]


def test_she_and_another_signed() -> None:
    text = (
        "Minister of Honey of Latvia Ilze Ozola was glad yesterday. In her ministry in Riga, she "
        "and Minister of Wax of Malta Ivo Borg signed an accord."
    )
    assert meetings(text) == [["Ozola", "Borg"]]


def test_whose_turn_it_was_is_met_next() -> None:
    text = (
        "On Monday Foreign Minister of Malta Ivo Borg sat down with Foreign Minister of Latvia "
        "Ilze Ozola. On Thursday it was the turn of Georgia's Minister of Honey, Ana Dvali."
    )
    assert meetings(text) == [["Borg", "Ozola"], ["Borg", "Dvali"]]


def test_who_attended_the_call_on_another_takes_no_meeting_from_it() -> None:
    text = (
        "Minister of Honey of Malta Ivo Borg met Minister of Wax of Latvia Ilze Ozola.\n\n"
        "In the afternoon, Ozola paid a courtesy call on President Karm Vella, with Undersecretary "
        "Ana Grech in attendance."
    )
    assert meetings(text)[1][:2] == ["Ozola", "Vella"]


def test_a_president_and_a_premier_are_met_each_on_their_own() -> None:
    text = (
        "President of Malta Ana Vella, on a visit to Latvia, met in Riga on 3 March 2025 with "
        "Latvian President Leo Berzs and Prime Minister Eva Ozola."
    )
    assert meetings(text) == [["Vella", "Berzs"], ["Vella", "Ozola"]]


def test_a_counterpart_of_who_met_a_president_is_his_own() -> None:
    text = (
        "Prime Minister of Malta Ana Vella began a visit to Latvia on 3 March 2025, where she met "
        "with President Leo Berzs and her Latvian counterpart Eva Ozola."
    )
    assert meetings(text) == [["Vella", "Berzs"], ["Vella", "Ozola"]]


def test_discussions_with_another_are_another_meeting() -> None:
    text = (
        "On 3 March 2025 Malta's Foreign Minister, Ana Vella, had meetings in Riga.\n\nThe meeting "
        "with Leo Berzs, Director of the Honey Board of Latvia, was on bees.\n\nDiscussions with "
        "Eva Ozola, Minister of Wax of Latvia, centered on hives."
    )
    assert meetings(text) == [["Vella", "Berzs"], ["Vella", "Ozola"]]


@pytest.mark.parametrize(
    "told",
    [
        "She paid separate courtesy calls on President Leo Berzs, Speaker Eva Ozola and Honey "
        "Board Chairman and former Premier Karl Liepa.",
        "She also met President Leo Berzs, Speaker of the Saeima Eva Ozola and Honey Board "
        "Chairman Karl Liepa. In these meetings, she spoke of bees.",
    ],
)
def test_calls_paid_on_several_are_paid_on_each(told: str) -> None:
    text = (
        "Foreign Minister of Malta Ana Vella visited Latvia on 3 March 2025. In Riga she met "
        f"Foreign Minister of Latvia Ilze Krasta.\n\n{told}"
    )
    assert meetings(text) == [
        ["Vella", "Krasta"],
        ["Vella", "Berzs"],
        ["Vella", "Ozola"],
        ["Vella", "Liepa"],
    ]


@pytest.mark.parametrize(
    "then",
    [
        "Another meeting was with Chilean President Eva Soto.",
        "The bilateral meeting then continued with Eva Soto, President of Chile.",
    ],
)
def test_the_next_of_a_days_meetings_is_with_another(then: str) -> None:
    text = (
        "President of Malta Ana Vella spent this Monday receiving heads of state. The meetings "
        "took place at the palace. One of them was with the President of Latvia Leo Berzs.\n\n"
        f"{then}"
    )
    assert meetings(text) == [["Vella", "Berzs"], ["Vella", "Soto"]]


def test_a_meeting_between_two_by_name_opens_one() -> None:
    text = (
        "Foreign Minister of Malta Ana Vella had bilateral meetings on 3 March 2025.\n\nDuring the "
        "meeting between Minister Vella and her Latvian counterpart Leo Berzs bees were spoken "
        "of.\n\nMinister Vella and Minister for Hives of Bhutan Jigme Rai discussed wax."
    )
    assert meetings(text) == [["Vella", "Berzs"], ["Vella", "Rai"]]


def test_where_somebody_took_part_before_does_not_hide_that_they_met() -> None:
    text = (
        "On 4 March 2025, Foreign Minister Ana Vella of Malta met a Latvian delegation headed by "
        "Leo Berzs, Director of the Honey Board, who took part in a session.\n\nHe presented a "
        "plan. He informed her of what is done for the visit of Minister Ilze Ozola."
    )
    lines, people, _ = share.told_of(text)
    assert [each.opener for each in groups_of(lines, people)] == [0]


@pytest.mark.parametrize(
    "told",
    [
        "Another meeting was held between {}.",
        "At the same time, a meeting was held between {}.",
        "A separate working meeting took place between {}.",
    ],
)
def test_two_others_met_at_another_meeting(told: str) -> None:
    first = (
        "Minister of Honey of Malta Ivo Borg met Minister of Honey of Latvia Ilze Ozola in Riga."
    )
    others = "Minister of Wax of Malta Leo Vella and Minister of Wax of Latvia Janis Kalns"
    assert meetings(f"{first} {told.format(others)}") == [["Borg", "Ozola"], ["Vella", "Kalns"]]
