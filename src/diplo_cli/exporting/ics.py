"""iCalendar: every meeting as an event of whole days, written by icalendar."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from diplo_cli import __version__
from diplo_cli.cites import source_of
from diplo_cli.exporting.extras import need
from diplo_cli.exporting.source import Source
from diplo_cli.naming import Names
from diplo_cli.text import is_web_address, visible

NEWLINE = re.compile(r"\r\n|\r")
# What RFC 5545 lets no text hold, and what it writes otherwise.
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
ESCAPES = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})
Row = dict[str, Any]


def lines(source: Source) -> Iterator[str]:
    """Write the calendar; a meeting keeps its UID, so that a calendar renews what it has."""
    icalendar = need("icalendar", "calendar")
    about = source.about()
    calendar = icalendar.Calendar()
    calendar.add("prodid", f"-//diplo-cli//diplo {__version__}//EN")
    calendar.add("version", "2.0")
    # Of its own kind of text, which takes \\N for a newline, nothing would come back intact.
    text = type("Text", (icalendar.vText,), {"to_ical": _escaped})
    if "title" in about:
        calendar.add("x-wr-calname", text(_plain(about["title"])))
    signed = defaultdict(list)
    for document in _rows(source, "docs"):
        signed[document["meeting"]].append(document)
    known = Known(source)
    for meeting in _rows(source, "meetings"):
        calendar.add_component(
            _event(icalendar.Event(), text, meeting, signed[meeting["id"]], about, known)
        )
    return iter([calendar.to_ical().decode()])


def _rows(source: Source, noun: str) -> Iterator[Row]:
    return map(json.loads, source.records(noun))


class Known(Names):
    """The names of countries, and what can be told of a source, by their ids."""

    def __init__(self, source: Source) -> None:
        super().__init__(source.index)
        self._sources = {row["id"]: row for row in _rows(source, "sources")}

    def url(self, cites: Iterable[str]) -> str | None:
        """Give the address of the first source that has one in the web."""
        found = (self._sources[source_of(cite)]["url"] for cite in cites)
        return next((url for url in found if is_web_address(url)), None)


def _event(event: Any, text: Any, meeting: Row, signed: list[Row], about: Row, known: Known) -> Any:
    first = date.fromisoformat(meeting["date"])
    last = date.fromisoformat(meeting["end_date"] or meeting["date"])
    place = [meeting["city"], known.country(meeting["country"])]
    event.add("uid", f"{meeting['id']}@diplo")
    event.add("dtstamp", _stamp(about.get("updated"), last))
    event.add("dtstart", first)
    if last < date.max:
        event.add("dtend", last + timedelta(days=1))  # the day after, RFC 5545 says
    else:  # no day comes after
        event.add("duration", last - first + timedelta(days=1))
    event.add("summary", text(_plain(_summary(meeting, known))))
    if any(place):
        event.add("location", text(_plain(", ".join(filter(None, place)))))
    event.add("description", text(_plain("\n".join(_description(meeting, signed, known)))))
    if url := known.url(_cites(meeting, signed)):
        event.add("url", visible(url))
    event.add("transp", "TRANSPARENT")  # it keeps nobody from being invited elsewhere
    return event


def _stamp(updated: str | None, last: date) -> datetime:
    """Say when the event was written down: at the dataset's last change, not at each export."""
    day = date.fromisoformat(updated) if updated else last
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _summary(meeting: Row, names: Names) -> str:
    who = ", ".join(names.countries(meeting["countries"])) or "Meeting"
    return f"{who} ({meeting['city']})" if meeting["city"] else who


def _description(meeting: Row, signed: list[Row], names: Names) -> Iterator[str]:
    """Yield the lines of a description: what it was, who took part, what was signed."""
    if meeting["summary"]:
        yield meeting["summary"]
    for each in meeting["participants"]:
        held = list(filter(None, (each["role"], names.country(each["country"]))))
        yield f"Participant: {each['name']}" + (f" ({', '.join(held)})" if held else "")
    for document in signed:
        cited = f" [{', '.join(document['cite'])}]" if document["cite"] else ""
        yield f"Document: {document['title']}{cited}"
    if meeting["cite"]:
        yield f"Cite: {', '.join(meeting['cite'])}"
    yield f"ID: {meeting['id']}"


def _cites(meeting: Row, signed: list[Row]) -> list[str]:
    return [*meeting["cite"], *(cite for document in signed for cite in document["cite"])]


def _plain(text: str) -> str:
    """Let every line end alike; the controls that a calendar must not hold are written out."""
    return CONTROL.sub(lambda found: visible(found[0]), NEWLINE.sub("\n", text))


def _escaped(text: str) -> bytes:
    return text.translate(ESCAPES).encode()
