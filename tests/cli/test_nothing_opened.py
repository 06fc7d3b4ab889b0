"""No command asks the network, and no query opens what a dataset names as a path or a URL."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from diplo_cli.nouns import NOUNS
from tests.cli import WORLD, settle

Watched = Callable[..., list[list[str]]]

# A source that names a file beside the dataset, one far away, and an address.
NAMED = """
[[sources]]
id = "named"
publisher = "Named"
file = "secret.txt"
url = "http://127.0.0.1:9/secret.txt"

[[sources]]
id = "far"
publisher = "Far"
file = "../../secret.txt"
url = "file:///secret.txt"
"""

# Runs the command, and tells at its end which files, sockets and programs it opened.
WATCHING = """\
import atexit, json, sys
seen = []
def watch(event, given):
    if event in ("open", "os.open", "sqlite3.connect") or event.split(".")[0] in (
        "socket", "subprocess", "urllib", "webbrowser", "http", "ftplib",
    ) or event in ("os.system", "os.exec", "os.posix_spawn"):
        seen.append([event, str(given[0])])
sys.addaudithook(watch)
atexit.register(lambda: sys.stderr.write(json.dumps(seen)))
from diplo_cli.__main__ import main
main()
"""

QUERIES = [
    *NOUNS,
    *("sources show named", "meetings show 2023-06-22-baku", "docs show 2023-06-22-trains"),
    *("search trains", "stats --by sector", "timeline", "followup", "brief KZ"),
    *("compare 2023-06-22-baku 2025-03-03-astana", "cache path", "schema docs"),
    *("export jsonl out", "export csv out"),
]


@pytest.fixture
def watched(tmp_path: Path, environment: dict[str, str]) -> Watched:
    """Run a command: each event of opening something, and what was opened."""
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    around = {**environment, **settle(tmp_path, WORLD + NAMED)}

    def run(asked: str, code: int = 0) -> list[list[str]]:
        done = subprocess.run(
            [sys.executable, "-c", WATCHING, *asked.split()],
            cwd=tmp_path, env=around, capture_output=True, text=True,
        )  # fmt: skip
        assert done.returncode == code, done.stderr
        seen: list[list[str]] = json.loads(done.stderr.splitlines()[-1])
        return seen

    return run


@pytest.mark.parametrize("asked", QUERIES)
def test_a_query_opens_no_connection_no_program_and_nothing_that_the_dataset_names(
    asked: str, watched: Watched
) -> None:
    seen = watched(asked)
    assert any(event == "open" for event, _ in seen)
    assert [each for each in seen if each[0].split(".")[0] not in ("open", "os", "sqlite3")] == []
    assert [path for _, path in seen if "secret" in path] == []


def test_a_source_s_file_is_opened_where_the_check_of_sources_is_asked_for(
    watched: Watched,
) -> None:
    seen = watched("check --sources", code=1)
    assert [path for _, path in seen if path.endswith("secret.txt")]


def test_the_network_is_asked_where_a_draft_of_an_address_is_asked_for(watched: Watched) -> None:
    seen = watched("draft http://127.0.0.1:9/report", code=1)
    assert [event for event, _ in seen if event == "socket.connect"]
