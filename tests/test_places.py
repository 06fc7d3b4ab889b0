"""The line a problem is given, however the TOML is written."""

import pytest

from diplo_cli.places import find_lines
from tests.builders import Write, problems_in


def test_a_value_is_on_the_line_of_its_key() -> None:
    text = b'[[sectors]]\nid = "rail"\n\nname = "Rail"\n'
    assert find_lines(text, [("sectors", 0, "id"), ("sectors", 0, "name")]) == {
        ("sectors", 0, "id"): 2,
        ("sectors", 0, "name"): 4,
    }


def test_a_value_that_is_absent_is_on_the_line_of_its_table() -> None:
    text = b'\n[[sectors]]\nid = "rail"\n[[sectors]]\nid = "road"\n'
    assert find_lines(text, [("sectors", 1, "name")]) == {("sectors", 1, "name"): 4}


def test_what_has_no_place_at_all_is_on_the_first_line() -> None:
    assert find_lines(b"\n\n", [("sectors", 0)]) == {("sectors", 0): 1}


def test_tables_within_tables_belong_to_the_last_one_above() -> None:
    text = b"""[[meetings]]
[[meetings.topics]]
[[meetings]]
[[meetings.topics]]
[[meetings.topics]]
summary = "Trade"
[meetings.topics.extra]
a = 1
"""
    paths = [
        ("meetings", 0, "topics", 0),
        ("meetings", 1, "topics", 0),
        ("meetings", 1, "topics", 1, "summary"),
        ("meetings", 1, "topics", 1, "extra", "a"),
    ]
    assert [find_lines(text, paths)[path] for path in paths] == [2, 4, 6, 8]


def test_a_list_of_tables_is_on_the_line_of_the_first() -> None:
    text = b"[[meetings]]\n[[meetings.papers]]\n[[meetings.papers]]\n\n[[persons]]\n"
    paths = [("meetings", 0, "papers"), ("persons",)]
    assert [find_lines(text, paths)[path] for path in paths] == [2, 5]


def test_items_of_a_list_have_their_own_lines_comments_aside() -> None:
    text = b"""[[sectors]]
aliases = [  # names
    "a",
    # another
    "b",
]
"""
    assert find_lines(text, [("sectors", 0, "aliases", 1)]) == {("sectors", 0, "aliases", 1): 5}


def test_comments_change_no_line() -> None:
    text = b"""# talks
[[sectors]]  # the first
# its id
id = "rail"  # rail
"""
    assert find_lines(text, [("sectors", 0), ("sectors", 0, "id")]) == {
        ("sectors", 0): 2,
        ("sectors", 0, "id"): 4,
    }


def test_values_of_inline_tables_have_their_own_lines() -> None:
    text = b"""[[meetings]]
topics = [
    { summary = "A" },
    { stance = "noted", cite = [
        "a",
        "b" ] },
]
extra = { a = { b = [1] } }
"""
    paths = [
        ("meetings", 0, "topics", 1, "stance"),
        ("meetings", 0, "topics", 1, "cite", 1),
        ("meetings", 0, "topics", 1, "summary"),
        ("meetings", 0, "extra", "a", "b", 0),
    ]
    assert [find_lines(text, paths)[path] for path in paths] == [4, 6, 4, 8]


def test_dotted_and_quoted_keys_are_followed() -> None:
    text = b"""'dataset'.title = "A"
dataset."extra".a.b = 1
[["sectors"]]
"id" = 1
"""
    paths = [
        ("dataset", "title"),
        ("dataset", "extra", "a", "b"),
        ("sectors", 0, "id"),
    ]
    assert [find_lines(text, paths)[path] for path in paths] == [1, 2, 4]


def test_a_table_written_inline_is_on_the_line_of_its_brace() -> None:
    text = b"sectors = [\n    { },\n    { },\n]\n"
    assert find_lines(text, [("sectors", 1, "id")]) == {("sectors", 1, "id"): 3}


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_a_byte_order_mark_and_the_ends_of_lines_change_no_line(start: bytes, end: bytes) -> None:
    text = start + end.join([b"[[sectors]]", b'id = "a"', b"[[sectors]]", b'id = "b"', b""])
    assert find_lines(text, [("sectors", 0), ("sectors", 1, "id")]) == {
        ("sectors", 0): 1,
        ("sectors", 1, "id"): 4,
    }


def test_letters_outside_ascii_change_no_line(write: Write) -> None:
    text = '[dataset]\ntitle = "Türkiye – Қазақстан"\ndescription = """\nə\n\n"""\nlicense = 5\n'
    assert problems_in(write(text)) == [
        "data.toml:7: license must be text, not 5; put it in quotes"
    ]


def test_a_key_with_an_escape_in_it_is_found(write: Write) -> None:
    text = '[[sectors]]\nid = "rail"\n\n"n\\u0061me" = 5\n'
    assert problems_in(write(text)) == ["data.toml:4: name must be text, not 5; put it in quotes"]


def test_a_list_of_inline_tables_over_several_lines_is_followed(write: Write) -> None:
    text = """[[meetings]]
id = "m"
date = 2023-06-22
documents = [
    { id = "d", title = "D", type = "treaty" },  # the first
    {
        id = "e",
        title = "E",
        type = "memorandun",
    },
]
"""
    assert problems_in(write(text)) == [
        "data.toml:9: type can't be 'memorandun'; did you mean memorandum?"
    ]
