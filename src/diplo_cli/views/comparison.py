"""Two meetings as a person compares them: a page of sections, the two side by side in each."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from diplo_cli.amounts import amount, is_percent
from diplo_cli.comparing import AGAIN, DROPPED, FIRST, Comparison
from diplo_cli.nouns import counted
from diplo_cli.text import visible
from diplo_cli.views import Column, Screen
from diplo_cli.views.columns import Reader
from diplo_cli.views.page import FACTS, Section
from diplo_cli.views.table import draw_sections

if TYPE_CHECKING:
    from diplo_cli.index import Index

Row = dict[str, Any]

CAME = {AGAIN: "came again", FIRST: "came this time", DROPPED: "did not come"}
RAISED = {AGAIN: "raised again", FIRST: "raised first", DROPPED: "dropped"}

CHANGE = Column("change", "", 1, 12)
SOURCE = Column("cite", "Source", 4, 23)
LISTED = (  # of a plain list, in another order
    Column("aspect", "Aspect", 1, 8),
    Column("item", "Item", 1, 20),
    Column("change", "Change", 1, 8),
    Column("earlier", "Earlier", 1, 20),
    Column("later", "Later", 1, 20),
    Column("difference", "Difference", 3, 8, right=True),
    Column("cite", "Source", 4, 20),
)


def draw(index: "Index", found: Comparison, rows: Sequence[Row], screen: Screen) -> Iterator[str]:
    """Draw what two meetings have, side by side: within a terminal, elsewhere a row a line."""
    reader = Reader(index)
    sides = (found.earlier, found.later)
    dates = [side["date"] for side in sides]
    headings = dates if len(set(dates)) > 1 else [side["id"] for side in sides]
    facts = [
        [label, _meeting(side, reader)]
        for label, side in zip(("Earlier", "Later"), sides, strict=True)
    ]
    page = [Section("Two meetings compared", FACTS, facts)]
    narrow = screen.terminal and screen.width < LEAST_WIDTH
    for aspect, whole in PARTS.items():
        part = whole._replace(narrow=narrow)
        if cells := [_cells(part, row) for row in rows if row["aspect"] == aspect]:
            page.append(Section(part.title, _columns(part, headings), cells))
    return draw_sections(page, screen)


LEAST_WIDTH = 48  # where change, item and both sides have the width of a date, and gaps


def _meeting(row: Row, reader: Reader) -> str:
    place = [visible(row["city"])] if row["city"] else []
    countries = [reader.read(row, "countries")] if row["countries"] else []
    return ", ".join([row["date"], *place, *countries, row["id"]])


class Part(NamedTuple):
    """A section: its title, the heading of its items, and what it tells of each side.

    A section without a heading shows no items, one without `changes` leaves the sides to speak.
    A narrow screen has both sides, too: what changed stands with the item there.
    """

    title: str
    heading: str
    told: Callable[[list[Row]], str]
    changes: dict[str, str]
    cited: bool = True
    difference: bool = False
    narrow: bool = False


def _columns(part: Part, headings: Sequence[str]) -> tuple[Column, ...]:
    sides = [Column(f"side{number}", visible(each), 1, 16) for number, each in enumerate(headings)]
    if part.narrow and part.heading:
        return (Column("item", part.heading, 1, 10), *sides)
    return (
        *([CHANGE] if part.changes else []),
        *([Column("item", part.heading, 1, 14)] if part.heading else []),
        *sides,
        *([Column("difference", "Change", 1, 10)] if part.difference else []),
        *([SOURCE] if part.cited and not part.narrow else []),
    )


def _cells(part: Part, row: Row) -> list[str]:
    change = [part.changes[row["change"]]] if part.changes else []
    item = [visible(row["item"] or "none")] if part.heading else []
    sides = [visible(part.told(row[side])) for side in ("earlier", "later")]
    difference = [visible(_difference(row))] if part.difference else []
    if part.narrow and part.heading:
        return [": ".join(text for text in (*item, *change, *difference) if text), *sides]
    cited = part.cited and not part.narrow
    source = [visible("; ".join(row["cite"]))] if cited else []
    return [*change, *item, *sides, *difference, *source]


def _roles(people: list[Row]) -> str:
    return "; ".join(dict.fromkeys(each["role"] or "came" for each in people))


def _counts(records: list[Row]) -> str:
    """Tell how many topics, documents and figures there are: `2 topics, 1 document`."""
    kinds = Counter(
        "figure" if "unit" in each else "topic" if "stance" in each else "document"
        for each in records
    )
    return ", ".join(
        counted(kinds[kind], kind) for kind in ("topic", "document", "figure") if kinds[kind]
    )


def _stances(topics: list[Row]) -> str:
    return "; ".join(f"{each['stance']}: {each['name']}" for each in topics)


def _titles(documents: list[Row]) -> str:
    return "; ".join(each["name"] for each in documents)


def _amounts(figures: list[Row]) -> str:
    return "; ".join(
        amount(each) + (f" ({each['period']})" if each["period"] else "") for each in figures
    )


def _difference(row: Row) -> str:
    """Write how a figure changed: `+100 USD (+25.0 %)`, or `+12 points` between percentages."""
    if row["difference"] is None:
        return ""
    unit = "points" if is_percent(row["unit"]) else row["unit"]
    percent = "" if row["percent"] is None else f" ({row['percent']:+,} %)"
    return f"{row['difference']:+,} {unit}{percent}"


PARTS = {
    "participants": Part("Who came", "Person", _roles, CAME),
    "sectors": Part("Sectors", "Sector", _counts, RAISED, cited=False),
    "initiatives": Part("Initiatives", "Initiative", _counts, RAISED, cited=False),
    "topics": Part("Topics", "", _stances, RAISED),
    "documents": Part("Documents by sector", "Sector", _titles, {}),
    "figures": Part("Figures", "Figure", _amounts, {}, difference=True),
}
