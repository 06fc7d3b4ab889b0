"""Which side the parties of a document are of, where the text names no country: always a guess."""

from diplo_cli.draft.geography import mentions
from diplo_cli.draft.institutions import institutions
from diplo_cli.draft.known import Registry, known_organization
from diplo_cli.draft.party_names import Party
from diplo_cli.draft.sides import BILATERAL

# Bodies that may be of any country, whoever meets.
ANYWHERE = ("international-organization", "company", "bank")


def at_home(
    parties: tuple[Party, ...], home: str | None, codes: tuple[str, ...]
) -> tuple[Party, ...]:
    """Place ministries of no named country: one at home, of two the first."""
    away = [code for code in codes if code != home]
    nowhere = [each.country is None and each.kind == "ministry" for each in parties]
    if len(parties) == BILATERAL and all(nowhere) and home in codes and len(away) == 1:
        places = (home, away[0])
        return tuple(
            each._replace(country=code, guessed=True)
            for each, code in zip(parties, places, strict=True)
        )
    return tuple(_at_home(party, home) for party in parties)


def in_order(parties: tuple[Party, ...], order: tuple[str, ...]) -> tuple[Party, ...]:
    """Place two bodies of no named country as the report's other documents name the sides."""
    if len(parties) != len(order):
        return ()
    if any(each.country or each.kind in ANYWHERE for each in parties):
        return ()
    return tuple(
        each._replace(country=code, guessed=True) for each, code in zip(parties, order, strict=True)
    )


def opposite(
    parties: tuple[Party, ...],
    countries: tuple[str, ...],
    codes: tuple[str, ...],
    registry: Registry,
) -> tuple[Party, ...]:
    """Give the one body of two that no country is told of to the side that the other isn't of."""
    told = [*(each.country for each in parties if each.country), *countries]
    left = [code for code in codes if code not in told]
    if len(parties) + len(countries) != BILATERAL or len(codes) != BILATERAL:
        return parties
    if len(told) != 1 or len(left) != 1:
        return parties
    return tuple(
        each._replace(country=left[0], guessed=True)
        if each.country is None
        and each.kind not in ANYWHERE
        and institutions().word.search(each.name)
        and not mentions(each.name)  # "the Xish-Yish Honey Association"
        and known_organization(registry, each.name, None) is None
        else each
        for each in parties
    )


def _at_home(party: Party, home: str | None) -> Party:
    """Give a ministry of no named country the one that a report is most about."""
    own = party.kind in ("ministry", "government") and party.country is None
    return party._replace(country=home, guessed=True) if own and home else party
