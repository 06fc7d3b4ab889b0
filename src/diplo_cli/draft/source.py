"""The source of a report: who published it, when, via whom, and which blocks are only its frame.

What frames a report are its headline, dates, bylines, photo credits and notices: blocks that
nobody would cite. Publishers are known by `data/publishers.toml` or by the sentence that names
them ("Azernews reports", "X cites Y").
"""

import datetime
import re
from functools import cache
from typing import NamedTuple

from diplo_cli.draft.alternatives import any_of
from diplo_cli.draft.below_titles import signer_for
from diplo_cli.draft.cities import house_in
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.datelines import DAY, NONE, Dateline, alone, dateline
from diplo_cli.draft.dates import dates_in
from diplo_cli.draft.geography import mentions
from diplo_cli.draft.known import id_of
from diplo_cli.draft.paragraphs import is_writer
from diplo_cli.draft.published import CLOCK, published_on
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.report import Block, Review
from diplo_cli.draft.word_lists import word_list
from diplo_cli.names import words
from diplo_cli.records import Moment, Source

SAYS = r"(?:reports?|reported|informs|writes|has learned|cites?|quotes?)"
NAME = r"[A-Z][\w.&/-]{0,60}(?: (?:[A-Z][\w.&/-]{0,60}|of|and)){0,12}"
REPORTS = RarePattern(
    rf"(?:,|\band\b|^|\bas\b|\.)\s*(?P<name>{NAME})(?:\s+(?:correspondent|news agency))?\s+{SAYS}\b"
)
VIA = RarePattern(
    rf"\b{SAYS}\s*,?\s*(?:via|citing|with reference to|referring to|quoting|cites|from|"
    r"according to)\s+(?:the\s+)?(?P<via>[^.;]+?)(?=[.;]|$|, (?:which|who|that|on|in)\b)"
    r"|\bcites\s+(?:the\s+)?(?P<cites>[^.;,]+)"
    r"|,\s*(?:the\s+)?(?P<said>(?:[^,.;]|\.(?=\w))*?(?:press (?:service|centre|center|office)"
    r"|website|press secretary|spokesperson|news service)[^,.;]*?)\s+(?:said|reports?|reported|"
    r"announced|informed|informs)\b"
    r"|\b[Tt]he (?P<by>press (?:service|centre|center|office) of [^.;,]+?) (?:said|reports?"
    r"|reported|announced)\b"
)
LABEL = compiled(
    r"^(?:by\b|photo|source|author|image|link|https?:|www\.|copyright|©|media (?:statement|release)"
    r"|press (?:release|office|information)|readout|news\b|politics\b|updated?\b|published|"
    r"follow us|subscribe|share|tags?:|#|\*|/|issued by|media enquir|\(?release id|"
    r"read (?:more|also)|government of|ministry of|office of|embassy of|the presidency\b|"
    r"state house\b|department of|cabinet of|"
    r"prime minister['’]s office|[\w.]+@[\w.]+)",
    re.IGNORECASE,
)
NOTICE = RarePattern(
    r"subscri|all rights reserved|copyright|©|hyperlink|telegram channel|follow us|portion of the"
    r" news stories|@\w+\.\w|the following is attributable|read more",
    re.IGNORECASE,
)
BODY = RarePattern(
    r"^(?P<body>(?:Ministry|Office|Government|Department|The Presidency|Embassy|"
    r"Cabinet|Presidential|State House|STATE HOUSE|Press Information|"
    r"Prime Minister['’]s Office)\b[^.:]*"
    r"|(?:U\.S\. )?Department of State|(?:The )?White House|Global Affairs Canada)$"
)
# "Ottawa, Ontario - Global Affairs Canada".
ISSUED = compiled(r"\s+[–—-]\s+(?=Global Affairs Canada$)")


PRESS = RarePattern(
    r"\b(?:News Agency|Press Agency|Gazette|Times|News|Herald|Today|Post|Tribune|Observer|Radio"
    r"|Television|Daily|Journal|Chronicle|Monitor|Standard|Guardian|Insider|Ministry|Embassy"
    r"|Government|MFA|Affairs|Office|Presidency|Department|Presidential|Chancellery|Cabinet)\b"
)
# "Minister Meets Secretary of Foreign Affairs of Xland": a headline names no press.
ACTS = RarePattern(
    r"\b(?:meets?|signs?|inks?|receives?|hosts?|holds?|visits?|discuss(?:es)?|calls|arrives?|attends?"
    r"|welcomes?|met|signed|received|hosted|held|visited|discussed)\b",
    re.IGNORECASE,
)
NO_PRESS = frozenset({"The", "This", "That", "A", "It"})  # "The report says"
OF_AGENCIES = frozenset({"the", "news", "agency", "press", "service"})  # beside a known name
LONGEST_ISSUER = 12
# A picture's caption is no sentence of the report.
CAPTION = RarePattern(
    r"^(?:photo )?caption\b|[—–-]\s*(?:\w+ )?(?:pic|photo|picture)s?\.?$"
    r"|\((?:photo|image|source|picture|courtesy)\b[^()]*\)\s*$",
    re.IGNORECASE,
)
LONGEST_CAPTION = 45
# A lead without a stop at its end: "Speaker of Xland's Parliament N N received the Ambassador M M".
LEADS = RarePattern(
    r"\b(?:received|met|hosted|welcomed|signed|held|spoke|visited|conferred|talked)\b[^.!?]{12,}"
)
LEAST_LEAD = 9  # words
FIRST = 4
LONGEST_HEADING = 3  # words


class FoundSource(NamedTuple):
    """A report's source, its day, its home country, the blocks that frame it, and doubts."""

    record: Source
    published: datetime.date | None
    country: str | None
    city: str | None
    city_country: str | None
    dateline: datetime.date | None
    frame: frozenset[int]
    framing: tuple[str, ...]
    reviews: tuple[Review, ...]
    line: str = ""


class Publisher(NamedTuple):
    """A publisher as recorded, its home, and the pattern of its names."""

    name: str
    country: str | None
    pattern: RarePattern


def find_source(
    blocks: tuple[Block, ...], source_id: str | None = None, stated: str | None = None
) -> FoundSource:
    """Find who published a report, when and via whom, and give the source an id.

    `stated` is the publisher that is known beside the text.
    """
    frame = frozenset(block.number for block in blocks if _frames(block, blocks))
    frame = frame if len(frame) < len(blocks) else frozenset()
    body = [block for block in blocks if block.number not in frame]
    line, led = _dateline(body, None)
    row = ""
    published, moment, guess = published_on(blocks, frame, line, led.text if led else "")
    publisher, country = _publisher(blocks, frame, line)
    if stated:
        known = _just_known(stated)
        publisher = known.name if known else stated
        country = (known.country if known else _press_home(stated)) or country
    framing = [row for block in blocks if block.number in frame for row in block.lines]
    home = country
    if line is NONE:
        line, row = next(
            ((found, row) for row in framing if (found := alone(row)).city), (NONE, "")
        )
        home = home or (None if row == _title(blocks, frame) else line.country)
    day = (dateline(led.text, published) if led else alone(row, published)).date
    if moment is None and guess is None and day:
        published = day
    reviews = []
    made = id_of(publisher or "") or "report"
    day_of = [published.isoformat()] if published else []
    identity = source_id or "-".join([made, *day_of])
    if publisher is None:
        reviews.append(Review(identity, "publisher", "the text names no publisher"))
    if published and moment is None:
        reviews.append(
            Review(identity, "published", guess or "taken from the day the text reports")
        )
    record = Source(
        id=identity,
        publisher=publisher or "Unknown",
        title=_title(blocks, frame),
        published=Moment(moment or published.isoformat()) if published else None,
        via=_via(body[:3]),
        language="en",
    )
    return FoundSource(
        record,
        published,
        home,
        line.city,
        line.country,
        day,
        frame,
        tuple(framing),
        tuple(reviews),
        line.text,
    )


def _dateline(body: list[Block], reference: datetime.date | None) -> tuple[Dateline, Block | None]:
    """Find the dateline, of the first block or of one soon after a repeated lead or a caption.

    It may be a block of its own: then the next one is led by it. Headings aren't counted.
    """
    told = 0
    for number, block in enumerate(body):
        told += len(block.text.split()) > LONGEST_HEADING
        if told > FIRST:
            break
        line = dateline(block.text, reference)
        if line.end:
            return line, block
        row = alone(block.text, reference)
        if row.city and DAY.search(row.text) and number + 1 < len(body):
            return row, body[number + 1]
    return NONE, None


def _frames(block: Block, blocks: tuple[Block, ...]) -> bool:
    """Tell whether a block only frames the report: a headline, a date, a byline, a notice."""
    text = block.text
    count = len(text.split())
    if (NOTICE.search(text) and count < 60) or is_writer(text):
        return True
    if CAPTION.search(text) and count < LONGEST_CAPTION and block.number > 1:
        return True
    if any(signer_for(line.strip()) for line in block.lines):
        return False
    first = block.number <= 8
    ends = re.search(r"[.!?;:][\"'”»)]*$", text) is not None
    if LABEL.match(text) and count < 25 and not (ends and count > 12):
        return True
    listed = re.match(r"^\s*(?:[-–—•*]|\(?\w{1,3}[.)])\s", text)
    if first and not _prose(block) and _is_early(block, blocks):
        lead = _leads(block, blocks)
        return not lead and (not listed or bool(dates_in(text) and count < 12))
    heads_list = len(block.lines) > 1 and block.lines[0].rstrip().endswith(":")
    last = block.number > len(blocks) - 3 and not listed and not heads_list
    return (last and not ends and count < 14) or bool(last and count < 8 and dates_in(text))


def _is_early(block: Block, blocks: tuple[Block, ...]) -> bool:
    """Tell whether no running text comes before a block."""
    return all(not _prose(b) or CAPTION.search(b.text) for b in blocks[: block.number - 1])


def _leads(block: Block, blocks: tuple[Block, ...]) -> bool:
    """Tell whether a block below a headline or behind a dateline tells what happened, unstopped."""
    text = block.text
    if len(text.split()) < LEAST_LEAD or not LEADS.search(text) or CAPTION.search(text):
        return False
    if any(len(line.split()) < LEAST_LEAD for line in block.lines[:-1]):
        return False  # headlines below each other
    above = [row for each in blocks[: block.number - 1] for row in each.lines]
    return bool(dateline(text).end) or any(map(_headed, above))


def _prose(block: Block) -> bool:
    """Tell whether a block is running text, by its length and its end."""
    text = block.text
    count = len(text.split())
    ends = re.search(r"[.:!?](?: \([^()]{3,60}\))?[\"'”’»)]*$", text) is not None
    ends = ends and re.search(r"\b(?:[A-Z]\.){2,}$", text) is None
    ends = ends and not (len(block.lines) > 1 and CLOCK.search(block.lines[-1]))  # "10:15 Views:"
    headline = block.number == 1 and not ends and len(block.lines) == 1
    return count >= (LONGEST_CAPTION if headline else 28) or (count >= 9 and ends)


@cache
def publishers() -> tuple[Publisher, ...]:
    """Read the publishers there are."""
    return tuple(
        Publisher(
            each["names"][0],
            each.get("country"),
            RarePattern(rf"(?<![\w@]){any_of(each['names'])}(?!\w)"),
        )
        for each in word_list("publishers")["publishers"]
        if not each.get("exact")
    )


def _publisher(
    blocks: tuple[Block, ...], frame: frozenset[int], line: Dateline
) -> tuple[str | None, str | None]:
    """Find the publisher: in the dateline, in "X reports", in the frame, as an issuing office."""
    body = [block.text for block in blocks if block.number not in frame]
    around = [row for block in blocks if block.number in frame for row in block.lines]
    reports = [match["name"] for text in body[:4] for match in REPORTS.finditer(text)]
    for text in (line.agency or "", *reports, line.text, *around, *body[:1], *body[-1:]):
        if known := _known_publisher(text):
            return known.name, known.country
    pieces = (piece.strip() for row in around for piece in ISSUED.split(row))
    issuers = [piece for piece in pieces if BODY.match(piece)]
    for issuer in issuers:
        named, _, rest = issuer.partition(" | ")
        named = named.title() if named.isupper() else named
        places = mentions(issuer)
        whole = f"{named} of the {rest}" if rest and mentions(rest) else named
        return whole, word_list("publishers")["issuers"].get(issuer) or (
            places[-1].code if places else None
        )
    stated = line.agency or next(
        (name for name in reports if name not in NO_PRESS and not mentions(name)), None
    )
    return stated, next(filter(None, map(_press_home, (*around, stated or ""))), None)


def _known_publisher(text: str) -> Publisher | None:
    """Give the first publisher that a text names."""
    return next((each for each in publishers() if each.pattern.search(text)), None)


def _just_known(stated: str) -> Publisher | None:
    """Give the publisher that a page states: not one whose name only begins with a known one's."""
    known = _known_publisher(stated)
    rest = known and known.pattern.sub("", stated)
    return known if rest is not None and OF_AGENCIES.issuperset(words(rest)) else None


def _press_home(row: str) -> str | None:
    """Give the country of a paper or agency by its name: `Jordan News Agency`, `Saudi Gazette`."""
    if len(row.split()) > LONGEST_ISSUER or ACTS.search(row):
        return None
    named = mentions(row)
    house = house_in(row)
    one = len({each.code for each in named}) == 1 and named[0].kind != "city"
    if house and not one:
        return house[1]
    return named[0].code if PRESS.search(row) and one else None


def _via(body: list[Block]) -> str | None:
    """Find whom the publisher names as its source."""
    for block in body:
        match = VIA.search(block.text)
        if match:
            found = next(value for value in match.groupdict().values() if value)
            return re.sub(r"^(?:the|local)\s+", "", found.strip(" ,"))
    return None


def _title(blocks: tuple[Block, ...], frame: frozenset[int]) -> str | None:
    """Give the headline: the first framing block before the text that reads like one."""
    for block in blocks[:6]:
        if block.number not in frame:
            return None
        found = next(filter(None, map(_headed, block.lines)), None)
        if found:
            return found
    return None


def _headed(row: str) -> str | None:
    """Give a line as a headline, without a day before it, if it reads like one."""
    text = re.sub(r"^\s*date \d{4}-\d\d-\d\d\s+", "", row).strip()
    reads = len(text.split()) >= 4 and not LABEL.match(text) and not _mostly_date(text)
    return text if reads else None


def _mostly_date(text: str) -> bool:
    """Tell whether a line is little more than a date."""
    found = dates_in(text)
    return (bool(found) and len(text.split()) - 4 * len(found) < 5) or bool(CLOCK.search(text))
