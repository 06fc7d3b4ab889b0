"""Shapes of reports from Asia: who is whose guest, and documents told without their kind."""

import pytest

from diplo_cli.draft.drafting import draft
from tests.draft.examples.test_company import GUEST, HOST
from tests.draft.found import EMPTY, documents, meeting, sides, titles

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
    "told",
    [
        "The MoUs were related to",
        "A statement said the MoUs were for",
        "The MoUs cover",
        "The MoUs signed were related to",
    ],
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


def test_a_country_in_the_brackets_of_a_dateline_is_no_publisher() -> None:
    text = "Tbilisi [Georgia], March 4, 2025: Premier Gia Lomidze met Kofi Mensah, Envoy of Ghana."
    assert draft(text, EMPTY).tables.sources[0].publisher == "Unknown"


def test_a_counterpart_has_the_office_that_is_told_elsewhere() -> None:
    found = meeting(
        "Tbilisi, 4 March 2025. Honey Minister Gia Lomidze met with his Ghanaian counterpart Kofi "
        "Mensah. Minister of Honey and Wax of Ghana Kofi Mensah is on a visit to Georgia."
    )
    assert [each.role for each in found.participants] == [
        "Honey Minister",
        "Minister of Honey and Wax",
    ]


def test_those_who_sign_between_them_are_no_parties() -> None:
    told = (
        "Tbilisi, 4 March 2025. The MoU of Bee University of Georgia and Wax College of Ghana was "
        "signed between Ama Owusu, the High Commissioner of Ghana to Georgia and Gia Lomidze, the "
        "Secretary of Bee Management in the Ministry of Home Affairs."
    )
    (found,) = documents(told)
    assert [each.name for each in found.parties] == [
        "Bee University of Georgia",
        "Wax College of Ghana",
    ]
    assert [each.name for each in found.signatories] == ["Ama Owusu", "Gia Lomidze"]


def test_a_secretary_signs_for_the_department_he_heads() -> None:
    (found,) = documents(
        "Tbilisi, 4 March 2025. The Swap Agreement was signed by Ama Owusu, the Governor of Ghana "
        "Bank, and Gia Lomidze, the Secretary of the Department of Honey in the Ministry of Food."
    )
    assert found.parties[1].name.startswith("Department of Honey")


def test_several_who_sign_are_of_the_country_that_has_their_office() -> None:
    found = meeting(
        "Georgia and the Philippines sealed three agreements after President of the Philippines "
        "Ana Bee met President of Georgia Gia Lomidze in Tbilisi on 4 March 2025.\n\nTourism "
        "Secretary Leo Vella, Agriculture Secretary Ida Moss and Trade Secretary Max Fern signed "
        "the agreements.\n\nThe agreements sealed are:\n\n- Agreement on bees;\n\n- Agreement on "
        "wax."
    )
    assert {sides(found)[each] for each in ("leo-vella", "ida-moss", "max-fern")} == {
        ("PH", "guest")
    }


def test_a_document_beside_two_bodies_is_not_part_of_their_names() -> None:
    found = documents(
        "Tbilisi, 4 March 2025. Agreements were exchanged between both parties. This included a "
        "Memorandum of Understanding (MoU) between the Bee Institute of Georgia (BIG) and the Wax "
        "Training Institute of Ghana, as well as an agreement on legal aid.\n\nThe first agreement "
        "aims to provide legal aid, while the second is a Memorandum of Understanding on wax "
        "training between the respective institutions."
    )
    assert {each.title: len(each.parties) for each in found} == {
        "Memorandum of Understanding on wax training": 2,
        "Agreement to provide legal aid": 0,
    }


@pytest.mark.parametrize(
    "told",
    [
        "Ama Owusu, Secretary of Wax, along with Georgian counterparts, signed an MoU on honey.",
        "Foreign Secretary Ama Owusu and a representative of Georgia's Ministry of Honey signed an "
        "MoU on honey.",
    ],
)
def test_who_signs_with_officers_of_one_side_is_of_the_other(told: str) -> None:
    found = meeting(
        "Premier of Georgia Gia Lomidze and Premier of Malta Ana Bee held talks in Tbilisi on 4 "
        f"March 2025.\n\n{told}"
    )
    assert sides(found)["ama-owusu"] == ("MT", "guest")


def test_whose_funeral_it_is_is_not_there() -> None:
    found = meeting(
        "Tbilisi, 4 March 2025. Premier Gia Lomidze met Kofi Mensah, Honey Minister of Ghana, who "
        "is visiting Georgia to attend the state funeral for former Premier Ana Bee."
    )
    assert "ana-bee" not in sides(found)


def test_certificates_that_are_exchanged_are_documents_of_their_own() -> None:
    found = titles(
        f"{SIGNED}an MoU on wax, and an exchange of certificates of completion of the bee house. "
        "There was also an exchange of letters relating to aid, he said."
    )
    assert [each.split()[0] for each in found] == ["MoU", "Exchange", "Exchange"]


@pytest.mark.parametrize(
    "told",
    [
        "An agreement was reached between {} on a protocol on wax.",
        "Also, a protocol on wax was formalized and exchanged between {}.",
    ],
)
def test_whom_a_document_is_reached_between_are_its_parties(told: str) -> None:
    pair = "the Bee Agency of Georgia and the Bee Board of Ghana"
    (found,) = documents(f"Tbilisi, 4 March 2025. {told.format(pair)}")
    assert (found.title, len(found.parties)) == ("Protocol on wax", 2)
