"""The marks that stand on letters: accents, which folding drops, and those that spell a word."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

# Accents of Latin, Greek and Cyrillic letters, the points of Semitic ones, which writers leave out
# as they like, and what only chooses the shape of a sign; and of signs that are no letters.
ACCENTS = (
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a"
    "\u0898-\u089f\u08ca-\u08e1\u08e3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u200d\u20d0-\u20ff"
    "\u2de0-\u2dff\ua66f-\ua672\ua674-\ua67d\ua69e\ua69f\ufb1e\ufe00-\ufe0f\ufe20-\ufe2f"
    "\U000e0100-\U000e01ef\u085a\u085b\u2cef-\u2cf1\u2d7f\U000101fd\U000102e0"
    "\U00010376-\U0001037a\U0001bc9e\U0001d165-\U0001d169\U0001d16d-\U0001d172"
    "\U0001d17b-\U0001d182\U0001d185-\U0001d18b\U0001d1aa-\U0001d1ad\U0001d242-\U0001d244]"
)
# Where letters have vowels, tones and voices as marks, without which they are other words.
SPELLING = (
    (0x7A6, 0x859),
    (0x900, 0x109F),
    (0x135D, 0x135F),
    (0x1712, 0x1CFF),
    (0x302A, 0x302F),
    (0x3099, 0x309A),
    (0xA6F0, 0xABFF),
    (0x10A00, 0x11FFF),
    (0x16A00, 0x16FFF),
    (0x1E000, 0x1E95F),
)
MOST = 30  # marks on a letter that count
JOINED = "\u200d\uff9e\uff9f"  # a joiner, and the marks of kana of half the width
LETTERS = r"[^\W_]+"


@cache
def spelled_pattern(template: str) -> re.Pattern[str]:
    """Make the pattern of a template in which marks belong to what LETTERS stands for, a word."""
    return re.compile(template.replace(LETTERS, rf"{LETTERS}(?:{_marks()}+[^\W_]*)*"))


def is_spelled(text: str) -> bool:
    """Tell whether a text can have marks that spell its words."""
    return not text.isascii() and _spelled().search(text) is not None


def without_accents(text: str) -> str:
    """Take the accents out of a text; those that letters are composed with stay."""
    return _accents().sub("", text)


def without_runs(text: str) -> str:
    """Leave off the marks of a letter that are more than count: to sort them takes their square."""
    return _runs().sub(r"\1", text)


def with_voices(text: str) -> str:
    """Join kana with the marks of their voice, so that no が begins with か."""
    return _voiced().sub(lambda found: unicodedata.normalize("NFC", found.group()), text)


def signs_of(text: str) -> Iterator[range]:
    """Yield the place of each letter with the marks that follow it, which are folded together."""
    start = 0
    for at, letter in enumerate(text):
        if at and unicodedata.category(letter)[0] != "M" and letter not in JOINED:
            yield range(start, at)
            start = at
    yield range(start, len(text))


# Made when a text needs them, which most don't: to make them takes a millisecond.
@cache
def _accents() -> re.Pattern[str]:
    return re.compile(ACCENTS)


@cache
def _spelled() -> re.Pattern[str]:
    return re.compile(f"[{''.join(f'{chr(first)}-{chr(last)}' for first, last in SPELLING)}]")


@cache
def _voiced() -> re.Pattern[str]:
    return re.compile("[\u3046-\u30fd][\u3099\u309a]")


@cache
def _runs() -> re.Pattern[str]:
    return re.compile(f"({_marks()}{{{MOST}}}){_marks()}+")


@cache
def _marks() -> str:
    """Give the class of the marks that spell words, as this Python's Unicode has them."""
    found = (chr(each) for first, last in SPELLING for each in range(first, last + 1))
    return f"[{''.join(each for each in found if unicodedata.category(each)[0] == 'M')}]"
