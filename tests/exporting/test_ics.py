"""The calendar, read with icalendar."""

import re
from datetime import date, timedelta
from typing import Any

import icalendar
import pytest

from diplo_cli.exporting.ics import lines
from diplo_cli.exporting.source import Source
from tests.builders import Write
from tests.cli import WORLD, toml
from tests.exporting import HOSTILE_WORLD, source_of
from tests.hostile import PAYLOAD


def text_of(source: Source) -> str:
    return "".join(lines(source))


def events(source: Source) -> list[Any]:
    return list(icalendar.Calendar.from_ical(text_of(source)).walk("VEVENT"))


def test_every_meeting_is_an_event_of_whole_days(write: Write) -> None:
    found = events(source_of(write(WORLD)))
    assert [(each.decoded("dtstart"), each.decoded("dtend")) for each in found] == [
        (date(2023, 6, 22), date(2023, 6, 23)),
        (date(2025, 3, 3), date(2025, 3, 4)),
    ]
    assert [str(each["uid"]) for each in found] == [
        "2023-06-22-baku@diplo", "2025-03-03-astana@diplo",
    ]  # fmt: skip
    assert str(found[0]["summary"]) == "Azerbaijan, Kazakhstan (Baku)"
    assert str(found[0]["location"]) == "Baku, Azerbaijan"


def test_a_meeting_of_several_days_ends_on_the_day_after_the_last(write: Write) -> None:
    longer = WORLD.replace("date = 2025-03-03", "date = 2025-02-27\nend_date = 2025-03-01")
    last = events(source_of(write(longer)))[1]
    assert last.decoded("dtstart") == date(2025, 2, 27)
    assert last.decoded("dtend") - timedelta(days=1) == date(2025, 3, 1)


@pytest.mark.parametrize(("begins", "days"), [("9999-12-31", 1), ("9999-12-29", 3)])
def test_a_meeting_that_ends_on_the_last_of_all_days_tells_how_long_it_is(
    begins: str, days: int, write: Write
) -> None:
    latest = WORLD.replace("date = 2025-03-03", f"date = {begins}\nend_date = 9999-12-31")
    last = events(source_of(write(latest)))[1]
    assert last.decoded("dtstart") == date.fromisoformat(begins)
    assert last.decoded("duration") == timedelta(days=days)
    assert "dtend" not in last


def test_an_event_tells_who_came_what_was_signed_and_where_it_says_so(write: Write) -> None:
    with_url = WORLD.replace(
        'publisher = "News"', 'publisher = "News"\nurl = "https://a.example/1"'
    )
    first, second = events(source_of(write(with_url)))
    assert str(first["description"]).splitlines() == [
        "Participant: Ali Asadov (Prime Minister, Azerbaijan)",
        "Participant: Alikhan Smailov (Kazakhstan)",
        "Document: Memorandum on museums [news-2023#5]",
        "Document: Agreement on trains [news-2023#4]",
        "Cite: news-2023#1",
        "ID: 2023-06-22-baku",
    ]
    assert str(first["url"]) == "https://a.example/1"
    assert "url" not in second
    assert str(second["description"]).splitlines()[-1] == "ID: 2025-03-03-astana"


def test_the_same_dataset_gives_the_same_calendar(write: Write) -> None:
    dated = '[dataset]\nupdated = 2026-01-02\ntitle = "Meetings"\n' + WORLD
    source = source_of(write(dated))
    assert text_of(source) == text_of(source)
    assert "DTSTAMP:20260102T000000Z" in text_of(source)
    assert "X-WR-CALNAME:Meetings" in text_of(source)
    assert "DTSTAMP:20250303T000000Z" in text_of(source_of(write(WORLD)))


def test_hostile_text_makes_no_line_of_its_own(write: Write) -> None:
    found = events(source_of(write(HOSTILE_WORLD)))
    assert len(found) == 2
    lines = PAYLOAD.replace("\r\n", "\n").replace("\r", "\n")
    wanted = re.sub("[\x00-\x08\x0b-\x1f\x7f]", lambda found: f"\\x{ord(found[0]):02x}", lines)
    assert str(found[0]["summary"]) == f"Azerbaijan, Kazakhstan ({wanted})"
    assert f"Document: {wanted} [news-2023#4]" in str(found[0]["description"])


@pytest.mark.parametrize("text", ["x\nEND:VEVENT\nBEGIN:VEVENT", "x\r\nATTENDEE:mailto:a@b"])
def test_no_text_adds_a_property(text: str, write: Write) -> None:
    for field in ('"Baku"', '"Agreement on trains"', '"Prime Minister"'):
        found = events(source_of(write(WORLD.replace(field, toml(text)))))
        assert len(found) == 2
        assert not any("attendee" in each for each in found)


def test_a_path_in_a_text_is_no_new_line(write: Write) -> None:
    (first, _) = events(source_of(write(WORLD.replace('"Baku"', r"'C:\News; a\n, b'"))))
    assert str(first["location"]) == r"C:\News; a\n, b, Azerbaijan"


def test_a_title_of_two_lines_makes_a_calendar_too(write: Write) -> None:
    titled = '[dataset]\ntitle = "One\\nTwo"\n' + WORLD
    assert r"X-WR-CALNAME:One\nTwo" in text_of(source_of(write(titled)))


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "https://a b"])
def test_an_address_that_is_none_of_the_web_is_left_out(url: str, write: Write) -> None:
    with_url = WORLD.replace('publisher = "News"', f'publisher = "News"\nurl = "{url}"')
    assert "url" not in events(source_of(write(with_url)))[0]


def test_lines_are_no_longer_than_calendars_read(write: Write) -> None:
    text = text_of(source_of(write(WORLD.replace('"Baku"', toml("Bakı şəhəri " * 40)))))
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert "\n" not in text.replace("\r\n", "")


def test_a_dataset_without_meetings_is_a_calendar(write: Write) -> None:
    assert events(source_of(write(""))) == []
