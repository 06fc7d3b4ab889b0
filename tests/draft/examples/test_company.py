"""Whose company people are: a side of the talks, a delegation, those who came along."""

import pytest

from diplo_cli.draft.drafting import draft
from tests.draft.found import EMPTY, meeting, sides

RECEIVED = (
    "Tbilisi, 3 March 2025 – Prime Minister of Georgia Nodar Beridze received the President of "
    "Ghana, Kofi Mensah, in Tbilisi on Monday.\n\n"
)
GUEST, HOST = ("GH", "guest"), ("GE", "host")


@pytest.mark.parametrize(
    "told",
    [
        "The guest was accompanied by {}.",
        "Mensah’s delegation included {}.",
        "The delegation accompanying President Mensah includes {}.",
        "The delegation also comprised {}.",
        "On the Ghanaian side were {}.",
        "Taking part from the Ghanaian side: {}.",
        "Mensah came with {}.",
        "Mensah, flanked by {}, thanked his host.",
        "The visitors, among them {}, toured the hives.",
        "In Mensah’s retinue were {}.",
        "Accompanying the president were {}.",
        "The president’s entourage consists of {}.",
        "Members of the delegation: {}.",
        "Mensah arrived with a delegation led by {}.",
        "He travelled with {}.",
        "Present at the talks were, for Ghana, {}.",
        "{} sat on the Ghanaian side.",
        "{} were in the guest’s delegation.",
        "{} were with the president.",
        "At the talks Mensah had with him {}.",
        "The Ghanaian leader brought {} with him.",
        "With Mensah came {}.",
        "Alongside Mensah at the table sat {}.",
        "{} are accompanying the Ghanaian president.",
        "{} represented Ghana.",
        "{} attended on behalf of Ghana.",
        "Together with Mensah, {} laid a wreath.",
        "The Ghanaian participants were {}.",
        "The Ghanaian delegation (headed by Mensah) also included {}.",
        "Ghanaian officials at the talks included {}.",
        "From Ghana, the meeting was attended by {}.",
        "The talks were attended on the Ghanaian side by {}.",
    ],
)
def test_company_is_of_whom_it_came_with(told: str) -> None:
    pair = "Honey Minister Ama Owusu and Minister of Wax Kwame Boateng"
    found = sides(meeting(RECEIVED + told.format(pair)))
    assert found == {
        "nodar-beridze": HOST,
        "kofi-mensah": GUEST,
        "ama-owusu": GUEST,
        "kwame-boateng": GUEST,
    }


def test_each_side_of_a_sentence_has_its_own_people() -> None:
    text = (
        "Attending from the Ghanaian side were Honey Minister Ama Owusu and Wax Minister Yaw "
        "Darko, and from the Georgian side Hive Minister Gia Lomidze."
    )
    found = sides(meeting(RECEIVED + text))
    assert found["ama-owusu"] == found["yaw-darko"] == GUEST
    assert found["gia-lomidze"] == HOST


def test_the_second_side_needs_no_word_for_a_side() -> None:
    text = (
        "From the Ghanaian side, Honey Minister Ama Owusu was present; from the Georgian, besides "
        "the head of government, Hive Minister Gia Lomidze."
    )
    found = sides(meeting(RECEIVED + text))
    assert (found["ama-owusu"], found["gia-lomidze"]) == (GUEST, HOST)


def test_the_host_s_people_stand_beside_the_host() -> None:
    text = "Alongside Beridze were Honey Minister Gia Lomidze and Wax Minister Ana Kobali."
    found = sides(meeting(RECEIVED + text))
    assert found["gia-lomidze"] == found["ana-kobali"] == HOST


def test_company_is_of_whom_is_named_last_before_it() -> None:
    text = "The Georgian president received Mensah, who was accompanied by Wax Minister Yaw Darko."
    assert sides(meeting(RECEIVED + text))["yaw-darko"] == GUEST


def test_the_next_clause_is_of_other_people() -> None:
    text = "Mensah was joined by Honey Minister Ama Owusu; Wax Minister Gia Lomidze was there too."
    found = sides(meeting(RECEIVED + text))
    assert (found["ama-owusu"], found["gia-lomidze"]) == (GUEST, HOST)


def test_who_only_signs_for_a_country_is_no_company() -> None:
    text = "For Ghana, Minister Ama Owusu signed a deal on wax with Bee Minister Gia Lomidze."
    made = draft(RECEIVED + text, EMPTY)
    noted = {each.record for each in made.reviews if each.note == "named only as one who signs"}
    assert noted == {"ama-owusu", "gia-lomidze"}


@pytest.mark.parametrize(
    "told",
    [
        "Ambassador Gia Lomidze also spoke.",
        "Seated at the high table were Ambassador Gia Lomidze and others.",
    ],
)
def test_who_also_spoke_or_sat_there_took_part_in_the_same_meeting(told: str) -> None:
    assert "gia-lomidze" in sides(meeting(RECEIVED + told))


def test_colleagues_of_two_countries_are_of_these_in_turn() -> None:
    text = (
        "Tbilisi, 3 March 2025 – Honey Minister of Georgia Nodar Beridze received his Estonian and "
        "Latvian colleagues, Margus Tamm and Baiba Ozola, in Tbilisi on Monday."
    )
    found = sides(meeting(text))
    assert (found["margus-tamm"], found["baiba-ozola"]) == (("EE", "guest"), ("LV", "guest"))


def test_a_company_s_head_of_no_known_country_is_the_host_s_guest() -> None:
    text = (
        "Astana hosted talks on 4 April 2024 between Kazakh Honey Minister Almas Satkaliev and "
        "Beeline Wax chief executive Russell Hard."
    )
    assert sides(meeting(text))["russell-hard"] == (None, "guest")


def test_a_guest_without_an_office_is_known_by_the_country_behind_the_name() -> None:
    text = (
        "President Ali Karim of Egypt and his guest, Ivo Borg of Malta, met in Cairo on 3 May 2024."
    )
    found = sides(meeting(text))
    assert found == {"ali-karim": ("EG", "host"), "ivo-borg": ("MT", "guest")}


def test_who_has_a_guest_is_the_host_and_who_thanks_a_host_the_guest() -> None:
    text = (
        "President Ali Karim and his guest, Ivo Borg of Malta, held talks in Cairo on 3 May 2024. "
        "Borg thanked his host."
    )
    assert sides(meeting(text)) == {"ali-karim": ("EG", "host"), "ivo-borg": ("MT", "guest")}


def test_whose_visit_the_talks_of_others_are_part_of_is_named_only() -> None:
    text = (
        "Honey Minister of Malta Ivo Borg met his Cuban counterpart Ana Ruiz in Havana on 3 May "
        "2024, as part of the state visit to Cuba by President Leo Vella."
    )
    assert set(sides(meeting(text))) == {"ivo-borg", "ana-ruiz"}


def test_each_colleague_may_stand_behind_his_country() -> None:
    text = (
        "Honey Minister of Malta Ivo Borg met in Valletta on 3 May 2024 with his colleagues from "
        "Bulgaria, Georg Tishev, and Kuwait, Ali Karim."
    )
    found = sides(meeting(text))
    assert (found["georg-tishev"], found["ali-karim"]) == (("BG", "guest"), ("KW", "guest"))


def test_a_side_may_be_told_by_its_country_and_by_whom() -> None:
    text = (
        "From the Georgian side, the talks were attended by Hive Minister Gia Lomidze, and from "
        "Ghana, by Ambassador Yaw Darko."
    )
    assert sides(meeting(RECEIVED + text))["yaw-darko"] == GUEST


@pytest.mark.parametrize(
    "told",
    [
        "Latvia was represented by State Secretary Andulis Berzs, Estonia by Deputy Secretary"
        " General Sander Salm.",
        "The Latvian side was headed by H.E. Mr. Andulis Berzs, Minister of Honey, and the Estonian"
        " side by H.E. Dr. Sander Salm, Minister of Wax.",
    ],
)
def test_what_is_said_once_of_two_sides_holds_for_both(told: str) -> None:
    text = (
        f"Riga, 12 May 2024 – Talks on honey between Latvia and Estonia took place in Riga. {told}"
    )
    found = sides(meeting(text))
    assert found == {"andulis-berzs": ("LV", "host"), "sander-salm": ("EE", "guest")}


def test_a_delegation_that_includes_somebody_is_theirs_who_heads_it() -> None:
    text = (
        "Mensah is in Tbilisi at the head of a delegation that includes Honey Minister Ama Owusu."
    )
    assert sides(meeting(RECEIVED + text))["ama-owusu"] == GUEST


def test_company_told_after_a_guard_of_honour_was_at_the_talks() -> None:
    text = (
        "President Peter Otieno of Kenya was in Kigali on 12 May 2024, where he and President Paul "
        "Kayumba of Rwanda inspected a guard of honour and held talks. Otieno was accompanied by "
        "Honey Minister Jane Wanjiru."
    )
    assert sides(meeting(text))["jane-wanjiru"] == ("KE", "guest")


def test_who_was_there_at_the_end_of_a_sentence_took_part() -> None:
    text = (
        "Georgia's Deputy Honey Minister Gia Lomidze and Ghana's ambassador Yaw Darko were there."
    )
    found = sides(meeting(RECEIVED + text))
    assert (found["gia-lomidze"], found["yaw-darko"]) == (HOST, GUEST)


def test_the_city_that_a_guest_is_visiting_is_where_they_met() -> None:
    text = (
        "Visiting Vientiane on 12 May 2024, Thai Honey Minister Maris Sangiam was received by Lao "
        "President Thongloun Sisouk."
    )
    assert meeting(text).city == "Vientiane"


def test_who_leads_a_world_bank_delegation_is_of_no_country() -> None:
    text = (
        "Valletta, 12 May 2024 - Prime Minister Ivo Borg of Malta received a delegation from the "
        "World Bank led by Managing Director Axel Berg."
    )
    assert sides(meeting(text))["axel-berg"] == (None, "guest")


def test_a_delegation_ends_where_somebody_calls_on_another() -> None:
    found = sides(
        meeting(
            "New Delhi, 3 March 2025 – The Ghanaian delegation led by the Minister of Honey Ama "
            "Owusu called today on the Minister of Wax, Shri Ram Vilas Kumar."
        )
    )
    assert found == {"ama-owusu": ("GH", "guest"), "ram-vilas-kumar": ("IN", "host")}


@pytest.mark.parametrize("where", ["", " at the State Capitol", " in Tbilisi", " to the palace"])
def test_a_delegation_s_members_stand_behind_where_it_was(where: str) -> None:
    text = (
        "Tbilisi, 3 March 2025 – Premier Gia Lomidze hosted a high-level Ghanaian "
        f"delegation{where}, including Prime Minister Kofi Mensah, Minister of Defence Ama Owusu "
        "and Minister of Trade Esi Boateng."
    )
    found = sides(meeting(text))
    assert {found[each] for each in ("kofi-mensah", "ama-owusu", "esi-boateng")} == {GUEST}
