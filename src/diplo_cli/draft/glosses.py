"""What is said of a party right behind its name: "Acme, the state oil company of Xland"."""

import re

from diplo_cli.countries import iso_countries
from diplo_cli.draft.geography import mentions
from diplo_cli.draft.rare_patterns import RarePattern

# "Acme World": a name of its own, without the word "of" or a small letter.
NAME = r"(?:the\s+)?[A-ZÀ-Þ“«\"][\w&’'”»\"-]*(?:\s+[A-ZÀ-Þ“«\"][\w&’'”»\".-]*){0,5}"
# Behind a comma: "the Bee Corporation of Xland", "an arm of Wax Air", "one of the makers of honey".
GLOSS = re.compile(r"(?:the|an?|its|one\s+of(?:\s+the)?)\s+[^,;]{3,}")
GLOSSED = RarePattern(rf"(?P<name>{NAME}),\s+(?P<gloss>(?:an?|one\s+of(?:\s+the)?)\s+[a-z][^,;]*)")
CAPITAL_OF = RarePattern(
    r"\s*(?:the|an?)\s+(?:[a-z]+\s+){0,2}(?:capital|cent(?:re|er)|city|seat)\s+of\s"
)
OF_COUNTRY = RarePattern(r"\b(?:of|in|from)\s+(?:the\s+)?$")


def without_glosses(texts: list[str], joints: list[str]) -> list[str]:
    """Leave glosses out of a list of parties, their country put in brackets behind the name.

    `joints` stand before each: where no "and" leads to the last, it is no party but a gloss.
    """
    capital = next((n for n, each in enumerate(texts) if n and CAPITAL_OF.match(each)), 0)
    if capital and joints[capital].strip() == ",":
        # "Hivetown, the capital of the Wax Province of Xland".
        where = f"{texts[capital - 1].rstrip()}{_country(texts[capital])}"
        texts = [*texts[: capital - 1], where, *texts[capital + 1 :]]
        joints = [*joints[:capital], *joints[capital + 1 :]]
    last = len(texts) - 1
    glossed = last > 0 and joints[last].strip() == "," and GLOSS.fullmatch(texts[last].strip())
    if glossed and re.fullmatch(rf"{NAME}(?:\s+and\s+{NAME})?", texts[last - 1].strip()):
        texts = [*texts[: last - 1], f"{texts[last - 1].rstrip()}{_country(texts[last])}"]
    return [_alone(each) for each in texts]


def _alone(text: str) -> str:
    told = GLOSSED.fullmatch(text.strip())
    return f"{told['name']}{_country(told['gloss'])}" if told else text


def _country(gloss: str) -> str:
    """Give the country whose a gloss says something is, in brackets."""
    for each in mentions(gloss):
        of = each.kind == "country" and each.end == len(gloss.rstrip())
        of = of and OF_COUNTRY.search(gloss[: each.start]) is not None
        if of or (each.kind == "demonym" and re.fullmatch(r"the\s+", gloss[: each.start])):
            return f" ({iso_countries()[each.code].name})"
    return ""
