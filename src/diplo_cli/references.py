"""Which fields of records name other records: whatever follows references goes by this table."""

from typing import Literal

# One end of a reference: the entry of this table with this id, or whatever names it.
End = tuple[Literal["entry", "naming"], str, str]

# By the name of a field, the tables that may hold what it names.
REFERENCES: dict[str, tuple[str, ...]] = {
    "broader": ("sectors",),
    "sectors": ("sectors",),
    "initiatives": ("initiatives",),
    "people": ("people",),
    "person": ("people",),
    "signatories": ("people",),
    "organizations": ("organizations",),
    "parties": ("organizations",),
    "implements": ("documents", "initiatives"),
    "amends": ("documents", "initiatives"),
    "supersedes": ("documents", "initiatives"),
}
COUNTRY_FIELDS = ("country", "countries", "by")

STAND_IN = "stand-in-"  # what an id begins with that stands in for one that is bad or missing
