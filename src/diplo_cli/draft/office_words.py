"""The words that offices and names are read by: `data/offices.toml`, ready for the grammars."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, get_args

from diplo_cli.draft.phrases import Phrases
from diplo_cli.draft.tokens import Sentence
from diplo_cli.draft.word_lists import word_list
from diplo_cli.vocabulary import Level

LEVELS: tuple[Level, ...] = get_args(Level)
SMALL = frozenset({"of", "for", "to", "the", "and", "at", "without"})
PLURALS = frozenset(
    {
        "ministers",
        "presidents",
        "premiers",
        "ambassadors",
        "pms",
        "fms",
        "chancellors",
        "secretaries",
        "directors",
        "speakers",
        "mayors",
        "rectors",
        "governors",
        "envoys",
        "senators",
        "commissioners",
        "captains",
        "consuls",
        "attorneys",
        "advisers",
        "advisors",
        "congressmen",
        "deputies",
        "members",
        "mnas",
        "mps",
    }
)


# Rulers' styles that are names, too, before whose son somebody is.
RULERS = frozenset({"sultan", "amir", "emir"})
SON_OF = frozenset({"bin", "bint", "ibn", "ben"})
# Ranks of several words, which are no office: "Air Vice Marshal N N".
RANKS = frozenset(
    {
        ("air", "marshal"),
        ("air", "chief", "marshal"),
        ("air", "vice", "marshal"),
        ("air", "commodore"),
        ("air", "cdre"),
        ("field", "marshal"),
        ("group", "captain"),
        ("wing", "commander"),
        ("squadron", "leader"),
        ("vice", "admiral"),
        ("rear", "admiral"),
        ("air", "vice-marshal"),
        ("senior", "general"),
        ("senior", "lieutenant", "general"),
        ("senior", "colonel"),
        ("yang", "berhormat"),
        ("yang", "amat", "berhormat"),
        ("yang", "mulia"),
        ("vice-senior", "general"),
    }
)

HEADED = frozenset({("head", "of", "government"), ("head", "of", "state")})
# What a state's or a government's own staff is called after it.
STAFF = frozenset(
    {"administration", "chancellery", "secretariat", "office", "apparatus", "agency", "service"}
    | {"protocol", "department", "committee", "commission", "security"}
)


class Words(NamedTuple):
    """The data file, ready for the grammar."""

    offices: dict[tuple[str, ...], Level]
    longest: int
    starts: frozenset[str]
    endings: frozenset[str]
    modifiers: frozenset[str]
    deputies: frozenset[str]
    passing: frozenset[str]
    fields: tuple[tuple[str, ...], ...]
    portfolio: frozenset[str]
    short: dict[str, str]
    honorifics: frozenset[str]
    after_honorifics: frozenset[str]
    after_names: frozenset[str]
    particles: frozenset[str]
    stops: frozenset[str]
    openers: frozenset[str]
    ranks: frozenset[str]
    given: frozenset[str]
    styles: frozenset[str]
    bodies: frozenset[str]
    organizations: frozenset[str]
    international: tuple[str, ...]
    fond: frozenset[str]
    local: frozenset[str]
    also_names: frozenset[str]
    described: frozenset[str]
    parliaments: dict[str, str]


@cache
def of_many_countries() -> Phrases:
    """Give the names by which an organization of many countries is known."""
    return Phrases(words().international)


@cache
def words() -> Words:
    """Read the offices, portfolios and name words there are."""
    data = word_list("offices")
    offices = {
        spelled: level
        for level in LEVELS
        for office in data["levels"].get(level, ())
        for spelled in _spellings(office.lower())
    }
    for short, meant in data["short"].items():
        offices[(short.lower(),)] = offices.get(tuple(meant.lower().split()), "minister")
    names = data["names"]
    return Words(
        offices,
        max(map(len, offices)),
        frozenset(office[0] for office in offices) | PLURALS,
        frozenset(office[-1] for office in offices),
        _small(data["modifiers"]),
        _small(data["deputies"]),
        _small(data["passing"]),
        tuple(tuple(field.lower().split()) for field in data["fields"]),
        _small(data["portfolio"]),
        {key.lower(): value for key, value in data["short"].items()},
        _small(names["honorifics"]),
        _small(names["after_honorifics"]),
        _small(names["after_names"]),
        _small(names["particles"]),
        _small(names["stops"]),
        _small(names["openers"]),
        _small(names["ranks"]),
        _small(names["given"]),
        _small(names["styles"]),
        _small(data["institutions"]["bodies"]),
        _small(data["institutions"]["organizations"]),
        tuple(data["institutions"]["international"]),
        _small(data["fond"]["words"]),
        _small(data["fond"]["local"]),
        _small(names["also_names"]),
        _small(names["described"]),
        {name.lower(): code for code, listed in data["parliaments"].items() for name in listed},
    )


def _spellings(office: str) -> Iterator[tuple[str, ...]]:
    """Yield an office's words with a hyphen between the first two and without, as it is last.

    `attorney general` is written `attorney-general`, too.
    """
    words = office.split()
    if len(words) > 1 and words[1] not in SMALL:
        yield ("-".join(words[:2]), *words[2:])
    if "-" in words[0]:
        yield (*words[0].split("-"), *words[1:])
    yield tuple(words)


def _small(listed: list[str]) -> frozenset[str]:
    return frozenset(word.lower() for word in listed)


def office_words_at(sentence: Sentence, at: int) -> tuple[int, Level, bool] | None:
    """Match the longest office of the data file at a token, in its plural too."""
    known = words()
    first = sentence.word(at)
    if first not in known.starts or (first == "pm" and sentence.word(at - 1)[-1:].isdigit()):
        return None  # "07:10 PM"
    if first in RULERS and sentence.word(at + 1) in SON_OF:
        return None  # "the minister, Sultan bin N"
    here = tuple(word.replace("’", "'") for word in sentence.words[at : at + known.longest])
    for length in range(len(here), 0, -1):
        exact = here[:length]
        if exact in HEADED and sentence.word(at + length) in STAFF:
            continue  # "Head of Government Administration N N"
        if exact in known.offices and exact[0] not in known.after_names:
            return at + length, known.offices[exact], False
        one = (*exact[:-1], single(exact[-1]))
        if exact[-1] in PLURALS and one in known.offices:
            return at + length, known.offices[one], True
        general = (single(exact[0]), *exact[1:])  # "Secretaries General"
        if exact[0] in PLURALS and length > 1 and general in known.offices:
            return at + length, known.offices[general], True
    return None


def single(word: str) -> str:
    """Give an office's word in the singular: `ministers` is `minister`."""
    if word.lower() not in PLURALS:
        return word
    return f"{word[:-3]}y" if word.lower().endswith("ies") else word[:-1]


def rank_at(sentence: Sentence, index: int) -> int:
    """Give the end of a rank of several words that begins at a token, else 0: `Air Marshal`."""
    here = sentence.words[index : index + 3]
    found = (length for length in (3, 2) if here[:length] in RANKS)
    return next((index + length for length in found), 0)


def rank_alone(sentence: Sentence, index: int) -> int:
    """Give the end of a rank of one word that a comma follows, else 0: `General, N N`."""
    alone = sentence.word(index) in words().ranks and sentence.word(index + 1) == ","
    return index + 1 if alone else 0
