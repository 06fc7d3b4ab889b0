"""`diplo orgs`: the ministries, companies and others that sign and are named."""

from diplo_cli.cli.nouns import noun_app

app = noun_app(
    "orgs",
    "List organizations: ministries, agencies, companies, with how much they signed.",
    [
        "diplo orgs --kind ministry --country Kazakhstan",
        "diplo orgs --sector transport --sort -document_count",
        "diplo orgs show socar",
    ],
)
