"""`diplo schema`: the JSON Schemas of a dataset file and of the rows of each noun."""

import json
from typing import Annotated

import typer

from diplo_cli.nouns import NOUNS
from diplo_cli.problems import QueryError

app = typer.Typer(name="schema", add_completion=False)


def _nouns(incomplete: str) -> list[str]:
    return [noun for noun in NOUNS if noun.startswith(incomplete)]


@app.command(epilog="Examples:\n\ndiplo schema > dataset.schema.json\n\ndiplo schema docs")
def schema(
    noun: Annotated[
        str | None,
        typer.Argument(
            metavar="[NOUN]", help="The noun whose rows are meant.", autocompletion=_nouns
        ),
    ] = None,
) -> None:
    """Print the JSON Schema of a dataset file, or with a NOUN that of one row of its JSON."""
    from diplo_cli.schema import dataset_schema, row_schema

    if noun is not None and noun not in NOUNS:
        raise QueryError(f"schema: there is no noun {noun!r}; the nouns are {', '.join(NOUNS)}")
    found = dataset_schema() if noun is None else row_schema(noun)
    typer.echo(json.dumps(found, indent=2, ensure_ascii=False))
