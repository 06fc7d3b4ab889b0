"""Web pages as blocks of text."""

import pytest

from diplo_cli.draft.pages import read_page
from diplo_cli.problems import ReadError

PAGE = """<!doctype html><html><head><title>Ministers meet in Nicosia</title>
<meta property="og:site_name" content="Trend">
<meta property="article:published_time" content="2025-03-06T10:00:00+04:00"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav>
<article><h1>Ministers meet in Nicosia</h1>
<p>Prime Minister of Georgia <a href="/b">Irakli Beridze</a> met with his Cypriot counterpart
Andreas Ioannou in Nicosia, and the two spoke at length about the way ahead.</p>
<p>They stressed the <b>Middle Corridor</b>.<br>Trade reached $12 million in the year before.</p>
<p>The following documents were signed:</p>
{list}
<p>A lunch followed in the garden of the palace, with guests from both of the countries.</p>
</article><footer>All rights reserved</footer></body></html>"""
ITEMS = "<li>Memorandum on the museums;</li><li>Agreement on the <i>air services</i>.</li>"


def blocks(page: str) -> list[str]:
    return read_page(page.encode(), "page.html").text.strip("\n").split("\n\n")


def test_paragraphs_and_list_items_are_blocks_of_their_own() -> None:
    assert blocks(PAGE.replace("{list}", f"<ul>{ITEMS}</ul>"))[2:] == [
        "Prime Minister of Georgia Irakli Beridze met with his Cypriot counterpart Andreas Ioannou"
        " in Nicosia, and the two spoke at length about the way ahead.",
        "They stressed the Middle Corridor.\nTrade reached $12 million in the year before.",
        "The following documents were signed:",
        "- Memorandum on the museums;",
        "- Agreement on the air services.",
        "A lunch followed in the garden of the palace, with guests from both of the countries.",
    ]


def test_a_numbered_list_keeps_its_numbers() -> None:
    text = blocks(PAGE.replace("{list}", f"<ol>{ITEMS}</ol>"))
    assert [block for block in text if block[0].isdigit()] == [
        "1. Memorandum on the museums;",
        "2. Agreement on the air services.",
    ]


@pytest.mark.parametrize(
    ("stated", "told"),
    [
        ("2025-03-06T10:00:00+04:00", "2025-03-06 10:00 (UTC+04:00)"),
        ("2025-03-06T10:00Z", "2025-03-06 10:00 (UTC+00:00)"),
        ("2025-03-06T10:00:00", "2025-03-06"),
        ("2025-03-06", "2025-03-06"),
    ],
)
def test_the_title_publisher_and_day_that_the_page_states_come_first(
    stated: str, told: str
) -> None:
    page = PAGE.replace("2025-03-06T10:00:00+04:00", stated)
    assert blocks(page)[:2] == ["Ministers meet in Nicosia", f"Trend\n{told}"]


def test_the_publisher_that_the_page_states_is_known_beside_its_text() -> None:
    assert read_page(PAGE.encode(), "page.html").publisher == "Trend"


def test_the_name_of_a_server_is_no_publisher() -> None:
    link = '<link rel="canonical" href="https://honey.example/1.html">'
    page = PAGE.replace('<meta property="og:site_name" content="Trend">', link)
    assert read_page(page.encode(), "page.html").publisher is None


def test_a_day_that_the_page_does_not_state_is_left_out() -> None:
    page = PAGE.replace("2025-03-06T10:00:00+04:00", "")
    assert blocks(page)[1] == "Trend"


def test_menus_and_notices_are_no_part_of_the_text() -> None:
    text = read_page(PAGE.encode(), "page.html").text
    assert "Home" not in text
    assert "rights" not in text


def test_the_encoding_that_a_page_names_is_used() -> None:
    page = PAGE.replace("<head>", '<head><meta charset="windows-1252">').replace("lunch", "café")
    assert "A café followed" in read_page(page.encode("windows-1252"), "page.html").text


@pytest.mark.parametrize("page", [b"<html><body></body></html>", b"<", b"<html>\xff\xfe"])
def test_a_page_without_an_article_is_told_so(page: bytes) -> None:
    with pytest.raises(ReadError, match=r"page\.html: no article is found in this page"):
        read_page(page, "page.html")
