"""The lists of words that drafting knows, in `data/`, with those of one's own that add to them."""

import os
from functools import cache
from pathlib import Path
from typing import Any

import tomli

DATA = Path(__file__).with_name("data")
FOLDER = "DIPLO_WORDS"


@cache
def word_list(name: str) -> dict[str, Any]:
    """Read a list, with what a file of its name adds to it in the folder of `DIPLO_WORDS`."""
    table: dict[str, Any] = tomli.loads((DATA / f"{name}.toml").read_text("utf-8"))
    folder = os.environ.get(FOLDER)
    if not folder:
        return table
    from diplo_cli.draft.own_words import own_lists, with_own

    return with_own(table, own_lists(folder).get(name, {}))
