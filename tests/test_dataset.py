"""Reading files as one dataset: what is asked of it, and every problem at once."""

import dataclasses
import datetime
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
import tomli

from diplo_cli import DatasetError, Problem, load
from diplo_cli.dataset import read_files
from diplo_cli.files import find_files
from tests.builders import Write, problems_in


def test_a_file_becomes_records(write: Write) -> None:
    data = load(
        write("""
        [dataset]
        title = "Talks"
        updated = 2025-01-31

        [[people]]
        id = "a-b"
        name = "A. B."

        [[meetings]]
        id = "m"
        date = 2023-06-22

        [[meetings.participants]]
        person = "a-b"
        side = "host"
        """)
    )
    assert (data.about.title, data.about.updated) == ("Talks", datetime.date(2025, 1, 31))
    assert [(each.id, each.name, each.country) for each in data.people] == [("a-b", "A. B.", None)]
    [meeting] = data.meetings
    assert meeting.date == datetime.date(2023, 6, 22)
    assert [(each.person, each.side) for each in meeting.participants] == [("a-b", "host")]


def test_an_optional_field_left_out_is_none_empty_or_its_default(write: Write) -> None:
    data = load(
        write("""
        [[meetings]]
        id = "m"
        date = 2023-06-22
        [[meetings.topics]]
        summary = "Trade"
        [[meetings.documents]]
        id = "d"
        title = "D"
        type = "treaty"
        """)
    )
    [meeting] = data.meetings
    assert (meeting.city, meeting.formats, meeting.extra) == (None, (), {})
    assert meeting.topics[0].stance == "discussed"
    assert meeting.documents[0].status == "signed"


def test_records_cannot_be_changed(write: Write) -> None:
    data = load(write('[[sectors]]\nid = "rail"\nname = "Rail"'))
    with pytest.raises(dataclasses.FrozenInstanceError):
        data.sectors[0].name = "Road"  # type: ignore[misc]  # the mistake


def test_dates_known_less_exactly_become_iso_text(write: Write) -> None:
    [meeting] = load(
        write("""
        [[meetings]]
        id = "m"
        date = 2023-06-22
        documents = [
            { id = "d", title = "D", type = "treaty", signed_on = 2023-06-21,
              valid_from = "2023-07", valid_until = "2026" },
        ]
        """)
    ).meetings
    document = meeting.documents[0]
    assert (document.signed_on, document.valid_from, document.valid_until) == (
        "2023-06-21",
        "2023-07",
        "2026",
    )


def test_moments_are_a_date_or_a_time_with_its_offset(write: Write) -> None:
    data = load(
        write("""
        [[sources]]
        id = "a"
        publisher = "A"
        published = 2023-06-22
        [[sources]]
        id = "b"
        publisher = "B"
        published = 2023-06-22T15:56:00+04:00
        [[sources]]
        id = "c"
        publisher = "C"
        published = 2023-06-22 15:56:00Z
        """)
    )
    assert [each.published for each in data.sources] == [
        "2023-06-22",
        "2023-06-22T15:56:00+04:00",
        "2023-06-22T15:56:00+00:00",
    ]


def test_extra_keeps_what_it_is_given(write: Write) -> None:
    [sector] = load(
        write("""
        [[sectors]]
        id = "rail"
        name = "Rail"
        [sectors.extra]
        gauge = 1520
        "wide?" = [true, 1.5, { since = 1880-01-01, at = 07:30:00 }]
        """)
    ).sectors
    assert sector.extra == {
        "gauge": 1520,
        "wide?": [True, 1.5, {"since": datetime.date(1880, 1, 1), "at": datetime.time(7, 30)}],
    }


def test_files_are_one_dataset_and_may_name_each_others_records(write: Write) -> None:
    files = [
        write('[[sectors]]\nid = "rail"\nname = "Rail"\nbroader = "transport"', "a.toml"),
        write('[[sectors]]\nid = "transport"\nname = "Transport"', "b.toml"),
    ]
    data = load(files)
    assert [each.id for each in data.sectors] == ["rail", "transport"]
    assert [file.path for file in data.files] == [str(file) for file in files]
    assert [len(file.tables.sectors) for file in data.files] == [1, 1]


def test_the_first_file_that_says_what_the_dataset_is_says_it(write: Write) -> None:
    files = [
        write("", "a.toml"),
        write('[dataset]\ntitle = "B"', "b.toml"),
        write('[dataset]\ntitle = "C"', "c.toml"),
    ]
    assert load(files).about.title == "B"
    assert load(reversed(files)).about.title == "B"  # type: ignore[arg-type]  # any iterable


def test_one_path_need_not_be_in_a_list(write: Write) -> None:
    path = write('[[sectors]]\nid = "rail"\nname = "Rail"')
    assert load(path) == load(str(path)) == load([path])


def test_an_empty_file_is_an_empty_dataset(write: Write) -> None:
    data = load(write(""))
    assert data.about.title is None
    assert (data.sectors, data.people, data.meetings) == ((), (), ())


def test_a_byte_order_mark_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "data.toml"
    path.write_bytes(b'\xef\xbb\xbf[[sectors]]\r\nid = "rail"\r\nname = "Rail"\r\n')
    assert [each.id for each in load(path).sectors] == ["rail"]


def test_every_problem_of_every_file_is_reported_at_once_in_order(
    write: Write, tmp_path: Path
) -> None:
    (tmp_path / "latin.toml").write_bytes(b'[dataset]\n\ntitle = "T\xfcrkiye"\n')
    files = [
        write("[dataset]\n\nlicence = 5\nupdated = 2023\n", "fields.toml"),
        tmp_path / "latin.toml",
        write('[[sectors]]\nid = "rail"\nname = "Rail"\nbroader = "rail"\n', "rules.toml"),
        write("[[sectors]]\nid = \n", "syntax.toml"),
    ]
    assert problems_in(*files) == [
        "fields.toml:3: dataset has no field 'licence'; did you mean license?",
        "fields.toml:4: updated must be a date, not 2023; write it like 2023-06-22, without quotes",
        "latin.toml:3: byte 0xFC is not UTF-8; save the file as UTF-8",
        "rules.toml:4: broader goes in a circle: rail → rail; leave broader out of one of them",
        "syntax.toml:2:6: invalid value; mend the TOML here (https://toml.io)",
    ]


def test_the_error_holds_the_problems_as_values(write: Write) -> None:
    path = write("[[sectors]]\nid = \n")
    with pytest.raises(DatasetError) as caught:
        load(path)
    hint = "mend the TOML here (https://toml.io)"
    assert caught.value.problems == [Problem(str(path), 2, "invalid value", hint, 6, code="D002")]
    assert caught.value.exit_code == 1


def test_a_syntax_error_has_its_line_and_column(write: Write) -> None:
    assert problems_in(write('[dataset]\ntitle = "Talks\nlicense = "CC0"\n')) == [
        "data.toml:2:15: illegal character '\\n'; mend the TOML here (https://toml.io)"
    ]


def test_a_syntax_error_names_a_key_as_the_file_has_it(write: Write) -> None:
    assert problems_in(
        write("[dataset.extra]\n[dataset.extra.Notes]\n[dataset.extra.Notes]\n")
    ) == [
        "data.toml:3:21: cannot declare ('dataset', 'extra', 'Notes') twice;"
        " mend the TOML here (https://toml.io)"
    ]


def test_a_day_that_is_not_in_the_calendar_is_a_syntax_error(write: Write) -> None:
    assert problems_in(write('[[meetings]]\nid = "m"\ndate = 2023-02-30\n')) == [
        "data.toml:3:8: invalid date or datetime; mend the TOML here (https://toml.io)"
    ]


def test_a_number_too_long_for_python_is_placed_like_any_other_problem(write: Write) -> None:
    path = write(f"[dataset]\n[dataset.extra]\ncount = {'9' * 5000}\n")
    with pytest.raises(DatasetError) as caught:
        load(path)
    [problem] = caught.value.problems
    assert problem.line == 3
    assert "sys.set_int_max_str_digits" not in problem.message


@pytest.mark.parametrize(
    ("of", "levels"),
    [("lists", 1000), ("tables", 1000), ("lists", 100_000), ("keys", 100_000), ("a header", 5000)],
)
def test_what_is_nested_too_deeply_to_be_read_is_a_problem_with_its_line(
    of: str, levels: int, write: Write
) -> None:
    deep = {
        "lists": f"[[[['not yet']]]] # {'[' * 500}\ndeep = {'[' * levels}{']' * levels}",
        "tables": f"'{'{' * 500}'\ndeep = {'{a = ' * levels}1{'}' * levels}",
        "keys": f'"""\n{"." * 500}"""\n{".".join("a" * levels)} = 1',
        "a header": f"1.5\n[dataset.extra.{'.'.join('a' * levels)}]",
    }[of]
    path = write(f"[dataset.extra]\nfirst = {deep}\n")
    line = 4 if of == "keys" else 3
    assert problems_in(path) == [
        f"data.toml:{line}: this is nested too deeply to be read;"
        " use fewer levels of lists and tables"
    ]


def nested(levels: int) -> str:
    """Write a free table of so many levels."""
    return f"[dataset.extra]\n{'.'.join('a' * levels)} = 1\n"


@pytest.mark.parametrize("levels", [101, 500, 900, 950, 990, 5000])
def test_tables_nested_too_deeply_are_a_problem(write: Write, levels: int) -> None:
    with pytest.raises(DatasetError) as caught:
        load(write(nested(levels)))
    [problem] = caught.value.problems
    assert problem.message in (
        "extra is nested more than 100 levels deep",
        "this is nested too deeply to be read",
    )
    assert problem.hint == "use fewer levels of lists and tables"


def test_a_hundred_levels_are_not_too_deep(write: Write) -> None:
    assert "a" in load(write(nested(100))).about.extra


def test_a_hundred_levels_are_not_too_deep_beside_another_problem(write: Write) -> None:
    assert problems_in(write("[[sectors]]\n" + nested(100))) == [
        "data.toml:1: sectors has no id; add id = …",
        "data.toml:1: sectors has no name; add name = …",
    ]


def test_what_is_nested_too_deeply_has_its_line(write: Write) -> None:
    header = '[[meetings]]\nid = "m"\ndate = 2023-06-22\n'
    assert problems_in(write(f"{header}extra = {'{ a = ' * 101}1{' }' * 101}\n")) == [
        "data.toml:4: extra is nested more than 100 levels deep;"
        " use fewer levels of lists and tables"
    ]


def test_a_file_that_cannot_be_parsed_makes_no_noise_about_what_it_may_hold(write: Write) -> None:
    broken = write('[[sectors]]\nid = "rail"\nname = \n', "broken.toml")
    others = write(
        """
[[initiatives]]
id = "corridor"
name = "Corridor"
kind = "corridor"
sectors = ["rail"]
countries = ["ZZ"]
cite = ["report#2"]
""",
        "others.toml",
    )
    assert problems_in(broken, others) == [
        "broken.toml:3:8: invalid value; mend the TOML here (https://toml.io)"
    ]


def test_a_file_that_cannot_be_parsed_hides_no_other_problem(write: Write) -> None:
    broken = write("[[sectors", "broken.toml")
    other = write('[[sectors]]\nid = "rail"\nname = "Rail"\n' * 2, "other.toml")
    assert problems_in(broken, other) == [
        "broken.toml:1:10: expected ']]' at the end of an array declaration;"
        " mend the TOML here (https://toml.io)",
        "other.toml:5: id 'rail' is given twice (first at other.toml:1);"
        " give one of them another id, or make them one",
    ]


def test_a_file_that_cannot_be_read_to_its_end_is_a_problem() -> None:
    if not os.path.exists("/proc/self/mem"):  # noqa: PTH110 - a file whose every read fails
        pytest.skip("this system has no /proc")
    with pytest.raises(DatasetError) as caught:
        load("/proc/self/mem")
    assert str(caught.value) == (
        "/proc/self/mem: this can't be read: input/output error; check the path"
    )


def test_a_file_larger_than_the_memory_is_a_problem(tmp_path: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("only Linux holds a process to a limit of its memory")
    with (tmp_path / "data.toml").open("wb") as file:
        file.truncate(1 << 32)
    code = (
        "import resource, diplo_cli\n"
        "resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))\n"
        "try:\n    diplo_cli.load('data.toml')\n"
        "except diplo_cli.DatasetError as error:\n    print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout == (
        "data.toml: this file is larger than the free memory; split it into several files\n"
    )


def test_a_file_whose_tables_need_more_than_the_memory_is_not_called_nested(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    def exhausted(_: str) -> None:
        raise MemoryError

    path = write("")
    monkeypatch.setattr(tomli, "loads", exhausted)
    with pytest.raises(DatasetError) as caught:
        load(path)
    assert str(caught.value) == (
        f"{path}: this file is larger than the free memory; split it into several files"
    )


def test_a_file_that_is_gone_before_it_is_read_is_a_problem(write: Write) -> None:
    path = write("")
    files = find_files([str(path)])
    path.unlink()
    with pytest.raises(DatasetError) as caught:
        read_files(files)
    assert caught.value.problems == [
        Problem(str(path), 0, "there is no such file or folder", "check the path", code="D001")
    ]


def test_reading_tells_how_far_it_is(write: Write) -> None:
    files = [write("", "a.toml"), write("", "b.toml")]
    told: list[tuple[str, int, int]] = []
    read_files(find_files([str(file) for file in files]), lambda *what: told.append(what))
    assert told == [(str(files[0]), 0, 2), (str(files[1]), 1, 2)]


def test_a_pipe_is_read_like_a_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    text = '[[sectors]]\nid = "rail"\nname = "Rail"\n'
    writer = threading.Thread(target=pipe.write_text, args=(text,))
    writer.start()
    data = load(pipe)
    writer.join()
    assert [each.id for each in data.sectors] == ["rail"]


def test_without_paths_the_bundled_dataset_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DIPLO_DATA", raising=False)
    data = load()
    assert [meeting.id for meeting in data.meetings] == ["2023-06-22-baku", "2025-03-03-baku"]


def test_without_paths_those_of_the_environment_come_first(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    rail = write('[[sectors]]\nid = "rail"\nname = "Rail"', "rail.toml")
    road = write('[[sectors]]\nid = "road"\nname = "Road"', "road.toml")
    monkeypatch.setenv("DIPLO_DATA", os.pathsep.join(["", str(rail), str(road)]))
    assert [each.id for each in load().sectors] == ["rail", "road"]


def test_paths_that_are_given_come_before_those_of_the_environment(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIPLO_DATA", "/nowhere")
    assert load(write("")).sectors == ()
