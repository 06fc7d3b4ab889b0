"""Who published a report, when, and via whom."""

import datetime
import time

import pytest

from diplo_cli.draft.reading import read_lines
from diplo_cli.draft.report import read_report
from diplo_cli.draft.source import FoundSource, find_source

LEAD = "Prime Minister of Georgia Nino Beridze met with President of Cyprus Eleni Markou in Nicosia"


def source(text: str) -> FoundSource:
    return find_source(read_report(text, "report").blocks)


def test_header_and_sentence_name_publisher_moment_and_source() -> None:
    found = source(
        f"5 March 2025 15:56 (UTC+04:00)\n\n{LEAD}, Azernews reports via the press office."
    )
    assert found.record.id == "azernews-2025-03-05"
    assert found.record.publisher == "Azernews"
    assert found.record.published == "2025-03-05T15:56:00+04:00"
    assert found.record.via == "press office"


def test_a_time_without_an_offset_is_left_out() -> None:
    assert source(f"5 March 2025, 15:56\n\n{LEAD}.").record.published == "2025-03-05"


def test_a_dateline_gives_agency_city_and_day() -> None:
    found = source(f"Talks in Nicosia on trade and ports\n\nNICOSIA, 5 March 2025 (UzA) – {LEAD}.")
    assert (found.record.publisher, found.city) == ("UzA", "Nicosia")
    assert found.dateline == datetime.date(2025, 3, 5)
    assert found.record.title == "Talks in Nicosia on trade and ports"


def test_a_ministry_that_signs_is_the_publisher() -> None:
    found = source(f"{LEAD} on 5 March 2025.\n\nMinistry of Foreign Affairs of Georgia")
    assert found.record.publisher == "Ministry of Foreign Affairs of Georgia"
    assert found.country == "GE"


def test_a_report_without_a_publisher_says_so_for_review() -> None:
    found = source(f"{LEAD} on 5 March 2025.")
    assert found.record.publisher == "Unknown"
    assert [each.field for each in found.reviews] == ["publisher", "published"]


@pytest.mark.parametrize(
    "headline",
    [
        "Prime Minister Meets Secretary of Foreign Affairs of Fiji",
        "Minister Visits Fiji Government Offices",
        "Speaker receives Fiji Foreign Affairs Secretary",
    ],
)
def test_a_headline_names_no_press(headline: str) -> None:
    found = source(f"{headline}\n\nHoniara, 5 March 2025 - {LEAD}.")
    assert (found.record.publisher, found.country) == ("Unknown", None)


def test_headlines_bylines_and_notices_frame_the_report() -> None:
    found = source(
        f"Talks held in Nicosia\n\nBy Ann Lee\n\n{LEAD}, and both spoke of trade.\n\n"
        "Follow us on our Telegram channel"
    )
    assert found.frame == {1, 2, 4}


def test_a_word_of_many_hyphens_is_no_publisher_to_try_every_way() -> None:
    word = "-".join(["Aa"] * 60)  # each part doubled the time, once
    assert source(f"{word} {word} met.").record.publisher == "Unknown"


def test_a_text_of_many_paragraphs_takes_no_square_of_their_number() -> None:
    blocks = read_report(f"{LEAD}.\n\n" + "They talked.\n\n" * 8000, "report").blocks
    begun = time.process_time()
    read_lines(blocks[:2000], find_source(blocks))
    assert time.process_time() - begun < 5


def test_a_day_run_together_with_its_time_is_read() -> None:
    blocks = read_report("Ministers meet\n\nNEWS 16.02.202311:45\n\nThey met today.", "r").blocks
    assert find_source(blocks).published == datetime.date(2023, 2, 16)


def test_a_stated_publisher_without_a_letter_gives_no_id() -> None:
    blocks = read_report(f"5 March 2025\n\n{LEAD}.", "report").blocks
    assert find_source(blocks, stated="***").record.id == "report-2025-03-05"
