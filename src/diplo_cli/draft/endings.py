"""Where the documents of a clause of signing end: what follows says no more about them."""

import re

from diplo_cli.draft.alternatives import any_of
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.dates import MONTHS
from diplo_cli.draft.document_words import document_words
from diplo_cli.draft.geography import mention_at, whole_mention
from diplo_cli.draft.quoting import mask
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.titles import heads, leading_head
from diplo_cli.draft.word_lists import word_list

# What the patterns of the file leave open.
FILLED = {
    "{Name}": r"(?-i:[A-ZÀ-Þ][\w’'-]+)",
    "{word}": r"[\w’'-]+",
    "{day}": "(?:mon|tues|wednes|thurs|fri|satur|sun)day",
    "{month}": rf"(?:{any_of(MONTHS)}\.?)",
    "{their}": "(?:the|his|her|their|its)",
}


def _after() -> RarePattern:
    """Give what follows the documents and says no more about them, up to the end."""
    data = word_list("endings")
    did, behind_comma = data.pop("did"), data.pop("behind_comma")
    anywhere = "|".join(each for listed in data.values() for each in listed)
    forms = rf",?\s+(?:{anywhere}|(?<=,\s)(?:{'|'.join(behind_comma)}))(?!\w)".replace("{did}", did)
    for name, pattern in FILLED.items():
        forms = forms.replace(name, pattern)
    forms = forms.replace(" ", r"\s+")
    return RarePattern(rf"(?:,\s+worth\s[^,]*$|{forms}).*$", re.IGNORECASE | re.DOTALL)


AFTER = _after()  # compiled where documents are looked for, and not beside it
# "adopted A and witnessed the signing of B, C and D": these are told of by the other verb.
ANOTHER_DEED = compiled(
    r"\b(?:witness|attend|overs[ae][we]|presided)\w*\b|\bsigning\s+of\b", re.IGNORECASE
)
# What joins another document: ", and", ", as well as".
MORE = compiled(
    r"[,;]\s*(?:(?:and|as\s+well\s+as|(?:along|together)\s+with|alongside|plus)\s+)?(?:of\s+)?$"
)
FINITE = compiled(r"\b(?:was|were|is|are|will|would|said|has|have|had)\b")
# "the exchange of a memorandum, which both had signed, and of a protocol".
RELATIVE = compiled(
    r",?\s*(?:which\s+[^,;]*[,;]\s*and\s+of\s+|(?:which|where)\s+[^,;]*;\s+(?:and\s+)?(?:an?\s+)?)"
)
IN_ORDER = compiled(
    r",?\s+(?:in\s+order\s+to|with\s+(?:an?|the)\s+view|(?:aimed|intended|designed)\s)"
)
SETS_UP = compiled(
    r"\s+that\s+(?:will\s+)?(?:sets?|establish\w*|provides?|creates?|launch\w*|governs?|regulates?|"
    r"lays?|allows?|paves?|deepens?|strengthens?|expands?|facilitates?|ensures?|leads?\s+to\s+the\s+[a-z]+tion|leads?\s+to\s+the\s+establishment)\b"
)
# "an MoU at Hive Palace, Waxtown": where it was signed, as nothing says what it is on.
AT_PLACE = RarePattern(r",?\s+at\s+(?:the\s+)?[A-ZÀ-Þ][^;]*$")
# "an air services agreement to make travel easier": what for, as its name says what it is on.
PURPOSE = RarePattern(
    r",?\s+to\s+(?:further\s+|better\s+)?(?:make|promote|boost|foster|facilitate|strengthen|enhance"
    r"|deepen|ease|bolster|improve|increase|expand|encourage|advance)\s",
    re.IGNORECASE,
)
# "signed by N, Secretary at the Ministry of Wax, and M": where an office is, not the signing.
OFFICE_AT = RarePattern(
    r"(?P<office>\b(?:secretary|secretary\s+of\s+state|director|director[\s-]general|minister|head|chief|officer|counsell?or"
    r"|advis[eo]r|manager|professor|dean|representative|specialist|official))\s+at(?=\s+the\s+[A-ZÀ-Þ])",
    re.IGNORECASE,
)
# "by N on behalf of Xland and M": the one after it signs, too.
FOR_ONE = RarePattern(
    r"\s+on\s+behalf\s+of\s+(?:the\s+)?(?:[Gg]overnment\s+of\s+(?:the\s+)?)?(?P<whose>[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'-]+){0,2})"
    r"(?=,?\s+and\s+(?:the\s+)?(?P<next>(?:[A-ZÀ-Þ][\w-]+\s+){0,3}(?:Ambassador|High\s+Commissioner|Charg|Minister|Secretary|Envoy)\b))"
)
GENERAL = compiled(
    r"(?:an?|the|new|joint|bilateral|trilateral|cooperation|co-operation|collaboration|partnership"
    r"|strategic|framework|comprehensive|intergovernmental|general|mutual)\b",
    re.IGNORECASE,
)


def _is_bare(text: str) -> bool:
    """Tell whether a text is no more than the kind of a document."""
    head = leading_head(text.strip())
    return head is not None and not re.search(r"\w{3}", text.strip()[head.end :])


def _is_bare_one(text: str) -> bool:
    """Tell whether a text is no more than the kind of one document."""
    head = leading_head(text.strip())
    return head is not None and not head.plural and _is_bare(text)


def _without_place_or_purpose(text: str, masked: str) -> str:
    """Cut off where and what for a document was signed, right after the words for its kind."""
    head = leading_head(text.lstrip())
    if head is None or head.plural:
        return text
    skipped = len(text) - len(text.lstrip())
    place = AT_PLACE.search(masked)
    if place and _is_bare(re.sub(r"\s*\([^()]*\)", "", text[: place.start()])):
        return text[: place.start()]
    purpose = PURPOSE.match(masked, skipped + head.end)
    rest = heads(masked[purpose.end() :]) if purpose else ()
    named = _is_named(text, skipped, skipped + head.end)
    return text[: purpose.start()] if purpose and named and not rest else text


def _is_named(text: str, start: int, end: int) -> bool:
    """Tell whether what stands before a document's kind says what it is on: "a honey agreement"."""
    kind = document_words().pattern.search(text, start, end)
    return bool(kind and GENERAL.sub("", text[start : kind.start()]).strip())


def who_signs(text: str) -> str:
    """Cut off what follows those who sign, and for which country one of two does."""
    text = FOR_ONE.sub(_unless_for_two, f" {text}")
    found = AFTER.search(OFFICE_AT.sub(r"\g<office> of", text))
    return text[: found.start()] if found else text


def _unless_for_two(told: re.Match[str]) -> str:
    """Keep "on behalf of Xland and Yland"; leave out "on behalf of Xland" before "and N"."""
    one, other = whole_mention(told["whose"]), mention_at(told.string, told.start("next"))
    alone = one and one.kind != "city" and (other is None or other.kind == "demonym")
    return "" if alone else told.group()


def without_after(text: str) -> str:
    """Cut off what follows the documents, quotations left alone."""
    masked = mask(text)
    text = _without_place_or_purpose(text, masked)
    masked = masked[: len(text)]
    found = AFTER.search(masked)
    if not found:
        return text
    if IN_ORDER.match(masked, found.start()) and _is_bare_one(text[: found.start()]):
        return text
    if leading_head(text.lstrip()) and SETS_UP.match(masked, found.start()):
        head = leading_head(text.lstrip())
        skipped = len(text) - len(text.lstrip())
        if (
            head
            and not _is_named(text, skipped, skipped + head.end)
            and not re.search(
                r"\w{3}", re.sub(r"\([^()]*\)", "", masked[head.end + skipped : found.start()])
            )
        ):
            # "a memorandum that sets up a partnership on honey": nothing else says what it is on.
            return re.split(r"[,;](?=\s(?:which|and\s+the|while)\b)", text)[0]
    # "a memorandum, signed at the ministry, and a protocol": more documents may follow.
    for head in heads(masked):
        gap = masked[found.start() : head.start]
        if head.start > found.start() and MORE.search(gap):
            goes_on = RELATIVE.fullmatch(gap)
            if (FINITE.search(gap) and not goes_on) or ANOTHER_DEED.search(gap):
                break
            rest = without_after(text[head.start :])
            return f"{text[: found.start()]}, {rest}"
    return text[: found.start()]
