"""Measure diplo on 100, 10,000 and 100,000 meetings, each beside its peers and beside two meetings.

    python benchmarks/scale.py
    python benchmarks/scale.py --meetings 100 10000 --rounds 5

The peers answer the same about the same documents: `tomlq` (of `yq`, from pip) the TOML itself,
`jq`, DuckDB (`pip install duckdb`) and `recsel` (apt install recutils) the rows that diplo prints
of it. One that isn't installed, or is too old to write dates, is named. `x two` sets diplo beside
itself on two meetings, `x tomli` beside tomli parsing the same files alone. The first index is
built with all cores and, where `taskset` is there, with one. On a busy machine, `--cpu` compares
what kept a processor busy instead of what passed meanwhile; that is more where several cores work
side by side.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from timing import Run, Task, diplo, environment, parser, run, table, title

TWO = 2
TERM = "falconry"  # in 0.15 % of the texts; one of the rare words of make_dataset.py
COMMON = "cooperation"

PARSE = """
import sys, tomli
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        tomli.load(file)
"""
DUCK = """
import sys, duckdb
rows = duckdb.sql(sys.argv[1]).fetchall()
print(len(rows), rows[:1])
"""
QUESTIONS = ("50 rows", "all rows", "count", "rare word")
PEERS = ("tomlq", "jq", "DuckDB", "recsel")


class Dataset(NamedTuple):
    """A dataset with the forms in which the peers read it."""

    meetings: int
    files: list[str]
    folder: Path
    rows: Path
    records: Path

    @property
    def megabytes(self) -> float:
        """Give the size of the TOML."""
        return sum(Path(file).stat().st_size for file in self.files) / 1e6


class Cost(NamedTuple):
    """What one thing took: the medians of its times, and its greatest peak of memory."""

    seconds: float
    megabytes: float
    cpu: float


def main() -> int:
    """Measure each size, and print a table of each."""
    wanted = parser(__doc__, rounds=3)
    wanted.add_argument("--meetings", type=int, nargs="+", default=[100, 10_000, 100_000])
    wanted.add_argument("--folder", type=Path, help="keep the datasets here")
    wanted.add_argument(
        "--peers", nargs="*", choices=PEERS, default=PEERS, help="ask these alone (default: all)"
    )
    wanted.add_argument("--cpu", action="store_true", help="compare time of processors")
    options = wanted.parse_args()
    print(title(options.rounds))
    print(f"not installed or too old: {', '.join(_absent()) or 'none'}")
    with TemporaryDirectory() as temporary:
        place = options.folder or Path(temporary)
        least = _diplo(_dataset(TWO, place), place, options.rounds)
        for meetings in options.meetings:
            dataset = _dataset(meetings, place)
            ours = _diplo(dataset, place, options.rounds)
            theirs = _peers(dataset, options.peers, options.rounds)
            print(f"\n{meetings:,} meetings, {dataset.megabytes:,.1f} MB of TOML")
            print(table(_rows(dataset, ours, theirs, least, options.cpu)), flush=True)
    return 0


def _absent() -> list[str]:
    programs = [name for name in PEERS if name != "DuckDB" and not shutil.which(_program(name))]
    if "tomlq" not in programs and not _writes_dates(_program("tomlq")):
        programs.append("tomlq")
    return programs if _has_duckdb() else [*programs, "DuckDB"]


def _writes_dates(tomlq: str) -> bool:
    """Tell whether `tomlq` gives a day as JSON: Debian's older one fails at it, after minutes."""
    day = subprocess.run([tomlq, "."], input="on = 2025-05-05", text=True, capture_output=True)
    return day.returncode == 0


def _program(name: str) -> str:
    """Prefer what pip has put beside this Python."""
    beside = Path(sys.executable).with_name(name)
    return str(beside) if beside.exists() else name


def _has_duckdb() -> bool:
    from importlib.util import find_spec

    return find_spec("duckdb") is not None


def _dataset(meetings: int, place: Path) -> Dataset:
    """Make a dataset, unless it is there, and what the peers read."""
    folder = place / f"{meetings}-meetings"
    if not folder.exists():
        maker = Path(__file__).with_name("make_dataset.py")
        subprocess.run(
            [sys.executable, maker, str(meetings), folder], check=True, stdout=subprocess.DEVNULL
        )
    files = [str(file) for file in sorted(folder.glob("*.toml"))]
    rows, records = place / f"{meetings}.jsonl", place / f"{meetings}.rec"
    if not rows.exists():
        with TemporaryDirectory() as cache, rows.open("wb") as file:
            command = [*diplo(), "docs", "--format", "jsonl", "--data", str(folder)]
            subprocess.run(command, env=environment(Path(cache)), stdout=file, check=True)
    with rows.open(encoding="utf-8") as lines, records.open("w", encoding="utf-8") as text:
        for line in lines:
            row = json.loads(line)
            text.writelines(f"{key}: {row[key]}\n" for key in ("id", "title", "type", "date"))
            text.write("\n")
    return Dataset(meetings, files, folder, rows, records)


def _diplo(dataset: Dataset, place: Path, rounds: int) -> dict[str, Cost]:
    """Measure diplo: the first index, questions, completion, and a change of one file."""
    cache = place / "cache"
    settings = environment(cache)
    data = ["--data", str(dataset.folder)]

    def ask(name: str, *arguments: str, **more: str) -> Task:
        return Task(name, [*diplo(), *arguments, *data], {**settings, **more})

    count = ask("first index", "docs", "--count")
    costs = {"tomli alone": _measure([sys.executable, "-c", PARSE, *dataset.files], rounds)}
    costs["first index"] = _first(count, cache, rounds)
    if shutil.which("taskset"):
        alone = count._replace(command=["taskset", "-c", "0", *count.command])
        costs["first index, one core"] = _first(alone, cache, rounds)
    run(count)
    costs["cache, MB"] = Cost(0, _size(cache), 0)
    line = f"diplo docs --data {dataset.folder} --sector tr"
    words = {"_DIPLO_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": "5"}
    tasks = [
        ask("50 rows", "docs", "--limit", "50", "--json"),
        ask("all rows", "docs", "--format", "jsonl"),
        ask("count", "docs", "--count"),
        ask("rare word", "search", TERM, "--in", "docs,topics", "--limit", "50", "--json"),
        ask("common word", "search", COMMON, "--in", "docs,topics", "--limit", "50", "--json"),
        Task("TAB", diplo(), {**settings, **words}),
    ]
    costs["first search"] = _run(tasks[3], 1)
    for task in tasks:
        costs[task.name] = _run(task, rounds)
    costs["cache with words, MB"] = Cost(0, _size(cache), 0)
    costs["after an edit"] = _after_edits(dataset, tasks[0], rounds)
    costs["search after an edit"] = _after_edits(dataset, tasks[3], rounds)
    return costs


def _size(cache: Path) -> float:
    return sum(file.stat().st_size for file in cache.iterdir()) / 1e6


def _first(task: Task, cache: Path, rounds: int) -> Cost:
    """Measure a question that finds no cache."""
    runs = []
    for _ in range(rounds):
        shutil.rmtree(cache, ignore_errors=True)
        runs.append(run(_quiet(task)))
    return _cost(runs)


def _after_edits(dataset: Dataset, task: Task, rounds: int) -> Cost:
    """Measure the query that follows a change to one yearly file."""
    edited = Path(dataset.files[0])
    before = edited.read_bytes()
    runs = []
    try:
        for number in range(rounds):
            edited.write_bytes(before + b"# edit %d\n" % number)
            runs.append(run(_quiet(task)))
    finally:
        edited.write_bytes(before)
    run(task)
    return _cost(runs)


def _peers(dataset: Dataset, peers: list[str], rounds: int) -> dict[tuple[str, str], Cost]:
    """Ask the peers the same questions."""
    absent = _absent()
    found = {}
    for peer in (peer for peer in peers if peer not in absent):
        for question, command in _ask(peer, dataset).items():
            found[question, peer] = _measure(command, rounds)
    return found


def _ask(peer: str, dataset: Dataset) -> dict[str, list[str]]:
    """Give the command of each question; those that stream TOML read it anew for each."""
    rows, records = str(dataset.rows), str(dataset.records)
    if peer == "DuckDB":
        read = f"read_json('{rows}', format='newline_delimited', sample_size=1000)"
        sql = {
            "50 rows": f"SELECT * FROM {read} ORDER BY date, id LIMIT 50",
            "all rows": f"COPY (SELECT * FROM {read}) TO '{os.devnull}' (FORMAT json)",
            "count": f"SELECT count(*) FROM {read}",
            "rare word": f"SELECT * FROM {read} WHERE title ILIKE '%{TERM}%'",
        }
        return {name: [sys.executable, "-c", DUCK, text] for name, text in sql.items()}
    if peer == "recsel":
        options = {
            "50 rows": ["-n", "0-49"],
            "all rows": [],
            "count": ["-c"],
            "rare word": ["-e", f"title ~ '{TERM}'"],
        }
        return {name: ["recsel", *option, records] for name, option in options.items()}
    if peer == "jq":
        programs = {
            "50 rows": "[limit(50; inputs)]",
            "all rows": "inputs",
            "count": "reduce inputs as $row (0; . + 1)",
            "rare word": f'inputs | select(.title | test("{TERM}"))',
        }
        return {name: ["jq", "-nc", text, rows] for name, text in programs.items()}
    each = ".meetings[]?.documents[]?"
    programs = {
        "50 rows": f"[limit(50; {each})]",
        "all rows": each,
        "count": f"[{each}] | length",
        "rare word": f'{each} | select(.title | test("{TERM}"))',
    }
    return {
        name: [_program("tomlq"), "-c", text, *dataset.files] for name, text in programs.items()
    }


def _measure(command: list[str], rounds: int) -> Cost:
    return _run(Task(command[0], command, {**environment(Path()), "LC_ALL": "C.UTF-8"}), rounds)


def _run(task: Task, rounds: int) -> Cost:
    """Run once to warm the files' pages, then a few times."""
    if rounds > 1:
        run(_quiet(task))
    return _cost([run(_quiet(task)) for _ in range(rounds)])


def _quiet(task: Task) -> Task:
    """Let a task write to nowhere: what it printed would grow the benchmark, and slow both."""
    return task._replace(command=["sh", "-c", 'exec "$@" > /dev/null', "sh", *task.command])


def _cost(runs: list[Run]) -> Cost:
    seconds, cpu = (
        median(times) for times in zip(*((r.seconds, r.cpu) for r in runs), strict=True)
    )
    return Cost(seconds, max(each.memory for each in runs), cpu)


def _rows(
    dataset: Dataset,
    ours: dict[str, Cost],
    theirs: dict[tuple[str, str], Cost],
    least: dict[str, Cost],
    by_cpu: bool,
) -> Iterator[tuple[str, ...]]:
    def ratio(cost: Cost, other: Cost | None) -> str:
        if other is None:
            return ""
        found = cost.cpu / other.cpu if by_cpu else cost.seconds / other.seconds
        return f"{found:.2f}"

    yield ("", "s", "CPU s", "MB", "x two", "x tomli", *(f"x {peer}" for peer in PEERS))
    for name, cost in ours.items():
        if name.startswith("cache"):
            share = cost.megabytes / dataset.megabytes
            yield (name, "", "", f"{cost.megabytes:,.1f}", f"{share:.2f} x TOML", *("",) * 5)
            continue
        beside = (ratio(cost, theirs.get((name, peer))) for peer in PEERS)
        times = (f"{cost.seconds:.3f}", f"{cost.cpu:.3f}", f"{cost.megabytes:,.0f}")
        compared = (ratio(cost, least.get(name)), ratio(cost, ours["tomli alone"]))
        yield (name, *times, *compared, *beside)
    all_rows = ours["all rows"]
    size = dataset.rows.stat().st_size / 1e6
    speeds = (f"{size / all_rows.seconds:.1f}", f"{size / all_rows.cpu:.1f}")
    yield ("all rows, MB/s", *speeds, *("",) * (3 + len(PEERS)))


if __name__ == "__main__":
    sys.exit(main())
