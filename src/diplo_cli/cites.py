"""Cites, as records write them: `source-id`, or `source-id#N` for its N-th paragraph."""

MOST_DIGITS = 9  # no text has more paragraphs; of 4,301 digits Python reads no number


def source_of(cite: str) -> str:
    """Give the id of the source that a cite names."""
    return cite.partition("#")[0]


def source_and_paragraph(cite: str) -> tuple[str, int]:
    """Give a cite's source and the number of its paragraph, 0 for none: so they sort, too.

    -1 stands for what can be no number of a paragraph, which is counted from 1.
    """
    source, mark, text = cite.partition("#")
    if not mark:
        return source, 0
    known = text.isascii() and text.isdigit() and text[0] != "0" and len(text) <= MOST_DIGITS
    return source, int(text) if known else -1
