"""Whose office somebody holds, told before it: "the Honey Agency, its Chairman N N"."""

from diplo_cli.draft.bodies import ENDS, LOWER, country_inside, institution_end
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.fields import is_field
from diplo_cli.draft.leaders import text_of
from diplo_cli.draft.office_words import office_words_at, words
from diplo_cli.draft.offices import Office
from diplo_cli.draft.person_names import Name
from diplo_cli.draft.tokens import Sentence

_JOINTS = compiled(r" of |,")
OF_BODIES = frozenset({"official", "head-of-state"})
ACRONYM = compiled(r"[A-ZÀ-Þ][A-ZÀ-Þ-]+")
BEFORE_ITS = frozenset({",", "and", "represented", "led", "headed", "by", "through", "(", "with"})

LED = frozenset({"led", "headed", "represented"})


def owner(sentence: Sentence, first: int) -> str | None:
    """Give the country before a name: `Xland's N N, Minister of Honey`."""
    if not sentence.genitive(first - 1):
        return None
    whose = (place for after, place in sentence.places.values() if after == first - 1)
    return next((place.code for place in whose if place.kind == "country"), None)


def led_by(sentence: Sentence, index: int) -> str | None:
    """Give the country whose delegation an office leads: `that of Xland, led by the Minister`.

    The verb may be left out where it was told before: `and that of Xland by the Minister`.
    """
    at = index - (sentence.word(index - 1) == "the") - 1
    if sentence.word(at) != "by" or at < 1:
        return None
    led = sentence.word(at - 1) in LED
    end = at - led
    end -= sentence.word(end - 1) in {",", "was", "were", "is"}
    whose = (each for each, (after, _) in sentence.places.items() if after == end)
    first = next(whose, None)
    if first is None or not (led or LED & {*sentence.words[:first]}):
        return None
    place = sentence.places[first][1]
    before = first - (sentence.word(first - 1) == "the") - 1
    listed = sentence.word(before) in {"of", "and", ","} and place.kind == "country"
    return place.code if listed else None


def with_body(sentence: Sentence, office: Office, index: int) -> Office:
    """Read the body behind a name: `Governor N N of the Bank of Xland`, `Director N N of Bees`."""
    at = index + 1 + (sentence.word(index + 1) == "the")
    bare = office.level == "official" and " of " not in office.title
    if not bare or sentence.word(index) != "of" or at in sentence.places:
        return office
    end = institution_end(sentence, at, beside=True)
    if end > at and sentence.words[end - 1 : end + 1] == ("bank", "of"):
        end = sentence.places[end + 1][0] if end + 1 in sentence.places else end
    if {sentence.word(n) for n in range(at, end)}.isdisjoint(_kinds()):
        return office
    codes = office.countries or country_inside(sentence, at, end)
    return office._replace(title=f"{office.title} {text_of(sentence, index, end)}", countries=codes)


def with_body_beside(sentence: Sentence, office: Office) -> Office:
    """Read `N N, CEO, Honey Xland`, `N N, Rector, UOX`: the body after a comma."""
    at = office.after + 1
    bare = office.level == "official" and not {" of ", ","} & {*_JOINTS.findall(office.title)}
    if not bare or sentence.word(office.after) != ",":
        return office
    end = at
    while sentence.capital(end) and not office_words_at(sentence, end):
        end += 1
    end += end > at and sentence.word(end) in LOWER  # "General Manager, BIB bank"
    body = text_of(sentence, at, end) if end > at else ""
    codes = [place.code for n, (_, place) in sentence.places.items() if at < n < end]
    codes += [code for name, code in words().parliaments.items() if name == body.lower()]
    acronym = any(ACRONYM.fullmatch(sentence.tokens[n].text) for n in range(at, end))
    own = {sentence.word(n) for n in range(at, end)}
    known = acronym or codes or own & _kinds()
    nation = sentence.places.get(at)
    whose = nation and (nation[1].kind != "demonym" or not {*own} & _kinds())
    if whose or not known or sentence.word(end) == "of":
        return office
    codes += [nation[1].code] if nation else []  # "Chairman, Xish Honey Authority"
    return office._replace(
        after=end,
        title=f"{office.title}, {body}",
        countries=office.countries or (*codes,)[: not acronym],  # JICA is no Xland's
    )


def owned(sentence: Sentence, office: Office) -> Office:
    """Read `the Honey Agency of Xland, represented by its Chairman N N`: whose chairman he is."""
    if sentence.word(office.first - 1) != "its" or office.level not in OF_BODIES:
        return office
    office = office._replace(level="official")
    end = office.first - 1
    while end > 0 and sentence.word(end - 1) in BEFORE_ITS:
        end -= 1
    start = end
    while start > 0 and (
        sentence.capital(start - 1)
        or sentence.word(start - 1) in {"of", "and", "for", "the"}
        or sentence.words[start - 2 : start] == ("st", ".")
    ):
        start -= 1
    while start < end and not sentence.capital(start):
        start += 1
    places = {at: after for at, (after, place) in sentence.places.items() if start <= at < end}
    codes = tuple(sentence.places[at][1].code for at in places)[:1]
    last = next((at for at, after in places.items() if after == end and at > start), end)
    while last > start and sentence.word(last - 1) in {"of", "the"}:
        last -= 1
    own = {sentence.word(n) for n in range(start, last)}
    if last <= start + 1 or not (own & _kinds() or any(map(is_field, own))):
        return office
    name = sentence.text[sentence.tokens[start].start : sentence.tokens[last - 1].end]
    the = "the " if sentence.word(start - 1) == "the" else ""
    return office._replace(
        title=f"{office.title} of {the}{name}", countries=office.countries or codes
    )


def _kinds() -> frozenset[str]:
    """Give the words for kinds of bodies."""
    known = words()
    return known.organizations | known.bodies | ENDS | {"mission", "delegation", "headquarters"}


def is_body(name: Name) -> bool:
    """Tell whether capitals before an office are a body's: `the United Nations, the Minister`."""
    return not _kinds().isdisjoint(name.text.lower().split())
