"""Help stands on every command and option, and its examples answer."""

import json
import shlex
from collections.abc import Iterator
from typing import Any

import pytest
from typer.main import get_command

from diplo_cli.cli.app import app
from diplo_cli.nouns import NOUNS
from diplo_cli.searching import ORDERS
from diplo_cli.vocabulary import DOCUMENT_TYPES
from tests.cli import Run
from tests.cli.terminal import Terminal
from tests.conftest import Result
from tests.test_schema import KEYS

pytestmark = pytest.mark.no_cover


def commands(group: Any, name: str = "diplo") -> Iterator[tuple[str, Any]]:
    """Walk all commands with the words that call them."""
    yield name, group
    for each in group.list_commands(None) if hasattr(group, "list_commands") else ():
        yield from commands(group.get_command(None, each), f"{name} {each}")


ALL = dict(commands(get_command(app)))
EVERY = pytest.mark.parametrize("name", list(ALL))


def test_every_noun_and_tool_is_a_command() -> None:
    names = [name.split()[1] for name in ALL if name.count(" ") == 1]
    asking = ["search", "stats", "timeline", "compare", "followup", "brief", "sql"]
    sharing = ["diff", "export", "serve"]
    making = ["check", "draft", "new", "merge", "schema", "cache"]
    assert sorted(names) == sorted([*NOUNS, *asking, *sharing, *making])


@EVERY
def test_every_command_says_what_it_is_for(name: str) -> None:
    assert ALL[name].help.rstrip().endswith(".")


@EVERY
def test_every_option_and_argument_has_a_sentence_of_help(name: str) -> None:
    for each in ALL[name].params:
        if each.name not in ("install_completion", "show_completion"):  # Typer's own
            assert each.help, f"{name} {each.name}"
            assert each.help[0].isupper() or each.name == "format"
            assert each.help.endswith((".", "…"))


@pytest.mark.parametrize("noun", NOUNS)
def test_every_filter_of_a_noun_is_an_option_of_its_list(noun: str) -> None:
    options = {option for each in ALL[f"diplo {noun} list"].params for option in each.opts}
    assert {f"--{name}" for name in NOUNS[noun].filters} <= options


@pytest.mark.parametrize("command", ["list", "show"])
@pytest.mark.parametrize("noun", NOUNS)
def test_the_dataset_and_the_output_options_stand_on_every_command(noun: str, command: str) -> None:
    params = ALL[f"diplo {noun} {command}"].params
    assert {
        "--data", "--format", "--json", "--output", "-o", "--force", "--columns", "--sort",
        "--limit", "--count", "--safe", "--pager", "--no-pager",
    } <= {option for each in params for option in [*each.opts, *each.secondary_opts]}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("docs list", "Order by this key, after - downwards. Default: date, else name."),
        ("search", f"Order by {', '.join([*ORDERS][:-1])} or {[*ORDERS][-1]}, after - downwards."),
        ("search", "Default: the best first."),
        ("sql", "Default: as the query gives them."),
        ("stats", "Default: the greatest count first."),
    ],
)
def test_the_order_that_is_told_is_that_of_the_command(name: str, said: str) -> None:
    (sort,) = (each for each in ALL[f"diplo {name}"].params if "--sort" in each.opts)
    assert said in str(getattr(sort, "help", ""))


@pytest.mark.parametrize(
    "name",
    [
        "diplo",
        "diplo docs",
        "diplo docs list",
        "diplo docs show",
        "diplo topics",
        "diplo schema",
        "diplo cache",
        "diplo cache clear",
    ],
)
def test_help_is_shown_for_every_command(name: str, diplo: Run) -> None:
    _, *words = name.split()
    done = diplo(*words, "-h")
    assert (done.code, done.err) == (0, "")
    assert f"Usage: {name} " in done.out
    assert "\x1b" not in done.out


@pytest.mark.parametrize("asked", ["", "docs", "cache clear"])
def test_the_long_word_for_help_shows_the_same(asked: str, diplo: Run) -> None:
    assert diplo(*asked.split(), "--help") == diplo(*asked.split(), "-h")


@pytest.mark.parametrize("asked", ["", "cache"])
def test_a_bare_group_shows_its_help(asked: str, diplo: Run) -> None:
    done = diplo(*asked.split())
    assert (done.code, done.err) == (0, "")
    assert done.out.rstrip() == diplo(*asked.split(), "--help").out.rstrip()


def test_help_is_in_groups(diplo: Run) -> None:
    root, noun = diplo("--help").out, diplo("docs", "-h").out
    assert all(group in root for group in ("Ask the dataset", "Tools", "Examples:"))
    assert all(group in noun for group in ("Filters", "Output", "Examples:"))


def test_the_help_of_a_noun_shows_the_options_of_its_list(diplo: Run) -> None:
    options = [name for each in ALL["diplo docs list"].params for name in each.opts]
    shown = diplo("docs", "-h").out
    assert [option for option in options if option not in shown] == []


def test_the_help_of_type_names_every_type(diplo: Run) -> None:
    shown = diplo("docs", "--type", "none").err
    assert [word for word in DOCUMENT_TYPES if word not in shown] == []


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("asked", ["--help", "docs -h"])
def test_help_fits_the_screen(
    asked: str, width: int, tmp_path: Any, environment: dict[str, str]
) -> None:
    seen = Terminal(tmp_path, environment).run(*asked.split(), size=(200, width))
    assert (seen.code, seen.err) == (0, "")
    assert max(map(len, seen.lines)) <= width


def examples() -> list[str]:
    """Give every example of the help that ends by itself and asks for no file of one's own."""
    lines = "\n".join(each.epilog or "" for each in ALL.values()).splitlines()
    own = ("diplo check ", "diplo diff ", "diplo draft ", "diplo merge ", "diplo serve")
    asking = {line for line in lines if line.startswith("diplo ") and not line.startswith(own)}
    return sorted(line for line in asking if "--into" not in line)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give one cache folder to all that ask the bundled dataset."""
    return str(tmp_path_factory.mktemp("cache"))


@pytest.mark.parametrize("example", examples())
def test_an_example_of_the_help_answers(example: str, diplo: Run, cache: str) -> None:
    _, *words = shlex.split(example)
    done = diplo(*words, DIPLO_CACHE_DIR=cache)
    assert (done.code, done.err) == (0, "")
    assert len(done.out.splitlines()) > 1 or "-o" in words or words[0] == "export"


def test_every_noun_has_examples_of_listing_and_showing() -> None:
    for noun in NOUNS:
        assert any(line.startswith(f"diplo {noun} -") for line in examples())
        assert any(line.startswith(f"diplo {noun} show ") for line in examples())


def test_the_version_is_shown(diplo: Run) -> None:
    assert diplo("--version") == Result(0, "diplo 0.1.0\n", "")


def test_the_schema_of_a_dataset_names_every_table(diplo: Run) -> None:
    done = diplo("schema")
    schema = json.loads(done.out)
    assert (done.code, done.err) == (0, "")
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert list(schema["properties"]) == [
        "dataset",
        "countries",
        "sectors",
        "organizations",
        "people",
        "initiatives",
        "sources",
        "meetings",
    ]


@pytest.mark.parametrize("noun", NOUNS)
def test_the_schema_of_a_noun_is_that_of_its_rows(noun: str, diplo: Run) -> None:
    done = diplo("schema", noun)
    schema = json.loads(done.out)
    assert (done.code, done.err) == (0, "")
    assert " ".join(schema["properties"]) == " ".join(schema["required"]) == KEYS[noun]
