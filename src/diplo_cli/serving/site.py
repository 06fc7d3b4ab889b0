"""The site of one dataset: Datasette over its export, with diplo's plugin and templates."""

import json
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from datasette.app import Datasette
from datasette.plugins import DEFAULT_PLUGINS, pm

from diplo_cli.serving import DATABASE, plugin
from diplo_cli.serving.guard import Guard
from diplo_cli.serving.metadata import metadata
from diplo_cli.text import visible_lines

if TYPE_CHECKING:
    from diplo_cli.index import Index

HERE = Path(__file__).parent

SETTINGS = {
    "allow_download": False,
    "default_allow_sql": False,  # `diplo sql` is for that: a browser must not be led into it
    "default_cache_ttl": 0,
    "default_facet_size": 20,
    "default_page_size": 50,
    "facet_time_limit_ms": 2000,
    "sql_time_limit_ms": 5000,
    "suggest_facets": False,
    "truncate_cells_html": 500,
}

OURS = ("datasette.handle_exception", "datasette.filters")  # that `plugin` has in their place

# What someone asked that can't be is told to them; it is no news for the console.
QUIET = {"log_sql_errors": False}


class Site(Datasette):  # type: ignore[misc]  # Datasette has no types
    """Datasette over the export of a dataset; `index` is what pages of our own ask.

    `local` is a name of this machine where nobody else may ask.
    """

    def __init__(self, index: "Index", export: Path, *, local: str | None = "localhost") -> None:
        _settle_plugins()
        self.index = index
        self._local = local
        super().__init__(
            immutables=[str(export)],
            metadata=metadata(json.loads(index.meta("about"))),
            settings=SETTINGS,
            template_dir=str(HERE / "templates"),
            static_mounts=[("assets", str(HERE / "assets"))],
        )
        database = self.get_database(DATABASE)
        database.execute = partial(database.execute, **QUIET)

    def app(self) -> Guard:
        """Give the ASGI application, behind the guard."""
        return Guard(super().app(), local=self._local)

    async def execute(self, *given: Any, **more: Any) -> Any:
        """Ask the database."""
        return await super().execute(*given, **QUIET, **more)

    async def render_template(self, *given: Any, **more: Any) -> str:
        """Render a page in which no invisible character of the dataset is left."""
        page: str = await super().render_template(*given, **more)
        return visible_lines(page)


def build(index: "Index", folder: Path, *, local: str | None = "localhost") -> Site:
    """Export the dataset of an index into a folder, and make the site over it."""
    from diplo_cli.exporting.source import Source
    from diplo_cli.exporting.sqlite import write

    export = folder / f"{DATABASE}.db"
    write(Source(index), export)
    return Site(index, export, local=local)


def _settle_plugins() -> None:
    """Leave Datasette its own plugins and ours: others may load things, or let people write.

    What tells of errors is ours, too: Datasette's prints tracebacks with all values. So is the
    search, which Datasette's finds other things by.
    """
    for name, other in pm.list_name_plugin():
        if other is not None and (name in OURS or name not in (*DEFAULT_PLUGINS, plugin.NAME)):
            pm.unregister(other)
    if not pm.has_plugin(plugin.NAME):
        pm.register(plugin, plugin.NAME)
