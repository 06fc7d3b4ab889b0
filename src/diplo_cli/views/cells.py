"""The values of rows as text for the cells of a table."""

from collections.abc import Iterator
from typing import Any

from diplo_cli.views import Listing, Page


def cell(value: Any) -> str:
    """Write one value: a scalar as JSON has it, a list joined with `; `, an object as JSON.

    A list in a list is a span: its ends are joined with a hyphen.
    """
    if isinstance(value, str):
        return value
    if value is None or value == {}:
        return ""
    if isinstance(value, list):
        return "; ".join(map(_item, value))
    if type(value) in (int, float):
        return repr(value)
    import msgspec

    return msgspec.json.encode(value).decode()


def _item(value: Any) -> str:
    """Write one item of a list: an object by its name where it has one."""
    if isinstance(value, list):
        return "-".join(map(str, value))
    return str(value["name"]) if isinstance(value, dict) and "name" in value else cell(value)


def safe_cell(value: Any) -> str:
    """Write one value so that no spreadsheet takes it for a formula; a number stays a number."""
    from diplo_cli.formulas import without_formula

    text = cell(value)
    return text if type(value) in (int, float) else without_formula(text)


def headings(of: Listing | Page) -> list[str]:
    """Give the names of the columns; those of a query can be anything."""
    return list(map(safe_cell if of.safe else cell, of.columns))


def records(of: Listing | Page) -> Iterator[list[str]]:
    """Give the cells of each row, in the order of the columns; a bad query fails at once."""
    from msgspec.json import decode

    write = safe_cell if of.safe else cell
    rows = of.rows() if isinstance(of, Listing) else [of.record.row]
    return ([write(values[column]) for column in of.columns] for values in map(decode, rows))
