"""The time that a figure is of: the nearest in its sentence."""

import datetime
import re

from diplo_cli.draft.dates import FoundPeriod, periods_in
from diplo_cli.draft.quantities import Quantity

NEAR = 140


def period_of(text: str, quantity: Quantity, published: datetime.date | None) -> str | None:
    """Give the period nearest to a number in its sentence; of equals, the one that follows."""
    near: list[tuple[int, FoundPeriod]] = []
    for each in periods_in(text, published):
        before = quantity.start - each.end
        after = each.start - quantity.end
        if re.search(
            r"\b(?:compared (?:to|with)|than|from|since|against)(?: in)?\s*$", text[: each.start]
        ):
            continue
        if max(before, after) < NEAR:
            near.append((before + 25 if after < 0 else after, each))
    return min(near)[1].period if near else None
