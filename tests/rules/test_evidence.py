"""Records held against the texts they cite."""

from collections.abc import Callable
from pathlib import Path

import pytest

from diplo_cli.checking import Checks, check_paths

Write = Callable[..., Path]

TEXT = """TBILISI, May 2.

Prime Minister Ana Beridze received her Azerbaijani colleague Boris Aliyev.

- Action plan between the ministries of culture of Georgia and Azerbaijan for 2024-25;

Trade grew to nearly half a billion dollars, twenty-one percent more, along the Middle Corridor.
"""

RECORDS = """
[[sources]]
id = "gazette"
publisher = "Gazette"
file = "gazette.txt"

[[people]]
id = "ana"
name = "Ana Beridze"

[[people]]
id = "boris"
name = "Boris Əliyev"
aliases = ["Boris Aliyev"]

[[organizations]]
id = "culture-ge"
name = "Ministry of Culture of Georgia"
kind = "ministry"

[[organizations]]
id = "culture-az"
name = "Ministry of Culture of the Republic of Azerbaijan"
kind = "ministry"

[[initiatives]]
id = "corridor"
name = "Middle Corridor"
kind = "corridor"

[[meetings]]
id = "2024-05-02-tbilisi"
date = 2024-05-02
cite = ["gazette#1", "gazette#2"]
participants = [{ person = "ana" }, { person = "boris" }]

[[meetings.documents]]
id = "2024-05-02-plan"
title = "Action plan"
type = "action-plan"
parties = ["culture-ge", "culture-az"]
valid_from = "2024"
valid_until = "2025"
cite = ["gazette#3"]

[[meetings.figures]]
name = "Trade"
value = 500000000
unit = "USD"
initiatives = ["corridor"]
cite = ["gazette#4"]

[[meetings.figures]]
name = "Growth"
value = 21
unit = "percent"
cite = ["gazette#4"]
"""


def found(write: Write, records: str, *, uncited: bool = False) -> list[tuple[str, int, str]]:
    """Give what the text doesn't bear out: code, line and message."""
    write(TEXT, "gazette.txt")
    path = write(records)
    checks = Checks(select=("D02",), sources=not uncited, uncited=uncited)
    return [(each.code, each.line, each.message) for each in check_paths([str(path)], checks)]


def test_records_that_their_text_bears_out_are_silent(write: Write) -> None:
    assert found(write, RECORDS) == []


@pytest.mark.parametrize(
    ("right", "wrong", "finding"),
    [
        ("gazette.txt", "none.txt", ("D020", 5, "the text 'none.txt' can't be read")),
        ("gazette#3", "gazette#9", ("D021", 44, "gazette has no paragraph 9, its last is 4")),
        (
            "500000000",
            "400000000",
            ("D022", 48, "the number 400,000,000 doesn't stand in gazette#4"),
        ),
        (
            "Ana Beridze",
            "Eka Beridze",
            ("D023", 35, "Eka Beridze isn't named in gazette#1, gazette#2"),
        ),
        (
            "Ministry of Culture of Georgia",
            "Ministry of Justice of Georgia",
            ("D024", 41, "Ministry of Justice of Georgia isn't named in gazette#3"),
        ),
        ("Middle Corridor", "Lapis Lazuli", ("D025", 50, "Lapis Lazuli isn't named in gazette#4")),
        (
            '"Action plan"',
            '"Road map"',
            ("D026", 39, "the words of the title don't all stand in gazette#3"),
        ),
        ('"2025"', '"2026"', ("D027", 43, "valid_until 2026 doesn't stand in gazette#3")),
    ],
)
def test_what_the_text_does_not_say_is_found(
    write: Write, right: str, wrong: str, finding: tuple[str, int, str]
) -> None:
    assert found(write, RECORDS.replace(right, wrong)) == [finding]


def test_paragraphs_that_nothing_cites_are_listed_on_request(write: Write) -> None:
    records = RECORDS.replace('cite = ["gazette#1", "gazette#2"]', 'cite = ["gazette#1"]')
    assert found(write, records, uncited=True) == [
        (
            "D028",
            2,
            "no record cites gazette#2: Prime Minister Ana Beridze received her Azerbaijani colle…",
        )
    ]
