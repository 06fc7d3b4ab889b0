"""Offices beyond ministers: who holds which, with what stands between office and name."""

import pytest

from tests.draft.test_people import people


@pytest.mark.parametrize(
    "office",
    [
        "Chief Collector of Customs",
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
    ],
)
def test_an_office_s_holder_is_the_name_after_it(office: str) -> None:
    text = f"The President of Malta, Ivo Borg, met with {office} Ana Ruiz in Valletta."
    assert people(text)[1] == ("Ana Ruiz", office, None)


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
