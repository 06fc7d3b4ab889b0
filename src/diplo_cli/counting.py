"""Count documents, meetings, topics or figures by what they are of: one key, or two crossed.

A record counts once for each value that it has of a key. Its sectors are its own and all that
these are part of, so that a document of rail counts in transport, too, but only once. Shares are
of the distinct records counted; those of a key with several values a record add up to more
than one. A record without a value counts under `none`, whose id is null.
"""

from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from diplo_cli.cites import source_and_paragraph
from diplo_cli.names import did_you_mean
from diplo_cli.nouns import NOUNS
from diplo_cli.problems import QueryError
from diplo_cli.query import Condition, Filter, matching

if TYPE_CHECKING:
    from diplo_cli.index import Index

Row = dict[str, Any]

NAMED = ("ministry", "org", "kind", "initiative", "person")
KEYS: dict[str, tuple[str, ...]] = {
    "docs": ("sector", "year", "month", "country", *NAMED, "type"),
    "meetings": ("sector", "year", "month", "country", *NAMED, "type", "stance"),
    "topics": ("sector", "year", "month", "country", *NAMED, "stance"),
    "figures": ("sector", "year", "month", "country", "initiative"),
}
ALL_KEYS = KEYS["meetings"]

ONE_KEY = ("by", "id", "name", "count", "share", "total", "years", "cite")
TWO_KEYS = (
    "by",
    "id",
    "name",
    "by2",
    "id2",
    "name2",
    "count",
    "share",
    "row_count",
    "column_count",
    "total",
    "cite",
)
NONE = "none"
DATED = {"year": len("2023"), "month": len("2023-06")}

# The table of names that the values of a key are ids in; those of other keys are words.
NAMES = {
    "sector": "sectors",
    "country": "countries",
    "ministry": "orgs",
    "org": "orgs",
    "initiative": "initiatives",
    "person": "people",
}


class Value(NamedTuple):
    """A value of a key, its name, and how many records have it; no id means they have none."""

    id: str | None
    name: str
    number: int


class Tally(NamedTuple):
    """What was counted: the rows, and the distinct records that they are counted among.

    `years` are the first and the last of these records, empty where there are none. `values` are
    those of each key, in the order of rows and of columns; `left` tells how many of the first a
    limit left out. `rows` have the keys of `ONE_KEY` or, one for each cell that isn't empty, of
    `TWO_KEYS`.
    """

    of: str
    by: tuple[str, ...]
    total: int
    years: tuple[str, str]
    values: tuple[list[Value], ...]
    left: int
    rows: list[Row]


def tally(
    index: "Index", of: str, by: tuple[str, ...], wanted: Filter, limit: int | None = None
) -> Tally:
    """Count the records of a noun by one key, or by two.

    Values come by their count, the greatest first, then by name; years and months in their
    order. `limit` keeps the greatest of the first key. Raises QueryError for keys that the noun
    doesn't have, and where the filter can't be answered.
    """
    _check(of, by)
    counted = _counted(of, by, matching(index, of, wanted))
    sql = f"{counted.sql} SELECT count(*), min(year), max(year) FROM chosen"  # noqa: S608 - made of fixed fragments
    total, *years = next(index.select(sql, counted.values))
    values = tuple(_values(index, counted, number, key) for number, key in enumerate(by))
    kept = values[0][:limit]
    if by[0] in DATED:
        kept = sorted(kept, key=lambda value: value.name)
    left = len(values[0]) - len(kept)
    values = (kept, *values[1:])
    make = _one_key if len(by) == 1 else _two_keys
    rows = make(index, counted, by, values, total)
    return Tally(of, by, total, (years[0] or "", years[1] or ""), values, left, rows)


def _check(of: str, by: tuple[str, ...]) -> None:
    """Raise QueryError unless there are one or two keys, which the noun has."""
    listed = ", ".join(KEYS[of])
    if not 1 <= len(by) <= 2:
        raise QueryError(f"--by: {len(by)} keys given; name one, or two to cross: {listed}")
    for key in by:
        if key not in ALL_KEYS:
            hint = did_you_mean(key, KEYS[of], f"use one of {listed}")
            raise QueryError(f"--by: there is no key {key!r}; {hint}")
        if key not in KEYS[of]:
            many = NOUNS[of].many
            raise QueryError(f"--by: {many} can't be counted by {key}; they can by {listed}")


def _counted(of: str, by: tuple[str, ...], where: Condition) -> Condition:
    """Write the tables to count over: the records chosen, and `key0`, `key1` with their values.

    Each has a pair of entry and value once, and NULL for an entry without a value.
    """
    chosen = f"SELECT key, substr(sort, 1, 4) FROM entry WHERE {where.sql}"  # noqa: S608 - as above
    tables = [f"chosen (key, year) AS ({chosen})"]
    bound = list(where.values)
    for number, key in enumerate(by):
        pairs = _pairs(of, key)
        tables += [
            f"all{number} (entry, value) AS ({pairs.sql})",
            f"key{number} (entry, value) AS ("  # noqa: S608 - as above
            f"SELECT entry, value FROM all{number} WHERE entry IN (SELECT key FROM chosen)"
            " UNION ALL SELECT key, NULL FROM chosen"
            f" WHERE key NOT IN (SELECT entry FROM all{number}))",
        ]
        bound += pairs.values
    return Condition(f"WITH {', '.join(tables)}", tuple(bound))


def _pairs(of: str, key: str) -> Condition:
    """Select the values that the records of a noun have of a key, each with its entry, once."""
    if key in DATED:
        sql = f"SELECT key, substr(sort, 1, {DATED[key]}) FROM entry WHERE noun = ?"  # noqa: S608 - as above
        return Condition(sql, (of,))
    if key == "kind":
        sql = (
            "SELECT DISTINCT entry, name.kind FROM facet"
            " JOIN name ON name.noun = 'orgs' AND name.id = value"
            " WHERE facet.noun = ? AND facet = 'org'"
        )
        return Condition(sql, (of,))
    sql = "SELECT entry, value FROM facet WHERE noun = ? AND facet = ?"
    if key == "ministry":
        ministries = "SELECT id FROM name WHERE noun = 'orgs' AND kind = 'ministry'"
        return Condition(f"{sql} AND value IN ({ministries})", (of, "org"))
    return Condition(sql, (of, key))


def _values(index: "Index", counted: Condition, number: int, key: str) -> list[Value]:
    """Give the values of a key in their order, `none` last."""
    sql = (
        f"{counted.sql}, counts (value, count) AS"  # noqa: S608 - as above
        f" (SELECT value, count(*) FROM key{number} GROUP BY value)"
        " SELECT value, coalesce((SELECT label FROM name WHERE noun = ? AND id = value), value)"
        " AS label, count FROM counts ORDER BY value IS NULL,"
        f" {'value' if key in DATED and number else 'count DESC'}, fold(label), value"
    )
    found = index.select(sql, (*counted.values, NAMES.get(key, "")))
    return [Value(each, label or NONE, count) for each, label, count in found]


def _one_key(
    index: "Index",
    counted: Condition,
    by: tuple[str, ...],
    values: tuple[list[Value], ...],
    total: int,
) -> list[Row]:
    """Make a row for each value, with its years."""
    years: defaultdict[str | None, dict[str, int]] = defaultdict(dict)
    sql = (
        f"{counted.sql} SELECT value, year, count(*) FROM key0"  # noqa: S608 - as above
        " JOIN chosen ON chosen.key = entry GROUP BY value, year ORDER BY value, year"
    )
    for value, year, count in index.select(sql, counted.values):
        years[value][year] = count
    cites = _cites(index, counted, ("key0.value",))
    return [
        {
            "by": by[0],
            "id": value.id,
            "name": value.name,
            "count": value.number,
            "share": share(value.number, total),
            "total": total,
            "years": years[value.id],
            "cite": cites[(value.id,)],
        }
        for value in values[0]
    ]


def _two_keys(
    index: "Index",
    counted: Condition,
    by: tuple[str, ...],
    values: tuple[list[Value], ...],
    total: int,
) -> list[Row]:
    """Make a row for each cell of the cross table in which something counts."""
    sql = (
        f"{counted.sql} SELECT key0.value, key1.value, count(*) FROM key0"  # noqa: S608 - as above
        " JOIN key1 ON key1.entry = key0.entry GROUP BY 1, 2 ORDER BY 1, 2"
    )
    found = index.select(sql, counted.values)
    counts = {(first, second): count for first, second, count in found}
    cites = _cites(index, counted, ("key0.value", "key1.value"))
    return [
        {
            "by": by[0],
            "id": row.id,
            "name": row.name,
            "by2": by[1],
            "id2": column.id,
            "name2": column.name,
            "count": counts[row.id, column.id],
            "share": share(counts[row.id, column.id], total),
            "row_count": row.number,
            "column_count": column.number,
            "total": total,
            "cite": cites[row.id, column.id],
        }
        for row in values[0]
        for column in values[1]
        if (row.id, column.id) in counts
    ]


def _cites(
    index: "Index", counted: Condition, columns: tuple[str, ...]
) -> defaultdict[tuple[str | None, ...], list[str]]:
    """Give what the records counted in each row or cell cite, paragraphs in their order."""
    second = " JOIN key1 ON key1.entry = key0.entry" if len(columns) > 1 else ""
    sql = (
        f"{counted.sql} SELECT DISTINCT {', '.join(columns)}, json_each.value FROM key0{second}"  # noqa: S608 - as above
        " JOIN entry ON entry.key = key0.entry, json_each(entry.row, '$.cite')"
        f" ORDER BY {', '.join(map(str, range(1, len(columns) + 2)))}"
    )
    cites: defaultdict[tuple[str | None, ...], list[str]] = defaultdict(list)
    for *cell, cite in index.select(sql, counted.values):
        cites[tuple(cell)].append(cite)
    for found in cites.values():
        found.sort(key=source_and_paragraph)
    return cites


def share(count: int, total: int) -> float:
    """Give a part of a whole, to four places."""
    return round(count / total, 4)
