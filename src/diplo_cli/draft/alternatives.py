"""Patterns of many words, made so that they are found fast."""

import re
from collections.abc import Iterable
from itertools import groupby
from os.path import commonprefix


def any_of(words: Iterable[str]) -> str:
    """Make the pattern of any of these words, the longest that fits.

    Words that begin alike share their beginning, so that a place in a text is held against each
    first letter once, and not against every word.
    """
    listed = sorted({*words})
    groups = ([*alike] for _, alike in groupby(listed, _first))
    shared = ((commonprefix(alike), alike) for alike in groups)  # noqa: RUF071 - no paths, words
    parts = [
        re.escape(prefix) + (any_of(word[len(prefix) :] for word in alike) if alike[1:] else "")
        for prefix, alike in shared
        if prefix
    ]
    return f"(?:{'|'.join(parts)}){'?' if '' in listed else ''}"


def _first(word: str) -> str:
    return word[:1]
