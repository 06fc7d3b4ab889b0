"""Documents that a report tells of twice: in its lead, then in a list or in detail."""

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from diplo_cli.draft.candidate import DEFINITE, Candidate
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.geography import states_in
from diplo_cli.draft.known import phrase, stem
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.titles import subject_of

if TYPE_CHECKING:
    from diplo_cli.draft.documents import FoundDocument

KEPT = 1_000  # titles
ONE = compiled(r"one\s", re.IGNORECASE)
PAIR = 2
LONGEST_JOINT = 4  # letters of "with", which a name in capitals has in small ones
LEAD = 2  # blocks: a headline and what is below it
STEM = 4  # letters
SOON = 4
NEAR = 2  # blocks in which "the MoU" is the one last told of
# "an agreement and a letter to increase cooperation": on nothing of their own.
TO_COOPERATE = RarePattern(
    r" (?:to|for|aimed at) (?:further )?(?:increas|enhanc|boost|expand|deepen|strengthen|promot"
    r"|develop)\w*"
    r" (?:(?:bilateral|mutual|their|the) )*(?:co-?operation|relations|ties)(?: between .*)?$"
)
# Of these a meeting has one: "a joint declaration on honey", then "they signed a declaration".
ONLY_ONE = frozenset({"declaration", "joint-statement"})
LOOSE = frozenset({"agreement", "unspecified"})  # kinds that may be told more exactly elsewhere
GENERIC = frozenset(
    stem(word)
    for word in [
        "cooperation",
        "mutual",
        "field",
        "fields",
        "sphere",
        "area",
        "sector",
        "development",
        "bilateral",
        "joint",
        "establishment",
        "strategic",
        "promotion",
        "strengthening",
        "implementation",
        "framework",
        "relations",
        "exchange",
        "further",
        "enhance",
        "enhancing",
        "signed",
        "two",
        "countries",
        "country",
        "agreement",
        "memorandum",
        "understanding",
        "various",
        "issues",
        "relating",
        "regarding",
        "concerning",
        "covering",
        "pertaining",
        "including",
    ]
)


def once_each(found: list[tuple["FoundDocument", Candidate]]) -> "list[FoundDocument]":
    """Keep each document once: where it is told most fully."""
    kept: list[tuple[FoundDocument, Candidate]] = []
    for document, candidate in found:
        same = next(
            (
                index
                for index, (other, its) in enumerate(kept)
                if not (candidate.listed and its.listed)  # two items are two documents
                and _same(document, candidate, other, its)
            ),
            None,
        )
        if same is None:
            kept.append((document, candidate))
        elif _fullness(document, candidate) > _fullness(*kept[same]):
            kept[same] = (_titled_in_full(document, kept[same][0], candidate), candidate)
        elif not _words(kept[same][0].title):
            fuller, its = kept[same]
            kept[same] = (_titled_in_full(fuller, document, its), its)
    kept = _without_lead(_without_summary(kept, found))
    return [document for document, _ in sorted(kept, key=lambda pair: pair[0].block)]


def _without_summary(
    kept: list[tuple["FoundDocument", Candidate]], found: list[tuple["FoundDocument", Candidate]]
) -> list[tuple["FoundDocument", Candidate]]:
    """Leave out kinds that one sentence only lists, where later ones tell what each is on.

    "A statement, an MoU and a letter were signed." Each is told of by its full name after that,
    or the one of them that was counted: "two MoUs and one agreement".
    """
    bare = [pair for pair in found if _only_a_kind(pair[0].title) and not pair[0].parties]
    places = Counter((document.block, its.place) for document, its in bare)
    bare = [pair for pair in kept if pair in bare]
    listed = [pair for pair in bare if places[pair[0].block, pair[1].place] > 1]
    told = [
        (document, its)
        for document, its in listed
        if any(other.type == document.type and other.block > document.block for other, _ in kept)
    ]
    summed_up = told if len(told) == len(listed) else []
    summed_up += [pair for pair in bare if _is_any_of(*pair) and _told_later(pair, kept)]
    # "N N witnessed the signing of the agreement. Pacts signed include A, B and C."
    later = [
        pair
        for pair in bare
        if DEFINITE.match(pair[1].text) and pair[0].type in LOOSE and len(kept) > PAIR
        if pair[0] is kept[0][0] and all(_words(other.title) for other, _ in kept[1:])
    ]
    summed_up += later
    return [pair for pair in kept if pair not in summed_up]


def _is_any_of(document: "FoundDocument", candidate: Candidate) -> bool:
    """Tell whether a text may sum up: "one agreement", "three deals and a letter of intent"."""
    beside = document.type in ("exchange-of-notes", "letter-of-intent")
    return beside or ONE.match(candidate.text) is not None


def _only_a_kind(title: str) -> bool:
    """Tell whether a title says no more than its kind, and what all of them are for."""
    return not _words(TO_COOPERATE.sub("", title))


def _told_later(
    one: tuple["FoundDocument", Candidate], kept: list[tuple["FoundDocument", Candidate]]
) -> bool:
    """Tell whether "one agreement" of several is told of later, with what it is on."""
    document, its = one
    return any(
        other.type == document.type
        and (other.block, others.place) > (document.block, its.place)
        and _words(other.title)
        and not _of_others(one, (other, others))
        for other, others in kept
    )


def _without_lead(
    kept: list[tuple["FoundDocument", Candidate]],
) -> list[tuple["FoundDocument", Candidate]]:
    """Leave out "an MoU" of a lead where a later paragraph tells what the only one is on.

    So "an agreement on honey and wax" before who signed the "Declaration on Wax".
    """
    if len(kept) != PAIR:
        return kept
    (lead, its), (full, others) = sorted(kept, key=lambda pair: pair[0].block)
    if lead.type != full.type:
        own, words = _words(full.title) - GENERIC, _words(lead.title)
        called = (
            its.block <= LEAD
            and lead.type in LOOSE
            and all(word[:1].isupper() for word in full.title.split() if len(word) > LONGEST_JOINT)
        )
        again = called and full.signatories and not (lead.signatories or its.listed)
        return [(full, others)] if again and own and _within(own, words) else kept
    bare = not _words(lead.title) and not lead.parties and not its.listed
    told = _words(full.title) and not others.listed and not others.further
    ministries = all(each.kind in ("ministry", "government") for each in full.parties)
    between = ministries if full.parties else lead.countries == full.countries
    if not (bare and told and between and lead.block < full.block):
        return kept
    return [(full, others)]


def _titled_in_full(
    document: "FoundDocument", before: "FoundDocument", candidate: Candidate
) -> "FoundDocument":
    """Keep what the first mention says more of a document's subject than the fuller one."""
    words, first = (_words(each.title) - _countries(each.title) for each in (document, before))
    if candidate.listed or document.type != before.type or not words < first:
        return document
    return document._replace(title=before.title, sectors=before.sectors)


def _same(one: "FoundDocument", its: Candidate, other: "FoundDocument", others: Candidate) -> bool:
    """Tell whether two findings are one document: told in a lead, then in a list or in detail."""
    apart = _party_ids(one) != _party_ids(other)
    # "Acme and Bolt signed a pact. N N signed the pact with M M."
    apart = apart and not (DEFINITE.match(its.text) and not one.parties and not _words(one.title))
    if its.further and one.block != other.block and apart:
        return False
    if one.block == other.block and its.listed == others.listed and apart:
        return False
    if _of_others((one, its), (other, others)):
        return False
    if one.block == other.block and its.place == others.place >= 0:
        # What one sentence names side by side are two; "concluded by signing" has two verbs.
        whose = (one.parties, one.countries) == (other.parties, other.countries)
        told = bool(one.parties) or bool(_words(one.title) - GENERIC)
        return one.title == other.title and whose and told and not its.split
    loose = [each.type for each, told in ((one, its), (other, others)) if told.split]
    the_document = one.type == "unspecified" and DEFINITE.match(its.text)
    if one.type != other.type and not set(loose) & LOOSE and not the_document:
        # "Agreements on A and B" may be told of later as an MoU and a protocol.
        return False
    words, words_of_other = _words(one.title), _words(other.title)
    parties, parties_of_other = set(_party_ids(one)), set(_party_ids(other))
    if parties and parties_of_other and not parties & parties_of_other:
        akin = one.block != other.block and one.title == other.title and _akin_bodies(one, other)
        return akin or (words == words_of_other and _is_told_by_signers(its, others))
    if its.further and one.block != other.block and not words - GENERIC:
        return False
    if any(told(one, its, other, others) for told in (_taken_up, _named_after, _only_again)):
        return True
    if not words - GENERIC or not words_of_other - GENERIC:
        return one.block != other.block and words == words_of_other and parties == parties_of_other
    words, words_of_other = words - GENERIC, words_of_other - GENERIC
    return _within(words, words_of_other) or _within(words_of_other, words)


def _akin_bodies(one: "FoundDocument", other: "FoundDocument") -> bool:
    """Tell whether parties are only called otherwise: the Wax Ministry, that of Bees and Wax."""
    pairs = list(zip(one.parties, other.parties, strict=False))
    return len(one.parties) == len(other.parties) and all(
        (body.country, body.kind) == (again.country, again.kind)
        and (
            _within(own := _words(body.name), others := _words(again.name)) or _within(others, own)
        )
        for body, again in pairs
    )


def _is_told_by_signers(its: Candidate, others: Candidate) -> bool:
    """Tell whether one of two names its parties, and the other only who signed it for them."""
    between = {" between " in told.text for told in (its, others)}
    return len(between) == PAIR and bool(its.agents) and bool(others.agents)


def _of_others(*both: tuple["FoundDocument", Candidate]) -> bool:
    """Tell whether two documents are of two countries each, as the text tells, and not the same."""
    told = [
        {*document.countries}
        for document, candidate in both
        if len(document.countries) == PAIR and not candidate.split and not _is_open(document)
    ]
    return len(told) == PAIR and told[0] != told[1]


def _is_open(document: "FoundDocument") -> bool:
    """Tell whether a document has the meeting's countries because the text tells none of it."""
    return any(note.field == "countries" for note in document.notes)


def _taken_up(
    one: "FoundDocument", its: Candidate, other: "FoundDocument", others: Candidate
) -> bool:
    """Tell whether "the MoU" is the one that was told of before, on whatever it was."""
    if not DEFINITE.match(its.text) or its.further or its.listed:
        return False
    words = _words(one.title)
    if one.type != other.type and (words or one.type not in LOOSE):
        return False
    if not words:
        # "an MoU on honey", then "N and M signed the MoU".
        later = one.block > other.block or its.place > others.place
        if one.parties and not other.parties and all(map(_tells_signers, (its, others))):
            return False  # "the MoU between A and B", after one that others signed
        return later and 0 <= one.block - other.block <= NEAR
    own, first = (_words(each.title) - GENERIC - _countries(each.title) for each in (one, other))
    apart = bool(one.parties) and not set(_party_ids(one)) & set(_party_ids(other))
    if words & GENERIC and (apart or one.block - other.block > NEAR):
        return False  # "the agreement on cooperation", after several on other things
    # "a treaty on honey", then "the Peruvian-Chilean Treaty".
    return bool(first) and not own and not others.split


def _tells_signers(candidate: Candidate) -> bool:
    """Tell whether a text names those who signed a document."""
    return bool(candidate.agents or candidate.signers)


def _named_after(
    one: "FoundDocument", its: Candidate, other: "FoundDocument", others: Candidate
) -> bool:
    """Tell whether "the MoU on honey" is "an MoU" that was told of before: of the same sides."""
    definite = DEFINITE.match(its.text) is not None and not its.listed
    # "an MoU between A and B. The second is an MoU on honey between the two bodies."
    again = its.listed and bool(one.parties)
    if not (definite or again) or its.further or its.split:
        return False
    bare = not _words(other.title) and not others.listed and not others.further
    # "two MoUs and a letter of intent", then who signed "the letter of intent on honey".
    by_whom = bool(one.parties) and not (other.parties or others.agents or others.signers)
    alike = one.countries == other.countries and _party_ids(one) == _party_ids(other)
    alike = alike and its.place != others.place and 0 <= one.block - other.block <= NEAR
    by_whom = by_whom and 0 < one.block - other.block <= SOON
    return one.type == other.type and ((by_whom and definite) or alike) and bare


def _only_again(
    one: "FoundDocument", its: Candidate, other: "FoundDocument", others: Candidate
) -> bool:
    """Tell whether "a declaration" is the joint one that was told of before: there is one."""
    more = its.further or its.listed or its.split or one.parties or _words(one.title)
    soon = 0 < one.block - other.block <= SOON
    return one.type in ONLY_ONE and one.type == other.type and soon and not (more or others.listed)


def _party_ids(document: "FoundDocument") -> tuple[str, ...]:
    """Give the ids of a document's parties, however they are written."""
    return tuple(each.id for each in document.parties)


@lru_cache(maxsize=KEPT)
def _words(title: str) -> frozenset[str]:
    """Give the words of what a title is on, once for all that it is held against."""
    return frozenset(phrase(subject_of(title)).split())


@lru_cache(maxsize=KEPT)
def _countries(title: str) -> frozenset[str]:
    """Give the words of a title that only say whose it is: "Peru", "Chilean"."""
    named = (each.text for each in states_in(title))
    return frozenset(word for name in named for word in phrase(name).split())


def _within(words: frozenset[str], others: frozenset[str]) -> bool:
    """Tell whether all words stand among others, in whatever form: avoid is avoidance's kin."""
    return all(word in others or any(_akin(word, other) for other in others) for word in words)


def _akin(word: str, other: str) -> bool:
    """Tell whether two words begin alike: fish and fisheries, avoid and avoidance."""
    short, long = sorted((word, other), key=len)
    return len(short) >= STEM and long[: STEM + 1].startswith(short[: STEM + 1])


def _fullness(
    document: "FoundDocument", candidate: Candidate
) -> tuple[bool, bool, int, bool, bool, bool, int]:
    return (
        candidate.listed,
        not (candidate.split and document.type in LOOSE and not document.parties),
        len(document.parties) + (0 if _is_open(document) else len(document.countries)),
        not candidate.split,
        document.type not in LOOSE,
        candidate.counted,
        len(document.title),
    )
