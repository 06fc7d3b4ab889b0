"""Other ways to say that somebody signed a document, written in the plainest one.

"The agreement bears the signatures of A and B", "A and B undertook, by way of an agreement, to …":
the rules for "was signed by" and "signed" then read them all. The patterns are a data file's.
"""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import tomli

from diplo_cli.draft.reality import PAST
from diplo_cli.draft.titles import leading_head

DATA = Path(__file__).with_name("data") / "predicates.toml"
GAPS = {
    "what": r"(?P<what>[^;]{3,300}?)",
    "who": r"(?P<who>[^;]{3,240}?)",
    "a": r"(?P<what>an?\s+[^,;]{3,160}?)",
    "to": r"(?P<to>.+)",
    "rest": r"(?P<rest>\b.*)",
}
# A circumstance that stands before the sentence proper: "On the sidelines, …".
LEAD = r"(?P<lead>(?:(?:on|at|in|during|after|following|also|meanwhile|separately)\b[^,;]{0,80},\s+)?)"


class Wording(NamedTuple):
    """A way to say that something was signed, and the plain way that stands for it."""

    pattern: re.Pattern[str]
    kind: str


@cache
def _wordings() -> tuple[Wording, ...]:
    table: dict[str, list[str]] = tomli.loads(DATA.read_text("utf-8"))
    return tuple(
        Wording(re.compile(rf"{LEAD}{_filled(each)}[.\s]*", re.IGNORECASE), kind)
        for kind, listed in table.items()
        for each in listed
    )


def _filled(template: str) -> str:
    """Put the gaps into a pattern, any white space for its spaces."""
    for name, gap in GAPS.items():
        template = template.replace(f"{{{name}}}", gap)
    return template.replace(" ", r"\s+")


def spelled_out(sentence: str, masked: str) -> str:
    """Write a sentence as "X was signed by Y" or "Y signed X" where it says so in other words."""
    for wording in _wordings():
        told = wording.pattern.fullmatch(masked)
        if told is None:
            continue
        said = {
            name: sentence[told.start(name) : told.end(name)].strip(" ,")
            for name, found in told.groupdict().items()
            if found
        }
        plain = _plainly(wording.kind, said)
        if plain:
            return f"{said.get('lead', '')}{', ' if said.get('lead') else ''}{plain}"
    return sentence


def _plainly(kind: str, said: dict[str, str]) -> str | None:
    """Put what a sentence says in the plain order; nothing where it names no document."""
    who, what = said.get("who"), said.get("what", "")
    by = f" by {who}" if who else ""
    if kind == "notes":
        return f"An exchange of {said['kind']} {said['rest']} was signed{by}"
    if leading_head(what) is None:
        return None
    if kind == "passive":
        return f"{what} were signed{by}"
    if kind == "reduced":
        return f"{what} was signed {said['how']}"
    when = said.get("when", "")
    dated = f" {when}" if PAST.match(when) or re.search(r"\b(?:19|20)\d\d\b", when) else ""
    rest = f" to {said['to']}" if "to" in said else f" {said.get('rest', '')}"
    return f"{who} signed{dated} {what}{rest}".rstrip()
