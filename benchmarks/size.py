"""Measure what datasets take: as TOML, in the cache, exported; and to be asked, by whom.

    python benchmarks/size.py
    python benchmarks/size.py --rounds 1 --engines records/

The bundled dataset stands in the first column, each PATH in one of its own. With --engines, the
questions of docs/size.md are asked of diplo, a command each, and of the Parquet export with DuckDB
and Spark (pip install pyspark; Java), each in one process that begins from nothing.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from timing import MEGABYTE, Task, diplo, environment, parser, run, table, title

from diplo_cli.files import bundled

PAGE = Path(__file__).parents[1] / "docs" / "size.md"
KINDS = ("sqlite", "csv", "parquet", "jsonl")
LISTING = ("meetings", "--limit", "50", "--json")
CROSS = ("stats", "--by", "sector", "--by", "year", "--json")
ASKED = {
    "duckdb": ("DuckDB", "duckdb.sql({}).fetchall()"),
    "spark": ("Spark", "spark.sql({}).collect()"),
}


class Cost(NamedTuple):
    """What was measured, and how much it was, as it is printed."""

    name: str
    amount: float
    digits: int


def main() -> None:
    """Measure each dataset, and print the table."""
    wanted = parser(__doc__, rounds=3)
    wanted.add_argument("paths", nargs="*", metavar="PATH", help="a dataset's file or folder")
    wanted.add_argument("--engines", action="store_true", help="ask DuckDB and Spark as well")
    options = wanted.parse_args()
    columns = []
    for path in (Path(bundled()), *map(Path, options.paths)):
        rounds = [list(_round(path, engines=options.engines)) for _ in range(options.rounds)]
        columns.append([_median(costs) for costs in zip(*rounds, strict=True)])
    names = [cost.name for cost in columns[0]]
    rows = zip(names, *([_shown(cost) for cost in column] for column in columns), strict=True)
    print(title(options.rounds))
    print(table([("", "bundled", *(Path(path).name for path in options.paths)), *rows]))


def _median(costs: tuple[Cost, ...]) -> Cost:
    return costs[0]._replace(amount=median(cost.amount for cost in costs))


def _shown(cost: Cost) -> str:
    return f"{cost.amount:,.{cost.digits}f}"


def _round(path: Path, *, engines: bool) -> Iterator[Cost]:
    """Measure a dataset once, from an empty cache on."""
    with TemporaryDirectory() as folder:
        place = Path(folder)
        settings = environment(place / "cache", DIPLO_DATA=str(path.resolve()))

        def ask(*arguments: str) -> Task:
            return Task(f"diplo {' '.join(arguments)}", [*diplo(), *arguments], settings)

        first = run(ask(*LISTING))
        for noun in ("meetings", "docs"):
            yield Cost(noun, int(run(ask(noun, "--count")).output), 0)
        yield Cost("TOML, MB", _size(path), 2)
        yield Cost("cache, MB", _size(place / "cache"), 2)
        yield Cost("first use, s", first.seconds, 1)
        yield Cost("first use, MB of memory", first.memory, 0)
        for question in (LISTING, CROSS):
            task = ask(*question)
            yield Cost(f"{task.name}, s", run(task).seconds, 2)
        for kind in KINDS:
            task = ask("export", kind, str(place / "exported" / kind))
            (place / "exported").mkdir(exist_ok=True)
            yield Cost(f"export {kind}, s", run(task).seconds, 1)
            yield Cost(f"export {kind}, MB", _size(place / "exported" / kind), 2)
        if engines:
            yield from _engines(place, settings)


def _engines(place: Path, settings: dict[str, str]) -> Iterator[Cost]:
    """Ask the page's questions of diplo, and of each engine with the page's own program."""
    page = PAGE.read_text("utf-8")
    questions = re.findall(r"```sql\n(.*?)```", page, re.DOTALL)
    commands = re.findall(r"^`diplo ((?:stats|docs|figures)[^`]*)`", page, re.MULTILINE)
    known = run(Task("sectors", [*diplo(), "sectors", "--json"], settings)).output
    tasks = [
        Task(line, [*diplo(), *line.split(), "--json"], settings)
        for line in commands
        if "--sector" not in line or '"transport"' in known  # else that is a usage error
    ]
    yield Cost("questions, diplo, s", sum(run(task).seconds for task in tasks), 1)
    exported = str(place / "exported" / "parquet")
    settings = {**settings, "SPARK_LOCAL_IP": "127.0.0.1"}
    for engine, (name, rows) in ASKED.items():
        programs = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
        (program,) = (each for each in programs if f"{engine}." in each)
        script = program.replace('"exported"', repr(exported))
        script += "".join(f"\n{rows.format(repr(question))}" for question in questions)
        seconds = run(Task(name, [sys.executable, "-c", script], settings)).seconds
        yield Cost(f"questions, {name}, s", seconds, 1)


def _size(path: Path) -> float:
    """Give the size of a file, or of all files in a folder, in MB."""
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files if file.is_file()) / MEGABYTE


if __name__ == "__main__":
    main()
