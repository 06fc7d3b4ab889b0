"""`diplo draft` as a process."""

import json
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import copy
from threading import Thread

import pytest
import tomli

from diplo_cli import load
from diplo_cli.cli.drafts import Job
from diplo_cli.cli.several_drafts import Outcome, _draft_task, draft_several
from tests.cli import Run, Write
from tests.conftest import BUNDLED, Result
from tests.draft.test_drafting import REPORT
from tests.draft.test_pages import PAGE


@pytest.fixture(scope="module")
def patterns(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the patterns that a draft has kept: to compile them takes longer than most drafts."""
    folder = tmp_path_factory.mktemp("patterns")
    report = folder / "report.txt"
    report.write_text(REPORT, "utf-8")
    environment = {**os.environ, "DIPLO_CACHE_DIR": str(folder / "cache")}
    command = [sys.executable, "-m", "diplo_cli", "draft", str(report)]
    subprocess.run(command, env=environment, capture_output=True, check=True)
    return folder / "cache" / "patterns.sqlite"


@pytest.fixture(autouse=True)
def kept(patterns: Path, tmp_path: Path) -> Path:
    """Let the drafts of a test use what another one has kept; gives the file."""
    cache = tmp_path / "cache"
    cache.mkdir(mode=0o700)
    return Path(copy(patterns, cache))


@pytest.mark.no_cover
def test_a_draft_goes_to_standard_output_and_its_report_to_standard_error(
    diplo: Run, write: Write
) -> None:
    done = diplo("draft", write(REPORT, "report.txt"))
    assert done.code == 0
    assert 'id = "2025-03-06-nicosia"' in done.out
    lines = done.err.splitlines()
    assert lines[0] == "found: 1 meeting, 2 participants, 2 documents, 1 topic, 1 figure"
    assert (
        "new to the dataset: 2 organizations: ministry-of-culture-ge, ministry-of-culture-cy"
        in lines
    )
    assert any(
        line.startswith("to review: summary of 2025-03-06-nicosia-topic-1: ") for line in lines
    )
    assert lines[-1] == "nothing in paragraph 7: A lunch followed in the garden of the palace."


@pytest.mark.no_cover
def test_the_next_draft_is_the_same_with_the_patterns_that_the_first_one_kept(
    diplo: Run, write: Write, kept: Path
) -> None:
    kept.unlink()
    report = write(REPORT, "report.txt")
    first = diplo("draft", report)
    before = kept.stat()
    assert stat.S_IMODE(before.st_mode) == 0o600
    assert diplo("draft", report) == first
    assert kept.stat().st_ino == before.st_ino
    cleared = diplo("cache", "clear").out
    assert cleared.startswith("removed 0 indexes, ")
    assert not [*kept.parent.iterdir()]


@pytest.mark.no_cover
def test_a_draft_loads_with_its_dataset(diplo: Run, write: Write, tmp_path: Path) -> None:
    data = write('[[people]]\nid = "x"\nname = "X"\n')
    target = tmp_path / "draft.toml"
    assert diplo("draft", write(REPORT, "r.txt"), "--data", data, "-o", target).code == 0
    assert len(load([data, target]).meetings[0].documents) == 2
    assert diplo("check", data, target).code == 0


@pytest.mark.no_cover
def test_what_the_dataset_knows_is_not_drafted_again(diplo: Run, write: Write) -> None:
    report = write(REPORT, "r.txt")
    known = write(diplo("draft", report).out)
    assert "[[people]]" not in diplo("draft", report, "--data", known).out


@pytest.mark.no_cover
def test_a_draft_is_the_same_in_every_run(write: Write) -> None:
    report = write(
        "Ruiz-Borg meeting gets MoUs signed\n\n18 February 2021\n\nMalta and Oman have signed two "
        "MoUs during a meeting led by Prime Minister Ana Ruiz and visiting Omani Deputy Prime "
        "Minister Ivo Borg.\n\nThe meeting is also joined by Malta Foreign Minister Jan Kess.\n\n"
        "Bhutanese Prime Minister Leo Dorji is the second foreign leader to come. He will reach "
        "Valletta on a visit on February 20.\n",
        "report.txt",
    )
    drafts = {
        subprocess.run(
            [sys.executable, "-m", "diplo_cli", "draft", report],
            env=os.environ | {"PYTHONHASHSEED": str(seed)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in (2, 3)
    }
    assert len(drafts) == 1


@pytest.mark.no_cover
def test_a_report_is_read_from_standard_input(diplo: Run, write: Write) -> None:
    assert diplo("draft", "-", typed=REPORT).out == diplo("draft", write(REPORT, "r.txt")).out


def test_json_has_tables_reviews_counts_and_empty_paragraphs(diplo: Run, write: Write) -> None:
    made = json.loads(diplo("draft", write(REPORT, "r.txt"), "--format", "json").out)
    assert list(made) == ["tables", "reviews", "found", "empty"]
    assert made["tables"]["meetings"][0]["date"] == "2025-03-06"
    assert made["found"]["documents"] == 2
    assert made["empty"] == [7]
    assert set(made["reviews"][0]) == {"record", "field", "note"}


@pytest.mark.no_cover
def test_hostile_text_reaches_no_terminal(diplo: Run, write: Write) -> None:
    report = write(REPORT.replace("on museums", "on \x1b]0;x\x07museums\u202e\x9b"), "r.txt")
    for format_ in ("toml", "json"):
        done = diplo("draft", report, "--format", format_)
        assert not {"\x1b", "\x07", "\u202e", "\x9b"} & set(done.out + done.err)


@pytest.mark.no_cover
def test_a_file_is_replaced_only_when_forced(diplo: Run, write: Write) -> None:
    report, target = write(REPORT, "r.txt"), write("old", "draft.toml")
    done = diplo("draft", report, "-o", target)
    assert (done.code, done.err) == (
        1,
        f"diplo: {target}: this file is there already; add --force to replace it\n",
    )
    assert target.read_text() == "old"
    assert diplo("draft", report, "-o", target, "--force").code == 0
    assert target.read_text() != "old"


@pytest.mark.parametrize("where", [("-o", "rec/r.toml"), ("--output-dir", "rec")])
@pytest.mark.no_cover
def test_a_draft_that_replaces_a_file_of_its_dataset_is_made_without_that_file(
    diplo: Run, write: Write, where: tuple[str, ...]
) -> None:
    report, data = write(REPORT, "r.txt"), write("", "rec/base.toml").parent
    assert diplo("draft", report, "--data", data, *where).code == 0
    first = (data / "r.toml").read_text()
    assert diplo("draft", report, "--data", data, *where, "--force").code == 0
    assert (data / "r.toml").read_text() == first
    assert diplo("check", data, "--select", "D00").code == 0


OTHER = """[[meetings]]
id = "2020-01-01-other"
date = 2020-01-01
[[meetings.participants]]
person = "ana"
"""
NOBODY = "rec/other.toml:5: person names no person 'ana'"


def test_a_file_is_not_replaced_by_a_draft_that_lacks_what_others_name(
    diplo: Run, write: Write
) -> None:
    write(OTHER, "rec/other.toml")
    target = write('[[people]]\nid = "ana"\nname = "Ana"\n', "rec/r.toml")
    before = target.read_text()
    done = diplo("draft", write(REPORT, "r.txt"), "--data", "rec", "-o", "rec/r.toml", "--force")
    told, where = done.err.splitlines()
    assert (done.code, target.read_text()) == (1, before)
    assert told.startswith("rec/r.toml: this file stays as it was: others name what it has")
    assert where.startswith(NOBODY)


def test_what_others_miss_once_drafts_have_replaced_files_is_told(diplo: Run, write: Write) -> None:
    write(OTHER, "rec/other.toml")
    write('[[people]]\nid = "ana"\nname = "Ana"\n', "rec/r.toml")
    done = diplo("draft", write(REPORT, "r.txt"), "--data", "rec", "--output-dir", "rec", "--force")
    *_, told, where = done.err.splitlines()
    assert done.code == 1
    assert told == "diplo: the dataset doesn't load as it stands now; mend the lines below"
    assert where.startswith(NOBODY)


def test_what_a_draft_that_failed_leaves_in_its_file_is_not_blamed_on_others(
    diplo: Run, write: Write
) -> None:
    write("", "rec/base.toml")
    write("[[people", "rec/bad.toml")
    sources = (write(REPORT, "r.txt"), write("", "bad.txt"))
    done = diplo("draft", *sources, "--data", "rec", "--output-dir", "rec", "--force")
    *_, told, where = done.err.splitlines()
    assert done.code == 1
    assert told == "diplo: the dataset doesn't load as it stands now; mend the lines below"
    assert where.startswith("rec/bad.toml:1:9: expected")


def test_a_broken_file_can_be_replaced_by_a_draft(diplo: Run, write: Write) -> None:
    write("", "rec/base.toml")
    write("[[people", "rec/r.toml")
    report = write(REPORT, "r.txt")
    assert diplo("draft", report, "--data", "rec", "-o", "rec/r.toml", "--force").code == 0
    assert diplo("check", "rec", "--select", "D00").code == 0


@pytest.mark.no_cover
def test_a_draft_in_a_file_names_the_file_of_its_text(
    diplo: Run, write: Write, tmp_path: Path
) -> None:
    write(REPORT, "texts/r.txt")
    assert diplo("draft", "texts/r.txt", "-o", "draft.toml").code == 0
    (source,) = tomli.loads((tmp_path / "draft.toml").read_text())["sources"]
    assert source["file"] == "texts/r.txt"


@pytest.mark.no_cover
def test_several_reports_become_files_of_their_names(
    diplo: Run, write: Write, tmp_path: Path
) -> None:
    first, second = write(REPORT, "a/r.txt"), write(REPORT, "b/r.txt")
    done = diplo("draft", first, second, "--output-dir", "made/drafts")
    assert (done.code, done.out) == (0, "")
    made = sorted(each.name for each in (tmp_path / "made" / "drafts").iterdir())
    assert made == ["r-2.toml", "r.toml"]


@pytest.mark.no_cover
def test_what_several_reports_gave_is_told_as_of_one(diplo: Run, write: Write) -> None:
    alone = diplo("draft", write(REPORT, "r.txt")).err.splitlines()
    done = diplo("draft", write(REPORT, "r.txt"), "--output-dir", "drafts")
    assert done.err.splitlines() == [f"drafts/r.toml: {line}" for line in alone]


@pytest.mark.no_cover
def test_the_drafts_of_one_run_load_together(diplo: Run, write: Write, tmp_path: Path) -> None:
    first, second, third = (write(REPORT, f"{name}.txt") for name in "abc")
    assert diplo("draft", first, second, third, "--output-dir", "drafts").code == 0
    done = diplo("meetings", "--json", "--data", BUNDLED, "--data", "drafts")
    assert (done.code, len(json.loads(done.out))) == (0, 5)
    assert diplo("draft", first, "-o", "alone.toml").code == 0
    people = [
        diplo("people", "--count", "--data", BUNDLED, "--data", drafts).out
        for drafts in ("alone.toml", "drafts")
    ]
    assert people[0] == people[1]
    again = (tmp_path / "drafts" / "b.toml").read_text()
    assert '-2"  # review: an earlier draft of this run has a meeting of this day' in again


@pytest.mark.no_cover
def test_a_draft_that_could_not_be_written_gives_the_next_ones_nothing(
    diplo: Run, write: Write, tmp_path: Path
) -> None:
    first, second = write(REPORT, "a.txt"), write(REPORT, "b.txt")
    write("", "drafts/a.toml")
    done = diplo("draft", first, second, "--output-dir", "drafts")
    assert done.code == 1
    assert "a.toml: this file is there already" in done.err
    assert diplo("check", BUNDLED, tmp_path / "drafts" / "b.toml").code == 0


@pytest.mark.no_cover
def test_a_bad_report_stops_no_other(diplo: Run, write: Write, tmp_path: Path) -> None:
    done = diplo("draft", "none.txt", write(REPORT, "r.txt"), "--output-dir", "drafts")
    assert done.code == 1
    assert done.err.splitlines()[0] == (
        "diplo: none.txt: there is no such file or folder; check the path"
    )
    assert (tmp_path / "drafts" / "r.toml").exists()


def _dying(job: Job, source: str, target: str) -> Outcome:
    """Draft as a worker does that is killed at one of the reports."""
    if Path(source).stem == "b":
        os.kill(os.getpid(), signal.SIGKILL)
    return _draft_task(job, source, target)


@pytest.mark.no_cover
def test_a_report_at_which_a_worker_dies_is_named_and_stops_no_other(
    write: Write,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("diplo_cli.cli.several_drafts._draft_task", _dying)
    reports = [str(write(REPORT, f"{name}.txt")) for name in "abc"]
    job = Job((str(BUNDLED),), "toml", force=False)
    assert not draft_several(job, reports, str(tmp_path / "drafts"))
    died = "the process that drafted this died; give it more memory, or shorten it"
    assert f"diplo: {reports[1]}: {died}\n" in capsys.readouterr().err
    made = [each.stem for each in (tmp_path / "drafts").iterdir()]
    assert sorted(made) == [*"ac"]


@pytest.mark.no_cover
def test_an_interrupt_is_silent_and_leaves_no_half_files(
    write: Write, tmp_path: Path, environment: dict[str, str]
) -> None:
    reports = [write(REPORT, f"{number}.txt") for number in range(60)]
    command = [sys.executable, "-m", "diplo_cli", "draft", *map(str, reports)]
    with subprocess.Popen(
        [*command, "--output-dir", "drafts"],
        cwd=tmp_path,
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        assert process.stderr is not None
        first = process.stderr.readline()
        os.killpg(process.pid, signal.SIGINT)
        rest = process.stderr.read()
    assert process.returncode == 130
    assert all(line.startswith("drafts/") for line in (first + rest).splitlines())
    assert all(each.suffix == ".toml" for each in (tmp_path / "drafts").iterdir())


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "this is empty; give the text of a report"),
        (b" \n", "this is empty; give the text of a report"),
        (b"one\ncaf\xe9", "2: byte 0xE9 is not UTF-8; save the text as UTF-8"),
        (b"a\0b", "this is no text; name a text or HTML file"),
        (b"a" * 5_000_001, "this is larger than 5 MB; name a file with one report"),
        (b"Bees fly in spring.", "no meeting is found in this text; give the report of one"),
        (b"<html></html>", "no article is found in this page; save its text in a file"),
    ],
)
def test_what_is_no_report_is_told_in_one_line(
    diplo: Run, tmp_path: Path, content: bytes, told: str
) -> None:
    path = tmp_path / "r.txt"
    path.write_bytes(content)
    done = diplo("draft", path)
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert done.err.startswith(f"diplo: {path}:")
    assert done.err.endswith(f"{told}\n")


def test_a_folder_is_no_report(diplo: Run, tmp_path: Path) -> None:
    assert diplo("draft", tmp_path) == Result(
        1, "", f"diplo: {tmp_path}: this is a folder; name the files in it\n"
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("a", "b"), "several sources need --output-dir"),
        (("a", "-", "--output-dir", "d"), "standard input (-) can't be one of several"),
        (("a", "-o", "b", "--output-dir", "d"), "--output and --output-dir exclude each other"),
        (("", "-o", "b"), "a path is empty"),
        (("a", "--keep-text"), "--keep-text needs --output or --output-dir"),
        (("a", "-o", "-", "--keep-text"), "--keep-text needs --output or --output-dir"),
    ],
)
def test_options_that_do_not_go_together_are_a_wrong_command_line(
    diplo: Run, arguments: tuple[str, ...], told: str
) -> None:
    done = diplo("draft", *arguments)
    assert done.code == 2
    assert done.err.startswith(f"diplo: {told}")


@pytest.mark.no_cover
def test_a_page_in_a_file_is_read(diplo: Run, write: Write) -> None:
    done = diplo("draft", write(PAGE.replace("{list}", ""), "page.html"))
    assert (done.code, 'publisher = "Trend"' in done.out) == (0, True)


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "start", ["<!DOCTYPE html><html>", "\ufeff \n<HTML lang='en'>", "<!-- -->"]
)
def test_a_page_is_told_by_its_beginning(diplo: Run, write: Write, start: str) -> None:
    page = start + PAGE.replace("{list}", "").removeprefix("<!doctype html><html>")
    done = diplo("draft", write(page, "r.txt"))
    assert (done.code, 'publisher = "Trend"' in done.out) == (0, True)


@pytest.mark.no_cover
@pytest.mark.parametrize("start", ["<Nicosia, 6 March 2025>", "<<Press release>>", "< 6 March >"])
def test_a_text_that_begins_as_no_page_does_is_a_text(diplo: Run, write: Write, start: str) -> None:
    done = diplo("draft", write(f"{start}\n\n{REPORT}", "r.txt"))
    assert done.code == 0
    assert 'id = "2025-03-06-nicosia"' in done.out


@pytest.mark.no_cover
@pytest.mark.parametrize(
    ("named", "recorded"),
    [
        ("Wax Weekly", "Wax Weekly"),
        ("Trend News Agency", "Trend"),
        ("Global Trend Magazine", "Global Trend Magazine"),
    ],
)
def test_a_page_gives_its_publisher_and_the_time_of_publication(
    diplo: Run, write: Write, named: str, recorded: str
) -> None:
    page = PAGE.replace('content="Trend"', f'content="{named}"').replace("{list}", "")
    (source,) = tomli.loads(diplo("draft", write(page, "page.html")).out)["sources"]
    assert source["publisher"] == recorded
    assert source["published"].isoformat() == "2025-03-06T10:00:00+04:00"


@pytest.mark.no_cover
def test_the_text_of_a_page_is_kept_beside_its_draft(
    diplo: Run, write: Write, tmp_path: Path
) -> None:
    page = write(PAGE.replace("{list}", ""), "page.html")
    target = tmp_path / "made" / "draft.toml"
    target.parent.mkdir()
    assert diplo("draft", page, "-o", target, "--keep-text").code == 0
    (source,) = tomli.loads(target.read_text("utf-8"))["sources"]
    assert source["file"] == "draft.txt"
    evidence = ("check", BUNDLED, target, "--sources", "--select", "D02")
    assert diplo(*evidence).code == 0
    kept = target.with_name("draft.txt")
    kept.write_text("Nothing of it.", "utf-8")
    assert "D021" in diplo(*evidence).out
    target.unlink()
    assert diplo("draft", page, "-o", target, "--keep-text") == Result(
        1, "", f"diplo: {kept}: this file is there already; add --force to replace it\n"
    )
    assert not target.exists()
    assert diplo("draft", page, "-o", target, "--keep-text", "--force").code == 0
    assert diplo(*evidence).code == 0


@pytest.mark.no_cover
def test_the_text_of_standard_input_and_of_several_pages_is_kept(
    diplo: Run, write: Write, tmp_path: Path
) -> None:
    pages = [write(PAGE.replace("{list}", ""), name) for name in ("a.html", "b.html")]
    plain = write(REPORT, "plain.txt")
    folder = tmp_path / "made"
    assert diplo("draft", *pages, plain, "--output-dir", folder, "--keep-text").code == 0
    made = ["a.toml", "a.txt", "b.toml", "b.txt", "plain.toml"]
    assert sorted(path.name for path in folder.iterdir()) == made
    target = folder / "typed.toml"
    assert diplo("draft", "-", "-o", target, "--keep-text", typed=REPORT).code == 0
    assert target.with_suffix(".txt").read_text("utf-8").strip() == REPORT.strip()
    done = diplo("draft", "-", "-o", folder / "other.txt", "--keep-text", typed=REPORT)
    told = "the text would be kept in this file; name another for the draft"
    assert done == Result(1, "", f"diplo: {folder / 'other.txt'}: {told}\n")


@pytest.fixture
def address(write: Write, tmp_path: Path) -> Iterator[str]:
    """Serve a page to this machine alone."""
    write(PAGE.replace("{list}", ""), "page.html")
    handler = partial(SimpleHTTPRequestHandler, directory=str(tmp_path))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_a_page_on_the_web_is_read_and_its_address_kept(diplo: Run, address: str) -> None:
    done = diplo("draft", f"{address}/page.html")
    assert f'url = "{address}/page.html"' in done.out


def test_a_page_that_the_server_lacks_is_told(diplo: Run, address: str) -> None:
    done = diplo("draft", f"{address}/none.html")
    assert (done.code, done.err) == (
        1,
        f"diplo: {address}/none.html: the server answers 404; check the address\n",
    )


def test_without_the_extra_a_page_names_what_to_install(
    diplo: Run, write: Write, tmp_path: Path
) -> None:
    write("raise ImportError(name='trafilatura')\n", "lacking/trafilatura.py")
    done = diplo("draft", write(PAGE, "page.html"), PYTHONPATH=str(tmp_path / "lacking"))
    assert (done.code, done.err) == (
        1,
        "diplo: web pages can't be read: trafilatura is not installed;"
        " pip install 'diplo-cli[web]'\n",
    )
