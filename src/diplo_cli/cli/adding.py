"""Add a new record to a file of the dataset: whole or not at all, and never with an error."""

import os
from pathlib import Path

import typer

from diplo_cli.cli.output import whole_file
from diplo_cli.dataset import examine
from diplo_cli.files import Found, FoundFile, dataset_paths, find_files
from diplo_cli.insertion import add_at_end, add_to_meeting
from diplo_cli.problems import DatasetError, Problem, QueryError, WriteError
from diplo_cli.records import Dataset
from diplo_cli.replacing import replace_files
from diplo_cli.rules import Keys
from diplo_cli.rules.integrity import RULES
from diplo_cli.skeletons import Skeleton
from diplo_cli.text import visible


def files_with(data: tuple[str, ...], into: str | None) -> Found:
    """Find the files of the dataset in use, the one to add to among them where it is there."""
    if "" in data or into == "":
        option = "--into" if into == "" else "--data"
        raise QueryError(f"{option}: the path is empty; name a file")
    if into == "-":
        raise QueryError("--into: - is no file; leave the option out, and the record is shown")
    if into is None:
        return find_files(dataset_paths(data))
    if Path(into).exists() and not Path(into).is_file():
        raise WriteError(f"{into}: this is no file; name a TOML file to add to")
    own = [into] if Path(into).exists() else []
    chosen = dataset_paths(data) if data or os.environ.get("DIPLO_DATA") else []
    return find_files([*chosen, *own])


def add(made: Skeleton, dataset: Dataset, found: Found, into: str) -> None:
    """Write a record into a file, if the dataset then has no error.

    Raises DatasetError, with the file as it was, if it would have one.
    """
    target = Path(into)
    there = target.exists()
    file = next((each for each in found.files if there and target.samefile(each.path)), None)
    path = file.path if file else into
    content = target.read_bytes() if there else b""
    changed = _changed(made, dataset, path, content)
    together = found if file else found._replace(files=[*found.files, FoundFile(path, None, 0)])
    examined = examine(together, RULES, instead={path: changed})
    if examined.problems:
        message = f"{made.id} was not added, the file stays as it was"
        hint = "give or mend what the lines below name, in the file as it would be"
        raise DatasetError([Problem(into, 0, message, hint), *examined.problems])
    if there:
        replace_files({into: changed}, {into: content})
    else:
        with whole_file(target, force=False) as stream:
            stream.write(changed)
    typer.echo(visible(f"{into}: added {made.id}"), err=True)


def _hold_to_headers(path: str, content: bytes, table: Keys, hint: str) -> None:
    """Refuse a file that has a table within brackets: TOML lets no header add to that."""
    from diplo_cli.places import find_nodes

    names = [str(key) for key in table if isinstance(key, str)]
    for found, node in find_nodes(content, {table}):
        if found == table and node.type == "pair":
            header = f"write them under headers [[{'.'.join(names)}]]"
            raise WriteError(f"{path}: {names[-1]} stand in brackets here; {header}{hint}")


def _changed(made: Skeleton, dataset: Dataset, path: str, content: bytes) -> bytes:
    """Give what a file is to hold: a document goes under its meeting, all else to the end."""
    if made.meeting is None:
        _hold_to_headers(path, content, (made.table,), ", or name another file")
        return add_at_end(content, made.toml)
    for file in dataset.files:
        for number, meeting in enumerate(file.tables.meetings):
            if meeting.id != made.meeting:
                continue
            if file.path != path:
                hint = "a document stands under its meeting: name that file"
                raise WriteError(f"{path}: meeting {meeting.id} is in {file.path}; {hint}")
            _hold_to_headers(path, content, ("meetings", number, "documents"), "")
            changed = add_to_meeting(content, number, made.toml)
            if changed is not None:
                return changed
    hint = "write it under a header [[meetings]] first"
    raise WriteError(f"{path}: meeting {made.meeting} has no table of its own here; {hint}")
