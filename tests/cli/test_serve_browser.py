"""`diplo serve` in a real browser: what a person does there, by clicking and by searching.

Run with `pytest -m browser`; where there is no Chromium these tests fail, they don't skip.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.cli.server import Serve
from tests.cli.test_brief import MARKUP
from tests.conftest import BUNDLED

pytestmark = pytest.mark.browser

VENTURE = "Agreement on the basic principles of the establishment and operation of a joint venture"
TRANSPORT = [
    "Memorandum of Cooperation on Enhancing Transport Interoperability and Digitalization of the"
    " Middle Corridor",
    VENTURE,
    "Memorandum of Cooperation in the Supply of Ships and Railway Locomotives",
]


@pytest.fixture
def told(page: Page) -> Iterator[list[str]]:
    """Gather what goes wrong in the browser, and what it asks of anyone else; nothing may."""
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("dialog", lambda dialog: wrong.append(dialog.message))
    page.on(
        "request",
        lambda request: wrong.append(request.url) if "//127.0.0.1:" not in request.url else None,
    )
    yield wrong
    assert wrong == []


@pytest.fixture
def home(serve: Serve, page: Page, told: list[str]) -> Page:
    """Show the first page of the bundled dataset."""
    page.goto(serve(dataset=BUNDLED.read_text("utf-8")).address)
    return page


def test_a_person_finds_the_transport_documents_by_clicking(home: Page) -> None:
    home.locator("#sector").get_by_role("link", name="Transport", exact=True).click()
    expect(home.locator("h1")).to_have_text("Documents")
    expect(home.locator("td.title")).to_have_text(TRANSPORT)
    home.locator("#facet-sector").get_by_role("link", name="Rail", exact=True).click()
    expect(home.locator("td.title")).to_have_text(TRANSPORT[1:])
    home.locator("#facet-country").get_by_role("link", name="Georgia").click()
    expect(home.locator("td.title")).to_have_text([VENTURE])
    home.locator("#facet-country .chosen a").click()
    expect(home.locator("td.title")).to_have_text(TRANSPORT[1:])


def test_a_person_opens_a_document_with_its_parties_and_source(home: Page) -> None:
    home.locator("#country").get_by_role("link", name="Georgia").click()
    home.get_by_role("link", name=VENTURE).click()
    expect(home.locator("h1")).to_have_text(VENTURE)
    expect(home.locator("#parties li")).to_contain_text(
        ["CJSC Azerbaijan Railways", "JSC National Company Kazakhstan Railways", "Georgian"]
    )
    expect(home.locator("#source")).to_contain_text("Azernews, 22 June 2023, 15:56, paragraph 7")
    for section in ("#parties", "#source"):  # both to be read without scrolling
        box = home.locator(section).bounding_box()
        assert box is not None
        assert box["y"] + box["height"] < 900
    home.locator("#meeting a").click()
    expect(home.locator("h1")).to_have_text("22 June 2023, Baku")


def test_a_person_finds_the_transport_documents_by_searching(home: Page) -> None:
    home.locator("main input[type=search]").fill("transport")
    home.keyboard.press("Enter")
    home.get_by_label("Where").select_option("docs")
    home.locator("main").get_by_role("button", name="Search").click()
    expect(home.locator("mark").first).to_have_text("Transport")
    expect(home.locator(".hits a").first).to_have_text(TRANSPORT[0])
    home.locator(".lists").get_by_role("link", name="Transport", exact=True).click()
    expect(home.locator("td.title")).to_have_text(TRANSPORT)
    home.get_by_role("link", name=TRANSPORT[0]).click()
    expect(home.locator("#parties")).to_contain_text("Ministry of Digital Development")
    expect(home.locator("#source")).to_contain_text("paragraph")


def test_a_person_searches_within_what_is_chosen(home: Page) -> None:
    home.locator("#year").get_by_role("link", name="2023").click()
    home.locator("main input[type=search]").fill("railway")
    home.keyboard.press("Enter")
    expect(home.locator(".told")).to_contain_text(
        '1 row where year is 2023 and search matches "railway"'
    )
    expect(home.locator("td.title")).to_have_text(TRANSPORT[2:])


def test_a_person_opens_a_briefing_and_comes_back(home: Page) -> None:
    home.get_by_role("link", name="Azerbaijan and Kazakhstan").click()
    expect(home.locator("h1")).to_have_text("Briefing: Azerbaijan and Kazakhstan")
    expect(home.locator("h2").first).to_have_text("Where things stand")
    home.get_by_role("link", name="All of the dataset").click()
    home.get_by_label("A country").select_option("Georgia")
    home.get_by_role("button", name="Open the briefing").click()
    expect(home.locator("h1")).to_have_text("Briefing: Georgia")


@pytest.mark.parametrize("width", [360, 768, 1400])
@pytest.mark.parametrize("path", ["", "diplo/documents", "diplo/topics", "-/search?q=transport"])
def test_a_page_is_never_wider_than_the_window(path: str, width: int, home: Page) -> None:
    home.set_viewport_size({"width": width, "height": 800})
    home.goto(home.url + path)
    assert home.evaluate("document.documentElement.scrollWidth") <= width


def test_markup_of_the_dataset_runs_nowhere(
    serve: Serve,
    page: Page,
    told: list[str],
) -> None:
    address = serve(dataset=MARKUP).address
    for path in ("", "diplo/people", "diplo/people/p", "diplo/meetings/m", "-/search?q=<b>alert"):
        page.goto(address + path)
        assert page.locator("script, img").count() == 0
    page.goto(f"{address}diplo/people/p")
    expect(page.locator("h1")).to_contain_text("<script>alert(1)</script>")
