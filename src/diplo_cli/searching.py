"""Look for words in everything an index holds: ranked hits, each with the passage that says it.

An expression (see `diplo_cli.expression`) becomes one MATCH of SQLite's FTS5, a filter the same
conditions as in lists. Words count by their stems, whatever their case and accents. What stands
in a title weighs most, the names of what an entry is about least; among equals the later comes
first.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, islice
from json import dumps, loads
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from diplo_cli.expression import All, Node, Term, parse, terms
from diplo_cli.meant import VOCABULARIES
from diplo_cli.names import did_you_mean, fold, nearest
from diplo_cli.nouns import NOUNS
from diplo_cli.passages import Sought, passage
from diplo_cli.pieces import SEARCHED, pieces, with_acronym
from diplo_cli.problems import QueryError
from diplo_cli.query import EVERYTHING, Condition, Filter, matching
from diplo_cli.stems import Stemmer
from diplo_cli.vocabulary import INITIATIVE_KINDS, ORGANIZATION_KINDS

if TYPE_CHECKING:
    from diplo_cli.index import Index

LAST = "\U0010ffff"  # sorts after whatever may follow
DATED = ", ".join(f"'{noun}'" for noun in SEARCHED if NOUNS[noun].dated)
DATE = f"CASE WHEN entry.noun IN ({DATED}) THEN entry.sort END"
WEIGHTS = "8.0, 3.0, 1.0"  # of title, body and named
RANK = f"bm25(searched, {WEIGHTS})"
AHEAD = 1000  # of the best hits: some hundreds are often equal
FEW = 100  # hits that are asked for
AHEAD_SQL = (
    f"SELECT {RANK} AS value, rowid FROM searched"  # noqa: S608 - fixed words
    " WHERE searched MATCH ? ORDER BY value LIMIT ?"
)
TOLD_SQL = (
    f"SELECT entry.key, {DATE}, entry.noun, entry.id FROM entry"  # noqa: S608 - fixed words
    " WHERE entry.key IN (SELECT value FROM json_each(?))"
)

# What hits can be ordered by, beside their rank.
ORDERS = {
    "noun": "entry.noun",
    "id": "entry.id",
    "date": DATE,
    "title": "fold(entry.label)",
    "meeting": "CASE WHEN entry.noun = 'meetings' THEN entry.id"
    " ELSE json_extract(entry.row, '$.meeting') END",
}


class Hit(NamedTuple):
    """An entry that was found.

    `passage` is the text of the key `field`, cut where it is long; each of `marks` is the start
    and the end of a term in it, counted in characters. `meeting` is the one it belongs to, of a
    meeting itself.
    """

    noun: str
    id: str
    date: str | None
    title: str
    passage: str
    marks: tuple[tuple[int, int], ...]
    field: str
    meeting: str | None
    cite: tuple[str, ...]


def find_text(
    index: "Index",
    expression: str,
    wanted: Filter = EVERYTHING,
    nouns: Sequence[str] = (),
    limit: int | None = None,
) -> list[Hit]:
    """Give what an expression finds, best first: `find_text(index, "corridor* NOT rail")`.

    `nouns` are those to look in, all where there are none. Raises QueryError where the
    expression, the filter or a noun can't be answered.
    """
    return list(Search(index, expression, wanted, nouns).hits(limit=limit))


class Search:
    """One expression asked of one index; `hits` and `count` ask anew each time."""

    def __init__(
        self,
        index: "Index",
        expression: str,
        wanted: Filter = EVERYTHING,
        nouns: Sequence[str] = (),
    ) -> None:
        self.index = index
        index.searchable()
        self._nouns = tuple(dict.fromkeys(nouns))
        self._filtered = wanted != EVERYTHING
        node = parse(expression)
        self._terms = list(dict.fromkeys(terms(node, negated=False)))
        self._stemmer = Stemmer()
        self._stemmer.learn(word for term in terms(node) for word in term.words)
        self._sought = {term: self._seek(term) for term in terms(node)}
        self._within = _within(index, wanted, self._nouns)
        self._found = self._match(node)
        self._where = Condition(
            f"searched MATCH ? AND ({self._within.sql})", (self._found, *self._within.values)
        )
        self._names: dict[tuple[str, str], str] = {}

    def hits(self, sort: str | None = None, limit: int | None = None) -> Iterator[Hit]:
        """Yield what was found, best first, or by a key of ORDERS; after `-` downwards."""
        keys = self._best(limit) if sort is None else self._ordered(sort, limit)
        wanted = [self._sought[term] for term in self._terms]
        stems = self._stems(wanted)
        for key in keys:
            yield self._hit(key, wanted, stems)

    def _best(self, limit: int | None) -> Iterator[int]:
        """Yield the keys of what was found, best first, the later of equals first."""
        if limit is None or limit > FEW or not self._is_broad():
            return islice(self._ranked(), limit)
        ahead = self._ahead(2 * limit)
        return islice(chain(ahead, islice(self._ranked(), len(ahead), None)), limit)

    def _is_broad(self) -> bool:
        """Tell whether most of what the words are found in is asked for."""
        return not self._filtered and _are_most(self.index, self._nouns)

    def _ahead(self, number: int) -> list[int]:
        """Give the first of `_ranked`: that many before others than the nouns asked are left out.

        Of a common word, to keep no more than these takes two thirds of sorting all its hits.
        """
        ranked = list(self.index.select(AHEAD_SQL, (self._found, AHEAD)))
        if len(ranked) == AHEAD:  # the last of them may have equals beyond
            ranked = [found for found in ranked if found[0] < ranked[-1][0]]
        if len(ranked) > number:
            ranked = [found for found in ranked if found[0] <= ranked[number][0]]
        keys = dumps([key for _, key in ranked])
        told = f"{TOLD_SQL} AND ({self._within.sql})"
        found = self.index.select(told, (keys, *self._within.values))
        entries = {key: each for key, *each in found}
        return [*_in_order((rank, key, *entries[key]) for rank, key in ranked if key in entries)]

    def _ranked(self) -> Iterator[int]:
        """Yield the keys of what was found, best first, the later of equals first.

        FTS5 sorts by rank alone, and what breaks ties is read only as far as keys are asked for:
        of a common word, reading it for each of its hits takes as long as finding them.
        """
        sql = (
            f"SELECT rank, entry.key, {DATE}, entry.noun, entry.id"  # noqa: S608 - made of fixed fragments
            " FROM searched CROSS JOIN entry ON entry.key = searched.rowid"
            f" WHERE {self._where.sql} AND rank MATCH 'bm25({WEIGHTS})' ORDER BY rank"
        )
        return _in_order(self.index.select(sql, self._where.values))

    def _ordered(self, sort: str, limit: int | None) -> Iterator[int]:
        """Yield the keys of what was found in the order of a key of ORDERS."""
        limited = "" if limit is None else f" LIMIT {limit:d}"
        sql = (
            "SELECT entry.key FROM searched JOIN entry ON entry.key = searched.rowid"  # noqa: S608 - as above
            f" WHERE {self._where.sql} ORDER BY {_order(sort)}{limited}"
        )
        return (key for (key,) in self.index.select(sql, self._where.values))

    def _hit(self, key: int, wanted: list[Sought], stems: dict[str, str]) -> Hit:
        """Read an entry, after all are in order: rows are heavy to sort."""
        sql = "SELECT noun, id, label, row FROM entry WHERE key = ?"
        noun, id_, title, text = next(self.index.select(sql, (key,)))
        row = loads(text)
        found = passage(list(pieces(noun, title, row, self._name)), wanted, stems)
        meeting = id_ if noun == "meetings" else row.get("meeting")
        cite = tuple(row.get("cite", ()))
        date = row.get("date")
        return Hit(noun, id_, date, title, found.text, found.marks, found.field, meeting, cite)

    def _stems(self, wanted: list[Sought]) -> dict[str, str]:
        """Give the words of the dataset that can be of a term, with their stems."""
        stems = sorted({stem for each in wanted for stem in (*each.stems, *each.others)})
        starts = sorted({each.beginning for each in wanted if each.beginning is not None})
        begins = " OR substr(stem, 1, length(?)) = ?" * len(starts)
        sql = f"SELECT word, stem FROM word WHERE stem IN ({', '.join('?' * len(stems))}){begins}"  # noqa: S608 - as above
        values = (*stems, *(start for each in starts for start in (each, each)))
        return dict(self.index.select(sql, values))

    def count(self, limit: int | None = None) -> int:
        """Count what `hits` would yield."""
        sql = (
            "SELECT count(*) FROM searched JOIN entry ON entry.key = searched.rowid"  # noqa: S608 - as above
            f" WHERE {self._where.sql}"
        )
        number = int(next(self.index.select(sql, self._where.values))[0])
        return number if limit is None else min(number, limit)

    def ids(self) -> Iterator[str]:
        """Yield the ids of what `hits` would yield, in no order."""
        sql = (
            "SELECT entry.id FROM searched JOIN entry ON entry.key = searched.rowid"  # noqa: S608 - as above
            f" WHERE {self._where.sql}"
        )
        return (id_ for (id_,) in self.index.select(sql, self._where.values))

    def found_any(self) -> bool:
        """Tell whether there is a hit at all."""
        sql = (
            "SELECT 1 FROM searched JOIN entry ON entry.key = searched.rowid"  # noqa: S608 - as above
            f" WHERE {self._where.sql} LIMIT 1"
        )
        return next(self.index.select(sql, self._where.values), None) is not None

    def advice(self) -> Iterator[str]:
        """Say, where nothing was found, which words the dataset lacks and what comes nearest."""
        known = dict(self.index.select("SELECT word, stem FROM word"))
        stems = set(known.values())
        missing = dict.fromkeys(
            word
            for term in self._terms
            for word, sought in zip(term.words, self._marked(term), strict=True)
            if not (sought.others or _there(sought, stems))
        )
        for word in missing:
            alike = (each for each in known if abs(len(each) - len(word)) <= NEAR)
            close = nearest(word, alike)
            hint = f"the nearest: {', '.join(close)}" if close else "try a shorter word with a *"
            yield f"no word of the dataset matches {word!r}; {hint}"
        if not missing:
            kept = "; ask without filters or --in" if self._nouns or self._filtered else ""
            hint = kept or "; put OR between them, or leave one out"
            yield f"the dataset has these words, but no entry that answers to all of this{hint}"

    def _marked(self, term: Term) -> Iterator[Sought]:
        """Give what each single word of a term is looked for as."""
        sought = self._sought[term]
        for stem in sought.stems[: len(sought.stems) - term.prefix]:
            yield Sought((stem,))
        if term.prefix:
            yield Sought((sought.stems[-1],), sought.beginning, sought.others)

    def _seek(self, term: Term) -> Sought:
        """Give the stems of a term.

        A beginning that is longer than the stem of a word it begins, as `transportat` of
        `transportation` is, takes that stem along.
        """
        stems = tuple(map(self._stemmer.stem, term.words))
        if not term.prefix:
            return Sought(stems)
        start = term.words[-1]
        sql = (
            "SELECT DISTINCT stem FROM word WHERE word >= ? AND word < ?"
            " AND substr(stem, 1, length(?)) <> ?"
        )
        others = self.index.select(sql, (start, start + LAST, start, start))
        return Sought(stems, start, frozenset(stem for (stem,) in others))

    def _match(self, node: Node) -> str:
        """Write an expression as FTS5 reads it; no character of it is what a person typed."""
        if isinstance(node, Term):
            return self._match_term(self._sought[node])
        if not isinstance(node, All):
            return "(" + " OR ".join(map(self._match, node.parts)) + ")"
        wanted = " AND ".join(map(self._match, node.wanted))
        if not node.without:
            return f"({wanted})"
        return f"(({wanted}) NOT ({' OR '.join(map(self._match, node.without))}))"

    def _match_term(self, sought: Sought) -> str:
        if sought.beginning is None:
            return f'"{" ".join(sought.stems)}"'
        ahead = sought.stems[:-1]
        ways = [f'"{" ".join((*ahead, sought.beginning))}" *']
        ways += [f'"{" ".join((*ahead, other))}"' for other in sorted(sought.others)]
        return f"({' OR '.join(ways)})"

    def _name(self, noun: str, wanted: str) -> str:
        """Give the name of a record by its id, as it was when the search's table was filled."""
        if (noun, wanted) not in self._names:
            table = "name" if noun == "countries" else "entry"
            row = "'{}'" if noun == "countries" else "row"  # a country has no acronym
            sql = f"SELECT label, {row} FROM {table} WHERE noun = ? AND id = ?"  # noqa: S608 - as above
            found = next(self.index.select(sql, (noun, wanted)), None)
            name = with_acronym(found[0], loads(found[1]).get("acronym")) if found else wanted
            self._names[noun, wanted] = name
        return self._names[noun, wanted]


def _in_order(ranked: Iterable[tuple[Any, ...]]) -> Iterator[int]:
    """Yield the keys of entries that come with rank, key, date, noun and id, best first."""
    for _, equals in groupby(ranked, itemgetter(0)):
        by_name = sorted(equals, key=itemgetter(3, 4))
        by_name.sort(key=lambda found: (found[2] is not None, found[2]), reverse=True)
        yield from (key for _, key, *_ in by_name)


NEAR = 3  # letters that a word may be longer or shorter than its nearest


def _there(sought: Sought, stems: set[str]) -> bool:
    if sought.beginning is None:
        return sought.stems[0] in stems
    return any(stem.startswith(sought.beginning) for stem in stems)


def check_order(sort: str | None) -> None:
    """Raise QueryError, with the list of keys, for what hits can't be ordered by."""
    if sort is not None and sort.removeprefix("-") not in ORDERS:
        listed = ", ".join(ORDERS)
        raise QueryError(f"--sort: hits can't be ordered by {sort!r}; they can by {listed}")


def _order(sort: str) -> str:
    """Order by a key, then by rank; hits without it come last. Nothing is left to chance."""
    check_order(sort)
    stable = f"{RANK}, {DATE} DESC, entry.noun, entry.id"
    key = sort.removeprefix("-")
    value, direction = ORDERS[key], " DESC" if sort.startswith("-") else ""
    return f"{value} IS NULL, {value}{direction}, {stable}"


def _within(index: "Index", wanted: Filter, nouns: Sequence[str]) -> Condition:
    """Ask for entries of these nouns that a filter lets pass.

    A noun that can't take a filter in use has no hits; where that leaves none, it is an error.
    """
    asked = list(dict.fromkeys(map(_noun, nouns))) or list(SEARCHED)
    if wanted == EVERYTHING:
        if len(asked) == len(SEARCHED):
            return Condition("TRUE", ())
        return Condition(f"entry.noun IN ({', '.join('?' * len(asked))})", tuple(asked))
    used = [field for field, values in wanted._asdict().items() if values]
    taking = [noun for noun in asked if set(used) <= set(NOUNS[noun].filters)]
    if not taking:
        raise QueryError(_untaken(asked, used))
    own = {noun: _of_noun(noun, wanted) for noun in taking}
    chosen = [noun for noun in taking if bool(own[noun].kind) == bool(wanted.kind)]
    if not chosen:  # these nouns know no such kind, and the first says which it knows
        chosen, own = taking[:1], {taking[0]: wanted}
    found = [matching(index, noun, own[noun]) for noun in chosen]
    sql = " OR ".join(f"({each.sql})" for each in found)
    return Condition(sql, tuple(value for each in found for value in each.values))


def _are_most(index: "Index", nouns: Sequence[str]) -> bool:
    """Tell whether these nouns, all where there are none, have most of the entries."""
    numbers = {noun: int(index.meta(f"count:{noun}")) for noun in SEARCHED}
    asked = nouns or SEARCHED
    return 2 * sum(numbers.get(noun, 0) for noun in asked) >= sum(numbers.values())


def _noun(name: str) -> str:
    if name in SEARCHED:
        return name
    raise QueryError(f"--in: {name!r} can't be searched; use any of {', '.join(SEARCHED)}")


def _untaken(asked: list[str], used: list[str]) -> str:
    """Say that no noun asked can be filtered so, and which others can."""
    able = [noun for noun in SEARCHED if set(used) <= set(NOUNS[noun].filters)]
    hint = f"look in {', '.join(able)}" if able else "use one of these filters at a time"
    return f"{', '.join(asked)} can't be filtered by {' and '.join(used)}; {hint}"


KINDS = ORGANIZATION_KINDS + INITIATIVE_KINDS


def _of_noun(noun: str, wanted: Filter) -> Filter:
    """Keep those kinds that a noun knows; organizations and initiatives have kinds of their own."""
    kinds = [fold(value.strip()) for value in wanted.kind]
    for kind in kinds:
        if kind not in KINDS:
            hint = did_you_mean(kind, KINDS, f"use one of {', '.join(dict.fromkeys(KINDS))}")
            raise QueryError(f"--kind: no kind is called {kind!r}; {hint}")
    known = VOCABULARIES.get((noun, "kind"), ())
    return wanted._replace(kind=tuple(kind for kind in kinds if kind in known))
