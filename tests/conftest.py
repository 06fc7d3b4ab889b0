"""What every test can use: a dataset file made from text, and the command as a process."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import settings

ROOT = Path(__file__).parents[1]
BUNDLED = ROOT / "data" / "meetings.toml"


class Result(NamedTuple):
    """What a finished command gave."""

    code: int
    out: str
    err: str


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write TOML text to a file of the test's own folder."""

    def write_file(text: str, name: str = "data.toml") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write_file


# How many datasets a property is tried on: few at each change; a long round by HYPOTHESIS_PROFILE.
settings.register_profile("short", max_examples=15)
settings.register_profile("long", max_examples=300)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "short"))

# What walks the same lines again and again runs without measuring them, which takes longer than
# the command itself: 0.23 s for one of 0.09 s.
UNMEASURED = {
    f"tests.cli.test_{name}"
    for name in (
        *("help", "hostile_text", "pipes", "completion", "formats", "lists", "errors", "start"),
        *("terminal", "show"),
    )
}


@pytest.fixture
def environment(tmp_path: Path, request: pytest.FixtureRequest) -> dict[str, str]:
    """Give an environment of the test's own: no settings of the user, a cache folder apart."""
    left_out = ["DIPLO_", "_DIPLO", "LESS", "GITHUB_"]
    if request.module.__name__ in UNMEASURED:
        left_out.append("COVERAGE_PROCESS")
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(tuple(left_out))
        and name not in ("PAGER", "COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR")
    }
    return {**kept, "DIPLO_CACHE_DIR": str(tmp_path / "cache")}


@pytest.fixture
def diplo(tmp_path: Path, environment: dict[str, str]) -> Callable[..., Result]:
    """Run `diplo` as a process in the test's own folder, its input and output in pipes."""

    def run(*arguments: str | Path, typed: str = "", **settings: str) -> Result:
        done = subprocess.run(
            [sys.executable, "-m", "diplo_cli", *map(str, arguments)],
            cwd=tmp_path,
            env={**environment, **settings},
            input=typed,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
        return Result(done.returncode, done.stdout, done.stderr)

    return run


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print how many faults were tried, as the tests of tests/faults noted them."""
    tried = [
        value
        for report in terminalreporter.stats.get("passed", ())
        for name, value in report.user_properties
        if name == "tried"
    ]
    if tried:
        terminalreporter.section("faults tried")
        for what, count in sorted(tried):
            terminalreporter.write_line(f"{count:6,} {what}")
        terminalreporter.write_line(f"{sum(count for _, count in tried):6,} in all")
