"""The figures of a report: its quantities with name, period, sectors and cite.

The name is the words before the number, or what is counted: it is marked for review, as are a
period that only the sentence around the number gives.
"""

import datetime
import re
from typing import NamedTuple

from diplo_cli.draft.dates import FoundPeriod, periods_in
from diplo_cli.draft.figure_names import name_of
from diplo_cli.draft.figure_periods import period_of
from diplo_cli.draft.quantities import Quantity, quantities_in
from diplo_cli.draft.reading import Line
from diplo_cli.draft.sectors import SectorWords
from diplo_cli.draft.topics import sectors_of
from diplo_cli.records import Figure, Period

MOST = 60  # figures of a sentence


class FoundFigure(NamedTuple):
    """A figure and the block it stands in."""

    block: int
    record: Figure


def find_figures(
    lines: tuple[Line, ...],
    published: datetime.date | None,
    known: SectorWords,
    countries: tuple[str, ...],
    source: str,
    documents: frozenset[int] = frozenset(),
    home: str | None = None,
) -> list[FoundFigure]:
    """Find the figures of a report in order, each told once.

    `home` is the publisher's country. In the titles of `documents` only money and volumes count:
    their numbers are their own. A sentence may say the same twice, "50 million of credit and
    50 million of grants".
    """
    found: list[FoundFigure] = []
    seen: set[tuple[int | float, str]] = set()
    for line in lines:
        here: set[tuple[int | float, str]] = set()
        name = ""
        quantities = quantities_in(line.text, countries, home)[:MOST]
        periods = periods_in(line.text, published) if quantities else []
        for quantity in quantities:
            counted = bool(quantity.noun) or quantity.unit == "percent"
            named = line.block in documents and line.listed and line.first
            if (named and counted) or (quantity.value, quantity.unit) in seen:
                continue
            here.add((quantity.value, quantity.unit))
            name = name_of(line.text, quantity, name)
            record = _figure(line, quantity, name, periods, known, source)
            found.append(FoundFigure(line.block, record))
        seen |= here
    return found


def _figure(
    line: Line,
    quantity: Quantity,
    name: str,
    periods: list[FoundPeriod],
    known: SectorWords,
    source: str,
) -> Figure:
    period = period_of(line.text, quantity, periods)
    return Figure(
        name=name,
        value=quantity.value,
        unit=quantity.unit,
        measure=quantity.measure,
        qualifier=quantity.qualifier,
        period=Period(period) if period else None,
        sectors=_sectors(name, _around(line.text, quantity), known),
        cite=(f"{source}#{line.block}",),
    )


def _sectors(name: str, around: str, known: SectorWords) -> tuple[str, ...]:
    """Give the sectors that a figure's name has, or narrower ones around it; without any, those."""
    own, others = sectors_of(name, known), sectors_of(around, known)
    narrower = tuple(each for each in others if each in own or known.broader.get(each) in own)
    return narrower or own or others


def _around(text: str, quantity: Quantity) -> str:
    """Give the part of a sentence that a number belongs to."""
    start = max((m.end() for m in re.finditer(r"[;]\s", text[: quantity.start])), default=0)
    end = re.search(r"[;]\s", text[quantity.end :])
    return text[start : quantity.end + end.start() if end else len(text)]
