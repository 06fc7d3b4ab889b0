"""Parquet, written by DuckDB: a file a table; those with a date in a folder for each year."""

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
NAMES = tuple(table.name if table.dated else f"{table.name}.parquet" for table in TABLES)
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
        raise OSError(str(error).splitlines()[0].rpartition(": ")[2]) from error


def _fill(database: "DuckDBPyConnection", table: Table, source: Source) -> bool:
    """Make a table, and tell whether it is empty."""
    columns = ", ".join(
        f"{column.name} {TYPES[column.type]}" + " NOT NULL" * column.required
        for column in table.columns
    )
    database.execute(f"CREATE TABLE {table.name} ({columns})")
    lists = ", ".join(f"unnest(?::{TYPES[column.type]}[])" for column in table.columns)
    rows = source.rows(table)
    empty = True
    while block := list(islice(rows, AT_ONCE)):
        values: list[Any] = [list(column) for column in zip(*block, strict=True)]
        database.execute(f"INSERT INTO {table.name} SELECT {lists}", values)
        empty = False
    return empty


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
