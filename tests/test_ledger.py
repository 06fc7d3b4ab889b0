"""How what was promised and signed stands on a day."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diplo_cli import Filter, index_of, load
from diplo_cli.ledger import AsOf, Ledger, Matter, as_row, chosen
from diplo_cli.problems import QueryError
from diplo_cli.query import find
from diplo_cli.rows import MeetingRow
from diplo_cli.vocabulary import MATTER_STATES
from tests.builders import Write, datasets, to_toml

pytestmark = pytest.mark.no_cover

Stand = Callable[..., dict[str, Matter]]

REGISTRIES: dict[str, Any] = {
    "sectors": [
        {"id": "transport", "name": "Transport"},
        {"id": "rail", "name": "Rail", "broader": "transport"},
    ],
    "organizations": [
        {"id": "railways-az", "name": "Railways", "kind": "company", "country": "AZ"},
        {"id": "railways-kz", "name": "Railways", "kind": "company", "country": "KZ"},
        {"id": "railways-ge", "name": "Railways", "kind": "company", "country": "GE"},
    ],
    "people": [
        {"id": f"p-{code.lower()}", "name": code, "country": code}
        for code in ("AZ", "KZ", "GE", "TR")
    ],
    "initiatives": [
        {"id": "corridor", "name": "Corridor", "kind": "corridor"},
        {"id": "programme", "name": "Programme", "kind": "programme"},
    ],
}


def meeting(date: str, *, with_: str = "AZ KZ", **parts: list[dict[str, Any]]) -> dict[str, Any]:
    """Make a meeting of these countries' people, named after its date."""
    people = [{"person": f"p-{code.lower()}"} for code in with_.split()]
    return {
        "id": f"m-{date}",
        "date": datetime.date.fromisoformat(date),
        "participants": people,
        **parts,
    }


def document(name: str = "d", **more: Any) -> dict[str, Any]:
    """Make a document; a whole day is a date of TOML, a month or year a text."""
    days = {key: _day(value) for key, value in more.items()}
    return {"id": name, "title": name.upper(), "type": "agreement", **days}


def _day(value: Any) -> Any:
    try:
        return datetime.date.fromisoformat(value)
    except (TypeError, ValueError):
        return value


def promise(name: str = "t", **more: Any) -> dict[str, Any]:
    return {"id": name, "summary": name.upper(), "stance": "committed", **more}


@pytest.fixture
def stand(write: Write) -> Stand:
    """Tell how the matters of some meetings stand on a day, by their ids."""

    def tell(
        today: str, *meetings: dict[str, Any], horizon: int = 180, wanted: Filter | None = None
    ) -> dict[str, Matter]:
        path = write(to_toml({**REGISTRIES, "meetings": list(meetings)}))
        as_of = AsOf(datetime.date.fromisoformat(today), horizon)
        found = Ledger(index_of(load([path])), as_of).matters(wanted or Filter())
        return {matter.id: matter for matter in found}

    return tell


@pytest.mark.parametrize(
    ("dates", "today", "state", "since"),
    [
        ({}, "2024-01-01", "signed", "2023-06-22"),
        ({"signed_on": "2023-05"}, "2024-01-01", "signed", "2023-05-01"),
        ({"status": "adopted"}, "2024-01-01", "adopted", "2023-06-22"),
        ({"status": "exchanged"}, "2024-01-01", "exchanged", "2023-06-22"),
        ({"status": "announced"}, "2024-01-01", "announced", "2023-06-22"),
        ({"signed_on": "2023-08"}, "2023-07-31", "announced", "2023-06-22"),
        ({"signed_on": "2023-08"}, "2023-08-01", "signed", "2023-08-01"),
        ({"status": "announced", "valid_until": "2023"}, "2024-01-01", "announced", "2023-06-22"),
        ({"status": "announced", "in_force_on": "2024"}, "2024-01-01", "in-force", "2024-01-01"),
        ({"in_force_on": "2024"}, "2023-12-31", "signed", "2023-06-22"),
        ({"in_force_on": "2024"}, "2024-01-01", "in-force", "2024-01-01"),
        ({"valid_from": "2024-02"}, "2024-01-31", "signed", "2023-06-22"),
        ({"valid_from": "2024-02"}, "2024-02-01", "in-force", "2024-02-01"),
        ({"valid_from": "2023"}, "2024-01-01", "in-force", "2023-06-22"),
        ({"valid_from": "2023-06-01"}, "2024-01-01", "in-force", "2023-06-01"),
        ({"valid_from": "2023", "in_force_on": "2025"}, "2024-01-01", "signed", "2023-06-22"),
        ({"valid_until": "2024"}, "2024-07-04", "running-out", "2023-06-22"),
        ({"valid_until": "2024"}, "2024-07-03", "signed", "2023-06-22"),
        ({"valid_until": "2024-02"}, "2024-02-29", "running-out", "2023-06-22"),
        ({"valid_until": "2024-02"}, "2024-03-01", "expired", "2024-03-01"),
        ({"valid_until": "2024-02-15"}, "2024-02-15", "running-out", "2023-06-22"),
        ({"valid_until": "2024-02-15"}, "2024-02-16", "expired", "2024-02-16"),
        ({"ended_on": "2024-02"}, "2024-02-28", "running-out", "2023-06-22"),
        ({"ended_on": "2024-02"}, "2024-02-29", "ended", "2024-02-29"),
        ({"ended_on": "2024", "valid_until": "2023"}, "2024-06-01", "expired", "2024-01-01"),
        ({"ended_on": "2023", "valid_until": "2022"}, "2024-06-01", "ended", "2023-12-31"),
    ],
)  # fmt: skip
def test_a_document_is_in_the_first_state_that_holds(
    dates: dict[str, str], today: str, state: str, since: str, stand: Stand
) -> None:
    found = stand(today, meeting("2023-06-22", documents=[document(**dates)]))["d"]
    assert (found.state, found.since) == (state, since)


@pytest.mark.parametrize(("horizon", "state"), [(0, "signed"), (29, "signed"), (30, "running-out")])
def test_the_horizon_tells_what_is_running_out(horizon: int, state: str, stand: Stand) -> None:
    made = meeting("2023-06-22", documents=[document(valid_until="2023-12-31")])
    assert stand("2023-12-01", made, horizon=horizon)["d"].state == state


def test_the_days_left_run_to_the_earlier_end_and_below_zero(stand: Stand) -> None:
    made = meeting("2023-06-22", documents=[document(valid_until="2024", ended_on="2024-03-10")])
    found = stand("2024-03-01", made)["d"]
    assert (found.until, found.days_left) == ("2024-03-10", 9)
    assert stand("2024-03-12", made)["d"].days_left == -2


def test_a_later_document_supersedes_from_its_own_day_on(stand: Stand) -> None:
    old = meeting("2023-06-22", documents=[document("old")])
    new = meeting("2025-03-03", documents=[document("new", supersedes=["old"])])
    assert stand("2025-03-02", old, new)["old"].state == "signed"
    found = stand("2025-03-03", old, new)
    assert (found["old"].state, found["old"].since) == ("superseded", "2025-03-03")
    assert found["new"].state == "signed"


def test_what_is_only_announced_supersedes_nothing(stand: Stand) -> None:
    old = meeting("2023-06-22", documents=[document("old")])
    new = document("new", supersedes=["old"], status="announced")
    assert stand("2025-04-01", old, meeting("2025-03-03", documents=[new]))["old"].state == "signed"


def test_an_earlier_document_does_not_supersede_a_later_one(stand: Stand) -> None:
    odd = meeting("2023-06-22", documents=[document("early", supersedes=["late"])])
    late = meeting("2025-03-03", documents=[document("late")])
    assert stand("2025-04-01", odd, late)["late"].state == "signed"


def test_what_expired_and_was_superseded_is_superseded(stand: Stand) -> None:
    old = meeting("2023-06-22", documents=[document("old", valid_until="2024")])
    new = meeting("2025-03-03", documents=[document("new", supersedes=["old"])])
    assert stand("2025-04-01", old, new)["old"].state == "superseded"


def test_a_circle_of_links_is_walked_once(stand: Stand) -> None:
    one = document("one", amends=["two"], implements=["one"])
    two = document("two", amends=["three"])
    three = document("three", amends=["one"], supersedes=["three"])
    found = stand("2024-01-01", meeting("2023-06-22", documents=[one, two, three]))
    expected = [
        ("one", "amends", "two"),
        ("one", "implements", "one"),
        ("three", "amends", "one"),
        ("three", "supersedes", "three"),
        ("two", "amends", "three"),
    ]
    for name in ("one", "two", "three"):
        assert [(each.id, each.relation, each.of) for each in found[name].chain] == expected
    assert found["three"].state == "signed"


def test_a_chain_runs_through_initiatives_and_across_meetings_both_ways(stand: Stand) -> None:
    plan = document("plan", implements=["programme"])
    found = stand(
        "2026-01-01",
        meeting("2023-06-22", documents=[plan], topics=[promise(initiatives=["programme"])]),
        meeting("2024-01-01", documents=[document("change", amends=["plan"])]),
        meeting("2025-01-01", documents=[document("other", implements=["programme"])]),
    )
    chains = {name: [(each.id, each.of) for each in found[name].chain] for name in found}
    assert chains == {
        "plan": [("plan", "programme"), ("change", "plan")],
        "change": [("plan", "programme"), ("change", "plan")],
        "other": [("other", "programme")],
        "t": [("plan", "programme"), ("change", "plan"), ("other", "programme")],
    }


def test_links_of_later_meetings_are_not_yet_known(stand: Stand) -> None:
    old = meeting("2023-06-22", documents=[document("old")])
    new = meeting("2025-03-03", documents=[document("new", amends=["old"])])
    found = stand("2024-01-01", old, new)
    assert list(found) == ["old"]
    assert found["old"].chain == ()


def test_a_commitment_is_open_until_its_initiative_is_named_again(stand: Stand) -> None:
    first = meeting("2023-06-22", topics=[promise(initiatives=["corridor"])])
    again = meeting("2025-03-03", topics=[{"summary": "Again.", "initiatives": ["corridor"]}])
    before, after = (stand(day, first, again)["t"] for day in ("2025-03-02", "2025-03-04"))
    assert (before.state, before.since, before.days_ago) == ("open", "2023-06-22", 619)
    assert (after.state, after.since, after.days_ago) == ("raised-again", "2025-03-03", 1)
    assert (after.raised_in, after.raised_through) == ("m-2025-03-03", "initiative")
    assert before.raised_through is None


def test_a_matter_is_raised_through_its_chain(stand: Stand) -> None:
    first = meeting("2023-06-22", documents=[document(implements=["programme"])])
    again = meeting("2025-03-03", topics=[{"summary": "Again.", "initiatives": ["programme"]}])
    found = stand("2025-03-03", first, again)["d"]
    assert (found.last_raised, found.raised_through) == ("2025-03-03", "chain")


def test_a_matter_with_an_initiative_is_not_raised_by_its_sector(stand: Stand) -> None:
    named = document(sectors=["rail"], initiatives=["corridor"])
    plain = document("plain", sectors=["rail"])
    first = meeting("2023-06-22", documents=[named, plain])
    again = meeting("2025-03-03", topics=[{"summary": "Trains.", "sectors": ["rail"]}])
    found = stand("2025-03-03", first, again)
    assert found["d"].last_raised == "2023-06-22"
    assert (found["plain"].last_raised, found["plain"].raised_through) == ("2025-03-03", "sector")


def test_a_sector_broader_or_narrower_does_not_raise_a_matter(stand: Stand) -> None:
    first = meeting("2023-06-22", documents=[document(sectors=["rail"])])
    again = meeting("2025-03-03", topics=[{"summary": "Roads.", "sectors": ["transport"]}])
    assert stand("2025-03-03", first, again)["d"].last_raised == "2023-06-22"


def test_a_commitment_in_a_sector_raised_again_stays_open(stand: Stand) -> None:
    first = meeting("2023-06-22", topics=[promise(sectors=["rail"])])
    again = meeting("2025-03-03", topics=[{"summary": "Trains.", "sectors": ["rail"]}])
    found = stand("2025-03-03", first, again)["t"]
    assert (found.state, found.last_raised) == ("open", "2025-03-03")


@pytest.mark.parametrize(
    ("others", "raised"), [("AZ TR", False), ("TR GE", False), ("KZ GE TR", True), ("AZ KZ", True)]
)
def test_two_of_a_document_s_countries_have_to_meet_to_raise_it(
    others: str, raised: bool, stand: Stand
) -> None:
    parties = ["railways-az", "railways-kz", "railways-ge"]
    first = meeting("2023-06-22", documents=[document(parties=parties, initiatives=["corridor"])])
    topics = [{"summary": "Again.", "initiatives": ["corridor"]}]
    found = stand("2025-03-03", first, meeting("2025-03-03", with_=others, topics=topics))["d"]
    assert found.countries == ("AZ", "GE", "KZ")
    assert (found.raised_through is not None) is raised


def test_a_document_of_one_country_s_party_is_between_those_who_met(stand: Stand) -> None:
    found = stand(
        "2024-01-01", meeting("2023-06-22", documents=[document(parties=["railways-az"])])
    )
    assert found["d"].countries == ("AZ", "KZ")


def test_a_meeting_of_nobody_raises_nothing_and_fails_nothing(stand: Stand) -> None:
    first = meeting("2023-06-22", with_="", documents=[document(initiatives=["corridor"])])
    again = meeting("2025-03-03", with_="", topics=[promise(initiatives=["corridor"])])
    assert stand("2025-03-03", first, again)["d"].last_raised == "2023-06-22"


def test_filters_choose_matters_but_hide_nothing_that_raises_them(stand: Stand) -> None:
    first = meeting("2023-06-22", documents=[document(initiatives=["corridor"])])
    again = meeting("2025-03-03", topics=[promise(initiatives=["corridor"])])
    found = stand("2025-03-03", first, again, wanted=Filter(year=("2023",)))
    assert list(found) == ["d"]
    assert found["d"].last_raised == "2025-03-03"


def test_a_filter_by_type_leaves_only_documents(stand: Stand) -> None:
    both = meeting("2023-06-22", documents=[document()], topics=[promise()])
    assert list(stand("2024-01-01", both, wanted=Filter(type=("agreement",)))) == ["d"]


def test_only_topics_with_a_commitment_are_matters(stand: Stand) -> None:
    both = meeting("2023-06-22", topics=[promise(), promise("other", stance="welcomed")])
    assert list(stand("2024-01-01", both)) == ["t"]


def test_states_and_staleness_choose(stand: Stand) -> None:
    found = stand(
        "2024-01-01",
        meeting("2023-06-22", documents=[document("old", valid_until="2023")]),
        meeting("2023-12-01", documents=[document("new")]),
    ).values()
    assert [each.id for each in chosen(found, ("Expired", "ended"), None)] == ["old"]
    assert [each.id for each in chosen(found, (), 193)] == ["old"]
    assert [each.id for each in chosen(found, (), 194)] == []


def test_an_unknown_state_names_the_nearest() -> None:
    with pytest.raises(
        QueryError, match="no state is called 'runing out'; did you mean running-out"
    ):
        chosen([], ("runing out",), None)


@settings(deadline=None)
@given(tables=datasets(), today=st.dates(datetime.date(1990, 1, 1), datetime.date(2031, 1, 1)))
def test_any_dataset_has_a_ledger_that_agrees_with_its_records(
    tables: dict[str, Any], today: datetime.date, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("any") / "data.toml"
    path.write_text(to_toml(tables), encoding="utf-8")
    found = Ledger(index_of(load([path])), AsOf(today)).matters(Filter())
    known = [each for each in tables["meetings"] if each["date"] <= today]
    promised = [
        topic
        for each in known
        for topic in each["topics"]
        if topic.get("stance", "discussed") == "committed"
    ]
    assert len(found) == len(promised) + sum(len(each["documents"]) for each in known)
    for each in found:
        row = as_row(each)
        assert each.state in MATTER_STATES
        assert each.date <= each.last_raised <= str(today)
        assert each.days_ago == (today - datetime.date.fromisoformat(each.last_raised)).days
        assert all(link["name"] for link in row["chain"])
        assert not any(isinstance(value, tuple) for value in row.values())


def naive_ways(row: dict[str, Any], documents: list[dict[str, Any]]) -> list[set[str]]:
    """Give what can raise a matter: its initiatives, then its chain, else its sectors."""
    links = {(each["id"], other) for each in documents for other in each.get("implements", ())}
    own = {row["id"]} if "type" in row else set(row["initiatives"])
    above, below = set(own), set(own)
    for _ in range(len(links)):
        above |= {other for each, other in links if each in above}
        below |= {each for each, other in links if other in below}
    chain = {end for link in links if link[0] in above or link[1] in below for end in link}
    if row["initiatives"] or chain:
        return [set(row["initiatives"]), chain - set(row["initiatives"]), set()]
    return [set(), set(), set(row["sectors"])]


def naive_mentions(each: dict[str, Any]) -> set[str]:
    linked = [each["id"], *each.get("implements", ())] if "type" in each else []
    return {*each["initiatives"], *linked}


@settings(deadline=None)
@given(tables=datasets(), today=st.dates(datetime.date(1990, 1, 1), datetime.date(2031, 1, 1)))
def test_when_a_matter_was_last_raised_is_what_a_reader_of_all_records_would_find(
    tables: dict[str, Any], today: datetime.date, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("any") / "data.toml"
    path.write_text(to_toml(tables), encoding="utf-8")
    index = index_of(load([path]))
    countries = {each.id: set(each.countries) for each in find(index, MeetingRow)}
    held = [each for each in tables["meetings"] if each["date"] <= today]
    documents = [each for meeting in held for each in meeting["documents"]]
    rows = {each["id"]: each for each in documents}
    for meeting in held:
        for number, topic in enumerate(meeting["topics"], 1):
            rows[topic.get("id", f"{meeting['id']}-topic-{number}")] = topic
    for matter in Ledger(index, AsOf(today)).matters(Filter()):
        ways = naive_ways({"id": matter.id, **rows[matter.id]}, documents)
        found = []
        for other in held:
            shared = countries[other["id"]] & set(matter.countries)
            later = str(other["date"]) > matter.date
            if later and len(shared) >= max(1, min(2, len(matter.countries))):
                parts = [*other["documents"], *other["topics"]]
                named = set().union(*(naive_mentions(each) for each in parts))
                fields = {sector for each in parts for sector in each["sectors"]}
                if named & (ways[0] | ways[1]) or fields & ways[2]:
                    found.append(str(other["date"]))
        assert matter.last_raised == max([matter.date, *found])
