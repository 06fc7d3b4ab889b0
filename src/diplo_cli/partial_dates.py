"""Dates that may be known to the month or the year only: their days, and how people write them."""

import calendar
import datetime

# Written out here, so that no locale has a say.
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def first_day(text: str) -> datetime.date:
    """Give the first day that a date can mean: of `2023-06`, the first of June."""
    return datetime.date.fromisoformat(f"{text}-01-01"[:10])


def last_day(text: str) -> datetime.date:
    """Give the last day that a date can mean: of `2023`, that of December."""
    year, month, *day = [*map(int, text.split("-")), *([12] if len(text) == len("2023") else [])]
    return datetime.date(year, month, day[0] if day else calendar.monthrange(year, month)[1])


def written(text: str) -> str:
    """Write a date, or two joined by a slash, as English text does: `22 June 2023`, `June 2023`."""
    return "–".join(map(_written, text.split("/")))


def moment(text: str) -> str:
    """Write a date, or a date and time in its own time zone: `22 June 2023, 15:56`."""
    day, _, time = text.partition("T")
    return f"{written(day)}, {time[:5]}" if time else written(day)


def _written(text: str) -> str:
    year, *rest = text.split("-")
    month = [MONTHS[int(rest[0]) - 1]] if rest else []
    return " ".join([*(str(int(day)) for day in rest[1:]), *month, year])
