"""Records held against the texts they cite."""

import pytest

from diplo_cli.checking import Checks, check_paths
from tests.builders import Write

TEXT = """TBILISI, May 2.

Prime Minister Ana Beridze received her Azerbaijani colleague Boris Aliyev.

- Action plan between the ministries of culture of Georgia and Azerbaijan for 2024-25;

Trade grew to nearly half a billion dollars, twenty-one percent more, along the Middle Corridor.
"""

RECORDS = """
[[sources]]
id = "gazette"
publisher = "Gazette"
file = "gazette.txt"

[[people]]
id = "ana"
name = "Ana Beridze"

[[people]]
id = "boris"
name = "Boris Əliyev"
aliases = ["Boris Aliyev"]

[[organizations]]
id = "culture-ge"
name = "Ministry of Culture of Georgia"
kind = "ministry"

[[organizations]]
id = "culture-az"
name = "Ministry of Culture of the Republic of Azerbaijan"
kind = "ministry"

[[initiatives]]
id = "corridor"
name = "Middle Corridor"
kind = "corridor"

[[meetings]]
id = "2024-05-02-tbilisi"
date = 2024-05-02
cite = ["gazette#1", "gazette#2"]
participants = [{ person = "ana" }, { person = "boris" }]

[[meetings.documents]]
id = "2024-05-02-plan"
title = "Action plan"
type = "action-plan"
parties = ["culture-ge", "culture-az"]
valid_from = "2024"
valid_until = "2025"
cite = ["gazette#3"]

[[meetings.figures]]
name = "Trade"
value = 500000000
unit = "USD"
initiatives = ["corridor"]
cite = ["gazette#4"]

[[meetings.figures]]
name = "Growth"
value = 21
unit = "percent"
cite = ["gazette#4"]
"""


def found(write: Write, records: str, *, uncited: bool = False) -> list[tuple[str, int, str]]:
    """Give what the text doesn't bear out: code, line and message."""
    write(TEXT, "gazette.txt")
    path = write(records)
    checks = Checks(select=("D02",), sources=not uncited, uncited=uncited)
    return [(each.code, each.line, each.message) for each in check_paths([str(path)], checks)]


def test_records_that_their_text_bears_out_are_silent(write: Write) -> None:
    assert found(write, RECORDS) == []


@pytest.mark.parametrize(
    ("right", "wrong", "finding"),
    [
        ("gazette.txt", "none.txt", ("D020", 5, "the text 'none.txt' can't be read")),
        ("gazette#3", "gazette#9", ("D021", 44, "gazette has no paragraph 9, its last is 4")),
        (
            "500000000",
            "400000000",
            ("D022", 48, "the number 400,000,000 doesn't stand in gazette#4"),
        ),
        (
            "Ana Beridze",
            "Eka Beridze",
            ("D023", 35, "Eka Beridze isn't named in gazette#1, gazette#2"),
        ),
        (
            "Ministry of Culture of Georgia",
            "Ministry of Justice of Georgia",
            ("D024", 41, "Ministry of Justice of Georgia isn't named in gazette#3"),
        ),
        ("Middle Corridor", "Lapis Lazuli", ("D025", 50, "Lapis Lazuli isn't named in gazette#4")),
        (
            '"Action plan"',
            '"Road map"',
            ("D026", 39, "the words of the title don't all stand in gazette#3"),
        ),
        ('"2025"', '"2026"', ("D027", 43, "valid_until 2026 doesn't stand in gazette#3")),
    ],
)
def test_what_the_text_does_not_say_is_found(
    write: Write, right: str, wrong: str, finding: tuple[str, int, str]
) -> None:
    assert found(write, RECORDS.replace(right, wrong)) == [finding]


def test_paragraphs_that_nothing_cites_are_listed_on_request(write: Write) -> None:
    records = RECORDS.replace('cite = ["gazette#1", "gazette#2"]', 'cite = ["gazette#1"]')
    assert found(write, records, uncited=True) == [
        (
            "D028",
            2,
            "no record cites gazette#2: Prime Minister Ana Beridze received her Azerbaijani colle…",
        )
    ]


def test_paragraphs_are_listed_in_their_order(write: Write) -> None:
    text = "\n\n".join(f"Paragraph {number}." for number in range(1, 13))
    write(text, "long.txt")
    lines = found(write, RECORDS.replace("gazette.txt", "long.txt"), uncited=True)
    assert [message.partition(":")[0] for _, _, message in lines] == [
        f"no record cites gazette#{number}" for number in range(5, 13)
    ]


def told(write: Write, text: str, record: str, code: str) -> bool:
    """Tell whether a document or figure that cites a text of one paragraph is accused."""
    write(text, "gazette.txt")
    registries, _, _ = RECORDS.partition("[[meetings]]")
    meeting = """[[meetings]]
id = "2024-05-02-tbilisi"
date = 2024-05-02
country = "GE"
cite = ["gazette"]
participants = [{ person = "ana", country = "GE" }, { person = "boris", country = "AZ" }]
"""
    path = write(f'{registries}{meeting}{record}\ncite = ["gazette#1"]\n')
    return bool(check_paths([str(path)], Checks(select=(code,), sources=True)))


def document(title: str, more: str = "") -> str:
    return (
        f'[[meetings.documents]]\nid = "2024-05-02-d"\ntitle = "{title}"\ntype = "treaty"\n{more}'
    )


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Roadmap on labor", "They signed a Road-map on labour."),
        ("Road map on labour", "They signed a roadmap on labor."),
        ("Organization of a programme", "the organisation of a program"),
        ("Memorandum of Understanding on trade", "an MoU on trade was signed"),
        ("Treaty between Kyrgyzstan and Switzerland", "a Treaty of the Kyrgyz and Swiss sides"),
        ("Plan for cultural cooperation", "a plan to cooperate in culture"),
        ("Agreement on trade", "They agreed on trade."),
        ("The State Company", "the State Company"),
        ("Plan of enterprises", "a plan of each enterprise"),
        ("Licences for buses", "a license for a bus"),
        ("Processes in gases", "the process in a gas"),
        ("The movie house", "movies and houses"),
        ("Exercises and courses", "an exercise, a course"),
        ("Countries and agencies", "a country's agency"),
        ("Memorandum on trade", "two memoranda, on trade and on tourism"),
        ("MoU on trade", "a Memorandum of Understanding on trade"),
        ("Treaty on trade", "- Trade\n\nTheir treaties cover the above."),
    ],
)
def test_a_title_in_other_words_of_the_same_meaning_is_not_accused(
    write: Write, title: str, text: str
) -> None:
    assert not told(write, text, document(title), "D026")


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Treaty with Austria", "a treaty with Australia"),
        ("Treaty with Niger", "a treaty with Nigeria"),
        ("Plan on internal affairs", "a plan on international affairs"),
        ("The State Company", "a plan"),
        ("Treaty of four", "a treaty for all"),
        ("MoU on trade", "a memorandum on trade"),
        ("Plan on trade", "- Trade\n\nThe plan is set."),  # no word of its type, a treaty
        ("Treaty on transit", "- Trade\n\nA treaty on transit is far."),
    ],
)
def test_a_title_in_words_that_only_look_alike_is_accused(
    write: Write, title: str, text: str
) -> None:
    assert told(write, text, document(title), "D026")


@pytest.mark.parametrize(
    ("years", "text"),
    [
        (("2024", "2026"), "for three years from 2024"),
        (("2023", "2026"), "a 3-year plan from 2023"),
        (("2023", "2024"), "from 2023 to 24"),
        (("2024", "2027"), "1 June 2024 – 31 May ’27"),
        (("2024", "2025"), "until the end of next year"),
    ],
)
def test_years_that_a_text_counts_or_shortens_stand(
    write: Write, years: tuple[str, str], text: str
) -> None:
    dates = f'valid_from = "{years[0]}"\nvalid_until = "{years[1]}"'
    assert not told(write, text, document("Plan", dates), "D027")


@pytest.mark.parametrize(
    "text",
    [
        "valid from 3 March 2024 to 25 March of that year",
        "from 3 March 2024 to 25 of Sep",
        "3 March 2024–25 May",
        "from 03.03.2024 to 25.03.",
    ],
)
def test_a_day_is_no_year(write: Write, text: str) -> None:
    dates = 'valid_from = "2024"\nvalid_until = "2025"'
    assert told(write, text, document("Plan", dates), "D027")


@pytest.mark.parametrize(
    "text",
    [
        "A plan between the two ministries of culture",
        "In Georgia a plan was signed between their ministries of culture.",
        "In Georgia a plan was signed between the sides’ culture ministries.",
        "Culture Secretary Ana Beridze and the Azerbaijani one signed in Georgia",
    ],
)
def test_two_ministries_without_countries_are_those_of_the_meeting(write: Write, text: str) -> None:
    plan = document("Plan", 'parties = ["culture-ge", "culture-az"]')
    assert not told(write, text, plan, "D024")


@pytest.mark.parametrize("office", ["ministries", "ministers", "secretaries"])
def test_who_heads_foreign_affairs_names_their_ministry(write: Write, office: str) -> None:
    named = ("Culture of Georgia", "Culture of the Republic of Azerbaijan")
    write(TEXT.replace("ministries of culture of", f"foreign {office} of"), "gazette.txt")
    records = RECORDS.replace(named[0], "Foreign Affairs of Georgia")
    path = write(records.replace(named[1], "Foreign Affairs of Azerbaijan"))
    assert check_paths([str(path)], Checks(select=("D024",), sources=True)) == []


@pytest.mark.parametrize(
    "text",
    [
        "A plan of the ministry of culture of Armenia, which their ministers had seen",
        "A plan of the Press Secretary for culture of Georgia",
        "The Secretary-General spoke of the culture of Georgia",
        "Justice Secretary Ana Beridze, of Georgia, signed a plan.",
    ],
)
def test_a_party_of_another_country_or_matter_is_accused(write: Write, text: str) -> None:
    assert told(write, text, document("Plan", 'parties = ["culture-ge"]'), "D024")


@pytest.mark.parametrize(
    "name",
    [
        "Orion Rail JSC",
        "Orion Rail Joint Stock Company",
        "Orion Rail L.L.C.",
        "Orion Rail Incorporated",
        "ТОО Orion Rail",
    ],
)
def test_the_legal_form_of_a_party_need_not_stand(write: Write, name: str) -> None:
    party = f'\n[[organizations]]\nid = "orion"\nname = "{name}"\nkind = "company"\n'
    plan = party + document("Plan", 'parties = ["orion"]')
    assert not told(write, "A plan with Orion Rail", plan, "D024")


def test_a_party_of_another_item_of_the_list_is_accused(write: Write) -> None:
    text = """They signed:
- a Plan of the Ministry of Justice of Georgia;
- a Treaty of the Ministry of Culture
  of Georgia."""
    party = 'parties = ["culture-ge"]'
    assert told(write, text, document("Plan", party), "D024")
    assert not told(write, text, document("Treaty", party), "D024")


def test_after_its_full_name_an_initiative_may_be_called_for_short(write: Write) -> None:
    text = TEXT.replace("Trade grew", "The Middle Corridor opens.\n\nOn the corridor trade grew")
    write(text.replace(", along the Middle Corridor", ""), "gazette.txt")
    path = write(RECORDS.replace("gazette#4", "gazette#5").replace('"gazette#2"]', '"gazette#4"]'))
    assert check_paths([str(path)], Checks(select=("D025",), sources=True)) == []


def test_a_person_of_a_longer_name_is_not_the_one(write: Write) -> None:
    wrong = RECORDS.replace('"Ana Beridze"', '"Anna Beridz"')
    assert [code for code, *_ in found(write, wrong)] == ["D023"]


@pytest.mark.parametrize("cite", ["gazette#\u00b2", "gazette#x", f"gazette#{'9' * 5000}"])
def test_a_cite_that_is_no_number_stops_no_check(write: Write, cite: str) -> None:
    assert found(write, RECORDS.replace("gazette#3", cite)) == []


def test_a_source_that_is_no_file_of_text_is_told_at_once(write: Write) -> None:
    device = f"{'../' * 40}dev/zero"
    assert found(write, RECORDS.replace("gazette.txt", device)) == [
        ("D020", 5, f"the text '{device}' can't be read")
    ]


@pytest.mark.parametrize("uncited", [False, True])
def test_a_text_is_opened_by_no_absolute_path(write: Write, uncited: bool) -> None:
    path = write("Nobody cites this.\n", "apart.txt").absolute()
    wrong = found(write, RECORDS.replace("gazette.txt", str(path)), uncited=uncited)
    assert [(code, line) for code, line, _ in wrong] == [("D020", 5)]
    assert wrong[0][2].endswith("has an absolute path")


def test_a_text_may_stand_beside_the_folder_of_the_records(write: Write) -> None:
    path = write(TEXT, "gazette.txt")
    records = path.parent / "records"
    records.mkdir()
    (records / "data.toml").write_text(RECORDS.replace("gazette.txt", "../gazette.txt"), "utf-8")
    assert check_paths([str(records)], Checks(("D02",), sources=True)) == []


def test_paragraphs_are_counted_as_the_draft_counts_them(write: Write) -> None:
    write(RECORDS)
    write(f"\ufeff\n\n{TEXT}", "gazette.txt")
    path = write(RECORDS)
    assert [each.code for each in check_paths([str(path)], Checks(("D02",), sources=True))] == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("value = 21", 'value = "21"'),
        ('title = "Action plan"', "title = 1"),
        ("date = 2024-05-02", "date = 2024"),
        ('name = "Ana Beridze"', "name = 1"),
        ('aliases = ["Boris Aliyev"]', 'aliases = "Boris Aliyev"'),
        ('cite = ["gazette#3"]', 'cite = "gazette#3"'),
    ],
)
def test_what_has_a_fault_is_not_held_against_its_text(
    write: Write, right: str, wrong: str
) -> None:
    write(TEXT, "gazette.txt")
    path = write(RECORDS.replace(right, wrong, 1))
    problems = check_paths([str(path)], Checks(select=("D00", "D02"), sources=True, uncited=True))
    assert [each.code for each in problems] == ["D004"]


def test_a_paragraph_may_be_cited_in_a_file_that_cannot_be_read(write: Write) -> None:
    write(TEXT, "gazette.txt")
    write("[[meetings", "meetings.toml")
    folder = write(RECORDS.partition("[[meetings]]")[0], "registries.toml").parent
    problems = check_paths([str(folder)], Checks(select=("D028",), uncited=True))
    assert [each.code for each in problems] == ["D002"]


def test_a_participant_may_be_named_in_a_text_that_is_not_there_to_read(write: Write) -> None:
    more = '[[sources]]\nid = "leaflet"\npublisher = "Leaflet"\n'
    records = RECORDS.replace("Ana Beridze", "Eka Beridze") + more
    assert [code for code, *_ in found(write, records)] == ["D023"]
    both = records.replace('"gazette#2"]', '"gazette#2", "leaflet"]')
    assert found(write, both) == []
    assert [code for code, *_ in found(write, f'{both}file = "absent.txt"\n')] == ["D020"]


@pytest.mark.parametrize("text", ["", "\n \n\t\n", "\ufeff"])
def test_a_text_without_a_word_is_told(write: Write, text: str) -> None:
    write(text, "empty.txt")
    assert found(write, RECORDS.replace("gazette.txt", "empty.txt")) == [
        ("D020", 5, "the text 'empty.txt' is empty")
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Zürich".encode("latin-1"), "is not UTF-8; save the text as UTF-8"),
        (b"x" * 5_000_001, "is larger than 5 MB; keep the text of this source alone"),
    ],
)
def test_a_text_that_is_there_and_cannot_be_used_is_told_why(
    write: Write, text: bytes, said: str
) -> None:
    path = write(RECORDS.replace("gazette.txt", "other.txt"))
    path.with_name("other.txt").write_bytes(text)
    (problem,) = check_paths([str(path)], Checks(select=("D020",), sources=True))
    assert f"{problem.message}; {problem.hint}" == f"the text 'other.txt' {said}"


def test_an_initiative_is_held_against_the_paragraph_it_cites(write: Write) -> None:
    kind = 'kind = "corridor"\n'
    assert found(write, RECORDS.replace(kind, f'{kind}cite = ["gazette#4"]\n')) == []
    assert found(write, RECORDS.replace(kind, f'{kind}cite = ["gazette#2"]\n')) == [
        ("D025", 28, "Middle Corridor isn't named in gazette#2")
    ]
