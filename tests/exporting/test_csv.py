"""The Data Package that `diplo export csv` writes, read with frictionless."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from diplo_cli.exporting.csv import write as export
from diplo_cli.tables import TABLES
from tests.builders import Write
from tests.cli import WORLD
from tests.exporting import HOSTILE_WORLD, count_of, source_of
from tests.hostile import PAYLOAD

pytestmark = pytest.mark.no_cover

# A process of its own: what frictionless warns of, and imports, is none of these tests'.
READ = """\
import json, sys
from frictionless import Package, validate
report = validate(sys.argv[1])
tables = {} if len(sys.argv) > 2 else {
    each.title: [row.to_dict(json=True) for row in each.read_rows()]
    for each in Package(sys.argv[1]).resources
}
errors = report.flatten(["name", "type", "note"])
print(json.dumps({"valid": report.valid, "errors": errors, "tables": tables}))
"""


def read(folder: Path, *options: str) -> Any:
    """Validate a package, and read its tables."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", READ, "datapackage.json", *options],
        cwd=folder, capture_output=True, encoding="utf-8", check=True, timeout=120,
    )  # fmt: skip
    return json.loads(done.stdout)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "package"
    folder.mkdir()
    return folder


def plain(value: Any, key: str) -> Any:
    """Read what JSON gives as text: numbers, and objects."""
    if key == "extra" and isinstance(value, str):
        return json.loads(value)
    return float(value) if key == "value" else value


def test_the_package_is_valid_and_holds_every_record_with_its_text(
    package: Path, write: Write
) -> None:
    source = source_of(write(HOSTILE_WORLD))
    export(source, package)
    found = read(package)
    assert (found["valid"], found["errors"]) == (True, [])
    tables = found["tables"]
    assert list(tables) == [table.name for table in TABLES]
    for name in ("meetings", "topics", "figures", "documents", "participants", "people"):
        assert len(tables[name]) == count_of(HOSTILE_WORLD, name)
    for table in TABLES:
        columns = [column.name for column in table.columns]
        numbered = [dict(zip(columns, row, strict=True)) for row in source.rows(table)]
        read_back = [
            {key: plain(value, key) for key, value in row.items()} for row in tables[table.name]
        ]
        assert read_back == [
            {key: plain(value, key) for key, value in row.items()} for row in numbered
        ], table.name
    assert tables["documents"][1]["title"] == PAYLOAD


def test_an_empty_dataset_is_a_package_too(package: Path, write: Write) -> None:
    export(source_of(write("")), package)
    found = read(package)
    assert found["valid"]
    assert not any(found["tables"].values())


def test_a_key_that_leads_nowhere_would_be_found(package: Path, write: Write) -> None:
    export(source_of(write(WORLD)), package)
    with (package / "document_sectors.csv").open("a") as file:
        file.write("2023-06-22-trains,no-such-sector,2\r\n")
    found = read(package, "errors only")
    assert [error[1] for error in found["errors"]] == ["foreign-key"]


def test_the_package_says_what_the_dataset_says_of_itself(package: Path, write: Write) -> None:
    about = '[dataset]\ntitle = "Meetings"\nlicense = "CC0-1.0"\nupdated = 2024-05-02\n'
    export(source_of(write(about + WORLD)), package)
    described = json.loads((package / "datapackage.json").read_text("utf-8"))
    assert described["title"] == "Meetings"
    assert described["licenses"] == [{"name": "CC0-1.0"}]
    assert described["version"] == "2024-05-02"
    assert all(
        field["description"]
        for resource in described["resources"]
        for field in resource["schema"]["fields"]
    )
