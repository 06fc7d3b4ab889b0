"""Measure drafts against hand-made records: `python benchmarks/draft_accuracy.py DIR [--verbose]`.

DIR holds pairs NAME.txt, a report, and NAME.toml, the records expected of it. Each report is
drafted against a dataset that holds only sectors. For each kind of value, precision is the share
of what was found that is right, recall the share of what was expected that was found. A participant
is right where day, name, role, country and side all are; `names` counts the names alone.
"""

import argparse
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path

from diplo_cli import load
from diplo_cli.draft.drafting import default_sectors, draft
from diplo_cli.draft.known import organization_key
from diplo_cli.names import fold
from diplo_cli.records import About, Dataset, Document, Meeting, Organization, Person

KINDS = (
    "date",
    "place",
    "names",
    "participants",
    "documents",
    "type",
    "parties",
    "party country",
    "sectors",
    "figures",
)
ALIKE = 0.55
EMPTY = Dataset(
    about=About(),
    countries=(),
    sectors=default_sectors(),
    organizations=(),
    people=(),
    initiatives=(),
    sources=(),
    meetings=(),
    files=(),
)


class Score:
    """What was expected, found and right of one kind."""

    def __init__(self) -> None:
        self.expected = 0
        self.found = 0
        self.right = 0

    def add(
        self, expected: Iterable[object], found: Iterable[object]
    ) -> tuple[Counter[object], Counter[object]]:
        """Count two collections; give what was missed and what was too much."""
        wanted, given = Counter(expected), Counter(found)
        self.expected += wanted.total()
        self.found += given.total()
        self.right += (wanted & given).total()
        return wanted - given, given - wanted

    def row(self, kind: str) -> str:
        """Give the figures as a line of the table."""
        precision = self.right / self.found if self.found else 1.0
        recall = self.right / self.expected if self.expected else 1.0
        both = precision + recall
        f1 = 2 * precision * recall / both if both else 0.0
        return f"{kind:15}{precision:10.3f}{recall:10.3f}{f1:10.3f}{self.expected:9}{self.found:8}"


class Records:
    """The meetings of one side, with names for ids."""

    def __init__(
        self,
        meetings: tuple[Meeting, ...],
        people: tuple[Person, ...],
        organizations: tuple[Organization, ...],
    ) -> None:
        self.meetings = meetings
        self.people = {each.id: each for each in people}
        self.organizations = {each.id: each for each in organizations}

    def dates(self) -> Iterator[object]:
        """Give the day of each meeting."""
        return (each.date for each in self.meetings)

    def places(self) -> Iterator[object]:
        """Give city and country of each meeting."""
        return ((fold(each.city or ""), each.country) for each in self.meetings)

    def names(self) -> Iterator[object]:
        """Give the name of each participant, whatever else is said of them."""
        for meeting in self.meetings:
            yield from (fold(self.people[each.person].name) for each in meeting.participants)

    def participants(self) -> Iterator[object]:
        """Give name, role, country and side of each participant, by the meeting's day."""
        for meeting in self.meetings:
            for each in meeting.participants:
                person = self.people[each.person]
                yield (
                    meeting.date,
                    fold(person.name),
                    fold(each.role or ""),
                    each.country or person.country,
                    each.side,
                )

    def figures(self) -> Iterator[object]:
        """Give value, unit and measure of each figure."""
        return (
            (each.value, each.unit, each.measure)
            for meeting in self.meetings
            for each in meeting.figures
        )

    def documents(self) -> list[Document]:
        """Give the documents of all meetings."""
        return [each for meeting in self.meetings for each in meeting.documents]

    def party(self, identity: str) -> tuple[object, str | None]:
        """Give a party's name, whatever its spelling, and its country."""
        organization = self.organizations[identity]
        return organization_key(organization.name)[0], organization.country


def main() -> int:
    """Print the table, with `--verbose` each miss and each surplus before it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--verbose", action="store_true")
    asked = parser.parse_args()
    scores: dict[str, Score] = defaultdict(Score)
    started = time.perf_counter()
    reports = sorted(
        path for path in asked.folder.glob("*.txt") if path.with_suffix(".toml").exists()
    )
    for path in reports:
        misses = compare(path, scores)
        if asked.verbose and misses:
            print(f"\n{path.name}")
            print("\n".join(misses))
    seconds = time.perf_counter() - started
    print(f"\n{'':15}{'precision':>10}{'recall':>10}{'F1':>10}{'expected':>9}{'found':>8}")
    for kind in KINDS:
        print(scores[kind].row(kind))
    print(f"{len(reports)} reports in {seconds:.1f} s")
    return 0


def compare(path: Path, scores: dict[str, Score]) -> list[str]:
    """Draft one report and count it against its records; give what differs."""
    data = load([path.with_suffix(".toml")])
    expected = Records(data.meetings, data.people, data.organizations)
    tables = draft(path.read_text("utf-8"), EMPTY).tables
    found = Records(tables.meetings, tables.people, tables.organizations)
    misses: list[str] = []
    for kind, wanted, given in (
        ("date", expected.dates(), found.dates()),
        ("place", expected.places(), found.places()),
        ("names", expected.names(), found.names()),
        ("participants", expected.participants(), found.participants()),
        ("figures", expected.figures(), found.figures()),
    ):
        misses += told(kind, *scores[kind].add(wanted, given))
    return misses + compare_documents(expected, found, scores)


def compare_documents(expected: Records, found: Records, scores: dict[str, Score]) -> list[str]:
    """Pair the documents by block and title, and count what each pair says."""
    pairs = paired(expected.documents(), found.documents())
    misses: list[str] = []
    for wanted, given in pairs:
        title = (wanted or given).title if wanted or given else ""  # type: ignore[union-attr]
        same = [title] if wanted else []
        more = [title] if given else []
        misses += told("documents", *scores["documents"].add(same, more))
        for kind, values in (
            ("type", lambda doc, _: [doc.type]),
            (
                "parties",
                lambda doc, side: [*(side.party(p)[0] for p in doc.parties), *doc.countries],
            ),
            ("party country", lambda doc, side: [*map(side.party, doc.parties), *doc.countries]),
            ("sectors", lambda doc, _: doc.sectors),
        ):
            left = values(wanted, expected) if wanted else []
            right = values(given, found) if given else []
            difference = scores[kind].add(left, right)
            misses += [f"{line}   [{title[:50]}]" for line in told(kind, *difference)]
    return misses


def paired(
    expected: list[Document], found: list[Document]
) -> list[tuple[Document | None, Document | None]]:
    """Pair documents of the same block by the likeness of their titles, the likest first."""
    likeness = sorted(
        (
            (SequenceMatcher(None, fold(one.title), fold(other.title)).ratio(), n, m)
            for n, one in enumerate(expected)
            for m, other in enumerate(found)
            if blocks(one) & blocks(other)
        ),
        reverse=True,
    )
    left, right = set(range(len(expected))), set(range(len(found)))
    pairs: list[tuple[Document | None, Document | None]] = []
    for ratio, n, m in likeness:
        if ratio >= ALIKE and n in left and m in right:
            left.remove(n)
            right.remove(m)
            pairs.append((expected[n], found[m]))
    pairs += [(expected[n], None) for n in sorted(left)]
    return pairs + [(None, found[m]) for m in sorted(right)]


def blocks(document: Document) -> set[str]:
    """Give the numbers of the blocks that a document cites."""
    return {cite.rpartition("#")[2] for cite in document.cite}


def told(kind: str, missed: Counter[object], surplus: Counter[object]) -> list[str]:
    """Give what differs as lines."""
    return [
        *(f"  {kind}: missed {each}" for each in missed.elements()),
        *(f"  {kind}: too much {each}" for each in surplus.elements()),
    ]


if __name__ == "__main__":
    sys.exit(main())
