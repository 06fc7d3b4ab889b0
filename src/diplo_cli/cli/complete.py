"""What TAB offers for the values of options and arguments, from the dataset in use.

Each function takes what Typer gives it, the context and the beginning typed so far. A shell
evaluates what completion prints, so ids and cleaned names are all that leaves here.
"""

import re
from collections.abc import Callable

import typer

from diplo_cli.nouns import NOUNS
from diplo_cli.vocabulary import DOCUMENT_TYPES, INITIATIVE_KINDS, ORGANIZATION_KINDS, STANCES

Completions = list[tuple[str, str]]
Completer = Callable[[typer.Context, str], Completions]

MOST = 200  # more than anyone reads
LAST = "\U0010ffff"  # sorts after whatever may follow
UNSPEAKABLE = re.compile(r"[^\w ,.()/-]+")


def _ids(noun: str, kind: str | None = None) -> Completer:
    """Complete the ids of a noun's records, with their names beside them."""

    def complete(ctx: typer.Context, incomplete: str) -> Completions:
        sql = "SELECT id, label FROM entry WHERE noun = ? AND id >= ? AND id < ?"
        values: list[str] = [noun, incomplete, incomplete + LAST]
        if kind:
            sql += " AND json_extract(row, '$.kind') = ?"
            values.append(kind)
        found = _asked(ctx, f"{sql} ORDER BY id LIMIT {MOST}", values)
        if len(found) == MOST:  # with the last one, all begin alike just where all ids do
            found.extend(_asked(ctx, f"{sql} ORDER BY id DESC LIMIT 1", values))
        return found

    return complete


def _asked(ctx: typer.Context, sql: str, values: list[str]) -> Completions:
    """Ask the dataset of the command line so far; none that can be read completes nothing."""
    from diplo_cli.index import open_index
    from diplo_cli.problems import DiploError

    try:
        found = list(open_index(ctx.params.get("data") or ()).select(sql, values))
    except DiploError:
        return []
    return [(each, UNSPEAKABLE.sub(" ", label)) for each, label in found]


def country(ctx: typer.Context, incomplete: str) -> Completions:
    """Complete the codes of the countries that the dataset names."""
    sql = (
        "SELECT DISTINCT value, label FROM posting"  # the table behind `facet`: a list a value
        " JOIN name ON name.noun = 'countries' AND id = value"
        " WHERE posting.noun = 'meetings' AND facet = 'country' AND value >= ? AND value < ?"
    )
    return _asked(ctx, sql, [incomplete, incomplete + LAST])


def keys(ctx: typer.Context, incomplete: str) -> Completions:
    """Complete the last key of `--columns a,b` or of `--sort -a`."""
    noun = next((word for word in ctx.command_path.split() if word in NOUNS), "")
    found = _asked(ctx, "SELECT value, '' FROM meta WHERE name = ?", [f"keys:{noun}"])
    start = incomplete[: max(incomplete.rfind(","), incomplete.rfind("-")) + 1]
    known = (key for line, _ in found for key in line.split())
    return [(start + key, "") for key in known if (start + key).startswith(incomplete)]


def among(words: tuple[str, ...]) -> Completer:
    """Complete the words of a closed list."""

    def complete(_ctx: typer.Context, incomplete: str) -> Completions:
        return [(word, "") for word in words if word.startswith(incomplete)]

    return complete


def kind(ctx: typer.Context, incomplete: str) -> Completions:
    """Complete the kinds of initiatives, else those of organizations."""
    words = INITIATIVE_KINDS if "initiatives" in ctx.command_path else ORGANIZATION_KINDS
    return among(words)(ctx, incomplete)


sector = _ids("sectors")
ministry = _ids("orgs", "ministry")
org = _ids("orgs")
person = _ids("people")
initiative = _ids("initiatives")
meeting = _ids("meetings")
type = among(DOCUMENT_TYPES)  # noqa: A001 - each is named as its option
stance = among(STANCES)
records: dict[str, Completer] = {noun: _ids(noun) for noun in NOUNS}
