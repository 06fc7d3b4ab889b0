"""Processes that work side by side: how many can, and what ends this one kept from them."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

ENDING = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}


def cores() -> int:
    """Tell how many processes can work side by side."""
    if not sys.executable:
        return 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def interrupts_held_back() -> Iterator[None]:
    """Let Ctrl-C, and what tells this process to end, wait for the end of the block.

    A process started in it never hears of them.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
