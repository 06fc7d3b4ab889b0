"""Where what describes a document begins, left of the word for its kind."""

import re

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.document_words import NUMBER, VAGUE, document_words
from diplo_cli.draft.geography import mentions
from diplo_cli.draft.institutions import institutions
from diplo_cli.draft.rare_patterns import RarePattern

# What may stand before a document that a sentence names at its top, not within another's title.
BEFORE = compiled(
    r"(?:^|[,;:.–—(•]|\bin\s+(?-i:[A-ZÀ-Þ])[\w’'-]+(?:\s+(?-i:[A-ZÀ-Þ])[\w’'-]+)?|\b(?:and(?:,\s+\w+ly,)?\s+(?:of|to)|as\s+well\s+as\s+of|and|or|which|when|while|whereas|including|included|includes|include|namely|also|as|are|"
    r"among\s+(?:them|these|which|others)|signed|inked|executed|(?:names|signatures)\s+(?:to|under|on)|paper\s+on|exchanged|adopted|concluded|initialled|initialed|sealed|penned|issued|approved|"
    r"endorsed|were|was|is|that|signing|saw|came|then|afterwards?|thereafter|later|meanwhile|subsequently|finally|here|there|now|both|today|yesterday|formally|jointly|"
    r"\w+day|have|has|been|plus|following|"
    r"alongside|besides|(?:together|along)\s+with|in\s+addition\s+to|signing\s+of|signing\s+ceremony\s+of|signing\s+ceremony\s+for|signature\s+of|exchange\s+of|"
    r"(?:culminat\w+|conclud\w+|ended|end|crowned|resulted|saw)\s+(?:with|in)|conclusion\s+of|ceremony\s+of\s+signing|adoption\s+of))\s*$",
    re.IGNORECASE,
)
# "After the talks the agreement was signed": when, with no comma behind it.
WHEN = RarePattern(
    r"(?:^|[.;]\s+)(?:After|Following|During|At|On|Upon|In|Before|Within)\s+(?:[\w’'-]+\s+){1,7}?(?:talks|meetings?|session|ceremony|visit|"
    r"negotiations|consultations|conversations?|summit|forum|conference|event|sitting|discussions?|deliberations)$",
    re.IGNORECASE,
)
# "the Integration and Cooperation Treaty": what stands before its kind is one name.
WITHIN_NAME = RarePattern(
    r"\b(?:to|of|under|with|from|on|for|in|concerning)\s+the\s+(?:[A-ZÀ-Þ][\w’'-]*\s+){1,4}and$"
)
WITHIN = RarePattern(
    r"\b(?:to\s+[a-z]+|of|(?<!agreed\s)on|for|in|under|to|with|from|within|into|as|than|by|about|over|at|is|had|has|without|concerning|regarding|"
    r"(?!(?:meeting|evening|morning|gathering|opening|sitting|briefing|building)\b)[a-z]+ing)\s*$",
    re.IGNORECASE,
)
INSIDE = frozenset(
    [
        "on",
        "of",
        "for",
        "in",
        "between",
        "with",
        "by",
        "to",
        "from",
        "that",
        "which",
        "the",
        "an",
        "a",
        "signed",
        "inked",
        "was",
        "were",
        "are",
        "is",
        "exchanged",
        "adopted",
        "concluded",
        "have",
        "has",
        "had",
        "be",
        "been",
        "and",
        "or",
        "under",
        "within",
        "regarding",
        "concerning",
        "including",
        "namely",
        "also",
        "as",
        "while",
        "when",
        "where",
        "until",
        "after",
        "before",
        "against",
        "into",
        "at",
        "per",
        "its",
        "their",
        "his",
        "her",
        "this",
        "these",
        "those",
        "following",
        "amending",
        "implementing",
        "another",
        "one",
        "each",
        "every",
        "alongside",
        "besides",
        "plus",
        "cover",
        "covers",
        "covered",
        "both",
        "all",
    ]
)
# "signed in Abu Dhabi two memoranda"; not "EUR 40 million".
PLACE_BEFORE = RarePattern(
    rf"(?![A-Z]{{3}}\s\d)(?:(?:[A-ZÀ-Þ][\w’'-]*|it|them|there|here|they)\s+){{1,3}}(?=(?:{NUMBER})\s)"
)
# "Malayan Bee Agency (MBA) and": the first of two bodies named before a document's kind.
NAME_AND = RarePattern(r"(?:[A-ZÀ-Þ][\w’'-]*\s+){1,7}(?:\([^()]*\)\s+)?and\s+$")
# "the Joint Honey Commission (JHC) Agreement": the short name stands within the long one.
SHORT_NAME = RarePattern(r"[A-ZÀ-Þ][\w’'-]*\s+(?P<short>\([A-Z][\w&-]{1,9}\)\s+)$")
REACH = 400  # characters before the word for a document's kind
WORD = compiled(r"\S+\s+")
DESCRIBED = compiled(
    rf"(?:^|(?<=[\s(“\"«„‘]))(?:an?|the|another|one|{NUMBER}|{VAGUE}|both|these)\s+$", re.IGNORECASE
)
# "an implementing agreement", "two implementing protocols".
ARTICLE = RarePattern(rf"\b(?:an?|the|{NUMBER}|{VAGUE})\s+$", re.IGNORECASE)
AND_LAST = RarePattern(r"\band\s+$")
# What begins with its own article or number, or with a capital, has nothing before an "and".
OPENS = RarePattern(rf"(?:(?i:an?|the|another|one|{NUMBER}|{VAGUE})\s|[A-ZÀ-Þ])")
# "a trade and economic" before "agreement".
JOINED = RarePattern(
    rf"\b(?:an?|the|another|{NUMBER})\s+(?:(?!of\b|on\b|for\b|in\b)[\w-]+,?\s+){{1,3}}and\s+$",
    re.IGNORECASE,
)
# "the Honey and Wax" before "Trade Agreement": one name, in capitals.
NAME_JOINED = RarePattern(
    r"(?:(?P<article>\b(?:[Tt]he|[Aa]n?)\s+(?:(?:19|20)\d\d[-–](?:19|20)?\d\d\s+)?)|\b(?:signed|inked|exchanged)\s+)"
    r"(?P<name>(?:[A-ZÀ-Þ][\w’'-]*,?\s+){1,3}and\s+)$"
)
NEW = compiled(r"(?:an?|another|one|two|three|four|five|six|\d+)\s")
NEAR = 120  # characters before a document that tell how it is introduced
FAR = 300  # characters that nine words before its kind have at most


def start_of(text: str, position: int) -> int | None:
    """Give where what describes a document begins, looking no farther left than it can be."""
    at = max(0, position - REACH)
    start = _start_within(text[at : position + REACH], position - at)
    return None if start is None else at + start


def _start_within(text: str, position: int) -> int | None:
    """Walk left over what describes a document to where it begins; None within another's title."""
    short = SHORT_NAME.search(text[max(0, position - NEAR) : position])
    start = position - len(short["short"]) if short else position
    words = WORD.finditer(text, max(0, position - FAR), start)
    for match in reversed(list(words)[-9:]):
        word = match.group().strip()
        within = word.lower() in INSIDE and not _in_name(word, text[: match.start()], text[start:])
        if match.end() != start or (word[-1] in ",;:.)" and word != "U.S.") or within:
            break
        start = match.start()
    place = PLACE_BEFORE.match(text, start, position)
    start = place.end() if place else start
    near = max(0, start - NEAR)
    described = DESCRIBED.search(text, near, start)
    if described:
        start = described.start()
    elif AND_LAST.search(text, near, start):
        start = _joined(text, near, start)
    start = _with_body(text, start, position)
    before = text[:start].rstrip("\"“«„‘' ")
    near = max(0, len(before) - NEAR)
    if BEFORE.search(before, near):
        joined = WITHIN_NAME.search(before, near)
        if (
            joined
            and text[start : start + 1].isupper()
            and not document_words().pattern.search(joined.group())
        ):
            return None
        return start
    # "In their presence a letter …": a new document may begin after anything but a preposition.
    if WHEN.search(before):
        return start
    new = NEW.match(text, start)
    return start if new and not WITHIN.search(before, near) else None


def _joined(text: str, near: int, start: int) -> int:
    """Begin at the first of what an "and" joins: "a trade and economic agreement"."""
    joined = None if OPENS.match(text, start) else JOINED.search(text, near, start)
    if joined:
        start = start if document_words().pattern.search(joined.group()) else joined.start()
    named = NAME_JOINED.search(text, near, start) if text[start : start + 1].isupper() else None
    if named is None or any(
        (document_words().pattern.search(named["name"]), institutions().word.search(named["name"]))
    ):
        return start
    begins = named.start("article") if named["article"] else named.start("name")
    return start if mentions(named["name"]) else begins


def _with_body(text: str, start: int, position: int) -> int:
    """Begin at the first body in "Bee Agency (BA) and Wax Agency Agreement on honey"."""
    known = institutions()
    own = text[start:position].rstrip()
    words = list(known.word.finditer(own))
    if not words or words[-1].end() != len(own) or not own[:1].isupper():
        return start
    other = NAME_AND.search(text[:start])
    return other.start() if other and known.word.search(other.group()) else start


def _in_name(word: str, before: str, after: str) -> bool:
    """Tell whether a small word is part of a name: "Status of Forces", "an amending"."""
    if word.lower() in ("amending", "implementing"):
        return word[0].isupper() or ARTICLE.search(before) is not None
    last = before.split()[-1:]
    named = (
        word == "of"
        and last
        and last[0][0].isupper()
        and last[0][-1].isalnum()
        and after[:1].isupper()
    )
    if not named or document_words().pattern.fullmatch(last[0]):
        return False
    # "the Presidency of Strategy and Budget" is a body.
    return not institutions().word.fullmatch(last[0])
