"""What differs between two datasets is told by field, and order is no difference."""

import datetime
import random
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diplo_cli import Dataset, load
from diplo_cli.differences import Difference, differences
from tests.builders import Table, Write, datasets, to_toml
from tests.cli import WORLD

Told = Callable[..., list[Difference]]


@pytest.fixture
def told(write: Write) -> Told:
    def tell(old: str, new: str) -> list[Difference]:
        return differences(load([write(old, "old.toml")]), load([write(new, "new.toml")]))

    return tell


def changed(found: list[Difference]) -> list[tuple[str, str, str | None, Any, Any]]:
    assert {each.change for each in found} <= {"changed"}
    return [(each.noun, each.id, each.field, each.old, each.new) for each in found]


def test_the_same_is_no_difference(told: Told) -> None:
    assert told(WORLD, WORLD) == []


def test_a_field_is_told_with_what_it_was_and_is(told: Told) -> None:
    found = told(WORLD, WORLD.replace('"Agreement on trains"', '"Agreement on rail"'))
    assert changed(found) == [
        ("docs", "2023-06-22-trains", "title", "Agreement on trains", "Agreement on rail")
    ]


def test_a_field_that_came_or_went_is_told(told: Told) -> None:
    found = told(WORLD, WORLD.replace('visit = "official"\n', "end_date = 2023-06-23\n"))
    assert changed(found) == [
        ("meetings", "2023-06-22-baku", "end_date", None, "2023-06-23"),
        ("meetings", "2023-06-22-baku", "visit", "official", None),
    ]


def test_a_record_that_came_or_went_is_told_whole(told: Told) -> None:
    more = '\n[[people]]\nid = "olzhas-bektenov"\nname = "Olzhas Bektenov"\n'
    (came,) = told(WORLD, WORLD + more)
    assert came == Difference(
        "people", "olzhas-bektenov", "added", None, None,
        {"id": "olzhas-bektenov", "name": "Olzhas Bektenov"},
    )  # fmt: skip
    (went,) = told(WORLD + more, WORLD)
    assert (went.change, went.old, went.new) == ("removed", came.new, None)


def test_the_order_of_a_list_is_no_difference_but_its_values_are(told: Told) -> None:
    one = WORLD.replace('sectors = ["culture"]', 'sectors = ["culture", "rail"]')
    two = WORLD.replace('sectors = ["culture"]', 'sectors = ["rail", "culture"]')
    assert told(one, two) == []
    assert changed(told(WORLD, two)) == [
        ("docs", "2023-06-22-museums", "sectors", ["culture"], ["rail", "culture"])
    ]


def test_what_stands_where_it_is_the_default_anyway_is_no_difference(told: Told) -> None:
    assert told(WORLD, WORLD.replace('type = "treaty"', 'type = "treaty"\nstatus = "signed"')) == []


TOPICS = """
[[meetings.topics]]
summary = "They praised the museums."
stance = "welcomed"
"""


def test_a_topic_put_before_another_is_the_one_that_was_added(told: Told) -> None:
    place = '[[meetings.topics]]\nsummary = "They worried'
    before = WORLD.replace(place, f"{TOPICS}\n{place}")
    (found,) = told(WORLD, before)
    assert (found.noun, found.id, found.change) == ("topics", "2025-03-03-astana-topic-1", "added")


def test_a_topic_reworded_is_the_same_topic(told: Told) -> None:
    found = told(WORLD, WORLD.replace("They worried about the sea.", "They worried for the sea."))
    assert [each[:3] for each in changed(found)] == [
        ("topics", "2025-03-03-astana-topic-1", "summary")
    ]


def test_a_topic_that_says_something_else_is_another(told: Told) -> None:
    found = told(WORLD, WORLD.replace("They worried about the sea.", "Zinc exports doubled!"))
    assert sorted(each.change for each in found) == ["added", "removed"]


def test_a_topic_that_got_an_id_is_the_same_topic(told: Told) -> None:
    found = told(WORLD, WORLD.replace('stance = "concerned"', 'stance = "concerned"\nid = "sea"'))
    assert changed(found) == [("topics", "sea", "id", None, "sea")]


def test_a_participant_is_known_by_the_person(told: Told) -> None:
    assert changed(told(WORLD, WORLD.replace('"Prime Minister"', '"President"'))) == [
        ("participants", "2023-06-22-baku ali-asadov", "role", "Prime Minister", "President")
    ]


def test_a_document_that_went_to_another_meeting_is_the_same_document(told: Told) -> None:
    document = WORLD[WORLD.index('[[meetings.documents]]\nid = "2023-06-22-museums"') :]
    document = document[: document.index("[[meetings]]")]
    found = told(WORLD, f"{WORLD.replace(document, '')}\n{document}")
    assert changed(found) == [
        ("docs", "2023-06-22-museums", "meeting", "2023-06-22-baku", "2025-03-03-astana")
    ]


def test_a_free_field_is_told_by_its_path(told: Told) -> None:
    extra = "\n[meetings.documents.extra.archive]\nbox = {}\nsince = 2001-02-03\n"
    found = told(WORLD + extra.format(1), WORLD + extra.format("true"))
    assert changed(found) == [("docs", "2025-03-03-health", "extra.archive.box", 1, True)]


def test_a_figure_is_the_same_number_however_it_is_written(told: Told) -> None:
    figure = '\n[[meetings.figures]]\nname = "Trade"\nvalue = {}\nunit = "USD"\n'
    assert told(WORLD + figure.format("5"), WORLD + figure.format("5.0")) == []
    assert len(told(WORLD + figure.format("5"), WORLD + figure.format("6"))) == 1


def test_the_tenth_topic_comes_after_the_ninth(told: Told) -> None:
    topics = "".join(TOPICS.replace("museums", f"museum of {n * 111}") for n in range(1, 12))
    found = told(WORLD, WORLD + topics)
    assert [each.id.rpartition("-")[2] for each in found] == [str(n) for n in range(2, 13)]


def _shuffled(value: Any, shuffle: random.Random) -> Any:
    """Give a dataset with its tables, and their keys, in another order."""
    if isinstance(value, dict):
        names = list(value)
        shuffle.shuffle(names)
        return {name: _shuffled(value[name], shuffle) for name in names}
    if isinstance(value, list):
        inner = [_shuffled(each, shuffle) for each in value]
        if all(isinstance(each, dict) for each in inner):
            shuffle.shuffle(inner)
        return inner
    return value


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(dataset=datasets(), shuffle=st.randoms(use_true_random=False))
def test_no_order_of_any_dataset_is_a_difference(
    dataset: Table, shuffle: random.Random, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("any")
    for part in dataset.values():  # an extra may hold lists of tables, whose order counts
        for record in part:
            _without_extras(record)
    (folder / "one.toml").write_text(to_toml(dataset), encoding="utf-8")
    (folder / "two.toml").write_text(to_toml(_shuffled(dataset, shuffle)), encoding="utf-8")
    assert differences(load([folder / "one.toml"]), load([folder / "two.toml"])) == []


def _without_extras(record: Table) -> None:
    record.pop("extra", None)
    for value in record.values():
        for each in value if isinstance(value, list) else ():
            if isinstance(each, dict):
                _without_extras(each)


@pytest.mark.no_cover
@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(one=datasets(), two=datasets())
def test_any_two_datasets_differ_as_much_one_way_as_the_other(
    one: Table, two: Table, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("any")
    for name, dataset in (("one", one), ("two", two)):
        (folder / f"{name}.toml").write_text(to_toml(dataset), encoding="utf-8")
    old, new = load([folder / "one.toml"]), load([folder / "two.toml"])
    assert differences(old, old) == []
    there = {each.id for each in differences(Dataset(**_nothing(old)), new) if each.noun == "docs"}
    assert there == {each.id for meeting in new.meetings for each in meeting.documents}
    forth, back = differences(old, new), differences(new, old)
    assert _came(forth) == _went(back)


def _came(found: list[Difference]) -> int:
    return sum(each.change == "added" and each.noun != "topics" for each in found)


def _went(found: list[Difference]) -> int:
    return sum(each.change == "removed" and each.noun != "topics" for each in found)


def _nothing(data: Dataset) -> dict[str, Any]:
    return {
        "about": data.about,
        **dict.fromkeys(("countries", "sectors", "organizations", "people"), ()),
        **dict.fromkeys(("initiatives", "sources", "meetings", "files"), ()),
    }


def test_dates_are_told_as_text(told: Told) -> None:
    found = told(WORLD, WORLD.replace("date = 2025-03-03", "date = 2025-03-04"))
    ((_, _, _, old, new),) = changed(found)
    assert (old, new) == ("2025-03-03", "2025-03-04")
    assert datetime.date.fromisoformat(new)


def test_a_free_field_with_a_dot_in_its_name_is_not_taken_for_another(told: Told) -> None:
    before = '[[people]]\nid = "p"\nname = "P"\n[people.extra]\n"a.b" = 1\na.b = 2\n'
    found = told(before, before.replace("= 1", "= 3"))
    assert [(each.field, each.old, each.new) for each in found] == [('extra."a.b"', 1, 3)]
