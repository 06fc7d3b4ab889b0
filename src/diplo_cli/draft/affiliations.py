"""A person's country where it is told apart from the office: by a delegation, a side, a visit."""

import re
from collections.abc import Iterator

from diplo_cli.draft.geography import Mention
from diplo_cli.draft.office_words import words
from diplo_cli.draft.person_names import Spotted
from diplo_cli.draft.reading import Line

# "The delegation of Xland also included".
LISTED = re.compile(
    r",? (?:also )?(?:(?:was|were) (?:also )?(?:made up|composed|represented)|included|includes"
    r"|comprised|consisted)\b"
)
# "The Xish delegation was received by": who follows is of the other side.
HOSTED = re.compile(
    r"(?:['’]s)? (?:delegation|side) (?:was|were) (?:also |then |later )?"
    r"(?:received|welcomed|hosted|met|greeted|briefed|accompanied)\b"
)
LISTS = frozenset({"by", "included", "includes", "comprised", "consisted", "also", "was", "were"})
LED = re.compile(r"\b(?:led|headed|represented) by (?:the |its )?$")
NEAR = 80  # characters before "led by" in which it is told whose delegation it is
LEADS = re.compile(r"\b(?:delegations?|side|team|mission|part)\b", re.IGNORECASE)
SIDE = re.compile(
    r"\b(?:on|from|for|by|representing) (?:behalf of |the part of )?(?:the )?$", re.IGNORECASE
)
TOOK_PART = re.compile(
    r"\b(?:took part|participated|attended|present|signed|represented|was|were)\b[^,;]*$"
)
VISITS = (
    r"(?:['’]s)?(?:,[^,]{{0,60}},|, (?:the )?[A-Z][^.;]{{0,110}},)?\s+(?:\w+\s+){{0,3}}?"
    r"(?:paid an?|pays an?|is paying"
    r"|is on a|was on a|(?:is|was) in [^.;,]{{2,40}} on an?\b"
    r"|arriv\w+|travel\w*|undertakes?"
    r"|(?:left|wraps? up|wrapped up|conclude[sd]|end(?:s|ed))\b[^.;]{{0,80}}\b(?:visit|trip|tour)\b"
    r"|flies|flew|began a|landed|will leave|leaves for|visits?\b|visited)"
    r"|(?:['’]s)\s+(?:\w+[ -]){{0,4}}visit\b"
    r"|[^.;,]{{0,40}}?\b(?:his|her) hosts?\b"
)
STYLED = r"(?:(?:[A-Z][\w.-]*|of|the|bin|bint|al|el|da|de|dos|del|van|von|for|and),? ){0,12}"
VISITED_BY = rf"\bvisit(?:ed)? (?:of|by) {STYLED}$"
VISITING = rf"\bvisiting (?:[a-z]+ )?{STYLED}$"
RECEIVES = re.compile(
    r"(?:,[^,]{0,80})?,?\s+(?:(?!was\b|were\b|been\b|be\b)\w+\s+){0,2}?"
    r"(?:received|receives|hosted|hosts)\b"
    r"|[^.;,]{0,40}?\b(?:his|her) guests?\b"
)
RECEIVED_BY = re.compile(
    rf"\b(?:received|hosted) (?:(?!led|headed)\w+ ){{0,4}}?by (?:the )?{STYLED}$"
)
# "For the Xish Ministry of Honey it was signed by N N".
FOR_WHOM = re.compile(
    r"(?P<body> [A-Z][^.;,]{2,60}?),? (?=(?:(?:it|they|these) (?:was|were) )?signed by\b)"
)
# "Attending from Xland were N N and M M": those named after it are of that side.
FROM = re.compile(
    r"(?:^|[;,] )(?:also )?(?:attending|participating|taking part|present)\b[^.;]{0,30}$",
    re.IGNORECASE,
)


def side_told(line: Line, spotted: Spotted) -> str | None:
    """Give the country of the side that a sentence puts a person on: `on the Xish side, N N`."""
    return _phrase(line, spotted) or _delegation(line, spotted)


def leads_delegation(line: Line, spotted: Spotted) -> bool:
    """Tell whether a sentence says that a person leads a delegation."""
    led = LED.search(line.text[: spotted.start])
    return led is not None and LEADS.search(line.text[: led.start()]) is not None


def leads_international(line: Line, spotted: Spotted) -> bool:
    """Tell whether a delegation that a person leads is of an organization of many countries."""
    led = LED.search(line.text[: spotted.start])
    before = line.text[max(0, led.start() - NEAR) : led.start()] if led else ""
    named = (rf"\b(?:{each})\b" for each in map(re.escape, words().international))
    return bool(before) and any(re.search(each, before) for each in named)


def _delegation(line: Line, spotted: Spotted) -> str | None:
    """Read `the Xish delegation included N N`, `the delegation of X, led by N N`."""
    sentence = line.sentence
    told: str | None = None
    for after, place in sorted(sentence.places.values()):
        at = after + sentence.genitive(after)
        listed = sentence.word(at) in {"delegation", "side"} and sentence.word(at + 1) in LISTS
        listed = listed or sentence.words[at : at + 2] == ("one", "by")
        listed = listed or LISTED.match(line.text, place.end) is not None
        listed = listed and not HOSTED.match(line.text, place.end)
        if listed and place.end <= spotted.start:
            told = place.code
    led = LED.search(line.text[: spotted.start])
    led = led if led and LEADS.search(line.text[: led.start()]) else None
    if led is None:
        return told
    named = [p for _, p in sorted(sentence.places.values()) if p.end <= led.start()]
    named = [p for p in named if p.kind != "city"]
    sent = [p.code for p in named if _sends(line.text[: led.start()], p)]
    return sent[-1] if sent else told


def _sends(before: str, place: Mention) -> bool:
    """Tell whether a delegation led by somebody is this place's: the last one is named with it."""
    group = list(LEADS.finditer(before))[-1]
    if place.end <= group.start():
        return (
            re.search(r"[,;.]|\b(?:with|received|met|hosted)\b", before[place.end : group.start()])
            is None
        )
    return re.match(r"[^,;.]{0,60}\b(?:of|from)\b", before[group.end() : place.start]) is not None


def _phrase(line: Line, spotted: Spotted) -> str | None:
    """Read `on the Xish side, N N and M M`, `N N and M M took part on the Xish side`."""
    before: str | None = None
    for start, end, code in _sides(line):
        if end <= spotted.start:
            opens = re.match(
                r"\s*(?:[,:–—-]|by\b|was\b|were\b|(?:it|these|they) (?:was|were)\b|signed by\b)",
                line.text[end:],
            )
            before = code if opens else before
            if not opens and re.match(r"[^,;.]{0,12}$", line.text[end : spotted.start]):
                before = code
            if not opens and TOOK_PART.search(line.text[:start]):
                before = None
        elif spotted.end <= start and TOOK_PART.search(line.text[spotted.end : start]):
            return before or code
    return before


def _sides(line: Line) -> Iterator[tuple[int, int, str]]:
    """Yield where a sentence names a side, and the side's country, in order."""
    sentence = line.sentence
    for after, place in sorted(sentence.places.values()):
        if place.kind == "city":
            continue
        opening = SIDE.search(line.text[: place.start])
        side = sentence.word(after) == "side"
        behalf = opening and re.search(r"behalf|part of|representing", opening.group())
        for_whom = FOR_WHOM.match(line.text, place.end) if opening and not side else None
        if opening and for_whom:
            yield opening.start(), place.end + len(for_whom["body"]), place.code
            continue
        listed = opening and sentence.word(after) in {"was", "were"}
        if opening and (side or behalf or (listed and FROM.search(line.text[: opening.start()]))):
            end = sentence.tokens[after].end if side else place.end
            yield opening.start(), end, place.code


def receives(name: str, texts: list[str]) -> bool:
    """Tell whether a report says of a person that they received somebody: as its host does."""
    last = re.escape(name.split()[-1])
    for text in texts:
        for found in re.finditer(rf"\b{last}\b", text):
            if RECEIVES.match(text, found.end()) or RECEIVED_BY.search(text[: found.start()]):
                return True
    return False


def visits(name: str, texts: list[str]) -> bool:
    """Tell whether a report says of a person that they visit: `N N arrived`, `N's visit`."""
    last = re.escape(name.split()[-1])
    after = re.compile(rf"\b{last}{VISITS.format()}")
    before = re.compile(VISITED_BY)
    for text in texts:
        for found in re.finditer(rf"\b{last}\b", text):
            if after.match(text, found.start()) or before.search(text[: found.start()]):
                return True
            if re.search(VISITING, text[: found.start()]):
                return True
            if re.match(r",? who (?:is|was) (?:\w+ ){0,5}visit", text[found.end() :]):
                return True
    return False
