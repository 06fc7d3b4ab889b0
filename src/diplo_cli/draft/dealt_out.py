"""Subjects told together of two kinds of documents: "an agreement and two MoUs on A, B and C"."""

import re

from diplo_cli.draft.document_words import NUMBER
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.subjects import split_subjects
from diplo_cli.numerals import cardinal

KIND = (
    r"(?:[a-z-]+\s+){0,2}(?:agreements?|memorand\w+(?:\s+of\s+(?:understanding|cooperation))?|mous?"
    r"|protocols?|treat(?:y|ies)|contracts?|declarations?|plans?|program(?:me)?s?)"
)
TOGETHER = RarePattern(
    rf"\b(?P<first>(?P<one>an?|one|{NUMBER})\s+{KIND})\s+and\s+(?P<second>(?P<other>{NUMBER})\s+{KIND}),?"
    r"\s+(?P<on>on|covering|regarding|concerning|in\s+the\s+(?:fields?|areas?|spheres?)\s+of)\s+"
    r"(?P<subjects>[^;:.]{3,300}?)(?P<end>\s+(?:was|were|have\s+been|had\s+been)\s.*|[.\s]*)$",
    re.IGNORECASE | re.DOTALL,
)
IN_FIELDS = RarePattern(r"(?P<field>field|area|sphere)s\b", re.IGNORECASE)


def dealt_out(sentence: str) -> str:
    """Write each kind with its own subjects, in their order, where their numbers add up."""
    return TOGETHER.sub(_each_with_its_own, sentence)


def _each_with_its_own(told: re.Match[str]) -> str:
    first, second = _number(told["one"]), _number(told["other"])
    subjects = split_subjects(told["subjects"], first + second)
    if len(subjects) != first + second:
        return told.group()
    own = f"{told['first']} {_on(told, subjects[:first])}"
    return f"{own} and {told['second']} {_on(told, subjects[first:])}{told['end']}"


def _on(told: re.Match[str], subjects: list[str]) -> str:
    """Write what documents are on; a single one is in one field."""
    on = told["on"] if len(subjects) > 1 else IN_FIELDS.sub(r"\g<field>", told["on"])
    return f"{on} {', '.join(subjects)}"


def _number(word: str) -> int:
    return int(word) if word.isdigit() else cardinal(word) or 1
