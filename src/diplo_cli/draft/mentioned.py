"""Who is meant where a sentence gives no full name: "Asadov", "the Xish minister", "He was …".

A surname, or an office that only one person of the report can hold, stands for that person in each
sentence; a pronoun that opens one stands for whom the sentence before is about.
"""

import re

from diplo_cli.draft.company import ATTENDS
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.individuals import Individual, Roster, headed, individuals, whole_of
from diplo_cli.draft.levels import CABINET
from diplo_cli.draft.office_words import words
from diplo_cli.draft.offices import Office
from diplo_cli.draft.person_names import Spotted, in_order, overlap
from diplo_cli.draft.pronouns import HE, HIS
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.reading import Line
from diplo_cli.draft.same_names import same_name
from diplo_cli.draft.tokens import Sentence, read_sentence
from diplo_cli.draft.told_offices import is_sender
from diplo_cli.draft.untitled import with_offices

# "He was …", "His Highness also received …".
HIGHNESS = (
    r"(?:H\.?(?:R\.?)?[HME]\.?|(?:His|Her) (?:Royal )?(?:Highness|Majesty|Excellency))"
    r"(?= (?!the\b)[a-z]+ )"
)
OPENING_HE = RarePattern(
    rf"(?:(?:[A-Z]\w+|On \w+|In the \w+),? (?:\w+ )?)?(?P<he>(?:{HE})\b|{HIGHNESS})"
)
# What one does who meets others.
GUEST = RarePattern(
    r"\b(?:[Tt]he|[Hh]is|[Hh]er) (?:guest|visitor|visiting (?:dignitary|leader|official|guest))\b"
    r"(?! of)"
)
RECEIVED = RarePattern(r"\b(?:received|hosted|welcomed)\b(?! by)")
HE_AND = RarePattern(rf"\b(?P<he>{HE}) and (?=[A-Z]|(?:the|our|his|her) )")
SUBJECT = RarePattern(
    rf"\b(?P<he>{HE}) (?:(?:also|then|later|had|has|was|separately|earlier|subsequently"
    r"|further|first|likewise|is|will|would) ){0,3}(?:met|meets?|held|holds?|received|receives"
    r"|called|paid|hosted|co-?chaired|spoke|signed|conferred|discussed|attended|welcomed"
    r"|an? (?:\w+ )?audience|an? (?:\w+ )?meeting|meetings|talks)\b"
)
# How many sentences back the one may be whom "he" means.
BACK = 3
THE_TWO = RarePattern(
    r"(?:[A-Z]\w+,? )?(?P<two>[Tt]he (?:two|pair)(?: (?:men|women|leaders|ministers|presidents"
    r"|premiers|politicians|officials|diplomats))?|[Bb]oth|[Tt]hey) "
    r"(?:(?:also|then|later|had) ){0,2}(?:met|held|shook|talked|spoke|sat|conferred|discussed"
    r"|signed|agreed|were (?:then |later )?joined|reviewed|had|exchanged)\b"
)
HIS_GUEST = RarePattern(rf"(?:[A-Z]\w+,? )?(?P<he>{HIS}) (?:guest|host|visitor|interlocutor)\b")
BY = compiled(r"\b(?:by|of|to|with) (?:the |its |his |her )?(?:[a-z]+ ){0,2}$")
# As late in a sentence as its subject may come.
FAR = 90
# Offices that the level of somebody's own tells.
OF_LEVEL = frozenset({"head of state", "head of government", "premier", "prime minister"})
DELEGATION_ACTS = RarePattern(
    r" (?:(?:also|then|later) )?(?:called on|paid|met|held|visited|was (?:also |then )?received)\b"
)
# Between a name and its holder's office: "N N, the Xish Minister".
APPOSED = RarePattern(r",\s+(?:the\s+)?")
NATIONALS = frozenset(
    {"delegation", "minister", "official", "guest", "diplomat", "leader", "envoy", "visitor"}
)
PAIR = 2
HEAD = RarePattern(r"\b[Tt]he head of (?:the|its|that) delegation\b")


# A longer word in small letters shows that a headline writes only names with capitals.
LONGEST_JOINT = len("for")


def people_told_of(
    lines: tuple[Line, ...], headline: str | None = None, framing: tuple[str, ...] = ()
) -> tuple[tuple[Line, ...], list[Individual]]:
    """Give the people of a report, and its sentences with whom each of them means."""
    rows = tuple(map(read_sentence, framing))
    lines = with_offices(lines, individuals(lines, headline, rows))
    people = individuals(lines, headline, rows)
    above = _only_above(people, headline)
    told = with_mentions(lines, [*people, *above], _guest(lines, people))
    told = tuple(_in_office(line, above) for line in told)
    return told, individuals(told, headline, rows)


def _only_above(people: list[Individual], headline: str | None) -> list[Individual]:
    """Give the leaders and ministers whom only the headline names: below it is "The Minister met".

    One who shares an office with somebody of the text may be meant by neither.
    """
    plain = any(word.islower() and len(word) > LONGEST_JOINT for word in (headline or "").split())
    named = headed(headline or "") if plain else []  # "Minister Hands Message to President"
    offices_held = {each.title for each in people}
    return [
        Individual(each.name, each.title, each.level, each.country)
        for each in named
        if each.level in CABINET
        and len(each.name.split()) > 1
        and not each.name.isupper()
        and each.title not in offices_held
        and not any(same_name(each.name, other.name) for other in people)
    ]


def _in_office(line: Line, above: list[Individual]) -> Line:
    """Give those whom only the headline names the office that it gives them."""
    held = {each.name: each for each in above}
    people = tuple(
        each._replace(title=one.title, level=one.level, country=one.country)
        if each.title is None and (one := held.get(each.name))
        else each
        for each in line.people
    )
    return line._replace(people=people) if held else line


def _guest(lines: tuple[Line, ...], people: list[Individual]) -> Individual | None:
    """Give whom a report means by "the guest": the only visitor, else who was received first."""
    visitors = [each for each in people if each.visiting]
    if len(visitors) == 1:
        return visitors[0]
    for line in lines:
        received = RECEIVED.search(line.text)
        after = [each for each in line.people if received and each.start >= received.end()]
        if after:
            return whole_of(after[0].name, people)
    return _stranger(people)


def _stranger(people: list[Individual]) -> Individual | None:
    """Give the second one named where only his country is told: the first one's goes without."""
    home, abroad = (*people[:PAIR], None, None)[:PAIR]
    told = home is not None and home.country is None and abroad is not None and abroad.country
    return abroad if told else None


def with_mentions(
    lines: tuple[Line, ...], people: list[Individual], guest: Individual | None = None
) -> tuple[Line, ...]:
    """Add to each sentence whom it names by less than the full name."""
    roster = Roster(people)
    done: list[Line] = []
    for line in lines:
        added = _surnames(line, roster)
        added += _offices(line, people, [*line.people, *added])
        if guest and not any(each.name == guest.name for each in (*line.people, *added)):
            found = list(GUEST.finditer(line.text))[:1]
            added += [Spotted(*each.span(), guest.name, None, None, None) for each in found]
        line = line._replace(people=tuple(in_order([*line.people, *added])))
        near = [*done[: -BACK - 1 : -1], *done[:1]]
        before = next(filter(None, map(_acting, near)), None)
        he = _pronoun(line, before) if before else None
        also = [he] if he else _the_two(line, done, people)
        done.append(line._replace(people=tuple(in_order([*line.people, *also]))))
    return tuple(done)


def _the_two(line: Line, done: list[Line], people: list[Individual]) -> list[Spotted]:
    """Find whom "the two" are: the only two of the nearest sentence before that names any.

    Two of one country didn't meet: "N N thanked Xland's Minister M M. The two spoke about …".
    """
    two = THE_TWO.match(line.text)
    home = {each.name: each.country for each in people} if two else {}
    for each in done[: -BACK - 1 : -1] if two else ():
        names = list(dict.fromkeys(named.name for named in each.people))
        countries = [home.get(name) for name in names]
        if two and len(names) == PAIR and not (countries[0] and len(set(countries)) == 1):
            return [Spotted(*two.span("two"), name, None, None, None) for name in names]
        if names and len(names) != PAIR:
            break
    return []


def _surnames(line: Line, roster: Roster) -> list[Spotted]:
    """Find each run of words that are of one person's name only and stand alone."""
    found: list[Spotted] = []
    sentence = line.sentence
    index = 0
    while index < len(sentence.tokens):
        people = _named(line, index, roster)
        after = index + 1
        while people and _named(line, after, roster) == people:
            after += 1
        if people and _alone(sentence, index, after):
            start, end = sentence.tokens[index].start, sentence.tokens[after - 1].end
            found += [Spotted(start, end, each.name, None, None, None) for each in people]
        index = after
    return found


def _named(line: Line, index: int, roster: Roster) -> list[Individual]:
    """Give whose names alone a word is of, where nobody was found there yet.

    `the Asadov-Bektenov meeting` names two.
    """
    sentence = line.sentence
    if index >= len(sentence.tokens) or index in sentence.places:
        return []
    token = sentence.tokens[index]
    if not token.capital or overlap(line.people, token.start, token.end):
        return []
    return roster.named(token.text)


def _alone(sentence: Sentence, index: int, after: int) -> bool:
    """Tell whether no other capital makes another name of words: `the Asadov Foundation`."""
    known = words()
    claimed = known.starts | known.honorifics | known.modifiers | known.styles
    if sentence.capital(after) and after not in sentence.places:
        return sentence.word(after) in claimed
    before = sentence.word(index - 1)
    return (
        index <= 1 or not sentence.capital(index - 1) or before in claimed or before in known.stops
    )


def _offices(line: Line, people: list[Individual], taken: list[Spotted]) -> list[Spotted]:
    """Find the offices that stand for the one person who can hold them; a delegation's head."""
    found = _nationals(line, people, taken)
    found += [
        Spotted(*head.span(), each.name, None, None, None)
        for head in HEAD.finditer(line.text)
        for each in people
        if each.leads
    ]
    tokens = line.sentence.tokens
    for office in line.offices:
        start, end = tokens[office.first].start, tokens[office.after - 1].end
        before = line.text[max(0, start - 8) : start].lower()
        whose = line.sentence.places.get(office.first)
        owned = whose is not None and line.sentence.genitive(whose[0])
        named = owned or before.endswith(("the ", "two ", "both "))
        if overlap(taken, start, end) or not named or is_sender(line.sentence, office):
            continue
        if any(APPOSED.fullmatch(line.text, each.end, start) for each in line.people):
            continue
        here = {each.name for each in line.people if each.title}
        fitting = [each for each in people if _may_be(each, office) and each.name not in here]
        if office.countries and not office.plural:
            fitting = [each for each in fitting if each.country] or fitting
        if "visiting" in line.text[start:end]:
            fitting = [each for each in fitting if each.visiting] or fitting
        if len(fitting) == (max(len(office.countries), PAIR) if office.plural else 1):
            country = office.countries[0] if office.countries and not office.plural else None
            found += [Spotted(start, end, each.name, None, None, country) for each in fitting]
    return found


def _nationals(line: Line, people: list[Individual], taken: list[Spotted]) -> list[Spotted]:
    """Find `the Xish official`, `the Xish guest`: the first one named of that country."""
    found = []
    for after, place in line.sentence.places.values():
        word = line.sentence.word(after)
        if place.kind != "demonym" or word not in NATIONALS:
            continue
        if not line.text[: place.start].lower().endswith("the "):
            continue
        end = line.sentence.tokens[after].end
        if word == "delegation" and not DELEGATION_ACTS.match(line.text, end):
            continue
        meant = [each for each in people if each.country == place.code]
        if word == "minister":
            meant = [each for each in meant if each.level in {"minister", "deputy-head"}]
            meant = [] if any(each.level == "minister" for each in meant) else meant
        if meant and not overlap(taken, place.start, end):
            found.append(Spotted(place.start, end, meant[0].name, None, None, place.code))
    return found


def _may_be(person: Individual, office: Office) -> bool:
    """Tell whether a person can be whom an office means: `the Xish minister`."""
    if person.title is None or person.level != office.level:
        return False
    if office.countries and person.country not in (None, *office.countries):
        return False
    if not OF_LEVEL.isdisjoint((office.title.lower(), person.title.lower())):
        return True
    own = set(office.title.lower().split()) - {"of", "the", "for", "and"}
    return own <= set(re.findall(r"[\w'-]+", person.title.lower()))


def _acting(line: Line) -> Spotted | None:
    """Give whom a sentence begins with: not by whom somebody was received, nor who attended."""
    first = line.people[0] if line.people else None
    if len(line.people) > 1 and ATTENDS.search(line.text):
        return None  # "N N, M M and L L were also present"
    passive = first and BY.search(line.text[: first.start])
    return None if first is None or passive or first.start > FAR else first


def _pronoun(line: Line, before: Spotted) -> Spotted | None:
    """Find whom `He was received by …` is about: the one whom the sentence before begins with."""
    he = (
        OPENING_HE.match(line.text)
        or _subject(line)
        or HE_AND.search(line.text)
        or HIS_GUEST.match(line.text)
    )
    if he is None:
        return None
    return Spotted(he.start("he"), he.end("he"), before.name, None, None, None)


def _subject(line: Line) -> re.Match[str] | None:
    """Find who acts in a sentence that names nobody before: `On the first day, she met with N`."""
    he = SUBJECT.search(line.text)
    if he and any(each.end <= he.start() for each in line.people):
        before = line.text[: he.start()]
        # "With Minister N N she signed …": whom she was with is another.
        return he if re.match(r"(?:Together )?[Ww]ith\b", before) else None
    return he
