"""The documents that a report says were signed, each with its parties, signatories and subject."""

import re
from collections.abc import Callable, Collection, Mapping
from typing import NamedTuple

from diplo_cli.draft.acronyms import in_full, spelled_out_in
from diplo_cli.draft.agents import by_office
from diplo_cli.draft.bearing_out import borne_out
from diplo_cli.draft.candidate import Candidate
from diplo_cli.draft.datelines import dateline
from diplo_cli.draft.document_parties import signed_by_whom, without_people
from diplo_cli.draft.document_sectors import sectors_of, sectors_told
from diplo_cli.draft.document_words import document_words
from diplo_cli.draft.endings import without_after
from diplo_cli.draft.geography import states_in
from diplo_cli.draft.institutions import legal_form_pattern
from diplo_cli.draft.known import (
    Registry,
    id_of,
    known_initiatives,
    known_organization,
    known_person,
)
from diplo_cli.draft.parties import Parties, cut_parties
from diplo_cli.draft.party_names import Party
from diplo_cli.draft.placing import at_home, in_order, opposite
from diplo_cli.draft.rare_patterns import AnyPattern, RarePattern
from diplo_cli.draft.report import Report
from diplo_cli.draft.same_names import name_words
from diplo_cli.draft.sectors import SectorWords, sector_words
from diplo_cli.draft.sides import BILATERAL, OPENING, weighed
from diplo_cli.draft.signatories import Signatory
from diplo_cli.draft.signers import agents_of
from diplo_cli.draft.terms_told import with_terms_told
from diplo_cli.draft.title_asides import title_alone
from diplo_cli.draft.titles import clean_title, document_type, said_by, subject_of
from diplo_cli.draft.twice_told import once_each
from diplo_cli.draft.validity import validity
from diplo_cli.vocabulary import DocumentStatus, DocumentType, Level, OrganizationKind

IMPLEMENTS = RarePattern(
    r"\b(?:implementation\s+of|implementing|implement)\s+(?P<what>.+)", re.IGNORECASE
)
AMENDS = RarePattern(
    r"\b(?:amending|amend|amendments?(?:\s+and\s+(?:additions?|supplements?))?\s+to|changes?(?:\s+and\s+additions?)?\s+to|"
    r"additions?\s+to|extending|extension\s+of)\s+(?P<what>.+)",
    re.IGNORECASE,
)
# "Xland, Yland ink MoU on honey", and what a headline tells of a document.
HEADING = RarePattern(
    r"\b(?:signs?|signed|inks?|inked|seals?|concludes?)\s+(?:(?:an?|the|new|bilateral|landmark)\s+)*",
    re.IGNORECASE,
)
ON_WHAT = RarePattern(
    r"(?:on|for|regarding|concerning|covering|in\s+the\s+(?:fields?|areas?|spheres?)\s+of"
    r"|to(?!\s+(?:strengthen|boost|deepen|enhance|expand|cement|bolster)\s+(?:\w*\s*(?:ties|relations)"
    r"|(?:(?:bilateral|mutual|joint)\s+)?co-?operation)))\s+\w"
)
LONGEST_HEADING = 24
# "a memorandum on honey, to be signed at the ministry".
TO_BE_SIGNED = RarePattern(r",\s+to\s+be\s+(?:signed|inked|concluded)\b")
# Of more sides than these nobody knows who has signed what.
MOST = 3
REFERABLE = ("agreement", "programme", "project")


class FoundOrganization(NamedTuple):
    """A party: the id of the known organization, or a new one with what the text tells of it."""

    id: str
    name: str
    kind: OrganizationKind
    country: str | None
    acronym: str | None
    known: bool
    aliases: tuple[str, ...] = ()


class FoundSignatory(NamedTuple):
    """Someone who signed: the id of the known person, if known, name, office, country, level."""

    id: str | None
    name: str
    role: str | None
    country: str | None
    level: Level | None


class Note(NamedTuple):
    """What was guessed in a document: the field, and what to look at."""

    field: str
    text: str


class FoundDocument(NamedTuple):
    """A document, the block that it was found in, and further ones that tell of it.

    `in_turn` are the countries that its title names as parties, in their order.
    """

    block: int
    title: str
    type: DocumentType
    status: DocumentStatus
    parties: tuple[FoundOrganization, ...]
    countries: tuple[str, ...]
    signatories: tuple[FoundSignatory, ...]
    sectors: tuple[str, ...]
    initiatives: tuple[str, ...]
    valid_from: str | None
    valid_until: str | None
    implements: tuple[str, ...]
    amends: tuple[str, ...]
    notes: tuple[Note, ...]
    further: tuple[int, ...] = ()
    in_turn: tuple[str, ...] = ()
    in_force_on: str | None = None


Candidates = Callable[[Report], list[Candidate]]


def find_documents(
    report: Report,
    registry: Registry,
    codes: tuple[str, ...],
    of_blocks: Mapping[int, tuple[str, ...]] | None = None,
    candidates_of: Candidates | None = None,
    people: Collection[str] = (),
    met: str = "",
) -> list[FoundDocument]:
    """Find the documents signed; `codes` are the two sides' country codes, if they are known.

    `of_blocks` has the sides of blocks that tell of another meeting; `candidates_of` gives what
    a report tells of, where that is found elsewhere; `people` are the names of those it tells of,
    who are no parties; `met` tells of an organization's head and of whom they met, if it did.
    """
    if candidates_of is None:
        from diplo_cli.draft.in_full import candidates_in_full

        candidates_of = candidates_in_full
    elsewhere = of_blocks or {}
    names = tuple(map(name_words, people))
    home = _home(report)
    words = sector_words(registry.sectors)
    candidates = [c for c in candidates_of(report) if not TO_BE_SIGNED.search(c.text)]
    spelled = spelled_out_in("\n".join(block.text for block in report.blocks))
    heads = agents_of(met, codes, home)[0] if met else Parties()

    def documented(each: Candidate, order: tuple[str, ...] = ()) -> FoundDocument:
        return _document(
            each,
            registry,
            words,
            elsewhere.get(each.block, codes),
            home,
            spelled,
            names,
            heads if each.block not in elsewhere else Parties(),
            order,
        )

    found = [documented(each) for each in candidates]
    if order := _order_told(found):
        found = [
            documented(candidate, order) if _is_placed(each) else each
            for each, candidate in zip(found, candidates, strict=True)
        ]
    filled = [
        (each, candidate) for each, candidate in zip(found, candidates, strict=True) if each.title
    ]
    once = [_with_subject_above(each, report, words) for each in once_each(filled)]
    bare = [each for each in once if not each.sectors]
    subjects = [_with_sectors_told(each, bare, report, words) for each in once]
    return borne_out(with_terms_told(subjects, report), report)


def _order_told(found: list[FoundDocument]) -> tuple[str, ...]:
    """Give the two sides in the order in which every document names them that tells of both."""
    orders = {
        tuple(each.country or "" for each in document.parties)
        for document in found
        if len(document.parties) == BILATERAL and not _is_placed(document)
    }
    told = {order for order in orders if all(order) and len({*order}) == BILATERAL}
    return told.pop() if len(told) == 1 else ()


def _is_placed(document: FoundDocument) -> bool:
    """Tell whether the side of a party is a guess."""
    return any(each.field == "parties" for each in document.notes)


def _with_subject_above(
    document: FoundDocument, report: Report, words: SectorWords
) -> FoundDocument:
    """Give a bare document the subject that the heading above it tells: "Two sign MoU on honey"."""
    if subject_of(document.title).strip(" ()") or document.parties:
        return document
    above = [block for block in report.blocks if block.number < document.block]
    for block in (*above[:1], *above[-1:]):
        told = HEADING.search(block.text) if len(block.text.split()) <= LONGEST_HEADING else None
        kind = document_words().pattern.match(block.text, told.end()) if told else None
        if kind is None or document_words().meant_by(kind.group()) != (document.type, False):
            continue
        subject = without_after(f" {block.text[kind.end() :]}").strip(" .")
        others = {each.code for each in states_in(block.text)} - {"EU"}
        if (
            ON_WHAT.match(subject) is None
            or said_by(document.title, subject)
            or (len(others) == BILATERAL and document.countries and others != {*document.countries})
        ):
            continue
        title = f"{document.title} {subject}"
        note = Note("title", "its subject is the headline's")
        sectors = sectors_of(title, document.parties, words)
        notes = (*document.notes, note)
        return document._replace(title=title, sectors=sectors, notes=notes)
    return document


def _with_sectors_told(
    document: FoundDocument, bare: list[FoundDocument], report: Report, words: SectorWords
) -> FoundDocument:
    """Give a bare document the sectors of what the text says it covers, unless others are bare."""
    told, blocks = sectors_told(document, report, words) if bare == [document] else ((), ())
    if not told:
        return document
    note = Note("sectors", "by what the text says the document covers")
    further = tuple(each for each in blocks if each != document.block)
    return document._replace(sectors=told, notes=(*document.notes, note), further=further)


def _home(report: Report) -> str | None:
    """Give the country that a report is most about; of two alike, the one it was written in."""
    weights = weighed(report)
    for block in report.blocks[:OPENING]:
        country = dateline(block.text).country
        if country and (country in weights or not weights):
            weights[country] += 1
            break
    return next((code for code, _ in weights.most_common(1)), None)


def _document(
    candidate: Candidate,
    registry: Registry,
    words: SectorWords,
    codes: tuple[str, ...],
    home: str | None,
    spelled: Mapping[str, Party],
    names: tuple[frozenset[str], ...],
    heads: Parties,
    order: tuple[str, ...],
) -> FoundDocument:
    text, by_whom = by_office(candidate.text)
    cut = cut_parties(title_alone(clean_title(text)), codes)
    candidate = candidate._replace(signers=candidate.signers or by_whom)
    title, parties, signed_by = signed_by_whom(cut, candidate, codes, home)
    parties = without_people(parties, names)
    # "Peru signed one pact and two MoUs with Chile": each of both, also where one is named.
    alone = (
        len(parties.countries) == 1 and len(codes) == BILATERAL and parties.countries[0] in codes
    )
    open_sides = not parties.organizations and (not parties.countries or alone)
    open_sides = open_sides and 1 < len(codes) <= MOST
    if open_sides:
        parties = Parties((), codes)
    single = parties.countries[0] if len(parties.countries) == 1 else None
    if single in codes and len(codes) == BILATERAL and not parties.organizations:
        # "The Xish state signed ten agreements in Yland": with the other of the two.
        parties = Parties((), codes)
    if heads.organizations and not parties.organizations and {*parties.countries} <= {*codes}:
        parties = heads
    title = title_alone(clean_title(title))
    kind = document_type(title)
    if kind == "unspecified" and candidate.type:
        kind = candidate.type
    named = tuple(in_full(party, spelled) for party in parties.organizations)
    placed = in_order(named, order if {*order} == {*codes} else ()) or opposite(
        at_home(named, home, codes), parties.countries, codes, registry
    )
    parties = parties._replace(organizations=placed)
    organizations = tuple(_organization(party, registry) for party in parties.organizations)
    years = validity(title)
    implements = _referred(IMPLEMENTS, title, registry)
    amends = _referred(AMENDS, title, registry)
    initiatives = tuple(each.id for each in known_initiatives(registry, title))
    return FoundDocument(
        candidate.block,
        title,
        kind,
        candidate.status,
        organizations,
        tuple(sorted(parties.countries)),
        tuple(_signatory(each, registry) for each in signed_by),
        sectors_of(title, organizations, words),
        initiatives,
        years.valid_from,
        years.valid_until,
        implements,
        amends,
        tuple(_notes(candidate, parties, kind, open_sides)),
        in_turn=cut.parties.countries,
    )


def _organization(party: Party, registry: Registry) -> FoundOrganization:
    known = known_organization(registry, party.name, party.country)
    if known is None and party.acronym:
        known = known_organization(registry, party.acronym, party.country)
    if known:
        return FoundOrganization(
            known.id, known.name, known.kind, known.country, known.acronym, True, known.aliases
        )
    proper = party.kind in ("company", "bank", "university", "international-organization", "other")
    bare = legal_form_pattern().sub(" ", party.name)
    new = id_of(bare) if proper or not party.country else id_of(bare, party.country)
    return FoundOrganization(
        new or id_of(party.name), party.name, party.kind, party.country, party.acronym, False
    )


def _signatory(person: Signatory, registry: Registry) -> FoundSignatory:
    known = known_person(registry, person.name)
    return FoundSignatory(known.id if known else None, *person)


def _referred(pattern: AnyPattern, title: str, registry: Registry) -> tuple[str, ...]:
    """Give the known agreements or programmes that a title says it carries out or changes."""
    found = pattern.search(title)
    if not found:
        return ()
    named = known_initiatives(registry, found["what"])
    return tuple(each.id for each in named if each.kind in REFERABLE)


def _notes(
    candidate: Candidate, parties: Parties, kind: DocumentType, open_sides: bool
) -> list[Note]:
    notes: list[Note] = []
    if candidate.note:
        notes.append(Note("title", candidate.note))
    if kind == "unspecified":
        notes.append(Note("type", "the text doesn't name the kind"))
    if open_sides:
        notes.append(Note("countries", "the text names no party: the sides of the talks"))
    notes += [
        Note("parties", f"{party.name}: its side is guessed")
        for party in parties.organizations
        if party.guessed
    ]
    return notes
