"""What stands in a briefing, and that every statement of it is cited."""

import datetime
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diplo_cli import Filter, index_of, load, open_index
from diplo_cli.briefing.compose import compose
from diplo_cli.briefing.content import Brief, Row, Section, Statement, Table
from diplo_cli.index import Index
from diplo_cli.ledger import AsOf
from diplo_cli.problems import QueryError
from tests.builders import Write, datasets, to_toml
from tests.conftest import BUNDLED

JUNE_2025 = AsOf(datetime.date(2025, 6, 30))


@pytest.fixture(scope="module")
def bundled() -> Index:
    return index_of(load([BUNDLED]))


@pytest.fixture(scope="module")
def brief(bundled: Index) -> Brief:
    return compose(bundled, ["Azerbaijan", "KZ"], JUNE_2025)


def section(brief: Brief, key: str) -> Section:
    return next(each for each in brief.sections if each.key == key)


def lines(part: Section) -> Iterator[Statement | Row]:
    for block in part.blocks:
        yield from block.rows if isinstance(block, Table) else block.statements


def texts(part: Section) -> list[str]:
    """Give each statement, and each row with its cells joined."""
    return [
        " | ".join(each.cells) if isinstance(each, Row) else f"{each.lead}: {each.text}"
        for each in lines(part)
    ]


def titles(part: Section) -> list[str]:
    return [block.title for block in part.blocks]


def test_the_sections_come_in_the_order_they_are_read(brief: Brief) -> None:
    assert [each.key for each in brief.sections] == [
        "overview", "last-meeting", "commitments", "initiatives", "documents", "figures", "people",
    ]  # fmt: skip


def test_where_things_stand_is_told_in_five_lines(brief: Brief) -> None:
    found = texts(section(brief, "overview"))
    assert [each.partition(":")[0] for each in found] == [
        "Meetings", "Documents", "Commitments", "Concerns", "Initiatives",
    ]  # fmt: skip
    assert "met twice, first on 22 June 2023 in Baku, last on 3 March 2025" in found[0]
    assert "119 days ago" in found[0]
    assert "13 documents: 1 expired and 12 signed, none running out within 180 days" in found[1]
    assert "4 commitments, 1 raised again" in found[2]
    assert "1 concern" in found[3]
    assert "Middle Corridor was named at 2 meetings" in found[4]


def test_the_last_meeting_is_told_whole(brief: Brief) -> None:
    part = section(brief, "last-meeting")
    found = texts(part)
    assert part.title == "The last meeting: 3 March 2025, Baku"
    assert "Olzhas Bektenov, Prime Minister, Kazakhstan" in found[2]
    assert sum(each.startswith("Signed: ") for each in found) == 3
    assert len(next(block for block in part.blocks if isinstance(block, Table)).rows) == 40


def test_commitments_and_concerns_say_who_holds_them_and_when_they_were_raised(
    brief: Brief,
) -> None:
    part = section(brief, "commitments")
    found = texts(part)
    assert titles(part) == ["Commitments", "Concerns"]
    assert found[-1].startswith("3 March 2025 | Azerbaijan | Asadov voiced")
    assert found[3].endswith("3 March 2025, 119 days ago (through its initiative)")
    assert "no side named" in found[0]


def test_an_initiative_is_a_thread_through_the_meetings(brief: Brief) -> None:
    first = section(brief, "initiatives").blocks[0]
    assert first.title == "Middle Corridor (corridor)"
    assert not isinstance(first, Table)
    assert [each.lead for each in first.statements] == ["22 June 2023"] * 2 + ["3 March 2025"] * 2


def test_documents_stand_under_their_broadest_sectors(brief: Brief) -> None:
    part = section(brief, "documents")
    assert titles(part) == [
        "Run out, or running out within 180 days", "Culture", "Digital", "Energy", "Science",
        "Social affairs", "Sport", "Tourism", "Transport", "No field named",
    ]  # fmt: skip
    assert sum(" | Signed" in each for each in texts(part)) == 13  # one is of two sectors


def test_what_has_run_out_is_told_first_with_its_parties_and_day(brief: Brief) -> None:
    found = texts(section(brief, "documents"))
    assert found[0].startswith("Expired 31 December 2024: Action plan")
    assert "Ministry of Labour and Social Protection of Kazakhstan" in found[0]
    assert any(
        "implements Agreement on cooperation in the field of labour" in each for each in found
    )


def test_a_document_whose_parties_are_not_named_has_none(brief: Brief) -> None:
    found = texts(section(brief, "documents"))
    assert (
        "3 March 2025 | Formation of a list of scientific publications | not named | Signed"
        in found
    )


def test_participants_come_before_those_who_were_named(brief: Brief) -> None:
    part = section(brief, "people")
    assert titles(part) == ["Took part", "Named"]
    assert [each.split(" | ")[0] for each in texts(part)] == [
        "Ali Asadov", "Olzhas Bektenov", "Alikhan Smailov", "Ilham Aliyev", "Kassym-Jomart Tokayev",
    ]  # fmt: skip


def test_a_footnote_names_source_day_and_paragraph(brief: Brief) -> None:
    assert brief.notes[0].text == "Azernews, 22 June 2023, 15:56, paragraph 2."
    assert brief.notes[2].cite == "trend-2025-03-03#1"


def test_the_same_day_gives_the_same_briefing(bundled: Index, brief: Brief) -> None:
    assert compose(bundled, ["AZ", "Kazakhstan", "az"], JUNE_2025) == brief


def test_earlier_days_know_nothing_of_later_meetings(bundled: Index) -> None:
    found = compose(bundled, ["AZ", "KZ"], AsOf(datetime.date(2024, 7, 4)))
    assert found.meetings == ("2023-06-22-baku",)
    assert "1 running out" in texts(section(found, "overview"))[1]
    assert texts(section(found, "documents"))[0].startswith("Running out 31 December 2024")


def test_a_sector_narrows_what_is_told(bundled: Index) -> None:
    found = compose(bundled, ["AZ", "KZ"], JUNE_2025, Filter(sector=("transport",)))
    assert found.subtitle == "As of 30 June 2025; 2 shared meetings; only sector transport"
    assert titles(section(found, "documents")) == ["Digital", "Transport"]


def test_a_year_narrows_the_meetings(bundled: Index) -> None:
    found = compose(bundled, ["AZ", "KZ"], JUNE_2025, Filter(year=("2023",)))
    assert found.meetings == ("2023-06-22-baku",)


def test_countries_that_never_met_have_an_empty_briefing_that_says_so(bundled: Index) -> None:
    found = compose(bundled, ["AZ", "Turkey"], JUNE_2025)
    assert (found.sections, found.notes) == ((), ())
    assert found.remark == (
        "The dataset records no meeting of Azerbaijan and Turkey up to 30 June 2025."
    )


def test_an_unknown_country_names_the_nearest(bundled: Index) -> None:
    with pytest.raises(
        QueryError, match=r"^no country answers to 'Kazakstan'; the nearest: Kazakh"
    ):
        compose(bundled, ["AZ", "Kazakstan"], JUNE_2025)


def test_a_name_of_several_countries_has_to_be_made_clear(bundled: Index) -> None:
    with pytest.raises(QueryError, match=r"'Guin' may be any of \d countries: .*; name one"):
        compose(bundled, ["Guin"], JUNE_2025)


SUMMIT = """
organizations = [
  { id = "o-az", name = "A", kind = "company", country = "AZ" },
  { id = "o-tr", name = "T", kind = "company", country = "TR" },
  { id = "o-ge", name = "G", kind = "company", country = "GE" },
]
[[people]]
id = "a"
name = "Anar"
country = "AZ"
[[people]]
id = "t"
name = "Tekin"
country = "TR"
[[people]]
id = "g"
name = "Giorgi"
country = "GE"
[[meetings]]
id = "alone"
date = 2024-01-01
participants = [{ person = "a" }, { person = "g" }]
[[meetings]]
id = "summit"
date = 2024-05-01
end_date = 2024-05-03
participants = [{ person = "a" }, { person = "t" }, { person = "g" }]
[[meetings.documents]]
id = "theirs"
title = "Of all three"
type = "treaty"
countries = ["AZ", "GE", "TR"]
[[meetings.documents]]
id = "others"
title = "Of the two others"
type = "contract"
parties = ["o-tr", "o-ge"]
[[meetings.figures]]
name = "Inner  trade"
value = 5
unit = "USD"
period = "2023"
[[meetings]]
id = "again"
date = 2024-06-01
participants = [{ person = "a" }, { person = "t" }]
[[meetings.figures]]
name = "inner trade"
value = 7
unit = "USD"
"""


@pytest.fixture
def summit(write: Write) -> Index:
    return open_index(write(SUMMIT))


def test_only_meetings_of_all_the_countries_count(summit: Index) -> None:
    asked = {"AZ": 3, "AZ GE": 2, "AZ TR": 2, "AZ GE TR": 1, "GE": 2}
    for countries, number in asked.items():
        assert len(compose(summit, countries.split(), JUNE_2025).meetings) == number


def test_what_others_signed_at_a_shared_meeting_is_not_theirs(summit: Index) -> None:
    found = texts(section(compose(summit, ["AZ"], JUNE_2025), "documents"))
    assert found == ["1 May 2024 | Of all three | Azerbaijan; Georgia; Turkey | Signed"]


def test_what_others_promised_or_feared_at_a_shared_meeting_is_not_theirs(write: Write) -> None:
    topics = "".join(
        f"\n[[meetings.topics]]\nsummary = '{summary}'\nstance = '{stance}'\n{who}"
        for summary, stance, who in (
            ("Theirs", "committed", "by = ['GE']"),
            ("To AZ", "committed", "by = ['GE']\ncountries = ['AZ']"),
            ("Of all", "committed", ""),
            ("Fear", "concerned", "by = ['GE']"),
        )
    )
    index = open_index(
        write(SUMMIT.replace("\n[[meetings.figures]]", f"{topics}\n[[meetings.figures]]", 1))
    )
    found = texts(section(compose(index, ["AZ"], JUNE_2025), "commitments"))
    assert [each.split(" | ")[2] for each in found] == ["Of all", "To AZ"]


def test_a_figure_named_again_shows_the_value_before(summit: Index) -> None:
    found = texts(section(compose(summit, ["AZ", "TR"], JUNE_2025), "figures"))
    assert found == ["inner trade | 7 USD |  | 1 June 2024 | 5 USD (2023)"]


def test_a_percentage_is_one_however_its_unit_is_written(write: Write) -> None:
    text = SUMMIT.replace('value = 7\nunit = "USD"', 'value = 7\nunit = "Percent"')
    found = texts(section(compose(open_index(write(text)), ["AZ", "TR"], JUNE_2025), "figures"))
    assert "inner trade | 7 % |  | 1 June 2024 | " in found


def test_the_latest_figure_of_a_meeting_is_of_the_latest_period_and_no_aim(write: Write) -> None:
    figures = ", ".join(
        f"{{ name = 'Trade', value = {value}, unit = 'USD', period = '{period}' }}"
        for value, period in ((7, "2030"), (5, "2019/2023"), (4, "2022"))
    )
    index = open_index(
        write(
            "[[people]]\nid = 'a'\nname = 'A'\ncountry = 'AZ'\n[[meetings]]\nid = 'm'\n"
            f"date = 2024-01-01\nparticipants = [{{ person = 'a' }}]\nfigures = [{figures}]\n"
        )
    )
    found = texts(section(compose(index, ["AZ"], JUNE_2025), "figures"))
    assert found == ["Trade | 5 USD | 2019–2023 | 1 January 2024 | 4 USD (2022); 7 USD (2030)"]


def test_one_country_took_part_in_meetings_and_did_not_meet_itself_twice(summit: Index) -> None:
    told = texts(section(compose(summit, ["AZ"], JUNE_2025), "overview"))[0]
    assert told.startswith("Meetings: Azerbaijan took part in 3 meetings, first on 1 January 2024")


def test_a_country_in_which_others_met_did_not_meet_them(write: Write) -> None:
    index = open_index(write(SUMMIT.replace('id = "again"', 'id = "again"\ncountry = "CH"')))
    for countries, told in (
        ("CH AZ", "Switzerland and Azerbaijan share 1 meeting, on 1 June 2024"),
        ("CH", "Switzerland hosted or took part in 1 meeting, on 1 June 2024"),
        ("AZ TR", "Azerbaijan and Turkey met twice, first on 1 May 2024"),
    ):
        found = texts(section(compose(index, countries.split(), JUNE_2025), "overview"))[0]
        assert found.startswith(f"Meetings: {told}")


def test_a_meeting_that_goes_on_is_not_days_ago(summit: Index) -> None:
    still = "still meeting until 3 May 2024"
    for day, told in ((2, still), (3, still), (4, "ended 1 day ago")):
        as_of = AsOf(datetime.date(2024, 5, day))
        found = texts(section(compose(summit, ["TR", "GE"], as_of), "overview"))[0]
        assert found == f"Meetings: Turkey and Georgia met once, on 1 May 2024, {told}."


def test_what_was_said_comes_in_the_order_of_the_record(brief: Brief) -> None:
    said = section(brief, "last-meeting")
    told = [text for text in texts(said) if text.startswith("Politics | ")]
    assert "toasted the richness" in told[-2]  # topic 8
    assert "in other areas that interest both" in told[-1]  # topic 40


def test_a_document_signed_later_has_its_own_day_and_is_only_announced_before(
    write: Write,
) -> None:
    index = open_index(
        write(
            "[[people]]\nid = 'a'\nname = 'A'\ncountry = 'AZ'\n[[meetings]]\nid = 'm'\n"
            "date = 2024-01-01\nparticipants = [{ person = 'a' }]\n[[meetings.documents]]\n"
            "id = 'd'\ntitle = 'D'\ntype = 'treaty'\nsigned_on = 2024-03-01\ninitiatives = ['i']\n"
            "[[initiatives]]\nid = 'i'\nname = 'I'\nkind = 'fund'\n"
        )
    )
    for day, made in ((datetime.date(2024, 2, 1), "Announced"), (JUNE_2025.today, "Signed")):
        told = compose(index, ["AZ"], AsOf(day))
        assert texts(section(told, "last-meeting"))[-1] == f"{made}: D"
        assert texts(section(told, "initiatives")) == [f"1 January 2024: {made}: D"]
        assert texts(section(told, "documents")) == [f"1 March 2024 | D | not named | {made}"]


def test_a_document_that_implements_an_initiative_is_told_of_it(write: Write) -> None:
    index = open_index(
        write(
            "people = [{ id = 'a', name = 'A', country = 'AZ' }]\n"
            "initiatives = [{ id = 'i', name = 'I', kind = 'fund' }]\n"
            "[[meetings]]\nid = 'm'\ndate = 2024-01-01\nparticipants = [{ person = 'a' }]\n"
            "documents = [{ id = 'd', title = 'D', type = 'treaty', implements = ['i'] },\n"
            " { id = 'e', title = 'E', type = 'treaty', amends = ['d'] }]\n"
        )
    )
    told = compose(index, ["AZ"], JUNE_2025)
    assert texts(section(told, "initiatives")) == ["1 January 2024: Signed: D"]


def test_a_meeting_of_several_days_is_told_with_both(summit: Index) -> None:
    found = texts(section(compose(summit, ["AZ", "GE"], JUNE_2025), "last-meeting"))
    assert found[0] == "When and where: 1 May 2024–3 May 2024."


def test_a_record_without_a_source_gets_a_footnote_that_says_so(summit: Index) -> None:
    notes = compose(summit, ["AZ", "TR"], JUNE_2025).notes
    assert notes[0].text == "The dataset cites no source here; its record is summit."
    assert notes[0].source is None


@pytest.mark.no_cover
@settings(deadline=None)
@given(
    tables=datasets(),
    asked=st.lists(st.sampled_from(["AZ", "KZ", "NE", "NG", "XK"]), min_size=1, max_size=2),
    today=st.dates(datetime.date(1990, 1, 1), datetime.date(2031, 1, 1)),
)
def test_every_statement_of_any_briefing_has_its_footnotes_in_the_order_of_reading(
    tables: dict[str, Any],
    asked: list[str],
    today: datetime.date,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    path = tmp_path_factory.mktemp("any") / "data.toml"
    path.write_text(to_toml(tables), encoding="utf-8")
    found = compose(index_of(load([path])), asked, AsOf(today))
    said = [each for part in found.sections for each in lines(part)]
    assert all(each.notes for each in said)
    first_use = list(dict.fromkeys(number for each in said for number in each.notes))
    assert first_use == [note.number for note in found.notes]
    assert bool(found.sections) is bool(found.meetings) is not bool(found.remark)
    for part in found.sections:
        assert part.blocks or part.empty
        for block in part.blocks:
            if isinstance(block, Table):
                assert all(len(row.cells) == len(block.headings) for row in block.rows)
