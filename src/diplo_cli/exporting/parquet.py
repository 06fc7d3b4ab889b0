"""Parquet, written by DuckDB: a file a table; those with a date in a folder for each year."""

import os
import re
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from diplo_cli.exporting.extras import need
from diplo_cli.exporting.source import Source
from diplo_cli.tables import TABLES, Table

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

TYPES = {
    "text": "VARCHAR",
    "integer": "BIGINT",
    "number": "DOUBLE",
    "date": "DATE",
    "json": "VARCHAR",
}
NAMES = tuple(
    f"{table.name}/year=*/data_*.parquet" if table.dated else f"{table.name}.parquet"
    for table in TABLES
)
EXACT = "_exact"  # ends the name of a text beside a number, which has what a DOUBLE would round
AT_ONCE = 10_000
NO_YEAR = "year=__HIVE_DEFAULT_PARTITION__"  # where readers look for rows without one


def write(source: Source, place: Path) -> None:
    """Write the tables into an empty folder; raises OSError where DuckDB can't."""
    duckdb = need("duckdb", "parquet")
    settings = {"threads": 1, "autoinstall_known_extensions": False}  # the same each time; no net
    try:
        with duckdb.connect(":memory:", config=settings) as database:
            for table in TABLES:
                empty = _fill(database, table, source)
                _write(database, table, place, empty=empty)
                database.execute(f"DROP TABLE {table.name}")
    except duckdb.IOException as error:
        raise OSError(_reason(str(error))) from error


def _reason(said: str) -> str:
    """Give the reason at the end of what DuckDB says, which is JSON where it knows an errno."""
    known = re.search(r'"errno":"([0-9]+)"', said)
    return os.strerror(int(known[1])) if known else said.splitlines()[0].rpartition(": ")[2]


def _fill(database: "DuckDBPyConnection", table: Table, source: Source) -> bool:
    """Make a table, and tell whether it is empty."""
    columns = ", ".join(
        f"{column.name} {TYPES[column.type]}" + " NOT NULL" * column.required
        for column in table.columns
    )
    numbers = [at for at, column in enumerate(table.columns) if column.type == "number"]
    exact = "".join(f", {table.columns[at].name}{EXACT} VARCHAR" for at in numbers)
    database.execute(f"CREATE TABLE {table.name} ({columns}{exact})")
    types = [*(TYPES[column.type] for column in table.columns), *("VARCHAR" for _ in numbers)]
    lists = ", ".join(f"unnest(?::{each}[])" for each in types)
    rows = source.rows(table)
    empty = True
    while block := list(islice(rows, AT_ONCE)):
        values: list[Any] = [list(column) for column in zip(*block, strict=True)]
        values += [list(map(_digits, values[at])) for at in numbers]
        database.execute(f"INSERT INTO {table.name} SELECT {lists}", values)
        empty = False
    return empty


def _digits(value: float) -> str | None:
    """Give the digits of a whole number that a DOUBLE would round."""
    return None if float(value) == value else str(value)


def _write(database: "DuckDBPyConnection", table: Table, place: Path, *, empty: bool) -> None:
    options = "FORMAT parquet, COMPRESSION zstd"
    asked = table.name
    path = place / f"{table.name}.parquet"
    if table.dated:
        path = place / table.name
        if empty:
            path = path / NO_YEAR / "data_0.parquet"
            path.parent.mkdir(parents=True)
        else:
            asked = f"(SELECT *, year(date) AS year FROM {table.name})"  # noqa: S608 - as above
            options += ", PARTITION_BY (year)"
    quoted = str(path).replace("'", "''")
    database.execute(f"COPY {asked} TO '{quoted}' ({options})")
