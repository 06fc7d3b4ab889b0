"""Measure how long diplo takes to start and answer, as ratios that mean the same on any machine.

    python benchmarks/startup.py
    python benchmarks/startup.py --rounds 51 --strict

Each command runs on the bundled dataset with a warm cache, in turns with a Typer program of one
empty command and with `python -c pass`. Exit code 1: a module that only other paths need is
imported on the way to JSON; with --strict also a ratio over its target.
"""

import subprocess
import sys
from itertools import repeat
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from timing import Median, Task, diplo, environment, in_turns, parser, run, table, title, verdict

EMPTY_PROGRAM = '''
import typer

app = typer.Typer()


@app.command()
def main() -> None:
    """Do nothing."""


app()
'''

PYTHON, TYPER = "python -c pass", "empty Typer program"

# What the JSON of a warm cache must never import: each costs more than the whole answer.
HEAVY = ("rich", "tomli", "pycountry", "tree_sitter")

JSON = ["docs", "--sector", "transport", "--json"]
TAB = "diplo docs --sector tr"


class Case(NamedTuple):
    """A command of diplo, and at most how many empty Typer programs it may take."""

    name: str
    target: float
    arguments: list[str]
    settings: dict[str, str]
    terminal: bool = False


CASES = (
    Case("diplo docs --sector transport --json", 1.2, JSON, {}),
    Case("diplo meetings list, piped", 1.2, ["meetings", "list"], {}),
    Case("diplo meetings list, on a terminal", 1.6, ["meetings", "list", "--no-pager"], {}, True),
    Case(
        "TAB in bash",
        1.2,
        [],
        {"_DIPLO_COMPLETE": "complete_bash", "COMP_WORDS": TAB, "COMP_CWORD": "3"},
    ),
    Case("TAB in zsh", 1.2, [], {"_DIPLO_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": TAB}),
)


def main() -> int:
    """Measure, print the table, and give the exit code."""
    options = parser(__doc__, rounds=21).parse_args()
    with TemporaryDirectory() as folder:
        place = Path(folder)
        tasks = [*_baselines(place), *_cases(place / "cache")]
        _check_answers(tasks)
        medians = in_turns(repeat(tasks, options.rounds + 1))
        found = heavy_imports(_import_log(place / "cache"))
    print(title(options.rounds))
    print(table(_rows(medians)))
    if found:
        sys.exit(f"--json with a warm cache imports {', '.join(found)}; import it where needed")
    over = [case.name for case in CASES if _verdict(case, medians) == "over"]
    return 1 if over and options.strict else 0


def heavy_imports(log: str) -> list[str]:
    """Name the packages among HEAVY that a log of `python -X importtime` shows."""
    lines = (line for line in log.splitlines() if line.startswith("import time:"))
    packages = {line.rpartition("|")[2].strip().partition(".")[0] for line in lines}
    return [name for name in HEAVY if name in packages]


def _baselines(folder: Path) -> list[Task]:
    """Make the two programs that all is compared with."""
    program = folder / "empty.py"
    program.write_text(EMPTY_PROGRAM, encoding="utf-8")
    settings = environment(folder / "cache")
    return [
        Task(PYTHON, [sys.executable, "-c", "pass"], settings),
        Task(TYPER, [sys.executable, str(program)], settings),
    ]


def _cases(cache: Path) -> list[Task]:
    return [
        Task(
            case.name,
            [*diplo(), *case.arguments],
            environment(cache, **case.settings),
            case.terminal,
        )
        for case in CASES
    ]


def _check_answers(tasks: list[Task]) -> None:
    """Make sure that every case answers: what fails silently would be fast."""
    for task in tasks:
        if task.name not in (PYTHON, TYPER) and not run(task).output.strip():
            sys.exit(f"{task.name}: it prints nothing, so there is nothing to measure")


def _import_log(cache: Path) -> str:
    """List the imports on the way to JSON, as Python itself reports them."""
    command = [sys.executable, "-X", "importtime", "-m", "diplo_cli", *JSON]
    done = subprocess.run(
        command, env=environment(cache), capture_output=True, encoding="utf-8", check=True
    )
    return done.stderr


def _rows(medians: dict[str, Median]) -> list[tuple[str, ...]]:
    """Set each command beside its two baselines and its target."""
    header = ("", "ms", "x python", "x Typer", "target", "")
    bases = [(name, *_figures(medians, name), "", "") for name in (PYTHON, TYPER)]
    cases = [
        (case.name, *_figures(medians, case.name), f"{case.target}", _verdict(case, medians))
        for case in CASES
    ]
    return [header, *bases, *cases]


def _figures(medians: dict[str, Median], name: str) -> tuple[str, str, str]:
    spent = medians[name].milliseconds
    ratios = [spent / medians[base].milliseconds for base in (PYTHON, TYPER)]
    return f"{spent:.1f}", f"{ratios[0]:.2f}", f"{ratios[1]:.2f}"


def _verdict(case: Case, medians: dict[str, Median]) -> str:
    return verdict(medians[case.name].milliseconds / medians[TYPER].milliseconds, case.target)


if __name__ == "__main__":
    sys.exit(main())
