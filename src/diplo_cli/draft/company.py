"""Who is named as somebody's company: a delegation, a side of the talks, those who came along.

"The guest was accompanied by N N and M M", "on the Xish side were …", "N's delegation included …":
whoever stands in such a list took part, on the side of the one whose company it is.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.geography import Mention, mentions
from diplo_cli.draft.pronouns import HE, HIS
from diplo_cli.draft.rare_patterns import AnyPattern, RarePattern
from diplo_cli.draft.word_lists import word_list

WORDS: dict[str, list[str]] = word_list("company")


def one_of(name: str) -> str:
    """Give a list of the data file as one pattern."""
    return rf"(?:{'|'.join(WORDS[name])})"


# What tells that somebody was there, whoever they came with.
ATTENDS = compiled(rf"\b{one_of('attended')}\b", re.IGNORECASE)
# "A dinner for the Xish delegation was given by N N": by the host, of no delegation.
GIVEN = rf"(?:(?:was|were) )?{one_of('hosted')}\b"
GROUP = rf"(?!Party\b)(?i:{one_of('groups')})"  # "the Party General Secretary" leads no delegation
OWNER = r"(?P<whose>[^;:()]{0,60}?)"
LONGEST = 120  # characters that tell whose company it is
OF = r"(?P<of> (?:of|from) [^;:,.]{1,40}?)?"
ITS = r"(?:['’]s?)?"
BE = r"(?:was|were|is|are|being|(?:has|have|had) been)"
HOLDS = (
    r"(?:(?:that|which|also|further|additionally|at the talks|in the talks|in turn) ){0,2}"
    rf"(?:{one_of('holds')}|{BE} (?:also )?(?:made up of|composed of|represented by))"
    # "It included a bilateral meeting between N and M"
    r"\b(?! an? (?:[\w-]+ ){0,3}(?:meetings?|talks|visits?|tour|ceremony|session|discussions?)\b)"
)
BY = rf"(?:,? {BE})? ?(?:also |further )?,? ?\b{one_of('joined')}\b[^;.:]{{0,40}}?\bby "
CAME = rf"{one_of('arrived')}\b[^;.:]{{0,40}}?"
WITH = (
    r"(?<!talks )(?<!meeting )(?<!meetings )(?<!met )(?<!discussions )(?<!negotiations )"
    r"(?<!consultations )(?<!conversation )"
    r"\b(?:together |along )?with (?=[A-Z]|(?:his|her|their|the)\b"
    r"(?! (?:message|view|aim|goal|promise|proposal|plan|request)))"
)
# "On the Xish side, it was attended by".
PASSIVE = r"(?:(?:it|these|they|the \w+) (?:was|were) (?:\w+ ){1,2}by:? )?"
# What stands before a list of people, behind the words that tell whose company they are …
BEHIND_OWNER = tuple(
    RarePattern(pattern)
    for pattern in (
        BY,
        r" (?:had|brought|took|has|brings) (?:along )?with (?:him|her|them) ",
        r" (?:had|brought|took|has|brings) (?:[\w-]+ ){1,5}with (?:him|her|them),? "
        r"(?:including|among them|such as) ",
        r" br(?:ought|ings) along ",
        r" br(?:ought|ings) (?=(?:the |his |her )?[A-Z][^;:.]{3,160}? with (?:him|her)\b)",
        rf"{ITS} ?\b(?:high-level )?{GROUP}{OF}(?: \([^()]{{2,60}}\))? {HOLDS}:? ",
        rf"\b{GROUP}(?: of [a-z]+(?: and [a-z]+)?)?(?: (?:at|in|to) [^;:.,]{{2,40}})?(?:,| –| —)"
        rf" (?:among them|{one_of('holds')}|among whom were|(?<!overnment, )(?:led|headed) by) ",
    )
)
# … of those who travel …
TRAVELS = RarePattern(
    rf" (?<!who )(?:{CAME}{WITH}"
    rf"|{one_of('arrived')}\b[^;.:]{{0,120}}?, (?:together|along) with (?=[A-Z]|his\b|her\b)"
    rf"|{CAME}\b(?:with|at the head of) a (?:[\w-]+ ){{0,3}}?{GROUP} {one_of('led')} by )"
)
# … and around them.
AROUND_OWNER = tuple(
    RarePattern(pattern)
    for pattern in (
        rf"\b[Ii]n {OWNER}{ITS} ?\b{GROUP}{OF} (?:was|were) (?:also )?"
        r"(?=(?:the |his |her )?[A-Z])",
        rf"\b(?:[Oo]n|[Ff]rom|For|(?<=[,;:] )for|(?<=and )for) (?:the )?{OWNER}"
        r" ?\b(?i:side|part|delegation|one(?= by| was| were))"
        rf"(?:,|:| [–—-](?= )| {one_of('sat')}| by| (?=[A-Z]|the \w+ (?:was|were) \w+ by\b))"
        rf"(?! ?{GIVEN}) ?{PASSIVE}",
        # "The Xish delegation: N N and M M."
        r"(?:^|[.;] )(?:[Tt]he |[Oo]n the |[Ff]rom the )?"
        rf"(?P<whose>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) {GROUP}: ",
        # "Delegation of Xland: N N, Minister; M M, Director."
        rf"(?:^|[.;] )(?:[Tt]he )?{GROUP} (?:of|from) (?P<whose>(?:the )?[A-Z][^;:.]{{2,50}}?): ",
        r"\b(?i:attending|participating|taking part|present)\b[^.;]{0,30}? (?:from|for) "
        r"(?P<whose>(?:the )?[A-Z][^.;:,]{2,40}?) (?:was|were|are|is) ",
        r"\b(?i:on|from) the (?:side|part) of (?P<whose>(?:the )?[A-Z][^;:.,]{2,40}?)"
        r"(?:,|:| –| —) ",
        rf"\b[Ii]t {HOLDS}(?P<whose>)[^;:.]{{0,60}}?(?: |, )(?=(?:the )?[A-Z])",
        r"\b[Ww]ith (?P<whose>him|her|them)\b[^;:.]{0,50}?(?::| was| were) (?=(?:the )?\w)",
        r"(?:^|; )[Ww]ith (?P<whose>[^;:.]{2,80}?) (?:was|were|came|sat|arrived|travelled) "
        r"(?=(?:the |his |her )?[A-Z])",
        r"^(?:Together|Along) with (?P<whose>[^,;]{2,60}), (?=(?:the |his |her )?[A-Z])",
        rf"\b(?i:the {GROUP} (?:accompanying|with|travell?ing with)) (?P<whose>[^;:.]{{2,80}}?) "
        rf"{HOLDS}:? ",
        r"(?:^|\b(?:[Tt]he|while|and) )(?P<whose>[A-Z][\w’'-]+) (?:government )?"
        r"(?:officials|representatives|attendees|participants)(?:[^;:.]{0,40}? include[sd]?:? "
        r"|,? who (?:accompan|came|arriv)[^;:.]{4,60}? (?:are|were):? (?=(?:the )?[A-Z]))",
        rf"\b(?:[Mm]embers of|[Oo]thers (?:on|in)|[Ii]n) {OWNER}{ITS} ?\b{GROUP}{OF}"
        r"(?: (?:were|are|included|include))?(?:: | – | — | (?=[A-Z]))",
        rf"\b(?:[Aa]lso )?(?i:{one_of('beside')}) (?P<whose>[^;:.]{{2,80}}?) "
        r"(?:was|were|are|is|sat|stood|came) (?=(?:the |his |her )?[A-Z])",
    )
)
# "Flanked by N N and M M, President L L said": whose company it is stands behind the list.
LEADING = RarePattern(
    rf"(?P<by>{one_of('joined').replace('(?:', '(?i:', 1)} by )[^;:.]{{3,160}}?, "
    r"(?P<whose>(?:the |he |she |[A-ZÀ-Þ])[^;:.,]{1,60}?) (?=(?:said|says|told|praised|thanked|held"
    r"|met|welcomed|expressed|announced|noted|stressed|arrived|toured|visited|inspected|signed)\b)"
)
FROM_SIDE = RarePattern(
    r"(?:,| [–—-]|\() ?(?:from|on) the (?P<whose>[A-Z][\w’'-]+(?: [A-Z]\w+)?) side\b(?P<last>\W*$)?"
)
# "From Xland, the minister will travel to Yland": no side's list.
GOES_ON = (
    r"[^;:.,]{2,60}? (?:will|would|is to|was to|left|depart\w*|travell?ed|travels|flew|flies|goes"
    r"|went|proceed\w*|return\w*)\b"
)
# "For Xland, N N and M M; for Yland, L L", "representing Xland was N N": of a country alone.
FOR_COUNTRY = RarePattern(
    r"(?:^|[,;:] |\band )(?:[Ff]or|[Ff]rom|[Rr]epresenting) "
    r"(?P<whose>(?:the (?:[A-Z]\w+ (?:[A-Z]\w+ )?of (?:the )?)?)?"
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})(?: one)?(?:[,:]| was| were) "
    rf"(?!{GOES_ON})(?:(?:it|they|the \w+) (?:was|were) (?:\w+ ){{1,2}}(?=by ))?"
    r"(?=(?:by )?(?:the (?:[a-z]+ ){0,3}minister, )?(?:the )?[A-Z]"
    r"|(?:besides|in addition to|apart from) )"
)
# "Xland was represented by N N, Yland by M M": what is said once holds for both.
BY_COUNTRY = RarePattern(
    r"\b(?:represented|led|headed) by (?:[^.;]|(?<=[A-Z])\.|(?<=[MDor][rsn])\.){3,120}?"
    r"(?:[,;]|\band) (?:and )?(?:the |that of )?"
    r"(?P<whose>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}?)(?: (?:side|one|delegation|team|part))?,? by "
)
# What stands behind one.
AFTER_LIST = tuple(
    RarePattern(pattern)
    for pattern in (
        r"(?:were|was|sat|stood|spoke|took part|participated|attended|appeared|followed) "
        r"(?:\w+ ){0,3}?(?:on|for|from) (?:the )?(?P<whose>[^;:.,]{1,40}?) "
        r"(?:side|part|delegation)\b",
        rf"(?:were|was) (?:\w+ )?(?:in|among|part of) (?:the )?(?P<whose>[^;:.,]{{0,40}}?){ITS} ?"
        rf"\b{GROUP}\b",
        r"(?:were|was) (?:also )?(?:with|beside|alongside) "
        r"(?P<whose>(?:the|his|her|[A-Z])[^;:.,]{1,40})",
        r"(?:is|was|are|were) (?:also )?(?:travell?ing with|accompanying) "
        r"(?P<whose>(?:the|his|her|[A-Z])[^;:.,]{1,40})",
        r"(?:also )?accompanied (?P<whose>(?:the|his|her|him|them|[A-Z])[^;:.,]{0,40})",
    )
)
# … and of a country alone: "N N and M M represented Xland".
AFTER_OF_COUNTRY = RarePattern(
    r"(?:represented|(?:attended|took part|participated|was present|were present)\b[^;:.,]{0,30}? "
    r"(?:on behalf of|for|from)) (?P<whose>(?:the )?[A-Z][^;:.,]{1,40})"
)
# What only tells whose side the next ones are on: who leads a delegation …
LED = RarePattern(
    r"(?P<whose>(?:[A-Z][\w’'.-]* ){0,4}"
    r"(?:(?!(?:received|met|hosted|welcomed|with|by|and)\b)[\w-]+ ){0,3}?)"
    rf"\b(?:{GROUP}|(?i:businessmen|businesspeople|entrepreneurs|investors|lawmakers|officials|experts))"
    r"(?P<of> (?:of|from) [^;:.]{1,90}?)?"
    rf"(?:,? (?:which )?{BE}|,)? (?:also |then )?{one_of('led')} by (?:the |its )?"
)
# … "At the head of the Xish side was N N" …
AT_ITS_HEAD = RarePattern(
    rf"\b(?i:leading|heading|chairing|at the head of) (?:the )?{OWNER}{ITS} ?\b{GROUP}{OF}"
    r" (?:was|were|is|stood|sat) (?=(?:the |his |her )?[A-Z])"
)
# … and for whom somebody signs or speaks.
GROUP_OF = RarePattern(rf"{ITS} (?:[\w-]+ )?{GROUP}\b")
OF_GROUP = RarePattern(rf"\b{GROUP} (?:of|from) [^;,.]{{0,40}}$")
HEADS = RarePattern(
    r"(?:, [A-Z][^,;]{2,90},)?"
    rf",? (?:who )?(?:also )?(?:(?:is|was) )?(?:{one_of('leads')}|at the head of) "
    rf"(?P<whose>(?:the |a )?[^;:.,]{{0,60}}?)\b{GROUP}\b"
)
SIGNS = (
    rf"(?P<whose>(?:the )?(?:(?i:government) of (?:the )?)?[A-Z](?:(?! {GIVEN})[^.;,]){{2,60}}?)"
    r"(?:,? (?:(?:it|they|these) (?:was|were) )?(?:signed )?by|,) (?=(?:the |its )?[A-Z])"
    r"(?![^,;]{3,60}(?<! and)(?<! while) for [A-Z])"  # "N N for Xland, M M for Yland"
)
BEHALF = RarePattern(rf"\b(?i:{one_of('behalf')}) {SIGNS}")
# Not "a dinner for President N and his delegation, President M spoke".
HONOURS = ("honours", "honors", "dinner", "lunch", "banquet", "ceremony", "reception", "welcome")
FOR = RarePattern(rf"{''.join(rf'(?<!{each} )' for each in HONOURS)}\b(?i:for) {SIGNS}")
# "Xland was represented by N N while Yland was represented by M M": each is of the last clause.
CLAUSE = RarePattern(
    r"\b(?:while|whereas)\b|,? and (?=the [A-Z][\w’'-]+(?: (?:side|delegation|part|team))?$)"
)
# "N N signed for Xland and Yland was represented by M M".
IS_REPRESENTED = RarePattern(r" (?:was|is) represented by ")
ITS_COUNTRY = RarePattern(r" and (?=(?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}$)")
NAMED_BEFORE = RarePattern(rf"\b(?:{HE}|{HIS}|him|who)\b")
# What ends a list: what somebody did.
ENDS = RarePattern(rf"[,;]? (?<!who )\b{one_of('ends')}\b")


class Company(NamedTuple):
    """A list of people in a sentence, from `start` to `end`, and the words that tell whose.

    `came` tells that they were there: not who only leads or signs for a side.
    """

    start: int
    end: int
    whose: str
    came: bool = True


def company_at(text: str, start: int) -> Company | None:
    """Give the list that a person who is named here stands in, if it is somebody's company."""
    return next((each for each in companies(text) if each.start <= start < each.end), None)


@lru_cache(maxsize=1 << 10)
def companies(text: str) -> tuple[Company, ...]:
    """Find the lists of people that a sentence gives as somebody's company, in order."""
    opened = {found for pattern in BEHIND_OWNER for found in _owned(pattern, text)}
    opened |= {(start, _traveller(owner)) for start, owner in _owned(TRAVELS, text)}
    opened |= {found for pattern in AROUND_OWNER for found in _opened(pattern, text)}
    for pattern in (FOR_COUNTRY, BY_COUNTRY):
        opened |= {each for each in _opened(pattern, text) if mentions(each[1])}
    if len(before := _before_sides(text)) > 1:
        return tuple(before)
    leading = LEADING.match(text)
    if leading:
        opened.add((leading.end("by"), leading["whose"]))
    came = {start for start, _ in opened}
    told = {each for pattern in (LED, AT_ITS_HEAD, BEHALF) for each in _opened(pattern, text)}
    told |= {each for each in _opened(FOR, text) if mentions(each[1])}
    opened |= {each for each in told if each[0] not in came}
    lists = sorted(opened)
    found: list[Company] = []
    for number, (start, owner) in enumerate(lists):
        following = lists[number + 1][0] if number + 1 < len(lists) else len(text)
        ended = ENDS.search(text, start)
        end = min(following, _clause_end(text, start, ended.start()) if ended else len(text))
        if leading and start == leading.end("by"):
            end = leading.start("whose")
        found.append(Company(start, end, owner, start in came))
    return tuple(found or _closed(text))


def _before_sides(text: str) -> list[Company]:
    """Read `N N and M M – from the Xish side, L L – from the Yish side`: each before its own."""
    told = list(FROM_SIDE.finditer(text))
    if any(" on " in each.group() for each in told) and told[-1]["last"] is None:
        return []  # "On the Xish side, N N, on the Yish side, M M": each behind its own
    starts = [0, *(each.end() for each in told)]
    return [
        Company(start, each.start(), each["whose"])
        for start, each in zip(starts, told, strict=False)
    ]


def is_group(text: str, place: Mention) -> bool:
    """Tell whether a country is a delegation's: `the Xish delegation`, `a team from Xland`."""
    before = text[max(0, place.start - LONGEST) : place.start]
    return bool(GROUP_OF.match(text, place.end) or OF_GROUP.search(before))


def heads_group(text: str, end: int) -> str | None:
    """Give the words for the group that a person named before leads: `who heads the Xish side`."""
    heads = HEADS.match(text, end)
    return heads["whose"] if heads else None


def led_group(text: str, start: int) -> str | None:
    """Give the words for the group that a person who is named here leads."""
    if not text.endswith(("by ", "the ", "its "), 0, start):  # as LED ends
        return None
    led = next((each for each in LED.finditer(text, 0, start) if each.end() == start), None)
    return f"{led['whose']}{led['of'] or ''}" if led else None


def _clause_end(text: str, start: int, verb: int) -> int:
    """Give where a list ends before a verb: where the verb's own clause begins, if that is told."""
    clause = text.rfind(";", start, verb)
    return verb if clause < 0 else clause


def _owned(pattern: AnyPattern, text: str) -> Iterator[tuple[int, str]]:
    """Yield where lists begin that follow a pattern, and what stands before it."""
    for told in pattern.finditer(text):
        start = max(text.rfind(mark, 0, told.start()) for mark in ";:()") + 1
        owner = text[max(start, told.start() - LONGEST) : told.start()]
        owner = CLAUSE.split(owner)[-1]
        if IS_REPRESENTED.match(text, told.start()):
            owner = ITS_COUNTRY.split(owner)[-1]
        yield told.end(), f"{owner}{told.groupdict().get('of') or ''}"


def _traveller(owner: str) -> str:
    """Name who travels the guest, where "he" leaves it open."""
    return "the guest" if NAMED_BEFORE.fullmatch(owner.strip()) else owner


def _opened(pattern: AnyPattern, text: str) -> Iterator[tuple[int, str]]:
    for told in pattern.finditer(text):
        of = told.groupdict().get("of") or ""
        yield told.end(), f"{told['whose']}{of}"


def _closed(text: str) -> Iterator[Company]:
    for pattern in AFTER_LIST:
        told = pattern.search(text)
        if told and told.start():
            yield Company(0, told.start(), told["whose"])
            return
    told = AFTER_OF_COUNTRY.search(text)
    if told and told.start() and mentions(told["whose"]):
        yield Company(0, told.start(), told["whose"])
