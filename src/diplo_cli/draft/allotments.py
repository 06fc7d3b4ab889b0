"""Who signed which of several documents: "the first by A with B, the latter between C and D"."""

import re
from itertools import islice
from typing import NamedTuple

from diplo_cli.draft.candidate import Candidate
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.document_words import document_words
from diplo_cli.draft.quoting import begins_document, mask
from diplo_cli.names import small

PLACES = {
    "first": 0,
    "former": 0,
    "one": 0,
    "second": 1,
    "other": -1,
    "latter": -1,
    "third": 2,
    "fourth": 3,
    "fifth": 4,
    "sixth": 5,
    "last": -1,
    "final": -1,
}
# "the first", "the latter document", "the other of them".
NUMBER = "|".join(each for each in PLACES if each != "one")
DOCUMENT = (
    r"one|document|agreement|memorandum|mou|protocol|contract|text|deal|accord|instrument|paper|"
    r"of\s+(?:them|these|which)"
)
WHICH = rf"(?:the\s+(?P<which>{NUMBER})(?P<two>\s+two)?|(?P<one>one))(?:\s+(?:{DOCUMENT}))?"
VERB = (
    r"(?:(?:is|was|were|being|has\s+been)\s+)?(?:also\s+)?"
    r"(?:(?:signed|inked|concluded|exchanged|reached)\s+)?"
)
ALLOTTED = compiled(
    r"(?P<sep>^|[,;:]\s+(?:(?:and|while|whereas|with)\s+)?|\s+(?:[–—-]|and|while|whereas)\s+)"
    rf"{WHICH},?\s+(?:{VERB}(?P<how>by|between)|binds|unites|joins|links|ties)\s+",
    re.IGNORECASE,
)
# What follows those who signed and says no more about them.
REST = compiled(
    r",?\s+to\s+[a-z]+\s.*$|,?\s+(?:in\s+(?:the\s+)?presence|which|who|and,?\s+in\s+the\s+words)\b.*$|,\s+[a-z]+ing\s.*$",
    re.DOTALL,
)
SUBJECT = compiled(r"\s(?:on|regarding|concerning|about)\s+[a-z]")
MOST = 8


class Allotted(NamedTuple):
    """A sentence without who signed which of its documents, and who did, by their places."""

    sentence: str
    agents: dict[int, str]


def allotted(sentence: str) -> Allotted:
    """Part a sentence from those whom it allots to one document each, told by its place."""
    masked = mask(sentence)
    told = list(islice(ALLOTTED.finditer(masked), MOST))
    alone = (told[0]["which"] or told[0]["one"]).lower() if len(told) == 1 else ""
    if not told or alone in ("one", "other"):
        return Allotted(sentence, {})
    ends = [each.start() for each in told[1:]] + [len(sentence)]
    agents = {}
    for each, end in zip(told, ends, strict=True):
        who = REST.sub("", sentence[each.end() : end].strip(" ,;.")).strip(" ,;.")
        if begins_document(who) or document_words().pattern.search(mask(who)):
            # "the first by A, a memorandum on B": more than who signed is told.
            return Allotted(sentence, {})
        pair = re.sub(r",?\s+with\s+(?=(?:the\s+)?[A-ZÀ-Þ“«\"])", " and ", who, count=1)
        place = PLACES[small(each["which"] or each["one"])]
        agents[place] = pair
        if each["two"]:
            agents[place + 1] = pair
    return Allotted(sentence[: told[0].start()].rstrip(" ,;:–—-"), agents)


def with_allotted(found: list[Candidate], agents: dict[int, str]) -> list[Candidate]:
    """Give each document those who are told to have signed it; nothing where one has no place."""
    if not agents or len(found) <= max(1, *agents):
        return found
    by_place = {place % len(found): who for place, who in agents.items()}
    return [
        each._replace(agents=by_place[place], signers="") if place in by_place else each
        for place, each in enumerate(found)
    ]


def of_the_last(sentence: str, found: list[Candidate]) -> list[Candidate] | None:
    """Take "the former was signed by A, the latter by B" for the documents just told of."""
    told = allotted(sentence)
    own_subject = any(SUBJECT.search(who) for who in told.agents.values())
    if not told.agents or told.sentence or not found or own_subject:
        return None
    last = found[-1]
    group = len(found)
    while group and (found[group - 1].block, found[group - 1].place) == (last.block, last.place):
        group -= 1
    own = with_allotted(found[group:], told.agents)
    return None if own == found[group:] else [*found[:group], *own]
