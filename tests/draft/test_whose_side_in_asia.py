"""Who signs, visits and comes along in reports from Asia, and of which side they are."""

import pytest

from tests.draft.found import meeting, sides

MET = "Tbilisi, 4 March 2025. Georgian Premier Gia Lomidze met Ghanaian Premier Kofi Mensah. "
GUEST, HOST = ("GH", "guest"), ("GE", "host")


def test_a_counterpart_by_surname_is_the_one_told_of_before() -> None:
    found = meeting(
        f"{MET}\n\nThe MoU on bees was signed by Honey Minister Ana Bee and Wax Minister of Ghana "
        "Ama Owusu.\n\nThe MoU on wax was signed by Foreign Minister Bo Hive and his counterpart, "
        "Owusu."
    )
    assert sides(found)["bo-hive"] == HOST


def test_who_is_called_by_a_first_name_visits() -> None:
    found = meeting(
        "TBILISI: Premier Kofi Mensah on Tuesday witnessed the signing of MoUs between Ghana and "
        "Georgia.\n\nKofi is currently in Georgia for a three-day official visit."
    )
    assert sides(found)["kofi-mensah"] == GUEST


def test_a_person_with_whom_somebody_signs_is_a_signer() -> None:
    found = meeting(
        f"{MET}\n\nAna Bee, Deputy Prime Minister and Minister of Honey of Georgia, signed with "
        "Ms. Ama Owusu, Ambassador of Ghana to Georgia, on the Exchange of Notes on wax."
    )
    assert (sides(found)["ana-bee"], sides(found)["ama-owusu"]) == (HOST, GUEST)


def test_the_days_of_a_visit_may_name_its_month_twice() -> None:
    found = meeting(
        "The signing in Tbilisi was witnessed by Georgian Premier Gia Lomidze and Ghanaian Premier "
        "Kofi Mensah, who is on an official visit to Georgia from March 4 to March 6.\n\nThey "
        "signed an MoU on wax on Wednesday (March 5, 2025)."
    )
    assert str(found.date) == "2025-03-05"


def test_who_came_in_a_month_of_this_year_is_not_there_now() -> None:
    found = meeting(
        "TBILISI: Georgia and Ghana signed two MoUs on Wednesday.\n\nPremier Bo Hive visited "
        "Georgia in July this year.\n\nThe meeting was co-chaired by Honey Minister Ana Bee and "
        "Ghanaian Wax Minister Ama Owusu."
    )
    assert sides(found).keys() == {"ana-bee", "ama-owusu"}


@pytest.mark.parametrize(
    ("told", "role"),
    [
        (
            "Vice-President of the Bee Committee of Ghana General Bo Hive",
            "Vice-President of the Bee Committee",
        ),
        ("Minister Attached to Prime Minister Bo Hive", "Minister Attached to Prime Minister"),
        (
            "Ghanaian Secretary of Commerce and Supplies Bo Hive",
            "Secretary of Commerce and Supplies",
        ),
        ("Prime Minister of the Socialist Republic of Vietnam Bo Hive", "Prime Minister"),
    ],
)
def test_an_office_ends_before_its_holder(told: str, role: str) -> None:
    found = meeting(f"Tbilisi, 4 March 2025. Georgian Premier Gia Lomidze met {told}.")
    assert role in [each.role for each in found.participants]


def test_goods_to_be_exported_are_of_no_later_day() -> None:
    found = meeting(
        "Premier Bo Hive of China and Premier Gia Lomidze of Georgia signed a protocol on wax "
        "to be exported from Georgia to China in the Great Hall of the People on 4 March."
    )
    assert found.country == "CN"


def test_a_first_lady_is_of_the_country_of_her_president() -> None:
    found = meeting(
        "TBILISI, Georgia — Ghana on Tuesday signed an MoU on bees during the state visit of "
        "President Kofi Mensah here.\n\nThe President, together with First Lady Ama Owusu-Mensah, "
        "arrived here on Tuesday morning."
    )
    assert sides(found)["ama-owusu-mensah"] == GUEST


def test_ministers_of_the_two_countries_are_of_two_beside_a_speaker() -> None:
    found = meeting(
        "Parliamentary Speaker of Ghana Kofi Mensah pays an official visit to Georgia. During the "
        "visit, Foreign Ministers of the two countries, Ama Owusu and Gia Lomidze signed a plan on "
        "bees on 4 March 2025.\n\nGeorgian Minister Lomidze noted that ties would be developed."
    )
    assert (sides(found)["ama-owusu"], sides(found)["gia-lomidze"]) == (GUEST, HOST)


def test_who_received_somebody_on_arrival_held_no_talks() -> None:
    found = meeting(
        "Tbilisi, 4 March 2025. Georgian Honey Minister Gia Lomidze held talks with Ghanaian Honey "
        "Minister Kofi Mensah.\n\nMensah arrived in Tbilisi on Monday aboard a special flight for "
        "a two-day visit and was received by Foreign Secretary Bo Hive."
    )
    assert sides(found).keys() == {"gia-lomidze", "kofi-mensah"}
