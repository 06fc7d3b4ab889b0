"""The topics of a report: one for each matter and stance, with whom the text attributes it to.

What a summary says is the sentence's matter, shortened: it is marked for review, since a record's
words are the editor's.
"""

import re
from typing import NamedTuple

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.individuals import Individual, Roster
from diplo_cli.draft.initiatives import initiatives_in
from diplo_cli.draft.known import Registry
from diplo_cli.draft.offices import offices
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.reading import Line
from diplo_cli.draft.sectors import SectorWords, sectors_in
from diplo_cli.draft.stances import PASSIVE, QUOTE, Part, parts_of
from diplo_cli.draft.tokens import Sentence, read_sentence
from diplo_cli.records import Initiative, Topic

POLITICS = "politics"
LONGEST_SUMMARY = 40
SHORTEST_PART = 6
LEAD = RarePattern(
    r"^(?:\(?\d{1,2}[.)]|[-–—•*·]|in (?:this|that) (?:regard|context|connection|respect)"
    r"|in particular|moreover|also|afterwards?|initially|furthermore|in addition"
    r"|(?:at|during) the (?:meeting|talks|beginning|conversation)|for (?:his|her|its) part"
    r"|in (?:his|her) turn|earlier|then|later)\s*,?\s+",
    re.IGNORECASE,
)
IT = compiled(r"\b[Ii]t\b")
NOBODY = compiled(
    r"\b(?:it (?:was|is|has)|(?:the )?(?:parties|sides|interlocutors|two|both|leaders|ministers"
    r"|presidents|heads|participants|they|prime ministers|delegations))\b",
    re.IGNORECASE,
)
# What a place behind says is where, not who: "in Xland", "during her visit to Xland".
WHEREABOUTS = compiled(r"\b(?:in|at|to|from|for|on|with|near|between)\s+(?:the\s+)?$")
BETWEEN = compiled(r"\b(?:between|with)\b[^,]*")
# Who takes up a matter is told first, as a side or an office: "Xland", "The Xish minister".
BEGINS = compiled(r"\W*(?:the\s+)?[A-ZÀ-Þ][\w’'-]+(?:\s+[\w’'-]+){0,5}\s*$", re.IGNORECASE)
# "In the meeting of N N and M M, the two sides noted": both did.
BOTH_LAST = RarePattern(
    r"\b(?:(?:the|both)\s+)?(?:two\s+)?(?:sides|parties|leaders|ministers|presidents|interlocutors)"
    r"\s*(?:also\s+|\w+ly\s+)?$",
    re.IGNORECASE,
)
# "the Foreign Minister", "the premier": an office without a name.
LAST_OFFICE = r"\bthe\s+(?P<office>(?:(?!and\b)[a-z’'-]+\s+){0,3}[a-z]+)\s*,?\s*$"
OFFICE_ALONE = RarePattern(LAST_OFFICE)
# "The President and the Foreign Minister discussed": both did.
OFFICES_JOINED = RarePattern(rf"\band\s+{LAST_OFFICE}")
PREMIER = compiled(r"\b(?:premier|pm)\b")
# Who spoke goes on: a quotation without its speaker.
GOES_ON = compiled(r"[“\"«]")
AGAIN = compiled(
    r"^\W*(?:he|she|the (?:minister|president|prime minister|head of state))\b", re.IGNORECASE
)
# The relations as such: no subject of their own.
RELATIONS = RarePattern(
    r"\b(?:relations|relationship|ties|bilateral|cooperation|co-operation|partnership|dialogue"
    r"|contacts|visits?)\b",
    re.IGNORECASE,
)
OF_SOMETHING = RarePattern(
    r"\b(?:in|on) (?:the )?(?:fields?|areas?|spheres?|sectors?) of\b|\bin the (?-i:[A-Z])"
    r"|\bissues? in\b",
    re.IGNORECASE,
)


class FoundTopic(NamedTuple):
    """A topic, the block it stands in, who else is named in it, and initiatives new with it."""

    block: int
    record: Topic
    people: tuple[Individual, ...]
    initiatives: tuple[Initiative, ...]


def find_topics(
    lines: tuple[Line, ...],
    people: list[Individual],
    participants: tuple[Individual, ...],
    registry: Registry,
    words: SectorWords,
    source: str,
) -> list[FoundTopic]:
    """Find the topics of a meeting's sentences, in order; items of a list have its own stance."""
    found: list[FoundTopic] = []
    by: tuple[str, ...] = ()
    block = 0
    sides = {each.country for each in participants if each.country}
    there = {each.name for each in participants}
    roster, present = Roster(people), Roster(list(participants))
    announced: Part | None = None
    for line in lines:
        cite = f"{source}#{line.block}"
        parts = parts_of(line.text)
        if line.listed:
            parts = _of_item(line.text, parts, announced, present)
        elif line.text.rstrip().endswith(":"):
            announced, parts = (parts[-1] if parts else None), []
        else:
            announced = None
        for part in parts:
            told = _by(part, present, sides, by, line.block == block)
            by = told or (by if GOES_ON.match(part.subject) else ())
            block = line.block
            if not part.matter or len(part.text.split()) < SHORTEST_PART:
                continue
            sentence = read_sentence(part.text)
            named = initiatives_in(part.text, registry, words, cite)
            others = [each for each in roster.named(part.text) if each.name not in there]
            record = Topic(
                summary=summary_of(part.text),
                stance=part.stance,
                by=told if len(told) == 1 and not _is_mutual(part, present) else (),
                sectors=_subjects(sentence, words),
                initiatives=(*named.known, *(each.id for each in named.new)),
                countries=_countries(sentence, sides),
                cite=(cite,),
            )
            found.append(FoundTopic(line.block, record, tuple(others), named.new))
    return found


def _of_item(
    text: str, parts: list[Part], announced: Part | None, participants: Roster
) -> list[Part]:
    """Give what an item says: with the stance of what announces its list, else what is told."""
    if announced:
        return [Part(text, announced.subject, announced.stance)]
    return [
        each for each in parts if NOBODY.search(each.subject) or participants.named(each.subject)
    ]


def _is_mutual(part: Part, participants: Roster) -> bool:
    """Tell whether two sides discussed something: `A discussed honey with B`."""
    named = {each.country for each in participants.named(part.text)}
    return part.stance == "discussed" and len(named) > 1


def _by(
    part: Part,
    participants: Roster,
    sides: set[str],
    before: tuple[str, ...],
    same_block: bool,
) -> tuple[str, ...]:
    """Tell to which side a part is attributed: by who stands before its word of stance."""
    subject = part.subject
    if BOTH_LAST.search(subject) or OFFICES_JOINED.search(subject.lower()):
        return ()
    named = participants.named(subject)
    if named:
        return tuple(dict.fromkeys(each.country for each in named if each.country))
    if NOBODY.search(subject):
        return ()
    held = {each.country for each in participants.people if _office_told(subject, each)}
    if len(held) == 1:
        return tuple(country for country in held if country)
    codes = _countries_speaking(subject)
    if (
        codes
        and part.stance == "discussed"
        and (PASSIVE.search(f"{subject} ") or not BEGINS.match(subject))
    ):
        return ()  # "the work of Xish schools was discussed"
    if codes:
        return codes if {*codes} <= sides else ()
    quoted = same_block and GOES_ON.match(subject)
    return before if quoted or AGAIN.match(subject) else ()


def _countries_speaking(subject: str) -> tuple[str, ...]:
    """Give the countries that a subject is of: not where it is, nor between which something is."""
    head = BETWEEN.sub(" ", subject)
    places = [p for _, p in read_sentence(head).places.values() if p.kind != "city"]
    return tuple(dict.fromkeys(p.code for p in places if not WHEREABOUTS.search(head, 0, p.start)))


def _office_told(text: str, person: Individual) -> bool:
    """Tell whether a text ends with a person's office: `the President`, `the foreign minister`."""
    if person.title is None:
        return False
    title = person.title.lower()
    told = OFFICE_ALONE.search(text.lower())
    words = PREMIER.sub("prime minister", told["office"]).split() if told else text.lower().split()
    if told and len(words) > 1:
        return set(words) <= set(title.split())
    return bool(words) and title.startswith(words[-1].rstrip(" ,"))


def sectors_of(text: str, words: SectorWords) -> tuple[str, ...]:
    """Find the sectors of running text, where "it" is no information technology."""
    return sectors_in(IT.sub(" ", text), words)


def _subjects(sentence: Sentence, words: SectorWords) -> tuple[str, ...]:
    """Find a topic's sectors: the relations of two countries are one only where it has no other."""
    sectors = sectors_of(_without_offices(sentence), words)
    others = tuple(each for each in sectors if each != POLITICS)
    if sectors:
        return others or sectors
    known = POLITICS in words.ids or not words.ids
    relations = RELATIONS.search(sentence.text) and not OF_SOMETHING.search(sentence.text)
    return (POLITICS,) if relations and known else ()


def _without_offices(sentence: Sentence) -> str:
    """Leave out offices: what the "Minister of Trade" speaks of may be bees."""
    text = sentence.text
    for each in reversed([office for office in offices(sentence) if not office.plural]):
        start, end = sentence.tokens[each.first].start, sentence.tokens[each.after - 1].end
        text = f"{text[:start]} {text[end:]}"
    return text


def _countries(sentence: Sentence, sides: set[str]) -> tuple[str, ...]:
    """Give the countries named that don't take part."""
    places = sentence.places.values()
    return tuple(
        dict.fromkeys(p.code for _, p in places if p.kind == "country" and p.code not in sides)
    )


def summary_of(text: str) -> str:
    """Shorten a part of a sentence to its matter, for an editor to put in own words."""
    plain = LEAD.sub("", text.strip(" ,;"))
    if len(QUOTE.findall(plain)) % 2:
        plain = QUOTE.sub("", plain)
    words = plain.rstrip(".!?;:, ").split()
    short = words[:LONGEST_SUMMARY]
    if len(words) > LONGEST_SUMMARY:
        while short and short[-1].lower().strip(",") in SMALL:
            short.pop()
    summary = " ".join(short).rstrip(",;:. ")
    end = "." if len(short) == len(words) else " …"
    first = re.search(r"\w", summary)
    start = first.start() if first else 0
    return f"{summary[:start]}{summary[start : start + 1].upper()}{summary[start + 1 :]}{end}"


SMALL = frozenset("the a an of in and or to for with on by at as its their that from which".split())  # noqa: SIM905 - as prose
