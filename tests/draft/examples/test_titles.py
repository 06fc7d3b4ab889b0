"""Titles are cleaned, and tell the type of their document."""

import pytest

from diplo_cli.draft.titles import clean_title, document_type, heads


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Memorandum of Understanding on bees", "memorandum"),
        ("MoU", "memorandum"),
        ("Cooperation Programme for 2024", "programme"),
        ("Roadmap for bees", "action-plan"),
        ("Joint Statement", "joint-statement"),
        ("Letter of Intent on bees", "letter-of-intent"),
        ("Protocol on amending the Agreement on bees", "protocol"),
        ("Action plan on implementation of an agreement on bees", "action-plan"),
        ("Exchange of notes on bees", "exchange-of-notes"),
        ("Shareholder agreement", "agreement"),
        ("Joint Ministerial Statement on bees", "joint-statement"),
        ("Annex to the contract on bees", "contract"),
        ("Agreement, by Exchange of Notes, on bees", "exchange-of-notes"),
        ("Framework for a bee programme", "unspecified"),
        ("Contract for honey", "contract"),
        ("Joint Communiqué", "joint-statement"),
        ("Convention on bees", "treaty"),
        ("Cooperation in beekeeping", "unspecified"),
    ],
)
def test_the_kind_that_a_title_begins_with_is_its_type(title: str, kind: str) -> None:
    assert document_type(title) == kind


@pytest.mark.parametrize(
    ("given", "clean"),
    [
        ("- A shareholder agreement;", "Shareholder agreement"),
        ("1) Agreement on bees.", "Agreement on bees"),
        ("(b) “Protocol on bees”;", "Protocol on bees"),
        ("• «Roadmap on bees»", "Roadmap on bees"),
        ("Another MoU on bees,", "MoU on bees"),
    ],
)
def test_marks_quotations_and_articles_are_stripped(given: str, clean: str) -> None:
    assert clean_title(given) == clean


def test_a_document_within_another_title_is_not_its_own() -> None:
    found = heads("a Protocol on amending the Agreement on bees and an MoU on honey")
    assert [head.type for head in found] == ["protocol", "memorandum"]


def test_a_number_of_documents_is_told() -> None:
    (head,) = heads("six agreements on bees")
    assert (head.plural, head.number) == (True, 6)


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("a third executive programme of the honey agreement", "Third executive programme of the"),
        (
            "the first executive programme of the honey agreement",
            "First executive programme of the",
        ),
        (
            "a second additional protocol to the honey agreement",
            "Second additional protocol to the",
        ),
    ],
)
def test_the_number_of_a_counted_kind_is_of_its_title(told: str, title: str) -> None:
    assert clean_title(told) == f"{title} honey agreement"


def test_praise_in_capitals_is_no_part_of_a_title() -> None:
    assert clean_title("A LANDMARK Memorandum on honey") == "Memorandum on honey"
