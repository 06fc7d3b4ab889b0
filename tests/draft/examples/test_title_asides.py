"""What a report only tells of a document is no part of its title."""

import pytest

from diplo_cli.draft.title_asides import title_alone
from tests.draft.found import titles


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("Declaration in Tbilisi on honey", "Declaration on honey"),
        ("Partnership Agreement in Tbilisi city", "Partnership Agreement"),
        ("Agreement on a fair in Tbilisi", "Agreement on a fair in Tbilisi"),
        ("Agreement on a board, which will meet once a year", "Agreement on a board"),
        ("Treaty on the border, where bees fly", "Treaty on the border"),
        ("Plan on Honey, underlining the old friendship", "Plan on Honey"),
        ("Loan agreement to the tune of US$77 million", "Loan agreement"),
        ("€50 million loan agreement", "Loan agreement"),
        ("10 year agreement on honey", "10 year agreement on honey"),
        ("Agreement on Honey, then", "Agreement on Honey"),
        ("Action plan for 2023-2027./", "Action plan for 2023-2027"),
    ],
)
def test_a_title_is_left_alone(told: str, title: str) -> None:
    assert title_alone(told) == title


def test_at_which_border_something_is_done_belongs_to_a_title() -> None:
    told = "They signed a protocol on controls at the Hive-Waxville border crossing."
    assert titles(told) == ["Protocol on controls at the Hive-Waxville border crossing"]


def test_a_sum_in_other_money_parts_no_title() -> None:
    assert titles("""
        The Bee Agency of Georgia and the Wax Bank of Cyprus have signed a €50 million
        ($58,613,000) loan agreement.
    """) == ["Loan agreement"]


def test_what_is_listed_as_well_is_listed_apart() -> None:
    assert titles("""
        MoUs on bees and wax as well as on training in technical, vocational and other work were
        also signed by the ministers.
    """) == ["MoU on bees and wax", "MoU on training in technical, vocational and other work"]


def test_what_a_long_title_is_to_bring_is_no_part_of_it() -> None:
    assert (
        title_alone(
            "Memorandum for cooperation in bee and wax matters to establish a fluid and constant"
            " exchange of news and of good practice in hives"
        )
        == "Memorandum for cooperation in bee and wax matters"
    )


def test_a_loan_agreement_says_itself_what_it_is() -> None:
    assert titles("""
        The Bee Board and Acme Ltd of Cyprus signed a cooperation agreement.

        The agreement aims to strengthen the honey trade.
    """) == ["Cooperation agreement"]


def test_an_item_may_end_with_what_it_envisages() -> None:
    assert titles("""
        Here is a list of the MoUs signed:

        Bee Services Agreement between Georgia and Cyprus.

        MoU on Honey – It envisages that a consortium of both builds a plant for wax in the south.

        MoU on Pollen: The MoU envisages the exchange of beekeepers, queens and hives, etc.
    """) == ["Bee Services Agreement", "MoU on Honey", "MoU on Pollen"]
