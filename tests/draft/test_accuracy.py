"""The rules hold what they have reached on the half of the corpus that they are made on."""

import subprocess
import sys

import pytest

from tests.conftest import ROOT

CORPUS = ROOT / "benchmarks" / "communiques" / "development"
REACHED = {
    "date": 0.95,
    "participants": 0.95,
    "documents": 0.95,
    "type": 0.95,
    "parties": 0.90,
    "sectors": 0.90,
}


@pytest.fixture(scope="module")
def table() -> dict[str, float]:
    """Give the F1 of each kind, as the benchmark prints it."""
    done = subprocess.run(
        [sys.executable, ROOT / "benchmarks" / "draft_accuracy.py", CORPUS],
        capture_output=True,
        text=True,
        check=True,
    )
    rows = (line.rsplit(maxsplit=5) for line in done.stdout.splitlines())
    return {row[0]: float(row[3]) for row in rows if len(row) == 6 and row[3][0].isdigit()}


@pytest.mark.parametrize("kind", REACHED)
def test_what_was_reached_is_kept(kind: str, table: dict[str, float]) -> None:
    assert table[kind] >= REACHED[kind]
