"""Measure D013 on hand-labelled pairs: `python benchmarks/duplicates.py FILE LABELS [--verbose]`.

FILE is a dataset; LABELS a CSV with the columns `first`, `second` (people's ids) and `same`
(`yes` or `no`). Precision is the share of the labelled pairs that the rule takes for one person
and that are; recall the share of those who are one that it finds.
"""

import argparse
import csv
import time
from pathlib import Path

from diplo_cli import load
from diplo_cli.rules.duplicates import similar_people


def main() -> None:
    """Print the figures, and with --verbose what was missed and what was too much."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("labels", type=Path)
    parser.add_argument("--verbose", action="store_true")
    asked = parser.parse_args()
    people = load(asked.file).people
    start = time.perf_counter()
    found = {frozenset((one.id, other.id)) for one, other in similar_people(people)}
    seconds = time.perf_counter() - start
    with asked.labels.open(encoding="utf-8", newline="") as stream:
        labels = {
            frozenset((row["first"], row["second"])): row["same"] == "yes"
            for row in csv.DictReader(stream)
        }
    flagged = found & labels.keys()
    same = {pair for pair, label in labels.items() if label}
    if asked.verbose:
        for name, pairs in (("missed", same - flagged), ("too much", flagged - same)):
            for pair in sorted(map(sorted, pairs)):
                print(f"{name}: {' | '.join(pair)}")
    right = len(flagged & same)
    print(f"{len(people):,} people in {seconds:.2f} s, {len(found)} pairs")
    print(f"{len(labels)} labelled pairs, {len(same)} of them the same person")
    print(f"precision {right / len(flagged):.3f}, recall {right / len(same):.3f}")


if __name__ == "__main__":
    main()
