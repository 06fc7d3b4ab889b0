"""Keep what patterns were compiled to in the user's cache folder, for the next draft.

It is a cache as those of datasets are: made whole, trusted no further than they, and gone with
`diplo cache clear`. What it holds is of this version of diplo, on this Python.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from diplo_cli.caching import cache_folder, is_private, open_cache, write_cache
from diplo_cli.draft.compiling import PROGRAMS, PYTHON, Key, Program

if TYPE_CHECKING:
    from diplo_cli.copying import Target

NAME = "patterns.sqlite"
IDENTITY = f"patterns, {PYTHON}".encode()
SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value);
CREATE TABLE program (
    pattern TEXT, flags INTEGER, all_flags INTEGER, code BLOB, groups INTEGER, names TEXT
);
"""


@contextmanager
def kept_patterns() -> Iterator[None]:
    """Take the programs of patterns from earlier drafts; keep those that are new in the end."""
    PROGRAMS.known, PROGRAMS.new = dict(_kept()), {}
    PROGRAMS.asked = True
    try:
        yield
        keep_new_patterns()
    finally:
        PROGRAMS.asked = False


def keep_new_patterns() -> None:
    """Keep the programs that are new; where that can't be, the next draft makes them again."""
    file = _file()
    if not PROGRAMS.new or file is None:
        return
    # What another process has kept meanwhile stays.
    programs = {**dict(_kept()), **PROGRAMS.new}
    with suppress(OSError, sqlite3.Error):
        made = write_cache(file, IDENTITY, lambda target: _write(target, programs.items()))
        if made is not None:
            made.close()


def _file() -> Path | None:
    folder = cache_folder()
    return folder / NAME if folder is not None and is_private(folder) else None


def _kept() -> Iterator[tuple[Key, Program]]:
    file = _file()
    connection = None if file is None else open_cache(file, IDENTITY)
    if connection is None:
        return
    with closing(connection), suppress(sqlite3.Error):
        for pattern, flags, *rest in connection.execute("SELECT * FROM program"):
            all_flags, code, groups, names = rest
            yield (pattern, flags), Program(all_flags, code, groups, json.loads(names))


def _write(target: "Target", programs: Iterable[tuple[Key, Program]]) -> None:
    connection = target.ready()
    connection.executescript(SCHEMA)
    connection.executemany(
        "INSERT INTO program VALUES (?, ?, ?, ?, ?, ?)",
        ((*key, *program[:-1], json.dumps(program.names)) for key, program in programs),
    )
