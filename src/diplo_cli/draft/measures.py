"""Words of money and units from the data file, and the patterns of quantities made of them."""

import re
from functools import cache
from typing import NamedTuple

from diplo_cli.draft.alternatives import any_of
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.word_lists import word_list
from diplo_cli.numerals import SCALES, cardinal_pattern

DIGITS = r"\d{1,3}(?:[,  ’']\d{3})+(?:\.\d+)?|\d+(?:[.,]\d{1,3})?"
WORDS = (
    r"half(?: of)? a|half-a|half|(?:an? |three )?quarters? of an?"
    rf"|{cardinal_pattern()} and a half|{cardinal_pattern()}|an?"
)


class Measures(NamedTuple):
    """The data file, with the patterns made of it."""

    signs: dict[str, str]
    words: dict[str, str]
    shared: dict[str, dict[str, str]]
    national: dict[str, dict[str, str]]
    dollars: dict[str, str]
    units: dict[str, str]
    nouns: frozenset[str]
    documents: frozenset[str]
    stops: frozenset[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    bare: re.Pattern[str]
    percent: re.Pattern[str]
    unit: re.Pattern[str]
    counted: re.Pattern[str]


@cache
def measures() -> Measures:
    """Read the words of money and units, and make their patterns."""
    data = word_list("measures")
    signs = _turned(data["signs"])
    names = _turned(data["words"])
    units = _turned(data["units"])
    shared = data["shared"]
    scale = rf"(?:\s*-?(?P<scale>{any_of(SCALES)}(?:\s(?:{any_of(SCALES)}))?)\b)?"
    number = rf"(?P<number>(?!0\d){DIGITS})"
    again = r"(?:\s*\([\d,. ]+\))?"  # fifty-two (52)
    own = (word for word in shared if not word.islower())
    whose = r"(?:(?P<whose>(?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+)?) )??"
    percent = r"(?:%|per ?cent\b|percentage points?\b|pct\b|pc\b)"
    either = rf"(?:{number}|(?<![\w-])(?P<word>{WORDS})(?=\s+(?:{any_of(SCALES)})\b))"
    of_scale = rf"(?:{WORDS})(?=\s+(?:million|billion|hundred\s+thousand)\b)"
    short = r"(?-i:MW|GW|[kMT]Wh|km|ha|bcm|bcf|TEUs?)\b"  # written without a space
    flags = re.IGNORECASE
    return Measures(
        signs,
        {key.lower(): value for key, value in names.items()},
        shared,
        data["national"],
        data["dollars"],
        {key.lower(): value for key, value in units.items()},
        frozenset(data["skip"]["nouns"]),
        frozenset(data["skip"]["documents"]),
        frozenset(data["skip"]["stops"]),
        compiled(rf"(?<![\w$/])(?P<sign>{any_of({*signs, *own})})\s?{number}(?i:{scale})(?!\w)"),
        compiled(
            rf"(?<![\w.,$€£-]){either}{scale}{again}\s+(?:worth of )?{whose}"
            rf"(?P<money>{any_of({*names, *shared})})\b",
            flags,
        ),
        compiled(
            rf"(?<![\w.,$€£-]){number}\s*-?(?P<scale>{any_of(SCALES)})\b(?=\s*(?:[,;)]|\.(?:\s|$)|$)|\s+(?:and|to|in|for|by|"
            r"from|last|this|a year|respectively|was|were|is|are|while|as|of which)\b)",
            flags,
        ),
        compiled(
            rf"(?<![\w.,])(?:(?P<plus>[+−-])?{number}|(?P<word>{cardinal_pattern()}))\s?-?{percent}",
            flags,
        ),
        compiled(
            rf"(?<![\w.,$€£-]){either}{scale}{again}(?:\s+|-|(?={short}))(?P<unit>{any_of(units)})(?!\w)",
            flags,
        ),
        compiled(
            rf"(?<![\w.,$€£/-])(?:{number}|(?<![\w-])(?P<word>{cardinal_pattern(2)}|{of_scale})(?![\w-])){scale}{again}"
            r"(?=\s+[A-Za-z]|[.,;]?$|[.,;)]\s)",
            flags,
        ),
    )


def _turned(listed: dict[str, list[str]]) -> dict[str, str]:
    return {word: code for code, words in listed.items() for word in words}
