"""Two entries made one: what changes in the text of files, and what stays as it is."""

from datetime import date

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from diplo_cli.convert import convert
from diplo_cli.merging import merge
from tests.builders import Table, to_toml

PEOPLE = """# who is who
[[people]]
id = "heydar"   # the usual spelling
name = "Heydar Guliyev"
country = "AZ"

# seen in old reports
[[people]]
id = "geidar"
name = "Geidar Guliyev"
aliases = ["G. Guliyev"]
roles = ["Minister of Transport"]

[people.extra]
seen = 1999

# the others
[[people]]
id = "ana"
name = "Ana"
"""


def merged(text: str, table: str = "people", keep: str = "heydar", drop: str = "geidar") -> str:
    """Merge two entries of one file."""
    return merge({"a": text.encode()}, table, keep, drop).contents["a"].decode()


def meeting(lines: str) -> str:
    """Give the part of a merged file after its people."""
    return merged(PEOPLE + lines).partition('name = "Ana"\n')[2]


def test_the_dropped_table_goes_with_the_comments_right_above_and_its_names_stay() -> None:
    assert (
        merged(PEOPLE)
        == """# who is who
[[people]]
id = "heydar"   # the usual spelling
name = "Heydar Guliyev"
aliases = ["Geidar Guliyev", "G. Guliyev"]
roles = ["Minister of Transport"]
extra = { seen = 1999 }
country = "AZ"

# the others
[[people]]
id = "ana"
name = "Ana"
"""
    )


def test_the_last_table_leaves_no_blank_line_at_the_end() -> None:
    text = '[[people]]\nid = "heydar"\nname = "A"\n\n[[people]]\nid = "geidar"\nname = "A"\n'
    assert merged(text) == '[[people]]\nid = "heydar"\nname = "A"\n'


def test_aliases_and_roles_are_joined_without_doubles() -> None:
    text = PEOPLE.replace('country = "AZ"', 'aliases = [ "G. Guliyev" ]\nroles = ["Envoy"]')
    assert 'aliases = [ "G. Guliyev", "Geidar Guliyev" ]' in merged(text)
    assert 'roles = ["Envoy", "Minister of Transport"]' in merged(text)


def test_a_list_with_an_item_a_line_goes_on_so() -> None:
    text = PEOPLE.replace('country = "AZ"', 'aliases = [\n  "HG", # short\n]')
    assert 'aliases = [\n  "HG", # short\n  "Geidar Guliyev",\n  "G. Guliyev",\n]' in merged(text)


def test_a_comment_on_the_last_alias_stays_with_it() -> None:
    text = PEOPLE.replace('country = "AZ"', 'aliases = [\n  "HG" # short\n]')
    assert 'aliases = [\n  "HG", # short\n  "Geidar Guliyev",\n  "G. Guliyev"\n]' in merged(text)


def test_comments_that_a_skeleton_left_below_an_entry_go_with_it() -> None:
    text = PEOPLE.replace("seen = 1999", 'seen = 1999\n# note = ""  # text')
    assert merged(text) == merged(PEOPLE)


def test_what_a_file_begins_with_stays_when_its_first_entry_goes() -> None:
    text = """#:schema https://example.org/dataset.schema.json
[[people]]
id = "geidar"
name = "Geidar Guliyev"

[[people]]
id = "heydar"
name = "Heydar Guliyev"
"""
    assert merged(text).startswith(
        "#:schema https://example.org/dataset.schema.json\n\n[[people]]\n"
    )


def test_an_entry_with_tables_of_its_own_leaves_one_blank_line() -> None:
    text = PEOPLE.replace(
        "[people.extra]\nseen = 1999\n", "[people.extra]\nseen = 1999\n[people.extra.b]\n"
    )
    after = merged(PEOPLE).replace("1999 }", "1999, b = {} }")
    assert merged(text.replace("\n", "\r\n")) == after.replace("\n", "\r\n")


def test_an_empty_list_is_filled() -> None:
    text = PEOPLE.replace('country = "AZ"', "aliases = []")
    assert 'aliases = ["Geidar Guliyev", "G. Guliyev"]' in merged(text)


def test_a_wrapped_list_that_closes_on_the_line_of_its_last_item_goes_on_so() -> None:
    text = PEOPLE.replace('country = "AZ"', 'aliases = ["HG",\n           "H. G."]')
    lines = '"HG",\n           "H. G.",\n           "Geidar Guliyev",\n           "G. Guliyev"]'
    assert f"aliases = [{lines}" in merged(text)


def test_comments_in_an_empty_list_stay_above_what_fills_it() -> None:
    text = PEOPLE.replace('country = "AZ"', "aliases = [  # to come\n  # see ISO 9\n]")
    lines = '  # to come\n  # see ISO 9\n  "Geidar Guliyev",\n  "G. Guliyev",\n]'
    assert f"aliases = [{lines}" in merged(text)


def test_entries_written_inline_are_merged_inline() -> None:
    text = 'people = [\n  { id = "heydar", name = "H" },\n  { id = "geidar", name = "G" },\n]\n'
    assert merged(text) == 'people = [\n  { id = "heydar", name = "H", aliases = ["G"] },\n]\n'


def test_references_are_rewritten_and_the_rest_of_the_line_stays() -> None:
    lines = """[[meetings]]
id = "m"
participants = [{ person = 'geidar', side = "host" }]  # alone
[[meetings.topics]]
summary = "geidar"
people = [ "ana",   "geidar" ] # both
[[meetings.documents]]
signatories = ["geidar"]
"""
    assert (
        meeting(lines)
        == """[[meetings]]
id = "m"
participants = [{ person = "heydar", side = "host" }]  # alone
[[meetings.topics]]
summary = "geidar"
people = [ "ana",   "heydar" ] # both
[[meetings.documents]]
signatories = ["heydar"]
"""
    )


def test_a_list_that_names_both_keeps_one() -> None:
    def people(value: str) -> str:
        lines = f"[[meetings]]\n[[meetings.topics]]\npeople = {value}\n"
        return meeting(lines).partition("people = ")[2]

    assert people('["geidar", "heydar"]') == '["heydar"]\n'
    assert people('["heydar", "geidar"]') == '["heydar"]\n'
    assert people('["heydar", "geidar", "ana"]') == '["heydar", "ana"]\n'
    assert people('[\n  "heydar",\n  "geidar", # again\n]') == '[\n  "heydar",\n]\n'
    assert people('["geidar", "geidar"]') == '["heydar"]\n'
    assert people('["ana",\n  "geidar"   # b\n  , "heydar"]') == '["ana",\n  "heydar"]\n'
    assert tomli.loads("x = " + people('["heydar", "geidar", "geidar"]')) == {"x": ["heydar"]}


def test_a_meeting_that_both_took_part_in_keeps_one_participant() -> None:
    lines = """[[meetings]]
[[meetings.participants]]
person = "heydar"
[[meetings.participants]]
person = "geidar"

[[meetings]]
participants = [{ person = "geidar" }, { person = "heydar" }]
"""
    assert (
        meeting(lines)
        == """[[meetings]]
[[meetings.participants]]
person = "heydar"

[[meetings]]
participants = [{ person = "heydar" }]
"""
    )


def test_a_comment_behind_a_value_is_no_part_of_it() -> None:
    lines = """
[[meetings]]
id = "m"
date = 2020-01-01
participants = [{ person = "geidar" }, { person = "heydar" }]  # both

[[meetings.topics]]
summary = "x"
people = ["heydar", "geidar"]  # the two

[[meetings]]
id = "n"
date = 2021-01-01

[[meetings.participants]]
person = "geidar"  # review: who?
"""
    made = meeting(lines)
    assert 'participants = [{ person = "heydar" }]  # both' in made
    assert 'people = ["heydar"]  # the two' in made
    assert 'person = "heydar"  # review: who?' in made
    kept = PEOPLE.replace('country = "AZ"', 'country = "AZ"\naliases = ["H."]  # short')
    assert 'aliases = ["H.", "Geidar Guliyev", "G. Guliyev"]  # short' in merged(kept)


def test_an_id_of_another_table_is_let_be() -> None:
    lines = '[[meetings]]\n[[meetings.topics]]\nsectors = ["geidar"]\norganizations = ["geidar"]\n'
    assert meeting(lines) == lines


def test_documents_that_implement_an_initiative_follow_it() -> None:
    text = """[[initiatives]]
id = "a"
name = "A"
[[initiatives]]
id = "b"
name = "B"
[[meetings]]
[[meetings.figures]]
initiatives = ["b"]
[[meetings.documents]]
implements = ["b"]
amends = ["b", "other"]
supersedes = ["x"]
"""
    after = merged(text, "initiatives", "a", "b")
    assert 'initiatives = ["a"]' in after
    assert 'implements = ["a"]\namends = ["a", "other"]\nsupersedes = ["x"]' in after


ORGANIZATIONS = """[[organizations]]
id = "a"
name = "Samruk"
[[organizations]]
id = "b"
name = "Samruk JSC"
acronym = "SK"
"""


def test_a_second_acronym_is_an_alias() -> None:
    text = ORGANIZATIONS.replace('"Samruk"\n', '"Samruk"\nacronym = "S"\n')
    assert 'aliases = ["Samruk JSC", "SK"]' in merged(text, "organizations", "a", "b")


def test_what_the_kept_entry_lacks_is_taken_over() -> None:
    after = merged(ORGANIZATIONS, "organizations", "a", "b")
    assert after == (
        '[[organizations]]\nid = "a"\nname = "Samruk"\naliases = ["Samruk JSC"]\nacronym = "SK"\n'
    )
    text = """[[initiatives]]
id = "a"
name = "A"
sectors = ["rail"]
[[initiatives]]
id = "b"
name = "B"
sectors = ["rail", "trade"]
countries = ["AZ"]
period = "2024"
cite = ["s#1"]
extra = { since = 2024-05-02T10:00:00Z, "no name" = [true, 1.5, "\\u007f", { }] }
"""
    dropped = tomli.loads(text)["initiatives"][1]
    (entry,) = tomli.loads(merged(text, "initiatives", "a", "b"))["initiatives"]
    assert entry == {**dropped, "id": "a", "name": "A", "aliases": ["B"]}


def test_a_participant_that_goes_leaves_what_the_other_lacks() -> None:
    lines = """[[meetings]]
id = "m"
[[meetings.participants]]
person = "geidar"
role = "Minister"
level = "minister"
side = "guest"
[meetings.participants.extra]
seat = 4
[[meetings.participants]]
person = "heydar" # the chair
side = "host"

[[meetings]]
id = "n"
participants = [{ person = "geidar" }, { person = "geidar", role = "Envoy", country = "AZ" }]
"""
    contents = {"a": (PEOPLE + lines).encode()}
    done = merge(contents, "people", "heydar", "geidar")
    assert done.left_behind == ("side in m",)
    assert (
        done.contents["a"]
        .decode()
        .endswith(
            """[[meetings]]
id = "m"
[[meetings.participants]]
person = "heydar" # the chair
role = "Minister"
level = "minister"
extra = { seat = 4 }
side = "host"

[[meetings]]
id = "n"
participants = [{ person = "heydar", role = "Envoy" }]
"""
        )
    )


def test_a_participant_of_another_country_is_told() -> None:
    lines = """[[meetings]]
id = "m"
participants = [{ person = "geidar", country = "KZ" }, { person = "heydar" }]
"""
    contents = {"a": (PEOPLE + lines).encode()}
    assert merge(contents, "people", "heydar", "geidar").left_behind == ("country in m",)


def test_line_ends_of_windows_and_letters_of_any_script_stay() -> None:
    text = "\ufeff" + PEOPLE.replace("Ana", "Əli").replace("\n", "\r\n")
    after = merged(text)
    assert after.replace("\r\n", "").count("\n") == 0
    assert after.startswith("\ufeff# who")
    assert after.endswith('name = "Əli"\r\n')


def test_only_files_that_change_are_given_with_what_is_left_behind() -> None:
    other = '[[meetings]]\n[[meetings.topics]]\npeople = ["geidar"]\n'
    contents = {"a": PEOPLE.encode(), "b": other.encode(), "c": b'[dataset]\ntitle = "geidar"\n'}
    contents["a"] = contents["a"].replace(b"Geidar Guliyev", b'G"\ncountry = "KZ')
    done = merge(contents, "people", "heydar", "geidar")
    assert (done.references, done.left_behind) == (1, ("country",))
    assert list(done.contents) == ["b", "a"]  # who names the dropped entry is written first


WORDS = st.sampled_from(["a", "b", "c"])
CODES = st.sampled_from(["AZ", "KZ"])
SOME = st.lists(WORDS, max_size=2, unique=True)
ENTRIES = st.fixed_dictionaries(
    {"name": WORDS},
    optional={
        "country": CODES,
        "note": WORDS,
        "roles": SOME,
        "aliases": SOME,
        "extra": st.dictionaries(WORDS, SOME, max_size=2),
    },
)
PARTICIPANTS = st.fixed_dictionaries(
    {"person": st.sampled_from(["heydar", "geidar"])},
    optional={"role": WORDS, "country": CODES, "side": st.sampled_from(["host", "guest"])},
)


def facts(tables: Table) -> set[tuple[str, str]]:
    """Give each field and value of two people and of their parts in a meeting, as of one person."""
    homes = {
        each["id"]: {"country": each["country"]} for each in tables["people"] if "country" in each
    }
    (meeting,) = tables["meetings"]
    records = [
        *tables["people"],
        *(
            {
                f"{field} in m": value
                for field, value in {**homes.get(each["person"], {}), **each}.items()
            }
            for each in meeting.get("participants", ())
        ),
    ]
    return {
        ("aliases" if field == "name" else field, repr(each))
        for record in records
        for field, value in record.items()
        for each in (value if isinstance(value, list) else [value])
    }


@pytest.mark.no_cover
@settings(max_examples=10 * settings().max_examples, deadline=None, derandomize=True)
@given(kept=ENTRIES, dropped=ENTRIES, participants=st.lists(PARTICIPANTS, max_size=3))
def test_no_merge_loses_a_fact_unsaid(
    kept: Table, dropped: Table, participants: list[Table]
) -> None:
    meeting = {"id": "m", "date": date(2024, 5, 2), "participants": participants}
    people = [{"id": "heydar", **kept}, {"id": "geidar", **dropped}]
    text = to_toml({"people": people, "meetings": [meeting]})
    done = merge({"a": text.encode()}, "people", "heydar", "geidar")
    after = tomli.loads(done.contents["a"].decode())
    assert convert(after).faults == []
    lost = {
        field for field, value in facts(tomli.loads(text)) - facts(after) if value != "'geidar'"
    }
    told = {*done.left_behind, *(f"{field} in m" for field in done.left_behind)}
    assert lost <= told
