"""What is different about files past 20 MB: no line is looked for in them."""

import pytest

from diplo_cli import dataset
from tests.builders import Write, problems_in


def test_in_a_large_file_the_record_is_named_instead_of_the_line(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dataset, "LARGE", 100)
    path = write(
        """
        [[meetings]]
        id = "first"
        date = 2023-06-22
        [[meetings.documents]]
        id = "wagons"
        title = "Wagons"
        type = "contract"
        implements = ["nothing"]
        [[meetings.topics]]
        summary = 1
        [[meetings]]
        id = "first"
        date = "2023"
        """
    )
    assert problems_in(path) == [
        "data.toml: date must be a date, not '2023', in meetings first; "
        "write it like 2023-06-22, without quotes",
        "data.toml: id 'first' is given twice, in meetings first "
        "(first at data.toml, in meetings first); give one of them another id, or make them one",
        "data.toml: implements names no document or initiative 'nothing', in documents wagons; "
        "add it to [[initiatives]] or leave it out",
        "data.toml: summary must be text, not 1, in topics no. 1; put it in quotes",
    ]


def test_lines_are_looked_for_in_small_files_beside_a_large_one(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dataset, "LARGE", 100)
    sector = '[[sectors]]\nid = "rail"\nname = "Rail"\n'
    small, large = write(sector, "b.toml"), write(sector + "#" * 100, "a.toml")
    assert problems_in(large, small) == [
        "b.toml:2: id 'rail' is given twice (first at a.toml, in sectors rail); "
        "give one of them another id, or make them one"
    ]
