"""Who took part, on which side, and who is only named."""

from dataclasses import replace
from datetime import date

import pytest

from diplo_cli.draft.drafting import draft
from diplo_cli.records import Person
from tests.draft.found import EMPTY, PAIR, lines_of, meeting, sides


def test_the_host_is_whose_country_the_place_is_in() -> None:
    assert sides(meeting(f"{PAIR} today.")) == {
        "nino-beridze": ("GE", "guest"),
        "eleni-markou": ("CY", "host"),
    }


def test_on_neutral_ground_nobody_is_host() -> None:
    text = PAIR.replace("Nicosia", "Geneva")
    assert {side for _, side in sides(meeting(f"{text} today.")).values()} == {"other"}


def test_who_is_only_named_takes_no_part() -> None:
    found = meeting(
        f"{PAIR} today.\n\nIt was noted that thanks to the efforts of President of Georgia "
        "Davit Lomidze and President of Kenya Grace Otieno trade is growing."
    )
    assert set(sides(found)) == {"nino-beridze", "eleni-markou"}
    assert found.topics[0].people == ("davit-lomidze", "grace-otieno")


def test_who_only_signs_comes_after_those_who_met() -> None:
    found = meeting(
        f"{PAIR} today.\n\nAn agreement on air services was signed by Minister of Transport of "
        "Georgia Giorgi Kapanadze and Minister of Transport of Cyprus Andreas Pavlou."
    )
    assert [*sides(found)][2:] == ["giorgi-kapanadze", "andreas-pavlou"]


def test_who_attended_takes_part() -> None:
    found = meeting(
        f"{PAIR} today.\n\nIt was attended by Ambassador of Georgia to Cyprus Ana Gelashvili."
    )
    assert sides(found)["ana-gelashvili"] == ("GE", "guest")


def test_a_short_mention_is_the_same_person() -> None:
    found = meeting(f"{PAIR} today.\n\nPrime Minister Beridze met with the press after the talks.")
    assert len(found.participants) == 2


def test_a_country_left_open_is_the_hosts_and_marked() -> None:
    drafted = draft(
        "6 March 2025\n\nPresident Eleni Markou received Prime Minister of Georgia Nino Beridze in "
        "Nicosia today.",
        EMPTY,
    )
    assert sides(drafted.tables.meetings[0])["eleni-markou"] == ("CY", "host")
    assert ("eleni-markou", "country") in {(each.record, each.field) for each in drafted.reviews}


def test_a_known_person_is_found_by_an_alias() -> None:
    known = Person(id="n-b", name="Nino Beridse", country="GE", aliases=("Nino Beridze",))
    data = replace(EMPTY, people=(known,))
    assert "n-b" in sides(meeting(f"{PAIR} today.", data))
    assert "nino-beridze" not in {p.id for p in draft(f"{PAIR} today.", data).tables.people}


def test_a_delegations_head_is_of_its_country() -> None:
    found = meeting(
        "The commission of both countries met in Nicosia today.\n\nThe talks were attended by a "
        "delegation from Georgia, headed by Deputy Prime Minister Levan Gelashvili, and others."
    )
    assert sides(found)["levan-gelashvili"][0] == "GE"


def test_whoever_receives_is_host_where_no_city_is_named() -> None:
    found = meeting("Cypriot President Eleni Markou received Georgian Prime Minister Nino Beridze.")
    assert (found.city, found.country) == (None, "CY")


def test_talks_of_presidents_that_are_only_noted_make_nobody_a_participant() -> None:
    found = meeting(
        f"{PAIR} today.\n\nIt was emphasized that talks between President of Georgia Davit Lomidze "
        "and President of Kenya Grace Otieno help relations."
    )
    assert set(sides(found)) == {"nino-beridze", "eleni-markou"}


def test_company_is_of_the_country_of_whom_it_accompanies() -> None:
    found = meeting(
        "Cypriot President Eleni Markou received Georgian Prime Minister Nino Beridze. Beridze was "
        "accompanied by Trade Minister Levan Gelashvili and Energy Minister Davit Lomidze."
    )
    assert sides(found)["levan-gelashvili"] == ("GE", "guest")
    assert sides(found)["davit-lomidze"] == ("GE", "guest")


def test_a_country_that_was_only_spoken_of_is_nobodys() -> None:
    found = meeting(
        "Foreign Minister Eleni Markou met Georgian Foreign Minister Nino Beridze in Nicosia. "
        "Markou spoke about the Kenyan issue."
    )
    assert sides(found)["eleni-markou"] == ("CY", "host")


def test_who_only_attended_leaves_room_for_the_ministers_who_signed() -> None:
    found = meeting(
        "The agreement was signed in Nicosia today by Foreign Minister of Cyprus Eleni Markou and "
        "Foreign Minister of Georgia Nino Beridze.\n\nThe ceremony was attended by Deputy Minister "
        "Levan Gelashvili and Ambassador of Georgia Davit Lomidze."
    )
    assert {"eleni-markou", "nino-beridze"} <= set(sides(found))


def test_who_attended_something_last_year_was_not_at_the_talks() -> None:
    text = (
        "President of Peru Ana Quispe and Prime Minister of Laos Bouna Vong met in Lima on 4 March "
        "2025. Gratitude was expressed to the President of Laos, Thong Sy, for the school, which "
        "opened last May with both heads of state in attendance."
    )
    assert [*sides(meeting(text))] == ["ana-quispe", "bouna-vong"]


GUESTS = f"{PAIR} today.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Present were Minister of Honey Andreas Pavlou and Mayor Maria Savva.", "CY CY"),
        ("Minister of Honey Andreas Pavlou and Mayor Maria Savva joined the talks.", "CY CY"),
        ("The ceremony was witnessed by Minister of Honey Andreas Pavlou.", "CY"),
        ("Attending from Georgia were Honey Minister Giorgi Lomi and Adviser Ana Kobali.", "GE GE"),
        (
            "Participating on the Cypriot side were Honey Minister Andreas Pavlou and Adviser "
            "Maria Savva; on the Georgian side, State Secretary Ana Kobali.",
            "CY CY GE",
        ),
        (
            "Accompanying Prime Minister Beridze were the Minister of Honey, Giorgi Lomi, and the "
            "Minister of Wax, Ana Kobali.",
            "GE GE",
        ),
        ("The meeting was attended by Ambassador Ana Kobali.", "GE"),
        ("The two were joined by Foreign Ministers Andreas Pavlou and Giorgi Lomi.", "CY GE"),
    ],
)
def test_who_joins_the_talks_is_of_the_side_told(text: str, expected: str) -> None:
    countries = [each.country for each in meeting(f"{GUESTS}{text}").participants]
    assert countries[2:] == expected.split()


def test_those_who_sign_met_where_only_lower_ones_look_on() -> None:
    sign = (
        "The Georgian Minister of Honey, Giorgi Lomi, and the Cypriot Minister of Wax, Andreas "
        "Pavlou, signed an agreement in Nicosia today"
    )
    both = {"giorgi-lomi", "andreas-pavlou"}
    assert set(sides(meeting(f"{sign} in the presence of Ambassador Ana Kobali."))) > both
    joined = f"{sign}. The two were joined by Georgian Wax Minister Ana Kobali."
    assert set(sides(meeting(joined))) == {*both, "ana-kobali"}
    leaders = "witnessed by President of Cyprus Eleni Markou and Prime Minister of Georgia N. Beri"
    assert {*[*sides(meeting(f"{sign}, {leaders}."))][2:]} == both


@pytest.mark.parametrize(
    "text",
    [
        "Minister of Honey Andreas Pavlou and Mayor Maria Savva accompanied them.",
        "The hosts included Minister of Honey Andreas Pavlou and Mayor Maria Savva.",
        "The Cypriot side was represented by Minister of Honey Andreas Pavlou and Mayor Maria "
        "Savva.",
    ],
)
def test_who_else_was_there_may_be_told_by_other_words(text: str) -> None:
    found = sides(meeting(f"{GUESTS}{text}"))
    assert {found[each] for each in ("andreas-pavlou", "maria-savva")} == {("CY", "host")}


def test_company_ends_with_its_clause() -> None:
    text = (
        "Prime Minister Beridze was accompanied by Honey Minister Ana Kobali; Honey Minister "
        "Andreas Pavlou was there too."
    )
    found = sides(meeting(f"{GUESTS}{text}"))
    assert found["ana-kobali"] == ("GE", "guest")
    assert found["andreas-pavlou"] == ("CY", "host")


def countries(text: str) -> dict[str, str | None]:
    return {each: told[0] for each, told in sides(meeting(text)).items()}


def test_a_delegation_received_by_somebody_gives_its_guest_no_country() -> None:
    text = (
        "In Riga the Maltese delegation was received by Minister of Honey Ilze Ozola. "
        "Minister of Honey Ozola thanked Minister of Wax of Malta Ivo Borg, who met her."
    )
    assert countries(text)["ilze-ozola"] == "LV"


def test_the_two_countries_named_before_are_the_leaders_in_turn() -> None:
    text = (
        "Malta and Latvia signed a memorandum in Riga yesterday in the presence of the Prime "
        "Ministers of the two countries – Ivo Borg and Ilze Ozola – after talks."
    )
    assert countries(text) == {"ivo-borg": "MT", "ilze-ozola": "LV"}


def test_who_leads_a_parliament_is_of_its_country() -> None:
    text = (
        "VILNIUS – Speaker of the Seimas Jonas Berzas met President of the Riigikogu Mari Tamm "
        "and Speaker of the Saeima Ilze Ozola."
    )
    assert countries(text) == {"jonas-berzas": "LT", "mari-tamm": "EE", "ilze-ozola": "LV"}


def test_a_common_demonym_means_the_country_that_the_report_names() -> None:
    text = (
        "Malta and the Republic of the Congo met in Valletta. Foreign Minister of Malta Ivo Borg "
        "received Congolese Foreign Minister Jean Mabi."
    )
    assert countries(text)["jean-mabi"] == "CG"


def test_who_was_received_is_no_host() -> None:
    text = (
        "Minister of Honey Ivo Borg met in Riga with Latvia's Minister of Wax Janis Berzs, Malta's "
        "embassy said. Borg was received by Latvia's President Ilze Ozola, too."
    )
    assert countries(text)["ivo-borg"] == "MT"


def test_who_stands_beside_another_in_a_list_is_of_that_side() -> None:
    text = (
        f"{PAIR}. Georgia's ambassador Ana Dvali, and the CEO of Apiwax, Gia Lomi, attended the "
        "meeting."
    )
    assert countries(text)["gia-lomi"] == "GE"


def test_who_comes_with_a_principal_taken_for_granted_is_of_that_side() -> None:
    text = (
        "President of Cyprus Eleni Markou met in Nicosia with Prime Minister Nino Beridze, whom "
        "Georgia sent. The meeting was also attended by Foreign Minister Gia Lomi and Minister of "
        "Honey Ana Dvali."
    )
    found = countries(text)
    assert found["gia-lomi"] == found["ana-dvali"] == found["nino-beridze"] == "GE"


def test_delegations_led_by_two_met_and_calls_on_others_are_apart() -> None:
    text = (
        "The Maltese delegation was led by Hon Ivo Borg, Minister of Honey, while the Latvian "
        "delegation was led by Mrs Ilze Ozola, Minister of Wax.\n\nMinister Borg paid a courtesy "
        "call on Janis Berzs, Prime Minister of Latvia, in Riga."
    )
    drafted = draft(f"6 March 2025\n\n{text}", EMPTY).tables.meetings
    assert [[each.person for each in found.participants] for found in drafted] == [
        ["ivo-borg", "ilze-ozola", "janis-berzs"],
    ]


def test_the_host_is_of_the_country_of_the_city_they_met_in() -> None:
    text = (
        "In the great hall in Valletta, Finance Minister Ivo Borg and World Bank Vice President "
        "Ilze Ozola signed an agreement. Ozola had come from Georgia, she said."
    )
    assert sides(meeting(text))["ivo-borg"] == ("MT", "host")


def test_the_guest_of_the_only_country_named_abroad_is_the_reports_own() -> None:
    text = (
        "Santiago (VNA) – Vice President Vo Thi Anh met with President of the Chilean Senate "
        "Manuel Ossa in Santiago today."
    )
    assert countries(text) == {"vo-thi-anh": "VN", "manuel-ossa": "CL"}


def test_where_an_envoy_resides_is_no_place_of_the_meeting() -> None:
    text = (
        "RIGA – Minister of Honey of Latvia Ilze Ozola met with the Minister of Wax of Malta, Ivo "
        "Borg, and an envoy who resides in Copenhagen today."
    )
    assert sides(meeting(text))["ilze-ozola"] == ("LV", "host")


def test_a_hall_is_where_a_counterpart_was_met_and_not_their_name() -> None:
    text = (
        "The Prime Minister of Latvia, Robert Ozols, was today on an official visit to Croatia at "
        "the invitation of the Prime Minister of Croatia, Ante Marin.\n\n"
        "After the meeting with his Croatian counterpart in Banski Dvori, "
        "Prime Minister Ozols said that honey brings both countries together."
    )
    assert sides(meeting(text)) == {
        "robert-ozols": ("LV", "guest"),
        "ante-marin": ("HR", "host"),
    }


def test_what_a_leader_recalls_is_no_meeting_of_this_day() -> None:
    text = (
        "Hanoi, 12 November 2025 - Prime Minister Pham Van Mat of Vietnam received the Honey "
        "Minister of Fiji, Peter Ravu, in Hanoi.\n\nRecalling his meeting with Fijian Prime "
        "Minister Semi Tora on June 9 in Lyon, France, he proposed more visits."
    )
    assert len(draft(text, EMPTY).tables.meetings) == 1


def test_a_dash_before_the_first_sentence_makes_no_list() -> None:
    text = (
        "Latvia seeks to buy more honey\n\n"
        "– Latvian Foreign Minister Ilze Ozola paid a visit to Cuba from 19 to 21 May, at "
        "the invitation of her colleague.\n\n– On wax, she told nothing."
    )
    lines, _ = lines_of(text)
    assert [line.listed for line in lines] == [False, True]


def test_a_letter_with_a_full_stop_is_an_initial_and_no_honorific() -> None:
    text = (
        "Ulaanbaatar, 3 May 2024 - Mongolian Prime Minister U.Bold met Latvian Premier Aija Ozola."
    )
    assert set(sides(meeting(text))) == {"u-bold", "aija-ozola"}


def test_a_row_with_day_and_hour_tells_the_city() -> None:
    text = (
        "Presidents talk of honey\n\n12/06/19 15:40, Bishkek – 24.hive news agency, by Aida Asan"
        "\n\nPresident of Kyrgyzstan Sooron Asanov met today with President of Mongolia Bat Bold."
    )
    assert meeting(text).city == "Bishkek"


def test_trinidad_and_tobago_goes_by_two_letters() -> None:
    text = (
        "Georgetown, 3 May 2024 - T&T Honey Minister Amery Brown met Guyana's Honey Minister Hugh "
        "Dodd in Georgetown."
    )
    assert sides(meeting(text))["amery-brown"] == ("TT", "guest")


def test_who_opened_the_fair_that_two_met_at_did_not_meet_them() -> None:
    text = (
        "Harare, 8 May 2025 - Ghana's Honey Minister Kofi Mensah signed a memorandum with his "
        "Mozambican counterpart on Thursday at the honey fair in Maputo.\n\nThe fair was "
        "officially opened by Mozambican President Tito Nhaca."
    )
    assert "tito-nhaca" not in sides(meeting(text))


def test_two_who_opened_a_forum_together_met() -> None:
    text = (
        "Almaty, 24 April 2024 - The honey forum was opened by Latvian Honey Minister Gints Ozols "
        "and the Mayor of Almaty, Ruslan Omarov."
    )
    assert set(sides(meeting(text))) == {"gints-ozols", "ruslan-omarov"}


@pytest.mark.parametrize(
    "told",
    [
        "On behalf of President Leo Vella, Maltese Honey Minister Ivo Borg received",
        "Maltese Honey Minister Ivo Borg, representing President Leo Vella, received",
        "Instructed by President Leo Vella, Maltese Honey Minister Ivo Borg received",
        "Following up on the talks of President Leo Vella and Premier Gia Kess, Maltese Honey"
        " Minister Ivo Borg received",
        "The late President Leo Vella had built the hall where Maltese Honey Minister Ivo Borg met",
    ],
)
def test_for_whom_somebody_was_there_was_not_there_himself(told: str) -> None:
    text = f"5 March 2025\n\n{told} Cypriot Honey Minister Ana Savva in Valletta."
    assert {each.person for each in meeting(text).participants} == {"ivo-borg", "ana-savva"}


def test_who_is_handed_a_letter_is_there_and_whose_and_for_whom_it_is_is_not() -> None:
    text = (
        "5 March 2025\n\nCypriot Honey Minister Ana Savva handed Maltese Honey Minister Ivo Borg a "
        "letter from President Gia Kess to President Leo Vella in Valletta."
    )
    assert {each.person for each in meeting(text).participants} == {"ivo-borg", "ana-savva"}


@pytest.mark.parametrize(
    "told",
    [
        "In line with protocol Maltese Honey Minister Ivo Borg received",
        "Building on strong ties Maltese Honey Minister Ivo Borg received",
        "At the request of Cyprus Maltese Honey Minister Ivo Borg received",
        "Representing Malta Honey Minister Ivo Borg received",
        "On instructions of President Leo Vella Maltese Honey Minister Ivo Borg received",
    ],
)
def test_who_comes_without_a_comma_after_a_reason_was_there(told: str) -> None:
    text = f"5 March 2025\n\n{told} Cypriot Honey Minister Ana Savva in Valletta."
    assert {each.person for each in meeting(text).participants} == {"ivo-borg", "ana-savva"}


def test_three_are_not_of_two_countries_respectively() -> None:
    text = (
        "5 March 2025\n\nMaltese President Leo Vella and Ambassadors Ana Savva and Juris Vilks of "
        "Cyprus and Latvia respectively met in Valletta."
    )
    countries = {each.person: each.country for each in meeting(text).participants}
    assert countries == {"leo-vella": "MT", "ana-savva": "CY", "juris-vilks": "LV"}


def test_bodies_that_attend_with_their_countries_are_nobody() -> None:
    text = (
        "5 March 2025\n\nMaltese Honey Minister Ivo Borg met Cypriot Honey Minister Ana Savva in "
        "Valletta. Radio Maltija (Malta) and Honig Welle (Austria) attended as sponsors."
    )
    assert {each.person for each in meeting(text).participants} == {"ivo-borg", "ana-savva"}


def test_a_former_president_is_no_head_of_state() -> None:
    data = draft(
        "6 March 2025\n\nPrime Minister of Georgia Nino Beridze met former President of Cyprus "
        "Eleni Markou in Nicosia.",
        EMPTY,
    ).tables
    (_, markou) = data.meetings[0].participants
    assert (markou.role, markou.level) == ("Former President", "other")
    assert data.people[1].roles == ("President",)


def test_whoever_travels_on_from_a_country_is_not_of_it() -> None:
    text = (
        "Croatian President pays Ireland a visit\n\nDUBLIN, 6 March 2025. President Ivo Borić met "
        "Irish Taoiseach Declan Heffernan.\n\nFrom Ireland, the President will depart for Bruges."
    )
    assert sides(draft(text, EMPTY).tables.meetings[0]) == {
        "ivo-boric": ("HR", "guest"),
        "declan-heffernan": ("IE", "host"),
    }


def test_who_sends_an_invitation_was_not_there() -> None:
    found = meeting(
        "ISLAMABAD, 6 March 2025. Foreign Minister of Maldives Ibrahim Shafeeq called on Prime "
        "Minister Ali Akram Niazi today. He conveyed an invitation to Prime Minister Niazi from "
        "the President Ahmed Manik, for a visit to Maldives."
    )
    assert sides(found) == {
        "ibrahim-shafeeq": ("MV", "guest"),
        "ali-akram-niazi": ("PK", "host"),
    }


def test_several_of_one_title_may_be_of_one_side() -> None:
    found = meeting(
        "ENTEBBE, 6 March 2025. President Okello Waiswa met President Anselmo Tavares of Cabo "
        "Verde. The Cabo Verde President thanked Uganda. In attendance were Cabinet Ministers Jeje "
        "Oryema and Miriam Akello."
    )
    assert sides(found)["miriam-akello"] == ("UG", "host")


@pytest.mark.parametrize("city", ["NEW YORK", "GENEVA"])
def test_who_receives_a_guest_where_the_world_meets_is_no_host(city: str) -> None:
    text = (
        f"{city}, 6 March 2025 – Iraq's Foreign Minister Haider Al Tamimi received Luca Borg, "
        "Foreign Minister of Malta."
    )
    found = draft(text, EMPTY).tables.meetings[0]
    assert found.city == city.title()
    assert {side for _, side in sides(found).values()} == {"other"}


@pytest.mark.parametrize(
    "told",
    [
        "Savva received an invitation on May 19, from Cypriot President Leo Vella, to visit.",
        "She said that Malta would welcome a visit by President Leo Vella later this year.",
        "She conveyed the felicitations of President Leo Vella.",
        "Borg will also meet Cypriot President Leo Vella. On the visit, they will discuss bees.",
    ],
)
def test_who_is_only_hoped_for_was_not_there(told: str) -> None:
    text = "Maltese Honey Minister Ivo Borg met Cypriot Honey Minister Ana Savva in Valletta."
    assert set(sides(meeting(f"{text} {told}"))) == {"ivo-borg", "ana-savva"}


def test_who_hands_over_an_invitation_was_there() -> None:
    found = meeting(
        "Serbian President Dragan Petrović received an invitation on May 19, from Kazakh President "
        "Nurlan Abenov. The invitation was conveyed to Petrović by the Kazakh ambassador, Marat "
        "Sadykov, in Belgrade."
    )
    assert set(sides(found)) == {"dragan-petrovic", "marat-sadykov"}


def test_a_foreign_minister_and_a_minister_of_foreign_affairs_are_of_two_countries() -> None:
    found = meeting(
        "MUSCAT, 6 March 2025: Nabil al Busaidi, Foreign Minister, received Omar Guedi, Minister "
        "of Foreign Affairs, envoy of the President of Djibouti."
    )
    assert [country for country, _ in sides(found).values()] == ["OM", "DJ"]


def test_a_sultan_s_name_holds_his_father_s() -> None:
    found = meeting(
        "His Majesty Sultan Haji Zainal Ariffin ibni Al-Marhum Sultan Haji Kamaluddin Khairi, the "
        "Sultan and Yang Di-Pertuan of Brunei Darussalam, received Cambodian Prime Minister Sok "
        "Pisey in Bandar Seri Begawan."
    )
    assert [country for country, _ in sides(found).values()] == ["BN", "KH"]


def test_today_is_the_day_of_the_dateline_where_the_paper_came_out_later() -> None:
    text = (
        "Kathmandu, February 18\n\nMinister of Honey of Nepal Ivo Borg today met the Minister of "
        "Wax of Sri Lanka Ana Perera in Colombo.\n\nIn print: The Summit Times, February 19, 2021."
    )
    found = draft(text, EMPTY).tables.meetings[0]
    assert found.date == date(2021, 2, 18)


def test_who_signs_for_a_country_is_of_it() -> None:
    found = meeting(
        "To conclude, minister Marcel Ondo, for Gabon, and minister Selma Nangombe, for Namibia, "
        "signed the MoU on wax in Windhoek."
    )
    assert [country for country, _ in sides(found).values()] == ["GA", "NA"]


def test_whose_visit_opens_a_sentence_is_abroad() -> None:
    found = meeting(
        "As part of his working visit to Ecuador, Foreign Secretary Alejandro Villa met in Quito "
        "with President Gonzalo Cevallos, and spoke of the ties of Mexico and Ecuador."
    )
    assert [side for _, side in sides(found).values()] == ["guest", "host"]


def test_who_praises_a_visit_pays_none() -> None:
    found = meeting(
        "Zambian President Kelvin Chanda visited Dar es Salaam, where he was received by President "
        "Neema Mwakyusa. President Mwakyusa hailed the visit."
    )
    assert [side for _, side in sides(found).values()] == ["guest", "host"]


def test_a_consulate_s_city_is_no_place_of_a_meeting() -> None:
    found = meeting(
        "Maltese Honey Minister Ivo Borg met American Honey Minister Ana Bee in Madison. The "
        "Consulate-General of Malta in Chicago was also invited."
    )
    assert found.city == "Madison"


@pytest.mark.parametrize(
    ("told", "there"),
    [
        ("Addressing the meeting, Wax Council Chairman Leo Vella shared his plans.", True),
        ("Wax Council Chairman Leo Vella delivered a brief report at the talks.", True),
        ("Wax Council Chairman Leo Vella, who spoke at the meeting, thanked the hosts.", True),
        ("Wax Council Chairman Leo Vella addressed a letter to the two presidents.", False),
        ("Addressing the session of the Bee Assembly, Chairman Leo Vella had praised it.", False),
    ],
)
def test_who_speaks_at_the_meeting_was_there(told: str, there: bool) -> None:
    assert ("leo-vella" in sides(meeting(f"{PAIR} today. {told}"))) == there


@pytest.mark.parametrize("to", ["as well as the Leader of the Nation,", "and to the"])
def test_whom_greetings_are_for_beside_a_leader_is_not_there(to: str) -> None:
    told = (
        "Thanking for the meeting, the guest conveyed greetings from the President of Georgia to"
        f" the head of Cyprus, {to} Chairman of the Wax Council of Cyprus Leo Vella."
    )
    assert "leo-vella" not in sides(meeting(f"{told}\n\n{PAIR}."))


def test_a_minister_named_by_country_holds_the_office_told_of_that_country() -> None:
    found = meeting(
        "Malta's Minister of Transport and Trade led talks. The meeting between Maltese Minister"
        " Leo Vella and Latvia's Deputy Prime Minister Ilze Ozola was held in Riga."
    )
    assert [each.role for each in found.participants if each.country == "MT"] == [
        "Minister of Transport and Trade"
    ]
