"""A dataset in which every field of every record is hostile, made from the records' own types.

A field that is added to a record is hostile here without a word about it; a reference to another
table has to be named in `REFERS`.
"""

import datetime
import sys
import types
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from diplo_cli.records import CountryCode, Id, Moment, PartialDate, Period, Tables, Text

# What a terminal does something with: sequences of seven bits and of eight that clear, style,
# retitle, link, write to the clipboard, ask for an answer; every control of its own; newlines of
# all kinds. What turns or hides text. What Rich, HTML, Markdown, templates, diagrams, spreadsheets
# and JSON take for their own.
SEQUENCES = (
    "\x1b[2J\x1b[5;41m\x1b[6n\x1b]0;title\x07\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\"
    "\x1b]52;c;ZXZpbA==\x07\x1bP$qm\x1b\\\x1b_a\x1b\\\x1b^b\x1b\\\x1bXc\x1b\\\x1bc\x1b(0\x1bN\x1bZ"
    "\x9b31m\x9d0;t\x9c\x90$qm\x9c"
)
CONTROLS = "".join(map(chr, (*range(32), *range(0x7F, 0xA0)))) + "\r\nnew\rline\n"
UNSEEN = (
    "\xad\u061c\u180e\u200b\u200e\u200f\u2028\u2029\u202a\u202d\u202e\u202c\u2060\u2064\u2066\u2069"
    "\u206f\u3164\ufeff\uffa0\ufff9\ufffb\ufffe\uffff\U0001bca0\U0001d173\U000e0001\U000e0041"
)
MARKUP = (
    "[red]x[/red][/][link=file:///x]y[/link]:smile:<script>alert(1)</script>"
    '<img src=x onerror=alert(1)>&lt;\' ""|`*_~$#1. [l](javascript:alert(1)) {{7*7}}{% x %}%23'
    "]]></a>--;\\u0000 \\\0 \\n; ,\t=1+1"
)
PAYLOAD = f"=cmd|' /C calc'!A0{SEQUENCES}{CONTROLS}{UNSEEN}{MARKUP}"

Table = dict[str, Any]

IDS = {
    "sectors": "s", "organizations": "o", "people": "p", "initiatives": "i", "sources": "q",
    "meetings": "m", "topics": "t", "figures": "f", "documents": "d",
}  # fmt: skip
REFERS = {
    "broader": "sectors", "sectors": "sectors", "initiatives": "initiatives", "people": "people",
    "person": "people", "signatories": "people", "organizations": "organizations",
    "parties": "organizations", "implements": "documents", "amends": "documents",
    "supersedes": "initiatives",
}  # fmt: skip
TWICE = (1, 2)  # two of each: to compare, to link, to be part of one another


def hostile(where: str) -> str:
    """Give the hostile text of a field, which tells where it stands at its end."""
    return f"{PAYLOAD}‹{where}›"


@cache
def tables() -> Table:
    """Make the dataset, as the tables of one file."""
    hints = get_type_hints(Tables, include_extras=True)
    return {name: _tables(name, hint) for name, hint in hints.items()}


def _tables(name: str, hint: Any) -> Any:
    table, many = _plain(hint)
    if not many:
        return _record(name, table, 1)
    return [_record(name, table, number) for number in (TWICE if name != "countries" else (1,))]


def _record(path: str, table: type, number: int) -> Table:
    """Make a record with every field that it can have; `number` keeps two of a kind apart."""
    hints = get_type_hints(table, include_extras=True)
    made = {}
    for each in fields(table):
        if number > 1 or REFERS.get(each.name) != path:  # only the second refers to the first
            made[each.name] = _value(f"{path}.{each.name}", hints[each.name], number)
    return made


def _value(path: str, hint: Any, number: int) -> Any:
    kind, many = _plain(hint)
    if isinstance(kind, type) and is_dataclass(kind):
        inner = path.partition(".")[2]
        numbers = [number] if inner in IDS else TWICE  # both people take part in both meetings
        return [_record(inner, kind, each) for each in numbers]
    if many and kind is str and REFERS[path.rpartition(".")[2]] not in path:
        return [_single(path, kind, each) for each in TWICE]
    value = _single(path, kind, number)
    return [value] if many else value


def _single(path: str, kind: Any, number: int) -> Any:
    table, _, field = path.rpartition(".")
    if field == "cite":
        return f"q{number}#1"
    if kind is Text:
        return hostile(f"{path} {number}")
    if kind is Id:
        return f"{IDS[table]}{number}"
    if kind is CountryCode:
        return "AZ" if number == 1 else "KZ"
    if kind is str:
        return f"{IDS[REFERS[field]]}{1 if REFERS[field] == table else number}"
    if get_origin(kind) is Literal:
        return get_args(kind)[number % len(get_args(kind))]
    if get_origin(kind) is dict:
        return _free(path, number)
    if get_origin(kind) in (Union, types.UnionType):
        return 2**63 - number
    return OTHERS[kind](number)


OTHERS: dict[type, Callable[[int], Any]] = {
    datetime.date: lambda number: datetime.date(2022 + number, 1, 2),
    Moment: lambda number: datetime.datetime(2022 + number, 1, 2, 3, 4, tzinfo=datetime.UTC),
    PartialDate: lambda number: f"{2022 + number}",
    Period: lambda number: f"{2022 + number}/2030",
}
DEEPEST = 98


def _free(path: str, number: int) -> Table:
    text = hostile(f"{path} {number}")
    deep: Any = text
    for _ in range(DEEPEST):
        deep = [deep]
    return {
        f"{text}key": text,
        "list": [text, 2**63 - 1, -(2**63), 0.1, -1.5e300, True, {text: text}],
        "deep": deep,
    }


def _plain(hint: Any) -> tuple[Any, bool]:
    """Give the type of one value, without what may be absent, and whether there are many."""
    many = False
    while True:
        origin = get_origin(hint)
        if origin is Annotated:
            hint, *notes = get_args(hint)
            for kind in (Text, Id, CountryCode):
                if get_args(kind)[1] in notes:
                    return kind, many
        elif origin in (Union, types.UnionType) and type(None) in get_args(hint):
            (hint,) = (each for each in get_args(hint) if each is not type(None))
        elif origin is tuple:
            hint, many = get_args(hint)[0], True
        else:
            break
    return hint, many


def texts(value: Any) -> Iterator[str]:
    """Yield every hostile text in a value, the keys of tables included."""
    if isinstance(value, str):
        if "‹" in value:
            yield value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from texts(key)
            yield from texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts(each)


# Newlines; joiners, which make Indic and Persian letters, and emoji; and signs that are seen,
# though Unicode counts them to the same kind: Arabic, Syriac, Kaithi and Egyptian.
KEPT = set(
    "\n\u200c\u200d\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2"
    "\U000110bd\U000110cd"
) | set(map(chr, range(0x13430, 0x13440)))
DRIVING = {
    each
    for each in map(chr, range(sys.maxunicode + 1))
    if unicodedata.category(each) in ("Cc", "Cf", "Zl", "Zp", "Cs") or each in "\u3164\uffa0"
} - KEPT | {"\ufffe", "\uffff"}


def driving(text: str) -> set[str]:
    """Find what could drive a terminal, turn a text or hide in it; newlines apart."""
    return DRIVING.intersection(text)
