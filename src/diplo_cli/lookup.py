"""Find the record or country that a name given by a person stands for, as filters find them.

An id or a whole name counts first; else each word given must begin a word of a name. Where
several answer, the person has to say which.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from diplo_cli.countries import country_names, withdrawn
from diplo_cli.names import country_name_words, nearest, phrases, search_key, words
from diplo_cli.nouns import ONE_OF
from diplo_cli.problems import QueryError
from diplo_cli.records import Country, Dataset

MOST = 8


class _Named(NamedTuple):
    id: str
    label: str
    names: tuple[str, ...]


def find_record(data: Dataset, collections: tuple[str, ...], value: str, option: str) -> str:
    """Give the id of the one record of these collections that answers to a name.

    Raises QueryError, with the candidates or the nearest names, where there is not just one.
    """
    known = [each for name in collections for each in _named(data, name)]
    what = " or ".join(ONE_OF[name] for name in collections)
    return _the_one(_answering(known, value), known, value, option, what)


def find_country(own: Iterable[Country], value: str, option: str) -> str:
    """Give the code of the one country of this code or name, of today's before withdrawn ones."""
    known = [_Named(each.code, each.name, _split(each.names)) for each in country_names(own)]
    code = value.replace(".", "").strip().upper()
    if any(each.id == code for each in known):
        return code
    found = _answering(known, *_split([value]))
    today = [each for each in found if each.id not in withdrawn()]
    return _the_one(today or found, known, value, option, "country")


def _split(names: Iterable[str]) -> tuple[str, ...]:
    """Write the words of countries' names apart, as filters know them."""
    return tuple(" ".join(country_name_words(name)) or name for name in names)


def same_named(data: Dataset, collection: str, name: str, taken: str) -> list[str]:
    """Give the ids of the records of a collection that have just this name, or this id."""
    asked = words(name)
    return [
        each.id
        for each in _named(data, collection)
        if each.id == taken or (name and any(words(own) == asked for own in each.names))
    ]


def _named(data: Dataset, collection: str) -> Iterator[_Named]:
    """Yield the records of a collection with every name they answer to."""
    if collection == "meetings":
        yield from (_Named(each.id, each.city or "", ()) for each in data.meetings)
    elif collection == "sources":
        yield from (_Named(each.id, each.publisher, ()) for each in data.sources)
    elif collection == "documents":
        for meeting in data.meetings:
            for each in meeting.documents:
                yield _Named(each.id, each.title, (each.title,))
    else:
        for record in getattr(data, collection):
            names = (record.name, getattr(record, "acronym", None), *record.aliases)
            yield _Named(record.id, record.name, tuple(name for name in names if name))


def _the_one(found: list[_Named], known: list[_Named], value: str, option: str, what: str) -> str:
    if len(found) == 1:
        return found[0].id
    if found:
        listed = ", ".join(each.id for each in found[:MOST]) + (", …" if found[MOST:] else "")
        raise QueryError(
            f"{option}: {value!r} may be any of {len(found)}: {listed}; give more words or the id"
        )
    close = nearest(value, [*(each.label for each in known), *(each.id for each in known)])
    hint = f"the nearest: {', '.join(close)}" if close else "record it first"
    raise QueryError(f"{option}: no {what} answers to {value!r}; {hint}")


def _answering(known: list[_Named], value: str) -> list[_Named]:
    """Give what answers to a value: by its id, else by a whole name, else by words' beginnings."""
    asked = words(value)
    if not asked:
        return []
    return (
        [each for each in known if each.id == value.strip()]
        or [each for each in known if any(words(name) == asked for name in each.names)]
        or [each for each in known if _begins(value, search_key([each.id, *each.names]))]
    )


def _begins(value: str, key: str) -> bool:
    return all(f" {word}" in key for word in phrases(value))
