"""What must hold across records: for every rule, what it lets pass and what it does not."""

import pytest

from diplo_cli import load
from diplo_cli.records import Dataset
from tests.builders import Write, problems_in

SECTOR = '[[sectors]]\nid = "rail"\nname = "Rail"\n'
PERSON = '[[people]]\nid = "a"\nname = "A"\n'
ORGANIZATION = '[[organizations]]\nid = "a"\nname = "A"\nkind = "other"\n'
INITIATIVE = '[[initiatives]]\nid = "i"\nname = "I"\nkind = "event"\n'
SOURCE = '[[sources]]\nid = "report"\npublisher = "P"\n'
MEETING = '[[meetings]]\nid = "m"\ndate = 2023-06-22\n'
PARTICIPANT = MEETING + "[[meetings.participants]]\n"
TOPIC = MEETING + '[[meetings.topics]]\nsummary = "T"\n'
FIGURE = MEETING + '[[meetings.figures]]\nname = "F"\nvalue = 1\nunit = "USD"\n'
DOCUMENT = MEETING + '[[meetings.documents]]\nid = "d"\ntitle = "D"\ntype = "treaty"\n'


def read(write: Write, text: str) -> Dataset:
    """Load a text without problems, as data.toml."""
    return load(write(text))


@pytest.mark.parametrize(
    ("text", "field", "kind", "table"),
    [
        (SECTOR, "broader = {}", "sector", "sectors"),
        (INITIATIVE, "sectors = [{}]", "sector", "sectors"),
        (PARTICIPANT, "person = {}", "person", "people"),
        (TOPIC, "sectors = [{}]", "sector", "sectors"),
        (TOPIC, "initiatives = [{}]", "initiative", "initiatives"),
        (TOPIC, "people = [{}]", "person", "people"),
        (TOPIC, "organizations = [{}]", "organization", "organizations"),
        (FIGURE, "sectors = [{}]", "sector", "sectors"),
        (FIGURE, "initiatives = [{}]", "initiative", "initiatives"),
        (DOCUMENT, "sectors = [{}]", "sector", "sectors"),
        (DOCUMENT, "initiatives = [{}]", "initiative", "initiatives"),
        (DOCUMENT, "parties = [{}]", "organization", "organizations"),
        (DOCUMENT, "signatories = [{}]", "person", "people"),
        (DOCUMENT, "implements = [{}]", "document or initiative", "initiatives"),
        (DOCUMENT, "amends = [{}]", "document or initiative", "initiatives"),
        (DOCUMENT, "supersedes = [{}]", "document or initiative", "initiatives"),
    ],
)
def test_an_id_that_a_record_names_and_nothing_has_is_a_problem(
    write: Write, text: str, field: str, kind: str, table: str
) -> None:
    name, line = field.split()[0], text.count("\n") + 1
    assert problems_in(write(text + field.format('"zzz"') + "\n")) == [
        f"data.toml:{line}: {name} names no {kind} 'zzz'; add it to [[{table}]] or leave it out"
    ]


def test_an_unknown_id_comes_with_the_nearest_ones(write: Write) -> None:
    assert problems_in(write(f'{TOPIC}sectors = ["rial"]\n{SECTOR}')) == [
        "data.toml:6: sectors names no sector 'rial'; did you mean rail?"
    ]


def test_only_the_first_fifty_unknown_ids_come_with_the_nearest_ones(write: Write) -> None:
    ids = [f"rail-{number}" for number in range(60)]
    lines = problems_in(write(f"{SECTOR}{TOPIC}sectors = {ids}\n"))
    near, otherwise = "did you mean rail?", "add it to [[sectors]] or leave it out"
    assert sorted(lines) == sorted(
        f"data.toml:9: sectors names no sector '{each}'; {near if number < 50 else otherwise}"
        for number, each in enumerate(ids)
    )


def test_a_record_of_another_kind_does_not_answer_to_an_id(write: Write) -> None:
    assert problems_in(write(f'{TOPIC}people = ["a"]\n{ORGANIZATION}')) == [
        "data.toml:6: people names no person 'a'; add it to [[people]] or leave it out"
    ]


def test_every_item_of_a_list_is_looked_up(write: Write) -> None:
    text = f'{TOPIC}sectors = [\n    "rail",\n    "zzz",\n]\n{SECTOR}'
    assert problems_in(write(text)) == [
        "data.toml:8: sectors names no sector 'zzz'; add it to [[sectors]] or leave it out"
    ]


def test_ids_may_be_named_before_their_records_stand(write: Write) -> None:
    text = f'{TOPIC}sectors = ["rail"]\npeople = ["a"]\norganizations = ["a"]\n'
    data = read(write, text + SECTOR + PERSON + ORGANIZATION)
    assert data.meetings[0].topics[0].people == ("a",)


def test_a_document_may_implement_amend_and_supersede_documents_and_initiatives(
    write: Write,
) -> None:
    text = f'{DOCUMENT}implements = ["i"]\namends = ["e"]\nsupersedes = ["e", "i"]\n'
    other = '[[meetings.documents]]\nid = "e"\ntitle = "E"\ntype = "treaty"\n'
    [meeting] = read(write, text + other + INITIATIVE).meetings
    assert meeting.documents[0].supersedes == ("e", "i")


@pytest.mark.parametrize("cite", ["report", "report#1", "report#27"])
def test_a_cite_is_a_source_or_a_paragraph_of_it(write: Write, cite: str) -> None:
    data = read(write, f'{MEETING}cite = ["{cite}"]\n{SOURCE}')
    assert data.meetings[0].cite == (cite,)


@pytest.mark.parametrize("block", ["", "0", "01", "-1", "x", "1#2", "1 ", "²", "1\\n"])
def test_a_cite_of_no_paragraph_is_a_problem(write: Write, block: str) -> None:
    assert problems_in(write(f'{MEETING}cite = ["report#{block}"]\n{SOURCE}')) == [
        f"data.toml:4: cite 'report#{block}' names no paragraph;"
        " write report#3 for the third paragraph, or report alone"
    ]


@pytest.mark.parametrize("text", [INITIATIVE, MEETING, TOPIC, FIGURE, DOCUMENT])
def test_a_cite_of_an_unknown_source_is_a_problem(write: Write, text: str) -> None:
    line = text.count("\n") + 1
    assert problems_in(write(f'{text}cite = ["reprot#2"]\n{SOURCE}')) == [
        f"data.toml:{line}: cite names no source 'reprot'; did you mean report?"
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('[[countries]]\nid = "XA"\nname = "A"\n', "XA"),
        (SECTOR, "rail"),
        (ORGANIZATION, "a"),
        (PERSON, "a"),
        (INITIATIVE, "i"),
        (SOURCE, "report"),
        (MEETING, "m"),
    ],
)
def test_an_id_given_twice_is_a_problem_that_names_both_places(
    write: Write, text: str, name: str
) -> None:
    files = [write("\n\n" + text, "a.toml"), write("\n" + text, "b.toml")]
    assert problems_in(*files) == [
        f"b.toml:3: id '{name}' is given twice (first at a.toml:3);"
        " give one of them another id, or make them one"
    ]


@pytest.mark.parametrize(
    "table",
    [
        '[[meetings.topics]]\nsummary = "T"',
        '[[meetings.figures]]\nname = "F"\nvalue = 1\nunit = "USD"',
        '[[meetings.documents]]\ntitle = "D"\ntype = "treaty"',
    ],
)
def test_what_belongs_to_a_meeting_shares_no_id_with_that_of_another(
    write: Write, table: str
) -> None:
    text = f'{MEETING}{table}\nid = "x"\n'
    files = [write(text, "a.toml"), write(text.replace('"m"', '"n"'), "b.toml")]
    line = text.count("\n")
    assert problems_in(*files) == [
        f"b.toml:{line}: id 'x' is given twice (first at a.toml:4);"
        " give one of them another id, or make them one"
    ]


def test_a_document_and_an_initiative_share_no_id(write: Write) -> None:
    assert problems_in(write(INITIATIVE + DOCUMENT.replace('"d"', '"i"'))) == [
        "data.toml:9: id 'i' is given twice (first at data.toml:1);"
        " give one of them another id, or make them one"
    ]


@pytest.mark.parametrize("part", ["topic", "figure"])
def test_an_id_is_not_the_one_made_for_another_record(write: Write, part: str) -> None:
    fields = 'summary = "T"\n' if part == "topic" else 'name = "F"\nvalue = 1\nunit = "USD"\n'
    text = f"{MEETING}[[meetings.{part}s]]\n{fields}[[meetings.{part}s]]\n{fields}"
    line = text.count("\n") + 1
    assert problems_in(write(f'{text}id = "m-{part}-1"\n')) == [
        f"data.toml:{line}: id 'm-{part}-1' is given twice (first at data.toml:4);"
        " give one of them another id, or make them one"
    ]


def test_records_of_different_kinds_may_share_an_id(write: Write) -> None:
    data = read(write, PERSON + ORGANIZATION + SOURCE.replace("report", "a"))
    assert data.people[0].id == data.organizations[0].id == data.sources[0].id


def test_a_meeting_that_ends_before_it_begins_is_a_problem(write: Write) -> None:
    assert problems_in(write(f"{MEETING}end_date = 2023-06-21\n")) == [
        "data.toml:4: end_date 2023-06-21 lies before date 2023-06-22; mend one of the two"
    ]


def test_a_meeting_may_end_on_the_day_it_begins(write: Write) -> None:
    [meeting] = read(write, f"{MEETING}end_date = 2023-06-22\n").meetings
    assert meeting.end_date == meeting.date


@pytest.mark.parametrize(
    ("early", "late"),
    [
        ("valid_from", "valid_until"),
        ("in_force_on", "valid_until"),
        ("signed_on", "ended_on"),
        ("valid_from", "ended_on"),
        ("in_force_on", "ended_on"),
    ],
)
def test_a_document_that_ends_before_it_begins_is_a_problem(
    write: Write, early: str, late: str
) -> None:
    assert problems_in(write(f'{DOCUMENT}{early} = 2023-06-22\n{late} = "2023-05"\n')) == [
        f"data.toml:9: {late} 2023-05 lies before {early} 2023-06-22; mend one of the two"
    ]


@pytest.mark.parametrize(
    ("early", "late"),
    [
        ('"2023"', '"2023"'),
        ("2023-06-22", '"2023"'),
        ('"2023"', "2023-01-01"),
        ("2023-06-22", '"2023-06"'),
        ('"2022"', "2023-06-22"),
    ],
)
def test_dates_are_in_order_as_far_as_they_are_known(write: Write, early: str, late: str) -> None:
    [meeting] = read(write, f"{DOCUMENT}valid_from = {early}\nvalid_until = {late}\n").meetings
    assert meeting.documents[0].valid_until == late.strip('"')


@pytest.mark.parametrize(("text", "line"), [(INITIATIVE, 5), (FIGURE, 8)])
def test_a_period_that_ends_before_it_begins_is_a_problem(
    write: Write, text: str, line: int
) -> None:
    assert problems_in(write(f'{text}period = "2023-06/2023-05-31"\n')) == [
        f"data.toml:{line}: period '2023-06/2023-05-31' ends before it begins;"
        " put the earlier date first"
    ]


def test_a_period_may_end_where_it_begins(write: Write) -> None:
    [initiative] = read(write, f'{INITIATIVE}period = "2023/2023-05"\n').initiatives
    assert initiative.period == "2023/2023-05"


def test_sectors_that_are_part_of_each_other_are_a_problem_each(write: Write) -> None:
    names = {"a": "b", "b": "c", "c": "a", "d": "a"}
    text = "".join(
        f'[[sectors]]\nid = "{each}"\nname = "S"\nbroader = "{above}"\n'
        for each, above in names.items()
    )
    assert problems_in(write(text)) == [
        "data.toml:4: broader goes in a circle: a → b → c → a; leave broader out of one of them",
        "data.toml:8: broader goes in a circle: b → c → a → b; leave broader out of one of them",
        "data.toml:12: broader goes in a circle: c → a → b → c; leave broader out of one of them",
    ]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        (ORGANIZATION, 'country = "ZZ"'),
        (PERSON, 'country = "ZZ"'),
        (INITIATIVE, 'countries = ["AZ", "ZZ"]'),
        (MEETING, 'country = "ZZ"'),
        (PERSON + PARTICIPANT + 'person = "a"\n', 'country = "ZZ"'),
        (TOPIC, 'by = ["ZZ"]'),
        (TOPIC, 'countries = ["AZ", "ZZ"]'),
        (DOCUMENT, 'countries = ["ZZ"]'),
    ],
)
def test_a_country_that_nobody_knows_is_a_problem(write: Write, text: str, field: str) -> None:
    name, line = field.split()[0], text.count("\n") + 1
    assert problems_in(write(f"{text}{field}\n")) == [
        f"data.toml:{line}: {name} names no country 'ZZ';"
        " use its ISO 3166-1 alpha-2 code, or add it to [[countries]]"
    ]


@pytest.mark.parametrize("code", ["AZ", "SU", "CS", "XK", "EU"])
def test_a_country_is_one_of_iso_or_of_everyday_use(write: Write, code: str) -> None:
    assert read(write, f'{MEETING}country = "{code}"\n').meetings[0].country == code


def test_a_country_may_be_one_that_the_dataset_adds(write: Write) -> None:
    own = '[[countries]]\nid = "AUNION"\nname = "African Union"\n'
    assert read(write, f'{MEETING}country = "AUNION"\n{own}').meetings[0].country == "AUNION"


def test_a_record_with_a_bad_id_makes_no_noise_about_references_to_it(write: Write) -> None:
    text = SECTOR.replace("rail", "Rail") + INITIATIVE + 'sectors = ["Rail"]\n'
    assert problems_in(write(text)) == [
        "data.toml:2: id must be an id of small letters, digits and single hyphens, not 'Rail';"
        ' write it like "2023-06-22-baku"'
    ]


def test_a_record_with_a_bad_field_still_answers_to_its_id(write: Write) -> None:
    text = '[[sectors]]\nid = "rail"\nname = 5\n' + INITIATIVE + 'sectors = ["rail", "zzz"]\n'
    assert problems_in(write(text)) == [
        "data.toml:3: name must be text, not 5; put it in quotes",
        "data.toml:8: sectors names no sector 'zzz'; add it to [[sectors]] or leave it out",
    ]


def test_a_bad_reference_is_one_problem(write: Write) -> None:
    assert problems_in(write(PARTICIPANT + "person = 5\n")) == [
        "data.toml:5: person must be text, not 5; put it in quotes"
    ]


@pytest.mark.parametrize(
    ("header", "problem"),
    [
        ("[sectors]", "sectors must be a list, not a table; write it under [[sectors]]"),
        ("[[sector]]", "no table is called 'sector'; did you mean sectors?"),
    ],
)
def test_a_mistaken_header_makes_no_noise_about_references_to_what_is_under_it(
    write: Write, header: str, problem: str
) -> None:
    text = f'{header}\nid = "rail"\nname = "Rail"\n{INITIATIVE}sectors = ["rail"]\n'
    assert problems_in(write(text)) == [f"data.toml:1: {problem}"]


def test_a_record_with_a_bad_id_is_no_hint(write: Write) -> None:
    text = f'[[sectors]]\nname = "Stadiums"\n{INITIATIVE}sectors = ["stadium"]\n'
    assert problems_in(write(text)) == [
        "data.toml:1: sectors has no id; add id = …",
        "data.toml:7: sectors names no sector 'stadium'; add it to [[sectors]] or leave it out",
    ]


@pytest.mark.parametrize(
    ("fault", "line"),
    [
        ('[[initiatives]]\nid = "i"\nname = "I"\nkind = "trams"\n', 4),
        ('[[people]]\nid = "a"\nname = "A"\naliases = "trams"\n', 4),
        ('[[people]]\nid = "a"\nname = "A"\nnames = ["trams"]\n', 4),
        ('[[people]]\nid = "trams"\nname = "A"\nroles = [{ name = "trams" }]\n', 4),
        ('[[sources]]\nid = "trams."\npublisher = "P"\ntitle = ["trams"]\n', 4),
        ('[[organizations]]\nid = "Trams"\nname = "O"\nkind = "other"\n', 2),
        (f'{DOCUMENT}sectors = "trams"\n', 8),
    ],
)
def test_a_bad_value_hides_no_unknown_id_that_is_spelled_as_it(
    write: Write, fault: str, line: int
) -> None:
    named = "Trams" if "Trams" in fault else "trams"
    text = f'{fault}{SECTOR}broader = "{named}"\n'
    problems = problems_in(write(text))
    assert any(each.startswith(f"data.toml:{line}: ") for each in problems)
    assert any(f"broader names no sector '{named}'" in each for each in problems)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            f'{PARTICIPANT}person = "x"\n[[persons]]\nid = "x"\n',
            "6: no table is called 'persons'; the tables are dataset, countries, sectors,"
            " organizations, people, initiatives, sources, meetings",
        ),
        (
            f'{DOCUMENT}amends = ["x"]\n[[meetings.papers]]\nid = "x"\n',
            "9: meetings has no field 'papers'; put fields of your own under extra",
        ),
    ],
)
def test_what_is_under_a_name_that_nothing_has_may_be_of_any_table(
    write: Write, text: str, problem: str
) -> None:
    assert problems_in(write(text)) == [f"data.toml:{problem}"]


def test_records_without_ids_are_not_the_same_record(write: Write) -> None:
    files = [write('[[sectors]]\nname = "A"\n' * 2, name) for name in ("a.toml", "b.toml")]
    assert problems_in(*files) == [
        "a.toml:1: sectors has no id; add id = …",
        "a.toml:3: sectors has no id; add id = …",
        "b.toml:1: sectors has no id; add id = …",
        "b.toml:3: sectors has no id; add id = …",
    ]


def test_many_countries_without_ids_are_not_the_same_country(write: Write) -> None:
    assert problems_in(write('[[countries]]\nname = "A"\n' * 60)) == [
        f"data.toml:{line}: countries has no id; add id = …" for line in range(1, 120, 2)
    ]


def test_no_id_that_someone_gave_is_that_of_a_record_without_one(write: Write) -> None:
    text = '[[sectors]]\nname = "A"\n[[sectors]]\nid = "lost-0"\nname = "B"\n'
    assert problems_in(write(text)) == ["data.toml:1: sectors has no id; add id = …"]


def test_topics_of_meetings_without_ids_are_not_the_same_topic(write: Write) -> None:
    text = '[[meetings]]\ndate = 2023-06-22\n[[meetings.topics]]\nsummary = "T"\n'
    assert problems_in(write(text, "a.toml"), write(text, "b.toml")) == [
        "a.toml:1: meetings has no id; add id = …",
        "b.toml:1: meetings has no id; add id = …",
    ]
