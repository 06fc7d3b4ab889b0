"""Read a press report: a text file, a web page in a file or on the web, or standard input."""

import re
import sys
from pathlib import Path
from typing import NamedTuple

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.pages import fetch, read_page
from diplo_cli.files import unreadable
from diplo_cli.problems import ReadError

MOST_BYTES = 5_000_000  # of a page, most of which is no text
MOST_TEXT = 60_000  # characters, some 25 pages: what takes seconds to draft
URL = compiled(r"https?://", re.IGNORECASE)
PAGE_ENDINGS = (".html", ".htm", ".xhtml")
# How a page begins, whatever its file is called; a text may begin with "<", too.
PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\b|!--|\?xml\b|(?:html|head|meta|title|script|style|link|body|main"
    rb"|article|section|header|nav|aside|figure|div|span|center|blockquote|pre|table|tr|td|ul|ol|dl|p"
    rb"|h[1-6r]|a|b|i|em|strong|small|br|img|svg|font|form|iframe|noscript)(?=[\s/>]))",
    re.IGNORECASE,
)


class Input(NamedTuple):
    """A report: its text, the file or the address that it stands in as it is, and its publisher.

    The publisher is known beside the text only where a web page states it. `kept` tells that the
    text is still to be written to the file.
    """

    text: str
    file: Path | None = None
    url: str | None = None
    publisher: str | None = None
    kept: bool = False


def read_input(name: str) -> Input:
    """Read a report. Raises ReadError, in one line, where there is none to read."""
    if URL.match(name):
        return _article(fetch(name), name, url=name)
    shown = "standard input" if name == "-" else name
    content = _content(name)
    if len(content) > MOST_BYTES:
        raise ReadError(f"{shown}: this is larger than 5 MB; name a file with one report")
    if not content.strip():
        raise ReadError(f"{shown}: this is empty; give the text of a report")
    if PAGE.match(content) or name.lower().endswith(PAGE_ENDINGS):
        return _article(content, shown)
    text = _one_report(_decoded(content, shown), shown)
    return Input(text, file=None if name == "-" else Path(name))


def _article(content: bytes, shown: str, url: str | None = None) -> Input:
    """Take the report out of a web page."""
    page = read_page(content, shown)
    return Input(_one_report(page.text, shown), url=url, publisher=page.publisher)


def _one_report(text: str, shown: str) -> str:
    """Hold a text to the length of a report."""
    if len(text) > MOST_TEXT:
        most = f"{MOST_TEXT:,} characters"
        raise ReadError(f"{shown}: this text is longer than {most}; name a file with one report")
    return text


def _content(name: str) -> bytes:
    """Read what there is, up to a byte more than we take."""
    if name == "-":
        return b"" if sys.stdin is None else sys.stdin.buffer.read(MOST_BYTES + 1)
    try:
        if Path(name).is_dir():
            raise ReadError(f"{name}: this is a folder; name the files in it")
        with Path(name).open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        problem = unreadable(name, error)
        raise ReadError(f"{name}: {problem.message}; {problem.hint}") from error


def _decoded(content: bytes, shown: str) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        byte = content[error.start]
        raise ReadError(
            f"{shown}:{line}: byte 0x{byte:02X} is not UTF-8; save the text as UTF-8"
        ) from error
    if "\0" in text:
        raise ReadError(f"{shown}: this is no text; name a text or HTML file")
    return text
