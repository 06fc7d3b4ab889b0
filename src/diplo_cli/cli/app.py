"""The root of the command line: its nouns and tools, each loaded only when it is named."""

from importlib import import_module
from typing import Annotated, Any, NamedTuple

import typer
from typer.core import TyperGroup
from typer.main import get_command

from diplo_cli import __version__


class Command(NamedTuple):
    """A command of the root: its line in the help, and the panel it stands in."""

    about: str
    panel: str


ASK = "Ask the dataset"
SHARE = "Share it"
MAKE = "Make the records"
TOOLS = "Tools"

COMMANDS: dict[str, Command] = {
    "meetings": Command("Who met whom, where and when.", ASK),
    "docs": Command("What was signed, and by whom.", ASK),
    "topics": Command("What was discussed, and with what stance.", ASK),
    "figures": Command("The numbers that were named.", ASK),
    "initiatives": Command("Corridors, programmes, funds, events.", ASK),
    "orgs": Command("Ministries, companies and others.", ASK),
    "people": Command("Who took part and who was named.", ASK),
    "sectors": Command("The fields that all this belongs to.", ASK),
    "sources": Command("The texts that the records cite.", ASK),
    "search": Command("Find words in all of it, and the passages that say it.", ASK),
    "stats": Command("How many of what: counts, shares, cross tables.", ASK),
    "timeline": Command("What happened when, year by year.", ASK),
    "compare": Command("Two meetings: raised again, raised first, dropped.", ASK),
    "followup": Command("What was promised and signed, and how it stands.", ASK),
    "brief": Command("The note to carry into the next meeting.", ASK),
    "sql": Command("Any question, in SQL.", ASK),
    "diff": Command("What two states of a dataset say differently.", SHARE),
    "export": Command("SQLite, CSV and other files of all that is there.", SHARE),
    "check": Command("Find what is wrong with a dataset, and what to look at.", MAKE),
    "draft": Command("Draft records from press reports, for you to review.", MAKE),
    "new": Command("Make one record to fill in.", MAKE),
    "merge": Command("Make two entries of a registry one.", MAKE),
    "schema": Command("JSON Schemas of the dataset and of the answers.", TOOLS),
    "cache": Command("Show or empty the cache.", TOOLS),
}

EXAMPLES = [
    "Examples:",
    "diplo docs --sector transport",
    "diplo docs --ministry culture --year 2023 --json",
    "diplo meetings show 2025-03-03-baku",
]


class Root(TyperGroup):
    """The root group, which knows its commands by a table and imports the one that is named."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - the group's interface
        """Name all commands, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - as above
        """Import the command with this name."""
        if cmd_name not in COMMANDS:
            return None
        if cmd_name not in self.commands:
            command = get_command(import_module(f"diplo_cli.cli.{cmd_name}").app)
            command.rich_help_panel = COMMANDS[cmd_name].panel  # type: ignore[attr-defined]  # Typer's, untyped
            command.short_help = COMMANDS[cmd_name].about
            self.commands[cmd_name] = command
        return self.commands[cmd_name]

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Suggest the nearest command from the whole table, not from those loaded so far."""
        unknown = args[0] not in COMMANDS and not args[0].startswith("-")
        if unknown and not ctx.resilient_parsing:
            from diplo_cli.names import did_you_mean

            hint = did_you_mean(args[0], COMMANDS, "`diplo --help` lists them")
            ctx.fail(f"there is no command {args[0]!r}; {hint}")
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Complete the commands from the table, without importing any."""
        from typer._click.shell_completion import CompletionItem

        if incomplete.startswith("-"):
            return super(TyperGroup, self).shell_complete(ctx, incomplete)
        return [
            CompletionItem(name, help=command.about)
            for name, command in COMMANDS.items()
            if name.startswith(incomplete)
        ]


app = typer.Typer(
    cls=Root,
    epilog="\n\n".join(EXAMPLES),
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode="rich",
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"diplo {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            help="Show the version. Default: no.",
            callback=_version,
            is_eager=True,
        ),
    ] = False,
) -> None:
    """Ask a dataset of diplomatic meetings who met, what was signed, and where it says so."""
