"""Check a dataset: every problem of every file, by the codes of the rules that found them."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from inspect import getdoc
from typing import NamedTuple

from diplo_cli.dataset import examine
from diplo_cli.files import find_files
from diplo_cli.names import did_you_mean
from diplo_cli.problems import UNPARSABLE, UNREADABLE, Problem, QueryError
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

    Raises QueryError for a code that there is not, or that nothing looks for.
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
    for rule in (*integrity.RULES, *advice.RULES, *duplicates.RULES, *evidence.RULES):
        if _is_held(rule.code, checks):
            yield rule


def _is_held(code: str, checks: Checks) -> bool:
    """Tell whether anything looks for a code: what opens the texts has to be asked for."""
    options = _options(code)
    return not options or any(getattr(checks, option) for option in options)


def _options(code: str) -> tuple[str, ...]:
    """Name the options any of which has a code looked for; none where it always is."""
    if code == UNREADABLE_TEXT:
        return ("sources", "uncited")
    if code == UNCITED:
        return ("uncited",)
    return ("sources",) if any(rule.code == code for rule in evidence.RULES) else ()


def _spoken(checks: Checks) -> set[str]:
    """Give the codes that the user hears of: of what can't be read whatever is selected."""
    selected = {code for each in checks.select for code in _selected(each, checks)}
    ignored = set(_known(checks.ignore, "--ignore"))
    chosen = selected | {UNREADABLE_TEXT} if selected else set(explanations())
    return chosen - ignored | {UNREADABLE, UNPARSABLE}


def _selected(code: str, checks: Checks) -> list[str]:
    """Give the codes that one of --select stands for.

    Raises QueryError where nothing looks for any: silence would pass for a clean dataset.
    """
    meant = _known([code], "--select")
    if not any(_is_held(each, checks) for each in meant):
        options = sorted({f"--{option}" for each in meant for option in _options(each)})
        raise QueryError(f"--select: {code} isn't looked for; add {' or '.join(options)}")
    return meant


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


UNREADABLE_TEXT, UNCITED = "D020", "D028"
