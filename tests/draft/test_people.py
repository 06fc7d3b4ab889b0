"""People with their offices, in any common wording."""

import pytest

from diplo_cli.draft.offices import offices
from diplo_cli.draft.people import people_in
from diplo_cli.draft.tokens import read_sentence


def people(text: str) -> list[tuple[str, str | None, str | None]]:
    sentence = read_sentence(text)
    return [
        (each.name, each.title, each.country) for each in people_in(sentence, offices(sentence))
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Prime Minister of Georgia Nino Beridze", ("Nino Beridze", "Prime Minister", "GE")),
        ("Georgia's Prime Minister Nino Beridze", ("Nino Beridze", "Prime Minister", "GE")),
        ("Georgian Prime Minister Nino Beridze", ("Nino Beridze", "Prime Minister", "GE")),
        ("Cyprus' President Eleni Markou", ("Eleni Markou", "President", "CY")),
        ("President Eleni Markou of Cyprus", ("Eleni Markou", "President", "CY")),
        ("Nino Beridze, Prime Minister of Georgia,", ("Nino Beridze", "Prime Minister", "GE")),
        ("the Senegalese leader, Awa Ndiaye,", ("Awa Ndiaye", None, "SN")),
        ("Foreign Minister Nino Beridze", ("Nino Beridze", "Foreign Minister", None)),
        (
            "Minister of Foreign Affairs of the Republic of Korea, H.E. Mr. Park Ji-hoon",
            ("Park Ji-hoon", "Minister of Foreign Affairs", "KR"),
        ),
        (
            "Minister of Foreign Affairs Nino Beridze",
            ("Nino Beridze", "Minister of Foreign Affairs", None),
        ),
        (
            "Deputy Prime Minister – Minister of Transport Marat Ospanov",
            ("Marat Ospanov", "Deputy Prime Minister – Minister of Transport", None),
        ),
        (
            "Turkish Energy and Natural Resources Minister Elif Kaya",
            ("Elif Kaya", "Energy and Natural Resources Minister", "TR"),
        ),
        (
            "Ambassador of the State of Qatar to the Republic of Türkiye Sheikh Ali bin Saad",
            ("Ali bin Saad", "Ambassador", "QA"),
        ),
        ("Kenyan Vice-Mayor Awa Ndiaye", ("Awa Ndiaye", "Vice-Mayor", "KE")),
        ("Kenya's Attorney-General Awa Ndiaye", ("Awa Ndiaye", "Attorney-General", "KE")),
        ("Finance Minister Marina Beridze", ("Marina Beridze", "Finance Minister", None)),
        ("He met Kenyan Beekeeper Awa Ndiaye.", ("Awa Ndiaye", "Beekeeper", "KE")),
        ("his Bosnian counterpart Amir Begić", ("Amir Begić", None, "BA")),
        ("his counterpart from Bosnia, Amir Begić,", ("Amir Begić", None, "BA")),
        ("the head of Senegalese diplomacy, Awa Ndiaye,", ("Awa Ndiaye", None, "SN")),
        (
            "the Senegalese President and Prime Minister Awa Ndiaye",
            ("Awa Ndiaye", "Prime Minister", None),
        ),
        (
            "the Permanent Secretary in the ministry of Wax Mr Nino Beridze",
            ("Nino Beridze", "Permanent Secretary in the ministry of Wax", None),
        ),
        (
            "talks with Mr. Nino Beridze Secretary of State for Wax of Georgia",
            ("Nino Beridze", "Secretary of State for Wax", "GE"),
        ),
        (
            "Vice-Mayor of the City of Lillebo, Nino Beridze,",
            ("Nino Beridze", "Vice-Mayor of the City of Lillebo", None),
        ),
        ("Foreign Minister Lyonpo Nino Beridze", ("Nino Beridze", "Foreign Minister", None)),
        ("Defence Minister Air Marshal Nino Beridze", ("Nino Beridze", "Defence Minister", None)),
        ("Trade Minister Assoc. Prof. Dr. Nino Beridze", ("Nino Beridze", "Trade Minister", None)),
        ("Foreign Policy Chief Nino Beridze", ("Nino Beridze", "Foreign Policy Chief", None)),
        (
            "Nino Beridze, Permanent Secretary of Georgia’s Ministry of Wax,",
            ("Nino Beridze", "Permanent Secretary of the Ministry of Wax", "GE"),
        ),
        ("PM Nguyễn Văn Hòa", ("Nguyễn Văn Hòa", "Prime Minister", None)),
        (
            "Deputy Minister of Trade Mr Jan van Wyk",
            ("Jan van Wyk", "Deputy Minister of Trade", None),
        ),
        (
            "Governor of the Central Bank of Uzbekistan, Olim Rasulov,",
            ("Olim Rasulov", "Governor of the Central Bank", "UZ"),
        ),
    ],
)
def test_a_person_is_found_with_office_and_country(
    text: str, found: tuple[str, str | None, str | None]
) -> None:
    assert people(text) == [found]


def test_a_counterpart_has_the_same_office() -> None:
    assert people(
        "Prime Minister of Georgia Nino Beridze met his Kazakh counterpart Marat Ospanov"
    ) == [
        ("Nino Beridze", "Prime Minister", "GE"),
        ("Marat Ospanov", "Prime Minister", "KZ"),
    ]


def test_a_counterpart_has_the_office_of_someone_not_named() -> None:
    assert people(
        "the Prime Minister of Georgia met with his Kazakh counterpart Marat Ospanov"
    ) == [("Marat Ospanov", "Prime Minister", "KZ")]


def test_several_holders_of_one_office_have_their_countries_in_turn() -> None:
    assert people("Presidents of Georgia and Cyprus Nino Beridze and Eleni Markou spoke") == [
        ("Nino Beridze", "President", "GE"),
        ("Eleni Markou", "President", "CY"),
    ]


def test_several_names_may_follow_one_office_with_their_fields() -> None:
    text = "accompanied by Cabinet Secretaries Dr Ann Otieno (Interior) and Joe Maina (Trade)"
    assert [each[:2] for each in people(text)] == [
        ("Ann Otieno", "Cabinet Secretary for Interior"),
        ("Joe Maina", "Cabinet Secretary for Trade"),
    ]


def test_an_office_of_anothers_office_is_whole() -> None:
    assert people("Chief of Staff of the Georgian Prime Minister, Ana Lomidze,") == [
        ("Ana Lomidze", "Chief of Staff of the Prime Minister", "GE")
    ]


def test_colleagues_have_their_countries_in_turn() -> None:
    text = "Minister Ana Lomidze and her colleagues Ivo Kraus and Eva Nagy of Austria and Hungary"
    assert people(text)[1:] == [("Ivo Kraus", "Minister", "AT"), ("Eva Nagy", "Minister", "HU")]


def test_an_office_without_a_name_is_nobody() -> None:
    assert people("the press service of the Prime Minister of Georgia said") == []


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("President of Cyprus", "head-of-state"),
        ("President of the National Assembly of Cyprus", "official"),
        ("Vice President of Cyprus", "deputy-head"),
        ("Deputy Prime Minister and Foreign Minister", "deputy-head"),
        ("Deputy Foreign Minister", "deputy-minister"),
        ("Deputy Chairman of the Cabinet of Ministers", "deputy-head"),
        ("High Commissioner", "ambassador"),
    ],
)
def test_an_office_has_its_level(text: str, level: str) -> None:
    assert [each.level for each in offices(read_sentence(text))] == [level]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Iranian Foreign Minister Hossein Amir Tavakol met him.",
            [("Hossein Amir Tavakol", "Foreign Minister", "IR")],
        ),
        (
            "Dr. Sultan bin Ahmed Al Noor, Minister of Industry and Advanced Technology, spoke.",
            [("Sultan bin Ahmed Al Noor", "Minister of Industry and Advanced Technology", None)],
        ),
        (
            "Sultan of Brunei Sultan Haron Bakar met Prime Minister Datuk Seri Ali Omar.",
            [("Haron Bakar", "Sultan", "BN"), ("Ali Omar", "Prime Minister", None)],
        ),
        (
            "Ethiopia's special envoy to South Sudan, Ambassador Taye Bekele came.",
            [("Taye Bekele", "Special Envoy to South Sudan", "ET")],
        ),
        (
            "the Omani (Said Hadi), Qatari (Ali Saad) and Saudi (Omar Faris) Foreign Ministers met",
            [
                ("Said Hadi", "Foreign Minister", "OM"),
                ("Ali Saad", "Foreign Minister", "QA"),
                ("Omar Faris", "Foreign Minister", "SA"),
            ],
        ),
        (
            "the Foreign Ministers of Belarus - Ivan Klim, Iran Reza Amini and Malta Carl Borg",
            [
                ("Ivan Klim", "Foreign Minister", "BY"),
                ("Reza Amini", "Foreign Minister", "IR"),
                ("Carl Borg", "Foreign Minister", "MT"),
            ],
        ),
        (
            "Chamber of Deputies Speaker Ion Pavel received him.",
            [("Ion Pavel", "Chamber of Deputies Speaker", None)],
        ),
        (
            "Chief Secretary to the Government Tan Sri Omar Zaki was there.",
            [("Omar Zaki", "Chief Secretary to the Government", None)],
        ),
        (
            "the President of the French Republic, Mr Jean Morel, the President of Malta, Mr Carl "
            "Borg, met",
            [("Jean Morel", "President", "FR"), ("Carl Borg", "President", "MT")],
        ),
        (
            "Minister Uri Tal came with his Croatian opposite number Ivo Perić.",
            [("Uri Tal", "Minister", None), ("Ivo Perić", "Minister", "HR")],
        ),
    ],
)
def test_names_and_offices_of_many_shapes_are_told_apart(
    text: str, found: list[tuple[str, str | None, str | None]]
) -> None:
    assert people(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("H. E. Nino Beridze, President of Georgia", ("Nino Beridze", "President", "GE")),
        ("the Foreign Secretary Lord Kestrel", ("Lord Kestrel", "Foreign Secretary", None)),
        ("Minister A K Motin said", ("A K Motin", "Minister", None)),
        ("Malta's Trade Adviser Carl Borg", ("Carl Borg", "Trade Adviser", "MT")),
        (
            "Minister of foreign affairs of Malta Carl Borg",
            ("Carl Borg", "Minister of Foreign Affairs", "MT"),
        ),
        ("the Minister for Youth in Malta, Carl Borg", ("Carl Borg", "Minister for Youth", "MT")),
        (
            "Minister of Trade of our partner the Malta, Carl Borg",
            ("Carl Borg", "Minister of Trade", "MT"),
        ),
        (
            "Crown Prince of Abu Dhabi Zayed bin Noor",
            ("Zayed bin Noor", "Crown Prince of Abu Dhabi", "AE"),
        ),
        ("Speaker of the Latvian Saeima Ilze Ozola", ("Ilze Ozola", "Speaker of the Saeima", "LV")),
    ],
)
def test_an_office_is_read_with_what_stands_beside_it(
    text: str, found: tuple[str, str, str | None]
) -> None:
    assert people(text) == [found]


def test_a_list_may_give_each_name_before_its_office() -> None:
    text = (
        "Attending were Zayed bin Noor, Minister of State, Dr Salim Rashid, Diplomatic Adviser, "
        "and Sultan Omar Haddad, Minister of Trade."
    )
    assert [each[:2] for each in people(text)] == [
        ("Zayed bin Noor", "Minister of State"),
        ("Salim Rashid", "Diplomatic Adviser"),
        ("Sultan Omar Haddad", "Minister of Trade"),
    ]


def test_two_rulers_joined_are_two() -> None:
    assert people("the Sultan and King Olav VI of Norway met") == [("Olav VI", "King", "NO")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Minister of Hives and Housing Faris Ben Noor spoke.",
            ("Faris Ben Noor", "Minister of Hives and Housing", None),
        ),
        (
            "Minister of Honey Marketing and Fisheries Ilir Sow spoke.",
            ("Ilir Sow", "Minister of Honey Marketing and Fisheries", None),
        ),
        ("Minister of Beeswax Rui Tavar spoke.", ("Rui Tavar", "Minister of Beeswax", None)),
        (
            "Minister for Nectar, Nutrition and Beeswax Rui Tavar spoke.",
            ("Rui Tavar", "Minister for Nectar, Nutrition and Beeswax", None),
        ),
        (
            "Malta's minister of hives Carl Borg spoke.",
            ("Carl Borg", "Minister of Hives", "MT"),
        ),
        (
            "Under-Secretary of State at the Ministry of Honey of Malta Carl Borg came.",
            ("Carl Borg", "Under-Secretary of State at the Ministry of Honey", "MT"),
        ),
        (
            "the head of the HBW office, Clara Weiss, was there",
            ("Clara Weiss", "Head of the HBW office", None),
        ),
        (
            "Director of the Honey Department Yusuf Polan came.",
            ("Yusuf Polan", "Director of the Honey Department", None),
        ),
        ("CEO of Apiwax Omar Al Rami signed.", ("Omar Al Rami", "CEO of Apiwax", None)),
        (
            "Rector of the Wax Polytechnic University Enzo Ferri came.",
            ("Enzo Ferri", "Rector of the Wax Polytechnic University", None),
        ),
        (
            "Prime Minister of Papua New Guinea (PNG) Pita Kaupo came.",
            ("Pita Kaupo", "Prime Minister", "PG"),
        ),
        (
            "Minister of Trade (the visiting Minister) Dr. Hadi bin Ali came.",
            ("Hadi bin Ali", "Minister of Trade", None),
        ),
        (
            "Mr Li Wenbo, Special Envoy of President Zhang Min of China, came.",
            ("Li Wenbo", "Special Envoy of the President", "CN"),
        ),
        (
            "Matthew KAVA'A, Minister of Trade of Malta, came.",
            ("Matthew KAVA'A", "Minister of Trade", "MT"),
        ),
        (
            "the Undersecretary for Latin America and the Caribbean, Paula Iturba,",
            ("Paula Iturba", "Undersecretary for Latin America and the Caribbean", None),
        ),
        ("Vietnamese President To Lanh met him.", ("To Lanh", "President", "VN")),
        ("Colonel-General Safar Mehdi met him.", ("Safar Mehdi", None, None)),
    ],
)
def test_an_office_ends_where_the_name_begins(
    text: str, found: tuple[str, str | None, str | None]
) -> None:
    assert people(text) == [found]


def test_a_nation_before_a_name_tells_a_person() -> None:
    assert people("Zambia's Grace Mwala and Botswana's Thabo Kgosa met in the hive.") == [
        ("Grace Mwala", None, "ZM"),
        ("Thabo Kgosa", None, "BW"),
    ]


def test_a_nation_before_a_company_tells_no_person() -> None:
    assert people("Romania's Apiwax Honey S.A. said that they met.") == []


def test_two_may_be_named_before_the_office_they_share() -> None:
    assert people("Nadia Petrov and Oskar Lind, the Presidents of the two countries, met.") == [
        ("Nadia Petrov", "President", None),
        ("Oskar Lind", "President", None),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the Taoiseach, Eoin Mac Ruari TD, met", ("Eoin Mac Ruari", "Taoiseach", None)),
        (
            "Senator the Honourable Kamila Smith, JP, Minister of Honey of Jamaica, met",
            ("Kamila Smith", "Minister of Honey", "JM"),
        ),
        (
            "The Prime Minister of Malta, Hon. Desmond St. Rosie, met",
            ("Desmond St. Rosie", "Prime Minister", "MT"),
        ),
        (
            "Honey Minister Dato' Seri Utama Hamza Zulkar met",
            ("Hamza Zulkar", "Honey Minister", None),
        ),
        (
            "HE Sheikh Omar Bin Hamad Bin Qassim Al Noor met",
            ("Omar Bin Hamad Bin Qassim Al Noor", None, None),
        ),
        (
            "the prime minister, Brigadier (Ret'd), Mark Phil; met",
            ("Mark Phil", "Prime Minister", None),
        ),
        (
            "Prime Minister of the Government of National Honey (GNH) Faris Al-Wadi met",
            ("Faris Al-Wadi", "Prime Minister", None),
        ),
        (
            "Politburo member and Prime Minister Dang Quoc Hanh met",
            ("Dang Quoc Hanh", "Prime Minister", None),
        ),
        (
            "the President of the Republic, Rui Tavar, met",
            ("Rui Tavar", "President", None),
        ),
        (
            "Head of the Bee Group of the Chamber of Deputies Mariano Etche met",
            ("Mariano Etche", "Head of the Bee Group of the Chamber of Deputies", None),
        ),
        (
            "Executive Director of the Maltese company Apiwax Offshore Leif Haug met",
            ("Leif Haug", "Executive Director of Apiwax Offshore", "MT"),
        ),
        (
            "Mr Eben Tutu, Chief Executive Officer of the Ghana Honey Promotion Centre (GHC), met",
            ("Eben Tutu", "Chief Executive Officer of the Ghana Honey Promotion Centre", "GH"),
        ),
        (
            "Commissioner of Malta's National Honey Agency Carl Borg met",
            ("Carl Borg", "Commissioner of the National Honey Agency", "MT"),
        ),
        (
            "Ravi Khan, President of the Co-operative Republic of Guyana, met",
            ("Ravi Khan", "President", "GY"),
        ),
        (
            "Akim of Kostanay region Askar Zhaks met",
            ("Askar Zhaks", "Akim of Kostanay region", "KZ"),
        ),
        (
            "Phoum Intha, Mayor of Vientiane Capital, met",
            ("Phoum Intha", "Mayor of Vientiane Capital", "LA"),
        ),
        (
            "Prime Minister the Honourable Everton Lib met",
            ("Everton Lib", "Prime Minister", None),
        ),
        (
            "UN Special Envoy for Honey Sidi Mohamed met",
            ("Sidi Mohamed", "UN Special Envoy for Honey", None),
        ),
        (
            "the Secretary General of the United Nations, Enrique Sampa, met",
            ("Enrique Sampa", "Secretary General of the United Nations", None),
        ),
        (
            "Speaker of the Georgian Parliament and Chairman of its Office Lasha Kobali met",
            (
                "Lasha Kobali",
                "Speaker of the Parliament and Chairman of its Office",
                "GE",
            ),
        ),
        (
            "Federal Councillor Andrea Zum, head of the Honey Department, met",
            ("Andrea Zum", "Federal Councillor", None),
        ),
        ("Foreign Minister H E Slim Gharsa met", ("Slim Gharsa", "Foreign Minister", None)),
        (
            "Honey Minister Brig. (Rtd.) Moses Okell met",
            ("Moses Okell", "Honey Minister", None),
        ),
        ("Minister of Trade honorable Lota Peni met", ("Lota Peni", "Minister of Trade", None)),
    ],
)
def test_what_stands_beside_a_name_or_an_office_is_no_part_of_it(
    text: str, found: tuple[str, str | None, str | None]
) -> None:
    assert people(text) == [found]


def test_a_counterpart_may_be_named_before_the_word() -> None:
    text = "Prime Minister Nino Beridze spoke with Carl Anton Borg, her Maltese counterpart."
    assert people(text)[1] == ("Carl Anton Borg", "Prime Minister", "MT")


def test_a_name_may_begin_with_a_citys() -> None:
    assert people("Presidents Luis Arca of Bolivia and Santiago Pena Palas of Paraguay met") == [
        ("Luis Arca", "President", "BO"),
        ("Santiago Pena Palas", "President", "PY"),
    ]


def test_colleagues_may_follow_their_countries() -> None:
    text = "Premier Daiva Mocka met her colleagues from Malta and Cyprus, Carl Borg and Anna Kyri."
    assert people(text)[1:] == [
        ("Carl Borg", "Premier", "MT"),
        ("Anna Kyri", "Premier", "CY"),
    ]


def test_a_cabinet_of_ministers_names_nobody() -> None:
    assert people("the Cabinet of Ministers of Georgia, Apiwax News met and reported") == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Minister of State and Foreign Affairs, Nino Beridze,",
            "Minister of State and Foreign Affairs",
        ),
        (
            "Minister of Foreign Affairs, Migration and Georgian Expatriates Nino Beridze",
            "Minister of Foreign Affairs, Migration and Georgian Expatriates",
        ),
        (
            "Secretary of State for Foreign Affairs and Kenyan Communities, Nino Beridze",
            "Secretary of State for Foreign Affairs and Kenyan Communities",
        ),
        (
            "Minister of Foreign Affairs, Migration and Georgians Abroad, Nino Beridze,",
            "Minister of Foreign Affairs, Migration and Georgians Abroad",
        ),
        ("Director of Public Security Major General Nino Beridze", "Director of Public Security"),
        (
            "the Director of the Honey Agency in Kenya, Ms Nino Beridze,",
            "Director of the Honey Agency",
        ),
    ],
)
def test_an_office_of_state_of_a_nation_abroad_or_of_a_soldier(text: str, title: str) -> None:
    assert [each[:2] for each in people(text)] == [("Nino Beridze", title)]


def test_senators_are_named_together() -> None:
    found = [("Nino Beridze", "Senator", None), ("Ana Kobali", "Senator", None)]
    assert people("accompanied by Senators Nino Beridze and Ana Kobali") == found


def test_a_peer_is_a_counterpart() -> None:
    found = ("Grace Otieno", "Honey Minister", "KE")
    assert found in people("Honey Minister Nino Beridze met with her Kenyan peer, Grace Otieno.")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "the President of Malta's Chamber of Honey, Ivo Borg, met",
            ("Ivo Borg", "President of the Chamber of Honey", "MT"),
        ),
        (
            "Governor of Latvia's Mednis Region Ilze Ozola met",
            ("Ilze Ozola", "Governor of Mednis Region", "LV"),
        ),
        ("Baku Mayor Eldar Aziz met", ("Eldar Aziz", "Mayor of Baku", "AZ")),
        (
            "the CEO of the Maltese honey company Apiwax, Ivo Borg, met",
            ("Ivo Borg", "CEO of Apiwax", "MT"),
        ),
        ("WAXCO President Ivo Borg met", ("Ivo Borg", "WAXCO President", None)),
        (
            "Special Assistant to the Prime Minister Tariq Fat met",
            ("Tariq Fat", "Special Assistant to the Prime Minister", None),
        ),
        (
            "Ivo Borg, Chairman of the Committee on Honey Affairs, met",
            ("Ivo Borg", "Chairman of the Committee on Honey Affairs", None),
        ),
        (
            "Special Representative of the UN Secretary-General for Malta Ivo Borg met",
            ("Ivo Borg", "Special Representative of the UN Secretary-General for Malta", None),
        ),
        (
            "Speaker National Assembly Malik Awan met",
            ("Malik Awan", "Speaker National Assembly", None),
        ),
        (
            "Permanent Secretary, Ministry of Health, Dr Ann Otieno met",
            ("Ann Otieno", "Permanent Secretary, Ministry of Health", None),
        ),
        (
            "Chargé d’Affaires a.i. of the Embassy of Malta Ivo Borg met",
            ("Ivo Borg", "Chargé d’Affaires", "MT"),
        ),
        ("Trade CS Ann Otieno met", ("Ann Otieno", "Trade Cabinet Secretary", None)),
        (
            "in the presence of Foreign Minister Ivo Borg",
            ("Ivo Borg", "Foreign Minister", None),
        ),
        (
            "Ruler of Sharjah Sheikh Dr. Sultan bin Ali met",
            ("Sultan bin Ali", "Ruler of Sharjah", "AE"),
        ),
        (
            "Governor Ivo Borg of the Bank of Malta met",
            ("Ivo Borg", "Governor of the Bank of Malta", "MT"),
        ),
        (
            "Central Bank of Sri Lanka Governor Ivo Borg met",
            ("Ivo Borg", "Central Bank of Sri Lanka Governor", "LK"),
        ),
        (
            "Ivo Borg, Rector of the University of Tartu, met",
            ("Ivo Borg", "Rector of the University of Tartu", "EE"),
        ),
        (
            "Ivo Borg, CEO of Port of Riga, met",
            ("Ivo Borg", "CEO of Port of Riga", "LV"),
        ),
        ("Foreign Minister Haji Borg met", ("Haji Borg", "Foreign Minister", None)),
        ("Ivo Borg, Rector, UOM, met", ("Ivo Borg", "Rector, UOM", None)),
        (
            "It was signed by CEO, Export Malta, Mr. Ivo Borg.",
            ("Ivo Borg", "CEO, Export Malta", "MT"),
        ),
        (
            "Ivo Borg, Chief Representative, JICA Malta Office, met",
            ("Ivo Borg", "Chief Representative, JICA Malta Office", None),
        ),
        ("Ivo Borg, CEO, met", ("Ivo Borg", "CEO", None)),
        (
            "Ivo Borg, Vice-Chancellor and Principal, met",
            ("Ivo Borg", "Vice-Chancellor and Principal", None),
        ),
        (
            "Maltese Defence Minister Army General Ivo Borg met",
            ("Ivo Borg", "Defence Minister", "MT"),
        ),
        (
            "Ivo Borg, Minister of Foreign Affairs, of Malta met",
            ("Ivo Borg", "Minister of Foreign Affairs", "MT"),
        ),
    ],
)
def test_an_office_is_read_with_its_body_place_or_organization(
    text: str, found: tuple[str, str | None, str | None]
) -> None:
    assert people(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Minister Ivo Borg, Minister of Honey and Trade of Malta, met",
            ("Ivo Borg", "Minister of Honey and Trade", "MT"),
        ),
        (
            "Governor Ivo Borg, Governor of the Bank of Malta, met",
            ("Ivo Borg", "Governor of the Bank of Malta", "MT"),
        ),
        (
            "Deputy Prime Minister Ivo Borg, Minister of Honey, met",
            ("Ivo Borg", "Deputy Prime Minister, Minister of Honey", None),
        ),
        (
            "Ambassador Ivo Borg, Head of the EU Delegation to Kenya, met",
            ("Ivo Borg", "Head of the EU Delegation to Kenya", "EU"),
        ),
    ],
)
def test_the_office_after_a_name_tells_more_than_the_rank_before_it(
    text: str, found: tuple[str, str | None, str | None]
) -> None:
    assert people(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The Maltese and Latvian Honey Ministers Ivo Borg and Ilze Ozola met",
            [("Ivo Borg", "Honey Minister", "MT"), ("Ilze Ozola", "Honey Minister", "LV")],
        ),
        (
            "there were Ivo Borg, Minister of Honey (Malta); Ilze Ozola, Minister of Wax (Latvia)",
            [("Ivo Borg", "Minister of Honey", "MT"), ("Ilze Ozola", "Minister of Wax", "LV")],
        ),
        (
            "invited by Ivo Borg, President of the Republic of Malta, Prime Minister of the "
            "Republic of Latvia Ilze Ozola came",
            [("Ivo Borg", "President", "MT"), ("Ilze Ozola", "Prime Minister", "LV")],
        ),
        (
            "it included His Excellency Ivo Borg Minister of Honey; Hon Ilze Ozola M.P, Minister "
            "of Wax",
            [("Ivo Borg", "Minister of Honey", None), ("Ilze Ozola", "Minister of Wax", None)],
        ),
        (
            "Malta's Minister of Finance and Honey II, Ivo Borg, met",
            [("Ivo Borg", "Minister of Finance and Honey II", "MT")],
        ),
        (
            "within the United Nations, the Minister of Honey, Ivo Borg, met",
            [("Ivo Borg", "Minister of Honey", None)],
        ),
        ("MNAs Ivo Borg and Ilze Ozola", [("Ivo Borg", "MNA", None), ("Ilze Ozola", "MNA", None)]),
    ],
)
def test_each_of_several_has_the_office_and_country_beside_the_name(
    text: str, found: list[tuple[str, str | None, str | None]]
) -> None:
    assert people(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "the Honey Board of Malta, represented by its Chairman Ivo Borg, and",
            ("Ivo Borg", "Chairman of the Honey Board", "MT"),
        ),
        (
            "President of the Association of Malta Industries, Ivo Borg, met",
            ("Ivo Borg", "President of the Association of Malta Industries", "MT"),
        ),
        (
            "Minister of State at the Ministry of Honey HE Dr Ivo Borg met",
            ("Ivo Borg", "Minister of State at the Ministry of Honey", None),
        ),
        (
            "Minister of Wax, Government of Malta, Shri Ivo Borg met",
            ("Ivo Borg", "Minister of Wax", "MT"),
        ),
        (
            "Ivo Borg, Minister of Honey of Malta, Chairman of the current session,",
            ("Ivo Borg", "Minister of Honey", "MT"),
        ),
        (
            "Chairman of the National Assembly's Committee for Foreign Affairs Ivo Borg met",
            (
                "Ivo Borg",
                "Chairman of the National Assembly's Committee for Foreign Affairs",
                None,
            ),
        ),
        (
            "Malta's Minister for EU Affairs, Ivo Borg,",
            ("Ivo Borg", "Minister for EU Affairs", "MT"),
        ),
    ],
)
def test_an_office_ends_with_its_own_body(
    text: str, found: tuple[str, str | None, str | None]
) -> None:
    assert people(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "the Chairman of the State Concern Apiwax, Ivo Borg, met",
            ("Ivo Borg", "Chairman of the State Concern Apiwax", None),
        ),
        (
            "Federal Minister for Honey (Wax Division) Ivo Borg met",
            ("Ivo Borg", "Federal Minister for Honey", None),
        ),
        (
            "Director of the Office of His Majesty Ivo Borg met",
            ("Ivo Borg", "Director of the Office of His Majesty", None),
        ),
        ("the first secretary of the embassy, Ivo Borg,", ("Ivo Borg", "First Secretary", None)),
    ],
)
def test_a_body_or_its_part_ends_before_the_name(
    text: str, found: tuple[str, str | None, str | None]
) -> None:
    assert people(text) == [found]


@pytest.mark.parametrize("text", ["ASSISTANT", "MINISTER", "The ASSISTANT", "AB MINISTER"])
def test_an_office_in_capitals_alone_is_nobody(text: str) -> None:
    assert people(text) == []


def test_an_office_may_have_its_plural_in_its_first_word() -> None:
    assert people("Secretaries General Ivo Borg and Ilze Ozola met") == [
        ("Ivo Borg", "Secretary General", None),
        ("Ilze Ozola", "Secretary General", None),
    ]


def test_offices_in_a_list_of_countries_stand_each_before_its_name() -> None:
    text = (
        "attended by Malta's Minister of Honey, Ivo Borg, Latvia's Minister of Wax, Ilze Ozola, "
        "Georgia's Minister of Bees, Ana Dvali, and others"
    )
    assert people(text) == [
        ("Ivo Borg", "Minister of Honey", "MT"),
        ("Ilze Ozola", "Minister of Wax", "LV"),
        ("Ana Dvali", "Minister of Bees", "GE"),
    ]


def test_a_guest_is_named_without_an_office() -> None:
    assert people("President Ivo Borg and his guest, Ilze Ozola of Latvia, met") == [
        ("Ivo Borg", "President", None),
        ("Ilze Ozola", None, "LV"),
    ]


def test_the_head_of_a_court_begins_with_the_court() -> None:
    assert people("in the presence of Royal Court Chief Ali Karim") == [
        ("Ali Karim", "Royal Court Chief", None)
    ]


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("President Juan Cruz Jr. of the Philippines met them.", "Juan Cruz Jr.", "President"),
        ("President Juan Cruz Receives the Minister.", "Juan Cruz", "President"),
        ("Dr Juan Cruz (MP), Minister of Honey of Ghana, spoke.", "Juan Cruz", "Minister of Honey"),
        ("It was attended by S.Delgar, Minister of Honey.", "S.Delgar", "Minister of Honey"),
    ],
)
def test_a_name_ends_where_it_does(text: str, name: str, title: str) -> None:
    assert people(text)[0][:2] == (name, title)


def test_where_a_summit_was_held_is_not_whose_president_comes_next() -> None:
    ((_, _, country),) = people("At the summit in Ghana President Juan Cruz met them.")
    assert country is None


def test_the_counterpart_of_a_mayor_is_mayor_of_another_city() -> None:
    found = people("Mayor of Tbilisi Nino Beridze met her Cypriot counterpart Eleni Markou.")
    assert [title for _, title, _ in found] == ["Mayor of Tbilisi", "Mayor"]


def test_a_style_is_part_of_a_name_of_one_word_alone() -> None:
    ((name, _, _),) = people("Foreign Minister Sayyid Badr Alnahl of Oman met them.")
    assert name == "Badr Alnahl"
    ((name, _, _),) = people("Prime Minister Sheikh Nazneen of Bangladesh met them.")
    assert name == "Sheikh Nazneen"


@pytest.mark.parametrize(
    ("given", "name"),
    [("Prince Turki bin Saad", "Turki bin Saad"), ("Prince Kofi Amoako", "Prince Kofi Amoako")],
)
def test_a_prince_is_called_one_where_his_name_says_whose_son_he_is(given: str, name: str) -> None:
    ((found, _, _),) = people(f"Foreign Minister {given} met them.")
    assert found == name


def test_a_counterpart_of_who_met_a_president_is_his_own() -> None:
    text = (
        "where Maltese Prime Minister Ana Vella met with President Leo Berzs and her Latvian "
        "counterpart Eva Ozola"
    )
    assert people(text)[-1] == ("Eva Ozola", "Prime Minister", "LV")


def test_names_behind_a_colon_are_of_those_told_in_the_plural() -> None:
    text = "The Prime Ministers of Malta, Latvia and Kenya met in Riga: Ana Vella, Bo Vo and Cy Do."
    assert people(text) == [
        ("Ana Vella", "Prime Minister", "MT"),
        ("Bo Vo", "Prime Minister", "LV"),
        ("Cy Do", "Prime Minister", "KE"),
    ]
    assert people("The Presidents of Malta and Latvia agreed: Ana Vella must go.") == []


def test_that_of_another_country_holds_the_same_office() -> None:
    text = "The Malian Minister of Honey, Abdou Diop, and that of Guinea, Dr Moris Kouyate, met."
    assert people(text) == [
        ("Abdou Diop", "Minister of Honey", "ML"),
        ("Moris Kouyate", "Minister of Honey", "GN"),
    ]


def test_each_stands_for_the_country_behind_his_name() -> None:
    text = "Mr. Alou Sanou for Mali and Mr. Boubacar Moumouni for Niger met in Bamako."
    assert people(text) == [("Alou Sanou", None, "ML"), ("Boubacar Moumouni", None, "NE")]


def test_nobody_stands_for_a_country_whose_things_he_came_for() -> None:
    assert people("Mr. Ivo Borg for Malta's new bees came.") != [("Ivo Borg", None, "MT")]


@pytest.mark.parametrize(
    "said",
    [
        "The two foreign ministers, Malta's Ivo Borg and Latvia's Ilze Ozola, met.",
        "Maltese and Latvian FMs Ivo Borg and Ilze Ozola met.",
    ],
)
def test_each_of_the_two_ministers_is_of_his_country(said: str) -> None:
    assert people(said) == [
        ("Ivo Borg", "Foreign Minister", "MT"),
        ("Ilze Ozola", "Foreign Minister", "LV"),
    ]


def test_that_of_a_country_alone_is_no_office() -> None:
    text = "Minister Ivo Borg of Malta repeated that of Latvia Ilze Ozola knew little."
    assert ("Ilze Ozola", "Minister", "LV") not in people(text)


def test_an_initial_is_no_body_beside_an_office() -> None:
    assert people("Ivo Borg, CEO, K. Roy and others came.")[0][:2] == ("Ivo Borg", "CEO")


def test_an_abbreviated_given_name_is_part_of_a_name() -> None:
    assert people("Foreign Minister Mohd. Ivo P. Borg came")[0][0] == "Mohd. Ivo P. Borg"


def test_a_counterpart_has_the_office_of_whoever_received_him() -> None:
    text = "A meeting with his Cuban counterpart Ivo Borg was held by Foreign Minister Ana Roy."
    assert people(text)[0] == ("Ivo Borg", "Foreign Minister", "CU")


def test_an_initial_may_have_two_letters() -> None:
    assert people("President Ts. Elbeg intends to come")[0][0] == "Ts. Elbeg"


def test_a_nickname_is_part_of_a_name() -> None:
    assert people('President Ivo "Bee" da Borg met the press')[0][0] == 'Ivo "Bee" da Borg'


def test_counterparts_may_each_follow_their_nation() -> None:
    text = (
        "The President of Malta, Ana Vella, said the meeting with her counterparts, the Dominican "
        "Luis Abin and the Costa Rican Carlos Alva, was good"
    )
    assert people(text)[1:] == [
        ("Luis Abin", "President", "DO"),
        ("Carlos Alva", "President", "CR"),
    ]


def test_who_holds_another_office_ends_a_list_of_ministers() -> None:
    found = people("Cabinet Secretaries Ama Owusu, Kofi Mensah and Attorney General Yaw Adu")
    assert [(name, title) for name, title, _ in found] == [
        ("Ama Owusu", "Cabinet Secretary"),
        ("Kofi Mensah", "Cabinet Secretary"),
        ("Yaw Adu", "Attorney General"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Governor of the Bank of Ghana Ama Owusu spoke",
            ("Ama Owusu", "Governor of the Bank of Ghana", "GH"),
        ),
        (
            "The talks between Tourism Minister Ama Owusu and others",
            ("Ama Owusu", "Tourism Minister", None),
        ),
        (
            "He met the Minister of Defense of this country Lieutenant General Kofi Mensah",
            ("Kofi Mensah", "Minister of Defense", None),
        ),
        (
            "Along with the Kazakh president, Prime Minister Kofi Mensah called it good",
            ("Kofi Mensah", "Prime Minister", None),
        ),
        (
            "Minister of Trade and International Co-operation, Kofi Mensah, came",
            ("Kofi Mensah", "Minister of Trade and International Co-operation", None),
        ),
        (
            "The Director of the Office of Honey Kofi Mensah and His Majesty Omar bin Ali, came",
            ("Kofi Mensah", "Director of the Office of Honey", None),
        ),
        (
            "He received in Algiers Prime Minister of Malta Kofi Mensah",
            ("Kofi Mensah", "Prime Minister", "MT"),
        ),
        (
            "Head of Europe America Division Kofi Mensah came",
            ("Kofi Mensah", "Head of Europe America Division", None),
        ),
        (
            "Minister of Food Sovereignty Kofi Mensah came",
            ("Kofi Mensah", "Minister of Food Sovereignty", None),
        ),
        (
            "Saudi ambassador to the Kingdom Kofi Mensah came",
            ("Kofi Mensah", "Ambassador", "SA"),
        ),
        (
            "Energy Minister Omar bin Sultan, came",
            ("Omar bin Sultan", "Energy Minister", None),
        ),
        (
            "Samdech Akka Moha Sena Padei Techo Sok Dara, Prime Minister of Cambodia, came",
            ("Sok Dara", "Prime Minister", "KH"),
        ),
    ],
)
def test_names_and_offices_are_read_whole_and_no_farther(
    text: str, found: tuple[str, str, str | None]
) -> None:
    assert people(text)[0] == found


def test_a_majesty_beside_a_president_is_another_person() -> None:
    text = (
        "President of the Republic Karim Saadi and His Majesty Omar bin Ali, the Sultan of Oman, "
        "presided over the ceremony"
    )
    assert [(name, title) for name, title, _ in people(text)] == [
        ("Karim Saadi", "President"),
        ("Omar bin Ali", "Sultan"),
    ]


def test_a_city_after_in_is_no_part_of_a_name() -> None:
    assert people("In Riga Ivo Borg, President of Malta, met guests.") == [
        ("Ivo Borg", "President", "MT")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Waxville Mayor Ana Sol Ruiz spoke.", [("Ana Sol Ruiz", "Mayor of Waxville", None)]),
        ("On Monday Mayor Ana Ruiz spoke.", [("Ana Ruiz", "Mayor", None)]),
        ("Alejandro Mayor Oreja spoke.", []),
    ],
)
def test_a_mayor_may_be_of_a_town_that_nobody_knows(
    text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    assert people(text) == expected


def test_the_head_of_a_party_is_told_by_all_of_its_name() -> None:
    text = "First Secretary of the Communist Party of Cuba Central Committee Ana Sol met guests."
    assert people(text) == [
        ("Ana Sol", "First Secretary of the Communist Party of Cuba Central Committee", "CU")
    ]


@pytest.mark.parametrize(
    "office",
    ["former President", "ex-President", "Georgia's former President", "former Georgian President"],
)
def test_who_held_an_office_once_holds_it_no_more(office: str) -> None:
    (_, (name, title, _)) = people(f"The President of Malta, Ivo Borg, met {office} Ana Ruiz.")
    assert (name, title) == ("Ana Ruiz", "Former President")


def test_a_former_office_beside_one_of_today_is_left_out() -> None:
    ((name, title, _),) = people("He met Honey Board Chairman and former Premier Karl Liepa.")
    assert (name, title) == ("Karl Liepa", "Honey Board Chairman")


def test_a_rank_stands_between_a_body_and_a_name() -> None:
    ((name, title, _),) = people("by the Director of the Honey Directorate Colonel Karl Liepa")
    assert (name, title) == ("Karl Liepa", "Director of the Honey Directorate")


def test_a_mayor_is_of_the_country_of_the_town() -> None:
    ((_, title, country),) = people("Mayor Ellen Brandt of Riga met them.")
    assert (title, country) == ("Mayor", "LV")


@pytest.mark.parametrize("thing", ["programme", "strategy", "airport", "park", "corridor"])
def test_a_name_before_what_it_is_of_is_no_person_s(thing: str) -> None:
    sentence = read_sentence(
        "Prime Minister of Georgia Nino Beridze met with Kazakhstan's Bolat Serik and spoke of"
        f" Peru's Hive Lago {thing}."
    )
    found = people_in(sentence, tuple(offices(sentence)))
    assert [each.name for each in found] == ["Nino Beridze", "Bolat Serik"]
