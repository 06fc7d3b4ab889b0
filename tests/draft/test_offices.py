"""Offices beyond ministers: who holds which, with what stands between office and name."""

import pytest

from tests.draft.test_people import people


@pytest.mark.parametrize("name", ["Ivo Borg", "Mr. Ivo Borg", ", Mr. Ivo Borg"])
def test_a_comma_may_stand_before_the_ministry_of_a_secretary(name: str) -> None:
    text = f"Secretary, Ministry of Energy and Trade of Malta {name} met Minister of Wax Ana Bee."
    found = ("Ivo Borg", "Secretary, Ministry of Energy and Trade", "MT")
    assert people(text.replace(" ,", ","))[0] == found


@pytest.mark.parametrize("rank", ["General", "Senior Lieutenant General", "Yang Berhormat Dato"])
def test_a_rank_before_a_name_is_no_part_of_the_office(rank: str) -> None:
    text = f"Minister of National Defence {rank} Ivo Borg met Minister of Wax Ana Bee."
    assert people(text)[0] == ("Ivo Borg", "Minister of National Defence", None)


@pytest.mark.parametrize(
    "office",
    [
        "Chief Collector of Customs",
        "Chief Engineer of the Ports Board",
        "Member Planning of the Honey Authority",
        "Collector of Honey Duties",
        "Consul",
        "Registrar",
        "Solicitor General",
        "Chief Economist",
        "Opposition Leader",
        "Chef de Cabinet",
        "Lord Mayor",
        "Presidential Spokesperson",
        "Honey Undersecretary",
        "Defence Attaché",
        "Air Force Commander",
        "Minister in the Presidency",
        "Minister in the Prime Minister's Office",
        "Head of the President's Administration",
        "Permanent Representative to the United Nations",
        "Secretary for Relations with States",
        "Director of Relations with Latin America",
        "Minister-Chairman of the Government Office",
        "Commerce Vice-Minister",
        "Combatant Commander of the Southern Command",
        "Chairman of the Joint Chiefs-of-Staff",
        "Adviser to His Majesty and National Honey Council Rapporteur",
        "Under Secretary of State for Economic Growth, Energy, and the Environment",
        "Minister within the Office of the Prime Minister with Responsibility for Public Affairs",
        "Director of the Riga Electricity and Water Authority",
        "Head of the Foreign Relations Department of the Riga Mayor's Office",
        "Secretary General of the Riga Metropolitan Municipality",
        "Vice Mayor of Riga for Honey and Head of its International Relations Bureau",
        "Minister of State for Foreign Affairs in charge of Overseas Affairs",
        "Minister of State for Foreign Affairs in charge of the Arab World",
        "Minister for Foreign Affairs, European Union and Cooperation",
        "Minister Delegate for Foreign Trade and Latvian Nationals Abroad",
        "Deputy Minister in the Prime Minister's Department",
        "Chairperson of the Committee on Foreign Affairs of the Parliament",
        "Executive Director of the World Honey Programme",
        "Chairman of the National Committee of the People's Honey Conference",
        "Special Representative on Eurasian Affairs",
        "Minister within the Cabinet of the President with Responsibility for Public Records",
        "Head of the President's Press Office",
        "Head of the Prime Minister's Delivery Unit",
        "Director of the International Cooperation Directorate",
        "Regional Director for Africa",
        "Acting Vice President for Power, Energy and Green Growth",
        "Senior Director for Agriculture, Human and Social Development",
        "Commissioner for Trade and Industry of the African Union Commission",
    ],
)
def test_an_office_s_holder_is_the_name_after_it(office: str) -> None:
    text = f"The President of Malta, Ivo Borg, met with {office} Ana Ruiz in Valletta."
    (_, (name, title, _)) = people(text)
    assert (name, title) == ("Ana Ruiz", office)


@pytest.mark.parametrize(
    ("office", "title"),
    [
        (
            "Assistant to the President of Latvia, Head of the Honey Policy Department",
            "Assistant to the President, Head of the Honey Policy Department",
        ),
        ("Latvian Minister of State for Petroleum (Gas)", "Minister of State for Petroleum"),
        (
            "Secretary of the Security Council under the President of Latvia",
            "Secretary of the Security Council under the President",
        ),
        (
            "Party General Secretary and President of Latvia",
            "Party General Secretary and President",
        ),
        (
            "Standing Member of the Party Secretariat of Latvia",
            "Standing Member of the Party Secretariat",
        ),
    ],
)
def test_an_office_within_another_leaves_its_country_out(office: str, title: str) -> None:
    text = f"The President of Malta, Ivo Borg, met with {office} Ana Ruiz in Valletta."
    (_, second) = people(text)
    assert second == ("Ana Ruiz", title, "LV")


def test_an_office_listed_after_a_word_in_small_letters_ends_before_its_holder() -> None:
    text = "the two co-chairs, Director of Customs Ivo Borg and Director of Honey Ana Ruiz"
    assert people(text) == [
        ("Ivo Borg", "Director of Customs", None),
        ("Ana Ruiz", "Director of Honey", None),
    ]


def test_an_aside_in_brackets_parts_no_office_from_its_holder() -> None:
    text = "the Ambassador of Malta (residence – Rome) Ana Ruiz"
    assert people(text) == [("Ana Ruiz", "Ambassador", "MT")]


def test_each_of_several_ministers_has_the_field_after_the_name() -> None:
    text = "Ministers Ivo Borg, Industrialisation, and Ana Ruiz, Trade"
    assert people(text) == [
        ("Ivo Borg", "Minister of Industrialisation", None),
        ("Ana Ruiz", "Minister of Trade", None),
    ]


def test_a_surname_before_an_office_does_not_hold_it_where_a_full_name_follows() -> None:
    text = "besides Mr Borg, the Cuban Consul General, Ana Ruiz, and others"
    assert people(text) == [("Ana Ruiz", "Consul General", "CU")]


@pytest.mark.parametrize(
    ("told", "country"),
    [
        ("Malta's top diplomat, Ana Ruiz, met the press", "MT"),
        ("his guest from Cuba, Ana Ruiz, smiled", "CU"),
        ("His guest was Ana Ruiz", None),
        ("Malta's interim leader, Ana Ruiz, smiled", "MT"),
        ("the head of the delegation, Ana Ruiz, smiled", None),
        ("Ana Ruiz, the Maltese negotiator, smiled", "MT"),
    ],
)
def test_people_may_be_told_by_what_they_are_there(told: str, country: str | None) -> None:
    assert people(told) == [("Ana Ruiz", None, country)]


@pytest.mark.parametrize(
    ("told", "countries"),
    [
        ("the two leaders, Ivo Borg and Ana Ruiz, met", (None, None)),
        ("The two heads of state, Ivo Borg and Ana Ruiz, met", (None, None)),
        ("the top diplomats of Malta and Cuba, Ivo Borg and Ana Ruiz, met", ("MT", "CU")),
        ("the Maltese and Cuban leaders, Ivo Borg and Ana Ruiz, met", ("MT", "CU")),
        ("the negotiators, Ivo Borg (Malta) and Ana Ruiz (Cuba), met", ("MT", "CU")),
    ],
)
def test_two_may_share_a_word_for_what_they_are(
    told: str, countries: tuple[str | None, str | None]
) -> None:
    one, other = countries
    assert people(told) == [("Ivo Borg", None, one), ("Ana Ruiz", None, other)]


@pytest.mark.parametrize(
    "told",
    ["Ivo Borg and Ana Ruiz of Malta and Cuba", "Ivo Borg for Malta and Ana Ruiz for Cuba"],
)
def test_countries_behind_names_that_share_an_office_are_theirs(told: str) -> None:
    assert people(f"Honey Ministers {told} met") == [
        ("Ivo Borg", "Honey Minister", "MT"),
        ("Ana Ruiz", "Honey Minister", "CU"),
    ]


def test_a_castle_where_a_visitor_came_is_nobody() -> None:
    assert people("In the afternoon, at Hive Castle, the visitor was received by all") == []


def test_a_field_does_not_reach_over_a_comma_to_an_office() -> None:
    text = "At the World Health Assembly, Health Minister of Malta Ivo Borg met the press"
    assert people(text) == [("Ivo Borg", "Health Minister", "MT")]


def test_a_name_that_ends_like_a_field_is_a_name() -> None:
    text = "the EU's Commissioner for Fisheries, Ivars Berzevics, who came late"
    assert people(text) == [("Ivars Berzevics", "Commissioner for Fisheries", "EU")]


def test_a_chief_of_a_field_is_no_chief_executive() -> None:
    assert people("Malta's defence chief Ivo Borg met") == [("Ivo Borg", "Defence Chief", "MT")]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("The king met Ana Ruiz.", ("Ana Ruiz", None, None)),
        ("talks with Ana Ruiz in Valletta", ("Ana Ruiz", None, None)),
        ("Ana Ruiz, who is Malta's honey minister,", ("Ana Ruiz", "Honey Minister", "MT")),
        ("Ana Ruiz (Minister of Honey, Malta)", ("Ana Ruiz", "Minister of Honey", "MT")),
        ("Malta's Ana Ruiz, Minister of Honey,", ("Ana Ruiz", "Minister of Honey", "MT")),
        ("Ana Ruiz, speaker of Malta's parliament,", ("Ana Ruiz", "Speaker", "MT")),
        (
            "Minister of State (Independent Charge) for Honey Shri Ivo Borg",
            ("Ivo Borg", "Minister of State for Honey", None),
        ),
        ("UN Coordinator in Malta Ana Ruiz", ("Ana Ruiz", "UN Coordinator", None)),
        (
            "Deputy Akim of the Almaty region Ana Ruiz",
            ("Ana Ruiz", "Deputy Akim of the Almaty region", "KZ"),
        ),
        (
            "Prime Minister of the Kurdistan Region Ana Ruiz",
            ("Ana Ruiz", "Prime Minister of the Kurdistan Region", "IQ"),
        ),
    ],
)
def test_an_office_or_a_meeting_shows_whose_name_it_is(
    told: str, found: tuple[str, str | None, str | None]
) -> None:
    assert people(told) == [found]


def test_a_company_that_somebody_met_is_nobody() -> None:
    assert people("The king met Acme Honey LLC and hosted Acme Wax executives.") == []


def test_each_of_several_may_follow_his_country() -> None:
    text = "Foreign ministers of Malta Ana Ruiz and of Cuba Ivo Borg met"
    assert people(text) == [
        ("Ana Ruiz", "Foreign Minister", "MT"),
        ("Ivo Borg", "Foreign Minister", "CU"),
    ]


def test_a_committee_of_an_assembly_is_named_whole() -> None:
    text = (
        "vice chairman of the National People's Congress Standing Committee Hao Ming met the press"
    )
    title = "Vice Chairman of the National People's Congress Standing Committee"
    assert people(text) == [("Hao Ming", title, "CN")]


def test_the_other_chief_diplomat_is_the_one_of_his_country() -> None:
    text = "The Maltese chief of diplomacy, Ana Ruiz, and the Cuban one, Ivo Borg, walked"
    assert people(text) == [("Ana Ruiz", None, "MT"), ("Ivo Borg", None, "CU")]


def test_a_provincial_committee_is_named_whole() -> None:
    text = "Vice Chairman of the Hive provincial People's Committee Ngo Van Minh met the press"
    title = "Vice Chairman of the Hive provincial People's Committee"
    assert people(text) == [("Ngo Van Minh", title, None)]


def test_a_charge_d_affaires_keeps_the_small_letter() -> None:
    assert people("Malta's chargé d'affaires Ivo Borg came") == [
        ("Ivo Borg", "Chargé d'Affaires", "MT")
    ]


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("Ana Ruiz, the agency's director,", "Director"),
        ("Ana Ruiz, its country manager,", "Country Manager"),
        ("Director of the Office of His Majesty Ana Ruiz", "Director of the Office of His Majesty"),
        ("Director of Cabinet Ana Ruiz", "Director of Cabinet"),
    ],
)
def test_whose_officer_somebody_is_parts_no_name_from_the_office(told: str, title: str) -> None:
    assert people(f"Honey Minister Ivo Borg, {told} attended")[1] == ("Ana Ruiz", title, None)


def test_two_of_two_countries_hold_the_office_of_both() -> None:
    text = "Malta's Ivo Borg and Cuba's Ana Ruiz – the two honey ministers – signed a letter"
    assert people(text) == [
        ("Ivo Borg", "Honey Minister", "MT"),
        ("Ana Ruiz", "Honey Minister", "CU"),
    ]


@pytest.mark.parametrize(
    "office",
    [
        "Secretary General of the Organization of Turkic States",
        "Director General of UNESCO",
        "President of the Asian Development Bank",
        "CEO of Apiwax",
        "President of the International Committee of the Red Cross",
        "Secretary General of the Shanghai Cooperation Organization",
    ],
)
def test_the_day_of_a_meeting_is_no_part_of_a_body_s_name(office: str) -> None:
    text = f"President Ivo Borg received {office} Ana Ruiz on Saturday."
    assert people(text)[1] == ("Ana Ruiz", office, None)


@pytest.mark.parametrize(
    "name",
    ["Enrique A. Manal", "A. K. Abdul Momin", "April Johns", "January Makam", "Sunday Adeba"],
)
def test_initials_months_and_days_are_names_after_an_office(name: str) -> None:
    assert people(f"Minister of Trade {name} met the press")[0][0] == name


def test_a_name_that_ends_like_a_field_is_no_part_of_the_office_before_it() -> None:
    text = "Minister of Finance Jude Law and Minister of Trade Ana Ruiz attended"
    assert people(text) == [
        ("Jude Law", "Minister of Finance", None),
        ("Ana Ruiz", "Minister of Trade", None),
    ]


def test_each_office_of_a_list_ends_before_its_own_holder() -> None:
    text = (
        "The delegation included Commander of the Southern Command General Ivo Borg, Assistant "
        "Secretary for Border Policy at the Department of Honey Security Ana Ruiz, Director of "
        "Operations at the Southern Command Rear Admiral Jan Berg, and Mayor Eva Holm."
    )
    assert [(name, title) for name, title, _ in people(text)] == [
        ("Ivo Borg", "Commander of the Southern Command"),
        ("Ana Ruiz", "Assistant Secretary for Border Policy at the Department of Honey Security"),
        ("Jan Berg", "Director of Operations at the Southern Command"),
        ("Eva Holm", "Mayor"),
    ]


def test_an_organizations_officer_is_its_own_in_small_letters_too() -> None:
    text = "the World Bank’s country director, Ana Ruiz, said the hives were full"
    assert people(text) == [("Ana Ruiz", "World Bank Country Director", None)]


def test_a_field_may_end_in_small_letters_before_a_comma() -> None:
    text = "signed by the Maltese Minister of Honey and Food security, Hon. Ana Ruiz."
    assert people(text) == [("Ana Ruiz", "Minister of Honey and Food Security", "MT")]


def test_a_country_is_read_with_either_apostrophe() -> None:
    text = "Ambassador of the Lao People’s Democratic Republic Ana Ruiz met them in Riga"
    assert people(text) == [("Ana Ruiz", "Ambassador", "LA")]


def test_the_district_of_a_governor_belongs_to_the_office() -> None:
    text = "S.Odon, Governor of Hivegol district, and Ana Ruiz, Mayor of Riga, met"
    assert people(text)[0][:2] == ("S.Odon", "Governor of Hivegol district")


def test_a_semicolon_may_part_an_office_from_the_styled_name_after_it() -> None:
    text = "accompanied by the minister of honey; HE Ana Ruiz; the minister of wax, HE Ivo Borg"
    assert people(text)[0] == ("Ana Ruiz", "Minister of Honey", None)


def test_whom_others_came_beside_holds_no_office_of_theirs() -> None:
    text = "besides the head of government, Honey Minister Ana Ruiz was there"
    assert people(text) == [("Ana Ruiz", "Honey Minister", None)]


def test_an_office_for_a_part_of_a_country_is_of_that_country() -> None:
    text = "joined by the Secretary of State for Northern Ireland, Ana Ruiz."
    assert people(text) == [("Ana Ruiz", "Secretary of State for Northern Ireland", "GB")]


def test_countries_between_commas_are_of_the_names_before_them() -> None:
    text = "Honey ministers Ivo Borg, of Malta, and Ana Ruiz, of Cuba, chaired the session"
    assert people(text) == [
        ("Ivo Borg", "Honey Minister", "MT"),
        ("Ana Ruiz", "Honey Minister", "CU"),
    ]


def test_the_office_of_a_crown_prince_ends_before_its_director() -> None:
    text = "Director of the Office of the Crown Prince Zaid Baqin attended"
    assert people(text) == [("Zaid Baqin", "Director of the Office of the Crown Prince", None)]


@pytest.mark.parametrize("rank", ["Ambassador", "H.E. Ambassador", "His Excellency Ambassador"])
@pytest.mark.parametrize("comma", ["", ","])
def test_a_rank_before_the_name_is_not_the_office_whatever_honours_it(
    rank: str, comma: str
) -> None:
    found = people(f"The Minister met with OTS Secretary General{comma} {rank} Bakyt Tokto.")
    assert found == [("Bakyt Tokto", "OTS Secretary General", None)]


def test_an_office_s_fields_end_before_another_one_s_office() -> None:
    text = "joined by the Director for Trade Ana Ruiz, Energy and Honey Minister Ivo Borg"
    assert people(text)[0][:2] == ("Ana Ruiz", "Director for Trade")
