"""Names of people as they sound: whether two are spellings of one another.

A word is brought to the sounds that transliterations agree on (`Heydar` and `Geidar` are the
same), two words are held together by a small edit distance in which a vowel costs half a
consonant, and two names by their words. `keys` gives what names must share to be worth that.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from diplo_cli.names import fold, words

# Letters that transliterations exchange; longer groups first.
SOUNDS: tuple[tuple[str, str], ...] = tuple(
    (group, sound)
    for sound, groups in (
        ("s", "tsch sch tch sh ch"),
        ("z", "dzh dj zh j"),
        ("ks", "x"),
        ("f", "ph"),
        ("t", "th"),
        ("d", "dh"),
        ("k", "kh gh ck q g h"),
        ("v", "w"),
        ("u", "ou oo oe ue o"),
        ("a", "ae"),
        ("i", "y e"),
    )
    for group in groups.split()
)
SOUND = re.compile("|".join(group for group, _ in SOUNDS))
SOFT_C = re.compile("c(?=[eiy])")
ENDING = re.compile("(?<=[aeiou])h$")
DOUBLED = re.compile(r"(.)\1+")
VOWELS = "aiu"

# `Abdel Fattah` is `Abdelfattah`, and `Alsisi` is `al-Sisi`.
SERVANT = re.compile(r"\b(abd[aeu]?[lr]?)[\W_]+(?:(al|el|ul)[\W_]+)?(?=\w{3})")
ARTICLE = re.compile(r"^[ae]l(?=[^aeiou]\w{3})")
DESCENT = frozenset(words("bin ibn ben bint ould"))
PARTICLES = DESCENT | frozenset(
    words("al el ul ad as de del da do dos du la le van von der den of and the y e")
)
TITLES = frozenset(
    words(
        "dr mr mrs ms sir lord dame prof professor president designate elect prime minister king"
        " queen prince princess crown sheikh sheik haji hadj general colonel chief state head"
    )
)
SUFFIX = re.compile(r"[\s,]+(i{1,3}|iv|vi{0,3}|ix|x|jr\.?|sr\.?|\d(?:st|nd|rd|th))$")
APOSTROPHES = re.compile("['’‘ʼʻ`]")
TOGETHER = re.compile(r"\w[\W_]+(?:and|&)[\W_]+\w|, prime minister ")
FIRST = "i"  # a king is the first only once there is a second
SHORT = 3
LONGEST = 200  # letters


class Name(NamedTuple):
    """A name in parts: full words in their order, initials, what tells kings apart, and descent."""

    words: tuple[str, ...]
    initials: frozenset[str]
    suffix: str
    descent: bool


def read_name(text: str) -> Name:
    """Take a person's name apart, titles and particles left aside.

    That of two people has no words, nor has a text too long to be a name: each two of its words
    would be held together.
    """
    folded = APOSTROPHES.sub("", fold(text)).strip()
    if len(folded) > LONGEST or TOGETHER.search(folded):
        return Name((), frozenset(), "", descent=False)
    found = SUFFIX.search(folded)
    if found:
        folded = folded[: found.start()]
    parts = words(SERVANT.sub(lambda each: each[1] + (each[2] or ""), folded))
    full = tuple(
        part for part in parts if len(part) > 1 and part not in PARTICLES and part not in TITLES
    )
    return Name(
        full or tuple(parts),
        frozenset(part for part in parts if len(part) == 1 and full),
        found[1].rstrip(".") if found and found[1] != FIRST else "",
        not DESCENT.isdisjoint(parts),
    )


@lru_cache(maxsize=1 << 16)
def sound(word: str) -> str:
    """Give a folded word as it sounds, whichever way it was transliterated."""
    stem = SOFT_C.sub("s", ENDING.sub("", ARTICLE.sub("", word)))
    plain = SOUND.sub(lambda each: _SOUND_OF[each[0]], stem).replace("c", "k")
    plain = DOUBLED.sub(r"\1", plain)
    return plain[:-1] + "v" if plain.endswith("f") else plain


_SOUND_OF = dict(SOUNDS)


def keys(name: Name) -> Iterator[str]:
    """Yield what names that sound alike share: two words' consonants, one sound left out of one."""
    bones = sorted(_bones(word) for word in name.words)
    if len(bones) == 1:
        yield bones[0]
    for one, other in combinations(bones, 2):
        for variant in _variants(one):
            yield f"{variant} {other}"
        for variant in _variants(other):
            yield f"{one} {variant}"


@lru_cache(maxsize=1 << 16)
def _bones(word: str) -> str:
    """Give the consonants of a word, and that it begins with a vowel where it does."""
    heard = sound(word)
    start = "a" if heard[0] in VOWELS else heard[0]
    return start + "".join(letter for letter in heard[1:] if letter not in VOWELS)


@lru_cache(maxsize=1 << 16)
def _variants(bones: str) -> frozenset[str]:
    """Give consonants whole, and with each but the first left out."""
    return frozenset({bones, *(bones[:at] + bones[at + 1 :] for at in range(1, len(bones)))})


def same_name(one: Name, other: Name) -> bool:
    """Tell whether two names are spellings of one: words in any order, middle names left out."""
    few, many = sorted((one, other), key=lambda name: len(name.words))
    if few.suffix != many.suffix or not few.words:
        return False
    if len(few.words) == 1:
        return len(many.words) == 1 and _single(few, many)
    cost, matched = _matched(few.words, many.words)
    if cost > _most(sum(map(len, few.words))):
        return False
    extra = [word for at, word in enumerate(many.words) if at not in matched]
    descent = one.descent or other.descent
    if matched[0] == 0:
        if descent and cost and extra:
            return False
    elif descent or cost or (extra and matched != list(range(len(extra), len(many.words)))):
        return False  # a son is named after his father: only a forename may be left out
    return _initials_agree(few, many, extra)


def _single(one: Name, other: Name) -> bool:
    (first,), (second,) = one.words, other.words
    if one.initials != other.initials:
        return False
    return _cost(first, second) <= 1


def _most(letters: int) -> int:
    return 2 if letters < 10 else 3


def _matched(few: tuple[str, ...], many: tuple[str, ...]) -> tuple[int, list[int]]:
    """Find for each word its nearest, each once; give what that costs and where they stand."""
    free = list(range(len(many)))
    cost, found = 0, []
    for word in few:
        price, at = min((_cost(word, many[at]), at) for at in free)
        cost += price
        found.append(at)
        free.remove(at)
    return cost, found


def _initials_agree(few: Name, many: Name, extra: list[str]) -> bool:
    """Hold middle initials against the initials, or the middle names, of the other."""
    if few.initials and many.initials:
        return few.initials == many.initials
    if few.initials and extra:
        return few.initials <= {word[0] for word in extra}
    return True


FAR = 99


@lru_cache(maxsize=1 << 16)
def _cost(one: str, other: str) -> int:
    """Give how far two words sound apart, 1 a vowel, 2 a consonant; FAR where they differ."""
    if one == other:
        return 0
    first, second = sound(one), sound(other)
    if min(len(one), len(other)) <= SHORT:
        return 0 if first == second and _begin_alike(one, other) else FAR
    if first == second:
        return 0
    if _bones(one)[0] != _bones(other)[0] or _of_two_genders(first, second):
        return FAR
    cost = _distance(first, second)
    length = min(len(first), len(second))
    return cost if cost <= (0 if length <= SHORT else 1 + (length > 5) + (length > 8)) else FAR


def _begin_alike(one: str, other: str) -> bool:
    """Tell whether short words share their first letter, or begin with vowels: `Isa` and `Essa`."""
    return one[0] == other[0] or {one[0], other[0]} <= set("aeiou")


def _of_two_genders(one: str, other: str) -> bool:
    """Tell `Mario` from `Maria`, and `Aliyev` from `Aliyeva`."""
    long, short = sorted((one, other), key=len, reverse=True)
    return long == f"{short}a" or {(one[-1], other[-1]), (other[-1], one[-1])} >= {
        ("a", "u"),
        ("u", "a"),
    }


def _distance(one: str, other: str) -> int:
    """Give the edit distance with swaps of neighbours; a vowel costs 1, a consonant 2."""
    if abs(len(one) - len(other)) > 3:
        return FAR
    before: list[int] = []
    row = [0]
    for letter in other:
        row.append(row[-1] + _weight(letter))
    for at, letter in enumerate(one):
        weight = _weight(letter)
        older, before, row = before, row, [row[0] + weight]
        for spot, wanted in enumerate(other):
            change = 0 if letter == wanted else max(weight, _weight(wanted))
            best = min(before[spot] + change, before[spot + 1] + weight, row[-1] + _weight(wanted))
            if at and spot and letter == other[spot - 1] and one[at - 1] == wanted:
                best = min(best, older[spot - 1] + min(weight, _weight(wanted)))
            row.append(best)
    return row[-1]


def _weight(letter: str) -> int:
    return 1 if letter in VOWELS else 2
