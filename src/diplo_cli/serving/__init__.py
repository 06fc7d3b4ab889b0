"""The dataset in a browser, through Datasette: read-only, and with nothing loaded from elsewhere.

Datasette gives tables, filters, search, facets and JSON of the SQLite export; what is ours hooks
into it as a plugin: facets that know broader sectors, pages of one record, search, briefings.
Needs `datasette`, of the extra `web`; only `need_datasette` can be imported without it.
"""

from diplo_cli.problems import DiploError

DATABASE = "diplo"  # the name under which Datasette knows the export, and the paths begin


def need_datasette() -> None:
    """Raise DiploError, with how to install it, where Datasette isn't there."""
    try:
        import datasette.app  # noqa: F401 - as below
        import uvicorn  # noqa: F401 - whether it is there is what is asked
    except ImportError as error:
        raise DiploError(
            "serve needs datasette, which isn't installed; `pip install 'diplo-cli[web]'`"
        ) from error
