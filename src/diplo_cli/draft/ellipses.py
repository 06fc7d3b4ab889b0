"""What a sentence of signing leaves out because it was just said, put in again.

"The first agreement, on A, was signed by N, the second, on B, by M" says once that something was
signed, and of which kind.
"""

import re
from itertools import islice

from diplo_cli.draft.quoting import begins_document, mask
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.reality import FINITE, PASSIVE
from diplo_cli.draft.signing import VERB
from diplo_cli.draft.singulars import singular_of
from diplo_cli.draft.titles import ORDINAL, heads, leading_head

# "MoUs were signed by the ministries of honey and by the ministries of wax": one by each.
BY_EACH = RarePattern(
    r"(?P<lead>.*?)\s(?:were|have\s+been)\s+(?:also\s+)?(?P<verb>signed|inked|concluded|exchanged)\s+(?P<first>(?:by|between)\s+[^;]{3,160}?),?\s+"
    r"(?:and|as\s+well\s+as)\s+(?P<second>(?:by|between)\s+[^;]{3,200})",
    re.IGNORECASE,
)
# "A agreement was signed by N; a similar one was signed by M".
ONE_MORE = RarePattern(
    r"(?P<sep>[;,]\s+(?:and\s+)?)(?:a\s+(?:similar|second|further)\s+one|another(?:\s+one)?)\s+(?=(?:was|were)\s+)",
    re.IGNORECASE,
)
# "A and B signed an MoU, C and D a letter of intent".
PAIRED = RarePattern(
    r"(?:[,;]\s+(?:and\s+|while\s+)?|\s+and\s+)(?P<who>(?:the\s+)?[A-ZÀ-Þ][^,;]{2,80}?\sand\s(?:the\s+)?[A-ZÀ-Þ“«\"][^,;]{2,100}?)(?<!\sand)(?P<they>)\s+(?=an?\s)"
)
# "between A and B and an agreement": "and B" is whom the first is between.
BETWEEN = RarePattern(r"\bbetween\s")
OPEN_PAIR = RarePattern(r"\bbetween\s(?!.*\sand\s)")
# "A and B put their names to an MoU; C and D, to a plan".
NAMES_TO = RarePattern(
    r"\b(?:put|set|affixed|appended|added)\s+(?:(?:their|his|her|its|the)\s+(?:names?|signatures?)|theirs)\s+(?:to|under|on)\b"
)
JOINT = RarePattern(r";\s+(?:and\s+)?|,\s+(?:and\s+|while\s+)")
TO_ANOTHER = RarePattern(r"(?P<who>[^;]{3,200}?),?\s+(?:to|under)\s+(?=an?\s)")
# "A signed a protocol on honey, and the police chiefs one on wax".
GAPPED_ONE = RarePattern(
    r",?\s+(?:and|while)\s+(?P<who>(?:the\s+)?(?!an?\s)[\w’'-]+(?:\s+[\w’'-]+){0,10}?)\s+one"
    r"(?=\s+(?:on|for|regarding|concerning|in|with)\s)"
)
FIRST_ONE = RarePattern(rf"^(?:(?:an?|the|one|{ORDINAL})\s+)+", re.IGNORECASE)
# "The first agreement, on A, was signed by N, and the second, on B, by M".
NEXT_ONE = RarePattern(
    r"(?:,\s+(?:(?:and|while|whereas)\s+)?|;\s+(?:and\s+)?|\s+and\s+)(?:the\s+(?:other|last|final|latter|"
    rf"{ORDINAL})|another|an?\s+(?:{ORDINAL}))(?:\s+one)?,?\s+(?P<on>(?:on(?!\s+behalf)|for|about|regarding|concerning|"
    r"in\s+the\s+(?:field|area|sphere)\s+of)\s+[^,;]{3,120}?),?\s+(?:[–—-]\s+)?(?:(?:was|were)\s+(?:signed|inked)\s+)?(?=by\s)",
    re.IGNORECASE,
)
# "An agreement on A was signed by N, on B – by M, and on C by L".
NEXT_ON = RarePattern(
    r"(?:,\s+(?:and\s+)?|;\s+(?:and\s+)?|\s+and\s+)(?P<on>(?:on(?!\s+behalf)|in\s+the\s+(?:field|area|sphere)\s+of)\s+[^,;]{3,120}?),?\s+(?:[–—-]\s+)?(?=by\s)",
    re.IGNORECASE,
)
# "Two memorandums provide for cooperation in A (signed by N) and in B (signed by M)".
ASIDE = RarePattern(
    r"\s*\((?:(?:which|it)\s+was\s+)?(?:signed|inked|exchanged|concluded)\s+by\s+(?P<who>[^()]+)\)"
)
FIELD = RarePattern(
    r"^(?:[\s,;]|\b(?:and|as\s+well\s+as|also|one|another|the\s+other|cooperation|on|in|for|regarding|concerning|"
    r"the\s+(?:field|area|sphere)s?\s+of|mutual|bilateral)\b)*",
    re.IGNORECASE,
)
# "A and B signed an MoU, and C and D, a letter": the verb is said once.
GAPPED = RarePattern(
    r"(?:,\s+(?:and|while)\s+(?P<who>(?!an?\s)[^;]{0,60}?[A-ZÀ-Þ][^;]{1,160}?)|;\s+(?:and\s+)?(?P<they>the\s[^,;]{3,200}))"
    r",\s+(?=an?\s)"
)
# "Two MoUs were signed: on honey, between A and B, and on wax, between C and D".
EACH_ON = RarePattern(
    r"(?<!\S)(?P<on>(?:on|for|in\s+the\s+field\s+of)\s+[^,;]{3,80}?),?\s+(?P<pair>(?:between|by)\s+[^;]{5,160}?)"
    r"(?=,?\s+(?:and\s+)?(?:on|for|in\s+the\s+field\s+of)\s+[^,;]{3,80}?,?\s+(?:between|by)\s|;|[\s.]*$)"
)
LISTS = RarePattern(
    r"\s(?:were|have\s+been)\s+(?:signed|inked|concluded|exchanged)\b[^:;]{0,80}:\s+(?=(?:on|for|in)\s)"
)
PROVIDES = RarePattern(
    r"[\s,:]*(?:(?:which\s+)?(?:provide\s+for|cover|concern|envisage|relate\s+to|deal\s+with|are|were)\s+)?",
    re.IGNORECASE,
)
# "Acme and Bolt signed an MoU, as did the Bee Board and the Wax Board on wax".
AS_DID = RarePattern(
    r",\s+as\s+did\s+(?P<who>[^,;]{3,120}?)(?P<rest>\s+(?:on|for|regarding|in\s+the\s+field\s+of)\s[^;]+?)?[.\s]*$"
)
NEAR = 60  # characters of a sentence's top within which it names its documents
TWO = 2
MOST = 10  # clauses of a sentence that leave out its verb
REACH = 400  # characters within which a document is named


def filled_up(sentence: str) -> str:
    """Say in each clause of a sentence what was signed, and that it was."""
    sentence = _with_names(_as_did(sentence))
    return _with_next(_with_asides(_with_verbs(_with_kinds(_by_each(_on_each(sentence))))))


def _as_did(sentence: str) -> str:
    """Write "A and B signed an MoU, as did C and D" as an MoU of each pair."""
    masked = mask(sentence)
    did = AS_DID.search(masked)
    verb = VERB.search(masked[: did.start()]) if did else None
    named = heads(masked[verb.end() : did.start()]) if did and verb and verb["verb"] else []
    if did is None or verb is None or not named or named[-1].plural:
        return sentence
    kind = FIRST_ONE.sub("", sentence[verb.end() + named[-1].start : verb.end() + named[-1].end])
    rest = did["rest"] or ""
    told = f"{sentence[did.start('who') : did.end('who')]} {verb.group()} another {kind}{rest}"
    return f"{sentence[: did.start()]}; {told}"


def _with_names(sentence: str) -> str:
    """Write "A and B put their names to an MoU, and C and D to a plan" with "signed" for each."""
    masked = mask(sentence)
    put = NAMES_TO.search(masked)
    if put is None or not begins_document(masked[put.end() :].lstrip()):
        return sentence
    last = len(sentence)
    told = ""
    for joint in reversed(list(islice(JOINT.finditer(masked, put.end()), MOST))):
        other = TO_ANOTHER.match(masked, joint.end(), last)
        if other is None or VERB.search(other["who"]) or not heads(masked[other.end() : last]):
            continue
        who = sentence[other.start("who") : other.end("who")]
        told = f"; {who} signed {sentence[other.end() : last].strip(' ,;')}{told}"
        last = joint.start()
    return f"{sentence[: put.start()]}signed{sentence[put.end() : last]}{told}"


def _on_each(sentence: str) -> str:
    """Write "MoUs were signed: on honey, between A and B, and on wax, between C and D" as two."""
    masked = mask(sentence)
    lists = LISTS.search(masked)
    named = [head for head in heads(masked[: lists.start()]) if head.plural] if lists else []
    found = list(islice(EACH_ON.finditer(masked, lists.end()), MOST)) if lists and named else []
    if len(found) < TWO:
        return sentence
    kind = singular_of(sentence[named[-1].start : named[-1].end])
    told = (
        f"a {kind} {sentence[each.start('on') : each.end('on')]} was signed "
        f"{sentence[each.start('pair') : each.end('pair')]}"
        for each in found
    )
    return "; ".join(told)


def _by_each(sentence: str) -> str:
    """Write "MoUs were signed by A and B and by C and D" as one of each pair."""
    each = BY_EACH.fullmatch(mask(sentence))
    named = heads(each["lead"]) if each else []
    if each is None or not named or not named[-1].plural or named[-1].end != each.end("lead"):
        return sentence
    kind = singular_of(sentence[named[-1].start : named[-1].end])
    first, second = (sentence[each.start(name) : each.end(name)] for name in ("first", "second"))
    lead = sentence[: named[-1].start]
    return f"{lead}A {kind} was {each['verb']} {first}; another {kind} was {each['verb']} {second}"


def _with_kinds(sentence: str) -> str:
    """Name the kind of "a similar one was signed": it is that of the document before."""
    more = ONE_MORE.search(mask(sentence))
    named = heads(mask(sentence)[: more.start()]) if more else []
    if not more or not named or named[-1].plural:
        return sentence
    kind = re.sub(r"^(?:an?|the)\s+", "", sentence[named[-1].start : named[-1].end])
    return f"{sentence[: more.start()]}{more['sep']}another {kind} {sentence[more.end() :]}"


def _with_next(sentence: str) -> str:
    """Say "was signed" again: "the first, on A, was signed by N, the second, on B, by M"."""
    masked = mask(sentence)
    verb = next((each for each in VERB.finditer(masked) if each["verb"]), None)
    if (
        verb is None
        or not PASSIVE.search(masked[: verb.start()])
        or " by " not in masked[verb.end() :]
    ):
        return sentence
    named = heads(masked[: verb.start()])
    if not named:
        return sentence
    said = FIRST_ONE.sub("", sentence[named[-1].start : named[-1].end])
    kind = singular_of(said) if named[-1].plural else said
    for pattern in (NEXT_ONE, NEXT_ON):
        found = list(islice(pattern.finditer(masked, verb.end()), MOST))
        for more in reversed(found):
            on = sentence[more.start("on") : more.end("on")]
            told = f"; another {kind} {on} was {verb.group()} "
            sentence = f"{sentence[: more.start()]}{told}{sentence[more.end() :]}"
        if found:
            break
    return sentence


def _with_asides(sentence: str) -> str:
    """Write each subject with who signed it in brackets as a document of its own."""
    masked = mask(sentence)
    asides = list(islice(ASIDE.finditer(masked), MOST))
    named = [head for head in heads(masked[: asides[0].start()]) if head.plural] if asides else []
    if len(asides) < TWO or not named or named[0].start > NEAR:
        return sentence
    kind = singular_of(sentence[named[0].start : named[0].end])
    told: list[str] = []
    provides = PROVIDES.match(masked, named[0].end)
    begin = provides.end() if provides else named[0].end
    for aside in asides:
        what = FIELD.sub("", sentence[begin : aside.start()])
        document = what if leading_head(what) else f"a {kind} on {what}"
        told.append(f"{document} was signed by {sentence[aside.start('who') : aside.end('who')]}")
        begin = aside.end()
    return "; ".join(told)


def _with_verbs(sentence: str) -> str:
    """Say "signed" again where a sentence leaves it out: "A signed an MoU, and B, a letter"."""
    sentence = _with_one(sentence)
    masked = mask(sentence)
    verb = next((each for each in VERB.finditer(masked) if each["verb"]), None)
    if verb is None or PASSIVE.search(masked[: verb.start()]):
        return sentence
    found = [each.finditer(masked, verb.end()) for each in (GAPPED, PAIRED)]
    gaps = [
        (gap, who)
        for gap in (gap for each in found for gap in islice(each, MOST))
        if (who := "who" if gap["who"] else "they") and _leaves_out(masked, verb.end(), gap, who)
    ]
    for gap, named in sorted(gaps, key=lambda each: -each[0].start()):
        who = sentence[gap.start(named) : gap.end(named)]
        rest = sentence[gap.end() :].lstrip()
        sentence = f"{sentence[: gap.start()]}; {who} {verb.group()} {rest}"
    return sentence


def _with_one(sentence: str) -> str:
    """Write "A signed a protocol on honey, and the chiefs one on wax" with a protocol for "one"."""
    masked = mask(sentence)
    verb = next((each for each in VERB.finditer(masked) if each["verb"]), None)
    one = GAPPED_ONE.search(masked, verb.end()) if verb else None
    named = heads(masked[: one.start()]) if one else []
    if verb is None or one is None or not named or PASSIVE.search(masked[: verb.start()]):
        return sentence
    kind = FIRST_ONE.sub("", sentence[named[-1].start : named[-1].end])
    kind = singular_of(kind) if named[-1].plural else kind
    who = sentence[one.start("who") : one.end("who")]
    return f"{sentence[: one.start()]}; {who} {verb.group()} a {kind}{sentence[one.end() :]}"


def _leaves_out(masked: str, begin: int, gap: re.Match[str], named: str) -> bool:
    """Tell whether a gap names who signed, and what follows it is the document."""
    who = gap[named]
    said = VERB.search(who) or FINITE.search(who) or heads(who)
    before = masked[max(begin, gap.start() - REACH) : gap.start()]
    told = heads(before)
    if OPEN_PAIR.search(before) or BETWEEN.search(who):
        return False
    following = masked[gap.end() : gap.end() + REACH].lstrip()
    return bool(not said and told and begins_document(following))
