"""The Parquet files, read with DuckDB in a process of its own."""

import datetime
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from diplo_cli.exporting.parquet import _reason
from diplo_cli.exporting.parquet import write as export
from diplo_cli.tables import TABLES
from tests.builders import Write
from tests.cli import WORLD
from tests.exporting import HOSTILE_WORLD, source_of
from tests.hostile import PAYLOAD

READ = """\
import duckdb, json, pathlib, sys
found = {}
for path in sorted(pathlib.Path(".").iterdir()):
    parted = path.is_dir()
    files = f"{path}/**/*.parquet" if parted else str(path)
    asked = duckdb.sql(f"SELECT * FROM read_parquet('{files}', hive_partitioning = {parted})")
    types = [str(kind) for kind in asked.types]
    rows = [dict(zip(asked.columns, row)) for row in asked.fetchall()]
    found[path.stem] = [dict(zip(asked.columns, types)), rows]
print(json.dumps(found, default=str))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


def read(folder: Path) -> Any:
    done = subprocess.run(
        [sys.executable, "-c", READ], cwd=folder, capture_output=True, encoding="utf-8", check=True,
        timeout=120,
    )  # fmt: skip
    return json.loads(done.stdout)


@pytest.mark.parametrize("text", [WORLD, HOSTILE_WORLD])
def test_every_row_of_every_table_is_there(text: str, folder: Path, write: Write) -> None:
    source = source_of(write(text))
    export(source, folder)
    found = read(folder)
    assert sorted(found) == sorted(table.name for table in TABLES)
    for table in TABLES:
        columns = [column.name for column in table.columns]
        wanted = [dict(zip(columns, row, strict=True)) for row in source.rows(table)]
        there = [{key: row[key] for key in columns} for row in found[table.name][1]]
        assert sorted(there, key=repr) == sorted(map(_with_floats, wanted), key=repr), table.name
    titles = [row["title"] for row in found["documents"][1]]
    assert (PAYLOAD in titles) == (text == HOSTILE_WORLD)


def _with_floats(row: dict[str, Any]) -> dict[str, Any]:
    return {key: float(value) if key == "value" and "unit" in row else value
            for key, value in row.items()}  # fmt: skip


def test_a_number_that_a_double_would_round_stands_beside_it_in_digits(
    folder: Path, write: Write
) -> None:
    whole = WORLD.replace("value = 21", f"value = {2**53 + 1}")
    export(source_of(write(whole)), folder)
    found = [(row["value"], row["value_exact"]) for row in read(folder)["figures"][1]]
    assert sorted(found) == [(5e8, None), (float(2**53), str(2**53 + 1))]


def test_what_has_a_date_is_parted_by_year(folder: Path, write: Write) -> None:
    export(source_of(write(WORLD)), folder)
    files = sorted(str(path.relative_to(folder)) for path in folder.glob("documents/**/*.parquet"))
    assert files == [
        "documents/year=2023/data_0.parquet",
        "documents/year=2025/data_0.parquet",
    ]
    assert {row["year"] for row in read(folder)["documents"][1]} == {2023, 2025}
    assert (folder / "organizations.parquet").is_file()


def test_columns_have_types(folder: Path, write: Write) -> None:
    export(source_of(write(WORLD)), folder)
    found = read(folder)
    assert found["meetings"][0]["date"] == "DATE"
    assert found["figures"][0]["value"] == "DOUBLE"
    assert found["cites"][0]["block"] == "BIGINT"
    assert datetime.date.fromisoformat(found["meetings"][1][0]["date"])


def test_an_empty_dataset_can_be_read(folder: Path, write: Write) -> None:
    export(source_of(write("")), folder)
    found = read(folder)
    assert sorted(found) == sorted(table.name for table in TABLES)
    assert not any(rows for _, rows in found.values())
    assert found["topics"][0]["summary"] == "VARCHAR"


def test_a_folder_may_have_any_name(tmp_path: Path, write: Write) -> None:
    folder = tmp_path / "it's a {year} folder*"
    folder.mkdir()
    export(source_of(write(WORLD)), folder)
    assert len(list(folder.glob("documents/*/*.parquet"))) == 2


@pytest.mark.parametrize(
    "said",
    [
        'IO Error: Could not write file "x": No space left on device',
        '{"exception_type":"IO","exception_message":"Could not write","errno":"28"}',
    ],
)
def test_a_full_disk_is_said_in_words_not_in_json(said: str) -> None:
    assert _reason(said) == "No space left on device"
