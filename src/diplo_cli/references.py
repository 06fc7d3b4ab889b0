"""Which fields of records name other records: whatever follows references goes by this table."""

# By the name of a field, the tables that may hold what it names.
REFERENCES: dict[str, tuple[str, ...]] = {
    "broader": ("sectors",),
    "sectors": ("sectors",),
    "initiatives": ("initiatives",),
    "people": ("people",),
    "person": ("people",),
    "signatories": ("people",),
    "organizations": ("organizations",),
    "parties": ("organizations",),
    "implements": ("documents", "initiatives"),
    "amends": ("documents", "initiatives"),
    "supersedes": ("documents", "initiatives"),
}
COUNTRY_FIELDS = ("country", "countries", "by")
