"""Verbs and nouns of signing, as `data/signing.toml` lists them, and what speaks of the past."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import cast

from diplo_cli.draft.alternatives import any_of
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.word_lists import word_list
from diplo_cli.names import small
from diplo_cli.vocabulary import DocumentStatus

_TABLE = cast("dict[str, dict[DocumentStatus, list[str]]]", word_list("signing"))
STATUSES: dict[str, DocumentStatus] = {
    word: status for listed in _TABLE.values() for status, words in listed.items() for word in words
}


def _any(table: str) -> str:
    return any_of(w for words in _TABLE[table].values() for w in words).replace(r"\ ", r"\s+")


# How a document begins.
TAKES = (
    r"(?:an?\s|the\s|joint\s|its\s|their\s|two\s|three\s|four\s|five\s|six\s|several\s|\d+\s|"
    r"[“«\"])"
)
# A gerund counts where it takes a document; "signing of" and "signing ceremony" are nouns.
VERB = compiled(
    rf"\b(?P<verb>{_any('verbs')})\b|\b(?P<weak>{_any('phrases')})(?=\s+{TAKES})"
    r"|\b(?P<phrase>(?:put|putting|gave|set|affixed|appended|added)\s+(?:(?:their|his|her|its|the)\s+"
    r"(?:names?|signatures?|hands?|seals?)|theirs)\s+(?:to|under|on)|put\s+pen\s+to\s+paper\s+(?:on|for))\b"
    r"|\b(?P<noun>(?:the\s+)?(?:signing|signature|inking|exchange|conclusion)\s+(?:(?:ceremony|today|here|yesterday|in\s+(?-i:[A-ZÀ-Þ])[\w’'-]+(?:\s+(?-i:[A-ZÀ-Þ])[\w’'-]+)?|during\s+(?:the|this|his|her|their)\s+[a-z]+)\s+)*(?:of|for)"
    r"|(?:the\s+)?(?:signing|signature|conclusion),\s+(?:during|on|at|in|earlier)\s[^,;]{3,80},\s+of"
    r"|(?:the\s+)?signing\s+ceremony(?:\s+(?:was|were)\s+(?:also\s+)?held[^.;“”\"]{0,60}?\s(?:of|for))?"
    r"|ceremony\s+(?:of|for)\s+(?:the\s+)?(?:signing|exchanging|exchange)(?:\s+of)?)\b"
    rf"|\b(?P<gerund>{_any('gerunds')})(?=\s+(?:{TAKES}|[A-Z]))",
    re.IGNORECASE,
)


def status_of(verb: re.Match[str]) -> DocumentStatus:
    """Give the status that a verb of signing gives its documents."""
    word = verb["verb"] or verb["gerund"]
    if word:
        return STATUSES[small(word)]
    return "exchanged" if "exchange" in verb.group().lower() else "signed"


MOST_VERBS = 20  # of signing in a sentence: each is held against all of it


def verbs_in(masked: str) -> Iterator[re.Match[str]]:
    """Find the verbs of signing in a sentence, as far as one can have them."""
    return islice(VERB.finditer(masked), MOST_VERBS)
