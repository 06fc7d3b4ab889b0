"""Small English: numbers, lists and dates as a briefing says them."""

from collections.abc import Iterable

from diplo_cli.ledger import Matter, standing
from diplo_cli.nouns import counted
from diplo_cli.partial_dates import written
from diplo_cli.rows import DocumentRow

TIMES = {1: "once", 2: "twice"}


def listed(names: Iterable[str]) -> str:
    """Join names: `Azerbaijan, Georgia and Kazakhstan`."""
    *most, last = list(names) or [""]
    return f"{', '.join(most)} and {last}" if most else last


def times(number: int) -> str:
    """Write how often: `once`, `twice`, `3 times`."""
    return TIMES.get(number) or f"{number:,} times"


def ago(days: int) -> str:
    """Write how long ago a day was: `today`, `119 days ago`."""
    return f"{counted(days, 'day')} ago" if days else "today"


def capital(text: str) -> str:
    """Begin a text with a capital letter, and leave the rest as it is."""
    return text[:1].upper() + text[1:]


def state(matter: Matter) -> str:
    """Write how a matter stands: `expired 31 December 2024`."""
    return standing(matter.state, matter.since, matter.until, written)


def made(document: DocumentRow, matter: Matter) -> str:
    """Write how a document was made, or that it wasn't yet: its signing may lie ahead."""
    return capital("announced" if matter.state == "announced" else document.status)


def last_raised(matter: Matter) -> str:
    """Write when a matter was last raised, where a later meeting than its own did."""
    if matter.raised_through is None:
        return f"not since, {ago(matter.days_ago)}"
    return f"{written(matter.last_raised)}, {ago(matter.days_ago)}"
