"""Days of coming and going, which are not those of the talks that somebody came for."""

from diplo_cli.draft.dates import FoundDate
from diplo_cli.draft.rare_patterns import RarePattern

# How far coming reaches: up to the next deed, as in "came to Xville on a visit and met N N on".
WITHOUT_DEED = r"(?:(?!\b(?:and|to) (?:me[et]|h[eo]ld|receive|sign|attend|visit))[^,.;])"
COMES = (
    r"(?<!after )(?<!upon )(?<!on )\b(?:arriv\w+|came to(?! an? (?:close|end))|flew|landed|began"
    r"|return(?:ed|s)|until|through|since|left|depart\w+"
    r"|concluded (?:his|her|their|an?)(?: \w+){0,2} visit)\b"
)
# Days of coming and going are not those of the talks, unless something happened "when" they came.
TRAVELS = RarePattern(
    rf"{COMES}(?:[^,.]{{0,40}}|{WITHOUT_DEED}{{41,120}})$"
    r"|\b(?:visit|trip|tour)\b[^,.;]{0,30}\b(?:from|starting|beginning)(?: on)? $"
)
# "N N, who came to Xville yesterday, held talks": said by the way, of another deed's sentence.
ASIDE = RarePattern(rf"(?:\bwho(?:se)? |^Having |, having )[^,.;]*{COMES}{WITHOUT_DEED}{{0,120}}$")
# "who yesterday arrived in Xville": the day stands first.
ASIDE_BEFORE = RarePattern(r"\bwho(?: had| has)? $")
COMING = RarePattern(r" (?:arriv\w+|came|flew|landed|returned|left|departed)\b")
# "and will leave for Hivetown on Wednesday".
LEAVING = RarePattern(r"\b(?:will|would|to) (?:leave|depart|return|fly|head)\b[^.;,]{0,60}$")
ENDS = RarePattern(
    r"\s+(?:wound up|wraps? up|wrapped up|concluded|concludes|ended|ends|completed|completes)\b"
    r"[^.;,]{0,40}\b(?:visit|trip|tour|stay)\b"
)
THEN = RarePattern(
    r"[^.;]{0,60}?\b(?:when|where|and) .{0,140}?\b(?:received|met|held|hosted|welcomed|greeted)\b"
)


def comes_or_goes(text: str, day: FoundDate) -> bool:
    """Tell whether a day is that of coming or going: `arrived on Monday`, `on Monday wound up`."""
    if ENDS.match(text, day.end) or LEAVING.search(text[: day.start]) or comes_aside(text, day):
        return True
    return TRAVELS.search(text[: day.start]) is not None and not THEN.match(text[day.end :])


def comes_aside(text: str, day: FoundDate) -> bool:
    """Tell whether somebody came on a day only by the way: `N N, who came on Monday, met M M`."""
    before = text[: day.start]
    first = ASIDE_BEFORE.search(before) is not None and COMING.match(text, day.end) is not None
    return first or ASIDE.search(before) is not None
