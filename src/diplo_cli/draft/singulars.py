"""One of several documents named together, and the singular of their kind."""

import re
from typing import TYPE_CHECKING, NamedTuple

from diplo_cli.draft.compiling import compiled

if TYPE_CHECKING:
    from diplo_cli.vocabulary import DocumentType

SINGULARS = (
    (compiled(r"\bmemoranda\b", re.IGNORECASE), "memorandum"),
    (compiled(r"\bMo([UCA])['’]?s\b"), r"Mo\1"),
    (compiled(r"\bMOUs\b"), "MOU"),
    (compiled(r"\btreaties\b", re.IGNORECASE), "treaty"),
    (compiled(r"\b(\w+)s(?=\s+of\b)"), r"\1"),
    (compiled(r"(?<=\w)s$"), ""),
)


class Part(NamedTuple):
    """One of several documents named together: its text, its type where that is given apart."""

    text: str
    type: "DocumentType | None" = None
    split: bool = False
    note: str | None = None
    vague: bool = False
    counted: bool = False


def singular_of(kind: str) -> str:
    """Write a kind of documents in the singular: "six memoranda" gives "memorandum"."""
    kind = re.sub(
        r"^(?:(?:the|a|an|both|\d+|[a-z]+teen|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|"
        r"several|some|many|various|new|number|series|range|package|of|following|key|major|important|landmark|historic|path-?breaking|bilateral|other|further|additional|separate|different)\s+)+",
        "",
        kind,
        flags=re.IGNORECASE,
    )
    for pattern, single in SINGULARS:
        changed = pattern.sub(single, kind, count=1)
        if changed != kind:
            return changed
    return kind
