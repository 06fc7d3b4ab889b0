"""Names as people type them: folded, split into words, and the nearest to a mistyped one."""

import re
import unicodedata
from collections.abc import Iterable

from diplo_cli.marks import (
    LETTERS,
    is_spelled,
    spelled_pattern,
    with_voices,
    without_accents,
    without_runs,
)

# Letters whose stroke or ligature Unicode does not decompose, so that folding has to.
UNDECOMPOSED = str.maketrans(
    {
        "ı": "i",
        "ə": "e",
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "ŧ": "t",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
    }
)
ALIKE = (("ı", "i"), ("İ", "i"), ("ſ", "s"))
WORD = re.compile(LETTERS)
DATE = re.compile(r"(?<![^\W_])[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?(?![^\W_])")
LONGEST = 200  # characters of a name: what is longer is no slip of the keys, and slow to compare


def fold(text: str) -> str:
    """Fold case and accents away: `Türkiye` and `TURKIYE` both give `turkiye`.

    Marks that spell a word, as the vowels of `मोदी` do, stay.
    """
    if text.isascii():
        return text.lower()
    folded = without_accents(text.casefold())
    if is_spelled(folded):
        folded = without_runs(folded)
    plain = without_accents(unicodedata.normalize("NFKD", folded))
    return with_voices(plain).casefold().translate(UNDECOMPOSED)


def small(text: str) -> str:
    """Write a text in the small letters that a pattern without regard to case took it for.

    To such a pattern `Mınistry`, with a dotless i, is a ministry.
    """
    if not text.isascii():
        for letter, like in ALIKE:
            text = text.replace(letter, like)
    return text.lower()


def words(text: str) -> list[str]:
    """Split a text into its folded words: `Baku–Tbilisi` gives `baku` and `tbilisi`."""
    folded = fold(text)
    return (spelled_pattern(LETTERS) if is_spelled(folded) else WORD).findall(folded)


def phrases(text: str) -> list[str]:
    """Split a text that is looked for into its words, a date staying whole: `2024 05 06`.

    So that it is met in its order, and the fifth of June is no sixth of May.
    """
    dates = [" ".join(words(date)) for date in DATE.findall(text)]
    return dates + words(DATE.sub(" ", text))


def country_name_words(text: str) -> list[str]:
    """Split a country's name into words: `U.S.` is one, and a single letter is none."""
    return [word for word in words(text.replace(".", "")) if len(word) > 1]


def search_key(names: Iterable[str | None]) -> str:
    """Join the words of several names, each after a space, so that ` word` finds a word's start."""
    return "".join(f" {word}" for name in names if name for word in words(name))


def nearest(wanted: str, known: Iterable[str], count: int = 3) -> list[str]:
    """Give the known names most like the wanted one, best first."""
    from difflib import get_close_matches

    if len(wanted) > LONGEST:
        return []
    folded: dict[str, str] = {}
    for name in known:
        if len(name) <= LONGEST:
            folded.setdefault(fold(name), name)
    close = get_close_matches(fold(wanted), folded, n=count, cutoff=0.6)
    if not close:
        start = fold(wanted)[:3]
        close = [name for name in folded if start and name.startswith(start)][:count]
    return [folded[name] for name in close]


def did_you_mean(wanted: str, known: Iterable[str], otherwise: str) -> str:
    """Give the hint that names the nearest known names, or what else to do."""
    close = nearest(wanted, known)
    return f"did you mean {' or '.join(close)}?" if close else otherwise
