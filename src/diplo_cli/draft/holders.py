"""The holders of an office in the plural, each with a country: "Presidents N N of A, M M of B"."""

import re

from diplo_cli.draft.bare_names import full_name, pair_before
from diplo_cli.draft.bodies import LONGEST_ASIDE
from diplo_cli.draft.described import both_named, countries_of
from diplo_cli.draft.fields import is_field
from diplo_cli.draft.levels import CABINET, LEADERS
from diplo_cli.draft.office_words import words
from diplo_cli.draft.offices import Office, office_at
from diplo_cli.draft.person_names import Name, Spotted, name_at
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.tokens import Sentence

FULL = 2
FIELDS_OF = RarePattern(r"(?:Deputy |Vice )?(?:Minister|Secretary) (?:of|for) ")
FAR = 10  # words between leaders in the plural and the colon before their names
# For whom somebody is somewhere, and what a state's full name begins with.
FOR = (("on", "behalf", "of"), ("for",), ("representing",))
STATES = {
    (kind, "of") for kind in ("government", "republic", "kingdom", "state", "sultanate", "union")
}
OF_AFTER = ((",", "of"), (",", "from"))  # "N N, of Xland,"
BETWEEN = frozenset({",", "and", "&", "-", "–", "—", "the", ":", ";", "(", ")", "respectively"})
# What ministers sign: "signed by ministers N N and M M, Agreement on wax" tells no field of theirs.
PAPERS = frozenset({"agreement", "memorandum", "protocol", "treaty", "convention", "declaration"})


def country_after(sentence: Sentence, index: int) -> str | None:
    """Read the country after a name: `President N N of Kazakhstan`, `N N (Kazakhstan)`."""
    if sentence.word(index) not in {"of", "from", "for", "("}:
        return None
    at = index + 2 if sentence.word(index + 1) == "the" else index + 1
    place = sentence.places.get(at)
    if place is None and sentence.words[at : at + 2] == ("republic", "of"):
        place = sentence.places.get(at + 2)  # "of the Republic of Congo"
    return place[1].code if place and place[1].kind == "country" else None


def for_country(sentence: Sentence, index: int) -> str | None:
    """Read for whom somebody signs or speaks, behind the office: `, on behalf of Xland`.

    A country alone between marks is theirs, too: `N N, Minister of Honey, Xland; M M, …`.
    """
    at = index + (sentence.word(index) in {",", "("})
    if side := _side_told(sentence, at):
        return side
    spoken = next((each for each in FOR if sentence.words[at : at + len(each)] == each), ())
    at += len(spoken)
    while sentence.word(at) == "the" or sentence.words[at : at + 2] in STATES:
        at += 1 if sentence.word(at) == "the" else len(("state", "of"))
    after, place = sentence.places.get(at, (at, None))
    if place is None or place.kind != "country" or sentence.genitive(after):
        return None
    ends = sentence.word(after) in {"", ";", ")", "."} or _names_next(sentence, after)
    return place.code if spoken or (at == index + 1 and ends) else None


def _side_told(sentence: Sentence, at: int) -> str | None:
    """Read `on the Xish side`, `from Xland's side`."""
    if sentence.word(at) not in {"on", "from", "for"}:
        return None
    at += 1 + (sentence.word(at + 1) == "the")
    after, place = sentence.places.get(at, (at, None))
    after += sentence.genitive(after)
    return place.code if place and sentence.word(after) in {"side", "part"} else None


def _names_next(sentence: Sentence, index: int) -> bool:
    """Tell whether the next one of a list follows: ` and Mr. N N`, `, and Minister N N`."""
    at = index + (sentence.word(index) == ",")
    joined = at > index or sentence.word(at) == "and"
    at += sentence.word(at) == "and"
    return joined and sentence.word(at) in words().honorifics


def spot(
    sentence: Sentence, start: int, name: Name, office: Office, country: str | None
) -> Spotted:
    """Give a person with an office, from where it begins to where the name ends."""
    return Spotted(
        min(start, sentence.tokens[name.first].start),
        sentence.tokens[name.after - 1].end,
        name.text,
        office.title,
        office.level,
        country,
    )


def holders_of(sentence: Sentence, office: Office) -> list[Spotted]:
    """Read the holders of an office in the plural: before it, or after it.

    `Presidents of A and B N N and M M`, `Presidents N N of A and M M of B`, `the ministers of A -
    N N, B M M`, `the Xish (N N) and Yish (M M) ministers`: each name with its country.
    """
    names = (
        _names_before(sentence, office.first)
        or [(name, None) for name in pair_before(sentence, office.first)]
        or _names_after(sentence, office)
        or _names_behind_colon(sentence, office)
    )
    if not office.countries:
        office = office._replace(countries=_both_named(sentence, office))
    names = _in_turn(sentence, names)
    if len(office.countries) == 1 and office.level in CABINET:
        office = office._replace(countries=office.countries * len(names))
    paired = len(names) == len(office.countries)
    start = sentence.tokens[office.first].start
    each_own = _of_fields(sentence, office, [name for name, _ in names])
    return [
        spot(
            sentence,
            start if n == 0 else sentence.tokens[name.first].start,
            name,
            _of_field(sentence, each_own[n], name.after),
            own or (office.countries[n] if paired else None),
        )
        for n, (name, own) in enumerate(names)
    ]


def each_in_turn(sentence: Sentence, one: Office, other: Office) -> list[Spotted]:
    """Read `by the Minister of Wax of A and the Minister of Bees of B N N and M M`: in turn."""
    before = sentence.word(one.first - 1 - (sentence.word(one.first - 1) == "the"))
    joint = [word for word in sentence.words[one.after : other.first] if word != "the"]
    if one.plural or other.plural or joint != ["and"] or before not in {"by", "between", "with"}:
        return []
    if len(one.countries) != 1 or len({*one.countries, *other.countries}) != FULL:
        return []
    names = [full_name(sentence, other.after)]
    if names[0] and sentence.word(names[0].after) == "and":
        names.append(full_name(sentence, names[0].after + 1))
    told = [name for name in names if name]
    if len(told) != FULL or told[0].first != other.after or told[1].first != told[0].after + 1:
        return []
    return [
        spot(sentence, sentence.tokens[name.first].start, name, office, office.countries[0])
        for name, office in zip(told, (one, other), strict=True)
    ]


def _in_turn(
    sentence: Sentence, names: list[tuple[Name, str | None]]
) -> list[tuple[Name, str | None]]:
    """Give names the countries behind the last one, in their order: `N N and M M of A and B`."""
    codes, _ = countries_of(sentence, names[-1][0].after) if names else ([], 0)
    if len(codes) != len(names) or any(own for _, own in names[:-1]):
        return names
    return [(name, code) for (name, _), code in zip(names, codes, strict=True)]


def _both_named(sentence: Sentence, office: Office) -> tuple[str, ...]:
    """Give the two countries named before "the Presidents of the two countries", in their order."""
    start, end = sentence.tokens[office.first].start, sentence.tokens[office.after - 1].end
    both = re.search(r"\b(?:two|both) \w+$", sentence.text[start:end])
    return both_named(sentence, start) if both else ()


def _of_fields(sentence: Sentence, office: Office, names: list[Name]) -> list[Office]:
    """Give each his own of several fields: `Ministers of A, B and C, N, M and L, respectively`."""
    lead = FIELDS_OF.match(office.title)
    last = names[-1].after if names else 0
    told = lead and "respectively" in sentence.words[last : last + 2]
    fields = re.split(r",\s+(?:and\s+)?", office.title[lead.end() :]) if lead and told else []
    if fields and len(fields) == len(names) - 1:
        fields[-1:] = fields[-1].rsplit(" and ", 1)
    if lead is None or len(fields) != len(names):
        return [office] * len(names)
    return [office._replace(title=f"{lead.group()}{field}") for field in fields]


def _of_field(sentence: Sentence, office: Office, after: int) -> Office:
    """Give the office of one of several by the field beside the name, if any: `for Interior`."""
    field = _bracketed_field(sentence, after)
    joint = "for" if "secretary" in office.title.lower() else "of"
    return office._replace(title=f"{office.title} {joint} {field}") if field else office


def _bracketed_field(sentence: Sentence, after: int) -> str | None:
    """Read the field beside a name: `Secretaries N N (Interior)`, `Ministers N N, Honey`."""
    if sentence.word(after) not in {"(", ","} or sentence.word(after + 1) in PAPERS:
        return None
    end = sentence.past_brackets(after, LONGEST_ASIDE) - 1
    if sentence.word(after) == ",":
        end = after + 1
        while is_field(sentence.word(end)):
            end += 1
    inside = range(after + 1, end)
    small = {"and", "&", ",", "of", "the"}
    if not inside or not all(is_field(w) or w in small for w in map(sentence.word, inside)):
        return None
    return sentence.text[sentence.tokens[after + 1].start : sentence.tokens[end - 1].end]


def _names_after(sentence: Sentence, office: Office) -> list[tuple[Name, str | None]]:
    """Read names after a plural office, each with the country that stands beside it."""
    names: list[tuple[Name, str | None]] = []
    index = office.after
    before = office.countries[0] if len(office.countries) == 1 else None
    while True:
        index, name = _next_name(sentence, index, bool(names))
        if index in sentence.places and (names or _is_owner(sentence, office, index)):
            after, place = sentence.places[index]
            after += _is_owner(sentence, office, index)
            if name is None or place.kind != "city":
                index, before = after, place.code
                continue
        if name is None or (names and sentence.word(index - 1) not in BETWEEN and before is None):
            return names
        if name.parts == 1 and office_at(sentence, name.after):
            return names  # "the ministers and the Xville mayor"
        index = name.after + (sentence.words[name.after : name.after + 2] in OF_AFTER)
        told = before and sentence.word(name.after) == ","  # "of Xland, N N, of Yland, M M"
        own = None if told else country_after(sentence, index)
        index = index if own else name.after
        if own:
            at = next(at for at in (index + 1, index + 2) if at in sentence.places)
            index = sentence.places[at][0]
            index += sentence.word(index) == ")"
        names.append((name, own or before))
        before = None
        index = sentence.past_brackets(index, LONGEST_ASIDE)
        if sentence.word(index) not in BETWEEN:
            return names


def _is_owner(sentence: Sentence, office: Office, index: int) -> bool:
    """Tell whether "Xland's" stands before a leader or minister: members may be bodies."""
    acts = office.level in LEADERS or "minister" in office.title.lower()
    return acts and sentence.genitive(sentence.places[index][0])


def _names_behind_colon(sentence: Sentence, office: Office) -> list[tuple[Name, str | None]]:
    """Read `the Presidents of A and B met in Hivetown: N N and M M`: as many as their countries."""
    near = range(office.after, min(office.after + FAR, len(sentence.tokens)))
    colon = next((n for n in near if sentence.word(n) == ":"), None)
    if colon is None or len(office.countries) < FULL:
        return []
    names = _names_after(sentence, office._replace(after=colon + 1, countries=()))
    return names if len(names) == len(office.countries) else []


def _next_name(sentence: Sentence, index: int, another: bool) -> tuple[int, Name | None]:
    """Read a name of a list, past what joins it, and past fields: `N N, Honey, and M M`.

    Who holds an office of their own is none: `Cabinet Secretaries N N and Attorney General M M`.
    """
    index = _past_marks(sentence, index)
    if another and index not in sentence.places and office_at(sentence, index):
        return index, None
    name = name_at(sentence, index)
    while name and name.parts == 1 and is_field(name.text.lower()):
        index = _past_marks(sentence, name.after)
        name = name_at(sentence, index)
    return index, name


def _past_marks(sentence: Sentence, index: int) -> int:
    """Skip what joins the names of a list."""
    while sentence.word(index) in BETWEEN or _of_next(sentence, index):
        index += 1
    return index


def _of_next(sentence: Sentence, index: int) -> bool:
    """Tell whether the next one's country begins: `of Xland N N and of Yland M M`."""
    at = index + 1 + (sentence.word(index + 1) == "the")
    joined = sentence.words[index - 1 : index + 1] in {("and", "of"), (",", "of")}
    return joined and at in sentence.places


def _names_before(sentence: Sentence, first: int) -> list[tuple[Name, str | None]]:
    """Read `the Xish (N N), Yish (M M) and Zish (L L)` before a plural office."""
    names: list[tuple[Name, str | None]] = []
    for at, (after, place) in sorted(sentence.places.items()):
        if at >= first or sentence.word(after) != "(":
            continue
        name = name_at(sentence, after + 1)
        if name and sentence.word(name.after) == ")" and name.after < first:
            names.append((name, place.code))
    return names if names and first - names[-1][0].after <= 2 else []
