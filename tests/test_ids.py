"""Ids of new records are short, and none is given twice."""

from diplo_cli import load
from diplo_cli.ids import LONGEST_ID, Ids


def test_an_id_that_is_taken_gets_a_number() -> None:
    ids = Ids(load())
    assert [ids.unique("honey") for _ in range(3)] == ["honey", "honey-2", "honey-3"]


def test_an_id_made_of_a_long_name_is_cut() -> None:
    ids = Ids(load())
    long = "honey-" * 400 + "x"
    first, second = ids.unique(long), ids.unique(long)
    assert first == long[:LONGEST_ID].rstrip("-")
    assert second == f"{first}-2"
