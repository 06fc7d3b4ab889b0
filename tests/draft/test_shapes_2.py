"""Short reports in which the people matter most: who was there, in which office, of which side."""

import pytest

from diplo_cli.draft.drafting import draft
from tests.draft.test_participants import NOTHING

MET = "Riga, 4 March 2025. Latvian Minister Leo Vella received Irish Minister Ana Bee. "


def told(text: str, number: int = 0) -> list[str]:
    """Give those who took part in one meeting of a report: `Leo Vella, Minister, LV host`."""
    tables = draft(text, NOTHING).tables
    names = {each.id: each.name for each in tables.people}
    return [
        f"{names[each.person]}, {each.role}, {each.country} {each.side}"
        for each in tables.meetings[number].participants
    ]


@pytest.mark.parametrize(
    "there",
    [
        "Attending from the Latvian side were Trade Minister Ivo Kass, and from the Irish side – "
        "Secretary of State Una Roe.",
        "From the Latvian side the talks were attended by Trade Minister Ivo Kass. From the Irish "
        "side the talks were attended by Secretary of State Una Roe.",
        "It was attended by Trade Minister Ivo Kass, on the Latvian side, and by Secretary of "
        "State Una Roe, on the Irish side.",
    ],
)
def test_a_side_is_told_before_a_dash_or_behind_its_people(there: str) -> None:
    assert told(MET + there)[2:] == [
        "Ivo Kass, Trade Minister, LV host",
        "Una Roe, Secretary of State, IE guest",
    ]
