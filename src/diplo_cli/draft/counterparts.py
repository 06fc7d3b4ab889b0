"""Counterparts in a sentence: "his Xish counterpart N N", in the office of whoever came before."""

import re
from collections.abc import Sequence

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.described import countries_before, countries_of
from diplo_cli.draft.geography import mentions
from diplo_cli.draft.holder_names import name_after
from diplo_cli.draft.office_words import words
from diplo_cli.draft.offices import Office, office_at
from diplo_cli.draft.person_names import Name, Spotted, name_at, past_honorifics
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.tokens import Sentence
from diplo_cli.vocabulary import Level

OF_CITY = compiled(r"(?<=Mayor|ernor) of (?P<place>[A-ZÀ-Þ][\w’' -]+)$")
# Whoever is named after these words is met by the one named before.
WHERE = r"(?: (?:in|on|at) [^.;,]{2,30}?)?"
OBJECT = RarePattern(
    rf"\b(?:met(?:{WHERE} with)?|received(?: today| yesterday| here|{WHERE}) by"
    rf"|(?:talks|meetings?){WHERE} with|call(?:ed|s)? (?:up)?on) (?:the )?$"
)
AND_HIS = RarePattern(r",?(?: and)? (?:his|her|their) ")
BY = compiled(r"\b(?:by|with) (?:the )?$")
# Whoever is named after these words is only in the company of the one who acts:
# "Minister N N, accompanied by Minister M M, met his Xish counterpart".
ASIDE = RarePattern(
    r"\b(?:(?:accompanied|joined|flanked|headed|led|seconded) by"
    r"|in (?:the )?(?:presence|company) of"
    r"|(?:together|along) with|alongside|on behalf of|(?:on|upon|at|under|following) (?:the )?"
    r"(?:instructions?|orders?|invitation|directives?|request|behest) (?:of|from)"
    r"|in [A-Z]\w+ with) (?:the |his |her )?$"
)
ACTS_THEN = RarePattern(r",? (?:who|which|then)\b")
OF = frozenset({"of", "from"})
COUNTERPARTS = frozenset({"counterpart", "colleague", "opposite", "peer", "homologue"})


def counterparts(
    sentence: Sentence, named: Sequence[Office], found: list[Spotted], before: Spotted | None
) -> list[Spotted]:
    """Read `his Kazakh counterpart N N`: an office taken from whoever was named before."""
    counterparts = []
    for index in range(len(sentence.tokens)):
        if sentence.word(index) in {"counterparts", "colleagues"}:
            counterparts += _plural_counterparts(sentence, index, found[-1] if found else before)
            counterparts += _of_country(sentence, index, found)
        counterparts += _that_of(sentence, index, found)
        if sentence.word(index) not in COUNTERPARTS:
            continue
        country, first = _counterpart_country(sentence, index)
        at = index + 1 + (sentence.word(index + 1) == "number")
        if sentence.word(at) in {"from", "of", "in", "to"}:
            place = at + 2 if sentence.word(at + 1) == "the" else at + 1
            if place in sentence.places:
                at, mention = sentence.places[place]
                country = country or mention.code
        elsewhere = sentence.word(at) in {"in", "to"}  # "his counterpart in Hive Hall"
        name = None if elsewhere else name_after(sentence, at)
        name = name or _name_before(sentence, first)
        at += sentence.word(at) == ","
        at = past_honorifics(sentence, at + (sentence.word(at) == "the"))
        office = None if name else office_at(sentence, at)
        if office:
            name = name_after(sentence, office.after)
        if name is None:
            continue
        start = sentence.tokens[first].start
        abroad = [each for each in found if country is None or each.country != country]
        other = _holder_before(sentence, named, abroad, start, country) or before
        other = other or _holder_behind(sentence, named, name.after)
        title, level = _shared(other) if other else (None, None)
        end = sentence.tokens[name.after - 1].end
        counterparts += _met_beside(sentence, found, start, other, country)
        start = min(start, sentence.tokens[name.first].start)
        counterparts.append(Spotted(start, end, name.text, title, level, country, shared=True))
    return counterparts


def _met_beside(
    sentence: Sentence,
    found: list[Spotted],
    start: int,
    other: Office | Spotted | None,
    country: str | None,
) -> list[Spotted]:
    """Give whom one met beside a counterpart: `on President N N and his Xish counterpart M M`."""
    before = next((each for each in reversed(found) if each.end <= start), None)
    if before is None or before is other or before.country or not country:
        return []
    met = OBJECT.search(sentence.text[: before.start])
    joined = AND_HIS.fullmatch(sentence.text, before.end, start)
    return [before._replace(country=country)] if met and joined else []


def _that_of(sentence: Sentence, index: int, found: list[Spotted]) -> list[Spotted]:
    """Read `the Minister of Xland, N N, and that of Yland, M M`: the same office of another."""
    at = index + 2 + (sentence.word(index + 2) == "the")
    if sentence.words[index : index + 2] != ("that", "of") or at not in sentence.places:
        return []
    after, place = sentence.places[at]
    joined = sentence.word(index - 1) in {"and", ","}
    beside = sentence.word(after) == ","
    name = name_at(sentence, after + beside)
    start = sentence.tokens[index].start
    before = [each for each in found if each.end <= start and each.title]
    if name is None or not (beside or name.honored) or not (joined and before):
        return []
    if place.kind != "country":
        return []
    title, level = _shared(before[-1])
    end = sentence.tokens[name.after - 1].end
    return [Spotted(start, end, name.text, title, level, place.code, shared=True)]


def _holder_behind(sentence: Sentence, named: Sequence[Office], after: int) -> Office | None:
    """Find who met a counterpart: `his Xish counterpart N N was received by Minister M M`."""
    behind = (each for each in named if each.first >= after and not each.plural)
    return next((x for x in behind if BY.search(sentence.text[: _start(sentence, x)])), None)


def _start(sentence: Sentence, office: Office) -> int:
    return sentence.tokens[office.first].start


def _name_before(sentence: Sentence, first: int) -> Name | None:
    """Read `N N, his Xish counterpart`: a full name before the comma."""
    index = first - 1
    if sentence.word(index) in {"his", "her", "their"}:
        index -= 1
    if sentence.word(index) != ",":
        return None
    start = index
    while start > 0 and (
        sentence.capital(start - 1) or sentence.word(start - 1) in words().particles
    ):
        start -= 1
    for left in range(start, index):
        name = name_at(sentence, left)
        if name and name.after == index and name.parts > 1:
            return name
    return None


def _of_country(sentence: Sentence, index: int, found: list[Spotted]) -> list[Spotted]:
    """Read `their Xish counterparts, Minister N N and Minister M M`: all of that country."""
    country, _ = _counterpart_country(sentence, index)
    start = sentence.tokens[index].end
    return [
        each._replace(country=country)
        for each in found
        if country and each.start >= start and each.country is None
    ]


def _shared(other: Office | Spotted) -> tuple[str | None, Level | None]:
    """Give the office that two counterparts share: of two offices the one with a field.

    The mayor of a city has a counterpart who is mayor of another one.
    """
    title, level = other.title, other.level
    if title and (own := OF_CITY.search(title)) and mentions(own["place"]):
        title = title[: own.start()]
    double = re.match(
        r"(?:First )?(?:Deputy|Vice)[ -](?:Prime Minister|Premier|President),? and ", title or ""
    )
    if title and double:
        title = title[double.end() :]
        foreign = re.match(r"Minister (?:of|for) Foreign Affairs and ", title)
        return ("Foreign Minister" if foreign else title), "minister"
    return title, level


def _plural_counterparts(sentence: Sentence, index: int, before: Spotted | None) -> list[Spotted]:
    """Read `his colleagues N N, M M and L L of A, B and C`, each with the country in its turn.

    Or `his Xish and Yish colleagues, N N and M M`, `his colleagues N N of A and M M of B`.
    """
    names, codes = _each_after_its_country(sentence, index + 1)
    if not names:
        names, codes = _each_before_its_country(sentence, index + 1)
    if names:
        return _in_turn(sentence, names, codes, before)
    codes, at = countries_of(sentence, index + 1)
    at += sentence.word(at) in {",", "-", "–"}
    while (name := name_at(sentence, at)) is not None:
        names.append(name)
        at = name.after
        while sentence.word(at) in {",", "and"}:
            at += 1
        if at == name.after:
            break
    codes = codes or countries_of(sentence, at)[0] or countries_before(sentence, index)
    codes = codes * len(names) if len(codes) == 1 else codes
    return _in_turn(sentence, names, codes, before) if len(codes) == len(names) else []


def _each_after_its_country(sentence: Sentence, index: int) -> tuple[list[Name], list[str]]:
    """Read `colleagues from A, N N, and B, M M`, `the Xish N N and the Yish M M`."""
    names: list[Name] = []
    codes: list[str] = []
    at = index
    while sentence.word(at) in {"from", "of", ",", ";", "and", "the"}:
        at += 1
        place = sentence.places.get(at)
        comma = place is not None and sentence.word(place[0]) == ","
        if place and (comma or place[1].kind == "demonym"):
            name = name_at(sentence, place[0] + comma)
            if name is None:
                break
            names.append(name)
            codes.append(place[1].code)
            at = name.after
    return (names, codes) if len(names) > 1 else ([], [])


def _each_before_its_country(sentence: Sentence, index: int) -> tuple[list[Name], list[str]]:
    """Read `colleagues N N of A and M M of B`."""
    names: list[Name] = []
    codes: list[str] = []
    at = index + (sentence.word(index) == ",")
    while (name := name_at(sentence, at)) is not None and sentence.word(name.after) in OF:
        place = name.after + 1 + (sentence.word(name.after + 1) == "the")
        if place not in sentence.places:
            break
        at, mention = sentence.places[place]
        names.append(name)
        codes.append(mention.code)
        while sentence.word(at) in {",", "and"}:
            at += 1
    return (names, codes) if len(names) > 1 else ([], [])


def _in_turn(
    sentence: Sentence, names: list[Name], codes: list[str], before: Spotted | None
) -> list[Spotted]:
    """Give names the countries in their order, and the office of whoever came before."""
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
    sentence: Sentence,
    offices: Sequence[Office],
    found: list[Spotted],
    start: int,
    country: str | None,
) -> Office | Spotted | None:
    """Give whom a counterpart has the office of: the last one named before, or an office alone.

    Nobody of the counterpart's own country is meant.
    """
    named = [each for each in found if each.end <= start and each.title]
    alone = [
        each
        for each in offices
        if sentence.tokens[each.first].start < start
        if country is None or country not in each.countries
    ]
    acting = [each for each in named if not _is_aside(sentence, each)] or named
    if len(named) > 1 and OBJECT.search(sentence.text[: named[-1].start]):
        return acting[0]  # "he met with President N and his Xish counterpart M M": his own
    if named and not any(sentence.tokens[each.first].start > named[-1].end for each in alone):
        return acting[-1]
    return alone[-1] if alone else None


def _is_aside(sentence: Sentence, person: Spotted) -> bool:
    """Tell whether somebody is only named beside the one who acts: `accompanied by Minister N N`.

    Not who is met, and acts then: `he received a team led by Minister N N, who met his …`.
    """
    text = sentence.text
    told = ASIDE.search(text[: person.start]) or OBJECT.search(text[: person.start])
    return bool(told) and not ACTS_THEN.match(text, person.end)


def _counterpart_country(sentence: Sentence, index: int) -> tuple[str | None, int]:
    """Read the country right before `counterpart`, and where the phrase begins."""
    for first in range(max(0, index - 4), index):
        if first in sentence.places:
            after, place = sentence.places[first]
            after += sentence.genitive(after)
            if after == index:
                return place.code, first
    return None, index
