"""The search box of a table: it finds there what `diplo search` finds."""

from collections.abc import Iterable
from json import dumps
from typing import Any, Self

from datasette.filters import FilterArguments, search_filters
from datasette.utils.asgi import BadRequest

from diplo_cli.nouns import NOUN_OF
from diplo_cli.pieces import SEARCHED

FOUND = "id IN (SELECT value FROM json_each(:found))"


def filters(table: str, request: Any, datasette: Any, database: str) -> Any:
    """Give what `?_search=` asks for, as Datasette takes filters.

    Of a table that is itself words to search, Datasette's own search is asked.
    """
    noun = NOUN_OF.get(table)
    if noun not in SEARCHED:
        return search_filters(request, database, table, datasette)

    async def asked() -> Any:
        from diplo_cli.searching import Search

        others = [key for key in request.args if key.startswith(("_search_", "_searchmode"))]
        if others:
            raise BadRequest(f"{others[0]}: a table is searched as a whole; use _search")
        wanted = request.args.get("_search") or ""
        shown = {"supports_search": True, "search": wanted}
        if not wanted.strip():
            return FilterArguments([], extra_context=shown)
        found = _Found(wanted, Search(datasette.index, wanted, nouns=[noun]).ids())
        return FilterArguments([FOUND], {"found": found}, [f'search matches "{wanted}"'], shown)

    return asked


class _Found(str):
    """The words of a search, for which SQLite is given the ids that they find, as JSON.

    An answer in JSON repeats what was bound: there the words do, where the ids are no end.
    """

    __slots__ = ("_ids",)
    _ids: str

    def __new__(cls, words: str, ids: Iterable[str]) -> Self:
        made = super().__new__(cls, words)
        made._ids = dumps(list(ids))
        return made

    def __conform__(self, _protocol: object) -> str:
        return self._ids
