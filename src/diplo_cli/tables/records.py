"""The tables of the nouns: one row for each record."""

from diplo_cli.tables.shape import Column, Table, record

ID = Column("id", "text", "The id, as `diplo` lists it.", required=True)
NAME = Column("name", "text", "The name, as the source gives it.", required=True)
NOTE = Column("note", "text", "A remark of the editors.")
MEETING = Column("meeting", "text", "The meeting.", required=True, refers="meetings")
DATE = Column("date", "date", "The day the meeting began.", required=True)
PERIOD = Column("period", "text", "A year, month or day, or two joined by a slash.")


def kind(of: str) -> Column:
    """Give the column of a word from a closed list."""
    return Column("kind", "text", of, required=True)


RECORDS: tuple[Table, ...] = (
    record(
        "meetings",
        "meetings",
        "Who met where and when.",
        (
            ID,
            DATE,
            Column("end_date", "date", "The last day, where the meeting lasted longer."),
            Column("city", "text", "Where they met."),
            Column("country", "text", "The host country.", refers="countries"),
            Column("visit", "text", "state, official, working or private."),
            Column("summary", "text", "What the meeting was about."),
        ),
        "SELECT date, city, country FROM meetings ORDER BY date DESC LIMIT 5",
    ),
    record(
        "topics",
        "topics",
        "What was discussed, and with what stance.",
        (
            ID,
            MEETING,
            DATE,
            Column("summary", "text", "What was said.", required=True),
            Column("stance", "text", "discussed, committed, concerned …", required=True),
        ),
        "SELECT stance, count(*) AS topics FROM topics GROUP BY stance ORDER BY topics DESC",
    ),
    record(
        "figures",
        "figures",
        "The numbers that were named.",
        (
            ID,
            MEETING,
            DATE,
            NAME,
            Column("value", "number", "In whole units, a decline negative.", required=True),
            Column("unit", "text", "An ISO 4217 code, percent or a plural noun.", required=True),
            Column("measure", "text", "level or change."),
            Column("qualifier", "text", "Such as nearly."),
            PERIOD,
        ),
        "SELECT name, value, unit, date FROM figures WHERE unit = 'USD' ORDER BY value DESC",
    ),
    record(
        "documents",
        "docs",
        "What was signed, adopted, exchanged or announced.",
        (
            ID,
            MEETING,
            DATE,
            Column("title", "text", "The title, in the source's words.", required=True),
            Column("type", "text", "agreement, memorandum, treaty …", required=True),
            Column("status", "text", "signed, adopted, exchanged or announced.", required=True),
            Column("signed_on", "text", "When, if not at the meeting: a year, month or day."),
            Column("place", "text", "Where, if not at the meeting."),
            Column("valid_from", "text", "A year, month or day."),
            Column("valid_until", "text", "A year, month or day."),
            Column("in_force_on", "text", "A year, month or day."),
            Column("ended_on", "text", "A year, month or day."),
            Column("number", "text", "Its number in a register."),
            Column("url", "text", "Where its text stands."),
            NOTE,
        ),
        "SELECT type, count(*) AS documents FROM documents GROUP BY type ORDER BY documents DESC",
    ),
    record(
        "organizations",
        "orgs",
        "Ministries, agencies, companies and others.",
        (
            ID,
            NAME,
            kind("ministry, company, university …"),
            Column("country", "text", "Its country.", refers="countries"),
            Column("acronym", "text", "Its acronym."),
            NOTE,
        ),
        "SELECT name, country FROM organizations WHERE kind = 'ministry' ORDER BY country, name",
    ),
    record(
        "people",
        "people",
        "Who took part, and who was named.",
        (ID, NAME, Column("country", "text", "Their country.", refers="countries"), NOTE),
        "SELECT name, country FROM people ORDER BY name",
    ),
    record(
        "sectors",
        "sectors",
        "The fields that all this belongs to, as a tree.",
        (ID, NAME, Column("broader", "text", "The sector this is part of.", refers="sectors")),
        "SELECT id, name FROM sectors WHERE broader = 'transport'",
    ),
    record(
        "initiatives",
        "initiatives",
        "Corridors, programmes, funds and events.",
        (
            ID,
            NAME,
            kind("corridor, programme, fund …"),
            PERIOD,
            Column("place", "text", "Where it is."),
            NOTE,
        ),
        "SELECT name, kind FROM initiatives ORDER BY name",
    ),
    record(
        "sources",
        "sources",
        "The texts that the records cite.",
        (
            ID,
            Column("publisher", "text", "Who published it.", required=True),
            Column("title", "text", "Its title."),
            Column("published", "text", "A date, or a date and time with its offset."),
            Column("url", "text", "Where it stands."),
            Column("via", "text", "Whom the publisher names as its source."),
            Column("language", "text", "ISO 639 code."),
            Column("file", "text", "The file of its text, relative to the dataset's."),
        ),
        "SELECT publisher, published, title FROM sources ORDER BY published",
    ),
)
