"""`diplo docs`: what was signed, by whom."""

from diplo_cli.cli.nouns import noun_app

app = noun_app(
    "docs",
    "List documents: what was signed, in which sector, by which ministries and companies.",
    [
        "diplo docs --sector transport",
        "diplo docs --ministry culture --year 2023 --json",
        "diplo docs show 2023-06-22-railways-joint-venture",
    ],
)
