"""When a matter was last raised, and through what it was.

A meeting raises a matter where the same countries meet again: at least two of those that the
matter is between (its only one, where it names one). It does so

- through an initiative: a topic or document names one that the matter names;
- through the chain: a topic or document names a document or initiative of its chain;
- through a sector, and that only where the matter has neither: a topic or document is of a sector
  that the matter is recorded under, no broader or narrower one. A matter about one corridor is not
  raised by just any talk about transport.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal, NamedTuple

from diplo_cli.chains import refers

if TYPE_CHECKING:
    from diplo_cli.rows import DocumentRow, MeetingRow, TopicRow

Through = Literal["initiative", "chain", "sector"]
Countries = frozenset[str]
Day = tuple[str, str]  # the date of a meeting, and its id


class Handles(NamedTuple):
    """What a matter can be raised by: initiatives it names, its chain, its sectors."""

    initiatives: tuple[str, ...]
    chain: tuple[str, ...]
    sectors: tuple[str, ...]


class Raised(NamedTuple):
    """The latest meeting that raised a matter, and the date of the first that did so again.

    `through` and `first` are None where no later meeting than its own did.
    """

    date: str
    meeting: str
    through: Through | None = None
    first: str | None = None


class Mentions:
    """Which meetings name an initiative, document or sector, and who took part in them."""

    def __init__(
        self,
        meetings: "Iterable[MeetingRow]",
        documents: "Iterable[DocumentRow]",
        topics: "Iterable[TopicRow]",
    ) -> None:
        self._countries = {each.id: frozenset(each.countries) for each in meetings}
        self._days: defaultdict[tuple[str, str], set[Day]] = defaultdict(set)
        self._shared: dict[tuple[str, str, Countries], list[Day]] = {}
        for topic in topics:
            self._note(topic, topic.initiatives)
        for each in documents:
            self._note(each, (each.id, *each.initiatives, *refers(each)))

    def _note(self, row: "DocumentRow | TopicRow", named: Iterable[str]) -> None:
        day = (row.date, row.meeting)
        for each in named:
            self._days["id", each].add(day)
        for sector in row.sectors:
            self._days["sector", sector].add(day)

    def raised(self, own: Day, countries: Countries, handles: Handles) -> Raised:
        """Tell when a matter of this day, between these countries, was last raised."""
        ways: list[tuple[Through, str, tuple[str, ...]]] = [
            ("initiative", "id", handles.initiatives),
            ("chain", "id", handles.chain),
        ]
        if not (handles.initiatives or handles.chain):
            ways = [("sector", "sector", handles.sectors)]
        later: list[tuple[Day, Through]] = [
            (day, through)
            for through, kind, names in ways
            for name in names
            for day in self._between(kind, name, countries)
            if day[0] > own[0]
        ]
        if not later:
            return Raised(*own)
        latest = max(day for day, _ in later)
        through = next(way for day, way in later if day == latest)  # the closest tie first
        return Raised(*latest, through, min(day for (day, _), _ in later))

    def _between(self, kind: str, name: str, countries: Countries) -> list[Day]:
        """Give the days on which these countries met and named this."""
        key = (kind, name, countries)
        if key not in self._shared:
            enough = max(1, min(2, len(countries)))
            self._shared[key] = [
                day
                for day in self._days.get((kind, name), ())
                if len(self._countries[day[1]] & countries) >= enough
            ]
        return self._shared[key]
