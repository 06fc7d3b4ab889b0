"""The levels of office that the rules tell apart, each set within the next."""

from diplo_cli.vocabulary import Level

# Who lead a state or its government; they and their deputies; the whole cabinet; and with those
# who stand in for a minister or for the country, all whose meeting is one of two sides.
HIGHEST: frozenset[Level] = frozenset({"head-of-state", "head-of-government"})
LEADERS: frozenset[Level] = HIGHEST | {"deputy-head"}
CABINET: frozenset[Level] = LEADERS | {"minister"}
LEADING: frozenset[Level] = CABINET | {"deputy-minister", "ambassador"}

FORMER = "Former "  # begins the title of an office that somebody held once
