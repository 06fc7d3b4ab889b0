"""Documents named together: "agreements on A, B and C", "an MoU on D and a protocol on E"."""

import itertools
import re

from diplo_cli.draft.beside_quotes import beside_quote, joint_before
from diplo_cli.draft.geography import mentions
from diplo_cli.draft.pairs import (
    WITH_WHOM,
    each_pair,
    of_all,
    then_between,
    with_each,
    with_the_same,
)
from diplo_cli.draft.quoting import mask, quoted_documents
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.singulars import Part, singular_of
from diplo_cli.draft.subjects import are_deeds, for_side, split_subjects
from diplo_cli.draft.title_asides import without_place_first, without_place_last, without_worth
from diplo_cli.draft.titles import Head, heads, leading_head

UNSPECIFIC = RarePattern(
    r"\bfor\s+each$|\b(?:areas|fields|spheres|sectors)\s+of\s*:?$|\b(?:in|across)\s+such\s+(?:areas|fields|sectors|spheres)\s+as\b|\bin\s+(?:the\s+)?(?:areas|fields|sectors|spheres|matters)\s+(?:(?:of|with)\s+(?:mutual|common|joint|shared)\s+(?:interest|concern|benefit)|beneficial)\b|(?:^|\b(?:on|in|covering|regarding|for)\s+)(?:cooperation\s+in\s+)?(?:(?:a\s+)?(?:various|different|diverse|several|many|"
    r"multiple|other|number\s+of|(?:wide\s+|broad\s+)?range\s+of|key|two|three|four|five|six|seven|eight|nine|ten)\s+)+"
    r"(?:of\s+)?(?:areas|fields|sectors|issues|spheres|subjects|topics)\b(?!\s+of\s+(?!(?:mutual|bilateral|common)?\s*(?:co-?operation|interest|concern|activity)\b))",
    re.IGNORECASE,
)

RATIFIED = RarePattern(
    r"(?:[\w-]+\s+){0,3}instruments?\s+of\s+(?:ratification|accession|acceptance)|(?:an?\s+|the\s+)?draft\b",
    re.IGNORECASE,
)

# "an agreement, a document deemed important", "…, an agreement signed by N": the same once more.
APPOSED = RarePattern(
    r"an?\s+(?:agreement|accord|deal|pact|treaty)\s+signed\s+by\s(?![^;]*,\s+an?\s)|(?:an?|the)\s+(?:\w+\s+){0,2}?(?:document|instrument|paper|deal|accord|pact)\s+(?!on\b|between\b|and\b|as\s+well\b)",
    re.IGNORECASE,
)

# "two memoranda of understanding (MoUs), on A and on B".
SHORT = RarePattern(r"^\([\w ]{2,12}\),\s*(?=on\s)")
SUBJECTS = RarePattern(
    r"^(?P<mid>[^:,]{0,60}?)\s*(?P<prep>\bon\b(?!\s+\w+day|\s+the\s+(?:first|second|third|last|final|opening|same)\s+(?:day|of))|\bregarding\b|\bconcerning\b|(?:,\s*)?\bcovering\b|\brelat(?:ing|ed)\s+to\b|"
    r"\bpertaining\s+to\b|\bin\s+the\s+(?:fields?|areas?|spheres?|sectors?)\s+of\b|\bin\s+(?:areas|fields)\s+(?:of|such\s+as)\b|"
    r"(?:,\s*)?\bspanning\b|\baimed\s+at\b(?=\s+[a-z]+ing\s)|\bfor\b|\bin\b|:|,?\s*\bincluding\b|,?\s*\bnamely\b)\s*",
    re.IGNORECASE,
)

FIELDS = RarePattern(
    r"(?P<lead>(?:on|for)\s+(?:[\w-]+\s+)?co-?operation)\s+in\s+the\s+(?P<kind>field|area|sphere|sector)s\s+of\s+",
    re.IGNORECASE,
)
# "three agreements in the honey, wax and tourism sectors": one in each.
IN_FIELDS = RarePattern(
    r"(?:^|\s)in\s+the\s+(?P<which>(?!(?:field|area|sphere|sector)s?\b)[^;:]{3,200}?)\s+(?P<kind>field|area|sphere|sector)s"
    r"(?=\s+(?:of|in|between)\s|\s*$|[.,])",
    re.IGNORECASE,
)
# "amendments to the agreement on honey": one document, whatever it changes.
CHANGES = RarePattern(
    r"(?:the\s+|two\s+|several\s+)?(?:amendments|additions|changes|annexes)\s+(?:and\s+(?:additions|supplements|changes)\s+)?to\s",
    re.IGNORECASE,
)
ONE_OTHER = RarePattern(
    r"\b(?:one|the\s+first|the\s+second|the\s+third|the\s+other|another|a\s+second|a\s+third),?\s+"
    r"(?:(?:of\s+(?:which|them)|is|was|deals\s+with)\s+)?(?:(?P<prep>on|for|in\s+the\s+(?:fields?|areas?|spheres?|sectors?)\s+of|between|with|regarding|concerning"
    r"|to(?=\s+(?!the\b|an?\b)[a-z]+\s))\s+|(?!including\b)(?=[a-z]{3,}ing\s))",
    re.IGNORECASE,
)

# "memorandum on honey and on wax", without an article: two.
AGAIN = RarePattern(r",?\s+and\s+(?P<prep>on)\s+", re.IGNORECASE)
FURTHER = RarePattern(
    r",?\s+(?:(?:and|while)\s+)?(?:another|one|(?:the|a)\s+(?:second|third|fourth|fifth|other|last|final))"
    r"(?:\s+one)?\s+(?:(?:is|was|deals\s+with|covers|concerns)\s+)?"
    r"(?P<prep>on|for|in\s+the\s+(?:field|area|sphere)s?\s+of|regarding|concerning|between|with)\s+",
    re.IGNORECASE,
)

# "nine agreements, including on honey and wax": these are among them.
SOME_OF_THEM = RarePattern(
    r"(?:including|among\s+(?:them|others|which)|in\s+particular|notably|(?:with\s+)?one(?:\s+of\s+(?:which|them))?)\b",
    re.IGNORECASE,
)
# "among them" one on honey.
ONLY_ONE = RarePattern(
    r"(?:with\s+(?:one\s+another|each\s+other),?\s+)?(?:(?:including|among\s+(?:them|which)|notably|with),?\s+)?",
    re.IGNORECASE,
)
JOINING = RarePattern(r"(?:[,;]|\s+and|\s+among\s+(?:them|these|others))[\s,;]*$", re.IGNORECASE)
# "documents on cooperation in A, B and C": what they are on is one.
ONE_COOPERATION = RarePattern(
    r"on\s+(?:mutual\s+|bilateral\s+)?co-?operation\s+(?:in|on|relating)\b", re.IGNORECASE
)

# "a visa waiver agreement", "the Honey Agreement": its name says what it is on.
OF_ITS_SUBJECT = RarePattern(
    r"(?i:(?:the|an?|joint|new|bilateral)\s+)*(?!(?i:the|an?|joint|new|bilateral|loan|grant|credit|financ\w+|project|framework|technical|strategic"
    r"|comprehensive|trilateral|intergovernmental|mutual|co-?operation|partnership|first|second|third|separate|general|implement\w+|executive"
    r"|supplementa\w+|additional|guarantee|important|landmark|historic|similar|further|another|one)\b)"
    r"(?:[\w’'-]+\s+){1,6}(?i:agreement|treaty|mo[uca]|memorandum(?:\s+of\s+\w+)?|protocol|accord|pact)"
)
BOTH = 2
# "a plan for synergies between the Honey Initiative and the Wax Programme".
SECOND_OF_TWO = RarePattern(
    r"\bbetween\s+(?!(?:the\s+|their\s+|our\s+)?(?:two|both|respective)\s|(?:their|our)\s+(?:[\w-]+\s+){0,2}[a-z]+s\s)"
    r"(?:(?!\sand\s)[^,;.]){3,90}(?<!\bcountries)(?<!\bstates)(?<!\bnations)(?<!\bsides)(?<!\bgovernments)\s+and\s+$"
)
# "an MoU on Training and" Research Programs.
OF_SUBJECT = RarePattern(
    r"\b(?:memorandum|mou|agreement|protocol)\b[^,;]*?\s(?:on|for|in)\s[^,;]*\s(?:and|&)\s+$",
    re.IGNORECASE,
)
ONE_PLAN = RarePattern(
    r"(?!(?:The|An?|[\w\s-]*(?:Executive|Exchange|Work|Action|Cooperation|Joint|Implementation|Cultural))\s)(?:[A-Z][\w-]+\s+){1,5}(?:Programme|Program|Plan)$"
)
YEARS = RarePattern(r"[^,;]{0,80}?\b20\d\d")
# "two agreements to extradite thieves and to ease travel"; to "strengthen ties" is no subject.
AIM = (
    r"(?:strengthen|boost|deepen|enhance|expand|cement|bolster|promote|increase|improve|further"
    r"|develop|facilitate|support|advance|foster|elevate|intensify|step)"
)
DEED = (
    r"(?:[a-z]+(?:i[sz]e|ate|ify)|share|combat|protect|exchange|extradite|establish|set|build|open|fight|prevent|avoid|abolish|waive|ease|lift|supply|buy"
    r"|sell|train|transfer|fund|finance|launch|create|connect|construct|produce|import|export|run|end|ban|cut|curb|tackle|host|send|recruit|explore|invest)"
)
TO_BOTH = RarePattern(
    rf"to\s+(?P<one>(?!{AIM}\b)[a-z]+\s[^,;:]{{3,90}}?)\s+and\s+(?:to\s+(?!{AIM}\b)(?=[a-z]+\s)|(?={DEED}\s))(?P<other>[^,;:]{{5,90}}?)[.]?"
)
NEAR = 120
FAR = 300
MOST = 40  # documents that a clause names: no report has more

# "notes for the “Wax Plan”" are on it.
NOTES_FOR = RarePattern(
    r"(?i:(?:\w+\s+){0,5}?notes\s+(?:on|for|concerning|regarding|to\s+\w+i[sz]e)\s)"
)
# "one agreement and three MoUs", "an agreement and several MoUs" only count what is told elsewhere.
COUNTED_ONE = RarePattern(r"(?:one|an)\s+(?:[\w-]+\s+){0,3}[\w-]+", re.IGNORECASE)
BARE_ONE = RarePattern(r"(?:one|an?)\s+[\w-]+", re.IGNORECASE)


def split_documents(text: str) -> list[Part]:
    """Part documents named together, each with its own text."""
    masked = mask(text)
    quotes = quoted_documents(text)
    after = split_documents(beside_quote(text[quotes[-1][1] :])) if quotes else []
    joint = joint_before(text, quotes[0][0], listed=bool(after)) if quotes else None
    if quotes and (joint or not NOTES_FOR.match(masked)):
        lead = text[: joint.start()] if joint else ""
        # "two agreements, one on honey and the “Wax Plan”": it is one of them.
        before = [] if any(head.plural for head in heads(lead)) else split_documents(lead)
        return [*before, *(Part(text[start:end]) for start, end in quotes), *after]
    named = [
        head
        for head in heads(masked)
        if not SECOND_OF_TWO.search(masked[: head.start][-NEAR:]) and not _is_subject(head, masked)
    ][:MOST]
    if not named:
        return []
    found: list[Part] = []
    ends = [head.start for head in named[1:]] + [len(text)]
    counted: RarePattern | None = None
    number, vague = None, False
    for head, end in zip(named, ends, strict=True):
        segment = text[head.start : end]
        if RATIFIED.match(segment) or (head.start and APPOSED.match(text, head.start)):
            continue
        if end < len(text):
            segment = re.sub(
                r"(?:[,;:]|\s+(?:and(?:,\s+(?:\w+ly|in\s+[^,;]{3,40}|then|later|also),)?(?:\s+(?:to|then|later))?|as\s+well\s+as|including|also|then|finally|lastly|separately|plus|besides|alongside|of|(?:along|together)\s+with|in\s+addition\s+to))+\s*$",
                "",
                segment.rstrip(),
            )
        segment = segment.strip(" ,;:")
        if single := _single(segment, head):
            found += single
        else:
            closed = bool(re.search(r"\bas\s+well\s+as\s*$", text[head.start : end]))
            head = head._replace(number=head.number or number, vague=head.vague or vague)
            parts = _of_plural(segment, head, followed=end < len(text), closed=closed)
            found += parts
            if not parts and (head.number or head.vague):
                counted = COUNTED_ONE if head.number else counted or BARE_ONE
            # "12 agreements and memorandums on honey and wax" counts both together; so "several".
            among = not parts and re.search(r"\band\s*$", text[head.start : end])
            number, vague = (head.number, head.vague) if among else (None, False)
    found = _sharing(found)
    if counted is None:
        return found
    return [each._replace(vague=each.vague or bool(counted.fullmatch(each.text))) for each in found]


def _is_subject(head: Head, masked: str) -> bool:
    """Tell whether plans are what a document is on: "an MoU on Training and Research Programs"."""
    plans = not head.number and head.type in ("programme", "action-plan")
    if not head.plural:
        # "an MoU on Training and Bee Building Programme": no article, no years of its own.
        plans = plans and ONE_PLAN.match(masked, head.start, head.end) is not None
        plans = plans and YEARS.match(masked, head.end) is None
    return plans and OF_SUBJECT.search(masked[: head.start][-FAR:]) is not None


def _single(segment: str, head: Head) -> list[Part]:
    """Take what names one document, and another "one on B" beside it; nothing of a plural."""
    if head.type == "exchange-of-notes" and segment.lower().startswith("notes"):
        return [Part(f"Exchange of {segment}", head.type)]
    if CHANGES.match(segment):
        return [Part(segment)]
    kind = head.end - head.start
    return [] if head.plural else _with_others(_without_bare_place(segment, kind), head)


def _without_bare_place(segment: str, kind: int) -> str:
    """Leave out where it was signed: "the agreement in Lima"; "in Peru" may be what it is on."""
    here = re.fullmatch(r"\s+in\s+(?P<place>[^,;]+)", segment[kind:])
    place = mentions(here["place"])[:1] if here else []
    bare = here and place and place[0].kind == "city" and place[0].text == here["place"].strip(" .")
    return segment[:kind] if bare else segment


def _sharing(found: list[Part]) -> list[Part]:
    """Give "a loan agreement" what "and a grant agreement for honey" is for."""
    for index, (one, other) in enumerate(itertools.pairwise(found)):
        first, second = leading_head(one.text), leading_head(other.text)
        if not first or not second or one.split or other.split:
            continue
        rest = other.text[second.end :]
        partner = WITH_WHOM.match(rest)
        if partner and not one.text[first.end :].strip():
            told = rest if first.type == second.type else partner.group()
            found[index] = one._replace(text=f"{one.text}{told}")
        found[index + 1] = with_the_same(one.text[first.end :], other, second.end)
        if first.type != second.type:
            continue
        if OF_ITS_SUBJECT.fullmatch(one.text[first.start : first.end]):
            continue
        if not one.text[first.end :].strip() and re.match(r"\s+(?:on|for|in|regarding)\s", rest):
            found[index] = one._replace(text=f"{one.text}{rest}")
    return found


def _with_others(segment: str, head: Head) -> list[Part]:
    """Part "an MoU on A, another one on B, while the third is on C", and "MoU on A and on B"."""
    others = list(FURTHER.finditer(segment))
    if not others and not re.match(r"(?:an?|the|this)\s", segment, re.IGNORECASE):
        others = list(AGAIN.finditer(segment, head.end - head.start))
    if not others:
        return [Part(segment)]
    kind = segment[: head.end - head.start]
    ends = [match.start() for match in others[1:]] + [len(segment)]
    return [
        Part(segment[: others[0].start()]),
        *(
            Part(
                f"{kind} {match['prep']} {segment[match.end() : end].strip(' ,;')}", head.type, True
            )
            for match, end in zip(others, ends, strict=True)
        ),
    ]


def _of_plural(segment: str, head: Head, followed: bool, closed: bool = False) -> list[Part]:
    """Part "agreements on A, B and C"; what names no subjects gives nothing."""
    if head.vague and head.type == "unspecified":
        # "multiple documents on honey and wax" tells fields, and not what was signed.
        return []
    kind = segment[: head.end - head.start]
    rest = SHORT.sub("", segment[head.end - head.start :].strip())
    rest = without_place_first(without_worth(rest).lstrip(", "))
    others = list(ONE_OTHER.finditer(rest))
    pairs = _with_fields(kind, rest, head) or with_each(kind, rest, head)
    if pairs and len(others) < BOTH:
        return pairs
    items = [item for item in rest.split(";") if item.strip()]
    # Where semicolons part them, each names its own parties.
    apart = bool(_each_on(rest)) or len(items) > 1 or len(others) > 1
    parties, rest = ("", rest) if _is_only_one(rest, others) else of_all(rest, head, apart)
    if parties:
        others = list(ONE_OTHER.finditer(rest))
    if told := _told_apart(rest, others, head):
        loose, subjects = False, told
    else:
        opening = SUBJECTS.match(rest)
        if not opening or for_side(rest, opening):
            return []
        rest = without_place_last(rest)
        if head.type == "unspecified" and not head.number and ONE_COOPERATION.match(rest):
            return [Part(segment, head.type, vague=head.plural)]
        loose = opening["prep"].lower().startswith(("in", "for")) or bool(
            opening["mid"].strip(" ()MmOoUusS")
        )
        prep, start = _before_subjects(rest, opening)
        subjects = [
            (item, prep) for item in split_subjects(rest[start:], head.number, followed, closed)
        ]
        aimed = opening["mid"].startswith("to ")  # "four agreements to boost trade in A and B"
        loose = loose and (head.number != len(subjects) or aimed)
        loose = loose or (len(subjects) == 1 and not followed)
        unclear = UNSPECIFIC.search(segment) and head.number != len(subjects)
        if unclear or not are_deeds(subjects):
            return []
    if head.number and head.number - len(subjects) > 1 and not SOME_OF_THEM.match(rest):
        # "13 agreements that focus on six sectors": nobody knows which of them is on what.
        return []
    note = "one of several named together"
    if head.number and head.number != len(subjects):
        note = f"the text counts {head.number} documents"
    singular = singular_of(kind)
    return [
        Part(
            _title(singular, prep, item, head, parties),
            head.type,
            True,
            note,
            loose or head.vague,
            head.number == len(subjects),
        )
        for item, prep in subjects
        if item
    ]


def _with_fields(kind: str, rest: str, head: Head) -> list[Part]:
    """Part what pairs sign, and what is told before it on fields of its own."""
    fields, pairs = then_between(rest) if head.number is None else ("", rest)
    own = _of_plural(f"{kind} {fields}", head, followed=False) if fields else []
    return [*own, *each_pair(kind, pairs, head)]


def _told_apart(rest: str, others: list[re.Match[str]], head: Head) -> list[tuple[str, str]]:
    """Give subjects that are told one by one, each with its preposition; else nothing."""
    if head.number == BOTH and (both := TO_BOTH.fullmatch(rest)):
        return [(both["one"], "to"), (both["other"], "to")]
    each_on = _each_on(rest)
    if each_on and head.number in (None, len(each_on)):
        return [(each, "on") for each in each_on]
    if fields := IN_FIELDS.search(rest):
        named = split_subjects(fields["which"], head.number, False)
        if len(named) == head.number:
            return [(f"{each} {fields['kind'].lower()}", "in the") for each in named]
    if len(others) < BOTH and not _is_only_one(rest, others):
        return []
    ends = [match.start() for match in others[1:]] + [len(rest)]
    return [
        (JOINING.sub("", rest[match.end() : end]).strip(" ,;"), match["prep"] or "")
        for match, end in zip(others, ends, strict=True)
    ]


def _is_only_one(rest: str, others: list[re.Match[str]]) -> bool:
    """Tell whether one of many is named alone: "ten agreements, among them one on honey"."""
    return len(others) == 1 and ONLY_ONE.fullmatch(rest, 0, others[0].start()) is not None


def _each_on(rest: str) -> list[str]:
    """Part "on honey between the agencies, on wax and on bees": each is told with its "on"."""
    if not rest.startswith("on ") or not re.search(r",\s+on\s", rest):
        return []
    parts = re.split(r"(?:^|,\s+(?:and\s+)?|\s+(?:and|as\s+well\s+as)\s+)on\s+", rest)[1:]
    return [part.strip(" ,.;") for part in parts] if len(parts) > BOTH else []


def _before_subjects(rest: str, opening: re.Match[str]) -> tuple[str, int]:
    """Give what stands before each subject, and where they begin: `on cooperation in the field of`.

    "Agreements on cooperation in the fields of honey and wax" are each on cooperation in one field.
    """
    fields = FIELDS.match(rest, opening.start("prep"))
    if fields is None:
        return opening["prep"].strip(" ,"), opening.end()
    return f"{fields['lead']} in the {fields['kind'].lower()} of", fields.end()


def _title(singular: str, prep: str, item: str, head: Head, parties: str) -> str:
    """Write the title of one of several: "agreements on A and B" gives "Agreement on A"."""
    leading = leading_head(item)
    if leading and leading.start == 0 and not (prep == "on" and item[:1].islower()):
        return item
    if head.type == "unspecified" and not singular.lower().endswith(("loan", "grant")):
        return f"{item} {parties}".strip()
    prep = re.sub(r"\b(field|area|sphere|sector)s\b", r"\1", prep)
    prep = (
        "on"
        if prep.lower().strip(", ") in ("covering", "spanning", ":", "including", "namely")
        else prep
    )
    return f"{singular} {prep} {item} {parties}".strip()
