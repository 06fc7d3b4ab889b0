"""Whether two entries of one id are one: a new one of a draft, and one that is there already."""

from diplo_cli.draft.known import SMALL, organization_key
from diplo_cli.names import fold, words
from diplo_cli.records import Initiative, Organization, Person, Sector
from diplo_cli.spelling import keys, read_name

Entry = Sector | Organization | Person | Initiative


def is_surely_one(new: Entry, there: Entry) -> bool:
    """Tell whether two entries are one: of one kind and name, and no two countries."""
    if isinstance(new, Organization) and isinstance(there, Organization):
        alike = organization_key(new.name)[0] == organization_key(there.name)[0]
        return alike and new.country == there.country
    if isinstance(new, Person) and isinstance(there, Person):
        return _agree(new.country, there.country) and fold(new.name) == fold(there.name)
    return fold(new.name) == fold(there.name)


def is_likely_one(new: Entry, there: Entry) -> bool:
    """Tell whether two entries of one id are likely one: their countries and names allow it.

    What an initiative or a sector is called is all there is to it: there the id tells enough.
    """
    if isinstance(new, Organization) and isinstance(there, Organization):
        names = [there.name, *there.aliases]
        return _agree(new.country, there.country) and any(_alike(new.name, each) for each in names)
    if isinstance(new, Person) and isinstance(there, Person):
        own = set(keys(read_name(new.name)))
        names = [there.name, *there.aliases]
        alike = any(not own.isdisjoint(keys(read_name(each))) for each in names)
        return _agree(new.country, there.country) and alike
    return True


def _agree(one: str | None, other: str | None) -> bool:
    return one == other or None in (one, other)


def _alike(name: str, other: str) -> bool:
    """Tell whether one name of a body has all words of the other, or is its acronym."""
    one, two = (set(organization_key(each)[0]) for each in (name, other))
    if one and two and (one <= two or two <= one):
        return True
    return _initials(name) == fold(other) or _initials(other) == fold(name)


def _initials(name: str) -> str:
    return "".join(word[0] for word in words(name) if word not in SMALL)
