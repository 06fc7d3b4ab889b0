"""What is told of a draft: lines that a person can read, whatever the report says."""

from diplo_cli.draft.drafting import draft
from diplo_cli.draft.telling import report
from tests.draft.found import EMPTY


def test_a_name_of_two_thousand_letters_is_told_shortly() -> None:
    text = (
        "The parties signed:\n"
        "• An agreement on wax between the Ministry of Honey of the Republic of "
        f"{'0' * 2_000}Malta and the Ministry of Honey of Latvia;\n"
        "• An agreement on bees between the Ministry of Hives of Malta and of Latvia."
    )
    lines = list(report(draft(text, EMPTY), text))
    assert any("Ministry of Honey" in line for line in lines)
    assert max(map(len, lines)) < 700
