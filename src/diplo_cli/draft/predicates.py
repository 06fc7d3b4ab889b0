"""Other ways to say that somebody signed a document, written in the plainest one.

"The agreement bears the signatures of A and B", "A and B undertook, by way of an agreement, to …":
the rules for "was signed by" and "signed" then read them all. The patterns are a data file's.
"""

import re
from functools import cache
from typing import NamedTuple

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.ellipses import filled_up
from diplo_cli.draft.institutions import institutions
from diplo_cli.draft.quoting import mask
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.reality import PAST
from diplo_cli.draft.titles import heads, leading_head
from diplo_cli.draft.word_lists import word_list

GAPS = {
    "what": r"(?P<what>[^;]{3,300}?)",
    "who": r"(?P<who>[^;]{3,400}?)",
    "a": r"(?P<what>an?\s+[^,;]{3,160}?)",
    "to": r"(?P<to>.+)",
    "rest": r"(?P<rest>\b.*)",
}
# A circumstance that stands before the sentence proper: "On the sidelines, …".
LEAD = (
    r"(?P<lead>(?:(?:on|at|in|during|after|following|also|meanwhile|separately)\b[^,;]{0,80},\s+)?)"
)

# "The forum saw Acme and Bolt ink a contract".
SAW_SIGN = RarePattern(
    r"\b(?:which\s+(?:also\s+)?)?(?:saw|seen|watched|witnessed)\s+"
    r"(?P<who>(?:(?:the\s+)?[A-ZÀ-Þ]|(?:the|both)\s+(?:two\s+)?(?:sides|parties|countries|nations|governments|delegations"
    r"|leaders|presidents|ministers|premiers|companies)\b)[^,;]{0,120}?)\s+(?P<verb>sign|ink|conclude|exchange)\s+"
    r"(?=(?:an?|the|two|three|four|five|several|\d+)\s)"
)
# "a similar exchange of documents was held with N N on wax".
SIMILAR = RarePattern(
    r"\ban?\s+(?:similar\s+)?(?P<noun>exchange|signing)(?:\s+of\s+(?:documents|agreements|memoranda|mous))?"
    r"\s+(?:was|were)\s+(?:also\s+)?(?:held|made|done|conducted)\s+(?:with|between)\s+(?P<who>[^,;]{3,90}?)"
    r"\s+on\s+(?P<what>[^,;.]+)",
    re.IGNORECASE,
)


# "The ministers went on to sign", "led officials to sign", "did sign": they did.
DID_SIGN = RarePattern(
    r"\s(?:then\s+)?(?:(?:went\s+on|proceeded|moved\s+on|led\s+(?:officials|(?:the|an?|his|her)\s+(?:delegation|team))(?:\s+[^,;]{3,60}?)?|sat\s+down|came\s+together|got\s+together|stood\s+up|rose)\s+to"
    r"|did(?:\s+(?:indeed|in\s+fact))?)\s+"
    r"(?P<verb>sign|ink|adopt|conclude|exchange)\b",
    re.IGNORECASE,
)
# "exchanged notes on two projects: the Project for A, and the Project for B": on each.
EACH_PROJECT = RarePattern(
    r"(?:on|for|concerning|regarding)\s+(?:two|three|four|five)\s+(?:[\w-]+\s+){0,4}projects?\s*[:–-]\s*(?P<projects>.+)",
    re.IGNORECASE | re.DOTALL,
)
# "A total of four agreements on honey …": only their number counts.
TOTAL = RarePattern(
    r"\b(?:an?\s+(?:grand\s+)?total\s+of|as\s+many\s+as|no\s+(?:fewer|less)\s+than|altogether,?)\s+(?=(?:\d|[a-z]))",
    re.IGNORECASE,
)
ON = RarePattern(r"(?:on|concerning|regarding|relating|for|about|to|[a-z]+ing)\s", re.IGNORECASE)
BY_WHOM = RarePattern(r"\s*\bby\s+.*$", re.DOTALL)
THEN = RarePattern(r"\s+(?:then|also|later|afterwards?|thereafter|subsequently|today|yesterday)$")
# "in compliance with the agreement signed": what is told is something else.
ACCORDING = RarePattern(
    r"\b(?:in\s+(?:compliance|accordance|line|keeping|conformity)\s+with|pursuant\s+to)\s+(?:the|an?|this|that|its|their)\b",
    re.IGNORECASE,
)
# "A letter was formalized and exchanged between A and B".
MADE_AND = RarePattern(
    r"\b(?:formali[sz]ed|finali[sz]ed)\s+and\s+(?=(?:exchanged|signed|inked)\b)", re.IGNORECASE
)
PREDICATE = compiled(r"\b(?:was|were|been)$")
PAST_OF = {"sign": "signed", "ink": "inked", "adopt": "adopted", "conclude": "concluded"}


class Wording(NamedTuple):
    """A way to say that something was signed, and the plain way that stands for it."""

    pattern: RarePattern
    kind: str


@cache
def _wordings() -> tuple[Wording, ...]:
    table: dict[str, list[str]] = word_list("predicates")
    return tuple(
        Wording(RarePattern(rf"{LEAD}{_filled(each)}[.\s]*", re.IGNORECASE), kind)
        for kind, listed in table.items()
        for each in listed
    )


def _filled(template: str) -> str:
    """Put the gaps into a pattern, any white space for its spaces."""
    for name, gap in GAPS.items():
        template = template.replace(f"{{{name}}}", gap)
    return template.replace(" ", r"\s+")


def spelled_out(sentence: str) -> str:
    """Write a sentence as "X was signed by Y" or "Y signed X" where it says so in other words."""
    if ACCORDING.search(sentence):
        return sentence
    sentence = SAW_SIGN.sub(_saw_signed, MADE_AND.sub("", sentence))
    sentence = DID_SIGN.sub(
        lambda did: f" {PAST_OF.get(did['verb'].lower(), 'exchanged')}",
        SIMILAR.sub(_of_exchange, TOTAL.sub("", sentence)),
    )
    return filled_up(_reworded(sentence))


def _reworded(sentence: str) -> str:
    masked = mask(sentence)
    for wording in _wordings():
        told = wording.pattern.fullmatch(masked)
        if told is None:
            continue
        said = {
            name: sentence[told.start(name) : told.end(name)].strip(" ,")
            for name, found in told.groupdict().items()
            if found
        }
        if PREDICATE.search(said.get("what", "")):
            continue  # "An MoU was signed by N, which will …": it is plain already
        plain = _plainly(wording.kind, said)
        if plain:
            return f"{said.get('lead', '')}{', ' if said.get('lead') else ''}{plain}"
    return sentence


def _plainly(kind: str, said: dict[str, str]) -> str | None:
    """Put what a sentence says in the plain order; nothing where it names no document."""
    who, what = THEN.sub("", said.get("who") or ""), said.get("what", "")
    who = f"{who} and {said['partner']}" if who and "partner" in said else who
    by = f" by {who}" if who else ""
    if kind == "notes" and (each := EACH_PROJECT.match(said["rest"])):
        return f"Exchanges of {said['kind']} on {each['projects']} were signed{by}"
    if kind == "notes":
        joint = "" if ON.match(said["rest"]) else "on "
        return f"An exchange of {said['kind']} {joint}{said['rest'].rstrip('.')} was signed{by}"
    if kind == "joined" and heads(what):
        return f"{what} and {said['more'].rstrip('.')} were signed"
    if leading_head(what) is None:
        return None
    if kind == "passive":
        return f"{what} were signed{by}"
    if kind == "reduced":
        article = "" if re.match(r"(?:an?|the)\s", what, re.IGNORECASE) else "A "
        return f"{article}{what} was signed {said['how']}"
    when = said.get("when", "")
    if kind == "seen":
        how = said.get("how", "").strip(" ,:.")
        on = re.match(
            r"(?:on|in\s+the\s+(?:field|area|sphere|sector)s?\s+of|covering|between)\s+(?!\w+day\b)",
            how,
        )
        colon = ":" if said.get("how", "").startswith(":") else ""
        return f"{what} {how} were signed" if on else f"{what} were signed{colon} {how}".rstrip()
    if kind == "under":
        return _under(what, said["to"], _when_by(who, when))
    between = re.match(r"(?:by|between)\s+(?=.+\sand\s)", when)
    if between:
        # "Under an MoU, signed by A and B, A will …": it says who they are.
        return f"{when[between.end() :]} signed {what}"
    dated = f" {when}" if PAST.match(when) or re.search(r"\b(?:19|20)\d\d\b", when) else ""
    rest = f" to {said['to']}" if "to" in said else f" {said.get('rest', '')}"
    article = "" if re.match(r"(?:an?|the|another)\s", what, re.IGNORECASE) else "a "
    return f"{who} signed{dated} {article}{what}{rest}".rstrip()


def _under(what: str, to: str, when: str) -> str:
    """Tell of an MoU under which something will be done: to do that, where it is on nothing."""
    what = re.sub(r"\s+(?:that\s+|which\s+)?they$", "", what)
    on = re.search(r"\s(?:on|regarding|concerning)\s", what)
    return f"{what}{'' if on else f' to {to}'} was signed {when.rstrip('.')}".rstrip()


def _when_by(who: str | None, when: str) -> str:
    """Let bodies that will do something "under a contract signed by their rectors" sign it."""
    bodies = who and " and " in who and institutions().word.search(who)
    if not bodies or " between " in f" {when} ":
        return when
    return f"{BY_WHOM.sub('', when).rstrip('. ')} by {who}"


def _saw_signed(told: re.Match[str]) -> str:
    """Write "saw A and B ink a contract" as "; A and B inked a contract"."""
    return f"; {told['who']} {PAST_OF.get(told['verb'].lower(), 'exchanged')} "


def _of_exchange(told: re.Match[str]) -> str:
    """Write "a similar exchange was held with N on X" as a document on X exchanged with N."""
    verb = "exchanged" if told["noun"] == "exchange" else "signed"
    return f"a document on {told['what'].strip()} was {verb} by {told['who'].strip()}"
