"""Meetings only announced, those of several days, and years that a weekday tells."""

import datetime

import pytest

from diplo_cli.draft.drafting import Draft, draft
from diplo_cli.records import Meeting
from tests.draft.found import EMPTY

PAIR = "Minister of Wax of Latvia Leo Vella and Irish Minister Ana Bee"
ANNOUNCED = "announced: the text is from before that day"


def met(drafted: Draft) -> Meeting:
    (only,) = drafted.tables.meetings
    return only


def notes(drafted: Draft) -> list[str]:
    return [each.note for each in drafted.reviews if each.field == "date"]


@pytest.mark.parametrize(
    ("told", "day", "note"),
    [
        (f"{PAIR} will meet in Riga on 20 March.", 20, ANNOUNCED),
        (f"{PAIR} are expected to hold talks in Riga on March 20.", 20, ANNOUNCED),
        (f"{PAIR} will hold talks in Riga from 20 to 22 March.", 20, ANNOUNCED),
        (
            "President of Ireland Ana Bee will pay a visit to Latvia on March 20-22.\n\n"
            "She will meet with President Leo Vella.",
            20,
            ANNOUNCED,
        ),
        (f"{PAIR} met in Riga. Bee is to visit Malta on 20 March.", 14, None),
        (f"{PAIR} met in Riga on 13 March, and are to meet again on 20 March.", 13, None),
    ],
)
def test_a_meeting_only_announced_is_of_its_day_to_come(
    told: str, day: int, note: str | None
) -> None:
    drafted = draft(f"RIGA, 14 March 2025 (LETA) - {told}", EMPTY)
    assert met(drafted).date == datetime.date(2025, 3, day)
    assert notes(drafted) == ([note] if note else [])


@pytest.mark.parametrize(
    ("told", "last"),
    [
        ("{pair} chaired the session, held in Riga on 4-5 March 2025.", 5),
        ("The consultations took place between March 4 and 6. {pair} led them.", 6),
        ("{pair} met on Tuesday at the session, which lasts from 4 to 6 March.", None),
        ("{pair} met on the sidelines of the Honey Forum, held on 4-6 March.", None),
        (
            "Irish Minister Ana Bee paid a visit from 3 to 6 March. On 4 March she met Leo Vella.",
            None,
        ),
        ("{pair} met on 4 March.", None),
    ],
)
def test_talks_of_several_days_have_a_last_day(told: str, last: int | None) -> None:
    found = met(draft(f"RIGA, 7 March 2025 (LETA) - {told.format(pair=PAIR)}", EMPTY))
    assert found.date == datetime.date(2025, 3, 4)
    assert found.end_date == (last and datetime.date(2025, 3, last))


def test_the_last_day_may_be_the_last_of_its_month() -> None:
    told = "Irish Minister Ana Bee paid a visit to Latvia from March 29 to 31, and met Leo Vella."
    found = met(draft(f"RIGA, 2 April 2025 (LETA) - {told}", EMPTY))
    assert found.end_date == datetime.date(2025, 3, 31)


@pytest.mark.parametrize(
    ("day", "plan", "told"),
    [
        ("Friday (January 9)", "for 2026", datetime.date(2026, 1, 9)),
        ("Friday (December 26)", "for 2026", datetime.date(2025, 12, 26)),
        ("Friday (January 9)", "for 2024", datetime.date(1, 1, 9)),
        ("January 9", "for 2026", datetime.date(1, 1, 9)),
    ],
)
def test_a_weekday_tells_which_year_that_the_text_names_is_its_own(
    day: str, plan: str, told: datetime.date
) -> None:
    text = f"RIGA - {PAIR} met in Riga on {day}, and signed a plan of work {plan}."
    assert met(draft(text, EMPTY)).date == told
