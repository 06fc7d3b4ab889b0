"""Ask an index: one filter becomes one SQL statement, which gives the stored rows."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from json import dumps
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from diplo_cli.meant import meant
from diplo_cli.nouns import DATES, NAMED_BY, NOUNS, SHARED_FACETS
from diplo_cli.problems import QueryError

if TYPE_CHECKING:
    from diplo_cli.index import Index
    from diplo_cli.rows import Row

    R = TypeVar("R", bound=Row)


class Filter(NamedTuple):
    """What to look for: any of the values of each field, in all fields that have some.

    Names are matched by the beginnings of their words; dates are a year, a month or a day.
    """

    sector: tuple[str, ...] = ()
    ministry: tuple[str, ...] = ()
    org: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    person: tuple[str, ...] = ()
    initiative: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    stance: tuple[str, ...] = ()
    meeting: tuple[str, ...] = ()
    since: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    year: tuple[str, ...] = ()


EVERYTHING = Filter()


class Condition(NamedTuple):
    """A piece of a WHERE clause and the values bound to it."""

    sql: str
    values: tuple[Any, ...]


def select(
    index: "Index",
    noun: str,
    wanted: Filter = EVERYTHING,
    sort: str | None = None,
    limit: int | None = None,
) -> Iterator[str]:
    """Yield the rows of a noun that a filter lets pass, each as its JSON.

    `sort` is a key of the row, after `-` the other way round; rows without it come last.
    Raises QueryError where the filter or the key can't be answered.
    """
    batches = select_batches(index, noun, wanted, sort, limit)
    return map(bytes.decode, chain.from_iterable(batches))


def select_batches(
    index: "Index",
    noun: str,
    wanted: Filter = EVERYTHING,
    sort: str | None = None,
    limit: int | None = None,
) -> Iterator[list[bytes]]:
    """Yield what `select` yields, many rows at once, in UTF-8 as they are kept."""
    where = matching(index, noun, wanted)
    _check_limit(limit)
    limited = "" if limit is None else f" LIMIT {limit:d}"
    if sort is None:
        found = f"FROM stored AS entry WHERE {where.sql} ORDER BY sort, id{limited}"
        return index.batches(f"SELECT block, place, row {found}", where.values)
    # By a key of the rows, for which the view unpacks them.
    found = f"FROM entry WHERE {where.sql} ORDER BY {_order(index, noun, sort)}{limited}"
    sql = f"SELECT NULL, NULL, row {found}"
    if wanted != EVERYTHING:  # of many a row is better read twice, of a few unpacked in any order
        sql = (
            f"WITH found AS MATERIALIZED (SELECT key {found})"  # noqa: S608 - made of fixed fragments
            " SELECT NULL, NULL, (SELECT row FROM entry WHERE entry.key = found.key) FROM found"
        )
    return index.batches(sql, where.values)


def count(index: "Index", noun: str, wanted: Filter = EVERYTHING, limit: int | None = None) -> int:
    """Count the rows that `select` would yield."""
    where = matching(index, noun, wanted)
    _check_limit(limit)
    if wanted == EVERYTHING:
        number = int(index.meta(f"count:{noun}"))
    else:
        sql = f"SELECT count(*) FROM entry WHERE {where.sql}"  # noqa: S608 - as above
        number = int(next(index.select(sql, where.values))[0])
    return number if limit is None else min(number, limit)


def find(
    index: "Index",
    kind: "type[R]",
    wanted: Filter = EVERYTHING,
    sort: str | None = None,
    limit: int | None = None,
) -> "list[R]":
    """Give the rows of a kind that a filter lets pass: `find(index, DocumentRow, Filter(…))`.

    `sort` and `limit` as in `select`. Raises QueryError where the filter can't be answered, and
    TypeError for what is no kind of row.
    """
    import msgspec

    from diplo_cli.rows import ROWS

    nouns = [noun for noun, row in ROWS.items() if row is kind]
    if not nouns:
        raise TypeError(f"{kind!r} is no kind of row; use one of diplo_cli.rows")
    rows = select(index, nouns[0], wanted, sort, limit)
    return [msgspec.json.decode(row, type=kind) for row in rows]


def keys(index: "Index", noun: str) -> list[str]:
    """Give the keys of a noun's rows, in their order."""
    return index.meta(f"keys:{noun}").split()


def check_keys(index: "Index", noun: str, wanted: Iterable[str], option: str) -> None:
    """Raise QueryError, with the list of keys, unless all that are wanted are there."""
    check_among(keys(index, noun), noun, wanted, option)


def check_among(known: Sequence[str], many: str, wanted: Iterable[str], option: str) -> None:
    """Raise QueryError, which calls the rows `many`, unless all keys wanted are known."""
    for key in wanted:
        if key not in known:
            listed = ", ".join(map(_quoted, known) if option == "--columns" else known)
            raise QueryError(f"{option}: {many} have no {key!r}; the columns are {listed}")


def _quoted(key: str) -> str:
    """Write a key as `--columns` reads it: in quotes where it would be read otherwise."""
    if "," not in key and not key.startswith('"') and key == key.strip():
        return key
    doubled = key.replace('"', '""')
    return f'"{doubled}"'


def matching(index: "Index", noun: str, wanted: Filter) -> Condition:
    """Build the WHERE clause over `entry`: the noun, and a condition for each field in use.

    Raises QueryError where the filter can't be answered.
    """
    _check_fields(noun, wanted)
    conditions = [Condition("entry.noun = ?", (noun,))]
    own, joint = _parted(noun, wanted)
    if joint != EVERYTHING:
        conditions.append(_named_by_one(index, noun, joint))
    for field in NOUNS[noun].filters:
        values = getattr(own, field)
        if values and field not in DATES:
            ids = meant(index, noun, field, values)
            conditions.append(_has(noun, FACETS.get(field, field), LISTED, (dumps(ids),)))
    if dates := _dates(noun, own):
        conditions.append(dates)
    sql = " AND ".join(condition.sql for condition in conditions)
    return Condition(sql, tuple(value for each in conditions for value in each.values))


def chosen(index: "Index", noun: str, wanted: Filter) -> Condition:
    """Select the keys of what a filter of several nouns lets pass of one.

    There is nothing where the filter uses a field that the noun doesn't take. Raises QueryError
    where it can't be answered.
    """
    used = {field for field, values in wanted._asdict().items() if values}
    if used - set(NOUNS[noun].filters):
        return Condition("SELECT NULL WHERE 0", ())
    where = matching(index, noun, wanted)
    return Condition(f"SELECT key FROM entry WHERE {where.sql}", where.values)  # noqa: S608 - as above


# Which rows tell of an entry of a registry, and what they tell beside their meeting and its day.
TOLD_BY: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "orgs": (("docs", "topics"), ("sector", "initiative", "type")),
    "people": (("meetings",), ()),
    "sectors": (("docs", "topics", "figures"), ("country",)),
    "initiatives": (("docs", "topics", "figures"), ()),
    "sources": (("meetings", "docs", "topics", "figures"), ("country",)),
}


def _parted(noun: str, wanted: Filter) -> tuple[Filter, Filter]:
    """Part a filter into what a row meets by itself, and what one that names it meets at once."""
    if noun not in TOLD_BY:
        return wanted, EVERYTHING
    told = (*TOLD_BY[noun][1], "meeting", *DATES)
    used = {field: getattr(wanted, field) for field in told if getattr(wanted, field)}
    if len({"date" if field in DATES else field for field in used}) == 1:
        return wanted, EVERYTHING  # that is quicker found among the row's own facets
    return wanted._replace(**dict.fromkeys(used, ())), Filter(**used)


def _named_by_one(index: "Index", noun: str, wanted: Filter) -> Condition:
    """Ask for entries of a registry that are named by one row which meets a filter."""
    rows: defaultdict[Condition, list[Condition]] = defaultdict(list)  # a table is read once
    for other in TOLD_BY[noun][0]:
        rows[faceted(other, NAMED_BY[noun])].append(chosen(index, other, wanted))
    sqls: list[str] = []
    bound: list[Any] = []
    for named, wheres in rows.items():
        keys = " UNION ALL ".join(where.sql for where in wheres)
        sqls.append(f"SELECT value FROM ({named.sql}) WHERE entry IN ({keys})")  # noqa: S608 - as above
        bound += chain(named.values, *(where.values for where in wheres))
    return Condition(f"entry.id IN ({' UNION ALL '.join(sqls)})", tuple(bound))


def _check_fields(noun: str, wanted: Filter) -> None:
    """Raise QueryError for a field that the noun doesn't take, or that is no tuple of texts."""
    for field, values in wanted._asdict().items():
        if isinstance(values, str):
            raise QueryError(f"{field}: {values!r} is one text; give a tuple, ({values!r},)")
        if not isinstance(values, tuple | list) or not all(isinstance(v, str) for v in values):
            raise QueryError(f"{field}: {values!r} is no tuple of texts; write it like ('2024',)")
        if values and field not in NOUNS[noun].filters:
            taken = ", ".join(NOUNS[noun].filters)
            raise QueryError(f"{noun} can't be filtered by {field}; they can by {taken}")


def _check_limit(limit: int | None) -> None:
    if limit is not None and limit < 0:
        raise QueryError(f"limit: {limit} is less than 0; give how many rows at most")


FACETS = {"ministry": "org"}
LISTED = "(SELECT value FROM json_each(?))"  # SQLite takes no thousands of values one by one


def _has(noun: str, facet: str, among: str, values: tuple[Any, ...]) -> Condition:
    """Ask for rows that have a value of a facet among some that are selected."""
    found = faceted(noun, facet)
    sql = f"entry.key IN (SELECT entry FROM ({found.sql}) WHERE value IN {among})"  # noqa: S608 - as above
    return Condition(sql, (*found.values, *values))


def faceted(noun: str, facet: str) -> Condition:
    """Select the `entry` and `value` of a facet of a noun.

    This is what the view `facet` gives, asked of its tables: see there.
    """
    if not NOUNS[noun].dated:
        return Condition(f"{OWN} UNION ALL {TAKEN}", (noun, facet, noun, facet))
    if facet in SHARED_FACETS:
        # Entries of all nouns, of which the whole statement picks its own.
        return Condition(LISTS.format(table="shared", of="facet = ?"), (facet,))
    return Condition(LISTS.format(table="posting", of="noun = ? AND facet = ?"), (noun, facet))


LISTS = (
    "SELECT (file << 24) + each.value AS entry, {table}.value AS value"
    " FROM {table}, json_each(numbers(entries)) AS each WHERE {of}"
)
OWN = "SELECT entry, value FROM own WHERE noun = ? AND facet = ?"
TAKEN = (  # in this order, which SQLite doesn't always find to be the best
    "SELECT registry.key, taken.value FROM taken CROSS JOIN json_each(numbers(mentions)) AS each"
    " CROSS JOIN mention ON mention.file = taken.file AND mention.number = each.value"
    " CROSS JOIN registry ON registry.noun = mention.noun AND registry.id = mention.id"
    " WHERE mention.noun = ? AND taken.facet = ?"
)


FEW = 20  # spans of time that SQLite finds by its index faster than it looks at every date
DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", re.ASCII)


def _dates(noun: str, wanted: Filter) -> Condition | None:
    """Ask for rows of a time: of their own date, or of a meeting that mentions them."""
    column = "entry.sort" if NOUNS[noun].dated else "sort"
    since = [_date("since", text) for text in wanted.since]
    until = [_date("until", text) for text in wanted.until]
    years = sorted({_date("year", text) for text in wanted.year})
    conditions = []
    if since:
        conditions.append(Condition(f"{column} >= ?", (min(since),)))
    if until:
        conditions.append(Condition(f"{column} <= ?", (max(map(_last, until)),)))
    if years:
        conditions.append(_in_any(column, years))
    if not conditions:
        return None
    sql = " AND ".join(each.sql for each in conditions)
    bound = tuple(value for each in conditions for value in each.values)
    if NOUNS[noun].dated:
        return Condition(sql, bound)
    meetings = f"(SELECT id FROM stored WHERE noun = 'meetings' AND {sql})"  # noqa: S608 - as above
    return _has(noun, "meeting", meetings, bound)


def _in_any(column: str, times: list[str]) -> Condition:
    """Ask for dates in one of some years, months and days."""
    if len(times) <= FEW:
        spans = " OR ".join([f"{column} BETWEEN ? AND ?"] * len(times))
        return Condition(f"({spans})", tuple(chain(*((time, _last(time)) for time in times))))
    by_length: defaultdict[int, list[str]] = defaultdict(list)
    for time in times:
        by_length[len(time)].append(time)
    ways = " OR ".join(f"substr({column}, 1, {length}) IN {LISTED}" for length in by_length)
    return Condition(f"({ways})", tuple(map(dumps, by_length.values())))


def _last(text: str) -> str:
    """Give a text that sorts after every day of a year or month, and is the day itself."""
    return text if len(text) == len("2023-06-22") else f"{text}-99"


def _date(field: str, text: str) -> str:
    """Hold a date given by a person to its form and to the calendar."""
    import datetime

    text = text.strip()
    try:
        if not DATE.fullmatch(text):
            raise ValueError
        datetime.date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        hint = "write it like 2023, 2023-06 or 2023-06-22"
        raise QueryError(f"--{field}: {text!r} is no year, month or day; {hint}") from None
    return text


def _order(index: "Index", noun: str, sort: str) -> str:
    """Order by a key of the rows, whatever the case and accents; rows without it come last."""
    key = sort.removeprefix("-")
    check_keys(index, noun, [key], "--sort")
    direction = " DESC" if sort.startswith("-") else ""
    return f"ordered(row, '{key}'){direction} NULLS LAST, sort, id"
