"""A whole draft against a dataset."""

from pathlib import Path

import pytest

from diplo_cli import load
from diplo_cli.draft.drafting import draft
from diplo_cli.draft.proving import faults
from diplo_cli.draft.writing import to_toml
from tests.draft.found import EMPTY, PAIR

REPORT = f"""6 March 2025

{PAIR} today, Trend reports.

The parties stressed the importance of the Middle Corridor. Trade reached $12 million.

The following documents were signed:

- Memorandum between the Ministry of Culture of Georgia and the Ministry of Culture of Cyprus
on museums;

- Agreement between the Government of Georgia and the Government of Cyprus on air services
for 2025-2027.

A lunch followed in the garden of the palace.
"""


def test_a_draft_holds_what_the_report_tells_and_the_dataset_lacks() -> None:
    tables = draft(REPORT, EMPTY).tables
    (meeting,) = tables.meetings
    assert meeting.id == "2025-03-06-nicosia"
    assert meeting.formats == ("signing",)
    assert [each.type for each in meeting.documents] == ["memorandum", "agreement"]
    assert {each.id for each in tables.organizations} == {
        "ministry-of-culture-ge",
        "ministry-of-culture-cy",
    }
    assert [each.id for each in tables.initiatives] == ["middle-corridor"]
    assert {each.id for each in tables.sectors} == {"culture", "transport", "trade"}


def test_what_a_dataset_has_is_not_drafted_again(tmp_path: Path) -> None:
    first = tmp_path / "first.toml"
    first.write_text(to_toml(draft(REPORT, EMPTY)), "utf-8")
    tables = draft(REPORT, load([first])).tables
    assert (tables.people, tables.organizations, tables.initiatives, tables.sectors) == (
        (),
        (),
        (),
        (),
    )


def test_the_same_report_twice_takes_ids_of_its_own(tmp_path: Path) -> None:
    first, second = tmp_path / "first.toml", tmp_path / "second.toml"
    first.write_text(to_toml(draft(REPORT, EMPTY)), "utf-8")
    second.write_text(to_toml(draft(REPORT, load([first]))), "utf-8")
    assert [each.id for each in load([first, second]).sources] == [
        "trend-2025-03-06",
        "trend-2025-03-06-2",
    ]


def test_a_source_id_given_is_the_one_cited() -> None:
    (meeting,) = draft(REPORT, EMPTY, "my-source").tables.meetings
    assert meeting.documents[0].cite == ("my-source#5",)


def test_blocks_that_gave_nothing_are_listed() -> None:
    assert draft(REPORT, EMPTY).empty == (7,)


def test_what_was_found_is_counted() -> None:
    found = draft(REPORT, EMPTY).found
    assert (found["meetings"], found["documents"], found["participants"]) == (1, 2, 2)


def test_an_empty_text_gives_only_a_source_to_fill_in() -> None:
    drafted = draft("", EMPTY)
    assert drafted.tables.meetings == ()
    assert [each.publisher for each in drafted.tables.sources] == ["Unknown"]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Bees in spring\n\nBees fly when it is warm. Honey is sweet.", 0),
        ("3 March 2025\n\nHoney exports grew by 3 percent to 2 million euros.", 0),
        ("Bees have visited the meadow again.", 0),  # a meeting's word, and neither day nor place
        ("Talks between Latvia and Malta took place in Riga on 3 March 2025.", 1),
        ("Minister of Wax of Latvia Leo Vella met Irish Minister Ana Bee.", 1),
        ("An MoU on honey was signed between Acme LLC and Bolt JSC.", 1),
    ],
)
def test_a_text_that_tells_of_no_meeting_gives_none(text: str, met: int) -> None:
    drafted = draft(text, EMPTY)
    assert len(drafted.tables.meetings) == met
    of_it = [each for each in drafted.reviews if each.field == "date"]
    assert met or not of_it


def test_the_same_report_gives_the_same_draft() -> None:
    assert draft(REPORT, EMPTY) == draft(REPORT, EMPTY)


@pytest.mark.parametrize(("plain", "alike"), [("i", "ı"), ("i", "İ"), ("s", "ſ"), ("k", "\u212a")])
def test_letters_that_only_look_alike_are_read(plain: str, alike: str) -> None:
    text = (
        "6 March 2025\n\nMinister of Honey of Malta Ivo Borg met Minister of Wax of Latvia Ilze "
        "Ozola in Riga on 6 March, on a state visit. The ministries signed a joint declaration, "
        "the first of the two, and six protocols for 2025-2027, worth 3 million pounds, a "
        "kilometre each."
    )
    drafted = draft(text.replace(plain, alike), EMPTY)
    assert drafted.tables.meetings[0].visit == "state"
    assert not list(faults(to_toml(drafted), EMPTY))
