"""Facets that Datasette has no column for: sectors with what is within them, ministries, years.

Each is a SELECT that gives the ids of a table's rows with a value and its label. `?_sector=rail`
on the page of the table asks for one value; one that is repeated, for any of its values.
"""

from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlencode

from datasette.database import QueryInterrupted
from datasette.facets import Facet
from datasette.filters import FilterArguments
from datasette.utils.asgi import BadRequest


class Of(NamedTuple):
    """What the rows of a table can be asked by: `sql` gives `id`, `value` and `label`."""

    title: str
    sql: str


def _year(table: str) -> Of:
    year = "substr(date, 1, 4)"
    return Of("Year", f"SELECT id, {year} AS value, {year} AS label FROM {table}")  # noqa: S608 - a name of our own


def _named(title: str, link: str, table: str, of: str, key: str) -> Of:
    """Ask by what a table of links names, such as the countries of a meeting."""
    sql = (
        f"SELECT {link}.{of} AS id, {link}.{key} AS value, {table}.name AS label"  # noqa: S608 - as above
        f" FROM {link} JOIN {table} ON {table}.id = {link}.{key}"
    )
    return Of(title, sql)


def _sectors(link: str, of: str) -> Of:
    """Ask by sector: what belongs to a sector belongs to those that it is part of."""
    sql = (
        f"SELECT DISTINCT {link}.{of} AS id, sectors.id AS value, sectors.name AS label"  # noqa: S608 - as above
        f" FROM {link} JOIN sector_within USING (sector)"
        " JOIN sectors ON sectors.id = sector_within.within"
    )
    return Of("Sector", sql)


QUESTIONS: dict[str, dict[str, Of]] = {
    "documents": {
        "sector": Of(
            "Sector",
            "SELECT document AS id, sector AS value, name AS label FROM documents_by_sector",
        ),
        "ministry": Of(
            "Ministry",
            "SELECT document AS id, ministry AS value,"
            " CASE WHEN instr(d.name, countries.name) = 0 THEN d.name || ', ' || countries.name"
            " ELSE d.name END AS label"
            " FROM documents_by_ministry AS d LEFT JOIN countries ON countries.id = d.country",
        ),
        "country": Of(
            "Country",
            "SELECT document AS id, country AS value, name AS label FROM documents_by_country",
        ),
        "year": _year("documents"),
        "initiative": Of(
            "Initiative",
            "SELECT document AS id, initiatives.id AS value, initiatives.name AS label FROM ("
            "SELECT document, initiative FROM document_initiatives"
            " UNION SELECT document, target_initiative FROM document_links"
            ") AS named JOIN initiatives ON initiatives.id = named.initiative",
        ),
    },
    "meetings": {
        "country": Of(
            "Country",
            "SELECT meeting AS id, country AS value, name AS label FROM meetings_by_country",
        ),
        "year": _year("meetings"),
        "person": _named("Participant", "participants", "people", "meeting", "person"),
    },
    "topics": {
        "sector": _sectors("topic_sectors", "topic"),
        "country": _named("Said by", "topic_by", "countries", "topic", "country"),
        "year": _year("topics"),
        "initiative": _named(
            "Initiative", "topic_initiatives", "initiatives", "topic", "initiative"
        ),
    },
    "figures": {"sector": _sectors("figure_sectors", "figure"), "year": _year("figures")},
    "initiatives": {
        "sector": _sectors("initiative_sectors", "initiative"),
        "country": _named("Country", "initiative_countries", "countries", "initiative", "country"),
    },
}


def filters(table: str, request: Any, datasette: Any, database: str) -> Any:
    """Give what the address asks for of these facets, as Datasette takes filters."""

    async def asked() -> Any:
        if any(key.startswith("_facet") and key != "_facet_size" for key in request.args):
            raise BadRequest("_facet: only the facets that a page has are counted")
        clauses, values, told = [], {}, []
        for name, of in QUESTIONS.get(table, {}).items():
            wanted = dict.fromkeys(request.args.getlist(f"_{name}"))
            marks = {f"of_{name}_{at}": value for at, value in enumerate(wanted)}
            if not marks:
                continue
            chosen = f"({of.sql}) WHERE value IN ({', '.join(f':{mark}' for mark in marks)})"
            clauses.append(f"id IN (SELECT id FROM {chosen})")  # noqa: S608 - a SELECT of our own, bound values
            values.update(marks)
            labels = await datasette.execute(
                database,
                f"SELECT DISTINCT label FROM {chosen} ORDER BY label",  # noqa: S608 - as above
                marks,
            )
            names = [str(label) for (label,) in labels.rows] or list(wanted)
            told.append(f"{of.title.lower()} is {' or '.join(names)}")
        return FilterArguments(clauses, values, told)

    return asked


class OfFacet(Facet):  # type: ignore[misc]  # Datasette has no types
    """Counts the rows of a page by each of the questions that its metadata lists."""

    type = "of"

    async def facet_results(self) -> tuple[list[dict[str, Any]], list[str]]:
        """Count each value once for each row; those that take too long are named instead."""
        found, late = [], []
        for each in self.get_configs():
            name = each["config"]["simple"]
            if name not in QUESTIONS.get(self.table, {}):
                continue
            try:
                found.append(await self._count(name, QUESTIONS[self.table][name]))
            except QueryInterrupted:
                late.append(name)
        return found, late

    async def _count(self, name: str, of: Of) -> dict[str, Any]:
        size = self.get_facet_size()
        rows = await self.ds.execute(
            self.database,
            "SELECT value, min(label) AS label, count(DISTINCT id) AS count"  # noqa: S608 - SELECTs of our own and Datasette's
            f" FROM ({of.sql}) WHERE id IN (SELECT id FROM ({self.sql}))"
            f" GROUP BY value ORDER BY count DESC, label, value LIMIT {size + 1}",
            self.params,
            truncate=False,
            custom_time_limit=self.ds.setting("facet_time_limit_ms"),
        )
        chosen = self.request.args.getlist(f"_{name}")
        return {
            "name": name,
            "type": self.type,
            "title": of.title,
            "hideable": False,
            "toggle_url": self.ds.urls.path(self.request.path),
            "results": [
                {
                    "value": row["value"],
                    "label": row["label"],
                    "count": row["count"],
                    "selected": row["value"] in chosen,
                    "toggle_url": self._address(name, row["value"], chosen),
                }
                for row in rows.rows[:size]
            ],
            "truncated": len(rows.rows) > size,
        }

    def _address(self, name: str, value: str, chosen: list[str]) -> str:
        """Give the address with this value chosen instead of others, or no longer."""
        left_out = (f"_{name}", "_next")
        pairs = parse_qsl(self.request.query_string, keep_blank_values=True)
        kept = [pair for pair in pairs if pair[0] not in left_out]
        kept += [] if value in chosen else [(f"_{name}", value)]
        return f"{self.request.path}{'?' if kept else ''}{urlencode(kept)}"
