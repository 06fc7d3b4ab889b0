"""Quotation marks: what stands in them is blanked out, or is the title of a document."""

import re

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.document_words import document_words
from diplo_cli.draft.titles import heads

# "the exchange of notes for the “Loan for Bees”": what is quoted is its subject.
OF_NOTES = compiled(r"\bnotes\s+(?:on|for|concerning|regarding)\s+(?:the\s+)?$", re.IGNORECASE)
QUOTED = compiled(
    r"“[^”]{6,}”|«[^»]{6,}»|„[^“”]{6,}[“”]|\"[^\"]{6,}\""
    r"|(?<![\w’'])'[A-Z][^'\n]{10,160}'(?!\w)|‘[A-Z][^‘’\n]{10,160}’(?!\w)"
)


def mask(text: str) -> str:
    """Blank out what stands in quotation marks, its length kept, so that nothing is found in it."""

    def blank(quote: re.Match[str]) -> str:
        return quote.group()[0] + "Q" * (len(quote.group()) - 2) + quote.group()[-1]

    return QUOTED.sub(blank, text)


def quoted_documents(text: str) -> list[tuple[int, int]]:
    """Find the quotations that are a document's title."""
    return [
        found.span()
        for found in QUOTED.finditer(text)
        if not OF_NOTES.search(text, 0, found.start())
        and document_words().pattern.search(found.group()[:90])
        and (heads(found.group()[1:-1]) or heads(found.group()[1:60]))
    ]


def begins_document(text: str) -> bool:
    """Tell whether a text begins with a document, or with a quotation."""
    return any(head.start == 0 for head in heads(text)) or text[:1] in '“«"„'
