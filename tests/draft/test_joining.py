"""Drafts of one run made to load together."""

from dataclasses import replace

from diplo_cli.draft.drafting import Draft, draft
from diplo_cli.draft.joining import Joined
from diplo_cli.draft.writing import to_toml
from diplo_cli.records import Dataset
from tests.draft.found import EMPTY

REPORT = """Ministers meet in Tashkent

On 5 May 2024, Minister of Energy of Kazakhstan Anna Karim met with Minister of Energy of Uzbekistan
Timur Saidov in Tashkent.

A memorandum of cooperation was signed between the Ministry of Energy of Kazakhstan and the Ministry
of Energy of Uzbekistan.
"""


def drafted(text: str = REPORT, data: Dataset = EMPTY) -> Draft:
    """Draft a report against an empty dataset."""
    return draft(text, data)


def joined(*drafts: Draft) -> list[Draft]:
    """Fit drafts one after the other."""
    run = Joined()
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
