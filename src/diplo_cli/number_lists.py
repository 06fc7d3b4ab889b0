"""Pack the numbers of a file's entries for the index: two bytes each, as few files need four."""

import sys
from array import array
from collections.abc import Collection
from struct import pack

SHORT, LONG = "H", "I"  # the type codes of `array` and `struct`
MOST_SHORT = (1 << 16) - 1
MARK = b"\0"  # before long numbers, so that only these have an odd number of bytes


def pack_numbers(numbers: Collection[int]) -> bytes:
    """Pack numbers below 2**32, sorted."""
    if len(numbers) == 1:  # as most lists have
        (number,) = numbers
        if number <= MOST_SHORT:
            return number.to_bytes(2, sys.byteorder)
    found = sorted(numbers)
    if not found or found[-1] <= MOST_SHORT:
        return pack(f"{len(found)}{SHORT}", *found)
    return MARK + array(LONG, found).tobytes()


def unpack_numbers(packed: bytes) -> list[int]:
    """Give back numbers that were packed; raises ValueError for what can't be any."""
    long = len(packed) % 2
    found = array(LONG if long else SHORT)
    found.frombytes(packed[long:])
    return found.tolist()
