"""New records as commented skeletons."""

import re
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest
import tomli

from diplo_cli import Dataset, load
from diplo_cli.convert import convert
from diplo_cli.problems import QueryError
from diplo_cli.skeletons import KINDS, Given, skeleton

DATA = """
[[sectors]]
id = "rail"
name = "Rail"

[[organizations]]
id = "ministry-of-culture-ge"
name = "Ministry of Culture of Georgia"
kind = "ministry"
country = "GE"

[[organizations]]
id = "ministry-of-culture-cy"
name = "Ministry of Culture of Cyprus"
kind = "ministry"
country = "CY"

[[people]]
id = "ana-kvirike"
name = "Ana Kvirike"
country = "GE"

[[meetings]]
id = "2025-03-06-nicosia"
date = 2025-03-06

[[meetings.documents]]
id = "2025-03-06-museums"
title = "Protocol on museums"
type = "protocol"
"""


@pytest.fixture
def data(write: Callable[..., Path]) -> Dataset:
    return load(write(DATA))


LEAST: dict[str, dict[str, str]] = {
    "meeting": {"date": "2025-04-01"},
    "document": {"meeting": "2025-03-06-nicosia", "title": "Agreement on air services"},
    "organization": {"name": "Port of Poti"},
    "person": {"name": "Nino Beridze"},
    "initiative": {"name": "Black Sea Cable"},
    "source": {"publisher": "Azernews"},
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_skeleton_has_every_field_of_its_table_in_order(data: Dataset, kind: str) -> None:
    table = skeleton(kind, LEAST[kind], data).toml.split("\n\n")[0]
    nested = {"participants", "topics", "figures", "documents"}
    named = [each.name for each in fields(KINDS[kind].record) if each.name not in nested]
    assert re.findall(r"^(?:# )?(\w+) = ", table, re.MULTILINE) == named


@pytest.mark.parametrize("kind", KINDS)
def test_a_skeleton_is_toml_with_only_required_fields_left_to_fill_in(
    data: Dataset, kind: str
) -> None:
    text = skeleton(kind, LEAST[kind], data).toml
    meeting = '[[meetings]]\nid = "a"\ndate = 2025-04-01\n' if kind == "document" else ""
    faults = convert(tomli.loads(meeting + text)).faults
    left = re.findall(r"^(\w+) = .*# to fill in", text, re.MULTILINE)
    assert [each.path[-1] for each in faults] == left


@pytest.mark.parametrize(
    ("kind", "given", "made"),
    [
        ("meeting", {"date": "2025-03-03", "city": "Baku"}, "2025-03-03-baku"),
        ("meeting", {"date": "2025-03-03", "country": "Turkey"}, "2025-03-03-turkey"),
        ("meeting", {"date": "2025-03-06", "city": "Nicosia"}, "2025-03-06-nicosia-2"),
        ("document", LEAST["document"], "2025-03-06-air-services"),
        ("document", {**LEAST["document"], "title": "Museums"}, "2025-03-06-museums-2"),
        ("organization", {"name": "Port of Poti", "country": "GE"}, "port-of-poti-ge"),
        ("person", {"name": "Əli Ağa"}, "eli-aga"),
        ("source", {"publisher": "Azernews", "published": "2025-03-03"}, "azernews-2025-03-03"),
    ],
)
def test_an_id_is_made_of_what_is_given_and_not_yet_taken(
    data: Dataset, kind: str, given: dict[str, str], made: str
) -> None:
    assert skeleton(kind, given, data).id == made


@pytest.mark.parametrize(
    ("kind", "given", "others"),
    [
        ("person", {"name": "ana KVIRIKE"}, ("ana-kvirike",)),
        ("person", {"name": "Ana Kvirike", "id": "ana"}, ("ana-kvirike",)),
        ("person", {"name": "Nino Kvirike"}, ()),
        ("meeting", {"date": "2025-03-06", "city": "Nicosia"}, ("2025-03-06-nicosia",)),
        ("document", {**LEAST["document"], "title": "Museums"}, ("2025-03-06-museums",)),
        ("source", LEAST["source"], ()),
    ],
)
def test_records_that_may_be_the_same_are_named(
    data: Dataset, kind: str, given: dict[str, str], others: tuple[str, ...]
) -> None:
    assert skeleton(kind, given, data).others == others


def test_an_id_can_be_given(data: Dataset) -> None:
    assert skeleton("person", {"name": "王毅", "id": "wang-yi"}, data).id == "wang-yi"


def test_what_is_named_is_written_by_its_id(data: Dataset) -> None:
    given: Given = {
        **LEAST["document"],
        "parties": ("culture georgia", "ministry-of-culture-cy"),
        "countries": ("U.K.", "ge", "u.s.", "Burma", "East Timor", "Virgin Islands, U.S."),
        "signatories": ("kvirike",),
        "sectors": ("Rail",),
        "amends": ("protocol museums",),
    }
    (document,) = tomli.loads(skeleton("document", given, data).toml)["meetings"]["documents"]
    assert document["parties"] == ["ministry-of-culture-ge", "ministry-of-culture-cy"]
    assert document["countries"] == ["GB", "GE", "US", "MM", "TL", "VI"]
    assert document["signatories"] == ["ana-kvirike"]
    assert document["sectors"] == ["rail"]
    assert document["amends"] == ["2025-03-06-museums"]


def test_hosts_and_guests_are_participants_with_side_and_level(data: Dataset) -> None:
    given: Given = {"date": "2025-04-01", "host": ("kvirike:minister",)}
    (meeting,) = tomli.loads(skeleton("meeting", given, data).toml)["meetings"]
    assert meeting["participants"] == [
        {"person": "ana-kvirike", "level": "minister", "side": "host"}
    ]


def test_dates_are_written_as_exactly_as_they_are_given(data: Dataset) -> None:
    given = {**LEAST["document"], "valid_from": "2025", "valid_until": "2026-12-31"}
    text = skeleton("document", given, data).toml
    assert 'valid_from = "2025"\nvalid_until = 2026-12-31\n' in text


@pytest.mark.parametrize(
    ("kind", "given", "told"),
    [
        ("meeting", {"visit": "oficial"}, "--visit: visit can't be 'oficial'; did you mean off"),
        ("meeting", {"formats": ("delegation",)}, "did you mean delegations?"),
        ("meeting", {"date": "2025-02-30"}, "--date: date must be a date, not '2025-02-30'"),
        ("meeting", {"host": ("kvirike:king",)}, "--host: no level is called 'king'"),
        ("meeting", {"host": ("Nobody",)}, "--host: no person answers to 'Nobody'"),
        ("person", {"country": "Atlantis"}, "--country: no country answers to 'Atlantis'"),
        ("person", {"name": "王毅"}, "no id can be made of '王毅'; give one with --id"),
        ("person", {"name": " "}, "--name: the value is empty"),
        ("person", {"id": "ana-kvirike"}, "--id: 'ana-kvirike' is taken"),
        ("person", {"id": "Ana K"}, "--id: id must be an id of small letters"),
        ("document", {"meeting": "2025-03-07-nicosia"}, "the nearest: 2025-03-06-nicosia"),
        (
            "person",
            {"country": "Korea"},
            "'Korea' may be any of 2: KP, KR;",
        ),
        ("document", {"meeting": "2025-06-03"}, "no meeting answers to '2025-06-03'"),
        ("document", {"sectors": ("trail",)}, "--sector: no sector answers to 'trail'"),
        ("initiative", {"cite": ("nope#1",)}, "--cite: cite names no source 'nope'"),
        ("document", {"cite": ("nope",)}, "--cite: cite names no source 'nope'"),
        (
            "meeting",
            {"host": ("kvirike",), "guest": ("ana:head-of-state",)},
            "--guest: 'ana-kvirike' is given as host already; name each participant once",
        ),
        (
            "meeting",
            {"host": ("kvirike", "ana-kvirike")},
            "--host: 'ana-kvirike' is given as host already; name each participant once",
        ),
        ("meeting", {"end_date": "2025-03-01"}, "--end-date: end_date 2025-03-01 lies before"),
        ("initiative", {"period": "2024/2023"}, "--period: period '2024/2023' ends before"),
        (
            "document",
            {"valid_from": "2025", "valid_until": "2024"},
            "--valid-until: valid_until 2024 lies before valid_from 2025",
        ),
        (
            "document",
            {"parties": ("ministry of culture",)},
            "--party: 'ministry of culture' may be any of 2:"
            " ministry-of-culture-ge, ministry-of-culture-cy",
        ),
    ],
)
def test_a_value_that_cannot_be_is_told_with_the_way_out(
    data: Dataset, kind: str, given: dict[str, str], told: str
) -> None:
    with pytest.raises(QueryError, match=re.escape(told)):
        skeleton(kind, {**LEAST[kind], **given}, data)
