"""Shapes of reports from Africa, the Gulf, Latin America and the Pacific."""

import textwrap

import pytest

from diplo_cli.draft.drafting import draft
from tests.draft.found import EMPTY, documents, titles


def people(text: str) -> dict[str, tuple[str | None, str | None]]:
    """Give by name the role and level of who took part in the first meeting."""
    tables = draft(textwrap.dedent(text).strip(), EMPTY).tables
    named = {each.id: each.name for each in tables.people}
    return {named[each.person]: (each.role, each.level) for each in tables.meetings[0].participants}


def parties(text: str) -> list[list[str]]:
    """Give the names of the parties of each document."""
    return [[party.name for party in each.parties] for each in documents(text)]


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


def test_a_sentence_may_follow_a_year_without_a_space() -> None:
    found = titles(
        """
        They signed a programme on honey for the years 2025-2028.In addition, an MoU on wax was
        signed.
        """
    )
    assert found == ["Programme on honey for the years 2025-2028", "MoU on wax"]


def test_a_document_beside_several_only_counts_what_is_told_later() -> None:
    found = titles(
        """
        The leaders witnessed the signing of an agreement and a number of MoUs in Madrid.

        They witnessed the signing of an agreement on education and an MoU on science.
        """
    )
    assert found == ["Agreement on education", "MoU on science"]


def test_what_the_memorandum_seeks_is_told_of_the_last_one() -> None:
    found = titles(
        """
        The ministers signed two MoUs. The first MoU was on border posts. The second MoU was on
        war graves. The MoU seeks to promote the values of the struggle.
        """
    )
    assert found == ["MoU on border posts", "MoU on war graves"]


def test_items_that_name_their_signers_were_signed() -> None:
    found = titles(
        """
        Nigeria and Brazil signed two MoUs in Brasilia aimed at closer ties in aviation and trade.

        The President of Nigeria welcomed the return of the oil company.

        1. Bilateral Air Services Agreement - Signed by Minister Ana Bee and Minister Ivo Kass.
        2. Trade Promotion - Signed by Minister Ana Bee and Minister Joe Comb.
        """
    )
    assert found == ["Bilateral Air Services Agreement", "MoU on Trade Promotion"]


def test_a_field_of_several_words_is_one_subject() -> None:
    found = titles(
        """
        Oman and Spain signed four MoUs. The MoUs covered the fields of culture and sports,
        cooperation in agricultural, livestock and food security fields, clean energy and the field
        of transport and infrastructure.
        """
    )
    assert found == [
        "MoU in the field of culture and sports",
        "MoU in the field of cooperation in agricultural, livestock and food security fields",
        "MoU in the field of clean energy",
        "MoU in the field of transport and infrastructure",
    ]


def test_the_first_may_run_on_from_those_counted() -> None:
    found = titles(
        """
        In addition, two MoUs were signed, the first one pertains to cooperation in diplomatic
        training. The second MoU aims to reinforce social development.
        """
    )
    assert found[0] == "MoU on cooperation in diplomatic training"


def test_bare_names_in_a_list_are_parties_each() -> None:
    found = parties(
        """
        An MoU on fuel was signed between Hiveco, Waxpec, Combic and Northern Nectar on Monday.
        An MoU on mining was signed between Beeco, Waxel and Comb Petrochemical.
        An MoU on youth was signed between the Ministry of Culture, Youth and Sports and Waxel.
        """
    )
    assert found == [
        ["Hiveco", "Waxpec", "Combic", "Northern Nectar"],
        ["Beeco", "Waxel", "Comb Petrochemical"],
        ["Ministry of Culture, Youth and Sports", "Waxel"],
    ]


@pytest.mark.parametrize(
    "visit", ["Kenyan President Ivo Kass's state visit to Congo", "President Ivo Kass's visit"]
)
def test_whose_visit_saw_the_signing_was_there(visit: str) -> None:
    text = f"BRAZZAVILLE, 9 July 2023 - Kenya and Congo signed an MoU on wax during {visit}."
    assert set(people(text)) == {"Ivo Kass"}
    assert titles(text) == ["MoU on wax"]


def test_a_visit_of_another_year_saw_another_signing() -> None:
    text = """
        PARAMARIBO, 4 Feb 2023 - Guyana's Minister Ana Bee met Suriname's Minister Joe Comb. The MoU
        on wax was signed by Guyana and Suriname during President Ivo Kass's visit to Suriname in
        November 2020.
    """
    assert set(people(text)) == {"Ana Bee", "Joe Comb"}
    assert titles(text) == []


def test_one_of_several_may_be_told_by_what_it_is_to_do() -> None:
    assert titles(
        "The ministers signed three agreements with one another, including one to set up a council."
    ) == ["Agreement to set up a council"]


def test_a_body_with_its_acronym_may_be_in_a_kingdom() -> None:
    found = documents(
        """
        An MoU was signed between the Supreme Council for Honey in the Kingdom of Bahrain and the
        Department for Bees (DEBEE) in the United Kingdom.
        """
    )
    assert [one.title for one in found] == ["MoU"]
    assert [party.country for party in found[0].parties] == ["BH", "GB"]


def test_who_signs_beside_the_other_side_s_is_of_the_one_left() -> None:
    text = """
        Prime Minister of Trinidad and Tobago Ivo Kass and Prime Minister of Barbados Eva Liepa
        witnessed the signing of an MoU on gas in Bridgetown on 24 August 2019.

        The Hon. Ana Bee, Minister of Energy and Energy Industries and the Hon. Joe Comb, Minister
        of Water Resources for Barbados signed on behalf of their countries.
    """
    tables = draft(textwrap.dedent(text).strip(), EMPTY).tables
    assert {each.name: each.country for each in tables.people}["Ana Bee"] == "TT"
