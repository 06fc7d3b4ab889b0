"""`diplo sectors`: the tree of fields that documents and topics belong to."""

from diplo_cli.cli.nouns import noun_app

app = noun_app(
    "sectors",
    "List sectors, with how many documents and topics each has; narrower ones count in.",
    [
        "diplo sectors --sort -document_count",
        "diplo sectors --sector energy",
        "diplo sectors show transport",
    ],
)
