"""Who is meant by a surname, an office or a pronoun; and the meetings that are told of so."""

import pytest

from tests.draft.found import meetings, told_of

FIRST = (
    "Prime Minister of Georgia Nino Beridze met with President of Cyprus Eleni Markou in Nicosia."
)


def met(body: str) -> list[list[str]]:
    """Give the surnames of those who met, by meeting."""
    found = meetings(f"6 March 2025\n\n{body}")
    return [[each.name.split()[-1] for each in meeting.people] for meeting in found]


@pytest.mark.parametrize(
    "later",
    [
        "Later, Beridze was received by Speaker Petros Loizou.",
        "The Georgian Prime Minister was later received by Speaker Petros Loizou.",
        "Nino Beridze was then received by Speaker Petros Loizou.",
        "Earlier, Beridze had met with Petros Loizou, Speaker of the Parliament of Cyprus.",
    ],
)
def test_someone_meant_by_less_than_the_full_name_has_a_meeting_of_their_own(later: str) -> None:
    assert met(f"{FIRST}\n\n{later}") == [["Beridze", "Markou"], ["Beridze", "Loizou"]]


def test_he_is_whom_the_sentence_before_is_about() -> None:
    text = (
        "Nino Beridze, the Minister of Honey of Georgia, came to Cyprus on March 5. She was "
        "received by the President of Cyprus, Eleni Markou, and the Speaker of the Cypriot "
        "Parliament, Petros Loizou, and also met her Cypriot counterpart, Anna Kyri."
    )
    assert met(text) == [["Beridze", "Markou"], ["Beridze", "Loizou"], ["Beridze", "Kyri"]]


def test_the_head_of_the_delegation_is_who_leads_it() -> None:
    text = (
        "A delegation of Georgia led by Minister of Honey Nino Beridze is in Cyprus on a visit.\n\n"
        "On March 5, the head of the delegation met with Wax Minister of Cyprus Petros Loizou.\n\n"
        "The next day, talks were held in Limassol with the Rector of Wax University Anna Kyri."
    )
    assert met(text) == [["Beridze", "Loizou"], ["Beridze", "Kyri"]]


def test_the_visiting_minister_is_the_guest() -> None:
    text = (
        "The Minister of Honey, Petros Loizou, received the Minister of Honey of Georgia, Nino "
        "Beridze, who is on a visit to Cyprus.\n\n"
        "In the afternoon the visiting minister was received by the President, Eleni Markou."
    )
    assert met(text) == [["Loizou", "Beridze"], ["Beridze", "Markou"]]


def test_ministers_named_together_are_those_of_their_countries() -> None:
    text = (
        "The honey ministers of Georgia and Cyprus gathered on Wednesday.\n\n"
        "Honey Minister Nino Beridze (Georgia) praised the bees, Honey Minister Petros Loizou "
        "(Cyprus) the wax."
    )
    assert met(text) == [["Beridze", "Loizou"]]


def test_who_signed_during_a_meeting_met() -> None:
    text = (
        "Two memoranda were signed by Honey Minister of Georgia Nino Beridze and her Cypriot "
        "counterpart Petros Loizou during a meeting in Nicosia."
    )
    assert met(text) == [["Beridze", "Loizou"]]


def test_two_who_led_their_sides_met_and_a_separate_pair_apart_from_them() -> None:
    text = (
        "Honey Minister of Georgia Nino Beridze and Wax Minister of Cyprus Petros Loizou led their "
        "respective sides.\n\n"
        "Separately, Mayor of Batumi Lasha Kobali met the Mayor of Paphos Anna Kyri.\n\n"
        "Georgian Ambassador Irma Gelava was present at the session."
    )
    assert met(text) == [["Beridze", "Loizou", "Gelava"], ["Kobali", "Kyri"]]


def test_a_counterpart_is_none_of_their_own_country() -> None:
    _, people, _ = told_of(
        "Minister of Honey of Georgia Nino Beridze met the Speaker of the Parliament of Cyprus, "
        "Petros Loizou, and her Cypriot counterpart, Anna Kyri."
    )
    assert people[-1].title == "Minister of Honey"


@pytest.mark.parametrize(
    "planned",
    [
        "Separate meetings with the Speaker, Petros Loizou, are on her schedule for the evening.",
        "She will then call on Speaker Petros Loizou.",
        "A dinner with Speaker Petros Loizou was to be held later.",
    ],
)
def test_what_is_only_planned_is_no_meeting(planned: str) -> None:
    assert met(f"{FIRST}\n\n{planned}") == [["Beridze", "Markou"]]


def test_him_is_whom_the_sentence_before_is_about() -> None:
    text = (
        "On Tuesday Damir Krstic, the Croatian Honey Minister, was on a visit to Cyprus. President "
        "Eleni Markou received him."
    )
    assert met(text) == [["Krstic", "Markou"]]


def test_one_who_met_ministers_of_many_countries_met_each_apart() -> None:
    text = (
        "Nicosia saw a series of separate meetings which Petros Loizou, Foreign Minister of "
        "Cyprus, had with the Foreign Ministers of Belarus - Ivan Klim, Malta - Carl "
        "Borg."
    )
    assert met(text) == [["Loizou", "Klim"], ["Loizou", "Borg"]]


def test_a_father_is_another_than_his_son() -> None:
    text = (
        "Sheikh Omar bin Ali Al Noor met President of Cyprus Eleni Markou in the presence of "
        "Sheikh Saif bin Omar bin Ali Al Noor, Minister of Honey."
    )
    _, people, _ = told_of(text)
    assert [each.name.split()[0] for each in people] == ["Omar", "Eleni", "Saif"]


def test_one_spelled_in_two_ways_is_one() -> None:
    text = f"{FIRST}\n\nPresident Elena Markou thanked the bees."
    assert met(text) == [["Beridze", "Markou"]]


def test_the_other_of_two_calls_is_a_meeting_too() -> None:
    text = (
        "President of Georgia Nino Beridze spoke by phone with Cypriot President Eleni Markou.\n\n"
        "Later in the day the President of Georgia had a call with President of Malta Carl Borg."
    )
    assert met(text) == [["Beridze", "Markou"], ["Beridze", "Borg"]]


def test_greetings_to_a_leader_make_nobody_present() -> None:
    text = f"{FIRST} Beridze conveyed greetings of President Irma Gelava to President Carl Borg."
    assert met(text) == [["Beridze", "Markou"]]


def test_who_was_present_at_what_took_place_attended() -> None:
    text = f"{FIRST}\n\nThe meeting took place in the presence of Honey Minister Carl Borg."
    assert met(text) == [["Beridze", "Markou", "Borg"]]


def test_whoever_receives_a_known_guest_meets_them_apart() -> None:
    text = (
        f"{FIRST}\n\nPrime Minister Beridze was also received by the Speaker of the Parliament, "
        "Petros Loizou, and Honey Minister Anna Kyri."
    )
    assert met(text) == [["Beridze", "Markou"], ["Beridze", "Loizou"], ["Beridze", "Kyri"]]


def test_a_courtesy_call_is_a_meeting() -> None:
    text = f"{FIRST}\n\nEarlier, Beridze paid a courtesy call on Speaker Petros Loizou."
    assert met(text) == [["Beridze", "Markou"], ["Beridze", "Loizou"]]


def test_who_received_a_guest_is_not_received_in_turn() -> None:
    text = (
        "The Minister of Honey, Petros Loizou, received today the Minister of Honey of Georgia, "
        "Nino Beridze.\n\nIn the afternoon the Minister was received by President Eleni Markou."
    )
    assert met(text) == [["Loizou", "Beridze"], ["Beridze", "Markou"]]


def test_an_office_beside_a_name_means_nobody_else() -> None:
    text = (
        "On Tuesday Ivo Borg, the Maltese Honey Minister, was on a visit to Latvia. Prime Minister "
        "Ilze Ozola received him in the Government. Borg then met his Latvian counterpart as "
        "well, Honey Minister Janis Berzs."
    )
    assert met(text) == [["Borg", "Ozola"], ["Borg", "Berzs"]]


def test_a_surname_with_its_article_is_of_the_one_who_has_it() -> None:
    text = (
        "Honey Minister of Oman Saleh bin Nasr Al Wahib received Wax Minister of Malta Ivo Borg. "
        "Dr Al Wahib thanked his guest."
    )
    assert met(text) == [["Wahib", "Borg"]]
