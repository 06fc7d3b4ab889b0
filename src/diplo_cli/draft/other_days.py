"""Days that aren't a meeting's own: what a text tells beside a city of another year or month."""

import datetime
import re
from collections.abc import Iterable

from diplo_cli.draft.attendance import elsewhen
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.dates import MONTH_NAME, ONE_DAY, FoundDate, is_span, month_of
from diplo_cli.draft.published import OF_OLD, OTHER_DAY
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.reading import Line

# "signed in Xville in 2019", "said in Xville yesterday": when, right behind a city's name.
IN_YEAR = compiled(r"\s+in\s+(?:[A-Z]\w+\s+)?(?P<year>(?:19|20)\d\d)\b")
# The same by its month: "would meet in Xville in October", "signed in Xville last May".
IN_MONTH = RarePattern(rf",?\s+(?:in|next|last)\s+(?P<month>(?i:{MONTH_NAME}))\b(?!,?\s+\d)")
# "Xland and Yland signed in May a pact on the port of Xville".
DONE_IN = RarePattern(rf"\b[a-z]+ed in (?P<month>(?i:{MONTH_NAME}))\b(?!,? \d)")
# "He was received by N N and today travels to Xville": that is where he goes next.
TRAVELS = RarePattern(
    r"\band (?:(?:today|then|later|tomorrow|now) )?(?:travels|flies|leaves|departs|heads|proceeds)"
    r" (?:(?:today|later|tomorrow) )?(?:on )?(?:to|for) (?:the )?$"
)

# "Earlier, on Tuesday, the minister attended a forum in Xville": of another day than the talks.
EARLIER_ON = RarePattern(
    r"(?:Earlier|Before (?:that|this)|Prior to (?:that|this)),? (?:on|yesterday)\b"
)

# The day after or before another meeting's.
BESIDE = RarePattern(
    r"(?:\b[Tt]he |^)(?P<after>[Nn]ext|[Ff]ollowing) day\b"
    r"|\b(?:[Tt]he (?:day before|previous day)|[Aa] day earlier)\b"
)
SAME_DAY = RarePattern(
    r"\b(?:[Tt]he|[Tt]hat) same day\b|^On that day\b|\b[Ll]ater that day\b|\b[Ee]arlier that day\b"
)

# "preceded by a conversation on Monday between N N and M M", "the results of the talks held on
# Monday": how their own meeting may be told of.
MEETING = (
    r"(?:talks|meetings?|conversations?|negotiations?|consultations|(?:phone |telephone )?calls?)"
)
THEIRS = RarePattern(
    rf"(?:preceded by|(?:results?|outcomes?) of) (?:an? |the |their )?(?:[a-z-]+ ){{0,2}}?{MEETING}"
    r"(?: (?:held|that took place|which took place))?(?: in [A-Z][\w-]+)?,?(?: on)? $",
    re.IGNORECASE,
)
# Of others, or of other times: "they welcomed the results of the talks".
GREETED = RarePattern(
    r"\b(?:welcom|hail|prais|not(?=ed|ing)|recall|congratulat|commend|thank)\w*"
    r" (?:[\w-]+ ){0,3}?(?:results?|outcomes?) of the ",
    re.IGNORECASE,
)

# "N said on Sunday that he had signed it on 1 February".
SAID = RarePattern(r"\b(?:said|told \w+|announced|reported|noted)(?: in [^,;.]{3,40})?(?: on)? $")
# Days on which something was only said or written of the meeting.
ISSUED = RarePattern(
    r"\b(?:statement|release|communiqu[ée]|press note|tweet|post|published|reported)\b[^.]{0,60}$"
)
# "signed a joint statement in Xville on", "a list of what was signed on": more than said.
WAS_SIGNED = RarePattern(
    r"\b(?:signed|inked|adopted|signing(?: of)?) (?:(?!said|told|announced)[\w’'-]+ ){0,12}$"
)


def of_another_event(line: Line, day: FoundDate, *, loosely: bool = False) -> bool:
    """Tell whether a day is of something else than the meeting: of what came before or long ago.

    Talks that a sentence tells of before it names those who held them are theirs; `loosely`, so are
    "the talks" whose results are told.
    """
    before = line.text[: day.start]
    if OF_OLD.search(before):
        return True
    other = OTHER_DAY.search(before)
    if other is None:
        return False
    theirs = THEIRS.match(other.group()) is not None and GREETED.search(before) is None
    named = any(each.start > day.end for each in line.people)
    return not (theirs and (named or (loosely and "preceded" not in other.group())))


def only_issued(before: str) -> bool:
    """Tell whether something was only said or written on a day."""
    return ISSUED.search(before) is not None and WAS_SIGNED.search(before) is None


def of_earlier_day(text: str, days: tuple[FoundDate, ...], day: datetime.date | None) -> bool:
    """Tell whether a sentence only tells what somebody did before: "Earlier, on Tuesday, he"."""
    if day is None or not days or EARLIER_ON.match(text) is None:
        return False
    return all(each.date < day for each in days)


def only_later(days: tuple[FoundDate, ...], first: tuple[FoundDate, ...]) -> bool:
    """Tell whether a sentence names days, all after the meeting's: "On 16 May he left"."""
    if not (days and first):
        return False
    return min(each.date for each in days) > max(each.date for each in first)


def another_month(found: Iterable[re.Match[str] | None], day: datetime.date | None) -> bool:
    """Tell whether months, named without a year, are none of a day's own."""
    return day is not None and any(
        each is not None and month_of(each["month"]) != day.month for each in found
    )


def of_other_days(
    before: str, behind: str, day: datetime.date | None, written: datetime.date | None
) -> bool:
    """Tell whether a city is named with a year or a month that isn't the report's own.

    `before` and `behind` stand around the city's name; `day` is the meeting's, as far as known.
    """
    year = IN_YEAR.match(behind)
    if year:
        return written is not None and int(year["year"]) != written.year
    return TRAVELS.search(before) is not None or another_month(
        (IN_MONTH.match(behind), DONE_IN.search(before)), day
    )


def day_beside(text: str, last: datetime.date | None) -> datetime.date | None:
    """Give a day told by the meeting before: `the next day`, `the day before`."""
    told = BESIDE.search(text)
    if last is None or last == datetime.date.min:
        return None
    if SAME_DAY.search(text):
        return last
    if told is None:
        return None
    return last + (ONE_DAY if told["after"] else -ONE_DAY)


def day_arrived(lines: tuple[Line, ...], opener: int) -> datetime.date | None:
    """Give the only day of the sentence before: `N N arrived on Monday. The next day he met`."""
    before = lines[opener - 1] if opener else None
    if before is None or len(before.dates) != 1 or before.listed or elsewhen(before):
        return None
    return None if is_span(before.text, before.dates[0]) else before.dates[0].date


def said_on(text: str, day: FoundDate) -> bool:
    """Tell whether a day is only the one on which somebody told of it: `N said on Sunday`."""
    return SAID.search(text[: day.start]) is not None
