"""What a person may look for, and what a mistake in it is answered with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplo_cli import QueryError
from diplo_cli.expression import All, Any, Term, parse, terms


def word(*words: str, prefix: bool = False) -> Term:
    return Term(words, prefix)


A, B, C, D = (word(each) for each in "abcd")


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("a", A),
        ("Türkiye", word("turkiye")),
        ("a b", All((A, B), ())),
        ("a AND b", All((A, B), ())),
        ("a OR b", Any((A, B))),
        ("a b OR c d", Any((All((A, B), ()), All((C, D), ())))),
        ("a NOT b", All((A,), (B,))),
        ("a AND NOT b", All((A,), (B,))),
        ("NOT b a", All((A,), (B,))),
        ("a NOT b c", All((A, C), (B,))),
        ("a NOT (b OR c)", All((A,), (Any((B, C)),))),
        ("(a OR b) c", All((Any((A, B)), C), ())),
        ("((a))", A),
        ('"a b"', word("a", "b")),
        ("“a b”", word("a", "b")),
        ("«a» b", All((A, B), ())),
        ('"a b"*', word("a", "b", prefix=True)),
        ("corr*", word("corr", prefix=True)),
        ("oil-gas", word("oil", "gas")),
        ("oil-g*", word("oil", "g", prefix=True)),
        ("d'Ivoire", word("d", "ivoire")),
        ("a & b", All((A, B), ())),
        ("-a", A),
        ("a and not b", All((A, word("and"), word("not"), B), ())),
        ("a(b)c", All((A, B, C), ())),
    ],
)
def test_an_expression_is_read(text: str, node: object) -> None:
    assert parse(text) == node


@pytest.mark.parametrize(
    ("text", "at", "wrong"),
    [
        ('a "b', 3, "this quote is not closed; close it"),
        ('a ""', 3, "there is no word between these quotes; put one there"),
        ("AND a", 1, "AND has nothing before it"),
        ("a AND", 3, "AND has nothing after it"),
        ("a AND OR b", 3, "AND has nothing after it"),
        ("OR a", 1, "OR has nothing before it"),
        ("a OR", 3, "OR has nothing after it"),
        ("a OR OR b", 3, "OR has nothing after it"),
        ("(a OR)", 4, "OR has nothing after it"),
        ("a NOT", 3, "NOT has nothing after it"),
        ("NOT NOT a", 1, "NOT has nothing after it"),
        ("NOT a", 1, "NOT alone finds nothing; say what to find"),
        ("a OR NOT b", 6, "NOT alone finds nothing"),
        ("a (b", 3, "this parenthesis is not closed"),
        ("a (", 3, "this parenthesis is not closed"),
        ("a)", 2, "nothing opens this parenthesis"),
        (") a", 1, "nothing opens this parenthesis"),
        ("a ()", 4, "there is nothing between these parentheses"),
        ("a *", 3, "a * needs the beginning of a word before it"),
        ("a co*r", 5, "a * stands only after the beginning of a word"),
    ],
)
def test_a_mistake_is_placed_and_answered(text: str, at: int, wrong: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse(text)
    said = str(caught.value)
    assert said.startswith(f"the expression, character {at}: {wrong}")
    assert "; " in said
    assert "\n" not in said


@pytest.mark.parametrize("text", ["", "  ", "&", "– …"])
def test_nothing_to_look_for_is_a_mistake(text: str) -> None:
    with pytest.raises(QueryError, match="there is nothing to look for; give a word"):
        parse(text)


def test_too_many_words_are_a_mistake() -> None:
    with pytest.raises(QueryError, match="more than 200 words; look for fewer"):
        parse("a " * 201)


def test_groups_too_deep_are_a_mistake() -> None:
    assert parse("(" * 12 + "a" + ")" * 12) == A
    with pytest.raises(QueryError, match="groups nest more than 12 deep"):
        parse("(" * 13 + "a" + ")" * 13)


def test_terms_come_in_their_order_and_without_those_not_wanted() -> None:
    node = parse('a NOT (b OR "c d") OR b*')
    assert list(terms(node)) == [A, B, word("c", "d"), word("b", prefix=True)]
    assert list(terms(node, negated=False)) == [A, word("b", prefix=True)]


@given(text=st.text("ab \"“”()*-&' ANDORNOT", max_size=30) | st.text(max_size=30))
def test_whatever_is_typed_is_read_or_a_mistake_of_one_line(text: str) -> None:
    try:
        node = parse(text)
    except QueryError as error:
        assert "\n" not in str(error)
    else:
        assert all(term.words for term in terms(node))
