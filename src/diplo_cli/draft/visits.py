"""Who visits and who receives: told of a person in any sentence of a report."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from diplo_cli.draft.cities_told import SPEAKS_OF, TO_BE_PAID
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.rare_patterns import RarePattern

STAYING = (
    r"(?:currently |now )?in [^.;,]{2,40} "
    r"(?:for (?:an?|talks|the)|holding|attending|to (?:hold|attend|meet|take part|sign|discuss))\b"
)
VISITS = RarePattern(
    r"(?:['’]s)?(?:,[^,]{0,60},|, (?:the )?[A-Z][^.;]{0,110},)?\s+"
    r"(?:(?!receiv|host|welcom|hail|prais|describ|laud|commend|noted|called|thank)\w+\s+){0,3}?"
    r"(?:(?<!was )paid an?|pays an?|is paying"
    rf"|is on a|was on a|is {STAYING}|(?:is|was) in [^.;,]{{2,40}} on an?\b"
    r"|arriv\w+|travel\w*|undertakes?"
    r"|(?:left|wrap(?:s|ped)?[ -]up|conclude[sd]|end(?:s|ed))\b[^.;]{0,80}\b(?:visit|trip|tour)\b"
    r"|flies|flew|began a|landed|will leave|leaves for|visits?\b|visited)"
    r"|(?:['’]s)\s+(?:\w+[ -]){0,4}visit\b"
    r"|[^.;,]{0,40}?\b(?:his|her) hosts?\b"
    r"|(?:(?!receiv|host|welcom|greet|met\b|meets|counterpart|(?:by|and) [A-Z])[^.;,]){0,100}?"
    r"\bduring (?:his|her) (?:[\w-]+ ){0,3}(?:visit|trip|tour) to\b"
    r"| and (?:a|his|her) (?:[\w-]+ )?delegation\b"
    r"|, and the (?:[^.;]|\b(?:Mr|Ms|Mrs|Dr|Prof)\.){3,160}, (?:visited|paid an?|arrived)\b"
    rf"|(?:,? (?:and|(?:together|along) with) [^.;]{{3,160}}?)?,? are {STAYING}"
    r"|(?: and(?: [A-ZÀ-Þ][\w.’'-]*){1,6})? [Oo]n (?:an? )?(?i:official|state|working) "
    r"[Vv]isit to\b"
    r"|(?: has)?(?: today| also| yesterday)? (?:signed|inked|initialled)"
    r" (?:(?!counterpart)[^.;]){3,120}?"
    r" (?:during|on|as part of|in the course of) (?:his|her) (?:[\w-]+ ){0,3}(?:visit|trip) to\b"
    r"| (?:took part|participated|came|attended)\b[^.;]{0,40}? with (?:an?|his|her) (?:[\w-]+ )?"
    r"delegation\b"
)
# "The Rector of Xland's Bee University, Ms N N, visited": between commas.
APPOSED = RarePattern(r", (?:[A-ZÀ-Þ][\w.’'-]* ){1,6}$")
STYLED = r"(?:(?:[A-Z][\w.-]*|of|the|bin|bint|al|el|da|de|dos|del|van|von|for|and),? ){0,12}"
VISITED_BY = RarePattern(
    rf"\bvisit(?:ed)?(?: to [A-ZÀ-Þ][^;.]{{2,80}}?)? (?:of|by) {STYLED}{STYLED}$"
)
VISITING = RarePattern(
    rf"\b[Vv]isiting (?:[a-z]+ )?{STYLED}$|\b(?:guest|visitor),? {STYLED}$"
    rf"|\b[Tt]he visiting (?:\w+ )?(?:minister|president|premier|leader|official|envoy), {STYLED}$"
)
# "Between the visiting Premier N N and President M M", "Visiting Premier N N and President M M
# met": the second one of the two is at home.
OTHER_OF_TWO = RarePattern(rf"\b[Vv]isiting {STYLED}and {STYLED}$")
BETWEEN = RarePattern(r"\bbetween (?:the )?$")
AND_MORE = RarePattern(r",? (?:and|with) ")
BOTH_DID = RarePattern(
    r" (?:(?:also|have|had|today|jointly|later|\w+day) )*(?:held|met|signed|discussed|agreed"
    r"|witnessed|exchanged|inaugurated)\b(?![^.;]* with\b)"
)
# "Ambassador N N called on the minister"; who is at home may call on a guest, too.
CALLS = RarePattern(r"(?:,[^,;.]{2,60},)?(?: \w+)?(?<!was)(?<!were) (?:called|calls) on ")
ENVOY = compiled(r"\b(?:Ambassador|High Commissioner|Affaires|Nuncio)\b[^.;]{0,60}$")
# "As part of his working visit to Xland, Foreign Secretary N N met".
HIS_VISIT = RarePattern(
    r"^(?:As part of|(?:With)?[Ii]n the framework of|In the course of|During|On) "
    r"(?:his|her) (?:[\w-]+ ){0,3}(?:visit|trip|tour) (?:to|in|of) [^,;]{2,40}, (?:[\w’'-]+ ){0,6}$"
)
WHO_VISITS = RarePattern(
    r",? who (?:is|was) (?:\w+ ){0,5}visit"
    r"|,? (?:currently|presently|now|recently) (?:on|paying) an? [^.;,]{0,40}?\bvisit\b"
)
RECEIVES = RarePattern(
    r"(?:,[^,]{1,80},|,)?\s+(?:(?!was\b|were\b|been\b|be\b)\w+\s+){0,2}?"
    r"(?:received|receives|hosted|hosts|(?:granted|gave)(?: an?)? audience to)\b"
    r"|(?:,[^,]{1,80},)?\s+(?:was|has been) (?:presented with|handed|given)"
    r" an? (?:\w+ )?(?:message|letter)\b"
    r"|[^.;,]{0,40}?\b(?:his|her) guests?\b"
)
RECEIVED_BY = RarePattern(
    rf"\b(?:received|hosted) (?:(?!led|headed|call)\w+ ){{0,4}}?by (?:the )?{STYLED}$"
)
# "N's first visit to Xland in 2021", of which a minister only reminds.
LONG_AGO = RarePattern(
    r"\blast visited\b|\b(?:recall\w*|remember\w*|remind\w*)\b|\b(?:in (?:19|20)\d\d|last year)\b"
)
# A visit that is only spoken of: "discussed N's planned visit", "the forthcoming visit of N".
PLANNED = RarePattern(rf"\b{TO_BE_PAID} (?:[\w-]+ ){{0,3}}?(?:visit|trip|tour)\b")
SPOKEN_OF = RarePattern(rf"\b{SPEAKS_OF} (?:[\w.-]+ ){{0,5}}$")
AROUND = 80
LONGEST_PARTICLE = 2  # letters of "Al" and "El", by which nobody is called
WORD = compiled(r"\w+")
# "President N N received Minister M M": of the two the first is at home.
HOSTED = RarePattern(
    r"(?<!was )(?<!were )(?<!been )\b(?:received|receives|hosted|hosts|welcomed|welcomes)\b"
    r"(?! by\b)"
)
HOST = RarePattern(rf"\b[Hh]ost {STYLED}$")


class Sentences:
    """The sentences of a report, by the words that stand in them."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._having: defaultdict[str, list[str]] = defaultdict(list)
        for text in texts:
            for word in {*WORD.findall(text)}:
                self._having[word].append(text)

    def naming(self, name: str) -> Iterator[tuple[str, str, int]]:
        """Yield what stands before each mention of a person, its whole text, and where it ends.

        They are called by surname or, as in half of Asia, by the first word of the name.
        """
        first, *_, last = (*name.split(), name.split()[-1])
        yield from self._with(re.escape(last), last)
        if first != last and len(first) > LONGEST_PARTICLE and first.isalpha():
            yield from self._with(rf"{first}(?![\w’'-]|\s[A-ZÀ-Þ])", first)

    def _with(self, pattern: str, word: str) -> Iterator[tuple[str, str, int]]:
        """Yield each mention of a word of a name, as its pattern reads it."""
        named = re.compile(rf"\b{pattern}\b")
        first = WORD.search(word)
        for text in self._having.get(first.group(), ()) if first else ():
            for found in named.finditer(text) if word in text else ():
                yield text[: found.start()], text, found.end()


def hosts(name: str, texts: Sentences) -> bool:
    """Tell whether a report calls a person the host: `host President N N`."""
    return any(HOST.search(before) for before, _, _ in texts.naming(name))


def receives(name: str, texts: Sentences) -> bool:
    """Tell whether a report says of a person that they received somebody: as its host does."""
    return any(
        RECEIVES.match(text, end) or RECEIVED_BY.search(before) or HOST.search(before)
        for before, text, end in texts.naming(name)
    )


def visits(name: str, texts: Sentences) -> bool:
    """Tell whether a report says of a person that they visit: `N N arrived`, `N's visit`."""
    return any(
        (
            VISITS.match(text, end)
            and not LONG_AGO.search(text)
            and not _is_spoken_of(before, text[end : end + AROUND])
        )
        or (APPOSED.search(before) and text[end : end + 1] == "," and VISITS.match(text, end + 1))
        or (CALLS.match(text, end) and ENVOY.search(before))
        or WHO_VISITS.match(text, end)
        or (VISITED_BY.search(before) and not PLANNED.search(before[-AROUND:]))
        or (VISITING.search(before) and not _is_host_beside(before, text[end:]))
        or HIS_VISIT.match(before)
        for before, text, end in texts.naming(name)
    )


def _is_host_beside(before: str, after: str) -> bool:
    """Tell whether somebody is the other one of two, of whom the first visits."""
    joined = OTHER_OF_TWO.search(before)
    if joined is None:
        return False
    between = BETWEEN.search(before[: joined.start()]) and not AND_MORE.match(after)
    return bool(between or BOTH_DID.match(after))


def _is_spoken_of(before: str, after: str) -> bool:
    """Tell whether somebody's visit is no news: `ahead of N's visit`, `N's planned visit`."""
    near = before[-AROUND:]
    owned = after[:1] in {"'", "’"} and SPOKEN_OF.search(near)
    return bool(owned or PLANNED.search(near + after))


def second_received(text: str, named: Sequence[str]) -> bool:
    """Tell whether the first of those named in a sentence receives the second there.

    `President N N received Minister M M. He was accompanied by …`: it is the minister's company.
    """
    if len(named) < len("NM"):
        return False
    one, other = (max(text.find(word) for word in name.split()) for name in named[:2])
    return one < other and HOSTED.search(text, one, other) is not None
