"""What can go wrong around the command: killed processes, full disks, damaged caches, odd users.

A few cases of each are tried at every change, many by `FAULTS=full pytest tests/faults`. How many
were tried is printed at the end.
"""

import os
import shutil
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from diplo_cli.caching import JUST_NOW_NS
from tests.cli import WORLD, python
from tests.conftest import Result

FULL = os.environ.get("FAULTS") == "full"


def rounds(short: int, full: int) -> int:
    """Choose how many cases to try."""
    return full if FULL else short


DIPLO = tuple(python())


class Place(NamedTuple):
    """A folder of a test's own with a dataset in it, and the environment to ask it in."""

    folder: Path
    environment: Mapping[str, str]

    @property
    def data(self) -> Path:
        """The folder of the dataset's files."""
        return self.folder / "data"

    @property
    def cache(self) -> Path:
        """The folder of the caches."""
        return Path(self.environment["DIPLO_CACHE_DIR"])

    def run(self, *arguments: str, **given: Any) -> Result:
        """Run `diplo` and wait for its end; see `start`."""
        return ended(self.start(*arguments, **given))

    def start(
        self,
        *arguments: str,
        program: Sequence[str] = DIPLO,
        settings: Mapping[str, str] = MappingProxyType({}),
        **options: Any,
    ) -> "subprocess.Popen[str]":
        """Start `diplo`, or a program that starts it; `options` are those of Popen."""
        usual = {
            "cwd": self.folder,
            "env": {**self.environment, **settings},
            "stdin": subprocess.DEVNULL,
            "stdout": subprocess.PIPE,
            "stderr": subprocess.PIPE,
            "text": True,
        }
        return subprocess.Popen([*program, *arguments], **{**usual, **options})

    def settle(self) -> None:
        """Wait until the files are old enough for their index to be kept."""
        time.sleep(JUST_NOW_NS / 1e9)

    def sources(self) -> dict[str, bytes]:
        """Give what each file of the dataset holds."""
        return {name: (self.data / name).read_bytes() for name in FILES}

    def clear(self, sources: Mapping[str, bytes], made: str) -> None:
        """Remove the cache and what a command made, and put the dataset's files back."""
        for path in (self.cache, self.folder / made):
            if path.is_dir():
                shutil.rmtree(path)
            path.unlink(missing_ok=True)
        for name, content in sources.items():
            if (self.data / name).read_bytes() != content:
                (self.data / name).write_bytes(content)
                self.settle()

    def litter(self) -> list[str]:
        """Name what is hidden or temporary: nothing of that may be left."""
        return sorted(
            str(path.relative_to(self.folder))
            for path in self.folder.rglob("*")
            if path.name.startswith(".") or path.suffix == ".tmp"
        )


def ended(process: "subprocess.Popen[str]") -> Result:
    """Wait for the end of a process."""
    out, err = process.communicate(timeout=120)
    return Result(process.returncode, out or "", err or "")


def contents(folder: Path) -> dict[str, bytes]:
    """Give what each file in a folder holds, by its path there; a file by itself, or nothing."""
    if not folder.is_dir():
        return {"": folder.read_bytes()} if folder.exists() else {}
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


# A dataset in three files, of which each names records of the others.
REGISTRIES, MEETINGS = WORLD.split("[[meetings]]", 1)
MEETINGS = f"[[meetings]]{MEETINGS}"
MORE = "".join(
    f"""
[[meetings]]
id = "meeting-{number}"
date = 2024-01-{number % 28 + 1:02}

[[meetings.participants]]
person = "{("ali-asadov", "asadov")[number % 2]}"

[[meetings.topics]]
summary = "They spoke of matter {number}."
sectors = ["rail"]
people = ["asadov"]

[[meetings.documents]]
id = "paper-{number}"
title = "Paper {number}"
type = "treaty"
parties = ["azerbaijan-railways"]
"""
    for number in range(20)
)
TWIN = '\n[[people]]\nid = "asadov"\nname = "A. Asadov"\nroles = ["Premier"]\n'
FILES = {"a.toml": REGISTRIES + TWIN, "b.toml": MEETINGS, "c.toml": MORE}
COUNT = "23\n"  # of its documents

REPORT = """\
Baku, 3 March 2025

Prime Minister of Azerbaijan Ali Asadov met Prime Minister of Kazakhstan Alikhan Smailov in Baku.

The sides signed a Memorandum of Cooperation between the Ministry of Culture of Azerbaijan and the
Ministry of Culture of Kazakhstan.
"""
