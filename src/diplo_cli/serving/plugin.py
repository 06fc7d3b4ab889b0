"""The Datasette plugin: pages, facets and filters of our own, and how cells and errors look."""

from typing import Any
from urllib.parse import quote

from datasette import NotFound, Response
from datasette.filters import through_filters, where_filters
from datasette.utils.asgi import Base400
from datasette.views.base import DatasetteError
from markupsafe import Markup
from pluggy import HookimplMarker

from diplo_cli.nouns import NOUN_OF
from diplo_cli.problems import DiploError
from diplo_cli.saying import say
from diplo_cli.serving import DATABASE, answers, facets, home, records, words
from diplo_cli.tables import EVERY

__all__ = ["through_filters", "where_filters"]  # Datasette's own, beside which is its search

NAME = "diplo"
hookimpl = HookimplMarker("datasette")

REFERS = {
    (each.name, column.name): column.refers
    for each in EVERY
    for column in each.columns
    if column.refers
}
TOO_LONG = "This took too long; ask for less."

# What a column of a named question leads to.
LEADS = {
    "sector": "documents?_sector={}",
    "ministry": "documents?_ministry={}",
    "country": "documents?_country={}",
    "year": "documents?_year={}",
    "organization": "organizations/{}",
    "other": "organizations/{}",
}


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    """Give the paths of the pages that are diplo's own answers."""
    return [
        (r"^/-/search$", answers.search),
        (r"^/-/brief$", answers.chosen_brief),
        (r"^/-/brief/(?P<countries>[^?]+)$", answers.brief),
    ]


@hookimpl
def register_facet_classes() -> list[Any]:
    """Give the facets that Datasette has no column for."""
    return [facets.OfFacet]


@hookimpl
def filters_from_request(request: Any, database: str, table: str, datasette: Any) -> Any:
    """Give the filters that belong to these facets."""
    return facets.filters(table, request, datasette, database)


@hookimpl(specname="filters_from_request")
def filters_of_words(request: Any, database: str, table: str, datasette: Any) -> Any:
    """Give the filter that belongs to the search box of a table."""
    return words.filters(table, request, datasette, database)


@hookimpl
def extra_template_vars(view_name: str, table: str | None, request: Any, datasette: Any) -> Any:
    """Give each template what it shows beside Datasette's own: the records, as diplo has them."""

    async def given() -> dict[str, Any]:
        if not hasattr(datasette, "index"):
            return {}
        found: dict[str, Any] = {
            "site": records.Shown(datasette.index),
            "noun": NOUN_OF.get(table or ""),
            "about_tables": EVERY,
            "site_title": datasette.metadata("title"),
        }
        if view_name == "index":
            found["home"] = await home.contents(datasette)
        if view_name == "row" and table in NOUN_OF:
            found["record"] = records.opened(
                datasette.index, NOUN_OF[table], request.url_vars["pks"]
            )
        return found

    return given


@hookimpl
def render_cell(row: Any, value: Any, column: str, table: str | None, database: str) -> Any:
    """Link what names a record in a view or a named question, where there are no foreign keys."""
    if database != DATABASE or not isinstance(value, str):
        return None
    other = REFERS.get((table or "", column))
    path = f"{other}/{{}}" if other else (LEADS.get(column) if table is None else None)
    if path is None:
        return None
    named = f"{column}_name"
    text = row[named] if named in row.keys() else value  # noqa: SIM118 - a row gives its values
    return Markup('<a href="/{}/{}">{}</a>').format(
        DATABASE, path.format(quote(value, safe="")), text
    )


@hookimpl
def handle_exception(datasette: Any, request: Any, exception: Exception) -> Any:
    """Answer an error with a page; a fault of the site is told on standard error, in a line."""

    async def answered() -> Any:
        status, told = 500, "This could not be answered."
        if isinstance(exception, DiploError):
            status, told = 404 if exception.exit_code == 1 else 400, str(exception)
        elif isinstance(exception, DatasetteError):
            status = 400 if exception.status == 500 else exception.status  # it has no other
            told = TOO_LONG if exception.message_is_html else str(exception.message)
        elif isinstance(exception, NotFound):
            status, told = 404, "There is nothing here by this name."
        elif isinstance(exception, Base400):
            status, told = exception.status, str(exception)
        elif isinstance(exception, ValueError | KeyError | LookupError):
            status, told = 400, "This address makes no sense here."
        else:
            say(f"diplo: {request.path}: {type(exception).__name__}: {exception}")
        if request.path.partition("?")[0].endswith(".json"):
            return Response.json({"ok": False, "error": told, "status": status}, status=status)
        page = await datasette.render_template(
            "error.html", {"status": status, "error": told}, request=request
        )
        return Response.html(page, status=status)

    return answered
