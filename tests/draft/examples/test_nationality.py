"""The country of a participant whom the text leaves without one."""

import pytest

from diplo_cli.draft.individuals import Individual
from diplo_cli.draft.nationality import Ground, countries_of


def person(name: str, title: str, country: str | None = None, **more: object) -> Individual:
    return Individual(name, title, "minister", country, **more)  # type: ignore[arg-type]  # fields by name


GUEST = person("Carl Borg", "Foreign Minister", "MT")


@pytest.mark.parametrize(
    ("ground", "country"),
    [
        (Ground("CY", None, None, ("MT", "CY")), "CY"),
        (Ground("MT", "CY", None, ("MT",)), "CY"),
        (Ground("MT", None, None, ("MT", "LV")), "LV"),
        (Ground("CH", None, None, ("MT", "LV")), "LV"),
        (Ground("MT", None, None, ("MT",)), None),
    ],
)
def test_the_likeliest_country_is_not_the_other_sides(ground: Ground, country: str | None) -> None:
    host = person("Eleni Markou", "Foreign Minister")
    assert countries_of((host, GUEST), ground) == [country, "MT"]


def test_a_visitor_is_not_of_the_hosts() -> None:
    visitor = person("Eleni Markou", "Minister", visiting=True)
    assert countries_of((visitor,), Ground("LV", None, None, ("LV", "CY"))) == ["CY"]


def test_whoever_receives_is_of_the_hosts() -> None:
    premier = person("Anna Kyri", "Prime Minister", receives=True)
    assert countries_of((premier, GUEST), Ground("CY", "LV", None, ("LV", "CY"))) == ["CY", "MT"]


def test_an_office_that_one_country_has_tells_it() -> None:
    minister = person("Asha Rao", "External Affairs Minister")
    assert countries_of((minister,), Ground("TH", None, None, ("TH", "IN"))) == ["IN"]


@pytest.mark.parametrize(("host", "country"), [("PK", "PK"), ("AT", "AT"), ("CH", "DE")])
def test_an_office_of_several_countries_is_of_the_one_spoken_of(host: str, country: str) -> None:
    minister = person("Asha Rao", "Federal Foreign Minister")
    assert countries_of((minister, GUEST), Ground(host, None, None, ("MT",)))[0] == country


def test_who_speaks_for_many_countries_has_none() -> None:
    secretary = person("Jo Lind", "Secretary General of the OSCE")
    assert countries_of((secretary, GUEST), Ground("AT", "AT", None, ("AT",))) == [None, "MT"]


def test_a_secretary_general_of_no_country_speaks_for_many() -> None:
    general = person("Nihal Wick", "Secretary General of the Bay of Bees Initiative")
    assert countries_of((general, GUEST), Ground("LV", None, None, ("LV", "MT"))) == [None, "MT"]


def test_a_secretary_general_of_a_parliament_is_of_its_country() -> None:
    general = person("Ilze Ozola", "Secretary General of the Parliament")
    assert countries_of((general, GUEST), Ground("LV", None, None, ("LV", "MT"))) == ["LV", "MT"]


def test_two_of_whom_one_has_the_wider_field_are_of_two_countries() -> None:
    home = person("Eleni Markou", "Minister of Honey, Wax and Bees")
    guest = person("Carl Borg", "Minister of Honey", "MT")
    assert countries_of((home, guest), Ground(None, None, None, ("MT", "CY"))) == ["CY", "MT"]


def test_where_they_met_weighs_little_if_others_are_named_more() -> None:
    premier = person("Leo Berzs", "Prime Minister", ties=("LV",))
    assert countries_of((premier,), Ground("LU", None, None, ("LV", "EU", "LU"))) == ["LV"]
