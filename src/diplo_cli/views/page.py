"""What stands on the page of a record, section by section, whatever the format draws it."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

import msgspec

from diplo_cli.cites import source_and_paragraph
from diplo_cli.views import Column, Page
from diplo_cli.views.columns import Reader, Row, label

FACTS = (Column("fact", "", 1, 12), Column("value", "", 1, 24))
DATE = Column("date", "Date", 1, 10)
CITE = Column("cite", "Source", 1, 8)
ID = Column("id", "ID", 4, 18)

MEETINGS = (
    DATE,
    Column("city", "City", 3, 6),
    Column("countries", "Countries", 2, 14),
    Column("participants", "Participants", 1, 20),
    Column("id", "ID", 2, 15),
)
DOCUMENTS = (
    DATE,
    Column("title", "Title", 1, 24),
    Column("type", "Type", 3, 11),
    Column("parties", "Parties", 2, 20),
    CITE,
    ID,
)
TOPICS = (
    DATE,
    Column("sectors", "Sectors", 1, 12),
    Column("stance", "Stance", 1, 9),
    Column("by", "By", 3, 10),
    Column("summary", "Topic", 1, 30),
    CITE,
)
FIGURES = (
    DATE,
    Column("name", "Figure", 1, 20),
    Column("value", "Value", 1, 24, right=True),
    Column("period", "Period", 2, 6),
    CITE,
)
PARTICIPANTS = (
    Column("name", "Name", 1, 14),
    Column("role", "Role", 1, 14),
    Column("country", "Country", 1, 10),
    Column("side", "Side", 2, 5),
    Column("id", "ID", 3, 14),
)
SOURCES = (
    Column("number", "No.", 1, 3),
    Column("publisher", "Publisher", 1, 9),
    Column("via", "Via", 3, 10),
    Column("published", "Published", 2, 10),
    Column("paragraphs", "Paragraphs", 1, 10),
    Column("id", "ID", 2, 16),
)

# What has a section of its own on the page.
ELSEWHERE = {"participants", "document_count", "topic_count", "figure_count"}


class Section(NamedTuple):
    """A titled table; the first one of a page holds its facts and has no headings."""

    title: str
    columns: tuple[Column, ...]
    rows: list[list[str]]

    def cells(self) -> Iterator[list[str]]:
        """Give the rows, as a table asks for them."""
        return iter(self.rows)


def sections(page: Page) -> list[Section]:
    """Lay out a page: the facts, then whatever there is of what ties to the record."""
    row = msgspec.json.decode(page.record.row)
    reader = Reader(page.data)
    facts = Section(_heading(row, reader), FACTS, list(_facts(page, row, reader)))
    if page.chosen:
        return [facts]
    tied = {
        name: [msgspec.json.decode(each) for each in rows]
        for name, rows in page.record.tied.items()
    }
    cites = _Cites(row, tied)
    tied["sources"] = [cites.describe(source) for source in tied["sources"]]
    named = [(reader.read(topic, "sectors"), topic) for topic in tied["topics"]]
    by_sector = [topic for _, topic in sorted(named, key=lambda each: (not each[0], each[0]))]
    tables = (
        ("Meetings", MEETINGS, tied["meetings"]),
        ("Documents", DOCUMENTS, tied["documents"]),
        ("Topics by sector", TOPICS, by_sector),
        ("Figures", FIGURES, tied["figures"]),
        ("Participants", PARTICIPANTS, row.get("participants", [])),
        ("Sources", SOURCES, tied["sources"]),
    )
    undated = page.noun.name == "meetings"  # each row would repeat the page's own date
    return [
        facts,
        *(
            _section(
                title,
                tuple(each for each in columns if not (undated and each is DATE)),
                rows,
                reader,
                cites,
            )
            for title, columns, rows in tables
            if rows
        ),
    ]


def _heading(row: Row, reader: Reader) -> str:
    """Give the name at the head of a record's page."""
    if (key := _named_by(row)) is not None:
        return str(row[key])
    place = row["city"] or reader.read(row, "country")
    return f"Meeting of {row['date']}" + (f", {place}" if place else "")


def _named_by(row: Row) -> str | None:
    """Give the key that the heading of a page shows; a meeting has none."""
    if "participants" in row:
        return None
    return next(key for key in ("title", "name", "summary", "publisher", "id") if row.get(key))


def _facts(page: Page, row: Row, reader: Reader) -> Iterator[list[str]]:
    """Yield each fact of the record that is known, with its label; not that of the heading."""
    shown = {_named_by(row), *ELSEWHERE}
    for key in page.columns:
        told = key not in shown and row[key] not in (None, [], {})
        if key == "parties" and told:
            for party in row[key]:
                country = reader.read(party, "country") or party["kind"]
                yield ["Party", f"{reader.read(party, 'name')} ({country})"]
        elif told or page.chosen:
            yield [label(key), reader.read(row, key)]


def _section(
    title: str, columns: tuple[Column, ...], rows: Iterable[Row], reader: Reader, cites: "_Cites"
) -> Section:
    cells = [
        [cites.mark(row) if column is CITE else reader.read(row, column.key) for column in columns]
        for row in rows
    ]
    filled = [at for at in range(len(columns)) if any(row[at] for row in cells)]
    kept = [[row[at] for at in filled] for row in cells]
    return Section(title, tuple(columns[at] for at in filled), kept)


class _Cites:
    """Numbers the sources of a page, so that every line can say where it comes from."""

    def __init__(self, row: Row, tied: dict[str, list[Row]]) -> None:
        self._numbers = {source["id"]: n for n, source in enumerate(tied["sources"], 1)}
        citing = [row, *tied["documents"], *tied["topics"], *tied["figures"]]
        if "roles" in row:  # a person is told of by the meetings they took part in
            citing.extend(tied["meetings"])
        self._cited = sorted(
            {source_and_paragraph(cite) for each in citing for cite in each.get("cite", ())},
        )

    def mark(self, row: Row) -> str:
        """Write the cites of a row: `[1] ¶4, 7`."""
        cites = sorted(map(source_and_paragraph, row["cite"]))
        return " ".join(
            self._one(source, [block for _, block in found])
            for source, found in groupby(cites, key=lambda cite: cite[0])
        )

    def _one(self, source: str, blocks: list[int]) -> str:
        number = f"[{self._numbers[source]}]" if source in self._numbers else source
        listed = ", ".join(str(block) for block in blocks if block)
        return f"{number} ¶{listed}" if listed else number

    def describe(self, source: Row) -> Row:
        """Add to a source its number and the paragraphs that the page cites."""
        blocks = [block for name, block in self._cited if name == source["id"] and block]
        number = f"[{self._numbers[source['id']]}]"
        return {**source, "number": number, "paragraphs": _ranges(blocks)}


def _ranges(numbers: list[int]) -> str:
    """Write sorted numbers short: 1, 2, 3 and 5 are `1–3, 5`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
