"""Direct speech in a report, told from the titles and names that stand in quotation marks too."""

import re
from typing import NamedTuple

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.quoting import mask
from diplo_cli.draft.signing import VERB
from diplo_cli.draft.titles import heads

# Single marks count where no apostrophe can stand: before a word, and after a sentence's end.
MARKS = compiled(
    r"[“”„«»\"]|''|‘‘|’’|(?:(?<=\s)|^)['‘](?=[A-Z][\w’']* \w)|(?<=[,.!?…])['’](?=\s|$)"
)
LEAST = 6
SPOKEN = compiled(
    r"\b(?:we|our|us|I|will|is|are|was|were|has|have|had|should|must|can|today)\b", re.IGNORECASE
)
FIRST_PERSON = compiled(r"\b(?:[Ww]e|[Oo]ur|us|I|my|My)\b")


class Said(NamedTuple):
    """A text without the marks of its speech, and where in it somebody speaks."""

    text: str
    spans: tuple[tuple[int, int], ...]

    def speech(self, start: int) -> bool:
        """Tell whether somebody speaks at a place of the text."""
        return any(begin <= start < end for begin, end in self.spans)

    def before_speech(self, sentence: str, at: int) -> str:
        """Cut off what is said after a document: "the signing of the MoU, “I am glad of it”"."""
        begins = [start - at for start, _ in self.spans if 0 < start - at < len(sentence)]
        cut = sentence[: min(begins, default=len(sentence))].rstrip(" ,:")
        named = [head for head in heads(mask(cut)) if VERB.search(mask(cut[: head.start]))]
        return cut if named and not VERB.search(mask(sentence[len(cut) :])) else sentence


def said_in(text: str) -> Said:
    """Blank the marks of direct speech; those of titles and names stay."""
    marks = list(MARKS.finditer(text))
    spans: list[tuple[int, int]] = []
    blanked = list(text)
    index = 0
    while index < len(marks):
        opening = marks[index]
        closing = marks[index + 1] if index + 1 < len(marks) else None
        end = closing.start() if closing else len(text)
        inside = text[opening.end() : end]
        if _is_speech(inside):
            for mark in (opening, closing):
                if mark:
                    blanked[mark.start() : mark.end()] = " " * (mark.end() - mark.start())
            first_person = FIRST_PERSON.search(inside)
            if first_person or (SPOKEN.search(inside) and len(heads(inside)) < 2):
                spans.append((opening.end(), end))
        index += 2
    return Said("".join(blanked), tuple(spans))


def _is_speech(inside: str) -> bool:
    """Tell whether quoted words are said: no title, and more than a name."""
    if len(inside.split()) < LEAST:
        return False
    begins = inside.lstrip()[:1]
    return begins.islower() or bool(SPOKEN.search(inside))
