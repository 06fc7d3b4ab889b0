"""Who signed a document: the names in "signed by Minister of X N N and his counterpart M M"."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import tomli

from diplo_cli.draft.geography import mentions
from diplo_cli.names import fold

DATA = Path(__file__).with_name("data") / "roles.toml"
WORD = re.compile(r"[\w’'‘`.-]+")
PARTICLES = frozenset(
    re.findall(
        r"\w+",
        "bin ibn al el de da dos das di del van von der den la le bint binti ben abu oglu ogly y",
    )
)
SPLIT = re.compile(
    r";\s*|,?\s+(?:and|while|&|as well as)\s+(?:by\s+)?(?!.{0,40}?\bwere\b)|"
    r",\s+(?=(?:and\s+)?(?:H\.E\.|Mr|Ms|Dr|Shri)\b)"
)
FROM_SIDE = re.compile(r"\b(?:on\s+(?:the\s+)?|from\s+the\s+)?[\w-]+\s+side\b", re.IGNORECASE)
HEADS = re.compile(
    r"^(?:(?:the\s+)?(?:two|three|four|five|both)$|(?:the\s+)?(?:two\s+)?(?:[A-Z]?\w+\s+){0,2}?(?:prime\s+ministers|presidents|leaders|heads\s+of\s+"
    r"(?:state|government|states)|foreign\s+ministers|ministers|sides|parties|countries|governments|nations|"
    r"pms)(?:\s+of\s+(?:the\s+)?(?:two|both)\s+\w+)?\s*$)",
    re.IGNORECASE,
)


class Signatory(NamedTuple):
    """A person who signed: name, office where it is given, country where it is named."""

    name: str
    role: str | None = None
    country: str | None = None


@cache
def _known() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    table = tomli.loads(DATA.read_text("utf-8"))
    return (frozenset(table["titles"]), frozenset(table["roles"]), frozenset(table["fields"]))


def signatories(text: str) -> tuple[Signatory, ...]:
    """Find the people in what follows "signed by", or stands before "signed"."""
    found: list[Signatory] = []
    rest = ""
    for piece in SPLIT.split(text):
        joined = f"{rest} and {piece}" if rest else piece
        person = _person(joined)
        # "Minister of Trade" + "Integration N N": the piece before is the start of this one's role.
        rest = "" if person else joined
        if person:
            found.append(person)
    return tuple(dict.fromkeys(found))


def _person(text: str) -> Signatory | None:
    """Find one person in a text: the last capitalized words that belong to no office."""
    text = FROM_SIDE.sub(" ", text).strip(" ,;.")
    titles, roles, fields = _known()
    for part in text.split(",") if "," in text else [text]:
        countries = mentions(part)
        inside = [(each.start, each.end) for each in countries]
        run: list[re.Match[str]] = []
        best: list[re.Match[str]] = []
        for word in WORD.finditer(part):
            plain = fold(word.group().rstrip(".’'")).removesuffix("'s").removesuffix("’s")
            known = plain in titles or plain in roles or plain in fields
            country = any(start <= word.start() < end for start, end in inside)
            gap = run and part[run[-1].end() : word.start()].strip()
            if (
                not known
                and not country
                and not gap
                and (word.group()[0].isupper() or (run and plain in PARTICLES))
            ):
                run.append(word)
            else:
                best = run if len(run) >= 2 else best
                run = []
        best = run if len(run) >= 2 else best
        if best and len(best) <= 6:
            return _described(text, part, best)
    return None


def _described(text: str, part: str, name: list[re.Match[str]]) -> Signatory:
    """Make a person of the words of a name; the office stands before it or after a comma."""
    _titles, _roles, _ = _known()
    full = part[name[0].start() : name[-1].end()].rstrip(".’'")
    found = mentions(text)
    before = part[: name[0].start()]
    after = text.partition(full)[2].lstrip(" ,")
    office = None
    for given in (before, after, text.partition(full)[0]):
        office = office or _office(given)
    return Signatory(full, office, found[0].code if found else None)


def _office(text: str) -> str | None:
    """Give the plain title of an office: countries, "the" and forms of address left out."""
    _, roles, _ = _known()
    for mention in reversed(mentions(text)):
        if mention.kind == "city":
            continue
        before = re.sub(
            r"\s*\b(?:of|to)\s+(?:the\s+)?(?:Republic\s+of\s+)?$", " ", text[: mention.start]
        )
        text = before + re.sub(r"^['’]s?\b", "", text[mention.end :])
    text = re.sub(r"\b(?:H\.E\.|Mr|Ms|Mrs|Dr|Prof|Shri|Smt|Barrister)\b\.?", " ", text)
    text = re.sub(r"^\W*(?:(?:by|the|his|her|its|and|then|was|on|behalf|of)\s+)*", "", text)
    text = re.sub(r"\s+", " ", text).strip(" ,;.–—-")
    text = re.sub(r"(?:,?\s+(?:and|of|the|to))+$", "", text)
    words = [fold(word) for word in WORD.findall(text)]
    if not words or words[-1] == "counterpart" or not any(word in roles for word in words):
        return None
    return text if len(words) <= 14 and text[0].isupper() else None


def in_full(person: str, text: str) -> Signatory | None:
    """Find the full name, office and country of someone whom a text elsewhere calls by surname."""
    for found in re.finditer(rf"(?P<before>[^.;:]{{0,90}}\S\s+){re.escape(person)}\b", text):
        named = _person(f"{found['before']}{person}".rsplit(" and ", 1)[-1])
        if named and named.name.endswith(f" {person}"):
            return named
    return None


def speaks_for_both(text: str) -> bool:
    """Tell whether those who sign are both sides themselves: "the Prime Ministers"."""
    return bool(HEADS.match(text.strip(" ,")))
