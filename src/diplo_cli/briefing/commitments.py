"""Standing commitments and concerns: who holds them, and whether they came up again."""

from diplo_cli.briefing.content import Row, Section, Table
from diplo_cli.briefing.material import Material
from diplo_cli.briefing.words import last_raised, listed
from diplo_cli.ledger import Matter
from diplo_cli.partial_dates import written

NOBODY = "no side named"  # a topic of both sides, or one that the text attributes to nobody


def commitments(material: Material) -> Section:
    """Tell all commitments and concerns, latest first."""
    tables = (
        _table("Commitments", "Commitment", material.commitments, material),
        _table("Concerns", "Concern", material.concerns, material),
    )
    blocks = tuple(table for table in tables if table.rows)
    empty = "No commitment and no concern is recorded."
    return Section("commitments", "Standing commitments and concerns", blocks, empty)


def _table(title: str, what: str, matters: list[Matter], material: Material) -> Table:
    headings = ("Date", "Held by", what, "Last raised")
    rows = tuple(_row(each, material) for each in reversed(matters))
    return Table(title, headings, rows, cited=2)


def _row(matter: Matter, material: Material) -> Row:
    holders = listed(material.names.countries(matter.by)) or NOBODY
    through = f" (through its {matter.raised_through})" if matter.raised_through else ""
    cells = (written(matter.date), holders, matter.title, f"{last_raised(matter)}{through}")
    return Row(cells, material.notes.of(matter))
