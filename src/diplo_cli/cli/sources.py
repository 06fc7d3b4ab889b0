"""`diplo sources`: the texts that the records cite."""

from diplo_cli.cli.nouns import noun_app

app = noun_app(
    "sources",
    "List sources: the texts that the records cite.",
    [
        "diplo sources --year 2023",
        "diplo sources show trend-2025-03-03",
    ],
)
