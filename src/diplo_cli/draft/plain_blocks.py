"""Blocks written plainly before they are cut: no capitals throughout, no lone numbers."""

import re
from typing import TYPE_CHECKING

from diplo_cli.draft.compiling import compiled
from diplo_cli.draft.document_words import document_words
from diplo_cli.draft.known import SMALL as SMALL_WORDS
from diplo_cli.draft.titles import MARK, leading_head

if TYPE_CHECKING:
    from diplo_cli.draft.report import Block

SMALL = SMALL_WORDS | {"between", "among", "from", "against", "as", "into", "or"}
LONE_MARK = compiled(r"\(?\d{1,2}[.)]")
# Acronyms in brackets and legal forms stay capitals.
SHOUTED = compiled(r"(?P<kept>\([^()]*\)|\b(?:[A-Z]\.){2,}|\b[IVX]+\b)|[^\W\d_][\w’']*")
LEAST_SHOUTED = 5
# A “Road map” for honey: the marks stand around its kind alone.
QUOTED_KIND = compiled(
    r"(?:[“«„\"]|(?<!\w)['‘])(?P<kind>[^“”«»„\"'‘’]{3,40})[”»“\"'’]"
    r"(?=\s+(?:on|for|of|to|in|between|regarding)\b)"
)

# "Another is on on trade": a slip of whoever typed it.
TYPED_TWICE = compiled(
    r"(?<![\w-])(?P<word>on|of|in|the|and|also|for|by|to|with|at|a)(?:\s+(?P=word))+(?![\w’'-])"
)

# "THE Philippines signed …": a paper's first word.
FIRST_WORD = compiled(r"^THE(?=\s[A-Z][a-z])")


# A title broken off in its midst by an empty line: "of the", "between the Bee Board and".
BROKEN_OFF = compiled(r"\s(?:of|and|the|between|for|in|on|with)$")


def plain_blocks(blocks: "tuple[Block, ...]") -> "tuple[Block, ...]":
    """Write what is all capitals in small letters, and put numbers before what they number."""
    plain = [_with_bare_kinds(_in_small_letters(block)) for block in blocks]
    return tuple(_with_rest(_with_lone_marks(plain)))


def _with_rest(blocks: "list[Block]") -> "list[Block]":
    """Put the rest of a document's title, which an empty line has parted from it, behind it."""
    found: list[Block] = []
    for block in blocks:
        before = found[-1] if found else None
        if before and BROKEN_OFF.search(before.text) and _begins_title(before.text):
            lines = (*before.lines[:-1], f"{before.lines[-1].rstrip()} {block.lines[0].lstrip()}")
            text = f"{before.text} {block.text}"
            found[-1] = before._replace(lines=(*lines, *block.lines[1:]), text=text)
        else:
            found.append(block)
    return found


def _begins_title(text: str) -> bool:
    """Tell whether a text begins with the name of a document."""
    return leading_head(MARK.sub("", text)) is not None


def _with_bare_kinds(block: "Block") -> "Block":
    """Take off the quotation marks around a document's kind alone, and words typed twice."""
    lines = tuple(map(_plain, block.lines))
    return block if lines == block.lines else block._replace(lines=lines, text=_plain(block.text))


def _plain(text: str) -> str:
    text = FIRST_WORD.sub("The", text)
    return TYPED_TWICE.sub(r"\g<word>", QUOTED_KIND.sub(_bare_kind, text))


def _bare_kind(quoted: re.Match[str]) -> str:
    known = document_words().pattern
    return quoted["kind"] if known.fullmatch(quoted["kind"]) else quoted.group()


def _with_lone_marks(blocks: "list[Block]") -> "list[Block]":
    """Put a number that stands alone in a block before the block that it numbers."""
    found: list[Block] = []
    mark = ""
    for block in blocks:
        if LONE_MARK.fullmatch(block.text.strip()) and block is not blocks[-1]:
            mark = block.text.strip()
            continue
        if mark:
            block = block._replace(lines=(f"{mark} {block.lines[0].lstrip()}", *block.lines[1:]))
            mark = ""
        found.append(block)
    return found


def _in_small_letters(block: "Block") -> "Block":
    """Write a block that is all capitals as a title is: `MEMORANDUM ON HONEY` as one on Honey."""
    letters = [letter for letter in block.text if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    if (
        block.number == 1
        or len(block.text.split()) < LEAST_SHOUTED
        or capitals < 0.9 * len(letters)
    ):
        return block
    return block._replace(lines=tuple(SHOUTED.sub(_said_calmly, line) for line in block.lines))


def in_small_letters(row: str) -> str:
    """Write a row that is all capitals, but for "MoUs", as a title is."""
    return SHOUTED.sub(_said_calmly, row) if row.replace("s ", " ").isupper() else row


def _said_calmly(word: re.Match[str]) -> str:
    if word["kept"]:
        return word["kept"]
    lower = word.group().lower()
    return lower if lower in SMALL else lower.capitalize()
