"""`diplo stats`: counts as tables with bars on a screen, as rows for scripts."""

import csv
import io
import json
from pathlib import Path

import pytest

from diplo_cli.cli.stats import KEYS
from diplo_cli.counting import ALL_KEYS
from tests.cli import Run, Write, imports, toml
from tests.cli.terminal import Terminal
from tests.cli.test_start import HEAVY


def test_one_key_gives_names_counts_shares_bars_and_sparklines(world: Run) -> None:
    done = world("stats", "--by", "sector")
    assert (done.code, done.err) == (0, "")
    assert done.out == (
        "Sector     Documents  Share of 3                        2023–2025\n"
        "Culture            1         33%  ####################  @..\n"
        "Rail               1         33%  ####################  @..\n"
        "Transport          1         33%  ####################  @..\n"
        "none               1         33%  ####################  ..@\n"
        "\n"
        "A document counts in each of its sectors, and each broader one, once, so the shares"
        " add up to more than 100 %.\n"
        "Each mark is a year of 2023–2025, . none, : to @ little to much of its own row.\n"
    )


def test_two_keys_give_a_cross_table_with_totals_of_distinct_records(world: Run) -> None:
    done = world("stats", "--by", "sector", "--by", "year")
    assert done.out == (
        "Sector     2023  2025  Total  2023–2025\n"
        "Culture       1     .      1  @..\n"
        "Rail          1     .      1  @..\n"
        "Transport     1     .      1  @..\n"
        "none          .     1      1  ..@\n"
        "Total         2     1      3  @.+\n"
        "\n"
        "Totals count each record once.\n"
        "Each mark is a year of 2023–2025, . none, : to @ little to much of its own row.\n"
    )


def test_json_of_one_key_has_id_and_name_share_and_cites(world: Run) -> None:
    assert json.loads(world("stats", "--by", "country", "--json").out)[1] == {
        "by": "country",
        "id": "KZ",
        "name": "Kazakhstan",
        "count": 2,
        "share": 0.6667,
        "total": 3,
        "years": {"2023": 1, "2025": 1},
        "cite": ["news-2023#5"],
    }


def test_json_of_two_keys_has_an_object_for_each_cell(world: Run) -> None:
    cells = json.loads(world("stats", "--by", "sector", "--by", "year", "--json").out)
    assert cells[-1] == {
        "by": "sector",
        "id": None,
        "name": "none",
        "by2": "year",
        "id2": "2025",
        "name2": "2025",
        "count": 1,
        "share": 0.3333,
        "row_count": 1,
        "column_count": 1,
        "total": 3,
        "cite": [],
    }


@pytest.mark.no_cover
@pytest.mark.parametrize(
    ("of", "one"), [("docs", 3), ("meetings", 2), ("topics", 2), ("figures", 2)]
)
def test_what_is_counted_can_be_chosen(of: str, one: int, world: Run) -> None:
    rows = json.loads(world("stats", "--of", of, "--by", "year", "--json").out)
    assert {row["total"] for row in rows} == {one}


def test_sorted_rows_are_cut_after_they_are_sorted(world: Run) -> None:
    done = world("stats", "--by", "year", "--sort", "count", "--limit", "1", "--format", "csv")
    assert [row["id"] for row in csv.DictReader(io.StringIO(done.out))] == ["2025"]


def test_a_table_cut_by_a_limit_says_what_it_leaves_out(world: Run) -> None:
    for sort in ([], ["--sort", "-count"], ["--sort", "name"]):
        done = world("stats", "--by", "type", "--limit", "1", *sort)
        assert "\n2 more are left out.\n" in done.out
        assert "left out" not in world("stats", "--by", "type", "--limit", "3", *sort).out
    crossed = world("stats", "--by", "type", "--by", "year", "--limit", "1").out
    assert "\nTotal         2     1      3" in crossed
    assert "\n2 more rows are left out; totals count each record once, theirs too.\n" in crossed


def test_chosen_columns_make_a_plain_list(world: Run) -> None:
    done = world("stats", "--by", "type", "--columns", "name,count")
    assert done.out.splitlines()[:2] == ["Name        Count", "agreement       1"]


def test_count_says_how_many_values_there_are(world: Run) -> None:
    assert world("stats", "--by", "type", "--count").out == "3\n"


def test_a_table_that_needs_no_note_ends_without_an_empty_line(world: Run) -> None:
    assert not world("stats", "--by", "year").out.endswith("\n\n")


@pytest.mark.no_cover
@pytest.mark.parametrize("by", [["sector"], ["sector", "year"]])
def test_nothing_to_count_is_an_empty_answer(by: list[str], world: Run) -> None:
    asked = [word for key in by for word in ("--by", key)]
    done = world("stats", *asked, "--year", "1999")
    assert (done.code, done.out) == (0, "Sector\n")
    assert world("stats", *asked, "--year", "1999", "--json").out == "[]\n"


@pytest.mark.no_cover
@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (["--by", "stance"], "documents can't be counted by stance; they can by sector, year"),
        (["--by", "sectr"], "did you mean sector?"),
        (["--by", "type", "--of", "people"], "'people' is not one of 'docs', 'meetings'"),
        (["--by", "year", "--of", "topics", "--type", "treaty"], "can't be filtered by type"),
        ([], "missing option '--by'"),
        (["--by", "year", "--sort", "id2"], "counts have no 'id2'; the columns are by, id"),
    ],
)
def test_what_makes_no_sense_is_a_usage_error(asked: list[str], says: str, world: Run) -> None:
    done = world("stats", *asked)
    assert (done.code, done.out) == (2, "")
    assert says in done.err
    assert len(done.err.splitlines()) == 1


@pytest.mark.no_cover
@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
@pytest.mark.parametrize("by", [["sector"], ["ministry"], ["sector", "year"], ["ministry", "org"]])
def test_bars_and_cross_tables_fit_the_screen(
    by: list[str], width: int, tmp_path: Path, environment: dict[str, str]
) -> None:
    asked = [word for key in by for word in ("--by", key)]
    seen = Terminal(tmp_path, environment).run("stats", *asked, size=(500, width))
    assert (seen.code, seen.err) == (0, "")
    assert max(map(len, seen.lines)) <= width


def test_a_screen_gets_smooth_bars_and_the_dataset(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    seen = Terminal(tmp_path, environment).run("stats", "--by", "sector", size=(60, 80))
    assert "█" in seen.text
    assert "13 documents in the bundled dataset." in " ".join(seen.lines)
    none = Terminal(tmp_path, environment).run("stats", "--by", "sector", "--year", "1999")
    assert "no documents match in the bundled dataset." in none.text


def test_sparklines_of_many_years_take_several_years_a_mark(
    write: Write, tmp_path: Path, environment: dict[str, str]
) -> None:
    path = write(
        "".join(f'[[meetings]]\nid = "m{y}"\ndate = {y}-01-01\n' for y in range(1900, 2000, 3))
    )
    asked = ("stats", "--of", "meetings", "--by", "country", "--data", path)
    seen = Terminal(tmp_path, environment).run(*asked, size=(60, 80))
    assert "Each mark is 4 years of 1900–1999" in " ".join(seen.lines)
    assert max(map(len, seen.lines)) <= 80


def test_a_chart_that_finds_no_room_has_no_legend_either_and_headings_stay_whole(
    tmp_path: Path, environment: dict[str, str], settings: dict[str, str]
) -> None:
    terminal = Terminal(tmp_path, {**environment, **settings})
    narrow, wide = (
        terminal.run("stats", "--by", "type", size=(40, width)).text for width in (36, 100)
    )
    assert "Each mark" in wide
    assert "Each mark" not in narrow
    assert narrow.split()[-2:] == ["not", "fit."]
    assert "Documents" in narrow.split()


def test_hostile_names_are_harmless(diplo: Run, write: Write) -> None:
    path = write(
        f"sectors = [{{ id = 's', name = {toml(chr(27) + '[31m[red]x' + chr(10))} }}]\n"
        "[[meetings]]\nid = 'm'\ndate = 2023-01-01\n"
        "documents = [{ id = 'd', title = 'D', type = 'treaty', sectors = ['s'] }]\n"
    )
    for by in (["--by", "sector"], ["--by", "type", "--by", "sector"]):
        done = diplo("stats", *by, "--data", path)
        assert r"\x1b[31m[red]x\n" in done.out
        assert "\x1b" not in done.out


def test_stats_in_a_pipe_import_nothing_heavy(
    environment: dict[str, str], settings: dict[str, str]
) -> None:
    around = {**environment, **settings}
    imports("stats", "--by", "sector", environment=around)  # warms the cache
    assert imports("stats", "--by", "sector", environment=around) & HEAVY == set()


def test_the_keys_offered_at_tab_are_all_there_are() -> None:
    assert sorted(KEYS) == sorted(ALL_KEYS)
