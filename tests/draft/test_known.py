"""Names find the records of a dataset, however they are written."""

import pytest

from diplo_cli.draft.known import known_initiatives, known_organization, known_person
from diplo_cli.records import Initiative, Organization, Person
from tests.draft.found import registry

KNOWN = registry(
    organizations=(
        Organization(
            id="ministry-of-labour-kz",
            name="Ministry of Labour of Kazakhstan",
            kind="ministry",
            country="KZ",
        ),
        Organization(
            id="ministry-of-labour-uz",
            name="Ministry of Labour of Uzbekistan",
            kind="ministry",
            country="UZ",
        ),
        Organization(id="honey", name="CJSC Golden Honey", kind="company", acronym="GH"),
    ),
    people=(Person(id="jose-bee", name="José Bee", aliases=("Pepe Bee",)),),
    initiatives=(Initiative(id="honey-road", name="Honey Road", kind="corridor"),),
)


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Labour of Kazakhstan",
        "the Ministry of Labor of the Republic of Kazakhstan",
        "Kazakhstan's Ministry of Labour",
        "Kazakh Labour Ministry",
        "MINISTRY OF LABOUR OF KAZAKHSTAN",
    ],
)
def test_a_ministry_is_known_by_any_of_its_names(name: str) -> None:
    found = known_organization(KNOWN, name, None)
    assert found is not None
    assert found.id == "ministry-of-labour-kz"


@pytest.mark.parametrize("name", ["Golden Honey", "Golden Honey JSC", "GH", "Golden Honey (GH)"])
def test_a_company_is_known_whatever_its_legal_form(name: str) -> None:
    found = known_organization(KNOWN, name, None)
    assert found is not None
    assert found.id == "honey"


def test_a_name_of_several_organizations_finds_none() -> None:
    assert known_organization(KNOWN, "Ministry of Labour", None) is None


def test_the_country_decides_between_two() -> None:
    found = known_organization(KNOWN, "Ministry of Labour", "UZ")
    assert found is not None
    assert found.id == "ministry-of-labour-uz"


def test_another_country_is_another_organization() -> None:
    assert known_organization(KNOWN, "Ministry of Labour of Georgia", None) is None


@pytest.mark.parametrize("name", ["Jose Bee", "BEE José", "Mr. José Bee", "Pepe Bee"])
def test_a_person_is_known_whatever_the_order_and_accents(name: str) -> None:
    found = known_person(KNOWN, name)
    assert found is not None
    assert found.id == "jose-bee"


def test_initiatives_are_found_within_a_text() -> None:
    found = known_initiatives(KNOWN, "Memorandum on digitalization of the Honey Road")
    assert [each.id for each in found] == ["honey-road"]
