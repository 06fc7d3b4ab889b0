"""The pages of the site: what they show, where they lead, and that they are only pages."""

import re
from pathlib import Path
from urllib.parse import quote, urlencode, urlsplit

import pytest

from diplo_cli import find_text
from diplo_cli.index import open_index
from diplo_cli.nouns import TABLE_OF
from diplo_cli.pieces import SEARCHED
from diplo_cli.problems import DiploError
from diplo_cli.serving.site import Site
from diplo_cli.tables import EVERY
from tests.builders import Write, to_toml
from tests.cli import WORLD
from tests.cli.test_brief import MARKUP
from tests.conftest import BUNDLED
from tests.hostile import driving, tables
from tests.serving import Page, ask, page, site_of

NARROWED = re.compile(
    "=.*=|_sort|_facet_size|,|_by_.*[?]|(topics|figures|meetings|initiatives)[?]_"
)
VENTURE = "/diplo/documents/2023-06-22-railways-joint-venture"


@pytest.fixture
def world(tmp_path: Path, write: Write) -> Site:
    return site_of(tmp_path / "site", write(WORLD))


def test_the_first_page_says_what_one_can_ask(site: Site) -> None:
    home = page(site, "/")
    assert "Azerbaijan–Kazakhstan meetings of heads of government" in home.text
    assert home.links["/diplo/documents?_sector=transport"] == "Transport"
    assert home.links["/diplo/documents?_ministry=ministry-of-culture-az"]
    assert home.links["/diplo/documents?_country=GE"] == "Georgia"
    assert home.links["/diplo/documents?_year=2023"] == "2023"
    assert home.links["/diplo/meetings?_year=2025"] == "2025"
    assert home.links["/-/brief/AZ/KZ"] == "Azerbaijan and Kazakhstan"
    assert home.loads.count("/-/search") == 2
    assert "Transport 3 Rail 2" in home.text  # narrower sectors stand under theirs


def test_a_dataset_without_anything_has_a_first_page(tmp_path: Path, write: Write) -> None:
    empty = site_of(tmp_path / "site", write("[dataset]\n"))
    assert "Diplomatic meetings" in page(empty, "/").text
    assert "None." in page(empty, "/diplo/documents").text
    assert "None." in page(empty, "/diplo/documents-by-sector").text


def test_what_there_is_one_of_is_counted_as_one(tmp_path: Path, write: Write) -> None:
    text = '[[meetings]]\nid = "m"\ndate = 2023-06-22\ncountry = "AZ"\n'
    text += '[[meetings.documents]]\nid = "d"\ntitle = "Plan"\ntype = "treaty"\n'
    one = site_of(tmp_path / "site", write(text))
    assert "1 meeting 1 document 0 topics" in page(one, "/").text
    assert "1 row " in page(one, "/diplo/documents-by-year").text


def test_a_document_shows_its_parties_meeting_and_source_by_name(site: Site) -> None:
    shown = page(site, VENTURE)
    assert shown.links["/diplo/organizations/georgian-railways"] == "JSC Georgian Railways"
    assert "JSC Georgian Railways Georgia · company" in shown.text
    assert shown.links["/diplo/meetings/2023-06-22-baku"] == "22 June 2023, Baku"
    assert shown.links["/diplo/sources/azernews-2023-06-22"] == "Azernews"
    assert "Azernews , 22 June 2023, 15:56, paragraph 7" in shown.text
    assert shown.links["/diplo/sectors/rail"] == "Rail"


def test_a_meeting_shows_who_took_part_and_leads_to_its_briefing(site: Site) -> None:
    shown = page(site, "/diplo/meetings/2025-03-03-baku")
    assert "Olzhas Bektenov Kazakhstan , Prime Minister" in shown.text
    assert "/-/brief/AZ/KZ" in shown.links
    assert "Topics 40" in shown.text


def test_what_implements_what_leads_there(tmp_path: Path, write: Write) -> None:
    text = WORLD + 'implements = ["2023-06-22-trains", "middle-corridor"]\n'
    shown = page(site_of(tmp_path / "site", write(text)), "/diplo/documents/2025-03-03-health")
    assert shown.links["/diplo/documents/2023-06-22-trains"] == "Agreement on trains"
    assert shown.links["/diplo/initiatives/middle-corridor"] == "Middle Corridor"


def test_documents_are_found_by_words_in_any_form(site: Site) -> None:
    found = page(site, "/diplo/documents?_search=corridors")
    assert "1 row where search matches" in found.text
    assert "Digitalization of the Middle Corridor" in found.text


@pytest.mark.parametrize(
    "expression",
    ["culture OR tourism", "rail*", "rail", "Azerbaijan", "kazakhstan NOT rail", '"middle corr"*'],
)
def test_a_table_is_searched_as_diplo_searches(expression: str, site: Site) -> None:
    index = open_index([BUNDLED])
    for noun in SEARCHED:
        table = TABLE_OF[noun]
        query = urlencode({"_search": expression, "_shape": "array", "_size": "max"})
        found = ask(site, f"/diplo/{table}.json?{query}").json()
        assert {row["id"] for row in found} == {
            hit.id for hit in find_text(index, expression, nouns=[noun])
        }


def test_an_empty_search_of_a_table_leaves_nothing_out(site: Site) -> None:
    query = "_shape=array&_size=max"
    assert ask(site, f"/diplo/documents.json?{query}&_search=+").json() == (
        ask(site, f"/diplo/documents.json?{query}").json()
    )


def test_the_json_of_a_searched_table_doesnt_repeat_what_is_found(site: Site) -> None:
    answer = ask(site, "/diplo/topics.json?_search=transport").json()
    assert answer["filtered_table_rows_count"] == len(answer["rows"]) > 1
    assert answer["query"]["params"] == {"found": "transport"}


def test_a_search_of_a_table_goes_with_its_facets(site: Site) -> None:
    found = page(site, "/diplo/documents?_search=rail*&_year=2023").text
    assert "where search matches" in found
    assert "year is 2023" in found


def test_the_words_of_all_tables_are_searched_by_datasette(site: Site) -> None:
    assert "rows where search matches" in page(site, "/diplo/search?_search=rail").text


def test_search_finds_everything_as_diplo_does_and_marks_it(site: Site) -> None:
    response = ask(site, "/-/search?q=railway")
    assert VENTURE in Page(response.text).links
    assert "<mark>" in response.text
    only = page(site, "/-/search?q=railway&in=orgs")
    assert not any("/documents/" in link for link in only.links)


def test_search_leads_to_the_documents_of_what_is_called_so(site: Site) -> None:
    links = page(site, "/-/search?q=transport").links
    assert links["/diplo/documents?_sector=transport"] == "Transport"
    assert (
        links["/diplo/documents?_ministry=ministry-of-digital-development-and-transport-az"]
        == "Ministry of Digital Development and Transport of Azerbaijan"
    )
    assert "/diplo/documents?_country=GE" in page(site, "/-/search?q=georgia").links


@pytest.mark.parametrize(
    ("asked", "sectors"),
    [
        ("culture OR transport", {"culture", "transport"}),
        ("cultures", {"culture"}),
        ("(transport OR culture) NOT transport", {"culture"}),
        ("transport*", {"transport"}),
        ("culture transport", set()),
    ],
)
def test_search_leads_to_documents_by_the_expression_as_it_reads_it(
    asked: str, sectors: set[str], world: Site
) -> None:
    links = page(world, f"/-/search?q={quote(asked)}").links
    begin = "/diplo/documents?_sector="
    assert {each.removeprefix(begin) for each in links if each.startswith(begin)} == sectors


def test_search_leads_to_no_documents_where_only_another_has_the_id(
    tmp_path: Path, write: Write
) -> None:
    sector = '\n[[sectors]]\nid = "middle-corridor"\nname = "Corridors"\n'
    site = site_of(tmp_path / "site", write(WORLD + sector))
    links = page(site, "/-/search?q=corridor").links
    assert not any("_sector=middle-corridor" in each for each in links)


def test_a_hit_of_several_lines_is_shown_once(tmp_path: Path, write: Write) -> None:
    text = WORLD.replace('"They spoke of trains."', '"They spoke of trains\\nand of ports."')
    shown = page(site_of(tmp_path / "site", write(text)), "/-/search?q=ports")
    assert shown.text.count("They spoke of trains") == 1


def test_a_malformed_search_is_answered(site: Site) -> None:
    response = ask(site, '/-/search?q="open')
    assert response.status_code == 400
    assert "this quote is not closed" in response.text


def test_a_search_without_hits_offers_the_nearest_words(site: Site) -> None:
    assert "0 hits" in page(site, "/-/search?q=coridor").text
    assert "corridor" in page(site, "/-/search?q=coridor").text


def test_a_briefing_is_a_page_that_leads_back(site: Site) -> None:
    shown = page(site, "/-/brief/AZ/KZ?today=2025-06-30")
    assert "Briefing: Azerbaijan and Kazakhstan" in shown.text
    assert "As of 30 June 2025; 2 shared meetings" in shown.text
    assert "/" in shown.links


def test_a_briefing_takes_names_of_countries(site: Site) -> None:
    assert "Briefing: Georgia" in page(site, "/-/brief/georgia").text
    chosen = ask(site, "/-/brief?country=AZ&country=Kazakhstan", follow_redirects=False)
    assert (chosen.status_code, chosen.headers["location"]) == (302, "/-/brief/AZ/Kazakhstan")


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/-/brief/Nowhereland", "no country answers to"),
        ("/-/brief/AZ?today=soon", "is no day"),
        ("/-/brief/AZ?today=20250630", "is no day"),
        ("/-/brief/AZ?today=2025-W26-1", "is no day"),
        ("/-/brief", "no country is named"),
        ("/diplo/documents?_sort=nothing", "Cannot sort table by nothing"),
        ("/diplo/documents?_through=x", "makes no sense"),
        ("/diplo/documents?_next=x,y&_sort=title", ""),
        ("/diplo/documents?_facet=nowhere", "only the facets that a page has"),
        ("/diplo/documents?_facet_array=x", "only the facets that a page has"),
        ("/diplo/documents?_search=NEAR(", "this parenthesis is not closed"),
        ("/diplo/documents?_search=rail&_searchmode=raw", "a table is searched as a whole"),
        ("/diplo/documents?_search_title=rail", "a table is searched as a whole"),
        ("/diplo/search?_search=NEAR(&_searchmode=raw", "syntax error"),
        ("/diplo/documents?_where=1", "_where= is not allowed"),
        ("/diplo/documents?_size=x", "_size"),
    ],
)
def test_what_can_t_be_asked_is_said_on_a_page(
    path: str, said: str, site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    response = ask(site, path)
    assert response.status_code in (200, 400, 403)
    assert said in Page(response.text).text
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    "path", ["/diplo/documents/nothing", "/diplo/nothing", "/diplo/topics/a,b"]
)
def test_what_is_not_there_is_said_on_a_page(path: str, site: Site) -> None:
    response = ask(site, path)
    assert response.status_code == 404
    assert "There is nothing here by this name." in Page(response.text).text


def test_tables_are_given_as_json_and_csv_too(world: Site) -> None:
    rows = ask(world, "/diplo/documents.json?_shape=array&_sector=transport").json()
    assert [row["id"] for row in rows] == ["2023-06-22-trains"]
    assert ask(world, "/diplo/documents-by-sector.csv").text.startswith("sector,sector_name,")


def test_every_table_and_view_says_what_it_is(site: Site) -> None:
    tables = page(site, "/diplo").text
    for each in EVERY:
        assert each.about in tables
        assert each.about in page(site, f"/diplo/{each.name}").text


def test_a_view_leads_to_the_records_it_names(world: Site) -> None:
    shown = page(world, "/diplo/documents_by_sector")
    assert "/diplo/documents/2023-06-22-trains" in shown.links
    assert "/diplo/sectors/transport" in shown.links


def test_a_country_leads_to_its_documents_meetings_and_briefing(world: Site) -> None:
    shown = page(world, "/diplo/countries/AZ")
    assert {"/diplo/documents?_country=AZ", "/diplo/meetings?_country=AZ", "/-/brief/AZ"} <= (
        shown.links.keys()
    )


@pytest.mark.no_cover
def test_every_link_leads_to_a_page_and_nothing_is_loaded_from_elsewhere(world: Site) -> None:
    seen, waiting = {"/"}, ["/"]
    while waiting:
        response = ask(world, path := waiting.pop(), follow_redirects=True)
        assert response.status_code == 200, path
        if not response.headers["content-type"].startswith("text/html"):
            continue
        shown = Page(response.text)
        assert "script" not in shown.tags
        assert all(urlsplit(address).netloc == "" for address in shown.loads), path
        links = {link.removeprefix("http://localhost") for link in shown.links}
        near = {link.partition("#")[0] for link in links if link.startswith("/")}
        new = {link for link in near - seen if not NARROWED.search(link)}
        seen |= new
        waiting += sorted(new)
    assert len(seen) > 150


@pytest.mark.parametrize(
    ("dataset", "record"), [(to_toml(tables()), "people/p1"), (MARKUP, "people/p")]
)
def test_text_of_the_dataset_is_only_text(
    dataset: str, record: str, tmp_path: Path, write: Write
) -> None:
    site = site_of(tmp_path / "site", write(dataset))
    paths = ["/", "/diplo", f"/diplo/{record}", "/-/search?q=x", "/-/search?q=alert"]
    paths += ["/-/search?q=<script>x</script>", "/-/brief/AZ", "/diplo/search?_search=<b>"]
    paths += ["/diplo/sources/s", "/diplo/sources/q1", "/diplo/meetings/m1"]
    paths += [f"/diplo/{each.name}" for each in EVERY]
    for path in paths:
        response = ask(site, path)
        shown = Page(response.text)
        assert shown.tags & {"script", "img", "b[red]"} == set(), path
        assert not any(each.startswith("on") for each in shown.attributes), path
        assert not any(link.startswith("javascript:") for link in shown.links), path
        assert driving(response.text) - {"\t"} == set(), path


def test_a_missing_datasette_is_named_with_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    from diplo_cli.serving import need_datasette

    need_datasette()
    monkeypatch.setitem(__import__("sys").modules, "datasette.app", None)
    with pytest.raises(DiploError, match=r"pip install 'diplo-cli\[web\]'"):
        need_datasette()
