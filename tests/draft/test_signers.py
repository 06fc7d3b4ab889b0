"""Those who sign sign for both sides, for a country, or for the body they head."""

import pytest

from diplo_cli.draft.signers import agents_of
from tests.draft.found import SIDES, documents


@pytest.mark.parametrize(
    "agents",
    [
        "the Rector of Bee University, Juan Pardo, and the Rector of Wax University, Ana Lopez",
        "Bee University rector Juan Pardo and Wax University president Ana Lopez",
    ],
)
def test_heads_sign_for_their_bodies(agents: str) -> None:
    parties, people = agents_of(agents, SIDES)
    assert [each.name for each in parties.organizations] == ["Bee University", "Wax University"]
    assert [each.name for each in people] == ["Juan Pardo", "Ana Lopez"]


def test_ministers_sign_for_their_countries() -> None:
    parties, _ = agents_of("Peru's Minister Juan Pardo and Chilean Minister Ana Lopez", SIDES)
    assert (parties.organizations, parties.countries) == ((), ("CL", "PE"))


def test_a_counterpart_signs_for_his_country_and_the_report_s_home() -> None:
    parties, _ = agents_of("Minister Juan Pardo and his Chilean counterpart Ana Lopez", SIDES, "PE")
    assert parties.countries == ("CL", "PE")


def test_a_document_without_a_party_is_the_sides_and_noted() -> None:
    (found,) = documents("A memorandum on honey was signed.")
    assert found.countries == SIDES
    assert "countries" in [note.field for note in found.notes]


def test_a_partner_may_stand_before_the_document() -> None:
    (found,) = documents("State-owned NorBee signed with Wax LLC an agreement on honey.")
    assert [each.name for each in found.parties] == ["NorBee", "Wax LLC"]


def test_those_on_whose_behalf_one_signs_stand_between_verb_and_document() -> None:
    (found,) = documents("They signed, on behalf of the Bee Bank and Wax LLC, an MoU on honey.")
    assert [each.name for each in found.parties] == ["Bee Bank", "Wax LLC"]


def test_a_document_may_follow_those_who_signed_another() -> None:
    text = "A protocol on honey was signed by the ministers, along with a convention on wax."
    assert [each.title for each in documents(text)] == ["Protocol on honey", "Convention on wax"]


def test_what_announces_a_list_may_name_its_signers() -> None:
    (found,) = documents("Signed by the two presidents:\n\n- Declaration on honey.", ("CL", "PE"))
    assert found.countries == ("CL", "PE")


def test_of_many_sides_none_is_guessed() -> None:
    (found,) = documents("An agreement on honey was signed.", ("CL", "PE", "KE", "UZ"))
    assert found.countries == ()


def test_a_ministry_of_several_fields_signs_alone() -> None:
    (found,) = documents(
        "Peru's Ministry of Bees and Environment entered into a memorandum with Wax LLC."
    )
    assert [each.name for each in found.parties] == [
        "Ministry of Bees and Environment of Peru",
        "Wax LLC",
    ]


def test_ministers_of_three_countries_sign_for_these() -> None:
    parties, _ = agents_of(
        "The ministers of energy of Peru, Chile and Cuba, Juan Pardo, Ana Lopez and Rosa Diaz",
        SIDES,
    )
    assert (parties.organizations, sorted(parties.countries)) == ((), ["CL", "CU", "PE"])


def test_an_and_in_the_name_of_a_body_parts_no_signers() -> None:
    parties, _ = agents_of(
        "Rector of the Academy of Bees and Wax of Peru Juan Pardo and CEO of Honey Industries"
        " Ana Lopez",
        SIDES,
    )
    assert [each.name for each in parties.organizations] == [
        "Academy of Bees and Wax of Peru",
        "Honey Industries",
    ]


BODIES = ["Bee Company", "Wax Board"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Later, at the Grand Hotel, the Bee Company and the Wax Board signed an MoU on honey.",
        "Both made use of the day: the Bee Company and the Wax Board signed an MoU on honey.",
        "With both leaders looking on, the Bee Company and the Wax Board signed an MoU on honey.",
        "The Bee Company and the Wax Board (on whose behalf its head put down a name) signed an MoU"
        " on honey.",
        "The Bee Company opened an office. It also signed an MoU on honey with the Wax Board.",
        "The Bee Company signed an MoU with the Wax Board, worth €640,000, on honey.",
        "An MoU between the Bee Company and the Wax Board, its counterpart in Lima, on honey was"
        " inked.",
        "An MoU on honey was signed by the President of the Bee Company Ali bin Said Al Nur and the"
        " Director of the Wax Board Ana Anatova.",
        "The MoU on honey was signed on the Peruvian side by the head of the Bee Company and on the"
        " Chilean side by the head of the Wax Board.",
    ],
)
def test_those_who_sign_are_found_without_what_is_told_beside_them(sentence: str) -> None:
    (found,) = documents(sentence)
    assert [found.title, *(party.name for party in found.parties)] == ["MoU on honey", *BODIES]


def test_two_institutes_named_after_their_kind_are_two_parties() -> None:
    (found,) = documents("An MoU on honey was signed by the vocational institutes BEE and WAX.")
    assert [party.name for party in found.parties] == ["BEE", "WAX"]


@pytest.mark.parametrize(
    "sentence",
    [
        "A contract on the sale of honey by the Bee Company to the Wax Board was signed.",
        "They signed a contract on the sale of honey by the Bee Company to the Wax Board.",
        "The contract on the sale of honey was signed for the Bee Company by its chairman, Ana"
        " Anatova, and for the Wax Board by Bo Bogov.",
    ],
)
def test_a_seller_and_a_buyer_are_parties(sentence: str) -> None:
    (found,) = documents(sentence)
    assert found.title == "Contract on the sale of honey"
    assert [party.name for party in found.parties] == BODIES


def test_a_minister_signs_for_the_country_with_an_international_organization() -> None:
    parties, _ = agents_of(
        "Finance Minister of Kazakhstan Ana Anatova and World Bank Vice President Bo Bogov", SIDES
    )
    assert [each.name for each in parties.organizations] == ["World Bank"]
    assert parties.countries == ("KZ",)


def test_the_two_ministries_are_those_of_the_ministers_named_before() -> None:
    (found,) = documents(
        "Kazakhstan's Minister of Energy Ana Anatova received Uzbekistan's Minister of Transport Bo"
        " Bogov. An MoU was signed between the two ministries on honey."
    )
    assert found.title == "MoU on honey"
    assert [party.name for party in found.parties] == [
        "Ministry of Energy of Kazakhstan",
        "Ministry of Transport of Uzbekistan",
    ]


@pytest.mark.parametrize(
    "agents",
    [
        "the Kazakh side and the Uzbek side",
        "members of the delegations",
        "the members of their governments",
    ],
)
def test_sides_and_members_of_governments_sign_for_the_countries(agents: str) -> None:
    parties, _ = agents_of(agents, SIDES)
    assert (parties.organizations, parties.countries) == ((), SIDES)


def test_the_former_and_the_latter_that_it_was_signed_for_are_no_new_parties() -> None:
    (found,) = documents(
        "The Bee Company and the Wax Board concluded an MoU on honey. For the former, it was signed"
        " by its president, Ana Anatova, and for the latter by Bo Bogov."
    )
    assert [party.name for party in found.parties] == BODIES
