"""Documents by sector, with their parties and how they stand; first what needs a look."""

from collections import defaultdict
from collections.abc import Iterator

from diplo_cli.briefing.content import Block, Group, Row, Section, Statement, Table
from diplo_cli.briefing.material import NO_SECTOR, Material
from diplo_cli.briefing.words import capital, state
from diplo_cli.chains import linked
from diplo_cli.ledger import Matter
from diplo_cli.nouns import counted
from diplo_cli.partial_dates import written
from diplo_cli.rows import DocumentRow

ENDING = ("running-out", "expired", "ended", "superseded")


def documents(material: Material) -> Section:
    """Tell what has run out or soon will, then the documents of each of the broadest sectors."""
    by_field: defaultdict[str, list[DocumentRow]] = defaultdict(list)
    for row in material.documents:
        for field in material.fields(row.sectors):
            by_field[field].append(row)
    fields = sorted(by_field, key=lambda field: (field == NO_SECTOR, field))
    tables = (_table(field, by_field[field], material) for field in fields)
    blocks: tuple[Block, ...] = (*_ending(material), *tables)
    return Section("documents", "Documents by sector", blocks, "No document is recorded.")


def _ending(material: Material) -> Iterator[Group]:
    statements = tuple(
        Statement(
            capital(state(material.standing[each.id])),
            f"{each.title} (parties: {_parties(each, material)})",
            material.notes.of(each),
        )
        for each in material.documents
        if material.standing[each.id].state in ENDING
    )
    if statements:
        horizon = counted(material.as_of.horizon, "day")
        yield Group(f"Run out, or running out within {horizon}", statements)


def _table(field: str, rows: list[DocumentRow], material: Material) -> Table:
    made = tuple(
        Row(
            (
                written(each.signed_on or each.date),
                each.title + _chain(material.standing[each.id], material),
                _parties(each, material),
                capital(state(material.standing[each.id])),
            ),
            material.notes.of(each),
        )
        for each in rows
    )
    return Table(field, ("Date", "Document", "Parties", "Standing"), made, cited=1)


def _parties(row: DocumentRow, material: Material) -> str:
    """Name the parties, and the countries that are party without an organization of theirs."""
    others = set(row.countries) - {party.country for party in row.parties}
    names = [party.name for party in row.parties] + material.names.countries(sorted(others))
    return "; ".join(names) or "not named"


def _chain(matter: Matter, material: Material) -> str:
    told = "; ".join(linked(link, matter.id, material.names) for link in matter.chain)
    return f" ({told})" if told else ""
