"""What lists say of a document beside its title: clauses, and lines with parties or signers."""

import re

from diplo_cli.draft.geography import states_in
from diplo_cli.draft.party_names import whole_country
from diplo_cli.draft.quoting import mask
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.signatories import signatories
from diplo_cli.draft.title_lines import FINITE
from diplo_cli.draft.titles import MARK, leading_head

# A line of its own below a title: between whom.
PARTIES_BELOW = RarePattern(
    r"(?:(?:Signed|Concluded|Exchanged)\s+)?(?=(?:[Bb]etween|[Aa]mong)\s+(?:the\s+)?[A-ZÀ-Þ])"
)
# The same that tells who signed: "Signed by: N N, Minister of Wax (Xland) and M M", "Signatory
# from Xland: N N", "Xish side: N N".
SIGNERS_BELOW = RarePattern(
    r"\(?(?:(?:(?:It|This|The\s+\w+)\s+(?:was|is)\s+)?(?i:signed|exchanged|inked)(?:\s+and\s+exchanged)?\s+by\b\s*:?\s+(?=[A-Z])|"
    r"(?i:exchanging\s+|signing\s+)?(?i:signator(?:y|ies))(?:\s+(?:from|of|for|on\s+behalf\s+of)\s+(?:the\s+)?(?P<of>[A-Z][^:]{2,60}?))?\s*:\s*|"
    r"(?:(?:From|For|On)\s+(?:the\s+)?)?(?P<side>[A-Z][\w -]{2,40}?)\s+[Ss]ide\s*:\s*(?=[A-Z]))"
)
# "For Xland: N N, Minister of Wax", "On behalf of the Wax Agency – N N", "Xland: N N".
SIGNER_FOR = RarePattern(
    r"\(?(?P<for>(?i:(?:(?:signed|exchanged)\s+)?(?:for|on\s+behalf\s+of))\s+)?(?:[Tt]he\s+)?"
    r"(?:Government\s+of\s+(?:the\s+)?)?(?P<whose>[A-ZÀ-Þ][^:;.–—]{2,80}?)(?:\s*:|\s+[-–—])\s+(?=[A-ZÀ-Þ])"
)
# "Ms. N N, Minister of Wax" on a line of its own, and its most words.
HONORED = RarePattern(
    r"(?:(?:His|Her)\s+Excellency|H\.?\s?E\.?|Mr|Mrs|Ms|Dr|Prof|Shri|Smt|Amb|Eng|Lt|Gen|Hon)\b\.?,?\s+"
    r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Shri|Smt)\b\.?\s+)?[A-ZÀ-Þ]"
)
LONGEST_HOLDER = 30
# What a report adds to a title in a list.
TOLD_OF = RarePattern(
    r",?\s+(?:(?:under|by|through|within|for)\s+)?which\b.*$|,?\s+whereby\s.*$|,\s+worth\s[^,]*$|,\s+(?:that|where|whereby|thereby|aiming|it|this)\s.*$"
    r"|(?:\s+[-–—]|:)\s+(?:it|this|the\s+(?:document|agreement|memorandum|mou))\s+(?:\w+s|will|is)\s.*$"
    r"|:\s+(?:to|aim(?:s|ed|ing)\s+(?:to|at))\s.*$",
    re.IGNORECASE | re.DOTALL,
)


def parties_below(line: str) -> str | None:
    """Give "between the Ministry of A and the Ministry of B", if a line is that and no sentence."""
    found = PARTIES_BELOW.match(line)
    rest = line[found.end() :] if found else ""
    if not rest or rest.endswith(":") or FINITE.search(rest):
        return None
    return f"{rest[:1].lower()}{rest[1:]}".rstrip(" .;")


def signers_below(line: str) -> str | None:
    """Give who signed, if a line names them and nothing else, each with the country told."""
    told = SIGNERS_BELOW.match(line)
    if told is None:
        return signer_for(line) or (line.strip(" .;") if _is_holder(line) else None)
    return _of_side(line[told.end() :].strip(" .;)"), told["of"] or told["side"])


def _of_side(who: str, whose: str | None) -> str:
    """Put the side that somebody signs for behind them, unless they tell it themselves."""
    return f"{who} ({whose})" if whose and whose not in who else who


def signer_for(line: str) -> str | None:
    """Give who signed, where a line has the side before them: "Xland: N N, Minister of Wax"."""
    told = SIGNER_FOR.match(line)
    who = line[told.end() :].strip(" .;)") if told else ""
    if told is None or not who or FINITE.search(who) or leading_head(who):
        return None
    country = whole_country(told["whose"])
    if not _begins_with_signer(who) or not (country or told["for"]):
        return None
    return _of_side(who, states_in(told["whose"])[0].text if country else None)


def _begins_with_signer(who: str) -> bool:
    """Tell whether a text begins with somebody's name or office: not "Bee, King N commit"."""
    first = next(iter(signatories(who)), None)
    lead = who[: who.find(first.name)] if first else ""
    office = ((first and first.role) or "").split()[:1]
    return first is not None and ("," not in lead or lead.split()[:1] == office)


def _is_holder(line: str) -> bool:
    """Tell whether a line is somebody's name and office: a cell of a table copied as lines."""
    if not HONORED.match(line) or "," not in line or FINITE.search(line) or leading_head(line):
        return False
    return len(line.split()) <= LONGEST_HOLDER and line.rstrip()[-1:] not in {":", "?"}


def without_clause(title: str) -> str:
    """Cut off what only tells of a document: "Protocol on bees, which aims to …"."""
    found = TOLD_OF.search(mask(title))
    before = title[: found.start()] if found else ""
    return before if leading_head(MARK.sub("", before).strip()) else title
