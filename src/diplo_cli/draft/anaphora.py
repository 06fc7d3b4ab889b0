"""Bodies that a sentence only points at: "the two agencies", "the company", named before it."""

import re

from diplo_cli.draft.institutions import institutions, names_body
from diplo_cli.draft.party_lists import split_parties
from diplo_cli.draft.party_names import names_person
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.sentences import sentences

PLURALS = (
    r"ministries|agencies|companies|universities|institutions|organi[sz]ations|banks|chambers|bodies|entities|firms|"
    r"operators|airlines|departments|regulators|institutes|authorities|enterprises|museums|libraries|academies|centres|"
    r"centers|ports|associations|councils|broadcasters|partners|businesses"
)
POINTS = rf"(?:(?:the|both|these)\s+)(?:(?:two|said|partner)\s+)?(?:[a-z]+\s+){{0,2}}?(?:{PLURALS})"
WHOLE = RarePattern(
    rf"^(?:representatives\s+of\s+|(?:the\s+)?heads\s+of\s+)?{POINTS}$", re.IGNORECASE
)
BETWEEN = RarePattern(
    rf"\b(?P<word>between|by)\s+{POINTS}(?=\s+(?:on|for|to|in|regarding|concerning)\b|[,.;]|$)"
)
ONE = RarePattern(
    r"^(?:the|this)\s+(?P<kind>ministry|agency|company|university|bank|chamber|institute|authority|cent(?:re|er)|"
    r"commission|foundation|committee|corporation|association|council|fund|academy|department)$",
    re.IGNORECASE,
)
# "the two mayors", "both rectors": they sign for what they head.
HEADS = RarePattern(
    r"^(?:the|both)\s+(?:two\s+)?(?:respective\s+)?(?P<of>mayors|rectors|vice-chancellors|presidents\s+of\s+the\s+(?:two\s+)?universities)$",
    re.IGNORECASE,
)
CITY = RarePattern(
    r"\b(?:(?i:mayor|city|municipality|town)\s+of\s+"
    r"(?P<city>(?:(?:New|San|Santa|Los|Las|La|El|Saint|St\.?|Port|Fort|Cape|Rio|Buenos|Kuala|Tel|Addis|Abu|Nizhny|"
    r"Veliky|Ust|Novi|Banja|Stara|Ho|Da|Hai|Phnom)\s+)?[A-ZÀ-Þ][\w’'-]+)"
    r"|(?P<first>[A-ZÀ-Þ][\w’'-]+)(?:['’]s)?\s+[Mm]ayor\b)"
)
NAME = r"[A-ZÀ-Þ][\w’'&-]*(?:\s+(?:(?:of|for|and|the|on|&)\s+){0,2}[A-ZÀ-Þ][\w’'&-]*)*"
PAIR_AFTER = RarePattern(r"\bbetween\s+(?=(?:the\s+)?[A-ZÀ-Þ“«\"])")
# What the bodies that a sentence begins with do.
DOES = RarePattern(
    r"\s(?:held|met|discussed|signed|agreed|will|have|has|had|are|were|would|announced|launched|decided|expressed|"
    r"exchanged|intend|plan|want|began|started|cooperate|work|established|reached|confirmed|organi[sz]ed|took)\b"
)
SHORT = RarePattern(r"[A-Z]{2,6}")
# "the Second Session of the Joint Commission": the body that sat.
SITTING = RarePattern(
    r"^(?:The\s+)?(?:(?:[\w-]+\s+){0,2}?(?:Session|Meeting|Round|Sitting|Conference)\s+of\s+(?:the\s+)?)?"
)
# "the honey ministries": of which field they are.
OF_FIELD = RarePattern(
    r"\b(?!(?:two|said|partner|respective|relevant|above|mentioned|same|these|both|line|sister)\b)(?P<field>[a-z]{4,})\s+ministries$"
)
ROOT = 5  # letters that "agricultural" and "Agriculture" share
PAIR = 2


def pointed_at(text: str, before: str) -> str:
    """Put the bodies that the text before names for "the two agencies" or "the company"."""
    plain = text.strip(" .,")
    if plain.lower() == "it":
        return _subject_of_last(before)
    if WHOLE.match(plain):
        pair = _pair_in(before)
        return pair if pair and _of_that_field(plain, pair) else text
    heads = HEADS.match(plain)
    if heads:
        return (_cities_in(before) if "ayor" in heads["of"] else _universities_in(before)) or text
    one = ONE.match(plain)
    if one:
        return _last_of(one["kind"], before) or text
    return text


def between_pointed_at(text: str, before: str) -> str:
    """Put them for "an agreement between the two agencies", too."""
    found = BETWEEN.search(text)
    pair = _pair_in(before) if found else None
    if found is None or pair is None or not _of_that_field(found.group(), pair):
        return text
    return f"{text[: found.start()]}{found['word']} {pair}{text[found.end() :]}"


def _of_that_field(pointed: str, pair: str) -> bool:
    """Tell whether bodies can be those pointed at: "the honey ministries" are of honey."""
    told = OF_FIELD.search(pointed)
    return told is None or told["field"].lower()[:ROOT] in pair.lower()


def _pair_in(before: str) -> str | None:
    """Find the last two bodies that a text names side by side."""
    for sentence in reversed(sentences(before)):
        does = DOES.search(sentence)
        starts = [found.end() for found in PAIR_AFTER.finditer(sentence)]
        pieces = [sentence[start:] for start in starts]
        pieces += [sentence[: does.start()]] if does else []
        for piece in pieces:
            names, _ = split_parties(piece)
            if len(names) == PAIR and all(map(_is_body, names)):
                return " and ".join(names)
    return None


def _subject_of_last(before: str) -> str:
    """Find the body that the last sentence of a text begins with; nothing where it is none."""
    last = sentences(before)[-1:]
    first = re.match(rf"(?:The\s+)?(?P<name>{NAME})", last[0]) if last else None
    name = first["name"] if first else ""
    shown = names_body(name)
    return name if (shown and not names_person(name)) or SHORT.fullmatch(name) else ""


def _cities_in(before: str) -> str | None:
    """Find the last two cities whose mayors a text names."""
    named = dict.fromkeys(found["city"] or found["first"] for found in CITY.finditer(before))
    cities = [name for name in named if not names_person(name)]
    return " and ".join(f"City of {name}" for name in cities[-PAIR:]) if len(cities) > 1 else None


def _universities_in(before: str) -> str | None:
    """Find the last two universities that a text names, each with the country beside it."""
    named: dict[str, None] = {}
    for found in re.finditer(NAME, before):
        words = institutions().word.finditer(found.group())
        kinds = [institutions().kind(word.group()) for word in words]
        if "university" in kinds and " " in found.group():
            named[re.sub(r"^(?:The|A)\s+", "", found.group())] = None
    return " and ".join(list(named)[-PAIR:]) if len(named) > 1 else None


def _is_body(name: str) -> bool:
    """Tell whether a text names a body by a name of its own."""
    bare = re.sub(r"^(?:the\s+)", "", name.strip())
    shown = names_body(bare) or len(bare.split()) == 1
    return bool(bare[:1].isupper() and shown and not names_person(bare))


def _last_of(kind: str, before: str) -> str | None:
    """Find the last body of a kind that a text names."""
    named = [
        found.group()
        for found in re.finditer(NAME, before)
        if re.search(rf"\b{kind}\b", found.group(), re.IGNORECASE) and " " in found.group()
    ]
    return SITTING.sub("", named[-1]) if named else None
