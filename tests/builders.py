"""What tests are built from: datasets as TOML text, at will or made up by Hypothesis."""

import datetime
import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import strategies as st

from diplo_cli import DatasetError, load, vocabulary

Write = Callable[..., Path]
Table = dict[str, Any]


def problems_in(*files: Path) -> list[str]:
    """Load files that have problems: the lines a user sees, with the files' bare names."""
    with pytest.raises(DatasetError) as caught:
        load(files)
    return str(caught.value).replace(f"{files[0].parent}/", "").splitlines()


def edit(path: Path, old: str, new: str) -> None:
    """Change a text in a file, which must be there."""
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


NESTED = ("participants", "topics", "figures", "documents")


def to_toml(tables: Mapping[str, Any]) -> str:
    """Write a dataset as TOML: `[table]`, `[[tables]]`, `[[meetings.topics]]`, the rest inline."""
    lines: list[str] = []
    for name, value in tables.items():
        for table in [value] if isinstance(value, dict) else value:
            lines.append(f"[{name}]" if isinstance(value, dict) else f"[[{name}]]")
            lines += _pairs(table)
            for part in NESTED:
                for inner in table.get(part, ()):
                    lines += [f"[[{name}.{part}]]", *_pairs(inner)]
    return "\n".join(lines) + "\n"


def _pairs(table: Table) -> Iterable[str]:
    return [f"{key} = {_value(value)}" for key, value in table.items() if key not in NESTED]


def _value(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_value(k)} = {_value(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_value, value)) + "]"
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", r"\u007f")
    return json.dumps(value)


# Datasets made up by Hypothesis. No id has a part as long as "topic" or "figure", so that none
# can be the id made for one.

IDS = st.from_regex(r"[a-z0-9]{1,3}(-[a-z0-9]{1,3})?", fullmatch=True)
NAMES = st.sampled_from(
    ["Rail transport", "Türkiye", "Culture", "Agriculture", "Oil–gas", "SOCAR", "AZAL", "Ünal Işık"]
) | st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
COUNTRIES = st.sampled_from(["AZ", "KZ", "NE", "NG", "XK"])
DATES = st.dates(datetime.date(1990, 1, 1), datetime.date(2030, 12, 31))
PARTIAL_DATES = DATES | st.sampled_from(["2023", "2023-06"])
PERIODS = st.sampled_from(["2023", "2023-06", "2022/2026", "2023-06-22/2023-07"])
MOMENTS = DATES | st.datetimes(
    datetime.datetime(1990, 1, 1),
    timezones=st.just(datetime.timezone(datetime.timedelta(hours=4))),
)
NUMBERS = st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False, allow_infinity=False)
EXTRAS = st.dictionaries(
    NAMES,
    st.recursive(
        NAMES | NUMBERS | st.booleans() | DATES,
        lambda inner: st.lists(inner, max_size=2) | st.dictionaries(NAMES, inner, max_size=2),
        max_leaves=4,
    ),
    max_size=2,
)


def some(values: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    """Give lists of a few of these values, each once."""
    return st.lists(values, max_size=2, unique=True)


def among(ids: list[str]) -> st.SearchStrategy[list[str]]:
    """Give lists of a few of these ids."""
    return some(st.sampled_from(ids))


def words(kind: Any) -> st.SearchStrategy[str]:
    """Give the words of a vocabulary."""
    return st.sampled_from(get_args(kind))


def table(required: Table, optional: Table) -> st.SearchStrategy[Table]:
    """Give tables with these fields, each with its strategy."""
    return st.fixed_dictionaries(required, optional={**optional, "extra": EXTRAS})


@st.composite
def datasets(draw: st.DrawFn) -> Table:
    """Make up a dataset without problems, as the tables of one file."""
    ids = {
        name: draw(st.lists(IDS, unique=True, min_size=1, max_size=3))
        for name in ("sectors", "organizations", "people", "sources", "meetings")
    }
    shared = draw(st.lists(IDS, unique=True, min_size=2, max_size=6))
    ids["initiatives"], ids["documents"] = shared[::2], shared[1::2]
    unused = {part: draw(st.lists(IDS, unique=True, max_size=2)) for part in ("topics", "figures")}
    unused["documents"] = list(ids["documents"])
    made = {name: draw(_registry(name, ids)) for name in REGISTRIES}
    made["sectors"] = [
        draw(_sector(each, ids["sectors"][:number])) for number, each in enumerate(ids["sectors"])
    ]
    made["meetings"] = [
        {**draw(_meeting(each)), **draw(_parts(ids, unused, last=each == ids["meetings"][-1]))}
        for each in ids["meetings"]
    ]
    return {name: tables for name, tables in made.items() if tables}


REGISTRIES = ("organizations", "people", "initiatives", "sources")


@st.composite
def _registry(draw: st.DrawFn, name: str, ids: dict[str, list[str]]) -> list[Table]:
    named = {"name": NAMES}
    aliases = {"aliases": some(NAMES), "note": NAMES}
    cites = {"cite": _cites(ids)}
    fields: dict[str, tuple[Table, Table]] = {
        "organizations": (
            {**named, "kind": words(vocabulary.OrganizationKind)},
            {"country": COUNTRIES, "acronym": NAMES, **aliases},
        ),
        "people": (named, {"country": COUNTRIES, "roles": some(NAMES), **aliases}),
        "initiatives": (
            {
                **named,
                "kind": words(vocabulary.InitiativeKind),
                "sectors": among(ids["sectors"]),
            },
            {
                "countries": some(COUNTRIES),
                "period": PERIODS,
                "place": NAMES,
                **aliases,
                **cites,
            },
        ),
        "sources": (
            {"publisher": NAMES},
            {"title": NAMES, "published": MOMENTS, "url": NAMES, "language": st.just("en")},
        ),
    }
    return [{"id": each, **draw(table(*fields[name]))} for each in ids[name]]


def _cites(ids: dict[str, list[str]]) -> st.SearchStrategy[list[str]]:
    return among([f"{each}{mark}" for each in ids["sources"] for mark in ("", "#1", "#27")])


def _sector(each: str, above: list[str]) -> st.SearchStrategy[Table]:
    broader = {"broader": st.sampled_from(above)} if above else {}
    return table({"id": st.just(each), "name": NAMES, **broader}, {"aliases": some(NAMES)})


def _meeting(each: str) -> st.SearchStrategy[Table]:
    return table(
        {"id": st.just(each), "date": DATES},
        {
            "end_date": st.just(datetime.date(2031, 1, 1)),
            "city": NAMES,
            "country": COUNTRIES,
            "visit": words(vocabulary.Visit),
            "formats": some(words(vocabulary.TalkFormat)),
            "summary": NAMES,
        },
    )


@st.composite
def _parts(
    draw: st.DrawFn, ids: dict[str, list[str]], unused: dict[str, list[str]], *, last: bool
) -> Table:
    """Make up what a meeting holds, taking ids that no other meeting took; the last takes all."""
    about = {
        "sectors": among(ids["sectors"]),
        "initiatives": among(ids["initiatives"]),
        "cite": _cites(ids),
    }
    taken = {
        part: [rest.pop() for _ in range(len(rest) if last else draw(st.integers(0, len(rest))))]
        for part, rest in unused.items()
    }
    participant = table(
        {"person": st.sampled_from(ids["people"])},
        {
            "role": NAMES,
            "level": words(vocabulary.Level),
            "country": COUNTRIES,
            "side": words(vocabulary.Side),
        },
    )
    topic = table(
        {
            "summary": NAMES,
            "people": among(ids["people"]),
            "organizations": among(ids["organizations"]),
            **about,
        },
        {
            "stance": words(vocabulary.Stance),
            "by": some(COUNTRIES),
            "countries": some(COUNTRIES),
        },
    )
    figure = table(
        {"name": NAMES, "value": NUMBERS, "unit": NAMES, **about},
        {"measure": words(vocabulary.Measure), "qualifier": NAMES, "period": PERIODS},
    )
    document = table(
        {
            "title": NAMES,
            "type": words(vocabulary.DocumentType),
            "parties": among(ids["organizations"]),
            "signatories": among(ids["people"]),
            **about,
        },
        {
            "status": words(vocabulary.DocumentStatus),
            "countries": some(COUNTRIES),
            "signed_on": PARTIAL_DATES,
            "implements": among(ids["documents"] + ids["initiatives"]),
            "number": NAMES,
        },
    )
    return {
        "participants": draw(st.lists(participant, max_size=2)),
        "topics": _numbered(draw(st.lists(topic, max_size=2)), taken["topics"]),
        "figures": _numbered(draw(st.lists(figure, max_size=2)), taken["figures"]),
        "documents": [{"id": each, **draw(document)} for each in taken["documents"]],
    }


def _numbered(tables: list[Table], taken: list[str]) -> list[Table]:
    """Give an id to as many of the tables as there are ids; the others get theirs by place."""
    return [{"id": each, **part} for each, part in zip(taken, tables, strict=False)] + tables[
        len(taken) :
    ]
