"""`diplo NOUN show ID` opens one record with all that ties to it."""

import json
from typing import Any

import pytest

from tests.cli import WORLD, Run, Write, ids
from tests.conftest import Result

pytestmark = pytest.mark.no_cover

TIED = ("meetings", "documents", "topics", "figures", "sources")

BAKU, ASTANA = "2023-06-22-baku", "2025-03-03-astana"
TRAINS, MUSEUMS = "2023-06-22-trains", "2023-06-22-museums"
TOPIC, FIGURE, NEWS = f"{BAKU}-topic-1", f"{BAKU}-figure-1", "news-2023"

# What ties to one record of each noun: meetings, documents, topics, figures, sources.
OPENED: dict[tuple[str, str], tuple[list[str], ...]] = {
    ("meetings", BAKU): ([], [MUSEUMS, TRAINS], [TOPIC], [FIGURE], [NEWS]),
    ("docs", TRAINS): ([BAKU], [], [], [], [NEWS]),
    ("docs", "2025-03-03-health"): ([ASTANA], [], [], [], []),
    ("orgs", "azerbaijan-railways"): ([BAKU], [TRAINS], [TOPIC], [], [NEWS]),
    ("people", "ali-asadov"): ([BAKU, ASTANA], [TRAINS], [], [], [NEWS]),
    ("sectors", "transport"): ([BAKU], [TRAINS], [TOPIC], [FIGURE], [NEWS]),
    ("topics", TOPIC): ([BAKU], [], [], [], [NEWS]),
    ("initiatives", "middle-corridor"): ([BAKU], [TRAINS], [TOPIC], [], [NEWS]),
    ("figures", FIGURE): ([BAKU], [], [], [], [NEWS]),
    ("sources", NEWS): ([BAKU], [MUSEUMS, TRAINS], [TOPIC], [FIGURE], []),
}

EVERY_RECORD = pytest.mark.parametrize(("noun", "id_"), list(OPENED))


@EVERY_RECORD
def test_a_record_opens_with_what_ties_to_it(noun: str, id_: str, world: Run) -> None:
    found = json.loads(world(noun, "show", id_, "--json").out)
    assert tuple(ids(found[name]) for name in TIED) == OPENED[noun, id_]


@EVERY_RECORD
def test_the_keys_of_a_record_are_those_of_the_list_then_what_ties_to_it(
    noun: str, id_: str, world: Run
) -> None:
    listed = {row["id"]: row for row in json.loads(world(noun, "--json").out)}[id_]
    found = json.loads(world(noun, "show", id_, "--json").out)
    assert list(found) == [*listed, *TIED]
    assert {key: found[key] for key in listed} == listed


def test_what_ties_to_a_record_is_given_as_its_own_list_gives_it(world: Run) -> None:
    opened = json.loads(world("meetings", "show", BAKU, "--json").out)
    nouns = {"documents": "docs", "topics": "topics", "figures": "figures", "sources": "sources"}
    for name, noun in nouns.items():
        listed: list[dict[str, Any]] = json.loads(world(noun, "--year", "2023", "--json").out)
        assert opened[name] == listed


def test_a_record_as_json_lines_is_one_line_of_the_same(world: Run) -> None:
    line = world("meetings", "show", BAKU, "--format", "jsonl").out
    assert line.count("\n") == 1
    assert json.loads(line) == json.loads(world("meetings", "show", BAKU, "--json").out)


@EVERY_RECORD
def test_a_page_starts_with_the_name_and_the_id(noun: str, id_: str, world: Run) -> None:
    done = world(noun, "show", id_)
    name, first, *_ = done.out.splitlines()
    assert (done.code, done.err) == (0, "")
    assert name in {
        "Meeting of 2023-06-22, Baku",
        "Agreement on trains",
        "Health",
        "Azerbaijan Railways",
        "Ali Asadov",
        "Transport",
        "They spoke of trains.",
        "Middle Corridor",
        "Freight by rail",
        "News",
    }
    assert first.split() == ["ID", id_]


def test_a_page_tells_what_is_the_same_as_its_name_too(diplo: Run, write: Write) -> None:
    organization = '[[organizations]]\nid = "x"\nname = "x"\nkind = "bank"\nacronym = "x"\n'
    done = diplo("orgs", "show", "x", "--data", write(organization))
    facts = [line.split() for line in done.out.splitlines()]
    assert facts[:4] == [["x"], ["ID", "x"], ["Kind", "bank"], ["Acronym", "x"]]


def test_topics_without_a_sector_come_last(diplo: Run, write: Write) -> None:
    text = WORLD.replace(
        'summary = "They spoke',
        'summary = "Of nothing."\n[[meetings.topics]]\nsummary = "They spoke',
    )
    shown = diplo("meetings", "show", BAKU, "--data", write(text)).out
    assert shown.index("They spoke of trains.") < shown.index("Of nothing.")


def test_a_meeting_without_a_city_is_named_by_its_country(diplo: Run, write: Write) -> None:
    file = write('[[meetings]]\nid = "m"\ndate = 2025-03-03\ncountry = "CH"\n')
    done = diplo("meetings", "show", "m", "--data", file)
    assert done.out.startswith("Meeting of 2025-03-03, Switzerland\n")


def test_the_page_of_a_meeting_tells_all_in_the_order_of_interest(world: Run) -> None:
    assert world("meetings", "show", BAKU).out == (
        "Meeting of 2023-06-22, Baku\n"
        "ID         2023-06-22-baku\n"
        "Date       2023-06-22\n"
        "City       Baku\n"
        "Country    Azerbaijan\n"
        "Visit      official\n"
        "Countries  Azerbaijan; Kazakhstan\n"
        "Sectors    Culture; Rail\n"
        "Cite       news-2023#1\n"
        "\n"
        "Documents\n"
        "Title                  Type        Parties              Source  ID\n"
        "Memorandum on museums  memorandum  Ministry of Culture  [1] ¶5  2023-06-22-museums\n"
        "Agreement on trains    agreement   Azerbaijan Railways  [1] ¶4  2023-06-22-trains\n"
        "\n"
        "Topics by sector\n"
        "Sectors  Stance    By          Topic                  Source\n"
        "Rail     welcomed  Kazakhstan  They spoke of trains.  [1] ¶2\n"
        "\n"
        "Figures\n"
        "Figure           Value  Period  Source\n"
        "Freight by rail  +21 %  2022    [1] ¶3\n"
        "\n"
        "Participants\n"
        "Name             Role            Country     Side  ID\n"
        "Ali Asadov       Prime Minister  Azerbaijan  host  ali-asadov\n"
        "Alikhan Smailov                  Kazakhstan        alikhan-smailov\n"
        "\n"
        "Sources\n"
        "No.  Publisher  Published         Paragraphs  ID\n"
        "[1]  News       2023-06-22 15:56  1–5         news-2023\n"
    )


def test_a_page_says_what_is_known_and_leaves_out_what_is_not(world: Run) -> None:
    facts = world("docs", "show", "2025-03-03-health").out.split("\n\n")[0]
    assert facts == (
        "Health\n"
        "ID       2025-03-03-health\n"
        "Type     treaty\n"
        "Status   signed\n"
        "Date     2025-03-03\n"
        "Meeting  2025-03-03-astana"
    )


@pytest.mark.parametrize(
    ("cites", "said"),
    [
        (["s"], "s"),
        (["s#3"], "s#3"),
        (["s#1", "s#2", "s#3", "s#5"], "s#1; s#2; s#3; s#5"),
    ],
)
def test_a_page_names_the_cites_of_its_record(
    cites: list[str], said: str, diplo: Run, write: Write
) -> None:
    path = write(
        "[[sources]]\nid = 's'\npublisher = 'P'\n"
        f"[[meetings]]\nid = 'm'\ndate = 2023-01-01\ncite = {cites}\n"
    )
    assert f"\nCite  {said}\n" in diplo("meetings", "show", "m", "--data", path).out


def test_the_sources_of_a_page_name_the_paragraphs_in_short(diplo: Run, write: Write) -> None:
    path = write(
        "[[sources]]\nid = 's'\npublisher = 'P'\n"
        "[[meetings]]\nid = 'm'\ndate = 2023-01-01\ncite = ['s#5', 's#1', 's#10', 's#2', 's#3']\n"
    )
    assert diplo("meetings", "show", "m", "--data", path).out.endswith(
        "Sources\nNo.  Publisher  Paragraphs  ID\n[1]  P          1–3, 5, 10  s\n"
    )


def test_the_page_of_a_person_names_the_paragraph_of_the_meeting(diplo: Run, write: Write) -> None:
    path = write(
        "[[sources]]\nid = 's'\npublisher = 'P'\n"
        "[[people]]\nid = 'p'\nname = 'Ann'\n"
        "[[meetings]]\nid = 'm'\ndate = 2023-01-01\ncite = ['s#4']\nparticipants = "
        "[{ person = 'p' }]\n"
    )
    assert diplo("people", "show", "p", "--data", path).out.endswith(
        "Sources\nNo.  Publisher  Paragraphs  ID\n[1]  P          4           s\n"
    )


def test_an_extra_table_is_shown_and_given_back_whole(diplo: Run, write: Write) -> None:
    path = write(
        "[[sectors]]\nid = 's'\nname = 'S'\n"
        "extra = { code = 7, words = ['a', 'b'], at = { x = 1.5 } }\n"
    )
    page = diplo("sectors", "show", "s", "--data", path)
    found = json.loads(diplo("sectors", "show", "s", "--data", path, "--json").out)
    assert page.out == 'S\nID     s\nExtra  {"code":7,"words":["a","b"],"at":{"x":1.5}}\n'
    assert found["extra"] == {"code": 7, "words": ["a", "b"], "at": {"x": 1.5}}


def test_columns_choose_the_facts_of_a_page(world: Run) -> None:
    done = world("docs", "show", TRAINS, "--columns", "type,number,date")
    assert done.out == "Agreement on trains\nType    agreement\nNumber\nDate    2023-06-22\n"


def test_columns_choose_the_keys_of_a_record(world: Run) -> None:
    done = world("docs", "show", TRAINS, "--columns", "type,number", "--json")
    assert done == Result(0, '{"type":"agreement","number":null}\n', "")


def test_a_record_as_csv_is_a_list_of_one(world: Run) -> None:
    done = world("sectors", "show", "rail", "--format", "csv")
    assert done == Result(
        0,
        "id,name,broader,aliases,document_count,topic_count,extra\nrail,Rail,transport,,1,1,\n",
        "",
    )


def test_a_record_as_tsv_is_a_list_of_one(world: Run) -> None:
    done = world("sectors", "show", "rail", "--format", "tsv", "--columns", "id,name")
    assert done == Result(0, "id\tname\nrail\tRail\n", "")


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("Plan #", "Plan \\#"),
        ("Plan ## ", "Plan \\## "),
        ("##", "\\##"),
        ("C#", "C#"),
        ("# 1", "# 1"),
    ],
)
def test_a_heading_of_markdown_keeps_the_signs_it_ends_with(
    name: str, heading: str, diplo: Run, write: Write
) -> None:
    data = write(f'[[sectors]]\nid = "s"\nname = "{name}"\n')
    done = diplo("sectors", "show", "s", "--format", "markdown", "--data", data)
    assert done.out.partition("\n")[0] == f"# {heading}"


def test_a_record_as_markdown_is_a_page_with_headings(world: Run) -> None:
    assert world("sectors", "show", "transport", "--format", "markdown").out == (
        "# Transport\n"
        "\n"
        "- **ID:** transport\n"
        "\n"
        "## Meetings\n"
        "\n"
        "| Date | City | Countries | Participants | ID |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| 2023-06-22 | Baku | Azerbaijan; Kazakhstan | Ali Asadov; Alikhan Smailov |"
        " 2023-06-22-baku |\n"
        "\n"
        "## Documents\n"
        "\n"
        "| Date | Title | Type | Parties | Source | ID |\n"
        "| --- | --- | --- | --- | --- | --- |\n"
        "| 2023-06-22 | Agreement on trains | agreement | Azerbaijan Railways | \\[1\\] ¶4 |"
        " 2023-06-22-trains |\n"
        "\n"
        "## Topics by sector\n"
        "\n"
        "| Date | Sectors | Stance | By | Topic | Source |\n"
        "| --- | --- | --- | --- | --- | --- |\n"
        "| 2023-06-22 | Rail | welcomed | Kazakhstan | They spoke of trains. | \\[1\\] ¶2 |\n"
        "\n"
        "## Figures\n"
        "\n"
        "| Date | Figure | Value | Period | Source |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| 2023-06-22 | Freight by rail | +21 % | 2022 | \\[1\\] ¶3 |\n"
        "\n"
        "## Sources\n"
        "\n"
        "| No. | Publisher | Published | Paragraphs | ID |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| \\[1\\] | News | 2023-06-22 15:56 | 2–4 | news-2023 |\n"
    )


def test_a_record_counts_as_one(world: Run) -> None:
    assert world("docs", "show", TRAINS, "--count") == Result(0, "1\n", "")


@pytest.mark.parametrize(
    ("noun", "wanted", "said"),
    [
        ("docs", "2023-06-22-train", "did you mean 2023-06-22-trains?"),
        ("docs", "museums", "did you mean 2023-06-22-museums?"),
        ("orgs", "Azerbaijan Railways", "did you mean azerbaijan-railways?"),
        ("people", "asadov", "did you mean ali-asadov?"),
        ("sources", "zzz", "`diplo sources` lists them"),
    ],
)
def test_an_id_that_is_not_there_is_answered_with_the_nearest(
    noun: str, wanted: str, said: str, world: Run
) -> None:
    one = {"docs": "document", "orgs": "organization", "people": "person", "sources": "source"}
    done = world(noun, "show", wanted)
    assert done == Result(1, "", f"diplo: there is no {one[noun]} '{wanted}'; {said}\n")


def test_an_id_without_the_word_show_is_answered_with_the_command_to_type(world: Run) -> None:
    assert world("docs", TRAINS) == Result(
        2,
        "",
        f"diplo docs: there is no command '{TRAINS}'; to open a record: "
        f"`diplo docs show {TRAINS}`\n",
    )


def test_an_id_that_is_not_utf_8_is_not_there(world: Run) -> None:
    done = world("docs", "show", "\udcff")
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("diplo: there is no document '\\\\xff'; ")
