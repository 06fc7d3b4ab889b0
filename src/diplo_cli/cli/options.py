"""Every option there is, said once; commands name those they take.

`takes` gives a command its options: the command itself receives one `Request`, and whatever
arguments and options of its own its signature names after that.
"""

import inspect
import os
import re
from collections.abc import Callable
from typing import Annotated, Any, Literal, NamedTuple

import typer

from diplo_cli.cli import complete
from diplo_cli.problems import QueryError
from diplo_cli.query import Filter

Format = Literal["table", "json", "jsonl", "csv", "tsv", "markdown"]

FILTERS = "Filters (repeat one: any of its values; several: all of them)"
OUTPUT = "Output"


class Request(NamedTuple):
    """What a command was asked: a filter, and how to answer."""

    data: tuple[str, ...] = ()
    wanted: Filter = Filter()
    format: str | None = None
    output: str | None = None
    force: bool = False
    columns: str | None = None
    sort: str | None = None
    limit: int | None = None
    count_only: bool = False
    pager: bool = True
    safe: bool = False


def _filter(name: str, metavar: str, text: str) -> Any:
    return Annotated[
        list[str] | None,
        typer.Option(
            f"--{name}",
            metavar=metavar,
            help=f"{text} Default: any.",
            show_default=False,
            autocompletion=getattr(complete, name, None),
            rich_help_panel=FILTERS,
        ),
    ]


def _output(*names: str, **more: Any) -> Any:
    return typer.Option(*names, show_default=False, rich_help_panel=OUTPUT, **more)


def _sort(keys: str, order: str) -> Any:
    return Annotated[
        str | None,
        _output(
            "--sort",
            metavar="[-]COLUMN",
            autocompletion=complete.keys,
            help=f"Order by {keys}, after - downwards. Default: {order}.",
        ),
    ]


DATA = typer.Option(
    "--data",
    metavar="PATH",
    help="A dataset's file, or a folder of *.toml files; repeatable."
    " Default: $DIPLO_DATA, else the bundled dataset.",
    show_default=False,
    rich_help_panel=OUTPUT,
)

OPTIONS: dict[str, tuple[Any, Any]] = {
    "sector": (_filter("sector", "NAME", "Of this sector, or of one within it."), None),
    "ministry": (_filter("ministry", "NAME", "Naming this ministry."), None),
    "org": (_filter("org", "NAME", "Naming this organization: a ministry, a company …"), None),
    "country": (
        _filter("country", "NAME", "Of this country: a code or an English name, AZ or Turkey."),
        None,
    ),
    "person": (_filter("person", "NAME", "With this person."), None),
    "initiative": (_filter("initiative", "NAME", "Naming this corridor, programme, event …"), None),
    "type": (_filter("type", "TYPE", "Documents of this type: agreement, memorandum …"), None),
    "kind": (_filter("kind", "KIND", "Of this kind: ministry, company, corridor …"), None),
    "stance": (_filter("stance", "STANCE", "Topics of this stance: committed, concerned …"), None),
    "meeting": (_filter("meeting", "ID", "Of this meeting."), None),
    "since": (
        _filter("since", "DATE", "Of meetings begun then or later: 2023, 2023-06, 2023-06-22."),
        None,
    ),
    "until": (_filter("until", "DATE", "Of meetings begun then or earlier."), None),
    "year": (
        _filter("year", "DATE", "Of meetings begun in this year or month or on this day."),
        None,
    ),
    "data": (
        Annotated[
            list[str] | None,
            DATA,
        ],
        None,
    ),
    "format": (
        Annotated[
            Format | None,
            _output(
                "--format",
                metavar="FORMAT",
                help="table, json, jsonl, csv, tsv or markdown. Default: table.",
            ),
        ],
        None,
    ),
    "json": (
        Annotated[bool, _output("--json", help="Short for --format json. Default: no.")],
        False,
    ),
    "output": (
        Annotated[
            str | None,
            _output(
                "--output",
                "-o",
                metavar="FILE",
                help="Write to this file, in the format its name ends in. Default: the screen.",
            ),
        ],
        None,
    ),
    "force": (
        Annotated[
            bool, _output("--force", help="Let --output replace a file that is there. Default: no.")
        ],
        False,
    ),
    "columns": (
        Annotated[
            str | None,
            _output(
                "--columns",
                metavar="A,B",
                autocompletion=complete.keys,
                help="Only these keys of the JSON, in this order. Default: all that fit.",
            ),
        ],
        None,
    ),
    "sort": (_sort("this key", "date, else name"), None),
    "limit": (
        Annotated[
            str | None,
            _output("--limit", metavar="N", help="At most so many. Default: all."),
        ],
        None,
    ),
    "count": (
        Annotated[bool, _output("--count", help="Only say how many there are. Default: no.")],
        False,
    ),
    "safe": (
        Annotated[
            bool,
            _output(
                "--safe",
                help="Keep spreadsheets from taking text for formulas; csv and tsv only."
                " Default: no.",
            ),
        ],
        False,
    ),
    "pager": (
        Annotated[
            bool,
            _output(
                "--pager/--no-pager",
                help="Page long answers by $DIPLO_PAGER, $PAGER or less. Default: on a terminal.",
            ),
        ],
        True,
    ),
}

OUTPUT_OPTIONS = (
    "format",
    "json",
    "output",
    "force",
    "columns",
    "sort",
    "limit",
    "count",
    "safe",
    "pager",
    "data",
)


def paragraphs(*texts: str) -> str:
    """Join what stands below one another in a help text: paragraphs, or examples."""
    return "\n\n".join(texts)


def takes(
    *options: str, keys: str = "this key", order: str = ""
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command these options beside its own; what they are given arrives as one Request.

    `keys` and `order` tell what its rows can be ordered by, and are where nobody asks: unless it
    is said, by date or name.
    """
    annotations = {name: OPTIONS[name][0] for name in options}
    if order:
        annotations["sort"] = _sort(keys, order)

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        own = list(inspect.signature(command).parameters.values())[1:]

        def called(**given: Any) -> None:
            mine = {each.name: given.pop(each.name) for each in own}
            command(_request(given), **mine)

        keyword = inspect.Parameter.KEYWORD_ONLY
        parameters = [
            *(each.replace(kind=keyword) for each in own),
            *(
                inspect.Parameter(
                    name, keyword, default=OPTIONS[name][1], annotation=annotations[name]
                )
                for name in options
            ),
        ]
        called.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # what Typer reads instead of **given
        called.__name__, called.__doc__ = command.__name__, command.__doc__
        called.__annotations__ = {}
        return called

    return decorate


def _request(given: dict[str, Any]) -> Request:
    """Gather what Typer parsed into one value."""
    if given.pop("json", False):
        if given.get("format") not in (None, "json"):
            raise typer.BadParameter(f"--json and --format {given['format']} exclude each other")
        given["format"] = "json"
    wanted = {
        name: tuple(map(well_formed, given.pop(name) or ()))
        for name in Filter._fields
        if name in given
    }
    given["limit"] = whole_number("--limit", given.get("limit"), MOST_ROWS, "10")
    given["data"] = tuple(given.get("data") or ())
    given["count_only"] = given.pop("count", False)
    return Request(wanted=Filter(**wanted), **given)


def asked_columns(request: Request) -> tuple[str, ...]:
    """Read `--columns a,b`, each once; none means all. A name in quotes can hold a comma."""
    if request.columns is None:
        return ()
    found = COLUMN.finditer(request.columns)
    return tuple(
        dict.fromkeys(
            bare.strip() if quoted is None else quoted.replace('""', '"')
            for quoted, bare in (each.groups() for each in found)
        )
    )


COLUMN = re.compile(r'(?:^|,)\s*(?:"((?:[^"]|"")*)"\s*(?=,|$)|([^,]*))')  # as CSV has them


def asked_safe(request: Request, chosen: str) -> bool:
    """Tell whether no cell may be a formula; raises QueryError where a format has no cells."""
    if request.safe and chosen not in ("csv", "tsv"):
        raise QueryError(
            "--safe: only csv and tsv can bring formulas into a spreadsheet; add --format csv,"
            " or leave --safe out"
        )
    return request.safe


MOST_ROWS = 2**62  # more than SQLite can hold


def well_formed(text: str) -> str:
    r"""Read an argument as UTF-8 whatever the locale; what is not shows as `\xff`."""
    return os.fsencode(text).decode("utf-8", "backslashreplace")


def whole_number(option: str, text: str | None, most: int, like: str, of: str = "") -> int | None:
    """Read a whole number given to an option, of thousands of digits too; no more than the most."""
    if text is None:
        return None
    if not (text.isascii() and text.isdigit()):
        raise QueryError(f"{option}: {text!r} is no whole number{of}; write it like {like}")
    return min(int(text.lstrip("0")[:19] or 0), most)
