"""Offices that a report names without a name: of which country, of which field."""

import re

from diplo_cli.draft.offices import Office, offices
from diplo_cli.draft.rare_patterns import RarePattern
from diplo_cli.draft.reading import Line
from diplo_cli.draft.tokens import Sentence, read_sentence

# Whoever sends greetings is elsewhere: "He conveyed the regards of the President of Xland".
SENDS = RarePattern(
    r"\b(?:greetings|regards|wishes|condolences|messages?|congratulations|letters?|invitations?"
    r"|instructions?|on behalf)\b[^.;]{0,60}? (?:of|from) [^.;]{0,60}$",
    re.IGNORECASE,
)
MINISTER = RarePattern(r"\bMinister\b")
JUNIOR = RarePattern(r"\b(?:Prime|Deputy|Vice|First|Assistant|Former)\b", re.IGNORECASE)


def offices_of_countries(lines: tuple[Line, ...], headline: str | None) -> set[tuple[str, str]]:
    """Gather offices told with a country: `the Qatari Minister of Transport` in a headline."""
    title = read_sentence(headline or "")
    told = [(title, each) for each in offices(title)]
    told += [(line.sentence, each) for line in lines for each in line.offices]
    return {
        (office.title, office.countries[0])
        for sentence, office in told
        if len(office.countries) == 1 and not office.plural and office.title != "Minister"
        if not is_sender(sentence, office)
    }


def ministers_of(country: str | None, told: set[tuple[str, str]]) -> set[str]:
    """Give the ministers of a country among offices told with one: `Xland's Minister of Wax`."""
    return {
        title
        for title, code in told
        if code == country and MINISTER.search(title) and not JUNIOR.search(title)
    }


def is_sender(sentence: Sentence, office: Office) -> bool:
    """Tell whether somebody's greetings are conveyed: who is absent, and nobody named there."""
    return SENDS.search(sentence.text[: sentence.tokens[office.first].start]) is not None


def offices_of_ministers(lines: tuple[Line, ...]) -> set[str]:
    """Give the offices of which a report tells in the plural: `the energy ministers`."""
    return {
        office.title
        for line in lines
        for office in line.offices
        if office.plural and office.title != "Minister" and office.level == "minister"
    }
