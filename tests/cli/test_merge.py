"""`diplo merge` as a process."""

import subprocess
from pathlib import Path

import pytest

from diplo_cli import files, load, replacing
from diplo_cli.problems import WriteError
from tests.cli import Run, Write, python, shell, unmeasure
from tests.cli.terminal import Terminal, as_a_user
from tests.conftest import Result

PEOPLE = """[[people]]
id = "heydar"
name = "Heydar Guliyev"
note = "Was born in Sheki."

[[people]]
id = "geidar"
name = "Geidar Guliyev"
note = "Signed in Ganja."
"""
MEETING = """[[meetings]]
id = "m"
date = 2024-05-02
participants = [{ person = "geidar" }]
"""


@pytest.fixture
def records(write: Write) -> Path:
    """Give a folder with a dataset of two files."""
    write(MEETING, "records/meetings.toml")
    return write(PEOPLE, "records/people.toml").parent


def test_every_file_is_changed_and_the_change_told(diplo: Run, records: Path) -> None:
    assert diplo("merge", "people", "heydar", "geidar", "--data", records) == Result(
        0,
        "geidar is now heydar: 1 reference rewritten, 2 files changed\n"
        f"  {records}/meetings.toml\n"
        f"  {records}/people.toml\n"
        "not taken over from geidar: note\n",
        "",
    )
    data = load(records)
    assert [person.id for person in data.people] == ["heydar"]
    assert data.people[0].aliases == ("Geidar Guliyev",)
    assert data.meetings[0].participants[0].person == "heydar"
    assert sorted(path.name for path in records.iterdir()) == ["meetings.toml", "people.toml"]


def test_a_meeting_keeps_the_countries_it_had(diplo: Run, records: Path) -> None:
    path = records / "people.toml"
    path.write_text(PEOPLE + 'country = "AZ"\n')
    asked = ("meetings", "--data", records, "--country", "AZ", "--count")
    assert diplo(*asked).out == "1\n"
    assert diplo("merge", "people", "heydar", "geidar", "--data", records).code == 0
    assert diplo(*asked).out == "1\n"


def test_a_dry_run_shows_the_diff_and_writes_nothing(diplo: Run, records: Path) -> None:
    done = diplo("merge", "people", "heydar", "geidar", "--data", records, "--dry-run")
    path = records / "meetings.toml"
    assert (done.code, done.err) == (0, "not taken over from geidar: note\n")
    assert done.out.startswith(
        f"--- {path}\n+++ {path}\n@@ -1,4 +1,4 @@\n"
        ' [[meetings]]\n id = "m"\n date = 2024-05-02\n'
        '-participants = [{ person = "geidar" }]\n'
        '+participants = [{ person = "heydar" }]\n'
    )
    assert path.read_text() == MEETING


def test_an_unknown_id_is_told_with_the_nearest(diplo: Run, records: Path) -> None:
    assert diplo("merge", "people", "heydar", "gaidar", "--data", records) == Result(
        1, "", "diplo: people have no id 'gaidar'; did you mean geidar?\n"
    )


def test_one_id_twice_is_a_wrong_command_line(diplo: Run, records: Path) -> None:
    assert diplo("merge", "people", "heydar", "heydar", "--data", records) == Result(
        2, "", "diplo: KEEP and DROP are both 'heydar'; name two entries\n"
    )


def test_a_dataset_with_problems_is_left_as_it_is(diplo: Run, records: Path) -> None:
    path = records / "meetings.toml"
    path.write_text(MEETING + 'citty = "Baku"\n')
    done = diplo("merge", "people", "heydar", "geidar", "--data", records)
    assert done.code == 1
    assert done.err.startswith(f"{path}:5: ")
    assert (records / "people.toml").read_text() == PEOPLE


def test_the_dataset_of_the_environment_is_changed(diplo: Run, records: Path) -> None:
    assert diplo("merge", "people", "heydar", "geidar", DIPLO_DATA=str(records)).code == 0
    assert len(load(records).people) == 1


@pytest.mark.parametrize("chosen", [None, "people.toml", "."])
def test_the_dataset_that_comes_with_diplo_is_refused(
    records: Path, monkeypatch: pytest.MonkeyPatch, chosen: str | None
) -> None:
    from diplo_cli.cli.merge import merge

    monkeypatch.setattr(files, "bundled", lambda: str(records / "people.toml"))
    monkeypatch.delenv("DIPLO_DATA", raising=False)
    if chosen is not None:
        monkeypatch.chdir(records)
        monkeypatch.setenv("DIPLO_DATA", chosen)
    with pytest.raises(WriteError, match="dataset of diplo itself; name yours with --data"):
        merge("people", "heydar", "geidar")
    assert (records / "people.toml").read_text() == PEOPLE


def test_when_one_file_cannot_be_replaced_none_is(
    records: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = records / "meetings.toml", records / "people.toml"
    replace = Path.replace

    def fail_on_second(self: Path, target: Path) -> Path:
        if target == second:
            raise PermissionError(13, "Permission denied")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail_on_second)
    with pytest.raises(WriteError, match="nothing was changed"):
        replacing.replace_files(
            {str(first): b"x", str(second): b"y"},
            {str(first): first.read_bytes(), str(second): second.read_bytes()},
        )
    assert (first.read_text(), second.read_text()) == (MEETING, PEOPLE)
    assert sorted(path.name for path in records.iterdir()) == ["meetings.toml", "people.toml"]


def test_a_file_that_somebody_changed_meanwhile_is_not_written_over(records: Path) -> None:
    first, second = records / "meetings.toml", records / "people.toml"
    read = {str(first): first.read_bytes(), str(second): b"as it was before"}
    with pytest.raises(WriteError, match=r"people.toml: .*changed meanwhile; run this again"):
        replacing.replace_files({str(first): b"x", str(second): b"y"}, read)
    assert (first.read_text(), second.read_text()) == (MEETING, PEOPLE)
    assert sorted(path.name for path in records.iterdir()) == ["meetings.toml", "people.toml"]


def test_permissions_and_links_stay(diplo: Run, records: Path, tmp_path: Path) -> None:
    target = records / "people.toml"
    target.chmod(0o640)
    link = tmp_path / "link.toml"
    link.symlink_to(target)
    done = diplo(
        "merge", "people", "heydar", "geidar", "--data", link, "--data", records / "meetings.toml"
    )
    assert done.code == 0
    assert link.is_symlink()
    assert target.stat().st_mode & 0o777 == 0o640


def test_ctrl_c_between_two_files_leaves_both_as_they_were(
    records: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = records / "meetings.toml", records / "people.toml"
    replace = Path.replace

    def interrupted(self: Path, target: Path) -> Path:
        replace(self, target)
        monkeypatch.setattr(Path, "replace", replace)
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        replacing.replace_files(
            {str(first): b"x", str(second): b"y"},
            {str(first): first.read_bytes(), str(second): second.read_bytes()},
        )
    assert (first.read_text(), second.read_text()) == (MEETING, PEOPLE)
    assert sorted(path.name for path in records.iterdir()) == ["meetings.toml", "people.toml"]


def test_a_file_made_read_only_is_not_replaced(records: Path, environment: dict[str, str]) -> None:
    path = records / "people.toml"
    path.chmod(0o444)
    unmeasure(environment)
    done = subprocess.run(
        python("merge", "people", "heydar", "geidar", "--data", records),
        env=environment,
        preexec_fn=as_a_user,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert "people.toml: this can't be replaced: permission denied; nothing was" in done.stderr
    assert path.read_text() == PEOPLE


def test_the_diff_applies_where_a_text_has_line_separators_of_unicode(
    diplo: Run, records: Path
) -> None:
    path = records / "people.toml"
    path.write_text(PEOPLE.replace("Signed in", "Signed\u2028in\x85"), "utf-8")
    done = diplo("merge", "people", "heydar", "geidar", "--data", records, "--dry-run")
    assert '-note = "Signed\u2028in\x85 Ganja."\n' in done.out
    assert "No newline at end" not in done.out


def test_the_diff_drives_no_terminal(
    records: Path, tmp_path: Path, environment: dict[str, str]
) -> None:
    hostile = PEOPLE.replace("Signed", "\u202eSigned \x9b31m\ttab")
    (records / "people.toml").write_text(hostile, "utf-8")
    terminal = Terminal(tmp_path, environment)
    seen = terminal.run("merge", "people", "heydar", "geidar", "--data", records, "--dry-run")
    assert '-note = "\\u202eSigned \\x9b31m\ttab in Ganja."' in seen.lines


def test_a_path_with_escape_sequences_is_told_harmlessly(diplo: Run, tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[31m.toml"
    path.write_text(PEOPLE)
    done = diplo("merge", "people", "heydar", "geidar", "--data", path)
    assert done.code == 0
    assert r"a\x1b[31m.toml" in done.out


def test_a_closed_output_is_told_before_anything_is_changed(
    records: Path, tmp_path: Path, environment: dict[str, str]
) -> None:
    done = shell(f"diplo merge people heydar geidar --data {records} >&-", tmp_path, environment)
    assert (done.code, done.err.partition(";")[0]) == (1, "diplo: standard output is closed")
    assert (records / "people.toml").read_text() == PEOPLE
