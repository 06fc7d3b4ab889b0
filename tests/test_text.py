"""Text is harmless wherever it is written."""

import sys

import msgspec

from diplo_cli.text import UNSAFE, safe_json


def test_each_unsafe_character_is_escaped_in_json_and_comes_back() -> None:
    characters = map(chr, range(sys.maxunicode + 1))
    unsafe = [each for each in characters if UNSAFE.match(each)]
    unsafe = [each for each in unsafe if not "\ud800" <= each <= "\udfff"]  # JSON has none
    assert len(unsafe) > 100
    for each in unsafe:
        written = safe_json(msgspec.json.encode(f"é{each}é"))
        assert not UNSAFE.search(written.decode())
        assert msgspec.json.decode(written) == f"é{each}é"
