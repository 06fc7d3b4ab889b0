"""CSV: a Frictionless Data Package, one file a table beside the `datapackage.json` that says what.

https://specs.frictionlessdata.io/data-package/
"""

import csv
import json
from pathlib import Path
from typing import Any

from diplo_cli import __version__
from diplo_cli.exporting.source import Source
from diplo_cli.formulas import without_formula
from diplo_cli.tables import TABLES, Column, Table, foreign_keys

TYPES = {
    "text": {"type": "string"},
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "date": {"type": "date", "format": "default"},
    "json": {"type": "object"},
}
DESCRIPTION = "datapackage.json"
NAMES = (DESCRIPTION, *(f"{table.name}.csv" for table in TABLES))


def write(source: Source, place: Path) -> None:
    """Write the package into an empty folder; a value that is absent is empty."""
    for table in TABLES:
        with (place / f"{table.name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(column.name for column in table.columns)
            written = _safe if source.safe else _exact
            writer.writerows([written(value) for value in row] for row in source.rows(table))
    text = json.dumps(description(source.about()), ensure_ascii=False, indent=2)
    (place / DESCRIPTION).write_text(f"{text}\n", encoding="utf-8")


def _exact(value: Any) -> Any:
    """Keep a number as JSON writes it: Python's own way for floats is the same."""
    return repr(value) if isinstance(value, float) else value


def _safe(value: Any) -> Any:
    """Keep a text from being a formula, and a number a number."""
    return without_formula(value) if isinstance(value, str) else _exact(value)


def description(about: dict[str, Any]) -> dict[str, Any]:
    """Describe the package: what the dataset says of itself, then every table."""
    said: dict[str, Any] = {name: about[name] for name in ("title", "description") if name in about}
    if "updated" in about:
        said["version"] = about["updated"]
    if "license" in about:
        said["licenses"] = [{"name": about["license"]}]
    return {
        "profile": "tabular-data-package",
        "name": "diplo-dataset",
        **said,
        "contributors": [{"title": f"diplo {__version__}", "role": "wrangler"}],
        "resources": [_resource(table) for table in TABLES],
    }


def _resource(table: Table) -> dict[str, Any]:
    keys = [
        {
            "fields": list(each.columns),
            "reference": {
                "resource": "" if each.table == table.name else each.table,
                "fields": list(each.refers),
            },
        }
        for each in foreign_keys(table)
    ]
    return {
        "profile": "tabular-data-resource",
        "name": table.name.replace("_", "-"),
        "title": table.name,
        "description": table.about,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {
            "delimiter": ",",
            "quoteChar": '"',
            "doubleQuote": True,
            "lineTerminator": "\r\n",
            "skipInitialSpace": False,
            "header": True,
        },
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "missingValues": [""],
            "primaryKey": list(table.key),
            **({"foreignKeys": keys} if keys else {}),
        },
    }


def _field(column: Column) -> dict[str, Any]:
    required = {"constraints": {"required": True}} if column.required else {}
    return {
        "name": column.name,
        **TYPES[column.type],
        "description": column.about,
        **required,
    }
