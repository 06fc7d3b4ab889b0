"""`diplo topics`: what was discussed, and with what stance."""

from diplo_cli.cli.nouns import noun_app

app = noun_app(
    "topics",
    "List topics: what was discussed, with what stance, and who took it.",
    [
        "diplo topics --stance concerned",
        "diplo topics --sector energy --year 2025",
        "diplo topics show 2025-03-03-baku-topic-1",
    ],
)
