"""Rulers: which states have one, and styles that are no office: parts of names and bodies."""

from functools import cache
from typing import NamedTuple

from diplo_cli.draft.bodies import ENDS
from diplo_cli.draft.levels import HIGHEST
from diplo_cli.draft.office_cores import core_at
from diplo_cli.draft.office_words import RULERS, words
from diplo_cli.draft.tokens import Sentence
from diplo_cli.draft.word_lists import word_list

RULED = frozenset({"AE", "BH", "BN", "KW", "MY", "OM", "QA"})
FATHERS = frozenset({"father", "grandfather", "late"})  # "the Father Amir, N N"
LONGEST_NAME = 7
# What is called after a ruler: "King Bee University", "Queen Bee Wax City".
CALLED = (
    ENDS
    | {"university", "city", "hospital", "institute", "academy", "college", "school", "stadium"}
    | {"causeway", "bridge", "mosque", "square", "street", "avenue", "road", "highway", "port"}
    | {"airport", "dam", "park", "library", "palace", "hall", "mausoleum", "cathedral"}
)


class Crowned(NamedTuple):
    """The states whose heads are crowned, and what these are called."""

    states: frozenset[str]
    offices: frozenset[str]


@cache
def crowned() -> Crowned:
    """Read which states have a crowned head, and no president."""
    listed = word_list("offices")["crowned"]
    return Crowned(frozenset(listed["states"]), frozenset(listed["offices"]))


def is_given_name(sentence: Sentence, at: int) -> bool:
    """Tell whether a ruler's style is somebody's name: `Hossein Amir N`, `Sultan bin N`."""
    known = words()
    if sentence.word(at) not in known.given:
        return False
    if sentence.word(at + 1) in {"bin", "ibn", "bint"} or _holds_lower(sentence, at):
        return True
    if sentence.word(at) in RULERS and sentence.capital(at + 1):
        past = at - (sentence.word(at - 1) in {",", "counterpart"}) if at else 0
        owners = {p.code for after, p in sentence.places.values() if after == past < at}
        if owners and owners.isdisjoint(RULED):
            return True
    if at == 0 and sentence.word(at) == "amir" and sentence.capital(at + 1):
        # "Amir N said": at home of no amir, and no "Amir Sheikh N bin N".
        styled = {sentence.word(at + 1), sentence.word(at + 2)} & {"sheikh", "shaikh", "bin", "of"}
        return not styled and RULED.isdisjoint(p.code for _, p in sentence.places.values())
    before = sentence.word(at - 1) if at else ""
    claimed = known.starts | known.stops | known.honorifics | known.portfolio | known.styles
    in_place = any(after == at for after, _ in sentence.places.values())
    named = sentence.capital(at - 1) and before not in claimed and before[:1].isalpha()
    last = sentence.word(at) in RULERS and before not in known.passing | known.deputies | FATHERS
    return at > 0 and named and not in_place and (last or sentence.capital(at + 1))


def names_body(sentence: Sentence, at: int) -> bool:
    """Tell whether a body called after a ruler begins at a style: `King N University`."""
    if sentence.word(at) not in words().given | {"queen", "prince", "princess"}:
        return False
    index = at + 1
    while sentence.capital(index) and index - at < LONGEST_NAME:
        if index > at + 1 and sentence.word(index) in CALLED:
            return True
        index += 1
    return False


def _holds_lower(sentence: Sentence, at: int) -> bool:
    """Tell whether an office of less than a ruler follows the name: `Sultan N N, Minister of …`."""
    index = at + 1
    while sentence.capital(index) and index - at < LONGEST_NAME:
        index += 1
    if sentence.word(index) != "," or index == at + 1 or sentence.word(at - 1) not in {",", "and"}:
        return False
    office = core_at(sentence, index + 1)
    return office is not None and office.level not in HIGHEST
