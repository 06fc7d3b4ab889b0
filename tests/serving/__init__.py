"""The site that `diplo serve` shows, asked in process through Datasette's own client."""

import asyncio
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from diplo_cli.index import open_index
from diplo_cli.serving.site import Site, build

VOID = {"meta", "link", "br", "img", "input", "hr"}


def site_of(folder: Path, dataset: Path, *, local: str | None = "localhost") -> Site:
    """Make the site of a dataset, with its export in a folder."""
    folder.mkdir(exist_ok=True)
    return build(open_index([dataset]), folder, local=local)


def ask(site: Site, path: str, method: str = "GET", **more: Any) -> Any:
    """Ask for a page: the response of Datasette's client."""
    return asyncio.run(site.client.request(method, path, **more))


def page(site: Site, path: str) -> "Page":
    """Read a page that is there."""
    response = ask(site, path)
    assert response.status_code == 200, (path, response.text)
    return Page(response.text)


class Page(HTMLParser):
    """What stands in a page: its text, its links with their text, the addresses it loads."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: dict[str, str] = {}
        self.loads: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.words: list[str] = []
        self._open: list[str] = []
        self._link = ""
        self.feed(text)
        self.close()
        assert self._open == []  # all that was opened is closed, in order
        self.text = " ".join(" ".join(self.words).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag opens, leads to or loads."""
        given = {name: value or "" for name, value in attrs}
        self.tags.add(tag)
        self.attributes.update(given)
        if tag not in VOID and tag not in ("option", "p", "li"):
            self._open.append(tag)
        if tag == "a":
            self._link = given["href"]
            self.links[self._link] = ""
        elif address := given.get("href") or given.get("src") or given.get("action"):
            self.loads.append(address)

    def handle_endtag(self, tag: str) -> None:
        """Close what was opened last."""
        if tag in ("option", "p", "li"):
            return
        assert self._open.pop() == tag
        self._link = "" if tag == "a" else self._link

    def handle_data(self, data: str) -> None:
        """Note the text of the page, and of the link it stands in."""
        if self._open[-1:] != ["style"]:
            self.words.append(data)
        if self._link:
            self.links[self._link] += data
