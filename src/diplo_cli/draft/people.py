"""People in a sentence: a name with its office, before or after it, or as someone's counterpart.

"Prime Minister of X N N", "X's Prime Minister N N", "N N, Minister of …", "his Xish counterpart
N N", "the Xish leader, N N", "Presidents N N and M M". A name is what follows an office: words
with a capital, initials and particles, until a word that can't belong to a name.
"""

from collections.abc import Sequence
from typing import NamedTuple

from diplo_cli.draft.offices import Office, office_at, words
from diplo_cli.draft.tokens import Sentence
from diplo_cli.vocabulary import Level

LONGEST_NAME = 7
OWN = frozenset({"his", "her", "their", "its"})
COUNTERPARTS = frozenset({"counterpart", "colleague", "opposite"})
PRONOUNS = frozenset({"he", "his", "her", "hm"})


class Spotted(NamedTuple):
    """A person named in a sentence: where, by which name, in which office of which country."""

    start: int
    end: int
    name: str
    title: str | None
    level: Level | None
    country: str | None


class Name(NamedTuple):
    """A name read: its first token, the one after it, and its text without honorifics."""

    first: int
    after: int
    text: str
    honored: bool

    @property
    def parts(self) -> int:
        """Count the words of the name."""
        return len(self.text.split())


def people_in(
    sentence: Sentence, named: Sequence[Office], before: Spotted | None = None
) -> list[Spotted]:
    """Find the people whom a sentence names, by its offices; `before` is who was named last."""
    found: list[Spotted] = []
    for office in named:
        if office.plural:
            found.extend(_several(sentence, office))
        else:
            found.extend(_holder(sentence, office))
    found.extend(_leaders(sentence))
    found = _distinct(found)
    for spotted in _counterparts(sentence, named, found, before):
        found = [
            each
            if each.end <= spotted.start or spotted.end <= each.start
            else each._replace(country=each.country or spotted.country)
            for each in found
        ]
        if not any(spotted.start < each.end and each.start < spotted.end for each in found):
            found.append(spotted)
    return sorted(found)


def name_at(sentence: Sentence, index: int) -> Name | None:
    """Read the name that begins at a token, past honorifics."""
    start = _past_honorifics(sentence, index)
    at = start
    parts: list[int] = []
    while at < len(sentence.tokens) and len(parts) < LONGEST_NAME:
        if _is_part(sentence, at, first=not parts):
            parts.append(at)
            at += 1
        elif parts and _is_particle(sentence, at):
            at += 1
        else:
            break
    if not parts or all(len(sentence.word(part)) < 2 for part in parts):
        return None
    after = parts[-1] + 1
    text = sentence.text[sentence.tokens[start].start : sentence.tokens[after - 1].end]
    return Name(start, after, text, start > index)


def _past_honorifics(sentence: Sentence, index: int) -> int:
    """Skip `H.E. Mr.`, `Dr`, `His Excellency`, `Sheikh`; a full stop that stands alone too."""
    known = words().honorifics
    while sentence.word(index) in known and sentence.capital(index):
        text = sentence.tokens[index].text
        pronoun = sentence.word(index) in PRONOUNS and not (text.isupper() and len(text) > 1)
        if pronoun and (sentence.word(index + 1) not in known or sentence.word(index) == "he"):
            break
        if index + 1 >= len(sentence.tokens):
            break
        index += 2 if sentence.tokens[index + 1].text == "." else 1
    return index


def _is_part(sentence: Sentence, index: int, first: bool) -> bool:
    """Tell whether a token is a word of a name: a capital that nothing else claims."""
    token = sentence.tokens[index]
    particle = token.text.partition("-")[2]
    if not token.capital and not (particle and particle[0].isupper()):
        return False
    if token.word in words().stops or not token.text[0].isalpha():
        return False
    if len(token.text) > 2 and token.text.isupper() and not first and "." not in token.text:
        return sentence.tokens[index - 1].text.isupper()
    if index in sentence.places:
        after, _ = sentence.places[index]
        alone = after == index + 1 and not sentence.genitive(after)
        if not alone or (first and not _plain_capital(sentence, after)):
            return False
        return office_at(sentence, index) is None
    return first or office_at(sentence, index) is None


def _plain_capital(sentence: Sentence, index: int) -> bool:
    return (
        sentence.capital(index)
        and index not in sentence.places
        and sentence.word(index) not in words().stops
        and office_at(sentence, index) is None
    )


def _is_particle(sentence: Sentence, index: int) -> bool:
    """Tell whether small words from here lead on to another part of the name."""
    at = index
    while sentence.word(at) in words().particles and not sentence.capital(at):
        at += 1
    return at > index and at < len(sentence.tokens) and _is_part(sentence, at, first=False)


def _holder(sentence: Sentence, office: Office) -> list[Spotted]:
    """Find who holds an office: the name after it, else the name before its comma."""
    country = office.countries[0] if office.countries else None
    name = _name_after(sentence, office.after)
    if name:
        after = _country_after(sentence, name.after)
        start = sentence.tokens[office.first].start
        return [_spot(sentence, start, name, office, country or after)]
    named = _name_before(sentence, office.first)
    if named:
        return [_spot(sentence, sentence.tokens[named.first].start, named, office, country)]
    return []


def _name_after(sentence: Sentence, index: int) -> Name | None:
    """Read the name right after an office, or after a comma if it is a full one."""
    comma = sentence.word(index) in {",", "–", "-", "—", "("}
    name = name_at(sentence, index + 1 if comma else index)
    if name and comma and name.parts < 2 and not name.honored:
        return None
    if name and comma and sentence.word(index) == "," and _begins_another(sentence, name.after):
        return None
    return name


def _begins_another(sentence: Sentence, index: int) -> bool:
    """Tell whether a name is followed by its own office: `the Minister, N N, Chairman of …`."""
    return (
        sentence.word(index) == ","
        and office_at(sentence, index + 1) is not None
        and (
            name_at(sentence, office_at(sentence, index + 1).after) is None  # type: ignore[union-attr]
        )
    )


def _name_before(sentence: Sentence, first: int) -> Name | None:
    """Read `N N, the Minister of …`: the name that ends right before an office."""
    index = first - 1
    while sentence.word(index) in {"the", "a", "currently"} or _is_acronym(sentence, index):
        index -= 1
    if sentence.word(index) not in {",", "–", "—", "("}:
        return None
    start = index - 1
    while start >= 0 and (
        (sentence.capital(start) and sentence.word(start) not in words().stops)
        or sentence.word(start) in words().particles
        or "-" in sentence.word(start)
    ):
        start -= 1
    for left in range(start + 1, index):
        name = name_at(sentence, left)
        if name and name.after == index and (name.parts > 1 or name.honored):
            return name
    return None


def _is_acronym(sentence: Sentence, index: int) -> bool:
    """Tell whether a token is an organization's acronym before an office: `CICA`."""
    text = sentence.tokens[index].text if index >= 0 else ""
    return len(text) > 2 and text.isupper() and text.isalpha()


def _country_after(sentence: Sentence, index: int) -> str | None:
    """Read the country after a name: `President N N of Kazakhstan`, `N N (Kazakhstan)`."""
    if sentence.word(index) not in {"of", "from", "("}:
        return None
    at = index + 2 if sentence.word(index + 1) == "the" else index + 1
    place = sentence.places.get(at)
    return place[1].code if place and place[1].kind == "country" else None


def _spot(
    sentence: Sentence, start: int, name: Name, office: Office, country: str | None
) -> Spotted:
    return Spotted(
        min(start, sentence.tokens[name.first].start),
        sentence.tokens[name.after - 1].end,
        name.text,
        office.title,
        office.level,
        country,
    )


def _several(sentence: Sentence, office: Office) -> list[Spotted]:
    """Read `Presidents of A and B N N and M M`, each name with its country."""
    names: list[tuple[Name, str | None]] = []
    index = office.after + 1 if sentence.word(office.after) == "," else office.after
    while (name := name_at(sentence, index)) is not None:
        after = name.after
        own = _country_after(sentence, after)
        if own:
            place = next(at for at in (after + 1, after + 2) if at in sentence.places)
            after = sentence.places[place][0]
        names.append((name, own))
        if sentence.word(after) == "(" and sentence.word(after + 2) == ")":
            after += 3
        elif sentence.word(after) == "(" and sentence.word(after + 3) == ")":
            after += 4
        index = after
        while sentence.word(index) in {",", "and"}:
            index += 1
        if index == after:
            break
    paired = len(names) == len(office.countries)
    start = sentence.tokens[office.first].start
    return [
        _spot(
            sentence,
            start if n == 0 else sentence.tokens[name.first].start,
            name,
            office,
            own or (office.countries[n] if paired else None),
        )
        for n, (name, own) in enumerate(names)
    ]


def _leaders(sentence: Sentence) -> list[Spotted]:
    """Read `the Senegalese leader, N N`: a person whose office is left open."""
    found = []
    for index, (after, place) in sentence.places.items():
        at = after + 1 if sentence.genitive(after) else after
        if sentence.word(at) != "leader" or place.kind == "city":
            continue
        name = _name_after(sentence, at + 1)
        if name:
            end = sentence.tokens[name.after - 1].end
            start = sentence.tokens[index].start
            found.append(Spotted(start, end, name.text, None, None, place.code))
    return found


def _counterparts(
    sentence: Sentence, named: Sequence[Office], found: list[Spotted], before: Spotted | None
) -> list[Spotted]:
    """Read `his Kazakh counterpart N N`: an office taken from whoever was named before."""
    counterparts = []
    for index in range(len(sentence.tokens)):
        if sentence.word(index) in {"counterparts", "colleagues"}:
            counterparts += _plural_counterparts(sentence, index, found[-1] if found else before)
        if sentence.word(index) not in COUNTERPARTS:
            continue
        country, first = _counterpart_country(sentence, index)
        at = index + 1
        if sentence.word(at) in {"from", "of", "in", "to"}:
            place = at + 2 if sentence.word(at + 1) == "the" else at + 1
            if place in sentence.places:
                at, mention = sentence.places[place]
                country = country or mention.code
        name = _name_after(sentence, at)
        office = None if name else office_at(sentence, at + (sentence.word(at) == ","))
        if office:
            name = name_at(sentence, office.after)
        if name is None:
            continue
        start = sentence.tokens[first].start
        other = _holder_before(sentence, named, found, start) or before
        title, level = (other.title, other.level) if other else (None, None)
        end = sentence.tokens[name.after - 1].end
        counterparts.append(Spotted(start, end, name.text, title, level, country))
    return counterparts


def _plural_counterparts(sentence: Sentence, index: int, before: Spotted | None) -> list[Spotted]:
    """Read `his colleagues N N, M M and L L of A, B and C`, each with the country in its turn."""
    names: list[Name] = []
    at = index + 1
    while (name := name_at(sentence, at)) is not None:
        names.append(name)
        at = name.after
        while sentence.word(at) in {",", "and"}:
            at += 1
        if at == name.after:
            break
    codes: list[str] = []
    if sentence.word(at) in {"of", "from"}:
        at += 1
        while at in sentence.places or sentence.word(at) in {",", "and", "the"}:
            if at in sentence.places:
                codes.append(sentence.places[at][1].code)
                at = sentence.places[at][0]
            else:
                at += 1
    if not names or len(codes) != len(names):
        return []
    title, level = (before.title, before.level) if before else (None, None)
    return [
        Spotted(
            sentence.tokens[name.first].start,
            sentence.tokens[name.after - 1].end,
            name.text,
            title,
            level,
            code,
        )
        for name, code in zip(names, codes, strict=True)
    ]


def _holder_before(
    sentence: Sentence, offices: Sequence[Office], found: list[Spotted], start: int
) -> Office | Spotted | None:
    """Give whom a counterpart has the office of: the last one named before, or an office alone."""
    named = [each for each in found if each.end <= start and each.title]
    alone = [each for each in offices if sentence.tokens[each.first].start < start]
    if named and not any(sentence.tokens[each.first].start > named[-1].end for each in alone):
        return named[-1]
    return alone[-1] if alone else None


def _counterpart_country(sentence: Sentence, index: int) -> tuple[str | None, int]:
    """Read the country right before `counterpart`, and where the phrase begins."""
    for first in range(max(0, index - 4), index):
        if first in sentence.places:
            after, place = sentence.places[first]
            after += sentence.genitive(after)
            if after == index:
                return place.code, first
    return None, index


def _distinct(found: list[Spotted]) -> list[Spotted]:
    """Leave out a person found twice at one place, the fuller reading kept."""
    kept: list[Spotted] = []
    for each in sorted(found, key=lambda s: (s.start, -(s.end - s.start), s.title is None)):
        same = next((k for k in kept if each.start < k.end and k.start < each.end), None)
        if same is None:
            kept.append(each)
        elif same.title is None and each.title:
            kept[kept.index(same)] = each._replace(country=each.country or same.country)
    return kept
