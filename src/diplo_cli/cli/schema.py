"""`diplo schema`: the JSON Schemas of a dataset file and of the rows of each noun."""

from typing import Annotated

import typer

from diplo_cli.cli.options import Request, takes
from diplo_cli.cli.output import destination
from diplo_cli.nouns import NOUNS
from diplo_cli.problems import QueryError

app = typer.Typer(name="schema", add_completion=False)


def _nouns(incomplete: str) -> list[str]:
    return [noun for noun in NOUNS if noun.startswith(incomplete)]


NOUN = Annotated[
    str | None,
    typer.Argument(
        metavar="[NOUN]",
        help="The noun whose rows are meant. Default: a dataset file.",
        show_default=False,
        autocompletion=_nouns,
    ),
]


@app.command(epilog="Examples:\n\ndiplo schema -o dataset.schema.json\n\ndiplo schema docs")
@takes("output", "force")
def schema(request: Request, noun: NOUN = None) -> None:
    """Print the JSON Schema of a dataset file, or with a NOUN that of one row of its JSON."""
    import msgspec

    from diplo_cli.schema import dataset_schema, row_schema

    if noun is not None and noun not in NOUNS:
        raise QueryError(f"schema: there is no noun {noun!r}; the nouns are {', '.join(NOUNS)}")
    found = dataset_schema() if noun is None else row_schema(noun)
    text = msgspec.json.format(msgspec.json.encode(found), indent=2).decode()
    with destination(request._replace(format="json")) as out:
        out.write([f"{text}\n"])
