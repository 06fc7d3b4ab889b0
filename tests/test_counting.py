"""Counts are those of a look at every row, by one key or by two."""

from itertools import product

import pytest
from hypothesis import given

from diplo_cli import Filter, Index, QueryError, index_of, load
from diplo_cli.counting import ALL_KEYS, KEYS, ONE_KEY, TWO_KEYS, Tally, tally
from tests.builders import Table, Write, datasets
from tests.cli import WORLD
from tests.test_properties import OF, Make, Rows, make, rows_of, thoroughly

__all__ = ["make"]  # the fixture


@pytest.fixture
def world(write: Write) -> Index:
    return index_of(load(write(WORLD)))


def counts(found: Tally) -> dict[str, int]:
    return {row["name"]: row["count"] for row in found.rows}


def of_key(noun: str, row: Table, key: str, rows: Rows) -> set[str | None]:
    """Tell the values that a row has of a key; None alone where it has none."""
    known = OF[noun](row, rows)
    kinds = {each["id"]: each["kind"] for each in rows["orgs"]}
    values = {
        "year": {row["date"][:4]},
        "month": {row["date"][:7]},
        "ministry": {each for each in known.get("org", ()) if kinds[each] == "ministry"},
        "kind": {kinds[each] for each in known.get("org", ())},
    }.get(key, known.get(key, set()))
    return set(values - {"", None}) or {None}


@pytest.mark.no_cover
@thoroughly
@given(tables=datasets())
def test_counts_by_any_key_are_those_of_a_look_at_every_row(make: Make, tables: Table) -> None:
    index = make(tables)
    rows = rows_of(index)
    for noun, keys in KEYS.items():
        for key in keys:
            found = tally(index, noun, (key,), Filter())
            had = [of_key(noun, row, key, rows) for row in rows[noun]]
            right = {value: sum(value in each for each in had) for value in set().union(*had)}
            assert {row["id"]: row["count"] for row in found.rows} == right
            assert found.total == len(had)
            for row in found.rows:
                assert sum(row["years"].values()) == row["count"]
                assert row["share"] == round(row["count"] / len(had), 4)
                assert set(row["cite"]) == {
                    cite
                    for each, values in zip(rows[noun], had, strict=True)
                    if row["id"] in values
                    for cite in each["cite"]
                }


@pytest.mark.no_cover
@thoroughly
@given(tables=datasets())
def test_cells_of_any_two_keys_are_those_of_a_look_at_every_row(make: Make, tables: Table) -> None:
    index = make(tables)
    rows = rows_of(index)
    for noun, keys in KEYS.items():
        for pair in list(product(keys, keys))[::5]:
            found = tally(index, noun, pair, Filter())
            had = [[of_key(noun, row, key, rows) for key in pair] for row in rows[noun]]
            cells = [set(product(*values)) for values in had]
            right = {cell: sum(cell in each for each in cells) for cell in set().union(*cells)}
            assert {(row["id"], row["id2"]): row["count"] for row in found.rows} == right
            for row in found.rows:
                assert row["row_count"] == sum(row["id"] in each for each, _ in had)
                assert row["column_count"] == sum(row["id2"] in each for _, each in had)


def test_a_narrower_sector_counts_into_the_broader_one_once(write: Write) -> None:
    path = write(
        'sectors = [{ id = "a", name = "A" }, { id = "b", name = "B", broader = "a" },'
        ' { id = "c", name = "C", broader = "a" }]\n'
        '[[meetings]]\nid = "m"\ndate = 2023-01-01\n'
        'documents = [{ id = "d", title = "D", type = "treaty", sectors = ["a", "b", "c"] }]\n'
    )
    found = tally(index_of(load(path)), "docs", ("sector",), Filter())
    assert counts(found) == {"A": 1, "B": 1, "C": 1}
    assert found.total == 1


def test_values_come_by_count_then_name_and_none_last(world: Index) -> None:
    found = tally(world, "docs", ("sector",), Filter())
    assert list(counts(found)) == ["Culture", "Rail", "Transport", "none"]


def test_years_and_months_come_in_their_order(world: Index) -> None:
    assert list(counts(tally(world, "docs", ("year",), Filter()))) == ["2023", "2025"]
    assert list(counts(tally(world, "docs", ("month",), Filter()))) == ["2023-06", "2025-03"]


def test_a_limit_keeps_the_greatest_and_shares_of_all(world: Index) -> None:
    (row,) = tally(world, "docs", ("year",), Filter(), limit=1).rows
    assert (row["id"], row["share"], row["total"]) == ("2023", 0.6667, 3)


def test_a_limit_of_two_keys_keeps_the_greatest_of_the_first(world: Index) -> None:
    found = tally(world, "docs", ("year", "type"), Filter(), limit=1)
    assert [(row["id"], row["id2"]) for row in found.rows] == [
        ("2023", "agreement"),
        ("2023", "memorandum"),
    ]
    assert found.left == 1


def test_a_filter_narrows_what_is_counted(world: Index) -> None:
    found = tally(world, "docs", ("type",), Filter(sector=("transport",)))
    assert (counts(found), found.total) == ({"agreement": 1}, 1)


def test_nothing_to_count_is_an_empty_tally(world: Index) -> None:
    for by in (("sector",), ("sector", "year")):
        found = tally(world, "docs", by, Filter(year=("1999",)))
        assert (found.rows, found.total) == ([], 0)


def test_rows_have_the_keys_that_are_promised(world: Index) -> None:
    for by, keys in ((("country",), ONE_KEY), (("country", "year"), TWO_KEYS)):
        assert {tuple(row) for row in tally(world, "meetings", by, Filter()).rows} == {keys}


def test_cites_come_in_the_order_of_paragraphs(write: Write) -> None:
    path = write(
        'sources = [{ id = "s", publisher = "S" }]\n[[meetings]]\nid = "m"\ndate = 2023-01-01\n'
        'topics = [{ summary = "T", cite = ["s#10", "s#2"] }, { summary = "U", cite = ["s#2"] }]\n'
    )
    (row,) = tally(index_of(load(path)), "topics", ("year",), Filter()).rows
    assert row["cite"] == ["s#2", "s#10"]


@pytest.mark.parametrize("noun", KEYS)
def test_a_key_that_makes_no_sense_is_refused_with_those_that_do(noun: str, world: Index) -> None:
    for key in set(ALL_KEYS) - set(KEYS[noun]):
        with pytest.raises(QueryError, match=f"can't be counted by {key}; they can by sector, "):
            tally(world, noun, (key,), Filter())


def test_a_mistyped_key_is_answered_with_the_nearest(world: Index) -> None:
    with pytest.raises(QueryError, match="there is no key 'sectr'; did you mean sector"):
        tally(world, "docs", ("sectr",), Filter())


def test_no_more_than_two_keys_are_crossed(world: Index) -> None:
    with pytest.raises(QueryError, match="3 keys given; name one, or two to cross"):
        tally(world, "docs", ("sector", "year", "type"), Filter())
