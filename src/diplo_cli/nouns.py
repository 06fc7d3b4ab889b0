"""The nouns of the command: what one and many are called, and which filters make sense for it."""

from typing import NamedTuple

DATES = ("since", "until", "year")
# The facets most values of which are found in few meetings: of all nouns in one list.
SHARED_FACETS = ("meeting", "source", "org", "person", "document")


class Noun(NamedTuple):
    """A kind of record that `diplo` lists; `dated` ones come in the order of their dates."""

    name: str
    one: str
    many: str
    dated: bool
    filters: tuple[str, ...]


# Filters by what is named: of documents, topics, and the meetings they belong to.
NAMED = ("sector", "ministry", "org", "country", "person", "initiative")
ORGS = ("sector", "ministry", "org", "country", "initiative", "type", "kind", "meeting", *DATES)

NOUNS: dict[str, Noun] = {
    noun.name: noun
    for noun in (
        Noun(
            "meetings", "meeting", "meetings", True, (*NAMED, "type", "stance", "meeting", *DATES)
        ),
        Noun("docs", "document", "documents", True, (*NAMED, "type", "kind", "meeting", *DATES)),
        Noun("orgs", "organization", "organizations", False, ORGS),
        Noun("people", "person", "people", False, ("country", "person", "meeting", *DATES)),
        Noun("sectors", "sector", "sectors", False, ("sector", "country", "meeting", *DATES)),
        Noun("topics", "topic", "topics", True, (*NAMED, "stance", "meeting", *DATES)),
        Noun(
            "initiatives",
            "initiative",
            "initiatives",
            False,
            ("sector", "country", "initiative", "kind", "meeting", *DATES),
        ),
        Noun(
            "figures",
            "figure",
            "figures",
            True,
            ("sector", "country", "initiative", "meeting", *DATES),
        ),
        Noun("sources", "source", "sources", False, ("country", "meeting", *DATES)),
    )
}
# The table of a noun's records in files and exports; by its name, the noun, and what one is called.
TABLE_OF = {noun.name: noun.many for noun in NOUNS.values()} | {"countries": "countries"}
NOUN_OF = {noun.many: noun.name for noun in NOUNS.values()}
ONE_OF = {noun.many: noun.one for noun in NOUNS.values()} | {"countries": "country"}
# The facet by which other rows name a row of this noun.
NAMED_BY = {noun.name: noun.one for noun in NOUNS.values()} | {"orgs": "org"}


def filters_of(nouns: tuple[str, ...], but: tuple[str, ...]) -> tuple[str, ...]:
    """Give the filters that any of these nouns takes, each once, but for some."""
    every = dict.fromkeys(name for noun in nouns for name in NOUNS[noun].filters)
    return tuple(name for name in every if name not in but)


def plural(number: int, one: str, many: str = "") -> str:
    """Give the form of a noun, or of what follows it, that goes with a number."""
    return one if number == 1 else many or f"{one}s"


def counted(number: int, one: str, many: str = "") -> str:
    """Write a number with its noun: `1 meeting`, `1,200 meetings`."""
    return f"{number:,} {plural(number, one, many)}"
