"""Countries by their codes and by what people call them."""

import pytest

from diplo_cli import Filter, Index, MeetingRow, QueryError, find, index_of, load
from diplo_cli.countries import country_names, is_country, iso_countries
from diplo_cli.meant import named
from diplo_cli.records import Country
from tests.builders import Write

COUNTRIES = [
    *("AZ", "KZ", "TR", "GB", "KR", "KP", "NE", "NG", "GN", "GW", "GQ", "PG", "CD", "CG", "CZ"),
    *("CS", "SU", "DD", "DE", "US", "UM", "RU", "CN", "TW", "XK", "EU", "SD", "SS", "VN", "YE"),
    *("YD", "GE", "SK", "BY", "MM", "BU", "TL", "TP", "CI", "VI"),
]


def meetings_in(codes: list[str], own: str = "") -> str:
    """Write a dataset with a meeting in each of these countries, its id the code."""
    return own + "".join(
        f'[[meetings]]\nid = "{code.lower()}"\ndate = 2023-06-22\ncountry = "{code}"\n'
        for code in codes
    )


@pytest.fixture(scope="module")
def everywhere(tmp_path_factory: pytest.TempPathFactory) -> Index:
    """Index a meeting in each of the countries, once for all tests."""
    path = tmp_path_factory.mktemp("countries") / "data.toml"
    path.write_text(meetings_in(COUNTRIES), encoding="utf-8")
    return index_of(load(path))


def found(index: Index, asked: str) -> list[str]:
    """Give the ids of the meetings of a country."""
    return [row.id for row in find(index, MeetingRow, Filter(country=(asked,)))]


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ("AZ", "az"),
        ("az", "az"),
        (" az ", "az"),
        ("Azerbaijan", "az"),
        ("azer", "az"),
        ("Republic of Azerbaijan", "az"),
        ("Turkey", "tr"),
        ("Türkiye", "tr"),
        ("TURKIYE", "tr"),
        ("UK", "gb"),
        ("U.K.", "gb"),
        ("U.S.A.", "us"),
        ("U.S.", "us"),
        ("Virgin Islands, U.S.", "vi"),
        ("Virgin Islands, US", "vi"),
        ("Côte d'Ivoire", "ci"),
        ("Ivory Coast", "ci"),
        ("Britain", "gb"),
        ("United Kingdom", "gb"),
        ("South Korea", "kr"),
        ("Republic of Korea", "kr"),
        ("Korea, South", "kr"),
        ("North Korea", "kp"),
        ("Russia", "ru"),
        ("Niger", "ne"),
        ("Nigeria", "ng"),
        ("Guinea", "gn"),
        ("Guinea-Bissau", "gw"),
        ("Equatorial Guinea", "gq"),
        ("Papua New Guinea", "pg"),
        ("Congo", "cg"),
        ("DR Congo", "cd"),
        ("Congo-Kinshasa", "cd"),
        ("China", "cn"),
        ("Taiwan", "tw"),
        ("United States", "us"),
        ("USA", "us"),
        ("America", "us"),
        ("Germany", "de"),
        ("East Germany", "dd"),
        ("GDR", "dd"),
        ("Soviet Union", "su"),
        ("USSR", "su"),
        ("CS", "cs"),
        ("Czechoslovakia", "cs"),
        ("Czech Republic", "cz"),
        ("Sudan", "sd"),
        ("South Sudan", "ss"),
        ("Kosovo", "xk"),
        ("XK", "xk"),
        ("European Union", "eu"),
        ("EU", "eu"),
        ("Vietnam", "vn"),
        ("Viet Nam", "vn"),
        ("Yemen", "ye"),
        ("Georgia", "ge"),
        ("Slovakia", "sk"),
        ("Belarus", "by"),
    ],
)
def test_a_country_answers_to_its_code_and_names_and_to_no_others(
    everywhere: Index, asked: str, code: str
) -> None:
    assert found(everywhere, asked) == [code]


def test_every_name_that_is_shown_is_one_that_can_be_typed(everywhere: Index) -> None:
    known = iso_countries().values()
    missed = [each for each in known if each.code not in named(everywhere, "country", each.name)]
    assert missed == []


@pytest.mark.parametrize(
    ("asked", "codes"),
    [("Korea", ["kp", "kr"]), ("Burma", ["bu", "mm"]), ("East Timor", ["tl", "tp"])],
)
def test_a_name_of_two_countries_means_both(
    everywhere: Index, asked: str, codes: list[str]
) -> None:
    assert found(everywhere, asked) == codes


def test_a_country_that_is_in_no_record_is_still_a_country(write: Write) -> None:
    assert found(index_of(load(write(meetings_in(["AZ"])))), "Norway") == []


def test_a_country_that_nobody_knows_is_an_error_with_the_nearest(write: Write) -> None:
    index = index_of(load(write(meetings_in(["AZ"]))))
    with pytest.raises(QueryError) as caught:
        found(index, "Azerbaidjan")
    assert str(caught.value).startswith(
        "--country: no country answers to 'Azerbaidjan'; the nearest: Azerbaijan"
    )


OWN = """
[[countries]]
id = "AUNION"
name = "African Union"
aliases = ["AU"]
[[countries]]
id = "TR"
name = "Turkish Republic"
aliases = ["Anatolia"]
"""


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ("AUNION", "aunion"),
        ("African Union", "aunion"),
        ("Turkish Republic", "tr"),
        ("anatolia", "tr"),
        ("Türkiye", "tr"),
    ],
)
def test_a_country_of_the_datasets_own_answers_to_its_names_and_isos(
    write: Write, asked: str, code: str
) -> None:
    index = index_of(load(write(meetings_in(["AUNION", "TR", "AU"], OWN))))
    assert found(index, asked) == [code]


def test_a_code_comes_before_the_same_letters_as_an_alias(write: Write) -> None:
    index = index_of(load(write(meetings_in(["AUNION", "AU"], OWN))))
    assert found(index, "AU") == ["au"]


def test_a_dataset_renames_a_country_and_adds_one() -> None:
    own = [Country(id="TR", name="Turkish Republic"), Country(id="AUNION", name="African Union")]
    shown = {each.code: each.name for each in country_names(own)}
    assert (shown["TR"], shown["AUNION"], shown["AZ"]) == (
        "Turkish Republic",
        "African Union",
        "Azerbaijan",
    )


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("TR", "Turkey"),
        ("RU", "Russia"),
        ("GB", "United Kingdom"),
        ("KR", "South Korea"),
        ("CS", "Czechoslovakia"),
        ("AI", "Anguilla"),
        ("BQ", "Bonaire, Sint Eustatius and Saba"),
        ("BY", "Belarus"),
        ("GE", "Georgia"),
        ("SK", "Slovakia"),
        ("SU", "Soviet Union"),
        ("XK", "Kosovo"),
        ("EU", "European Union"),
    ],
)
def test_a_code_means_todays_country_by_its_everyday_name(code: str, name: str) -> None:
    assert iso_countries()[code].name == name


def test_other_codes_are_not_known() -> None:
    assert [code for code in ("ZZ", "UK", "az", "AZE", "") if is_country(code)] == []
