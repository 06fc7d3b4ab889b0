"""The SQL of docs/size.md: DuckDB, Spark and `diplo sql` answer it as diplo itself does.

`pytest -m engines` asks DuckDB and Spark, and CONTRIBUTING.md tells what that needs; other runs ask
DuckDB alone.
"""

import datetime
import json
import os
import random
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.builders import Table, to_toml
from tests.cli import Ask
from tests.conftest import BUNDLED, ROOT, Result
from tests.hostile import PAYLOAD

pytestmark = pytest.mark.no_cover

PAGE = (ROOT / "docs" / "size.md").read_text("utf-8")
PROGRAMS = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
QUESTIONS = re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL)
ROWS = {"duckdb": "duckdb.sql(question).fetchall()", "spark": "spark.sql(question).collect()"}

# Without a page of its own, a bar, and a few rows spread over 200 tasks.
QUIET = {
    "SPARK_LOCAL_IP": "127.0.0.1",
    "PYSPARK_SUBMIT_ARGS": "--conf spark.ui.enabled=false --conf spark.ui.showConsoleProgress=false"
    " --conf spark.sql.shuffle.partitions=2 pyspark-shell",
}

Answer = list[list[Any]]  # rows; dates are text


class Asked(NamedTuple):
    """A dataset exported into a folder, and a way to ask diplo itself of it."""

    folder: Path
    diplo: Ask

    def read(self, *arguments: str) -> Any:
        """Give what a command of diplo prints as JSON."""
        return json.loads(self.diplo(*arguments, "--json"))


def made_up() -> str:
    """Make up seven years of meetings, with what makes counting hard.

    Sectors three deep, several in a document, or none; names that are shared by two ministries;
    documents without parties, or only with some of no country; figures named again and again.
    """
    chance = random.Random(7)
    countries = ["AZ", "KZ", "GE", "TR"]
    broader = {"rail": "transport", "metro": "rail", "shipping": "transport", "oil-gas": "energy"}
    sectors = ["transport", "energy", "culture", *broader]
    names = ["Ministry of Transport", "Ministry of Culture", PAYLOAD, "Ünal’s Bank", "Railways"]
    organizations: list[Table] = [
        {
            "id": f"body-{number}",
            "name": chance.choice(names),
            "kind": chance.choice(["ministry", "ministry", "company"]),
            **({"country": chance.choice(countries)} if number % 5 else {}),
        }
        for number in range(12)
    ]
    parties = [each["id"] for each in organizations]
    figures = [("Trade", "USD"), ("Trade", "tonnes"), ("Transit by rail", "percent")]
    meetings: list[Table] = []
    for number in range(40):
        day = datetime.date(2019, 1, 1) + datetime.timedelta(days=chance.randrange(7 * 365))
        documents = [
            {
                "id": f"m{number}-{each}",
                "title": chance.choice(["Agreement", "Меморандум", PAYLOAD]),
                "type": chance.choice(["agreement", "memorandum"]),
                "sectors": chance.sample(sectors, chance.randrange(4)),
                "parties": chance.sample(parties, chance.randrange(4)),
                **({} if each % 3 else {"signed_on": "2018"}),
            }
            for each in range(chance.randrange(6))
        ]
        drawn = chance.sample(figures, chance.randrange(4))
        meetings.append(
            {
                "id": f"m{number}",
                "date": day,
                **({"end_date": day + datetime.timedelta(days=400)} if number % 9 == 0 else {}),
                **({"country": chance.choice(countries)} if number % 4 else {}),
                "documents": documents,
                "figures": [
                    {"name": name, "unit": unit, "value": round(chance.uniform(-9, 999), 2)}
                    for name, unit in drawn
                ],
            }
        )
    tree = [
        {
            "id": each,
            "name": each.title(),
            **({"broader": broader[each]} if each in broader else {}),
        }
        for each in sectors
    ]
    return to_toml({"sectors": tree, "organizations": organizations, "meetings": meetings})


DATASETS = {"bundled": BUNDLED.read_text("utf-8"), "made up": made_up(), "empty": ""}


@pytest.fixture(params=DATASETS)
def asked(request: pytest.FixtureRequest, tmp_path: Path, diplo: Callable[..., Result]) -> Asked:
    """Export a dataset with the page's own command."""
    (tmp_path / "dataset.toml").write_text(DATASETS[request.param], encoding="utf-8")

    def ask(*arguments: str) -> str:
        done = diplo(*arguments, DIPLO_DATA=str(tmp_path / "dataset.toml"))
        assert (done.code, done.err) == (0, "")
        return done.out

    (command,) = re.findall(r"```sh\ndiplo (export .*)\n```", PAGE)
    ask(*command.split())
    return Asked(tmp_path, ask)


def answers(engine: str, folder: Path) -> list[Answer]:
    """Run the page's program for an engine beside the export, and put every question to it."""
    (program,) = (each for each in PROGRAMS if f"{engine}." in each)
    script = (
        f"{program}\nimport json, sys\n"
        f"found = [{ROWS[engine]} for question in json.load(sys.stdin)]\n"
        "Path('answers.json').write_text(json.dumps(found, default=str), encoding='utf-8')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=folder, env={**os.environ, **QUIET},
        input=json.dumps(QUESTIONS), capture_output=True, encoding="utf-8", timeout=300,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found: list[Answer] = json.loads((folder / "answers.json").read_text("utf-8"))
    return found


def own_answers(asked: Asked) -> list[Answer]:
    """Give diplo's answers to the questions of the page, in their order."""
    return [
        by_sector(asked),
        by_ministry(asked),
        signed_on_transport(asked),
        by_year_and_country(asked),
        figures_by_name(asked),
    ]


def by_sector(asked: Asked) -> Answer:
    rows = asked.read("stats", "--by", "sector")
    counts = [(-row["count"], row["name"], row["id"]) for row in rows if row["id"]]
    return [[name, -count] for count, name, _ in sorted(counts)]


def by_ministry(asked: Asked) -> Answer:
    country = {org["id"]: org["country"] for org in asked.read("orgs")}
    rows = asked.read("stats", "--by", "ministry")
    counts = [(-row["count"], row["name"], row["id"]) for row in rows if row["id"]]
    return [[name, country[each], -count] for count, name, each in sorted(counts)]


def signed_on_transport(asked: Asked) -> Answer:
    if not asked.read("sectors"):
        return []
    return [
        [document["date"], document["title"], party["name"]]
        for document in asked.read("docs", "--sector", "transport")
        for party in document["parties"] or [{"name": None}]
    ]


def by_year_and_country(asked: Asked) -> Answer:
    rows = asked.read("stats", "--by", "year", "--by", "country")
    return sorted([int(row["id"]), row["id2"], row["count"]] for row in rows if row["id2"])


def figures_by_name(asked: Asked) -> Answer:
    rows = asked.read("figures")
    rows.sort(key=lambda row: (row["name"], row["unit"], row["date"], row["id"]))
    last: dict[tuple[str, str], float] = {}
    found = []
    for row in rows:
        name, unit, value = row["name"], row["unit"], row["value"]
        change = value - last[name, unit] if (name, unit) in last else None
        found.append([name, unit, row["date"], value, change])
        last[name, unit] = value
    return found


def test_duckdb_answers_as_diplo_does(asked: Asked) -> None:
    assert answers("duckdb", asked.folder) == own_answers(asked)


@pytest.mark.engines
def test_duckdb_and_spark_answer_as_diplo_does(asked: Asked) -> None:
    own = own_answers(asked)
    assert answers("duckdb", asked.folder) == own
    assert answers("spark", asked.folder) == own


def test_diplo_sql_answers_the_same_text_where_no_year_is_asked(asked: Asked) -> None:
    tried = 0
    for question, own in zip(QUESTIONS, own_answers(asked), strict=True):
        if not re.search(r"\byear\b", question):
            assert [list(row.values()) for row in asked.read("sql", question)] == own
            tried += 1
    assert tried == len(QUESTIONS) - 1


def test_what_is_made_up_is_hard() -> None:
    text = made_up()
    assert len(set(re.findall(r"^date = (\d{4})", text, re.MULTILINE))) == 7
    assert re.search(r'sectors = \[.*"(rail|metro)", .*"transport"', text)
    assert "parties = []" in text
    assert "sectors = []" in text
