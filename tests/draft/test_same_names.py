"""Names that may be one person's, and how those like a name are found among many."""

from itertools import product

import pytest

from diplo_cli.draft.same_names import Names, name_words, same_name

GIVEN = ["Ana", "Anna", "Al", "El", "Bo", "A.", "Sheikh", "Ana Bee", "Bo bin Ivo", "D'Arc", ""]
LAST = [
    "Borg",
    "Berg",
    "Burg",
    "al-Bee",
    "Bee",
    "Y.",
    "bin Ivo",
    "Bee bin Bo",
    "Ozols-Kalns",
    "O’Bee",
]
NAMES = sorted({f"{given} {last}".strip() for given, last in product(GIVEN, LAST)})


@pytest.mark.parametrize("given", GIVEN)
def test_whoever_may_be_the_same_is_found(given: str) -> None:
    names = Names()
    for place, name in enumerate(NAMES):
        names.add(name, place)
    for asked in filter(name_words, (f"{given} {last}" for last in LAST)):
        same = {place for place, name in enumerate(NAMES) if same_name(name, asked)}
        assert same <= {*names.like(asked)}, asked


def test_a_name_stands_for_a_person_beside_their_fuller_one() -> None:
    names = Names()
    names.add("Ana Bee", 0)
    names.add("Ana Maria Bee Borg", 0)
    assert names.like("Maria Borg") == names.like("Bee") == [0]


def test_of_many_strangers_few_are_looked_at() -> None:
    names = Names()
    letters = "abcdefghij"
    for place, (one, two, three) in enumerate(product(letters, repeat=3)):
        names.add(f"Ana {one}{two}{three}son", place)
    assert len(names.like("Ana Abcson")) == len(letters) ** 2
    assert names.like("Ivo Kass") == []
