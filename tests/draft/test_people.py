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
            ("Sheikh Ali bin Saad", "Ambassador", "QA"),
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
        ("Ann Otieno", "Cabinet Secretary"),
        ("Joe Maina", "Cabinet Secretary"),
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
