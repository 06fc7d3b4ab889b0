"""For which country somebody signs, speaks or takes part, as a sentence says of them by name."""

import re

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.geography import mention_at, whole_mention
from diplo_cli.draft.person_names import Spotted
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.reading import Line

# "signed the MoU on behalf of Xland", "took part for Xland", "signed it on Xland's behalf".
ITS_BEHALF = r"on (?:the )?(?=[A-Z][\w-]+['’]s? behalf\b)"
ITS_SIDE = r"(?:for|from|on) the (?=[A-Z][\w-]+ (?:side|part)\b)"
STATE = r"(?:the )?(?:(?:Government|Republic|Kingdom) of (?:the )?)?(?=[A-Z])"
SIGNED_FOR = compiled(
    r"\b(?:sign(?:ed|ing)"
    r"(?: (?:it|the [a-z]+(?: [a-z]+)?|(?:the|an?) (?:(?! behalf )[^,;.]){3,80}?(?= on )))?"
    r"|sat|spoke|stood in|took part|attended|negotiated)"
    rf" (?:(?:for|on behalf of) {STATE}|{ITS_BEHALF}|{ITS_SIDE})"
)
# "N N, for Xland, and M M, for Yland, signed", "by N N on behalf of Xland and M M", "by N N from
# the Xish side", "by N N for Xland and M M for Yland".
FOR = compiled(
    r", (?:for|on behalf of) (?:the )?(?=[A-Z][^,;]{2,30}, (?:and|signed|with)\b)"
    rf"|,? (?:(?:on behalf of|represent(?:ing|ed)) {STATE}|{ITS_BEHALF}|{ITS_SIDE})"
    r"| for (?:the )?(?=[A-Z][^,;]{2,30},? and [^,;]{3,90} for (?:the )?[A-Z])"
)
# "Signing on behalf of Xland was N N", "The signatories for Xland were N N and M M", "was signed on
# behalf of Xland by N N and M M": all who are listed, up to another side's.
SIGNING_WAS = RarePattern(
    rf"\b(?:[Ss]igning\b[^;.]{{0,100}}? (?:for|on behalf of) {STATE}(?P<state>[^;.,]{{2,40}}?)"
    r" (?:was|were)"
    rf"|[Ss]ignator(?:y|ies) (?:for|of|from) {STATE}(?P<theirs>[^;.,]{{2,40}}?) (?:was|were)"
    rf"|signed (?:for|on behalf of) {STATE}(?P<by>[^;.,]{{2,40}}?) by) "
    r"(?P<listed>(?:(?! on behalf of | by |\bsign)[^;]){0,200})$"
)
FOR_ANOTHER = compiled(r"\bfor (?:the )?(?=[A-Z])")
# "signed for Xland and Yland": for which of them nothing says.
AND_NAME = compiled(r" and (?:the )?")
BESIDE_NAME = 160  # characters in which what somebody did follows their name


def signed_for(line: Line, spotted: Spotted) -> str | None:
    """Give the country that somebody signs for: `N N, Minister of Wax, signed for Xland`."""
    signed = FOR.match(line.text, spotted.end) or SIGNED_FOR.search(
        line.text, spotted.end, spotted.end + BESIDE_NAME
    )
    was = SIGNING_WAS.search(line.text[: spotted.start])
    if was and not (signed and was["listed"].strip()):
        return _listed_for(was)
    if signed is None or any(spotted.end < each.start < signed.end() for each in line.people):
        return None
    named = mention_at(line.text, signed.end())
    if named is None or named.kind == "city":
        return None
    other = AND_NAME.match(line.text, signed.end() + named.end)
    return None if other and mention_at(line.text, other.end()) else named.code


def _listed_for(was: re.Match[str]) -> str | None:
    """Give the country for which all signed that a list names, if it names no other one."""
    state = whole_mention(was["state"] or was["theirs"] or was["by"])
    listed = was["listed"]
    others = (mention_at(listed, found.end()) for found in FOR_ANOTHER.finditer(listed))
    return state.code if state and state.kind != "city" and not any(others) else None
