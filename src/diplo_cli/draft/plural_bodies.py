"""Bodies that one plural names for several countries: "the honey ministries of Xland and Yland"."""

import re

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.geography import mentions, states_in, whole_mention
from diplo_cli.draft.institutions import institutions, legal_form_pattern
from diplo_cli.draft.party_ends import is_plural
from diplo_cli.draft.party_names import OF_BOTH, Party, of_plural, whole_country
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.rewording import GOVERNMENT

TWO = 2
# Bodies of each side that a text names only in general: they sign for their countries.
IN_GENERAL = RarePattern(
    r"(?<!\bspace )(?<!\bnews )(?<!\bcustoms )(?<!\bpostal )(?<!\btax )"
    r"(?<!\bstatistical )(?<!\bintelligence )(?<!\brailway )(?<!\baviation )"
    r"(?<!\bmaritime )(?<!\bborder )(?<!\bcompetition )(?<!\bantimonopoly )"
    r"\b(?:authorities|agencies|bodies|institutions|services|organi[sz]ations|departments|officials)\b"
)
TOGETHER = RarePattern(
    r"^(?:[Tt]he\s+)?(?:(?P<rule>administrations|councils|mayor['’]s\s+offices|authorities|akimats|hokimiyats|khokimiyats)"
    r"\s+of\s+the\s+)?(?P<kind>cities|towns|regions|provinces|governorates|municipalities|districts|(?:(?:city|regional|municipal)\s+)?"
    r"(?:administrations|councils)|akimats|hokimiyats|khokimiyats|universities)\s+of\s+(?P<name>(?!Ministers)[A-ZÀ-Þ].*)$"
)
# "between the Acme and Bolt companies".
NAMED = r"[A-ZÀ-Þ][\w&’'-]*(?:\s+[A-ZÀ-Þ&][\w&’'-]*){0,3}?"
COMPANIES = RarePattern(
    rf"\bbetween\s+(?:the\s+)?(?P<one>{NAMED})\s+and\s+(?:the\s+)?(?P<other>{NAMED})\s+"
    r"(?:companies|firms|corporations|airlines|concerns|holdings)\b"
)
# Each country has one: nothing more need tell which.
ALONE = (["parliaments"], ["senates"], ["navies"])
OF_PLACE = compiled(r"\s*of\s+(?:the\s+)?(?=[A-ZÀ-Þ])")


def country_alone(text: str) -> str:
    """Write "of Yland" after "the honey ministries of Xland" as the country's name alone."""
    of = OF_PLACE.match(text)
    return text[of.end() :] if of and whole_country(text[of.end() :]) else text


def one_of_each(texts: list[str]) -> list[Party]:
    """Read "the Chambers of Honey of Peru" and "Chile" as the chamber of each."""
    second = whole_country(texts[1]) if len(texts) == TWO else None
    named = [each for each in mentions(texts[0]) if each.kind == "country"] if second else []
    plural = institutions().plural.search(texts[0]) if named else None
    if not second or not plural or named[-1].end != len(texts[0].rstrip(" .,")):
        return []
    given = texts[0].strip()
    if legal_form_pattern().search(given) or IN_GENERAL.search(given):
        return []
    if is_plural(given) or GOVERNMENT.search(given):
        # These are plural by themselves.
        return []
    first = re.sub(r"^(?:the|both)\s+", "", texts[0].strip(), flags=re.IGNORECASE)
    return [of_plural(first, code, False) for code in (named[-1].code, second)]


def each_company(text: str) -> str:
    """Write "between the Acme and Bolt companies" as these two; those of two nations stay."""

    def written(told: re.Match[str]) -> str:
        of_states = states_in(f"{told['one']} and {told['other']}")
        return told.group() if of_states else f"between {told['one']} and {told['other']}"

    return COMPANIES.sub(written, text)


def each_place(texts: list[str]) -> list[str]:
    """Name each of "the cities of A" and "B" as a city, of "the universities of A" as one."""
    together = TOGETHER.match(texts[0].strip()) if texts else None
    if together is None or whole_country(together["name"]):
        return texts
    kind = _one(together["kind"])
    if together["rule"]:
        # "the administrations of the cities of A and B".
        kind = f"{_one(together['rule'])} of the {kind}"
    return [f"{kind} of {name}" for name in (together["name"], *texts[1:])]


def _one(kind: str) -> str:
    """Give the singular of "cities", "administrations"."""
    return re.sub(r"ie$", "y", kind[:-1]).capitalize()


def of_each_side(text: str, codes: tuple[str, ...]) -> list[Party]:
    """Make of a plural one institution of each country: the one it names, else both sides'."""
    text = re.sub(r"^(?:our|their|its)\s+", "", text)
    bare = OF_BOTH.sub("", OF_BOTH.sub("", re.sub(r"^the\s+", "", text)))
    if IN_GENERAL.search(bare) and bare[:1].islower():
        return []
    plain = re.sub(r"^The\s+", "", bare.strip())
    words = [word for word in re.split(r",?\s+and\s+|,\s+", plain) if word]
    if all(institutions().plural.fullmatch(word) and " " not in word for word in words):
        return [of_plural(text, code, True) for code in codes] if words in ALONE else []
    found = [each for each in mentions(bare) if each.kind == "country"]
    if found and found[-1].end == len(bare.rstrip()):
        return [of_plural(text, found[-1].code, False)]
    return [of_plural(text, code, True) for code in codes]


def state_and_capital(texts: list[str], codes: tuple[str, ...]) -> tuple[str, ...]:
    """Give the two sides that "Lima and Chile" stand for: a capital for its country."""
    found = [whole_mention(text) for text in texts]
    named = tuple(each.code for each in found if each)
    kinds = sorted(each.kind for each in found if each)
    return named if kinds == ["city", "country"] and {*named} == {*codes} else ()
