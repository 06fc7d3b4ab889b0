"""Describe the tables and views to those who ask them."""

from typing import Any

from diplo_cli.tables import EVERY, Table, View

KEYS = ("name", "kind", "about", "columns", "example")


def described() -> list[dict[str, Any]]:
    """Give every table and view with its columns: `name`, `type`, `key`, `refers`, `about`.

    `key` tells whether a column is part of the primary key; `refers` names the table whose `id`
    it is, or nothing.
    """
    return [_describe(each) for each in EVERY]


def _describe(each: Table | View) -> dict[str, Any]:
    key = each.key if isinstance(each, Table) else ()
    columns = [
        {
            "name": column.name,
            "type": column.type,
            "key": column.name in key,
            "refers": column.refers or None,
            "about": column.about,
        }
        for column in each.columns
    ]
    kind = "table" if isinstance(each, Table) else "view"
    return dict(zip(KEYS, (each.name, kind, each.about, columns, each.example), strict=True))
