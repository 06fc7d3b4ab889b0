"""Each kind of export, read back by a program of its own."""

from pathlib import Path

import tomli

from diplo_cli import index_of, load
from diplo_cli.exporting.source import Source
from tests.cli import WORLD, toml

# What a text can hold that means something to one of the formats, or to none.
HOSTILE = (
    "a\"b'c`\\; -- <b>&amp;</b> ]]> {\"x\": [1]}\r\n=cmd|' /C'!A0\t,;|\r#$%^ \x1b[31m\x07\x7f\x9b"
    "\u2028\u202e\u200b\ufeff e\u0301 \U0001f600 DROP TABLE x \0 \\u0000 \\\0 \ufffe\uffff"
)
HOSTILE_WORLD = (
    WORLD.replace('"Agreement on trains"', toml(HOSTILE))
    .replace('"They spoke of trains."', toml(HOSTILE))
    .replace('"Azerbaijan Railways"', toml(HOSTILE))
    .replace('"Freight by rail"', toml(HOSTILE))
    .replace('city = "Baku"', f"city = {toml(HOSTILE)}")
    .replace(
        'parties = ["azerbaijan-railways"]',
        'parties = ["azerbaijan-railways", "ministry-of-culture-kz"]',
    )
    + f"\n[meetings.documents.extra]\n{toml(HOSTILE)} = {toml(HOSTILE)}\n"
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
