"""Figures with their latest values, and what they were before."""

import datetime
from collections import defaultdict

from diplo_cli.amounts import amount, figure_key
from diplo_cli.briefing.content import Row, Section, Table
from diplo_cli.briefing.material import Material
from diplo_cli.partial_dates import first_day, last_day, written
from diplo_cli.rows import FigureRow


def figures(material: Material) -> Section:
    """Tell each figure once, by its name, unit and measure: the latest value, then those before."""
    found: defaultdict[tuple[str, str, str], list[FigureRow]] = defaultdict(list)
    for each in sorted(material.figures, key=_age):
        found[*figure_key(each.name, each.unit), each.measure or ""].append(each)
    rows = tuple(_row(same, material) for _, same in sorted(found.items()))
    headings = ("Figure", "Latest", "For", "Named", "Before")
    blocks = (Table("", headings, rows, cited=1),) if rows else ()
    return Section("figures", "Figures", blocks, "No figure is recorded.")


def _age(figure: FigureRow) -> tuple[str, bool, datetime.date]:
    """Order figures, the latest last: by the meeting, then by the period it told of.

    What a meeting named for a time to come, such as an aim, is no later value than what it
    named for a time that was over.
    """
    ended = last_day((figure.period or figure.date).split("/")[-1])
    return figure.date, ended <= first_day(figure.date), ended


def _row(same: list[FigureRow], material: Material) -> Row:
    *before, latest = same
    cells = (
        latest.name,
        _amount(latest),
        written(latest.period) if latest.period else "",
        written(latest.date),
        "; ".join(_before(each) for each in reversed(before)),
    )
    return Row(cells, material.notes.of(*same))


def _before(figure: FigureRow) -> str:
    when = written(figure.period) if figure.period else f"named {written(figure.date)}"
    return f"{_amount(figure)} ({when})"


def _amount(figure: FigureRow) -> str:
    keys = ("value", "unit", "measure", "qualifier")
    return amount({key: getattr(figure, key) for key in keys})
