"""Rewritings of a sentence: patterns, each with what is written for it, applied in their order."""

import re
from collections.abc import Callable

from diplo_cli.draft.rare_patterns import AnyPattern

Rewritings = tuple[tuple[AnyPattern, str | Callable[[re.Match[str]], str]], ...]


def rewritten(sentence: str, rewritings: Rewritings) -> str:
    """Write a sentence anew by all rewritings, wherever their patterns are found."""
    for pattern, anew in rewritings:
        sentence = pattern.sub(anew, sentence)
    return sentence
