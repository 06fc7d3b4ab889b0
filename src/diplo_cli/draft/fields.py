"""Which words are of an office's field and none of a name: "Minister of Equipment and Housing N N".

A word of `data/offices.toml` is, a word of the sectors', and one whose ending names don't have.
"""

import re
from functools import cache

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.office_words import words
from diplo_cli.draft.word_lists import word_list
from diplo_cli.names import fold

SHORTEST = 4
ENDING = compiled(
    r"\w{3,}(?:[ts]ions?|ments|ities|ility|ness|(?<!v)ics|ships?|works|ology|ography|onomy|isms?"
    r"|[tu]res|culture|[cmst]ure|ional|ical|fare|cies)|\w{5,}(?:ment|ity|ways|ries|ancy|ency)"
)


@cache
def subjects() -> frozenset[str]:
    """Gather the words of sectors that nobody is called by."""
    data = word_list("sectors")
    phrases = [phrase for listed in data["words"].values() for phrase in listed]
    spelled = {word for phrase in phrases for word in re.findall(r"[a-z-]+", phrase)}
    known = words()
    long = frozenset(word for word in spelled if len(word) >= SHORTEST)
    return long - known.also_names - known.starts - known.stops


@cache
def is_field(word: str) -> bool:
    """Tell whether a word in small letters is of a field, not of a name."""
    known = words()
    if word in known.portfolio or word in subjects():
        return True
    if word in known.also_names | known.starts | known.honorifics:
        return False
    return ENDING.fullmatch(fold(word)) is not None
