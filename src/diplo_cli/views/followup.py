"""The ledger as a table that people read: state, time left, and when it was last raised."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from diplo_cli.chains import Link, linked
from diplo_cli.ledger import standing
from diplo_cli.naming import Names
from diplo_cli.text import to_json
from diplo_cli.views import Column, Listing, Screen, Sheet
from diplo_cli.views.table import list_rows

if TYPE_CHECKING:
    from diplo_cli.index import Index

Row = dict[str, Any]

COLUMNS = (
    Column("date", "Date", 1, 10),
    Column("standing", "State", 1, 10),
    Column("matter", "Matter", 1, 24),
    Column("last_raised", "Raised", 1, 10),
    Column("days_ago", "Days ago", 2, 4, right=True),
    Column("id", "ID", 4, 18),
    Column("cite", "Source", 6, 20),
)
SHEET = Sheet("matter", "matters", lambda: COLUMNS)


def draw(index: "Index", rows: Sequence[Row], screen: Screen) -> Iterator[str]:
    """Draw the ledger; what a matter implements, amends or supersedes stands after its title."""
    names = Names(index)
    texts = [to_json(_told(row, names)) for row in rows]
    keys = tuple(column.key for column in COLUMNS)
    return list_rows(Listing(SHEET, index, keys, False, lambda: iter(texts), screen))


def _told(row: Row, names: Names) -> Row:
    links = (Link(*(link[key] for key in Link._fields)) for link in row["chain"])
    chain = "; ".join(linked(link, row["id"], names) for link in links)
    return {
        **row,
        "standing": standing(row["state"], row["since"], row["until"]),
        "matter": f"{row['title']} [{chain}]" if chain else row["title"],
        "days_ago": f"{row['days_ago']:,}",
    }
