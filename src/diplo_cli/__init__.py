"""Ask a plain-text dataset of diplomatic meetings; the library behind the `diplo` command.

`load` reads TOML into frozen records; `index_of` makes of them, and `open_index` of files, an
index that `find` asks with the same filters as the command:

    from diplo_cli import DocumentRow, Filter, find, index_of, load

    data = load(["data/meetings.toml"])
    find(index_of(data), DocumentRow, Filter(sector=("transport",)))

What a name stands for is imported when it is first used, so that the command starts fast. Nothing
is imported before: until `main` runs, Ctrl-C would show a traceback.
"""

TYPE_CHECKING = False  # as `typing` has it, for type checkers alone

__version__ = "0.1.0"

if TYPE_CHECKING:
    from typing import Any

    from diplo_cli.dataset import load
    from diplo_cli.index import Index, index_of, open_index
    from diplo_cli.problems import DatasetError, DiploError, Problem, QueryError, UnknownIdError
    from diplo_cli.query import Filter, count, find, select
    from diplo_cli.records import (
        About,
        Country,
        Dataset,
        Document,
        Figure,
        Initiative,
        Meeting,
        Organization,
        Participant,
        Person,
        Sector,
        Source,
        Topic,
    )
    from diplo_cli.rows import (
        DocumentRow,
        FigureRow,
        InitiativeRow,
        MeetingRow,
        OrganizationRow,
        ParticipantRow,
        PartyRow,
        PersonRow,
        SectorRow,
        SourceRow,
        TopicRow,
    )
    from diplo_cli.searching import Hit, find_text
    from diplo_cli.show import Record, open_record

__all__ = [
    "About",
    "Country",
    "Dataset",
    "DatasetError",
    "DiploError",
    "Document",
    "DocumentRow",
    "Figure",
    "FigureRow",
    "Filter",
    "Hit",
    "Index",
    "Initiative",
    "InitiativeRow",
    "Meeting",
    "MeetingRow",
    "Organization",
    "OrganizationRow",
    "Participant",
    "ParticipantRow",
    "PartyRow",
    "Person",
    "PersonRow",
    "Problem",
    "QueryError",
    "Record",
    "Sector",
    "SectorRow",
    "Source",
    "SourceRow",
    "Topic",
    "TopicRow",
    "UnknownIdError",
    "count",
    "find",
    "find_text",
    "index_of",
    "load",
    "open_index",
    "open_record",
    "select",
]

_HOMES = ("dataset", "index", "query", "searching", "show", "problems", "rows", "records")


def __getattr__(name: str) -> "Any":
    if name in __all__:
        from importlib import import_module

        for home in _HOMES:
            module = import_module(f"diplo_cli.{home}")
            found = getattr(module, name, None)
            if getattr(found, "__module__", None) == module.__name__:
                return found
    raise AttributeError(f"module 'diplo_cli' has no attribute {name!r}")
