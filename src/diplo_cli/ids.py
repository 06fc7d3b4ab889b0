"""The ids of new records: made as the contract says, and never one that is taken."""

import re

from diplo_cli.draft.known import LONGEST_ID, SMALL
from diplo_cli.names import words
from diplo_cli.records import (
    Dataset,
    Document,
    Initiative,
    Meeting,
    Organization,
    Person,
    Sector,
    Source,
)

Identified = Sector | Organization | Person | Initiative | Source | Meeting | Document
LONGEST_SLUG = 4  # words
MADE = re.compile(r"(.+)-(?:topic|figure)-\d+")
# Words of a title that tell its kind rather than its subject.
TYPES = frozenset(
    {
        *("agreement", "memorandum", "understanding", "cooperation", "protocol", "programme"),
        *("program", "contract", "mou", "joint", "declaration", "plan", "action", "letter"),
        *("intent", "field", "sphere", "area", "regarding", "concerning"),
    }
)


class Ids:
    """The ids that a dataset has taken, and those that a draft takes."""

    def __init__(self, data: Dataset) -> None:
        tables: tuple[tuple[Identified, ...], ...] = (
            data.sectors,
            data.organizations,
            data.people,
            data.initiatives,
            data.sources,
            data.meetings,
            *(each.documents for each in data.meetings),
        )
        self.taken = {each.id for table in tables for each in table}
        # Topics and figures have ids made of their meeting's: some may be given to others.
        given = {each.id for meeting in data.meetings for each in meeting.topics}
        given |= {each.id for meeting in data.meetings for each in meeting.figures}
        made = (MADE.fullmatch(each) for each in given if each)
        self.taken |= {found[1] for found in made if found}
        self._numbers: dict[str, int] = {}  # the last one given after an id

    def unique(self, wanted: str) -> str:
        """Take an id, with a number after it where it is taken already."""
        short = wanted[:LONGEST_ID].rstrip("-")
        made, number = short, self._numbers.get(short, 1)
        while made in self.taken:
            number += 1
            made = f"{short}-{number}"
        self._numbers[short] = number
        self.taken.add(made)
        return made


def telling_slug(subject: str) -> str:
    """Make a short slug of what a document is about: its first words that tell something."""
    telling = [word for word in words(subject) if word not in SMALL and word not in TYPES]
    return "-".join(telling[:LONGEST_SLUG])
