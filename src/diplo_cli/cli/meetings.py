"""`diplo meetings`: who met whom, where and when."""

from diplo_cli.cli.nouns import noun_app

app = noun_app(
    "meetings",
    "List meetings: who met whom, where and when.",
    [
        "diplo meetings --country Kazakhstan --year 2025",
        "diplo meetings --person asadov --json",
        "diplo meetings show 2025-03-03-baku",
    ],
)
