"""Figures as people write them, and by what two of them are the same."""

from typing import Any

from diplo_cli.names import fold


def amount(row: dict[str, Any]) -> str:
    """Write a figure with its unit, sign and qualifier: `nearly 500,000,000 USD`, `+21 %`."""
    sign = "+" if row["measure"] == "change" else ""
    number = f"{row['value']:{sign},}"
    unit = "%" if is_percent(row["unit"]) else row["unit"]
    return " ".join(part for part in (row["qualifier"], number, unit) if part)


def is_percent(unit: str) -> bool:
    """Tell whether a figure is a percentage."""
    return _key(unit) == "percent"


def figure_key(name: str, unit: str) -> tuple[str, str]:
    """Give what figures of one name and unit share, whatever the case, accents and spaces."""
    return _key(name), _key(unit)


def _key(text: str) -> str:
    return " ".join(fold(text).split())
