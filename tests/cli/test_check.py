"""`diplo check` as a process."""

import json
import re
import shlex
import subprocess
from pathlib import Path

import jsonschema
import pytest

from tests.cli import Run, Write, python
from tests.conftest import ROOT, Result

BAD = """[[people]]
id = "ana"
name = "Ana"
country = "ZZ"
"""


def test_a_dataset_without_errors_ends_with_0(diplo: Run) -> None:
    done = diplo("check", "--select", "D00")
    assert done == Result(0, "nothing to mend\n", "")


def test_every_finding_is_a_line_with_place_code_severity_and_hint(
    diplo: Run, write: Write
) -> None:
    path = write(BAD)
    assert diplo("check", path) == Result(
        1,
        f"{path}:1: D012 warning: person 'ana' is named by no record;"
        " name it where it belongs, or remove it\n"
        f"{path}:4: D011 error: country names no country 'ZZ';"
        " use its ISO 3166-1 alpha-2 code, or add it to [[countries]]\n"
        "1 error, 1 warning\n",
        "",
    )


def test_many_findings_are_counted_by_their_codes(diplo: Run, write: Write) -> None:
    uncited = "".join(f'[[sources]]\nid = "s{at}"\npublisher = "S"\n' for at in range(19))
    path = write(uncited)
    assert diplo("check", path).out.splitlines()[19:] == ["19 warnings"]
    path = write(f"{uncited}{BAD}")
    lines = diplo("check", path).out.splitlines()
    assert sum(" D012 warning: " in line for line in lines) == 20
    assert lines[21:] == [
        "D011: 1 error: Every country code is ISO 3166-1's, or one that the dataset adds.",
        "D012: 20 warnings: Every entry of a registry is named by some record.",
        "1 error, 20 warnings",
    ]
    assert len(json.loads(diplo("check", "--format", "json", path).out)) == 21


def test_warnings_fail_only_when_strict(diplo: Run, write: Write) -> None:
    path = write(BAD.replace("ZZ", "GE"))
    assert diplo("check", path).code == 0
    assert diplo("check", "--strict", path).code == 1


def test_codes_are_selected_and_ignored_by_their_beginnings(diplo: Run, write: Write) -> None:
    path = write(BAD)
    assert diplo("check", "--select", "d011", path).out.count("\n") == 2
    assert diplo("check", "--ignore", "D01", path) == Result(0, "nothing to mend\n", "")


@pytest.mark.parametrize("choice", [("--select", "D012"), ("--ignore", "D00")])
@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (None, "D001 error: there is no such file or folder"),
        ("x = 'a", "D002 error: "),
    ],
)
def test_a_file_that_cannot_be_read_is_told_whatever_is_chosen(
    diplo: Run,
    write: Write,
    tmp_path: Path,
    choice: tuple[str, str],
    text: str | None,
    problem: str,
) -> None:
    path = tmp_path / "absent.toml" if text is None else write(text)
    done = diplo("check", *choice, path)
    assert done.code == 1
    assert problem in done.out


DOUBLED = """[[people]]
id = "yusuf"
name = "Yusuf Karimi"
[[people]]
id = "yousuf"
name = "Yousuf Karimi"
"""


@pytest.mark.parametrize(
    ("asked", "data", "option"),
    [
        (["the records"], "", " --data 'the records'"),
        (["--data", "the records/a.toml"], "", " --data 'the records/a.toml'"),
        (["the records/a.toml", "b.toml"], "", " --data 'the records/a.toml' --data b.toml"),
        ([], "the records", ""),
    ],
)
def test_a_command_in_a_hint_takes_the_dataset_that_was_checked(
    diplo: Run, write: Write, asked: list[str], data: str, option: str
) -> None:
    write(DOUBLED, "the records/a.toml")
    write("", "b.toml")
    done = diplo("check", "--select", "D013", *asked, DIPLO_DATA=data)
    command = f"diplo merge people yusuf yousuf{option}"
    assert done.out.splitlines()[0].endswith(f"; if so, {command}")
    merged = diplo(*shlex.split(command)[1:], "--dry-run", DIPLO_DATA=data)
    assert (merged.code, '-id = "yousuf"' in merged.out) == (0, True)


def test_a_text_that_cannot_be_read_is_told_unless_it_is_ignored(diplo: Run, write: Write) -> None:
    path = write('[[sources]]\nid = "s"\npublisher = "P"\nfile = "absent.txt"\n')
    for option, code in (("--sources", "D022"), ("--uncited", "D028")):
        asked = ("check", option, "--select", code)
        done = diplo(*asked, path)
        assert done.code == 1
        assert done.out.startswith(f"{path}:4: D020 error: the text 'absent.txt' can't be read;")
        assert diplo(*asked, "--ignore", "D020", path) == Result(0, "nothing to mend\n", "")
    assert diplo("check", "--select", "D018", path) == Result(0, "nothing to mend\n", "")


@pytest.mark.parametrize(
    ("given", "code", "options"),
    [
        ([], "D022", "--sources"),
        (["--uncited"], "d021", "--sources"),
        (["--sources"], "D028", "--uncited"),
        ([], "D02", "--sources or --uncited"),
        (["--select", "D001"], "D027", "--sources"),
    ],
)
def test_a_code_that_nothing_looks_for_as_called_is_a_wrong_command_line(
    diplo: Run, write: Write, given: list[str], code: str, options: str
) -> None:
    done = diplo("check", *given, "--select", code, write(BAD))
    assert done == Result(2, "", f"diplo: --select: {code} isn't looked for; add {options}\n")


def test_codes_are_selected_where_some_of_them_are_looked_for(diplo: Run, write: Write) -> None:
    path = write(BAD.replace("ZZ", "GE"))
    for given in (["--select", "D"], ["--sources", "--select", "D02"]):
        assert diplo("check", *given, path).code == 0


def test_an_unknown_code_is_a_wrong_command_line(diplo: Run) -> None:
    done = diplo("check", "--ignore", "X1")
    assert (done.code, done.err) == (
        2,
        "diplo: --ignore: there is no code 'X1'; the codes are D001 to D030\n",
    )


def test_a_rule_is_explained_with_an_example(diplo: Run) -> None:
    done = diplo("check", "--explain", "D009")
    assert done.code == 0
    assert done.out.startswith("D009: Nothing ends before it begins.\n")
    assert "end_date = 2025-03-02" in done.out


CODES = (*range(1, 29), 30)  # from D020 on, those that begin with D02 are of the texts cited


def test_every_code_has_an_explanation_with_an_example(diplo: Run) -> None:
    from diplo_cli.checking import explanations

    codes = explanations()
    assert list(codes) == [f"D{number:03}" for number in CODES]
    assert all("Example of what it finds:" in text for text in codes.values())


def test_json_gives_every_finding_with_its_parts(diplo: Run, write: Write) -> None:
    path = write(BAD)
    (finding,) = json.loads(diplo("check", "--format", "json", "--select", "D011", path).out)
    assert finding == {
        "code": "D011",
        "severity": "error",
        "file": str(path),
        "line": 4,
        "column": None,
        "message": "country names no country 'ZZ'",
        "hint": "use its ISO 3166-1 alpha-2 code, or add it to [[countries]]",
    }


def test_sarif_names_rule_level_and_line(diplo: Run, write: Write) -> None:
    path = write(BAD)
    log = json.loads(diplo("check", "--format", "sarif", "--select", "D011", path).out)
    (run,) = log["runs"]
    (result,) = run["results"]
    assert log["version"] == "2.1.0"
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "D011"
    assert result["level"] == "error"
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": path.as_uri()},
        "region": {"startLine": 4},
    }


@pytest.mark.no_cover
def test_sarif_is_valid_by_its_schema_whatever_is_found(
    diplo: Run, write: Write, tmp_path: Path
) -> None:
    schema = json.loads((Path(__file__).parents[1] / "schemas/sarif-2.1.0.json").read_text("utf-8"))
    bad = write(BAD.replace("Ana", 'A\\u0000\\u202e\\U000E0041\\"'), "ä %20#?[1].toml")
    broken = write("[[people]\nid = 1", "broken.toml")
    for paths in ([bad, broken], [bad.relative_to(tmp_path)], [tmp_path / "absent"]):
        log = json.loads(diplo("check", "--format", "sarif", *paths).out)
        assert log["runs"][0]["results"]
        jsonschema.validate(log, schema, format_checker=jsonschema.FormatChecker())


@pytest.mark.parametrize(
    ("name", "format_"),
    [("c.json", "json"), ("c.sarif", "sarif"), ("c.txt", "text"), ("c", "text")],
)
def test_the_name_of_the_file_chooses_the_report(
    name: str, format_: str, diplo: Run, write: Write, tmp_path: Path
) -> None:
    data = write("[[sectors]]\nid = 's'\n")
    assert diplo("check", data, "-o", name).code == 1
    printed = diplo("check", data, "--format", format_)
    assert (tmp_path / name).read_text("utf-8") == printed.out != ""


def test_sarif_of_a_clean_dataset_is_valid_too(diplo: Run) -> None:
    schema = json.loads((Path(__file__).parents[1] / "schemas/sarif-2.1.0.json").read_text("utf-8"))
    log = json.loads(diplo("check", "--format", "sarif", "--select", "D00").out)
    assert log["runs"][0]["results"] == []
    jsonschema.validate(log, schema)


def test_sarif_writes_relative_paths_as_uris(diplo: Run, write: Write, tmp_path: Path) -> None:
    write(BAD, "ä %#.toml")
    done = diplo("check", "--format", "sarif", "--select", "D011", "ä %#.toml")
    (result,) = json.loads(done.out)["runs"][0]["results"]
    location = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location == {"uri": "%C3%A4%20%25%23.toml"}


def test_github_annotations_are_escaped(diplo: Run, write: Write) -> None:
    path = write(BAD.replace("ZZ", "ZZ%"), "a,b.toml")
    assert diplo("check", "--format", "github", "--select", "D004", path).out == (
        f"::error title=D004,file={str(path).replace(',', '%2C')},line=4::country must be"
        " an ISO 3166-1 alpha-2 code, not 'ZZ%25'; write it like \"AZ\"\n"
    )


@pytest.mark.no_cover
@pytest.mark.parametrize("format", ["text", "json", "sarif", "github"])
def test_hostile_text_reaches_no_terminal(diplo: Run, write: Write, format: str) -> None:  # noqa: A002 - the option's
    path = write(BAD.replace("ZZ", "\\u001b]0;x\\u0007\\u202e"))
    out = diplo("check", "--format", format, path).out
    assert not {"\x1b", "\x07", "\u202e"} & set(out)


@pytest.mark.parametrize("format", ["text", "json", "sarif", "github"])
def test_a_file_whose_name_is_not_utf8_is_told_in_every_format(
    write: Write,
    environment: dict[str, str],
    format: str,  # noqa: A002 - the option's
) -> None:
    write('[[people]]\nid = "a"\nname = "A"\n[[people]]\nid = "a"\nname = "A"', "a\udcff.toml")
    folder = write("", "empty.toml").parent
    done = subprocess.run(
        python("check", "--format", format, folder),
        env=environment,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"given twice" in done.stdout


def test_the_beginning_of_codes_explains_them_all(diplo: Run) -> None:
    done = diplo("check", "--explain", "D02")
    assert done.code == 0
    assert done.out.startswith("D020: ")
    assert "\n\nD028: " in done.out


@pytest.mark.no_cover
def test_the_dataset_can_be_named_as_for_every_command(diplo: Run, write: Write) -> None:
    path = write('[[people]]\nid = "a"\n')
    assert diplo("check", "--data", path).out == diplo("check", path).out
    assert diplo("check", "--data", path).code == 1


def test_an_empty_path_is_a_wrong_command_line(diplo: Run) -> None:
    assert diplo("check", "") == Result(2, "", "diplo: a path is empty; name a file or a folder\n")


def test_the_pre_commit_hook_checks_the_whole_dataset_and_nothing_beside_it(
    write: Write, environment: dict[str, str]
) -> None:
    folder = write('[project]\nname = "records"\n', "pyproject.toml").parent
    people = write('[[people]]\nid = "ana"\nname = "Ana"\n', "records/people.toml")
    write(
        """[[meetings]]
id = "2024-05-02-baku"
date = 2024-05-02
participants = [{ person = "ana" }]
""",
        "records/meetings.toml",
    )
    hook = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
    (args,) = re.findall(r"^  args: \[(.*)\]$", hook, re.MULTILINE)
    assert "  entry: diplo check\n" in hook
    assert "  pass_filenames: false\n" in hook
    assert f"- id: diplo-check\n        args: [{args}]" in (ROOT / "README.md").read_text("utf-8")

    def commit() -> int:
        done = subprocess.run(
            python("check", *args.split(", ")),
            env=environment,
            cwd=folder,
            capture_output=True,
            check=False,
        )
        return done.returncode

    assert commit() == 0
    people.write_text("")
    assert commit() == 1
