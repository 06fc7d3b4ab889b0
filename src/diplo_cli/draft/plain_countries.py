"""How a sentence tells of which country those who sign are, written in the plainest way."""

import re

from diplo_cli.countries import iso_countries
from diplo_cli.draft.geography import whole_state
from diplo_cli.draft.party_names import whole_country
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.rewritings import Rewritings

BOTH = 2
# "The Republics of Malta and Latvia": by their names alone.
STATES_OF = RarePattern(
    r"\b[Tt]he\s+(?:Federal\s+)?(?:Republics|Kingdoms|States)\s+of\s+(?=[A-Z]\w+\s+and\s)"
)
# "Maltese and Latvian officials", "agencies of Malta and Latvia": they sign for their countries.
GENERAL = (
    r"(?:agencies|authorities|officials|institutions|bodies|organi[sz]ations|entities|departments|delegations|"
    r"representatives|teams|negotiators|diplomats|dignitaries|sides|experts|parties)\b"
)
STATE_NAME = r"[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w-]+)?"
QUALIFIED = (
    r"(?:(?:relevant|competent|responsible|government|state|public|respective|various|several|national|"
    r"[a-z]+(?=\s+(?:authorities|officials|delegations|representatives|teams|negotiators|experts))|high-level)\s+)?"
)
BOTH_IN_GENERAL = RarePattern(
    rf"(?:\b[Tt]he\s+)?(?:\b(?P<one>{STATE_NAME})\s+and\s+(?P<other>{STATE_NAME})\s+{QUALIFIED}{GENERAL}(?!\s+(?:of|for)\b)"
    rf"|(?:^|(?<=\bby\s)|(?<=\bbetween\s)|(?<=,\s)|\b[Tt]he\s+)(?i:{QUALIFIED}{GENERAL})\s+(?:of|from)\s+(?:the\s+)?(?P<first>{STATE_NAME})\s+and\s+(?:the\s+)?(?P<second>{STATE_NAME}))"
)
# "the Bee Board of Malta and that of Latvia", "… and its counterpart in Latvia".
THAT_OF = RarePattern(rf"\band\s+that\s+of\s+(?:the\s+)?(?P<where>{STATE_NAME})")
COUNTERPART_IN = RarePattern(
    rf"\b(?P<its>its|their)\s+counterparts?\s+(?:in|from|of)\s+(?:the\s+)?(?P<where>{STATE_NAME})"
)
# "the Bee Board in Malta and the Wax Fund in Latvia".
EACH_IN = RarePattern(
    rf"(?P<one>\b[Tt]he\s+[A-ZÀ-Þ][\w’' ]{{3,60}}?)\s+(?:in|from)\s+(?P<here>{STATE_NAME})\s+and\s+"
    rf"(?P<other>the\s+[A-ZÀ-Þ][\w’' ]{{3,60}}?)\s+(?:in|from)\s+(?P<there>{STATE_NAME})"
)
# "Malta and its neighbour Latvia".
AND_ITS = RarePattern(
    rf"\band\s+its\s+(?:[a-z-]+\s+){{0,3}}(?:neighbou?r|partner|ally|friend)\s+(?P<where>{STATE_NAME})"
)
# "Acme, Malta's largest bank, signed".
OF_WHERE = RarePattern(
    rf"(?<=[\w)]),\s+(?P<where>{STATE_NAME})['’]s\s+(?:[a-z-]+\s+){{1,5}}(?:company|bank|utility|university|airline|operator|group|provider|"
    r"producer|exporter|institute|agency|firm|corporation|enterprise|regulator|carrier|developer|maker|manufacturer|insurer|port|chamber|association|fund)"
    r"(?:,(?=\s)|(?=\s+(?:and|on|for)\s|\.?$))"
)
# "N signed the MoU on honey for Malta, and M for Latvia", "with M signing for the Latvian side".
FOR_SIDE = r"(?:for|from|on|on\s+behalf\s+of)\s+(?:the\s+)?"
SIGNED_FOR_EACH = RarePattern(
    rf"^(?P<one>[^;]{{3,200}}?)\s+signed\s+(?P<what>(?:the|an?)\s+[^,;]{{3,200}}?)\s+{FOR_SIDE}(?P<home>[A-Z][^,;]{{2,40}}?),?"
    rf"\s+(?:and|while|with)\s+(?P<other>[^;]{{3,160}}?)(?:\s+sign(?:ed|ing))?\s+{FOR_SIDE}(?P<away>[A-Z][^,;]{{2,40}}?)[\s.]*$"
)
# "signed by N from the Maltese side and M from the Latvian side".
ITS_SIDE = r"(?:for|from|on)\s+the\s+[A-Z][\w-]+\s+(?:side|part)"
BY_EACH = RarePattern(
    rf"(?P<one>\bby\s+[^;]{{3,160}}?),?\s+{ITS_SIDE},?\s+(?:and|while)\s+(?:by\s+)?(?P<other>[^;]{{3,160}}?),?\s+{ITS_SIDE}"
)


def _both_countries(told: re.Match[str]) -> str:
    """Write "Xish and Yish officials" as the two countries."""
    named = [
        whole_state(told[group]) for group in ("one", "other", "first", "second") if told[group]
    ]
    codes = [each.code for each in named if each]
    if len(codes) < BOTH:
        return told.group()
    return " and ".join(iso_countries()[code].name for code in codes)


def _counterpart_there(told: re.Match[str]) -> str:
    """Write "that of Xland", "its counterpart in Xland" as "its Xland counterpart"."""
    if whole_country(told["where"]) is None:
        return told.group()
    joint = "and " if told.group().startswith("and") else ""
    if re.search(r"\bgovernment\b[^,;]{0,40}$", told.string[: told.start()], re.IGNORECASE):
        return f"{joint}the Government of {told['where']}"
    return f"{joint}its {told['where']} counterpart"


def _each_in_brackets(told: re.Match[str]) -> str:
    """Write "the Bee Board in Xland and the Wax Fund in Yland" with the countries in brackets."""
    if not all(whole_state(told[where]) for where in ("here", "there")):
        return told.group()
    return f"{told['one']} ({told['here']}) and {told['other']} ({told['there']})"


def _and_country(told: re.Match[str]) -> str:
    """Write "and its neighbour Xland" as "and Xland"."""
    return f"and {told['where']}" if whole_state(told["where"]) else told.group()


def _with_country(told: re.Match[str]) -> str:
    """Write "Acme, Xland's largest bank," as "Acme (Xland)"."""
    return f" ({told['where']})" if whole_country(told["where"]) else told.group()


def _by_each_side(told: re.Match[str]) -> str:
    """Write "N signed A for Malta, and M for Latvia" as "A was signed by N and M"."""
    names = (told["home"].removesuffix(" side"), told["away"].removesuffix(" side"))
    both = all(map(whole_state, names))
    return (
        f"{told['what']} was signed by {told['one']} and {told['other']}" if both else told.group()
    )


# Each way of saying it, in this order, and how it is written plainly.
OF_COUNTRIES: Rewritings = (
    (STATES_OF, ""),
    (SIGNED_FOR_EACH, _by_each_side),
    (BY_EACH, r"\g<one> and \g<other>"),
    (THAT_OF, _counterpart_there),
    (COUNTERPART_IN, _counterpart_there),
    (EACH_IN, _each_in_brackets),
    (AND_ITS, _and_country),
    (BOTH_IN_GENERAL, _both_countries),
    (OF_WHERE, _with_country),
)
