"""The promises to scripts: keys of rows, and JSON Schemas that hold them and dataset files."""

import datetime
import json
from dataclasses import fields
from typing import Any

import pytest
import tomli
from jsonschema import Draft202012Validator, ValidationError

from diplo_cli import Index, index_of, load
from diplo_cli.query import keys, select
from diplo_cli.rows import ROWS, ParticipantRow, PartyRow
from diplo_cli.schema import dataset_schema, row_schema
from tests.builders import Write
from tests.conftest import BUNDLED, ROOT

# The promise to scripts: these keys, in this order.
KEYS = {
    "docs": "id title type status date meeting sectors initiatives countries parties signatories"
    " signed_on place valid_from valid_until in_force_on ended_on implements amends supersedes"
    " number url note cite extra",
    "meetings": "id date end_date city country visit formats summary countries participants sectors"
    " document_count topic_count figure_count cite extra",
    "topics": "id meeting date summary stance by sectors initiatives people organizations countries"
    " cite extra",
    "figures": "id meeting date name value unit measure qualifier period sectors initiatives cite"
    " extra",
    "orgs": "id name kind country acronym aliases note document_count meeting_count extra",
    "people": "id name country roles aliases note meeting_count extra",
    "sectors": "id name broader aliases document_count topic_count extra",
    "initiatives": "id name kind sectors countries period place aliases note topic_count"
    " document_count cite extra",
    "sources": "id publisher title published url via language file cite_count extra",
}

LISTS = {
    *("aliases", "amends", "by", "cite", "countries", "formats", "implements", "initiatives"),
    *("organizations", "participants", "parties", "people", "roles", "sectors", "signatories"),
    "supersedes",
}


@pytest.fixture(scope="module")
def bundled() -> Index:
    """Index the dataset that comes with diplo."""
    return index_of(load(BUNDLED))


@pytest.mark.parametrize("noun", KEYS)
def test_the_keys_of_a_row_are_those_promised_in_their_order(noun: str) -> None:
    assert [field.name for field in fields(ROWS[noun])] == KEYS[noun].split()


def test_every_noun_has_rows() -> None:
    assert ROWS.keys() == KEYS.keys()


def test_parties_and_participants_have_the_keys_promised() -> None:
    assert [field.name for field in fields(PartyRow)] == ["id", "name", "kind", "country"]
    assert [field.name for field in fields(ParticipantRow)] == [
        *("id", "name", "role", "level", "country", "side")
    ]


@pytest.mark.parametrize("noun", KEYS)
def test_the_json_of_a_row_has_the_keys_promised_in_their_order(bundled: Index, noun: str) -> None:
    rows = [json.loads(row) for row in select(bundled, noun)]
    assert {tuple(row) for row in rows} == {tuple(KEYS[noun].split())}
    assert keys(bundled, noun) == KEYS[noun].split()


@pytest.mark.parametrize("noun", KEYS)
def test_lists_are_never_null_and_extra_is_an_object(bundled: Index, noun: str) -> None:
    for row in map(json.loads, select(bundled, noun)):
        assert {key for key in row if isinstance(row[key], list)} == LISTS & row.keys()
        assert isinstance(row["extra"], dict)


@pytest.mark.parametrize("noun", KEYS)
def test_every_row_of_the_bundled_dataset_fits_the_schema_of_its_noun(
    bundled: Index, noun: str
) -> None:
    schema = row_schema(noun)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for row in select(bundled, noun):
        validator.validate(json.loads(row))


@pytest.mark.parametrize("noun", KEYS)
def test_the_schema_of_a_row_wants_all_keys(noun: str) -> None:
    schema = row_schema(noun)
    assert schema["required"] == KEYS[noun].split()
    assert schema["title"] == f"A row of diplo {noun} --json"


def as_json(text: str) -> Any:
    """Read TOML as an editor's schema checker sees it: dates are ISO text."""
    return json.loads(json.dumps(tomli.loads(text), default=datetime.date.isoformat))


def test_the_schema_in_the_repository_is_the_one_diplo_makes() -> None:
    file = ROOT / "schema" / "dataset.schema.json"
    assert json.loads(file.read_text("utf-8")) == dataset_schema()


def test_the_bundled_dataset_fits_the_schema() -> None:
    schema = dataset_schema()
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(as_json(BUNDLED.read_text("utf-8")))


@pytest.mark.parametrize(
    "text",
    [
        "",
        '[dataset]\ntitle = "T"\nupdated = 2023-06-22\n[dataset.extra]\na = [1]\n',
        '[[sources]]\nid = "a"\npublisher = "A"\npublished = 2023-06-22T15:56:00Z\n',
        '[[initiatives]]\nid = "a"\nname = "A"\nkind = "fund"\nperiod = "2022-01/2026"\n',
        '[[countries]]\nid = "AUNION"\nname = "African Union"\n',
        """
        [[meetings]]
        id = "m"
        date = 2023-06-22
        [[meetings.documents]]
        id = "d"
        title = "D"
        type = "treaty"
        valid_from = 2023-06-22
        valid_until = "2026"
        """,
    ],
)
def test_what_diplo_reads_fits_the_schema(write: Write, text: str) -> None:
    assert load(write(text)).files[0].tables is not None
    Draft202012Validator(dataset_schema()).validate(as_json(text))


@pytest.mark.parametrize(
    "text",
    [
        "[[sector]]\n",
        '[[sectors]]\nid = "rail"\n',
        '[[sectors]]\nid = "Rail"\nname = "Rail"\n',
        '[[sectors]]\nid = "rail\\n"\nname = "Rail"\n',
        '[[sectors]]\nid = "rail"\nname = ""\n',
        '[[sectors]]\nid = "rail"\nname = "Rail"\ngauge = 1520\n',
        '[[people]]\nid = "a"\nname = "A"\ncountry = "az"\n',
        '[[organizations]]\nid = "a"\nname = "A"\nkind = "club"\n',
        '[[initiatives]]\nid = "a"\nname = "A"\nkind = "fund"\nperiod = "2026/"\n',
        '[[meetings]]\nid = "m"\ndate = 2023\n',
        '[[meetings]]\nid = "m"\ndate = 2023-06-22\nformats = ["dinner"]\n',
        '[[meetings]]\nid = "m"\ndate = 2023-06-22\ntopics = [{ summary = "T", id = "Bad" }]\n',
        "extra = 5\n",
    ],
)
def test_what_diplo_refuses_does_not_fit_the_schema(write: Write, text: str) -> None:
    with pytest.raises(ValidationError):
        Draft202012Validator(dataset_schema()).validate(as_json(text))


def test_the_schema_describes_fields_to_those_who_write_them() -> None:
    document = dataset_schema()["$defs"]["Document"]
    assert document["required"] == ["id", "title", "type"]
    assert document["additionalProperties"] is False
    assert document["properties"]["parties"]["description"] == "Organizations' ids."
    assert document["properties"]["status"]["enum"] == [
        "adopted",
        "announced",
        "exchanged",
        "signed",
    ]
