"""Edits of a text, found by the bytes of its syntax tree and made all at once."""

from typing import NamedTuple


class Edit(NamedTuple):
    """Bytes from `start` to `end` that become others."""

    start: int
    end: int
    new: bytes


class Edits:
    """The edits of one text; what stands around a place is that of the text before them."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.found: list[Edit] = []

    def put(self, start: int, end: int, new: bytes) -> None:
        """Let bytes become others; what is put into one place stands in the order of putting."""
        self.found.append(Edit(start, end, new))

    def apply(self) -> bytes:
        """Give the text with every edit made."""
        parts: list[bytes] = []
        done = 0
        for start, end, new in sorted(self.found, key=lambda edit: edit[:2]):
            parts += self.content[done : max(start, done)], new
            done = max(end, done)
        return b"".join([*parts, self.content[done:]])

    def newline(self) -> bytes:
        """Give the line end of the text."""
        return b"\r\n" if b"\r\n" in self.content else b"\n"

    def line_start(self, at: int) -> int:
        """Give where the line of a place begins."""
        return self.content.rfind(b"\n", 0, at) + 1

    def before(self, at: int) -> bytes:
        """Give the line of a place up to it."""
        return self.content[self.line_start(at) : at]

    def rest(self, at: int) -> bytes:
        """Give the line of a place from it on, its end included."""
        return self.content[at : self.after_line(at)]

    def line_end(self, at: int) -> int:
        """Give where the line of a place ends, before its line end."""
        return at + len(self.rest(at).rstrip(b"\r\n"))

    def after_line(self, at: int) -> int:
        """Give where the line after that of a place begins."""
        return self.content.find(b"\n", at) + 1 or len(self.content)

    def ends_line(self, at: int) -> bool:
        """Tell whether nothing follows a place on its line, but for a comment."""
        return self.rest(at).strip()[:1] in (b"", b"#")
