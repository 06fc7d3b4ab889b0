"""Several quoted titles of a sentence, each with who signed it, and what is named beside them."""

import re
from typing import TYPE_CHECKING

from diplo_cli.draft.beside_quotes import beside_quote
from diplo_cli.draft.candidate import Candidate, part_of
from diplo_cli.draft.quoting import quoted_documents
from diplo_cli.draft.several import split_documents

if TYPE_CHECKING:
    from diplo_cli.vocabulary import DocumentStatus


def of_quotes(text: str, agents: str, block: int, status: "DocumentStatus") -> list[Candidate]:
    """Take each quoted title as a document; those who signed it follow it after "by"."""
    spans = quoted_documents(text)
    found: list[Candidate] = []
    for (start, end), following in zip(spans, [*spans[1:], (len(text), 0)], strict=True):
        after = text[end : following[0]]
        by = re.search(r"\bby\s+", after)
        own = after[by.end() :] if by else agents
        found.append(Candidate(block, text[start:end], None, status, own.strip(" ,")))
        beside = "" if by else beside_quote(after)
        found += [part_of(part, block, status, agents) for part in split_documents(beside)]
    return found
