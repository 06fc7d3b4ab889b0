"""What a number counts: the plural noun behind it, or the one whose number was told before."""

import re

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.geography import mentions
from diplo_cli.draft.measures import measures
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.names import small

NOT_BEFORE = RarePattern(
    r"\b(?:article|no\.?|number|resolution|section|chapter|annex|page|item|vision|agenda|cop|route"
    r"|the last|the past|the next|top)\s*$|[-–/:.]$",
    re.IGNORECASE,
)
SIGNED = RarePattern(r"\bsign|\bink|\bconclu|\bseal|\bexchang|\badopt|\bpenn", re.IGNORECASE)
EARLIER = RarePattern(
    r"\b(?:(?:in|since) (?:\w+ )?\d{4}|since|last|recalled|earlier|existing|in force|so far)\b",
    re.IGNORECASE,
)
# What a number of this kind is no matter of the talks: how far off a place is, who won an election.
ASIDE = RarePattern(
    r"\s*(?:(?:from|away|north|south|east|west|outside|off)\b|of (?:the )?(?:votes?|ballots?)\b)"
)
DISTANCES = frozenset({"kilometres", "kilometers", "metres", "meters", "miles"})
# Days are counted where they are what is agreed: a stay without a visa, a time of delivery.
DAYS = RarePattern(r"\bvisa|\bstay\b|\bdwell|\bdeliver|\btransit time|\bdeadline", re.IGNORECASE)
NUMBER_OF = RarePattern(
    r"\bnumber of (?P<phrase>(?:[\w-]+ ){0,4}?(?P<noun>(?!(?:is|was|has|this|its)\b)\w+s|people))\b"
    r"[^.;:]{0,90}\b(?:reach\w*|exceed\w*|surpass\w*|totall?\w*|hit|was|is|are|were|to|at|than|over"
    r"|nearly|almost|about|around|some)\s+$",
    re.IGNORECASE,
)
NUMBER_ENDS = compiled(
    r"\s*(?:[.,;)]|$|(?:in|last|this|by|from|as|and|during|at|compared|while|which|per|a)\b)"
)
# "The 1000 Fair Harbours initiative" is a name.
NAMED = RarePattern(r"\s+(?:initiative|programme|program|campaign|scheme)\b")
# "11,000 Senegalese live there".
PEOPLE = compiled(
    r"\s+(?P<who>[A-ZÀ-Þ][\w-]+)(?=\s*(?:[.,;]|$)|\s+(?:live|work|study|are|were|have|had|in|who|from|now"
    r"|already|visit|came|come|reside|call)\w*\b)"
)
IRREGULAR = frozenset(
    {"people", "children", "women", "men", "youth", "cattle", "staff", "personnel", "head"}
)
WORD = compiled(r"[A-Za-z][\w-]*")
WORDS_BEHIND = compiled(r"(?:\s+[A-Za-z][\w-]*){1,5}")
MANY = 10


def counted_in(text: str, match: re.Match[str], value: float) -> tuple[int, str, str] | None:
    """Read what a number that a pattern found counts: where it ends, the noun, and its phrase."""
    if value < MANY:
        return None
    return _noun(text, match) or _noun_before(text, match)


def _noun(text: str, match: re.Match[str]) -> tuple[int, str, str] | None:
    """Read what is counted: the plural noun that ends the words after a number."""
    known = measures()
    year = re.fullmatch(r"(?:19|20)\d\d", match["number"] or "") and not match["scale"]
    if year or NOT_BEFORE.search(text, 0, match.start()):
        return None
    plural = _plural(text, match)
    if plural is None:
        return _compatriots(text, match)
    noun = small(plural.group())
    if (noun in DISTANCES and ASIDE.match(text, plural.end())) or (
        plural.group()[0].isupper() and NAMED.match(text, plural.end())
    ):
        return None
    if noun in known.nouns and not (noun == "days" and DAYS.search(text)):
        return None
    if noun in known.documents and SIGNED.search(text) and not EARLIER.search(text):
        return None
    unit = "people" if _is_demonym(plural.group()[:-1]) else _plain(plural.group())
    return plural.end(), unit, re.sub(r"\s+", " ", text[match.end() : plural.end()]).strip()


def _plural(text: str, match: re.Match[str]) -> re.Match[str] | None:
    """Find the plural noun that the words after a number end with."""
    words = WORDS_BEHIND.match(text, match.end())
    plural: re.Match[str] | None = None
    for word in WORD.finditer(text, match.end(), words.end()) if words else ():
        lower = small(word.group())
        if lower in measures().stops and (plural or match["scale"] or lower != "and"):
            # "320 government and corporate officials" goes on.
            break
        if re.search(r"[^su']s$", lower) or lower in IRREGULAR:
            plural = word
        elif plural:
            break
    return plural


def _is_demonym(word: str) -> bool:
    return word[:1].isupper() and [each.kind for each in mentions(word)] == ["demonym"]


def _plain(noun: str) -> str:
    """Give a noun in small letters, unless it is of initials: `SMEs`."""
    return noun if noun[:2].isupper() else noun.lower()


def _compatriots(text: str, match: re.Match[str]) -> tuple[int, str, str] | None:
    """Read people told by their country alone, in a word without a plural: `11,000 Senegalese`."""
    found = PEOPLE.match(text, match.end())
    if found is None or not _is_demonym(found["who"]):
        return None
    return found.end(), "people", found["who"]


def _noun_before(text: str, match: re.Match[str]) -> tuple[int, str, str] | None:
    """Read what is counted before a number: `the number of tourists reached 138,000`."""
    named = NUMBER_OF.search(text[: match.start()])
    if named is None or not NUMBER_ENDS.match(text, match.end()):
        return None
    return match.end(), _plain(named["noun"]), named["phrase"].strip()
