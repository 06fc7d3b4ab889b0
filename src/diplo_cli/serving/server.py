"""Run a site until it is interrupted: a socket of our own, uvicorn, and no file left behind."""

import logging
import socket
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import uvicorn

from diplo_cli.problems import WriteError, reason_of
from diplo_cli.serving.site import Site, build

if TYPE_CHECKING:
    from diplo_cli.index import Index

GRACE_SECONDS = 2  # for answers under way when it is told to end


def serve(index: "Index", host: str, port: int, ready: Callable[[str, bool], None]) -> None:
    """Serve the dataset of an index until the process is told to end.

    `ready` is called as soon as a browser may ask: with the address, and whether only this machine
    reaches it. Raises WriteError where the address can't be taken, KeyboardInterrupt at Ctrl-C.
    """
    with (
        closing(_listen(host, port)) as listening,
        TemporaryDirectory(prefix="diplo-", ignore_cleanup_errors=True) as folder,
    ):
        local = _is_loopback(listening)
        site = _build(index, Path(folder), host.lower() if local else None)
        server = _Server(_config(site.app()))
        server.ready = lambda: ready(_address(host, listening), local)
        server.run(sockets=[listening])
        raise KeyboardInterrupt  # it was told to end, by the only way there is


def _build(index: "Index", folder: Path, local: str | None) -> Site:
    try:
        return build(index, folder, local=local)
    except sqlite3.Error as error:  # a full disk
        reason = str(error).lower()
        raise WriteError(f"{folder}: this can't be written: {reason}; set TMPDIR") from error


class _Server(uvicorn.Server):
    """Says that it is ready only when it is."""

    ready: Callable[[], None]

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready()


def _config(app: Any) -> uvicorn.Config:
    logging.getLogger("uvicorn").setLevel(logging.CRITICAL)  # a client's mistakes are no news
    return uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        ws="none",
        timeout_graceful_shutdown=GRACE_SECONDS,
    )


def _listen(host: str, port: int) -> socket.socket:
    """Take the address. Raises WriteError, with what to do, where it can't be had."""
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listening = socket.socket(family, kind, protocol)
    except (OSError, UnicodeError) as error:
        raise WriteError(f"--host {host}: there is no such address here; name another") from error
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(place)
        listening.listen()
    except OSError as error:
        listening.close()
        raise WriteError(
            f"--port {port}: {host} can't be served on it: {reason_of(error)};"
            " choose another, or 0 for any that is free"
        ) from error
    return listening


def _is_loopback(listening: socket.socket) -> bool:
    name = str(listening.getsockname()[0])
    return name == "::1" or name.startswith("127.")


def _address(host: str, listening: socket.socket) -> str:
    port = listening.getsockname()[1]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/"
