"""The README and docs/ can't lie: every command they show is run, every output compared.

`python -m tests.test_readme` writes the outputs anew.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pexpect
import pytest

from diplo_cli.cli.app import COMMANDS
from diplo_cli.nouns import NOUNS
from tests.conftest import ROOT, Result

pytestmark = pytest.mark.no_cover

README = ROOT / "README.md"
PAGES = (README, *sorted((ROOT / "docs").glob("*.md")))
CONSOLE = re.compile(r"```console\n\$ (.+)\n((?:.*\n)*?)```\n")
TOML = re.compile(r"```toml\n((?:.*\n)*?)```\n")
PYTHON = re.compile(r"```python\n((?:.*\n)*?)```\n")
WIDTH = 80


def run_on_a_terminal(command: str, cache: Path) -> str:
    """Give what a command line shows on a terminal of 80 columns."""
    environment = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(cache),
        "TERM": "dumb",
        "DIPLO_CACHE_DIR": str(cache),
        "DIPLO_PAGER": "",
    }
    terminal: pexpect.spawn[str] = pexpect.spawn(
        "/bin/bash", ["-c", command], env=environment, dimensions=(500, WIDTH), encoding="utf-8"
    )
    terminal.expect(pexpect.EOF)
    return str(terminal.before).replace("\r\n", "\n")


def examples() -> Iterator[tuple[str, str]]:
    """Yield each command of the README and of docs/ with the output shown below it."""
    for page in PAGES:
        for found in CONSOLE.finditer(page.read_text("utf-8")):
            yield found.group(1), found.group(2)


@pytest.mark.parametrize(("command", "shown"), list(examples()))
def test_a_command_of_the_readme_prints_what_stands_below_it(
    command: str, shown: str, tmp_path: Path
) -> None:
    if "jq" in command and not shutil.which("jq"):
        pytest.skip("jq is not installed here; .ci/run installs it")
    assert run_on_a_terminal(command, tmp_path) == shown


def test_every_command_is_shown_with_its_output() -> None:
    shown = [output for _, output in examples()]
    assert len(shown) > 5
    assert all(shown)


def test_the_dataset_of_the_readme_loads(
    diplo: Callable[..., Result], write: Callable[..., Path]
) -> None:
    (text,) = TOML.findall(README.read_text("utf-8"))
    assert diplo("docs", "--data", write(text), "--count") == Result(0, "1\n", "")


def test_the_library_example_runs() -> None:
    (program,) = PYTHON.findall(README.read_text("utf-8"))
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert len(done.stdout.splitlines()) == 3


def test_every_command_named_in_the_text_is_one_and_all_are_named(
    diplo: Callable[..., Result],
) -> None:
    text = "".join(CONSOLE.sub("", page.read_text("utf-8")) for page in PAGES)
    named = set(re.findall(r"`diplo ([a-z]+)[^`]*`", text))
    assert named >= set(COMMANDS) - set(NOUNS)
    for command in named:
        assert diplo(command, "--help").code == 0, command


def rewrite() -> None:
    """Write the outputs of all pages anew."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as cache:

        def written(found: re.Match[str]) -> str:
            shown = run_on_a_terminal(found.group(1), Path(cache))
            return f"```console\n$ {found.group(1)}\n{shown}```\n"

        for page in PAGES:
            page.write_text(CONSOLE.sub(written, page.read_text("utf-8")), encoding="utf-8")


if __name__ == "__main__":
    rewrite()
