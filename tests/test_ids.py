"""Ids of new records are short, and none is given twice."""

import time

from diplo_cli import load
from diplo_cli.draft.known import LONGEST_ID, id_of
from diplo_cli.ids import Ids


def test_an_id_that_is_taken_gets_a_number() -> None:
    ids = Ids(load())
    assert [ids.unique("honey") for _ in range(3)] == ["honey", "honey-2", "honey-3"]


def test_an_id_made_of_a_long_name_is_cut() -> None:
    ids = Ids(load())
    long = "honey-" * 400 + "x"
    first, second = ids.unique(long), ids.unique(long)
    assert first == long[:LONGEST_ID].rstrip("-")
    assert second == f"{first}-2"


def test_the_id_of_a_new_entry_is_cut_too() -> None:
    assert len(id_of("Honey" * 400)) == LONGEST_ID


def test_an_id_wanted_many_times_is_numbered_on_in_time() -> None:
    ids = Ids(load())
    begun = time.process_time()
    made = [ids.unique("pact") for _ in range(20_000)]
    assert time.process_time() - begun < 2
    assert (made[0], made[1], made[-1]) == ("pact", "pact-2", "pact-20000")
