"""Whether a later sentence still tells of a meeting: of it, of who met, of what they signed."""

import re

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.reading import Line

MEETING = (
    r"(?:meetings?|talks|signing|ceremony|session|consultations|negotiations|conversation|event|visit"
    r"|trip|tour|stay|dinner|lunch|reception|audience|encounter|call)"
)
WHO = (
    r"(?:ministers?|presidents?|premiers?|leaders?|sides?|parties|officials?|delegations?|guests?"
    r"|ambassadors?|secretar(?:y|ies)|diplomats?|hosts?|speakers?|king|emir|prince|sultan)"
)
# "The talks were held in Xville", "She was received in Xville", "It was signed in Xville".
OF_IT = compiled(
    rf"(?:^|[,;:] |\b(?:at|in|during|after|following|before|on) )(?:the|their|this|an?|his|her|its)"
    rf" (?:[\w’'-]+ ){{0,4}}{MEETING}\b|\b(?:he|she|they|it|both|the two)\b"
    rf"|\bthe (?:[\w’'-]+ ){{0,3}}{WHO}\b|\bsign(?:ed|ing)\b|\binked\b|\bsidelines\b|\bmargins\b"
    r"|\bfringes\b|\btook place\b|\bpresent\b|\battended by\b|\bhere\b",
    re.IGNORECASE,
)
SHORTEST = 3  # letters of a name that tells who is meant


def tells_of_it(line: Line, first: Line) -> bool:
    """Tell whether a sentence speaks of the meeting that `first` tells of, or of who met there."""
    names = {word for each in first.people for word in each.name.split() if len(word) >= SHORTEST}
    return OF_IT.search(line.text) is not None or any(name in line.text for name in names)
