"""What a draft tells stands in the paragraphs it cites: `diplo check --sources` finds nothing."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from diplo_cli.checking import Checks, check_paths
from diplo_cli.draft.drafting import draft
from diplo_cli.draft.writing import to_toml
from tests.conftest import ROOT
from tests.draft.found import EMPTY, documents, titles

CORPUS = ROOT / "benchmarks" / "communiques" / "development"
RIGA = (
    "Riga, 3 June 2023. Latvian Foreign Minister Anna Kalna met her Maltese counterpart Ivo Borg."
)


def untold(text: str, write: Callable[..., Path]) -> list[str]:
    """Give what the draft of a report tells and its text doesn't."""
    made = draft(text, EMPTY)
    sources = tuple(replace(each, file="report.txt") for each in made.tables.sources)
    write(text, "report.txt")
    path = write(to_toml(replace(made, tables=replace(made.tables, sources=sources))))
    return [str(each) for each in check_paths([str(path)], Checks(("D02",), sources=True))]


@pytest.mark.parametrize("report", sorted(CORPUS.glob("*.txt")), ids=lambda path: path.stem)
def test_every_draft_stands_in_its_text(report: Path, write: Callable[..., Path]) -> None:
    assert untold(report.read_text("utf-8"), write) == []


@pytest.mark.parametrize(
    ("told", "cites"),
    [
        ("The MoUs that they signed are:\n\n- On honey;\n\n- On wax.", [(3, 2), (4, 2)]),
        ("They signed:\n\n- MoU on honey;\n\n- MoU on wax.", [(3,), (4,)]),
        ("Latvia and Malta sign MoU on honey\n\nThey signed an MoU.", [(3, 2)]),
        (
            "They signed MoUs on bee health and on wax.\n\nIt was sunny.\n\n"
            "The MoU on health was signed by Ivo Kass and Nina Vella.",
            [(2,), (4, 2)],
        ),
        (
            "The Bee Agency of Latvia and the Wax Fund of Malta held talks.\n\n"
            "An MoU on honey was signed between the two agencies.",
            [(3, 2)],
        ),
    ],
)
def test_a_document_cites_what_tells_its_title_and_parties(
    told: str, cites: list[tuple[int, ...]], write: Callable[..., Path]
) -> None:
    text = f"{RIGA}\n\n{told}"
    found = documents(text, ("LV", "MT"))
    assert sorted((each.block, *each.further) for each in found) == cites
    assert untold(text, write) == []


@pytest.mark.parametrize(
    "told",
    [
        "The two foreign ministries signed a plan for 2024-2026.",
        "They signed an MoU on training between the countries' foreign ministries.",
        "They signed an agreement on consultations between their foreign ministries.",
        "The Latvian and Maltese foreign ministries adopted a plan for 2024.",
        "The countries inked two memoranda of understanding, on honey and on wax.",
        "Finance Secretary Nina Vella and Finance Minister Ivo Kass signed a loan agreement.",
        "On the occasion Ivo Borg signed a visa waiver with Latvia.",
    ],
)
def test_what_is_told_in_other_words_is_told(told: str, write: Callable[..., Path]) -> None:
    assert untold(f"{RIGA}\n\n{told}", write) == []


def test_a_title_has_no_kind_that_the_text_does_not_tell() -> None:
    assert titles("Ivo Borg signed a visa waiver with Latvia.") == ["Visa waiver"]


def test_a_body_is_known_by_its_name_and_not_by_its_session() -> None:
    text = """
    They met at the Second Session of the Joint Honey Commission in Riga.

    The Commission adopted the Protocol on bees.
    """
    (found,) = documents(text)
    assert [each.name for each in found.parties] == ["Joint Honey Commission"]
    assert (found.block, *found.further) == (2, 1)


def test_what_heads_a_list_is_looked_for_as_far_as_lists_reach() -> None:
    before = "\n\n".join(f"The ministers spoke of bee {number}." for number in range(6))
    items = "\n\n".join(f"- On honey of the kind {number}" for number in range(40))
    found = documents(f"{before}\n\nThe MoUs that were signed are:\n\n{items}")
    assert [each.further for each in found] == [(7,)] * 30 + [()] * 10
