"""Names of people in a sentence: capitals, initials and particles, past honorifics.

A name ends where a word can't belong to one: an office, a country, a stop word of
`data/offices.toml`. "Amir" and "Sultan" are offices before a name and parts of it inside.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from diplo_cli.draft.bodies import COMPASS, CONTINENTS
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.office_words import rank_alone, rank_at, words
from diplo_cli.draft.offices import office_at
from diplo_cli.draft.tokens import Sentence
from diplo_cli.vocabulary import Level

LONGEST_NAME = 9
# "H. E." with a space between.
EXCELLENCIES = frozenset({("h", "e"), ("h", "h"), ("h", "m")})
# What a full stop after it ends no name: "St. Rose", "Mohd. N", and initials of two letters.
DOTTED = frozenset(
    {
        *("st", "ma", "md", "mohd", "ts", "ch", "kh", "sh", "zh", "gh"),
        *("yu", "ya", "ye", "yo", "dz", "dzh"),
    }
)
# Between the words of a name, or an initial and the word it stands at.
INITIALS = compiled(
    r" |(?:(?<=[A-ZÀ-Þ]\.)|(?<=[A-ZÀ-Þ][a-z]\.))(?=[A-ZÀ-Þ][a-zà-þ])|(?<=[a-z]{3}\.)(?=[A-ZÀ-Þ]$)"
)
# A small word joined to a name: "al-Nahl", "d'Abeille", "dell'Ape".
JOINED_PARTICLE = compiled(r"(?:[^\W\d_]+-|[dlst]['’]|[a-z]{1,3}ll['’])(?=[A-ZÀ-Þ])")
# "N N Jr.", whose full stop is part of the name.
JUNIOR = frozenset({"jr", "sr"})
PEERAGE = frozenset({"lord", "lady", "baroness"})
# Names of Vietnam and China that are small words too.
SMALL_NAMES = frozenset({"to", "he", "an", "do", "on", "in"})
LAST_NAMES = frozenset({"to", "an", "do", "on", "in", "the", "at", "by"})
# What may follow a last name that is a small word, beside marks and what somebody did.
FOLLOWING = frozenset(
    {
        *("in", "on", "at", "and", "with", "from", "to", "of", "as", "for", "who", "is", "was"),
        *("met", "held", "paid", "said", "told", "led", "during", "left", "here", "today"),
    }
)
SON_OF = frozenset({"bin", "bint", "ibn", "ibni", "ben", "ould", "al-marhum", "almarhum"})
# Months and days that people are called by.
BORN_ON = frozenset(
    {"january", "april", "june", "august", "sunday", "monday", "tuesday", "wednesday", "friday"}
)
# Honorifics of one country that are given names in another: "Dato Lomi".
GIVEN_TOO = frozenset({"dato", "haji"})
# Honorifics that are written in small letters, too.
LOWER_TOO = frozenset({"honorable", "honourable", "shaikh", "sheikh", "sheikha"})
# What may stand between a style that belongs to a name and the name.
STYLED = frozenset({"dr", "eng", "prof"})
BORN_STYLES = frozenset({"prince", "princess"})
RETIRED = frozenset({"ret'd", "ret’d", "retd", "rtd", "ret", "r", "retired"})
PARTS_OF_CONTINENTS = COMPASS | {"central", "southeast"}
# What bodies that bring investors or buyers to a country begin with.
PROMOTERS = frozenset({"invest", "export", "brand", "visit", "enterprise"})
# "the ambassadors of Xland and Yland, Senior Officials and others".
OTHERS = frozenset({"senior", "top", "high-ranking", "high-level", "other", "several"})
STYLES_TOO = frozenset({"he", "his", "her", "hm"})


class Spotted(NamedTuple):
    """A person named in a sentence: where, by which name, in which office of which country.

    The office is shared where somebody is only told as the counterpart of who holds it.
    """

    start: int
    end: int
    name: str
    title: str | None
    level: Level | None
    country: str | None
    shared: bool = False


def in_order(found: Iterable[Spotted]) -> list[Spotted]:
    """Sort people by where a sentence names them; what it says of them has no order."""
    return sorted(found, key=lambda each: each[:3])


def overlap(found: Iterable[Spotted], start: int, end: int) -> bool:
    """Tell whether some of a stretch of a sentence belongs to a person found already."""
    return any(each.start < end and start < each.end for each in found)


class Name(NamedTuple):
    """A name read: its first token, the one after it, and its text without honorifics."""

    first: int
    after: int
    text: str
    honored: bool

    @property
    def parts(self) -> int:
        """Count the words of the name, and initials with no space: `S.Delgermaa`, `Delgermaa.S`."""
        return len(INITIALS.split(self.text))


def name_at(sentence: Sentence, index: int) -> Name | None:
    """Read the name that begins at a token, past honorifics."""
    place = sentence.places.get(index)
    if place and index == 1 and sentence.word(0) == "in" and place[1].kind == "city":
        return None  # "In Xville N N had a meeting"
    start = past_honorifics(sentence, index)
    at = start
    parts: list[int] = []
    skipped: list[int] = []
    while at < len(sentence.tokens) and len(parts) < LONGEST_NAME:
        dotted = sentence.word(at + 1) == "." and _plain_capital(sentence, at + 2)
        styled = parts == [at - 1] and (dotted or sentence.word(at - 1) in words().styles)
        if styled and sentence.word(at) in STYLED:
            skipped.append(at)  # "Sheikh Dr. N N", a chief's "Kasi Dr. N N"
            at += 1 + (sentence.word(at + 1) == ".")
            parts.append(at)
            at += 1
        elif _is_part(sentence, at, first=not parts):
            parts.append(at)
            at += 1
            if sentence.word(at) == "." and sentence.word(at - 1) in DOTTED:
                at += 1  # "Desmond St. Rose", "Ts. Rose"
        elif parts and (_is_particle(sentence, at) or sentence.hyphen_apart(at)):
            at += 1
        elif parts and _is_nickname(sentence, at):
            at += len('"N"')
        else:
            break
    if not parts or all(len(sentence.word(part)) < 2 for part in parts):
        return None
    after = parts[-1] + 1
    after += sentence.word(after - 1) in JUNIOR and sentence.word(after) == "."
    begin = _past_styles(sentence, parts, start)
    text = sentence.text[sentence.tokens[begin].start : sentence.tokens[after - 1].end]
    text = re.sub(r"- | -", "-", text)
    for at in skipped:
        text = re.sub(rf" {sentence.tokens[at].text}\.?(?= )", "", text)
    named = [part for part in parts if sentence.word(part) not in words().styles]
    after = _past_letters(sentence, after)
    name = Name(start, after, text, start > index)
    return name if named and not _names_no_one(sentence, name) else None


def _past_styles(sentence: Sentence, parts: list[int], start: int) -> int:
    """Give where a name begins without its style: `Sheikh N bin N` is N, `Sheikh N` is both words.

    A prince is called one where his name says whose son he is, too; elsewhere it is a name.
    """
    own = [part for part in parts if sentence.word(part) not in words().styles]
    styled = parts[: -len(own)] if own else []
    son = any(sentence.word(at) in SON_OF for at in range(parts[0], parts[-1]))
    born = any(sentence.word(part) in BORN_STYLES for part in styled)
    return own[0] if styled and len(own) > 1 and (son or not born) else start


def _names_no_one(sentence: Sentence, name: Name) -> bool:
    """Tell a name of no person: `Deans`, `Vice-Principal`, `West Asia`, `Invest Xland`."""
    first = sentence.word(name.first)
    if first in OTHERS and not name.honored:
        return True
    if name.parts == 1:
        called = name.honored or first in words().given | words().also_names
        return not called and first.removesuffix("s") in words().endings
    following = sentence.word(name.first + 1)
    return (first in PARTS_OF_CONTINENTS and following in CONTINENTS) or (
        first in PROMOTERS and name.first + 1 in sentence.places
    )


def _is_nickname(sentence: Sentence, at: int) -> bool:
    """Tell whether a nickname in quotation marks stands within a name: `N "M" K`."""
    marks = sentence.words[at : at + 3 : 2]
    after = at + len('"N"')
    if marks not in {('"', '"'), ("“", "”"), ("'", "'")} or after >= len(sentence.tokens):
        return False
    goes_on = _is_part(sentence, after, first=False) or _is_particle(sentence, after)
    return sentence.capital(at + 1) and goes_on


def _past_letters(sentence: Sentence, index: int) -> int:
    """Skip what stands after a name: `N N TD`, `N N, JP,`, `N N (MP)`."""
    if sentence.word(index) == "(" and sentence.word(index + 2) == ")":
        inside = sentence.tokens[index + 1].text
        if inside.lower() in words().after_names and inside.isupper():
            return index + 3
    while True:
        at = index + (sentence.word(index) == ",")
        text = sentence.tokens[at].text if at < len(sentence.tokens) else ""
        letters = text.replace(".", "")
        if letters.lower() not in words().after_names or letters == letters.lower():
            return index
        index = at + 1


def past_honorifics(sentence: Sentence, index: int) -> int:
    """Skip `H.E. Mr.`, `Dr`, `His Excellency`, `Sheikh`; a full stop that stands alone too."""
    known = words().honorifics
    if sentence.word(index) in words().given and _repeated(sentence, index):
        index += 1
    start = index
    while is_honorific(sentence, index, index > start) and (
        sentence.capital(index) or sentence.word(index) in LOWER_TOO
    ):
        if sentence.word(index) in PEERAGE and _is_alone(sentence, index + 1):
            break
        if (sentence.word(index), sentence.word(index + 1)) in EXCELLENCIES:
            index += 2
            continue
        if rank := rank_at(sentence, index) or rank_alone(sentence, index):
            # "the President, Field Marshal, N N"
            parted = sentence.word(start - 1) == sentence.word(rank) == ","
            index = rank + (parted and sentence.capital(rank + 1))
            continue
        text = sentence.tokens[index].text
        pronoun = sentence.word(index) in STYLES_TOO and not (text.isupper() and len(text) > 1)
        if pronoun and (sentence.word(index + 1) not in known or sentence.word(index) == "he"):
            break
        if index + 1 >= len(sentence.tokens):
            break
        dot = sentence.word(index + 1) == "."
        if sentence.word(index + 1 + dot) == "the" and sentence.word(index + 2 + dot) in known:
            index += 2 + dot  # "Dr. the Honourable N N"
            continue
        bracket = index + 1 + (sentence.word(index + 1) == ".")
        if sentence.word(bracket) == "(" and sentence.word(bracket + 1) in RETIRED:
            close = (
                sentence.words.index(")", bracket) if ")" in sentence.words[bracket:] else bracket
            )
            index = close + 1 + (sentence.word(close + 1) == ",")
            continue
        index += 2 if sentence.tokens[index + 1].text in {".", "'", "’"} else 1
    return index


def _is_alone(sentence: Sentence, index: int) -> bool:
    """Tell whether one word is all of a name: `Lord Kestrel`, who has no other one."""
    at = index + 1
    if at >= len(sentence.tokens):
        return True
    following = _is_part(sentence, at, first=False) or _is_particle(sentence, at)
    return sentence.capital(index) and not following


def is_honorific(sentence: Sentence, index: int, titled: bool) -> bool:
    """Tell whether a word is no part of a name: `Dr`; `Sri` after another; `Tan` before `Sri`."""
    word = sentence.word(index)
    if word in words().styles and not sentence.capital(index):
        return word in LOWER_TOO and sentence.capital(index + 1)
    if word and sentence.tokens[index].text == "U.":
        return False  # an initial; the honorific has no full stop
    if word in GIVEN_TOO and _is_alone(sentence, index + 1):
        return False
    if word == "tan":
        return sentence.word(index + 1) in words().after_honorifics
    if (word, sentence.word(index + 1)) in EXCELLENCIES:
        return sentence.tokens[index].text[-1] == "." or sentence.capital(index + 2)
    if rank_at(sentence, index):
        return True
    if "-" in word and all(part in words().honorifics for part in word.split("-")):
        return True
    return word in words().honorifics or (titled and word in words().after_honorifics)


def _repeated(sentence: Sentence, index: int) -> bool:
    """Tell whether a style repeats the office before it: `Sultan of Brunei Sultan N N`."""
    before = sentence.words[max(0, index - 6) : index]
    return sentence.word(index) in before and sentence.capital(index + 1)


def _is_part(sentence: Sentence, index: int, first: bool) -> bool:
    """Tell whether a token is a word of a name: a capital that nothing else claims."""
    token = sentence.tokens[index]
    if not token.capital and not JOINED_PARTICLE.match(token.text):
        return False
    if not token.text[0].isalpha() or (first and _opens(sentence, index)):
        return False
    if not first and token.text.isupper() and token.word in words().after_names:
        return False
    if token.word in words().stops and not (
        _is_initial(sentence, index, first) or _is_small_name(sentence, index, first)
    ):
        return False
    if len(token.text) > 2 and token.text.isupper() and not first and "." not in token.text:
        before = sentence.tokens[index - 1].text
        ends = not sentence.capital(index + 1)
        return before.isupper() or (ends and token.text not in words().international)
    if index in sentence.places:
        after, _ = sentence.places[index]
        alone = after == index + 1 and not sentence.genitive(after)
        if not alone or (first and not _plain_capital(sentence, after)):
            return False
        return office_at(sentence, index) is None
    son = sentence.word(index - 1) in SON_OF and not first  # "N bin Sultan"
    return first or son or office_at(sentence, index) is None


def _opens(sentence: Sentence, index: int) -> bool:
    """Tell whether a word only opens its sentence, or a quotation in it, before a name."""
    if sentence.word(index) not in words().openers or not sentence.capital(index + 1):
        return False
    return index == 0 or not (
        sentence.word(index - 1)[:1].isalnum() or sentence.word(index - 1) == "."
    )


def _is_small_name(sentence: Sentence, index: int, first: bool) -> bool:
    """Tell whether a small word in a capital within a sentence is a name: `President To N`.

    Or at its beginning, `He N, Minister of Honey`; or as the last one, `N Van An received`.
    """
    if not first:
        return _is_last_name(sentence, index)
    if sentence.word(index) == "he" and sentence.word(index + 2) == ",":
        return _plain_capital(sentence, index + 1)
    if is_born_on(sentence, index):
        return _plain_capital(sentence, index + 1)
    if index == 0 or sentence.word(index) not in SMALL_NAMES | BORN_ON:
        return False
    claimed = words().starts | words().portfolio
    return sentence.word(index - 1) in claimed and _plain_capital(sentence, index + 1)


def is_born_on(sentence: Sentence, index: int) -> bool:
    """Tell a name from a month: `; June N, Minister of Wax`, `Minister of Xland June N`."""
    if sentence.word(index) not in BORN_ON:
        return False
    if index == 0 or sentence.word(index - 1) in {";", ":"}:
        return sentence.word(index + 2) == ","
    if sentence.word(index - 1) == "," and sentence.word(index - 2) in words().portfolio:
        # "Minister of Wax, Sunday N, and …".
        return sentence.word(index + 2) == "," and _plain_capital(sentence, index + 1)
    owners = (first for first, (after, _) in sentence.places.items() if after == index)
    return any("of" in sentence.words[max(0, first - 2) : first] for first in owners)


def _is_last_name(sentence: Sentence, index: int) -> bool:
    """Tell whether a small word in a capital ends a name: no sentence that lost its mark begins."""
    following = sentence.word(index + 1)
    if sentence.word(index) not in LAST_NAMES or sentence.capital(index + 1):
        return False
    did = following in FOLLOWING or following.endswith("ed")
    return did or not following[:1].isalnum()


def _is_initial(sentence: Sentence, index: int, first: bool) -> bool:
    """Tell whether an `A` is an initial: `A K Motin` within a sentence, `A. K. Motin`."""
    text = sentence.tokens[index].text
    if text != "A." and (text != "A" or (first and index == 0)):
        return False
    following = sentence.word(index + 1)
    return sentence.capital(index + 1) and following not in words().stops


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
