"""Who signs, before the verb of signing or after it: circumstances and other clauses left out."""

import re

from diplo_cli.draft.circumstances import without_circumstance, without_circumstances
from diplo_cli.draft.dates import MONTH_NAME
from diplo_cli.draft.institutions import institutions
from diplo_cli.draft.quoting import mask
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.reality import ADVERB

BREAK = RarePattern(
    r";\s+|,?\s+(?:while|whereas)\s+|,\s+(?:and|but)\s+(?=(?:the|an?|another|members|ministers|heads|officials|"
    r"representatives|companies|experts|[“«\"]))",
    re.IGNORECASE,
)
# "Peru's National Assembly passed a resolution"; two governments adopt a plan together.
ONE_STATE = RarePattern(
    r"\s*(?:[Tt]he\s+)?(?:[A-ZÀ-Þ][\w’'-]*\s+){0,4}?(?:[Gg]overnment|[Cc]abinet|[Pp]arliament|Assembly|Senate|Duma|Seimas|Congress|"
    r"Council\s+of\s+Ministers|Verkhovna\s+Rada)\b(?!.*\band\s+(?:the\s+)?[A-ZÀ-Þ])(?:\s+of\s+[A-ZÀ-Þ]\w+)?\s"
)
JOINT = RarePattern(r"\bjoint\b|\bbetween\b|\bcommuniqu|\bwith\s", re.IGNORECASE)
# "The ministers met in Lima on Friday and signed": what else they did.
ALSO_DID = RarePattern(
    r"\s+(?:met|held|visited|arrived|co-chaired|chaired|discussed|attended|opened|gathered|toured|exchanged\s+views|had)\b"
    r".{0,300}\band\s*$",
    re.DOTALL,
)
# "The ministry said that both parties signed".
SAID_THAT = RarePattern(
    r"^.*\b(?:said|says|stated|announced|added|reported|informed|revealed|confirmed|told)(?:\s+[\w’'-]+){0,3}\s+that\s+",
    re.DOTALL,
)
# "Hive Bank announced on Monday that it has signed": the bank.
IT_SAID = RarePattern(
    r"^\s*(?P<who>(?!(?:[\w’'-]+\s+){0,4}?(?i:minister|president|spokes\w+|official|source)s?\b)(?:[Tt]he\s+)?[A-ZÀ-Þ][^;]{1,160}?)\s+(?:(?:has|have|(?:is|was)\s+(?:pleased|proud|delighted)\s+to)\s+)?"
    r"(?:said|says|announce[sd]?|stated|reported|confirmed)(?:\s+[\w’'-]+){0,3}?(?:\s+\([^()]{3,24}\))?,?(?:\s+that)?"
    r"\s+it(?:\s+(?:has|had))?\s*$"
)
# "On behalf of the Bee Agency, Director N N signed": for whom is told.
FOR_BODY = RarePattern(
    r"\s*(?:on\s+behalf\s+of|for)\s+(?P<name>the\s+[^,;]{3,90}),\s+", re.IGNORECASE
)
# "And with the Wax Board the Bee Board concluded".
WITH_FIRST = RarePattern(
    r"^\s*(?i:(?:and\s+)?with)\s+(?P<with>(?:the\s+)?[A-ZÀ-Þ][^,;]{3,90}?),?\s+(?P<who>the\s+[A-ZÀ-Þ])"
)
INKED_BY = RarePattern(
    r",\s+(?:which\s+(?:was|were)\s+)?(?:inked|signed|concluded)\s+(?=(?:on|by|from)\s)"
    r"(?:(?:on|from)\s+[^,]{3,60}?\s+)?by\s+",
    re.IGNORECASE,
)
# "an MoU on honey by Bee Minister N N and his Xish counterpart M M".
BY_OFFICE = RarePattern(
    r"(?<!ed)(?<!held)(?<!made)(?<!given)(?<!taken)(?<!run)\s+by\s+(?=(?:(?:the|both)\s+)(?:two\s+)?(?:[a-z]+\s+)?ministers\b|(?:[a-z]+\s+)?ministers\s+(?:of\s+[a-z]+\s+)?[A-ZÀ-Þ]"
    r"|(?:(?:the|his|her)\s+)?(?:[A-ZÀ-Þ][\w’'-]*,?\s+|(?:of|for|and|the)\s+){0,8}?"
    r"(?:Ministers?|Secretar(?:y|ies)|Presidents?|Ambassadors?|Director|Premiers?|Chairman|Chairperson|Governors?|Commissioners?)\b)"
)
# "3 May 2025 - Acme and the Bee Board signed": the day a report begins with, of no city.
DATED = RarePattern(
    rf"^\s*(?:[A-Z]\w+day,?\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{MONTH_NAME})|(?:{MONTH_NAME})\s+\d{{1,2}}"
    r"(?:st|nd|rd|th)?),?(?:\s+(?:19|20)\d\d)?\s*(?::|\s[–—-])\s+",
    re.IGNORECASE,
)
# "Both ports made use of the day: the Port of Lima and …".
ANNOUNCED = RarePattern(r"^[^:]{3,200}(?<!\d):\s+(?=(?:the\s+)?[A-ZÀ-Þ])")
# "the Bee Board (on whose behalf its head put down her name)".
REMARK = RarePattern(r"\s*\((?:[^()\s]+\s+){4,}[^()\s]+\)")
# "Secretary N N, and the Director M M" is one subject, as nothing is told before its "and".
TELLS = RarePattern(
    r"\b(?:was|were|is|are|has|have|had|will|said|met|held|took|saw|came|went|heard|gave|spoke|made|got|led|"
    r"began|left|put|read|paid|told|won|brought|set|sent|spent|built|sat|stood|rose|fell|grew|drew|ran|wrote|(?!represented\b)[a-z]+ed)\b"
)

PAIR_OF_COUNTRIES = RarePattern(
    r"\s*(?P<who>(?:the\s+)?[A-ZÀ-Þ]\w+(?:\s+[A-ZÀ-Þ]\w+)?\s+and\s+(?:the\s+)?[A-ZÀ-Þ]\w+(?:\s+[A-ZÀ-Þ]\w+)?)\s+"
    r"(?:[a-z]+ly\s+)?(?:have\s+)?[a-z]+ed\s"
)


def of_one_state(before: str, adopted: str) -> bool:
    """Tell whether a state adopts what is its own: "the Cabinet approved a draft strategy"."""
    return bool(ONE_STATE.match(before)) and not JOINT.search(adopted)


def agents_of_noun(before: str, after: str) -> str:
    """Give whose "the signing of a pact" is: who marked a day with it, unless it is "by N"."""
    own = PAIR_OF_COUNTRIES.match(before)
    return own["who"] if own and " by " not in after else ""


# "N said the MoUs covered honey as officials of both signed a pact": these did.
AS_OTHERS = RarePattern(
    r"^.*\b(?:said|says|told|added|noted|stressed|include[sd]?|cover(?:s|ed)|was|were|welcomed|praised"
    r"|hailed|met|visited)\b[^;]*\sas\s+(?=(?:the\s+)?(?:[A-ZÀ-Þ]|two\b|both\b|officials\b|ministers\b))",
    re.DOTALL,
)


def agents_before(text: str) -> str:
    """Give those who sign from what stands before the verb, circumstances left out."""
    cuts = [
        found.end()
        for found in BREAK.finditer(text)
        if "and" not in found.group() or TELLS.search(text[: found.start()])
    ]
    text = without_circumstance(DATED.sub("", text[cuts[-1] :] if cuts else text))
    behalf = FOR_BODY.match(text)
    if behalf and institutions().word.search(behalf["name"]):
        return behalf["name"]
    text = without_circumstances(WITH_FIRST.sub(r"\g<with> and \g<who>", text))
    told = IT_SAID.match(text)
    text = told["who"] if told else SAID_THAT.sub("", AS_OTHERS.sub("", text))
    text = ANNOUNCED.sub("", REMARK.sub("", text))
    text = ALSO_DID.sub("", without_circumstance(text))
    text = re.sub(rf"(?:\s+(?:have|has|{ADVERB}))+\s*$", "", f" {text}", flags=re.IGNORECASE)
    # "the operators of both countries – Acme JSC and Bolt AD – signed": those who are named.
    aside = re.search(r"\s[–—]\s+(?P<named>[^–—]+?)(?:,?\s+[–—])?\s*$", text)
    return (aside["named"] if aside else text).strip(" ,–—")


def inked_by(text: str) -> tuple[str, str]:
    """Part "an MoU on X, inked on the Yish side by N and on behalf of Z by M" at its signers."""
    found = INKED_BY.search(mask(text))
    if not found:
        return text, ""
    return text[: found.start()], re.sub(r"\bby\s+", "", text[found.end() :])


def by_office(text: str) -> tuple[str, str]:
    """Part "an MoU on X by Minister N and Minister M" at its signers."""
    found = BY_OFFICE.search(mask(text))
    return (text[: found.start()], text[found.end() :]) if found else (text, "")
