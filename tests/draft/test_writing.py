"""A draft as TOML that loads."""

from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from diplo_cli import load
from diplo_cli.draft.drafting import Draft, draft
from diplo_cli.draft.report import Review
from diplo_cli.draft.writing import to_toml
from diplo_cli.records import Person, Source, Tables
from tests.draft.found import EMPTY
from tests.draft.test_drafting import REPORT


def written(tables: Tables, *reviews: Review) -> str:
    return to_toml(Draft(tables, reviews, {}, ()))


def test_a_draft_loads_as_it_was_made(tmp_path: Path) -> None:
    drafted = draft(REPORT, EMPTY)
    file = tmp_path / "draft.toml"
    file.write_text(to_toml(drafted), "utf-8")
    loaded = load([file])
    assert loaded.meetings == drafted.tables.meetings
    assert loaded.people == drafted.tables.people


def test_dates_are_bare_and_empty_fields_left_out() -> None:
    source = Source(id="a", publisher="A")
    text = written(Tables(sources=(source,)))
    assert text == '# Sources\n\n[[sources]]\nid = "a"\npublisher = "A"\n'
    assert "published = 2025-03-06\n" in to_toml(draft(REPORT, EMPTY))


def test_a_guess_has_its_comment_on_its_line() -> None:
    tables = Tables(people=(Person(id="a", name="A B", country="GE"),))
    assert 'country = "GE"  # review: is it?\n' in written(tables, Review("a", "country", "is it?"))


def test_all_guesses_of_one_value_have_their_comments() -> None:
    tables = Tables(people=(Person(id="a", name="A B", country="GE"),))
    notes = [Review("a", "country", note) for note in ("is it?", "or not?", "is it?")]
    assert '"GE"  # review: is it?; or not?\n' in written(tables, *notes)


def test_a_comment_stays_on_one_line() -> None:
    tables = Tables(people=(Person(id="a", name="A B"),))
    text = written(tables, Review("a", "name", "one\nid = 2\x1b"))
    assert text.splitlines()[-1] == r'name = "A B"  # review: one id = 2\x1b'


@given(name=st.text(st.characters(codec="utf-8"), min_size=1))
def test_any_text_survives(tmp_path_factory: object, name: str) -> None:
    file = tmp_path_factory.mktemp("any") / "any.toml"  # type: ignore[attr-defined]  # pytest's
    tables = Tables(people=(Person(id="a", name=name),))
    file.write_text(written(tables), "utf-8")
    assert load([file]).people == tables.people


def test_a_lone_surrogate_is_replaced() -> None:
    tables = Tables(people=(replace(Person(id="a", name="A"), name="A\ud800"),))
    assert r'"A\uFFFD"' in written(tables)
