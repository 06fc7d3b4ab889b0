"""The fields of offices, before them and after: "Energy and Natural Resources Minister".

A field is made of known words, so that "Minister of Foreign Affairs N N" ends where the name
begins; an unknown word counts where a known one, or a country, after it shows that no name began.
"""

from diplo_cli.draft.office_words import office_words_at, words
from diplo_cli.draft.tokens import Sentence
from diplo_cli.vocabulary import Level

JOINTS = frozenset({"and", "&", ",", "/", "-", "–"})
# Offices that a portfolio may follow; of any other, what follows is an institution.
PORTFOLIOS = frozenset(
    {"minister", "ministers", "secretary", "commissioner", "vice-minister", "undersecretary"}
)
ADVISERS = frozenset({"adviser", "advisor", "assistant", "aide"})
FOLLOWERS = frozenset({"minister", "secretary", "commissioner"})
LEADS_BODY = frozenset({"speaker", "chairman", "chairwoman", "chairperson", "chair", "president"})
LONGEST_BODY = 5


def portfolio_before(sentence: Sentence, at: int) -> tuple[int, Level, bool] | None:
    """Read `Energy and Natural Resources Minister`: a portfolio, then the office."""
    known = words().portfolio
    index = at
    while sentence.word(index) in known or (
        index > at and sentence.word(index) in JOINTS and sentence.word(index + 1) in known
    ):
        index += 1
    office = sentence.word(index)
    if index == at or office.removesuffix("s") not in FOLLOWERS:
        return None
    level = words().offices[(office.removesuffix("s"),)]
    return index + 1, level, office.endswith("s")


def body_before(sentence: Sentence, at: int) -> tuple[int, Level, bool] | None:
    """Read `Chamber of Deputies Speaker`, `Milli Majlis Chairwoman`: a body, then who leads it."""
    index = at
    body = False
    while index < at + LONGEST_BODY and index not in sentence.places:
        word = sentence.word(index)
        if body and word in LEADS_BODY:
            return index + 1, "official", False
        body = body or word in words().bodies or word in {"chamber", "parliamentary"}
        if not sentence.capital(index) and word != "of":
            return None
        index += 1
    return None


def portfolio_after(sentence: Sentence, after: int) -> int:
    """Read `of Culture and Sports` after an office, as far as its words are a portfolio's."""
    known = words().portfolio
    if _begins_body(sentence, after):
        return after
    advises = sentence.word(after) == "on" and sentence.word(after - 1) in ADVISERS
    of = sentence.word(after) in {"of", "for"} and sentence.word(after - 1) != "representative"
    if not (advises or of):
        return after
    index = after + 1
    end = after
    while index < len(sentence.tokens) and index not in sentence.places:
        word = sentence.word(index)
        if sentence.word(index - 1) in JOINTS and office_words_at(sentence, index):
            break
        if word in known and (sentence.capital(index) or not sentence.capital(after - 1)):
            end = index + 1
        elif _joins(sentence, index, end):
            pass
        elif word not in {"and", "&", ",", "the", "of", "for", "-", "–", "in"}:
            break
        index += 1
    return _unknown_portfolio(sentence, after, end)


def _joins(sentence: Sentence, index: int, end: int) -> bool:
    """Tell whether an unknown word belongs to a field: `Industry and Advanced Technology`."""
    joined = sentence.word(index - 1) in {"and", "&", ","} and end == index - 1
    following = sentence.word(index + 1) in words().portfolio and sentence.capital(index + 1)
    return joined and following and sentence.capital(index)


def _begins_body(sentence: Sentence, after: int) -> bool:
    """Tell whether an office is of an institution's: `of the International Department of …`."""
    at = after + 2
    if sentence.word(after) != "of" or sentence.word(after + 1) != "the":
        return False
    while sentence.capital(at) and at not in sentence.places:
        if sentence.word(at) in words().organizations:
            return True
        at += 1
    return False


def _unknown_portfolio(sentence: Sentence, after: int, end: int) -> int:
    """Add words that the data file lacks where a country after them shows that no name began."""
    index = end if end > after else after + 1
    if end > after and sentence.word(end) not in JOINTS:
        return end
    while sentence.capital(index) or sentence.word(index) in {"and", "&", ",", "the", "for"}:
        if index in sentence.places or office_words_at(sentence, index):
            break
        index += 1
    if sentence.word(index) == "of" and index > max(end, after + 1):
        place = index + 2 if sentence.word(index + 1) == "the" else index + 1
        if place in sentence.places and sentence.word(after + 1) not in words().bodies:
            body = {sentence.word(n) for n in range(after + 1, index)}
            if not body & (words().organizations | words().bodies):
                return index
    return end
