"""What happened when: meetings in the order of their dates, each with its documents and figures.

A filter means for each of them what it means in its own list; a meeting is there as well where
one of its documents or figures is.
"""

from json import loads
from typing import TYPE_CHECKING, Any

from diplo_cli.naming import Names
from diplo_cli.nouns import filters_of
from diplo_cli.query import Filter, chosen

if TYPE_CHECKING:
    from diplo_cli.index import Index

Row = dict[str, Any]

KINDS = {"meetings": "meeting", "docs": "document", "figures": "figure"}
# Without the stance of topics, which a timeline doesn't show.
FILTERS = filters_of(("docs", "meetings", "figures"), but=("stance",))
KEYS = (
    "date",
    "end_date",
    "kind",
    "id",
    "title",
    "meeting",
    "countries",
    "participants",
    "sectors",
    "type",
    "signed_on",
    "value",
    "unit",
    "measure",
    "qualifier",
    "period",
    "cite",
)
LISTS = ("countries", "participants", "sectors", "cite")


def timeline(index: "Index", wanted: Filter) -> list[Row]:
    """Give what passes a filter, each meeting followed by its documents and figures.

    Rows have the keys of `KEYS`: `kind` is meeting, document or figure, `date` the meeting's;
    what a kind doesn't have is null or empty. Raises QueryError where the filter can't be
    answered.
    """
    parts = [chosen(index, noun, wanted) for noun in ("docs", "figures")]
    meetings = chosen(index, "meetings", wanted)
    holding = " UNION ".join(
        f"SELECT value FROM facet WHERE noun = '{noun}' AND facet = 'meeting'"  # noqa: S608 - made of fixed fragments
        f" AND entry IN ({part.sql})"
        for noun, part in zip(("docs", "figures"), parts, strict=True)
    )
    sql = (
        "SELECT noun, row, CASE noun WHEN 'meetings' THEN id"  # noqa: S608 - as above
        " ELSE json_extract(row, '$.meeting') END AS meeting"
        f" FROM entry WHERE key IN ({parts[0].sql}) OR key IN ({parts[1].sql})"
        f" OR key IN ({meetings.sql}) OR (noun = 'meetings' AND id IN ({holding}))"
        " ORDER BY sort, meeting,"
        " CASE noun WHEN 'meetings' THEN 1 WHEN 'docs' THEN 2 ELSE 3 END, id"
    )
    bound = [value for each in (*parts, meetings, *parts) for value in each.values]
    names = Names(index)
    found = index.select(sql, bound)
    return [_row(noun, loads(row), meeting, names) for noun, row, meeting in found]


def _row(noun: str, row: Row, meeting: str, names: Names) -> Row:
    """Make the row of a timeline from that of a noun."""
    place = row.get("city") or names.country(row.get("country"))
    made = {key: row.get(key, [] if key in LISTS else None) for key in KEYS}
    titles = {
        "meetings": f"Meeting in {place}" if place else "Meeting",
        "docs": row.get("title"),
        "figures": row.get("name"),
    }
    return {**made, "kind": KINDS[noun], "title": titles[noun], "meeting": meeting}
