"""The sharing out of a report's sentences among its meetings, while it goes on."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from operator import attrgetter
from typing import NamedTuple

from diplo_cli.draft.attendance import WELCOME, presence
from diplo_cli.draft.geography import mentions
from diplo_cli.draft.individuals import Individual, Roster
from diplo_cli.draft.openers import ENOUGH, WELCOMED, opener_of
from diplo_cli.draft.person_names import Spotted
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.reading import Line

# One person met several, each on their own.
SEPARATE = RarePattern(
    r"\bseparate(?:ly)? (?:\w+ ){0,2}?(?:meetings?|talks|bilateral|audiences?|calls|conversations"
    r"|discussions)"
    r"|\b(?:met|spoke|talked|conferred)\b[^.]*\bseparately\b"
    r"|\bmeetings separately\b|\breceived (?:various|several|a number of|two|three|four)\b"
    r"|\bbilateral meetings\b|\bone after (?:another|the other)\b"
    r"|\b(?:first|second|next|last) (?:bilateral )?(?:meeting|talks) (?:was|were)\b"
    r"|\b(?:a )?(?:series|number|round) of (?:\w+ )?(?:meetings|talks|counterparts"
    r"|foreign ministers|bilateral|officials|ministers|leaders)"
    r"|\bmeetings with (?:his|her|several|the following|foreign)\b"
    r"|\b(?:held talks|conferred|met) with (?:the )?(?:leaders|presidents|ministers|heads) of\b"
    r"|\bhis counterparts from\b|\bher counterparts from\b|\b(?:held|had) (?:\w+ )?meetings with\b",
    re.IGNORECASE,
)
# Who received many met each in turn: "The meetings took place at the palace. One was with N".
IN_TURN = RarePattern(
    r"\b[Tt]he meetings (?:took place|were (?:also )?held)\b|\b[Oo]ne of them was with\b"
)
# What happens beside another event, or before or after it.
BESIDE = RarePattern(
    r"\b(?:[Oo]n|[Ii]n|[Aa]t) the (?:\w+ )?(?:sidelines|margins?|fringes)\b|\bseparate(?:ly)?\b"
    r"|\b(?:[Bb]efore|[Aa]fter) that\b|\b[Ee]arlier\b|\bthe day before\b|\b[Pp]rior to\b"
    r"|\b(?:was|were) (?:then|later|subsequently|afterwards) (?:received|hosted|welcomed)\b"
    r"|\b[Bb]efore the\b|\balso (?:met|received|held|had|hosted)\b|\b(?:was|were) also received\b"
    r"|\bthen (?:met|received|held|had|hosted)\b|^Later\b|^Then\b"
)


DAY_BESIDE = RarePattern(
    r"\b(?:met|held talks)\b[^.;]{0,60}\b(?:the day before|the previous day|a day earlier"
    r"|the (?:next|following) day)",
    re.IGNORECASE,
)


class Group(NamedTuple):
    """The sentences of one meeting while it is gathered: by their numbers, and its people.

    `signed` are those who sign something there, whether or not they met.
    """

    opener: int
    lines: list[int]
    people: list[Individual]
    signed: tuple[Individual, ...] = ()


class Sharing:
    """The sharing out of a report's sentences, while it goes on."""

    def __init__(self, lines: tuple[Line, ...], people: list[Individual]) -> None:
        self.lines = lines
        self.people = people
        # Where in `people` those are that a mention in a sentence may mean.
        self._spotted: defaultdict[tuple[int, Spotted], set[int]] = defaultdict(set)
        for place, person in enumerate(people):
            for spot in person.spots:
                self._spotted[spot].add(place)
        self.told = [presence(line) for line in lines]
        self.roster = Roster(people)
        opener = self._first_event(opener_of(lines, self.told))
        self.opener = opener
        self.groups = [Group(opener, [], [])]
        self.current = self.groups[0]
        self.separate = any(SEPARATE.search(line.text) for line in lines[: opener + 1]) or any(
            IN_TURN.search(line.text) for line in lines if line.block == lines[opener].block
        )
        self.everywhere: list[Individual] = []
        self._known: set[Individual] = set()  # who is in meetings, as far as these were read
        self._read: Counter[int] = Counter()
        self.attendees: set[Individual] = set()

    def _first_event(self, opener: int) -> int:
        """Go back to what is told before a meeting that only happened beside it.

        `A and B signed yesterday … This morning A was received by C`, `The session was attended by
        A, B and C. On the sidelines A and B held talks`: two meetings.
        """
        met = self.named(opener)
        beside = BESIDE.search(self.lines[opener].text)
        before: list[Individual] = []
        for number in range(opener):
            told = self.told[number]
            if WELCOMED.search(self.lines[number].text):
                continue
            signed = self.individuals(number, told.signed)
            shared = [each for each in signed if each in met]
            if len(signed) == ENOUGH and len(shared) == 1 and two_sided(signed):
                return number
            if told.present or before:
                spotted = (*told.present, *told.told, *told.signed)
                before += self.individuals(number, spotted)
        there = [each for n, each in enumerate(before) if each not in before[:n]]
        another = any(each not in met for each in there)
        another = another or DAY_BESIDE.search(self.lines[opener].text) is not None
        if beside and another and len(there) >= ENOUGH and two_sided(there):
            return next(
                n
                for n in range(opener)
                if self.told[n].present and not WELCOMED.search(self.lines[n].text)
            )
        return opener

    def named(self, number: int) -> list[Individual]:
        """Give whom a sentence names or means, in its order."""
        return self.individuals(number, self.lines[number].people)

    def individuals(self, number: int, spotted: Iterable[Spotted]) -> list[Individual]:
        """Give the people of mentions in a sentence, in their order."""
        found: dict[int, int] = {}
        for each in sorted(spotted, key=attrgetter("start")):
            for place in self._spotted.get((number, each), ()):
                found.setdefault(place, each.start)
        return [self.people[place] for _, place in sorted((at, n) for n, at in found.items())]

    def known(self, person: Individual) -> bool:
        """Tell whether a person is in some meeting already; nobody leaves one."""
        for number, group in enumerate(self.groups):
            read = self._read[number]
            if read < len(group.people):
                self._known.update(group.people[read:])
                self._read[number] = len(group.people)
        return person in self._known


def two_sided(people: list[Individual]) -> bool:
    """Tell whether two may be of two sides: not both of one country."""
    countries = [each.country for each in people]
    return None in countries or len(set(countries)) > 1


def joined_by_envoy(new: list[Individual], met: list[Individual]) -> bool:
    """Tell whether only an envoy joins a guest told of before: `met N N and Ambassador M M`."""
    theirs = {each.country for each in met if each.country and each.level != "ambassador"}
    return all(each.level == "ambassador" and each.country in theirs for each in new)


def of_welcome(lines: tuple[Line, ...], line: Line) -> bool:
    """Tell whether a paragraph is of the welcome, where more people stand than meet."""
    near = [each for each in lines if each.block == line.block]
    at = near.index(line)
    return any(WELCOME.search(each.text) for each in near[max(0, at - 1) : at + 2])


def others_met(line: Line, new: list[Individual], known: list[Individual]) -> list[Individual]:
    """Give whom the new one met where no name tells: the guest, else by a country.

    Whoever received the guest before is no guest of another.
    """
    guests = [each for each in known if each.visiting]
    if guests and not any(each.visiting for each in new):
        return guests[:1]
    countries = {each.country for each in new[:1] if each.country}
    if not countries:
        known = [each for each in known if not each.receives] or known
    away = [each for each in known if each.country and each.country not in countries]
    said = {each.code for each in mentions(line.text) if each.kind != "city"}
    meant = [each for each in away if each.country in said]
    return (meant or (away if countries else known))[:1]
