"""A briefing as one HTML file: readable, printable on A4, with nothing loaded from elsewhere."""

from collections import Counter
from collections.abc import Iterable, Iterator
from html import escape as escape_html
from importlib.resources import files

from diplo_cli.briefing.content import Brief, Group, Note, Section, Table
from diplo_cli.text import is_web_address, visible

# Nothing may run or be fetched, should a text of the dataset ever get past the escaping.
POLICY = "default-src 'none'; style-src 'unsafe-inline'"
MOST_BACK = 9  # a source cited more often leads back to the first places only


def write(brief: Brief) -> Iterator[str]:
    """Write the whole page."""
    page = _Page()
    title = escape(brief.title)
    yield (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>\n{_style()}</style>\n</head>\n<body>\n<main>\n"
        f"<header>\n<h1>{title}</h1>\n<p>{escape(brief.subtitle)}</p>\n</header>\n"
    )
    if brief.remark:
        yield f"<p>{escape(brief.remark)}</p>\n"
    for section in brief.sections:
        yield from page.section(section)
    if brief.notes:
        yield from page.sources(brief.notes)
    yield "</main>\n</body>\n</html>\n"


def escape(text: str) -> str:
    """Keep every character of a text from meaning anything to HTML or to a terminal."""
    return escape_html(visible(text))


def _style() -> str:
    return files(__package__).joinpath("brief.css").read_text("utf-8")


class _Page:
    """Writes sections, and counts the places that refer to each footnote, to lead back there."""

    def __init__(self) -> None:
        self._referred: Counter[int] = Counter()

    def section(self, section: Section) -> Iterator[str]:
        yield f'<section id="{section.key}">\n<h2>{escape(section.title)}</h2>\n'
        if not section.blocks:
            yield f'<p class="empty">{escape(section.empty)}</p>\n'
        for block in section.blocks:
            if block.title:
                yield f"<h3>{escape(block.title)}</h3>\n"
            yield from self._table(block) if isinstance(block, Table) else self._group(block)
        yield "</section>\n"

    def _group(self, group: Group) -> Iterator[str]:
        yield "<ul>\n"
        for each in group.statements:
            text = f"<b>{escape(each.lead)}</b> {escape(each.text)}"
            yield f"<li>{text}{self._marks(each.notes)}</li>\n"
        yield "</ul>\n"

    def _table(self, table: Table) -> Iterator[str]:
        headings = "".join(f'<th scope="col">{escape(each)}</th>' for each in table.headings)
        yield f'<div class="wide"><table>\n<thead><tr>{headings}</tr></thead>\n<tbody>\n'
        for row in table.rows:
            cells = [escape(cell) for cell in row.cells]
            cells[table.cited] += self._marks(row.notes)
            yield f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>\n"
        yield "</tbody>\n</table></div>\n"

    def _marks(self, notes: Iterable[int]) -> str:
        return f"<sup>{''.join(map(self._mark, notes))}</sup>"

    def _mark(self, number: int) -> str:
        self._referred[number] += 1
        own = f"ref-{number}-{self._referred[number]}"
        return f'<a id="{own}" href="#note-{number}" aria-label="Footnote {number}">[{number}]</a>'

    def sources(self, notes: Iterable[Note]) -> Iterator[str]:
        yield '<section id="sources">\n<h2>Sources</h2>\n<ol>\n'
        for note in notes:
            back = " ".join(
                f'<a href="#ref-{note.number}-{at}" aria-label="Back to reference {at}">↩</a>'
                for at in range(1, min(self._referred[note.number], MOST_BACK) + 1)
            )
            text = f"{escape(note.text)}{_link(note)}"
            yield f'<li id="note-{note.number}">{text} <span class="back">{back}</span></li>\n'
        yield "</ol>\n</section>\n"


def _link(note: Note) -> str:
    """Link a web address; any other kind of address is only told."""
    if not note.url:
        return ""
    url = escape(note.url)
    return f' <a href="{url}">{url}</a>' if is_web_address(note.url) else f" {url}"
