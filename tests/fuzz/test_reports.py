"""Communiqués of bad text: each is drafted, and its draft loads with the dataset, or is refused."""

from collections.abc import Callable

import pytest
from hypothesis import strategies as st

from diplo_cli import load
from diplo_cli.draft.drafting import draft
from diplo_cli.draft.pages import read_page
from diplo_cli.draft.proving import faults
from diplo_cli.draft.telling import report, to_json
from diplo_cli.draft.writing import to_toml
from diplo_cli.problems import ReadError
from diplo_cli.records import Dataset
from tests.conftest import ROOT
from tests.fuzz.harness import assert_clean, fuzz, in_time, rounds
from tests.fuzz.mutations import NASTY, TEXTS

pytestmark = pytest.mark.no_cover

Record = Callable[[str, object], None]

REPORTS = [
    path.read_text("utf-8")
    for path in sorted(ROOT.glob("benchmarks/communiques/development/*.txt"))
]
PARAGRAPHS = [part for text in REPORTS for part in text.split("\n\n") if part.strip()]
WORDS = sorted({word for text in REPORTS for word in text.split()})
# What stands at the seams of the grammars: marks of lists and quotations, numbers, dates, offices.
SEAMS = st.sampled_from(
    ["- ", "1. ", "(a) ", "• ", "“", "”", "\"", "«", ";", ": ", ", and ", " between ", " signed ",
     "$", "%", "on 31 February 2023 ", "in 2023-2022 ", "H.E. ", "Mr. ", "President of ",
     "Minister of ", "\n", "\r\n", "\n\n", "\t", "  ", "half a million ", "9" * 400 + " tonnes ",
     "1,000,000,000,000 bcm ", "\u2028"]
)  # fmt: skip


@pytest.fixture(scope="module")
def data() -> Dataset:
    return load()


@pytest.fixture
def drafted(data: Dataset) -> Callable[[str], bool]:
    """Draft a report, write the draft, and load it with the dataset it was made for."""

    def run(text: str) -> bool:
        made = draft(text, data)
        assert not list(faults(to_toml(made), data))
        assert to_json(made)
        for line in report(made, text):
            assert_clean(line)
        return bool(made.tables.meetings)

    return run


@st.composite
def spoiled(draw: st.DrawFn) -> str:
    """Give a few paragraphs of a report with stretches replaced, doubled, moved or taken out."""
    text = "\n\n".join(draw(st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=3)))
    for _ in range(draw(st.integers(1, 5))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from([0, 0, 1, 5, 40, 200])))
        at = draw(st.integers(0, len(text)))
        into = draw(
            SEAMS | TEXTS | st.sampled_from([*WORDS, "", text[start:end] * 2, text[at : at + 90]])
        )
        text = text[:start] + into + text[end:]
    return text[:20_000]


@st.composite
def jumbled(draw: st.DrawFn) -> str:
    """Give words of reports, marks and any text in no order."""
    pieces = st.sampled_from(WORDS) | st.sampled_from(WORDS) | SEAMS | TEXTS
    return draw(st.sampled_from(["", " ", "\n"])).join(draw(st.lists(pieces, max_size=40)))[:20_000]


@rounds(short=15, full=20_000)
def test_any_spoiled_report(
    cases: int, drafted: Callable[[str], bool], record_property: Record
) -> None:
    fuzz(spoiled(), cases, drafted, record_property)


@rounds(short=20, full=20_000)
def test_any_jumbled_report(
    cases: int, drafted: Callable[[str], bool], record_property: Record
) -> None:
    fuzz(jumbled(), cases, drafted, record_property)


# Units that patterns, counts and walks over words may take the square of in time.
UNITS = {
    **{f"letter {each!r}": each for each in "aA1.,'\"“(-é北"},
    "spaces": " \t",
    "line ends": "\n",
    "list marks": "- ",
    "list items": "- x\n",
    "initials": "A.B.",
    "capitals": "Abc ",
    "capitals and": "Abc and ",
    "numbers": "12 ",
    "grouped numbers": "1,",
    "money": "$5 million ",
    "days": "3 March 2025 ",
    "quotations": "“a” ",
    "verbs": "signed ",
    "documents": "Agreement on x; ",
    "memoranda": "Memorandum of Understanding ",
    "parties": "between A and B ",
    "offices": "President of Kazakhstan ",
    "right to left": "\u202eשלום ",
    "zero width": "\u200b",
    "accents": "a\u0301",
    "stances": "welcomed, and ",
    "reports": "reports A.",
    "hyphens": "a-",
}  # fmt: skip


@pytest.mark.parametrize("length", [2_000, pytest.param(60_000, marks=pytest.mark.fuzz)])
@pytest.mark.parametrize("unit", UNITS)
def test_one_thing_over_and_over(unit: str, length: int, drafted: Callable[[str], bool]) -> None:
    text = (UNITS[unit] * length)[:length]
    with in_time(max(1.0, length / 12_000)):
        drafted(text)


# Pages.

PAGE = "<html><head><title>News</title></head><body><article>{}</article></body></html>"
TAGS = st.sampled_from(
    ["<p>", "</p>", "<ul><li>", "</li>", "<table><tr><td>", "<br/>", "<!--", "-->", "<![CDATA[",
     "<script>", "</article>", "<a href='javascript:x'>", "&amp;", "&#0;", "&#x110000;",
     "&nosuch;", "<div " + "a" * 999, "<meta charset='utf-7'>",
     "<?xml version='1.0' encoding='x'?>", "<!DOCTYPE html [<!ENTITY a 'b'>]>", "<div>" * 400,
     "<p>" * 400]
)  # fmt: skip


@st.composite
def pages(draw: st.DrawFn) -> bytes:
    """Give a web page with a report in it, its tags and bytes spoiled."""
    chosen = draw(st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=3))
    text = PAGE.format("".join(f"<p>{each}</p>" for each in chosen))
    for _ in range(draw(st.integers(0, 5))):
        start = draw(st.integers(0, len(text)))
        text = text[:start] + draw(TAGS | st.sampled_from(NASTY)) + text[start:]
    encoded = text.encode(draw(st.sampled_from(["utf-8", "utf-16", "utf-8-sig"])), "surrogatepass")
    at = draw(st.integers(0, len(encoded)))
    return encoded[:at] + draw(st.binary(max_size=3)) + encoded[at:]


@rounds(short=5, full=2_000)
def test_any_page(cases: int, drafted: Callable[[str], bool], record_property: Record) -> None:
    def run(page: bytes) -> bool:
        try:
            text = read_page(page, "page.html").text
        except ReadError as error:
            assert_clean(str(error))
            return False
        return drafted(text)

    fuzz(pages(), cases, run, record_property)
