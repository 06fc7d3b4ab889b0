"""The day of a meeting that a report only announces: it comes after the report's own."""

import datetime
from collections.abc import Iterable

from diplo_cli.draft.attendance import MEETS
from diplo_cli.draft.dates import WEEK
from diplo_cli.draft.other_days import said_on
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.reading import Line

# "N N travels to Xville", "will hold talks", "is to visit Xland" …
COMING = (
    r"\b(?:travels to|leaves for|(?:will|(?:is|are) (?:due |expected |scheduled |set )?to)"
    r" (?:\w+ )?(?:meet|hold|visit|receive|host|travel|arrive|attend|pay|sign|be))\b"
)
IS_COMING = RarePattern(COMING)
# … "on Friday", "from 3 May".
TO_COME = RarePattern(rf"{COMING}[^.;,]{{0,80}}? (?:on|from) $")


def day_announced(
    earlier: Iterable[Line], own: Line, published: datetime.date | None, furthest: int
) -> datetime.date | None:
    """Find the day of a visit to come on which they will meet: `N N is to visit Xland on 3 May`."""
    if not IS_COMING.search(own.text):
        return None
    days = (day_to_come(line, published, furthest) for line in earlier)
    return next(filter(None, days), None)


def day_to_come(line: Line, published: datetime.date | None, furthest: int) -> datetime.date | None:
    """Give the coming day of what is only announced: `The two will meet on Thursday`."""
    for each in line.dates:
        if published and TO_COME.search(line.text[: each.start]):
            if each.kind == "relative" and 0 < (published - each.date).days < WEEK.days:
                return each.date + WEEK
            if 0 < (each.date - published).days <= furthest:
                return each.date
        if MEETS.search(line.text[: each.start]) and not said_on(line.text, each):
            return None  # "N N met M M on Monday and is to meet L L on Thursday"
    return None
