"""What tests of the command can use beside it: a small dataset, bash, a browser, and a server."""

import shutil
import subprocess
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli import WORLD, Run, python, settle, shell
from tests.cli.server import Serve, Server

if TYPE_CHECKING:
    from playwright.sync_api import Page

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Write the small dataset for a module's tests, and name it in their environment."""
    return settle(tmp_path_factory.mktemp("world"), WORLD)


@pytest.fixture
def world(diplo: Run, settings: dict[str, str]) -> Run:
    """Ask the small dataset."""
    return partial(diplo, **settings)


@pytest.fixture
def bash(tmp_path: Path, environment: dict[str, str], settings: dict[str, str]) -> Run:
    """Run a script of bash in which `diplo` is the command."""
    return partial(shell, folder=tmp_path, environment={**environment, **settings})


@pytest.fixture
def page() -> "Iterator[Page]":
    """Open the system's Chromium, else the one that Playwright brought."""
    own = shutil.which("chromium") or shutil.which("google-chrome")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=own, args=QUIET)
        page = browser.new_page(viewport={"width": 1100, "height": 900})
        yield page
        browser.close()


@pytest.fixture
def serve(tmp_path: Path, environment: dict[str, str]) -> Iterator[Serve]:
    """Start servers of a dataset on free ports; those still there at the end are killed."""
    running: list[subprocess.Popen[str]] = []

    def start(*words: str, dataset: str = WORLD, **settings: str) -> Server:
        temporary = tmp_path / "temporary"
        temporary.mkdir(exist_ok=True)
        around = {**environment, **settle(tmp_path, dataset), "TMPDIR": str(temporary), **settings}
        process = subprocess.Popen(
            python("serve", "--port", "0", *words), env=around, cwd=tmp_path, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        running.append(process)
        return Server(process, temporary)

    yield start
    for process in running:
        process.kill()
        process.communicate()
