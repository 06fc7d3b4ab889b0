"""Words and names in a text: whether what a record says stands in its source."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from os.path import commonprefix

from diplo_cli.countries import iso_countries
from diplo_cli.draft.geography import mentions
from diplo_cli.draft.institutions import institutions
from diplo_cli.legal_forms import without_legal_form
from diplo_cli.names import words

# How kindred words end behind the letters they share: cultur-e, cultur-al; agree-d, agree-ment.
ENDINGS = frozenset(
    [
        *("", "e", "y", "s", "es", "ed", "d", "ing", "al", "ial", "ical", "ic", "ics", "ally"),
        *("ion", "ions", "ation", "ations", "ative", "ive", "ment", "ments", "er", "or", "ers"),
        *("ors", "ry", "ies", "ity", "ural", "ure", "ous", "ance", "ence", "ant", "ent", "ism"),
        *("ist", "ists", "ish", "able", "ible", "ary", "te", "tion", "tions", "ting", "ted"),
        *("ce", "tic", "ular", "t", "n", "ne", "ned", "ning", "ty", "ties"),
    ]
)
SHARED = 4  # letters at least
SHORTEST = 3  # letters of a word that stays as it is: a tie, a gas, to use
SINGULAR_TOO = re.compile(r"(?<=\w\w[iu])s$")  # taxis, menus, and a virus, an axis
PLURAL = re.compile("[^siu]s$")
WITHIN = tuple(
    (re.compile(british), american)
    for british, american in (
        ("(?<=[^\\W_]{3})our", "or"),  # labour, but four
        ("yse", "yze"),
        ("isation", "ization"),
        ("ise", "ize"),
    )
)
# At the end of a word; there a house loses the e that buses have as their plural alone.
AT_THE_END = tuple(
    (re.compile(f"{british}$"), american)
    for british, american in (
        ("amme", "am"),
        ("tre", "ter"),
        ("en[cs]e", "ens"),
        ("gue", "g"),
        ("ie", "y"),
        ("([sxzo]|ch|sh)e", r"\1"),
    )
)
BOTH = re.compile(r"\b(?:two|both|respective)\b", re.IGNORECASE)
THEIR = re.compile(r"\b(?:their|(?:countries|nations|sides|states)['’])\s+", re.IGNORECASE)
FEW = 60  # characters behind `their` in which it is told whose what: their foreign ministries
# What a text means by other words: each pattern with the words it is short for.
SHORT_FOR = tuple(
    (re.compile(pattern, re.IGNORECASE), meant)
    for pattern, meant in (
        (r"\bMOUs?\b", "memorandum of understanding"),
        (r"\bmemorand(?:um|a|ums) of understanding\b", "MoU"),
        (r"\bforeign (?:ministr(?:y|ies)|ministers?|secretar(?:y|ies)|offices?)\b", "affairs"),
        (r"(?<!\bpress )\bsecretar(?:y|ies)\b(?![ -]general)", "ministry department"),
    )
)
IRREGULAR = {"memoranda": "memorandum"}
# Words that a name may have or lack without being another name.
FILLERS = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "into",
        "of",
        "on",
        "or",
        "over",
        "the",
        "to",
        "under",
        "upon",
        "via",
        "with",
        "within",
        "between",
        "republic",
        "kingdom",
        "state",
        "states",
        "federation",
        "people",
        "company",
        "national",
    ]
)


def stands(name: str, text: str) -> bool:
    """Tell whether every word of a name that matters stands in a text, in whatever inflection.

    So do countries by their adjectives, a MoU for a memorandum of understanding, an office for
    its ministry, and words written apart for those written as one.
    """
    return not missing(name, text)


def missing(name: str, text: str) -> list[str]:
    """Give the words of a name that matter and don't stand in a text."""
    wanted = without_legal_form(name, FILLERS)
    own = _vocabulary(text)
    return _missing(wanted, own) and _missing(wanted, own | _implied(text))


def _missing(wanted: list[str], there: frozenset[str]) -> list[str]:
    keys = [word_key(word) for word in wanted]
    joined = {key for pair in pairwise(keys) if "".join(pair) in there for key in pair}
    return [
        word
        for word, key in zip(wanted, keys, strict=True)
        if not (key in there or key in joined or (word not in _countries() and _kin(key, there)))
    ]


def part_stands(name: str, text: str) -> bool:
    """Tell whether a word of a name that says what it is stands in a text: `the cable`."""
    there = _vocabulary(text)
    told = [word for word in words(name) if word not in FILLERS and word not in _countries()]
    return any(word_key(word) in there for word in told)


def any_stands(names: Iterable[str | None], text: str) -> bool:
    """Tell whether one of several names stands in a text."""
    return any(stands(name, text) for name in names if name)


NEAR = 3  # words that may stand among those of a person's name: Ali Hidayat oglu Asadov


def person_stands(names: Iterable[str], text: str) -> bool:
    """Tell whether a person is named: the words of one of the names near each other, no kindred."""
    there = [word_key(word) for word in words(text)]
    return any(_stands_together(name, there) for name in names)


def _stands_together(name: str, there: list[str]) -> bool:
    found = [word_key(word) for word in words(name)]
    wanted = {word for word in found if len(word) > 1} or set(found)
    if not wanted.issubset(there):
        return False
    reach = len(found) + NEAR
    return any(
        wanted.issubset(there[at : at + reach]) for at, word in enumerate(there) if word in wanted
    )


@lru_cache(maxsize=256)
def _vocabulary(text: str) -> frozenset[str]:
    """Give the words of a text, and any two that follow each other as one."""
    own = [word_key(word) for word in words(text)]
    return frozenset((*own, *map("".join, pairwise(own))))


@lru_cache(maxsize=256)
def _implied(text: str) -> frozenset[str]:
    """Give the words that a text means by others: the names of countries, and what is short."""
    spelt = [meant for short, meant in SHORT_FOR if short.search(text)]
    names = (*spelt, *country_words(_mentioned(text)))
    return frozenset(word_key(word) for name in names for word in words(name))


@lru_cache(maxsize=256)
def _mentioned(text: str) -> frozenset[str]:
    return frozenset(mention.code for mention in mentions(text))


def country_words(codes: Iterable[str]) -> list[str]:
    """Give every name of these countries."""
    known = iso_countries()
    return [name for code in codes if code in known for name in known[code].names]


@lru_cache(maxsize=256)
def leaves_countries_open(text: str) -> bool:
    """Tell whether whose an institution is goes without saying: `the two foreign ministries`."""
    return bool(BOTH.search(text)) or _of_each(text) or not _mentioned(text)


def _of_each(text: str) -> bool:
    """Tell whether a text speaks of institutions of several countries: `their ministries`."""
    return any(
        institutions().plural.search(text, their.end(), their.end() + FEW)
        for their in THEIR.finditer(text)
    )


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    """Give the words of the names of countries: Niger is not kin to Nigeria."""
    return frozenset(
        word
        for country in iso_countries().values()
        for name in country.names
        for word in words(name)
    )


@lru_cache(maxsize=1 << 14)
def word_key(word: str) -> str:
    """Give a word without its plural, and as both sides of the Atlantic spell it."""
    word = IRREGULAR.get(word, word)
    if len(word) > SHORTEST and PLURAL.search(word):
        word = word.removesuffix("s")
    for british, american in WITHIN:
        word = british.sub(american, word)
    for british, american in AT_THE_END:
        if len(word) > SHORTEST and british.search(word):
            word = british.sub(american, word)
            break
    return SINGULAR_TOO.sub("", word)


def _kin(word: str, there: Iterable[str]) -> bool:
    """Tell whether a word of the same stem is there: cultural for culture."""
    return any(_are_kin(word, other) for other in there if other[:SHARED] == word[:SHARED])


def _are_kin(one: str, other: str) -> bool:
    """Tell whether two words differ in nothing but endings: international is not internal."""
    shared = len(commonprefix((one, other)))  # noqa: RUF071 - letters, no path
    return any(
        one[at:] in ENDINGS and other[at:] in ENDINGS
        for at in range(shared, max(SHARED, len(one) - 4) - 1, -1)
    )
