"""Phrases and alternatives: what finds thousands of words in a report."""

import re

import pytest

from diplo_cli.draft.alternatives import any_of
from diplo_cli.draft.phrases import Phrases


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("from old lyria to lyria", ["old lyria", "lyria"]),
        ("the lyrian, not oldest lyria", ["lyrian", "lyria"]),
        ("lyria's, lyria-moth and lyriad", ["lyria", "lyria"]),
        ("u.l.s. and u.l. by sea", ["u.l.s.", "u.l."]),
        ("isles of wax of honey", ["isles of wax", "of honey"]),
        ("nothing", []),
        ("", []),
    ],
)
def test_the_longest_phrase_at_a_place_is_found_as_whole_words(text: str, found: list[str]) -> None:
    known = Phrases(
        ["lyria", "lyrian", "old lyria", "u.l.", "u.l.s.", "isles of wax", "of honey", "wax"]
    )
    assert [text[slice(*each)] for each in known.find(text)] == found


def test_what_begins_with_no_word_is_no_phrase() -> None:
    assert list(Phrases(["", "-", "(a)"]).find("- (a) a")) == []


@pytest.mark.parametrize(
    "words",
    [
        ["memo", "memos", "memorandum", "agreement"],
        ["a", "ab", "abc"],
        ["sea deal", "sea"],
        ["$", "US$", "U.S.$"],
        ["one"],
    ],
)
def test_any_word_is_found_whole_and_no_other(words: list[str]) -> None:
    pattern = re.compile(any_of(words))
    for word in words:
        assert pattern.fullmatch(word)
        matched = pattern.match(f"{word} more")
        assert matched
        assert matched.group() == word
    assert not pattern.fullmatch("".join(words) + "x")


def test_the_longest_word_wins() -> None:
    found = re.match(any_of(["memo", "memorandum", "memos"]), "memorandums")
    assert found
    assert found.group() == "memorandum"


def test_words_that_begin_alike_share_their_beginning() -> None:
    assert any_of(["memo", "memos", "deal"]) == "(?:deal|memo(?:s)?)"
