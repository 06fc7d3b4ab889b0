"""Where they met, guessed: by a city that the report names once, or by who was whose guest."""

import string
from collections import Counter
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from diplo_cli.draft.attendance import MEETS
from diplo_cli.draft.cities import city_at, landmark_in
from diplo_cli.draft.cities_told import Place, is_elsewhere, is_part
from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.geography import mentions
from diplo_cli.draft.hosting import hosted_in
from diplo_cli.draft.individuals import Individual
from diplo_cli.draft.rare_patterns import AnyPattern, RarePattern
from diplo_cli.draft.reading import Line
from diplo_cli.draft.sides import BILATERAL
from diplo_cli.draft.source import FoundSource

IN_TOWN = RarePattern(
    r"(?<!embassy )(?<!office )\b(?:[Ii]n|[Aa]t|suburb of|outskirts of)\s+(?=[A-ZÀ-Þ])"
)
LABEL = r"^(?i:place|location|venue|city|where)\s*:"
# The same in a row around the text: "Hive Hall, Hivetown", "10:15 | Hivetown".
IN_ROW = RarePattern(
    rf"(?:\b(?:[Ii]n|[Aa]t|IN|AT)\s+|,\s?|\(|\|\s|{LABEL}\s*"
    r"|\d[./-](?:19|20)\d\d\s(?:[-–—]\s)?)(?=[A-ZÀ-Þ])"
)
# A row that tells of its day or has a label tells of the report's or the meeting's place.
DATED = RarePattern(
    r"\d(?:st|nd|rd|th)?[\s./-](?:[A-Z][a-z]+|\d{1,2})[\s./-]+(?:19|20)\d\d"
    rf"|[A-Z][a-z]+ \d{{1,2}}, (?:19|20)\d\d|{LABEL}"
)
ROW_ENDS = RarePattern(r"\s*(?:$|[,.|:()/–—-]|\d|\w+day\b|on \d)")
LONGEST_ROW = 80
# "Agreements signed during the visit to Xland (Hivetown, 3 March 2025)".
IN_BRACKETS = RarePattern(r"\([A-ZÀ-Þ][^()]{5,60}\)")
IS_IN = RarePattern(r"\b(?:is|are|was|were) (?:\w+ )?in (?=[A-Z])")
HERE = compiled(
    r"\b(?:sign(?:ed|ing|s)|inked|sealed|agreed in (?=[A-Z])|came to|come to|landed in|flew to"
    r"|took place|ceremony|told reporters|(?:press|news) conference"
    r"|(?:[Cc]ommission|[Cc]ommittee)(?: [^.;,]{1,60})? in (?=[A-Z]))\b"
)
BYLINE = RarePattern(r"\W*(?:Writing|Reporting|Editing|Edited|Reported|Written) by\b")
LONGEST_BYLINE = 80
QUOTED = RarePattern(r"^[^“”]*”|“[^”]*”?|\"[^\"]*\"?")
# A quotation of fewer letters is a name or a word of the sentence.
SPOKEN = 30


def guessed_place(
    own: list[Line],
    people: list[Individual],
    source: FoundSource,
    sides: AbstractSet[str | None],
    at_home: bool,
) -> Place | None:
    """Guess the place by the cities of the sides, or by who was whose guest.

    Where the report is of one side's country (`at_home`), cities that its sentences name tell
    less than that.
    """
    headlines = (source.record.title or "", *source.framing)
    if len(sides - {None}) < BILATERAL:
        sides = sides | {each.code for text in (*headlines, own[0].text) for each in mentions(text)}
    named = _named_once(own, source, sides, rows_only=at_home)
    return named or hosted_in(own, people, headlines, sides)


def town_in_rows(source: FoundSource, country: str) -> Place | None:
    """Give the only city of a country that a row with a day, a label or a house of state names."""
    rows = [row for row in _rows(source) if DATED.search(row) or landmark_in(row, None)]
    towns = {*_towns_of({country}, rows, IN_ROW)}
    return towns.pop() if len(towns) == 1 else None


def _rows(source: FoundSource) -> list[str]:
    """Give the short rows around a text, and what long ones put in brackets; no writer's."""
    own = [row for row in source.framing if not is_byline(row)]
    short = [row for row in own if len(row) < LONGEST_ROW]
    long = (row for row in own if len(row) >= LONGEST_ROW)
    return [*short, *(piece.group() for row in long for piece in IN_BRACKETS.finditer(row))]


def _is_row(line: Line) -> bool:
    """Tell whether a line only tells of the report's own day: "Hive News, 3 March, Hivetown"."""
    dated = any(each.kind == "full" for each in line.dates)
    return dated and len(line.text) < LONGEST_ROW and not line.text.endswith(".")


def _named_once(
    own: list[Line], source: FoundSource, sides: AbstractSet[str | None], rows_only: bool
) -> Place | None:
    """Guess the only country of the sides of which the report names a city, and that city.

    Asked where nothing else tells of a place: "the summit's host, Hivetown", "IN HIVETOWN".
    """
    there = (MEETS, HERE, IS_IN)
    met = [line for line in own if any(each.search(line.text) for each in there)]
    told = [unquoted(each.text) for each in met if not each.listed and not is_byline(each.text)]
    rows = [*_rows(source), *(line.text for line in own if _is_row(line))]
    for texts, before in ((rows, IN_ROW), ([] if rows_only else told, IN_TOWN)):
        found = list(_towns_of(sides, texts, before))
        if len({place.country for place in found}) == 1:
            return Counter(found).most_common(1)[0][0]
    return None


def _towns_of(
    sides: AbstractSet[str | None], texts: Iterable[str], before: AnyPattern
) -> Iterator[Place]:
    """Yield the sides' cities that texts name behind a word of place."""
    for text in texts:
        for placed in before.finditer(text):
            run = text[placed.end() :]
            if is_elsewhere(text[: placed.end()]):
                continue
            city = city_at(string.capwords(run) if run.isupper() else run, sides)
            rest = run[city.end :] if city else ""
            if before is IN_ROW and not ROW_ENDS.match(rest):
                continue  # "Xville, Yville sign pact"
            if city and city.country in sides and (run.isupper() or not is_part(rest)):
                yield Place(city.name, city.country)


def is_byline(text: str) -> bool:
    """Tell whether a line only tells who wrote the report and where."""
    return BYLINE.match(text) is not None and len(text) < LONGEST_BYLINE


def unquoted(text: str) -> str:
    """Leave out what is quoted: a city that somebody speaks of is no place of the meeting."""
    return QUOTED.sub(lambda each: each[0] if len(each[0]) < SPOKEN else " ", text)
