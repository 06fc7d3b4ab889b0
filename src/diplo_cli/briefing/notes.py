"""The footnotes of a briefing, numbered as they are first used."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from diplo_cli.briefing.content import Note
from diplo_cli.cites import source_and_paragraph
from diplo_cli.partial_dates import moment
from diplo_cli.rows import SourceRow


class Citing(Protocol):
    """A row or matter that cites."""

    @property
    def id(self) -> str:
        """The id of the record."""

    @property
    def cite(self) -> tuple[str, ...]:
        """The paragraphs it rests on."""


class Notes:
    """Gives each cite its number; a record that cites nothing gets a note that says so."""

    def __init__(self, sources: Mapping[str, SourceRow]) -> None:
        self._sources = sources
        self._notes: dict[tuple[str, str], Note] = {}

    def of(self, *records: Citing) -> tuple[int, ...]:
        """Number the cites of some records, each once, lowest first."""
        keys = [key for record in records for key in _keys(record)]
        return tuple(sorted({self._number(key) for key in keys}))

    def all(self) -> tuple[Note, ...]:
        """Give every note there is so far, by number."""
        return tuple(self._notes.values())

    def _number(self, key: tuple[str, str]) -> int:
        if key not in self._notes:
            kind, name = key
            number = len(self._notes) + 1
            self._notes[key] = self._cite(number, name) if kind == "cite" else _none(number, name)
        return self._notes[key].number

    def _cite(self, number: int, cite: str) -> Note:
        name, block = source_and_paragraph(cite)
        source = self._sources[name]
        told = [source.publisher, f"“{source.title}”" if source.title else None]
        told.append(moment(source.published) if source.published else None)
        told.append(f"via {source.via}" if source.via else None)
        told.append(f"paragraph {block}" if block else None)
        text = f"{', '.join(part for part in told if part)}."
        return Note(number, text, cite, name, block or None, source.url)


def _keys(record: Citing) -> Iterable[tuple[str, str]]:
    return [("cite", cite) for cite in record.cite] or [("record", record.id)]


def _none(number: int, record: str) -> Note:
    return Note(number, f"The dataset cites no source here; its record is {record}.")
