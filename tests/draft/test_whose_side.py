"""Whose side people are on where only the shape of what is told shows it."""

import pytest

from diplo_cli.draft.attendance import presence
from diplo_cli.draft.drafting import draft
from tests.draft.examples.test_company import GUEST, HOST, RECEIVED
from tests.draft.found import EMPTY, lines_of, meeting, sides


def test_an_ambassador_who_was_there_is_the_guest_s() -> None:
    text = "Ambassador Ama Owusu and Speaker Gia Lomidze were also at the table."
    found = sides(meeting(RECEIVED + text))
    assert (found["ama-owusu"], found["gia-lomidze"]) == (GUEST, HOST)


def test_whom_somebody_brought_along_is_of_their_side() -> None:
    text = "Mensah brought along State Secretary Ama Owusu and some traders."
    assert sides(meeting(RECEIVED + text))["ama-owusu"] == GUEST


def test_who_leads_a_delegation_of_a_body_is_of_its_country() -> None:
    text = (
        "A delegation of the Honey University of Ghana, headed by Rector Ama Owusu, visited the "
        "Wax Academy of Georgia in Tbilisi on 3 March 2025. Rector Gia Lomidze received them."
    )
    assert sides(meeting(text)) == {"ama-owusu": GUEST, "gia-lomidze": HOST}


def test_who_signs_for_a_side_is_of_its_country() -> None:
    text = (
        "Tbilisi, 3 March 2025 – An agreement on honey was signed in Tbilisi, on behalf of the "
        "Georgian side by Honey Minister Gia Lomidze and on behalf of the Ghanaian side by Wax "
        "Minister Ama Owusu."
    )
    assert sides(meeting(text)) == {"gia-lomidze": HOST, "ama-owusu": GUEST}


def test_the_co_chairs_who_sign_the_minutes_met() -> None:
    text = (
        "The Pakistan-Iran Joint Honey Committee ended in Quetta on 5 September 2024 with the "
        "signing of its minutes by the two co-chairs, Chief Collector of Customs Ali Khan and "
        "Director General of Honey Reza Karimi."
    )
    assert sides(meeting(text)) == {"ali-khan": ("PK", "host"), "reza-karimi": ("IR", "guest")}


def test_two_heads_of_state_are_of_two_countries() -> None:
    text = (
        "Malta, Cuba open honey office\n\nVALLETTA, 22 February 2024 - The two heads of state, Ivo "
        "Borg and Juan Ruiz, opened the honey office in the presence of Wax Minister Leo Vella and "
        "his Cuban colleague Ana Perez."
    )
    assert sides(meeting(text)) == {
        "ivo-borg": ("MT", "host"),
        "juan-ruiz": ("CU", "guest"),
        "leo-vella": ("MT", "host"),
        "ana-perez": ("CU", "guest"),
    }


def test_who_was_only_at_the_airport_held_no_talks() -> None:
    text = (
        "President Ivo Borg of Malta reached Havana on 3 May 2024 and was received at the airport "
        "by Wax Minister Juan Ruiz. Later he called on Cuba's President, Ana Perez."
    )
    assert sides(meeting(text)) == {
        "ivo-borg": ("MT", "guest"),
        "ana-perez": ("CU", "host"),
    }


def test_where_an_absent_minister_was_is_no_place_of_the_meeting() -> None:
    text = (
        "Malta's Honey Minister Ivo Borg met his Cuban counterpart Ana Ruiz in Valletta on 3 May "
        "2024. Prime Minister Leo Vella, who was in Washington, sent a jar."
    )
    assert meeting(text).city == "Valletta"


def test_a_guest_who_is_told_of_by_what_he_is_took_part() -> None:
    text = (
        "It took Honey Minister of Malta Ana Vella one evening in Valletta. Her guest on Tuesday, "
        "11 June 2024, was Cuba's Wax Minister, Juan Ruiz."
    )
    assert sides(meeting(text)) == {"ana-vella": ("MT", "host"), "juan-ruiz": ("CU", "guest")}


def test_the_side_of_a_country_is_its_side() -> None:
    text = "On the side of Ghana, Honey Minister Ama Owusu took part; Gia Lomidze did not."
    assert sides(meeting(RECEIVED + text))["ama-owusu"] == GUEST


def test_an_envoy_at_the_end_of_a_list_of_hosts_is_the_guest_s() -> None:
    text = "Honey Minister Gia Lomidze, Speaker Ana Dvali, and Ambassador Ama Owusu were present."
    found = sides(meeting(RECEIVED + text))
    assert (found["ana-dvali"], found["ama-owusu"]) == (HOST, GUEST)


def test_who_watched_a_signing_was_there() -> None:
    text = "They put their names to a contract, watched by Honey Minister Gia Lomidze."
    assert sides(meeting(RECEIVED + text))["gia-lomidze"] == HOST


@pytest.mark.parametrize(
    "told",
    [
        "The governments of Malta and Cuba, headed by Prime Ministers Ivo Borg and Juan Ruiz, met "
        "in Havana on 3 March 2025.",
        "Talks on honey between Malta and Cuba were held in Havana on 3 March 2025. They were "
        "chaired by State Secretary Ivo Borg and Director General Juan Ruiz.",
        "The Malta-Cuba honey commission met in Havana on 3 March 2025. It was chaired by State "
        "Secretary Ivo Borg and Director General Juan Ruiz.",
    ],
)
def test_two_who_follow_two_countries_are_of_these_in_turn(told: str) -> None:
    assert sides(meeting(told)) == {"ivo-borg": ("MT", "guest"), "juan-ruiz": ("CU", "host")}


def test_counterparts_of_one_country_are_all_of_it() -> None:
    text = (
        "Honey Minister Ivo Borg and Foreign Minister Leo Vella of Malta hosted their Cuban "
        "counterparts, Juan Ruiz and Ana Perez, in Valletta on 3 May 2024."
    )
    found = sides(meeting(text))
    assert found["juan-ruiz"] == found["ana-perez"] == ("CU", "guest")


def test_ministers_in_a_row_are_of_one_side() -> None:
    text = "Honey Minister of Ghana Ama Owusu, Ministers Yaw Darko and Kofi Adu accompanied Mensah."
    found = sides(meeting(RECEIVED + text))
    assert found["yaw-darko"] == found["kofi-adu"] == GUEST


def test_a_guest_told_of_before_is_who_is_received_next() -> None:
    text = (
        "Before noon on 3 May 2024 Prime Minister of Malta Ivo Borg and his Cuban guest, Juan "
        "Ruiz, had agreed in Valletta on honey. The guest was then received by President Ana Vella."
    )
    host, guest = ("MT", "host"), ("CU", "guest")
    assert sides(meeting(text)) == {"ivo-borg": host, "juan-ruiz": guest, "ana-vella": host}


def test_who_heads_a_delegation_is_of_its_country() -> None:
    text = (
        "Director of Honey Ama Owusu, who heads the Ghanaian delegation at the honey fair, was "
        "received in Tbilisi on 3 March 2025 by Mayor Gia Lomidze."
    )
    assert sides(meeting(text)) == {"ama-owusu": GUEST, "gia-lomidze": HOST}


@pytest.mark.parametrize(
    "told",
    [
        "Mensah’s finance minister, Ama Owusu, attended.",
        "Beridze’s adviser Gia Lomidze and Mensah’s honey minister Ama Owusu attended.",
    ],
)
def test_whose_minister_somebody_is_tells_the_country(told: str) -> None:
    assert sides(meeting(RECEIVED + told))["ama-owusu"] == GUEST


@pytest.mark.parametrize(
    "told",
    [
        "Honey Minister Gia Lomidze was in the room.",
        "Honey Minister Gia Lomidze came too.",
        "The envoys watched, as did Honey Minister Gia Lomidze.",
        "Honey Minister Gia Lomidze was at the talks.",
    ],
)
def test_who_was_in_the_room_took_part(told: str) -> None:
    assert sides(meeting(RECEIVED + told))["gia-lomidze"] == HOST


def test_the_visiting_dignitary_is_the_guest_of_another_too() -> None:
    text = (
        "Prime Minister Ivo Borg held talks with President of Cuba Juan Ruiz in Valletta on 3 "
        "March 2025. Earlier President of Malta Ana Vella received the visiting President. Speaker "
        "Leo Zammit also called on the visiting dignitary."
    )
    found = draft(f"6 March 2025\n\n{text}", EMPTY).tables.meetings
    assert [[each.person for each in one.participants] for one in found] == [
        ["ivo-borg", "juan-ruiz", "ana-vella", "leo-zammit"],
    ]


def test_who_came_to_later_talks_was_at_those_with_the_guest() -> None:
    text = (
        "Honey Minister Ana Vella of Malta was received in Havana on 3 March 2025 by Prime "
        "Minister Juan Ruiz of Cuba. The talks followed a working session with Honey Minister "
        "Luis Soto, which Maltese Ambassador Ivo Borg attended."
    )
    found = draft(f"6 March 2025\n\n{text}", EMPTY).tables.meetings
    assert [[each.person for each in one.participants] for one in found] == [
        ["ana-vella", "juan-ruiz", "luis-soto", "ivo-borg"],
    ]


def test_those_named_with_them_took_part() -> None:
    text = "With them in the hive: Honey Minister Ama Owusu of Ghana."
    assert sides(meeting(RECEIVED + text))["ama-owusu"] == GUEST


def test_an_envoy_who_stood_by_is_the_guest_s() -> None:
    text = "Deputy Honey Minister Gia Lomidze and Ambassador Ama Owusu stood by."
    found = sides(meeting(RECEIVED + text))
    assert (found["gia-lomidze"], found["ama-owusu"]) == (HOST, GUEST)


def test_two_of_whom_one_s_country_goes_without_saying_signed_and_met() -> None:
    text = (
        "Honey Minister Ana Vella has signed an agreement on wax with Juan Ruiz, Cuba's Minister "
        "of Honey, in Havana on 3 March 2025. Looking on was Malta's Ambassador Ivo Borg."
    )
    assert {"ana-vella", "juan-ruiz", "ivo-borg"} == set(sides(meeting(text)))


def test_those_who_were_part_of_the_delegations_took_part() -> None:
    text = "Honey Minister Gia Lomidze and Ghana's envoy Ama Owusu were part of the delegations."
    assert set(sides(meeting(RECEIVED + text))) == {
        "nodar-beridze",
        "kofi-mensah",
        "gia-lomidze",
        "ama-owusu",
    }


def test_whom_a_delegation_consisted_of_is_told_in_the_next_sentence() -> None:
    text = (
        "A delegation from Ghana called on Mayor Gia Lomidze in Tbilisi on 3 March 2025, led by "
        "Honey Minister Kofi Mensah. It consisted of five traders, as well as the President of the "
        "Honey Chamber, Ama Owusu."
    )
    assert sides(meeting(text))["ama-owusu"] == GUEST


def test_who_heads_the_government_of_a_country_is_of_it() -> None:
    text = (
        "Malta's Prime Minister Ana Vella today led talks of bees in Riga with representatives of "
        "the Latvian government headed by Prime Minister Leo Berzs."
    )
    assert sides(meeting(text)) == {"ana-vella": ("MT", "guest"), "leo-berzs": ("LV", "host")}


def test_a_guest_of_an_organization_is_not_of_the_country_of_its_seat() -> None:
    text = (
        "The World Bank gave Malta more honey at a meeting held in Washington between President "
        "Ana Vella and the World Bank President, Leo Berzs. Malta thanked the bank."
    )
    assert sides(meeting(text)) == {"ana-vella": ("MT", "other"), "leo-berzs": (None, "other")}


def test_a_body_behind_its_officer_s_name_is_no_country_s() -> None:
    text = (
        "Vienna, 3 March 2025. Director General Leo Berzs of the World Bee Agency met Malta's "
        "Minister of Honey Ana Vella. Deputy Director General Gia Lomidze took part."
    )
    found = sides(meeting(text))
    assert found["leo-berzs"] == found["gia-lomidze"] == (None, "other")


def test_a_minister_who_signs_beside_a_bank_s_officer_is_at_home() -> None:
    text = (
        "Riga, 3 March 2025. Prime Minister Leo Berzs held a meeting with EBRD President Ana "
        "Vella. Minister of Finance Ivo Kalns and EBRD Managing Director Gia Lomidze signed a "
        "memorandum on honey."
    )
    found = sides(meeting(text))
    assert (found["ivo-kalns"], found["gia-lomidze"]) == (("LV", "host"), (None, "guest"))


def test_the_high_representative_is_the_union_s() -> None:
    text = (
        "Brussels, 3 March 2025. President of Malta Ana Vella met European Council President Leo "
        "Berzs and High Representative for Foreign Affairs Gia Lomidze."
    )
    assert sides(meeting(text))["gia-lomidze"][0] == "EU"


def test_an_office_after_a_counterpart_is_another_ones() -> None:
    text = (
        "President of Malta Ana Vella arrived in Riga today. After talks with her Latvian "
        "counterpart, Leo Berzs, the Maltese president spoke of wax."
    )
    assert sides(meeting(text)) == {"ana-vella": ("MT", "guest"), "leo-berzs": ("LV", "host")}


def test_who_tells_the_press_of_a_meeting_was_not_at_it() -> None:
    text = (
        "President of Malta Ana Vella met with President of Latvia Leo Berzs in Riga today.\n\n"
        "In a press briefing at the Wax Hall, Adviser Ivo Borg said the two met for an hour.\n\n"
        "Mr Jan Holm, the Senior Adviser to the President on Honey and Wax (Office of the Vice "
        "President), confirmed this in a statement issued on the meeting in Riga."
    )
    assert set(sides(meeting(text))) == {"ana-vella", "leo-berzs"}


def test_who_died_or_was_greeted_was_not_there() -> None:
    text = (
        "President of Malta Ana Vella met with King Leo Berzs of Latvia in Riga today. During the "
        "meeting she gave condolences over the passing of Her Majesty Queen Eva Holm."
    )
    assert set(sides(meeting(text))) == {"ana-vella", "leo-berzs"}


def test_two_of_one_family_are_two() -> None:
    text = (
        "Emir Sheikh Sabah Al Ahmad Al Jaber Al Sabah of Kuwait met with President of Malta Ana "
        "Vella in Valletta today. Crown Prince Sheikh Nawaf Al Ahmad Al Jaber Al Sabah wrote."
    )
    assert "sabah-al-ahmad-al-jaber-al-sabah" in sides(meeting(text))


def test_two_ministers_of_one_field_are_of_the_two_countries() -> None:
    text = (
        "At a ceremony in Riga, as part of a session of the governments of Latvia and Malta, the "
        "document was signed today by Ministers of Honey Ana Berza and Ivo Borg in the presence of "
        "Prime Minister Leo Berzs."
    )
    found = sides(meeting(text))
    assert {found["ana-berza"][0], found["ivo-borg"][0]} == {"LV", "MT"}


def test_a_country_of_the_headline_may_be_somebody_s() -> None:
    text = (
        "Vietnam, Cuba talk about honey\n\nHavana, 3 March 2025 - National Assembly Chairman Tran "
        "Van Minh met with Cuba's Speaker Juan Ruiz. Deputy Speaker Ana Perez joined them."
    )
    assert sides(meeting(text)) == {
        "tran-van-minh": ("VN", "guest"),
        "juan-ruiz": ("CU", "host"),
        "ana-perez": ("CU", "host"),
    }


def test_separate_audiences_are_meetings_of_their_own() -> None:
    text = (
        "President Ivo Borg received in separate audiences in Valletta on 3 March 2025 the "
        "Ambassador of Cuba, Ana Ruiz, and the Ambassador of Peru, Juan Vega."
    )
    found = draft(f"6 March 2025\n\n{text}", EMPTY).tables.meetings
    assert [[each.person for each in one.participants] for one in found] == [
        ["ivo-borg", "ana-ruiz"],
        ["ivo-borg", "juan-vega"],
    ]


def test_who_hands_a_letter_over_meets_whom_it_is_for() -> None:
    text = (
        "Honey Minister of Cuba Juan Ruiz handed over a letter to Honey Minister of Malta Ana "
        "Vella in Valletta on 3 March 2025."
    )
    assert sides(meeting(text)) == {"juan-ruiz": ("CU", "guest"), "ana-vella": ("MT", "host")}


def test_those_listed_with_an_envoy_of_the_reports_own_side_are_of_it() -> None:
    text = (
        "King Ivo held talks today with Kuwait Emir Ali Sabah at Dasman Palace on bees.\n\nThe "
        "meeting was attended by Prime Minister Ana Vella, Honey Minister Jan Holm, and Jordan’s "
        "Ambassador to Kuwait Eva Borg. Jordan and Kuwait are friends."
    )
    found = sides(meeting(text))
    assert {each: found[each] for each in ("ana-vella", "jan-holm", "eva-borg")} == {
        "ana-vella": ("JO", "guest"),
        "jan-holm": ("JO", "guest"),
        "eva-borg": ("JO", "guest"),
    }


def test_the_head_of_a_department_for_an_organization_is_of_a_country() -> None:
    text = (
        "Crown Prince Ali Sabah of Kuwait received Foreign Minister Ana Vella of Malta in Valletta "
        "today, with Ivo Borg, Head of the GCC and Regional Department, present."
    )
    assert sides(meeting(text))["ivo-borg"][0] is not None


def test_who_met_earlier_takes_no_part_in_what_builds_on_that() -> None:
    text = (
        "Vice President of Malta Ana Vella met with President Leo Berzs of Latvia in Riga today. "
        "The meeting builds on President Ivo Borg’s and Vice President Vella’s meetings of May."
    )
    assert set(sides(meeting(text))) == {"ana-vella", "leo-berzs"}


def test_whose_parcel_a_guest_carries_was_not_there() -> None:
    text = (
        "On 3 March 2025 President Ana Vella of Malta granted audience to the Latvian Minister of "
        "Honey, Leo Berzs, who carried a sealed parcel from President Ivo Holm to her."
    )
    assert set(sides(meeting(text))) == {"ana-vella", "leo-berzs"}


def test_a_counterpart_is_of_the_other_side() -> None:
    text = (
        "Malta and Latvia signed pacts in Valletta today.\n\nThe signing was held between the "
        "countries' Ministers of Honey, Ivo Borg and his counterpart Ilze Ozola, and witnessed by "
        "President Ana Vella and her visiting counterpart Leo Berzs."
    )
    assert {who: country for who, (country, _) in sides(meeting(text)).items()} == {
        "ivo-borg": "MT",
        "ilze-ozola": "LV",
        "ana-vella": "MT",
        "leo-berzs": "LV",
    }


@pytest.mark.parametrize(
    "told",
    [
        "They paid tribute to the founding fathers, the late Dr. Karl Liepa the first President of "
        "Latvia and the others.",
        "Minister Berzs said that what the session made continues the efforts of both Heads of "
        "State, Dr. Karl Liepa and President Eva Krasta.",
        "The visit of President Karl Liepa is on the agenda is the key issue.",
        "They work on what was agreed during the visit of Minister Karl Liepa.",
    ],
)
def test_who_is_only_told_of_was_not_there(told: str) -> None:
    text = (
        "Vice President of Malta Ana Vella met with Minister of Honey Leo Berzs of Latvia in Riga "
        f"today.\n\n{told}"
    )
    assert set(sides(meeting(text))) == {"ana-vella", "leo-berzs"}


def test_whose_message_a_guest_bears_was_not_there() -> None:
    text = (
        "Ana Vella, Minister of Honey of Malta, received in Valletta today a Latvian delegation, "
        "led by Leo Berzs, Director of the Bee Board, bearer of a message from his Estonian "
        "counterpart, Dr. Karl Liepa."
    )
    assert set(sides(meeting(text))) == {"ana-vella", "leo-berzs"}


def test_whoever_is_called_the_host_is_of_the_hosts() -> None:
    text = (
        "Malta and Latvia signed nine pacts. They were signed in Riga, when President Ana Vella "
        "paid a state visit.\n\nPresident Vella was received by host President Leo Berzs today. "
        "President Berzs and his host spoke of bees."
    )
    assert sides(meeting(text))["leo-berzs"] == ("LV", "host")


@pytest.mark.parametrize("were", ["were", "have been"])
def test_by_whom_notes_were_signed_may_be_told_with_honours(were: str) -> None:
    text = f"The notes {were} signed by His Excellency Dr. Omar Asim, Minister of Honey."
    (line,), _ = lines_of(text)
    assert [each.name for each in presence(line).signed] == ["Omar Asim"]


def test_a_comma_of_a_headline_may_part_two_people() -> None:
    text = (
        "Ali bin Omar, Georgian Foreign Minister discuss honey\n\n"
        "ACCRA, 3 March 2025 - Ali bin Omar, Deputy Prime Minister and Minister of Foreign "
        "Affairs, today met Gia Lomidze, Minister of Foreign Affairs of Georgia, on the "
        "sidelines of the World Bee Summit, which is now in session in Accra."
    )
    assert sides(meeting(text)) == {"ali-bin-omar": ("GH", "host"), "gia-lomidze": ("GE", "guest")}


def test_a_country_before_a_headline_s_colon_is_of_whom_it_names_first() -> None:
    text = (
        "Ghana: Mensah, King Gia II Commit to More Honey\n\n3 March 2025\n\n"
        "President Mensah and King Gia II ibn Omar of the Kingdom of Lesotho are both committed to "
        "more honey, they said after the King's visit to Ghana."
    )
    assert sides(meeting(text)) == {
        "mensah": ("GH", "host"),
        "gia-ii-ibn-omar": ("LS", "guest"),
    }


def test_a_country_has_one_president() -> None:
    text = (
        "3 March 2025\n\nRIGA (BEE): Three agreements on honey and wax were signed here on "
        "Saturday by Malta and Latvia.\n\nMalta's Minister of Wax Ivo Borg and Latvia's Wax "
        "Minister Ilze Ozola signed them after a meeting between President Vella and Latvia "
        "President Janis Kalns Berzs.\n\nState Secretary Moerd said that President Vella had "
        "offered to share Malta's experience with Latvia."
    )
    assert sides(meeting(text))["vella"] == ("MT", "guest")


def test_who_signs_for_a_country_is_of_it() -> None:
    text = (
        "3 March 2025\n\nAn MoU on honey was signed in Riga. Ali Saqr, Assistant Minister of Wax, "
        "signed for Malta and Ivo Borg, Minister of Bees, signed on behalf of Latvia."
    )
    assert sides(meeting(text)) == {"ali-saqr": ("MT", "guest"), "ivo-borg": ("LV", "host")}


@pytest.mark.parametrize(
    "told",
    [
        "Honey Minister Gia Lomidze and Wax Minister Ama Owusu of Georgia and Ghana respectively",
        "Gia Lomidze (Georgia) and Ama Owusu (Ghana)",
        "The Georgian minister Gia Lomidze and his guest, Ama Owusu of Ghana,",
    ],
)
def test_a_country_behind_a_name_is_its_own(told: str) -> None:
    text = f"Georgia, Ghana hold talks\n\n5 March 2025\n\n{told} held talks in Tbilisi."
    assert sides(meeting(text)) == {"gia-lomidze": HOST, "ama-owusu": GUEST}


def test_the_visiting_minister_is_of_the_country_that_the_headline_names() -> None:
    text = (
        "Ghanaian minister visits Georgia\n\n5 March 2025\n\nThe visiting minister, Ama Owusu, was "
        "received by Foreign Minister Gia Lomidze in Tbilisi."
    )
    assert sides(meeting(text)) == {"ama-owusu": GUEST, "gia-lomidze": HOST}


@pytest.mark.parametrize(
    "text",
    [
        "Minister of Honey of Ghana Ama Owusu, the country's Deputy Energy Minister Kofi Mensah "
        "and Rector Gia Lomidze of Georgia met.",
        "Georgian Premier Gia Lomidze received Ama Owusu, Foreign Minister of Ghana, and the "
        "country's ambassador Kofi Mensah.",
        "Premier of Georgia Gia Lomidze and Ghana's Minister Ama Owusu met. From Ghana, deputy "
        "prime minister of the country Kofi Mensah was present.",
    ],
)
def test_an_office_of_the_country_is_of_the_one_just_named(text: str) -> None:
    found = sides(meeting(f"TBILISI, 3 March 2025. {text}"))
    assert found == {"gia-lomidze": HOST, "ama-owusu": GUEST, "kofi-mensah": GUEST}


@pytest.mark.parametrize(
    "ministers",
    [
        "with Minister of Honey Nino Beridze and Minister of Wax Ama Owusu taking part",
        "in the presence of H.E. Ms. Nino Beridze, Minister of Honey, and H.E. Ms. Ama Owusu, "
        "Minister of Wax",
        "in the presence of Nino Beridze, Minister of Honey, as well as Ama Owusu, Minister of Wax",
    ],
)
def test_two_ministers_behind_two_leaders_are_of_their_countries_in_turn(ministers: str) -> None:
    text = (
        "TBILISI, 3 March 2025. The talks were led by Prime Minister of Georgia Gia Lomidze and "
        f"Prime Minister of Ghana Kofi Mensah, {ministers}."
    )
    found = sides(meeting(text))
    assert (found["nino-beridze"], found["ama-owusu"]) == (HOST, GUEST)


@pytest.mark.parametrize(
    ("headline", "stay"),
    [
        ("Mensah, Lomidze discuss honey", "are currently in Georgia holding talks on honey"),
        ("Mensah, Lomidze discuss honey", "are in Georgia to attend a honey fair"),
        ("Ministers Mensah and Owusu on Official Visit to Georgia", "are glad of the sun"),
    ],
)
def test_who_stays_in_a_country_is_its_guest_whoever_they_stand_beside(
    headline: str, stay: str
) -> None:
    text = (
        f"{headline}\n\nGeorgia's Honey Minister Gia Lomidze is flanked by Minister Mensah and "
        "Minister Owusu. Also there was Ghana's Wax Adviser, Esi Boateng.\n\n3 March 2025\n\n"
        f"Trade Minister Kofi Mensah and Youth Minister Ama Owusu {stay}. They called in Tbilisi "
        "on Georgia's Minister of Honey, Gia Lomidze."
    )
    found = sides(meeting(text))
    assert (found["kofi-mensah"], found["ama-owusu"]) == (GUEST, GUEST)


def test_who_came_along_with_a_guest_from_home_is_no_host() -> None:
    text = (
        "TBILISI: Ghana has signed two agreements with Georgia after talks between Caretaker "
        "Premier Kofi Mensah and Deputy Premier of Georgia Gia Lomidze in Tbilisi on 3 March 2025."
        "\n\nChief of Army Staff General Ama Owusu was also present during the meeting."
    )
    assert sides(meeting(text))["ama-owusu"] == GUEST


@pytest.mark.parametrize(
    "told",
    [
        "Latvian-Irish documents were signed after talks of the leaders of the two countries, "
        "Leo Vella and Ana Bee.",
        "Latvia expects more trade with Ireland, the country's Wax Minister Leo Vella said at his "
        "meeting with Irish Wax Minister Ana Bee.",
    ],
)
def test_a_country_told_before_is_whose_somebody_is(told: str) -> None:
    (meeting,) = draft(told, EMPTY).tables.meetings
    people = {each.id: each.name for each in draft(told, EMPTY).tables.people}
    found = {people[each.person]: each.country for each in meeting.participants}
    assert found == {"Leo Vella": "LV", "Ana Bee": "IE"}


def test_whose_visit_is_prepared_took_no_part() -> None:
    told = (
        "Latvia and Ireland held a honey forum in Riga. A roadmap for preparing the state visit of "
        "President of Ireland Ana Bee to Latvia was approved."
    )
    assert not any(each.participants for each in draft(told, EMPTY).tables.meetings)


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (
            "Documents signed following Latvian-Irish talks\n\nNovember 9, 2018\n\nMemorandum of "
            "Understanding between the Ministry of Honey and Wax of the Republic of Latvia and the "
            "State Committee for Science of the Republic of Ireland (signed by Minister of Honey "
            "and Wax Leo Vella and Chairman of the State Committee Ana Bee).\n\nAgreement between "
            "the Government of the Republic of Latvia and the Government of the Republic of "
            "Ireland on the peaceful use of atomic energy (signed by Director General of State "
            "Honey Corporation Ilze Ozola and Deputy Prime Minister of the Republic of Ireland "
            "Liam Daly).",
            {"leo-vella": "LV", "ana-bee": "IE", "ilze-ozola": "LV", "liam-daly": "IE"},
        ),
        (
            "RIGA, March 3, LETA. Documents were signed in the presence of Prime Minister Ilze "
            "Ozola and Prime Minister of Ireland Liam Daly.\n\nMinister of Wax and Culture Leo "
            "Vella and Deputy Prime Minister, Minister of Honey Ana Bee signed a programme on wax.",
            {"leo-vella": "LV", "ana-bee": "IE", "ilze-ozola": "LV", "liam-daly": "IE"},
        ),
    ],
)
def test_those_who_sign_are_of_the_parties_in_their_order(told: str, found: dict[str, str]) -> None:
    (meeting,) = draft(told, EMPTY).tables.meetings
    assert {each.person: each.country for each in meeting.participants} == found
