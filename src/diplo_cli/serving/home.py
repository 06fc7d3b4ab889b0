"""The first page: what the dataset holds, and by what one can ask for it."""

from typing import Any, NamedTuple

from diplo_cli.nouns import NOUN_OF, NOUNS
from diplo_cli.serving import DATABASE
from diplo_cli.serving.metadata import QUERIES

MOST = 12  # of a long list; the rest is a click away

COUNTED = ("meetings", "documents", "topics", "figures", "organizations", "people", "initiatives")

SECTORS = """
SELECT sectors.id, sectors.name, sectors.broader, count(DISTINCT document)
FROM sectors LEFT JOIN documents_by_sector ON sector = sectors.id
GROUP BY sectors.id ORDER BY sectors.name
"""
MINISTRIES = """
SELECT ministry, d.name,
    CASE WHEN instr(d.name, countries.name) THEN '' ELSE countries.name END,
    count(DISTINCT document) AS documents
FROM documents_by_ministry AS d LEFT JOIN countries ON countries.id = d.country
GROUP BY ministry ORDER BY documents DESC, d.name, ministry
"""
COUNTRIES = """
SELECT countries.id, countries.name, count(DISTINCT document) AS documents
FROM countries LEFT JOIN documents_by_country AS d ON d.country = countries.id
GROUP BY countries.id ORDER BY documents DESC, countries.name
"""
MEETINGS_OF = """
SELECT country, name, count(DISTINCT meeting) AS meetings FROM meetings_by_country
GROUP BY country ORDER BY meetings DESC, name
"""
MEETINGS_IN = (
    "SELECT substr(date, 1, 4) AS year, count(*) FROM meetings GROUP BY year ORDER BY year"
)
# Those who came together most often; a meeting of many is no reason for a note on each pair.
TOGETHER = """
SELECT one.country, two.country, count(*) AS meetings, max(date)
FROM meeting_countries AS one
    JOIN meeting_countries AS two ON two.meeting = one.meeting AND one.country < two.country
    JOIN meetings ON meetings.id = one.meeting
GROUP BY 1, 2 ORDER BY meetings DESC, max(date) DESC, 1, 2 LIMIT 8
"""


class Choice(NamedTuple):
    """One thing to ask by: its name, where it leads, and how much there is."""

    name: str
    path: str
    number: int
    note: str = ""
    within: tuple["Choice", ...] = ()


async def contents(datasette: Any) -> dict[str, Any]:
    """Gather what the first page shows."""

    async def rows(sql: str) -> list[Any]:
        return list((await datasette.execute(DATABASE, sql)).rows)

    names = dict(map(tuple, await rows("SELECT id, name FROM countries ORDER BY name")))
    count = "SELECT count(*) FROM {}"
    return {
        "counts": [
            (NOUNS[NOUN_OF[table]], table, (await rows(count.format(table)))[0][0])
            for table in COUNTED
        ],
        "sectors": _tree(await rows(SECTORS)),
        "ministries": [
            Choice(name, _path("documents", "ministry", key), count, country or "")
            for key, name, country, count in await rows(MINISTRIES)
        ],
        "countries": [
            Choice(name, _path("documents", "country", key), count)
            for key, name, count in await rows(COUNTRIES)
            if count
        ],
        "years": [
            Choice(year, _path("documents", "year", year), count)
            for year, count, *_ in await rows(QUERIES["documents-by-year"]["sql"])
        ],
        "met": [
            Choice(name, _path("meetings", "country", key), count)
            for key, name, count in await rows(MEETINGS_OF)
        ],
        "met_in": [
            Choice(year, _path("meetings", "year", year), count)
            for year, count in await rows(MEETINGS_IN)
        ],
        "briefs": [
            Choice(f"{names[one]} and {names[two]}", f"/-/brief/{one}/{two}", count)
            for one, two, count, _ in await rows(TOGETHER)
        ],
        "names": names,
        "queries": [(f"/{DATABASE}/{key}", each["title"]) for key, each in QUERIES.items()],
        "most": MOST,
    }


def _path(table: str, by: str, value: str) -> str:
    return f"/{DATABASE}/{table}?_{by}={value}"


def _tree(rows: list[Any]) -> list[Choice]:
    """Put each sector under the one that it is part of."""

    def under(broader: str | None) -> tuple[Choice, ...]:
        return tuple(
            Choice(name, _path("documents", "sector", key), count, within=under(key))
            for key, name, above, count in rows
            if above == broader
        )

    return list(under(None))
