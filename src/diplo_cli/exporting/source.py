"""What is exported: the rows of the tables, and those of the nouns, that a filter lets pass."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from diplo_cli.query import EVERYTHING, Filter, select
from diplo_cli.tables import Table, define

if TYPE_CHECKING:
    import sqlite3

    from diplo_cli.index import Index

Row = tuple[Any, ...]


class Source:
    """The part of a dataset that is asked for.

    The tables are those of the meetings that the filter lets pass, with all that is theirs; the
    registries are whole. `safe` asks that no spreadsheet finds a formula in what is written.
    Raises QueryError where the filter can't be answered.
    """

    def __init__(
        self,
        index: "Index",
        noun: str = "meetings",
        wanted: Filter = EVERYTHING,
        *,
        safe: bool = False,
    ) -> None:
        self.index = index
        self.wanted = wanted
        self.safe = safe
        asked = select(index, noun, wanted)  # asked at once: a bad filter is no half an export
        self._only: list[str] | None = None
        if wanted != EVERYTHING and noun == "meetings":
            self._only = [json.loads(row)["id"] for row in asked]

    def rows(self, table: Table) -> Iterator[Row]:
        """Give the rows of a table, in the order of their dates, else of its key."""
        order = ("date", *table.key) if table.dated else table.key
        columns = ", ".join(column.name for column in table.columns)
        sql = f"SELECT {columns} FROM {table.name} ORDER BY {', '.join(order)}"  # noqa: S608 - names of our own
        return self._ask(sql)

    def records(self, noun: str) -> Iterator[str]:
        """Give the rows of a noun as JSON, in the order of a list."""
        sql = (
            "SELECT row FROM entry WHERE noun = ? AND key IN"
            " (SELECT key FROM rows_{mark}) ORDER BY sort, id"
        )
        return (row for (row,) in self._ask(sql, noun))

    def about(self) -> dict[str, Any]:
        """Give what the dataset says of itself: `title`, `license` and so on, where it does."""
        said = json.loads(self.index.meta("about"))
        return {name: value for name, value in said.items() if value}

    def _ask(self, sql: str, *values: str) -> Iterator[Row]:
        """Ask the tables, where the cache is damaged those of one built anew."""

        def ask(connection: "sqlite3.Connection") -> Iterator[Row]:
            mark = define(connection, self._only)
            return connection.execute(sql.format(mark=mark), values)

        return self.index.mended(ask)
