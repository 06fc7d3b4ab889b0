"""Add a record to the text of a file, every byte of which stays as it is."""

from diplo_cli.places import end_of


def add_at_end(content: bytes, record: str) -> bytes:
    """Give a file's text with a record after it, a blank line between."""
    return _insert(content, len(content), record)


def add_to_meeting(content: bytes, number: int, record: str) -> bytes | None:
    """Give a file's text with a record under its N-th meeting, from 0; None where it has no table.

    A meeting has none where it is written within brackets.
    """
    place = end_of(content, ("meetings", number))
    return None if place is None else _insert(content, place, record)


def _insert(content: bytes, place: int, record: str) -> bytes:
    """Put a record, with the file's own line ends, between two parts of its text."""
    end = b"\r\n" if b"\r\n" in content else b"\n"
    before, after = content[:place], content[place:]
    written = record.encode().replace(b"\n", end)
    gap = b""
    if before.strip(b"\xef\xbb\xbf"):
        gap = end if before.endswith(b"\n") else end * 2
        if before.endswith((end * 2, b"\n\n")):
            gap = b""
    follows = end if after and not after.startswith((b"\n", b"\r\n")) else b""
    return before + gap + written + follows + after
