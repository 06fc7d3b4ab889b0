"""`diplo cache`: where the indexes of datasets are kept, and how to be rid of them."""

import os
import sys

import typer

from diplo_cli.caching import INDEX, cache_folder, is_private, kept_files
from diplo_cli.nouns import counted
from diplo_cli.problems import WriteError, reason_of
from diplo_cli.text import visible

app = typer.Typer(
    name="cache",
    help="Show or empty the cache of indexes; it is made anew when it is needed.",
    no_args_is_help=True,
    add_completion=False,
)


@app.command()
def path() -> None:
    """Print the folder of the cache; DIPLO_CACHE_DIR moves it."""
    folder = cache_folder()
    if folder is None:
        raise WriteError("the system names no cache folder; set DIPLO_CACHE_DIR")
    sys.stdout.write(f"{visible(str(folder)) if sys.stdout.isatty() else folder}\n")
    if not is_private(folder):
        said = "others may write here, so it is not used; chmod 700 it"
        if folder.stat().st_uid != os.geteuid():
            said = "this belongs to another user, so it is not used; set DIPLO_CACHE_DIR"
        typer.echo(f"{visible(str(folder))}: {said}", err=True)


@app.command()
def clear() -> None:
    """Remove every index from the cache, and nothing else that lies there."""
    folder = cache_folder()
    files = kept_files(folder) if folder else []
    freed = 0
    for file in files:
        try:
            freed += file.lstat().st_size
            file.unlink()
        except OSError as error:
            message = f"{file}: this can't be removed: {reason_of(error)}; remove it yourself"
            raise WriteError(message) from error
    count = sum(INDEX.fullmatch(file.name) is not None for file in files)
    typer.echo(f"removed {counted(count, 'index', 'indexes')}, {freed:,} bytes")
