"""`diplo NOUN` lists: the rows asked for, in order, with the columns asked for."""

import json
from typing import Any

import pytest

from tests.cli import NOUNS, Read, Run, Write, ids
from tests.conftest import Result
from tests.test_schema import KEYS

pytestmark = pytest.mark.no_cover

ALL = {
    "meetings": ["2023-06-22-baku", "2025-03-03-astana"],
    "docs": ["2023-06-22-museums", "2023-06-22-trains", "2025-03-03-health"],
    "orgs": ["azerbaijan-railways", "ministry-of-culture-kz"],
    "people": ["ali-asadov", "alikhan-smailov"],
    "sectors": ["culture", "rail", "transport"],
    "topics": ["2023-06-22-baku-topic-1", "2025-03-03-astana-topic-1"],
    "initiatives": ["middle-corridor"],
    "figures": ["2023-06-22-baku-figure-1", "2025-03-03-astana-figure-1"],
    "sources": ["news-2023"],
}


@pytest.fixture
def rows(world: Run) -> Read:
    """Ask the small dataset, and read the JSON of the answer."""

    def ask(*arguments: str) -> Any:
        done = world(*arguments, "--json")
        assert (done.code, done.err) == (0, "")
        return json.loads(done.out)

    return ask


@pytest.mark.parametrize("noun", NOUNS)
def test_every_noun_lists_its_records_in_order(noun: str, rows: Read) -> None:
    assert ids(rows(noun)) == ALL[noun]


@pytest.mark.parametrize("noun", NOUNS)
def test_a_bare_noun_is_the_same_as_its_list(noun: str, world: Run) -> None:
    bare = world(noun)
    assert bare == world(noun, "list")
    assert len(bare.out.splitlines()) == 1 + len(ALL[noun])


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("docs --sector transport", ["2023-06-22-trains"]),
        ("docs --sector rail --sector culture", ["2023-06-22-museums", "2023-06-22-trains"]),
        ("docs --ministry culture", ["2023-06-22-museums"]),
        ("docs --org ady", ["2023-06-22-trains"]),
        ("docs --country AZ", ["2023-06-22-trains", "2025-03-03-health"]),
        ("docs --country Kazakhstan", ["2023-06-22-museums", "2025-03-03-health"]),
        ("docs --person asadov", ["2023-06-22-trains"]),
        ("docs --initiative corridor", ["2023-06-22-trains"]),
        ("docs --type treaty", ["2025-03-03-health"]),
        ("docs --kind ministry", ["2023-06-22-museums"]),
        ("docs --meeting astana", ["2025-03-03-health"]),
        ("docs --since 2024", ["2025-03-03-health"]),
        ("docs --until 2023-06", ["2023-06-22-museums", "2023-06-22-trains"]),
        ("docs --year 2025-03-03", ["2025-03-03-health"]),
        ("docs --year 2023 --sector culture", ["2023-06-22-museums"]),
        ("docs --year 2025 --sector culture", []),
        ("topics --stance concerned", ["2025-03-03-astana-topic-1"]),
        ("topics --person smailov", ["2023-06-22-baku-topic-1"]),
        ("meetings --person smailov", ["2023-06-22-baku"]),
        ("meetings --person ASADOV", ["2023-06-22-baku", "2025-03-03-astana"]),
        ("meetings --stance concerned", ["2025-03-03-astana"]),
        ("orgs --kind company", ["azerbaijan-railways"]),
        ("orgs --type memorandum", ["ministry-of-culture-kz"]),
        ("people --country KZ", ["alikhan-smailov"]),
        ("people --meeting 2025-03-03-astana", ["ali-asadov"]),
        ("sectors --sector transport", ["rail", "transport"]),
        ("initiatives --kind corridor", ["middle-corridor"]),
        ("figures --year 2025", ["2025-03-03-astana-figure-1"]),
        ("sources --year 2023", ["news-2023"]),
        ("sources --year 2025", []),
    ],
)
def test_a_filter_lets_only_its_rows_pass(asked: str, found: list[str], rows: Read) -> None:
    assert ids(rows(*asked.split())) == found


def test_a_valid_filter_that_matches_nothing_is_an_empty_answer(world: Run) -> None:
    done = world("docs", "--year", "1999", "--json")
    assert done == Result(0, "[]\n", "")


def test_columns_come_as_asked_for_in_that_order(world: Run) -> None:
    done = world("docs", "--columns", "type, id")
    assert done == Result(
        0,
        "Type        ID\n"
        "memorandum  2023-06-22-museums\n"
        "agreement   2023-06-22-trains\n"
        "treaty      2025-03-03-health\n",
        "",
    )


def test_columns_pick_the_keys_of_json(rows: Read) -> None:
    found = rows("docs", "--columns", "title,parties", "--limit", "1")
    party = {
        "id": "ministry-of-culture-kz",
        "name": "Ministry of Culture",
        "kind": "ministry",
        "country": "KZ",
    }
    assert found == [{"title": "Memorandum on museums", "parties": [party]}]
    assert list(found[0]) == ["title", "parties"]


@pytest.mark.parametrize("noun", NOUNS)
def test_every_key_of_the_json_is_a_column(noun: str, world: Run) -> None:
    keys = KEYS[noun].split()[::-1]
    done = world(noun, "--columns", ",".join(keys), "--format", "csv")
    assert done.out.splitlines()[0].split(",") == keys


def test_a_wrong_column_is_answered_with_the_list(world: Run) -> None:
    done = world("sectors", "--columns", "id,colour")
    assert done == Result(
        2,
        "",
        "diplo: --columns: sectors have no 'colour'; the columns are id, name, broader, aliases, "
        "document_count, topic_count, extra\n",
    )


@pytest.mark.parametrize("noun", NOUNS)
def test_a_wrong_sort_key_is_an_error_though_rows_are_only_counted(noun: str, world: Run) -> None:
    done = world(noun, "--count", "--sort", "colour")
    assert (done.code, done.out) == (2, "")
    assert done == world(noun, "--sort", "colour")


def test_a_wrong_sort_key_is_answered_with_the_list(world: Run) -> None:
    done = world("sectors", "--sort", "-colour")
    assert done == Result(
        2,
        "",
        "diplo: --sort: sectors have no 'colour'; the columns are id, name, broader, aliases, "
        "document_count, topic_count, extra\n",
    )


@pytest.mark.parametrize(
    ("order", "found"),
    [
        ("title", ["2023-06-22-trains", "2025-03-03-health", "2023-06-22-museums"]),
        ("-title", ["2023-06-22-museums", "2025-03-03-health", "2023-06-22-trains"]),
        ("-date", ["2025-03-03-health", "2023-06-22-museums", "2023-06-22-trains"]),
    ],
)
def test_rows_are_sorted_by_any_key_both_ways(order: str, found: list[str], rows: Read) -> None:
    assert ids(rows("docs", "--sort", order)) == found


@pytest.mark.parametrize("order", ["value", "-value"])
def test_numbers_are_sorted_as_numbers(order: str, rows: Read) -> None:
    values = [row["value"] for row in rows("figures", "--sort", order)]
    assert values == ([21, 500000000] if order == "value" else [500000000, 21])


@pytest.mark.parametrize("order", ["acronym", "-acronym"])
def test_rows_without_the_sorted_key_come_last_both_ways(order: str, rows: Read) -> None:
    assert [row["acronym"] for row in rows("orgs", "--sort", order)] == ["ADY", None]


def test_topics_of_a_day_come_in_the_order_of_their_ids(diplo: Run, write: Write) -> None:
    topics = "[[meetings.topics]]\nsummary = 'Words.'\n" * 11
    path = write(f"[[meetings]]\nid = 'm'\ndate = 2023-01-01\n{topics}")
    done = diplo("topics", "--columns", "id", "--format", "csv", "--data", path)
    assert done.out.split()[1:] == sorted(f"m-topic-{number}" for number in range(1, 12))


@pytest.mark.parametrize(
    ("limit", "number"), [("0", 0), ("2", 2), ("99", 3), ("9" * 30, 3), ("2".zfill(30), 2)]
)
def test_limit_gives_at_most_so_many(limit: str, number: int, rows: Read) -> None:
    assert len(rows("docs", "--limit", limit)) == number


@pytest.mark.parametrize(
    ("asked", "number"),
    [("docs", 3), ("docs --sector rail", 1), ("docs --limit 2", 2), ("docs --year 1999", 0)],
)
def test_count_says_only_how_many(asked: str, number: int, world: Run) -> None:
    done = world(*asked.split(), "--count")
    assert done == Result(0, f"{number}\n", "")


def test_several_files_answer_as_one_dataset(diplo: Run, write: Write) -> None:
    write("[[sectors]]\nid = 'a'\nname = 'A'\n", "folder/a.toml")
    write("[[sectors]]\nid = 'b'\nname = 'B'\nbroader = 'a'\n", "folder/deep/b.toml")
    other = write("[[sectors]]\nid = 'c'\nname = 'C'\n", "c.toml")
    done = diplo("sectors", "--columns", "id", "--data", "folder", "--data", other)
    assert done.out.split() == ["ID", "a", "b", "c"]


def test_the_dataset_of_the_environment_is_asked(diplo: Run, write: Write) -> None:
    one = write("[[sectors]]\nid = 'a'\nname = 'A'\n", "a.toml")
    two = write("[[sectors]]\nid = 'b'\nname = 'B'\n", "b.toml")
    done = diplo("sectors", "--count", DIPLO_DATA=f"{one}:{two}")
    assert done == Result(0, "2\n", "")


def test_a_dataset_named_by_option_goes_before_that_of_the_environment(
    diplo: Run, write: Write
) -> None:
    path = write("[[sectors]]\nid = 'a'\nname = 'A'\n")
    done = diplo("sectors", "--count", "--data", path, DIPLO_DATA="/nowhere")
    assert done == Result(0, "1\n", "")


# The questions that the bundled dataset has to answer.


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give one cache folder to all that ask the bundled dataset."""
    return str(tmp_path_factory.mktemp("cache"))


@pytest.fixture
def bundled(diplo: Run, cache: str) -> Read:
    """Ask the bundled dataset, and read the JSON of the answer."""

    def ask(*arguments: str) -> Any:
        return json.loads(diplo(*arguments, "--json", DIPLO_CACHE_DIR=cache).out)

    return ask


@pytest.mark.parametrize(
    ("asked", "number"),
    [("docs", 13), ("docs --year 2023", 10), ("docs --year 2025", 3), ("meetings", 2)],
)
def test_the_bundled_documents_are_all_there(
    asked: str, number: int, diplo: Run, cache: str
) -> None:
    done = diplo(*asked.split(), "--count", DIPLO_CACHE_DIR=cache)
    assert done == Result(0, f"{number}\n", "")


def test_three_bundled_documents_are_on_transport(bundled: Read) -> None:
    found = bundled("docs", "--sector", "transport")
    titles = " / ".join(sorted(row["title"] for row in found))
    assert len(found) == 3
    assert "2023-06-22-railways-joint-venture" in ids(found)
    assert all(subject in titles for subject in ("Middle Corridor", "Ships and"))


def test_the_kazakh_ministry_of_culture_signed_three_bundled_documents(bundled: Read) -> None:
    found = bundled("docs", "--ministry", "culture")
    assert {field for row in found for field in row["sectors"]} == {"tourism", "sport", "culture"}
    assert len(found) == 3


def test_georgia_signed_the_railways_joint_venture_alone(bundled: Read) -> None:
    found = bundled("docs", "--country", "Georgia")
    assert ids(found) == ["2023-06-22-railways-joint-venture"]


def test_the_railways_joint_venture_has_three_parties_in_three_countries(bundled: Read) -> None:
    found = bundled("docs", "show", "2023-06-22-railways-joint-venture")
    assert sorted(party["country"] for party in found["parties"]) == ["AZ", "GE", "KZ"]
    assert all("#" in cite for cite in found["cite"])
    assert found["cite"]


def test_the_four_bundled_figures_are_named_with_their_cites(bundled: Read) -> None:
    found = bundled("figures")
    told = {(row["qualifier"], row["value"], row["unit"], row["measure"]) for row in found}
    assert {("nearly", 500000000, "USD"), (None, 165, "documents")} < {each[:3] for each in told}
    assert {(None, 21, "percent", "change"), (None, 33, "percent", "change")} < told
    assert len(found) == 4
    assert all(row["cite"] for row in found)


def test_the_middle_corridor_runs_through_both_bundled_meetings(bundled: Read) -> None:
    found = bundled("initiatives", "show", "middle-corridor")
    assert {row["date"] for row in found["topics"]} == {"2023-06-22", "2025-03-03"}
    assert len(found["documents"]) == 1


def test_one_bundled_topic_is_a_concern_and_it_is_the_caspian_sea(bundled: Read) -> None:
    found = bundled("topics", "--stance", "concerned")
    assert len(found) == 1
    assert "Caspian Sea" in found[0]["summary"]
