"""What shows that a party's name is whole, or that one name goes on behind an "and"."""

import re

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.geography import mention_at, mentions
from diplo_cli.draft.institutions import institutions, legal_form_pattern
from diplo_cli.draft.party_names import OF_BOTH
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.sectors import names_field

OPEN_FIELDS = compiled(
    r"\b(?:Ministry|Department|Bureau|Directorate|Administration|System|Committee|Commission|Agency|Secretariat|Authority|Council|Centre|Center|Institute)\s+"
    r"(?:(?i:speciali[sz]ed\s+in)|of|for|on)\s+(?!.*\bof\b)",
    re.IGNORECASE,
)
BOTH = RarePattern(
    r"^(?:the\s+)?(?:two|both|respective|our|their|two\s+friendly|two\s+national)?\s*"
    r"(?:governments|countries|sides|states|nations|parties|participants|"
    r"(?:heads\s+of\s+(?:the\s+|their\s+)?)?delegations|(?:cabinets|councils)(?:\s+of\s+ministers)?)"
    r"(?:\s+of\s+(?:the\s+)?(?:two|both)\s+(?:countries|states|nations|sides|governments))?$",
    re.IGNORECASE,
)
# "Bee and Wax Agency (BWA)".
ACRONYMED = compiled(r"(?:(?!\sand\s)[^(),;]){3,90}\(([A-Z]{2}[A-Za-z]{0,8}|[A-Z][a-z][A-Z]\w*)\)")


def whole_body(left: str) -> bool:
    """Tell whether a name ends with the word for its body: "Acme State Corporation"."""
    text = left.rstrip()
    words = list(institutions().word.finditer(text))
    alone = words and words[-1].end() == len(text) and len(text.split()) > 1
    return bool(alone) and not OPEN_FIELDS.search(text) and not re.search(r"\bof\b", text)


def one_name(left: str, right: str, chunk: str) -> bool:
    """Tell whether an "and" stands within one name: "Peruvian Bee and Wax Agency (PBWA)".

    Its acronym begins with a word before the "and", or what stands there is a field and no body.
    """
    words = re.findall(r"[A-ZÀ-Þ][\w’'-]*", left)
    acronym = ACRONYMED.match(right)
    if acronym and words and right[:1].isupper() and acronym[1][0] != right[0]:
        return any(word[0] == acronym[1][0] for word in words)
    known = institutions()
    head = re.split(r"\s(?:of|for|under|\()", chunk, maxsplit=1)[0].rstrip(" .,")
    shown = list(known.word.finditer(head))
    ends = bool(shown) and shown[-1].end() == len(head)
    foreign = mention_at(right, 0) is not None
    field = bool(words) and left.rstrip().endswith(words[-1]) and names_field(words[-1])
    return ends and not foreign and field and not known.word.search(left)


def shows_body(chunk: str) -> bool:
    """Tell whether a text shows that it names a body: by its words, its country, its form."""
    known = institutions()
    return bool(
        known.word.search(chunk)
        or known.plural.search(chunk)
        or mentions(chunk)
        or "“" in chunk
        or legal_form_pattern().search(chunk)
        or re.search(r"\([A-Z]", chunk)
    )


def complete(left: str) -> bool:
    """Tell whether a party's name has come to its end: a country, a legal form, a mark."""
    text = left.rstrip(" ,")
    if text.endswith((")", "”", "»", '"')):
        return True
    found = mentions(text)
    if found and found[-1].end == len(text) and found[-1].kind != "demonym":
        return found[-1].kind == "country" or bool(
            re.search(r"\b(?:of|city)\s+$", text[: found[-1].start])
        )
    forms = list(legal_form_pattern().finditer(text))
    return bool(forms) and (forms[-1].end() == len(text) or forms[0].start() == 0)


def is_plural(text: str) -> bool:
    """Tell whether a text names institutions of both sides: "the ministries of justice"."""
    found = institutions().plural.search(text)
    if not found:
        return False
    if legal_form_pattern().search(text):
        return False
    before = re.sub(r"^(?:[Tt]he|two|both|relevant|respective)\b\s*", "", text[: found.start()])
    named = found.group()
    two = re.match(r"(?:the\s+)?(?:two|both)\b", text)
    shown = named[0].islower() or named == "Ministries" or bool(two or OF_BOTH.search(text))
    return not before or (shown and len(before.split()) <= 4)


def halved(text: str) -> list[str]:
    """Split a text in which nothing shows the border of two parties at its middlemost "and"."""
    if BOTH.match(text.strip()) or is_plural(text.strip()):
        return [text]
    within = [(each.start, each.end) for each in mentions(text)]
    joints = [
        match
        for match in re.finditer(r"\s+(?:and|with|&)\s+(?=[^a-z]|the\s)", text)
        if text[: match.start()].strip()
        and not any(start < match.start() < end for start, end in within)
        and not one_name(text[: match.start()], text[match.end() :], text[match.end() :])
        and not (OPEN_FIELDS.search(text[: match.start()]) and _is_field(text[match.end() :]))
        and not _is_last_field(text[match.end() :])
    ]
    if not joints:
        return [text]
    best = min(joints, key=lambda match: abs(len(text) - match.start() - match.end()))
    return [text[: best.start()], text[best.end() :]]


def _is_last_field(text: str) -> bool:
    """Tell whether a name ends with a field that has an article: "for Culture and the Arts"."""
    the, _, field = text.strip(" .,;").partition(" ")
    return the == "the" and field.isalpha() and names_field(field)


def _is_field(text: str) -> bool:
    """Tell whether an "and" goes on with a field: "Investments and Foreign Trade and Acme"."""
    first, joint, _ = text.partition(" and ")
    last = first.split()[-1:] if joint else []
    return bool(last) and last[0].isalpha() and names_field(last[0])
