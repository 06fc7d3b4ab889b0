"""The command as a process: what a user types, and what comes back."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from diplo_cli.caching import JUST_NOW_NS
from tests.conftest import Result

Run = Callable[..., Result]  # what it gave
Ask = Callable[..., str]  # its output; it succeeded
Read = Callable[..., Any]  # its JSON, read
Write = Callable[..., Path]

NOUNS = (
    "meetings",
    "docs",
    "orgs",
    "people",
    "sectors",
    "topics",
    "initiatives",
    "figures",
    "sources",
)

# A dataset with something of every noun, small enough to know by heart.
WORLD = """\
[[sectors]]
id = "transport"
name = "Transport"

[[sectors]]
id = "rail"
name = "Rail"
broader = "transport"

[[sectors]]
id = "culture"
name = "Culture"

[[organizations]]
id = "azerbaijan-railways"
name = "Azerbaijan Railways"
kind = "company"
country = "AZ"
acronym = "ADY"

[[organizations]]
id = "ministry-of-culture-kz"
name = "Ministry of Culture"
kind = "ministry"
country = "KZ"

[[people]]
id = "ali-asadov"
name = "Ali Asadov"
country = "AZ"

[[people]]
id = "alikhan-smailov"
name = "Alikhan Smailov"
country = "KZ"

[[initiatives]]
id = "middle-corridor"
name = "Middle Corridor"
kind = "corridor"
sectors = ["transport"]

[[sources]]
id = "news-2023"
publisher = "News"
published = 2023-06-22T15:56:00+04:00

[[meetings]]
id = "2023-06-22-baku"
date = 2023-06-22
city = "Baku"
country = "AZ"
visit = "official"
cite = ["news-2023#1"]

[[meetings.participants]]
person = "ali-asadov"
role = "Prime Minister"
side = "host"

[[meetings.participants]]
person = "alikhan-smailov"

[[meetings.topics]]
summary = "They spoke of trains."
stance = "welcomed"
by = ["KZ"]
sectors = ["rail"]
initiatives = ["middle-corridor"]
people = ["alikhan-smailov"]
organizations = ["azerbaijan-railways"]
cite = ["news-2023#2"]

[[meetings.figures]]
name = "Freight by rail"
value = 21
unit = "percent"
measure = "change"
period = "2022"
sectors = ["rail"]
cite = ["news-2023#3"]

[[meetings.documents]]
id = "2023-06-22-trains"
title = "Agreement on trains"
type = "agreement"
parties = ["azerbaijan-railways"]
signatories = ["ali-asadov"]
sectors = ["rail"]
initiatives = ["middle-corridor"]
cite = ["news-2023#4"]

[[meetings.documents]]
id = "2023-06-22-museums"
title = "Memorandum on museums"
type = "memorandum"
parties = ["ministry-of-culture-kz"]
sectors = ["culture"]
cite = ["news-2023#5"]

[[meetings]]
id = "2025-03-03-astana"
date = 2025-03-03
city = "Astana"
country = "KZ"

[[meetings.participants]]
person = "ali-asadov"

[[meetings.topics]]
summary = "They worried about the sea."
stance = "concerned"

[[meetings.figures]]
name = "Trade"
value = 500000000
unit = "USD"
qualifier = "nearly"

[[meetings.documents]]
id = "2025-03-03-health"
title = "Health"
type = "treaty"
"""


def python(*arguments: str | Path) -> list[str]:
    """Give the words that start `diplo` with these arguments, wherever it is installed."""
    return [sys.executable, "-m", "diplo_cli", *map(str, arguments)]


def shell(script: str, folder: Path, environment: dict[str, str], **settings: str) -> Result:
    """Run a script of bash in which `diplo` is the command."""
    command = f'diplo() {{ "{sys.executable}" -m diplo_cli "$@"; }}\n{script}'
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env={**environment, **settings},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    return Result(done.returncode, done.stdout, done.stderr)


# Runs the command, then says which modules that imported; `-X importtime` would leave out those
# that `import_module` loads.
LISTING_IMPORTS = """\
import atexit, sys
before = set(sys.modules)
atexit.register(lambda: sys.stderr.write(" ".join(set(sys.modules) - before)))
from diplo_cli.__main__ import main
main()
"""


def imports(*arguments: str, environment: dict[str, str]) -> set[str]:
    """Run a command that succeeds: the names of the modules it imported."""
    command = [sys.executable, "-c", LISTING_IMPORTS, *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return set(done.stderr.split())


def press_ctrl_c(process: subprocess.Popen[bytes]) -> tuple[bytes, bytes]:
    """Press Ctrl-C until the process ends, as a user does: what it wrote to its two streams.

    Once isn't always enough: Python notes a signal that comes after its last check and before a
    call that waits, and hears of it when that call returns.
    """
    for _ in range(30):
        process.send_signal(signal.SIGINT)
        try:
            return process.communicate(timeout=2)
        except subprocess.TimeoutExpired:
            continue
    process.kill()
    process.communicate()
    raise AssertionError("Ctrl-C doesn't end it")


def unmeasure(environment: dict[str, str]) -> None:
    """Keep coverage from measuring a process that can't even write what was measured."""
    for name in [name for name in environment if name.startswith("COVERAGE_")]:
        del environment[name]


def toml(text: str) -> str:
    """Write any text as a string of TOML."""
    plain = (each if " " <= each <= "~" and each not in '"\\' else _escape(each) for each in text)
    return f'"{"".join(plain)}"'


def _escape(character: str) -> str:
    return f"\\U{ord(character):08x}"


def settle(folder: Path, dataset: str) -> dict[str, str]:
    """Write a dataset for several commands: the settings by which they find it and its cache.

    It returns when the file is old enough for its index to be kept.
    """
    path = folder / "dataset.toml"
    path.write_text(dataset, encoding="utf-8")
    time.sleep(JUST_NOW_NS / 1e9)
    return {"DIPLO_DATA": str(path), "DIPLO_CACHE_DIR": str(folder / "cache")}


def ids(rows: list[dict[str, Any]]) -> list[str]:
    """Give the ids of rows read from JSON, in their order."""
    return [row["id"] for row in rows]
