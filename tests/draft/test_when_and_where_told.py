"""When and where they met, as pages tell it: stamps, datelines, and what is said by the way."""

import datetime

import pytest

from diplo_cli.draft.drafting import draft
from diplo_cli.records import Meeting
from tests.draft.found import EMPTY

MET = "Minister of Wax of Latvia Leo Vella met with Irish Minister Ana Bee in Riga."


def met(text: str) -> Meeting:
    (only,) = draft(text, EMPTY).tables.meetings
    return only


@pytest.mark.parametrize(
    "stamp", ["04 Mart 2025", "2025 Mar 04, 19:39, Riga", "2025-Mar-04", "4 mart 2025"]
)
def test_a_stamp_is_read_however_it_is_written(stamp: str) -> None:
    assert met(f"{stamp}\n\n{MET}").date == datetime.date(2025, 3, 4)


@pytest.mark.parametrize(
    ("stamp", "month"), [("04 Mayıs 2025", 5), ("04 KASIM 2025", 11), ("4 Kasım 2025", 11)]
)
def test_a_month_is_read_without_the_dot_of_its_letters(stamp: str, month: int) -> None:
    assert met(f"{stamp}\n\n{MET}").date == datetime.date(2025, month, 4)
