"""People told by what they are there, not by an office: "his guest, N N", "the two leaders, …".

The word for them, of `described` in `data/offices.toml`, stands before the name.
"""

from diplo_cli.draft.bare_names import JOINS, full_name
from diplo_cli.draft.fields import is_field
from diplo_cli.draft.office_words import words
from diplo_cli.draft.person_names import LONGEST_NAME, Name, Spotted
from diplo_cli.draft.tokens import Sentence

# Marks and words between "the guest" and the name.
APPOSES = frozenset({",", "–", "—", ":", "("})
IS = frozenset({"was", "is", "were", "are"})
PAIR = 2
STATES = frozenset({"countries", "states", "nations"})
PLACED = frozenset({"at", "in", "near", "from", "on", "to"})
HEADED = frozenset({"state", "states", "government", "governments", "delegation", "delegations"})
# Words between a country and the word for its people: "Xland's new top diplomat".
MOST_BETWEEN = 3
WHOSE = frozenset({"the", "its", "their", "his", "her", "a", "this", "that"})


def described(sentence: Sentence) -> list[Spotted]:
    """Find the people whom a sentence names beside a word for what they are."""
    found: list[Spotted] = []
    known = words().described
    for index in range(len(sentence.tokens)):
        word = sentence.word(index)
        after = _past_group(sentence, index)
        if word in known or after > index:
            found += _one(sentence, index, max(after, index + 1))
        elif word.endswith("s") and word[:-1] in known:
            found += _several(sentence, index, index + 1)
        elif sentence.words[index : index + 2] == ("heads", "of"):
            found += _several(sentence, index, _past_heads(sentence, index + 2))
    return found


def _past_group(sentence: Sentence, index: int) -> int:
    """Skip `of the delegation` after its head."""
    if sentence.words[index : index + 3] == ("chief", "of", "diplomacy"):
        return index + 3
    led = sentence.words[index : index + 2] == ("head", "of")
    at = index + 2 + (sentence.word(index + 2) in WHOSE)
    if led and at in sentence.places and sentence.word(sentence.places[at][0]) == "diplomacy":
        return sentence.places[at][0] + 1  # "the head of Xish diplomacy, N N"
    if sentence.word(index) == "one" and _country_before(sentence, index)[1]:
        return index + 1  # "the Xish one, N N"
    return at + 1 if led and sentence.word(at) in {"delegation", "mission"} else index


def _one(sentence: Sentence, index: int, after: int) -> list[Spotted]:
    """Read `Xland's top diplomat, N N`, `his guest from Xland was N N`."""
    first, country = _country_before(sentence, index)
    codes, at = countries_of(sentence, after)
    codes = codes or [p.code for n, (_, p) in sentence.places.items() if index < n < after]
    country = country or (codes[0] if len(codes) == 1 else None)
    at += sentence.word(at) in IS
    name = full_name(sentence, at + (sentence.word(at) in APPOSES))
    if name is None:
        name = _name_before(sentence, first)
        return [_spotted(sentence, first, name, country)] if name else []
    own, _ = countries_of(sentence, name.after)
    return [_spotted(sentence, first, name, own[0] if len(own) == 1 else country)]


def _name_before(sentence: Sentence, first: int) -> Name | None:
    """Read `N N, Xland's top diplomat`: a full name before the comma."""
    index = first - 1 - (sentence.word(first - 1) in WHOSE)
    if sentence.word(index) != ",":
        return None
    start = index
    while sentence.capital(start - 1) or sentence.word(start - 1) in words().particles:
        start -= 1
    if sentence.word(start - 1) in PLACED:
        return None
    for left in range(max(start, index - LONGEST_NAME), index):
        name = full_name(sentence, left)
        if name and name.after == index:
            return name
    return None


def _past_heads(sentence: Sentence, at: int) -> int:
    """Skip `of state`, `of state and government`, `of the two delegations` after the heads."""
    while sentence.word(at) in HEADED | WHOSE | {"and", "two", "both"}:
        at += 1
    return at


def _several(sentence: Sentence, index: int, after: int) -> list[Spotted]:
    """Read `the leaders of A and B, N N and M M`: in turn, where there are as many countries."""
    before = countries_before(sentence, index)
    codes, at = countries_of(sentence, after)
    if (end := _past_both(sentence, after)) > after:
        codes, at = list(both_named(sentence, sentence.tokens[index].start)), end
    codes = codes or before
    at += sentence.word(at) in IS
    at += sentence.word(at) in APPOSES
    named: list[tuple[Name, str | None]] = []
    while (name := full_name(sentence, at)) is not None:
        own, at = countries_of(sentence, name.after)
        named.append((name, own[0] if len(own) == 1 else None))
        joined = at
        while sentence.word(at) in JOINS:
            at += 1
        if at == joined:
            break
    if len(named) < PAIR:
        return []
    turns = codes if len(codes) == len(named) else [None] * len(named)
    return [
        _spotted(sentence, name.first, name, own or turn)
        for (name, own), turn in zip(named, turns, strict=True)
    ]


def _past_both(sentence: Sentence, at: int) -> int:
    """Skip `of the two countries`, `of both states`."""
    end = at + 1 + (sentence.word(at + 1) == "the")
    both = sentence.word(at) == "of" and sentence.word(end) in {"two", "both"}
    return end + 2 if both and sentence.word(end + 1) in STATES else at


def both_named(sentence: Sentence, end: int) -> tuple[str, ...]:
    """Give the two countries named before "the Presidents of the two countries", in their order."""
    before = [p for _, p in sorted(sentence.places.values()) if p.end <= end]
    codes = tuple(dict.fromkeys(place.code for place in before if place.kind != "city"))
    return codes if len(codes) == PAIR else ()


def countries_of(sentence: Sentence, index: int) -> tuple[list[str], int]:
    """Read `of A, B and C`, `from A and B`, `(A)`: the countries, and where they end."""
    codes: list[str] = []
    opened = sentence.word(index) == "("
    if not opened and sentence.word(index) not in {"of", "from"}:
        return codes, index
    at = index + 1
    while at in sentence.places or (
        sentence.word(at) in {",", "and", "the"}
        and (at + 1 in sentence.places or sentence.word(at + 1) in {"and", "the"})
    ):
        if at in sentence.places:
            codes.append(sentence.places[at][1].code)
            at = sentence.places[at][0]
        else:
            at += 1
    if opened and (sentence.word(at) != ")" or not codes):
        return [], index
    return codes, at + opened


def _country_before(sentence: Sentence, index: int) -> tuple[int, str | None]:
    """Give the country whose a word is, and where that begins: `Xland's new top diplomat`."""
    for first in range(index - 1, max(-1, index - MOST_BETWEEN - PAIR), -1):
        if first not in sentence.places:
            continue
        after, place = sentence.places[first]
        after += sentence.genitive(after)
        between = range(after, index)
        plain = all(
            sentence.word(n).isalpha() and (not sentence.capital(n) or is_field(sentence.word(n)))
            for n in between
        )
        joined = {"and", "of", "in", "with"} & {sentence.word(n) for n in between}
        if place.kind != "city" and after <= index and plain and not joined:
            return first, place.code
    return index, None


def countries_before(sentence: Sentence, index: int) -> list[str]:
    """Read the countries right before a plural: `Xish, Yish and Zish`."""
    starts = {after: first for first, (after, _) in sentence.places.items()}
    codes: list[str] = []
    at = index
    while True:
        while sentence.word(at - 1) in JOINS:
            at -= 1
        if at not in starts:
            return codes
        at = starts[at]
        codes.insert(0, sentence.places[at][1].code)


def _spotted(sentence: Sentence, first: int, name: Name, country: str | None) -> Spotted:
    start = min(sentence.tokens[first].start, sentence.tokens[name.first].start)
    end = sentence.tokens[name.after - 1].end
    return Spotted(start, end, name.text, None, None, country)
