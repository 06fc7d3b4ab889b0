"""The sides of the talks are those of who met, else the countries that a report names most."""

import pytest

from diplo_cli.draft.drafting import draft
from diplo_cli.draft.report import read_report
from diplo_cli.draft.sides import sides_of, weighed
from tests.draft.found import EMPTY

REPORT = """Peruvian, Chilean ministers meet

The Chilean minister came to Peru. Bolivia was mentioned.
"""


def test_two_who_met_are_the_sides() -> None:
    assert sides_of(read_report(REPORT, "report"), ("KE", "GE")) == ("KE", "GE")


@pytest.mark.parametrize("met", [(), ("PE",), ("CL",), ("BO", "CL", "PE")])
def test_what_is_open_is_told_by_the_headline(met: tuple[str, ...]) -> None:
    assert set(sides_of(read_report(REPORT, "report"), met)) == {"PE", "CL"}


def test_a_trilateral_meeting_has_three_sides() -> None:
    text = "A trilateral meeting of Peru, Chile and Bolivia\n\nPeru, Chile and Bolivia met."
    assert set(sides_of(read_report(text, "report"))) == {"PE", "CL", "BO"}


def test_a_single_country_has_no_other_side() -> None:
    assert sides_of(read_report("Peru in spring", "report")) == ()


def test_countries_named_alike_come_in_the_order_of_the_text() -> None:
    text = "Chile, Peru, Cuba, Iran, Iraq and Fiji were named."
    assert list(weighed(read_report(text, "report"))) == ["CL", "PE", "CU", "IR", "IQ", "FJ"]


ENERGY = (
    "5 March 2025\n\nThe Ministers of Honey met in Riga: Minister of Honey of Latvia Ilze Ozola, "
    "Minister of Honey of Malta Ivo Borg{}. {} signed a declaration on honey."
)
GUESTS = (
    ", Minister of Honey of Georgia Ana Dvali",
    ", Deputy Minister of Honey of Cyprus Eleni Markou",
)


@pytest.mark.parametrize(
    "who",
    [
        "The ministers",
        "The Heads of Delegations",
        "The participants",
        "The heads of the delegations",
    ],
)
@pytest.mark.parametrize("others", [1, 2])
def test_what_all_who_met_sign_is_of_all_their_countries(who: str, others: int) -> None:
    text = ENERGY.format("".join(GUESTS[:others]), who)
    (only,) = draft(text, EMPTY).tables.meetings[0].documents
    assert set(only.countries) == {"LV", "MT", *("GE", "CY")[:others]}


def test_a_third_country_whose_official_came_along_is_no_side() -> None:
    text = ENERGY.format(" and Hive Director of Georgia Ana Dvali", "The ministers")
    (only,) = draft(text, EMPTY).tables.meetings[0].documents
    assert set(only.countries) == {"LV", "MT"}
