"""The findings of `diplo check`, as text, JSON, SARIF 2.1.0 and GitHub annotations."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from diplo_cli import __version__
from diplo_cli.nouns import plural
from diplo_cli.problems import Problem
from diplo_cli.text import to_json, visible
from diplo_cli.views.json import array

Report = Callable[[list[Problem]], Iterator[str]]


def text(problems: list[Problem]) -> Iterator[str]:
    """Write a finding a line, and below how many there are of each severity.

    Where there are more than a person counts, those of each code come before that.
    """
    for problem in problems:
        place = _place(problem)
        hint = f"; {problem.hint}" if problem.hint else ""
        line = f"{place}: {problem.code} {problem.severity}: {problem.message}{hint}"
        yield f"{visible(line)}\n"
    if len(problems) > FEW:
        yield from _by_code(problems)
    counts = Counter[str](problem.severity for problem in problems)
    told = [_counted(counts[each], each) for each in SEVERITIES if counts[each]]
    yield f"{', '.join(told) or 'nothing to mend'}\n"


FEW = 20
SEVERITIES = ("error", "warning", "note")


def _by_code(problems: list[Problem]) -> Iterator[str]:
    """Tell how many findings each code has, and what it asks for, the gravest and most first."""
    from diplo_cli.checking import explanations

    asked = explanations()
    counts = Counter((SEVERITIES.index(each.severity), each.code) for each in problems)
    for (severity, code), number in sorted(
        counts.items(), key=lambda item: (item[0][0], -item[1], item[0][1])
    ):
        rule = asked[code].partition("\n")[0]
        yield f"{code}: {_counted(number, SEVERITIES[severity])}: {rule}\n"


def _counted(number: int, severity: str) -> str:
    return f"{number} {plural(number, severity)}"


def as_json(problems: list[Problem]) -> Iterator[str]:
    """Write one array of objects: code, severity, file, line, column, message, hint."""
    return array(to_json(_object(problem)) for problem in problems)


def sarif(problems: list[Problem]) -> Iterator[str]:
    """Write a SARIF 2.1.0 log, as code hosts and editors read it."""
    from diplo_cli.checking import explanations

    rules = [
        {
            "id": code,
            "shortDescription": {"text": told.partition("\n")[0]},
            "fullDescription": {"text": told},
        }
        for code, told in explanations().items()
    ]
    places = {rule["id"]: at for at, rule in enumerate(rules)}
    results = [
        {
            "ruleId": problem.code,
            "ruleIndex": places[problem.code],
            "level": problem.severity,
            "message": {"text": _readable(_said(problem))},
            "locations": [{"physicalLocation": _location(problem)}],
        }
        for problem in problems
    ]
    driver = {"name": "diplo", "version": __version__, "rules": rules}
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "results": results}],
    }
    yield f"{to_json(log)}\n"


def github(problems: list[Problem]) -> Iterator[str]:
    """Write workflow commands that GitHub shows as annotations on the lines."""
    levels = {"error": "error", "warning": "warning", "note": "notice"}
    for problem in problems:
        place = {"file": problem.file, "line": problem.line, "col": problem.column}
        told = {"title": problem.code, **{key: value for key, value in place.items() if value}}
        properties = ",".join(f"{key}={_escaped(str(value), ':,')}" for key, value in told.items())
        message = _said(problem)
        yield f"::{levels[problem.severity]} {properties}::{_escaped(message)}\n"


REPORTS: dict[str, Report] = {"text": text, "json": as_json, "sarif": sarif, "github": github}


def _place(problem: Problem) -> str:
    numbers = (str(number) for number in (problem.line, problem.column) if number)
    return ":".join([problem.file, *numbers])


def _object(problem: Problem) -> dict[str, Any]:
    return {
        "code": problem.code,
        "severity": problem.severity,
        "file": _readable(problem.file),
        "line": problem.line or None,
        "column": problem.column or None,
        "message": _readable(problem.message),
        "hint": problem.hint or None,
    }


def _said(problem: Problem) -> str:
    return "; ".join(filter(None, (problem.message, problem.hint)))


def _readable(path: str) -> str:
    """Give a path in which bytes that are no UTF-8 are the replacement character: JSON has none."""
    return os.fsencode(path).decode("utf-8", "replace")


def _location(problem: Problem) -> dict[str, Any]:
    path = Path(problem.file)
    uri = path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()))
    location: dict[str, Any] = {"artifactLocation": {"uri": uri}}
    if problem.line:
        column = {"startColumn": problem.column} if problem.column else {}
        location["region"] = {"startLine": problem.line, **column}
    return location


def _escaped(value: str, also: Iterable[str] = "") -> str:
    """Escape what a workflow command gives a meaning, as GitHub's own toolkit does."""
    for character in ("%", "\r", "\n", *also):
        value = value.replace(character, f"%{ord(character):02X}")
    return visible(value)
