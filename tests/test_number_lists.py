"""Lists of numbers in the index: small in number and size, and given back as they were."""

import pytest

from diplo_cli.number_lists import pack_numbers, unpack_numbers


@pytest.mark.parametrize(
    "numbers", [[], [0], [65_535], [65_536], [2**24 - 1], [1, 2, 65_535], range(70_000)]
)
def test_numbers_come_back_sorted(numbers: list[int]) -> None:
    assert unpack_numbers(pack_numbers(numbers)) == list(numbers)
    assert unpack_numbers(pack_numbers(numbers[::-1])) == list(numbers)
    assert unpack_numbers(pack_numbers({*numbers})) == list(numbers)


def test_numbers_of_a_common_file_take_two_bytes_each() -> None:
    assert len(pack_numbers(range(1_000))) == 2_000


def test_what_is_no_list_of_numbers_is_refused() -> None:
    with pytest.raises(ValueError, match="multiple"):
        unpack_numbers(pack_numbers([1, 65_536])[:-2])
