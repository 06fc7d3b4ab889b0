"""Describe the tables and views to those who ask them."""

from typing import Any

from diplo_cli.tables import EVERY, Table, View
from diplo_cli.tables.full_text import FULL_TEXT, FullText

KINDS = {Table: "table", View: "view", FullText: "full text"}
KEYS = ("name", "kind", "about", "columns", "example")


def described() -> list[dict[str, Any]]:
    """Give every table, view and full-text table with its columns.

    A column has `name`, `type`, `key`, `refers` and `about`; `key` tells whether it is part of
    the primary key, `refers` names the table whose `id` it is, or nothing.
    """
    return [_describe(each) for each in (*EVERY, *FULL_TEXT)]


def _describe(each: Table | View | FullText) -> dict[str, Any]:
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
    kind = next(kind for known, kind in KINDS.items() if isinstance(each, known))
    return dict(zip(KEYS, (each.name, kind, each.about, columns, each.example), strict=True))
