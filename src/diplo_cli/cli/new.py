"""`diplo new`: a record to fill in, on the screen or added to a file of the dataset."""

import inspect
from collections.abc import Callable
from typing import Annotated, Any

import typer

from diplo_cli.cli import complete
from diplo_cli.cli.options import OPTIONS, Request, paragraphs
from diplo_cli.cli.output import destination
from diplo_cli.models import Field, option_of, values_of
from diplo_cli.saying import say
from diplo_cli.skeletons import KINDS, Kind, skeleton

app = typer.Typer(
    name="new", no_args_is_help=True, add_completion=False, help="Make a record to fill in."
)

EXAMPLES: dict[str, list[str]] = {
    "meeting": [
        "diplo new meeting --date 2025-09-12 --city Baku --country Azerbaijan --visit official",
        "diplo new meeting --date 2025-09-12 --city Baku --host asadov:head-of-government",
    ],
    "document": [
        'diplo new document --meeting 2025-03-03-baku --title "Protocol on tourism"',
        'diplo new document --meeting 2025-03-03-baku --title "Protocol on tourism"'
        " --type protocol --into meetings.toml",
    ],
    "organization": [
        'diplo new organization --name "Ministry of Health" --kind ministry --country Georgia',
    ],
    "person": ['diplo new person --name "Aysel Karimova" --country AZ --role "Minister of Health"'],
    "initiative": ['diplo new initiative --name "Green Corridor" --kind corridor'],
    "source": ["diplo new source --publisher Azernews --published 2025-03-03"],
}
VALUES = "Values of the record (repeat those that can have several)"


def _option(field: Field, *, needed: bool) -> Any:
    """Make the option that gives a field its value."""
    name = option_of(field)
    note = field.note if field.note[:1].isalpha() else f"Given as {field.note}"
    return Annotated[
        list[str] | None if field.many else str if needed else str | None,
        typer.Option(
            f"--{name}",
            metavar="DATE" if field.blank == "YYYY-MM-DD" else "VALUE",
            help=f"{note[:1].upper()}{note[1:]}.",
            show_default=False,
            autocompletion=complete.among(field.words)
            if field.words
            else getattr(complete, name, None),
            rich_help_panel=VALUES,
        ),
    ]


def _person(side: str) -> Any:
    return Annotated[
        list[str] | None,
        typer.Option(
            f"--{side}",
            metavar="PERSON[:LEVEL]",
            help=f"Who took part on the side of the {side}, and at which level.",
            show_default=False,
            autocompletion=complete.person,
            rich_help_panel=VALUES,
        ),
    ]


MEETING = Annotated[
    str,
    typer.Option(
        "--meeting",
        metavar="ID",
        help="The meeting at which it was signed.",
        autocompletion=complete.meeting,
        rich_help_panel=VALUES,
    ),
]
INTO = Annotated[
    str | None,
    typer.Option(
        "--into",
        metavar="FILE",
        help="Add it to this file, if the dataset then has no error. Default: the screen."
        " Without --data and $DIPLO_DATA this file is the dataset.",
        show_default=False,
    ),
]


def _parameters(name: str, kind: Kind) -> list[inspect.Parameter]:
    """Give the options of one kind of record, those that its id needs first."""
    given: dict[str, Any] = {}
    if name == "document":
        given["meeting"] = MEETING
    for field in sorted(values_of(kind.record), key=lambda each: each.name not in kind.made_of):
        if field.name != "extra":
            given[field.name] = _option(field, needed=field.name in kind.made_of)
    if name == "meeting":
        given |= {side: _person(side) for side in ("host", "guest")}
    needed = {"meeting", *kind.made_of}
    given |= {"into": INTO, "data": OPTIONS["data"][0]}
    return [
        inspect.Parameter(
            each,
            inspect.Parameter.KEYWORD_ONLY,
            default=... if each in needed else None,
            annotation=annotation,
        )
        for each, annotation in given.items()
    ]


def _command(name: str, kind: Kind) -> Callable[..., None]:
    """Make the command for one kind of record."""

    def make(into: str | None, data: list[str] | None, **given: Any) -> None:
        values = {
            key: tuple(value) if isinstance(value, list) else value
            for key, value in given.items()
            if value is not None and value != []
        }
        _answer(name, values, tuple(data or ()), into)

    make.__signature__ = inspect.Signature(_parameters(name, kind))  # type: ignore[attr-defined]  # what Typer reads
    make.__annotations__ = {}
    return make


def _answer(kind: str, values: dict[str, Any], data: tuple[str, ...], into: str | None) -> None:
    """Make a record, and write it where it is wanted."""
    from diplo_cli.cli.adding import add, files_with
    from diplo_cli.dataset import read_files

    found = files_with(data, into)
    dataset = read_files(found)
    made = skeleton(kind, values, dataset)
    if into is None:
        with destination(Request(pager=False)) as out:
            out.write([made.toml])
    else:
        add(made, dataset, found, into)
    if made.others:
        say(f"there by this name or id already: {', '.join(made.others)}; {made.id} is another")


for _name, _kind in KINDS.items():
    app.command(
        _name,
        help=f"Make {'an' if _name[0] in 'aeiou' else 'a'} {_name} to fill in.",
        epilog=paragraphs("Examples:", *EXAMPLES[_name]),
    )(_command(_name, _kind))
