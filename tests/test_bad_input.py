"""What bad input has once broken, stopped or filled the screen with: each by what the user saw."""

from pathlib import Path

import pytest

from diplo_cli import DatasetError, Filter, QueryError, UnknownIdError, load
from diplo_cli.checking import Checks, check_paths
from diplo_cli.draft.drafting import draft
from diplo_cli.draft.proving import faults
from diplo_cli.draft.writing import to_toml
from diplo_cli.index import open_index
from diplo_cli.names import did_you_mean, fold
from diplo_cli.numerals import numbers
from diplo_cli.query import count
from diplo_cli.searching import find_text
from diplo_cli.show import open_record
from tests.builders import problems_in
from tests.cli import Run, Write
from tests.conftest import Result
from tests.fuzz.harness import in_time
from tests.fuzz.seeds import REPORT, SOUND

pytestmark = pytest.mark.no_cover

ALL = Checks(sources=True, uncited=True)
QUICK = 1.0  # seconds of the processor for what took minutes


def asked(path: Path) -> list[str]:
    """Open the index of a bad dataset: what a list would say."""
    with pytest.raises(DatasetError) as caught:
        open_index([path])
    return str(caught.value).replace(f"{path.parent}/", "").splitlines()


def test_a_number_too_long_to_write_is_told_in_words(write: Write) -> None:
    path = write(f"[[sectors]]\nid = 'a'\nname = 0x{'f' * 9_000}\n")
    assert problems_in(path) == [
        "data.toml:3: name must be text, not a number of more than 64 bits; put it in quotes"
    ]


def test_a_list_where_a_sector_is_broader_is_no_fault_of_diplo(write: Write) -> None:
    path = write("[[sectors]]\nid = 'a'\nname = 'A'\nbroader = ['b']\n")
    assert asked(path) == ["data.toml:4: broader must be text, not a list; put it in quotes"]


def test_a_name_of_another_file_that_is_no_text_is_no_fault_of_diplo(write: Write) -> None:
    write(SOUND.partition("[[people]]")[0] + SOUND[SOUND.index("[[initiatives]]") :], "a.toml")
    bad = "[[people]]\nid = 'ali-asadov'\nname = ['Ali']\n[[people]]\nid = 'alikhan-smailov'\n"
    path = write(f"{bad}name = 'Alikhan'\n", "b.toml")
    with pytest.raises(DatasetError, match=r"b\.toml:3: name must be text, not a list"):
        open_index([path.parent])


def test_a_list_refuses_what_an_initiative_cites_as_check_does(write: Write) -> None:
    path = write(SOUND.replace('kind = "corridor"', 'kind = "corridor"\ncite = ["news-2023#0"]'))
    assert "cite 'news-2023#0' names no paragraph" in asked(path)[0]


def test_a_cite_of_a_number_too_long_to_read_is_told_by_its_line(write: Write) -> None:
    path = write(SOUND.replace("news-2023#4", "news-2023#" + "9" * 5_000))
    (line,) = asked(path)
    assert line.startswith("data.toml:92: cite 'news-2023#99999")
    assert len(line) < 600


def test_an_id_of_one_word_again_and_again_is_answered_in_time(write: Write) -> None:
    index = open_index([write(SOUND)])
    with in_time(QUICK), pytest.raises(UnknownIdError):
        open_record(index, "docs", "2023 " * 30_000)


def test_signs_that_only_look_like_digits_are_no_numbers() -> None:
    assert set(numbers("፩፪ of ² 3")) == {2, 3}


def test_a_length_of_years_without_end_is_no_year(write: Write) -> None:
    write(REPORT.replace("for three years", f"for {'9' * 400} years"), "report.txt")
    path = write(SOUND.replace('"agreement"\n', '"agreement"\nvalid_until = "2026"\n'))
    codes = [each.code for each in check_paths([str(path)], ALL)]
    assert "D027" in codes


@pytest.mark.parametrize(
    "bad", ["{} = 1\n", "[[sectors]]\nid = {}\nname = 'A'\n", "[[sectors]]\nid = 'a'\n{} = 1\n"]
)
def test_a_key_or_id_as_long_as_its_file_is_not_told_whole(
    bad: str, diplo: Run, write: Write
) -> None:
    path = write(bad.format('"' + "\\u001b" * 1_000 + "x" * 2_000_000 + '"'))
    done = diplo("docs", "--data", path)
    assert (done.code, done.out) == (1, "")
    assert max(map(len, done.err.splitlines())) < 1_000
    assert "\x1b" not in done.err
    assert done.err.count("; ") >= 1


@pytest.mark.parametrize(
    "words",
    [
        ("docs", "show"),
        ("docs", "--sector"),
        ("docs", "--columns"),
        ("docs", "--data"),
        ("search",),
    ],
)
def test_an_argument_as_long_as_can_be_is_not_told_whole(
    words: tuple[str, ...], diplo: Run
) -> None:
    done = diplo(*words, "é" * 60_000)
    assert done.code in (0, 1, 2)
    assert done.err.count("\n") == 1
    assert len(done.err) < 2_000


def test_a_word_of_32_kilobytes_can_be_searched(write: Write) -> None:
    long = "અ0" * 20_000
    index = open_index([write(SOUND.replace("They worried about the sea.", f"{long} rail"))])
    assert [hit.noun for hit in find_text(index, long)] == ["topics"]


def test_a_name_of_a_thousand_words_is_a_wrong_command_line(write: Write) -> None:
    index = open_index([write(SOUND)])
    with pytest.raises(QueryError, match="more than 50 words; give fewer"):
        count(index, "docs", Filter(sector=("a " * 1_001,)))


def test_sectors_within_sectors_without_end_are_refused(write: Write) -> None:
    tree = "[[sectors]]\nid = 's{0}'\nname = 'S'\n"
    text = tree.format(0) + "".join(
        f"{tree.format(n)}broader = 's{n - 1}'\n" for n in range(1, 3_000)
    )
    with in_time(QUICK * 4):
        problems = asked(write(text))
    assert problems[0].endswith(
        "broader leads through more than 50 sectors; leave broader out of one of them"
    )
    assert len(problems) == 3_000 - 51


def test_fifty_sectors_within_each_other_are_not_too_many(write: Write) -> None:
    tree = "[[sectors]]\nid = 's{0}'\nname = 'S'\n"
    text = tree.format(0) + "".join(f"{tree.format(n)}broader = 's{n - 1}'\n" for n in range(1, 51))
    assert count(open_index([write(text)]), "sectors") == 51


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("É" + "\u0301\u0327" * 100_000, "e"),
        ("ก" + "\u0e48\u0e38" * 100_000, "ก" + "\u0e38" * 15 + "\u0e48" * 15),
    ],
)
def test_marks_upon_marks_are_folded_in_time(text: str, folded: str) -> None:
    with in_time(QUICK):
        assert fold(text) == folded


def test_what_is_too_long_for_a_slip_is_not_held_against_every_name() -> None:
    letters = "".join(map(chr, range(0x4E00, 0x4E80))) * 2_000
    with in_time(QUICK):
        assert did_you_mean(letters, [letters[::-1]], "leave it out") == "leave it out"


def test_many_people_at_many_meetings_are_checked_in_time(write: Write) -> None:
    people = "".join(f"[[people]]\nid = 'p{n}'\nname = 'P{n}'\n" for n in range(1_500))
    meetings = "".join(
        f"[[meetings]]\nid = '2023-01-01-m{n}'\ndate = 2023-01-01\n"
        f"participants = [{{person = 'p{n}'}}]\n[[meetings.documents]]\n"
        f"id = '2023-01-01-d{n}'\ntitle = 'T'\ntype = 'treaty'\n"
        for n in range(1_500)
    )
    path = write(people + meetings)
    with in_time(QUICK * 4):
        assert {each.code for each in check_paths([str(path)], ALL)} >= {"D014"}


def test_links_that_lead_to_one_folder_in_a_billion_ways_are_walked_once(tmp_path: Path) -> None:
    for level in range(30):
        (tmp_path / f"d{level}").mkdir()
        for name in ("a", "b"):
            (tmp_path / f"d{level}" / name).symlink_to(tmp_path / f"d{level + 1}")
    (tmp_path / "d30").mkdir()
    (tmp_path / "d30" / "data.toml").write_text(SOUND, "utf-8")
    with in_time(QUICK):
        assert len(load([tmp_path / "d0"]).files) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Trade grew by " + "9" * 400 + " percent.",
        "They built " + "9" * 30 + " kilometres of rail for $" + "9" * 25 + ".",
        "- " * 5_000,
        "signed " * 1_500,
        "A.B." * 3_000,
        "." * 20_000,
        "Agreement on x; " * 1_000,
        "Memorandum of Understanding " * 700,
        "¥6\x9e%" * 1_200,
        "The Bee Chamber of Kenya signed an agreement. It was signed by" + "';\x11x" * 1_000,
        "SOFIA – The energy ministers of Azerbaijan, Bulgaria,\nG" + "Up\U000216ae;" * 1_000,
        "\n".join(["Ali Asadov met Alikhan Smailov and signed an agreement."] * 300),
        "Waxville Mayor Ana " * 350,
        "Both signed:\n"
        + "\n".join(f"- Pact on hive {n}, which runs until 2030;" for n in range(400)),
    ],
    ids=lambda text: text[:20],
)
def test_a_report_that_took_minutes_or_broke_is_drafted_in_time(text: str) -> None:
    data = load()
    with in_time(QUICK * 4):
        draft(f"Baku, 22 June 2023. Ali Asadov met Alikhan Smailov.\n\n{text}\n", data)


def test_a_text_too_long_for_a_report_is_refused(diplo: Run, write: Write) -> None:
    done = diplo("draft", write("They signed an agreement. " * 40_000, "report.txt").name)
    said = "report.txt: this text is longer than 60,000 characters; name a file with one report"
    assert done == Result(1, "", f"diplo: {said}\n")


@pytest.mark.parametrize(
    ("text", "identity"),
    [
        ("President Али Асадов met President Ana Beridze in Baku.", "u0430u043bu0438"),
        ("They signed a Memorandum on 文化 in Baku.", "u6587u5316"),
        ("They signed an Agreement on the ŉAn road in Baku.", "nan-road"),
    ],
)
def test_what_a_report_names_in_another_script_has_a_valid_id(text: str, identity: str) -> None:
    data = load()
    written = to_toml(draft(text, data))
    assert identity in written
    assert list(faults(written, data)) == []


def test_a_figure_past_64_bits_is_no_figure() -> None:
    data = load()
    text = "Ana Beridze met Ali Asadov in Baku. Exports reached 1,000,000,000,000 bcm of gas."
    assert not list(faults(to_toml(draft(text, data)), data))
