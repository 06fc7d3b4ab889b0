"""Each kind of export, read back by a program of its own."""

from pathlib import Path

import tomli

from diplo_cli import index_of, load
from diplo_cli.exporting.source import Source
from tests.cli import WORLD, toml
from tests.hostile import PAYLOAD

HOSTILE_WORLD = (
    WORLD.replace('"Agreement on trains"', toml(PAYLOAD))
    .replace('"They spoke of trains."', toml(PAYLOAD))
    .replace('"Azerbaijan Railways"', toml(PAYLOAD))
    .replace('"Freight by rail"', toml(PAYLOAD))
    .replace('city = "Baku"', f"city = {toml(PAYLOAD)}")
    .replace(
        'parties = ["azerbaijan-railways"]',
        'parties = ["azerbaijan-railways", "ministry-of-culture-kz"]',
    )
    + f"\n[meetings.documents.extra]\n{toml(PAYLOAD)} = {toml(PAYLOAD)}\n"
)  # fmt: skip


def source_of(*files: Path) -> Source:
    """Give a whole dataset to be exported."""
    return Source(index_of(load(files)))


def count_of(text: str, table: str) -> int:
    """Count the tables of a name in a dataset, as TOML has them."""
    data = tomli.loads(text)
    if table in data:
        return len(data[table])
    return sum(len(meeting.get(table, ())) for meeting in data["meetings"])
