"""A briefing as a Word file: real headings and tables, its footnotes a numbered list at the end.

Through python-docx, of the extra `docx`. The number of a footnote links to its entry.
"""

import datetime
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

from diplo_cli.briefing.content import Brief, Group, Note, Section, Table
from diplo_cli.problems import WriteError
from diplo_cli.text import visible
from diplo_cli.views.briefs import shares

try:
    from docx import Document
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt, RGBColor
except ImportError:
    raise WriteError(
        "a Word file needs python-docx; install it: pip install 'diplo-cli[docx]'"
    ) from None

A4 = (Cm(21), Cm(29.7))
MARGIN = Cm(2)
TEXT_WIDTH = A4[0] - 2 * MARGIN
NARROW_SHARE = 5
TABLE_STYLE = "Light List Accent 1"
MARK_STYLE = "Footnote mark"


def write(brief: Brief) -> Iterator[bytes]:
    """Write the whole briefing, once it is made."""
    document = Document()
    _set_up(document, brief)
    document.add_heading(visible(brief.title), level=0)
    document.add_paragraph(visible(brief.subtitle), style="Subtitle")
    if brief.remark:
        document.add_paragraph(visible(brief.remark))
    for section in brief.sections:
        _section(document, section)
    if brief.notes:
        document.add_heading("Sources", level=1)
        for note in brief.notes:
            _note(document, note)
    made = BytesIO()  # a ZIP file is written to and fro
    document.save(made)
    yield made.getvalue()


def _set_up(document: Any, brief: Brief) -> None:
    """Set paper, fonts and properties; nothing depends on the machine or the hour."""
    page = document.sections[0]
    page.page_width, page.page_height = A4
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = MARGIN
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(10.5)
    mark = document.styles.add_style(MARK_STYLE, WD_STYLE_TYPE.CHARACTER)
    mark.font.superscript = True
    mark.font.color.rgb = RGBColor(0x1F, 0x4E, 0x8C)
    day = datetime.datetime.fromisoformat(brief.today)
    properties = document.core_properties
    properties.title = visible(brief.title)[:255]  # as long as the format lets it be
    properties.author, properties.comments, properties.language = "diplo", "", "en"
    properties.created = properties.modified = day


def _section(document: Any, section: Section) -> None:
    document.add_heading(visible(section.title), level=1)
    if not section.blocks:
        document.add_paragraph().add_run(visible(section.empty)).italic = True
    for block in section.blocks:
        if block.title:
            document.add_heading(visible(block.title), level=2)
        if isinstance(block, Table):
            _table(document, block)
        else:
            _group(document, block)


def _group(document: Any, group: Group) -> None:
    for each in group.statements:
        paragraph = document.add_paragraph(style="List Bullet")
        paragraph.add_run(f"{visible(each.lead)}. ").bold = True
        paragraph.add_run(visible(each.text))
        _marks(paragraph, each.notes)


def _table(document: Any, table: Table) -> None:
    made = document.add_table(rows=1, cols=len(table.headings), style=TABLE_STYLE)
    made.autofit = False
    widths = _widths(table)
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    _set_widths(made.rows[0].cells, widths)
    for cell, heading in zip(made.rows[0].cells, table.headings, strict=True):
        cell.text = visible(heading)
    _mark_row(made.rows[0], "w:tblHeader")  # shown again on each page that the table runs over
    for row in table.rows:
        added = made.add_row()
        _mark_row(added, "w:cantSplit")
        cells = added.cells
        _set_widths(cells, widths)
        for cell, text in zip(cells, row.cells, strict=True):
            cell.text = visible(text)
        _marks(cells[table.cited].paragraphs[0], row.notes)


def _mark_row(row: Any, mark: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(mark))


def _widths(table: Table) -> list[int]:
    """Give each column its share of the paper's width."""
    weights = [share or NARROW_SHARE for share in shares(table)]
    return [int(TEXT_WIDTH * weight / sum(weights)) for weight in weights]


def _set_widths(cells: Iterable[Any], widths: list[int]) -> None:
    """Set the widths of a row: Word asks for them at every cell."""
    for cell, width in zip(cells, widths, strict=True):
        cell.width = width


def _marks(paragraph: Any, notes: Iterable[int]) -> None:
    """Add the numbers of footnotes, each a link to its entry in the list."""
    for number in notes:
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), f"note-{number}")
        run = paragraph.add_run(f"[{number}]", style=MARK_STYLE)
        link.append(run._r)
        paragraph._p.append(link)


def _note(document: Any, note: Note) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(2)
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for mark in (start, end):
        mark.set(qn("w:id"), str(note.number))
    start.set(qn("w:name"), f"note-{note.number}")
    paragraph._p.append(start)
    paragraph.add_run(f"[{note.number}] ")
    paragraph._p.append(end)
    paragraph.add_run(visible(note.text) + (f" {visible(note.url)}" if note.url else ""))
