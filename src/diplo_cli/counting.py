"""Count documents, meetings, topics or figures by what they are of: one key, or two crossed.

A record counts once for each value that it has of a key. Its sectors are its own and all that
these are part of, so that a document of rail counts in transport, too, but only once. Shares are
of the distinct records counted; those of a key with several values a record add up to more
than one. A record without a value counts under `none`, whose id is null.
"""

from collections import Counter, defaultdict
from itertools import product
from typing import TYPE_CHECKING, Any, NamedTuple

from diplo_cli.cites import source_and_paragraph
from diplo_cli.meant import NAMED_IN
from diplo_cli.names import did_you_mean, fold
from diplo_cli.naming import Names
from diplo_cli.nouns import NOUNS
from diplo_cli.problems import QueryError
from diplo_cli.query import Condition, Filter, faceted, matching

if TYPE_CHECKING:
    from diplo_cli.index import Index

Row = dict[str, Any]
Cell = tuple[str | None, ...]

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
NO_VALUES = (None,)
DATED = {"year": len("2023"), "month": len("2023-06")}


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
    counts = _counts(index, of, by, matching(index, of, wanted))
    values = tuple(
        _values(index, key, found, by_value=key in DATED and number > 0)
        for number, (key, found) in enumerate(zip(by, counts.values, strict=True))
    )
    kept = values[0][:limit]
    if by[0] in DATED:
        kept = sorted(kept, key=lambda value: value.name)
    left = len(values[0]) - len(kept)
    values = (kept, *values[1:])
    make = _one_key if len(by) == 1 else _two_keys
    dates = {year for years in counts.cells.values() for year in years}
    years = (min(dates, default=""), max(dates, default=""))
    return Tally(of, by, counts.total, years, values, left, make(by, values, counts))


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


class _Counts:
    """What is counted as the records go by, each once.

    A cell is a value of each key: `cells` have the years of their records, with how many those
    are, and `cites` what they cite. `values` are, for each key, the records of each value.
    """

    def __init__(self, keys: int) -> None:
        self.total = 0
        self.values: tuple[Counter[str | None], ...] = tuple(Counter() for _ in range(keys))
        self.cells: defaultdict[Cell, Counter[str]] = defaultdict(Counter)
        self.cites: defaultdict[Cell, set[str]] = defaultdict(set)

    def add(self, year: str, values: list[Cell], cites: list[str]) -> None:
        """Count a record, which has these values of each key, in its cells."""
        self.total += 1
        for counted, each in zip(self.values, values, strict=True):
            counted.update(each)
        for cell in product(*values):
            self.cells[cell][year] += 1
            self.cites[cell].update(cites)


def _counts(index: "Index", of: str, by: tuple[str, ...], where: Condition) -> _Counts:
    """Let the records chosen go by in the order of their keys, so that each block is read once."""
    from msgspec.json import Decoder

    chosen = f"SELECT key, substr(sort, 1, 4) FROM entry WHERE {where.sql} ORDER BY key"  # noqa: S608 - made of fixed fragments
    cited = (
        f"SELECT row FROM entry WHERE key IN (SELECT key FROM entry WHERE {where.sql}) ORDER BY key"  # noqa: S608 - as above
    )
    records = index.select(chosen, where.values)
    rows = index.select(cited, where.values)
    valued = [_values_of(index, of, key) for key in by]
    decode = Decoder(_cited()).decode
    counts = _Counts(len(by))
    for (key, year), (row,) in zip(records, rows, strict=True):
        values = [found.pop(key, NO_VALUES) for found in valued]
        counts.add(year, values, decode(row).cite)
    return counts


def _values_of(index: "Index", of: str, key: str) -> dict[int, Cell]:
    """Give the values that records of a noun have of a key, by the numbers of the records."""
    pairs = _pairs(of, key)
    found: dict[int, Cell] = {}
    for entry, value in index.select(pairs.sql, pairs.values):
        found[entry] = (*found.get(entry, ()), value)
    return found


def _cited() -> Any:
    """Give what is read of a row: its key `cite` alone, as that is faster."""
    from msgspec import defstruct

    return defstruct("Cited", [("cite", list[str])])


def _pairs(of: str, key: str) -> Condition:
    """Select the values that the records of a noun have of a key, each with its entry, once."""
    if key in DATED:
        sql = f"SELECT key, substr(sort, 1, {DATED[key]}) FROM entry WHERE noun = ?"  # noqa: S608 - as above
        return Condition(sql, (of,))
    found = faceted(of, "org" if key in ("kind", "ministry") else key)
    if key == "kind":
        sql = (
            f"SELECT DISTINCT entry, name.kind FROM ({found.sql}) AS found"  # noqa: S608 - as above
            " JOIN name ON name.noun = 'orgs' AND name.id = found.value"
        )
        return Condition(sql, found.values)
    if key == "ministry":
        ministries = "SELECT id FROM name WHERE noun = 'orgs' AND kind = 'ministry'"
        sql = f"SELECT entry, value FROM ({found.sql}) WHERE value IN ({ministries})"  # noqa: S608 - as above
        return Condition(sql, found.values)
    return found


def _values(
    index: "Index", key: str, counted: Counter[str | None], *, by_value: bool
) -> list[Value]:
    """Give the values of a key in their order, `none` last."""
    names = Names(index)
    none = [Value(None, NONE, counted[None])] if None in counted else []
    values = [
        Value(each, names.of(NAMED_IN[key][0], each) if key in NAMED_IN else each, number)
        for each, number in counted.items()
        if each is not None
    ]
    if by_value:
        return [*sorted(values, key=lambda value: value.id or ""), *none]
    return [*sorted(values, key=lambda value: (-value.number, fold(value.name), value.id)), *none]


def _one_key(by: tuple[str, ...], values: tuple[list[Value], ...], counts: _Counts) -> list[Row]:
    """Make a row for each value, with its years."""
    return [
        {
            "by": by[0],
            "id": value.id,
            "name": value.name,
            "count": value.number,
            "share": share(value.number, counts.total),
            "total": counts.total,
            "years": dict(sorted(counts.cells[(value.id,)].items())),
            "cite": sorted(counts.cites[(value.id,)], key=source_and_paragraph),
        }
        for value in values[0]
    ]


def _two_keys(by: tuple[str, ...], values: tuple[list[Value], ...], counts: _Counts) -> list[Row]:
    """Make a row for each cell of the cross table in which something counts."""
    return [
        {
            "by": by[0],
            "id": row.id,
            "name": row.name,
            "by2": by[1],
            "id2": column.id,
            "name2": column.name,
            "count": (count := counts.cells[cell].total()),
            "share": share(count, counts.total),
            "row_count": row.number,
            "column_count": column.number,
            "total": counts.total,
            "cite": sorted(counts.cites[cell], key=source_and_paragraph),
        }
        for row in values[0]
        for column in values[1]
        if (cell := (row.id, column.id)) in counts.cells
    ]


def share(count: int, total: int) -> float:
    """Give a part of a whole, to four places."""
    return round(count / total, 4)
