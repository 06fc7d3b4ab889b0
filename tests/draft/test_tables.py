"""Tables in reports: rows however their cells are parted, and what their heads tell."""

import pytest

from diplo_cli.draft.drafting import draft
from tests.draft.found import EMPTY, titles

HEAD = ["S. No.", "MoU/Agreement/Announcement", "Signed from Ghanaian side", "Indian side"]
ROWS = [
    ["1.", "MoU on bees", "Mr. Ivo Borg, Minister of Wax", "Ms. Ana Bee, Minister of Bees"],
    ["2.", "Agreement on wax", "Mr. Jon Roy, Director General", "Ms. Eva Vella, Secretary"],
]
TITLE = "List of outcomes: Visit of the President of Ghana to India\n\nDelhi, 4 March 2025\n\n"
MERGED = [HEAD, *([f"{row[0]} {row[1]}", *row[2:]] for row in ROWS)]


@pytest.mark.parametrize(
    "table",
    [
        "\n".join(map(" | ".join, [HEAD, *ROWS])),
        "\n\n".join(map(" | ".join, [HEAD, *ROWS])),
        "\n\n".join(map(" | ".join, MERGED)),
        "\n".join(map("\n".join, [HEAD, *ROWS])),
        "\n\n".join(map("\n".join, [HEAD, *ROWS])),
        "\n\n".join(map("\n".join, [HEAD, *ROWS])).replace(".\n", "\n"),
    ],
)
def test_the_rows_of_a_table_are_read_however_their_cells_are_parted(table: str) -> None:
    (found,) = draft(TITLE + table, EMPTY).tables.meetings
    assert [each.title for each in found.documents] == ["MoU on bees", "Agreement on wax"]
    who = [(each.person, each.country) for each in found.participants]
    assert who == [("ivo-borg", "GH"), ("ana-bee", "IN"), ("jon-roy", "GH"), ("eva-vella", "IN")]


def test_a_list_whose_numbers_stand_alone_is_no_table() -> None:
    assert titles(f"{TITLE}1.\nMoU on bees\n2.\nAgreement on wax") == [
        "MoU on bees",
        "Agreement on wax",
    ]


def test_announcements_alone_are_no_documents() -> None:
    assert titles(f"{TITLE}Announcements\n\n1. Agreement on wax to be negotiated") == []
