"""Whose office somebody works in: the President's assistant, an officer of his Majesty's."""

from typing import NamedTuple

from diplo_cli.draft.levels import HIGHEST, LEADERS
from diplo_cli.draft.office_cores import Core, core_at, country_before
from diplo_cli.draft.office_words import office_words_at
from diplo_cli.draft.portfolios import ADVISERS
from diplo_cli.draft.tokens import Sentence

HONOURED = frozenset({"hon", "honourable", "honorable", "hon'ble", "hon’ble"})
# What may be a ruler's: "Chief of Staff of the Sultan's Armed Forces".
FORCES = frozenset({"armed", "special", "security", "forces", "guard", "royal"})

ENVOYS = ("envoy", "representative")
# What a leader's office is called.
LEADING_BODIES = frozenset({"secretariat", "administration", "office"})
OFFICES_OF = {("office", "of", "the"), ("cabinet", "of", "the")}
# … and what it may have.
HELD_BODIES = LEADING_BODIES | {"department", "service", "unit", "council", "staff"}

# Under whom an agency is.
STATE = (
    *(("government",), ("president",), ("presidency",), ("prime", "minister")),
    *(("cabinet", "of", "ministers"), ("council", "of", "ministers"), ("cabinet",)),
)
THIS_COUNTRY = {
    (of, which, what)
    for of in ("of", "from", "to", "in")
    for which in ("this", "that", "the", "our", "his", "her")
    for what in ("country", "nation")
}
LONGEST_STATE = 4  # words
HOME = frozenset({"kingdom", "sultanate", "emirates", "republic"})
NATIONS = frozenset({"nation", "country", "kingdom", "republic", "sultanate", "emirate", "island"})


class Complement(NamedTuple):
    """What follows an office after a small word: where it ends, what it adds to the title."""

    after: int
    text: str = ""
    countries: tuple[str, ...] = ()


def text_of(sentence: Sentence, first: int, after: int) -> str:
    """Give the text of some tokens."""
    return sentence.text[sentence.tokens[first].start : sentence.tokens[after - 1].end]


def leaders_office(sentence: Sentence, after: int, at: int) -> Complement | None:
    """Read `in the Prime Minister's Office`, `of the President's Administration`."""
    inside = sentence.word(after) in {"in", "at", "of", "within"}
    if inside and sentence.words[at : at + 3] in OFFICES_OF:
        led = office_words_at(sentence, at + 3)
        if led and led[1] in HIGHEST:
            return Complement(led[0], f" {text_of(sentence, after, led[0])}")
    held = office_words_at(sentence, at) if inside else None
    if held is None or not sentence.genitive(held[0]):
        return None
    end = held[0] + 1
    while sentence.word(end) in FORCES:
        end += 1
    if end == held[0] + 1:
        while sentence.capital(end) and sentence.word(end) not in HELD_BODIES:
            end += 1  # "the President's Press Office"
        if sentence.word(end) not in HELD_BODIES:
            return None
        end += 1
    return Complement(end, f" {text_of(sentence, after, end)}")


def under_state(sentence: Sentence, after: int, at: int) -> Complement | None:
    """Read `the Customs Committee under the Government`: the agency is a state's own."""
    if sentence.word(after) != "under":
        return None
    whose = next((each for each in STATE if sentence.words[at : at + len(each)] == each), None)
    if whose is None:
        return None
    end = at + len(whose)
    return Complement(end, f" {text_of(sentence, after, end)}")


def of_this_country(sentence: Sentence, core: Core, after: int, at: int) -> Complement | None:
    """Read `of this country`, and of an ambassador `to the Kingdom`: which, is told elsewhere."""
    if sentence.words[after : after + 3] in THIS_COUNTRY:
        return Complement(after + 3)
    if sentence.words[after : after + 2] == ("of", "the"):
        end = after + 2
        while end < after + LONGEST_STATE and sentence.word(end) and not sentence.capital(end):
            if sentence.word(end) in NATIONS:
                return Complement(end + 1)  # "of the landlocked nation"
            end += 1
    home = sentence.word(after) == "to" and sentence.word(at) in HOME
    home = home and core.level == "ambassador" and sentence.word(at + 1) != "of"
    return Complement(at + 1) if home else None


def leader_of(sentence: Sentence, core: Core, after: int, at: int) -> Complement | None:
    """Read whose assistant, envoy or chief of staff somebody is: `to the President`."""
    word = sentence.word(after)
    assists = core.level == "deputy-minister" and word == "to"
    if (core.level != "official" and not assists) or word not in {"of", "to"}:
        return None
    if sentence.word(at) in HONOURED:  # "Chief of Staff of the Hon. Prime Minister"
        at += 1 + (sentence.word(at + 1) == ".")
    country, inner_at = country_before(sentence, at)
    of_nations = sentence.word(inner_at) == "un"
    if sentence.word(at) in {"his", "her"} and sentence.word(at + 1) in {"majesty", "highness"}:
        return Complement(at + 2, f" {text_of(sentence, after, at + 2)}")
    inner = core_at(sentence, inner_at + of_nations)
    if inner and inner.title.lower().replace("-", " ") == "secretary general":
        return Complement(inner.after, f" {text_of(sentence, after, inner.after)}")
    helps = word == "to" or core.title.split()[-1].lower() in ADVISERS
    if inner and inner.level == "minister" and helps and not inner.plural:
        return Complement(inner.after, f" {word} the {inner.title}", (country,) if country else ())
    if inner is None or inner.level not in LEADERS:
        return None
    end, countries = inner.after, (country,) if country else ()
    # "the envoy of President N N", "the envoy of Xish President N N"
    if at == after + 1 and (country is None or core.title.lower().endswith(ENVOYS)):
        end = _past_run(sentence, end)  # the President's own name
        place = end + 2 if sentence.word(end + 1) == "the" else end + 1
        if end > inner.after and sentence.word(end) == "of" and place in sentence.places:
            end, named = sentence.places[place]
            countries = (named.code,)
    return Complement(end, f" {word} the {inner.title}", countries)


def _past_run(sentence: Sentence, index: int) -> int:
    """Skip a name: the capitals from a token on that begin no place and no office."""
    while sentence.capital(index) and index not in sentence.places:
        if office_words_at(sentence, index):
            break
        index += 1
    return index
