"""What holds for any dataset there can be: nothing is lost, and every answer is the plain one."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diplo_cli import Filter, Index, QueryError, index_of, load
from diplo_cli.meant import VOCABULARIES
from diplo_cli.names import words
from diplo_cli.nouns import NAMED_BY, NOUNS
from diplo_cli.query import TOLD_BY, count, keys, select
from diplo_cli.rows import SectorRow
from diplo_cli.show import open_record
from diplo_cli.text import to_json, visible
from tests.builders import IDS, NAMES, Table, datasets, to_toml

pytestmark = pytest.mark.no_cover

thoroughly = settings(
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
Rows = dict[str, list[Table]]
Facets = dict[str, set[str]]
Make = Callable[[Table], Index]

TABLES = {
    "organizations": "orgs",
    "people": "people",
    "sectors": "sectors",
    "initiatives": "initiatives",
    "sources": "sources",
    "meetings": "meetings",
}
PARTS = {"topics": "topics", "figures": "figures", "documents": "docs"}


@pytest.fixture(scope="module")
def make(tmp_path_factory: pytest.TempPathFactory) -> Make:
    """Write a dataset as TOML, load and index it."""
    folder = tmp_path_factory.mktemp("properties")

    def index(tables: Table) -> Index:
        path = folder / "data.toml"
        path.write_text(to_toml(tables), encoding="utf-8", newline="")
        return index_of(load(path))

    return index


def rows_of(index: Index) -> Rows:
    """Give every row of every noun."""
    return {noun: [json.loads(row) for row in select(index, noun)] for noun in NOUNS}


def plain(value: Any) -> Any:
    """Give a value of a table as JSON has it."""
    return json.loads(json.dumps(value, default=lambda date: date.isoformat()))


@thoroughly
@given(tables=datasets())
def test_every_field_of_every_record_comes_back_as_it_was_written(
    make: Make, tables: Table
) -> None:
    found = {(noun, row["id"]): row for noun, rows in rows_of(make(tables)).items() for row in rows}
    written: list[tuple[str, Table]] = []
    for name, noun in TABLES.items():
        written += [(noun, record) for record in tables.get(name, [])]
    for meeting in tables.get("meetings", []):
        for name, noun in PARTS.items():
            for number, part in enumerate(meeting[name], 1):
                made = {"id": f"{meeting['id']}-{name[:-1]}-{number}", "meeting": meeting["id"]}
                written.append((noun, {**made, "date": meeting["date"], **part}))
    assert len(found) == len(written)
    for noun, record in written:
        row = found[noun, record["id"]]
        for key, value in record.items():
            if key not in (*PARTS, "participants", "parties", "countries", "roles"):
                assert row[key] == plain(value)


@thoroughly
@given(tables=datasets())
def test_what_rows_count_and_collect_is_what_the_records_say(make: Make, tables: Table) -> None:
    rows = rows_of(make(tables))
    meetings = tables.get("meetings", [])
    docs = [doc for meeting in meetings for doc in meeting["documents"]]
    topics = [topic for meeting in meetings for topic in meeting["topics"]]
    above = broader(rows)

    def naming(records: Iterable[Table], key: str, wanted: str) -> int:
        return sum(wanted in record.get(key, ()) for record in records)

    for row in rows["orgs"]:
        assert row["document_count"] == naming(docs, "parties", row["id"])
        assert row["meeting_count"] == sum(
            naming(each["documents"], "parties", row["id"]) > 0
            or naming(each["topics"], "organizations", row["id"]) > 0
            for each in meetings
        )
    for row in rows["initiatives"]:
        assert row["document_count"] == sum(row["id"] in _begun(each) for each in docs)
        assert row["topic_count"] == naming(topics, "initiatives", row["id"])
    for row in rows["sectors"]:
        for key, records in (("document_count", docs), ("topic_count", topics)):
            within = (upwards(record.get("sectors", ()), above) for record in records)
            assert row[key] == sum(row["id"] in each for each in within)
    for row in rows["people"]:
        took_part = [[each["person"] for each in meeting["participants"]] for meeting in meetings]
        assert row["meeting_count"] == sum(row["id"] in each for each in took_part)


# A second answer to every filter, in plain Python over the rows: slow, and easy to believe.


def broader(rows: Rows) -> dict[str, str | None]:
    return {row["id"]: row["broader"] for row in rows["sectors"]}


def upwards(sectors: Iterable[str], above: dict[str, str | None]) -> set[str]:
    """Give sectors and all that they are part of."""
    found: set[str] = set()
    for sector in sectors:
        each: str | None = sector
        while each is not None:
            found.add(each)
            each = above[each]
    return found


def of_part(part: Table, rows: Rows) -> Facets:
    """Tell what a document, topic or figure answers to."""
    parties = part.get("parties", [])
    own = {*part.get("countries", ()), *part.get("by", ())}
    [host] = [set(each["countries"]) for each in rows["meetings"] if each["id"] == part["meeting"]]
    return {
        "sector": upwards(part["sectors"], broader(rows)),
        "org": {each["id"] for each in parties} | set(part.get("organizations", ())),
        "country": (own or host) if "parties" in part else own | host,
        "person": {*part.get("signatories", ()), *part.get("people", ())},
        "initiative": _begun(part) & {each["id"] for each in rows["initiatives"]},
        "type": {part.get("type", "")},
        "kind": {each["kind"] for each in parties},
        "stance": {part.get("stance", "")},
        "meeting": {part["meeting"]},
        "date": {part["date"]},
        "source": {cite.partition("#")[0] for cite in part["cite"]},
    }


def _begun(part: Table) -> set[str]:
    """Give the initiatives that a part names, and what else it implements, amends or supersedes."""
    keys = ("initiatives", "implements", "amends", "supersedes")
    return {each for key in keys for each in part.get(key, ())}


def together(rows: Rows, nouns: str, facet: str, value: str) -> Facets:
    """Tell what all parts of these nouns answer to between them that have a value of a facet."""
    all_of_them = [of_part(part, rows) for noun in nouns.split() for part in rows[noun]]
    found: Facets = defaultdict(set)
    for each in all_of_them:
        if value in each[facet]:
            for name, values in each.items():
                found[name] |= values
    return found


def of_meeting(row: Table, rows: Rows) -> Facets:
    parts = together(rows, "docs topics figures", "meeting", row["id"])
    return {
        **parts,
        "source": {*parts["source"], *(cite.partition("#")[0] for cite in row["cite"])},
        "sector": upwards(row["sectors"], broader(rows)),
        "country": set(row["countries"]),
        "person": {each["id"] for each in row["participants"]},
        "meeting": {row["id"]},
        "date": {row["date"]},
    }


def of_organization(row: Table, rows: Rows) -> Facets:
    own = {"org": {row["id"]}, "country": {row["country"]}, "kind": {row["kind"]}}
    return {**together(rows, "docs topics", "org", row["id"]), **own}


def of_person(row: Table, rows: Rows) -> Facets:
    there = [
        (meeting, each)
        for meeting in rows["meetings"]
        for each in meeting["participants"]
        if each["id"] == row["id"]
    ]
    return {
        "person": {row["id"]},
        "country": {row["country"], *(each["country"] for _, each in there)},
        "meeting": {meeting["id"] for meeting, _ in there},
        "date": {meeting["date"] for meeting, _ in there},
    }


def of_sector(row: Table, rows: Rows) -> Facets:
    own = {"sector": upwards([row["id"]], broader(rows))}
    found = together(rows, "docs topics figures", "sector", row["id"])
    for each in rows["initiatives"]:
        if row["id"] in upwards(each["sectors"], broader(rows)):
            found["country"] |= set(each["countries"])
    return {**found, **own}


def of_initiative(row: Table, rows: Rows) -> Facets:
    return {
        **together(rows, "docs topics figures", "initiative", row["id"]),
        "initiative": {row["id"]},
        "sector": upwards(row["sectors"], broader(rows)),
        "country": set(row["countries"]),
        "kind": {row["kind"]},
    }


def of_source(row: Table, rows: Rows) -> Facets:
    """Tell what a source answers to: what cites it, and the meetings that this belongs to."""
    found = together(rows, "docs topics figures", "source", row["id"])
    for each in rows["meetings"]:
        cited = {cite.partition("#")[0] for cite in each["cite"]}
        if row["id"] in cited or each["id"] in found["meeting"]:
            found["country"] |= set(each["countries"])
            found["meeting"].add(each["id"])
            found["date"].add(each["date"])
    for each in rows["initiatives"]:
        if row["id"] in {cite.partition("#")[0] for cite in each["cite"]}:
            found["country"] |= set(each["countries"])
    return found


OF: dict[str, Callable[[Table, Rows], Facets]] = {
    "meetings": of_meeting,
    "docs": of_part,
    "topics": of_part,
    "figures": of_part,
    "orgs": of_organization,
    "people": of_person,
    "sectors": of_sector,
    "initiatives": of_initiative,
    "sources": of_source,
}


def having(noun: str, facet: str, values: Iterable[str], rows: Rows) -> list[Table]:
    """Give the rows of a noun that answer to one of the values."""
    return [row for row in rows[noun] if OF[noun](row, rows).get(facet, set()) & set(values)]


def answer(index: Index, noun: str, wanted: Filter) -> list[Table]:
    """Give the rows of a noun that the index gives."""
    return [json.loads(row) for row in select(index, noun, wanted)]


NAMED_IN = {
    "sector": "sectors",
    "org": "orgs",
    "ministry": "orgs",
    "person": "people",
    "initiative": "initiatives",
    "meeting": "meetings",
}


def meant(field: str, value: str, rows: Rows) -> set[str]:
    """Tell the ids that a name stands for: each of its words begins a word of theirs."""
    found = set()
    for row in rows[NAMED_IN[field]]:
        if field == "ministry" and row["kind"] != "ministry":
            continue
        if field == "meeting" and row["id"] == value:
            return {value}
        names = [row["id"]]
        if field != "meeting":
            names += [row["name"], row.get("acronym") or "", *row["aliases"]]
        known = [word for name in names for word in words(name)]
        asked = words(value)
        if asked and all(any(each.startswith(word) for each in known) for word in asked):
            found.add(row["id"])
    return found


VALUES = IDS | NAMES | st.sampled_from(["r", "cult", "Gas oil", "isik", "SOCAR", "a", "1"])


@thoroughly
@given(tables=datasets(), data=st.data())
def test_a_filter_by_name_gives_what_a_look_at_every_row_gives(
    make: Make, tables: Table, data: st.DataObject
) -> None:
    index = make(tables)
    rows = rows_of(index)
    for field, registry in NAMED_IN.items():
        known = [row["id"] for row in rows[registry]]
        value = data.draw(st.sampled_from(known) | VALUES if known else VALUES)
        ids = meant(field, value, rows)
        wanted = Filter(**{field: (value,)})
        for noun in (each for each in NOUNS if field in NOUNS[each].filters):
            if ids:
                right = having(noun, "org" if field == "ministry" else field, ids, rows)
                assert answer(index, noun, wanted) == right
                assert count(index, noun, wanted) == len(right)
            else:
                with pytest.raises(QueryError):
                    select(index, noun, wanted)


@thoroughly
@given(tables=datasets(), numbers=st.sets(st.integers(0, 11), min_size=1, max_size=3))
def test_a_filter_by_word_gives_what_a_look_at_every_row_gives(
    make: Make, tables: Table, numbers: set[int]
) -> None:
    index = make(tables)
    rows = rows_of(index)
    for noun, field in [*VOCABULARIES, *((noun, "country") for noun in NOUNS)]:
        words = VOCABULARIES.get((noun, field), ("AZ", "KZ", "NE", "NG", "XK"))
        values = tuple({words[number % len(words)] for number in numbers})
        right = having(noun, field, values, rows)
        assert answer(index, noun, Filter(**{field: values})) == right


@thoroughly
@given(tables=datasets(), since=st.integers(1990, 2025))
def test_filters_together_are_met_by_one_record_that_names_a_row(
    make: Make, tables: Table, since: int
) -> None:
    index = make(tables)
    rows = rows_of(index)
    for noun, (others, fields) in TOLD_BY.items():
        known = [OF[other](row, rows) for other in others for row in rows[other]]
        for field in (*fields, "meeting"):
            values = {each for facets in known for each in facets.get(field, ()) if each}
            for value in sorted(values)[:3]:
                ids = meant(field, value, rows) if field in NAMED_IN else {value}
                named: set[str] = set()
                for facets in known:
                    if ids & facets.get(field, set()) and min(facets["date"]) >= str(since):
                        named |= facets.get(NAMED_BY[noun], set())
                wanted = Filter(**{field: (value,)}, since=(str(since),))
                found = [row["id"] for row in answer(index, noun, wanted)]
                assert found == [row["id"] for row in rows[noun] if row["id"] in named], field


SPANS = st.sampled_from(["1995", "2010", "2010-06", "2020-02", "2025-12-31"])


@thoroughly
@given(tables=datasets(), since=SPANS, until=SPANS, year=st.integers(1990, 2030))
def test_a_filter_by_date_gives_what_a_look_at_every_row_gives(
    make: Make, tables: Table, since: str, until: str, year: int
) -> None:
    index = make(tables)
    rows = rows_of(index)
    for noun in NOUNS:
        dates = [(row, OF[noun](row, rows).get("date", set())) for row in rows[noun]]
        assert answer(index, noun, Filter(since=(since,), until=(until,))) == [
            row
            for row, days in dates
            if any(day >= since and day[: len(until)] <= until for day in days)
        ]
        assert answer(index, noun, Filter(year=(str(year),))) == [
            row for row, days in dates if any(day.startswith(str(year)) for day in days)
        ]


@thoroughly
@given(tables=datasets(), down=st.booleans())
def test_order_loses_no_row_and_puts_those_without_the_key_last(
    make: Make, tables: Table, down: bool
) -> None:
    index = make(tables)
    for noun in NOUNS:
        everything = list(select(index, noun))
        for key in keys(index, noun):
            rows = list(select(index, noun, sort="-" * down + key))
            assert sorted(rows) == sorted(everything)
            absent = [json.loads(row)[key] in (None, []) for row in rows]
            assert absent == sorted(absent)


@thoroughly
@given(tables=datasets())
def test_every_row_of_every_list_can_be_opened(make: Make, tables: Table) -> None:
    index = make(tables)
    for noun in NOUNS:
        for row in select(index, noun):
            assert open_record(index, noun, json.loads(row)["id"]).row == row


@thoroughly
@given(text=st.text())
def test_json_gives_back_any_text_as_it_was(text: str) -> None:
    row = SectorRow("rail", text, None, (text,), 0, 0, {text: text})
    back = json.loads(to_json(row))
    assert (back["name"], back["aliases"], back["extra"]) == (text, [text], {text: text})


@thoroughly
@given(text=st.text())
def test_text_that_is_shown_has_no_control_character(text: str) -> None:
    shown = visible(text)
    assert not any(ord(each) < 0x20 or 0x7F <= ord(each) < 0xA0 for each in shown)
    assert visible(shown) == shown
