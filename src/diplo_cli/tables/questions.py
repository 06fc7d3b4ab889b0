"""The views: what is asked often, over the tables."""

from diplo_cli.tables.links import COUNTRY, DOCUMENT, MEETING, NOUN, ORGANIZATION, SECTOR, TOPIC
from diplo_cli.tables.records import DATE
from diplo_cli.tables.shape import Column, View

TITLE = Column("title", "text", "The document's title.", required=True)
TYPE = Column("type", "text", "The document's type.", required=True)
CITY = Column("city", "text", "Where they met.")


def name(of: str) -> Column:
    """Give the column of a name beside an id."""
    return Column("name", "text", f"The {of}'s name.", required=True)


VIEWS: tuple[View, ...] = (
    View(
        "documents_by_sector",
        "The documents of each sector, those of the sectors within it included, each once.",
        (SECTOR, name("sector"), DOCUMENT, DATE, TITLE, TYPE),
        """
        SELECT DISTINCT sectors.id AS sector, sectors.name AS name, documents.id AS document,
            documents.date AS date, documents.title AS title, documents.type AS type
        FROM sectors
            JOIN sector_within ON sector_within.within = sectors.id
            JOIN document_sectors ON document_sectors.sector = sector_within.sector
            JOIN documents ON documents.id = document_sectors.document
        """,
        "SELECT date, title FROM documents_by_sector WHERE sector = 'transport'",
    ),
    View(
        "documents_by_ministry",
        "The documents that each ministry is a party to.",
        (
            Column("ministry", "text", "The ministry.", required=True, refers="organizations"),
            name("ministry"),
            Column("country", "text", "The ministry's country.", refers="countries"),
            DOCUMENT,
            DATE,
            TITLE,
            TYPE,
        ),
        """
        SELECT organizations.id AS ministry, organizations.name AS name,
            organizations.country AS country, documents.id AS document,
            documents.date AS date, documents.title AS title, documents.type AS type
        FROM organizations
            JOIN document_parties ON document_parties.organization = organizations.id
            JOIN documents ON documents.id = document_parties.document
        WHERE +organizations.kind = 'ministry' -- the sign: seek parties, not all ministries
        """,
        "SELECT name, count(*) AS documents FROM documents_by_ministry GROUP BY ministry"
        " ORDER BY documents DESC, name",
    ),
    View(
        "documents_by_country",
        "The documents of each country; one that names none belongs to its meeting's countries.",
        (COUNTRY, name("country"), DOCUMENT, DATE, TITLE, TYPE),
        """
        SELECT countries.id AS country, countries.name AS name, documents.id AS document,
            documents.date AS date, documents.title AS title, documents.type AS type
        FROM (
            SELECT document, country FROM document_countries
            UNION
            SELECT documents.id, meeting_countries.country
            FROM documents JOIN meeting_countries USING (meeting)
            WHERE documents.id NOT IN (SELECT document FROM document_countries)
        ) AS of_country
            JOIN documents ON documents.id = of_country.document
            JOIN countries ON countries.id = of_country.country
        """,
        "SELECT date, title FROM documents_by_country WHERE name = 'Georgia'",
    ),
    View(
        "meetings_by_country",
        "The meetings of each country: as host, or by who took part.",
        (COUNTRY, name("country"), MEETING, DATE, CITY),
        """
        SELECT countries.id AS country, countries.name AS name, meetings.id AS meeting,
            meetings.date AS date, meetings.city AS city
        FROM meeting_countries
            JOIN meetings ON meetings.id = meeting_countries.meeting
            JOIN countries ON countries.id = meeting_countries.country
        """,
        "SELECT name, count(*) AS meetings, max(date) AS last FROM meetings_by_country"
        " GROUP BY country ORDER BY meetings DESC, name",
    ),
    View(
        "topics_by_sector",
        "The topics of each sector, those of the sectors within it included, each once.",
        (
            SECTOR,
            name("sector"),
            TOPIC,
            DATE,
            Column("stance", "text", "The topic's stance.", required=True),
            Column("summary", "text", "What was said.", required=True),
        ),
        """
        SELECT DISTINCT sectors.id AS sector, sectors.name AS name, topics.id AS topic,
            topics.date AS date, topics.stance AS stance, topics.summary AS summary
        FROM sectors
            JOIN sector_within ON sector_within.within = sectors.id
            JOIN topic_sectors ON topic_sectors.sector = sector_within.sector
            JOIN topics ON topics.id = topic_sectors.topic
        """,
        "SELECT date, stance, summary FROM topics_by_sector WHERE sector = 'energy'",
    ),
    View(
        "signed_together",
        "Each pair of organizations that are parties to one document.",
        (
            ORGANIZATION,
            Column("other", "text", "The other party.", required=True, refers="organizations"),
            DOCUMENT,
        ),
        """
        SELECT one.organization AS organization, two.organization AS other, one.document AS document
        FROM document_parties AS one JOIN document_parties AS two USING (document)
        WHERE one.organization < two.organization
        """,
        "SELECT organization, other, count(*) AS documents FROM signed_together"
        " GROUP BY organization, other ORDER BY documents DESC",
    ),
    View(
        "paragraphs",
        "Each paragraph that is cited, with what rests on it.",
        (
            Column("source", "text", "The source.", required=True, refers="sources"),
            Column("publisher", "text", "Who published it.", required=True),
            Column("block", "integer", "The block of lines of its text; none: all of it."),
            NOUN,
            Column("id", "text", "The record that rests on it.", required=True),
            name("record"),
        ),
        """
        SELECT sources.id AS source, sources.publisher AS publisher, cites.block AS block,
            cites.noun AS noun, cites.id AS id, records.name AS name
        FROM cites
            JOIN sources ON sources.id = cites.source
            JOIN records ON records.noun = cites.noun AND records.id = cites.id
        """,
        "SELECT publisher, block, name FROM paragraphs WHERE noun = 'docs' ORDER BY source, block",
    ),
)
