"""Measure drafting: one report of 1,500 words, then 100 and 1,000 reports on two workers.

    python benchmarks/draft_speed.py [--rounds N] [--reports N]

The reports are those of communiques/development, taken in turns.
"""

import sys
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from timing import Task, diplo, environment, in_turns, least_memory, parser

CORPUS = Path(__file__).with_name("communiques") / "development"
WORDS = 1500
TARGET_MS = 500
TARGET_SECONDS = 180
TARGET_REPORTS = 1000


def main() -> int:
    """Print the table; with `--strict`, fail where a target is missed."""
    options = parser(__doc__, rounds=3)
    options.add_argument("--reports", type=int, default=TARGET_REPORTS, help="default: 1000")
    asked = options.parse_args()
    with TemporaryDirectory() as name:
        folder = Path(name)
        tasks = [*_single(folder), *_many(folder, asked.reports)]
        taken = in_turns([tasks] * (asked.rounds + 1))
    print(f"{'':34}{'ms':>10}{'MB':>8}")
    for task in tasks:
        print(f"{task.name:34}{taken[task.name][0]:10.0f}{taken[task.name][1]:8.0f}")
    start, one, *_, many = (taken[task.name] for task in tasks)
    print(f"\none report beyond the start: {one[0] - start[0]:.0f} ms (to reach: {TARGET_MS})")
    least = TARGET_SECONDS * asked.reports / TARGET_REPORTS
    print(f"all reports: {many[0] / 1000:.1f} s (to reach: {least:.0f})")
    print(f"no memory below {least_memory():.0f} MB can show")
    missed = one[0] - start[0] > TARGET_MS or many[0] / 1000 > least
    return int(asked.strict and missed)


def _single(folder: Path) -> Iterator[Task]:
    """Yield the program's start, and one long report."""
    settings = environment(folder / "cache")
    words = " \n\n".join(_texts()).split(" ")
    report = folder / "long.txt"
    report.write_text(" ".join(words[:WORDS]), "utf-8")
    yield Task("diplo --version", [*diplo(), "--version"], settings)
    yield Task(f"a report of {WORDS:,} words", [*diplo(), "draft", str(report)], settings)


def _many(folder: Path, reports: int) -> Iterator[Task]:
    """Yield a tenth of the reports, and all of them."""
    settings = environment(folder / "cache")
    texts = list(_texts())
    files = []
    for number, text in enumerate(islice(cycle(texts), reports)):
        files.append(folder / f"{number:04}.txt")
        files[-1].write_text(text, "utf-8")
    for number in sorted({max(2, reports // 10), reports}):
        output = ["--force", "--output-dir", str(folder / "drafts")]
        command = [*diplo(), "draft", *output, *map(str, files[:number])]
        yield Task(f"{number:,} reports", command, settings)


def _texts() -> Iterator[str]:
    return (path.read_text("utf-8") for path in sorted(CORPUS.glob("*.txt")))


if __name__ == "__main__":
    sys.exit(main())
