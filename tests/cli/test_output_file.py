"""`-o FILE`: written whole or not at all, and nothing overwritten unasked."""

import json
import os
import resource
import signal
import stat
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli import Run, python, unmeasure
from tests.cli.terminal import as_a_user
from tests.conftest import Result

Limit = Callable[[], None]

DONE = Result(0, "", "")


@pytest.mark.no_cover
@pytest.mark.parametrize(
    ("asked", "name"),
    [
        (("docs",), "out.xlsx"),
        (("stats", "--by", "type"), "OUT.HTML"),
        (("search", "rail"), "out.parquet"),
        (("timeline",), "out.docx"),
        (("check",), "out.html"),
        (("brief", "AZ"), "out.xlsx"),
    ],
)
def test_an_ending_that_no_format_has_is_refused(
    asked: tuple[str, ...], name: str, world: Run, tmp_path: Path
) -> None:
    done = world(*asked, "-o", name)
    suffix = name[3:].lower()
    assert done.err.startswith(f"diplo: --output: this can't be written as a {suffix} file; end")
    assert (done.code, done.out, (tmp_path / name).exists()) == (2, "", False)


def test_a_format_that_was_asked_for_is_written_whatever_the_ending(
    world: Run, tmp_path: Path
) -> None:
    assert world("docs", "--format", "csv", "-o", "out.xlsx") == DONE
    assert (tmp_path / "out.xlsx").read_text("utf-8").startswith("id,")


@pytest.mark.no_cover
@pytest.mark.parametrize(
    ("name", "format_"),
    [
        ("out.json", "json"),
        ("out.jsonl", "jsonl"),
        ("out.ndjson", "jsonl"),
        ("out.csv", "csv"),
        ("out.tsv", "tsv"),
        ("out.md", "markdown"),
        ("out.markdown", "markdown"),
        ("OUT.JSON", "json"),
        ("out.txt", "table"),
        ("out", "table"),
    ],
)
def test_the_ending_of_the_file_names_the_format(
    name: str, format_: str, world: Run, environment: dict[str, str], settings: dict[str, str]
) -> None:
    assert world("docs", "-o", name) == DONE
    printed = subprocess.run(
        python("docs", "--format", format_),
        env={**environment, **settings},
        capture_output=True,
        check=True,
    )
    folder = Path(environment["DIPLO_CACHE_DIR"]).parent
    assert (folder / name).read_bytes() == printed.stdout


def test_a_format_that_is_named_goes_before_the_ending(world: Run, tmp_path: Path) -> None:
    assert world("sectors", "--format", "tsv", "--columns", "id", "-o", "out.json") == DONE
    assert (tmp_path / "out.json").read_text("utf-8") == "id\nculture\nrail\ntransport\n"


@pytest.mark.parametrize(
    ("asked", "content"),
    [
        ("sectors show rail --columns id,broader", '{"id":"rail","broader":"transport"}\n'),
        ("sectors --count", "3\n"),
        ("sectors --year 1999", "[]\n"),
    ],
)
def test_every_answer_can_be_written_to_a_file(
    asked: str, content: str, world: Run, tmp_path: Path
) -> None:
    assert world(*asked.split(), "--output", "out.json") == DONE
    assert (tmp_path / "out.json").read_text("utf-8") == content


def test_a_schema_can_be_written_to_a_file(world: Run, tmp_path: Path) -> None:
    assert world("schema", "docs", "-o", "out.json") == DONE
    assert (tmp_path / "out.json").read_text("utf-8") == world("schema", "docs").out


def test_a_file_that_is_there_is_not_replaced_unasked(world: Run, tmp_path: Path) -> None:
    (tmp_path / "out.json").write_text("precious", encoding="utf-8")
    assert world("docs", "-o", "out.json") == Result(
        1, "", "diplo: out.json: this file is there already; add --force to replace it\n"
    )
    assert (tmp_path / "out.json").read_text("utf-8") == "precious"
    assert names(tmp_path) == ["out.json"]


def test_force_replaces_a_file_and_keeps_its_permissions(world: Run, tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o640)
    assert world("docs", "-o", "out.json", "--force") == DONE
    assert len(json.loads(path.read_text("utf-8"))) == 3
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.parametrize(("mask", "mode"), [("022", 0o644), ("077", 0o600)])
def test_a_new_file_has_the_permissions_the_user_s_mask_leaves(
    mask: str, mode: int, bash: Run, tmp_path: Path
) -> None:
    assert bash(f"umask {mask}; diplo docs -o out.json") == DONE
    assert stat.S_IMODE((tmp_path / "out.json").stat().st_mode) == mode


def test_force_keeps_a_link_and_replaces_what_it_leads_to(world: Run, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    target, link = tmp_path / "folder" / "real.json", tmp_path / "out.json"
    target.write_text("old", encoding="utf-8")
    link.symlink_to("folder/real.json")
    assert world("docs", "-o", "out.json", "--force") == DONE
    assert link.is_symlink()
    assert len(json.loads(target.read_text("utf-8"))) == 3


def test_a_link_to_a_file_that_is_there_is_not_written_through_unasked(
    world: Run, tmp_path: Path
) -> None:
    (tmp_path / "real.json").write_text("precious", encoding="utf-8")
    (tmp_path / "out.json").symlink_to("real.json")
    assert world("docs", "-o", "out.json").code == 1
    assert (tmp_path / "real.json").read_text("utf-8") == "precious"


def test_a_link_to_itself_is_answered_in_one_line(world: Run, tmp_path: Path) -> None:
    (tmp_path / "out.json").symlink_to("out.json")
    done = world("docs", "-o", "out.json")
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert done.err.startswith("diplo: out.json: this can't be written: ")


@pytest.mark.no_cover
@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("nowhere/out.json", "no such file or directory"),
        ("folder", "is a directory"),
        ("file/out.json", "not a directory"),
        ("x" * 300, "file name too long"),
    ],
)
def test_a_path_that_can_t_be_written_is_answered_in_one_line(
    path: str, reason: str, world: Run, tmp_path: Path
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    assert world("docs", "-o", path) == Result(
        1, "", f"diplo: {path}: this can't be written: {reason}; name another file\n"
    )
    assert names(tmp_path) == ["file", "folder"]


def test_a_path_that_ends_as_a_folder_s_is_no_file(world: Run, tmp_path: Path) -> None:
    done = world("docs", "-o", "new/")
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert names(tmp_path) == []


def test_an_empty_path_is_a_wrong_command_line(world: Run) -> None:
    assert world("docs", "-o", "") == Result(
        2, "", "diplo: --output: the path is empty; name a file\n"
    )


def test_a_folder_that_may_not_be_written_is_answered_in_one_line(
    tmp_path: Path, environment: dict[str, str], settings: dict[str, str]
) -> None:
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o500)
    done = limited("closed/out.json", tmp_path, {**environment, **settings}, as_a_user)
    assert done == Result(
        1,
        "",
        "diplo: closed/out.json: this can't be written: permission denied; name another file\n",
    )


@pytest.mark.parametrize("there", [False, True])
def test_a_disk_that_fills_up_leaves_what_was_there(
    there: bool, tmp_path: Path, environment: dict[str, str], settings: dict[str, str]
) -> None:
    unmeasure(environment)
    if there:
        (tmp_path / "out.json").write_text("old", encoding="utf-8")
    done = limited("out.json", tmp_path, {**environment, **settings}, small_files)
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert done.err.startswith("diplo: out.json: this can't be written: file too large; ")
    assert names(tmp_path) == ["out.json"] * there
    assert not there or (tmp_path / "out.json").read_text("utf-8") == "old"


def small_files() -> None:
    """Let no file grow beyond a kilobyte, as on a disk that is nearly full."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))


def limited(path: str, folder: Path, environment: dict[str, str], limit: Limit) -> Result:
    """List documents into a file with fewer rights than usual."""
    done = subprocess.run(
        python("docs", "--json", "--force", "-o", path),
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        preexec_fn=limit,
        check=False,
    )
    return Result(done.returncode, done.stdout, done.stderr)


@pytest.mark.no_cover
@pytest.mark.parametrize(
    ("asked", "code"),
    [("docs --sector zzz", 2), ("docs show zzz", 1), ("docs --data /nowhere", 1)],
)
def test_a_command_that_fails_writes_no_file(
    asked: str, code: int, world: Run, tmp_path: Path
) -> None:
    assert world(*asked.split(), "-o", "out.json").code == code
    assert names(tmp_path) == []


def test_a_command_that_fails_keeps_the_file_it_was_to_replace(world: Run, tmp_path: Path) -> None:
    (tmp_path / "out.json").write_text("precious", encoding="utf-8")
    assert world("docs", "--sector", "zzz", "-o", "out.json", "--force").code == 2
    assert (tmp_path / "out.json").read_text("utf-8") == "precious"


def names(folder: Path) -> list[str]:
    """Name what stands in a folder, hidden files included, but for the cache."""
    return sorted(path.name for path in folder.iterdir() if path.name != "cache")


# What is no regular file is written through: there is nothing to replace.


def test_a_device_is_written_through(world: Run) -> None:
    assert world("docs", "-o", "/dev/null") == DONE
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_a_device_is_written_through_though_standard_output_is_closed(bash: Run) -> None:
    assert bash("diplo docs -o /dev/null >&-") == DONE


def test_a_full_device_is_answered_in_one_line(world: Run) -> None:
    assert world("docs", "-o", "/dev/full") == Result(
        1,
        "",
        "diplo: /dev/full: this can't be written: no space left on device; name another file\n",
    )


def test_a_named_pipe_is_written_through(world: Run, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text("utf-8")))
    reader.start()
    done = world("sectors", "--columns", "id", "-o", "pipe")
    reader.join()
    assert done == DONE
    assert read == ["ID\nculture\nrail\ntransport\n"]


@pytest.mark.no_cover
@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"])
def test_standard_output_can_be_named_as_a_device(name: str, world: Run) -> None:
    done = world("sectors", "--columns", "id", "-o", name)
    assert done == Result(0, "ID\nculture\nrail\ntransport\n", "")


def test_standard_output_named_as_a_device_may_be_a_file(bash: Run) -> None:
    done = bash(
        "echo before > f; diplo sectors --columns id -o /dev/stdout --force >> f;"
        " echo after >> f; cat f"
    )
    assert done == Result(0, "before\nID\nculture\nrail\ntransport\nafter\n", "")


def test_a_dash_means_standard_output(world: Run, tmp_path: Path) -> None:
    done = world("sectors", "--columns", "id", "-o", "-")
    assert done == Result(0, "ID\nculture\nrail\ntransport\n", "")
    assert names(tmp_path) == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_command_that_is_told_to_end_leaves_no_file(
    number: signal.Signals, tmp_path: Path, environment: dict[str, str], settings: dict[str, str]
) -> None:
    unmeasure(environment)
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
    process = subprocess.Popen(
        python("sql", endless, "-o", "out.csv"),
        cwd=tmp_path,
        env={**environment, **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    while not any(each.stat().st_size for each in tmp_path.glob(".diplo-*")):
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(number)
    process.send_signal(number)  # as `timeout` does
    assert process.communicate(timeout=10) == (b"", b"")
    assert process.returncode == 128 + number
    assert [*tmp_path.iterdir()] == []
