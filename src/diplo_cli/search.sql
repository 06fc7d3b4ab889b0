-- What `diplo search` asks beside the index: made when it is first asked for, in a cache of its own.

-- What `diplo search` looks in: the stems of an entry's words, under the key of the entry. The
-- texts themselves are in its row; the tokenizer only splits at the spaces between the stems.
CREATE VIRTUAL TABLE searched USING fts5(
    title, body, named, content='', tokenize='ascii'
);

-- Every folded word that is searched, with its stem: for beginnings, and for the nearest words.
CREATE TABLE word (
    word TEXT PRIMARY KEY,
    stem TEXT NOT NULL,
    units INTEGER NOT NULL  -- how many parts of files have it
) WITHOUT ROWID;

-- The words of the two parts of each file, packed: of its meetings, and of its registry entries.
CREATE TABLE said (
    file INTEGER NOT NULL,
    part INTEGER NOT NULL,
    sum INTEGER NOT NULL,
    said BLOB NOT NULL,
    PRIMARY KEY (file, part)
) WITHOUT ROWID;

-- What records were called when the words were read, by which others name them.
CREATE TABLE named_record (
    noun TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (noun, id)
) WITHOUT ROWID;

CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value NOT NULL
) WITHOUT ROWID;
