"""Warnings and notes: what a careful editor would look at again."""

from pathlib import Path

import pytest

from diplo_cli.checking import Checks, check_paths
from tests.builders import Write

MEETING = """
[[sources]]
id = "gazette"
publisher = "Gazette"
published = 2024-05-02

[[people]]
id = "ana"
name = "Ana"
country = "GE"

[[people]]
id = "boris"
name = "Boris"
country = "AZ"

[[meetings]]
id = "2024-05-02-tbilisi"
date = 2024-05-02
country = "GE"
cite = ["gazette"]
participants = [{ person = "ana", side = "host" }, { person = "boris", side = "guest" }]
"""


def found(path: Path, *codes: str) -> list[str]:
    """Give what a dataset is warned of, without the name of its file."""
    problems = check_paths([str(path)], Checks(select=codes))
    return [str(problem).removeprefix(f"{path}:") for problem in problems]


def test_a_dataset_without_fault_is_silent(write: Write) -> None:
    assert found(write(MEETING)) == []


@pytest.mark.parametrize(
    ("table", "entry"),
    [
        ("sectors", 'id = "x"\nname = "X"'),
        ("organizations", 'id = "x"\nname = "X"\nkind = "other"'),
        ("people", 'id = "x"\nname = "X"'),
        ("initiatives", 'id = "x"\nname = "X"\nkind = "other"\ncite = ["gazette"]'),
        ("sources", 'id = "x"\npublisher = "X"'),
        ("countries", 'id = "XQ"\nname = "X"'),
    ],
)
def test_an_entry_that_no_record_names_is_told(write: Write, table: str, entry: str) -> None:
    path = write(f"{MEETING}\n[[{table}]]\n{entry}\n")
    assert [line.partition(";")[0].partition(" is ")[2] for line in found(path, "D012")] == [
        "named by no record"
    ]


def test_a_sector_with_a_narrower_one_is_used(write: Write) -> None:
    path = write(
        MEETING
        + """
        [[meetings.topics]]
        summary = "Trains."
        sectors = ["rail"]
        cite = ["gazette"]
        [[sectors]]
        id = "transport"
        name = "Transport"
        [[sectors]]
        id = "rail"
        name = "Rail"
        broader = "transport"
        """
    )
    assert found(path) == []


def test_a_record_without_a_cite_is_told(write: Write) -> None:
    path = write(f'{MEETING}\n[[meetings.topics]]\nsummary = "Trains."\n')
    assert found(path, "D014") == [
        '24: this topic cites no source; add cite = ["source-id#N"], N the paragraph that says so'
    ]


def test_a_meeting_with_only_guests_is_told(write: Write) -> None:
    path = write(MEETING.replace('{ person = "ana", side = "host" }, ', ""))
    assert found(path, "D015") == [
        "17: this meeting has no participant of the host side; add them, if the source names them"
    ]


def test_a_meeting_of_participants_of_the_host_country_alone_is_told(write: Write) -> None:
    text = MEETING.replace(', side = "guest"', "").replace(', side = "host"', "")
    text = text.replace('{ person = "boris"', '{ person = "boris", country = "GE"')
    text = text.replace('{ person = "ana"', '{ person = "ana", country = "GE"')
    assert "no participant of the guest side" in found(write(text), "D015")[0]


def test_a_meeting_whose_sides_are_not_recorded_is_let_be(write: Write) -> None:
    assert found(write(MEETING.replace(', side = "guest"', "")), "D015") == []


def test_a_party_of_a_country_that_takes_no_part_is_told(write: Write) -> None:
    path = write(
        MEETING
        + """
        [[meetings.documents]]
        id = "2024-05-02-wagons"
        title = "Wagons"
        type = "agreement"
        parties = ["ktz"]
        cite = ["gazette"]
        [[organizations]]
        id = "ktz"
        name = "KTZ"
        kind = "company"
        country = "KZ"
        """
    )
    assert found(path, "D016") == [
        "28: party 'ktz' is of KZ, which takes no part in the meeting; check the party's country"
    ]


def test_a_source_published_before_its_meeting_is_told(write: Write) -> None:
    path = write(MEETING.replace("published = 2024-05-02", "published = 2024-05-01T13:59:59+04:00"))
    assert found(path, "D017") == [
        "21: source 'gazette' was published on 2024-05-01, before the meeting; check the two dates"
    ]


@pytest.mark.parametrize(
    "moment", ["2024-05-01T14:00:00+04:00", "2024-05-01T21:00:00-05:00", "2024-05-01T10:00:00Z"]
)
def test_a_source_published_on_its_day_farther_east_is_let_be(write: Write, moment: str) -> None:
    assert found(write(MEETING.replace("= 2024-05-02\n\n", f"= {moment}\n\n")), "D017") == []


@pytest.mark.parametrize("moment", ["9999-12-30T23:59:59-23:59", "0001-01-01T00:00:00+23:59"])
def test_the_day_of_a_source_may_lie_at_the_end_of_the_calendar(write: Write, moment: str) -> None:
    text = MEETING.replace("= 2024-05-02\n\n", f"= {moment}\n\n")
    text = text.replace("2024-05-02", "9999-12-31")
    assert len(found(write(text), "D017")) == moment.startswith("0001")


@pytest.mark.parametrize(
    "part",
    [
        '[[meetings.topics]]\nsummary = "Trains."\n',
        '[[meetings.figures]]\nname = "Trains"\nvalue = 1\nunit = "count"\n',
        '[[meetings.documents]]\nid = "2024-05-02-t"\ntitle = "Trains"\ntype = "treaty"\n',
    ],
)
def test_a_source_that_only_parts_of_a_later_meeting_cite_is_told_once(
    write: Write, part: str
) -> None:
    early = MEETING.replace("published = 2024-05-02", "published = 2024-04-30")
    cited = f'{early}{part}cite = ["gazette#1"]\n' + f'{part}cite = ["gazette"]\n'.replace(
        "-t", "-u"
    )
    (line,) = found(write(cited.replace('cite = ["gazette"]\nparti', "parti")), "D017")
    assert line.partition(": ")[2].startswith("source 'gazette' was published on 2024-04-30, bef")
    (line,) = found(write(cited), "D017")
    assert line.startswith("21: ")


def test_a_topic_without_a_sector_is_a_note(write: Write) -> None:
    path = write(f'{MEETING}\n[[meetings.topics]]\nsummary = "Trains."\ncite = ["gazette"]\n')
    (problem,) = check_paths([str(path)], Checks())
    assert (problem.code, problem.severity, problem.line) == ("D018", "note", 24)


def test_an_id_that_does_not_begin_with_the_date_is_told(write: Write) -> None:
    path = write(MEETING.replace("2024-05-02-tbilisi", "tbilisi"))
    assert found(path, "D019") == [
        "18: id 'tbilisi' doesn't begin with the meeting's date, 2024-05-02; call it 2024-05-02-…"
    ]


def test_an_id_that_is_the_date_alone_begins_with_it(write: Write) -> None:
    path = write('[[meetings]]\nid = "2024-05-02"\ndate = 2024-05-02\n')
    assert found(path, "D019") == []


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ('cite = ["gazette"]', 'cite = ["gazette", "gazette"]', "21: cite names 'gazette' twice"),
        ('name = "Ana"', 'name = "Ana"\nroles = ["M", "N", "M"]', "10: roles names 'M' twice"),
        ('name = "Ana"', 'name = "Ana"\naliases = ["A", "A", "A"]', "10: aliases names 'A' twice"),
    ],
)
def test_a_value_that_stands_twice_in_a_list_is_told(
    write: Write, right: str, wrong: str, told: str
) -> None:
    lines = found(write(MEETING.replace(right, wrong)), "D030")
    assert {*lines} == {f"{told}; leave one of them out"}


@pytest.mark.parametrize(
    ("right", "wrong", "codes"),
    [
        ("date = 2024-05-02", 'date = "2024-05-02"', ["D004"]),
        ("date = 2024-05-02", "", ["D005"]),
        ('cite = ["gazette"]', 'cite = "gazette"', ["D004"]),
        ('publisher = "Gazette"', "", ["D005"]),
        ("[[sources]]", '[[sources]]\npublisher = "P"\n[[sources]]', ["D005"]),
        ('name = "Boris"', "", ["D005"]),
        ('person = "ana"', "person = 1", ["D012", "D004"]),
        ("participants = [", 'participants = ["ana", ', ["D004"]),
        ('{ person = "ana", side = "host" }', '"ana"', ["D004"]),
        ("person = ", "persona = ", ["D003", "D003", "D005", "D005"]),
        ('{ person = "ana", side', '{ person = "ana", role = 1, side', ["D004"]),
        ("participants = [", "people = [", ["D003"]),
        ("[[sources]]", "[[source]]", ["D003"]),
    ],
)
def test_what_has_a_fault_gets_no_advice_that_comes_of_it(
    write: Write, right: str, wrong: str, codes: list[str]
) -> None:
    problems = check_paths([str(write(MEETING.replace(right, wrong)))], Checks())
    assert [each.code for each in problems] == codes
    assert not any("stand-in" in str(each) or "0001" in str(each) for each in problems)


def test_what_a_file_that_cannot_be_read_may_name_is_not_called_unnamed(write: Write) -> None:
    registries, _, meeting = MEETING.partition("[[meetings]]")
    write(f'[[meetings]]{meeting}city = "', "meeting.toml")
    folder = write(registries, "registries.toml").parent
    assert [each.code for each in check_paths([str(folder)], Checks())] == ["D002"]


def test_a_meeting_of_people_who_cannot_be_read_may_be_of_any_country(write: Write) -> None:
    organization = '[[organizations]]\nid = "azal"\nname = "AZAL"\nkind = "company"\ncountry = "AZ"'
    document = '[[meetings.documents]]\nid = "2024-05-02-d"\ntitle = "D"\ntype = "treaty"\n'
    text = f'{MEETING}{document}parties = ["azal"]\ncite = ["gazette"]\n{organization}\n'
    assert found(write(text), "D016") == []
    assert found(write(text.replace('"AZ"\n\n', '"TR"\n\n')), "D016") != []
    assert found(write(text.replace('"AZ"\n\n', '"Az"\n\n')), "D016") == []
    assert found(write(text.replace('country = "AZ"\n\n', "\n")), "D016") == []
