"""Whether a later sentence still tells of a meeting: of it, of who met, of what they signed."""

import re

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.rare_patterns import RarePattern
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
    r"|ambassadors?|secretar(?:y|ies)|diplomats?|speakers?|king|emir|prince|sultan|delegations?"
    r"|delegates|representatives|counterparts?|rectors?|directors?|governors?|mayors?|chairm[ae]n"
    r"|heads of)\b(?! [A-Z])"
    r"|\bsign(?:ed|ing|s)\b|\binked\b|\btook place\b|\b(?:was|were) held\b"
    r"|\bpresent\b|\battended by\b|\bhere\b",
    re.IGNORECASE,
)
# What is only spoken of in a city: "they discussed the peace talks in Xville", "he thanked them for
# the school in Xville", "he later visited Xville"; what is in a city that a document is on: "an MoU
# on a hospital in Xville".
SPOKEN_OF = RarePattern(
    r"\b(?:discuss(?:ed|es|ing)|congratulat\w+|thank(?:ed|s|ing)|prais\w+|not(?:ed|es|ing)"
    r"|stress\w+|mention\w+|invit(?:ed|es|ing)|hail\w+|welcom(?:ed|es|ing)|review\w+|underlin\w+"
    r"|express\w+|(?:spoke|talked) (?:of|about)|appreciat\w+|support\w*|commend\w+|condemn\w+"
    r"|condol\w+|briefed|informed|proposed|recall\w+|refer(?:red|ring|s)? to|point(?:ed|ing) to"
    r"|(?:building|built) (?:up)?on|said (?:that|the)|in favou?r of|invitation)\b[^.;]{3,200}"
    r"\b(?:in|at|near) (?:the )?$"
    r"|\b(?:[Ll]ater|[Ee]arlier|[Tt]hen|[Aa]lso|[Aa]fterwards|[Pp]reviously) [^.;]{0,40}"
    r"\b(?:visit(?:ed|s|ing)?|tour(?:ed|s|ing)?|(?:travel+ed|flew|proceeded|left) (?:to|for)) $"
)
ON_SOMETHING = RarePattern(
    r"\b(?i:agreements?|mous?|memorand\w+|contracts?|deals?|protocols?|notes)\b[^.;]{0,40}?"
    r"\b(?:on|for|of|to)\b[^.;]{3,160}\b(?:in|at|near) (?:the )?$"
)
SHORTEST = 3  # letters of a name that tells who is meant


def tells_of_it(line: Line, first: Line) -> bool:
    """Tell whether a sentence speaks of the meeting that `first` tells of, or of who met there."""
    names = {word for each in first.people for word in each.name.split() if len(word) >= SHORTEST}
    return OF_IT.search(line.text) is not None or any(name in line.text for name in names)


def only_told(before: str, *, later: bool, at_home: bool) -> bool:
    """Tell whether only what they spoke of is in a city, by what stands before its name.

    `later` sentences tell of that; and any of what a document is on, in a city of the dateline's
    country.
    """
    if at_home and ON_SOMETHING.search(before):
        return True
    return later and SPOKEN_OF.search(before) is not None
