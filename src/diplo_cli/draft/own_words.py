"""Words of one's own: a folder of files as in `data/`, each of which adds to its namesake.

Lists grow by words, and that of publishers by entries; nothing is taken away or changed. A list
of sectors' words may be of a sector of the dataset's own.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import tomli

from diplo_cli.countries import is_country
from diplo_cli.dataset import parse
from diplo_cli.draft.word_lists import DATA
from diplo_cli.files import unreadable
from diplo_cli.names import did_you_mean, small, words
from diplo_cli.problems import DatasetError, Problem, shown

# The lists that are of words; the others are of patterns, or of what words alone don't tell.
OPEN = (
    "document_types",
    "initiatives",
    "institutions",
    "measures",
    "offices",
    "publishers",
    "sectors",
    "signing",
    "stances",
)
GROWING = {("sectors", "words")}  # whose keys aren't all known

Keys = tuple[str | int, ...]
Fault = tuple[Keys, str, str]  # where, what is wrong, what to do


@cache
def own_lists(folder: str) -> dict[str, dict[str, Any]]:
    """Read the lists of a folder, by their names. Raises DatasetError with all that is wrong."""
    problems: list[Problem] = []
    found: dict[str, dict[str, Any]] = {}
    if not Path(folder).is_dir():
        problems.append(Problem(folder, 0, "there is no such folder", "name one of word lists"))
    for path in sorted(Path(folder).glob("*.toml")):
        if path.stem not in OPEN:
            hint = did_you_mean(path.stem, OPEN, f"there are {', '.join(OPEN)}")
            problems.append(Problem(str(path), 0, "no list of words has this name", hint))
            continue
        found[path.stem] = _read(path, problems)
    if problems:
        raise DatasetError(problems)
    return found


def _read(path: Path, problems: list[Problem]) -> dict[str, Any]:
    """Read a file, and note what is wrong with it."""
    try:
        content = path.read_bytes()
    except OSError as error:
        problems.append(unreadable(str(path), error))
        return {}
    own = parse(str(path), content, problems) or {}
    known = tomli.loads((DATA / path.name).read_text("utf-8"))
    faults = list(_faults(own, known, (path.stem,)))
    if faults:
        from diplo_cli.places import find_lines

        lines = find_lines(content, {keys[1:] for keys, _, _ in faults})
        problems += [
            Problem(str(path), lines.get(keys[1:], 0), message, hint)
            for keys, message, hint in faults
        ]
    return own


def _faults(own: Any, known: Any, keys: Keys) -> Iterator[Fault]:
    """Yield where a value of one's own is not as the list's own one is."""
    if isinstance(own, dict) and isinstance(known, dict):
        for key, value in own.items():
            if key in known or keys in GROWING:
                yield from _faults(value, known.get(key, [""]), (*keys, key))
            else:
                hint = did_you_mean(key, known, f"there are {', '.join(known)}")
                yield (*keys, key), f"{keys[-1]} has no {shown(key)}", hint
    elif isinstance(own, list) and isinstance(known, list):
        check = _publisher_faults if isinstance(known[0], dict) else _word_faults
        for number, each in enumerate(own):
            yield from check(each, (*keys, number))
    elif isinstance(known, dict | list):
        kind = "table" if isinstance(known, dict) else "list"
        yield keys, f"{keys[-1]} is no {kind}", f"write it as diplo's own {keys[0]}.toml does"
    else:
        yield keys, f"{keys[-1]} can't be changed", "leave it out; only lists can be added to"


def _word_faults(word: Any, keys: Keys) -> Iterator[Fault]:
    signs = keys[:2] == ("measures", "signs")
    if not isinstance(word, str) or not (word.strip() if signs else words(word)):
        yield keys, f"{shown(str(word))} is no word", "write one in quotation marks"


def _publisher_faults(entry: Any, keys: Keys) -> Iterator[Fault]:
    """Yield what is wrong with a publisher."""
    if not isinstance(entry, dict) or not isinstance(entry.get("names"), list | None):
        yield keys, "a publisher has a list of names", 'write names = ["…"] under its header'
        return
    if not entry.get("names"):
        yield keys, "a publisher has no names", 'write names = ["…"] under its header'
    for number, each in enumerate(entry.get("names", ())):
        yield from _word_faults(each, (*keys, "names", number))
    for key in entry.keys() - {"names", "country"}:
        yield (*keys, key), f"a publisher has no {shown(key)}", "it has names, and a country"
    code = entry.get("country", "AZ")
    if not isinstance(code, str) or not is_country(code):
        hint = "use its ISO 3166-1 alpha-2 code"
        yield (*keys, "country"), f"country names no country {shown(str(code))}", hint


def with_own(known: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """Give a list's table with what its namesake adds; small letters where it has no others."""
    merged = dict(known)
    for key, value in own.items():
        there = known.get(key)
        if isinstance(value, dict):
            merged[key] = with_own(there or {}, value)
        elif not value or isinstance(value[0], dict):
            merged[key] = [*(there or ()), *value]
        else:
            given = [" ".join(each.split()) for each in value]
            plain = there is None or all(each == small(each) for each in there)
            merged[key] = [*(there or ()), *(small(each) if plain else each for each in given)]
    return merged
