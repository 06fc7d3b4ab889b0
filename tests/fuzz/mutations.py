"""How cases are made from seeds: bytes, tables and values put in, taken out, doubled, swapped."""

import contextlib
import datetime
import json
import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import tomli
from hypothesis import strategies as st

from tests.builders import to_toml
from tests.fuzz.seeds import SEEDS

# What tends to break readers of text: controls, separators, marks that turn its direction,
# letters that change their length when folded, digits that are none to `int`, halves of pairs.
NASTY = (
    *"\0\x01\x7f\x85\x9b\xad\u200b\u200d\u2028\u202e\u2066\ufeff\ufffe\U000e0041\U0010ffff",
    *"ßİıŉǰΐﬁﬃſᾳ\u0301\u0345²³½Ⅻ①፩৪٣۵𝟘ﷺ㍿\U0001f468'\"\\[]{}=.,#-*()%?|<>&;:/`",
    *("\x1b[2J", "שלום", "سلام", "北京", "'''", '"""', "\\u", "[[", "]]", "//"),
)
SIZES = st.sampled_from([2, 63, 64, 200, 1_000, 30_000])
TEXTS = (
    st.sampled_from(NASTY)
    | st.text(max_size=8)
    | st.lists(st.sampled_from(NASTY), max_size=6).map("".join)
    | st.builds(lambda piece, times: piece * times, st.text(min_size=1, max_size=4), SIZES)
)
IDS = st.sampled_from(
    [
        *re.findall(r'(?<=id = ")[^"]+', SEEDS[0]),
        *("news-2023#1", f"news-2023#{'9' * 5_000}", "news-2023#0", "#", "#1", "a#b#c", "a--b"),
    ]
)
DATES = st.sampled_from(
    ["2023", "2023-06", "2023-06-22", "0000", "0001-01-01", "9999-12-31", "2023-02-30", "2023-13",
     "2026/2022", "2022/", "/2022", "2022/2023/2024", "٢٠٢٣", "2023-6", " 2023", "2023\n"]
)  # fmt: skip
SCALARS = st.one_of(
    TEXTS,
    IDS,
    DATES,
    st.sampled_from(["AZ", "KZ", "XX", "EU", "CS", "az", "A", "ABCDEFGHI", "minister", "treaty"]),
    st.booleans(),
    st.sampled_from([0, -1, 2**63 - 1, 2**63, -(2**63) - 1, 10**400, 1 << 20_000]),
    st.sampled_from([0.0, -0.0, 1e308, 5e-324, float("inf"), float("-inf"), float("nan")]),
    st.dates() | st.datetimes() | st.times(),
    st.datetimes(timezones=st.timezones()).filter(lambda each: _whole_minutes(each)),
)


def _whole_minutes(moment: datetime.datetime) -> bool:
    """Tell whether TOML can write the offset of a moment."""
    offset = moment.utcoffset()
    return offset is not None and offset.total_seconds() % 60 == 0


def _nested(value: Any, levels: int, in_table: bool) -> Any:
    for _ in range(levels):
        value = {"a": value} if in_table else [value]
    return value


VALUES = (
    SCALARS
    | st.lists(SCALARS, max_size=3)
    | st.dictionaries(TEXTS, SCALARS, max_size=2)
    | st.builds(_nested, SCALARS, st.sampled_from([1, 2, 99, 101, 390]), st.booleans())
)
KEYS = TEXTS | st.sampled_from(
    ["id", "name", "date", "cite", "extra", "person", "meetings", "topics", "value", "kind", "file",
     "aliases", "broader", "dataset", "countries", "stance", "nmae", "participants"]
)  # fmt: skip


def write(value: Any) -> str:
    """Write a value as TOML, whatever it is; of text what UTF-8 can't hold is left out."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{write(str(k))} = {write(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(write, value)) + "]"
    if isinstance(value, str):
        text = value.encode("utf-8", "ignore").decode()
        return json.dumps(text, ensure_ascii=False).replace("\x7f", r"\u007f")
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, bool):
        return str(value).lower()
    return hex(value) if isinstance(value, int) and abs(value) > 2**64 else repr(value)


def write_file(tables: dict[str, Any]) -> str:
    """Write a dataset with every table a line of its own."""
    return "".join(f"{write(name)} = {write(value)}\n" for name, value in tables.items())


# Bytes.

PIECES = st.one_of(
    st.binary(max_size=6),
    TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.sampled_from([b"[", b"[[", b'"""', b"'''", b"\n", b"\r", b"= ", b"\xff", b"\xef\xbb\xbf",
                     b"[[meetings]]\n", b"[meetings]\n", b"a.b.c = 1\n", b"[" * 500, b"{a=" * 500,
                     b"a." * 1_100, b"9" * 5_000, b"\xed\xa0\x80", b"0x" + b"f" * 9_000]),
)  # fmt: skip


@st.composite
def mangled(draw: st.DrawFn) -> bytes:
    """Give a seed with a few stretches of bytes replaced, doubled, moved or taken out."""
    text = draw(st.sampled_from(SEEDS)).encode()
    for _ in range(draw(st.sampled_from([1, 1, 1, 2, 3]))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from([0, 0, 1, 1, 2, 10, 200])))
        at = draw(st.integers(0, len(text)))
        into = draw(PIECES | st.sampled_from([text[start:end] * 2, b"", text[at : at + 60]]))
        text = text[:start] + into + text[end:]
    return text


# Tables and values.


def _trees() -> Iterator[dict[str, Any]]:
    for text in SEEDS:
        with contextlib.suppress(tomli.TOMLDecodeError):
            yield tomli.loads(text)


TREES = list(_trees())


@st.composite
def changed(draw: st.DrawFn) -> dict[str, Any]:
    """Give the tables of a seed with a few tables, lists and keys changed into others."""
    tables: dict[str, Any] = deepcopy(draw(st.sampled_from(TREES)))
    for _ in range(draw(st.sampled_from([1, 1, 1, 2, 3]))):
        places = _places(tables)
        holder, key = draw(st.sampled_from(places))
        _change(draw, holder, key, draw(st.sampled_from(places)))
    return tables


def rebuilt() -> st.SearchStrategy[bytes]:
    """Give changed tables as one file, with headers or all inline."""
    return st.builds(_written, changed(), st.booleans())


def parted() -> st.SearchStrategy[list[bytes]]:
    """Give changed tables as two files, of meetings and of registries."""

    def part(tables: dict[str, Any], headers: bool) -> list[bytes]:
        held = {name: value for name, value in tables.items() if name == "meetings"}
        rest = {name: value for name, value in tables.items() if name != "meetings"}
        return [_written(held, headers), _written(rest, headers)]

    return st.builds(part, changed(), st.booleans())


def _written(tables: dict[str, Any], headers: bool) -> bytes:
    text = (_with_headers(tables) if headers else None) or write_file(tables)
    return text.encode("utf-8", "ignore")


def _change(draw: st.DrawFn, holder: Any, key: Any, other: tuple[Any, Any]) -> None:
    way = draw(
        st.sampled_from(["drop", "value", "rename", "double", "copy", "wrap", "add", "many"])
    )
    value = holder[key]
    if way == "drop":
        del holder[key]
    elif way == "value":
        holder[key] = draw(VALUES)
    elif way == "rename" and isinstance(holder, dict):
        holder[draw(KEYS)] = holder.pop(key)
    elif way == "double" and isinstance(holder, list):
        holder.insert(key, deepcopy(value))
    elif way == "copy":
        holder[key] = deepcopy(other[0][other[1]])
    elif way == "wrap":
        holder[key] = draw(st.sampled_from([[value], {"id": value}, [[value, value]]]))
    elif way == "many" and isinstance(holder, list):
        holder.extend(deepcopy(holder[key]) for _ in range(draw(st.sampled_from([3, 40]))))
    elif isinstance(holder, dict):
        holder[draw(KEYS)] = draw(VALUES)


def _places(tables: dict[str, Any]) -> list[tuple[Any, Any]]:
    """List every value of a tree, as the table or list it is in and its key there."""
    found: list[tuple[Any, Any]] = []
    waiting: list[Any] = [tables]
    while waiting:
        holder = waiting.pop()
        for key in list(holder) if isinstance(holder, dict) else range(len(holder)):
            found.append((holder, key))
            if isinstance(holder[key], dict | list):
                waiting.append(holder[key])
    return found or [({"a": 1}, "a")]


def _with_headers(tables: dict[str, Any]) -> str | None:
    """Write a dataset as people do, with headers; None where it has no such shape."""
    try:
        return to_toml(tables)
    except (AttributeError, TypeError, ValueError):
        return None


FIELD = re.compile(r"^(?P<key>[a-z_]+) = (?P<value>.*)$", re.MULTILINE)
ELSEWHERE = {
    key: sorted(
        {each["value"] for text in SEEDS for each in FIELD.finditer(text) if each["key"] == key}
    )
    for key in {each["key"] for text in SEEDS for each in FIELD.finditer(text)}
}


@st.composite
def revalued(draw: st.DrawFn) -> bytes:
    """Give a seed as people write it, with the values of a few fields replaced.

    By what such fields hold elsewhere, by other text, and by anything at all.
    """
    text = draw(st.sampled_from(SEEDS))
    fields = list(FIELD.finditer(text))
    chosen = draw(st.sets(st.sampled_from(range(len(fields))), min_size=1, max_size=3))
    for at in sorted(chosen, reverse=True):
        start, end = fields[at].span("value")
        ways = [st.sampled_from(ELSEWHERE[fields[at]["key"]]), VALUES.map(write)]
        if fields[at]["value"].startswith('"'):
            ways += [TEXTS.map(write), (IDS | DATES).map(write)]
        if fields[at]["value"].startswith("["):
            ways += [st.lists(TEXTS | IDS, max_size=3).map(write)]
        text = text[:start] + draw(st.one_of(ways)) + text[end:]
    return text.encode("utf-8", "ignore")
