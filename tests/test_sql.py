"""SQL reads the tables, and nothing else; its limits hold."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from diplo_cli import Index, QueryError, index_of, load
from diplo_cli.exporting.source import Source
from diplo_cli.exporting.sqlite import write as export
from diplo_cli.sql import ask
from diplo_cli.tables.full_text import FULL_TEXT, FullText
from tests.builders import Write
from tests.cli import WORLD
from tests.conftest import BUNDLED


@pytest.fixture
def index(write: Write) -> Index:
    return index_of(load([write(WORLD)]))


def rows(index: Index, statement: str, timeout: float = 30) -> list[tuple[Any, ...]]:
    return list(ask(index, statement, timeout).rows)


COUNT_FOR_EVER = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT {} FROM n"


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("INSERT INTO documents VALUES (1)", "INSERT is refused"),
        ("INSERT INTO entry VALUES (1, '', '', '', '', '')", "INSERT is refused"),
        ("UPDATE stored SET row = ''", "UPDATE is refused"),
        ("DELETE FROM stored", "DELETE is refused"),
        ("WITH x AS (SELECT 1) DELETE FROM stored", "DELETE is refused"),
        ("CREATE TABLE x (a)", "sql: this is refused"),
        ("CREATE TEMP TABLE x AS SELECT 1", "sql: this is refused"),
        ("CREATE TEMP TRIGGER x AFTER INSERT ON stored BEGIN SELECT 1; END", "refused"),
        ("CREATE VIRTUAL TABLE temp.x USING fts5(a)", "refused"),
        ("DROP TABLE entry", "refused"),
        ("DROP VIEW documents", "refused"),
        ("ALTER TABLE stored RENAME TO x", "refused"),
        ("ATTACH '/tmp/x.db' AS x", "ATTACH is refused"),
        ("/* SELECT */ ATTACH ':memory:' AS x", "ATTACH is refused"),
        ("DETACH main", "DETACH is refused"),
        ("VACUUM INTO 'copy.db'", "refused"),
        ("VACUUM", "refused"),
        ("REINDEX", "REINDEX is refused"),
        ("ANALYZE", "refused"),
        ("PRAGMA writable_schema = 1", "PRAGMA is refused"),
        ("PRAGMA hard_heap_limit = 0", "PRAGMA is refused"),
        ("SELECT * FROM pragma_database_list", "sql: this is refused"),
        ("PRAGMA temp.data_version", "PRAGMA is refused"),
        ("INSERT INTO search(search) VALUES ('delete-all')", "INSERT is refused"),
        ("SELECT * FROM search, main.facet", "facet is no table"),
        ("SELECT * FROM search, entry", "entry is no table of the dataset"),
        ("BEGIN", "TRANSACTION is refused"),
        ("SAVEPOINT x", "SAVEPOINT is refused"),
        ("SELECT load_extension('x')", "load_extension() is refused"),
        ("SELECT unpacked(1, 0, x'00')", "unpacked() is refused"),
        ("SELECT ordered('', 'id')", "ordered() is refused"),
        ("SELECT numbers(x'00')", "numbers() is refused"),
        ("SELECT writefile('x', 'y')", "no such function: writefile"),
        ("SELECT readfile('/etc/passwd')", "no such function: readfile"),
        ("SELECT * FROM entry", "entry is no table of the dataset"),
        ("SELECT count(*) FROM main.ENTRY", "ENTRY is no table of the dataset"),
        ("SELECT value FROM meta", "meta is no table of the dataset"),
        ("SELECT words FROM main.name", "name is no table of the dataset"),
        ("SELECT sql FROM sqlite_master", "sqlite_master is no table of the dataset"),
        ("SELECT sql FROM temp.sqlite_master", "sqlite_temp_master is no table of the dataset"),
        ("WITH documents AS (SELECT * FROM entry) SELECT * FROM documents", "entry is no table"),
        ("SELECT (SELECT max(row) FROM entry)", "entry is no table of the dataset"),
        ("SELECT 1 WHERE EXISTS (SELECT 1 FROM facet WHERE value = 'x')", "facet is no table"),
    ],
)
def test_what_is_more_than_reading_the_tables_is_refused(
    statement: str, said: str, index: Index
) -> None:
    with pytest.raises(QueryError) as caught:
        rows(index, statement)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


# Datasette, where it was tested first, has SQLite report what its functions raise.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("SELECT titel FROM documents", "no such column: titel; did you mean title?"),
        ("SELECT d.tilte FROM documents d", "no such column: d.tilte; did you mean title"),
        ("SELECT * FROM document", "no such table: document; did you mean documents or"),
        ("SELECT * FROM zzz", "no such table: zzz; `diplo sql --schema` lists"),
        ("SELEC 1", 'near "SELEC": syntax error;'),
        ("SELECT id FROM documents, meetings", "ambiguous column name: id;"),
        ("SELECT 1; SELECT 2", "this is more than one statement; give one at a time"),
        ("SELECT ?", "nothing is given for ?"),
        ("SELECT :name", "nothing is given for ?"),
        ("SELECT 1\0", "null character;"),
        ("", "this asks for nothing;"),
        ("-- only a remark", "this asks for nothing;"),
        ("SELECT zeroblob(1000000000)", "a value is longer than 64 MB;"),
        ("SELECT fold(printf('%.*c', 2000000, 'x'))", "fold() takes no text longer than 1 MB;"),
        ("SELECT abs(-9223372036854775807 - 1)", "integer overflow;"),
    ],
)
def test_what_cannot_be_answered_is_said_in_a_line(statement: str, said: str, index: Index) -> None:
    with pytest.raises(QueryError) as caught:
        rows(index, statement)
    assert str(caught.value).startswith("sql: ")
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_query_may_name_tables_of_its_own(index: Index) -> None:
    counting = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 5)"
    assert rows(index, f"{counting} SELECT count(*) FROM n") == [(5,)]
    assert rows(index, "WITH mine AS (SELECT id FROM people) SELECT count(*) FROM mine") == [(2,)]


def test_json_is_read_in_a_query(index: Index) -> None:
    statement = "SELECT value FROM json_each('[1, 2]') UNION ALL SELECT count(*) FROM people"
    assert rows(index, statement) == [(1,), (2,), (2,)]


def test_names_fold_as_filters_do(index: Index) -> None:
    assert rows(index, "SELECT fold('TÜRKİYE')") == [("turkiye",)]


def test_a_query_that_works_on_is_given_up(index: Index) -> None:
    with pytest.raises(QueryError, match=r"no answer within 0\.2 seconds; ask for less"):
        rows(index, COUNT_FOR_EVER.format("count(*)"), timeout=0.2)


def test_rows_that_never_end_are_given_up_too(index: Index) -> None:
    answer = ask(index, COUNT_FOR_EVER.format("i"), timeout=0.2)
    assert next(answer.rows) == (1,)
    with pytest.raises(QueryError, match="no answer within"):
        for _ in answer.rows:
            pass


def test_a_reader_may_take_longer_than_the_query(index: Index) -> None:
    import time

    answer = ask(index, "SELECT id FROM people", timeout=0.2)
    next(answer.rows)
    time.sleep(0.3)
    assert len(list(answer.rows)) == 1


def test_values_of_every_kind_can_be_written(index: Index) -> None:
    statement = "SELECT x'00ff', NULL, 9e999, -9e999, 9223372036854775807, 0.1, CAST(x'ff' AS TEXT)"
    assert rows(index, statement) == [
        ("00ff", None, "Infinity", "-Infinity", 9223372036854775807, 0.1, r"\xff")
    ]


def test_columns_of_one_name_are_numbered(index: Index) -> None:
    answer = ask(index, "SELECT 1 AS id, 2 AS id, 3 AS id_2, 4 AS id, 5 AS ''")
    assert answer.keys == ("id", "id_3", "id_2", "id_4", "")
    assert list(answer.rows) == [(1, 2, 3, 4, 5)]


def test_a_name_of_a_column_drives_no_terminal(index: Index) -> None:
    assert ask(index, "SELECT 1 AS '\x1b[31m'").keys == (r"\x1b[31m",)


def test_nothing_is_left_beside_the_index(index: Index, tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    rows(index, "SELECT * FROM documents_by_sector")
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("each", FULL_TEXT, ids=lambda each: each.name)
def test_full_text_that_the_export_has_can_be_asked_here_too(
    each: FullText, tmp_path: Path
) -> None:
    index = index_of(load([BUNDLED]))
    export(Source(index), tmp_path / "out.db")
    with closing(sqlite3.connect(tmp_path / "out.db")) as database:
        exported = database.execute(each.example).fetchall()
        texts = database.execute(f"SELECT * FROM {each.name}").fetchall()
    assert rows(index, each.example) == exported != []
    assert sorted(rows(index, f"SELECT * FROM {each.name}")) == sorted(texts)


def test_several_full_texts_and_tables_are_joined(index: Index) -> None:
    sql = (
        "SELECT documents.title, search.noun, highlight(documents_fts, 1, '[', ']')"
        " FROM documents JOIN documents_fts USING (id) JOIN search USING (id)"
        " WHERE documents_fts MATCH 'TRAIN' AND search MATCH 'agreements'"
    )
    found = [("Agreement on trains", "docs", "Agreement on [trains]")]
    assert rows(index, sql) == found
    assert rows(index, sql) == found  # of what was made before, too


def test_a_source_with_a_title_is_found_by_its_publisher_too(write: Write) -> None:
    sources = '[[sources]]\nid = "a"\npublisher = "Trend"\ntitle = "Presidents met"\n'
    sources += '[[sources]]\nid = "b"\npublisher = "Trend"\n'
    told = rows(index_of(load([write(sources)])), "SELECT id, text FROM search('trend')")
    assert told == [("a", "Trend"), ("b", None)]


def test_full_text_given_up_is_whole_the_next_time(index: Index) -> None:
    with pytest.raises(QueryError, match="no answer within"):
        ask(index, f"SELECT ({COUNT_FOR_EVER.format('max(i)')}) FROM search", 0.1).rows.__next__()
    assert rows(index, "SELECT id FROM search('museums')") == [("2023-06-22-museums",)]
