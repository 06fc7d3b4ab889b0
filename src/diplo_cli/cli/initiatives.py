"""`diplo initiatives`: the corridors, programmes, events and funds that meetings return to."""

from diplo_cli.cli.nouns import noun_app

app = noun_app(
    "initiatives",
    "List initiatives: corridors, pipelines, programmes, funds, events and agreements named.",
    [
        "diplo initiatives --kind corridor",
        "diplo initiatives --sector energy",
        "diplo initiatives show middle-corridor",
    ],
)
