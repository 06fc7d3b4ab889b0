"""Documents told by their pairs of parties: "agreements between A and B, and between C and D"."""

import re

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.geography import mentions
from diplo_cli.draft.institutions import names_body
from diplo_cli.draft.party_ends import OPEN_FIELDS
from diplo_cli.draft.party_lists import split_parties
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.singulars import Part, singular_of
from diplo_cli.draft.title_asides import WORTH
from diplo_cli.draft.titles import Head, leading_head

BETWEEN_PAIR = RarePattern(
    r"(?:^|(?:,\s+)?(?:(?:and|as\s+well\s+as|plus)\s+)?\b)between\s+(?!(?:19|20)\d\d)"
    # "between A and B, as well as the wax agencies of the two countries"
    r"|,\s+as\s+well\s+as\s+(?=(?:the\s+)?(?:[a-z]+\s+){1,3}[a-z]+s\s+of\s+(?:the\s+two|both)\s)",
    re.IGNORECASE,
)
# "between A and B; and in the field of honey": the last is between others.
OF_OTHERS = RarePattern(
    r";\s+(?:and\s+)?(?=(?:on|for|regarding|concerning|in\s+the\s+(?:field|area|sphere)s?\s+of)\s)"
)
# "between the two countries" is no other pair.
THE_TWO = RarePattern(
    r"(?:the\s+)?(?:two|both)\s+\w+(?![\w'’])|them(?:selves)?\b|the\s+sides\b", re.IGNORECASE
)
# "Wax region of Xland".
REGION = "(?:region|province|district|oblast|governorate)"
OF_STATE = r"\s+of\s+(?:the\s+)?[A-ZÀ-Þ]\w+(?:\s[A-ZÀ-Þ]\w+)?"
# "agreements with Peru and Chile", on whatever; "with the governments of Peru and Chile".
NAME = r"(?:the\s+)?[A-ZÀ-Þ][\w’'& -]*(?:\s\([^()]{2,30}\))?"
WITH_COUNTRIES = RarePattern(
    r"with\s+(?:(?:the\s+)?(?:governments\s+of|(?:\w+\s+){0,2}countries:?)\s+)?"
    rf"(?P<names>{NAME}(?:,\s+{NAME})*,?\s+and\s+"
    r"(?:the\s+)?[A-ZÀ-Þ][\w’'-]*(?:\s+(?:(?:of|for)\s+(?:the\s+)?)?[A-ZÀ-Þ][\w’'-]*|\s\([^()]{2,30}\))*)"
    rf"(?P<twins>\s+{REGION}s{OF_STATE})?"
    r"(?:\s+and)?(?P<about>,?\s+(?:on|for|to|in\s+the\s+field\s+of)\s+[^,;]+)?(?=[,;.]|$)"
)
# "MoUs between A and B on honey and wax", "MoUs with B on honey and wax": of all of them.
PARTIES_FIRST = RarePattern(
    r"^(?:between|among)\s+.+?(?=\s+(?:on|in|regarding|concerning|covering|in the field)\b)"
)
PARTNER_FIRST = RarePattern(
    r"^(?P<with>with\s+(?:the\s+|its\s+)?[A-ZÀ-Þ“«\"](?:(?!\s(?:on|in|for|with)\s)[^;:,])*?)"
    r"(?:\s+in\s+[A-ZÀ-Þ][\w’'-]+)?(?=\s+(?:on(?!\s+(?i:\w+day|behalf)\b)|for(?=\s+(?:the\s|[a-z]))|regarding|concerning|covering|"
    r"in\s+the\s+(?:fields?|areas?)\s+of)\s|\s*:|,\s+(?:one|covering|namely|on)\s)(?!.*(?:and|,)\s+with\s)"
)
# "two MoUs on honey and wax with B"; not "on relations with B".
PARTNER_LAST = RarePattern(
    r"^(?!.*\swith\s.*\swith\s).*?(?<!operation)(?<!collaboration)(?<!relations)(?<!partnership)(?<!dialogue)(?<!ties)"
    r"(?<!trade)(?<!along)(?<!together)(?<!consultations)(?<!exchanges)(?<!connections)(?<!work)\s+"
    r"(?P<with>with\s+(?:the\s+)?[A-ZÀ-Þ][^,;:]{1,80})$"
)
# "agreements on A and B between the ministries"; not "cooperation between archives, B and C".
PARTIES_LAST = RarePattern(
    r",?\s+between\s+(?=(?i:the|both|two|their|our|respective|ministries|governments)\b|[A-ZÀ-Þ“«\"„]).+$"
)
# "on honey, wax and cooperation between A and B": these are the last one's only.
OWN_PAIR = RarePattern(
    r"(?:,|\band)\s+(?:also\s+)?(?:(?:increased|enhanced|closer)\s+)?(?:co-?operation|collaboration|partnership|twinning|exchanges?)$"
)
# A name without an office: "Acme", "the Wax Bank".
BODY_NAME = RarePattern(
    r"(?:the\s+)?(?!(?:Prime|Foreign|First|Deputy|Mr|Ms|Mrs|Dr|President|Minister|Sheikh|King)\b)[A-ZÀ-Þ][\w&’'.-]*"
    r"(?:\s+(?:(?:of|for|and)\s+(?:the\s+)?)?(?!Minister|President)[A-ZÀ-Þ&][\w&’'.-]*){0,9}(?:\s\([^()]{2,30}\))?"
    rf"(?:\s+{REGION}{OF_STATE})?"
)
PAIR = RarePattern(r"[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*\s+and\s+[A-Z][\w’'-]*(?:\s+[\w’'-]+){0,4}")

# "between A and B, C and D, as well as E and F".
IN_A_ROW = compiled(r"[,;]\s+(?:(?:and|as\s+well\s+as)\s+)?|\s+as\s+well\s+as\s+")
# "the honey, wax and trade ministries of the two countries", "the ministries of honey and wax of".
FIELD = r"[\w-]+(?:\s[\w-]+)?"
FIELDS = rf"{FIELD}(?:,\s{FIELD}){{0,9}},?\sand\s{FIELD}"
THE_STATES = (
    r"(?:the\stwo|both)\s(?:countries|states|nations|sides|governments)"
    r"|(?-i:[A-ZÀ-Þ])[\w ]{2,30}\sand\s(?-i:[A-ZÀ-Þ])[\w ]{2,30}"
)
TWIN_MINISTRIES = RarePattern(
    rf"(?:^|.*,\s+)(?:by\s+)?(?:the\s+)?(?:(?P<before>{FIELDS})\s(?P<kind>ministrie|minister)s"
    rf"|(?P<of_kind>ministrie|minister)s\sof\s(?P<after>{FIELDS}))\s(?P<two>of\s(?:{THE_STATES}))",
    re.IGNORECASE,
)
# "a loan agreement and a grant agreement with Xland": both are with it.
WITH_WHOM = RarePattern(
    r"\s+with\s+(?:the\s+|its\s+)?[A-ZÀ-Þ](?:(?!\s(?:on|for|in|to|regarding|concerning)\s)[^,;])*"
)
# "on honey and wax, as well as on cooperation between A and B": only the last have these parties.
THEN_BETWEEN = RarePattern(
    r"(?P<on>(?:on|in)\s.+?),?\s+(?:as\s+well\s+as|and\s+also)\s+"
    r"(?=on\s+(?:co-?operation|collaboration|partnership|interaction)\s+between\s)",
    re.IGNORECASE,
)
BOTH = 2


def with_the_same(after: str, other: Part, end: int) -> Part:
    """Give "and a memorandum on wax" the partner of "a loan agreement with Acme" before it."""
    theirs, rest = WITH_WHOM.fullmatch(after.rstrip(" .")), other.text[end:]
    if theirs is None or re.search(r"\s(?:with|between|by)\s", rest):
        return other
    return other._replace(text=f"{other.text[:end]}{theirs.group()}{rest}")


def with_pairs(documents: str, agents: str) -> str:
    """Tell documents by the pairs that sign them: "A and B as well as C and D signed MoUs"."""
    head = leading_head(documents)
    if head is None or not head.plural:
        return ""
    documents, _, between = documents.partition(" between ")
    twins = TWIN_MINISTRIES.fullmatch((agents or between).strip(" ."))
    if twins:
        kind = (twins["kind"] or twins["of_kind"]).lower()
        fields = re.split(r",?\sand\s|,\s", twins["before"] or twins["after"])
        pairs = [f"the {field.lower()} {kind}s {twins['two']}" for field in fields]
    else:
        row = [] if between else _pairs_in_a_row(agents.strip(" ."))
        pairs = [pair for pair in row if names_body(pair)]
    if len(pairs) < BOTH or head.number not in (None, len(pairs)):
        return ""
    if not twins and not all(" and " in pair for pair in pairs):
        return ""
    return f"{documents.strip(' ,')} {', and '.join(f'between {pair}' for pair in pairs)}"


def each_pair(kind: str, rest: str, head: Head) -> list[Part]:
    """Part "agreements between A and B, as well as between C and D": one for each pair."""
    both = list(BETWEEN_PAIR.finditer(rest))
    starts = [each for each in both if not THE_TWO.match(rest, each.end())]
    # "two MoUs on honey between both countries as well as between A and B"
    if len(both) == head.number == BOTH and both[1:] == starts:
        starts = both
    if not starts:
        return []
    subject = rest[: starts[0].start()].strip(" ,:")
    ends = [match.start() for match in starts[1:]] + [len(rest)]
    pairs = [rest[match.end() : end].strip(" ,;.") for match, end in zip(starts, ends, strict=True)]
    if len(pairs) == 1:
        pairs = _pairs_in_a_row(pairs[0])
        pairs = pairs if head.number in (None, len(pairs)) else []
    elif subject.count(",") > 1:
        return []
    if len(pairs) < 2:
        return []
    title = f"{singular_of(kind)} {subject}".strip()
    last, *others = OF_OTHERS.split(pairs[-1])
    pairs = [re.sub(r"[,;]\s+and$", "", pair) for pair in (*pairs[:-1], last)]
    told = [*(f"{title} between {pair}" for pair in pairs), *(f"{title} {on}" for on in others)]
    return [Part(each, head.type, True) for each in told]


def then_between(rest: str) -> tuple[str, str]:
    """Part "on honey and wax, as well as on cooperation between A and B, C and D" in two."""
    then = THEN_BETWEEN.match(rest)
    return (then["on"], rest[then.end() :]) if then else ("", rest)


def of_all(rest: str, head: Head, apart: bool) -> tuple[str, str]:
    """Give the parties that all documents of a plural have, and what they are on without these.

    Those told `apart` may each be between others.
    """
    between = PARTNER_FIRST.match(rest) or (
        None if apart else PARTIES_FIRST.match(rest) or PARTIES_LAST.search(rest)
    )
    if between and not OWN_PAIR.search(rest[: between.start()]):
        parties = (between.groupdict().get("with") or between.group()).strip(" ,")
        return parties, f"{rest[: between.start()]} {rest[between.end() :]}".strip()
    last = PARTNER_LAST.search(rest) if head.number else None
    return (last["with"].strip(" ."), rest[: last.start("with")]) if last else ("", rest)


def with_each(kind: str, rest: str, head: Head) -> list[Part]:
    """Part "visa agreements with Peru, Chile and Cuba": one with each."""
    opening = WITH_COUNTRIES.match(WORTH.sub("", f" {rest}").lstrip(" ,"))
    names = _names_in(opening) if opening else []
    countries = opening and [each for each in mentions(opening["names"]) if each.kind == "country"]
    each_country = countries and len(countries) == len(names)
    if opening is None or len(names) < BOTH or head.number not in (None, len(names)):
        return []
    bodies = all(BODY_NAME.fullmatch(name.strip()) for name in names)
    if head.number is None and not each_country and not bodies:
        return []
    title = f"{singular_of(kind)} {opening['about'] or ''}".strip()
    return [Part(f"{title} with {name}", head.type, True, counted=True) for name in names]


def _names_in(opening: re.Match[str]) -> list[str]:
    """Give the partners one by one: "the Bee Bank and the Ministry of Honey and Wax" are two."""
    if names_body(opening["names"]):
        return split_parties(opening["names"], least=1)[0]
    twins = re.sub(r"s(?=\s+of\s)", "", opening["twins"] or "", count=1)
    names = re.split(r",\s+(?:and\s+)?|\s+and\s+", opening["names"])
    return [f"{name}{twins}" for name in names]


def _pairs_in_a_row(text: str) -> list[str]:
    """Part "Kisumu and Puno, Nakuru and Tacna" into its pairs."""
    row = IN_A_ROW.split(text)
    if len(row) > BOTH and all(map(PAIR.fullmatch, row)) and not names_body(text):
        return row  # towns
    if len(split_parties(text, least=1)[0]) == BOTH:
        return []  # "the Ministry of Honey and the Ministry of Wax, Bees and Trade"
    pairs = [piece.strip(" ;") for piece in IN_A_ROW.split(text) if piece]
    return pairs if len(pairs) > 1 and all(map(_is_pair, pairs)) else []


def _is_pair(text: str) -> bool:
    """Tell whether a text names two: "the Bee Board and Acme", not "the Ministry of A and B"."""
    if " and " not in text:
        return False
    two = len(split_parties(text, least=1)[0]) == BOTH
    return two or (PAIR.fullmatch(text) is not None and not OPEN_FIELDS.search(text))
