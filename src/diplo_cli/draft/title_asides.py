"""What a report tells of a document within its title: where it was signed, what it is worth."""

import re

from diplo_cli.draft.cities import landmarks
from diplo_cli.draft.geography import mention_at, mentions, whole_city
from diplo_cli.draft.quoting import mask
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.titles import leading_head
from diplo_cli.names import fold

# "Declaration in Reykjavik on cooperation", "in Cesis county in northern Latvia": what may follow
# where it was signed.
GOES_ON = RarePattern(
    r"(?:\s+(?:city|province|region|district|county))?(?:\s+in\s+(?:[a-z]+\s+)?[A-ZÀ-Þ][\w’'-]+(?=[\s.]*$))?(?=\s+(?:on|to|for|between|regarding|concerning|with|in)\b|\s*[.]?$)"
)
IN = RarePattern(r"(?P<acronym>(?:\s*\([^()]*\))?)\s+(?:here\s+)?in\s+(?=[A-ZÀ-Þ])")
# ", which will meet once a year", ", where much is done", ", underlining their friendship", ": now
# hives may be sold".
CLAUSE = RarePattern(
    r"(?:\s+[-–—]\s+(?:that|which)\b|:\s+(?:now|from\s+now\s+on|henceforth|thus)\s"
    r"|,\s+which\s+(?:will|would|is|are|was|were|has|had|aims?|provides?|sets?)\b|,\s+where(?:by)?\s|\s+where\s+(?:the\s+)?[A-Z]\w+\s+(?:will|would)\s|,\s+whose\s"
    r"|,\s+(?:underlin|underscor|highlight|reflect|demonstrat|stress|emphasi[sz]|signal|cement"
    r"|reaffirm|affirm|confirm|express|mark|pav|pledg|vow|outlin|commit|creat|giv|mak|call|urg"
    r"|symboli[sz]|strengthen|open|allow|enabl|bring|further|deepen|promot)t?ing\b).*$",
    re.DOTALL,
)
# "Memorandum for cooperation in bee matters to establish a constant exchange of news and …".
PURPOSE = RarePattern(
    r"(?P<kept>.{9,}?\s(?:on|for|in)\s(?:\S+\s){2,}?\S+)(?<!\sproject)(?<!\splan)(?<!\sstudy)\s+"
    r"(?:in\s+order\s+)?to\s+"
    r"(?:establish|ensure|promote|strengthen|create|develop|enhance|facilitate|improve|support|boost"
    r"|deepen|expand|increase)\b(?:\s+\S+){8,}",
    re.DOTALL,
)
LONGEST = 600  # characters of a title that may tell a purpose
MONEY = (
    r"(?:US|[A-Z]{1,3}|Rs\.?|K?[Ss]h\.?|Tk\.?|Rp\.?)?\s?[$€£¥₹]?\s?\d[\d.,]*"
    r"(?:\s?(?i:mn?|mln|mil|bn?|bil|bln|tn|trn)\b|\s+(?:thousand|million|billion|trillion|crore|lakh))?"
    r"(?:\s+(?:(?:(?:US|[A-Z][a-z]+n|[A-Z][a-z]+i|Japanese)\s+)?(?:[A-Z]?[a-z]+s|[Ee]uros?|[Yy]en|[Dd]ollars|[Yy]uan)|[A-Z]{3})\b)?"
)
WORTH = RarePattern(
    rf",?\s+(?:to\s+the\s+tune\s+of|in\s+the\s+amount\s+of|amounting\s+to|totall?ing|valued\s+at|with\s+an?\s+(?:total|combined|overall|estimated)\s+(?:value|worth)\s+of|(?:(?:together|jointly|each)\s+)?worth(?:\s+an?\s+(?:total|combined|estimated|overall)(?:\s+of)?)?)\s+(?:up\s+to\s+|about\s+|over\s+|around\s+|approx\.?\s+)?{MONEY}"
    rf"|,?\s+providing\s+(?:up\s+to\s+|about\s+)?(?=(?:Rs|US|[A-Z]{3}\s)?\.?\s?[$€£¥₹]|Rs){MONEY}.*$"
)
# "two loans for US$40 million for the bridge".
FOR_SUM = RarePattern(
    rf"\s+(?:for|of)\s+(?:up\s+to\s+|about\s+)?(?=(?:US|[A-Z]{{3}}\s?)?\s?[$€£¥₹]|[A-Z]{{3}}\s\d|\d[\d.,]*\s+[mb]illion\b){MONEY}"
)
BRACKETED = RarePattern(
    r"\s*\((?:[A-Z]{3},\s+)?(?:about\s+|around\s+|approximately\s+|some\s+|[≈~]\s*)?(?:(?:(?:US|[A-Z]{1,3})?\s?[$€£¥₹]|Rs\.?\s?\d)[^()]{1,30}"
    r"|\d[\d.,]*\s+[mb]illion\s+[a-z. ]{4,20})\)"
)
# "a €50 million loan agreement", "an EUR 50 million loan".
LEADING = RarePattern(
    rf"^(?=[^a-z]{{0,6}}[$€£¥₹]|[\d.,]+\s+[mb]illion\b|[A-Z]{{3}}\s?\d){MONEY}\s+(?=[a-z])"
)
# "Declaration on Honey at the Hive Palace": where it was signed.
IN_HOUSE = RarePattern(r"\s+(?:in|at)\s+(?:the\s+)?(?P<house>[A-ZÀ-Þ][^,;]{3,60})$")
LAST_PLACE = RarePattern(r",\s+in\s+(?P<city>[A-ZÀ-Þ][\w’'. -]+)$")
# "Memorandum on tourism in Riga", "in Riga, Latvia": of a field, where it was signed; hives, roads
# and their building are somewhere.
FIELD_THERE = RarePattern(
    r"(?:\s*\([A-Z]\w+\))?\s+(?:on|in\s+the\s+field\s+of)\s+(?:cooperation\s+in\s+|(?:expand|strengthen|develop|enhanc|deepen)ing\s+)?(?:(?!an?\s|the\s|its\s|their\s|some\s|(?:of|for|to|in|at)\s|\w*(?:construct|build|establish|open))[a-z]+\s+){0,3}?"
    r"(?:cooperation|sports?|customs|gas|visas|fisheries|[a-z]+ics|(?!\w*(?:tion|sion|ment|ing|s)\b)[a-z]+)"
    r"(?P<where>\s+in\s+(?P<city>[A-ZÀ-Þ][\w’'. -]+?)(?:,\s+(?P<country>[A-ZÀ-Þ][\w’'. -]+))?)[.]?"
)
# "Programme of cooperation for 2025-2027 in Riga".
YEARS_THERE = RarePattern(
    r"(?P<kept>.+\sfor\s+(?:the\s+)?(?:years?\s+|period\s+)?(?:19|20)\d\d(?:\s*[-–—/]\s*(?:19|20)?\d\d)?)"
    r"\s+in\s+(?P<city>[A-ZÀ-Þ][\w’'. -]+?)[.]?"
)
THEN = RarePattern(r",?\s+(?:and\s+)?then$")
SIGNED = RarePattern(
    r",?\s+(?:(?:was|were)\s+(?:also|(?:also\s+|then\s+)?(?:signed|inked|exchanged|adopted))|again|signed|exchanged)$"
)
END_MARK = RarePattern(r"[./]+$")
# The quotation mark whose other one stood before the kind: "signed 'an MoU on honey'".
CLOSING = RarePattern(r"^(?P<title>(?:(?!(?:^|\s)['‘]\w).)+\w)['’]$", re.DOTALL)
# "signed on Monday afternoon", in the middle of a sentence.
WEEKDAY = RarePattern(
    r"(?<=[\w)’”]),?\s+(?:on\s+|late\s+on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"(?:\s+(?:morning|afternoon|evening|night))?(?:\s+\((?:\w+\s+\d+|\d+\s+\w+|\d+[./]\d+)(?:,?\s+\d{4}|[./]\d{2,4})?\))?(?:\s+in\s+(?-i:[A-ZÀ-Þ])[\w’'-]+(?=[.]?$))?(?=[\s,;:.]|$)(?!,?\s+(?:\d|[A-Z]\w+\s+\d))",
    re.IGNORECASE,
)

SIGNED_IN = RarePattern(r"(?<=[a-z])\s+in\s+(?P<city>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?)$")
STANDS = RarePattern(
    r"\b(?:(?:construct|build|establish|open|hold|host|launch|creat)\w*|\w*stations?|plants?|embass\w+|consulates?|offices?|roads?"
    r"|cent(?:re|er)s?|schools?|hospitals?|ports?|airports?|branch\w*|facilit\w+|universit\w+|museums?|houses?|projects?"
    r"|investments?|factor\w+|metro|parks?)\b[^;]*$"
)
# "in Doha, covering honey", "in Doha on honey".
AFTER_PLACE = RarePattern(
    r"(?:\s+on\s+\w+day\b)?(?:,\s+|\s+)(?=(?:covering|spanning|on|regarding|concerning|for|in|including|among)\s)"
)


def title_alone(text: str) -> str:
    """Leave out of a title what only tells of the document."""
    text = WORTH.sub("", without_sums(text))
    text = LEADING.sub("", text)
    text = f"{text[:1].upper()}{text[1:]}"
    text = END_MARK.sub("", SIGNED.sub("", THEN.sub("", CLAUSE.sub("", text))).rstrip())
    text = CLOSING.sub(r"\g<title>", text)
    said = PURPOSE.fullmatch(text) if len(text) <= LONGEST else None
    text = said["kept"] if said else text
    house = IN_HOUSE.search(text)
    if house and fold(house["house"]) in landmarks().places:
        text = text[: house.start()]
    last = LAST_PLACE.search(text)
    if last and any(each.kind == "city" for each in mentions(last["city"])):
        text = text[: last.start()]
    return _without_place(text)


def without_sums(text: str) -> str:
    """Leave out what a sum is in other money: "50 million euros (US$58 million)"."""
    return BRACKETED.sub("", text)


def without_weekdays(sentence: str) -> str:
    """Leave "on Monday afternoon" out of the middle of a sentence, quotations left alone."""
    masked = mask(sentence)
    for found in reversed(list(WEEKDAY.finditer(masked))):
        start = _before_city(sentence[: found.start()])
        sentence = sentence[:start] + sentence[found.end() :]
    return sentence


def _before_city(text: str) -> int:
    """Tell where "signed a pact on the carriage of wax in Hivetown" ends before its city, if so.

    A plant, an embassy or a road is in a city itself.
    """
    there = SIGNED_IN.search(text)
    signed = there and whole_city(there["city"]) and not STANDS.search(text[: there.start()])
    return there.start() if there and signed else len(text)


def without_worth(text: str) -> str:
    """Leave out what documents are worth before what they are on: "worth $5 million on honey"."""
    worth = WORTH.match(f" {text}") or FOR_SUM.match(f" {text}")
    return text[worth.end() - 1 :] if worth else text


def _without_place(text: str) -> str:
    """Leave out the city right after the word for the kind: where it was signed."""
    head = leading_head(text)
    there = FIELD_THERE.fullmatch(text, head.end) if head else None
    if there and whole_city(there["city"]):
        return text[: there.start("where")]
    dated = YEARS_THERE.fullmatch(text)
    if dated and whole_city(dated["city"]):
        return dated["kept"]
    told = IN.match(text, head.end) if head else None
    if told is None:
        return text
    place = mention_at(text, told.end())
    if place is None or place.kind != "city":
        return text
    end = told.end() + place.end
    country = mention_at(text, end + len(", ")) if text.startswith(", ", end) else None
    if country and country.kind == "country":
        end += len(", ") + country.end
    following = GOES_ON.match(text, end)
    kept = text[: told.end("acronym")]
    return f"{kept}{text[following.end() :]}" if following else text


def without_place_last(text: str) -> str:
    """Leave out where they were signed: "agreements on honey and wax in Doha"."""
    found = mentions(text)
    here = found and found[-1].kind == "city" and found[-1].end >= len(text.rstrip(" ."))
    return re.sub(r"\s+in\s+$", "", text[: found[-1].start]) if here else text


def without_place_first(text: str) -> str:
    """Leave out where they were signed before what they are on: "in Doha, covering honey"."""
    if not text.startswith("in "):
        return text
    place = mention_at(text, len("in "))
    following = AFTER_PLACE.match(text, len("in ") + place.end) if place else None
    city = place is not None and place.kind == "city" and following is not None
    return text[following.end() :] if city and following else text
