"""Shapes of reports from Asia: who is whose guest, and documents told without their kind."""

import pytest

from tests.draft.examples.test_company import GUEST, HOST
from tests.draft.found import documents, meeting, sides, titles

SIGNED = "Tbilisi, 4 March 2025. Georgia and Ghana on Tuesday signed "


@pytest.mark.parametrize(
    "told",
    [
        "Talks between the visiting Ghanaian Premier Kofi Mensah and President Gia Lomidze were "
        "held in Tbilisi on 4 March 2025.",
        "Visiting Ghanaian Premier Kofi Mensah and President Gia Lomidze held talks in Tbilisi on "
        "4 March 2025.",
    ],
)
def test_who_talks_with_a_visitor_is_at_home(told: str) -> None:
    assert sides(meeting(told)) == {"kofi-mensah": GUEST, "gia-lomidze": HOST}


def test_two_visitors_who_meet_a_third_one_are_both_guests() -> None:
    told = (
        "Visiting Ghanaian Premier Kofi Mensah and Honey Minister Ama Owusu held talks with "
        "President Gia Lomidze in Tbilisi on 4 March 2025."
    )
    found = sides(meeting(told))
    assert (found["kofi-mensah"], found["ama-owusu"]) == (GUEST, GUEST)


def test_the_office_that_invited_a_guest_is_at_home() -> None:
    found = meeting(
        "4 March 2025\n\nTalks were held between President Kofi Mensah and the President of "
        "Georgia Gia Lomidze.\n\nPresident Mensah is on a state visit at the invitation of the "
        "Georgia President."
    )
    assert found.country == "GE"


def test_who_signed_with_a_government_is_of_the_other_country() -> None:
    found = meeting(
        "PM Ana Bee signed three MoUs with the Georgian government in Tbilisi yesterday.\n\nA "
        "statement said the MoUs were for honey between the Ghanaian and Georgian governments; wax "
        "of Georgia; and bees."
    )
    assert sides(found) == {"ana-bee": GUEST}
    assert [each.title for each in found.documents] == [
        "MoU on honey",
        "MoU on wax of Georgia",
        "MoU on bees",
    ]


@pytest.mark.parametrize("number", ["two", "several", "multiple"])
@pytest.mark.parametrize(
    "told", ["The MoUs were related to", "A statement said the MoUs were for", "The MoUs cover"]
)
def test_documents_are_on_what_they_are_related_to(number: str, told: str) -> None:
    found = titles(f"{SIGNED}{number} memorandums of understanding (MoUs).\n\n{told} bees and wax.")
    assert [each.split()[-1] for each in found] == ["bees", "wax"]


def test_documents_that_only_semicolons_part_were_signed_together() -> None:
    told = (
        "Tbilisi, 4 March 2025. Georgia and Ghana met. Memorandum of Understanding on bees; Letter "
        "of Handover of Wax worth US$4.4 million; Action Plan on honey were also inked there."
    )
    assert [each.type for each in documents(told)] == ["memorandum", "unspecified", "action-plan"]


def test_documents_told_by_what_they_found_are_parted() -> None:
    found = documents(
        f"{SIGNED}three MoUs. The MoUs signed include the formation of a group on wax, cooperation "
        "between the Bee Agency of Georgia and the Bee Agency of Ghana, and a partnership between "
        "the Wax Institute of Georgia and the Wax Institute of Ghana."
    )
    assert [[party.name for party in each.parties] for each in found] == [
        [],
        ["Bee Agency of Georgia", "Bee Agency of Ghana"],
        ["Wax Institute of Georgia", "Wax Institute of Ghana"],
    ]


def test_documents_told_one_by_one_are_two_though_one_is_on_more() -> None:
    found = titles(
        f"{SIGNED}two MoUs. The first MoU concerns the training of workers, while the second is on "
        "the training of farm workers."
    )
    assert [each.split(" on ")[1] for each in found] == [
        "the training of workers",
        "the training of farm workers",
    ]


def test_kinds_that_are_to_increase_cooperation_are_told_in_full_later() -> None:
    found = titles(
        f"{SIGNED}a joint declaration and a letter of intent to increase cooperation between the "
        "two countries.\n\nThe Joint Declaration on Bees was signed by the ministers.\n\nThe "
        "Letter of Intent on Wax was signed by the envoys."
    )
    assert found == ["Joint Declaration on Bees", "Letter of Intent on Wax"]


def test_an_organization_is_no_field_of_a_ministry() -> None:
    parties = (
        "Ministry of Information and Broadcasting and Organization of Cinema and honey of Ghana"
    )
    (found,) = documents(f"{SIGNED}an MoU on bees between {parties}.")
    assert [each.name for each in found.parties] == [
        "Ministry of Information and Broadcasting",
        "Organization of Cinema and honey of Ghana",
    ]


def test_a_task_force_is_for_something() -> None:
    parties = "the Bee Agency of Ghana and the Georgia Bee Task force for Prevention of Wax Moths"
    (found,) = documents(f"{SIGNED}an MoU on bees between {parties}.")
    assert found.parties[1].name.endswith("for Prevention of Wax Moths")


def test_the_premier_of_a_state_council_heads_the_government() -> None:
    found = meeting(
        "Beijing, 4 March 2025. Li Ming, Premier of the State Council of China, met Kofi Mensah, "
        "Honey Minister of Ghana."
    )
    assert [each.level for each in found.participants] == ["head-of-government", "minister"]
