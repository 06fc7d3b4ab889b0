"""Names as people type them: case, accents, words, and what comes near."""

import sys
import unicodedata

import pytest

from diplo_cli import Filter, Index, QueryError, index_of, load
from diplo_cli.marks import MOST
from diplo_cli.names import did_you_mean, fold, nearest, search_key, words
from diplo_cli.query import select
from tests.builders import Write


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("SOCAR", "socar"),
        ("Türkiye", "turkiye"),
        ("TÜRKİYE", "turkiye"),
        ("Işık", "isik"),
        ("Əsədov", "esedov"),
        ("Côte d'Ivoire", "cote d'ivoire"),
        ("Łódź Øre Đà", "lodz ore da"),
        ("Æsir Œuvre Þór Ðan", "aesir oeuvre thor dan"),
        ("Straße", "strasse"),
        ("ＡＢＣ", "abc"),
        ("Ереван", "ереван"),
        ("Қазақстан", "қазақстан"),
        ("Йошкар-Ола, Άθήνα", "иошкар-ола, αθηνα"),
        ("مُحَمَّد", "محمد"),
        ("मोदी", "मोदी"),
        ("প্রধান", "প্রধান"),
        ("မြန်မာ", "မြန်မာ"),
        ("தமிழ்", "தமிழ்"),
        ("ประเทศไทย", "ประเทศไทย"),
        ("ශ්\u200dරී", "ශ්රී"),
        ("ガス", "ガス"),
        ("ｶﾞｽ", "ガス"),
        ("か\u3099", "が"),
        ("葛\U000e0100城", "葛城"),
        ("", ""),
    ],
)
def test_folding_takes_case_and_accents_away(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_no_run_of_marks_is_longer_when_it_is_put_in_order_than_counts() -> None:
    marks = (chr(code) for code in range(sys.maxunicode) if unicodedata.combining(chr(code)))
    longer = [mark for mark in marks if len(fold("a" + mark * 2 * MOST)) > MOST + 1]
    assert longer == ["\u0345"]  # whose capital is a letter


def test_what_is_folded_stays_as_it_is_when_folded_again() -> None:
    text = "TÜRKİYE Łódź Straße ﬁn Ǆ ｶﾞｽ मंत्रालय"
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Baku–Tbilisi–Kars", ["baku", "tbilisi", "kars"]),
        ("oil-gas_2", ["oil", "gas", "2"]),
        ("d'Ivoire, (the)", ["d", "ivoire", "the"]),
        ("मोदी मंत्रालय", ["मोदी", "मंत्रालय"]),
        ("বিদেশ-মন্ত্রক।", ["বিদেশ", "মন্ত্রক"]),
        ("မြန်မာ နိုင်ငံ၊", ["မြန်မာ", "နိုင်ငံ"]),
        ("தமிழ் நாடு", ["தமிழ்", "நாடு"]),
        ("ދިވެހި ރާއްޖެ", ["ދިވެހި", "ރާއްޖެ"]),
        (" – ", []),
    ],
)
def test_words_are_what_stands_between_marks(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_a_search_key_has_every_word_of_every_name_after_a_space() -> None:
    assert search_key(["oil-gas", "Oil & Gas", None, ""]) == " oil gas oil gas"


def test_the_nearest_names_come_best_first() -> None:
    assert nearest("tansport", ["sport", "transport", "trade"]) == ["transport", "sport"]


def test_the_nearest_names_are_found_whatever_the_case_and_accents() -> None:
    assert nearest("turkiya", ["Türkiye", "Norway"]) == ["Türkiye"]


def test_else_names_that_begin_alike_are_near() -> None:
    assert nearest("agr", ["agriculture", "trade"]) == ["agriculture"]


def test_no_name_is_near_to_nothing() -> None:
    assert nearest("", ["trade", "agriculture"]) == []


def test_at_most_three_names_are_near() -> None:
    assert len(nearest("rail", ["rail-1", "rail-2", "rail-3", "rail-4"])) == 3


def test_a_hint_names_the_nearest_or_what_else_to_do() -> None:
    assert did_you_mean("tansport", ["transport", "trade"], "leave it out") == (
        "did you mean transport?"
    )
    assert did_you_mean("xyz", ["transport", "trade"], "leave it out") == "leave it out"


REGISTRIES = """
sectors = [
    { id = "transport", name = "Transport" },
    { id = "culture", name = "Culture" },
    { id = "agriculture", name = "Agriculture" },
]
organizations = [
    { id = "min-culture-az", name = "Ministry of Culture", kind = "ministry" },
    { id = "min-agri-kz", name = "Ministry of Agriculture", kind = "ministry" },
    { id = "ktz", name = "Qazaqstan Temir Joly", kind = "company", acronym = "NRC",
      aliases = ["Kazakh Railways"] },
    { id = "museum", name = "Museum of Culture", kind = "agency" },
]
people = [
    { id = "asadov", name = "Əli Əsədov", aliases = ["Ali Asadov"] },
    { id = "zoe", name = "Zoë Çelik" },
]
initiatives = [{ id = "tmtm", name = "Trans-Caspian Route", kind = "corridor" }]
meetings = [
    { id = "2023-06-22-baku", date = 2023-06-22, city = "Baku" },
    { id = "2025-03-03-baku", date = 2025-03-03, city = "Baku" },
]
"""


@pytest.fixture
def index(write: Write) -> Index:
    """Index the registries."""
    return index_of(load(write(REGISTRIES)))


def found(index: Index, noun: str, field: str, value: str) -> list[str]:
    """Give the ids of the rows of a noun that one value of a filter finds."""
    rows = select(index, noun, Filter(**{field: (value,)}))
    return [row.split('"')[3] for row in rows]


@pytest.mark.parametrize(
    ("field", "value", "ids"),
    [
        ("org", "culture", ["min-culture-az", "museum"]),
        ("ministry", "culture", ["min-culture-az"]),
        ("org", "cult", ["min-culture-az", "museum"]),
        ("org", "CULTURE ministry", ["min-culture-az"]),
        ("org", "min culture az", ["min-culture-az"]),
        ("org", "min-culture-az", ["min-culture-az"]),
        ("org", "ktz", ["ktz"]),
        ("org", "nrc", ["ktz"]),
        ("org", "Kazakh Railways", ["ktz"]),
        ("org", "temir", ["ktz"]),
    ],
)
def test_each_word_begins_a_word_of_the_id_name_acronym_or_an_alias(
    index: Index, field: str, value: str, ids: list[str]
) -> None:
    assert found(index, "orgs", field, value) == ids


SPELLED = """
organizations = [
    { id = "1", name = "मोदी मंत्रालय", kind = "agency" },
    { id = "2", name = "मद दान", kind = "agency" },
]
people = [{ id = "3", name = "かき" }, { id = "4", name = "がき" }]
"""


@pytest.mark.parametrize(
    ("noun", "field", "value", "ids"),
    [
        ("orgs", "org", "मोदी", ["1"]),
        ("orgs", "org", "मंत्रालय मो", ["1"]),
        ("orgs", "org", "मद", ["2"]),
        ("people", "person", "がき", ["4"]),
        ("people", "person", "か\u3099", ["4"]),
        ("people", "person", "か", ["3"]),
    ],
)
def test_marks_that_spell_a_word_tell_names_apart(
    write: Write, noun: str, field: str, value: str, ids: list[str]
) -> None:
    assert found(index_of(load(write(SPELLED))), noun, field, value) == ids


def test_a_word_spelled_otherwise_by_its_marks_alone_finds_nothing(write: Write) -> None:
    with pytest.raises(QueryError, match="no organization answers to 'मादे'"):
        found(index_of(load(write(SPELLED))), "orgs", "org", "मादे")


@pytest.mark.parametrize("value", ["zoe", "Zoë", "ZOË çelik", "celik", "Çelik Zoe"])
def test_case_accents_and_order_of_words_do_not_matter(index: Index, value: str) -> None:
    assert found(index, "people", "person", value) == ["zoe"]


@pytest.mark.parametrize(
    ("noun", "field", "value", "message"),
    [
        ("docs", "sector", "tranpsort", "no sector answers to 'tranpsort'; the nearest: Transport"),
        (
            "docs",
            "sector",
            "xyz",
            "no sector answers to 'xyz'; there are agriculture, culture, transport",
        ),
        (
            "docs",
            "ministry",
            "museum",
            "no ministry answers to 'museum'; there are min-agri-kz, min-culture-az",
        ),
        (
            "docs",
            "org",
            "",
            "no organization answers to ''; there are ktz, min-agri-kz, min-culture-az, museum",
        ),
        ("docs", "person", "asadof", "no person answers to 'asadof'; the nearest: asadov"),
        (
            "docs",
            "initiative",
            "caspain",
            "no initiative answers to 'caspain'; the nearest: caspian",
        ),
        (
            "docs",
            "meeting",
            "2024-03-03-baku",
            "no meeting answers to '2024-03-03-baku';"
            " the nearest: 2025-03-03-baku, 2023-06-22-baku",
        ),
        ("docs", "type", "agreemnt", "no type is called 'agreemnt'; did you mean agreement?"),
        (
            "initiatives",
            "kind",
            "ministry",
            "no kind is called 'ministry'; use one of corridor, pipeline, cable,"
            " programme, fund, agreement, event, infrastructure, project, other",
        ),
        ("topics", "stance", "welcome", "no stance is called 'welcome'; did you mean welcomed?"),
    ],
)
def test_a_value_that_nothing_answers_to_is_an_error_with_the_nearest(
    index: Index, noun: str, field: str, value: str, message: str
) -> None:
    with pytest.raises(QueryError) as caught:
        found(index, noun, field, value)
    assert str(caught.value) == f"--{field}: {message}"
    assert caught.value.exit_code == 2


@pytest.mark.parametrize("value", ["Astena", ""])
def test_the_nearest_values_are_such_as_would_be_answered(write: Write, value: str) -> None:
    first = '[[meetings]]\nid = "first"\ndate = 2023-06-22\n'
    second = '[[meetings]]\nid = "second"\ndate = 2025-03-03\ncity = "Astana"\n'
    with pytest.raises(QueryError) as caught:
        found(index_of(load(write(first + second))), "meetings", "meeting", value)
    assert str(caught.value) == (
        f"--meeting: no meeting answers to {value!r}; there are first, second"
    )


def test_a_dataset_that_names_none_at_all_says_so(write: Write) -> None:
    with pytest.raises(QueryError) as caught:
        found(index_of(load(write(""))), "docs", "ministry", "culture")
    assert str(caught.value) == (
        "--ministry: the dataset names no ministry at all; leave --ministry out"
    )
