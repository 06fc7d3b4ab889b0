"""The lists of documents that the words of a search name: of a sector, a country, a ministry."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING
from urllib.parse import quote

from diplo_cli.expression import Any, Node, Term, parse
from diplo_cli.query import FACETS, Condition
from diplo_cli.serving import DATABASE
from diplo_cli.stems import Stemmer

if TYPE_CHECKING:
    from diplo_cli.index import Index

MOST = 9

# How a list of documents is narrowed down by a record of a noun, and by which of their facets.
BY = {"sectors": "sector", "countries": "country", "orgs": "ministry"}
FACET_OF = [f"WHEN '{noun}' THEN '{FACETS.get(by, by)}'" for noun, by in BY.items()]
FACET = f"CASE name.noun {' '.join(FACET_OF)} END"


def lists(index: "Index", expression: str) -> list[tuple[str, str]]:
    """Give label and path of the lists of what is called so: who asks for transport means rail too.

    Raises QueryError where the expression can't be read.
    """
    stemmer = Stemmer()

    def forms(word: str) -> Iterator[str]:
        yield word
        sql = "SELECT word FROM word WHERE stem = ? AND word <> ? ORDER BY word"
        yield from (found for (found,) in index.select(sql, (stemmer.stem(word), word)))

    called = _called(parse(expression), forms)
    sql = (
        "SELECT noun, id, label FROM name WHERE (noun IN ('sectors', 'countries')"  # noqa: S608 - marks alone
        f" OR kind = 'ministry') AND {called.sql} AND EXISTS (SELECT * FROM facet"
        f" WHERE noun = 'docs' AND facet = {FACET} AND value = name.id)"
        f" GROUP BY noun, id ORDER BY noun DESC, label, id LIMIT {MOST}"
    )
    return [
        (label, f"/{DATABASE}/documents?_{BY[noun]}={quote(id_, safe='')}")
        for noun, id_, label in index.select(sql, called.values)
    ]


def _called(node: Node, forms: Callable[[str], Iterable[str]]) -> Condition:
    """Ask for names that answer to an expression: each word, in any form, begins one of theirs."""
    if isinstance(node, Term):
        begun = (
            _joined(" OR ", (Condition("instr(words, ?)", (f" {form}",)) for form in forms(word)))
            for word in node.words
        )
        return _joined(" AND ", begun)
    if isinstance(node, Any):
        return _joined(" OR ", (_called(each, forms) for each in node.parts))
    wanted = [_called(each, forms) for each in node.wanted]
    without = [_called(each, forms) for each in node.without]
    return _joined(" AND ", [*wanted, *(Condition(f"NOT {sql}", own) for sql, own in without)])


def _joined(operator: str, parts: Iterable[Condition]) -> Condition:
    joined = list(parts)
    sql = operator.join(each.sql for each in joined)
    return Condition(f"({sql})", tuple(value for each in joined for value in each.values))
