"""No locale changes an answer, no name of a file is too odd, and nobody needs a home."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from diplo_cli import SectorRow, find, open_index
from tests.conftest import Result
from tests.faults import COUNT, FULL, Place, contents, rounds
from tests.faults.conftest import Tried

pytestmark = pytest.mark.no_cover

ODD = b"\xff\xc9l\xef"  # UTF-8 has no such text
LOCALES = (
    {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    {"LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr"},
    {"LC_ALL": "C"},
    {"LC_ALL": "tr_TR.ISO-8859-9", "PYTHONUTF8": "0"},
)
QUESTIONS = (
    "people --json",
    "search paper --json",
    "docs show 2023-06-22-trains",
    "check --format json",
    "stats --by sector",
    "timeline",
    "export csv out",
    "draft one.txt -o out",
    "people --country Türkiye",
    "people --person ILHAM",
)


@pytest.mark.parametrize("locale", LOCALES[: rounds(2, 4)], ids=str)
def test_an_answer_is_the_same_in_every_locale(
    locale: dict[str, str], place: Place, tried: Tried
) -> None:
    questions = QUESTIONS[: rounds(2, len(QUESTIONS))]
    for asked in questions:
        given = []
        for settings in ({"LC_ALL": "C.UTF-8"}, locale):
            place.clear({}, "out")
            done = place.run(*asked.split(), settings=settings, encoding="utf-8")
            given.append((done, contents(place.folder / "out")))
        assert given[0] == given[1]
    tried(f"locale {locale['LC_ALL']}", len(questions))


def test_a_turkish_locale_that_is_installed_changes_no_letter(place: Place, tried: Tried) -> None:
    if not FULL or not shutil.which("localedef"):
        pytest.skip("only in the full round, where a locale can be made")
    made = place.folder / "locales"
    made.mkdir()
    done = subprocess.run(
        ["localedef", "-i", "tr_TR", "-f", "UTF-8", made / "tr_TR.UTF-8"],
        capture_output=True,
        check=False,
    )
    if not (made / "tr_TR.UTF-8").exists():
        pytest.skip(f"this system has no Turkish to make: {done.stderr!r}")
    turkish = {"LOCPATH": str(made), "LC_ALL": "tr_TR.UTF-8"}
    for asked in QUESTIONS[:3]:
        assert place.run(*asked.split(), settings=turkish) == place.run(*asked.split())
    tried("locale tr_TR.UTF-8, as it is installed", 3)


@pytest.fixture
def odd(place: Place) -> bytes:
    """Give the name of a folder that no text has, with the dataset in files of such names."""
    folder, name = place.folder / os.fsdecode(ODD), os.fsdecode(ODD)
    try:
        place.data.rename(folder)
    except OSError:
        pytest.skip("this file system has only names that are text")
    for path in list(folder.iterdir()):
        path.rename(folder / f"{name}{path.name}")
    place.settle()
    return ODD


@pytest.mark.parametrize("settings", [{}, LOCALES[0]], ids=str)
def test_a_dataset_in_files_whose_names_are_no_text_is_asked_like_any_other(
    settings: dict[str, str], odd: bytes, place: Place, tried: Tried
) -> None:
    name = os.fsdecode(odd)
    questions = [
        ("docs", "--count"),
        ("docs", "--count"),  # from the cache
        ("search", "paper", "--count"),
        ("people", "show", "asadov", "--json"),
        ("export", "sqlite", f"{name}.db"),
        ("docs", "--json", "-o", f"{name}.json"),
        ("check", "--format", "json"),
        ("merge", "people", "ali-asadov", "asadov"),
        ("new", "person", "--name", "Gela", "--into", f"{name}/{name}a.toml"),
        ("draft", "one.txt", "-o", f"{name}.toml"),
        ("docs", "--count"),
    ]
    for asked in questions[: rounds(4, len(questions))]:
        done = place.run(*asked, "--data", name, settings=settings)
        assert done.code == 0, (asked, done)
        assert done.out == COUNT or asked != ("docs", "--count")
    assert place.litter() == []
    tried("file names that are no text", len(questions))


def test_a_path_that_is_no_text_is_written_out_in_an_error(place: Place) -> None:
    done = place.run("docs", "--data", os.fsdecode(ODD))
    assert done == Result(
        1, "", "\\xff\\xc9l\\xef: there is no such file or folder; check the path\n"
    )


def test_an_index_is_brought_up_to_date_for_a_file_whose_name_is_no_text(
    odd: bytes, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIPLO_CACHE_DIR", str(place.cache))
    folder = place.folder / os.fsdecode(odd)
    before = len(find(open_index([folder]), SectorRow))
    (folder / f"{os.fsdecode(odd)}d.toml").write_text('[[sectors]]\nid = "x"\nname = "X"\n')
    place.settle()
    read: list[str] = []
    index = open_index([folder], lambda what, *_: read.append(what))
    assert len(find(index, SectorRow)) == before + 1
    assert [Path(each).name[-6:] for each in read] == ["d.toml"]


@pytest.mark.parametrize(
    "home", [{"HOME": ""}, {"HOME": "/nonexistent"}, {"HOME": "/dev/null"}, {"HOME": "relative"}]
)
def test_an_answer_needs_no_home(home: dict[str, str], place: Place, tried: Tried) -> None:
    environment = {**place.environment, "XDG_CACHE_HOME": "", **home}
    del environment["DIPLO_CACHE_DIR"]
    assert place.run("docs", "--count", env=environment) == Result(0, COUNT, "")
    tried("no home", 1)
