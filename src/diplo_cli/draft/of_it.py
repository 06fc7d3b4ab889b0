"""Whether a later sentence still tells of a meeting: of it, of who met, of what they signed."""

import re

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.reading import Line

# "The talks were held in Xville", "She was received in Xville", "It was signed in Xville"; not
# "The Council met in Xville", "A team of firms visited Xville", "Both states were at the session".
OF_IT = compiled(
    r"(?<!attended the )(?<!attended a )(?<!part in the )(?<!part in a )\b(?:meetings?|talks"
    r"|signing|ceremony|sessions?|consultations|negotiations|conversation|event|visits?|trip|tour"
    r"|stay|dinner|lunch|reception|audience|encounter|call|venue|dialogue|round|commission"
    r"|committee|forum|sidelines|margins|fringes)\b"
    r"|\b(?:he|she|they|it|both (?!countries|states|nations)|the two|two sides)\b"
    r"|\b(?:ministers?|presidents?|premiers?|leaders?|sides|parties|officials?|guests?|hosts?"
    r"|ambassadors?|secretar(?:y|ies)|diplomats?|speakers?|king|emir|prince|sultan)\b(?! [A-Z])"
    r"|\bsign(?:ed|ing|s)\b|\binked\b|\btook place\b|\b(?:was|were) held\b"
    r"|\bpresent\b|\battended by\b|\bhere\b",
    re.IGNORECASE,
)
SHORTEST = 3  # letters of a name that tells who is meant


def tells_of_it(line: Line, first: Line) -> bool:
    """Tell whether a sentence speaks of the meeting that `first` tells of, or of who met there."""
    names = {word for each in first.people for word in each.name.split() if len(word) >= SHORTEST}
    return OF_IT.search(line.text) is not None or any(name in line.text for name in names)
