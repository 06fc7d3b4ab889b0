"""Measure D013 on hand-labelled pairs: `python benchmarks/duplicates.py [LABELS] [--data FILE]`.

LABELS is a CSV with the columns `first`, `second` and `same` (`yes` or `no`): two names, or with
--data the ids of two people of that dataset. Without it: the hundred pairs of names of the tests.
Precision is the share of the pairs that the rule takes for one person and that are; recall the
share of those who are one that it finds.
"""

import argparse
import csv
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from diplo_cli import load
from diplo_cli.records import Person
from diplo_cli.rules.duplicates import similar_people

PAIRS = Path(__file__).parents[1] / "tests" / "rules" / "name_pairs.csv"
Pair = tuple[str, str]


def main() -> None:
    """Print the figures, and with --verbose what was missed and what was too much."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labels", type=Path, nargs="?", default=PAIRS)
    parser.add_argument("--data", type=Path, metavar="FILE")
    parser.add_argument("--verbose", action="store_true")
    asked = parser.parse_args()
    with asked.labels.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    labels = {(row["first"], row["second"]): row["same"] == "yes" for row in rows}
    flagged = _by_name(labels) if asked.data is None else _of_dataset(asked.data, labels)
    same = {pair for pair, label in labels.items() if label}
    if asked.verbose:
        for name, pairs in (("missed", same - flagged), ("too much", flagged - same)):
            for pair in sorted(pairs):
                print(f"{name}: {' | '.join(pair)}")
    right = len(flagged & same)
    print(f"{len(labels)} labelled pairs, {len(same)} of them the same person")
    print(f"precision {_share(right, flagged)}, recall {_share(right, same)}")


def _by_name(labels: Iterable[Pair]) -> set[Pair]:
    """Give the pairs of names, of one country each, that the rule takes for one person."""
    return {
        pair
        for pair in labels
        if any(similar_people([Person(id=name, name=name, country="AZ") for name in pair]))
    }


def _of_dataset(data: Path, labels: Iterable[Pair]) -> set[Pair]:
    """Give the labelled pairs among those that the rule finds in a dataset."""
    people = load(data).people
    known = {each.id for each in people}
    if missing := sorted({name for pair in labels for name in pair} - known):
        sys.exit(f"{data}: no person has the id {missing[0]!r}; label people of this dataset")
    start = time.perf_counter()
    found = {frozenset((one.id, other.id)) for one, other in similar_people(people)}
    seconds = time.perf_counter() - start
    print(f"{len(people):,} people in {seconds:.2f} s, {len(found)} pairs")
    return {pair for pair in labels if frozenset(pair) in found}


def _share(right: int, of: set[Pair]) -> str:
    return f"{right / len(of):.3f}" if of else "of none"


if __name__ == "__main__":
    main()
