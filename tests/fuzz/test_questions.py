"""Bad questions: expressions, names, dates, columns, ids, statements and paths."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st

from diplo_cli.cli.as_of import as_of
from diplo_cli.cli.options import Request, asked_columns
from diplo_cli.files import dataset_paths
from diplo_cli.index import Index, open_index
from diplo_cli.nouns import NOUNS
from diplo_cli.problems import DiploError
from diplo_cli.query import Filter, check_keys, count, select
from diplo_cli.saying import said
from diplo_cli.searching import Search
from diplo_cli.show import open_record
from diplo_cli.sql import ask
from tests.fuzz.harness import assert_clean, fuzz, rounds
from tests.fuzz.mutations import DATES, IDS, TEXTS

pytestmark = pytest.mark.no_cover

Record = Callable[[str, object], None]
Run = Callable[[Any], bool]


@pytest.fixture
def index() -> Index:
    return open_index()


def answered(question: Callable[[], Iterable[Any]]) -> bool:
    """Tell whether a question is answered; a refusal must be one clean line."""
    try:
        for _ in question():
            pass
    except DiploError as error:
        for line in str(error).splitlines():
            assert_clean(said(line))
        return False
    return True


SIGNS = st.sampled_from(
    [*"\"“”«»()*-+:^&|'#", "AND", "OR", "NOT", "NEAR", "NEAR(", "((((", "))))", '"""', "corr*",
     "rail", "*"]
)  # fmt: skip
EXPRESSIONS = st.one_of(
    st.lists(SIGNS | SIGNS | TEXTS | IDS, max_size=12).flatmap(
        lambda parts: st.sampled_from([" ".join(parts), "".join(parts)])
    ),
    st.builds(lambda sign, times: sign * times, SIGNS, st.sampled_from([2, 13, 201, 20_000])),
)


@rounds(short=100, full=30_000)
def test_any_expression(cases: int, index: Index, record_property: Record) -> None:
    def run(text: str) -> bool:
        return answered(lambda: list(Search(index, text).hits(limit=20)))

    fuzz(EXPRESSIONS.filter(_speakable), cases, run, record_property)


def _speakable(text: str) -> bool:
    """Tell whether a text can be an argument: no halves of pairs, as `well_formed` sees to."""
    return text.isascii() or not any("\ud800" <= each <= "\udfff" for each in text)


FIELDS = st.sampled_from(Filter._fields)


@rounds(short=100, full=15_000)
def test_any_filter(cases: int, index: Index, record_property: Record) -> None:
    def run(asked: tuple[str, str, list[str]]) -> bool:
        noun, field, values = asked
        wanted = Filter(**{field: tuple(filter(_speakable, values))})
        return answered(lambda: [*select(index, noun, wanted), count(index, noun, wanted)])

    values = st.lists(DATES | TEXTS | IDS, min_size=1, max_size=3)
    fuzz(st.tuples(st.sampled_from(list(NOUNS)), FIELDS, values), cases, run, record_property)


@rounds(short=50, full=10_000)
def test_any_columns_order_day_and_id(cases: int, index: Index, record_property: Record) -> None:
    def run(asked: tuple[str, str]) -> bool:
        noun, text = asked
        columns = Request(columns=text)
        return any(
            (
                answered(lambda: select(index, noun, sort=text)),
                answered(lambda: _held(index, noun, asked_columns(columns))),
                answered(lambda: [as_of(text, None)]),
                answered(lambda: [as_of(None, text)]),
                answered(lambda: [open_record(index, noun, text)]),
            )
        )

    keys = st.sampled_from(
        ["id", "-id", "title,id", ",", "-", "--id", "id;", "$.id", "id'", "2025-03-03"]
    )  # fmt: skip
    texts = (keys | TEXTS | DATES | IDS).filter(_speakable)
    fuzz(st.tuples(st.sampled_from(list(NOUNS)), texts), cases, run, record_property)


def _held(index: Index, noun: str, columns: tuple[str, ...]) -> tuple[str, ...]:
    check_keys(index, noun, columns, "--columns")
    return columns


# Clauses that SQLite takes, and much that it should not.
SELECTED = st.sampled_from(
    ["*", "title", "count(*)", "fold(title)", "1e999", "x'00ff'", "NULL", "?", ":a",
     "randomblob(9)", "zeroblob(99999999)", "printf('%.9999999f', 1)",
     "replace(title, '', title)", "title, title", "load_extension('x')",
     "readfile('/etc/passwd')", "json('{}')", "char(27)", "hex(title)"]
)  # fmt: skip
TABLES = st.sampled_from(
    ["documents", "meetings", "documents, documents", "sqlite_master", "search_text", "nothing",
     "documents JOIN meetings ON 1", "(VALUES (1))", "pragma_table_list", "stored", '"documents"',
     "(WITH RECURSIVE a(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM a) SELECT n FROM a LIMIT 9)"]
)  # fmt: skip
ENDS = st.sampled_from(
    ["", ";", "; DROP TABLE documents", "LIMIT 3", "ORDER BY 1 DESC", "-- x", "/*", "WHERE", "'",
     '"', "UNION ALL SELECT 1", "GROUP BY 1", "WHERE title MATCH 'x'", "LIMIT -1 OFFSET 1e9"]
)  # fmt: skip
STARTS = st.sampled_from(
    ["SELECT", "SELECT", "SELECT", "EXPLAIN SELECT", "PRAGMA", "ATTACH", "DELETE"]
)
STATEMENTS = st.builds(
    "{} {} FROM {} {}".format, STARTS, SELECTED | TEXTS, TABLES | TEXTS, ENDS | TEXTS
)


@rounds(short=50, full=15_000)
def test_any_statement(cases: int, index: Index, record_property: Record) -> None:
    def run(statement: str) -> bool:
        return answered(lambda: ask(index, statement, timeout=2).rows)

    fuzz((STATEMENTS | TEXTS).filter(_speakable), cases, run, record_property)


@rounds(short=50, full=5_000)
def test_any_path(
    cases: int, record_property: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    monkeypatch.chdir(inner)

    def run(path: str) -> bool:
        return answered(lambda: [open_index(dataset_paths([path]))])

    paths = st.sampled_from(
        [".", "..", "a/../..", "./", "~", "$HOME", "*", "-", "/dev/null", "/proc/self/mem",
         "a\0b", "a" * 300, "a/" * 3_000, "file:///etc/passwd", "http://localhost", "\udcff.toml",
         "/dev/stdin/x"]
    )  # fmt: skip
    any_path = paths | TEXTS | st.builds("{}.toml".format, TEXTS)
    fuzz(any_path.filter(partial(_is_within, tmp_path)), cases, run, record_property)


def _is_within(folder: Path, path: str) -> bool:
    """Tell whether a path leads to no folder but to this one or one in it, such as to all files."""
    try:
        place = Path(path).resolve()
        return not place.is_dir() or place.is_relative_to(folder)
    except (OSError, ValueError, RuntimeError):
        return True
