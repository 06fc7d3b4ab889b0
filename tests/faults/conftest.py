"""What tests of faults share: a place to try them in, and the counting of what was tried."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli import unmeasure
from tests.faults import FILES, REPORT, Place

Tried = Callable[[str, int], None]


@pytest.fixture
def place(tmp_path: Path, environment: dict[str, str]) -> Place:
    """Give a place with the dataset in three files, old enough for its index to be kept."""
    unmeasure(environment)
    made = Place(tmp_path, {**environment, "DIPLO_DATA": str(tmp_path / "data")})
    made.data.mkdir()
    for name, text in FILES.items():
        (made.data / name).write_text(text, encoding="utf-8")
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(REPORT, encoding="utf-8")
    made.settle()
    return made


@pytest.fixture
def tried(record_property: Callable[[str, object], None]) -> Tried:
    """Note how many cases of what were tried, for the summary at the end."""

    def note(what: str, count: int) -> None:
        record_property("tried", (what, count))

    return note
