"""Figures as people write them."""

from typing import Any


def amount(row: dict[str, Any]) -> str:
    """Write a figure with its unit, sign and qualifier: `nearly 500,000,000 USD`, `+21 %`."""
    sign = "+" if row["measure"] == "change" else ""
    number = f"{row['value']:{sign},}"
    unit = "%" if row["unit"] == "percent" else row["unit"]
    return " ".join(part for part in (row["qualifier"], number, unit) if part)
