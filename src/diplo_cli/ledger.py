"""The ledger of what was promised and signed, and how each matter stands on a given day.

A matter is a document, or a topic with the stance `committed`. Only what the meetings up to that
day say counts: links, mentions and dates of later meetings are not yet known.

A date known to the month or year begins on its first day and ends on its last. The state of a
document is the first of these that holds:

- `superseded`: another document, of a meeting no earlier than its own and more than announced,
  names it in `supersedes`; since that document's date.
- `ended`: the day of `ended_on` has come.
- `announced`: its status says so, or `signed_on` lies ahead, and no `in_force_on` has come.
- `expired`: the last day of `valid_until` is over.
- `running-out`: `valid_until` or `ended_on`, whichever is earlier, is at most `horizon` days ahead.
- `in-force`: the day of `in_force_on` has come, or that of `valid_from` where there is no
  `in_force_on`.
- `signed`, `adopted`, `exchanged`: its status; nothing says more.

The state of a commitment is `raised-again` where a later meeting of the same countries named its
initiatives, or what implements, amends or supersedes them, and `open` otherwise. No record says
that a commitment is fulfilled, so the ledger doesn't either. How a matter counts as raised stands
in `raised`, how chains run in `chains`.
"""

import datetime
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from diplo_cli.asked_day import HORIZON
from diplo_cli.chains import Chains, Link
from diplo_cli.names import did_you_mean, fold
from diplo_cli.partial_dates import first_day, last_day
from diplo_cli.problems import QueryError
from diplo_cli.query import Filter, find
from diplo_cli.raised import Handles, Mentions, Raised
from diplo_cli.rows import DocumentRow, MeetingRow, PartyRow, TopicRow
from diplo_cli.vocabulary import MATTER_STATES

if TYPE_CHECKING:
    from diplo_cli.index import Index


class AsOf(NamedTuple):
    """The day that is asked about, and how many days ahead count as running out."""

    today: datetime.date
    horizon: int = HORIZON


class Matter(NamedTuple):
    """A document or commitment as it stands.

    `since` is the day its state began, of one that is running out the day it was made or came into
    force; `until` is the last day it is valid; `raised_through` is None where no later meeting
    raised it. `countries` are those it is between.
    """

    kind: str
    id: str
    date: str
    title: str
    type: str | None
    state: str
    since: str
    until: str | None
    days_left: int | None
    last_raised: str
    days_ago: int
    raised_in: str
    raised_through: str | None
    chain: tuple[Link, ...]
    meeting: str
    countries: tuple[str, ...]
    by: tuple[str, ...]
    parties: tuple[PartyRow, ...]
    sectors: tuple[str, ...]
    initiatives: tuple[str, ...]
    cite: tuple[str, ...]


class Ledger:
    """All that was recorded up to a day, from which the state of any matter follows."""

    def __init__(self, index: "Index", as_of: AsOf) -> None:
        known = Filter(until=(as_of.today.isoformat(),))
        self.as_of = as_of
        documents = find(index, DocumentRow, known)
        meetings = find(index, MeetingRow, known)
        self._index = index
        self._documents = {each.id: each for each in documents}
        self._countries = {each.id: each.countries for each in meetings}
        self._chains = Chains(documents)
        self._mentions = Mentions(meetings, documents, find(index, TopicRow, known))

    def matters(self, wanted: Filter) -> list[Matter]:
        """Give the matters that a filter lets pass, by date, then id.

        Raises QueryError where the filter can't be answered.
        """
        documents = find(self._index, DocumentRow, wanted)
        matters = [self.document(each) for each in documents if self._is_known(each)]
        if not (wanted.type or wanted.kind):  # which no topic has
            matters += [self.topic(each) for each in self._commitments(wanted)]
        return sorted(matters, key=lambda matter: (matter.date, matter.id))

    def _commitments(self, wanted: Filter) -> Iterator[TopicRow]:
        topics = find(self._index, TopicRow, wanted._replace(stance=("committed",)))
        return (each for each in topics if self._is_known(each))

    def _is_known(self, row: DocumentRow | TopicRow) -> bool:
        return row.meeting in self._countries

    def document(self, row: DocumentRow) -> Matter:
        """Tell how a document stands; between its parties' countries, if these are several."""
        chain = self._chains.of([row.id])
        between = row.countries if len(row.countries) > 1 else self._countries[row.meeting]
        raised = self.raised(row, between, chain)
        ends = [last_day(each) for each in (row.valid_until, row.ended_on) if each]
        until = min(ends, default=None)
        state, since = self._state(row, until)
        return Matter(
            kind="document",
            id=row.id,
            date=row.date,
            title=row.title,
            type=row.type,
            state=state,
            since=since.isoformat(),
            until=until.isoformat() if until else None,
            days_left=(until - self.as_of.today).days if until else None,
            last_raised=raised.date,
            days_ago=self._days_ago(raised),
            raised_in=raised.meeting,
            raised_through=raised.through,
            chain=chain,
            meeting=row.meeting,
            countries=between,
            by=(),
            parties=row.parties,
            sectors=row.sectors,
            initiatives=row.initiatives,
            cite=row.cite,
        )

    def topic(self, row: TopicRow) -> Matter:
        """Tell how a topic stands, a commitment or not; its chain is that of its initiatives."""
        chain = self._chains.of(row.initiatives)
        between = self._countries[row.meeting]
        raised = self.raised(row, between, chain)
        again = raised.first if raised.through in ("initiative", "chain") else None
        return Matter(
            kind="commitment",
            id=row.id,
            date=row.date,
            title=row.summary,
            type=None,
            state="raised-again" if again else "open",
            since=again or row.date,
            until=None,
            days_left=None,
            last_raised=raised.date,
            days_ago=self._days_ago(raised),
            raised_in=raised.meeting,
            raised_through=raised.through,
            chain=chain,
            meeting=row.meeting,
            countries=between,
            by=row.by,
            parties=(),
            sectors=row.sectors,
            initiatives=row.initiatives,
            cite=row.cite,
        )

    def raised(
        self, row: DocumentRow | TopicRow, between: tuple[str, ...], chain: tuple[Link, ...]
    ) -> Raised:
        """Tell when the matter of a row was last raised between these countries."""
        linked = {end for link in chain for end in (link.id, link.of)} - set(row.initiatives)
        handles = Handles(row.initiatives, tuple(sorted(linked)), row.sectors)
        return self._mentions.raised((row.date, row.meeting), frozenset(between), handles)

    def _days_ago(self, raised: Raised) -> int:
        return (self.as_of.today - first_day(raised.date)).days

    def _state(self, row: DocumentRow, until: datetime.date | None) -> tuple[str, datetime.date]:
        """Give the state of a document and the day it began: the first rule that holds."""
        return self._over(row) or self._term(row, until) or self._begun(row)

    def _over(self, row: DocumentRow) -> tuple[str, datetime.date] | None:
        """Tell whether another document or its own end has put an end to a document."""
        others = [self._documents[link.id] for link in self._chains.superseding(row.id)]
        by = [_made_on(each) for each in others if each.date >= row.date and self._is_made(each)]
        if by:
            return "superseded", min(by)
        if row.ended_on and last_day(row.ended_on) <= self.as_of.today:
            return "ended", last_day(row.ended_on)
        return None

    def _term(
        self, row: DocumentRow, until: datetime.date | None
    ) -> tuple[str, datetime.date] | None:
        """Tell whether a document is only announced, or its time is over or running out."""
        today = self.as_of.today
        if not self._is_made(row) and not self._has_come(row.in_force_on):
            return "announced", first_day(row.date)
        if row.valid_until and last_day(row.valid_until) < today:
            return "expired", last_day(row.valid_until) + DAY
        if until and (until - today).days <= self.as_of.horizon:
            return "running-out", self._begun(row)[1]
        return None

    def _begun(self, row: DocumentRow) -> tuple[str, datetime.date]:
        """Tell whether a document is in force, as far as its dates say, or only made."""
        begins = row.in_force_on or row.valid_from
        made = _made_on(row)
        if begins and self._has_come(begins):
            # What was signed in June 2023 and is valid from "2023" was not yet so in January.
            within = first_day(begins) < made <= last_day(begins)
            return "in-force", made if within else first_day(begins)
        return row.status, made

    def _is_made(self, row: DocumentRow) -> bool:
        """Tell whether a document is more than announced: signed, adopted or exchanged."""
        return row.status != "announced" and _made_on(row) <= self.as_of.today

    def _has_come(self, day: str | None) -> bool:
        return day is not None and first_day(day) <= self.as_of.today


DAY = datetime.timedelta(days=1)


def _made_on(row: DocumentRow) -> datetime.date:
    """Give the day a document was signed, adopted or exchanged: its meeting's, if none is named."""
    return first_day(row.signed_on or row.date)


def chosen(matters: Iterable[Matter], states: tuple[str, ...], stale: int | None) -> list[Matter]:
    """Keep the matters in any of these states that were not raised for so many days.

    No states mean all. Raises QueryError, with the nearest, for a state that there isn't.
    """
    wanted = {_state_called(text) for text in states}
    return [
        each
        for each in matters
        if (not wanted or each.state in wanted) and (stale is None or each.days_ago >= stale)
    ]


def as_row(matter: Matter) -> dict[str, Any]:
    """Give a matter as the row that scripts read; each link of its chain has a `name`, too."""
    told = matter._asdict()
    row = {key: list(each) if isinstance(each, tuple) else each for key, each in told.items()}
    row["chain"] = [
        {"name": f"{link.id} {link.relation} {link.of}", **link._asdict()} for link in matter.chain
    ]
    return row


def _state_called(text: str) -> str:
    word = fold(text.strip()).replace(" ", "-")
    if word in MATTER_STATES:
        return word
    hint = did_you_mean(text, MATTER_STATES, f"use one of {', '.join(MATTER_STATES)}")
    raise QueryError(f"--state: no state is called {text!r}; {hint}")


def standing(state: str, since: str, until: str | None, write: Callable[[str], str] = str) -> str:
    """Write a state with the day that matters: `expired 2024-12-31`, `in force until 2026-12-31`.

    The day is the last of validity, or that of the end; `write` says how to write it.
    """
    word = state.replace("-", " ")
    if state in ("ended", "superseded"):
        return f"{word} {write(since)}"
    if until is None:
        return word
    before = "" if state in ("expired", "running-out") else "until "
    return f"{word} {before}{write(until)}"
