"""What of a text is taken, is taken once."""

import pytest

from diplo_cli.draft.spans import Spans


@pytest.mark.parametrize(
    ("start", "end", "free"),
    [(0, 3, True), (0, 4, False), (4, 5, False), (3, 7, False), (6, 9, True), (8, 12, False)],
)
def test_a_stretch_is_free_where_nothing_of_it_is_taken(start: int, end: int, free: bool) -> None:
    taken = Spans([(3, 6), (9, 11)])
    assert taken.overlap(start, end) is not free
    assert taken.take(start, end) is free
    assert taken.overlap(start, end)
