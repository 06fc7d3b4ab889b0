"""The checksum of a cache changes with whatever changes in it, wherever that is."""

from pathlib import Path

import pytest

from diplo_cli import checksums
from diplo_cli.checksums import PART, checksum, write_checksum

SIZE = 2 * PART + 1000


@pytest.fixture(params=[True, False], ids=["side by side", "alone"])
def database(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Give a file of several parts that has its checksum, summed up by two threads or by one."""
    monkeypatch.setattr(checksums, "LARGE", 0 if request.param else SIZE + 1)
    place = tmp_path / "database"
    place.write_bytes((bytes(range(251)) * (SIZE // 250))[:SIZE])
    write_checksum(place)
    return place


def test_a_file_that_is_as_it_was_written_has_its_checksum(database: Path) -> None:
    found, computed = checksum(database)
    assert found == computed


@pytest.mark.parametrize("at", [0, 67, 72, PART - 1, PART, 2 * PART, SIZE - 1])
def test_a_changed_bit_anywhere_is_seen(database: Path, at: int) -> None:
    whole = database.read_bytes()
    database.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
    found, computed = checksum(database)
    assert found != computed


def test_parts_that_have_changed_places_are_seen(database: Path) -> None:
    whole = database.read_bytes()
    database.write_bytes(whole[:PART] + whole[2 * PART :] + whole[PART : 2 * PART])
    found, computed = checksum(database)
    assert found != computed


def test_a_file_that_is_cut_short_is_seen(database: Path) -> None:
    database.write_bytes(database.read_bytes()[: 2 * PART])
    found, computed = checksum(database)
    assert found != computed


def test_what_can_t_be_read_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        checksum(tmp_path / "none")
