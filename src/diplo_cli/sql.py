"""Answer SQL over the tables and views of `diplo_cli.tables`, reading only.

What a statement may do is decided by SQLite's authorizer as it compiles the statement, never by
looking at its text; what it may take of time and memory, by SQLite's own limits.
"""

import math
import sqlite3
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from diplo_cli.names import did_you_mean, fold
from diplo_cli.problems import QueryError
from diplo_cli.tables import BASES, EVERY, define
from diplo_cli.tables.full_text import FULL_TEXT, create_statement, fill_statement
from diplo_cli.text import visible

if TYPE_CHECKING:
    from diplo_cli.index import Index

TIMEOUT_SECONDS = 30.0
MEMORY_BYTES = 1 << 30  # for all of SQLite; what it sorts and joins beyond that goes to the disk
LONGEST_VALUE = 64 << 20
LONGEST_FOLDED = 1 << 20  # folding is Python's work, which no timeout can break off
GRACE_SECONDS = 1.0  # for SQLite to stop by itself
STEPS_BETWEEN_LOOKS = 10_000  # about a millisecond

READING = (
    sqlite3.SQLITE_SELECT,
    sqlite3.SQLITE_READ,
    sqlite3.SQLITE_FUNCTION,
    sqlite3.SQLITE_RECURSIVE,
)
SCHEMAS = ("sqlite_master", "sqlite_temp_master")
JSON_TABLES = ("json_each", "json_tree")
REFUSED_FUNCTIONS = ("load_extension", "fts3_tokenizer", "readfile", "writefile", "edit")
OF_THE_INDEX = ("unpacked", "ordered", "numbers")
ACTIONS = {
    value: name.removeprefix("SQLITE_").replace("_", " ")
    for name, value in vars(sqlite3).items()
    if name.startswith(("SQLITE_CREATE_", "SQLITE_DROP_", "SQLITE_ALTER_"))
    or name.removeprefix("SQLITE_")
    in ("ATTACH", "DETACH", "PRAGMA", "INSERT", "UPDATE", "DELETE", "TRANSACTION", "SAVEPOINT")
    or name in ("SQLITE_ANALYZE", "SQLITE_REINDEX")
}

Value = None | int | float | str


class Answer(NamedTuple):
    """The columns of an answer, each name once, and its rows, given one at a time."""

    keys: tuple[str, ...]
    rows: Iterator[tuple[Value, ...]]


def ask(
    index: "Index",
    statement: str,
    timeout: float = TIMEOUT_SECONDS,
    stuck: Callable[[str], None] | None = None,
) -> Answer:
    """Ask one SELECT of the tables of an index.

    `timeout` counts the seconds that SQLite works, not those it waits for a reader. It heeds them
    between its steps; should one step take for ever, as `instr` of huge texts does, `stuck` is
    called with what to say, from a thread of its own: only the end of the process ends that.

    A BLOB is given in hexadecimal. The connection keeps its limits afterwards. A cache that is
    found damaged is built anew, and asked with the whole time again. Raises QueryError, here or
    while the rows are read, for what is no SELECT, reads what it may not, or takes too long.
    """
    answered = index.mended(lambda connection: _asked(index, connection, statement, timeout, stuck))
    keys = next(answered)
    return Answer(keys, answered)


def _asked(
    index: "Index",
    connection: sqlite3.Connection,
    statement: str,
    timeout: float,
    stuck: Callable[[str], None] | None,
) -> Iterator[tuple[Any, ...]]:
    """Give the names of the columns, then the rows."""
    connection.set_authorizer(None)  # that of a question before this one
    connection.set_progress_handler(None, 0)
    mark = define(connection)
    hidden = {str(name) for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    guard = _Guard(index, timeout, {f"{name}_{mark}" for name in BASES}, hidden)
    made = connection.execute("SELECT name FROM sqlite_temp_master").fetchall()
    guard.searching = any(name in TO_MAKE for (name,) in made)
    _limit(connection, guard)
    connection.set_authorizer(guard.authorize)
    connection.set_progress_handler(guard.look, STEPS_BETWEEN_LOOKS)
    if stuck:
        guard.watch(stuck)
    cursor = guard.run(lambda: _execute(connection, statement, guard))
    if cursor.description is None:
        raise QueryError("sql: this asks for nothing; write it like SELECT title FROM documents")
    yield _distinct([visible(column[0]) for column in cursor.description])
    while (row := guard.run(lambda: next(cursor, None))) is not None:
        yield tuple(map(_plain, row))


def _execute(connection: sqlite3.Connection, statement: str, guard: "_Guard") -> sqlite3.Cursor:
    """Run a statement; a full-text table that SQLite misses is made, and the statement run again.

    They are made for the statement that names one, as SQLite reads it: nothing else waits for it.
    """
    while True:
        try:
            return connection.execute(statement)
        except sqlite3.OperationalError as error:
            missing = str(error).removeprefix("no such table: ").lower()
            if missing not in TO_MAKE:
                raise
        connection.set_authorizer(None)
        connection.execute("BEGIN")  # of one that was given up, nothing is left
        try:
            connection.execute(create_statement(TO_MAKE[missing], apart=True))
            connection.execute(fill_statement(TO_MAKE[missing]))
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")
        guard.searching = True
        connection.set_authorizer(guard.authorize)


def limit_memory(index: "Index") -> None:
    """Let SQLite take no more memory than `MEMORY_BYTES`, in this process, until it ends."""
    sql = f"PRAGMA hard_heap_limit = {MEMORY_BYTES}"
    next(index.select(sql))


def _limit(connection: sqlite3.Connection, guard: "_Guard") -> None:
    """Set what SQLite may take, and have it load the tables that JSON is read through."""
    connection.isolation_level = None
    connection.create_function("fold", 1, guard.fold, deterministic=True)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
    connection.execute("SELECT 1 FROM json_each('[]'), json_tree('[]')").fetchone()


class _Guard:
    """Decides what a statement may do, and how long."""

    def __init__(self, index: "Index", timeout: float, bases: set[str], hidden: set[str]) -> None:
        self._index = index
        self._too_much_to_fold = False
        self._timeout = timeout
        self._readable = {*KNOWN, *JSON_TABLES, *bases, *BENEATH}
        self._bases = bases
        self._hidden = hidden
        self._spent = 0.0
        self._begun = 0.0
        self._running = False
        self._refused = ""
        self._over = False
        self.searching = False  # whether there is a full-text table

    def authorize(
        self, action: int, one: str | None, two: str | None, base: str | None, by: str | None
    ) -> int:
        """Let SQLite read the tables, and the index beneath them only where they do so."""
        if action == sqlite3.SQLITE_READ:
            if one in self._readable or by in self._bases or self._is_made_up(one, two):
                return sqlite3.SQLITE_OK
            named = by if by and by.lower() in self._hidden else one  # of a view, its name
            self._refused = f"{named} is no table of the dataset"
        elif action == sqlite3.SQLITE_FUNCTION and self._is_refused(two, by):
            self._refused = f"{two}() is refused"
        elif action in READING or (self.searching and (action, one, two, base) == FTS5_LOOKS):
            return sqlite3.SQLITE_OK
        elif one in SCHEMAS:  # how SQLite makes tables, and opens those of modules
            self._refused = "this is refused"
        else:
            self._refused = f"{ACTIONS.get(action, 'this')} is refused"
        return sqlite3.SQLITE_DENY

    def _is_made_up(self, table: str | None, column: str | None) -> bool:
        """Tell whether a table that is counted, no column of it being read, is the query's own."""
        name = (table or "").lower()
        return column == "" and name not in self._hidden and not name.startswith("sqlite_")

    def _is_refused(self, function: str | None, by: str | None) -> bool:
        """Tell whether a function is refused; those of the index are its views' alone."""
        return function in REFUSED_FUNCTIONS or (function in OF_THE_INDEX and by not in self._bases)

    def fold(self, value: Any) -> Any:
        """Fold a text of the query, unless it is too long."""
        if not isinstance(value, str):
            return value
        if len(value) > LONGEST_FOLDED:
            self._too_much_to_fold = True
            raise ValueError
        return fold(value)

    def look(self) -> bool:
        """Tell SQLite to stop when the time is over."""
        self._over = self._worked() > self._timeout
        return self._over

    def watch(self, stuck: Callable[[str], None]) -> None:
        """Have a thread call `stuck` when SQLite doesn't stop by itself."""
        from threading import Thread

        def watch() -> None:
            while self._worked() <= self._timeout + GRACE_SECONDS:
                time.sleep(GRACE_SECONDS / 4)
            stuck(f"sql: {self._too_long()}")

        Thread(target=watch, daemon=True).start()

    def _worked(self) -> float:
        return self._spent + (time.monotonic() - self._begun if self._running else 0.0)

    def _too_long(self) -> str:
        return f"no answer within {self._timeout:g} seconds; ask for less, or raise --timeout"

    def run(self, step: Callable[[], Any]) -> Any:
        """Run one step of a statement on the clock; an error of SQLite becomes a QueryError."""
        self._begun = time.monotonic()
        self._running = True
        try:
            return step()
        except MemoryError as error:
            most = MEMORY_BYTES >> 20
            raise QueryError(f"sql: this needs more than {most} MB; ask for less") from error
        except (sqlite3.Error, sqlite3.Warning, ValueError) as error:
            if self._was_interrupted(error):  # Ctrl-C while SQLite worked
                raise KeyboardInterrupt from error
            if isinstance(error, sqlite3.Error) and self._index.may_be_mended(error):
                raise
            raise QueryError(f"sql: {self._explain(str(error))}") from error
        finally:
            worked = self._worked()
            self._running = False  # first, or the thread that watches would count twice
            self._spent = worked

    def _was_interrupted(self, error: Exception) -> bool:
        if not isinstance(error, sqlite3.Error):
            return False
        if str(error) == "interrupted":
            return not self._over
        return self._index.was_interrupted(error) and not self._too_much_to_fold

    def _explain(self, error: str) -> str:
        if self._refused:
            return f"{self._refused}; diplo sql only reads: `diplo sql --schema` lists the tables"
        if self._over:
            return self._too_long()
        if self._too_much_to_fold:
            return f"fold() takes no text longer than {LONGEST_FOLDED >> 20} MB; fold a part of it"
        for beginning, reworded in REWORDED.items():
            if error.startswith(beginning):
                return reworded
        for beginning, known in UNKNOWN.items():
            if error.startswith(beginning):
                wanted = error.removeprefix(beginning)
                hint = did_you_mean(wanted.rpartition(".")[2], known, SEE)
                return f"{beginning}{wanted}; {hint}"
        return f"{error[:1].lower()}{error[1:].rstrip('.')}; {SEE}"


TO_MAKE = {each.name: each for each in FULL_TEXT}
# What FTS5 itself reads of a full-text table; it asks, too, whether another process wrote to it.
BENEATH = tuple(
    f"{name}_{part}" for name in TO_MAKE for part in ("config", "content", "data", "docsize", "idx")
)
FTS5_LOOKS = (sqlite3.SQLITE_PRAGMA, "data_version", None, "temp")
KNOWN = tuple(each.name for each in (*EVERY, *FULL_TEXT))
COLUMNS = tuple(
    dict.fromkeys(column.name for each in (*EVERY, *FULL_TEXT) for column in each.columns)
)
UNKNOWN = {"no such table: ": KNOWN, "no such column: ": COLUMNS}
REWORDED = {
    "You can only execute one": "this is more than one statement; give one at a time",
    "Incorrect number of bindings": "nothing is given for ? or :name; write the value itself",
    "string or blob too big": f"a value is longer than {LONGEST_VALUE >> 20} MB; ask for less",
}
SEE = "`diplo sql --schema` lists tables and columns"


def _plain(value: Any) -> Value:
    """Give a value that every format can write: JSON has neither bytes nor infinity."""
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, float) and not math.isfinite(value):
        return "Infinity" if value > 0 else "-Infinity"
    return value  # type: ignore[no-any-return]  # SQLite has no other types


def _distinct(names: list[str]) -> tuple[str, ...]:
    """Number the names that come again: `id`, `id_2`."""
    taken: dict[str, None] = {}
    for name in names:
        number = 1
        numbered = name
        while numbered in taken or (number > 1 and numbered in names):
            number += 1
            numbered = f"{name}_{number}"
        taken[numbered] = None
    return tuple(taken)
