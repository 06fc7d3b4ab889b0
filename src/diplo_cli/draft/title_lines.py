"""Lines that read as titles of documents, and lists of them in the midst of running text."""

import re

from diplo_cli.draft.announcements import OUTCOMES
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.quoting import mask
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.titles import leading_head

# A verb that makes a sentence of a line that begins with a document.
FINITE = compiled(
    r"\b(?:was|were|is|are|has|have|had|will|would|said|says|signed|inked|met|agreed|witnessed|"
    r"exchanged|noted|expressed|held|welcomed|discussed|provides?|aims?|calls?|marks?|covers?|focus(?:es|ed)?|builds?|lays?|allows?|"
    r"enables?|reflects?|pertain(?:s|ed)|covered|dealt|deals|remained|concerned|became|followed|envisages?|stipulates?|includes?|included|comprises?|remains?|seeks?|can|"
    r"facilitates|promotes|strengthens|establishes|encourages|expands|ensures|creates|helps|deepens|paves|"
    r"formali[sz]es|envisions|outlines|defines|identifies|regulates|governs|"
    r"could|shall|must|should|may)\b"
)
RESTS_ON = RarePattern(
    r"[,(;–-]\s*(?:(?:which|that|it|this)\s+)?(?:(?:was|were|been)\s+)?"
    r"(?:signed|inked|exchanged|concluded|dated|adopted)\s+(?:on|in|by|at|between|from)\b.*$"
    r"|(?<!was )(?<!were )(?<!been )\b"
    r"(?:held|signed|concluded|adopted|dated)\s+(?:on|in|at|by)\b.*$",
    re.IGNORECASE,
)
# What a numbered paragraph of a communiqué tells: that something is, was or was done.
TELLS = RarePattern(
    r"\b(?:was|were|is|are|has|have|had|will|would|signed|held|met|paid|took|exchanged|expressed|recalled|noted|invited|"
    r"agreed|witnessed|thanked|announced|stood|reached|amounted|totall?ed|grew|rose|accompanied|included|discussed|reviewed|welcomed|underlined|stressed|reaffirmed|"
    r"emphasi[sz]ed|undertook|directed|conveyed|extended|reiterated|appreciated|acknowledged|commended|decided)\b"
)
LONGEST_TITLE = 90


def title_like(text: str) -> bool:
    """Tell whether a text reads as a document's title: it begins with one and is no sentence."""
    head = leading_head(text)
    if OUTCOMES.match(text) or head is None or head.start > 1 or len(text.split()) > LONGEST_TITLE:
        return False
    rest = text[head.end :]
    if head.plural and not rest.strip(" .:"):
        # "List of MoUs" heads what follows.
        return False
    if signed := RESTS_ON.search(rest):
        verb = re.search(r"(?:ed|held)\b", rest[signed.start() :])
        told = rest[signed.start() + (verb.end() if verb else 0) :]
        rest = f"{rest[: signed.start()]} {told}"
    return not FINITE.search(rest) and not (head.plural and text.endswith(":"))


def list_within(lines: list[str]) -> tuple[int, int] | None:
    """Find a list among lines that are paragraphs each: titles after a sentence, to the next."""
    titles = [title_like(line) and not line[0].islower() for line in lines]
    for start in range(1, len(lines) - 1):
        if titles[start] and titles[start + 1] and lines[start - 1][-1:] in '.:!?”"':
            told = (n for n in range(start, len(lines)) if not titles[n] and _is_told(lines[n]))
            return start, next(told, len(lines))
    return None


def _is_told(line: str) -> bool:
    return line.endswith((".", ":", "”", '"')) and TELLS.search(mask(line)) is not None
