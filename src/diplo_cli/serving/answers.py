"""Pages that are diplo's own answers: search over everything, and briefings."""

from typing import Any
from urllib.parse import quote, unquote

from datasette import Response
from markupsafe import Markup, escape

from diplo_cli.asked_day import asked_day
from diplo_cli.nouns import TABLE_OF
from diplo_cli.pieces import SEARCHED
from diplo_cli.problems import QueryError
from diplo_cli.serving import DATABASE
from diplo_cli.serving.lists import lists

MOST_HITS = 100

BACK = (
    '<p class="back" style="margin:1rem 1.5rem 0;font-family:sans-serif;font-size:.9rem">'
    '<a href="/">← All of the dataset</a></p>\n'
)


async def search(request: Any, datasette: Any) -> Any:
    """Show the hits of `?q=`, best first, as `diplo search` finds them; `?in=docs` for a noun."""
    from diplo_cli.searching import Search

    wanted = request.args.get("q") or ""
    nouns = [noun for noun in request.args.getlist("in") if noun]
    page: dict[str, Any] = {"q": wanted, "nouns": nouns, "searched": SEARCHED, "most": MOST_HITS}
    status = 200
    if wanted.strip():
        try:
            found = Search(datasette.index, wanted, nouns=nouns)
            page["lists"] = lists(datasette.index, wanted)
            page["count"] = found.count(None)
            page["hits"] = [_shown(hit) for hit in found.hits(None, MOST_HITS)]
            page["advice"] = [] if page["hits"] else list(found.advice())
        except QueryError as error:
            page["wrong"], status = str(error).removeprefix("search: "), 400
    shown = await datasette.render_template("search.html", page, request=request)
    return Response.html(shown, status=status)


def _shown(hit: Any) -> dict[str, Any]:
    """Give a hit with its passage as HTML, the words that were found marked."""
    marked, at = Markup(), 0
    for begin, end in hit.marks:
        marked += escape(hit.passage[at:begin]) + Markup("<mark>{}</mark>").format(
            hit.passage[begin:end]
        )
        at = end
    marked += escape(hit.passage[at:])
    table = TABLE_OF[hit.noun]
    told = {**hit._asdict(), "table": table, "path": f"/{DATABASE}/{table}/{quote(hit.id)}"}
    same = hit.field == "title"
    return told | ({"title": marked, "passage": ""} if same else {"passage": marked})


async def chosen_brief(request: Any) -> Any:
    """Lead from the form of the first page to the briefing that it asks for."""
    asked = (each.strip() for each in request.args.getlist("country"))
    chosen = [quote(each, safe="") for each in asked if each]
    if not chosen:
        raise QueryError("no country is named; choose one or more on the first page")
    query = f"?today={quote(today)}" if (today := request.args.get("today")) else ""
    return Response.redirect(f"/-/brief/{'/'.join(chosen)}{query}")


async def brief(request: Any, datasette: Any) -> Any:
    """Show the briefing for the countries of the path, by code or name; `?today=2025-06-30`."""
    from diplo_cli.briefing.compose import compose
    from diplo_cli.ledger import AsOf
    from diplo_cli.views.briefs.html import write

    asked = [unquote(each) for each in request.url_vars["countries"].split("/") if each]
    moment = AsOf(asked_day("today", request.args.get("today") or None))
    page = "".join(write(compose(datasette.index, asked, moment)))
    return Response.html(page.replace("<body>\n", f"<body>\n{BACK}", 1))
