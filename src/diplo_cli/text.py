"""Text from a dataset, made harmless where a person reads it."""

import re
from typing import Any

# C0 and C1 controls, line and paragraph separators, zero-width and invisible characters, those that
# turn the direction of text, and what no text may have: surrogates, and two that XML can't hold.
# Joiners of Indic, Persian and emoji text, and variants of signs and names, are not here.
UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164"
    "\ud800-\udfff\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    r"""Give a text with what could drive a terminal written out, as `\x1b` or `\u202e`."""
    return UNSAFE.sub(_written_out, text)


def visible_lines(text: str) -> str:
    """Write out what could drive a terminal, but leave the text's own lines and tabs alone."""
    return UNSAFE.sub(lambda found: found[0] if found[0] in "\n\t" else _written_out(found), text)


def shortened(text: str) -> str:
    """Leave off what no screen is for: the rest of a text that would fill many."""
    left = len(text) - MOST_CHARACTERS
    return text if left <= 0 else f"{text[:MOST_CHARACTERS]}… ({left:,} more characters)"


MOST_CHARACTERS = 20_000  # on a terminal, where drawing a million takes six seconds


def is_web_address(text: str | None) -> bool:
    """Tell whether a text is an address of the web, which may be a link."""
    return re.fullmatch(r"https?://\S+", text or "") is not None


def fit_for_xml(text: str) -> str:
    r"""Give a text with what no XML can hold written out, as `\x1b`."""
    return NO_XML.sub(_written_out, text)


NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def _written_out(found: re.Match[str]) -> str:
    character = found.group()
    if "\udc80" <= character <= "\udcff":  # a byte of a file's name that is no UTF-8
        return f"\\x{ord(character) - 0xDC00:02x}"
    return NAMED.get(character) or character.encode("ascii", "backslashreplace").decode()


NAMED = {
    "\n": r"\n",
    "\r": r"\r",
    "\t": r"\t",
    **{chr(n): f"\\x{n:02x}" for n in range(32) if chr(n) not in "\n\r\t"},
    "\x7f": r"\x7f",
}


def to_json(row: Any) -> str:
    r"""Give a row as JSON in which no character can drive a terminal.

    What could is written as `\u001b`, which every JSON reader gives back intact.
    """
    import msgspec

    return safe_json(msgspec.json.encode(row)).decode()


# What of UNSAFE can stand in JSON, where control characters are escaped already, in UTF-8.
SUSPECT = re.compile(
    rb"\x7f|\xc2[\x80-\x9f\xad]|\xd8\x9c|\xe1\xa0\x8e|\xe3\x85\xa4|\xf3\xa0[\x80\x81]"
    rb"|\xe2(?:\x80[\x8b\x8e\x8f\xa8-\xae]|\x81[\xa0-\xaf])"
    rb"|\xef(?:\xbb\xbf|\xbe\xa0|\xbf[\xb0-\xbb\xbe\xbf])"
    rb"|\xf0\x9b\xb2[\xa0-\xa3]|\xf0\x9d\x85[\xb3-\xba]|\\\\u0000"
)
# What these begin with, and its first byte: to look for each is faster than for all at once.
STARTS = tuple(
    (start[:1], start)
    for start in (
        *(b"\x7f", b"\xc2", b"\xd8\x9c", b"\xe1\xa0\x8e", b"\xe3\x85\xa4", b"\xf3\xa0"),
        *(b"\xe2\x80", b"\xe2\x81", b"\xef\xbb", b"\xef\xbe", b"\xef\xbf"),
        *(b"\xf0\x9b\xb2", b"\xf0\x9d\x85", rb"\\u0000"),
    )
)
ASCII_STARTS = tuple(each for each in STARTS if each[1].isascii())
UNSAFE_IN_LINES = re.compile(UNSAFE.pattern.replace("\x00-\x1f", ""))


def safe_json(encoded: bytes) -> bytes:
    r"""Escape what could drive a terminal in JSON, or in lines of it.

    A backslash before `u0000` becomes `\u005c`, so that `\u0000` is always a NUL.
    """
    starts = ASCII_STARTS if encoded.isascii() else STARTS
    if not any(first in encoded and start in encoded for first, start in starts):
        return encoded
    if not SUSPECT.search(encoded):
        return encoded
    text = UNSAFE_IN_LINES.sub(_escape, encoded.decode())
    return ESCAPES.sub(lambda found: r"\u005c" if found[1] else found[0], text).encode()


ESCAPES = re.compile(r"\\(?:(\\)(?=u0000)|.)")


def _escape(found: re.Match[str]) -> str:
    units = found.group().encode("utf-16-be").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
