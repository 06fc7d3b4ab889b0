"""Write a briefing: gather the records, then one section after another."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from diplo_cli.briefing.commitments import commitments
from diplo_cli.briefing.content import Brief, Section
from diplo_cli.briefing.documents import documents
from diplo_cli.briefing.figures import figures
from diplo_cli.briefing.initiatives import initiatives
from diplo_cli.briefing.last_meeting import last_meeting
from diplo_cli.briefing.material import Material, country_codes, gather
from diplo_cli.briefing.overview import overview
from diplo_cli.briefing.people import people
from diplo_cli.briefing.words import listed
from diplo_cli.ledger import AsOf
from diplo_cli.nouns import counted
from diplo_cli.partial_dates import written
from diplo_cli.query import EVERYTHING, Filter

if TYPE_CHECKING:
    from diplo_cli.index import Index

# In the order they are read, which is that of the footnotes' numbers, too.
SECTIONS: tuple[Callable[[Material], Section], ...] = (
    overview,
    last_meeting,
    commitments,
    initiatives,
    documents,
    figures,
    people,
)


def compose(
    index: "Index", countries: Iterable[str], as_of: AsOf, wanted: Filter = EVERYTHING
) -> Brief:
    """Write the briefing for the meetings in which all of these countries took part.

    Countries are codes or English names; a filter may be by sector and by date. Raises QueryError
    where a country or the filter can't be answered.
    """
    codes = country_codes(index, countries)
    material = gather(index, codes, wanted, as_of)
    sections = tuple(section(material) for section in SECTIONS) if material.meetings else ()
    who = listed(material.names.countries(codes))
    return Brief(
        title=f"Briefing: {who}",
        subtitle="; ".join(_subtitle(material, wanted)),
        remark="" if sections else _none_shared(who, material, wanted),
        countries=codes,
        today=as_of.today.isoformat(),
        horizon=as_of.horizon,
        meetings=tuple(each.id for each in material.meetings),
        sections=sections,
        notes=material.notes.all(),
    )


def _subtitle(material: Material, wanted: Filter) -> Iterator[str]:
    yield f"As of {written(material.as_of.today.isoformat())}"
    if material.meetings:
        shared = "shared meeting" if len(material.codes) > 1 else "meeting"
        yield counted(len(material.meetings), shared)
    if only := _only(wanted):
        yield f"only {only}"


def _only(wanted: Filter) -> str:
    """Say what the filter asks for: `sector transport, since 2024`."""
    asked = {key: listed(values) for key, values in wanted._asdict().items() if values}
    return ", ".join(f"{key} {value}" for key, value in asked.items())


def _none_shared(who: str, material: Material, wanted: Filter) -> str:
    together = f"in which {who} all took part" if len(material.codes) > 2 else f"of {who}"
    only = f" ({_only(wanted)})" if _only(wanted) else ""
    day = written(material.as_of.today.isoformat())
    return f"The dataset records no meeting {together} up to {day}{only}."
