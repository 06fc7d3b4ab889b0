"""What a draft holds, told to the person who will review it, and as JSON for scripts."""

from collections.abc import Iterator

import msgspec

from diplo_cli.draft.drafting import Draft
from diplo_cli.draft.report import cited_blocks
from diplo_cli.text import to_json as as_json

FOUND = ("meetings", "participants", "documents", "topics", "figures")
NEW = ("people", "organizations", "initiatives", "sectors")
ONE = {"people": "person"}
LONGEST = 60
LONGEST_NOTE = 300
SHOWN = 3


def report(draft: Draft, text: str) -> Iterator[str]:
    """Yield the lines of a report: what was found, is new, is to review, and gave nothing."""
    yield "found: " + ", ".join(_count(draft.found[name], name) for name in FOUND)
    for name in NEW:
        records = getattr(draft.tables, name)
        if records:
            listed = ", ".join(each.id for each in records)
            yield f"new to the dataset: {_count(len(records), name)}: {listed}"
    alike: dict[tuple[str, str], list[str]] = {}
    for review in draft.reviews:
        alike.setdefault((review.field, review.note), []).append(review.record)
    for (field, note), where in alike.items():
        more = f" and {len(where) - SHOWN} more" if len(where) > SHOWN else ""
        told = note if len(note) <= LONGEST_NOTE else f"{note[:LONGEST_NOTE]} …"
        yield f"to review: {field} of {', '.join(where[:SHOWN])}{more}: {told}"
    blocks = {block.number: block.text for block in cited_blocks(text)}
    for number in draft.empty:
        yield f"nothing in paragraph {number}: {_short(blocks[number])}"


def to_json(draft: Draft) -> str:
    """Give a draft as JSON: the tables, the doubts, the counts, the blocks that gave nothing."""
    content = {
        "tables": draft.tables,
        "reviews": draft.reviews,
        "found": draft.found,
        "empty": draft.empty,
    }
    plain = msgspec.to_builtins(content, enc_hook=str)
    plain["reviews"] = [each._asdict() for each in draft.reviews]
    return f"{msgspec.json.format(as_json(plain), indent=2)}\n"


def _count(number: int, name: str) -> str:
    one = ONE.get(name, name.removesuffix("s"))
    return f"{number} {one if number == 1 else name}"


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(' ', 1)[0]} …"
