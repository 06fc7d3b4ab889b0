"""The facets: each value finds what `diplo docs` finds by the filter of its name."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from diplo_cli.index import open_index
from diplo_cli.query import Filter, select
from diplo_cli.serving.facets import QUESTIONS
from diplo_cli.serving.site import Site
from tests.builders import Write
from tests.cli import WORLD, ids
from tests.conftest import BUNDLED
from tests.serving import ask, page, site_of

pytestmark = pytest.mark.no_cover


def facet(site: Site, path: str, name: str) -> dict[str, Any]:
    """Ask for a facet of a page: its values with their results."""
    answer = ask(site, path).json()["facet_results"][name]["results"]
    return {each["value"]: each for each in answer}


@pytest.mark.parametrize(
    ("noun", "table", "name"),
    [
        ("docs", "documents", "sector"),
        ("docs", "documents", "ministry"),
        ("docs", "documents", "country"),
        ("docs", "documents", "year"),
        ("docs", "documents", "initiative"),
        ("topics", "topics", "sector"),
        ("topics", "topics", "year"),
        ("meetings", "meetings", "country"),
        ("meetings", "meetings", "year"),
        ("meetings", "meetings", "person"),
        ("figures", "figures", "sector"),
    ],
)
def test_a_facet_finds_what_the_filter_of_its_name_finds(
    noun: str, table: str, name: str, site: Site
) -> None:
    index = open_index([BUNDLED])
    sql = f"SELECT DISTINCT value FROM ({QUESTIONS[table][name].sql})"
    values = [value for (value,) in asyncio.run(site.execute("diplo", sql)).rows]
    assert values
    for value in values:
        found = ask(site, f"/diplo/{table}.json?_shape=array&_size=max&_{name}={value}").json()
        wanted = [json.loads(row) for row in select(index, noun, Filter(**{name: (value,)}))]
        assert sorted(ids(found)) == sorted(ids(wanted)), value


def test_a_document_that_implements_an_initiative_is_of_it(write: Write, tmp_path: Path) -> None:
    data = write(
        'initiatives = [{ id = "blue-line", name = "Blue Line", kind = "corridor" }]\n'
        '[[meetings]]\nid = "m"\ndate = 2024-01-01\ndocuments = [\n'
        '{ id = "plan", title = "Plan", type = "programme", implements = ["blue-line"] },\n'
        '{ id = "more", title = "More", type = "protocol", amends = ["plan"] }]\n'
    )
    path = "/diplo/documents.json?_shape=array&_initiative=blue-line"
    assert ids(ask(site_of(tmp_path, data), path).json()) == ["plan"]


def test_a_facet_counts_each_document_once_with_narrower_sectors(site: Site) -> None:
    counted = facet(site, "/diplo/documents.json", "sector")
    assert {key: counted[key]["count"] for key in ("transport", "rail", "shipping")} == {
        "transport": 3,
        "rail": 2,
        "shipping": 1,
    }


def test_a_facet_counts_within_what_is_asked_already(site: Site) -> None:
    assert facet(site, "/diplo/documents.json?_sector=transport", "country")["GE"]["count"] == 1
    assert "GE" not in facet(site, "/diplo/documents.json?_sector=culture", "country")


def test_choosing_another_value_replaces_the_first_and_the_chosen_one_goes(site: Site) -> None:
    found = facet(
        site, "/diplo/documents.json?_sector=transport&_search=memorandum&_next=9", "sector"
    )
    assert found["rail"]["toggle_url"].endswith("?_search=memorandum&_sector=rail")
    assert found["transport"]["selected"]
    assert found["transport"]["toggle_url"].endswith("?_search=memorandum")


def test_a_value_given_again_asks_for_any_of_them(site: Site) -> None:
    found = ask(site, "/diplo/documents.json?_shape=array&_sector=sport&_sector=tourism").json()
    assert len(found) == 2


def test_the_page_says_in_words_what_it_was_asked(site: Site) -> None:
    shown = page(site, "/diplo/documents?_sector=oil-gas&_year=2023")
    assert "1 row where sector is Oil and gas and year is 2023" in shown.text


def test_a_value_that_nothing_has_finds_nothing(site: Site) -> None:
    assert "0 rows where sector is nothing" in page(site, "/diplo/documents?_sector=nothing").text


def test_ministries_of_one_name_are_told_apart_by_country(tmp_path: Path, write: Write) -> None:
    other = '[[organizations]]\nid = "mc-az"\nname = "Ministry of Culture"\nkind = "ministry"\n'
    text = WORLD + 'parties = ["mc-az"]\n' + other + 'country = "AZ"\n'
    found = facet(site_of(tmp_path / "s", write(text)), "/diplo/documents.json", "ministry")
    labels = {each["label"] for each in found.values()}
    assert labels == {"Ministry of Culture, Azerbaijan", "Ministry of Culture, Kazakhstan"}
