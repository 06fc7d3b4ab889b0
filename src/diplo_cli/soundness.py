"""Tell whether what must hold across the files of an index holds.

These are the rules of `rules.integrity`, asked of the tables: quick, in little memory, and
without a word on what is wrong. Where one doesn't hold, the rules themselves say what.
"""

import sqlite3

from diplo_cli.entries import DEEPEST
from diplo_cli.nouns import NOUNS
from diplo_cli.registries import REGISTRIES
from diplo_cli.rules import LOCATED

# What each looks for must not be there.
FAULTS = (
    # a registry entry that some record names; in this order both sides are read along their keys
    "SELECT noun, id FROM mention WHERE noun <> 'documents'"
    " EXCEPT SELECT noun, id FROM registry ORDER BY noun, id",
    # a document or initiative that a document refers to
    "SELECT 1 FROM mention WHERE noun = 'documents'"
    " AND NOT EXISTS (SELECT 1 FROM stored WHERE noun = 'docs' AND id = mention.id)"
    " AND NOT EXISTS (SELECT 1 FROM registry WHERE noun = 'initiatives' AND id = mention.id)",
    # an initiative and a document of one id
    "SELECT 1 FROM registry JOIN stored ON stored.noun = 'docs' AND stored.id = registry.id"
    " WHERE registry.noun = 'initiatives'",
)


def is_sound(connection: sqlite3.Connection) -> bool:
    """Tell whether references, ids, codes and the tree of sectors are as they should be."""
    if any(connection.execute(f"{fault} LIMIT 1").fetchone() for fault in FAULTS):
        return False
    named = "SELECT id FROM name WHERE noun = 'countries'"  # all there are, and the dataset's own
    known = {code for (code,) in connection.execute(named)}
    return _codes(connection) <= known and _is_tree(connection)


def _codes(connection: sqlite3.Connection) -> set[str]:
    """Give every country code that a record names."""
    sql = "SELECT DISTINCT value FROM posting WHERE noun = ? AND facet = 'country'"
    located = (noun.name for noun in NOUNS.values() if noun.dated)
    codes = {code for noun in located for (code,) in connection.execute(sql, (noun,))}
    for noun, registry in REGISTRIES.items():
        for field in LOCATED.get(registry.record, ()):
            named = "SELECT DISTINCT value FROM registry, json_each(record, ?) WHERE noun = ?"
            found = connection.execute(named, (f"$.{field}", noun))
            codes.update(code for (code,) in found if code is not None)
    return codes


def _is_tree(connection: sqlite3.Connection) -> bool:
    """Tell whether no sector is part of itself, nor of more others than may be."""
    sql = "SELECT id, json_extract(record, '$.broader') FROM registry WHERE noun = 'sectors'"
    parent: dict[str, str | None] = dict(connection.execute(sql).fetchall())
    for start in parent:
        seen = {start}
        above = parent[start]
        while above is not None:
            if above in seen or len(seen) > DEEPEST:
                return False
            seen.add(above)
            above = parent.get(above)
    return True
