"""JSON Schemas made from the dataclasses: of a dataset file, and of the rows of each noun."""

from typing import Any

import msgspec

from diplo_cli.records import PARTIAL_DATE, Moment, PartialDate, Period, Tables
from diplo_cli.rows import ROWS

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def dataset_schema() -> Schema:
    """Give the schema of one TOML file, for editors to complete and check it by."""
    schema = _schema(Tables, "A diplo dataset file")
    for table in (schema, *schema["$defs"].values()):
        table["additionalProperties"] = False
        table["properties"] = {
            name: _without_null(field) for name, field in table["properties"].items()
        }
    return schema


def row_schema(noun: str) -> Schema:
    """Give the schema of one row of a noun's JSON: all keys are always there."""
    return _schema(ROWS[noun], f"A row of diplo {noun} --json")


def _schema(kind: type, title: str) -> Schema:
    _, definitions = msgspec.json.schema_components([kind], schema_hook=_dates)
    root = definitions.pop(kind.__name__)
    return {"$schema": DIALECT, **root, "title": title, "$defs": definitions}


def _without_null(field: Schema) -> Schema:
    """Take out the null that an absent field is in Python: TOML has none, it leaves it out."""
    options = [option for option in field.get("anyOf", ()) if option != {"type": "null"}]
    rest = {key: value for key, value in field.items() if key not in ("anyOf", "default")}
    return (
        {**options[0], **rest}
        if len(options) == 1
        else {**rest, **({"anyOf": options} if options else {})}
    )


def _dates(kind: type) -> Schema:
    """Describe the kinds of dates that are more, or less, than a TOML date."""
    if kind is PartialDate:
        return {
            "type": "string",
            "pattern": f"^{PARTIAL_DATE}$",
            "description": 'A TOML date, or "2023-06" or "2023" as text.',
        }
    if kind is Period:
        return {
            "type": "string",
            "pattern": f"^{PARTIAL_DATE}(/{PARTIAL_DATE})?$",
            "description": "A year, month or day, or two of them joined by a slash: 2022/2026.",
        }
    if kind is Moment:
        return {
            "type": "string",
            "description": "A TOML date, or a date and time with its offset.",
        }
    raise NotImplementedError(kind)
