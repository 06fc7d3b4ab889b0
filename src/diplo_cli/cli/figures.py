"""`diplo figures`: the numbers that were named."""

from diplo_cli.cli.nouns import noun_app

app = noun_app(
    "figures",
    "List figures: the numbers that were named, with unit, qualifier and period.",
    [
        "diplo figures --sector trade",
        "diplo figures --year 2025 --json",
        "diplo figures show 2025-03-03-baku-figure-2",
    ],
)
