"""`diplo followup` as a user meets it."""

import json
from functools import partial
from pathlib import Path

import pytest

from tests.cli import WORLD, Run, settle
from tests.cli.terminal import Terminal

KEYS = (
    "kind id date title type state since until days_left last_raised days_ago raised_in"
    " raised_through chain meeting countries by parties sectors initiatives cite"
)

DAY = ("--today", "2025-06-30")


@pytest.fixture
def bundled(diplo: Run) -> Run:
    """Ask the bundled dataset how its matters stood in June 2025."""
    return lambda *words, **settings: diplo("followup", *words, *DAY, **settings)


def test_every_document_and_commitment_stands_in_the_ledger(bundled: Run) -> None:
    rows = json.loads(bundled("--json").out)
    assert len(rows) == 17
    assert all(" ".join(row) == KEYS and row["cite"] for row in rows)
    assert rows == sorted(rows, key=lambda row: (row["date"], row["id"]))


def test_the_plan_for_2023_and_2024_has_expired(bundled: Run) -> None:
    (row,) = json.loads(bundled("--state", "expired", "--json").out)
    assert row["id"] == "2023-06-22-labour-action-plan"
    assert (row["until"], row["days_left"]) == ("2024-12-31", -181)
    assert [link["of"] for link in row["chain"]] == ["labour-cooperation-agreement"]


def test_the_middle_corridor_was_raised_again(bundled: Run) -> None:
    (row,) = json.loads(bundled("--state", "raised-again", "--json").out)
    assert (row["initiatives"], row["last_raised"]) == (["middle-corridor"], "2025-03-03")


def test_what_was_not_raised_for_long_is_stale(bundled: Run) -> None:
    assert bundled("--stale", "700", "--count").out == "3\n"


def test_the_horizon_widens_what_runs_out(diplo: Run) -> None:
    asked = ("followup", "--state", "running-out", "--today", "2024-01-01", "--count")
    assert diplo(*asked).out == "0\n"
    assert diplo(*asked, "--horizon", "365").out == "1\n"


def test_the_usual_filters_narrow_the_ledger(bundled: Run) -> None:
    assert bundled("--sector", "transport", "--year", "2023", "--count").out == "4\n"
    assert bundled("--ministry", "culture", "--type", "memorandum", "--count").out == "3\n"


@pytest.mark.no_cover
@pytest.mark.parametrize("form", ["jsonl", "csv", "tsv", "markdown", "table"])
def test_every_format_lists_the_same(form: str, bundled: Run) -> None:
    done = bundled("--format", form, "--sort", "-days_ago", "--limit", "2")
    lines = [line for line in done.out.splitlines() if "2023-06-22" in line]
    assert (done.code, len(lines)) == (0, 2)


def test_columns_are_chosen_by_the_keys_of_the_rows(bundled: Run) -> None:
    done = bundled("--columns", "state,id", "--state", "expired", "--format", "csv")
    assert done.out == "state,id\nexpired,2023-06-22-labour-action-plan\n"


def test_the_table_in_a_pipe_names_what_a_document_implements(bundled: Run) -> None:
    _, line = bundled("--state", "expired").out.splitlines()
    assert "expired 2024-12-31" in line
    assert "[implements Agreement on cooperation in the field of labour, " in line


@pytest.mark.no_cover
@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_the_table_fits_the_screen(width: int, tmp_path: Path, environment: dict[str, str]) -> None:
    seen = Terminal(tmp_path, environment).run("followup", *DAY, size=(300, width), PAGER="")
    assert seen.code == 0
    assert max(map(len, seen.lines)) <= width
    assert seen.lines[-1] == "17 matters in the bundled dataset"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--today", "2025-06"), "--today: '2025-06' is no day; write it like 2025-03-03"),
        (("--today", "2025-02-30"), "--today: '2025-02-30' is no day; write it like 2025-03-03"),
        (("--today", "20250303"), "--today: '20250303' is no day; write it like 2025-03-03"),
        (("--horizon", "-1"), "--horizon: '-1' is no whole number of days; write it like 90"),
        (("--stale", "1.5"), "--stale: '1.5' is no whole number of days; write it like 90"),
        (("--state", "expird"), "--state: no state is called 'expird'; did you mean expired?"),
    ],
)
def test_a_wrong_option_is_answered_in_one_line(
    words: tuple[str, str], told: str, diplo: Run
) -> None:
    done = diplo("followup", *words)
    assert (done.code, done.out, done.err) == (2, "", f"diplo: {told}\n")


@pytest.mark.parametrize("days", ["0", "999999999999999999999"])
def test_any_number_of_days_is_answered(days: str, diplo: Run) -> None:
    assert diplo("followup", "--horizon", days, "--stale", days, *DAY).code == 0


def test_before_the_first_meeting_the_ledger_is_empty(diplo: Run) -> None:
    done = diplo("followup", "--today", "2020-01-01", "--json")
    assert (done.code, done.out) == (0, "[]\n")


def test_records_without_cites_or_parties_have_empty_lists(diplo: Run, tmp_path: Path) -> None:
    world = partial(diplo, **settle(tmp_path, WORLD))
    rows = json.loads(world("followup", "--year", "2025", "--json").out)
    assert [(row["id"], row["cite"], row["parties"]) for row in rows] == [
        ("2025-03-03-health", [], [])
    ]
