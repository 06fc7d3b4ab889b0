"""Holding tables to their fields: each kind of bad value."""

import pytest

from diplo_cli import load
from tests.builders import Write, problems_in

MEETING = '[[meetings]]\nid = "m"\ndate = 2023-06-22\n'
DOCUMENT = MEETING + '[[meetings.documents]]\nid = "d"\ntitle = "D"\ntype = "treaty"\n'
FIGURE = MEETING + '[[meetings.figures]]\nname = "Trade"\nunit = "USD"\n'
TOPIC = MEETING + '[[meetings.topics]]\nsummary = "Trade"\n'
SECTOR = '[[sectors]]\nid = "rail"\nname = "Rail"\n'
SOURCE = '[[sources]]\nid = "report"\npublisher = "P"\n'

ID = "an id of small letters, digits and single hyphens"
LIKE_AN_ID = 'write it like "2023-06-22-baku"'
LIKE_A_DATE = "write it like 2023-06-22, without quotes"
LIKE_A_PARTIAL_DATE = 'write it like 2023-06-22 without quotes, "2023-06" or "2023"'
LIKE_A_MOMENT = "write it like 2023-06-22 or 2023-06-22T15:56:00+04:00, without quotes"
LIKE_A_PERIOD = 'write it like "2022/2026"'


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[[sector]]\n", "1: no table is called 'sector'; did you mean sectors?"),
        (
            "xyz = 1\n",
            "1: no table is called 'xyz'; the tables are dataset, countries, sectors,"
            " organizations, people, initiatives, sources, meetings",
        ),
        (
            SECTOR + 'alias = ["trains"]\n',
            "4: sectors has no field 'alias'; did you mean aliases?",
        ),
        (
            SECTOR + "xyz = 1\n",
            "4: sectors has no field 'xyz'; put fields of your own under extra",
        ),
        (
            DOCUMENT + 'signed = "2023"\n',
            "8: meetings.documents has no field 'signed'; did you mean signed_on?",
        ),
    ],
)
def test_a_name_that_nothing_has_is_a_problem_with_the_nearest(
    write: Write, text: str, problem: str
) -> None:
    assert problems_in(write(text)) == [f"data.toml:{problem}"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('[[sectors]]\nname = "Rail"\n', "1: sectors has no id; add id = …"),
        ('[[sectors]]\nid = "rail"\n', "1: sectors has no name; add name = …"),
        ('[[countries]]\nname = "Kosovo"\n', "1: countries has no id; add id = …"),
        (
            '[[organizations]]\nid = "a"\nname = "A"\n',
            "1: organizations has no kind; add kind = …",
        ),
        ('[[people]]\nid = "a"\n', "1: people has no name; add name = …"),
        ('[[initiatives]]\nid = "a"\nname = "A"\n', "1: initiatives has no kind; add kind = …"),
        ('[[sources]]\nid = "a"\n', "1: sources has no publisher; add publisher = …"),
        ('[[meetings]]\nid = "m"\n', "1: meetings has no date; add date = …"),
        (
            MEETING + "[[meetings.participants]]\n",
            "4: meetings.participants has no person; add person = …",
        ),
        (MEETING + "[[meetings.topics]]\n", "4: meetings.topics has no summary; add summary = …"),
        (FIGURE, "4: meetings.figures has no value; add value = …"),
        (
            MEETING + '[[meetings.documents]]\nid = "d"\ntitle = "D"\n',
            "4: meetings.documents has no type; add type = …",
        ),
    ],
)
def test_a_required_field_left_out_is_a_problem(write: Write, text: str, problem: str) -> None:
    assert problems_in(write(text)) == [f"data.toml:{problem}"]


@pytest.mark.parametrize("value", ['"Rail"', '"a b"', '"a--b"', '"-a"', '"a_b"', '"ä"', '"a/b"'])
def test_an_id_has_small_letters_digits_and_single_hyphens(write: Write, value: str) -> None:
    shown = value.replace('"', "'")
    assert problems_in(write(f'[[sectors]]\nid = {value}\nname = "Rail"\n')) == [
        f"data.toml:2: id must be {ID}, not {shown}; {LIKE_AN_ID}"
    ]


def test_an_id_has_no_line_break_at_its_end(write: Write) -> None:
    assert problems_in(write('[[sectors]]\nid = "rail\\n"\nname = "Rail"\n')) == [
        f"data.toml:2: id must be {ID}, not 'rail\\n'; {LIKE_AN_ID}"
    ]


def test_an_optional_id_is_held_to_the_same_form(write: Write) -> None:
    assert problems_in(write(TOPIC + 'id = "Trade talks"\n')) == [
        f"data.toml:6: id must be {ID}, not 'Trade talks'; {LIKE_AN_ID}"
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('[[people]]\nid = "a"\nname = "A"\ncountry = "az"\n', 4),
        (MEETING + 'country = "az"\n', 4),
        (
            '[[people]]\nid="a"\nname="A"\n' + MEETING + 'participants=[{person="a",country="az"}]',
            7,
        ),
    ],
)
def test_a_country_is_a_code_in_capitals(write: Write, text: str, line: int) -> None:
    assert problems_in(write(text)) == [
        f"data.toml:{line}: country must be an ISO 3166-1 alpha-2 code, not 'az';"
        ' write it like "AZ"'
    ]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ('"2023-06-22"', "'2023-06-22'"),
        ('"2023"', "'2023'"),
        ("2023", "2023"),
        ("2023-06-22T15:56:00", "2023-06-22T15:56:00"),
        ("2023-06-22T15:56:00+04:00", "2023-06-22T15:56:00+04:00"),
        ("15:56:00", "15:56:00"),
        ("true", "true"),
    ],
)
def test_a_date_is_a_toml_date_and_no_more(write: Write, value: str, shown: str) -> None:
    assert problems_in(write(f'[[meetings]]\nid = "m"\ndate = {value}\n')) == [
        f"data.toml:3: date must be a date, not {shown}; {LIKE_A_DATE}"
    ]


@pytest.mark.parametrize("value", ["2023-06-22", '"2023"', '"2023-06"', '"2023-12"'])
def test_a_date_known_less_exactly_is_a_month_or_a_year_in_quotes(write: Write, value: str) -> None:
    [meeting] = load(write(f"{DOCUMENT}valid_from = {value}\n")).meetings
    assert meeting.documents[0].valid_from == value.strip('"')


@pytest.mark.parametrize(
    "field", ["signed_on", "valid_from", "valid_until", "in_force_on", "ended_on"]
)
@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ('"2023-06-22"', "'2023-06-22'"),
        ('"2023-13"', "'2023-13'"),
        ('"2023-6"', "'2023-6'"),
        ('"2023-"', "'2023-'"),
        ('"23"', "'23'"),
        ('"²023"', "'²023'"),
        ('"2023W25"', "'2023W25'"),
        ("2023", "2023"),
        ("2023-06-22T15:56:00Z", "2023-06-22T15:56:00+00:00"),
    ],
)
def test_a_date_known_less_exactly_has_no_other_form(
    write: Write, field: str, value: str, shown: str
) -> None:
    assert problems_in(write(f"{DOCUMENT}{field} = {value}\n")) == [
        f"data.toml:8: {field} must be a date, a month or a year, not {shown};"
        f" {LIKE_A_PARTIAL_DATE}"
    ]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2023-06-22T15:56:00", "2023-06-22T15:56:00"),
        ('"2023-06-22"', "'2023-06-22'"),
        ("15:56:00", "15:56:00"),
        ("2023", "2023"),
    ],
)
def test_a_moment_is_a_date_or_a_time_with_its_offset(write: Write, value: str, shown: str) -> None:
    assert problems_in(write(f"{SOURCE}published = {value}\n")) == [
        "data.toml:4: published must be a date, or a date and time with its offset,"
        f" not {shown}; {LIKE_A_MOMENT}"
    ]


@pytest.mark.parametrize("period", ["2023", "2023-06", "2023-06-22", "2022/2026", "2023-06/2024"])
def test_a_period_is_a_year_month_or_day_or_two_joined_by_a_slash(
    write: Write, period: str
) -> None:
    [meeting] = load(write(f'{FIGURE}value = 1\nperiod = "{period}"\n')).meetings
    assert meeting.figures[0].period == period


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        *((f'"{text}"', f"'{text}'") for text in ("23", "2023-13", "2023/", "/2023", "2023 ")),
        ('"2022/2023/2024"', "'2022/2023/2024'"),
        ('"2022-2026"', "'2022-2026'"),
        ('"2023-02-30"', "'2023-02-30'"),
        ('"2023-W25-4"', "'2023-W25-4'"),
        ("2023-06-22", "2023-06-22"),
        ("2023", "2023"),
    ],
)
def test_a_period_has_no_other_form(write: Write, value: str, shown: str) -> None:
    assert problems_in(write(f"{FIGURE}value = 1\nperiod = {value}\n")) == [
        "data.toml:8: period must be a year, month or day, or two of them joined by a slash,"
        f" not {shown}; {LIKE_A_PERIOD}"
    ]


@pytest.mark.parametrize(
    ("value", "shown"),
    [('"5"', "'5'"), ("true", "true"), ("[5]", "a list"), ("{ a = 5 }", "a table")],
)
def test_a_number_is_a_toml_number(write: Write, value: str, shown: str) -> None:
    assert problems_in(write(f"{FIGURE}value = {value}\n")) == [
        f"data.toml:7: value must be a number, not {shown}; write it like 500000000, without quotes"
    ]


@pytest.mark.parametrize("value", ["inf", "-inf", "nan", "1e999"])
def test_a_number_is_finite(write: Write, value: str) -> None:
    assert problems_in(write(f"{FIGURE}value = {value}\n")) == [
        "data.toml:7: value is not a finite number; write a number, or leave it out"
    ]


@pytest.mark.parametrize("value", [2**63, -(2**63) - 1])
def test_a_whole_number_is_one_of_64_bits(write: Write, value: int) -> None:
    assert problems_in(write(f"{FIGURE}value = {value}\n")) == [
        "data.toml:7: value is a whole number beyond those of 64 bits;"
        " write it as a decimal number such as 1e30"
    ]


@pytest.mark.parametrize("value", [2**63 - 1, -(2**63), 0, -1.5, 1e30])
def test_every_other_number_is_kept_as_it_is(write: Write, value: float) -> None:
    [meeting] = load(write(f"{FIGURE}value = {value}\n")).meetings
    kept = meeting.figures[0].value
    assert (kept, type(kept)) == (value, type(value))


def test_numbers_that_json_cannot_hold_are_problems_inside_extra_too(write: Write) -> None:
    text = f"[dataset.extra]\na = 1\nb = [2, inf]\nc = {{ d = {2**63} }}\n"
    assert problems_in(write(text)) == [
        "data.toml:3: b[1] is not a finite number; write a number, or leave it out",
        "data.toml:4: d is a whole number beyond those of 64 bits;"
        " write it as text, or as a decimal number such as 1e30",
    ]


@pytest.mark.parametrize(("value", "shown"), [("5", "5"), ('"x"', "'x'"), ("[1]", "a list")])
def test_extra_is_a_table(write: Write, value: str, shown: str) -> None:
    assert problems_in(write(f"{SECTOR}extra = {value}\n")) == [
        f'data.toml:4: extra must be a table, not {shown}; write it like {{ key = "value" }}'
    ]


@pytest.mark.parametrize(
    ("value", "shown"),
    [("5", "5"), ("true", "true"), ("2023-06-22", "2023-06-22"), ("[]", "a list")],
)
def test_text_is_in_quotes(write: Write, value: str, shown: str) -> None:
    assert problems_in(write(f'[[sectors]]\nid = "rail"\nname = {value}\n')) == [
        f"data.toml:3: name must be text, not {shown}; put it in quotes"
    ]


def test_text_is_not_empty(write: Write) -> None:
    assert problems_in(write(f'{MEETING}city = ""\n')) == [
        "data.toml:4: city must be text, not empty, not ''; leave it out"
    ]


def test_text_that_is_required_can_not_be_left_out(write: Write) -> None:
    assert problems_in(write('[[sectors]]\nid = "rail"\nname = ""\n')) == [
        "data.toml:3: name must be text, not empty, not ''; give it a text"
    ]


def test_a_long_bad_value_is_shown_short(write: Write) -> None:
    assert problems_in(write(f'[[sectors]]\nid = "{"A" * 100}"\nname = "Rail"\n')) == [
        f"data.toml:2: id must be {ID}, not '{'A' * 56}…; {LIKE_AN_ID}"
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            MEETING + 'visit = "offical"\n',
            "4: visit can't be 'offical'; did you mean official?",
        ),
        (
            MEETING + 'visit = "xyz"\n',
            "4: visit can't be 'xyz'; use one of state, official, working, private",
        ),
        (
            MEETING + "visit = true\n",
            "4: visit can't be true; use one of state, official, working, private",
        ),
        (TOPIC + 'stance = "Welcomed"\n', "6: stance can't be 'Welcomed'; did you mean welcomed?"),
    ],
)
def test_a_word_of_a_closed_list_is_one_of_them(write: Write, text: str, problem: str) -> None:
    assert problems_in(write(text)) == [f"data.toml:{problem}"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            SECTOR + 'aliases = "trains"\n',
            "4: aliases must be a list, not 'trains'; put it in brackets",
        ),
        (
            SECTOR + 'aliases = [\n  "trains",\n  5,\n]\n',
            "6: aliases[1] must be text, not 5; put it in quotes",
        ),
        (
            SECTOR + 'aliases = ["trains", ""]\n',
            "4: aliases[1] must be text, not empty, not ''; leave it out",
        ),
        (
            MEETING + 'formats = ["signing", "dinner"]\n',
            "4: formats[1] can't be 'dinner';"
            " use one of one-on-one, delegations, signing, business-forum",
        ),
        (
            TOPIC + 'by = ["AZ", "Azerbaijan"]\n',
            "6: by[1] must be an ISO 3166-1 alpha-2 code, not 'Azerbaijan'; write it like \"AZ\"",
        ),
    ],
)
def test_a_list_and_its_items_are_held_to_their_type(write: Write, text: str, problem: str) -> None:
    assert problems_in(write(text)) == [f"data.toml:{problem}"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            '[sectors]\nid = "rail"\n',
            "sectors must be a list, not a table; write it under [[sectors]]",
        ),
        ('sectors = "rail"\n', "sectors must be a list, not 'rail'; write it under [[sectors]]"),
        ('sectors = ["rail"]\n', "sectors must be a table, not 'rail'; write it under [[sectors]]"),
        ("dataset = 5\n", "dataset must be a table, not 5; write it under [dataset]"),
        ("[[dataset]]\n", "dataset must be a table, not a list; write it under [dataset]"),
    ],
)
def test_a_table_that_is_something_else_is_a_problem(write: Write, text: str, problem: str) -> None:
    assert problems_in(write(text)) == [f"data.toml:1: {problem}"]
