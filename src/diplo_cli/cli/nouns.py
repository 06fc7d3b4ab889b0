"""Make the commands of a noun: `diplo NOUN`, `diplo NOUN list` and `diplo NOUN show ID`."""

from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from diplo_cli.cli import complete
from diplo_cli.cli.options import OUTPUT_OPTIONS, Request, paragraphs, takes, well_formed
from diplo_cli.nouns import NOUNS

HELP = ("--help", "-h")


class NounGroup(TyperGroup):
    """A noun: without a command it lists, so its help and completion show the list's options."""

    describing = False

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Insert `list` where an option comes first, or nothing at all."""
        bare = not args and not ctx.resilient_parsing
        if bare or (args and args[0].startswith("-") and args[0] not in HELP):
            args = ["list", *args]
        return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Say what was meant by a word that is no command: most likely an id to show."""
        if args[0] not in self.commands and not ctx.resilient_parsing:
            import shlex

            command = shlex.join([*ctx.command_path.split(), "show", args[0]])
            ctx.fail(f"there is no command {args[0]!r}; to open a record: `{command}`")
        return super().resolve_command(ctx, args)

    def get_params(self, ctx: Any) -> list[Any]:
        """Give the options of the list while they are shown or completed, else the noun's own."""
        own = super().get_params(ctx)
        return [*self.commands["list"].params, *own] if self.describing else own

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Show the list's options along with the commands."""
        self.describing = True
        super().format_help(ctx, formatter)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Complete the list's options along with the commands."""
        self.describing = True
        return super().shell_complete(ctx, incomplete)


def noun_app(name: str, about: str, examples: list[str]) -> typer.Typer:
    """Make the commands of a noun.

    `about` is the sentence of its help; the examples, each a command line with what it answers,
    stand below.
    """
    noun = NOUNS[name]
    epilog = paragraphs("Examples:", *examples)
    app = typer.Typer(name=name, cls=NounGroup, help=about, epilog=epilog, add_completion=False)

    @takes(*noun.filters, *OUTPUT_OPTIONS)
    def list_them(request: Request) -> None:
        from diplo_cli.cli.answer import answer_list

        answer_list(noun, request)

    wanted = Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help=f"The id of the {noun.one}, as `diplo {name}` lists it.",
            autocompletion=complete.records[name],
        ),
    ]

    @takes(*OUTPUT_OPTIONS)
    def show_one(request: Request, id: wanted) -> None:  # noqa: A002 - the argument's name
        from diplo_cli.cli.answer import answer_show

        answer_show(noun, well_formed(id), request)

    app.command("list", help=about, epilog=epilog)(list_them)
    app.command("show", help=f"Open one {noun.one}, with all that ties to it.")(show_one)
    return app
