"""The day as of which something is asked, and how many days ahead count as running out."""

import datetime

from diplo_cli.problems import QueryError

HORIZON = 180


def asked_day(name: str, text: str | None) -> datetime.date:
    """Read the day that an option or a parameter of this name gives; None means today.

    Raises QueryError for what is no day, such as a year or month alone.
    """
    if text is None:
        return datetime.datetime.now().astimezone().date()
    try:
        day = datetime.date.fromisoformat(text.strip())
        if day.isoformat() != text.strip():  # Python takes 20250303 and 2025-W10-1, too
            raise ValueError
    except ValueError:
        raise QueryError(f"{name}: {text!r} is no day; write it like 2025-03-03") from None
    return day
