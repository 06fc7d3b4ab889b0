"""A web page as the blocks of text that cites count: paragraphs and list items kept apart.

Needs `trafilatura`, of the extra `web`, imported only here and only when a page is read.
"""

from collections.abc import Iterator
from types import ModuleType
from typing import Any, NamedTuple

from diplo_cli.problems import ReadError

BLOCKS = frozenset({"p", "head", "item", "quote", "list", "table", "row", "code", "main", "body"})
LOUD = ("trafilatura", "htmldate", "courlan", "justext", "readability", "urllib3")
DATING = {
    "original_date": True,
    "extensive_search": False,
    "outputformat": "%Y-%m-%dT%H:%M:%S%z",
}
# A page must come from the server it names; the network of one's own office may be asked, too.
OFF = ("INSECURE_SSL_FALLBACK", "SSRF_PROTECTION")


def fetch(url: str) -> bytes:
    """Fetch a page from the web. Raises ReadError where nothing comes."""
    trafilatura = _trafilatura()
    config = trafilatura.settings.use_config()
    for name in OFF:
        config.set("DEFAULT", name, "off")
    response = trafilatura.downloads.fetch_response(url, config=config)
    if response is None:
        raise ReadError(f"{url}: this can't be fetched; check the address and the network")
    if response.status != 200:
        raise ReadError(f"{url}: the server answers {response.status}; check the address")
    return bytes(response.data)


class Page(NamedTuple):
    """The article of a page as text, its blocks parted by blank lines, and who publishes it.

    Title, publisher, day and time come first in the text, where the page's own data say them.
    """

    text: str
    publisher: str | None


def read_page(page: bytes, name: str) -> Page:
    """Find the article of a page. Raises ReadError where there is none."""
    found = _trafilatura().bare_extraction(
        page,
        with_metadata=True,
        include_comments=False,
        date_extraction_params=DATING,
    )
    blocks = [] if found is None else list(_blocks(found.body))
    if not blocks:
        raise ReadError(f"{name}: no article is found in this page; save its text in a file")
    title = found.title if found.title and found.title != blocks[0] else None
    about = "\n".join(each for each in (found.sitename, _moment(found.date)) if each)
    head = blocks[:1] if found.title == blocks[0] else []
    text = "\n\n".join([*filter(None, (title, *head, about)), *blocks[len(head) :]]) + "\n"
    # Where a page names nobody, its server's name stands there.
    return Page(text, found.sitename if found.sitename != found.hostname else None)


def _moment(stated: str | None) -> str | None:
    """Give a day as a report would head itself with it; the time where its offset is stated."""
    day, _, clock = (stated or "").partition("T")
    time, zone = clock[:5], clock[8:]
    return f"{day} {time} (UTC{zone[:3]}:{zone[3:]})" if zone else day or None


def _trafilatura() -> ModuleType:
    """Import trafilatura, whose own messages say nothing to our users."""
    try:
        import trafilatura
        import trafilatura.downloads
        import trafilatura.settings
    except ImportError as error:
        raise ReadError(
            f"web pages can't be read: {error.name or 'trafilatura'} is not installed;"
            " pip install 'diplo-cli[web]'"
        ) from error
    import logging

    for name in LOUD:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    return trafilatura


def _blocks(element: Any, mark: str = "") -> Iterator[str]:
    """Yield the blocks of an element: its own text, then those of the blocks within it."""
    own = _lines(_own_text(element))
    if own:
        yield mark + own
    numbered = element.tag == "list" and element.get("rend") == "ol"
    items = 0
    for child in element:
        if child.tag in BLOCKS:
            items += child.tag == "item"
            yield from _blocks(child, _mark(child, items if numbered else 0))
            tail = _lines(child.tail or "")
            if tail:
                yield tail


def _mark(element: Any, number: int) -> str:
    """Give the list mark of an item, so that a list stays one."""
    if element.tag != "item":
        return ""
    return f"{number}. " if number else "- "


def _own_text(element: Any) -> str:
    """Join an element's text with that of all within it that is no block."""
    pieces = [element.text or ""]
    for child in element:
        if child.tag == "lb":
            pieces += ["\n", child.tail or ""]
        elif child.tag not in BLOCKS:
            pieces += [_own_text(child), child.tail or ""]
            pieces += ["\n"] * (child.tag == "cell")
    return "".join(pieces)


def _lines(text: str) -> str:
    """Give the lines that hold something, their white space folded."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)
