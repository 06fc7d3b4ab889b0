"""Numbers as English writes them in words: cardinals, ordinals, fractions and scales."""

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
CARDINALS = {
    **{word: number for number, word in enumerate(_SMALL.split())},
    **{word: number * 10 for number, word in enumerate(_TENS.split(), 2)},
}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
FRACTIONS = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}
SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "lakh": 100_000,
    "million": 1_000_000,
    "mln": 1_000_000,
    "mn": 1_000_000,
    "m": 1_000_000,
    "crore": 10_000_000,
    "billion": 1_000_000_000,
    "bln": 1_000_000_000,
    "bn": 1_000_000_000,
    "b": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "trln": 1_000_000_000_000,
    "tn": 1_000_000_000_000,
}


def cardinal(text: str) -> int | None:
    """Give the number below 100 that words stand for: `twelve`, `twenty-five`; else nothing."""
    tens, _, units = text.lower().strip().replace(" ", "-").partition("-")
    number = CARDINALS.get(tens)
    if number is None or not units:
        return number
    rest = CARDINALS.get(units, 0)
    return number + rest if number >= CARDINALS["twenty"] and 0 < rest < CARDINALS["ten"] else None


def cardinal_pattern(least: int = 1) -> str:
    """Give a pattern, without groups that capture, of the cardinals from one number on."""
    tens = "|".join(_TENS.split())
    ones = "|".join(_SMALL.split()[1:10])
    plain = "|".join(sorted((w for w, n in CARDINALS.items() if n >= least), key=len, reverse=True))
    return rf"(?:(?:{tens})[- ](?:{ones})|{plain})"
