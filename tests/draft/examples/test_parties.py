"""Parties are split where a country or the next institution shows it."""

import pytest

from diplo_cli.draft.parties import cut_parties
from tests.draft.found import SIDES, documents


def names(title: str) -> list[tuple[str, str | None]]:
    return [(each.name, each.country) for each in cut_parties(title, SIDES).parties.organizations]


def test_the_parties_are_cut_out_of_the_title() -> None:
    cut = cut_parties(
        "MoU between the Bee Agency of Peru and the Wax Bank of Chile on honey", SIDES
    )
    assert cut.title == "MoU on honey"


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        (
            "the Ministry of Culture and Sports of Kazakhstan and the State Tourism Agency of Peru",
            [
                ("Ministry of Culture and Sports of Kazakhstan", "KZ"),
                ("State Tourism Agency of Peru", "PE"),
            ],
        ),
        (
            "the Peruvian Ministry of Labor, Women and Social Affairs and Chile's Ministry of Bees",
            [
                ("Peruvian Ministry of Labor, Women and Social Affairs", "PE"),
                ("Ministry of Bees of Chile", "CL"),
            ],
        ),
        (
            "Peru's Ministry of Bees and the National Honey and Wax Commission of Chile",
            [
                ("Ministry of Bees of Peru", "PE"),
                ("National Honey and Wax Commission of Chile", "CL"),
            ],
        ),
        (
            "Beewatch Peru and the Apiary Survey and Hives Bureau of Chile",
            [("Beewatch Peru", "PE"), ("Apiary Survey and Hives Bureau of Chile", "CL")],
        ),
        (
            "the Institute of Bee Research and the Pollen and Meadows Council of Chile",
            [("Institute of Bee Research", None), ("Pollen and Meadows Council of Chile", "CL")],
        ),
        (
            "the Ministry of Culture and the Arts of Peru and the Wax Fund of Chile",
            [("Ministry of Culture and the Arts of Peru", "PE"), ("Wax Fund of Chile", "CL")],
        ),
        (
            "Acme, BoltWorks and PeruGas on wax",
            [("Acme", None), ("BoltWorks", None), ("PeruGas", None)],
        ),
        (
            "the Ministry of Wax of Peru, UNIDO and Chile's Ministry of Bees",
            [
                ("Ministry of Wax of Peru", "PE"),
                ("UNIDO", None),
                ("Ministry of Bees of Chile", "CL"),
            ],
        ),
        (
            "the Directorate General of Bees, Ministry of Wax of Peru and the Hive Agency of Chile",
            [("Directorate General of Bees", "PE"), ("Hive Agency of Chile", "CL")],
        ),
        (
            "the Prime Minister's Office of Peru and the Wax Fund of Chile",
            [("Prime Minister's Office of Peru", "PE"), ("Wax Fund of Chile", "CL")],
        ),
        (
            "the Bee University (BU), Lima and the Wax Academy of Chile",
            [("Bee University", None), ("Wax Academy of Chile", "CL")],
        ),
        (
            "CJSC Peru Railways, JSC National Company Chile Railways and JSC Georgian Railways",
            [
                ("CJSC Peru Railways", "PE"),
                ("JSC National Company Chile Railways", "CL"),
                ("JSC Georgian Railways", "GE"),
            ],
        ),
        (
            "the city of Arica (Chile) and Tacna (Peru)",
            [("city of Arica", "CL"), ("Tacna", "PE")],
        ),
        (
            "Golden Bee Ltd., India and Wax Ltd., Peru",
            [("Golden Bee Ltd.", "IN"), ("Wax Ltd.", "PE")],
        ),
        (
            "the National University of Honey and Wax Technical University",
            [("National University of Honey", None), ("Wax Technical University", None)],
        ),
        (
            "Peru, represented by the Ministry of Bees, and Chile, represented by the Wax Agency",
            [("Ministry of Bees of Peru", "PE"), ("Wax Agency of Chile", "CL")],
        ),
        (
            "the Agency for Strategic Reforms under the President of Peru and the Bee Fund",
            [
                ("Agency for Strategic Reforms under the President of Peru", "PE"),
                ("Bee Fund", None),
            ],
        ),
        (
            "«Golden Bee» LLP and the Company “Wax S.R.L.” (Peru)",
            [("Golden Bee LLP", None), ("Wax S.R.L.", "PE")],
        ),
        (
            "Peru National Bee Corporation (PNBC) and Wax Bank",
            [("Peru National Bee Corporation", "PE"), ("Wax Bank", None)],
        ),
    ],
)
def test_parties_are_split(between: str, expected: list[tuple[str, str | None]]) -> None:
    assert names(f"Memorandum between {between} on honey") == expected


@pytest.mark.parametrize(
    "between",
    [
        "the Governments of Kazakhstan and Uzbekistan",
        "the two governments",
        "the Government of the Republic of Kazakhstan and the Government of Uzbekistan",
        "Kazakhstan and Uzbekistan",
        "the Kazakh and Uzbek governments",
    ],
)
def test_governments_are_countries(between: str) -> None:
    parties = cut_parties(f"Agreement between {between} on honey", SIDES).parties
    assert (set(parties.countries), parties.organizations) == ({"KZ", "UZ"}, ())


def test_a_government_beside_a_bank_is_its_country() -> None:
    parties = cut_parties(
        "Agreement between the Government of Peru and the Wax Development Bank on roads", SIDES
    ).parties
    assert [(each.name, each.country) for each in parties.organizations] == [
        ("Wax Development Bank", None)
    ]
    assert parties.countries == ("PE",)


def test_ministries_of_both_sides_are_guessed() -> None:
    (found,) = documents("""
        The following were signed:

        - Agreement between the ministries of justice;
    """)
    assert [each.name for each in found.parties] == [
        "Ministry of Justice of Kazakhstan",
        "Ministry of Justice of Uzbekistan",
    ]
    assert [note.field for note in found.notes] == ["parties", "parties"]


def test_a_plural_of_two_countries_is_one_of_each() -> None:
    assert names("Agreement between the national museums of Peru and Chile") == [
        ("National Museum of Peru", "PE"),
        ("National Museum of Chile", "CL"),
    ]


def test_an_agency_without_a_country_takes_the_free_side() -> None:
    assert names("MoU between the Bee Agency and the Ministry of Wax of Uzbekistan on honey") == [
        ("Bee Agency", "KZ"),
        ("Ministry of Wax of Uzbekistan", "UZ"),
    ]


def test_parties_may_be_those_who_sign() -> None:
    (found,) = documents("The Bee Agency of Kazakhstan and Wax Bank signed an agreement on honey.")
    assert [each.name for each in found.parties] == ["Bee Agency of Kazakhstan", "Wax Bank"]


def test_a_partner_may_follow_with() -> None:
    (found,) = documents("Golden Bee JSC signed a contract with Wax Bank on the supply of honey.")
    assert [each.name for each in found.parties] == ["Golden Bee JSC", "Wax Bank"]
    assert found.title == "Contract on the supply of honey"


def test_kinds_follow_from_the_names() -> None:
    title = "MoU between the Ministry of Bees of Peru, Wax University and Honey Chamber of Commerce"
    assert [each.kind for each in cut_parties(title, SIDES).parties.organizations] == [
        "ministry",
        "university",
        "chamber",
    ]


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ("Tashkent and Lima", [("City of Tashkent", "UZ"), ("City of Lima", "PE")]),
        (
            "the Ministry of Bees, Government of Peru and the Wax Agency of Chile",
            [("Ministry of Bees of Peru", "PE"), ("Wax Agency of Chile", "CL")],
        ),
        (
            "the news agencies Abeja and Cera",
            [("Abeja", None), ("Cera", None)],
        ),
        (
            "the Ministry of Bees of Peru and its Chilean counterpart",
            [("Ministry of Bees of Peru", "PE"), ("Ministry of Bees of Chile", "CL")],
        ),
        (
            "the Bee Chambers of Commerce and Industries of Peru and Wax Centre for Honey Studies",
            [
                ("Bee Chambers of Commerce and Industries of Peru", "PE"),
                ("Wax Centre for Honey Studies", None),
            ],
        ),
        ("the Governments of the Member States", []),
    ],
)
def test_bodies_are_named_in_many_ways(
    between: str, expected: list[tuple[str, str | None]]
) -> None:
    found = cut_parties(f"Agreement between {between} on honey", ()).parties.organizations
    assert [(each.name, each.country) for each in found] == expected


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        (
            "the Peruvian Investment and Honey Agency (PIHA) and the Wax Board of Chile",
            ["Peruvian Investment and Honey Agency", "Wax Board of Chile"],
        ),
        (
            "the Honey Authority (HA) and the Chilean Bees and Testing Institution (CBTI)",
            ["Honey Authority", "Chilean Bees and Testing Institution"],
        ),
        (
            "the Ministry of Wax in the State of Qatar and the Bee Board in the Republic of Chile",
            ["Ministry of Wax of the State of Qatar", "Bee Board of the Republic of Chile"],
        ),
        (
            "the Saudi Fund for Development and the Ministry of Finance and Wax of Peru",
            ["Saudi Fund for Development", "Ministry of Finance and Wax of Peru"],
        ),
        (
            "Emilia Bee University and Turan Wax University (Peru)",
            ["Emilia Bee University", "Turan Wax University"],
        ),
    ],
)
def test_an_and_within_a_name_parts_nothing(between: str, expected: list[str]) -> None:
    assert [name for name, _ in names(f"MoU between {between} on hives")] == expected


def test_bodies_may_stand_before_the_kind_of_a_document() -> None:
    cut = cut_parties("Bee Agency and Wax Agency Agreement on honey", SIDES)
    assert cut.title == "Agreement on honey"
    assert [each.name for each in cut.parties.organizations] == ["Bee Agency", "Wax Agency"]


def test_the_ends_of_a_road_are_no_parties() -> None:
    title = "Letter of intent on a honey road between the northern coast and the hills"
    assert cut_parties(title, SIDES).title == title


def test_a_country_signs_beside_an_international_organization() -> None:
    (found,) = documents("The European Commission and the Republic of Peru signed an MoU on honey.")
    assert [each.name for each in found.parties] == ["European Commission"]
    assert found.countries == ("PE",)


@pytest.mark.parametrize(
    ("sentence", "parties", "countries"),
    [
        ("between the two countries' tourism authorities", [], SIDES),
        ("between the cities of Tarma and Jauja", ["City of Tarma", "City of Jauja"], ()),
        ("between the Minister of Wax, Ana Lopez and his counterpart Juan Pardo", [], SIDES),
        ("(the ministries of wax of the two countries)", ["Ministry of Wax"] * 2, ()),
        ("between Honey & Wax Co. and the Bee Bank", ["Honey & Wax Co.", "Bee Bank"], ()),
        (
            "between the Peruvian development agency PerDev and Chile's state company Cera",
            ["PerDev", "Cera"],
            (),
        ),
    ],
)
def test_parties_named_in_general_in_brackets_or_with_what_they_are(
    sentence: str, parties: list[str], countries: tuple[str, ...]
) -> None:
    (found,) = documents(f"They signed:\n\n- Memorandum of understanding {sentence}")
    named = [each.name.removesuffix(" of Kazakhstan") for each in found.parties]
    assert [name.removesuffix(" of Uzbekistan") for name in named] == parties
    assert found.countries == countries


def test_an_acronym_spelled_out_elsewhere_stands_for_its_body() -> None:
    (found,) = documents(
        "The head of the Honey and Wax Organization (HWO) arrived.\n\nA memorandum on bees between"
        " HWO and the Bee Board of Peru was signed."
    )
    assert [each.name for each in found.parties] == [
        "Honey and Wax Organization",
        "Bee Board of Peru",
    ]


def test_bare_names_that_no_person_has_are_parties_without_a_country() -> None:
    (found,) = documents("PROWAX and Honeytra signed a contract for honey.")
    assert [(each.name, each.country) for each in found.parties] == [
        ("PROWAX", None),
        ("Honeytra", None),
    ]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (
            "Joint declaration of Peru's Ministry of Honey and Chile's Wax Agency to count bees",
            ["Ministry of Honey of Peru", "Wax Agency of Chile"],
        ),
        (
            "MoU between the Ministry of Energy and Mines of Peru and the Ministry of Wax of Chile",
            ["Ministry of Energy and Mines of Peru", "Ministry of Wax of Chile"],
        ),
        (
            "MoU between the State Committee of Peru for Television, Radio and Bees and the"
            " Ministry of Wax of Chile",
            ["State Committee of Peru for Television, Radio and Bees", "Ministry of Wax of Chile"],
        ),
        (
            "MoU between the Bee Commission and Universiti Wax on joint candles",
            ["Bee Commission", "Universiti Wax"],
        ),
    ],
)
def test_a_field_of_a_body_is_no_body(title: str, expected: list[str]) -> None:
    assert [name for name, _ in names(title)] == expected


def test_a_mayors_office_signs_as_a_body() -> None:
    (found,) = documents(
        "An agreement to this effect was signed by the administration of the Peruvian capital and"
        " the mayor's office of the Chilean capital."
    )
    assert found.title == "Agreement"
    assert [each.country for each in found.parties] == ["PE", "CL"]


def test_an_acronym_beside_what_it_is_names_the_party() -> None:
    (found,) = documents(
        "Peru's grid operator, GRIPE, and the Chilean Wax Company concluded an agreement on cables."
    )
    assert [each.name for each in found.parties] == ["GRIPE", "Chilean Wax Company"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The Honey Inspector's Offices of Peru and Chile signed an MoU on wax.",
            [
                ("Honey Inspector's Office of Peru", "PE"),
                ("Honey Inspector's Office of Chile", "CL"),
            ],
        ),
        (
            "The Ministry of Wax of Peru and its Chilean counterpart signed an MoU on wax.",
            [("Ministry of Wax of Peru", "PE"), ("Ministry of Wax of Chile", "CL")],
        ),
        (
            "The Bee Board of Peru signed an MoU with Chile-based Cera on wax.",
            [("Bee Board of Peru", "PE"), ("Cera", "CL")],
        ),
    ],
)
def test_each_of_two_is_named_by_what_is_said_of_the_other(
    sentence: str, expected: list[tuple[str, str]]
) -> None:
    (found,) = documents(sentence)
    assert [(each.name, each.country) for each in found.parties] == expected


def test_ministries_in_the_plural_may_be_two_countries_own() -> None:
    assert names("Plan on honey between Peru's and Chile’s foreign ministries") == [
        ("Ministry of Foreign Affairs of Peru", "PE"),
        ("Ministry of Foreign Affairs of Chile", "CL"),
    ]


def test_whom_a_body_acts_through_is_no_party() -> None:
    (found,) = documents("""
        A plan on honey was signed between the Bee Board of Peru, through its Wax Institute (WI),
        and the Honey Agency of Chile.
    """)
    assert [each.name for each in found.parties] == [
        "Bee Board of Peru",
        "Honey Agency of Chile",
    ]


def test_a_second_field_with_an_article_is_no_body() -> None:
    assert names(
        "Plan between the Ministry of Culture and the Arts of Peru and the Chile Bank"
    ) == [
        ("Ministry of Culture and the Arts of Peru", "PE"),
        ("Chile Bank", "CL"),
    ]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "The Office of the Director of Honey Affairs of Peru and the Wax Ministry of Chile",
            [
                ("Office of the Director of Honey Affairs of Peru", "PE"),
                ("Wax Ministry of Chile", "CL"),
            ],
        ),
        (
            "The Peruvian Embassy in Santiago and the Andean Honey Bank",
            [("Peruvian Embassy", "PE"), ("Andean Honey Bank", None)],
        ),
        (
            "The Ministry of Honey of Peru and the Inter-American Development Bank",
            [("Ministry of Honey of Peru", "PE"), ("Inter-American Development Bank", None)],
        ),
        (
            "The Ministry of Honey and Wax of Peru and the World Food Programme",
            [("Ministry of Honey and Wax of Peru", "PE"), ("World Food Programme", None)],
        ),
    ],
)
def test_an_office_an_embassy_and_a_programme_sign_as_bodies(
    told: str, expected: list[tuple[str, str | None]]
) -> None:
    (found,) = documents(f"{told} signed an agreement on bees.")
    assert [(each.name, each.country) for each in found.parties] == expected


@pytest.mark.parametrize("other", ["of Chile", "of the Republic of Chile"])
def test_a_plural_may_be_of_one_country_and_of_another(other: str) -> None:
    assert names(f"MoU between the Prosecutor-General's Offices of Peru and {other}") == [
        ("Prosecutor-General's Office of Peru", "PE"),
        ("Prosecutor-General's Office of Chile", "CL"),
    ]


def test_a_department_is_of_the_ministry_named_beside_it() -> None:
    between = "the Bee Department, Ministry of Honey of Peru and the Ministry of Wax of Chile"
    assert names(f"MoU between {between}") == [
        ("Bee Department", "PE"),
        ("Ministry of Wax of Chile", "CL"),
    ]


def test_who_heads_a_body_signs_for_it() -> None:
    between = "Hive Bank (HB) President, Ana Lopez Pardo and Wax Corporation CEO Juan Lund"
    assert [name for name, _ in names(f"MoU between {between}")] == ["Hive Bank", "Wax Corporation"]
