"""Sentences in the shapes of newspapers' reports: speech, background, several meetings in one."""

import pytest

from tests.draft.found import meetings


def met(text: str) -> list[list[str]]:
    """Give who met, meeting by meeting."""
    return [[each.name for each in found.people] for found in meetings(text)]


@pytest.mark.parametrize(
    "told",
    [
        "The Irish ambassador, Ana Bee, said that his government welcomed the deal.",
        "“President Vella received Mr Kass for a good talk,” Foreign Minister Ana Bee told radio.",
        "The two met in Riga, Irish Foreign Minister Ana Bee told the Hive Agency.",
        "Vella met Kass at the airport, Foreign Minister Ana Bee said later.",
    ],
)
def test_who_only_tells_of_a_meeting_of_others_was_not_there(told: str) -> None:
    text = f"Riga, 4 March 2025. Latvian President Leo Vella met Estonian Minister Ivo Kass. {told}"
    assert met(text) == [["Leo Vella", "Ivo Kass"]]


def test_who_tells_of_the_talks_that_they_held_was_there() -> None:
    text = "Riga, 4 March 2025. After meeting Estonian Minister Ivo Kass, Minister Leo Vella said"
    assert met(f"{text} they would meet again.") == [["Ivo Kass", "Leo Vella"]]
