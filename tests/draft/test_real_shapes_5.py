"""Sentences in the shapes of reports from small states, ports, banks and agencies."""

import pytest

from tests.draft.found import meetings


def people(text: str) -> list[tuple[str, str | None]]:
    return [(each.name, each.title) for found in meetings(text) for each in found.people]


@pytest.mark.parametrize("name", ["Leo d'Api", "Leo D'Api", "Leo d’Api", "Leo dell'Api da Cera"])
@pytest.mark.parametrize("other", ["Ana dall'Ape", "Ana d'Abeille", "Ana al-Nahl"])
def test_a_small_word_joined_to_a_name_is_part_of_it(name: str, other: str) -> None:
    text = (
        f"Riga, 4 March 2025. Italy's Minister of Honey, {name}, received French Minister {other}."
    )
    assert people(text) == [(name, "Minister of Honey"), (other, "Minister")]
