"""Patterns that are compiled only where a text holds the words they need."""

import gc
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplo_cli.draft.drafting import draft
from diplo_cli.draft.rare_patterns import RarePattern, Words, needed_words
from tests.conftest import ROOT
from tests.draft.found import EMPTY

DEVELOPMENT = ROOT / "benchmarks" / "communiques" / "development"


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("signed", [("signed",)]),
        ("Signed by", [("signed by",)]),
        (r"on\s+behalf\s+of", [("on behalf of",)]),
        (r"^As\s+for", [("^as for",)]),
        (r"meets?\b", [("meet",)]),
        (r"meet(?:s|ing)?", [("meet",)]),
        (r"meets*|met{2,3}", [("meet", "met")]),
        (r"words{0,2}", [("word",)]),
        (r"(?:signed|inked) (?P<what>an? pact)", [("signed", "inked"), (" pact",)]),
        (r"(?:signed|x)", []),
        (r"(?:signed)? here", [(" here",)]),
        (r"(?:signed)* here", [(" here",)]),
        (r"(?:signed)+ here", [("signed",), (" here",)]),
        (r"(?!never )(?<=once )(?=then )(?<!not )sign", [("sign",)]),
        (r"[abc]{3}\d\w+[^]def]", []),
        (r"\bsign\.ed", [("sign",)]),
        (r"a|", []),
        (r"of|or", []),
        ("|".join(f"word{number}" for number in range(50)), []),
    ],
)
def test_a_pattern_tells_the_words_it_needs(pattern: str, needed: list[Words]) -> None:
    assert sorted(needed_words(pattern)) == sorted(needed)


PATTERNS = [
    r"signed\s+by\s+(?:the\s+)?(?:two|three)",
    r"(?:Signed|inked)?\s*here (?:and|or) there",
    r"^(?:Also,?\s+)?meets?\s+(?P<who>[A-Z]\w+)$",
    r"(?:(?:long|short)(?:er)? talks?|dinner){1,2} was",
    r"ki(?:lo)*s+|stones?",
]


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
def test_whatever_matches_is_found(pattern: str, flags: int) -> None:
    @given(st.from_regex(re.compile(pattern, flags)))
    def found(text: str) -> None:
        assert RarePattern(pattern, flags).search(text)

    found()


def test_none_of_the_patterns_of_drafting_loses_a_match() -> None:
    texts = [path.read_text("utf-8") for path in sorted(DEVELOPMENT.glob("*.txt"))[:4]]
    draft(texts[0], EMPTY)  # makes those that are made when they are first asked for
    rare = [each for each in gc.get_objects() if isinstance(each, RarePattern)]
    assert len(rare) > 800
    sentences = [part for text in texts for part in re.split(r"\n\n|(?<=[.;])\s+", text)]
    for pattern in rare:
        compiled = re.compile(pattern.pattern, pattern.flags)
        for sentence in sentences:
            assert bool(pattern.search(sentence)) == bool(compiled.search(sentence))


def test_it_does_what_a_compiled_pattern_does() -> None:
    text = "They sign it, we sign it, and you sign that."
    for written in (r"sign (?P<what>it|that)", r"they (sign)", r"never", r"^they"):
        rare, compiled = RarePattern(written, re.IGNORECASE), re.compile(written, re.IGNORECASE)
        for start, end in ((0, len(text)), (5, len(text)), (5, 9)):
            assert _span(rare.search(text, start, end)) == _span(compiled.search(text, start, end))
            assert _span(rare.match(text, start, end)) == _span(compiled.match(text, start, end))
            whole = rare.fullmatch(text, start, end)
            assert _span(whole) == _span(compiled.fullmatch(text, start, end))
            found = [each.span() for each in rare.finditer(text, start, end)]
            assert found == [each.span() for each in compiled.finditer(text, start, end)]
        assert rare.findall(text) == compiled.findall(text)
        assert rare.split(text, maxsplit=1) == compiled.split(text, maxsplit=1)
        assert rare.sub("X", text, count=1) == compiled.sub("X", text, count=1)


@pytest.mark.parametrize("text", ["İSTANBUL", "ıstanbul", "iſtanbul", "\u212astanbul Istanbul"])
def test_letters_that_are_one_where_case_is_ignored_are_found(text: str) -> None:
    assert RarePattern("istanbul", re.IGNORECASE).search(text)
    assert RarePattern(text).search(text)


def test_white_space_of_any_kind_stands_between_words() -> None:
    assert RarePattern(r"signed\s+by\s+both").search("signed\u00a0\n by\t both")


def test_a_pattern_is_compiled_for_the_first_text_that_may_match() -> None:
    rare = RarePattern("(?P<twice>signed) (?P<twice>it)")  # can't be compiled
    assert rare.search("They met.") is None
    with pytest.raises(re.error):
        rare.search("They signed it.")


def _span(found: re.Match[str] | None) -> tuple[int, int] | None:
    return found.span() if found else None
