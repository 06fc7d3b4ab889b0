"""People whom a sentence names without an office of their own beside the name.

"Zambia's N N and Botswana's M M met", "N N and M M, the Presidents of the two countries", "H.E. N N
told them": a nation, an honorific or a shared office shows that the capitals are somebody's name.
"""

from collections.abc import Iterable, Iterator, Sequence

from diplo_cli.draft.fields import is_field
from diplo_cli.draft.institutions import legal_form_pattern
from diplo_cli.draft.office_words import PLURALS, words
from diplo_cli.draft.offices import Office
from diplo_cli.draft.owners import led_by
from diplo_cli.draft.person_names import Name, Spotted, name_at, overlap
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.rulers import is_given_name
from diplo_cli.draft.tokens import Sentence

FULL = 2
# What people do and companies don't.
ACTS = frozenset(
    {
        "met",
        "meets",
        "meet",
        "meeting",
        "received",
        "receives",
        "hosted",
        "hosts",
        "welcomed",
        "welcomes",
        "talks",
        "told",
        "spoke",
        "discussed",
        "conferred",
        "counterpart",
        "visited",
        "greeted",
        "talked",
        "said",
        "thanked",
        "chaired",
        "co-chaired",
        "attended",
        "joined",
    }
)
# What only people do, or have done to them, told of a name that begins a sentence.
MEETS = (
    r" (?:met|meets|received|receives|hosted|welcomed|greeted|told|thanked|arrived|flew|spoke|sat"
    r"|conferred|left|returned|came|went|visited|paid)\b"
)
HOLDS = (
    r" (?:(?:then|also|today|yesterday) )?(?:held|had|holds|began|opened|wrapped up) "
    r"(?:(?!and\b|with\b)\w+[ -]){0,3}?(?:talks|meetings?|conversations?|negotiations)\b"
)
ACTED_ON = r" (?:was|were|is) (?:\w+ )?(?:received|welcomed|greeted|accompanied|joined)\b"
OF_HIS = r", (?:\w+ ){1,6}?(?:his|her) "
PERSONAL = RarePattern(rf"{MEETS}|{HOLDS}|{ACTED_ON}|{OF_HIS}")
# What a person is met by, and what may follow the name.
MET = RarePattern(
    r"\b(?:met|meets|received|receives|hosted|welcomed|greeted|(?:met|talks|talked|meetings?|conferred"
    r"|conversation|spoke|discussed|agreed)(?: on \w+day)?(?: \([^()]{3,30}\))? with|spoke to"
    r"|(?:dinner|lunch|luncheon|banquet|reception)\b[^.;,]{0,40}? (?:for|in honou?r of)) "
    r"(?=[A-ZÀ-Þ])"
)
# Who leads a group, met with it: "a delegation of the Bee Parliament, led by N N".
GROUP = RarePattern(r"\b(?:delegations?|mission|team|group)\b")
LED_BY = RarePattern(r"\b(?:led|headed) by (?=[A-ZÀ-Þ])")
AFTER_NAME = RarePattern(
    r"[.,;]|$| (?:in|on|at|and|for|today|yesterday|here|to|during|who|from|after|before|this)\b"
)
ATTENDED = RarePattern(
    r"(?:,? and (?:others?|(?:other )?officials))? (?:also |both |then )?"
    r"(?:attended|took part|participated|joined|sat in"
    r"|(?:was|were) (?:also )?(?:present|there|in attendance))\b"
)
# "Those who attended the meeting were N N (Xland), M M (Yland) and …".
THOSE_PRESENT = RarePattern(
    r"(?:Those|Others|Also) (?:who )?(?:attended|attending|present|in attendance|took part)\b"
    r"[^.;:,]{0,60}? (?:were|are|was|included?):? (?=[A-ZÀ-Þ])"
)
# What nobody but a person does: "Xland's N N signed for Xland".
SIGNS_FOR = RarePattern(r" (?:signed|signing|initialled) (?:it )?(?:for|on behalf of) ")
BOTH = RarePattern(r"\b(?:the two|both|the respective) ")
CLOSING = frozenset({'"', "”", "»", "—", "–"})
# As many words as a few names have.
LONGEST_LIST = 30
BEFORE_NAMES = frozenset(
    {",", ":", "and", "with", "by", "guest", "host", "met", "received", "hosted", "welcomed"}
)
JOINS = frozenset({",", "and", "&"})
# What a name before one of these is of.
THINGS = frozenset(
    {"programme", "program", "plan", "strategy", "scheme", "initiative", "project", "vision"}
    | {"corridor", "route", "road", "railway", "port", "airport", "terminal", "bridge", "park"}
    | {"region", "province", "city", "district", "island", "river", "lake", "valley", "plant"}
    | {"company", "group", "bank", "fund", "university", "hospital", "forum", "festival", "team"}
    | {"field", "mine", "dam", "zone", "hotel", "palace", "museum", "club", "newspaper", "agency"}
)


def bare_names(sentence: Sentence) -> list[Spotted]:
    """Find the people whom a nation or an honorific shows to be such."""
    found: list[Spotted] = []
    acts = not (ACTS | PLURALS).isdisjoint(sentence.words)
    for first, (after, place) in sentence.places.items():
        if place.kind == "country" and sentence.genitive(after):
            name = full_name(sentence, after + 1)
            signs = name and SIGNS_FOR.match(sentence.text, sentence.tokens[name.after - 1].end)
            if name and (acts or signs) and not _names_thing(sentence, name.after):
                start = place.start
                found.append(_spotted(sentence, name, place.code)._replace(start=start))
        elif acts and place.kind == "country":
            name = _name_of(sentence, first)
            if name:
                found.append(_spotted(sentence, name, place.code))
    for index in range(len(sentence.tokens)):
        titled = words().honorifics.issuperset(sentence.word(index).split("-"))
        if titled and sentence.capital(index) and not _is_titled(sentence, index - 1):
            name = full_name(sentence, index)
            if name and name.honored:
                found.append(_spotted(sentence, name, _stands_for(sentence, name.after)))
    return found


def _names_thing(sentence: Sentence, after: int) -> bool:
    """Tell whether a noun shows a name to be no person's: `Xland's Honey Road programme`."""
    word = sentence.word(after)
    return not sentence.capital(after) and (word in THINGS or is_field(word))


def _stands_for(sentence: Sentence, index: int) -> str | None:
    """Read the country behind `Mr. N N for Xland, Ms. M M for Yland`."""
    at = index + 1 + (sentence.word(index + 1) == "the")
    place = sentence.places.get(at) if sentence.word(index) == "for" else None
    if place is None or place[1].kind != "country" or sentence.genitive(place[0]):
        return None
    return place[1].code


def _name_of(sentence: Sentence, place: int) -> Name | None:
    """Read `N N of Xland`, `N N (Xland)`: a full name that begins what is told, and its country."""
    index = place - 1 - (sentence.word(place - 1) == "the")
    if sentence.words[max(0, index - 1) : index + 1] == ("republic", "of"):
        index -= 2 + (sentence.word(index - 2) == "the")  # "N N of the Republic of Congo"
    bracketed = sentence.word(index) == "(" and sentence.word(sentence.places[place][0]) == ")"
    bracketed = bracketed and "attended" not in sentence.words  # as bodies do
    if sentence.word(index) != "of" and not bracketed:
        return None
    start = index
    while sentence.capital(start - 1) or sentence.word(start - 1) in words().particles:
        start -= 1
    name = full_name(sentence, start)
    begins = start == 0 or sentence.word(start - 1) in BEFORE_NAMES
    return name if name and begins and name.after == index else None


def _is_titled(sentence: Sentence, index: int) -> bool:
    """Tell whether an honorific ends at a token, with a full stop of its own or without."""
    at = index - 1 if sentence.word(index) == "." else index
    return sentence.word(at) in words().honorifics


def _spotted(sentence: Sentence, name: Name, country: str | None) -> Spotted:
    """Give a person without an office."""
    start, end = sentence.tokens[name.first].start, sentence.tokens[name.after - 1].end
    return Spotted(start, end, name.text, None, None, country)


def full_name(sentence: Sentence, index: int) -> Name | None:
    """Read a name of two words or more, none of them of an institution."""
    name = name_at(sentence, index)
    if name is None or name.parts < FULL:
        return None
    known = words()
    bodies = known.organizations | known.bodies | known.starts | known.modifiers
    first = name.first + is_given_name(sentence, name.first)  # "Amir N N": no amir
    parts = [sentence.word(n) for n in range(first, name.after)]
    if not bodies.isdisjoint(parts) or any(map(is_field, parts)):
        return None
    return None if _is_company(sentence, name) else name


def _is_company(sentence: Sentence, name: Name) -> bool:
    """Tell whether a run of capitals is a company's: an acronym or a legal form is in it."""
    tokens = sentence.tokens[name.first : name.after]
    acronym = any(
        token.text.isupper() and len(token.text) > 1 for token in tokens if "." not in token.text
    )
    return acronym or legal_form_pattern().search(name.text) is not None


def objects(sentence: Sentence) -> Iterator[Spotted]:
    """Read `met with N N`, `a mission led by N N`: a full name without an office that is met."""
    group = GROUP.search(sentence.text)
    led = [met.end() for met in LED_BY.finditer(sentence.text, group.end())] if group else []
    for at in (*(met.end() for met in MET.finditer(sentence.text)), *led):
        first = next((n for n, t in enumerate(sentence.tokens) if t.start == at), None)
        name = full_name(sentence, first) if first is not None else None
        if name is None:
            continue
        start, end = sentence.tokens[name.first].start, sentence.tokens[name.after - 1].end
        if at in led or AFTER_NAME.match(sentence.text, end):
            country = led_by(sentence, name.first)
            plain = Spotted(start, end, name.text, None, None, country)
            yield _of_nation(sentence, name) or plain


def _of_nation(sentence: Sentence, name: Name) -> Spotted | None:
    """Read `the Xish Beekeeper N N`: an office that no list knows stands behind the nation."""
    after, place = sentence.places.get(name.first, (name.first, None))
    if place is None or place.kind != "demonym" or name.after - after < len("ONM"):
        return None
    full = full_name(sentence, name.after - FULL)
    if full is None or full.first != name.after - FULL:
        return None
    title = sentence.text[sentence.tokens[after].start : sentence.tokens[full.first - 1].end]
    return _spotted(sentence, full, place.code)._replace(title=title, level="official")


def subjects(sentence: Sentence) -> Iterator[Spotted]:
    """Read `N N met with …`, `"…", N N told …`: a full name without an office that acts.

    Or two at once: `N N and M M held talks`.
    """
    for first in range(len(sentence.tokens)):
        quoted = first and sentence.word(first - 1 - (sentence.word(first - 1) == ",")) in CLOSING
        name = full_name(sentence, first) if quoted or not first else None
        names = [name] if name and name.first == first else []
        if names and sentence.word(names[0].after) == "and":
            other = full_name(sentence, names[0].after + 1)
            names += [other] if other and other.first == names[0].after + 1 else []
        if names and PERSONAL.match(sentence.text, sentence.tokens[names[-1].after - 1].end):
            yield from (_spotted(sentence, each, None) for each in names)


def attendees(sentence: Sentence) -> list[Spotted]:
    """Read `N N, M M and others attended`: full names that a sentence begins with."""
    names: list[Name] = []
    at = 0
    while (name := full_name(sentence, at)) is not None and name.first == at:
        names.append(name)
        at = name.after
        while sentence.word(at) in JOINS:
            at += 1
    if not names or not ATTENDED.match(sentence.text, sentence.tokens[names[-1].after - 1].end):
        return []
    return [_spotted(sentence, name, None) for name in names]


def listed_attendees(sentence: Sentence) -> list[Spotted]:
    """Read `Those who attended were N N (Xland) and M M (Yland)`: full names, each its country."""
    told = THOSE_PRESENT.match(sentence.text)
    at = sum(each.start < told.end() for each in sentence.tokens) if told else len(sentence.tokens)
    found: list[Spotted] = []
    while (name := full_name(sentence, at)) is not None and name.first == at:
        place = sentence.places.get(name.after + 1) if sentence.word(name.after) == "(" else None
        found.append(_spotted(sentence, name, place[1].code if place else None))
        at = place[0] + 1 if place else name.after
        while sentence.word(at) in JOINS:
            at += 1
    return found


def with_shared(sentence: Sentence, named: Sequence[Office], found: list[Spotted]) -> list[Spotted]:
    """Give the two who have none the office of both: `N N and M M, both ministers`."""
    bare = [each for each in found if each.title is None and each.country]
    shared = [each for each in named if each.plural and not each.countries]
    if len(bare) != FULL or len(shared) != 1 or not BOTH.search(sentence.text):
        return found
    if any(sentence.tokens[shared[0].first].start < each.start for each in bare):
        return found
    return [
        each._replace(title=shared[0].title, level=shared[0].level) if each in bare else each
        for each in found
    ]


def pair_before(sentence: Sentence, first: int) -> list[Name]:
    """Read `N N and M M, the` before an office in the plural: two full names or more."""
    index = first - 1
    while sentence.word(index) in {"the", "both", "respective"}:
        index -= 1
    if sentence.word(index) not in {",", "(", "–", "—"}:
        return []
    start = index
    while start > max(0, index - LONGEST_LIST) and _within(sentence, start - 1):
        start -= 1
    while start < index:
        names = _joined(sentence, start, index)
        if names:
            return names
        start += 1
    return []


def _within(sentence: Sentence, index: int) -> bool:
    word = sentence.word(index)
    return sentence.capital(index) or word in JOINS or word in words().particles


def _joined(sentence: Sentence, start: int, end: int) -> list[Name]:
    """Read full names joined by commas and "and" that fill the tokens from start to end."""
    names: list[Name] = []
    at = start
    while at < end:
        name = full_name(sentence, at)
        if name is None:
            return []
        names.append(name)
        at = name.after
        while at < end and sentence.word(at) in JOINS:
            at += 1
    return names if at == end and len(names) >= FULL else []


def apart(found: Sequence[Spotted], more: Iterable[Spotted]) -> list[Spotted]:
    """Give those of more whom no other one overlaps."""
    return [each for each in more if not overlap(found, each.start, each.end)]
