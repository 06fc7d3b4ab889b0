"""`diplo compare`: two meetings as a page, side by side, and as rows for scripts."""

import csv
import io
import json
from functools import partial
from pathlib import Path

import pytest

from tests.cli import Run, Write, imports, settle, toml
from tests.cli.terminal import Terminal
from tests.cli.test_start import HEAVY
from tests.test_comparing import TWO


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return settle(tmp_path_factory.mktemp("two"), TWO)


@pytest.fixture
def two(diplo: Run, settings: dict[str, str]) -> Run:
    return partial(diplo, **settings)


PAGE = """\
Two meetings compared
Earlier  2023-06-22, Azerbaijan, 2023-baku
Later    2025-03-03, Azerbaijan, 2025-baku

Who came
                Person  2023-06-22  2025-03-03  Source
came again      Ann     Premier     came        s#1; s#9
came this time  Cid                 Minister    s#9
did not come    Bob     Minister                s#1

Sectors
              Sector     2023-06-22           2025-03-03
raised again  Culture    1 document           1 topic
raised again  Rail       1 topic              1 topic, 1 document
raised again  Trade      1 topic              1 topic
raised again  Transport  1 topic, 1 document  1 topic, 1 document

Initiatives
              Initiative  2023-06-22  2025-03-03
raised again  Corridor    1 topic     1 topic
raised first  Expo                    1 topic

Topics
              2023-06-22                           2025-03-03         Source
raised again  committed: Rails; discussed: Shops   discussed: Trains  s#2; s#4
raised first                                       discussed: Art
raised first                                       discussed: Fair
dropped       discussed: All sorts

Documents by sector
Sector     2023-06-22  2025-03-03  Source
Rail                   New
none                   Loose
Culture    Old
Transport  Old

Figures
Figure  2023-06-22  2025-03-03  Change            Source
TRADE   100 USD     125 usd     +25 usd (+25 %)   s#3
"""


def test_a_page_sets_two_meetings_side_by_side(two: Run) -> None:
    done = two("compare", "2025-baku", "2023")
    assert (done.code, done.err) == (0, "")

    def squeezed(text: str) -> list[list[str]]:
        return [line.split() for line in text.splitlines()]

    assert squeezed(done.out) == squeezed(PAGE)


def test_json_has_an_object_for_each_item_of_each_aspect(two: Run) -> None:
    rows = json.loads(two("compare", "2023", "2025", "--json").out)
    assert list(dict.fromkeys(row["aspect"] for row in rows)) == [
        "participants",
        "sectors",
        "initiatives",
        "topics",
        "documents",
        "figures",
    ]
    assert rows[-1] == {
        "aspect": "figures",
        "id": None,
        "item": "TRADE",
        "change": "again",
        "earlier_meeting": "2023-baku",
        "later_meeting": "2025-baku",
        "earlier": [
            {
                "id": "2023-baku-figure-1",
                "name": "Trade",
                "value": 100,
                "unit": "USD",
                "measure": None,
                "qualifier": None,
                "period": None,
            }
        ],
        "later": [
            {
                "id": "2025-baku-figure-1",
                "name": "TRADE",
                "value": 125,
                "unit": "usd",
                "measure": None,
                "qualifier": None,
                "period": None,
            }
        ],
        "earlier_value": 100,
        "later_value": 125,
        "unit": "usd",
        "difference": 25,
        "percent": 25,
        "cite": ["s#3"],
    }


def test_csv_names_what_stands_on_each_side(two: Run) -> None:
    done = two("compare", "2023", "2025", "--format", "csv")
    rows = [row for row in csv.DictReader(io.StringIO(done.out)) if row["item"] == "Trains"]
    assert [(row["earlier"], row["later"]) for row in rows] == [("Rails; Shops", "Trains")]


def test_another_order_makes_a_plain_list(two: Run) -> None:
    lines = two("compare", "2023", "2025", "--sort", "item", "--limit", "1").out.splitlines()
    assert lines[0].split() == [
        "Aspect",
        "Item",
        "Change",
        "Earlier",
        "Later",
        "Difference",
        "Source",
    ]
    assert len(lines) == 2


def test_meetings_of_one_day_are_told_apart_by_their_ids(diplo: Run, write: Write) -> None:
    meeting = "[[meetings]]\nid = '{}'\ndate = 2023-01-01\nparticipants = [{{ person = 'p' }}]\n"
    people = "[[people]]\nid = 'p'\nname = 'P'\n"
    path = write(people + meeting.format("b") + meeting.format("a"))
    out = diplo("compare", "b", "a", "--data", path).out
    assert out.splitlines()[1:3] == ["Earlier  2023-01-01, a", "Later    2023-01-01, b"]
    assert "Person  a     b" in out


def test_meetings_that_share_nothing_make_a_page_without_sections(diplo: Run, write: Write) -> None:
    path = write(
        "[[meetings]]\nid = 'a'\ndate = 2023-01-01\n[[meetings]]\nid = 'b'\ndate = 2023-01-02\n"
    )
    done = diplo("compare", "a", "b", "--data", path)
    assert (done.code, len(done.out.splitlines())) == (0, 3)
    assert diplo("compare", "a", "b", "--json", "--data", path).out == "[]\n"


@pytest.mark.no_cover
@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (["2023", "2023-baku"], "both name the meeting 2023-baku"),
        (["baku", "2023"], "2 meetings answer to 'baku'"),
        (["2024", "2023"], "no meeting answers to '2024'"),
        (["2023"], "missing argument 'MEETING'"),
        (["2023", "2025", "--sector", "railz"], "no sector answers to 'railz'"),
        (["2023", "2025", "--year", "2023"], "no such option: --year"),
    ],
)
def test_what_makes_no_sense_is_a_usage_error(asked: list[str], says: str, two: Run) -> None:
    done = two("compare", *asked)
    assert (done.code, done.out) == (2, "")
    assert says in done.err
    assert len(done.err.splitlines()) == 1


@pytest.mark.no_cover
@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_a_page_fits_the_screen(width: int, tmp_path: Path, environment: dict[str, str]) -> None:
    seen = Terminal(tmp_path, environment).run("compare", "2023", "2025", size=(900, width))
    assert (seen.code, seen.err) == (0, "")
    assert max(map(len, seen.lines)) <= width


@pytest.mark.parametrize("width", [40, 44, 47, 48, 60])
def test_a_narrow_screen_has_both_meetings_in_every_section(
    width: int, tmp_path: Path, environment: dict[str, str], settings: dict[str, str]
) -> None:
    terminal = Terminal(tmp_path, {**environment, **settings})
    seen = terminal.run("compare", "2023", "2025", size=(900, width))
    assert (seen.code, seen.err) == (0, "")
    assert max(map(len, seen.lines)) <= width
    headings = [line for line in seen.lines if "2023-06-22" in line and "Earlier" not in line]
    assert len(headings) == 6
    assert all("2025-03-03" in line for line in headings)
    changes = ("came again", "raised first", "+25 usd") if width > 44 else ("+25 usd",)
    assert all(change in seen.text for change in changes)


def test_a_dataset_without_meetings_is_told_so(diplo: Run, write: Write) -> None:
    done = diplo("compare", "a", "b", "--data", write("[dataset]\ntitle = 'Empty'\n"))
    told = "diplo: compare: the dataset has no meetings; name another with --data\n"
    assert (done.code, done.out, done.err) == (2, "", told)


def test_hostile_text_is_harmless(
    diplo: Run, write: Write, tmp_path: Path, environment: dict[str, str]
) -> None:
    bad = toml("\x1b[31m[red]x\n\u202e")
    parts = (
        f"city = {bad}\nparticipants = [{{ person = 'p', role = {bad} }}]\n"
        f"topics = [{{ summary = {bad}, sectors = ['s'] }}]\n"
        f"documents = [{{ id = 'ID', title = {bad}, type = 'treaty', sectors = ['s'] }}]\n"
        f"figures = [{{ name = {bad}, value = 1, unit = {bad} }}]\n"
    )
    path = write(
        f"[[sectors]]\nid = 's'\nname = {bad}\n[[people]]\nid = 'p'\nname = {bad}\n"
        + "".join(
            f"[[meetings]]\nid = 'm{n}'\ndate = 2023-01-0{n}\n{parts}".replace("'ID'", f"'d{n}'")
            for n in (1, 2)
        )
    )
    told = diplo("compare", "m1", "m2", "--data", path).out
    assert r"\x1b[31m[red]x\n\u202e" in told
    assert "\x1b" not in told
    seen = Terminal(tmp_path, environment).run("compare", "m1", "m2", "--data", path)
    assert "\x1b" not in seen.text
    assert "\u202e" not in seen.text


def test_a_page_in_a_pipe_imports_nothing_heavy(
    environment: dict[str, str], settings: dict[str, str]
) -> None:
    around = {**environment, **settings}
    imports("compare", "2023", "2025", environment=around)  # warms the cache
    assert imports("compare", "2023", "2025", environment=around) & HEAVY == set()
