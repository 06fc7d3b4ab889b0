"""Where a clause of signing ends: at a list's last member, or where the next clause begins."""

import re

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.endings import FINITE
from diplo_cli.draft.quoting import begins_document
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.reality import PASSIVE
from diplo_cli.draft.signing import VERB
from diplo_cli.draft.titles import heads

# "…, and the ministers initialled the minutes": no signing, and yet a clause of its own.
INITIALLED = RarePattern(r"\binitiall?ed\b")
# "… was signed and a plan on wax was discussed".
AND_ONE = compiled(r"\s+and\s+(?=(?:an?|the|another)\s|[A-ZÀ-Þ])")
WAS_DONE = compiled(r"\b(?:was|were|(?:has|have)\s+been)\s+(?:also\s+)?[a-z]+ed\b")
RELATIVE = compiled(r"\b(?:that|which|who|whose|where|when|as|after|while)\b")


def list_goes_on(before: str, rest: str) -> bool:
    """Tell whether a semicolon parts subjects: "three MoUs on honey and wax; bees; and hives"."""
    plural = any(head.plural for head in heads(before))
    return plural and not VERB.search(rest) and not FINITE.search(rest)


def is_passive(rest: str) -> bool:
    """Tell whether "another agreement was signed by N" follows, a clause of its own."""
    verb = VERB.search(rest)
    return verb is not None and bool(PASSIVE.search(rest[: verb.start()]))


def next_documents(text: str) -> list[int]:
    """Find where another document's own clause begins: "and a protocol on wax was …"."""
    told = WAS_DONE.search(text) or PASSIVE.search(text)
    joints = AND_ONE.finditer(text, 0, told.start()) if told else ()
    return [
        each.start()
        for each in joints
        if begins_document(text[each.end() :])
        and told
        and not RELATIVE.search(text, each.end(), told.start())
    ]


def own_end(right: str) -> int:
    """Tell where a clause ends for which another follows: "an MoU and A's president signed B"."""
    verbs = (verb for verb in VERB.finditer(right) if verb["verb"] or verb["weak"])
    following = next(verbs, None) or INITIALLED.search(right)
    if following is None:
        return next(iter(next_documents(right)), len(right))
    if _only_tells(right, following):
        return len(right)
    joined = re.search(r",?\s+and\s+(?:also\s+|then\s+|jointly\s+)?$", right[: following.start()])
    if joined and heads(right[: joined.start()]):
        return joined.start()
    joints = list(re.finditer(r",?\s+and\s+(?=the\s|[A-ZÀ-Þ])", right[: following.start()]))
    for joint in joints:
        between = right[joint.end() : following.start()]
        if len(between.split()) > 1 and not heads(between) and not FINITE.search(between):
            return joint.start() if heads(right[: joint.start()]) else len(right)
    return len(right)


def _only_tells(right: str, verb: re.Match[str]) -> bool:
    """Tell whether a verb tells of a document who signed it: "an MoU of A and B, signed by N"."""
    before, after = right[: verb.start()].rstrip(), right[verb.end() :].lstrip()
    return before.endswith(",") and after.startswith(("by ", "between "))
