"""The words of a text as the search knows them, with their places and stems."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplo_cli.marks import signs_of
from diplo_cli.names import fold
from diplo_cli.stems import Stemmer, tokens, words_of

TEXTS = st.text(
    st.characters(exclude_categories=["Cs"])
    | st.characters(categories=["Mn", "Mc", "Me"])
    | st.sampled_from("İıŁøßæﬁǆ'’s,0123é\u0301 -मोदीかカｶ゛ﾞ\u3099\u200d"),
    max_size=40,
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Oil-gas, and MORE", ["oil", "gas", "and", "more"]),
        ("Kazakhstan's and Azerbaijan’s", ["kazakhstan", "and", "azerbaijan"]),
        ("Côte d'Ivoire", ["cote", "d", "ivoire"]),
        ("500,000,000 USD", ["500000000", "usd"]),
        ("1,2023 and 12,34", ["1", "2023", "and", "12", "34"]),
        ("Łódź, Øre, Straße, Işık", ["lodz", "ore", "strasse", "isik"]),
        ("मोदी, मंत्रालय।", ["मोदी", "मंत्रालय"]),
        ("– & …", []),
    ],
)
def test_words_are_folded_possessives_dropped_and_thousands_joined(
    text: str, found: list[str]
) -> None:
    assert words_of(text) == found


def test_a_word_is_placed_where_it_stands_in_the_text_as_written() -> None:
    text = "„Straße“ to I\u0307zmir’s cafe\u0301! ශ්\u200dරී (मोदी) ｶﾞｽ"
    assert [text[each.start : each.end] for each in tokens(text)] == [
        "Straße",
        "to",
        "I\u0307zmir",
        "cafe\u0301",
        "ශ්\u200dරී",
        "मोदी",
        "ｶﾞｽ",
    ]


@given(text=TEXTS)
def test_the_words_with_places_are_the_words(text: str) -> None:
    found = list(tokens(text))
    assert [each.word for each in found] == words_of(text)
    assert all(each.start < each.end <= len(text) for each in found)
    assert all(one.end <= other.start + 1 for one, other in pairwise(found))


@given(text=TEXTS)
def test_folding_letter_by_letter_with_their_marks_folds_the_text(text: str) -> None:
    assert "".join(fold(text[each.start : each.stop]) for each in signs_of(text)) == fold(text)


def test_forms_of_a_word_have_one_stem() -> None:
    stemmer = Stemmer()
    assert stemmer.stem("railways") == stemmer.stem("railway")
    assert stemmer.stem("agreements") == stemmer.stem("agreement")
    assert stemmer.stem("corridor") != stemmer.stem("road")


def test_words_are_learned_once() -> None:
    stemmer = Stemmer()
    assert sorted(stemmer.learn(["ports", "of", "ports"])) == [("of", "of"), ("ports", "port")]
    assert stemmer.learn(["ports", "of"]) == []
    assert stemmer.join(["of", "ports"]) == "of port"
