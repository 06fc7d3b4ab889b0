"""Titles of documents: where one begins in a text, of which type it is, and how it reads clean."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple, cast

import tomli

from diplo_cli.draft.institutions import institutions
from diplo_cli.numerals import cardinal, cardinal_pattern
from diplo_cli.vocabulary import DocumentType

DATA = Path(__file__).with_name("data") / "document_types.toml"
QUOTES = (("“", "”"), ("«", "»"), ("„", "“"), ('"', '"'), ("‘", "’"), ("„", "”"))
ORDINAL = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final"
MARK = re.compile(
    rf"^\s*(?:(?i:{ORDINAL})(?:ly)?\s*[:–-]|"
    r"[-–—•*·▪●◦‣■□➢✓]+|[a-z]\.(?=\s+[A-Z“\"])|\(?\d{1,2}[.)]|\d{1,2}/(?!\d)|\(?[a-z]\)|\(?[ivx]{1,5}\)|[ivxIVX]{1,4}\.|№\s*\d+)"
    r"(?:\s+|(?=[\"“«A-Z]))"
)
# "the first, a memorandum on honey,", "the first agreement was signed by N": its number is no name.
APPOSITION = re.compile(
    rf"^(?:the\s+)?(?:{ORDINAL}|other|former|latter),\s+(?=an?\s)|^the\s+first\s+(?=[a-z])",
    re.IGNORECASE,
)
# "the second memorandum, on honey,".
COMMA_ON = re.compile(r"^(?P<kind>(?:[\w-]+\s+){0,4}[\w-]+),\s+(?=(?:on|regarding|concerning)\s)")
DETERMINER = re.compile(
    r"^(?:and\s+|also\s+|as\s+well\s+as\s+|(?:an?|the|another|one)\s+)+"
    r"(?:(?:separate|new|further|additional|bilateral|similar|second|third|fourth|fifth|final|"
    r"corresponding|relevant|respective|said|aforementioned|above-mentioned)\s+)?(?=\S)",
    re.IGNORECASE,
)
NUMBER = rf"\d{{1,2}}|{cardinal_pattern(2)}|a dozen"
VAGUE = (
    r"several|some|many|a\s+number\s+of|a\s+series\s+of|a\s+range\s+of|a\s+package\s+of|various|multiple|"
    r"a\s+host\s+of|a\s+raft\s+of|a\s+slew\s+of|a\s+set\s+of|numerous"
)
# "a €70 million loan agreement" is one, and so is "a 20 year contract".
COUNTED = re.compile(
    rf"(?<![\w$€£¥₹-])(?:{NUMBER})(?![\w.,%-])(?!\s+(?:million|billion|trillion|thousand|crore|lakh|years?|months?|per\s?cent|%))"
)
ONE_ONLY = re.compile(
    r"(?:an?|the\s+first|another)\s+(?!dozen|total|number|series|set|range|package)"
)
# What may stand before a document that a sentence names at its top, not within another's title.
BEFORE = re.compile(
    r"(?:^|[,;:.–—(•]|\bin\s+(?-i:[A-ZÀ-Þ])[\w’'-]+(?:\s+(?-i:[A-ZÀ-Þ])[\w’'-]+)?|\b(?:and(?:,\s+\w+ly,)?\s+(?:of|to)|as\s+well\s+as\s+of|and|or|which|while|whereas|including|included|includes|include|namely|also|as|are|"
    r"signed|inked|executed|(?:names|signatures)\s+(?:to|under|on)|paper\s+on|exchanged|adopted|concluded|initialled|initialed|sealed|penned|issued|approved|"
    r"endorsed|were|was|is|that|signing|saw|then|afterwards?|thereafter|later|meanwhile|subsequently|finally|here|there|now|both|today|yesterday|formally|jointly|"
    r"\w+day|have|has|been|plus|following|"
    r"alongside|besides|(?:together|along)\s+with|in\s+addition\s+to|signing\s+of|signing\s+ceremony\s+of|signing\s+ceremony\s+for|signature\s+of|exchange\s+of|"
    r"(?:culminat\w+|conclud\w+|ended|end|crowned|resulted|saw)\s+(?:with|in)|conclusion\s+of|ceremony\s+of\s+signing|adoption\s+of))\s*$",
    re.IGNORECASE,
)
# "the exchange of notes on a Memorandum": the memorandum is what they exchange.
OF_KIND = re.compile(
    r"\s+(?:an?|the)\s+(?:memorandum|mou|agreement|protocol|treaty)\b", re.IGNORECASE
)
# "the Integration and Cooperation Treaty": what stands before its kind is one name.
WITHIN_NAME = re.compile(r"\b(?:to|of|under|with|from)\s+the\s+(?:[A-ZÀ-Þ][\w’'-]*\s+){1,4}and$")
WITHIN = re.compile(
    r"\b(?:to\s+[a-z]+|of|on|for|in|under|to|with|from|within|into|as|than|by|about|over|at|is|had|has|without|concerning|regarding|[a-z]+ing)\s*$",
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
        "also",
        "as",
        "while",
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
# Capitals that may stand before a document's kind; the last is no "of" or "and".
CAPITALS = re.compile(
    r"(?:(?:[A-Z][\w’'/-]*,?|&|and|of|the|in|for|on)\s+){0,9}[A-Z][\w’'/-]*\s+(?:\([^()]*\)\s+)?"
)
# "Annex to the contract", "Amendments to the Agreement".
ANNEX = re.compile(r"\s+(?:no\.?\s*\d+\s+)?(?:to|of)\s+(?=the\s)", re.IGNORECASE)
# "signed in Abu Dhabi two memoranda".
PLACE_BEFORE = re.compile(
    rf"(?:(?:[A-ZÀ-Þ][\w’'-]*|it|them|there|here|they)\s+){{1,3}}(?=(?:{NUMBER})\s)"
)
# "Malayan Bee Agency (MBA) and": the first of two bodies named before a document's kind.
NAME_AND = re.compile(r"(?:[A-ZÀ-Þ][\w’'-]*\s+){1,7}(?:\([^()]*\)\s+)?and\s+$")
EFFECT = re.compile(
    r",?\s+(?:to\s+(?:this|that)\s+(?:effect|end)|in\s+this\s+(?:regard|respect|connection)|on\s+this\s+(?:matter|issue|subject))$",
    re.IGNORECASE,
)
BY_NOTES = re.compile(
    r",?\s+(?:by|through|via|in\s+the\s+form\s+of)\s+(?:an\s+)?exchange\s+of\s+(?:diplomatic\s+)?(?:notes|letters)\b",
    re.IGNORECASE,
)
SPACE = re.compile(r"\s+")
WORD = re.compile(r"\S+\s+")
DESCRIBED = re.compile(
    rf"(?:^|(?<=[\s(“\"«„‘]))(?:an?|the|another|one|{NUMBER}|{VAGUE}|both|these)\s+$", re.IGNORECASE
)
AND_LAST = re.compile(r"\band\s+$")
# "a trade and economic" before "agreement".
JOINED = re.compile(
    rf"\b(?:an?|the|another|{NUMBER})\s+(?:(?!of\b|on\b|for\b|in\b)[\w-]+,?\s+){{1,3}}and\s+$",
    re.IGNORECASE,
)
BESIDE = re.compile(r"\b(?:along|together)\s+with\s*$|\bin\s+addition\s+to\s*$")
NEW = re.compile(r"(?:an?|another|one|two|three|four|five|six|\d+)\s")
NEAR = 120  # characters before a document that tell how it is introduced
FAR = 300  # characters that nine words before its kind have at most
LONGEST_HEAD = 1_000  # characters from where a document's name begins to its kind
BEHIND = 100  # characters that are looked at behind its kind


REACH = 400  # characters before the word for a document's kind
# "the “Agreement on honey”", "“Agreement on honey”".
OPENING = re.compile(r"\s*(?:(?:the|an?)\s+(?=[\"“«„‘]))?[\"“«„‘' ]*", re.IGNORECASE)
RENEWED = re.compile(
    r"(?:Renewal|Extension|Revision|Amendment|Prolongation)\s+(?:of|to)\s+(?:the\s+|an?\s+)?",
    re.IGNORECASE,
)


class Head(NamedTuple):
    """A document named in a text: where its name begins and its kind ends, and what it is."""

    start: int
    end: int
    type: DocumentType
    plural: bool
    number: int | None
    vague: bool


class Words(NamedTuple):
    """The words for documents with their types, and the pattern that finds them."""

    types: dict[str, tuple[DocumentType, bool]]
    pattern: re.Pattern[str]


@cache
def document_words() -> Words:
    """Read the words for documents; each type's plurals are marked."""
    table = cast("dict[DocumentType, dict[str, list[str]]]", tomli.loads(DATA.read_text("utf-8")))
    types: dict[str, tuple[DocumentType, bool]] = {}
    for kind, listed in table.items():
        for plural in (*listed.get("plurals", ()), *(f"{word}s" for word in listed["words"])):
            types.setdefault(plural, (kind, True))
        for word in listed["words"]:
            types[word] = (kind, word == "notes verbales")
    longest = sorted(types, key=len, reverse=True)
    names = "|".join(map(re.escape, longest)).replace(r"\ ", r"\s+")
    return Words(types, re.compile(rf"(?<![\w-])(?:{names})(?![\w-])", re.IGNORECASE))


def heads(text: str) -> list[Head]:
    """Find the documents that a text names side by side; not those within another's title."""
    known = document_words()
    found: dict[int, Head] = {}
    for match in known.pattern.finditer(text):
        kind, plural = known.types[SPACE.sub(" ", match.group().lower())]
        start = _start_of(text, match.start())
        after = text[match.end() : match.end() + BEHIND]
        if (
            start is None
            or re.match(r"\s+(?:number|no\.|#)\s*\d", after, re.IGNORECASE)
            or re.match(r"\s+Organi[sz]ation|\s+(?:limit|aid|element|assistance|money)\b", after)
            or (match.group().lower() in ("note on", "notes on") and OF_KIND.match(after))
            or (match.group().lower() == "deals" and re.match(r"\s+(?:with|in)\s", after))
            or text[match.start() - 1 : match.start()] + after[:1] == "()"
        ):
            continue
        words = text[start : match.start()].lower()
        counted = COUNTED.search("" if ONE_ONLY.match(words) and not plural else words)
        count = None
        if counted:
            number = counted.group()
            count = int(number) if number.isdigit() else cardinal(number)
        vague = bool(re.search(rf"\b(?:{VAGUE})\b", words))
        plural = plural or bool(count)
        found[start] = Head(start, match.end(), kind, plural, count, vague)
    return list(found.values())


def leading_head(text: str) -> Head | None:
    """Give the document that a text begins with, past quotation marks and determiners."""
    opening = OPENING.match(text)
    opened = opening.end() if opening else 0
    for head in heads(text[opened : opened + LONGEST_HEAD]):
        if head.start == 0:
            return head._replace(start=head.start + opened, end=head.end + opened)
    return _named_first(text, opened) or _renewed(text, opened)


def _renewed(text: str, opened: int) -> Head | None:
    """Read "Renewal of the MoU on honey": what is done to a document makes one of its kind."""
    done = RENEWED.match(text, opened)
    kind = document_words().pattern.match(text, done.end()) if done else None
    if not kind:
        return None
    named, plural = document_words().types[SPACE.sub(" ", kind.group().lower())]
    return None if plural else Head(opened, kind.end(), named, plural, None, False)


def _named_first(text: str, opened: int) -> Head | None:
    """Read "Economic and Technical Cooperation Agreement": capitals before its kind."""
    known = document_words()
    kind = known.pattern.search(text, opened, opened + LONGEST_HEAD)
    if not kind or not CAPITALS.fullmatch(text[opened : kind.start()]):
        return None
    named, plural = known.types[SPACE.sub(" ", kind.group().lower())]
    return Head(opened, kind.end(), named, plural, None, False)


def document_type(title: str) -> DocumentType:
    """Tell a document's type from the kind that its title begins with; an annex has its main's."""
    head = leading_head(title)
    annexed = ANNEX.match(title, head.end) if head else None
    if head and head.type == "unspecified" and annexed:
        head = leading_head(title[annexed.end() :]) or head
    if head and BY_NOTES.match(title, head.end):
        return "exchange-of-notes"
    return head.type if head else _last_kind(title)


def _last_kind(title: str) -> DocumentType:
    """Tell the type of "Natural gas purchase and sale agreement": it ends with its kind."""
    known = document_words()
    found = [kind for kind in known.pattern.finditer(title) if kind.end() == len(title)]
    if not found:
        return "unspecified"
    named, plural = known.types[SPACE.sub(" ", found[-1].group().lower())]
    return "unspecified" if plural else named


def clean_title(text: str) -> str:
    """Strip list marks, quotation marks, determiners and punctuation around a title."""
    title = SPACE.sub(" ", MARK.sub("", text)).strip(" ,;.:–—-•*")
    title = unquoted(title).strip(" ,;.:–—-")
    title = COMMA_ON.sub(r"\g<kind> ", title)
    title = unquoted(DETERMINER.sub("", APPOSITION.sub("", title))).strip(" ,;.:–—-")
    title = re.sub(r"\s+([,;.)])", r"\1", title)
    title = re.sub(r"^\(\s*|\s*\($", "", title)
    title = EFFECT.sub("", title)
    title = re.sub(r"(?:,?\s+(?:and|as well as|while|on|for|in the field of))+$", "", title)
    return title[:1].upper() + title[1:]


def unquoted(text: str) -> str:
    """Take off the quotation marks that stand around a whole text."""
    for opening, closing in QUOTES:
        if len(text) > 2 and text.startswith(opening) and text.endswith(closing):
            inner = text[1:-1]
            if opening not in inner and closing not in inner:
                return inner.strip()
    return text


def subject_of(title: str) -> str:
    """Give a title without the words for its kind."""
    head = leading_head(title)
    if head is None:
        return title
    kind = document_words().pattern.search(title, 0, head.end)
    before = title[head.start : kind.start()] if kind else ""
    return f"{before} {title[head.end :]}".strip()


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
    """Tell whether a small word is part of a name: "Status of Forces", "Second Amending"."""
    if word.lower() in ("amending", "implementing"):
        return word[0].isupper()
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


def _start_of(text: str, position: int) -> int | None:
    """Give where what describes a document begins, looking no farther left than it can be."""
    at = max(0, position - REACH)
    start = _start_within(text[at : position + REACH], position - at)
    return None if start is None else at + start


def _start_within(text: str, position: int) -> int | None:
    """Walk left over what describes a document to where it begins; None within another's title."""
    start = position
    words = WORD.finditer(text, max(0, position - FAR), position)
    for match in reversed(list(words)[-9:]):
        word = match.group().strip()
        within = word.lower() in INSIDE and not _in_name(word, text[: match.start()], text[start:])
        if match.end() != start or word[-1] in ",;:.)" or within:
            break
        start = match.start()
    place = PLACE_BEFORE.match(text, start, position)
    start = place.end() if place else start
    near = max(0, start - NEAR)
    described = DESCRIBED.search(text, near, start)
    if described:
        start = described.start()
    elif AND_LAST.search(text, near, start) and not text[start : start + 1].isupper():
        joined = JOINED.search(text, near, start)
        if joined and not document_words().pattern.search(joined.group()):
            start = joined.start()
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
    if BESIDE.search(before, near):
        return start
    new = NEW.match(text, start)
    return start if new and not WITHIN.search(before, near) else None
