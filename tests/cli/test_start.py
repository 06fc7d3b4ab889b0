"""The command starts fast: nothing is imported before it is needed."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli import NOUNS, Run, imports
from tests.conftest import Result

pytestmark = pytest.mark.no_cover

Imports = Callable[..., set[str]]

HEAVY = {"rich", "tomli", "pycountry", "tree_sitter", "tree_sitter_toml", "hashlib", "dataclasses"}


@pytest.fixture
def imported(environment: dict[str, str], settings: dict[str, str]) -> Imports:
    """Run a command on a warm cache: the names of the modules it imports."""

    def ask(*arguments: str, **more: str) -> set[str]:
        around = {**environment, **settings, **more}
        imports(*arguments, environment=around)  # warms the cache
        return imports(*arguments, environment=around)

    return ask


def test_json_from_a_warm_cache_imports_nothing_heavy(imported: Imports) -> None:
    modules = imported("docs", "--sector", "transport", "--json")
    assert "typer" in modules
    assert modules & {*HEAVY, "msgspec", "platformdirs"} == set()


def test_json_from_a_warm_cache_defines_no_record(imported: Imports) -> None:
    modules = imported("docs", "--sector", "transport", "--json")
    assert "diplo_cli.query" in modules
    assert (
        modules & {f"diplo_cli.{name}" for name in ("records", "rows", "dataset", "rules")} == set()
    )


@pytest.mark.parametrize("asked", ["meetings", "docs --format csv", "docs --count", "docs --json"])
def test_what_goes_into_a_pipe_imports_no_rich(asked: str, imported: Imports) -> None:
    modules = imported(*asked.split(), FORCE_COLOR="1")
    assert modules & HEAVY == set()


def test_a_page_in_a_pipe_imports_no_rich(imported: Imports) -> None:
    assert imported("meetings", "show", "2023-06-22-baku") & HEAVY == set()


@pytest.mark.parametrize("noun", NOUNS)
def test_a_noun_is_imported_only_when_it_is_named(noun: str, imported: Imports) -> None:
    modules = imported(noun, "--count")
    assert {other for other in NOUNS if f"diplo_cli.cli.{other}" in modules} == {noun}


def test_a_format_is_imported_only_when_it_is_asked_for(imported: Imports) -> None:
    modules = imported("docs", "--json")
    assert {f"diplo_cli.views.{name}" for name in ("table", "csv", "markdown")} & modules == set()


def test_the_version_is_told_without_a_look_at_the_dataset(imported: Imports) -> None:
    assert imported("--version") & {"sqlite3", "diplo_cli.index", *HEAVY} == set()


def test_a_check_that_opens_no_text_imports_no_reader_of_reports(imported: Imports) -> None:
    modules = imported("check")
    assert "diplo_cli.rules.evidence" in modules
    assert "diplo_cli.draft.report" not in modules


def test_the_module_is_the_command(diplo: Run, environment: dict[str, str]) -> None:
    program = Path(sys.executable).with_name("diplo")
    done = subprocess.run([program, "--version"], env=environment, capture_output=True, text=True)
    assert Result(done.returncode, done.stdout, done.stderr) == diplo("--version")
