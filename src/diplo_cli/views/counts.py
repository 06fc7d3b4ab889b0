"""Counts as a person reads them: bars, sparklines over the years, and cross tables."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from diplo_cli.counting import DATED, Tally, Value
from diplo_cli.nouns import NOUNS, counted
from diplo_cli.text import visible
from diplo_cli.views import Column, Screen
from diplo_cli.views.table import GAP, plain, width

if TYPE_CHECKING:
    from diplo_cli.index import Index

Row = dict[str, Any]
Columns = tuple[Column, ...]
# Columns, cells, notes below them, and the legends of single columns by their keys.
Drawing = tuple[Columns, list[list[str]], list[str], dict[str, str]]

EIGHTHS = " ▏▎▍▌▋▊▉"
BLOCKS = "▁▂▃▄▅▆▇█"
PLAIN = ":-=+*#%@"  # the same eight heights, for pipes
NOTHING = "."
LONGEST_BAR, SHORTEST_BAR, PIPED_BAR = 40, 6, 20
WIDEST_NAME = 40  # names are given so much room before bars take theirs


def draw(index: "Index", found: Tally, rows: Sequence[Row], screen: Screen) -> Iterator[str]:
    """Draw the rows of a tally: to the width of a terminal, elsewhere whole and in plain signs."""
    drawing: Drawing = (Column("name", _heading(found.by[0]), 1, 12),), [], [], {}
    if rows:
        drawing = (_bars if len(found.by) == 1 else _cross)(found, rows, screen)
    columns, cells, notes, legends = drawing
    if not screen.terminal:
        yield from plain(columns, lambda: iter(cells), bold=screen.color)
        if told := [*notes, *legends.values()]:
            yield "\n" + "".join(f"{note}\n" for note in told)
        return
    from diplo_cli.views.screen import dataset, draw_report

    noun = NOUNS[found.of]
    total = counted(found.total, noun.one, noun.many) if found.total else f"no {noun.many} match"
    note = " ".join([f"{total} in {dataset(index)}.", *notes])
    yield from draw_report(screen, columns, lambda: iter(cells), note, legends=legends)


def _heading(key: str) -> str:
    return {"org": "Organization"}.get(key, key.capitalize())


def _bars(found: Tally, rows: Sequence[Row], screen: Screen) -> Drawing:
    """Lay out one key: name, count, share, a bar, and a sparkline where there are years for it."""
    many = NOUNS[found.of].many.capitalize()
    numbers = [
        Column("name", _heading(found.by[0]), 1, 12),
        Column("count", many, 1, width(many), right=True),
        Column("share", f"Share of {found.total:,}", 2, 7, right=True),
    ]
    cells = [[visible(row["name"]), f"{row['count']:,}", f"{row['share']:.0%}"] for row in rows]
    notes = _notes(found, found.by[0], rows)
    lines: list[str] = []
    legends: dict[str, str] = {}
    if found.by[0] not in DATED and found.years[0] != found.years[1]:
        lines, legends["years"] = _sparklines([row["years"] for row in rows], found.years, screen)
        numbers.append(_years_column(found.years, lines, 4))
    longest = _bar_room(numbers, cells, screen)
    most = max(row["count"] for row in rows)
    bars = [_bar(row["count"], most, longest, blocks=screen.terminal) for row in rows]
    columns = (*numbers[:3], Column("bar", "", 3, longest), *numbers[3:])
    whole = [
        [*cell, bar, *lines[number : number + 1]]
        for number, (cell, bar) in enumerate(zip(cells, bars, strict=True))
    ]
    return columns, whole, notes, legends


def _years_column(years: tuple[str, str], lines: list[str], rank: int) -> Column:
    heading = "–".join(years)
    return Column("years", heading, rank, max(width(heading), width(lines[0])))


def _bar_room(columns: Sequence[Column], cells: list[list[str]], screen: Screen) -> int:
    """Give the length of the longest bar: what other columns leave of a terminal."""
    if not screen.terminal:
        return PIPED_BAR
    names = max(width(row[0]) for row in cells)
    others = sum(max(column.least, width(column.heading)) for column in columns[1:])
    left = screen.width - min(names, WIDEST_NAME) - others - len(GAP) * len(columns)
    return max(SHORTEST_BAR, min(LONGEST_BAR, left))


def _bar(count: int, most: int, longest: int, *, blocks: bool) -> str:
    """Draw a count against the greatest; what isn't nothing shows."""
    if not blocks:
        return "#" * max(1, round(count * longest / most))
    whole, eighths = divmod(max(1, round(count * longest * 8 / most)), 8)
    return "█" * whole + EIGHTHS[eighths].strip()


def _sparklines(
    counts: Sequence[dict[str, int]], years: tuple[str, str], screen: Screen
) -> tuple[list[str], str]:
    """Draw each row over all the years there are, with the legend; on a terminal they must fit."""
    first, last = map(int, years)
    span = last - first + 1
    room = max(10, screen.width // 3) if screen.terminal else span
    step = -(-span // room)
    marks = BLOCKS if screen.terminal else PLAIN
    lines = []
    for each in counts:
        heights = [0] * -(-span // step)
        for year, count in each.items():
            heights[(int(year) - first) // step] += count
        lines.append(_sparkline(heights, marks))
    told = "a year" if step == 1 else f"{step} years"
    return lines, (
        f"Each mark is {told} of {years[0]}–{years[1]}, {NOTHING} none,"
        f" {marks[0]} to {marks[-1]} little to much of its own row."
    )


def _sparkline(heights: list[int], marks: str) -> str:
    most = max(heights)
    return "".join(
        marks[-(-height * len(marks) // most) - 1] if height else NOTHING for height in heights
    )


def _cross(found: Tally, rows: Sequence[Row], screen: Screen) -> Drawing:
    """Lay out two keys: a row and a column for each value, totals, and sparklines over years."""
    down, across = found.values
    cells = {(row["id"], row["id2"]): row["count"] for row in rows}
    columns = [
        Column("name", _heading(found.by[0]), 1, 12),
        *_value_columns(across, dated=found.by[1] in DATED),
        Column("total", "Total", 1, 5, right=True),
    ]
    table = [
        [
            visible(value.name),
            *(_number(cells.get((value.id, each.id), 0)) for each in across),
            f"{value.number:,}",
        ]
        for value in down
    ]
    totals = [*(f"{value.number:,}" for value in across), f"{found.total:,}"]
    notes = ["Totals count each record once."]
    if found.left:
        notes = [
            f"{found.left:,} more rows are left out; totals count each record once, theirs too."
        ]
    legends: dict[str, str] = {}
    if found.by[1] == "year" and found.years[0] != found.years[1]:
        counts = [
            {each.name: cells.get((value.id, each.id), 0) for each in across} for value in down
        ]
        counts.append({each.name: each.number for each in across})
        lines, legends["years"] = _sparklines(counts, found.years, screen)
        columns.append(_years_column(found.years, lines, 2))
        table = [[*row, line] for row, line in zip(table, lines, strict=False)]
        totals.append(lines[-1])
    return tuple(columns), [*table, ["Total", *totals]], notes, legends


def _value_columns(values: Sequence[Value], *, dated: bool) -> Iterator[Column]:
    """Give a column for each value; a narrow screen keeps the latest, or the greatest, longest."""
    for place, value in enumerate(values):
        heading = visible(value.name)
        least = max(max(map(width, heading.split()), default=1), len(f"{value.number:,}"))
        rank = 3 + (len(values) - place if dated else place)
        yield Column("", heading, rank, min(least, 14), right=True)


def _number(count: int) -> str:
    return f"{count:,}" if count else NOTHING


def _notes(found: Tally, key: str, rows: Sequence[Row]) -> list[str]:
    """Say what a limit left out, and why counts add up to more than there are, where they do."""
    left = found.left + len(found.rows) - len(rows)  # the latter of rows that are cut once sorted
    notes = [f"{left:,} more are left out."] if left else []
    if sum(row["count"] for row in rows) <= found.total:
        return notes
    one = NOUNS[found.of].one
    broader = ", and each broader one," if key == "sector" else ""
    return [
        *notes,
        f"A {one} counts in each of its {PLURALS.get(key, key + 's')}{broader} once, so the"
        " shares add up to more than 100 %.",
    ]


PLURALS = {
    "country": "countries",
    "ministry": "ministries",
    "org": "organizations",
    "person": "people",
    "kind": "kinds of organization",
}
