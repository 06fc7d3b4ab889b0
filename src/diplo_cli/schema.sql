-- The index of a dataset: a disposable cache, made anew when its files or this schema change.

CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value NOT NULL
) WITHOUT ROWID;

-- Every row of every noun, as JSON, beside what order and look-ups need.
CREATE TABLE entry (
    key INTEGER PRIMARY KEY,
    noun TEXT NOT NULL,
    id TEXT NOT NULL,
    sort TEXT NOT NULL,   -- the date of a dated noun, else the folded name
    label TEXT NOT NULL,  -- what people call it
    row TEXT NOT NULL
);

-- What filters ask for: (docs, sector, transport) holds for a document of the railways too.
CREATE TABLE facet (
    noun TEXT NOT NULL,
    facet TEXT NOT NULL,
    value TEXT NOT NULL,
    entry INTEGER NOT NULL,
    PRIMARY KEY (noun, facet, value, entry)
) WITHOUT ROWID;

-- The names that filters match: folded words, each after a space.
CREATE TABLE name (
    noun TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT,
    label TEXT NOT NULL,
    words TEXT NOT NULL
);

-- What `diplo search` looks in: the stems of an entry's words, under the key of the entry. The
-- texts themselves are in its row; the tokenizer only splits at the spaces between the stems.
CREATE VIRTUAL TABLE searched USING fts5(
    title, body, named, content='', tokenize='ascii'
);

-- Every folded word that is searched, with its stem: for beginnings, and for the nearest words.
CREATE TABLE word (
    word TEXT PRIMARY KEY,
    stem TEXT NOT NULL
) WITHOUT ROWID;
