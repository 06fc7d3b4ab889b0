"""For which ministry or country a minister or an envoy signs."""

import re

from diplo_cli.countries import iso_countries
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.sides import BILATERAL
from diplo_cli.draft.signatories import signatories

MINISTER = RarePattern(
    r"(?:(?:Deputy|First\s+Deputy|Vice|State|Union|Federal|Acting|Cabinet)\s+)*(?:(?:Minister|Secretary)\s+(?:of|for)\s+(?P<of>(?!State\b).+)|"
    r"(?P<before>[A-Z][\w,\s-]+?)\s+(?:Minister|Secretary))"
)
ENVOY = RarePattern(r"(?:Ambassador|High\s+Commissioner)\b|(?:President|Premier)$", re.IGNORECASE)
# "the Deputy Minister": of what nobody tells.
OF_NO_FIELD = (
    "Prime",
    "Deputy Prime",
    "Deputy",
    "Vice",
    "First Deputy",
    "Cabinet",
    "Union",
    "State",
)
# "Secretary of the Department of Honey in the Ministry of Food": the department's; "Secretary of
# the Ministry of Wax", "of the Bee Division": theirs.
DEPARTMENT = RarePattern(
    r"(?:the )?(?P<body>(?:Department|Division|Ministry) (?:of|for) [^,;]+?"
    r"|(?<=the )[A-Z][^,;]+? (?:Department|Division|Ministry))"
    r"(?: (?:in|at|under|within) the .+)?$"
)
# "He and the Wax Bank's President N N signed": who was spoken of signs for the report's home.
HE = RarePattern(r"(?:by\s+)?(?:he|she|him|her)", re.IGNORECASE)


def country_signed_for(text: str, home: str | None) -> str | None:
    """Give the country that a minister signs for, the report's own where none is named."""
    if home and HE.fullmatch(text.strip()):
        return iso_countries()[home].name
    for each in signatories(text):
        envoy = each.country and ENVOY.match(each.role or "")
        code = each.country or home
        if (envoy or MINISTER.fullmatch(each.role or "")) and code:
            return iso_countries()[code].name
    return None


def ministries_in(text: str) -> str | None:
    """Give the ministries of the two ministers of two countries that a text names."""
    found: dict[str, str] = {}
    for each in signatories(text):
        field = MINISTER.fullmatch(each.role or "")
        if field and each.country and each.country not in found:
            name = iso_countries()[each.country].name
            found[each.country] = f"Ministry of {_field(field)} of {name}"
    return " and ".join(found.values()) if len(found) == BILATERAL else None


def ministry_of(text: str, _: str | None = None) -> str | None:
    """Give the ministry that a minister heads."""
    for each in signatories(text):
        field = MINISTER.fullmatch(each.role or "")
        if field and field["before"] in OF_NO_FIELD:
            return iso_countries()[each.country].name if each.country else None
        if field:
            kind = "Department" if (each.role or "").startswith("Secretary") else "Ministry"
            country = f" of {iso_countries()[each.country].name}" if each.country else ""
            if told := DEPARTMENT.match(_field(field)):
                return f"{told['body']}{country}"
            return f"{kind} of {_field(field)}{country}"
    return None


def _field(minister: re.Match[str]) -> str:
    """Give what a minister is of, as a ministry's name has it."""
    field = minister["of"] or minister["before"]
    return "Foreign Affairs" if field == "Foreign" else field
