"""A report read once: its sentences with the people, offices and days that each names."""

import datetime
import re
from typing import NamedTuple

from diplo_cli.draft.below_titles import signer_for
from diplo_cli.draft.co_chairs import without_co_chairs
from diplo_cli.draft.company import ATTENDS
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.datelines import dateline
from diplo_cli.draft.dates import FoundDate, dates_in
from diplo_cli.draft.geography import whole_mention
from diplo_cli.draft.levels import CABINET
from diplo_cli.draft.office_words import single
from diplo_cli.draft.offices import Office, offices
from diplo_cli.draft.people import people_in
from diplo_cli.draft.person_names import Spotted
from diplo_cli.draft.published import beside_dateline
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.report import SPACE, Block
from diplo_cli.draft.sentences import sentences
from diplo_cli.draft.source import FIRST, FoundSource
from diplo_cli.draft.titles import BULLETS, leading_head
from diplo_cli.draft.tokens import Sentence, read_sentence

# "The heads of the honey ministries of Xland and Yland": its ministers.
HEADS = RarePattern(
    r"\b[Hh]eads of (?:the )?(?P<field>(?!(?:two|both|all|various|other|relevant|line|key)\b)"
    r"(?:[A-Za-z]+ (?:and [A-Za-z]+ )?)?)[Mm]inistries (?=of )"
)
AND = RarePattern(r"\band\b|[^\s.],")
RESPECTIVELY = RarePattern(
    r"(?P<one>[A-ZÀ-Þ][\w’'-]+),?\s+and\s+(?P<other>(?:[\w’'.-]+\s+){1,8}?[A-ZÀ-Þ][\w’'-]+),?\s+of\s+"
    r"(?P<own>(?:the\s+)?[A-ZÀ-Þ][^,;()]{2,30}?)\s+and\s+(?P<others>(?:the\s+)?[A-ZÀ-Þ][^,;()]{2,30}?)"
    r",?\s+respectively\b"
)
LIST_MARK = compiled(rf"^\s*(?:[{BULLETS}]|\(?(?:\d{{1,2}}|[a-z]|[ivx]{{1,4}})[.)])\s")

# "2. In the course of the visit …": a paragraph of a communiqué with its number, no list's item.
NUMBERED = RarePattern(r"^\s*\(?\d{1,2}[.)]\s+")
PARAGRAPH = 25
# A dash that a lost dateline left before the first sentence: "– Minister N N met M M today."
LONE_DASH = RarePattern(r"^\s*[-–—]\s+(?=[A-ZÀ-Þ][^;]{80,}\.\s*$)")
# How many days after its dateline a report may be published.
LATER = 3
# The day of a report before its first sentence: "2025-03-06 Georgia's …".
LEADING_DAY = RarePattern(
    r"^\s*(?:(?:[Dd]ate:?\s+)?(?:19|20)\d\d-\d\d-\d\d\s+"
    r"|(?:\([^()]{3,80}\)\s*)?(?:[A-Z][a-z]+day,? )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2}),? "
    r"(?:19|20)\d\d\s*(?:\([A-Z]{2,12}\)\s*)?(?:[–—:]|-+)\s*)(?=[A-ZÀ-Þ])"
)

# What announces a list of people, one a block: "The Xish delegation included:".
ROSTER = RarePattern(
    r"\b(?:delegations?|sides?|participa\w+|t(?:ook|ake|aking) part|attend\w*|present|accompan\w+"
    r"|comprising|consisting|composed|included|members)\b[^:.]{0,120}:\s*$",
    re.IGNORECASE,
)
# The same of those received: "He received the following ambassadors:", "They are:".
RECEIVED = RarePattern(
    r"\b(?:ambassadors|high commissioners|envoys|diplomats|credentials|credence)\b[^:.]{0,120}:\s*$"
    r"|^(?:[Tt]hey|[Tt]hese) (?:are|were):\s*$"
)
# The row above a list: "Delegation of Xland:", "The Xish delegation included:", "Xish side:".
GROUP_ALONE = RarePattern(
    r"[^.;]{0,60}\b(?:delegation|side|participants|members|present)\b[^.;:]{0,60}:", re.IGNORECASE
)
# What announces a list of meetings, one an item: "held the following meetings: - With N N: …".
MET_WITH = RarePattern(r"\b(?:meetings|talks|met)\b[^:.]{0,120}:\s*$", re.IGNORECASE)
WITH = RarePattern(r"^\s*(?:[-–—•*·▪●]\s*)?(?:\d{1,2}[.)]\s*)?[Ww]ith\s+")
# "He was received by Presidents N N, in X, on 28 May; M M, in Y, on 30 May".
IN_TURN = RarePattern(
    r"(?P<head>[^;]{0,200}?\b(?:received by|met with|met|talks with|meetings? with))\s+"
    r"(?P<rest>[^;]+;.+)$"
)
WHERE = RarePattern(r"\bin [A-Z]|\bon \w")
# "He received N N and, separately, M M", "He met N N on Monday and M M on Tuesday".
ONE_MET = (
    r"(?P<head>[^;]{3,160}?\b(?:received|hosted|met with|met|held (?:[\w-]+ ){0,2}talks with))\s+"
)
SEPARATELY = RarePattern(
    rf"{ONE_MET}(?P<one>[^;]{{3,160}}?),?\s+and,?\s+separately,?\s+(?P<other>.+)$"
)
DAY_EACH = RarePattern(
    rf"{ONE_MET}(?P<one>[^;]{{3,160}}?\s+on\s+\w+day(?:\s*\([\d/. ]+\))?)\s+and\s+"
    r"(?:with\s+|called\s+on\s+|met\s+(?:with\s+)?|paid\s+a\s+courtesy\s+call\s+on\s+)?"
    r"(?P<other>[^;]{3,160}?\s+(?:on\s+\w+day|today|yesterday)\b.*)$"
)
# "On Monday he met with N N in Xville and on Tuesday was received by M M", "and on Tuesday with".
ON_DAY = r"[Oo]n (?:\w+day|\d{1,2} [A-Z]\w+|[A-Z]\w+ \d{1,2})"
MEETS_WITH = (
    r"(?:(?:was|were) (?:\w+ )?received by|called on|met(?: with)?"
    r"|held (?:[\w-]+ ){0,2}(?:talks|meetings?)(?: with)?)"
)
NEXT_DAY = RarePattern(
    rf"(?P<first>{ON_DAY},? )?(?P<who>[^;]{{2,120}}?) (?P<meets>{MEETS_WITH}) "
    rf"(?P<one>[^;]{{5,180}}?),? and (?P<when>{ON_DAY}),? (?:(?:he|she) )?"
    rf"(?:(?P<again>{MEETS_WITH}) |(?=in [A-Z]|with ))(?P<other>[^;]+)$"
)
OFFICES = RarePattern(r"(?P<office>[A-Z]\w+s)\s+")
STYLE = RarePattern(
    r"\s*(?:[-–•*]\s*)?(?:(?:His|Her|Their) (?:Excellenc|Royal|Highness|Majesty)|H\.?E\.?\b"
    r"|Hon\b|Mrs?\b|Ms\b|Dr\b|Amb\b|Prof\b|Eng\b|[-–•*] )"
)
LONGEST_ENTRY = 45
# A name stands among the first letters of an entry.
EARLY = 40

THE_MINISTER = RarePattern(
    r"[Tt]he (?:\w+ ){0,2}?(?P<office>[Mm]inister|[Pp]resident|[Pp]remier|[Ss]ecretary)\b"
)
# Offices in the plural that are of no field.
GENERAL = frozenset(
    {
        "minister",
        "deputy minister",
        "leader",
        "federal minister",
        "union minister",
        "state minister",
    }
)
# A headline that tells what a visit brought, by whose it was; not of one that is still to come.
VISIT_OF = RarePattern(
    r"^(?!.*\b(?:will|to be|planned|upcoming|forthcoming|next|future|ahead of|before)\b)"
    r".*?\b(?:during|occasion of|framework of|part of|course of|following|end of|conclusion of"
    r"|(?:outcomes?|results?|deliverables) of|(?:communiqu[eé]|statement|declaration) (?:on|of)) "
    r"(?:the )?(?:[\w-]+ ){0,3}visit (?:to [A-Z][^;]{2,40}? )?(?:of|by) (?:the |his |her )?"
    r"(?=[A-Z])",
    re.IGNORECASE,
)
SHE = RarePattern(r"(?:[^,]{0,40}?[, ]\s*)?[Ss]?[Hh]e\b")


class Line(NamedTuple):
    """One sentence of a report's body: its block, the text, and what it names."""

    block: int
    text: str
    sentence: Sentence
    offices: tuple[Office, ...]
    people: tuple[Spotted, ...]
    dates: tuple[FoundDate, ...]
    listed: bool
    first: bool


def read_lines(blocks: tuple[Block, ...], source: FoundSource) -> tuple[Line, ...]:
    """Read the blocks that don't just frame a report, sentence by sentence, in order."""
    lines: list[Line] = []
    before: Spotted | None = None
    seen: dict[str, Spotted] = {}
    read: set[int] = set()  # blocks
    reference = _today(source)
    roster = held = ""
    title = read_sentence(source.record.title or "")
    several = next((each for each in offices(title) if _of_several(each)), None)
    for block in blocks:
        if block.number in source.frame:
            continue
        text = _text(block)
        if len(read) < FIRST:
            text = _past_dateline(text, first=not lines)
        listed = LIST_MARK.match(text) is not None
        if listed and _is_paragraph(text):
            text, listed = NUMBERED.sub("", text), False
        if MET_WITH.search(held) and WITH.match(text):
            text, listed = WITH.sub("He met with ", text), False
        elif roster and (entries := _entries(block, text)):
            text, listed = f"{roster} {LIST_MARK.sub('', entries)}", False
        else:
            roster, held = _announcement(text), text
        for number, piece in enumerate(p for each in sentences(text) for p in _each_apart(each)):
            today = _printed(piece, source) or reference
            last = _meant(piece, seen) or _acting(piece, seen) or before
            line = _line(block.number, piece, last, today, listed, number == 0)
            several = next((each for each in line.offices if _of_several(each)), several)
            line = _of_its_day(_of_one_office(line, several), source)
            before = line.people[-1] if line.people else before
            for each in line.people:
                if each.title and each.name.split()[-1] not in seen:
                    seen[each.name.split()[-1]] = each
            lines.append(line)
            read.add(block.number)
    named = any(x.people for x in lines)
    above = _visit_above(blocks, source, lines) or ([] if named else _headline(blocks, source))
    return (*above, *lines)


def _past_dateline(text: str, *, first: bool) -> str:
    """Leave out the dateline or day that a block begins with, of the first one a dash as well."""
    text = LEADING_DAY.sub("", text[dateline(text).end :])
    return LONE_DASH.sub("", text) if first else text


def _headline(blocks: tuple[Block, ...], source: FoundSource) -> list[Line]:
    """Read the headline, or a caption, where it alone names those who met: `N N meets M M`."""
    line = _title(blocks, source)
    if line and len(line.people) > 1:
        return [line]
    captions = (
        each for each in blocks if each.number in source.frame and each.text != source.record.title
    )
    shown = (_line(c.number, _text(c), None, _today(source), False, True) for c in captions)
    return [each for each in shown if len(each.people) > 1][:1]


def _visit_above(blocks: tuple[Block, ...], source: FoundSource, lines: list[Line]) -> list[Line]:
    """Read the headline, where it alone names who came: `Acts signed during the visit of N N`."""
    title = source.record.title or ""
    line = _title(blocks, source) if VISIT_OF.search(title) else None
    words = {token.text for each in lines for token in each.sentence.tokens}
    new = line and [each for each in line.people if each.name.split()[-1] not in words]
    return [line] if line and new else []


def _title(blocks: tuple[Block, ...], source: FoundSource) -> Line | None:
    """Read the headline as a sentence."""
    title = source.record.title or ""
    number = next((block.number for block in blocks if title and title in block.text), None)
    return _line(number, title, None, _today(source), False, True) if number else None


def _text(block: Block) -> str:
    """Give a block's text, with a mark where a line that begins with a person's style ends one.

    Whoever signs by a line of their own has their country behind them: "Xland: N N, Minister".
    """
    joined = ""
    roster = _is_roster(block.lines)
    for line in map(str.strip, block.lines):
        signer = signer_for(line)
        apart = joined and joined[-1].isalnum() and (roster or signer or STYLE.match(line))
        joined = f"{joined}; {signer or line}" if apart else f"{joined} {signer or line}"
    plain = SPACE.sub(" ", joined).strip()
    plain = without_co_chairs(HEADS.sub(r"\g<field>ministers ", plain))
    return RESPECTIVELY.sub(_of_each, plain)


def _is_roster(lines: tuple[str, ...]) -> bool:
    """Tell whether lines are `Delegation of Xland:` and people, one a line, each with an office."""
    if len(lines) < len("LNM") or not GROUP_ALONE.fullmatch(lines[0].strip()):
        return False
    return all(_is_entry(line.strip()) for line in lines[1:])


def _of_each(found: re.Match[str]) -> str:
    """Write "N N and M M of Xland and Yland respectively" with the country of each beside it."""
    countries = [whole_mention(found["own"]), whole_mention(found["others"])]
    before = found.string[: found.start()].rpartition(". ")[2]
    if AND.search(before) or AND.search(found["other"]):
        return found.group()  # of more than two
    if not all(each and each.kind == "country" for each in countries):
        return found.group()
    return f"{found['one']} of {found['own']} and {found['other']} of {found['others']}"


def _each_apart(text: str) -> list[str]:
    """Tell apart whom one met in turn: `received by Presidents A, in X, on 1 May; B, in Y, …`."""
    apart = SEPARATELY.match(text) or DAY_EACH.match(text)
    if apart:
        other = apart["other"].removeprefix("with ")
        return [f"{apart['head']} {apart['one']}.", f"{apart['head']} {other}"]
    days = NEXT_DAY.match(text) if " and on " in text else None
    if days and (days["first"] or re.search(ON_DAY, days["one"])):
        meets = days["again"] or days["meets"]
        second = f"O{days['when'][1:]} {days['who']} {meets} {days['other']}"
        return [f"{text[: days.end('one')]}.", second]
    met = IN_TURN.match(text)
    parts = re.split(r";\s+(?:and\s+)?", met["rest"]) if met else []
    if met is None or len(parts) < len("AB") or not all(WHERE.search(part) for part in parts):
        return [text]
    office = OFFICES.match(met["rest"])
    one = f"{single(office['office'])} " if office else ""
    first = parts[0][office.end() :] if office else parts[0]
    return [f"{met['head']} {one}{part}" for part in (first, *parts[1:])]


def _entries(block: Block, text: str) -> str:
    """Give the entry of a list of people that a block is, or its entries, one a line."""
    lines = [line.strip() for line in block.lines]
    if len(lines) > 1 and all(map(_is_entry, lines)):
        return "; ".join(LIST_MARK.sub("", line).rstrip(",;. ") for line in lines)
    return text if _is_entry(text) else ""


def _announcement(text: str) -> str:
    """Give what announces a list of people at a block's end, as each entry is read after it."""
    if RECEIVED.search(text):
        return "Also present:"
    if not ROSTER.search(text):
        return ""
    last = sentences(text)[-1]
    sentence = read_sentence(last)
    return "Also present:" if people_in(sentence, offices(sentence)) else last


def _is_entry(text: str) -> bool:
    """Tell whether a block is an entry of a list of people: a name with its office, no verb."""
    entry = LIST_MARK.sub("", text)
    if len(entry.split()) > LONGEST_ENTRY or entry.endswith(":"):
        return False
    sentence = read_sentence(entry)
    people = people_in(sentence, offices(sentence))
    return bool(people) and people[0].start < EARLY


def _today(source: FoundSource) -> datetime.date | None:
    """Give the day that "today" means: the dateline's, where that is shortly before publication."""
    day, published = source.dateline, source.published
    if day and published and 0 < (published - day).days <= LATER:
        return day
    return published


def _printed(text: str, source: FoundSource) -> datetime.date | None:
    """Give the day a paper was printed where it says "yesterday" of its dateline's own day."""
    day, published = source.dateline, source.published
    if day is None or published is None or (published - day).days != 1:
        return None
    said = re.search(r"\byesterday\b", text) and not re.search(r"\btoday\b", text)
    return published if said else None


def _is_paragraph(text: str) -> bool:
    """Tell whether what has a number is running text: a long sentence, of no document's name."""
    rest = NUMBERED.sub("", text)
    ends = rest.rstrip().endswith(".") and len(rest.split()) >= PARAGRAPH
    return rest != text and ends and leading_head(rest) is None


def _acting(text: str, seen: dict[str, Spotted]) -> Spotted | None:
    """Give whom a report named first, of whom it says "she" or "the minister" later on."""
    first = next(iter(seen.values()), None)
    if SHE.match(text):
        return first
    named = THE_MINISTER.match(text)
    holds = named and first and named["office"].lower() in (first.title or "").lower()
    return first if holds else None


def _of_several(office: Office) -> bool:
    """Tell whether an office is that of several leaders or ministers: `the foreign ministers`."""
    return office.plural and office.level in CABINET and office.title.lower() not in GENERAL


def _of_one_office(line: Line, several: Office | None) -> Line:
    """Give those named by their countries alone the office that the report spoke of last.

    `The prime ministers of the region met. N N of Xland received M M of Yland and L L of Zland.`
    """
    bare = {each for each in line.people if each.title is None and each.country}
    attended = ATTENDS.search(line.text)
    if several is None or attended or len({each.country for each in bare}) < len("AB"):
        return line
    return line._replace(
        people=tuple(
            each._replace(title=several.title, level=several.level) if each in bare else each
            for each in line.people
        )
    )


def _of_its_day(line: Line, source: FoundSource) -> Line:
    """Leave out the days of other years where a report tells its own day without the year."""
    if source.published:
        return line
    return line._replace(dates=beside_dateline(line.dates, source.line))


def _meant(text: str, seen: dict[str, Spotted]) -> Spotted | None:
    """Give who has a counterpart in a sentence that names them by surname only."""
    if "counterpart" not in text:
        return None
    named = [seen[word] for word in re.findall(r"[\w’'-]+", text) if word in seen]
    return named[0] if named else None


def _line(
    block: int,
    text: str,
    before: Spotted | None,
    reference: datetime.date | None,
    listed: bool,
    first: bool,
) -> Line:
    sentence = read_sentence(text)
    named = tuple(offices(sentence))
    people = tuple(people_in(sentence, named, before))
    return Line(
        block, text, sentence, named, people, tuple(dates_in(text, reference)), listed, first
    )
