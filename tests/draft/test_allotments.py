"""A report that names several documents may say afterwards who signed which of them."""

import pytest

from tests.draft.found import documents

TEA, WAX = "Bee Company and Peru Honey Board", "Wax Company and Peru Hive Board"
PAIRS = [
    ["Bee Company", "Peru Honey Board"],
    ["Wax Company", "Peru Hive Board"],
]


def parties(text: str) -> list[list[str]]:
    """Give the names of the parties of each document of a report."""
    return [[party.name for party in each.parties] for each in documents(text)]


@pytest.mark.parametrize(
    "text",
    [
        f"Two memoranda – on honey and hives – were signed, the first by the {TEA}, "
        f"the second by the {WAX}.",
        "A memorandum on honey and a protocol on hives were signed, the former by the Bee Company "
        f"with the Peru Honey Board and the latter by the {WAX}.",
        "A memorandum on honey and a protocol on hives were signed. The first was signed by the "
        f"{TEA}, the other by the {WAX}.",
        "Agreements on honey and on hives were signed, one by the "
        f"{TEA} and the other by the {WAX}.",
        f"Two memoranda were signed. The first, between the {TEA}, is on honey. "
        f"The second, between the {WAX}, concerns hives.",
        "A memorandum on honey and a protocol on hives were signed. The former document binds "
        f"the {TEA} to build a plant; the latter binds the {WAX} to buy wax.",
    ],
)
def test_each_document_has_those_whom_the_text_allots_it(text: str) -> None:
    assert parties(text) == PAIRS


def test_the_first_two_may_be_allotted_together() -> None:
    found = documents(
        "Three agreements – on bees, honey and hives – were signed. The first two were signed by "
        f"the foreign ministers, the last by the {TEA}."
    )
    assert [each.countries for each in found] == [("KZ", "UZ"), ("KZ", "UZ"), ()]
    assert [party.name for party in found[2].parties] == PAIRS[0]


def test_a_document_that_nothing_is_said_of_keeps_those_who_signed_all() -> None:
    found = documents(
        "The ministers signed an agreement on visas and a memorandum on honey, the latter between "
        f"the {TEA}."
    )
    assert [each.title for each in found] == ["Agreement on visas", "Memorandum on honey"]
    assert [len(each.parties) for each in found] == [0, 2]


def test_a_sentence_that_allots_more_documents_than_were_told_says_nothing_of_them() -> None:
    found = parties(
        f"A memorandum on honey and a protocol on hives were signed by the {TEA}. "
        f"The third was signed by the {WAX}."
    )
    assert found == [PAIRS[0], PAIRS[0]]
