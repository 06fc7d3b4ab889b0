"""The parts of a sentence in which somebody takes a stance, each with who does.

A sentence is cut where a second word of stance begins its own clause.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, get_args

from diplo_cli.draft.alternatives import any_of
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.protocol import is_protocol
from diplo_cli.draft.quoting import mask
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.word_lists import word_list
from diplo_cli.vocabulary import Stance

# How far a word of stance stands from the break before its clause.
NEAR = 45
# How many words a subject has that a second clause shares: "the parties praised A and noted B".
LONGEST_SUBJECT = 9
STANCES: tuple[Stance, ...] = get_args(Stance)
# Of phrases in which nobody takes a stance: "the parties concerned".
NONE = "none"
BREAK = compiled(r";\s+|,?\s+and\s+|,\s+|\bwhile\b")
# What begins a clause that belongs to the one before: "an expert group, as proposed by X".
DEPENDENT = RarePattern(
    r"\s*(?:as|which|who|whose|whom|that|where|including|especially|namely|particularly|such)\b",
    re.IGNORECASE,
)
# Who reports is no side: "according to the ministry", ", the press service said".
ATTRIBUTION = RarePattern(
    r",\s+(?:said|says|added|reported)\s+(?:an?|the)\s+[^,;“”\"]{3,60}$"
    r"|(?:^|,\s+)(?:according to|as (?:reported|informed|stated|noted) by)\s+[^,;:]{2,80}?"
    r"(?:,\s+|(?=[.;]|$))"
    r"|,[”\"]?\s+(?:the|a|an|its|his|her)\s+(?:[\w’'-]+\s+){0,4}"
    r"(?:MFA|ministry|statement|service|office|agency|release|communiqu[ée]|website|government"
    r"|administration|parliament|embassy|reports?|media|sources?|kremlin|spokes\w+|secretariat)"
    r"(?:[’']s \w+)?(?:\s+of\s+[^,;]{2,40})?"
    r"\s+(?:said|says|adds|added|reported|informed|stated|noted|announced)[^,;]{0,40}(?=[.]?$)",
    re.IGNORECASE,
)
# Somebody's words, told before who said them: “… ,” President N N stated.
SPOKEN = RarePattern(
    r"[,.!?]?[”\"»]\s*,?\s*(?P<who>[^“”\"«»]{2,120}?)\s+(?:said|stated|added|noted|stressed|told)\b"
)
# Who said it, told last: "Trade has doubled, the minister said on Monday."
SAID_LAST = RarePattern(
    r",\s+(?P<who>(?:the\s+)?[A-ZÀ-Þ][^,;“”\"]{2,90}?|(?:the|he|she)\s?(?:[\w’'-]+\s){0,4}?[\w’'-]*)"
    r"\s+(?:(?:has|have|had|also)\s+){0,2}(?:said|says|stated|added|noted|stressed|emphasi[sz]ed"
    r"|explained|pointed\s+out|told\s+(?:reporters|journalists|the\s+press))"
    r"(?:\s+(?:on|in|at|during|after)\s[^,;]{2,40}|\s+\w+day)?[.\s]*$"
)
# Where and when somebody spoke: "At the school, the minister said:".
WHEREABOUTS = compiled(r"\W*(?:at|in|on|during|after|before)\s[^,]*", re.IGNORECASE)
# What goes on with who spoke before: "…, adding that", "…, saying that".
ADDING = RarePattern(
    r"\s*(?:and\s+)?(?:saying|adding|noting|stressing|underlining|emphasi[sz]ing|affirming|stating"
    r"|pointing\s+out|recalling)\s+that\s+",
    re.IGNORECASE,
)
QUOTE = compiled(r"[“”«»\"„]")
PASSIVE = RarePattern(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+\s+)?$")
# "Ana Bee, who came by train, praised": nobody knows whose verb follows where no comma ends that.
RELATIVE = compiled(r",\s+(?:who|which|whose)\b")
CLOSED = compiled(r"(?P<who>[^,]{2,120}),\s+(?:who|which|whose)\b[^,]*,\s*(?:\w+ly\s+|also\s+)?$")
AUXILIARY = compiled(r"\s+(?:(?:was|were|is|are|has|have|had|also|then|further)\s*)+$")
# A clause without its subject: "…, voicing concern over the drought".
PARTICIPLE = compiled(
    r"(?:(?:also|while|and)\s+)?(?P<stem>(?!(?:dur|accord|follow|regard|concern|includ|be)ing)[a-z]+)ing\b(?!\s+(?:to|of)\b)"
)
IRREGULAR = {"say": "said", "giv": "gave", "mak": "made", "draw": "drew", "tell": "told"}
SUBJECT = compiled(r"(?:[A-ZÀ-Þ]|(?:the|he|she|they|it|both)\b)")
FEW = 4  # words between a participle and its word of stance
# What is said of, where no verb stands before it: "and the importance of bees".
NOUN = compiled(
    r"importance|priorit(?:y|ies)|commitment|concerns?|satisfaction|gratitude|determination|readiness"
    r"|intention|desire|appreciation|emphasis|need to|discussions?|special attention"
    r"|particular attention|great importance|proposals?|suggestions?|congratulations|alarm"
    r"|aspirations?",
    re.IGNORECASE,
)
VERB = compiled(
    r"\b(?:[a-z]{2,}(?:ed|ing)|is|are|was|were|has|have|had|will|would|gave|gives?|paid|pays?|drew|made"
    r"|put|took|express|expresses|conveys?|voices?|attach(?:es)?|shares?|pledges?|reiterates?|no)\b",
    re.IGNORECASE,
)
ADVERB = compiled(r"\W*(?:also|further|both|then|again|again,|\w+ly)?\s*", re.IGNORECASE)
ACTIVE = compiled(
    r"(?:[a-z]\w*ed|said|told|spoke|held|drew|made|gave|took|put|met"
    r"|wishes|hopes|welcomes|stresses|supports|notes|values|expresses)\b"
)
SAID_THAT = compiled(r"\b(?:said|stated|noted|added|told \w+|pointed out|recalled|remarked) that\b")
# What a text says of a document or project is its content, not what somebody said at the talks.
CONTENT = RarePattern(
    r"^\W*(?:the|this|these|that|those|such|its|under|through|with)\s+(?:[\w’'-]+\s+){0,4}?"
    r"(?:projects?|program(?:me)?s?|agreements?|memorand\w+|mous?|documents?|deals?|pacts?|accords?"
    r"|treat(?:y|ies)|contracts?|loans?|grants?|funds?|facilit(?:y|ies)|works?)\b[^,;]*$",
    re.IGNORECASE,
)


class Part(NamedTuple):
    """A part of a sentence with one stance: its text, who takes it, and if it is of a matter."""

    text: str
    subject: str
    stance: Stance
    matter: bool = True


@cache
def stances() -> re.Pattern[str]:
    """Make the pattern of all words of stance, the longer ones first; a group a stance."""
    data = word_list("stances")["words"]
    words = [(word, stance) for stance in (*STANCES, NONE) for word in data.get(stance, ())]
    ordered = sorted(words, key=lambda pair: -len(pair[0]))
    parts = (f"(?P<{stance}_{n}>{_expression(word)})" for n, (word, stance) in enumerate(ordered))
    begun = any_of(word[:3].partition("*")[0] for word, _ in words)  # most words can't be one
    return compiled(rf"\b(?={begun})(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)


def _expression(word: str) -> str:
    """Make a pattern of a phrase: `*` after letters any ending, alone up to two words."""
    pattern = re.escape(word).replace(r"\ \*\ ", r" (?:[\w’'-]+ ){0,2}").replace(r"\*", r"\w*")
    return pattern.replace(r"\ ", " ")


def stances_in(text: str, start: int = 0) -> Iterator[re.Match[str]]:
    """Yield the words of stance of a text, in order."""
    for found in stances().finditer(text, start):
        if not str(found.lastgroup).startswith(NONE):
            yield found


def parts_of(text: str) -> list[Part]:
    """Cut a sentence into parts of one stance each; none where nobody takes a stance."""
    text = ATTRIBUTION.sub(lambda found: "" if found.start() == 0 else " ", text)
    said = SAID_LAST.search(text)
    if said and not QUOTE.search(text):
        told = text[: said.start()]
        matter = VERB.search(told) is not None or WHEREABOUTS.fullmatch(told) is None
        return [each._replace(subject=said["who"]) for each in _parts(told)] or [
            Part(told, said["who"], "noted", matter)
        ]
    return _parts(text)


def _parts(text: str) -> list[Part]:
    parts: list[Part] = []
    start = 0
    shared = ""
    matches = list(stances_in(text))
    for number, match in enumerate(matches):
        if match.start() < start:
            continue
        end, following = _end_of_part(text, matches[number:])
        before = text[start : match.start()]
        part = _part(text[start:end].strip(), before, shared, match)
        if part:
            parts.append(part)
        shared = shared if _lacks_subject(before, match) else _before_verb(before)
        if end == len(text):
            break
        start = following
    return _with_subject_behind(parts)


def _with_subject_behind(parts: list[Part]) -> list[Part]:
    """Give a participle that a sentence begins with its subject: `Voicing concern, the sides …`."""
    first = parts[0] if len(parts) > 1 else None
    small = first.text[:1].lower() + first.text[1:] if first else ""
    word = next(stances_in(small), None)
    if first is None or word is None or not _begins_with_participle(small, small[: word.start()]):
        return parts
    subject = _before_verb(parts[1].subject)
    who = _short_subject(subject)
    text = f"{who} {_finite(small)}" if who else first.text
    return [first._replace(text=text, subject=subject), *parts[1:]]


def _end_of_part(text: str, matches: list[re.Match[str]]) -> tuple[int, int]:
    """Tell where the first match's part ends, and where the next begins: before another stance."""
    first = matches[0]
    masked = mask(text)
    for other in matches[1:]:
        breaks = list(BREAK.finditer(masked, first.end(), other.start()))
        if not breaks or other.start() - breaks[-1].end() >= NEAR:
            continue
        last = breaks[-1]
        another = (
            _stance(other) != _stance(first)
            or last.group() == "while"
            or _lacks_subject(text[last.end() : other.start()], other)
        )
        if NOUN.fullmatch(other.group()) and not VERB.search(text, last.end(), other.start()):
            continue
        if another and not DEPENDENT.match(text, last.end()):
            return last.start(), last.end()
    return len(text), len(text)


def _part(text: str, before: str, shared: str, match: re.Match[str]) -> Part | None:
    """Give a part with its subject: its own, the one shared with the part before, or who spoke."""
    subject = before
    if adding := ADDING.match(text):
        text, subject = text[adding.end() :], shared or before
    elif shared and (_lacks_subject(before, match) or _begins_with_participle(text, before)):
        subject = shared
        text = f"{_short_subject(shared)} {_finite(text)}".strip()
    if spoken := SPOKEN.search(text):
        subject = spoken["who"]
    if CONTENT.search(before) and not PASSIVE.search(before):
        return None
    return Part(text, subject, _said_stance(text, match), not is_protocol(text, before, match))


def _begins_with_participle(text: str, before: str) -> bool:
    """Tell whether a part begins with a participle, its word of stance in it or close behind."""
    return PARTICIPLE.match(text) is not None and len(before.split()) <= FEW


def _finite(text: str) -> str:
    """Put a participle that a part begins with in the past tense: `voicing concern`."""
    found = PARTICIPLE.match(text)
    if found is None:
        return text
    stem = found["stem"]
    past = IRREGULAR.get(stem) or (f"{stem}d" if stem.endswith("e") else f"{stem}ed")
    return f"{past}{text[found.end() :]}"


def _short_subject(shared: str) -> str:
    """Give a subject to repeat: of a long one what stands behind its last comma, or nothing."""
    for each in (shared, shared.rpartition(", ")[2]):
        if len(each.split()) <= LONGEST_SUBJECT and (each is shared or SUBJECT.match(each)):
            return each
    return ""


def _said_stance(text: str, match: re.Match[str]) -> Stance:
    """Give a part's stance: of `said that X welcomes the plan` that of what was said."""
    that = SAID_THAT.search(text)
    said = next(stances_in(text, that.end()), None) if that else None
    if (
        that
        and said
        and _stance(match) == "noted"
        and not BREAK.search(text, that.end(), said.start())
    ):
        return _stance(said)
    return _stance(match)


def _before_verb(text: str) -> str:
    """Give what stands before the first verb of a clause: its subject, where that is plain."""
    if RELATIVE.search(text):
        closed = CLOSED.match(text)
        return closed["who"] if closed else ""
    found = re.search(rf"\s+(?:\w+ly\s+|also\s+)?{ACTIVE.pattern}", text)
    return AUXILIARY.sub("", text[: found.start()] if found else text).strip(" ,")


def _lacks_subject(before: str, match: re.Match[str]) -> bool:
    """Tell whether a part begins with its verb: `and also praised the school`."""
    return ADVERB.fullmatch(before) is not None and ACTIVE.match(match.group().lower()) is not None


def _stance(match: re.Match[str]) -> Stance:
    name = str(match.lastgroup).partition("_")[0]
    return next(stance for stance in STANCES if stance == name)
