"""What every test can use: a dataset file made from text, and the command as a process."""

import os
import pkgutil
import sys
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import settings

import diplo_cli
from tests.warm import MEASURED, ROOT, start

__all__ = ["BUNDLED", "ROOT", "Result"]

BUNDLED = ROOT / "data" / "meetings.toml"


# Or each process would compile all of diplo, if nothing has run it since its last change.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


EXAMPLES = ROOT / "tests" / "draft" / "examples"


class Measuring:
    """What stops the measuring of lines before the tests of EXAMPLES, until others come.

    The mark `no_cover` stops it for each test anew, which takes as long as measuring a small one.
    """

    def __init__(self) -> None:
        self.stopped: Any = None  # a Coverage, where lines are measured

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self) -> None:
        """Measure how all modules are imported, and then nothing of how the tests are collected.

        That would take three times as long. A module that no test uses counts as not covered.
        A worker of pytest-xdist is measured from its start, as every subprocess is, and again when
        pytest-cov begins; of them only the latest goes on, where it is told to.
        """
        measuring = sys.modules.get("coverage")
        self.stopped = measuring.Coverage.current() if measuring else None
        if measuring and self.stopped:
            for module in pkgutil.walk_packages(diplo_cli.__path__, "diplo_cli."):
                if not module.name.endswith("__main__"):
                    import_module(module.name)
            while each := measuring.Coverage.current():
                each.stop()

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        """Stop or go on, if the next test needs it."""
        walked = EXAMPLES in item.path.parents
        measuring = sys.modules.get("coverage")
        if walked and measuring and self.stopped is None:
            self.stopped = measuring.Coverage.current()
            if self.stopped:
                self.stopped.stop()
        elif self.stopped and not walked:
            self.stopped.start()
            self.stopped = None

    def pytest_sessionfinish(self) -> None:
        """Go on, for whoever ends the measuring."""
        if self.stopped:
            self.stopped.start()


def pytest_configure(config: pytest.Config) -> None:
    """Let the tests of EXAMPLES go unmeasured."""
    config.pluginmanager.register(Measuring())


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
settings.register_profile("short", max_examples=6)
settings.register_profile("long", max_examples=300)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "short"))


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a cache folder of the test's own, where a file counts as settled once it is written."""
    monkeypatch.setenv("DIPLO_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr("diplo_cli.caching.JUST_NOW_NS", 0)
    return tmp_path / "cache"


@pytest.fixture
def environment(tmp_path: Path, request: pytest.FixtureRequest) -> dict[str, str]:
    """Give an environment of the test's own: no settings of the user, a cache folder apart."""
    left_out = ["DIPLO_", "_DIPLO", "LESS", "GITHUB_"]
    if request.node.get_closest_marker("no_cover"):
        left_out.append(MEASURED)
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
        (reads, typing), (out, writes), (err, says) = os.pipe(), os.pipe(), os.pipe()
        wait = start(arguments, tmp_path, {**environment, **settings}, (reads, writes, says))
        for theirs in (reads, writes, says):
            os.close(theirs)
        with ThreadPoolExecutor(3) as pipes:
            pipes.submit(_write, typing, typed)
            printed, said = pipes.submit(_read, out), pipes.submit(_read, err)
            code = wait()
        return Result(code, printed.result(), said.result())

    return run


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print how many faults were tried, as the tests of tests/faults noted them."""
    tried: Counter[str] = Counter()
    for report in terminalreporter.stats.get("passed", ()):
        for name, value in report.user_properties:
            if name == "tried":
                tried[value[0]] += value[1]
    if tried:
        terminalreporter.section("faults tried")
        for what, count in sorted(tried.items()):
            terminalreporter.write_line(f"{count:6,} {what}")
        terminalreporter.write_line(f"{tried.total():6,} in all")


def _write(pipe: int, text: str) -> None:
    with suppress(BrokenPipeError), open(pipe, "w", encoding="utf-8") as stream:
        stream.write(text)


def _read(pipe: int) -> str:
    with open(pipe, encoding="utf-8") as stream:
        return stream.read()
