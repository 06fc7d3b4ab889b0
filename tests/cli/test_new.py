"""`diplo new` as a process."""

from pathlib import Path

import pytest

from tests.cli import Run, Write
from tests.conftest import Result

DATA = """# Kept by hand.
[[meetings]]
id    =   "2025-03-06-nicosia" # the first
date  = 2025-03-06
# cite = []

[[meetings.topics]]
summary = "Trade"


# --- the second
[[meetings]]
id = "2025-04-01-tbilisi"
date = 2025-04-01"""

DOCUMENT = (
    "new",
    "document",
    "--meeting",
    "2025-03-06-nicosia",
    "--title",
    "Protocol on museums",
    "--type",
    "protocol",
    "--into",
)


def test_a_skeleton_goes_to_standard_output(diplo: Run) -> None:
    done = diplo("new", "person", "--name", "Nino Beridze", "--country", "Georgia")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(
        '[[people]]\nid = "nino-beridze"\nname = "Nino Beridze"\ncountry = "GE"\n# roles = []'
    )


def test_who_may_be_the_same_is_told_beside_the_skeleton(diplo: Run) -> None:
    done = diplo("new", "person", "--name", "Ali Asadov")
    assert done.out.startswith('[[people]]\nid = "ali-asadov-2"\n')
    assert (done.code, done.err) == (
        0,
        "there by this name or id already: ali-asadov; ali-asadov-2 is another\n",
    )


def test_alone_it_shows_what_can_be_made(diplo: Run) -> None:
    done = diplo("new")
    assert (done.code, done.err) == (0, "")
    assert "initiative" in done.out


def test_without_what_its_id_is_made_of_there_is_no_record(diplo: Run) -> None:
    done = diplo("new", "meeting", "--city", "Baku")
    assert (done.code, done.err) == (
        2,
        "diplo new meeting: missing option '--date'; see `diplo new meeting --help`\n",
    )


def test_a_record_is_added_to_the_end_and_every_byte_before_it_kept(
    diplo: Run, write: Write
) -> None:
    path = write(DATA)
    done = diplo("new", "person", "--name", "Nino Beridze", "--into", path)
    assert done == Result(0, "", f"{path}: added nino-beridze\n")
    assert path.read_text().startswith(f'{DATA}\n\n[[people]]\nid = "nino-beridze"\n')


def test_a_document_is_added_after_the_last_table_of_its_meeting(diplo: Run, write: Write) -> None:
    path = write(DATA)
    assert diplo(*DOCUMENT, path).code == 0
    text = path.read_text()
    before, after = DATA.split("\n\n\n# ---")
    assert text.startswith(f'{before}\n\n[[meetings.documents]]\nid = "2025-03-06-museums"\n')
    assert text.endswith(f"\n\n\n# ---{after}")
    assert diplo("docs", "--data", path, "--meeting", "2025-03-06-nicosia", "--count").out == "1\n"


@pytest.mark.no_cover
def test_a_second_document_follows_the_first_with_its_comments(diplo: Run, write: Write) -> None:
    path = write(DATA)
    assert diplo(*DOCUMENT, path).code == 0
    once = path.read_text()
    assert diplo(*DOCUMENT, path).code == 0
    end = once.index("\n\n\n# ---")
    assert path.read_text().startswith(f"{once[:end]}\n\n[[meetings.documents]]\n")
    assert diplo("docs", "--data", path, "--count").out == "2\n"


def test_the_line_ends_of_the_file_are_kept(diplo: Run, write: Write) -> None:
    path = write("")
    path.write_bytes(DATA.replace("\n", "\r\n").encode())
    assert diplo(*DOCUMENT, path).code == 0
    assert b"\n" not in path.read_bytes().replace(b"\r\n", b"")


def test_a_file_that_is_not_there_is_made(diplo: Run, tmp_path: Path) -> None:
    path = tmp_path / "new.toml"
    assert diplo("new", "meeting", "--date", "2025-03-03", "--into", path).code == 0
    assert path.read_text().startswith('[[meetings]]\nid = "2025-03-03-meeting"\n')
    assert diplo("meetings", "--data", path, "--count").out == "1\n"


def test_the_file_stays_as_it_was_where_the_record_is_not_whole(diplo: Run, write: Write) -> None:
    path = write(DATA)
    done = diplo("new", "organization", "--name", "Port of Poti", "--into", path)
    assert done.code == 1
    assert done.err.splitlines()[0] == (
        f"{path}: port-of-poti was not added, the file stays as it was;"
        " give or mend what the lines below name, in the file as it would be"
    )
    assert f"{path}:19: kind can't be ''; use one of government" in done.err
    assert path.read_text() == DATA


def test_a_record_is_held_against_the_whole_dataset(diplo: Run, write: Write) -> None:
    people = write('[[people]]\nid = "ana"\nname = "Ana"\n', "people.toml")
    path = write(DATA)
    asked = ("new", "meeting", "--date", "2025-05-01", "--host", "ana", "--into", path)
    assert diplo(*asked).code == 2
    assert diplo(*asked, "--data", people).code == 0


def test_a_document_goes_into_no_other_file_than_its_meetings(diplo: Run, write: Write) -> None:
    path, other = write(DATA), write("", "other.toml")
    done = diplo(*DOCUMENT, other, "--data", path)
    assert (done.code, done.err) == (
        1,
        f"diplo: {other}: meeting 2025-03-06-nicosia is in {path};"
        " a document stands under its meeting: name that file\n",
    )
    assert other.read_text() == ""


def test_a_file_with_its_people_in_brackets_says_what_to_do(diplo: Run, write: Write) -> None:
    path = write('people = [{ id = "a", name = "A" }]\n')
    done = diplo("new", "person", "--name", "Ana", "--into", path)
    assert (done.code, done.err) == (
        1,
        f"diplo: {path}: people stand in brackets here;"
        " write them under headers [[people]], or name another file\n",
    )


@pytest.mark.parametrize("documents", ["[]", '[{ id = "a", title = "A", type = "protocol" }]'])
def test_a_meeting_with_its_documents_in_brackets_says_what_to_do(
    diplo: Run, write: Write, documents: str
) -> None:
    text = DATA.replace("# cite = []", f"documents = {documents}")
    path = write(text)
    done = diplo(*DOCUMENT, path)
    assert (done.code, done.err) == (
        1,
        f"diplo: {path}: documents stand in brackets here;"
        " write them under headers [[meetings.documents]]\n",
    )
    assert path.read_text() == text


def test_a_name_that_is_not_utf8_is_refused(diplo: Run) -> None:
    done = diplo("new", "person", "--name", "Ali\udcff")
    assert (done.code, done.err) == (
        2,
        "diplo: --name: the value is not UTF-8; give it as UTF-8\n",
    )


def test_a_dash_is_no_file_to_add_to(diplo: Run, tmp_path: Path) -> None:
    assert diplo("new", "person", "--name", "Ana", "--into", "-").code == 2
    assert not (tmp_path / "-").exists()


@pytest.mark.parametrize("name", ["", "."])
def test_what_is_no_file_is_not_added_to(diplo: Run, name: str) -> None:
    done = diplo("new", "person", "--name", "Ana", "--into", name)
    assert done.code in (1, 2)
    assert done.err.count("\n") == 1
