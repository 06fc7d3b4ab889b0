"""Whether a draft loads together with its dataset."""

from dataclasses import replace

from diplo_cli.draft.drafting import draft
from diplo_cli.draft.proving import faults
from diplo_cli.draft.writing import to_toml
from diplo_cli.records import Person
from tests.draft.found import EMPTY
from tests.draft.test_drafting import REPORT


def test_a_draft_has_no_fault_next_to_its_dataset() -> None:
    assert list(faults(to_toml(draft(REPORT, EMPTY)), EMPTY)) == []


def test_an_id_that_the_dataset_has_is_a_fault() -> None:
    known = replace(EMPTY, people=(Person(id="ana", name="Ana"),))
    assert len(list(faults('[[people]]\nid = "ana"\nname = "B"\n', known))) == 1


def test_a_bad_value_is_a_fault() -> None:
    assert list(faults('[[people]]\nid = "ana"\n', EMPTY)) == ["people has no name"]
