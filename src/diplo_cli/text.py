"""Text from a dataset, made harmless where a person reads it."""

import re
from typing import Any

# C0 and C1 controls, line and paragraph separators, zero-width and invisible characters, and
# those that turn the direction of text. Joiners of Indic, Persian and emoji text are not here.
UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    r"""Give a text with what could drive a terminal written out, as `\x1b` or `\u202e`."""
    return UNSAFE.sub(_written_out, text)


def _written_out(found: re.Match[str]) -> str:
    character = found.group()
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


# What of UNSAFE stands in JSON, where control characters are escaped already, as UTF-8 begins it.
SUSPECT = re.compile(
    rb"\x7f|\xc2[\x80-\x9f\xad]|\xd8\x9c|\xe1\xa0\x8e|\xe2(?:\x80[\x8b\x8e\x8f\xa8-\xae]|\x81[\xa0-\xaf])"
    rb"|\xef(?:\xbb\xbf|\xbf[\xb9-\xbb])|\xf3\xa0[\x80\x81]"
)
UNSAFE_IN_LINES = re.compile(UNSAFE.pattern.replace("\x00-\x1f", ""))


def safe_json(encoded: bytes) -> bytes:
    """Escape what could drive a terminal in JSON, or in lines of it."""
    if not SUSPECT.search(encoded):
        return encoded
    return UNSAFE_IN_LINES.sub(_escape, encoded.decode()).encode()


def _escape(found: re.Match[str]) -> str:
    units = found.group().encode("utf-16-be").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
