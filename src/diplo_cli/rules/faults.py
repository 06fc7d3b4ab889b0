"""What `diplo check --explain` says of the codes that no rule stands behind.

They are found where files are read and their values made into records.
"""

FAULTS: dict[str, str] = {
    "D001": """Every file of a dataset can be read.

This is told whatever is selected or ignored.

Example of what it finds: a path that isn't there, a folder without a *.toml file.""",
    "D002": """Every file is TOML in UTF-8.

This is told whatever is selected or ignored.

Example of what it finds:

    title = "no quote at the end""",
    "D003": """Every table and field is one of the data model's; your own go into `extra`.

Example of what it finds:

    [[people]]
    nmae = "Ali Asadov"  # the field is name""",
    "D004": """Every value has its field's type, form or vocabulary.

Example of what it finds:

    date = "2025-03-03"  # a TOML date stands without quotes""",
    "D005": """Every required field is there.

Example of what it finds:

    [[meetings]]
    id = "2025-03-03-baku"  # and no date""",
}
