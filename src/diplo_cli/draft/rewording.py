"""Ways of naming parties put into the plain one: "A, represented by its Ministry of X" and such."""

import itertools
import re

from diplo_cli.countries import iso_countries
from diplo_cli.draft.geography import mentions
from diplo_cli.draft.party_names import whole_country

GOVERNMENT = re.compile(
    r"^(?:the\s+)?(?:(?:royal|federal)\s+)?(?:governments?|cabinets?\s+of\s+ministers)(?:\s+of\b)?\s*|"
    r"(?:['’]s?)?\s+governments?$",
    re.IGNORECASE,
)
REPRESENTED = re.compile(
    r"(?P<country>[^,;]+?),\s+(?:as\s+)?represented\s+by\s+(?P<name>[^;]+?)"
    r"(?:,(?=\s+(?:and|on|to|for|in|regarding)\b)|,?(?=\s+and\s+(?:the\s+)?[^,]+,\s+(?:as\s+)?represented)|"
    r"(?=\s+(?:on|to|regarding|concerning|aimed)\b)|,?$)"
)


def spell_out_demonyms(text: str) -> str:
    """Write "the Kazakh and Hungarian governments" as governments of two countries."""
    found = [each for each in mentions(text) if each.kind == "demonym"]
    for first, second in itertools.pairwise(found):
        following = re.match(
            r"\s+(?:governments|ministries(?:\s+of\s+[a-z]+)?)\b", text[second.end :], re.IGNORECASE
        )
        if following and re.fullmatch(r"\s+and\s+(?:the\s+)?", text[first.end : second.start]):
            names = [iso_countries()[each.code].name for each in (first, second)]
            plural = f"{following.group().strip()} of {names[0]} and {names[1]}"
            return f"{text[: first.start]}{plural}{text[second.end + following.end() :]}"
    return text


def spell_out_represented(text: str) -> str:
    """Write "A, represented by the Ministry of X" as "the Ministry of X of A"."""

    def written(match: re.Match[str]) -> str:
        lead = re.search(r"(?:.*\b(?:between|and|among)\s+)?", match["country"])
        start = lead.end() if lead else 0
        country = match["country"][start:]
        name = match["name"]
        whole = whole_country(country) or whole_country(GOVERNMENT.sub("", country))
        if not whole:
            return match.group()
        named = "" if mentions(name) else f" of {GOVERNMENT.sub('', country).strip()}"
        return f"{match['country'][:start]}{name}{named}"

    text = REPRESENTED.sub(written, text)
    return re.sub(r"(\bof (?:the )?[A-Z][\w ]+), and\b", r"\1 and", text)
