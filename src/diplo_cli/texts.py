"""Words, names and numbers in a text: whether what a record says stands in its source."""

import re
from collections.abc import Iterable, Iterator

from diplo_cli.names import fold, words
from diplo_cli.numerals import CARDINALS, FRACTIONS, ORDINALS, SCALES

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
    elif token in CARDINALS:
        value = float(CARDINALS[token])
        if following and CARDINALS.get(following[0], 10) < 10 and value >= 20:
            value += CARDINALS[following.pop(0)]
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
