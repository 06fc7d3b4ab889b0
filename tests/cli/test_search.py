"""`diplo search` as a user sees it: in pipes, on terminals, in every format, and where it fails."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli import Ask, Read, Run, imports, toml
from tests.cli.terminal import Terminal

KEYS = "noun id date title passage marks field meeting cite"


@pytest.fixture
def search(diplo: Run, settings: dict[str, str]) -> Run:
    """Run a search on the world."""

    def run(*arguments: str, **more: str) -> object:
        return diplo("search", *arguments, **{**settings, **more})

    return run  # type: ignore[return-value]  # a Result


@pytest.fixture
def asked(search: Run) -> Ask:
    """Run a search that finds something: its output."""

    def ask(*arguments: str, **more: str) -> str:
        done = search(*arguments, **more)
        assert (done.code, done.err) == (0, "")
        return done.out

    return ask


@pytest.fixture
def hits(asked: Ask) -> Read:
    return lambda *arguments: json.loads(asked(*arguments, "--json"))


def test_a_pipe_gets_a_row_a_line_with_the_terms_marked(asked: Ask) -> None:
    heading, document, topic = asked("trains").splitlines()
    assert heading.split() == ["Kind", "Date", "ID", "Title", "Passage", "Source"]
    assert document.startswith("document  2023-06-22  2023-06-22-trains  ")
    assert document.endswith("  Agreement on «trains»             news-2023#4")
    assert topic.endswith("2023-06-22-baku-topic-1  They spoke of «trains».           news-2023#2")


def test_what_is_found_beside_the_title_stands_beside_it(asked: Ask) -> None:
    _, row = asked("ady", "--in", "docs").splitlines()
    assert row.endswith("  Agreement on trains  Azerbaijan Railways («ADY»)  news-2023#4")


def test_a_hit_in_json_has_the_promised_keys(hits: Read) -> None:
    assert hits("asadov prime") == [
        {
            "noun": "people",
            "id": "ali-asadov",
            "date": None,
            "title": "Ali Asadov",
            "passage": "Ali Asadov",
            "marks": [[4, 10]],
            "field": "title",
            "meeting": None,
            "cite": [],
        },
        {
            "noun": "meetings",
            "id": "2023-06-22-baku",
            "date": "2023-06-22",
            "title": "2023-06-22 Baku",
            "passage": "Ali Asadov, Prime Minister, Azerbaijan; Alikhan Smailov, Kazakhstan",
            "marks": [[4, 10], [12, 17]],
            "field": "participants",
            "meeting": "2023-06-22-baku",
            "cite": ["news-2023#1"],
        },
    ]


def test_every_format_has_the_same_keys(asked: Ask) -> None:
    assert list(json.loads(asked("trains", "--format", "jsonl").splitlines()[0])) == KEYS.split()
    rows = list(csv.reader(io.StringIO(asked("trains spoke", "--format", "csv"))))
    assert rows == [
        KEYS.split(),
        ["topics", "2023-06-22-baku-topic-1", "2023-06-22", "They spoke of trains.",
         "They spoke of trains.", "5-10; 14-20", "title", "2023-06-22-baku", "news-2023#2"],
    ]  # fmt: skip
    assert asked("trains", "--format", "markdown").startswith(f"| {' | '.join(KEYS.split())} |\n")


@pytest.mark.no_cover
def test_several_words_are_one_expression(hits: Read) -> None:
    assert hits("spoke", "trains") == hits("spoke trains") == hits("spoke AND trains")
    assert hits("museums OR", "trains", "NOT", "spoke") == hits("museums OR (trains NOT spoke)")


def test_a_term_may_begin_with_a_hyphen_after_two(search: Run) -> None:
    assert search("--count", "--", "-trains").out == "2\n"
    done = search("-trains")
    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1


def test_nouns_are_joined_by_commas_or_given_again(hits: Read) -> None:
    both = hits("rail*", "--in", "figures,topics")
    assert {hit["noun"] for hit in both} == {"figures", "topics"}
    assert hits("rail*", "--in", "figures", "--in", "topics") == both


@pytest.mark.no_cover
def test_filters_and_output_options_work_as_everywhere(asked: Ask, hits: Read) -> None:
    assert {hit["id"] for hit in hits("tra* OR sea", "--year", "2025")} == {
        "2025-03-03-astana-topic-1",
        "2025-03-03-astana-figure-1",
    }
    assert asked("rail*", "--count", "--limit", "3") == "3\n"
    assert len(hits("rail*", "--limit", "2")) == 2
    assert asked("museums", "--columns", "id,marks") == (
        "ID                  Marks\n2023-06-22-museums  14-21\n"
    )
    dates = [hit["date"] for hit in hits("azerbaijan", "--sort", "-date")]
    assert dates == ["2025-03-03", *["2023-06-22"] * 3, None, None]


def test_a_file_takes_the_hits_whole(asked: Ask, tmp_path: Path) -> None:
    assert asked("trains", "-o", str(tmp_path / "hits.json")) == ""
    assert len(json.loads((tmp_path / "hits.json").read_text())) == 2


@pytest.mark.no_cover
def test_nothing_found_is_an_empty_list_and_the_nearest_words(search: Run) -> None:
    done = search("trians", "--json")
    assert (done.code, done.out) == (0, "[]\n")
    assert (
        done.err
        == "diplo: no word of the dataset matches 'trians'; the nearest: trains, transport\n"
    )
    assert search("trians", "--count").out == "0\n"
    done = search("trains museums")
    assert (done.code, done.out.splitlines()) == (0, ["Kind  Date  ID  Title  Passage  Source"])
    assert done.err.startswith("diplo: the dataset has these words, but no entry that answers")


@pytest.mark.no_cover
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (['"trains'], "the expression, character 1: this quote is not closed; close it with"),
        (["trains", "AND"], "the expression, character 8: AND has nothing after it; give a word"),
        (["trains", "--in", "dcos"], "--in: 'dcos' can't be searched; use any of meetings, docs"),
        (["trains", "--in", ""], "--in: '' can't be searched; use any of meetings, docs"),
        (["trains", "--sort", "cite"], "--sort: hits can't be ordered by 'cite'; they can by noun"),
        (["trains", "--columns", "x"], "--columns: hits have no 'x'; the columns are noun, id"),
        (["trains", "--sector", "x"], "--sector: no sector answers to 'x'; there are "),
        ([""], "there is nothing to look for; give a word, such as corridor"),
    ],
)
def test_a_mistake_is_one_line_and_exit_code_2(
    arguments: list[str], said: str, search: Run
) -> None:
    done = search(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"diplo: {said}")
    assert done.err.count("\n") == 1


def test_no_term_at_all_is_a_mistake(search: Run) -> None:
    done = search()
    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1


@pytest.mark.parametrize("width", [40, 80, 200])
def test_a_terminal_gets_one_hit_below_the_other(
    width: int, tmp_path: Path, environment: dict[str, str], settings: dict[str, str]
) -> None:
    terminal = Terminal(tmp_path, {**environment, **settings, "DIPLO_PAGER": ""})
    seen = terminal.run("search", "ady", "OR", "museums", size=(40, width))
    assert (seen.code, seen.err) == (0, "")
    assert max(map(len, seen.lines)) <= width
    assert seen.lines[:4] == [
        "document  2023-06-22  2023-06-22-museums",
        "    Memorandum on museums",
        "    news-2023#5",
        "",
    ]
    assert "    parties: Azerbaijan Railways (ADY)" in seen.lines
    assert any(line.startswith("4 hits in") for line in seen.lines[-4:])
    assert "\x1b[1;33mmuseums\x1b[0m" in seen.raw


def test_a_terminal_without_colour_marks_the_terms(
    tmp_path: Path, environment: dict[str, str], settings: dict[str, str]
) -> None:
    terminal = Terminal(tmp_path, {**environment, **settings})
    seen = terminal.run("search", "museums", NO_COLOR="1")
    assert "    Memorandum on «museums»" in seen.lines
    assert "\x1b" not in seen.raw


HOSTILE = "red \x1b[31m [bold]rail[/bold] \u202e « | ` \x07 end"


@pytest.mark.no_cover
@pytest.mark.parametrize("format_", ["table", "markdown", "csv", "json"])
def test_text_of_a_dataset_drives_no_terminal(
    format_: str, diplo: Run, tmp_path: Path, environment: dict[str, str]
) -> None:
    path = tmp_path / "hostile.toml"
    path.write_text(f'[[organizations]]\nid = "a"\nkind = "other"\nname = {toml(HOSTILE)}\n')
    done = diplo("search", "rail", "--format", format_, "--data", path)
    assert done.code == 0
    assert not {"\x07", "\u202e"} & set(done.out) or format_ == "csv"
    if format_ == "json":
        [hit] = json.loads(done.out)
        assert hit["title"] == HOSTILE
        [(start, end)] = hit["marks"]
        assert hit["passage"][start:end] == "rail"
    seen = Terminal(tmp_path, environment).run("search", "rail", "--data", path, "--no-pager")
    assert "[bold]rail[/bold]" in seen.text
    assert not {"\x07", "\u202e"} & set(seen.text)


def test_completion_offers_the_nouns_one_after_the_other(
    diplo: Run, settings: dict[str, str]
) -> None:
    def offered(line: str) -> list[str]:
        around = {
            "_DIPLO_COMPLETE": "complete_bash",
            "COMP_WORDS": line,
            "COMP_CWORD": str(line.count(" ")),
        }
        return str(diplo(**{**settings, **around}).out).split()

    assert offered("diplo search rail --in ") == (
        ["meetings", "docs", "topics", "figures", "orgs", "people", "initiatives"]
    )
    assert offered("diplo search rail --in docs,t") == ["docs,topics"]
    assert offered("diplo search --sector r") == ["rail"]


def test_json_from_a_warm_cache_imports_nothing_heavy(
    environment: dict[str, str], settings: dict[str, str]
) -> None:
    around = {**environment, **settings}
    imports("search", "rail", "--json", environment=around)  # warms the cache
    heavy = {"rich", "tomli", "pycountry", "tree_sitter", "hashlib", "dataclasses"}
    assert imports("search", "rail", "--json", environment=around) & heavy == set()
    assert imports("search", "rail", environment=around) & {*heavy, "msgspec"} == set()
