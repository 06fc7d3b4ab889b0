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

from diplo_cli.caching import PATTERNS, cache_folder, is_private, open_cache, write_cache
from diplo_cli.draft.compiling import PROGRAMS, PYTHON, Key, Program
from diplo_cli.unfinished import remove_abandoned

if TYPE_CHECKING:
    from diplo_cli.copying import Target

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
    file = _file()
    PROGRAMS.known, PROGRAMS.new = {}, {}
    if file is not None:
        remove_abandoned(file.parent)
        PROGRAMS.known = dict(_kept(file))
    PROGRAMS.asked = True
    try:
        yield
        if PROGRAMS.new and file is not None:
            _keep(file)
    finally:
        PROGRAMS.asked = False


def _keep(file: Path) -> None:
    """Keep the programs that are new; where that can't be, the next draft makes them again."""
    # What another process has kept meanwhile stays.
    programs = {**dict(_kept(file)), **PROGRAMS.new}
    with suppress(OSError, sqlite3.Error):
        made = write_cache(file, IDENTITY, lambda target: _write(target, programs.items()))
        if made is not None:
            made.close()


def _file() -> Path | None:
    folder = cache_folder()
    return folder / PATTERNS if folder is not None and is_private(folder) else None


def _kept(file: Path) -> Iterator[tuple[Key, Program]]:
    connection = open_cache(file, IDENTITY)
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
