"""Compare two meetings, the earlier with the later: what came again, what is new, what is gone.

A topic is raised again where it shares an initiative with one of the earlier meeting, or a sector
of its own unless both name initiatives, which are then others. A sector is raised by what is
in it or in a narrower one, an initiative by what names it. Figures are the same where their names,
whatever the case and accents, and their units are.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from json import loads
from typing import TYPE_CHECKING, Any, NamedTuple

from diplo_cli.amounts import figure_key, is_percent
from diplo_cli.meant import named
from diplo_cli.names import fold
from diplo_cli.nouns import DATES, filters_of
from diplo_cli.problems import QueryError
from diplo_cli.query import Filter, chosen

if TYPE_CHECKING:
    from diplo_cli.index import Index

Row = dict[str, Any]

PARTS = ("topics", "docs", "figures")
FILTERS = filters_of(PARTS, but=("meeting", *DATES))  # that is what the two meetings say
ASPECTS = ("participants", "sectors", "initiatives", "topics", "documents", "figures")
CHANGES = AGAIN, FIRST, DROPPED = "again", "first", "dropped"
KEYS = (
    "aspect",
    "id",
    "item",
    "change",
    "earlier_meeting",
    "later_meeting",
    "earlier",
    "later",
    "earlier_value",
    "later_value",
    "unit",
    "difference",
    "percent",
    "cite",
)


class Side(NamedTuple):
    """One of the two meetings, with what a filter lets pass of its parts."""

    meeting: Row
    parts: dict[str, list[Row]]


class Change(NamedTuple):
    """How a figure changed; what makes no sense to tell is None."""

    earlier_value: int | float | None = None
    later_value: int | float | None = None
    unit: str | None = None
    difference: int | float | None = None
    percent: float | None = None


NO_FIGURE = Change()


class Item(NamedTuple):
    """One thing compared: what each of the two sides has of it."""

    aspect: str
    id: str | None
    name: str | None
    sides: tuple[list[Row], list[Row]]
    change: Change = NO_FIGURE


class Comparison(NamedTuple):
    """Two meetings in the order of their dates, and the rows that compare them.

    A row has the keys of `KEYS`. Its `earlier` and `later` list what each meeting has of the item:
    `id`, `name`, and the keys of `DETAILS` that fit.
    """

    earlier: Row
    later: Row
    rows: list[Row]


def compare(index: "Index", meetings: Sequence[str], wanted: Filter) -> Comparison:
    """Compare two meetings, each given as `--meeting` takes it, by what a filter lets pass.

    Raises QueryError where a name doesn't mean just one meeting, both mean the same, or the
    filter can't be answered.
    """
    ids = [_one(index, each) for each in meetings]
    if ids[0] == ids[1]:
        raise QueryError(f"compare: both name the meeting {ids[0]}; name two")
    sql = "SELECT row FROM entry WHERE noun = 'meetings' AND id IN (?, ?) ORDER BY sort, id"
    earlier, later = (
        Side(meeting, {noun: _parts(index, noun, meeting["id"], wanted) for noun in PARTS})
        for meeting in [loads(row) for (row,) in index.select(sql, ids)]
    )
    # Of others than those asked for, what passes the filter can't tell that they were dropped.
    sectors = _labels(index, "sectors", Filter(sector=wanted.sector))
    initiatives = _labels(index, "initiatives", Filter(initiative=wanted.initiative))
    items = [
        *_participants(earlier, later),
        *_named(earlier, later, "sectors", "fields", sectors),
        *_named(earlier, later, "initiatives", "initiatives", initiatives),
        *_topics(earlier, later),
        *_documents(earlier, later, sectors),
        *_figures(earlier, later),
    ]
    rows = [_row(item, earlier, later) for item in items]
    rows.sort(key=lambda row: (ASPECTS.index(row["aspect"]), CHANGES.index(row["change"])))
    return Comparison(earlier.meeting, later.meeting, rows)


def _one(index: "Index", meeting: str) -> str:
    """Give the id of the one meeting that a name stands for."""
    if next(index.select("SELECT NOT EXISTS (SELECT 1 FROM entry WHERE noun = 'meetings')"))[0]:
        raise QueryError("compare: the dataset has no meetings; name another with --data")
    try:
        found = named(index, "meeting", meeting)
    except QueryError as error:
        raise QueryError(str(error).replace("--meeting", "compare", 1)) from None
    if len(found) > 1:
        listed = ", ".join(found[:MOST]) + (" …" if len(found) > MOST else "")
        raise QueryError(
            f"compare: {len(found):,} meetings answer to {meeting!r}; name one of {listed}"
        )
    return found[0]


MOST = 5  # candidates that an error names


def _parts(index: "Index", noun: str, meeting: str, wanted: Filter) -> list[Row]:
    """Give what passes a filter of a meeting's topics, documents or figures.

    Each row has under `fields` its sectors with all the broader ones, and under `initiatives`
    those that it implements, amends or supersedes, too.
    """
    where = chosen(index, noun, wanted)
    of_meeting = "SELECT entry FROM facet WHERE noun = ? AND facet = 'meeting' AND value = ?"
    sql = (
        f"SELECT key, row FROM entry WHERE key IN ({where.sql})"  # noqa: S608 - made of fixed fragments
        f" AND key IN ({of_meeting}) ORDER BY key"
    )
    found = {key: loads(row) for key, row in index.select(sql, (*where.values, noun, meeting))}
    values: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    sql = (
        "SELECT entry, facet, value FROM facet WHERE noun = ?"  # noqa: S608 - as above
        f" AND facet IN ('sector', 'initiative') AND entry IN ({of_meeting}) ORDER BY value, entry"
    )
    for key, facet, value in index.select(sql, (noun, noun, meeting)):
        values[key, facet].append(value)
    return [
        {**row, "fields": values[key, "sector"], "initiatives": values[key, "initiative"]}
        for key, row in found.items()
    ]


def _labels(index: "Index", noun: str, wanted: Filter) -> dict[str, str]:
    """Give the names of the sectors or initiatives to tell of, in their order."""
    where = chosen(index, noun, wanted)
    sql = f"SELECT id, label FROM entry WHERE key IN ({where.sql}) ORDER BY sort, id"  # noqa: S608 - as above
    return {each: label for each, label in index.select(sql, where.values)}  # noqa: C416 - typed so


def _row(item: Item, earlier: Side, later: Side) -> Row:
    before, after = item.sides
    return {
        "aspect": item.aspect,
        "id": item.id,
        "item": item.name,
        "change": AGAIN if before and after else FIRST if after else DROPPED,
        "earlier_meeting": earlier.meeting["id"],
        "later_meeting": later.meeting["id"],
        "earlier": list(map(_thing, before)),
        "later": list(map(_thing, after)),
        **item.change._asdict(),
        "cite": list(dict.fromkeys(cite for each in (*before, *after) for cite in each["cite"])),
    }


def _thing(row: Row) -> Row:
    """Give what a row lists on one side: its id, its name, and its details."""
    name = row.get("name") or row.get("title") or row.get("summary")
    return {"id": row["id"], "name": name, **{key: row[key] for key in DETAILS if key in row}}


DETAILS = (
    "role", "country", "side", "stance", "type", "value", "unit", "measure", "qualifier", "period",
)  # fmt: skip


def _participants(earlier: Side, later: Side) -> Iterator[Item]:
    """Tell who came to both meetings, or to one."""
    before, after = (_came(side.meeting) for side in (earlier, later))
    names = {id_: rows[0]["name"] for id_, rows in (*after.items(), *before.items())}
    for id_, name in sorted(names.items(), key=lambda person: (fold(person[1]), person[0])):
        yield Item("participants", id_, name, (before.get(id_, []), after.get(id_, [])))


def _came(meeting: Row) -> dict[str, list[Row]]:
    """Give what a meeting has of each who took part: who did so in two offices comes twice."""
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for each in meeting["participants"]:
        found[each["id"]].append({**each, "cite": meeting["cite"]})
    return dict(found)


def _named(
    earlier: Side, later: Side, aspect: str, key: str, labels: dict[str, str]
) -> Iterator[Item]:
    """Tell which sectors or initiatives the topics, documents and figures are of."""
    before, after = (
        _by(key, [row for noun in PARTS for row in side.parts[noun]]) for side in (earlier, later)
    )
    for each, label in labels.items():
        if each in before or each in after:
            yield Item(aspect, each, label, (before.get(each, []), after.get(each, [])))


def _by(key: str, rows: list[Row]) -> dict[str, list[Row]]:
    """Give the rows that name each value of a key."""
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        for value in row[key]:
            found[value].append(row)
    return dict(found)


def _topics(earlier: Side, later: Side) -> Iterator[Item]:
    """Tell of each later topic which earlier ones it takes up, then the ones that none does."""
    taken_up: set[str] = set()
    for topic in later.parts["topics"]:
        before = [each for each in earlier.parts["topics"] if _same_matter(each, topic)]
        taken_up.update(each["id"] for each in before)
        yield Item("topics", topic["id"], topic["summary"], (before, [topic]))
    for topic in earlier.parts["topics"]:
        if topic["id"] not in taken_up:
            yield Item("topics", topic["id"], topic["summary"], ([topic], []))


def _same_matter(one: Row, other: Row) -> bool:
    """Tell whether two topics share an initiative, or a sector where not both name initiatives."""
    key = "initiatives" if one["initiatives"] and other["initiatives"] else "sectors"
    return not set(one[key]).isdisjoint(other[key])


def _documents(earlier: Side, later: Side, labels: dict[str, str]) -> Iterator[Item]:
    """Put the documents of each sector side by side; those of none come last."""
    signed = earlier.parts["docs"], later.parts["docs"]
    before, after = (_by("sectors", rows) for rows in signed)
    for each, label in labels.items():
        if each in before or each in after:
            yield Item("documents", each, label, (before.get(each, []), after.get(each, [])))
    first, second = ([row for row in rows if not row["sectors"]] for rows in signed)
    if first or second:
        yield Item("documents", None, None, (first, second))


def _figures(earlier: Side, later: Side) -> Iterator[Item]:
    """Put the figures of each name and unit side by side, with their change."""
    before, after = (_by_name(side.parts["figures"]) for side in (earlier, later))
    for each in sorted({*before, *after}):
        sides = before.get(each, []), after.get(each, [])
        name = (sides[1] or sides[0])[0]["name"]
        yield Item("figures", None, name, sides, _change(*sides))


def _by_name(figures: list[Row]) -> dict[tuple[str, str], list[Row]]:
    found: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in figures:
        found[figure_key(row["name"], row["unit"])].append(row)
    return dict(found)


def _change(before: list[Row], after: list[Row]) -> Change:
    """Tell how a figure changed, where each meeting has just one.

    The difference is that of two levels, or of two changes; a percentage that of two levels that
    aren't percentages themselves, from more than nothing to no less than nothing.
    """
    unit = (after or before)[0]["unit"]
    values = [each[0]["value"] if len(each) == 1 else None for each in (before, after)]
    first, second = values
    if first is None or second is None:
        return Change(first, second, unit)
    changes = [each[0]["measure"] == "change" for each in (before, after)]
    if changes[0] != changes[1]:
        return Change(first, second, unit)
    start, step = Decimal(str(first)), Decimal(str(second)) - Decimal(str(first))
    difference = _number(step)
    told = start > 0 and second >= 0 and not changes[0] and not is_percent(unit)
    percent = _number(100 * step / start) if told else None
    return Change(first, second, unit, difference, None if percent is None else round(percent, 1))


def _number(number: Decimal) -> int | float | None:
    """Give a number as JSON can have it; None where it is too great for that."""
    if number == number.to_integral_value() and abs(number) < GREATEST_WHOLE:
        return int(number)
    found = float(number)
    return found if math.isfinite(found) else None


GREATEST_WHOLE = 2**63
