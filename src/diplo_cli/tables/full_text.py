"""The full-text tables: FTS5 over the tables, which every database of ours has alike.

`diplo export sqlite` writes them; `diplo sql` makes one when a statement asks for it.
"""

from typing import NamedTuple

from diplo_cli.tables.shape import Column

WORDS = "tokenize = 'porter unicode61 remove_diacritics 2'"


class FullText(NamedTuple):
    """A full-text table: it finds words in all its columns but those that are only `given`.

    `content` names the table that its columns are of; where there is none it keeps what `sql`
    gives.
    """

    name: str
    about: str
    columns: tuple[Column, ...]
    given: tuple[str, ...]
    sql: str
    example: str
    content: str = ""


def create_statement(each: FullText, *, apart: bool) -> str:
    """Give the statement that makes a full-text table; `apart`, it keeps its texts itself."""
    columns = ", ".join(
        f"{column.name} UNINDEXED" if column.name in each.given else column.name
        for column in each.columns
    )
    content = "" if apart or not each.content else f'content="{each.content}", '
    where = "temp." if apart else ""
    return f"CREATE VIRTUAL TABLE {where}{each.name} USING fts5({columns}, {content}{WORDS})"


def fill_statement(each: FullText) -> str:
    """Give the statement that fills a full-text table from the tables."""
    return f"INSERT INTO {each.name} {each.sql}"


def of(table: str, example: str, *columns: str) -> FullText:
    """Make the full-text table of a table, told by its id."""
    listed = ("id", *columns)
    return FullText(
        f"{table}_fts",
        f"Words of {table}: MATCH finds their forms, whatever the case and accents.",
        tuple(Column(each, "text", f"That of {table}.") for each in listed),
        ("id",),
        f"SELECT {', '.join(listed)} FROM {table}",  # noqa: S608 - as above
        f"SELECT id FROM {table}_fts WHERE {table}_fts MATCH '{example}'",  # noqa: S608 - as above
        table,
    )


# A record is found by its name and all it is called, a document by its parties too.
SEARCH = FullText(
    "search",
    "Words of every record: MATCH finds their forms, whatever the case and accents.",
    (
        Column("noun", "text", "The noun of the record: docs, topics …"),
        Column("id", "text", "The id of the record."),
        Column("date", "date", "The day its meeting began, where it has one."),
        Column("name", "text", "A name, title or summary."),
        Column("text", "text", "What else is said of it: aliases, notes, roles, parties."),
    ),
    ("noun", "id", "date"),
    """
SELECT record.noun, record.id, record.date, record.name, told.text
FROM records AS record LEFT JOIN (
    SELECT noun, id, group_concat(said, char(10)) AS text FROM (
        SELECT noun, id, alias AS said FROM aliases
        UNION ALL SELECT 'orgs', id, acronym FROM organizations
        UNION ALL SELECT 'orgs', id, note FROM organizations
        UNION ALL SELECT 'people', id, note FROM people
        UNION ALL SELECT 'people', person, role FROM person_roles
        UNION ALL SELECT 'initiatives', id, place FROM initiatives
        UNION ALL SELECT 'initiatives', id, note FROM initiatives
        UNION ALL SELECT 'meetings', id, summary FROM meetings
        UNION ALL SELECT 'sources', id, publisher FROM sources WHERE title IS NOT NULL
        UNION ALL SELECT 'docs', id, number FROM documents
        UNION ALL SELECT 'docs', id, note FROM documents
        UNION ALL SELECT 'docs', document, name
            FROM document_parties JOIN organizations ON organizations.id = organization
    ) GROUP BY noun, id
) AS told ON told.noun = record.noun AND told.id = record.id
ORDER BY record.noun, record.id
""",
    "SELECT noun, id, name FROM search WHERE search MATCH 'rail*' ORDER BY rank LIMIT 5",
)

FULL_TEXT: tuple[FullText, ...] = (
    SEARCH,
    of("meetings", "visit", "city", "summary"),
    of("topics", "corridor", "summary"),
    of("figures", "trade", "name", "unit", "qualifier"),
    of("documents", "memorandum AND rail*", "title", "number", "note"),
    of("organizations", "ministry", "name", "acronym", "note"),
    of("people", "ali", "name", "note"),
    of("initiatives", "pipeline", "name", "place", "note"),
)
