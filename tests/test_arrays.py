"""Items added to an array of any layout, and removed: just they change, and comments stay."""

import re

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from diplo_cli import arrays
from diplo_cli.edits import Edits
from diplo_cli.places import find_nodes

pytestmark = pytest.mark.no_cover

COMMENT = re.compile(r"#[a-z, \]]*")
BLANKS = st.sampled_from(["", " ", "  ", "\t", "\n", "\n\n", "\n  ", "\n    "])
COMMENTS = st.from_regex(r"#[a-z, \]]{0,4}", fullmatch=True).map(lambda text: f" {text}\n")


@st.composite
def gaps(draw: st.DrawFn) -> str:
    """Make what may stand between two parts of an array."""
    parts = draw(st.lists(BLANKS | COMMENTS, max_size=3))
    return "".join(parts)


@st.composite
def layouts(draw: st.DrawFn) -> tuple[str, int]:
    """Make an array of distinct items, and tell how many it has."""
    count = draw(st.integers(0, 4))
    items = [draw(st.sampled_from([f'"{at}"', f"'{at}'", f'"""{at}"""'])) for at in range(count)]
    parts = [part for item in items for part in (item, draw(gaps()), ",", draw(gaps()))]
    trailing: bool = draw(st.booleans())
    if items and not trailing:
        del parts[-2]
    return f"a = [{draw(gaps())}{''.join(parts)}]\nb = 1 # end\n", count


def edited(text: str, *, add: tuple[str, ...] = (), remove: frozenset[int] = frozenset()) -> str:
    """Add items to the array of a text, or remove some."""
    edits = Edits(text.encode())
    _, node = next(find_nodes(edits.content, {("a",)}))
    array = node.named_children[-1]
    if add:
        arrays.append(edits, array, [f'"{item}"'.encode() for item in add])
    if remove:
        arrays.remove(edits, array, remove)
    return edits.apply().decode()


def lines_alone(text: str, gone: frozenset[int]) -> str:
    """Give the comments that go: those on the line of an item that goes and has it alone."""
    items = "|".join(map(str, gone)) or "-"
    alone = rf"""(?m)^\s*(["']+)(?:{items})\1[ \t]*,?[ \t]*(#.*)$"""
    return "".join(found.group(2) for found in re.finditer(alone, text))


many = settings(max_examples=8 * settings().max_examples, deadline=None, derandomize=True)


@many
@given(layout=layouts(), add=st.sampled_from([("x",), ("x", "y")]), windows=st.booleans())
def test_added_items_follow_the_others_and_every_comment_stays(
    layout: tuple[str, int], add: tuple[str, ...], windows: bool
) -> None:
    text, count = layout
    text = text.replace("\n", "\r\n") if windows else text
    after = edited(text, add=add)
    assert tomli.loads(after) == {"a": [*map(str, range(count)), *add], "b": 1}
    assert COMMENT.findall(after) == COMMENT.findall(text)
    assert windows is (after.count("\r\n") == after.count("\n"))


@many
@given(layout=layouts(), gone=st.frozensets(st.integers(0, 3), min_size=1), windows=st.booleans())
def test_removed_items_leave_the_others_and_every_comment_but_those_on_their_own_lines(
    layout: tuple[str, int], gone: frozenset[int], windows: bool
) -> None:
    text, count = layout
    gone &= set(range(count))
    text = text.replace("\n", "\r\n") if windows else text
    after = edited(text, remove=gone)
    assert tomli.loads(after) == {"a": [str(at) for at in range(count) if at not in gone], "b": 1}
    own = COMMENT.findall(lines_alone(text, gone))
    left = COMMENT.findall(after)
    assert sorted([*left, *own]) == sorted(COMMENT.findall(text))


@many
@given(layout=layouts(), windows=st.booleans())
def test_an_item_added_and_removed_again_leaves_the_items_as_they_were(
    layout: tuple[str, int], windows: bool
) -> None:
    text, count = layout
    after = edited(edited(text, add=("x",)), remove=frozenset({count}))
    assert tomli.loads(after) == tomli.loads(text)
    assert COMMENT.findall(after) == COMMENT.findall(text)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[]", '["x"]'),
        ('["0", "1"]', '["0", "1", "x"]'),
        ('["0", "1", ]', '["0", "1", "x", ]'),
        ('["0",\n     "1"]', '["0",\n     "1",\n     "x"]'),
        ('[\n  "0" # c\n]', '[\n  "0", # c\n  "x"\n]'),
        ('[\n  "0",\n]', '[\n  "0",\n  "x",\n]'),
        ('[\n  "0"\n  # c\n  , # d\n]', '[\n  "0"\n  # c\n  , # d\n  "x",\n]'),
        ('[ "0"\n  , "1"\n  ]', '[ "0"\n  , "1", "x"\n  ]'),
        ("[ # to come\n]", '[ # to come\n  "x",\n]'),
        ("[ # to come\n    # c\n]", '[ # to come\n    # c\n    "x",\n]'),
    ],
)
def test_an_added_item_is_laid_out_as_the_last(before: str, after: str) -> None:
    assert edited(f"a = {before}\n", add=("x",)) == f"a = {after}\n"


@pytest.mark.parametrize(
    ("before", "gone", "after"),
    [
        ('["0", "1", "2"]', {1}, '["0", "2"]'),
        ('["0", "1", "2"]', {1, 2}, '["0"]'),
        ('["0", "1", ]', {1}, '["0", ]'),
        ('["0",\n "1"]', {1}, '["0"]'),
        ('[\n  "0",\n  "1" # c\n]', {1}, '[\n  "0"\n]'),
        ('[\n  "0", # b\n  "1" # c\n]', {1}, '[\n  "0" # b\n]'),
        ('[\n  # a\n  "0", # b\n  "1",\n]', {0}, '[\n  # a\n  "1",\n]'),
        ('["0",\n  "1"   # b\n  , "2"]', {1}, '["0",\n  "2"]'),
        ('[ "0"\n  , "1"\n  , "2"\n  ]', {1}, '[ "0"\n  , "2"\n  ]'),
    ],
)
def test_a_removed_item_leaves_no_trace(before: str, gone: set[int], after: str) -> None:
    assert edited(f"a = {before}\n", remove=frozenset(gone)) == f"a = {after}\n"
