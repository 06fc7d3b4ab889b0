"""Filters, order and limits: which rows each question gives."""

import json
from typing import Any

import pytest

from diplo_cli import (
    DocumentRow,
    Filter,
    Index,
    MeetingRow,
    PartyRow,
    PersonRow,
    QueryError,
    find,
    index_of,
    load,
)
from diplo_cli.nouns import NOUNS
from diplo_cli.query import check_keys, count, keys, select
from tests.builders import Write

TALKS = """
sectors = [
    { id = "transport", name = "Transport", aliases = ["logistics"] },
    { id = "rail", name = "Rail", broader = "transport", aliases = ["railways"] },
    { id = "culture", name = "Culture" },
    { id = "agriculture", name = "Agriculture" },
]
organizations = [
    { id = "min-culture-az", name = "Ministry of Culture", kind = "ministry", country = "AZ" },
    { id = "min-agri-kz", name = "Ministry of Agriculture", kind = "ministry", country = "KZ" },
    { id = "ady", name = "Azerbaijan Railways", kind = "company", country = "AZ", acronym = "ADY" },
    { id = "ktz", name = "Qazaqstan Temir Joly", kind = "company", aliases = ["Kazakh Railways"] },
    { id = "museum", name = "Museum of Culture", kind = "agency" },
]
people = [
    { id = "ali-asadov", name = "Əli Əsədov", country = "AZ", aliases = ["Ali Asadov"] },
    { id = "olzhas-bektenov", name = "Olzhas Bektenov" },
    { id = "zoe", name = "Zoë Çelik", country = "TR" },
]
initiatives = [
    { id = "tmtm", name = "Trans-Caspian Route", kind = "corridor", sectors = ["rail"],
      countries = ["AZ", "KZ"], aliases = ["Middle Corridor", "TITR"] },
    { id = "expo", name = "Expo", kind = "event" },
]
sources = [{ id = "azernews", publisher = "Azernews" }, { id = "trend", publisher = "Trend" }]

[[meetings]]
id = "2023-06-22-baku"
date = 2023-06-22
country = "AZ"
cite = ["azernews"]
participants = [{ person = "ali-asadov" }, { person = "olzhas-bektenov", country = "KZ" }]
topics = [
    { id = "t-rail", summary = "Rail", stance = "welcomed", sectors = ["rail"],
      initiatives = ["tmtm"], organizations = ["ktz"], people = ["zoe"], by = ["TR"] },
    { id = "t-arts", summary = "Arts", sectors = ["culture"], organizations = ["min-culture-az"] },
]
figures = [
    { id = "f-cargo", name = "Cargo", value = 5, unit = "tonnes", sectors = ["transport"],
      initiatives = ["tmtm"] },
]
documents = [
    { id = "d-rail", title = "Rail", type = "agreement", sectors = ["rail"],
      parties = ["ady", "ktz"], signatories = ["zoe"], initiatives = ["tmtm"] },
    { id = "d-arts", title = "Arts", type = "memorandum", sectors = ["culture"],
      parties = ["min-culture-az"] },
]

[[meetings]]
id = "2025-03-03-baku"
date = 2025-03-03
country = "TR"
participants = [{ person = "ali-asadov" }]
figures = [{ id = "f-trade", name = "Trade", value = 1, unit = "USD", initiatives = ["expo"] }]
documents = [
    { id = "d-farm", title = "Farm", type = "agreement", sectors = ["agriculture"],
      parties = ["min-agri-kz"] },
    { id = "d-none", title = "None", type = "unspecified", cite = ["trend"] },
]

[[meetings]]
id = "2025-03-31-astana"
date = 2025-03-31
"""

M1, M2, M3 = "2023-06-22-baku", "2025-03-03-baku", "2025-03-31-astana"
ALL_DOCS = ["d-arts", "d-rail", "d-farm", "d-none"]


@pytest.fixture(scope="module")
def talks(tmp_path_factory: pytest.TempPathFactory) -> Index:
    """Index the talks, once for all tests of this file: an index can't be changed."""
    path = tmp_path_factory.mktemp("query") / "talks.toml"
    path.write_text(TALKS, encoding="utf-8")
    return index_of(load(path))


def ids(
    index: Index, noun: str, sort: str | None = None, **wanted: str | tuple[str, ...]
) -> list[str]:
    """Give the ids of the rows of a noun that a filter lets pass."""
    values = {name: (value,) if isinstance(value, str) else value for name, value in wanted.items()}
    return [json.loads(row)["id"] for row in select(index, noun, Filter(**values), sort)]


@pytest.mark.parametrize(
    ("noun", "everything"),
    [
        ("meetings", [M1, M2, M3]),
        ("docs", ALL_DOCS),
        ("topics", ["t-arts", "t-rail"]),
        ("figures", ["f-cargo", "f-trade"]),
        ("orgs", ["ady", "min-agri-kz", "min-culture-az", "museum", "ktz"]),
        ("people", ["ali-asadov", "olzhas-bektenov", "zoe"]),
        ("sectors", ["agriculture", "culture", "rail", "transport"]),
        ("initiatives", ["expo", "tmtm"]),
        ("sources", ["azernews", "trend"]),
    ],
)
def test_dated_rows_come_by_date_then_id_others_by_name(
    talks: Index, noun: str, everything: list[str]
) -> None:
    assert ids(talks, noun) == everything


@pytest.mark.parametrize(
    ("noun", "field", "value", "found"),
    [
        ("meetings", "sector", "transport", [M1]),
        ("meetings", "sector", "agriculture", [M2]),
        ("meetings", "ministry", "culture", [M1]),
        ("meetings", "org", "ktz", [M1]),
        ("meetings", "country", "KZ", [M1]),
        ("meetings", "country", "TR", [M2]),
        ("meetings", "person", "ali", [M1, M2]),
        ("meetings", "person", "zoe", []),
        ("meetings", "initiative", "tmtm", [M1]),
        ("meetings", "type", "agreement", [M1, M2]),
        ("meetings", "stance", "welcomed", [M1]),
        ("meetings", "stance", "thanked", []),
        ("meetings", "meeting", "baku", [M1, M2]),
        ("docs", "sector", "transport", ["d-rail"]),
        ("docs", "sector", "rail", ["d-rail"]),
        ("docs", "ministry", "culture", ["d-arts"]),
        ("docs", "org", "ady", ["d-rail"]),
        ("docs", "country", "AZ", ["d-arts", "d-rail", "d-none"]),
        ("docs", "country", "KZ", ["d-farm"]),
        ("docs", "country", "TR", ["d-none"]),
        ("docs", "person", "zoe", ["d-rail"]),
        ("docs", "initiative", "tmtm", ["d-rail"]),
        ("docs", "type", "agreement", ["d-rail", "d-farm"]),
        ("docs", "kind", "ministry", ["d-arts", "d-farm"]),
        ("docs", "meeting", M2, ["d-farm", "d-none"]),
        ("topics", "sector", "transport", ["t-rail"]),
        ("topics", "ministry", "culture", ["t-arts"]),
        ("topics", "org", "ktz", ["t-rail"]),
        ("topics", "country", "TR", ["t-rail"]),
        ("topics", "country", "KZ", ["t-arts", "t-rail"]),
        ("topics", "person", "zoe", ["t-rail"]),
        ("topics", "person", "ali", []),
        ("topics", "initiative", "tmtm", ["t-rail"]),
        ("topics", "stance", "discussed", ["t-arts"]),
        ("topics", "meeting", M2, []),
        ("figures", "sector", "transport", ["f-cargo"]),
        ("figures", "sector", "rail", []),
        ("figures", "country", "TR", ["f-trade"]),
        ("figures", "initiative", "tmtm", ["f-cargo"]),
        ("figures", "meeting", M2, ["f-trade"]),
        ("orgs", "sector", "transport", ["ady", "ktz"]),
        ("orgs", "ministry", "agri", ["min-agri-kz"]),
        ("orgs", "org", "railways", ["ady", "ktz"]),
        ("orgs", "country", "AZ", ["ady", "min-culture-az"]),
        ("orgs", "initiative", "tmtm", ["ady", "ktz"]),
        ("orgs", "type", "agreement", ["ady", "min-agri-kz", "ktz"]),
        ("orgs", "kind", "company", ["ady", "ktz"]),
        ("orgs", "meeting", M2, ["min-agri-kz"]),
        ("people", "country", "KZ", ["olzhas-bektenov"]),
        ("people", "country", "TR", ["zoe"]),
        ("people", "person", "bektenov", ["olzhas-bektenov"]),
        ("people", "meeting", M2, ["ali-asadov"]),
        ("sectors", "sector", "transport", ["rail", "transport"]),
        ("sectors", "sector", "rail", ["rail"]),
        ("sectors", "country", "KZ", ["agriculture", "culture", "rail", "transport"]),
        ("sectors", "meeting", M2, ["agriculture"]),
        ("initiatives", "sector", "transport", ["tmtm"]),
        ("initiatives", "country", "KZ", ["tmtm"]),
        ("initiatives", "initiative", "expo", ["expo"]),
        ("initiatives", "kind", "event", ["expo"]),
        ("initiatives", "meeting", M1, ["tmtm"]),
        ("initiatives", "meeting", M2, ["expo"]),
        ("sources", "country", "KZ", ["azernews"]),
        ("sources", "meeting", M2, ["trend"]),
    ],
)
def test_a_filter_gives_the_rows_that_have_the_value(
    talks: Index, noun: str, field: str, value: str, found: list[str]
) -> None:
    assert ids(talks, noun, **{field: value}) == found


@pytest.mark.parametrize(
    ("noun", "found"),
    [
        ("meetings", [M2, M3]),
        ("docs", ["d-farm", "d-none"]),
        ("topics", []),
        ("figures", ["f-trade"]),
        ("orgs", ["min-agri-kz"]),
        ("people", ["ali-asadov"]),
        ("sectors", ["agriculture"]),
        ("initiatives", ["expo"]),
        ("sources", ["trend"]),
    ],
)
def test_dates_are_those_of_the_meeting_or_of_one_that_mentions_a_row(
    talks: Index, noun: str, found: list[str]
) -> None:
    assert ids(talks, noun, year="2025") == found
    assert ids(talks, noun, since="2024") == found


@pytest.mark.parametrize(
    ("noun", "wanted", "found"),
    [
        ("sectors", {"meeting": "m"}, ["goods", "trade"]),
        ("sectors", {"year": "2024"}, ["goods", "trade"]),
        ("sectors", {"year": "2023"}, []),
        ("sectors", {"country": "NO"}, ["goods", "trade"]),
        ("sectors", {"country": "PE"}, ["rail"]),
        ("meetings", {"sector": "goods"}, []),  # its sectors are those of topics and documents
        ("sources", {"meeting": "m"}, ["f", "m"]),
        ("sources", {"year": "2024", "country": "NO"}, ["f", "m"]),
        ("sources", {"country": "PE"}, ["i"]),
    ],
)
def test_sectors_and_sources_are_found_by_figures_and_initiatives(
    noun: str, wanted: dict[str, str], found: list[str], write: Write
) -> None:
    text = """
sectors = [{ id = "rail", name = "Rail" }, { id = "trade", name = "Trade" },
           { id = "goods", name = "Goods", broader = "trade" }]
sources = [{ id = "f", publisher = "F" }, { id = "i", publisher = "I" },
           { id = "m", publisher = "M" }]
initiatives = [{ id = "line", name = "Line", kind = "corridor", countries = ["PE"],
                 sectors = ["rail"], cite = ["i"] }]
[[meetings]]
id = "m"
date = 2024-05-02
country = "NO"
cite = ["m"]
figures = [{ name = "Cargo", value = 1, unit = "tonnes", sectors = ["goods"], cite = ["f#1"] }]
"""
    assert ids(index_of(load(write(text))), noun, **wanted) == found


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"year": "2025"}, [M2, M3]),
        ({"year": "2025-03"}, [M2, M3]),
        ({"year": "2025-03-03"}, [M2]),
        ({"year": "2025-02"}, []),
        ({"year": ("2023", "2025-03-31")}, [M1, M3]),
        ({"since": "2023"}, [M1, M2, M3]),
        ({"since": "2023-06"}, [M1, M2, M3]),
        ({"since": "2023-06-22"}, [M1, M2, M3]),
        ({"since": "2023-06-23"}, [M2, M3]),
        ({"since": "2023-07"}, [M2, M3]),
        ({"since": ("2025-03-31", "2025-03-03")}, [M2, M3]),
        ({"until": "2025"}, [M1, M2, M3]),
        ({"until": "2025-03"}, [M1, M2, M3]),
        ({"until": "2025-03-03"}, [M1, M2]),
        ({"until": "2025-03-02"}, [M1]),
        ({"until": "2022"}, []),
        ({"until": ("2022", "2023")}, [M1]),
        ({"since": "2023-07", "until": "2025-03-30"}, [M2]),
        ({"since": "2024", "year": "2023"}, []),
        ({"year": " 2023 "}, [M1]),
    ],
)
def test_a_date_is_a_year_a_month_or_a_day(
    talks: Index, wanted: dict[str, str], found: list[str]
) -> None:
    assert ids(talks, "meetings", **wanted) == found


@pytest.mark.parametrize(
    ("noun", "wanted", "found"),
    [
        ("orgs", {"sector": "rail", "year": "2023"}, ["ady", "ktz"]),
        ("orgs", {"sector": "rail", "type": "memorandum"}, []),
        ("orgs", {"sector": "culture", "type": "memorandum", "meeting": M1}, ["min-culture-az"]),
        ("orgs", {"sector": "culture", "initiative": "tmtm"}, []),
        ("orgs", {"initiative": "tmtm", "year": "2025"}, []),
        ("orgs", {"initiative": "tmtm", "since": "2023", "country": "AZ"}, ["ady"]),  # its own
        ("orgs", {"year": "2023", "meeting": M2}, []),
        ("people", {"year": "2023", "meeting": M2}, []),
        ("people", {"year": "2025", "meeting": M2, "country": "AZ"}, ["ali-asadov"]),
        ("sectors", {"country": "KZ", "year": "2025"}, ["agriculture"]),
        ("sectors", {"country": "TR", "year": "2023"}, ["rail", "transport"]),
        ("initiatives", {"meeting": M1, "year": "2025"}, []),
        ("sources", {"country": "TR", "year": "2023"}, []),
        ("sources", {"country": "TR", "year": "2025"}, ["trend"]),
    ],
)
def test_filters_together_are_met_by_one_document_topic_figure_or_meeting(
    noun: str, wanted: dict[str, str], found: list[str], talks: Index
) -> None:
    assert ids(talks, noun, **wanted) == found
    assert count(talks, noun, Filter(**{key: (value,) for key, value in wanted.items()})) == len(
        found
    )


def test_since_and_until_are_met_by_one_and_the_same_meeting(talks: Index) -> None:
    assert ids(talks, "people", since="2023-07", until="2024") == []


@pytest.mark.parametrize(
    "value", ["23", "2023-6", "2023-13", "2023-02-30", "0000", "²023", "", "x"]
)
@pytest.mark.parametrize("field", ["since", "until", "year"])
def test_any_other_date_is_an_error(talks: Index, field: str, value: str) -> None:
    with pytest.raises(QueryError) as caught:
        ids(talks, "meetings", **{field: value})
    assert str(caught.value) == (
        f"--{field}: {value!r} is no year, month or day; write it like 2023, 2023-06 or 2023-06-22"
    )


def test_values_of_one_filter_widen_it_and_other_filters_narrow_it(talks: Index) -> None:
    assert ids(talks, "docs", sector=("rail", "agriculture")) == ["d-rail", "d-farm"]
    assert ids(talks, "docs", sector=("rail", "agriculture"), country="KZ") == ["d-farm"]
    assert ids(talks, "docs", sector="rail", country="KZ") == []


@pytest.mark.parametrize(
    ("noun", "field", "values", "found"),
    [
        ("docs", "meeting", (M2, M3), ["d-farm", "d-none"]),
        ("docs", "meeting", (M2[:10], M3[:10]), ["d-farm", "d-none"]),
        ("docs", "org", ("culture", "Azerbaijan Rail", "azerbaijan r"), ["d-arts", "d-rail"]),
        ("docs", "country", ("Kazakhstan", "K.Z.", "kz"), ["d-farm"]),
        ("orgs", "org", ("min cult", "agri"), ["min-agri-kz", "min-culture-az"]),
        ("docs", "type", ("agreement", "AGREEMENT"), ["d-rail", "d-farm"]),
        ("meetings", "year", ("2023", "2025-03-03"), [M1, M2]),
        ("people", "year", ("2025",), ["ali-asadov"]),
        ("people", "person", ("Zoë", "olzh b"), ["olzhas-bektenov", "zoe"]),
    ],
)
@pytest.mark.parametrize("number", [1, 3_000])
def test_a_filter_takes_as_many_values_as_there_are(
    talks: Index, noun: str, field: str, values: tuple[str, ...], found: list[str], number: int
) -> None:
    blanks = ["" if field == "meeting" else " " * (each % 300) for each in range(number)]
    many = tuple(f"{value}{blank}" for blank in blanks for value in values)
    assert sorted(ids(talks, noun, sort=None, **{field: many})) == sorted(found)


@pytest.mark.parametrize("value", ["n", "U S"])
def test_single_letters_are_no_country(talks: Index, value: str) -> None:
    with pytest.raises(QueryError, match=f"^--country: no country answers to '{value}'; "):
        ids(talks, "docs", country=value)


@pytest.mark.parametrize("number", [0, 30])
def test_the_first_of_many_values_that_stands_for_nothing_is_told(
    talks: Index, number: int
) -> None:
    values = ("ady",) * number + ("zoo", "yyy", *(f"ad{each}" for each in range(number)))
    with pytest.raises(QueryError, match=r"^--org: no organization answers to 'zoo'; "):
        ids(talks, "docs", org=values)


def test_a_ministry_and_another_organization_may_both_be_asked_for(talks: Index) -> None:
    assert ids(talks, "meetings", ministry="culture", org="ady") == [M1]
    assert ids(talks, "docs", ministry="culture", org="ady") == []


def test_a_meeting_meant_by_its_id_is_no_other_one(write: Write) -> None:
    text = "".join(f'[[meetings]]\nid = "{each}"\ndate = 2023-06-22\n' for each in ("m", "m-2"))
    index = index_of(load(write(text)))
    assert ids(index, "meetings", meeting="m") == ["m"]
    assert ids(index, "meetings", meeting="M") == ["m", "m-2"]


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("2024-05-06", ["2024-05-06-baku"]),
        ("2024-05", ["2024-05-06-baku"]),
        ("tokyo 2024-06", ["2024-06-05-tokyo"]),
        ("2024-05-06-BA", ["2024-05-06-baku"]),
        ("2024 05", ["2024-05-06-baku", "2024-06-05-tokyo", "2024-11-05-astana"]),
    ],
)
def test_a_date_is_one_word(write: Write, value: str, found: list[str]) -> None:
    days = ("2024-05-06-baku", "2024-06-05-tokyo", "2024-11-05-astana")
    text = "".join(f'[[meetings]]\nid = "{each}"\ndate = {each[:10]}\n' for each in days)
    index = index_of(load(write(text)))
    assert ids(index, "meetings", meeting=value) == found
    with pytest.raises(QueryError, match="no meeting answers to '2024-05-11'"):
        ids(index, "meetings", meeting="2024-05-11")


@pytest.mark.parametrize("value", ["AGREEMENT", " agreement "])
def test_a_word_of_a_closed_list_may_be_in_any_case(talks: Index, value: str) -> None:
    assert ids(talks, "docs", type=value) == ["d-rail", "d-farm"]


@pytest.mark.parametrize(
    ("noun", "sort", "found"),
    [
        ("docs", "title", ["d-arts", "d-farm", "d-none", "d-rail"]),
        ("docs", "-title", ["d-rail", "d-none", "d-farm", "d-arts"]),
        ("docs", "type", ["d-rail", "d-farm", "d-arts", "d-none"]),
        ("docs", "-type", ["d-none", "d-arts", "d-rail", "d-farm"]),
        ("docs", "-date", ["d-farm", "d-none", "d-arts", "d-rail"]),
        ("docs", "sectors", ["d-farm", "d-arts", "d-rail", "d-none"]),
        ("docs", "-sectors", ["d-rail", "d-arts", "d-farm", "d-none"]),
        ("docs", "number", ALL_DOCS),
        ("figures", "value", ["f-trade", "f-cargo"]),
        ("figures", "-value", ["f-cargo", "f-trade"]),
        ("meetings", "-document_count", [M1, M2, M3]),
        ("meetings", "document_count", [M3, M1, M2]),
        ("orgs", "acronym", ["ady", "min-agri-kz", "min-culture-az", "museum", "ktz"]),
        ("orgs", "-acronym", ["ady", "min-agri-kz", "min-culture-az", "museum", "ktz"]),
        ("people", "country", ["ali-asadov", "zoe", "olzhas-bektenov"]),
        ("people", "-country", ["zoe", "ali-asadov", "olzhas-bektenov"]),
    ],
)
def test_rows_are_ordered_by_any_key_both_ways_and_those_without_it_come_last(
    talks: Index, noun: str, sort: str, found: list[str]
) -> None:
    assert ids(talks, noun, sort) == found


@pytest.mark.parametrize(
    ("sort", "found"), [("extra", ["b", "a", "c"]), ("-extra", ["a", "b", "c"])]
)
def test_rows_without_fields_of_their_own_come_last_by_extra(
    sort: str, found: list[str], write: Write
) -> None:
    sectors = [("a", "{ n = 2 }"), ("b", "{ n = 1 }"), ("c", "{}")]
    text = "".join(
        f'[[sectors]]\nid = "{each}"\nname = "S"\nextra = {extra}\n' for each, extra in sectors
    )
    assert ids(index_of(load(write(text))), "sectors", sort) == found


def test_order_minds_neither_case_nor_accents_and_numbers_are_numbers(write: Write) -> None:
    figures = "".join(
        f'[[meetings.figures]]\nid = "f{value}"\nname = "{name}"\nvalue = {value}\nunit = "km"\n'
        for name, value in [("b", 10), ("Á", 9), ("a", 100), ("C", 1.5)]
    ).replace("f1.5", "f1")
    index = index_of(load(write(f'[[meetings]]\nid = "m"\ndate = 2023-06-22\n{figures}')))
    assert ids(index, "figures", "name") == ["f100", "f9", "f10", "f1"]
    assert ids(index, "figures", "value") == ["f1", "f9", "f10", "f100"]


def test_sources_are_ordered_by_when_they_were_published_wherever_that_was(write: Write) -> None:
    moments = (
        *("2023-06-22T23:00:00-05:00", "2023-06-23T01:00:00+04:00", "2023-06-22", "2023-06-24"),
        *("9999-12-31T23:00:00-05:00", "0001-01-01T01:00:00+04:00"),
    )
    text = "".join(
        f'[[sources]]\nid = "{at}"\npublisher = "P"\npublished = {moment}\n'
        for at, moment in enumerate(moments)
    )
    index = index_of(load(write(f'{text}[[sources]]\nid = "none"\npublisher = "P"\n')))
    assert ids(index, "sources", "published") == ["5", "2", "1", "0", "3", "4", "none"]


@pytest.mark.parametrize("wanted", [{}, {"year": "2023"}])
def test_texts_that_are_alike_up_to_a_nul_are_ordered_by_what_follows(
    wanted: dict[str, str], write: Write
) -> None:
    figures = "".join(
        f'[[meetings.figures]]\nid = "f{at}"\nname = "a\\u0000{name}"\nvalue = 1\nunit = "km"\n'
        for at, name in enumerate("bca")
    )
    index = index_of(load(write(f'[[meetings]]\nid = "m"\ndate = 2023-06-22\n{figures}')))
    assert ids(index, "figures", "name", **wanted) == ["f2", "f0", "f1"]
    assert ids(index, "figures", "-name", **wanted) == ["f1", "f0", "f2"]


def test_order_by_a_key_that_rows_lack_is_an_error_with_the_keys(talks: Index) -> None:
    with pytest.raises(QueryError) as caught:
        list(select(talks, "sectors", sort="-nam"))
    assert str(caught.value) == (
        "--sort: sectors have no 'nam'; the columns are"
        " id, name, broader, aliases, document_count, topic_count, extra"
    )


def test_keys_that_are_there_pass(talks: Index) -> None:
    check_keys(talks, "sectors", ["name", "id"], "--columns")
    assert keys(talks, "sectors")[:2] == ["id", "name"]


def test_a_limit_gives_the_first_rows(talks: Index) -> None:
    assert [json.loads(row)["id"] for row in select(talks, "docs", limit=2)] == ALL_DOCS[:2]
    assert list(select(talks, "docs", limit=0)) == []


def test_a_count_is_the_number_of_rows(talks: Index) -> None:
    for noun in NOUNS:
        assert count(talks, noun) == len(list(select(talks, noun)))
    assert count(talks, "docs", Filter(sector=("rail",))) == 1
    assert (count(talks, "docs", limit=3), count(talks, "docs", limit=9)) == (3, 4)


def test_rows_come_as_dataclasses_for_python(talks: Index) -> None:
    [row] = find(talks, DocumentRow, Filter(sector=("rail",)))
    assert (row.id, row.parties[0].name, row.extra) == ("d-rail", "Azerbaijan Railways", {})


def test_rows_for_python_are_ordered_and_limited_like_all_others(talks: Index) -> None:
    assert [row.id for row in find(talks, DocumentRow, sort="-title", limit=2)] == [
        "d-rail",
        "d-none",
    ]


def test_a_filter_that_a_noun_does_not_take_is_an_error(talks: Index) -> None:
    with pytest.raises(QueryError) as caught:
        find(talks, PersonRow, Filter(sector=("rail",)))
    assert str(caught.value) == (
        "people can't be filtered by sector;"
        " they can by country, person, meeting, since, until, year"
    )


def test_a_filter_of_one_text_that_is_in_no_tuple_is_an_error(talks: Index) -> None:
    with pytest.raises(QueryError) as caught:
        find(talks, DocumentRow, Filter(sector="rail"))  # type: ignore[arg-type]  # the mistake
    assert str(caught.value) == "sector: 'rail' is one text; give a tuple, ('rail',)"


@pytest.mark.parametrize("values", [2024, (2024,), ("2023", None)])
def test_a_filter_of_what_is_no_text_is_an_error(talks: Index, values: Any) -> None:
    with pytest.raises(QueryError) as caught:
        find(talks, MeetingRow, Filter(year=values))
    assert str(caught.value) == f"year: {values} is no tuple of texts; write it like ('2024',)"


@pytest.mark.parametrize("ask", [select, count])
def test_less_than_no_rows_are_an_error(talks: Index, ask: Any) -> None:
    with pytest.raises(QueryError, match="limit: -1 is less than 0"):
        ask(talks, "meetings", limit=-1)
    assert len(list(select(talks, "meetings", limit=0))) == count(talks, "meetings", limit=0) == 0


def test_what_is_no_kind_of_row_cannot_be_found(talks: Index) -> None:
    with pytest.raises(TypeError):
        find(talks, PartyRow)  # type: ignore[type-var]  # the mistake
