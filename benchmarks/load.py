"""Measure what a dataset costs: its first use, without a cache, and the queries that follow.

    python benchmarks/load.py FILE…
    python benchmarks/load.py --rounds 51 --strict FILE…

Beside each figure stands the same on the bundled dataset; beside the first use, what tomli alone
takes to parse the same files. Exit code 1, with --strict: the next query is over its target.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from timing import (
    Median,
    Task,
    diplo,
    environment,
    in_turns,
    least_memory,
    parser,
    run,
    table,
    title,
    verdict,
)

from diplo_cli.files import bundled
from diplo_cli.nouns import NOUNS

PARSE = """
import sys
import tomli

for path in sys.argv[1:]:
    with open(path, "rb") as file:
        tomli.load(file)
"""

LISTING = ["meetings", "--limit", "50", "--json"]
COUNT = ["meetings", "--count"]

FIRST, PARSED = "first use", "tomli alone"
NEXT = (f"diplo {' '.join(LISTING)}", f"diplo {' '.join(COUNT)}")
TARGET = 1.3  # the next query on any dataset, over the same on the bundled one

THEIRS, OURS = "dataset", "bundled"


def main() -> int:
    """Measure, print the table, and give the exit code."""
    wanted = parser(__doc__, rounds=15)
    wanted.add_argument("files", nargs="+", metavar="FILE", help="a dataset's file or folder")
    options = wanted.parse_args()
    datasets = {THEIRS: options.files, OURS: [bundled()]}
    medians = in_turns(_rounds(datasets, options.rounds))
    print(title(options.rounds))
    print(table([("", *datasets, "ratio", "target", ""), *_records(datasets), *_rows(medians)]))
    over = [name for name in NEXT if verdict(_ratio(medians, name), TARGET) == "over"]
    return 1 if over and options.strict else 0


def _rounds(datasets: dict[str, list[str]], rounds: int) -> Iterator[list[Task]]:
    """Yield the tasks of each round, whose cache folder is new and empty."""
    for _ in range(rounds + 1):
        with TemporaryDirectory() as folder:
            yield _tasks(datasets, Path(folder))


def _tasks(datasets: dict[str, list[str]], cache: Path) -> list[Task]:
    """Give each step for both datasets, one right after the other."""
    settings = environment(cache)
    steps = [(FIRST, LISTING), *zip(NEXT, (LISTING, COUNT), strict=True)]
    asked = [
        Task(f"{step} {name}", _ask(arguments, paths), settings)
        for step, arguments in steps
        for name, paths in datasets.items()
    ]
    parsed = [
        Task(f"{PARSED} {name}", [sys.executable, "-c", PARSE, *_files(paths)], settings)
        for name, paths in datasets.items()
    ]
    return [*asked, *parsed]


def _ask(arguments: list[str], paths: list[str]) -> list[str]:
    return [*diplo(), *arguments, *(part for path in paths for part in ("--data", path))]


def _files(paths: list[str]) -> list[str]:
    """Name the files that a dataset's paths stand for."""
    files = (sorted(Path(path).rglob("*.toml")) or [Path(path)] for path in paths)
    return [str(file) for found in files for file in found]


def _records(datasets: dict[str, list[str]]) -> Iterator[tuple[str, ...]]:
    """Count the records of each kind by asking diplo itself."""
    with TemporaryDirectory() as folder:
        settings = environment(Path(folder))
        for noun in NOUNS.values():
            counts = [
                run(Task(noun.many, _ask([noun.name, "--count"], paths), settings)).output
                for paths in datasets.values()
            ]
            yield (noun.many, *(f"{int(count):,}" for count in counts), "", "", "")


def _rows(medians: dict[str, Median]) -> Iterator[tuple[str, ...]]:
    """Set the time and the memory of each step beside the same on the bundled dataset."""
    for step in (FIRST, PARSED, *NEXT):
        pair = [medians[f"{step} {name}"] for name in (THEIRS, OURS)]
        ratio = _ratio(medians, step)
        target = (f"{TARGET}", verdict(ratio, TARGET)) if step in NEXT else ("", "")
        times = (f"{each.milliseconds:,.1f}" for each in pair)
        yield (f"{step}, ms", *times, f"{ratio:.2f}", *target)
        yield (f"{step}, MB", *(_size(each.megabytes) for each in pair), "", "", "")


def _size(megabytes: float) -> str:
    """Write a peak of memory, as far as it can be told."""
    least = least_memory()
    return f"{megabytes:,.1f}" if megabytes > least + 0.5 else f"under {least:,.1f}"


def _ratio(medians: dict[str, Median], step: str) -> float:
    return medians[f"{step} {THEIRS}"].milliseconds / medians[f"{step} {OURS}"].milliseconds


if __name__ == "__main__":
    sys.exit(main())
