"""The tables that tie records to each other, and those that hang on any record."""

from diplo_cli.tables.shape import Column, Table, link


def of(name: str, table: str) -> Column:
    """Give a column that names a record of a table."""
    return Column(name, "text", f"The {name}.", required=True, refers=table)


MEETING, TOPIC, FIGURE = of("meeting", "meetings"), of("topic", "topics"), of("figure", "figures")
DOCUMENT, INITIATIVE = of("document", "documents"), of("initiative", "initiatives")
SECTOR, COUNTRY = of("sector", "sectors"), of("country", "countries")
PERSON, ORGANIZATION = of("person", "people"), of("organization", "organizations")
NOUN = Column("noun", "text", "The noun of the record: docs, topics …", required=True)
ID = Column("id", "text", "The id of the record.", required=True)
PLACE = Column("place", "integer", "Its place in the list, from 1.", required=True)

LISTS: tuple[Table, ...] = (
    link(
        "meeting_formats", "meetings", "formats", MEETING,
        Column("format", "text", "one-on-one, delegations, signing …", required=True),
        "How they met.",
        "SELECT format, count(*) AS meetings FROM meeting_formats GROUP BY format",
    ),
    link(
        "meeting_countries", "meetings", "countries", MEETING, COUNTRY,
        "The countries of a meeting: its participants' and the host.",
        "SELECT country, count(*) AS meetings FROM meeting_countries GROUP BY country",
    ),
    link(
        "topic_by", "topics", "by", TOPIC, COUNTRY,
        "The sides that a topic is attributed to.",
        "SELECT topic_by.country, summary FROM topic_by JOIN topics ON topics.id = topic",
    ),
    link(
        "topic_sectors", "topics", "sectors", TOPIC, SECTOR,
        "The sectors of a topic, the most specific only.",
        "SELECT sector, count(*) AS topics FROM topic_sectors GROUP BY sector",
    ),
    link(
        "topic_initiatives", "topics", "initiatives", TOPIC, INITIATIVE,
        "The initiatives that a topic names.",
        "SELECT initiative, count(*) AS topics FROM topic_initiatives GROUP BY initiative",
    ),
    link(
        "topic_people", "topics", "people", TOPIC, PERSON,
        "The people that a topic names beside the participants.",
        "SELECT person, topic FROM topic_people",
    ),
    link(
        "topic_organizations", "topics", "organizations", TOPIC, ORGANIZATION,
        "The organizations that a topic names.",
        "SELECT organization, topic FROM topic_organizations",
    ),
    link(
        "topic_countries", "topics", "countries", TOPIC, COUNTRY,
        "Other countries that a topic names.",
        "SELECT country, topic FROM topic_countries",
    ),
    link(
        "figure_sectors", "figures", "sectors", FIGURE, SECTOR,
        "The sectors of a figure.",
        "SELECT sector, name, value FROM figure_sectors JOIN figures ON figures.id = figure",
    ),
    link(
        "figure_initiatives", "figures", "initiatives", FIGURE, INITIATIVE,
        "The initiatives of a figure.",
        "SELECT initiative, figure FROM figure_initiatives",
    ),
    link(
        "document_parties", "docs", "parties", DOCUMENT, ORGANIZATION,
        "The organizations that are parties to a document.",
        "SELECT organization, count(*) AS documents FROM document_parties GROUP BY organization",
    ),
    link(
        "document_signatories", "docs", "signatories", DOCUMENT, PERSON,
        "Who signed a document.",
        "SELECT person, document FROM document_signatories",
    ),
    link(
        "document_sectors", "docs", "sectors", DOCUMENT, SECTOR,
        "The sectors of a document, the most specific only.",
        "SELECT sector, count(*) AS documents FROM document_sectors GROUP BY sector",
    ),
    link(
        "document_initiatives", "docs", "initiatives", DOCUMENT, INITIATIVE,
        "The initiatives that a document names.",
        "SELECT initiative, document FROM document_initiatives",
    ),
    link(
        "document_countries", "docs", "countries", DOCUMENT, COUNTRY,
        "The countries of a document: its parties' and its own.",
        "SELECT country, count(*) AS documents FROM document_countries GROUP BY country",
    ),
    link(
        "person_roles", "people", "roles", PERSON,
        Column("role", "text", "The office, a plain title.", required=True),
        "The offices that a person held.",
        "SELECT person, role FROM person_roles ORDER BY person, place",
    ),
    link(
        "initiative_sectors", "initiatives", "sectors", INITIATIVE, SECTOR,
        "The sectors of an initiative.",
        "SELECT sector, initiative FROM initiative_sectors",
    ),
    link(
        "initiative_countries", "initiatives", "countries", INITIATIVE, COUNTRY,
        "The countries named with an initiative.",
        "SELECT country, initiative FROM initiative_countries",
    ),
)  # fmt: skip

PARTICIPANTS = Table(
    "participants",
    "Who took part in a meeting, in which office, for whom.",
    (
        MEETING,
        PLACE,
        PERSON,
        Column("role", "text", "The office held then, a plain title."),
        Column("level", "text", "head-of-state, minister …"),
        Column("country", "text", "The country spoken for.", refers="countries"),
        Column("side", "text", "host, guest or other."),
    ),
    ("meeting", "place"),
    """
    SELECT record.id AS meeting, each.key + 1 AS place,
        json_extract(each.value, '$.id') AS person,
        json_extract(each.value, '$.role') AS role,
        json_extract(each.value, '$.level') AS level,
        json_extract(each.value, '$.country') AS country,
        json_extract(each.value, '$.side') AS side
    FROM {rows} AS record, json_each(record.row, '$.participants') AS each
    WHERE record.noun = 'meetings'
    """,
    "SELECT name, count(*) AS meetings FROM participants JOIN people ON people.id = person"
    " GROUP BY person ORDER BY meetings DESC LIMIT 5",
)

DOCUMENT_LINKS = Table(
    "document_links",
    "What a document implements, amends or supersedes: a document or an initiative.",
    (
        DOCUMENT,
        Column("kind", "text", "implements, amends or supersedes.", required=True),
        PLACE,
        Column("target_document", "text", "The document meant.", refers="documents"),
        Column("target_initiative", "text", "The initiative meant.", refers="initiatives"),
    ),
    ("document", "kind", "place"),
    """
    SELECT record.id AS document, kind.value AS kind, each.key + 1 AS place,
        target.id AS target_document,
        initiative.id AS target_initiative
    FROM {rows} AS record, json_each('["implements", "amends", "supersedes"]') AS kind,
        json_each(record.row, '$.' || kind.value) AS each
        LEFT JOIN {rows} AS target ON target.noun = 'docs' AND target.id = each.value
        LEFT JOIN {rows} AS initiative
            ON initiative.noun = 'initiatives' AND initiative.id = each.value
    WHERE record.noun = 'docs' AND coalesce(target.id, initiative.id) IS NOT NULL
    """,
    "SELECT document, kind, coalesce(target_document, target_initiative) AS target"
    " FROM document_links",
)

SECTOR_WITHIN = Table(
    "sector_within",
    "Every sector with itself and all that it is part of, so that asking transport finds rail.",
    (SECTOR, Column("within", "text", "A sector it is part of.", required=True, refers="sectors")),
    ("sector", "within"),
    """
    WITH RECURSIVE up(sector, within) AS (
        SELECT id, id FROM {rows} WHERE noun = 'sectors'
        UNION
        SELECT up.sector, json_extract(record.row, '$.broader')
        FROM up JOIN {rows} AS record ON record.noun = 'sectors' AND record.id = up.within
        WHERE json_extract(record.row, '$.broader') IS NOT NULL
    )
    SELECT sector, within FROM up
    """,
    "SELECT sector FROM sector_within WHERE within = 'transport'",
)

COUNTRIES = Table(
    "countries",
    "The countries that the records name.",
    (
        Column("id", "text", "ISO 3166-1 alpha-2 code, or the dataset's own.", required=True),
        Column("name", "text", "The English name.", required=True),
    ),
    ("id",),
    """
    SELECT id, min(name) AS name FROM {names}
    WHERE id IN (
        SELECT country FROM meeting_countries
        UNION SELECT country FROM document_countries
        UNION SELECT country FROM topic_by
        UNION SELECT country FROM topic_countries
        UNION SELECT country FROM organizations
        UNION SELECT country FROM people
        UNION SELECT country FROM initiative_countries
        UNION SELECT json_extract(value, '$.id') FROM {own}
    )
    GROUP BY id
    """,
    "SELECT id, name FROM countries ORDER BY name",
)

DATASET = Table(
    "dataset",
    "What the dataset says of itself.",
    (
        Column("name", "text", "title, description, license or updated.", required=True),
        Column("value", "text", "What it says.", required=True),
    ),
    ("name",),
    """
    SELECT name, CAST(value AS TEXT) AS value FROM {about}
    WHERE name <> 'extra' AND value IS NOT NULL
    """,
    "SELECT value FROM dataset WHERE name = 'license'",
)

OF_RECORDS: tuple[Table, ...] = (
    Table(
        "records",
        "Every record of every noun, so that cites, aliases and extra can refer to any.",
        (
            NOUN,
            ID,
            Column("name", "text", "What people call it: a name, title or summary.", required=True),
            Column("date", "date", "The day its meeting began, where it has one."),
        ),
        ("noun", "id"),
        """
        SELECT noun, id, label AS name,
            CASE WHEN noun IN ('meetings', 'docs', 'topics', 'figures') THEN sort END AS date
        FROM {rows}
        UNION ALL SELECT 'countries', id, name, NULL FROM countries
        """,
        "SELECT noun, count(*) AS records FROM records GROUP BY noun ORDER BY noun",
    ),
    Table(
        "cites",
        "The paragraphs that say so.",
        (
            NOUN,
            ID,
            PLACE,
            Column("source", "text", "The source.", required=True, refers="sources"),
            Column("block", "integer", "The block of lines of its text, from 1; none: all of it."),
        ),
        ("noun", "id", "place"),
        """
        SELECT record.noun AS noun, record.id AS id, each.key + 1 AS place,
            CASE instr(each.value, '#') WHEN 0 THEN each.value
                ELSE substr(each.value, 1, instr(each.value, '#') - 1) END AS source,
            CASE WHEN instr(each.value, '#') > 0
                THEN CAST(substr(each.value, instr(each.value, '#') + 1) AS INTEGER) END AS block
        FROM {rows} AS record, json_each(record.row, '$.cite') AS each
        """,
        "SELECT source, block, noun, id FROM cites ORDER BY source, block",
        named=True,
    ),
    Table(
        "aliases",
        "Other names by which people ask.",
        (NOUN, ID, PLACE, Column("alias", "text", "The name.", required=True)),
        ("noun", "id", "place"),
        """
        SELECT record.noun AS noun, record.id AS id, each.key + 1 AS place, each.value AS alias
        FROM {rows} AS record, json_each(record.row, '$.aliases') AS each
        UNION ALL
        SELECT 'countries', json_extract(own.value, '$.id'), each.key + 1, each.value
        FROM {own} AS own, json_each(own.value, '$.aliases') AS each
        """,
        "SELECT alias, id FROM aliases WHERE noun = 'orgs' ORDER BY alias",
        named=True,
    ),
    Table(
        "extra",
        "Free fields of a record, whole.",
        (NOUN, ID, Column("extra", "json", "An object.", required=True)),
        ("noun", "id"),
        """
        SELECT noun, id, json_extract(row, '$.extra') AS extra
        FROM {exact} WHERE json_extract(row, '$.extra') <> '{{}}'
        UNION ALL
        SELECT 'countries', json_extract(value, '$.id'), json_extract(value, '$.extra')
        FROM {own_exact} WHERE json_extract(value, '$.extra') <> '{{}}'
        """,
        "SELECT extra.id, each.key, each.value FROM extra, json_each(extra.extra) AS each",
        named=True,
    ),
)
