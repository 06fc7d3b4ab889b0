"""Nothing that a dataset says is opened as a file or an address by a question about it."""

import json
import sys

import pytest

from diplo_cli.cli.app import COMMANDS
from tests.faults import FULL, Place
from tests.faults.conftest import Tried

pytestmark = pytest.mark.no_cover

MARK = "hostile-7f3a"

# Every value that looks like a path or an address, in every field that a command could follow.
HOSTILE = f"""\
[[sources]]
id = "one"
publisher = "/{MARK}/publisher"
title = "file:///{MARK}/title"
url = "http://127.0.0.1:9/{MARK}"
via = "https://{MARK}.invalid/via"
file = "../../../../{MARK}/file"

[[sources]]
id = "two"
publisher = "| touch /{MARK}"
url = "file:///{MARK}/url"
via = "/{MARK}/via"
file = "/{MARK}/pipe"

[[organizations]]
id = "org"
name = "/{MARK}/name"
kind = "company"
note = "$(touch /{MARK}) `touch /{MARK}` <img src='http://127.0.0.1:9/{MARK}'>"

[[people]]
id = "person"
name = "../{MARK}"
country = "AZ"

[[initiatives]]
id = "initiative"
name = "https://{MARK}.invalid/"
kind = "corridor"

[[meetings]]
id = "meeting"
date = 2024-01-01
city = "/{MARK}/city"
country = "AZ"
summary = "ATTACH '/{MARK}/db' AS x; file:{MARK}?mode=rwc"
cite = ["one#1", "two"]

[[meetings.participants]]
person = "person"
role = "/{MARK}/role"

[[meetings.topics]]
summary = "/{MARK}/topic"
stance = "committed"
cite = ["one#2"]

[[meetings.figures]]
name = "/{MARK}/figure"
value = 1
unit = "USD"

[[meetings.documents]]
id = "document"
title = "file://{MARK}/title"
type = "treaty"
parties = ["org"]
number = "/{MARK}/number"
url = "http://127.0.0.1:9/{MARK}/document"
place = "/{MARK}/place"
extra = {{ file = "/{MARK}/extra", url = "http://127.0.0.1:9/{MARK}" }}

[[meetings]]
id = "next"
date = 2025-01-01
"""

# Runs the command and notes what is opened, looked at, started or called: by Python's own audit,
# and where that is silent, by functions put in the place of the system's.
WATCHING = """\
import json, os, sys
seen = []
AUDITED = ("open", "os.", "socket.", "subprocess.", "urllib.", "shutil.", "ctypes.dlopen", "http.",
           "sqlite3.connect", "glob.", "webbrowser.", "import")

def watch(event, given):
    if event.startswith(AUDITED):
        seen.append((event, [repr(each) for each in given]))

def watched(name):
    original = getattr(os, name)
    def call(*given, **more):
        seen.append((name, [repr(each) for each in given]))
        return original(*given, **more)
    setattr(os, name, call)

for name in ("stat", "lstat", "access", "readlink"):
    watched(name)
sys.addaudithook(watch)
from diplo_cli.__main__ import main
try:
    main()
finally:
    with open(os.environ["SEEN"], "w") as file:
        json.dump(seen, file)
"""

QUESTIONS = [
    "meetings", "meetings show meeting", "docs --json", "docs show document", "orgs show org",
    "people show person --json", "topics", "figures", "initiatives show initiative", "sectors",
    "sources", "sources show one --json", "sources show two", "docs --format csv",
    f"search {MARK}", "stats --by year --by type", "timeline", "timeline --format mermaid",
    "compare meeting next", "followup", "brief AZ", "brief AZ --format html -o out.html",
    "brief AZ --format docx -o out.docx", "sql SELECT@*@FROM@sources", "diff data data", "check",
    "export sqlite out.db", "export csv out", "export parquet parquet", "export jsonl -",
    "export ics -", "export graphml -", "export dot -", "export mermaid -",
]  # fmt: skip
NET = ("socket.connect", "socket.getaddrinfo", "socket.bind", "subprocess.Popen", "os.system",
       "os.exec", "os.posix_spawn", "urllib.Request", "webbrowser.open")  # fmt: skip
NOT_QUESTIONS = {"serve", "draft", "new", "merge", "schema", "cache"}


def test_every_command_that_asks_is_among_the_questions() -> None:
    assert {words.split()[0] for words in QUESTIONS} == set(COMMANDS) - NOT_QUESTIONS


@pytest.fixture
def hostile(place: Place) -> Place:
    """Give a place whose dataset is hostile."""
    for path in place.data.iterdir():
        path.unlink()
    (place.data / "hostile.toml").write_text(HOSTILE)
    place.settle()
    return place


def watched(place: Place, asked: str) -> list[tuple[str, list[str]]]:
    """Run a command, and give all that it opened, looked at, started or called."""
    notes = place.folder / "seen.json"
    words = [word.replace("@", " ") for word in asked.split()]
    program = (sys.executable, "-c", WATCHING)
    done = place.run(*words, program=program, settings={"SEEN": str(notes)})
    assert done.code == 0 or {"--sources", "draft"} & {*words}, (asked, done)
    return [(event, given) for event, given in json.loads(notes.read_text())]


def test_nothing_in_a_dataset_is_opened_as_a_path_or_an_address(
    hostile: Place, tried: Tried
) -> None:
    questions = QUESTIONS if FULL else QUESTIONS[:: len(QUESTIONS) // 8]
    for asked in questions:
        for event, given in watched(hostile, asked):
            assert event not in NET, (asked, event, given)
            assert not any(MARK in each for each in given), (asked, event, given)
    tried("questions of a hostile dataset, each opening watched", len(questions))


def test_only_the_check_of_sources_looks_for_their_files_and_calls_nobody(hostile: Place) -> None:
    seen = watched(hostile, "check --sources")
    assert any(MARK in each for _, given in seen for each in given)
    assert not {event for event, _ in seen} & {*NET}


def test_only_a_draft_of_an_address_calls_somebody(hostile: Place) -> None:
    seen = watched(hostile, "draft http://127.0.0.1:9/report")
    assert "socket.connect" in {event for event, _ in seen}


@pytest.mark.parametrize("statement", [
    "ATTACH '/tmp/x' AS x", "SELECT load_extension('/tmp/x')", "SELECT readfile('/etc/passwd')",
    "VACUUM INTO '/tmp/x'", "PRAGMA temp_store_directory = '/tmp'",
    "SELECT writefile('/tmp/x', 'x')", "CREATE VIRTUAL TABLE temp.x USING csv(filename='/tmp/x')",
])  # fmt: skip
def test_no_statement_of_sql_opens_a_file(statement: str, place: Place) -> None:
    done = place.run("sql", statement)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
