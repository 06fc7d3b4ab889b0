"""Titles of documents: where one begins in a text, of which type it is, and how it reads clean."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from diplo_cli.draft.beginnings import start_of
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.document_words import NUMBER, VAGUE, document_words
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.names import words as words_of
from diplo_cli.numerals import cardinal
from diplo_cli.vocabulary import DocumentType

QUOTES = (("“", "”"), ("«", "»"), ("„", "“"), ('"', '"'), ("‘", "’"), ("'", "'"), ("„", "”"))
# Marks that close a quotation, with those that open it: a last one alone is a slip.
CLOSING = {"”": "“„”", "»": "«»", '"': '"'}
ORDINAL = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final"
SHAPES = "•▪●◦‣■□➢✓✅✔☑▲△▶►◆◇❖➖➤→★"
BULLETS = f"-–—*·{SHAPES}"  # in a class of characters, the hyphen first
MARK = compiled(
    rf"^\s*(?:(?i:{ORDINAL})(?:ly)?\s*[:–-]|[{BULLETS}]+|"
    r"(?:[a-z]\.|\d{1,2}\.\d{1,2}\.?)(?=\s+[A-Z“\"])|o(?=\s+(?:[A-Z“\"]|(?:an?|the)\s))|\(?\d{1,2}(?:[.)]|:(?=\s)|\s?[–-](?=\s+[A-Z“\"«]))|\d{1,2}/(?!\d)|\(?[a-z]\)|\(?[ivx]{1,5}\)|[ivxIVX]{1,4}\.|№\s*\d+)"
    r"(?:\s+|(?=[\"“«A-Z]))"
)
# Of a kind that is counted: "the third executive programme", where it belongs to the title.
NUMBERED = r"(?!\s+(?:executive|additional|supplementary|amending|optional)\b)"
# "the first, a memorandum on honey,", "the first agreement was signed by N": its number is no name.
APPOSITION = RarePattern(
    rf"^(?:the\s+)?(?:{ORDINAL}|other|former|latter),\s+(?=an?\s)"
    rf"|^the\s+first{NUMBERED}\s+(?=[a-z])",
    re.IGNORECASE,
)
# "And, Memorandum on honey": the last of a list.
AND_LASTLY = RarePattern(r"^And,?\s+(?=[A-Z])")
# "the second memorandum, on honey,".
COMMA_ON = RarePattern(
    r"^(?P<kind>(?:[\w-]+\s+){0,4}[\w-]+),\s+(?=(?:on|regarding|concerning|to\s+[a-z]+)\s)"
)
PRAISED = (
    "landmark|historic|important|key|major|significant|ground-?breaking|long-awaited|long-delayed|wide-ranging"
    "|far-reaching"
)
DETERMINER = compiled(
    r"^(?:and\s+|also\s+|as\s+well\s+as\s+|(?:an?|the|another|one)\s+)+"
    rf"(?:(?:separate|new|further|additional(?!\s+(?:protocol|act)s?\b)|(?-i:bilateral|BILATERAL|Bilateral(?!\s+(?:[A-Z]\w+\s+){{1,6}}[A-Z]))|similar|(?:second|third|fourth|fifth|last){NUMBERED}"
    rf"|final(?!\s+(?:act|protocol|declaration|statement|communiqu|minutes))|corresponding|relevant|respective|said|aforementioned|above-mentioned"
    rf"|(?-i:{PRAISED}|{PRAISED.upper()}))\s+)?(?=\S)",
    re.IGNORECASE,
)
# "a €70 million loan agreement" is one, and so is "a 20 year contract".
COUNTED = compiled(
    rf"(?<![\w$€£¥₹-])(?:{NUMBER})(?![\w.,%-])(?!\s+(?:million|billion|trillion|thousand|crore|lakh|years?|months?|per\s?cent|%))"
)
ONE_ONLY = compiled(
    r"(?:an?|the\s+first|another)\s+(?!dozen|total|number|series|set|range|package)"
)
# "the exchange of notes on a Memorandum": the memorandum is what they exchange.
OF_KIND = RarePattern(
    r"\s+(?:an?|the)\s+(?:memorandum|mou|agreement|protocol|treaty)\b", re.IGNORECASE
)
# Capitals that may stand before a document's kind; the last is no "of" or "and". Years may begin
# them: "the 2024-2026 Honey and Wax Plan".
CAPITALS = RarePattern(
    r"(?:(?:[Tt]he\s+)?(?:19|20)\d\d\s*[-–/]\s*(?:19|20)?\d\d\s+)?"
    r"(?:(?:[A-Z][\w’'/-]*,?|&|and|of|the|in|for|on)\s+){0,9}[A-Z][\w’'/-]*\s+(?:\([^()]*\)\s+)?"
)
# "Annex to the contract", "Amendments to the Agreement".
ANNEX = RarePattern(r"\s+(?:no\.?\s*\d+\s+)?(?:to|of)\s+(?=the\s)", re.IGNORECASE)
# "human settlements", "trade settlement": no documents.
NO_SETTLEMENT = RarePattern(
    r"\b(?:human|rural|urban|currency|currencies|trade|dispute|payment|mutual)\s+settlements?$"
    # "agreed to deal promptly with smuggling".
    r"|\b(?:to|must|will|should|would)\s+(?:\w+ly\s+)?deal$"
    # "amid a packed schedule of meetings".
    r"|\b(?:packed|busy|tight|hectic|heavy|full|intensive)\s+(?:schedule|program(?:me)?)$"
    # "through the sharing of experience and strategies in trade".
    r"|\b(?:sharing|exchang\w+)\s+(?:[\w-]+,?\s+){0,6}strategies$"
    # "will establish a common framework of rules": what a document brings.
    r"|\b(?:establish|provid|creat|offer|ensur|guarante|lay|set)\w*(?:\s+(?:up|out|down))?\s+(?:an?|the)\s+(?:[\w-]+,?\s+){0,5}framework$",
    re.IGNORECASE,
)
# "the Honey Accords": one document, by its name.
NAMED_ACCORDS = RarePattern(r"\b[Tt]he\s+(?:[A-ZÀ-Þ][\w’'-]+\s+){1,3}$")
# "the understanding that both countries reached".
REACHED = compiled(r"\s+(?:that|which|reached)\b")
# "the World Food Programme": an organization.
OF_ORGANIZATION = RarePattern(
    r"\b(?:World Food|(?:UN|United Nations) (?:Development|Environment|Human Settlements))"
    r" Program(?:me)?$"
)
SUBJECT = RarePattern(r"\s+(?:on|for|in|to|regarding|concerning|under|about)\s")
EFFECT = RarePattern(
    r"\s+for\s+(?:it|them|this|that)$|,?\s+as\s+follows$|,?\s+(?:to\s+(?:this|that)\s+(?:effect|end)|in\s+this\s+(?:regard|respect|connection)|on\s+this\s+(?:matter|issue|subject))(?:\s+(?:here|in\s+(?-i:[A-ZÀ-Þ])[\w’'-]+))?$",
    re.IGNORECASE,
)
# "Memorandum on honey trade (HTMOU)": the same in short.
ITS_INITIALS = RarePattern(r"\s*\((?:[A-Z]{1,6}MO[UCA]|[SLD][Oo]I)\)$")
# "a $5 million MoU", "a two million euro grant agreement": its sum is no part of its title.
SUM = RarePattern(
    rf"^(?:(?:US|A|C|NZ)?[$€£¥₹]\s?[\d.,]+\s+)?(?:(?:[\d.,]+|{NUMBER})\s+)?(?:million|billion|trillion)"
    r"(?:[\s-](?:U\.?S\.?[\s-])?(?:dollars?|euros?|pounds?))?\s+(?=[A-Za-z])|^(?:dollars?|euros?)\s+(?=[a-z])"
    r"|(?<=[-\s]year )(?:(?:US|A|C|NZ)?[$€£¥₹]\s?)?\d[\d.,]*[\s-](?:million|billion|trillion)"
    r"(?:[\s-](?:dollar|euro|pound)s?)?\s+",
    re.IGNORECASE,
)
# "cooperation in wax.– NNN-WAX": the agency's mark at a report's end.
WIRE = RarePattern(r"\.\s?[–—-]{1,2}\s?[A-Z][\w./-]{1,20}$")
RESPECTIVELY = RarePattern(r",?\s+(?:respectively|held|convened)$")  # "session held"
BY_NOTES = RarePattern(
    r",?\s+(?:by|through|via|in\s+the\s+form\s+of)\s+(?:an\s+)?exchange\s+of\s+(?:diplomatic\s+)?(?:notes|letters)\b",
    re.IGNORECASE,
)
IN_SHORT = RarePattern(r"^\s*\((?:M[Oo][UuCcAa]s?|L[Oo]I)\)")
SPACE = compiled(r"\s+")
LONGEST_LEAD = 500  # characters in which the kind stands that a text's first words describe
LONGEST_HEAD = 1_000  # characters from where a document's name begins to its kind
BEHIND = 100  # characters that are looked at behind its kind


# "the “Agreement on honey”", "“Agreement on honey”".
OPENING = compiled(r"\s*(?:(?:the|an?)\s+(?=[\"“«„‘]))?[\"“«„‘' ]*", re.IGNORECASE)
RENEWED = RarePattern(
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


def is_none(text: str, start: int, end: int) -> bool:
    """Tell whether a word for a document's kind is none here: "a busy schedule of meetings"."""
    return NO_SETTLEMENT.search(text, start, end) is not None


def heads(text: str) -> list[Head]:
    """Find the documents that a text names side by side; not those within another's title."""
    return [*_heads(text)]


@lru_cache(maxsize=1 << 7)  # the same text is asked for several times
def _heads(text: str) -> tuple[Head, ...]:
    known = document_words()
    found: dict[int, Head] = {}
    for match in known.pattern.finditer(text):
        kind, plural = known.meant_by(match.group())
        start = start_of(text, match.start())
        after = text[match.end() : match.end() + BEHIND]
        if (
            start is None
            or re.match(r"\s+(?:number|no\.|#)\s*\d", after, re.IGNORECASE)
            or re.match(r"\s+Organi[sz]ation|\s+(?:limit|aid|element|assistance|money)\b", after)
            or (match.group().lower() in ("note on", "notes on") and OF_KIND.match(after))
            or OF_ORGANIZATION.search(text, max(0, match.start() - BEHIND), match.end())
            or is_none(text, max(0, match.start() - BEHIND), match.end())
            or (match.group().lower() == "understanding" and REACHED.match(after))
            or (match.group().lower() == "deals" and re.match(r"\s+(?:with|in)\s", after))
            or text[match.start() - 1 : match.start()] + after[:1] == "()"
            or _is_long_name(text, start, found)
        ):
            continue
        words = text[start : match.start()].lower()
        counted = COUNTED.search("" if ONE_ONLY.match(words) and not plural else words)
        count = None
        if counted:
            number = counted.group()
            count = int(number) if number.isdigit() else cardinal(number)
        accords = match.group() == "Accords" and NAMED_ACCORDS.search(text[: match.start()])
        vague = bool(re.search(rf"\b(?:{VAGUE})\b", words))
        plural = (plural and not accords) or bool(count)
        found[start] = Head(start, match.end(), kind, plural, count, vague)
    return tuple(found.values())


def _is_long_name(text: str, start: int, before: Mapping[int, Head]) -> bool:
    """Tell whether a bracket holds a document's long name: "Bee Pact (Agreement on Bees)"."""
    last = max(before, default=None)
    return (
        last is not None
        and not before[last].plural
        and text[before[last].end : start].strip() == "("
        and text[start].isupper()
    )


def leading_head(text: str) -> Head | None:
    """Give the document that a text begins with, past quotation marks and determiners."""
    opening = OPENING.match(text)
    opened = opening.end() if opening else 0
    for head in heads(text[opened : opened + LONGEST_LEAD]):
        if head.start == 0:
            return head._replace(start=head.start + opened, end=head.end + opened)
    return _named_first(text, opened) or _renewed(text, opened)


def _renewed(text: str, opened: int) -> Head | None:
    """Read "Renewal of the MoU on honey": what is done to a document makes one of its kind."""
    done = RENEWED.match(text, opened)
    kind = document_words().pattern.match(text, done.end()) if done else None
    if not kind:
        return None
    named, plural = document_words().meant_by(kind.group())
    return None if plural else Head(opened, kind.end(), named, plural, None, False)


def _named_first(text: str, opened: int) -> Head | None:
    """Read "Economic and Technical Cooperation Agreement": capitals before its kind."""
    known = document_words()
    kind = known.pattern.search(text, opened, opened + LONGEST_HEAD)
    if not kind or not CAPITALS.fullmatch(text[opened : kind.start()]):
        return None
    named, plural = known.meant_by(kind.group())
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
    """Tell the type of "Natural gas purchase and sale agreement": it ends with its kind.

    So does "Honey and wax agreement" where "on bees" follows.
    """
    known = document_words()
    subject = SUBJECT.search(title)
    ends = subject.start() if subject else len(title)
    found = [kind for kind in known.pattern.finditer(title) if kind.end() == ends]
    if not found:
        return "unspecified"
    named, plural = known.meant_by(found[-1].group())
    return "unspecified" if plural else named


@lru_cache(maxsize=1 << 7)
def clean_title(text: str) -> str:
    """Strip list marks, quotation marks, determiners and punctuation around a title."""
    title = WIRE.sub("", SPACE.sub(" ", MARK.sub("", text))).strip(" ,;.:–—-•*")
    title = AND_LASTLY.sub("", title)
    title = unquoted(title).strip(" ,;.:–—-")
    title = COMMA_ON.sub(r"\g<kind> ", title)
    title = unquoted(DETERMINER.sub("", APPOSITION.sub("", title))).strip(" ,;.:–—-")
    title = ITS_INITIALS.sub("", SUM.sub("", title))
    title = re.sub(r"\s+([,;.)])", r"\1", title)
    title = re.sub(r"^\(\s*|\s*\((?:and)?$", "", title)
    title = title[:-1] if title.endswith(")") and title.count(")") > title.count("(") else title
    title = RESPECTIVELY.sub("", EFFECT.sub("", title))
    title = re.sub(
        r"(?:,?\s+(?:and|as well(?: as)?|while|on|for|in the field of|held))+$", "", title
    )
    return title[:1].upper() + title[1:]


def unquoted(text: str) -> str:
    """Take off the quotation marks that stand around a whole text, and one that closes nothing."""
    for opening, closing in QUOTES:
        if len(text) > 2 and text.startswith(opening) and text.endswith(closing):
            inner = text[1:-1]
            if opening not in inner and closing not in inner:
                return inner.strip()
    closed = sum(map(text.count, CLOSING[text[-1]])) if text[-1:] in CLOSING else 0
    return text[:-1].rstrip() if closed % 2 else text


def said_by(title: str, subject: str) -> bool:
    """Tell whether a title says a subject by itself: a "Wax Trade Pact" is "on wax trade"."""
    return {*words_of(subject.partition(" ")[2])} <= {*words_of(title)}


def subject_of(title: str) -> str:
    """Give a title without the words for its kind, and what these are in short: "(MoU)"."""
    head = leading_head(title)
    if head is None:
        return title
    kind = document_words().pattern.search(title, 0, head.end)
    before = title[head.start : kind.start()] if kind else ""
    return f"{before} {IN_SHORT.sub('', title[head.end :])}".strip()
