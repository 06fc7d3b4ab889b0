"""Cites, as records write them: `source-id`, or `source-id#N` for its N-th paragraph."""


def source_and_paragraph(cite: str) -> tuple[str, int]:
    """Give a cite's source and the number of its paragraph, 0 for none: so they sort, too."""
    source, _, paragraph = cite.partition("#")
    return source, int(paragraph or 0)
