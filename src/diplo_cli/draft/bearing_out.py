"""The further paragraphs that bear a document out: what its own leave to others.

"The MoUs cover:" stands before its list, a subject in the headline alone, and "the two agencies"
are named where they were first spoken of.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING

from diplo_cli.draft.document_words import document_words
from diplo_cli.names import words
from diplo_cli.texts import country_words, leaves_countries_open, missing, stands

if TYPE_CHECKING:
    from diplo_cli.draft.documents import FoundDocument, FoundOrganization
    from diplo_cli.draft.report import Report

BEFORE = 30  # paragraphs in which what heads a list stands
TOP = 5  # paragraphs: headlines, and where the news is told
AFTER = 5


def borne_out(documents: "list[FoundDocument]", report: "Report") -> "list[FoundDocument]":
    """Cite for each document the nearest paragraph that tells what its own ones leave out."""
    parts: dict[int, list[str]] = defaultdict(list)
    for block in report.blocks:
        parts[block.cited].append(block.text)
    texts = {number: "\n".join(part) for number, part in parts.items()}
    cited = {block.number: block.cited for block in report.blocks}
    first = {block.cited: block.number for block in reversed(report.blocks)}
    found: list[FoundDocument] = []
    for document in documents:
        own = [cited[number] for number in (document.block, *document.further)]
        further = _further(document, own, texts)
        document = _without_untold_kind(document, [*own, *further], texts)
        also = tuple(first[number] for number in further)
        found.append(document._replace(further=(*document.further, *also)))
    return found


def _further(document: "FoundDocument", own: list[int], texts: Mapping[int, str]) -> list[int]:
    """Give the paragraphs that tell words of the title, or parties, which its own don't."""
    further: list[int] = []
    for names, countries in _named(document):
        text = "\n".join(texts[number] for number in (*own, *further))
        if leaves_countries_open(text):
            text = " ".join((text, *country_words(countries)))
        untold = [missing(name, text) for name in names]
        if all(untold):
            wanted = [" ".join(each) for each in untold]
            near = _near(own[0], len(texts))
            tell = (n for n in near if any(stands(each, texts[n]) for each in wanted))
            further.extend(islice(tell, 1))
    return further


def _named(document: "FoundDocument") -> Iterator[tuple[list[str], list[str]]]:
    """Yield what a document's paragraphs have to name: its title, and each party by its names."""
    yield [document.title], []
    for party in document.parties:
        yield _names(party), [party.country] if party.country else []


def _names(party: "FoundOrganization") -> list[str]:
    return [name for name in (party.name, party.acronym, *party.aliases) if name]


def _near(own: int, last: int) -> Iterable[int]:
    """Give the numbers of paragraphs, from the one before a document's own back, then others."""
    back = range(own - 1, max(own - BEFORE, 1) - 1, -1)
    top = range(1, min(TOP, last) + 1)
    return dict.fromkeys((*back, *top, *range(own + 1, min(own + AFTER, last) + 1)))


def _without_untold_kind(
    document: "FoundDocument", own: list[int], texts: Mapping[int, str]
) -> "FoundDocument":
    """Leave out of a title the word for its kind at its end that no paragraph tells."""
    untold = missing(document.title, "\n".join(texts[number] for number in own))
    title, _, kind = document.title.rpartition(" ")
    if not title or untold != words(kind) or not document_words().pattern.fullmatch(kind):
        return document
    return document._replace(title=title)
