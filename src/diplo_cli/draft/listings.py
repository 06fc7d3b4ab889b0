"""Documents told one by one: "One of the agreements is on A. Another is on B."."""

import re

from diplo_cli.draft.document_words import document_words
from diplo_cli.draft.endings import without_after
from diplo_cli.draft.geography import mention_at
from diplo_cli.draft.institutions import names_body
from diplo_cli.draft.party_lists import split_parties
from diplo_cli.draft.quoting import mask
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.singulars import singular_of
from diplo_cli.draft.titles import ORDINAL, PRAISED, leading_head

# ", the ministry says, " within a sentence.
ASIDE = RarePattern(r",\s+[^,;]{3,60}\s(?:says?|said|added|noted|told\s+\w+),\s+")
# "According to the ministry, one of the MoUs is on honey".
ACCORDING = RarePattern(r"^According\s+to\s+[^,]{3,80},\s+")
# "The first Memorandum of Understanding (MoU) is on honey".
SHORT = RarePattern(r"\s+\([A-Za-z]{2,5}\)(?=\s+(?:is|was)\s)")
# "The first concerns honey, the second wax and the third bees".
GAPPED_FIRST = RarePattern(
    rf"(?:the\s+(?:{ORDINAL})|one)(?:\s+(?!is\b|was\b)[\w-]+){{0,4}}?\s+(?P<verb>(?:is|was)(?:\s+on)?(?=\s)|concerns|covers|deals\s+with|relates\s+to|"
    r"provides\s+for|regulates)\s",
    re.IGNORECASE,
)
GAP = RarePattern(
    r"(?:,|;)?\s+(?:and\s+|while\s+)?(?P<which>(?:the|a)\s+(?:second|third|fourth|fifth|sixth|other|last)|another)(?:\s+one)?\s+"
    r"(?:on\s+)?(?!(?:is|was|concerns|covers|deals|relates|provides|regulates|on)\b)(?=[a-z])"
)
A_DOCUMENT = RarePattern(r"(?:an?|the)\s")
# "The first, worth 40 million, will fund …".
WORTH = RarePattern(
    r",\s+(?:worth|valued\s+at|amounting\s+to|totall?ing|of)\s+(?:[^,;]|,(?=\d)){2,40},\s+"
)
ONE = RarePattern(
    rf"(?:and\s+)?(?:one\s+of\s+(?:the|these|those|them)\b(?P<kinds>(?:\s+[\w-]+){{0,4}}?)|"
    rf"(?:one(?=(?:\s+[\w-]+){{0,4}}?\s+(?:(?:is|was)\s+(?:on|about|for|between|with)|(?:aims|seeks)\s+to)\s)|another|an?\s+(?:{PRAISED}|prominent|notable|further|separate)|(?:the|a)\s+(?:{ORDINAL}|other))\b(?:\s+one\b)?(?P<kind>(?:\s+[\w-]+){{0,4}}?))"
    r"(?:,?\s+(?:to\s+be\s+)?(?:signed|inked|exchanged|concluded)(?:\s+(?:between|by)\s+(?P<by>[^;]{3,200}?))?,?"
    r"|,?\s+between\s+(?P<pair>[^;]{5,200}?),?)?\s+"
    r"(?P<verb>(?:is|was)\s+(?:signed|exchanged|inked|concluded)(?=\s+(?:on|about|for|regarding|concerning)\s+(?!\w+day\b|\d|behalf))|(?:(?:aim(?:s|ed)|seeks|(?:is|was)\s+(?:meant|intended|designed|aimed))(?=\s+(?:to|for|at)\s))|is|was|concern(?:s|ed)|regards|deals\s+with|dealt\s+with|cover(?:s|ed)?|relate[sd]\s+to|pertain(?:s|ed)\s+to|"
    r"provide[sd]?\s+for|focus(?:es|ed)\s+on|envisage[sd]?|(?P<links>involve[sd]?|link(?:s|ed)|unites?d?)|(?P<aids>(?:will|is\s+to|aims\s+to)\s+(?:fund|finance|support|co-finance)|(?:funds|finances|supports)))\s+"
    r"(?P<prep>(?:on|about|for|regarding|concerning|to|at|between|among|with|(?:with)?in\s+the\s+(?:field|area|sphere|sector|domain)s?\s+of)\s+)?(?P<what>.+)",
    re.IGNORECASE | re.DOTALL,
)
NEXT = rf"(?:and\s+)?(?:another|(?:the|a)\s+(?:{ORDINAL}|other))"
ON_WHAT = r"(?:on|for|regarding|concerning|in\s+the\s+(?:field|area|sphere)s?\s+of)\s+[^,;]{3,120}"
# "The fourth, on wax, was concluded by N with M".
NAMELESS = RarePattern(
    rf"{NEXT}(?:\s+one)?,?\s+(?P<on>{ON_WHAT}?),?\s+"
    r"(?:was|is)\s+(?:also\s+)?(?=(?:signed|inked|concluded|exchanged)\s+(?:by|between))",
    re.IGNORECASE,
)
# "The second agreement, on wax, sustains trade".
ON_ASIDE = RarePattern(
    rf"{NEXT}(?P<kind>(?:\s+[\w-]+){{1,4}}?),\s+(?P<on>{ON_WHAT}),\s+"
    r"(?!(?:was|is|were|will|has|had)\s)[a-z]+s\s",
    re.IGNORECASE,
)
# "The other, between A and B, is on wax", "is a contract for wax".
PAIRED = RarePattern(
    rf"(?:{NEXT}|one|the\s+first)(?:\s+one)?,\s+(?:signed\s+|concluded\s+|inked\s+)?"
    r"(?:by|between)\s+(?P<who>[^;]{5,200}?),\s+(?:is|was|concerns|deals\s+with|covers|relates\s+to|provides\s+for)\s+"
    r"(?P<prep>(?:on|about|for|regarding|concerning)\s+)?(?P<what>.+)",
    re.IGNORECASE | re.DOTALL,
)
# "clinched one with B on honey", "and a separate one with C".
SIGNED_ONE = RarePattern(
    r"\b(?:signed|inked|clinched|concluded|sealed|struck|penned|won|secured|reached)\s+one\b(?=\s+(?:with|on|for|between|to)\b)",
    re.IGNORECASE,
)
# "The other two, on honey and on wax, were signed by N and M".
OTHER_TWO = RarePattern(
    r"^The\s+(?:other|remaining|last|first)\s+(?P<number>two|three|four|five),?\s+(?P<on>(?:on|for)\s[^;]{3,240}?),?\s+"
    r"(?=(?:were|have\s+been)\s+(?:also\s+)?(?:signed|inked|concluded|exchanged)\b)"
)
ANOTHER = RarePattern(
    r"\band\s+(?:another|an?\s+(?:separate|second|further|third|similar))(?:\s+one)?(?=\s+(?:with|on|for|between|to)\b)",
    re.IGNORECASE,
)
OF_THEM = RarePattern(r"^(?:of|among)\s+(?:the|these|those|them)\b[^,]{0,40},\s+", re.IGNORECASE)
PLANNED = RarePattern(
    r"\b(?:will\s+be|to\s+be|being|not|never|yet|expected|planned|draft|negotiat\w+|last\s+year)\b",
    re.IGNORECASE,
)
DASH = RarePattern(r"\s+[–—-]\s+|:\s+")
INNER = r"(?:[^()]|\([^()]*\))"
PARTIES_APART = tuple(
    RarePattern(pattern, re.DOTALL)
    for pattern in (
        # "Acme LLC – Bolt JSC: contract on wax"
        r"(?P<who>[^:]{3,200}?\s+[–—-]\s+[^:]{3,200}):\s+(?P<what>.+)",
        # "Contract on wax (Acme LLC – Bolt JSC)"
        rf"(?P<what>[^()]{{3,200}}?)\s+\((?P<who>{INNER}{{3,160}}?\s+(?:[–—/-]|and)\s+{INNER}{{3,160}})\)[.;]?",
        # "by Acme and Bolt, the Contract on wax"
        r"by\s+(?P<who>[^;:]{3,300}?\s+and\s+[^;:]{3,200}?),\s+(?P<what>(?:an?|the)\s.+)",
        # "Contract on wax. Parties: Acme LLC and Bolt JSC", "Contract on wax Signed by: …"
        r"(?P<what>.{3,200}?)[.,;]?\s+(?i:parties|signatories|signed\s+by|signed\s+between):\s+(?P<who>.{3,300})",
    )
)
# "by the two countries, the Agreement on wax".
BY_BOTH = RarePattern(r"^by\s+(?:the\s+two|both)\s+(?:countries|sides|states|governments),\s+")
ONE_WORD = RarePattern(
    r"[A-ZÀ-Þ][\w&’'-]+|(?:[A-Z]{2,}\s)[\w&’'-]+|[\w&’'-]+\s+(?:Group|Engineering|Energy|Bank|Holding)"
)
BETWEEN = frozenset({"between", "among", "with"})
PAIR = 2
LONGEST = 1000  # characters of an item that names parties beside a dash
# "one on honey", "a second on wax", "and a third, between A and B, on bees": items of a list.
ITEM = RarePattern(
    rf"(?:and\s+)?(?:one|another|(?:the|an?)\s+(?:{ORDINAL}|other))(?:\s+one)?(?:\s+(?:is|was))?,?\s+"
    r"(?=(?:on|for|between|in|regarding|concerning|to|with)\b)",
    re.IGNORECASE,
)
# "between A and B", "in the field of wax": an item that only its list says the kind of.
LED = RarePattern(
    r"(?=(?:[Bb]etween|[Aa]mong|[Ii]n\s+the\s+(?:field|area|sphere)s?\s+of|[Oo]n(?!\s+(?:\w+day|\d))|[Ff]or|[Rr]egarding|[Cc]oncerning)\s)"
)
SUBJECT_ASIDE = RarePattern(
    r"\s+\((?P<on>(?:for|on|in\s+the\s+(?:field|area|sphere)s?\s+of|regarding|concerning)\s[^()]+)\)\W*$"
)


# "The first of the accords borders on honey".
BEARS_ON = RarePattern(
    r"^(?P<one>(?:[Tt]he\s+(?:first|second|third|other|last)|[Oo]ne|[Aa]nother)(?:\s+[\w-]+){0,4}?)\s+(?:borders|bears|touches|turns)\s+(?:up)?on\s"
)
# "A fourth is between A and B, and the last, on wax, between C and D".
LAST_BETWEEN = RarePattern(
    r",?\s+and\s+(?P<which>the\s+(?:last|other)|another)(?:\s+one)?,\s+(?P<on>(?:on|in\s+the\s+(?:field|area|sphere)\s+of|for)\s+[^,;]{3,80}),\s+(?=between\s)"
)
# "The third MoU was signed by N and M and seeks to save bees": two sentences.
AND_SEEKS = RarePattern(
    r"^(?P<signed>(?:The|This|An?|Another)\s+(?P<which>(?:[\w-]+\s+){0,2}?(?i:agreement|memorandum(?:\s+of\s+understanding)?|mou"
    r"|protocol|accord))\s+(?:\([^()]{2,8}\)\s+)?(?:was|has\s+been)\s+(?:also\s+)?(?:signed|inked|concluded)\s+[^;]{3,200}?),?\s+and\s+(?:it\s+)?"
    r"(?P<seeks>(?:seeks|aims|provides|covers|concerns|focuses)\s+(?=(?:to|for|on|at|the|[a-z]+)\s))"
)
# "The first MoU was signed between A and B and the second one was signed by C": two sentences.
SIGNED_APART = RarePattern(
    r"^(?P<one>The\s+first(?P<kind>(?:\s+[\w-]+){1,4}?)\s+(?:was|is)\s+(?:signed|inked|concluded)\s+[^;]{5,200}?),?\s+(?:and|while)\s+"
    r"the\s+(?P<which>second|other)(?:\s+one)?\s+(?=(?:was|is)\s+(?:signed|inked|concluded)\s)"
)
# ", while the second agreement covers wax": a clause of its own.
APART = RarePattern(
    rf"[,;]?\s+(?:and\s+|while\s+|whereas\s+)?(?=the\s+(?:{ORDINAL}|other|last)(?:\s+[\w-]+){{0,3}}?\s+"
    r"(?:is|was|concern(?:s|ed)|deal(?:s|t)\s+with|cover(?:s|ed)|relate[sd]\s+to|pertain(?:s|ed)\s+to"
    r"|provide[sd]\s+for|focus(?:es|ed)\s+on|envisage[sd]|aim(?:s|ed)\s+(?:to|at)|seeks\s+to)\s)",
    re.IGNORECASE,
)
# "The first of the two MoUs concerns honey", "the second of them covers wax": the first MoU.
OF_SEVERAL = RarePattern(
    rf"\b(?P<which>[Tt]he\s+(?:{ORDINAL}|other))(?:\s+one)?\s+of\s+(?:them|(?:the|these|those)(?:\s+(?:two|three|four|five|six))?"
    r"(?P<kind>(?:\s+[a-z]+)?\s+(?i:agreements|memorand(?:a|ums)(?:\s+of\s+understanding)?|mo[uc]s|documents|deals|pacts|accords"
    r"|protocols|contracts|treaties|programmes|programs))?)(?=,?\s+[a-z])"
)
# "Two MoUs were signed, the first one pertains to honey": two sentences.
RUN_ON = RarePattern(
    r"^(?P<signed>[^;:]{5,200}?\s(?:signed|inked|exchanged|concluded)),\s+(?P<first>the\s+first(?:\s+one)?)\s+"
    r"(?=(?:is|was|concerns?|covers?|deals|relates?|pertains?|focuses|provides|aims|seeks)\s)"
)
KINDS = (
    r"(?:\w+\s+)?(?i:agreements?|memorand(?:um|a|ums)(?:\s+of\s+understanding)?|mo[uc]s?|protocols?|contracts?|treat(?:y|ies)|accords?"
    r"|programmes?|programs?|plans?|letters?\s+of\s+intent)"
)
IS_ON = (
    r"(?:(?:is|was|are|were)\s+(?:on|about)|concerns?|covers?|deals?\s+with|relates?\s+to|pertains?\s+to|provides?\s+for"
    r"|focus(?:es)?\s+on|regulates?)"
)
# "The agreement is on honey, the MoU on wax", "the agreements cover bees, while the protocol …".
KIND_AFTER_KIND = RarePattern(
    rf"^(?P<one>The\s+{KINDS}\s+(?P<verb>{IS_ON})\s+[^;]{{3,160}}?)(?:,|;|,?\s+and)\s+(?:and\s+|while\s+|whereas\s+)?the\s+"
    rf"(?P<kind>{KINDS})\s+(?:(?P<own>{IS_ON})\s+|on\s+)(?P<what>.+)$",
    re.DOTALL,
)


def _one_alone(told: re.Match[str]) -> str:
    """Write "the first of the two MoUs" as "the first MoU"."""
    return f"{told['which']} {singular_of((told['kind'] or '').strip())}".rstrip()


def each_of_several(sentence: str) -> list[str]:
    """Part "the first is on honey, the second covers wax" into a sentence for each."""
    sentence = OF_SEVERAL.sub(_one_alone, sentence)
    if run_on := RUN_ON.match(sentence):
        first = f"T{sentence[run_on.start('first') + 1 :]}"
        return [f"{run_on['signed']}.", *each_of_several(first)]
    if apart := SIGNED_APART.match(sentence):
        other = f"The {apart['which']}{apart['kind']} {sentence[apart.end() :]}"
        return [f"{apart['one']}.", other]
    if told := KIND_AFTER_KIND.match(sentence):
        other = f"The {told['kind']} {told['own'] or told['verb']} {told['what']}"
        return [f"{told['one']}.", *each_of_several(other)]
    if seeks := AND_SEEKS.match(sentence):
        return [f"{seeks['signed']}.", f"The {seeks['which']} {sentence[seeks.start('seeks') :]}"]
    sentence = LAST_BETWEEN.sub(
        r", and \g<which> is \g<on> ", BEARS_ON.sub(r"\g<one> is on ", sentence)
    )
    if not any(each.match(sentence) for each in (ONE, PAIRED, NAMELESS)):
        return _ungapped(sentence)
    parts = [each for part in APART.split(sentence) for each in _ungapped(part)]
    return [*(f"{part.rstrip(' ,;.')}." for part in parts[:-1]), parts[-1]]


def one_of_several(sentence: str, told: str, on: str = "") -> str | None:
    """Write "another is on honey" as a document; `told` is the kind that was told before.

    `on` is what all of that kind are on: "another is between A and B" says no more than that.
    """
    plain = SHORT.sub("", WORTH.sub(" ", ASIDE.sub(" ", ACCORDING.sub("", sentence))))
    plain = f"{plain[:1].upper()}{plain[1:]}"
    aside = ON_ASIDE.match(plain)
    if aside and (own := _kind(aside["kind"].strip())):
        return f"{own} {aside['on']}"
    if nameless := NAMELESS.match(plain):
        how = plain[nameless.end() :].rstrip(" .")
        last = _last_kind(told)
        return f"{singular_of(last)} {nameless['on']} {how}" if last else None
    if paired := PAIRED.fullmatch(plain):
        return _of_pair(paired, told)
    found = ONE.fullmatch(plain)
    if found is None or PLANNED.search(mask(found["what"])[:40]):
        return None
    named = (found["kinds"] or found["kind"] or "").strip()
    kind = _kind(named) if named else singular_of(_last_kind(told))
    what = re.split(r"[;:]\s|\s+was\s+signed\b", without_after(f" {found['what']}").strip(" ."))[0]
    if leading_head(what) and not (named and found["prep"]):
        return what
    pair = f" between {found['pair']}" if found["pair"] else ""
    bare = found["verb"].lower() in ("is", "was") and not found["prep"]
    joint = "aimed at " if (found["prep"] or "").strip() == "at" else found["prep"]
    joint = joint or ("for " if found["aids"] else "between " if found["links"] else "on ")
    shared = on if joint.strip().lower() in BETWEEN else ""
    by = f" was signed by {found['by']}" if found["by"] else ""
    return None if bare or not kind else f"{kind}{shared} {joint}{what}{pair}{by}"


def _ungapped(sentence: str) -> list[str]:
    """Part "the first is on honey, the second on wax, the third on bees" into a sentence each."""
    first = GAPPED_FIRST.match(sentence)
    said = first["verb"] if first else ""
    gaps = list(GAP.finditer(sentence, first.end())) if first else []
    if said.lower() in {"is", "was"}:
        gaps = [gap for gap in gaps if A_DOCUMENT.match(sentence, gap.end())]
    if first is None or not gaps:
        return [sentence]
    ends = [gap.start() for gap in gaps[1:]] + [len(sentence)]
    others = (
        f"{gap['which']} {said} {sentence[gap.end() : end].strip(' ,.')}"
        for gap, end in zip(gaps, ends, strict=True)
    )
    return [f"The first {sentence[first.start('verb') : gaps[0].start()]}", *others]


def _of_pair(told: re.Match[str], before: str) -> str | None:
    """Write "the other, between A and B, is on wax" as a memorandum on wax signed by both."""
    what = re.split(r"[;:]\s", without_after(f" {told['what']}").strip(" ."))[0]
    last = _last_kind(before)
    if PLANNED.search(mask(told["what"])[:40]) or not (leading_head(what) or last):
        return None
    kind = "" if leading_head(what) else f"{singular_of(last)} {told['prep'] or 'on '}"
    return f"{kind}{what} was signed by {told['who']}"


def with_kind(sentence: str, told: str) -> str:
    """Write "A clinched one with B on honey" as an MoU, where MoUs were told of."""
    last = _last_kind(told)
    if last and document_words().meant_by(last)[1]:
        sentence = OTHER_TWO.sub(rf"The other \g<number> {last} \g<on> ", sentence)
    if not last or not SIGNED_ONE.search(sentence):
        return sentence
    kind = singular_of(last)
    sentence = SIGNED_ONE.sub(rf"signed a {kind}", OF_THEM.sub("", sentence))
    return ANOTHER.sub(rf"and another {kind}", sentence)


def of_kind(item: str, kind: str) -> str:
    """Write "a second on wax", "between A and B (on wax)" in a list of MoUs as an MoU on wax."""
    told = ITEM.match(item) or LED.match(item)
    if not told or not kind:
        return item
    rest = item[told.end() :]
    if aside := SUBJECT_ASIDE.search(rest):
        rest = f"{aside['on']} {rest[: aside.start()]}"
    return f"{kind} {within_sentence(rest)}"


def within_sentence(item: str) -> str:
    """Write an item as it goes on in a sentence: only a country's name keeps its capital."""
    return item if mention_at(item, 0) else f"{item[:1].lower()}{item[1:]}"


def _last_kind(told: str) -> str:
    """Give the last word for a document in what was told before; nothing where it has none."""
    kinds = [each.group() for each in document_words().pattern.finditer(told)]
    return kinds[-1] if kinds else ""


def _kind(named: str) -> str:
    """Give the word for a document that a noun ends with, in the singular; else nothing."""
    known = document_words().pattern
    words = [found for found in known.finditer(named) if found.end() == len(named)]
    return singular_of(named) if words else ""


def with_parties_after(item: str) -> str:
    """Write "Acme LLC and Bolt JSC – contract on wax" as a contract between the two.

    The parties may stand before the dash, or behind it; in brackets; or after "Parties:".
    """
    item = BY_BOTH.sub("", item)
    for pattern in PARTIES_APART if len(item) <= LONGEST else ():
        told = pattern.fullmatch(item)
        if told and leading_head(told["what"]) and _are_bodies(both := _both(told["who"])):
            return f"{told['what'].rstrip(' ,.;')} between {both}"
    for dash in DASH.finditer(mask(item)) if len(item) <= LONGEST else ():
        before, after = item[: dash.start()].rstrip(" ."), item[dash.end() :].rstrip(" .;")
        after = re.sub(r"^by\s+", "", after).replace(" / ", " and ")
        if leading_head(before) is None and leading_head(after) and _are_bodies(before):
            return f"{after} between {before}"
        if leading_head(before) and leading_head(after) is None and _are_bodies(after):
            return f"{before} between {after}"
    return item


def _both(who: str) -> str:
    """Write "A – B" as "A and B"."""
    return re.sub(r"\s+(?:[–—-]|/)\s+", " and ", who.strip(" .;"))


def _are_bodies(text: str) -> bool:
    """Tell whether a text is nothing but two bodies or more, with no verb or subject."""
    texts, end = split_parties(text)
    if len(texts) == PAIR and any(map(ONE_WORD.fullmatch, texts)) and end >= len(text.rstrip(" .")):
        # "Acme and Bolt Brothers": one name at least is nobody's.
        return all(text[:1].isupper() for text in texts)
    return (
        len(texts) > 1
        and end >= len(text.rstrip(" ."))
        and all(names_body(each) or "(" in each for each in texts)
    )
