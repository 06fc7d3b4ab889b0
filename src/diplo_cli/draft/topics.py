"""The topics of a report: one for each matter and stance, with whom the text attributes it to.

A sentence is cut where a second word of stance begins its own clause. What a summary says is the
sentence's matter, shortened: it is marked for review, since a record's words are the editor's.
"""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple, get_args

import tomli

from diplo_cli.draft.individuals import Individual, named_in
from diplo_cli.draft.initiatives import initiatives_in
from diplo_cli.draft.known import Registry
from diplo_cli.draft.reading import Line
from diplo_cli.draft.sectors import SectorWords, sectors_in
from diplo_cli.draft.tokens import read_sentence
from diplo_cli.records import Initiative, Topic
from diplo_cli.vocabulary import Stance

DATA = Path(__file__).with_name("data") / "stances.toml"
LONGEST_SUMMARY = 20
SHORTEST_PART = 6
STANCES: tuple[Stance, ...] = get_args(Stance)
BREAK = re.compile(r";\s+|,?\s+and\s+|,\s+|\bwhile\b")
LEAD = re.compile(
    r"^(?:in (?:this|that) (?:regard|context|connection|respect)|in particular|moreover"
    r"|also|afterwards?|initially|furthermore|in addition|at the (?:meeting|talks)"
    r"|during the (?:meeting|talks|conversation)|for (?:his|her|its) part|in (?:his|her) turn"
    r"|earlier|then|later)\s*,?\s+",
    re.IGNORECASE,
)
PRONOUN = re.compile(r"\b[Ii]t\b")
NOBODY = re.compile(
    r"\b(?:it (?:was|is|has)|(?:the )?(?:parties|sides|interlocutors|two|both|leaders|ministers"
    r"|presidents|heads|participants|they|prime ministers))\b",
    re.IGNORECASE,
)
AGAIN = re.compile(
    r"^\W*(?:he|she|the (?:minister|president|prime minister|head of state))\b", re.IGNORECASE
)


class FoundTopic(NamedTuple):
    """A topic, the block it stands in, who else is named in it, and initiatives new with it."""

    block: int
    record: Topic
    people: tuple[Individual, ...]
    initiatives: tuple[Initiative, ...]


class Part(NamedTuple):
    """A part of a sentence with one stance: its text, and what stands before the word of stance."""

    text: str
    subject: str
    stance: Stance


@cache
def stances() -> re.Pattern[str]:
    """Make the pattern of all words of stance, the longer ones first; a group a stance."""
    data = tomli.loads(DATA.read_text("utf-8"))["words"]
    words = [(word, stance) for stance in STANCES for word in data.get(stance, ())]
    ordered = sorted(words, key=lambda pair: -len(pair[0]))
    parts = (f"(?P<{stance}_{n}>{_expression(word)})" for n, (word, stance) in enumerate(ordered))
    return re.compile(rf"\b(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)


def _expression(word: str) -> str:
    """Make a pattern of a phrase: `*` after letters any ending, alone up to two words."""
    pattern = re.escape(word).replace(r"\ \*\ ", r" (?:\w+ ){0,2}").replace(r"\*", r"\w*")
    return pattern.replace(r"\ ", " ")


def find_topics(
    lines: tuple[Line, ...],
    people: list[Individual],
    participants: tuple[Individual, ...],
    registry: Registry,
    words: SectorWords,
    source: str,
) -> list[FoundTopic]:
    """Find the topics of a meeting's sentences, in order."""
    found: list[FoundTopic] = []
    by: tuple[str, ...] = ()
    sides = {each.country for each in participants if each.country}
    for line in lines:
        if line.listed:
            continue
        cite = f"{source}#{line.block}"
        for part in parts_of(line.text):
            if len(part.text.split()) < SHORTEST_PART:
                continue
            by = _by(part.subject, participants, sides, by)
            named = initiatives_in(part.text, registry, words, cite)
            others = [each for each in named_in(part.text, people) if each not in participants]
            record = Topic(
                summary=summary_of(part.text),
                stance=part.stance,
                by=by if len(by) == 1 else (),
                sectors=sectors_of(part.text, words),
                initiatives=(*named.known, *(each.id for each in named.new)),
                countries=_countries(part.text, sides),
                cite=(cite,),
            )
            found.append(FoundTopic(line.block, record, tuple(others), named.new))
    return found


def parts_of(text: str) -> list[Part]:
    """Cut a sentence into parts of one stance each; none where it has no word of stance."""
    parts: list[Part] = []
    start = 0
    matches = list(stances().finditer(text))
    for number, match in enumerate(matches):
        if match.start() < start:
            continue
        end = len(text)
        following = start
        for other in matches[number + 1 :]:
            breaks = list(BREAK.finditer(text, match.end(), other.start()))
            near = breaks and other.start() - breaks[-1].end() < 45
            if near and _stance(other) != _stance(match):
                end, following = breaks[-1].start(), breaks[-1].end()
                break
        parts.append(Part(text[start:end].strip(), text[start : match.start()], _stance(match)))
        if end == len(text):
            break
        start = following
    return parts


def _stance(match: re.Match[str]) -> Stance:
    name = str(match.lastgroup).partition("_")[0]
    return next(stance for stance in STANCES if stance == name)


def _by(
    subject: str,
    participants: tuple[Individual, ...],
    sides: set[str],
    before: tuple[str, ...],
) -> tuple[str, ...]:
    """Tell to which side a part is attributed: by who stands before its word of stance."""
    named = named_in(subject, list(participants))
    if named:
        return tuple(dict.fromkeys(each.country for each in named if each.country))
    if NOBODY.search(subject):
        return ()
    places = read_sentence(subject).places.values()
    codes = dict.fromkeys(p.code for _, p in places if p.kind != "city" and p.code in sides)
    if codes:
        return tuple(codes)
    return before if AGAIN.match(subject) or not subject.strip() else ()


def sectors_of(text: str, words: SectorWords) -> tuple[str, ...]:
    """Find the sectors of running text, where "it" is no information technology."""
    return sectors_in(PRONOUN.sub(" ", text), words)


def _countries(text: str, sides: set[str]) -> tuple[str, ...]:
    """Give the countries named that don't take part."""
    places = read_sentence(text).places.values()
    return tuple(
        dict.fromkeys(p.code for _, p in places if p.kind == "country" and p.code not in sides)
    )


def summary_of(text: str) -> str:
    """Shorten a part of a sentence to its matter, for an editor to put in own words."""
    plain = LEAD.sub("", text.strip(' "“”«»,;')).strip(' "“”«»')
    words = plain.rstrip(".!?;:, ").split()
    short = words[:LONGEST_SUMMARY]
    if len(words) > LONGEST_SUMMARY:
        while short and short[-1].lower().strip(",") in SMALL:
            short.pop()
    summary = " ".join(short).rstrip(",;:. ")
    end = "." if len(short) == len(words) else " …"
    return f"{summary[:1].upper()}{summary[1:]}{end}"


SMALL = frozenset("the a an of in and or to for with on by at as its their that from which".split())  # noqa: SIM905 - as prose
