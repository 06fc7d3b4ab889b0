"""`diplo merge`: two entries of a registry made one, in every file that names them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from diplo_cli.cli.options import Request, paragraphs
from diplo_cli.cli.output import destination
from diplo_cli.nouns import NOUN_OF, NOUNS, counted
from diplo_cli.problems import DatasetError, QueryError, UnknownIdError, WriteError
from diplo_cli.saying import say
from diplo_cli.text import visible, visible_lines

if TYPE_CHECKING:
    from diplo_cli.files import Found, FoundFile
    from diplo_cli.merging import Merged

LINE = re.compile(r"[^\n]*\n|[^\n]+")  # as `patch` counts them; U+2028 ends none
app = typer.Typer(name="merge", add_completion=False)

EXAMPLES = paragraphs(
    "Examples:",
    "diplo merge people heydar-guliyev geidar-guliyev --data records/",
    "diplo merge orgs samruk samruk-jsc --data records/ --dry-run",
)


@app.command(epilog=EXAMPLES)
def merge(
    noun: Annotated[
        Literal["people", "orgs", "initiatives"],
        typer.Argument(metavar="people|orgs|initiatives", help="Of what both are entries."),
    ],
    keep: Annotated[str, typer.Argument(metavar="KEEP", help="The id of the entry that stays.")],
    drop: Annotated[
        str, typer.Argument(metavar="DROP", help="The id of the entry that goes into it.")
    ],
    data: Annotated[
        list[str] | None,
        typer.Option(
            "--data",
            metavar="PATH",
            help="A dataset's file, or a folder of *.toml files; repeatable."
            " Default: $DIPLO_DATA, else the bundled dataset.",
            show_default=False,
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show the changes as a diff, and make none.")
    ] = False,
) -> None:
    """Make two entries of a registry one; references, names and all the first lacks go over."""
    from diplo_cli import merging
    from diplo_cli.files import dataset_paths, find_files
    from diplo_cli.replacing import replace_files
    from diplo_cli.unfinished import remove_abandoned

    if keep == drop:
        raise QueryError(f"KEEP and DROP are both {keep!r}; name two entries")
    paths = dataset_paths(data or ())
    if not data and not dry_run:
        _refuse_the_shipped(paths)
    found = find_files(paths)
    if found.problems:
        raise DatasetError(found.problems)
    for folder in {Path(file.path).resolve().parent for file in found.files}:
        remove_abandoned(folder)  # though this merge may prove to be done already
    contents = _read(found.files)
    table = NOUNS[noun].many
    _hold(found, contents, table, (keep, drop))
    merged = merging.merge(contents, table, keep, drop)
    _hold(found, {**contents, **merged.contents}, table, (keep,))
    with destination(Request()) as out:  # a closed one is told before anything is changed
        if dry_run:
            for path, content in merged.contents.items():
                diff = _diff(path, contents[path], content)
                out.write(map(visible_lines, diff) if out.screen.terminal else diff)
        else:
            replace_files(merged.contents, contents)
            out.write(f"{visible(line)}\n" for line in _told(keep, drop, merged))
    if dry_run:
        for line in _left_behind(drop, merged):
            say(line)


def _told(keep: str, drop: str, merged: "Merged") -> Iterator[str]:
    """Yield the lines that tell what was done."""
    yield (
        f"{drop} is now {keep}: {counted(merged.references, 'reference')} rewritten,"
        f" {counted(len(merged.contents), 'file')} changed"
    )
    for path in merged.contents:
        yield f"  {path}"
    yield from _left_behind(drop, merged)


def _left_behind(drop: str, merged: "Merged") -> Iterator[str]:
    if merged.left_behind:
        yield f"not taken over from {drop}: {', '.join(merged.left_behind)}"


def _refuse_the_shipped(paths: Sequence[str]) -> None:
    """Leave the dataset that comes with diplo alone; an update would undo the change."""
    from diplo_cli.files import bundled

    shipped = Path(bundled()).resolve().parent
    if any(Path(path).resolve().is_relative_to(shipped) for path in paths):
        raise WriteError("this would change the dataset of diplo itself; name yours with --data")


def _read(files: "Sequence[FoundFile]") -> dict[str, bytes]:
    from diplo_cli.files import unreadable

    contents = {}
    for file in files:
        try:
            if file.identity is None:
                raise WriteError(f"{file.path}: a pipe can't be changed; name files")
            contents[file.path] = Path(file.path).read_bytes()
        except OSError as error:
            raise DatasetError([unreadable(file.path, error)]) from error
    return contents


def _hold(found: "Found", contents: Mapping[str, bytes], table: str, ids: Sequence[str]) -> None:
    """Load a dataset from contents; raise what is wrong with it, or that an id isn't there."""
    from diplo_cli.dataset import examine
    from diplo_cli.names import did_you_mean
    from diplo_cli.rules.integrity import RULES

    examined = examine(found, RULES, instead=contents)
    if examined.problems:
        raise DatasetError(examined.problems)
    known = [entry.id for entry in getattr(examined.data, table)]
    for wanted in ids:
        if wanted not in known:
            hint = did_you_mean(wanted, known, f"`diplo {NOUN_OF[table]}` lists them")
            raise UnknownIdError(f"{table} have no id {wanted!r}; {hint}")


def _diff(path: str, before: bytes, after: bytes) -> Iterator[str]:
    """Give a unified diff that `patch` can apply; a last line without an end is marked."""
    from difflib import unified_diff

    old, new = (LINE.findall(each.decode()) for each in (before, after))
    for line in unified_diff(old, new, visible(path), visible(path)):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
