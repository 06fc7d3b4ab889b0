"""Who the parties of a document are, once its title and those who signed it are told apart."""

import re

from diplo_cli.draft.candidate import Candidate
from diplo_cli.draft.datelines import capitals
from diplo_cli.draft.geography import mentions
from diplo_cli.draft.institutions import institutions, legal_form_pattern
from diplo_cli.draft.parties import Cut, Parties, merged, parties_of, sided
from diplo_cli.draft.partners import (
    countries_of_signers,
    partner_in,
    with_head,
    with_partner,
    without_signer,
)
from diplo_cli.draft.party_lists import split_parties
from diplo_cli.draft.party_names import Party, names_person
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.same_names import name_words
from diplo_cli.draft.sides import BILATERAL
from diplo_cli.draft.signatories import Signatory, signatories
from diplo_cli.draft.signers import (
    ACRONYM,
    agents_of,
    bare_party,
    for_country,
    of_no_country,
    one_agent,
)

# "They signed a contract with the Wax Bank": nobody by name.
THEY = RarePattern(
    r"they|he|she|it|both(?:\s+sides)?|the\s+(?:two\s+)?(?:sides|parties)", re.IGNORECASE
)
# "Xland's N N", "N N of Xland": a person, and whose.
WHOSE = RarePattern(r"^[A-ZÀ-Þ][\w.]*(?:\s[A-Z]\w+)?['’]s?\s+|\s+of\s+(?:the\s+)?[A-ZÀ-Þ].*$")

OF_BOTH = RarePattern(r"\b(?:two|both)\s+(?:countries|states|nations|sides)\b", re.IGNORECASE)
# What is of two cities and not of their states.
OF_CITIES = RarePattern(
    r"\b(?:cit(?:y|ies)|twin\w*|sister\w*|municipal\w*|mayor\w*|capitals?|urban)\b", re.IGNORECASE
)


def signed_by_whom(
    cut: Cut, candidate: Candidate, codes: tuple[str, ...], home: str | None
) -> tuple[str, Parties, tuple[Signatory, ...]]:
    """Give a title without those who signed, the parties, and the people who signed."""
    title, parties = cut.title, _of_states(cut.parties, candidate.text, codes)
    agents, signed_by = agents_of(candidate.agents, codes, home)
    if candidate.signers:
        by, people = agents_of(candidate.signers, codes, home)
        agents, signed_by = (agents if agents != Parties() else by), people or signed_by
    other = partner_in(title, candidate.agents)
    agents_named = bool(candidate.agents) and not THEY.fullmatch(candidate.agents.strip())
    alone = other is not None and agents_named and parties == Parties()
    if other and alone and (head := with_head(title, other, candidate.agents)):
        # "a loan agreement with Wax Bank Director N N": for the bank.
        title, other, alone = head[1], None, False
        agents, signed_by = agents_of(f"{candidate.agents} and {head[0]}", codes, home)
    if other and names_person(title[other.end() :]):
        # "documents on legal matters with Vietnam's Law Minister N N": he signs, too.
        signed_by = (*signed_by, *signatories(title[other.end() :]))
        agents = agents if agents != Parties() else countries_of_signers(signed_by, home)
        title, other, alone = without_signer(title, other), None, False
    if other and alone:
        title, parties, agents = _with_other(title, other, agents, candidate.agents, codes, home)
    if other and agents_named and not alone and not parties.organizations:
        # "Hive Bank signed an MoU with Wax Bank on trade between Peru and Chile": the two banks.
        bare, both, _ = _with_other(title, other, agents, candidate.agents, codes, home)
        if len(both.organizations) == BILATERAL:
            title, parties = bare, both
    in_general = all(each.guessed for each in parties.organizations) and not parties.countries
    if len(agents.organizations) >= BILATERAL and in_general:
        # "Acme and Bolt signed a pact on work between the operators of gas": these two.
        parties = agents
    whose = {*agents.countries, *(each.country for each in agents.organizations if each.country)}
    of_both = not parties.organizations and OF_BOTH.search(candidate.text)
    if of_both and len(whose) == BILATERAL:
        # "N of Peru and M of Malta signed a pact between the agencies of the two countries".
        parties = Parties(countries=tuple(sorted(whose)))
    parties = parties if parties != Parties() else agents
    if other and parties == Parties():
        title, parties = with_partner(title, other, codes, home)
    return title, parties, signed_by


def _of_states(parties: Parties, told: str, codes: tuple[str, ...]) -> Parties:
    """Read "trade between Lima and Riga" as between those states, where no city is spoken of."""
    cities = [each for each in parties.organizations if each.kind == "city"]
    if len(cities) != BILATERAL or len(cities) != len(parties.organizations):
        return parties
    names = [each.name.removeprefix("City of ") for each in cities]
    own = [each.country for each in cities]
    states = all(capitals().get(code or "") == name for code, name in zip(own, names, strict=True))
    if not states or {*own} != {*codes} or OF_CITIES.search(told):
        return parties
    return Parties(countries=codes)


def _with_other(
    title: str,
    other: re.Match[str],
    agents: Parties,
    named: str,
    codes: tuple[str, ...],
    home: str | None,
) -> tuple[str, Parties, Parties]:
    """Join those who signed "a pact with the Wax Board" with the board, left out of the title."""
    texts, end = split_parties(title[other.end() :], least=1)
    partner = parties_of(texts, codes)
    # "Vella signed a pact with Peru", "Riga signed one": a person, or a capital for its country.
    of_words = ACRONYM.search(named.strip(" ,.")) or " " in named.strip()
    whole = of_words and not mentions(named)
    if agents == Parties() and (partner.organizations or (partner.countries and whole)):
        agents = bare_party(named)
    agents = one_agent(agents, named)
    if agents == Parties() and all(map(of_no_country, texts)):
        agents = for_country(named, codes, home)
    if partner == Parties():
        return title, partner, agents
    rest = title[other.end() + end :].lstrip(" ,")
    return f"{title[: other.start()]} {rest}", sided(merged(agents, partner), codes), agents


def without_people(parties: Parties, names: tuple[frozenset[str], ...]) -> Parties:
    """Leave out parties that are people of the report; a country beside one alone is no pair."""

    def is_one(party: Party) -> bool:
        if institutions().word.search(party.name) or legal_form_pattern().search(party.name):
            return False
        own = name_words(WHOSE.sub("", party.name))
        if len(own) == 1 and party.kind == "other" and not party.country:
            return any(own < name for name in names)  # "N said …", by the surname alone
        return len(own) >= BILATERAL and any(
            own <= name or (len(name) >= BILATERAL and name <= own and party.country)
            for name in names
        )

    kept = tuple(each for each in parties.organizations if not is_one(each))
    if len(kept) == len(parties.organizations):
        return parties
    alone = not kept and len(parties.countries) < BILATERAL
    return Parties() if alone else parties._replace(organizations=kept)
