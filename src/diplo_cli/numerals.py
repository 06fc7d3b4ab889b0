"""The numbers of a text, in digits or in words, as check finds them and draft reads them.

What can be read in two ways is read in both: `3 500` may be one number, or a day and a number.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from diplo_cli.names import fold

SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen"
)
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
CARDINALS = {
    **{word: number for number, word in enumerate(SMALL.split())},
    **{word: number * 10 for number, word in enumerate(TENS.split(), 2)},
}
WORDS: dict[str, float] = {
    **CARDINALS,
    **{word: number for number, word in enumerate(ORDINALS.split())},
    **{f"{word[:-1]}ieth": number * 10 for number, word in enumerate(TENS.split(), 2)},
}
SCALES: dict[str, float] = {
    "dozen": 12,
    "hundred": 100,
    **dict.fromkeys(("thousand", "thousands", "thsd", "ths", "k"), 1e3),
    **dict.fromkeys(("lakh", "lakhs", "lac"), 1e5),
    **dict.fromkeys(("million", "millions", "mln", "mn", "mio", "m"), 1e6),
    **dict.fromkeys(("crore", "crores"), 1e7),
    **dict.fromkeys(("billion", "billions", "bln", "bn", "b", "milliard", "mlrd"), 1e9),
    **dict.fromkeys(("trillion", "trillions", "trn", "trln", "tln", "tn"), 1e12),
}
LETTERS = frozenset("kmb")  # a scale, or a unit: 500 m


def _part(of: float, whole: int) -> tuple[float, ...]:
    """Give a part, and what it is in percent, as exactly as somebody may write it."""
    percent = of / whole * 100
    written = (percent, *(round(percent, digits) for digits in range(3)))
    return (of / whole, *written, *(each / 100 for each in written))


def _times(number: int) -> tuple[float, ...]:
    """Give a multiple, and by how many percent it is more, and of how many it is."""
    return (number, (number - 1) * 100, number * 100)


PARTS: dict[str, tuple[float, ...]] = {
    "half": (0.5, 50),
    "halved": (0.5, 50),
    "quarter": (0.25, 25),
    "third": (*_part(1, 3), 3),
}
WHOLES = {"quarters": 4, **{f"{word}s": n for n, word in enumerate(ORDINALS.split()) if n > 2}}
TIMES: dict[str, tuple[float, ...]] = {
    **dict.fromkeys(("double", "doubled", "doubling", "twice"), _times(2)),
    **dict.fromkeys(("triple", "tripled", "tripling", "thrice"), _times(3)),
    **dict.fromkeys(("quadruple", "quadrupled", "quadrupling"), _times(4)),
    **{f"{word}fold": _times(number) for number, word in enumerate(SMALL.split()) if number},
}
HUNDRED = "hundred"
ARTICLES = frozenset(("a", "an"))
LINKS = frozenset(("-", "–", "—", "to", "and", "or"))
VULGAR = {"¼": ".25", "½": ".5", "¾": ".75", "⅓": ".3333333333", "⅔": ".6666666667"}
VULGAR_FRACTION = re.compile(f"(\\d*)\\s?([{''.join(VULGAR)}])")
TOKEN = re.compile(
    r"\d{1,3}(?:(?P<mark>[ ,.'’])\d{3})(?:(?P=mark)\d{3})*(?:[.,]\d+)?(?!\d)"
    r"|\d+(?:[.,]\d+)?|[^\W\d_]+|[-–—]"
)


class _Number(NamedTuple):
    """What tokens up to `end` can mean: values, and the scale that they are times."""

    values: tuple[float, ...]
    scale: float
    end: int


def cardinal(text: str) -> int | None:
    """Give the number that words stand for: `twelve`, `twenty-five`, `two hundred and six`."""
    hundreds, and_, small = text.lower().strip().partition(f" {HUNDRED} and ")
    if and_:
        ahead, below = CARDINALS.get("one" if hundreds == "a" else hundreds), cardinal(small)
        return None if ahead is None or below is None else ahead * 100 + below
    tens, _, units = text.lower().strip().replace(" ", "-").partition("-")
    number = CARDINALS.get(tens)
    if number is None or not units:
        return number
    rest = CARDINALS.get(units, 0)
    return number + rest if number >= CARDINALS["twenty"] and 0 < rest < CARDINALS["ten"] else None


def cardinal_pattern(least: int = 1) -> str:
    """Give a pattern, without groups that capture, of the cardinals from one number on."""
    tens = "|".join(TENS.split())
    ones = "|".join(SMALL.split()[1:10])
    plain = "|".join(
        sorted((word for word, n in CARDINALS.items() if n >= least), key=len, reverse=True)
    )
    below = rf"(?:{tens})[- ](?:{ones})|{plain}"
    return rf"(?:(?:a|{ones}) {HUNDRED} and (?:{below})|{below})"


def numbers(text: str) -> Iterator[float]:
    """Yield every number of a text, times its scale: `half a billion` is 500000000."""
    tokens = [found[0] for found in TOKEN.finditer(fold(VULGAR_FRACTION.sub(_decimal, text)))]
    before = _Number((), 1, 0)
    at = 0
    while at < len(tokens):
        found = _number(tokens, at)
        if found is None:
            at += 1
            continue
        yield from (value * found.scale for value in found.values)
        linked = LINKS.issuperset(tokens[before.end : at])
        if linked and before.scale == 1:  # 10 to 12 million
            yield from (value * found.scale for value in before.values)
        elif linked and found.scale < before.scale:  # 3 billion 500 million
            yield before.values[0] * before.scale + found.values[0] * found.scale
        before, at = found, found.end


def _decimal(found: re.Match[str]) -> str:
    return f" {found[1] or '0'}{VULGAR[found[2]]}"


def _number(tokens: Sequence[str], at: int) -> _Number | None:
    """Read a number with its scale, where one begins at a token."""
    token = tokens[at]
    following = tokens[at + 1] if at + 1 < len(tokens) else ""
    values: tuple[float, ...]
    if token[0].isdecimal():
        values, end = tuple(_in_digits(token)), at + 1
    elif token in PARTS:
        values, end = PARTS[token], _after_article(tokens, at + 1)
        if end < len(tokens) and tokens[end] in SCALES:
            values = values[:1]
    elif token in TIMES:
        return _Number(TIMES[token], 1, at + 1)
    elif token in WORDS or token == HUNDRED or (token in ARTICLES and following in SCALES):
        value, end = _in_words(tokens, at)
        values = (value,)
        rest = end + (list(tokens[end : end + 1]) == ["-"])
        if rest < len(tokens) and tokens[rest] in WHOLES:
            return _parts(value, tokens, rest)
    else:
        return None
    if list(tokens[end : end + 3]) == ["and", "a", "half"]:
        values, end = tuple(value + 0.5 for value in values), end + 3
    return _scaled(values, tokens, end)


def _parts(of: float, tokens: Sequence[str], at: int) -> _Number:
    """Read the rest of `two thirds of a million`, of which two alone can be meant, too."""
    end = _after_article(tokens, at + 1)
    if end < len(tokens) and tokens[end] in SCALES:
        return _scaled((of / WHOLES[tokens[at]],), tokens, end)
    return _Number((*_part(of, WHOLES[tokens[at]]), of), 1, end)


def _scaled(values: tuple[float, ...], tokens: Sequence[str], end: int) -> _Number:
    """Read the scale behind a number: `12-million`, `3 lakh crore`."""
    if list(tokens[end : end + 1]) == ["-"] and end + 1 < len(tokens) and tokens[end + 1] in SCALES:
        end += 1
    scale = 1.0
    while end < len(tokens) and tokens[end] in SCALES:
        if tokens[end] in LETTERS:
            values = (*values, *(value / SCALES[tokens[end]] for value in values))
        scale *= SCALES[tokens[end]]
        end += 1
    return _Number(values, scale, end)


def _in_digits(token: str) -> Iterator[float]:
    """Yield what digits can mean: a comma or point before three of them may part thousands."""
    plain = re.sub("[ '’]", "", token)
    *groups, last = re.split("[,.]", plain)
    if groups and len(last) == 3:
        yield float("".join((*groups, last)))
    if groups and (len(last) != 3 or "," not in plain or "." in plain):
        yield float(f"{''.join(groups)}.{last}")
    if not groups:
        yield float(plain)
    if " " in token:
        yield from (float(piece) for piece in re.split("[ ,.]", token))


def _after_article(tokens: Sequence[str], at: int) -> int:
    """Pass over the rest of `half of a million`."""
    while at < len(tokens) and (tokens[at] == "of" or tokens[at] in ARTICLES):
        at += 1
    return at


def _in_words(tokens: Sequence[str], at: int) -> tuple[float, int]:
    """Read `one hundred and twenty-five`: the number, and where it ends."""
    value, end = _below_hundred(tokens, at)
    if end < len(tokens) and tokens[end] == HUNDRED:
        value, end = (value if end > at else 1) * 100, end + 1
        rest = end + (list(tokens[end : end + 1]) == ["and"])
        if rest < len(tokens) and tokens[rest] in WORDS:
            more, end = _below_hundred(tokens, rest)
            value += more
    return value, end


def _below_hundred(tokens: Sequence[str], at: int) -> tuple[float, int]:
    """Read `twenty-five`, `seven`, and the article of `a million`."""
    if tokens[at] in ARTICLES:
        return 1, at + 1
    if tokens[at] not in WORDS:
        return 0, at
    value, end = WORDS[tokens[at]], at + 1
    if value >= 20 and value % 10 == 0:
        rest = end + (list(tokens[end : end + 1]) == ["-"])
        if rest < len(tokens) and 0 < WORDS.get(tokens[rest], 0) < 10:
            value, end = value + WORDS[tokens[rest]], rest + 1
    return value, end
