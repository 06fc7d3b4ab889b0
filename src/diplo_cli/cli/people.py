"""`diplo people`: who took part and who was named."""

from diplo_cli.cli.nouns import noun_app

app = noun_app(
    "people",
    "List people: who took part in meetings or was named there, in which roles.",
    [
        "diplo people --country Azerbaijan",
        "diplo people --meeting 2025-03-03-baku",
        "diplo people show ilham-aliyev",
    ],
)
