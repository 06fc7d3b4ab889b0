"""The passage that shows best why an entry was found."""

import time

from diplo_cli.passages import MOST_WORDS, Passage, Sought, passage
from diplo_cli.pieces import BODY, NAMED, TITLE, Piece
from diplo_cli.stems import Stemmer, words_of

RAIL, PORT = Sought(("rail",)), Sought(("port",))
STEMMER = Stemmer()


def found_in(texts: list[Piece], wanted: list[Sought]) -> Passage:
    words = [word for piece in texts for word in words_of(piece.text)]
    return passage(texts, wanted, {word: STEMMER.stem(word) for word in words})


def marked(found: Passage) -> list[str]:
    return [found.text[start:end] for start, end in found.marks]


def test_the_title_shows_it_where_no_other_text_shows_more() -> None:
    texts = [Piece("title", TITLE, "Rail"), Piece("note", BODY, "Rail again")]
    assert found_in(texts, [RAIL]) == Passage("title", "Rail", ((0, 4),))


def test_the_text_with_most_of_the_terms_shows_it() -> None:
    texts = [Piece("title", TITLE, "Rail, rail"), Piece("sectors", NAMED, "Ports; Rail")]
    assert found_in(texts, [RAIL, PORT]) == Passage("sectors", "Ports; Rail", ((0, 5), (7, 11)))


def test_a_long_text_is_cut_around_the_terms() -> None:
    text = "before " * 100 + "ports and rail " + "after " * 100
    found = found_in([Piece("title", TITLE, "x"), Piece("note", BODY, text)], [RAIL, PORT])
    assert marked(found) == ["ports", "rail"]
    assert found.text.startswith("…before")
    assert found.text.endswith("after…")
    assert len(found.text.split()) == MOST_WORDS


def test_a_text_is_not_cut_at_its_ends() -> None:
    text = "Rail " + "after " * 100 + "end."
    found = found_in([Piece("title", TITLE, "x"), Piece("note", BODY, text)], [RAIL])
    assert found.text.startswith("Rail after")
    text = "Start " + "before " * 100 + "rail."
    found = found_in([Piece("title", TITLE, "x"), Piece("note", BODY, text)], [RAIL])
    assert found.text.endswith("before rail.")


def test_a_term_that_stands_everywhere_in_a_long_text_is_shown_at_once() -> None:
    text = "rail " * 10_000 + "port"
    begun = time.process_time()
    found = found_in([Piece("title", TITLE, "x"), Piece("note", BODY, text)], [RAIL, PORT])
    assert time.process_time() - begun < 3
    assert marked(found) == ["rail"] * (MOST_WORDS - 1) + ["port"]


def test_a_title_as_long_as_a_book_is_cut_like_any_text() -> None:
    found = found_in([Piece("title", TITLE, "rail " * 5000)], [RAIL])
    assert len(found.marks) == MOST_WORDS


def test_a_title_is_not_cut() -> None:
    title = "rail " + "and " * 100 + "rail"
    found = found_in([Piece("title", TITLE, title)], [RAIL])
    assert found.text == title
    assert len(found.marks) == 2


def test_a_phrase_longer_than_a_passage_is_shown_whole() -> None:
    words = " ".join(f"w{n}" for n in range(MOST_WORDS + 9))
    phrase = Sought(tuple(words.split()))
    found = found_in([Piece("title", TITLE, "x"), Piece("note", BODY, f"a {words} b")], [phrase])
    assert marked(found) == [words]


def test_marks_that_overlap_are_one() -> None:
    wanted = [Sought(("middl", "corridor")), Sought(("corridor",))]
    found = found_in([Piece("title", TITLE, "The Middle Corridor's")], wanted)
    assert marked(found) == ["Middle Corridor"]


def test_lines_of_a_text_become_one() -> None:
    found = found_in([Piece("title", TITLE, "x"), Piece("note", BODY, "Two\r\nrails")], [RAIL])
    assert found.text == "Two  rails"
    assert marked(found) == ["rails"]


def test_a_beginning_marks_the_words_that_begin_so_and_their_stems() -> None:
    wanted = [Sought(("transport",), "transportat", frozenset({"transport"}))]
    found = found_in([Piece("title", TITLE, "Transportation, transit, ports")], wanted)
    assert marked(found) == ["Transportation"]
