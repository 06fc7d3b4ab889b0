"""D013: entries that are probably one, and those that only look so."""

import csv
from pathlib import Path

import pytest

from diplo_cli.checking import Checks, check_paths
from diplo_cli.records import Person
from diplo_cli.rules.duplicates import similar_people
from tests.builders import Write

PAIRS = Path(__file__).with_name("name_pairs.csv")


def found(path: Path) -> list[str]:
    """Give what the rule tells of a dataset, without the name of its file."""
    problems = check_paths([str(path)], Checks(select=("D013",)))
    return [str(problem).replace(f"{path}:", "") for problem in problems]


def organizations(*names: str, countries: tuple[str, ...] = ("KZ", "KZ")) -> str:
    """Write organizations with these names."""
    return "\n".join(
        f'[[organizations]]\nid = "o{at}"\nname = "{name}"\nkind = "company"'
        + (f'\ncountry = "{country}"' if country else "")
        for at, (name, country) in enumerate(zip(names, countries, strict=True))
    )


def people(*names: str, countries: tuple[str | None, str | None] = ("AZ", "AZ")) -> bool:
    """Tell whether two people are taken for one."""
    both = [
        Person(id=f"p{at}", name=name, country=country)
        for at, (name, country) in enumerate(zip(names, countries, strict=True))
    ]
    return bool(list(similar_people(both)))


def test_both_names_both_places_and_the_way_out_are_told(write: Write) -> None:
    path = write(
        """
        [[people]]
        id = "heydar-quliyev"
        name = "Heydar Quliyev"
        [[people]]
        id = "geidar-guliyev"
        name = "Geidar Guliyev"
        """
    )
    assert found(path) == [
        "7: 'Geidar Guliyev' may be the same as 'Heydar Quliyev' (first at 2);"
        f" if so, diplo merge people heydar-quliyev geidar-guliyev --data {path}"
    ]


def test_an_entry_like_several_others_is_told_once(write: Write) -> None:
    path = write(organizations("KTZ", "KTZ JSC", "JSC KTZ", countries=("KZ",) * 3))
    assert len(found(path)) == 2


@pytest.mark.parametrize(
    "other",
    [
        "samruk-energy",
        "Samruk Energy JSC",
        "«Samruk-Energy» LLC",
        "Energy Samrük",
        "Joint Stock Company Samruk Energy",
    ],
)
def test_case_accents_order_and_legal_form_make_no_other_organization(
    write: Write, other: str
) -> None:
    assert len(found(write(organizations("Samruk Energy", other)))) == 1


def test_another_word_makes_another_organization(write: Write) -> None:
    assert found(write(organizations("Bank of Tarim", "Bank of Tarim City"))) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Public Joint Projects Company", "Projects Company"),
        ("Liability Insurance Company", "Insurance Company"),
        ("Общество Самрук", "Самрук"),
    ],
)
def test_words_that_are_no_legal_form_where_they_stand_tell_organizations_apart(
    write: Write, one: str, other: str
) -> None:
    assert found(write(organizations(one, other))) == []


def test_organizations_of_two_countries_are_two(write: Write) -> None:
    names = ("Ministry of Culture", "Ministry of Culture")
    assert found(write(organizations(*names, countries=("KZ", "AZ")))) == []
    assert len(found(write(organizations(*names, countries=("KZ", ""))))) == 1


def test_people_of_two_countries_are_two_and_an_unknown_one_may_be_either() -> None:
    names = ("Yusuf Karimi", "Yousuf Karimi")
    assert not people(*names, countries=("AZ", "TR"))
    assert people(*names, countries=("AZ", None))


def test_an_alias_counts_as_a_name_where_it_is_more_than_a_surname() -> None:
    def alike(alias: str) -> bool:
        first = Person(id="a", name="Nur Otan", aliases=(alias,))
        return bool(list(similar_people([first, Person(id="b", name="Karimi")]))) or bool(
            list(similar_people([first, Person(id="b", name="Yusuf Karimi")]))
        )

    assert alike("Yousuf Karimi")
    assert not alike("Karimi")


def test_two_people_in_one_name_are_like_neither() -> None:
    assert not people("Yusuf Karimi and Prime Minister Ali Orlov", "Yusuf Karimi")


def test_names_without_latin_letters_or_of_one_letter_do_no_harm() -> None:
    assert people("Гейдар Кулиев", "Кулиев Гейдар")
    assert not people("H", "…")


def test_the_labelled_names_are_told_apart() -> None:
    with PAIRS.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    flagged = [people(row["first"], row["second"]) for row in rows]
    same = [row["same"] == "yes" for row in rows]
    right = sum(each and label for each, label in zip(flagged, same, strict=True))
    assert len(rows) == 100
    assert right / sum(flagged) >= 0.9
    assert right / sum(same) >= 0.85


def test_a_whole_text_in_place_of_a_name_is_passed_over_at_once() -> None:
    text = " ".join(f"Karimov{number}" for number in range(3000))
    people = [Person(id=each, name=text) for each in ("a", "b")]
    assert list(similar_people(people)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("L.L.C. Foo", "Foo Limited Liability Partnership"),
        ("Limited Liability Company Foo", "Foo LLC"),
        ("Foo", "Company with Limited Liability “Foo”"),
        ("Closed JSC Foo", "Foo Closed-Type Joint-Stock Company"),
        ("Foo Private Limited", "Foo Ltd."),
        ("ТОО «Самрук»", "Самрук"),
        ("ООО «Самрук»", "«САМРУК», Общество с ограниченной ответственностью"),
        ("Закрытое акционерное общество Самрук", "П.А.О. Самрук"),
        ("Ministry of Labour of Kazakhstan", "Ministry of Labor of the Republic of Kazakhstan"),
        ("Ministry of Culture of Kazakhstan", "Ministry of Culture"),
    ],
)
def test_a_legal_form_in_letters_a_spelling_and_its_own_country_tell_none_apart(
    write: Write, one: str, other: str
) -> None:
    assert len(found(write(organizations(one, other)))) == 1
