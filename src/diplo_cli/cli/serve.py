"""`diplo serve`: the dataset in a browser."""

from typing import Annotated

import typer

from diplo_cli.cli.options import Request, paragraphs, takes
from diplo_cli.problems import QueryError

app = typer.Typer(name="serve", add_completion=False)

PORT = 8001
HOST = "127.0.0.1"

EXAMPLES = paragraphs(
    "Lists to search and narrow down by sector, ministry, country and year, a page for each"
    " record, and the briefings. It only reads, takes no SQL, loads nothing from the net, and"
    " shows the dataset as it was at the start. Ctrl-C ends it.",
    "Examples:",
    "diplo serve",
    "diplo serve --open --data records/",
    "diplo serve --port 0",
)


@app.command(epilog=EXAMPLES)
@takes("data")
def serve(
    request: Request,
    host: Annotated[
        str,
        typer.Option(
            "--host",
            metavar="ADDRESS",
            help="Listen on this address; 0.0.0.0 lets everyone in who reaches this machine."
            f" Default: {HOST}, this machine alone.",
            show_default=False,
        ),
    ] = HOST,
    port: Annotated[
        str,
        typer.Option(
            "--port",
            metavar="N",
            help=f"Listen on this port; 0 takes any that is free. Default: {PORT}.",
            show_default=False,
        ),
    ] = str(PORT),
    browse: Annotated[
        bool, typer.Option("--open", help="Open the browser there. Default: no.")
    ] = False,
) -> None:
    """Show the dataset in a browser, through Datasette."""
    from diplo_cli.cli.answer import open_asked
    from diplo_cli.serving import need_datasette

    number = _port(port)
    if not host:
        raise QueryError("--host: the address is empty; name one, or leave it out")
    need_datasette()
    from diplo_cli.serving.server import serve as serve_index

    def ready(address: str, local: bool) -> None:
        others = "" if local else " All who reach this machine can read it."
        typer.echo(f"Serving {address}; Ctrl-C ends it.{others}")
        if browse:
            _open(address)

    serve_index(open_asked(request), host, number, ready)


LAST_PORT = 65535


def _port(text: str) -> int:
    digits = text.lstrip("0")[:6]  # of thousands of digits Python makes no number
    if not (text.isascii() and text.isdigit() and int(digits or 0) <= LAST_PORT):
        raise QueryError(f"--port: {text!r} is no port; write a number from 0 to {LAST_PORT}")
    return int(digits or 0)


def _open(address: str) -> None:
    """Open the browser beside the server, which must not wait for it."""
    import webbrowser
    from threading import Thread

    Thread(target=webbrowser.open, args=(address,), daemon=True).start()
