"""The lists of words that drafting knows, in `data/`."""

from functools import cache
from pathlib import Path
from typing import Any

import tomli

DATA = Path(__file__).with_name("data")


@cache
def word_list(name: str) -> dict[str, Any]:
    """Read a list."""
    table: dict[str, Any] = tomli.loads((DATA / f"{name}.toml").read_text("utf-8"))
    return table
