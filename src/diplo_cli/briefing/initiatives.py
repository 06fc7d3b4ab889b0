"""Initiatives as threads: what was said and signed of each, meeting after meeting."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from diplo_cli import chains
from diplo_cli.amounts import amount
from diplo_cli.briefing.content import Group, Section, Statement
from diplo_cli.briefing.material import Material
from diplo_cli.briefing.words import capital, made
from diplo_cli.partial_dates import written
from diplo_cli.rows import DocumentRow, FigureRow, InitiativeRow, TopicRow

Naming = DocumentRow | TopicRow | FigureRow


class Thread(NamedTuple):
    """An initiative and all that names it, or implements, amends or supersedes it, oldest first."""

    initiative: InitiativeRow
    named_by: list[Naming]

    @property
    def meetings(self) -> set[str]:
        """The meetings at which it was named."""
        return {each.meeting for each in self.named_by}


def initiatives(material: Material) -> Section:
    """Tell the threads, those through most meetings first."""
    groups = tuple(_group(thread, material) for thread in threads(material))
    return Section("initiatives", "Initiatives", groups, "No initiative is named.")


def threads(material: Material) -> list[Thread]:
    """Give every initiative that is named: by how many meetings, how lately, then by name."""
    found: defaultdict[str, list[Naming]] = defaultdict(list)
    for each in _naming(material):
        refers = chains.refers(each) if isinstance(each, DocumentRow) else ()
        begun = {*each.initiatives, *material.initiatives.keys() & refers}
        for name in begun:
            found[name].append(each)
    made = [
        Thread(material.initiatives[name], sorted(rows, key=lambda row: row.date))
        for name, rows in found.items()
    ]
    made.sort(key=lambda thread: (thread.initiative.name, thread.initiative.id))
    made.sort(key=lambda thread: thread.named_by[-1].date, reverse=True)
    made.sort(key=lambda thread: len(thread.meetings), reverse=True)
    return made


def _naming(material: Material) -> Iterator[Naming]:
    yield from material.topics
    yield from material.documents
    yield from material.figures


def _group(thread: Thread, material: Material) -> Group:
    initiative = thread.initiative
    kind = "" if initiative.kind == "other" else f" ({initiative.kind})"
    about = [initiative.note] if initiative.note else []
    statements = [Statement("About", text, material.notes.of(initiative)) for text in about]
    for row in thread.named_by:
        lead = written(row.date)
        statements.append(Statement(lead, _told(row, material), material.notes.of(row)))
    return Group(f"{initiative.name}{kind}", tuple(statements))


def _told(row: Naming, material: Material) -> str:
    """Tell what a topic, document or figure says, with its stance or status first."""
    if isinstance(row, TopicRow):
        return f"{capital(row.stance)}: {row.summary}"
    if isinstance(row, DocumentRow):
        return f"{made(row, material.standing[row.id])}: {row.title}"
    figure = {key: getattr(row, key) for key in ("value", "unit", "measure", "qualifier")}
    return f"Figure: {row.name}, {amount(figure)}"
