"""The fields of offices, before them and after: "Energy and Natural Resources Minister".

A field is made of words that no name has, so that "Minister of Foreign Affairs N N" ends where the
name begins; another counts where a field's word, or a country, after it shows that no name began.
"""

from diplo_cli.draft.bodies import ENDS, begins_holder
from diplo_cli.draft.fields import is_field
from diplo_cli.draft.office_words import office_words_at, rank_at, words
from diplo_cli.draft.tokens import Sentence
from diplo_cli.vocabulary import Level

JOINTS = frozenset({"and", "&", ",", "/", "-", "–"})
JOINED = frozenset({"and", "&"})
# Offices that a portfolio may follow; of any other, what follows is an institution.
PORTFOLIOS = frozenset(
    {"minister", "ministers", "secretary", "commissioner", "vice-minister", "undersecretary", "mos"}
)
# What makes a minister's office a deputy's, between the portfolio and the office.
BELOW = frozenset({"deputy", "vice", "state", "assistant", "junior"})
# Who works for a minister, not for a ministry: "Senior Aide of the Xish Foreign Minister".
ADVISERS = frozenset({"adviser", "advisor", "assistant", "aide"})
FOLLOWERS = frozenset(
    {
        *("minister", "secretary", "undersecretary", "commissioner", "adviser", "advisor", "cs"),
        *("ps", "chief", "director", "commander", "attaché", "attache", "vice-minister", "envoy"),
    }
)
OF_STATE = ("minister", "of", "state")
CHARGED = (
    ("in", "charge", "of"),
    ("responsible", "for"),
    ("with", "responsibility", "for"),
)
LONGEST_DUTY = 14  # words that tell what somebody is in charge of
# Fields that are with somebody: "Director of Relations with Xland".
WITH = frozenset({"relations", "cooperation", "ties", "links"})
GOVERNMENT_OF = ("government", "of")
MINISTRY_OF = ("ministry", "of")
DIRECTOR_GENERAL = ("director", "general")
# Bodies that an office may stand before with no "of": "Chairman Hive Authority N N".
OF_STATE_BODIES = frozenset({"authority", "board", "agency", "bureau", "commission", "corporation"})
SOLDIERS = frozenset({"general", "admiral", "colonel", "major", "marshal"})
NUMERALS = frozenset({"ii", "iii"})
LEADS_BODY = frozenset({"speaker", "chairman", "chairwoman", "chairperson", "chair", "president"})
LONGEST_BODY = 5
LONGEST_FIELD = 6  # tokens of a field in brackets, with these
SMALL = frozenset({"the", "of", "for", "in"})
# Whose affairs a field may be: "Women's Affairs Minister N N".
OWNERS = frozenset({"women", "children", "veterans", "people", "farmers", "workers"})
# "The honey ministers of five Nordic countries".
COUNTED = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"})
# Whom a field may be of, by their country: "and Xish Expatriates".
ABROAD = frozenset({"abroad", "expatriates", "communities", "diaspora", "affairs", "emigrants"})
ABROAD |= {"nationals"}
# Words in a row that no list knows, between words of a field.
LONGEST_GAP = 2
# A field's last word and the name after it.
LONGEST_RUN = 4


def portfolio_before(sentence: Sentence, at: int) -> tuple[int, Level, bool] | None:
    """Read `Energy and Natural Resources Minister`: a portfolio, then the office."""
    index = at
    place = sentence.places.get(at)
    nation = place and place[1].kind == "demonym" and place[1].code != "EU"
    if nation and sentence.word(at + 1) not in ABROAD:
        return None  # "the outgoing Xish Honey Attaché": whose, is no field
    while is_field(sentence.word(index)) or (
        index > at and _joins(sentence, index) and is_field(sentence.word(index + 1))
    ):
        index += 1
    if "," in sentence.words[at:index] and JOINED.isdisjoint(sentence.words[at:index]):
        return None  # "the World Honey Assembly, Honey Minister of Xland N N"
    if index > at and (lower := _lower_office(sentence, index)):
        return lower
    office = sentence.word(index)
    if index == at or not {office, office.removesuffix("s")} & FOLLOWERS:
        return None
    longer = office_words_at(sentence, index)
    if longer and longer[0] > index + 1:
        return None  # "Honey Authority Chief Executive Officer"
    if office == "envoy":
        return index + 1, "official", False  # "the special climate envoy": of no embassy
    short = office in words().short
    level = words().offices[(office if short else office.removesuffix("s"),)]
    return index + 1, level, office.endswith("s") and not short


def _joins(sentence: Sentence, index: int) -> bool:
    """Tell whether a mark or word joins two of a field: `Trade and Industry`, `Women's Affairs`."""
    if sentence.word(index) in JOINTS:
        return True
    return sentence.genitive(index) and sentence.word(index - 1) in OWNERS


def _lower_office(sentence: Sentence, at: int) -> tuple[int, Level, bool] | None:
    """Read the deputy's office behind a portfolio: `Energy Deputy Minister`."""
    named = sentence.capital(at) and sentence.capital(at + 1)
    below = sentence.word(at) in BELOW and sentence.word(at + 1) in {"minister", "secretary"}
    return (at + 2, "deputy-minister", False) if named and below else None


def body_before(sentence: Sentence, at: int) -> tuple[int, Level, bool] | None:
    """Read `Chamber of Deputies Speaker`, `Milli Majlis Chairwoman`: a body, then who leads it."""
    index = at
    body = False
    if not sentence.capital(at):
        return None
    while index < at + LONGEST_BODY and index not in sentence.places:
        word = sentence.word(index)
        office = office_words_at(sentence, index) if index > at else None
        if office and not body:
            return None  # "On Monday Cabinet Secretary N N"
        held = office or _modified(sentence, index)
        if held and held[1] in {"official", "deputy-minister"} and not held[2]:
            return held
        if body and word in LEADS_BODY:
            return index + 1, "official", False
        kinds = words().bodies | words().organizations
        body = body or word in kinds or word in {"chamber", "parliamentary"}
        if not sentence.capital(index) and word != "of":
            return None
        index += 1
    return None


def _modified(sentence: Sentence, index: int) -> tuple[int, Level, bool] | None:
    """Read `Joint Secretary` where a ministry stands before it."""
    modified = sentence.word(index) in words().modifiers and sentence.word(index + 1) == "secretary"
    return office_words_at(sentence, index + 1) if modified else None


def without_of(sentence: Sentence, after: int) -> int:
    """Read on past an office that no "of" joins to its own: `Speaker National Assembly N N`."""
    office = sentence.word(after - 1)
    index = after
    first = after + (sentence.word(after) == ",")
    if sentence.words[first : first + 2] == MINISTRY_OF and sentence.capital(first):
        end = field_end(sentence, first + 2)  # "Secretary, Ministry of Honey N N"
        whose = sentence.places.get(end + 1) if sentence.word(end) == "of" else None
        name = whose[0] if whose else end
        named = sentence.capital(name + (whose is not None and sentence.word(name) == ","))
        return end if end > first + 2 and named else after
    if office in LEADS_BODY or sentence.words[after - 2 : after] == DIRECTOR_GENERAL:
        bodies = words().bodies | OF_STATE_BODIES
        while sentence.capital(index) and index < after + LONGEST_BODY:
            index += 1
            if sentence.word(index - 1) in bodies:
                return index if sentence.capital(index) or sentence.word(index) == "," else after
    if office in {"secretary", "minister"}:
        while (
            sentence.capital(index)
            and is_field(sentence.word(index))
            and not (rank_at(sentence, index) or _is_soldier(sentence, index))
        ):
            index += 1
        if sentence.capital(index) and not _office_from(sentence, index):
            return index
    return sentence.past_brackets(after, LONGEST_FIELD) if office == "secretary" else after


def portfolio_after(sentence: Sentence, after: int) -> int:
    """Read `of Culture and Sports` after an office, as far as its words are a field's.

    What no field's word shows is still one between them, or right after "of", where a name is left.
    """
    if _begins_body(sentence, after):
        return after
    charged = charged_end(sentence, after)
    if charged > after:
        return charged
    advises = sentence.word(after) == "on" and sentence.word(after - 1) in ADVISERS
    of = sentence.word(after) in {"of", "for"} and sentence.word(after - 1) != "representative"
    listed = sentence.word(after) == "," and sentence.word(after - 1) == "secretary"
    # "Minister of State and Foreign Affairs"
    listed = listed or (
        sentence.word(after) == "and"
        and sentence.words[max(0, after - 3) : after] == OF_STATE
        and not _office_from(sentence, after + 1)
    )
    of = of or (listed and sentence.capital(after + 1) and is_field(sentence.word(after + 1)))
    whose = after + 1 + (sentence.word(after + 1) == "the")
    if sentence.word(after - 1) in ADVISERS and portfolio_before(sentence, whose):
        return after  # "Aide of the Foreign Minister"
    if not (advises or of):
        return after
    end = field_end(sentence, after + 1)
    numbered = sentence.word(end) in NUMERALS and end > after + 1 and sentence.word(end).isalpha()
    if numbered and sentence.tokens[end].text.isupper():
        return end + 1  # "Minister of Finance II"
    return _before_country(sentence, after, end if end > after + 1 else after)


def field_end(sentence: Sentence, first: int) -> int:
    """Give where the field that begins at a token ends and a name may begin, else the token."""
    end = index = first + (sentence.word(first) == "the")
    begin = index
    passed = 0
    while index < len(sentence.tokens) and not _is_place(sentence, index):
        word = sentence.word(index)
        if index > begin and (_begins_next(sentence, index) or _begins_body(sentence, index)):
            break
        if word in JOINTS or word in SMALL or _owned(sentence, index):
            if passed > 1 or (word in SMALL and passed):
                break
        elif _is_style(sentence, index):
            break
        elif _belongs(sentence, index, end, begin):
            end, passed = index + 1, 0
        elif sentence.capital(index) and passed < LONGEST_GAP:
            passed += 1
        else:
            break
        index += 1
    if end == begin:
        return _unknown(sentence, begin, first)
    titled = sentence.word(end) in words().honorifics
    if sentence.capital(end) and sentence.word(end + 1) == "(" and not titled:
        return end + 1  # "the Government of National Accord (GNA)"
    return _last_of_list(sentence, end)


def charged_end(sentence: Sentence, after: int) -> int:
    """Give the end of a field that somebody is `in charge of`, `responsible for`."""
    charged = next((len(c) for c in CHARGED if sentence.words[after : after + len(c)] == c), 0)
    end = field_end(sentence, after + charged) if charged else after
    return max(_duty_end(sentence, after, charged), end if end > after + charged else after)


def _duty_end(sentence: Sentence, after: int, charged: int) -> int:
    """Give the end of `in charge of watching over the state of hives` before a full name."""
    end = after + charged
    if not charged or not sentence.word(end).endswith("ing"):
        return after
    while end < after + LONGEST_DUTY and sentence.tokens[end : end + 1]:
        if sentence.capital(end) or not sentence.word(end).isalpha():
            break
        end += 1
    named = sentence.capital(end) and sentence.capital(end + 1)
    return end if named and end not in sentence.places else after


def with_end(sentence: Sentence, after: int) -> int:
    """Give the end of `in charge of Honey`, of `with Xland` after relations."""
    charged = charged_end(sentence, after)
    if charged > after or sentence.word(after) != "with":
        return charged
    if sentence.word(after - 1) not in WITH or not sentence.capital(after + 1):
        return after
    if after + 1 in sentence.places:
        return sentence.places[after + 1][0]
    end = after + 2
    while sentence.capital(end) and is_field(sentence.word(end)):
        end += 1
    return end


def _begins_next(sentence: Sentence, index: int) -> bool:
    """Tell whether another office, or whose government it is, begins after a comma or an "and"."""
    if sentence.word(index - 1) == "," and sentence.words[index : index + 2] == GOVERNMENT_OF:
        return True
    if sentence.word(index - 1) == "and" and begins_holder(sentence, index):
        return True
    return sentence.word(index - 1) in JOINTS and _office_from(sentence, index)


def _of_several_words(sentence: Sentence, index: int) -> bool:
    """Tell whether a word is of a field that only all its words show: `the Arab World`."""
    return any(
        sentence.words[max(0, index - n) : index - n + len(field)] == field
        for field in words().fields
        for n in range(len(field))
    )


def _is_place(sentence: Sentence, index: int) -> bool:
    """Tell whether a country or city ends a field here: not before `and Xish Expatriates`."""
    if index not in sentence.places or _of_several_words(sentence, index):
        return False
    after = sentence.places[index][0]
    joined = sentence.word(index - 1) in JOINTS | {"for"}
    return not (joined and sentence.word(after) in ABROAD)


def _is_soldier(sentence: Sentence, index: int) -> bool:
    """Tell whether a soldier's rank stands before a name: `Honey Minister General N N`."""
    ranked = sentence.word(index) in SOLDIERS and sentence.capital(index + 1)
    return ranked and not is_field(sentence.word(index + 1))


def _is_style(sentence: Sentence, index: int) -> bool:
    """Tell whether a name's style or a soldier's rank stands here: `Dr`, `Major General N`."""
    word = sentence.word(index)
    if rank_at(sentence, index):
        return True
    if _is_soldier(sentence, index):
        return True
    ranked = sentence.word(index - 1) in words().honorifics and sentence.capital(index + 1)
    return word in words().honorifics and (not is_field(word) or ranked)


def _belongs(sentence: Sentence, index: int, end: int, begin: int) -> bool:
    """Tell whether a word is a field's where it stands, in capitals as its office is or not."""
    if _of_several_words(sentence, index):
        return True
    if index not in sentence.places and not is_field(sentence.word(index)):
        return False
    if begin < end < index and sentence.capital(end):
        return False  # "Minister of Finance Jude Law and": a name that ends like a field
    lowered = index == begin or (end == index and sentence.tokens[index - 1].text.islower())
    lowered = lowered or (end > begin and sentence.tokens[end - 1].text.islower())
    # "Minister of Honey and Wax security,": no name goes on in small letters
    lowered = lowered or (end == index and sentence.word(index + 1) in {",", ".", ";"})
    office = sentence.tokens[begin - 1 - (sentence.word(begin - 1) == "the") - 1]
    return sentence.capital(index) or not office.capital or lowered


def _unknown(sentence: Sentence, begin: int, first: int) -> int:
    """Take a first word that nothing knows for the field where more capitals follow it."""
    word = sentence.word(begin)
    if begin in sentence.places or word in words().honorifics | words().stops | words().styles:
        return first
    following = begin + 1
    if not word[:1].isalpha() or word in COUNTED or _office_from(sentence, begin):
        return first
    if not sentence.capital(following) or following in sentence.places:
        return first
    return begin + 1


def _last_of_list(sentence: Sentence, end: int) -> int:
    """Add the last word of a list where a full name still follows: `and Waterways N N`."""
    at = end + 1
    if sentence.word(end) not in {"and", "&"} or _office_from(sentence, at):
        return end
    run = at
    while sentence.capital(run) and run not in sentence.places and run - at < LONGEST_RUN:
        run += 1
    next_one = sentence.word(run) == "," and _office_from(sentence, run + 1)
    if next_one or begins_holder(sentence, at):
        return end  # "and Trade and N N N, Minister of Budget": the next one's name
    taken = words().honorifics | words().stops
    return at + 1 if run - at == LONGEST_RUN - 1 and sentence.word(at) not in taken else end


def _office_from(sentence: Sentence, index: int) -> bool:
    """Tell whether another office begins at a token."""
    return bool(office_words_at(sentence, index) or portfolio_before(sentence, index))


def _owned(sentence: Sentence, index: int) -> bool:
    """Tell whether a genitive's mark stands within a field: `Organisations' Affairs`."""
    return sentence.genitive(index) and is_field(sentence.word(index + 1))


def _begins_body(sentence: Sentence, after: int) -> bool:
    """Tell whether an office is of an institution's: `of the International Department of …`."""
    at = after + 2
    if sentence.word(after) != "of" or sentence.word(after + 1) != "the":
        return False
    known = words().organizations
    if sentence.word(after - 1) not in {"minister", "ministers"}:
        known = known | words().bodies | ENDS
    while sentence.capital(at):
        place = sentence.places.get(at)
        if place and place[1].kind != "demonym":
            return False
        if sentence.word(at) in known:
            return True
        at += 1
    return False


def _before_country(sentence: Sentence, after: int, end: int) -> int:
    """Add words that nothing knows where a country after them shows that no name began."""
    index = end if end > after else after + 1
    if end > after and sentence.word(end) not in JOINTS:
        return end
    while sentence.capital(index) or sentence.word(index) in {"and", "&", ",", "the", "for"}:
        if index in sentence.places or office_words_at(sentence, index):
            break
        if index > end and _is_style(sentence, index):
            return max(end, after)  # "and Wax, the Honourable N N of Xland"
        if sentence.words[index : index + 2] == GOVERNMENT_OF:
            break
        index += 1
    if sentence.word(index) == "of" and index > max(end, after + 1):
        place = index + 2 if sentence.word(index + 1) == "the" else index + 1
        if place in sentence.places and sentence.word(after + 1) not in words().bodies:
            body = {sentence.word(n) for n in range(after + 1, index)}
            if not body & (words().organizations | words().bodies):
                return index
    return end
