"""Read the files of a dataset into records, and report every problem of every file at once."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import is_dataclass, replace
from pathlib import Path
from shlex import quote
from types import MappingProxyType
from typing import Any, NamedTuple

import tomli

from diplo_cli.convert import Converted, convert
from diplo_cli.files import Found, Progress, dataset_paths, find_files, unreadable
from diplo_cli.problems import (
    MOST_SHOWN,
    UNPARSABLE,
    UNREADABLE,
    DatasetError,
    Problem,
    shortened,
)
from diplo_cli.records import PARTS, TABLES, About, Dataset, File, Tables
from diplo_cli.references import End
from diplo_cli.rules import Finding, Keys, Rule, hold
from diplo_cli.rules.integrity import RULES
from diplo_cli.text import visible


class _Read(NamedTuple):
    """One file as read: its bytes for placing problems, and what came of them."""

    path: str
    content: bytes
    converted: Converted


def load(paths: Sequence[str | Path] | str | Path = ()) -> Dataset:
    """Read TOML files, and folders of them, as one dataset.

    Without paths: those of `DIPLO_DATA`, else the bundled dataset. Raises DatasetError, whose
    `problems` tell everything that is wrong, each with file, line and what to do.
    """
    asked = [paths] if isinstance(paths, str | Path) else paths
    return read_files(find_files(dataset_paths(asked)))


def read_files(found: Found, progress: Progress | None = None) -> Dataset:
    """Read these files as one dataset; `progress` is told what is read, how much, of how much.

    Raises DatasetError with every problem of every file.
    """
    examined = examine(found, RULES, progress)
    if examined.problems:
        raise DatasetError(examined.problems)
    return examined.data


class Examined(NamedTuple):
    """A dataset as far as it could be read, and everything that was found wrong with it."""

    data: Dataset
    problems: list[Problem]


def examine(
    found: Found,
    rules: Sequence[Rule],
    progress: Progress | None = None,
    instead: Mapping[str, bytes] = MappingProxyType({}),
    *,
    further: bool = False,
) -> Examined:
    """Read files as one dataset and hold it against these rules.

    `instead` gives, by path, what a file is to hold: a change is examined before it is written.
    `further` tells that the dataset has files besides: a reference may lead into one of them.
    """
    files = found.files
    problems = list(found.problems)
    read: list[_Read] = []
    for number, file in enumerate(files):
        if progress:
            progress(file.path, number, len(files))
        content = instead.get(file.path)
        if content is None:
            content = _content(file.path, problems)
        values = None if content is None else parse(file.path, content, problems)
        if content is not None and values is not None:
            read.append(_Read(file.path, content, convert(values, number)))
    data = _join([File(path=each.path, tables=each.converted.tables) for each in read])
    faulty = any(each.converted.faults for each in read)
    sound = _join(list(map(_sound, read))) if faulty else data
    lost = frozenset[End]().union(*(each.converted.lost for each in read))
    complete = len(read) == len(files) and not found.problems and not further
    findings = list(hold(data, rules, lost, sound=sound, complete=complete))
    if findings or faulty:
        problems.extend(_place(read, findings, found.asked))
    return Examined(data, sorted(problems, key=_order))


def _order(problem: Problem) -> tuple[str, int, int, str]:
    """Order problems by place and code; those of one code at one place stay as they were found."""
    return problem.file, problem.line, problem.column, problem.code


def _content(path: str, problems: list[Problem]) -> bytes | None:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        problems.append(unreadable(path, error))
    except MemoryError:
        problems.append(_too_large(path))
    return None


def _too_large(path: str) -> Problem:
    message, hint = "this file is larger than the free memory", "split it into several files"
    return Problem(path, 0, message, hint, code=UNREADABLE)


LONG_NUMBER = re.compile(rb"[0-9_]{4300,}")  # more digits than Python reads


def parse(path: str, content: bytes, problems: list[Problem]) -> dict[str, Any] | None:
    """Read the TOML of a file, or note why it can't be read."""
    try:
        return tomli.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"byte 0x{content[error.start]:02X} is not UTF-8"
        hint = "save the file as UTF-8"
        problems.append(Problem(path, line, message, hint, code=UNPARSABLE))
    except tomli.TOMLDecodeError as error:
        hint = "mend the TOML here (https://toml.io)"
        message = shortened(visible(error.msg[:1].lower() + error.msg[1:]))
        problems.append(Problem(path, error.lineno, message, hint, error.colno, code=UNPARSABLE))
    except MemoryError:
        problems.append(_too_large(path))
    except RecursionError:
        from diplo_cli.nesting import deep_line

        hint = "use fewer levels of lists and tables"
        message = "this is nested too deeply to be read"
        problems.append(Problem(path, deep_line(content), message, hint, code=UNPARSABLE))
    except ValueError as error:  # a number or date that TOML's grammar allows and Python does not
        digits = LONG_NUMBER.search(content)
        line = content.count(b"\n", 0, digits.start()) + 1 if digits else 0
        reason = shortened(str(error).partition(";")[0].lower())
        message = f"a value can't be read: {reason}"
        problems.append(Problem(path, line, message, "mend the value", code=UNPARSABLE))
    return None


def _join(files: list[File]) -> Dataset:
    """Make one dataset of the files' tables; the first file that says what it is, says it."""
    tables = [file.tables for file in files]
    joined = {
        name: tuple(record for each in tables for record in getattr(each, name)) for name in TABLES
    }
    about = next((each.dataset for each in tables if each.dataset), About())
    return Dataset(about=about, files=tuple(files), **joined)


def with_its_records(data: Dataset) -> Dataset:
    """Give a dataset whose files hold its own records: one file, where these were replaced."""
    joined = _join(list(data.files))
    if all(getattr(joined, name) == getattr(data, name) for name in ("about", *TABLES)):
        return data
    own: dict[str, Any] = {name: getattr(data, name) for name in TABLES}
    return replace(data, files=(File(path="", tables=Tables(dataset=data.about, **own)),))


def _sound(file: _Read) -> File:
    """Give a file without the entries in which, or in a part of which, something is wrong."""
    tables, faults, _ = file.converted
    faulty = {fault.path[:2] for fault in faults}
    kept: dict[str, Any] = {
        name: tuple(
            entry for at, entry in enumerate(getattr(tables, name)) if (name, at) not in faulty
        )
        for name in TABLES
    }
    return File(path=file.path, tables=replace(tables, **kept))


def _place(
    read: list[_Read], findings: list[tuple[Rule, Finding]], asked: Sequence[str]
) -> Iterator[Problem]:
    """Give each fault and finding its file and line; the dataset was asked for by these paths."""
    from diplo_cli.places import find_lines

    origins = {
        id(record): (file, keys)
        for file in read
        for record, keys in records_of(file.converted.tables)
    }
    wanted: dict[str, set[Keys]] = {file.path: set() for file in read}
    for file in read:
        wanted[file.path].update(fault.path for fault in file.converted.faults)
    for _, finding in findings:
        for record, keys in finding.places():
            file, base = origins[id(record)]
            wanted[file.path].add((*base, *keys))
    lines = {
        file.path: find_lines(file.content, wanted[file.path]) if _is_small(file) else {}
        for file in read
    }
    for file in read:
        for fault in file.converted.faults:
            line = lines[file.path].get(fault.path, 0)
            message = shortened(visible(fault.message + _whose(file, fault.path)))
            yield Problem(file.path, line, message, shortened(visible(fault.hint)), code=fault.code)
    for rule, finding in findings:
        place, *others = [
            (origins[id(record)][0], (*origins[id(record)][1], *keys))
            for record, keys in finding.places()
        ]
        also = "".join(f" (first at {_told(*other, lines)})" for other in others)
        file, spot = place
        line = lines[file.path].get(spot, 0)
        message = shortened(visible(finding.message + _whose(file, spot))) + also
        hint = shortened(visible(_hint(finding, asked)))
        yield Problem(file.path, line, message, hint, code=rule.code, severity=rule.severity)


def _hint(finding: Finding, asked: Sequence[str]) -> str:
    """Give what to do; a command of diplo is told where the dataset is, unless it finds it so."""
    if not finding.command:
        return finding.hint
    told = () if list(asked) == dataset_paths() else asked
    option = "".join(f" --data {quote(path)}" for path in told)
    return f"{finding.hint}, diplo {finding.command}{option}"


LARGE = 20_000_000  # bytes of a file in which no line is looked for: it would take 28 times that


def _is_small(file: _Read) -> bool:
    return len(file.content) <= LARGE


def _told(file: _Read, spot: Keys, lines: dict[str, dict[Keys, int]]) -> str:
    """Write a second place, as `file:line`."""
    if _is_small(file):
        return f"{file.path}:{lines[file.path][spot]}"
    return f"{file.path}{_whose(file, spot)}"


def _whose(file: _Read, spot: Keys) -> str:
    """Name the record of a value where its line isn't looked for."""
    if _is_small(file):
        return ""
    found: Any = file.converted.tables
    name = ""
    for at, key in enumerate(spot):
        found = found[key] if isinstance(key, int) else getattr(found, key, None)
        if isinstance(key, int) and is_dataclass(found):
            number = getattr(found, "id", None) or f"no. {key + 1}"
            name = f"{spot[at - 1]} {number[:MOST_SHOWN]}"
        if not isinstance(found, tuple) and not is_dataclass(found):
            break
    return f", in {name}" if name else ""


def records_of(tables: Tables) -> Iterator[tuple[Any, Keys]]:
    """Yield each record of a file with the keys that lead to it there."""
    for name in TABLES:
        for at, record in enumerate(getattr(tables, name)):
            yield record, (name, at)
    for at, meeting in enumerate(tables.meetings):
        for name in PARTS:
            for number, record in enumerate(getattr(meeting, name)):
                yield record, ("meetings", at, name, number)
