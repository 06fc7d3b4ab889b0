"""What a table or view is made of: its columns, its keys, and the SELECT that gives its rows."""

from typing import Literal, NamedTuple

# A date is ISO text to the day; what is known less exactly is text. JSON stands in text.
Type = Literal["text", "integer", "number", "date", "json"]


class Column(NamedTuple):
    """A column: what it means, whether it always has a value, and whose `id` it refers to."""

    name: str
    type: Type
    about: str
    required: bool = False
    refers: str = ""


class Table(NamedTuple):
    """A table: its rows are those of `sql`, which reads the index.

    In `sql`, `{rows}` stands for the rows of every noun as JSON, `{names}` for the names of all
    countries, `{own}` for the countries that the dataset names or renames itself; what is JSON
    itself comes of `{exact}` and `{own_exact}`. Where `named` is set, the columns `noun` and `id`
    refer to `records`.
    """

    name: str
    about: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    sql: str
    example: str
    named: bool = False

    @property
    def dated(self) -> bool:
        """Tell whether each of its rows has the date of a meeting."""
        return any(column.name == "date" and column.required for column in self.columns)


class View(NamedTuple):
    """A view over the tables that answers a common question."""

    name: str
    about: str
    columns: tuple[Column, ...]
    sql: str
    example: str


class Foreign(NamedTuple):
    """A foreign key: these columns of a table are those of another."""

    columns: tuple[str, ...]
    table: str
    refers: tuple[str, ...]


def foreign_keys(table: Table) -> list[Foreign]:
    """Give the foreign keys of a table."""
    keys = [
        Foreign((column.name,), column.refers, ("id",)) for column in table.columns if column.refers
    ]
    both = ("noun", "id")
    return [*keys, Foreign(both, "records", both)] if table.named else keys


def record(
    name: str, noun: str, about: str, columns: tuple[Column, ...], example: str = ""
) -> Table:
    """Make the table of a noun: a column for each of these keys of its rows."""
    keys = ", ".join(f"json_extract(row, '$.{column.name}') AS {column.name}" for column in columns)
    sql = f"SELECT {keys} FROM {{rows}} WHERE noun = '{noun}'"  # noqa: S608 - fixed names
    return Table(name, about, columns, ("id",), sql, example)


def link(
    name: str, noun: str, key: str, own: Column, other: Column, about: str, example: str
) -> Table:
    """Make the table of a list: each of its values once, with its place in the list."""
    value = "json_extract(each.value, '$.id')" if key == "parties" else "each.value"
    sql = (
        f"SELECT record.id AS {own.name}, {value} AS {other.name}, min(each.key) + 1 AS place"  # noqa: S608 - as above
        f" FROM {{rows}} AS record, json_each(record.row, '$.{key}') AS each"
        f" WHERE record.noun = '{noun}' GROUP BY record.id, {value}"
    )
    place = Column("place", "integer", "Its place in the list, from 1.", required=True)
    return Table(name, about, (own, other, place), (own.name, other.name), sql, example)
