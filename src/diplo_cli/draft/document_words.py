"""The words for documents, as `data/document_types.toml` lists them, and what may count them."""

import re
from functools import cache
from typing import NamedTuple, cast

from diplo_cli.draft.alternatives import any_of
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.word_lists import word_list
from diplo_cli.names import small
from diplo_cli.numerals import cardinal_pattern
from diplo_cli.vocabulary import DocumentType

NUMBER = rf"\d{{1,2}}|{cardinal_pattern(2)}|a dozen"
VAGUE = (
    r"several|some|many|a\s+number\s+of|a\s+series\s+of|a\s+range\s+of|a\s+package\s+of|various|multiple|"
    r"a\s+host\s+of|a\s+raft\s+of|a\s+slew\s+of|a\s+set\s+of|numerous"
)
# Kinds by which documents of any other are counted: "three agreements were signed".
ANY_KIND = ("agreement", "unspecified")
# Kinds that a sentence also uses of mere understandings.
UNDERSTANDINGS = (*ANY_KIND, "action-plan", "programme")


class Words(NamedTuple):
    """The words for documents with their types, and the pattern that finds them."""

    types: dict[str, tuple[DocumentType, bool]]
    pattern: re.Pattern[str]

    def meant_by(self, word: str) -> tuple[DocumentType, bool]:
        """Give the type of document that a word found by the pattern means, and if it is many."""
        return self.types[" ".join(small(word).split())]


@cache
def document_words() -> Words:
    """Read the words for documents; each type's plurals are marked."""
    table = cast("dict[DocumentType, dict[str, list[str]]]", word_list("document_types"))
    types: dict[str, tuple[DocumentType, bool]] = {}
    for kind, listed in table.items():
        for plural in (*listed.get("plurals", ()), *(f"{word}s" for word in listed["words"])):
            types.setdefault(plural, (kind, True))
        for word in listed["words"]:
            types[word] = (kind, word == "notes verbales")
    names = any_of(types).replace(r"\ ", r"\s+")
    return Words(types, compiled(rf"(?<![\w-]){names}(?![\w-])", re.IGNORECASE))
