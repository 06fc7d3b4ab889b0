"""The name of who holds an office, right after it: "Minister N N", "the minister, N N,"."""

from diplo_cli.draft.fields import is_field
from diplo_cli.draft.office_words import words
from diplo_cli.draft.offices import office_at
from diplo_cli.draft.person_names import Name, is_honorific, name_at
from diplo_cli.draft.tokens import Sentence

DIVISIONS = frozenset({"division", "wing", "sector"})
JOINS = frozenset({"and", ",", "&", "/"})
LONGEST_DIVISION = 10  # tokens in brackets behind an office, with these


def name_after(
    sentence: Sentence, index: int, countries: tuple[str, ...] = (), opens: bool = False
) -> Name | None:
    """Read the name right after an office, or after a comma if it is a full one.

    An office that `opens` a list tells that each stands before its holder's name.
    """
    index = _past_division(sentence, index)
    comma = sentence.word(index) in {",", "–", "-", "—", "("}
    if sentence.word(index) == ";" and is_honorific(sentence, index + 1, titled=False):
        held = name_at(sentence, index + 1)  # "the minister of honey; HE N N"
        return held if held and sentence.word(held.after) not in {",", "("} else None
    at = index + comma
    ranked = sentence.word(index - 1) in words().ranks
    styled = sentence.word(at) == "the" and is_honorific(sentence, at + 1, titled=False)
    if styled and not (ranked and comma):
        at += 1
    name = name_at(sentence, at)
    if name and not name.honored and all(map(is_field, name.text.lower().split())):
        return None  # "Director General Financial Stability"
    if name and comma and name.parts < 2 and not name.honored:
        return None
    another = name and not opens and _begins_another(sentence, name.after, countries)
    if name and comma and sentence.word(index) == "," and another:
        return None
    return name


def _past_division(sentence: Sentence, index: int) -> int:
    """Skip what an office is for in brackets: `Minister for Honey (Wax Division) N N`.

    Fields or several words that no name has, before the holder: `Deputy Governor (Trade), Dr. N`.
    """
    after = sentence.past_brackets(index, LONGEST_DIVISION)
    if after <= index + len("()"):
        return index
    inside = sentence.words[index + 1 : after - 1]
    at = after + (sentence.word(after) == ",")
    held = is_honorific(sentence, at, titled=False) and sentence.capital(at)
    listed = len(inside) == 1 or not JOINS.isdisjoint(inside) or any(map(is_field, inside))
    return after if inside[-1] in DIVISIONS or (held and listed) else index


def _begins_another(sentence: Sentence, index: int, countries: tuple[str, ...]) -> bool:
    """Tell whether a name is followed by its own office: `the Minister, N N, Chairman of …`.

    An office that has its own holder after it, with or without a comma, is another's.
    """
    office = office_at(sentence, index + 1) if sentence.word(index) == "," else None
    if office is None:
        return False
    if countries and office.countries and countries != office.countries:
        return False  # "Xland's Minister, N N, Yland's Minister, M M": each office before its name
    comma = sentence.word(office.after) == ","
    holder = name_at(sentence, office.after + comma)
    return holder is None or (comma and not holder.honored)
