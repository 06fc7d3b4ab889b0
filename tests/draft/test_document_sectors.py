"""The sectors of a document that only says its kind are those of what it is said to cover."""

import pytest

from diplo_cli.draft.documents import FoundDocument
from diplo_cli.draft.drafting import default_sectors
from tests.draft import found as share


def documents(text: str) -> list[FoundDocument]:
    return share.documents(text, known=share.registry(sectors=default_sectors()))


SIGNED = "Georgia and Cyprus signed a memorandum of understanding (MoU) on Monday in Tbilisi.\n\n"


@pytest.mark.parametrize(
    "told",
    [
        "Under the MoU the two countries are to cooperate in tourism and health.",
        "The agreement will promote tourism and health in both.",
        "It aims to bring more tourism and to build health centres.",
        "The weather was fine.\n\nThrough the memorandum, tourism and health are to grow.",
    ],
)
def test_what_a_bare_document_is_said_to_cover_gives_its_sectors(told: str) -> None:
    (found,) = documents(SIGNED + told)
    assert set(found.sectors) == {"tourism", "health"}
    assert [note.field for note in found.notes].count("sectors") == 1
    assert found.further[-1:] in {(2,), (3,)}


@pytest.mark.parametrize(
    "told",
    [
        "The guests also saw a health centre and spoke of tourism.",
        "Under the law of the land, tourism and health are free.",
        "One.\n\nTwo.\n\nThree.\n\nUnder the MoU the two countries are to cooperate in tourism.",
    ],
)
def test_what_is_not_said_of_it_gives_none(told: str) -> None:
    (found,) = documents(SIGNED + told)
    assert found.sectors == ()


def test_nobody_knows_which_of_two_bare_documents_covers_it() -> None:
    found = documents(
        "Georgia and Cyprus signed an MoU and a protocol on Monday.\n\n"
        "Under the agreement the two countries are to cooperate in tourism."
    )
    assert [each.sectors for each in found] == [(), ()]


def test_a_title_that_names_a_subject_keeps_its_own() -> None:
    (found,) = documents(
        "Georgia and Cyprus signed a memorandum on sport.\n\nThe memorandum covers health, too."
    )
    assert found.sectors == ("sport",)


def test_a_partnership_as_such_is_politics() -> None:
    (found,) = documents("Georgia and Cyprus signed a Strategic Partnership Agreement on Monday.")
    assert found.sectors == ("politics",)


@pytest.mark.parametrize(
    ("signed", "sectors"),
    [
        ("Georgia and Cyprus signed a General Cooperation Agreement", ()),
        ("Georgia and Cyprus signed an agreement on strategic cooperation", ("politics",)),
        ("Georgia and Cyprus signed a Treaty of Friendship", ("politics",)),
        ("The Bee Bank and the Wax Bank signed an MoU on general cooperation", ()),
        ("The Bee Bank and the Wax Bank signed an MoU on strategic partnership", ()),
        ("The Bee Bank and the Wax Bank signed an MoU on political dialogue", ("politics",)),
    ],
)
def test_cooperation_as_such_is_politics_between_countries(
    signed: str, sectors: tuple[str, ...]
) -> None:
    (found,) = documents(f"{signed} on Monday.")
    assert found.sectors == sectors
