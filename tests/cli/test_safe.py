"""`--safe`: no spreadsheet finds a formula in what diplo writes."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli import WORLD, Ask, Run, settle

pytestmark = pytest.mark.no_cover

FORMULA = "=cmd|' /C calc'!A0"
DANGEROUS = (
    WORLD.replace('"Agreement on trains"', json.dumps(FORMULA))
    .replace("value = 21", "value = -21.5")
    .replace('"Freight by rail"', '"Freight; @SUM(1)"')
    .replace('"Alikhan Smailov"', '"+Alikhan"')
)
PLAIN = "'" + FORMULA


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return settle(tmp_path_factory.mktemp("safe"), DANGEROUS)


@pytest.fixture
def ask(diplo: Run, settings: dict[str, str]) -> Ask:
    """Ask the dangerous dataset; the answer must succeed."""

    def answer(*arguments: str) -> str:
        done = diplo(*arguments, **settings)
        assert (done.code, done.err) == (0, "")
        return str(done.out)

    return answer


def rows(text: str) -> list[list[str]]:
    """Read CSV without its header."""
    return list(csv.reader(io.StringIO(text, newline="")))[1:]


def test_a_formula_is_given_back_intact_unless_asked_otherwise(ask: Ask) -> None:
    written = ask("docs", "--format", "csv", "--columns", "title")
    assert [FORMULA] in rows(written)


@pytest.mark.parametrize("noun", [["docs"], ["docs", "show", "2023-06-22-trains"]])
@pytest.mark.parametrize("format_", ["csv", "tsv"])
def test_a_formula_is_text_where_it_is_asked_to_be(format_: str, noun: list[str], ask: Ask) -> None:
    written = ask(*noun, "--format", format_, "--columns", "title", "--safe")
    assert PLAIN in written.splitlines()
    assert FORMULA not in written.splitlines()


def test_a_negative_number_stays_a_number(ask: Ask) -> None:
    written = ask("figures", "--format", "csv", "--columns", "name,value", "--safe")
    assert ["Freight;' @SUM(1)", "-21.5"] in rows(written)


def test_a_formula_within_a_list_is_text_too(ask: Ask) -> None:
    written = ask("meetings", "--format", "csv", "--columns", "participants", "--safe")
    assert rows(written)[0] == ["Ali Asadov;' +Alikhan"]


def test_counts_hits_and_queries_can_be_safe(ask: Ask) -> None:
    counted = ask("stats", "--by", "person", "--of", "meetings", "--format", "csv", "--safe")
    assert "'+Alikhan" in {row[2] for row in rows(counted)}
    found = ask("search", "calc", "--format", "csv", "--columns", "title", "--safe")
    assert rows(found) == [[PLAIN]]
    query = "SELECT title AS '=title', -1 AS n FROM documents WHERE title LIKE '=%'"
    assert ask("sql", query, "--format", "csv", "--safe") == f"'=title,n\n{PLAIN},-1\n"


def test_the_name_of_the_file_tells_that_it_is_csv(ask: Ask, tmp_path: Path) -> None:
    ask("docs", "--columns", "title", "--safe", "-o", "out.csv")
    assert PLAIN in (tmp_path / "out.csv").read_text("utf-8").splitlines()


@pytest.mark.parametrize(
    "asked",
    [
        ["docs", "--safe"],
        ["docs", "--safe", "--json"],
        ["docs", "--safe", "-o", "out.json"],
        ["docs", "show", "2023-06-22-trains", "--safe"],
        ["search", "trains", "--safe"],
        ["stats", "--by", "sector", "--safe"],
        ["timeline", "--safe", "--format", "mermaid"],
        ["sql", "SELECT 1", "--safe", "--format", "markdown"],
        ["export", "jsonl", "out.json", "--safe"],
        ["export", "sqlite", "out.json", "--safe"],
    ],
    ids=" ".join,
)
def test_where_nothing_can_be_a_formula_safe_is_a_usage_error(
    asked: list[str], diplo: Run, settings: dict[str, str], tmp_path: Path
) -> None:
    done = diplo(*asked, **settings)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert "--safe: only csv" in done.err
    assert not (tmp_path / "out.json").exists()


def test_the_tables_of_a_package_can_be_safe(ask: Ask, tmp_path: Path) -> None:
    ask("export", "csv", "plain")
    ask("export", "csv", "safe", "--safe")

    def column(folder: str, table: str, name: str) -> set[str]:
        with (tmp_path / folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            return {row[name] for row in csv.DictReader(file)}

    assert FORMULA in column("plain", "documents", "title")
    assert PLAIN in column("safe", "documents", "title")
    assert column("safe", "figures", "value") == {"-21.5", "500000000"}
    assert "'+Alikhan" in column("safe", "people", "name")
