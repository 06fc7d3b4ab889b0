"""Cites, as records write them: `source-id`, or `source-id#N` for its N-th paragraph."""

MOST_DIGITS = 9  # no text has more paragraphs; of 4,301 digits Python reads no number


def is_paragraph(text: str) -> bool:
    """Tell whether what stands behind the # can be the number of a paragraph, from 1."""
    return text.isascii() and text.isdigit() and text[0] != "0" and len(text) <= MOST_DIGITS


def source_and_paragraph(cite: str) -> tuple[str, int]:
    """Give a cite's source and the number of its paragraph, 0 for none: so they sort, too."""
    source, _, paragraph = cite.partition("#")
    return source, int(paragraph or 0)
