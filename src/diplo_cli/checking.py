"""Check a dataset: every problem of every file, by the codes of the rules that found them."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from inspect import getdoc
from typing import NamedTuple

from diplo_cli.dataset import examine
from diplo_cli.files import find_files
from diplo_cli.names import did_you_mean
from diplo_cli.problems import Problem, QueryError
from diplo_cli.rules import Rule, advice, duplicates, evidence, integrity
from diplo_cli.rules.faults import FAULTS


class Checks(NamedTuple):
    """Which checks to make, and of what to speak."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    sources: bool = False
    uncited: bool = False


def check_paths(paths: Sequence[str], checks: Checks) -> list[Problem]:
    """Hold the dataset at these paths against the rules, in the order of the places.

    Raises QueryError for a code that there is not.
    """
    spoken = _spoken(checks)
    problems = examine(find_files(paths), list(_rules(checks))).problems
    return [problem for problem in problems if problem.code in spoken]


def explain(code: str) -> str:
    """Tell what a rule holds, with an example of what it finds; all of them for `D01`."""
    told = explanations()
    return "\n\n".join(f"{known}: {told[known]}" for known in _known([code], "--explain"))


@cache
def explanations() -> dict[str, str]:
    """Give what every code stands for, with an example of what it finds."""
    rules = (*integrity.RULES, *advice.RULES, *duplicates.RULES, *evidence.RULES)
    told = {rule.code: getdoc(rule.check) or "" for rule in rules}
    return dict(sorted({**FAULTS, **told}.items()))


def _rules(checks: Checks) -> Iterator[Rule]:
    """Yield the rules to hold the dataset against."""
    yield from integrity.RULES
    yield from advice.RULES
    yield from duplicates.RULES
    for rule in evidence.RULES if checks.sources or checks.uncited else ():
        if checks.sources if rule.code != UNCITED else checks.uncited:
            yield rule


def _spoken(checks: Checks) -> set[str]:
    """Give the codes that the user wants to hear of."""
    selected = _known(checks.select, "--select") or list(explanations())
    return set(selected) - set(_known(checks.ignore, "--ignore"))


def _known(codes: Iterable[str], option: str) -> list[str]:
    """Hold codes given by a person against the table; `D01` stands for all that begin so."""
    table = list(explanations())
    found: list[str] = []
    for code in codes:
        meant = [each for each in table if each.startswith(code.strip().upper())]
        if not meant or not code.strip():
            hint = did_you_mean(code.upper(), table, f"the codes are {table[0]} to {table[-1]}")
            raise QueryError(f"{option}: there is no code {code!r}; {hint}")
        found.extend(meant)
    return found


UNCITED = "D028"
