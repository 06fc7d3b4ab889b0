"""Clauses of signing in running text: what was signed, by whom, and what only seems to be."""

import re
from typing import NamedTuple

from diplo_cli.draft.titles import document_words, heads
from diplo_cli.vocabulary import DocumentStatus

VERBS: dict[str, DocumentStatus] = {
    "signed": "signed",
    "inked": "signed",
    "concluded": "signed",
    "sealed": "signed",
    "penned": "signed",
    "formalised": "signed",
    "formalized": "signed",
    "finalised": "signed",
    "finalized": "signed",
    "exchanged": "exchanged",
    "executed": "signed",
    "adopted": "adopted",
    "issued": "adopted",
    "approved": "adopted",
    "endorsed": "adopted",
}
VERB = re.compile(
    rf"\b(?P<verb>{'|'.join(VERBS)})\b|\b(?P<phrase>(?:put|affixed)\s+(?:their|his|her|its|the)\s+"
    r"(?:names?|signatures?)\s+(?:to|under|on)|put\s+pen\s+to\s+paper\s+(?:on|for))\b|\b(?P<noun>(?:the\s+)?(?:signing|signature|exchange)\s+"
    r"(?:ceremony\s+)?(?:of|for)|(?:the\s+)?signing\s+ceremony|ceremony\s+(?:of|for)\s+(?:the\s+)?signing(?:\s+of)?)\b",
    re.IGNORECASE,
)
ADVERB = (
    r"(?:also|jointly|today|yesterday|formally|officially|subsequently|later|then|thus|recently|"
    r"successfully|earlier\s+today|(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day|here)"
)
PASSIVE = re.compile(
    rf"\b(?:was|were|have\s+been|has\s+been|being|is|are)\s+(?:{ADVERB}\s+)*(?:both\s+)?(?:signed\s+and\s+|exchanged\s+and\s+)?$",
    re.IGNORECASE,
)
# Before the verb: not now, or not at all.
UNREAL = re.compile(
    r"\b(?:will|would|shall|should|may|might|could|can|must|to|to\s+be|not|never|yet|expected|planned|"
    r"plans?|intends?|intended|scheduled|hopes?|had|until|once|if|soon|about\s+to|ready\s+to|set\s+to|"
    r"previously|earlier\s+(?!today)|already\s+been|having|being\s+prepared|without)\s+"
    r"(?:be\s+|been\s+|have\s+(?:been\s+)?|also\s+|soon\s+|still\s+|also\s+be\s+)*$",
    re.IGNORECASE,
)
UNREAL_NOUN = re.compile(
    r"\b(?:importance|need|readiness|intention|possibility|prospects?|preparations?|prepar\w+|propos\w+|"
    r"plans?|planned|expect\w*|look(?:s|ed|ing)?\s+forward|towards?|ahead\s+of|before|until|discuss\w*|"
    r"consider\w*|accelerat\w+|speed\w*|expedit\w*|complet\w+|finaliz\w+|finalis\w+|since|upcoming|early|"
    r"anniversary|hop\w+|call\w*|urg\w+|suggest\w*|welcom\w+|recall\w*|following\s+the\s+20\d\d|"
    r"await\w*|agreed\s+(?:on|to)|support\w*|possible|future|next|not(?:ed|ing)|proceed\w*|work\w*\s+on|"
    r"negotiat\w+|advanc\w+|facilitat\w+|promot\w+|prior|satisfaction|appreciat\w+|interest)\b[^.;]*$",
    re.IGNORECASE,
)
SEEN = re.compile(
    r"\b(?:witness\w*|attend\w*|oversaw|oversee\w*|presided|preside|saw|seen|culminat\w+|result\w*|ended|end|"
    r"conclu\w+|includ\w+|took\s+place|held|follow\w*|mark\w*|observ\w*|with|present|by|also|announc\w*)\b"
    r"[^.;]*$",
    re.IGNORECASE,
)
# After the verb: a document of earlier times.
PAST = re.compile(
    r"^\s*(?:(?:in|during)\s+(?:(?:early|late|mid|the\s+(?:spring|summer|autumn)\s+of|"
    r"january|february|march|april|may|june|july|august|september|october|november|december)\s*,?\s*)?"
    r"(?:of\s+)?(?:19|20)\d\d|last\s+(?:year|month|week|\w+)|a\s+year\s+ago|\w+\s+years?\s+ago|"
    r"back\s+in|earlier\s+this\s+(?:year|month|week)|previously|earlier\b(?!\s+today)|"
    r"this\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)|"
    r"in\s+the\s+(?:past|19\d\ds)|(?:over|during|within)\s+the\s+(?:past|last|framework))",
    re.IGNORECASE,
)
PAST_ANYWHERE = re.compile(
    r"\b(?:in|of|since)\s+(?:\w+\s+)?(?:19|20)\d\d,?\s+(?:when|where|which)\b|\bhad\s+(?:already\s+|been\s+)?$"
    r"|\b(?:were|was)\s+(?:signed|concluded)\s+(?:in|back\s+in)\s+(?:19|20)\d\d",
    re.IGNORECASE,
)
PRONOUN = re.compile(
    r"(?<!during )(?<!at )(?<!after )(?<!in )(?<!where )\b"
    r"(?:which|that|who|where|when|since|as\s+soon\s+as|once)\s+(?:[\w’']+\s+){0,5}$",
    re.IGNORECASE,
)
BREAK = re.compile(
    r";\s+|,?\s+(?:while|whereas)\s+|,\s+(?:and|but)\s+(?=(?:the|an?|another|[“«\"]))",
    re.IGNORECASE,
)
# What follows the documents and says no more about them.
AFTER = re.compile(
    r",?\s+(?:in\s+(?:the\s+)?presence\s+of|in\s+a\s+move|in\s+their\s+presence|witnessed\s+by|"
    r"(?:at|during|after|following|upon|as\s+part\s+of|on\s+the\s+(?:sidelines|margins|occasion))\s+"
    r"(?:an?|the|his|her|their|its|delegation|bilateral|talks|official)\b(?!\s+(?:period|years?)\b)|"
    r"(?:on\s+)?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|today\b|yesterday\b|"
    r"here\b|on\s+\d{1,2}\s+\w+|on\s+(?:january|february|march|april|may|june|july|august|september|"
    r"october|november|december)\s+\d|(?:(?:under|by|within|through)\s+)?which\b|who\b|that\s+(?:is|are|was|were|will|would|aims?|provides?|sets?|also)\b|with\s+the\s+aim|thereby|paving|marking|"
    r"in\s+order\s+to|aiming\b|before\s+(?:the|his|her)|at\s+the\s+end|as\s+well\s+as\s+witnessed|"
    r"according\s+to|[\w-]+\s+reports?\b|the\s+(?:ministry|statement|press\s+service)\s+said|said\b|[-–—]\s+photo\b|"
    r"(?:and|but)\s+(?:also\s+)?(?:discussed|agreed|expressed|held|stressed|noted|reaffirmed|the\s+two\s+sides)\b)"
    r".*$",
    re.IGNORECASE | re.DOTALL,
)
QUOTED = re.compile(r"“[^”]{6,}”|«[^»]{6,}»|„[^“”]{6,}[“”]|\"[^\"]{6,}\"")


class Clause(NamedTuple):
    """A clause of signing: its documents, who signs, and how; `after` is what follows the verb."""

    documents: str
    agents: str
    status: DocumentStatus
    passive: bool


def clauses(sentence: str, year: str | None) -> list[Clause]:
    """Find the clauses that say a document was signed now; `year` is the report's."""
    masked = mask(sentence)
    found: list[Clause] = []
    claimed = 0
    verbs = list(VERB.finditer(masked))
    for index, verb in enumerate(verbs):
        before, after = masked[claimed : verb.start()], masked[verb.end() :]
        following = verbs[index + 1].start() - verb.end() if index + 1 < len(verbs) else len(after)
        if unreal(masked[: verb.start()], after, verb, year):
            continue
        if PASSIVE.search(before):
            clause = _passive(sentence, masked, claimed, verb, following)
        else:
            clause = _active(sentence, masked, claimed, verb)
        if clause:
            found.append(clause)
            claimed = verb.end() if clause.passive else max(verb.end(), claimed)
    return found


def unreal(before: str, after: str, verb: re.Match[str], year: str | None) -> bool:
    """Tell whether a verb of signing speaks of another time, of a plan or of no signing at all."""
    if verb["noun"]:
        return (
            bool(UNREAL_NOUN.search(before)) or not SEEN.search(before) or bool(PAST.match(after))
        )
    dated = re.match(
        r"[^.;]{0,80}?\bon\s+(?:\d{1,2}\s+\w+|\w+\s+\d{1,2},?)\s+((?:19|20)\d\d)", after
    )
    other = re.match(r"[^.;:,]{0,60}?\bin\s+(?:\w+\s+)?((?:19|20)\d\d)\b", after)
    for found in (dated, other):
        if found and year and found.group(1) != year:
            return True
    return bool(
        UNREAL.search(before)
        or PAST.match(after)
        or PAST_ANYWHERE.search(before[-200:])
        or _of_another_year(before, year)
        or re.search(r"\brecall(?:ed|ing|s)\b|\breminded\b", before)
        or (PRONOUN.search(before) and not PASSIVE.search(before))
    )


def _of_another_year(before: str, year: str | None) -> bool:
    """Tell whether a date before the verb, "in 2008", is of another year than the report."""
    dated = re.search(
        r"\b(?:in|on|since)\s+(?:[A-Z]\w+\s+)?(?:\d{1,2},?\s+)?(?:[A-Z]\w+\s+)?((?:19|20)\d\d)\b[^.;]{0,60}$",
        before[-100:],
    )
    return bool(dated) and (year is None or dated.group(1) != year) if dated else False


def mask(text: str) -> str:
    """Blank out what stands in quotation marks, its length kept, so that nothing is found in it."""

    def blank(quote: re.Match[str]) -> str:
        return quote.group()[0] + "Q" * (len(quote.group()) - 2) + quote.group()[-1]

    return QUOTED.sub(blank, text)


def quoted_documents(text: str) -> list[tuple[int, int]]:
    """Find the quotations that are a document's title."""
    return [
        found.span()
        for found in QUOTED.finditer(text)
        if document_words().pattern.search(found.group()[:90])
        and (heads(found.group()[1:-1]) or heads(found.group()[1:60]))
    ]


def _passive(
    sentence: str, masked: str, start: int, verb: re.Match[str], following: int
) -> Clause | None:
    """Read "the documents were signed by N and M"."""
    left = masked[start : verb.start()]
    breaks = [found.end() for found in BREAK.finditer(left)]
    begin = next(
        (
            position
            for position in reversed([0, *breaks])
            if heads(left[position:]) or quoted_documents(sentence[start + position : verb.start()])
        ),
        None,
    )
    if begin is None:
        return None
    subject = sentence[start + begin : verb.start()]
    subject = PASSIVE.sub("", subject)
    quotes = quoted_documents(subject)
    named = [head for head in heads(mask(subject)) if not quotes or head.start < quotes[0][0]]
    first = min(
        [head.start for head in named] + [quotes[0][0]]
        if quotes
        else [head.start for head in named]
    )
    documents = subject[first:]
    end = len(sentence)
    if following < len(masked) - verb.end():
        gap = masked[verb.end() : verb.end() + following]
        cuts = [found.start() for found in BREAK.finditer(gap)]
        end = verb.end() + (cuts[-1] if cuts else following)
    rest = sentence[verb.end() : end]
    agents = ""
    by = re.search(r"\bby\s+", mask(rest))
    subject_after = rest
    if by:
        agents = rest[by.end() :]
        subject_after = rest[: by.start()]
        # "signed by the ministers on trade": the subject may come after those who sign.
        later = re.search(r"\s(?:between|regarding|concerning)\s", mask(agents))
        if later:
            agents, subject_after = agents[: later.start()], subject_after + agents[later.start() :]
    subject_after = AFTER.sub("", f" {subject_after.strip()}")
    tail = re.search(
        r"\s*(?:between|among|regarding|concerning|on\s+(?!\w+day\b)|for\s+(?!the\s+first)|to\s+\w+|in\s+the\s+(?:field|area|sphere)s?|"
        r"covering|including|namely|relating|aimed|with\s).*",
        f" {subject_after.strip()}",
        re.DOTALL,
    )
    if tail:
        documents = f"{documents.rstrip()} {tail.group().strip()}"
    agents = AFTER.sub("", f" {agents}").strip() if agents else ""
    return Clause(documents.strip(), agents, _status(verb), True)


def _active(sentence: str, masked: str, start: int, verb: re.Match[str]) -> Clause | None:
    """Read "N and M signed documents" and "witnessed the signing of documents"."""
    right = masked[verb.end() :]
    limit = len(right)
    for found in BREAK.finditer(right):
        rest = right[found.end() :]
        if found.group().strip() in (";", "while", ", while", "whereas", ", whereas") or (
            VERB.search(rest[:160]) and not _begins_document(rest)
        ):
            limit = found.start()
            break
    text = sentence[verb.end() : verb.end() + limit]
    lead = re.match(rf"\s*(?:{ADVERB}[\s,]+|on\s+[\w\s,]{{3,24}}?\s+(?=(?:an?|the|two)\s))*", text)
    text = text[lead.end() :] if lead else text
    quotes = [span for span in quoted_documents(text) if span[0] < 90]
    named = [head for head in heads(mask(text)) if head.start < 12]
    if not named and not (quotes and quotes[0][0] < 60):
        return None
    if (
        named
        and not verb["noun"]
        and re.search(
            r"\b(?:agreements?|memorand\w+|document|MoUs?|protocol|contract|declaration)\s*$",
            masked[start : verb.start()],
            re.IGNORECASE,
        )
    ):
        return None
    status = _status(verb)
    if status == "adopted" and not re.search(
        r"statement|communiqu|declaration|plan|program|roadmap|protocol", text, re.IGNORECASE
    ):
        return None
    agents = "" if verb["noun"] else _agents(sentence[start : verb.start()])
    return Clause(_without_after(text), agents, status, False)


def _status(verb: re.Match[str]) -> DocumentStatus:
    if verb["verb"]:
        return VERBS[verb["verb"].lower()]
    return "exchanged" if "exchange" in verb.group().lower() else "signed"


def _without_after(text: str) -> str:
    """Cut off what follows the documents, quotations left alone."""
    masked = mask(text)
    found = AFTER.search(masked)
    return text[: found.start()] if found else text


def _begins_document(text: str) -> bool:
    return any(head.start == 0 for head in heads(text)) or text[:1] in '“«"„'


def _agents(text: str) -> str:
    """Give those who sign from what stands before the verb, circumstances left out."""
    cuts = [found.end() for found in BREAK.finditer(text)]
    text = text[cuts[-1] :] if cuts else text
    text = re.sub(
        r"^(?:(?:in\s+addition|following|after|during|upon|at|on|as|in|within|with|meanwhile|also|similarly|"
        r"earlier|subsequently|finally|furthermore|moreover|under)\b(?:\s+(?!signed)[^,]*)?,\s+)+",
        "",
        text,
        flags=re.IGNORECASE,
    )
    text = re.sub(rf"(?:\s+(?:have|has|{ADVERB}))+\s*$", "", f" {text}", flags=re.IGNORECASE)
    # "the operators of both countries – Acme JSC and Bolt AD – signed": those who are named.
    aside = re.search(r"\s[–—]\s+(?P<named>[^–—]+?)(?:,?\s+[–—])?\s*$", text)
    return (aside["named"] if aside else text).strip(" ,–—")
