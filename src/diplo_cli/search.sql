-- What `diplo search` asks beside the index: made when it is first asked for, in a cache of its own.

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

CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value NOT NULL
) WITHOUT ROWID;
