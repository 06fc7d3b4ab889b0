"""What stands before Datasette: only these paths, only reading, nothing from elsewhere."""

import re
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from diplo_cli.saying import say
from diplo_cli.serving import DATABASE

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Any]]
Send = Callable[[Any], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

# Datasette's own pages under /-/ tell versions, settings and paths: none of them is here.
OPEN = re.compile(
    rf"/|/favicon\.ico|/assets/site\.css|/-/(search|brief)(/.*)?|/{DATABASE}(/.*|\.json)?"
)

HEADERS = (
    # No script at all, nothing from elsewhere; the style is the briefing's own.
    (
        b"content-security-policy",
        b"default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self';"
        b" form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
)
OURS = {name for name, _ in HEADERS}

LOOPBACK = re.compile(r"(localhost|127(\.\d{1,3}){3}|\[::1\])")


class Guard:
    """Lets through to an application what may be asked, and says what its pages may do.

    Where only this machine may ask, `local` is a name of it: a request must name this machine as
    its host, or a page from elsewhere, whose name was made to lead here, could read all of it.
    """

    def __init__(self, app: App, *, local: str | None) -> None:
        self._app = app
        self._local = local

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refused = self._refused(scope)
        if refused:
            await _answer(send, *refused)
            return
        begun = False

        async def send_guarded(message: Any) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                kept = [pair for pair in message["headers"] if pair[0].lower() not in OURS]
                message = {**message, "headers": [*kept, *HEADERS]}
            await send(message)

        try:
            await self._app(scope, receive, send_guarded)
        except Exception as error:  # noqa: BLE001 - one request that fails ends no server
            say(f"diplo: {scope['path']}: {type(error).__name__}: {error}")
            if not begun:
                await _answer(send, 500, "This could not be answered.")

    def _refused(self, scope: Scope) -> tuple[int, str] | None:
        if scope["method"] not in ("GET", "HEAD"):
            return 405, "This only answers questions: GET and HEAD."
        if self._local is not None and not self._is_local(_header(scope, b"host")):
            return 403, "This answers to localhost alone."
        if not OPEN.fullmatch(scope["path"]):
            return 404, "There is nothing here; / is where to begin."
        return None

    def _is_local(self, host: str) -> bool:
        name = re.sub(r":\d+$", "", host).lower()
        return name == self._local or LOOPBACK.fullmatch(name) is not None


def _header(scope: Scope, name: bytes) -> str:
    values = [value for key, value in scope["headers"] if key.lower() == name]
    return str(values[0].decode("latin-1")) if values else ""


async def _answer(send: Send, status: int, text: str) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8"), *HEADERS]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": f"{text}\n".encode()})
