"""The briefing as HTML in a real browser: Chromium, driven by Playwright.

Run with `pytest -m browser`; where there is no Chromium these tests fail, they don't skip.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from tests.cli import Run, settle
from tests.cli.test_brief import ASKED, HEADINGS, MARKUP

pytestmark = pytest.mark.browser

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture
def page() -> Iterator[Page]:
    """Open the system's Chromium, else the one that Playwright brought."""
    own = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=own, args=QUIET)
        page = browser.new_page(viewport={"width": 1100, "height": 900})
        yield page
        browser.close()


@pytest.fixture
def briefing(diplo: Run, tmp_path: Path, page: Page) -> Page:
    """Show the briefing of the bundled dataset."""
    assert diplo(*ASKED, "-o", "brief.html").code == 0
    page.goto((tmp_path / "brief.html").as_uri())
    return page


def test_the_page_shows_every_section(briefing: Page) -> None:
    assert briefing.title() == "Briefing: Azerbaijan and Kazakhstan"
    assert briefing.locator("h2").all_inner_texts() == HEADINGS
    assert briefing.locator("#overview li").count() == 5


def test_the_page_loads_nothing_and_complains_of_nothing(
    diplo: Run, tmp_path: Path, page: Page
) -> None:
    asked: list[str] = []
    told: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    diplo(*ASKED, "-o", "brief.html")
    page.goto((tmp_path / "brief.html").as_uri())
    assert (len(asked), told) == (1, [])


def test_a_footnote_leads_to_its_source_and_back(briefing: Page) -> None:
    briefing.locator("#overview sup a").first.click()
    assert briefing.url.endswith("#note-1")
    note = briefing.locator("#note-1")
    assert "Azernews, 22 June 2023, 15:56, paragraph 2." in note.inner_text()
    assert note.evaluate("each => each.matches(':target')")
    box = note.bounding_box()
    assert box is not None
    assert 0 <= box["y"] <= 900
    note.locator(".back a").first.click()
    assert briefing.url.endswith("#ref-1-1")


@pytest.mark.parametrize("width", [360, 768, 1400])
def test_the_page_is_never_wider_than_the_window(width: int, briefing: Page) -> None:
    briefing.set_viewport_size({"width": width, "height": 800})
    assert briefing.evaluate("document.documentElement.scrollWidth") <= width


def test_text_is_large_enough_and_stands_out(briefing: Page) -> None:
    style = briefing.locator("main").evaluate(
        "each => [getComputedStyle(each).fontSize, getComputedStyle(each).color]"
    )
    assert style == ["16px", "rgb(28, 36, 48)"]


def test_the_page_prints_on_a4_without_cutting_a_table(briefing: Page) -> None:
    pdf = briefing.pdf(prefer_css_page_size=True)
    assert pdf.startswith(b"%PDF")
    assert b"/MediaBox [0 0 594" in pdf or b"/MediaBox [0 0 595" in pdf
    briefing.emulate_media(media="print")
    briefing.set_viewport_size({"width": 660, "height": 900})  # what A4 leaves between its margins
    assert briefing.evaluate("document.documentElement.scrollWidth") <= 660
    assert briefing.locator(".back").first.is_hidden()


def test_markup_of_the_dataset_runs_nowhere(diplo: Run, tmp_path: Path, page: Page) -> None:
    opened: list[str] = []
    page.on("dialog", lambda dialog: opened.append(dialog.message))
    diplo("brief", "AZ", "-o", "brief.html", **settle(tmp_path, MARKUP))
    page.goto((tmp_path / "brief.html").as_uri())
    assert page.locator("h1").count() == 1
    assert "<script>alert(1)</script>" in page.locator("#people td").first.inner_text()
    assert opened == []
