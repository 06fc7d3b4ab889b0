"""The numbers of a text, in digits or in words."""

import re

import pytest

from diplo_cli.numerals import cardinal, cardinal_pattern, numbers


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In 2024, 500 tonnes were shipped", 500),
        ("and in 2023 300 tonnes", 300),
        ("1,234.5 km", 1234.5),
        ("21,3 percent", 21.3),
        ("2.345.678,90 lari", 2345678.9),
        ("1 500 000 tonnes", 1_500_000),
        ("1\u202f500\xa0000 tonnes", 1_500_000),
        ("1\u2019200\u2019000 barrels", 1_200_000),
        ("May 3 500 guests", 500),
        ("a dozen documents", 12),
        ("two dozen memoranda", 24),
        ("one hundred and twenty-five contracts", 125),
        ("a hundred students", 100),
        ("forty thousand", 40_000),
        ("two and a half billion", 2.5e9),
        ("nearly half a billion", 5e8),
        ("half billion euros", 5e8),
        ("a quarter of a million", 250_000),
        ("a million trees", 1e6),
        ("3 billion 500 million dollars", 3.5e9),
        ("$1.2\u20131.5 billion", 1.2e9),
        ("between 10 and 12 million", 10e6),
        ("5 crore rupees", 5e7),
        ("1 lakh crore", 1e12),
        ("$500K", 500_000),
        ("\u20ac3.4m", 3.4e6),
        ("500 m", 500),
        ("a 12-million loan", 12e6),
        ("12\xbd percent", 12.5),
        ("the sixth meeting", 6),
        ("twenty-fifth session", 25),
        ("grew tenfold", 10),
        ("grew tenfold", 900),
        ("turnover doubled", 100),
        ("Trade grew twofold.", 2),
        ("Trade grew twofold.", 100),
        ("Trade grew threefold.", 200),
        ("a third of the exports", 33),
        ("a third of the exports", 33.3),
        ("the third meeting", 3),
        ("two thirds of the exports", 66.7),
        ("two-thirds of the exports", 67),
        ("two thirds of a million", 2e6 / 3),
        ("three quarters of the freight", 75),
        ("three quarters of the freight", 0.75),
        ("the first three quarters", 3),
        ("four fifths", 80),
    ],
)
def test_a_number_is_read_however_it_is_written(text: str, value: float) -> None:
    assert any(number == pytest.approx(value) for number in numbers(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("500 million dollars", 500),
        ("1,5 million", 15e6),
        ("one hundred and twenty", 20),
        ("In 2024, 500 tonnes", 2_024_500),
        ("two dozen", 2),
        ("two thirds", 1),
        ("two thirds of a million", 2),
    ],
)
def test_a_part_of_a_number_is_none(text: str, value: float) -> None:
    assert value not in list(numbers(text))


@pytest.mark.parametrize(
    ("text", "number"),
    [("one", 1), ("Twelve", 12), ("twenty-five", 25), ("ninety nine", 99), ("zero", 0)],
)
def test_a_cardinal_is_read(text: str, number: int) -> None:
    assert cardinal(text) == number


@pytest.mark.parametrize("text", ["", "dozen", "five-twenty", "twenty-ten", "12"])
def test_what_is_no_cardinal_is_nothing(text: str) -> None:
    assert cardinal(text) is None


def test_the_pattern_finds_the_longest() -> None:
    assert re.findall(cardinal_pattern(), "sixty-six of sixteen") == ["sixty-six", "sixteen"]
