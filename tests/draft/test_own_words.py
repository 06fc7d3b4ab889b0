"""Words of one's own add to the lists that drafting knows."""

from pathlib import Path

import pytest
import tomli

from diplo_cli.draft.own_words import OPEN, own_lists, with_own
from diplo_cli.draft.word_lists import DATA
from diplo_cli.problems import DatasetError
from tests.cli import Run, Write

REPORT = """Ministers meet in Riga

6 March 2025, Wax Weekly

Minister of Energy of Malta Ivo Borg met with Minister of Energy of Latvia Ilze Ozola in Riga.

The following documents were signed:

- Honeycomb Scroll between the Ministry of Energy of Malta and the Ministry of Energy of Latvia on
apiaries.
"""
WORDS = {
    "document_types": '[protocol]\nwords = ["Honeycomb  Scroll"]\n',
    "sectors": '[words]\nagriculture = ["apiary"]\nbeekeeping = ["honey"]\n',
    "publishers": '[[publishers]]\nnames = ["Wax Weekly"]\ncountry = "LV"\n',
}


@pytest.fixture
def folder(write: Write) -> Path:
    """Write lists of one's own."""
    lists = [write(text, f"words/{name}.toml") for name, text in WORDS.items()]
    return lists[0].parent


def drafted(written: str) -> tuple[str, str, list[str]]:
    """Give what the words tell: the publisher, the document's type and its sectors."""
    tables = tomli.loads(written)
    (document,) = tables["meetings"][0]["documents"]
    return tables["sources"][0]["publisher"], document["type"], document["sectors"]


@pytest.mark.parametrize("by_option", [True, False])
def test_a_draft_knows_words_of_ones_own(
    diplo: Run, write: Write, folder: Path, *, by_option: bool
) -> None:
    report = write(REPORT, "r.txt")
    plain = diplo("draft", report).out
    if by_option:
        done = diplo("draft", report, "--words", folder)
    else:
        done = diplo("draft", report, DIPLO_WORDS=str(folder))
    assert done.code == 0
    assert drafted(done.out) == ("Wax Weekly", "protocol", ["agriculture"])
    assert "Wax Weekly" not in plain.split("[[meetings]]")[0]
    assert 'type = "protocol"' not in plain


@pytest.mark.no_cover
def test_each_of_several_drafts_knows_words_of_ones_own(
    diplo: Run, write: Write, folder: Path, tmp_path: Path
) -> None:
    reports = [write(REPORT, f"{name}.txt") for name in "ab"]
    assert diplo("draft", *reports, "--words", folder, "--output-dir", "made").code == 0
    for name in "ab":
        made = drafted((tmp_path / "made" / f"{name}.toml").read_text())
        assert made[:2] == ("Wax Weekly", "protocol")


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("sector", "", "sector.toml: no list of words has this name; did you mean sectors?"),
        ("clues", 'strong = ["waxed"]', "clues.toml: no list of words has this name; "),
        ("sectors", "[words", "sectors.toml:1:"),
        ("sectors", "[words]\nrail = 'x'", "sectors.toml:2: rail is no list; write it as"),
        ("sectors", "[words]\nrail = ['x', 7]", "sectors.toml:2: '7' is no word; "),
        ("sectors", "[words]\nrail = ['!']", "sectors.toml:2: '!' is no word; "),
        ("sectors", "[broader]\nrail = 'wax'", "sectors.toml:2: rail can't be changed; "),
        ("sectors", "words = 1", "sectors.toml:1: words is no table; "),
        (
            "document_types",
            "[memorandun]\nwords = ['x']",
            "document_types.toml:1: document_types has no 'memorandun'; did you mean memorandum",
        ),
        ("publishers", "[[publishers]]\ncountry = 'LV'", ":1: a publisher has no names; "),
        ("publishers", "publishers = [7]", ":1: a publisher has a list of names; "),
        ("publishers", "[[publishers]]\nnames = 'x'", ":1: a publisher has a list of names; "),
        (
            "publishers",
            "[[publishers]]\nnames = ['x']\ncountry = 'Latvia'",
            ":3: country names no country 'Latvia'; use its ISO 3166-1 alpha-2 code",
        ),
        ("publishers", "[[publishers]]\nnames = ['x']\nhome = 'LV'", ":3: a publisher has no 'ho"),
    ],
)
def test_what_is_wrong_with_a_list_is_told_with_its_line(
    write: Write, name: str, text: str, told: str
) -> None:
    folder = write(text, f"words/{name}.toml").parent
    with pytest.raises(DatasetError) as raised:
        own_lists(str(folder))
    (problem,) = raised.value.problems
    assert told in str(problem)


def test_a_folder_that_is_not_there_is_told_before_any_work(diplo: Run, write: Write) -> None:
    done = diplo("draft", write(REPORT, "r.txt"), "--words", "none")
    assert (done.code, done.out) == (1, "")
    assert done.err == "none: there is no such folder; name one of word lists\n"


@pytest.mark.parametrize("name", OPEN)
def test_a_list_can_be_added_to_itself(name: str, tmp_path: Path) -> None:
    known = tomli.loads((DATA / f"{name}.toml").read_text("utf-8"))
    assert with_own(known, {}) == known
    own = tmp_path / f"{name}.toml"
    lists = {key: value for key, value in known.items() if isinstance(value, list)}
    assert with_own(known, {key: [] for key in lists}) == known
    own.write_text("\n".join(f"{key} = {value}" for key, value in lists.items()), "utf-8")
    if name != "publishers":  # its tables are no words
        merged = with_own(known, own_lists(str(tmp_path))[name])
        assert all(merged[key] == [*value, *value] for key, value in lists.items())


def test_words_are_in_small_letters_where_all_of_a_list_are() -> None:
    assert with_own({"a": ["x"], "b": ["X"]}, {"a": ["Wax"], "b": ["Wax"]}) == {
        "a": ["x", "wax"],
        "b": ["X", "Wax"],
    }
