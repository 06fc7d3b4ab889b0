"""What could drive a terminal is written out, each character that can, and nothing else."""

import json

import pytest

from diplo_cli.text import fit_for_xml, to_json, visible, visible_lines
from tests.hostile import DRIVING, driving

SCALARS = sorted(each for each in DRIVING if not "\ud800" <= each <= "\udfff")


def test_every_character_that_can_drive_a_terminal_is_written_out() -> None:
    assert driving("".join(map(visible, DRIVING))) == set()
    assert driving("".join(map(visible_lines, DRIVING))) == {"\t"}


def test_json_escapes_each_such_character_and_gives_it_back() -> None:
    for each in SCALARS:
        written = to_json(each)
        assert driving(written) == set(), hex(ord(each))
        assert json.loads(written) == each


@pytest.mark.parametrize(
    "text",
    [
        "Əli Hüseyn oğlu – ışık",
        "会議 👨‍👩‍👧 ✊🏿",
        "می‌خواهم क्‍ष",
        "葛\U000e0100城",
        "e\u0301",
        "٠١\u0601",
        "½ € ﷼",
    ],
)
def test_letters_and_signs_of_every_language_stay(text: str) -> None:
    assert visible(text) == text
    assert to_json(text) == f'"{text}"'


def test_a_byte_of_a_file_s_name_that_is_no_utf8_shows_as_that_byte() -> None:
    assert visible(b"a\x9b31m".decode("utf-8", "surrogateescape")) == r"a\x9b31m"


@pytest.mark.parametrize(
    "text", ["\\u0000", "\0", "\\\0", "\\\\u0000", "\\\\\0\\u0000", "\\\\\\u0000"]
)
def test_in_json_only_a_nul_looks_like_one(text: str) -> None:
    written = to_json(text)
    assert json.loads(written) == text
    assert written.count(r"\u0000") == text.count("\0")


def test_text_for_xml_keeps_what_xml_can_hold() -> None:
    assert fit_for_xml("a\tb\r\nc\x85\u202e\x1b\0\uffff") == "a\tb\r\nc\x85\u202e\\x1b\\x00\\uffff"
