"""Drafts of one run made to load together."""

from dataclasses import replace
from datetime import date

import pytest

from diplo_cli.draft.drafting import Draft, draft
from diplo_cli.draft.joining import Joined
from diplo_cli.draft.proving import faults
from diplo_cli.draft.writing import to_toml
from diplo_cli.records import Dataset, Initiative, Meeting, Organization, Person, Topic
from tests.draft.found import EMPTY

REPORT = """Ministers meet in Tashkent

On 5 May 2024, Minister of Energy of Kazakhstan Anna Karim met with Minister of Energy of Uzbekistan
Timur Saidov in Tashkent.

A memorandum of cooperation was signed between the Ministry of Energy of Kazakhstan and the Ministry
of Energy of Uzbekistan.
"""
TALKS = REPORT.replace("in Tashkent.\n", "in Tashkent. They discussed the Honey Road project.\n")


def drafted(text: str = REPORT, data: Dataset = EMPTY) -> Draft:
    """Draft a report against an empty dataset."""
    return draft(text, data)


def joined(*drafts: Draft) -> list[Draft]:
    """Fit drafts one after the other."""
    run = Joined(EMPTY)
    fitting = []
    for each in drafts:
        fitting.append(run.fit(each))
        run.add(fitting[-1])
    return fitting


def test_the_first_draft_stays_as_it_is() -> None:
    assert joined(drafted()) == [drafted()]


def test_what_an_earlier_draft_added_is_not_added_again() -> None:
    first, second = joined(drafted(), drafted())
    assert first.tables.people
    assert first.tables.organizations
    assert not (second.tables.people or second.tables.organizations or second.tables.sectors)
    assert second.found["people"] == second.found["organizations"] == 0


def test_sources_meetings_and_documents_get_ids_of_their_own_and_cites_follow() -> None:
    first, second = joined(drafted(), drafted())
    (source,), (meeting,) = second.tables.sources, second.tables.meetings
    (document,) = meeting.documents
    assert source.id == f"{first.tables.sources[0].id}-2"
    assert meeting.id == f"{first.tables.meetings[0].id}-2"
    assert document.id == f"{first.tables.meetings[0].documents[0].id}-2"
    assert {each.partition("#")[0] for each in (*meeting.cite, *document.cite)} == {source.id}


def test_a_meeting_of_the_same_day_and_place_is_to_review() -> None:
    _, second = joined(drafted(), drafted())
    line = f'id = "{second.tables.meetings[0].id}"  # review: an earlier draft of this run'
    assert line in to_toml(second)


def test_another_person_of_the_same_id_is_kept_apart() -> None:
    one = drafted()
    people = tuple(replace(each, country="FR") for each in one.tables.people)
    other = replace(one, tables=replace(one.tables, people=people))
    _, second = joined(one, other)
    assert [each.id for each in second.tables.people] == [f"{each.id}-2" for each in people]
    assert [each.person for each in second.tables.meetings[0].participants] == [
        f"{each.person}-2" for each in one.tables.meetings[0].participants
    ]


def test_a_third_draft_avoids_the_ids_of_both_others() -> None:
    *_, third = joined(drafted(), drafted(), drafted())
    assert third.tables.sources[0].id.endswith("-3")


def held_against(**records: object) -> Draft:
    """Draft the report against a dataset of these records, with which it loads."""
    data = replace(EMPTY, **records)  # type: ignore[arg-type]  # by name
    made = draft(REPORT, data)
    assert not list(faults(to_toml(made), data))
    return made


@pytest.mark.parametrize("name", ["Anna Bekova Karim", "Karim, Anna B.", "Ənna Kərim"])
@pytest.mark.parametrize("country", [None, "KZ"])
def test_a_person_of_the_same_id_and_a_like_name_is_used_and_to_review(
    name: str, country: str | None
) -> None:
    made = held_against(people=(Person(id="anna-karim", name=name, country=country),))
    assert [each.id for each in made.tables.people] == ["timur-saidov"]
    assert f'person = "anna-karim"  # review: Anna Karim: taken for {name}\n' in to_toml(made)


@pytest.mark.parametrize(("name", "country"), [("Ivo Borg", None), ("Anna B. Karim", "FR")])
def test_a_person_of_the_same_id_but_another_name_or_country_is_kept_apart(
    name: str, country: str | None
) -> None:
    made = held_against(people=(Person(id="anna-karim", name=name, country=country),))
    written = to_toml(made)
    assert f'id = "anna-karim-2"  # review: anna-karim is {name}: are they one?\n' in written
    assert 'person = "anna-karim-2"' in written


def ministry(name: str, country: str | None = "KZ") -> Organization:
    """Give an organization with the id that the report's ministry would get."""
    return Organization(id="ministry-of-energy-kz", name=name, kind="ministry", country=country)


@pytest.mark.parametrize(
    ("name", "country"),
    [("Ministry of Energy and Mines of Kazakhstan", "KZ"), ("Energy", None), ("MEK", None)],
)
def test_an_organization_of_the_same_id_and_a_like_name_is_used_and_to_review(
    name: str, country: str | None
) -> None:
    made = held_against(organizations=(ministry(name, country),))
    assert [each.id for each in made.tables.organizations] == ["ministry-of-energy-uz"]
    assert f"# review: Ministry of Energy of Kazakhstan: taken for {name}\n" in to_toml(made)


@pytest.mark.parametrize(("name", "country"), [("Honey Board", "KZ"), ("Ministry of Energy", "FR")])
def test_an_organization_of_the_same_id_but_another_name_or_country_is_kept_apart(
    name: str, country: str
) -> None:
    made = held_against(organizations=(ministry(name, country),))
    assert 'parties = ["ministry-of-energy-kz-2", "ministry-of-energy-uz"]' in to_toml(made)


def test_an_id_of_another_table_is_free() -> None:
    made = held_against(people=(Person(id="ministry-of-energy-kz", name="Ivo Borg"),))
    assert 'parties = ["ministry-of-energy-kz", "ministry-of-energy-uz"]' in to_toml(made)


def test_a_meeting_whose_topics_ids_are_taken_gets_another_id() -> None:
    topic = Topic(id="2024-05-05-tashkent-topic-1", summary="Honey.")
    other = Meeting(id="2020-01-01-other", date=date(2020, 1, 1), topics=(topic,))
    data = replace(EMPTY, meetings=(other,))
    made = draft(TALKS, data)
    assert made.tables.meetings[0].topics
    assert not list(faults(to_toml(made), data))


def test_a_new_id_is_none_that_the_dataset_has() -> None:
    first, other = drafted(), drafted()
    (source,) = first.tables.sources
    data = replace(EMPTY, sources=(replace(source, id=f"{source.id}-2"),))
    run = Joined(data)
    run.add(run.fit(first))
    assert run.fit(other).tables.sources[0].id == f"{source.id}-3"


def test_what_is_used_in_its_place_is_not_told_to_be_new() -> None:
    (new,) = drafted(TALKS).tables.initiatives
    known = Initiative(id=new.id, name="Road of Honey", kind="project")
    made = drafted(TALKS, replace(EMPTY, initiatives=(known,)))
    assert made.tables.initiatives == ()
    notes = [each.note for each in made.reviews if "initiative" in (each.field + each.note)]
    assert notes == [f"{new.name}: taken for Road of Honey"]
