"""What must hold across records: one small pure function for each rule, listed in a table.

A rule takes the dataset and yields findings. To add one, write the function under `@rule` in the
file of its kind: `integrity` (errors: the dataset can't answer), `advice` (warnings and notes),
`duplicates` (entries that are probably one), `evidence` (records against the texts they cite). Its
docstring is what `diplo check --explain` prints; its code never changes its meaning.

Where a value is bad or missing, a rule either takes all that is left or is given the sound entries
alone: those that have no such fault, of their own or in a part.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import fields
from itertools import chain
from typing import Any, NamedTuple

from diplo_cli.problems import Severity
from diplo_cli.records import (
    Dataset,
    Document,
    Figure,
    Initiative,
    Meeting,
    Organization,
    Participant,
    Person,
    Sector,
    Topic,
)
from diplo_cli.references import COUNTRY_FIELDS, REFERENCES, End

Keys = tuple[str | int, ...]


class Finding(NamedTuple):
    """What a rule found: in which record, at which of its fields, and what to do about it.

    `first` is the other record of a pair, where the finding is about two; `absent` what is not
    there, any of which would do: the entry that a reference names, or whatever would name an
    entry; `command` the arguments with which diplo does it, to which belongs where the dataset is.
    """

    record: Any
    keys: Keys
    message: str
    hint: str
    first: Any = None
    absent: tuple[End, ...] = ()
    command: str = ""

    def places(self) -> list[tuple[Any, Keys]]:
        """Give the records and fields whose lines the problem names."""
        first = [] if self.first is None else [(self.first, ())]
        return [(self.record, self.keys), *first]


Check = Callable[[Dataset], Iterator[Finding]]


class Rule(NamedTuple):
    """A rule in a table: its stable code, how bad a breach is, and the function that looks.

    `sound` tells whether it looks at sound entries alone.
    """

    code: str
    severity: Severity
    check: Check
    sound: bool


def table(rules: list[Rule], *, sound: bool) -> Callable[..., Callable[[Check], Check]]:
    """Make the decorator that puts rules into a table; most of them look at what `sound` says."""

    def rule(
        code: str, severity: Severity = "error", *, sound: bool = sound
    ) -> Callable[[Check], Check]:
        def put(check: Check) -> Check:
            rules.append(Rule(code, severity, check, sound))
            return check

        return put

    return rule


def hold(
    data: Dataset, rules: Iterable[Rule], lost: frozenset[End], *, sound: Dataset, complete: bool
) -> Iterator[tuple[Rule, Finding]]:
    """Hold a dataset against rules, or its sound entries, where a rule looks at no others.

    `lost` holds the ends of references that faults have made unknown; `complete` tells whether
    every file could be parsed: if not, a reference may lead into one that couldn't, or out of it.
    """
    for rule in rules:
        for finding in rule.check(sound if rule.sound else data):
            if not finding.absent or (complete and lost.isdisjoint(finding.absent)):
                yield rule, finding


def cited(data: Dataset) -> Iterator[Any]:
    """Yield every record that can cite a source."""
    yield from data.initiatives
    for meeting in data.meetings:
        yield meeting
        yield from meeting.topics
        yield from meeting.figures
        yield from meeting.documents


def _fields(among: Collection[str]) -> dict[type, tuple[str, ...]]:
    """Give for each kind of record that names others those of its fields that are among these."""
    located = (Organization, Person, Meeting, Participant)
    kinds = (Sector, Initiative, Topic, Figure, Document, *located)
    return {kind: tuple(each.name for each in fields(kind) if each.name in among) for kind in kinds}


NAMING = _fields(REFERENCES)
LOCATED = _fields(COUNTRY_FIELDS)


def references(
    data: Dataset, among: Mapping[type, tuple[str, ...]]
) -> Iterator[tuple[Any, Keys, str]]:
    """Yield what these fields name: the record that names it, the keys to it there, and it."""
    participants = (each for meeting in data.meetings for each in meeting.participants)
    registries = (data.sectors, data.organizations, data.people)
    for record in chain(*registries, cited(data), participants):
        for field in among[type(record)]:
            value = getattr(record, field)
            if isinstance(value, str):
                yield record, (field,), value
            else:
                for index, item in enumerate(value or ()):
                    yield record, (field, index), item


def made_id(meeting: str, kind: str, number: int) -> str:
    """Give the id of the N-th topic or figure of a meeting, where it has none of its own."""
    return f"{meeting}-{kind}-{number}"
