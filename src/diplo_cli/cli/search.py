"""`diplo search`: words, phrases and beginnings in everything the dataset says."""

from typing import Annotated

import typer

from diplo_cli.cli.options import OUTPUT_OPTIONS, Request, paragraphs, takes, well_formed
from diplo_cli.pieces import SEARCHED
from diplo_cli.query import Filter

app = typer.Typer(name="search", add_completion=False)

EXAMPLES = paragraphs(
    "Examples:",
    "diplo search middle corridor",
    "diplo search '\"joint venture\" OR rail*' --in docs,topics",
    "diplo search 'caspian NOT trade' --country Kazakhstan --json",
)


def _nouns(incomplete: str) -> list[tuple[str, str]]:
    """Complete the last name of `--in docs,topics`, with those not named yet."""
    start, comma, last = incomplete.rpartition(",")
    left = (noun for noun in SEARCHED if noun not in start.split(","))
    return [(f"{start}{comma}{noun}", "") for noun in left if noun.startswith(last)]


ABOUT = paragraphs(
    "Find words in what the dataset says: titles, names, summaries, notes, roles, figures,"
    " and the names of parties, participants, initiatives, sectors and countries.",
    "Case and accents don't matter, and a word finds its other forms: agreement finds"
    " agreements. The best hits come first, each with the passage that says it. What can't be"
    " filtered by an option in use has no hits.",
    "JSON has the keys noun, id, date, title, passage, marks, field, meeting and cite: marks"
    " are where terms begin and end in the passage, in characters, field the key that the"
    " passage is from.",
)


@app.command(help=ABOUT, epilog=EXAMPLES)
@takes(
    *Filter._fields,
    *OUTPUT_OPTIONS,
    keys="noun, id, date, title or meeting",
    order="the best first",
)
def search(
    request: Request,
    terms: Annotated[
        list[str],
        typer.Argument(
            metavar="TERMS...",
            help='Words that must all be there, "phrases", beginnings like corr*, and AND, OR, NOT'
            " and ( ) in between. Quote for the shell what it would take itself; after -- a term"
            " can begin with -.",
            show_default=False,
        ),
    ],
    within: Annotated[
        list[str] | None,
        typer.Option(
            "--in",
            metavar="NOUN,NOUN",
            help=f"Look in these alone: {', '.join(SEARCHED)}. Default: all of them.",
            show_default=False,
            autocompletion=_nouns,
        ),
    ] = None,
) -> None:
    """Find words in everything the dataset says."""
    from diplo_cli.cli.answer import open_asked
    from diplo_cli.cli.hits import answer_hits
    from diplo_cli.cli.progress import reporting
    from diplo_cli.searching import Search

    expression = " ".join(map(well_formed, terms))
    nouns = [noun.strip() for each in within or () for noun in well_formed(each).split(",")]
    index = open_asked(request)
    with reporting() as progress:
        index.searchable(progress)
    answer_hits(Search(index, expression, request.wanted, nouns), request)
