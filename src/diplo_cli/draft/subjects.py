"""What several documents named together are on: "A, B and C", parted."""

import re

from diplo_cli.draft.party_names import whole_country
from diplo_cli.draft.rare_patterns import RarePattern

COOPERATION_IN = RarePattern(r"(?:\w+\s+)?co-?operation\s+(?:in|on)\s", re.IGNORECASE)
# "cooperation on honey, cooperation on wax, the bees and trees": each begins so, or goes on.
COOPERATIONS = RarePattern(
    r"(?:^|,\s+(?:and\s+)?|\s+and\s+)(?=co-?operation\s+(?:in|on)\s)", re.IGNORECASE
)
# A word before "and" that describes what stands after it.
ADJECTIVE = RarePattern(r"\b[\w-]+(?:ic|al|ive|ary|ous|ory)$")
BOTH = 2
FEW = 3
# Words that name one subject, whatever "and" or comma stands between them.
TOGETHER = RarePattern(
    r"\b(?:(?:diplomatic|official|service|special|ordinary)(?:,\s+(?:and\s+)?|\s+and\s+|\s+or\s+)){1,3}"
    r"(?:diplomatic|official|service|special|ordinary)\s+passports\b|\b(?:science,\s+technology,?\s+and\s+innovation|micro,\s+small,?\s+and\s+medium|water,\s+sanitation,?\s+and\s+hygiene|sports?\s+and\s+youth|"
    r"(?:oil|science|research|search|youth|culture|arts?|small|post|veterinary|sanitary|information|standards|law|exhibitions|"
    r"radio|food|fairs|promotion|technology|women|roads)\s+and\s+"
    r"(?:gas|technology|development|rescue|sports?|(?:the\s+)?arts?|culture|medium|telecommunications?|phytosanitary|"
    r"communications?|metrology|order|fairs|television|agriculture|exhibitions|protection|innovation|family|bridges))\b",
    re.IGNORECASE,
)
# What isn't of a subject: its preposition, what is spent on it ("20 million euros for honey").
LED_BY = RarePattern(
    r"^(?:(?:US\$|[€$£¥]|EUR\s|USD\s)?\d[\d.,]*\s?(?:million|billion|mn|bn|m)?(?:\s(?:euros?|(?:US\s)?dollars?|yen))?\s+(?:for|to|on)\s+"
    r"|(?:in\s+)?(?:the\s+)?(?:field|area|sphere)s?\s+of\s+|(?:on|in|for|including)\s+)"
)
# "cooperation between the Bee Board and the Hive": its own parties.
BETWEEN = RarePattern(
    r"\bbetween\s+(?:the\s+)?[A-ZÀ-Þ][^,;]{2,120}?\s+and(?:\s+(?:(?:of|for|and|the)\s+)*[A-ZÀ-Þ][\w’'-]*)+"
)
# "cooperation in the honey, wax and bee fields": one subject, as its last word holds for all.
ITS_FIELDS = RarePattern(
    r"\bco-?operation\s+in\s+(?:the\s+)?(?:[a-z-]+(?:\s[a-z-]+)?,\s+){1,4}[a-z-]+(?:\s[a-z-]+)?,?\s+and\s+"
    r"(?:[a-z-]+\s){1,3}(?:fields|sectors|areas|spheres)\b"
)
# "honey and the field of wax and candles": another begins where its field is named.
AND_FIELD = RarePattern(r",?\s+and\s+(?=(?:in\s+)?the\s+(?:field|area|sphere|sector)s?\s+of\s)")
# "honey and tests for bees, hives and wax": two, the last with a list of its own.
NESTED = RarePattern(
    r"(?P<one>[^,;]{3,60}?)\s+and\s+"
    r"(?P<other>[^,;]{3,60}?\s(?:for|of|against|on)\s\w+(?:,\s\w+){1,3},?\s+and\s+\w+)"
)
# "on honey and wax towards boosting trade and ties": what all are for.
TO_WHAT_END = RarePattern(
    r",?\s+(?:towards?\s+[a-z]+ing|aimed\s+at|in\s+(?:a\s+bid|order)\s+to"
    r"|with\s+(?:a|the)\s+(?:view|aim)\s+(?:to|of)"
    r"|to\s+(?:further\s+)?(?:strengthen|boost|deepen|enhance|expand|cement|bolster)"
    r"(?=\s+(?:[\w-]+\s+){0,3}(?:ties|relations|relationship|co-?operation)\b))\s[^;]*$"
)
COMMA, AND = "\ue000", "\ue001"


def split_subjects(
    text: str, count: int | None, followed: bool = False, closed: bool = False
) -> list[str]:
    """Part "A, B and C" into its members.

    Where more documents follow, no "and" is the last one; "as well as" before them closes the list.
    """
    text = TO_WHAT_END.sub("", text)
    text = AND_FIELD.sub(", and ", ITS_FIELDS.sub(_as_one, text.strip(" .;:")))
    text = BETWEEN.sub(_as_one, TOGETHER.sub(_as_one, text))
    if COOPERATIONS.match(text) and len(COOPERATIONS.findall(text)) >= FEW:
        return [_as_told(part) for part in COOPERATIONS.split(text) if part]
    parts = _split(text, count, followed, closed)
    if count and len(parts) == count - 1:
        # "on research and development": here these are two.
        parts = _split(_as_told(text), count, followed, closed)
    return [_as_told(part) for part in parts]


def _as_one(words: re.Match[str]) -> str:
    """Hide the commas and the "and" within one subject."""
    return words.group().replace(", ", COMMA).replace(" and ", AND)


def _as_told(text: str) -> str:
    return text.replace(COMMA, ", ").replace(AND, " and ")


def _split(text: str, count: int | None, followed: bool, closed: bool) -> list[str]:
    """Part a list at its marks, by what joins its members."""
    if ";" in text:
        parts = _at_semicolons(text, count)
    elif counted := _by_count(text, count):
        parts = counted
    elif re.search(r"\s+as\s+well\s+as\s+on\s+", text) and count in (None, BOTH):
        parts = re.split(r"\s+as\s+well\s+as\s+on\s+", text)
    elif re.search(r"\s+and\s+(?:on|in|for|of)\s+", text) and (
        ", " not in text or re.search(r",\s+(?:on|in|for|of)\s+", text)
    ):
        # "agreements on A, on B and on C": nothing else parts them.
        parts = re.split(r",?\s+and\s+(?:on|in|for|of)\s+|,\s+(?:on|in|for|of)\s+", text)
    elif (followed and ", " in text) or re.search(r",\s+(?:and|as\s+well\s+as)\s+", text):
        parts = re.split(r",\s+(?:(?:and|as\s+well\s+as)\s+)?", text)
        if closed and len(parts) > 1:
            parts[-1:] = parts[-1].rsplit(" and ", 1)
    elif ", " in text:
        parts = text.split(", ")
        last = re.split(r"\s+(?:and|as\s+well\s+as)\s+", parts[-1])
        if len(last) > 1:
            parts[-1:] = [" and ".join(last[:-1]), last[-1]]
    else:
        parts = [text] if count == 1 else _at_joint(text)
        if len(parts) == 1:
            return parts
    return [
        LED_BY.sub("", part.strip(" ,."))
        for part in parts
        if part.strip(" ,.") and not re.match(r"(?:one|some|those|others)\b", part.strip())
    ]


def _at_joint(text: str) -> list[str]:
    """Part a text without commas in two, at the "and" in its middle; one without stays whole."""
    joints = [match.span() for match in re.finditer(r"\s+(?:and|as\s+well\s+as)\s+", text)]
    if not joints:
        return [text]
    # "services and cooperation in diplomatic and political consultations".
    joints = [span for span in joints if not ADJECTIVE.search(text[: span[0]])] or joints
    start, end = joints[len(joints) // 2] if len(joints) > 1 else joints[0]
    one, other = text[:start], text[end:]
    # "agreements on cooperation in health and education".
    shared = COOPERATION_IN.match(text)
    if shared and not COOPERATION_IN.match(other) and len(other.split()) <= FEW:
        other = f"{shared.group()}{other}"
    return [one, other]


def _at_semicolons(text: str, count: int | None) -> list[str]:
    """Part "A; B; C, and D" at its marks, the last by its "and" where that is another member."""
    parts = re.split(r";\s+(?:and\s+)?", text)
    last = re.split(r",\s+and\s+", parts[-1])
    if len(last) == BOTH and count is None:
        parts[-1:] = last
    if count and len(parts) == count - 1 and " and " in parts[-1]:
        parts[-1:] = parts[-1].rsplit(" and ", 1)
    return parts


def _by_count(text: str, count: int | None) -> list[str]:
    """Part a list whose members have commas or "and" of their own into as many as are counted."""
    if count in (None, BOTH) and (nested := NESTED.fullmatch(text)):
        return [nested["one"], nested["other"]]
    parts = re.split(r",\s+(?:(?:and|as\s+well\s+as)\s+)?", text)
    if count == BOTH and len(parts) > BOTH:
        joints = [joint.span() for joint in re.finditer(r",?\s+and\s+(?=the\s|an?\s)", text)]
        if len(joints) == 1:
            return [text[: joints[0][0]], text[joints[0][1] :]]
    if not count or len(parts) <= count:
        return _named_apart(parts, count)
    joined: list[str] = []
    inner = False
    for part in parts:
        if inner:
            joined[-1] = f"{joined[-1]}, {part}"
        else:
            joined.append(part)
        # "cooperation in agriculture, livestock and fisheries" ends where its own "and" stands.
        inner = (inner or bool(COOPERATION_IN.match(part))) and " and " not in part
    return joined if len(joined) == count else []


def _named_apart(parts: list[str], count: int | None) -> list[str]:
    """Part "Health, Cooperation on Honey, Wax and Bees and Trade": the second ends at its "and"."""
    last = parts[-1].rsplit(" and ", 1)
    if count is None or count <= BOTH or len(parts) != count or len(last) != BOTH:
        return []
    opened = [number for number, part in enumerate(parts[:-1]) if COOPERATION_IN.match(part)]
    if len(opened) != 1 or opened[0] != len(parts) - BOTH or " and " not in last[0]:
        return []
    return [*parts[:-BOTH], f"{parts[-BOTH]}, {last[0]}", last[1]]


def are_deeds(subjects: list[tuple[str, str]]) -> bool:
    """Tell whether "agreements aimed at A, B and C", if so told, are each for a deed."""
    if not all(prep.startswith("aimed") for _, prep in subjects):
        return True
    return len(subjects) > BOTH and all(
        item[:20].split(" ")[0].endswith("ing") for item, _ in subjects
    )


def for_side(rest: str, opening: re.Match[str]) -> bool:
    """Tell whether agreements are signed "for the Republic of Xland", and not on it."""
    return opening["prep"].lower() == "for" and whole_country(rest[opening.end() :]) is not None
