"""What Datasette is told of the tables: titles, descriptions, facets, and named questions."""

from typing import Any

from diplo_cli.serving import DATABASE
from diplo_cli.serving.facets import QUESTIONS
from diplo_cli.tables import EVERY, TABLES, Table, View

# Facets that are columns of the table itself stand beside those of QUESTIONS.
COLUMN_FACETS: dict[str, tuple[str, ...]] = {
    "documents": ("type", "status"),
    "meetings": ("visit", "city"),
    "topics": ("stance",),
    "figures": ("unit",),
    "organizations": ("kind", "country"),
    "people": ("country",),
    "initiatives": ("kind",),
    "sources": ("publisher",),
    "documents_by_sector": ("name", "type"),
    "documents_by_ministry": ("name", "type"),
    "documents_by_country": ("name", "type"),
    "topics_by_sector": ("name", "stance"),
    "meetings_by_country": ("name",),
}
HIDDEN_FACETS = {"person", "initiative"}  # asked for by links, too many values to list

LABELS = {"topics": "summary", "sources": "publisher"}  # what names a row in links to it

# Whole questions with an address of their own; a column of counts links to what it counts.
QUERIES: dict[str, dict[str, str]] = {
    "documents-by-sector": {
        "title": "Documents by sector",
        "description": "How many documents each sector has, narrower sectors counted in.",
        "sql": "SELECT sector, name AS sector_name, count(DISTINCT document) AS documents,"
        " min(date) AS first, max(date) AS last FROM documents_by_sector"
        " GROUP BY sector, name ORDER BY documents DESC, name",
    },
    "documents-by-ministry": {
        "title": "Documents by ministry",
        "description": "How many documents each ministry is a party to.",
        "sql": "SELECT ministry, d.name AS ministry_name, country, countries.name AS country_name,"
        " count(DISTINCT document) AS documents,"
        " min(date) AS first, max(date) AS last FROM documents_by_ministry AS d"
        " LEFT JOIN countries ON countries.id = country"
        " GROUP BY ministry ORDER BY documents DESC, d.name, ministry",
    },
    "documents-by-country": {
        "title": "Documents by country",
        "description": "How many documents each country has; one that names no country belongs"
        " to those of its meeting.",
        "sql": "SELECT country, name AS country_name, count(DISTINCT document) AS documents,"
        " min(date) AS first, max(date) AS last FROM documents_by_country"
        " GROUP BY country, name ORDER BY documents DESC, name",
    },
    "documents-by-year": {
        "title": "Documents by year",
        "description": "How many documents each year's meetings had.",
        "sql": "SELECT substr(date, 1, 4) AS year, count(*) AS documents,"
        " count(DISTINCT meeting) AS meetings FROM documents GROUP BY year ORDER BY year",
    },
    "documents-signed-together": {
        "title": "Who signs with whom",
        "description": "Pairs of organizations by the documents that both are parties to.",
        "sql": "SELECT signed_together.organization AS organization, one.name AS organization_name,"
        " signed_together.other AS other, two.name AS other_name,"
        " count(DISTINCT document) AS signed FROM signed_together"
        " JOIN organizations AS one ON one.id = signed_together.organization"
        " JOIN organizations AS two ON two.id = signed_together.other"
        " GROUP BY 1, 3 ORDER BY signed DESC, 2, 4",
    },
}


def metadata(about: dict[str, Any]) -> dict[str, Any]:
    """Give Datasette's metadata for a dataset that says this of itself."""
    title = str(about.get("title") or "Diplomatic meetings")
    said = {key: str(about[key]) for key in ("description", "license") if about.get(key)}
    tables = {each.name: _table(each) for each in EVERY}
    database = {
        "title": "All tables",
        "tables": tables,
        "queries": QUERIES,
        "allow_sql": False,
    }
    return {"title": title, **said, "databases": {DATABASE: database}}


def _table(each: Table | View) -> dict[str, Any]:
    columns = {column.name: column.about for column in each.columns}
    own = [{"of": name} for name in QUESTIONS.get(each.name, {}) if name not in HIDDEN_FACETS]
    told: dict[str, Any] = {
        "title": each.name.replace("_", " ").capitalize(),
        "description": each.about,
        "columns": columns,
        "facets": [*own, *COLUMN_FACETS.get(each.name, ())],
    }
    if each in TABLES and "date" in columns:
        told["sort"] = "date"
    elif {"id", "name"} <= columns.keys():
        told["sort"] = "name"
    if each.name in LABELS:
        told["label_column"] = LABELS[each.name]
    return told
