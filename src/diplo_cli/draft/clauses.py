"""Clauses of signing in running text: what was signed, by whom, and what only seems to be."""

import re
from typing import NamedTuple

from diplo_cli.draft.agents import (
    BREAK,
    TELLS,
    agents_before,
    agents_of_noun,
    inked_by,
    of_one_state,
)
from diplo_cli.draft.circumstances import without_circumstances
from diplo_cli.draft.clause_ends import is_passive, list_goes_on, next_documents, own_end
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.document_words import UNDERSTANDINGS
from diplo_cli.draft.endings import AFTER, who_signs, without_after
from diplo_cli.draft.institutions import institutions
from diplo_cli.draft.plain_sentences import plain_sentence
from diplo_cli.draft.quoting import begins_document, mask, quoted_documents
from diplo_cli.draft.rare_patterns import AnyPattern, RarePattern
from diplo_cli.draft.reality import ADVERB, PASSIVE, Written, attributive, unreal
from diplo_cli.draft.signed_where import without_place
from diplo_cli.draft.signing import VERB, status_of, verbs_in
from diplo_cli.draft.titles import Head, heads
from diplo_cli.vocabulary import DocumentStatus

NEAR = 12
REACH = 500  # characters after a verb in which its first document is named
WHERE = RarePattern(
    r"\s*(?:in|at|on|during|after|within|via|through|before)\s+[^,;.“”\"]{2,70},?\s*", re.IGNORECASE
)
# "goods moved between the two countries" names nobody.
OF_BOTH = RarePattern(
    r"\sbetween\s+(?:the\s+)?(?:two|both)\s+(?:countries|states|nations|sides|parties)\b"
)
NONE_OF = RarePattern(r"\s*(?:no|neither|none)\b", re.IGNORECASE)
# What follows tells one by one what was signed.
LISTED = RarePattern(
    r"(?:\s+(?:here\s+)?by\s+(?P<who>[^:;]{3,160})(?=:\s)|\s+(?:as|at|in|on|during|after|following)\s+[^:;]{3,90}?(?=:\s|,\s+including\b|\s[-–—]\s))?\s*(?::|[-–—]|,?\s*(?:namely|including|specifically|viz\.?|among\s+(?:them|which)(?:\s+(?:is|are|was|were))?))\s+",
    re.IGNORECASE,
)
ONE_ON = RarePattern(
    r"(?:\s+by\s+(?P<who>[^,;:]{3,160}?))?(?:\s+(?:at|in|during|after|on)\s+[^,;:]{3,90}?)?\s*[,:–—-]\s*(?P<one>one|the\s+first(?:\s+one)?)(?:\s+(?:is|was|deals\s+with))?,?\s+(?:on|for|between|regarding|concerning|in\s+the)\s",
    re.IGNORECASE,
)
# What is adopted or announced together: an agreement that is "announced" may be none.
FIT: dict[DocumentStatus, AnyPattern] = {
    "signed": compiled(""),
    "exchanged": compiled(""),
    "adopted": RarePattern(
        r"statement|communiqu|declaration|plan|program|road\s*map|protocol|resolution|decision|strategy",
        re.IGNORECASE,
    ),
    "announced": RarePattern(
        r"^[\s“«\"]*(?:(?:an?|the|their)\s+)?[\s“«\"]*(?:joint\s+)?(?:\w+\s+)?"
        r"(?:statement|communiqu|declaration)",
        re.IGNORECASE,
    ),
}
GIVEN_OUT = ("issued", "released", "published")  # a statement may be so, a loan is no document
# Where and when: "signed in Lima on 2 May the protocol", "signed, at the fair, an MoU".
BETWEEN_VERB_AND_DOCUMENT = compiled(
    rf"\s*(?:,\s+(?:on(?!\s+behalf)|at|in|during|after|following|within|under|before)\b[^,;]{{2,80}},\s+|"
    rf"(?:in|at|during|following|after)\s[^,;]{{2,80}},\s+(?=(?:an?|the|two|three|several|in|at|during)\s)|{ADVERB}[\s,]+|on\s+[\w\s,]{{3,24}}?\s+(?=(?:an?|the|two)\s)|"
    r"(?:through\s+diplomatic\s+channels|"
    r"in\s+[A-ZÀ-Þ][\w’'-]*(?:\s+[A-ZÀ-Þ][\w’'-]*)?)\s+(?=(?:an?|the|on|two|three|four|five|six|several|\d+)\s))*"
)
# "signed with the Bee Board of Peru a memorandum": the other party stands before the document.
PARTNER = RarePattern(
    r"\s*with\s+(?P<name>[^,;.]{3,90}?)\s+(?=(?:an?|the|two|three|four|five|several)\s+(?:[\w$€£.-]+\s+){0,5}?"
    r"(?:memorand|mou|agreement|pact|accord|deal|protocol|contract|treat|declaration|joint|letter|plan|program|roadmap))",
    re.IGNORECASE,
)
# "An agreement was signed by the ministers, along with a convention".
# "by N and M for the export of honey", "for sharing data", and not "for the people of Xland".
FOR_DEED = RarePattern(
    r"\s(?=for\s+(?:(?!the\s+(?:benefit|sake|purpose|good|people|government|rest|duration)\b)(?:the\s+|an?\s+)?"
    r"(?:[a-z]+\s+){0,2}?[a-z]+\s+of|[a-z]{3,}ing|co-?operation\s+(?:in|on|between))\s)"
)
# "An MoU on honey was signed to strengthen ties", ", covering bees": what it is on is said already.
AIM = RarePattern(
    r"\s*covering\s|\s*to\s+(?:further\s+|better\s+)?(?:strengthen|enhance|deepen|boost|promote|foster|cement|expand|bolster|advance|improve"
    r"|increase|facilitate|support|develop|consolidate|reinforce|intensify)\s",
    re.IGNORECASE,
)
SUBJECT = RarePattern(
    r"\s(?:on|regarding|concerning|for|to|in\s+the\s+(?:field|area|sphere)s?\s+of)\s"
)
ALONG = RarePattern(r",?\s+(?:along|together)\s+with\s+|,?\s+as\s+well\s+as\s+", re.IGNORECASE)
# "signed, on behalf of the governments of A and B, a memorandum".
BEHALF = RarePattern(r"\s*,?\s*on\s+behalf\s+of\s+(?P<name>[^,;]{3,160}),\s+", re.IGNORECASE)
# "on behalf of their countries the Protocol on honey".
FOR_THEIRS = RarePattern(
    r"^\s*,?\s*on\s+behalf\s+of\s+(?:their|the)\s+(?:respective\s+|two\s+)?(?:countries|governments|sides|states|"
    r"institutions|organi[sz]ations|parties),?\s+(?=(?:an?|the|two|three|four|five|several)\s)",
    re.IGNORECASE,
)
# "saw the conclusion of an agreement" is no mere understanding.
OF_SIGNING = RarePattern(r"\b(?:conclusion|signing|signature|inking)\s+of$", re.IGNORECASE)
# "N N and M M held talks, upon completion of which they signed".
WHO_MET = RarePattern(
    r"(?P<who>\b[A-ZÀ-Þ][^,;]{2,90}?\sand\s[A-ZÀ-Þ][^,;]{2,90}?)\s+(?:held|met|had|conducted|discussed)\b"
)
# "The two boards agreed to cooperate, signing a memorandum".
WHO_DID = RarePattern(
    r"^\s*(?P<who>[^;]{5,200}?)\s+(?:agreed|met|held|launched|announced|decided|have|has|formali[sz]ed|deepened|expanded|sealed)\b[^;]*(?:,|\bby)\s+(?:also\s+)?$"
)
# "The pact on honey was initialled and the plan on wax was signed".
DONE_AND = RarePattern(
    r"\b(?:was|were|(?:has|have)\s+been)\s+(?:also\s+)?(?!signed|inked)[a-z]+ed\s+and\s+(?=(?:an?|the)\s)"
)
NEXT_CLAUSE = RarePattern(r";|,?\s+(?:while|whereas)(?=\s)", re.IGNORECASE)
# "the signing of minutes, and of an exchange of notes": the last is another document.
OF_NOTES = RarePattern(r"\s+(?:diplomatic\s+)?(?:notes|letters)\b", re.IGNORECASE)
PROGRAMMES = compiled(r"(?:[\w-]+\s+){0,3}(?:programmes|programs|plans)\b", re.IGNORECASE)
# "They went through the documents signed in Lima": no clause, these are only named.
SIGNED_ONES = RarePattern(
    r"\b(?:agreements?|accords?|pacts?|treat(?:y|ies)|memorand\w+|documents?|MoUs?|protocols?"
    r"|contracts?|declarations?|roadmaps?)\s*$",
    re.IGNORECASE,
)
# "agreed a plan of joint actions for 2025": what has its years is a document.
PLAN_OF_YEARS = RarePattern(
    r"^(?:[\w-]+\s+){0,4}(?:plan|programme|program|roadmap)\b[^,;]{0,60}\b20\d\d", re.IGNORECASE
)
# "the signing of the following documents: an agreement on A, …".
FOLLOWING = RarePattern(
    r"^\s*(?:the\s+)?following(?:\s+(?:[\w-]+\s+){0,2}[a-z]+s)?\s*:\s*(?=\S)", re.IGNORECASE
)
# "exchanged signed copies of the Protocol".
COPIES = RarePattern(
    r"^\s*(?:the\s+)?(?:signed\s+|original\s+)?(?:copies|texts|originals|documents)\s+of\s+"
    r"|^\s*(?:the\s+)?(?:renewal|extension|prolongation|\w+\s+(?:cycle|phase|edition|stage))\s+of\s+(?=(?:the|an?)\s)",
    re.IGNORECASE,
)
# "They have a treaty on A and one on B; both texts were signed", "a treaty which was signed".
ONCE_AGAIN = RarePattern(
    r",?\s+(?:which|that)\s*$|(?<=\w)[,;]\s+(?:both|all|these|the\s+(?:two|three))"
    r"(?:\s+(?:texts|documents|papers|instruments|agreements|of\s+them))?\s*$"
)
# "an MoU on honey; and a plan for the exchange of bees".
AND = compiled(r"^and\s+")
# "Acme signed an MoU with Bolt, and also signed a pact with Hive".
AND_ALSO = RarePattern(r"and(?:\s+(?:also|then|later|further))?", re.IGNORECASE)
TWICE = RarePattern(r"\s+and\s+(?:\w+ly\s+)?", re.IGNORECASE)
ONCE_MORE = RarePattern(r",\s+(?:(?:all|both)\s+of\s+)?which\s+(?:was|were)\s+(?:\w+\s+)?$")


class Clause(NamedTuple):
    """A clause of signing: its documents, who signs, and how; `after` is what follows the verb."""

    documents: str
    agents: str
    status: DocumentStatus
    passive: bool


def clauses(sentence: str, written: Written | None) -> list[Clause]:
    """Find the clauses that say a document was signed now; `written` tells when the report was."""
    sentence = plain_sentence(sentence)
    masked = mask(sentence)
    found: list[Clause] = []
    claimed = 0
    verbs = [verb for verb in verbs_in(masked) if not _of_news(verb, masked)]
    for index, verb in enumerate(verbs):
        before, after = masked[claimed : verb.start()], masked[verb.end() :]
        following = verbs[index + 1].start() - verb.end() if index + 1 < len(verbs) else len(after)
        whole = masked[: verb.start()]
        if found and index and TWICE.fullmatch(masked[verbs[index - 1].end() : verb.start()]):
            # "finalized and signed": it was taken with the first verb.
            continue
        # "… and of an exchange of notes", "the exchange of notes on honey was signed".
        notes = OF_NOTES.match(after) and (found or PASSIVE.search(after[:following]))
        if verb["noun"] and notes:
            continue
        if unreal(whole, after, verb, written) or attributive(whole, after, verb):
            continue
        if PASSIVE.search(before) and not verb["noun"]:
            if found and not found[-1].passive and ONCE_MORE.search(before):
                # "agreed a memorandum, which was signed at the fair": it was taken already.
                continue
            clause = _passive(sentence, masked, claimed, verb, following)
        else:
            clause = _active(sentence, masked, claimed, verb)
        if clause:
            again = found and not found[-1].passive and AND_ALSO.fullmatch(clause.agents)
            found.append(clause._replace(agents=found[-1].agents) if again else clause)
            claimed = verb.end()
            own = 0 if clause.passive else own_end(masked[verb.end() :])
            parted = [each.end() for each in NEXT_CLAUSE.finditer(after[:following])]
            own = min(own, parted[-1]) if parted else own
            claimed += own if own < len(masked) - verb.end() else 0
    return found


def _of_news(verb: re.Match[str], masked: str) -> bool:
    """Tell whether no document is exchanged: "the exchange of news", "of training programmes"."""
    what = masked[verb.end() :].lstrip()
    return "exchange of" in verb.group().lower() and (
        not begins_document(what) or PROGRAMMES.match(what) is not None
    )


def _passive(
    sentence: str, masked: str, start: int, verb: re.Match[str], following: int
) -> Clause | None:
    """Read "the documents were signed by N and M"."""
    left = masked[start : verb.start()]
    breaks = sorted(each.end() for cut in (BREAK, DONE_AND) for each in cut.finditer(left))
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
    own = sentence[start : verb.start()]
    begin = _with_joined(left, own, breaks if start else [0, *breaks], begin)
    subject = sentence[start + begin : verb.start()]
    subject = _said_once(PASSIVE.sub("", subject))
    quotes = quoted_documents(subject)
    named = [head for head in heads(mask(subject)) if not quotes or head.start < quotes[0][0]]
    first = min(
        [head.start for head in named] + [quotes[0][0]]
        if quotes
        else [head.start for head in named]
    )
    documents = subject[first:]
    told = verb.group().lower() not in GIVEN_OUT or FIT["adopted"].search(documents)
    if NONE_OF.match(documents) or not told:
        return None  # "The loan is issued for ten years"
    gap = masked[verb.end() : verb.end() + following]
    last = following >= len(masked) - verb.end()
    cuts = [] if last else [found.start() for found in BREAK.finditer(gap)]
    cuts = cuts or next_documents(gap)[:1]
    end = verb.end() + (cuts[-1] if cuts else following)
    rest = sentence[verb.end() : end]
    if apart := _told_apart(documents, sentence[verb.end() :], verb):
        return apart
    agents = ""
    subject_after = rest = without_place(rest)
    by = re.search(r"(?<!represented )\bby\s+", mask(rest))
    if by:
        agents = rest[by.end() :]
        subject_after = rest[: by.start()]
        # "signed by the ministers on trade": the subject may come after those who sign.
        later = re.search(
            r",\s+(?=to\s+[a-z]+\s)|\s(?:between|regarding|concerning|on\s+(?!behalf|\w+day\b)(?=[a-z]))\s*",
            mask(agents),
        ) or FOR_DEED.search(mask(agents))
        if later:
            agents, subject_after = agents[: later.start()], subject_after + agents[later.start() :]
    more = ALONG.search(mask(agents))
    if more and heads(mask(agents[more.end() :])):
        documents, agents = f"{documents.strip()}, {agents[more.end() :]}", agents[: more.start()]
    subject_after = AFTER.sub("", f" {subject_after.strip()}")
    tail = re.search(
        r"\s*\b(?:between|among|regarding|concerning|on\s+(?!\w+day\b)|for\s+(?!the\s+first)|to\s+\w+|in\s+the\s+(?:field|area|sphere)s?|"
        r"covering|including|namely|relating|aimed|with\s).*",
        f" {subject_after.strip()}",
        re.DOTALL,
    )
    if tail and AIM.match(tail.group()) and SUBJECT.search(mask(documents)):
        tail = None
    if tail and tail.group().lstrip().startswith(("between", "among")):
        documents = OF_BOTH.sub("", documents)
    if tail and not (
        " between " in mask(documents) and tail.group().lstrip().startswith(("between", "among"))
    ):
        documents = f"{documents.rstrip()} {tail.group().strip()}"
    agents = who_signs(agents).strip() if agents else ""
    return Clause(documents.strip(), agents, status_of(verb), True)


def _told_apart(documents: str, after: str, verb: re.Match[str]) -> Clause | None:
    """Read "two documents were signed: an MoU on A by N and a protocol on B by M"."""
    listed = LISTED.match(mask(after))
    if listed and begins_document(after[listed.end() :]):
        who = after[slice(*listed.span("who"))] if listed["who"] else ""
        return Clause(without_after(after[listed.end() :]).strip(), who, status_of(verb), False)
    if each := ONE_ON.match(after):
        # "Two memoranda were signed: one on honey between A and B, and another on wax".
        one = without_after(after[each.start("one") :])
        who = each["who"] or ""
        return Clause(f"{documents.strip()}: {one.strip()}", who, status_of(verb), False)
    return None


def _said_once(subject: str) -> str:
    """Leave out "both texts" and "which" where the documents themselves stand before them."""
    cut = ONCE_AGAIN.sub("", subject)
    return cut if heads(mask(cut)) or quoted_documents(cut) else subject


def _with_joined(left: str, own: str, breaks: list[int], begin: int) -> int:
    """Begin at the first of "the program on A, and the memorandum on B", where both were signed.

    `left` is the text before the verb without what it quotes, `own` the same with it.
    """
    for before in reversed([each for each in breaks if each < begin]):
        joined = left[before:begin]
        named = heads(joined) or quoted_documents(own[before:begin])
        if not named or TELLS.search(joined):
            break
        told = without_circumstances(joined).removeprefix("and ")
        if joined.rstrip().endswith(";") and not begins_document(told):
            break
        begin = before
    return begin


def _active(sentence: str, masked: str, start: int, verb: re.Match[str]) -> Clause | None:
    """Read "N and M signed documents" and "witnessed the signing of documents"."""
    right = masked[verb.end() :]
    limit = len(right)
    for found in BREAK.finditer(right):
        rest = AND.sub("", right[found.end() :])
        parted = found.group().strip() != ";" and found.group().strip(" ,") in ("while", "whereas")
        if (
            parted
            or (
                found.group().strip() == ";"
                and not begins_document(rest)
                and not list_goes_on(right[: found.start()], rest)
            )
            or (VERB.search(rest[:160]) and not begins_document(rest))
            or is_passive(rest)
        ):
            limit = found.start()
            break
    text = sentence[verb.end() : verb.end() + own_end(right[:limit])]
    lead = BETWEEN_VERB_AND_DOCUMENT.match(text)
    led = heads(mask(lead.group())) if lead else []
    text = text[led[0].start if led else lead.end() :] if lead else text
    # "signed their first agreement": nobody has spoken of it.
    text = re.sub(r"^\s*(?:their|its|his|her)\s+(?=[a-z])", "a ", text)
    text = FOLLOWING.sub("", COPIES.sub("", FOR_THEIRS.sub("", text)))
    partner = PARTNER.match(text)
    behalf = BEHALF.match(text)
    if partner or behalf:
        text = text[(partner or behalf).end() :]  # type: ignore[union-attr]  # one of them is
    quotes = [span for span in quoted_documents(text) if span[0] < 90]
    opening = mask(text)[:REACH]
    named = [head for head in heads(opening) if head.start < NEAR]
    if not named and not (quotes and quotes[0][0] < 60):
        # "signed in Nicosia an agreement": where and when may stand before the document.
        named = [head for head in heads(opening) if _is_where(text[: head.start])][:1]
        text = text[named[0].start :] if named else text
    if not named and not (quotes and quotes[0][0] < 60):
        return None
    if not verb["noun"] and SIGNED_ONES.search(masked, start, verb.start()):
        return None
    status, before_verb = status_of(verb), sentence[start : verb.start()]
    if not FIT[status].search(text) or (status == "adopted" and of_one_state(before_verb, text)):
        return None
    planned = bool(named) and PLAN_OF_YEARS.search(text[named[0].start :]) is not None
    weak = verb["weak"] and not OF_SIGNING.search(verb["weak"])
    if weak and not (_definite(named, quotes) or planned):
        return None
    agents = _who_signs(sentence, start, verb)
    agents = behalf["name"] if behalf else agents
    if partner and agents:
        agents = f"{agents} and {partner['name']}"
    text, by = inked_by(text)
    # Institutions named before the verb are parties; who signs for them changes nothing.
    bodies = institutions().word.search(agents) or institutions().plural.search(agents)
    return Clause(without_after(text), agents if bodies else by or agents, status, False)


def _is_where(text: str) -> bool:
    """Tell whether a text only says where or when: "in Lima", not "in Lima and also signed"."""
    return WHERE.fullmatch(text) is not None and VERB.search(text) is None


def _who_signs(sentence: str, start: int, verb: re.Match[str]) -> str:
    """Give those who sign: who stands before the verb, or whom "they" means."""
    before = sentence[start : verb.start()]
    if verb["gerund"]:
        did = WHO_DID.match(before)
        bodies = agents_before(did["who"]) if did else ""
        return bodies if institutions().word.search(bodies) else ""
    if verb["noun"]:
        return agents_of_noun(before, sentence[verb.end() :])
    agents = agents_before(before)
    met = WHO_MET.search(sentence[: verb.start()]) if agents.lower() == "they" else None
    return met["who"] if met else agents


def _definite(named: list[Head], quotes: list[tuple[int, int]]) -> bool:
    """Tell whether what "resulted in" is surely a document: "in an agreement" may be none."""
    return bool(quotes) or any(head.number or head.type not in UNDERSTANDINGS for head in named)
