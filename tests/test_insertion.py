"""Adding a record to the text of a file."""

import pytest

from diplo_cli.insertion import add_at_end, add_to_meeting

RECORD = "[[people]]\n"
MEETING = '[[meetings]]\nid = "a"\n'


@pytest.mark.parametrize(
    ("content", "gap"),
    [("", ""), ("\ufeff", ""), ("a = 1", "\n\n"), ("a = 1\n", "\n"), ("a = 1\n\n", "")],
)
def test_one_blank_line_parts_a_record_from_what_is_before_it(content: str, gap: str) -> None:
    assert add_at_end(content.encode(), RECORD).decode() == content + gap + RECORD


def test_headers_within_text_and_comments_are_none() -> None:
    within = f'{MEETING}summary = """\n[[meetings]]\n# text\n"""  # its end\n'
    assert add_to_meeting(within.encode(), 0, RECORD) == f"{within}\n{RECORD}".encode()


def test_a_table_of_the_meeting_further_down_is_its_last() -> None:
    apart = f'{MEETING}\n{RECORD}\n[[meetings.topics]]\nsummary = "b"\n'
    assert add_to_meeting(apart.encode(), 0, RECORD) == f"{apart}\n{RECORD}".encode()


def test_a_comment_right_above_the_next_header_stays_there() -> None:
    two = f"{MEETING}# the second\n{MEETING}"
    changed = f"{MEETING}\n{RECORD}\n# the second\n{MEETING}"
    assert add_to_meeting(two.encode(), 0, RECORD) == changed.encode()


def test_a_meeting_within_brackets_has_no_place() -> None:
    assert add_to_meeting(b'meetings = [{ id = "a" }]\n', 0, RECORD) is None
