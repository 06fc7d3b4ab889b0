"""Shapes of reports from Africa, the Gulf, Latin America and the Pacific."""

import textwrap

import pytest

from diplo_cli.draft.drafting import draft
from tests.draft.found import EMPTY


def people(text: str) -> dict[str, tuple[str | None, str | None]]:
    """Give by name the role and level of who took part in the first meeting."""
    tables = draft(textwrap.dedent(text).strip(), EMPTY).tables
    named = {each.id: each.name for each in tables.people}
    return {named[each.person]: (each.role, each.level) for each in tables.meetings[0].participants}


def test_a_premier_of_a_council_leads_a_government() -> None:
    found = people("Premier of the State Council of China Li Bee met President of Mali Issa Kass.")
    assert found["Li Bee"] == ("Premier of the State Council", "head-of-government")


@pytest.mark.parametrize(
    "office",
    [
        "Inter-Provincial Coordination Minister",
        "Women's Affairs, Small and Medium Business Minister",
    ],
)
def test_a_field_keeps_its_first_word(office: str) -> None:
    found = people(f"President of Mali Issa Kass received Niger's {office} Ana Bee in Bamako.")
    assert found["Ana Bee"] == (office, "minister")


def test_the_president_of_a_body_run_together_is_no_head_of_state() -> None:
    found = people("President of Mali Issa Kass met with HiveCoop President Ana Bee in Bamako.")
    assert found["Ana Bee"] == ("HiveCoop President", "official")


def test_a_day_may_be_a_given_name_behind_an_office() -> None:
    found = people(
        """
        An MoU on trade was signed in Abuja by Nigeria's Minister of Aviation, Sunday Bee, and
        Brazil's Minister of Airports, Ivo Kass.
        """
    )
    assert set(found) == {"Sunday Bee", "Ivo Kass"}


def test_who_wrote_the_report_and_who_issued_a_statement_took_no_part() -> None:
    found = people(
        """
        Zimbabwe, Zambia sign two MoUs

        Ivo Kass in LUSAKA, Zambia
        Zimbabwe and Zambia signed an MoU on trade in Lusaka yesterday, the fourth in as many years.

        This was contained in a statement issued by the media aide to the Defence Minister, Ali Wax.

        Zimbabwe's Trade Minister Ana Bee signed it with Zambia's Trade Minister Joe Comb.
        """
    )
    assert set(found) == {"Ana Bee", "Joe Comb"}
