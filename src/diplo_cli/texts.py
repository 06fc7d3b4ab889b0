"""Words, names and numbers in a text: whether what a record says stands in its source."""

import re
from collections.abc import Iterable, Iterator

from diplo_cli.names import fold, words

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
LEGAL_FORMS = frozenset(
    [
        "llc",
        "jsc",
        "cjsc",
        "ojsc",
        "pjsc",
        "ltd",
        "limited",
        "plc",
        "inc",
        "corp",
        "corporation",
        "co",
        "gmbh",
        "ag",
        "sa",
        "spa",
        "llp",
        "oao",
        "ooo",
        "zao",
        "pao",
        "as",
        "srl",
    ]
)
SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen"
)
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
UNITS = {
    **{word: number for number, word in enumerate(SMALL.split())},
    **{word: number * 10 for number, word in enumerate(TENS.split(), 2)},
}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "mln": 1_000_000,
    "mn": 1_000_000,
    "m": 1_000_000,
    "billion": 1_000_000_000,
    "bln": 1_000_000_000,
    "bn": 1_000_000_000,
    "b": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "tn": 1_000_000_000_000,
}
FRACTIONS = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}
TOKEN = re.compile(r"\d[\d,  ]*\d(?:\.\d+)?|\d+(?:\.\d+)?|[^\W\d_]+")


def stands(name: str, text: str) -> bool:
    """Tell whether every word of a name that matters stands in a text, in whatever inflection."""
    there = {_stem(word) for word in words(text)}
    wanted = [word for word in words(name) if word not in FILLERS | LEGAL_FORMS]
    return all(_stem(word) in there or _near(word, there) for word in wanted)


def any_stands(names: Iterable[str | None], text: str) -> bool:
    """Tell whether one of several names stands in a text."""
    return any(stands(name, text) for name in names if name)


def _stem(word: str) -> str:
    """Cut an English ending, so that ministries is ministry and cultural is culture's kin."""
    for ending, instead in (("ies", "y"), ("ses", "s"), ("es", "e"), ("s", "")):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word.removesuffix(ending) + instead
    return word


def _near(word: str, there: Iterable[str]) -> bool:
    """Tell whether a word of the same beginning is there: cultural for culture."""
    kept = max(5, len(word) - 3)
    return any(other[:kept] == word[:kept] for other in there if len(other) >= kept) or (
        word.replace("our", "or") in there or word.replace("or", "our") in there
    )


def numbers(text: str) -> Iterator[float]:
    """Yield every number of a text: `1,5` is left alone, `half a billion` is 500000000."""
    tokens = TOKEN.findall(fold(text))
    for at in range(len(tokens)):
        yield from _number_at(tokens, at)


def _number_at(tokens: list[str], at: int) -> Iterator[float]:
    """Yield what the tokens from one place on can mean as a number, longest reading last."""
    token = tokens[at]
    following = tokens[at + 1 : at + 4]
    if token[0].isdigit():
        plain = re.sub(r"[,  ]", "", token)
        value = float(plain)
    elif token in UNITS:
        value = float(UNITS[token])
        if following and UNITS.get(following[0], 10) < 10 and value >= 20:
            value += UNITS[following.pop(0)]
    elif token in FRACTIONS and following[:1] in (["a"], ["of"]):
        value = FRACTIONS[token]
        following = [each for each in following if each not in ("a", "of")]
    elif token in ORDINALS:
        value = float(ORDINALS[token])
    else:
        return
    yield value
    for scale in following:
        if scale not in SCALES:
            return
        value *= SCALES[scale]
        yield value
