-- The index of a dataset: a disposable cache, renewed file by file, made anew for another schema.
-- What is asked are `entry`, `facet`, `name` and `meta`; what is kept is more compact.

CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value NOT NULL
) WITHOUT ROWID;

-- The files of the dataset, each with the identity it had when it was read. What belongs to one
-- has its number in the upper bits of its key: key >> 24.
CREATE TABLE file (
    number INTEGER PRIMARY KEY,
    path BLOB NOT NULL,   -- from the root, as the system names it
    identity BLOB,
    about TEXT,           -- its [dataset] table, as JSON
    sum INTEGER NOT NULL  -- a checksum of the rows of its meetings and of all that is theirs
);

CREATE TABLE stored (
    key INTEGER PRIMARY KEY,
    noun TEXT NOT NULL,
    id TEXT NOT NULL,
    sort TEXT NOT NULL,   -- the date of a dated noun, else the folded name
    label TEXT,           -- what people call it; NULL where the row's own title is that
    block INTEGER,        -- the block that has its row, and where in it …
    place INTEGER,
    row TEXT              -- … or the row itself, as JSON, where it is of a registry
);

-- Rows of one noun of one file, compressed together.
CREATE TABLE block (
    number INTEGER PRIMARY KEY,
    data BLOB NOT NULL
);

-- What filters ask for: (docs, sector, transport) holds for a document of the railways too.
-- Packed numbers of entries of the file.
CREATE TABLE posting (
    noun TEXT NOT NULL,
    facet TEXT NOT NULL,
    value TEXT NOT NULL,
    file INTEGER NOT NULL,
    entries BLOB NOT NULL,
    PRIMARY KEY (noun, facet, value, file)
) WITHOUT ROWID;

-- The same for facets most values of which are found in few meetings: entries of all nouns.
CREATE TABLE shared (
    facet TEXT NOT NULL,
    value TEXT NOT NULL,
    file INTEGER NOT NULL,
    entries BLOB NOT NULL,
    PRIMARY KEY (facet, value, file)
) WITHOUT ROWID;

-- The facets that registry entries have of themselves …
CREATE TABLE own (
    noun TEXT NOT NULL,
    facet TEXT NOT NULL,
    value TEXT NOT NULL,
    entry INTEGER NOT NULL,
    PRIMARY KEY (noun, facet, value, entry)
) WITHOUT ROWID;

-- … and those they take over from the meetings of a file: packed numbers of its mentions.
CREATE TABLE taken (
    facet TEXT NOT NULL,
    value TEXT NOT NULL,
    file INTEGER NOT NULL,
    mentions BLOB NOT NULL,
    PRIMARY KEY (facet, value, file)
) WITHOUT ROWID;

-- Every registry entry, or document, that a file names, and what its meetings tell of it.
CREATE TABLE mention (
    file INTEGER NOT NULL,
    number INTEGER NOT NULL,
    noun TEXT NOT NULL,
    id TEXT NOT NULL,
    documents INTEGER NOT NULL,
    topics INTEGER NOT NULL,
    meetings INTEGER NOT NULL,
    cites INTEGER NOT NULL,
    roles TEXT,           -- of a person, as JSON: the date, meeting and place of the first, its name
    PRIMARY KEY (file, number)
) WITHOUT ROWID;

-- The records of the registries as they were read, as JSON.
CREATE TABLE registry (
    noun TEXT NOT NULL,
    id TEXT NOT NULL,
    key INTEGER NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (noun, id)
) WITHOUT ROWID;

-- The names that filters match: folded words, each after a space.
CREATE TABLE name (
    noun TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT,
    label TEXT NOT NULL,
    words TEXT NOT NULL,
    file INTEGER          -- NULL for countries
);

-- Every row of every noun, as JSON, beside what order and look-ups need.
CREATE VIEW entry AS
SELECT
    key, noun, id, sort,
    coalesce(label, json_extract(
        unpacked(block, place, (SELECT data FROM block WHERE number = stored.block)),
        CASE noun WHEN 'docs' THEN '$.title' WHEN 'topics' THEN '$.summary' ELSE '$.name' END
    )) AS label,
    CASE WHEN block IS NULL THEN row
    ELSE unpacked(block, place, (SELECT data FROM block WHERE number = stored.block)) END AS row
FROM stored;

-- Every facet of every entry, once. `query` asks the tables behind it, as SQLite can't look into
-- this view by values that another table gives.
CREATE VIEW facet AS
SELECT posting.noun, posting.facet, posting.value, (file << 24) + each.value AS entry
FROM posting, json_each(numbers(entries)) AS each
UNION ALL
SELECT stored.noun, shared.facet, shared.value, stored.key
FROM shared, json_each(numbers(entries)) AS each, stored
WHERE stored.key = (file << 24) + each.value
UNION ALL
SELECT noun, facet, value, entry FROM (
    SELECT own.noun, own.facet, own.value, own.entry FROM own
    UNION
    SELECT registry.noun, taken.facet, taken.value, registry.key
    FROM taken, json_each(numbers(mentions)) AS each, mention, registry
    WHERE mention.file = taken.file AND mention.number = each.value
        AND registry.noun = mention.noun AND registry.id = mention.id
);
